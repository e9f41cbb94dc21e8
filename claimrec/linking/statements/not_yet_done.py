"""A statement that asserts a word and one that denies it in; whether the first leaves open that it was done out.

"Can be repaired" and "is being repaired" do not say that it is (the imperfective paradox; Dowty 1979): nobody who says
that it "has not been repaired" denies them. "Was caught before it fell" leaves open, too, whether it fell (Beaver and
Condoravdi 2003 on "before").
"""

from __future__ import annotations

from claimrec.language.english.loose import ends, found, listed
from claimrec.language.english.number_words import counting
from claimrec.language.tenses import PERFECT, PRESENT
from claimrec.language.text import Sign
from claimrec.linking.statements.content_words import Word
from claimrec.linking.statements.sentence_contents import Statement


def left_undone(one: Statement, other: Statement, a: Word, b: Word) -> bool:
    """Whether of two words laid beside each other the one is asserted as what may be done, or is going on, and the
    other denied as what was done: "can return", "have not returned".
    """
    if a.sign is b.sign:
        return False
    told, word, denies = (one, a, other) if b.sign is Sign.DENIED else (other, b, one)
    if told_of_before(told, word):
        return True
    return (denies.done and may_be_done(told, word)) or (denies.tense == PERFECT and going_on(told, word))


def may_be_done(statement: Statement, word: Word) -> bool:
    """Whether a word is told as what somebody is able or allowed to do: "can", "has the power to"."""
    start = max(statement.text.clause(word.at).start, statement.place[0])
    return bool(found(statement.text.tokens.words, "able", (start, word.at)))


def told_of_before(statement: Statement, word: Word) -> bool:
    """Whether a word stands in a clause that tells what was not so yet: "was caught before it fell"."""
    words, start = statement.text.tokens.words, statement.text.clause(word.at).start
    return bool(found(words, "before_it", (start, start + 1)))


def going_on(statement: Statement, word: Word) -> bool:
    """Whether a word is told as going on now: "is sinking", "is being repaired"."""
    words, be = statement.text.tokens.words, counting()["be"]
    if statement.tense != PRESENT:
        return False
    at = next((at for at in range(word.at, word.behind) if words[at] not in be), word.at)
    if at < 1:
        return False
    return (ends(words[at], "doing_endings") and words[at - 1] in be) or words[at - 1] in listed("being")
