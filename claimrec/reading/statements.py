"""What does one claim hold? From its words to positions, each with the very words that made it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import evolve, field, frozen

from claimrec.aspects.aspect import Aspect, Kind
from claimrec.claims import Claim, Offsets
from claimrec.english import forms
from claimrec.findings import Position
from claimrec.moments import Span
from claimrec.names import AliasBook, name_key
from claimrec.parties import PartyBook, Speaker, meant
from claimrec.reading import lexicon as lex
from claimrec.reading.answers import answer, scope
from claimrec.reading.clauses import Match, Setting
from claimrec.reading.lexicon import Lexicon
from claimrec.reading.patterns import QUESTION
from claimrec.reading.shapes import KNOWN, Shape, Spot, shape_of
from claimrec.reading.subjects import Mention, Subject, chosen, mention
from claimrec.reading.texts import Text, parts_of
from claimrec.reading.times import TimeWords, read_times
from claimrec.reading.vocabulary import Vocabulary
from claimrec.values import State

NO_STANCE = "no position is taken"
ASKED = "it is asked, not said"
NO_QUESTION = "no known question is answered"
NO_SUBJECT = "it is not said of what"
NO_VALUE = "no value could be read"
HEDGED = 0.7
GUESSED = 0.8
LONG = 4_000  # characters that are read at once
SHAPES = 100_000  # shapes kept at once: beyond, they are forgotten and worked out anew


@frozen
class Heard:
    """A claim with what is known about it before its words are read."""

    claim: Claim
    speaker: Speaker
    said: Span | None
    valid: Span | None = None


@frozen
class Reading:
    """What was read: positions, the subject that was named, why there is no position, and if the context may help."""

    positions: tuple[Position, ...] = ()
    named: str | None = None
    why: str = ""
    wants_context: bool = False


@frozen
class Reader:
    """Reads statements by aspects. Everything that can be decided once for all claims is decided once."""

    lexicon: Lexicon
    vocabulary: Vocabulary
    parties: PartyBook
    entities: AliasBook
    aspects: Mapping[str, Aspect] = field(repr=False)
    shapes: dict[str, Shape] = field(factory=dict, repr=False)

    def read(self, heard: Heard, *, context: Subject | None = None) -> Reading:
        """The positions that the words of a claim take; `context` is what "the city" or "it" means in it.

        A long text is read in parts, so that the time it takes grows with its length and no faster.
        """
        raw = heard.claim.text or ""
        return self._read(heard, raw, 0, context) if len(raw) <= LONG else self._read_long(heard, raw, context)

    def _read_long(self, heard: Heard, raw: str, context: Subject | None) -> Reading:
        found: list[Position] = []
        whys: dict[str, None] = {}
        named = None
        for begin, part in parts_of(raw, LONG):
            reading = self._read(heard, part, begin, context)
            found += reading.positions
            named = named or reading.named
            whys[reading.why] = None
            if reading.named is not None:
                context = Subject(reading.named, "the text named that last")
        positions = _once(found)
        return Reading(positions, named) if positions else Reading((), named, min(whys), NO_SUBJECT in whys)

    def _read(self, heard: Heard, raw: str, begin: int, context: Subject | None) -> Reading:
        text = Text.of(raw, self.vocabulary)
        shape = self.shapes.get(text.classes)
        if shape is None:
            if len(self.shapes) >= SHAPES:
                self.shapes.clear()
            shape = self.shapes[text.classes] = shape_of(text.classes, self.lexicon)
        mentions = [mention(spot, text) for spot in shape.spots]
        named = next((m.name for m in mentions if m.rank == KNOWN), None)
        if not shape.cues:
            why = NO_STANCE if shape.silent else ASKED if QUESTION in text.classes else NO_QUESTION
            return Reading(named=named, why=why)
        return _Statement(self, heard, text, shape, mentions, begin).reading(context, named)


@frozen
class _Statement:
    """One statement under the reader's eyes."""

    reader: Reader
    heard: Heard
    text: Text
    shape: Shape
    mentions: list[Mention]
    begin: int

    def reading(self, context: Subject | None, named: str | None) -> Reading:
        """The positions that the cues make."""
        offsets = self.text.offsets()
        timed = self.shape.timed
        times = read_times(self.text.raw, self.heard.said, begin=offsets[timed][0]) if timed >= 0 else ()
        found: list[Position] = []
        whys: list[str] = []
        for match, setting, thing in self.shape.cues:
            why = setting.why or (self._relayed(match, setting) if self.shape.framed else "")
            subject = None if why else self._subject(match, setting, thing, context)
            if subject is None:
                whys.append(why or NO_SUBJECT)
            else:
                found += self._positions(match, setting, subject, times, offsets)
        if not found:
            return Reading((), named, min(whys, default=NO_VALUE), NO_SUBJECT in whys)
        positions = (found[0],) if len(found) == 1 else _once(found)
        return Reading(positions, named or positions[0].subject)

    def _relayed(self, match: Match, setting: Setting) -> str:
        """Why the words are another's, relayed by a reporter: "Wagner says ...". A party's own frame is its own."""
        left, right = setting.sentence
        for start, _ in self.shape.parts.get(lex.SPEECH, ()):
            if left <= start < match.end and not self._passive(start):
                who = [m for m in self.mentions if left <= m.start and start - 4 <= m.end <= start and m.named]
                if who and self._other(who[-1]):
                    return f"it relays what {who[-1].name} says"
        behind = [place for place in self.shape.parts.get(lex.SPEECH, ()) if match.end <= place[0] < right]
        sources = [place for place in self.shape.parts.get(lex.SOURCE, ()) if left <= place[0] < right]
        for start, end in behind + sources:
            who = [m for m in self.mentions if m.named and (end <= m.start <= end + 2 or m.end == start)]
            if who and self._other(who[0]):
                return f"it relays what {who[0].name} says"
        return ""

    def _passive(self, verb: int) -> bool:
        """Whether a verb of saying tells what somebody was told: "Veltra was warned"."""
        return any(word.lower() in forms("be") for word in self.text.words(max(0, verb - 2), verb))

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

    def _subject(self, match: Match, setting: Setting, spot: Spot | None, context: Subject | None) -> Subject | None:
        if self.heard.claim.subject is not None:
            return Subject(*meant(self.heard.claim.subject, self.reader.entities))
        thing = None if spot is None else mention(spot, self.text)
        return chosen(match, setting, self.mentions, context, own=self.heard.claim.party, thing=thing)

    def _positions(
        self,
        match: Match,
        setting: Setting,
        subject: Subject,
        times: Sequence[TimeWords],
        offsets: list[tuple[int, int]],
    ) -> list[Position]:
        heard, aspect = self.heard, match.trial.aspect
        if aspect is None or (heard.claim.aspect is not None and heard.claim.aspect != aspect.name):
            return []
        near = self._near(match, setting, times, offsets) if times else []
        value = answer(match, setting, self.text, near, lexicon=self.reader.lexicon,
                       parties=self.reader.parties, speaker=heard.speaker, said=heard.said)  # fmt: skip
        if value is None:
            return []
        timed = aspect.value not in (Kind.WHEN, Kind.SINCE)  # there the time is the answer
        spoken = next((t.span for t in near if not t.duration), None) if timed else None
        place = (match.start, match.end)
        places = sorted({place, *setting.words}) if setting.words else (place,)
        position = Position(
            heard.claim,
            subject.name,
            aspect,
            value,
            heard.valid or spoken or heard.said,
            heard.said,
            heard.speaker.name,
            heard.speaker.side,
            scope(aspect, setting, self.text, part=subject.part),
            explicit=heard.valid is not None or spoken is not None,
            still=setting.still,
            certainty=(HEDGED if setting.hedged else 1.0) * (GUESSED if subject.guess else 1.0),
            words=tuple([self._offsets(offsets[s][0], offsets[e - 1][1]) for s, e in places]),
            guesses=_guesses(subject.guess, heard.speaker.guess) if subject.guess or heard.speaker.guess else (),
        )
        return [position, *implied(position, self.reader.aspects)] if aspect.implying else [position]

    def _offsets(self, start: int, end: int) -> Offsets:
        return Offsets(start + self.begin, end + self.begin)

    def _near(
        self, match: Match, setting: Setting, times: Sequence[TimeWords], offsets: list[tuple[int, int]]
    ) -> list[TimeWords]:
        """The times that a cue's sentence names, the nearest first; "said on Saturday" tells when it was said."""
        left, right = setting.sentence
        begin, end = offsets[left][0], offsets[right - 1][1]
        verbs = [offsets[end - 1][1] for _, end in self.shape.parts.get(lex.SPEECH, ())]
        here = [t for t in times if begin <= t.start < end and not any(0 <= t.start - v <= 4 for v in verbs)]
        middle = (offsets[match.start][0] + offsets[match.end - 1][1]) / 2
        return sorted(here, key=lambda t: (abs((t.start + t.end) / 2 - middle), t.start))


def _guesses(*given: str) -> tuple[str, ...]:
    return tuple([guess for guess in given if guess])


def implied(position: Position, aspects: Mapping[str, Aspect]) -> list[Position]:
    """What follows from a state: supplies that get through mean that a place is not cut off."""
    value = position.value
    if not isinstance(value, State) or value.denied or not position.aspect.implying:
        return []
    state = position.aspect.state(value.name)
    found = [(aspects.get(name), answer) for name, answer in (state.implies if state is not None else ())]
    return [evolve(position, aspect=a, value=State(s), origin="implied") for a, s in found if a is not None]


def _once(positions: list[Position]) -> tuple[Position, ...]:
    """Each answer of a claim once: the surest, then the first."""
    best: dict[tuple[object, ...], Position] = {}
    for position in positions:
        key = (*position.question, position.value)
        if key not in best or position.certainty > best[key].certainty:
            best[key] = position
    return tuple(best.values())
