"""Inputs of which some part of the work could grow faster than they do: each generator takes a size and gives the work.

A size is a number of claims, of sentences or of marks.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sized
from datetime import date, timedelta

import claimrec as cr

Work = Callable[[], object]

_LETTERS = "abcdefghijklmnoprstuvwz"
_UNITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_DAY = date(1990, 1, 1)


def word(rng: random.Random, length: int = 7) -> str:
    """A word that no table knows."""
    return "".join(rng.choice(_LETTERS) for _ in range(length))


def in_words(number: int) -> str:
    """A number under a million in words."""
    if number < 10:
        return _UNITS[number]
    if number < 100:
        tens, unit = divmod(number, 10)
        return (_TENS[tens - 2] + (f"-{_UNITS[unit]}" if unit else "")) if tens > 1 else f"twenty-{_UNITS[unit]}"
    for size, name in ((1000, "thousand"), (100, "hundred")):
        if number >= size:
            many, rest = divmod(number, size)
            return f"{in_words(many)} {name}" + (f" {in_words(rest)}" if rest else "")
    raise AssertionError


def written(result: object) -> str:
    """What came out, in a line; of a report also how long its JSON and its memo are."""
    if not isinstance(result, cr.Report):
        return f"{type(result).__name__} of {len(result)}" if isinstance(result, Sized) else repr(result)
    return f"{result!r} {len(result.to_json())} {len(result.to_text())}"


def reconciling(claims: Iterator[cr.Claim], **setup: object) -> Work:
    """The work of reconciling claims."""
    rows = list(claims)
    return lambda: cr.reconcile(rows, **setup)  # type: ignore[arg-type]


_COUNT = cr.Aspect("visitors", question="How many came to {subject}?", value="quantity")
_TOTAL = cr.Aspect("visitors", question="How many came to {subject} so far?", value="quantity", life="total")
_NAME = cr.Aspect("winner", question="Who won {subject}?", value="name")
_TIME = cr.Aspect("opening", question="When was {subject} opened?", value="when")


def _values(
    size: int, aspect: cr.Aspect, value: Callable[[int], object], day: Callable[[int], str]
) -> Iterator[cr.Claim]:
    order = list(range(size))
    random.Random(3).shuffle(order)
    for n in order:
        yield cr.Claim(
            party=f"Watcher {n % 40}", subject="the fair", aspect=aspect.name, value=value(n), said_at=day(n)
        )


def _one_day(_: int) -> str:
    return "2024-05-04"


def _some_day(n: int) -> str:
    return (_DAY + timedelta(days=n * 7 % 9000)).isoformat()


def distinct_numbers(size: int) -> Work:
    """One fact with as many numbers as claims."""
    return reconciling(_values(size, _COUNT, lambda n: n, _one_day), aspects=[_COUNT])


def numbers_and_days(size: int) -> Work:
    """The same, each on some day."""
    return reconciling(_values(size, _COUNT, lambda n: n, _some_day), aspects=[_COUNT])


def ranges(size: int) -> Work:
    """One fact with as many ranges as claims, some of which meet."""
    return reconciling(_values(size, _COUNT, lambda n: f"{n}-{n + 1 + n % 50}", _one_day), aspects=[_COUNT])


def running_totals(size: int) -> Work:
    """A running total with as many numbers as claims."""
    return reconciling(_values(size, _TOTAL, lambda n: n, _some_day), aspects=[_TOTAL])


def distinct_names(size: int) -> Work:
    """One fact with as many names as claims."""
    rng = random.Random(5)
    names = [word(rng).title() for _ in range(size)]
    return reconciling(_values(size, _NAME, lambda n: names[n], _one_day), aspects=[_NAME])


def distinct_times(size: int) -> Work:
    """One fact with as many times as claims."""
    times = [(_DAY + timedelta(days=n)).isoformat() for n in range(size)]
    return reconciling(_values(size, _TIME, lambda n: times[n], _one_day), aspects=[_TIME])


def numbers_told(size: int) -> Work:
    """Sentences that tell as many numbers of one thing."""
    texts = [f"{n + 3} people were killed in Lakeside." for n in range(size)]
    return reconciling(
        (cr.Claim(t, party=f"Watcher {n % 40}", said_at="2024-05-04") for n, t in enumerate(texts)),
        entities=[cr.Entity("Lakeside")],
    )


def numbers_in_words(size: int) -> Work:
    """Structured numbers that are written in words."""
    return reconciling(_values(size, _COUNT, lambda n: f"at least {in_words(n + 20)}", _one_day), aspects=[_COUNT])


def misspelt_parties(size: int) -> Work:
    """As many parties as claims, each written with a letter wrong."""
    rng = random.Random(7)
    names = [f"{word(rng)} {word(rng)}".title() for _ in range(size)]
    return reconciling(
        (cr.Claim("The bridge stands.", party=name[:5] + "x" + name[6:], said_at="2024-05-04") for name in names),
        parties=[cr.Party(name) for name in names],
    )


def misspelt_entities(size: int) -> Work:
    """As many entities as claims, each written with a letter wrong."""
    rng = random.Random(7)
    names = [f"{word(rng, 9)}".title() for _ in range(size)]
    return reconciling(
        (
            cr.Claim(f"Our troops captured {name[:5]}x{name[6:]}.", party=f"Watcher {n % 40}", said_at="2024-05-04")
            for n, name in enumerate(names)
        ),
        entities=[cr.Entity(name) for name in names],
    )


def entities_and_aliases(size: int) -> Work:
    """As many entities as claims, with three aliases each."""
    rng = random.Random(9)
    names = [f"{word(rng)} {word(rng)}".title() for _ in range(size)]
    return reconciling(
        (
            cr.Claim(f"Our troops captured {name}.", party=f"Watcher {n % 40}", said_at="2024-05-04")
            for n, name in enumerate(names)
        ),
        entities=[cr.Entity(n, aliases=[f"Upper {n}", f"Fort {n}", f"{n} Bay"]) for n in names],
    )


def names_that_begin_alike(size: int) -> Work:
    """As many entities as claims, whose names begin with one word."""
    rng = random.Random(10)
    names = [f"Fort {word(rng)}".title() for _ in range(size)]
    return reconciling(
        (
            cr.Claim(f"Our troops captured {name}.", party=f"Watcher {n % 40}", said_at="2024-05-04")
            for n, name in enumerate(names)
        ),
        entities=[cr.Entity(name) for name in names],
    )


def words_only(size: int) -> Work:
    """One fact with claims of which no value can be read."""
    rng = random.Random(11)
    words = [f"{word(rng)} {word(rng)}" for _ in range(size)]
    return reconciling(_values(size, _COUNT, lambda n: words[n], _one_day), aspects=[_COUNT])


def _unread(size: int, sentence: Callable[[int], str]) -> Work:
    return reconciling(cr.Claim(sentence(n), party=f"Watcher {n % 40}", said_at="2024-05-04") for n in range(size))


def nothing_shared(size: int) -> Work:
    """Unread claims of which no two share a word."""
    rng = random.Random(13)
    return _unread(size, lambda _: " ".join(word(rng) for _ in range(8)).capitalize() + ".")


def few_words_shared(size: int) -> Work:
    """Unread claims of a small stock of words, so that many share some."""
    rng = random.Random(15)
    stock = [word(rng) for _ in range(300)]
    return _unread(size, lambda _: " ".join(rng.choice(stock) for _ in range(8)).capitalize() + ".")


def one_template(size: int) -> Work:
    """Unread claims that differ in one number."""
    return _unread(size, lambda n: f"The old choir of the mill sang {n} songs for the farmers.")


def one_template_names(size: int) -> Work:
    """Unread claims that differ in one name."""
    rng = random.Random(17)
    return _unread(size, lambda _: f"The old choir of the mill praised {word(rng).title()} for the songs.")


def equal_claims(size: int) -> Work:
    """One claim many times."""
    return _unread(size, lambda _: "The old choir of the mill sang for the farmers.")


def equal_words(size: int) -> Work:
    """The same words at many times."""
    return reconciling(
        cr.Claim("The old choir of the mill sang for the farmers.", party=f"Watcher {n % 40}", said_at=_some_day(n))
        for n in range(size)
    )


def many_changes(size: int) -> Work:
    """One party that comes to say otherwise with each claim."""
    return reconciling(
        (
            cr.Claim(party="Watcher", subject="the fair", aspect="visitors", value=n * 7 % size, said_at=_some_day(n))
            for n in range(size)
        ),
        aspects=[_COUNT],
    )


def sides_that_change(size: int) -> Work:
    """Two sides, each of which comes to say what the other said."""
    sides = [cr.Party(f"Watcher {n}", side=f"side {n % 2}") for n in range(40)]
    return reconciling(_values(size, _COUNT, lambda n: n % (size // 2 + 1), _some_day), aspects=[_COUNT], parties=sides)


def rejected_rows(size: int) -> Work:
    """A batch of which no row can be used."""
    rows = [{"text": f"The bridge {n} stands.", "party": "", "said_at": f"day {n}"} for n in range(size)]
    return lambda: cr.reconcile(rows)


def many_states(size: int) -> Work:
    """An aspect with half as many states as claims, all of which are claimed."""
    names = [f"colour {n}" for n in range(max(3, size // 2))]
    aspect = cr.Aspect("colour", question="Which colour is {subject}?", states=[cr.model.StateDef(n) for n in names])
    return reconciling(_values(size, aspect, lambda n: names[n % len(names)], _one_day), aspects=[aspect])


def an_article(size: int, sentences: Callable[[int, random.Random], str]) -> Work:
    """An article of so many sentences, in paragraphs of three."""
    rng = random.Random(19)
    lines = [sentences(n, rng) for n in range(size)]
    text = "\n\n".join(" ".join(lines[n : n + 3]) for n in range(0, size, 3))
    return lambda: cr.read_article(text, published="2024-05-04", outlet="Gazette")


def quoted_sentences(size: int) -> Work:
    """An article of quotations, some by those who were named before."""
    speakers = ("he", "she", "a spokesman", "the mayor", "Ann Lee", "the spokeswoman", "Tom Hill")

    def sentence(n: int, rng: random.Random) -> str:
        return f"“The {word(rng)} is {n} metres tall and {word(rng)},” {rng.choice(speakers)} said."

    return an_article(size, sentence)


def quoted_by_him(size: int) -> Work:
    """An article of quotations by one pronoun."""
    return an_article(size, lambda n, rng: f"“We saw {word(rng)} {n},” he said.")


def named_persons(size: int) -> Work:
    """An article in which everybody has a name of their own."""
    return an_article(
        size, lambda n, rng: f"{word(rng).title()} {word(rng).title()}, a {word(rng)}, said that {word(rng)} is {n}."
    )


def people_of_one_name(size: int) -> Work:
    """An article in which everybody bears one last name."""
    return an_article(size, lambda n, rng: f"{word(rng).title()} Lee, a {word(rng)}, said that {word(rng)} is {n}.")


def unlike_words(size: int) -> Work:
    """An article of unlike words and marks, ten to a unit of size."""
    rng = random.Random(21)
    marks = ["", "", "", ",", ".", "“", "”", ";", ":", " –", "?", "'s", "-"]
    text = " ".join(
        (w.title() if rng.random() < 0.3 else w) + rng.choice(marks) for w in (word(rng) for _ in range(size))
    )
    return lambda: cr.read_article(text, published="2024-05-04", outlet="Gazette")


def repeated(fragment: str) -> Callable[[int], Work]:
    """One claim of a fragment that is repeated so often."""

    def work(size: int) -> Work:
        claim = cr.Claim(fragment * size, party="Watcher", said_at="2024-05-04")
        return lambda: cr.reconcile([claim])

    return work


GENERATORS: dict[str, Callable[[int], Work]] = {
    one.__name__: one
    for one in (
        distinct_numbers, numbers_and_days, ranges, running_totals, distinct_names, distinct_times, numbers_told,
        numbers_in_words, misspelt_parties, misspelt_entities, entities_and_aliases, names_that_begin_alike,
        words_only, nothing_shared, few_words_shared, one_template, one_template_names, equal_claims, equal_words, many_changes, sides_that_change,
        rejected_rows, many_states, quoted_sentences, quoted_by_him, named_persons, people_of_one_name,
        unlike_words,
    )
} | {f"repeated {f!r}": repeated(f) for f in ("1-", "word ", "Name ", "“", "(", "3 May, ", "not ", "12:30 ", "he said, ")}  # fmt: skip
