"""The command "suggest": one file of claims in, drafted questions out."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Sequence

from claimrec.authoring.suggest import suggest
from claimrec.cli.shell import (
    add_input,
    aspects_of,
    claims_of,
    columns_of,
    deliver,
    parsed,
    tell_of,
)
from claimrec.sources.records import read_entities, read_parties

SUGGEST = "suggest"
_SUGGESTS = "Drafts questions for claims that nothing reads, as TOML to edit and to give as --aspects."


def suggest_command(argv: Sequence[str]) -> int:
    """Draft questions for what is left unread; the exit status."""
    args = parsed(_suggest_parser(), argv)
    found = suggest(
        claims_of(args.file),
        parties=() if args.parties is None else read_parties(args.parties),
        entities=() if args.entities is None else read_entities(args.entities),
        aspects=[a for path in args.aspects for a in aspects_of(path)],
        tz=args.tz,
        columns=columns_of(args.column),
        keep_extra=args.keep_extra,
        limit=args.limit,
    )
    deliver(str(found), args)
    tell_of(found.rejected)
    return 0


def _suggest_parser() -> ArgumentParser:
    parser = ArgumentParser(prog=f"claimrec {SUGGEST}", description=_SUGGESTS)
    add_input(parser)
    parser.add_argument("--limit", metavar="N", type=int, default=20, help="how many questions at most: 20")
    return parser
