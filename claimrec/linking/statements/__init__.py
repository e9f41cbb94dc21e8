"""What sentences say: their words of content, times and numbers, and whether two restate or deny each other."""
