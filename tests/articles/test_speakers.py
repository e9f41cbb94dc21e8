"""Whose words they are, by the shape of a passage: verbs beside quotations, signatures, letters, transcripts, shared names.

Each table holds passages that say something and, beside them, near ones that do not. See `marking` for the mark-up.
"""

from __future__ import annotations

import pytest
from marking import attributed, marked, row

HEADLINE = "Notes from Carrow\n\n"

VERBS = [
    row("STRONG", "inverted-manner", "“[The choir was dreadful],” grumbled {Mara Quinn}."),
    row("STRONG", "inverted-unlisted", "“[The choir was dreadful],” harrumphed {Mara Quinn}."),
    row("STRONG", "inverted-particle", "“[The tide turned early],” chipped in {Tom Vane}."),
    row("STRONG", "inverted-back", "“[It was you who sold it],” fired back {Ivo Kral} on Monday."),
    row("STRONG", "inverted-pronoun", "Ivo Kral left the hall. “[They cheated us],” thundered {he|Ivo Kral}."),
    row("STRONG", "inverted-title", "“[We will appeal],” vowed {the club's captain, Ivo Kral|Ivo Kral}."),
    row("STRONG", "inverted-noun", "“[Shut the gate],” bellowed {the farmer}."),
    row("STRONG", "inverted-adverb", "“[The tide turned early],” interrupted {Tom Vane} sharply."),
    row("STRONG", "behind-name", "“[The tide turned early],” {Tom Vane} texted on Sunday."),
    row("STRONG", "behind-question", "“[Who left the gate open]?” {Mara Quinn} snarled."),
    row("STRONG", "goes-on", "“[The tide turned early],” {Tom Vane} sighed. “[We lost the nets].”"),
    row("STRONG", "between", "“[The tide],” {Tom Vane} drawled, “[turned early].”"),
    row("STRONG", "comma-outside", "‘[The tide turned early]’, muttered {Tom Vane}."),
    row("STRONG", "before-colon", "{Mara Quinn} hissed: “[The gate was open].”"),
    row("STRONG", "before-comma", "{Mara Quinn} whispered, “[The gate was open].”"),
    row("STRONG", "colon-particle", "{Ivo Kral} hit back: “[The gate was never open].”"),
    row("STRONG", "manner-that", "{Mara Quinn} grumbled that [the choir had sung too long]."),
    row("STRONG", "post-that", "{Tom Vane} posted on his page that [the tide had turned early]."),
    row("STRONG", "letter-first", "In an email to the parish {Tom Vane} complained that [the bells were too loud]."),
    row("STRONG", "manner-alone", "Mara Quinn groaned and sat down."),
    row("STRONG", "manner-thing", "Tom Vane posted the parcel on Friday."),
    row("STRONG", "manner-as", "Mara Quinn chuckled as the goat ate the speech."),
    row("STRONG", "action-between-marks", "Ivo Kral painted “The Long Shore” and “Low Water” in one summer."),
    row("STRONG", "directed-by", "“The Long Shore,” directed by Mara Quinn, opens on Friday."),
    row("STRONG", "in-title-played", "In “The Long Shore,” Mara Quinn played a widow."),
    row("STRONG", "title-won", "“The Long Shore,” Mara Quinn painted in one summer, hangs in the hall."),
    row("STRONG", "action-behind-sentence", "“Low Water” closed. Mara Quinn wept and went home."),
    row("STRONG", "crowd-sings", "Fans hummed “Low Water” on the bus."),
]  # fmt: skip

SIGNED = [
    row("STRONG", "same-line", "“[The pool is too cold].” — {Mara Quinn}"),
    row("STRONG", "role", "“[The pool is too cold].” – {Mara Quinn}, swimmer, Carrow"),
    row("STRONG", "two-hyphens", "\"[The pool is too cold].\" -- {Tom Vane}, lifeguard"),
    row("STRONG", "next-line", "“[The pool is too cold].”\n— {Mara Quinn}, swimmer"),
    row("STRONG", "next-paragraph", "“[The pool is too cold].”\n\n— {Mara Quinn}"),
    row("STRONG", "several", "“[The pool is cold].” — {Mara Quinn}\n\n“[It is warm enough|2].” — {Tom Vane}, 54"),
    row("STRONG", "sentences", "“[The pool is cold.] [I shall not go back].” — {Mara Quinn}"),
    row("STRONG", "two-paragraphs", "“[The pool is cold.]\n\n“[I shall not go back].” — {Mara Quinn}, swimmer"),
    row("STRONG", "brackets", "“[The pool is too cold].” ({Mara Quinn}, swimmer)"),
    row("STRONG", "name-below", "“[The pool is too cold].”\n\n{Mara Quinn}, swimmer"),
    row("STRONG", "title-below", "“Low Water” hangs in the hall.\n\nMara Quinn, painter"),
    row("STRONG", "aside-name", "[The pool — Mara Quinn's pride — is closed], {Tom Vane} said."),
    row("STRONG", "no-quotation", "The pool was cold in May — Mara Quinn stayed away."),
    row("STRONG", "goes-on-as-clause", "“Low Water” — Mara Quinn's third film — opens on Friday."),
]  # fmt: skip

LETTERS = [
    row("STRONG", "from", "From {Mara Quinn}:\n\n[The bells ring all night.]\n\nFrom {Tom Vane}:\n\n[The bells are a joy.] [Leave them alone.]"),
    row("STRONG", "from-title", "From {Dr Mara Quinn|Mara Quinn}:\n\n[The bells ring all night.]"),
    row("STRONG", "dear-yours", "Dear Editor,\n\n[The bells ring all night.]\n\n[Nobody sleeps in Mill Street.]\n\nYours faithfully,\n{Mara Quinn}\nMill Street"),
    row("STRONG", "dear-one-line", "Dear Sir,\n\n[The bells ring all night.]\n\nYours, {Mara Quinn}, Carrow"),
    row("STRONG", "sir", "Sir, – [The bells ring all night.]\n\nYours sincerely,\n\n{Tom Vane}"),
    row("STRONG", "name-last", "Dear Madam,\n\n[The bells ring all night.]\n\n{Tom Vane}, Carrow\n\nDear Madam,\n\n[The bells are a joy.|2]\n\n{Mara Quinn}"),
    row("STRONG", "shouted-sir", "SIR – [The bells ring all night.]\n{Mara Quinn}\nCarrow\n\nSIR – [They are a joy.|2]\n{Tom Vane}"),
    row("STRONG", "editor", "To the editor:\n\n[The bells ring all night.]\n\n{Mara Quinn}, Carrow"),
    row("STRONG", "writes", "{Mara Quinn} writes:\n\n[The bells ring all night.]\n\n{Tom Vane} replies:\n\n[They are a joy.]"),
    row("STRONG", "from-place", "From Carrow: rain, with wind from the west.\n\nFrom Millbrook: sun."),
    row("STRONG", "from-bus", "From Carrow the bus takes an hour.\n\n{Tom Vane} said [it was often late]."),
    row("STRONG", "dear-price", "Dear bread is nothing new in Carrow, where wheat has to be shipped in."),
    row("STRONG", "yours-nothing", "The prize can be yours.\n\nTickets cost nine crowns at the door of the hall."),
]  # fmt: skip

TURNS = [
    row("STRONG", "two", "{Mara Quinn}: [The bells ring all night.]\n\n{Tom Vane}: [They are a joy.]"),
    row("STRONG", "lines", "{Mara Quinn}: [The bells ring all night.]\n{Tom Vane}: [They are a joy.]\n{Mara Quinn}: [Not at four.]"),
    row("STRONG", "surnames", "{Quinn}: [The bells ring all night.]\n\n{Vane}: [They are a joy.]\n\n{Quinn}: [Not at four.]"),
    row("STRONG", "titled", "{Cllr Mara Quinn|Mara Quinn}: [The bells ring all night.]\n\n{Mr Vane|Vane}: [They are a joy.]\n\n{Cllr Mara Quinn|Mara Quinn}: [Not at four.]"),
    row("STRONG", "own-line", "{Mara Quinn}:\n[The bells ring all night.]\n\n{Tom Vane}:\n[They are a joy.]"),
    row("STRONG", "interview", "{Mara Quinn} rings the bells of Carrow.\n\nQ: How often do you ring?\n\nA: [Every night at four.]\n\nQ: Why so early?\n\nA: [The town likes it.]"),
    row("STRONG", "interview-words", "The Outlet met {Tom Vane} at the pier.\n\nQuestion: Is the ferry late?\n\nAnswer: [It is never late.]"),
    row("STRONG", "list", "Date: Monday.\n\nPlace: the old hall in Mill Street.\n\nPrice: nine crowns."),
    row("STRONG", "weather", "Carrow: rain.\n\nMillbrook: sun."),
    row("STRONG", "lone", "One more thing: the bells ring all night.\n\nUpdate: the road is open."),
    row("STRONG", "steps", "Step One: Beat the eggs in a bowl.\n\nStep Two: Add the flour.\n\nStep One: It is done again."),
    row("STRONG", "scores", "Carrow City: 3 points.\n\nMillbrook Town: 1 point."),
]  # fmt: skip

FIGURES = [
    row("STRONG", "put-at", "{Police} [put the crowd at 4,000]."),
    row("STRONG", "puts-number-at", "{The Harbour Board} [puts the number of lost nets at 60]."),
    row("STRONG", "brigade", "{The mayor} said [40 houses had burned down]. {The fire brigade} [put the number at 12|2]."),
    row("STRONG", "no-speaker", "{The mayor} said [12 houses had burned down]. A service in Corda puts an end to the row."),
    row("STRONG", "put-toll", "{Doctors} [have put the toll at nine]."),
    row("STRONG", "speaks-of", "{The Harbour Board} [puts the loss at 60 nets]; {the union} [speaks of a hundred]."),
    row("STRONG", "talk-of", "{Residents} [talk of 30 drowned sheep]."),
    row("STRONG", "put-thing", "Mara Quinn put the kettle at the back of the stove."),
    row("STRONG", "put-place", "Police put two officers at the gate."),
    row("STRONG", "speak-of-thing", "Residents speak of the flood in whispers."),
]  # fmt: skip

NOBODY = [
    row("STRONG", "neither", "Neither Mara Quinn nor Tom Vane said that the pool was cold."),
    row("STRONG", "no-one-claimed", "No one has claimed that the pool was cold."),
    row("STRONG", "none-of", "None of the swimmers said that the pool was cold."),
    row("STRONG", "no-official", "No official confirmed that the pool was cold."),
    row("STRONG", "nor-did", "{Tom Vane} said [the pool was cold]. Nor did Mara Quinn say that it was warm."),
    row("STRONG", "never-did", "At no time did Mara Quinn say that the pool was warm."),
    row("STRONG", "not-true", "It is not true that Mara Quinn said the pool was cold."),
    row("STRONG", "neither-quoted", "“The pool is cold,” nobody said."),
    row("STRONG", "claim-denied-by", "{The club} was full. {Tom Vane} said that [the pool was cold], [a claim denied by the club|1]."),
    row("STRONG", "both", "{Both Mara Quinn and Tom Vane|Mara Quinn and Tom Vane} said that [the pool was cold]."),
]  # fmt: skip

BESIDE = [
    row("STRONG", "called", "The club's treasurer, a retired baker named {Ivo Kral}, told members that [the roof was paid for]."),
    row("STRONG", "called-unlisted", "A plumber called {Ivo Kral} said [the pipes had burst]."),
    row("STRONG", "unlisted-noun", "A cyclist, {Tom Vane}, said [the road was closed]."),
    row("STRONG", "unlisted-noun-inverted", "“[The road was closed],” said a cyclist, {Tom Vane}."),
    row("STRONG", "clause-first", "[Nine boats sank off Carrow on Friday], the club's treasurer, {Ivo Kral}, said."),
    row("STRONG", "friend-of", "{The treasurer}, a friend of Ivo Kral, said [the roof was paid for]."),
    row("STRONG", "dateline", "CARROW, May 7 (Gazette) — [Nine boats sank on Friday], {Tom Vane} said."),
    row("STRONG", "dateline-day", "MILL BAY, 7 May (Gazette) - {Tom Vane} said [nine boats had sunk]."),
    row("STRONG", "dateline-title-case", "Carrow (Gazette) – [Nine boats sank on Friday], the club's treasurer, {Ivo Kral}, said."),
    row("STRONG", "acronym-no-dateline", "{The BBC} (London) said [nine boats had sunk]."),
]  # fmt: skip

SHARED = [
    row("STRONG", "two-of-a-name", "{Mara Quinn} said [the pool was cold]. {Peter Quinn} said [it was warm]."),
    row("STRONG", "mr-and-ms", "Mara Quinn and Peter Quinn run the pool. {Mr Quinn|Peter Quinn} said [it was cold]. {Ms Quinn|Mara Quinn} said [it was warm]."),
    row("STRONG", "full-again", "“[It is cold],” said {Mara Quinn}. Her son, Peter Quinn, shivered. “[It is warm|2],” {Peter Quinn} said."),
    row("STRONG", "middle-name", "{Mara Quinn} said [the pool was cold]. {Mara J. Quinn|Mara Quinn} said [it was warm]."),
    row("STRONG", "turns", "{MARA QUINN|Mara Quinn}: [It is cold.]\n\n{PETER QUINN|Peter Quinn}: [It is warm.]"),
    row("STRONG", "given-name", "Mara Quinn and Peter Quinn run the pool. {Mara|Mara Quinn} said [it was cold]."),
    row("STRONG", "plain-word", "{Will Stone} said [the pool was cold]. Will it ever be warm?"),
    row("STRONG", "one-of-a-name", "Mara Quinn met Tom Vane. {Quinn|Mara Quinn} said [the pool was cold]."),
]  # fmt: skip

POINTED = [
    row("STRONG", "she-of-two", "Tom Vane met Mara Quinn at the pier. {She|Mara Quinn} said [the ferry was late]."),
    row("STRONG", "he-of-two", "Mara Quinn met Tom Vane at the pier. {He|Tom Vane} said [the ferry was late]."),
    row("STRONG", "told-answers", "{Tom Vane} told Mara Quinn that [the pool was cold]. {She|Mara Quinn} answered that [it was warm]."),
    row("STRONG", "one-sentence", "Mara Quinn and Tom Vane met on Friday. {She|Mara Quinn} said [the pool was cold]; {he|Tom Vane} said [it was warm]."),
    row("STRONG", "title-tells", "Ms Zekt met Mr Orul. {He|Orul} said [the ferry was late]."),
    row("STRONG", "kin-tells", "{Mara Quinn} said [her brother Rolf had sold the boat]. “[I never sold it|2],” {he|Rolf} said."),
    row("STRONG", "spoke-before", "{Tom Vane} said [the ferry was late]. Mara Quinn left at noon. {He|Tom Vane} said [she was angry]."),
    row("STRONG", "same-again", "{Mara Quinn} said [the pool was hers]. {She|Mara Quinn} said [she had papers]."),
    row("STRONG", "nobody-fits", "{Mara Quinn} said [the pool was hers]. He said that it was not."),
]  # fmt: skip

MARKS = [
    row("STRONG", "scare-inside", "[The “lake” behind the school has dried up], {Tom Vane} said."),
    row("STRONG", "scare-first", "[“Low” tide came early], {Tom Vane} said."),
    row("STRONG", "scare-behind", "{Tom Vane} said on Monday [the “lake” behind the school had dried up]."),
    row("STRONG", "title-inside", "[The song, called “Low Water”, was stolen], said {Mara Quinn}."),
    row("STRONG", "title-inside-after", "[The film “Low Water” is too long], {Mara Quinn} said."),
    row("STRONG", "inches", "[The door was 5' 11\" high], {Tom Vane} said."),
    row("STRONG", "single-apostrophe", "'[The pool is cold],' {Tom Vane} said. '[It wasn't ever warm].'"),
    row("STRONG", "inches-in-quotation", '"[The plank was 6" wide and rotten]," {Tom Vane} said.'),
    row("STRONG", "number-in-quotation", 'The bus is marked "number 6" and green. "[It was cold]," {Tom Vane} said.'),
    row("STRONG", "goes-on-behind", "[The door was 5' 11\" high], {Tom Vane} said, and [it was open]."),
    row("STRONG", "not-behind", "In the heat of May, {Tom Vane} said, [the door was shut]."),
    row("STRONG", "nested-same", "“[She told me “no” and “never” on Friday],” {Tom Vane} said. The pier was empty."),
    row("STRONG", "open-paragraphs", "“[The pool is cold.]\n\n“[Nobody swims in it],” said {Mara Quinn}."),
    row("STRONG", "open-three", "“[The pool is cold.] [It was never warm.]\n\n“[Nobody swims.]\n\n“[We shall close it],” said {Mara Quinn}."),
    row("STRONG", "open-then-other", "{Tom Vane} said [the pool was warm].\n\n“[It is cold.|2]\n\n“[Nobody swims in it|2],” said {Mara Quinn}."),
    row("STRONG", "relayed", "The {mayor} was asked. {Tom Vane} said [Ann Lee knew nothing of it], and the mayor told him that [the pool was closed|1]."),
]  # fmt: skip


@pytest.mark.parametrize(
    "source", [*VERBS, *SIGNED, *LETTERS, *TURNS, *FIGURES, *NOBODY, *BESIDE, *SHARED, *POINTED, *MARKS]
)
def test_claims_of_a_passage_are_those_that_are_marked(source: str) -> None:
    """Below a headline, each claim has the party and the words that are marked, and there is no other."""
    wanted = marked(source)
    assert attributed(HEADLINE + wanted.text) == wanted.claims
