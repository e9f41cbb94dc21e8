"""A cache of a judge's answers in, marked cases out: what a model said of a user's own material is a set of marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from claimrec.linking.judging.answer_cache import AnswerCache
from claimrec.linking.judging.judge_protocol import JudgedGroup, checked_answer
from claimrec.model.errors import InputError, shown
from claimrec.model.names import name_key


def answered_cases(cache: str | Path, *, judge: str | None = None) -> list[dict[str, Any]]:
    """The groups that a judge answered, as marked cases for `claimrec.learn`: one a group, in the order of the file.

    - `cache`: a file of answers that was kept with the texts of the claims (`keep_texts=True`).
    - `judge`: only the answers of one judge, by the name that `claimrec cache` lists.

    Names of parties are as the judge saw them, with their sides. Raises InputError for a file without texts, CacheError
    for what is no cache. The terms of some hosted models forbid to learn from their answers.
    """
    found = list(_cases(AnswerCache(cache), judge))
    if not found:
        expected = "a file of answers that was kept with keep_texts=True"
        raise InputError(f"{shown(str(cache))} holds no texts", field="cache", expected=expected)
    return found


def _cases(cache: AnswerCache, judge: str | None) -> Iterator[dict[str, Any]]:
    for number, (texts, answer) in enumerate(cache.texts(judge), 1):
        group = checked_answer(answer, len(texts))
        if group is not None and group.questions:
            yield _case(f"answer {number}", texts, group)


def _case(name: str, texts: Sequence[Mapping[str, str]], group: JudgedGroup) -> dict[str, Any]:
    ids = [f"s{number}" for number in range(1, len(texts) + 1)]
    sides: dict[str, tuple[str, str | None]] = {}
    for text in texts:
        sides.setdefault(name_key(text["party"]), (text["party"], text.get("side")))
    opposed = {pair for question in group.questions for pair in question.opposed}
    told = [(one, text) for one, text in zip(ids, texts, strict=True) if text.get("text")]
    known = {one for one, _ in told}
    facts = [[ids[n - 1] for n in question.statements if ids[n - 1] in known] for question in group.questions]
    turned = [[ids[a - 1], ids[b - 1]] for a, b in sorted(group.changes)]
    apart = [[ids[a - 1], ids[b - 1]] for a, b in sorted(opposed)]
    return {
        "case": name,
        "parties": [{"name": party, "side": side} for party, side in sides.values()],
        "claims": [
            {"id": one, **{k: text[k] for k in ("text", "party", "said_at") if k in text}} for one, text in told
        ],
        "gold": {
            "facts": [{"claims": fact} for fact in facts if len(fact) > 1],
            "contradictions": [pair for pair in apart if known.issuperset(pair)],
            "changes": [pair for pair in turned if known.issuperset(pair)],
        },
    }
