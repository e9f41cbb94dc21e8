"""The shell's entry: arguments in, an exit status out."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from traceback import print_exc

from claimrec.cli.shell import CRASHED, FAILED, INTERRUPTED, aborted, complain
from claimrec.model.errors import ClaimrecError

# Objects that are made before garbage is looked for. A run keeps a million and makes no cycles: to look through them
# each time that they grow by a quarter takes a sixth of it.
COLLECTED = 50_000


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command with these arguments, by default those of the process; the exit status.

    It is that of the command, 2 for what was given wrong, 130 for an interruption, and 70 for a fault of claimrec,
    of which the traceback is printed.
    """
    if argv is None:  # a process of its own
        gc.set_threshold(COLLECTED)
    try:
        return _run(sys.argv[1:] if argv is None else list(argv))
    except ClaimrecError as error:
        complain(str(error))
        return FAILED
    except KeyboardInterrupt:
        aborted()
        return INTERRUPTED
    except Exception as error:
        print_exc()
        complain(f"this is a fault of claimrec: {type(error).__name__}: {error}")
        return CRASHED


def _run(given: list[str]) -> int:
    from claimrec.cli.group import run  # late: an interruption while this is imported is told in one line too

    return run(given)


if __name__ == "__main__":
    sys.exit(main())
