"""What holds for any two statements that are compared, and the figures on public data."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from counting import lines_of
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import claimrec as cr
from tests.benchmarks.pairs import PARTS, Figures
from tests.comparing.test_compare import DATA, SAME, agreed

HOSTILE = [
    "?", "…", "no", "not", "No,", "$", "$ %", "1", "1/0 1/1 99/100", "9" * 400, "£" * 50, "not " * 300, "-" * 500,
    "a-b-c " * 200, "fake " * 100, "5 million " * 100, "between 5 and", "between and 5", "out of 10", "\x00\ud800", "٣٤",
    "half a third of dozens", "1,2,3.4.5", "3 May 2014 " * 40, "January " * 60, "((((" * 50, "\n\t", "of 5", "%5%",
    "The bridge stands. " * 400, "x" * 50_000, "🙂 🙂", "No 10 is not no 10 nor 11.", "n't n't", "19m 20bn 30k",
]  # fmt: skip


@pytest.mark.parametrize("text", [text for text in HOSTILE if text.strip()], ids=range(len(HOSTILE) - 1))
def test_hostile_texts(text: str) -> None:
    """No text raises, or contradicts itself; what texts cost is tried in `test_costs.py`."""
    for other in ("The choir has 40 singers and no hall.", "Is 5 % of $3 million a hoax?", text):
        assert cr.compare(text, other).relation is cr.compare(other, text).relation
    assert cr.compare(text, text).relation is SAME


WORDS = ["The", "bridge", "choir", "not", "no", "never", "hoax", "fake", "denies", "30", "more", "than", "under", "$", "5",
         "million", "per", "cent", "Lakeside", "captured", "in", "2014", "before", "May", "?", ".", ",", "may", "said",
         "dead", "people", "red", "blue", "Monday", "has", "is", "of", "and", "n't", "destroyed", "stands"]  # fmt: skip
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(a=TEXTS, b=TEXTS)
def test_order_does_not_matter(a: str, b: str) -> None:
    """Two statements have the same relation in either order, and none contradicts itself."""
    assert cr.compare(a, b).relation is cr.compare(b, a).relation
    assert cr.compare(a, a).relation is SAME


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(a=TEXTS, b=TEXTS)
@example(a="stands bridge", b="not bridge , said stands")  # two words that as many operators reach
def test_compare_is_reconcile(a: str, b: str) -> None:
    """Comparing two statements is reconciling them, in either order, whatever they say."""
    agreed(a, b)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=TEXTS)
def test_same_words_agree(text: str) -> None:
    """The same words of two parties at one time agree."""
    assert cr.compare(text, text).relation is SAME


def test_only_words_that_mean_another_by_who_speaks_contradict_themselves() -> None:
    """In one text of two parties, what it says in two places is not set against itself; "our" in one place is."""
    text = "The mill at Osterfeld was never captured. Our troops captured Osterfeld by Friday."
    found = cr.compare(text, text, entities=[cr.Entity("Osterfeld")])
    assert found.relation is cr.Relation.CONTRADICTS
    assert found.words == (("Our troops captured Osterfeld",), ("Our troops captured Osterfeld",))
    plain = text.replace("Our troops", "Rebels")
    assert cr.compare(plain, plain, entities=[cr.Entity("Osterfeld")]).relation is SAME


def test_one_moment_in_one_text_agrees_with_itself() -> None:
    """Two values of one moment that one text tells are not set against each other where two parties say that text."""
    warm = cr.Aspect(
        "warm", question="How warm is it in {subject}?", value="quantity", life="instant", cues=["{number} degrees"]
    )
    text = "At noon it was 12 degrees in Osterfeld, or 15 degrees."
    rows = [{"text": text, "party": party, "said_at": "2024-05-04"} for party in "AB"]
    report = cr.reconcile(rows, aspects=[warm], entities=[cr.Entity("Osterfeld")])
    assert len(report.fact("Osterfeld", "warm").positions) == 4
    assert len(report.contradictions) == 0


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(a=st.text(min_size=1).filter(str.strip), b=st.text(min_size=1).filter(str.strip))
def test_any_text(a: str, b: str) -> None:
    """Any two texts can be compared: nothing is said, with certainty 0, or a relation in words, with its reason and more."""
    found = cr.compare(a, b)
    assert (found.relation is None) == (found.says is None) == (found.certainty == 0)
    assert 0 <= found.certainty <= 1
    assert found.relation is None or found.why


def test_it_is_light() -> None:
    """A pair takes some thousand lines of Python after the first."""
    a, b = "The album had under 23.5 million sales.", "Its combined sales are more than 24 million in 2014."
    cr.compare(a, b)
    assert lines_of(lambda: cr.compare(a, b)) < 60_000


# The figures of tests/benchmarks/pairs.py on public data, and what they must not fall below.
LEAST = {
    "emergent": {"against as contradiction": {"P": 0.9, "F1": 0.75}},
    "vitaminc": {"with a comparison": {"F1": 0.77}},
    "rte3": {"all pairs": {"P": 0.35, "R": 0.1}},
    "breaking_nli": {"all pairs": {"P": 0.98, "R": 0.6}},
    "headlines": {"headlines by claim": {"F1": 0.70}},
    "ecbplus": {"happenings, facts": {"F1": 0.60}},
}


@pytest.mark.parametrize(("folder", "part"), [pytest.param(*row, id=row[1].__name__) for row in PARTS])
def test_figures_on_public_data(folder: str, part: Callable[[Path], Iterator[Figures]], tmp_path: Path) -> None:
    """Pairs are told apart, and texts grouped, no worse than they were; of the longest sets every third pair is."""
    if not (DATA / folder).is_dir():
        pytest.skip(f"the public data do not come along: {DATA / folder} is not there")
    [(name, least)] = LEAST[part.__name__].items()
    data = DATA / folder
    if part.__name__ in ("emergent", "vitaminc"):
        lines = (data / "pairs.jsonl").read_text("utf-8").splitlines(keepends=True)
        (tmp_path / "pairs.jsonl").write_text("".join(lines[::3]), "utf-8")
        data = tmp_path
    found = next(figures.values for figures in part(data) if figures.name == name)
    assert {key: found[key] for key, value in least.items() if found[key] < value} == {}
