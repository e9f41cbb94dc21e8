"""Pictures of a report: what is drawn, that it is the same each time, and that words are no markup."""

from __future__ import annotations

import io
import pickle
import struct
import warnings
from base64 import b64decode
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from attrs import evolve
from processes import printed

from claimrec import Aspect, Claim, Entity, InputError, Party, Report, reconcile
from claimrec.linking import default_weights

Figure = pytest.importorskip("matplotlib.figure", reason="matplotlib is not installed").Figure

PARTIES = (Party("Northern army", side="North"), Party("City council", side="South"), Party("Wire"))
CLAIMS = (
    Claim("Our troops captured Lakeside.", party="Northern army", said_at="2024-05-04T20:30+03:00"),
    Claim("The fighting for Lakeside goes on.", party="City council", said_at="2024-05-04T14:00+03:00"),
    Claim("Lakeside fell by noon on Saturday.", party="Wire", said_at="2024-05-05T09:00+03:00"),
    Claim("Twelve people were killed in Lakeside.", party="Wire"),
)


def report_on(*claims: Claim) -> Report:
    """A report on Lakeside."""
    return reconcile(claims, parties=PARTIES, entities=[Entity("Lakeside")], weights=None)


def told(figure: Any) -> list[str]:
    """All words of a figure."""
    return [text.get_text() for axes in figure.axes for text in axes.texts]


def drawn(figure: Any, marker: str) -> int:
    """How many lines of a figure have this marker."""
    return sum(line.get_marker() == marker for axes in figure.axes for line in axes.lines)


def saved(figure: Any) -> bytes:
    """The figure as PNG."""
    held = io.BytesIO()
    figure.savefig(held, format="png", metadata={"Software": None})
    return held.getvalue()


def test_positions_over_time() -> None:
    """Each position has its party, its value in words and a mark where it was said; contradictions are joined by lines."""
    report = report_on(*CLAIMS)
    figure = report.timeline()
    words = told(figure)
    assert {"Who holds Lakeside?", "Northern army", "City council", "Wire", "taken (North)", "still fought for"} <= set(
        words
    )
    assert "said at an unknown time" in words
    assert drawn(figure, "<") == len(report.contradictions) == 2
    marks = sum(drawn(figure, mark) for mark in "os^")
    assert marks == 3 + 3  # those of the positions with a time, and those of the legend


def test_open_times_are_dotted() -> None:
    """A time spoken of that has both ends is a band; "by noon" has no beginning and is dotted; a key tells of it."""
    both = Claim("Lakeside fell between 2 May and 4 May.", party="Northern army", said_at="2024-05-05T09:00+03:00")
    dotted, banded = report_on(CLAIMS[2]).timeline(), report_on(both).timeline()
    assert [line.get_linestyle() for line in dotted.axes[0].lines].count(":") == 1
    assert [line.get_linestyle() for line in banded.axes[0].lines].count(":") == 0
    assert max(line.get_linewidth() for line in banded.axes[0].lines) == 5
    assert any("dotted where open" in word for word in told(dotted))


@pytest.mark.parametrize("hours", [0.001, 0.05, 1, 3, 30, 60, 108, 400, 3000, 30_000, 300_000])
def test_every_stretch_of_time_has_ticks(hours: float) -> None:
    """A stretch of seconds or of decades is drawn with a few ticks, and without a warning; no sides need no legend."""
    start = datetime(2024, 1, 1, tzinfo=UTC)
    claims = [
        Claim("Lakeside has fallen.", party="Army", said_at=start),
        Claim("The fighting for Lakeside goes on.", party="Mayor", said_at=start + timedelta(hours=hours)),
    ]
    figure = reconcile(claims, entities=[Entity("Lakeside")], weights=None).timeline()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        saved(figure)
    assert 2 <= len(figure.axes[0].get_xticks()) <= 12
    assert "no side" not in told(figure)


def test_names_stay_inside() -> None:
    """The longest names that are drawn lie within the picture."""
    claims = [
        Claim(c.text, party=f"{name} Reconstruction and Monuments", said_at=c.said_at)
        for n, c in enumerate(CLAIMS[:3] * 2)
        for name in ("Ministry of", f"Office {n}")
    ]
    figure = reconcile(claims, entities=[Entity("Lakeside")], weights=None).network()
    saved(figure)
    whole = figure.bbox
    for axes in figure.axes:
        for text in axes.texts:
            box = text.get_window_extent()
            assert whole.x0 <= box.x0 <= box.x1 <= whole.x1, text.get_text()


def test_who_contradicts_whom() -> None:
    """Parties that contradict each other are drawn once, with how often they do."""
    words = told(report_on(*CLAIMS).network())
    assert "City council (2)" in words
    assert "Northern army (1)" in words
    assert words.count("1") == 2


def test_what_may_contradict_is_dashed() -> None:
    """Lines between what only may contradict are dashed, of another colour, and counted in brackets; a key says so."""
    doubted = [evolve(c, certainty=0.5) if c.party == "Wire" else c for c in CLAIMS]
    report = report_on(*doubted)
    assert [c.says for c in report.contradictions] == ["contradicts", "may contradict"]
    for figure in (report.timeline(), report.network()):
        lines = {(line.get_linestyle(), line.get_color()) for axes in figure.axes for line in axes.lines
                 if len(line.get_xdata()) == 2}  # fmt: skip
        assert {("-", "#C1271A"), ("--", "#8A5C00")} <= lines
        assert any("dashed" in word and "may contradict" in word for word in told(figure))
    assert {"1", "(1)"} <= set(told(report.network()))


def test_the_same_report_gives_the_same_picture() -> None:
    """The same claims in any order give the same picture, to the byte."""
    one, two = report_on(*CLAIMS), report_on(*reversed(CLAIMS))
    assert saved(one.timeline()) == saved(two.timeline())
    assert saved(one.network()) == saved(two.network())


@pytest.mark.parametrize("draw", [Report.timeline, Report.network])
@pytest.mark.parametrize("claims", [CLAIMS, ()])
def test_a_notebook_shows_it(draw: Callable[[Report], Any], claims: Sequence[Claim]) -> None:
    """A figure gives a notebook the picture that it would save, stays one of matplotlib, and bears pickle."""
    figure = draw(report_on(*claims))
    assert isinstance(figure, Figure)
    picture = figure._repr_png_()
    assert picture.startswith(b"\x89PNG")
    wide, high = struct.unpack(">II", picture[16:24])
    assert (wide, high) == tuple(int(side) for side in figure.get_size_inches() * figure.dpi)
    assert pickle.loads(pickle.dumps(figure))._repr_png_() == picture
    figure.text(0.1, 0.1, "Restyled")
    assert figure._repr_png_() != picture


def test_a_bundle_of_forms() -> None:
    """A picture gives a front end the forms that it asks for: PNG in base64, and words for what shows none."""
    figure = Report().timeline()
    bundle = figure._repr_mimebundle_()
    assert b64decode(bundle["image/png"]) == figure._repr_png_()
    assert bundle["text/plain"] == "<Picture of 600 by 120 pixels>"
    assert set(figure._repr_mimebundle_(include=["text/plain"])) == {"text/plain"}
    assert set(figure._repr_mimebundle_(exclude=["image/png"])) == {"text/plain"}


@pytest.mark.parametrize("of", ["first", "same", "contradicts"])
@pytest.mark.parametrize("model", [False, True])
def test_weights_as_a_chart(of: str, model: bool) -> None:
    """A chart of weights has a bar for each level of the comparisons that tell most, as long as the level weighs."""
    weights = default_weights(model=model)
    levels = getattr(weights, of).levels
    figure = weights.chart(of=of, limit=1_000)
    heaviest = [w for some in levels for w in sorted(some, key=abs, reverse=True)[:12]]
    assert sorted(abs(bar.get_width()) for bar in figure.axes[0].patches) == sorted(map(abs, heaviest))
    names = {one.name for one in getattr(weights, of).comparisons if len(one.says) <= 12 and len(one.name) < 40}
    assert names <= set(told(figure))
    widest = max(levels, key=lambda some: max(some) - min(some))
    drawn = sorted(bar.get_width() for bar in weights.chart(of=of, limit=1).axes[0].patches)
    assert drawn == sorted(sorted(widest, key=abs, reverse=True)[:12])
    assert (
        told(weights.chart(of=of))[-1]
        == f"{len(levels) - 10} comparisons whose levels lie closer together are not drawn"
    )
    with pytest.raises(InputError, match="'join' is no model"):
        weights.chart(of="join")


def test_no_pyplot() -> None:
    """A figure is drawn and shown without pyplot, so nothing of it is kept for the whole process."""
    code = "import sys, claimrec; claimrec.Report().timeline()._repr_png_(); print('matplotlib.pyplot' in sys.modules)"
    assert printed(code) == "False\n"


def test_one_fact_and_some_parties() -> None:
    """One fact and some parties can be drawn alone; what is left out for lack of room is said."""
    report = report_on(*CLAIMS)
    words = told(report.timeline(fact=report.fact("Lakeside", "control"), parties=["Wire"]))
    assert "City council" not in words
    assert "How many died in Lakeside?" not in words
    assert "2 more positions are not drawn" in told(report.timeline(limit=2))


def test_what_cannot_be_drawn_is_named() -> None:
    """A party that holds nothing, and what is no fact, raise InputError with what was meant."""
    report = report_on(*CLAIMS)
    with pytest.raises(InputError, match=r"'parties': 'Wires' holds no position; expected 'Wire', perhaps"):
        report.timeline(parties=["Wires"])
    with pytest.raises(InputError, match=r"'fact': 'control' is no fact; expected one of report.facts"):
        report.timeline(fact="control")  # type: ignore[arg-type]
    assert "City council" not in told(report.timeline(parties="Wire"))


def test_words_are_no_markup() -> None:
    """Names with dollars, backslashes, line breaks and marks of direction are drawn as they are."""
    name = "Pay $x^2$ \\frac{1}{2} now"
    claims = [
        Claim(c.text, party=name if n == 1 else f"{c.party}\n\u202e", said_at=c.said_at) for n, c in enumerate(CLAIMS)
    ]
    report = reconcile(claims, entities=[Entity("Lakeside")], weights=None)
    assert any("$x^2$" in word for word in told(report.timeline()))
    assert not any("\u202e" in word or "\n" in word for word in told(report.timeline()))
    assert saved(report.timeline())
    assert saved(report.network())


def test_nothing_to_draw() -> None:
    """A report without positions gives a figure that says so."""
    assert told(Report().timeline()) == ["There are no positions to draw."]
    assert told(Report().network()) == ["Nobody contradicts anybody."]


def test_without_the_library() -> None:
    """Where matplotlib is missing the error says what to install, and nothing of it is imported with claimrec."""
    code = (
        "import sys, claimrec; assert 'matplotlib' not in sys.modules; sys.modules['matplotlib'] = None\n"
        "sys.modules['matplotlib.figure'] = None\n"
        "try: claimrec.Report().timeline()\n"
        "except claimrec.MissingError as error: print(error)"
    )
    assert "needs matplotlib: pip install matplotlib" in printed(code)


def test_one_that_is_not_drawn() -> None:
    """What is left out of a picture is told with the singular, where it is one."""
    assert "1 more position is not drawn" in told(report_on(*CLAIMS).timeline(limit=3))
    claims = [
        Claim(party=party, subject="the gate", aspect="gate", value=value, said_at="2024-05-04")
        for party, value in (("A", True), ("B", False), ("C", False))
    ]
    gate = Aspect("gate", question="Is {subject} open?", value="yes_no")
    report = reconcile(claims, aspects=[gate])
    assert "1 party with fewer contradictions is not drawn" in told(report.network(limit=2))
