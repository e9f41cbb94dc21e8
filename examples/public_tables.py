"""Public tables as structured claims: who counts what, and where do they differ?

    python examples/public_tables.py FOLDER

FOLDER holds the tables in the layout that each function below reads; none of them comes along with claimrec. Each
function turns a table into claims in a few lines and reconciles them: that is all the code such a table needs.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import claimrec as cr


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def soldier_losses(folder: Path, *, life: str) -> cr.Report:
    """Estimates of soldiers lost, by country and kind; `life` is "instant" (same day only) or "total"."""
    aspects = [
        cr.Aspect(kind, question=f"How many {kind} had {{subject}}'s army?", value="quantity", life=life)
        for kind in ("deaths", "casualties")
    ]
    claims = []
    for row in rows(folder / "economist_losses" / "claims_with_said_time.csv"):
        low, high, best = (
            float(row[c].replace(",", "")) if row[c] else None for c in ("estimate_low", "estimate_high", "estimate")
        )
        value = {"low": low, "high": high} if low is not None or high is not None else best
        day = datetime.strptime(row["date"], "%d/%m/%Y").date()
        claims.append(
            cr.Claim(party=row["source"], subject=row["country"], aspect=row["type"], value=value, valid=day,
                     said_at=row["said"] or None, source=row["source_url"])
        )  # fmt: skip
    return cr.reconcile(claims, packs=None, aspects=aspects)


def equipment(folder: Path, kind: str, *, oryx_at_least: bool) -> cr.Report:
    """Equipment lost, by the General Staff and by Oryx, on the days that both speak.

    Oryx counts what pictures confirm, an "at least"; read as exact, the two differ every day.
    """
    ours, theirs = {"aircraft": ("aircraft", "Aircraft"), "helicopter": ("helicopter", "Helicopters"),
                    "MRL": ("MRL", "Multiple Rocket Launchers"), "tank": ("tank", "Tanks")}[kind]  # fmt: skip
    home = folder / "losses_general_staff_oryx"
    lost = cr.Aspect("lost", question="How many {subject} had been lost?", value="quantity", life="instant")
    claims = [
        cr.Claim(party="General Staff", subject=kind, aspect="lost", value=day[ours], valid=day["date"])
        for day in json.loads((home / "russia_losses_equipment.json").read_text("utf-8"))
    ]
    for row in rows(home / "oryx_daily_count.csv"):
        if row["country"] == "Russia" and row["equipment_type"] == theirs:
            count = int(row["type_total"])
            value = {"low": count, "high": None} if oryx_at_least else count
            claims.append(cr.Claim(party="Oryx", subject=kind, aspect="lost", value=value, valid=row["date_recorded"]))
    return cr.reconcile(claims, packs=None, aspects=[lost])


def covid_cases(folder: Path) -> cr.Report:
    """Cumulative cases by country and day, by the WHO and the ECDC: a count of its own on each day."""
    cases = cr.Aspect("cases", question="How many cases had {subject}?", value="quantity", life="instant")
    claims = [
        cr.Claim(party=party, subject=row["country"], aspect="cases", value=float(row[party]), valid=row[""])
        for row in rows(folder / "covid_who_ecdc" / "claims_long_lag0.csv")
        for party in ("WHO", "ECDC")
    ]
    return cr.reconcile(claims, packs=None, aspects=[cases])


def area_held(folder: Path, *, tolerance: float) -> cr.Report:
    """Square kilometres held, by two maps, day by day; `tolerance` 0.05 lets them differ by 5 %."""
    area = cr.Aspect("area", question="How large is {subject}?", value="quantity", life="instant",
                     tolerance=tolerance, unit="km2")  # fmt: skip
    names = {"dsm": "DeepState", "isw": "Institute for the Study of War"}
    claims = [
        cr.Claim(party=names[key], subject="the area held", aspect="area", value=float(row[key]), valid=row["date"])
        for row in rows(folder / "area_deepstate_isw" / "deepstate_vs_isw_area_km2.csv")
        for key in names
    ]
    return cr.reconcile(claims, packs=None, aspects=[area])


def days(report: cr.Report) -> int:
    """On how many moments two parties differ, over all runs."""
    return sum(len(c.pairs) for c in report.contradictions)


def main(folder: Path) -> None:
    """Every table, with the figures that matter."""
    for life in ("instant", "total"):
        report = soldier_losses(folder, life=life)
        print(f"soldiers lost ({life}): {len(report.contradictions)} contradictions, {len(report.changes)} changes")
    for kind in ("aircraft", "helicopter", "MRL", "tank"):
        found: dict[str, Any] = {
            name: days(equipment(folder, kind, oryx_at_least=loose))
            for name, loose in (("at least", True), ("exact", False))
        }
        print(f"{kind}: differing days {found}")
    report = covid_cases(folder)
    print(f"COVID-19 cases: {days(report)} differing country-days in {len(report.contradictions)} runs")
    for tolerance in (0.0, 0.01, 0.05):
        report = area_held(folder, tolerance=tolerance)
        print(f"area at {tolerance:.0%}: {days(report)} differing days in {len(report.contradictions)} runs")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
