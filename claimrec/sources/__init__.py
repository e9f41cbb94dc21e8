"""Rows, files, frames and the formats of the field become claims."""
