"""A report as GitHub-flavoured Markdown: a memo that reads well, in which words from outside form nothing."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from claimrec import Report
from tests.export.shown import HOSTILE, dispute, laced, reported, unclean

FORMING = [
    *HOSTILE,
    "# Forged",
    "- item",
    "1. first",
    "1) first",
    "> quoted",
    "=====",
    "-----",
    "***",
    "```\ncode",
    "~~~",
    "`code` ``more``",
    "~~gone~~",
    "*strong* __bold__",
    "[link](javascript:alert(1))",
    "![image](x.png)",
    "[note]: https://x.org",
    "[^1]",
    "<https://x.org>",
    "https://x.org/a_b www.x.org ftp://x.org mailto:a@x.org",
    "a@x.org @mayor #12 owner/name#12",
    "a | b | c",
    "|---|---|",
    "\\| \\",
    "$x$ $$y$$",
    ":smile: &copy; &#x3c;",
    "- [x] done",
    "<b>bold</b> <!-- gone -->",
    "    indented",
]


def escaped(note: str) -> str:
    """A note of a report as the memo shows it."""
    return Report(notes=(note,)).to_markdown().rstrip("\n").rpartition("\n")[2].removeprefix("- ")


def structure(markdown: str) -> list[tuple[str, str]]:
    """Every piece of Markdown that is no text, as a reader of tables, struck words and links sees it."""
    reader = pytest.importorskip("markdown_it").MarkdownIt("commonmark").enable(["table", "strikethrough"])
    flat = [t for token in reader.parse(markdown) for t in (token, *(token.children or ()))]
    return [(t.type, t.tag) for t in flat if not t.type.startswith("text")]


@pytest.mark.parametrize("text", FORMING)
def test_hostile_text_forms_nothing(text: str) -> None:
    """Text that was made to becomes no heading, link, HTML, table, list, code or emphasis."""
    shown = laced(text).to_markdown()
    assert structure(shown) == structure(laced("y").to_markdown())
    assert unclean(shown) == []


@given(st.text(st.sampled_from("#*_-+=~`|[]()<>!&;:/.@$^\\ \n1ayw")) | st.text(st.characters(exclude_categories=())))
@example("".join(FORMING))
@settings(max_examples=60, deadline=None)
def test_no_text_forms_anything(text: str) -> None:
    """Nor does any other text."""
    shown = laced(text).to_markdown()
    assert structure(shown) == structure(laced("y").to_markdown())
    assert unclean(shown) == []


@pytest.mark.parametrize("text", FORMING)
def test_what_github_finds_by_itself_is_broken_up(text: str) -> None:
    """Addresses without brackets, names and numbers of issues, which GitHub links after reading, are not whole."""
    shown = escaped(text).replace("&#124;", "")
    assert not re.search(r"https?://|ftp://|mailto:\w|www\.\w|[@#]\w|[^\\]\||<|(?<!\\)`", shown)


@pytest.mark.parametrize("text", ["a@x.org @mayor #12", "a | b <i> \\ *c*", "1. first", "5 % at 14:00, say 3.5 - 4"])
def test_it_reads_as_it_was(text: str) -> None:
    """What is escaped reads as it was, apart from what no eye sees."""
    reader = pytest.importorskip("markdown_it").MarkdownIt("commonmark")
    children = reader.parseInline(escaped(text))[0].children
    assert "".join(t.content for t in children).replace("\u2060", "") == text


def test_plain_words_stay_plain() -> None:
    """Words, dates, figures and brackets are not cluttered with backslashes."""
    plain = "By 20 May 2023 12:30 +03:00, about 3,500 (or 4 %) said so; “it is”."
    assert escaped(plain) == plain


def test_the_memo_as_it_stands() -> None:
    """The memo on a fact of three parties, line by line."""
    assert reported(dispute()).to_markdown().splitlines()[:14] == [
        "# Claims reconciled",
        "",
        "3 claims · 1 fact · 2 contradictions · 0 changes · 0 unread · 0 rejected",
        "",
        "## Disputed (1)",
        "",
        "### Is West Pier open?",
        "",
        "| No. | Who | Holds | Said | In which words |",
        "|---|---|---|---|---|",
        "| 1 | Pier Trust (town) | **open to visitors**; contradicts 2, 3 | 1 May 2031; speaks of: 1 May 2031 "
        "| “Pier is open, says Pier Trust on 2031-05-01”; source: Gazette, p. 4 |",
        "| 2 | Town Clerk (town) | **shut**; contradicts 1 | 1 May 2031 | “**S**hut it is, by order.” |",
        "| 3 | Anglers' Club | **shut**; contradicts 1 | 1 May 2031 "
        "| “Pier is shut, says Anglers' Club on 2031-05-01” |",
        "",
    ]


def test_an_empty_report_gives_its_markdown() -> None:
    """A report on nothing gives a memo too."""
    assert Report().to_markdown().startswith("# Claims reconciled\n\n0 claims")
