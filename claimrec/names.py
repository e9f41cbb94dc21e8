"""Which name is meant? Folding, a book of aliases, and close spellings. The only door to rapidfuzz."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from attrs import field, frozen
from rapidfuzz import fuzz, process

from claimrec.errors import InputError, shown

CLOSE = 85.0
SHORTEST = 6
# Letters that Unicode does not take apart into a plain one and a mark, and the many apostrophes and hyphens.
_PLAIN = str.maketrans(
    {
        "đ": "d",
        "ł": "l",
        "ø": "o",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "ð": "d",
        "þ": "th",
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "`": "'",
        "ʹ": "'",
        "‐": "-",
        "‑": "-",
    }
)
# Cyrillic and Greek as news agencies write them in Latin: near enough for a close spelling, which is then told as a
# guess. Other scripts have no vowels, or no one reading, and are left as they are.
_LETTERS = (
    ("абвгдезийклмнопрстуфхцы", "a b v g d e z i i k l m n o p r s t u f kh ts y"),
    ("іїєґјѕљњћџђѓќ", "i i ye g j dz lj nj c dz dj g k"),
    ("жчшщюяёэъьў", "zh ch sh shch yu ya e e - - u"),
    ("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o"),
)  # fmt: skip
_LATIN = str.maketrans(
    {
        letter: latin.replace("-", "")
        for letters, latins in _LETTERS
        for letter, latin in zip(letters, latins.split(), strict=True)
    }
)
_CHOICES = str.maketrans("ywj", "ivi")


def fold(text: str) -> str:
    """One spelling for what differs only in case, accents, quotes or spaces.

    >>> fold("Novak  Đoković’s")
    "novak dokovic's"
    """
    if text.isascii() and "`" not in text:  # the plain letters of most words have one spelling but for case
        return " ".join(text.lower().split())
    low = text.casefold().translate(_PLAIN)
    if not low.isascii():
        for _ in range(2):  # what a letter is taken apart into may itself have to be folded
            low = unicodedata.normalize("NFKD", low)
            low = "".join([c for c in low if not unicodedata.combining(c)]).casefold().translate(_PLAIN)
    return " ".join(low.split())


def name_key(text: str) -> str:
    """A name as the alias book keeps it: folded, in Latin letters, without "the" before it and "'s" behind it.

    >>> name_key("Пригожин"), name_key("the Kremlin's")
    ('prigozhin', 'kremlin')
    """
    folded = fold(text).removeprefix("the ")
    if not folded.isascii():
        folded = folded.translate(_LATIN)
    return folded[:-2] if folded.endswith("'s") else folded


@frozen
class AliasBook:
    """Names and aliases, each leading to one name.

    >>> book = AliasBook.of({"Bakhmut": ["Artemovsk"]}, what="entity")
    >>> book.find("ARTEMOVSK"), book.find("Kyiv"), book.close("Bachmut")
    ('Bakhmut', None, 'Bakhmut')
    """

    names: Mapping[str, str] = field(factory=dict)

    @classmethod
    def of(cls, names: Mapping[str, Iterable[str]], *, what: str) -> AliasBook:
        """A book of names with their aliases; an alias of two names raises InputError."""
        book: dict[str, str] = {}
        for name, aliases in names.items():
            for alias in (name, *aliases):
                key = name_key(alias)
                owner = book.setdefault(key, name)
                if owner != name:
                    problem = f"{shown(alias)} names both {what} {shown(owner)} and {what} {shown(name)}"
                    raise InputError(problem, field="aliases", expected=f"each alias to lead to one {what}")
        return cls(book)

    def find(self, name: str) -> str | None:
        """The name that this one stands for, exactly up to folding, or None."""
        return self.names.get(name_key(name))

    def close(self, name: str) -> str | None:
        """The one name with nearly this spelling (rapidfuzz ratio of at least 85, six letters or more), or None.

        Two names that are equally close give None: which is meant would be a guess. A name in Cyrillic or Greek is
        compared by what it sounds like.

        >>> AliasBook.of({"Volodymyr Zelensky": ["Wagner"]}, what="party").close("Володимир Зеленський")
        'Volodymyr Zelensky'
        """
        key = name_key(name)
        if len(key) < SHORTEST or not self.names:
            return None
        # what was carried over from another script may be written in more than one way
        like = str if fold(name).isascii() else _sounding
        keys = {known: like(known) for known in self.names}
        key = like(key)
        hits = process.extract(key, keys, scorer=fuzz.ratio, score_cutoff=CLOSE, limit=None)
        near = {self.names[known] for hit, score, known in hits if score == hits[0][1] and hit[:1] == key[:1]}
        return near.pop() if len(near) == 1 else None


def _sounding(key: str) -> str:
    """A key with one letter for those that transliterations choose between: i and y, v and w, h and kh, x and ks."""
    plain = key.replace("ye", "e").translate(_CHOICES).replace("kh", "h").replace("ks", "x")
    return re.sub(r"(.)\1", r"\1", plain)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that a misspelt one most likely meant, for "did you mean"."""
    hit = process.extractOne(word, sorted(known), scorer=fuzz.ratio, score_cutoff=60.0)
    return hit[0] if hit else None


def wording(a: str, b: str) -> float:
    """How alike two texts are worded, whatever the order of their words: 0 to 1 (rapidfuzz's token_set_ratio)."""
    return fuzz.token_set_ratio(a, b) / 100
