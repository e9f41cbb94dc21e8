"""A report on two statements in, how the two relate out, with the words that say so.

`compare(a, b)` is `reconcile([a, b])`, read off for the pair.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, field, frozen

from claimrec.model.claims import Claim
from claimrec.model.facts import Contradiction
from claimrec.model.opposition import reason
from claimrec.model.positions import Basis, Position, Relation, UnreadReason, says
from claimrec.model.report import Report
from claimrec.model.values import Value


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

    def _repr_html_(self) -> str:
        from claimrec.export.markup import card

        read = zip(("first", "second"), self.words, strict=True)
        told = [(f"read from the {place} statement", " … ".join(some)) for place, some in read]
        values = [] if self.values is None else [("held against each other", " / ".join(map(str, self.values)))]
        sure = f"{self.certainty:.2f}" if self.says is not None else ""
        rows = [("certainty", sure), ("why", self.why), *values, *told, ("supposed", "; ".join(self.guesses))]
        return card(self.says or "nothing can be said", rows)


def compared_in(report: Report, one: Claim, two: Claim, *, guesses: Sequence[str] = ()) -> Compared:
    """What a report on two claims says of them; `guesses` are what was supposed before it was made.

    Where times were supposed, `guesses` is not empty, and reasons tell no times.
    """
    found = _opposed(report, one, at_once=bool(guesses)) or _shared(report, one, two) or _nothing(report, one, two)
    return evolve(found, guesses=tuple(dict.fromkeys((*guesses, *report.notes))))


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
    asked = f": {found.fact.question}" if a.basis is Basis.LINKED else ""
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


def _nothing(report: Report, one: Claim, two: Claim) -> Compared:
    why = "neither says again what the other says, and no question is answered by both"
    unread = {u.claim.id: u.why for u in report.unread if u.reason is UnreadReason.OTHER_LANGUAGE}
    for place, claim in (("first", one), ("second", two)):
        if claim.id in unread:
            why = f"the {place} statement was not read: {unread[claim.id]}"
            break
    return Compared(None, 0.0, None, ((), ()), why)


def _on(relation: Relation, a: Position, b: Position, certainty: float, why: str) -> Compared:
    return Compared(relation, certainty, (a.value, b.value), (a.quoted, b.quoted), why)
