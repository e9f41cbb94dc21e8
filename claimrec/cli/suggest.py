"""The command "suggest": one file of claims in, drafted questions out."""

from __future__ import annotations

from claimrec.cli.command import Example, command, option
from claimrec.cli.known import JUDGED, Known, known_options
from claimrec.cli.output import Output, output_options
from claimrec.cli.rows import FIELDS, Rows, row_options

EXAMPLES = (
    Example(
        "claimrec suggest claims.jsonl --parties parties.json --entities places.json > mine.toml",
        "questions drafted for what was not read; edit them and give them as --aspects mine.toml",
    ),
)


@command(
    "suggest",
    about="Drafts questions for claims that nothing reads, as TOML to edit and to give as --aspects.",
    short="Questions drafted for what was left unread.",
    before=FIELDS,
    examples=EXAMPLES,
)
@row_options()
@known_options()
@option("--limit", metavar="N", type=int, default=20, show_default=True, section=JUDGED,
        help="How many questions at most.")  # fmt: skip
@output_options()
def suggest_command(rows: Rows, known: Known, limit: int, out: Output) -> int:
    """Draft questions for what is left unread; the exit status."""
    from claimrec.authoring.suggest import suggest

    out.spare((*rows.files, *known.files))
    found = suggest(rows.claims(), **rows.reading(), **known.setup(), limit=limit)
    out.deliver(str(found))
    out.tell_of(found.rejected)
    return 0
