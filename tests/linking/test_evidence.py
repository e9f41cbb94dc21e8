"""Evidence: how claims are compared, weighed, grouped and placed where no value could be read from them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from claimrec import Basis, Claim, Entity, InputError, Party, Report, reconcile
from claimrec.language import Text
from claimrec.language.english.grammar import english
from claimrec.language.reader import text_of
from claimrec.linking import Weights, default_weights, read_weights
from claimrec.linking.evidence.comparisons import COMPANY, MODEL, first
from claimrec.linking.evidence.features import ClaimFeatures, said
from claimrec.linking.evidence.match_scores import Weighed, twos_of
from claimrec.linking.evidence.measures import shared_signs
from claimrec.linking.evidence.named import Names
from claimrec.linking.evidence.pairs import CandidatePair
from claimrec.linking.evidence.rebuffs import rebuff
from claimrec.linking.evidence.story_facts import Story
from claimrec.linking.evidence.weights import weights_text
from claimrec.linking.evidence.word_signs import SOME_TURNED, TURNED
from claimrec.model import Told
from claimrec.model.names import AliasBook

DAY = 86_400.0
NO_NAMES = Names.of(AliasBook({}), AliasBook({}))


def weighed(claims: Iterable[Claim], **options: Any) -> Report:
    """A report with evidence, asked for: a set as small as these is not weighed unasked."""
    return reconcile(claims, weights=default_weights(), **options)


def analysed(text: str) -> Text:
    """The analysis of a text."""
    return text_of(text, language=english())


def told(text: str, *, party: str = "Harbour office", day: float = 0.0, **more: Any) -> ClaimFeatures:
    """A claim as evidence sees it."""
    given = {"side": None, "source": None, "names": NO_NAMES, **more}
    return said(id=f"{party} {day} {text}", party=party, seconds=day * DAY, text=analysed(text), **given)


def claim(text: str, party: str, at: str = "2024-05-04T09:00Z") -> Claim:
    """A claim with words alone."""
    return Claim(text=text, party=party, said_at=at)


FERRY = (
    claim("The ferry line will close next spring.", "Port union", "2024-05-01T09:00Z"),
    claim("Nobody intends to close the ferry line; that is nonsense.", "Harbour office", "2024-05-01T12:00Z"),
    claim("Two hundred dockers marched through the rain.", "Port union", "2024-05-03T09:00Z"),
    claim("We counted eighty people at the march.", "Police", "2024-05-03T18:00Z"),
    claim("Ticket prices rise by a tenth in June.", "Harbour office", "2024-05-09T12:00Z"),
)

SHORT = claim("Nobody intends to close the ferry line.", "Harbour office", "2024-05-01T12:00Z")


def placed(report: Report) -> set[frozenset[str]]:
    """Which parties' claims stand in one fact."""
    return {frozenset(c.party for c in fact.claims) for fact in report.facts}


sayings = st.builds(
    told,
    st.lists(
        st.sampled_from(
            ["ferry", "line", "close", "spring", "nobody", "lie", "12", "dead", "40", "marched", "Anna", "we", "will"]
        ),
        min_size=1,
    ).map(" ".join),
    party=st.sampled_from(["Port union", "Harbour office", "Police"]),
    day=st.integers(0, 400).map(float),
)


@given(st.lists(sayings, min_size=2, max_size=6, unique_by=lambda s: s.id))
@settings(deadline=None)
def test_every_pair_is_on_a_level(story: list[ClaimFeatures]) -> None:
    """Every comparison puts every pair on a level that it has words for."""
    for two in twos_of(story, combinations(range(len(story)), 2)).values():
        for comparison in (*first(), *MODEL, *COMPANY):
            assert 0 <= comparison.level(two) < len(comparison.says)


def test_unread_claims_are_placed() -> None:
    """Claims that answer no known question stand in one fact where the evidence speaks for it, with their words."""
    report = weighed(FERRY)
    assert frozenset({"Port union", "Harbour office"}) in placed(report)
    positions = [p for fact in report.facts for p in fact.positions]
    assert all(
        isinstance(p.value, Told) and p.basis is Basis.WEIGHED and p.quoted == (p.claim.text,) for p in positions
    )
    assert {u.claim.id for u in report.unread} | {p.claim.id for p in positions} == {c.id for c in report.claims}


def test_what_is_flagged_shows_its_evidence() -> None:
    """A weighed contradiction tells the evidence that it is the sum of, and its certainty is that sum's."""
    claims = (*FERRY[:1], SHORT, *FERRY[2:])
    found = [c for c in weighed(claims).contradictions if c.kind == "weighed"]
    assert found
    for one in found:
        assert one.finding.rule == "evidence"
        assert 0 < one.certainty < 1
        assert one.finding.evidence
        assert one.why.startswith("weighed, not read: ")
        assert "log-odds" not in one.why


QUAY = "The crane on the quay was repaired."
DOCKERS, TOWN = Party("Dock union", side="Dockers"), Party("Harbour office", side="Town")
OPPOSED = (
    ("likeness alone", QUAY, "The crane on the quay was inspected.", (), ()),
    ("likeness alone", "The pilots of the harbour voted for it.", "The pilots of the harbour signed it.", (), ()),
    ("the later denies", QUAY, "The crane on the quay cannot lift a single crate.", (), ("denies",)),
    ("the earlier denies", "The crane on the quay cannot lift a single crate.", QUAY, (), ("denies",)),
    ("numbers", "At least 300 dockers marched along the quay on Sunday.", "80 protesters stood on the quay.", (),
     ("do not meet",)),
    ("numbers that meet", "At least 30 were arrested at the quay.", "40 were arrested at the quay.", (), ()),
    ("two parties of one side", "Pilots voted for the new quay.", "Pilots signed for the new quay.",
     (DOCKERS, Party("Harbour office", side="Dockers")), ()),
    ("opposing sides", "The harbour pilots signed the plan.", "The harbour pilots voted on the plan.", (DOCKERS, TOWN),
     ("opposing sides",)),
)  # fmt: skip


@pytest.mark.parametrize(("case", "one", "other", "parties", "reasons"), OPPOSED)
def test_likeness_alone_is_no_contradiction(
    case: str, one: str, other: str, parties: tuple[Party, ...], reasons: tuple[str, ...]
) -> None:
    """Two like claims share a fact, and are flagged only where something sets them against each other, as it says.

    Nearly nothing is asked of the sum of weights: they were learned on stories, not on two claims.
    """
    claims = (claim(one, DOCKERS.name), claim(other, TOWN.name, "2024-05-04T10:00Z"))
    report = reconcile(claims, weights=evolve(default_weights(), flag=0.05), parties=parties)
    assert placed(report) == {frozenset({DOCKERS.name, TOWN.name})}, case
    assert len(report.contradictions) == len(reasons), case
    assert all(reason in found.why for found, reason in zip(report.contradictions, reasons, strict=True))


@given(st.lists(sayings, min_size=2, max_size=6, unique_by=lambda s: s.id))
@settings(deadline=None)
def test_every_weighed_flag_names_its_opposition(story: list[ClaimFeatures]) -> None:
    """No pair is flagged by evidence for a reason that names nothing which sets the two claims against each other."""
    report = weighed([claim(one.given, one.party, f"2024-05-04T0{n}:00Z") for n, one in enumerate(story)])
    opposing = {words for comparison in first() for words in comparison.opposes.values()}
    for found in report.contradictions:
        if found.finding.rule == "evidence":
            assert any(words in found.why for words in opposing)


@pytest.mark.parametrize(
    ("one", "other", "turned"),
    [
        ("The crane was repaired.", "The crane was not repaired.", True),
        ("Nobody repaired the crane.", "The crane was repaired on Monday.", True),
        ("The crane was repaired.", "It was never rebuilt.", True),
        ("The crane was repaired.", "The crane was mended.", False),
        ("The crane was not repaired.", "No one repaired the crane.", False),
        ("The crane was not repaired.", "Was the crane repaired?", False),
        ("The crane was not repaired.", "If the crane was repaired, who paid?", False),
        ("The crane was repaired.", "Bread is not dear.", False),
    ],
)
def test_what_both_say_is_turned_where_one_denies_it(one: str, other: str, turned: bool) -> None:
    """What one asserts and the other denies sets them apart; what is asked, supposed or not shared does not."""
    two = twos_of([told(one), told(other, party="Radio", day=0.1)], [(0, 1)])[0, 1]
    assert (shared_signs(two) in (SOME_TURNED, TURNED)) == turned


def test_a_number_is_joined_by_numbers() -> None:
    """What tells no number and denies nothing is not placed under a question of number, whatever else it shares."""
    claims = [
        claim("At least 41 people were killed when the dam at Lakeside broke.", "Red Cross"),
        claim("19 people died at Lakeside.", "Dam company"),
        claim("The dam at Lakeside broke because nobody had repaired it, and people knew.", "Red Cross"),
        claim("People near Lakeside may drink the water; the dam holds no poison.", "Dam company"),
    ]
    report = weighed(claims, entities=[Entity("Lakeside")])
    deaths = next(f for f in report.facts if f.aspect.name == "deaths")
    assert {c.text for c in deaths.claims} == {claims[0].text, claims[1].text}


def test_readings_alone() -> None:
    """Without weights only readings count, and what is unread stays so."""
    report = reconcile(FERRY, weights=None)
    assert (len(report.facts), len(report.unread)) == (0, 5)


def test_no_position_is_placed_nowhere() -> None:
    """What takes no position stays unread, whatever it resembles."""
    report = weighed([*FERRY, claim("Is it true that the ferry line will close next spring?", "Radio")])
    assert [u.claim.party for u in report.unread if u.claim.party == "Radio"] == ["Radio"]


def test_readings_stay_as_they_were() -> None:
    """Evidence adds to what was read and takes nothing away."""
    known = {
        "parties": [Party("Northern army", side="North"), Party("Southern army", side="South")],
        "entities": [Entity("Lakeside")],
    }
    claims = [
        claim("We have captured Lakeside.", "Northern army"), claim("Lakeside has not fallen.", "Southern army"), *FERRY
    ]  # fmt: skip
    read, found = reconcile(claims, weights=None, **known), weighed(claims, **known)
    assert set(read.fact("Lakeside", "control").positions) <= set(found.fact("Lakeside", "control").positions)
    assert [c.claims for c in read.contradictions] == [c.claims for c in found.contradictions if c.kind != "weighed"]


@given(st.permutations(FERRY))
@settings(deadline=None, max_examples=20)
def test_order_does_not_matter(claims: list[Claim]) -> None:
    """The same claims in any order give the same report, byte for byte."""
    assert weighed(claims).to_json() == weighed(FERRY).to_json()


def test_it_comes_back_from_json() -> None:
    """A report with weighed facts comes back from JSON as it was, evidence and all."""
    report = weighed(FERRY)
    again = Report.from_json(report.to_json())
    assert again == report
    assert [c.finding.evidence for c in again.contradictions] == [c.finding.evidence for c in report.contradictions]


def test_a_model_is_one_more_voice() -> None:
    """A model's likeness is weighed with the rest, and named in what it speaks for."""

    def embed(texts: list[str]) -> list[list[float]]:
        return [[1.0, 0.0] if "ferry" in text else [0.0, 1.0] for text in texts]

    claims = (*FERRY[:1], SHORT, *FERRY[2:])
    report = reconcile(claims, encoder=embed)
    assert any("model" in e.name for c in report.contradictions for e in c.finding.evidence)


@pytest.mark.parametrize("model", [False, True])
def test_weights_come_back_from_their_file(tmp_path: Path, model: bool) -> None:
    """Weights written to a file are read back the same."""
    path = tmp_path / "weights.toml"
    weights = default_weights(model=model)
    path.write_text(weights_text(weights), "utf-8")
    assert read_weights(path) == weights


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "holds no weights"),
        ("format = 3", "is of format 3; expected format 1: learn them again, or install the version"),
        ("[first]\nstart = 0", "has no format number"),
        ("not toml at all", "cannot be read"),
        ("format = 1", "the weights of 'words, less' under [first] do not fit"),
    ],
)
def test_broken_weights(tmp_path: Path, text: str, problem: str) -> None:
    """A file that holds no weights is named, with what is wrong with it."""
    path = tmp_path / "weights.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(InputError) as error:
        reconcile(FERRY, weights=path)
    assert problem in str(error.value)


def test_weights_of_another_kind_are_used() -> None:
    """The caller's weights decide: with a join that nothing reaches, nothing is placed."""
    base = default_weights()
    shy = Weights(base.first, base.same, base.contradicts, join=0.999, flag=0.999)
    assert len(reconcile(FERRY, weights=shy).facts) == 0


def test_two_shows_nothing_of_the_model_without_one() -> None:
    """Without a model its comparisons are on the level that says so."""
    two: CandidatePair = next(iter(twos_of([told("a ferry"), told("a line")], [(0, 1)]).values()))
    assert two.model is None
    assert MODEL[0].level(two) == 0


def test_a_fact_that_was_read_takes_in_nothing_unlike() -> None:
    """Two claims on cheating are a matter of their own beside a battle, however few claims there are in all."""
    battle = [
        Claim("Our troops captured Lakeside.", party="Northern army", said_at="2024-05-04T09:00Z"),
        Claim("The fighting for Lakeside goes on.", party="City council", said_at="2024-05-04T11:00Z"),
        Claim("The fighting for Lakeside goes on.", party="City council", said_at="2024-05-02T11:00Z"),
    ]
    cheating = [
        Claim("The ferry company has cheated every town.", party="Port union", said_at="2024-05-04T12:00Z"),
        Claim("We have cheated no town.", party="Ferry company", said_at="2024-05-04T13:00Z"),
    ]
    report = weighed([*battle, *cheating], entities=[Entity("Lakeside")])
    assert [{c.party for c in fact.claims} for fact in report.facts] == [
        {"Northern army", "City council"},
        {"Port union", "Ferry company"},
    ]


def test_a_fact_that_was_read_takes_in_what_speaks_of_it() -> None:
    """A claim that no cue reads joins the fact that was read where it shares its words."""
    report = reconcile(
        [
            Claim("Our troops captured Lakeside.", party="Northern army", said_at="2024-05-04T09:00Z"),
            Claim("The fighting for Lakeside goes on.", party="City council", said_at="2024-05-04T11:00Z"),
            Claim("Their boasts about Lakeside being captured are for television.", party="Governor",
                  said_at="2024-05-04T12:00Z"),
        ],
        entities=[Entity("Lakeside")],
    )  # fmt: skip
    assert report.fact("Lakeside", "control").parties == ("City council", "Governor", "Northern army")


@pytest.mark.parametrize(
    ("text", "alike", "joins"),
    [
        ("They destroyed everything.", 0.5, False),  # read to answer a question of its own
        ("They destroyed everything.", 0.7, True),
        ("They whistled in the dark.", 0.5, True),
    ],
)
def test_what_was_read_elsewhere_joins_only_what_it_goes_with_well(text: str, alike: float, joins: bool) -> None:
    """A claim that alone was read to answer another question joins a fact that was read more seldom than an unread."""
    claims = [
        Claim("Our troops captured Lakeside.", party="Army", said_at="2024-05-04T09:00Z", id="a"),
        Claim("The fighting for Lakeside goes on.", party="Council", said_at="2024-05-04T11:00Z", id="b"),
        Claim(text, party="President", said_at="2024-05-04T12:00Z", id="c"),
    ]
    read = reconcile(claims, entities=[Entity("Lakeside")], weights=None)
    control = read.fact("Lakeside", "control")
    positions = {c.id: [p for f in read.facts for p in f.positions if p.claim.id == c.id] for c in claims}
    asked = frozenset(p.question for p in control.positions)
    said_of = [
        evolve(
            told(c.text or "", party=str(c.party)), id=str(c.id), asked=asked if c in control.claims else frozenset()
        )
        for c in claims
    ]
    pairs = [Weighed(pair, two, alike, 0.1, -2.0) for pair, two in twos_of(said_of, [(0, 1), (0, 2), (1, 2)]).items()]
    story = Story.of(said_of, pairs, by_claim=positions, known={}, weights=default_weights())
    assert story.together((0, 2)) is joins


@pytest.mark.parametrize(
    ("text", "denies"),
    [
        ("They burnt it all down. There is nothing here.", False),
        ("There is no fire at the mill.", True),
        ("There was nothing burning at the mill.", True),
        ("Nobody was there.", True),
    ],
)
def test_that_nothing_is_there_denies_no_other_claim(text: str, denies: bool) -> None:
    """Who says that nothing is there denies no word of content; who denies a verb or a thing does."""
    assert bool(told(text).denies) is denies


def test_a_denial_beside_other_words() -> None:
    """A denial of a sentence keeps its place in the text, and the parties named before its end."""
    text = "Wagner says that it holds the centre. Those claims are false. We stand."
    names = Names.of(AliasBook.of({"Northern army": ["Wagner"]}, what="party"), AliasBook({}))
    found = rebuff(text_of(text, language=english()), names)
    assert found is not None
    assert text[found.where.start : found.where.end] == "Those claims are false."
    assert not found.alone
    assert found.whom == {"Northern army"}
