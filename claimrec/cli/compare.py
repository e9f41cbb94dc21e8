"""The command "compare": two statements in, whether they contradict each other out."""

from __future__ import annotations

import json
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Sequence

from claimrec.cli.shell import print_out
from claimrec.comparing.pair import Compared
from claimrec.pipeline import compare

_ABOUT = "Tells whether two statements contradict each other, tell of one fact, or neither, and from which words."
_EXAMPLE = """\
example:
  claimrec compare "At least 40 people drowned off Cape Wrath." "Twelve people drowned off Cape Wrath."
      two counts that cannot both be true
"""


def compare_command(argv: Sequence[str]) -> int:
    """Two statements compared; the exit status."""
    parser = ArgumentParser(
        prog="claimrec compare", description=_ABOUT, epilog=_EXAMPLE, formatter_class=RawDescriptionHelpFormatter
    )
    parser.add_argument("a", metavar="STATEMENT", help="what one party says")
    parser.add_argument("b", metavar="STATEMENT", help="what another says")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="what to write: text")
    args = parser.parse_args(argv)
    found = compare(args.a, args.b)
    print_out(_json(found) if args.format == "json" else _text(found))
    return 0


def _text(found: Compared) -> str:
    lines = [str(found)]
    for number, words in enumerate(found.words, start=1):
        lines += [f"  [{number}] “{' … '.join(words)}”"] if words else []
    lines += [f"  supposed: {guess}" for guess in found.guesses]
    return "\n".join(lines) + "\n"


def _json(found: Compared) -> str:
    row = {
        "relation": None if found.relation is None else found.relation.value,
        "says": found.says,
        "certainty": found.certainty,
        "values": None if found.values is None else [str(value) for value in found.values],
        "words": [list(words) for words in found.words],
        "why": found.why,
        "guesses": list(found.guesses),
    }
    return json.dumps(row, ensure_ascii=False) + "\n"
