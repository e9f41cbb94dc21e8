"""A matched cue in, its answer out: a state, an agent, a number, a time; and what narrows the question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import inf

from attrs import evolve

from claimrec.language.chosen import forms, word_set
from claimrec.language.english.calendar import time_tables
from claimrec.language.english.contents import content
from claimrec.language.english.grammar import english
from claimrec.language.english.number_senses import left_out, plain
from claimrec.language.english.number_words import counting, number_words, numbers
from claimrec.language.english.times import TimeWords, read_times
from claimrec.language.english.verbs import be_and_have, participle, past
from claimrec.language.text import QuantityMention
from claimrec.language.tokens import folded_words, tokens
from claimrec.model.aspects import Aspect, Kind, Life
from claimrec.model.parties import Speaker
from claimrec.model.quantities import Quantity
from claimrec.model.spans import Span
from claimrec.model.values import State, Value, When, Who
from claimrec.reading.amounts import amount_at, amounts_in, narrowed, occasion, value_of
from claimrec.reading.cue_polarity import Match, Setting
from claimrec.reading.denied_acts import denies_more
from claimrec.reading.narrowing import narrowing
from claimrec.reading.own_days import own_day
from claimrec.reading.parts_told import head_of_thing, part_told
from claimrec.reading.patterns import PARTY, elements
from claimrec.reading.periods_told import period_told, so_far
from claimrec.reading.shapes import Agent, Hit
from claimrec.reading.spoken_times import state_time
from claimrec.reading.spots import NEARBY, PART
from claimrec.reading.texts import Text
from claimrec.reading.titles import in_title

_ENDS = ".!?…"  # what ends a sentence; behind the last one stands nothing
_BARE = 2  # steps of a cue that asks for a number and its noun alone
_NEAR = 6  # words before a number of which one may tell that it is of what was found


def answer(
    hit: Hit,
    text: Text,
    times: Sequence[TimeWords],
    *,
    sides: Mapping[str, str | None],
    speaker: Speaker,
    said: Span | None,
) -> Value | None:
    """The value that a cue gives, or None where it gives none after all (a number that is denied, say).

    `times` are those of its sentence, the nearest first; `sides` leads from each written name to its side.
    """
    setting, trial = hit.setting, hit.match.trial
    aspect = trial.aspect
    if aspect is None or in_title(hit, text):
        return None
    if aspect.value is Kind.STATE or aspect.value is Kind.YES_NO:
        if _bounds_number(hit.match, text) or _completed(hit.match, text) or _to_another(hit.match, text, times):
            return None
        if denies_more(hit, text):
            return None
        agent, sure = _agent(hit, text, sides, speaker) if hit.agent else (None, False)
        return _state(trial.cue.state, setting.denied, agent if sure else None)
    if aspect.value is Kind.WHO:
        agent, _ = _agent(hit, text, sides, speaker)
        return Who(frozenset([agent]), setting.denied) if agent else None
    if setting.denied is not (aspect.value is Kind.QUANTITY and _denies(hit.match, text)):
        return None  # in "it is not true that nobody died" two denials meet
    if aspect.value is Kind.QUANTITY:
        number = _number(hit.match, text, aspect)
        return None if number is None else _found_so_far(number, hit, text)
    duration = aspect.value is Kind.SINCE
    found = next((When(t.span) for t in times if t.duration is duration and t.span.known), None)
    return _told_long(setting, text, said) if found is None and duration else found


def _found_so_far(number: Quantity, hit: Hit, text: Text) -> Quantity:
    """A number of what was documented, verified, identified: there may be more that were not."""
    start = hit.setting.clause[0]
    before = (word.lower() for word in text.words(max(start, hit.match.start - _NEAR), hit.match.start))
    return (
        evolve(number, high=inf) if number.high < inf and word_set("numbers", "found").intersection(before) else number
    )


def _told_long(setting: Setting, text: Text, said: Span | None) -> When | None:
    """A duration that stands without its "for": "has lasted more than eight months"."""
    words = [word.lower() for word in text.words(*setting.clause)]
    units = {form for unit in time_tables()["units"] for form in forms(unit)}
    for at, word in enumerate(words):
        for begin in range(max(0, at - 5), at) if word in units else ():
            found = read_times(f"for {' '.join(words[begin : at + 1])}", said)
            if len(found) == 1 and found[0].duration and found[0].span.known:
                return When(evolve(found[0].span, words=" ".join(words[begin : at + 1])))
    return None


@lru_cache(maxsize=1 << 12)
def _state(name: str, denied: bool, agent: str | None) -> State:
    """Few states are told of again and again: each is made once."""
    return State(name, denied, agent)


def _agent(hit: Hit, text: Text, sides: Mapping[str, str | None], speaker: Speaker) -> tuple[str | None, bool]:
    """Who does it, and whether that is surely a side, party or country, so that another one is somebody else.

    "We" are the speaker's side; whom "they" means is not known; a name that nobody introduced may belong to any side.
    """
    place = hit.match.slot("agent")
    if place is None or hit.agent is Agent.THEY:
        return None, False
    if hit.agent is Agent.WE:
        return speaker.side or speaker.name, True
    meanings = [text.meaning(at) for at in range(*place)]
    name = " ".join([m.name for m in meanings if m is not None]) or " ".join(text.words(*place))
    side = sides[name]
    return side or name, side is not None or all(m is not None and m.kind == PARTY for m in meanings)


def _number(match: Match, text: Text, aspect: Aspect) -> Quantity | None:
    mention = _mention(match, text)
    if mention is None or (mention.value.high == 0 and _of_some(match, text)):
        return None
    if _of_another(match, text, mention) or _of_one(match, text, mention) or _befallen(match, text, mention):
        return None
    return value_of(mention, aspect.unit)


def _of_another(match: Match, text: Text, mention: QuantityMention) -> bool:
    """Whether what a cue ends with befell those whom a later number counts: the dead of "16 were hurt, 4 killed"."""
    deed = participle(text.words(match.end - 1, match.end)[0].lower())
    if deed in mention.counted.split():
        return False
    later = amounts_in(text.raw, mention.words.end, text.span(match.start, match.end)[1])
    return any(deed in q.counted.split() for q in later)


def _of_one(match: Match, text: Text, mention: QuantityMention) -> bool:
    """Whether the verb of a cue is in the singular, and the number of something else: "a mother of 12 was shot"."""
    if mention.value.low <= 1 or mention.unit:
        return False
    told = text.raw[mention.words.end : text.span(match.start, match.end)[1]]
    return not counting()["singular"].isdisjoint(folded_words(told))


def _befallen(match: Match, text: Text, mention: QuantityMention) -> bool:
    """Whether something befell those counted of which a cue of a mere noun does not tell: "killed 12 residents"."""
    steps = elements(match.trial.cue.text)
    if len(steps) != _BARE or steps[0].slot != "number":
        return False
    before = text.words(match.start - 1, match.start)[0].lower() if match.start else ""
    last = text.words(match.end - 1, match.end)[0].lower()
    left = before in counting()["leaves"] and last in counting()["person_states"]  # "left 14 dead"
    if past(before) and not (left or plain(before)) and before not in be_and_have():
        return True
    told = {word.lower() for word in text.words(match.start, match.end)}
    return not (counting()["running"]["words"] & set(mention.counted.split())).issubset(told)


def _bounds_number(match: Match, text: Text) -> bool:
    """Whether the last word of a cue belongs to a number behind it: "the bill was over 2 million" ended nothing."""
    behind = text.raw[text.span(match.start, match.end)[1] :].lstrip()
    ends = behind[:1] in _ENDS and not behind[1:2].strip()
    if ends or behind[:1].isalpha():  # a number in words is not looked for behind each cue
        return False
    last = text.span(match.end - 1, match.end)
    mention = amount_at(text.raw, *last)
    return mention is not None and mention.words.end > last[1]


def _completed(match: Match, text: Text) -> bool:
    """Whether a cue ends with its subject and a word behind it says what is done to that: "held Norvia responsible"."""
    slot, behind = match.slot("subject"), text.words(match.end, match.end + 1)
    return (
        slot is not None
        and slot[1] == match.end
        and bool(behind)
        and behind[0].lower() in word_set("english", "reference", "completing")
    )


def _to_another(match: Match, text: Text, times: Sequence[TimeWords]) -> bool:
    """Whether a cue ends with a verb of which its subject is who does it, as an object shows behind it: "the storm sank
    two boats" sank no storm; "sank two miles off", "sank a week ago" tell where and when.
    """
    slot, behind = match.slot("subject"), text.words(match.end, match.end + 1)
    told = [word.lower() for word in text.words(match.end - 2, match.end)]
    if slot is None or slot[1] >= match.end or not behind or not past(told[-1]) or told[0] in counting()["be"]:
        return False
    first, (begin, _) = behind[0].lower(), text.span(match.end, match.end + 1)
    mention = amount_at(text.raw, *text.span(match.end, match.end + 1))
    if mention is None and text.meaning(match.end) is None and first not in counting()["determiners"]:
        return False
    return (mention is None or not mention.unit) and not any(t.start <= begin < t.end for t in times)


def _denies(match: Match, text: Text) -> bool:
    """Whether the number that a cue asks for is told by a denial: "nobody", "no", not "zero"."""
    mention = _mention(match, text)
    if mention is None or mention.value.high > 0:
        return False
    first = tokens(text.raw[mention.words.start : mention.words.end]).words[0]
    return first[0].isalpha() and first not in number_words()


def _of_some(match: Match, text: Text) -> bool:
    """Whether a number is told of a part: "none of the miners" leaves open what befell others."""
    place = match.slot("number")
    return place is not None and [w.lower() for w in text.words(place[1], place[1] + 1)] == [numbers()["of"]]


def _mention(match: Match, text: Text) -> QuantityMention | None:
    place = match.slot("number")
    return None if place is None else amount_at(text.raw, *text.span(*place))


def spoken_of(aspect: Aspect, setting: Setting, times: Sequence[TimeWords], said: Span | None) -> Span | None:
    """The time that a claim speaks of, None where it names none: of its times, the nearest first, the first that is no
    duration; of a state what `state_time` tells.
    """
    if aspect.value in (Kind.WHEN, Kind.SINCE):
        return None  # there the time is the answer
    told, durations = ([t.span for t in times if t.duration is lasts] for lasts in (False, True))
    if aspect.value not in (Kind.STATE, Kind.YES_NO):
        if told and aspect.life is Life.TOTAL and so_far(told[0]):
            return None  # a count since the war began is one up to when it is told
        return told[0] if told else None
    return state_time(setting.tense, told, durations, said, lasts=setting.lasts, denied=setting.denied)


def scope(aspect: Aspect, hit: Hit, text: Text, times: Sequence[TimeWords], *, part: str) -> str:
    """What narrows the question: a part of the subject or what lies around it, a group that the aspect or the number
    tells apart, the word before what is counted, or for a running count the period that it is told of.
    """
    words = [word.lower() for word in text.words(*hit.setting.clause)] if part or aspect.scopes else []
    if part == NEARBY and (aspect.parts or (aspect.about == "place" and aspect.value is Kind.QUANTITY)):
        return NEARBY
    if part == PART and (aspect.parts or aspect.value is Kind.QUANTITY):
        named = " ".join(sorted(word_set("english", "reference", "part_names").intersection(words)))
        return f"{PART}: {named}" if named else PART
    single = part_told(hit, text) if aspect.parts or aspect.value is Kind.QUANTITY else ""
    if single and aspect.parts:
        return f"{PART}: {single}"
    told = f" {' '.join(words)} "
    own = next((name for name, forms in aspect.scopes.items() if any(f" {form} " in told for form in forms)), "")
    mention = _mention(hit.match, text) if aspect.value is Kind.QUANTITY else None
    if mention is None:
        return own or head_of_thing(hit, text) or narrowing(aspect, hit, text)
    total = aspect.life is Life.TOTAL
    narrows = (
        single,
        own,
        narrowing(aspect, hit, text),
        narrowed(mention, own),
        occasion(text.raw, mention),
        _before(hit, text),
        _left_out(text, hit),
        period_told(times, total=total) if total or aspect.life is Life.LASTING else "",
        own_day(mention, hit.setting, times) if total else "",
    )
    return ", ".join([s for s in narrows if s])


def _before(hit: Hit, text: Text) -> str:
    """The plain word right before a cue that begins with what is measured: "youth" of "youth unemployment"."""
    first, at = elements(hit.match.trial.cue.text)[0], hit.match.start
    if first.slot or hit.match.trial.cue.text.startswith("~") or not (hit.narrowed or _led_in(hit, text)):
        return ""
    return text.words(at - 1, at)[0].lower()


def _led_in(hit: Hit, text: Text) -> bool:
    """Whether a word of content before a cue opens its sentence, or stands behind an article: "food inflation"."""
    at, begin = hit.match.start - 1, hit.setting.sentence[0]
    if at < begin or not content(text.words(at, at + 1)[0].lower()) or text.meaning(at) is not None:
        return False
    return at == begin or text.words(at - 1, at)[0].lower() in english().boundaries.articles


def _left_out(text: Text, hit: Hit) -> str:
    """What a number leaves out: "without students" of "8,000 inhabitants without the students"."""
    words = tuple(word.lower() for word in text.words(*hit.setting.sentence))
    return " ".join(["without", *sorted(told)]) if (told := left_out(words, (0, len(words)))) else ""
