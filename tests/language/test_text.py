"""The analysis of a text as a whole: its parts fit together, and stand where they say, wherever the text stands."""

from __future__ import annotations

import pytest
from counting import lines_of
from hypothesis import given
from hypothesis import strategies as st

from claimrec import read_text
from claimrec.language import Clause, Polarity, Sign, Text
from claimrec.language.english.grammar import english
from claimrec.language.reader import text_of
from claimrec.model import Offsets
from claimrec.model.spans import span_of

SENTENCES = (
    "At least 30 people were killed in Lakeside on Monday.",
    "The mayor said that the bridge had not fallen, but the pier had.",
    "Did the old mill burn down two days ago?",
    "“It stands,” he said.",
    "Ann Lee may have paid 12,400 euros on 3 May 2024.",
    "Nobody saw it.",
    "If it rains, the ferry will not sail at 9 a.m.",
)
TEXTS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map(" ".join)
SAID = "2024-05-04T10:00Z"


def read(text: str) -> Text:
    """The analysis of an English text that is said at a known time."""
    return read_text(text, said_at=SAID, language="en", entities=["Lakeside"])


def places(text: Text) -> list[Offsets]:
    """Where everything stands that was found in a text."""
    cues = [cue for polarity in text.polarities for cue in polarity.cues]
    return [*cues, *(found.words for found in (*text.quantities, *text.times, *text.mentions))]


@given(TEXTS | st.text(max_size=80))
def test_clauses_are_parts_of_sentences(text: str) -> None:
    """Each token stands in one sentence, in one clause of it, and has one polarity; a clause can be asked for by any of its tokens."""
    found = read(text)
    assert len(found.polarities) == len(found.tokens)
    inside = [at for clause in found.clauses for at in range(clause.start, clause.end)]
    assert sorted(inside) == [*range(len(found.tokens))]
    for clause in found.clauses:
        assert any(first <= clause.start < clause.end <= last for first, last in found.sentences)
        assert all(found.clause(at) == clause for at in range(clause.start, clause.end))


@given(TEXTS, st.sampled_from((" ", "\n", "\n\n", "  \t ")))
def test_blanks_before_a_text_move_it(text: str, blanks: str) -> None:
    """Blanks before a text change nothing but where everything stands."""
    plain, moved = read(text), read(blanks + text)
    assert moved.tokens.words == plain.tokens.words
    assert [(p.sign, p.certainty, p.why, p.by) for p in moved.polarities] == [
        (p.sign, p.certainty, p.why, p.by) for p in plain.polarities
    ]
    assert [(place.start - len(blanks), place.end - len(blanks)) for place in places(moved)] == [
        (place.start, place.end) for place in places(plain)
    ]
    assert [q.value for q in moved.quantities] == [q.value for q in plain.quantities]
    assert [t.span for t in moved.times] == [t.span for t in plain.times]


@given(TEXTS)
def test_everything_stands_in_the_text(text: str) -> None:
    """Whatever is found is some characters of the text, that begin and end with no blank."""
    for place in places(read(text)):
        assert 0 <= place.start < place.end <= len(text)
        assert text[place.start : place.end] == text[place.start : place.end].strip()


@given(TEXTS, st.integers(0, 300), st.integers(0, 300))
def test_a_stretch_is_as_doubtful_as_its_most_doubtful_word(text: str, start: int, end: int) -> None:
    """The polarity of a stretch is the least committed among those of its tokens; of none it is plainly asserted."""
    found = read(text)
    first, behind = found.tokens.between(start, end)
    within = found.polarities[first:behind]
    told = found.polarity(start, end)
    assert told in within or (within == () and told == Polarity())
    assert all(told.rank() <= other.rank() for other in within)


def test_what_is_open_ranks_before_what_is_denied() -> None:
    """Open comes before denied, denied before asserted, and of two of a sign the less certain first."""
    ranked = [
        Polarity(Sign.OPEN, certainty=0.0),
        Polarity(Sign.DENIED, certainty=0.5),
        Polarity(Sign.DENIED),
        Polarity(Sign.ASSERTED, certainty=0.5),
        Polarity(Sign.ASSERTED),
    ]
    ranks = [polarity.rank() for polarity in ranked]
    assert ranks == sorted(set(ranks))


@pytest.mark.parametrize("at", [-1, 99])
def test_a_token_that_is_none_stands_in_no_clause(at: int) -> None:
    """For a token that the text has not, the clause is all of it."""
    found = read("The mill stands, but the pier fell.")
    assert len(found.clauses) == 2
    assert found.clause(at) == Clause(0, len(found.tokens))


def test_a_language_without_a_reader() -> None:
    """Of a text in a language without a reader there are tokens and given names, and nothing that English rules would find."""
    found = read_text(
        "Die Brücke von Lakeside ist am Montag nicht gefallen, 30 Menschen starben.", entities=["Lakeside"]
    )
    assert (found.language, found.sentences, found.clauses, found.quantities, found.times) == ("", (), (), (), ())
    assert [mention.name for mention in found.mentions] == ["Lakeside"]
    assert "nicht" in found.tokens.words


PARTS = ("clauses", "polarities", "cues", "quantities", "times")


@given(TEXTS, st.permutations(PARTS))
def test_parts_are_the_same_in_whichever_order_they_are_asked_for(text: str, order: list[str]) -> None:
    """What is worked out only when it is asked for does not hang on what was asked for before."""
    whole = read_text(text, said_at=SAID, language="en")
    later = text_of(text, language=english(), said=span_of(SAID, tz=None))
    assert all(getattr(later, part) == getattr(whole, part) for part in order)


def test_who_asks_for_few_parts_of_a_text_pays_for_few() -> None:
    """Of a text with numbers and times the clauses alone take less than half of the work of all of it."""
    text = " ".join(SENTENCES)

    def asked(*parts: str) -> int:
        return lines_of(lambda: [getattr(text_of(text, language=english()), part) for part in parts])

    asked(*PARTS)  # what is loaded once is no cost of the text
    assert 2 * asked("clauses") < asked("clauses", "quantities", "times", "polarities")
