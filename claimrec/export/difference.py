"""The difference of two reports in; a memo in text or HTML, and flat rows, out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from html import escape
from textwrap import fill
from typing import Any

from attrs import frozen

from claimrec.export.clean import LIMIT, clean
from claimrec.export.markup import fragment, words
from claimrec.model.claims import Claim
from claimrec.model.difference import Difference, ReportDiff
from claimrec.model.facts import Contradiction, Fact
from claimrec.model.line_changes import Change
from claimrec.model.positions import CHANGES
from claimrec.model.wording import many

LISTED = 50  # of one kind and one way to differ
WIDTH = 100
HOWS = ("new", "altered", "gone")


@frozen
class Line:
    """One thing that differs: the question (or who speaks), what is said of it, and its id."""

    question: str
    told: str
    id: str


@frozen
class Section:
    """Things of one kind that differ in one way: the first of them, and how many there are."""

    title: str
    lines: tuple[Line, ...]
    total: int


def difference_text(diff: ReportDiff) -> str:
    """What differs, as a memo, about a hundred columns wide."""
    lines = [_counts(diff)]
    for section in _sections(diff):
        heading = f"{section.title} ({section.total:,})"
        lines += ["", "", heading.upper(), "=" * len(heading)]
        for line in section.lines:
            lines += ["", _wrapped(line.question, ""), _wrapped(f"{line.told} [{line.id}]", "  ")]
        if section.total > len(section.lines):
            lines += ["", f"… and {section.total - len(section.lines):,} more"]
    return "\n".join(lines) + "\n"


def difference_html(diff: ReportDiff) -> str:
    """What differs, as a fragment, for notebooks."""
    return fragment(f"<p>{escape(_counts(diff))}</p>" + "".join(map(_section, _sections(diff))))


def _section(section: Section) -> str:
    rows = "".join(
        f"<li><b>{words(line.question)}</b> {words(line.told)} <small>{words(line.id)}</small></li>"
        for line in section.lines
    )
    more = section.total - len(section.lines)
    left = f'<p class="more">… and {more:,} more</p>' if more else ""
    heading = f'<h2>{section.title} <span class="count">({section.total:,})</span></h2>'
    return f"<section>{heading}<ul>{rows}</ul>{left}</section>\n"


def _wrapped(text: str, indent: str) -> str:
    return fill(text, WIDTH, initial_indent=indent, subsequent_indent=indent + "  ", break_long_words=False)


def _kinds(diff: ReportDiff) -> tuple[tuple[str, Difference[Any], Callable[[Any, Any], Line]], ...]:
    return (
        ("contradiction", diff.contradictions, _contradiction),
        ("change", diff.changes, _change),
        ("fact", diff.facts, _fact),
        ("claim", diff.claims, _claim),
    )


def _counts(diff: ReportDiff) -> str:
    """How much of everything differs, in words."""
    told = []
    for noun, found, _ in _kinds(diff):
        sizes = [(len(some), how) for how, some in _ways(found) if some]
        if sizes:
            first, how = sizes[0]
            told.append(", ".join([f"{many(first, noun)} {how}", *(f"{n:,} {way}" for n, way in sizes[1:])]))
    return " · ".join(told) or "Nothing differs."


def _ways(found: Difference[Any]) -> Iterator[tuple[str, Sequence[tuple[Any, Any]]]]:
    """What is new, altered and gone, each as it was (None where it was not) and as it is told."""
    yield HOWS[0], [(None, one) for one in found.new]
    yield HOWS[1], found.altered
    yield HOWS[2], [(None, one) for one in found.gone]


def _sections(diff: ReportDiff) -> Iterator[Section]:
    for noun, found, line in _kinds(diff):
        for how, some in _ways(found):
            if some:
                shown = tuple([line(before, one) for before, one in some[:LISTED]])
                yield Section(f"{how.capitalize()} {noun}s", shown, len(some))


def _contradiction(before: Contradiction | None, one: Contradiction) -> Line:
    told = f"{_against(one)}: {one.why}"
    if before is not None:
        told += f"; before, {_against(before)}" + (f": {before.why}" if before.why != one.why else "")
    return Line(clean(one.fact.question), clean(told, 3 * LIMIT), one.id)


def _against(one: Contradiction) -> str:
    return f"{f' {one.says} '.join(one.parties)} ({one.kind}, {one.certainty:.0%})"


def _change(before: Change | None, one: Change) -> Line:
    told = _changed(one) + (f"; before: {_changed(before)}" if before is not None else "")
    return Line(clean(one.fact.question), clean(told, 3 * LIMIT), one.id)


def _changed(one: Change) -> str:
    doubt = "" if one.says == CHANGES else f"{one.says} ({one.certainty:.0%}): "
    return doubt + one.why + (" (concession)" if one.concession else "")


def _fact(before: Fact | None, one: Fact) -> Line:
    count = many(len(one.positions), "position")
    if before is None:
        told = f"{count} of {', '.join(one.parties)}"
    else:
        had, has = ({p.id for p in fact.positions} for fact in (before, one))
        more, less = len(has - had), len(had - has)
        asked = f"; it asked before: {before.question}" if before.question != one.question else ""
        told = f"{count}: {more:,} more, {less:,} no longer{asked}"
    return Line(clean(one.question), clean(told, 2 * LIMIT), one.id)


def _claim(before: Claim | None, one: Claim) -> Line:
    told = _said(one) + (f"; before, under the same id: {before.party}: {_said(before)}" if before is not None else "")
    return Line(clean(one.party, 120), clean(told, 2 * LIMIT), clean(one.id, 120))


def _said(claim: Claim) -> str:
    said = f"“{claim.text}”" if claim.text else f"{claim.aspect} of {claim.subject}: {claim.value}"
    return said + (f" (certainty {claim.certainty:.0%})" if claim.certainty < 1 else "")


def difference_rows(diff: ReportDiff) -> list[dict[str, Any]]:
    """One flat row for each thing that differs, with the same columns for all."""
    return [
        {"what": noun, "how": how, **_which(one), **_told(one, ""), **_told(before, "_before")}
        for noun, found, _ in _kinds(diff)
        for how, some in _ways(found)
        for before, one in some
    ]


def _which(one: Contradiction | Change | Fact | Claim) -> dict[str, Any]:
    if isinstance(one, Claim):
        return {"id": one.id, "question": None, "parties": [one.party], "claims": [one.id]}
    fact = one if isinstance(one, Fact) else one.fact
    parties = list(one.parties) if isinstance(one, (Contradiction, Fact)) else [one.party]
    return {"id": one.id, "question": fact.question, "parties": parties, "claims": [claim.id for claim in one.claims]}


def _told(one: Contradiction | Change | Fact | Claim | None, suffix: str) -> dict[str, Any]:
    flag = one if isinstance(one, (Contradiction, Change)) else None
    told = {
        "says": None if flag is None else flag.says,
        "certainty": None if flag is None else flag.certainty,
        "why": None if flag is None else flag.why,
    }
    return {name + suffix: cell for name, cell in told.items()}
