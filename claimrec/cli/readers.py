"""A reader of one's own, named by an option, and what it found set against what another reading found."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from attrs import frozen

from claimrec.cli.claim_rows import claim_lines, row_of
from claimrec.cli.command import Run, bundle, option
from claimrec.cli.models import EXPECTED, function_named, model_named
from claimrec.export.clean import clean
from claimrec.model.errors import InputError

if TYPE_CHECKING:
    from claimrec.articles.agreement import Agreement
    from claimrec.articles.article import Attribution
    from claimrec.articles.reader_protocol import Reader

RULES = "rules"
SERVER = "openai:"


@frozen(kw_only=True)
class Reading:
    """What was given of it: one field for each option."""

    reader: str | None = None
    against: str | None = None
    reader_key: str | None = None
    reader_budget: int | None = None
    reader_cache: str | None = None

    @property
    def files(self) -> tuple[str | None, ...]:
        """The files that are kept or written."""
        return (self.reader_cache,)

    def checked(self, *, report: bool) -> Reading:
        """The same; InputError where the options do not go together."""
        if self.against is not None and self.reader is None:
            raise InputError("--against is given without --reader", expected=f"--reader {EXPECTED}")
        for name in ("reader_key", "reader_budget", "reader_cache"):
            if getattr(self, name) is not None and not (self.reader or "").startswith(SERVER):
                told = f"--{name.replace('_', '-')} is for a server"
                raise InputError(told, expected=f"--reader {SERVER}MODEL@URL")
        if self.against is not None and report:
            raise InputError("--against compares claims, and --report makes none", expected="one of the two")
        return self

    def readers(self) -> tuple[Reader | None, ...]:
        """Those that each article is read by: None stands for the rules.

        Key, budget and cache are those of `reader` alone: a key goes to no other address.
        """
        own = {"key": self.reader_key, "cache": self.reader_cache, "requests": self.reader_budget}
        first = _reader(self.reader, "reader", **own)
        return (first,) if self.against is None else (first, _reader(self.against, "against"))


def _reader(given: str | None, field: str, **own: Any) -> Reader | None:
    if given in (None, RULES):
        return None
    model = model_named(str(given), field, **own)
    return function_named(str(given), field) if model is None else model.reader


def reader_options() -> Callable[[Run], Run]:
    """The options of a reader; their values come as `reading`, a Reading."""
    return bundle(
        "reading", Reading,
        option("--reader", metavar="READER", section="Input",
               help="Who finds the claims in place of the rules: openai:MODEL@URL (a server of that HTTP form), "
               "batch:FOLDER@MODEL (files to send and to receive), or module:function, a claimrec.articles.Reader."),
        option("--against", metavar="READER", section="Input",
               help="Say which claims both found, and which only one: the reader, and `rules` or another reader."),
        option("--reader-key", metavar="NAME", section="Input",
               help="The environment variable that holds the key of the server."),
        option("--reader-budget", metavar="N", type=int, section="Input",
               help="Ask the server so many times at most; it is asked about passages of some 4,000 characters."),
        option("--reader-cache", metavar="FILE", is_path=True, section="Input",
               help="Keep the server's answers in this file of SQLite: what was answered once is not asked again."),
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
