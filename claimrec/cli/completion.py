"""The command "completion": what makes a shell complete the names of commands, options and files."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class, shell_complete

from claimrec.cli.command import Example, argument, command
from claimrec.cli.output import Output, output_options

PROGRAM, VARIABLE = "claimrec", "_CLAIMREC_COMPLETE"
SHELLS = ("bash", "zsh", "fish")


@command(
    "completion",
    about="Writes the script with which a shell completes commands, options, formats, packs, zones and files. "
    'In bash and zsh put `eval "$(claimrec completion bash)"`, or zsh, into ~/.bashrc or ~/.zshrc.',
    short="What makes bash, zsh or fish complete commands and options.",
    examples=(
        Example('eval "$(claimrec completion bash)"', "completion in this shell, if it is bash"),
        Example("claimrec completion fish > claimrec.fish", "a file for ~/.config/fish/completions/"),
    ),
)
@argument("shell", type=click.Choice(SHELLS), metavar="SHELL", about="Which shell: bash, zsh or fish.")
@output_options()
@click.pass_context
def completion_command(context: click.Context, shell: str, out: Output) -> int:
    """The script of a shell; the exit status."""
    made = get_completion_class(shell)
    assert made is not None  # click has these three
    out.deliver(made(context.find_root().command, {}, PROGRAM, VARIABLE).source())
    return 0


def completed(program: click.Command, asked: str) -> int:
    """What a shell's script asks for by the variable that it sets: the completions of a line; the exit status."""
    return shell_complete(program, {}, PROGRAM, VARIABLE, asked)
