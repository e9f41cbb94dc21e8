"""The laws: each a function of a seed that gives a sentence for each way in which it is broken."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import claimrec as cr

from .altering import an_altered_report_is_refused_or_shown
from .making import SAID, hostile_rows, hostile_text, known
from .plain import the_same_words_agree

Law = Callable[[int], Iterator[str]]
FIELDS = ("text", "party", "said_at", "id", "source", "valid", "quote", "subject", "aspect", "value", "certainty")


def every_row_is_accounted_for(seed: int) -> Iterator[str]:
    """Each row is in exactly one of facts, unread and rejected; of rows that are one claim, all end in one place."""
    rows = hostile_rows(seed)
    batch = cr.read_claims(rows)
    report = cr.reconcile(rows, **known(seed))
    rejected = Counter(r.row for r in report.rejected)
    in_facts = {c.id for f in report.facts for c in f.claims}
    unread = {u.claim.id for u in report.unread}
    if in_facts & unread:
        yield f"in a fact and unread: {in_facts & unread}"
    if {c.id for c in report.claims} != in_facts | unread:
        yield "the claims of the report are not those of its facts and what is unread"
    claim_of = dict(zip(batch.rows, batch.claims, strict=True))
    for row in range(1, len(rows) + 1):
        used = row in claim_of and claim_of[row].id in in_facts | unread
        if used + rejected[row] != 1:
            yield f"row {row} is used {used:d} times and rejected {rejected[row]} times"
    if set(rejected) - set(range(1, len(rows) + 1)):
        yield f"rejected rows that did not come in: {set(rejected) - set(range(1, len(rows) + 1))}"


def any_form_gives_the_same_report(seed: int) -> Iterator[str]:
    """Dicts, Claims, JSON lines, a JSON list, CSV, CSV of pandas, and its frames give one report and reject the same rows."""
    rows = hostile_rows(seed, flat=True)
    given = known(seed)
    plain = cr.reconcile(rows, **given)
    for name, form, shift in _forms(rows):
        other = form if isinstance(form, cr.Report) else cr.reconcile(form, **given)
        if _apart(plain) != _apart(other):
            yield f"{name} gives another report"
        if _refused(plain) != _refused(other, shift):
            yield f"{name} rejects other rows: {_refused(plain)} and {_refused(other, shift)}"


def _forms(rows: list[dict[str, str]]) -> Iterator[tuple[str, Any, int]]:
    """Each form of the rows with its name, and how many lines stand before its first row."""
    with TemporaryDirectory() as folder:
        at = Path(folder)
        for name, text in _texts(rows):
            (at / name).write_text(text, "utf-8", newline="")
        yield "a file of JSON lines", at / "rows.jsonl", 0
        yield "a JSON list", at / "rows.json", 0
        yield "CSV", at / "rows.csv", 1
        yield "an open CSV file", io.BytesIO((at / "rows.csv").read_bytes()), 1
        if all(find_spec(name) for name in ("pandas", "polars", "narwhals")):
            yield from _frames(rows, at / "pandas.csv")
        yield "a Batch", cr.read_claims(rows), 0


def _frames(rows: list[dict[str, str]], path: Path) -> Iterator[tuple[str, Any, int]]:
    """The forms that need optional libraries; pandas writes its CSV to `path`."""
    import pandas
    import polars

    frame = pandas.DataFrame(rows, columns=list(FIELDS), dtype=object)
    frame.to_csv(path, index=False)
    yield "CSV that pandas wrote", path, 1
    yield "a pandas frame", frame, 0
    back = pandas.read_csv(path, dtype=str, keep_default_na=False, na_values=[""], engine="python")
    yield "pandas' CSV, read by pandas", back, 0
    yield "a polars frame", polars.DataFrame(rows, schema=dict.fromkeys(FIELDS, polars.String)), 0


def _texts(rows: list[dict[str, str]]) -> Iterator[tuple[str, str]]:
    yield "rows.jsonl", "\n".join(json.dumps(row) for row in rows)
    yield "rows.json", json.dumps(rows)
    held = io.StringIO(newline="")
    writer = csv.DictWriter(held, FIELDS)
    writer.writeheader()
    writer.writerows(rows)
    yield "rows.csv", held.getvalue()


def _apart(report: cr.Report) -> str:
    """All of a report but its rejected rows."""
    given = json.loads(report.to_json())
    given["value"].pop("rejected")
    return json.dumps(given)


def _refused(report: cr.Report, shift: int = 0) -> list[tuple[int, str]]:
    return [((r.row or 0) - shift, r.field) for r in report.rejected]


def a_saved_report_is_the_same(seed: int) -> Iterator[str]:
    """A report read back from JSON is equal, and every output of it too."""
    report = cr.reconcile(hostile_rows(seed), **known(seed))
    told = report.to_json()
    back = cr.Report.from_json(told)
    if back != report:
        yield "not equal after JSON"
    if cr.Report.from_json(told) != back:
        yield "read back twice, not equal to itself"
    for name in ("to_json", "to_text", "to_markdown", "to_html", "to_records", "_repr_html_"):
        if getattr(back, name)() != getattr(report, name)():
            yield f"{name} differs after JSON"
    if list(back.contradictions.to_records()) != list(report.contradictions.to_records()):
        yield "the rows of contradictions differ after JSON"


def the_far_future_knows_all(seed: int) -> Iterator[str]:
    """What was known by the last day that can be written is all that was said at a known time."""
    report = cr.reconcile(hostile_rows(seed), **known(seed))
    late = report.as_of("9999-12-31")
    said = {c.id for c in report.claims if c.said_at is not None}
    if {c.id for c in late.claims} != said:
        yield f"{len(said) - len(late.claims)} claims are not known by the year 9999"
    if len(said) == len(report.claims) and late != report:
        yield "the report of the far future is not the whole report"


def order_does_not_matter(seed: int) -> Iterator[str]:
    """The same rows in another order give the same report, but for the numbers of rejected rows."""
    rows = hostile_rows(seed)
    other = list(rows)
    Random(seed).shuffle(other)
    one, two = (cr.reconcile(some, **known(seed)) for some in (rows, other))
    if _apart(one) != _apart(two):
        yield "another order gives another report"
    if sorted(r.field for r in one.rejected) != sorted(r.field for r in two.rejected):
        yield "another order rejects other rows"


def comparing_is_symmetric(seed: int) -> Iterator[str]:
    """compare(a, b) says what compare(b, a) says, values and words turned round."""
    random = Random(seed)
    a, b = (_statement(random) for _ in range(2))
    if random.random() < 0.3:
        b = _near(random, a)
    given = known(seed)
    one, two = _compared(a, b, given), _compared(b, a, given)
    if isinstance(one, str) or isinstance(two, str):
        if type(one) is not type(two):
            yield f"only one order is refused: {one} / {two}"
        return
    named = not (isinstance(a, str) or isinstance(b, str))  # bare strings are called A and B by their place
    mine = one.values if named else None
    turned = two.values[::-1] if named and two.values is not None else None
    for name, ours, theirs in (
        ("relation", one.relation, two.relation),
        ("certainty", one.certainty, two.certainty),
        ("values", mine, turned),
        ("words", one.words, two.words[::-1]),
        ("guesses", _whosoever(one.guesses), _whosoever(two.guesses)),
    ):
        if ours != theirs:
            yield f"{name}: {ours} and {theirs} for {a!r} / {b!r}"


def _compared(a: Any, b: Any, given: Mapping[str, Any]) -> cr.Compared | str:
    try:
        return cr.compare(a, b, **given)
    except cr.InputError as error:
        return str(error)


def _whosoever(guesses: tuple[str, ...]) -> list[str]:
    """What was supposed, whichever of two bare strings was called A, and which B."""
    return sorted(re.sub(r"\b[AB]\b", "?", guess) for guess in guesses)


def _statement(random: Random) -> Any:
    text = hostile_text(random)
    if not text.strip() or random.random() < 0.5:
        return text if text.strip() else "It fell."
    party = random.choice(("A", "B", "Mayor", "Radio Nord"))
    return {"text": text, "party": party, **({"said_at": random.choice(SAID)} if random.random() < 0.6 else {})}


def _near(random: Random, a: Any) -> Any:
    """The same statement with another number, a denial, or another party."""
    text = a if isinstance(a, str) else a["text"]
    text = random.choice(
        (text, f"Not {text}", text.replace("12", "13"), text.replace("has", "has not"), f"{text} {text}")
    )
    return text if isinstance(a, str) else {**a, "text": text, "party": random.choice(("A", "C", a["party"]))}


LAWS: Mapping[str, Law] = {
    law.__name__: law
    for law in (
        every_row_is_accounted_for,
        any_form_gives_the_same_report,
        a_saved_report_is_the_same,
        the_far_future_knows_all,
        order_does_not_matter,
        comparing_is_symmetric,
        an_altered_report_is_refused_or_shown,
        the_same_words_agree,
    )
}
