"""The commands of the shell: what they share, and one file for each."""
