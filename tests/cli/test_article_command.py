"""The command for articles: claims of texts, folders and rows of articles."""

from __future__ import annotations

import json
from pathlib import Path

import claimrec
from claimrec import Report
from claimrec.__main__ import main
from tests.cli.given import Capture, Write

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
