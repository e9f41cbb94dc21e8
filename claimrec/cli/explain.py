"""The command "explain": why two claims of a saved report contradict each other, or which do."""

from __future__ import annotations

from collections.abc import Sequence

from claimrec.cli.command import Example, argument, command
from claimrec.cli.known import least_option
from claimrec.cli.output import Output, output_options
from claimrec.cli.saved import saved_report
from claimrec.export.clean import clean
from claimrec.model.errors import InputError
from claimrec.model.facts import Contradiction
from claimrec.model.report import Report

EXAMPLES = (
    Example("claimrec explain report.json", "which claims contradict each other, with their ids"),
    Example("claimrec explain report.json a b", "why the claims with the ids a and b do, or where each of them stands"),
)


@command(
    "explain",
    about="Tells why two claims of a saved report contradict each other: who says what in which words, which rule "
    "speaks, and, where evidence was weighed, what each piece of it is worth. With the id of one claim it tells all "
    "pairs of that claim, with none it lists all pairs that contradict, with their ids. Where nothing contradicts, it "
    "tells which questions the claims answer.",
    short="Why two claims of a saved report contradict each other.",
    examples=EXAMPLES,
)
@argument("report", metavar="REPORT.json", is_path=True, about="The saved report; - reads standard input.")
@argument("ids", metavar="ID", nargs=-1, about="The id of a claim, or of two, or that of a contradiction or a change.")
@least_option("What to explain")
@output_options()
def explain_command(report: str, ids: Sequence[str], least: float, out: Output) -> int:
    """Why two claims contradict each other; the exit status."""
    out.spare((report,))
    found, named = saved_report(report).at_least(least), list(dict.fromkeys(ids))
    if len(named) > 2:
        raise InputError(f"these are {len(named)} ids", field="ID", expected="one id, or two")
    out.deliver(found.explain(*named) if named else _listed(found))
    return 0


def _listed(report: Report) -> str:
    """All pairs that contradict, or may, with their own id and the claims', question by question, the surest first."""
    from claimrec.export.explain import surest_first

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
