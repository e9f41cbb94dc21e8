"""Two sentences in, whether the one tells what is done by rule and the other how it was once out: "closes at eight",
"at seven it was open".
"""

from __future__ import annotations

from claimrec.language.english.loose import found
from claimrec.language.english.told_deeds import done_by_rule
from claimrec.linking.likeness import Sentence, SentencePair


def by_rule_and_once(two: SentencePair) -> bool:
    """Whether one sentence tells when something is done by rule or plan, and the other how it was once."""
    if two.a.statement.done == two.b.statement.done:
        return False
    return _by_rule(two.b if two.a.statement.done else two.a)


def _by_rule(sentence: Sentence) -> bool:
    """Whether a sentence tells of a deed that is done by rule: "reopens", not "still closes"."""
    return bool(done_by_rule(sentence.words, sentence.place)) and not found(sentence.words, "all_along", sentence.place)
