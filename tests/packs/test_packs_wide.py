"""The wide packs: each question on sentences that answer it, and on sentences that only sound as if they did."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

import claimrec as cr
from claimrec import Claim, Entity, Party, reconcile
from claimrec.packs import default_aspects
from tests.packs.asked_of_affairs import DEALS, FINDINGS
from tests.packs.asked_of_numbers import NUMBERS, OCCURRENCE
from tests.packs.asked_of_people import BLAME, CONFLICT, HARM, POLITICS
from tests.packs.graded import W

PARTIES = [
    Party("Northern army", aliases=["Northerners"], side="North"),
    Party("Southern army", aliases=["Southerners"], side="South"),
    Party("Radio Valley"),
]
ENTITIES = [Entity("Lakeside"), Entity("Osterfeld"), Entity("Iron Bridge"), Entity("Seagull"), Entity("Anna Weber")]
PACKS = {
    "harm": HARM, "politics": POLITICS, "deals": DEALS, "findings": FINDINGS, "blame": BLAME, "numbers": NUMBERS,
    "occurrence": OCCURRENCE, "conflict": CONFLICT,
}  # fmt: skip


def answers(text: str) -> dict[str, list[str]]:
    """What a statement of the Northern army answers: by question, each answer with its subject if not Lakeside."""
    claim = Claim(text, party="Northern army", said_at="2024-05-04T10:00Z")
    report = reconcile([claim], parties=PARTIES, entities=ENTITIES)
    assert not report.rejected
    found: dict[str, list[str]] = {}
    for position in (p for fact in report.facts for p in fact.positions):
        value = str(position.value).partition(" (")[0]
        where = "" if position.subject == "Lakeside" else f" @{position.subject}"
        found.setdefault(position.aspect.name, []).append(value + where)
    return found


def cases() -> Iterator[Any]:
    """Every row of the tables; a WEAK one fails today."""
    for pack, aspects in PACKS.items():
        for name, rows in aspects.items():
            for grade, text, expected in rows:
                marks = [pytest.mark.xfail(reason="WEAK: a cue cannot say what must not follow")] if grade == W else []
                yield pytest.param(name, text, expected, id=f"{grade}-{pack}-{name}-{text}", marks=marks)


@pytest.mark.parametrize(("aspect", "text", "expected"), list(cases()))
def test_what_is_answered(aspect: str, text: str, expected: str) -> None:
    """A sentence gives that answer to the question, and one that only sounds like it gives none at all."""
    found = answers(text).get(aspect, [])
    assert expected in found if expected else not found, answers(text)


def test_every_question_is_tried() -> None:
    """Each question of the wide packs stands in the tables, with a sentence that answers it and one that does not."""
    known = {a.name: a.origin.removeprefix("pack ") for a in default_aspects() if a.origin != "pack conflict"}
    assert {name: pack for pack, aspects in PACKS.items() for name in aspects if pack != "conflict"} == known
    for rows in (rows for aspects in PACKS.values() for rows in aspects.values()):
        assert any(expected for *_, expected in rows)
        assert any(not expected for *_, expected in rows)


@pytest.mark.parametrize(
    ("text", "aspects"),
    [
        ("The cup draw was held on 16 March in Lakeside.", set()),
        ("Our troops held on to Lakeside.", {"control"}),
        ("Anna Weber's car was stolen.", set()),
        ("The election in Lakeside was stolen.", {"fair_vote"}),
        ("Lakeside lies close to the border.", set()),
        ("Norvia closed the border.", {"border"}),
        ("The war in Lakeside was over 2 million pages long.", set()),
        ("The war in Lakeside was over.", {"over"}),
        ("A Lakeside mother of 12 was killed.", set()),
        ("12 people were killed in Lakeside.", {"deaths"}),
        ("We hold Lakeside responsible for the delay.", set()),
        ("We hold Lakeside.", {"control"}),
        ("We hold Lakeside", {"control"}),
    ],
)  # fmt: skip
def test_cues_keep_to_their_field(text: str, aspects: set[str]) -> None:
    """Words that only look like an answer answer nothing; the same words in their field do."""
    claim = Claim(text, party="Southern army", said_at="2024-05-04T12:00+03:00")
    report = reconcile([claim], entities=[Entity("Lakeside"), Entity("Norvia")], weights=None)
    assert {fact.aspect.name for fact in report.facts} == aspects


def test_jobs_that_go_are_no_running_total() -> None:
    """Two parties that tell unlike numbers of jobs within hours contradict each other, whichever is told first."""
    told = ("Lund Steel is cutting 400 jobs in Sweden.", "Lund Steel is cutting 900 jobs in Sweden.")
    for first, second in (told, told[::-1]):
        claims = [
            cr.Claim(first, party="A", said_at="2024-05-01T09:00Z"),
            cr.Claim(second, party="B", said_at="2024-05-01T11:00Z"),
        ]
        (found,) = cr.reconcile(claims, entities=[cr.Entity("Lund Steel")]).contradictions
        assert found.kind == "number"
