"""Which name is meant? Spelling that does not matter, aliases, and close spellings."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from strategies import names, parties

from claimrec import Entity, InputError, Party
from claimrec.model.names import AliasBook, fold, name_key, nearest
from claimrec.model.parties import PartyBook, alias_book, by_name


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
