"""The shell's entry: arguments in, an exit status out; the first one names a command or a file of claims."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from traceback import print_exc

from claimrec.cli.article import article_command
from claimrec.cli.compare import compare_command
from claimrec.cli.reconcile import reconcile_command
from claimrec.cli.report import explain_command, show_command
from claimrec.cli.rules import rules_command
from claimrec.cli.shell import CRASHED, FAILED, INTERRUPTED, complain
from claimrec.cli.suggest import suggest_command
from claimrec.model.errors import ClaimrecError
from claimrec.model.names import nearest

COMMANDS: Mapping[str, Callable[[Sequence[str]], int]] = {
    "article": article_command,
    "compare": compare_command,
    "explain": explain_command,
    "reconcile": reconcile_command,
    "rules": rules_command,
    "show": show_command,
    "suggest": suggest_command,
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command with these arguments, by default those of the process; the exit status.

    It is that of the command, 2 for what was given wrong, 130 for an interruption, and 70 for a fault of claimrec,
    of which the traceback is printed.
    """
    try:
        return _run(sys.argv[1:] if argv is None else list(argv))
    except ClaimrecError as error:
        complain(str(error))
        return FAILED
    except KeyboardInterrupt:
        complain("interrupted; nothing was written")
        return INTERRUPTED
    except Exception as error:
        print_exc()
        complain(f"this is a fault of claimrec: {type(error).__name__}: {error}")
        return CRASHED


def _run(given: list[str]) -> int:
    command = COMMANDS.get(given[0]) if given else None
    if command is None and given and given[0].isalpha() and not Path(given[0]).exists():
        meant = nearest(given[0], COMMANDS)
        hint = f": did you mean {meant!r}?" if meant else f"; the commands are {', '.join(sorted(COMMANDS))}"
        complain(f"{given[0]!r} is neither a command nor a file{hint}")
        return FAILED
    return reconcile_command(given) if command is None else command(given[1:])


if __name__ == "__main__":
    sys.exit(main())
