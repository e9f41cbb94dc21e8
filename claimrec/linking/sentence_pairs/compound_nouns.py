"""Two sentences in, whether the one tells of what only tells which the other means out: "oil", "oil paintings"."""

from __future__ import annotations

from claimrec.language.clauses import is_verb
from claimrec.language.english.grammar import english
from claimrec.language.english.loose import listed
from claimrec.linking.sentence_pairs.described import phrase
from claimrec.linking.statements.likeness import Sentence, SentencePair, any_alike


def head_and_modifier(two: SentencePair) -> bool:
    """Whether the subject of the one is a word by which the other tells which of its own subject is meant: "the current
    is strong", "the current mayor is not"; not "the police", "the police force".
    """
    ours, theirs = _subject(two.a), _subject(two.b)
    return _only_before(two.a, ours, two.b, theirs) or _only_before(two.b, theirs, two.a, ours)


def _subject(sentence: Sentence) -> list[int]:
    """The places of the words of content of the subject that stand side by side, its noun the last; none where no verb
    is known by which it ends.
    """
    text, (start, end) = sentence.statement.text, sentence.place
    verb = next((at for at in range(start, end) if is_verb(text.tokens, at, (start, end), english().boundaries)), None)
    if verb is None:
        return []
    first, last = phrase(sentence, (start, verb))
    told = [at for at in sentence.stems if first <= at < last]
    return [at for at in told if all(k in sentence.stems for k in range(at, told[-1]))]


def _only_before(a: Sentence, ours: list[int], b: Sentence, theirs: list[int]) -> bool:
    """Whether the noun of the first subject only stands before that of the second, of which the first says nothing."""
    if not ours or len(theirs) < 2:
        return False
    head, other = a.stems[ours[-1]], b.stems[theirs[-1]]
    if a.named(ours[-1]) or b.named(theirs[-1]) or b.words[theirs[-1]] in listed("generic", "outcomes"):
        return False
    raw = b.statement.text.tokens.raw
    before = [b.stems[at] for at in theirs[:-1] if raw[at].islower()]  # a capital may be that of a name
    once = [*b.stems.values()].count(head) == 1
    return head in before and once and not any_alike((other,), tuple(a.stems.values()))
