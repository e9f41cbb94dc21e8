"""Claims become pairs and pairs become facts: blocking, comparisons, weights, clusters, judges."""
