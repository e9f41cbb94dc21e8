"""The claims of a small set in; links between them out besides what was read and restated."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from claimrec.linking.restated_facts import RestatedFacts
from claimrec.linking.sentence_pairs.loose_facts import loose_facts
from claimrec.linking.shown_positions import called, in_own_words
from claimrec.linking.statements.known_names import KnownNames
from claimrec.linking.statements.statements_in_turn import Pair
from claimrec.model.aspects import Aspect, Kind, Life
from claimrec.model.names import fold
from claimrec.model.positions import Basis, Finding, Position
from claimrec.model.shown_questions import SAME_WORDS
from claimrec.reading.analyses import Analyses
from claimrec.reading.resolved import ResolvedClaim


def in_small_set(
    heard: Sequence[ResolvedClaim],
    silent: Set[str],
    held: Mapping[str, Sequence[Position]],
    excused: Mapping[Pair, Finding],
    *,
    analyses: Analyses,
    names: KnownNames,
) -> RestatedFacts:
    """The positions that loose comparison and equal words add, and what is said of pairs of claims.

    `silent` are the ids of claims that may take no position, `held` the positions by claim, `excused` the pairs that
    are not held to clash, `names` those known of the run. The cost grows with the square of the number of claims.
    """
    told = [h for h in heard if h.claim.text]
    spoken = [h for h in told if not h.foreign]
    loose = loose_facts(spoken, silent, held, excused, analyses=analyses, names=names)
    by_claim = {name: list(positions) for name, positions in held.items()}
    for position in loose.positions:
        by_claim.setdefault(position.claim.id, []).append(position)
    return RestatedFacts((*loose.positions, *repeated(told, by_claim)), loose.vetoes)


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
