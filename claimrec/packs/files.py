"""TOML in, aspects out; and the shipped packs."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

from attrs import evolve, fields

from claimrec.language.chosen import word_tables
from claimrec.model.arguments import path_given, text_given
from claimrec.model.aspects import Aspect, StateDef
from claimrec.model.errors import AspectError, shown
from claimrec.model.formats import PACK, check_format
from claimrec.model.names import nearest
from claimrec.model.resources import text_of

PACKS = tuple(
    f"{name}.toml" for name in ("conflict", "harm", "politics", "deals", "findings", "blame", "numbers", "occurrence")
)
_FIELDS = {f.name for f in fields(Aspect) if f.init} - {"name", "origin"}
_STATE_FIELDS = {f.name for f in fields(StateDef)} - {"name"}
_HOLDS = re.compile(r"(\d+) (minute|hour|day|week)s?")


def read_aspects(source: str | Path, *, origin: str = "yours") -> tuple[Aspect, ...]:
    """The aspects of `source`: the path of a TOML file, or TOML text (anything with a line break in it).

    `origin` is the `Aspect.origin` of each, which says in memos where a question comes from. A file may begin with
    `format = 1`, the one format that there is. Raises AspectError for TOML that cannot be parsed or is of another
    format, fields that no aspect has, and aspects that contradict themselves; each names the aspect and the field.

    >>> pier, = read_aspects('''
    ... [pier]
    ... question = "Is {subject} open?"
    ... states.open.cues = ["~be open", "~welcome .. visitors"]
    ... states.shut.cues = ["~be closed|shut"]
    ... ''')
    >>> [state.name for state in pier.states]
    ['open', 'shut']
    """
    text_given(origin, "origin")
    text = source if isinstance(source, str) and "\n" in source else _file_text(path_given(source, "source"))
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise AspectError(f"this is not TOML: {error}", expected="TOML as in docs/aspects.md") from error
    words = tables.pop("words", {})
    if not isinstance(tables.get("format"), Mapping):  # a table is a question of that name
        rewrite = "write it as docs/aspects.md says"
        check_format(tables.pop("format", PACK), PACK, "pack", otherwise=rewrite, error=AspectError)
    return tuple(_aspect(name, table, words, origin) for name, table in tables.items())


def _file_text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, ValueError) as error:
        raise AspectError(f"{shown(str(path))} cannot be read: {error}", expected="a TOML file in UTF-8") from error


def _aspect(name: str, table: Any, words: Mapping[str, str], origin: str) -> Aspect:
    if not isinstance(table, Mapping):
        raise AspectError(f"{shown(name)} is no table", field=name, expected=f"[{name}] with question and cues")
    given = dict(table)
    _no_strangers(name, given, _FIELDS)
    if "question" not in given:
        raise AspectError(f"aspect {shown(name)} has no question", field="question", expected="its wording")
    states = given.get("states", {})
    if not isinstance(states, Mapping):
        raise AspectError(f"aspect {shown(name)}: {shown(states)} is no table", field="states", expected="states.NAME")
    given["states"] = [_state(name, s, t, words) for s, t in states.items()]
    given["cues"] = _worded(given.get("cues", ()), words)
    if "holds" in given:
        given["holds"] = _duration(name, given["holds"])
    try:
        return Aspect(name, **given, origin=origin)
    except (AspectError, TypeError, AttributeError) as error:
        if isinstance(error, AspectError) and name in str(error):
            raise
        field = getattr(error, "field", None)
        problem, expected = getattr(error, "problem", str(error)), getattr(error, "expected", None)
        raise AspectError(f"aspect {shown(name)}: {problem}", field=field, expected=expected) from error


def _state(aspect: str, name: str, table: Any, words: Mapping[str, str]) -> StateDef:
    where = f"{aspect}.states.{name}"
    implies = table.get("implies", {}) if isinstance(table, Mapping) else None
    if not isinstance(table, Mapping) or not isinstance(implies, Mapping):
        raise AspectError(f"{shown(where)} has a wrong shape", field=name, expected="cues = [...], implies = {...}")
    given = dict(table)
    _no_strangers(where, given, _STATE_FIELDS)
    given["implies"] = tuple(implies.items())
    try:
        return StateDef(name, _worded(given.pop("cues", ()), words), **given)
    except AspectError as error:
        raise AspectError(f"{shown(where)}: {error.problem}", field=error.field, expected=error.expected) from error


def _no_strangers(where: str, given: Mapping[str, Any], known: set[str]) -> None:
    for key in given.keys() - known:
        meant = nearest(key, known)
        expected = f"one of {sorted(known)}" + (f" (did you mean {meant!r}?)" if meant else "")
        raise AspectError(f"{shown(where)} has the unknown field {shown(key)}", field=key, expected=expected)


def _worded(cues: Any, words: Mapping[str, str]) -> Any:
    """Cues with the file's own word lists put in: "@troops" stands for what [words] says of troops."""
    if isinstance(cues, str):
        return cues
    filled = []
    for cue in cues:
        if not isinstance(cue, str):
            return cues
        filled.append(re.sub(r"@(\w+)", lambda m: "|".join(_list(m.group(1), words)), cue))
    return tuple(filled)


def _list(name: str, words: Mapping[str, str]) -> list[str]:
    if name not in words:
        raise AspectError(f"there is no word list {shown(name)}", field="words", expected=f"one of {sorted(words)}")
    return words[name].split()


def _duration(name: str, text: Any) -> timedelta:
    found = _HOLDS.fullmatch(text) if isinstance(text, str) else None
    if not found:
        raise AspectError(f"aspect {shown(name)}: {shown(text)} is no duration", field="holds", expected="'3 days'")
    return timedelta(**{found.group(2) + "s": int(found.group(1))})


def worded(aspect: Aspect) -> Aspect:
    """A question of a pack as it is asked in words: with the article of the language before a common noun."""
    tables = word_tables()["reference"]
    return evolve(aspect, article=tables["question_article"], links=tables["question_links"])


@cache
def shipped_pack(name: str) -> tuple[Aspect, ...]:
    """The questions of one pack that comes along, by its name without ".toml"."""
    found = read_aspects(text_of(f"packs/{name}.toml"), origin=f"pack {name}")
    return tuple(worded(aspect) for aspect in found)


@cache
def default_aspects() -> tuple[Aspect, ...]:
    """The questions of all shipped packs, in the order of `DEFAULT_PACKS`."""
    return tuple(aspect for pack in PACKS for aspect in shipped_pack(pack.removesuffix(".toml")))
