"""A report in, linked data out: JSON-LD by schema.org and PROV-O. Who said what, derived from where, against whom."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import Any
from urllib.parse import quote

from attrs import frozen

from claimrec.export.tables import held_positions, placing
from claimrec.model.arguments import count_given, text_given, written
from claimrec.model.claims import Claim
from claimrec.model.errors import InputError, shown
from claimrec.model.iso_times import iso_of
from claimrec.model.positions import Position, worded
from claimrec.model.report import Report
from claimrec.model.spans import Span

TERMS = "https://claimrec.readthedocs.io/terms#"
BASE = "urn:claimrec:"
CONTEXT = {
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "claimrec": TERMS,
}
_XSD = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}  # by the length of a time; longer ones are xsd:dateTime
_URL = "!#$%&'()*+,/:;=?@[]~"  # what stands in an address as it is

Node = dict[str, Any]


def linked_data(
    report: Report,
    path: str | Path | None = None,
    *,
    base: str = BASE,
    most: int | None = None,
    indent: int | None = None,
) -> str:
    """A report as JSON-LD, by schema.org and PROV-O, which every tool for RDF reads; no context is fetched.

    - `report`: the report; `path`: a file that the text is also written to, in UTF-8.
    - `base`: what the names of all things begin with ("https://my.example/claims/").
    - `most`: only so many contradictions, the first ones; None for all. `indent`: blanks of indentation.

    A claim is a schema:Claim, attributed to its party and derived from its source; a position is derived from its claim
    and about a fact, a schema:Question. Two positions that contradict each other are joined by claimrec:contradicts; a
    claimrec:Contradiction, derived from both, says why, of which kind and how surely. What a party says later against
    its line is a prov:wasRevisionOf. Raises InputError for arguments of a wrong type.

    >>> json.loads(linked_data(Report()))["@graph"][0]["@type"]
    'prov:Activity'
    """
    if not isinstance(report, Report):
        raise InputError(f"{shown(report)} is a {type(report).__name__}", field="report", expected="a Report")
    text_given(base, "base", expected="the beginning of an address")
    for name, value in (("most", most), ("indent", indent)):
        if value is not None:
            count_given(value, name, expected="0 or more, or None")
    told = {"@context": CONTEXT, "@graph": list(_nodes(report, _Names(base), most))}
    text = json.dumps(told, ensure_ascii=False, allow_nan=False, indent=indent)
    return written(text.encode("utf-8", "replace").decode("utf-8"), path)  # half a surrogate pair has no place in RDF


@frozen
class _Names:
    """The addresses of things: a base, a kind, and an id of which every character may stand in an address."""

    base: str

    def of(self, kind: str, name: str) -> str:
        return f"{_address(self.base)}{kind}/{quote(name, safe='', errors='replace')}"

    def refer(self, kind: str, *names: str) -> Any:
        """A reference to a thing, or a list of several."""
        found = [{"@id": self.of(kind, name)} for name in names]
        return found[0] if len(found) == 1 else found


def _address(given: str) -> str:
    return quote(given, safe=_URL, errors="replace")


def _nodes(report: Report, names: _Names, most: int | None) -> Iterator[Node]:
    held = held_positions(report.facts)
    place = placing(held)
    run = names.refer("run", "claimrec")
    yield {**run, "@type": "prov:Activity", "prov:wasAssociatedWith": names.refer("software", "claimrec")}
    yield {**names.refer("software", "claimrec"), "@type": "prov:SoftwareAgent", "schema:name": "claimrec"}
    said = {p.claim.id: p for p in (one.position for one in held)}
    times = {u.claim.id: u.said_at for u in report.unread} | {name: p.said_at for name, p in said.items()}
    speakers = {claim.id: said[claim.id].party if claim.id in said else claim.party for claim in report.claims}
    for party in sorted({*speakers.values(), *(one.position.party for one in held)}):
        yield {**names.refer("party", party), "@type": ["schema:Thing", "prov:Agent"], "schema:name": party}
    for claim in report.claims:
        yield _claim(claim, names, speakers[claim.id], times.get(claim.id))
    asked = {one.fact: one.position for one in held}
    questions = {one.fact: one.question for one in held}
    for fact, question in questions.items():
        about = {"schema:name": question, "schema:about": asked[fact].subject}
        yield {**names.refer("fact", fact), "@type": "schema:Question", **about}
    for one in held:
        yield _position(one.position, names, one.id, one.fact)
    for c in islice(report.contradictions, most):
        a, b = place(c.a).id, place(c.b).id
        yield {**names.refer("position", a), "claimrec:contradicts": names.refer("position", b)}
        told = {
            "@type": ["claimrec:Contradiction", "prov:Entity"],
            "prov:wasDerivedFrom": names.refer("position", a, b),
        }
        more = {"claimrec:kind": c.kind, "claimrec:says": c.says, "schema:about": names.refer("fact", place(c.a).fact)}
        yield {**names.refer("contradiction", c.id), **told, **more, **_found(c, run)}
    for change in report.changes:
        earlier, later = place(change.earlier).id, place(change.later).id
        yield {**names.refer("position", later), "prov:wasRevisionOf": names.refer("position", earlier)}
        told = {"@type": ["claimrec:Change", "prov:Entity"], "claimrec:says": change.says}
        ends = {"prov:wasDerivedFrom": names.refer("position", earlier, later)}
        yield {**names.refer("change", change.id), **told, **ends, **_found(change, run)}


def _found(found: Any, run: Node) -> Node:
    told = {"schema:description": found.why, "claimrec:certainty": found.certainty}
    return {"prov:wasGeneratedBy": run, **{name: value for name, value in told.items() if value not in ("", None)}}


def _claim(claim: Claim, names: _Names, party: str, said: Span | None) -> Node:
    by = names.refer("party", party)
    node: Node = {**names.refer("claim", claim.id), "@type": ["schema:Claim", "prov:Entity"]}
    node |= {"schema:identifier": claim.id, "schema:author": by, "prov:wasAttributedTo": by}
    if claim.text is not None:
        node["schema:text"] = claim.text
    if (at := _time(said)) is not None:
        node["schema:datePublished"] = at
    if claim.source is not None:
        node |= _source(claim.source, names)
    return node


def _source(source: str, names: _Names) -> Node:
    """Where a claim was read: an address on the web, or a work with a name."""
    if source.startswith(("https://", "http://")):
        work: Node = {"@id": _address(source), "@type": ["schema:CreativeWork", "prov:Entity"]}
    else:
        work = {**names.refer("source", source), "@type": ["schema:CreativeWork", "prov:Entity"], "schema:name": source}
    return {"schema:appearance": work, "prov:wasDerivedFrom": {"@id": work["@id"]}}


def _position(position: Position, names: _Names, name: str, fact: str) -> Node:
    node: Node = {**names.refer("position", name), "@type": ["claimrec:Position", "prov:Entity"]}
    node |= {"prov:wasDerivedFrom": names.refer("claim", position.claim.id), "schema:about": names.refer("fact", fact)}
    node |= {"prov:wasAttributedTo": names.refer("party", position.party), "claimrec:value": worded(position)}
    node |= {"claimrec:certainty": position.certainty, "claimrec:basis": position.basis.value}
    if position.side is not None:
        node["claimrec:side"] = position.side
    if (at := _time(position.valid)) is not None:
        node["claimrec:speaksOf"] = at
    return node


def _time(span: Span | None) -> Node | None:
    """A time with its type in XML Schema."""
    at = None if span is None else iso_of(span)
    if at is None:
        return None
    try:
        if len(at) > 10:
            at = datetime.fromisoformat(at).isoformat()
        elif len(at) == 10:
            date.fromisoformat(at)
    except ValueError:
        return None
    return {"@value": at, "@type": _XSD.get(len(at), "xsd:dateTime")}
