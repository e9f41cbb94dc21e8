"""The report of a run: facts, contradictions, changes, and what was left over. It imports no engine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from attrs import evolve, field, fields, frozen

from claimrec.model import saved
from claimrec.model.arguments import count_given, path_given, text_given, written
from claimrec.model.claims import Claim
from claimrec.model.difference import ReportDiff
from claimrec.model.errors import InputError, read_text, shown, write_bytes
from claimrec.model.facts import Contradictions, Fact
from claimrec.model.line_changes import Change
from claimrec.model.positions import Unread
from claimrec.model.rejected import Rejected
from claimrec.model.short_reprs import angular
from claimrec.model.spans import span_of, zone
from claimrec.model.stances import Stance, stances_of
from claimrec.model.tables import Graph, Tables
from claimrec.model.typed_fields import instance_of, tuple_of
from claimrec.model.wording import many

PAGE_ROWS = 4_000  # positions and contradictions that a page holds: some two megabytes


@frozen(slots=False)
class Report:
    """The result of a run.

    - `facts`, `contradictions`, `changes`: what was found.
    - `unread`: claims that take no position; `rejected`: rows that cannot be used. Each says why.
    - `notes`: what was assumed on the way (a spelling, a zone, what "the city" refers to), in sentences.
    - `claims`: all claims that were used, each once, in the order in which they were said.

    Equal claims in any order give equal reports, and equal JSON.
    """

    claims: tuple[Claim, ...] = field(default=(), validator=tuple_of(Claim))
    facts: tuple[Fact, ...] = field(default=(), validator=tuple_of(Fact))
    contradictions: Contradictions = field(factory=Contradictions, validator=instance_of(Contradictions))
    changes: tuple[Change, ...] = field(default=(), validator=tuple_of(Change))
    unread: tuple[Unread, ...] = field(default=(), validator=tuple_of(Unread))
    rejected: tuple[Rejected, ...] = field(default=(), validator=tuple_of(Rejected))
    notes: tuple[str, ...] = field(default=(), validator=tuple_of(str))

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
        from claimrec.comparing.as_of import known_by, restricted

        return restricted(self, known_by(self, span_of(when, tz=zone(tz), field="when").seconds[1]))

    def diff(self, older: Report) -> ReportDiff:
        """What this report says that `older` does not, and the other way round: by the ids of facts and flags.

        `report.diff(report.as_of(when))` is what came since. Raises InputError for anything but a report.
        """
        from claimrec.comparing.difference import difference

        if not isinstance(older, Report):
            raise InputError(f"{shown(older)} is no report", field="older", expected="a Report")
        return difference(self, older)

    def at_least(self, certainty: float) -> Report:
        """The same report with only the contradictions and changes of at least this `certainty` (0 to 1).

        A note says how many are left out. Raises InputError for anything but a number from 0 to 1.
        """
        kept = self.contradictions.at_least(certainty)
        changes = tuple([change for change in self.changes if change.certainty >= certainty])
        out = {"contradiction": len(self.contradictions) - len(kept), "change": len(self.changes) - len(changes)}
        told = " and ".join([many(count, noun) for noun, count in out.items() if count])
        if not told:
            return self
        note = f"{told} under certainty {certainty:g} {'is' if sum(out.values()) == 1 else 'are'} left out"
        return evolve(self, contradictions=kept, changes=changes, notes=(*self.notes, note))

    def stances(self, fact: Fact) -> tuple[Stance, ...]:
        """Who stands together on a `fact` of the report, and against whom: see `claimrec.model.Stance`."""
        return stances_of(fact, self.contradictions.of(fact))

    def to_records(self, *, table: str = "positions") -> list[dict[str, Any]]:
        """The rows of a `table` ("positions", "facts", "contradictions" or "changes") as flat dicts."""
        from claimrec.export.records import records

        return records(self, table)

    def to_csv(self, path: str | Path | None = None, *, table: str = "positions") -> str:
        """One of the four tables (`table`, as of `to_records`) as CSV, for people and spreadsheets.

        Written to `path` where one is given, and beside it, as `<path>-metadata.json`, what each column is (CSV on the
        Web). Lists are joined by "|"; what a spreadsheet would take for a formula begins with an apostrophe.
        """
        from claimrec.export import csvw, records

        text = records.to_csv(self, table=table)
        if path is not None:
            csvw.write_table(self, path_given(path, "path"), table=table, text=text)
        return text

    def to_csvw(self, folder: str | Path) -> None:
        """Write all four tables as CSV files into `folder`, with one file of metadata (CSV on the Web) for all."""
        from claimrec.export import csvw

        csvw.write_folder(self, path_given(folder, "folder", expected="the path of a folder"))

    def to_jsonl(self, path: str | Path | None = None, *, table: str = "positions") -> str:
        """One of the four tables (`table`, as of `to_records`) as JSON lines; written to `path` where one is given."""
        from claimrec.export import records

        return written(records.to_jsonl(self, table=table), path)

    def to_sqlite(self, path: str | Path) -> None:
        """Write the report to `path` as an SQLite database, with keys and titles by which datasette links its tables.

        A file that stands there is replaced as a whole.
        """
        from claimrec.export import sqlite

        write_bytes(path_given(path, "path"), sqlite.database(self))

    def to_pandas(self, *, join: str | None = None, most: int | None = None) -> Tables[Any]:
        """The report as four pandas DataFrames; needs narwhals, pandas and pyarrow.

        `facts`, `positions`, `contradictions` and `changes`, with the same columns for any report; times are aware, in
        UTC. `join="|"` makes strings of lists, as CSV needs them (and then pyarrow is not needed), and puts an
        apostrophe before what a spreadsheet would take for a formula; `most` spells out no more contradictions than
        that. Raises MissingError where a library is not installed.
        """
        from claimrec.export import frames

        return frames.tables_of(self, "pandas", join=join, most=most)

    def to_polars(self, *, join: str | None = None, most: int | None = None) -> Tables[Any]:
        """The report as four polars DataFrames; `join`, `most` as in `to_pandas`; needs narwhals and polars."""
        from claimrec.export import frames

        return frames.tables_of(self, "polars", join=join, most=most)

    def to_arrow(self, *, join: str | None = None, most: int | None = None) -> Tables[Any]:
        """The report as four pyarrow Tables; `join`, `most` as in `to_pandas`; needs narwhals and pyarrow."""
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

    def to_json(self, path: str | Path | None = None, *, indent: int | None = None) -> str:
        """The whole report as JSON text, indented by `indent` blanks; written to `path` where one is given.

        `Report.from_json` reads it, equal to this.
        """
        if indent is not None:
            count_given(indent, "indent", most=1_000)
        return written(saved.to_json(self, indent=indent), path)

    @classmethod
    def from_json(cls, given: str) -> Report:
        """The report that `to_json` wrote, from its text (`given`). Raises InputError for anything else."""
        return saved.from_json(cls, text_given(given, "given", expected="JSON text"))

    def save(self, path: str | Path) -> None:
        """Write the whole report to `path`, as JSON with a format number; `Report.load` reads it, equal to this."""
        self.to_json(path_given(path, "path"))

    @classmethod
    def load(cls, path: str | Path) -> Report:
        """The report that `save` wrote to `path`.

        Raises InputError for a file that cannot be read, holds no report, or one of another format; it says which.
        """
        return cls.from_json(read_text(path_given(path, "path"), expected="a report that save() wrote"))

    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema (2020-12) of what `save` writes."""
        return saved.json_schema()

    def to_text(self, path: str | Path | None = None, *, width: int = 100) -> str:
        """The report as a memo in plain text, `width` columns wide; written to `path` where one is given."""
        from claimrec.export import text

        return written(text.report_text(self, count_given(width, "width", least=20)), path)

    def explain(self, *ids: str) -> str:
        """How contradictions came about: `ids` are the id of one claim, of two, or of one contradiction or change.

        The text says who says what in which words, which rule applies, and the weight of each piece of evidence; where
        nothing contradicts, which questions the claims answer. Raises InputError for ids that nothing of these has.
        """
        from claimrec.export.explain import explained_ids

        return explained_ids(self, ids)

    def to_markdown(self, path: str | Path | None = None) -> str:
        """The report as a memo in GitHub-flavoured Markdown; written to `path` where one is given."""
        from claimrec.export import markdown

        return written(markdown.report_markdown(self), path)

    def to_html(
        self,
        path: str | Path | None = None,
        *,
        title: str | None = None,
        intro: str | None = None,
        lang: str = "en",
        template: str | Path | None = None,
        rows: int = PAGE_ROWS,
    ) -> str:
        """The report as one self-contained HTML page with filters; written to `path` where one is given.

        - `title`: its heading; `intro`: plain text above the memo, its paragraphs parted by empty lines.
        - `lang`: the language that the page is marked with, as "pt-BR"; its own words stay English.
        - `template`: an HTML file with `{{ memo }}` and other parts of the page (docs/input-output.md lists them).
        - `rows`: of a large report the page holds the facts with the most contradictions, up to so many positions and
          contradictions in all, and says what it leaves out.
        """
        from claimrec.export import page

        count_given(rows, "rows")
        return written(page.page(self, rows=rows, title=title, intro=intro, lang=lang, template=template), path)

    def __str__(self) -> str:
        return self.to_text()

    def __repr__(self) -> str:
        counted = [many(len(getattr(self, f"{noun}s")), noun) for noun in ("claim", "fact", "contradiction", "change")]
        return f"<Report: {', '.join(counted)}, {len(self.unread):,} unread, {len(self.rejected):,} rejected>"

    @angular
    def __rich_repr__(self) -> Iterator[Any]:
        yield from ((one.name, len(getattr(self, one.name))) for one in fields(Report))

    def _repr_html_(self) -> str:
        from claimrec.export import html

        return html.report_html(self)
