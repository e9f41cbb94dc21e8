"""Completion in shells: commands, options, formats, packs, zones and files, by the script that the command writes."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import claimrec
from claimrec.__main__ import main

Capture = pytest.CaptureFixture[str]


def completed(line: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> list[str]:
    """What a shell that asks for the last word of a line is told: "plain,reconcile"."""
    words = line.split(" ")
    monkeypatch.setenv("_CLAIMREC_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_CWORD", str(len(words) - 1))
    assert main([]) == 0
    return capsys.readouterr().out.split()


@pytest.mark.parametrize(
    ("line", "found", "not_found"),
    [
        ("claimrec ", "plain,article", "plain,--parties"),
        ("claimrec re", "plain,reconcile", "plain,article"),
        ("claimrec clai", "file,clai", "plain,reconcile"),
        ("claimrec --par", "plain,--parties", "plain,--packs"),
        ("claimrec --v", "plain,--version", "plain,--parties"),
        ("claimrec --parties ", "file,", "plain,reconcile"),
        ("claimrec claims.csv --column text=a party=b --ti", "", "plain,--parties"),
        ("claimrec claims.csv --ke", "plain,--keep-extra", "plain,--parties"),
        ("claimrec claims.csv -f m", "plain,markdown", "plain,html"),
        ("claimrec claims.csv --tz Europe/Ky", "plain,Europe/Kyiv", "plain,Europe/Paris"),
        ("claimrec claims.csv --packs con", "plain,conflict", "plain,harm"),
        ("claimrec show --si", "plain,--since", "plain,--column"),
        ("claimrec rules contr", "plain,control", "plain,conflict"),
        ("claimrec completion z", "plain,zsh", "plain,bash"),
        ("claimrec artcle --", "plain,--parties", "plain,--outlet"),
    ],
)
def test_a_word_is_completed(
    line: str, found: str, not_found: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """A shell is told what a word may go on with, at its place in the line, and nothing else."""
    told = completed(line, monkeypatch, capsys)
    assert not found or found in told
    assert not_found not in told
    assert len(told) == len(set(told))


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_of_a_shell(shell: str, capsys: Capture) -> None:
    """Each shell gets a script of its own."""
    assert main(["completion", shell]) == 0
    assert f"_CLAIMREC_COMPLETE={shell}_complete" in capsys.readouterr().out


def test_a_shell_without_completion(capsys: Capture) -> None:
    """Another shell is refused, with those that are known."""
    assert main(["completion", "tcsh"]) == 2
    assert "'bash', 'zsh', 'fish'" in capsys.readouterr().err


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
def test_bash_completes(tmp_path: Path) -> None:
    """In bash, after the script was read, the function that completes gives the words."""
    code = (
        f'export PYTHONPATH="{Path(claimrec.__file__).parents[1]}"\n'
        f'printf \'#!/bin/sh\\nexec "{sys.executable}" -m claimrec "$@"\\n\' > claimrec; chmod +x claimrec; PATH="$PWD:$PATH"\n'
        'eval "$(claimrec completion bash)"\n'
        "COMP_WORDS=(claimrec exp); COMP_CWORD=1\n"
        "$(complete -p claimrec | sed 's/.*-F \\([^ ]*\\).*/\\1/') claimrec 2>/dev/null\n"
        'echo "${COMPREPLY[@]}"'
    )
    done = subprocess.run(["bash", "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["explain"], done.stderr
