"""A cue in its sentence in, the words that it introduces out: behind it, before its speaker, or in quotation marks on
both sides.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimrec.articles.attributed import Content
from claimrec.articles.cues import Cue, Use, is_number
from claimrec.articles.lead_ins import AHEAD, adverbial, begun, behind_adverbial, behind_told, is_finite, leads, timed
from claimrec.articles.sources import Source
from claimrec.articles.word_lists import listed
from claimrec.articles.words import Word

Sentence = Sequence[Word]
_FAR = 80  # words between two phrases of one kind in a sentence
_ROLE = 10  # words of what a speaker is
_CLOSING = frozenset(["”", '"', "'", "’", "»"])


def contents(words: Sentence, cue: Cue, source: Source | None, *, begin: int, end: int) -> list[Content]:
    """What belongs to a cue, between the words `begin` and before `end`; a verb that says no or blames is kept with it.

    Speech stands behind the cue; where little follows it, or a quotation does not, before it.
    """
    if cue.use is Use.SOURCE:
        return _of_source(words, cue, source, begin, end)
    told = _that_behind(words, source.last + 1, end) if cue.use is Use.PASSIVE and source is not None else None
    if told is not None:
        return kept(words, told + 1, end - 1)  # "the jury was told by Lee, 54, that it fell"
    if cue.use is Use.PASSIVE and (cue.classes == {"tell"} or cue.verb == "hear"):
        return []  # "Lee was told by the mayor to leave"
    if cue.use is Use.PASSIVE and "keep" in cue.classes and source is not None:
        return kept(words, begin, source.last)  # "a claim denied by the club" is no claim of the club's
    if cue.use is Use.PASSIVE:
        return kept(words, begin, cue.first - 1)
    last = cue.end - 1 if source is None or not source.behind else _described(words, max(cue.end - 1, source.last), end)
    behind = _behind(words, cue, source, last + 1, end)
    first = cue.first if source is None or source.behind else source.first
    before = _before(words, begin, first, alone=not behind)
    if before and behind and _around(words, last, behind[0]):
        return [*before, *behind]
    if before and behind and _describes(words, before[0]) and _finite(words, behind[0]):
        return behind
    if before and behind and any(w.quoted for w in words[before[0].first : before[0].last + 1]):
        return [*before, *(behind if words[behind[0].first].quoted else [])]
    return behind or before


def _that_behind(words: Sentence, begin: int, end: int) -> int | None:
    """Where the "that" or colon stands behind a speaker and what describes him; None where a clause follows."""
    for k in range(begin, min(end, begin + _ROLE)):
        if words[k].low == "that" or words[k].text == ":":
            return k
        if is_finite(words[k]) or words[k].quoted:
            return None
    return None


def _describes(words: Sentence, before: Content) -> bool:
    """Whether what stands before a speaker only tells more of him: "The so-called “king”, Lee, said it had fallen"."""
    told = words[before.first : before.last + 1]
    marked = [w for w in told if w.quoted]
    if not marked or told[0].quoted or marked[-1].text in ",.?!…":
        return False
    return not any(is_finite(w) for w in told if not w.quoted)


def _around(words: Sentence, last: int, behind: Content) -> bool:
    """Whether what was said goes on behind "X said" as it began before it: "It was wide, X said, and it was open"."""
    joint = [w.low for w in words[last + 1 : behind.first]]
    plain = not any(words[k].quoted for k in range(last + 1, behind.last + 1))
    return (
        plain
        and joint[:1] == [","]
        and len(joint) == 2
        and joint[1] in listed("grammar", "comma_joints")
        and _finite(words, behind)
    )


def _described(words: Sentence, last: int, end: int) -> int:
    """The last word that describes a speaker: "said Mark Jones, a political scientist at Rice University"."""
    if last + 2 >= end or words[last + 1].text != ",":
        return last
    first = words[last + 2]
    describes = first.low in listed("words", "determiners") or first.low in listed("grammar", "aside")
    if not (describes or first.low in listed("nouns", "speakers") or first.low in listed("nouns", "titles")):
        return last
    return next((k - 1 for k in range(last + 2, end) if words[k].text == "," or words[k].quoted), end - 1)


def _of_source(words: Sentence, cue: Cue, source: Source | None, begin: int, end: int) -> list[Content]:
    """ "According to X, ..." or "..., according to X"."""
    if source is None:
        return []
    begin = next((k + 1 for k in range(cue.start - 1, -1, -1) if words[k].text == ";"), 0)
    earlier = next(
        (k for k in range(cue.start - 1, max(begin, cue.start - _FAR), -1) if words[k].low == words[cue.start].low),
        None,
    )
    if earlier is not None:  # "40, according to the army, or 90, according to the rebels"
        begin = next((k + 1 for k in range(earlier, cue.start) if words[k].text == ","), cue.start)
        begin += words[begin].low in listed("grammar", "comma_joints")
        if is_number(words, begin) and begin + 2 == cue.start:
            return kept(words, begin, source.last)
    start = _described_between(words, source.last, end) + 1
    again = begin < cue.start and words[begin].low == words[cue.start].low
    if (again or cue.start - begin <= 2) and start < end and is_number(words, start):
        return kept(
            words, cue.start if again else start, end - 1
        )  # "according to the police 900 marched, according to"
    while start < end and words[start].text not in (",", ":"):
        start += 1
    before, behind = kept(words, begin, cue.start - 1), kept(words, start + 1, end - 1)
    if cue.start - begin <= 2:
        return behind
    if not before or not behind or _finite(words, before[0]) or words[start + 1].low in listed("grammar", "describing"):
        return before
    if words[begin].low in listed("words", "prepositions") and cue.start - begin <= 4:
        return behind  # "On Monday, according to X, ..."
    return [*before, *behind] if _finite(words, behind[0]) else before


def _finite(words: Sentence, content: Content) -> bool:
    """Whether there is a verb among words that shows by its form: "is", "will", "closed"."""
    return any(is_finite(w) or w.low.endswith("ed") for w in words[content.first : content.last + 1])


def _described_between(words: Sentence, last: int, end: int) -> int:
    """The last word that describes a name between commas: "Ann Lee, the head of the zoo, "; `last` where none does."""
    stop = next((k for k in range(last + 2, end) if words[k].text == ","), 0)
    inside = Content(last + 1, stop)
    if not stop or words[last + 1].text != "," or not words[last].capital or _finite(words, inside):
        return last
    told = {w.low for w in words[last + 2 : stop]}
    describes = told & (listed("nouns", "speakers") | listed("nouns", "titles"))
    return stop - 1 if describes and _described(words, last, end) > last else last


def _before(words: Sentence, begin: int, first: int, *, alone: bool) -> list[Content]:
    """What stands before a speaker, set off by a comma or the end of a quotation; `alone` if nothing stands behind."""
    if first - 1 <= begin:
        return []
    first = _before_role(words, begin, first)
    if alone and words[first - 1].low in listed("grammar", "as"):
        first -= 1  # "The toll rose, as Lee noted"
    mark = words[first - 1]
    if not mark.mark or mark.text not in "”\"'’»,?!—–-":
        return []
    quoted = [k for k in range(begin, first) if words[k].quoted]
    clause = alone and first - begin > 6 and any(is_finite(w) for w in words[begin:first])
    told = clause or _clause(words, begin, first - 1, alone=alone)
    if not quoted and (mark.text != "," or first - begin < (3 if alone else 4) or not told):
        return []
    if quoted and _goes_on(words, quoted[-1], first):
        return kept(words, begin, first - 1) if alone and mark.text == "," else []
    if quoted and quoted[-1] < first - 4 and not clause:
        return []
    described = quoted and quoted[-1] + 2 < first and words[quoted[-1] + 1].text in _CLOSING
    return kept(words, begin, quoted[-1] + 1 if described else first - 1)  # “...,” its head, Ann Lee, said


def _before_role(words: Sentence, begin: int, first: int) -> int:
    """Where the words for a speaker begin with what the speaker is: "..., the club's treasurer, Ivo Kral, said"."""
    if words[first - 1].text != "," or words[first - 1].quoted or not words[first].capital:
        return first
    start = next((k + 1 for k in range(first - 2, max(begin, first - _ROLE), -1) if words[k].mark), 0)
    role = words[start : first - 1]
    led = (
        bool(role) and start > begin and words[start - 1].text in ',”"' and role[0].low in listed("grammar", "articles")
    )
    return start if led and not any(w.quoted or is_finite(w) for w in role) else first


def _goes_on(words: Sentence, last: int, first: int) -> bool:
    """Whether a sentence goes on behind a quotation that is but a part of it: "The “ship” has sunk, X said"."""
    rest = [w for w in words[last + 1 : first] if not w.mark]
    if not rest or words[last + 1].text not in _CLOSING:
        return False
    ends = words[last].text in ",?!.…—–" or words[last + 2].text == ","
    return not ends or any(is_finite(w) for w in rest)


def _clause(words: Sentence, begin: int, end: int, *, alone: bool) -> bool:
    """Whether words make a sentence of their own, and do not only lead up to one ("In a video, X said").

    Where nothing is said behind (`alone`), they need no verb that shows by its form: "The toll rose, police said."
    """
    first = words[begin].low
    led = listed("words", "prepositions") | listed("words", "breaks") | listed("grammar", "busy")
    opens = first in led and first not in listed("grammar", "opens_content")
    return not opens and (alone or any(is_finite(w) or w.low.endswith("ed") for w in words[begin:end]))


def _of_clause(words: Sentence, cue: Cue, source: Source | None, begin: int, end: int) -> int:
    """Where a clause ends in which something is said: "the goat, which Lee said had escaped, was found", "when Lee said
    the farm was sold, nobody laughed"; where nothing is said outright ("if Lee says so, ..."), at its beginning.
    """
    if source is None or source.behind:
        return end
    before = words[source.first - 1].low if source.first else ""
    if before in listed("grammar", "supposed"):
        return begin
    led = before in listed("grammar", "relatives") or words[cue.first - 1].low in listed("grammar", "relatives")
    if not led and not (source.first == 1 and before in listed("grammar", "subordinate")):
        return end
    return next((k for k in range(begin, end) if words[k].text in (",", "—", "–") and not words[k].quoted), end)


def _behind(words: Sentence, cue: Cue, source: Source | None, start: int, end: int) -> list[Content]:
    """What follows a cue, behind those who are told and when and where it was said."""
    begin = _skipped(words, cue, start, end)
    end = _of_clause(words, cue, source, begin, end)
    end = _before_occasion(words, begin, end)
    if begin >= end:
        return []
    if _adds_a_thing(words, cue, begin, end):
        return []
    keeps = "keep" in cue.classes and not words[begin].quoted
    if begin == cue.end and is_number(words, begin) and not kept(words, begin, end - 1):
        return kept(words, cue.first, end - 1)  # "the union claimed 8,000"
    infinitive = words[begin].low == "to"
    return kept(words, cue.first if keeps or infinitive else begin, end - 1) if kept(words, begin, end - 1) else []


def _adds_a_thing(words: Sentence, cue: Cue, begin: int, end: int) -> bool:
    """Whether something is added or written that is no speech: "added sugar", "wrote three books"."""
    directly = cue.verb in listed("grammar", "directly") and begin == cue.end and not words[begin].quoted
    return directly and not _finite(words, Content(begin, end - 1))


def _before_occasion(words: Sentence, begin: int, end: int) -> int:
    """Where an occasion begins that ends a sentence: "in an interview with the BBC in March" was not said."""
    for k in range(max(begin + 1, end - AHEAD), end - 2):
        told = (
            not words[k].quoted
            and words[k].low in listed("grammar", "occasion_leads")
            and words[k + 1].low in listed("grammar", "occasion_articles")
        )
        if told and any(w.low in listed("words", "occasions") for w in words[k + 2 : k + 5]):
            return k
    return end


def _skipped(words: Sentence, cue: Cue, start: int, end: int) -> int:
    """Where speech begins behind a cue."""
    if cue.classes == {"keep"} and not (start < end and words[start].low in listed("grammar", "carries_content")):
        return start
    ahead = range(start, min(end, start + AHEAD))
    colon = next((k for k in ahead if words[k].text == ":"), None)
    opening = next((k for k in ahead if words[k].quoted), None)
    that = next((k for k in ahead if words[k].low == "that"), None)
    if that is not None and (opening is None or that < opening) and leads(words, cue, start, that):
        return that + 1
    if opening is not None and not begun(words, cue, start, opening) and leads(words, cue, start, opening):
        return opening
    if colon is not None and leads(words, cue, start, colon):
        return colon + 1
    place = start
    if cue.classes == {"tell"}:
        place = behind_told(words, place, end)
        if place == start and not _finite(words, Content(start, end - 1)):
            return end  # "tells the story of": nobody is told
    while place < end and (words[place].low in listed("words", "times") or timed(words, place)):
        place += 1
    return behind_adverbial(words, place, end) if place < end and adverbial(words, place) else place


def kept(words: Sentence, first: int, last: int) -> list[Content]:
    """A stretch without the marks at its ends and the words that only join it on; nothing where too little is left."""
    while first <= last and _joins_on(words[first]):
        first += 1
    while last >= first and words[last].mark and words[last].text not in ")%" and not _ends_quotation(words, last):
        last -= 1
    told = [w for w in words[first : last + 1] if not w.mark]
    return [Content(first, last)] if told and (len(told) > 1 or told[0].quoted) else []


def _joins_on(word: Word) -> bool:
    if word.mark:
        return word.text not in "$€£#("
    return word.low in listed("grammar", "adds") or (word.low == "that" and not word.quoted)


def _ends_quotation(words: Sentence, last: int) -> bool:
    """Whether a full stop stands inside of a quotation: it belongs to what was said."""
    return words[last].quoted and words[last].text in ".!?…"
