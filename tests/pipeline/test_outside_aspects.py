"""Aspects as an installed user writes them: from text, from a file, from Python, and wrong ones."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import Any

import pytest

import claimrec as cr
from tests.pipeline.test_outside import PARTIES, PIER, said, valued

# Aspects


def pier_report(aspects: Any) -> cr.Report:
    """What two parties say of a pier."""
    claims = [said("North Pier is open.", "Harbour"), said("North Pier is closed.", "Ferry")]
    return cr.reconcile(claims, packs=None, aspects=aspects, parties=PARTIES, entities=[cr.Entity("North Pier")])


def test_aspects_from_text() -> None:
    """Aspects written in TOML text are read like those that come along."""
    (found,) = pier_report([*cr.read_aspects(PIER)]).contradictions
    assert found.fact.question == "Is North Pier open?"
    assert "closed to all" in found.why


def test_aspects_from_a_file(tmp_path: Path) -> None:
    """A TOML file gives the same aspects as its text, by path or by the path as a string."""
    file = tmp_path / "pier.toml"
    file.write_text(PIER, encoding="utf-8")
    assert cr.read_aspects(file) == cr.read_aspects(str(file)) == cr.read_aspects(PIER)
    assert len(pier_report(cr.read_aspects(file)).contradictions) == 1


def test_aspects_from_python() -> None:
    """An aspect made in Python does what the same one from TOML does."""
    mine = cr.Aspect(
        "pier",
        question="Is {subject} open?",
        states={"open": ["{subject} ~be open"], "shut": ["{subject} ~be shut|closed"]},
    )
    assert len(pier_report([mine]).contradictions) == 1


def test_aspects_without_those_that_come_along() -> None:
    """With aspects of one's own alone nothing else is read, and structured claims know no others."""
    mine = cr.read_aspects(PIER)
    claims = [said("North Pier was captured."), valued("North Pier", "control", "taken", "Ferry")]
    report = cr.reconcile(claims, packs=None, aspects=mine, entities=[cr.Entity("North Pier")])
    assert [u.claim.text for u in report.unread] == ["North Pier was captured."]
    assert [(r.field, "no aspect 'control'" in r.problem) for r in report.rejected] == [("aspect", True)]


def test_no_aspects_at_all() -> None:
    """Without any aspect everything in words stays unread, and nothing raises."""
    report = cr.reconcile([said("North Pier is open.")], packs=None)
    assert len(report.unread) == 1


def test_two_aspects_of_one_name() -> None:
    """Two aspects of one name are an error, not a silent replacement."""
    with pytest.raises(cr.AspectError, match="two aspects are called 'pier'"):
        pier_report([*cr.read_aspects(PIER), *cr.read_aspects(PIER)])


KINDS: list[Any] = [
    pytest.param(
        cr.Aspect("lit", question="Is {subject} lit?", value="yes_no",
                  states={"yes": ["{subject} ~be lit"], "no": ["{subject} ~be dark"]}),
        ("North Pier is lit.", "North Pier is dark."), ("North Pier is lit.", "North Pier is now lit."),
        id="yes_no",
    ),
    pytest.param(
        cr.Aspect("lit", question="Is {subject} lit?", value="yes_no", states={"yes": ["{subject} ~be lit"], "no": []}),
        ("North Pier is lit.", "North Pier is not lit."), ("North Pier is not lit.", "North Pier was never lit."),
        id="yes_no-denied",
    ),
    pytest.param(
        cr.Aspect("pier", question="Is {subject} open?",
                  states={"open": ["{subject} ~be open"], "shut": ["{subject} ~be closed"], "gone": ["{subject} ~be gone"]}),
        ("North Pier is open.", "North Pier is gone."), ("North Pier is open.", "North Pier is not closed."),
        id="state",
    ),
    pytest.param(
        cr.Aspect("cost", question="What did {subject} cost?", value="quantity", life="final", unit="crowns",
                  cues=["{subject} .. ~cost {number} crowns"]),
        ("North Pier cost 40 crowns.", "North Pier cost at least 60 crowns."),
        ("North Pier cost about 40 crowns.", "North Pier cost 42 crowns."),
        id="quantity",
    ),
    pytest.param(
        cr.Aspect("guests", question="How many came to {subject}?", value="quantity", life="final", tolerance=0.2,
                  cues=["{number} guests"]),
        ("100 guests came to North Pier.", "60 guests came to North Pier."),
        ("100 guests came to North Pier.", "85 guests came to North Pier."),
        id="quantity-with-tolerance",
    ),
    pytest.param(
        cr.Aspect("opened", question="When did {subject} open?", value="when", life="final",
                  cues=["{subject} .. ~open", "~open .. {subject}"]),
        ("North Pier opened on Saturday.", "North Pier opened on Sunday."),
        ("North Pier opened on Saturday.", "North Pier opened by midday on Saturday."),
        id="when",
    ),
    pytest.param(
        cr.Aspect("works", question="Since when has {subject} been repaired?", value="since", life="final",
                  cues=["{subject} .. ~be repaired"]),
        ("North Pier has been repaired for two months.", "North Pier has been repaired for two years."),
        ("North Pier has been repaired for two months.", "North Pier has been repaired for more than eight weeks."),
        id="since",
    ),
    pytest.param(
        cr.Aspect("builder", question="Who built {subject}?", value="who", life="final",
                  cues=["{agent} .. built {subject}", "{subject} .. built by .. {agent}"]),
        ("The Ferry built North Pier.", "North Pier was built by the Council."),
        ("The Harbour built North Pier.", "North Pier was built by the Harbour."),
        id="who",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("aspect", "apart", "together"), KINDS)
def test_an_aspect_of_each_kind(aspect: cr.Aspect, apart: tuple[str, str], together: tuple[str, str]) -> None:
    """Answers of each type are read and compared: those that cannot both be contradict, others share their fact."""
    for pair, count in ((apart, 1), (together, 0)):
        claims = [said(pair[0], "Harbour"), said(pair[1], "Ferry", "2024-03-05T11:00Z")]
        report = cr.reconcile(claims, packs=None, aspects=[aspect], parties=PARTIES, entities=[cr.Entity("North Pier")])
        assert [len(f.claims) for f in report.facts] == [2], (pair, report.unread)
        assert len(report.contradictions) == count, pair


@pytest.mark.parametrize(
    ("text", "field"),
    [
        pytest.param("pier\n", None, id="not-toml"),
        pytest.param("[pier]\nvalue = 'yes_no'\n", "question", id="no-question"),
        pytest.param("[pier]\nquestion = 'Q'\nlive = 'final'\n", "live", id="unknown-field"),
        pytest.param("[pier]\nquestion = 'Q'\nvalue = 'number'\n", "value", id="unknown-kind"),
        pytest.param("[pier]\nquestion = 'Q'\nstates.open.cues = ['a {thing}']\nstates.shut.cues = ['b']\n", "cues",
                     id="unknown-slot"),
        pytest.param("[pier]\nquestion = 'Q'\nstates.open.cues = ['shut']\nstates.shut.cues = ['shut']\n", "cues",
                     id="one-cue-for-two-states"),
    ],
)  # fmt: skip
def test_a_wrong_aspect_is_refused(text: str, field: str | None) -> None:
    """A wrong file of aspects is an AspectError with the field at fault, at the latest when it is used."""
    with pytest.raises(cr.AspectError) as caught:
        cr.reconcile([], aspects=cr.read_aspects(text))
    assert caught.value.field == field


@pytest.mark.parametrize("on", [True, False])
def test_the_collector_is_left_as_it_was(on: bool) -> None:
    """Python's search for cycles is on or off after a run as it was before, also where the run ends in an error."""
    was_on = gc.isenabled()
    (gc.enable if on else gc.disable)()
    try:
        cr.reconcile([cr.Claim("Lakeside has fallen.", party="Mayor")])
        with pytest.raises(cr.InputError):
            cr.reconcile("nowhere.jsonl")
        assert gc.isenabled() is on
    finally:
        (gc.enable if was_on else gc.disable)()
