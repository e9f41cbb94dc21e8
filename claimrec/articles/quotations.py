"""Quotations whose verb is none of saying in, their speakers out: "“No,” harrumphed Lee", "Lee shot back: “No”".

English lets nearly any verb stand between a quotation and its speaker. So the place decides, and the form; a table of
verbs (manner of speaking, complaint, message, gesture: after the classes 37.3, 37.4, 37.8 and 40.2 of Levin 1993)
decides where the place leaves it open.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from attrs import frozen

from claimrec.articles.cues import Cue, Use, verb_cue
from claimrec.articles.word_lists import leading, listed, other_forms
from claimrec.articles.words import Word
from claimrec.language.chosen import function_words, word_tables

Sentence = Sequence[Word]
_OPENING, _CLOSING = frozenset("“\"‘'«`"), frozenset("”\"’'»")
_GOES_ON = frozenset(",?!…—–-")  # what ends a quotation behind which its verb stands
_AHEAD, _SPEAKER = 8, 9  # words between a verb and what it leads to; of a speaker between a quotation and its verb
_QUOTING, _SAYING = frozenset({"quoting"}), frozenset({"say"})


@frozen
class _Quoted:
    """A quotation in a sentence: its words from `first` to `last`, both included."""

    first: int
    last: int


def quotatives(words: Sentence, known: Sequence[Cue]) -> list[Cue]:
    """The verbs of a sentence that only their place makes verbs of saying; `known` are its other cues."""
    taken = {k for cue in known for k in range(cue.first, cue.end)}
    quoted = [one for one in _quoted(words) if not _is_title(words, one)]
    found = []
    for place, word in enumerate(words):
        if word.quoted or word.mark or word.capital or place in taken or not verbal(word.low):
            continue
        end = _behind_particle(words, place)
        table = word.low in _manners()
        if any(_follows(words, one, place, end, table=table) for one in quoted) or _leads(
            words, place, end, table=table
        ):
            found.append(Cue(place, end, place, word.low, _QUOTING, Use.PLAIN))
        elif table and _leads_to_that(words, place, end):
            found.append(
                Cue(place, end if words[end].low == "that" else place + 1, place, word.low, _SAYING, Use.PLAIN)
            )
    return found


def with_speakers(sentences: Sequence[Sequence[Word]]) -> list[Sequence[Word]]:
    """Sentences, each question or exclamation in marks joined with the one behind that only says whose it is."""
    found: list[Sequence[Word]] = []
    for sentence in sentences:
        before = found[-1] if found else ()
        told = [w for w in before if not w.mark]
        asked = bool(told) and all(w.quoted for w in told) and before[-1].text in _CLOSING and before[-2].text in "?!…"
        if asked and _says_whose(sentence):
            found[-1] = [*before, *sentence]
        else:
            found.append(sentence)
    return found


def _says_whose(words: Sentence) -> bool:
    """Whether a sentence begins with a speaker and a verb of the table, and tells no more than how: "Lee snarled."."""
    place = next((k for k in range(min(_SPEAKER, len(words))) if words[k].low in _manners() and k), None)
    if place is None or words[0].quoted or words[0].mark or not _is_speaker(words, 0, place):
        return False
    end = _behind_particle(words, place)
    return end >= len(words) or words[end].mark or words[end].low in leading()


@cache
def _manners() -> frozenset[str]:
    """The past and present forms of the verbs that tell how somebody spoke."""
    bases = listed("quoting", "manner") | listed("verbs", "quoting")
    return frozenset(form for base in bases for form in other_forms(base) if not form.endswith("ing"))


@cache
def _irregular() -> frozenset[str]:
    told = {form for forms_ in word_tables()["irregular"].values() for form in forms_.split()}
    return frozenset(form for form in told if not form.endswith("ing")) - listed("words", "auxiliary")


def verbal(low: str) -> bool:
    """Whether a word can be a verb in the past, by its form, or one of the table."""
    past = (low.endswith("ed") and len(low) > 4) or low in _irregular() or low in listed("quoting", "pasts")
    return past or low in _manners()


def _behind_particle(words: Sentence, place: int) -> int:
    """Behind the particle or adverb of a verb: "shot back", "sighed wearily"."""
    after = words[place + 1] if place + 1 < len(words) else None
    joined = after is not None and not after.quoted and (after.low in listed("quoting", "particles") or _adverb(after))
    return place + 1 + joined


def _adverb(word: Word) -> bool:
    return word.low.endswith("ly") and len(word.low) > 4 and not word.capital


def _quoted(words: Sentence) -> list[_Quoted]:
    """The quotations of a sentence."""
    found: list[_Quoted] = []
    for k, word in enumerate(words):
        if word.quoted and found and found[-1].last == k - 1:
            found[-1] = _Quoted(found[-1].first, k)
        elif word.quoted:
            found.append(_Quoted(k, k))
    return found


def _is_title(words: Sentence, one: _Quoted) -> bool:
    """Whether a quotation looks like the title of a work: several words, each that can be with a capital."""
    told = [w for w in words[one.first : one.last + 1] if not w.mark and w.low not in function_words()]
    return len(told) > 1 and all(w.capital or not w.text[0].isalpha() for w in told)


def _follows(words: Sentence, one: _Quoted, place: int, end: int, *, table: bool) -> bool:
    """Whether a verb says who spoke a quotation before it: `“...,” VERB Name`, `“...,” Name VERB`."""
    at = one.last + 2  # behind the closing mark
    if at > place or words[one.last + 1].text not in _CLOSING or not _opens(words, one.first - 1):
        return False
    inner = words[one.last].text in _GOES_ON
    outer = words[at].text == ","
    if not (inner or outer):
        return False
    at += outer
    if at == place:
        return _names_speaker(words, end, table=table)
    asked = inner and words[one.last].text != ","
    return (table or not asked) and _is_speaker(words, at, place)


def _opens(words: Sentence, mark: int) -> bool:
    """Whether a quotation that this mark opens stands by itself: first in its sentence, or behind a mark."""
    before = words[mark - 1] if mark > 0 else None
    return before is None or before.mark or before.low in listed("grammar", "adds")


def _names_speaker(words: Sentence, at: int, *, table: bool) -> bool:
    """Whether a speaker stands here: a name, a pronoun, a noun that speaks; behind a verb of the table any noun."""
    if at >= len(words) or words[at].mark or words[at].quoted:
        return False
    word = words[at]
    if word.low in listed("words", "men") | {"they"} or (word.capital and word.low not in function_words()):
        return True
    told = [w for w in words[at : at + 6] if not w.mark]
    named = word.low in listed("words", "determiners") or word.low in listed("nouns", "titles")
    heads = listed("nouns", "speakers") | listed("nouns", "titles") | listed("nouns", "documents")
    return word.low in heads or (named and (table or any(w.capital or w.low in heads for w in told)))


def _is_speaker(words: Sentence, start: int, stop: int) -> bool:
    """Whether the words between a quotation and a verb are a speaker and nothing else."""
    while stop > start + 1 and (_adverb(words[stop - 1]) or words[stop - 1].low in listed("grammar", "later")):
        stop -= 1
    told = words[start:stop]
    if not told or len(told) > _SPEAKER or any(w.quoted for w in told):
        return False
    if len(told) == 1 and told[0].low in listed("words", "pronouns") | {"they"}:
        return True
    heads = listed("nouns", "speakers") | listed("nouns", "titles")
    if told[0].low in listed("grammar", "no_speakers") and told[-1].low not in heads:
        return False
    plain = not any(w.low in listed("words", "breaks") or w.low in listed("words", "auxiliary") for w in told)
    last = told[-1]
    return plain and not last.mark and (last.capital or last.low in heads)


def _leads(words: Sentence, place: int, end: int, *, table: bool) -> bool:
    """Whether a verb leads to a quotation behind it: `Lee sighed: “...”`, and of the table `Lee whispered, “...”`."""
    reach = end + (_AHEAD if table else 0)
    at = next((k for k in range(end, min(reach + 1, len(words))) if words[k].mark), None)
    if at is None or at + 2 >= len(words) or words[at].text not in (":", ",") or not words[at + 2].quoted:
        return False
    sentence = words[at + 1].text in _OPENING and words[at + 2].capital
    direct = at == end and table
    return sentence and place > 0 and (words[at].text == ":" or direct) and not _passive(words, place)


def _passive(words: Sentence, place: int) -> bool:
    return words[place - 1].low in listed("words", "passive") or words[place - 1].low in listed(
        "grammar", "before_infinitives"
    )


def _leads_to_that(words: Sentence, place: int, end: int) -> bool:
    """Whether a verb of the table leads to a clause: "grumbled that", "posted on his page that"."""
    if place == 0 or _passive(words, place) or words[place - 1].low in listed("words", "determiners"):
        return False
    ahead = range(end, min(end + _AHEAD, len(words)))
    that = next((k for k in ahead if words[k].low == "that" or words[k].mark or words[k].quoted), None)
    if that is None or words[that].low != "that" or any(verb_cue(words, k) for k in range(end, that)):
        return False
    return that == end or words[place + 1].low in listed("words", "prepositions")
