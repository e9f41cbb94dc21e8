"""Every form of a report tells what a person checks, in one order."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from claimrec import Entity, Fact, InputError, Party, Report
from claimrec.model import Contradictions, Offsets
from tests.export.shown import HOSTILE, SHOWS, Tags, dispute, everything, laced, position, reported, text, unclean


@pytest.mark.parametrize("show", SHOWS)
def test_sections_stand_in_order(show: Callable[[Report], str]) -> None:
    """What is disputed comes first, then what changed, what nobody disputes, and last what is left over."""
    titles = (
        "disputed (1)", "what changed (1)", "no contradiction found (1)", "one party alone (1)",
        "unread (1)", "rejected (1)", "taken for granted (1)",
    )  # fmt: skip
    memo = re.sub("<style>.*?</style>|<[^>]*>", "", show(everything()), flags=re.DOTALL).lower()
    places = [memo.index(title) for title in titles]
    assert places == sorted(places)


@pytest.mark.parametrize("show", SHOWS)
def test_everything_that_a_person_checks_is_told(show: Callable[[Report], str]) -> None:
    """The question, who holds what since when in which words, the clash, the change, and all that was left over."""
    memo = re.sub(r"\s+", " ", "".join(Tags(show(everything())).words))
    for words in (
        "Is West Pier open?", "Pier Trust", "open to visitors", "1 May 2031", "speaks of: 1 May 2031", "Gazette, p. 4",
        "2 contradictions", "both speak for town", "exclusive states", "Town Clerk came round", "concession",
        "Is East Pier open?", "Miller", "Is North Pier open?", "Ferryman", "The tea was cold.", "Cyclist",
        "no known question is answered", "Half a row", "row 7", "it is missing", "taken to be in UTC",
    ):  # fmt: skip
        assert words in memo, words


@pytest.mark.parametrize("show", SHOWS)
def test_counts_stand_first(show: Callable[[Report], str]) -> None:
    """Before anything else a memo says how much there is of everything, unread and rejected too."""
    memo = "".join(Tags(show(everything())).words)
    spaced = _spaced(memo, show)
    found = re.search(r"6 claims\W+3 facts\W+2 contradictions\W+1 change\W+1 unread\W+1 rejected", spaced)
    assert found is not None
    assert "Gazette, p. 4" not in spaced[: found.start()]


def _spaced(memo: str, show: Callable[[Report], str]) -> str:
    return memo if show is text else re.sub(r"(claims|facts|contradictions|change|unread)(?=\d)", r"\1 ", memo)


@pytest.mark.parametrize("show", SHOWS)
def test_an_empty_report_can_be_shown(show: Callable[[Report], str]) -> None:
    """A report on nothing says so, and has no sections."""
    memo = show(Report())
    assert "0" in memo
    assert "rejected (" not in memo.lower()


def test_the_memo_is_read_as_it_stands() -> None:
    """The memo in plain text, line by line, on a fact of two parties."""
    fact = Fact((
        position("Pier Trust", "open", side="town", valid="2031-05-01", source="Gazette, p. 4"),
        position("Town Clerk", "shut", side="town", text="Shut it is, by order."),
    ))  # fmt: skip
    assert reported(fact).to_text() == (
        "2 claims · 1 fact · 1 contradiction · 0 changes · 0 unread · 0 rejected\n"
        "\n"
        "\n"
        "DISPUTED (1)\n"
        "============\n"
        "\n"
        "Is West Pier open?\n"
        "\n"
        "  [1] Pier Trust (town): open to visitors\n"
        "      said 1 May 2031; speaks of: 1 May 2031\n"
        "      “Pier is open, says Pier Trust on 2031-05-01”\n"
        "      source: Gazette, p. 4\n"
        "\n"
        "  [2] Town Clerk (town): shut\n"
        "      said 1 May 2031\n"
        "      “S”\n"
        "\n"
        "  1 contradiction\n"
        "    Pier Trust against Town Clerk (both speak for town)\n"
        "      [1] contradicts [2], exclusive states: it cannot be open to visitors (1 May 2031) and shut (1\n"
        "        May 2031) at about the same time\n"
    )


def test_lines_are_no_wider_than_the_memo() -> None:
    """Lines are wrapped; only what cannot be parted, an address, may be longer."""
    memo = laced("word and word " * 40).to_text()
    assert max(map(len, memo.splitlines())) <= 100
    for width in (40, 60, 200):
        narrow = laced("word and word " * 40).to_text(width=width)
        assert max(map(len, narrow.splitlines())) <= width
        assert narrow.split() == memo.split()
    with pytest.raises(InputError, match="'width': 3 is no number of that kind; expected a whole number from 20"):
        Report().to_text(width=3)
    address = "https://example.org/" + "pier/" * 30
    cited = Fact((position("Clerk", "open", source=address), position("Baker", "shut")))
    assert address in reported(cited).to_text()


def test_certainty_is_told_only_where_there_is_doubt() -> None:
    """A certainty of 1 goes without saying; another is never rounded up to certain."""
    sure, unsure = position("a", "open"), evolve(position("b", "open", text="Said."), certainty=0.999)
    contrary = position("c", "shut")
    assert "certainty" not in reported(Fact((sure, contrary))).to_text()
    assert "certainty 99 %" in reported(Fact((unsure, contrary))).to_text()


def test_a_page_marks_the_words_that_were_read() -> None:
    """A page quotes the whole text and marks what the position was read from."""
    text = "Alas, the pier is shut. It is."
    read = evolve(position("Clerk", "shut", text=text), words=(Offsets(10, 22),))
    assert "Alas, the <mark>pier is shut</mark>. It is." in Fact((read,))._repr_html_()


def test_who_clashes_is_told_without_colour() -> None:
    """A position that is contradicted says by which: on paper and to a screen reader, not by colour alone."""
    shown = everything()._repr_html_()
    assert "contradicts 2, 3" in shown
    assert shown.count('<tr class="clashing">') == 3


def doubted() -> Report:
    """Two disputes: one pier with a sure contradiction and two that may be one, and before it another that may be one."""
    west = (
        position("Pier Trust", "open"),
        position("Town Clerk", "shut"),
        position("Baker", "shut"),
    )
    doubts = (1.0, 1.0, 0.5)
    return reported(
        Fact((position("Miller", "open", subject="East Pier"), evolve(position("Smith", "shut", subject="East Pier"),
              certainty=0.79))),
        Fact((evolve(position("Angler", "shut"), certainty=0.3),
              *(evolve(p, certainty=sure) for p, sure in zip(west, doubts, strict=True)))),
    )  # fmt: skip


@pytest.mark.parametrize("show", SHOWS)
def test_what_may_contradict_is_told_as_such(show: Callable[[Report], str]) -> None:
    """From a certainty of 0.8 on a contradiction is told as one, below as one that may be, and the surest stands first."""
    memo = re.sub(r"\W+", " ", "".join(Tags(show(doubted())).words))
    assert re.search(r"4 contradictions 3 doubtful", memo)
    assert re.search(r"3 contradictions 2 doubtful", memo)
    assert re.search(r"1 contradiction doubtful", memo)
    places = [memo.rindex(told) for told in ("3 contradicts 2", "4 may contradict 2", "1 may contradict 2")]
    assert places == sorted(places)
    assert "4 contradicts 2" not in memo


def test_what_may_contradict_looks_otherwise() -> None:
    """In a notebook and on a page what contradicts and what may have classes of their own, in rows and in reasons."""
    for shown in (doubted()._repr_html_(), doubted().to_html()):
        assert (shown.count('<tr class="clashing"'), shown.count('<tr class="doubted"')) == (2, 4)
        assert (shown.count('<span class="against">'), shown.count('<span class="against maybe">')) == (3, 8)
    alone = doubted().contradictions[0]
    assert "1 contradiction (doubtful)" in alone._repr_html_()
    assert "<b>4</b> contradictions (3 doubtful)" in doubted().contradictions._repr_html_()


@given(
    st.lists(st.tuples(st.sampled_from("abcde"), st.sampled_from(["open", "shut"]), st.sampled_from([0.2, 0.79, 0.8, 1])),
             min_size=2, max_size=30),
    st.integers(1, 3),
)  # fmt: skip
@settings(deadline=None)
def test_the_surest_stand_first(held: list[tuple[str, str, float]], piers: int) -> None:
    """Facts stand in the order of their surest contradiction, and contradictions on one fact in that of certainty."""
    every = [
        evolve(position(party, value, subject=f"Pier {n % piers}", text=f"{n}"), certainty=sure)
        for n, (party, value, sure) in enumerate(held)
    ]
    report = reported(*[Fact(tuple(every[n::piers])) for n in range(piers) if every[n::piers]])
    disputes = report.to_markdown().partition("## Disputed")[2].partition("\n## ")[0].split("\n### ")[1:]
    best = []
    for told in disputes:
        here = [c for c in report.contradictions if c.fact.question == told.splitlines()[0]]
        best.append(max(c.certainty for c in here))
        sure = sum(c.says == "contradicts" for c in here)
        shown = ["may" not in line for line in re.findall(r"- \*\*\d+ (contradicts|may contradict) ", told)]
        assert sum(shown) == min(sure, 20)
    assert best == sorted(best, reverse=True)


def test_a_contradiction_alone_shows_both_positions() -> None:
    """The fragment of one contradiction holds its two positions and why they cannot both be."""
    shown = reported(dispute()).contradictions[1]._repr_html_()
    assert shown.count('<th scope="row">') == 2
    assert "exclusive states" in shown
    assert "1 contradiction<" in shown


SMALL: list[Callable[[Report], object]] = [
    lambda r: r.facts[0].positions[0], lambda r: r.facts[0].positions[3], lambda r: r.contradictions,
    lambda r: r.changes[0], lambda r: r.facts[0], lambda r: r.contradictions[0],
    lambda r: Party(r.facts[0].positions[0].party, side=r.facts[0].positions[0].side, aliases=["z" + r.notes[0]]),
    lambda r: Entity(r.notes[0], aliases=["z" + r.notes[0]]),
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("pick", SMALL)
def test_each_result_shows_itself(pick: Callable[[Report], object], text: str) -> None:
    """In a notebook, positions, contradictions, changes and parties show themselves, and no text acts there."""
    shown, own = (pick(laced(t))._repr_html_() for t in (text, "y"))  # type: ignore[attr-defined]
    assert Tags(shown).found == Tags(own).found
    assert unclean(shown) == []
    assert not re.search("<script|<a |<form", shown)


def test_what_a_position_shows() -> None:
    """A position shows its question, who holds what, when, in which words, and what was supposed."""
    one = evolve(dispute().positions[1], certainty=0.5, guesses=("'Clerc' was taken as a spelling of 'Clerk'",))
    shown = " ".join(Tags(one._repr_html_()).words)
    for words in ("Is West Pier open?", "Town Clerk (town)", "shut", "1 May 2031", "0.50", "taken as a spelling"):
        assert words in shown
    assert "<mark>S</mark>hut it is" in one._repr_html_()


def test_contradictions_show_themselves_fact_by_fact(crowd: Report) -> None:
    """All contradictions together show how many there are, and stay small however many there are."""
    shown = everything().contradictions._repr_html_()
    assert "<b>2</b> contradictions" in shown
    assert "Is West Pier open?" in shown
    assert "<b>0</b> contradictions" in Contradictions()._repr_html_()
    assert len(crowd.contradictions._repr_html_()) < 100_000
    many = reported(*(evolve(dispute(), positions=tuple([evolve(p, subject=f"Pier {n}") for p in dispute().positions]))
                      for n in range(53)))  # fmt: skip
    assert "… and 3 more facts" in many.contradictions._repr_html_()


def test_a_page_is_whole_html() -> None:
    """A page states its language, encoding and title, and every tag that is opened is closed."""
    shown = everything().to_html()
    assert shown.startswith("<!DOCTYPE html>")
    for part in ('<html lang="en">', '<meta charset="utf-8">', "<title>", 'name="viewport"', "<h1>", "@media print"):
        assert part in shown
    tags = Tags(shown).found
    opened = [t[0] for t in tags if isinstance(t, tuple) and t[0] not in ("meta", "br", "input", "declaration")]
    assert sorted(opened) == sorted(t[1:] for t in tags if isinstance(t, str))


def test_style_reaches_only_what_is_ours() -> None:
    """In a notebook, every rule of a fragment is bound to the class of the fragment."""
    style = re.search("<style>(.*?)</style>", Report()._repr_html_(), re.DOTALL)
    assert style is not None
    rules = re.sub(r"/\*.*?\*/|@media[^{]*\{", "", style.group(1), flags=re.DOTALL)
    for selectors in re.findall(r"([^{}]+)\{", rules):
        assert all(".claimrec" in one for one in selectors.split(",")), selectors
        # what lies within names the class twice, so that the rules of notebooks for tables and lists do not outweigh it
        within = [one for one in selectors.split(",") if re.search(r"\.claimrec\s+\S", one)]
        assert all(".claimrec.claimrec " in one for one in within), selectors
