"""Which column of a source feeds which field of a claim, a party or an entity, and what of that was supposed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import Any

from attrs import field as attr_field
from attrs import fields, frozen

from claimrec.model.claims import Claim
from claimrec.model.errors import InputError, shown
from claimrec.model.names import nearest
from claimrec.model.resources import tables_of
from claimrec.sources.batch import kept_cell, plain_cell
from claimrec.sources.rows import Broken, Table

CLAIM_FIELDS = tuple(a.name for a in fields(Claim))
_AS_WRITTEN = ("extra",)  # fields that a column feeds only where it bears the very name
_QUOTE = "quote"
_CLOSE = 75.0  # how like a name must be spelled so that it is said to be meant, of 100
_SHOWN = 12  # columns that a note or an error lists


def key_of(name: str) -> str:
    """The name of a column without what makes no difference.

    >>> key_of(" Said_At: ")
    'said at'
    """
    return " ".join(name.casefold().translate(_LIKE_A_BLANK).strip(" :?*#").split())


_LIKE_A_BLANK = str.maketrans("_-.", "   ")


@cache
def synonyms() -> Mapping[str, tuple[str, ...]]:
    """The names by which a column is known, for each field that has some, in the order of preference."""
    return {name: tuple(words) for name, words in tables_of("sources/columns.toml").items()}


@frozen
class Layout:
    """Which column feeds which field of a `kind`; `mapped` columns were asked for, `needed` is a field.

    `keep_extra` says what becomes of other columns: True keeps them, False refuses them, None keeps and tells them.
    """

    columns: Mapping[str, str]
    kind: str
    needed: str
    keep_extra: bool | None = False
    mapped: Mapping[str, str] = attr_field(factory=dict)
    used: frozenset[str] = attr_field(init=False)

    @used.default
    def _used(self) -> frozenset[str]:
        return frozenset(self.columns.values())

    def given(self, record: Any) -> dict[str, Any]:
        """The fields that a row fills; the needed one is among them, if only as None."""
        if isinstance(record, Broken):
            raise InputError(record.problem, expected=record.expected)
        if not isinstance(record, Mapping):
            expected = f"{'an' if self.kind[0] in 'AE' else 'a'} {self.kind} or a dict of its fields"
            raise InputError(f"{shown(record)} is a {type(record).__name__}", expected=expected)
        strangers = [column for column in record if column not in self.used]
        if strangers and self.keep_extra is False:
            raise self.unknown("field", strangers)
        given: dict[str, Any] = {self.needed: None}
        for name, column in self.columns.items():
            if (value := record.get(column)) is not None and (cell := plain_cell(value)) is not None:
                given[name] = cell
        if strangers:
            self._refuse_misspelt(given, record, strangers)
            kept = kept_cell if self.keep_extra is None else plain_cell
            given["extra"] = _merged(given.get("extra", {}), {str(s): kept(record[s]) for s in strangers})
        return given

    def unknown(self, word: str, strangers: Sequence[Any], where: str = "") -> InputError:
        """The error for fields or columns that nothing is made of."""
        known = self.columns if self.kind != "Claim" else CLAIM_FIELDS
        meant = nearest(str(strangers[0]), known)
        hint = f" (did you mean {meant!r}?)" if meant else ""
        problem = f"{where}unknown {word} {_list([*map(str, strangers)])}{hint}"
        expected = ", ".join(known)
        if self.kind == "Claim":
            paste = self.to_paste({meant or "text": str(strangers[0])})
            expected += f"; {paste} maps names, and keep_extra=True (--keep-extra) keeps other columns in `extra`"
        return InputError(problem, field=str(strangers[0]), expected=expected)

    def to_paste(self, more: Mapping[str, str]) -> str:
        """What a caller may give as `columns`, and on the command line: the mapping that was given, and more."""
        columns = {**self.mapped, **more}
        options = " ".join(_option(name, column) for name, column in columns.items())
        return f"columns={columns!r} (--column {options})"

    def lacking(self, given: Mapping[str, Any]) -> list[str]:
        """The fields without which these can be no claim: who says so, and the words or a value."""
        if self.kind != "Claim":
            return [self.needed] if given.get(self.needed) is None else []
        says = given.get("text") is not None or given.get("value") is not None
        return ([] if says else ["text"]) + ([] if given.get("party") is not None else ["party"])

    def _refuse_misspelt(self, given: Mapping[str, Any], record: Any, strangers: Sequence[Any]) -> None:
        """InputError where a field that is needed is lacking, and another name is nearly its own."""
        for name in self.lacking(given):
            near = None if self.columns.get(name) in record else misspelt(name, strangers)
            if near is not None:
                problem = f"unknown field {shown(near)} (did you mean {name!r}?)"
                raise InputError(problem, field=near, expected=self.to_paste({name: near}))


def _option(name: str, column: str) -> str:
    """A column as an option of the command line, quoted for a shell where it has to be."""
    plain = column.replace("_", "").replace("-", "").isalnum() and column.isascii()
    return f"{name}={column}" if plain else f"'{name}={column}'"


def misspelt(name: str, columns: Iterable[Any]) -> str | None:
    """The column that bears a field's name, or a synonym, spelled nearly so."""
    words = (name, *synonyms().get(name, ()))
    close = (c for c in columns if isinstance(c, str) and nearest(key_of(c), words, least=_CLOSE))
    return min(close, default=None)


def claim_layout(
    columns: Mapping[str, str] | None, keep_extra: bool | None, names: Sequence[str], *, quoted: bool = False
) -> Layout:
    """The layout of claims whose columns have these `names`.

    - `columns`: from a field to a column, as a caller gave it: that column, or the one that differs in case alone.
    - `quoted`: whether a column "quote" holds words rather than offsets.

    Other fields get the column of their name, else of a synonym; a column feeds no second field. Raises InputError for
    fields that a claim does not have.
    """
    given: Mapping[str, str] = {} if columns is None else columns
    if not isinstance(given, Mapping) or not all(isinstance(column, str) for column in given.values()):
        raise InputError(f"{shown(columns)} maps no names", field="columns", expected="{'text': 'a column'}")
    for name in given:
        if name not in CLAIM_FIELDS:
            meant = nearest(str(name), CLAIM_FIELDS)
            problem = f"a claim has no field {shown(name)}" + (f" (did you mean {meant!r}?)" if meant else "")
            raise InputError(problem, field="columns", expected=f"one of {', '.join(CLAIM_FIELDS)}")
    mapped = {name: column if column in names else _folded(column, names) for name, column in given.items()}
    found = dict(mapped)
    for name in (n for n in CLAIM_FIELDS if n not in given):
        free = [one for one in names if one not in found.values()]
        if known := candidates(name, free, quoted=quoted):
            found[name] = known[0]
    return Layout(found, "Claim", "party", keep_extra, mapped)


def candidates(name: str, free: Sequence[str], *, quoted: bool) -> list[str]:
    """The columns that may feed a field, the best first: of its very name, of its name, of a synonym."""
    if name in _AS_WRITTEN:
        return [name] if name in free else []
    if name == _QUOTE and quoted:
        return []
    words = (key_of(name), *(word for word in synonyms().get(name, ()) if quoted or word != _QUOTE))
    rank = {word: n for n, word in enumerate(words)}
    known = [(one != name, rank[key_of(one)], one) for one in free if key_of(one) in rank]
    return [one for *_, one in sorted(known)]


def _folded(column: str, names: Sequence[str]) -> str:
    """The one name that differs from a column's in case and the like alone; the column itself where none or more do."""
    like = [name for name in names if key_of(name) == key_of(column)]
    return like[0] if len(like) == 1 else column


def folded_layout(kind: type, names: Sequence[str]) -> Layout:
    """The layout of parties or entities: columns bear the names of the fields, whatever their case."""
    columns = {a.name: a.name if a.name in names else _folded(a.name, names) for a in fields(kind)}
    return Layout(columns, kind.__name__, "name")


def _merged(extra: Any, others: dict[str, Any]) -> Any:
    twice = extra.keys() & others.keys() if isinstance(extra, Mapping) else ()
    if twice:
        raise InputError(f"{shown(min(twice))} is in the row and in its extra", field="extra", expected="one")
    return {**extra, **others} if isinstance(extra, Mapping) else extra  # Claim refuses what is no mapping


def fit(table: Table, layout: Layout) -> None:
    """Raise InputError for a table, its rows a list, of which no row could become a claim."""
    header = table.header
    if not header:
        return
    where = f"{table.name} has the columns {_list(header)}: "
    absent = next((column for column in layout.mapped.values() if column not in header), None)
    if absent is not None:
        raise InputError(f"{where}no {shown(absent)}", field=absent, expected="one of those columns")
    strangers = [column for column in header if column not in layout.used]
    if strangers and layout.keep_extra is False:
        raise layout.unknown("column", strangers, where)
    lacking = layout.lacking(layout.columns)
    if lacking:
        raise _lacking_error(layout, lacking, _wordiest(table, strangers), where)


_LOOKED_AT = 100  # rows of which the cells are looked at for a mapping to suggest


def _wordiest(table: Table, columns: Sequence[str]) -> list[str]:
    """Columns in the order of how many letters their cells hold; web addresses count as none."""
    records = [record for _, record in islice(table.rows, _LOOKED_AT) if isinstance(record, dict)]
    cells = {
        column: [c for r in records if isinstance(c := r.get(column), str) and "://" not in c] for column in columns
    }
    letters = {column: sum(map(str.isalpha, "".join(held))) for column, held in cells.items()}
    return sorted(columns, key=lambda column: -letters[column])


def _lacking_error(layout: Layout, lacking: Sequence[str], strangers: Sequence[str], where: str) -> InputError:
    """The error for a table without columns that are needed, with a mapping to paste: the wordiest are suggested."""
    problem = f"{where}no {' and no '.join(map(shown, lacking))}"
    near = {name: column for name in lacking if (column := misspelt(name, strangers)) is not None}
    left = iter([column for column in strangers if column not in near.values()])
    guessed = {name: column for name in lacking if (column := near.get(name) or next(left, None)) is not None}
    wanted = "; ".join(f"{name} is known as {_list((name, *synonyms().get(name, ())), 6)}" for name in lacking)
    told = f"{layout.to_paste(guessed)}, with the right names; " if guessed else ""
    return InputError(problem, field=lacking[0], expected=f"{told}{wanted}")


def supposed(layout: Layout, names: Sequence[str], *, quoted: bool) -> tuple[str, ...]:
    """Notes on columns that were known by another name than a field's, on others that might be, and on those kept."""
    by_name = {n: c for n, c in layout.columns.items() if n not in layout.mapped and c in names}
    read = [f"{shown(column)} as {name}" for name, column in by_name.items() if column != name]
    notes = [f"columns were known by their names: {', '.join(read)}"] if read else []
    if layout.keep_extra is not None:
        return tuple(notes)
    left = sorted(name for name in names if name not in layout.used)
    for name in by_name:
        for other in candidates(name, left, quoted=quoted):
            notes.append(f"{shown(other)} may be {name} too: {layout.to_paste({name: other})} reads it so")
    open_fields = [n for n in CLAIM_FIELDS if n not in layout.mapped and n not in by_name]
    hints = {c: n for n in open_fields if n != _QUOTE for c in [misspelt(n, left)] if c is not None}
    kept = [shown(c) + (f" (did you mean {hints[c]}?)" if c in hints else "") for c in left]
    return (*notes, f"kept beside each claim: {_several(kept)}") if kept else tuple(notes)


def _list(names: Sequence[str], most: int = _SHOWN) -> str:
    return _several([shown(name) for name in names], most)


def _several(told: Sequence[str], most: int = _SHOWN) -> str:
    more = len(told) - most
    return ", ".join(told[:most]) + (f" and {more:,} more" if more > 0 else "")
