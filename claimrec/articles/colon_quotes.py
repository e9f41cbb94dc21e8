"""A clause that leads to a quotation by a colon in, who speaks out: "Lee was adamant: “No”", "Lee's verdict: “No”".

Nearly any clause can lead to a quotation, so its subject speaks; not where it is about something else that bears words
("she read the sign on the door: “Closed”") or tells what was said to its subject ("Lee was asked: “Why?”").
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from claimrec.articles.attributed import Attributed, Content
from claimrec.articles.cues import Cue, Use, verb_group
from claimrec.articles.quotations import verbal
from claimrec.articles.sources import Source, source
from claimrec.articles.speakers import owns, speaks
from claimrec.articles.word_lists import listed
from claimrec.articles.words import Word

Sentence = Sequence[Word]
_QUOTING = frozenset({"quoting"})
_LONGEST = 40  # words of a clause before its colon
_SHORTEST = 2  # words of a quotation that tells something
_NOUN = 6  # words between a speaker and the noun that the quotation is


def led_by_colon(words: Sentence, known: Sequence[Cue]) -> Attributed | None:
    """The quotation of a sentence that a clause with a colon leads to, where none of its other cues does."""
    colon = next((k for k, w in enumerate(words) if w.text == ":" and not w.quoted), None)
    if colon is None or not _quotation(words, colon + 1):
        return _by_copula(words)
    begin = max((k + 1 for k in range(colon) if words[k].text == ";"), default=0)
    if colon - begin > _LONGEST or any(w.quoted for w in words[begin:colon]):
        return None
    found = _noun_led(words, begin, colon) or _subject_led(words, begin, colon)
    if found is None or any(found[0].first <= cue.start < colon for cue in known):
        return None
    last = colon + 2
    while last + 1 < len(words) and words[last + 1].quoted:
        last += 1
    if any(not w.mark for w in words[last + 1 :]):  # "two dogs: “Rex” and “Bella”"
        return None
    cue, who = found
    return Attributed(who, cue, (Content(colon + 2, last),))


def _by_copula(words: Sentence) -> Attributed | None:
    """ "Lee's answer was “...”", "“...” was Lee's answer": a quotation that somebody's word is said to be."""
    quoted = [k for k, w in enumerate(words) if w.quoted]
    if not quoted or quoted[-1] - quoted[0] >= len(quoted) or len(quoted) <= _SHORTEST:
        return None
    first, last = quoted[0], quoted[-1]
    if max(first, len(words) - last) > _LONGEST:
        return None
    copula = listed("colon", "copula")
    if first > 2 and words[first - 2].low in copula and last + 2 >= len(words) - 1:
        found = _noun_led(words, 0, first - 2)
    elif first == 1 and last + 2 < len(words) and words[last + 2].low in copula:
        found = _noun_led(words, last + 3, len(words) - 1)
    else:
        return None
    return None if found is None else Attributed(found[1], found[0], (Content(first, last),))


def _quotation(words: Sentence, place: int) -> bool:
    """Whether a quotation of a sentence begins here."""
    quoted = place + 1 < len(words) and words[place].mark and not words[place].quoted and words[place + 1].quoted
    return quoted and (words[place + 1].capital or words[place + 1].mark or words[place + 1].text[0].isdigit())


def _noun_led(words: Sentence, begin: int, colon: int) -> tuple[Cue, Source] | None:
    """ "Lee's verdict: ", "The message from Lee was simple: ": whose word of saying a clause is about, or ends with."""
    for k in range(begin + 1, colon):
        if words[k].low not in listed("colon", "nouns") | listed("nouns", "sayings"):
            continue
        owner = next((n for n in range(k - 1, max(begin - 1, k - _NOUN), -1) if owns(words[n])), None)
        verb = next((n for n in range(begin + 1, k) if verbal(words[n].low)), None)
        if owner is not None and verb is None:
            cue = Cue(k, k + 1, owner + 1, "", _QUOTING, Use.PLAIN)
        elif words[k + 1].low in listed("colon", "by") and (
            verb is None or words[verb].low in listed("colon", "arrives")
        ):
            cue = Cue(k, k + 2, k, "", _QUOTING, Use.SOURCE, until=_verb(words, k + 2, colon))
        else:
            continue
        found = source(words, cue)
        return None if found is None else (evolve(cue, end=k + 1), found)
    return None


def _verb(words: Sentence, begin: int, colon: int) -> int:
    """Where the verb of a clause stands; the colon where it has none."""
    finite = listed("words", "finite") | listed("words", "passive")
    places = (k for k in range(begin, colon) if words[k].low in finite or (k > begin and _past(words[k].low)))
    return next(places, colon)


def _past(low: str) -> bool:
    return verbal(low) or low in listed("quoting", "pasts")


def _subject_led(words: Sentence, begin: int, colon: int) -> tuple[Cue, Source] | None:
    """ "Lee was adamant: ", "Asked about it, Lee struck another note: ": the subject of the last clause."""
    commas = [
        k + 1
        for k in range(begin, colon)
        if words[k].text in (",", "—", "–") or words[k].low in listed("grammar", "adds")
    ]
    for start in [begin, *commas]:
        if start >= colon or not _opens(words, start):
            continue
        verb = _verb(words, start, colon)
        if verb == start or verb >= colon or _tells_of_words(words, verb, colon) or _passive(words, verb, colon):
            continue
        first, _ = verb_group(words, verb)
        cue = Cue(verb, colon, first, "", _QUOTING, Use.PLAIN)
        found = source(words, cue)
        told = [] if found is None else [w for w in words[found.first : found.last + 1] if not w.mark]
        if found is not None and speaks(told) and not any(w.low in listed("colon", "mute") for w in told):
            return cue, found
    return None


def _opens(words: Sentence, start: int) -> bool:
    """Whether a clause with a subject can begin here: no adverbial, no subordinate clause."""
    low = words[start].low
    led = listed("words", "prepositions") | listed("words", "breaks") | listed("words", "times")
    return not words[start].mark and low not in led and not low.endswith(("ly", "ing"))


def _tells_of_words(words: Sentence, verb: int, colon: int) -> bool:
    """Whether the predicate is of words that somebody else put somewhere: "read the sign on the door"."""
    told = {w.low for w in words[verb:colon]}
    aloud = words[verb + 1].low in listed("quoting", "particles")
    return bool(told & listed("colon", "bearers")) or (words[verb].low in listed("colon", "perceived") and not aloud)


def _passive(words: Sentence, verb: int, colon: int) -> bool:
    """Whether something was said to the subject: "was asked", "was told by the court"."""
    place = verb
    while place < colon and (words[place].low in listed("words", "auxiliary") or words[place].low.endswith("ly")):
        place += 1
    being = any(w.low in listed("words", "passive") for w in words[verb:place])
    participle = place < colon and verbal(words[place].low) and words[place].low not in listed("colon", "moods")
    return being and participle
