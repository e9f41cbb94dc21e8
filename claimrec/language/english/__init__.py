"""English: its words as TOML, its grammar of times and numbers as code."""
