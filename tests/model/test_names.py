"""Which name is meant? Spelling that does not matter, aliases, and close spellings."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest
from hypothesis import given
from strategies import names, parties

import claimrec as cr
from claimrec import Entity, InputError, Party
from claimrec.model.names import AliasBook, fold, name_key, nearest
from claimrec.model.parties import PartyBook, Speaker, alias_book, by_name


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Lakeside", "LAKESIDE"),
        ("Köln", "Koln"),
        ("Łódź", "Lodz"),
        ("Đorđe", "Dorde"),
        ("O’Brien", "O'Brien"),
        ("New  Town", "new town"),
        (" New Town ", "new town"),
        ("Straße", "strasse"),
        ("well‑known", "well-known"),
        ("New\u00a0Town", "new town"),
    ],
)
def test_folded_alike(one: str, two: str) -> None:
    """Case, accents, quotes, hyphens and spaces do not matter."""
    assert fold(one) == fold(two)


@pytest.mark.parametrize(
    ("one", "two"), [("Lakeside", "Lakeview"), ("New Town", "Newtown"), ("Bath", "Bat"), ("и", "i")]
)
def test_folded_apart(one: str, two: str) -> None:
    """Other letters and missing spaces do matter."""
    assert fold(one) != fold(two)


@pytest.mark.parametrize(("one", "two"), [("New\tTown", "New Town"), ("New\nTown", "New Town"), ("O`Brien", "O'Brien")])
def test_folded_in_ascii_too(one: str, two: str) -> None:
    """What is folded in one text is folded in every text."""
    assert fold(one) == fold(two)


@given(names())
def test_folding_twice(name: str) -> None:
    """Folding a second time changes nothing."""
    assert fold(fold(name)) == fold(name)


@pytest.mark.parametrize("name", ["ϒ", "ℌill", "Ǣ", "Ǿ", "ϲ"])
def test_folding_letter_forms(name: str) -> None:
    """Folding a second time changes nothing, for letters of odd shapes too."""
    assert fold(fold(name)) == fold(name)


@given(names())
def test_case_never_matters(name: str) -> None:
    """A name and its casefolded form are one."""
    assert fold(name.casefold()) == fold(name)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("The Ferry Company", "ferry company"),
        ("Lakeside's", "lakeside"),
        ("Lakeside’s", "lakeside"),
        ("Theo", "theo"),
        ("the", "the"),
    ],
)
def test_keys(name: str, key: str) -> None:
    """A key has no article before it and no "'s" behind it."""
    assert name_key(name) == key


BOOK = AliasBook.of({"Lakeside": ["Seaford Bay"], "Eastford": [], "The Hill Brigade": ["HB"]}, what="entity")


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Lakeside", "Lakeside"),
        ("seaford bay", "Lakeside"),
        ("the LAKESIDE", "Lakeside"),
        ("Hill Brigade", "The Hill Brigade"),
        ("hb", "The Hill Brigade"),
        ("Lakesid", None),
        ("Westford", None),
        ("", None),
    ],
)
def test_found(written: str, name: str | None) -> None:
    """A name is found under each of its aliases, exactly up to folding."""
    assert BOOK.find(written) == name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Lakesde", "Lakeside"),
        ("Laekside", "Lakeside"),
        ("Seaford Bai", "Lakeside"),
        ("HBB", None),
        ("Kestrel", None),
        ("Blakeside", None),
    ],
)
def test_close(written: str, name: str | None) -> None:
    """A near spelling is found; a short word, another first letter, and a far one are not."""
    assert BOOK.close(written) == name


def test_equally_close() -> None:
    """Of two names that are equally close none is taken; two aliases of one name are no riddle."""
    two = AliasBook.of({"Millbrook": [], "Millbroom": []}, what="entity")
    assert two.close("Millbroon") is None
    one = AliasBook.of({"Millbrook": ["Millbroom"]}, what="entity")
    assert one.close("Millbroon") == "Millbrook"


def test_shared_alias() -> None:
    """An alias of two names leads to neither, and that is told; names alike are one."""
    book = AliasBook.of({"Hill": ["HB", "Top"], "Hut": ["hb"]}, what="entity")
    assert (book.find("hb"), book.find("top")) == (None, "Hill")
    assert book.shared == ("'HB' names both entity 'Hill' and entity 'Hut': it was taken to mean neither",)
    assert AliasBook.of({"Hill": ["hill", "HILL"]}, what="entity").find("Hill") == "Hill"
    alike = AliasBook.of({"hill": ["top"], "Hill": ["peak"]}, what="entity")
    assert (alike.find("HILL"), alike.find("top"), alike.find("peak")) == ("Hill", "Hill", "Hill")
    assert alike.shared == ("entity 'hill' was taken to be entity 'Hill', spelt otherwise",)


def test_alias_that_is_a_name() -> None:
    """An alias that is the name of another thing means that thing, and that is told."""
    book = AliasBook.of({"Hut": ["Hill"], "Hill": []}, what="entity")
    assert book.find("hill") == "Hill"
    assert book.shared == ("'Hill' names both entity 'Hill' and entity 'Hut': it was taken to mean the one called so",)


def test_nearest() -> None:
    """A misspelt word has a nearest one; a foreign word has none."""
    assert nearest("questoin", ["question", "life"]) == "question"
    assert nearest("zzz", ["question", "life"]) is None


# Parties


SPEAKERS = PartyBook.of([Party("Northern army", aliases=["the north"], side="North"), Party("Mayor")])


@pytest.mark.parametrize(
    ("written", "name", "side", "guessed"),
    [
        ("northern army", "Northern army", "North", False),
        ("North", "Northern army", "North", False),
        ("Nothern army", "Northern army", "North", True),
        ("Mayor", "Mayor", None, False),
        ("Somebody else", "Somebody else", None, False),
    ],
)
def test_speakers(written: str, name: str, side: str | None, guessed: bool) -> None:
    """A party is known by name, alias or close spelling, which is noted; any other string is a party of its own."""
    found = SPEAKERS.speaker(written)
    assert (found.name, found.side, bool(found.guess)) == (name, side, guessed)


def test_sides() -> None:
    """A name in a text stands for its party's side, or itself; a side's own name for itself."""
    assert SPEAKERS.side_of("the north") == "North"
    assert SPEAKERS.side_of("Mayor") == "Mayor"
    assert SPEAKERS.side_of("Nobody") is None
    assert PartyBook.of([Party("Hill brigade", side="Upland")]).side_of("upland") == "Upland"


@pytest.mark.parametrize(
    ("name", "aliases"),
    [("", []), ("  ", []), (5, []), ("A", "A"), ("A", [""]), ("A", [5]), ("A", 5)],
)
def test_bad_parties(name: Any, aliases: Any) -> None:
    """An empty or foreign name, and a string for a list, are refused."""
    for kind in (Party, Entity):
        with pytest.raises(InputError):
            kind(name, aliases=aliases)


@pytest.mark.parametrize("aliases", [["A"], ["B", "B"], ["A", "B", "A"]])
def test_an_alias_counts_once(aliases: list[str]) -> None:
    """An alias that is given twice, or is the name itself, leads to its name as it would alone."""
    for kind, what in ((Party, "party"), (Entity, "entity")):
        one = kind("A", aliases=aliases)
        assert len(set(one.aliases)) == len(one.aliases)
        assert {alias_book([one], what=what).find(alias) for alias in aliases} == {"A"}


def test_two_of_one_name() -> None:
    """Two entries of one name are refused."""
    with pytest.raises(InputError, match="two parties are called 'A'"):
        by_name([Party("A"), Party("A")], what="parties")
    assert alias_book([Entity("A")], what="entity").find("a") == "A"


@given(parties())
def test_every_alias_leads_home(party: Party) -> None:
    """A party is found under its name and each of its aliases."""
    book = PartyBook.of([party])
    assert {book.speaker(written).name for written in (party.name, *party.aliases)} == {party.name}


@pytest.mark.parametrize(
    ("written", "known", "same"),
    [
        ("Евгений Пригожин", "Yevgeny Prigozhin", True),
        ("Володимир Зеленський", "Volodymyr Zelenskyy", True),
        ("Бахмут", "Bakhmut", True),
        ("Αλέξης Τσίπρας", "Alexis Tsipras", True),
        ("Сергей Лавров", "Sergei Shoigu", False),
        ("Бахмут", "Bakhtin", False),
        ("Мариуполь", "Melitopol", False),
    ],
)
def test_names_across_scripts(written: str, known: str, same: bool) -> None:
    """A name in Cyrillic or Greek is a close spelling of the same name in Latin letters, and of no other."""
    book = AliasBook.of({known: []}, what="party")
    assert ((book.find(written) or book.close(written)) == known) is same


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
    book = PartyBook.of(both)
    assert {book.speaker(written) for written in ("the mayor", "MAYOR", "Hizzoner")} == {Speaker("The Mayor", "Town")}
    torn = PartyBook.of([Party("The Mayor", side="Town"), Party("mayor", side="Port")])
    assert torn.speaker("mayor").side is None
    report = cr.reconcile([cr.Claim("It fell.", party="mayor", said_at="2024-05-04")], parties=both)
    assert "party 'mayor' was taken to be party 'The Mayor', spelt otherwise" in report.notes
