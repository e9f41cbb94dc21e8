"""One sentence in, its attributions out: cue, speaker and content, put together by the rules over words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimrec.articles.attributed import Attributed, Content
from claimrec.articles.colon_quotes import led_by_colon
from claimrec.articles.contents import contents
from claimrec.articles.cue_phrases import phrase_cues
from claimrec.articles.cues import Cue, Use, cues
from claimrec.articles.noun_claims import noun_claims
from claimrec.articles.quotations import quotatives
from claimrec.articles.sources import Source, source
from claimrec.articles.tallies import noun_tallies, shared
from claimrec.articles.word_lists import listed
from claimrec.articles.words import Word
from claimrec.language.chosen import function_words

Sentence = Sequence[Word]


_CLOSING = frozenset(["”", '"', "’", "'", "»"])


def attributed(words: Sentence, *, headline: bool = False) -> list[Attributed]:
    """All that is attributed in a sentence, in order."""
    named = _colon(words, headline=headline) or _colon_behind(words)
    if named is not None:
        return [named]
    phrases = phrase_cues(words)
    inside = {k for cue in phrases for k in range(cue.start, max(cue.end, (cue.until or 0) + 2))}
    known = [*phrases, *(cue for cue in cues(words) if inside.isdisjoint(range(cue.start, cue.end)))]
    told = sorted([*known, *quotatives(words, known)], key=lambda cue: cue.start)
    found = [(cue, source(words, cue)) for cue in told]
    found = [(cue, who) for cue, who in found if fits(words, cue, who)]
    found = [one for k, one in enumerate(found) if not (k and _nested(words, found[k - 1][0], one[1]))]
    spoken: list[tuple[Cue, Source | None, Source]] = []
    denied = [cue for cue, who in found if _nobody(words, cue, who)]
    for cue, who in found:
        own = who or _same(words, cue, [w for _, w, _ in spoken if w is not None])
        if own is not None:
            spoken.append((cue, who, own))
    result = [Attributed(None, cue, ()) for cue in told if _hearsay(words, cue)]
    for place, (cue, who, own) in enumerate(spoken):
        begin, end = _reach(words, [(cue, who) for cue, who, _ in spoken], place)
        said = contents(words, cue, who, begin=begin, end=end)
        if cue.classes == {"quoting"}:
            said = [one for one in said if any(w.quoted for w in words[one.first : one.last + 1])]
        result.append(Attributed(None, cue, ()) if cue in denied else Attributed(own, cue, tuple(said)))
    led = led_by_colon(words, [cue for cue, _ in found])
    more = [*([led] if led else []), *noun_claims(words), *noun_tallies(words)]
    cued = {cue.start for cue, _ in found}
    every = [*result, *(one for one in more if one.cue is not None and one.cue.start not in cued)]
    return [one for each in every for one in shared(words, each)]


def _hearsay(words: Sentence, cue: Cue) -> bool:
    """Whether somebody was told by nobody that is named: "the inquiry was told that"."""
    passive = cue.use is Use.PASSIVE and "tell" in cue.classes
    return passive and cue.end < len(words) and words[cue.end].low == "that"


def fits(words: Sentence, cue: Cue, who: Source | None) -> bool:
    """Whether a verb of reports and polls has one, and a verb with other senses a quotation."""
    if cue.classes == {"quoting"} or (cue.verb in listed("grammar", "carry_on")):
        return any(w.quoted for w in words)
    if cue.classes & {"say", "tell", "keep"}:
        return True
    if who is None:
        return False
    finds = cue.end < len(words) and words[cue.end].low == "that"
    shows = listed("nouns", "documents") | (listed("nouns", "finders") if finds else frozenset())
    return any(w.low in shows for w in words[who.first : who.last + 1])


def _nobody(words: Sentence, cue: Cue, who: Source | None) -> bool:
    """Whether a cue says that nobody said so: "neither A nor B said", "nor did A say", "nobody said"."""
    first = cue.first if who is None or who.behind else who.first
    nobody = listed("words", "nobody")
    begin = next((k + 1 for k in range(first - 1, -1, -1) if words[k].mark), 0)
    before = [w.low for w in words[begin:first]]
    if who is not None and not who.behind and words[first].low in nobody:
        return True
    if before[-1:] and (before[-1] in nobody or before[-2:] == ["no", "one"]):
        return True
    turned = bool(before) and (before[-1] in listed("words", "inverted") or before[-1] == "that")
    return turned and any(low in nobody or low in listed("grammar", "denies") or low.endswith("n't") for low in before)


def _nested(words: Sentence, outer: Cue, who: Source | None) -> bool:
    """Whether a cue only tells what its own speaker thinks: "Zelenskyy said he believed"."""
    if who is None or who.behind or words[who.first].low not in listed("words", "pronouns"):
        return False
    between = words[outer.end : who.first]
    return all(w.low == "that" for w in between) or (between[-1].low == "that" and not any(w.mark for w in between))


def _same(words: Sentence, cue: Cue, before: Sequence[Source]) -> Source | None:
    """The speaker of a cue without one: "..., adding that", "but added": who spoke before it in the sentence."""
    joined = cue.first > 0 and (
        words[cue.first - 1].text in (",", "—", "–") or words[cue.first - 1].low in listed("grammar", "before_verbs")
    )
    if not joined:
        return None
    if before:
        return before[-1]
    plainly = cue.use is Use.PLAIN and words[cue.first - 1].low in listed("grammar", "adds")
    return _subject(words, cue) if cue.use is Use.PARTICIPLE or plainly else None


def _subject(words: Sentence, cue: Cue) -> Source | None:
    """The name or noun that begins the sentence, for a participle behind it: "Sanders defended his call, saying"."""
    starts = [0, *(k + 1 for k in range(cue.first - 1) if words[k].text == "," and not words[k].quoted)]
    led = listed("words", "prepositions") | listed("words", "breaks") | listed("words", "times")
    for start in starts:
        while start < cue.first and (words[start].mark or words[start].low in listed("grammar", "opens")):
            start += 1
        if words[start].quoted or words[start].low in led or words[start].low.endswith(("ly", "ing", "ed")):
            continue
        last = start - 1
        while last + 1 < cue.first and not words[last + 1].mark and _names(words[last + 1], last + 1 == start):
            last += 1
        return Source(start, last) if last >= start else None
    return None


def _names(word: Word, first: bool) -> bool:
    if word.low in listed("words", "pronouns"):
        return first
    if first and word.low in listed("words", "determiners"):
        return True
    speaks = word.low in listed("nouns", "speakers") or word.low.rstrip(".") in listed("nouns", "titles")
    return speaks or (word.capital and word.low not in function_words())


def _reach(words: Sentence, found: Sequence[tuple[Cue, Source | None]], place: int) -> tuple[int, int]:
    """From where to where the words of a cue may reach: to the comma before the next cue's clause, from the last's."""
    cue, who = found[place]
    begin, end = 0, len(words)
    if place:
        earlier = found[place - 1][0]
        begin = _joint(words, earlier.end, min(cue.first, who.first if who else cue.first)) or earlier.end
    if place + 1 < len(found):
        later, whose = found[place + 1]
        starts = min(later.first, whose.first if whose and not whose.behind else later.first)
        end = _joint(words, cue.end, starts) or end
    return begin, end


def _joint(words: Sentence, start: int, stop: int) -> int | None:
    """The last place between two cues where one clause ends and the next begins."""
    if stop - 1 > start and words[stop - 1].low == "with":
        return stop - 1
    for k in range(stop - 1, start, -1):
        if words[k].text in (",", ";", "—", "–") and not words[k].quoted:
            return k
        if words[k].text in _CLOSING and not words[k].quoted and words[k - 1].text == ",":
            return k
        if words[k].low in listed("grammar", "turns") and k == stop - 1 and not words[k].quoted:
            return k
    return None


def _colon(words: Sentence, *, headline: bool) -> Attributed | None:
    """ "Zelenskyy: ‘Bakhmut is only in our hearts’": a speaker, a colon, and what was said."""
    at = next((k for k, w in enumerate(words[:9]) if w.text == ":"), None)
    if at is None or at + 1 >= len(words):
        return None
    quoted = any(w.quoted for w in words[at + 1 : at + 3])
    told, comma = at, next((k for k in range(at) if words[k].text == ","), 0)
    named = comma > 1 and all(w.capital and _names(w, first=False) for w in words[:comma])
    if quoted and named and not cues(words[:at]):
        at = comma  # "Ann Lee, 43, teacher: “...”"
    if not all(_names(w, k == 0) or w.low in listed("grammar", "in_names") for k, w in enumerate(words[:at])) or not (
        quoted or headline
    ):
        return None
    if not quoted and (sum(w.capital for w in words[:at]) < 2 or words[told + 1].low in listed("words", "breaks")):
        return None
    last = max((k for k, w in enumerate(words) if w.quoted), default=len(words) - 1) if quoted else len(words) - 1
    first = next((k for k in range(told + 1, len(words)) if not words[k].mark), told + 1)
    return Attributed(Source(0, at - 1), None, (Content(first, last),))


def _colon_behind(words: Sentence) -> Attributed | None:
    """ "“The bridge is open”: Ann Lee": a quotation, a colon, and a name at the end."""
    at = next((k for k, w in enumerate(words) if w.text == ":" and not w.quoted), None)
    name = [] if at is None else [w for w in words[at + 1 :] if w.text != "."]
    if at is None or not 0 < len(name) <= 4 or not all(_names(w, first=False) for w in name):
        return None
    quoted = [k for k in range(at) if words[k].quoted]
    if not quoted or any(not (words[k].quoted or words[k].mark) for k in range(at)):
        return None
    return Attributed(Source(at + 1, at + len(name)), None, (Content(quoted[0], quoted[-1]),))


def quoted_spans(words: Sentence) -> Iterator[Content]:
    """The quotations of a sentence, each as a stretch of words."""
    first = None
    for k, word in enumerate(words):
        if word.quoted and first is None:
            first = k
        if first is not None and (not word.quoted or k == len(words) - 1):
            yield Content(first, k if word.quoted else k - 1)
            first = None
