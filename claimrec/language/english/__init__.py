"""English: its words as tables, its grammar of times as code. Another language is another folder."""
