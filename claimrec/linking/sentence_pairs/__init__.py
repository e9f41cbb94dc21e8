"""Two sentences of a small set laid beside each other: what the one has to do with the other by their words alone."""
