"""A phrase in, whether it can name a speaker out: a pronoun, a name, a noun that speaks."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from claimrec.articles.word_lists import given_names, listed
from claimrec.articles.words import Word
from claimrec.language.chosen import function_words, without_owner

Sentence = Sequence[Word]
_OWNER = 4  # words between an owner and the noun


def owns(word: Word) -> bool:
    """Whether a word, or a mark of its own behind it, tells whose something is: "Lee's", "the teachers'"."""
    return without_owner(word.low) != word.low or word.text in ("’", "'")


def owner_before(words: Sentence, place: int) -> int | None:
    """The place of whose something is, by the words right before a noun; None where none tells."""
    return next((k for k in range(place - 1, max(-1, place - _OWNER), -1) if owns(words[k])), None)


def is_given(word: Word) -> bool:
    """Whether a word is a given name as well: "Per Nilsson"."""
    return word.low in given_names()


def is_noun(words: Sentence) -> bool:
    """Whether a phrase is a noun at all: behind a determiner, or in the plural, or so many of a hundred."""
    last = words[-1]
    led = words[0].low in listed("words", "determiners") and len(words) > 1
    many = len(words) == 1 and words[0].low in listed("grammar", "many")
    share = any(w.text in ("%",) or w.low in listed("grammar", "shares") for w in words)
    return led or many or share or (last.low.endswith("s") and last.low not in function_words())


def core(words: Sentence) -> list[Word]:
    """A phrase up to its first preposition: "the head" of "the head of the city"."""
    found: list[Word] = []
    for word in words:
        if found and word.low in listed("words", "prepositions"):
            break
        found.append(word)
    return found


def speaks(words: Sentence) -> bool:
    """Whether a phrase can name a speaker: a pronoun, a name, or a noun that speaks."""
    if len(words) == 1 and words[0].low in listed("words", "pronouns"):
        return True
    head = [w for w in core(words) if not w.mark]
    if not head:
        return False
    plain = {w.low.removesuffix("'s").removesuffix("’s") for w in head}
    if plain & listed("nouns", "speakers") or plain & listed("nouns", "documents"):
        return True
    return any(w.capital and w.low not in function_words() and w.low not in listed("words", "times") for w in head)


def bare(words: Sentence) -> list[Word]:
    """The words of a phrase without its marks; the apostrophe of "the teachers' union" belongs to its word."""
    told: list[Word] = []
    for k, word in enumerate(words):
        inside = word.text in ("'", "’") and told and told[-1].end == word.start and k + 1 < len(words)
        if inside:
            told[-1] = evolve(told[-1], text=told[-1].text + word.text)
        elif not word.mark:
            told.append(word)
    return told
