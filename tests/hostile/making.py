"""Claims of every form and hostility, made from a seed: the same seed makes the same rows anywhere."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from random import Random
from typing import Any

import claimrec as cr

Row = Any
PARTIES = (
    "Mayor", "Mayor ", "MAYOR", "the mayor", "Ma\u0079or", "Mayor\u00a0", "Town council", "Town\u00a0council", "Radio Nord",
    "José", "Jose\u0301", "ＪＯＳÉ", "Straße", "STRASSE", "Михаил", "市長", "عمدة", "O’Neill", "O'Neill", "x" * 300,
    "=1+1", "@SUM(A1)", "-2+3", "+cmd|' /C calc'!A0", "<script>alert(1)</script>", "\"quoted\"", "a,b;c\td", "a|b",
    "\x1b[31mred", "line\nbreak", "nul\x00", "\u202egnp.exe", "Nan", "none of us", "0", "12", "True", "\ud800", "💥", "NA", "#NA",
)  # fmt: skip
PLACES = ("Lakeside", "Osterfeld", "the bridge", "Old mill", "the power station", "Seaford Bay", "it", "the town")
NUMBERS = (
    "3", "12", "30", "1,000", "at least 30", "about 80", "dozens", "no", "more than 1,000,000", "twelve", "½", "٣", "1e9",
    "9" * 40, "0.5", "5 to 9", "-4", "1-1-1-1", "twenty thousand", "half of the",
)  # fmt: skip
TIMES = (
    "", "yesterday", "on 4 May", "in May 2022", "on 29 February 2022", "on 29 February", "in the year 0", "in year 10000",
    "in 9999", "in the year 1", "two days ago", "at noon", "by Friday", "in two months", "at 25:61", "on 31 June 2024",
    "in 12000 years", "since the war began", "before 0001-01-01", "on 0000-00-00", "between 1 and 3 May", "last year",
    "for 99999 days", "next year", "29 Feb", "until 31 December 9999", "3,000 years ago", "a million years ago",
)  # fmt: skip
SENTENCES = (
    "{place} has fallen {time}.", "Our troops captured {place} {time}.", "{place} was never captured.", "{place} stands.",
    "{n} people were killed in {place} {time}.", "{n} sheep drowned at {place} {time}.", "Nobody was hurt at {place}.",
    "We did not shell {place} {time}.", "That is a lie.", "This is not true.", "The fighting for {place} goes on.",
    "{place} was opened {time}.", "{place} has not been opened.", "{party} opened {place} {time}.", "The dam is ours.",
    "Our dam holds.", "The strike cost {n} euros {time}.", "{n} of {n} ships sank {time}.", "{place} is closed, says {party}.",
    "The meeting took place {time}.", "The meeting was called off.", "They arrived {time}, and left again.", "{n}", "{time}",
    "{party} denied that {place} had fallen {time}.", "If {place} falls, {n} people will flee.", "Did {place} fall {time}?",
    "The vote was won by {party} {time}.", "Prices rose by {n} percent {time}.", "Prices fell by {n} percent {time}.",
)  # fmt: skip
STRANGE = (
    "\x00\x01\x02", "\ud800", "💥🔥", "=HYPERLINK(\"http://x\",\"y\")", "<script>alert(1)</script>", "</td></tr>", "&amp;&lt;",
    "javascript:alert(1)", "﻿", "\u202e", "e\u0301" * 40, "word " * 400, "(" * 200, "“" * 200, "not " * 60, "\r\n\r\n",
    "١٢٣", "{subject}", "%s%n", "' OR 1=1 --", "\u2028", "nan", "None", "-", ".", "7" * 500, "NA", "\t=1", "Ⅻ",
)  # fmt: skip
SAID = (
    "2024-05-04T10:00Z", "2024-05-04T10:00+02:00", "2024-05-04", "2024-05", "2024", "2022-05-04", "2024-02-29",
    "2024-05-04T00:00Z", "2024-05-05T00:00+14:00", "0001-01-01", "0001-01-01T00:00+14:00", "9999-12-31", "9999-12-31T23:59Z",
    "9999-12-31T23:59-12:00", "4 May 2024", "2024-W18", "9:10 AM, May 04", "29 Feb", "2024-05-04T10:00:00.123456Z",
)  # fmt: skip
WRONG_TIMES = (
    "soon", "2024-05-04T10:00", "2024-02-30", "0000-01-01", "10000-01-01", "2024-13-01", "03/04/2024", 1714816800,
    math.inf, timedelta(days=1), "9999999999-01-01", True, [], "2023-02-29", datetime(2024, 5, 4, 10),
)  # fmt: skip
MISSING = (None, math.nan)
VALID = (
    "29 Feb", "Feb 29", "2024-05-04", "2024-05", ("2024-05-01", "2024-05-04"), (None, "2024-05-04"), ("2024-05-04", None),
    "0001-01-01", "9999-12-31", ("0001-01-01", "9999-12-31"), "31 Dec", ("29 Feb", "1 Mar"), "2024-05-04T10:00Z",
)  # fmt: skip
WRONG_VALID = (
    ("2024-05-05", "2024-05-04"),
    (None, None),
    ("a", "b", "c"),
    5,
    "31 Feb",
    ("2024-05-04", 7),
    "30 Feb 2022",
)
STRUCTURED: tuple[tuple[str, Any], ...] = (
    ("control", "taken"), ("control", "not taken"), ("control", "contested"), ("deaths", 12), ("deaths", "at least 30"),
    ("deaths", (5, 9)), ("deaths", [5, 9]), ("deaths", 10**30), ("deaths", 0), ("deaths", -0.0), ("deaths", 2.5),
    ("population", {"low": 100, "high": None}), ("responsibility", ["Mayor", "Radio Nord"]), ("responsibility", "the mayor"),
    ("battle_length", "2024-02"), ("battle_length", "29 Feb"), ("deaths", "12"), ("encirclement", "cut_off"),
    ("deaths", "about 1,000"), ("battle_length", "0001-01-01"), ("battle_length", ("2024-02-01", "2024-03-01")),
)  # fmt: skip
WRONG_STRUCTURED: tuple[tuple[str, Any], ...] = (
    ("control", "besieged"), ("deaths", math.inf), ("deaths", "many"), ("deaths", (9, 5)), ("controll", "taken"),
    ("responsibility", []), ("deaths", True), ("battle_length", "29 Feb 2022"), ("deaths", "1" * 5000), ("deaths", {"low": "x"}),
)  # fmt: skip
STRANGERS: tuple[Row, ...] = (None, 5, "Lakeside has fallen.", [], {}, {1: 2}, {"text": "x", "who": "y"}, math.nan)
ENTITIES = (cr.Entity("Lakeside"), cr.Entity("Osterfeld", aliases=["Old Field"]))
INTRODUCED = (
    cr.Party("Mayor", side="Town"),
    cr.Party("Radio Nord", aliases=["RN"]),
    cr.Party("Town council", side="Town"),
)


def hostile_rows(seed: int, *, flat: bool = False) -> list[Row]:
    """One set of rows; `flat`: of strings alone, as a CSV file holds them, and each of them a dict."""
    random = Random(seed)
    rows: list[Row] = []
    for _ in range(random.randint(1, 14)):
        rows.append(_row(random, rows, flat))
    if random.random() < 0.15:  # as large as to be weighed
        rows += [_row(random, rows, flat) for _ in range(random.randint(8, 20))]
    return rows


def known(seed: int) -> dict[str, Any]:
    """The parties and entities that are introduced for a set of rows, or none."""
    random = Random(seed + 1)
    return {
        "parties": INTRODUCED if random.random() < 0.4 else (),
        "entities": ENTITIES if random.random() < 0.5 else (),
    }


def hostile_text(random: Random) -> str:
    """A sentence that may be read, or words that may not."""
    plain = random.choice(SENTENCES)
    told = plain
    for slot, words in (("{place}", PLACES), ("{n}", NUMBERS), ("{time}", TIMES), ("{party}", PARTIES)):
        told = told.replace(slot, random.choice(words))
    told = told.strip() or "It fell."
    how = random.random()
    if how < 0.12:
        return random.choice(STRANGE)
    if how < 0.22:
        return f"{told} {random.choice(STRANGE)}"
    if how < 0.3:
        return f"{told} {hostile_text(random)}"
    return told


def _row(random: Random, before: Sequence[Row], flat: bool) -> Row:
    how = random.random()
    if before and how < 0.14:  # an equal row
        return random.choice(before)
    if before and how < 0.2 and isinstance(twin := random.choice(before), dict):  # the same but for one field
        changed = {**twin, **random.choice(_TWISTS)(random)}
        return _flat(changed) if flat else changed
    if how < 0.24 and not flat:
        return random.choice(STRANGERS)
    row = _structured(random) if random.random() < 0.3 else {"text": hostile_text(random)}
    row["party"] = random.choice(PARTIES)
    for name, pool, wrong in (("said_at", SAID, WRONG_TIMES), ("valid", VALID, WRONG_VALID)):
        often = 0.85 if name == "said_at" else 0.2
        if random.random() < often:
            row[name] = random.choice(wrong if random.random() < 0.08 else pool)
    if random.random() < 0.2:
        row["id"] = random.choice(("a", "b", "c", "007", "a#1", "=1"))
    if random.random() < 0.2:
        row["source"] = random.choice(("wire", "daily", "javascript:alert(1)", "=1+1", "http://x/<b>"))
    if random.random() < 0.04:
        row[random.choice(("text", "party", "said_at", "source", "value"))] = random.choice(
            (*MISSING, "", " ", b"x", 7)
        )
    if random.random() < 0.03:
        row["certainty"] = random.choice((0.5, "0.5", 0, 2, "x", math.nan))
    if random.random() < 0.05 and not flat:
        row["extra"] = random.choice(({"a": 1}, {"a": math.nan}, [1], {"a": {"b": [1, (2, 3)]}}))
    return _flat(row) if flat else _with_types(random, row)


_TWISTS: tuple[Callable[[Random], dict[str, Any]], ...] = (
    lambda random: {"party": random.choice(PARTIES)},
    lambda random: {"said_at": random.choice(SAID)},
    lambda random: {"text": hostile_text(random)},
    lambda random: {"source": random.choice(("wire", "other"))},
    lambda random: {"quote": (0, random.randint(0, 9))},
)


def _structured(random: Random) -> dict[str, Any]:
    aspect, value = random.choice(WRONG_STRUCTURED if random.random() < 0.1 else STRUCTURED)
    row = {"subject": random.choice(PLACES), "aspect": aspect, "value": value}
    if random.random() < 0.15:
        row["text"] = hostile_text(random)
    if random.random() < 0.05:
        del row[random.choice(list(row))]
    return row


def _flat(row: dict[str, Any]) -> dict[str, Any]:
    """The row as cells of a table: its texts; what is missing or no text is left out."""
    return {
        name: value
        for name, value in row.items()
        if isinstance(value, str) and value.strip() and not any("\ud800" <= c <= "\udfff" for c in value)
    }


def _with_types(random: Random, row: dict[str, Any]) -> dict[str, Any]:
    """The row, its time now and then as Python has it."""
    if isinstance(row.get("said_at"), str) and random.random() < 0.15:
        row["said_at"] = random.choice(_TIMES)
    return row


_TIMES = (
    date(2024, 5, 4), datetime(2024, 5, 4, 10, tzinfo=UTC), datetime(2024, 5, 4, 10, tzinfo=timezone(timedelta(hours=-7))),
    date(1, 1, 1), date(9999, 12, 31), datetime.max.replace(tzinfo=UTC), datetime.min.replace(tzinfo=UTC),
)  # fmt: skip
