"""Drafted questions: they can be read back whatever the claims say, do not depend on order, and help at once."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import claimrec as cr
from claimrec import suggest
from claimrec.__main__ import main
from claimrec.authoring import Suggestions
from tests import strategies as mine

PARTIES = (
    cr.Party("Northern army", side="North"),
    cr.Party("Osterfeld council", aliases=["the council"], side="South"),
    cr.Party("Ferry crew", side="South"),
)
STATEMENTS = (
    ("Osterfeld council", "2031-05-01", "The lanterns along the quay were lit all night."),
    ("Northern army", "2031-05-01", "No lanterns were lit along the quay that night."),
    ("Ferry crew", "2031-05-02", "We saw the quay lanterns lit until dawn."),
    ("Osterfeld council", "2031-05-03", "The harbour bell rang twice before the boats left."),
    ("Northern army", "2031-05-03", "The harbour bell never rang before the boats left."),
    ("Ferry crew", "2031-05-04", "Our cook sold 40 baskets of herring to the garrison."),
    ("Northern army", "2031-05-04", "The garrison bought 12 baskets of herring from the cook, no more."),
    ("Osterfeld council", "2031-05-06", "Poppies grow well this year."),
)
CLAIMS = tuple(cr.Claim(text, party=party, said_at=at, id=f"c{n}") for n, (party, at, text) in enumerate(STATEMENTS))
HOSTILE = st.text(
    st.one_of(st.characters(), st.sampled_from("\"\\'#[]{}=\n\r\t\x00\x7f\u2028\ud800~|?.@%$,")),
    min_size=1,
    max_size=60,
).filter(lambda text: bool(text.strip()))
WORDY = st.lists(
    st.sampled_from(
        ("bell", "never", "rang", "the", "quay", '"lit"', "40", "baskets", "[x]", "don't", "~be", ",", ".", "#")
    ),
    min_size=2,
    max_size=14,
).map(" ".join)


def read(found: Suggestions) -> tuple[cr.Aspect, ...]:
    """The aspects of what was suggested."""
    return cr.read_aspects(str(found))


def pairs(report: cr.Report, *, weighed: bool) -> set[frozenset[str]]:
    """The pairs of claims that share a fact: all of them, or those that were read."""
    return {
        frozenset(pair)
        for fact in report.facts
        for pair in combinations(sorted({p.claim.id for p in fact.positions if weighed or asked(p)}), 2)
    }


def asked(position: cr.Position) -> bool:
    """Whether a question was asked that a position answers: neither evidence nor the words that claims share made it."""
    return position.basis not in (cr.Basis.WEIGHED, cr.Basis.LINKED)


def test_what_is_suggested_helps_at_once() -> None:
    """Added as it came, it reads facts that nothing read before, and finds contradictions on them."""
    before = cr.reconcile(CLAIMS, parties=PARTIES, weights=None)
    found = suggest(CLAIMS, parties=PARTIES)
    after = cr.reconcile(CLAIMS, parties=PARTIES, entities=found.entities, aspects=[*read(found)], weights=None)
    assert pairs(before, weighed=False) == set()
    assert {frozenset(("c3", "c4")), frozenset(("c5", "c6"))} <= pairs(after, weighed=False)
    assert any(set(c.parties) == {"Northern army", "Osterfeld council"} for c in after.contradictions)


def test_numbers_of_one_kind_ask_how_many() -> None:
    """Where two claims count the same kind of thing, the question is how many."""
    claims = [
        cr.Claim("The crane dropped 30 barrels on the pier.", party="Ferry crew", said_at="2031-05-01"),
        cr.Claim("The crane dropped only 4 barrels on the pier.", party="Northern army", said_at="2031-05-01"),
    ]
    found = suggest(claims, parties=PARTIES)
    asked, *_ = read(found)
    assert asked.value is cr.model.Kind.QUANTITY
    report = cr.reconcile(claims, parties=PARTIES, entities=found.entities, aspects=read(found), weights=None)
    assert [c.kind for c in report.contradictions] == ["number"]


def test_who_said_what_stands_above_the_cues() -> None:
    """Every claim that a question is drafted from is told in it, with its party and date; none is dropped."""
    found = suggest(CLAIMS, parties=PARTIES)
    drafted = {i for q in found.questions for i in q.claims}
    assert drafted | set(found.alone) == {c.id for c in CLAIMS}
    for claim in CLAIMS:
        assert f"{claim.party}, {claim.said_at}: {claim.text}" in str(found)
    for question in found.questions:
        assert "{subject}" in question.question


def test_entities_that_were_given_stay() -> None:
    """What was given comes back, with more aliases or with more entities beside it."""
    one = suggest(CLAIMS, parties=PARTIES, entities=[cr.Entity("Lakeside", aliases=["Ozerne"])])
    assert [e.name for e in one.entities] == ["Lakeside"]
    assert one.entities[0].aliases[0] == "Ozerne"
    two = suggest(CLAIMS, parties=PARTIES, entities=[cr.Entity("Lakeside"), cr.Entity("Millbrook")])
    assert [e.name for e in two.entities][:2] == ["Lakeside", "Millbrook"]


def test_limit_names_the_rest() -> None:
    """Clusters beyond the limit are told of too."""
    found = suggest(CLAIMS, parties=PARTIES, limit=1)
    assert len(found.questions) == 1
    assert {*found.questions[0].claims, *found.alone} == {c.id for c in CLAIMS}
    assert len(read(found)) == 1


def test_rows_that_cannot_be_used_are_told_of() -> None:
    """A row without a party is rejected, as in a report, and the text says so."""
    found = suggest([*({"text": c.text, "party": c.party, "said_at": c.said_at} for c in CLAIMS), {"text": "Alone."}])
    assert [r.field for r in found.rejected] == ["party"]
    assert "Rows that could not be used: 1" in str(found)


def test_nothing_to_suggest() -> None:
    """Without claims, and with claims that are all read, the text is still one that can be read."""
    assert read(suggest([])) == ()
    read_all = [cr.Claim("Our troops captured Lakeside.", party="Northern army", said_at="2031-05-01")]
    found = suggest(read_all, entities=[cr.Entity("Lakeside")])
    assert found.questions == found.alone == ()
    assert read(found) == ()


def test_a_fact_of_claims_that_nothing_is_weighed_of() -> None:
    """Claims without a word of content may share a fact all the same; nothing is drafted of it."""
    told = ["0", "0", "0", "È", "È"]
    claims = [
        cr.Claim(t, party="Northern army", said_at="2031-05-01" if at == 4 else None) for at, t in enumerate(told)
    ]
    claims += [cr.Claim(f"{t} again", party="Northern army") for t in told]
    assert read(suggest(claims)) == suggest(claims).questions == ()


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(HOSTILE | WORDY, st.sampled_from(PARTIES) | mine.parties(), st.booleans()), max_size=7))
def test_any_text_gives_toml_that_can_be_read(told: list[tuple[str, cr.Party, bool]]) -> None:
    """Quotes, control characters, brackets and the signs of cues do no harm, alone or said by several parties."""
    claims = [cr.Claim(t, party=p.name, said_at="2031-05-01" if dated else None) for t, p, dated in told]
    claims += [cr.Claim(f"{t} again", party="Northern army") for t, _, _ in told]
    found = suggest(claims)
    names = [aspect.name for aspect in read(found)]
    assert names == [q.name for q in found.questions]
    cr.reconcile(claims, entities=found.entities, aspects=[*read(found)])
    str(found).encode("utf-8")


@given(st.permutations(CLAIMS))
@settings(max_examples=8, deadline=None)
def test_order_does_not_matter(claims: list[cr.Claim]) -> None:
    """The same claims in any order give the same text."""
    assert str(suggest(claims, parties=PARTIES)) == str(suggest(CLAIMS, parties=PARTIES))


def test_command(tmp_path: object, capsys: pytest.CaptureFixture[str]) -> None:
    """The command writes the TOML to standard output, or to a file, and complains in one line."""
    path = f"{tmp_path}/claims.csv"
    with open(path, "w", encoding="utf-8") as file:
        file.write("party,said_at,text\n" + "".join(f'{c.party},{c.said_at},"{c.text}"\n' for c in CLAIMS))
    assert main(["suggest", path]) == 0
    told = capsys.readouterr().out
    assert len(cr.read_aspects(told)) >= 2
    assert main(["suggest", path, "--output", f"{tmp_path}/mine.toml"]) == 0
    assert cr.read_aspects(f"{tmp_path}/mine.toml") == cr.read_aspects(told)
    assert main(["suggest", path, "--limit", "1"]) == 0
    assert len(cr.read_aspects(capsys.readouterr().out)) == 1
    assert main(["suggest", f"{tmp_path}/nowhere.csv"]) == 2
    assert capsys.readouterr().err.startswith("claimrec: ")
