"""A sentence in; whether it only denies what another said out: "That is a lie", "we reject this", "not true".

Such words have their content from the claim that they answer, which `replies.py` looks for.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from attrs import frozen

from claimrec.language.chosen import forms, function_words, words_of
from claimrec.language.english.grammar import english
from claimrec.language.english.loose import loose
from claimrec.language.sets import kept
from claimrec.language.text import Sign, Text
from claimrec.language.tokens import Place
from claimrec.linking.evidence.named import Names
from claimrec.linking.statements.words import stem
from claimrec.model.claims import Offsets

_LONG = 25  # words: a sentence with more says something


@frozen
class Rebuff:
    """A denial without content: where it stands in the text, whether the text says nothing else, and the parties that
    are named up to its end.
    """

    where: Offsets
    alone: bool
    whom: frozenset[str] = frozenset()


def rebuff(text: Text, names: Names) -> Rebuff | None:
    """The first sentence of a text that denies what another said, without saying what.

    >>> from claimrec.language.reader import text_of
    >>> from claimrec.model.names import AliasBook
    >>> nobody = Names.of(AliasBook({}), AliasBook({}))
    >>> rebuff(text_of("Nonsense. The dam is safe.", language=english()), nobody)
    Rebuff(where=Offsets(start=0, end=9), alone=False, whom=frozenset())
    >>> rebuff(text_of("The dam is not safe.", language=english()), nobody) is None
    True
    """
    words = text.tokens.words
    told = [place for place in text.sentences if any(word[0].isalnum() for word in words[slice(*place)])]
    found = [place for place in told if _denied(text, place, names)]
    if not found:
        return None
    first, last = found[0]
    whom, _ = _named(words, [at for at in range(last) if words[at][0].isalnum()], names)
    spans = text.tokens.spans
    return Rebuff(Offsets(spans[first][0], spans[last - 1][1]), len(found) == len(told), whom)


def _denied(text: Text, place: Place, names: Names) -> bool:
    """Whether a sentence is a denial without content."""
    words = text.tokens.words
    places = [at for at in range(*place) if words[at][0].isalnum()]
    if len(places) > _LONG or any(text.polarities[at].sign is Sign.OPEN for at in places):
        return False
    told = " ".join([words[at] for at in places])
    whole, untrue = told in _listed("whole"), _untrue()
    if not whole and all(
        text.polarities[at].sign is not Sign.DENIED and stem(words[at]) not in untrue for at in places
    ):
        return False
    told = f" {told} "
    if any(f" {phrase} " in told for phrase in _listed("never")):
        return False
    if whole:
        return True
    _, rest = _named(words, places, names)
    unknown = [at for at in rest if at not in text.cues and not _empty(words[at])]
    return all(text.tokens.raw[at][0].isupper() for at in unknown) and _denies(text, rest, told, names=bool(unknown))


def _named(words: Sequence[str], places: Sequence[int], names: Names) -> tuple[frozenset[str], list[int]]:
    """The parties that are named, and the places of the words that name nothing."""
    whom, rest, at = set(), [], 0
    written = [words[place] for place in places]
    while at < len(places):
        size, party, entity = names.longest(written, at)
        if party is not None:
            whom.add(party)
        elif entity is None:
            rest.append(places[at])
        at += size
    return kept(whom), rest


def _denies(text: Text, places: Sequence[int], told: str, *, names: bool) -> bool:
    """Whether it calls something untrue, or denies that something is true or was done.

    With a name, "not" says something of what is named ("no Ukrainian involvement"), unlike "Iran rejects it".
    """
    words, signs = text.tokens.words, text.polarities
    if any(signs[at].sign is Sign.ASSERTED and stem(words[at]) in _untrue() for at in places):
        return True
    denied = any(signs[at].sign is Sign.DENIED and at not in text.cues for at in places)
    affirmed = any(words[at] in _listed("affirmed") for at in places) or any(
        f" {phrase} " in told for phrase in _listed("phrases")
    )
    return denied and affirmed and not names


def _empty(word: str) -> bool:
    plain = word.removesuffix("'s")
    return plain in _fillers() or stem(plain) in _untrue()


@cache
def _untrue() -> frozenset[str]:
    """Stems of words that deny or call something untrue."""
    cues = [*_listed("untrue"), *(cue for cue in loose()["untrue"] if cue not in _listed("person"))]
    single = [word for cue in cues if " " not in cue for word in cue.split("|")]
    return frozenset(stem(form) for w in single for form in (forms(w[1:]) if w[0] == "~" else (w,)))


@cache
def _fillers() -> frozenset[str]:
    held = {word for phrase in _listed("phrases") for word in phrase.split()}
    return frozenset({*_listed("fill"), *_listed("affirmed"), *english().polarity.told, *held, *function_words()})


@cache
def _listed(part: str) -> tuple[str, ...]:
    return tuple(words_of("rebuffs")[part])
