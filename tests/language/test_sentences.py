"""Where sentences and clauses end, and which time their verbs tell: tables, each line with its cuts written in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimrec import read_text

# A `|` stands where a sentence ends; a `⏎` is a line break.
SENTENCES = """
The mill stands.| It is old.
Gen. Orsk fell ill.| He rests.
Mr. J. Pike and Dr. Lowe met at No. 5, St. Mary St. in Pell.
The U.S. envoy left.| The U.K. envoy stayed.
It opened at 9 a.m. on Monday.
Prices rose 4.5 per cent.| Wages fell.
He paid £3.20.| She paid nothing.
“It fell.”| Nobody ran.
“Did it fall?” he asked.
“Stop!” she cried.| Nobody did.
He said: “It fell.”| She said: “It stands.”
It fell!!| We saw it.
What?!| It fell?
It fell...| We think.
It fell… and rose again.
RT @harbour: the pier is shut.| Use the ferry.
Ferry sinks off Tarn⏎|Nine saved
The ferry sinks⏎and nine are saved.
First point⏎⏎|second point
See example.org for more.| It is free.
It fell.|We saw it.
Acme Inc. bought Bolt Ltd. in May.
The firm, e.g. Acme, won.
The talks (held in Oslo.) failed.
🚨 The dam burst.| 🚨 Leave now.
nope. |still open
not true!! |the park is open
Did it fall?| Why?
Ward 4 is shut.| 12 patients were moved.
Sales in Jan. and Feb. were flat.
He lives on Elm Ave. in Pell.
The score was 3-1.| Keita scored twice.
Route No. 7 is closed.
Prof. Ada K. Lind spoke.| Sgt. Bell listened.
The book is by A. N. Ward.| It sold well.
"It fell," he said. |"We saw it."
1. Close the gate.
Version 2.0.1 is out.| Update now.
She left at 5 p.m.| He stayed.
#Ferry down.| #Tarn shut.
We met in the U.S. team bus.
He moved to the U.S.| It suited him.
The judge sat.| No sun.| Then rain fell.
They met on Sat. 4 May.
It costs over 350 e.v.'s.| In other words, nothing.
Did you see it? - or did nobody?
Did you see it?| - Nobody did.
"""

# A `/` stands where a part of a sentence begins.
CLAUSES = """
The bridge fell / and the port stands.
The bridge and the port fell.
The bridge fell/, but the port stands.
The bridge fell/; the port stands.
The bridge fell / because it was old.
Because the bridge was old/, the port was shut.
Although the school did not close/, the roof leaks.
The driver/, who was ill/, did not stop.
The man / who did not pay his fare / was arrested.
The dam / (built in 1911) / burst.
The bridge / that was destroyed / is in West Fell.
The letter / that nobody answered / was burned.
The mayor said that the bridge fell.
The mayor told the press that nobody was hurt.
All but two were saved.
No ships and no planes were lost.
The army shelled the market and the church.
It was seen and heard.
It did not burn / and fell.
He was tired / and took a taxi.
The team / which lost / did not complain.
If it rains/, the fair is off.
The fair is off / if it rains.
Without asking the owner/, they cut down the oak.
The ship/, the owner said/, had been inspected.
The fire was put out / before it reached the barn.
He is as old as the hills.
He failed as well as his brother.
The 10,000-strong crowd left at 10-12.
The mill isn't burning / - the barn is.
The guards did not shoot/, nor did they arrest anyone.
"""

TENSES = [
    ("The bridge fell.", "past"),
    ("The bridge in West Fell stands.", ""),
    ("The bridge has fallen.", "perfect"),
    ("The bridge had fallen.", "before past"),
    ("The bridge used to stand.", "before past"),
    ("The bridge will fall.", "future"),
    ("The bridge won't fall.", "future"),
    ("The bridge is going to fall.", "present"),
    ("The bridge is open.", "present"),
    ("The bridge was open.", "past"),
    ("The bridge did not fall.", "past"),
    ("The bridge collapsed.", "past"),
    ("The armed men left.", "past"),
    ("The wounded are safe.", "present"),
    ("The bridge isn't open.", "present"),
    ("Bridge closed", "past"),
    ("They have left.", "perfect"),
    ("We shall see.", "future"),
    ("The red shed", ""),
    ("", ""),
]


def lines(table: str) -> list[str]:
    """The lines of a table."""
    return table.strip().splitlines()


@pytest.mark.parametrize("line", lines(SENTENCES))
def test_sentences(line: str) -> None:
    """A sentence ends where a reader ends it, not at a point of an abbreviation, a number or an address."""
    marked = line.replace("⏎", "\n")
    text = marked.replace("|", "")
    read = read_text(text)
    found = [text[read.tokens.spans[first][0] : read.tokens.spans[last - 1][1]] for first, last in read.sentences]
    assert found == [part.strip() for part in marked.split("|")]


@pytest.mark.parametrize("line", lines(CLAUSES))
def test_clauses(line: str) -> None:
    """A part of a sentence begins where a clause of its own begins, and where the one around it goes on."""
    text = line.replace(" / ", " ").replace("/", "")
    read = read_text(text)
    found = [text[read.tokens.spans[c.start][0] : read.tokens.spans[c.end - 1][1]] for c in read.clauses]
    assert found == [part.strip() for part in line.split("/")]


@pytest.mark.parametrize(("text", "tense"), TENSES)
def test_tenses(text: str, tense: str) -> None:
    """The tense of a clause is that of its verb; a name and an attribute are no verbs."""
    assert [clause.tense for clause in read_text(text).clauses] == ([tense] if text else [])


@given(st.text(max_size=120))
def test_every_token_is_in_one_sentence(text: str) -> None:
    """Sentences follow one another without gaps, whatever the text."""
    read = read_text(text, language="en")
    assert [i for first, last in read.sentences for i in range(first, last)] == list(range(len(read.tokens)))


@given(st.lists(st.sampled_from(["The mill stands.", "Did it fall?", "It fell!", "Gen. Orsk left."]), max_size=6))
def test_sentences_are_counted(parts: list[str]) -> None:
    """Joined by blanks or by line breaks, sentences come out as they went in."""
    assert len(read_text(" ".join(parts)).sentences) == len(parts)
    assert len(read_text("\n".join(parts)).sentences) == len(parts)


def test_a_sentence_without_an_end_is_cut() -> None:
    """A text without points is cut at marks, so that no sentence grows without bound."""
    read = read_text("the dam burst, the mill stands, " * 200)
    assert max(last - first for first, last in read.sentences) <= 258
    assert all(read.tokens.words[last - 1] == "," for _, last in read.sentences)
