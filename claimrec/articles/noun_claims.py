"""Nouns for what somebody said with "that" in a sentence, as attributions out: "Lee's claim that ...", "a warning from
Lee that ...".

Of a clause that stands before the verb of its sentence ("the claim by Lee that the wells are poisoned has caused
alarm") what was said ends before that verb; where that cannot be told nothing is read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimrec.articles.attributed import Attributed
from claimrec.articles.contents import kept
from claimrec.articles.cues import Cue, Use
from claimrec.articles.lead_ins import is_finite
from claimrec.articles.quotations import verbal
from claimrec.articles.sources import Source, source
from claimrec.articles.speakers import owner_before
from claimrec.articles.word_lists import leading, listed
from claimrec.articles.words import Word

Sentence = Sequence[Word]
_SAY = frozenset({"say"})
_REACH = 60  # words of a sentence in which its verbs are looked for
_OWNER, _SPEAKER = 4, 14  # words between an owner and the noun; of a speaker between the noun and "that"


def noun_claims(words: Sentence) -> Iterator[Attributed]:
    """What the nouns of a sentence attribute, outside of its quotations."""
    nouns = listed("nouns", "sayings") | listed("nouns", "told")
    for place, word in enumerate(words):
        if word.quoted or word.low not in nouns or _denied(words, place):
            continue
        found = _of_owner(words, place) or _of_agent(words, place)
        if found is None:
            continue
        cue, speaker, begin = found
        end = _end(words, place, begin)
        for content in kept(words, begin, end - 1) if end is not None else []:
            yield Attributed(speaker, cue, (content,))


def _denied(words: Sentence, place: int) -> bool:
    """Whether there is no such word of anybody: "there was no claim by"."""
    return any(words[k].low in listed("words", "nobody") for k in range(max(0, place - 2), place))


def _of_owner(words: Sentence, place: int) -> tuple[Cue, Source, int] | None:
    """ "Lee's repeated claim on Sunday that": the owner before the noun."""
    that = next((k for k in range(place + 1, min(place + _OWNER + 1, len(words))) if words[k].low == "that"), None)
    if that is None or (that > place + 1 and words[place + 1].low not in leading()):
        return None
    owner = owner_before(words, place)
    if owner is None or any(words[k].parts for k in range(owner, place)):
        return None
    cue = Cue(place, place + 1, owner + 1, "", _SAY, Use.PLAIN)
    found = source(words, cue)
    return None if found is None else (cue, found, that + 1)


def _of_agent(words: Sentence, place: int) -> tuple[Cue, Source, int] | None:
    """ "a warning from Lee, the mayor, that": the speaker behind the noun."""
    if place + 2 >= len(words) or words[place + 1].low not in listed("nouns", "agents"):
        return None
    reach = range(place + 2, min(place + _SPEAKER, len(words)))
    that = next((k for k in reach if words[k].low == "that"), None)
    if that is None or any(is_finite(words[k]) or words[k].quoted for k in range(place + 2, that)):
        return None
    cue = Cue(place, place + 2, place, "", _SAY, Use.SOURCE)
    found = source(words, cue)
    return None if found is None or found.last >= that else (cue, found, that + 1)


def _end(words: Sentence, noun: int, begin: int) -> int | None:
    """Where what was said ends: with its sentence, or before the verb of which the noun is the subject."""
    if any(is_finite(words[k]) or _past(words[k]) for k in range(max(0, noun - _REACH), noun)):
        return len(words)
    if not _subject(words, noun):  # "Despite assurances from Lee that it is safe, people left"
        return next((k for k in range(begin, len(words)) if words[k].text == "," and not words[k].quoted), len(words))
    verbs = [
        k
        for k in range(begin, min(len(words), begin + _REACH))
        if not words[k].quoted and _begins_verb(words, k, begin)
    ]
    return verbs[1] if len(verbs) > 1 else None


def _subject(words: Sentence, noun: int) -> bool:
    """Whether the noun can be the subject of its sentence: no preposition leads to its phrase."""
    return not any(words[k].low in listed("words", "prepositions") for k in range(max(0, noun - _OWNER), noun))


def _begins_verb(words: Sentence, place: int, begin: int) -> bool:
    """Whether a group of verbs begins here: an auxiliary or a past, not behind another one or "to", "and", "the"."""
    before = words[place - 1]
    ends = place - 1 >= begin and (
        is_finite(before) or before.low.endswith("ly") or before.low in listed("words", "passive")
    )
    joined = before.low in listed("words", "determiners") | listed("grammar", "comma_joints") | listed(
        "words", "prepositions"
    )
    verb = is_finite(words[place]) or _past(words[place])
    return verb and not joined and not ends


def _past(word: Word) -> bool:
    return verbal(word.low) and not word.low.endswith("s") and not word.capital
