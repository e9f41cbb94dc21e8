"""Words that a reader took from an article are looked at by the language layer: denials over them, numbers in them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from attrs import define

from claimrec.articles.cues import only_says
from claimrec.language.reader import read_text
from claimrec.language.text import Polarity, Sign, Text
from claimrec.model.claims import Offsets

_ASKS = ("?", "？")  # what belongs to the words that it stands behind
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
    """Words with those before them in their sentence that deny them or leave them open, and with a question mark; what
    is to be told; and whether the reader, who says that the party `denies` them, agrees with what the words then say.
    """
    if sentences.text.startswith(_ASKS, words.end):
        words = Offsets(words.start, words.end + 1)
    own = _sign(sentences.text[words.start : words.end])
    around = sentences.around(words)
    if around is None:
        return words, *_compared(own, denies, inside=own)
    place, text = around
    over = text.polarity(words.start - place.start, words.end - place.start)
    weaker = _weaker(over, own)
    start = _led(text, over, words.start - place.start, words.end - place.start) if weaker else None
    if not weaker or (start is None and over.sign is Sign.OPEN and _only_said(text, over)):
        return words, *_compared(own, denies, inside=own)
    if start is None:
        return words, [f"the article has these words as {over.sign.value}"], False
    wider = Offsets(place.start + start, words.end)
    cue = sentences.text[wider.start : words.start].strip()
    told, agreed = _compared(over.sign, denies, inside=own)
    return wider, [f"“{cue}” before the reader's words was taken with them", *told], agreed


def _weaker(over: Polarity, own: Sign) -> bool:
    """Whether a sentence takes back what some of its words say by themselves; to pass it on does not."""
    passed_on = over.sign is Sign.OPEN and over.why == "relayed"
    return over.sign is not own and over.sign is not Sign.ASSERTED and own is not Sign.OPEN and not passed_on


def _only_said(text: Text, over: Polarity) -> bool:
    """Whether words are left open by a verb of saying: "warned that". Who said so is the party."""
    return any(only_says(text.given[one.start : one.end]) for one in over.cues)


def _led(text: Text, over: Polarity, start: int, end: int) -> int | None:
    """Where the words begin that have the polarity by themselves which the sentence gives to those from `start` on."""
    told = {one.start for one in over.cues if one.start < start and not only_says(text.given[one.start : one.end])}
    for cue in sorted(told, reverse=True):
        if read_text(text.given[cue:end]).polarity(start - cue, end - cue).sign == over.sign:
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
