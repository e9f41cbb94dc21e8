"""The command: what goes in, what comes out, and its options."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import pytest
from processes import printed

import claimrec
from claimrec import Report
from claimrec.__main__ import main
from tests.cli.given import CLAIMS, COMMANDS, Capture, Write, failed, given, lines

PIER = """
[pier]
question = "Is {subject} open to visitors?"
states.open.cues = ["~be open"]
states.shut.cues = ["~be shut"]
"""


# What comes out


def test_the_memo_is_the_default(claims: str, capsys: Capture) -> None:
    """Without more, a memo in plain text goes to standard output, and nothing else anywhere."""
    assert main([claims]) == 0
    out, err = capsys.readouterr()
    assert out == claimrec.reconcile(claims).to_text()
    assert "Who holds Lakeside?" in out
    assert err == ""


def test_json_can_be_read_back(claims: str, capsys: Capture) -> None:
    """JSON output is the report: it can be read back, equal."""
    assert main([claims, "--format", "json"]) == 0
    assert Report.from_json(capsys.readouterr().out) == claimrec.reconcile(claims)


def test_html_is_a_page(claims: str, capsys: Capture) -> None:
    """HTML output is a whole page."""
    assert main([claims, "--format", "html"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("<!DOCTYPE html>")
    assert "Who holds Lakeside?" in out


@pytest.mark.parametrize(
    ("name", "start"), [("r.html", "<!DOCTYPE"), ("r.json", "{"), ("r.md", "# Claims"), ("r.txt", "2 claims")]
)
def test_the_ending_of_the_output_names_the_format(
    claims: str, tmp_path: Path, capsys: Capture, name: str, start: str
) -> None:
    """A report goes to the file that was named, in the format of its ending, and not to standard output."""
    path = tmp_path / name
    assert main([claims, "--output", str(path)]) == 0
    assert path.read_text("utf-8").startswith(start)
    assert capsys.readouterr().out == ""


def test_a_format_that_was_named_beats_the_ending(claims: str, tmp_path: Path) -> None:
    """What was asked for is written, whatever the file is called."""
    path = tmp_path / "r.html"
    assert main([claims, "--output", str(path), "--format", "json"]) == 0
    assert Report.from_json(path.read_text("utf-8")).contradictions


@pytest.mark.parametrize("kind", ["text", "json", "html", "markdown"])
def test_lone_surrogates_can_be_written(write: Write, capsys: Capture, tmp_path: Path, kind: str) -> None:
    """Half a surrogate pair, which UTF-8 cannot hold, breaks no format, and JSON gives it back."""
    path = write("odd.jsonl", lines([{**CLAIMS[0], "text": "odd \ud800", "party": "\udfff"}]))
    target = tmp_path / "report"
    assert main([path, "--format", kind]) == 0
    assert main([path, "--format", kind, "--output", str(target)]) == 0
    written = target.read_text("utf-8")
    assert capsys.readouterr().out == written
    if kind == "json":
        assert Report.from_json(written).claims[0].text == "odd \ud800"


# What goes in


def test_standard_input_is_read_as_json_lines(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """A dash stands for JSON Lines on standard input, in UTF-8 whatever the locale says."""
    given(monkeypatch, json.dumps({**CLAIMS[0], "party": "Hafenbüro"}, ensure_ascii=False).encode())
    assert main(["-"]) == 0
    assert "Hafenbüro" in capsys.readouterr().out


@pytest.mark.parametrize("options", [["-"], ["-", "--csv"]])
def test_standard_input_may_be_csv(monkeypatch: pytest.MonkeyPatch, capsys: Capture, options: list[str]) -> None:
    """Standard input is read as it begins, and as CSV where that is asked for; it is read alone."""
    given(monkeypatch, b"Statement,Speaker\nThe tea was cold.,Cyclist\n")
    assert main(options) == 0
    out = capsys.readouterr().out
    assert "'Statement' as text, 'Speaker' as party" in " ".join(out.split())
    assert "standard input is read alone" in failed(capsys, "-", "claims.csv")


def test_csv_is_csv_whatever_it_begins_with(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """With --csv a header that looks like JSON is one."""
    given(monkeypatch, b"[text],party\nThe tea was cold.,Cyclist\n")
    assert main(["-", "--csv", "--column", "text=[text]"]) == 0
    assert "Cyclist" in capsys.readouterr().out


def test_several_files_at_once(write: Write, capsys: Capture) -> None:
    """Several files give one report; other columns are kept and told, or refused where that is asked for."""
    one = write("one.csv", "Statement,Speaker,Notes\nThe tea was cold.,Cyclist,seen\n")
    two = write("two.jsonl", lines([{"text": "The tea was not cold.", "party": "Waiter"}]))
    assert main([one, two]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "2 claims" in out
    assert "kept beside each claim: 'Notes'" in out
    assert main([one, two, "--keep-extra"]) == 0
    assert "kept beside" not in capsys.readouterr().out
    assert "unknown column 'Notes'" in failed(capsys, one, "--no-keep-extra")


def test_broken_lines_of_standard_input_keep_their_number(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """A row of standard input that cannot be used is named by its line, blank lines counted."""
    given(monkeypatch, (lines(CLAIMS) + "\n{broken\n").encode())
    assert main(["-"]) == 0
    assert "row 4" in capsys.readouterr().out


def test_columns_and_zone(write: Write, capsys: Capture) -> None:
    """Columns of other names are mapped, several at a time or one by one, and naive times get their zone."""
    table = "statement,speaker,when,page\nThe tea was cold.,Cyclist,2031-05-01T09:00,3\n"
    path = write("claims.csv", table)
    columns = ["--column", "text=statement", "party=speaker", "--column", "said_at=when"]
    assert main([path, *columns, "--tz", "Europe/Paris", "--keep-extra", "--format", "json"]) == 0
    report = Report.from_json(capsys.readouterr().out)
    assert (report.claims[0].party, report.claims[0].extra) == ("Cyclist", {"page": "3"})
    assert any("Europe/Paris" in note for note in report.notes)


def test_parties_entities_and_aspects(write: Write, capsys: Capture) -> None:
    """Who speaks, what is spoken of, and further kinds of questions come from files of their own."""
    rows = [
        {"party": p, "said_at": "2031-05-01T09:00Z", "subject": "the pier", "aspect": "pier", "value": v}
        for p, v in (("HO", "open"), ("Ferry Crew", "shut"))
    ]
    argv = [
        write("claims.jsonl", lines(rows)),
        *("--parties", write("parties.json", '[{"name": "Harbour Office", "aliases": ["HO"], "side": "town"}]')),
        *("--entities", write("places.json", '[{"name": "West Pier", "aliases": ["the pier"]}]')),
        *("--aspects", write("one.toml", PIER), write("two.toml", PIER.replace("[pier]", "[quay]"))),
    ]
    assert main(argv) == 0
    out = capsys.readouterr().out
    assert "Is West Pier open to visitors?" in out
    assert "Harbour Office (town)" in out
    assert "1 contradiction " in out


def test_as_of_tells_what_was_known_then(claims: str, capsys: Capture) -> None:
    """A report as of a moment leaves out what was said later."""
    assert main([claims, "--as-of", "2031-05-01T09:30+02:00"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("1 claim ")
    assert "Ferry Crew" not in out


@pytest.mark.parametrize(("option", "day"), [("--day-first", "3 Apr 2024"), ("--no-day-first", "4 Mar 2024")])
def test_the_order_of_day_and_month(write: Write, capsys: Capture, option: str, day: str) -> None:
    """What a date in figures means is told by an option, where no other date of its column shows it."""
    path = write("claims.csv", "party,said_at,subject,aspect,value\nMayor,03/04/2024,Lakeside,control,taken\n")
    assert main([path, option]) == 0
    assert day in capsys.readouterr().out


def test_cells_may_be_parted_as_spreadsheets_part_them(write: Write, capsys: Capture) -> None:
    """A header without a comma is parted by semicolons, or tabs; with one it is parted by commas."""
    for sign in ";\t":
        rows = ["text|party|said_at", "Lakeside, they say, has fallen.|Army|2024-05-04"]
        assert main([write("claims.csv", "\n".join(rows).replace("|", sign)), "--tz", "UTC"]) == 0
        assert "1 claim " in capsys.readouterr().out
    assert main([write("claims.csv", 'text,party\n"Lakeside; it fell.",Army')]) == 0
    assert "1 claim " in capsys.readouterr().out


def test_nothing_to_use(write: Write, capsys: Capture) -> None:
    """Rows of which none can be used are a failure, named with the option that mends them; a table of none is told of."""
    path = write("claims.csv", "text,party,said_at\nIt fell.,Army,05/04/2024 10:00")
    assert main([path]) == 2
    told = capsys.readouterr()
    assert "--day-first" in " ".join(told.out.split())
    assert "1 row was rejected" in told.err
    assert "no row could be used; the first: row 2, field 'said_at'" in told.err
    assert main([path, "--day-first"]) == 0
    assert "1 claim " in capsys.readouterr().out
    assert main([write("claims.csv", "text,party,said_at")]) == 0
    assert "holds no claims" in capsys.readouterr().err


def test_a_command_that_is_none(claims: str, capsys: Capture) -> None:
    """A word that is neither a command nor a file is named, with what it may mean; so is an ending of no format."""
    assert "did you mean 'article'?" in failed(capsys, "artcle", "art.txt")
    assert "the commands are article, cache, compare" in failed(capsys, "zzz")
    assert "'x.pdf' ends in '.pdf'; expected one of .csv" in failed(capsys, claims, "--output", "x.pdf")


def test_rejected_rows_are_a_warning(write: Write, capsys: Capture) -> None:
    """Rows that cannot be used leave the status at 0; one line says how many there are."""
    path = write("claims.jsonl", lines([*CLAIMS, {"text": "Nobody said so."}]))
    assert main([path]) == 0
    out, err = capsys.readouterr()
    assert "REJECTED (1)" in out
    assert err == "claimrec: 1 row was rejected; the report says which, and why\n"


def test_a_file_behind_an_option_is_the_file(write: Write, capsys: Capture) -> None:
    """FILE may stand behind an option that takes several values, and a command without one says so."""
    rows = "who,text,said_at\nMayor,Lakeside has fallen.,2024-05-01\n"
    assert main(["--column", "party=who", write("claims.csv", rows)]) == 0
    assert "Mayor" in capsys.readouterr().out
    assert main(["--column", "party=who"]) == 2


# Formats and options of all commands


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_options_of_every_command(command: str, capsys: Capture) -> None:
    """Every command takes -o, -q and --config; what has formats takes -f."""
    assert main([command, "--help"]) == 0
    names = set(re.findall(r"(?<![\w-])--?[a-z]+", capsys.readouterr().out))
    assert {"-o", "--output", "-q", "--quiet", "--config"} <= names
    assert ("-f" in names) == (command in {"reconcile", "article", "compare", "show", "rules"})


def test_a_report_as_rows(claims: str, tmp_path: Path, capsys: Capture) -> None:
    """With csv and jsonl one table of the report is written; a table goes with no other format."""
    assert main([claims, "-f", "jsonl", "--table", "contradictions"]) == 0
    assert [json.loads(line)["kind"] for line in capsys.readouterr().out.splitlines()] == ["exclusive states"]
    assert main([claims, "-o", str(tmp_path / "r.csv")]) == 0
    rows = list(csv.DictReader((tmp_path / "r.csv").read_text("utf-8").splitlines()))
    assert {row["party"] for row in rows} == {"Harbour Office", "Ferry Crew"}
    assert "html holds the whole report; expected --format csv or jsonl" in failed(
        capsys, claims, "-f", "html", "--table", "facts"
    )


def test_quiet(write: Write, capsys: Capture) -> None:
    """With -q nothing but the report and errors is told."""
    path = write("claims.jsonl", lines([*CLAIMS, {"text": "Nobody said so."}]))
    assert main(["-q", path]) == 0
    assert capsys.readouterr().err == ""
    assert "No such file" in failed(capsys, "-q", "none.jsonl")


def test_output_of_every_kind(claims: str, tmp_path: Path, capsys: Capture) -> None:
    """-o names a file for what any command writes, "-" standard output; a format that the command lacks is refused."""
    target = tmp_path / "told"
    assert main(["compare", "The bridge stands.", "The bridge has been blown up.", "-o", str(target)]) == 0
    assert target.read_text("utf-8").startswith("contradicts (")
    assert main(["rules", "control", "-o", f"{target}.json"]) == 0
    assert json.loads(Path(f"{target}.json").read_text("utf-8"))["questions"][0]["name"] == "control"
    assert main([claims, "-o", "-"]) == 0
    assert capsys.readouterr().out == claimrec.reconcile(claims).to_text()
    assert "html is not written; expected text or json, or --format" in failed(capsys, "rules", "-o", f"{target}.html")


@pytest.mark.parametrize(
    ("options", "count"),
    [([], 2), (["--packs", "default"], 2), (["--packs", "harm,politics"], 1), (["--packs", "none"], 0),
     (["--packs", "harm", "--packs", "conflict"], 2), (["--packs", "none", "--aspects", "pier.toml"], 1)],
)  # fmt: skip
def test_packs(
    write: Write, capsys: Capture, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, options: list[str], count: int
) -> None:
    """Packs that are named are read instead of those that come along; `default` and `none` stand for these and for none."""
    monkeypatch.chdir(tmp_path)
    write("pier.toml", PIER)
    texts = ("The army captured Lakeside.", "12 people were evacuated in Lakeside.", "Lakeside is open.")
    rows = [{"text": text, "party": "Mayor", "said_at": "2024-05-04"} for text in texts]
    path = write("claims.jsonl", lines(rows if "pier.toml" in options else rows[:2]))
    assert main([path, "--weights", "none", "-f", "json", *options]) == 0
    report = Report.from_json(capsys.readouterr().out)
    assert len({fact.aspect.name for fact in report.facts}) == count


def test_weights(claims: str, tmp_path: Path, capsys: Capture) -> None:
    """Weights come from a file; `none` and `default` need none, and what is no file of weights is refused."""
    assert main([claims, "--weights", "none"]) == main([claims, "--weights", "default"]) == 0
    capsys.readouterr()
    assert "none.toml" in failed(capsys, claims, "--weights", str(tmp_path / "none.toml"))


@pytest.mark.parametrize(
    ("argv", "says"),
    [
        (["x.csv", "--formt", "json"], "--format"),
        (["compare", "It stands."], "Missing argument 'STATEMENT'"),
        (["show", "r.json", "--least", "2"], "'2' is no certainty between 0 and 1"),
        (["show", "r.json", "y\nclaimrec: all is well.csv"], "unexpected extra argument"),
    ],
)
def test_usage_errors_say_what_is_wrong(capsys: Capture, argv: list[str], says: str) -> None:
    """A usage error shows how to call the command, where its help is, and in one last line what is wrong."""
    assert main(argv) == 2
    out, err = capsys.readouterr()
    assert (out, err.splitlines()[0][:7]) == ("", "Usage: ")
    assert "--help'." in err
    assert err.splitlines()[-1].startswith("claimrec: ")
    assert says in err.splitlines()[-1]


def test_a_process_of_its_own_looks_for_garbage_seldom() -> None:
    """The command looks for cycles seldom, as a run makes none; who calls it from Python keeps the own setting."""
    called, alone = "main(['--version'])", "sys.argv = ['claimrec', '--version']; main()"
    for how, least, most in ((called, 700, 5_000), (alone, 50_000, 50_000)):
        told = printed(f"import gc, sys; from claimrec.__main__ import main; {how}; print(gc.get_threshold()[0])")
        assert least <= int(told.split()[-1]) <= most
