"""What sets claims beside each other that no value was read from: candidate pairs, comparisons, weights, clusters."""
