"""An operator in its sentence in, the tokens that it reaches out, by its place and the clauses around it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

from claimrec.language.clauses import ALSO, ASIDE, BESIDE, MAIN, RELATIVE, RESUMED, UNDER, Part, is_verb
from claimrec.language.operators import Act, Grammar, Operator
from claimrec.language.phrases import Hit
from claimrec.language.tokens import Place, Tokens

_START = attrgetter("start")
_RANKS = {"sentence": 0, "condition": 0, "left": 1, "clause": 2}
_LIST = 12  # so far the end of a list is looked for
_MARKS = frozenset(",;:—–-()[]")


def part_of(parts: Sequence[Part], place: int) -> int:
    """The number of the part that holds a place."""
    return (bisect_right(parts, place, key=_START) or len(parts)) - 1


def act_of(tokens: Tokens, parts: Sequence[Part], hit: Hit[Operator], acts: Sequence[Act], grammar: Grammar) -> Act:
    """An operator with what it reaches; `acts` are those before it that could govern it: verbs with a complement."""
    kind = hit.value.scope
    own = part_of(parts, hit.start)
    rank = _RANKS.get(kind, 3)
    match kind:
        case "right":
            regions = (*_verb_before(tokens, parts[own], hit, grammar), *right(tokens, parts, hit, grammar))
        case "between":
            regions = ((hit.start + 1, hit.end - 1),)
        case "noun":
            regions = noun(tokens, parts, hit, grammar)
        case "phrase":
            before = tokens.words[parts[own].start : hit.start]
            free = grammar.boundaries.tells(before) or (hit.start == parts[own].start and len(hit.places) > 1)
            regions = right(tokens, parts, hit, grammar) if free else noun(tokens, parts, hit, grammar)
        case "complement":
            regions = complement(tokens, parts, hit, grammar, presupposes=True)
        case "left":
            after = max(governed(acts, hit), _carried(tokens, parts[own], hit.start, grammar))
            regions = _before(parts, own, after, hit.start)
        case "clause":
            after = governed(acts, hit)
            regions = _clipped(_clause(parts, parts[own].clause), after, parts[-1].end)
        case "relative" | "relative before":
            regions = _relative(parts, own, before=kind != "relative")
        case "condition":
            regions = condition(tokens, parts, own, grammar)
        case _:
            regions = (_whole(parts),)
    return Act(hit, regions, hit.places[-1], rank)


def _verb_before(tokens: Tokens, part: Part, hit: Hit[Operator], grammar: Grammar) -> tuple[Place, ...]:
    """The verb right before an operator that may be its object, which it denies as well: "were told nothing"."""
    at, table = hit.start - 1, grammar.boundaries
    if not hit.value.objects or at <= part.start or tokens.words[at] in table.auxiliaries:
        return ()
    word = tokens.words[at]
    verb = table.past_form(word) or table.participle(word) or word in table.presents
    return ((at, at + 1),) if verb else ()


def governed(acts: Sequence[Act], hit: Hit[Operator]) -> int:
    """Where what governs an operator's clause ends, of verbs with a complement: "it is not true that | X is false". A
    noun is part of the clause: "the claim that X | is false".
    """
    end = 0
    for act in reversed(acts):
        if act.hit.end > end and act.covers(hit.start):
            end = act.hit.end
    return end


def _carried(tokens: Tokens, part: Part, end: int, grammar: Grammar) -> int:
    """Where the clause of a predicate begins behind the word that carries it on: "ruled that | the claim was false"."""
    for place in range(end - 1, part.start, -1):
        if tokens.words[place] in grammar.boundaries.complementisers:
            return 0 if tokens.words[place - 1] in grammar.told else place + 1
    return 0


def right(tokens: Tokens, parts: Sequence[Part], hit: Hit[Operator], grammar: Grammar) -> tuple[Place, ...]:
    """The rest of its clause; up to the next comma where it begins what stands between two ("Lind, not Berg, signed"),
    or a phrase before the main clause. A denial ends before what it takes for granted ("after"), that of a cleft before
    what it tells of what it sets apart ("it was not in May | that it fell").
    """
    own = part_of(parts, hit.end - 1)
    before, joined = hit.start - 1, grammar.boundaries.pairs | grammar.boundaries.breaks
    before -= before > parts[0].start and tokens.words[before] in joined  # "Lind, and not Berg, signed"
    aside = before >= parts[0].start and tokens.words[before] == ","
    if aside:
        stop = next((i for i in range(hit.end, parts[own].end) if tokens.words[i] == ","), parts[own].end)
        return ((hit.end, stop),)
    regions = _clipped(_clause(parts, parts[own].clause), hit.end, parts[-1].end)
    if hit.value.effect[0] != "-":
        return regions
    words, grounds = tokens.words, grammar.boundaries.grounds
    places = (i for start, end in regions for i in range(max(start, hit.end + 1), end))
    stops = (i for i in places if words[i] == "," or words[i] in grounds)
    stop = next((i for i in stops if _granted(tokens, hit.end, i, grammar)), parts[-1].end)
    stop = min(stop, _set_apart(tokens, parts[own], hit, grammar))
    return _clipped(regions, hit.end, stop)


def _set_apart(tokens: Tokens, part: Part, hit: Hit[Operator], grammar: Grammar) -> int:
    """Where that ends which a cleft sentence sets apart and denies: "it was not | in May | that it fell", not "it is
    not the case that it fell"; where no cleft stands, the end of the text.
    """
    table, words = grammar.boundaries, tokens.words
    light = table.joins | table.breaks | table.adverbs
    before = [word for word in words[part.start : hit.start] if word[0].isalnum() and word not in light]
    if not before or before[0] not in table.expletives or not table.auxiliaries.issuperset(before[1:]):
        return len(words)
    that = next((i for i in range(hit.end + 1, part.end) if words[i] in table.complementisers), len(words))
    focus = words[hit.end : that]
    leads = that < len(words) and (focus[0] in table.foci or tokens.raw[hit.end][0].isupper())
    return that if leads and (table.takers | table.judged).isdisjoint(focus) else len(words)


def _granted(tokens: Tokens, start: int, place: int, grammar: Grammar) -> bool:
    """Whether what begins at a ground or comma is out of its reach: "after ...", ", with ...", ", saying ..."."""
    table = grammar.boundaries
    if tokens.words[place] in table.grounds:
        return True
    if place + 1 >= len(tokens):
        return False
    behind = tokens.words[place + 1]
    if behind in table.companions:
        return True
    if behind in table.appositions:
        return table.pairs.isdisjoint(tokens.words[place : place + _LIST])
    listed = any(w.endswith(table.companion_endings) for w in tokens.words[start:place])
    return behind.endswith(table.companion_endings) and not listed


def noun(tokens: Tokens, parts: Sequence[Part], hit: Hit[Operator], grammar: Grammar) -> tuple[Place, ...]:
    """What a noun holds, up to the verb of its clause: "the failure to act | cost lives"."""
    table, words = grammar.boundaries, tokens.words
    for place in range(hit.end, parts[part_of(parts, hit.end - 1)].end):
        present = place > hit.end and words[place] in table.presents and words[place - 1] not in table.articles
        if present or (words[place] in table.openers and hit.start == parts[0].start):
            return _clipped(right(tokens, parts, hit, grammar), hit.end, place)
        if is_verb(tokens, place, _whole(parts), table):
            return _clipped(right(tokens, parts, hit, grammar), hit.end, place)
    return right(tokens, parts, hit, grammar)


def complement(
    tokens: Tokens, parts: Sequence[Part], hit: Hit[Operator], grammar: Grammar, *, presupposes: bool
) -> tuple[Place, ...]:
    """What a verb or noun governs: up to a clause that stands beside it. A relative clause in it is taken for granted
    (`presupposes`, and always between commas), so that no denial reaches it.
    """
    own = part_of(parts, hit.end - 1)
    found = [(hit.end, parts[own].end)]
    inside = {parts[own].clause}
    table = grammar.boundaries
    told = table.tells(tokens.words[hit.end : parts[own].end])
    nested: set[int] = set()
    for part in parts[own + 1 :]:
        if part.kind in (RELATIVE, ASIDE) or part.clause in nested:
            nested.add(part.clause)
            if presupposes or not part.bare:
                continue
        elif part.kind == RESUMED and part.clause not in inside:
            break  # the clause around the one that it governs
        elif part.kind == UNDER or part.kind == MAIN:
            if told or (part.kind == MAIN and len(inside) == 1):
                break
            inside.add(part.clause)
        elif part.kind == ALSO:
            inside.add(part.clause)
        elif part.kind == BESIDE:
            if not (part.bare and told and tokens.words[part.start] in table.links):
                break
            if tokens.words[min(part.start + 1, part.end - 1)] in grammar.says:
                break  # "denied that it fell and said ..."
            inside.add(part.clause)
        found.append((part.start, part.end))
        told = told or (part.kind != UNDER and table.tells(tokens.words[part.start : part.end]))
    return tuple(found)


def condition(tokens: Tokens, parts: Sequence[Part], own: int, grammar: Grammar) -> tuple[Place, ...]:
    """A condition and what hangs on it: all that follows it up to a break ("but"), or, where it stands behind, the one
    clause before it.
    """
    first = own
    trailing = parts[own].kind == UNDER and own > 0
    while trailing and first > 0 and (first == own or parts[first].kind in (RESUMED, RELATIVE, ASIDE, UNDER)):
        first -= 1
    last = own + 1
    while last < len(parts) and not _breaks(tokens, parts[last], grammar, comma=trailing):
        last += 1
    return ((parts[first].start, parts[last - 1].end),)


def _breaks(tokens: Tokens, part: Part, grammar: Grammar, *, comma: bool) -> bool:
    """Whether a part stands beside what comes before as something of its own: behind a stop, "but", or a `comma`."""
    if part.kind != BESIDE:
        return False
    word = tokens.words[part.start]
    if word in _MARKS and (comma or word != ","):
        return True
    begins = word if part.bare else tokens.words[min(part.start + 1, part.end - 1)]
    return begins in grammar.boundaries.breaks


def clipped(act: Act, end: int) -> tuple[Place, ...]:
    """The regions of an operator up to a place."""
    return _clipped(act.regions, 0, end)


def _relative(parts: Sequence[Part], own: int, *, before: bool) -> tuple[Place, ...]:
    """The relative clause that sets the object of a verb apart, or, `before` it, the subject of a passive: "repealed
    the law | that banned strikes", "the law | that banned strikes | was repealed".
    """
    if before:
        first = own
        while first and parts[own].kind == RESUMED and parts[first - 1].clause != parts[own].clause:
            first -= 1
        return tuple([(part.start, part.end) for part in parts[first:own]])
    last = own + 1
    while last < len(parts) and (
        (parts[last].kind == RELATIVE and parts[last].bare) or (last > own + 1 and parts[last].kind in (ALSO, UNDER))
    ):
        last += 1
    return tuple([(part.start, part.end) for part in parts[own + 1 : last]])


def _whole(parts: Sequence[Part]) -> Place:
    return parts[0].start, parts[-1].end


def _clause(parts: Sequence[Part], clause: int) -> tuple[Place, ...]:
    return tuple([(part.start, part.end) for part in parts if part.clause == clause])


def _before(parts: Sequence[Part], own: int, after: int, end: int) -> tuple[Place, ...]:
    """All of a clause before a place, with what stands in it relative to its nouns or under it."""
    first = next(i for i, part in enumerate(parts) if part.clause == parts[own].clause)
    return _clipped(((parts[first].start, parts[own].end),), after, end)


def _clipped(regions: Sequence[Place], after: int, end: int) -> tuple[Place, ...]:
    return tuple([(max(s, after), min(e, end)) for s, e in regions if max(s, after) < min(e, end)])
