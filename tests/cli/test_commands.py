"""The commands besides the main one: rules, compare, show, explain; and packs that are installed beside claimrec."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import claimrec
from claimrec import AspectError, Claim, Entity, reconcile
from claimrec.__main__ import main
from claimrec.linking import default_weights
from claimrec.packs import installed_packs
from tests.cli.given import COMMANDS

Capture = pytest.CaptureFixture[str]
SAYS = (
    Claim("Our troops captured Lakeside.", party="Northern army", said_at="2024-05-04T09:00Z", id="a"),
    Claim("The fighting for Lakeside goes on.", party="City council", said_at="2024-05-04T11:00Z", id="b"),
    Claim("The Seagull line polluted the bay with oil.", party="Port union", said_at="2024-05-04T12:00Z", id="c"),
    Claim("The Seagull line has no leaks.", party="Ferry company", said_at="2024-05-04T13:00Z", id="d"),
)


@pytest.fixture
def report(tmp_path: Path) -> str:
    """A report of two disputes, saved as JSON."""
    path = tmp_path / "report.json"
    path.write_text(reconcile(SAYS, entities=[Entity("Lakeside")], weights=default_weights()).to_json(), "utf-8")
    return str(path)


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_help_teaches(name: str, capsys: Capture) -> None:
    """Each command says what it does, and ends well."""
    assert main([name, "--help"]) == 0
    assert len(capsys.readouterr().out.splitlines()) > 8


def test_rules_are_listed(capsys: Capture) -> None:
    """All rules and questions are listed with their explanation and origin, a pack's with its cues."""
    assert main(["rules"]) == 0
    out = capsys.readouterr().out
    assert "cannot_both_be (built in)" in out
    assert "control (pack conflict): Who holds {subject}?" in out
    assert main(["rules", "control"]) == 0
    assert "{subject} ~have|~appear|~seem .. fallen" in capsys.readouterr().out
    assert main(["rules", "contol"]) == 2
    assert "did you mean 'control'" in capsys.readouterr().err


def test_rules_as_json(capsys: Capture) -> None:
    """The list comes as JSON too, one row for each question."""
    assert main(["rules", "conflict", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [row["name"] for row in told["questions"]][:2] == ["control", "encirclement"]
    assert {"name", "explanation", "origin"} == set(told["rules"][0])


def test_two_statements(capsys: Capture) -> None:
    """Two statements are compared, with the words that say so."""
    assert main(["compare", "The bridge stands.", "The bridge has been blown up."]) == 0
    assert capsys.readouterr().out.startswith("contradicts (")
    assert main(["compare", "The bridge stands.", "Bread is dear.", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["relation"] is None
    assert main(["compare", "", "x"]) == 2


def test_a_saved_report_is_shown(report: str, capsys: Capture, tmp_path: Path) -> None:
    """A saved report is rendered as it would have been at once, or as of a time; what is none is told of."""
    assert main(["show", report]) == 0
    assert capsys.readouterr().out == claimrec.Report.from_json(Path(report).read_text("utf-8")).to_text()
    assert main(["show", report, "--as-of", "2024-05-04T10:00Z"]) == 0
    assert "City council" not in capsys.readouterr().out
    assert main(["show", str(tmp_path / "none.json")]) == 2
    (tmp_path / "bad.json").write_text("{", "utf-8")
    assert main(["show", str(tmp_path / "bad.json")]) == 2


def test_what_differs_is_shown(report: str, tmp_path: Path, capsys: Capture) -> None:
    """With --since only what differs from an older report is shown, as text or JSON."""
    older = tmp_path / "older.json"
    older.write_text(reconcile(SAYS[:1], entities=[Entity("Lakeside")]).to_json(), "utf-8")
    assert main(["show", report, "--since", str(older)]) == 0
    out = capsys.readouterr().out
    assert out.startswith("2 contradictions new")
    assert "Northern army contradicts City council (exclusive states, 100%)" in out
    assert main(["show", report, "--since", str(older), "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert {"contradiction", "fact", "claim"} == {row["what"] for row in rows}
    assert main(["show", report, "--since", report]) == 0
    assert capsys.readouterr().out == "Nothing differs.\n"
    assert main(["show", report, "--since", str(older), "--format", "html"]) == 2
    assert "expected text or json with --since" in capsys.readouterr().err


def test_a_pair_is_explained(report: str, capsys: Capture) -> None:
    """Two claims are explained: the question, both sayings, the rule, and of what was weighed each piece and the sum."""
    assert main(["explain", report, "a", "b"]) == 0
    out = capsys.readouterr().out
    assert "Who holds Lakeside?" in out
    assert "“Our troops captured Lakeside.”" in out
    assert "rule cannot_both_be" in out
    assert main(["explain", report, "c"]) == 0
    out = capsys.readouterr().out
    assert "before anything is known" in out
    pieces = [line for line in out.splitlines() if "%" in line and ("+" in line or "-" in line)]
    assert len(pieces) > 5
    assert main(["explain", report, "a", "c"]) == 0
    assert "Nothing in the report" in capsys.readouterr().out
    assert main(["explain", report, "zz"]) == 2


def test_the_sum_of_a_waterfall(report: str) -> None:
    """The start and the pieces of a weighed finding add up to its log-odds."""
    found = claimrec.Report.load(report)
    weighed = next(c for c in found.contradictions if c.finding.rule == "evidence")
    lines = re.findall(r" ([+-]\d+\.\d\d) +\d+%(?:  [+-]*)?$", found.explain(weighed.id), re.MULTILINE)
    numbers = [float(number) for number in lines]
    assert sum(numbers[:-1]) == pytest.approx(numbers[-1], abs=0.01 * len(numbers))


def test_contradictions_end_a_script(tmp_path: Path, capsys: Capture) -> None:
    """With --fail-on the status is 1 where contradictions at least so certain were found, and 0 where none were."""
    rows = [{"text": c.text, "party": c.party, "said_at": c.said_at} for c in SAYS[:2]]
    (tmp_path / "claims.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    (tmp_path / "places.json").write_text('[{"name": "Lakeside"}]', "utf-8")
    call = ["reconcile", str(tmp_path / "claims.jsonl"), "--entities", str(tmp_path / "places.json")]
    assert main(call) == 0
    assert main([*call, "--fail-on"]) == 1
    assert main([*call, "--fail-on", "0.9"]) == 1
    (tmp_path / "claims.jsonl").write_text(json.dumps(rows[0]) + "\n", "utf-8")
    assert main([*call, "--fail-on"]) == 0
    assert main([*call, "--fail-on", "often"]) == 2
    capsys.readouterr()


def test_only_what_is_certain_enough_is_told(report: str, capsys: Capture) -> None:
    """With --least a report is shown without less certain contradictions, and says so; nonsense is refused."""
    assert main(["show", report, "--least", "1"]) == 0
    assert "1 contradiction under certainty 1 is left out" in capsys.readouterr().out
    assert main(["show", report, "--least", "0"]) == 0
    assert "left out" not in capsys.readouterr().out
    assert main(["show", report, "--least", "2"]) == 2
    assert "no certainty between 0 and 1" in capsys.readouterr().err


class Terminal(io.StringIO):
    """Standard output on a terminal."""

    def isatty(self) -> bool:
        """Whether it is one."""
        return True


@pytest.mark.parametrize(("call", "indent"), [(["show"], "      "), (["explain"], "  "), (["explain", "c", "d"], "")])
def test_colours_of_a_terminal(call: list[str], indent: str, report: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal what contradicts is red, and what may is yellow."""
    out = Terminal()
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert main([call[0], report, *call[1:]]) == 0
    told = out.getvalue()
    assert re.search(rf"\033\[33m{indent}[^\n]*may contradict", told)
    assert "\033[31m" not in told or re.search(rf"\033\[31m{indent}[^\n]*contradicts", told)
    assert ("\033[31m" in told) == (call != ["explain", "c", "d"])
    assert not re.search(r"\033\[31m[^\n]*may contradict", told)


def test_no_colour_in_a_pipe(report: str) -> None:
    """What goes into a pipe holds no colours."""
    run = [sys.executable, "-m", "claimrec", "show", report]
    out = subprocess.run(run, capture_output=True, check=True).stdout
    assert b"\033" not in out


PIER = """
[pier]
question = "Is the pier of {subject} open?"
states.open.cues = ["pier .. ~be open"]
states.shut.cues = ["pier .. ~be shut"]
"""


def installed(monkeypatch: pytest.MonkeyPatch, folder: Path, code: str, *names: str) -> None:
    """Install a distribution of one module with this code, which brings a pack by each of the names in it."""
    module = f"pier_of_{'_'.join(names)}"
    (folder / f"{module}.py").write_text(code, "utf-8")
    told = folder / f"{module}-1.0.dist-info"
    told.mkdir()
    (told / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module}\nVersion: 1.0\n", "utf-8")
    points = "\n".join(f"{name} = {module}:{name}" for name in names)
    (told / "entry_points.txt").write_text(f"[claimrec.packs]\n{points}\n", "utf-8")
    monkeypatch.syspath_prepend(folder)


def test_packs_by_entry_point(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A pack is TOML text, a path, aspects, or a function that gives them; its aspects say where they come from."""
    path = tmp_path / "pier.toml"
    path.write_text(PIER, "utf-8")
    code = f"from pathlib import Path\nimport claimrec\ntext = {PIER!r}\npath = Path({str(path)!r})\n"
    installed(monkeypatch, tmp_path, code + "def made(): return claimrec.read_aspects(text)", "text", "path", "made")
    for name in ("text", "path", "made"):
        (pier,) = installed_packs(name)
        assert (pier.name, pier.origin) == ("pier", f"installed pack {name}")
    assert len(installed_packs()) == 3


def test_packs_that_cannot_be_loaded(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A pack that is unknown, raises or holds something else is named in the error."""
    installed(monkeypatch, tmp_path, "odd = [3]", "odd", "broken")
    for name in ("broken", "odd", "missing"):
        with pytest.raises(AspectError, match=name):
            installed_packs(name)


def test_where_claims_stand_that_do_not_clash(tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of claims that do not contradict each other it is told what each answers, and what they answer in common."""
    more = (
        Claim("The fighting for Lakeside goes on.", party="City council", said_at="2024-05-02T11:00Z", id="early"),
        Claim("No comment.", party="Ferry company", said_at="2024-05-04T14:00Z", id="e"),
    )
    saved = tmp_path / "more.json"
    saved.write_text(reconcile([*SAYS, *more], entities=[Entity("Lakeside")]).to_json(), "utf-8")
    assert main(["explain", str(saved), "early", "a"]) == 0
    out = capsys.readouterr().out
    assert "a: Who holds Lakeside?\n    Northern army, said 4 May 2024 09:00 UTC" in out
    assert "Both answer: Who holds Lakeside? At the times that they speak of, both can be true" in out
    assert main(["explain", str(saved), "early", "b"]) == 0
    assert "They are of one party" in capsys.readouterr().out
    assert main(["explain", str(saved), "a", "e"]) == 0
    out = capsys.readouterr().out
    assert "e takes no position: no position is taken\n    Ferry company: “No comment.”" in out
    assert "They answer no question in common." in out
    with saved.open("rb") as piped:
        monkeypatch.setattr("sys.stdin", type("In", (), {"buffer": piped}))
        assert main(["explain", "-", "a", "c"]) == 0
    assert "They answer no question in common." in capsys.readouterr().out


def test_explain_without_ids_lists_them(report: str, tmp_path: Path, capsys: Capture) -> None:
    """Without ids, every pair that contradicts is listed with its ids; a report without any says so."""
    assert main(["explain", report]) == 0
    out = capsys.readouterr().out
    one, two = claimrec.Report.from_json(Path(report).read_text("utf-8")).contradictions
    line = f"  {one.id}  a b  Northern army contradicts City council (exclusive states, 100%)"
    assert f"Who holds Lakeside?\n{line}\n\n" in out
    assert f"\n  {two.id}  c d  Port union may contradict Ferry company (weighed, " in out
    saved = tmp_path / "calm.json"
    saved.write_text(reconcile(SAYS[:1]).to_json(), "utf-8")
    assert main(["explain", str(saved)]) == 0
    assert capsys.readouterr().out == "Nothing in the report contradicts.\n"


def test_a_flag_is_explained(tmp_path: Path, capsys: Capture) -> None:
    """A contradiction or a change is explained by its own id, alone; an id of nothing is refused."""
    later = Claim(
        party="City council", subject="Lakeside", aspect="control", value="taken", id="late",
        valid="2024-05-04T11:00Z", said_at="2024-05-05T11:00Z",
    )  # fmt: skip
    told = reconcile([*SAYS, later], entities=[Entity("Lakeside")])
    (tmp_path / "report.json").write_text(told.to_json(), "utf-8")
    report = str(tmp_path / "report.json")
    flag, change = next(c for c in told.contradictions if {x.id for x in c.claims} == {"a", "b"}), told.changes[0]
    assert main(["explain", report, flag.id]) == 0
    assert capsys.readouterr().out == told.explain("a", "b") == told.explain(flag.id)
    assert main(["explain", report, change.id]) == 0
    out = capsys.readouterr().out
    assert "[1] was changed to [2]" in out
    assert "[2] City council, said 5 May 2024 11:00 UTC" in out
    assert main(["explain", report, flag.id, "a"]) == 2
    assert f"nothing in the report has the id '{flag.id}'; expected two claims' ids" in capsys.readouterr().err


def test_explain_takes_two_ids_at_most(report: str, capsys: Capture) -> None:
    """Three ids are refused; one id given twice is one."""
    assert main(["explain", report, "a", "b", "c"]) == 2
    assert "these are 3 ids; expected one id, or two" in capsys.readouterr().err
    assert main(["explain", report, "a", "a"]) == 0
    assert "contradict each other" not in capsys.readouterr().out


def test_explain_tells_of_totals(tmp_path: Path, capsys: Capture) -> None:
    """Of two totals that rise it is told why they do not contradict."""
    says = [
        Claim("Four people died in Lakeside.", party="Police", said_at="2024-05-04T09:00Z", id="a"),
        Claim("Seven people died in Lakeside.", party="Union", said_at="2024-05-04T11:00Z", id="b"),
    ]
    saved = tmp_path / "toll.json"
    saved.write_text(reconcile(says, entities=[Entity("Lakeside")]).to_json(), "utf-8")
    assert main(["explain", str(saved), "a", "b"]) == 0
    assert "a running total, which may rise" in capsys.readouterr().out


def test_a_denied_yes_is_told_as_no() -> None:
    """In words for people the denial of a yes is a no; tables keep what was denied."""
    says = [
        Claim("There was an explosion in Lakeside.", party="Police", said_at="2024-05-04T09:00Z"),
        Claim("There was no explosion in Lakeside.", party="Union", said_at="2024-05-04T11:00Z"),
    ]
    report = reconcile(says, entities=[Entity("Lakeside")])
    assert "Union: no\n" in report.to_text()
    assert "not yes" not in report.to_text() + report.to_html() + report.to_markdown()
    assert {str(p.value) for p in report.facts[0].positions} == {"yes", "not yes"}


@pytest.mark.parametrize("columns", [50, 80, 120])
@pytest.mark.parametrize("call", [["show", "{report}"], ["rules"], ["article", "{article}"]])
def test_a_terminal_is_filled(
    columns: int, call: list[str], report: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What people read is as wide as the terminal; in a pipe it is a hundred columns wide."""
    (tmp_path / "a.txt").write_text(
        "Ann Lee, the mayor, said that " + "the old bridge of Lakeside had fallen and " * 8, "utf-8"
    )
    given = [word.format(report=report, article=tmp_path / "a.txt") for word in call]
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setenv("NO_COLOR", "1")
    out = Terminal()
    monkeypatch.setattr(sys, "stdout", out)
    assert main(given) == 0
    on_terminal = out.getvalue()
    monkeypatch.setattr(sys, "stdout", piped := io.StringIO())
    assert main(given) == 0
    widest = max(map(len, on_terminal.splitlines()))
    if call != ["rules"]:  # its questions stand in one line each
        assert widest <= columns
    assert columns > 50 or on_terminal != piped.getvalue()
    assert on_terminal.split() == piped.getvalue().split()
