"""Sentences that only say yes or no in, what then holds of the sentence before them out.

"Did the mayor resign? She did not." denies that she did, as "The paper said that she had. That is wrong." does: who
asks or tells what others say takes no position, until the words behind it say whether it is so.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from attrs import evolve, frozen

from claimrec.language.clauses import ASIDE, BESIDE, RELATIVE, Part
from claimrec.language.operators import Grammar, Verdict
from claimrec.language.phrases import Hit
from claimrec.language.text import Polarity, Sign
from claimrec.language.tokens import Place, Tokens
from claimrec.model.claims import Offsets

LONGEST = 12  # words of a sentence that says no more than yes or no
POINTS = 0.9  # how sure it is that "it did not" speaks of what was told before, where nobody asked
TOLD = frozenset({"relayed", "retracted"})  # why words are open of which "that is wrong" may be said
MAYBE = frozenset({"supposed", "wished"})  # why they are open of which "it did not" may be said, but not "wrong"
_STOPS = frozenset(";:—–")
_TURNED = {Sign.ASSERTED: Sign.DENIED, Sign.DENIED: Sign.ASSERTED, Sign.OPEN: Sign.OPEN}


@frozen
class Said:
    """A verdict with its words: `verdict` says which, `cues` are where they stand."""

    verdict: Verdict
    cues: tuple[Offsets, ...]


def verdict_of(tokens: Tokens, parts: Sequence[Part], grammar: Grammar, *, answers: bool) -> Said | None:
    """The verdict that a sentence is or begins with; None where it says more at once, or asks.

    Where it `answers` a question, "no" or "yes" before a mark is one, whatever follows: "No, it stands."
    """
    start, end = parts[0].start, parts[-1].end
    if "?" in tokens.words[start:end] or grammar.verdicts.anchors.isdisjoint(tokens.words[start:end]):
        return None
    head = next((part.start for part in parts[1:] if part.kind == BESIDE), end)
    whole = verdict_at(tokens, (start, end), grammar)
    begun = verdict_at(tokens, (start, head), grammar) if whole is None and head < end else None
    if begun is not None and not begun.verdict.echo and tokens.words[head] not in _STOPS:
        begun = None  # "Of course, she denies it"
    return whole or begun or (_opening(tokens, (start, end), grammar) if answers else None)


def verdict_at(tokens: Tokens, place: Place, grammar: Grammar) -> Said | None:
    """The verdict that a stretch of tokens is, marks and words without weight left out; None where it says more."""
    words = tokens.words
    places = [at for at in range(*place) if words[at][0].isalnum()]
    hits = grammar.verdicts.found(words, *place) if 0 < len(places) <= LONGEST else []
    held = {at for hit in hits for at in hit.places}
    if len(hits) > 1 and not hits[0].value.opens:
        return None  # "she was not wrong", "he did nothing wrong"
    if not hits or any(at not in held and words[at] not in grammar.fill for at in places):
        return None
    return _said(tokens, hits) if len({hit.value.denies for hit in hits}) == 1 else None


def _opening(tokens: Tokens, place: Place, grammar: Grammar) -> Said | None:
    """The "yes" or "no" before a mark with which a sentence begins, and the "it did not" behind it; not "No. 10"."""
    words, (start, end) = tokens.words, place
    first = next((at for at in range(start, end) if words[at][0].isalnum()), end)
    hits = grammar.verdicts.found(words, start, end)
    if not hits or hits[0].start != first or not hits[0].value.opens or hits[0].end + 1 >= end:
        return None
    mark, behind = words[hits[0].end], words[hits[0].end + 1]
    if mark[0].isalnum() or (mark == "." and behind[0].isdigit()):
        return None
    echoes = [hit for hit in hits[1:2] if hit.value.echo and hit.value.denies == hits[0].value.denies]
    return _said(tokens, [hits[0], *echoes])


def _said(tokens: Tokens, hits: Sequence[Hit[Verdict]]) -> Said:
    cues = tuple([Offsets(*tokens.spans[at]) for hit in hits for at in hit.places])
    return Said(evolve(hits[0].value, echo=any(hit.value.echo for hit in hits)), cues)


def tail(tokens: Tokens, parts: Sequence[Part], grammar: Grammar) -> int:
    """The number of the last part of a sentence that stands beside those before it: "; it was not", "but did not"."""
    table, words = grammar.boundaries, tokens.words
    number = next((k for k in range(len(parts) - 1, 0, -1) if parts[k].kind == BESIDE), len(parts))
    if number == len(parts) or words[parts[number].start] != ",":
        return number
    behind = words[min(parts[number].start + 1, parts[number].end - 1)]
    return number if behind in table.breaks or behind in table.links else len(parts)


def settled(
    told: Sequence[Polarity],
    inner: Sequence[Polarity],
    places: range,
    parts: Sequence[Part],
    said: Said,
    says: Set[int],
) -> list[Polarity]:
    """The polarities of a sentence behind which a verdict on it stands.

    - `told`: those of its tokens, which stand at `places`; `inner`: what they would be if it were told plainly.
    - `parts`: its parts on which the verdict may be: the whole sentence, or what stands before its tail.
    - `says`: where its verbs of speech stand in the text.
    """
    aside = {at for part in parts if part.kind in (RELATIVE, ASIDE) for at in range(part.start, part.end)}
    on = {at for part in parts for at in range(part.start, part.end)} - aside
    turned = any(inner[at - places.start].sign is Sign.DENIED for at in on)
    found = []
    for at, old, plain in zip(places, told, inner, strict=True):
        asked = old.why == "asked"
        if at not in on or not _is_open(old, said, says) or (asked and turned and not said.verdict.echo):
            found.append(old)  # "was it not closed? No": neither reading is sure
            continue
        sure = plain.certainty * said.verdict.certainty * (1.0 if asked else POINTS)
        found.append(Polarity(_sign(plain.sign, said.verdict), "", sure, "", (*plain.cues, *said.cues)))
    return found


def _is_open(old: Polarity, said: Said, says: Set[int]) -> bool:
    """Whether a verdict settles what a word is said to be: it is asked, told by somebody, or may only come to be."""
    if old.sign is not Sign.OPEN:
        return bool(old.by) or any(cue.start in says for cue in old.cues)
    return old.why == "asked" or old.why in TOLD or (said.verdict.echo and old.why in MAYBE)


def _sign(plain: Sign, verdict: Verdict) -> Sign:
    """What holds of a word by a verdict: "it was" and "it was not" tell of the thing, whatever was denied of it before;
    "true" and "false" of what was said.
    """
    if plain is Sign.OPEN or not verdict.echo:
        return _TURNED[plain] if verdict.denies else plain
    return Sign.DENIED if verdict.denies else Sign.ASSERTED
