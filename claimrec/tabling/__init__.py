"""A report as tables and as a graph, and back: rows, columns with their types, frames of the caller's library."""
