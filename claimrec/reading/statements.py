"""What does one claim hold? From its words to positions, each with the very words that made it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice

from attrs import evolve, field, frozen

from claimrec.aspects.aspect import Aspect, Kind
from claimrec.claims import Claim, Offsets
from claimrec.findings import Position
from claimrec.moments import Span
from claimrec.names import name_key
from claimrec.parties import PartyBook, Speaker
from claimrec.quantities import Quantity, read_number
from claimrec.reading import lexicon as lex
from claimrec.reading.clauses import Match, Sentences, Setting, matches
from claimrec.reading.lexicon import Lexicon
from claimrec.reading.patterns import YEAR
from claimrec.reading.subjects import Mention, Subject, chosen, found_mentions
from claimrec.reading.times import TimeWords, read_times
from claimrec.reading.vocabulary import TOKEN, Vocabulary
from claimrec.values import State, Value, When, Who

NO_STANCE = "no position is taken"
NO_QUESTION = "no known question is answered"
HEDGED = 0.7
GUESSED = 0.8


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
    """Reads statements by aspects. Everything that can be decided once for all claims is decided when it is made."""

    lexicon: Lexicon
    vocabulary: Vocabulary
    parties: PartyBook
    aspects: Mapping[str, Aspect] = field(repr=False)

    def read(self, heard: Heard, *, context: Subject | None = None) -> Reading:
        """The positions that the words of a claim take; `context` is what "the city" or "it" means in it."""
        text = heard.claim.text or ""
        tokens = TOKEN.findall(text)
        classes, places, long_names = self.vocabulary.split(tokens)
        found = matches(classes, self.lexicon.trials)
        text_ = _Text(self, heard, tokens, classes, places, long_names, found)
        return text_.reading(context) if found else text_.nothing()

@frozen
class _Text:
    """One text under the reader's eyes."""

    reader: Reader
    heard: Heard
    tokens: list[str]
    classes: str
    places: list[int] | None
    long_names: Mapping[int, object]
    matches: list[Match]

    def nothing(self) -> Reading:
        """No cue was found: what is named all the same, and whether the claim refuses to say."""
        roles = self.reader.lexicon.phrases
        silent = any(m.trial.cue.role == lex.NO_STANCE for m in matches(self.classes, roles))
        return Reading(named=_first_named(self._mentions()), why=NO_STANCE if silent else NO_QUESTION)

    def reading(self, context: Subject | None) -> Reading:
        """The positions that the cues make."""
        sentences = Sentences.of(self.classes, self.reader.lexicon)
        mentions = self._mentions()
        offsets = self._offsets()
        times = self._times()
        found: list[Position] = []
        whys: list[str] = []
        wants = False
        for match in _kept(self.matches):
            setting = sentences.setting(match)
            why = setting.why or self._relayed(match, setting, sentences, mentions)
            subject = None if why else self._subject(match, setting, mentions, context)
            if why or subject is None:
                whys.append(why or "it is not said of what")
                wants = wants or not why
                continue
            found += self._positions(match, setting, subject, sentences, times, offsets)
        positions = _once(found)
        why = "" if positions else min(whys, default="no value could be read")
        return Reading(positions, _first_named(mentions) or _subject_of(positions), why, wants)

    def _mentions(self) -> list[Mention]:
        reader = self.reader
        return found_mentions(
            self.tokens, self.classes, self.places, self.long_names, reader.vocabulary, reader.lexicon
        )

    def _offsets(self) -> list[tuple[int, int]]:
        """Where each class stands in the text."""
        spans = [m.span() for m in TOKEN.finditer(self.heard.claim.text or "")]
        if self.places is None:
            return spans
        ends = [*self.places[1:], len(spans)]
        return [(spans[p][0], spans[e - 1][1]) for p, e in zip(self.places, ends, strict=True)]

    def _times(self) -> tuple[TimeWords, ...]:
        heads = self.reader.lexicon.groups["time"]
        if YEAR not in self.classes and not any(c in heads for c in self.classes):
            return ()
        return read_times(self.heard.claim.text or "", self.heard.said)

    def _relayed(self, match: Match, setting: Setting, sentences: Sentences, mentions: list[Mention]) -> str:
        """Why the words are another's, relayed: "Wagner says ..." told by a reporter. A party's own frame is its own."""
        left, right = setting.sentence
        for start, _ in sentences.parts.get(lex.SPEECH, ()):
            if left <= start < match.start:
                who = [m for m in mentions if left <= m.start and start - 4 <= m.end <= start and m.named]
                if who and self._other(who[-1]):
                    return f"it relays what {who[-1].name} says"
        for start, end in sentences.parts.get(lex.SOURCE, ()):
            who = [m for m in mentions if end <= m.start <= end + 2 and m.named]
            if left <= start < right and who and self._other(who[0]):
                return f"it relays what {who[0].name} says"
        return ""

    def _other(self, mention: Mention) -> bool:
        """Whether a name is surely another party than the one that speaks."""
        name = self.reader.parties.aliases.find(mention.text)
        if name is None or name == self.heard.speaker.name:
            return False
        return not set(name_key(mention.text).split()) & set(name_key(self.heard.claim.party).split())

    def _subject(
        self, match: Match, setting: Setting, mentions: list[Mention], context: Subject | None
    ) -> Subject | None:
        given = self.heard.claim.subject
        if given is not None:
            return Subject(given)
        return chosen(match, setting, mentions, context, own=self.heard.claim.party)

    def _positions(
        self,
        match: Match,
        setting: Setting,
        subject: Subject,
        sentences: Sentences,
        times: tuple[TimeWords, ...],
        offsets: list[tuple[int, int]],
    ) -> list[Position]:
        aspect = match.trial.aspect
        assert aspect is not None  # noqa: S101  # only matches of aspects come here
        near = self._near(match, setting, sentences, times, offsets)
        value = self._value(match, setting, aspect, near)
        if value is None or not _wanted(self.heard.claim, aspect):
            return []
        spoken = next((t.span for t in near if not t.duration), None)
        valid = self.heard.valid or spoken or self.heard.said
        certainty = (HEDGED if setting.hedged else 1.0) * (GUESSED if subject.guess else 1.0)
        places = ((match.start, match.end), *setting.words)
        position = Position(
            claim=self.heard.claim,
            subject=subject.name,
            aspect=aspect,
            value=value,
            valid=valid,
            said_at=self.heard.said,
            party=self.heard.speaker.name,
            side=self.heard.speaker.side,
            scope=self._scope(aspect, setting, subject),
            explicit=self.heard.valid is not None or spoken is not None,
            still=setting.still,
            certainty=certainty,
            words=tuple(sorted({Offsets(offsets[s][0], offsets[e - 1][1]) for s, e in places}, key=_start)),
            guesses=tuple(g for g in (subject.guess, self.heard.speaker.guess) if g),
        )
        return [position, *self._implied(position)]

    def _near(
        self,
        match: Match,
        setting: Setting,
        sentences: Sentences,
        times: tuple[TimeWords, ...],
        offsets: list[tuple[int, int]],
    ) -> list[TimeWords]:
        """The times that a cue's sentence names, the nearest first; "said on Saturday" tells when it was said."""
        if not times:
            return []
        left, right = setting.sentence
        begin, end = offsets[left][0], offsets[right - 1][1]
        verbs = [offsets[end - 1][1] for _, end in sentences.parts.get(lex.SPEECH, ())]
        here = [t for t in times if begin <= t.start < end and not any(0 <= t.start - v <= 4 for v in verbs)]
        middle = (offsets[match.start][0] + offsets[match.end - 1][1]) / 2
        return sorted(here, key=lambda t: (abs((t.start + t.end) / 2 - middle), t.start))

    def _value(self, match: Match, setting: Setting, aspect: Aspect, near: list[TimeWords]) -> Value | None:
        """The answer that a cue gives, or None where it gives none after all (a number that is denied, say)."""
        if aspect.value in (Kind.STATE, Kind.YES_NO):
            return State(match.trial.cue.state, setting.denied, self._agent(match))
        if aspect.value is Kind.WHO:
            agent = self._agent(match)
            return Who(frozenset({agent}), setting.denied) if agent else None
        if setting.denied:
            return None
        if aspect.value is Kind.QUANTITY:
            return self._number(match, aspect, near)
        duration = aspect.value is Kind.SINCE
        return next((When(t.span) for t in near if t.duration is duration and t.span.known), None)

    def _agent(self, match: Match) -> str | None:
        place = match.slots.get("agent")
        if place is None:
            return None
        words = [self._meaning(at) for at in range(*place)]
        if any(self.classes[at] in self.reader.lexicon.groups["they"] for at in range(*place)):
            return None
        if any(self.classes[at] in self.reader.lexicon.groups["we"] for at in range(*place)):
            return self.heard.speaker.side or self.heard.speaker.name
        name = " ".join(words)
        return self.reader.parties.side_of(name) or name

    def _meaning(self, at: int) -> str:
        """The name that stands at a place."""
        known = self.long_names.get(at)
        token = self.tokens[self.places[at] if self.places else at]
        meaning = known or self.reader.vocabulary.meanings.get(token)
        return str(getattr(meaning, "name", token))

    def _number(self, match: Match, aspect: Aspect, near: list[TimeWords]) -> Quantity | None:
        place = match.slots.get("number")
        if place is None:
            return None
        words = self._raw(place)
        if any(t.span.words.lower() == " ".join(words) for t in near):
            return None
        for skip in range(len(words)):
            found = read_number(tuple(words[skip:]))
            if found is not None:
                return evolve(found, unit=found.unit or aspect.unit, words=" ".join(words))
        return None

    def _raw(self, place: tuple[int, int]) -> list[str]:
        start, end = (self.places[p] if self.places and p < len(self.places) else p for p in place)
        return [t.lower() for t in islice(self.tokens, start, end)]

    def _scope(self, aspect: Aspect, setting: Setting, subject: Subject) -> str:
        """What narrows the question: a part of the subject, or a group that the aspect tells apart."""
        if subject.part and aspect.parts:
            return "in part"
        if not aspect.scopes:
            return ""
        words = set(self._raw(setting.clause))
        return next((scope for scope, forms in aspect.scopes.items() if words & set(forms)), "")

    def _implied(self, position: Position) -> list[Position]:
        """What follows from a state: supplies that get through mean that a place is not cut off."""
        value = position.value
        state = position.aspect.state(value.name) if isinstance(value, State) and not value.denied else None
        found = []
        for name, implied in state.implies if state is not None else ():
            aspect = self.reader.aspects.get(name)
            if aspect is not None:
                found.append(evolve(position, aspect=aspect, value=State(implied), origin="implied"))
        return found


def _first_named(mentions: list[Mention]) -> str | None:
    return next((m.name for m in mentions if m.rank == 0), None)


def _subject_of(positions: tuple[Position, ...]) -> str | None:
    return positions[0].subject if positions else None


def _start(offsets: Offsets) -> tuple[int, int]:
    return offsets.start, offsets.end


def _wanted(claim: Claim, aspect: Aspect) -> bool:
    return claim.aspect is None or claim.aspect == aspect.name


def _kept(found: list[Match]) -> list[Match]:
    """Of matches of one aspect that lie inside each other the longest, so that "has not fallen" beats "fallen"."""
    if len(found) < 2:
        return found
    kept: list[Match] = []
    for match in sorted(found, key=lambda m: (m.start - m.end, m.start, m.trial.cue.text)):
        inside = any(
            k.trial.aspect is match.trial.aspect and k.start <= match.start and match.end <= k.end for k in kept
        )
        if not inside:
            kept.append(match)
    return sorted(kept, key=lambda m: (m.start, m.end))


def _once(positions: list[Position]) -> tuple[Position, ...]:
    """Each answer of a claim once: the surest, then the first."""
    best: dict[tuple[object, ...], Position] = {}
    for position in positions:
        key = (*position.question, position.value)
        if key not in best or position.certainty > best[key].certainty:
            best[key] = position
    return tuple(best.values())
