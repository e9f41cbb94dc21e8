"""Figures that somebody told in a sentence, as attributions: "the city's tally was 40", and of "police counted 40, the
union 90" what the second one counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimrec.articles.attributed import Attributed, Content
from claimrec.articles.cues import Cue, Use, is_number, number_at
from claimrec.articles.sources import Source, source
from claimrec.articles.speakers import owner_before, speaks
from claimrec.articles.word_lists import listed
from claimrec.articles.words import Word

Sentence = Sequence[Word]
_KEEP = frozenset({"keep"})
_NAME, _NOUN = 8, 3  # words of a second party; behind its number


def noun_tallies(words: Sentence) -> Iterator[Attributed]:
    """ "The city's tally was 40", "Lee's estimate: 40": whose figure it is, and from the noun on what it is."""
    for place, word in enumerate(words):
        if word.quoted or word.low not in listed("figures", "told"):
            continue
        verb = place + 1
        if verb + 1 >= len(words) or not (words[verb].text == ":" or words[verb].low in listed("figures", "stands")):
            continue
        number = number_at(words, verb + 1 + (words[verb + 1].low in listed("figures", "shared")))
        owner = owner_before(words, place)
        if number is None or owner is None:
            continue
        cue = Cue(place, place + 1, owner + 1, "", _KEEP, Use.PLAIN)
        found = source(words, cue)
        if found is not None:
            yield Attributed(found, cue, (Content(place, _clause_end(words, number)),))


def _clause_end(words: Sentence, place: int) -> int:
    end = next((k for k in range(place, len(words)) if words[k].text in (",", ";") and not words[k].quoted), len(words))
    while words[end - 1].mark and words[end - 1].text != "%":
        end -= 1
    return end - 1


def shared(words: Sentence, one: Attributed) -> Iterator[Attributed]:
    """An attribution, and that of a second party which shares its verb: "police counted 40, the union 90", "they spoke
    of 40, police of 90".
    """
    parted = None
    if one.cue is not None and one.source is not None and not one.source.behind and len(one.contents) == 1:
        parted = _second_party(words, one.cue, one.contents[0])
    if parted is None:
        yield one
        return
    content, who, told = parted
    yield Attributed(one.source, one.cue, (content,))
    yield Attributed(who, one.cue, (told,))


def _second_party(words: Sentence, cue: Cue, content: Content) -> tuple[Content, Source, Content] | None:
    """What was said up to where a second party follows, who that is, and its figure."""
    figure = (
        "keep" in cue.classes
    )  # "police counted 40"; of "they said 40 had died" only another speaker shares the verb
    reach = content.last - content.first if figure else 4
    if number_at(words, content.first, reach=reach) is None:
        return None
    for k in range(content.first + 1, content.last):
        if words[k].quoted or not (words[k].text in (",", ";") or words[k].low in listed("figures", "joints")):
            continue
        begin = k + 1
        while begin < content.last and words[begin].low in listed("figures", "joints"):
            begin += 1
        found = _gapped(words, begin, any_noun=figure)
        if found is not None:
            number, last = found
            end = k - 1
            while words[end].mark and words[end].text != "%":
                end -= 1
            first = number - (words[number - 1].low in listed("figures", "shared"))
            who = Source(begin, first - 1 - (words[first - 1].text == ","))
            return Content(content.first, end), who, Content(begin, last)
    return None


def _gapped(words: Sentence, begin: int, *, any_noun: bool) -> tuple[int, int] | None:
    """A speaker and a number without a verb, from a place on: where the number begins, and the last word with it."""
    number = next((k for k in range(begin + 1, min(begin + _NAME, len(words))) if is_number(words, k)), None)
    if number is None:
        return None
    led = number - 1 if words[number - 1].low in listed("figures", "shared") else number
    name = words[begin : led - (words[led - 1].text == ",")]
    if (
        not name
        or not (
            name[0].capital
            or name[0].low in listed("words", "determiners")
            or name[0].low in listed("nouns", "speakers")
        )
        or any(w.parts for w in name)
        or any(w.quoted for w in name)
    ):
        return None
    last = number
    while last + 1 < len(words) and not (words[last + 1].mark and words[last + 1].text not in "%"):
        last += 1
    known = speaks(name) and last - number <= _NOUN
    noun = len(name) == 2 and name[0].low in listed("grammar", "described") and not name[1].low.endswith("est")
    return (number, last) if known or (any_noun and noun and last == number) else None
