"""Words that name or refer to a speaker in, the full name out: short names, "he", "they", "the ministry".

A book of the names of one article, kept as it is read: nothing is known of the world, only of the text.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, field, frozen

from claimrec.articles.names import Name, described, names_in, organised
from claimrec.articles.persons import Persons
from claimrec.articles.speakers import bare, core
from claimrec.articles.word_lists import given_names, listed
from claimrec.articles.words import Word
from claimrec.language.chosen import function_words, without_owner
from claimrec.model.names import SHORTEST

Sentence = Sequence[Word]
_MEMORY = 200  # names and speakers that what follows may point back to
NAMED, SHORT, ROLE, POINTS, UNNAMED, _LEAST = 0.95, 0.9, 0.75, 0.7, 0.85, 0.5


@frozen
class Named:
    """A speaker: the name, how sure it is that the words mean it, and why, where it was not said outright."""

    name: str
    certainty: float
    why: str = ""
    person: bool = False


@frozen
class Book:
    """The names of an article, and who was spoken of last while it is read.

    `persons` are the people named in full; `speakers` those that spoke, in order; `recent` the names of the sentences
    before, `fresh` those of the last one if nobody spoke in it, `latest` who was named last of those of one last name.
    """

    persons: Persons
    roles: dict[str, str]
    speakers: list[Named] = field(factory=list)
    recent: list[Name] = field(factory=list)
    fresh: list[Name] = field(factory=list)
    latest: dict[str, str] = field(factory=dict)

    @classmethod
    def of(cls, sentences: Sequence[tuple[Sentence, tuple[Name, ...]]]) -> Book:
        """The names of all sentences."""
        persons = Persons.of(name for _, names in sentences for name in names)
        told = [one for sentence, _ in sentences for one in described(sentence)]
        return cls(persons, {role: persons.known(name.split()) or name for role, name in told})

    @property
    def people(self) -> frozenset[str]:
        """The full names of people."""
        return self.persons.full

    def heard(self, names: Sequence[Name], *, spoken: bool) -> None:
        """A sentence was read: whom it names may be meant by what follows, the more if nobody spoke in it."""
        self.fresh.clear()
        for name in names:
            self.recent.append(name)
            if not spoken:
                self.fresh.append(name)
            for role in name.roles:
                self.roles[role] = self._full(name)
            if name.person and len(name.words) > 1:
                self.latest[name.words[-1].lower()] = self._full(name)
        del self.recent[:-_MEMORY]
        del self.speakers[:-_MEMORY]

    def spoke(self, who: Named) -> None:
        """Somebody spoke: "he" and "they" may mean them next."""
        self.speakers.append(who)

    def of_turn(self, written: str) -> str:
        """Who speaks in a turn of a transcript: "SERHII CHEREVATYI", "CHEREVATYI"."""
        titles = listed("nouns", "titles")
        parts = [part for part in written.split() if part.casefold() not in listed("grammar", "described")] or [written]
        plain = [part for part in parts if part.casefold().rstrip(".") not in titles] or parts
        name = [part.capitalize() if part.isupper() else part for part in plain]
        if len(plain) > 1:
            known = self.persons.known([part.casefold() for part in plain])
            return known or " ".join(name)
        held = self.persons.named(plain[0].casefold())
        if held:
            return self.latest.get(plain[0].casefold(), held[0])
        spoke = (s.name for s in reversed(self.speakers) if s.name.split()[-1].casefold() == plain[0].casefold())
        return next(spoke, " ".join(name))

    def named(self, words: Sentence, *, within: Sequence[Name] = ()) -> Named | None:
        """Whom the words of a source mean; `within` are the names before it in its sentence."""
        told = bare(words)
        if not told:
            return None
        if len(told) == 1 and told[0].low in listed("words", "pronouns"):
            return self._pointed(told[0].low, within)
        if (
            len(told) == 2
            and told[0].low in listed("grammar", "pointing")
            and told[1].low.endswith(tuple(listed("nouns", "aged")))
        ):
            return self._pointed_at_person(" ".join(w.text for w in told), None, within) or self._role(told)
        head = core(told)
        spoken_for = self._mouthpiece(told, head) or self._service(told) or self._feed(told)
        if spoken_for is not None:
            return spoken_for
        person = self._person(head) or (self._person(told) if not organised(told) else None)
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
        if several or without_owner(last.text) != name.words[-1]:
            return None
        if len(name.words) == 1:
            return self._short(name)
        return Named(self._full(name), NAMED, "", person=True) if name.person else None

    def _short(self, name: Name) -> Named | None:
        """Whom a last name means: who bears it, alone or as a woman or a man; of several, who was named last."""
        last = name.words[0].lower()
        held = self.persons.named(last, woman=name.woman if name.roles else None)
        if not held and last not in self.persons.bearers and len(last) >= SHORTEST:
            held = self.persons.named(self.persons.lasts.close(last) or "")
        if not held and last in given_names():
            held = self.persons.firsts.get(last, ())
        if len(held) < 2:
            return Named(held[0], SHORT, "", person=True) if held else None
        best = self.latest.get(last, held[0])
        best = best if best in held else held[0]
        why = f"“{name.full}” was taken to mean {best}, named last of {len(held)} people of that name"
        return Named(best, _LEAST, why, person=True)

    def _mouthpiece(self, words: Sentence, head: Sentence) -> Named | None:
        """Whom a spokesman without a name speaks for."""
        if not head or head[-1].low not in listed("nouns", "mouthpieces"):
            return None
        behind = words[len(head) :]
        if behind and behind[0].low in listed("grammar", "for_whom"):
            if not behind[1:]:
                return None
            name = _written(behind[1:]) if any(w.capital for w in behind) else self._role(behind[1:]).name
            return Named(name, UNNAMED, f"{head[-1].low} of {name}")
        before = [w for w in head[:-1] if w.low not in function_words()]
        if before and before[-1].capital and len(before) <= 3:
            name = " ".join(without_owner(w.text) for w in before)
            return Named(name, UNNAMED, f"{head[-1].low} of {name}")
        return None

    def _service(self, words: Sentence) -> Named | None:
        """Whom a press service speaks for: "the Kremlin's press service"."""
        last = " ".join(w.low for w in words[-2:])
        if last.replace(" ", "_") not in listed("nouns", "press") or len(words) < 3:
            return None
        name = _written(words[:-2])
        return Named(name, UNNAMED, f"{last} of {name}") if words[-3].capital else None

    def _feed(self, words: Sentence) -> Named | None:
        """Whose a page or a message is: "the army's Telegram channel", "a post on Lee's page"."""
        owner = next((k for k, w in enumerate(words[:-1]) if without_owner(w.text) != w.text), None)
        feeds = listed("nouns", "feeds")
        if (
            owner is None
            or words[-1].low not in feeds
            or not all(w.capital or w.low in feeds for w in words[owner + 1 :])
        ):
            return None
        first = next((k + 1 for k in range(owner, -1, -1) if words[k].low in listed("words", "prepositions")), 0)
        whose = [*words[first:owner], evolve(words[owner], text=without_owner(words[owner].text))]
        return self.named([evolve(w, low=w.text.lower()) for w in whose])

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
        if len(low) == 1 and low[0] in self.roles and low[0] in listed("nouns", "titles"):  # headlines leave out "the"
            return Named(self.roles[low[0]], ROLE, f"“{written}” was taken to mean {self.roles[low[0]]}", person=True)
        if low[0] in listed("grammar", "pointing") and len(words) == 2:
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

    def _pointed_at_person(self, written: str, woman: bool | None, within: Sequence[Name]) -> Named | None:
        """Whom "he", "she", "the 40-year-old" mean: one named before in the sentence, who spoke, who was named last."""
        name = (
            next(iter(self._persons(within, woman=woman)), None)
            or next(iter(self._persons(self.fresh, woman=woman)), None)
            or self._spoke(person=True, woman=woman)
            or next(iter(reversed(self._persons(self.recent[-12:], woman=woman))), None)
        )
        return None if name is None else Named(name, POINTS, f"“{written}” was taken to mean {name}", person=True)

    def _pointed(self, pronoun: str, within: Sequence[Name] = ()) -> Named | None:
        """Whom a pronoun means: he and she a person, it and they another, the last that spoke or was named."""
        if pronoun in listed("grammar", "first_person"):
            return None
        person = pronoun in listed("words", "men")
        woman = pronoun in listed("given", "she") if pronoun in listed("given", "she") | listed("given", "he") else None
        if person and (found := self._pointed_at_person(pronoun, woman, within)) is not None:
            return found
        name = None if person else (self._fresh() or self._spoke(person=False, woman=woman) or self._last_body())
        if name is not None:
            return Named(name, POINTS, f"“{pronoun}” was taken to mean {name}", person)
        if not self.speakers or not self.persons.fits(self.speakers[-1].name, woman=woman):
            return None
        spoke = self.speakers[-1]
        return Named(spoke.name, _LEAST, f"“{pronoun}” was taken to mean {spoke.name}", spoke.person)

    def _fresh(self) -> str | None:
        """Which body was named last in the sentence before, if nobody spoke in it."""
        longer = [n for n in self.fresh if not self._is_person(n) and len(n.words) > 1]
        return longer[-1].full if longer else None

    def _spoke(self, *, person: bool, woman: bool | None) -> str | None:
        spoke = (s.name for s in reversed(self.speakers[-3:]) if s.person is person)
        return next((name for name in spoke if self.persons.fits(name, woman=woman)), None)

    def _last_body(self) -> str | None:
        """Which body was named last."""
        found = [n for n in self.recent[-12:] if not self._is_person(n)]
        best = ([n for n in found if len(n.words) > 1] or found)[-1:]
        return best[0].full if best else None

    def _persons(self, names: Sequence[Name], *, woman: bool | None) -> list[str]:
        """The people among names that "he" or "she" can mean, in order."""
        told = [(self._full(n), n.woman) for n in names if self._is_person(n)]
        return [
            full
            for full, own in told
            if self.persons.fits(full, woman=woman) and (None in (own, woman) or own is woman)
        ]

    def _is_person(self, name: Name) -> bool:
        return name.person or name.words[-1].lower() in self.persons.bearers

    def _full(self, name: Name) -> str:
        """The full name of a person as the article gives it first."""
        if len(name.words) > 1:
            return self.persons.known(name.words) or name.full
        last = name.words[0].lower()
        held = self.persons.named(last, woman=name.woman if name.roles else None)
        latest = self.latest.get(last)
        return latest if latest in held and latest is not None else next(iter(held), name.full)


def _is_called(name: str, noun: str) -> bool:
    """Whether an organisation is such a thing by its name: a "company" where the name ends in "Motors" or "Inc."."""
    parts = name.lower().split()
    return noun in parts or (noun in listed("nouns", "firms") and parts[-1] in listed("nouns", "firm_names"))


def _written(words: Sentence) -> str:
    """A phrase as written, without the article before it."""
    told = list(words)
    while len(told) > 1 and told[0].low in listed("grammar", "before_names"):
        told = told[1:]
    text = ""
    for k, word in enumerate(told):
        gap = " " if k and word.start > told[k - 1].end else ""
        text += gap + word.text
    return without_owner(text.strip(" ,"))
