"""The paragraphs of an article in, in order; what each speaker says out: attributions, turns, quotations that go on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import evolve, frozen

from claimrec.articles.attributed import Attributed, Content
from claimrec.articles.attribution import attributed, quoted_spans
from claimrec.articles.dependency_parse import Parsed, Parser, parsed
from claimrec.articles.lead_ins import is_finite
from claimrec.articles.names import Name, names_in
from claimrec.articles.page import Paragraph
from claimrec.articles.people import NAMED, POINTS, Book, Named
from claimrec.articles.quotations import with_speakers
from claimrec.articles.sentences import begins, sentences
from claimrec.articles.turns import paragraphs
from claimrec.articles.word_lists import listed
from claimrec.articles.words import Quotation, Word, quotations, words
from claimrec.model.claims import Offsets

Sentence = tuple[Word, ...]
_BEHIND = 0.75
_POINTING, _REACH = 2, 40  # words of "he", "the 40-year-old"; of the sentence before them
_SHORTEST = 3  # words of a quotation that stands alone
_OPENING, _CLOSING = frozenset("“\"‘'«"), frozenset("”\"’'»")
_DIRECT = "in its own words"


@frozen
class Part:
    """A paragraph with its quotations and sentences."""

    paragraph: Paragraph
    quotations: tuple[Quotation, ...]
    sentences: tuple[Sentence, ...]
    names: tuple[tuple[Name, ...], ...]

    @property
    def open(self) -> bool:
        """Whether its last quotation goes on in the next paragraph."""
        return bool(self.quotations) and not self.quotations[-1].closed


@frozen
class Saying:
    """Words that somebody said: who, in which words, by which cue, in which sentence.

    `who` is None for the article's own words; `source` is where the words for the speaker stand, None where another
    sentence names it.
    """

    words: Offsets
    who: Named | None
    cue: str
    sentence: Offsets
    source: Offsets | None = None
    at: int = 0


def parts_of(text: str) -> list[Part]:
    """The paragraphs of an article with their sentences."""
    found = []
    for paragraph in paragraphs(text):
        quoted = tuple(quotations(text, paragraph.start, paragraph.end))
        told = words(text, paragraph.start, paragraph.end, quoted)
        inside = tuple([tuple(s) for s in with_speakers(sentences(text, told))])
        found.append(Part(paragraph, quoted, inside, tuple([tuple(names_in(_without_brackets(s))) for s in inside])))
    return found


def book_of(parts: Sequence[Part]) -> Book:
    """The names of an article."""
    return Book.of([pair for part in parts for pair in zip(part.sentences, part.names, strict=True)])


def said_in(text: str, parts: Sequence[Part], book: Book, nlp: Parser | None = None) -> list[Saying]:
    """All that is said in an article, sentence by sentence; what nobody is named for is the article's own.

    `nlp` parses sentences, for the attributions that the rules miss.
    """
    found: list[Saying] = []
    last: Named | None = None
    near: Named | None = None
    waiting: list[Sentence] = []  # sentences in quotation marks of which the speaker is named behind them
    spare: Named | None = None  # whose they are, where none is
    for before, part in zip([None, *parts], parts, strict=False):
        if part.paragraph.speaker is not None and not part.paragraph.reporter:
            here = list(_turn(text, part, book))
        else:
            told = [_attributed(text, sentence, part.paragraph, nlp) for sentence in part.sentences]
            speaker = None if waiting else _going_on(before, part, last, near)
            if _begins_open(before, part):
                spare, speaker = speaker, None
            here = list(_told(part, told, book, speaker, waiting))
        if waiting and not part.open:
            here += [said for lone in waiting if spare is not None for said in _quoted(lone, spare)]
            waiting, spare = [], None
        here = _named_behind(text, sorted(here, key=lambda said: said.sentence.start))
        found += here
        near = next((s.who for s in reversed(here) if s.who is not None), None)
        last = near or last
    return sorted(found, key=lambda said: said.sentence.start)


def _begins_open(before: Part | None, part: Part) -> bool:
    """Whether a quotation of several paragraphs begins here: all of it is quoted, and its mark is not closed."""
    goes_on = before is not None and before.open
    return part.open and not goes_on and all(_all_quoted(sentence) for sentence in part.sentences)


def _named_behind(text: str, here: Sequence[Saying]) -> list[Saying]:
    """Sayings of "a think tank" with the name that the next sentence of the paragraph gives to one of its kind.

    Who speaks for somebody, and who is named with an office of his own ("the mayor, Peter Quill"), is another one.
    """
    found = list(here)
    for k, (one, after) in enumerate(pairwise(here)):
        if one.who is None or after.who is None or one.source is None or after.sentence == one.sentence:
            continue
        written = text[one.source.start : one.source.end].lower()
        named = after.who.certainty >= NAMED and after.who.name[0].isupper() and not one.who.person
        kind = written.split()[-1] in listed("nouns", "organisations") | listed("grammar", "bodies")
        alone = after.source is not None and not _office(text, after.sentence.start, after.source)
        whose = listed("grammar", "for_whom").isdisjoint(written.split())
        if named and alone and whose and written.startswith(("a ", "an ")) and kind is not after.who.person:
            why = f"“{written}” was taken to mean {after.who.name}, named behind it"
            found[k] = evolve(one, who=Named(after.who.name, _BEHIND, why, after.who.person))
    return found


def _office(text: str, start: int, source: Offsets) -> bool:
    """Whether a name comes with what its bearer is: "mayor Peter Quill", "the mayor, Peter Quill"."""
    titles = listed("nouns", "titles") | listed("nouns", "speakers")
    words = [*text[start : source.start].split()[-1:], *text[source.start : source.end].split()]
    return any(word.strip(",.") in titles for word in words)


def _going_on(before: Part | None, part: Part, last: Named | None, near: Named | None) -> Named | None:
    """Who goes on speaking in a paragraph: whose quotation is open, or, if it is all quoted, who spoke just before."""
    if before is None or before.open:
        return last if before else None
    if near is None or not all(_all_quoted(s) for s in part.sentences):
        return None
    why = near.why or f"a quotation without a speaker was taken to be of {near.name}, who spoke just before"
    return evolve(near, certainty=min(near.certainty, POINTS), why=why)


def _turn(text: str, part: Part, book: Book) -> Iterator[Saying]:
    """A turn of a transcript: all of it is its speaker's."""
    name = part.paragraph.speaker or Offsets(0, 0)
    supposed = part.paragraph.supposed
    who = Named(book.of_turn(text[name.start : name.end]), POINTS if supposed else NAMED, supposed, person=True)
    book.spoke(who)
    for sentence, names in zip(part.sentences, part.names, strict=True):
        for kept in _split(_without_brackets(sentence)):
            yield Saying(_span(kept), who, _DIRECT, _span(sentence), name, kept[0].start)
        book.heard(names, spoken=True)


def _without_brackets(sentence: Sentence) -> Sentence:
    """A sentence without the "(Through interpreter)" before it."""
    if sentence[0].text != "(":
        return sentence
    end = next((k + 1 for k, w in enumerate(sentence) if w.text == ")"), 0)
    return sentence[end:]


def _attributed(text: str, sentence: Sentence, paragraph: Paragraph, nlp: Parser | None) -> list[Attributed]:
    """What is attributed in a sentence by the rules, and by its parse; headlines are no sentences to a parser."""
    told = attributed(sentence, headline=paragraph.headline)
    return told if nlp is None or paragraph.headline else _merged(told, parsed(text, sentence, nlp))


def _merged(told: Sequence[Attributed], found: Sequence[Parsed]) -> list[Attributed]:
    """The attributions of the rules, and those of a parse for which they had no speaker or no content, in order.

    A speaker of the rules gives way where none of the nouns is in it that the parse has for one.
    """
    if any(one.cue is None for one in told):
        return list(told)
    parses = {one.one.cue.start: one for one in found if one.one.cue is not None}
    kept = [_mended(one, parses.pop(one.cue.start, None)) for one in told if one.cue is not None]
    added = [parse.one for parse in parses.values() if parse.one.contents]
    return sorted([*kept, *added], key=lambda one: one.cue.start if one.cue else 0)


def _mended(one: Attributed, parse: Parsed | None) -> Attributed:
    """An attribution of the rules, with the content of the parse for none, and its speaker for a wrong one."""
    if parse is None or one.source is None:
        return one
    spans = [(span.first, span.last) for span in one.contents] + [(one.source.first, one.source.last)]
    held = any(first <= head <= last for first, last in spans for head in parse.heads)
    source = parse.one.source if parse.sure and not held else one.source
    return evolve(one, source=source, contents=one.contents or parse.one.contents)


def _told(
    part: Part, told: Sequence[Sequence[Attributed]], book: Book, speaker: Named | None, waiting: list[Sentence]
) -> Iterator[Saying]:
    """A paragraph of the article: attributions, and the sentences in quotation marks around them.

    Sentences of which no speaker is known yet are put into `waiting`, and taken out with the speaker.
    """
    for sentence, names, ones in zip(part.sentences, part.names, told, strict=True):
        named = [(one, who) for one in ones if (who := _who(sentence, one, book, names)) is not None]
        for one, who in named:
            speaker = who
            for lone in waiting:
                yield from _quoted(lone, who)
            waiting.clear()
            book.spoke(who)
            for content in one.contents:
                yield from _said(sentence, one, content, who)
        if not named and _all_quoted(sentence):
            if speaker is None:
                waiting.append(sentence)
            else:
                yield from _quoted(sentence, speaker)
        elif not any(one.contents or one.source is None for one in ones) and not _quotes(sentence):
            yield Saying(_span(sentence), None, "", _span(sentence))
        book.heard(names, spoken=any(one.contents for one, _ in named))


def _quotes(sentence: Sentence) -> bool:
    """Whether words of somebody stand in a sentence: a quotation that is a sentence of its own."""
    spans = [sentence[one.first : one.last + 1] for one in quoted_spans(sentence)]
    return any(sum(not w.mark for w in told) > _SHORTEST and any(is_finite(w) for w in told) for told in spans)


def _who(sentence: Sentence, one: Attributed, book: Book, names: Sequence[Name]) -> Named | None:
    if one.source is None:
        return None
    told = sentence[one.source.first : one.source.last + 1]
    ahead = len(told) <= _POINTING and bool(one.contents) and one.contents[0].first > one.source.last
    within = sentence[max(0, one.source.first - _REACH) : one.source.first] if ahead and not one.source.behind else ()
    return book.named(told, within=[name for name in names if _stands_in(within, name)] if within else ())


def _stands_in(words: Sentence, name: Name) -> bool:
    """Whether a name stands among words unquoted, and no preposition leads to it ("in an interview with Lee")."""
    places = [k for k, w in enumerate(words) if w.text == name.words[0] and not w.quoted]
    return any(not k or words[k - 1].low not in listed("words", "prepositions") for k in places)


def _said(sentence: Sentence, one: Attributed, content: Content, who: Named) -> Iterator[Saying]:
    cue = " ".join(w.text for w in sentence[one.cue.start : one.cue.end]) if one.cue else ":"
    at = sentence[one.cue.start].start if one.cue else sentence[0].start
    source = None if one.source is None else _span(sentence[one.source.first : one.source.last + 1])
    for kept in _split(_closed(sentence, content)):
        yield Saying(_span(kept), who, cue, _span(sentence), source, at)


def _closed(sentence: Sentence, content: Content) -> Sentence:
    """The words of a content, with the mark that closes a quotation which opens in it."""
    told = sentence[content.first : content.last + 1]
    behind = sentence[content.last + 1 : content.last + 2]
    opens = any(w.mark and not w.quoted and w.text in _OPENING for w in told)
    return (*told, *behind) if opens and told[-1].quoted and behind and behind[0].text in _CLOSING else told


def _quoted(sentence: Sentence, who: Named) -> Iterator[Saying]:
    for content in quoted_spans(sentence):
        for kept in _split(sentence[content.first : content.last + 1]):
            yield Saying(_span(kept), who, "in quotation marks", _span(sentence), None, sentence[0].start)


def _split(told: Sentence) -> Iterator[Sentence]:
    """What was said, sentence by sentence; marks at the ends are left out."""
    start = 0
    for place, word in enumerate(told):
        last = place + 1 == len(told)
        if last or (word.text in ".!?" and word.mark and begins(told[place + 1])):
            kept = _bare(told[start : place + 1])
            if kept:
                yield kept
            start = place + 1


def _bare(told: Sentence) -> Sentence:
    first, last = 0, len(told)
    while first < last and told[first].mark and told[first].text not in "$€£#(":
        first += 1
    opens = any(w.mark and not w.quoted and w.text in _OPENING for w in told[first : last - 1])
    kept = frozenset(".!?)%…") | (_CLOSING if opens else frozenset())
    while last > first and told[last - 1].mark and told[last - 1].text not in kept:
        last -= 1
    return told[first:last]


def _all_quoted(sentence: Sentence) -> bool:
    told = [w for w in sentence if not w.mark]
    ends = any(w.quoted and w.text in ".!?…" for w in sentence)
    return (len(told) >= _SHORTEST or (ends and bool(told))) and all(w.quoted for w in told)


def _span(told: Sequence[Word]) -> Offsets:
    return Offsets(told[0].start, told[-1].end)
