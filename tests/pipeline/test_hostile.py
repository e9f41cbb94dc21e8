"""Input that is wrong, huge or strange: a clear error with row and field, or a claim set aside or left unread."""

from __future__ import annotations

import math
import re
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from counting import calls_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import claimrec as cr

GOOD: dict[str, Any] = {"text": "Lakeside has fallen.", "party": "Harbour", "said_at": "2024-05-04T10:00Z"}
LAKESIDE = [cr.Entity("Lakeside")]


def told(text: str, **more: Any) -> cr.Report:
    """The report on one claim of these words."""
    return cr.reconcile([{**GOOD, "text": text}], entities=more.pop("entities", LAKESIDE), **more)


def counted(report: cr.Report) -> int:
    """In how many places a row can have ended."""
    return len(report.claims) + len(report.rejected)


# Wrong fields

WRONG = [
    pytest.param("text", 12, "a string", id="text-number"),
    pytest.param("text", b"Lakeside has fallen.", "a string", id="text-bytes"),
    pytest.param("text", ["Lakeside has fallen."], "a string", id="text-list"),
    pytest.param("text", "", "empty", id="text-empty"),
    pytest.param("text", " \t\n", "empty", id="text-blank"),
    pytest.param("party", 7, "a string", id="party-number"),
    pytest.param("party", "", "empty", id="party-empty"),
    pytest.param("party", ["Harbour"], "a string", id="party-list"),
    pytest.param("party", None, "missing", id="party-missing"),
    pytest.param("said_at", 1714816800, "ISO 8601", id="said-number"),
    pytest.param("said_at", "next week sometime", "ISO 8601", id="said-words"),
    pytest.param("said_at", "2024-05-04T10:00", "zone", id="said-naive"),
    pytest.param("said_at", datetime(2024, 5, 4, 10), "zone", id="said-naive-datetime"),
    pytest.param("said_at", "2024-13-04", "ISO 8601", id="said-month-13"),
    pytest.param("said_at", "2024-02-30", "ISO 8601", id="said-no-such-day"),
    pytest.param("said_at", timedelta(days=1), "ISO 8601", id="said-duration"),
    pytest.param("said_at", "9999999999-01-01", "ISO 8601", id="said-far-away"),
    pytest.param("valid", 5, "ISO 8601", id="valid-number"),
    pytest.param("valid", ("2024-05-04", "2024-05-05", "2024-05-06"), "stretch of time", id="valid-three"),
    pytest.param("valid", (None, None), "both ends", id="valid-open"),
    pytest.param("valid", ("2024-05-05", "2024-05-04"), "", id="valid-backwards"),
    pytest.param("quote", (4, 2), "stretch of text", id="quote-backwards"),
    pytest.param("id", 17, "a string", id="id-number"),
    pytest.param("id", "", "empty", id="id-empty"),
    pytest.param("source", 3, "a string", id="source-number"),
    pytest.param("subject", 3, "a string", id="subject-number"),
    pytest.param("aspect", 3, "a string", id="aspect-number"),
    pytest.param("aspect", "controll", "did you mean 'control'", id="aspect-misspelt"),
    pytest.param("extra", [1], "a mapping", id="extra-list"),
]


@pytest.mark.parametrize(("field", "value", "told_so"), WRONG)
def test_a_wrong_field_sets_its_row_aside(field: str, value: Any, told_so: str) -> None:
    """A row with one wrong field is rejected with that field and what was expected; the rows beside it are read."""
    report = cr.reconcile([GOOD, {**GOOD, field: value}, {**GOOD, "party": "Ferry"}], entities=LAKESIDE)
    (rejected,) = report.rejected
    assert rejected.field == field
    assert told_so.lower() in rejected.problem.lower()
    assert len(report.claims) == 2


@pytest.mark.parametrize(
    ("field", "value"),
    [
        pytest.param("text", 12, id="text"),
        pytest.param("said_at", "2024-05-04T10:00", id="naive-time"),
        pytest.param("said_at", "soon", id="no-time"),
        pytest.param("aspect", "controll", id="no-such-aspect"),
    ],
)
def test_a_rejected_row_tells_its_number(field: str, value: Any) -> None:
    """Rows are counted from 1, as a person counts them."""
    report = cr.reconcile([GOOD, {**GOOD, field: value}], entities=LAKESIDE)
    (rejected,) = report.rejected
    assert rejected.row == 2
    assert "row 2" in rejected.problem


@pytest.mark.parametrize("row", [None, 5, "Lakeside has fallen.", [], (), object(), b"x", float("nan"), {}, {1: 2}])
def test_a_row_that_is_none(row: Any) -> None:
    """What is no row at all is set aside, not raised."""
    report = cr.reconcile([GOOD, row], entities=LAKESIDE)
    assert (len(report.claims), len(report.rejected)) == (1, 1)
    assert report.rejected[0].row == 2


@pytest.mark.parametrize("source", [None, 5, object(), "nowhere.jsonl", "claims.doc", {"text": "x"}])
def test_a_source_that_is_none(source: Any) -> None:
    """What cannot be read at all raises an InputError and nothing else."""
    with pytest.raises(cr.InputError):
        cr.reconcile(source)


STRUCTURED = [
    pytest.param("deaths", "many", id="number-in-words"),
    pytest.param("deaths", [math.nan, 3], id="nan"),
    pytest.param("deaths", math.inf, id="infinite"),
    pytest.param("deaths", True, id="a-boolean-is-no-number"),
    pytest.param("deaths", (9, 5), id="range-backwards"),
    pytest.param("deaths", {"low": "x"}, id="mapping"),
    pytest.param("control", "besieged", id="no-such-state"),
    pytest.param("control", 3, id="state-number"),
    pytest.param("responsibility", [], id="nobody"),
    pytest.param("responsibility", [""], id="empty-name"),
    pytest.param("battle_length", "for ages", id="no-time"),
    pytest.param("deaths", object(), id="object"),
]  # fmt: skip


@pytest.mark.parametrize(("aspect", "value"), STRUCTURED)
def test_a_wrong_value(aspect: str, value: Any) -> None:
    """A value that its question cannot have is rejected with the field `value`."""
    row = {"subject": "Lakeside", "aspect": aspect, "value": value, "party": "Harbour"}
    (rejected,) = cr.reconcile([row]).rejected
    assert rejected.field == "value"


def test_the_zone_of_naive_times_can_be_given() -> None:
    """The error for a naive time beside others with a zone says how to mend it, and that mends it."""
    naive = {**GOOD, "said_at": "2024-05-04T10:00"}
    zoned = {**GOOD, "said_at": "2024-05-04T10:00Z"}
    assert "tz=" in cr.reconcile([naive, zoned]).rejected[0].problem
    assert cr.reconcile([naive, zoned], tz="Europe/Kyiv").rejected == ()


def test_one_id_for_two_claims() -> None:
    """Claims that share an id and differ are all set aside; the same claim twice is one."""
    a, b = {**GOOD, "id": "x"}, {**GOOD, "id": "x", "text": "Lakeside has not fallen."}
    report = cr.reconcile([a, b], entities=LAKESIDE)
    assert (len(report.claims), [r.field for r in report.rejected]) == (0, ["id", "id"])
    assert "'x'" in report.rejected[0].problem
    assert len(cr.reconcile([a, a], entities=LAKESIDE).claims) == 1


# Texts that are huge or strange

BIG = 2_000_000  # characters
MANY = 400_000  # words and marks
HUGE = [
    pytest.param("the river was calm and people walked along slowly ", id="words"),
    pytest.param(",.;:!?()", id="marks"),
    pytest.param("not ", id="not"),
    pytest.param("Osterfeld Millbrook ", id="names"),
    pytest.param("1234567 ", id="digits"),
    pytest.param("Monday Tuesday Saturday ", id="weekdays"),
    pytest.param("x", id="one-word"),
    pytest.param("7", id="one-number"),
    pytest.param("a-", id="hyphens"),
    pytest.param("e\u0301", id="combining-marks"),
    pytest.param("captured surrounded destroyed ", id="cue-words"),
    pytest.param("if not said ", id="denied-supposed-relayed"),
    pytest.param("twenty thousand ", id="number-words"),
    pytest.param("\n", id="line-breaks-and-one-word"),
]


@pytest.mark.parametrize("piece", HUGE)
def test_megabytes_in_one_claim(piece: str) -> None:
    """Two megabytes of one thing, or 400,000 words and marks, end as one claim that nothing was read from."""
    words = max(1, len(re.findall(r"\w+|[^\w\s]", piece)))
    report = told(piece * min(BIG // len(piece), MANY // words) + " word")
    assert len(report.unread) == 1


SLOW = [
    pytest.param("Our troops captured Lakeside. ", id="sentences-with-a-cue"),
    pytest.param("our troops captured Lakeside and ", id="one-sentence-of-cues"),
    pytest.param("12 people were killed ", id="numbers-with-a-cue"),
    pytest.param("battle for of in ", id="halves-of-cues"),
]


@pytest.mark.parametrize("piece", SLOW)
def test_reading_grows_with_the_length_of_a_claim(piece: str) -> None:
    """Four times the text with four times the cues takes about four times the steps, not sixteen.

    Steps are counted calls of Python functions and built-ins, so that the figure is the same on any machine.
    """
    few, many = (steps(piece * n) for n in (300, 1200))
    assert many < 5 * few


def test_a_long_text_with_one_cue_is_read() -> None:
    """A statement at the end of a megabyte of other words is found, and its words are told at their place."""
    text = "the river was calm. " * 50_000 + "Lakeside has fallen."
    (fact,) = told(text).facts
    assert fact.positions[0].quoted == ("Lakeside has fallen",)


STRANGE = [
    pytest.param("\x00\x01\x02 Lakeside has fallen.\x7f\x1b[31m", id="control-characters"),
    pytest.param("\ufeffLakeside has fallen.", id="byte-order-mark"),
    pytest.param("Lakeside\u200b has\u00a0fallen.", id="invisible-spaces"),
    pytest.param("\u202eLakeside has fallen.\u202c", id="right-to-left-override"),
    pytest.param("سقطت المدينة أمس.", id="arabic"),
    pytest.param("城市昨天沦陷。", id="chinese"),
    pytest.param("Город пал вчера.", id="cyrillic"),
    pytest.param("L\u0301a\u0300k\u0302e\u0303side has fallen.", id="combining-marks"),
    pytest.param("💥🔥 Lakeside has fallen 💥", id="emoji"),
    pytest.param("Lakeside has fallen \ud800\udfff.", id="lone-surrogates"),
    pytest.param("(" * 10_000 + "Lakeside has fallen." + ")" * 10_000, id="10,000-brackets"),
    pytest.param("[{<" * 3_000 + "Lakeside has fallen.", id="open-brackets"),
    pytest.param("“" * 10_000 + "Lakeside has fallen.", id="quotes"),
    pytest.param("Lakeside " * 10_000 + "has fallen.", id="10,000-names"),
    pytest.param("٣ people were killed in Lakeside.", id="arabic-digits"),
    pytest.param("² people were killed in Lakeside.", id="superscript"),
    pytest.param("½ of Lakeside has fallen.", id="vulgar-fraction"),
    pytest.param("Ⅻ people were killed in Lakeside.", id="roman-numeral"),
    pytest.param("1" * 400 + " people were killed in Lakeside.", id="a-number-of-400-digits"),
    pytest.param("1" * 5_000 + " people were killed in Lakeside.", id="a-number-of-5,000-digits"),
    pytest.param("99999999999 years ago Lakeside fell.", id="before-all-calendars"),
    pytest.param("Lakeside fell in 999999999999999999999 days.", id="after-all-calendars"),
    pytest.param("Lakeside fell on 31 February 2024 at 29:75.", id="no-such-time"),
    pytest.param("Lakeside fell two " + "hundred " * 2_000 + "years ago.", id="hundreds-of-hundreds"),
    pytest.param("12 " + "thousand " * 500 + "people were killed in Lakeside.", id="thousands-of-thousands"),
    pytest.param("_", id="underscore"),
    pytest.param("...", id="dots"),
    pytest.param("-" * 10_000, id="dashes"),
    pytest.param("\ud800", id="a-surrogate-alone"),
    pytest.param("ﬀ ﬁ ǅ ß İ ı ſ K", id="letters-that-fold"),
]


@pytest.mark.parametrize("text", STRANGE)
def test_strange_texts_end_somewhere(text: str) -> None:
    """Whatever the letters are, the claim is read or unread, its words are as they came, and the report can be shown."""
    report = told(text)
    assert [c.text for c in report.claims] == [text]
    assert report.rejected == ()
    for fact in report.facts:
        for position in fact.positions:
            assert all(0 <= o.start < o.end <= len(text) for o in position.words)
    assert str(report)
    assert report._repr_html_()


@pytest.mark.parametrize("at", ["0001-01-01", "9999-12-31", "0001-01-01T00:00+14:00", "9999-12-31T23:59-12:00"])
@pytest.mark.parametrize("words", ["yesterday", "in two months", "last year", "for seven months", "tomorrow", "in May"])
def test_times_at_the_ends_of_the_calendar(at: str, words: str) -> None:
    """A statement of the first or the last day that can be written does not break on times before or behind it."""
    report = cr.reconcile([{**GOOD, "said_at": at, "text": f"Lakeside fell {words}."}], entities=LAKESIDE)
    assert counted(report) == 1


# Names that are strange


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(".*", id="all"), pytest.param("(", id="open-group"), pytest.param("[a-z]+", id="class"),
        pytest.param("a|b", id="or"), pytest.param("\\", id="backslash"), pytest.param("{subject}", id="a-slot"),
        pytest.param("$^", id="anchors"), pytest.param("a", id="letter"), pytest.param("7", id="digit"),
        pytest.param("The", id="article"), pytest.param("may", id="may"), pytest.param("a", id="article-a"),
        pytest.param("it", id="pronoun"), pytest.param("not", id="not"), pytest.param("captured", id="a-cue-word"),
        pytest.param("the the the", id="articles"), pytest.param("'s", id="genitive"), pytest.param("💥", id="emoji"),
        pytest.param("\x00", id="nul"), pytest.param("\ud800", id="surrogate"), pytest.param("x" * 100_000, id="long"),
        pytest.param(" ".join(["Lake"] * 5_000), id="long-of-many-words"), pytest.param("S", id="a-class-letter"),
        pytest.param("N", id="a-class-letter-N"), pytest.param("Ünïcödé", id="accents"), pytest.param("?", id="question"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("role", ["entity", "party", "both"])
def test_strange_names(name: str, role: str) -> None:
    """A name may be any string that is not empty; it means itself, and breaks nothing."""
    parties = [cr.Party(name, side="North")] if role != "entity" else []
    entities = [*LAKESIDE, cr.Entity(name)] if role != "party" else LAKESIDE
    rows = [GOOD, {**GOOD, "party": name, "text": f"We have not captured {name[:50]}, and the enemy shelled Lakeside."}]
    report = cr.reconcile(rows, parties=parties, entities=entities)
    assert counted(report) == 2
    assert any(f.subject == "Lakeside" for f in report.facts)


@pytest.mark.parametrize("name", ["The", "may", "a", "it", "not", "of"])
def test_common_words_as_names_leave_sentences_alone(name: str) -> None:
    """An entity that is called like a common word is not found in every sentence that has the word in small letters."""
    (fact,) = told("It may be that the enemy is not at rest: Lakeside has fallen.",
                   entities=[*LAKESIDE, cr.Entity(name)]).facts  # fmt: skip
    assert fact.subject == "Lakeside"


def test_ten_thousand_parties() -> None:
    """Ten thousand parties with aliases and sides are no trouble."""
    parties = [cr.Party(f"Party {n}", aliases=[f"P-{n}"], side=f"side {n % 7}") for n in range(10_000)]
    rows = [{**GOOD, "party": f"P-{n}"} for n in range(0, 10_000, 100)]
    report = cr.reconcile(rows, parties=parties, entities=LAKESIDE)
    assert report.facts[0].parties[0] == "Party 0"
    assert len(report.facts[0].parties) == 100


def test_a_party_may_be_a_subject() -> None:
    """One name may speak and be spoken of."""
    report = cr.reconcile(
        [{**GOOD, "party": "Lakeside", "text": "Lakeside has not fallen."}], parties=[cr.Party("Lakeside")], entities=LAKESIDE
    )  # fmt: skip
    assert [(f.subject, f.parties) for f in report.facts] == [("Lakeside", ("Lakeside",))]


@pytest.mark.parametrize(
    ("more", "says"),
    [
        pytest.param({"parties": [cr.Party("A"), cr.Party("A")]}, "two parties are called", id="one-name-twice"),
        pytest.param({"parties": [["Harbour"]]}, "row 1", id="party-is-a-list"),
        pytest.param({"entities": [5]}, "row 1", id="entity-is-a-number"),
        pytest.param({"parties": [{"name": "A", "aliases": "A1"}]}, "list of strings", id="aliases-are-a-string"),
        pytest.param({"parties": [{"name": "", "side": "x"}]}, "no name", id="empty-name"),
        pytest.param({"parties": [{"name": "A", "camp": "x"}]}, "unknown field", id="unknown-party-field"),
        pytest.param({"tz": "Europe/Nowhere"}, "'tz'", id="no-such-zone"),
        pytest.param({"tz": 5}, "'tz'", id="zone-is-a-number"),
        pytest.param({"aspects": ["control"]}, "is no Aspect", id="aspect-is-a-string"),
        pytest.param({"columns": {"texts": "a"}}, "no field", id="unknown-column"),
        pytest.param({"columns": 5}, "maps no names", id="columns-are-a-number"),
    ],
)  # fmt: skip
def test_a_wrong_call(more: dict[str, Any], says: str) -> None:
    """What is wrong with the call itself is an InputError at once."""
    with pytest.raises(cr.InputError, match=says):
        cr.reconcile([GOOD], **more)


# Anything

ANY_TEXT = st.text(max_size=60) | st.text(st.sampled_from("LakesidfnotbrcpuA ,.;:?!()'’-–%$0123456789"), max_size=60)
TIMES = st.sampled_from(
    ["2024-05-04", "2024-05-04T10:00Z", "2024-05-04T10:00", "2024", "2024-05", "", "soon", "24:00", "0000-00-00"]
) | st.text(max_size=12)
ROWS = st.lists(
    st.fixed_dictionaries(
        {"text": ANY_TEXT, "party": st.sampled_from(["Harbour", "Ferry", ""]) | st.text(max_size=8), "said_at": TIMES}
    ),
    max_size=6,
    unique_by=repr,
)


@given(ROWS)
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_every_row_ends_somewhere(rows: list[dict[str, str]]) -> None:
    """Whatever strings stand in its fields, no row raises, and each distinct one ends among the claims or rejected."""
    report = cr.reconcile(rows, entities=LAKESIDE, parties=[cr.Party("Harbour", side="Town")])
    assert counted(report) == len(rows)


@given(
    st.lists(st.dictionaries(st.sampled_from(["text", "party", "said_at", "value", "aspect", "subject", "id", "x"]),
                             st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9)
                             | st.dates().map(date.isoformat) | st.lists(st.integers(), max_size=2), max_size=6),
             max_size=4)
)  # fmt: skip
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_no_row_raises(rows: list[dict[str, Any]]) -> None:
    """Values of any type in any field never raise out of a run."""
    report = cr.reconcile(rows)
    assert len(report.rejected) <= len(rows)


def steps(text: str) -> int:
    """How many calls it takes to read a text."""
    told("Lakeside has fallen.")  # what is decided once is decided before
    return calls_of(lambda: told(text))
