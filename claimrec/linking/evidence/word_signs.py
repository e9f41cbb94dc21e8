"""Two texts in; whether the words that both say are said with one sign, or asserted by one and denied by the other."""

from __future__ import annotations

from collections.abc import Mapping

from claimrec.language.text import Sign, Text
from claimrec.linking.statements.words import content_stem, taken_for

_SIGNS = {Sign.ASSERTED: 1, Sign.DENIED: -1}

# The levels of `word_signs`.
NO_WORD, ONE_SIGN, SOME_TURNED, TURNED = range(4)


def signs_of(text: Text) -> dict[str, int]:
    """The stems of a text that it asserts (1) or denies (-1); what it leaves open, or says both ways, is left out.

    >>> from claimrec.language.english.grammar import english
    >>> from claimrec.language.reader import text_of
    >>> signs_of(text_of("The crane was inspected, not repaired.", language=english()))
    {'cran': 1, 'inspect': 1, 'repair': -1}
    """
    found: dict[str, int] = {}
    for at, word in enumerate(text.tokens.words):
        if at in text.cues or not word[0].isalpha() or not (stem := content_stem(word)):
            continue
        sign = _SIGNS.get(text.polarities[at].sign, 0)
        found[stem] = sign if found.get(stem, sign) == sign else 0
    return {stem: sign for stem, sign in found.items() if sign}


def with_near(signs: Mapping[str, int]) -> dict[str, int]:
    """Stems with their signs, and those near them in meaning with theirs; the stem itself counts before a near one."""
    found: dict[str, int] = {}
    for stem, sign in signs.items():
        for other in taken_for(stem):
            found[other] = sign if found.get(other, sign) == sign else 0
    return {stem: sign for stem, sign in (found | dict(signs)).items() if sign}


def word_signs(weights: Mapping[str, float], one: Mapping[str, int], other: Mapping[str, int]) -> int:
    """How the words of one statement are told in another, given what they weigh: not at all, with one sign, or some of
    them turned round; `TURNED` where these weigh as much as the rest. `other` holds what is near its words, too. Two
    that deny one word agree, whatever else stands within the one denial and not in the other ("nobody repaired the
    crane", "the crane was not repaired").
    """
    kept = turned = 0.0
    for stem in [stem for stem in one if stem in other]:
        sign, theirs = one[stem], other[stem]
        if theirs == sign == -1:
            return ONE_SIGN
        if theirs == sign:
            kept += weights.get(stem, 0.0)
        else:
            turned += weights.get(stem, 0.0)
    if turned:
        return TURNED if turned >= kept else SOME_TURNED
    return ONE_SIGN if kept else NO_WORD
