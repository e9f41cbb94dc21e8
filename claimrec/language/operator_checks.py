"""The cue of an operator at its place in, whether it is what it looks like out: no name, no noun for a verb."""

from __future__ import annotations

from collections.abc import Sequence

from claimrec.language.clauses import RELATIVE, Part
from claimrec.language.operators import INFINITIVE, Grammar, Operator
from claimrec.language.phrases import Hit
from claimrec.language.relays import tells
from claimrec.language.scopes import part_of
from claimrec.language.sentences import headline
from claimrec.language.tokens import Tokens


def counts_as(tokens: Tokens, parts: Sequence[Part], hit: Hit[Operator], grammar: Grammar) -> bool:
    """Whether a phrase is what it looks like: no name, no abbreviation, no noun for a verb."""
    words, raw, operator = tokens.words, tokens.raw, hit.value
    behind = words[hit.end] if hit.end < len(words) else ""
    if not operator.number and (behind[:1].isdigit() or behind in grammar.numbers):
        return False
    if words[hit.end - 1] in grammar.boundaries.complementisers and len(hit.places) > 1:
        part = parts[part_of(parts, hit.end - 1)]
        if part.kind == RELATIVE and part.start == hit.end - 1:
            return False  # "the report that was read" is no report of something
    if operator.of_told and not _of_told(tokens, hit, parts, grammar):
        return False
    if (
        operator.relays == "subject"
        and words[hit.start] in grammar.doing
        and not tells(tokens, hit, (parts[0].start, parts[-1].end), grammar)
    ):
        return False
    if operator.opening and not _opens(tokens, hit, parts, grammar):
        return False
    if operator.noun_phrase and not _one_phrase(tokens, hit, grammar):
        return False
    if operator.before and not _stands_before(tokens, hit, operator.before, grammar):
        return False
    if behind == "." and tokens.glued(hit.end) and hit.end + 1 < parts[-1].end and words[hit.end + 1][0].isalnum():
        return False  # "No. 7"
    for place in hit.places:
        if raw[place][0].isupper() and not raw[place].isupper() and _named(tokens, place, parts):
            return False
    if words[hit.start] in grammar.nouns:
        before = words[hit.start - 1] if hit.start > parts[0].start else ""
        table = grammar.boundaries
        noun = not before or not before[0].isalnum() or before in grammar.before_nouns
        noun = noun or (before not in table.auxiliaries and table.tells((before,)))
        return (operator.noun or operator.scope == "noun") == noun
    return True


def _opens(tokens: Tokens, hit: Hit[Operator], parts: Sequence[Part], grammar: Grammar) -> bool:
    """Whether nothing but marks and links stand between the start of its clause and a cue."""
    table = grammar.boundaries
    start = parts[part_of(parts, hit.start)].start
    called = tokens.raw[start : hit.start - 1]
    if called and tokens.words[hit.start - 1] == "," and all(one[0].isupper() for one in called):
        return hit.value.opening == "clause"  # "Judge Lee, do not resign"
    if not all(not w[0].isalnum() or w in table.links or w in table.breaks for w in tokens.words[start : hit.start]):
        return False
    if hit.value.opening != "inverted" or hit.end >= len(tokens):
        return True
    return tokens.words[hit.end] in grammar.subjects or tokens.raw[hit.end][0].isupper()


def _stands_before(tokens: Tokens, hit: Hit[Operator], what: str, grammar: Grammar) -> bool:
    """Whether a gerund stands behind a cue ("stopped running"), or a past form of its own ("nearly drowned")."""
    table, words = grammar.boundaries, tokens.words
    behind = words[hit.end] if hit.end < len(tokens) else ""
    if what == "present":
        return behind.isalpha() and not (table.past_form(behind) or behind in table.auxiliaries)
    if what == INFINITIVE:
        return _infinitive(tokens, hit.end, grammar)
    if what == "gerund":
        return behind.endswith(table.companion_endings)
    before = words[hit.start - 1] if hit.start else ""
    return table.past_form(behind) and before not in table.auxiliaries and before not in table.articles


def _one_phrase(tokens: Tokens, hit: Hit[Operator], grammar: Grammar) -> bool:
    """Whether the words of a cue stand in one noun phrase that ends with them: no other noun stands behind."""
    words, table = tokens.words, grammar.boundaries
    light = table.articles | table.auxiliaries | grammar.subjects | grammar.voice.behind
    between = [words[at] for at in range(hit.start, hit.end) if at not in hit.places]
    if any(word in light or not word[0].isalnum() for word in between):
        return False
    if hit.end >= len(tokens) or not tokens.raw[hit.end][0].islower():
        return True
    return words[hit.end] in light | table.links | table.breaks | table.complementisers | table.openers


def _infinitive(tokens: Tokens, at: int, grammar: Grammar) -> bool:
    """Whether a verb in its base form with an object stands at a place, or a passive: "to close the mill", "to be
    closed", not "to the mill", "to school".
    """
    words, raw, table = tokens.words, tokens.raw, grammar.boundaries
    if at + 1 >= len(tokens) or not raw[at][0].isalpha() or raw[at][0].isupper():
        return False
    if words[at] in table.auxiliaries or words[at] in table.articles or words[at] in grammar.subjects:
        return False
    behind = words[at + 1]
    if words[at - 1] in table.adverbs and table.participle(words[at]):  # "to be closed"
        return True
    return behind in table.articles or behind in grammar.subjects or raw[at + 1][0].isupper()


def _of_told(tokens: Tokens, hit: Hit[Operator], parts: Sequence[Part], grammar: Grammar) -> bool:
    """Whether something told stands in the clause before a predicate, or the predicate speaks of what follows."""
    own = parts[part_of(parts, hit.start)]
    first = next(part.start for part in parts if part.clause == own.clause)
    before = tokens.words[first : hit.start]
    behind = tokens.words[hit.end] if hit.end < len(tokens) else ""
    table = grammar.boundaries
    carried = bool(before) and before[0] in table.complementisers
    return carried or not grammar.told.isdisjoint(before) or behind in table.complementisers


def _named(tokens: Tokens, place: int, parts: Sequence[Part]) -> bool:
    """Whether a capital marks a word as part of a name: inside of a sentence that is no headline."""
    first, last = parts[0].start, parts[-1].end
    if place == first or not tokens.words[place - 1][0].isalnum():
        return False
    if place - 2 >= first and tokens.words[place - 2] in "@#":
        return False
    return not headline(tokens, (first, last))
