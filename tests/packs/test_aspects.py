"""Kinds of questions: from Python and from TOML, and every way in which one can be wrong."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from strategies import aspects

from claimrec import Aspect, AspectError, Claim, Entity, InputError, read_aspects, reconcile
from claimrec.model import Kind, Life, StateDef
from claimrec.packs import default_aspects

PIER = """
[words]
open = "open welcoming"

[pier]
question = "Is {subject} open?"
holds = "3 days"
exclude = ["open, shut", "open, open, other agent"]

[pier.states.open]
says = "open to all"
cues = ["{subject} ~be @open", "~visit {subject}"]
life = "instant"
implies = { ferry = "yes" }

[pier.states.shut]
cues = ["{subject} ~be shut"]

[ferry]
question = "Does the ferry call at {subject}?"
value = "yes_no"
states.yes.cues = ["ferry ~call at {subject}"]

[visitors]
question = "How many visited {subject}?"
value = "quantity"
life = "total"
unit = "visitors"
tolerance = 0.05
cues = ["{number} visitors"]
scopes.children = "child children"
"""


def made(**given: Any) -> Aspect:
    """An aspect with states open and shut, unless others are given."""
    return Aspect("pier", question="Is {subject} open?", **given)


STATES = {"open": ["~be open"], "shut": ["~be shut"]}


# TOML


def test_toml() -> None:
    """Every field of a TOML file arrives, word lists are put in, and the origin is noted."""
    pier, ferry, visitors = read_aspects(PIER, origin="pack harbour")
    assert (pier.name, pier.question, pier.value, pier.life) == ("pier", "Is {subject} open?", Kind.STATE, Life.LASTING)
    assert pier.holds == timedelta(days=3)
    assert pier.state("open") == StateDef(
        "open", ["{subject} ~be open|welcoming", "~visit {subject}"], says="open to all", life="instant",
        implies=(("ferry", "yes"),),
    )  # fmt: skip
    assert pier.exclusions.pairs == {("open", "shut"): "always", ("open", "open"): "other agent"}
    assert (ferry.value, [s.name for s in ferry.states]) == (Kind.YES_NO, ["yes", "no"])
    assert (visitors.life, visitors.unit, visitors.tolerance) == (Life.TOTAL, "visitors", 0.05)
    assert visitors.scopes == {"children": ("child", "children")}
    assert {a.origin for a in (pier, ferry, visitors)} == {"pack harbour"}


def test_toml_file(tmp_path: Path) -> None:
    """A path reads as its text does."""
    path = tmp_path / "pier.toml"
    path.write_text(PIER, "utf-8")
    assert read_aspects(path) == read_aspects(str(path)) == read_aspects(PIER)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[pier\n", "not TOML"),
        ("pier = 5\n", "no table"),
        ("[pier]\nlife = 'final'\n", "no question"),
        ("[pier]\nquestoin = 'x'\n", "did you mean 'question'"),
        ("[pier]\nquestion = 'x'\nvalue = 'yes_no'\nstates.yes.cue = ['a']\n", "did you mean 'cues'"),
        ("[pier]\nquestion = 'x'\nvalue = 'colour'\n", "'pier'.*'colour'"),
        ("[pier]\nquestion = 'x'\nvalue = 'yes_no'\nlife = 'long'\n", "'pier'.*'long'"),
        ("[pier]\nquestion = 'x'\nvalue = 'who'\ncues = ['@troops go']\n", "no word list 'troops'"),
        ("[pier]\nquestion = 'x'\nvalue = 'who'\ncues = 'go'\n", "no list of cues"),
        ("[pier]\nquestion = 'x'\nvalue = 'who'\ncues = [5]\n", "no cue"),
        ("[pier]\nquestion = 'x'\nvalue = 'who'\nholds = 'long'\n", "no duration"),
        ("[pier]\nquestion = 'x'\nvalue = 'who'\nholds = 3\n", "no duration"),
        ("[pier]\nquestion = 'x'\nvalue = 'who'\nholds = '-1 days'\n", "no duration"),
    ],
)
def test_toml_errors(text: str, words: str) -> None:
    """Every fault of a file raises AspectError that names what is wrong, and what was meant where that is near."""
    with pytest.raises(AspectError, match=words):
        read_aspects(text)


def test_no_file(tmp_path: Path) -> None:
    """A file that is not there, a folder and a file in another encoding raise AspectError."""
    latin = tmp_path / "latin.toml"
    latin.write_bytes("[pier]\nquestion = 'Köln?'\n".encode("latin-1"))
    for path in (tmp_path / "none.toml", tmp_path, latin):
        with pytest.raises(AspectError, match="cannot be read"):
            read_aspects(path)


@pytest.mark.parametrize(
    "text",
    [
        "states.open = 'x'\nstates.shut.cues = []\n",
        "states = ['open', 'shut']\n",
        "states.open.life = 'long'\nstates.shut.cues = []\n",
        "states.open.implies = 'x'\nstates.shut.cues = []\n",
        "value = 'quantity'\nscopes = 'child'\n",
        "value = 'quantity'\ntolerance = 'x'\n",
    ],
)
def test_toml_of_wrong_shape(text: str) -> None:
    """A field of a wrong shape raises AspectError that names the aspect."""
    with pytest.raises(AspectError, match="pier"):
        read_aspects("[pier]\nquestion = 'x'\n" + text)


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("30 minutes", timedelta(minutes=30)),
        ("1 hour", timedelta(hours=1)),
        ("3 days", timedelta(days=3)),
        ("4 weeks", timedelta(weeks=4)),
    ],
)
def test_durations(text: str, holds: timedelta) -> None:
    """A duration is a number and a unit, in the singular or the plural."""
    assert read_aspects(f"[pier]\nquestion = 'x'\nvalue = 'who'\nholds = '{text}'\n")[0].holds == holds


# Aspects in themselves


def test_defaults() -> None:
    """By default states last, hold for a day, and exclude each other."""
    pier = made(states={**STATES, "burnt": []})
    assert (pier.value, pier.life, pier.holds, pier.origin) == (Kind.STATE, Life.LASTING, timedelta(days=1), "yours")
    assert set(pier.exclusions.pairs) == {("open", "shut"), ("burnt", "open"), ("burnt", "shut")}
    assert pier.exclusions.complement == {}


def test_states_that_exclude_nothing() -> None:
    """An empty `exclude` is not the same as none: nothing excludes anything."""
    assert made(states=STATES, exclude=[]).exclusions.pairs == {}


def test_yes_no() -> None:
    """A yes/no question has both states, whichever has cues, and the denial of one is the other."""
    ferry = made(value="yes_no", states={"no": ["~be off"]})
    assert [(s.name, s.cues) for s in ferry.states] == [("yes", ()), ("no", ("~be off",))]
    assert ferry.exclusions.complement == {"yes": "no", "no": "yes"}
    assert ferry.exclusions.pairs == {("no", "yes"): "always"}


def test_lives() -> None:
    """A state lives by its own life, or by that of its aspect."""
    pier = made(states=[StateDef("open"), StateDef("burnt", life="final")])
    assert pier.life_of("open") is Life.LASTING
    assert pier.life_of("burnt") is Life.FINAL
    assert pier.life_of("nowhere") is Life.LASTING
    assert pier.state("nowhere") is None


def test_questions() -> None:
    """A question is asked of a subject, and of a scope where there is one."""
    assert made(states=STATES).ask("the old pier") == "Is the old pier open?"
    assert made(states=STATES).ask("the old pier", "in part") == "Is the old pier open? [in part]"


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({}, "0 states"),
        ({"states": {"open": []}}, "1 states"),
        ({"value": "yes_no", "states": {"maybe": []}}, "other states"),
        ({"value": "quantity", "states": STATES}, "has no states"),
        ({"states": STATES, "cues": ["open"]}, "belong to no state"),
        ({"states": [StateDef("open"), StateDef("open")]}, "stands twice"),
        ({"states": STATES, "life": "total"}, "no running total"),
        ({"value": "quantity", "tolerance": -0.1}, "no tolerance"),
        ({"states": STATES, "exclude": ["open, closed"]}, "'closed' is no state"),
        ({"states": STATES, "exclude": ["open, open"]}, "exclude itself"),
        ({"states": STATES, "exclude": ["open"]}, "no exclusion"),
        ({"states": STATES, "exclude": ["open, shut, sometimes"]}, "no exclusion"),
        ({"states": STATES, "exclude": "open, shut"}, "no exclusion"),
        ({"states": {"open": ["~be open"], "shut": ["~be open"]}}, "says both 'open' and 'shut'"),
        ({"states": {"open": "open", "shut": []}}, "no list of cues"),
        ({"states": {"open": [""], "shut": []}}, "no cue"),
        (
            {"states": [StateDef("open", implies=(("pier", "shut"),)), StateDef("shut")], "exclude": ["open, shut"]},
            "implies what",
        ),
    ],
)
def test_wrong_aspects(given: dict[str, Any], words: str) -> None:
    """An aspect that contradicts itself is refused."""
    with pytest.raises(AspectError, match=words):
        made(**given)


def test_implied_against_the_default() -> None:
    """A state that implies one that it excludes by default is refused as well."""
    with pytest.raises(AspectError):
        made(states=[StateDef("open", implies=(("pier", "shut"),)), StateDef("shut")])


@pytest.mark.parametrize("name", ["", "  ", None, 5])
def test_names(name: Any) -> None:
    """An aspect needs a name."""
    with pytest.raises(AspectError, match="no name"):
        Aspect(name, question="?", value="who")


@pytest.mark.parametrize(
    "given",
    [
        {"states": ["open", "shut"]},
        {"value": "colour"},
        {"value": "quantity", "tolerance": "x"},
        {"value": "quantity", "tolerance": float("nan")},
        {"value": "who", "holds": "3 days"},
        {"value": "who", "holds": timedelta(days=-1)},
        {"states": STATES, "exclude": ["open, shut", "shut, open, other agent"]},
    ],
    ids=["states", "value", "tolerance", "nan", "holds", "negative", "pair twice"],
)
def test_arguments_of_wrong_shape(given: dict[str, Any]) -> None:
    """An argument of a wrong type, or a pair under two conditions, is refused with AspectError."""
    with pytest.raises(AspectError):
        made(**given)


def test_scopes_are_copied() -> None:
    """A dict of scopes that is changed afterwards changes no aspect."""
    scopes = {"children": ("child",)}
    visitors = made(value="quantity", scopes=scopes)
    scopes["crew"] = ("crew",)
    assert set(visitors.scopes) == {"children"}


def test_scopes_of_several_words() -> None:
    """An entry of a list may be of several words, in any case: they narrow where they stand side by side."""
    cues = ["{number} people|POWs|prisoners .. ~be released"]
    freed = made(value="quantity", cues=cues, scopes={"prisoners": ["prisoners of war", "POWs"]})
    told = ("12 prisoners of War were released in Lakeside.", "14 people were released in Lakeside after the war.")
    claims = [Claim(words, party=party, said_at="2024-05-04T09:00Z") for words, party in zip(told, "AB", strict=True)]
    report = reconcile(claims, aspects=[freed], packs=None, entities=[Entity("Lakeside")], weights=None)
    assert sorted(fact.scope for fact in report.facts) == ["", "prisoners"]


@given(aspects())
def test_equal_aspects(aspect: Aspect) -> None:
    """An aspect can be a key, and knows each of its states."""
    assert {aspect: 1}[aspect] == 1
    assert all(aspect.state(state.name) is state for state in aspect.states)


# The packs, and aspects in a run


def test_the_packs() -> None:
    """The aspects that come along have names of their own, a question with a subject, and say where they are from."""
    found = default_aspects()
    assert len({a.name for a in found}) == len(found) > 5
    assert all("{subject}" in a.question and a.origin.startswith("pack ") for a in found)
    assert default_aspects() is found


@pytest.mark.parametrize("given", [["pier"], [None], [made(states=STATES), made(states=STATES)]])
def test_aspects_of_a_run(given: Any) -> None:
    """What is no aspect, and two of one name, are refused by `reconcile`."""
    with pytest.raises(InputError):
        reconcile([], aspects=given)


def test_implied_states_exist() -> None:
    """A state that implies an unknown state of another aspect of the run is refused."""
    ferry = Aspect("ferry", question="?", value="yes_no")
    pier = made(states=[StateDef("open", implies=(("ferry", "sometimes"),)), StateDef("shut")])
    with pytest.raises(AspectError, match=r"ferry\.sometimes"):
        reconcile([], packs=None, aspects=[pier, ferry])
    assert reconcile([], packs=None, aspects=[pier]).facts == ()
