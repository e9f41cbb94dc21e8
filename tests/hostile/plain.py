"""Plain sentences from a seed: of many domains, and put together from the cues of the packs; and what they all keep."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from random import Random
from typing import Any

import claimrec as cr
from claimrec import DEFAULT_PACKS
from claimrec.language.chosen import forms
from claimrec.packs.chosen import asked

EACH = 4  # sentences of one seed
NAMES = (
    "Alderport", "Millbrook", "Castle Hill", "the Grey Bridge", "Harbour Lines", "Dr Ines Falk", "Osric", "the Night Owls",
    "Norland", "the Reed Valley mine", "Flight 212", "the Merrow", "Governor Tal", "the Kestrel Fund", "Vantis",
)  # fmt: skip
ENTITIES = tuple(cr.Entity(name.removeprefix("the ")) for name in NAMES)
COUNTS = (
    "two",
    "3",
    "7",
    "a dozen",
    "at least 12",
    "about 40",
    "nearly 300",
    "1,250",
    "2.4 million",
    "half a million",
    "no",
)
WHEN = (
    "",
    "on Monday",
    "last week",
    "on 3 March",
    "in 2019",
    "at noon",
    "since May",
    "overnight",
    "two days ago",
    "by June",
)
TOLD = (
    "{X} was built in {y} and rebuilt in {z}.", "{n} guests and {m} staff left {X} {t}.", "{X} beat {Y} {a} to {b} {t}.",
    "Of {m} flats in {X}, {n} are empty.", "The price of bread in {X} rose from {n} to {m} crowns {t}.",
    "{X} opened {t}, closed in {y} and opened again in {z}.", "The vaccine of {X} works in children but not in adults.",
    "{n} patients of {X} recovered, {m} died, and {a} are still ill.", "{X} sued {Y} {t}, and {Y} sued {X}.",
    "{X} has resigned. No, {X} has not resigned.", "{X} was at home, and {X} was at work {t}.", "The film by {X} lasts {n} minutes.",
    "{X} won {a} medals and {Y} won {b}.", "The judge cleared {X} and convicted {Y} {t}.", "Rain fell for {n} hours in {X}.",
    "{X} owes {n} euros to {Y} and {m} to the bank.", "{X} signed with {Y} {t} and left in {y}.", "The dam above {X} held.",
    "{X} said it had {n} ships; {Y} said {X} had {m}.", "Some say {X} is dead, some say {X} is alive.",
    "The school in {X} has {n} pupils, down from {m} in {y}.", "{X} is {n} kilometres long and {m} metres wide.",
    "{X} discovered the comet {t}, not {Y}.", "Neither {X} nor {Y} attended the hearing {t}.", "{X} lost {n} jobs, not {m}.",
    "The train to {X} left at {a} and again at {b}.", "The server of {X} was down for {n} minutes {t}, then up, then down.",
    "The painting is by {X}; its frame is by {Y}.", "{X} was founded by {Y} in {y}, or in {z} by some accounts.",
    "{X} rose {a} percent {t} and fell {b} percent later.", "{X} planted {n} trees in {y} and {m} in {z}.",
    "The strike at {X} ended {t}. It began again {s}.", "The bridge at {X} is open to buses and closed to lorries.",
    "The water of {X} is safe to drink, though not for babies.", "{X} married {Y} in {y} and again in {z}.",
    "{X} arrived {t} and left {s}.", "At {X} {n} were hurt {t}; {m} were hurt {s}.", "Police in {X} arrested {n} men {t}, {m} {s}.",
    "Was {X} taken? {X} was not taken. {X} was taken.", "{X} is closed. {X} is open.", "It was {X}. It was {Y}.",
    "That is a lie.", "We deny it.", "This is not so.", "{X} denies it.", "It is true.", "Nothing of the kind happened in {X}.",
    "{X} called what {Y} said a lie.", "{X} scored after {a} minutes and after {b} minutes.", "The fire in {X} is out.",
)  # fmt: skip
AROUND = (
    "{it}.", "{it} {t}.", "{it}.", "{Y} said that {it}.", "It is not true that {it}.", "{it}, and {also}.", "{it}. {also}.",
    "{it} {t}, but {also} {s}.", "If {it}, {also}.", "{Y} denied that {it}.", "First {it}; later {also}.",
)  # fmt: skip
FILLED = ("", "", "", "again", "also", "late", "once more", "almost", "of the day")
POINTING = re.compile(r"\b(?:i|me|my|mine|myself|we|us|our|ours|ourselves)\b", re.IGNORECASE)
SAID = "2024-05-04T10:00Z"


def plain_sentence(random: Random) -> str:
    """A sentence as people write them, read by a pack or not; one in two is made of what a pack asks for."""
    if random.random() < 0.5:
        told = _filled(random, random.choice(TOLD))
    else:
        it, also = (_of_cue(random, random.choice(cues())) for _ in range(2))
        told = _filled(random, random.choice(AROUND).replace("{it}", it).replace("{also}", also))
    told = re.sub(r"\s+([.,;]|$)", r"\1", " ".join(told.split()))
    return told[0].upper() + told[1:]


@cache
def cues() -> Sequence[str]:
    """All cues of the packs that come along."""
    aspects = asked(DEFAULT_PACKS, ()).aspects
    return [cue for aspect in aspects for cue in (*aspect.cues, *(c for state in aspect.states for c in state.cues))]


def _of_cue(random: Random, cue: str) -> str:
    """A sentence in which a cue fires, or nearly: one word of each choice, in one of its forms."""
    words = []
    for part in cue.split():
        if part.startswith("!"):
            continue
        if set(part) == {"."}:
            words.append(random.choice(FILLED))
        elif not part.endswith("?") or random.random() < 0.5:
            words.append(_formed(random, random.choice(part.removesuffix("?").split("|"))))
    return " ".join(words).replace("{subject}", "{X}").replace("{agent}", "{Y}").replace("{number}", "{n}")


def _formed(random: Random, word: str) -> str:
    return random.choice(sorted(forms(word[1:]))) if word.startswith("~") else word


def _filled(random: Random, template: str) -> str:
    one, other = random.sample(NAMES, 2)
    (n, m), (a, b) = random.sample(COUNTS, 2), random.sample(range(2, 12), 2)
    first, then = sorted(random.sample(range(1950, 2024), 2))
    slots: dict[str, Any] = {"X": one, "Y": other, "n": n, "m": m, "a": a, "b": b, "y": first, "z": then}
    slots |= {"t": random.choice(WHEN), "s": random.choice(WHEN)}
    return re.sub(r"\{(\w)\}", lambda found: str(slots[found[1]]), template)


def the_same_words_agree(seed: int) -> Iterator[str]:
    """What two parties say in the same words at the same time is no contradiction, but where "ours" tells of who speaks."""
    random = Random(seed)
    texts = [text for text in (plain_sentence(random) for _ in range(EACH)) if not POINTING.search(text)]
    together = [{"text": text, "party": f"Voice {n}", "said_at": SAID} for n in range(4) for text in texts]
    for found in cr.reconcile(together).contradictions:
        if found.a.claim.text == found.b.claim.text:
            yield f"flagged against itself among others ({found.why}): {found.a.claim.text!r}"
    for text in texts:
        rows = [{"text": text, "party": party, "said_at": SAID} for party in ("The north", "The south")]
        timeless = [{"text": text, "party": row["party"]} for row in rows]
        for entities in ((), ENTITIES):
            yield from _flags(text, cr.reconcile(rows, entities=entities))
            yield from _opposed(text, cr.compare(*rows, entities=entities))
        yield from _flags(text, cr.reconcile(timeless))
        yield from _opposed(text, cr.compare(text, text))


def _flags(text: str, report: cr.Report) -> Iterator[str]:
    for found in report.contradictions:
        yield f"flagged against itself ({found.why}): {text!r}"


def _opposed(text: str, found: cr.Compared) -> Iterator[str]:
    if found.relation is cr.Relation.CONTRADICTS:
        yield f"compared with itself: {found}: {text!r}"
