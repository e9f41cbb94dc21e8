"""The sentences of an article in, the names in them out, with what is said of each beside it ("the mayor, Ann Lee")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from claimrec.articles.word_lists import given_names, listed
from claimrec.articles.words import Word, words
from claimrec.language.chosen import function_words, without_owner
from claimrec.language.english.calendar import time_tables
from claimrec.language.gazetteer import places
from claimrec.model.names import name_key

Sentence = Sequence[Word]
_LONGEST_NAME = 4


@frozen
class Name:
    """A name in the text: its words, whether it is a person's, and what it was called on the way ("minister")."""

    words: tuple[str, ...]
    person: bool
    roles: frozenset[str] = frozenset()

    @property
    def woman(self) -> bool | None:
        """Whether it is a woman's name, by its title, by what was said of it or by its given name; None if unknown."""
        first = self.words[0].lower()
        for told, women, men in (
            (self.roles, listed("given", "woman"), listed("given", "man")),
            (frozenset({first}), given_names("she"), given_names("he")),
        ):
            if told & women or told & men:
                return bool(told & women)
        ends = self.words[0].lower().endswith(tuple(listed("given", "women_end"))) and len(self.words) > 1
        return True if self.person and ends else None

    @property
    def full(self) -> str:
        """The name as one string."""
        return " ".join(self.words)


def names_in(words: Sentence) -> Iterator[Name]:
    """The names of a sentence, longest first come: runs of capitals, joined by "of" and "for the"."""
    place = 0
    while place < len(words):
        if not words[place].capital:
            place += 1
            continue
        end = _run(words, place)
        if end > place:
            found = _name(words[place:end], kin=words[place - 1].low if place else "")
            if found is not None:
                yield found
            place = end
        else:
            place += 1


def _run(words: Sentence, place: int) -> int:
    """Behind the run of capitals that begins here."""
    end = place
    while end < len(words) and _part(words, end, first=end == 0 or (end == place and _dates(words, end))):
        end += 1
        joined = end
        while joined < len(words) and words[joined].low in listed("nouns", "joints") and joined - end < 2:
            joined += 1
        if joined > end and joined < len(words) and words[joined].capital and organised(words[place:end]):
            end = joined
    return end


def _dates(words: Sentence, place: int) -> bool:
    """Whether what stands here may be a time for what stands before it: "on Monday", "last Friday"."""
    before = words[place - 1].low
    return before in listed("words", "prepositions") or (
        before in listed("words", "times") and words[place - 1].text != ","
    )


def _part(words: Sentence, place: int, *, first: bool) -> bool:
    word = words[place]
    plain = without_owner(word.text).lower()
    addressed = plain.rstrip(".") in listed("given", "woman") | listed("given", "man")  # "Ms" has no content of its own
    return (
        word.capital
        and not word.mark
        and (plain not in function_words() or addressed or _given_name(words, place))
        and not (first and plain in listed("words", "times"))
    )


def _given_name(words: Sentence, place: int) -> bool:
    """Whether a word is a given name that is a plain word too, before a last name: "Will Hope"; no "Per Ann Lee"."""
    if place == 0 and len(words) > 2 and words[1].capital and words[2].capital:
        return False
    after = words[place + 1] if place + 1 < len(words) else None
    low = words[place].low
    return low in given_names() and after is not None and after.capital and after.low not in function_words()


def organised(words: Sentence) -> bool:
    return any(without_owner(w.text).lower() in listed("nouns", "organisations") for w in words)


def _name(words: Sentence, *, kin: str = "") -> Name | None:
    """A name without the titles before it; None where nothing but titles is left. `kin` is the word before it."""
    titles = [k for k, w in enumerate(words) if titled(w)]
    if words[-1].low in listed("nouns", "occupations") and not (len(words) > 1 and titled(words[-2])):
        titles = [k for k in titles if k + 1 < len(words)]  # "Ann Baker", and "Baker" behind it
    organisation = organised(words)
    first = titles[-1] + 1 if titles and not organisation else 0
    kept = tuple(without_owner(w.text) if k == len(words) - 1 else w.text for k, w in enumerate(words) if k >= first)
    if not kept or all(word.lower() in time_tables()["weekdays"] for word in kept):
        return None
    roles = frozenset(w.low.rstrip(".") for w in words[:first])
    roles |= {kin} & listed("given", "kin")
    return Name(kept, person=not organisation and _personal(kept, roles), roles=roles)


def _personal(words: Sequence[str], roles: frozenset[str]) -> bool:
    """Whether a name can be a person's: of two or three words, none of them a country's or a people's name."""
    if any(name_key(word) in places()[1] for word in (words[0], words[-1])):
        return False
    return len(words) in (2, 3) or bool(roles)


def is_personal(words: Sentence) -> bool:
    """Whether words are a person's name and nothing else: of two words or more, or one behind a title.

    >>> from claimrec.articles.words import words
    >>> [is_personal(words(n, 0, len(n), ())) for n in ("Ann Lee", "Mr Lee", "Lee", "Carrow Harbour Board", "New York")]
    [True, True, False, False, False]
    """
    name = _name(words)
    if name is None or not name.person or len(name.words) > _LONGEST_NAME:
        return False
    plain = [part.lower() for part in name.words]
    return not any(part in function_words() or part in listed("words", "times") for part in (plain[0], plain[-1]))


def described(words: Sentence) -> Iterator[tuple[str, str]]:
    """What somebody is called beside the name: "the mayor, Ann Lee", "Ann Lee, the mayor of Lakeside"."""
    for k in range(1, len(words) - 1):
        if words[k].text != "," or words[k].quoted:
            continue
        before, behind = words[k - 1].low, words[k + 1 : k + 5]
        end = next((n for n, w in enumerate(behind) if not w.capital or w.mark), len(behind))
        if before in listed("nouns", "titles") and 2 <= end <= 3:
            yield before, " ".join(w.text for w in behind[:end])
        start = k
        while start > 0 and words[start - 1].capital and not words[start - 1].mark and k - start < 3:
            start -= 1
        role = next((w.low for w in behind if w.low in listed("nouns", "titles") and not w.capital), None)
        if role and 2 <= k - start <= 3 and (behind[0].low in listed("grammar", "described") or behind[0].low == role):
            yield role, " ".join(w.text for w in words[start:k])


def titled(word: Word) -> bool:
    titles = listed("nouns", "titles") | listed("nouns", "occupations")
    return word.low in titles or word.low.rstrip(".") in titles


def written_person(name: str) -> bool:
    """Whether a name can be a person's: no organisation's, no place's, and no plain word."""
    told = words(name, 0, len(name), ())
    return bool(told) and is_personal(told)


def begins_given(name: str) -> bool:
    """Whether a name begins with a given name or a title."""
    first = name.split()[0].casefold()
    return first in given_names() | listed("nouns", "titles")
