"""Laws of articles: blank lines and line ends change nothing, and what is said later leaves what was said before."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import SPOKEN

import claimrec as cr

ARTICLES = st.lists(st.sampled_from(SPOKEN), min_size=1, max_size=6)
FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def told(text: str) -> list[tuple[str, str | None, float, str]]:
    """What an article holds: who says what, how surely, and when, in the order of the text."""
    found = cr.read_article(text, published="2024-05-08", outlet="Gazette", packs=None)
    return [(c.party, c.text, c.certainty, str(c.said_at)) for c in found]


@given(ARTICLES, st.integers(1, 4))
@FEW
def test_blank_lines_before_an_article_move_it(sentences: list[str], lines: int) -> None:
    """Blank lines before an article change nothing but where its words stand."""
    text = "\n\n".join(sentences)
    plain, moved = (
        cr.read_article(given_, published="2024-05-08", packs=None) for given_ in (text, "\n" * lines + text)
    )
    assert [(c.party, c.text) for c in moved] == [(c.party, c.text) for c in plain]
    assert [(c.quote.start - lines, c.quote.end - lines) for c in moved if c.quote] == [
        (c.quote.start, c.quote.end) for c in plain if c.quote
    ]


@given(ARTICLES)
@FEW
def test_line_ends_do_not_matter(sentences: list[str]) -> None:
    """An article whose lines end as on Windows holds the same claims."""
    assert told("\r\n\r\n".join(sentences)) == told("\n\n".join(sentences))


@given(ARTICLES)
@FEW
def test_every_claim_can_be_reconciled(sentences: list[str]) -> None:
    """The claims of an article go into a report as they are: none is rejected, each is in a fact or unread."""
    article = cr.read_article("\n\n".join(sentences), published="2024-05-08", outlet="Gazette", packs=None)
    report = cr.reconcile(article, weights=None)
    assert report.rejected == ()
    assert {c.id for c in report.claims} == {c.id for c in article}


@pytest.mark.parametrize("published", ["2024-05-08", "2024-05-08T00:00Z", "2024-05-08T12:30+02:00"])
def test_weekdays_are_those_before_it_appeared(published: str) -> None:
    """What was said "on Monday" was said on the last Monday before the article appeared, whatever the hour."""
    (claim,) = cr.read_article(
        "Ann Lee said on Monday that the roof leaked.", published=published, tz="UTC", packs=None
    )
    assert claim.said_at is not None
    assert str(claim.said_at) == "6 May 2024"
