"""Statements of FollowTheMoney in, claims out, one for each row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import cache, partial
from itertools import combinations
from math import inf
from typing import Any

from attrs import evolve

from claimrec.model.aspects import Aspect, Kind
from claimrec.model.claims import Claim
from claimrec.model.errors import InputError, shown
from claimrec.model.resources import text_of
from claimrec.model.spans import span_of
from claimrec.model.values import Meet, spans_meet
from claimrec.packs.files import read_aspects
from claimrec.sources.batch import Batch, batch_of, plain_cell
from claimrec.sources.rows import Broken, Table
from claimrec.sources.tables import table_of

COLUMNS = (
    "canonical_id", "entity_id", "prop", "prop_type", "schema", "value", "dataset", "origin", "lang", "original_value",
    "external", "first_seen", "last_seen", "id",
)  # fmt: skip
_NEEDED = ("entity_id", "prop", "value", "dataset")
_NAMES = ("name", "caption")
FLAGS = {"t": True, "true": True, "1": True, "f": False, "false": False, "0": False}
_ORIGIN = "read_statements"
PREFIX = "ftm:"  # so that no property takes the place of a question of the packs ("political")


def read_statements(source: Any) -> Batch:
    """The claims of FollowTheMoney statements: what each dataset says of each entity, ready for `reconcile`.

    - `source`: the path of a .csv, .tsv, .json (a list) or .jsonl file in UTF-8, a list of dicts or of `Statement`
      objects of followthemoney, or a DataFrame, with the columns `entity_id`, `prop`, `value`, `dataset`, and, where
      known, `canonical_id`, `schema`, `prop_type`, `lang`, `original_value`, `origin`, `external`, `first_seen`,
      `last_seen`, `id`. A `prop` may name its schema ("Person:birthDate").

    Of each statement, `party` is the dataset, `subject` the canonical id, or else the entity's, `aspect` the property
    as "ftm:birthDate" (without its schema: one dataset's LegalEntity is another's Person), `value` the value. Where a
    dataset itself gives values that exclude each other, it leaves open which is true: each such claim has all of them
    (of dates, the first and the last) as its value, and its own in `extra`. `said_at` is `first_seen`; without a zone
    it is in UTC, as the format has it. Of a property that may change, `valid` is from `first_seen` to `last_seen`. All
    else stands in `extra`, with the first `name` of the entity, if it has one.

    `aspects` of the result say which properties have one value, so that two datasets can contradict each other
    (birthDate, jurisdiction, ...), and which are lists (name, alias, and all others). `reconcile(batch)` uses them;
    an aspect of the same name that you give in `aspects=` takes the place of one.

    Raises InputError for a source that cannot be read at all, or a table without the columns it needs. A row that is
    no statement is in `rejected`, with its number, the field and what was expected.

    >>> batch = read_statements([
    ...     {"entity_id": "a-1", "canonical_id": "Q1", "prop": "birthDate", "value": "1970", "dataset": "a"},
    ...     {"entity_id": "b-7", "canonical_id": "Q1", "prop": "birthDate", "value": "1971-02-03", "dataset": "b"}])
    >>> [(claim.party, claim.subject, claim.aspect, claim.value) for claim in batch.claims]
    [('a', 'Q1', 'ftm:birthDate', '1970'), ('b', 'Q1', 'ftm:birthDate', '1971-02-03')]
    """
    table = table_of(source, "statements")
    _fit(table)
    rows = [(number, _plain_row(record)) for number, record in table.rows]
    batch = batch_of(rows, partial(_claims, _names(record for _, record in rows)))
    known = known_aspects()
    props = dict.fromkeys(claim.aspect for claim in batch.claims if claim.aspect is not None)
    aspects = tuple(known.get(prop) or _listed(prop) for prop in props)
    return Batch(_with_alternatives(batch.claims), batch.rejected, batch.rows, aspects)


def _plain_row(record: Any) -> Any:
    """A row as a dict, where it is a `Statement` object of followthemoney, which is not imported."""
    if isinstance(record, Mapping) or not all(hasattr(type(record), name) for name in ("to_dict", "entity_id", "prop")):
        return record
    try:
        return record.to_dict()
    except Exception:  # a foreign object; why it is no statement is told where it is read
        return record


@cache
def known_aspects() -> Mapping[str, Aspect]:
    """The properties of which one value is true, as aspects, by their names."""
    text = text_of("sources/statements.toml")
    found = [evolve(aspect, name=PREFIX + aspect.name) for aspect in read_aspects(text, origin=_ORIGIN)]
    return {aspect.name: aspect for aspect in found}


def _listed(name: str) -> Aspect:
    """A property of which any number of values can be true."""
    question = f"{name.removeprefix(PREFIX)} of {{subject}}?"
    return Aspect(name, question=question, value=Kind.WORDS, origin=_ORIGIN)


def _with_alternatives(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims, with all values in the place of one where a dataset gives several of which one can be true."""
    groups: dict[tuple[str, str | None, str | None], list[Claim]] = {}
    for claim in claims:
        if claim.aspect in known_aspects():
            groups.setdefault((claim.party, claim.subject, claim.aspect), []).append(claim)
    altered = {
        id(claim): _left_open(claim, group)
        for group in groups.values()
        if len({claim.value for claim in group}) > 1
        for claim in group
    }
    return tuple([altered.get(id(claim), claim) for claim in claims])


def _left_open(claim: Claim, group: Sequence[Claim]) -> Claim:
    """A claim with the values of its dataset that stood beside its own at the same time, where they exclude it."""
    aspect = known_aspects()[claim.aspect or ""]
    values = sorted({other.value for other in group if _overlap(claim, other)})
    if aspect.value is Kind.WHEN:
        spans = {value: span_of(value, tz=UTC) for value in values}
        if all(spans_meet(a, b) is not Meet.NO for a, b in combinations(spans.values(), 2)):
            return claim  # the same date, told more and less precisely
        values = [min(values, key=lambda v: spans[v].seconds[0]), max(values, key=lambda v: spans[v].seconds[1])]
    if len(values) < 2:
        return claim
    anew: Any = None  # its id is made of what it says
    return evolve(claim, id=anew, value=tuple(values), extra={**claim.extra, "value": claim.value})


def _overlap(a: Claim, b: Claim) -> bool:
    one, two = _stretch(a.valid), _stretch(b.valid)
    return one[0] <= two[1] and two[0] <= one[1]


def _stretch(valid: Any) -> tuple[float, float]:
    """From when to when a value was held, in seconds; all the time where that is not known."""
    if not isinstance(valid, tuple):
        return -inf, inf
    start, end = (span_of(one, tz=UTC) for one in valid)
    return start.seconds[0], end.seconds[1]


def _fit(table: Table) -> None:
    lacking = [name for name in _NEEDED if table.header is not None and name not in table.header]
    if lacking and table.header:
        where = f"{table.name} has the columns {', '.join(map(shown, table.header))}"
        raise InputError(f"{where}: no {shown(lacking[0])}", field=lacking[0], expected=", ".join(COLUMNS))


def _names(records: Iterable[Any]) -> dict[str, str]:
    """The name of each entity by its id: the first that a row gives."""
    found: dict[str, str] = {}
    for record in records:
        try:
            if _prop(record)[1] in _NAMES:
                found.setdefault(_subject(record), _text(record, "value"))
        except Exception:  # a row that is no statement names nothing; why it is none is told where it is read
            continue
    return found


def _claims(names: Mapping[str, str], record: Any) -> tuple[Claim, ...]:
    if isinstance(record, Broken):
        raise InputError(record.problem, expected=record.expected)
    if not isinstance(record, Mapping):
        expected = f"a dict with {', '.join(_NEEDED)}"
        raise InputError(f"{shown(record)} is a {type(record).__name__}", expected=expected)
    schema, prop = _prop(record)
    subject, aspect = _subject(record), known_aspects().get(PREFIX + prop)
    first, last = _seen(record, "first_seen"), _seen(record, "last_seen")
    lasting = aspect is not None and aspect.life.value == "lasting"
    claim = Claim(
        party=_text(record, "dataset"),
        subject=subject,
        aspect=PREFIX + prop,
        value=_value(record, aspect),
        said_at=first,
        valid=_held(first, last) if lasting else None,
        extra={**_extra(record, schema), **({"name": names[subject]} if subject in names else {})},
    )
    return (claim,)


def _prop(record: Mapping[str, Any]) -> tuple[str | None, str]:
    """Schema and name of a property; "Person:birthDate" holds both."""
    schema, _, prop = _text(record, "prop").rpartition(":")
    if not prop:
        raise InputError(f"{shown(record['prop'])} names no property", field="prop", expected="'birthDate' or the like")
    return schema or _maybe(record, "schema"), prop


def _subject(record: Mapping[str, Any]) -> str:
    return _maybe(record, "canonical_id") or _text(record, "entity_id")


def _text(record: Mapping[str, Any], field: str) -> str:
    found = _maybe(record, field)
    if found is None:
        raise InputError("it is missing", field=field, expected="a string that is not empty")
    return found


def _maybe(record: Mapping[str, Any], field: str) -> str | None:
    """A cell as a string without blanks at its ends; numbers are the strings that they print as."""
    given = plain_cell(record.get(field))
    if isinstance(given, (int, float)) and not isinstance(given, bool):
        given = str(given)
    if given is None or (isinstance(given, str) and not given.strip()):
        return None
    if not isinstance(given, str):
        raise InputError(f"{shown(given)} is a {type(given).__name__}", field=field, expected="a string")
    return given.strip()


def _value(record: Mapping[str, Any], aspect: Aspect | None) -> str:
    """The value, which has to be a time where a time is asked for."""
    value = _text(record, "value")
    return _in_utc(value, "value") if aspect is not None and aspect.value is Kind.WHEN else value


def _seen(record: Mapping[str, Any], field: str) -> str | None:
    given = plain_cell(record.get(field))
    if isinstance(given, (date, datetime)):
        given = given.isoformat()
    found = _maybe({field: given}, field)
    return None if found is None else _in_utc(found, field)


def _in_utc(given: str, field: str) -> str:
    """A time as it came; a clock time without a zone in UTC, as FollowTheMoney has it."""
    span = span_of(given, tz=UTC, field=field)
    at = span.start
    return at.isoformat() if at is not None and span.grain == "instant" and span.assumed else given


def _held(first: str | None, last: str | None) -> tuple[str, str] | None:
    """From when to when a dataset was seen to say so; None where either is not known, or they are at odds."""
    if first is None or last is None:
        return None
    start, end = (span_of(one, tz=UTC) for one in (first, last))
    if start.seconds[0] > end.seconds[1]:
        problem = f"{shown(last)} is before first_seen, {shown(first)}"
        raise InputError(problem, field="last_seen", expected="a time that is not before first_seen")
    return first, last


def _extra(record: Mapping[str, Any], schema: str | None) -> dict[str, Any]:
    """What a claim has no field for: all columns but those that it was made of, as they came."""
    used = {"canonical_id", "prop", "schema", "value", "dataset"}
    kept = {str(name): plain for name, given in record.items() if (plain := plain_cell(given)) is not None}
    found = {name: given for name, given in kept.items() if name not in used}
    if schema is not None:
        found["schema"] = schema
    if "external" in found:
        found["external"] = _flag(found["external"])
    return found


def _flag(given: Any) -> bool:
    flag = given if isinstance(given, bool) else FLAGS.get(str(given).strip().lower())
    if flag is None:
        raise InputError(f"{shown(given)} is neither", field="external", expected="true or false, t or f")
    return flag
