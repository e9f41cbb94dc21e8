"""Positions on one question in; numbers that are told of some only, or with something added, less sure out.

"The ticket costs 45 euros for students" leaves open what it costs others, and "with breakfast" what the room costs
alone: neither is surely against a number that is told without these words.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claimrec.language.english.loose import listed
from claimrec.language.english.number_words import counting
from claimrec.language.text import Text
from claimrec.language.tokens import folded_words
from claimrec.linking.doubted import OF_WORDS, doubted, read_from
from claimrec.linking.statements.words import content_stem
from claimrec.model.aspects import Life
from claimrec.model.positions import Position
from claimrec.model.quantities import Quantity

_MOST = 24  # positions on a question that a number is held against
_OF_SOME = "it may be told of no more than “{words}”"


def of_some(positions: Sequence[Position], text_of: Callable[[str], Text | None]) -> list[Position]:
    """Positions in their order, numbers less sure whose words tell right behind them for whom, or with what, they are
    so, where another number that they do not meet is told without that.

    `text_of` gives the analysis of a claim by its id, None where its words were not read. Only questions with several
    numbers of what may change are looked at.
    """
    groups: dict[object, list[Position]] = {}
    for p in positions:
        if isinstance(p.value, Quantity) and p.value.unit and p.basis in OF_WORDS and p.aspect.life is Life.LASTING:
            groups.setdefault(p.question, []).append(p)
    return [_of_some(p, groups.get(p.question, [])[:_MOST], text_of) for p in positions]


def _of_some(position: Position, held: Sequence[Position], text_of: Callable[[str], Text | None]) -> Position:
    value, words = position.value, position.claim.text or ""
    if len(held) < 2 or not isinstance(value, Quantity) or listed("offered").isdisjoint(folded_words(words)):
        return position
    others = [p for p in held if isinstance(p.value, Quantity) and not p.value.meets(value)]
    text = text_of(position.claim.id) if others else None
    told = "" if text is None else _told_behind(position, text)
    stem = content_stem(told.split(" ")[-1])
    if stem and any(stem not in map(content_stem, folded_words(p.claim.text or "")) for p in others):
        return doubted(position, _OF_SOME.format(words=told))
    return position


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
