"""The list of places: every form leads to one place, and the places are those that news speaks of."""

from __future__ import annotations

import tomllib
from importlib import resources

import pytest

from claimrec.model.names import AliasBook, name_key

TABLES: dict[str, dict[str, str]] = tomllib.loads(
    resources.files("claimrec").joinpath("language/english/places.toml").read_text("utf-8")
)
COUNTRIES, RENAMED = TABLES["countries"], TABLES["renamed"]
BOOKS = {
    table: AliasBook.of({name: forms.split("|") for name, forms in places.items()}, what="place")
    for table, places in TABLES.items()
}


def forms_of(table: str) -> list[tuple[str, str]]:
    """Each place of a table with each of its forms, its own name among them."""
    return [(name, form) for name, forms in TABLES[table].items() for form in (name, *forms.split("|"))]


def test_tables() -> None:
    """There are the two tables that the reader knows, and no others."""
    assert set(TABLES) == {"countries", "renamed"}


@pytest.mark.parametrize("table", ["countries", "renamed"])
def test_every_entry_is_clean(table: str) -> None:
    """Each entry has at least one form; none is blank, padded or given twice, folded or not."""
    for name, forms in TABLES[table].items():
        every = [name, *forms.split("|")]
        assert all(form and form == form.strip() for form in every), name
        keys = [name_key(form) for form in every]
        assert all(keys), name
        assert len(set(keys)) == len(keys), name


def test_no_form_leads_to_two_places() -> None:
    """Folded, no form stands for two places, within a table or across both."""
    owners: dict[str, str] = {}
    for table in TABLES:
        for name, form in forms_of(table):
            assert owners.setdefault(name_key(form), name) == name, form


def test_no_renamed_place_is_a_country() -> None:
    """No renamed place, under any of its names, is a country or its people."""
    countries = {name_key(form) for _, form in forms_of("countries")}
    assert not countries & {name_key(form) for _, form in forms_of("renamed")}


def test_all_countries() -> None:
    """All 193 members of the United Nations are there, with the Vatican, Kosovo, Palestine and Taiwan."""
    assert len(COUNTRIES) == 193 + 4
    assert {"Vatican City", "Kosovo", "Palestine", "Taiwan"} <= COUNTRIES.keys()
    assert len(RENAMED) >= 120


@pytest.mark.parametrize("table", ["countries", "renamed"])
def test_forms_are_capitalised(table: str) -> None:
    """Names begin as names do: with a capital, or with one after a small prefix (eMalahleni)."""
    for _, form in forms_of(table):
        assert form[0].isupper() or form[1].isupper(), form


@pytest.mark.parametrize(
    ("form", "country"),
    [
        ("Russians", "Russia"),
        ("russian", "Russia"),
        ("U.S.", "United States"),
        ("US", "United States"),
        ("British", "United Kingdom"),
        ("Britain", "United Kingdom"),
        ("Dutch", "Netherlands"),
        ("Ivory Coast", "Ivory Coast"),
        ("Cote d’Ivoire", "Ivory Coast"),
        ("Turkiye", "Turkey"),
        ("the Philippines", "Philippines"),
        ("Filipino", "Philippines"),
        ("Swiss", "Switzerland"),
        ("Nigerien", "Niger"),
        ("Nigerian", "Nigeria"),
        ("South Sudanese", "South Sudan"),
        ("Sudanese", "Sudan"),
        ("North Korean", "North Korea"),
        ("ROK", "South Korea"),
        ("PRC", "China"),
        ("Republic of China", "Taiwan"),
        ("DRC", "Democratic Republic of the Congo"),
        ("Bissau-Guinean", "Guinea-Bissau"),
        ("Guinean", "Guinea"),
        ("Burma", "Myanmar"),
        ("Czechia", "Czech Republic"),
        ("Palestinians", "Palestine"),
        ("Kosovar", "Kosovo"),
    ],
)
def test_country_forms(form: str, country: str) -> None:
    """Adjectives, peoples and short names lead to their country."""
    assert BOOKS["countries"].find(form) == country


@pytest.mark.parametrize(
    "form",
    [
        "Korea",
        "Korean",
        "Congo",
        "Congolese",
        "Africa",
        "European",
        "Kiev",
        "London",
        "Soviet",
        "Arab",
        "CAR",
    ],
)
def test_what_is_no_country(form: str) -> None:
    """What names two countries, none, or an ordinary word leads to no country."""
    assert BOOKS["countries"].find(form) is None


@pytest.mark.parametrize(
    ("form", "place"),
    [
        ("Artemovsk", "Bakhmut"),
        ("ARTYOMOVSK", "Bakhmut"),
        ("Kiev", "Kyiv"),
        ("Kiev's", "Kyiv"),
        ("Dnepropetrovsk", "Dnipro"),
        ("Bombay", "Mumbai"),
        ("Rangoon", "Yangon"),
        ("Saigon", "Ho Chi Minh City"),
        ("Konigsberg", "Kaliningrad"),
        ("Krasnoarmeysk", "Pokrovsk"),
        ("Khankendi", "Stepanakert"),
        ("Sana’a", "Sanaa"),
        ("Las Malvinas", None),
        ("the Malvinas", "Falkland Islands"),
        ("Diaoyu Islands", "Senkaku Islands"),
    ],
)
def test_renamed(form: str, place: str | None) -> None:
    """Former and other names lead to the place, whatever their case, accents and quotes."""
    assert BOOKS["renamed"].find(form) == place


@pytest.mark.parametrize(
    "form", ["Donetsk", "Dnieper", "Kalinin", "Gorky", "Kashi", "Canton", "East Sea", "Batavia", "Paris"]
)
def test_what_was_not_renamed(form: str) -> None:
    """Names that mean people or several places, or that never changed, are not in the list."""
    assert BOOKS["renamed"].find(form) is None


def test_neighbours_stay_apart() -> None:
    """Places whose names look alike are not one place."""
    find = BOOKS["renamed"].find
    assert find("Dzerzhynsk") != find("Dniprodzerzhynsk")
    assert find("Kropyvnytskyi") != find("Khmelnytskyi")
    assert find("Makiivka") != find("Marinka")
    assert find("Kinmen") != find("Xiamen")
