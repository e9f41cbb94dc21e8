"""The command "rules": every question and rule with its explanation, its states and cues, and where it comes from."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from textwrap import fill
from typing import Any

from claimrec.cli.command import Example, argument, bundle, command, complete_from
from claimrec.cli.known import Known, question_options
from claimrec.cli.output import Output, output_options
from claimrec.comparing.changes import changed_line
from claimrec.linking.same_fact import same_question
from claimrec.model.aspects import Aspect
from claimrec.model.errors import InputError, shown
from claimrec.model.names import nearest
from claimrec.model.opposition import cannot_both_be
from claimrec.model.rules import explanation, rule_name

_WIDTH = 100
SHIPPED_RULES = (same_question, cannot_both_be, changed_line)
EXAMPLES = (
    Example("claimrec rules", "all rules and questions"),
    Example("claimrec rules conflict", "the questions of a pack, with their answers and cues"),
    Example("claimrec rules control --format json", "one question, for a program"),
)


def _names() -> list[str]:
    aspects = _asked(Known())
    return [*(one.name for one in aspects), *(one.origin.split()[-1] for one in aspects)]


@command(
    "rules",
    about="Lists the rules, and the questions that are read: each with its wording, its answers, how they live in "
    "time, and where it comes from. With NAME, the cues of that question or pack too.",
    short="Every question and rule: its explanation, answers, cues, and where it comes from.",
    examples=EXAMPLES,
)
@argument("name", metavar="[NAME]", required=False, shell_complete=complete_from(_names),
          about="A question (control) or a pack (conflict).")  # fmt: skip
@bundle("known", Known, *question_options())
@output_options("text", "json", about="The default is text, or what the ending of --output says.")
def rules_command(name: str | None, known: Known, out: Output) -> int:
    """The rules and questions, as text or JSON; the exit status."""
    out.spare(known.files)
    wanted = out.kind("text", "json")
    chosen = _chosen(_asked(known), name)
    out.deliver(_json(chosen) if wanted == "json" else _text(chosen, cues=name is not None))
    return 0


def _asked(known: Known) -> Sequence[Aspect]:
    from claimrec.packs.chosen import asked, pack_list

    return asked(pack_list(known.packs_read()), known.questions()).aspects


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
