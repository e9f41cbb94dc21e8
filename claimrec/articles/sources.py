"""A cue in its sentence in, the words that name its speaker out, left or right of the verb, without a parser."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from claimrec.articles.cues import Cue, Use, says, verb_group
from claimrec.articles.quotations import verbal
from claimrec.articles.speakers import is_given, is_noun, speaks
from claimrec.articles.word_lists import leading, listed, particles
from claimrec.articles.words import Word
from claimrec.language.chosen import function_words

Sentence = Sequence[Word]
_INSERTED = 34  # words that may be inserted between a speaker and the verb
_LONGEST = 16  # words that name one speaker
_CALLED = 5  # words before what somebody is called: "the self-styled"
_INSIDE = frozenset(["’", "'", "&", "/", "%", "$"])
_DASHES = frozenset(["—", "–", "-", "--"])


@frozen
class Source:
    """The words that name a speaker: from `first` to `last`, both included; `behind` if they stand after the verb."""

    first: int
    last: int
    behind: bool = False


def source(words: Sentence, cue: Cue) -> Source | None:
    """The speaker of a cue, or None where it has none of its own."""
    if cue.use is Use.SOURCE and cue.until is not None:
        found = _trimmed(words, cue.end, cue.until - 1)
        return None if found is None else Source(found.first, found.last, behind=True)
    if cue.use is Use.SOURCE:
        return _right(words, cue.end, long=True)
    if cue.use is Use.QUOTED:
        return _trimmed(words, cue.start + 1, cue.end - 3)
    if cue.use is Use.PASSIVE:
        return _by(words, cue)
    behind = _right(words, cue.end, any_noun=cue.classes == {"quoting"}) if _inverted(words, cue) else None
    if behind is not None:
        return behind
    led = cue.classes == {"say"} and cue.end < len(words) and words[cue.end].low == "that"
    return _left(words, cue.first - 1, cue, any_noun=led or cue.verb in listed("verbs", "strong"))


def _inverted(words: Sentence, cue: Cue) -> bool:
    """Whether the speaker stands behind the verb: `,” said the mayor`."""
    before = words[cue.first - 1] if cue.first else None
    if before is None or not (before.mark and before.text in "”\"'’»,?!—–") or cue.end >= len(words):
        return False
    after = words[cue.end]
    if cue.classes == {"keep"} and before.text == ",":
        return False  # "Lee, a think tank's head, applauded Vane's speech"
    if after.mark or after.quoted or after.low in listed("grammar", "no_speaker_behind") or "tell" in cue.classes:
        return False  # behind "told" stands who is told
    named = after.capital or after.low in listed("words", "determiners") or after.low in listed("nouns", "speakers")
    named |= cue.classes == {"quoting"} and after.low in listed("words", "pronouns")
    titled = after.low in listed("nouns", "titles") or any(w.capital for w in words[cue.end : cue.end + 4])
    closed = before.text != "," and (named or (titled and after.low not in function_words()))
    return cue.use is Use.PLAIN and (closed or (named and _ends_soon(words, cue.end)))


def _ends_soon(words: Sentence, start: int) -> bool:
    """Whether what follows is no more than a name: behind a plain comma, "X said" may still follow."""
    end = next((k for k in range(start, len(words)) if words[k].text == ","), len(words))
    named = sum(w.capital for w in words[start:end]) > 1 and end < len(words)
    rest = [w for w in words[start : end if named else len(words)] if not w.mark]
    return len(rest) <= _LONGEST and not any(w.low in listed("grammar", "clause_words") for w in rest)


def _right(words: Sentence, start: int, *, long: bool = False, any_noun: bool = False) -> Source | None:
    last = start - 1
    for place in range(start, min(len(words), start + _LONGEST + (10 if long else 0))):
        word = words[place]
        ends = word.mark and word.text not in _INSIDE
        if ends or (word.quoted and not long) or word.low in listed("grammar", "relative_words"):
            break
        if (
            word.low in listed("grammar", "stops_right")
            and place > start
            and not (long and word.low in listed("grammar", "behind_names"))
        ):
            break
        if place > start and word.low in listed("words", "times") and word.capital:
            break
        if long and word.text[0].isdigit() and place > start and words[place - 1].low in listed("nouns", "speakers"):
            break  # "according to the police 900 marched"
        if place > start and words[place - 1].capital and word.low.endswith("ly") and not word.capital:
            break
        last = place
    found = _trimmed(words, start, last, any_noun=any_noun)
    noun = found or _trimmed(words, start, last, any_noun=True)
    name = None if noun is None else _appositive(words, noun)
    if found is None and name is None:
        return None
    told = name or found
    return None if told is None else Source(told.first, told.last, behind=True)


def _appositive(words: Sentence, found: Source) -> Source | None:
    """ "a spokesman for the squad, Brian Mitchelhill": the name behind the comma."""
    at = found.last + 1
    if at + 1 >= len(words) or words[at].text != "," or (words[found.last].capital and not _mouth(words, found)):
        return None
    last = at
    while last + 1 < len(words) and words[last + 1].capital and not words[last + 1].mark:
        last += 1
    ends = last + 1 >= len(words) or words[last + 1].mark
    return Source(at + 1, last) if ends and _is_name(words[at + 1 : last + 1]) else None


def _mouth(words: Sentence, found: Source) -> bool:
    """Whether a phrase is a noun without a name: "a spokesman for the Cumbria squad", "Lee's lawyer"."""
    first = words[found.first]
    return not first.capital or first.low in listed("words", "determiners") or not words[found.last].capital


def _by(words: Sentence, cue: Cue) -> Source | None:
    """The agent of a passive: "were reported by the army"; from whom something was heard."""
    leads = listed("grammar", "heard_from" if cue.verb == "hear" else "agents")
    for place in range(cue.end, min(cue.end + 4, len(words))):
        if words[place].low in leads:
            return _right(words, place + 1)
        if words[place].mark:
            break
    return None


def _left(words: Sentence, last: int, cue: Cue, *, any_noun: bool) -> Source | None:
    if last < 0 or words[last].quoted:
        return None
    word = words[last]
    if word.low in listed("grammar", "relative_subjects") or (word.low == "that" and cue.use is Use.PLAIN and last > 1):
        end = last - 2 if last > 1 and words[last - 1].text == "," else last - 1
        return _nearest(words, _phrase(words, end), who=True) if end >= 0 and word.low == "who" else None
    if word.low in listed("grammar", "clause_joints"):
        return None
    if word.text in (",", ")") or word.text in _DASHES:
        return _before_insertion(words, last)
    found = _phrase(words, last, any_noun=any_noun, beside=cue.use is Use.PARTICIPLE)
    return _nearest(words, found, says="say" in cue.classes) if cue.use is Use.PARTICIPLE else found


def _nearest(words: Sentence, found: Source | None, *, says: bool = False, who: bool = False) -> Source | None:
    """The noun before "who", where a phrase takes in the verb before it: "hit out at critics who"; before "saying" the
    subject of that verb: "issued a statement saying"; before "showing" what shows.
    """
    if found is None:
        return None
    verbs = [k for k in range(found.first + 1, found.last) if verbal(words[k].low) and not words[k].capital]
    if found.first < found.last and verbal(words[found.first].low) and not words[found.first].capital:
        verbs.append(found.first)
    if not verbs:
        return found
    begin = max(verbs) + 1
    while begin < found.last and words[begin].low in listed("words", "prepositions") | listed("quoting", "particles"):
        begin += 1
    if who:  # "ammunition to Republicans who"
        towards = [k for k in range(begin, found.last) if words[k].low in listed("grammar", "towards")]
        begin = towards[-1] + 1 if towards else begin
    near = _trimmed(words, begin, found.last, any_noun=True)
    first, _ = verb_group(words, min(verbs))
    shown = not says and words[found.last].low in listed("nouns", "documents")
    return near if who or shown or first == 0 else _phrase(words, first - 1) or near


def _before_insertion(words: Sentence, last: int) -> Source | None:
    """What stands before an insertion: "Sam Lau, the director for Iowa, said", the one that a "who" or "the" opens."""
    opening = {",": {","}, ")": {"("}}.get(words[last].text, _DASHES)
    places = []
    for place in range(last - 1, max(0, last - _INSERTED), -1):
        ends = words[place].text in ",.?!…" if words[place].quoted else words[place].text in ";:"
        if ends:
            break
        if not words[place].quoted and words[place].text in opening:
            places.append(place)
    opened = [p for p in places if words[p + 1].low in listed("grammar", "openers")]
    aged = [p for p in places if p + 2 < len(words) and words[p + 1].text.isdigit() and words[p + 2].text == ","]
    named = [p for p in places[:1] if _is_name(words[p + 1 : last])]  # "..., the club's treasurer, Ivo Kral, said"
    for place in [*named, *aged, *opened, *places[:1]]:
        name = _name_inside(words, place, last)
        if name is not None and place in named and _ends_in_marks(words, place):
            return name
        aside = name is not None or words[place + 1].low in listed("grammar", "openers")
        found = _phrase(words, place - 1, any_noun=aside)
        if found is not None and place in named and not _mouth(words, found):
            continue
        if found is not None:
            return name if name is not None and _mouth(words, found) else found
    return None


def _ends_in_marks(words: Sentence, place: int) -> bool:
    """Whether a phrase that ends here does so with what somebody is called: "the self-styled “prince of poets”, "."""
    first = place - 2
    while first > 0 and words[first].quoted:
        first -= 1
    if place < 2 or words[place - 1].quoted or not words[place - 2].quoted or words[place - 2].text in ",.?!…":
        return False
    before = first - 1
    while before > 0 and not words[before].mark and words[before].low not in listed("words", "determiners"):
        before -= 1
    return before >= 0 and first - before <= _CALLED and words[before].low in listed("words", "determiners")


def _name_inside(words: Sentence, place: int, last: int) -> Source | None:
    """The name that an insertion is, or ends with: ", Ida Holm,", ", a tall man called Mirko Dane,"."""
    first = last
    while first - 1 > place and words[first - 1].capital and not words[first - 1].mark:
        first -= 1
    called = first - 1 == place or words[first - 1].low in listed("grammar", "called")
    return Source(first, last - 1) if called and _is_name(words[first:last]) else None


def _is_name(words: Sentence) -> bool:
    return 2 <= sum(w.low not in particles() for w in words) <= 3 and all(w.capital and not w.mark for w in words)


def _phrase(words: Sentence, last: int, *, any_noun: bool = False, beside: bool = False) -> Source | None:
    """The phrase that ends here, as far left as it reaches; `beside` a "with" no further ("with Ukraine claiming")."""
    if last > 3 and words[last].text == ")":
        last = next((k - 1 for k in range(last - 1, max(0, last - 6), -1) if words[k].text == "("), last)
    if last < 0 or words[last].mark or words[last].quoted:
        return None
    if words[last].low in listed("words", "pronouns"):
        return Source(last, last)
    first = last
    while first and last - first < _LONGEST:
        if words[first - 1].text == ")" and first > 2 and words[first - 3].text == "(":
            first -= 3  # "the Donetsk People's Republic (DPR) authorities"
        elif _goes_on(words, first - 1) and not (beside and words[first - 1].low == "with"):
            first -= 1
        else:
            break
    return _trimmed(words, first, last, any_noun=any_noun)


def _goes_on(words: Sentence, place: int) -> bool:
    """Whether a phrase reaches on to this word from the right."""
    word = words[place]
    if word.quoted or (word.mark and word.text not in _INSIDE) or word.low in listed("words", "breaks"):
        return False
    if says(words, place):
        return False
    if word.low in listed("grammar", "list_joints"):
        return place > 0 and _joins(words[place - 1]) and _joins(words[place + 1])
    if word.low in listed("words", "pronouns") or word.low in listed("grammar", "no_names"):
        return False
    return word.low not in listed("words", "auxiliary") - listed("grammar", "no_auxiliaries")


def _joins(word: Word) -> bool:
    return word.capital or word.low in listed("nouns", "speakers") or word.low in listed("nouns", "documents")


def _trimmed(words: Sentence, first: int, last: int, *, any_noun: bool = False) -> Source | None:
    """A phrase without what cannot begin it; None for one that names no speaker."""
    while first <= last and (words[first].mark or words[first].low in listed("grammar", "fillers")):
        first += 1
    ends = leading() if first <= last and words[first].capital else listed("words", "prepositions")
    while last >= first and (words[last].mark or words[last].text in ends):
        last -= 1
    if first > last:
        return None
    given = first < last and words[first].capital and words[first + 1].capital and is_given(words[first])
    if words[first].low in listed("grammar", "leading"):
        first += 1
    elif words[first].low in listed("words", "prepositions") and not given:
        first = _behind_preposition(words, first, last)
    while first < last and words[first].low in listed("words", "times"):
        first += 1
    told = words[first : last + 1]
    return Source(first, last) if told and (speaks(told) or (any_noun and is_noun(told))) else None


def _behind_preposition(words: Sentence, first: int, last: int) -> int:
    """Where a phrase goes on behind an adverbial that begins it: "On Tuesday Trump", "In a statement the ministry"."""
    starts = [
        k
        for k in range(first + 2, last + 1)
        if words[k].low in listed("words", "determiners") and words[k - 1].low not in listed("words", "prepositions")
    ]
    if starts:
        return starts[-1]
    place = first + 1
    while place <= last and (words[place].low in listed("words", "times") or words[place].text[0].isdigit()):
        place += 1
    if place > first + 1:
        return place
    start = last + 1  # "In a letter to the council Lena Voss": the name at the end
    while start - 1 > first and words[start - 1].capital and not words[start - 1].mark:
        start -= 1
    before = words[start - 1].low
    alone = before not in listed("words", "prepositions") and before not in listed("words", "determiners")
    return start if alone and start < last else last + 1
