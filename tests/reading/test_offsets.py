"""The words of a position stand where it says, in any text, alone or beside other claims."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimrec import Basis
from tests.reading.told import claim, positions, read, told

CUES = ["captured", "surrounded", "has fallen", "not", "did not", "propaganda", "if", "will", "killed", "12", "about 30",
        "on Saturday", "our troops", "the Southern army", "shelled", "is", "was", "under our full control", "says", "but",
        "and", "still hold", "no truth to", "reports of", "are false", "the city", "it"]  # fmt: skip
PLACES = ["Lakeside", "Osterfeld", "Seaford Bay", "Iron Bridge", "Kiev", "Łódź", "München", "L’Aquila", "北京", "💥"]
MARKS = [" ", "  ", ", ", ". ", "? ", "; ", " – ", "\n", "“", "”", "'", "(", ")", "\u200b ", "\u00a0", "…", "e\u0301"]


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """Texts of cue words, names and marks in any order."""
    words = st.lists(st.tuples(st.sampled_from(CUES + PLACES), st.sampled_from(MARKS)), min_size=1, max_size=14)
    return "".join(word + (mark if mark.strip(" \n\u00a0") != "" or mark else " ") for word, mark in draw(words))


@given(st.lists(sentences(), min_size=1, max_size=3))
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_offsets_are_the_words(texts: list[str]) -> None:
    """The words of every position stand in its claim's text where its offsets say, from a word to a word, in order."""
    claims = [claim(text, source="wire", at=f"2024-05-04T1{n}:00Z") for n, text in enumerate(texts)]
    for position in positions(read(*claims)):
        text = position.claim.text or ""
        assert all(0 <= o.start < o.end <= len(text) for o in position.words)
        quoted = [text[o.start : o.end] for o in position.words]
        if position.aspect.name != "statement":  # there all words make the position
            assert all(q == q.strip() and any(c.isalnum() for c in q) for q in quoted)
        assert position.quoted == tuple(quoted)
        assert [o.start for o in position.words] == sorted(o.start for o in position.words)


@given(sentences())
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_each_answer_once(text: str) -> None:
    """One claim answers one question in one way at most once."""
    found = [(p.question, p.value) for p in positions(read(claim(text)))]
    assert len(found) == len(set(found))


@given(sentences(), sentences())
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_a_claim_is_read_alike_beside_others(one: str, other: str) -> None:
    """What a claim of another party and no source says changes nothing in how a claim's own cues are read."""
    names = "Lakeside Osterfeld Iron Bridge. "  # so that no word is a name in the one run only
    alone = [told(p) for p in positions(read(claim(names + one)))]
    both = read(claim(names + one), claim(names + other, "Southern army"))
    mine = [p for p in positions(both) if p.claim.party == "Northern army" and p.basis is not Basis.LINKED]
    own = [p for p in mine if not any("what Southern army spoke of" in guess for guess in p.guesses)]  # else linked
    assert [told(p) for p in own] == alone


def test_the_words_of_a_denial_are_told() -> None:
    """The words of a position hold the cue and what denies it."""
    (position,) = positions(read(claim("Reports that Lakeside was captured are pure propaganda.")))
    assert position.quoted == ("Lakeside was captured", "are pure propaganda")


@pytest.mark.parametrize(
    ("text", "certainties"),
    [
        ("Our units have practically encircled Lakeside.", [0.7]),
        ("Lakeside is virtually surrounded.", [0.7]),
        ("Our units have nearly encircled Lakeside.", []),
        ("Our units have encircled Lakeside.", [1.0]),
    ],
)
def test_in_effect_is_hedged_and_nearly_is_not_so(text: str, certainties: list[float]) -> None:
    """What is practically so is said to be so, less surely; what is nearly so is not said to be so."""
    report = read(claim(text, "Northern army"), claim("Lakeside is surrounded.", "Southern army", id="other"))
    told = [p.certainty for fact in report.facts for p in fact.positions if p.claim.id != "other"]
    assert told == certainties
