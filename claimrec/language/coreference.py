"""Mentions of one text in, what each refers to out: surnames, roles, pronouns, short descriptions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import define, field

from claimrec.language.gazetteer import NAME
from claimrec.language.named import Found, Scan
from claimrec.language.noun_phrases import ROLE, THING

PRONOUN = "pronoun"
_BACK = 3  # sentences that "it" reaches back over, its own among them
_NEAR = 40  # mentions of a sentence that "it" is looked for among
_MANY = 50  # names of things with one noun, beyond which a bare noun could be any of them
_ASIDE = 6  # words between a role and the comma before who bears it


@define  # as Found
class Resolver:
    """What is known of a text's mentions: `people` leads from a surname to the given full names that end with it."""

    scan: Scan
    people: Mapping[str, Sequence[tuple[str, str]]]
    bearers: dict[str, dict[str, str]] = field(factory=dict)
    roles: dict[str, dict[str, str]] = field(factory=dict)
    things: dict[str, dict[str, Found]] = field(factory=dict)
    persons: dict[str, list[Found]] = field(factory=dict)
    others: list[list[Found]] = field(factory=list)

    def resolve(self, found: Sequence[Found]) -> None:
        """Give the mentions of a text, in their order, the names that they lead to, and tell what was supposed."""
        self._bearers(found)
        for one in found:
            if one.kind == NAME and not one.group and one.last - one.first == 1:
                self._surname(one)
        if any(one.person and one.kind != ROLE for one in found):
            self._roles(found)
        bounds = sorted(self.scan.begins)[1:]
        sentence = 0
        self.others.append([])
        for one in found:
            while sentence < len(bounds) and bounds[sentence] <= one.first:
                sentence += 1
                self.others.append([])
            if one.kind == PRONOUN:
                self._pronoun(one)
                continue
            if one.kind == ROLE and self.roles:
                self._role(one)
            elif one.kind == THING:
                self._thing(one)
            if one.person:
                self.persons.setdefault(one.gender, []).append(one)
            else:
                self.others[-1].append(one)

    def written(self, one: Found) -> str:
        """The words of a mention."""
        return self.scan.text(one.first, one.last)

    # Names

    def _bearers(self, found: Iterable[Found]) -> None:
        """The full names of the text's persons by surname, with the gender of each where it is told."""
        for one in found:
            if one.person and one.name and one.kind != ROLE and one.last - one.first > 1:
                last = self.scan.words[one.last - 1].parts[-1:]
                told = self.bearers.setdefault("".join(last), {})
                told[one.name] = told.get(one.name) or one.gender

    def _surname(self, one: Found) -> None:
        """A single name as the full name that ends with it, where exactly one person bears it."""
        last = "".join(self.scan.words[one.first].parts[-1:])
        known = dict(self.people.get(last, ()))
        known |= {name: told or known.get(name, "") for name, told in self.bearers.get(last, {}).items()}
        fitting = sorted(name for name, told in known.items() if not one.gender or told in ("", one.gender))
        if not fitting:
            return
        written = self.written(one)
        one.person = True
        if len(fitting) > 1:
            one.name, one.guess = "", f"“{written}” may mean {' or '.join(fitting)}"
        else:
            one.name, one.gender = fitting[0], one.gender or known[fitting[0]]
            one.guess = f"“{written}” was taken to mean {one.name}: no other one of the name is told of"

    # Roles

    def _roles(self, found: Sequence[Found]) -> None:
        """Who bears each role, and of what: "Mayor Ann Lee", "the mayor of Tarn, Ann Lee", "Ann Lee, the mayor"."""
        roles = self.roles
        names = {one.first: one for one in found if one.person and one.name and one.kind != ROLE}
        ends = {one.last: one for one in names.values()}
        for one in found:
            for role in one.roles[-1:]:
                roles.setdefault(role, {}).setdefault(one.name, "")
            if one.kind == ROLE and one.person:
                beside = self._beside(one, names, ends)
                if beside is not None:
                    roles.setdefault(one.noun, {})[beside.name] = one.of

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
        while one.of and end < min(len(words), one.last + _ASIDE) and not words[end].mark:
            end += 1
        comma = end < len(words) and words[end].low == ","
        behind = names.get(end + 1) if comma else None
        closed = behind is not None and (behind.last >= len(words) or words[behind.last].mark)
        return behind if closed else None

    def _role(self, one: Found) -> None:
        """A role as the only one who bears it in the text."""
        bearers = self.roles.get(one.noun, {}) if one.person and not one.open else {}
        fitting = sorted(name for name, of in bearers.items() if not one.of or of == one.of)
        written = self.written(one)
        if len(fitting) > 1:
            one.guess = f"“{written}” may mean {' or '.join(fitting)}"
        elif fitting:
            one.name, one.guess = fitting[0], f"“{written}” was taken to mean {fitting[0]}, named so in the text"

    # Things

    def _thing(self, one: Found) -> None:
        """A thing called shorter as the only longer one before it."""
        alike = self.things.setdefault(one.noun, {})
        if not one.open:
            longer = {name for name, other in alike.items() if _extends(other, one)} if not one.of else set()
            if len(longer) == 1 and len(alike) < _MANY:
                one.name = longer.pop()
                one.guess = f"“{self.written(one)}” was taken to mean the {one.name}, told of before"
            elif len(alike) < _MANY:
                alike.setdefault(one.name, one)

    # Pronouns

    def _pronoun(self, one: Found) -> None:
        meant = None
        if one.noun in ("he", "she"):
            before = reversed(self.persons.get(one.noun, []))
            meant = next((other for other in before if other.last <= one.first), None)
        elif one.noun in ("it", "they") and not self._empty(one):
            meant = self._group_or_thing(one, many=one.noun == "they")
        if meant is not None:
            one.name = meant.name
            who = meant.name or f"“{self.written(meant)}”, who is not named"
            one.guess = f"“{self.written(one).lower()}” was taken to mean {who}"

    def _empty(self, one: Found) -> bool:
        """Whether "it" stands for nothing: "it is clear that", "it seems"."""
        scan, behind = self.scan, self.scan.beside(one.last)
        if behind is None or "pronouns.empty" not in scan.words[one.first].lists:
            return False
        if "pronouns.empty_it" in behind.lists:
            return True
        after = scan.beside(one.last + 1)
        return "pronouns.copulas" in behind.lists and after is not None and "pronouns.empty_is" in after.lists

    def _group_or_thing(self, one: Found, *, many: bool) -> Found | None:
        """The only thing or group in the nearest sentence before that has one, none behind a preposition."""
        for sentence in reversed(self.others[-_BACK:]):
            before = [other for other in sentence[-_NEAR:] if other.last <= one.first]
            fitting = [other for other in before if self._fits(other, many=many)]
            if fitting:
                free = [other for other in fitting if not self._led(other, before)]
                names = {other.name or self.written(other) for other in free}
                return free[-1] if len(names) == 1 else None  # of two, or behind a preposition, it is not clear
        return None

    def _fits(self, other: Found, *, many: bool) -> bool:
        if other.along or (other.kind == NAME and not (other.group or self._leads(other))):
            return False
        lists = self.scan.words[other.last - 1].lists
        plural = "roles.bare" in lists or ("plural" in lists and bool(other.noun))
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
