"""A word in, its roles in mentions out: pronoun, title, role, thing. Decided once for each spelling."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from attrs import field, frozen

from claimrec.language.chosen import CODE, forms, function_words, word_tables, words_of
from claimrec.language.gazetteer import Gazetteer, parts_of, unspaced
from claimrec.language.tokens import folded_words

Lexis = Mapping[str, frozenset[str]]

_NONE: frozenset[str] = frozenset()


def _tables(table: str, *names: str) -> dict[str, str]:
    """What the lists of a table tell of a word, in the order in which they are asked."""
    return {f"{table}.{name}": name for name in names}


_PRONOUNS = _tables("pronouns", "he", "she", "it", "they", "we")
_TITLES = _tables("titles", "he", "she", "any")
_FIRST_NAMES = _tables("first_names", "he", "she")
_ROLES = _tables("roles", "he", "she", "person", "group")
_PLACES = _tables("places", "same", "apart", "name")
_KINDS = ("adjective", "noun", "adverb", "verbal", "plural", "single")  # of words, told by their endings
KEPT = 100_000  # spellings that are kept at once: beyond, they are forgotten and decided anew
_ABBREVIATED = 4  # letters: a point behind a title so short ends no sentence


@cache
def lexis(language: str) -> Lexis:
    """The words of a language's `mentions.toml` by table and name ("titles.he"); nothing for a language without one."""
    if language != CODE:
        return {}
    tables = words_of("mentions")
    found = {
        f"{table}.{name}": frozenset(words.split()) for table, row in tables.items() for name, words in row.items()
    }
    verbs = frozenset(form for base in found["phrases.verbs"] for form in forms(base))
    reference = word_tables()["reference"]
    return found | {
        "light": function_words(),
        "apart_names": frozenset(reference["apart_names"]),
        "phrases.verbs": verbs,
        "places.apart": found["places.apart"].union(reference["regions"]),
    }


@cache
def _lists_of(language: str) -> Mapping[str, frozenset[str]]:
    """The lists of a language that each of their words stands in."""
    found: dict[str, set[str]] = {}
    for name, words in lexis(language).items():
        for word in words:
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


@cache
def _endings(language: str, kind: str) -> tuple[str, ...]:
    """The endings by which a language's words of a kind are told."""
    return tuple(lexis(language).get(f"phrases.{kind}_endings", ()))


@frozen
class Word:
    """What a word may be, of which several may be true: what it is in a text the words around it decide.

    - `low`: in one spelling, without "'s" if `owner`; `tail`: how many letters behind it are none of the mention;
      `parts`: those of its normal form; `starts`: a known name may begin with it; `runs`: known names may stand inside
      of it.
    - `capital`: it begins with one; `small`: it begins with a small letter of a script that has capitals.
    - `pronoun`: "he", "she", "it", "they", "we"; `title`, `first_name`: "he", "she", for a title also "any".
    - `role`: "he", "she", "person", "group"; `place`: "same", "apart", "name".
    - `lists`: the lists of the language's `mentions.toml` that it stands in.
    - `part`: it may be part of a name that nobody gave; `unknown`: it has the look of one, and no sense of its own;
      `inner`: it may stand within a phrase; `opens`: a phrase or a code may begin with it; `abbreviates`: a point
      behind it ends no name ("St. Ives"); `simple`: it is one part of a name, and no abbreviation.
    """

    raw: str
    low: str
    parts: tuple[str, ...]
    owner: bool
    tail: int
    starts: bool
    runs: bool
    capital: bool
    small: bool
    mark: bool
    lists: frozenset[str] = field(repr=False)
    pronoun: str
    title: str
    first_name: str
    role: str
    place: str
    determiner: bool = field(init=False)
    light: bool = field(init=False)
    thing: bool = field(init=False)
    verb: bool = field(init=False)
    nothing: bool = field(init=False)
    calendar: bool = field(init=False)
    modifier: bool = field(init=False)
    code: bool = field(init=False)
    part: bool = field(init=False)
    unknown: bool = field(init=False)
    inner: bool = field(init=False)
    opens: bool = field(init=False)
    abbreviates: bool = field(init=False)
    simple: bool = field(init=False)

    def __attrs_post_init__(self) -> None:
        lists, low = self.lists, self.low
        light, calendar = "light" in lists, "calendar.words" in lists
        modifier = "phrases.modifiers" in lists or "phrases.adjectives" in lists or "adjective" in lists
        code = self.capital and len(low) > 3 and low.isalnum() and any(map(str.isdigit, low))
        determiner = "phrases.determiners" in lists
        named = not (light and not self.title) and not (self.pronoun or calendar or determiner)
        content = not light or "phrases.modifiers" in lists or "things.nouns" in lists
        inner = content and not (self.pronoun or calendar or self.mark or "adverb" in lists or "'" in low)
        derived = {
            "determiner": determiner,
            "light": light,
            "thing": "things.nouns" in lists,
            "verb": "phrases.verbs" in lists,
            "nothing": "phrases.nothing" in lists,
            "calendar": calendar,
            "modifier": modifier,
            "code": code,
            "part": self.capital and not self.mark and named,
            "unknown": self.capital
            and not (light or determiner or self.pronoun or calendar or self.title or self.role),
            "inner": inner and self.raw[0].isalpha(),
            "opens": determiner or self.role == "group" or code or low.isdigit(),
        }
        short = self.capital and len(self.raw) < _ABBREVIATED and bool(self.title or "apart_names" in lists)
        derived |= {"abbreviates": short, "simple": len(self.parts) == 1 and not short}
        for name, value in derived.items():
            object.__setattr__(self, name, value)


class Words(dict[str, Word]):
    """The words that were met, by their spelling; `__missing__` decides what is first asked for."""

    def __init__(self, gazetteer: Gazetteer, language: str) -> None:
        super().__init__()
        self.gazetteer, self.language = gazetteer, language

    def __missing__(self, raw: str) -> Word:
        if len(self) >= KEPT:
            self.clear()
        found = self[raw] = _word_of(raw, self.gazetteer, self.language)
        return found


def _word_of(raw: str, gazetteer: Gazetteer, language: str) -> Word:
    low = "".join(folded_words(raw))
    owner = low.endswith("'s") and len(low) > 2
    low = low[:-2] if owner else low
    told, contracted, _ = low.partition("'")
    listed = _lists_of(language)
    pronoun = _first(listed.get(told, _NONE), _PRONOUNS)
    if pronoun and contracted:
        low = told  # "they've"
    mark = not (raw[0].isalnum() or raw[0] == "_")
    parts = () if low == "'" else (low,) if mark else parts_of(raw)
    capital = raw[0].isupper() and raw[0].title() == raw[0]
    lists = listed.get(low, _NONE)
    return Word(
        raw=raw,
        low=low,
        parts=parts,
        owner=owner,
        tail=2 if owner else len(raw) - len(low) if pronoun and contracted else 0,
        starts=any(part in gazetteer.sizes for part in parts),
        runs=gazetteer.runs is not None and unspaced(raw),
        capital=capital,
        small=raw[0].title() != raw[0],
        mark=mark,
        lists=_with_kinds(low, lists, language),
        pronoun="" if raw == "US" else pronoun,
        title=_first(lists, _TITLES),
        first_name=_first(lists, _FIRST_NAMES) if capital else "",
        role=_role(low, lists, language),
        place=_first(lists, _PLACES),
    )


def _first(lists: frozenset[str], table: Mapping[str, str]) -> str:
    """What the first list of a table tells of a word that stands in some `lists`."""
    return next((told for name, told in table.items() if name in lists), "") if lists else ""


def _role(low: str, lists: frozenset[str], language: str) -> str:
    """The role that a word tells, by itself or by its ending."""
    ending = next((role for role in ("person", "group") if low.endswith(_endings(language, role))), "")
    return ending or _first(lists, _ROLES)


def _with_kinds(low: str, lists: frozenset[str], language: str) -> frozenset[str]:
    """The lists that a word stands in, and what its ending tells."""
    kinds = {kind for kind in _KINDS if low.endswith(_endings(language, kind))}
    if "phrases.adverbs" in lists:
        kinds.add("adverb")
    if "single" in kinds:
        kinds.discard("plural")
    return lists | kinds if kinds else lists
