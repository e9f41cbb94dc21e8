"""From an article to claims. In order: page, words, cues, sources, contents, attributing, parsed, people, said, times,
article."""
