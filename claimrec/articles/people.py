"""Who is meant by the words that name a speaker? Full names for short ones, and what "he", "they" and "the ministry"
point back to.

A book of the names of one article, kept as it is read: nothing is known of the world, only of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, field, frozen

from claimrec.articles.cues import listed
from claimrec.articles.sources import core
from claimrec.articles.words import Word
from claimrec.english import function_words
from claimrec.names import AliasBook, name_key
from claimrec.reading.vocabulary import gazetteer

Sentence = Sequence[Word]
NAMED, SHORT, ROLE, POINTS, UNNAMED, _LEAST = 0.95, 0.9, 0.75, 0.7, 0.85, 0.5
_DAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
_POSSESSIVE = re.compile(r"(?:['’]s|s['’])$")


@frozen
class Named:
    """A speaker: the name, how sure it is that the words mean it, and why, where it was not said outright."""

    name: str
    certainty: float
    why: str = ""
    person: bool = False


@frozen
class Name:
    """A name in the text: its words, whether it is a person's, and what it was called on the way ("minister")."""

    words: tuple[str, ...]
    person: bool
    roles: frozenset[str] = frozenset()

    @property
    def full(self) -> str:
        """The name as one string."""
        return " ".join(self.words)


def names_in(words: Sentence) -> Iterator[Name]:
    """The names of a sentence, longest first come: runs of capitals, joined by "of" and "for the"."""
    place = 0
    while place < len(words):
        end = _run(words, place)
        if end > place:
            found = _name(words[place:end])
            if found is not None:
                yield found
            place = end
        else:
            place += 1


def _run(words: Sentence, place: int) -> int:
    """Behind the run of capitals that begins here."""
    end = place
    while end < len(words) and _part(words, end, first=end == 0):
        end += 1
        joined = end
        while (
            joined < len(words)
            and words[joined].low in ("of", "for", "the", "and", "de", "van", "von", "al", "bin")
            and joined - end < 2
        ):
            joined += 1
        if joined > end and joined < len(words) and words[joined].capital and _organisation(words[place:end]):
            end = joined
    return end


def _part(words: Sentence, place: int, *, first: bool) -> bool:
    word = words[place]
    plain = _plain(word.text).lower()
    return (
        word.capital
        and not word.mark
        and plain not in function_words()
        and not (first and plain in listed("words", "times"))
    )


def _organisation(words: Sentence) -> bool:
    return any(_plain(w.text).lower() in listed("nouns", "organisations") for w in words)


def _plain(text: str) -> str:
    return _POSSESSIVE.sub("", text)


def _name(words: Sentence) -> Name | None:
    """A name without the titles before it; None where nothing but titles is left."""
    titles = [k for k, w in enumerate(words) if _title(w)]
    organisation = _organisation(words)
    first = titles[-1] + 1 if titles and not organisation else 0
    kept = tuple(_plain(w.text) if k == len(words) - 1 else w.text for k, w in enumerate(words) if k >= first)
    if not kept or all(word.lower() in _DAYS for word in kept):
        return None
    roles = frozenset(w.low.rstrip(".") for w in words[:first])
    return Name(kept, person=not organisation and _personal(kept, roles), roles=roles)


def _personal(words: Sequence[str], roles: frozenset[str]) -> bool:
    """Whether a name can be a person's: of two or three words, none of them a country's or a people's name."""
    if any(name_key(word) in gazetteer()[1] for word in (words[0], words[-1])):
        return False
    return len(words) in (2, 3) or bool(roles)


def _title(word: Word) -> bool:
    return word.low in listed("nouns", "titles") or word.low.rstrip(".") in listed("nouns", "titles")


@frozen
class Book:
    """The names of an article, and who was spoken of last while it is read.

    `full` leads from the last word of a person's name to the full name; `speakers` are those that spoke, in order.
    """

    full: Mapping[str, str]
    organisations: tuple[str, ...]
    people: frozenset[str]
    book: AliasBook
    speakers: list[Named] = field(factory=list)
    roles: dict[str, str] = field(factory=dict)
    recent: list[Name] = field(factory=list)
    fresh: list[Name] = field(factory=list)

    @classmethod
    def of(cls, sentences: Sequence[Sentence]) -> Book:
        """The names of all sentences: a short one is the first full one that ends or begins with it."""
        full: dict[str, str] = {}
        organisations: dict[str, None] = {}
        for words in sentences:
            for name in names_in(words):
                if name.person and len(name.words) > 1:
                    full.setdefault(name.words[-1].lower(), name.full)
                elif not name.person and len(name.words) > 1:
                    organisations[name.full] = None
        people = frozenset(full.values())
        return cls(full, tuple(organisations), people, AliasBook.of(dict.fromkeys(sorted(people), ()), what="person"))

    def heard(self, words: Sentence, *, spoken: bool) -> None:
        """A sentence was read: whom it names may be meant by what follows, the more if nobody spoke in it."""
        self.fresh.clear()
        for name in names_in(words):
            self.recent.append(name)
            if not spoken:
                self.fresh.append(name)
            for role in name.roles:
                self.roles[role] = self.full.get(name.words[-1].lower(), name.full)

    def spoke(self, who: Named) -> None:
        """Somebody spoke: "he" and "they" may mean them next."""
        self.speakers.append(who)

    def of_turn(self, written: str) -> str:
        """Who speaks in a turn of a transcript: "SERHII CHEREVATYI", "CHEREVATYI"."""
        last = written.split()[-1].casefold()
        known = next((name for short, name in self.full.items() if short.casefold() == last), None)
        if known is None and " " not in written:
            known = next((s.name for s in self.speakers if s.name.split()[-1].casefold() == last), None)
        return known or " ".join(part.capitalize() for part in written.split())

    def named(self, words: Sentence) -> Named | None:
        """Whom the words of a source mean."""
        told = _bare(words)
        if not told:
            return None
        if len(told) == 1 and told[0].low in listed("words", "pronouns"):
            return self._pointed(told[0].low)
        head = core(told)
        spoken_for = self._mouthpiece(told, head) or self._service(told)
        if spoken_for is not None:
            return spoken_for
        person = self._person(head) or (self._person(told) if not _organisation(told) else None)
        if person is not None:
            return person
        if any(w.capital and w.low not in function_words() for w in told):
            return self._organised(told)
        return self._role(told)

    def _person(self, words: Sentence) -> Named | None:
        """A personal name at the end of a phrase: "Russian Defense Minister Sergei Shoigu", "Shoigu"."""
        found = [n for n in names_in(words) if n.full]
        last = words[-1]
        if not found or not last.capital:
            return None
        name = found[-1]
        several = len(found) > 1 and any(w.low == "and" for w in words)
        if several or _plain(last.text) != name.words[-1]:
            return None
        known = self.full.get(name.words[-1].lower())
        if len(name.words) == 1:
            if known is None and len(name.words[0]) > 5:
                known = self._close(name.words[0])
            return Named(known, SHORT, "", person=True) if known else None
        if not name.person:
            return None
        return Named(name.full if name.full in self.people or known is None else known, NAMED, "", person=True)

    def _close(self, word: str) -> str | None:
        """A full name of which the last word is spelt nearly like this one."""
        near = AliasBook.of(dict.fromkeys(self.full, ()), what="name").close(word)
        return self.full[near] if near else None

    def _mouthpiece(self, words: Sentence, head: Sentence) -> Named | None:
        """Whom a spokesman without a name speaks for."""
        if not head or head[-1].low not in listed("nouns", "mouthpieces"):
            return None
        behind = words[len(head) :]
        if behind and behind[0].low in ("for", "of"):
            if not behind[1:]:
                return None
            name = _written(behind[1:]) if any(w.capital for w in behind) else self._role(behind[1:]).name
            return Named(name, UNNAMED, f"{head[-1].low} of {name}")
        before = [w for w in head[:-1] if w.low not in function_words()]
        if before and before[-1].capital and len(before) <= 3:
            name = " ".join(_plain(w.text) for w in before)
            return Named(name, UNNAMED, f"{head[-1].low} of {name}")
        return None

    def _service(self, words: Sentence) -> Named | None:
        """Whom a press service speaks for: "the Kremlin's press service"."""
        last = " ".join(w.low for w in words[-2:])
        if last not in ("press service", "press office", "press secretary", "media office", "press release") or len(words) < 3:
            return None
        name = _written(words[:-2])
        return Named(name, UNNAMED, f"{last} of {name}") if words[-3].capital else None

    def _organised(self, words: Sentence) -> Named:
        """A name that is no person's, or a noun with one: "the Russian ministry" is a ministry named before."""
        written = _written(words)
        head = core(words)[-1].low
        if not core(words)[-1].capital and head in listed("nouns", "organisations"):
            stems = {w.low[:4] for w in words if w.capital}
            for name in reversed([n.full for n in self.recent if not n.person]):
                parts = name.lower().replace("’", "'").split()
                if head in parts and any(part[:4] in stems for part in parts) and name != written:
                    return Named(name, SHORT, f"“{written}” was taken to mean {name}")
        return Named(written, NAMED if words[-1].capital else UNNAMED)

    def _role(self, words: Sentence) -> Named:
        """A noun without a name: "the minister" is the last minister named, "officials" are officials."""
        written = _written(words)
        low = [w.low for w in words]
        if low[0] in ("the", "this", "that") and len(words) == 2:
            name = self.roles.get(low[1])
            if name:
                return Named(name, ROLE, f"“{written}” was taken to mean {name}, named so before", person=True)
            for found in reversed([n.full for n in self.recent if not n.person]):
                if _is_called(found, low[1]):
                    return Named(found, ROLE, f"“{written}” was taken to mean {found}, named last")
            spoke = next((s for s in reversed(self.speakers) if low[1] in s.name.lower().split()), None)
            if spoke is not None:
                return Named(spoke.name, ROLE, f"“{written}” was taken to mean {spoke.name}, who spoke before")
        return Named(written, UNNAMED)

    def _pointed(self, pronoun: str) -> Named | None:
        """Whom a pronoun means: he and she a person, it and they another, the last that spoke or was named."""
        if pronoun in ("we", "i"):
            return None
        person = pronoun in listed("words", "men")
        name = self._fresh(person=person) or self._spoke(person=person) or self._last(person=person)
        if name is not None:
            return Named(name, POINTS, f"“{pronoun}” was taken to mean {name}", person)
        if not self.speakers:
            return None
        spoke = self.speakers[-1]
        return Named(spoke.name, _LEAST, f"“{pronoun}” was taken to mean {spoke.name}", spoke.person)

    def _fresh(self, *, person: bool) -> str | None:
        """Who was named in the sentence before, if nobody spoke in it: a person's name first, another's last."""
        found = [n for n in self.fresh if self._is_person(n) is person]
        if person:
            return self._full(found[0]) if found else None
        longer = [n for n in found if len(n.words) > 1]
        return longer[-1].full if longer else None

    def _spoke(self, *, person: bool) -> str | None:
        return next((s.name for s in reversed(self.speakers[-3:]) if s.person is person), None)

    def _last(self, *, person: bool) -> str | None:
        """Who was named last."""
        found = [n for n in self.recent[-12:] if self._is_person(n) is person]
        longer = [n for n in found if len(n.words) > 1]
        best = (longer or found)[-1:] if not person else found[-1:]
        return self._full(best[0]) if best else None

    def _is_person(self, name: Name) -> bool:
        return name.person or name.words[-1].lower() in self.full

    def _full(self, name: Name) -> str:
        return self.full.get(name.words[-1].lower(), name.full) if self._is_person(name) else name.full


def _bare(words: Sentence) -> list[Word]:
    """The words of a phrase without its marks; the apostrophe of "the teachers' union" belongs to its word."""
    told: list[Word] = []
    for k, word in enumerate(words):
        inside = word.text in ("'", "’") and told and told[-1].end == word.start and k + 1 < len(words)
        if inside:
            told[-1] = evolve(told[-1], text=told[-1].text + word.text, end=word.end)
        elif not word.mark:
            told.append(word)
    return told


def _is_called(name: str, noun: str) -> bool:
    """Whether an organisation is such a thing by its name: a "company" where the name ends in "Motors" or "Inc."."""
    parts = name.lower().split()
    return noun in parts or (noun in listed("nouns", "firms") and parts[-1] in listed("nouns", "firm_names"))


def _written(words: Sentence) -> str:
    """A phrase as written, without the article before it."""
    told = list(words)
    while len(told) > 1 and told[0].low in ("the", "a", "an", "and", "both", "even"):
        told = told[1:]
    text = ""
    for k, word in enumerate(told):
        gap = " " if k and word.start > told[k - 1].end else ""
        text += gap + word.text
    return _plain(text.strip(" ,"))
