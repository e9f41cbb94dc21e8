"""What may one word be in a mention: a pronoun, a title, a role, a thing? Decided once for each spelling."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from attrs import frozen

from claimrec.english import english, forms, function_words
from claimrec.language.gazetteer import Gazetteer, parts_of, unspaced
from claimrec.packaged import tables_of

_FOLDERS = {"en": "english"}
_GENDERS = ("he", "she")


@cache
def lexis(language: str) -> Mapping[str, frozenset[str]]:
    """The words of a language's `mentions.toml` by table and name ("titles.he"); nothing for a language without one."""
    if language not in _FOLDERS:
        return {}
    tables = tables_of(f"language/{_FOLDERS[language]}/mentions.toml")
    found = {
        f"{table}.{name}": frozenset(words.split()) for table, row in tables.items() for name, words in row.items()
    }
    return found | {"light": function_words(), "apart_names": frozenset(english()["reference"]["apart_names"])}


@frozen
class Word:
    """What a word may be, of which several may be true: what it is in a text the words around it decide.

    - `low`: in one spelling, without "'s" if `owner`; `parts`: those of its normal form; `starts`: a known name may
      begin with it; `runs`: known names may stand inside of it.
    - `capital`: it begins with one; `small`: it begins with a small letter of a script that has capitals.
    - `pronoun`: "he", "she", "it", "they", "we"; `title`, `first_name`: "he", "she", for a title also "any".
    - `role`: "he", "she", "person", "group"; `place`: "same", "apart", "name".
    """

    raw: str
    low: str
    parts: tuple[str, ...]
    owner: bool = False
    starts: bool = False
    runs: bool = False
    capital: bool = False
    small: bool = False
    mark: bool = False
    light: bool = False
    pronoun: str = ""
    determiner: bool = False
    title: str = ""
    first_name: str = ""
    role: str = ""
    place: str = ""
    thing: bool = False
    verb: bool = False
    modifier: bool = False
    nothing: bool = False
    calendar: bool = False
    code: bool = False
    active: bool = False

    @property
    def unknown(self) -> bool:
        """Whether it has the look of a part of a name: a capital, and no sense of its own."""
        return self.capital and not (self.light or self.pronoun or self.calendar or self.title or self.role)


def word_of(raw: str, low: str, gazetteer: Gazetteer, words: Mapping[str, frozenset[str]]) -> Word:
    """What a word may be: `low` is its one spelling, as `Tokens.words` has it."""
    owner = low.endswith("'s") and len(low) > 2
    low = low[:-2] if owner else low
    mark = not (raw[0].isalnum() or raw[0] == "_")
    parts = parts_of(raw) if not mark else (low,)
    starts = bool(parts) and any(part in gazetteer.sizes for part in parts)
    runs = gazetteer.runs is not None and unspaced(raw)
    capital = raw[0].isupper() and raw[0].title() == raw[0]
    small = raw[0].title() != raw[0]
    plain = not raw.isupper() or len(raw) == 1 or low != "us"  # "US" is no pronoun
    pronoun = next((name for name in ("he", "she", "it", "they", "we") if low in words.get(f"pronouns.{name}", ())), "")
    told = {
        "title": next((n for n in (*_GENDERS, "any") if low in words.get(f"titles.{n}", ())), ""),
        "first_name": next((n for n in _GENDERS if low in words.get(f"first_names.{n}", ())), "") if capital else "",
        "role": next((n for n in (*_GENDERS, "person", "group") if low in words.get(f"roles.{n}", ())), ""),
        "place": next(
            (
                n
                for k, n in (("same", "same"), ("apart", "apart"), ("apart_names", "name"))
                if _in(words, "places", k, low)
            ),
            "",
        ),
    }
    determiner, thing = _in(words, "phrases", "determiners", low), _in(words, "things", "nouns", low)
    code = capital and len(low) > 3 and low.isalnum() and any(map(str.isdigit, low))
    return Word(
        raw=raw,
        low=low,
        parts=parts,
        owner=owner,
        starts=starts,
        runs=runs,
        capital=capital,
        small=small,
        mark=mark,
        light=low in words.get("light", ()),
        pronoun=pronoun if plain else "",
        determiner=determiner,
        thing=thing,
        verb=low in _verbs(frozenset(words.get("phrases.verbs", ()))),
        modifier=_in(words, "phrases", "adjectives", low)
        or low.endswith(tuple(words.get("phrases.adjective_endings", ()))),
        nothing=_in(words, "phrases", "nothing", low),
        calendar=_in(words, "calendar", "words", low),
        code=code,
        active=bool(starts or runs or capital or pronoun or determiner or told["role"] or code or raw[0].isdigit()),
        **told,
    )


def _in(words: Mapping[str, frozenset[str]], table: str, name: str, low: str) -> bool:
    return low in words.get(f"{table}.{name}", ())


@cache
def _verbs(bases: frozenset[str]) -> frozenset[str]:
    """The forms of these verbs."""
    return frozenset(form for base in bases for form in forms(base))
