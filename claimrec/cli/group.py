"""All commands under one name: "claimrec NAME ..."; what begins with no command's name is given to "reconcile"."""

from __future__ import annotations

import os
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from claimrec import __version__
from claimrec.cli.article import article_command
from claimrec.cli.cache import cache_command
from claimrec.cli.command import SETTINGS, Command, Example, Option
from claimrec.cli.compare import compare_command
from claimrec.cli.completion import PROGRAM, VARIABLE, completed, completion_command
from claimrec.cli.explain import explain_command
from claimrec.cli.learn import learn_command
from claimrec.cli.reconcile import reconcile_command
from claimrec.cli.rules import rules_command
from claimrec.cli.shell import FAILED, complain, print_out, tell
from claimrec.cli.show import show_command
from claimrec.cli.suggest import suggest_command
from claimrec.model.errors import InputError
from claimrec.model.names import nearest

DEFAULT = "reconcile"
COMMANDS: dict[str, click.Command] = {
    one.name: one
    for one in (
        reconcile_command,
        article_command,
        compare_command,
        show_command,
        explain_command,
        rules_command,
        suggest_command,
        learn_command,
        cache_command,
        completion_command,
    )
    if one.name is not None
}


class Group(Command, click.Group):
    """The commands in their order, one of which runs where none is named."""

    def list_commands(self, _: click.Context) -> list[str]:
        """The names, in the order of the list."""
        return list(self.commands)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """As click does it, with the name of the default command before what names none."""
        if not args and not ctx.resilient_parsing:
            tell(ctx.get_help())
            ctx.exit(FAILED)
        own = {name for one in self.get_params(ctx) for name in one.opts}
        if args and args[0] not in self.commands and args[0] not in own:
            self._heed(args[0], ctx)
            args = [DEFAULT, *args]
        return super().parse_args(ctx, args)

    def _heed(self, word: str, ctx: click.Context) -> None:
        """InputError for a word that is neither a command nor a file, with what it may mean."""
        if ctx.resilient_parsing or not word.isalpha() or Path(word).exists():
            return
        meant = nearest(word, self.commands)
        hint = f": did you mean {meant!r}?" if meant else f"; the commands are {', '.join(sorted(self.commands))}"
        raise InputError(f"{word!r} is neither a command nor a file{hint}")

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem[str]]:
        """Commands; files and options too, which go to the default command."""
        default = self.commands[DEFAULT]
        with default.make_context(DEFAULT, [], parent=ctx, resilient_parsing=True) as inside:
            found = [*super().shell_complete(ctx, incomplete), *default.shell_complete(inside, incomplete)]
        files = [] if incomplete.startswith("-") else [CompletionItem(incomplete, type="file")]
        return [*files, *{one.value: one for one in found}.values()]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Both ways to call it."""
        formatter.write_usage(ctx.command_path, "FILE [OPTIONS]")
        formatter.write_usage(ctx.command_path, "COMMAND [ARGS]...", prefix="       ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, then the options."""
        self.format_commands(ctx, formatter)
        super().format_options(ctx, formatter)


def _show_version(context: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked and not context.resilient_parsing:
        print_out(f"{PROGRAM} {__version__}\n")
        context.exit()


GROUP = Group(
    PROGRAM,
    commands=COMMANDS,
    context_settings=SETTINGS,
    help="Groups claims about the same fact, and reports where parties contradict each other. A FILE of claims is "
    "given to the command `reconcile`, whose options are told by `claimrec reconcile --help`.",
    params=[
        Option(["--version"], is_flag=True, is_eager=True, expose_value=False, callback=_show_version,
               help="Show the version and exit."),
    ],
    examples=(
        Example("claimrec claims.jsonl -o report.html", "a page for the browser"),
        Example("claimrec article news/*.txt --report", "where articles contradict each other"),
        Example(
            'claimrec compare "The Harbour Bridge stands." "The Harbour Bridge has been blown up."',
            "whether two statements contradict each other",
        ),
    ),
)  # fmt: skip


def run(given: list[str]) -> int:
    """Run the command that these arguments name; its exit status, or 2 for arguments that are not understood."""
    if VARIABLE in os.environ:
        return completed(GROUP, os.environ[VARIABLE])
    try:
        with GROUP.make_context(PROGRAM, given) as context:
            status: int = GROUP.invoke(context)
            return status
    except click.exceptions.Exit as ended:
        return ended.exit_code
    except click.Abort:
        raise KeyboardInterrupt from None
    except click.UsageError as error:
        if error.ctx is not None:
            path = error.ctx.command_path
            tell(f"{error.ctx.get_usage()}\nTry '{path} --help'.\n")
        complain(error.format_message())
        return FAILED
