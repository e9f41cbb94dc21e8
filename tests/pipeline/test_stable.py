"""Ids of positions, facts and flags, the difference of two reports, and numbers of formats hold from run to run."""

from __future__ import annotations

import json
import random
import re
import time
from datetime import datetime
from math import inf
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import ENTITIES, NAMES, PARTIES, claim_sets, moments, read_claims, structured_claims

import claimrec as cr

SLOW = settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
# What no pack asks: the claims themselves show that one thing is said and denied, or counted.
PLAIN = (
    "The ferry to Millbrook sank in the storm.",
    "The ferry to Millbrook did not sink in the storm.",
    "It is not true that the ferry to Millbrook sank in the storm, said a fisherman who had watched.",
    "The harbour clock was repaired by the guild.",
    "The harbour clock was never repaired by the guild.",
    "The guild repaired the harbour clock.",
    "The fair drew 40 acrobats.",
    "The fair drew 55 acrobats.",
)


@st.composite
def long_claims(draw: st.DrawFn) -> cr.Claim:
    """A claim of two sentences: of packs, or of what no pack asks."""
    one, two = draw(st.sampled_from(PLAIN)), draw(read_claims())
    parts = draw(st.permutations([one, two.text or "", draw(read_claims()).text or ""]))
    at = draw(st.none() | moments().map(datetime.isoformat))
    return cr.Claim(" ".join(parts[: draw(st.integers(1, 3))]), party=draw(st.sampled_from(NAMES)), said_at=at)


SETS = claim_sets(8).flatmap(lambda some: st.lists(long_claims(), max_size=6).map(lambda more: [*some, *more]))


def report_on(claims: Any, **more: Any) -> cr.Report:
    """What comes of these claims, with the invented parties and places."""
    return cr.reconcile(claims, **{"parties": PARTIES, "entities": ENTITIES, **more})


def ids(report: cr.Report) -> tuple[list[str], ...]:
    """The ids of all positions, facts, contradictions and changes."""
    positions = [p.id for f in report.facts for p in f.positions]
    return positions, *([one.id for one in part] for part in (report.facts, report.contradictions, report.changes))


def two_attacks(a: cr.Position, b: cr.Position) -> cr.Finding | None:
    """A rule: numbers of two parties are of two attacks."""
    apart = a.aspect.name == b.aspect.name == "deaths" and a.party != b.party
    return cr.Finding(cr.Relation.OTHER_FACT, "these are two attacks") if apart else None


RULES = st.sampled_from([(), (two_attacks,)])


# Ids


@given(SETS, st.randoms(use_true_random=False), RULES)
@SLOW
def test_any_order(claims: list[cr.Claim], shuffle: random.Random, rules: Any) -> None:
    """The same claims in any order have the same ids, none of them twice; so has the report that comes back from JSON."""
    one = report_on(claims, rules=rules)
    found = ids(one)
    for some in found:
        assert len(set(some)) == len(some)
    shuffle.shuffle(claims)
    assert ids(report_on(claims, rules=rules)) == found
    assert ids(cr.Report.from_json(one.to_json())) == found


@given(SETS, st.lists(structured_claims(), max_size=5), RULES)
@SLOW
def test_claims_of_other_things(claims: list[cr.Claim], more: list[cr.Claim], rules: Any) -> None:
    """Claims on what nothing else speaks of change no id."""
    others = [
        cr.Claim(party=c.party, said_at=c.said_at, subject="Far Hollow", aspect=c.aspect, value=c.value) for c in more
    ]
    before, after = report_on(claims, rules=rules), report_on([*claims, *others], rules=rules)
    for some, all_of_them in zip(ids(before), ids(after), strict=True):
        assert set(some) <= set(all_of_them)


def flags(report: cr.Report) -> dict[Any, str]:
    """The ids of contradictions that are no runs, by the question and the two claims."""
    pairs = [c for c in report.contradictions if len(c.pairs) == 1]
    return {(c.a.aspect.name, c.a.subject, frozenset(one.id for one in c.claims)): c.id for c in pairs}


# questions without a name of their own: a fact of these is named by its claims
NAMED_BY_CLAIMS = ("date", "event", "matter", "count", "words", "statement", "total", "amount")


def first_of(fact: cr.Fact) -> str:
    """The position of a fact that had been said first."""

    def order(p: cr.Position) -> tuple[float | str, ...]:
        valid = inf if p.valid is None or p.valid.start is None else p.valid.seconds[0]
        first, last = (valid, inf) if p.said_at is None else p.said_at.seconds
        return last, first, valid, p.claim.id, p.id

    return min(fact.positions, key=order).id


@given(SETS, long_claims() | read_claims() | structured_claims(), RULES)
@SLOW
def test_one_more_claim(claims: list[cr.Claim], more: cr.Claim, rules: Any) -> None:
    """One more claim leaves the ids of what its facts had: of the flags between older claims, of each question that is
    asked, and of every fact whose first position stays its first.
    """
    before, after = report_on(claims, rules=rules), report_on([*claims, more], rules=rules)
    older = flags(before)
    assert all(older.get(key, name) == name for key, name in flags(after).items())
    if not rules:
        asked = {f.positions[0].question: f.id for f in before.facts if f.aspect.name not in NAMED_BY_CLAIMS}
        assert all(asked.get(f.positions[0].question, f.id) == f.id for f in after.facts)
    else:
        firsts = {first_of(f): f.id for f in before.facts}
        assert all(firsts.get(first_of(f), f.id) == f.id for f in after.facts)
    shown = {first_of(f): f.id for f in before.facts if f.aspect.name in NAMED_BY_CLAIMS}
    assert all(shown.get(first_of(f), f.id) == f.id for f in after.facts if f.aspect.name in NAMED_BY_CLAIMS)
    turned = {c.later.id: c.id for c in before.changes}
    assert all(turned.get(c.later.id, c.id) == c.id for c in after.changes)


# Differences


def parts(diff: cr.model.ReportDiff) -> tuple[cr.model.Difference[Any], ...]:
    """The differences of each kind."""
    return diff.contradictions, diff.changes, diff.facts, diff.claims


@given(SETS, SETS, RULES)
@SLOW
def test_a_difference_and_its_reverse(claims: list[cr.Claim], more: list[cr.Claim], rules: Any) -> None:
    """What is new one way is gone the other way; the older ids without what is gone, and with what is new, are the newer;
    a report does not differ from itself, as it is or as it comes back from JSON.
    """
    older, newer = report_on(claims, rules=rules), report_on([*claims[1:], *more], rules=rules)
    forth, back = newer.diff(older), older.diff(newer)
    for one, other in zip(parts(forth), parts(back), strict=True):
        assert (one.new, one.gone) == (other.gone, other.new)
        assert {(b.id, repr(a), repr(b)) for a, b in one.altered} == {
            (b.id, repr(b), repr(a)) for a, b in other.altered
        }
    everything = [(r.contradictions, r.changes, r.facts, r.claims) for r in (older, newer)]
    for before, after, one in zip(*everything, parts(forth), strict=True):
        had, has, new, gone = ({x.id for x in some} for some in (before, after, one.new, one.gone))
        assert (has - had, had - has) == (new, gone)
        assert {b.id for _, b in one.altered} <= had & has
    assert not newer.diff(newer)
    assert not newer.diff(cr.Report.from_json(newer.to_json()))
    assert len(forth.to_records()) == sum(len(d.new) + len(d.gone) + len(d.altered) for d in parts(forth))
    assert bool(forth) == (forth.to_text() != "Nothing differs.\n") == bool(forth.to_records())


def said(party: str, at: str, value: Any, **more: Any) -> cr.Claim:
    """A claim on who holds one place."""
    return cr.Claim(
        party=party, subject="Lakeside", aspect="control", value=value, said_at=f"2024-03-0{at}Z", id=party + at, **more
    )


def test_what_came_since() -> None:
    """New claims, facts and flags are told; a flag that became surer is altered, and a fact that more is said of."""
    first = [said("North", "4T10:00", "taken", certainty=0.5), said("South", "4T11:00", "contested")]
    more = [cr.Claim(party="South", subject="Lakeside", aspect="deaths", value=3, id="n")]
    surer = said("North", "4T10:00", "taken")
    older, newer = report_on(first), report_on([surer, *first[1:], *more])
    diff = newer.diff(older)
    assert [c.id for c in diff.claims.new] == ["n"]
    assert [f.aspect.name for f in diff.facts.new] == ["deaths"]
    assert [[c.says for c in pair] for pair in diff.contradictions.altered] == [["may contradict", "contradicts"]]
    assert [before.certainty for before, _ in diff.claims.altered] == [0.5]
    assert repr(diff) == (
        "<ReportDiff: contradictions 0 new, 0 gone, 1 altered; changes 0 new, 0 gone, 0 altered; "
        "facts 1 new, 0 gone, 0 altered; claims 1 new, 0 gone, 1 altered>"
    )
    text = diff.to_text()
    assert text.startswith("1 contradiction altered · 1 fact new · 1 claim new, 1 altered\n")
    told = " ".join(text.split())
    assert "Northern army contradicts Southern army (exclusive states, 100%): once it is taken" in told
    assert "before, Northern army may contradict Southern army (exclusive states, 50%) [" in told
    assert "taken; before, under the same id: North: control of Lakeside: taken (certainty 50%)" in told
    row = next(row for row in diff.to_records() if row["what"] == "contradiction")
    assert (row["how"], row["says"], row["says_before"], row["claims"]) == (
        "altered", "contradicts", "may contradict", ["North4T10:00", "South4T11:00"],
    )  # fmt: skip
    assert newer.diff(newer.as_of("2024-03-04T10:30Z")).contradictions.new == tuple(newer.contradictions)
    with pytest.raises(cr.InputError, match="'x' is no report"):
        newer.diff("x")  # type: ignore[arg-type]


def test_a_difference_is_shown_safely() -> None:
    """Words from outside become no tags, and no lines of their own."""
    hostile = [cr.Claim("<b>\n[9] shut</b> is what it is.", party="<script>", id="<i>")]
    diff = report_on(hostile).diff(cr.Report())
    assert "<b>\n" not in diff._repr_html_()
    assert "<script>" not in diff._repr_html_()
    assert "<i>" not in diff._repr_html_()
    assert "\n[9]" not in diff.to_text()


def test_many_contradictions_are_not_spelled_out() -> None:
    """Where the contradictions of a fact are the same as before, they are not walked through: a million cost little."""
    crowd = [said(f"{value} {n}", "4T10:00", value) for value in ("taken", "contested") for n in range(1000)]
    older = report_on(crowd)
    newer = report_on([*crowd, cr.Claim(party="South", subject="Eastford", aspect="deaths", value=3)])
    assert len(newer.contradictions) == 1_000_000
    begin = time.perf_counter()
    assert [c.party for c in newer.diff(older).claims.new] == ["South"]
    assert time.perf_counter() - begin < 2


# Formats


@pytest.mark.parametrize("found", [0, 2, "1", True, 1.5, None, [1]])
def test_a_report_of_another_format(found: Any) -> None:
    """A report of another format, or of none, is refused with both numbers and with what to do."""
    written = json.loads(report_on([cr.Claim("All is well.", party="Mayor")]).to_json())
    assert written["format"] == 1
    told = "has no format number" if found is None else f"is of format {found!r}"
    expected = "expected format 1: reconcile its claims again, or install the version of claimrec that wrote it"
    with pytest.raises(cr.InputError, match=re.escape(f"field 'format': this report {told}; {expected}")):
        cr.Report.from_json(json.dumps({**written, "format": found}))
    del written["format"]
    with pytest.raises(cr.InputError, match="this report has no format number"):
        cr.Report.from_json(json.dumps(written))


PACK = """
[pier]
question = "Is {subject} open?"
states.open.cues = ["~be open"]
states.shut.cues = ["~be shut"]
"""


def test_packs_of_a_format() -> None:
    """A pack may say that it is of format 1; of another it is refused; a question may be called "format"."""
    assert cr.read_aspects("format = 1" + PACK) == cr.read_aspects(PACK)
    for found in ("2", '"1"', "true"):
        with pytest.raises(cr.AspectError, match=r"this pack is of format .*expected format 1: write it as"):
            cr.read_aspects(f"format = {found}{PACK}")
    assert [aspect.name for aspect in cr.read_aspects(PACK.replace("pier", "format"))] == ["format"]
