"""Which words are verbs, their past forms, and participles that stand for a verb beside a number."""

from __future__ import annotations

from functools import cache, lru_cache

from claimrec.language.english.number_words import counting
from claimrec.language.english.vocabulary import english, forms

_ING = "ing"


@cache
def _irregular() -> dict[str, str]:
    return {**english()["irregular"], **counting()["irregular"]}


@cache
def _past_forms() -> frozenset[str]:
    """Past forms that do not end as the rules of spelling say; "cut" has none but itself."""
    found: set[str] = set()
    for base, line in _irregular().items():
        if base not in counting()["helping"]:
            told = [form for form in line.split()[1:] if not form.endswith(_ING)]
            found.update(told or [base])
    return frozenset(found)


@lru_cache(maxsize=1 << 14)
def past(word: str) -> bool:
    """Whether a word has the look of a past form: "drowned", "fell".

    >>> past("drowned"), past("fell"), past("people")
    (True, True, False)
    """
    return word in _past_forms() or (len(word) > 4 and word.endswith("ed") and not word.endswith("eed"))


@cache
def _participles() -> dict[str, str]:
    """From each form of a verb that befalls what is counted to its participle."""
    found: dict[str, str] = {}
    for base in sorted(counting()["verbs"]["befalls"] | counting()["verbs"]["other_verbs"]):
        line = _irregular().get(base)
        every = (
            line.split()
            if line
            else sorted(forms(base) - {base}, key=lambda form: (form.endswith(_ING), not form.endswith("ed"), form))
        )
        told = [form for form in every if not form.endswith(_ING) and (line or form.endswith("ed"))]
        for form in (base, *every):
            found.setdefault(form, told[-1] if told[-1] != f"{base}s" else base)  # "cut", "hit"
    return found


@lru_cache(maxsize=1 << 14)
def participle(word: str) -> str:
    """The participle of a verb form: "killing" and "kills" give "killed"; any other word stays as it is.

    >>> participle("killing"), participle("sank"), participle("carried")
    ('killed', 'sunk', 'carried')
    """
    return _participles().get(word, word)


@cache
def phrasal() -> frozenset[str]:
    """The forms of verbs that take an object behind "up" and "down" ("shot down 30 drones")."""
    return _every_form("phrasal")


@cache
def giving() -> frozenset[str]:
    """The forms of verbs of two objects ("sent Lakeside 5 boats")."""
    return _every_form("two_objects")


def _every_form(kind: str) -> frozenset[str]:
    bases = counting()[kind]["verbs"]
    irregular = _irregular()
    return frozenset(
        form for base in bases for form in ((base, *irregular[base].split()) if base in irregular else forms(base))
    )


@cache
def be_and_have() -> frozenset[str]:
    """The forms of "be" and "have"."""
    return frozenset([*counting()["be"], *counting()["have"]])


@cache
def befalling() -> frozenset[str]:
    """Participles of what befalls people: a number with nothing else beside it counts people."""
    return frozenset(participle(base) for base in counting()["verbs"]["befalls"])
