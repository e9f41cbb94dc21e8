"""Whom a name means in a run: spellings, sides, missing speakers, scripts, possessives."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest

import claimrec as cr
from claimrec import Entity, Party

# In a run


def told(*rows: tuple[str, str], parties: Any = (), entities: Any = ()) -> cr.Report:
    """The report on claims of an hour each: who says what."""
    claims = [
        {"party": party, "text": text, "said_at": f"2024-06-01T{8 + at:02}:00Z", "id": f"c{at}"}
        for at, (party, text) in enumerate(rows)
    ]
    return cr.reconcile(claims, parties=parties, entities=entities, weights=None)


FELL, STANDS = "Millbrook has fallen.", "Millbrook has not fallen."


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("Renée Åström", unicodedata.normalize("NFD", "Renée Åström"), True),
        ("Mayor", "Mayor ", True),
        ("Mayor", "MAYOR", True),
        ("Mayor", "The mayor", True),
        ("Harbour office", "Harbour\u00a0office", True),
        ("Harbour office", " Harbour  office", True),
        ("Tarn-Valley Radio", "Tarn Valley Radio", True),
        ("Nour", "No\u00adur", True),
        ("Mayor", "Major", False),
        ("Harbour office", "Harbour offices", False),
        ("かな", "がな", False),
        ("ปา", "ป่า", False),
        ("नीला", "नीली", False),
        ("Holm", "Clara Holm", False),
    ],
)
def test_one_party_or_two(one: str, two: str, same: bool) -> None:
    """Spellings of one name are one party, which changes its line; other names are two, which contradict each other."""
    report = told((one, FELL), (two, STANDS), entities=[Entity("Millbrook")])
    assert (len(report.contradictions), len(report.changes)) == ((0, 1) if same else (1, 0))
    if same:
        assert {p.party for fact in report.facts for p in fact.positions} == {one}


@pytest.mark.parametrize(("one", "two", "noted"), [("Mayor", "MAYOR ", False), ("Peña", "Pena", True)])
def test_supposed_spellings(one: str, two: str, noted: bool) -> None:
    """A missing accent is a supposed spelling, which is noted; case and blanks are none."""
    report = told((one, FELL), (two, STANDS), entities=[Entity("Millbrook")])
    assert any("taken as a spelling of" in note for note in report.notes) is noted


def test_shown_as_first_written() -> None:
    """A party is shown as the first of its claims writes it, in any order of the rows."""
    rows = [
        {"party": party, "text": FELL, "said_at": f"2024-06-01T{hour:02}:00Z"}
        for party, hour in (("MAYOR", 12), ("mayor ", 10), ("Mayor", 9))
    ]
    for given_rows in (rows, rows[::-1]):
        report = cr.reconcile(given_rows, entities=[Entity("Millbrook")], weights=None)
        assert {p.party for fact in report.facts for p in fact.positions} == {"Mayor"}


@pytest.mark.parametrize("party", ["nan", "NaN", "None", "NaT", "<NA>", "null", " nan ", "", "  "])
def test_missing_speakers(party: str) -> None:
    """What a missing cell becomes as text is no speaker: the row is set aside, with its number and the field."""
    rows = [{"text": FELL, "party": "Mayor"}, {"text": STANDS, "party": party}]
    report = cr.reconcile(rows, entities=[Entity("Millbrook")], weights=None)
    assert [(r.row, r.field) for r in report.rejected] == [(2, "party")]
    assert not report.contradictions


@pytest.mark.parametrize("party", ["Nan", "Nan Thaw", "Nobody", "NA", "Null Island council"])
def test_speakers_that_only_look_missing(party: str) -> None:
    """A name that only looks like a missing cell is a speaker."""
    report = told(("Mayor", FELL), (party, STANDS), entities=[Entity("Millbrook")])
    assert (len(report.rejected), len(report.contradictions)) == (0, 1)


def test_no_side() -> None:
    """A side that was a missing cell is none: two such parties do not stand on one side."""
    assert Party("Mayor", side="nan").side is None


@pytest.mark.parametrize(
    ("one", "two"), [("Old mill", "OLD MILL "), ("Çay dam", unicodedata.normalize("NFD", "Çay dam"))]
)
def test_given_subjects(one: str, two: str) -> None:
    """Spellings of one subject that claims bring along are one fact."""
    aspect = cr.Aspect("height", question="How high is {subject}?", value="quantity", life="instant")
    rows = [
        {"subject": subject, "aspect": "height", "value": value, "party": party, "said_at": "2024-06-01T09:00Z"}
        for subject, value, party in ((one, 10, "Mayor"), (two, 12, "Owner"))
    ]
    report = cr.reconcile(rows, packs=None, aspects=[aspect])
    assert len(report.contradictions) == 1


@pytest.mark.parametrize(
    ("name", "aliases", "written"),
    [
        ("Shanhe", ["山河"], "山河"),
        ("Shanhe", ["山河"], "山河市"),
        ("Kasumi", ["かすみ"], unicodedata.normalize("NFD", "かすみ")),
        ("Mtiskari", ["მთისკარი"], "მთისკარი"),
        ("Wadi Nur", ["وادي نور"], "وادي نور"),
        ("Har Tavor", ["הר תבור"], "הר תבור"),
        ("Nadipur", ["नदीपुर"], "नदीपुर"),
        ("Ban Nam", ["บ้านน้ำ"], "บ้านน้ำ"),
        ("Lipovka", ["Липовка"], "Липовка"),
        ("Pétrac", [], unicodedata.normalize("NFD", "Pétrac")),
        ("Wells-by-Tarn", [], "Wells by Tarn"),
        ("Wells by Tarn", [], "Wells-by-Tarn"),
        ("Wells by Tarn", [], "Wells-By-Tarn"),
        ("Millbrook", [], "MILLBROOK"),
    ],
)
def test_places_in_any_script(name: str, aliases: list[str], written: str) -> None:
    """A place is read under its aliases in any script, in both Unicode forms, with hyphens and without."""
    report = told(
        ("North", f"Our troops captured {written}."),
        ("South", f"{name} has not fallen."),
        entities=[Entity(name, aliases=aliases)],
    )
    assert len(report.contradictions) == 1


@pytest.mark.parametrize(
    ("name", "alias", "written"),
    [
        ("Shanhe", "山河", "山峰"),
        ("Kasumi", "かすみ", "がすみ"),
        ("Mtiskari", "მთისკარი", "მთისწყარო"),
        ("Pa", "ปา", "ป่า"),
    ],
)
def test_other_places_in_other_scripts(name: str, alias: str, written: str) -> None:
    """Another word in the script of an alias is not the place."""
    report = told(
        ("North", f"Our troops captured {written}."),
        ("South", f"{name} has not fallen."),
        entities=[Entity(name, aliases=[alias])],
    )
    assert not report.contradictions


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("Millbrook's dam was destroyed.", "The dam of Millbrook is intact.", True),
        ("Millbrook’s old mill was destroyed.", "The old mill at Millbrook is intact.", True),
        ("The Millbrook dam was destroyed.", "Millbrook's dam is intact.", True),
        ("Rockets destroyed Millbrook's dam.", "The dam of Millbrook is intact.", True),
        ("Rockets destroyed Millbrook's old mill overnight.", "The old mill of Millbrook is intact.", True),
        ("Rockets destroyed Millbrook's dam.", "Millbrook is intact.", False),
        ("Our troops captured Millbrook's power plant.", "Millbrook has not fallen.", False),
        ("Our troops captured Millbrook.", "Millbrook has not fallen.", True),
        ("Millbrook's dam was destroyed.", "The dam of Eastford is intact.", False),
        ("Millbrook's dam was destroyed.", "Millbrook's mill is intact.", False),
        ("Millbrook's dam was destroyed.", "The dam near Millbrook is intact.", False),
    ],
)
def test_possessives(one: str, two: str, same: bool) -> None:
    """What belongs to a place is the same thing however that is written; another thing, or place, is another."""
    report = told(("North", one), ("South", two), entities=[Entity("Millbrook"), Entity("Eastford")])
    assert bool(report.contradictions) is same


def test_parties_alike_are_one() -> None:
    """Parties that are spelt alike are one, on the side that they agree on, and a report tells of it."""
    both = [Party("The Mayor", side="Town"), Party("mayor", aliases=["hizzoner"], side="Town")]
    spelt = [cr.Claim(FELL, party=name, said_at="2024-05-04", id=name) for name in ("the mayor", "MAYOR", "Hizzoner")]
    report = cr.reconcile(spelt, parties=both, entities=[Entity("Millbrook")])
    assert {(p.party, p.side) for fact in report.facts for p in fact.positions} == {("The Mayor", "Town")}
    torn = [Party("The Mayor", side="Town"), Party("mayor", side="Port")]
    found = cr.reconcile(spelt[:2], parties=torn, entities=[Entity("Millbrook")])
    assert {p.side for fact in found.facts for p in fact.positions} == {None}
    assert "party 'mayor' was taken to be party 'The Mayor', spelt otherwise" in report.notes
