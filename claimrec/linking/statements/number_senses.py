"""Two numbers that do not meet in, whether they are told of unlike things out.

What was planned and what came of it, those who were arrested and those who were charged, with and without a part, the
score at half-time and in the end: both numbers of such a pair may be right.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import product

from attrs import field, frozen

from claimrec.language.clauses import is_verb
from claimrec.language.english.contents import plural
from claimrec.language.english.grammar import english
from claimrec.language.english.loose import lead_apart, leads, listed, part_of_named
from claimrec.language.english.number_senses import known_deed, left_out, meant, phases, plain, same_deed
from claimrec.language.english.number_words import counting
from claimrec.language.english.verbs import be_and_have, past
from claimrec.language.english.vocabulary import function_words
from claimrec.language.sets import kept
from claimrec.language.text import QuantityMention, Text
from claimrec.language.tokens import Place
from claimrec.linking.evidence.vectors import nearness, vector_of
from claimrec.linking.statements.number_restrictions import Restrictions, apart_by, restrictions
from claimrec.linking.statements.sentence_contents import Statement
from claimrec.linking.statements.times_told import base_of
from claimrec.linking.statements.words import content_stem, likest

_LIKE = 0.25  # nearness of word vectors from which two verbs may say the same
_AHEAD, _BEHIND = 10, 6  # words around a number that may tell that it is only meant
_LONG = 30  # words from which on a sentence tells of much
_VERB = 6  # words behind a noun in which its verb stands
SHARE = "%"
_PART = 3  # words behind "among" that name a group
_NOUN = 5  # words behind a number in which its noun stands
_LEFT = 3  # words behind "left" among which its number stands
_BEHIND_MODAL = 3  # words behind "will" among which its verb stands


@frozen
class Sense:
    """Of what a number is told: `verbs`, of what befell those counted, and `every` verb of its sentence; how it is
    only `meant`; in which `phases`; what is left out of it (`without`); the stems that make those counted a narrower
    group (`narrow`: "paying visitors", "seriously injured", "tested positive"), and all stems of its sentence (`told`);
    whether that is `brief`. `leads` are prepositions that have an opposite, each with the stem behind ("before" tax);
    `state` is the verb by which one only has so many now; `rate` if it is a mere number that tells how often something
    is met; `base` how many months before the time with which it is compared lies; `within` what the words behind it
    restrict it to.
    """

    verbs: tuple[str, ...]
    every: tuple[str, ...]
    meant: frozenset[str]
    phases: frozenset[str]
    without: frozenset[str]
    narrow: frozenset[str]
    told: frozenset[str] = field(repr=False)
    brief: bool
    leads: frozenset[tuple[str, str]]
    state: str
    rate: bool
    base: int | None
    within: Restrictions


def sense(text: Text, mention: QuantityMention, sentence: Place) -> Sense:
    """Of what a number of a sentence is told, by the words of its clause."""
    words = text.tokens.words
    start, end = text.tokens.between(mention.words.start, mention.words.end)
    clause = text.clause(start)
    place = max(sentence[0], clause.start), min(sentence[1], clause.end)
    ends = (at for at in range(end, place[1]) if words[at] in listed("counted_ends") or words[at][0].isdigit())
    around = max(place[0], start - _AHEAD), min(next(ends, place[1]), end + _BEHIND)
    return Sense(
        _verbs(text, place, start),
        _verbs(text, sentence, start),
        meant(words, around),
        phases(words, sentence),
        left_out(words, sentence),
        _narrow(text, mention, place, end),
        frozenset([stem for at in range(*sentence) if (stem := content_stem(words[at]))]),
        sentence[1] - sentence[0] <= _LONG,
        frozenset(
            [
                (words[at], stem)
                for at in _own(text, end, sentence)
                if not start <= at < end  # "three degrees above zero" is above nothing else
                if leads(words[at]) and (stem := _led(words, at + 1))
            ]
        ),
        words[start - 1] if start > place[0] and words[start - 1] in counting()["now_has"] else "",
        not mention.unit and not counting()["rates"].isdisjoint(words[slice(*sentence)]),
        base_of(text, sentence),
        restrictions(text, mention, sentence),
    )


def sense_of(statement: Statement, mention: QuantityMention) -> Sense:
    """Of what a number of a statement is told, worked out once for all statements that it is set beside."""
    key = mention.words, mention.counted, mention.unit
    found: Sense | None = statement.senses.get(key)
    if found is None:
        found = statement.senses[key] = sense(statement.text, mention, statement.place)
    return found


def _own(text: Text, end: int, sentence: Place) -> range:
    """The places of the words that tell of a number alone: of several in a sentence those up to the next one."""
    starts = text.number_places
    if bisect_left(starts, sentence[1]) - bisect_left(starts, sentence[0]) < 2:
        return range(*sentence)
    behind = bisect_left(starts, end)
    return range(end, min(starts[behind], sentence[1]) if behind < len(starts) else sentence[1])


def _led(words: Sequence[str], start: int) -> str:
    """The stem of the first word of content right behind a preposition."""
    return next((stem for word in words[start : start + _NOUN] if (stem := content_stem(word))), "")


def told_apart(q: QuantityMention, one: Sense, r: QuantityMention, other: Sense) -> bool:
    """Whether two numbers that do not meet, told in these senses, may both be right."""
    if apart_by(q, one.within, r, other.within) or _unlike(one, other) or _parts(q, one, r, other):
        return True
    return q.unit == r.unit == SHARE and (_of_a_place(one, other) or _of_a_place(other, one))


def _of_a_place(one: Sense, other: Sense) -> bool:
    """Whether the one is told of a place, and the other of none: a share may be any in a part of the whole."""
    return bool(one.within.places) and not other.within.places and one.within.places.isdisjoint(other.told)


def _parts(q: QuantityMention, one: Sense, r: QuantityMention, other: Sense) -> bool:
    """Whether the lower number is that of a narrower group than the other, or both are of groups of their own."""
    ours, theirs = (_narrower(x, y) or _some_of(x, y) for x, y in ((one, other), (other, one)))
    if not (ours or theirs) or q.unit != r.unit or not (one.brief and other.brief):
        return False
    if (ours and theirs) or q.unit == SHARE:  # of a part the share may be higher
        return True
    return q.value.low < r.value.low if ours else r.value.low < q.value.low


def _narrower(one: Sense, other: Sense) -> bool:
    """Whether a word makes those that the one counts a narrower group, and the other says none near it."""
    return any(not any(likest(stem, told) > 0 for told in other.told) for stem in one.narrow)


def _some_of(one: Sense, other: Sense) -> bool:
    """Whether something is done to those that the one counts, of so many that the other has: "has 90 posts", "60 posts
    are filled"; who employs 60 workers has them.
    """
    having = {content_stem(word) for word in counting()["now_has"]}
    done = bool(one.verbs) and not any(content_stem(verb) in having for verb in one.verbs)
    return bool(other.state) and not other.verbs and not one.state and done


def _unlike(one: Sense, other: Sense) -> bool:
    """Whether one is told of what is only meant, or of those to whom other things happened.

    Verbs tell so where none of the one says what some verb of the other says.
    """
    for ours, theirs in ((one.meant, other.meant), (one.phases, other.phases)):
        if (ours or theirs) and ours.isdisjoint(theirs):
            return True
    if one.rate is not other.rate or led_apart(one, other):
        return True
    if None not in (one.base, other.base) and one.base != other.base:
        return True
    brief, made, used = one.brief and other.brief, one.within.used, other.within.used
    if made and used and not _same(made, used, brief=brief):
        return True  # "cost 40 million to make", "12 million to promote"
    if one.meant or not (one.verbs and other.verbs):
        return False
    pairs = (*product(one.verbs, other.every), *product(one.every, other.verbs))
    return not any(_same(a, b, brief=brief) for a, b in pairs)


def led_apart(one: Sense, other: Sense) -> bool:
    """Whether the one is told without what the other is told with: "before tax", "after tax"."""
    if one.without != other.without:
        return True
    return any(x == y and lead_apart(p, q) for p, x in one.leads for q, y in other.leads)


def _same(one: str, other: str, *, brief: bool) -> bool:
    """Whether two verbs may say the same of what is counted; in long sentences only a table tells that they do not."""
    told = same_deed(one, other)
    if told is not None or not brief:
        return told is not False
    a, b = content_stem(one), content_stem(other)
    return a == b or likest(a, b) > 0 or nearness(vector_of([one]), vector_of([other])) >= _LIKE


def _verbs(text: Text, clause: Place, number: int) -> tuple[str, ...]:
    """The verbs of a clause that tell something of what is counted there; the word before the number, where none do."""
    tokens, boundaries = text.tokens, english().boundaries
    words, found = tokens.words, list[str]()
    for at in range(*clause):
        if words[at] in counting()["leaves"] and at < number <= at + _LEFT:
            continue  # "left 14 dead" tells what killed them
        if words[at] in boundaries.auxiliaries:
            found += _behind_modal(words, at, clause[1])
        elif is_verb(tokens, at, clause, boundaries) or (past(words[at]) and known_deed(words[at]) and _bare(text, at)):
            found.append(words[at])
    before = words[number - 1] if number > clause[0] else ""
    if not found and known_deed(before) and before not in counting()["leaves"]:
        found.append(words[number - 1])
    return tuple(dict.fromkeys(word for word in found if content_stem(word) and not plain(word)))


def _narrow(text: Text, mention: QuantityMention, clause: Place, end: int) -> frozenset[str]:
    """The stems of the words between a number and its noun, of an adverb before the verb behind it, and of a word right
    behind that verb.
    """
    words = text.tokens.words
    head = mention.counted.split()[-1:]
    noun = next((at for at in range(end, min(end + _NOUN, clause[1])) if words[at : at + 1] == tuple(head)), end)
    raw, idle = text.tokens.raw, counting()["not_nouns"] | counting()["whole_plain"]
    found = (
        [] if mention.unit else [words[at] for at in range(end, noun) if raw[at][0].islower() and words[at] not in idle]
    )
    among = (at for at in range(*clause) if words[at] in counting()["among"])
    found += [words[at] for start in among for at in range(start + 1, min(start + _PART, clause[1]))][:_PART]
    named = (at for at in range(clause[0] + 1, clause[1]) if raw[at - 1][0].isupper() and content_stem(words[at - 1]))
    found += [words[at] for at in named if part_of_named(words[at])]
    verbs = (at for at in range(noun, min(noun + _VERB, clause[1] - 2)) if past(words[at]) and _bare(text, at))
    verb = next(verbs, None)
    if verb is not None:
        found += [words[verb - 1]] if words[verb - 1].endswith("ly") else []
        found += [words[verb + 1]] if _state(words, verb + 1) else []
    return kept([stem for word in found if (stem := content_stem(word))])


def _state(words: Sequence[str], at: int) -> bool:
    """Whether a word right behind a verb tells which of those are meant: "tested positive", not "killed people"."""
    ended = words[at + 1] in function_words() or not words[at + 1][0].isalnum()
    return bool(content_stem(words[at])) and not plural(words[at]) and ended


def _bare(text: Text, at: int) -> bool:
    """Whether no article stands before a word, and no name is told by it: "voters cast", not "the cast"."""
    before = text.tokens.words[at - 1] if at else ""
    return text.tokens.raw[at][0].islower() and before not in english().boundaries.articles


def _behind_modal(words: Sequence[str], at: int, end: int) -> list[str]:
    """The verb behind "will", "can" or "did"; nothing behind a form of "be" or "have", where it is a participle."""
    if words[at] in be_and_have():
        return []
    behind = (word for word in words[at + 1 : min(at + 1 + _BEHIND_MODAL, end)] if content_stem(word))
    return [word for word in behind if not word.endswith("ly")][:1]
