"""What does a text commit its speaker to, word by word? Operators with a scope: negation, attitudes, moods, hedges.

An operator says what holds of its scope when it is itself asserted, and when it is denied: "fail to" denies what
follows, "not fail to" asserts it; "rule out" denies, "not rule out" leaves open. These are the implication signatures
of Karttunen (1971, 2012) and Nairn, Condoravdi and Karttunen (2006), and they compose from the outside in.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, field, frozen

from claimrec.claims import Offsets
from claimrec.language.phrases import Hit, Phrases
from claimrec.language.text import Clause, Polarity, Sign
from claimrec.language.tokens import Place, Tokens

_SIGNS = {"+": Sign.ASSERTED, "-": Sign.DENIED, "o": Sign.OPEN}
PLAIN = Polarity()


@frozen
class Operator:
    """What a cue does to the words in its scope.

    - `effect`: two signs, for a scope that would be asserted and one that would be denied without it: "+" asserted,
      "-" denied, "o" open. What is open stays open.
    - `scope`: "right" the rest of its clause, "complement" the rest of its sentence up to a clause that stands beside
      it, "left" what stands before it, "clause" all of its clause, "sentence" all of its sentence, "none" nothing (its
      words mean something else than they seem to).
    - `why`: what an open scope is ("supposed"); `certainty` below 1.0 for a hedge.
    - `relays`: whose words its scope is: those of the "subject" of a verb of speech, or of who stands "behind" it
      ("according to the mayor"). `noun`: a truth predicate behind it speaks of what it holds ("reports that X are
      false").
    - `opening`: it counts only at the start of a clause; `before_number`: whether it counts before a number ("nearly
      300" is the number's own).
    """

    effect: str = "++"
    scope: str = "right"
    why: str = ""
    certainty: float = 1.0
    relays: str = ""
    noun: bool = False
    opening: bool = False
    before_number: bool = True


@frozen
class Voice:
    """Who speaks, in one language: the words for the speaker ("we"), and those that never name anybody ("it")."""

    own: frozenset[str]
    nobody: frozenset[str]


@frozen
class _Act:
    """One operator at its place in a sentence, with the tokens that it reaches."""

    hit: Hit[Operator]
    start: int
    end: int
    by: str = ""

    def covers(self, at: int) -> bool:
        return self.start <= at < self.end and at not in self.hit.places


@frozen
class Grammar:
    """What polarity needs of a language: its operators, the words that a question begins with, who speaks, the words
    that join a clause to the one before (`links`), those that a clause is governed by ("that"), and number words.
    """

    operators: Phrases[Operator] = field(repr=False)
    asks: frozenset[str]
    voice: Voice
    links: frozenset[str]
    complementisers: frozenset[str]
    numbers: frozenset[str]


def polarities(
    tokens: Tokens, sentences: Sequence[Place], clauses: Sequence[Clause], grammar: Grammar
) -> tuple[Polarity, ...]:
    """The polarity of every token of a text; one shared value where nothing but plain statements stand."""
    words = tokens.words
    if "?" not in words and grammar.operators.words.isdisjoint(words) and not any(w.endswith("n't") for w in words):
        return (PLAIN,) * len(words)
    found: list[Polarity] = []
    for first, last in sentences:
        inside = [c for c in clauses if first <= c.start and c.end <= last]
        found += _sentence(tokens, (first, last), inside, grammar)
    return tuple(found)


def _sentence(tokens: Tokens, sentence: Place, inside: Sequence[Clause], grammar: Grammar) -> list[Polarity]:
    first, last = sentence
    acts = _acts(tokens, sentence, inside, grammar)
    memo: dict[int, Polarity] = {}
    found = [_at(place, acts, tokens, memo) for place in range(first, last)]
    for clause in _asked(tokens, sentence, inside, grammar.asks):
        for place in range(clause.start, clause.end):
            cues = (_offsets(tokens, last - 1),)
            found[place - first] = Polarity(Sign.OPEN, "asked", 0.0, found[place - first].by, cues)
    return found


def _acts(tokens: Tokens, sentence: Place, inside: Sequence[Clause], grammar: Grammar) -> list[_Act]:
    acts: list[_Act] = []

    def clause_of(hit: Hit[Operator]) -> Clause:
        return next((c for c in inside if c.start <= hit.start < c.end), Clause(*sentence))

    def counts(hit: Hit[Operator]) -> bool:
        if hit.value.opening and not _opens(tokens, hit, clause_of(hit), grammar.links):
            return False
        behind = tokens.words[hit.end] if hit.end < len(tokens) else ""
        return hit.value.before_number or not (behind[:1].isdigit() or behind in grammar.numbers)

    for hit in grammar.operators.found(tokens.words, *sentence, counts=counts):
        if hit.value.scope == "none":
            continue
        clause = clause_of(hit)
        if hit.value.relays:
            acts.append(_relay(tokens, sentence, clause, hit, acts, grammar, inside))
            continue
        if hit.value.scope == "left" and hit.end < clause.end and tokens.words[hit.end] in grammar.complementisers:
            hit = Hit(hit.places, evolve(hit.value, scope="complement"))  # "it is false that" speaks of what follows
        start, end = _scope(tokens, hit, clause, sentence, inside)
        if hit.value.scope in ("left", "clause"):
            start = max([start, *(a.hit.end for a in acts if _complement(a, hit))])
        acts.append(_Act(hit, start, end))
    return _apart(acts)


def _opens(tokens: Tokens, hit: Hit[Operator], clause: Clause, links: frozenset[str]) -> bool:
    """Whether nothing but marks and a link stand between the start of its clause and a cue."""
    return all(not word[0].isalnum() or word in links for word in tokens.words[clause.start : hit.start])


def _scope(tokens: Tokens, hit: Hit[Operator], clause: Clause, sentence: Place, inside: Sequence[Clause]) -> Place:
    match hit.value.scope:
        case "right":
            aside = hit.start > 0 and tokens.words[hit.start - 1] == ","  # "Lind, not Berg, signed it"
            closes = (i for i in range(hit.end, clause.end) if tokens.words[i] == ",") if aside else iter(())
            return hit.end, next(closes, clause.end)
        case "left":
            return clause.start, hit.start
        case "complement":
            beside = (c.start for c in inside if c.start >= hit.end and c.start > clause.start)
            return hit.end, next(beside, sentence[1])
        case "clause":
            return clause.start, clause.end
    return sentence


def _relay(
    tokens: Tokens,
    sentence: Place,
    clause: Clause,
    hit: Hit[Operator],
    acts: Sequence[_Act],
    grammar: Grammar,
    inside: Sequence[Clause],
) -> _Act:
    """Who says so, and what: what follows the verb; or all that stands before "the mayor said", ", said the mayor"."""
    last = max((i + 1 for i in range(*sentence) if tokens.words[i][0].isalnum()), default=sentence[1])
    marks = [i for i in range(sentence[0], hit.start) if not tokens.words[i][0].isalnum()]
    if hit.value.relays == "behind":
        stop = next((i for i in range(hit.end, last) if tokens.words[i] == ","), last)
        return _Act(hit, sentence[0], sentence[1], _named(tokens, hit.end, stop, grammar.voice))
    if hit.start > sentence[0] and marks and marks[-1] == hit.start - 1 and hit.end < last:
        return _Act(hit, sentence[0], marks[-1], _named(tokens, hit.end, last, grammar.voice))
    if hit.end >= last and marks and marks[-1] > sentence[0]:
        return _Act(hit, sentence[0], marks[-1], _named(tokens, marks[-1] + 1, hit.start, grammar.voice))
    begin = max([clause.start, *(a.hit.end for a in acts if a.covers(hit.start) and a.hit.value.scope == "complement")])
    beside = (c.start for c in inside if c.start >= hit.end and c.start > clause.start)
    return _Act(hit, hit.end, next(beside, sentence[1]), _named(tokens, begin, hit.start, grammar.voice))


def _complement(act: _Act, hit: Hit[Operator]) -> bool:
    """Whether an operator before governs the clause that this one speaks of: "it is not true that X is false"."""
    return act.hit.value.scope == "complement" and not act.hit.value.noun and act.covers(hit.start)


def _apart(acts: Sequence[_Act]) -> list[_Act]:
    """What stands in the scope of a truth predicate: nouns of speech give way to it, other operators end before it."""
    lefts = [a for a in acts if a.hit.value.scope == "left"]
    found: list[_Act] = []
    for act in acts:
        over = next((a for a in lefts if a is not act and a.covers(act.hit.start)), None)
        if over is None:
            found.append(act)
        elif not act.hit.value.noun:
            found.append(evolve(act, end=min(act.end, over.hit.start)))
    return found


def _named(tokens: Tokens, start: int, end: int, voice: Voice) -> str:
    """The words for who says so; empty for the speaker, and where they name nobody."""
    words = tokens.words[start:end]
    if not words or not voice.own.isdisjoint(words) or set(words) <= voice.nobody:
        return ""
    return tokens.text[tokens.spans[start][0] : tokens.spans[end - 1][1]]


def _at(place: int, acts: Sequence[_Act], tokens: Tokens, memo: dict[int, Polarity]) -> Polarity:
    """What holds of a token: the effect of the innermost operator that reaches it."""
    if place in memo:
        return memo[place]
    memo[place] = PLAIN  # an operator never governs itself
    covering = [a for a in acts if a.covers(place)]
    found = PLAIN
    if covering:
        inner = max(covering, key=lambda a: (a.hit.value.scope not in ("left", "clause", "sentence"), a.hit.start))
        rest = [a for a in acts if a is not inner]
        outer = _at(inner.hit.start, rest, tokens, {}) if _governed(inner, rest) else PLAIN
        if inner.hit.value.scope in ("clause", "sentence"):
            outer = _at(place, rest, tokens, {})
        found = _under(outer, inner, tokens)
    memo[place] = found
    return found


def _governed(act: _Act, others: Sequence[_Act]) -> bool:
    return any(other.covers(act.hit.start) for other in others)


def _under(outer: Polarity, act: _Act, tokens: Tokens) -> Polarity:
    operator = act.hit.value
    cues = (*outer.cues, *(_offsets(tokens, place) for place in act.hit.places))
    by = outer.by or act.by
    if outer.sign is Sign.OPEN:
        return evolve(outer, cues=cues, by=by)
    sign = _SIGNS[operator.effect[0 if outer.sign is Sign.ASSERTED else 1]]
    if sign is Sign.OPEN:
        return Polarity(sign, operator.why or outer.why or "not known", 0.0, by, cues)
    why = operator.why or outer.why or ("relayed" if by else "")
    return Polarity(sign, why, outer.certainty * operator.certainty, by, cues)


def _asked(tokens: Tokens, sentence: Place, inside: Sequence[Clause], asks: frozenset[str]) -> Sequence[Clause]:
    """The clauses of a sentence that its question mark asks: those that begin as a question does, else the last."""
    marks = [i for i in range(*sentence) if tokens.words[i] == "?"]
    if not marks:
        return ()
    asking = [c for c in inside if any(w in asks for w in tokens.words[c.start : c.start + 2])]
    return asking or inside[-1:]


def _offsets(tokens: Tokens, place: int) -> Offsets:
    return Offsets(*tokens.spans[place])
