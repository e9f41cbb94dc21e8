"""From an article to claims. In order: page, words, cues, sources, contents, attributing, people, times, article."""
