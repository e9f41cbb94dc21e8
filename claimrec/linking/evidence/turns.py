"""A text in; the ways out in which its speaker gives up what was said before: admits, corrects, recalls, grants.

The words of `language/english/changes.toml` never make a change; they are evidence only.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from claimrec.language.chosen import forms, function_words, words_of
from claimrec.language.phrases import Phrases, phrases
from claimrec.language.sets import kept
from claimrec.language.text import Sign, Text

_MOVED = "moved"  # what holds by now is told with a denial as well: "no longer"
WAYS = ("admits", "corrects", "recalls", "grants", "looked", _MOVED)
SPEAKS = ("itself", "others")


def turns(text: Text) -> frozenset[str]:
    """The ways in which a text gives up an earlier line, by its words, and of whom it speaks; what is denied does not
    count.

    >>> from claimrec.language.english.grammar import english
    >>> from claimrec.language.reader import text_of
    >>> sorted(turns(text_of("The company was wrong: there was a second lorry.", language=english())))
    ['admits', 'grants']
    >>> turns(text_of("The company does not apologise.", language=english()))
    frozenset()
    """
    words = text.tokens.words
    found = {kind for kind in SPEAKS if not _listed(kind).isdisjoint(words)}
    for hit in _cues().found(words):
        denied = any(text.polarities[at].sign is Sign.DENIED for at in hit.places if at not in text.cues)
        if hit.value == _MOVED or not denied:
            found.add(hit.value)
    return kept(found)


def turning(text: Text) -> int:
    """How much the common words of a text are those of one that gives up an earlier line, in hundredths of log-odds;
    half of all texts reach 85.
    """
    known = _weights()
    return sum([known[word] for word in set(text.tokens.words) & known.keys()])


@cache
def _weights() -> Mapping[str, int]:
    weights: Mapping[str, int] = words_of("turning")["weights"]
    return weights


@cache
def _cues() -> Phrases[str]:
    table = words_of("changes")
    return phrases([(cue, way) for way in WAYS for cue in table[way]], forms=forms, common=function_words())


@cache
def _listed(kind: str) -> frozenset[str]:
    return frozenset(words_of("changes")[kind])
