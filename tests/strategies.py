"""The only home of generators: claims, parties, values, positions and whole sets of claims.

A generator that is asked for within another is kept: to build it anew for each value takes longer than to draw one.

Places, parties and sentences are invented. Times lie within a few weeks, so that collisions are common.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from math import inf
from typing import Any

from attrs import evolve
from dateutil.relativedelta import relativedelta
from hypothesis import strategies as st

from claimrec import Aspect, Claim, Entity, Party, Position, Quantity, Span
from claimrec.model import Kind, Life, State, StateDef, Told, When, Who
from claimrec.model.deeds import Deed

Value = State | Quantity | When | Who | Told

MISSING = ("", "nan", "-nan", "nat", "none", "<na>", "null", "n/a", "#n/a")  # as libraries write a missing cell
PLACES = ("Lakeside", "Eastford", "Millbrook")
PARTIES = (
    Party("Northern army", aliases=["the north"], side="North"),
    Party("Hill brigade", side="North"),
    Party("Southern army", aliases=["the south"], side="South"),
    Party("Radio Valley"),
)
ENTITIES = (Entity("Lakeside", aliases=["Seaford Bay"]), Entity("Eastford"), Entity("Millbrook"))
NAMES = tuple(party.name for party in PARTIES)
SIDES = {party.name: party.side for party in PARTIES}
START = datetime(2024, 3, 1, 6, tzinfo=UTC)
ZONES = (UTC, timezone(timedelta(hours=3)), timezone(timedelta(hours=-5, minutes=-30)))

# Sentences in the words of the conflict pack; {} is a place.
SENTENCES = (
    "{} has fallen.",
    "Our troops captured {}.",
    "{} has not fallen.",
    "We still hold {}.",
    "{} is under our full control.",
    "The fighting for {} continues.",
    "{} is surrounded.",
    "{} is not surrounded.",
    "We can still bring ammunition into {}.",
    "12 people were killed in {}.",
    "At least 30 people were killed in {}.",
    "Dozens of people were killed in {}.",
    "{} lies in ruins.",
    "{} is undamaged.",
    "The southern army shelled {}.",
    "By midday {} had been taken.",
    "Nobody knows what goes on in {}.",
    "Is {} still ours?",
)


@cache
def names() -> st.SearchStrategy[str]:
    """Words as people write names: Latin and Cyrillic letters, digits, spaces inside, never empty."""
    latin = st.characters(categories=("L", "Nd", "Zs"), max_codepoint=0x17F)
    letters = latin | st.characters(categories=("L",), min_codepoint=0x400, max_codepoint=0x45F)
    return st.text(letters, min_size=1, max_size=12).filter(lambda name: bool(name.strip()))


@cache
def texts() -> st.SearchStrategy[str]:
    """Any text that is not empty."""
    return st.text(min_size=1, max_size=40).filter(lambda text: bool(text.strip()))


@cache
def moments() -> st.SearchStrategy[datetime]:
    """Aware datetimes within four weeks, on half days, in several zones."""
    steps = st.integers(0, 56)
    return st.builds(
        lambda step, tz: (START + timedelta(hours=12 * step)).astimezone(tz), steps, st.sampled_from(ZONES)
    )


@cache
def spans() -> st.SearchStrategy[Span]:
    """Instants, whole days, months and years, stretches, half-open ones, and unresolved ones."""
    return st.one_of(
        moments().map(lambda at: Span(at, at)),
        moments().map(_day),
        moments().map(lambda at: _period(at, months=1)),
        moments().map(lambda at: _period(at, years=1)),
        st.builds(lambda at, days: Span(at, at + timedelta(days=days), "span"), moments(), st.integers(1, 9)),
        moments().map(lambda at: Span(at, None, "span")),
        moments().map(lambda at: Span(None, at, "span")),
        st.just(Span(None, None, "span", "hours later", relative=True)),
    )


def _period(at: datetime, *, months: int = 0, years: int = 0) -> Span:
    """The month or the year in which a moment lies."""
    start = at.replace(day=1, hour=0, minute=0)
    if years:
        start = start.replace(month=1)
    return Span(start, start + relativedelta(months=months, years=years), "year" if years else "month")


def _day(at: datetime) -> Span:
    start = at.replace(hour=0, minute=0)
    return Span(start, start + timedelta(days=1), "day")


@cache
def quantities() -> st.SearchStrategy[Quantity]:
    """Points, ranges, half-open ranges and ranges without an end, over few numbers so that ends touch."""
    small = st.integers(0, 12).map(float)
    return st.one_of(
        small.map(lambda n: Quantity(n, n)),
        st.builds(
            lambda low, width, a, b: Quantity(low, low + width, open_low=a, open_high=b),
            small,
            st.integers(1, 6),
            st.booleans(),
            st.booleans(),
        ),
        st.builds(lambda low, bare: Quantity(low, inf, open_low=bare), small, st.booleans()),
        st.builds(lambda high, bare: Quantity(-inf, high, open_high=bare), small, st.booleans()),
    )


@cache
def states(names: tuple[str, ...] = ("taken", "held", "contested")) -> st.SearchStrategy[State]:
    """States of these names, denied or not, with an agent or without."""
    return st.builds(State, st.sampled_from(names), st.booleans(), st.sampled_from((None, "North", "South")))


@cache
def culprits() -> st.SearchStrategy[Who]:
    """Those of whom one or more did it, or none of them."""
    some = st.frozensets(st.sampled_from(("North", "South", "Radio Valley")), min_size=1)
    return st.builds(Who, some, st.booleans())


@cache
def whens() -> st.SearchStrategy[When]:
    """Times as answers."""
    return spans().map(When)


@cache
def values() -> st.SearchStrategy[Value]:
    """Values of every type."""
    return st.one_of(states(), quantities(), culprits(), whens())


@cache
def aspects(life: Life | None = None) -> st.SearchStrategy[Aspect]:
    """Aspects of every type of value and of every life that goes with it, or of one life."""
    if life is None:
        return st.sampled_from(tuple(Life)).flatmap(aspects)
    kinds = (Kind.QUANTITY,) if life is Life.TOTAL else (Kind.STATE, Kind.YES_NO, Kind.QUANTITY, Kind.WHEN, Kind.WHO)
    return st.sampled_from(kinds).flatmap(lambda kind: _aspects(kind, life))


EXCLUDE = (None, ("contested, taken", "held, taken, other agent", "taken, taken, other agent", "contested, held"))


@cache
def _aspects(kind: Kind, life: Life) -> st.SearchStrategy[Aspect]:
    """The aspects of one type of value and one life: there are few enough to make all of them once."""
    tolerances = (0.0, 0.05, 0.3) if kind is Kind.QUANTITY else (0.0,)
    given: list[dict[str, Any]] = [
        {"value": kind, "life": life, "holds": timedelta(hours=hours), "tolerance": tolerance}
        for hours in (12, 24, 72)
        for tolerance in tolerances
    ]
    if kind is Kind.STATE:
        taken = [StateDef("taken", life=final) for final in (None, Life.FINAL)]
        states = [(one, StateDef("held"), StateDef("contested")) for one in taken]
        given = [{**one, "states": some, "exclude": exclude} for one in given for some in states for exclude in EXCLUDE]
    return st.sampled_from(
        [Aspect(f"{kind.value} {life.value}", question="What of {subject}?", **one) for one in given]
    )


def values_of(aspect: Aspect) -> st.SearchStrategy[Value]:
    """Values that answer an aspect."""
    match aspect.value:
        case Kind.STATE | Kind.YES_NO:
            return states(tuple(state.name for state in aspect.states))
        case Kind.QUANTITY:
            return quantities()
        case Kind.WHO:
            return culprits()
    return whens()


SAID = st.none() | moments().map(lambda at: Span(at, at))
VALID = st.none() | spans()
WRITTEN = st.none() | moments().map(datetime.isoformat)  # a time as a row holds it


SCOPES = st.sampled_from(("", "", "in part"))
FLAGS, NUMBERS = st.booleans(), st.integers(0, 99)
DEEDS = st.sampled_from((Deed.NONE, *Deed))


@cache
def one_of(parties: tuple[str, ...]) -> st.SearchStrategy[str]:
    """The name of one of these parties."""
    return st.sampled_from(parties)


@st.composite
def positions(draw: st.DrawFn, aspect: Aspect, parties: tuple[str, ...]) -> Position:
    """One position on an aspect of one subject; any of its times may be missing."""
    party = draw(one_of(parties))
    said = draw(SAID)
    valid = draw(VALID) if draw(FLAGS) else said
    claim = Claim(f"{party} says {draw(NUMBERS)}.", party=party, said_at=said)
    return Position(
        claim,
        "Lakeside",
        aspect,
        draw(values_of(aspect)),
        valid,
        said,
        party,
        SIDES.get(party),
        scope=draw(SCOPES),
        explicit=draw(FLAGS),
        still=draw(FLAGS),
        deed=draw(DEEDS),
    )


@cache
def position_lists(
    aspect: Aspect, *, parties: tuple[str, ...] = NAMES, most: int = 12
) -> st.SearchStrategy[list[Position]]:
    """Positions on one fact, each of a claim of its own."""
    return st.lists(positions(aspect, parties), max_size=most).map(_own_claims)


def _own_claims(given: list[Position]) -> list[Position]:
    return [evolve(p, claim=evolve(p.claim, id=f"c{place}")) for place, p in enumerate(given)]


@cache
def parties() -> st.SearchStrategy[Party]:
    """Parties with aliases that are not their names, on a side or on none."""
    return st.builds(
        lambda name, aliases, side: Party(name, aliases=[a for a in aliases if a != name], side=side),
        names(),
        st.lists(names(), max_size=3, unique=True),
        st.none() | names(),
    )


@cache
def claims() -> st.SearchStrategy[Claim]:
    """Any claim that is words, with any of its other fields."""
    return st.builds(
        Claim,
        texts(),
        party=names(),
        said_at=st.none() | moments() | st.just("2024-03-05"),
        source=st.none() | names(),
        valid=st.none() | spans() | st.tuples(moments(), st.none()),
        extra=st.dictionaries(names(), st.integers() | texts(), max_size=2),
    )


SAID_IN_WORDS = WRITTEN | st.just("2024-03-05")
VALID_IN_WORDS = st.none() | st.just("2024-03-04") | st.tuples(st.none(), moments().map(datetime.isoformat))


@cache
def read_claims() -> st.SearchStrategy[Claim]:
    """A claim in words that the conflict pack knows, about an invented place."""
    return st.builds(
        lambda sentence, place, **more: Claim(sentence.format(place), **more),
        st.sampled_from(SENTENCES),
        st.sampled_from((*PLACES, "Seaford Bay", "the town")),
        party=st.sampled_from((*NAMES, "the south")),
        said_at=SAID_IN_WORDS,
        source=st.sampled_from((None, "wire", "daily")),
    )


STRUCTURED: tuple[tuple[str, Any], ...] = (
    ("control", "taken"),
    ("control", "contested"),
    ("control", State("held", agent="South")),
    ("encirclement", "not cut_off"),
    ("encirclement", "cut_off"),
    ("deaths", 12),
    ("deaths", "at least 30"),
    ("deaths", (5, 9)),
    ("population", {"low": 100, "high": None}),
    ("responsibility", ["Northern army", "the south"]),
    ("battle_length", "2024-02"),
)


@cache
def structured_claims() -> st.SearchStrategy[Claim]:
    """A claim that says subject, aspect and value itself."""
    return st.builds(
        lambda told, **more: Claim(aspect=told[0], value=told[1], **more),
        st.sampled_from(STRUCTURED),
        party=st.sampled_from(NAMES),
        said_at=WRITTEN,
        valid=VALID_IN_WORDS,
        subject=st.sampled_from(PLACES),
    )


@cache
def claim_sets(most: int = 14) -> st.SearchStrategy[list[Claim]]:
    """Whole sets of claims, in words and structured, some of them twice."""
    return st.lists(read_claims() | structured_claims(), max_size=most)


FRAGMENTS = (
    *("“", "”", '"', "'", "‘", "’", "''", "``", "«", "»", ",", ".", "?", "!", ":", ";", "—", "-", "(", ")", "..."),
    *(" ", " ", " ", "\n", "\n\n", "\t", "\r\n", "# ", "* ", "|", "[", "]", "http://", "---\n"),
    *("Ann Lee", "Lee", "Tom Vane", "the ministry", "The Harbour Board", "officials", "a spokesman for", "he", "They"),
    *("ANN LEE: ", "TOM VANE, BYLINE: ", "who was there", "the head of the zoo", "54", "Mr.", "U.S.", "a study"),
    *("said", "says", "told", "told reporters", "saying", "added", "according to", "claims", "denied", "quoted"),
    *("as saying", "would not confirm or deny", "was told", "was reported by", "that", "but", "and", "while"),
    *("the roof leaked", "the bridge had fallen", "on Monday", "in May", "at the time", "two days ago", "by noon"),
    *("Related Articles", "Photo: ", "©", "É", "ß", "日本", "\u200b", "\u0301", "🙂"),
)


SPOKEN = (
    "Ann Lee said the roof leaked.", "“The roof leaks,” said Tom Vane. “It is old.”", "He added that the beams were sound.",
    "According to the ministry, the dam is safe.", "The dam is safe, according to officials.", "“Nobody looked.", "It rained.",
    "The Harbour Board denied that fares would rise, but Vane said on Monday they would.", "ANN LEE: It fell. Nobody was hurt.",
)  # fmt: skip


@cache
def articles() -> st.SearchStrategy[str]:
    """Texts glued from names, quotation marks, verbs of saying, times, page furniture, line breaks and sentences."""
    part = st.sampled_from(FRAGMENTS) | st.sampled_from(SPOKEN)
    glue = st.sampled_from((" ", "", "\n\n"))
    return st.builds(lambda parts, between: between.join(parts), st.lists(part, max_size=30), glue)
