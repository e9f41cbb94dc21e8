"""A claim gets the positions that its aspects ask for, read from its words or as it came structured."""
