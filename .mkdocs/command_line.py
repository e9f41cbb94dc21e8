"""The page docs/command-line.md: what stands below its mark is written by this script from the commands themselves.

    python .mkdocs/command_line.py

writes it anew; tests/test_docs.py fails where the page is not what this would write.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from claimrec.cli.command import Argument, Command, Example
from claimrec.cli.group import COMMANDS, GROUP, PROGRAM

PAGE = Path(__file__).parent.parent / "docs" / "command-line.md"
MARK = "<!-- What follows is written by .mkdocs/command_line.py. -->\n"


def page(before: str) -> str:
    """The page: what stands in it before the mark, and the commands."""
    return f"{before.partition(MARK)[0]}{MARK}\n" + "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    with GROUP.make_context(PROGRAM, [], resilient_parsing=True) as context:
        yield from ("| command | what it does |", "|---|---|")
        for name, command in COMMANDS.items():
            yield f"| [`{name}`](#{name}) | {_cell(command.short_help or '')} |"
        for name, command in COMMANDS.items():
            yield ""
            yield from _command(command, name, context)


def _command(command: click.Command, name: str, parent: click.Context) -> Iterator[str]:
    assert isinstance(command, Command)
    with command.make_context(name, [], parent=parent, resilient_parsing=True) as context:
        usage = " ".join(command.collect_usage_pieces(context))
        yield from (f"## {name}", "", f"    {PROGRAM} {name} {usage}", "", command.help or "")
        for heading, rows in command.before.items():
            yield from ("", f"{heading}:", "", *_table(("name", "what it is"), rows))
        yield from ("", *_table(("option", "what it does"), list(_options(command, context))))
        for heading, rows in command.after.items():
            yield from ("", f"{heading}:", "", *_table(("status", "what it means"), rows))
        yield from ("", "Examples:", *(line for one in command.examples for line in _example(one)))


def _options(command: Command, context: click.Context) -> Iterator[tuple[str, str]]:
    for one in command.get_params(context):
        if isinstance(one, Argument):
            yield one.metavar or one.human_readable_name, one.about
        elif isinstance(one, click.Option) and (told := one.get_help_record(context)) is not None:
            yield told


def _table(head: tuple[str, str], rows: object) -> list[str]:
    assert isinstance(rows, (list, tuple))
    cells = [f"| `{_cell(term)}` | {_cell(says)} |" for term, says in rows]
    return [f"| {head[0]} | {head[1]} |", "|---|---|", *cells]


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _example(one: Example) -> tuple[str, ...]:
    return ("", f"    {one.line}", "", f"{one.says[0].upper()}{one.says[1:]}.")


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text("utf-8")), "utf-8")
