"""What is attributed in a sentence: a cue, its speaker, and the words that were said."""

from __future__ import annotations

from attrs import frozen

from claimrec.articles.cues import Cue
from claimrec.articles.sources import Source


@frozen
class Content:
    """Words that were said: from `first` to `last`, both included."""

    first: int
    last: int


@frozen
class Attributed:
    """What one cue attributes: its speaker (None where nobody said so), the cue, and what was said."""

    source: Source | None
    cue: Cue | None
    contents: tuple[Content, ...]
