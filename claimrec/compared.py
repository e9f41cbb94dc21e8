"""Do two statements contradict each other, or tell of one fact? One pair, and the words that say so.

First by their readings, as in a report of the two; where nothing was read, by whether one says again what the other
says, and what differs then (`restating.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from claimrec.aspects.aspect import Aspect
from claimrec.claims import Claim
from claimrec.errors import InputError, shown
from claimrec.evidence.weights import Weights
from claimrec.findings import Position, Relation, says
from claimrec.guesses import guessed_time, shared_names
from claimrec.language.identify import ENGLISH, language_of
from claimrec.moments import Span, span_of
from claimrec.names import fold
from claimrec.parties import Entity, Party, PartyBook
from claimrec.reading.heard import in_other_language
from claimrec.reconciler import DEFAULT_ASPECTS, DEFAULT_RULES, reconcile
from claimrec.records import read_claims, read_parties
from claimrec.report import Report
from claimrec.restating.restated import restated
from claimrec.rules.contract import Rule
from claimrec.values import Value

FIRST, SECOND = "first statement", "second statement"
EXPECTED = "a string, cr.Claim, or dict with a text and a party"


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
    weights: Weights | str | Path | None = None,
) -> Compared:
    """Whether two statements contradict each other, tell of one fact, or neither.

    `a`, `b` are strings, Claims or dicts. Bare strings are the words of two parties, said at one time, and so are
    claims that both come without a time. Without `entities` they are taken to be about what both name; `guesses` says
    so. The other options are those of `reconcile`; with `weights`, evidence is weighed where all else is silent, which
    of two statements alone is a weak word. Raises InputError for what is no statement.

    >>> found = compare("The bridge stands.", "The bridge has been blown up.")
    >>> found.relation.value, found.words
    ('contradicts', (('The bridge stands',), ('The bridge has been blown up',)))
    >>> compare("More than 30 sheep drowned.", "35 sheep drowned.").relation.value
    'same fact'
    >>> compare("The bridge stands.", "Bread is dear.").relation
    """
    one, two, when = guessed_time(_claim(a, FIRST), _claim(b, SECOND))
    if isinstance(a, str) and isinstance(b, str) and fold(a) == fold(b):
        return _same_words(one, two, when)
    setup: dict[str, Any] = {"parties": tuple(parties), "aspects": aspects, "rules": rules}
    found, guesses = _by_reading(one, two, tuple(entities), setup, at_once=bool(when))
    if found is None or (found.relation is Relation.SAME_FACT and rules is DEFAULT_RULES):
        words = _by_words(one, two, setup["parties"])
        found = words if found is None or words.relation is Relation.CONTRADICTS else found
    if found.relation is None and weights is not None:
        found = _read(_report(one, two, entities=tuple(entities), weights=weights, **setup), one, two) or found
    return evolve(found, guesses=tuple(dict.fromkeys((*when, *guesses))))


def _by_reading(
    one: Claim, two: Claim, entities: tuple[Any, ...], setup: Mapping[str, Any], *, at_once: bool
) -> tuple[Compared | None, tuple[str, ...]]:
    """What the readings of both say, and what was supposed: first with what is given, then with what both name."""
    report = _report(one, two, entities=entities, **setup)
    found = _read(report, one, two, at_once=at_once)
    about = () if found is not None or entities else shared_names(one.text or "", two.text or "")
    if not about:
        return found, report.notes
    report = _report(one, two, entities=about, **setup)
    found = _read(report, one, two, at_once=at_once)
    named = ", ".join(shown(one.name) for one in about)
    return found, () if found is None else (f"both were taken to be about {named}", *report.notes)


def _report(one: Claim, two: Claim, *, weights: Weights | str | Path | None = None, **setup: Any) -> Report:
    report = reconcile([one, two], weights=weights, **setup)
    if report.rejected:
        raise InputError(report.rejected[0].problem, field="a, b", expected=EXPECTED)
    return report


def _claim(given: Any, party: str) -> Claim:
    """A statement as a Claim; a bare string is said by `party`."""
    if isinstance(given, Claim):
        return given
    if isinstance(given, str):
        return Claim(given, party=party)
    if not isinstance(given, Mapping):
        raise InputError(f"{shown(given)} is a {type(given).__name__}", field=party, expected=EXPECTED)
    batch = read_claims([{"party": party, **given}])
    if not batch.claims:
        raise InputError(batch.rejected[0].problem, field=party, expected=EXPECTED)
    return batch.claims[0]


def _same_words(one: Claim, two: Claim, guesses: tuple[str, ...]) -> Compared:
    words = ((one.text or "",), (two.text or "",))
    return Compared(Relation.SAME_FACT, 1.0, None, words, "both say it in the same words", guesses)


def _read(report: Report, one: Claim, two: Claim, *, at_once: bool = False) -> Compared | None:
    """What the readings of both say: a contradiction, the surest one, or a fact that both tell of."""
    if report.contradictions:
        found = max(report.contradictions, key=lambda c: c.certainty)
        a, b = (found.a, found.b) if found.a.claim.id == one.id else (found.b, found.a)
        plain = at_once and not _dated(a, b) and found.finding.rule == "cannot_both_be"
        why = f"it cannot be {a.value} and {b.value} at one time" if plain else found.why
        return _on(Relation.CONTRADICTS, a, b, found.certainty, why)
    for fact in report.facts:
        told = {p.claim.id: p for p in reversed(fact.positions)}
        if one.id in told and two.id in told:
            a, b = told[one.id], told[two.id]
            why = f"both answer the question: {fact.question}"
            return _on(Relation.SAME_FACT, a, b, min(a.certainty, b.certainty), why)
    return None


def _dated(a: Position, b: Position) -> bool:
    """Whether either names the time that it speaks of: else the time that was supposed is not worth telling."""
    return a.explicit or b.explicit


def _on(relation: Relation, a: Position, b: Position, certainty: float, why: str) -> Compared:
    return Compared(relation, certainty, (a.value, b.value), (a.quoted, b.quoted), why)


def _by_words(one: Claim, two: Claim, parties: Sequence[Party | Mapping[str, Any]]) -> Compared:
    """What the words of two statements say: whether the one says again what the other says, and what differs."""
    for place, claim in ((FIRST, one), (SECOND, two)):
        language = language_of(claim.text or "")
        if language not in ("", ENGLISH):
            return Compared(None, 0.0, None, ((), ()), f"the {place} was not read: {in_other_language(language)}")
    found = restated(one.text or "", two.text or "", _said(one, two))
    if found is None:
        why = "neither says again what the other says, and no question is answered by both"
        return Compared(None, 0.0, None, ((), ()), why)
    book = PartyBook.of(read_parties(parties)).hearing((one.party, two.party))
    apart = book.speaker(one.party).name != book.speaker(two.party).name
    if found.differs and not apart:
        why = f"one party says both, and {found.why}"
        return Compared(Relation.SAME_FACT, found.certainty, found.values, found.words, why)
    relation = Relation.CONTRADICTS if found.differs else Relation.SAME_FACT
    return Compared(relation, found.certainty, found.values, found.words, found.why)


def _said(one: Claim, two: Claim) -> Span | None:
    """The time against which times of both are resolved: only if both were said at one time."""
    return span_of(one.said_at, tz=UTC) if one.said_at is not None and one.said_at == two.said_at else None
