"""Words between a verb of saying and what was said that only name the addressee, the time or the place."""

from __future__ import annotations

from collections.abc import Sequence

from claimrec.articles.cues import Cue
from claimrec.articles.word_lists import leading, listed
from claimrec.articles.words import Word

Sentence = Sequence[Word]
AHEAD = 14  # words between a verb and its "that"


def is_finite(word: Word) -> bool:
    """Whether a word is an auxiliary or a modal; May is a month."""
    return word.low in listed("words", "finite") and word.text != "May"


def adverbial(words: Sentence, place: int) -> bool:
    """Whether what follows tells where, when and to whom: "in a statement", "to reporters"; no "to have"."""
    follows = words[place + 1] if place + 1 < len(words) else None
    if follows is not None and follows.low in listed("grammar", "adverb_ends"):
        return False
    if words[place].low == "to":
        return follows is not None and (follows.capital or follows.low in listed("words", "determiners"))
    return words[place].low in listed("grammar", "occasion_prepositions")


def timed(words: Sentence, place: int) -> bool:
    follows = words[place + 1].low if place + 1 < len(words) else ""
    return words[place].low in listed("grammar", "time_leads") and follows in listed("words", "times")


def leads(words: Sentence, cue: Cue, start: int, stop: int) -> bool:
    """Whether the words between a verb and what was said only tell to whom, when and where."""
    between = [w for w in words[start:stop] if not w.mark]
    if not between:
        return True
    if len(between) == 1 and between[0].low in listed("grammar", "before_quotes"):
        return True
    first = between[0].low
    told = "tell" in cue.classes and not any(is_finite(w) for w in between)
    adverbial = first in leading() | listed("grammar", "citing")
    adverbial |= between[-1].low == "ago" and len(between) <= 4
    return told or (adverbial and not any(is_finite(w) for w in between))


def begun(words: Sentence, cue: Cue, start: int, stop: int) -> bool:
    """Whether a phrase has begun that a quotation only goes on with: "said on Monday the “ship” had sunk"."""
    between = [w for w in words[start:stop] if not w.mark]
    opened = [
        k for k in range(max(1, len(between) - 2), len(between)) if between[k].low in listed("words", "determiners")
    ]
    return "tell" not in cue.classes and any(between[k - 1].low not in listed("words", "prepositions") for k in opened)


def behind_told(words: Sentence, place: int, end: int) -> int:
    """Behind those who are told: "us", "reporters", a name, "the BBC"."""
    begin = place
    while place < end and words[place].low in listed("words", "determiners"):
        place += 1
    named = place
    heard = listed("words", "told") | listed("nouns", "speakers")
    while place < end and (words[place].capital or words[place].low in heard):
        place += 1
        if words[place - 1].low in heard and not words[place - 1].capital:
            break
    return place if place > named else begin


def behind_adverbial(words: Sentence, place: int, end: int) -> int:
    """Behind "in a statement," or to the end where nothing follows it."""
    for k in range(place, min(end, place + AHEAD)):
        if words[k].text in (",", ":") and not words[k].quoted:
            return k + 1
        if words[k].quoted:
            return k
    # "officials say in Lakeside people were killed": without a comma it belongs to what was said
    return place if any(is_finite(w) for w in words[place:end]) else end
