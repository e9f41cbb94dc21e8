"""Words that a reader took from an article are looked at by the language layer: denials over them, numbers in them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from attrs import define

from claimrec.language.reader import read_text
from claimrec.language.text import Polarity, Sign, Text
from claimrec.model.claims import Offsets

DOUBTFUL = 0.5  # how sure a claim is at most on which reader and language layer differ
_LONGEST = 2_000  # characters of a sentence that is looked at


@define
class Sentences:
    """The sentences of an article, in order, each analysed when it is asked for."""

    text: str
    places: tuple[Offsets, ...]
    _last: tuple[Offsets, Text] | None = None

    @classmethod
    def of(cls, text: str, places: Iterable[Offsets]) -> Sentences:
        return cls(text, tuple(sorted(places, key=lambda one: one.start)))

    def around(self, words: Offsets) -> tuple[Offsets, Text] | None:
        """The sentence that holds words, with its analysis; None where they stand in none, or in several."""
        at = bisect_right(self.places, words.start, key=lambda one: one.start) - 1
        if at < 0 or self.places[at].end < words.end or self.places[at].end - self.places[at].start > _LONGEST:
            return None
        place = self.places[at]
        if self._last is None or self._last[0] != place:
            self._last = place, read_text(self.text[place.start : place.end])
        return self._last


def denial_told(sentences: Sentences, words: Offsets, denies: bool | None) -> tuple[Offsets, list[str], bool]:
    """Words with those before them in their sentence that deny them or leave them open; what is to be told; and whether
    the reader, who says that the party `denies` them, agrees with what the words then say.
    """
    own = _sign(sentences.text[words.start : words.end])
    around = sentences.around(words)
    if around is None:
        return words, *_compared(own, denies, inside=own)
    place, text = around
    over = text.polarity(words.start - place.start, words.end - place.start)
    if not _weaker(over.sign, own):
        return words, *_compared(own, denies, inside=own)
    start = _led(text, over, words.start - place.start, words.end - place.start)
    if start is None:
        return words, [f"the article has these words as {over.sign.value}"], False
    wider = Offsets(place.start + start, words.end)
    cue = sentences.text[wider.start : words.start].strip()
    told, agreed = _compared(over.sign, denies, inside=own)
    return wider, [f"“{cue}” before the reader's words was taken with them", *told], agreed


def _weaker(over: Sign, own: Sign) -> bool:
    """Whether a sentence takes back what some of its words say by themselves."""
    return over is not own and over is not Sign.ASSERTED and own is not Sign.OPEN


def _led(text: Text, over: Polarity, start: int, end: int) -> int | None:
    """Where the words begin that have the polarity by themselves which the sentence gives to those from `start` on."""
    for cue in sorted({one.start for one in over.cues if one.start < start}, reverse=True):
        told = read_text(text.given[cue:end])
        if told.polarity(start - cue, end - cue).sign == over.sign:
            return cue
    return None


def _sign(words: str) -> Sign:
    found = read_text(words[:_LONGEST])
    return found.polarity(0, len(found.given)).sign


def _compared(sign: Sign, denies: bool | None, *, inside: Sign) -> tuple[list[str], bool]:
    """What is to be told where a reader and the words differ, and whether they agree."""
    if denies is True and sign is Sign.ASSERTED:
        return ["the reader says that this is denied, the words say it outright"], False
    if denies is False and sign is Sign.DENIED and inside is not Sign.DENIED:
        return ["the reader says that this is not denied, the article denies it"], False
    return [], True


def number_told(words: str, answer: str | None) -> list[str]:
    """What is to be told where a reader's answer is a number that does not stand in the words."""
    wanted = [] if answer is None else read_text(answer).quantities
    if not wanted:
        return []
    held = read_text(words[:_LONGEST]).quantities
    if all(any(one.value.meets(other.value) for other in held) for one in wanted):
        return []
    return [f"the reader's answer “{answer}” is a number that the words do not say"]
