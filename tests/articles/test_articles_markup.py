"""Articles as HTML: what of a page is read, what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimrec import InputError, read_article
from claimrec.__main__ import main

PAGE = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>Mill of Lakeside has burned - The Gazette</title>
<meta property="article:published_time" content="2024-05-08T10:00:00+02:00">
<style>p { color: red }</style><script>var said = "<p>The owner said that he was tired.</p>";</script></head>
<body><header><nav><ul><li><a href="/">Home, the editor said<li>News</ul></nav></header>
<div hidden><p>“We use cookies,” the owner said.</p></div>
<article><h1>Mill of Lakeside
has burned</h1>
<p>The mayor, Ann&nbsp;Lee, said on <b>Monday</b> that the <a href="/mill">mill</a> had burned.
<p>&#8220;That is a lie,&#8221; a spokesman for the Harbour&#x20;Office <em>said</em>.
<figure><img src="mill.jpg" alt=""><figcaption>The mill, Lee said, in May</figcaption></figure></article>
<aside>“Buy bread,” the baker said.</aside><footer>The publisher said that all rights are reserved.</footer></body></html>
"""

NOTE = "it came as HTML: its visible text was read, and quotes are places in that"


def test_a_page_is_read_for_what_it_shows() -> None:
    """Of HTML the visible text of its article is read, without markup, scripts or furniture, and a note says so."""
    article = read_article(PAGE, outlet="The Gazette")
    assert [(c.party, c.text) for c in article] == [
        ("Ann Lee", "the mill had burned"),
        ("Harbour Office", "That is a lie"),
    ]
    assert all(article.text[c.quote.start : c.quote.end] == c.text for c in article if c.quote)
    assert str(article[0].said_at) == "6 May 2024"
    assert article.notes[0] == NOTE
    assert "<" not in article.text


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("<p>One<p>Two", "One\n\nTwo"),
        ("<p>One<br>two</p>", "One\ntwo"),
        ("<div>a&amp;b &lt;c&gt; &eacute;&#x27;</div>", "a&b <c> é'"),
        ("<ul><li>One<li>Two</ul>", "One\n\nTwo"),
        ("<p>She said <q>it stands</q>.</p>", "She said “it stands”."),
        ("<p>in <i>one</i>\n   line</p>", "in one line"),
        ("<div><p>One</div><p>Two</b></p>", "One\n\nTwo"),
        ("<p>One</p><nav><p>Home</nav><p>Two</p>", "One\n\nTwo"),
        ("<p>One</p><!-- not <p>this</p> --><script>nor('<p>')</script>", "One"),
        ("<main><p>Of the page</p></main><p>Beside it</p>", "Of the page"),
    ],
)
def test_what_is_shown(html: str, shown: str) -> None:
    """Blocks are lines of their own, references stand for characters, and elements left open hide nothing."""
    article = read_article(html)
    assert (article.text, article.notes) == (shown, (NOTE,))


@pytest.mark.parametrize(
    "text",
    [
        "The mayor <mayor@example.org> said that the mill had burned.",
        "a < b > c",
        "The <b>mill</b> had burned, the mayor said.",
        "# The mill\n\n<br>The mayor said that it had burned.",
        "<unknown> the mayor said",
    ],
)
def test_what_is_no_page(text: str) -> None:
    """Text that only holds signs or single tags stays as it is, word for word."""
    article = read_article(text)
    assert article.text == text
    assert NOTE not in article.notes


def test_comments_before_a_page_are_passed_over_once() -> None:
    """Many comments before what is no page are told as such, without trying each way to part them."""
    assert NOTE not in read_article("<!-- -->" * 5_000 + "said").notes
    assert NOTE in read_article("<!-- -->" * 5_000 + "<p>said").notes


PIECES = ["<p>", "</p>", "<div hidden>", "</div>", "<q>", "<br>", "<nav>", "</nav>", "a", " &amp;", "<", "]]>", "<!--"]


@given(st.lists(st.sampled_from(PIECES)))
def test_any_markup_gives_text_or_is_refused(pieces: list[str]) -> None:
    """However broken the markup, its text comes out without tags, or it is refused as showing none."""
    html = "<body>" + "".join(pieces)
    try:
        shown = read_article(html).text
    except InputError:
        return
    assert shown == shown.strip() != ""
    assert not {"<p>", "<br>", "</div>", "hidden"} & {*shown.replace(">", "> ").split()}


def test_a_page_that_shows_nothing() -> None:
    """A string of HTML without visible text is refused, with what was expected."""
    with pytest.raises(InputError, match=r"the HTML shows no text; expected an article"):
        read_article("<html><script>said()</script></html>")


@pytest.mark.parametrize(
    ("name", "raw", "problem"),
    [
        ("a.txt", b"%PDF-1.7\n...", "it is a PDF"),
        ("a.txt", b"PK\x03\x04...", "it is a zip archive"),
        ("a.md", b"{\\rtf1 The mayor said}", "it is a file of rich text"),
        ("a.html", b"GIF89a\0\1", "it is binary"),
        ("a.html", b"<html><body></body></html>", "the HTML shows no text"),
        ("a.txt", b"\xe9t\xe9", "it is not UTF-8"),
    ],
)
def test_files_without_an_article(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, raw: bytes, problem: str
) -> None:
    """A file that holds no readable text comes out with its name and what it is."""
    (tmp_path / name).write_bytes(raw)
    main(["article", str(tmp_path / name), "--format", "json"])
    out, err = capsys.readouterr()
    assert name in out + err
    assert problem in out + err


@pytest.mark.parametrize("name", ["a.html", "a.HTM", "a.txt"])
def test_pages_in_files(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    """A file is HTML by its ending or by how it begins; the time in its `meta` is when it appeared."""
    (tmp_path / name).write_text(PAGE, "utf-8")
    assert main(["article", str(tmp_path)]) == 0
    told = capsys.readouterr().out
    assert NOTE in told
    assert "Ann Lee, said 6 May 2024" in told


def test_a_page_in_another_encoding(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A page is decoded as it says itself."""
    (tmp_path / "a.html").write_bytes('<meta charset="windows-1252"><p>“Café,” Ann Lee said.'.encode("cp1252"))
    assert main(["article", str(tmp_path / "a.html")]) == 0
    assert "Café" in capsys.readouterr().out


def test_the_command_reads_pages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`claimrec article page.html` tells the claims of what the page shows, and that it was HTML."""
    (tmp_path / "page.html").write_text(PAGE, "utf-8")
    assert main(["article", str(tmp_path / "page.html")]) == 0
    told = capsys.readouterr().out
    assert NOTE in told
    assert "Ann Lee, said 6 May 2024" in told
    assert "baker" not in told
    assert "href" not in told
