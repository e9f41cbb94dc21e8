"""A pair of positions in, text out: what each rule and each piece of evidence adds to its certainty."""

from __future__ import annotations

from collections.abc import Iterator
from math import exp
from textwrap import fill

from attrs import frozen

from claimrec.export.clean import clean
from claimrec.export.pieces import worded_by_judge
from claimrec.model.facts import Contradiction, Fact
from claimrec.model.line_changes import Change
from claimrec.model.positions import CHANGES, Evidence, Finding, Position

_WIDTH = 100
_BAR, _LONGEST = 0.25, 16  # log-odds that one sign of a bar stands for, and how many stand at most
_SHOWN = 0.05  # log-odds: smaller pieces are told together


def explained(found: Contradiction | Change) -> str:
    """A contradiction or a change for a reviewer: the question, who says what in which words, which rule speaks, and
    its sum.
    """
    if isinstance(found, Contradiction):
        two, verdict = found.positions, f"[1] {found.says} [2]: {found.kind}"
    else:
        two, may = (found.earlier, found.later), "was" if found.says == CHANGES else "may have been"
        verdict = f"[1] {may} changed to [2]{', a concession' if found.concession else ''}"
    lines = [*questioned(found.fact), ""]
    for number, position in enumerate(two, start=1):
        lines += [*positioned(position, f"[{number}] "), ""]
    lines += [f"{verdict} (rule {found.finding.rule}), certainty {found.certainty:.0%}", wrapped(found.why)]
    return "\n".join([*lines, *waterfall(found.finding)]) + "\n"


def questioned(fact: Fact) -> Iterator[str]:
    """The question of a fact for a reviewer, and how a judge words it."""
    yield clean(fact.question, 300)
    if fact.judge_wording:
        yield wrapped(f"({worded_by_judge(fact.judge_wording)})")


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


@frozen
class Step:
    """One step of a weighed finding: what it is, what it adds, and what has been reached with it, in log-odds."""

    says: str
    weight: float
    reached: float


def steps(finding: Finding) -> list[Step]:
    """The sum of a weighed finding from its start, the weightiest piece first; nothing for others.

    The start is what pairs of claims have before anything is known of them; each piece moves the log-odds. Small pieces
    are told together.
    """
    if not finding.evidence or finding.weight is None:
        return []
    reached = finding.weight - sum(piece.weight for piece in finding.evidence)
    found = [Step("before anything is known", reached, reached)]
    large = [piece for piece in finding.evidence if abs(piece.weight) >= _SHOWN]
    small = sum(piece.weight for piece in finding.evidence if abs(piece.weight) < _SHOWN)
    others = len(finding.evidence) - len(large)
    for piece in (*large, *([Evidence("others", f"{others:,} smaller", small)] if others else [])):
        reached += piece.weight
        told = f"{piece.name}: {piece.says}" if ": " not in piece.says else piece.says
        found.append(Step(clean(told, 200), piece.weight, reached))
    return found


def waterfall(finding: Finding) -> Iterator[str]:
    """The steps of a weighed finding, one line for each, and their sum."""
    found = steps(finding)
    if not found:
        return
    yield ""
    for place, step in enumerate(found):
        bar = f"  {_bar(step.weight)}" if place else ""
        yield f"    {step.says[:62]:<62} {step.weight:+6.2f}   {share(step.reached):>4}{bar}"
    yield f"    {'together':<62} {finding.weight:+6.2f}   {share(finding.weight or 0.0):>4}"


def share(odds: float) -> str:
    """The probability that log-odds stand for, in per cent."""
    return f"{1 / (1 + exp(-max(min(odds, 30.0), -30.0))):.0%}"


def _bar(weight: float) -> str:
    return ("+" if weight > 0 else "-") * min(_LONGEST, round(abs(weight) / _BAR))
