"""Generated articles and readers that lie about them: `python -m tests.articles.hostile_readers --articles 10000`."""

from __future__ import annotations

import sys
import time
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import count, repeat
from random import Random
from typing import Any

import claimrec as cr
from claimrec.articles import Passage, ToldUtterances, Utterance

NAMES = (
    "Ann Lee",
    "Tom Vane",
    "Mara Quill",
    "Harbour Office",
    "Red Cross",
    "Northern army",
    "City council",
    "Oren Dahl",
)
PLACES = ("Lakeside", "Oren", "Carrow", "Ulm Hill")
THINGS = ("bridge", "mill", "ferry", "town hall", "water tower", "old gate")
DEEDS = ("has fallen", "stands", "had been destroyed", "was not hit", "is closed", "isn't open", "burned down")
WHEN = ("on Monday", "late on Sunday", "last week", "in March", "")
MARKS = ("“{}”", '"{}"', "‘{}’", "«{}»")
BLANKS = (" ", " ", " ", "  ", "\n", "\u00a0", "\t")


def statement(random: Random) -> str:
    """A sentence without its full stop."""
    if random.random() < 0.3:
        number = random.choice((3, 14, "15,000", "2.5", "about 40", "more than 300"))
        return f"{number} people {random.choice(('died', 'fled', 'were hurt'))} in {random.choice(PLACES)}"
    return f"the {random.choice(THINGS)} of {random.choice(PLACES)} {random.choice(DEEDS)}"


def article(random: Random) -> str:
    """A text of one to sixty sentences, in paragraphs, with quotations, denials and odd blanks."""
    told = []
    for _ in range(random.choice((1, 3, 6, 6, 12, 60))):
        who, what, when = random.choice(NAMES), statement(random), random.choice(WHEN)
        form = random.randrange(6)
        if form == 0:
            told.append(f"{who} said {when} that {what}.")
        elif form == 1:
            told.append(f"{random.choice(MARKS).format(what[0].upper() + what[1:] + ',')} {who} said.")
        elif form == 2:
            told.append(f"{who} denied that {what}.")
        elif form == 3:
            told.append(f"According to {who}, {what}.")
        else:
            told.append(f"{what[0].upper()}{what[1:]}.")
        told.append(random.choice(("", "", "\n", "\n\n")))
    text = " ".join(told)
    return "".join(random.choice(BLANKS) if c == " " and random.random() < 0.05 else c for c in text)


class Shouting(str):
    """A string that says something else when it is asked."""

    def __str__(self) -> str:
        return "the mill never stood"

    def strip(self, *_: Any) -> str:
        return "the mill never stood"


class Raising(Mapping[str, Any]):
    """A mapping that raises for what it says that it has."""

    def __getitem__(self, name: str) -> Any:
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        return iter(("party", "quote"))

    def __len__(self) -> int:
        return 2

    def __contains__(self, _: object) -> bool:
        return True


def right(random: Random, passage: Passage) -> dict[str, Any]:
    """Words of a passage, from blank to blank, and a name of it."""
    words = passage.text.split(" ")
    start = random.randrange(len(words))
    quote = " ".join(words[start : start + random.randint(1, 14)])
    named = [name for name in NAMES if name in passage.text] or [""]
    return {"party": random.choice(named), "quote": quote, "when": random.choice(WHEN)}


def altered(random: Random, quote: str) -> str:
    """Words with a letter, a figure, a word or a mark exchanged, left out or put in."""
    words = quote.split(" ")
    at = random.randrange(len(words))
    how = random.randrange(7)
    if how == 0:
        words[at] = words[at].upper()
    elif how == 1:
        words[at] = random.choice(("not", "never", "15", "5,000", "“", "\u200b", "bridge"))
    elif how == 2:
        del words[at]
    elif how == 3:
        words.insert(at, random.choice(("not", "allegedly", "...", "[the]")))
    elif how == 4:
        return quote[random.randint(1, 4) : len(quote) - random.randint(0, 3)]
    elif how == 5:
        random.shuffle(words)
    else:
        return quote.replace(" ", random.choice(("", "  ", "\n", "-"))).replace("“", '"').replace("’", "'")
    return " ".join(words)


def utterance(random: Random, passage: Passage) -> Any:
    """Something that a reader may give for an utterance, right or wrong."""
    told: dict[str, Any] = right(random, passage)
    how = random.randrange(14)
    if how < 3:
        told["quote"] = altered(random, told["quote"])
    elif how == 3:
        told["quote"] = statement(random)
    elif how == 4:
        told["party"] = random.choice(("Bob Nobody", "he", "They", "the", "", None, 7, " ", "a" * 9_999, "Lee"))
    elif how == 5:
        told["quote"] = random.choice(
            (None, 7, b"bytes", ["a"], "", " ", "”", ".", "e", Shouting(told["quote"]), "x" * 99_999)
        )
    elif how == 6:
        told |= {
            "answer": random.choice(("15", "no", 15, "a million")),
            "denies": random.choice((True, False, "no", 1)),
        }
    elif how == 7:
        told |= {"certainty": random.choice((0, 2, -1, float("nan"), float("inf"), "high", True, 0.3, 10**400))}
    elif how == 8:
        told |= {
            "when": random.choice((7, "yesterday", "on Monday", "\x00")),
            "subject": random.choice((PLACES[0], "Mars", 3)),
        }
    elif how == 9:
        told |= {"start": random.choice((-1, 10**30, "3", 2.5, True, 5)), "question": "Did it fall?"}
    elif how == 10:
        return random.choice((None, 7, "words", [told], (), Raising(), object(), {"text": told["quote"]}))
    elif how == 11:
        return Utterance(told["party"], told["quote"], denies=random.choice((True, False, None)))
    return told


def answer(random: Random, passage: Passage) -> Any:
    """What a reader may give for a passage."""
    how = random.randrange(16)
    if how == 0:
        return None
    if how == 1:
        return random.choice((7, "words", b"x", {"utterances": []}, object()))
    if how == 2:
        return repeat(utterance(random, passage))  # without an end
    if how == 3:
        return _breaking(random, passage)
    return [utterance(random, passage) for _ in range(random.randint(0, 8))]


def _breaking(random: Random, passage: Passage) -> Iterator[Any]:
    yield utterance(random, passage)
    raise RecursionError("in the middle")


def reader(random: Random) -> Any:
    """A reader that lies, fails, or does what it should."""

    def read(passages: Sequence[Passage]) -> Any:
        how = random.randrange(20)
        if how == 0:
            raise random.choice((ValueError, KeyError, MemoryError, RecursionError))("no")
        if how == 1:
            return random.choice((None, 7, "words", {}, iter(())))
        answers = [answer(random, one) for one in passages]
        if how == 2:
            return repeat(answers[0])
        if how == 3:
            return ToldUtterances(answers, problems=("something",), made_with=("a-model",))
        return answers[: random.choice((len(answers), len(answers), 1))]

    return read


def problems_of(seed: int, told: Counter[str]) -> Iterator[str]:
    """What came in that does not stand in the article, and what else does not hold; `told` counts what came in."""
    random = Random(seed)
    text = article(random)
    given = random.choice(((), ("Bob Nobody",)))
    found = cr.read_article(text, published="2024-05-08", outlet="The Gazette", reader=reader(random), parties=given)
    told.update(claims=len(found), rejected=len(found.rejected))
    for one in found.attributions:
        claim, quote = one.claim, one.claim.quote
        if quote is None or text[quote.start : quote.end] != claim.text:
            yield f"not verbatim: {claim.text!r}"
        if not any(map(str.isalnum, claim.text or "")):
            yield f"no words: {claim.text!r}"
        plain = " ".join(text.split())
        if claim.party not in (*given, "The Gazette") and claim.party not in plain:
            yield f"no party of the article: {claim.party!r}"
        if one.source is not None and text[one.source.start : one.source.end] != one.written:
            yield f"not where it is said to be: {one.written!r}"
    if len({(c.quote, c.party) for c in found}) != len(found):
        yield "a quote came in twice"
    if [c.quote.start for c in found if c.quote] != sorted(c.quote.start for c in found if c.quote):
        yield "out of order"
    cr.reconcile(found[:5]) if seed % 50 == 0 else None
    repr(found), hash(tuple(one.problem for one in found.rejected))


def main() -> int:
    """Try as many articles as asked for; 1 where something came in that should not."""
    parser = ArgumentParser(prog="python -m tests.articles.hostile_readers", description=__doc__)
    parser.add_argument("--articles", type=int, default=0, help="how many: endless, unless given")
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    args = parser.parse_args()
    told, started = Counter[str](), time.perf_counter()
    try:
        for seed in count(args.first) if not args.articles else range(args.first, args.first + args.articles):
            told["articles"] += 1
            for problem in problems_of(seed, told):
                told["problems"] += 1
                print(f"seed {seed}: {problem}", flush=True)
    except KeyboardInterrupt:
        pass
    print(f"{told['claims']} claims came in, {told['rejected']} utterances did not")
    print(f"{told['articles']} articles, {told['problems']} problems, {time.perf_counter() - started:.0f} s")
    return int(told["problems"] > 0)


if __name__ == "__main__":
    sys.exit(main())
