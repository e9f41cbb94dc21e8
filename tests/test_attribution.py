"""Who said what in an article, and what nobody said: short texts with the speaker in {} and the words that were said in [].

`{words|Party}` gives the party where it is not the words themselves without their article; `[words|2]` the number of the
speaker where it is not the one marked last before them (or, where none is, the first). Each [] is one claim. What stands
outside of [] is in no claim that is attributed to anybody.
"""

from __future__ import annotations

import re
from typing import Any

import pytest
from attrs import frozen

import claimrec as cr

_MARKED = re.compile(r"\{(?P<who>[^{}|]*)(?:\|(?P<party>[^{}]*))?\}|\[(?P<said>[^\[\]|]*)(?:\|(?P<by>\d))?\]")
_ENDS = " .,;:!?…\"'“”‘’«»`—–-()"
_ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)
PUBLISHED = "2024-05-08"  # a Wednesday


@frozen
class Marked:
    """A text without its mark-up, and the claims that are marked in it: who, and which words."""

    text: str
    claims: tuple[tuple[str, str], ...]


def marked(source: str) -> Marked:
    """What a text with mark-up says is said in it."""
    parties: list[str] = []
    said: list[tuple[int, str]] = []
    for match in _MARKED.finditer(source):
        if match["said"] is None:
            parties.append(match["party"] or _ARTICLE.sub("", match["who"]))
        else:
            said.append((int(match["by"] or max(1, len(parties))), match["said"]))
    text = _MARKED.sub(lambda m: m["said"] if m["who"] is None else m["who"], source)
    return Marked(text, tuple((parties[by - 1], words.strip(_ENDS)) for by, words in said))


def attributed(text: str) -> tuple[tuple[str, str], ...]:
    """The claims that are read in a text: who, and which words, without the marks at their ends."""
    found = cr.read_article(text, published=PUBLISHED, outlet="The Outlet", aspects=())
    return tuple((claim.party, claim.text.strip(_ENDS)) for claim in found)


def row(grade: str, name: str, *given: Any, why: str = "") -> Any:
    """A row of a table: a STRONG one must hold; with `why`, what fails today and why."""
    marks = [pytest.mark.xfail(strict=grade != "WEAK", reason=f"{grade}: {why}")] if why else []
    return pytest.param(*given, id=f"{grade}-{name}", marks=marks)


DIRECT = [
    row("STRONG", "quote-then-speaker", "“[The bakery will open on time],” {Ann Lee} said."),
    row("STRONG", "quote-then-verb", "“[The bakery will open on time],” said {Ann Lee}."),
    row("STRONG", "quote-then-verb-title", "“[The bakery will open on time],” said {Mayor Ann Lee|Ann Lee}."),
    row("STRONG", "quote-then-verb-apposition", "“[Bread costs more now],” said {Ann Lee}, who owns the bakery in Mill Street."),
    row("STRONG", "colon", "{Ann Lee} said: “[The ferry is late].”"),
    row("STRONG", "comma", "{Ann Lee} said, “[The ferry is late].”"),
    row("STRONG", "around", "“[The ferry is late],” {Ann Lee} said, “and [nobody told us why].”"),
    row("STRONG", "around-two-sentences", "“[The ferry is late],” {Ann Lee} said. “[Nobody told us why].”"),
    row("STRONG", "around-inverted", "“[The ferry is late],” said {Ann Lee}. “[Nobody told us why].”"),
    row("STRONG", "several-sentences", "“[The ferry is late.] [Nobody told us why.] [We are going home],” {Ann Lee} said."),
    row("STRONG", "several-behind", "{Ann Lee} told reporters: “[The ferry is late.] [Nobody told us why.]”"),
    row("STRONG", "question", "“[Who will pay for the roof?]” asked {Ann Lee}."),
    row("STRONG", "exclamation", "“[We won the cup!]” {Ann Lee} shouted."),
    row("STRONG", "straight", '"[The ferry is late]," {Ann Lee} said. "[Nobody told us why]."'),
    row("STRONG", "doubled", "''[The ferry is late],'' {Ann Lee} said."),
    row("STRONG", "doubled-back", "``[The ferry is late],'' {Ann Lee} said."),
    row("STRONG", "single-curly", "‘[The ferry is late],’ {Ann Lee} said."),
    row("STRONG", "single-curly-apostrophe", "‘[We won’t sell the farm],’ {Ann Lee} said."),
    row("STRONG", "single-straight", "'[The ferry is late],' {Ann Lee} said."),
    row("STRONG", "guillemets", "«[The ferry is late],» {Ann Lee} said."),
    row("STRONG", "nested-curly", "“[My son shouted ‘Fire’ and we all ran],” {Ann Lee} said."),
    row("STRONG", "nested-straight", "\"[My son shouted 'Fire' and we all ran],\" {Ann Lee} said."),
    row("STRONG", "nested-saying", "“[The captain said the pump had failed],” {Ann Lee} said."),
    row("STRONG", "paragraphs", "{Ann Lee} told reporters: “[The roof was old.]\n\n“[The beams had rotted years ago.] [Nobody looked].”\n\nThe museum opens again in May, and tickets are on sale."),
    row("STRONG", "three-paragraphs", "“[The roof was old],” {Ann Lee} said. “[It leaked.]\n\n“[The beams had rotted.]\n\n“[Nobody looked at them].”"),
    row("STRONG", "left-open", "{Ann Lee} said: “[The ferry is late].\n\nThe harbour was built in 1921 and has two piers."),
    row("STRONG", "left-open-at-end", "{Ann Lee} said: “[The ferry is late and nobody told us why]."),
    row("STRONG", "mixed-marks", "{Ann Lee} said: “[The ferry is late].\" The harbour has two piers."),
    row("STRONG", "partial", "{Ann Lee} said [the plan was “a waste of paper”]."),
    row("STRONG", "lone-paragraph", "{Ann Lee} said [the ferry was late].\n\n“[We waited for two hours in the rain].”"),
    row("WEAK", "quote-before-lead", "{Ann Lee} could hardly believe it. “[We waited for two hours in the rain].”", why="a person who is named, and does not speak, is not taken for the speaker of the quotation behind"),
    row("STRONG", "adverb", "“[The ferry is late again],” {Ann Lee} said quietly."),
    row("STRONG", "gesture", "“[The ferry is late again],” said {Ann Lee}, shaking her head."),
    row("STRONG", "two-speakers", "“[The ferry is late],” said {Ann Lee}. “[It was early|2],” said {Tom Vane}."),
]  # fmt: skip

INDIRECT = [
    row("STRONG", "that", "{Ann Lee} said that [the bridge had fallen]."),
    row("STRONG", "without-that", "{Ann Lee} said [the bridge had fallen]."),
    row("WEAK", "but-runs", "{Ann Lee} said [the bridge had fallen], but the ferry still runs.", why="where reported speech ends without a mark is told by tenses alone"),
    row("STRONG", "day-first", "On Monday {the museum} said [it would close in June]."),
    row("STRONG", "day-behind", "{The museum} said Monday that [it would close in June]."),
    row("STRONG", "told", "{Ann Lee} told the Carrow Gazette that [the choir would sing again]."),
    row("STRONG", "told-reporters", "{Ann Lee} told reporters [the choir would sing again]."),
    row("STRONG", "in-a-statement", "{The zoo} said in a statement that [both bears were healthy]."),
    row("STRONG", "in-a-statement-comma", "In a statement, {the zoo} said [both bears were healthy]."),
    row("STRONG", "but-added", "{Ann Lee} said [the roof leaked] but added [the beams were sound]."),
    row("STRONG", "but-added-that", "{Ann Lee} said that [the roof leaked], but added that [the beams were sound]."),
    row("STRONG", "and-said", "{Ann Lee} said [the roof leaked] and warned that [the beams were rotten]."),
    row("STRONG", "adding", "{Ann Lee} said [the roof leaked], adding that [the beams were sound]."),
    row("STRONG", "saying", "{The airline} cancelled forty flights, saying [its crews were exhausted]."),
    row("STRONG", "saying-that", "{The airline} cancelled forty flights on Monday, saying that [its crews were exhausted]."),
    row("STRONG", "clause-first", "[The roof was leaking again], {Ann Lee} said."),
    row("STRONG", "clause-first-inverted", "[The roof was leaking again], said {Ann Lee}."),
    row("STRONG", "claims", "{Ann Lee} claims [the recipe is hers]."),
    row("STRONG", "insisted", "{Ann Lee} insisted that [the recipe was hers]."),
    row("STRONG", "argues", "{Ann Lee} argues that [cities need more trees]."),
    row("STRONG", "announced", "{The zoo} announced on Friday that [both bears had died]."),
    row("STRONG", "two-speakers", "{Ann Lee} said [the recipe was hers], while {Tom Vane} said [it was his]."),
    row("STRONG", "next-sentence", "{Ann Lee} said [the bridge had fallen]. The ferry still runs every hour."),
    row("STRONG", "sentence-before", "The ferry runs every hour. {Ann Lee} said [it was late on Monday]."),
    row("MEDIUM", "although", "Although the roof leaked for years, {Ann Lee} said [the paintings were dry]."),
    row("MEDIUM", "after", "After the bridge fell, {Ann Lee} said [the ferry would run all night]."),
    row("WEAK", "as-said", "{Ann Lee} said [the bridge was closed], as the river rose to nine metres.", why="a clause behind a comma is taken to be said as well"),
    row("MEDIUM", "occasion-behind", "{Ann Lee} said [cities need more trees] in an interview with Radio Carrow."),
    row("WEAK", "and-outlet", "{Ann Lee} said [the roof leaked], and the museum has been closed ever since.", why="where reported speech ends without a mark is told by tenses alone"),
    row("WEAK", "parenthesis", "[Ann Lee|1], {the museum} says, [is the best painter in Carrow].", why="of what was said around an inserted “says”, only one side is read"),
]  # fmt: skip

SPEAKERS = [
    row("STRONG", "apposition", "{Ann Lee}, the head of the Carrow zoo, said [both bears were healthy]."),
    row("STRONG", "relative", "{Tom Vane}, who was there, said [the goal should have counted]."),
    row("STRONG", "relative-comma", "{Tom Vane}, 54, who drove the bus, told police [the brakes had failed]."),
    row("STRONG", "apposition-first", "The head of the Carrow zoo, {Ann Lee}, said [both bears were healthy]."),
    row("STRONG", "title", "{Professor Ann Lee|Ann Lee} said [the comet would return]."),
    row("STRONG", "title-former", "{Former Carrow mayor Ann Lee|Ann Lee} said [the comet would return]."),
    row("STRONG", "of-a-place", "{Ann Lee of the Carrow Institute|Ann Lee} said [the comet would return]."),
    row("STRONG", "according-first", "According to {Ann Lee}, [the comet will return in seventy years]."),
    row("STRONG", "according-last", "[The comet will return in seventy years], according to {Ann Lee}."),
    row("MEDIUM", "according-middle", "[The comet], according to {Ann Lee}, [will return in seventy years]."),
    row("STRONG", "according-long", "[Flour prices rose by a third], according to {the Carrow Bakers Association}, which has 900 members."),
    row("STRONG", "according-apposition", "According to {Ann Lee}, the head of the zoo, [both bears are healthy]."),
    row("STRONG", "report", "{The ministry's report} says [the dam is safe]."),
    row("STRONG", "study", "{A study} found that [children who read at night sleep less]."),
    row("STRONG", "poll", "{A poll by Carrow University} found that [most voters want a new bridge]."),
    row("STRONG", "survey-according", "According to {a survey of 900 bakers}, [flour prices rose by a third]."),
    row("STRONG", "data", "{Data from the port authority} show that [fewer ships came in May]."),
    row("STRONG", "researchers", "{Researchers at Carrow University} say [the vaccine works in mice]."),
    row("STRONG", "company-reported", "{The company} reported [a loss of $4 million]."),
    row("STRONG", "officials", "{Health officials} said [the water was safe to drink]."),
    row("STRONG", "analysts", "{Analysts} say [prices will fall by autumn]."),
    row("STRONG", "some-reports", "{Some reports} say [the singer has left the band]."),
    row("STRONG", "one-of", "{One of the teachers} said [the heating had been off for a week]."),
    row("MEDIUM", "many-fans", "{Many fans} [believe the cup was stolen]."),
    row("STRONG", "spokesman", "{A spokesman for the port authority|port authority} said [the crane had failed]."),
    row("STRONG", "spokeswoman-name", "{A spokeswoman for Carrow Zoo|Carrow Zoo} said [both bears were healthy]."),
    row("STRONG", "spokeswoman-before", "{A Carrow Zoo spokeswoman|Carrow Zoo} said [both bears were healthy]."),
    row("STRONG", "spokesman-named", "{Carrow Zoo spokesman Tom Vane|Tom Vane} said [both bears were healthy]."),
    row("STRONG", "quoted-as-saying", "Agencies quoted {the ministry} as saying [the dam was safe]."),
    row("STRONG", "was-quoted", "{Ann Lee} was quoted as saying [the dam was safe]."),
    row("STRONG", "citing", "{The Carrow Gazette} reported, citing the port authority, that [the crane had failed]."),
    row("STRONG", "reported-by", "[Three cases of measles] were reported by {the hospital}."),
    row("STRONG", "denied", "{The airline} [denied that its crews were exhausted]."),
    row("STRONG", "denies-noun", "{Ann Lee} [denies stealing the recipe]."),
    row("STRONG", "rejected", "{The museum} [rejected claims that the painting was a fake]."),
    row("STRONG", "accused", "{Ann Lee} [accused the bakery of stealing her recipe]."),
    row("STRONG", "confirm-or-deny", "{The museum} [would not confirm or deny that the painting was a fake]."),
    row("STRONG", "did-not-say", "{Ann Lee} [did not say whether the shop would close]."),
    row("STRONG", "plural-head", "{Residents of the town} say [the water is bad]."),
    row("STRONG", "plural-head-report", "{Doctors at the hospital} report that [fewer children had the flu]."),
    row("STRONG", "would-not-say", "{The museum} [would not say why the painting was gone]."),
    row("STRONG", "declined", "{Ann Lee} [declined to say why the shop had closed]."),
    row("STRONG", "dismissed-reports", "{Ann Lee} [dismissed reports that the shop would close]."),
    row("STRONG", "quoted-by", "{The ministry} was quoted by the Gazette as saying [the dam was safe]."),
    row("STRONG", "age", "{Tom Vane}, 54, said [the brakes had failed]."),
    row("STRONG", "according-day", "On Friday, according to {Ann Lee}, [the bridge was still open]."),
    row("STRONG", "according-statement", "[The dam was safe], according to {a statement by the ministry}."),
    row("STRONG", "according-two", "According to {Ann Lee}, [the roof leaked], but {Tom Vane} said [it was dry]."),
    row("STRONG", "union", "{The teachers' union} said [the heating had been off for a week]."),
    row("STRONG", "paper", "{The Carrow Gazette} reported that [the crane had failed]."),
    row("STRONG", "told-hall", "{Ann Lee} told the court [she had never seen the goat]."),
    row("STRONG", "police", "{Police} say [the driver had slept for two hours]."),
    row("STRONG", "and-both", "{Ann Lee and Tom Vane} said [the bakery would close]."),
    row("STRONG", "lead-out", "{The coach} said after the match that [the goal should have counted]."),
    row("STRONG", "wrote", "{Ann Lee} wrote on her website that [the comet would return]."),
    row("STRONG", "spokesman-family", "{A spokesman for the family|family} said [the funeral would be private]."),
    row("STRONG", "spokesman-company", "Brindle Motors closed its plant. {A spokesman for the company|Brindle Motors} said [sales had halved]."),
    row("STRONG", "noun-before-name", "Lee's lawyer, {Mara Quinn}, [called the charges absurd]."),
    row("STRONG", "conductor-told", "The orchestra's conductor, {Ivo Kral}, told the Gazette [he would stay for five years]."),
    row("STRONG", "told-the-court", "“[I never saw the goat],” {Lee}, 41, told the court. “[It was dark].”"),
    row("STRONG", "relative-said", "The goat, which {Ann Lee} said [had escaped on Sunday], was found in the church."),
    row("STRONG", "denied-reports", "{The band} [has denied reports that it is splitting up]."),
    row("STRONG", "asked-whether", "Asked whether the pool would close, {the mayor} said [no decision had been made]."),
    row("STRONG", "speaking-on", "Speaking on condition of anonymity, {two officials} said [the tunnel was unsafe]."),
    row("STRONG", "asked-not-to-be-named", "{Two officials}, who asked not to be named, said [the tunnel was unsafe]."),
    row("STRONG", "familiar", "[The tunnel is unsafe], {two officials familiar with the matter} said."),
    row("STRONG", "however", "{Fans}, however, say [the tickets are too dear]."),
    row("WEAK", "inserted-survey", "[Most parents|1], {a survey} found, [want longer holidays].", why="of what was said around an inserted “found”, only one side is read"),
    row("STRONG", "who-has-said", "{Ann Lee}, who has said [the farm is not for sale], sold two goats on Friday."),
    row("STRONG", "when-said", "When {Ann Lee} said [the farm was for sale], nobody believed her."),
    row("STRONG", "after-said", "The farm was sold on Friday, a week after {Ann Lee} said [it was not for sale]."),
    row("STRONG", "as-said", "As {Ann Lee} said in 2019, [eels never sleep]."),
    row("WEAK", "inserted-said", "[The farm], {Ann Lee} said, [was not for sale].", why="of what was said around an inserted “said”, only one side is read"),
    row("STRONG", "inserted-quoted", "“[The farm],” {Ann Lee} said, “[is not for sale].”"),
    row("WEAK", "and-moved", "{The ministry} said [it had sold the farm] and the new owner moved in on Friday.", why="where reported speech ends without a mark takes to know who moved in"),
    row("STRONG", "people", "{Tom Vane} and the others waited. {He|Tom Vane} said [the bus never came]."),
]  # fmt: skip

REFERENTS = [
    row("STRONG", "she", "Ann Lee opened the bakery in 2019. “[It was a gamble],” {she|Ann Lee} said."),
    row("STRONG", "he-added", "{Tom Vane} said [the roof was old]. {He|Tom Vane} added that [nobody had looked at it]."),
    row("STRONG", "they", "{The port workers} said [they were tired]. {They|port workers} added that [their pay had been cut]."),
    row("WEAK", "they-named", "The port workers went on strike on Monday. {They|port workers} said [their pay had been cut].", why="a noun that is no name and has not spoken is not remembered for “they”"),
    row("STRONG", "it", "The Harbour Board met on Monday. {It|Harbour Board} said [fares would rise]."),
    row("STRONG", "the-ministry", "The Ministry of Fisheries opened an office in Carrow. {The ministry|Ministry of Fisheries} said [the cod had come back]."),
    row("STRONG", "the-minister", "Fisheries Minister Ivo Kral came to Carrow. {The minister|Ivo Kral} said [the cod had come back]."),
    row("STRONG", "the-mayor", "Mayor Ann Lee opened the pool on Friday. {The mayor|Ann Lee} said [it had cost too much]."),
    row("STRONG", "short", "Ann Lee has kept goats for years. {Lee|Ann Lee} said [the milk was better in spring]."),
    row("STRONG", "short-later", "“[The milk is better in spring],” said {Ann Lee}. The farm has 40 goats.\n\n“[They eat anything],” {Lee|Ann Lee} said."),
    row("STRONG", "ms", "Ann Lee has kept goats for years. {Ms. Lee|Ann Lee} said [the milk was better in spring]."),
    row("STRONG", "misspelt", "Sergio Marchetti cooks in Carrow. {Marcheti|Sergio Marchetti} said [the kitchen was too small]."),
    row("STRONG", "two-names", "Ann Lee met Ivo Kral at the pier. {Kral|Ivo Kral} said [the ferry was late]."),
    row("STRONG", "another-lee", "{Ann Lee} and {Tom Vane} own the bakery. {Vane|Tom Vane} said [flour was dear]."),
    row("WEAK", "he-of-two", "Ann Lee met Ivo Kral at the pier. {He|Ivo Kral} said [the ferry was late].", why="that Ann is not a man’s name is not known"),
    row("WEAK", "spoke-then-he", "{Ivo Kral} said [the ferry was late]. Ann Lee left at noon. {He|Ivo Kral} said [she was angry].", why="that Ann is not a man’s name is not known"),
    row("STRONG", "the-company", "Brindle Motors closed its plant in Carrow. {The company|Brindle Motors} said [sales had halved]."),
    row("STRONG", "the-university", "Carrow University built a telescope. {The university|Carrow University} said [it was the largest in the country]."),
]  # fmt: skip

HEADLINES = [
    row("STRONG", "quoted", "{Ann Lee}: ‘[The bridge is safe]’\n\nThe bridge was closed for a week."),
    row("STRONG", "title", "{Mayor Ann Lee|Ann Lee}: “[The bridge is safe]”\n\nThe bridge was closed for a week."),
    row("STRONG", "says", "{Mayor} says [bridge is safe]\n\nThe bridge was closed for a week."),
    row("STRONG", "speaker-last", "[Bridge is safe], says {mayor}\n\nThe bridge was closed for a week."),
    row("WEAK", "speaker-last-colon", "[Bridge is safe]: {mayor}\n\nThe bridge was closed for a week.", why="only a speaker before the colon is read"),
    row("STRONG", "turns", "{ANN LEE|Ann Lee}: [The roof was old.] [It leaked for years.]\n\nTOM VANE, BYLINE: The museum opens again in May.\n\n{LEE|Ann Lee}: [We are happy about that.]"),
    row("STRONG", "interpreter", "{IVO KRAL|Ivo Kral}: (Through interpreter) [We had no water for six days.]"),
    row("STRONG", "host-asks", "MARA QUINN, HOST: What happened to the roof?\n\n{ANN LEE|Ann Lee}: [It fell in on Sunday.]\n\nQUINN: Was anybody hurt?\n\n{LEE|Ann Lee}: [Nobody was hurt.]"),
    row("STRONG", "byline-only", "TOM VANE, BYLINE: The museum opens again in May, and tickets are on sale."),
    row("STRONG", "host-only", "MARA QUINN, HOST: The museum opens again in May, and tickets are on sale."),
    row("MEDIUM", "byline-quotes", "TOM VANE, BYLINE: {Ann Lee} says [the museum will open in May]."),
    row("STRONG", "topic", "Football: Carrow win again\n\nThe cup final was played on Sunday in heavy rain."),
    row("STRONG", "place", "Old Carrow: Where to eat this weekend\n\nThere are nine new cafés in the old town."),
    row("STRONG", "explainer", "Carrow Bridge: What we know so far\n\nThe bridge has been closed for a week."),
    row("STRONG", "numbers", "Result of the day: Carrow 3, Millbrook 1\n\nThe cup final was played on Sunday."),
    row("STRONG", "recipe", "You will need: flour, butter and a spoon of salt.\n\nBake it for an hour."),
]  # fmt: skip

NOBODY = [
    row("STRONG", "plain", "The bridge fell on Monday, and the ferry runs every hour."),
    row("STRONG", "scare-ship", "The so-called “ghost ship” was towed to Carrow on Friday."),
    row("STRONG", "scare-known-as", "Children know the café as “the Egg”, and its cakes are gone by noon."),
    row("STRONG", "scare-film", "The film “The Long Summer” opened on Friday in forty towns."),
    row("STRONG", "scare-title-says", "Her book, “What the River Said”, sold out in a week."),
    row("STRONG", "scare-sign", "A sign on the door reads “closed until May”, and the blinds are down."),
    row("STRONG", "scare-single", "The ‘ghost ship’ of Carrow was sold for scrap on Friday."),
    row("STRONG", "apostrophes", "The farmers' market opens at 9 in the bakers' hall, near the players' entrance."),
    row("STRONG", "decades", "The '90s brought new cafés to Carrow, and the '00s closed them."),
    row("STRONG", "state-noun", "The state of the roof is poor, and the rain gets in."),
    row("STRONG", "state-adjective", "State police closed the road to Carrow for an hour."),
    row("STRONG", "report-noun", "The report of the committee runs to forty pages."),
    row("STRONG", "claim-noun", "Her claim to the farm was settled last year."),
    row("STRONG", "call-noun", "Phone calls to the shop went unanswered on Friday."),
    row("STRONG", "show-noun", "The flower show opens in March near the Carrow theatre."),
    row("STRONG", "show-verb", "The team showed its new kit to fans on Sunday."),
    row("STRONG", "note-noun", "Ann Lee left a note in the drawer of the desk."),
    row("STRONG", "found-thing", "Ann Lee found the keys under the mat."),
    row("STRONG", "found-people", "Police found the missing dog on Sunday in a barn near Carrow."),
    row("STRONG", "show-people", "Doctors showed nurses the new scanner on Friday."),
    row("WEAK", "note-verb", "The nurse noted the time and shut the door.", why="to note a thing and to note that something is so are one verb"),
    row("WEAK", "call-verb", "Ann Lee called her sister from the station.", why="to call somebody and to call somebody a name are one verb"),
    row("WEAK", "added-thing", "Ann Lee added sugar to the tea and stirred it.", why="to add a thing and to add that something is so are one verb, if another verb follows"),
    row("STRONG", "added-number", "Shares of Brindle Motors added 3 percent on Monday."),
    row("WEAK", "reported-crime", "Ann Lee reported the theft to the police.", why="to report a theft and to report a loss of a million are one verb"),
    row("STRONG", "reported-for", "Tom Vane reported for work at six."),
    row("MEDIUM", "stressed", "The heat stressed the cows and cut the milk in half."),
    row("STRONG", "called-off", "Carrow City called off the match because of the rain."),
    row("STRONG", "added-to", "The rain added to the misery of the campers."),
    row("STRONG", "wrote-off", "The bank wrote off the loan in March."),
    row("STRONG", "showed-up", "The band showed up at ten and left at eleven."),
    row("STRONG", "added-eggs", "The cook added three eggs and a spoon of salt."),
    row("STRONG", "told-joke", "Ann Lee told a joke at the party."),
    row("STRONG", "told-apart", "Nobody can tell the twins apart."),
    row("STRONG", "notes-noun", "Her notes to the play fill three boxes in the cellar."),
    row("STRONG", "claims-noun", "Insurance claims rose by a third after the storm."),
    row("STRONG", "reports-noun", "Reports of flooding came from six towns by noon."),
    row("STRONG", "statement-noun", "The bank's statement arrived on Friday with a free pen."),
    row("STRONG", "promise-noun", "The promise of warm weather brought thousands to the lake."),
    row("STRONG", "estimates-noun", "The estimates of the cost have doubled since May."),
    row("STRONG", "found-guilty", "The court found Tom Vane guilty on Friday."),
    row("STRONG", "well-known", "The lake, known for its eels, froze for the first time since 1921."),
    row("STRONG", "no-comment", "The club did not immediately respond to a request for comment."),
    row("STRONG", "calls-for-eggs", "The recipe calls for two eggs and a lemon."),
    row("STRONG", "clock-showed", "The clock showed ten to nine when the doors opened."),
    row("STRONG", "asked-for", "The guests asked for more bread, and the cook went home."),
    row("STRONG", "if-says", "If the mayor says the bridge is safe, the ferry will close."),
    row("STRONG", "whether-said", "It is not known whether the mayor said the bridge was safe."),
    row("STRONG", "nobody-said", "Nobody said the farm was for sale."),
    row("STRONG", "claim-that", "The mayor's claim that the bridge is safe was met with laughter."),
    row("STRONG", "there-were-reports", "There were reports that the bridge had fallen."),
    row("STRONG", "promise-that", "Despite the mayor's promise that the bridge would open, it is closed."),
    row("STRONG", "wrote-books", "Ann Lee wrote three books about eels."),
    row("STRONG", "banner", "The doors opened at nine. “Welcome!” read a banner above the stage."),
    row("WEAK", "called-strike", "The union called a strike for Friday.", why="to call a strike and to call somebody a name are one verb"),
    row("STRONG", "told-passive", "Ann Lee was told that her shop would close."),
    row("STRONG", "asked-passive", "Ann Lee was asked whether her shop would close."),
    row("STRONG", "said-to", "The comet is said to return every seventy years."),
    row("STRONG", "reported-to", "The singer is reported to have left the band."),
    row("STRONG", "believed-to", "The painting is believed to be a fake."),
    row("STRONG", "it-is-said", "It is said that the lake has no bottom."),
    row("STRONG", "to-say", "It is too early to say that the cod have come back."),
    row("STRONG", "will-say", "Ann Lee will say on Friday whether the shop is to close."),
    row("STRONG", "could-say", "Nobody could say why the lights went out."),
    row("STRONG", "needless-to-say", "Needless to say, the lights went out again."),
    row("STRONG", "having-said", "That said, the beams are sound and the walls are dry."),
    row("STRONG", "told-story", "The play tells the story of a baker who loses his shop."),
    row("STRONG", "according-to-plan", "Everything went according to plan, and the choir sang for an hour."),
    row("STRONG", "answer-machine", "The phone rang twice, but nobody came to the door."),
]  # fmt: skip

FURNITURE = [
    row("STRONG", "byline", "A roof falls in\n\nBy Ann Lee, Staff Writer\n\n{The museum} said [the roof had fallen in]."),
    row("STRONG", "caption", "A roof falls in\n\nAnn Lee says goodbye to the old roof on Friday. (Photo: Tom Vane)\n\n{The museum} said [the roof had fallen in]."),
    row("STRONG", "caption-agency", "A roof falls in\n\nAnn Lee says goodbye to the old roof on Friday. Tom Vane/Getty Images\n\n{The museum} said [the roof had fallen in]."),
    row("STRONG", "caption-file", "A roof falls in\n\nFILE PHOTO: Ann Lee said the roof was sound when it was opened.\n\n{The museum} said [the roof had fallen in]."),
    row("STRONG", "related", "A roof falls in\n\n{The museum} said [the roof had fallen in].\n\nRelated Articles\n\nAnn Lee says the ferry is late, and nobody knows why."),
    row("STRONG", "navigation", "Home | News | Sport\n\n{The museum} said [the roof had fallen in]."),
    row("STRONG", "copyright", "{The museum} said [the roof had fallen in].\n\n© 2024 The Carrow Gazette, which says all rights are its own."),
    row("STRONG", "copyright-reserved", "{The museum} said [the roof had fallen in].\n\nThe Carrow Gazette says: All rights reserved."),
    row("STRONG", "markdown", "# Ann Lee says the roof is sound\n\n{The museum} said [the roof had fallen in]."),
    row("STRONG", "markdown-inside", "A roof falls in\n\n{The museum} said [the roof had fallen in].\n\n## What Ann Lee said about the roof\n\nThe roof was built in 1921."),
    row("STRONG", "bullets", "A roof falls in\n\n* Ann Lee says the roof is sound\n* Mayor says bridge is safe\n\n{The museum} said [the roof had fallen in]."),
    row("STRONG", "read-more", "{The museum} said [the roof had fallen in].\n\nRead more: Mayor says the bridge is safe."),
    row("STRONG", "biography", "{The museum} said [the roof had fallen in].\n\nTom Vane is a reporter in Carrow who says he likes old roofs."),
    row("STRONG", "newsletter", "{The museum} said [the roof had fallen in].\n\nSign up for our newsletter, which Tom Vane says is the best."),
    row("STRONG", "contributed", "{The museum} said [the roof had fallen in].\n\nAnn Lee in Millbrook contributed to this report, Tom Vane said."),
    row("STRONG", "front-matter", "---\ntitle: Ann Lee says the roof is sound\n---\n\n{The museum} said [the roof had fallen in]."),
    row("STRONG", "sub-heading", "A roof falls in\n\nMayor says the bridge is safe\n\n{The museum} said [the roof had fallen in]."),
    row("STRONG", "date-line", "A roof falls in\n\nMay 8, 2024 6:01 PM ET\n\n{The museum} said [the roof had fallen in]."),
    row("MEDIUM", "dateline", "CARROW (Gazette) — {The museum} said [the roof had fallen in]."),
    row("MEDIUM", "corrections", "{The museum} said [the roof had fallen in].\n\nCorrection: An earlier version said the roof was sound."),
]  # fmt: skip


@pytest.mark.parametrize("source", [*DIRECT, *INDIRECT, *SPEAKERS, *REFERENTS, *HEADLINES, *NOBODY, *FURNITURE])
def test_claims_are_those_that_are_marked(source: str) -> None:
    """Each claim has the party and the words that are marked, and there is no other."""
    wanted = marked(source)
    assert attributed(wanted.text) == wanted.claims


WHEN = [
    row("STRONG", "monday", "Ann Lee said on Monday that the bridge had fallen.", "6 May 2024"),
    row("STRONG", "monday-first", "On Monday, Ann Lee said the bridge had fallen.", "6 May 2024"),
    row("STRONG", "monday-last", "“The bridge has fallen,” Ann Lee said on Monday.", "6 May 2024"),
    row("STRONG", "bare-day", "Ann Lee said Friday that the bridge had fallen.", "3 May 2024"),
    row("STRONG", "same-day", "Ann Lee said on Wednesday that the bridge had fallen.", "8 May 2024"),
    row("STRONG", "noon", "Ann Lee told reporters at noon on Monday that the bridge had fallen.", "6 May 2024 12:00 UTC"),
    row("STRONG", "saturday-night", "Ann Lee said late Saturday night that the bridge had fallen.", "4 May 2024 22:00 UTC to 5 May 2024 04:00 UTC"),
    row("STRONG", "sunday-evening", "Ann Lee said on Sunday evening that the bridge had fallen.", "5 May 2024 18:00 UTC to 5 May 2024 23:00 UTC"),
    row("STRONG", "yesterday", "Ann Lee said yesterday that the bridge had fallen.", "7 May 2024"),
    row("STRONG", "two-days-ago", "Ann Lee said two days ago that the bridge had fallen.", "6 May 2024"),
    row("STRONG", "this-morning", "Ann Lee said this morning that the bridge had fallen.", "8 May 2024 06:00 UTC to 8 May 2024 12:00 UTC"),
    row("STRONG", "last-week", "Ann Lee said last week that the bridge was old.", "29 Apr 2024 00:00 UTC to 6 May 2024 00:00 UTC"),
    row("STRONG", "day-of-month", "Ann Lee said on 3 May that the bridge had fallen.", "3 May 2024"),
    row("STRONG", "whole-date", "Ann Lee said on May 3, 2023, that the bridge was old.", "3 May 2023"),
    row("STRONG", "interview-in-march", "Ann Lee said in an interview in March that cities need trees.", "Mar 2024"),
    row("STRONG", "march-first", "In March, Ann Lee said the bridge was old.", "Mar 2024"),
    row("STRONG", "a-year", "Ann Lee said in 2019 that the bridge was old.", "2019"),
    row("STRONG", "at-the-time", "The bridge fell on 4 March 2019. “It was old,” Ann Lee said at the time.", "4 Mar 2019"),
    row("STRONG", "no-time", "Ann Lee said the bridge had fallen.", "8 May 2024"),
    row("STRONG", "time-of-what-was-said", "Ann Lee said the bridge had fallen on Monday.", "8 May 2024"),
    row("STRONG", "time-behind-that", "Ann Lee said that on Monday the bridge had fallen.", "8 May 2024"),
    row("STRONG", "both-times", "Ann Lee said on Tuesday that the bridge fell on Sunday.", "7 May 2024"),
    row("STRONG", "time-before-according", "On Monday, according to Ann Lee, the bridge fell.", "8 May 2024"),
    row("STRONG", "time-in-quotation", "“The bridge fell on Monday,” Ann Lee said.", "8 May 2024"),
    row("STRONG", "time-of-another-sentence", "The bridge fell on Sunday. It was old.\n\nAnn Lee said the river was high.", "8 May 2024"),
    row("STRONG", "two-speakers", "Ann Lee said on Monday that the bridge had fallen, but Tom Vane said on Tuesday that it still stood.", "6 May 2024", "7 May 2024"),
    row("STRONG", "goes-on", "Ann Lee said on Monday that the bridge had fallen. She added that nobody was hurt.", "6 May 2024", "6 May 2024"),
    row("MEDIUM", "tomorrow-is-no-time", "Ann Lee said the bridge would open tomorrow.", "8 May 2024"),
    row("WEAK", "time-of-apposition", "Ann Lee, elected on 3 March, said the bridge was old.", "8 May 2024", why="a participle that describes the speaker is not told from “speaking on Monday”"),
    row("MEDIUM", "time-of-relative", "Tom Vane, who was hurt on Sunday, said the bridge was old.", "8 May 2024"),
    row("WEAK", "time-of-clause", "After the bridge fell on Sunday, Ann Lee said the ferry would run all night.", "8 May 2024", why="“after the meeting on Sunday” may well be when it was said"),
    row("MEDIUM", "report-from-a-year", "A report published in 2019 said the bridge was old.", "2019"),
]  # fmt: skip


@pytest.mark.parametrize("case", [pytest.param((p.values[0], p.values[1:]), id=p.id, marks=p.marks) for p in WHEN])
def test_times_of_saying_are_those_beside_the_verb(case: tuple[str, tuple[str, ...]]) -> None:
    """Each claim was said at the time that stands beside its verb of saying, and else when the article appeared."""
    text, wanted = case
    found = cr.read_article(text, published=PUBLISHED, aspects=())
    assert tuple(str(claim.said_at) for claim in found) == wanted


@pytest.mark.parametrize("when", ["on Monday", "yesterday", "two days ago", "last week", ""])
def test_times_are_open_without_a_day_of_publication(when: str) -> None:
    """Without `published`, a time that is told by the day of publication is left open, and none is made up."""
    found = cr.read_article(f"Ann Lee said {when} that the bridge had fallen.".replace("  ", " "), aspects=())
    assert [claim.said_at for claim in found if claim.said_at is not None and claim.said_at.known] == []
    assert len(found) == 1
