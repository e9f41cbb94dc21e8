"""Who speaks by more than a verb: phrases, colons, nouns, figures, marks of other countries. Mark-up as in `marking`."""

from __future__ import annotations

import pytest
from marking import attributed, marked, row

PHRASES = [
    row("STRONG", "made-clear", "{Ann Lee} made it perfectly clear that [the kiln was cold]."),
    row("STRONG", "made-known", "{Ann Lee} made known on Friday that [the kiln was cold]."),
    row("STRONG", "no-doubt", "{The mayor} left no doubt that [the kiln was cold]."),
    row("STRONG", "pointed-out", "{Ann Lee} pointed out that [the kiln was cold]."),
    row("STRONG", "pointed-out-behind", "“[The kiln is cold],” {Ann Lee} pointed out."),
    row("STRONG", "on-record", "{Ann Lee} went on record as saying [the kiln was cold]."),
    row("STRONG", "adamant", "{Ann Lee} was adamant that [the kiln was cold]."),
    row("STRONG", "convinced", "{Ann Lee} [is convinced that the kiln was cold]."),
    row("STRONG", "issued", "{The union} issued a warning on Monday that [the kiln was cold]."),
    row("STRONG", "withdrew", "{Ann Lee} [withdrew her claim that the kiln was cold]."),
    row("STRONG", "went-on-to-say", "{Ann Lee} went on to say that [the kiln was cold]."),
    row("STRONG", "took-to", "{Ann Lee} took to Facebook to say [the kiln was cold]."),
    row("STRONG", "heard-from", "The inquest heard from {Ann Lee}, 54, that [the kiln was cold]."),
    row("STRONG", "told-by", "The inquest was told by {Ann Lee} that [the kiln was cold]."),
    row("STRONG", "words-of", "In the words of {Ann Lee}, [the kiln is a wreck]."),
    row("STRONG", "view", "In {the mayor}'s view, [the kiln is a wreck]."),
    row("STRONG", "put-it", "As {Ann Lee} put it, [the kiln is a wreck]."),
    row("STRONG", "as-behind", "[The kiln is a wreck], as {Ann Lee} noted."),
    row("STRONG", "per", "Per {Ann Lee}, [the kiln is a wreck]."),
    row("STRONG", "per-given", "{Per Lindqvist} said [the kiln is a wreck]."),
    row("STRONG", "believed", "[The kiln is a wreck], if {Ann Lee} is to be believed."),
    row("STRONG", "so", "“[The kiln],” so {Ann Lee}, “[is a wreck].”"),
    row("STRONG", "ruled", "{Judge Ann Lee|Ann Lee} ruled that [the lease was void]."),
    row("STRONG", "statement-saying", "{Ann Lee} issued a statement saying [the kiln was cold]."),
    row("STRONG", "it-is-clear", "It is clear that the kiln was cold."),
    row("STRONG", "would-make-clear", "Ann Lee will make it clear that the kiln was cold."),
    row("STRONG", "in-view-of", "In view of the frost, the fair was moved to June."),
    row("STRONG", "used-to-call", "Ann Lee used the money to call a plumber."),
    row("STRONG", "told-by-nobody", "The inquest was told that the kiln was cold."),
    row("STRONG", "critics-who", "Ann Lee hit out at {critics} who said [the kiln was cold]."),
]  # fmt: skip

COLONS = [
    row("STRONG", "adamant", "{Ann Lee} was adamant: “[The kiln is cold].”"),
    row("STRONG", "note", "{Ann Lee} struck another note: “[The kiln is cold].”"),
    row("STRONG", "took-to", "{Ann Lee} took to Instagram on Monday: “[The kiln is cold].”"),
    row("STRONG", "verdict", "{Ann Lee}'s verdict: “[The kiln is cold].”"),
    row("STRONG", "message-from", "The message from {Ann Lee} was plain: “[The kiln is cold].”"),
    row("STRONG", "words-behind", "“[The kiln is cold again]” was {Ann Lee}'s verdict."),
    row("STRONG", "sign", "Ann Lee read the sign on the gate: “Closed until May.”"),
    row("STRONG", "asked", "Ann Lee was asked: “Where were you at nine?”"),
    row("STRONG", "dogs", "Ann Lee has two dogs: “Rex” and “Bella”."),
    row("STRONG", "badge", "Ann Lee wore a badge: “Vote Yes.”"),
    row("STRONG", "told-to-leave", "Ann Lee was told by the mayor to leave."),
    row("STRONG", "novel", "Ann Lee won a prize for her novel: “Cold Kilns.”"),
]  # fmt: skip

NOUNS = [
    row("STRONG", "claim-by", "The claim by {Ann Lee} that [the kiln is cold] has caused a stir."),
    row("STRONG", "owner", "The {mayor|mayor}'s claim that [the kiln is cold] was met with laughter."),
    row("STRONG", "despite", "Despite the {mayor|mayor}'s promise that [the kiln would burn], it is cold."),
    row("STRONG", "warning-from", "There was a warning from {Ann Lee} that [the kiln would crack]."),
    row("STRONG", "no-claim", "There was no claim by Ann Lee that the kiln was cold."),
    row("STRONG", "report-that-was", "The report by the council that was printed on Monday runs to forty pages."),
]  # fmt: skip

FIGURES = [
    row("STRONG", "tally", "{The city}'s [tally was 300 strikers]."),
    row("STRONG", "count-of", "By {the union}'s count, [800 people marched]."),
    row("STRONG", "enemy", "{The army} said [it had lost 12 tanks, the enemy 40]."),
    row("STRONG", "oldest", "{The mayor} said [40 people had died, the oldest 90]."),
    row("STRONG", "songs", "The band recorded 12 songs in Carrow."),
    row("STRONG", "population", "The town's population was 3,000."),
]  # fmt: skip

MARKS = [
    row("STRONG", "german", "„[The ferry is late]“, {Klaus Weber} said. „[Nobody told us].“"),
    row("STRONG", "polish", "„[The ferry is late]”, said {Marek Nowak}."),
    row("STRONG", "turned", "»[The ferry is late]«, said {Jens Holm}. »[Nobody told us].«"),
    row("STRONG", "swedish", "”[The ferry is late]”, said {Sven Lund}."),
    row("STRONG", "corner", "「[The ferry is late]」, said {Kenji Mori}."),
    row("STRONG", "single-low", "‚[The ferry is late]‘, said {Klaus Weber}."),
    row("STRONG", "part", "{Klaus Weber} said that [the „ship“ had sunk]."),
    row("STRONG", "nickname", "{Ann “Duck” Lee|Ann Lee} said [the ferry was late]."),
    row("STRONG", "self-styled", "The self-styled “queen of the quay”, {Ann Lee}, said [the ferry was late]."),
    row("STRONG", "who-called", "{Ann Lee}, who runs “the Egg”, said [the ferry was late]."),
    row("STRONG", "signed-role", "“[The ferry is late.]”\n— skipper {Marcus Odum}"),
    row("STRONG", "signed-by", "“The ferry is late.” — overheard by Marcus Odum"),
    row("STRONG", "handle", "{@annlee}: [The ferry is late.]"),
    row("STRONG", "page-of", "{The army|army}'s Telegram channel said [the ferry was late]."),
    row("STRONG", "within", "{Ann Lee} posted a video in which she said [the ferry was late]."),
    row("STRONG", "trade", "{Baker Ann Lee|Ann Lee} said [the ferry was late]."),
    row("STRONG", "trade-surname", "{Ann Carpenter} said [the ferry was late]. Carpenter added [it was full]."),
    row("STRONG", "aged", "{Ann Lee} runs the ferry. The 52-year-old said [it was late]."),
    row("STRONG", "trade-before-colon", "{Ann Lee}, 43, teacher: “[The ferry never comes].”"),
    row("STRONG", "signed-age", "“[The ferry is late.]”\n\n{Ann Lee} (43), teacher"),
    row("STRONG", "the-judge", "MR VANE: Was it late?\n\n{MS LEE|Lee}: [It was.]\n\n{THE JUDGE|Judge}: [Go on.]"),
    row("STRONG", "moderator", "A debate\n\nModerator: Was it late?\n\n{Lee}: [It was not late.]\n\n{Vane}: [It was late.]"),
    row("STRONG", "clerk", "{The clerk} answered that [it was late]."),
    row("STRONG", "label", "Interview with {Ann Lee}\n\nGazette: Is it late?\n\nLee: [It is late every day.]"),
]  # fmt: skip


SHARED = [
    ("The union spoke of 800 strikers, police of 300.", ("union", "spoke of 800 strikers"), ("police", "police of 300")),
    ("The museum counted 120 guests, the town 35.", ("museum", "counted 120 guests"), ("town", "the town 35")),
    ("The police put the number at 90, the union at 400.", ("police", "put the number at 90"), ("union", "the union at 400")),
    ("The ministry said 40 had died; the Red Cross, 90.", ("ministry", "40 had died"), ("Red Cross", "the Red Cross, 90")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "first", "second"), SHARED)
def test_a_second_party_shares_the_verb(text: str, first: tuple[str, str], second: tuple[str, str]) -> None:
    """Of two figures that one verb tells each has its own party, and the first ends before the second."""
    assert attributed(text) == (first, second)


@pytest.mark.parametrize("source", [*PHRASES, *COLONS, *NOUNS, *FIGURES, *MARKS])
def test_claims_are_those_that_are_marked(source: str) -> None:
    """Each claim has the party and the words that are marked, and there is no other."""
    wanted = marked(source)
    assert attributed(wanted.text) == wanted.claims
