"""A reader of the caller's own: what it says comes in if words and party stand in the article, else it is rejected."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, repeat
from random import Random
from types import SimpleNamespace
from typing import Any

import pytest
from marking import marked
from test_attribution import DIRECT, HEADLINES, INDIRECT, NOBODY, REFERENTS, SPEAKERS

import claimrec as cr
from claimrec.articles import Passage, ToldUtterances, Utterance, from_langextract
from claimrec.articles.alignment import Alignment
from tests.articles.hostile_readers import article, problems_of

TEXT = """A mill burns

The mayor, Ann Lee, said on Monday that the mill had\u00a0burned down. “It’s a
 lie,” the Harbour Office said. Tom Vane denied that 15,000 people had fled. They can't cross, he added.
"""


def read(*told: Any, text: str = TEXT, **more: Any) -> cr.Article:
    """What becomes of utterances on the only passage of an article."""
    return cr.read_article(text, reader=lambda _: [told], **{"published": "2024-05-08", **more})


def said(party: Any, quote: Any, **more: Any) -> dict[str, Any]:
    return {"party": party, "quote": quote, **more}


def test_words_are_found() -> None:
    """Words come in as the article has them, exact or up to blanks and quotation marks, with their place."""
    found = read(
        said("Harbour Office", '"It\'s a lie,"'),
        said("Ann Lee", "the mill had burned down."),
        Utterance("Tom Vane", "denied that 15,000 people had fled"),
    )
    assert [(c.party, c.text) for c in found] == [
        ("Ann Lee", "the mill had\u00a0burned down."),
        ("Harbour Office", "It’s a\n lie"),
        ("Tom Vane", "denied that 15,000 people had fled"),
    ]
    assert all(c.quote and TEXT[c.quote.start : c.quote.end] == c.text for c in found)
    assert (found.rejected, found.notes) == ((), ())
    assert [one.written for one in found.attributions] == ["Ann Lee", "Harbour Office", "Tom Vane"]


@pytest.mark.parametrize(
    "quote",
    [
        "the mill has burned down", "The mill had burned down", "the mill had burned", "mill had burned downs", "000 people",
        "people had fle", "They can", "15,000 people had fled, they", "", " ", "“”", "...", 7, None, b"the mill", ["the mill"],
    ],
)  # fmt: skip
def test_words_that_do_not_stand_there(quote: Any) -> None:
    """What differs in a letter, a figure or a mark, or cuts a word or a number, is rejected with passage and words."""
    found = read(said("Tom Vane", quote))
    if quote == "the mill had burned":  # whole words of the article
        assert len(found) == 1
        return
    assert len(found) == 0
    (one,) = found.rejected
    assert (one.row, one.field) == (1, "quote")
    assert isinstance(one.record, dict)
    assert one.record["passage"] == {"number": 1, "start": 0, "end": len(TEXT)}
    assert one.problem.startswith("passage 1, utterance 1: quote: ")


def test_parties() -> None:
    """A party stands in the passage or is given; a pronoun names nobody; no party is the article itself."""
    words = "the mill had burned down"
    assert [c.party for c in read(said("Lee", words), said("The mayor", words))] == ["Ann Lee"]
    assert [c.party for c in read(said("Lee", words), outlet="The Gazette")] == ["Ann Lee"]
    for nobody in ("", None, "The Gazette"):
        assert [c.party for c in read(said(nobody, words), outlet="The Gazette")] == ["The Gazette"]
    for stranger in ("Bob Nobody", "he", "They", "Vanes", 7):
        (one,) = read(said(stranger, words)).rejected
        assert one.field == "party"
    assert [c.party for c in read(said("the mayor", words))] == ["Ann Lee"]
    two = read(
        said("Ann Lee and Tom Vane", "It stands"), text="Ann Lee and Tom Vane agreed. “It stands.” Tom Vane left."
    )
    assert [c.party for c in two] == ["Ann Lee and Tom Vane"]
    assert [c.party for c in read(said("Ann Lee", "It stands"), text="ANN LEE: It stands.")] == ["Ann Lee"]
    given = [cr.Party("Fire service", aliases=("Brigade",))]
    assert [c.party for c in read(said("brigade", words), parties=given)] == ["brigade"]


def test_two_people_of_one_name() -> None:
    """A last name that two people bear stays as it is written, at 0.5, and a note says so."""
    text = "Ann Lee met Tom Lee. “The mill burned down,” Lee said."
    (one,) = read(said("Lee", "The mill burned down"), text=text).attributions
    assert (one.claim.party, one.claim.certainty) == ("Lee", 0.5)
    assert "Ann Lee, Tom Lee" in one.why


def test_times() -> None:
    """Words for a time are resolved by claimrec against the day of publication; what is made up is told, and not used."""
    words = "the mill had burned down"
    assert [str(c.said_at) for c in read(said("Lee", words, when="on Monday"))] == ["6 May 2024"]
    for made_up in ("2024-05-01", "on Sunday", "mill"):
        found = read(said("Lee", words, when=made_up))
        assert [str(c.said_at) for c in found] == ["8 May 2024"]
        assert "when: " in found.notes[0]
    assert read(said("Lee", words), published=None)[0].said_at is None


def test_denials() -> None:
    """Words that the article denies never come in without the denial; where reader and words differ a note says so."""
    taken = read(said("Tom Vane", "15,000 people had fled", denies=True))
    assert taken[0].text == "denied that 15,000 people had fled"
    assert "“denied that” before the reader's words" in taken.notes[0]
    assert taken[0].certainty == 0.9
    differing = read(said("Tom Vane", "15,000 people had fled", denies=False))
    assert differing[0].text == "denied that 15,000 people had fled"
    assert differing[0].certainty == 0.5
    outright = read(said("Lee", "the mill had burned down", denies=True))
    assert outright[0].certainty == 0.5
    assert "the words say it outright" in outright.notes[0]
    assert read(said("Lee", "the mill had burned down", denies=False)).notes == ()


def test_verbs_of_saying_are_no_denials() -> None:
    """A verb that only says who said so stays outside; what doubts, hopes or supposes stays with the words."""
    mill = "the mill had fallen"
    for led, kept in (
        ("warned that", mill), ("claimed that", mill), ("said in a statement that", mill), ("doubted that", f"doubted that {mill}"),
        ("refused to say whether", f"whether {mill}"), ("rejected claims that", f"rejected claims that {mill}"),
    ):  # fmt: skip
        (one,) = read(said("Ann Lee", mill), text=f"Ann Lee {led} {mill}.")
        assert (one.text, one.certainty) == (kept, 0.9)


def test_a_question_keeps_its_mark() -> None:
    """Words that the article asks are not taken for what somebody says."""
    (one,) = read(said("Ann Lee", "Has the mill fallen"), text="“Has the mill fallen?” Ann Lee asked.")
    assert one.text == "Has the mill fallen?"


MARKED = [row.values[0] for table in (DIRECT, INDIRECT, SPEAKERS, REFERENTS, HEADLINES, NOBODY) for row in table]


@pytest.mark.parametrize("source", MARKED)
def test_a_reader_that_is_right(source: str) -> None:
    """What a careful reader marks in a text comes in as it is marked, with nothing rejected and nothing to be told."""
    wanted = marked(source)
    told = [said(party, words) for party, words in wanted.claims]
    found = read(*told, text=wanted.text, outlet="The Outlet")
    assert {(c.party, c.text.rstrip("?") if c.text else "") for c in found} == set(wanted.claims)
    assert (found.rejected, found.notes) == ((), ())


def test_numbers() -> None:
    """A number in the reader's answer that the words do not say is told; the answer itself stands in `extra` alone."""
    quote = "denied that 15,000 people had fled"
    (one,) = read(said("Tom Vane", quote, answer="15", question="How many fled?"))
    assert one.certainty == 0.5
    assert dict(one.extra) == {"answer": "15", "question": "How many fled?"}
    assert (one.aspect, one.value) == (None, None)
    assert read(said("Tom Vane", quote, answer="15,000")).notes == ()
    assert read(said("Tom Vane", quote, answer="a great many")).notes == ()


def test_subjects_and_certainty() -> None:
    """A subject stands in the passage; a certainty is a number above 0; both are left out otherwise, with a note."""
    (one,) = read(said("Lee", "the mill had burned down", subject="the mill", certainty=0.3))
    assert (one.subject, one.certainty) == ("mill", 0.3)
    for wrong in (
        {"subject": "Mars"},
        {"certainty": 0},
        {"certainty": "high"},
        {"certainty": float("nan")},
        {"denies": "no"},
    ):
        found = read(said("Lee", "the mill had burned down", **wrong))
        assert (found[0].subject, found[0].certainty) == (None, 0.9)
        assert next(iter(wrong)) in found.notes[0]


def test_equal_words() -> None:
    """Of equal words those count that stand nearest to their party, or where the reader says that they begin."""
    text = "“It stands,” Ann Lee said. Much was said and done on that day. “It stands,” Tom Vane said."
    second = text.rindex("It stands")
    found = read(said("Tom Vane", "It stands"), said("Ann Lee", "It stands"), text=text)
    assert [(c.party, c.quote and c.quote.start) for c in found] == [("Ann Lee", 1), ("Tom Vane", second)]
    told = read(said("Ann Lee", "It stands", start=second), text=text)
    assert [c.quote and c.quote.start for c in told] == [second]


def test_html() -> None:
    """Of HTML the visible text is given to the reader, and quotes are places in that."""
    page = "<h1>A mill</h1><p>Ann Lee said that the <b>mill</b> had&nbsp;burned down.</p>"
    found = read(said("Ann Lee", "the mill had burned down"), text=page)
    assert [found.text[c.quote.start : c.quote.end] for c in found if c.quote] == ["the mill had burned down"]
    assert found.notes == ("it came as HTML: its visible text was read, and quotes are places in that",)


LONG = "\n\n".join(f"Ann Lee said that gate {n} was open. Gate {n} had been shut for a week." for n in range(300))


def every(passages: Sequence[Passage]) -> list[Any]:
    """What is said in a passage of LONG."""
    return [[said("Ann Lee", f"gate {n} was open") for n in range(300)] for _ in passages]


def passages_of(text: str) -> list[Passage]:
    """The passages that a reader is given of an article."""
    given: list[Passage] = []

    def reader(passages: Sequence[Passage]) -> list[Any]:
        given.extend(passages)
        return [[] for _ in passages]

    cr.read_article(text, reader=reader)
    return given


def test_long_articles() -> None:
    """A long article is read in overlapping passages; what two of them hold counts once, and nothing is lost."""
    found = cr.read_article(LONG, reader=every)
    assert [c.text for c in found] == [f"gate {n} was open" for n in range(300)]
    passages = passages_of(LONG)
    assert len(passages) > 5
    assert all(LONG[p.start : p.end] == p.text and len(p.text) <= 4_000 for p in passages)
    assert all(a.end > b.start for a, b in pairwise(passages))


@pytest.mark.parametrize("seed", range(30))
def test_passages_cover_a_text(seed: int) -> None:
    """Every stretch of 400 characters stands in one passage as a whole, whatever the text looks like."""
    random = Random(seed)
    whole = " ".join(article(random) for _ in range(40)) if seed % 3 else "x" * 20_000
    text = whole[: random.randrange(1, 20_000)]
    passages = passages_of(text)
    assert all(text[one.start : one.end] == one.text for one in passages)
    for _ in range(50):
        start = random.randrange(len(text) + 1)
        end = min(len(text), start + 400)
        held = any(p.start <= start and end <= p.end for p in passages)
        assert held or not text[start:end].strip()


def test_a_reader_that_raises() -> None:
    """A passage on which a reader raises is lost and told; the others are read."""

    def reader(passages: Sequence[Passage]) -> list[Any]:
        if any("gate 150 was" in one.text for one in passages):
            raise ValueError("no such gate")
        return every(passages)

    found = cr.read_article(LONG, reader=reader)
    assert 180 < len(found) < 300
    assert any(note.endswith("was not read: the reader raised ValueError: no such gate") for note in found.notes)


def test_a_reader_that_is_set_up_wrongly() -> None:
    """What claimrec itself raises from the first passages on, a wrong key, reaches the caller; later it is told."""

    def wrong(_: Sequence[Passage]) -> list[Any]:
        raise cr.InputError("the key is refused", field="key")

    for text in (TEXT, LONG):
        with pytest.raises(cr.InputError, match="the key is refused"):
            cr.read_article(text, reader=wrong)

    def later(passages: Sequence[Passage]) -> list[Any]:
        return wrong(passages) if len(passages) > 1 or passages[0].start else every(passages)

    assert 0 < len(cr.read_article(LONG, reader=later)) < 300


@pytest.mark.parametrize("given", [None, 7, "words", {}, [], [None], [7], ["words"], [{"party": "Lee"}], iter(())])
def test_answers_of_a_wrong_form(given: Any) -> None:
    """An answer that is none is told, and costs its passage alone."""
    found = cr.read_article(TEXT, reader=lambda _: given)
    assert (len(found), found.rejected) == (0, ())
    assert any(told in " ".join(found.notes) for told in ("passage 1", "the reader's answer")) or given == []


def test_endless_answers() -> None:
    """Utterances without an end are cut after a number of them, answers without an end after the passages."""
    good = said("Ann Lee", "the mill had burned down")
    found = cr.read_article(TEXT, reader=lambda _: [repeat(good)])
    assert (len(found), found.notes) == (
        1,
        ("passage 1: more than 300 utterances, of which the first 300 are taken",),
    )
    assert len(cr.read_article(TEXT, reader=lambda _: repeat([good]))) == 1

    def breaking() -> Any:
        yield good
        raise KeyError("gone")

    broken = cr.read_article(TEXT, reader=lambda _: [breaking()])
    assert (len(broken), broken.notes) == (1, ("passage 1 was read in part: KeyError: 'gone'",))


def test_what_a_reader_tells() -> None:
    """Problems that a reader tells, and the model that answered, stand among the notes."""
    told = ToldUtterances([None], problems=("passage 1: no answer: budget",), made_with=("a-model",))
    assert cr.read_article(TEXT, reader=lambda _: told).notes == ("passage 1: no answer: budget", "read by a-model")


async def asynchronous(_: Sequence[Passage]) -> list[Any]:
    return []


@pytest.mark.parametrize("wrong", [7, "module:function", asynchronous])
def test_what_is_no_reader(wrong: Any) -> None:
    """What cannot be called, or only gives a promise, is refused."""
    with pytest.raises(cr.InputError, match="field 'reader'"):
        cr.read_article(TEXT, reader=wrong)


def test_reports_of_readers() -> None:
    """Claims of a reader are reconciled like others."""
    found = read(said("Ann Lee", "the mill had burned down"), said("Tom Vane", "denied that 15,000 people had fled"))
    assert len(cr.reconcile(found).claims) == 2


def extraction(quote: Any, start: int | None = None, **attributes: Any) -> SimpleNamespace:
    """An extraction as LangExtract has it."""
    place = None if start is None else SimpleNamespace(start_pos=start, end_pos=start + len(quote))
    return SimpleNamespace(
        extraction_class="claim", extraction_text=quote, char_interval=place, attributes=attributes or None
    )


def test_langextract() -> None:
    """Each slice is looked up anew; loosely aligned ones, and parties that the text does not name, are rejected."""
    at = TEXT.index("15,000")
    document = SimpleNamespace(
        text=TEXT,
        extractions=[
            extraction("15,000 people had fled", at, speaker="Tom Vane", denies=True),
            extraction("the mill had burned down", 3, speaker="Ann Lee", when="on Monday"),
            extraction("mill burned down", 10, speaker="Ann Lee"),
            extraction("They can't cross", None, speaker="Nobody"),
            extraction("A mill burns"),
            extraction(None, None, speaker=["Ann Lee"]),
        ],
    )
    found = from_langextract(document, columns={"party": "speaker"}, published="2024-05-08", outlet="The Gazette")
    assert [(c.party, c.text) for c in found] == [
        ("The Gazette", "A mill burns"),
        ("Ann Lee", "the mill had\u00a0burned down"),
        ("Tom Vane", "denied that 15,000 people had fled"),
    ]
    assert [one.field for one in found.rejected] == ["quote", "party", "quote"]
    assert all(c.quote and TEXT[c.quote.start : c.quote.end] == c.text for c in found)
    for wrong in (None, SimpleNamespace(text=None), "text"):
        with pytest.raises(cr.InputError, match="field 'document'"):
            from_langextract(wrong)
    with pytest.raises(cr.InputError, match="field 'columns'"):
        from_langextract(document, columns={"speaker": "party"})
    assert len(from_langextract(SimpleNamespace(text=TEXT, extractions=None))) == 0


def test_langextract_itself() -> None:
    """A document of LangExtract's own classes is read."""
    data = pytest.importorskip("langextract").data
    at = TEXT.index("Tom Vane")
    document = data.AnnotatedDocument(
        text=TEXT,
        extractions=[
            data.Extraction(
                "said", "15,000 people", char_interval=data.CharInterval(at, at + 5), attributes={"party": "Vane"}
            ),
            data.Extraction("said", "fifteen thousand people", attributes={"party": "Vane"}),
        ],
    )
    found = from_langextract(document)
    assert [c.party for c in found] == ["Tom Vane"]
    assert len(found.rejected) == 1


def test_alignment_is_fast() -> None:
    """1,000 quotes, half of them with other blanks, are found in 100,000 characters within a second."""
    random = Random(1)
    words = [f"{random.choice(('gate', 'mill', 'ferry'))}{random.randrange(3_000)}" for _ in range(12_000)]
    text = " ".join(words)[:100_000]
    quotes = []
    for n in range(1_000):
        start = text.index(" ", random.randrange(len(text) - 400)) + 1
        quote = text[start : text.index(" ", start + random.randrange(20, 200))]
        quotes.append(quote.replace(" ", " \n") if n % 2 else quote)
    best = 9.0
    for _ in range(3):  # the machine may be busy
        started = time.perf_counter()
        alignment = Alignment(text)
        assert all(alignment.places(quote) for quote in quotes)
        best = min(best, time.perf_counter() - started)
    assert best < 1


@pytest.mark.parametrize("seed", range(0, 200, 20))
def test_hostile_readers(seed: int) -> None:
    """Whatever a reader gives, nothing comes in that does not stand in the article, and no article ends a run."""
    told = Counter[str]()
    assert [problem for one in range(seed, seed + 20) for problem in problems_of(one, told)] == []
    assert told["claims"]
    assert told["rejected"]
