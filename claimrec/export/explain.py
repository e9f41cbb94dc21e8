"""A report and ids of claims or flags in; text for a reviewer out: why the claims contradict each other or do not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from claimrec.export.clean import clean
from claimrec.export.waterfall import explained, positioned, questioned, wrapped
from claimrec.model.aspects import Life
from claimrec.model.errors import InputError, shown
from claimrec.model.facts import Contradiction
from claimrec.model.filtering import contradictions_of
from claimrec.model.line_changes import Change
from claimrec.model.report import Report
from claimrec.model.wording import are, many

_NO_CLASH = "At the times that they speak of, both can be true, as far as any rule says."
_TOTAL = "It asks for a running total, which may rise from the one to the other: only a fall contradicts."
_ONE_PARTY = "They are of one party, and no one contradicts himself; see the changes of line."
_MANY = 20  # pairs that are told of at once


def explained_ids(report: Report, ids: Sequence[str]) -> str:
    """What a report says of one claim, of two, or of one flag, by their ids: all contradictions and changes of the
    claims, the surest first, or where they stand; or the one contradiction or change.

    Raises InputError for an id that nothing of these has.
    """
    known = {claim.id for claim in report.claims}
    if len(ids) == 1 and ids[0] not in known:
        return _explained_flag(report, ids[0])
    for name in ids:
        if name not in known:
            raise _unknown(name, "two claims' ids, or one alone of a claim, a contradiction or a change")
    found = surest_first(contradictions_of(report.contradictions, frozenset(ids)))
    turned = [change for change in report.changes if set(ids) <= {claim.id for claim in change.claims}]
    if not found and not turned:
        return "\n".join(_uncontradicted(report, ids)) + "\n"
    left = len(found) - _MANY
    more = f"\n{many(left, 'more pair')} {are(left)} not shown.\n" if left > 0 else ""
    told = [*map(explained, found[:_MANY]), *map(explained, sorted(turned, key=lambda one: -one.certainty))]
    return "\n".join(told) + more


def _explained_flag(report: Report, name: str) -> str:
    for found in chain[Contradiction | Change](report.changes, report.contradictions):
        if found.id == name:
            return explained(found)
    raise _unknown(name, "the id of a claim, a contradiction or a change; without ids, all contradictions are listed")


def _unknown(name: str, expected: str) -> InputError:
    if not isinstance(name, str):
        return InputError(f"{shown(name)} is no id", field="ID", expected="its id (one.id); or call one.explain()")
    return InputError(f"nothing in the report has the id {shown(name)}", field="ID", expected=expected)


def _uncontradicted(report: Report, ids: Sequence[str]) -> Iterator[str]:
    """Where claims stand that contradict nothing, or not each other: what they answer, or why they are unread."""
    yield f"Nothing in the report says that {' and '.join(ids)} contradict" + (
        " each other." if ids[1:] else "s another."
    )
    for name in ids:
        yield ""
        for fact, position in ((f, p) for f in report.facts for p in f.positions if p.claim.id == name):
            question, *wording = questioned(fact)
            yield from (f"{name}: {question}", *wording)
            yield from positioned(position)
        for left in (u for u in report.unread if u.claim.id == name):
            yield f"{name} takes no position: {clean(left.why, 300)}"
            yield wrapped(f"{left.claim.party}: “{left.claim.text}”")
    shared = [f for f in report.facts if ids[1:] and set(ids) <= {c.id for c in f.claims}]
    for fact in shared:
        one = len({p.party for p in fact.positions if p.claim.id in ids}) == 1
        both = _TOTAL if fact.aspect.life is Life.TOTAL else _NO_CLASH
        yield ""
        yield wrapped(f"Both answer: {clean(fact.question, 300)} {_ONE_PARTY if one else both}")
    if ids[1:] and not shared:
        yield "\nThey answer no question in common."


def surest_first(found: Iterable[Contradiction]) -> list[Contradiction]:
    """Contradictions, the surest first."""
    return sorted(found, key=lambda one: -one.certainty)
