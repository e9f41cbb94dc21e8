"""A report in, what a memo on it says out: which parts, in which order, how much of each.

Of what is long a part is kept, and how many there are: a memo on a million claims must stay light. Of the disputed
facts the most disputed are kept, of everything else the first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from attrs import evolve, frozen

from claimrec.export.clean import LIMIT, clean, pieces
from claimrec.export.disputes import POSITIONS, Dispute, disputes_of, most_disputed, spread_of, told_of
from claimrec.export.markup import web_address
from claimrec.export.pieces import (
    IN_WORDS,
    Against,
    Clashing,
    Days,
    Leftover,
    Opponents,
    Outline,
    ShownFact,
    Some,
    Standing,
    Turn,
    tally,
    worded_by_judge,
)
from claimrec.model.facts import Contradiction, Contradictions, Fact
from claimrec.model.line_changes import Change
from claimrec.model.positions import CHANGES, CONTRADICTS, MAY_CONTRADICT, NOT_READ, Basis, Position, Unread, worded
from claimrec.model.rejected import Rejected
from claimrec.model.report import Report
from claimrec.model.spans import Span, describe
from claimrec.model.values import Told
from claimrec.model.wording import many

AGREED = 5  # positions of one fact that nobody disputes
LISTED = 50  # facts, changes, unread claims, rejected rows, notes
ROWS = 500  # positions and contradictions of all disputed facts
NAME = 120


@frozen
class Limits:
    """How much a memo holds: `rows` of disputed facts (positions and contradictions), but no more than `disputed`
    facts; of every other list the first `listed`.
    """

    disputed: int = LISTED
    rows: int = ROWS
    listed: int = LISTED


MEMO = Limits()


def outline(report: Report, limits: Limits = MEMO) -> Outline:
    """What a memo on this report tells."""
    disputes = disputes_of(report.contradictions)
    quiet = [f for f in report.facts if id(f) not in disputes]
    agreed = [f for f in quiet if _several(f)]
    alone = [f for f in quiet if not _several(f)]
    turns = sorted(report.changes, key=lambda change: change.says != CHANGES)  # the sure ones first
    few = limits.listed
    return Outline(
        counts=counts(report, sum(d.doubtful for d in disputes.values())),
        disputed=_told(report.contradictions, disputes, limits),
        changes=Some(tuple([turn(c) for c in turns[:few]]), len(report.changes)),
        agreed=Some(tuple([matter(f, limit=AGREED) for f in agreed[:few]]), len(agreed)),
        alone=Some(tuple([matter(f, limit=1) for f in alone[:few]]), len(alone)),
        unread=Some(tuple([_unread(u) for u in report.unread[:few]]), len(report.unread)),
        rejected=Some(tuple([_rejected(r) for r in report.rejected[:few]]), len(report.rejected)),
        notes=Some(tuple([clean(n) for n in report.notes[:few]]), len(report.notes)),
    )


def counts(report: Report, doubtful: int) -> tuple[str, ...]:
    """How much there is of everything, in words; so many contradictions are `doubtful`."""
    return (
        many(len(report.claims), "claim"),
        many(len(report.facts), "fact"),
        tally(len(report.contradictions), doubtful),
        many(len(report.changes), "change"),
        f"{len(report.unread):,} unread",
        f"{len(report.rejected):,} rejected",
    )


def disputed(found: Contradictions, limits: Limits = MEMO) -> Some[ShownFact]:
    """The disputed facts of these contradictions, the surest first, the most disputed of them in full."""
    return _told(found, disputes_of(found), limits)


def _told(found: Contradictions, disputes: Mapping[int, Dispute], limits: Limits) -> Some[ShownFact]:
    most = most_disputed(list(disputes.values()), facts=limits.disputed, rows=limits.rows)
    return Some(tuple([_disputed(found, dispute) for dispute in most]), len(disputes))


def _several(fact: Fact) -> bool:
    first = fact.positions[0].party
    return any(p.party != first for p in fact.positions)


def _disputed(every: Contradictions, dispute: Dispute) -> ShownFact:
    found = told_of(every, dispute)
    told = matter(dispute.fact, found=found, contradictions=dispute.size, doubtful=dispute.doubtful)
    return evolve(told, spread=clean(spread_of(dispute), 2 * LIMIT))


def matter(
    fact: Fact,
    *,
    positions: Sequence[Position] | None = None,
    found: Sequence[Contradiction] = (),
    contradictions: int = 0,
    doubtful: int = 0,
    limit: int = POSITIONS,
) -> ShownFact:
    """One fact, of its `positions` (or all) the first, with the contradictions `found` of so many, some `doubtful`."""
    every = fact.positions if positions is None else positions
    numbers = {id(p): n for n, p in enumerate(_chosen(every, found, limit), 1)}
    against = _against(numbers, found)
    standings = [_standing(p, numbers[id(p)], against) for p in every if id(p) in numbers]
    shown = Some(tuple(standings), len(every))
    told = ShownFact(fact.id, clean(fact.question), shown, _opponents(found, numbers), contradictions, doubtful)
    return evolve(told, wording=worded_by_judge(fact.judge_wording)) if fact.judge_wording else told


def _chosen(positions: Sequence[Position], found: Iterable[Contradiction], limit: int) -> list[Position]:
    """The positions to show, in their order: first of all those in the contradictions that are shown."""
    wanted = {id(p) for c in found for p in c.positions}
    ranked = sorted(range(len(positions)), key=lambda n: id(positions[n]) not in wanted)
    return [positions[n] for n in sorted(ranked[:limit])]


def _against(numbers: Mapping[int, int], found: Iterable[Contradiction]) -> dict[int, dict[int, str]]:
    """Which numbers contradict which, or may, in words, as far as they are shown; of two on one pair the surer."""
    against: dict[int, dict[int, str]] = {}
    for one in sorted(found, key=lambda one: -one.certainty):
        pair = _numbers(one, numbers)
        if pair is not None:
            against.setdefault(pair[0], {}).setdefault(pair[1], one.says)
            against.setdefault(pair[1], {}).setdefault(pair[0], one.says)
    return against


def _told_against(numbers: Mapping[int, str]) -> tuple[Against, ...]:
    both = [(told, sorted(n for n, how in numbers.items() if how == told)) for told in (CONTRADICTS, MAY_CONTRADICT)]
    return tuple([Against(told, told == CONTRADICTS, tuple(some)) for told, some in both if some])


def _numbers(one: Contradiction, numbers: Mapping[int, int]) -> tuple[int, int] | None:
    a, b = numbers.get(id(one.a)), numbers.get(id(one.b))
    return (a, b) if a is not None and b is not None else None


def _standing(position: Position, number: int, against: Mapping[int, Mapping[int, str]]) -> Standing:
    claim = position.claim
    return Standing(
        number=number,
        party=clean(position.party, NAME),
        side=clean(position.side or "", NAME),
        holds=IN_WORDS if isinstance(position.value, Told) and claim.text else clean(worded(position)),
        said=clean(describe(position.said_at)),
        of=clean(describe(position.valid)) if position.explicit else "",
        quote=pieces(claim.text or "", [(o.start, o.end) for o in position.words]),
        words=clean(" … ".join(position.quoted) or claim.text or ""),
        given=clean(claim.value, NAME) if claim.structured else "",
        source=clean(claim.source or ""),
        remarks=(*_certainty(position.certainty), *_IMPLIED.get(position.basis, ())),
        against=_told_against(against.get(number, {})),
        when=_days(position.said_at),
        address=web_address(claim.source),
    )


def _days(span: Span | None) -> Days | None:
    """The first and the last day of a span, in the zone that it was given in."""
    if span is None or not span.known:
        return None
    return _day(span.start), _day(span.end if span.end == span.start else _last(span.end))


def _last(end: datetime | None) -> datetime | None:
    """The last moment before an end that is not included."""
    return end - timedelta(microseconds=1) if end is not None and end.replace(tzinfo=None) > datetime.min else end


def _day(at: datetime | None) -> str:
    return at.date().isoformat() if at is not None else ""


_IMPLIED = {
    Basis.IMPLIED: ("follows from its words",),
    Basis.WEIGHED: ("placed here by weighed evidence",),
    Basis.JUDGED: ("placed here by a judge",),
}


def _certainty(certainty: float) -> tuple[str, ...]:
    percent = min(99, round(certainty * 100))
    return (f"certainty {percent} %",) if certainty < 1 else ()


def _opponents(found: Iterable[Contradiction], numbers: Mapping[int, int]) -> tuple[Opponents, ...]:
    groups: dict[frozenset[str], list[Contradiction]] = {}
    for one in found:
        groups.setdefault(frozenset(one.parties), []).append(one)
    return tuple([_opposed(group, numbers) for group in groups.values()])


def _opposed(group: Sequence[Contradiction], numbers: Mapping[int, int]) -> Opponents:
    first = group[0]
    names = clean(first.a.party, NAME), clean(first.b.party, NAME)
    side = clean(first.a.side or "", NAME) if first.same_side else ""
    return Opponents(names, side, tuple([_clashing(c, _numbers(c, numbers)) for c in group]))


def _clashing(one: Contradiction, numbers: tuple[int, int] | None) -> Clashing:
    moments = len(one.pairs)
    run = f"at {moments:,} moments, from {describe(one.first)} to {describe(one.last)}" if moments > 1 else ""
    remarks = (*((clean(run),) if run else ()), *_certainty(one.certainty))
    why = one.why.removeprefix(NOT_READ)  # the kind, told before it, says the same
    sure = one.says == CONTRADICTS
    return Clashing(one.id, numbers, one.says, sure, clean(one.kind, NAME), clean(why, 2 * LIMIT), remarks)


def turn(change: Change) -> Turn:
    """One change, and who changed."""
    later = change.later
    return Turn(
        id=change.id,
        question=clean(change.fact.question),
        why=clean(change.why.removeprefix(NOT_READ), 2 * LIMIT),
        concession=change.concession,
        earlier=clean(describe(change.earlier.said_at)),
        later=clean(describe(later.said_at)),
        words=clean(" … ".join(later.quoted) or later.claim.text or ""),
        party=clean(later.party, NAME),
        side=clean(later.side or "", NAME),
        when=_days(later.said_at),
        doubt="" if change.says == CHANGES else change.says,
        remarks=_certainty(change.certainty),
    )


def _unread(unread: Unread) -> Leftover:
    party = clean(unread.claim.party, NAME)
    return Leftover(party, clean(unread.claim.text or ""), clean(unread.why), party, _days(unread.said_at))


def _rejected(rejected: Rejected) -> Leftover:
    record = rejected.record if isinstance(rejected.record, Mapping) else {"text": rejected.record}
    party, text = (v if isinstance(v, str) else "" for v in (record.get("party"), record.get("text")))
    row = f"row {rejected.row}" if rejected.row is not None else ""
    problem = rejected.problem.removeprefix(row).lstrip(":, ")  # the row stands before it
    return Leftover(row or clean(party, NAME), clean(text), clean(problem, 2 * LIMIT))
