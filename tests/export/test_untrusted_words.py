"""Words from outside: whatever they are, they act neither on a terminal nor on a page, and read as they were."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

import pytest
from attrs import evolve
from hypothesis import example, given, settings
from hypothesis import strategies as st

from claimrec import Fact, Report
from claimrec.model import State
from tests.export.shown import (
    CHANGE,
    CONTRADICTION,
    FACT,
    HOSTILE,
    Tags,
    dispute,
    everything,
    fragment,
    laced,
    markdown,
    page,
    reported,
    text,
    unclean,
)


def clean(note: str) -> str:
    """A note of a report as the memo in plain text shows it."""
    memo = Report(notes=(note,)).to_text(width=1_000_000)
    return memo.rstrip("\n").rpartition("\n")[2].strip().removeprefix("- ")


@pytest.mark.parametrize(
    ("given_text", "seen"),
    [
        ("a\nb\r\n\tc\u2028d", "a b c d"),
        ("\x1b[1;31mred\x1b[0m", "red"),
        ("\x1b]8;;http://x\x07link\x1b]8;;\x1b\\", "link"),
        ("\x9b2Jgone", "gone"),
        ("\x1b\x1b[0m[31m", "\\x1b[31m"),
        ("a\x00\x07", "a\\x00\\x07"),
        ("\u202eabc\u2069", "\\u202eabc\\u2069"),
        ("\ud800", "\ufffd"),
        ("שלום مرحبا 👍🏽", "שלום مرحبا 👍🏽"),
    ],
)
def test_clean_shows_what_would_act(given_text: str, seen: str) -> None:
    """What would move the cursor, break the line or turn the writing is taken out or shown, and nothing else is."""
    assert clean(given_text) == seen


def test_clean_cuts_what_is_long() -> None:
    """A text of megabytes is cut to the limit, and the cut can be seen."""
    cut = clean("word " * 1_000_000)
    assert len(cut) <= 2_000
    assert cut.endswith("…")
    assert clean("\n" * 50_000 + "end").endswith("…")


@given(st.text(st.characters(exclude_categories=())))
@settings(max_examples=60, deadline=None)
def test_no_text_acts_on_a_terminal(text: str) -> None:
    """No text in any field brings control characters or anything that UTF-8 cannot hold into the memo."""
    assert unclean(laced(text).to_text()) == []


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_does_not_act_on_a_terminal(text: str) -> None:
    """Nor do those that were made to."""
    memo = laced(text).to_text()
    assert unclean(memo) == []
    assert not re.search(r"^ *\[9\]", memo, re.MULTILINE)
    assert "\nDISPUTED (9)" not in memo


HARMLESS = [Tags(show(laced("y"))).found for show in (fragment, page)]


@given(st.text(st.characters(exclude_categories=())) | st.text("<>/!-?'\"&;=abscript \x00\n"))
@example("".join(HOSTILE))
@settings(max_examples=60, deadline=None)
def test_no_text_becomes_a_tag(text: str) -> None:
    """Whatever text stands in every field, a page has the same tags, attributes and comments: only its own."""
    report = laced(text)
    for show, own in zip((fragment, page), HARMLESS, strict=True):
        shown = show(report)
        assert Tags(shown).found == own
        assert unclean(shown) == []


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_does_not_become_a_tag(text: str) -> None:
    """Nor does text that was made to, on a page, in a fact or in a contradiction."""
    report, plain = laced(text), laced("y")
    fact, other = report.facts[0], plain.facts[0]
    assert Tags(report.to_html()).found == HARMLESS[1]
    assert Tags(fact._repr_html_()).found == Tags(other._repr_html_()).found
    one, two = report.contradictions[0], plain.contradictions[0]
    assert Tags(one._repr_html_()).found == Tags(two._repr_html_()).found


def test_escaped_text_reads_as_it_was() -> None:
    """What looks like markup can still be read as what it was."""
    assert "x<script>alert(1)</script>" in "".join(Tags(laced(HOSTILE[0]).to_html()).words)


def test_a_fragment_loads_nothing_and_runs_nothing() -> None:
    """In a notebook a report refers to nothing outside itself and holds no script."""
    shown = everything()._repr_html_()
    names = {tag[0] for tag in Tags(shown).found if isinstance(tag, tuple)}
    assert names.isdisjoint({"script", "link", "img", "iframe", "object", "a", "base", "form", "input"})
    assert not re.search(r"url\(|@import|https?:|\bon\w+=| id=| data-", shown)


def test_a_page_loads_nothing_and_runs_only_its_own() -> None:
    """A page refers to nothing outside itself, and its policy lets no other script or style act."""
    shown = everything().to_html()
    names = [tag[0] for tag in Tags(shown).found if isinstance(tag, tuple)]
    assert set(names).isdisjoint({"link", "img", "iframe", "object", "base"})
    assert names.count("script") == 1
    assert not re.search(r"url\(|@import|https?:|\bon\w+=|style=", shown)
    assert {link[:1] for link in re.findall('href="([^"]*)', shown)} == {"#"}
    policy = re.findall('Content-Security-Policy" content="([^"]*)', shown)[0]
    inside = re.findall("<(?:script|style)>(.*?)</(?:script|style)>", shown, re.DOTALL)
    hashes = [f"'sha256-{b64encode(sha256(one.encode()).digest()).decode()}'" for one in inside]
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert sorted(hashes) == sorted(re.findall("'sha256-[^']*'", policy))
    assert "unsafe" not in policy


def test_links_lead_somewhere() -> None:
    """Every link of a page leads to a place on it, no two places have one name, and facts and flags go by their ids."""
    twice = evolve(dispute().positions[0], value=State("shut"), party="Other")
    shown = reported(dispute(), Fact((*dispute().positions, twice))).to_html()
    names = re.findall(' id="([^"]*)"', shown)
    assert len(names) == len(set(names))
    assert set(re.findall('href="#([^"]*)"', shown)) <= set(names)
    stable = FACT + dispute().id
    assert {stable, f"{stable}-2"} <= set(names)
    told = everything()
    places = set(re.findall(' id="([^"]*)"', told.to_html()))
    assert {FACT + f.id for f in told.facts} | {CONTRADICTION + c.id for c in told.contradictions} <= places
    assert {CHANGE + c.id for c in told.changes} <= places
    assert not any(FACT in show(told) for show in (fragment, text, markdown))
