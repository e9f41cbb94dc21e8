"""The command "show": a report that was saved as JSON, rendered again, or what differs in it from an older one."""

from __future__ import annotations

import json

from claimrec.cli.command import Example, argument, command, option
from claimrec.cli.known import least_option, zone_option
from claimrec.cli.output import FORMATS, Output, output_options
from claimrec.cli.saved import saved_report
from claimrec.model.difference import ReportDiff
from claimrec.model.errors import InputError, shown

SECTION = "What to show"
EXAMPLES = (
    Example("claimrec claims.jsonl --output report.json", "saves a report"),
    Example(
        "claimrec show report.json --as-of 2024-05-05 --tz Europe/Paris",
        "what had been said by the end of that day in Paris, as a memo",
    ),
    Example("claimrec show report.json --since older.json", "what is new, gone or altered against the older report"),
)


@command(
    "show",
    about="Renders a report that was saved as JSON: in another format, as of another time, or what differs in it from "
    "an older report.",
    short="A saved report in another form, or what is new in it.",
    examples=EXAMPLES,
)
@argument("report", metavar="REPORT.json", is_path=True, about="The saved report; - reads standard input.")
@option("--as-of", metavar="TIME", section=SECTION, help="Only what had been said by then; a date means its end.")
@zone_option("The zone of TIME, where it has no offset.", SECTION)
@option("--since", metavar="OLDER.json", is_path=True, section=SECTION,
        help="Only what differs from this older report; as text or json.")  # fmt: skip
@least_option(SECTION)
@output_options(*FORMATS, about="The default is text, or what the ending of --output says.")
def show_command(report: str, as_of: str | None, tz: str | None, since: str | None, least: float, out: Output) -> int:
    """A saved report, rendered; the exit status."""
    out.spare((report, since))
    wanted = out.kind(*FORMATS)
    found = saved_report(report)
    found = found if as_of is None else found.as_of(as_of, tz=tz)
    found = found.at_least(least)
    if since is None:
        out.deliver(out.rendered(found, wanted))
    else:
        out.deliver(_differing(found.diff(saved_report(since).at_least(least)), wanted))
    return 0


def _differing(diff: ReportDiff, wanted: str) -> str:
    if wanted not in ("text", "json"):
        raise InputError(f"{shown(wanted)} shows no difference", field="--format", expected="text or json with --since")
    return diff.to_text() if wanted == "text" else json.dumps(diff.to_records(), ensure_ascii=False) + "\n"
