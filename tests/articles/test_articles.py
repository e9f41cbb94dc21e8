"""What holds of every article: nothing is raised, words are kept, order, furniture, wrong arguments."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest
from counting import calls_of
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from strategies import articles

import claimrec as cr

FURNITURE = [
    "Related Articles\n\nAnn Lee says the ferry is late, and nobody knows why.",
    "Related Stories\n\n“The ferry is late,” Ann Lee said.",
    "Read more: Mayor says the bridge is safe.",
    "Sign up for our newsletter, which Tom Vane says is the best.",
    "© 2024 The Carrow Gazette, which says all rights are its own.",
    "Copyright © Carrow Gazette. The editor said so.",
    "Tom Vane is a reporter in Carrow who says he likes old roofs.",
    "* Mayor says bridge is safe",
    "# What the mayor said",
    "Ann Lee says goodbye on Friday. (Photo: Tom Vane)",
    "Ann Lee said this is a caption. Tom Vane/Getty Images",
    "Follow us, said the editor.",
    "Advertisement",
    "Home | News | Sport",
    "https://example.org/ann-lee-said-so",
    "----",
]
NEWS = (
    "A roof falls in\n\nThe museum said on Monday that the roof had fallen in. “Nobody was hurt,” Ann Lee, its head, said.\n\n"
    "According to Tom Vane, the beams were rotten. He would not say since when."
)
WRONG = [
    pytest.param({"text": None}, "text", id="text-none"),
    pytest.param({"text": b"Ann Lee said so."}, "text", id="text-bytes"),
    pytest.param({"text": ["Ann Lee said so."]}, "text", id="text-list"),
    pytest.param({"text": 7}, "text", id="text-number"),
    pytest.param({"published": "some time ago"}, "published", id="published-words"),
    pytest.param({"published": "2024-13-01"}, "published", id="published-month-13"),
    pytest.param({"published": "2024-05-08T10:00"}, "published", id="published-without-zone"),
    pytest.param({"published": 20240508}, "published", id="published-number"),
    pytest.param({"published": timedelta(days=1)}, "published", id="published-duration"),
    pytest.param({"published": ""}, "published", id="published-empty"),
    pytest.param({"published": "2024-05-08T10:00", "tz": "Nowhere/Land"}, "", id="zone-unknown"),
]


def told(text: str) -> list[cr.Claim]:
    """The claims that a text attributes to somebody."""
    return list(cr.read_article(text, published="2024-05-08", outlet="Gazette", packs=None))


@given(st.one_of(st.text(max_size=200), articles()))
@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@example("“")
@example("''")
@example("said")
@example(":")
@example("Ann Lee said: “")
@example("“X,” said")
@example("NAME: ")
@example("according to")
@example("\r\n\x00\ud800")
@example("0.JSON")
def test_claims_are_words_of_the_article(text: str) -> None:
    """For any text but the name of a file, which is refused as such, reading raises nothing, and each claim is the words
    of the article at its quote.
    """
    found: cr.Article | None = None
    problem = ""
    try:
        found = cr.read_article(text, published="2024-05-08", outlet="Gazette", packs=None)
    except cr.InputError as error:
        problem = error.problem
    if found is None:
        assert problem.endswith("is the name of a file")
        return
    assert found.text == text
    for claim in found:
        assert claim.quote is not None
        assert 0 <= claim.quote.start < claim.quote.end <= len(text)
        assert text[claim.quote.start : claim.quote.end] == claim.text
        assert claim.party.strip()


@given(articles())
@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.too_slow])
def test_attributions_say_where_their_speaker_stands(text: str) -> None:
    """Each attribution's words for the speaker are those at its source, and its certainty lies between 0 and 1."""
    for one in cr.read_article(text, published="2024-05-08", packs=None).attributions:
        assert 0 < one.certainty <= 1
        if one.source is None:
            assert one.written == ""
        else:
            assert text[one.source.start : one.source.end] == one.written != ""


@given(articles())
@example("'Ann Lee said the roof leaked.''Photo: ““")
@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.too_slow])
def test_claims_come_in_the_order_of_their_paragraphs(text: str) -> None:
    """What is said comes in the order of the paragraphs that hold it, and claims have different ids."""
    claims = told(text)
    for one, other in pairwise([claim.quote for claim in claims if claim.quote]):
        assert one.start <= other.start or "\n\n" not in text[other.start : one.start]
    assert len({claim.id for claim in claims}) == len(claims)


@given(st.one_of(st.text(max_size=100), articles()))
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_reading_twice_gives_the_same(text: str) -> None:
    """An article read twice gives equal claims, attributions and notes."""
    once, again = (cr.read_article(text, published="2024-05-08", outlet="Gazette") for _ in range(2))
    assert once == again


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_adds_no_claims(line: str) -> None:
    """A line of the page behind an article changes none of its attributed claims and adds none."""
    plain = [(c.party, c.text, c.quote, c.said_at) for c in told(NEWS)]
    assert [(c.party, c.text, c.quote, c.said_at) for c in told(f"{NEWS}\n\n{line}")] == plain
    assert len(plain) == 4


@given(st.lists(st.sampled_from(FURNITURE), max_size=5))
@settings(deadline=None, max_examples=50)
def test_pages_of_furniture_say_nothing(lines: list[str]) -> None:
    """Furniture of a page in any order behind an article adds no attributed claims."""
    assert [c.text for c in told("\n\n".join([NEWS, *lines]))] == [c.text for c in told(NEWS)]


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "...", "“”", "''''", "\ufeff", "---\n---\n", "# Heading"])
def test_nothing_to_read_gives_no_claims(text: str) -> None:
    """A text without words of anybody gives an article without claims."""
    found = cr.read_article(text, published="2024-05-08")
    assert len(found) == 0
    assert list(found) == []


@pytest.mark.parametrize(("wrong", "name"), WRONG)
def test_wrong_arguments_are_named(wrong: dict[str, Any], name: str) -> None:
    """What is no text, or no time, raises an InputError that names the field."""
    given_: dict[str, Any] = {"text": "Ann Lee said the roof leaked.", **wrong}
    with pytest.raises(cr.InputError) as caught:
        cr.read_article(given_.pop("text"), **given_)
    assert (caught.value.field or "") == name or name == ""


@pytest.mark.parametrize("length", [2_000, 20_000])
def test_long_articles_are_read(length: int) -> None:
    """An article of many sentences has as many claims as sentences that attribute something."""
    sentence = "Ann Lee said the roof leaked.\n\n"
    assert len(told(sentence * (length // len(sentence)))) == length // len(sentence)


@pytest.mark.parametrize("between", [" ", "\n\n"], ids=["one-paragraph", "paragraphs"])
def test_reading_costs_what_the_length_is(between: str) -> None:
    """Twice as many quoted sentences, of distinct people and places, some by "she" or a spokesman, cost twice the calls."""

    def calls(count: int) -> int:
        told = [
            f"“The roof in Town{n} leaked,” said Ann Lee{n}x. “The city is old,” she said. “We know it there,” the company said."
            for n in range(count)
        ]
        text = "A roof leaks\n\n" + between.join(told)
        return calls_of(lambda: cr.read_article(text, published="2024-05-08", packs=None))

    calls(10)  # what is read once and kept
    assert calls(400) < 2.2 * calls(200)


def test_two_articles_of_one_source() -> None:
    """Claims of different articles have different ids, also where both are given one source."""
    texts = ("Officials said that the bridge stands.", "Officials said that the bridge fell.")
    claims = [c for text in texts for c in cr.read_article(text, source="news.txt", published="2024-05-08")]
    assert len({c.id for c in claims}) == 2
    assert not cr.reconcile(claims).rejected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The death toll rose to five on Wednesday, county police said.",
            [("county police", "The death toll rose to")],
        ),
        ("A car hit a wall, police said.", [("police", "A car hit a wall")]),
        ("Five died, the police said.", [("police", "Five died")]),
        ("In a long video, the mayor said the water was clean.", [("mayor", "the water was clean")]),
        ('"There is no danger," its director, Ana Ruiz, said on Tuesday.', [("Ana Ruiz", "There is no danger")]),
        (
            "A spokeswoman for Halvorsen said it was false. The mayor, Peter Quill, declined to comment.",
            [("Halvorsen", "it was false"), ("Peter Quill", "declined to comment")],
        ),
        (
            "A resident said the water was brown. The mayor, Peter Quill, said it was clean.",
            [("resident", "the water was brown"), ("Peter Quill", "it was clean")],
        ),
        (
            "A think tank said the front had moved. The Institute for Valley Studies said the town would fall.",
            [("Institute for Valley Studies", "the front had"), ("Institute for Valley Studies", "the town would")],
        ),
        ("On Monday Ann Lee said that the gate was open.", [("Ann Lee", "the gate was open")]),
        ("By Monday Tom Vane had claimed that the gate was shut.", [("Tom Vane", "the gate was shut")]),
        ("Ann Lee yesterday said that the gate was open.", [("Ann Lee", "the gate was open")]),
        ("Yesterday the Sunday Times said that the gate was open.", [("Sunday Times", "the gate was open")]),
    ],
)
def test_whose_words_they_are(text: str, expected: list[tuple[str, str]]) -> None:
    """What stands before ", police said" is theirs; nobody is given the words of somebody who speaks for another."""
    found = cr.read_article(text, published="2024-05-08", outlet="Gazette", packs=None)
    assert [(c.party, (c.text or "")[: len(said)]) for c, (_, said) in zip(found, expected, strict=True)] == expected
    assert not [c.text for c in found if "director" in (c.text or "")]


def test_a_file_name_is_no_article() -> None:
    """The name of a file in place of a text is refused, with how to read it."""
    with pytest.raises(cr.InputError, match=r"'art\.txt' is the name of a file; expected the text .*read_text"):
        cr.read_article("art.txt")
    assert len(cr.read_article("See art.txt.")) == 0


@pytest.mark.parametrize("heading", ["Letters", "Letters to the editor", "Your views"])
def test_letters_are_of_who_signs_them(heading: str) -> None:
    """Below the heading of a page of letters each is of whose name stands below it, with the town or without."""
    page = f"{heading}\n\nThe tram is dear.\n\nAnn Lee, Pell\n\nThe tram is cheap.\n\n— Tom Vane, Harwick\n"
    found = cr.read_article(page, published="2024-05-08", outlet="Gazette")
    assert [(c.party, c.text) for c in found] == [("Ann Lee", "The tram is dear."), ("Tom Vane", "The tram is cheap.")]


def test_names_below_other_headings_sign_nothing() -> None:
    """Where no heading speaks of letters, a name below a paragraph is not that of who wrote it."""
    page = "Tram row\n\nThe tram cost 90 million euros.\n\nAnn Lee, Pell\n"
    assert {c.party for c in cr.read_article(page, published="2024-05-08", outlet="Gazette")} <= {"Gazette"}


def test_yesterday_before_a_name_is_a_time() -> None:
    """ "Yesterday" at the start of a sentence is when it was said, whatever name stands behind it."""
    found = cr.read_article("Yesterday Ann Lee said that the gate was open.", published="2024-05-08T09:00Z")
    assert [str(c.said_at) for c in found] == ["7 May 2024"]
