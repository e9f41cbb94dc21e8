"""A sentence in, whether who says so speaks of itself out."""

from __future__ import annotations

from claimrec.language.clauses import is_verb
from claimrec.language.english.grammar import english
from claimrec.language.english.loose import listed
from claimrec.language.text import Text
from claimrec.language.tokens import Place


def of_itself(text: Text, place: Place) -> bool:
    """Whether who says so speaks of itself: "we lost nine ships", but not "we saw nine ships".

    Of a sentence with a colon what follows that tells: "we stand by our story: nine ships were lost".
    """
    tokens, (first, last) = text.tokens, place
    words = tokens.words
    colons = [at + 1 for at in range(first, last - 1) if words[at] == ":" and words[at + 1].isalpha()]
    start = colons[-1] if colons else first
    verb = next((at for at in range(start, last) if is_verb(tokens, at, place, english().boundaries)), last)
    if not listed("witness").isdisjoint(words[start : min(verb + 2, last)]):
        return False
    return english().polarity.voice.speaks(tokens.raw[start:verb], words[start:verb])
