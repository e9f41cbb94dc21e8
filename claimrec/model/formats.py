"""The format numbers of reports, weights, packs and tables: a file of another format is refused."""

from __future__ import annotations

from claimrec.model.errors import InputError, shown

REPORT, WEIGHTS, PACK, TABLE = 1, 1, 1, 1  # what this version writes and reads


def check_format(
    found: object, number: int, what: str, *, otherwise: str, error: type[InputError] = InputError
) -> None:
    """Raise `error` unless a file of a kind (`what`: "report") is of the format `number`; it names both numbers.

    `otherwise` says what else can be done than to install the version that wrote the file.

    >>> check_format(1, 1, "report", otherwise="reconcile its claims again")
    """
    if type(found) is int and found == number:
        return
    told = "has no format number" if found is None else f"is of format {shown(found)}"
    todo = f"{otherwise}, or install the version of claimrec that wrote it"
    raise error(f"this {what} {told}", field="format", expected=f"format {number}: {todo}")
