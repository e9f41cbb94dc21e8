"""Each field of a question of one's own, as the page on aspects tells of it: what is read with it, and what without."""

from __future__ import annotations

import pytest

import claimrec as cr

MORNING, LATER = "2024-05-04T09:00Z", "2024-05-04T10:00Z"
ENTITIES = [cr.Entity("Lakeside"), cr.Entity("Anna Weber"), cr.Entity("Otto Hill")]
FARE = """
[fare]
question = "What does the ferry to {subject} cost?"
value = "quantity"
life = "instant"
cues = ["ferry to {subject} .. ~cost {number}"]
"""
VERDICT = """
[verdict]
question = "Was {subject} found guilty?"
life = "final"
states.guilty.cues = ["{subject} ~be convicted"]
states.clean.cues = ["{subject} ~be cleared"]
"""
RUIN = """
[ruin]
question = "Does {subject} stand?"
states.ruined.cues = ["{subject} ~be ruined"]
states.stands.cues = ["{subject} ~be intact"]
"""
GATE = """
[gate]
question = "Is the gate of {subject} open?"
states.open.cues = ["gate of {subject} ~be open"]
states.shut.cues = ["gate of {subject} ~be shut"]
states.busy.cues = ["gate of {subject} ~be busy"]
"""
PIER = """
[pier]
question = "How is the pier of {subject}?"
states.open.cues = ["pier of {subject} ~be open"]
states.wrecked.cues = ["pier of {subject} ~be wrecked"]
states.wrecked.life = "final"
states.wrecked.implies = { crossing = "no" }

[crossing]
question = "Can one cross to {subject}?"
value = "yes_no"
states.yes.cues = ["one can cross to {subject}"]
states.no.cues = ["nobody can cross to {subject}"]
"""


def read(questions: str, *said: tuple[str, str] | str) -> cr.Report:
    """The report on what parties say, each its own words at its own time, read by these questions alone."""
    claims = [
        cr.Claim(*((words,) if isinstance(words, str) else words[:1]), party=party, said_at=MORNING if isinstance(words, str) else words[1])
        for party, words in zip("ABCDEF", said, strict=False)
    ]  # fmt: skip
    return cr.reconcile(claims, aspects=cr.read_aspects(questions), packs=None, entities=ENTITIES, weights=None)


def answers(report: cr.Report) -> list[tuple[str, str, str]]:
    """Each position of a report as (party, scope, answer)."""
    return sorted((p.party, p.scope, str(p.value)) for fact in report.facts for p in fact.positions)


def test_predictions() -> None:
    """What will be is no answer, unless the question takes predictions."""
    told = "The ferry to Lakeside will cost 12 crowns."
    (left,) = read(FARE, told).unread
    assert left.reason is cr.model.UnreadReason.SUPPOSED
    assert answers(read(FARE + "predictions = true\n", told)) == [("A", "", "12 crowns")]


def test_what_narrows_a_question() -> None:
    """Behind a word that narrows it the question is one for each thing that is named there; the same thing is one fact."""
    narrowed = VERDICT.replace('life = "final"', 'life = "final"\nnarrowed_by = ["of"]')
    fraud, bribery = "Anna Weber was convicted of fraud.", "Anna Weber was cleared of {}."
    assert len(read(VERDICT, fraud, bribery.format("bribery")).contradictions) == 1
    report = read(narrowed, fraud, bribery.format("bribery"))
    assert {fact.scope for fact in report.facts} == {"fraud", "bribery"}
    assert len(report.contradictions) == 0
    assert len(read(narrowed, fraud, bribery.format("fraud")).contradictions) == 1


def test_what_it_is_never_asked_of() -> None:
    """A subject of `not_about` is not asked about; others are."""
    told = ("The talks are ruined.", "Lakeside is ruined.")
    assert {fact.subject for fact in read(RUIN, *told).facts} == {"talks", "Lakeside"}
    kept = RUIN.replace("states.ruined", 'not_about = ["talks"]\nstates.ruined', 1)
    assert {fact.subject for fact in read(kept, *told).facts} == {"Lakeside"}


def test_parts_of_the_subject() -> None:
    """Where parts count, what is said of a part is a question of its own, which the whole does not contradict."""
    told = ("Lakeside is intact.", "The outskirts of Lakeside are ruined.")
    assert len(read(RUIN, *told).contradictions) == 1
    report = read(RUIN.replace("states.ruined", "parts = true\nstates.ruined", 1), *told)
    assert answers(report) == [("A", "", "stands"), ("B", "in part: outskirts", "ruined")]
    assert len(report.contradictions) == 0


def test_scopes_of_ones_own() -> None:
    """Words of a scope make a fact of their own of the question."""
    told = (
        "The gate of Lakeside is open.",
        "The gate of Lakeside is shut to lorries.",
        "For lorries the gate of Lakeside is open.",
    )
    scoped = GATE.replace("states.open", 'scopes.lorries = "lorry lorries"\nstates.open', 1)
    assert len(read(GATE, *told).facts) == 1
    report = read(scoped, *told)
    assert answers(report) == [("A", "", "open"), ("B", "lorries", "shut"), ("C", "lorries", "open")]
    assert [sorted(c.parties) for c in report.contradictions] == [["B", "C"]]


@pytest.mark.parametrize(("wrecked", "opened", "flagged"), [(4, 14, True), (14, 4, False)])
def test_a_state_that_lives_otherwise(wrecked: int, opened: int, flagged: bool) -> None:
    """What is wrecked for good cannot be open ten days later; what was open may be wrecked since."""
    report = read(
        PIER,
        ("The pier of Lakeside is wrecked.", f"2024-05-{wrecked:02}T09:00Z"),
        ("The pier of Lakeside is open.", f"2024-05-{opened:02}T09:00Z"),
    )
    assert len(report.contradictions) == flagged


def test_what_a_state_implies() -> None:
    """A state answers the question that it implies, as implied, and can be contradicted there."""
    report = read(PIER, "The pier of Lakeside is wrecked.", "One can cross to Lakeside.")
    fact = report.fact("Lakeside", "crossing")
    assert {p.party: (str(p.value), p.basis) for p in fact.positions} == {
        "A": ("no", cr.Basis.IMPLIED),
        "B": ("yes", cr.Basis.READ),
    }
    assert [c.fact for c in report.contradictions] == [fact]


@pytest.mark.parametrize(("tolerance", "flagged"), [(0.0, 1), (0.03, 1), (0.05, 0)])
def test_tolerance(tolerance: float, flagged: int) -> None:
    """Numbers that differ by no more than the tolerance, relative to the larger, do not contradict."""
    told = ("The ferry to Lakeside costs 100 crowns.", "The ferry to Lakeside costs 104 crowns.")
    assert len(read(f"{FARE}tolerance = {tolerance}\n", *told).contradictions) == flagged


def test_numbers_of_two_units() -> None:
    """Numbers of two units are not compared."""
    told = ("The ferry to Lakeside costs 100 crowns.", "The ferry to Lakeside costs 20 euros.")
    assert len(read(FARE, *told).contradictions) == 0


@pytest.mark.parametrize(("holds", "flagged"), [("10 minutes", 0), ("2 hours", 1)])
def test_how_long_a_state_holds(holds: str, flagged: int) -> None:
    """An hour apart, two states contradict where each holds for two hours, and not where it holds for ten minutes."""
    told = ("The gate of Lakeside is open.", ("The gate of Lakeside is shut.", LATER))
    held = GATE.replace("states.open", f'holds = "{holds}"\nstates.open', 1)
    assert len(read(held, *told).contradictions) == flagged


@pytest.mark.parametrize(
    ("exclude", "pairs"),
    [
        (None, {"open shut", "busy open", "busy shut"}),
        ('["open, shut"]', {"open shut"}),
        ('["open, shut", "busy, shut"]', {"open shut", "busy shut"}),
    ],
)
def test_which_states_exclude_each_other(exclude: str | None, pairs: set[str]) -> None:
    """All states exclude each other, unless the pairs that do are named."""
    told = [f"The gate of Lakeside is {state}." for state in ("open", "shut", "busy")]
    own = GATE if exclude is None else GATE.replace("states.open", f"exclude = {exclude}\nstates.open", 1)
    found = read(own, *told).contradictions
    assert {" ".join(sorted((str(c.a.value), str(c.b.value)))) for c in found} == pairs


def test_since_when() -> None:
    """A stretch that is told is its start, counted back from when it is said; two starts contradict."""
    idle = """
[idle]
question = "Since when is the ferry of {subject} idle?"
value = "since"
life = "final"
cues = ["ferry of {subject} .. ~be idle"]
"""
    told = "The ferry of Lakeside has been idle for {}."
    report = read(idle, told.format("three days"), told.format("two weeks"), told.format("three days"))
    assert answers(report)[0][2] == answers(report)[2][2]
    assert sorted(sorted(c.parties) for c in report.contradictions) == [["A", "B"], ["B", "C"]]


def test_who_did_it() -> None:
    """Two whom two parties name for one deed contradict; one whom both name does not."""
    crash = """
[crash]
question = "Who ran into the ferry of {subject}?"
value = "who"
life = "final"
cues = ["{agent} .. rammed|hit .. ferry of {subject}"]
"""
    told = "{} rammed the ferry of Lakeside."
    one, other = told.format("Anna Weber"), told.format("Otto Hill")
    assert len(read(crash, one, other).contradictions) == 1
    assert len(read(crash, one, one).contradictions) == 0
    assert answers(read(crash, one)) == [("A", "", "Anna Weber")]
