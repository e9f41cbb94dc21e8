"""The report of a run: facts, contradictions, changes, and what was left over. It imports no engine."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from claimrec.model import saved
from claimrec.model.arguments import count_given, path_given, text_given
from claimrec.model.claims import Claim
from claimrec.model.difference import ReportDiff
from claimrec.model.errors import InputError, shown, write_text
from claimrec.model.facts import Change, Contradictions, Fact
from claimrec.model.positions import Unread
from claimrec.model.rejected import Rejected
from claimrec.model.spans import span_of, zone
from claimrec.model.tables import Graph, Tables
from claimrec.model.wording import many

PAGE_ROWS = 4_000  # positions and contradictions that a page holds: some two megabytes


def _all(kind: type) -> Any:
    def check(_: Any, attribute: Any, value: Any) -> None:
        if not isinstance(value, tuple) or not all(isinstance(one, kind) for one in value):
            raise InputError(
                f"{shown(value)} does not fit", field=attribute.name, expected=f"a tuple of {kind.__name__}"
            )

    return check


def _counted(_: Any, attribute: Any, value: Any) -> None:
    if not isinstance(value, Contradictions):
        raise InputError(f"{shown(value)} does not fit", field=attribute.name, expected="Contradictions")


@frozen(slots=False)
class Report:
    """The result of a run.

    - `facts`, `contradictions`, `changes`: what was found.
    - `unread`: claims that take no position; `rejected`: rows that cannot be used. Each says why.
    - `notes`: what was assumed on the way (a spelling, a zone, what "the city" refers to), in sentences.
    - `claims`: all claims that were used, each once, in the order in which they were said.

    Equal claims in any order give equal reports, and equal JSON.
    """

    claims: tuple[Claim, ...] = field(default=(), validator=_all(Claim))
    facts: tuple[Fact, ...] = field(default=(), validator=_all(Fact))
    contradictions: Contradictions = field(factory=Contradictions, validator=_counted)
    changes: tuple[Change, ...] = field(default=(), validator=_all(Change))
    unread: tuple[Unread, ...] = field(default=(), validator=_all(Unread))
    rejected: tuple[Rejected, ...] = field(default=(), validator=_all(Rejected))
    notes: tuple[str, ...] = field(default=(), validator=_all(str))

    def fact(self, subject: str, aspect: str) -> Fact:
        """The fact on `subject` and the aspect called `aspect`; of several, the first. KeyError lists what there is."""
        found = self._by_name.get((text_given(subject, "subject"), text_given(aspect, "aspect")))
        if found is None:
            there = sorted({f"{s} / {a}" for s, a in self._by_name})
            raise KeyError(f"no fact on {subject!r} / {aspect!r}; there are: {', '.join(there) or 'none'}")
        return found

    @cached_property
    def _by_name(self) -> dict[tuple[str, str], Fact]:
        return {(f.subject, f.aspect.name): f for f in reversed(self.facts)}

    def as_of(self, when: str | date | datetime, *, tz: str | None = None) -> Report:
        """The report on what had been said by `when`: a time, or a date, which means the end of that day (of the last
        day of the calendar, all time).

        Claims whose time of saying is unknown are left out. Raises InputError for a naive time without `tz`.
        """
        from claimrec.comparing.as_of import restricted

        moment = span_of(when, tz=zone(tz), field="when").seconds[1]
        known = {claim.id for claim, said in self._said.items() if said is not None and said <= moment}
        return restricted(self, known)

    def diff(self, older: Report) -> ReportDiff:
        """What this report says that `older` does not, and the other way round: by the ids of facts and flags.

        `report.diff(report.as_of(when))` is what came since. Raises InputError for anything but a report.
        """
        from claimrec.comparing.difference import difference

        if not isinstance(older, Report):
            raise InputError(f"{shown(older)} is no report", field="older", expected="a Report")
        return difference(self, older)

    def at_least(self, certainty: float) -> Report:
        """The same report with only the contradictions of at least this `certainty` (0 to 1).

        All else stays. A note says how many contradictions are left out; where none is, this is the report itself.
        Raises InputError for anything but a number from 0 to 1.

        >>> Report().at_least(0.8) == Report()
        True
        """
        kept = self.contradictions.at_least(certainty)
        out = len(self.contradictions) - len(kept)
        if not out:
            return self
        note = f"{many(out, 'contradiction')} under certainty {certainty:g} {'is' if out == 1 else 'are'} left out"
        return evolve(self, contradictions=kept, notes=(*self.notes, note))

    @cached_property
    def _said(self) -> dict[Claim, float | None]:
        """By when each claim was said, in seconds since 1970: None if unknown, infinite behind the calendar's end."""
        spans = {p.claim: p.said_at for f in self.facts for p in f.positions}
        spans |= {u.claim: u.said_at for u in self.unread}
        return {claim: span.seconds[1] if span is not None and span.known else None for claim, span in spans.items()}

    def to_records(self, *, table: str = "positions") -> list[dict[str, Any]]:
        """The rows of one of the four tables ("positions", "facts", "contradictions", "changes"), as flat dicts."""
        from claimrec.export.records import records

        return records(self, table)

    def to_pandas(self, *, join: str | None = None, most: int | None = None) -> Tables[Any]:
        """The report as four pandas DataFrames; needs narwhals, pandas and pyarrow.

        `facts`, `positions`, `contradictions` and `changes`, with the same columns for any report; times are aware, in
        UTC. `join="|"` makes strings of lists, as CSV needs them (and then pyarrow is not needed), and puts an
        apostrophe before what a spreadsheet would take for a formula; `most` spells out no more contradictions than
        that. Raises MissingError where a library is not installed.

        >>> Report().to_pandas().facts["parties"].tolist()
        []
        """
        from claimrec.export import frames

        return frames.tables_of(self, "pandas", join=join, most=most)

    def to_polars(self, *, join: str | None = None, most: int | None = None) -> Tables[Any]:
        """The report as four polars DataFrames; `join`, `most` as in `to_pandas`; needs narwhals and polars.

        >>> Report().to_polars().positions.schema["said_from"]
        Datetime(time_unit='us', time_zone='UTC')
        """
        from claimrec.export import frames

        return frames.tables_of(self, "polars", join=join, most=most)

    def to_arrow(self, *, join: str | None = None, most: int | None = None) -> Tables[Any]:
        """The report as four pyarrow Tables; `join`, `most` as in `to_pandas`; needs narwhals and pyarrow.

        >>> str(Report().to_arrow().contradictions.schema.field("certainty").type)
        'double'
        """
        from claimrec.export import frames

        return frames.tables_of(self, "pyarrow", join=join, most=most)

    def to_networkx(self, *, most: int | None = None) -> Graph:
        """The report as a networkx.MultiDiGraph of positions; needs networkx.

        Nodes are positions with party, fact, value and times (aware, in UTC); edges say `relation` ("contradicts" or
        "changes"), `why` and `certainty`. `most` spells out no more contradictions than that. Raises MissingError
        without networkx.

        >>> len(Report().to_networkx().nodes)
        0
        """
        from claimrec.export import graphs

        return graphs.graph_of(self, most=most)

    def timeline(self, *, fact: Fact | None = None, parties: Iterable[str] | None = None, limit: int = 40) -> Any:
        """Positions over time as a matplotlib Figure, which a notebook shows; needs matplotlib.

        A mark stands where something was said, a bar where it speaks of; lines join what contradicts, dashed where it
        only may. `fact` draws one fact alone, `parties` only theirs; `limit` positions are drawn, those of the facts
        with the most contradictions first. Times are in the zone that was given first. Raises MissingError without
        matplotlib.

        >>> Report().timeline().axes[0].texts[0].get_text()
        'There are no positions to draw.'
        """
        from claimrec.export.timeline import timeline

        return timeline(self, fact=fact, parties=parties, limit=limit)

    def network(self, *, least: float = 0.0, limit: int = 20) -> Any:
        """Who contradicts whom, and how often, as a matplotlib Figure that a notebook shows; needs matplotlib.

        `least` leaves out contradictions that are less certain; `limit` parties are drawn, those with the most first.
        Raises MissingError without matplotlib.

        >>> Report().network().axes[0].texts[0].get_text()
        'Nobody contradicts anybody.'
        """
        from claimrec.export.network import network

        return network(self, least=least, limit=limit)

    def to_json(self, *, indent: int | None = None) -> str:
        """The whole report as JSON text, indented by `indent` blanks; `Report.from_json` reads it, equal to this."""
        if indent is not None:
            count_given(indent, "indent", most=1_000)
        return saved.to_json(self, indent=indent)

    @classmethod
    def from_json(cls, given: str) -> Report:
        """The report that `to_json` wrote, from its text (`given`). Raises InputError for anything else."""
        text = text_given(given, "given", expected="JSON text")
        return saved.from_json(cls, text)

    def to_text(self) -> str:
        """The report as a memo in plain text."""
        from claimrec.export import text

        return text.report_text(self)

    def explain(self, *ids: str) -> str:
        """How contradictions came about: `ids` are the id of one claim, of two, or of one contradiction or change.

        The text says who says what in which words, which rule applies, and the weight of each piece of evidence; where
        nothing contradicts, which questions the claims answer. Raises InputError for ids that nothing of these has.
        """
        from claimrec.export.explain import explained_ids

        return explained_ids(self, ids)

    def to_markdown(self) -> str:
        """The report as a memo in GitHub-flavoured Markdown."""
        from claimrec.export import markdown

        return markdown.report_markdown(self)

    def to_html(self, path: str | Path | None = None, *, rows: int = PAGE_ROWS) -> str:
        """The report as one self-contained HTML page with filters; written to `path` where one is given.

        Of a large report the page holds the facts with the most contradictions, up to `rows` positions and
        contradictions in all, and says what it leaves out.
        """
        from claimrec.export import page

        made = page.page(self, rows=count_given(rows, "rows"))
        if path is not None:
            write_text(path_given(path, "path"), made)
        return made

    def __str__(self) -> str:
        return self.to_text()

    def __repr__(self) -> str:
        return (
            f"<Report: {len(self.claims)} claims, {len(self.facts)} facts, {len(self.contradictions)} contradictions, "
            f"{len(self.changes)} changes, {len(self.unread)} unread, {len(self.rejected)} rejected>"
        )

    def _repr_html_(self) -> str:
        from claimrec.export import html

        return html.report_html(self)
