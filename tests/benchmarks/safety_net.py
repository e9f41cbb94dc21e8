"""Which reports did a change alter? Digests of the reports of marked cases, made before and after it.

    python tests/benchmarks/safety_net.py SHARED --write FILE    before the change: writes the digests
    python tests/benchmarks/safety_net.py SHARED --against FILE  after it: says which cases differ, and how

SHARED holds cases/develop, cases/small/statements.jsonl, the two Bakhmut cases and data/ (see its README.md); what is
absent is passed over. A case is kept as a digest of its report's JSON with the numbers of facts, contradictions,
changes and unread claims: no sentence leaves SHARED. Moves must leave every digest as it is.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

import claimrec as cr

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "examples"))
import public_tables


def reports(shared: Path) -> Iterator[tuple[str, cr.Report | None]]:
    """Each case by name, with its report; None where it was refused."""
    cases = shared / "cases"
    for path in [*sorted(cases.glob("bakhmut-2023*.json")), *sorted((cases / "develop").glob("*.json"))]:
        case = json.loads(path.read_text("utf-8"))
        yield case["case"], _reconciled(case["claims"], case)
    small = cases / "small" / "statements.jsonl"
    for line in small.read_text("utf-8").splitlines() if small.exists() else ():
        case = json.loads(line)
        claims = [{"party": p, "said_at": at, "text": text} for p, at, text in case["claims"]]
        yield f"small {case['id']}", _reconciled(claims, case)
    if (shared / "data").exists():
        for life in ("instant", "total"):
            yield f"soldiers, {life}", public_tables.soldier_losses(shared / "data", life=life)
        for kind in ("aircraft", "helicopter", "MRL", "tank"):
            yield f"equipment, {kind}", public_tables.equipment(shared / "data", kind, oryx_at_least=True)


def _reconciled(claims: Sequence[Mapping[str, Any]], case: Mapping[str, Any]) -> cr.Report | None:
    parties = [cr.Party(p["name"], aliases=p.get("aliases", ()), side=p.get("side")) for p in case["parties"]]
    entities = [cr.Entity(e["name"], aliases=e.get("aliases", ())) for e in case["entities"]]
    try:
        return cr.reconcile([cr.Claim(**claim) for claim in claims], parties=parties, entities=entities)
    except cr.InputError:
        return None


def digest(report: cr.Report | None) -> dict[str, Any]:
    """What is kept of a report."""
    if report is None:
        return {"digest": "refused"}
    text = report.to_json() or ""
    return {
        "digest": blake2b(text.encode(), digest_size=8).hexdigest(),
        "facts": len(report.facts),
        "contradictions": len(report.contradictions),
        "changes": len(report.changes),
        "unread": len(report.unread),
    }


def main() -> int:
    """Writes the digests, or compares them with a file; 1 where a case differs."""
    ask = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    ask.add_argument("shared", type=Path)
    how = ask.add_mutually_exclusive_group(required=True)
    how.add_argument("--write", type=Path)
    how.add_argument("--against", type=Path)
    given = ask.parse_args()
    found = {name: digest(report) for name, report in reports(given.shared)}
    if given.against is None:
        lines = [f"{json.dumps(name)}: {json.dumps(kept)}" for name, kept in found.items()]
        given.write.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")
        return 0
    before = json.loads(given.against.read_text("utf-8"))
    changed = [name for name, kept in found.items() if before.get(name) != kept]
    for name in changed:
        old = before.get(name, {})
        differ = [f"{k} {old.get(k)} -> {v}" for k, v in found[name].items() if old.get(k) != v and k != "digest"]
        print(f"{name}: {', '.join(differ) or 'other words'}")
    print(f"{len(changed)} of {len(found)} reports differ")
    return 1 if changed else 0


if __name__ == "__main__":
    sys.exit(main())
