"""Rules that weigh two French statements, told or denied, against each other, and the reports that they make."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from attrs import frozen

import claimrec as cr
from french.clauses import Clause, clauses, opposites, plain, shared
from french.figures import Figure, figures

SAID = cr.Aspect(
    "said",
    question="What is said of {subject}, is it so?",
    value="yes_no",
    life="final",
    states=[cr.model.StateDef("yes", says="told"), cr.model.StateDef("no", says="denied")],
)

# Log-odds of a contradiction: of two statements on one matter of which nothing else is known, and what each sign adds.
START, DENIED, ONE_DENIES, OPPOSITE, NUMBERS = -0.7, 1.0, 1.0, 1.2, 1.2

# How much two statements share, from 0 to 1, to be on one matter; for opposites to count; to say much the same.
RELATED, CLOSE, ALIKE = 0.15, 0.3, 0.5
COVERED = 0.2  # how much of a denied clause the other must speak of
LEAST = 2  # and how many words it must share at least

Found = cr.Finding | None


@frozen
class Reading:
    """A statement as read: all of it, its parts, and its numbers."""

    whole: Clause
    clauses: tuple[Clause, ...]
    figures: tuple[Figure, ...]


@cache
def read(text: str) -> Reading:
    """A French statement as read."""
    whole, parts = clauses(plain(text))
    return Reading(whole, parts, tuple(figures(whole.words)))


def both(a: cr.Position, b: cr.Position) -> tuple[Reading, Reading] | None:
    """Both as read, in an order that does not depend on who asks; None where they speak of different matters."""
    if a.aspect.name != SAID.name or b.aspect.name != SAID.name or not a.claim.text or not b.claim.text:
        return None
    one, two = map(read, sorted((a.claim.text, b.claim.text)))
    enough = len(one.whole.matter & two.whole.matter) >= LEAST and shared(one.whole, two.whole) >= RELATED
    return (one, two) if enough else None


def same_matter(a: cr.Position, b: cr.Position) -> Found:
    """Two statements that share half of their words are about one fact."""
    pair = both(a, b)
    alike = pair is not None and shared(pair[0].whole, pair[1].whole) >= ALIKE
    return cr.Finding(cr.Relation.SAME_FACT, "they share half of their words") if alike else None


def on_one_matter(a: cr.Position, b: cr.Position) -> Found:
    """Two statements on one matter mostly go together, unless something speaks against it."""
    return cr.Finding(cr.Relation.CONTRADICTS, "they are on one matter", START) if both(a, b) else None


def denied_here_told_there(a: cr.Position, b: cr.Position) -> Found:
    """One denies in a clause what the other tells."""
    pair = both(a, b)
    covered = max((denied(*pair), denied(*reversed(pair)))) if pair else 0.0
    return cr.Finding(cr.Relation.CONTRADICTS, "one denies what the other tells", DENIED) if covered > COVERED else None


def denied(a: Reading, b: Reading) -> float:
    """How much of a clause that `a` denies `b` speaks of without denying it: the most, from 0 to 1."""
    most = 0.0
    for part in a.clauses:
        common = part.matter & b.whole.matter
        if len(common) >= LEAST and part.denied:
            other = max(b.clauses, key=lambda c: (len(c.matter & part.matter), shared(c, part)))
            if not other.denied:
                most = max(most, len(common) / len(part.matter))
    return most


def one_side_denies(a: cr.Position, b: cr.Position) -> Found:
    """Of two statements that are much alike, one on the whole denies and the other tells."""
    pair = both(a, b)
    differ = pair is not None and a.value != b.value and shared(pair[0].whole, pair[1].whole) >= ALIKE
    return cr.Finding(cr.Relation.CONTRADICTS, "one denies, and the other tells", ONE_DENIES) if differ else None


def opposite_words(a: cr.Position, b: cr.Position) -> Found:
    """Two statements much alike use words that exclude each other."""
    pair = both(a, b)
    words = opposites(pair[0].whole, pair[1].whole) if pair else []
    if not pair or not words or shared(pair[0].whole, pair[1].whole) < CLOSE:
        return None
    return cr.Finding(cr.Relation.CONTRADICTS, f"{words[0][0]!r} is the opposite of {words[0][1]!r}", OPPOSITE)


def other_number(a: cr.Position, b: cr.Position) -> Found:
    """Two statements give numbers of one thing, and none of them meet."""
    pair = both(a, b)
    rivals = [(f.number, g.number) for f in pair[0].figures for g in pair[1].figures if f.rivals(g)] if pair else []
    if not pair or not rivals or any(f.meets(g) for f, g in rivals):
        return None
    return cr.Finding(cr.Relation.CONTRADICTS, f"{rivals[0][0]} is not {rivals[0][1]}", NUMBERS)


# the first to speak words the contradiction, so the one that speaks of every pair comes last
RULES = [denied_here_told_there, other_number, opposite_words, one_side_denies, same_matter, on_one_matter]


def claim(text: str, *, party: str, about: str, said_at: str | None = None) -> cr.Claim:
    """A French statement as a structured claim: it is so, or it is not so, of what it is about."""
    value = "no" if read(text).whole.denied else "yes"
    return cr.Claim(text, party=party, said_at=said_at, subject=about, aspect=SAID.name, value=value)


def reconcile(claims: Iterable[cr.Claim], **options: Any) -> cr.Report:
    """The report on French claims; the options are those of `claimrec.reconcile`."""
    return cr.reconcile(claims, packs=None, aspects=[SAID], rules=RULES, detect=False, weights=None, **options)


def compare(a: str, b: str) -> cr.Compared:
    """Two French statements alone.

    They are one fact from the start, else English words might be looked for in short ones; and a time is given, else it
    would be told that their values exclude each other, and not what the rule found.
    """
    one, two = (claim(text, party=party, about="both", said_at="2000-01-01") for text, party in ((a, "a"), (b, "b")))
    return cr.compare(one, two, packs=None, aspects=[SAID], rules=[cr.linking.same_question, *RULES], detect=False)
