"""A stretch of a text in, the times of which it tells out: not those of saying so, or of another clause's deed."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from claimrec.language.english.grammar import english
from claimrec.language.english.loose import listed
from claimrec.language.english.number_words import counting
from claimrec.language.tenses import FUTURE
from claimrec.language.text import Text, TimeMention
from claimrec.language.tokens import Place, folded_words
from claimrec.linking.statements.times_told import times_told
from claimrec.model.claims import Offsets
from claimrec.reading.spoken_times import until_undone


def told_times(text: Text, place: Place, tense: str, at: int, cues: Sequence[Offsets]) -> tuple[TimeMention, ...]:
    """The times that a statement of this tense tells; `at` is the place of its first word that is no name, `cues` what
    operators reach that.
    """
    dated = times_told(text, (_opening(text, place[0]), place[1]))
    told = tuple([t for t in dated if not _of_saying(text, t, at, cues) and not _of_other(text, t, tense)])
    last = next((last for first, last in text.sentences if first <= place[0] < last), place[1])
    if len(told) != 1 or place[1] >= last:
        return told
    later = [time.span for time in times_told(text, (place[1], last))]
    return (evolve(told[0], span=until_undone(told[0].span, later, text.tokens.words[place[1] : last])),)


def _opening(text: Text, start: int) -> int:
    """Where the phrase begins that stands before a statement and tells when it was: "as late as May", "at the height of
    the flood on Monday,"; where it begins itself if none does.
    """
    first = next((first for first, last in text.sentences if first <= start < last), start)
    before = text.clause(start - 1) if start > first else None
    if before is None or before.tense or before.start != first:
        return start
    return first if text.tokens.words[first] in counting()["prepositions"] | listed("as_leads") else start


def _of_other(text: Text, time: TimeMention, tense: str) -> bool:
    """Whether a time stands in a clause of what will be, and the words in another: "paid and will pay on Friday"."""
    other = text.clause(text.tokens.between(time.words.start, time.words.end)[0]).tense
    return bool(other and tense) and (other == FUTURE) != (tense == FUTURE)


def _of_saying(text: Text, time: TimeMention, at: int, cues: Sequence[Offsets]) -> bool:
    """Whether a time stands between a verb of speech and what is told ("we said on Monday that the mine flooded"), or
    around the verb ("wrong when we wrote that").
    """
    start, _ = text.tokens.between(time.words.start, time.words.end)
    said = any(cue.start < time.words.end for cue in cues)
    carried = not english().boundaries.complementisers.isdisjoint(text.tokens.words[start:at])
    return said and start < at and carried


def done_by(text: Text, at: int, times: Sequence[TimeMention]) -> bool:
    """Whether what "had" happened is told of a time by which it had: "by Friday it had left", "at noon it had already
    fallen"; `at` is a place in its clause.
    """
    clause = text.clause(at)
    led = listed("up_to_then")  # "until Friday it had not left" does not tell that it left
    spans = [time.span for time in times if time.span.known and not time.duration]
    known = [span for span in spans if led.isdisjoint(folded_words(span.words)[:1])]
    already = not listed("already").isdisjoint(text.tokens.words[clause.start : clause.end])
    return bool(known) and (already or any(span.start is None for span in known))
