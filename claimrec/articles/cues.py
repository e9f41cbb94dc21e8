"""The words that introduce what somebody says, from `attribution.toml`: verbs of saying, "according to", each with its
use.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from functools import cache

from attrs import frozen

from claimrec.articles.word_lists import attribution, listed, other_forms
from claimrec.articles.words import Word
from claimrec.language.chosen import without_owner
from claimrec.language.numerals import read_number

Sentence = Sequence[Word]


class Use(Enum):
    """How a cue stands in its sentence."""

    PLAIN = "says"  # "the mayor said", "said the mayor"
    PARTICIPLE = "saying"  # ", saying that": its speaker may stand before
    PASSIVE = "is said by"
    SOURCE = "according to"
    QUOTED = "quoted as saying"  # "agencies quoted the ministry as saying"


@frozen
class Cue:
    """A cue of saying: its words from `start` to before `end`, the classes of its verb, and its use.

    `first` is where its verb group begins ("has repeatedly said"); `silent` says that the speaker took no position
    ("would not confirm or deny"). `until` is before which word the speaker ends that the cue leads to, where it tells.
    """

    start: int
    end: int
    first: int
    verb: str
    classes: frozenset[str]
    use: Use
    silent: bool = False
    until: int | None = None


@cache
def _verbs() -> dict[str, tuple[str, frozenset[str]]]:
    """Each form of a verb of saying, with its base form and its classes."""
    table = attribution()
    classes: dict[str, set[str]] = {}
    for name in sorted(set(table["verbs"]) - {"other", "deeds"}):
        for base in listed("verbs", name):
            classes.setdefault(base, set()).add(name)
    found = {}
    classes = {base: held - {"nouns", "strong"} for base, held in classes.items()}
    for base in sorted(base for base in classes if classes[base]):
        for form in (base, *other_forms(base)):
            found[form] = base, frozenset(classes[base])
    return found


def only_says(word: str) -> bool:
    """Whether a word has the form of a verb that says no more than that somebody said so: "warned", not "denied"."""
    return "say" in _verbs().get(word.lower(), ("", frozenset()))[1]


_FAR = 12  # words between a verb and the figure that it tells


def cues(words: Sentence) -> list[Cue]:
    """The cues of one sentence, outside of its quotations, in their order."""
    found: list[Cue] = []
    for place, word in enumerate(words):
        if word.quoted or word.mark:
            continue
        cue = _source(words, place) or _quoted_as(words, place) or _figure(words, place) or _verb(words, place)
        if cue is not None and not (found and cue.start < found[-1].end):
            found.append(cue)
    return found


def _low(words: Sentence, place: int) -> str:
    return words[place].low if 0 <= place < len(words) else ""


def _source(words: Sentence, place: int) -> Cue | None:
    if words[place].low == "according" and _low(words, place + 1) == "to":
        return Cue(place, place + 2, place, "according", frozenset({"say"}), Use.SOURCE)
    return None


def _quoted_as(words: Sentence, place: int) -> Cue | None:
    """ "quoted X as saying": the cue is "as saying"."""
    if words[place].low in listed("grammar", "quoted") and not words[place].quoted:
        first, _ = verb_group(words, place)
        use = Use.PLAIN if any(w.low in listed("words", "passive") for w in words[first:place]) else Use.QUOTED
        for end in range(place + 1 + (use is Use.QUOTED), min(place + 14, len(words) - 1)):
            if words[end].low == "as" and words[end + 1].low == "saying":
                return Cue(place, end + 2, first, "quote", frozenset({"say"}), use)
    return None


def _verb(words: Sentence, place: int) -> Cue | None:
    found = verb_cue(words, place)
    return None if found is None or _is_noun(words, place, found.verb) else found


def verb_cue(words: Sentence, place: int, *, infinitive: bool = False) -> Cue | None:
    """The cue of a word with the form of a verb of saying; `infinitive` where a "to" before it makes it none less."""
    base, classes = _verbs().get(words[place].low, ("", frozenset()))
    if not base:
        return None
    first, negated = verb_group(words, place)
    before = _low(words, place - 1)
    if f"{base} {_low(words, place + 1)}" in attribution()["verbs"]["other"]:
        return None
    modal = any(_low(words, k) in listed("grammar", "modals") for k in range(first, place)) or before == "to"
    form = words[place].low
    if infinitive:
        told = form == base and base not in listed("verbs", "deeds")
        return Cue(place, place + 1, place, base, classes, Use.PLAIN) if told else None
    if modal and not (negated and base in listed("grammar", "withheld")):
        return None
    active = not any(_low(words, k) in listed("words", "passive") for k in range(first, place))
    end = place + 1
    if form.endswith("ing") and active:
        return Cue(place, end, place, base, classes, Use.PARTICIPLE)
    sayings = {_low(words, k) for k in range(place - 3, place)} & listed("nouns", "sayings")
    agent = active and bool(sayings) and "keep" in classes and form.endswith("ed") and _by_somebody(words, end)
    if agent or (not active and not form.endswith("ing")):
        return Cue(place, end, first, base, classes, Use.PASSIVE)
    silent = negated and base in listed("grammar", "withheld")
    if negated and "keep" not in classes:
        classes = classes | {"keep"}
    return Cue(place, end, first, base, classes, Use.PLAIN, silent)


def says(words: Sentence, place: int) -> bool:
    """Whether a word is a verb of saying that has a speaker before it, so that no name reaches across: "said"."""
    base, _ = _verbs().get(words[place].low, ("", frozenset()))
    return base in listed("verbs", "strong") and words[place].low != base and not _is_noun(words, place, base)


def _figure(words: Sentence, place: int) -> Cue | None:
    """Verbs that tell how many: "put the number of dead at 40", "speaks of nine"."""
    base, kind = _counting().get(words[place].low, ("", ""))
    if not base:
        return None
    first, _ = verb_group(words, place)
    before = {_low(words, k) for k in range(first - 1, place)}
    if before & (listed("grammar", "modals") | listed("words", "passive") | listed("words", "determiners")):
        return None
    if kind in ("direct", "harm"):
        kept = Cue(place, place + 1, first, base, frozenset({"keep"}), Use.PLAIN)
        return kept if _counts(words, place, kind) else None
    reach = range(place + 1, min(place + (_FAR if kind == "at" else 2), len(words) - 1))
    at = next((k for k in reach if words[k].low == kind or (words[k].mark and words[k].text not in "$€£%’'")), None)
    if at is None or words[at].low != kind or number_at(words, at + 1) is None:
        return None
    named = {words[k].low for k in range(place + 1, at)}
    counted = kind == "of" or bool(named & (listed("figures", "nouns") | listed("grammar", "figure_pronouns")))
    return Cue(place, place + 1, first, base, frozenset({"keep"}), Use.PLAIN) if counted else None


@cache
def _counting() -> dict[str, tuple[str, str]]:
    """Each form of a verb that tells a figure, with its base form and the preposition before the figure."""
    return {
        form: (base, kind)
        for kind in ("at", "of", "direct", "harm")
        for base in sorted(listed("figures", kind))
        for form in (base, *other_forms(base))
    }


def number_at(words: Sentence, place: int, *, reach: int = 4) -> int | None:
    """Where a number stands: here, or behind "about", "more than", "a"; with a wider `reach` behind any words."""
    for k in range(place, min(place + reach, len(words))):
        if is_number(words, k):
            return k
        if reach == 4 and words[k].low not in listed("figures", "about") and words[k].text not in "$€£":
            return None
    return None


def is_number(words: Sentence, place: int) -> bool:
    """Whether a word is a number."""
    return words[place].text[0].isdigit() or read_number((words[place].low,)) is not None


def _counts(words: Sentence, place: int, kind: str) -> bool:
    """Whether a number follows a verb of counting; for one with other senses, a number of the dead or of cases."""
    number = number_at(words, place + 1)
    if number is None:
        return False
    counted = {w.low for w in words[number + 1 : number + 5]}
    return kind == "direct" or bool(counted & (listed("figures", "nouns") | listed("figures", "cases")))


def _by_somebody(words: Sentence, place: int) -> bool:
    """Whether an agent stands here: "denied by the club"; no "by Friday", "by saying"."""
    who = words[place + 1] if place + 1 < len(words) and words[place].low == "by" else None
    named = who is not None and (who.capital or who.low in listed("words", "determiners") | listed("nouns", "speakers"))
    return named and who is not None and who.low not in listed("words", "times")


def verb_group(words: Sentence, place: int) -> tuple[int, bool]:
    """Where the verb group begins, with its auxiliaries and adverbs, and whether it is negated."""
    first = place
    negated = False
    while first and not words[first - 1].quoted:
        low = words[first - 1].low
        if not (low in listed("words", "auxiliary") or low.endswith("n't") or _adverb(words[first - 1])):
            break
        negated |= low in listed("grammar", "not") or low.endswith("n't")
        first -= 1
    return first, negated


def _adverb(word: Word) -> bool:
    """Whether a word is an adverb by its ending; a family and an assembly are none."""
    ends = word.low.endswith("ly") and len(word.low) > 4 and not word.capital
    return ends and word.low not in listed("nouns", "speakers")


def _is_noun(words: Sentence, place: int, base: str) -> bool:
    """Whether a form that a noun has too is one here: behind a determiner, an adjective, a preposition."""
    form, before = words[place].low, _low(words, place - 1)
    if form in listed("grammar", "surely_verbs"):
        return before in listed("grammar", "before_participles")
    if before in listed("words", "determiners") - listed("grammar", "pronominal") or before[:1].isdigit():
        return True
    if form in listed("nouns", "sayings") and "keep" in _verbs().get(before, ("", frozenset()))[1]:
        return True
    if before in listed("words", "prepositions") or without_owner(before) != before:
        return True
    if form in (base, base + "s") and (form == base or base in listed("verbs", "nouns")):
        return not _verbal(words, place, plain=form == base)
    return False


def _verbal(words: Sentence, place: int, *, plain: bool) -> bool:
    """Whether a form that may be a noun ("state", "reports") stands like a verb: by what follows and what precedes."""
    if plain and not _plural(words, place - 1):
        return False
    if plain and words[place].low not in listed("verbs", "nouns"):
        return True
    if place + 1 >= len(words):
        return True
    after = words[place + 1]
    if after.mark or after.quoted or after.capital or after.low.endswith("ing") or after.text[0].isdigit():
        return True
    starts = listed("words", "determiners") | listed("words", "pronouns")
    if after.low in starts or after.low in listed("grammar", "content_starts"):
        return after.low not in attribution()["noun_before"].get(words[place].low.removesuffix("s"), "").split()
    return plain and after.low in listed("words", "times")


def _plural_head(words: Sentence, place: int) -> bool:
    """Whether a phrase that ends here is led by several who speak: "residents of the town", "data from the port"."""
    for k in range(place, max(0, place - 6), -1):
        if words[k].mark or words[k].quoted or words[k].low in listed("words", "breaks"):
            return False
        if words[k].low in listed("words", "prepositions"):
            head = words[k - 1].low
            speaks = head in listed("nouns", "speakers") or head in listed("nouns", "documents")
            return speaks and (head.endswith("s") or head in listed("grammar", "plural_heads"))
    return False


def _plural(words: Sentence, place: int) -> bool:
    """Whether a plain present can follow: "officials say", "we say", "Russia and Ukraine say", "did say"."""
    word = words[place] if place >= 0 else None
    if word is None or word.mark:
        return word is not None and word.text in (",", ")", "—", "–")
    when = word.low in listed("words", "times") or (word.low in listed("grammar", "date_prepositions") and place > 0)
    adverb = _adverb(word) or word.low in listed("words", "auxiliary") or when
    if adverb:
        return (
            place == 0
            or _plural(words, place - 1)
            or word.low in listed("grammar", "supports") | (listed("grammar", "modals") - {"to"})
        )
    return (
        _plural_head(words, place)
        or word.low in listed("grammar", "bare_speakers")
        or (word.low.endswith("s") and not word.low.endswith(("'s", "’s", "ss")))
        or word.capital
    )
