"""A text in, the names that no gazetteer has out: runs of capitals, and the titles before them."""

from __future__ import annotations

from collections.abc import Mapping, Set

from claimrec.language.gazetteer import ENTITY, NAME
from claimrec.language.mention_words import Word
from claimrec.language.named import Found, Scan

_PERSON = 3  # words of a person's name, at most
_SHORT = 2


def other_names(scan: Scan, known: list[Found], people: Set[str], near: Mapping[str, str]) -> list[Found]:
    """The names of a text that are not known.

    A single word that opens a sentence is one only where the text has it as a name in another place too, or it is a
    first name, written in capitals, a surname of `people` or a close spelling of an entity. `near` leads from a name to
    the entity of which it is a close spelling, empty where it is of none.
    """
    if scan.plain or scan.lowered:
        return []
    taken = {at for one in known for at in range(one.first, one.last)}
    found: list[Found] = []
    openings: list[Found] = []
    end = 0
    for at, word in enumerate(scan.words):
        if not word.capital or at < end or at in taken or not _part(scan, at):
            continue
        end = _run(scan, at, taken)
        one = _named(scan, at, end)
        if one is not None:
            alone = one.first in scan.begins and one.last == one.first + 1 and not one.roles
            (openings if alone and not _sure(scan.words[one.first]) else found).append(one)
    if openings:
        parts = {part for one in (*known, *found) for at in range(one.first, one.last) for part in scan.words[at].parts}
        told: list[Found] = []
        spelt: list[Found] = []
        for one in openings:
            own = scan.words[one.first].parts
            if parts.issuperset(own) or not people.isdisjoint(own):
                told.append(one)
            elif _content(scan, one) and near[one.name]:
                spelt.append(one)
        found += told + spelt
    return [_spelt(one, near) for one in found]


def _content(scan: Scan, one: Found) -> bool:
    word = scan.words[one.first]
    return not (word.verb or word.thing or word.role or word.title or word.modifier)


def _spelt(one: Found, near: Mapping[str, str]) -> Found:
    """A name as the entity of which it is a close spelling."""
    if not one.person and not one.group and (name := near[one.name]):
        one.kind, one.guess, one.name = ENTITY, f"“{one.name}” was taken as a spelling of {name}", name
    return one


def _sure(word: Word) -> bool:
    return bool(word.first_name) or (len(word.raw) > 1 and word.raw.isupper()) or word.code


def _part(scan: Scan, at: int) -> bool:
    """Whether a word can be part of a name."""
    word = scan.words[at]
    return word.part or (word.capital and "apart_names" in word.lists and at not in scan.begins)


def _run(scan: Scan, at: int, taken: set[int]) -> int:
    """Behind the run of capitals that begins here."""
    end = at + 1
    while end < len(scan.words) and end not in scan.begins and not scan.words[end - 1].owner:
        word = scan.words[end]
        if end not in taken and _part(scan, end):
            end += 1
            continue
        if word.low == "." and scan.words[end - 1].title and end + 1 < len(scan.words) and _part(scan, end + 1):
            end += 1  # "Mr. Holm"
            continue
        joins = "joins.particles" in word.lists or (
            "joins.of" in word.lists and (scan.words[end - 1].role == "group" or bool(scan.words[end - 1].place))
        )
        if word.mark or not joins or end + 1 >= len(scan.words) or end + 1 in taken or not _part(scan, end + 1):
            break
        end += 2
    return end


def _named(scan: Scan, first: int, last: int) -> Found | None:
    """The name that a run of capitals makes, without the titles before it; None where nothing is left."""
    words = scan.words[first:last]
    group = any(word.role == "group" or word.place for word in words)
    titles = 0
    while not group and titles < len(words) and (words[titles].title or words[titles].role or words[titles].low == "."):
        titles += 1
    if titles == len(words):
        return None
    roles = tuple([word.low for word in words[:titles] if not word.mark])
    gender = next((w.title for w in words[:titles] if w.title in ("he", "she")), "")
    gender = gender or next((w.role for w in words[:titles] if w.role in ("he", "she")), "")
    first += titles
    one = scan.found(first, last, NAME, scan.text(first, last))
    bare = words[titles:]
    person = not group and (bool(roles) or personal(bare))
    gender = gender or (bare[0].first_name if person and len(bare) > 1 else "")
    one.person, one.group, one.gender, one.roles = person, group, gender, roles
    return one


def personal(words: list[Word]) -> bool:
    """Whether words in capitals can be a person's name: two or three, none a thing's, a place's or a group's."""
    if len(words) == 1:
        return bool(words[0].first_name)
    told = any(w.place or w.thing or w.role == "group" or w.code or any(map(str.isdigit, w.low)) for w in words)
    return len(words) <= _PERSON and not told


def with_titles(one: Found, scan: Scan) -> Found:
    """A known name with what its title tells: "Ms Holm", "the spokeswoman Clara Holm"."""
    words = scan.words[one.first : one.last]
    roles: list[str] = []
    gender = ""
    at = one.first - 1
    if at > 0 and scan.words[at].low == "." and scan.words[at - 1].title:
        at -= 1
    while at >= 0 and (scan.words[at].title or scan.words[at].role in ("he", "she", "person")):
        roles.insert(0, scan.words[at].low)
        told = scan.words[at].title if scan.words[at].title in ("he", "she") else scan.words[at].role
        gender = gender or (told if told in ("he", "she") else "")
        at -= 1
    bare = [word for word in words if not word.mark]
    person = bool(bare) and not one.along and all(word.capital for word in bare) and (bool(gender) or _person(bare))
    if not person:
        return one
    gender = gender or (bare[0].first_name if len(bare) > 1 else "")
    one.person, one.gender, one.roles = True, gender, tuple(roles)
    return one


def _person(words: list[Word]) -> bool:
    told = any(w.place or w.thing or w.role or w.light or w.low.isdigit() for w in words)
    return _SHORT <= len(words) <= _PERSON and not told
