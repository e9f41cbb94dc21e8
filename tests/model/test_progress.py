"""How far a run is: told to whoever asks, and on a terminal only."""

from __future__ import annotations

import io
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimrec import Claim, InputError, MissingError, reconcile
from claimrec.cli import shell
from claimrec.linking import default_weights
from claimrec.model.progress import watched

ResolvedClaim = list[tuple[str, int, int]]


@given(st.lists(st.integers(0, 50), max_size=300))
def test_items_pass_unaltered_and_all_are_counted(sizes: list[int]) -> None:
    """All items come through in their order, told at most a hundred times beside beginning and end, from 0 to all."""
    heard: ResolvedClaim = []
    tell = lambda *told: heard.append(told)  # noqa: E731  # as a user would write it
    assert list(watched(sizes, "reading", tell, size=int)) == sizes
    done = [d for _, d, _ in heard]
    assert done == sorted(done)
    assert heard[0] == ("reading", 0, sum(sizes))
    assert heard[-1][1:] == (sum(sizes), sum(sizes))
    assert len(set(done)) <= 102


def test_a_run_is_told_of_step_by_step() -> None:
    """Reading is told of before comparing, both to their end, and the report is the same with and without."""
    claims = [Claim(f"{n} people were killed in Lakeside.", party=f"P{n}", said_at="2024-05-01") for n in range(30)]
    claims += [Claim(f"The ferry number {n} is late.", party=f"P{n}", said_at="2024-05-02") for n in range(70)]
    heard: ResolvedClaim = []
    with_it = reconcile(claims, progress=lambda *told: heard.append(told), weights=default_weights())
    assert list(dict.fromkeys(step for step, _, _ in heard)) == ["reading", "linking", "weighing", "comparing"]
    assert {step for step, done, total in heard if done == total} == {"reading", "linking", "weighing", "comparing"}
    assert with_it == reconcile(claims, weights=default_weights())


def test_what_cannot_be_told_is_an_error_of_the_call() -> None:
    """What is no function is refused: the error says what was expected."""
    with pytest.raises(
        InputError, match=r"'progress': 7 is no function; expected True, or progress\(step, done, total\)"
    ):
        reconcile([], progress=7)  # type: ignore[arg-type]


class Terminal(io.StringIO):
    """What standard error would be on a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time of day, to be set by hand."""
    now = [0.0]
    monkeypatch.setattr(shell.time, "monotonic", lambda: now[0])
    return now


def test_on_a_terminal_long_work_shows_how_far_it_is(clock: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    """A short run shows nothing; a long one shows a line, which a complaint overwrites from its beginning."""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    tell = shell.meter()
    assert tell is not None
    tell("reading", 0, 2000)
    assert terminal.getvalue() == ""
    clock[0] = 5.0
    tell("reading", 1000, 2000)
    assert terminal.getvalue().strip() == "reading 1,000 of 2,000"
    shell.complain("no such file")
    lines = terminal.getvalue().split("\r")
    assert lines[-2].strip() == ""
    assert lines[-1] == "claimrec: no such file\n"


def test_nothing_is_shown_in_a_file_or_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where standard error goes elsewhere, nobody watches: no progress, and no characters that wipe it."""
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    assert shell.meter() is None
    shell.complain("no such file")
    assert sys.stderr.getvalue() == "claimrec: no such file\n"  # type: ignore[attr-defined]  # it is a StringIO now


def test_bars_of_tqdm(monkeypatch: pytest.MonkeyPatch) -> None:
    """With `progress=True` each step has a bar of tqdm that comes to its end; False shows nothing."""
    auto = pytest.importorskip("tqdm.auto")
    made: list[tuple[str, int, int, bool]] = []

    class Bar(auto.tqdm):  # type: ignore[misc]  # it has no types
        """A bar that tells how it ended."""

        def close(self) -> None:
            if not self.disable:
                made.append((self.desc, self.n, self.total, True))
            super().close()

    monkeypatch.setattr(auto, "tqdm", Bar)
    claims = [Claim(f"{n} people were killed in Lakeside.", party=f"P{n}", said_at="2024-05-01") for n in range(30)]
    assert reconcile(claims, progress=True) == reconcile(claims, progress=False)
    assert ("reading", 30, 30) in [one[:3] for one in made]
    assert all(done == total for _, done, total, _ in made)


def test_bars_without_tqdm(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without tqdm `progress=True` says what to install, and what is no function what would do."""
    monkeypatch.setitem(sys.modules, "tqdm.auto", None)
    with pytest.raises(MissingError, match="progress=True needs tqdm: pip install tqdm"):
        reconcile([], progress=True)
    with pytest.raises(InputError, match=r"expected True, or progress\(step, done, total\)"):
        reconcile([], progress="yes")  # type: ignore[arg-type]
