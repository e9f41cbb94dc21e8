"""A passage of an article becomes a task for a language model, and its answer utterances of the reader's protocol."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from claimrec.articles.alignment import Alignment
from claimrec.articles.reader_protocol import Passage
from claimrec.llm.prompts import prompt
from claimrec.llm.tasks import Task, object_schema
from claimrec.llm.tokens import most_tokens
from claimrec.model.arguments import listed, text_given

_BASE, _PER_TOKEN = 500, 2  # tokens of an answer at most: all words of the passage may be said, with names around them
_DENIES = ("yes", "no", "")


def reader_schema(questions: Iterable[str] = ()) -> dict[str, Any]:
    """The JSON Schema of what a model answers as a reader: who says what in which words.

    With `questions` each utterance also names the question that it answers, one of these or "", and the answer.

    >>> one = reader_schema(["Is the bridge open?"])["properties"]["utterances"]["items"]
    >>> list(one["properties"]), one["properties"]["question"]["enum"]
    (['party', 'quote', 'when', 'subject', 'denies', 'question', 'answer'], ['Is the bridge open?', ''])
    """
    asked = [text_given(one, "questions") for one in listed(questions, "questions", expected="a list of questions")]
    text = {"type": "string"}
    fields: dict[str, Any] = dict.fromkeys(("party", "quote", "when", "subject"), text)
    fields["denies"] = {"type": "string", "enum": list(_DENIES)}
    if asked:
        fields |= {"question": {"type": "string", "enum": [*dict.fromkeys(asked), ""]}, "answer": text}
    return object_schema({"utterances": {"type": "array", "items": object_schema(fields)}})


def reading_task(passage: Passage, questions: Sequence[str], called: str) -> Task:
    """The task of reading a passage; `called` is what it is called in problems."""
    told = {"passage": passage.text, **({"questions": list(questions)} if questions else {})}
    words = prompt("reader") + ("\n\n" + prompt("reader_questions") if questions else "")
    return Task(
        messages=(
            {"role": "system", "content": words},
            {"role": "user", "content": json.dumps(told, ensure_ascii=False)},
        ),
        schema=reader_schema(questions),
        limit=_BASE + _PER_TOKEN * most_tokens(passage.text),
        read=lambda given: _read(given, passage.text),
        called=called,
    )


def _read(given: Mapping[str, Any], text: str) -> dict[str, Any] | str:
    """The utterances of an answer. A quote that is not in the passage is a problem: the model is asked once more."""
    utterances = given.get("utterances")
    if not isinstance(utterances, list):
        return 'it has no list "utterances"'
    kept = [_utterance(one) for one in utterances if isinstance(one, Mapping)]
    alignment = Alignment(text)
    wrong = [n for n, one in enumerate(kept, 1) if not alignment.places(one["quote"])]
    told = [f'utterance {n}: its "quote" is not copied from the passage letter by letter' for n in wrong[:5]]
    if len(kept) < len(utterances):
        told.append("an utterance is no object")
    return {"utterances": kept, "problems": told}


def _utterance(given: Mapping[str, Any]) -> dict[str, Any]:
    """An utterance with strings alone, and whether it denies."""
    names = ("party", "quote", "when", "subject", "question", "answer")
    found: dict[str, Any] = {name: one for name in names if isinstance(one := given.get(name), str) and one.strip()}
    denies = given.get("denies")
    told = (
        denies
        if isinstance(denies, bool)
        else {"yes": True, "no": False}.get(denies)
        if isinstance(denies, str)
        else None
    )
    return {"party": "", "quote": "", **found, **({} if told is None else {"denies": told})}
