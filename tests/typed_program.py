"""A program as a user of claimrec writes it: own question, rule and judge, and a report that is read. Type checkers alone
have to find nothing in it; that it also runs is tested beside.
"""

# pyright: strict
from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import claimrec as cr
from claimrec.linking import Answer, Judge, Options, Request, Verdict
from claimrec.model import Evidence, Kind, Life, StateDef

WATER = cr.Aspect(
    "water_level",
    question="Is the water at {subject} high?",
    value=Kind.STATE,
    life=Life.LASTING,
    states=(StateDef("high", cues=("flooded",)), StateDef("low", cues=("dry",))),
)
PARTIES = [cr.Party("Mayor", side="Town"), cr.Party("Radio Valley", aliases=("the radio",))]


def claims() -> Iterator[cr.Claim]:
    """Claims as a program makes them."""
    yield cr.Claim("The lock is flooded.", party="Mayor", said_at="2024-05-04T09:00Z", source="https://a.example/1")
    yield cr.Claim(
        party="Radio Valley", subject="The lock", aspect="water_level", value="low", said_at="2024-05-04T10:00Z"
    )


def not_of_one_side(a: cr.Position, b: cr.Position) -> cr.Finding | None:
    """A rule: parties of one side are on two facts."""
    if a.side is not None and a.side == b.side and a.party != b.party:
        return cr.Finding(cr.Relation.OTHER_FACT, why=f"{a.party} and {b.party} are one side", weight=None)
    return None


def judge(requests: Sequence[Request]) -> list[Answer | None]:
    """A judge of groups, that opposes the first claim to the second."""
    answers: list[Answer | None] = []
    for request in requests:
        two = len(request.claims) == 2 and request.parties[0] != request.parties[1]
        answers.append({"questions": [{"statements": [1, 2], "opposed": [[[1], [2]]]}]} if two else None)
    return answers


def of_two(a: cr.Claim, b: cr.Claim) -> Verdict | None:
    """A judge of two claims."""
    if a.text is None or b.text is None:
        return None
    return Verdict(same_fact=True, contradicts=a.text != b.text, certainty=0.5)


def judges() -> tuple[Judge, Judge]:
    """Both, as `judge=` takes them."""
    return judge, cr.judge_of_pairs(of_two, per_claim=2)


def run(given: Judge | None) -> cr.Report:
    """A run with a set-up that is held."""
    setup: Options = {"parties": PARTIES, "entities": ["The lock"], "aspects": [WATER], "rules": [not_of_one_side]}
    setup["judge"], setup["tz"] = given, "UTC"
    return cr.Reconciler(**setup).reconcile(claims(), least=0.1)


def told(report: cr.Report) -> Iterator[str]:
    """What a report says, in lines."""
    for fact in report.facts:
        yield f"{fact.question} {len(fact.positions)} {', '.join(fact.parties)}"
    for one in report.contradictions:
        first, second = one.parties
        evidence: tuple[Evidence, ...] = one.finding.evidence
        yield f"{first.upper()} {one.says} {second.upper()}: {one.why} ({one.certainty:.2f}, {len(evidence)})"
        said = one.a.said_at
        yield said.start.isoformat() if said is not None and said.start is not None else "unknown"
    for change in report.changes:
        yield f"{change.party}: {change.earlier.value} to {change.later.value}"
    for unread in report.unread:
        yield f"{unread.claim.id}: {unread.reason.value}"
    for rejected in report.rejected:
        yield f"row {rejected.row}: {rejected.problem}"


def counted(report: cr.Report) -> Mapping[str, int]:
    """How many claims each party made."""
    found: dict[str, int] = {}
    for claim in report.claims:
        found[claim.party] = found.get(claim.party, 0) + 1
    return found


def files(folder: Path) -> cr.Report:
    """Files in and out."""
    report = cr.reconcile(folder / "claims.csv", parties=folder / "parties.csv", columns={"text": "what"})
    report.save(folder / "report.json")
    rows: list[dict[str, object]] = report.to_records(table="contradictions")
    return cr.Report.load(folder / "report.json") if rows else report


def main() -> None:
    """Run it all."""
    for one in (*judges(), None):
        report = run(one)
        print(*told(report), dict(counted(report)), sep="\n")
    compared: cr.Compared = cr.compare("It fell.", {"text": "It stands.", "party": "Mayor"}, tz="UTC")
    print(compared.relation, compared.why)


if __name__ == "__main__":
    main()
