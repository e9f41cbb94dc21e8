"""One statement as a Claim, as a caller gives it: words, a Claim, or a dict of its fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from claimrec.model.claims import Claim
from claimrec.model.errors import InputError, shown
from claimrec.model.names import name_key
from claimrec.sources.columns import claim_layout
from claimrec.sources.day_order import in_order
from claimrec.sources.records import read_claims

PARTIES = "A", "B"  # whose words two bare strings are
EXPECTED = "a string, cr.Claim, or dict with a text and a party"


def two_statements(a: Any, b: Any, dayfirst: bool | None = None) -> tuple[Claim, Claim]:
    """Two statements as Claims; bare strings are the words of two parties, "A" and "B"; `dayfirst` as in `read_claims`.

    >>> [c.party for c in two_statements("It fell.", {"text": "It stands.", "party": "a"})]
    ['B', 'a']
    """
    return statement_of(a, _unlike(PARTIES, b), dayfirst), statement_of(b, _unlike(PARTIES[::-1], a), dayfirst)


def statement_of(given: Any, party: str, dayfirst: bool | None = None) -> Claim:
    """A statement as a Claim; a bare string, or a dict that names no party, is said by `party`."""
    if isinstance(given, Claim):
        return in_order(given, dayfirst)
    if isinstance(given, str):
        return Claim(given, party=party)
    if not isinstance(given, Mapping):
        raise InputError(f"{shown(given)} is a {type(given).__name__}", field="a, b", expected=EXPECTED)
    named = "party" in claim_layout(None, None, [name for name in given if type(name) is str]).columns
    batch = read_claims([given if named else {"party": party, **given}], dayfirst=dayfirst)
    if not batch.claims:
        raise InputError(batch.rejected[0].problem, field="a, b", expected=EXPECTED)
    return batch.claims[0]


def _unlike(names: Sequence[str], other: Any) -> str:
    """The first of the names that is not that of the party of the other statement."""
    party = other.get("party") if isinstance(other, Mapping) else other.party if isinstance(other, Claim) else None
    return names[isinstance(party, str) and name_key(party) == name_key(names[0])]
