"""Claims on properties of entities in, statements of FollowTheMoney out: CSV, or PACK, which has no canonical ids."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from io import StringIO
from pathlib import Path
from typing import Any

from claimrec.model.arguments import flag_given, path_given, text_given
from claimrec.model.claims import Claim
from claimrec.model.errors import InputError, shown, write_text
from claimrec.model.spans import Span
from claimrec.sources.batch import claims_given
from claimrec.sources.statements import COLUMNS, FLAGS, PREFIX

_PACKED = (
    "entity_id", "prop", "value", "dataset", "lang", "original_value", "origin", "external", "first_seen", "last_seen",
    "id",
)  # fmt: skip
_PLAIN = (str, int, float, bool, date)


def write_statements(
    claims: Iterable[Claim], path: str | Path | None = None, *, pack: bool | None = None, schema: str | None = None
) -> str:
    """The claims `claims` as statements of FollowTheMoney, one row for each, in the text that its own tools read.

    - `path`: a file that the text is also written to, in UTF-8.
    - `pack`: whether PACK is written, in which a property names its schema and canonical ids have no place, and not
      CSV; None: if the path ends in .pack or .pack.csv.
    - `schema`: the schema ("Person") of claims that name none in `extra["schema"]`.

    A claim needs a subject, an aspect as "ftm:birthDate" and a value: what `read_statements` gives is written as it
    came. Of other claims the entity is their subject, `first_seen` is `said_at` (in UTC, without its zone), and the id
    is made as FollowTheMoney makes it. In PACK, statements of one id are one row: the last.

    Raises InputError for claims that are no statements, and where a schema is missing.

    >>> born = Claim(party="a", subject="a-1", aspect="ftm:birthDate", value="1970", said_at="2024-01-02")
    >>> print(write_statements([born], pack=True, schema="Person"))
    entity_id,prop,value,dataset,lang,original_value,origin,external,first_seen,last_seen,id
    a-1,Person:birthDate,1970,a,,,,,2024-01-02,2024-01-02,b5fe29f2b731068ea44483a988227f2a66defbb3
    <BLANKLINE>
    """
    named = None if path is None else path_given(path, "path")
    if flag_given(pack, "pack") is None:
        pack = named is not None and named.name.lower().endswith((".pack", ".pack.csv"))
    if schema is not None:
        text_given(schema, "schema", expected="the name of a schema, as 'Person'")
    rows = [_row(claim, schema) for claim in claims_given(claims)]
    text = _packed(rows) if pack else _written(COLUMNS, rows, csv.QUOTE_ALL)
    if named is not None:
        write_text(named, text)
    return text


def _packed(rows: Iterable[Mapping[str, str]]) -> str:
    found = {row["id"]: {**row, "prop": f"{row['schema']}:{row['prop']}"} for row in rows}
    once = [{**row, "external": "t" if row["external"] == "t" else ""} for row in found.values()]
    return _written(_PACKED, once, csv.QUOTE_MINIMAL)


def _written(columns: Iterable[str], rows: Iterable[Mapping[str, str]], quoting: Any) -> str:
    text = StringIO(newline="")
    writer = csv.DictWriter(text, list(columns), extrasaction="ignore", dialect=csv.unix_dialect, quoting=quoting)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def _row(claim: Claim, schema: str | None) -> dict[str, str]:
    """The cells of a statement, "" where it has none."""
    if claim.subject is None or claim.aspect is None or not claim.aspect.startswith(PREFIX):
        expected = f"a subject, and a property as its aspect: {PREFIX}birthDate or the like"
        raise InputError(f"claim {claim.id} is no statement on a property", field="claims", expected=expected)
    prop, extra = claim.aspect.removeprefix(PREFIX), claim.extra
    entity, value = _text(extra.get("entity_id")) or claim.subject, _value(claim)
    of = _text(extra.get("schema")) or schema
    if of is None:
        problem = f"claim {claim.id} does not say of which schema its entity is"
        raise InputError(problem, field="schema", expected="schema='Person' or the like, or extra['schema']")
    external = _external(extra.get("external"))
    first = _text(extra.get("first_seen")) or _seen(claim.said_at)
    row = {name: _text(extra.get(name)) for name in ("prop_type", "origin", "lang", "original_value")}
    last = _text(extra.get("last_seen")) or _seen(claim.valid[1] if isinstance(claim.valid, tuple) else None) or first
    row |= {"canonical_id": claim.subject, "entity_id": entity, "prop": prop, "schema": of, "value": value}
    row |= {"dataset": claim.party, "external": "t" if external else "f", "first_seen": first, "last_seen": last}
    row["id"] = _text(extra.get("id")) or _key(claim.party, entity, prop, value, row["lang"], external=external)
    return {name: cell or "" for name, cell in row.items()}


def _value(claim: Claim) -> str:
    """The value of one statement; where its dataset gave several, the one that this claim came with."""
    value = claim.value if isinstance(claim.value, _PLAIN) else claim.extra.get("value")
    found = _text(value)
    if found is None:
        expected = "a string, number or date; a claim for each of several values"
        raise InputError(f"{shown(claim.value)} is no value of one statement", field="value", expected=expected)
    return found


def _text(given: Any) -> str | None:
    if isinstance(given, bool):
        return "true" if given else "false"
    if isinstance(given, date):
        return _seen(given)
    return str(given) if isinstance(given, (str, int, float)) and str(given).strip() else None


def _seen(given: Any) -> str | None:
    """A time as statements have it: in UTC, without its zone; text as it came."""
    at = given.start if isinstance(given, Span) else given
    if isinstance(at, datetime):
        at = at.astimezone(UTC).replace(tzinfo=None) if at.tzinfo else at
    return at.isoformat() if isinstance(at, date) else at


def _external(given: Any) -> bool:
    return given if isinstance(given, bool) else FLAGS.get(str(given).strip().lower(), False)


def _key(dataset: str, entity: str, prop: str, value: str, lang: str | None, *, external: bool) -> str:
    """The id of a statement, made of what tells it apart, as FollowTheMoney makes it."""
    key = f"{dataset}.{entity}.{prop}.{value}{f'@{lang}' if lang else ''}{'.ext' if external else ''}"
    return hashlib.sha1(key.encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest()
