"""Two statements laid beside each other in, whether their verbs tell of the two parties of one deed out.

"Lund lost to Marl" and "Marl won" say the same; "Lund beat Marl" and "Marl beat Lund" do not (converses; Cruse 1986,
10.5).
"""

from __future__ import annotations

from collections.abc import Sequence

from claimrec.language.english.loose import converse, listed
from claimrec.language.text import Sign
from claimrec.linking.statements.content_words import Word
from claimrec.linking.statements.laid_words import Laid
from claimrec.linking.statements.sentence_contents import Statement


def other_party(a: Statement, b: Statement, laid: Laid) -> bool:
    """Whether two verbs, of which each tells what the one and the other party of a deed does, have a word that both
    statements share on two sides: "the state lost against the bank", "the bank won".
    """
    verbs = [(x, y) for x, y, turned in laid.pairs if turned and converse(_verb(x), _verb(y))]
    shared = [(x, y) for x, y, turned in laid.pairs if not turned]
    same_voice = passive(a) == passive(b)
    return any(((n.at < x.at) != (m.at < y.at)) is same_voice for x, y in verbs for n, m in shared)


def parties_exchanged(core: Sequence[tuple[Word, Word, bool]]) -> bool:
    """Whether two statements, in which two names have changed places, both assert a deed that has a winner, or some
    other part that both cannot have: "Lund beat Marl", "Marl beat Lund"; not "Lund shelled Marl".
    """
    plain = all(w.sign is Sign.ASSERTED and w.polarity.certainty == 1 for x, y, _ in core for w in (x, y))
    return plain and any(not turned and _verb(x) in listed("one_sided") for x, _, turned in core)


def passive(statement: Statement) -> bool:
    """Whether a statement names who did something behind its verb: "was bought by Ann"."""
    return not listed("agents").isdisjoint(statement.text.tokens.words[slice(*statement.place)])


def _verb(word: Word) -> str:
    return word.word.split()[0]
