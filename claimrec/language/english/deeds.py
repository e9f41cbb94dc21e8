"""A number in its sentence in; the verb that says what happened to what it counts, or what that did, out."""

from __future__ import annotations

from claimrec.language.english.atoms import Atoms, countable
from claimrec.language.english.contents import content, plural
from claimrec.language.english.number_words import counting, words_of
from claimrec.language.english.verbs import participle, past, phrasal
from claimrec.language.english.vocabulary import function_words

_REACH = 9  # words between a noun and its verb


def deed_behind(atoms: Atoms, at: int) -> tuple[str, ...]:
    """What befell or what did the noun that ends at a place: ("killed",), of "were killed", "who drowned"."""
    table, words, bare = counting(), atoms.words, counting()["verbs"]["bare"]
    place, seen_verb = _over(atoms, at), False
    steps = 0
    while place < atoms.size and steps < _REACH:
        word = words[place]
        if word in table["sentence_ends"] or (word in table["clause_words"] and word not in table["who_words"]):
            return ()
        if word == "," and atoms.words[place + 1] not in table["be"] and atoms.words[place + 1] not in table["have"]:
            return ()
        if word in table["known_as"] and seen_verb and not _deed(atoms, place + 1):
            return (word,)
        if word in table["auxiliaries"] or word.endswith("ly"):
            seen_verb = seen_verb or any(word in table[kind] for kind in ("be", "have", "known_as"))
        elif word in table["states"] and seen_verb:
            return (word, *_either(atoms, place + 1))
        elif past(word) or (participle(word) != word and (plural(words[place - 1]) or (place == at and word in bare))):
            if word in table["idle_behind"]:
                return ()
            return (_with_particle(atoms, place), *_either(atoms, place + 1))
        elif countable(word) and words[place - 1] in table["prepositions"]:
            pass  # "people from twelve towns have fled"
        elif seen_verb or countable(word):
            return (word,) if seen_verb and content(word) and not countable(word) else ()
        place, steps = place + 1, steps + 1
    return ()


def _with_particle(atoms: Atoms, at: int) -> str:
    """A deed with the particle that belongs to it: "shot down"."""
    behind = atoms.words[at + 1]
    particle = (
        behind in counting()["particles"]
        and not content(atoms.words[at + 2])
        and not countable(atoms.words[at + 2] or ".")
    )
    return f"{participle(atoms.words[at])} {behind}" if particle else participle(atoms.words[at])


def _deed(atoms: Atoms, at: int) -> bool:
    """Whether a deed or a state follows: "feared dead", "confirmed to have been killed"."""
    table = counting()
    while atoms.words[at] in table["auxiliaries"]:
        at += 1
    return past(atoms.words[at]) or atoms.words[at] in table["states"]


def _either(atoms: Atoms, at: int) -> tuple[str, ...]:
    """A second deed: "killed or wounded", "died or were hurt"."""
    if atoms.words[at] not in counting()["coordinators"]:
        return ()
    at += 1
    while atoms.words[at] in counting()["be"]:
        at += 1
    second = atoms.words[at]
    return (participle(second),) if past(second) or second in counting()["states"] else ()


def _over(atoms: Atoms, at: int) -> int:
    """Behind what is inserted between a noun and its verb: ", three of them children,"."""
    words = atoms.words
    if atoms.words[at] not in (",", "(", "–", "—"):
        return at
    close = {"(": ")"}.get(words[at], words[at])
    for place in range(at + 1, min(atoms.size, at + 14)):
        if words[place] in counting()["sentence_ends"]:
            break
        if words[place] == close:
            return (
                place + 1 if atoms.words[place + 1] in counting()["auxiliaries"] or past(atoms.words[place + 1]) else at
            )
    return at


def deed_before(atoms: Atoms, at: int, floor: int) -> tuple[str, ...]:
    """What the verb before a number tells: ("killed",) of "killing at least 12"; nothing of "has 400"."""
    table, place = counting(), at
    while place > floor and (
        atoms.words[place - 1] in table["determiners"]
        or (atoms.words[place - 1] in table["not_nouns"] and atoms.words[place - 1] not in table["particles"])
    ):
        place -= 1
    particle = atoms.words[place - 1] if place > floor + 1 and atoms.words[place - 1] in table["particles"] else ""
    place -= bool(particle)
    word = atoms.words[place - 1] if place > floor else ""
    if (
        not word
        or word in table["auxiliaries"]
        or (word in table["change"]["verbs"] and not (particle and word in phrasal()))
        or word in words_of("bound_verbs", "always")
    ):
        return ()
    told = participle(word)
    if told in table["idle"] or word in table["idle"]:
        return ()
    if told != word or past(word) or (word.endswith("ing") and word not in function_words()):
        other = atoms.words[place - 3] if atoms.words[place - 2] in table["coordinators"] else ""
        if past(other) or other.endswith("ing"):
            return participle(other), told
        return (f"{told} {particle}" if particle else told,)
    return ()
