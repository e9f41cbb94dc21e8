"""The command "compare": two statements in, whether they contradict each other out."""

from __future__ import annotations

import json

from claimrec.cli.command import Example, argument, command
from claimrec.cli.known import Known, known_options
from claimrec.cli.output import Output, output_options
from claimrec.comparing.pair import Compared

EXAMPLES = (
    Example(
        'claimrec compare "At least 40 people drowned off Cape Wrath." "Twelve people drowned off Cape Wrath."',
        "two counts that cannot both be true",
    ),
)


@command(
    "compare",
    about="Tells whether two statements contradict each other, tell of one fact, or neither, and from which words.",
    short="Whether two statements contradict each other.",
    examples=EXAMPLES,
)
@argument("a", metavar="STATEMENT", about="What one party says.")
@argument("b", metavar="STATEMENT", about="What another says.")
@known_options()
@output_options("text", "json", about="The default is text, or what the ending of --output says.")
def compare_command(a: str, b: str, known: Known, out: Output) -> int:
    """Two statements compared; the exit status."""
    from claimrec.pipeline import compare

    out.spare(known.files)
    wanted = out.kind("text", "json")
    found = compare(a, b, **known.setup())
    out.deliver(_json(found) if wanted == "json" else _text(found))
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
