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
    out.deliver(_json(chosen) if wanted == "json" else "\n".join(_text(chosen, out.width, cues=name is not None)))
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


def _text(aspects: Sequence[Aspect], width: int, *, cues: bool) -> Iterator[str]:
    if not cues:
        yield from ("RULES", "")
        for rule in SHIPPED_RULES:
            yield from (f"{rule_name(rule)} (built in)", _indented(explanation(rule), width), "")
        yield from ("QUESTIONS", "")
    for aspect in aspects:
        yield f"{aspect.name} ({aspect.origin or 'yours'}): {aspect.question}"
        yield from (_indented(text, width) for text in _aspect(aspect, cues=cues))
        yield ""


def _aspect(aspect: Aspect, *, cues: bool) -> Iterator[str]:
    yield f"{aspect.value.value}, {aspect.life.value}" + (f"; {aspect.unit}" if aspect.unit else "")
    for state in aspect.states:
        implies = "".join(f"; implies {name}: {answer}" for name, answer in state.implies)
        yield f"- {state.name}{f' ({state.says})' if state.says else ''}{implies}"
        yield from state.cues if cues else ()
    yield from aspect.cues if cues else ()


def _indented(text: str, width: int) -> str:
    return fill(text.strip(), width, initial_indent="  ", subsequent_indent="    ")


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
