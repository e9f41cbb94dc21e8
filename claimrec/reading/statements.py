"""One claim's text in, its positions out, each with the words that it was read from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import define, field, frozen

from claimrec.language.chosen import forms
from claimrec.language.english.times import TimeWords, read_times
from claimrec.language.tenses import BEFORE_PAST, PAST, PERFECT
from claimrec.language.tokens import tokens
from claimrec.model.aspects import Aspect
from claimrec.model.claims import Offsets
from claimrec.model.deeds import Deed
from claimrec.model.names import AliasBook, name_key
from claimrec.model.parties import PartyBook, meant
from claimrec.model.positions import Position, UnreadReason
from claimrec.model.values import State
from claimrec.reading.answers import answer, scope, spoken_of
from claimrec.reading.cue_polarity import clause_starts, relatives
from claimrec.reading.hit_deeds import deed_of
from claimrec.reading.implied import implied, once
from claimrec.reading.lexicon import SPEECH, Lexicon
from claimrec.reading.openings import is_model, is_person
from claimrec.reading.readings import NO_QUESTION, NO_SUBJECT, Reading, Why, why_of
from claimrec.reading.relative_clauses import ends_relative
from claimrec.reading.resolved import ResolvedClaim
from claimrec.reading.shapes import Hit, Shape, shape_of
from claimrec.reading.spoken_times import BYGONE, in_sentence, names_time
from claimrec.reading.spots import Spot
from claimrec.reading.subjects import (
    Mention,
    Subject,
    chosen,
    event_of,
    mention,
    place_of,
    subject_at,
    sure_subject,
)
from claimrec.reading.texts import FirstOf, Layout, NamesText, Text, layout_of, parts_of
from claimrec.reading.vocabulary import START, Remembered, Vocabulary

FIGURE = 0.6  # how surely a figure of speech says what it is read as
GUESSED = 0.8
LONG = 4_000  # characters that are read at once
SHAPES = 100_000  # shapes kept at once: beyond, they are forgotten and worked out anew


@frozen
class Form:
    """What texts have in common whose words have the same classes and spaces: where each word stands, and the shape,
    None where a name of several words may stand in it.
    """

    classes: str
    layout: Layout
    shape: Shape | None


@frozen
class Reader:
    """Reads statements by aspects. Everything that can be decided once for all claims is decided once."""

    lexicon: Lexicon
    vocabulary: Vocabulary
    parties: PartyBook
    entities: AliasBook
    aspects: Mapping[str, Aspect] = field(repr=False)
    sides: Remembered[str | None] = field(repr=False)
    shapes: dict[str, Shape] = field(factory=dict, repr=False)
    forms: dict[str, Form] = field(factory=dict, repr=False)

    @sides.default
    def _sides(self) -> Remembered[str | None]:
        return Remembered(self.parties.side_of)

    def read(self, heard: ResolvedClaim, *, context: Subject | None = None) -> Reading:
        """The positions that the words of a claim take; `context` is what "the city" or "it" means in it.

        A long text is read in parts, so that the time it takes grows with its length and no faster.
        """
        raw = heard.claim.text or ""
        return self._read(heard, raw, 0, context) if len(raw) <= LONG else self._read_long(heard, raw, context)

    def _read_long(self, heard: ResolvedClaim, raw: str, context: Subject | None) -> Reading:
        found: list[Position] = []
        whys: dict[Why, None] = {}
        named = None
        for begin, part in parts_of(raw, LONG):
            reading = self._read(heard, part, begin, context)
            found += reading.positions
            named = named or reading.named
            if reading.why is not None:
                whys[reading.why] = None
            if reading.named is not None:
                context = Subject(reading.named, "the text named that last")
        positions = once(found)
        return Reading(positions, named) if positions else Reading((), named, min(whys), NO_SUBJECT in whys)

    def _read(self, heard: ResolvedClaim, raw: str, begin: int, context: Subject | None) -> Reading:
        chunks = raw.split(" ")
        spaced = " ".join(map(self.vocabulary.signs.__getitem__, chunks))
        form = self.forms.get(spaced) or self._form(spaced)
        shape = form.shape
        if shape is None:
            text, shape = self._merged(raw, chunks, form)
        else:
            text = Text(raw, chunks, form.layout, self.vocabulary)
        known = None if shape.known is None else subject_at(shape.known, text)
        if shape.cues:
            return _Statement(self, heard, text, shape, known, begin).reading(context)
        why = (
            why_of(UnreadReason.NO_STANCE if shape.silent else UnreadReason.ASKED)
            if shape.silent or shape.asks
            else NO_QUESTION
        )
        return Reading((), None if known is None else known.name, why)

    def _form(self, spaced: str) -> Form:
        """What texts whose words have these classes, with spaces between them, have in common."""
        classes = spaced.replace(" ", "")
        if len(self.forms) >= SHAPES:
            self.forms.clear()
        shape = None if START in classes else self._shape(classes)
        form = self.forms[spaced] = Form(classes, layout_of(spaced), shape)
        return form

    def _shape(self, classes: str) -> Shape:
        shape = self.shapes.get(classes)
        if shape is None:
            if len(self.shapes) >= SHAPES:
                self.shapes.clear()
            shape = self.shapes[classes] = shape_of(classes, self.lexicon)
        return shape

    def _merged(self, raw: str, chunks: list[str], form: Form) -> tuple[Text, Shape]:
        """A text in which a name of several words may stand."""
        tokens = [word for chunk in chunks for word in self.vocabulary.words[chunk]]
        classes, places, names = self.vocabulary.merged(tokens, form.classes)
        return NamesText(raw, chunks, form.layout, self.vocabulary, places, names), self._shape(classes)


@define  # as Text: made for each claim
class _Statement:
    """One statement under the reader's eyes."""

    reader: Reader
    heard: ResolvedClaim
    text: Text
    shape: Shape
    known: Subject | None
    begin: int
    named: list[Mention] = field(factory=list)  # what stands at the spots of its shape, once it was asked for

    def reading(self, context: Subject | None) -> Reading:
        """The positions that the cues make."""
        named = None if self.known is None else self.known.name
        times: Sequence[TimeWords] | None = None
        found: list[Position] = []
        whys: list[Why] = []
        for hit in self.shape.cues:
            why = self._left_open(hit)
            subject = None if why is not None else self._subject(hit, context)
            if subject is None:
                whys.append(why or NO_SUBJECT)
            else:
                times = self._times() if times is None else times
                found += self._positions(hit, subject, times)
        if not found:
            return Reading((), named, min(whys, default=why_of(UnreadReason.NO_VALUE)), NO_SUBJECT in whys)
        positions = (found[0],) if len(found) == 1 else once(found)
        return Reading(positions, named or positions[0].subject)

    def _times(self) -> Sequence[TimeWords]:
        if not self.shape.timed:
            return ()
        return read_times(self.text.raw, self.heard.said)

    def _left_open(self, hit: Hit) -> Why | None:
        """Why a cue makes no position, whatever it is about; None where it makes one."""
        if hit.setting.left_open is not None:
            return why_of(hit.setting.left_open)
        return self._relayed(hit.tellers) if hit.tellers else None

    def _relayed(self, tellers: Sequence[Spot]) -> Why | None:
        """Why the words are another's, relayed by a reporter: "Wagner says ...". A party's own frame is its own."""
        for who in (mention(spot, self.text) for spot in tellers):
            if not self._told(who) and self._other(who):
                return why_of(UnreadReason.RELAYED, f"it relays what {who.name} says")
        return None

    def _told(self, who: Mention) -> bool:
        """Whether a name is of one that was told something, and says nothing: "Veltra was warned"."""
        behind = [word.lower() for word in self.text.words(who.end, who.end + 4)]
        be = next((k for k, word in enumerate(behind[:2]) if word in forms("be")), None)
        return be is not None and any(word.endswith(("ed", "told")) for word in behind[be + 1 :])

    def _other(self, who: Mention) -> bool:
        """Whether a name is surely another party than the one that speaks.

        A speaker that nobody introduced may be known under another name: a word in common leaves it open.
        """
        name = self.reader.parties.aliases.find(who.text)
        if name is None or name == self.heard.speaker.name:
            return False
        if self.heard.speaker.name in self.reader.parties.parties:
            return True
        return not set(name_key(who.text).split()) & set(name_key(self.heard.claim.party).split())

    def _subject(self, hit: Hit, context: Subject | None) -> Subject | None:
        if self.heard.claim.subject is not None:
            return Subject(*meant(self.heard.claim.subject, self.reader.entities))
        aspect = hit.match.trial.aspect
        if aspect is not None and "{subject}" not in aspect.question:
            return Subject(aspect.name)  # a question about one thing, which it names itself
        found = None if ends_relative(hit, self.text) else self._spoken_of(hit, context)
        if found is None or aspect is None or not aspect.about:
            return found
        return None if is_person(found.name) or (aspect.about == "place" and is_model(found.name)) else found

    def _spoken_of(self, hit: Hit, context: Subject | None) -> Subject | None:
        if hit.sure is not None:
            known = self.known if hit.sure is self.shape.known else None
            return sure_subject(hit.sure, hit.match, self.text, known)
        thing = None if hit.thing is None else mention(hit.thing, self.text)
        self.named = self.named or [mention(spot, self.text) for spot in self.shape.spots]
        where = None if thing is None else place_of(thing, self.named, hit.match, hit.setting, self.text)
        own, event = self.heard.claim.party, event_of(hit.match, self.text)
        named = [m for m in self.named if m.start not in hit.apart]
        return chosen(hit.match, hit.setting, named, context, own=own, thing=thing, where=where, event=event)

    def _positions(self, hit: Hit, subject: Subject, times: Sequence[TimeWords]) -> list[Position]:
        heard, setting, aspect = self.heard, hit.setting, hit.match.trial.aspect
        if aspect is None or (heard.claim.aspect is not None and heard.claim.aspect != aspect.name):
            return []
        near = self._near(hit, times) if times else []
        value = answer(hit, self.text, near, sides=self.reader.sides, speaker=heard.speaker, said=heard.said)
        if value is None:
            return []
        spoken = spoken_of(aspect, setting, near, heard.said)
        if spoken is not None and isinstance(value, State) and len(near) > 1:
            spoken = in_sentence(spoken, near, self.text.raw[: self.text.span(*setting.sentence)[1]])
        if spoken is None and setting.tense == BEFORE_PAST and heard.claim.quote is None:
            spoken = BYGONE  # in reported speech "had" is a "has"
        figure = hit.match.trial.cue.figure
        told_so = f"a figure of speech was taken to mean {aspect.name}: {value}" if figure else ""
        position = Position(
            heard.claim,
            subject.name,
            aspect,
            value,
            heard.valid or spoken or heard.said,
            heard.said,
            heard.speaker.name,
            heard.speaker.side,
            scope(aspect, hit, self.text, near, part=subject.part),
            explicit=heard.valid is not None or names_time(spoken),
            still=setting.still or (spoken is None and setting.denied and setting.tense in (PAST, PERFECT)),
            certainty=min(setting.sure, FIGURE if figure else 1.0) * (GUESSED if subject.guess else 1.0),
            words=tuple([self._offsets(start, end) for start, end in hit.places]),
            guesses=tuple([guess for guess in (subject.guess, heard.speaker.guess, told_so) if guess]),
            deed=deed_of(hit, self.text, near) if isinstance(value, State) else Deed.NONE,
        )
        return [position, *implied(position, self.reader.aspects)] if aspect.implying else [position]

    def _offsets(self, start: int, end: int) -> Offsets:
        begin, end = self.text.span(start, end)
        return Offsets(begin + self.begin, end + self.begin)

    def _near(self, hit: Hit, times: Sequence[TimeWords]) -> list[TimeWords]:
        """The times that a cue's sentence names, the nearest first; "said on Saturday" tells when it was said, and "the
        province that was annexed in September" when something else was; so does "two days later" in a clause behind.
        """
        begin, end = self.text.span(*hit.setting.sentence)
        verbs = [self.text.span(*place)[1] for place in self.shape.parts.get(SPEECH, ())]
        told = self.text.span(hit.match.start, hit.match.end)[1]
        here = [t for t in times if begin <= t.start < end and not any(0 <= t.start - v <= 4 for v in verbs)]
        behind = tokens(self.text.raw[told : max([t.start for t in here], default=told)])
        of_else, opened = FirstOf.of(behind, relatives()), FirstOf.of(behind, clause_starts())
        here = [
            t
            for t in here
            if not of_else.before(t.start - told) and not (t.span.relative and opened.before(t.start - told))
        ]
        if len(here) < 2:
            return here
        middle = sum(self.text.span(hit.match.start, hit.match.end)) / 2
        return sorted(here, key=lambda t: (abs((t.start + t.end) / 2 - middle), t.start))
