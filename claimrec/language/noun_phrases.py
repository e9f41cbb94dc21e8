"""A text in, its descriptions without a name out: "the mayor", "the old mill", "flight BA123"."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import define

from claimrec.language.gazetteer import NAME, Known
from claimrec.language.mention_words import Word
from claimrec.language.named import Found, Scan

ROLE, THING = "role", "thing"
_LONGEST = 6  # words of a phrase behind its determiner
_PREFIXES = 3  # words before a code
_LEAST = 5  # digits of a code without letters


@define  # as Found
class Phrases:
    """What finds the phrases of one text; `at` leads from a token to the name that begins with it."""

    scan: Scan
    at: dict[int, Found]
    codes: Mapping[str, Known]

    def of_text(self) -> list[Found]:
        """The roles and things of the text, in their order."""
        scan = self.scan
        found: list[Found] = []
        inside = {at for one in self.at.values() if one.kind != NAME for at in range(one.first, one.last)}
        end = 0
        for place, word in enumerate(scan.words):
            if place < end or not (word.opens or place in self.at):
                continue
            one = self._at(place, word, inside)
            if one is not None:
                while found and found[-1].last > one.first:
                    found.pop()  # "the vessel" of "the vessel IMO 9301122"
                found.append(one)
                end = one.last
        return found

    def _at(self, place: int, word: Word, inside: set[int]) -> Found | None:
        """The phrase that begins at a place, or the code that stands there."""
        if word.code or word.low.isdigit():
            code = None if place in inside else self._code(place)
            if code is not None:
                return code
        if word.determiner:
            return self._phrase(place, place + 1)
        name = self.at.get(place)
        if name is not None:
            return self._of_name(name)
        return self._phrase(place, place) if place not in inside and self._bare(place) else None

    def _bare(self, at: int) -> bool:
        """Whether a group is spoken of without an article: "police said", "residents fled"."""
        word = self.scan.words[at]
        if word.role != "group" or not ("plural" in word.lists or "roles.bare" in word.lists):
            return False
        return word.small or at in self.scan.begins

    def _of_name(self, name: Found) -> Found | None:
        """ "Fell's bridge", or "Fell bridge" where the noun is one of a thing."""
        head = self.scan.beside(name.last)
        owned = self.scan.words[name.last - 1].owner
        if head is None or not head.small or not (owned or head.thing):
            return None
        one = self._phrase(name.first, name.last)
        if one is None or (one.kind == ROLE and not owned):
            return None
        one.of, one.open = name.name or self.scan.text(name.first, name.last), False
        if one.kind == THING:
            one.name = f"{one.called} of {one.of}"
        return one

    def _phrase(self, first: int, begin: int) -> Found | None:
        """The phrase whose determiner stands first and whose other words begin there."""
        scan, owner = self.scan, ""
        name = self.at.get(begin)
        if name is not None and first < begin:
            head = scan.beside(name.last)
            if head is None or not head.small or (head.verb and not (head.thing or head.role)):
                return None
            owner, begin = name.name, name.last
        end = self._end(first, begin)
        if end == begin:
            return None
        head = scan.words[end - 1]
        if head.nothing or head.calendar or (head.place == "same" and scan.beside(end) is not None and self._same(end)):
            return None
        kind = ROLE if head.role else THING
        one = scan.found(first, end, kind, "")
        one.noun, one.of = head.low, owner or self._of(end)
        one.open = "phrases.open" in scan.words[first].lists
        if kind == ROLE:
            one.person, one.group = head.role != "group", head.role == "group"
            one.gender = head.role if head.role in ("he", "she") else ""
        else:
            one.called = " ".join([word.low for word in scan.words[begin:end] if not word.determiner] or [head.low])
            one.name = f"{one.called} of {one.of}" if one.of else one.called
            self._named_beside(one, end)
        return one

    def _named_beside(self, one: Found, end: int) -> None:
        """A thing with its name behind it, "the ferry Maren", is what bears the name."""
        name = self.at.get(end)
        if name is not None and name.name and not (name.person or name.along or one.open):
            one.name, one.called = name.name, ""
            one.guess = f"“{self.scan.text(one.first, end)}” was taken to mean {name.name}, named behind it"

    def _same(self, end: int) -> bool:
        """Whether "of" and a name follow: "the city of Tarn" is Tarn."""
        return "joins.genitive" in self.scan.words[end].lists and end + 1 in self.at

    def _of(self, end: int) -> str:
        """The name that stands behind a phrase with "of", "in" or "at"."""
        link = self.scan.beside(end)
        if link is None or "joins.placed" not in link.lists:
            return ""
        at = end + 1
        following = self.scan.beside(at)
        if following is not None and following.determiner:
            at += 1
        name = self.at.get(at)
        return name.name if name is not None and not name.person else ""

    def _end(self, first: int, begin: int) -> int:
        """Behind the noun with which a phrase ends."""
        scan, end, noun = self.scan, begin, False
        while (word := scan.beside(end)) is not None and end - begin < _LONGEST:
            modifies = word.modifier
            if not word.inner or end in self.at or not self._cased(word, end) or (word.capital and end > begin):
                break
            if noun and not self._goes_on(scan.words[end - 1], word):
                break
            noun = noun or word.thing or bool(word.role) or bool(word.place) or not modifies
            end += 1
        if end - begin > 1 and self._verbal(first, begin, end):
            end -= 1
        while (
            end > begin and scan.words[end - 1].modifier and not (scan.words[end - 1].thing or scan.words[end - 1].role)
        ):
            if scan.beside(end) is not None and scan.words[end].verb:
                break  # "the missing were found"
            end -= 1
        return end

    def _cased(self, word: Word, at: int) -> bool:
        """Whether a word within a phrase is written as such words are: small, or as a role ("the Mayor")."""
        opens = at in self.scan.begins
        return word.small or (word.capital and opens != bool(word.role)) or (bool(word.role) and opens)

    def _goes_on(self, before: Word, word: Word) -> bool:
        """Whether a word behind a noun belongs to the phrase still: "the mill owner", but "the mill burned"."""
        if before.owner:
            return True
        if word.thing or word.role:
            return not ("plural" in before.lists and word.verb)
        if word.verb or "verbal" in word.lists:
            return False
        if before.thing or before.role:
            return word.place == "same" or "noun" in word.lists
        return True

    def _verbal(self, first: int, begin: int, end: int) -> bool:
        """Whether the last word of a phrase that no list knows is its verb: "the zeppelin floats above"."""
        word, behind = self.scan.words[end - 1], self.scan.beside(end)
        if word.thing or word.role or word.place or "plural" not in word.lists:
            return False
        if self.scan.words[end - 2].modifier and end - 2 == begin:
            return False
        opens = first in self.scan.begins or self.scan.words[first - 1].mark
        return opens and (behind is None or (behind.light and "phrases.auxiliaries" not in behind.lists))

    def _code(self, at: int) -> Found | None:
        """A code with the word before it or without: "IMO 9301122", "flight BA123", "BA123"."""
        scan, word = self.scan, self.scan.words[at]
        figures = word.low.isdigit() and len(word.low) >= _LEAST
        if not word.code and not figures:
            return None
        first = at
        while at - first < _PREFIXES and (before := scan.beside(first - 1)) and "codes.prefixes" in before.lists:
            first -= 1
        if first == at and not word.code:
            return None
        if (before := scan.beside(first - 1)) is not None and before.determiner:
            first -= 1
        known = self.codes.get(word.low)
        kind, name = (THING, scan.text(at, at + 1).upper()) if known is None else (known.kind, known.name)
        one = scan.found(first, at + 1, kind, name)
        one.code = True
        return one
