"""The tense of a clause and the times that it names in, the time of which a state is told out."""

from __future__ import annotations

from collections.abc import Sequence, Set
from datetime import timedelta
from functools import cache

from attrs import evolve

from claimrec.language.chosen import word_tables
from claimrec.language.english.loose import listed
from claimrec.language.english.times import TimeWords
from claimrec.language.english.vocabulary import forms, function_words
from claimrec.language.phrases import Phrases, phrases
from claimrec.language.tenses import BEFORE_PAST, PAST, PERFECT
from claimrec.language.tokens import Place, folded_words
from claimrec.model.spans import ALL_ALONG, BEFORE, SOME_TIME, Span, shifted_if

PASSING, NEVER, FOR_GOOD, THROUGHOUT = LASTS = ("passing", "never", "for_good", "throughout")
UNPRECEDENTED = "unprecedented"  # at no time before what is told of now
_SHORT = ("minute", "hour")  # grains of what lasted for a part of a day
_YEAR = 4  # digits
_DAY = timedelta(days=1)
_OCCASION, _STORY = 7, 365  # days: "has never before" is news of some days, "had never" of a story of up to a year
_LONG = ("week", "month", "year", "span")  # grains of times within which a state may come and go
BYGONE = Span(None, None, "span", BEFORE, relative=True)  # "had been", "used to": some time before


def state_time(
    tense: str,
    told: Sequence[Span],
    durations: Sequence[Span],
    said: Span | None,
    *,
    lasts: Set[str] = frozenset(),
    denied: bool = False,
) -> Span | None:
    """The time of which a state is told: one that is named, or since when it lasts; one of `SOME_TIME` if it was so at
    some time only, of `ALL_ALONG` if it was so at each moment; None where none is named.

    - `told`: the times that are named, the nearest first; `durations`: the spans in which it may have begun.
    - `lasts`: what words say of how long it was so (`lasts_in`); `UNPRECEDENTED` with `NEVER` leaves open what was
      so in the days before the time of saying ("has never before"), or the year ("had never").
    - `denied`: whether it is told not to have been so: what was not so before a time was not so at any time before.
    """
    done = tense in (PAST, PERFECT, BEFORE_PAST)
    if denied and done and told and told[0].known and told[0].start is None:
        return evolve(told[0], words=ALL_ALONG)
    if denied and done and len(told) == 1:
        told = [_up_to_now(_since_then(told[0]), said)]
    if NEVER in lasts and tense in (PAST, PERFECT) and not any(span.relative for span in told):
        new = _OCCASION if tense == PERFECT else _STORY
        return _all_along(told, _before_it(said, new) if UNPRECEDENTED in lasts else said)
    if _in_passing(tense, told, durations, said, passing=PASSING in lasts):
        known = told and told[0].known
        return evolve(told[0], grain="span", words=SOME_TIME, relative=True) if known else BYGONE
    if FOR_GOOD in lasts and tense in (PAST, PERFECT, "") and len(told) == 1:
        return _ever_since(told[0], said) or told[0]
    if THROUGHOUT in lasts and done and len(told) == 1 and told[0].known and told[0].start is not None:
        return _all_along(told, said)
    return _by_its_end(told[0], said) if told else _lasted(tense, durations, said)


def until_undone(begun: Span, later: Sequence[Span], behind: Sequence[str]) -> Span:
    """A time; where the folded words behind its clause tell that it was undone at a later one, all the time up to that:
    "closed in 2009 and reopened in 2014".
    """
    end = next((span.start for span in later if span.known and span.start is not None), None)
    if end is None or begun.start is None or not begun.known or end <= begun.start:
        return begun
    return begun if listed("undone_by").isdisjoint(behind) else evolve(begun, end=end, grain="span")


def in_sentence(begun: Span, times: Sequence[TimeWords], raw: str) -> Span:
    """A time that is one of those of a sentence, which ends where `raw` does; up to when what it tells was undone."""
    at = next((time.end for time in times if time.span is begun), None)
    if at is None:
        return begun
    later = sorted([time for time in times if time.start > at], key=lambda time: time.start)
    return until_undone(begun, [time.span for time in later], folded_words(raw[at:])) if later else begun


def _since_then(span: Span) -> Span:
    """The stretch since a month or a year without that itself: who "has not won since April" won in April."""
    words, start, end = folded_words(span.words), span.start, span.end
    led = bool(words) and words[0] in listed("since") and not any(w.isdecimal() and len(w) < _YEAR for w in words)
    if not led or start is None or end is None or (start.day, start.hour, start.minute) != (1, 0, 0):
        return span
    later = shifted_if(start, months=1) if start.month > 1 else shifted_if(start, years=1)
    return evolve(span, start=later) if later is not None and later < end else span


def _up_to_now(span: Span, said: Span | None) -> Span:
    """A week or more that goes on, up to the time of saying: what "has not been so this year" may be in the rest of it,
    where that is a day or more.
    """
    end = None if said is None else said.end
    if end is None or span.grain not in _LONG or not span.known or span.start is None or span.end is None:
        return span
    return evolve(span, end=end) if span.start < end and span.end - end >= _DAY else span


def _by_its_end(span: Span, said: Span | None) -> Span:
    """A time; of "within a week of 2 April", in which it came to be so at some time, its end, by which it was."""
    over = span.end is not None and said is not None and said.end is not None and span.end < said.end
    led = folded_words(span.words)[:1] if over and span.grain == "span" else ()
    return span if listed("within").isdisjoint(led) else evolve(span, start=None)


def _all_along(told: Sequence[Span], said: Span | None) -> Span | None:
    """All of the time that is told, or all up to now."""
    if told:
        return evolve(told[0], words=ALL_ALONG)
    return None if said is None or said.end is None else Span(None, said.end, "span", ALL_ALONG)


def _before_it(said: Span | None, days: int) -> Span | None:
    """The time up to so many days before a time."""
    end = None if said is None or said.end is None else shifted_if(said.end, days=-days)
    return None if said is None or end is None else evolve(said, start=None, end=end)


def _ever_since(begun: Span, said: Span | None) -> Span | None:
    """From a day or a year on up to now; None where that is not known."""
    if not begun.known or begun.end is None or said is None or said.end is None or begun.end >= said.end:
        return None
    return evolve(begun, start=begun.end, end=said.end, grain="span")


def names_time(span: Span | None) -> bool:
    """Whether a time that `state_time` gives was named in the text."""
    return span is not None and not (span.words == ALL_ALONG and span.start is None)


def lasts_in(words: Sequence[str], place: Place) -> frozenset[str]:
    """What a stretch of folded words says of how long something was so: for a while only, or before (`PASSING`: "for a
    time"); at no time (`NEVER`); from then on (`FOR_GOOD`); all the time (`THROUGHOUT`).
    """
    return frozenset([hit.value for hit in _lasting().found(words, *place)])


@cache
def _lasting() -> Phrases[str]:
    told = [(cue, kind) for kind in LASTS for cue in word_tables()["stance"][kind]]
    return phrases(told, forms=forms, common=function_words())


def _in_passing(
    tense: str, told: Sequence[Span], durations: Sequence[Span], said: Span | None, *, passing: bool
) -> bool:
    """Whether a state is past and was so at some time within the one that is told, or that leads up to now: "for three
    days in April", "for two hours on Monday", "earlier this year".
    """
    known = [span for span in told if span.known]
    if tense not in (PAST, PERFECT, BEFORE_PAST) or (known and len(known) < len(told)):
        return False
    if not known:
        return passing
    long = known[0].grain in _LONG or (known[0].grain == "day" and any(span.grain in _SHORT for span in durations))
    if passing and long:
        return True
    if tense != PAST:
        return False
    now = said is not None and known[0].grain == "span" and known[0].start is not None and known[0].end == said.end
    until_now = now and listed("since").isdisjoint(folded_words(known[0].words))
    return until_now or (long and bool(durations))


def _lasted(tense: str, durations: Sequence[Span], said: Span | None) -> Span | None:
    """The time of what "has been closed for ten days", since then, or of what "was closed for ten days" or "for
    years", some time before. It lasts for sure from the end of the span in which it may have begun.
    """
    if tense == PAST:
        return BYGONE if durations else None
    begun = next((span for span in durations if span.known), None)
    if begun is None:
        return None
    latest = begun.end or begun.start
    if tense != PERFECT or said is None or said.end is None or latest is None or latest >= said.end:
        return None
    return evolve(begun, start=latest, end=said.end, grain="span")
