"""French for claimrec, written from outside: a small reader, rules of its own, and their words as data.

    python examples/french.py              a few French statements, reconciled
    python examples/french.py PAIRS.jsonl  how well the rules tell contradictions in marked pairs

The reader (french_reading.py) turns a statement into a structured claim, *told* or *denied*; the rules weigh two of
them against each other. All that is French stands in french.toml. PAIRS.jsonl holds objects with the fields a, b, label
("contradiction" or another) and article; no such file comes along.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from attrs import frozen
from french_reading import Reading, opposites, read, shared

import claimrec as cr

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
    if not pair or not rivals or any(f.meets(g) for f, g in rivals) or _other_years(*pair):
        return None
    return cr.Finding(cr.Relation.CONTRADICTS, f"{rivals[0][0]} is not {rivals[0][1]}", NUMBERS)


def _other_years(a: Reading, b: Reading) -> bool:
    """Whether both name years, and none in common."""
    return bool(a.years and b.years and not a.years & b.years)


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


DEMO = [
    claim("Le pont de Valcourt est ouvert aux camions.", party="Mairie", about="le pont"),
    claim("Non, le pont de Valcourt n'est pas ouvert aux camions.", party="Préfecture", about="le pont"),
    claim("La grève a réuni plus de 4.000 personnes.", party="Syndicat", about="la grève"),
    claim("La grève n'a réuni que neuf cents personnes.", party="Police", about="la grève"),
    claim("Le prix du pain a augmenté à Valcourt.", party="Clients", about="le pain"),
    claim("Le prix du pain a baissé à Valcourt.", party="Boulangers", about="le pain"),
    claim("Le maire a vendu le moulin.", party="Opposition", about="le moulin"),
    claim("Le moulin a été vendu par le maire.", party="Gazette", about="le moulin"),
]


@frozen
class Score:
    """How well contradictions are told: of those flagged, of those marked, both, and of all pairs."""

    precision: float
    recall: float
    f1: float
    right: float
    always: float

    def __str__(self) -> str:
        plain = f"precision {self.precision:.2f}, recall {self.recall:.2f}, F1 {self.f1:.2f}, right {self.right:.2f}"
        return f"{plain} (to flag every pair: F1 {self.always:.2f})"


def score(pairs: Sequence[Mapping[str, Any]]) -> Score:
    """The rules measured on marked pairs, all in one report: each pair is a subject of its own."""
    claims = [claim(p[side], party=side, about=str(n)) for n, p in enumerate(pairs) for side in ("a", "b")]
    flagged = {c.a.subject for c in reconcile(claims).contradictions}
    found = [str(n) in flagged for n in range(len(pairs))]
    marked = [p["label"] == "contradiction" for p in pairs]
    hits = sum(f and m for f, m in zip(found, marked, strict=True))
    right = sum(f == m for f, m in zip(found, marked, strict=True)) / len(pairs)
    f1, always = 2 * hits / (sum(found) + sum(marked)), 2 * sum(marked) / (len(marked) + sum(marked))
    return Score(hits / max(1, sum(found)), hits / sum(marked), f1, right, always)


HALVES = ("developed on", "held out")


def measure(path: Path) -> dict[str, Score]:
    """The figures on the half that the words and rules were developed on, on the half held out, and on all.

    Halves are of articles, by a hash of the article's name.
    """
    pairs = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    odd = [int(sha256(p["article"].encode()).hexdigest(), 16) % 2 for p in pairs]
    halves = {name: [p for p, o in zip(pairs, odd, strict=True) if o == n] for n, name in enumerate(HALVES)}
    return {name: score(chosen) for name, chosen in {**halves, "all": pairs}.items()}


def main(path: str | None = None) -> None:
    """The demo, or the figures on marked pairs."""
    if path is None:
        print(reconcile(DEMO))
        return
    for name, figure in measure(Path(path)).items():
        print(f"{name}: {figure}")


if __name__ == "__main__":
    if len(sys.argv) > 2:
        sys.exit(__doc__)
    main(*sys.argv[1:])
