"""The claims of a small set in, those in the very same words out: they are on one fact."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimrec.linking.shown_positions import called, in_own_words
from claimrec.model.aspects import Aspect, Kind, Life
from claimrec.model.names import fold
from claimrec.model.positions import Basis, Position
from claimrec.model.shown_questions import SAME_WORDS
from claimrec.reading.resolved import ResolvedClaim

SAID = Aspect("words", question="Is it so: {subject}?", value=Kind.YES_NO, life=Life.LASTING, origin=SAME_WORDS)


def repeated(heard: Sequence[ResolvedClaim], held: Mapping[str, Sequence[Position]]) -> list[Position]:
    """The positions of claims that say what others say in the same words, and share no fact with them by then.

    `held` are the positions that the claims have. A question, or a text in a language that is not read, is one too.
    """
    groups: dict[str, list[ResolvedClaim]] = {}
    for one in heard:
        groups.setdefault(_words(one), []).append(one)
    found = []
    for words, group in sorted(groups.items()):
        questions = [{p.question for p in held.get(one.claim.id, ())} for one in group]
        if len(group) > 1 and not set.intersection(*questions):
            subject = called(words)
            found += [
                in_own_words(one, SAID, subject, basis=Basis.LINKED, guesses=tuple(filter(None, [one.speaker.guess])))
                for one in group
            ]
    return found


def _words(heard: ResolvedClaim) -> str:
    text = heard.claim.text or ""
    return " ".join(fold(text).split()) or text
