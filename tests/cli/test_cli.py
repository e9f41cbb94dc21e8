"""The command: one file of claims in, one report out, and one line for what is wrong."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import claimrec
from claimrec import Report
from claimrec.__main__ import main
from claimrec.cli.group import COMMANDS

CLAIMS = [
    {"party": "Harbour Office", "said_at": "2031-05-01T09:00+02:00", "text": "It is ours.",
     "subject": "Lakeside", "aspect": "control", "value": "taken"},
    {"party": "Ferry Crew", "said_at": "2031-05-01T10:00+02:00", "text": "We fight on — naïvely.",
     "subject": "Lakeside", "aspect": "control", "value": "contested"},
]  # fmt: skip
PIER = """
[pier]
question = "Is {subject} open to visitors?"
states.open.cues = ["~be open"]
states.shut.cues = ["~be shut"]
"""
Write = Callable[[str, "str | bytes"], str]
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """A file of this name and content; its path."""

    def make(name: str, content: str | bytes) -> str:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(path)

    return make


@pytest.fixture
def claims(write: Write) -> str:
    """Two claims that contradict each other, as JSON Lines."""
    return write("claims.jsonl", lines(CLAIMS))


def lines(rows: list[dict[str, str]]) -> str:
    """Rows as JSON Lines."""
    return "".join(json.dumps(row) + "\n" for row in rows)


def failed(capsys: Capture, *argv: str) -> str:
    """What a command that fails says: one line, no report, status 2."""
    assert main(argv) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("claimrec: ")
    assert err.count("\n") == 1
    return err


def given(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    """Let standard input hold this."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content), encoding="ascii"))


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


# What goes wrong


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("none.jsonl", None, "No such file"),
        ("claims.docx", b"PK", "no ending that is known"),
        ("claims.csv", b"", "is empty"),
        ("claims.csv", b"text,party\n\xff\xfe", "is not in UTF-8: byte 12"),
        ("claims.json", b'{"text": "x"}', "one dict"),
        ("claims.csv", b"txt,party\nx,y\n", "--column text=txt"),
    ],
)
def test_files_that_cannot_be_used(
    write: Write, tmp_path: Path, capsys: Capture, name: str, content: bytes | None, says: str
) -> None:
    """A file of claims that is not there, or is no such file, is named in one line."""
    path = str(tmp_path / name) if content is None else write(name, content)
    err = failed(capsys, path)
    assert name in err or "csv" in err
    assert says in err


def test_a_directory_is_no_file(tmp_path: Path, capsys: Capture) -> None:
    """A directory is refused, wherever a file is expected."""
    assert "is a directory" in failed(capsys, str(tmp_path))


@pytest.mark.parametrize("content", [b"", b" \n", b"\xff\xfe"])
def test_standard_input_that_holds_nothing(monkeypatch: pytest.MonkeyPatch, capsys: Capture, content: bytes) -> None:
    """Standard input that is empty or not UTF-8 is an error that says so."""
    given(monkeypatch, content)
    assert "input is" in failed(capsys, "-")


@pytest.mark.parametrize(
    "content",
    [
        b"not toml", b"\xff", b"[pier]\n", b"pier = 3\n", b"[pier]\nquestion = 'x'\nstates = 'abc'\n",
        b"[pier]\nquestion = 'x'\nstates.open = 4\n", b"[pier]\nquestion = 'x'\nscopes = 3\n",
        b"[pier]\nquestion = 'x'\ncolour = 'red'\n", b"words = {us = 3}\n[pier]\nquestion = 'x'\ncues = ['@us']\n",
    ],
)  # fmt: skip
def test_aspects_that_are_none(claims: str, write: Write, capsys: Capture, content: bytes) -> None:
    """TOML that is broken, or of another shape than an aspect's, is an error that names the file."""
    assert "mine.toml" in failed(capsys, claims, "--aspects", write("mine.toml", content))


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--tz", "Middle/Earth"], "Middle/Earth"),
        (["--tz", ""], "tz"),
        (["--as-of", "teatime"], "teatime"),
        (["--as-of", "2031-05-01T09:00"], "no time zone"),
        (["--parties", "nobody.json"], "nobody.json"),
        (["--entities", "nothing.csv"], "nothing.csv"),
        (["--aspects", "none.toml"], "none.toml"),
        (["--aspects", "a\nb"], "is no file"),
        (["--column", "text"], "maps no column"),
        (["--column", "text=a", "text=b"], "twice"),
        (["--column", "texts=a"], "did you mean 'text'"),
        (["--output", "no/such/folder/r.txt"], "cannot be written"),
        (["--output", "."], "cannot be written"),
    ],
)
def test_options_that_cannot_be_used(claims: str, capsys: Capture, options: list[str], says: str) -> None:
    """An option that makes no sense is an error in one line, which repeats what was given."""
    assert says in failed(capsys, claims, *options)


def test_the_claims_are_never_written_over(claims: str, capsys: Capture) -> None:
    """An output that is the input is refused, and the input stays as it was."""
    before = Path(claims).read_bytes()
    assert "is read from" in failed(capsys, claims, "--output", claims)
    assert Path(claims).read_bytes() == before


def test_errors_cannot_forge_lines(capsys: Capture) -> None:
    """A file name with line breaks and colours in it still makes one plain line."""
    assert "\x1b" not in failed(capsys, "a\nclaimrec: all is well\x1b[31m.csv")


@pytest.mark.parametrize("argv", [[], ["x.csv", "--format", "pdf"], ["x.csv", "--nonsense"]])
def test_usage_errors_have_status_2(capsys: Capture, argv: list[str]) -> None:
    """Arguments that are not understood end with status 2 and the usage, and no output."""
    assert main(argv) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "Usage: claimrec" in err


@pytest.mark.parametrize(
    ("option", "says"), [("--help", "Examples:"), ("-h", "Commands:"), ("--version", claimrec.__version__)]
)
def test_help_and_version(capsys: Capture, option: str, says: str) -> None:
    """Help shows examples, version the version; both with status 0."""
    assert main([option]) == 0
    assert says in capsys.readouterr().out


# As a process


def process(*argv: str) -> list[str]:
    """The command as a process is given it."""
    return [sys.executable, "-m", "claimrec", *argv]


def test_as_a_process_in_the_c_locale(claims: str) -> None:
    """Run as a module in a locale that knows only ASCII, the report is UTF-8 all the same."""
    env = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": ""}
    done = subprocess.run(process(claims), capture_output=True, env=env, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "We fight on — naïvely" in done.stdout.decode("utf-8")


@pytest.mark.skipif(os.name != "posix", reason="pipes break differently elsewhere")
def test_a_reader_that_goes_away_is_no_complaint(claims: str) -> None:
    """When whoever reads the report stops reading, the command stops too, without a word."""
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(process(claims), stdout=writing, stderr=subprocess.PIPE, check=False, timeout=60)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_file_behind_an_option_is_the_file(write: Write, capsys: Capture) -> None:
    """FILE may stand behind an option that takes several values, and a command without one says so."""
    rows = "who,text,said_at\nMayor,Lakeside has fallen.,2024-05-01\n"
    assert main(["--column", "party=who", write("claims.csv", rows)]) == 0
    assert "Mayor" in capsys.readouterr().out
    assert main(["--column", "party=who"]) == 2


# Articles

ARTICLE = (
    "The mayor of Lakeside, Ann Lee, said that the bridge had fallen.\n\n“It stands,” said Leo Stone of the port.\n"
)


def test_the_claims_of_an_article(write: Write, capsys: Capture) -> None:
    """An article gives its claims, each with its party, its time, its words and where they stand."""
    assert main(["article", write("news.txt", ARTICLE), "--published", "2024-05-08", "--outlet", "Gazette"]) == 0
    out, err = capsys.readouterr()
    assert "Ann Lee, said 8 May 2024  [" in out
    assert "“the bridge had fallen”" in out
    assert err == ""


def test_claims_of_articles_as_rows(write: Write, capsys: Capture) -> None:
    """Claims are written as JSON lines that can be reconciled again; a bad article is told of and ends nothing."""
    good = write("news.md", "---\ntitle: x\ndate: 2024-05-08\n---\n" + ARTICLE)
    assert main(["article", write("bad.txt", b"\xff\xfe\xfa"), good, "nowhere.txt", "--format", "jsonl"]) == 0
    out, err = capsys.readouterr()
    rows = [json.loads(line) for line in out.splitlines()]
    assert [row["party"] for row in rows] == ["Ann Lee", "Leo Stone"]
    assert rows[0]["said_at"] == "2024-05-08"
    assert err.count("\n") == 2
    assert "not UTF-8" in err
    assert "nowhere.txt" in err
    assert not claimrec.reconcile(rows).rejected


def test_a_report_on_a_folder_of_articles(tmp_path: Path, capsys: Capture) -> None:
    """A folder is read file by file and line by line, and its claims reconciled."""
    (tmp_path / "one.txt").write_text("Officials said that Lakeside has fallen.", "utf-8")
    row = {
        "text": "The army of Lakeside said: “Lakeside has not fallen.”",
        "published": "2024-05-08T10:00Z",
        "outlet": "B",
    }
    (tmp_path / "two.jsonl").write_text(json.dumps(row) + "\n" + json.dumps({"text": 3}) + "\n", "utf-8")
    assert main(["article", str(tmp_path), "--report", "--format", "json", "--published", "2024-05-08T09:00Z"]) == 0
    out, err = capsys.readouterr()
    report = Report.from_json(out)
    assert len(report.claims) == 2
    assert len(report.contradictions) == 1
    assert "row 2" in err


def test_no_article_at_all(write: Write, tmp_path: Path, capsys: Capture) -> None:
    """Where no article can be read the status is 2, and formats that do not fit are refused."""
    assert main(["article", str(tmp_path / "none.txt")]) == 2
    assert main(["article", write("news.txt", ARTICLE), "--format", "html"]) == 2
    assert main(["article", write("news.txt", ARTICLE), "--published", "soon"]) == 2
    assert "published" in capsys.readouterr().err


@pytest.mark.skipif(os.name != "posix", reason="streams are closed differently elsewhere")
@pytest.mark.parametrize(
    ("streams", "status", "says"),
    [
        ("2>&-", 0, ""),
        (">&-", 2, "standard output cannot be written: it is closed"),
        (">/dev/full", 2, "standard output cannot be written: No space left"),
        ("--fail-on | true; exit ${PIPESTATUS[0]}", 1, ""),
    ],
)
def test_streams_that_are_closed_or_full(claims: str, streams: str, status: int, says: str) -> None:
    """Whatever happens to the streams, the exit status says what the command found, and nothing is a traceback."""
    command = f"{sys.executable} -m claimrec {claims} {streams}"
    ended = subprocess.run(["bash", "-c", command], capture_output=True, text=True)
    assert ended.returncode == status, ended.stderr
    assert says in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.skipif(os.name != "posix", reason="streams are closed differently elsewhere")
def test_standard_input_that_is_closed() -> None:
    """Where there is no standard input the command says so, with status 2."""
    closed = subprocess.run(["bash", "-c", f"{sys.executable} -m claimrec - <&-"], capture_output=True, text=True)
    assert closed.returncode == 2
    assert "standard input is closed" in closed.stderr


# Formats and options of all commands


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_options_of_every_command(command: str) -> None:
    """Every command takes -o, -q and --config; what has formats takes -f."""
    names = {name for one in COMMANDS[command].params for name in one.opts}
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
