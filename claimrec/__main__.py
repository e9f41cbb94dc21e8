"""How is claimrec run from a shell? By the command that is named first, or with a file of claims alone."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence

from claimrec.commands.article import article_command
from claimrec.commands.comparing import compare_command
from claimrec.commands.reconciling import reconcile_command
from claimrec.commands.reports import explain_command, show_command
from claimrec.commands.rules import rules_command
from claimrec.commands.suggesting import suggest_command

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
    """Run the command with these arguments, by default those of the process; the exit status."""
    given = sys.argv[1:] if argv is None else list(argv)
    command = COMMANDS.get(given[0]) if given else None
    return reconcile_command(given) if command is None else command(given[1:])


if __name__ == "__main__":
    sys.exit(main())
