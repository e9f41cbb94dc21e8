"""Ids of positions, facts and flags, the difference of two reports, and numbers of formats hold from run to run."""

from __future__ import annotations

import json
import random
import re
from datetime import datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import ENTITIES, NAMES, PARTIES, claim_sets, moments, read_claims, structured_claims

import claimrec as cr
from claimrec.model.positions import said_order
from claimrec.model.shown_questions import SHOWN

SLOW = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
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
    """The ids of all positions, facts, contradictions and changes; a claim that says one thing twice on one fact has
    two positions of one id.
    """
    positions = [name for f in report.facts for name in dict.fromkeys(p.id for p in f.positions)]
    return positions, *([one.id for one in part] for part in (report.facts, report.contradictions, report.changes))


def two_attacks(a: cr.Position, b: cr.Position) -> cr.Finding | None:
    """A rule: numbers of two parties are of two attacks."""
    apart = a.aspect.name == b.aspect.name == "deaths" and a.party != b.party
    return cr.Finding(cr.OTHER_FACT, "these are two attacks") if apart else None


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


def first_of(fact: cr.Fact) -> str:
    """The position of a fact that had been said first."""
    order = sorted((p.said_at.seconds[1] if p.said_at else float("inf"), *said_order(p), p.id) for p in fact.positions)
    return order[0][-1]


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
        asked = {f.positions[0].question: f.id for f in before.facts if f.aspect.name not in SHOWN}
        assert all(asked.get(f.positions[0].question, f.id) == f.id for f in after.facts)
    else:
        firsts = {first_of(f): f.id for f in before.facts}
        assert all(firsts.get(first_of(f), f.id) == f.id for f in after.facts)
    shown = {first_of(f): f.id for f in before.facts if f.aspect.name in SHOWN}
    assert all(shown.get(first_of(f), f.id) == f.id for f in after.facts if f.aspect.name in SHOWN)
    turned = {c.later.id: c.id for c in before.changes}
    assert all(turned.get(c.later.id, c.id) == c.id for c in after.changes)


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
