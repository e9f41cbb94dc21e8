"""Evidence that two claims are about one fact, or contradict: comparisons with levels, weighed by what cases taught."""
