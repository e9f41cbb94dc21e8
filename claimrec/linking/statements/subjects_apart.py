"""Two statements in, whether what they begin with tells that they are about two things out: "the road to the airport"
and "the airport", "schools in the north" and "schools in the south", "tickets for Friday" and "tickets for Saturday".
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from attrs import frozen

from claimrec.language.chosen import CODE
from claimrec.language.clauses import is_verb
from claimrec.language.english.grammar import english
from claimrec.language.english.loose import exclude, lead_apart, listed, tells_which
from claimrec.language.english.number_words import counting
from claimrec.language.mention_words import lexis
from claimrec.language.tokens import Place
from claimrec.linking.evidence.vectors import nearness, vector_of
from claimrec.linking.statements.content_words import Word
from claimrec.linking.statements.sentence_contents import Statement
from claimrec.linking.statements.words import NEAR, content_stem, likest

_ALIKE = 0.45  # nearness of word vectors from which two nouns may be of one thing, as in `unshared_words.py`


@frozen
class Complement:
    """What a preposition leads behind a noun: the stem of that noun, the preposition, and the noun that it leads."""

    of: str
    lead: str
    noun: Word


def subjects_apart(a: Statement, b: Statement) -> bool:
    """Whether two statements are about two things by what stands before their verbs, in either order."""
    ours, theirs = _subject(a), _subject(b)
    if _led_to(a, ours, b, theirs) or _led_to(b, theirs, a, ours) or _of_two(a, ours, b, theirs):
        return True
    if _ours_and_theirs(a, b) or _ours_and_theirs(b, a):
        return True
    return _on_two_sides(a, ours, b, theirs) or _of_two_times(a, ours, b, theirs)


def _subject(statement: Statement) -> Place:
    """The words before the first verb; none where the sentence begins with a preposition, or has no verb."""
    start, end = statement.place
    tokens, boundaries = statement.text.tokens, english().boundaries
    verb = next((at for at in range(start + 1, end) if is_verb(tokens, at, statement.place, boundaries)), start)
    return (start, verb) if tokens.words[start] not in counting()["prepositions"] else (start, start)


def _led_to(one: Statement, ours: Place, other: Statement, theirs: Place) -> bool:
    """Whether the one is about what lies by, or leads to, the only noun that the other is about."""
    nouns = [w for w in other.words if theirs[0] <= w.at < theirs[1]]
    inside = [w for w in one.words if ours[0] <= w.at < ours[1]]
    if len(nouns) != 1 or len(inside) < 2 or any(likest(inside[0].stem, w.stem) >= NEAR for w in other.words):
        return False
    words = one.text.tokens.words
    place = next((w.at for w in inside[1:] if w.stem == nouns[0].stem and not w.name), ours[0])
    lead = place - 1 - (words[place - 1] in counting()["determiners"])
    if lead > inside[0].at and words[lead] in listed("of"):
        return words[lead - 1] in _roles()  # "the wife of the mayor" is no part of him
    return lead > inside[0].at and words[lead] in listed("leads_to")


@cache
def _roles() -> frozenset[str]:
    """Nouns for persons, by what they are to somebody or something: "wife", "driver"."""
    words = lexis(CODE)
    return words["roles.he"] | words["roles.she"] | words["roles.person"]


def _of_two(a: Statement, ours: Place, b: Statement, theirs: Place) -> bool:
    """Whether both are about what one noun tells, each of another thing by one preposition: "the court in Orm", "the
    court in Marl"; a name may be that of what the other calls by a noun.
    """
    one, other = _complement(a, ours), _complement(b, theirs)
    if one is None or other is None or (one.of, one.lead, one.noun.name) != (other.of, other.lead, other.noun.name):
        return False
    if one.noun.stem in b.keys or other.noun.stem in a.keys:
        return False
    return one.noun.name or _unlike(one.noun, other.noun)


def _complement(statement: Statement, place: Place) -> Complement | None:
    """What a preposition leads right behind the first noun of a stretch."""
    words = statement.text.tokens.words
    told = [w for w in statement.words if place[0] <= w.at < place[1]]
    if len(told) < 2:
        return None
    head, first = told[:2]
    lead = first.at - 1 - (words[first.at - 1] in counting()["determiners"])
    if lead != head.at + 1 or words[lead] not in counting()["prepositions"]:
        return None
    last = next((w for w, behind in pairwise(told[1:]) if behind.at > w.at + 1), told[-1])
    return Complement(head.stem, words[lead], last)


def _unlike(one: Word, other: Word) -> bool:
    """Whether two nouns are neither near in meaning nor used alike: "union", "teachers", not "ship", "vessel"."""
    return likest(one.stem, other.stem) < NEAR and nearness(vector_of([one.word]), vector_of([other.word])) < _ALIKE


def _ours_and_theirs(one: Statement, other: Statement) -> bool:
    """Whether the one begins with what is its speaker's, and the other with what is somebody else's: "our losses", "the
    enemy's losses". One that is named may be the speaker by another name.
    """
    start, words = other.place[0], other.text.tokens.words
    if words[start] not in counting()["determiners"] or other.text.tokens.raw[start + 1][0].isupper():
        return False
    owner = words[start + 1]
    if one.text.tokens.words[one.place[0]] not in listed("ours") or not owner.endswith(("'s", "’s")):
        return False
    return bool(one.us) and content_stem(owner[:-2]) not in one.us


def _on_two_sides(a: Statement, ours: Place, b: Statement, theirs: Place) -> bool:
    """Whether prepositions, or words behind them, tell of two parts of one whole: "in the north", "in the south"; "in
    the county", "outside the county".
    """
    one, other = _behind_leads(a, ours), _behind_leads(b, theirs)
    if any(tells_which(x) and exclude(x, y) for x in one - other for y in other - one):
        return True
    led, leads = (frozenset(s.text.tokens.words[slice(*place)]) for s, place in ((a, ours), (b, theirs)))
    return any(lead_apart(x, y) for x in led - leads for y in leads - led)


def _behind_leads(statement: Statement, place: Place) -> frozenset[str]:
    words, found = statement.text.tokens.words, []
    for at in range(place[0] + 2, place[1]):
        lead = at - 1 - (words[at - 1] in listed("definite"))
        found += [words[at]] if words[lead] in counting()["placing"] else []
    return frozenset(found)


def _of_two_times(a: Statement, ours: Place, b: Statement, theirs: Place) -> bool:
    """Whether a time is part of what either is about, by "for" or "of", and these do not meet."""
    one, other = _own_times(a, ours), _own_times(b, theirs)
    return bool(one and other) and not any(x[0] < y[1] and y[0] < x[1] for x in one for y in other)


def _own_times(statement: Statement, place: Place) -> list[tuple[float, float]]:
    tokens, found = statement.text.tokens, []
    for time in statement.times:
        first, last = tokens.between(time.words.start, time.words.end)
        lead = next((tokens.words[at] for at in (first, first - 1) if tokens.words[at] in listed("of_its_time")), "")
        if place[0] < first and last <= place[1] and lead and time.span.known:
            found.append(time.span.seconds)
    return found
