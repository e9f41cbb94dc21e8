"""Two statements in, whether what they begin with tells that they are about two things out: "the road to the airport"
and "the airport", "schools in the north" and "schools in the south", "tickets for Friday" and "tickets for Saturday".
"""

from __future__ import annotations

from claimrec.language.clauses import is_verb
from claimrec.language.english.grammar import english
from claimrec.language.english.loose import exclude, listed, tells_which
from claimrec.language.english.number_words import counting
from claimrec.language.tokens import Place
from claimrec.linking.statements.sentence_contents import Statement
from claimrec.linking.statements.words import NEAR, likest


def subjects_apart(a: Statement, b: Statement) -> bool:
    """Whether two statements are about two things by what stands before their verbs, in either order."""
    ours, theirs = _subject(a), _subject(b)
    if _led_to(a, ours, b, theirs) or _led_to(b, theirs, a, ours):
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
    return lead > inside[0].at and words[lead] in listed("leads_to")


def _on_two_sides(a: Statement, ours: Place, b: Statement, theirs: Place) -> bool:
    """Whether words behind a preposition tell of two parts of one whole: "in the north", "in the south"."""
    one, other = _behind_leads(a, ours), _behind_leads(b, theirs)
    return any(tells_which(x) and exclude(x, y) for x in one - other for y in other - one)


def _behind_leads(statement: Statement, place: Place) -> frozenset[str]:
    words, leads = statement.text.tokens.words, counting()["placing"]
    told = (
        at for at in range(place[0] + 2, place[1]) if words[at - 1 - (words[at - 1] in listed("definite"))] in leads
    )
    return frozenset([words[at] for at in told])


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
