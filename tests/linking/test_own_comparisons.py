"""Comparisons of the caller's: what they are checked for, how they weigh, and how they find claims in a long stream."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import claimrec as cr
from claimrec.linking import AnalysedClaim

Given = dict[str, Any]


def serials(a: AnalysedClaim, b: AnalysedClaim) -> str | None:
    """Whether two claims bear one serial number."""
    one, other = a.claim.extra.get("serial"), b.claim.extra.get("serial")
    return None if one is None or other is None else "same" if one == other else "other"


def serial_of(claim: cr.Claim) -> Any:
    """The serial number of a claim, as a key."""
    return claim.extra.get("serial")


def serial(**given: Any) -> cr.Comparison:
    """The comparison by serial number."""
    words = {"same": "the serial numbers are the same"}
    return cr.Comparison("serial", ("same", "other"), serials, **({"words": words, "weights_same": (7, -6)} | given))


def claim(name: str, party: str, text: str, *, day: int = 1, **extra: Any) -> cr.Claim:
    """A claim of a day of May 2024, with columns of its own."""
    return cr.Claim(text, id=name, party=party, said_at=f"2024-05-{day:02}T09:00Z", extra=extra)


ONE = claim("a", "Northern army", "A lorry of theirs burnt out near the mill.", serial="KX-11")
TWO = claim("b", "Southern army", "We lost nothing but a spare wheel.", day=2, serial="KX-11")
OTHER = claim("c", "Southern army", "We lost nothing but a spare wheel.", day=2, serial="KX-12")


def together(report: cr.Report) -> list[set[str | None]]:
    """The ids of the claims of each fact."""
    return [{p.claim.id for p in fact.positions} for fact in report.facts]


def test_a_comparison_puts_claims_into_one_fact() -> None:
    """Claims that share no word share a fact by their serial number, told in the caller's words; others do not."""
    assert {"a", "b"} not in together(cr.reconcile([ONE, TWO]))
    report = cr.reconcile([ONE, TWO], comparisons=[serial()])
    assert together(report) == [{"a", "b"}]
    assert any(
        "the serial numbers are the same" in guess for f in report.facts for p in f.positions for guess in p.guesses
    )
    assert together(cr.reconcile([ONE, OTHER], comparisons=[serial()])) == []


def test_what_speaks_against_keeps_claims_apart() -> None:
    """Claims that share words are told apart by a level with a negative weight."""
    pair = [
        claim("a", "Northern army", "The lorry near the mill burnt out at noon.", serial=1),
        claim("b", "Radio", "No lorry burnt near the mill.", serial=2),
    ]
    plain = cr.linking.default_weights()
    less = serial(weights_same=(0, -9))
    assert together(cr.reconcile(pair, weights=plain)) == [{"a", "b"}]
    assert together(cr.reconcile(pair, weights=plain, comparisons=[less])) == []


def test_given_weights_move_the_odds_by_just_that_much() -> None:
    """The log-odds of a flag are larger by the weight of the level, which stands in its evidence."""
    (low,) = cr.reconcile([ONE, TWO], comparisons=[serial(opposes=["same"])]).contradictions
    (high,) = cr.reconcile([ONE, TWO], comparisons=[serial(opposes=["same"], weights_opposed=(9, 0))]).contradictions
    assert low.finding is not None
    assert high.finding is not None
    assert high.finding.weight - low.finding.weight == pytest.approx(2)  # type: ignore[operator]
    assert ("serial", 9.0) in [(e.name, e.weight) for e in high.finding.evidence]


def test_a_level_may_oppose() -> None:
    """Two claims that nothing else sets against each other are flagged by a level that opposes, and the reason names it."""
    pair = [
        claim("a", "Harbour office", "The crane on the quay was repaired.", photo="x1"),
        claim("b", "Dock journal", "The crane on the quay was inspected.", photo="x2"),
    ]

    def photos(a: AnalysedClaim, b: AnalysedClaim) -> str | None:
        one, other = a.claim.extra.get("photo"), b.claim.extra.get("photo")
        return None if one is None or other is None else "same" if one == other else "other"

    told = ("", "their photos show different things")
    by = {"words": told, "weights_same": (0, 1), "weights_opposed": (0, 6)}
    quiet = cr.Comparison("photo", ("same", "other"), photos, **by)  # type: ignore[arg-type]
    loud = cr.Comparison("photo", ("same", "other"), photos, opposes=["other"], **by)  # type: ignore[arg-type]
    assert not cr.reconcile(pair, comparisons=[quiet]).contradictions
    report = cr.reconcile(pair, comparisons=[loud])
    (found,) = report.contradictions
    assert "their photos show different things" in found.why
    assert "their photos show different things" in str(report.explain(found.id))


def test_of_one_party_nothing_is_flagged() -> None:
    """A level that opposes flags no two claims of one party."""
    twice = [ONE, claim("b", "Northern army", "It was a lorry with a spare wheel.", day=2, serial="KX-11")]
    assert not cr.reconcile(twice, comparisons=[serial(opposes=["same"])]).contradictions


def test_compare_takes_comparisons() -> None:
    """Two statements are compared with the caller's comparisons, too."""
    assert cr.compare(ONE, TWO).relation is None
    assert cr.compare(ONE, TWO, comparisons=[serial()]).relation is not None


def test_a_rule_stands_above_comparisons() -> None:
    """A rule's veto keeps two claims apart, whatever a comparison adds."""

    def two_cars(a: cr.Position, b: cr.Position) -> cr.Finding | None:
        """Claims of two parties are on two cars."""
        return cr.Finding(cr.Relation.OTHER_FACT, "two cars") if a.party != b.party else None

    report = cr.reconcile([ONE, TWO], comparisons=[serial()], rules=[cr.blocked(two_cars, by=lambda _: 1)])
    assert {"a", "b"} not in together(report)


def test_the_order_of_claims_and_comparisons_makes_no_difference() -> None:
    """The same claims and comparisons in another order give the same report."""
    more = cr.Comparison("party", ("same",), lambda a, b: "same" if a.party == b.party else None, weights_same=[1])
    there = cr.reconcile([ONE, TWO, OTHER], comparisons=[serial(), more])
    back = cr.reconcile([OTHER, TWO, ONE], comparisons=[more, serial()])
    assert [f.id for f in there.facts] == [f.id for f in back.facts]
    assert [(c.id, c.certainty) for c in there.contradictions] == [(c.id, c.certainty) for c in back.contradictions]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"levels": ()}, "levels"),
        ({"levels": ("same", "same")}, "levels"),
        ({"levels": [str(n) for n in range(21)]}, "1 to 20 names"),
        ({"levels": "same"}, "levels"),
        ({"name": ""}, "name"),
        ({"name": "denial"}, "'denial' is taken"),
        ({"compare": lambda _: "same"}, "does not take two claims"),
        ({"compare": None}, "does not take two claims"),
        ({"weights_same": (1,)}, "2 numbers, one for each level"),
        ({"weights_opposed": (1, float("nan"))}, "weights_opposed"),
        ({"words": ("one",)}, "a text for each level"),
        ({"words": {"strange": "one"}}, "a text for each level"),
        ({"opposes": ["strange"]}, "has no level 'strange'"),
        ({"blocks_by": 7}, "blocks_by"),
        ({"samples": [7]}, "samples"),
    ],
)
def test_what_does_not_fit_is_refused_at_once(given: Given, told: str) -> None:
    """A comparison that does not fit is refused when it is made, with the field and what was expected."""
    whole = {"name": "serial", "levels": ("same", "other"), "compare": serials} | given
    with pytest.raises(cr.InputError, match=told):
        cr.Comparison(**whole)  # type: ignore[arg-type]


def test_a_comparison_that_raises_is_told_with_its_claims() -> None:
    """What a comparison raises on a sample, or answers beside its levels, names the two claims."""
    with pytest.raises(cr.RuleError, match=r"'serial' raised KeyError.*sample 1.*and 'sample 1"):
        cr.Comparison("serial", ("same",), lambda a, _: a.claim.extra["serial"])
    with pytest.raises(cr.RuleError, match=r"answered 'equal', which is none of its levels \(same\).*sample"):
        cr.Comparison("serial", ("same",), lambda *_: "equal")
    with pytest.raises(cr.RuleError, match=r"blocks_by of comparison 'serial' raised TypeError.*sample 1"):
        serial(blocks_by=lambda one: [one.party])


def test_a_comparison_is_tried_on_samples_of_the_caller() -> None:
    """Samples of the caller's show what those that come along cannot; an answer that hangs on the order is refused."""

    def older(a: AnalysedClaim, b: AnalysedClaim) -> str | None:
        one, other = a.claim.extra.get("year"), b.claim.extra.get("year")
        return None if one is None or other is None else "older" if one < other else "not older"

    assert cr.Comparison("age", ("older", "not older"), older)
    samples = [claim("old", "A", "x", year=1990), claim("new", "B", "y", year=2000)]
    with pytest.raises(cr.InputError, match=r"'older' in one order and 'not older' in the other.*'old'.*'new'"):
        cr.Comparison("age", ("older", "not older"), older, samples=samples)


def test_a_fault_in_a_run_names_the_claims() -> None:
    """A comparison that fails only on the claims of a run is told with them."""
    shaky = cr.Comparison("serial", ("same",), lambda a, _: a.claim.extra.get("serial"), weights_same=[1])
    with pytest.raises(cr.RuleError, match=r"answered 'KX-11'.*'a': 'A lorry of theirs.*and 'b'"):
        cr.reconcile([ONE, TWO], comparisons=[shaky])


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"comparisons": serial()}, "comparisons"),
        ({"comparisons": [serials]}, "a list of cr.Comparison"),
        ({"comparisons": [serial(), serial()]}, "two are called 'serial'"),
        ({"comparisons": [serial(weights_same=None)]}, "comparison 'serial' has no weights"),
        ({"comparisons": [serial()], "weights": None}, "weights=None turns them off"),
        ({"comparisons": [serial()], "detect": False}, "detect=False turns them off"),
    ],
)
def test_what_a_set_up_refuses(given: Given, told: str) -> None:
    """A set-up refuses what is no comparison, two of one name, and one that could weigh nothing."""
    with pytest.raises(cr.InputError, match=told):
        cr.reconcile([ONE, TWO], **given)


def stream(count: int) -> list[cr.Claim]:
    """A stream of claims on as many matters, each some days after the one before."""
    towns = ("Lakeside", "Millbrook", "Oldport", "Redhill", "Norwick", "Eastbay", "Stonefield", "Hartwell")
    matters = ("ferry", "dam", "strike", "comet", "harvest", "stadium", "library", "tram", "museum")
    return [
        cr.Claim(
            f"The {matters[n % 9]} of {towns[n % 8]} costs more than planned.",
            id=f"s{n}", party=f"Speaker {n}", said_at=f"{2000 + n // 12}-{n % 12 + 1:02}-05T09:00Z",
        )
        for n in range(count)
    ]  # fmt: skip


def test_a_key_brings_claims_together_in_a_long_stream() -> None:
    """Claims years apart, without a word in common, are one fact by their key; without a key they are not compared."""
    early = cr.Claim(
        "A lorry of theirs burnt out.", id="a", party="North", said_at="2000-01-01T09:00Z", extra={"serial": 1}
    )
    late = cr.Claim("We lost a spare wheel.", id="b", party="South", said_at="2019-01-01T09:00Z", extra={"serial": 1})
    claims = [*stream(150), early, late]
    assert {"a", "b"} in together(cr.reconcile(claims, comparisons=[serial(blocks_by=serial_of)]))
    assert {"a", "b"} not in together(cr.reconcile(claims, comparisons=[serial()]))


def cases(count: int, *, column: str = "serial") -> list[Given]:
    """Marked cases in which claims of one serial number are one fact, whatever they say."""
    told = (
        "The lorry burnt out.",
        "A wheel is missing.",
        "It was seen at the mill.",
        "Nothing was lost.",
        "It drove off.",
    )
    found = []
    for n in range(count):
        claims = [
            {"id": str(k), "text": told[(n + k) % 5], "party": f"P{k}", "said_at": f"2024-05-0{k + 1}", column: k % 3}
            for k in range(6)
        ]
        facts = [{"claims": [str(k), str(k + 3)]} for k in range(3)]
        found.append({"case": f"case {n}", "claims": claims, "gold": {"facts": facts, "contradictions": [["0", "3"]]}})
    return found


@pytest.mark.parametrize("bent", [True, False])
def test_weights_are_learned_for_levels(tmp_path: Path, *, bent: bool) -> None:
    """`learn` weighs the levels of a caller's comparison; they are used, written and read like all others."""
    pytest.importorskip("sklearn")
    bare = serial(weights_same=None)
    start = cr.linking.default_weights() if bent else None
    learned = cr.learn(cases(8), comparisons=[bare], start=start, packs=None)
    (at,) = [n for n, c in enumerate(learned.weights.same.comparisons) if c.name == "serial"]
    nothing, same, other = learned.weights.same.levels[at]
    assert nothing == 0
    assert same > other + 1
    assert learned.same.f1 > 0.8
    report = cr.reconcile([ONE, TWO], comparisons=[bare], weights=learned.weights)
    learned.write(tmp_path / "own.toml")
    again = cr.reconcile([ONE, TWO], comparisons=[bare], weights=tmp_path / "own.toml")
    assert together(report) == together(again) == [{"a", "b"}]


def test_learned_weights_need_their_comparison(tmp_path: Path) -> None:
    """Weights that were learned with a comparison are refused without it, and with other levels of it."""
    pytest.importorskip("sklearn")
    start = cr.linking.default_weights()
    learned = cr.learn(cases(2), comparisons=[serial(weights_same=None)], start=start, packs=None)
    learned.write(tmp_path / "own.toml")
    other = cr.Comparison("serial", ("same", "other", "alike"), serials)
    for weights in (learned.weights, tmp_path / "own.toml"):
        with pytest.raises(cr.InputError, match="learned with the comparison 'serial', which is not given"):
            cr.reconcile([ONE, TWO], weights=weights)
        with pytest.raises(cr.InputError, match="learned with the levels"):
            cr.reconcile([ONE, TWO], weights=weights, comparisons=[other])
