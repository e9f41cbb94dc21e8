"""Positions on one fact become contradictions and changes."""
