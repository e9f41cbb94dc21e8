"""The commands on a report that was saved as JSON: "show" renders it again, "explain" explains one pair in it."""

from __future__ import annotations

import json
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Sequence
from pathlib import Path

from claimrec.cli.reconcile import FORMATS, add_least, rendered
from claimrec.cli.shell import STDIN, piped, print_out
from claimrec.export.clean import clean
from claimrec.export.explain import surest_first
from claimrec.model.difference import ReportDiff
from claimrec.model.errors import InputError, shown
from claimrec.model.facts import Contradiction
from claimrec.model.report import Report

_SHOWS = "Renders a report that was saved as JSON."
_SHOWN = """\
examples:
  claimrec claims.jsonl --output report.json
      saves a report

  claimrec show report.json --as-of 2024-05-05 --tz Europe/Paris
      what had been said by the end of that day in Paris, as a memo

  claimrec show report.json --since older.json
      what is new, gone or altered against the older report
"""
_EXPLAINS = """\
Tells why two claims of a saved report contradict each other: who says what in which words, which rule
speaks, and, where evidence was weighed, what each piece of it is worth. ID is a claim's id, or that of a
contradiction or a change. With the id of one claim it tells all pairs of that claim, with none it lists all
pairs that contradict, with their ids. Where nothing contradicts, it tells which questions the claims answer.
REPORT.json may be -, standard input.
"""


def show_command(argv: Sequence[str]) -> int:
    """A saved report, rendered; the exit status."""
    parser = ArgumentParser(
        prog="claimrec show", description=_SHOWS, epilog=_SHOWN, formatter_class=RawDescriptionHelpFormatter
    )
    parser.add_argument("report", metavar="REPORT.json", help="the saved report; - reads standard input")
    parser.add_argument("--format", choices=FORMATS, default="text", help="what to write: text")
    parser.add_argument("--as-of", metavar="TIME", help="only what had been said by then")
    parser.add_argument("--tz", metavar="ZONE", help="the zone of TIME, where it has no offset")
    parser.add_argument("--since", metavar="OLDER.json", help="only what differs from this older report; text or json")
    add_least(parser)
    args = parser.parse_args(argv)

    report = _report(args.report)
    report = report if args.as_of is None else report.as_of(args.as_of, tz=args.tz)
    report = report.at_least(args.least)
    if args.since is None:
        print_out(rendered(report, args.format))
    else:
        print_out(_differing(report.diff(_report(args.since).at_least(args.least)), args.format))
    return 0


def _differing(diff: ReportDiff, wanted: str) -> str:
    if wanted not in ("text", "json"):
        raise InputError(f"{shown(wanted)} shows no difference", field="--format", expected="text or json with --since")
    return diff.to_text() if wanted == "text" else json.dumps(diff.to_records(), ensure_ascii=False) + "\n"


def explain_command(argv: Sequence[str]) -> int:
    """Why two claims contradict each other; the exit status."""
    parser = ArgumentParser(prog="claimrec explain", description=_EXPLAINS, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("report", metavar="REPORT.json")
    parser.add_argument("ids", metavar="ID", nargs="*", help="the id of a claim, or of two, or of a flag")
    args = parser.parse_args(argv)
    report, ids = _report(args.report), list(dict.fromkeys(args.ids))
    if len(ids) > 2:
        raise InputError(f"these are {len(ids)} ids", field="ID", expected="one id, or two")
    print_out(report.explain(*ids) if ids else _listed(report))
    return 0


def _report(path: str) -> Report:
    try:
        raw = piped("a report saved as JSON") if path == STDIN else Path(path).read_bytes()
        text = raw.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{shown(path)} cannot be read: {reason}", expected="a report saved as JSON") from error
    return Report.from_json(text)


def _listed(report: Report) -> str:
    """All pairs that contradict, or may, with their own id and the claims', question by question, the surest first."""
    if not report.contradictions:
        return "Nothing in the report contradicts.\n"
    asked: dict[int, list[Contradiction]] = {}
    for one in surest_first(report.contradictions):
        asked.setdefault(id(one.fact), []).append(one)
    return "\n".join("\n".join([clean(some[0].fact.question, 300), *map(_line, some), ""]) for some in asked.values())


def _line(one: Contradiction) -> str:
    a, b = one.claims
    told = clean(f" {one.says} ".join(one.parties), 200)
    return f"  {one.id}  {a.id} {b.id}  {told} ({one.kind}, {one.certainty:.0%})"
