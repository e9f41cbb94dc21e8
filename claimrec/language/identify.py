"""A text in, the code of its language out, by letters and function words; None where that is not clear.

The words stand in `data/languages.toml`. Another language than English is only told on clear evidence, since a claim
that is wrongly taken for another language is lost to its reader.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from attrs import frozen

from claimrec.model.errors import InputError, shown
from claimrec.model.resources import tables_of

ENGLISH, _LATIN = "en", "latin"
_LOOK = 30  # words of a text that are looked at
_LOOK_LETTERS = 400  # characters of it that are searched for letters of other scripts
_STRONG, _WEAK = 2, 1  # what a word is worth that one language alone has, and one that may be English or a name
_OWN = 2  # words with letters of a language that count, each as a weak one; so many tell without a strong word
_ENOUGH = 3  # worth from which a language is told: a strong word and a weak one
_GLANCE, _PLAIN = 12, 2  # so many words that no other language has, among the first ones, and a text is English
_AGAINST = 6  # worth that each English word asks for besides, so that a quotation does not outweigh its sentence
_WORDS, _WORDS_WITH_STRONG = (
    3,
    2,
)  # words in another script that make a text and no name: of any kind, with a strong one
_LETTERS = 6  # the same for scripts without blanks between words, in letters
_WORD = re.compile(r"[^\W\d_]+")


@frozen
class _Language:
    """By what one language is told: `strong` and `weak` words, and `letters` of its own."""

    code: str
    strong: frozenset[str]
    weak: frozenset[str]
    letters: frozenset[str]

    def own(self, words: Iterable[str]) -> int:
        """How many words hold a letter of its own."""
        return sum(not self.letters.isdisjoint(word) for word in words)


@frozen
class _Script:
    """A script other than the Latin: a pattern of one letter of it, and the languages that are written in it."""

    letter: re.Pattern[str]
    unspaced: bool
    languages: Sequence[_Language]


@frozen
class _Known:
    """All that is known of languages, and what is made of it once.

    - `strong`: the strong words of the languages in Latin letters but English, each with its languages;
    - `plain`: those of English that none of the others has;
    - `unusual`: a pattern of a letter that English does not need, `other` of one that is not Latin.
    """

    english: _Language
    latin: Sequence[_Language]
    strong: Mapping[str, Sequence[_Language]]
    plain: frozenset[str]
    scripts: Sequence[_Script]
    unusual: re.Pattern[str]
    other: re.Pattern[str]
    names: Mapping[str, str]


@cache
def _known() -> _Known:
    tables = tables_of("language/data/languages.toml")
    given: Mapping[str, Mapping[str, Any]] = tables["languages"]
    of_script: dict[str, list[_Language]] = {}
    for code, one in given.items():
        strong, weak = (frozenset(one.get(key, "").split()) for key in ("strong", "weak"))
        language = _Language(code, strong, weak, frozenset(one.get("letters", "")))
        of_script.setdefault(one.get("script", _LATIN), []).append(language)
    english, *latin = sorted(of_script[_LATIN], key=lambda one: one.code != ENGLISH)
    words: dict[str, list[_Language]] = {}
    for language in latin:
        for word in language.strong:
            words.setdefault(word, []).append(language)
    letters = {name: one["letters"] for name, one in tables["scripts"].items()}
    other = "".join(some for name, some in letters.items() if name != _LATIN)
    return _Known(
        english=english,
        latin=latin,
        strong=words,
        plain=english.strong.difference(*(one.strong | one.weak for one in latin)),
        scripts=[
            _Script(re.compile(f"[{letters[name]}]"), "unspaced" in tables["scripts"][name], some)
            for name, some in of_script.items()
            if name != _LATIN
        ],
        unusual=re.compile(f"[{letters[_LATIN]}{other}]"),
        other=re.compile(f"[{other}]"),
        names={code: one["name"] for code, one in given.items()},
    )


def language_code(given: object) -> str:
    """The code of a language as a caller gives it; InputError for what is none of those that can be told apart.

    >>> language_code("de")
    'de'
    """
    known = _known().names
    if not isinstance(given, str) or given not in known:
        raise InputError(f"{shown(given)} is no language", field="language", expected=f"one of {', '.join(known)}")
    return given


def language_of(text: str) -> str:
    """The language that a text seems to be in, as its ISO 639-1 code; "" where that cannot be told.

    Names alone, in any script, and most texts of two or three words cannot be told. English words in a text speak
    against any other language.

    >>> language_of("Die Brücke ist nicht offen."), language_of("The bridge is not open."), language_of("Bakhmut")
    ('de', 'en', '')
    >>> language_of("Мост не открыт для машин."), language_of("Москва")
    ('ru', '')
    """
    known = _known()
    words = text.lower().split(None, _LOOK)[:_LOOK]
    if len(known.plain.intersection(words[:_GLANCE])) >= _PLAIN:
        return ENGLISH
    if known.strong.keys().isdisjoint(words) and (text.isascii() or not known.unusual.search(text, 0, _LOOK_LETTERS)):
        return "" if known.english.strong.isdisjoint(words) else ENGLISH
    looked = text[:_LOOK_LETTERS]
    if 2 * len(known.other.findall(looked)) > sum(map(str.isalpha, looked)):
        return _in_script(looked, known)
    return _in_latin(text, known)


def language_name(code: str) -> str:
    """The English name of a language that `language_of` tells.

    >>> language_name("de")
    'German'
    """
    return _known().names[code]


def _words(text: str) -> list[str]:
    """The first words of a text, without abbreviations: "MIT" is not the German "mit"."""
    found = _WORD.findall(" ".join(text.split(None, _LOOK)[:_LOOK]))
    if text.isupper():
        return [word.lower() for word in found]
    return [word for word in found if len(word) == 1 or not word.isupper()]


def _in_latin(text: str, known: _Known) -> str:
    words = _words(text)
    # a capital begins a name, or a text: "São Paulo", "Côte d'Ivoire"
    small, distinct = frozenset(filter(str.islower, words)), frozenset(map(str.lower, words))
    marked = [word for word in small if not word.isascii()]
    strong = Counter(one.code for word in distinct for one in known.strong.get(word, ()))
    english = [word for word in map(str.lower, words) if word in known.english.strong or word in known.english.weak]
    found, most = "", _ENOUGH - 1
    for one in known.latin if strong or len(marked) >= _OWN else ():
        own = min(one.own(marked), _OWN)
        telling = len(one.strong & small)
        if telling or own == _OWN:
            weak = strong[one.code] - telling + len((one.weak & distinct) - known.english.strong - known.english.weak)
            against = sum(word not in one.weak for word in english)
            worth = _STRONG * telling + _WEAK * (weak + own) - _AGAINST * against
            if worth > most:
                found, most = one.code, worth
    return found or ("" if known.english.strong.isdisjoint(distinct) else ENGLISH)


def _in_script(text: str, known: _Known) -> str:
    counts = [len(one.letter.findall(text)) for one in known.scripts]
    script = known.scripts[counts.index(max(counts))]
    words = frozenset(word.lower() for word in _words(text) if script.letter.match(word))
    enough = _WORDS_WITH_STRONG if any(one.strong & words for one in script.languages) else _WORDS
    if len(words) < enough and not (script.unspaced and max(counts) >= _LETTERS):
        return ""
    return max(script.languages, key=lambda one: len(one.strong & words) + one.own(words)).code
