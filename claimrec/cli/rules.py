"""The command "rules": every question and rule with its explanation, its states and cues, and where it comes from."""

from __future__ import annotations

import json
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterator, Sequence
from textwrap import fill
from typing import Any

from claimrec.cli.shell import aspects_of, print_out
from claimrec.comparing.changes import changed_line
from claimrec.linking.same_fact import same_question
from claimrec.model.aspects import Aspect
from claimrec.model.errors import InputError, shown
from claimrec.model.names import nearest
from claimrec.model.opposition import cannot_both_be
from claimrec.model.rules import explanation, rule_name
from claimrec.packs.chosen import DEFAULT_PACKS, asked, pack_list

_ABOUT = """\
Lists the rules, and the questions that are read: each with its wording, its answers, how they live in time,
and where it comes from. With NAME, the cues of that question or pack too.
"""
_WIDTH = 100
SHIPPED_RULES = (same_question, cannot_both_be, changed_line)


def rules_command(argv: Sequence[str]) -> int:
    """The rules and questions, as text or JSON; the exit status."""
    args = _parser().parse_args(argv)
    own = [a for path in args.aspects for a in aspects_of(path)]
    aspects = asked(pack_list((*DEFAULT_PACKS, *args.packs)), own).aspects
    chosen = _chosen(aspects, args.name)
    print_out(_json(chosen) if args.format == "json" else _text(chosen, cues=args.name is not None))
    return 0


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="claimrec rules", description=_ABOUT, formatter_class=RawDescriptionHelpFormatter)
    add = parser.add_argument
    add("name", metavar="NAME", nargs="?", help="a question (control) or a pack (conflict)")
    add("--aspects", metavar="FILE.toml", nargs="+", action="extend", default=[], help="questions of your own")
    add("--packs", metavar="PACK", action="append", default=[], help="a pack that is installed beside; may be repeated")
    add("--format", choices=("text", "json"), default="text", help="what to write: text")
    return parser


def _chosen(aspects: Sequence[Aspect], name: str | None) -> list[Aspect]:
    if name is None:
        return list(aspects)
    found = [one for one in aspects if one.name == name or one.origin.split()[-1] == name]
    if not found:
        meant = nearest(name, {one.name for one in aspects} | {one.origin.split()[-1] for one in aspects})
        hint = f"; did you mean {meant!r}?" if meant else ""
        raise InputError(f"{shown(name)} is neither a question nor a pack{hint}", field="NAME")
    return found


def _text(aspects: Sequence[Aspect], *, cues: bool) -> str:
    lines = [] if cues else ["RULES", ""]
    for rule in () if cues else SHIPPED_RULES:
        lines += [f"{rule_name(rule)} (built in)", _indented(explanation(rule)), ""]
    lines += [] if cues else ["QUESTIONS", ""]
    for aspect in aspects:
        lines += [*_aspect(aspect, cues=cues), ""]
    return "\n".join(lines)


def _aspect(aspect: Aspect, *, cues: bool) -> Iterator[str]:
    yield f"{aspect.name} ({aspect.origin or 'yours'}): {aspect.question}"
    yield _indented(f"{aspect.value.value}, {aspect.life.value}" + (f"; {aspect.unit}" if aspect.unit else ""))
    for state in aspect.states:
        implies = "".join(f"; implies {name}: {answer}" for name, answer in state.implies)
        yield _indented(f"- {state.name}{f' ({state.says})' if state.says else ''}{implies}")
        yield from (_indented(f"    {cue}") for cue in (state.cues if cues else ()))
    yield from (_indented(f"    {cue}") for cue in (aspect.cues if cues else ()))


def _indented(text: str) -> str:
    return fill(text.strip(), _WIDTH, initial_indent="  ", subsequent_indent="    ")


def _json(aspects: Sequence[Aspect]) -> str:
    rules = [{"name": rule_name(r), "explanation": explanation(r), "origin": "built in"} for r in SHIPPED_RULES]
    return (
        json.dumps({"rules": rules, "questions": [_row(one) for one in aspects]}, ensure_ascii=False, indent=1) + "\n"
    )


def _row(aspect: Aspect) -> dict[str, Any]:
    return {
        "name": aspect.name,
        "question": aspect.question,
        "origin": aspect.origin or "yours",
        "value": aspect.value.value,
        "life": aspect.life.value,
        "states": {s.name: {"says": s.says, "cues": list(s.cues), "implies": dict(s.implies)} for s in aspect.states},
        "cues": list(aspect.cues),
    }
