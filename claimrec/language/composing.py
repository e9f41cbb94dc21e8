"""The operators of a sentence and what each reaches in, the polarity of each of its tokens out."""

from __future__ import annotations

from collections.abc import Sequence

from claimrec.language.operators import Act
from claimrec.language.text import Polarity, Sign
from claimrec.language.tokens import Tokens
from claimrec.model.claims import Offsets

_SIGNS = {"+": Sign.ASSERTED, "-": Sign.DENIED, "o": Sign.OPEN}
PLAIN = Polarity()
_DEEPEST = 16  # operators that reach one word beyond which nobody can tell what is said
_LOST = Polarity(Sign.OPEN, "not known", 0.0)


def composed(tokens: Tokens, acts: Sequence[Act], first: int, last: int) -> list[Polarity]:
    """The polarity of each token of `tokens[first:last]`, whose operators are `acts`, from left to right.

    Cost: that of the tokens, and for each set of operators that reach one token, at most 16 of them, that of the set.
    """
    covering = reached(acts, first, last)
    over = _Over(acts, [covering[act.at - first] for act in acts])
    cues = [[Offsets(*tokens.spans[place]) for place in act.hit.places] for act in acts]
    memo = {0: PLAIN}
    found = []
    for mask in covering:
        if mask not in memo:
            inwards, lost = _inwards(mask, over)
            memo[mask] = _under(_LOST if lost else PLAIN, [(acts[number], cues[number]) for number in inwards])
        found.append(memo[mask])
    return found


def reached(acts: Sequence[Act], first: int, last: int) -> list[int]:
    """For each token of a sentence the operators that reach it, as bits; none reaches its own words but for what
    it leaves open.
    """
    begins, ends = [0] * (last - first + 1), [0] * (last - first + 1)
    for number, act in enumerate(acts):
        for start, end in act.regions:  # no two of one operator overlap
            if start < end:
                begins[start - first] |= 1 << number
                ends[end - first] |= 1 << number
    masks, reaching = [], 0
    for begin, end in zip(begins[:-1], ends[:-1], strict=True):
        reaching = reaching & ~end | begin
        masks.append(reaching)
    for number, act in enumerate(acts):
        for place in act.hit.places:
            masks[place - first] &= ~(1 << number)
        if act.hit.value.effect == "oo" and not act.hit.value.tells:  # "not | decided whether": its verb as well
            for place in act.hit.places[1:]:
                masks[place - first] |= 1 << number
    return masks


class _Over(dict[int, int]):
    """The operators that stand above each one, as bits, worked out when first asked for: those that reach it
    (`governing`), but for such as stand in its own reach and further in. `wide` are those that reach all of a clause or
    a sentence, whatever stands in it.
    """

    def __init__(self, acts: Sequence[Act], governing: Sequence[int]) -> None:
        super().__init__()
        self.acts, self.governing = acts, governing
        self.wide = sum([1 << number for number, act in enumerate(acts) if act.rank in (0, 2)])

    def __missing__(self, one: int) -> int:
        acts, governing, within = self.acts, self.governing, 1 << one
        for other in numbers(governing[one]):
            if governing[other] >> one & 1 and (acts[one].rank, one) < (acts[other].rank, other):
                within |= 1 << other
        found = self[one] = governing[one] & ~within
        return found


def _inwards(mask: int, over: _Over) -> tuple[list[int], bool]:
    """The operators of a mask, the outermost first, and whether more stand above them than can be told apart."""
    found: list[int] = []
    left, gone = mask, 0
    while left and left.bit_count() <= _DEEPEST:
        above = 0
        for number in numbers(left):
            above |= over[number]
        inner = (left & ~above or left).bit_length() - 1  # the last that none of the others stands under
        found.append(inner)
        gone |= 1 << inner
        left = (over[inner] | left & over.wide) & ~gone
    return found[::-1], left > 0


def numbers(mask: int) -> list[int]:
    """The bits of a mask, from the lowest."""
    found = []
    while mask:
        lowest = mask & -mask
        found.append(lowest.bit_length() - 1)
        mask ^= lowest
    return found


def _under(outer: Polarity, inwards: Sequence[tuple[Act, Sequence[Offsets]]]) -> Polarity:
    """What holds where operators reach, the outermost first, each with its words: the effect of the innermost, on what
    holds where it stands.
    """
    sign, why, certainty, by = outer.sign, outer.why, outer.certainty, outer.by
    for act, _ in inwards:
        operator = act.hit.value
        by = by or act.by
        if sign is Sign.OPEN:
            continue
        sign = _SIGNS[operator.effect[0 if sign is Sign.ASSERTED else 1]]
        if sign is Sign.OPEN:
            why, certainty = operator.why or why or "not known", 0.0
        else:
            why, certainty = operator.why or why or ("relayed" if by else ""), certainty * operator.certainty
    return Polarity(sign, why, certainty, by, tuple([cue for _, cues in inwards for cue in cues]))
