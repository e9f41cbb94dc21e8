"""Who is meant, within one text, by a surname, a role, a pronoun, a thing called shorter? Each step is a guess."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import define, field

from claimrec.language.named import Found, Scan
from claimrec.language.noun_phrases import ROLE, THING

PRONOUN = "pronoun"


@define  # as Found
class Resolver:
    """What is known of a text's mentions: `people` leads from a surname to the given full names that end with it."""

    scan: Scan
    people: Mapping[str, Sequence[tuple[str, str]]]
    bearers: dict[str, dict[str, str]] = field(factory=dict)
    roles: dict[str, dict[str, str]] = field(factory=dict)
    things: list[Found] = field(factory=list)

    def resolved(self, found: list[Found]) -> list[Found]:
        """The mentions, in their order, each with the name that it leads to and what was supposed."""
        self.bearers = self._bearers(found)
        named = [self._surname(one) if one.kind == "name" else one for one in found]
        self.roles = self._roles(named)
        self.things = [one for one in named if one.kind == THING]
        named = [
            self._role(one) if one.kind == ROLE else self._thing(one) if one.kind == THING else one for one in named
        ]
        return [self._pronoun(one, named) if one.kind == PRONOUN else one for one in named]

    def written(self, one: Found) -> str:
        """The words of a mention."""
        return self.scan.text(one.first, one.last)

    # Names

    def _bearers(self, found: Iterable[Found]) -> dict[str, dict[str, str]]:
        """The full names of the text's persons by surname, with the gender of each where it is told."""
        bearers: dict[str, dict[str, str]] = {}
        for one in found:
            if one.person and one.name and one.kind != ROLE and one.last - one.first > 1:
                last = self.scan.words[one.last - 1].parts[-1:]
                told = bearers.setdefault("".join(last), {})
                told[one.name] = told.get(one.name) or one.gender
        return bearers

    def _surname(self, one: Found) -> Found:
        """A single name as the full name that ends with it, where exactly one person bears it."""
        word = self.scan.words[one.first]
        if one.last - one.first > 1 or one.group or not word.parts:
            return one
        known = dict(self.people.get(word.parts[-1], ()))
        known |= {name: told or known.get(name, "") for name, told in self.bearers.get(word.parts[-1], {}).items()}
        fitting = sorted(name for name, told in known.items() if not one.gender or told in ("", one.gender))
        if not fitting:
            return one
        written = self.written(one)
        one.person = True
        if len(fitting) > 1:
            one.name, one.guess = "", f"“{written}” may mean {' or '.join(fitting)}"
        else:
            one.name, one.gender = fitting[0], one.gender or known[fitting[0]]
            one.guess = f"“{written}” was taken to mean {one.name}: no other one of the name is told of"
        return one

    # Roles

    def _roles(self, found: Sequence[Found]) -> dict[str, dict[str, str]]:
        """Who bears each role, and of what: "Mayor Ann Lee", "the mayor of Tarn, Ann Lee", "Ann Lee, the mayor"."""
        roles: dict[str, dict[str, str]] = {}
        names = {one.first: one for one in found if one.person and one.name and one.kind != ROLE}
        ends = {one.last: one for one in names.values()}
        for one in found:
            for role in one.roles[-1:]:
                roles.setdefault(role, {}).setdefault(one.name, "")
            if one.kind == ROLE and one.person:
                beside = self._beside(one, names, ends)
                if beside is not None:
                    roles.setdefault(one.noun, {})[beside.name] = one.of
        return roles

    def _beside(self, one: Found, names: Mapping[int, Found], ends: Mapping[int, Found]) -> Found | None:
        """The person named beside a role, parted from it by a comma, if at all."""
        words = self.scan.words
        if one.last in names and not one.open:
            return names[one.last]
        if one.first and words[one.first - 1].low == ",":
            before = ends.get(one.first - 1)
            if before is not None:
                return before
        end = one.last
        while one.of and end < len(words) and not words[end].mark:
            end += 1
        comma = end < len(words) and words[end].low == ","
        behind = names.get(end + 1) if comma else None
        closed = behind is not None and (behind.last >= len(words) or words[behind.last].mark)
        return behind if closed else None

    def _role(self, one: Found) -> Found:
        """A role as the only one who bears it in the text."""
        if one.open or not one.person:
            return one
        bearers = self.roles.get(one.noun, {})
        fitting = sorted(name for name, of in bearers.items() if not one.of or of == one.of)
        if not fitting:
            return one
        written = self.written(one)
        if len(fitting) > 1:
            one.guess = f"“{written}” may mean {' or '.join(fitting)}"
        else:
            one.name, one.guess = fitting[0], f"“{written}” was taken to mean {fitting[0]}, named so in the text"
        return one

    # Things

    def _thing(self, one: Found) -> Found:
        """A thing called shorter as the only longer one before it."""
        if one.open or one.of:
            return one
        longer = {
            other.name for other in self.things if other.first < one.first and not other.open and _extends(other, one)
        }
        if len(longer) != 1:
            return one
        name = longer.pop()
        one.name, one.guess = name, f"“{self.written(one)}” was taken to mean the {name}, told of before"
        return one

    # Pronouns

    def _pronoun(self, one: Found, found: Sequence[Found]) -> Found:
        word = one.noun
        before = [other for other in found if other.last <= one.first and other.kind != PRONOUN]
        if word in ("he", "she"):
            meant = next((other for other in reversed(before) if other.person and other.gender == word), None)
        elif word in ("it", "they") and not self._empty(one):
            meant = self._group_or_thing(one, before, many=word == "they")
        else:
            return one
        if meant is None:
            return one
        written = self.written(one).lower()
        name = meant.name or ""
        who = name or f"“{self.written(meant)}”, who is not named"
        one.name, one.guess = name, f"“{written}” was taken to mean {who}"
        return one

    def _empty(self, one: Found) -> bool:
        """Whether "it" stands for nothing: "it is clear that", "it seems"."""
        scan, behind = self.scan, self.scan.beside(one.last)
        if behind is None or scan.words[one.first].low != "it":
            return False
        if "pronouns.empty_it" in behind.lists:
            return True
        after = scan.beside(one.last + 1)
        return "pronouns.copulas" in behind.lists and after is not None and "pronouns.empty_is" in after.lists

    def _group_or_thing(self, one: Found, before: Sequence[Found], *, many: bool) -> Found | None:
        """The only thing or group in the nearest sentence before that has one, the words behind a preposition last."""
        scan = self.scan
        bounds = sorted(scan.begins)
        own = max((b for b in bounds if b <= one.first), default=0)
        for begin in [b for b in reversed(bounds) if b <= own]:
            end = next((b for b in bounds if b > begin), len(scan.words))
            fitting = [other for other in before if begin <= other.first < end and self._fits(other, many=many)]
            free = [other for other in fitting if not self._led(other, before)] or fitting
            names = {other.name or self.written(other) for other in free}
            if free:
                return free[-1] if len(names) == 1 else None
        return None

    def _fits(self, other: Found, *, many: bool) -> bool:
        if other.person or other.kind == PRONOUN or other.along:
            return False
        if other.kind == "name" and not (other.group or self._leads(other)):
            return False
        plural = "roles.bare" in self.scan.words[other.last - 1].lists or (
            other.noun.endswith("s") and not other.noun.endswith("ss")
        )
        if many:
            return other.group or plural or other.kind == "party"
        return not plural

    def _leads(self, other: Found) -> bool:
        """Whether a sentence begins with a mention, as with what it is about."""
        begins, at = self.scan.begins, other.first
        return at in begins or (at - 1 in begins and self.scan.words[at - 1].determiner)

    def _led(self, other: Found, among: Sequence[Found]) -> bool:
        """Whether a preposition stands before a mention, or it is inside of a longer one."""
        if any(one.start <= other.start and other.end <= one.end and one is not other for one in among):
            return True
        at = other.first - 1
        while at >= 0 and self.scan.words[at].determiner:
            at -= 1
        return at >= 0 and "places.before" in self.scan.words[at].lists


def _extends(longer: Found, shorter: Found) -> bool:
    """Whether a name of a thing is another with words before it, or with its place behind it."""
    same = longer.noun == shorter.noun and longer.name != shorter.name
    return same and f" {longer.called}".endswith(f" {shorter.called}")
