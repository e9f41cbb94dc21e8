"""Positions on one question in; numbers that are told of some, with something added, or of what was, less sure out.

"The ticket costs 45 euros for students" leaves open what it costs others, and "with breakfast" what the room costs
alone: neither is surely against a number that is told without these words. "The flight took four hours" tells of one
time what "the flight takes three hours" tells of each.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from claimrec.language.english.loose import ends, listed
from claimrec.language.english.number_words import counting
from claimrec.language.tenses import PAST, PRESENT
from claimrec.language.text import Text
from claimrec.language.tokens import folded_words
from claimrec.linking.doubted import OF_WORDS, doubted, read_from
from claimrec.linking.statements.words import content_stem
from claimrec.model.aspects import Life
from claimrec.model.positions import Position
from claimrec.model.quantities import Quantity

_MOST = 24  # positions on a question that a number is held against
_WAS = "it is told as what was, and another tells how it is"
_OF_SOME = "it may be told of no more than “{words}”"


def of_some(positions: Sequence[Position], text_of: Callable[[str], Text | None]) -> list[Position]:
    """Positions in their order, numbers less sure whose words tell right behind them for whom, or with what, they are
    so, where another number that they do not meet is told without that.

    `text_of` gives the analysis of a claim by its id, None where its words were not read. Only questions with several
    numbers in a unit are looked at.
    """
    groups: dict[object, list[Position]] = {}
    for p in positions:
        if isinstance(p.value, Quantity) and p.value.unit and p.basis in OF_WORDS:
            groups.setdefault(p.question, []).append(p)
    return [_of_some(p, groups.get(p.question, [])[:_MOST], text_of) for p in positions]


def _of_some(position: Position, held: Sequence[Position], text_of: Callable[[str], Text | None]) -> Position:
    value = position.value
    if len(held) < 2 or not isinstance(value, Quantity):
        return position
    others = [p for p in held if isinstance(p.value, Quantity) and not p.value.meets(value)]
    once = bool(others) and not position.explicit and position.aspect.life is Life.LASTING
    once = once and _tense(position, text_of) == PAST
    if once and any(_tense(p, text_of) == PRESENT for p in others if not p.explicit):
        return doubted(position, _WAS)
    if not others or not _may_be_of_some(position.claim.text or ""):
        return position
    text = text_of(position.claim.id)
    told = "" if text is None else _told_behind(position, text) or _told_within(position, text)
    last = folded_words(told)[-1:]
    stem = content_stem(last[0]) or last[0] if last else ""
    if stem and any(stem not in map(_stem, folded_words(p.claim.text or "")) for p in others):
        return doubted(position, _OF_SOME.format(words=told))
    return position


@lru_cache(maxsize=8)
def _may_be_of_some(words: str) -> bool:
    """Whether a text may tell a number of some only, by its words alone; of one text many numbers may be asked."""
    return not (listed("offered") | listed("part_leads")).isdisjoint(folded_words(words))


def _stem(word: str) -> str:
    return content_stem(word) or word


def _told_within(position: Position, text: Text) -> str:
    """The words inside of those of a number by which it is told of a part: "turnout in the north was 34 %"; else ""."""
    words, inside = text.tokens.words, read_from(position, text)
    lead = next((at for at in inside[1:-2] if words[at] in listed("part_leads")), -1)
    if lead < 0:
        return ""
    at = lead + 1 + (words[lead + 1] in counting()["determiners"])
    start, end = text.tokens.spans[lead][0], text.tokens.spans[at][1]
    dated = any(t.words.start < end and start < t.words.end for t in text.times)
    return "" if dated or text.tokens.raw[at][0].isupper() else " ".join(text.tokens.raw[lead : at + 1])


def _tense(position: Position, text_of: Callable[[str], Text | None]) -> str:
    """The tense of the clause that a number stands in; present also where a word in "s" stands right before it."""
    text = text_of(position.claim.id)
    inside = [] if text is None else read_from(position, text)
    if text is None or not inside or not isinstance(position.value, Quantity):
        return ""
    number = next((at for at in inside if text.tokens.words[at] in folded_words(position.value.words)), inside[0])
    before = text.tokens.words[number - 1] if number else ""
    return text.clause(inside[0]).tense or (PRESENT if ends(before, "third_person") else "")


def _told_behind(position: Position, text: Text) -> str:
    """The words right behind those of a number up to the first of content, where they tell for whom or with what it is
    so, and no time; else "".
    """
    words, inside = text.tokens.words, read_from(position, text)
    lead = inside[-1] + 1 if inside else len(words)
    if lead >= len(words) or words[lead] not in listed("offered"):
        return ""
    at = next((at for at in range(lead + 1, len(words)) if words[at] not in counting()["determiners"]), len(words))
    if at >= len(words):
        return ""
    start, end = text.tokens.spans[lead][0], text.tokens.spans[at][1]
    dated = any(t.words.start < end and start < t.words.end for t in text.times)
    return "" if dated else " ".join(text.tokens.raw[lead : at + 1])
