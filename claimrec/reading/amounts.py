"""The place of a number that a cue asks for in, the quantity out, and what narrows what it counts."""

from __future__ import annotations

from functools import lru_cache

from attrs import evolve

from claimrec.language.english.quantities import read_quantities
from claimrec.language.english.reaches import ONCE
from claimrec.language.measures import metric
from claimrec.language.text import QuantityMention
from claimrec.language.tokens import tokens
from claimrec.model.quantities import Quantity

TOTAL = "total"
# Stems of what happened to those who are counted: one of them is what is asked, two are another question.
_DEEDS = {"kill": "dead", "dead": "dead", "wound": "hurt", "injure": "hurt", "miss": "missing"}


@lru_cache(maxsize=1 << 12)
def _mentions(raw: str) -> tuple[QuantityMention, ...]:
    """The numbers of a text: a claim is asked for them by each of its cues."""
    return read_quantities(tokens(raw))


def amount_at(raw: str, start: int, end: int) -> QuantityMention | None:
    """The number that touches the characters from `start` to `end` of a text; None where none is understood there."""
    return next((q for q in _mentions(raw) if q.words.start < end and start < q.words.end), None)


def amounts_in(raw: str, start: int, end: int) -> tuple[QuantityMention, ...]:
    """The numbers between two characters of a text."""
    return tuple([q for q in _mentions(raw) if start <= q.words.start and q.words.end <= end])


def value_of(mention: QuantityMention, unit: str) -> Quantity | None:
    """The range that a number leaves open, in its own unit or that of the question, a customary unit in its metric one;
    None for what is no total: a change, a former number, a part of another.
    """
    if mention.role != TOTAL:
        return None
    told = mention.unit or unit
    value = mention.value if mention.value.unit == told else evolve(mention.value, unit=told)
    return metric(value, told)


def narrowed(mention: QuantityMention, told: str) -> str:
    """What narrows what a number counts, as part of the question: "confirm", "women", or "dead or hurt" where it counts
    both, "once" where it is told of one occasion of several; "" where nothing does, or only what is `told` by then.
    """
    groups = [stem for stem in mention.group if stem not in _DEEDS and not told.startswith(stem)]
    deeds = sorted({_DEEDS[stem] for stem in mention.group if stem in _DEEDS})
    more = [" or ".join(deeds)] if len(deeds) > 1 else []
    once = [ONCE] if mention.reach == ONCE else []
    return ", ".join([*groups, *more, *once])


def occasion(raw: str, mention: QuantityMention) -> str:
    """The place or time that a number's own phrase ties it to by a possessive: "Monday's" of "Monday's attack"."""
    return mention.place if mention.place.endswith(("'s", "’s")) and mention.place in raw else ""
