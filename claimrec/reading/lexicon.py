"""The cues of all aspects in, one table of them and of the words that reading looks at out, compiled once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from attrs import frozen

from claimrec.language.chosen import forms, function_words, word_tables
from claimrec.language.english.grammar import english as grammar
from claimrec.language.english.number_words import number_words, words_of
from claimrec.language.english.time_openings import time_heads, time_links
from claimrec.language.grammar import Language
from claimrec.language.numerals import bounds
from claimrec.language.tokens import Tokens
from claimrec.model.aspects import Aspect
from claimrec.reading.patterns import (
    ADVERB,
    DIGITS,
    ENDED,
    ENTITY,
    GERUND,
    NAME,
    OTHER,
    PARTY,
    QUESTION,
    STOP,
    YEAR,
    Alphabet,
    Cue,
    compiled,
    elements,
    expression,
)
from claimrec.reading.spoken_times import LASTS
from claimrec.reading.trials import Trial

# Parts that words play in any sentence, by the tables of language/english/english.toml.
STILL, TALK, SPEECH, SOURCE = "still", "talk", "speech", "source"
NOUNS = 3  # "the old county hospital": more words are rarely one name


@frozen
class Search:
    """Where to look at all: the classes that begin a cue, a phrase, a role or a mention, as regular expressions."""

    trials: re.Pattern[str]
    phrases: re.Pattern[str]
    roles: re.Pattern[str]
    mentions: re.Pattern[str]
    times: re.Pattern[str]


@frozen
class Lexicon:
    """Everything that is decided once for a set of aspects.

    `language`: the language that its cues are in; `of_word`: the class of each word that matters; `named`: those that
    a cue asks for, which a capital makes no name; `spelling`: by class, a word that stands for all of it; `trials`: by
    class, the cues of aspects whose rarest word it can be; `phrases`: the same for English; `roles`: by class, the
    parts that the word plays alone ("still"); `groups`: classes by what they can stand for; `search`: where to look.
    """

    language: Language
    of_word: dict[str, str]
    named: frozenset[str]
    spelling: dict[str, str]
    trials: dict[str, tuple[Trial, ...]]
    phrases: dict[str, tuple[Trial, ...]]
    roles: dict[str, tuple[str, ...]]
    groups: dict[str, str]
    search: Search

    def spelled(self, classes: str) -> Tokens:
        """Words for these classes, with blanks between them, so that what hangs on words can be decided for all texts
        of one shape.
        """
        words = tuple([self.spelling.get(char, char) for char in classes])
        opening = True
        raw: list[str] = []
        spans: list[tuple[int, int]] = []
        for word in words:
            at = spans[-1][1] + 1 if spans else 0
            spans.append((at, at + len(word)))
            raw.append(word.capitalize() if opening else word)
            opening = word in (STOP, QUESTION)
        folded = tuple([word.lower() for word in words])
        return Tokens(" ".join(raw), tuple(raw), folded, tuple(spans))


def _english_cues() -> list[Cue]:
    e = word_tables()
    lists = {
        STILL: e["stance"]["still"],
        **{kind: e["stance"][kind] for kind in LASTS},
        TALK: e["denial"]["talk"],
        SPEECH: e["speech"]["verbs"],
        SOURCE: e["speech"]["sources"],
    }
    return [Cue(text, role) for role, texts in lists.items() for text in texts]


@cache
def negators() -> frozenset[str]:
    """The words that deny by themselves, contracted ones included."""
    return frozenset(word_tables()["denial"]["negators"]) | frozenset(word_tables()["denial"]["contracted"])


def _aspect_cues(aspect: Aspect) -> list[Cue]:
    stated = [Cue.of(text, aspect.name, state.name) for state in aspect.states for text in state.cues]
    return stated + [Cue.of(text, aspect.name) for text in aspect.cues]


def never_of(aspect: Aspect) -> str:
    """The group of words for what an aspect is never asked of."""
    return f"never of {aspect.name}"


def _words_of(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(word for phrase in phrases for word in phrase.split())


def _categories() -> dict[str, frozenset[str]]:
    """Sets of words that matter beyond single cues."""
    e = word_tables()
    return {
        "negator": negators(),
        "nor": frozenset(e["joints"]["nor"]),
        "and": frozenset(e["joints"]["and"]),
        "of": frozenset(e["joints"]["of"]),
        "number": number_words() | words_of("zero", "people") | words_of("zero", "determiners"),
        "bound": _words_of(" ".join(words) for phrases in bounds().values() for words, _ in phrases)
        | frozenset(e["joints"]["bound"]),
        "percent": frozenset(e["joints"]["percent"]),
        "per": frozenset(e["joints"]["per"]),
        "cent": frozenset(e["joints"]["cent"]),
        "link": frozenset(e["joints"]["link"]),
        "pronoun": frozenset(e["reference"]["pronouns"]),
        "expletive": frozenset(e["reference"]["expletives"]),
        "place": frozenset(e["reference"]["places"]),
        "determiner": frozenset(e["reference"]["determiners"]),
        "thing_link": frozenset(e["reference"]["thing_of"] + e["reference"]["thing_apart"]),
        "region": frozenset(e["reference"]["regions"]),
        "remainder": frozenset(e["reference"]["remainders"]),
        "function": function_words() - frozenset(e["reference"]["in_things"]),
        "preposition": frozenset(e["reference"]["prepositions"]),
        "we": frozenset(e["reference"]["we"]),
        "they": frozenset(e["reference"]["they"]),
        "parts": frozenset(e["reference"]["parts"]),
        "nearby": frozenset(e["reference"]["nearby"]),
        "adverb": frozenset(e["reference"]["adverbs"]),
        "copula": forms("be") | forms("have") | forms("do"),
        "time": time_heads(),
        "time_link": time_links(),
    }


# Words that stand for the classes that no cue asks for.
_SPELLING = {ENTITY: "Name", NAME: "Name", PARTY: "Name", DIGITS: "7", YEAR: "2000", OTHER: "noun", ADVERB: "purely"}
_SPELLING |= {ENDED: "waxed", GERUND: "waxing"}


@lru_cache(maxsize=32)
def lexicon(aspects: tuple[Aspect, ...]) -> Lexicon:
    """The lexicon of these aspects; AspectError for a cue that is not written in the language of cues."""
    cues = [(cue, aspect) for aspect in aspects for cue in _aspect_cues(aspect)]
    alone, phrases = _alone(_english_cues())
    categories = _categories() | {never_of(aspect): frozenset(aspect.not_about) for aspect in aspects}
    categories["speech"] = alone[SPEECH]
    tried = [cue for cue, _ in cues] + phrases
    language = grammar()
    categories["loose"] = frozenset(w for words in language.sets for w in words if w.endswith("ly"))
    sets = [element.words for cue in tried for element in elements(cue.text) if element.words]
    own = [*sets, *categories.values(), *alone.values()]
    between = categories["loose"] | categories["adverb"] | categories["negator"]  # what each expression asks for
    alphabet = Alphabet.of([*own, *language.sets], first=between)
    groups = _groups(alphabet, categories)
    roles: dict[str, tuple[str, ...]] = {}
    for role, words in alone.items():
        for char in alphabet.groups[words]:
            roles[char] = (*roles.get(char, ()), role)
    trials = _trials(cues, alphabet, groups)
    spoken = _trials([(cue, None) for cue in phrases], alphabet, groups)
    search = Search(
        trials=_any_of(trials),
        phrases=_any_of(spoken),
        roles=_any_of(roles),
        mentions=compiled(groups["mention"]),
        times=_any_of([*groups["time"], YEAR, DIGITS]),
    )
    spelling = {char: word for word, char in sorted(alphabet.of_word.items(), reverse=True)} | _SPELLING
    named = frozenset().union(*own)
    return Lexicon(language, alphabet.of_word, named, spelling, trials, spoken, roles, groups, search)


def _any_of(chars: Iterable[str]) -> re.Pattern[str]:
    found = "".join(sorted(chars))
    return compiled(f"[{found}]" if found else r"(?!)")


def _alone(cues: list[Cue]) -> tuple[dict[str, frozenset[str]], list[Cue]]:
    """The single words that play each role, and the cues of several words."""
    words: dict[str, set[str]] = {}
    phrases = []
    for cue in cues:
        steps = elements(cue.text)
        if len(steps) == 1:
            words.setdefault(cue.role, set()).update(steps[0].words)
        else:
            phrases.append(cue)
    return {role: frozenset(found) for role, found in words.items()}, phrases


def _groups(alphabet: Alphabet, categories: dict[str, frozenset[str]]) -> dict[str, str]:
    groups = {name: alphabet.groups[words] for name, words in categories.items()}
    groups["loose"] += groups["adverb"] + groups["negator"] + ADVERB
    groups["no_noun"] = _no_noun(groups)
    groups["subject"], groups["last subject"] = _subject(groups, last=False), _subject(groups, last=True)
    groups["mention"] = f"{_name(groups)}|{PARTY}+|[{groups['determiner']}][{groups['place']}]|[{groups['pronoun']}]"
    groups["agent"] = f"{PARTY}+|{ENTITY}|{NAME}+|[{groups['we']}{groups['they']}]"
    groups["number"] = _number(groups)
    return groups


def _trials(
    cues: Sequence[tuple[Cue, Aspect | None]], alphabet: Alphabet, groups: dict[str, str]
) -> dict[str, tuple[Trial, ...]]:
    supposers = frozenset(word for word in word_tables()["stance"]["unasserted"] if word.isalpha())
    trials: dict[str, list[Trial]] = {}
    classes = {words: frozenset(chars) for words, chars in alphabet.groups.items()}
    for cue, aspect in cues:
        words, slots = cue.words(), groups | {"subject": groups[_subject_slot(cue, aspect)]}
        needs = tuple([(classes[step], reach) for step, reach in zip(cue.needed(), cue.reaches(), strict=True)])
        trial = Trial(cue, expression(cue, alphabet, slots), needs, bool(words & supposers), _leads(cue), aspect)
        for char in alphabet.groups[cue.anchor()]:
            trials.setdefault(char, []).append(trial)
    return {char: tuple(found) for char, found in trials.items()}


def _subject_slot(cue: Cue, aspect: Aspect | None) -> str:
    """What may stand for {subject}: where only places are asked about, "the train" is none, but "the town" is."""
    if aspect is not None and aspect.about == "place":
        return "mention"
    return "last subject" if elements(cue.text)[-1].slot == "subject" else "subject"


def _leads(cue: Cue) -> bool:
    """Whether a cue begins with what it is about, as a sentence does."""
    return next(e for e in elements(cue.text) if not e.banned).slot == "subject"


def _no_noun(groups: dict[str, str]) -> str:
    """What stands in no "old bridge": names, numbers, marks, and words that join others."""
    others = (
        "number", "determiner", "pronoun", "we", "they", "copula", "preposition", "loose", "function", "speech", "time",
    )  # fmt: skip
    return f",.?%{ENTITY}{NAME}{PARTY}{DIGITS}{YEAR}{''.join(groups[name] for name in others)}"


def _subject(groups: dict[str, str], *, last: bool) -> str:
    """A name, a word that points back, "the old bridge", "the Lakeside bridge"; `last` where a cue ends with it."""
    noun = f"[^{groups['no_noun']}]"
    whole = f"(?!{noun})" if last else ""  # "destroyed the old" goes on with "bridge"
    thing = f"[{groups['determiner']}](?:{ENTITY}|{NAME}{{1,3}})?{noun}{{1,{NOUNS}}}{whole}"
    # of given names only, as others may be adjectives; behind a name that ends a cue may stand no noun of it
    owned = "" if last else f"|{ENTITY}{noun}{{1,{NOUNS}}}"
    return f"{_name(groups)}|{PARTY}+|{thing}|[{groups['pronoun']}]{owned}"


def _name(groups: dict[str, str]) -> str:
    """A known name or a capital, with the "county" behind it that makes another place of it."""
    return f"(?:{ENTITY}|{NAME}++)[{groups['region']}]?+"


def _number(groups: dict[str, str]) -> str:
    digit = f"[{DIGITS}{YEAR}{groups['number']}]"
    share = f"[{groups['percent']}]|[{groups['per']}][{groups['cent']}]"
    more = f"(?:[{DIGITS}{YEAR}{groups['number']}{groups['link']}]{{0,5}}{digit})?"
    return f"[{groups['bound']}]{{0,4}}{digit}{more}(?:%|{share})?"
