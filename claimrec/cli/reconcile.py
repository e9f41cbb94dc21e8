"""The command "reconcile", also without its name: one file of claims in, one report out."""

from __future__ import annotations

from functools import partial

from claimrec.cli.command import Example, certainty, command, option
from claimrec.cli.judges import Judging, estimated, judge_options
from claimrec.cli.known import JUDGED, Known, known_options, least_option
from claimrec.cli.output import FORMATS, SECTION, Output, output_options
from claimrec.cli.rows import FIELDS, Rows, row_options
from claimrec.cli.shell import FAILED
from claimrec.model.report import Report

FOUND = 1
STATUS = {
    "Exit status": (
        ("0", "A report was made, even if rows were rejected."),
        ("1", "A report was made, and --fail-on found what it looks for."),
        ("2", "No report could be made, or no claim could be used."),
    )
}
EXAMPLES = (
    Example(
        "claimrec claims.csv --column text=statement party=speaker --tz Europe/Paris",
        "a memo on a table with other names, its times without offsets taken to be those of Paris",
    ),
    Example(
        "claimrec claims.jsonl --parties parties.json --entities places.json -o report.html",
        "a page for the browser; parties have a name, aliases and a side, places a name and aliases",
    ),
    Example(
        "claimrec claims.jsonl --entities places.json -q -f json --least 0.5 > report.json",
        "the report to be kept, without doubtful contradictions, from a job that nobody watches",
    ),
    Example(
        "claimrec claims.jsonl --judge-estimate",
        "how many requests and tokens a language model would take as the judge, without asking one",
    ),
)


@command(
    "reconcile",
    about="Groups claims about the same fact, and reports where parties contradict each other, who changed their line, "
    "and what could not be read. FILE holds the claims, one a row, in .jsonl, .json, .csv, .tsv, .parquet or .xlsx.",
    short="What a file of claims says, and where parties contradict each other.",
    before=FIELDS,
    after=STATUS,
    examples=EXAMPLES,
)
@row_options()
@known_options()
@judge_options()
@least_option()
@option("--as-of", metavar="TIME", section=JUDGED, help="Report only what had been said by then; a date means its end.")
@option(
    "--fail-on",
    metavar="[CERTAINTY]",
    type=str,
    is_flag=False,
    flag_value="0",
    callback=certainty,
    section=SECTION,
    help="Exit with 1 if contradictions were found, of this certainty at least where one is given.",
)
@output_options(*FORMATS, about="The default is text, or what the ending of --output says.")
def reconcile_command(
    rows: Rows, known: Known, judging: Judging, least: float, as_of: str | None, fail_on: float | None, out: Output
) -> int:
    """One file of claims in, one report out; the exit status."""
    from claimrec.pipeline import reconcile

    out.spare((*rows.files, *known.files, *judging.files))
    wanted = out.kind(*FORMATS)
    setup = {**rows.reading(), **known.setup(), **judging.setup()}
    if judging.judge_estimate:
        out.deliver(estimated(partial(reconcile, rows.claims()), setup))
        return 0
    report = reconcile(rows.claims(), progress=out.meter(), **setup)
    report = report if as_of is None else report.as_of(as_of, tz=known.tz)
    report = report.at_least(least)
    out.deliver(out.rendered(report, wanted))
    out.tell_of(report.rejected)
    if report.rejected and not report.claims:
        out.remark(f"no row could be used; the first: {report.rejected[0].problem}")
        return FAILED
    if not report.claims:
        out.remark(f"{', '.join(rows.files)} holds no claims")
    return fails(report, fail_on)


def fails(report: Report, least: float | None) -> int:
    """The exit status: 1 where contradictions at least as certain as asked for were found."""
    found = least is not None and any(c.certainty >= least for c in report.contradictions)
    return FOUND if found else 0
