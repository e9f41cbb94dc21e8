"""A matched cue in its text in; whether its subject only ends a relative clause of what the cue speaks of out."""

from __future__ import annotations

from claimrec.language.english.relatives import REACH, closes_relative
from claimrec.reading.shapes import Hit
from claimrec.reading.texts import Text


def ends_relative(hit: Hit, text: Text) -> bool:
    """Whether what stands before a cue, as its subject, is the end of a relative clause, or of a participle that stands
    for one: of "the officer who shot the boy was arrested", "the guard watching the boy was arrested" the boy was not.
    Behind a verb that a clause follows ("who said the boy was arrested") it is no end.
    """
    slot = hit.match.slot("subject")
    if slot is None or not hit.match.trial.leads:
        return False
    return closes_relative(text.words(max(hit.setting.sentence[0], slot[0] - REACH), slot[0]))
