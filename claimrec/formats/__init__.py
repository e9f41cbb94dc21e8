"""Formats of the field: the feeds of fact-checkers in and out, and the statements of entity data."""
