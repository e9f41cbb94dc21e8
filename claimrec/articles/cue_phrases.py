"""Cues of several words in a sentence in, as cues out: "made it clear that", "went on to say", "in the words of".

The phrases are those of `attribution.toml`. The first word is a verb in its base form, of which all forms fit; "a/b" is
either word, "~" stands for up to three words, "*" for up to six: a noun with what belongs to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from attrs import evolve, frozen

from claimrec.articles.cues import Cue, Use, number_at, verb_cue, verb_group
from claimrec.articles.lead_ins import is_finite
from claimrec.articles.quotations import verbal
from claimrec.articles.speakers import owns
from claimrec.articles.word_lists import attribution, leading, listed, other_forms
from claimrec.articles.words import Word

Sentence = Sequence[Word]
_FILL = {"~": 3, "*": 6}
_OWNER = 7  # words between "in" and "view"
_NEAR = 5  # words from a phrase to its "that", behind "on Sunday"
_QUOTED = 20  # words from a quotation to the phrase that tells whose it is
_AS = 9  # words between "as" and "put it"


_Steps = tuple[frozenset[str], ...]


@frozen
class _Phrase:
    """A phrase without its verb: what each word may be; `lead` is what it leads to (a table of "phrases")."""

    rest: _Steps
    lead: str
    keep: bool


def phrase_cues(words: Sentence) -> list[Cue]:
    """The cues of several words in a sentence, outside of its quotations, in their order."""
    found: list[Cue] = []
    for place, word in enumerate(words):
        if word.quoted or (found and place < found[-1].end):
            continue
        cue = _source(words, place) or next(_verbs(words, place), None)
        if cue is not None:
            found.append(cue)
    return found


@cache
def _phrases() -> dict[str, tuple[_Phrase, ...]]:
    """Each form of the first word of a phrase, with the phrases that begin with it."""
    found: dict[str, list[_Phrase]] = {}
    for table in ("that", "keeps", "direct", "figure", "to", "as", "from"):
        lead, keep = ("that", True) if table == "keeps" else (table, False)
        for written in attribution()["phrases"][table]:
            first, *rest = written.split()
            one = _Phrase(_steps(" ".join(rest)), lead, keep)
            for base in first.split("/"):
                for form in (base, *other_forms(base)):
                    found.setdefault(form, []).append(one)
    return {form: tuple(held) for form, held in found.items()}


def _steps(written: str) -> _Steps:
    return tuple([frozenset(part.split("/")) for part in written.split()])


def _verbs(words: Sentence, place: int) -> Iterator[Cue]:
    """The cues of the phrases that begin with the verb at a place."""
    known = _phrases().get(words[place].low, ())
    if not known:
        return
    first, negated = verb_group(words, place)
    modal = any(words[k].low in listed("grammar", "modals") for k in range(max(0, first - 1), place))
    impersonal = first > 0 and words[first - 1].low in listed("grammar", "impersonal")
    for phrase in () if modal or impersonal else known:
        for end in _ends(words, place + 1, phrase.rest):
            cue = _cue(words, place, end, phrase, first=first)
            if cue is not None:
                yield evolve(cue, classes=cue.classes | {"keep"}) if negated else cue


def _cue(words: Sentence, place: int, end: int, phrase: _Phrase, *, first: int) -> Cue | None:
    """The cue of a phrase that stands at a place, up to before `end`, if what has to follow it does."""
    says = frozenset({"keep" if phrase.keep else "say"})
    participle = words[place].low.endswith("ing")
    use = Use.PARTICIPLE if participle else Use.PLAIN
    if phrase.lead == "that":
        that = _that(words, end) or _behind_quotation(words, place, end)
        return None if that is None else Cue(place, that, place if participle else first, "", says, use)
    if phrase.lead == "figure":
        kept = frozenset({"keep"})
        return None if number_at(words, end) is None else Cue(place, end, first, "", kept, Use.PLAIN)
    if phrase.lead == "direct":
        return Cue(place, end, first, "", says, use)
    if phrase.lead == "from":
        return Cue(place, end, first, "hear", says, Use.PASSIVE)
    if phrase.lead == "as":
        led = any(words[k].low in listed("grammar", "as") for k in range(max(0, place - _AS), place))
        return Cue(place, end, first, "", says, Use.PLAIN) if led and _ends_here(words, end) else None
    told = verb_cue(words, end + 1) if end + 1 < len(words) and words[end].low == "to" else None
    told = told or _after_to(words, end)
    return None if told is None else Cue(told.start, told.end, first, told.verb, told.classes, Use.PLAIN)


def _after_to(words: Sentence, end: int) -> Cue | None:
    """The cue of an infinitive: "(went on to) say", "(hastened to) point out"."""
    if end + 1 >= len(words) or words[end].low != "to":
        return None
    at = end + 1
    for phrase in _phrases().get(words[at].low, ()):
        for stop in _ends(words, at + 1, phrase.rest):
            found = _cue(words, at, stop, phrase, first=at) if phrase.lead == "that" else None
            if found is not None:
                return found
    return verb_cue(words, at, infinitive=True)


def _ends(words: Sentence, place: int, rest: Sequence[frozenset[str]]) -> Iterator[int]:
    """Behind each stretch from a place on that the words of a phrase fit."""
    if not rest:
        yield place
        return
    fill = next((_FILL[mark] for mark in rest[0] if mark in _FILL), None)
    if fill is None:
        if place < len(words) and not words[place].quoted and words[place].low in rest[0]:
            yield from _ends(words, place + 1, rest[1:])
        return
    for k in range(place, min(place + fill, len(words) - 1) + 1):
        yield from _ends(words, k, rest[1:])
        if k < len(words) and (words[k].quoted or words[k].parts):
            return


def _that(words: Sentence, end: int) -> int | None:
    """Where the "that" stands which a phrase leads to: behind it, or behind when and where it was said."""
    for k in range(end, min(end + _NEAR, len(words) - 1)):
        if words[k].low == "that":
            led = k == end or words[end].low in leading()
            return end if led else None
        if words[k].mark or words[k].quoted:
            return None
    return None


def _behind_quotation(words: Sentence, place: int, end: int) -> int | None:
    """Where a phrase ends that tells whose a quotation before it is: "“No,” Lee pointed out on Monday"."""
    quoted = any(w.quoted for w in words[max(0, place - _QUOTED) : place])
    ends = end >= len(words) or words[end].mark or words[end].low in leading()
    return end if quoted and ends else None


def _ends_here(words: Sentence, end: int) -> bool:
    """Whether nothing more belongs to a verb: "as Lee put it,"; no "as Lee put it on the table"."""
    return end >= len(words) or words[end].mark or (words[end].low in leading() and words[end - 1].low != "it")


def _source(words: Sentence, place: int) -> Cue | None:
    """Phrases that lead to a name as "according to" does: "in the words of X", "in X's view"."""
    opens = place == 0 or words[place - 1].mark or words[place - 1].low in listed("grammar", "opens")
    if not opens:
        return None
    of, around = _sources()
    for rest in of.get(words[place].low, ()):
        end = next(_ends(words, place, rest), None)
        if end is not None and _begins_name(words, end) and (end > place + 1 or _alone(words, end)):
            return _leads(place, end)
    for before, behind in around.get(words[place].low, ()):
        begin = next(_ends(words, place, before), None)
        stops = () if begin is None or not _begins_name(words, begin) else range(begin + 1, begin + _OWNER)
        stop = next((k for k in stops if next(_ends(words, k, behind), None) is not None), None)
        if begin is not None and stop is not None:
            return _leads(place, begin, until=stop)
    return _so(words, place) or _owned(words, place)


@cache
def _sources() -> tuple[dict[str, list[_Steps]], dict[str, list[tuple[_Steps, _Steps]]]]:
    """The phrases before a name, and those around one, each by the words that it can begin with."""
    table = attribution()["phrases"]
    of: dict[str, list[_Steps]] = {}
    around: dict[str, list[tuple[_Steps, _Steps]]] = {}
    for written in table["of"]:
        steps = _steps(written)
        for word in steps[0]:
            of.setdefault(word, []).append(steps)
    for written in table["around"]:
        before, behind = map(_steps, written.split("*"))
        for word in before[0]:
            around.setdefault(word, []).append((before, behind))
    return of, around


def _alone(words: Sentence, place: int) -> bool:
    """Whether a name stands here up to a comma, and no clause: "Per Lee, it fell"; no "Per Lee fell"."""
    stop = next((k for k in range(place, len(words)) if words[k].parts), len(words))
    clause = any(is_finite(w) or verbal(w.low) or verb_cue(words, k) for k, w in enumerate(words[:stop]) if k >= place)
    return not clause


def _so(words: Sentence, place: int) -> Cue | None:
    """ "“The pumps,” so Lee, “were scrap”": a name alone between "so" and the next mark."""
    if words[place].low not in listed("grammar", "so") or place < 2:
        return None
    if not any(w.quoted for w in words[max(0, place - _QUOTED) : place]):
        return None
    end = next((k for k in range(place + 1, min(place + _OWNER, len(words))) if words[k].mark), place)
    named = all(w.capital for w in words[place + 1 : end])
    return _leads(place, place + 1, until=end) if end > place + 1 and named else None


def _owned(words: Sentence, place: int) -> Cue | None:
    """ "in the mayor's view", "by Lee's count": the name ends before the noun, with what owns it."""
    nouns = attribution()["owned"].get(words[place].low)
    if nouns is None or place + 2 >= len(words):
        return None
    for k in range(place + 2, min(place + _OWNER, len(words))):
        before = words[k - 1]
        if words[k].low in nouns.split() and (owns(before) or before.low in listed("grammar", "own")):
            return _leads(place, place + 1, until=k - (before.low in listed("grammar", "own")))
        if words[k].parts:
            return None
    return None


def _begins_name(words: Sentence, place: int) -> bool:
    return place < len(words) and not words[place].mark and (words[place].capital or words[place].low in _speaking())


@cache
def _speaking() -> frozenset[str]:
    """Words with which a name or noun for a speaker begins."""
    return listed("words", "determiners") | listed("nouns", "speakers") | listed("nouns", "titles")


def _leads(start: int, end: int, *, until: int | None = None) -> Cue:
    return Cue(start, end, start, "according", frozenset({"say"}), Use.SOURCE, until=until)
