"""The examples run, and say what they should."""

from __future__ import annotations

import ast
import csv
import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from runpy import run_path
from types import ModuleType
from typing import Any

import pytest

import claimrec as cr
from claimrec.authoring import check_rule

EXAMPLES = Path(__file__).parent.parent / "examples"
DATA = Path(__file__).parent.parent.parent / "shared" / "data"
PAIRS_FR = DATA / "daccord" / "pairs_fr.jsonl"
with_tables = pytest.mark.skipif(not DATA.is_dir(), reason="the public tables are not here: they do not come along")


@pytest.fixture
def tables(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The example on public tables, as a module."""
    monkeypatch.syspath_prepend(str(EXAMPLES))
    import public_tables

    return public_tables


@pytest.fixture
def french(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The example of another language, as a package."""
    monkeypatch.syspath_prepend(str(EXAMPLES))
    import french

    return french


@pytest.fixture
def french_command(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """What `python -m french` runs, as a module."""
    monkeypatch.syspath_prepend(str(EXAMPLES))
    import french.__main__

    return french.__main__


def test_bakhmut(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The main example, run as a program, finds both disputes, and Ukraine's concession."""
    monkeypatch.setattr(sys, "argv", ["bakhmut.py"])
    run_path(str(EXAMPLES / "bakhmut.py"), run_name="__main__")
    shown = capsys.readouterr().out
    for told in ("Is Bakhmut cut off?", "Who holds Bakhmut?", "concession", "neither confirm nor deny"):
        assert told in shown


def test_bakhmut_never_flags(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the siege of March and the capture of May, nor what one side tells in other words, nor numbers that meet."""
    monkeypatch.syspath_prepend(str(EXAMPLES))
    import bakhmut

    report = cr.reconcile(bakhmut.CLAIMS, parties=bakhmut.PARTIES, entities=bakhmut.ENTITIES)
    assert {c.fact.aspect.name for c in report.contradictions} == {"control", "encirclement", "significance"}
    flagged = {frozenset(c.claims) for c in report.contradictions}
    for pair in flagged:
        months = {str(claim.said_at)[:7] for claim in pair}
        assert len(months) == 1
    for c in report.contradictions:
        assert {p.side for p in c.positions} != {"Russia"}
        assert not any(p.aspect.name in ("population", "battle_length") for p in c.positions)


def test_notebook(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every cell of the notebook runs, and what it shows can be rendered."""
    monkeypatch.chdir(EXAMPLES)
    monkeypatch.syspath_prepend(str(EXAMPLES))
    notebook = json.loads((EXAMPLES / "bakhmut.ipynb").read_text("utf-8"))
    names: dict[str, Any] = {}
    shown = 0
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            assert cell["outputs"] == []
            shown += _run("".join(cell["source"]), names)
    assert shown >= 3


def _run(source: str, names: dict[str, Any]) -> int:
    """Runs a cell; counts 1 if its last line is shown as HTML."""
    tree = ast.parse(source)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "cell", "exec"), names)
    if last is None:
        return 0
    value = eval(compile(ast.Expression(last.value), "cell", "eval"), names)
    return int(bool(value._repr_html_())) if hasattr(value, "_repr_html_") else 0


@with_tables
def test_soldiers_lost(tables: ModuleType) -> None:
    """Three contradictions on equal days; as running totals just the 61 that are listed, and one party that lowers its own."""
    assert len(tables.soldier_losses(DATA, life="instant").contradictions) == 3
    report = tables.soldier_losses(DATA, life="total")
    with (DATA / "economist_losses" / "expected_monotonic_contradictions.csv").open(encoding="utf-8") as file:
        expected = [_listed(row) for row in csv.DictReader(file)]
    assert sorted(_found(c) for c in report.contradictions) == sorted(expected)
    assert len(report.changes) == 1


def _listed(row: dict[str, str]) -> tuple[str, ...]:
    sides = sorted([(row["earlier"], row["earlier_party"]), (row["later"], row["later_party"])])
    return row["country"], row["type"], *sides[0], *sides[1]


def _found(c: Any) -> tuple[str, ...]:
    sides = sorted((str(p.claim.valid), p.claim.party) for p in c.positions)
    return c.a.subject, c.a.aspect.name, *sides[0], *sides[1]


@with_tables
@pytest.mark.parametrize(("kind", "days"), [("aircraft", 94), ("helicopter", 13), ("MRL", 37), ("tank", 32)])
def test_equipment(tables: ModuleType, kind: str, days: int) -> None:
    """An "at least" contradicts no higher count; read as exact it differs every day."""
    assert tables.days(tables.equipment(DATA, kind, oryx_at_least=True)) == 0
    assert tables.days(tables.equipment(DATA, kind, oryx_at_least=False)) == days


@with_tables
def test_covid(tables: ModuleType) -> None:
    """Differing days are told as unbroken runs, each with its first and its last day."""
    report = tables.covid_cases(DATA)
    with (DATA / "covid_who_ecdc" / "expected_disagreement_runs_lag0.csv").open(encoding="utf-8") as file:
        expected = {(r["country"], r["first"], r["last"], int(r["days"])) for r in csv.DictReader(file)}
    assert {(c.a.subject, c.first.words, c.last.words, len(c.pairs)) for c in report.contradictions} == expected
    assert (tables.days(report), len(report.contradictions)) == (3114, 998)


@with_tables
@pytest.mark.parametrize(("tolerance", "runs", "days"), [(0.0, 1, 768), (0.01, 1, 768), (0.05, 0, 0)])
def test_area(tables: ModuleType, tolerance: float, runs: int, days: int) -> None:
    """One run over all days, none at 5 per cent. The file has 769 rows; one day stands in it twice, and counts once."""
    report = tables.area_held(DATA, tolerance=tolerance)
    assert (len(report.contradictions), tables.days(report)) == (runs, days)


def test_vehicles(monkeypatch: pytest.MonkeyPatch) -> None:
    """Claims on vehicles stand in one fact by serial number or photo hash, which the reasons name; others do not."""
    monkeypatch.syspath_prepend(str(EXAMPLES))
    import vehicles

    report = vehicles.report()
    assert {frozenset(p.claim.id for p in f.positions) for f in report.facts} == {
        frozenset({"v1", "v2", "v3"}),
        frozenset({"v4", "v5"}),
    }
    told = " ".join(guess for f in report.facts for p in f.positions for guess in p.guesses)
    assert "the serial numbers are the same" in told
    assert "they show one photo" in told
    assert {u.claim.id for u in report.unread} == {"v6", "v7"}
    assert cr.reconcile(vehicles.claims(), packs=None).facts == ()


def test_french() -> None:
    """The demo of another language runs, and words each of its three contradictions by what tells it."""
    done = subprocess.run(
        [sys.executable, "-m", "french"],
        cwd=EXAMPLES,
        capture_output=True,
        encoding="utf-8",
        check=True,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    for told in ("3 contradictions", "one denies what the other tells", "at least 4,000 is not 900", "'baissé'"):
        assert told in done.stdout


def test_french_rules(french: ModuleType, french_command: ModuleType) -> None:
    """The rules keep their word, on positions of every kind and on French ones."""
    positions = [p for fact in french.reconcile(french_command.DEMO).facts for p in fact.positions]
    for rule in french.RULES:
        assert check_rule(rule) == []
        assert check_rule(rule, positions) == []


@pytest.mark.parametrize(
    ("a", "b", "differ"),
    [
        ("La piscine de la ville est ouverte.", "La piscine de la ville n'est plus ouverte.", True),
        ("La piscine de la ville n'est ouverte que le lundi.", "La piscine de la ville est ouverte le lundi.", False),
        ("Aucune baleine n'a été vue dans le port.", "Une baleine a été vue dans le port.", True),
        ("Il est faux que la baleine a été vue au port.", "La baleine n'a pas été vue au port.", False),
        ("Le navire portait quatre-vingt-dix caisses.", "Le navire portait 90 caisses.", False),
        ("Le navire portait au moins deux cents caisses.", "Le navire portait 150 caisses.", True),
        ("Dix pour cent des arbres sont malades.", "Plus de 30 % des arbres sont malades.", True),
        ("Les loyers du quartier montent.", "Les loyers du quartier baissent.", True),
        ("Le boulanger a vendu sa voiture.", "Le chat du voisin n'aime pas la pluie.", False),
    ],
)
def test_french_pairs(french: ModuleType, a: str, b: str, *, differ: bool) -> None:
    """Denials, restrictions, numbers and opposites, in either order; nothing is said across two matters."""
    for found in (french.compare(a, b), french.compare(b, a)):
        assert (found.relation is cr.Relation.CONTRADICTS) == differ, found.why


@pytest.mark.skipif(not PAIRS_FR.is_file(), reason="the French pairs are not here: they do not come along")
def test_french_measured(french_command: ModuleType) -> None:
    """F1 is .67 on the half of the articles that was not read, too, where to flag every pair is right half of the time."""
    for half, found in french_command.measure(PAIRS_FR).items():
        assert found.f1 >= 0.665, half
        assert found.precision >= 0.7, half


def test_the_harbour_pack() -> None:
    """The pack that shows how a distribution brings questions holds questions that are read, and names its entry point."""
    home = EXAMPLES / "harbour_pack"
    project = tomllib.loads((home / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["entry-points"]["claimrec.packs"] == {"harbour": "harbour_pack:path"}
    pack = cr.read_aspects(home / "harbour_pack" / "harbour.toml")
    claims = [
        cr.Claim("The port of Lakeside is open.", party="Harbour office", said_at="2024-05-04T09:00Z"),
        cr.Claim("The port of Lakeside remains closed.", party="Ferry company", said_at="2024-05-04T10:00Z"),
        cr.Claim("Ferries to Lakeside run every hour.", party="Ferry company", said_at="2024-05-04T10:00Z"),
        cr.Claim("The ferry to Lakeside has been suspended.", party="Police", said_at="2024-05-04T11:00Z"),
    ]
    report = cr.reconcile(claims, aspects=pack, entities=[cr.Entity("Lakeside")])
    assert {c.fact.aspect.name for c in report.contradictions} == {"port_open", "ferry_runs"}
