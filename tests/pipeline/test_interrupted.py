"""Files and processes: what is written is whole or not there, an interruption says so, and nothing else is touched."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest
from hostile.making import hostile_rows, known
from processes import printed

import claimrec as cr
from claimrec.__main__ import main

Capture = pytest.CaptureFixture[str]
ROWS = [
    {"text": "Lakeside has fallen.", "party": "A", "said_at": "2024-05-04"},
    {"text": "Lakeside has not fallen.", "party": "B", "said_at": "2024-05-04"},
]
WRITERS = {
    "to_html": "import claimrec as cr; cr.Report(notes=('new' * 100_000,)).to_html(path)",
    "save": "import claimrec as cr; cr.Report(notes=('new' * 100_000,)).save(path)",
    "to_sqlite": "import claimrec as cr; cr.Report(notes=('new' * 100_000,)).to_sqlite(path)",
    "write_claim_reviews": "import claimrec as cr; cr.sources.write_claim_reviews([cr.Claim('new' * 100_000, party='A')], path)",
    "a command": "from claimrec.__main__ import main; import sys; sys.exit(main([claims, '--output', path]))",
}
LIMITED = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, 2_000))"
KILLED = "import os, signal; os.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL)"


@pytest.fixture
def claims(tmp_path: Path) -> Path:
    """A file of two claims that contradict each other."""
    path = tmp_path / "claims.jsonl"
    path.write_text("\n".join(json.dumps({**row, "source": "s" * 5_000}) for row in ROWS), "utf-8")
    return path


def run(code: str, path: Path, claims: Path) -> subprocess.CompletedProcess[str]:
    """A process of its own that runs this code; it keeps no bytecode, since a full disk would cut it short."""
    given = f"path, claims = {str(path)!r}, {str(claims)!r}\n{code}"
    return subprocess.run([sys.executable, "-Bc", given], capture_output=True, text=True, check=False, timeout=120)


@pytest.mark.parametrize("ending", [LIMITED, KILLED], ids=["full-disk", "killed"])
@pytest.mark.parametrize("writer", WRITERS)
def test_what_was_there_is_not_lost(writer: str, ending: str, tmp_path: Path, claims: Path) -> None:
    """Where a disk is full or the process is killed while it writes, the file that was there is there as it was."""
    path = tmp_path / "report.json"
    path.write_text("old", "utf-8")
    done = run(f"{ending}\n{WRITERS[writer]}", path, claims)
    assert done.returncode != 0
    assert path.read_text("utf-8") == "old"
    if ending == LIMITED:
        assert "cannot be written: File too large" in done.stderr
        assert sorted(p.name for p in tmp_path.iterdir()) == ["claims.jsonl", "report.json"]


@pytest.mark.parametrize("writer", WRITERS)
def test_a_file_is_replaced_whole(writer: str, tmp_path: Path, claims: Path) -> None:
    """A file that is written again is the new one, keeps its mode, and leaves nothing beside it; a link stays a link."""
    path, link = tmp_path / "report.html", tmp_path / "link.html"
    path.write_text("old", "utf-8")
    path.chmod(0o640)
    link.symlink_to(path)
    done = run(WRITERS[writer], link, claims)
    assert done.returncode == 0, done.stderr
    assert path.read_bytes() != b"old"
    assert path.stat().st_mode & 0o777 == 0o640
    assert link.is_symlink()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["claims.jsonl", "link.html", "report.html"]


JUDGED = """
import json, os, resource, signal, sys
from claimrec import Claim
from claimrec.linking import Request, cached
names = [str(n) for n in range(int(sys.argv[1]))]
requests = [Request((Claim(f"It is {n}.", party="A"), Claim(f"It is not {n}.", party="B"))) for n in names]
asked = []
def judge(some):
    if sys.argv[3] == "killed" and some[0].claims[0].text == "It is 20.":
        os.kill(os.getpid(), signal.SIGKILL)
    asked.extend(some)
    return [{"questions": [{"statements": [1, 2], "why": "w" * 300}]}] * len(some)
if sys.argv[3] == "full-disk":
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    size = os.path.getsize(sys.argv[2])
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + 1_000, size + 1_000))
found = cached(judge, sys.argv[2], key="j")(requests)
print(json.dumps([len(asked), len([one for one in found if one]), list(found.problems)]))
"""


def judged(requests: int, cache: Path, how: str) -> Any:
    """How many requests were asked about and answered, and what went wrong, in a process of its own; None if killed."""
    given = [sys.executable, "-c", JUDGED, str(requests), str(cache), how]
    done = subprocess.run(given, capture_output=True, text=True, check=False, timeout=120)
    return json.loads(done.stdout) if done.returncode == 0 else None


def test_a_cache_of_answers_outlives_a_full_disk_and_a_kill(tmp_path: Path) -> None:
    """What was kept before a full disk or a kill is kept, the run goes on without the file, and what failed is told."""
    cache = tmp_path / "answers.db"
    assert judged(4, cache, "well") == [4, 4, []]
    asked, answered, problems = judged(12, cache, "full-disk")
    assert (asked, answered) == (8, 12)
    assert any("cannot be used" in problem for problem in problems)
    asked, answered, problems = judged(12, cache, "well")
    assert (0 < asked <= 8, answered, problems) == (True, 12, [])
    assert judged(24, cache, "killed") is None
    asked, answered, problems = judged(24, cache, "well")
    assert (asked, answered, problems) == (4, 24, [])  # what was answered before the kill was kept


@pytest.mark.parametrize("error", [PermissionError(13, "Permission denied"), OSError(30, "Read-only file system")])
def test_a_read_only_folder(error: OSError, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing may be written, the error says so in one line, and the file that was there stays."""
    path = tmp_path / "report.html"
    path.write_text("old", "utf-8")

    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(cr.InputError, match=f"cannot be written: {error.strerror}"):
        cr.Report().to_html(path)
    assert [(p.name, p.read_text("utf-8")) for p in tmp_path.iterdir()] == [("report.html", "old")]


def test_what_is_no_file_is_written_to(tmp_path: Path) -> None:
    """A device stays a device; a folder is refused."""
    cr.Report().to_text("/dev/null")
    assert Path("/dev/null").is_char_device()
    with pytest.raises(cr.InputError, match="cannot be written"):
        cr.Report().to_text(tmp_path)


def test_an_interruption_says_so_in_one_line(claims: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """Ctrl-C ends a command with status 130 and one line, no traceback."""

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("claimrec.pipeline.reconcile", interrupted)
    assert main([str(claims)]) == 130
    assert capsys.readouterr().err == "Aborted!\n"


def test_ctrl_c_ends_a_run(tmp_path: Path) -> None:
    """A run that is interrupted by a signal ends with status 130, one line, and nothing written."""
    claims = tmp_path / "claims.jsonl"
    words = [{"text": f"{n} people and {n + 1} dogs were seen near Lakeside.", "party": f"P{n}"} for n in range(4_000)]
    claims.write_text("\n".join(map(json.dumps, words)), "utf-8")
    code = (
        "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # a shell's jobs may ignore it
        "import claimrec.pipeline as commands; whole = commands.reconcile\n"
        "commands.reconcile = lambda *given, **more: (print('ready', flush=True), whole(*given, **more))[1]\n"
        "from claimrec.__main__ import main; sys.exit(main(sys.argv[1:]))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(claims), "--output", str(tmp_path / "out.json")],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=120)
    assert (process.returncode, told) == (130, "Aborted!\n")
    assert not (tmp_path / "out.json").exists()


def test_a_fault_has_a_status_of_its_own(claims: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """A crash ends with 70, never with the 1 that says that contradictions were found, and shows its traceback."""

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("by nought")

    monkeypatch.setattr("claimrec.pipeline.reconcile", broken)
    assert main([str(claims)]) == 70
    told = capsys.readouterr().err
    assert "Traceback" in told
    assert told.endswith("claimrec: this is a fault of claimrec: ZeroDivisionError: by nought\n")


def test_a_bad_cell_sets_its_row_aside(tmp_path: Path, capsys: Capture) -> None:
    """29 February said of a year that has none near rejects its row; the run ends well."""
    path = tmp_path / "claims.jsonl"
    bad = {"text": "It fell.", "party": "A", "said_at": "2022-05-04", "valid": "29 Feb"}
    path.write_text("\n".join(map(json.dumps, [*ROWS, bad])), "utf-8")
    assert main([str(path)]) == 0
    told = capsys.readouterr().out
    assert "row 3: “It fell.”" in told
    assert "field 'valid': '29 Feb' is not a time: no year near 2022 has that day" in told


@pytest.mark.parametrize("said_at", ["0001-05-04", "9999-05-04"])
def test_a_day_without_a_year_at_the_calendars_end(said_at: str) -> None:
    """A day of a year that has to be supposed is looked for in years that there are."""
    (report,) = [cr.reconcile([{"text": "It fell.", "party": "A", "said_at": said_at, "valid": "3 Dec"}])]
    assert report.rejected == ()


def test_an_input_is_never_written_over(tmp_path: Path, capsys: Capture) -> None:
    """An article inside of a folder that is read is no output; a new file in that folder may be."""
    folder = tmp_path / "news" / "may"
    folder.mkdir(parents=True)
    article = folder / "a.txt"
    article.write_text("Ann Lee said the roof leaked.\n", "utf-8")
    assert main(["article", str(tmp_path / "news"), "--output", str(article)]) == 2
    assert "is read from" in capsys.readouterr().err
    assert article.read_text("utf-8") == "Ann Lee said the roof leaked.\n"
    assert main(["article", str(tmp_path / "news"), "--output", str(folder / "claims.json"), "--format", "jsonl"]) == 0


def test_python_without_docstrings() -> None:
    """`python -OO`, which leaves docstrings out, reconciles as any other."""
    code = f"import claimrec as cr; print(len(cr.reconcile({ROWS!r}).contradictions))"
    assert printed(code, flags=["-OO"]) == f"{len(cr.reconcile(ROWS).contradictions)}\n" == "1\n"


AUDITED = """
import sys, json
import claimrec as cr
from claimrec.__main__ import main
rows = json.loads(sys.argv[1])
def all_of_it():
    report = cr.reconcile(rows)
    back = cr.Report.from_json(report.to_json())
    back.to_text(), back.to_markdown(), back.to_html(), back.to_records(), back._repr_html_()
    cr.compare(rows[0]["text"], rows[1]["text"])
    cr.read_article("Ann Lee said the roof leaked. See http://127.0.0.1:9/x and file:///etc/passwd.")
all_of_it()  # modules and data files that are read late are read by now
forbidden = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork", "exec", "compile", "urllib.", "ctypes.")
met = []
def hook(event, args):
    if event.startswith(forbidden) or (event == "open" and isinstance(args[1], str) and set(args[1]) & set("wax+")):
        if not (event in ("exec", "compile") and "site-packages" in str(args)):
            met.append((event, str(args)[:200]))
sys.addaudithook(hook)
all_of_it()
print(json.dumps([one for one in met if "lambda" not in one[1]]))
"""


def test_data_runs_nothing_and_goes_nowhere() -> None:
    """Reconciling, saving, loading and showing open no socket, start no process, compile nothing and write no file."""
    texts = (
        "__import__('os').system('echo x')", "{0.__class__}", "http://127.0.0.1:9/x", "<img src=x onerror=alert(1)>",
        "Lakeside has fallen.", "=cmd|'/C calc'!A0", "file:///etc/passwd", "$(touch x)", "%(x)s {x}", "\\N{BELL}",
    )  # fmt: skip
    rows = [{"text": text, "party": f"{text} {n}", "source": text, "id": f"{n}"} for n, text in enumerate(texts)]
    assert json.loads(printed(AUDITED, json.dumps(rows))) == []


THREADED = int(os.environ.get("CLAIMREC_THREADED", "200"))  # reconciles in eight threads


def told(seed: int) -> str:
    """The report on one set of hostile claims, as JSON."""
    return cr.reconcile(hostile_rows(seed), **known(seed)).to_json()


def test_threads_give_what_one_gives() -> None:
    """Reconciles in eight threads at once give what they give one by one."""
    seeds = [n % 50 for n in range(THREADED)]
    alone = {seed: told(seed) for seed in set(seeds)}
    with ThreadPoolExecutor(8) as pool:
        assert [n for n, found in zip(seeds, pool.map(told, seeds), strict=True) if found != alone[n]] == []


@pytest.mark.parametrize("method", ["spawn", "fork", "forkserver"])
@pytest.mark.filterwarnings("ignore:This process.*is multi-threaded:DeprecationWarning")
def test_processes_give_what_one_gives(method: Any) -> None:
    """Worker processes, however they are started, give what this one gives."""
    with get_context(method).Pool(2) as pool:
        assert pool.map(told, range(8)) == [told(seed) for seed in range(8)]
