"""The ids of facts and flags, the same from run to run: they depend only on the claims that they are of.

- A question that was asked is known by its kind and its subject: whatever claims answer it, its fact has the same id.
- A fact whose question the claims themselves show, or that rules of the caller join or split, is known by the position
  that was first said to answer it: the id stays as long as that one is in the fact.
- A contradiction is known by its two positions; a run of them by the two that were first both said.
- A change is known by the position that was said later; one that was weighed by both positions.

A position is known by its claim, its kind of question, and where in the claim its words begin (`Position.id`); several
of a claim that have all of that in common are counted.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from math import inf

from attrs import evolve

from claimrec.model.names import name_key
from claimrec.model.positions import Position, said_order, worded
from claimrec.model.shown_questions import NAMED_BY_CLAIMS


def digest(*parts: str) -> str:
    """Sixteen hex digits for some strings, told apart from any others."""
    content = json.dumps(parts).encode()  # of plain letters alone: half of a surrogate pair is escaped
    return blake2b(content, digest_size=8).hexdigest()


def fact_id(positions: Sequence[Position]) -> str:
    """The id of a fact on one question: of the question where one was asked, else of the first position."""
    if not positions:
        return digest("fact")
    aspect, subject, scope = positions[0].question
    return first_id(positions) if aspect in NAMED_BY_CLAIMS else digest("fact", aspect, name_key(subject), scope)


def first_id(positions: Iterable[Position]) -> str:
    """The id of a fact that is known by its first position."""
    return digest("fact", min(positions, key=_since).id)


def contradiction_id(pairs: Sequence[tuple[Position, Position]]) -> str:
    """The id of a contradiction, whichever of the two positions is named first."""
    a, b = pairs[0] if len(pairs) == 1 else min(pairs, key=_both_since)
    return digest("contradiction", *sorted((a.id, b.id)))


def change_id(later: Position, earlier: Position | None = None) -> str:
    """The id of a change of line, by the position that was said later, or by both."""
    return digest("change", later.id) if earlier is None else digest("change", later.id, earlier.id)


def told_apart(ids: Iterable[str]) -> Iterator[str]:
    """Ids as they stand in a table or on a page: where a report that was put together by hand has one twice, the later
    ones are counted.

    >>> list(told_apart(["a", "b", "a"]))
    ['a', 'b', 'a-2']
    """
    seen: dict[str, int] = {}
    for one in ids:
        seen[one] = seen.get(one, 0) + 1
        yield one if seen[one] == 1 else f"{one}-{seen[one]}"


def told_apart_positions(positions: Sequence[Position]) -> list[Position]:
    """The positions in their order, those of one id counted (`Position.again`), so that each has an id of its own.

    They are counted by what they say themselves, not by their order.
    """
    found = [p if not p.again else evolve(p, again=0) for p in positions]
    named: dict[str, list[int]] = {}
    for place, position in enumerate(found):
        named.setdefault(position.id, []).append(place)
    for places in named.values():
        if len(places) == 1:  # as nearly all are
            continue
        for again, place in enumerate(sorted(places, key=lambda place: _content(found[place]))):
            if again:
                found[place] = evolve(found[place], again=again)
    return found


def _content(position: Position) -> tuple[object, ...]:
    words = sorted([(o.start, o.end) for o in position.words])
    valid = "" if position.valid is None else str(position.valid)
    return position.scope, position.subject, words, position.basis.value, worded(position), valid


def _since(position: Position) -> tuple[float, tuple[float, float, str], str]:
    """By when a position had been said: what is known as of any time comes before what was not known then."""
    said = position.said_at
    return inf if said is None else said.seconds[1], said_order(position), position.id


def _both_since(pair: tuple[Position, Position]) -> tuple[object, ...]:
    a, b = sorted(map(_since, pair))
    return b, a
