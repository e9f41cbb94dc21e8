"""Sets of hostile claims, made from a seed, and the laws that hold for any of them: `python -m tests.hostile`."""
