"""A report becomes text, HTML, Markdown, rows, frames, a graph, pictures."""
