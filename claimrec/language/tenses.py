"""A clause in, its tense out, by auxiliaries and past forms."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from claimrec.language.clauses import Part
from claimrec.language.phrases import Phrases
from claimrec.language.sentences import Boundaries
from claimrec.language.tokens import Tokens

_REACH = 3  # words behind "had" of which one is a participle
FUTURE, PRESENT, PERFECT, PAST, BEFORE_PAST = "future", "present", "perfect", "past", "before past"


def tense_of(tokens: Tokens, part: Part, tenses: Phrases[str], boundaries: Boundaries) -> str:
    """The tense of a part of a sentence: of its first verb that tells one; "" if none does.

    "perfect" is a past that holds now ("has fallen"), "before past" one that a past looks back at ("had fallen").
    """
    words, start = tokens.words, part.start
    told, value = part.end, ""
    if not tenses.anchors.isdisjoint(words[start : part.end]):
        hit = next(iter(tenses.found(words, start, part.end)), None)
        if hit is not None:
            told, value = hit.start, hit.value
            behind = words[hit.end : hit.end + _REACH]
            if value == BEFORE_PAST and len(hit.places) == 1 and not _done(behind, boundaries):
                value = PAST  # "it had a bridge"
    for at in range(start, told):
        if boundaries.past_form(words[at]):
            if at > start and (tokens.raw[at][0].isupper() or words[at - 1] in boundaries.articles):
                continue  # "Fell" is a place there, "the armed men" no verb
            return PAST
    return value


def _done(behind: Sequence[str], boundaries: Boundaries) -> bool:
    """Whether one of the words behind "had" is a participle, or a verb whose participle looks like its base: "had never
    burst", not "had a cut".
    """
    if any(map(boundaries.participle, behind)):
        return True
    plain = takewhile(lambda word: word not in boundaries.articles, behind)
    return any(word in boundaries.presents and not word.endswith("s") for word in plain)
