"""Changes of line by evidence: who gives up what it, or its side, had said."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from marking import row

import claimrec as cr
from claimrec import Aspect
from claimrec.language.english.grammar import english
from claimrec.language.reader import text_of
from claimrec.linking import Weights, default_weights, read_weights
from claimrec.linking.evidence.change_comparisons import CHANGE
from claimrec.linking.evidence.features import ClaimFeatures
from claimrec.linking.evidence.lines import NOBODY, Scored, lines, one_line
from claimrec.linking.evidence.turns import SPEAKS, turns
from claimrec.linking.evidence.weights import default_change_weights, weights_text

PARTIES = [
    cr.Party("Harbour office", side="Town"), cr.Party("Mayor", side="Town"), cr.Party("Port union", side="Union")
]  # fmt: skip
# What else is told beside a pair: nobody changes anything here.
TOLD = (
    ("Port union", "01T15:00", "The tanker had no licence to enter the port."),
    ("Harbour office", "01T19:00", "The licence of the tanker is in order."),
    ("Fishermen", "02T12:00", "Our nets came up black this morning."),
    ("Port union", "03T09:00", "Two dockers fell ill from the fumes."),
    ("Harbour office", "03T12:00", "Nobody fell ill at the quay."),
    ("Port union", "05T09:00", "The crane on the quay is forty years old."),
    ("Mayor", "06T12:00", "The bay will be closed to fishing for a month."),
    ("Fishermen", "06T14:00", "A month without fishing will ruin us."),
    ("Mayor", "07T14:00", "Fishermen will be paid for the month."),
    ("Port union", "08T16:00", "The captain was seen drunk in the tavern."),
)
OPPOSED = (
    ("Harbour office", "01T09:00", "No oil has leaked from the tanker at the quay."),
    ("Port union", "02T09:00", "Oil is leaking from the tanker; our men see it on the water."),
)


@cache
def told(*said: tuple[str, str, str], weights: str | None = "default", detect: bool = True) -> cr.Report:
    """The report on these statements among the others, as (party, time in May, words)."""
    claims = [cr.Claim(text, party=party, said_at=f"2024-05-{at}Z", id=text) for party, at, text in (*TOLD, *said)]
    return cr.reconcile(claims, parties=PARTIES, weights=weights, detect=detect)


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        row("STRONG", "wrong", "We were wrong about the lorry.", {"admits"}),
        row("STRONG", "regret", "The ministry regrets the delay.", {"admits"}),
        row("MEDIUM", "not-regretted", "The ministry regrets nothing.", set()),
        row("STRONG", "no-apology", "The ministry will not apologise.", {"moved"}),
        row("STRONG", "correction", "Correction to Monday's notice.", {"corrects"}),
        row("STRONG", "in-fact", "It was in fact the third lorry.", {"corrects"}),
        row("STRONG", "earlier", "The figure given earlier was for one week.", {"recalls"}),
        row("STRONG", "we-said", "As we said in May, the lorry stood here.", {"recalls"}),
        row("STRONG", "yes", "Yes, two lorries burnt.", {"grants"}),
        row("STRONG", "accept", "The board accepts the finding.", {"grants", "looked"}),
        row("STRONG", "review", "A review of the files is complete.", {"looked"}),
        row("STRONG", "no-longer", "The post is no longer held.", {"moved"}),
        row("STRONG", "plain", "The lorry stands in the yard.", set()),
        row("STRONG", "opinion", "The lorry is red and old.", set()),
        row("MEDIUM", "theirs", "The other side admits its guilt.", set(), why="whose fault it is is not told apart"),
        row("MEDIUM", "wrong-way", "The lorry took the wrong road.", set(), why="what is wrong is not looked at"),
    ],
)  # fmt: skip
def test_ways_to_give_in(text: str, ways: set[str]) -> None:
    """What a speaker admits, corrects, recalls or grants is told by its words; what is denied is not told."""
    assert turns(text_of(text, language=english())) - set(SPEAKS) == ways


@pytest.mark.parametrize(
    ("party", "at", "text", "found"),
    [
        row("STRONG", "admits", "Harbour office", "04T09:00",
            "We were wrong: forty tonnes of oil have leaked from the tanker.", True),
        row("STRONG", "regrets", "Harbour office", "06T09:00",
            "We regret that oil did leak from the tanker, as an inquiry has now shown.", True),
        row("STRONG", "corrects", "Harbour office", "04T09:00",
            "We correct our notice of Wednesday: oil has leaked from the tanker at the quay.", True),
        row("STRONG", "same-again", "Harbour office", "04T09:00", "The tanker at the quay has lost no oil.", False),
        row("STRONG", "other-matter", "Harbour office", "04T09:00", "The lighthouse opens for visitors in June.", False),
        row("STRONG", "opponent", "Port union", "04T09:00", "We were wrong: no oil has leaked from the tanker.", False),
        row("STRONG", "stranger", "Fishermen", "04T09:00",
            "We were wrong: forty tonnes of oil have leaked from the tanker.", False),
        row("STRONG", "at-once", "Harbour office", "01T09:00",
            "We were wrong: forty tonnes of oil have leaked from the tanker.", False),
        row("WEAK", "other-of-the-side", "Mayor", "04T09:00",
            "The harbour office was wrong: oil has leaked from the tanker.", True, why="a side is believed less"),
        row("WEAK", "unsaid", "Harbour office", "04T09:00", "The tanker lost forty tonnes.", True,
            why="nothing in the words gives in"),
    ],
)  # fmt: skip
def test_a_change_by_evidence(party: str, at: str, text: str, found: bool) -> None:
    """Who comes to say otherwise changed its line; who repeats itself, or speaks of another thing, did not."""
    first = OPPOSED[0][2]
    changes = told(*OPPOSED, (party, at, text)).changes
    assert any({c.id for c in change.claims} == {first, text} for change in changes) is found


ADMITS = ("Harbour office", "04T09:00", "We were wrong: forty tonnes of oil have leaked from the tanker.")


def test_how_it_is_told() -> None:
    """A change names its voices in words, is told as one that may be, and is a concession to who had said so before."""
    report = told(*OPPOSED, ADMITS)
    change = next(c for c in report.changes if c.earlier.claim.id == OPPOSED[0][2])
    assert change.says == "may have changed"
    assert 0.2 <= change.certainty < 0.8
    assert change.concession
    assert "Harbour office turns from what it had said: it admits a fault" in change.why
    assert "3 days later" in change.why
    explained = report.explain(change.id)
    assert "[1] may have been changed to [2], a concession (rule changed)" in explained
    assert "together" in explained
    assert explained in report.explain(*(claim.id for claim in change.claims))
    assert explained in report.explain(change.later.claim.id)
    assert cr.Report.from_json(report.to_json()) == report


def test_running_total() -> None:
    """A number that rises is no change by itself."""
    count = [("Harbour office", f"0{day}T20:00", f"So far {n} gulls were found dead.") for day, n in ((2, 40), (4, 90))]
    assert not told(*count).changes


@pytest.mark.parametrize("options", [{"weights": None}, {"detect": False}])
def test_nothing_is_weighed(options: dict[str, object]) -> None:
    """Without weights, or with the shipped rules off, no change is found by evidence."""
    assert told(*OPPOSED, ADMITS, **options).changes == ()  # type: ignore[arg-type]


def test_any_order() -> None:
    """The same statements in any order give the same report."""
    claims = list(told(*OPPOSED, ADMITS).claims)
    for seed in range(3):
        random.Random(seed).shuffle(claims)
        report = cr.reconcile(claims, parties=PARTIES)
        assert report == told(*OPPOSED, ADMITS)
        assert report.to_json() == told(*OPPOSED, ADMITS).to_json()


def test_a_fact_of_its_own() -> None:
    """Two claims that stand in no fact together are set beside each other under what the earlier said."""
    for change in told(*OPPOSED, ADMITS).changes:
        assert {change.earlier.claim, change.later.claim} <= set(change.fact.claims)
        if change.fact.aspect.name == "line":
            assert change.fact.question.startswith("Is it still so: “")


def test_weights_are_kept(tmp_path: Path) -> None:
    """Weights for changes are written with the others and read again; a file without them has those that come along."""
    weights: Weights = evolve(default_weights(), changes=evolve(default_change_weights(), least=0.31, learned_from=""))
    (tmp_path / "weights.toml").write_text(weights_text(evolve(weights, learned_from="")), "utf-8")
    found = read_weights(tmp_path / "weights.toml")
    assert found.on_changes.least == 0.31
    assert found.on_changes.model == default_change_weights().model
    assert default_weights().on_changes == default_change_weights()
    assert len({c.name for c in CHANGE}) == len(CHANGE)


def said(number: int, party: str, side: str | None, seconds: float | None) -> ClaimFeatures:
    """A claim of which no words are known."""
    return ClaimFeatures(str(number), party, side, seconds, None, "")


CLAIMS = st.lists(
    st.tuples(st.sampled_from("abc"), st.sampled_from(["x", "y", None]), st.none() | st.integers(0, 5)), max_size=7
)
SHARES = st.floats(0, 1)


@given(CLAIMS, st.data())
@settings(max_examples=60)
def test_laws(given_claims: list[tuple[str, str | None, int | None]], data: st.DataObject) -> None:
    """A line leads from an earlier to a later claim of one party or side, and what is counted lies in the story."""
    ordered = sorted(given_claims, key=lambda c: -1 if c[2] is None else c[2])
    story = [said(n, party, side, at) for n, (party, side, at) in enumerate(ordered)]
    pairs = [(i, j) for j in range(len(story)) for i in range(j)]
    scored = Scored(*({pair: data.draw(SHARES) for pair in pairs} for _ in range(3)))
    found = lines(story, scored)
    assert set(found) == {(i, j) for i, j in pairs if one_line(story[i], story[j])}
    for (i, j), line in found.items():
        assert story[i].party == story[j].party or story[i].side == story[j].side is not None
        assert line.between + line.after <= len(story)
        assert line.heard == NOBODY or 0 <= line.heard <= 1
        assert not line.conceding or story[j].side


def test_its_question_is_built_in() -> None:
    """A caller may have a kind of question called as that of a change is, and nothing is mixed up."""
    line = Aspect("line", question="Is the line of {subject} open?", value="yes_no")
    claims = [cr.Claim(party="Mayor", subject="tram 5", aspect="line", value=True, said_at="2024-05-01Z", id="tram")]
    report = cr.reconcile([*told(*OPPOSED, ADMITS).claims, *claims], parties=PARTIES, aspects=[line])
    assert [f.claims for f in report.facts if f.subject == "tram 5"] == [tuple(claims)]
