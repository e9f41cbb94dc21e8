"""Languages: which one a text seems to be in, and what becomes of claims in one that is not read."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimrec as cr
from claimrec import Claim, Entity, Quantity, Report, compare, reconcile
from claimrec.linking import default_weights

FOREIGN = [
    ("Die Brücke ist offen.", "de"),
    ("Der Bürgermeister hat nicht gesagt, wer die Mühle verkauft hat.", "de"),
    ("DIE MÜHLE WURDE NICHT VERKAUFT.", "de"),
    ("Le pont est fermé depuis lundi.", "fr"),
    ("Aucun habitant n’a été blessé, selon la mairie.", "fr"),
    ("El molino no está en venta.", "es"),
    ("A ponte não está aberta.", "pt"),
    ("Il mulino non è stato venduto.", "it"),
    ("De molen is niet verkocht.", "nl"),
    ("Młyn nie został sprzedany.", "pl"),
    ("Kvarnen har inte sålts, och den är öppen.", "sv"),
    ("Değirmen satılmadı, ama köprü kapalı değil.", "tr"),
    ("Мельница не продана.", "ru"),
    ("Млин не продано, і він ще працює.", "uk"),
    ("لم يتم بيع الطاحونة.", "ar"),
    ("הטחנה לא נמכרה.", "he"),
    ("Ο μύλος δεν πουλήθηκε.", "el"),
    ("磨坊没有出售。", "zh"),
    ("水車小屋は売られていません。", "ja"),
    ("방앗간은 팔리지 않았습니다.", "ko"),
]  # fmt: skip
ENGLISH = [
    "The mill was sold.",
    "Ursula von der Leyen meets Charles de Gaulle",
    "Real Sociedad beat Rio de Janeiro 2-1",
    "MIT and IST: die drop",
    "São José dos Campos floods",
    "The slogan was “Wir sind das Volk”, the police said.",
    "She sang “Non, je ne regrette rien” at the fair.",
    "He ate a crème brûlée at the café in the Hôtel de Ville.",
    "“Москва не сдаётся” was written on the wall of the old mill",
    "Troops in Бахмут held the station.",
    "München",
    "Москва",
    "Москва Бахмут",
    "القاهرة",
    "東京",
    "",
    "1,204 / 300",
    "👍🏽 ...",
]


SENTENCE = [
    "The",
    "bridge",
    "of",
    "which",
    "they",
    "said",
    "that",
    "had",
    "been",
    "sold",
    "by",
    "Lakeside",
    "and",
    "me",
]


def language_of(text: str) -> str:
    """The code of the language that a claim is left unread for; "" where it is read, or where no language is told."""
    found = reconcile([Claim(text, party="Mayor")]).unread if text.strip() else ()
    told = [re.search(r"the language seems to be \w.* \((\w+)\)", one.why) for one in found]
    return next((one[1] for one in told if one), "")


@pytest.mark.parametrize(("text", "code"), FOREIGN)
def test_sentences_tell_their_language(text: str, code: str) -> None:
    """A short sentence with function words, or in another script, tells its language."""
    assert language_of(text) == code


@pytest.mark.parametrize("text", ENGLISH)
def test_names_and_quotations_are_not_another_language(text: str) -> None:
    """Names, single words and quotations in English sentences count as no other language."""
    assert language_of(text) == ""


@given(st.text(max_size=80))
def test_any_text_has_a_language_or_none(text: str) -> None:
    """Whatever a text holds, blanks around it change nothing of the language that is told."""
    code = language_of(text)
    assert language_of(f" {text}\n") == code


@given(st.lists(st.sampled_from(SENTENCE)))
def test_english_words_are_never_another_language(words: list[str]) -> None:
    """English words in any order and number count as no other language."""
    assert language_of(" ".join(words)) == ""


def claim(text: str, party: str, **more: object) -> Claim:
    """A claim about Lakeside, all said at one time."""
    return Claim(text, party=party, said_at="2024-05-04T09:00Z", **more)  # type: ignore[arg-type] # fields of a claim


def report(*claims: Claim) -> Report:
    """A report with everything that reads or weighs."""
    return reconcile(claims, entities=[Entity("Lakeside")], weights=default_weights())


def test_a_language_that_is_not_read_is_kept() -> None:
    """Claims in another language stay unread, each with a reason, however alike they are, and a note counts them."""
    found = report(
        claim("Die Brücke von Lakeside ist nicht offen.", "Stadt"),
        claim("Die Brücke von Lakeside ist offen.", "Polizei"),
        claim("Le pont de Lakeside n'est pas ouvert.", "Mairie"),
        claim("The bridge in Lakeside is open.", "Radio"),
        claim("The bridge in Lakeside was destroyed.", "Gazette"),
    )
    german = "the language seems to be German (de), for which no reader is set up"
    assert sorted((u.claim.party, u.why) for u in found.unread if "seems" in u.why) == [
        ("Mairie", german.replace("German (de)", "French (fr)")),
        ("Polizei", german),
        ("Stadt", german),
    ]
    assert "2 claims were not read: " + german in found.notes
    assert {p for c in found.contradictions for p in c.parties} <= {"Radio", "Gazette"}
    assert len(found.claims) == 5


def test_what_comes_structured_is_not_asked_for_its_language() -> None:
    """A value that comes with a claim stands, in whatever language its words are."""
    given_in_full = claim("Es gab mindestens zwölf Verletzte.", "Stadt", subject="Lakeside", aspect="wounded", value=12)
    named_in_words = claim("In Lakeside gab es nicht mehr als neun Verletzte.", "Polizei", aspect="wounded", value=9)
    found = report(given_in_full, named_in_words)
    assert not found.unread
    assert {p.value for fact in found.facts for p in fact.positions} == {
        Quantity(12, 12, "hurt"),
        Quantity(9, 9, "hurt"),
    }


def test_a_claim_in_words_is_not_weighed_against_another_language() -> None:
    """Evidence compares the words of one language: what is structured in another takes in no unread claim."""
    told = claim(
        "Lakeside und die Mühle von Lakeside wurden nicht verkauft.",
        "Stadt",
        subject="Lakeside",
        aspect="wounded",
        value=0,
    )
    found = report(told, claim("Mühle Lakeside sold.", "Radio"), claim("The mill in Lakeside was sold.", "Gazette"))
    assert all({"Stadt"} == {c.party for c in f.claims} for f in found.facts if told in f.claims)


@pytest.mark.parametrize(
    ("one", "two", "place"),
    [
        ("Die Brücke ist offen.", "Die Brücke ist nicht offen.", "first"),
        ("The bridge is open.", "Le pont n'est pas ouvert.", "second"),
    ],
)
def test_compare_says_which_statement_is_not_read(one: str, two: str, place: str) -> None:
    """Of two statements, nothing is said where one is in a language that is not read, and it is told which."""
    found = compare(one, two)
    assert found.relation is None
    assert found.why.startswith(f"the {place} statement was not read: the language seems to be ")


def test_a_text_in_another_language_is_not_analysed_as_english() -> None:
    """A text whose language has no reader has tokens and nothing else, told by itself or by its reader."""
    german = cr.read_text("Die Brücke ist nicht offen.")
    assert (german.language, german.clauses, german.polarities) == ("", (), ())
    assert german.tokens.words[:2] == ("die", "brücke")
    assert cr.read_text("Bakhmut", language="de").language == ""
    assert cr.read_text("The bridge is not open.").language == "en"
    assert cr.read_text("Die Brücke ist nicht offen.", language="en").clauses
