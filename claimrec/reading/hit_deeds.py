"""A cue that was found in a text in; the kind of finished deed by which it tells a state out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimrec.language.english.times import TimeWords
from claimrec.language.english.told_deeds import told_deed
from claimrec.model.deeds import Deed
from claimrec.reading.shapes import Hit
from claimrec.reading.texts import Text


def deed_of(hit: Hit, text: Text, times: Sequence[TimeWords]) -> Deed:
    """The kind of deed by which a cue tells a state, none where that is denied, lasted, or hangs on something else;
    `times` are those that its sentence names.
    """
    setting, match = hit.setting, hit.match
    if setting.denied or setting.still or setting.lasts or any(t.duration or t.span.relative for t in times):
        return Deed.NONE
    ends = setting.clause[0], match.start, match.end, max(match.end, setting.clause[1])
    before, own, behind = ([word.lower() for word in text.words(*part)] for part in pairwise(ends))
    words = (*before, *own, *behind)
    return told_deed(words, (0, len(words)), setting.tense, near=(len(before), len(before) + len(own)))
