"""A text in, the polarity of each token out: its operators compose, each with its scope.

An operator says what holds of its scope when it is itself asserted, and when it is denied: "fail to" denies what
follows, "not fail to" asserts it; "rule out" denies, "not rule out" leaves open. These are the implication signatures
of Karttunen (1971, 2012) and Nairn, Condoravdi and Karttunen (2006), and they compose from the outside in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from claimrec.language.clauses import Part
from claimrec.language.composing import PLAIN, composed, numbers, reached
from claimrec.language.moods import asked, ordered, polar
from claimrec.language.operator_checks import counts_as
from claimrec.language.operators import Act, Grammar, Operator
from claimrec.language.phrases import Hit
from claimrec.language.quotations import quotations, titled
from claimrec.language.relays import relay
from claimrec.language.scopes import act_of, clipped, part_of
from claimrec.language.text import Polarity, Sign
from claimrec.language.tokens import Place, Tokens
from claimrec.language.verdicts import MAYBE, TOLD, settled, tail, verdict_at, verdict_of
from claimrec.model.claims import Offsets

EXCEPT = "except"  # the kind of exceptions that stand in the clause of what they are an exception to
KEPT = 0.9  # how sure it is that what would have come "but for" something did not come


class Acting(dict[int, list[Act]]):
    """The operators of each sentence of a text, by its number, found when they are first asked for."""

    def __init__(self, tokens: Tokens, sentences: Sequence[Sequence[Part]], grammar: Grammar) -> None:
        super().__init__()
        self.tokens, self.sentences, self.grammar = tokens, sentences, grammar

    def __missing__(self, number: int) -> list[Act]:
        found = self[number] = _acts(self.tokens, self.sentences[number], self.grammar)
        return found


def polarities(acting: Acting) -> tuple[Polarity, ...]:
    """The polarity of every token of a text; one shared value where nothing but plain statements stand."""
    words, tokens, grammar = acting.tokens.words, acting.tokens, acting.grammar
    plain = "?" not in words and grammar.operators.anchors.isdisjoint(words)
    if plain and not any(_opens(tokens, parts, grammar) for parts in acting.sentences):
        return (PLAIN,) * len(words)
    return tuple([one for number in range(len(acting.sentences)) for one in sentence_polarities(acting, number)])


def _opens(tokens: Tokens, parts: Sequence[Part], grammar: Grammar) -> bool:
    """Whether a sentence without operators leaves something open: as an order, or as no more than a title."""
    return bool(ordered(tokens, parts, grammar) or titled(tokens, (parts[0].start, parts[-1].end), grammar))


def sentence_polarities(
    acting: Acting, number: int, *, passing: frozenset[str] = frozenset(), skip: frozenset[int] = frozenset()
) -> list[Polarity]:
    """The polarity of every token of a sentence, by its number.

    Operators that leave open for a reason in `passing` ("supposed") are looked through: what is denied of what may
    come stays denied. So are those whose words all stand at places in `skip` (`Operator.in_cues` says which do not).
    """
    found = _sentence(acting, number, passing, skip)
    if any(p.by or p.cues for p in found):
        return _answered(acting, number, found, passing, skip)
    return found


def _answered(
    acting: Acting, number: int, told: list[Polarity], passing: frozenset[str], skip: frozenset[int]
) -> list[Polarity]:
    """The polarities of a sentence that leaves something open, by what its end or the next sentence, if there is one,
    says of it.
    """
    tokens, grammar, sentences = acting.tokens, acting.grammar, acting.sentences[number : number + 2]
    parts = sentences[0]
    places = range(parts[0].start, parts[-1].end)
    said, on = None, parts[: tail(tokens, parts, grammar)]
    if len(on) < len(parts):
        said = verdict_at(tokens, (parts[len(on)].start, places.stop), grammar)
    if said is None and len(sentences) > 1:
        asks = polar(tokens, parts, grammar)
        on = asks if "?" in tokens.words[places.start : places.stop] else parts
        said = verdict_of(tokens, sentences[1], grammar, answers=bool(asks))
        if said is not None and any(
            h.value.relays or h.value.effect == "oo" for h in _hits(tokens, sentences[1], grammar)
        ):
            return told  # "No, says her lawyer", "Yes, if it rains"
    if said is None or any(hit.value.scope == "condition" for hit in _hits(tokens, parts, grammar)):
        return told
    plain = _sentence(acting, number, passing | TOLD | MAYBE, skip, asking=False)
    says = {
        tokens.spans[hit.start][0] for hit in _hits(tokens, parts, grammar) if hit.value.relays == "subject"
    }  # what we reported may be wrong, as what others did
    return settled(told, plain, places, on, said, says)


def _sentence(
    acting: Acting, number: int, passing: frozenset[str], skip: frozenset[int], *, asking: bool = True
) -> list[Polarity]:
    tokens, parts, grammar = acting.tokens, acting.sentences[number], acting.grammar
    first, last = parts[0].start, parts[-1].end
    found = [PLAIN] * (last - first)
    if not grammar.operators.anchors.isdisjoint(tokens.words[first:last]):
        acts = [
            act
            for act in acting[number]
            if act.hit.value.why not in passing and (act.hit.value.in_cues or not skip.issuperset(act.hit.places))
        ]
        found = composed(tokens, acts, first, last)
    for part in ordered(tokens, parts, grammar):
        cues = (Offsets(*tokens.spans[part.start]),)
        for place in range(part.start, part.end):
            found[place - first] = Polarity(Sign.OPEN, "wished", 0.0, found[place - first].by, cues)
    for (start, end), noun in titled(tokens, (first, last), grammar):
        cues = (Offsets(*tokens.spans[noun]),)
        for place in range(start, end):
            found[place - first] = Polarity(Sign.OPEN, "relayed", 0.0, found[place - first].by, cues)
    for part in asked(tokens, parts, grammar) if asking else ():
        for place in range(part.start, part.end):
            cues = (Offsets(*tokens.spans[last - 1]),)
            found[place - first] = Polarity(Sign.OPEN, "asked", 0.0, found[place - first].by, cues)
    return found


def _acts(tokens: Tokens, parts: Sequence[Part], grammar: Grammar) -> list[Act]:
    first, last = parts[0].start, parts[-1].end
    acts: list[Act] = []
    reaching: list[Act] = []  # those before that govern what stands at the next one, or further on
    for hit in _excepting(_hits(tokens, parts, grammar), parts):
        if hit.value.scope == "none":
            continue
        reaching = [a for a in reaching if a.regions and a.regions[-1][1] > hit.start]
        behind = tokens.words[hit.end] if hit.end < last else ""
        if hit.value.relays:
            acts.append(relay(tokens, parts, hit, reaching, grammar))
        else:
            if hit.value.scope in ("left", "between") and behind in grammar.boundaries.complementisers:
                hit = Hit(
                    hit.places, evolve(hit.value, scope="complement")
                )  # "it is false that" speaks of what follows
            acts.append(act_of(tokens, parts, hit, reaching, grammar))
        if hit.value.scope == "complement" and not hit.value.noun:
            reaching.append(acts[-1])
    return _quoted(tokens, (first, last), _apart(acts, tokens, (first, last), grammar))


def _hits(tokens: Tokens, parts: Sequence[Part], grammar: Grammar) -> list[Hit[Operator]]:
    """The operators of a sentence, from left to right."""

    def counts(hit: Hit[Operator]) -> bool:
        return counts_as(tokens, parts, hit, grammar)

    return grammar.operators.found(tokens.words, parts[0].start, parts[-1].end, counts=counts)


def _excepting(hits: list[Hit[Operator]], parts: Sequence[Part]) -> Iterator[Hit[Operator]]:
    """Operators with the effect that they have where an exception to them stands behind them in their clause; where one
    stands before them it may be another matter ("apart from that, nobody was hurt"), and all is left open. What would
    have been, but for something, was not, in whichever order the two are told.
    """
    for hit in hits:
        operator = hit.value
        places = [h.start for h in hits if operator.excepted and h.value.exception == operator.excepted_by]
        if operator.excepted_by != EXCEPT:
            effect = operator.excepted if places else ""
        else:
            near = [at for at in places if _of_one_clause(parts, min(at, hit.start), max(at, hit.start))]
            effect = "" if not near else operator.excepted if near[-1] > hit.start else "oo"
        if effect:
            sure = operator.certainty if operator.excepted_by == EXCEPT else KEPT
            why = "supposed" if effect == "oo" else ""
            hit = Hit(hit.places, evolve(operator, effect=effect, why=why, certainty=sure))
        if operator.exception == EXCEPT and any(h.value.excepted and h.value.excepted_by == EXCEPT for h in hits):
            hit = Hit(hit.places, evolve(operator, scope="none"))  # "nobody except Lind signed": what that says is told
        yield hit


def _of_one_clause(parts: Sequence[Part], start: int, end: int) -> bool:
    """Whether two places stand in one clause, or the second begins the part that follows the first."""
    one, other = part_of(parts, start), part_of(parts, end)
    return parts[one].clause == parts[other].clause or (other == one + 1 and end <= parts[other].start + 1)


def _apart(acts: Sequence[Act], tokens: Tokens, sentence: Place, grammar: Grammar) -> list[Act]:
    """What stands in the scope of a truth predicate: nouns of speech give way to it, other operators end before it,
    but for a negation of the predicate itself ("did not happen").
    """
    lefts = [a for a in acts if a.rank == 1]
    if not lefts:
        return list(acts)
    first, last = sentence
    reaching = reached(lefts, first, last)
    found: list[Act] = []
    negated: set[int] = set()
    for act in acts:
        over = next((lefts[n] for n in numbers(reaching[act.hit.start - first]) if lefts[n] is not act), None)
        if over is not None and act.hit.value.noun:
            continue
        if over is not None and act.hit.value.effect[0] == "-" and _negates(act, over, tokens, grammar):
            negated.add(over.hit.start)
        elif over is not None:
            act = evolve(act, regions=clipped(act, over.hit.start))
        found.append(act)
    return [evolve(a, rank=4) if a.rank == 1 and a.hit.start in negated else a for a in found]


def _negates(act: Act, predicate: Act, tokens: Tokens, grammar: Grammar) -> bool:
    """Whether an operator negates a predicate behind it: its verb ("never fell") or its subject ("none is so")."""
    table, words = grammar.boundaries, tokens.words
    between = words[act.hit.end : predicate.hit.start]
    if all(word in table.adverbs for word in between):
        return True
    if words[act.hit.start] in table.auxiliaries or words[act.hit.start - 1] in table.auxiliaries:
        return False
    begins = predicate.regions[0][0] if predicate.regions else 0
    before = words[begins : act.hit.start]
    first = all(w in table.links or w in table.breaks or w in table.adverbs or not w[0].isalnum() for w in before)
    return first and act.covers(predicate.at) and not table.tells(between)


def _quoted(tokens: Tokens, sentence: Place, acts: list[Act]) -> list[Act]:
    """No operator that stands in quotation marks reaches out of them."""
    marks = quotations(tokens, sentence) if acts else []
    if not marks:
        return acts
    found = []
    for act in acts:
        around = [(s, e) for s, e in marks if s < act.hit.start and act.hit.end <= e]
        if around and not act.by:
            start, end = max(around)
            regions = tuple([(max(s, start), min(e, end)) for s, e in act.regions if max(s, start) < min(e, end)])
            act = evolve(act, regions=regions)
        found.append(act)
    return found
