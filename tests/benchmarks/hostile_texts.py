"""Texts made of repeated and mixed fragments, of any length, and the public functions that take a text.

A recipe (a kind, fragments, a seed) gives a text of each size, so that what it costs can be set against its length.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import count, islice

from attrs import frozen

import claimrec as cr

# Pieces that some part of the analysis looks at: marks, figures, times, denials, names, cues, blanks, other scripts.
FRAGMENTS = (
    "1-", "1,", "1.", "1:", "12:30 ", "3 May, ", "2024-05-04 ", "03/04/2024 ", "$5 ", "5 % ", "at least ", "from 3 to ",
    "one hundred and ", "dozens of ", "a third of ", "two days ago ", "on Saturday ", "by noon ", "since ", "last ",
    "not ", "never ", "no one ", "denied that ", "refused to ", "if ", "unless ", "may ", "that ", "which ", "who ",
    "he said, ", "said ", "she told ", "according to ", "a spokesman ", "reports that ", "told him that ",
    "Ann Lee ", "Mr ", "Gen. ", "U.S.", "A.", "the mayor, Ann Lee, ", "Lakeside ", "the city ", "it ", "they ", "we ",
    "people ", "were killed ", "captured ", "fell ", "holds ", "the bridge ", "is ", "was ", "and ", "or ", "but ",
    "“", "”", "\"", "'", "‘", "’", "«", "(", ")", "[", "]", "—", " – ", "-", "…", "!", "?", ".", ",", ";", ":", "/", "@",
    "#", "*", "_", "`", "\\", "|", "<", ">", "<p>", "</p>", "<!--", "&amp;", "\n", "\n\n", "\t", " ", "\u00a0", "\r\n",
    "x", "X", "é", "e\u0301", "\u0301", "ß", "İ", "я ", "中", "か", "ع ", "😀", "\u200d", "\ufeff", "0", "9", "°C ",
    "Q: ", "A: ", "ANN LEE: ", "From Ann Lee:\n\n", "Dear Editor,\n\n", "Yours,\nAnn Lee\n\n", "— Ann Lee\n\n",
    "- item\n", "# Head\n\n", "“It is so,” he said. ", "“We saw it.”\n\n", "a lie. ", "That is not true. ",
)  # fmt: skip
KINDS = ("repeat", "alternate", "mix", "nest", "words", "told")
_LETTERS = "aeiourstlnmdk"


@frozen
class Recipe:
    """How a text is made: of which fragments, in which way."""

    kind: str
    fragments: tuple[str, ...]
    seed: int = 0

    def text(self, size: int) -> str:
        """A text of so many characters."""
        rng = random.Random(self.seed)
        made = _MADE[self.kind](self.fragments, rng, size)
        return made[:size]


def recipe(rng: random.Random) -> Recipe:
    """Some recipe."""
    kind = rng.choice(KINDS)
    return Recipe(
        kind, tuple(rng.choices(FRAGMENTS, k=1 if kind == "repeat" else rng.randint(2, 6))), rng.randrange(10**6)
    )


def _word(rng: random.Random) -> str:
    made = "".join(rng.choice(_LETTERS) for _ in range(rng.randint(3, 9)))
    return made.title() if rng.random() < 0.3 else made


def _until(parts: Callable[[], str], size: int) -> str:
    told: list[str] = []
    length = 0
    while length < size:
        told.append(parts())
        length += len(told[-1])
    return "".join(told)


def _mix(fragments: tuple[str, ...], rng: random.Random, size: int) -> str:
    return _until(lambda: rng.choice(fragments), size)


def _nest(fragments: tuple[str, ...], _: random.Random, size: int) -> str:
    first, last = fragments[0], "".join(fragments[1:])
    return first * (size // 2 // len(first)) + last * (size // 2 // len(last) + 1)


def _words(fragments: tuple[str, ...], rng: random.Random, size: int) -> str:
    """Unlike words, a fragment behind each."""
    return _until(lambda: _word(rng) + rng.choice((" ", rng.choice(fragments))), size)


def _told(fragments: tuple[str, ...], rng: random.Random, size: int) -> str:
    """Lines of unlike sentences with fragments in them, each with a number."""
    number = count()
    return _until(
        lambda: f"{''.join(fragments[:2])}{_word(rng)} {next(number)} {rng.choice(fragments)}{_word(rng)}. \n\n", size
    )


_MADE: dict[str, Callable[[tuple[str, ...], random.Random, int], str]] = {
    "repeat": lambda fragments, _, size: fragments[0] * (size // len(fragments[0]) + 1),
    "alternate": lambda fragments, _, size: "".join(fragments) * (size // len("".join(fragments)) + 1),
    "mix": _mix,
    "nest": _nest,
    "words": _words,
    "told": _told,
}


# The public functions that take a text. What they refuse costs nothing.

_DAY = "2024-05-04"
_PLACES = (cr.Entity("Lakeside"),)


def _parts(text: str) -> list[str]:
    """A text as statements of up to eighty characters."""
    return [text[at : at + 80] for at in range(0, len(text), 80)]


def _claims(text: str) -> list[dict[str, str]]:
    told = islice(enumerate(_parts(text)), None)
    return [{"text": part, "party": f"P{n % 7}", "said_at": _DAY} for n, part in told]


def _one(text: str) -> list[dict[str, str]]:
    return [{"text": text, "party": "A", "said_at": _DAY}]


FUNCTIONS: dict[str, Callable[[str], object]] = {
    "read_text": lambda text: cr.read_text(text, said_at=_DAY, entities=_PLACES),
    "read_article": lambda text: cr.read_article(text, published=_DAY, outlet="Gazette"),
    "compare": lambda text: cr.compare(text, "The bridge in Lakeside was not destroyed.", entities=_PLACES),
    "compare_both": lambda text: cr.compare(text, text[::2] + " no", entities=_PLACES),
    "reconcile_one": lambda text: cr.reconcile(_one(text), entities=_PLACES),
    "reconcile": lambda text: cr.reconcile(_claims(text), entities=_PLACES),
    "party": lambda text: cr.reconcile([{"text": "It fell.", "party": text, "said_at": text}], entities=_PLACES),
    "value": lambda text: cr.reconcile(
        [{"party": "A", "subject": text, "aspect": "deaths", "value": text, "said_at": _DAY}]
    ),
    "read_aspects": lambda text: cr.read_aspects("[pier]\nquestion = " + repr(text) + "\n" + text),
    "suggest": lambda text: cr.suggest(_claims(text)),
}


def called(name: str, text: str) -> None:
    """One of the functions with a text; that it refuses the text is an answer too."""
    try:
        FUNCTIONS[name](text)
    except cr.ClaimrecError:
        return
