"""Rules: what makes two positions one fact, a contradiction, or a change of line. One question each."""
