"""A judge that a caller hands in: which claims it is asked about, how, what it said before, where its word goes."""
