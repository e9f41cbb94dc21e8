"""A verb of speech in its sentence in; who is quoted and which words out."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from claimrec.language.clauses import Part, is_verb
from claimrec.language.operators import Act, Grammar, Operator
from claimrec.language.phrases import Hit
from claimrec.language.scopes import complement, governed, part_of
from claimrec.language.tokens import Place, Tokens

_CLOSING = frozenset('”"’»')
HEARD = 0.9  # how sure it is that who begins with another that says so stands for it: "the driver told reporters that"
_BEHIND = 4  # so many words stand at most between ", said the mayor" and the end of the part: "on Friday"


def relay(tokens: Tokens, parts: Sequence[Part], hit: Hit[Operator], acts: Sequence[Act], grammar: Grammar) -> Act:
    """A verb of speech: it governs what follows it; or all else of the sentence in ", the mayor said" and ", said the
    mayor".
    """
    first, last = parts[0].start, parts[-1].end
    own = part_of(parts, hit.start)
    if hit.value.relays == "behind":
        stop = next((i for i in range(hit.end, last) if _mark(tokens, i)), last)
        regions: tuple[Place, ...] = ((first, hit.start), (stop, last)) if hit.start > first else ((stop, last),)
        return _relaying(tokens, hit, regions, 0, (hit.end, stop), (first, last), grammar)
    end = next((i for i in range(hit.end, last) if _mark(tokens, i)), last)
    before = next((i for i in range(hit.start - 1, first - 1, -1) if _mark(tokens, i)), first - 1)
    governing = hit.end < end and _governs(tokens, hit, end, (first, last), grammar)
    if before > first and not governing and _told(tokens, first, before):
        speaker = (before + 1, hit.start) if before + 1 < hit.start else (hit.end, end)
        told = ((first, before), (end, last)) if end < last else ((first, before),)
        return _relaying(tokens, hit, told, 0, speaker, (first, last), grammar)
    begin = max(governed(acts, hit), next(part.start for part in parts if part.clause == parts[own].clause))
    stop = min([hit.start, *(part.end for part in parts if part.clause == parts[own].clause and part.end > begin)])
    regions = complement(tokens, parts, hit, grammar, presupposes=False)
    return _relaying(tokens, hit, regions, 3, (begin, stop), (first, last), grammar)


def tells(tokens: Tokens, hit: Hit[Operator], sentence: Place, grammar: Grammar) -> bool:
    """Whether a verb of speech has a clause, a quotation or nothing behind it, not a thing: "wrote the song"."""
    table, words = grammar.boundaries, tokens.words
    if words[hit.end - 1] in table.complementisers or _behind_quotation(tokens, hit.start, sentence):
        return True
    for at in range(hit.end, sentence[1]):
        if not words[at][0].isalnum():
            return at == hit.end
        if words[at] in table.complementisers:
            return at == hit.end
        if is_verb(tokens, at, sentence, table):
            return True
    return hit.end >= sentence[1]


def _behind_quotation(tokens: Tokens, at: int, sentence: Place) -> bool:
    """Whether a verb of speech stands with its subject alone behind a quotation: "“It is safe,” the mayor told us"."""
    mark = next((k for k in range(at - 1, sentence[0], -1) if _mark(tokens, k)), sentence[0])
    return sentence[0] < mark < at - 1 and tokens.words[mark] in _CLOSING


def _relaying(
    tokens: Tokens,
    hit: Hit[Operator],
    regions: tuple[Place, ...],
    rank: int,
    words: Place,
    sentence: Place,
    grammar: Grammar,
) -> Act:
    """A verb of speech with what it reaches, and who says so by these words. What nobody in particular says, or what is
    no source ("some say", "a hoax call said"), is left open: who passes it on does not stand for it. Who begins with a
    source ("the driver told reporters that") may not either; what is said first and has its source behind is told.
    """
    start, end = _named(tokens, words, sentence, grammar)
    if start < end and _no_source(tokens, start, end, grammar):
        hit = Hit(hit.places, evolve(hit.value, effect="oo", why="relayed"))
    elif start < end and rank:
        hit = Hit(hit.places, evolve(hit.value, certainty=min(hit.value.certainty, HEARD)))
    by = tokens.text[tokens.spans[start][0] : tokens.spans[end - 1][1]] if start < end else ""
    return Act(hit, regions, hit.start, rank, by)


def _named(tokens: Tokens, words: Place, sentence: Place, grammar: Grammar) -> Place:
    """The words among these for who says so; empty for the speaker, and where they name nobody."""
    (start, end), voice, links = words, grammar.voice, grammar.boundaries.links | grammar.boundaries.breaks
    while start < end and (tokens.words[start] in links or not tokens.words[start][0].isalnum()):
        start += 1
    verb = next((i for i in range(start + 1, end) if is_verb(tokens, i, sentence, grammar.boundaries)), end)
    end = min(end, verb)
    while start < end and (tokens.words[end - 1] in voice.nobody or not tokens.words[end - 1][0].isalnum()):
        end -= 1
    if start >= end or voice.speaks(tokens.raw[start:end], tokens.words[start:end]):
        return start, start
    return start, end


def _no_source(tokens: Tokens, start: int, end: int, grammar: Grammar) -> bool:
    """Whether these words name nobody in particular, by the first or the main one of them ("some farmers", "neighbours
    of the mill", not "her neighbour"), or what nobody need believe, by what is said of it ("a forged letter"). Names
    are none.
    """
    voice, words = grammar.voice, tokens.words
    stop = next((i for i in range(start + 1, end) if words[i] in voice.behind), end)
    own = {word for word, raw in zip(words[start:stop], tokens.raw[start:stop], strict=True) if raw.islower()}
    if not voice.discredited.isdisjoint(own):
        return True
    if words[start] in grammar.boundaries.articles - grammar.boundaries.appositions - voice.unnamed:
        return False
    return not voice.unnamed.isdisjoint({words[start], words[stop - 1]} & (own | {words[0]}))


def _mark(tokens: Tokens, place: int) -> bool:
    word = tokens.words[place]
    return not word[0].isalnum() and word not in "'’$€£@#%&/"


def _told(tokens: Tokens, first: int, end: int) -> bool:
    """Whether words stand before a place that can be what is told."""
    told = (place for place in range(first, end) if tokens.words[place][0].isalnum())
    return next(told, None) is not None and next(told, None) is not None


def _governs(tokens: Tokens, hit: Hit[Operator], end: int, sentence: Place, grammar: Grammar) -> bool:
    """Whether what follows a verb of speech is what it relays: a clause, not its subject or a time ("on Friday")."""
    table, words = grammar.boundaries, tokens.words
    if words[hit.end - 1] in table.complementisers or words[hit.end] in table.complementisers:
        return True
    small = [word for word, raw in zip(words[hit.end : end], tokens.raw[hit.end : end], strict=True) if raw.islower()]
    if end - hit.end > _BEHIND or table.tells(small):  # the "Post" of "told the Evening Post" tells nothing
        return True
    if _behind_quotation(tokens, hit.start, sentence):
        return False  # "told the Evening Post" tells whom
    return words[hit.start - 1][0].isalnum() and words[hit.end] in grammar.subjects
