"""A written name in, the known name that it means out: normal form, aliases, close spellings. The only door to
rapidfuzz.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from attrs import evolve, field, frozen
from rapidfuzz import fuzz, process

from claimrec.model.errors import shown
from claimrec.model.spellings import Spellings

CLOSE = 85.0
SHORTEST = 6
# What libraries write for a missing cell, once it has become text: as it is spelt there, so that "Nan" is a name.
_MISSING = frozenset(["nan", "NaN", "-nan", "-NaN", "NaT", "None", "<NA>", "null", "NULL", "N/A", "n/a", "#N/A"])
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
# Marks that a name is written with or without: accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic.
# In other scripts a mark makes another letter (か and が, vowel signs of Devanagari, tones of Thai).
_ACCENTS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
)
# What is not seen: soft hyphens, joiners, marks of direction, the Arabic stroke that only fills the line.
_UNSEEN = "\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_LEFT_OUT = re.compile(f"[{_ACCENTS}{_UNSEEN}\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]+")
_JOINS = str.maketrans("-–‒", "   ")


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
            low = _LEFT_OUT.sub("", unicodedata.normalize("NFKD", low)).casefold().translate(_PLAIN)
        low = unicodedata.normalize("NFC", low)
    return " ".join(low.split())


def missing(name: str) -> bool:
    """Whether a name is what a missing cell becomes as text, and nobody's.

    >>> missing("nan"), missing("None"), missing("Nan"), missing("Nan Thaw")
    (True, True, False, False)
    """
    return name.strip() in _MISSING


def tidy(name: str) -> str:
    """A name as it is shown: NFC, single blanks, none at its ends.

    >>> tidy(" The\u00a0mayor ")
    'The mayor'
    """
    return " ".join(unicodedata.normalize("NFC", name).split())


def name_key(text: str) -> str:
    """A name in its normal form, by which names are compared everywhere: folded, in Latin letters, with blanks for
    hyphens, without "the" before it and "'s" behind it.

    >>> name_key("Пригожин"), name_key("the Kremlin's"), name_key("Stoke-on-Wyck")
    ('prigozhin', 'kremlin', 'stoke on wyck')
    """
    folded = fold(text)
    if not folded.isascii():
        folded = folded.translate(_LATIN)
    if "-" in folded or not folded.isascii():
        folded = " ".join(folded.translate(_JOINS).split()) or folded
    folded = folded.removeprefix("the ")
    return folded[:-2] if folded.endswith("'s") else folded.removesuffix("'")


@frozen
class _Index:
    """The keys of a book by how they are spelt or sound, and the spellings that may be near one."""

    known: Mapping[str, Sequence[str]]
    spellings: Spellings


@frozen
class AliasBook:
    """Names and aliases, each leading to one name; `heard` are names that nobody introduced, by their normal form, each
    with the spelling that it is shown by. `shared` tells, in sentences, of aliases that several names bear.

    >>> book = AliasBook.of({"Bakhmut": ["Artemovsk"]}, what="entity")
    >>> book.find("ARTEMOVSK"), book.find("Kyiv"), book.close("Bachmut")
    ('Bakhmut', None, 'Bakhmut')
    """

    names: Mapping[str, str] = field(factory=dict)
    heard: Mapping[str, str] = field(factory=dict)
    shared: tuple[str, ...] = ()
    _indexes: dict[bool, _Index] = field(factory=dict, init=False, repr=False, eq=False)  # made when first asked for

    @classmethod
    def of(cls, names: Mapping[str, Iterable[str]], *, what: str) -> AliasBook:
        """A book of names with their aliases. An alias of two names leads to neither, and `shared` says so; what is a
        name of one leads to that one. Names that differ in nothing but spelling are one, called as the first of them.
        """
        book: dict[str, str] = {}
        shared = []
        for name in sorted(names):
            owner = book.setdefault(name_key(name), name)
            if owner != name:
                shared.append(f"{what} {shown(name)} was taken to be {what} {shown(owner)}, spelt otherwise")
        names = _under_one_name(names, book)
        owners: dict[str, dict[str, str]] = {}
        for name, aliases in names.items():
            for alias in aliases:
                owners.setdefault(name_key(alias), {}).setdefault(name, alias)
        for key, bearers in owners.items():
            first = book.get(key)
            if first is None and len(bearers) == 1:
                book[key] = next(iter(bearers))
            elif bearers.keys() != {first}:
                shared.append(_shared(first, bearers, what))
        return cls(book, shared=tuple(shared))

    def hearing(self, written: Iterable[str]) -> AliasBook:
        """The book with names that claims bring along, each shown as the first of its spellings was written.

        >>> AliasBook().hearing(["Old mill", "THE OLD MILL "]).alike("the old mill")
        'Old mill'
        """
        heard = dict(self.heard)
        for one in written:
            heard.setdefault(name_key(one), tidy(one))
        return evolve(self, heard=heard)

    def alike(self, name: str) -> str:
        """The spelling that a name which nobody introduced is shown by."""
        return self.heard.get(name_key(name)) or tidy(name)

    @cached_property
    def begins(self) -> frozenset[str]:
        """The first words of the names and aliases, each in its normal form by itself."""
        return frozenset([name_key(key.split()[0]) for key in self.names if key])

    def may_begin(self, word: str) -> bool:
        """Whether a name, or an article before one, may begin with a word."""
        key = name_key(word).split()
        return not key or key == ["the"] or name_key(key[0]) in self.begins

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
        plain = fold(name).isascii()
        key = key if plain else _sounding(key)
        index = self._index(plain=plain)
        found = sorted(index.spellings.near(key))
        hits = process.extract(key, found, scorer=fuzz.ratio, score_cutoff=CLOSE, limit=None)
        best = [hit for hit, score, _ in hits if score == hits[0][1] and hit[:1] == key[:1]]
        near = {self.names[known] for hit in best for known in index.known[hit]}
        return near.pop() if len(near) == 1 else None

    def _index(self, *, plain: bool) -> _Index:
        """The names by their spelling, or by what they sound like."""
        found = self._indexes.get(plain)
        if found is None:
            known: dict[str, list[str]] = {}
            for key in self.names:
                known.setdefault(key if plain else _sounding(key), []).append(key)
            found = self._indexes[plain] = _Index(known, Spellings.of(known, share=1 - CLOSE / 100))
        return found


def _under_one_name(names: Mapping[str, Iterable[str]], book: Mapping[str, str]) -> dict[str, list[str]]:
    """The aliases of each name, those of names that differ in nothing but spelling under the one they are called by."""
    found: dict[str, list[str]] = {}
    for name, aliases in names.items():
        found.setdefault(book[name_key(name)], []).extend(aliases)
    return found


def _shared(first: str | None, bearers: Mapping[str, str], what: str) -> str:
    """What is told of an alias that several names bear, or that is the name of the `first`."""
    alias = shown(min(bearers.values()))
    names = " and ".join(f"{what} {shown(name)}" for name in sorted({*bearers, *([first] if first else [])}))
    return f"{alias} names both {names}: it was taken to mean {'the one called so' if first else 'neither'}"


def _sounding(key: str) -> str:
    """A key with one letter for those that transliterations choose between: i and y, v and w, h and kh, x and ks."""
    plain = key.replace("ye", "e").translate(_CHOICES).replace("kh", "h").replace("ks", "x")
    return re.sub(r"(.)\1", r"\1", plain)


def differs(written: str, name: str) -> bool:
    """Whether one of two names of one normal form is more than the other in other case, blanks, hyphens or article.

    >>> differs("THE MAYOR ", "Mayor"), differs("Pena", "Peña")
    (False, True)
    """
    one, two = (tidy(n).casefold().translate(_JOINS).removeprefix("the ") for n in (written, name))
    return one != two


def nearest(word: str, known: Iterable[str], *, least: float = 60.0) -> str | None:
    """The known word that a misspelt one most likely meant, for "did you mean"; `least` of 100 alike."""
    hit = process.extractOne(word, sorted(known), scorer=fuzz.ratio, score_cutoff=least)
    return hit[0] if hit else None


def common(name: str) -> bool:
    """Whether a name is spelled as a common noun is: letters without capitals, parted by single blanks or hyphens.

    >>> common("old coal-mine"), common("Lakeside"), common("gate 4")
    (True, False, False)
    """
    parts = name.replace("-", " ").split(" ")
    return all(part.isalpha() and not any(map(str.isupper, part)) for part in parts)
