"""What texts and claims cost grows as they do: lines of Python that are run, not seconds, are counted.

`python tests/benchmarks/costs.py` measures seconds and memory; `--fuzz MINUTES` searches for slower texts.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import accumulate, combinations

import pytest
from counting import lines_of
from hypothesis import given
from hypothesis import strategies as st

import claimrec as cr
from claimrec.articles import persons
from claimrec.articles import times as article_times
from claimrec.authoring import suggest as suggesting
from claimrec.authoring.cues import Candidate, tried
from claimrec.language.english.grammar import english
from claimrec.language.reader import quantities_in
from claimrec.language.sentences import sentences
from claimrec.language.tokens import tokens
from claimrec.linking.evidence.party_links import strongest
from claimrec.linking.evidence.vectors import shipped_vectors
from claimrec.linking.statements.statements_in_turn import looked_at
from claimrec.model.parties import PartyBook, alias_book
from claimrec.reading.lexicon import lexicon
from claimrec.reading.vocabulary import START, vocabulary
from tests.benchmarks.hard_inputs import GENERATORS
from tests.benchmarks.hostile_texts import FUNCTIONS, Recipe, called, recipe

SHORT, LONG = 1_500, 6_000
SPARE = 60_000  # lines that any input may cost
GROWTH = 1.35  # of the exponent: some work is only begun where a text is long enough


def test_lines_are_counted() -> None:
    """Each turn of a loop counts, in a comprehension as well."""
    assert lines_of(lambda: [n for n in range(1000)]) >= 1000  # noqa: C416
    assert lines_of(lambda: None) < 10


def grown(work: Callable[[int], object], short: int, long: int) -> bool:
    """Whether the work on a long input takes more lines than its length, with some to spare, explains."""
    work(short // 2)  # what is loaded once is no cost of the input
    few, many = lines_of(lambda: work(short)), lines_of(lambda: work(long))
    return many > (few + SPARE) * (long / short) ** GROWTH


# Repeated fragments that have once cost more than their length, then some of each kind with a fixed seed.
KNOWN = [
    ("read_text", Recipe("repeat", ("1-",))),
    ("read_text", Recipe("repeat", ("3 May, ",))),
    ("read_text", Recipe("nest", ("from 3 to ", "\u00a0"))),
    ("read_text", Recipe("nest", ("“", "”"))),
    ("reconcile_one", Recipe("repeat", ("1-",))),
    ("read_article", Recipe("repeat", ("“We saw it,” he said. ",))),
    ("read_article", Recipe("words", ("“", "”", ",", ". ", "—"), 3)),
    ("compare", Recipe("mix", (":", "X"), 396403)),
    ("read_article", Recipe("repeat", ("3 May, ",))),
    ("read_article", Recipe("told", ("on Saturday ", "by noon ", "3 May, ", "two days ago "), 1)),
    ("read_article", Recipe("alternate", ("9", "reports that ", "A.", "she told "))),
    ("read_article", Recipe("nest", ("X", "That is not true. "))),
    ("read_text", Recipe("told", ("’", "it "), 704271)),
    ("read_article", Recipe("alternate", ("X", "two days ago ", "*", "were killed ", "-"))),
    ("compare_both", Recipe("nest", ("<p>", "U.S.", "_", "03/04/2024 ", "Mr "))),
]
SOME = [(name, recipe(random.Random(f"{name} {n}"))) for name in FUNCTIONS if name != "suggest" for n in range(2)]


@pytest.mark.parametrize(("name", "made"), [*KNOWN, *SOME], ids=str)
def test_texts_cost_their_length(name: str, made: Recipe) -> None:
    """A text of repeated or mixed fragments costs no more than its length explains, in each function that takes one."""
    assert not grown(lambda size: called(name, made.text(size)), SHORT, LONG)


STRUCTURED = (
    "distinct_numbers", "numbers_and_days", "ranges", "running_totals", "distinct_names", "distinct_times",
    "numbers_in_words", "words_only", "many_changes", "sides_that_change", "rejected_rows", "misspelt_parties",
    "many_states", "names_that_begin_alike", "people_of_one_name",
)  # fmt: skip


@pytest.mark.parametrize("name", STRUCTURED)
def test_claims_cost_their_number(name: str) -> None:
    """Many values, names or changes of one fact cost as much as there are claims, not pairs of them."""
    assert not grown(lambda size: GENERATORS[name](size)(), 150, 600)


OPERATORS = (
    "said , ",
    "denied that ",
    "if not ",
    "he said it , ",
    "no said never ",
    "they said that we denied ",
    "3 May, ",
)


@pytest.mark.parametrize("fragment", OPERATORS)
def test_operators_of_one_sentence_cost_their_number(fragment: str) -> None:
    """A sentence of denials, conditions and verbs of speech costs as much as it is long, not each of them by each."""
    few, many = (fragment * (size // len(fragment.split())) for size in (50, 200))
    cr.read_text(few)  # what is loaded once is no cost of the input
    assert lines_of(lambda: cr.read_text(many)) < 8 * lines_of(lambda: cr.read_text(few))


def test_a_name_is_looked_up_among_those_that_begin_alike() -> None:
    """A name of two words costs the same, whether one or a thousand others begin with its first."""

    def read(names: int) -> int:
        entities = [cr.Entity(f"Fort {chr(97 + n % 26)}{n}ville".title()) for n in range(names)]
        words = vocabulary(
            ["x"], lexicon=lexicon(()), parties=PartyBook.of(()), entities=alias_book(entities, what="entity")
        )
        return lines_of(lambda: words.merged(["Fort", "X"], START))

    assert read(1_000) < read(1) + 20


def test_many_of_one_last_name_are_told_apart_as_few_are() -> None:
    """Whose name is given is the same, looked up among many of one last name or by going through them."""
    rng = random.Random(4)
    firsts = ["Ann", "Anna", "A.", "Republican", "Tom", "T.", "Thomas", "Mara J.", "J.", "Mayor", "Jean-Luc", "To"]
    names = [f"{rng.choice(firsts)} {rng.choice(['', 'B. ', 'Ann '])}Lee".split() for _ in range(300)]
    held: list[str] = []
    for name in names:
        if persons._who(held, None, name) is None:
            held.append(" ".join(name))
        for order in (held, held[::-1]):
            many = persons._Namesakes()
            many.learn(order)
            assert persons._who(order, many, name) == persons._who(order, None, name)


def test_cues_that_several_claims_propose_are_tried_once() -> None:
    """Two claims of the same words ask for the same cues: each is one trial, and each claim gets what it read."""
    claims = [cr.Claim("The old kiosk sells lemons.", party=party, id=party) for party in ("A", "B")]
    given = [Candidate(claim.id, cue, 1.0) for claim in claims for cue in ("{subject} sells", "sells lemons")]
    found = tried(given, claims, parties=(), entities=[cr.Entity("Kiosk", aliases=["old kiosk"])], aspects=())
    assert [sorted(one.read) for one in found] == [["A", "B"]] * 4


def test_long_claims_are_looked_at_in_part() -> None:
    """Of claims with as many sentences as claims have, all are set beside each other; of many long ones some."""
    short, long = {f"{n}": (None,) * 4 for n in range(60)}, {f"{n}": (None,) * 200 for n in range(60)}
    pairs = list(combinations(short, 2))
    assert looked_at(pairs, short) == 4
    assert 1 < looked_at(pairs, long) < 10


@pytest.mark.parametrize("text", ["?" * 3_000 + "Q: «reports that ", "?" * 2_999 + "x", "@a " * 1_000 + "? x" * 500])
def test_marks_without_a_blank_are_walked_through_once(text: str) -> None:
    """Where no sentence ends in a long run of marks, or behind many handles, sentences cost what their text is long."""
    found, boundaries = tokens(text), english().boundaries
    assert lines_of(lambda: sentences(found, boundaries)) < 40 * len(found)


def test_what_of_long_claims_is_not_looked_at_is_told() -> None:
    """A note tells of claims whose end is not compared, and of long ones of which only first statements are."""
    rng = random.Random(1)
    stock = ["".join(rng.choices("abcdefghiklmnoprst", k=6)) for _ in range(40)]
    long = [" ".join(" ".join(rng.choices(stock, k=7)).capitalize() + "." for _ in range(430)) for _ in range(3)]
    notes = cr.reconcile([cr.Claim(text, party=f"P{n}", said_at="2024-05-04Z") for n, text in enumerate(long)]).notes
    assert any(note.startswith("3 claims are longer than 20,000 characters") for note in notes)
    assert any("only the first" in note for note in notes)
    short = [cr.Claim(text[:2_000], party=f"P{n}", said_at="2024-05-04Z") for n, text in enumerate(long)]
    assert cr.reconcile(short).notes == ()


def test_a_name_that_is_common_links_no_claims() -> None:
    """Drafting questions for claims that all begin with the same capitals and quotation mark ends in no error."""
    made = Recipe("told", (".", "‘", "Dear Editor,\n\n", "captured ", "«"), 18035)
    text = made.text(6_000)
    rows = [{"text": text[at : at + 80], "party": f"P{at % 7}", "said_at": "2024-05-04"} for at in range(0, 6_000, 80)]
    assert isinstance(cr.suggest(rows, limit=1), suggesting.Suggestions)


def test_an_article_of_its_day_is_looked_through_for_days_up_to_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether an article appeared long after its events is known from the first day it names that is not long ago."""
    read: list[str] = []
    whole = article_times.read_times

    def counted(text: str, said: cr.Span | None) -> object:
        read.append(text)
        return whole(text, said)

    monkeypatch.setattr(article_times, "read_times", counted)
    lines = [f"The ferry to the island number {n} sailed on Friday, 3 May 2024." for n in range(60)]
    cr.read_article(" ".join(lines), published="2024-05-04", outlet="Gazette")
    assert len(read) == 1
    cr.read_article(" ".join(lines), published="2024-09-04", outlet="Gazette")
    assert len(read) == 1 + len(lines)


def test_statements_of_an_article_that_tell_no_number_are_not_analysed_for_one() -> None:
    """Which of its own statements count people is asked of those alone that hold a number."""
    plain = "The old ferry rocked beside the pier while gulls cried over the harbour."
    dated = "The old ferry rocked beside the pier on 3 May while 14 gulls cried over the harbour."
    quantities_in(dated)  # what is loaded once is no cost of the input
    assert 3 * lines_of(lambda: quantities_in(plain)) < lines_of(lambda: quantities_in(dated))


def test_drafts_look_at_so_many_claims() -> None:
    """Of many claims, or long ones, `suggest` looks at the first in the order of saying, and tells how many it left."""
    rng = random.Random(2)
    stock = ["".join(rng.choices("abcdefghiklmnoprst", k=6)) for _ in range(400)]

    def rows(count: int, words: int) -> list[cr.Claim]:
        made = [" ".join(rng.choices(stock, k=words)).capitalize() + "." for _ in range(count)]
        return [
            cr.Claim(text, party=f"P{n % 7}", said_at=f"2024-05-{1 + n % 28:02d}", id=f"{n:05}")
            for n, text in enumerate(made)
        ]

    long = rows(40, 500)  # some 3,500 characters each
    first = sorted(long, key=lambda claim: (claim.said_at, claim.id))
    found, again = cr.suggest(long, limit=2), cr.suggest(long[::-1], limit=2)
    assert str(found) == str(again)
    before = accumulate([len(claim.text or "") for claim in first], initial=0)
    held = [claim.id for claim, much in zip(first, before, strict=False) if much < suggesting.CHARACTERS]
    assert {*found.alone, *(i for q in found.questions for i in q.claims)} <= set(held)
    assert f"# Claims that were not looked at, for there are many, and they were said last: {40 - len(held)}." in str(
        found
    )
    assert "not looked at" not in str(cr.suggest(long[:5], limit=2))


def test_the_longest_pieces_of_a_word_are_found_by_its_letters() -> None:
    """A word that no table knows is cut into pieces without trying each length at each letter."""
    words = ["".join(random.Random(n).choices("abcdefghiklmnoprst", k=40)) for n in range(50)]
    table = shipped_vectors()
    assert lines_of(lambda: [table.pieces(word) for word in words]) < 50 * 40 * 8


@given(
    st.dictionaries(st.integers(0, 400), st.sampled_from([0.25, 0.5, 0.75, 1.0, 2.0]), max_size=300), st.integers(1, 40)
)
def test_the_strongest_are_those_of_the_whole_order(row: dict[int, float], count: int) -> None:
    """Sorting only what reaches a threshold finds what sorting all would, equals by their places."""
    whole = [(much, place) for place, much in sorted(row.items(), key=lambda one: (-one[1], one[0]))][:count]
    assert strongest(row, count) == whole
    assert strongest(row, count, least=whole[-1][0] if len(whole) == count else 0.0) == whole
