"""What a command of the shell is made of: options in sections, arguments, examples, and the layout of its help.

Everything that the commands ask of click beyond its own classes stands here, on names that click has had since 8.1.
"""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import attrs
import click
from attrs import frozen
from click.shell_completion import CompletionItem

from claimrec.cli.shell import MOST_COLUMNS, print_out
from claimrec.model.errors import InputError

SETTINGS: Mapping[str, Any] = {"max_content_width": MOST_COLUMNS, "help_option_names": ["-h", "--help"]}
OTHER = "Other"
Run = Callable[..., int]
Table = Mapping[str, Sequence[tuple[str, str]]]  # headings, each with its terms and what they mean


@frozen
class Example:
    """A command line as it may be typed, and what it does."""

    line: str
    says: str


class Option(click.Option):
    """An option that stands in a section of the help; `is_path` where its value names a file or a folder."""

    section: str
    is_path: bool

    def __init__(self, *given: Any, section: str = OTHER, is_path: bool = False, **more: Any) -> None:
        if is_path:
            more.setdefault("shell_complete", complete_files)
        super().__init__(*given, **more)
        self.section, self.is_path = section, is_path


class Several(Option):
    """An option that takes several values in a row, as `--column text=a party=b`, and may be repeated.

    `goes_on` says of a word behind its first value whether it is one more, so that FILE may stand behind them.
    """

    def __init__(self, *given: Any, goes_on: Callable[[str], bool], **more: Any) -> None:
        super().__init__(*given, multiple=True, **more)
        self.goes_on = goes_on


class Argument(click.Argument):
    """An argument that the help explains; click itself has that from 8.5 on only."""

    def __init__(self, *given: Any, about: str, is_path: bool = False, **more: Any) -> None:
        if is_path:
            more.setdefault("shell_complete", complete_files)
        super().__init__(*given, **more)
        self.about = about


class Command(click.Command):
    """A command whose function gives the exit status."""

    before: Table
    after: Table
    examples: tuple[Example, ...]

    def __init__(
        self, *given: Any, before: Table | None = None, after: Table | None = None, examples: Sequence[Example] = (),
        **more: Any,
    ) -> None:  # fmt: skip
        super().__init__(*given, **more)
        self.before, self.after, self.examples = before or {}, after or {}, tuple(examples)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """As click does it, after each further value of an option has got the name of that option."""
        return super().parse_args(ctx, spelled_out(args, self.params))

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option --help, which writes as all else is written: a closed stream is no fault of claimrec."""
        found = super().get_help_option(ctx)
        if found is not None:
            found.callback, found.help = show_help, "Show this text and exit."
        return found

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Usage, what it does, its arguments and options, further tables, examples."""
        self.format_usage(ctx, formatter)
        self.format_help_text(ctx, formatter)
        _write_tables(self.before, formatter)
        _write_tables({"Arguments": arguments(self, ctx)}, formatter)
        self.format_options(ctx, formatter)
        _write_tables(self.after, formatter)
        _write_examples(self.examples, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, section by section."""
        _write_tables(options(self, ctx), formatter)


def command(name: str, *, about: str, short: str, **more: Any) -> Callable[[Run], Command]:
    """Makes a function the command called `name`: `about` is the text of its help, `short` its line in the list."""
    settings = {"context_settings": SETTINGS, "help": about, "short_help": short, **more}

    def made(run: Run) -> Command:
        return click.command(name, cls=Command, **settings)(run)

    return made


def option(*names: str, section: str = OTHER, **more: Any) -> Callable[[Run], Run]:
    """An option of a command, as `click.option`."""
    return click.option(*names, cls=more.pop("cls", Option), section=section, **more)


def argument(name: str, *, about: str, **more: Any) -> Callable[[Run], Run]:
    """An argument of a command, as `click.argument`, with what its help says of it."""
    return click.argument(name, cls=Argument, about=about, **more)


def bundle(name: str, kind: type[Any], *given: Callable[[Run], Run]) -> Callable[[Run], Run]:
    """Options that several commands have: their values reach the function as one `kind`, under this `name`.

    The fields of the attrs class `kind` are called like the options; one that has no option keeps its default.
    """

    def bundled(run: Run) -> Run:
        def with_one(**values: Any) -> int:
            fields = {field.name: values.pop(field.name) for field in attrs.fields(kind) if field.name in values}
            return run(**values, **{name: kind(**fields)})

        with_one.__click_params__ = getattr(run, "__click_params__", [])  # type: ignore[attr-defined]  # click's own mark
        made: Run = with_one
        for one in reversed(given):
            made = one(made)
        return made

    return bundled


def spelled_out(args: Sequence[str], known: Sequence[click.Parameter]) -> list[str]:
    """Arguments in which each value of an option with several has the option's name before it.

    >>> column = Several(["--column"], goes_on=lambda word: "=" in word)
    >>> spelled_out(["--column", "text=a", "party=b", "claims.csv"], [column])
    ['--column', 'text=a', '--column', 'party=b', 'claims.csv']
    """
    several = {name: one for one in known if isinstance(one, Several) for name in one.opts}
    out: list[str] = []
    of: str | None = None  # the option whose values may go on
    first = False  # whether its first value comes next, whatever it looks like
    for place, word in enumerate(args):
        if word == "--" and not first:
            return [*out, *args[place:]]
        head, equals, _ = word.partition("=")
        if not first and (word in several or (equals and head in several)):
            of, first = head, not equals
        elif first:
            first = False
        elif of is not None and not word.startswith("-") and several[of].goes_on(word):
            out.append(of)
        else:
            of = None
        out.append(word)
    return out


def certainty(_: click.Context, __: click.Parameter, given: str | float | None) -> float | None:
    """The certainty that an option gives, for `callback`."""
    if given is None:
        return None
    try:
        least = -1.0 if isinstance(given, bool) else float(given)
    except (TypeError, ValueError):
        least = -1.0
    if not 0 <= least <= 1:
        raise click.BadParameter(f"{given!r} is no certainty between 0 and 1")
    return least


def complete_files(_: click.Context, __: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:
    """What completes the name of a file: the shell's own way."""
    return [CompletionItem(incomplete, type="file")]


def complete_from(names: Callable[[], Sequence[str]]) -> Callable[..., list[str]]:
    """What completes one of these names; none where they cannot be told."""

    def complete(_: click.Context, __: click.Parameter, incomplete: str) -> list[str]:
        try:
            return sorted({name for name in names() if name.startswith(incomplete)})
        except InputError:
            return []

    return complete


def show_help(context: click.Context, _: click.Parameter, asked: bool) -> None:
    """Write the help of a command and end it well."""
    if asked and not context.resilient_parsing:
        print_out(context.get_help() + "\n")
        context.exit()


def arguments(of: click.Command, context: click.Context) -> list[tuple[str, str]]:
    """The arguments of a command with what they mean."""
    found = [one for one in of.get_params(context) if isinstance(one, Argument)]
    return [(one.metavar or one.human_readable_name, one.about) for one in found]


def options(of: click.Command, context: click.Context) -> dict[str, list[tuple[str, str]]]:
    """The options of a command with what they mean, by the sections of its help; the section without a name last."""
    found: dict[str, list[tuple[str, str]]] = {}
    for one in of.get_params(context):
        told = one.get_help_record(context) if isinstance(one, click.Option) else None
        if told is not None:
            found.setdefault(getattr(one, "section", OTHER), []).append(told)
    other = found.pop(OTHER, [])
    return {**found, OTHER: other}


def _write_tables(tables: Table, formatter: click.HelpFormatter) -> None:
    for heading, rows in tables.items():
        if rows:
            with formatter.section(heading):
                formatter.write_dl(rows)


def _write_examples(examples: Sequence[Example], formatter: click.HelpFormatter) -> None:
    if not examples:
        return
    with formatter.section("Examples"):
        for place, one in enumerate(examples):
            if place:
                formatter.write_paragraph()
            indent = " " * formatter.current_indent
            formatter.write("\n".join(indent + line for line in broken(one.line, formatter.width - len(indent))) + "\n")
            with formatter.indentation(), formatter.indentation():
                formatter.write_text(one.says)


def broken(line: str, width: int) -> list[str]:
    r"""A command line in pieces of `width` columns at most, where its words allow, as a shell takes it.

    >>> print("\n".join(broken('claimrec article news/ --outlet "The Gazette" --report', 40)))
    claimrec article news/ \
        --outlet "The Gazette" --report
    """
    lines, pieces = [""], list(_pieces(line))
    for piece in pieces:
        wider = f"{lines[-1]} {piece}" if lines[-1].strip() else lines[-1] + piece
        if len(wider) > width - 2 and lines[-1].strip():
            lines[-1] += " \\"
            lines.append(f"    {piece}")
        else:
            lines[-1] = wider
    return lines


def _pieces(line: str) -> Iterator[str]:
    """The words of a command line, an option together with its value."""
    held = ""
    for word in shlex.split(line, posix=False):
        if held and not word.startswith(("-", ">")):
            yield f"{held} {word}"
            held = ""
            continue
        if held:
            yield held
        held = word if word == ">" or (word.startswith("-") and word != "-") else ""
        if not held:
            yield word
    if held:
        yield held
