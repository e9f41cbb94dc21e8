"""A text becomes one `Text`: tokens, sentences, clauses, polarity, quantities, times, mentions."""
