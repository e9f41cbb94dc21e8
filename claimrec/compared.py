"""Do two statements contradict each other, or tell of one fact? One pair, and the words that say so.

`compare(a, b)` is `reconcile([a, b])`, read off for the pair.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import tzinfo
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from claimrec.analyses import READ
from claimrec.aspects.aspect import Aspect
from claimrec.claims import Claim
from claimrec.errors import InputError, shown
from claimrec.evidence.weights import Weights
from claimrec.facts import Contradiction
from claimrec.findings import Position, Relation, says
from claimrec.judging import Embed, Judge
from claimrec.linking.placing import SAME_WORDS
from claimrec.names import name_key
from claimrec.parties import Entity, Party
from claimrec.reading.heard import OTHER_LANGUAGE
from claimrec.reconciler import DEFAULT_ASPECTS, DEFAULT_RULES, DEFAULT_WEIGHTS, reconcile
from claimrec.records import read_claims
from claimrec.report import Report
from claimrec.rules.contract import Rule
from claimrec.rules.contradiction import reason
from claimrec.values import Value

EXPECTED = "a string, cr.Claim, or dict with a text and a party"
PARTIES = ("A", "B")  # whose words two bare strings are
ONE_TIME = "both were taken to be said at one time"
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_FIRST_YEAR = 2000  # said where no year is named: the same for both, so any will do


@frozen
class Compared:
    """What can be said of two statements.

    - `relation`: Relation.CONTRADICTS, Relation.SAME_FACT, or None where nothing can be said.
    - `certainty`: 0 to 1, not calibrated; 0 where the relation is None.
    - `values`: the answers that were compared, of the first and the second statement, or None.
    - `words`: for each statement the words that the relation was read from.
    - `why`: a sentence for a person; `guesses`: what was supposed on the way, in sentences.
    """

    relation: Relation | None
    certainty: float
    values: tuple[Value, Value] | None
    words: tuple[tuple[str, ...], tuple[str, ...]]
    why: str
    guesses: tuple[str, ...] = field(default=())

    @property
    def says(self) -> str | None:
        """The relation in words: "contradicts" from a certainty of 0.8 on, "may contradict" below; or "same fact"."""
        if self.relation is Relation.CONTRADICTS:
            return says(self.certainty)
        return None if self.relation is None else self.relation.value

    def __str__(self) -> str:
        found = "nothing can be said" if self.says is None else f"{self.says} ({self.certainty:.2f})"
        return f"{found}: {self.why}"


def compare(
    a: str | Claim | Mapping[str, Any],
    b: str | Claim | Mapping[str, Any],
    *,
    parties: Iterable[Party | Mapping[str, Any]] = (),
    entities: Iterable[Entity | Mapping[str, Any]] = (),
    aspects: Sequence[Aspect] = DEFAULT_ASPECTS,
    rules: Sequence[Rule] = DEFAULT_RULES,
    tz: str | tzinfo | None = None,
    weights: Weights | str | Path | None = DEFAULT_WEIGHTS,
    embed: Embed | None = None,
    judge: Judge | None = None,
    judge_cache: str | Path | None = None,
) -> Compared:
    """Whether two statements contradict each other, tell of one fact, or neither: what `reconcile([a, b])` says.

    `a`, `b` are strings, Claims or dicts. Bare strings are the words of two parties, "A" and "B". Claims that both come
    without a time are taken to be said at one time; `guesses` says so. The options are those of `reconcile`. The order
    of the two does not matter: `compare(b, a)` says the same, with values and words turned round. Raises InputError for
    what is no statement.

    >>> found = compare("The bridge stands.", "The bridge has been blown up.")
    >>> found.relation.value, found.words
    ('contradicts', (('The bridge stands',), ('The bridge has been blown up',)))
    >>> compare("More than 30 sheep drowned.", "35 sheep drowned.").relation.value
    'same fact'
    >>> compare("The bridge stands.", "Bread is dear.").relation
    """
    one, two, guesses = _at_one_time(_claim(a, _unlike(PARTIES, b)), _claim(b, _unlike(PARTIES[::-1], a)))
    report = reconcile(
        [one, two],
        parties=parties,
        entities=entities,
        aspects=aspects,
        rules=rules,
        tz=tz,
        weights=weights,
        embed=embed,
        judge=judge,
        judge_cache=judge_cache,
    )
    if report.rejected:
        raise InputError(report.rejected[0].problem, field="a, b", expected=EXPECTED)
    found = _opposed(report, one, at_once=bool(guesses)) or _shared(report, one, two) or _nothing(report, one, two)
    return evolve(found, guesses=tuple(dict.fromkeys((*guesses, *report.notes))))


def _unlike(names: Sequence[str], other: Any) -> str:
    """The first of the names that is not that of the party of the other statement."""
    party = other.get("party") if isinstance(other, Mapping) else other.party if isinstance(other, Claim) else None
    return names[isinstance(party, str) and name_key(party) == name_key(names[0])]


def _claim(given: Any, party: str) -> Claim:
    """A statement as a Claim; a bare string, or a dict that names no party, is said by `party`."""
    if isinstance(given, Claim):
        return given
    if isinstance(given, str):
        return Claim(given, party=party)
    if not isinstance(given, Mapping):
        raise InputError(f"{shown(given)} is a {type(given).__name__}", field="a, b", expected=EXPECTED)
    batch = read_claims([{"party": party, **given}])
    if not batch.claims:
        raise InputError(batch.rejected[0].problem, field="a, b", expected=EXPECTED)
    return batch.claims[0]


def _at_one_time(a: Claim, b: Claim) -> tuple[Claim, Claim, tuple[str, ...]]:
    """The two claims as said at one time, if neither says when; and what was supposed.

    The time is the end of the latest year that either names, so that nothing told lies ahead of it.
    """
    if any(claim.said_at is not None or claim.valid is not None for claim in (a, b)):
        return a, b, ()
    years = [int(year) for claim in (a, b) for year in _YEAR.findall((claim.text or "")[:READ])]
    said = f"{max(years, default=_FIRST_YEAR)}-12-31T23:59Z"
    return evolve(a, said_at=said), evolve(b, said_at=said), (ONE_TIME,)


def _opposed(report: Report, one: Claim, *, at_once: bool) -> Compared | None:
    """The surest contradiction, if there is one."""
    if not report.contradictions:
        return None
    found = max(report.contradictions, key=lambda c: (c.certainty, c.why))
    a, b = (found.a, found.b) if found.a.claim.id == one.id else (found.b, found.a)
    return _on(Relation.CONTRADICTS, a, b, found.certainty, _why(found, a, b, at_once=at_once))


def _why(found: Contradiction, a: Position, b: Position, *, at_once: bool) -> str:
    """Why two positions contradict; a time that was only supposed is not worth telling."""
    if not at_once or a.explicit or b.explicit or found.why not in (reason(a, b), reason(b, a)):
        return found.why
    asked = f": {found.fact.question}" if a.aspect.origin == SAME_WORDS else ""
    return f"it cannot be {a.value} and {b.value} at one time{asked}"


def _shared(report: Report, one: Claim, two: Claim) -> Compared | None:
    """The fact that both tell of most surely, if there is one."""
    if one.id == two.id:
        words = (one.text or "",)
        return Compared(Relation.SAME_FACT, 1.0, None, (words, words), "it is one claim")
    shared = []
    for fact in report.facts:
        ordered = sorted(
            fact.positions, key=lambda p: (-p.certainty, [o.start for o in p.words], str(p.value)), reverse=True
        )
        told = {p.claim.id: p for p in ordered}  # of several the surest, and of equals the first in the text
        if one.id in told and two.id in told:
            shared.append((told[one.id], told[two.id], f"both answer the question: {fact.question}"))
    if not shared:
        return None
    a, b, why = max(shared, key=lambda s: (min(s[0].certainty, s[1].certainty), s[2]))
    why = next((f"one party says both: {change.why}" for change in report.changes), why)
    return _on(Relation.SAME_FACT, a, b, min(a.certainty, b.certainty), why)


def _surest(position: Position) -> tuple[float, list[int], str]:
    """What sorts the surest of several positions first, and of equals that which stands first in its text."""
    return -position.certainty, [o.start for o in position.words], str(position.value)


def _nothing(report: Report, one: Claim, two: Claim) -> Compared:
    why = "neither says again what the other says, and no question is answered by both"
    unread = {u.claim.id: u.why for u in report.unread}
    for place, claim in (("first", one), ("second", two)):
        if unread.get(claim.id, "").startswith(OTHER_LANGUAGE):
            why = f"the {place} statement was not read: {unread[claim.id]}"
            break
    return Compared(None, 0.0, None, ((), ()), why)


def _on(relation: Relation, a: Position, b: Position, certainty: float, why: str) -> Compared:
    return Compared(relation, certainty, (a.value, b.value), (a.quoted, b.quoted), why)
