"""What does a number count? The noun behind it with what befell it, or the subject of which it is told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from attrs import frozen

from claimrec.english import function_words
from claimrec.language.english.atoms import Atoms, countable
from claimrec.language.english.labels import content, plural
from claimrec.language.english.number_words import counting, numbers, words_of
from claimrec.language.english.verbs import befalling, participle, past

_WORDS = 5  # words that a noun phrase may have
_REACH = 9  # words between a noun and its verb


@frozen
class Phrase:
    """The words of a noun phrase, in their order, and where it ends."""

    words: tuple[str, ...]
    end: int


def noun_behind(atoms: Atoms, at: int) -> Phrase:
    """The noun phrase behind a number: "injured people", "of the 40 miners" gives the miners; empty where none is."""
    table, place = counting(), at
    words = atoms.words
    if atoms.word(at) in table["dimensions"] or (
        atoms.word(at) in numbers()["per"] and atoms.word(at + 1) in table["rate_words"]
    ):
        return Phrase((), at)
    while place < len(words) and (
        words[place] in table["determiners"]
        or words[place] in table["not_nouns"]
        or words[place] in table["relatives"]
        or words[place] == numbers()["of"]
    ):
        place += 1
    found: list[str] = []
    while place < len(words) and len(found) < _WORDS:
        word = words[place]
        if word == numbers()["hyphen"] and atoms.glued(place) and atoms.glued(place + 1):
            place += 1
            continue
        if word in table["rate_alone"]:
            break
        if not content(word) and not (word in table["states"] and found == []):
            break
        if found and _verb(atoms, place, found):
            break
        if not word.endswith("ly") and word not in table["not_nouns"]:
            found.append(word)
        place += 1
    if len(found) == 1 and past(found[0]):  # "12 injured": what befell them, and no noun
        return Phrase((), at)
    if found and place < len(words):
        found, place = _tail(atoms, place, found)
    return Phrase(tuple(found), place)


def _verb(atoms: Atoms, at: int, found: Sequence[str]) -> bool:
    """Whether a word behind a noun is its verb: a past form, or a short form behind a plural noun."""
    word = atoms.words[at]
    if past(word) or word in counting()["change"]["verbs"]:
        return plural(found[-1]) or not content(atoms.word(at + 1)) or not plural(atoms.word(at + 1))
    return participle(word) != word and plural(found[-1])


def _tail(atoms: Atoms, at: int, found: list[str]) -> tuple[list[str], int]:
    """What is joined to a noun: "men and women", "cases of cholera" (its head last: "cholera cases")."""
    table, words = counting(), atoms.words
    behind = at + 1
    if words[at] in table["coordinators"] and content(atoms.word(behind)) and not countable(words[behind]):
        if plural(words[behind]) and (plural(found[-1]) or past(found[-1])):
            return [*found, words[behind]], behind + 1
        if past(words[behind]) and past(found[-1]) and len(found) == 1:
            more = noun_behind(atoms, behind + 1) if content(atoms.word(behind + 1)) else Phrase((), behind + 1)
            return [*found, words[behind], *more.words], more.end
    if words[at] == numbers()["of"] and content(atoms.word(behind)) and not atoms.raw(behind)[:1].isupper():
        inner: list[str] = []
        while content(atoms.word(behind)) and not past(words[behind]) and len(inner) < 2:
            inner.append(words[behind])
            behind += 1
        return [*inner, *found], behind
    return found, at


def deed_behind(atoms: Atoms, at: int) -> tuple[str, ...]:
    """What befell or what did the noun that ends at a place: ("killed",), of "were killed", "who drowned"."""
    table, words = counting(), atoms.words
    place, seen_verb = _over(atoms, at), False
    steps = 0
    while place < len(words) and steps < _REACH:
        word = words[place]
        if word in table["sentence_ends"] or (word in table["clause_words"] and word not in table["who_words"]):
            return ()
        if word == "," and atoms.word(place + 1) not in table["be"] and atoms.word(place + 1) not in table["have"]:
            return ()
        if word in table["known_as"] and seen_verb and not _deed(atoms, place + 1):
            return (word,)
        if word in table["auxiliaries"] or word.endswith("ly"):
            seen_verb = seen_verb or any(word in table[kind] for kind in ("be", "have", "known_as"))
        elif word in table["states"] and seen_verb:
            return (word,)
        elif past(word) or (participle(word) != word and plural(words[place - 1])):
            return (_with_particle(atoms, place), *_either(atoms, place + 1))
        elif seen_verb or countable(word):
            return (word,) if seen_verb and content(word) and not countable(word) else ()
        place, steps = place + 1, steps + 1
    return ()


def _with_particle(atoms: Atoms, at: int) -> str:
    """A deed with the particle that belongs to it: "shot down"."""
    behind = atoms.word(at + 1)
    particle = behind in counting()["particles"] and not content(atoms.word(at + 2)) and not countable(atoms.word(at + 2) or ".")
    return f"{participle(atoms.words[at])} {behind}" if particle else participle(atoms.words[at])


def _deed(atoms: Atoms, at: int) -> bool:
    """Whether a deed or a state follows: "feared dead", "confirmed to have been killed"."""
    table = counting()
    while atoms.word(at) in table["auxiliaries"]:
        at += 1
    return past(atoms.word(at)) or atoms.word(at) in table["states"]


def _either(atoms: Atoms, at: int) -> tuple[str, ...]:
    """A second deed: "killed or wounded"."""
    if atoms.word(at) in counting()["coordinators"] and past(atoms.word(at + 1)):
        return (participle(atoms.word(at + 1)),)
    return ()


def _over(atoms: Atoms, at: int) -> int:
    """Behind what is inserted between a noun and its verb: ", three of them children,"."""
    words = atoms.words
    if atoms.word(at) not in (",", "(", "–", "—"):
        return at
    close = {"(": ")"}.get(words[at], words[at])
    for place in range(at + 1, min(len(words), at + 14)):
        if words[place] in counting()["sentence_ends"]:
            break
        if words[place] == close:
            return (
                place + 1 if atoms.word(place + 1) in counting()["auxiliaries"] or past(atoms.word(place + 1)) else at
            )
    return at


def deed_before(atoms: Atoms, at: int, floor: int) -> tuple[str, ...]:
    """What the verb before a number tells: ("killed",) of "killing at least 12"; nothing of "has 400"."""
    table, place = counting(), at
    while place > floor and (
        atoms.words[place - 1] in table["determiners"] or atoms.words[place - 1] in table["not_nouns"]
    ):
        place -= 1
    particle = atoms.words[place - 1] if place > floor + 1 and atoms.words[place - 1] in table["particles"] else ""
    place -= bool(particle)
    word = atoms.word(place - 1) if place > floor else ""
    if (
        not word
        or word in table["auxiliaries"]
        or word in table["change"]["verbs"]
        or word in words_of("bound_verbs", "always")
    ):
        return ()
    told = participle(word)
    if told in table["idle"] or word in table["idle"]:
        return ()
    if told != word or past(word) or (word.endswith("ing") and word not in function_words()):
        other = atoms.word(place - 3) if atoms.word(place - 2) in table["coordinators"] else ""
        if past(other) or other.endswith("ing"):
            return participle(other), told
        return (f"{told} {particle}" if particle else told,)
    return ()


def title(atoms: Atoms, at: int) -> tuple[str, ...]:
    """What stands before a colon and the number behind it: "Killed: 12" gives ("killed",)."""
    if atoms.word(at - 1) != numbers()["colon"]:
        return ()
    start = at - 1
    while start > 0 and atoms.words[start - 1] not in counting()["sentence_ends"] and at - start < _WORDS:
        start -= 1
    return _head(atoms, start, at - 1)


def subject(atoms: Atoms, at: int) -> tuple[str, ...]:
    """Of what a number is told that stands behind a verb: "the death toll in Korda rose to" gives ("dead",)."""
    table, words = counting(), atoms.words
    start = at
    while start > 0 and words[start - 1] not in table["sentence_ends"]:
        start -= 1
    verb = next((p for p in range(at - 1, start, -1) if _finite(words[p])), None)
    while verb is not None:
        first = verb
        while (
            first > start and words[first - 1] not in table["clause_words"] and words[first - 1] not in table["breaks"]
        ):
            first -= 1
        found = _head(atoms, first, verb)
        if found:
            deed = participle(words[verb])  # "the number of people displaced by the flood"
            return (deed, *found) if deed in befalling() and words[verb - 1] not in table["have"] else found
        verb = next((p for p in range(first - 1, start, -1) if _finite(words[p])), None)
    return _head(atoms, start, at)


def _finite(word: str) -> bool:
    table = counting()
    return (
        word in table["be"]
        or word in table["have"]
        or past(word)
        or word in table["change"]["verbs"]
        or word in _paid()
    )


@cache
def _paid() -> frozenset[str]:
    return frozenset(counting()["paid"]["words"]) | {"stands", "reaches", "totals"} | words_of("bound_verbs", "always")


def _head(atoms: Atoms, first: int, end: int) -> tuple[str, ...]:
    """The noun phrase between two places: its words up to the first preposition; what it is "of" goes before it."""
    table, words = counting(), atoms.words
    found: list[str] = []
    place = first
    while place < end:
        word = words[place]
        if word in table["nominal"]:
            return (*_of(atoms, place + 1, end), *str(table["nominal"][word]).split())
        if word == numbers()["of"] and found:
            inner = _of(atoms, place, end)
            return (*inner, *([] if found[-1] in table["containers"] else found))
        if word in table["prepositions"]:
            if found:
                break
            place = _behind_place(atoms, place + 1, end)
            continue
        if (content(word) or word in table["states"]) and not word.endswith("ly") and not countable(word):
            found.append(word)
        elif found and word in table["breaks"]:
            break
        place += 1
    return tuple(found[-3:])


def _behind_place(atoms: Atoms, at: int, end: int) -> int:
    """Behind the words of a preposition that opens a sentence ("In Sarn the toll ...")."""
    while at < end and (
        atoms.raw(at)[:1].isupper() or atoms.words[at] in counting()["determiners"] or countable(atoms.words[at])
    ):
        at += 1
    return at


def _of(atoms: Atoms, at: int, end: int) -> tuple[str, ...]:
    """What a container is "of": "the number of injured people"."""
    if atoms.word(at) != numbers()["of"] or at >= end:
        return ()
    found: list[str] = []
    for word in atoms.words[at + 1 : end]:
        if word in counting()["prepositions"] or word in counting()["breaks"]:
            break
        if content(word) or word in counting()["states"]:
            found.append(word)
    return tuple(found)


def told(nouns: Iterable[str], deeds: Iterable[str], *, share: bool) -> str:
    """The words for what is counted, the head noun last: "killed people", "voters who voted"."""
    table = counting()
    things = [noun for noun in nouns if noun]
    things.sort(key=lambda thing: thing not in befalling())
    done = [deed for deed in dict.fromkeys(deeds) if deed and deed not in things]
    if not things and any(deed in befalling() or deed in table["person_states"] for deed in done):
        things = [table["people"]]
    if things and all(thing in table["person_states"] or thing in befalling() for thing in things):
        things = [*things, table["people"]]
    if share and things and _person(things[-1]) and any(past(deed) for deed in done):
        return " ".join([*things, table["who_word"], *done])
    if not things or any(thing in table["crowds"] for thing in things):
        things += [table["who"][base] for base in table["who"] for deed in done if participle(base) == deed]
    return " ".join([*done, *things])


def _person(word: str) -> bool:
    return word in counting()["persons"] or word.endswith(tuple(counting()["person_endings"]))


@cache
def _narrowing() -> dict[str, str]:
    return {word: stem for stem, words in counting()["groups"].items() for word in words}


def group(words: Iterable[str]) -> tuple[str, ...]:
    """The stems that narrow what is counted, in alphabetical order."""
    return tuple(sorted({_narrowing()[word] for word in words if word in _narrowing()}))
