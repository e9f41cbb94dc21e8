"""Words to positions: which cues stand in a statement, of what, denied or not, about which time."""
