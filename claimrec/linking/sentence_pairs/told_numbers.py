"""A sentence in, its numbers out, each with what it counts and what stands around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve, field, frozen

from claimrec.language.english.counted import kind_of_sum
from claimrec.language.english.loose import listed
from claimrec.language.english.number_senses import dimension
from claimrec.language.english.number_words import counting, words_of
from claimrec.language.english.roles import monetary
from claimrec.language.english.verbs import past
from claimrec.language.measures import in_base
from claimrec.language.text import QuantityMention, Sign, TimeMention
from claimrec.language.tokens import Place
from claimrec.linking.statements.counts import denied
from claimrec.linking.statements.derived_numbers import derived
from claimrec.linking.statements.likeness import Sentence
from claimrec.linking.statements.number_senses import Sense, sense
from claimrec.linking.statements.own_times import own_times
from claimrec.linking.statements.sentence_times import times_of
from claimrec.linking.statements.words import content_stem

COUNTED = 2  # words behind a number that tell what it counts
NEAR, FAR = 6, 12  # words around a number that may tell what it counts, towards another number and towards an end
WHOLE, SHARE, MONEY = "whole", "%", "money"
HUNDRED = 100.0
_HOURS = 12


@frozen
class Number:
    """A number of a sentence, with what is done with a sum of money, the time that is its own (`own`), the stems of
    what it counts and of the words around it, what it is measured `along` ("width", "depth"), and whether it is the
    `level` at which something is left, or to which it is brought; `open` if it is only wished or supposed by the verb
    before it; `lead` is the word before it.
    """

    told: QuantityMention
    unit: str
    kind: str
    sense: Sense = field(repr=False)
    own: TimeMention | None = field(repr=False)
    counts: tuple[str, ...]
    around: tuple[str, ...] = field(repr=False)
    along: str = ""
    level: bool = False
    open: bool = False
    lead: str = ""

    @property
    def deeds(self) -> tuple[str, ...]:
        """The verbs of what those counted did, or what befell them."""
        return tuple([word for word in self.told.counted.split() if past(word) and word not in counting()["idle"]])

    @property
    def binds(self) -> bool:
        """Whether its unit tells what it counts: money, a share, a score; a measure may be of anything."""
        return self.unit in (SHARE, MONEY) or self.unit[:1] == "/" or (len(self.unit) == 3 and self.unit.isupper())


def numbers_of(sentence: Sentence) -> tuple[Number, ...]:
    """The numbers of a sentence, each with what it counts and what stands around it."""
    text = sentence.statement.text
    read = tuple([q for q in sentence.statement.quantities if not (denied(text, q) or may_be_hour(sentence, q))])
    told = (*read, *[q for q in derived(sentence.statement) if not denied(text, q)])
    between = text.tokens.between
    places = [between(q.words.start, q.words.end) for q in told]
    own = own_times(sentence.statement, times_of(sentence))
    found_here = []
    for at, mention in enumerate(told):
        scored = "" if at >= len(read) else _score(sentence, mention, read[at + 1 : at + 2])
        unit = scored or in_base(mention.value, mention.unit).unit
        if not unit and not listed("money_scales").isdisjoint(sentence.words[slice(*places[at])]):
            unit = MONEY
        kind = _kind(sentence, places, at) if unit == MONEY or monetary(unit) else ""
        found_here.append(
            Number(
                mention,
                unit,
                kind,
                sense(sentence.statement.text, mention, sentence.place),
                own.get(mention.words.start),
                _elsewhere(mention)
                if at >= len(read) and mention.counted and _apart(mention)
                else _counts(sentence, places[at], mention),
                _around(sentence, places, at),
                dimension(sentence.words[places[at][1]]) if places[at][1] < sentence.place[1] else "",
                mention.role == "total"
                and bool(mention.unit)
                and sentence.words[places[at][0] - 1] in counting()["level_leads"],
                text.polarities[places[at][0]].sign is Sign.OPEN and places[at][0] - 1 in sentence.stems,
                sentence.words[places[at][0] - 1] if places[at][0] > sentence.place[0] else "",
            )
        )
    return tuple([evolve(n, sense=_own_sense(n, found_here)) for n in found_here])


def _apart(mention: QuantityMention) -> bool:
    """Whether what a number that was worked out counts does not stand behind its words."""
    return not mention.unit or mention.unit in words_of("times", "units")


def _own_sense(number: Number, beside: Sequence[Number]) -> Sense:
    """Of what a number is told, without the verbs of another number of its sentence: "60 % backed it, 40 % did not"."""
    sense_told = number.sense
    others = {verb for n in beside for verb in n.sense.verbs} - {*sense_told.verbs}
    if not sense_told.verbs or not others:
        return sense_told
    return evolve(sense_told, every=tuple([verb for verb in sense_told.every if verb not in others]))


def may_be_hour(sentence: Sentence, mention: QuantityMention) -> bool:
    """Whether a number without a unit may be an hour: "at eight", where it counts nothing behind it."""
    start, end = sentence.statement.text.tokens.between(mention.words.start, mention.words.end)
    value = mention.value
    if mention.unit or value.low != value.high or not 0 < value.low <= _HOURS or start == 0:
        return False
    return sentence.words[start - 1] in listed("hour_leads") and end not in sentence.stems


def _kind(sentence: Sentence, places: Sequence[Place], at: int) -> str:
    """What is done with the sum of money at a place: earned, spent, offered."""
    start, end = places[at]
    first = max(sentence.place[0], places[at - 1][1] if at else 0, start - NEAR)
    behind = _until(sentence, range(end, min(sentence.place[1], end + COUNTED)), "counted_ends")
    return kind_of_sum(sentence.words[first:start], [sentence.words[k] for k in behind])


def _score(sentence: Sentence, mention: QuantityMention, behind: Sequence[QuantityMention]) -> str:
    """What a score is given out of ("6.5/10"), which is no share of a count; one out of 100 is told in per cent too."""
    if behind and behind[0].role == WHOLE and behind[0].value.low == HUNDRED and not mention.unit:
        return SHARE
    words = sentence.statement.text.given[mention.words.start : mention.words.end]
    figures = re.findall(r"\d+(?:\.\d+)?", words)
    scored = mention.unit == SHARE and SHARE not in words and len(figures) > 1 and float(figures[-1]) != HUNDRED
    return f"/{figures[-1]}" if scored else ""


def _around(sentence: Sentence, places: Sequence[Place], at: int) -> tuple[str, ...]:
    """The stems around a number, towards a neighbour no further than the clause; names before the first number are
    those of whom the sentence tells.
    """
    first, last = at == 0, at == len(places) - 1
    left = sentence.place[0] if first else places[at - 1][1]
    right = sentence.place[1] if last else places[at + 1][0]
    start, end = places[at]
    ahead: list[int] = list(range(start - 1, max(left, start - (FAR if first else NEAR)) - 1, -1))
    ahead = [i for i in ahead if not (first and sentence.named(i))]
    behind = list(range(end, min(right, end + (FAR if last else NEAR))))
    inner = [*_until(sentence, ahead, "counted_ends"), *_until(sentence, behind, "counted_ends")]
    outer = [i for i in (*(ahead if first else ()), *(behind if last else ())) if not sentence.named(i)]
    every = (*inner, *_until(sentence, outer, "not_counted"))
    return tuple(dict.fromkeys(sentence.stems[i] for i in every if i in sentence.stems))


def _counts(sentence: Sentence, place: Place, mention: QuantityMention) -> tuple[str, ...]:
    """The stems of what is counted: the words behind a number, and what is measured before "of"; else those that its
    reading found elsewhere.
    """
    start, end = place
    behind = _until(sentence, range(end, min(sentence.place[1], end + NEAR)), "counted_ends")
    told = [sentence.stems[i] for i in behind if i in sentence.stems and not dimension(sentence.words[i])][:COUNTED]
    of = start - 2 >= sentence.place[0] and sentence.words[start - 1] in listed("of")
    found = (*told, *([sentence.stems[start - 2]] if of and start - 2 in sentence.stems else []))
    return found or _elsewhere(mention)  # "the number of empty homes fell from 640 to 460"


def _elsewhere(mention: QuantityMention) -> tuple[str, ...]:
    """The stems of what is counted by the reading of a number."""
    return tuple([stem for word in reversed(mention.counted.split()) if (stem := content_stem(word))][:COUNTED])


def _until(sentence: Sentence, places: Sequence[int], ends: str) -> Sequence[int]:
    """The places up to the first word that ends what is counted, or speaks of a time."""
    stop = listed(ends) | listed("not_counted")
    ended = (n for n, at in enumerate(places) if sentence.words[at] in stop or at in sentence.dated)
    return places[: next(ended, len(places))]
