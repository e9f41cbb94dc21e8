"""Two stretches of texts of which the one denies what the other says in, whether both are so, each of a part, out.

"Most of the pupils passed" and "some did not pass" are both right; "all passed" and "three did not" are not, nor "most
passed" and "most did not": of shares that exclude each other both may be so where they leave a whole.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Protocol

from attrs import frozen

from claimrec.language.english.extents import ALL, LEAST, Extent, bare_plurals, extents, may_tell
from claimrec.language.text import Text
from claimrec.language.tokens import Place, folded_words
from claimrec.linking.statements.words import content_stem
from claimrec.model.opposition import apart
from claimrec.model.positions import Basis, Finding, Position, Relation
from claimrec.model.shown_questions import RESTATED
from claimrec.model.values import State

_SOME = LEAST, ALL - LEAST
_CLOSE = 1e-9
_MOST = 2_000  # pairs of positions on one question that are looked at
_WHY = "each tells of a part only"


class Stretch(Protocol):
    """A stretch of a text: a statement, or the sentence that a position was read in."""

    @property
    def text(self) -> Text: ...
    @property
    def place(self) -> Place: ...


@frozen
class _Sentence:
    text: Text
    place: Place


def parts_of_one(a: Stretch, b: Stretch) -> bool:
    """Whether opposite things are told of parts of one thing, or of several, that together are no more than all."""
    ours, theirs = extents(a.text, a.place), extents(b.text, b.place)
    if not ours and not theirs:
        return False
    shared = [(x, y) for x in ours for y in theirs if _of_one(x, y)]
    if not shared:
        shared = [(x, y) for told, other in ((ours, b), (theirs, a)) for x in told for y in _bare(x, other)]
    return bool(shared) and all(_both(x, y) for x, y in shared)


def told_of_parts(
    read: Mapping[str, Sequence[Position]], text_of: Callable[[str], Text | None]
) -> dict[tuple[str, str], Finding]:
    """The pairs of claims, by their ids, that were read to answer one question with what excludes each other, each of a
    part only.

    `text_of` gives the analysis of a claim by its id, None where its words were not read. Only questions to which more
    than one state is given are looked at.
    """
    groups: dict[Hashable, list[Position]] = defaultdict(list)
    for p in (p for positions in read.values() for p in positions):
        if p.basis is Basis.READ and isinstance(p.value, State) and p.words:
            groups[p.question].append(p)
    found: dict[tuple[str, str], bool] = {}
    for group in groups.values():
        marked = [p for p in group if may_tell(folded_words(p.claim.text or ""))] if _several(group) else []
        if len(marked) * len(group) > _MOST:
            continue
        beside = {(min(p.claim.id, q.claim.id), max(p.claim.id, q.claim.id)) for p in marked for q in group}
        for p in group:
            for q in group:
                pair = p.claim.id, q.claim.id
                if pair in beside and pair[0] < pair[1] and apart(p.value, q.value, p.aspect):
                    found[pair] = found.get(pair, True) and _told_so(p, q, text_of)
    finding = Finding(Relation.COMPATIBLE, _WHY, rule=RESTATED)
    return {pair: finding for pair, told in sorted(found.items()) if told}


def _several(group: Sequence[Position]) -> bool:
    return len({p.value for p in group}) > 1


def _told_so(p: Position, q: Position, text_of: Callable[[str], Text | None]) -> bool:
    """Whether two positions are told of parts of one thing, by the sentences that they were read in."""
    a, b = text_of(p.claim.id), text_of(q.claim.id)
    return a is not None and b is not None and parts_of_one(_sentence(p, a), _sentence(q, b))


def _sentence(position: Position, text: Text) -> _Sentence:
    """The sentence that a position was read in."""
    at = text.tokens.between(position.words[0].start, position.words[0].end)[0]
    whole = 0, len(text.tokens)
    return _Sentence(text, next(((start, end) for start, end in text.sentences if start <= at < end), whole))


def _of_one(x: Extent, y: Extent) -> bool:
    """Whether two shares may be of one thing: each noun phrase ends with a noun that the other has."""
    if not x.nouns or not y.nouns:
        return True
    ours, theirs = ([content_stem(word) or word for word in e.nouns] for e in (x, y))
    return ours[-1] in theirs or theirs[-1] in ours


def _bare(extent: Extent, stretch: Stretch) -> list[Extent]:
    """What a stretch without a share tells of the same in the plural, where that is told of some."""
    stems = {content_stem(word) or word for word in extent.nouns}
    return [
        Extent(*_SOME, (word,)) for word in bare_plurals(stretch.text, stretch.place) if content_stem(word) in stems
    ]


def _both(x: Extent, y: Extent) -> bool:
    """Whether one thing may be so of the one share, and the opposite of the other; who denies that it was done to
    as many as are told denies just that.
    """
    if x.done_to and y.done_to and x.number is not None and x.number == y.number:
        return False
    return max(x.low, ALL - y.high) <= min(x.high, ALL - y.low) + _CLOSE
