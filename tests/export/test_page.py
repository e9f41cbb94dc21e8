"""A page of one's own: its title, what stands above the memo, its language, and a template."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimrec import InputError
from tests.export.shown import HOSTILE, Tags, everything


def test_title_intro_and_language() -> None:
    """The title is heading and name of the page, the paragraphs of the intro stand above the memo, the page has its tag."""
    shown = everything().to_html(
        title="Piers & <more>", intro="First line.\r\n\r\nSecond, <b>plain</b>.\n\n\n", lang="pt-BR"
    )
    assert '<html lang="pt-BR">' in shown
    assert "<title>Piers &amp; &lt;more&gt;</title>" in shown
    assert "<h1><bdi>Piers &amp; &lt;more&gt;</bdi></h1>" in shown
    told = '<p dir="auto">First line.</p><p dir="auto">Second, &lt;b&gt;plain&lt;/b&gt;.</p>'
    assert f'<div class="intro">{told}</div>' in shown
    assert shown.index("Second, ") < shown.index('id="memo"')


def test_nothing_given_is_the_page_of_before() -> None:
    """Without any of them a page has its own title, no intro, and is in English."""
    shown = everything().to_html()
    assert shown.startswith('<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n')
    assert "<h1><bdi>Claims reconciled</bdi></h1>" in shown
    assert '<div class="intro">' not in shown
    assert "{{" not in shown


@pytest.mark.parametrize("text", [*HOSTILE, "{{ memo }}", "</title><script>1</script>"])
def test_hostile_title_and_intro(text: str) -> None:
    """A title and an intro form no tag, and no part of a template."""
    plain, hostile = (everything().to_html(title=f"x{one}", intro=f"x{one}") for one in ("plain", text))
    assert Tags(plain).found == Tags(hostile).found


@pytest.mark.parametrize("lang", ["", "e", "en_GB", "en gb", '"><script>', "de-", "ж", "languages-of"])
def test_what_is_no_language(lang: str) -> None:
    """What has not the form of a language tag is refused."""
    with pytest.raises(InputError, match="field 'lang'"):
        everything().to_html(lang=lang)


TEMPLATE = """<!DOCTYPE html>
<html lang="{{lang}}"><head><meta charset="utf-8">{{ head }}</head>
<body class="ours"><h1>{{ title }}</h1>{{ memo }}<footer>Our desk</footer></body></html>
"""


def test_a_template_takes_what_it_names(tmp_path: Path) -> None:
    """A template has the parts that it names, and nothing else of the page; what a part holds is not looked at again."""
    path = tmp_path / "own.html"
    path.write_text(TEMPLATE, "utf-8")
    shown = everything().to_html(tmp_path / "page.html", template=path, title="{{ memo }}", lang="fr")
    assert shown == (tmp_path / "page.html").read_text("utf-8")
    assert shown.count('id="memo"') == 1
    assert '<html lang="fr">' in shown
    assert "Our desk" in shown
    assert not any(word in shown for word in ("<script>", "Content-Security-Policy", 'id="filters"'))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<p>{{ title }}</p>", r"no \{\{ memo \}\}"),
        ("{{ memo }}{{ script }}", r"no \{\{ filters \}\}"),
        ("{{ memo }}{{ footer }}", "'footer' is no part of a page.*one of"),
        ("{{ memo", "has no end"),
        (None, "cannot be read"),
    ],
)
def test_a_template_that_cannot_be_used(text: str | None, told: str, tmp_path: Path) -> None:
    """A template that lacks the memo, names what is no part, or is not there, is refused with what it has to have."""
    path = tmp_path / "own.html"
    if text is not None:
        path.write_text(text, "utf-8")
    with pytest.raises(InputError, match=told):
        everything().to_html(template=path)
