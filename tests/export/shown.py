"""Reports to be shown: one in which no section is empty, and one with hostile words in every field."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from html.parser import HTMLParser

from attrs import evolve

from claimrec import Aspect, Change, Claim, Fact, Finding, Position, Rejected, Relation, Report, Span, Unread
from claimrec.comparing.clashes import clashes
from claimrec.model import Contradictions, Offsets, State, StateDef
from claimrec.model.spans import span_of

PIER = Aspect(
    "pier",
    question="Is {subject} open?",
    states=[StateDef("open", says="open to visitors"), StateDef("shut", says="shut")],
)
text, fragment, page, markdown = Report.to_text, Report._repr_html_, Report.to_html, Report.to_markdown
SHOWS: list[Callable[[Report], str]] = [text, fragment, page, markdown]
FACT, CONTRADICTION, CHANGE = "fact-", "contradiction-", "change-"  # before the ids, as anchors of a page
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


@cache
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


def unclean(memo: str) -> list[str]:
    """What in a memo would act on a terminal or cannot be encoded."""
    return re.findall("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]", memo)
