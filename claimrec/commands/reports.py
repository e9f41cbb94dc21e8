"""The commands on a report that was saved as JSON: "show" renders it again, "explain" tells of one pair in it."""

from __future__ import annotations

from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable, Sequence
from pathlib import Path

from claimrec.commands.reconciling import FORMATS, rendered
from claimrec.commands.shell import FAILED, complain, print_out, stop_writing
from claimrec.display.waterfall import explained
from claimrec.errors import ClaimrecError, InputError, shown
from claimrec.facts import Contradiction
from claimrec.report import Report

_SHOWS = "Renders a report that was saved as JSON (claimrec claims.csv --output report.json)."
_EXPLAINS = """\
Tells why two claims of a saved report contradict each other: who says what in which words, which rule
speaks, and, where evidence was weighed, what each piece of it is worth. ID is a claim's id; with one id, all
pairs of that claim.
"""
_MANY = 20  # pairs that are told of at once


def show_command(argv: Sequence[str]) -> int:
    """A saved report, rendered; the exit status."""
    parser = ArgumentParser(prog="claimrec show", description=_SHOWS)
    parser.add_argument("report", metavar="REPORT.json")
    parser.add_argument("--format", choices=FORMATS, default="text", help="what to write: text")
    parser.add_argument("--as-of", metavar="TIME", help="only what had been said by then")
    args = parser.parse_args(argv)

    def told() -> str:
        report = _report(args.report)
        return rendered(report if args.as_of is None else report.as_of(args.as_of), args.format)

    return _printed(told)


def explain_command(argv: Sequence[str]) -> int:
    """Why two claims contradict each other; the exit status."""
    parser = ArgumentParser(prog="claimrec explain", description=_EXPLAINS, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("report", metavar="REPORT.json")
    parser.add_argument("ids", metavar="ID", nargs="+", help="the id of a claim, or of two")
    args = parser.parse_args(argv)
    return _printed(lambda: _explained(_report(args.report), args.ids))


def _printed(told: Callable[[], str]) -> int:
    try:
        print_out(told())
    except BrokenPipeError:
        stop_writing()
    except ClaimrecError as error:
        complain(str(error))
        return FAILED
    return 0


def _report(path: str) -> Report:
    try:
        text = Path(path).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{shown(path)} cannot be read: {reason}", expected="a report saved as JSON") from error
    return Report.from_json(text)


def _explained(report: Report, ids: Sequence[str]) -> str:
    known = {claim.id for claim in report.claims}
    for name in ids:
        if name not in known:
            raise InputError(f"no claim of the report has the id {shown(name)}", field="ID", expected="a claim's id")
    found = [c for c in report.contradictions if set(ids) <= _ids(c)]
    if not found:
        return (
            f"Nothing in the report says that {' and '.join(ids)} contradict" + ("" if ids[1:] else "s") + " another.\n"
        )
    more = f"\n{len(found) - _MANY} more pairs are not shown.\n" if len(found) > _MANY else ""
    return "\n".join(explained(one) for one in found[:_MANY]) + more


def _ids(found: Contradiction) -> set[str]:
    return {claim.id for claim in found.claims}
