"""What a text commits its speaker to: signs of spans, who speaks, and the laws that hold for every text."""

from __future__ import annotations

import tomllib
import unicodedata
from itertools import islice
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet
from counting import calls_of
from hypothesis import given
from hypothesis import strategies as st

from claimrec import read_text
from claimrec.language import Polarity, Sign
from tests.marked import spans_of

TABLES = tomllib.loads(Path(__file__).with_name("polarity_cases.toml").read_text("utf-8"))
CASES: dict[str, str] = TABLES["cases"]
WRONG: dict[str, str] = TABLES["wrong"]

PLAIN = ("The mill stands.", "Rovers beat Harwick on Sunday.", "The board approved the budget.", "Prices rose in May.")
OTHERS = (
    "The mayor did not resign.",
    "The army denied that it fired.",
    "If it rains, the fair is off.",
    "Was anybody hurt?",
    "We hope that the truce holds.",
    "According to Lind, the dam burst.",
    "“No survivors,” the pilot said.",
    "It is a lie that the town fell.",
)


def table() -> list[ParameterSet]:
    """Every marked sentence; those that are known to be read wrongly fail on purpose."""
    found = []
    for kind, lines in CASES.items():
        for line in lines.strip().splitlines():
            reason = WRONG.get(line)
            marks = [pytest.mark.xfail(reason=reason)] if reason else []
            found.append(pytest.param(line, id=f"{kind}: {line}", marks=marks))
    return found


def told(text: str, words: str) -> Polarity:
    """What a text says of some of its words."""
    start = text.index(words)
    return read_text(text).polarity(start, start + len(words))


def signs(text: str) -> list[tuple[Sign, str, float, str]]:
    """What a text says of each of its tokens, without the offsets."""
    return [(p.sign, p.why, p.certainty, p.by) for p in read_text(text).polarities]


@pytest.mark.parametrize("line", table())
def test_signs(line: str) -> None:
    """A marked span has the sign that a reader gives it."""
    text, spans = spans_of(line)
    read = read_text(text)
    assert spans
    for start, end, sign in spans:
        assert (text[start:end], read.polarity(start, end).sign) == (text[start:end], sign)


def test_known_faults_are_in_the_table() -> None:
    """A fault that is written down belongs to a sentence of the table."""
    assert set(WRONG) <= {line for lines in CASES.values() for line in lines.strip().splitlines()}


@pytest.mark.parametrize(
    ("text", "words", "by"),
    [
        ("The mayor said the bridge fell.", "fell", "The mayor"),
        ("The bridge fell, the mayor said.", "fell", "the mayor"),
        ("The bridge fell, said the mayor.", "fell", "the mayor"),
        ("According to the mayor, the bridge fell.", "fell", "the mayor"),
        ("The bridge fell, according to the mayor.", "fell", "the mayor"),
        ("The mayor was quoted as saying the bridge fell.", "fell", "The mayor"),
        ("“The bridge fell,” the mayor said on Friday.", "fell", "the mayor"),
        ("The mayor, who is 60, said that the bridge fell.", "fell", "The mayor"),
        ("The bridge, the mayor said, has fallen.", "fallen", "the mayor"),
        ("Officials have also claimed that the bridge fell.", "fell", "Officials"),
        ("It was said that the bridge fell.", "fell", ""),
        ("We say that the bridge fell.", "fell", ""),
        ("The bridge fell.", "fell", ""),
        ("The mayor said the bridge fell. The ferry runs.", "runs", ""),
        ("The bridge fell, and the mayor said the ferry runs.", "bridge", ""),
    ],
)
def test_who_says_so(text: str, words: str, by: str) -> None:
    """Relayed words keep the name of who is said to say them; the speaker's own keep none."""
    assert told(text, words).by == by


@pytest.mark.parametrize(
    ("text", "words", "why"),
    [
        ("Did the bridge fall?", "fall", "asked"),
        ("If the bridge falls, we lose.", "falls", "supposed"),
        ("We withdraw our report that the bridge fell.", "fell", "retracted"),
        ("The mayor says the bridge fell.", "fell", "relayed"),
        ("We cannot confirm that the bridge fell.", "fell", "not known"),
        ("Please leave the bridge.", "leave", "wished"),
        ("The bridge fell.", "fell", ""),
    ],
)
def test_why(text: str, words: str, why: str) -> None:
    """What leaves words open, or takes them from the speaker, is told."""
    assert told(text, words).why == why


@pytest.mark.parametrize(
    ("text", "words", "least", "most"),
    [
        ("The bridge reportedly fell.", "fell", 0.5, 0.9),
        ("We doubt that the bridge fell.", "fell", 0.5, 0.9),
        ("The bridge probably did not fall.", "fall", 0.5, 0.9),
        ("The bridge may have fallen.", "fallen", 0.0, 0.0),
        ("The bridge fell.", "fell", 1.0, 1.0),
    ],
)
def test_hedges(text: str, words: str, least: float, most: float) -> None:
    """A hedge lowers the certainty, and what is open has none."""
    assert least <= told(text, words).certainty <= most


def test_cues() -> None:
    """The words that decide are told, the outermost first."""
    text = "The council denied that the bridge had not fallen."
    assert [text[c.start : c.end] for c in told(text, "fallen").cues] == ["denied", "that", "not"]


@given(st.lists(st.sampled_from(PLAIN), max_size=5))
def test_plain_texts_are_asserted(sentences: list[str]) -> None:
    """A text without any operator is plainly said, all of it."""
    assert set(signs(" ".join(sentences))) <= {(Sign.ASSERTED, "", 1.0, "")}


@given(st.lists(st.sampled_from(PLAIN + OTHERS), min_size=1, max_size=4), st.sampled_from(PLAIN))
def test_no_sentence_reaches_another(sentences: list[str], plain: str) -> None:
    """A plain statement before or behind a text changes nothing in it, and nothing reaches it."""
    text = " ".join(sentences)
    alone, own = signs(text), signs(plain)
    assert signs(f"{plain} {text}") == own + alone
    assert signs(f"{text} {plain}") == alone + own
    assert signs(f"{text}\n\n{plain}") == alone + own


@given(st.sampled_from(PLAIN), st.integers(0, 4))
def test_denied_twice(plain: str, times: int) -> None:
    """Each "it is not true that" turns the sign of what it governs."""
    inner = plain[0].lower() + plain[1:]
    text = "It is not true that " * times + inner
    expected = Sign.DENIED if times % 2 else Sign.ASSERTED
    assert {p.sign for p in read_text(text).polarities[-4:-1]} == {expected}


@given(st.sampled_from([spans_of(line)[0] for lines in CASES.values() for line in lines.strip().splitlines()]))
def test_spellings(text: str) -> None:
    """Composed and decomposed letters, curly and straight apostrophes give the same polarity."""
    composed, decomposed = (unicodedata.normalize(form, text.replace("o", "ö")) for form in ("NFC", "NFD"))
    assert signs(composed) == [(*rest, unicodedata.normalize("NFC", by)) for *rest, by in signs(decomposed)]
    assert signs(text.replace("n't", "n’t")) == signs(text)


@given(st.text(max_size=80), st.integers(-5, 90), st.integers(-5, 90))
def test_any_text_and_any_span(text: str, start: int, end: int) -> None:
    """Every token has one polarity, every part its tokens, and any offsets can be asked for."""
    read = read_text(text, language="en")
    assert len(read.polarities) == len(read.tokens)
    assert isinstance(read.polarity(start, end), Polarity)
    assert [place for c in read.clauses for place in range(c.start, c.end)] == list(range(len(read.tokens)))


@given(
    st.lists(
        st.sampled_from(
            [
                "not",
                "if",
                "that",
                ",",
                "and",
                "who",
                "(",
                ")",
                "said",
                "denied",
                "fell",
                "?",
                "“",
                "”",
                "is",
                "false",
                "nor",
                "but",
                "the",
                ".",
            ]
        ),
        max_size=25,
    )
)
def test_any_order_of_operators(words: list[str]) -> None:
    """Operators in an order that no grammar allows are read all the same."""
    read = read_text(" ".join(words))
    assert len(read.polarities) == len(read.tokens)


def calls(text: str) -> int:
    """How many functions are called to read a text."""
    return calls_of(lambda: read_text(text))


def test_work_grows_with_the_text() -> None:
    """Twice as many sentences take about twice the work, in one line or in many."""
    sentences = list(islice((s for _ in range(400) for s in PLAIN + OTHERS), 2000))
    read_text("Warm up: the bridge did not fall.")
    for joint in (" ", "\n"):
        half, whole = calls(joint.join(sentences[:1000])), calls(joint.join(sentences))
        assert whole < 2.2 * half


def test_work_grows_with_a_sentence() -> None:
    """A sentence without an end takes no more than its share either."""
    half, whole = (calls("the dam did not burst and " * n) for n in (200, 400))
    assert whole < 2.5 * half
