"""A reader of one's own, named by an option, and what it found set against what another reading found."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from claimrec.cli.claim_rows import claim_lines, row_of
from claimrec.cli.command import Run, bundle, option
from claimrec.cli.models import function_named
from claimrec.export.clean import clean
from claimrec.model.errors import InputError

if TYPE_CHECKING:
    from claimrec.articles.agreement import Agreement
    from claimrec.articles.article import Attribution
    from claimrec.articles.reader_protocol import Reader

RULES = "rules"
EXPECTED = "module:function"


@frozen(kw_only=True)
class Reading:
    """What was given of it: one field for each option."""

    reader: str | None = None
    against: str | None = None

    def checked(self, *, report: bool) -> Reading:
        """The same; InputError where the options do not go together."""
        if self.against is not None and self.reader is None:
            raise InputError("--against is given without --reader", expected=f"--reader {EXPECTED}")
        if self.against is not None and report:
            raise InputError("--against compares claims, and --report makes none", expected="one of the two")
        return self

    def readers(self) -> tuple[Reader | None, ...]:
        """Those that each article is read by: None stands for the rules."""
        named = (self.reader,) if self.against is None else (self.reader, self.against)
        return tuple([None if one in (None, RULES) else function_named(str(one), "reader", EXPECTED) for one in named])


def reader_options() -> Callable[[Run], Run]:
    """The options of a reader; their values come as `reading`, a Reading."""
    return bundle(
        "reading", Reading,
        option("--reader", metavar="READER", section="Input",
               help="Who finds the claims in place of the rules: module:function, a claimrec.articles.Reader."),
        option("--against", metavar="READER", section="Input",
               help="Say which claims both found, and which only one: the reader, and `rules` or another reader."),
    )  # fmt: skip


def compared_rows(found: Agreement) -> str:
    """Each claim as a row that says who found it; those of the other reading have ids of their own."""
    told = [
        *((one, "both") for one, _ in found.both),
        *((one, "both, of another party") for one, _ in found.parted),
        *((one, "the reader") for one in found.first),
    ]
    rows = [row_of(one, found_by=name) for one, name in dict(told).items()]
    rows += [{**row_of(one, found_by="the other"), "id": f"{one.claim.id} other"} for one in found.second]
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def compared_text(found: Agreement, against: str, width: int) -> str:
    """Who found what, for a person."""
    other = clean(against, 100)
    both, parted = (len({id(one) for one, _ in pairs}) for pairs in (found.both, found.parted))
    counts = f"both {both}, the same words of another party {parted}"
    lines = [f"{counts}, only {other} {len(found.second)}, only the reader {len(found.first)}", ""]
    lines += _section("BOTH", [one for one, _ in found.both], width)
    if found.parted:
        lines += ["THE SAME WORDS OF ANOTHER PARTY", ""]
        for one, two in found.parted:
            lines += [*claim_lines(one, width), f"  ({other}: {clean(two.claim.party, 200)})", ""]
    lines += _section(f"ONLY {other.upper()}", found.second, width)
    lines += _section("ONLY THE READER", found.first, width)
    return "\n".join(lines)


def _section(heading: str, some: Sequence[Attribution], width: int) -> Iterator[str]:
    for k, one in enumerate(dict.fromkeys(some)):
        if not k:
            yield from (heading, "")
        yield from (*claim_lines(one, width), "")
