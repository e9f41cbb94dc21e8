"""The nouns and their laws: claims, parties, times, quantities, values, aspects, positions, facts, the report."""
