"""A pair of positions in, text out: what each rule and each piece of evidence adds to its certainty."""

from __future__ import annotations

from collections.abc import Iterator
from math import exp
from textwrap import fill

from claimrec.export.clean import clean
from claimrec.model.facts import Contradiction
from claimrec.model.line_changes import Change
from claimrec.model.positions import CHANGES, Evidence, Finding, Position

_WIDTH = 100
_BAR, _LONGEST = 0.25, 16  # log-odds that one sign of a bar stands for, and how many stand at most
_SHOWN = 0.05  # log-odds: smaller pieces are told together


def explained(found: Contradiction) -> str:
    """A contradiction for a reviewer: the question, who says what in which words, which rule speaks, and its sum."""
    question = found.fact.question
    lines = [clean(question, 300), ""]
    for number, position in enumerate(found.positions, start=1):
        lines += [*positioned(position, f"[{number}] "), ""]
    lines += [f"[1] {found.says} [2]: {found.kind} (rule {found.finding.rule}), certainty {found.certainty:.0%}"]
    lines += [wrapped(found.why)]
    return "\n".join([*lines, *waterfall(found.finding)]) + "\n"


def explained_change(change: Change) -> str:
    """A change for a reviewer: the question, what was said first and then, and what changed."""
    lines = [clean(change.fact.question, 300), ""]
    for number, position in enumerate((change.earlier, change.later), start=1):
        lines += [*positioned(position, f"[{number}] "), ""]
    conceded = ", a concession" if change.concession else ""
    may = "was" if change.says == CHANGES else "may have been"
    rule = f"(rule {change.finding.rule}), certainty {change.certainty:.0%}"
    lines += [f"[1] {may} changed to [2]{conceded} {rule}", wrapped(change.why)]
    return "\n".join([*lines, *waterfall(change.finding)]) + "\n"


def positioned(position: Position, mark: str = "    ") -> Iterator[str]:
    """A position for a reviewer: who, when, in which words, read as what, and what was supposed."""
    side = f" ({clean(position.side, 80)})" if position.side else ""
    said = "unknown" if position.said_at is None else str(position.said_at)
    yield f"{mark}{clean(position.party, 120)}{side}, said {clean(said, 120)}"
    yield wrapped(f"“{position.claim.text}”" if position.claim.text else "(structured)")
    yield f"    read as: {clean(str(position.value), 120)}, {position.basis.value}, certainty {position.certainty:.0%}"
    for guess in position.guesses:
        yield wrapped(f"supposed: {guess}")


def wrapped(text: str) -> str:
    """A paragraph, indented."""
    return fill(clean(text, 2000), _WIDTH, initial_indent="    ", subsequent_indent="    ")


def waterfall(finding: Finding) -> Iterator[str]:
    """The sum of a weighed finding, one line for each piece of evidence, the weightiest first; nothing for others.

    The start is what pairs of claims have before anything is known of them; each piece moves the log-odds.
    """
    if not finding.evidence or finding.weight is None:
        return
    total = finding.weight
    start = total - sum(piece.weight for piece in finding.evidence)
    large = [piece for piece in finding.evidence if abs(piece.weight) >= _SHOWN]
    small = sum(piece.weight for piece in finding.evidence if abs(piece.weight) < _SHOWN)
    yield ""
    yield f"    {'before anything is known':<62} {start:+6.2f}   {_share(start):>4}"
    reached = start
    for piece in (*large, Evidence("others", f"{len(finding.evidence) - len(large)} smaller ones", small)):
        reached += piece.weight
        label = clean(f"{piece.name}: {piece.says}" if ": " not in piece.says else piece.says, 200)
        yield f"    {label[:62]:<62} {piece.weight:+6.2f}   {_share(reached):>4}  {_bar(piece.weight)}"
    yield f"    {'together':<62} {total:+6.2f}   {_share(total):>4}"


def _share(odds: float) -> str:
    return f"{1 / (1 + exp(-max(min(odds, 30.0), -30.0))):.0%}"


def _bar(weight: float) -> str:
    return ("+" if weight > 0 else "-") * min(_LONGEST, round(abs(weight) / _BAR))
