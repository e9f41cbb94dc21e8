"""The words of English that tell two numbers of one thing apart, from `number_senses.toml`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from claimrec.language.english.contents import plural
from claimrec.language.english.loose import listed
from claimrec.language.english.number_words import bound_phrases, counting, numbers, words_of
from claimrec.language.english.numerals import Numeral
from claimrec.language.english.ranges import bounded
from claimrec.language.english.verbs import past
from claimrec.language.english.vocabulary import forms, function_words, table
from claimrec.language.phrases import Phrases, phrases
from claimrec.language.sets import kept
from claimrec.language.tokens import Place, folded_words
from claimrec.model.quantities import Quantity
from claimrec.model.spans import Span

_WITHIN = ("day", "span")  # grains of times within which something befell
_AS = "as"  # begins "as of Monday"
_ALL = 100.0  # per cent
_NOUN = 2  # words behind "most" among which the noun stands, articles left out
_PART = 4  # words behind "without" in which the part that is left out stands


def _tables() -> dict[str, Any]:
    return table("number_senses")


@cache
def _cues(part: str) -> Phrases[str]:
    told = [(cue, kind) for kind, cues in _tables()[part].items() for cue in cues]
    return phrases(told, forms=forms, common=function_words())


def befell_within(counted: str, span: Span) -> bool:
    """Whether what a past number counts ("killed people") befell them within a time that is told, so that other times
    have numbers of their own; not by then, since then or as of then, nor what only was so ("dead people").
    """
    words = folded_words(span.words)
    if span.grain not in _WITHIN or span.start is None or span.end is None or not span.known or span.relative:
        return False
    return words[0] != _AS and listed("since").isdisjoint(words) and any(map(past, counted.split()))


def meant(words: Sequence[str], place: Place) -> frozenset[str]:
    """How a stretch of folded words tells that something is only meant: expected, promised, offered.

    >>> sorted(meant("it was expected to cost".split(), (0, 5))), sorted(meant("it cost".split(), (0, 2)))
    (['expected'], [])
    """
    return kept([hit.value for hit in _cues("meant").found(words, *place)])


def phases(words: Sequence[str], place: Place) -> frozenset[str]:
    """Which words of a stretch tell that it is of a score or count in between: at half-time, of an exit poll."""
    return kept([hit.value for hit in _cues("phases").found(words, *place)])


def left_out(words: Sequence[str], place: Place) -> frozenset[str]:
    """The folded words behind "excluding", "without" and the like: what a number leaves out.

    >>> words = "without tax it costs 40 euros".split()
    >>> sorted(left_out(words, (0, 6))), sorted(left_out("homes were left without power".split(), (0, 5)))
    (['tax'], [])
    """
    table, found = _tables()["left_out"], {hit.value for hit in _cues("unworked").found(words, *place)}
    for at in [at for at in range(*place) if words[at] in _leaving_out()]:
        due = words[at] == table["ahead_of"] and _worked_out(words[at + 1 : min(at + 1 + _PART, place[1])])
        lacking = at > place[0] and (past(words[at - 1]) or words[at - 1] in counting()["be"])
        net = at > place[0] and [words[at - 1], words[at]] == table["net"]
        if at > place[0] and words[at] in table["behind"]:
            found.add(words[at - 1])
            continue
        two = any(" ".join(words[max(place[0], at - n) : at + 1]) in table["not_counted"] for n in (1, 2))
        if not (due or net or two or words[at] in table["cues"]) or (words[at] == table["lacking"] and lacking):
            continue
        behind = [
            words[k]
            for k in range(at + 1, min(at + 1 + _PART, place[1]))
            if words[k][0].isalpha()
            and not (words[k].endswith("ing") and k + 1 < place[1] and words[k + 1][0].isalpha())
        ]
        found.update([w for w in behind if w not in function_words()][:1])
    return kept(found)


@cache
def _leaving_out() -> frozenset[str]:
    """The words of which one stands where something is left out: the last ones of phrases."""
    table = _tables()["left_out"]
    phrased = [phrase.split()[-1] for phrase in table["not_counted"]]
    return frozenset([table["ahead_of"], table["net"][-1], *table["behind"], *table["cues"], *phrased])


def _worked_out(behind: Sequence[str]) -> bool:
    """Whether words begin with what is taken off a figure, or done to it: "tax", "seasonal adjustment"."""
    table = _tables()["left_out"]
    ends = (at for at, word in enumerate(behind) if not word[0].isalpha() or word in function_words())
    named = behind[: next(ends, len(behind))]
    return bool(named) and (named[0] in table["dues"] or named[-1].endswith(tuple(table["worked_out"])))


@cache
def _same() -> dict[str, frozenset[int]]:
    return _lines([line.split() for line in _tables()["deeds"]["say_the_same"]])


@cache
def _apart() -> dict[str, frozenset[int]]:
    return _lines([line.split("|") for line in _tables()["deeds"]["apart"]])


def _lines(lines: Sequence[Sequence[str]]) -> dict[str, frozenset[int]]:
    """For each form of a verb the numbers of the lines in which it stands."""
    found: dict[str, set[int]] = {}
    for number, bases in enumerate(lines):
        for base in bases:
            for form in forms(base):
                found.setdefault(form, set()).add(number)
    return {form: frozenset(numbers) for form, numbers in found.items()}


@cache
def _deeds(kind: str) -> frozenset[str]:
    """The forms of the verbs of one kind."""
    return frozenset(form for base in _tables()["deeds"][kind] for form in forms(base))


def restating(word: str) -> bool:
    """Whether a folded verb sets a number right or says where it stands, and no more: "revised", "raised"."""
    return word in _deeds("restate")


def plain(word: str) -> bool:
    """Whether a folded verb says nothing of those counted but that they are so many: "had", "recorded"."""
    return word in _deeds("plain")


def periodic(word: str) -> bool:
    """Whether a folded verb tells what is done in each month or year anew: "sold", not "killed"."""
    return word in _deeds("periodic")


def known_deed(word: str) -> bool:
    """Whether a folded word is a verb of which a table tells what says the same of those counted."""
    return word in _same() or word in _apart()


def same_deed(one: str, other: str) -> bool | None:
    """Whether two folded verbs say the same of what is counted; None where no table tells.

    >>> same_deed("attended", "came"), same_deed("invited", "came"), same_deed("sang", "came")
    (True, False, None)
    """
    apart, same = _apart(), _same()
    if one == other or not same.get(one, frozenset()).isdisjoint(same.get(other, ())):
        return True
    return None if apart.get(one, frozenset()).isdisjoint(apart.get(other, ())) else False


def bounded_factor(words: Sequence[str], at: int, change: float) -> Quantity:
    """A change in per cent that a folded word at a place tells, within the bound before it: "more than doubled"."""
    size, kind = bound_phrases().ending(words, at)
    return bounded(Numeral(change, change, at, at + 1, unit="%"), kind if size else "")


def vague_shares(words: Sequence[str], place: Place) -> tuple[tuple[Quantity, Place], ...]:
    """The shares that folded words tell without a number, each with its place: "a majority of", "most".

    >>> words = "most of the farms are closed".split()
    >>> [(str(value), at) for value, at in vague_shares(words, (0, len(words)))]
    [('50 to 100%', (0, 2))]
    """
    found = []
    for hit in _vague().found(words, *place):
        nouns = [
            word for word in words[hit.end : min(hit.end + _NOUN, place[1])] if word not in counting()["determiners"]
        ]
        before = words[hit.start - 1] if hit.start > place[0] else ""
        negated = before in words_of("bound_verbs", "negations")
        led = negated or before in counting()["determiners"] or before in counting()["prepositions"]
        counted = bool(nouns) and (nouns[0][0].isdigit() or nouns[0] in numbers()["words"])
        if any(plural(word) for word in nouns) and not (led or counted):
            low, high = hit.value
            part = low < high
            found.append((Quantity(low, high, "%", open_low=part, open_high=part), (hit.start, hit.end)))
    return tuple(found)


@cache
def _vague() -> Phrases[tuple[float, float]]:
    cues = [(cue, (float(low), float(high))) for cue, (low, high) in _tables()["vague"].items()]
    return phrases(cues, forms=forms, common=function_words())


def dimension(word: str) -> str:
    """Along what a measure is taken by the folded word behind it: "width" for "across"; "" for another word."""
    return _dimensions().get(word, "")


@cache
def _dimensions() -> dict[str, str]:
    return {word: kind for kind, words in _tables()["dimensions"].items() for word in words}


def factor(word: str) -> float:
    """By how many per cent a folded word tells that something changed: "doubled" by 100, "threefold" by 200; 0 for
    another word.
    """
    ends = _tables()["folds"]["ends"]
    if word.endswith(ends):
        times = float(numbers()["words"].get(word.removesuffix(ends).removesuffix("-"), 0))
        return max(0.0, _ALL * (times - 1))
    return float(_tables()["factors"].get(word, 0))
