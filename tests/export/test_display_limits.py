"""How much is shown: long lists are counted out, what is most disputed is kept, and a crowd stays light."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from attrs import evolve
from counting import lines_of

from claimrec import Claim, Fact, Rejected, Report, Unread
from tests.export.shown import SHOWS, dispute, everything, page, position, reported


@pytest.mark.parametrize("show", SHOWS)
def test_a_crowd_stays_light(crowd: Report, show: Callable[[Report], str]) -> None:
    """20,000 claims on one fact make a small page, in some dozens of steps a claim, that says how much it leaves out."""
    shown = show(crowd)
    assert lines_of(lambda: show(crowd)) < 100 * 20_000
    assert len(shown.encode()) < 200_000
    assert f"… and {20_000 - 20:,} more positions" in shown
    assert f"… and {10**8 - 20:,} more" in shown


def test_a_crowd_shows_who_clashes(crowd: Report) -> None:
    """Of a crowd, those positions are shown that stand in the contradictions that are shown."""
    held = re.findall(r"^\| \d+ \|.*$", crowd.to_markdown(), re.MULTILINE)
    assert len(held) == 20
    assert all("; contradicts " in row for row in held)
    assert len(re.findall(r"^- .* against ", crowd.to_markdown(), re.MULTILINE)) == 20


def test_different_opponents_are_shown_before_the_same_again() -> None:
    """One quarrelsome pair does not hide that there are others."""
    loud = [position(p, v, text=f"{p} {n}") for n in range(10) for p, v in (("Ann", "open"), ("Bob", "shut"))]
    quiet = [position("Cid", "shut", text="Shut.")]
    memo = reported(Fact((*loud, *quiet))).to_markdown()
    assert re.findall(r"^- \*\*(.*)\*\* against \*\*(.*)\*\*$", memo, re.MULTILINE) == [("Ann", "Bob"), ("Ann", "Cid")]


@pytest.mark.parametrize("show", SHOWS)
def test_long_lists_are_counted_out(show: Callable[[Report], str]) -> None:
    """Of facts, unread claims and rejected rows the first are shown, and the rest is counted."""
    most = 200 if show is page else 50
    facts = [Fact((position("Clerk", "open", subject=f"Pier {n}"),)) for n in range(most + 11)]
    unread = [Unread(Claim(f"Tea {n}", party="Cyclist"), "why") for n in range(most + 12)]
    rejected = [Rejected(n, f"raw {n}", "problem") for n in range(most + 13)]
    shown = show(evolve(reported(*facts), unread=tuple(unread), rejected=tuple(rejected)))
    assert all(f"… and {more} more" in shown for more in (11, 12, 13))
    assert f"Tea {most - 1}" in shown
    assert f"Tea {most}" not in shown


def test_the_most_disputed_are_kept() -> None:
    """Where not all disputed facts have room, the most disputed have, and how to get the others is said."""
    small = [
        Fact((position("A", "open", subject=f"Pier {n}"), position("B", "shut", subject=f"Pier {n}"))) for n in range(9)
    ]
    shown = reported(*small, dispute()).to_html(rows=20)
    assert "the 6 most disputed of 10 disputed facts" in shown
    assert "Is West Pier open?" in shown
    assert "Is Pier 5 open?" not in shown
    assert all(words in shown for words in ("report.to_html(path, rows=…)", "report.contradictions.to_records()"))
    assert "most disputed" not in reported(*small, dispute()).to_html()


def test_what_json_gives_back_reads_the_same() -> None:
    """A report that went through JSON is shown as the one that it was."""
    report = everything()
    again = Report.from_json(report.to_json())
    assert again.to_text() == report.to_text()
    assert again.to_html() == report.to_html()


@pytest.mark.parametrize("zone", ["Z", "+13:00", "-11:00"])
def test_midnight_is_of_the_day_that_it_begins(zone: str) -> None:
    """What was said at midnight stands under that day alone, also on a page that was made from saved JSON."""
    at = f"2031-05-04T00:00{zone}"
    report = reported(Fact((position("A", "open", at=at), position("B", "shut", at=at))))
    for shown in (report, Report.from_json(report.to_json())):
        assert set(re.findall(r'data-d="([^"]*)"', shown.to_html())) == {"2031-05-04"}
