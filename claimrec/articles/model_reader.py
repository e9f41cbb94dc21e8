"""An article and a reader in, the claims of those utterances out whose words and party stand in the article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import define, field, frozen

from claimrec.articles.alignment import Alignment, peeled
from claimrec.articles.asked_reader import asked_reader
from claimrec.articles.people import ROLE, Book
from claimrec.articles.reader_protocol import Passage, Reader, Utterance
from claimrec.articles.second_look import DOUBTFUL, Sentences, denial_told, number_told
from claimrec.articles.times import time_named
from claimrec.articles.utterances import Misfit, checked, record_of
from claimrec.articles.word_lists import listed
from claimrec.model.claims import Offsets
from claimrec.model.errors import shown
from claimrec.model.names import AliasBook, name_key
from claimrec.model.progress import Progress
from claimrec.model.rejected import Rejected
from claimrec.model.spans import Span

SURE = 0.9  # how sure a reader is taken to be that does not say
_NO_JOINS = frozenset[str]()  # a party may stand in a word: "Lee" in "Lee's"


@frozen
class Found:
    """An utterance that stands in the article: `words` and `source` (the words for the party), and whose it is.

    `party` is None for the article itself; `subject` stands in the passage; `extra` is what the reader said besides;
    `why` is what was assumed, in sentences.
    """

    words: Offsets
    party: str | None
    source: Offsets | None
    time: Span | None
    subject: str | None
    certainty: float
    extra: dict[str, Any]
    why: tuple[str, ...]


@frozen
class Read:
    """What a reader found in an article, in the order of the text; what was `rejected`; `notes` on the asking."""

    found: tuple[Found, ...]
    rejected: tuple[Rejected, ...]
    notes: tuple[str, ...]


@frozen
class Setting:
    """What is known of an article before it is read: its text, names, sentences, time, and the given parties."""

    text: str
    book: Book
    sentences: Sentences
    published: Span | None
    parties: AliasBook
    outlet: str


def read_by(
    reader: Reader, setting: Setting, *, passages: Sequence[Passage] | None = None, tell: Progress | None = None
) -> Read:
    """The utterances that a reader finds in an article, each checked; `passages` are otherwise made of its text.

    `tell` hears of each passage. Equal words of one party count once. See `asked_reader` for what raises.
    """
    passages = passages_of(setting.text) if passages is None else passages
    answered = asked_reader(reader, passages, tell)
    found = dict[tuple[int, int, str], Found]()
    rejected, notes = list[Rejected](), list(answered.problems)
    low = setting.text.lower()  # as long as the text, but for a few letters of other scripts
    lowered = Alignment(low if len(low) == len(setting.text) else setting.text)
    checking = _Checking(setting, Alignment(setting.text), lowered)
    for number, (passage, given) in enumerate(zip(passages, answered.given, strict=True), 1):
        for place, one in enumerate(given or (), 1):
            kept = checking.found(one, passage)
            if isinstance(kept, Misfit):
                rejected.append(_rejected(kept, one, passage, number, place))
            else:
                found.setdefault((kept.words.start, kept.words.end, name_key(kept.party or "")), kept)
    notes += [f"read by {name}" for name in answered.made_with]
    ordered = tuple([found[key] for key in sorted(found)])
    return Read(ordered, tuple(rejected), tuple(notes))


def _rejected(why: Misfit, given: Any, passage: Passage, number: int, place: int) -> Rejected:
    record = record_of(given)
    at = {"number": number, "start": passage.start, "end": passage.end}
    held = {**record, "passage": at} if not isinstance(record, str) else record
    problem = f"passage {number}, utterance {place}: {why.field + ': ' if why.field else ''}{why.problem}"
    return Rejected(number, held, problem, why.field)


@define
class _Checking:
    """Utterances of one article, one after the other."""

    setting: Setting
    alignment: Alignment
    lowered: Alignment
    _parties: dict[tuple[int, str], list[Offsets]] = field(factory=dict)  # a passage names a party many times

    def found(self, given: Any, passage: Passage) -> Found | Misfit:
        """Where an utterance stands, and whose it is; or why it does not come in."""
        one, left_out = checked(given)
        if isinstance(one, Misfit):
            return one
        party = self._party(one, passage)
        if isinstance(party, Misfit):
            return party
        places = self.alignment.places(one.quote, passage.start, passage.end)
        if not places:
            return Misfit("quote", f"{shown(one.quote, 200)} does not stand in the passage")
        words = _nearest(places, party.places, None if one.start is None else passage.start + one.start)
        return self._kept(one, passage, party, words, left_out)

    def _kept(
        self, one: Utterance, passage: Passage, party: _Party, words: Offsets, left_out: tuple[str, ...]
    ) -> Found:
        why = [*party.why, *left_out]
        words, told, agreed = denial_told(self.setting.sentences, words, one.denies)
        why += told
        number = number_told(self.setting.text[words.start : words.end], one.answer)
        why += number
        time, untold = self._time(one.when, passage)
        why += untold
        subject, strange = self._subject(one.subject, passage)
        why += strange
        certainty = min(SURE if one.certainty is None else float(one.certainty), party.certainty)
        doubtful = not agreed or number
        return Found(
            words=words,
            party=party.name,
            source=min(party.places, key=lambda p: (_away(p, words), p.start), default=None),
            time=time,
            subject=subject,
            certainty=min(certainty, DOUBTFUL) if doubtful else certainty,
            extra={
                name: value for name in ("question", "answer", "denies") if (value := getattr(one, name)) is not None
            },
            why=tuple(why),
        )

    def _party(self, one: Utterance, passage: Passage) -> _Party | Misfit:
        """Who says so: a given party, the outlet, or who stands in the passage."""
        if one.party is None or name_key(one.party) == name_key(self.setting.outlet):
            return _Party(None, ())
        key = passage.start, one.party
        if key not in self._parties:
            self._parties[key] = self._mentions(one.party, passage)
        places = tuple(self._parties[key])
        if self.setting.parties.find(one.party) is not None:
            return _Party(one.party, places)
        if not places:
            return Misfit("party", f"{shown(one.party, 200)} does not stand in the passage, nor is it a given party")
        written = self.setting.text[places[0].start : places[0].end]
        shouted = written.isupper() and not one.party.isupper()  # "ANN LEE: ..." in a transcript
        name = " ".join(_without_article((peeled(one.party) if shouted else written).split()))
        if name.lower() in listed("words", "pronouns"):
            return Misfit("party", f"{shown(name)} names nobody")
        return _named(name, places, self.setting.book)

    def _mentions(self, name: str, passage: Passage) -> list[Offsets]:
        """Where a name stands, in the letters given, else in capital or small ones."""
        exact = self.alignment.places(name, passage.start, passage.end, joins=_NO_JOINS)
        return exact or self.lowered.places(name.lower(), passage.start, passage.end, joins=_NO_JOINS)

    def _time(self, when: str | None, passage: Passage) -> tuple[Span | None, list[str]]:
        """When it was said: by words of the passage, else when the article appeared."""
        published = self.setting.published
        if when is None:
            return published, []
        if not self.alignment.places(when, passage.start, passage.end):
            return published, [f"when: {shown(when)} does not stand in the passage"]
        time = time_named(when, published)
        return (published, [f"when: {shown(when)} could not be resolved"]) if time is None else (time, [])

    def _subject(self, subject: str | None, passage: Passage) -> tuple[str | None, list[str]]:
        if subject is None:
            return None, []
        places = self._mentions(subject, passage)
        if not places:
            return None, [f"subject: {shown(subject)} does not stand in the passage"]
        written = self.setting.text[places[0].start : places[0].end].split()
        return " ".join(_without_article(written)), []


@frozen
class _Party:
    """Who says something: the name (None: the article itself), where it stands, how sure it is and why."""

    name: str | None
    places: tuple[Offsets, ...]
    certainty: float = 1.0
    why: tuple[str, ...] = ()


def _named(name: str, places: tuple[Offsets, ...], book: Book) -> _Party:
    """A party by its full name in the article, where one person bears the name or has the role."""
    words = name.split()
    if any(not word[0].isupper() or word.endswith(",") for word in words[1:]):  # "Ann Lee and Tom Vane"
        return _Party(name, places)
    held = book.persons.named(words[0]) if len(words) == 1 else ()
    if len(held) > 1:
        return _Party(name, places, DOUBTFUL, (f"“{name}” may be any of {', '.join(held)}",))
    full = held[0] if held else book.persons.known(words) if len(words) > 1 else book.roles.get(name.lower())
    if full is None or full == name:
        return _Party(name, places)
    role = not held and len(words) == 1
    why = (f"“{name}” was taken to mean {full}, named so in the article",) if role else ()
    return _Party(full, places, ROLE if role else 1.0, why)


def _without_article(words: list[str]) -> list[str]:
    while len(words) > 1 and words[0].lower() in listed("grammar", "before_names"):
        words = words[1:]
    return words


def _nearest(places: Sequence[Offsets], parties: Sequence[Offsets], start: int | None) -> Offsets:
    """Of equal words those where the reader says, else those nearest to a mention of the party, else the first."""
    if start is not None:
        return min(places, key=lambda p: (abs(p.start - start), p.start))
    return min(places, key=lambda p: (min((_away(one, p) for one in parties), default=0), p.start))


def _away(one: Offsets, words: Offsets) -> int:
    """How many characters lie between two stretches."""
    return max(0, words.start - one.end, one.start - words.end)


_SIZE, _OVERLAP = 4_000, 800  # characters of a passage, and that two neighbours share, at most
_ENDS = ("\n\n", "\n", ". ", "” ", '" ', " ")  # where a passage is cut, the best first


def passages_of(text: str) -> list[Passage]:
    """The passages of a text, in order: each of at most 4,000 characters, neighbours sharing some 400 to 800.

    Each character but white space stands in one of them, and each stretch of up to 400 characters within one.

    >>> [(p.start, p.end) for p in passages_of("It rained. " * 500)]
    [(0, 3993), (3586, 5500)]
    """
    found, start = list[Passage](), 0
    while start < len(text):
        end = _cut(text, start + _SIZE // 2, start + _SIZE)
        if text[start:end].strip():
            found.append(Passage(text[start:end], start))
        if end >= len(text):
            break
        start = max(start + 1, _cut(text, end - _OVERLAP, end - _OVERLAP // 2))
    return found


def _cut(text: str, least: int, most: int) -> int:
    """The best place to cut at, behind `least` and not behind `most`; `most` where there is none."""
    if most >= len(text):
        return len(text)
    for mark in _ENDS:
        at = text.rfind(mark, least, most)
        if at >= 0 and at + len(mark) <= most:
            return at + len(mark)
    return most
