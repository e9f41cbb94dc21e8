"""A report as a memo: what stands in it, in which order, how much of it, and nothing that acts on its reader."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from attrs import evolve
from counting import lines_of
from hypothesis import example, given, settings
from hypothesis import strategies as st

from claimrec import (
    Aspect,
    Change,
    Claim,
    Entity,
    Fact,
    Finding,
    InputError,
    Party,
    Position,
    Rejected,
    Relation,
    Report,
    Span,
    Unread,
)
from claimrec.comparing.clashes import clashes
from claimrec.export.clean import clean
from claimrec.export.disputes import CONTRADICTIONS, POSITIONS
from claimrec.export.html import contradiction_html, contradictions_html, fact_html, report_html
from claimrec.export.markdown import report_markdown
from claimrec.export.marks import CHANGE, CONTRADICTION, FACT
from claimrec.export.outline import LISTED, Limits, outline
from claimrec.export.page import LISTED as PAGE_LISTED
from claimrec.export.page import page
from claimrec.export.text import WIDTH, report_text
from claimrec.model import Contradictions, Offsets, State, StateDef
from claimrec.model.spans import span_of

PIER = Aspect(
    "pier",
    question="Is {subject} open?",
    states=[StateDef("open", says="open to visitors"), StateDef("shut", says="shut")],
)
SHOWS: list[Callable[[Report], str]] = [report_text, report_html, page, report_markdown]
LEADING = ("id", "href", "aria-labelledby", "aria-describedby")  # made of questions, in plain letters
HOSTILE = [
    "<script>alert(1)</script>",
    "\"'><img src=x onerror=alert(1)>",
    "</style></div></bdi><h1>Forged</h1>",
    "&lt;b&gt; &amp; &#60;script&#62;",
    "\x1b[31mred\x1b[0m \x1b]0;title\x07",
    "one\n[9] Forged: open\r\nDISPUTED (9)\u2028x\x0b\x85y",
    "\u202eright to left\u2066\u2069",
    "\ud800 alone \udfff",
    "\x00\x07\x08\x7f\x9b31m",
    "<!-- a comment -- <![CDATA[ <?php",
]


def position(
    party: str, value: str, *, at: str = "2031-05-01", subject: str = "West Pier", text: str | None = None,
    side: str | None = None, valid: str | None = None, source: str | None = None, aspect: Aspect = PIER,
) -> Position:  # fmt: skip
    """What a party holds of a pier, with its first word as the words that say so."""
    words = text if text is not None else f"Pier is {value}, says {party} on {at}"
    said = span_of(at, tz=None)
    return Position(
        claim=Claim(words, party=party, said_at=at, source=source),
        subject=subject,
        aspect=aspect,
        value=State(value),
        valid=span_of(valid, tz=None) if valid else said,
        said_at=said,
        party=party,
        side=side,
        explicit=valid is not None,
        words=(Offsets(0, 1),) if text is not None else (),
    )


def reported(*facts: Fact) -> Report:
    """A report on these facts, with the contradictions that are in them."""
    entries = [(fact, clash) for fact in facts for clash in clashes(fact.positions)]
    claims = tuple(c for f in facts for c in f.claims)
    return Report(claims=claims, facts=facts, contradictions=Contradictions(tuple(entries)))


def dispute() -> Fact:
    """Two parties of one side and a stranger, on one pier."""
    return Fact((
        position("Pier Trust", "open", side="town", valid="2031-05-01", source="Gazette, p. 4"),
        position("Town Clerk", "shut", side="town", text="Shut it is, by order."),
        position("Anglers' Club", "shut", at="2031-05-01"),
    ))  # fmt: skip


def everything() -> Report:
    """A report in which no section is empty."""
    disputed = dispute()
    agreed = Fact((position("Baker", "open", subject="East Pier"), position("Miller", "open", subject="East Pier")))
    alone = Fact((position("Ferryman", "shut", subject="North Pier"),))
    finding = Finding(Relation.CHANGES, "Town Clerk came round")
    return evolve(
        reported(disputed, agreed, alone),
        changes=(Change(disputed, disputed.positions[0], disputed.positions[1], finding, concession=True),),
        unread=(Unread(Claim("The tea was cold.", party="Cyclist"), "no known question is answered"),),
        rejected=(Rejected(7, {"text": "Half a row"}, "row 7, field 'party': it is missing", "party"),),
        notes=("times without a zone were taken to be in UTC",),
    )


def laced(text: str) -> Report:
    """A report with this text in every field that comes from outside."""
    name = f"x{text}"
    aspect = Aspect("pier", question=name + " {subject}", states=[StateDef("open", says=name), StateDef("shut")])
    one, two = (
        position(f"{party}{name}", value, subject=name, text=name, side=name, source=name, aspect=aspect)
        for party, value in (("a", "open"), ("b", "shut"))
    )
    structured = evolve(two, party="c", words=(), claim=Claim(party="c", subject="x", aspect="pier", value=name))
    vague = Span(None, None, words=name, relative=True)
    guessed = evolve(one, party=f"d{name}", certainty=0.5, valid=vague, explicit=True)
    fact = Fact((one, two, structured, guessed))
    finding = Finding(Relation.CHANGES, name)
    return evolve(
        reported(fact, Fact((one, guessed)), Fact((two,))),
        changes=(Change(fact, one, two, finding),),
        unread=(Unread(Claim(name, party=name), name),),
        rejected=(Rejected(1, {"text": name}, name), Rejected(None, {"party": name}, name), Rejected(2, name, name)),
        notes=(name,),
    )


class Tags(HTMLParser):
    """All that is not text in a page: its tags with their attributes, its comments and declarations."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[object] = []
        self.words: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """One tag; where it leads is no matter, as long as that is plain."""
        plain = [(k, "" if k in LEADING and re.fullmatch("#?[a-z0-9-]+", v or "") else v) for k, v in attrs]
        self.found.append((tag, plain))

    def handle_endtag(self, tag: str) -> None:
        """One end of a tag."""
        self.found.append(f"/{tag}")

    def handle_comment(self, data: str) -> None:
        """A comment."""
        self.found.append(("comment", data))

    def handle_decl(self, decl: str) -> None:
        """A declaration."""
        self.found.append(("declaration", decl))

    unknown_decl = handle_pi = handle_comment

    def handle_data(self, data: str) -> None:
        """Text."""
        self.words.append(data)


# Words from outside


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
    cut = clean("word " * 1_000_000, 50)
    assert len(cut) <= 50
    assert cut.endswith("…")
    assert clean("\n" * 500 + "end", 50).endswith("…")


def unclean(memo: str) -> list[str]:
    """What in a memo would act on a terminal or cannot be encoded."""
    return re.findall("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]", memo)


@given(st.text(st.characters(exclude_categories=())))
@settings(max_examples=60, deadline=None)
def test_no_text_acts_on_a_terminal(text: str) -> None:
    """No text in any field brings control characters or anything that UTF-8 cannot hold into the memo."""
    assert unclean(report_text(laced(text))) == []


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_does_not_act_on_a_terminal(text: str) -> None:
    """Nor do those that were made to."""
    memo = report_text(laced(text))
    assert unclean(memo) == []
    assert not re.search(r"^ *\[9\]", memo, re.MULTILINE)
    assert "\nDISPUTED (9)" not in memo


HARMLESS = [Tags(show(laced("y"))).found for show in (report_html, page)]


@given(st.text(st.characters(exclude_categories=())) | st.text("<>/!-?'\"&;=abscript \x00\n"))
@example("".join(HOSTILE))
@settings(max_examples=60, deadline=None)
def test_no_text_becomes_a_tag(text: str) -> None:
    """Whatever text stands in every field, a page has the same tags, attributes and comments: only its own."""
    report = laced(text)
    for show, own in zip((report_html, page), HARMLESS, strict=True):
        shown = show(report)
        assert Tags(shown).found == own
        assert unclean(shown) == []


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_does_not_become_a_tag(text: str) -> None:
    """Nor does text that was made to, on a page, in a fact or in a contradiction."""
    report, plain = laced(text), laced("y")
    fact, other = report.facts[0], plain.facts[0]
    assert Tags(page(report)).found == HARMLESS[1]
    assert Tags(fact_html(fact)).found == Tags(fact_html(other)).found
    one, two = report.contradictions[0], plain.contradictions[0]
    assert Tags(contradiction_html(one)).found == Tags(contradiction_html(two)).found


def test_escaped_text_reads_as_it_was() -> None:
    """What looks like markup can still be read as what it was."""
    assert "x<script>alert(1)</script>" in "".join(Tags(page(laced(HOSTILE[0]))).words)


def test_a_fragment_loads_nothing_and_runs_nothing() -> None:
    """In a notebook a report refers to nothing outside itself and holds no script."""
    shown = report_html(everything())
    names = {tag[0] for tag in Tags(shown).found if isinstance(tag, tuple)}
    assert names.isdisjoint({"script", "link", "img", "iframe", "object", "a", "base", "form", "input"})
    assert not re.search(r"url\(|@import|https?:|\bon\w+=| id=| data-", shown)


def test_a_page_loads_nothing_and_runs_only_its_own() -> None:
    """A page refers to nothing outside itself, and its policy lets no other script or style act."""
    shown = page(everything())
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
    shown = page(reported(dispute(), Fact((*dispute().positions, twice))))
    names = re.findall(' id="([^"]*)"', shown)
    assert len(names) == len(set(names))
    assert set(re.findall('href="#([^"]*)"', shown)) <= set(names)
    stable = FACT + dispute().id
    assert {stable, f"{stable}-2"} <= set(names)
    told = everything()
    places = set(re.findall(' id="([^"]*)"', page(told)))
    assert {FACT + f.id for f in told.facts} | {CONTRADICTION + c.id for c in told.contradictions} <= places
    assert {CHANGE + c.id for c in told.changes} <= places
    assert not any(FACT in show(told) for show in (report_html, report_text, report_markdown))


# What stands where


@pytest.mark.parametrize("show", SHOWS)
def test_sections_stand_in_order(show: Callable[[Report], str]) -> None:
    """What is disputed comes first, then what changed, what nobody disputes, and last what is left over."""
    titles = (
        "disputed (1)", "what changed (1)", "several parties, no contradiction (1)", "one party alone (1)",
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
    found = re.search(r"6 claims\W+3 facts\W+2 contradictions\W+1 change\W+1 unread\W+1 rejected", _spaced(memo, show))
    assert found is not None


def _spaced(memo: str, show: Callable[[Report], str]) -> str:
    return memo if show is report_text else re.sub(r"(claims|facts|contradictions|change|unread)(?=\d)", r"\1 ", memo)


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
    assert report_text(reported(fact)) == (
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
    memo = report_text(laced("word and word " * 40))
    assert max(map(len, memo.splitlines())) <= WIDTH
    for width in (40, 60, 200):
        narrow = laced("word and word " * 40).to_text(width=width)
        assert max(map(len, narrow.splitlines())) <= width
        assert narrow.split() == memo.split()
    with pytest.raises(InputError, match="'width': 3 is no number of that kind; expected a whole number from 20"):
        Report().to_text(width=3)
    address = "https://example.org/" + "pier/" * 30
    cited = Fact((position("Clerk", "open", source=address), position("Baker", "shut")))
    assert address in report_text(reported(cited))


def test_certainty_is_told_only_where_there_is_doubt() -> None:
    """A certainty of 1 goes without saying; another is never rounded up to certain."""
    sure, unsure = position("a", "open"), evolve(position("b", "open", text="Said."), certainty=0.999)
    contrary = position("c", "shut")
    assert "certainty" not in report_text(reported(Fact((sure, contrary))))
    assert "certainty 99 %" in report_text(reported(Fact((unsure, contrary))))


def test_a_page_marks_the_words_that_were_read() -> None:
    """A page quotes the whole text and marks what the position was read from."""
    text = "Alas, the pier is shut. It is."
    read = evolve(position("Clerk", "shut", text=text), words=(Offsets(10, 22),))
    assert "Alas, the <mark>pier is shut</mark>. It is." in fact_html(Fact((read,)))


def test_who_clashes_is_told_without_colour() -> None:
    """A position that is contradicted says by which: on paper and to a screen reader, not by colour alone."""
    shown = report_html(everything())
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
    for shown in (report_html(doubted()), page(doubted())):
        assert (shown.count('<tr class="clashing"'), shown.count('<tr class="doubted"')) == (2, 4)
        assert (shown.count('<span class="against">'), shown.count('<span class="against maybe">')) == (3, 8)
    alone = doubted().contradictions[0]
    assert "1 contradiction (doubtful)" in contradiction_html(alone)
    assert "<b>4</b> contradictions (3 doubtful)" in contradictions_html(doubted().contradictions)


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
    told = outline(report).disputed.shown
    shown = [[c for o in m.opponents for c in o.clashes] for m in told]
    best = {m.question: max(c.certainty for c in report.contradictions if c.fact.question == m.question) for m in told}
    assert list(best.values()) == sorted(best.values(), reverse=True)
    for one, clashes_shown in zip(told, shown, strict=True):
        sure = sum(c.says == "contradicts" for c in report.contradictions if c.fact.question == one.question)
        assert one.contradictions - one.doubtful == sure
        assert sum(c.sure for c in clashes_shown) == min(sure, CONTRADICTIONS)


def test_a_contradiction_alone_shows_both_positions() -> None:
    """The fragment of one contradiction holds its two positions and why they cannot both be."""
    shown = contradiction_html(reported(dispute()).contradictions[1])
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
    shown = contradictions_html(everything().contradictions)
    assert "<b>2</b> contradictions" in shown
    assert "Is West Pier open?" in shown
    assert "<b>0</b> contradictions" in contradictions_html(Contradictions())
    assert len(contradictions_html(crowd.contradictions)) < 100_000
    many = reported(*(evolve(dispute(), positions=tuple([evolve(p, subject=f"Pier {n}") for p in dispute().positions]))
                      for n in range(LISTED + 3)))  # fmt: skip
    assert "… and 3 more facts" in contradictions_html(many.contradictions)


def test_a_page_is_whole_html() -> None:
    """A page states its language, encoding and title, and every tag that is opened is closed."""
    shown = page(everything())
    assert shown.startswith("<!DOCTYPE html>")
    for part in ('<html lang="en">', '<meta charset="utf-8">', "<title>", 'name="viewport"', "<h1>", "@media print"):
        assert part in shown
    tags = Tags(shown).found
    opened = [t[0] for t in tags if isinstance(t, tuple) and t[0] not in ("meta", "br", "input", "declaration")]
    assert sorted(opened) == sorted(t[1:] for t in tags if isinstance(t, str))


def test_style_reaches_only_what_is_ours() -> None:
    """In a notebook, every rule of a fragment is bound to the class of the fragment."""
    style = re.search("<style>(.*?)</style>", report_html(Report()), re.DOTALL)
    assert style is not None
    rules = re.sub(r"/\*.*?\*/|@media[^{]*\{", "", style.group(1), flags=re.DOTALL)
    for selectors in re.findall(r"([^{}]+)\{", rules):
        assert all(".claimrec" in one for one in selectors.split(",")), selectors
        # what lies within names the class twice, so that the rules of notebooks for tables and lists do not outweigh it
        within = [one for one in selectors.split(",") if re.search(r"\.claimrec\s+\S", one)]
        assert all(".claimrec.claimrec " in one for one in within), selectors


# How much of it


@pytest.fixture(scope="module")
def crowd() -> Report:
    """20,000 claims on one disputed fact, with 10^8 contradictions."""
    values = ("open", "shut")
    return reported(Fact(tuple([position(f"Party {n}", values[n % 2]) for n in range(20_000)])))


@pytest.mark.parametrize("show", SHOWS)
def test_a_crowd_stays_light(crowd: Report, show: Callable[[Report], str]) -> None:
    """20,000 claims on one fact make a small page, in some dozens of steps a claim, that says how much it leaves out."""
    shown = show(crowd)
    assert lines_of(lambda: show(crowd)) < 100 * 20_000
    assert len(shown.encode()) < 200_000
    assert f"… and {20_000 - POSITIONS:,} more positions" in shown
    assert f"… and {10**8 - CONTRADICTIONS:,} more" in shown


def test_a_crowd_shows_who_clashes(crowd: Report) -> None:
    """Of a crowd, those positions are shown that stand in the contradictions that are shown."""
    told = outline(crowd).disputed.shown[0]
    assert len(told.standings.shown) == POSITIONS
    assert sum(len(o.clashes) for o in told.opponents) == CONTRADICTIONS
    assert all(s.against for s in told.standings.shown)


def test_different_opponents_are_shown_before_the_same_again() -> None:
    """One quarrelsome pair does not hide that there are others."""
    loud = [position(p, v, text=f"{p} {n}") for n in range(10) for p, v in (("Ann", "open"), ("Bob", "shut"))]
    quiet = [position("Cid", "shut", text="Shut.")]
    told = outline(reported(Fact((*loud, *quiet)))).disputed.shown[0]
    assert {o.parties for o in told.opponents} == {("Ann", "Bob"), ("Ann", "Cid")}


@pytest.mark.parametrize("show", SHOWS)
def test_long_lists_are_counted_out(show: Callable[[Report], str]) -> None:
    """Of facts, unread claims and rejected rows the first are shown, and the rest is counted."""
    most = PAGE_LISTED if show is page else LISTED
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
    shown = page(reported(*small, dispute()), rows=20)
    assert "the 6 most disputed of 10 disputed facts" in shown
    assert "Is West Pier open?" in shown
    assert "Is Pier 5 open?" not in shown
    assert all(words in shown for words in ("report.to_html(path, rows=…)", "report.contradictions.to_records()"))
    assert "most disputed" not in page(reported(*small, dispute()))
    told = outline(reported(*small, dispute()), Limits(disputed=1)).disputed
    assert [m.question for m in told.shown] == ["Is West Pier open?"]


def test_what_json_gives_back_reads_the_same() -> None:
    """A report that went through JSON is shown as the one that it was."""
    report = everything()
    again = Report.from_json(report.to_json())
    assert report_text(again) == report_text(report)
    assert page(again) == page(report)


@pytest.mark.parametrize("zone", ["Z", "+13:00", "-11:00"])
def test_midnight_is_of_the_day_that_it_begins(zone: str) -> None:
    """What was said at midnight stands under that day alone, also on a page that was made from saved JSON."""
    at = f"2031-05-04T00:00{zone}"
    report = reported(Fact((position("A", "open", at=at), position("B", "shut", at=at))))
    for shown in (report, Report.from_json(report.to_json())):
        assert set(re.findall(r'data-d="([^"]*)"', shown.to_html())) == {"2031-05-04"}
