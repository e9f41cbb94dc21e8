"""A number without a noun behind it in, what it counts out: the subject of its verb, or what precedes its colon."""

from __future__ import annotations

from functools import cache, lru_cache

from claimrec.language.english.atoms import Atoms, countable
from claimrec.language.english.contents import content
from claimrec.language.english.number_words import counting, numbers, words_of
from claimrec.language.english.verbs import befalling, participle, past

_WORDS = 8  # words before a colon
_REACH = 80  # words before a number in which its subject is looked for
# What a word may be to a subject, as bits: of each number the words before it are looked through anew.
_STOP, _VERB, _APART, _NOMINAL, _PREPOSITION, _NOUN, _PLACED = (1 << bit for bit in range(7))


def title(atoms: Atoms, at: int) -> tuple[str, ...]:
    """What stands before a colon and the number behind it: "Killed: 12" gives ("killed",)."""
    if atoms.words[at - 1] != numbers()["colon"]:
        return ()
    start = at - 1
    while start > 0 and atoms.words[start - 1] not in counting()["sentence_ends"] and at - start < _WORDS:
        start -= 1
    return _head(atoms, start, at - 1)


def subject(atoms: Atoms, at: int) -> tuple[str, ...]:
    """Of what a number is told that stands behind a verb: "the death toll in Korda rose to" gives ("dead",)."""
    table, words = counting(), atoms.words
    reach = max(0, at - _REACH)
    kinds = [_kind(word) for word in words[reach:at]]
    start = next((p + 1 for p in range(at - 1, reach - 1, -1) if kinds[p - reach] & _STOP), reach)
    verb = next((p for p in range(at - 1, start, -1) if kinds[p - reach] & _VERB), None)
    passive = verb is not None and words[verb - 1] in table["be"]  # "was revised downwards, to 16": no object
    if verb is not None and not passive and (object_ := _object(atoms, verb + 1, at)):
        return object_
    while verb is not None:
        first = verb
        while first > start and not kinds[first - 1 - reach] & _APART:
            first -= 1
        found = _head(atoms, first, verb)
        if found:
            deed = participle(words[verb])  # "the number of people displaced by the flood"
            return (deed, *found) if deed in befalling() and words[verb - 1] not in table["have"] else found
        verb = next((p for p in range(first - 1, start, -1) if kinds[p - reach] & _VERB), None)
    return _head(atoms, start, at)


def _object(atoms: Atoms, first: int, at: int) -> tuple[str, ...]:
    """What a verb changes to or by a number: "raised rates by 25 points", "bringing the toll to 37"; () if nothing."""
    table, words = counting(), atoms.words
    if words[at - 1] not in table["reached"] or at - 1 <= first:
        return ()
    nominal = next((place for place in range(first, at) if words[place] in table["nominal"]), None)
    if nominal is not None:
        return _head(atoms, nominal, at - 1)
    if words[first - 1] not in table["change"]["verbs"] | table["keeps"] or words[first] in table["prepositions"]:
        return ()
    return _head(atoms, first, at - 1)


@lru_cache(maxsize=1 << 14)
def _kind(word: str) -> int:
    """What a word may be: the end of a sentence, a finite verb, one that begins a clause or a break, a noun with a
    meaning of its own, a preposition, another noun, or what stands before a place.
    """
    table, many = counting(), countable(word)
    told = (content(word) or word in table["states"]) and not word.endswith("ly") and not many
    return (
        _STOP * (word in table["sentence_ends"])
        | _VERB * _finite(word)
        | _APART * (word in table["clause_words"] or word in table["breaks"])
        | _NOMINAL * (word in table["nominal"])
        | _PREPOSITION * (word in table["prepositions"])
        | _NOUN * told
        | _PLACED * (word in table["determiners"] or many)
    )


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
    return frozenset({*counting()["paid"]["words"], *counting()["tells_total"], *words_of("bound_verbs", "always")})


def _head(atoms: Atoms, first: int, end: int) -> tuple[str, ...]:
    """The noun phrase between two places: its words up to the first preposition; what it is "of" goes before it."""
    table, words, of, hyphen = counting(), atoms.words, numbers()["of"], numbers()["hyphen"]
    found: list[str] = []
    place = first
    while place < end:
        word = words[place]
        kind = _kind(word)
        if kind & _NOMINAL:
            return (*_of(atoms, place + 1, end), *str(table["nominal"][word]).split())
        if word == of and found:
            inner = _of(atoms, place, end)
            if found[-1] in table["containers"]:  # "the number of arrests" is that of arrested people
                return tuple([told for word in inner for told in str(table["nominal"].get(word, word)).split()])
            return (*inner, *found)
        if kind & _PREPOSITION:
            if found:
                break
            place = _behind_place(atoms, place + 1, end)
            continue
        if kind & _NOUN:
            found.append(word)
        elif found and word in table["breaks"] and not (word == hyphen and atoms.glued(place)):
            break
        place += 1
    return tuple([word for word in found if word not in table["containers"]][-3:] or found[-1:])


def _behind_place(atoms: Atoms, at: int, end: int) -> int:
    """Behind the words of a preposition that opens a sentence ("In Sarn the toll ...")."""
    while at < end and (_kind(atoms.words[at]) & _PLACED or atoms.raw(at)[:1].isupper()):
        at += 1
    return at


def _of(atoms: Atoms, at: int, end: int) -> tuple[str, ...]:
    """What a container is "of": "the number of injured people"."""
    if atoms.words[at] != numbers()["of"] or at >= end:
        return ()
    found: list[str] = []
    for word in atoms.words[at + 1 : end]:
        if word in counting()["prepositions"] or word in counting()["breaks"]:
            break
        if content(word) or word in counting()["states"]:
            found.append(word)
    return tuple(found)
