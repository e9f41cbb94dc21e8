"""Claims of one thing of which three or more exclude each other in; the camps that they stand in, and positions, out.

Yes and no tell two camps apart. Where a car was red, green or blue, each camp has an answer of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from itertools import combinations
from textwrap import shorten

from attrs import evolve, frozen

from claimrec.linking.shown_positions import GAP, NAMED_BY, asserts, by_length, called, placed, sentence_of
from claimrec.linking.statements.restatement import Stance
from claimrec.linking.statements.restatement_links import Link
from claimrec.linking.statements.sentence_contents import Statement
from claimrec.model.aspects import Aspect, Kind, Life
from claimrec.model.positions import Position
from claimrec.model.shown_questions import SAME_WORDS
from claimrec.model.values import Who
from claimrec.reading.resolved import ResolvedClaim

WHICH = Aspect("alternative", question="Which is so: {subject}?", value=Kind.NAME, life=Life.LASTING, origin=SAME_WORDS)
OUTCOME = Aspect("outcome", question="Which is so: {subject}?", value=Kind.NAME, life=Life.FINAL, origin=SAME_WORDS)
TIMED = evolve(WHICH, holds=timedelta(0))
FEWEST = 3  # camps that yes and no do not tell apart


@frozen
class Camp:
    """The ids of claims that say the same, in order, and the places of the camps of their group that they oppose."""

    claims: tuple[str, ...]
    against: frozenset[int]


def camps_of(group: Sequence[str], links: Sequence[Link]) -> tuple[Camp, ...]:
    """The camps of a group of claims, by the links between them, the surest first; none where yes and no tell them
    apart.

    Claims that agree stand in one camp, unless a surer link sets the two camps against each other.
    """
    home = {name: {name} for name in group}
    opposed: set[frozenset[str]] = set()
    for link in links:
        if link.one not in home or link.other not in home or home[link.one] is home[link.other]:
            continue
        one, other = home[link.one], home[link.other]
        if link.found.stance is Stance.OPPOSED:
            opposed.add(frozenset([link.one, link.other]))
        elif link.found.stance is Stance.AGREES and not any(frozenset([a, b]) in opposed for a in one for b in other):
            one |= other
            home.update(dict.fromkeys(other, one))
    parts = sorted({tuple(sorted(camp)) for camp in home.values()})
    against = [
        frozenset(
            k for k, theirs in enumerate(parts) if any(frozenset([a, b]) in opposed for a in ours for b in theirs)
        )
        for ours in parts
    ]
    found = tuple([Camp(claims, others) for claims, others in zip(parts, against, strict=True)])
    return found if _three(found) else ()


def _three(camps: Sequence[Camp]) -> bool:
    """Whether three of the camps exclude each other."""
    return any(b in camp.against and c in camp.against and c in camps[b].against
               for camp in camps for b, c in combinations(sorted(camp.against), 2))  # fmt: skip


def answered(
    camps: Sequence[Camp],
    told: Mapping[str, tuple[Statement, float]],
    heard: Mapping[str, ResolvedClaim],
    *,
    once: bool,
    timed: bool,
) -> list[Position]:
    """The positions of claims in camps: the words by which its camp differs from the others, or that these are not so.

    `told` are the statements of the claims, and how surely each belongs there; `once` if all tell of what was done on
    one occasion, `timed` if each names its time.
    """
    heads = [min((told[name][0] for name in camp.claims), key=by_length) for camp in camps]
    names = [_own_words(head, [h for h in heads if h is not head]) for head in heads]
    denies = [not asserts(head) for head in heads]
    shortest = min(range(len(camps)), key=lambda at: (denies[at], by_length(heads[at])))
    subject = called(sentence_of(heads[shortest]).replace(names[shortest], GAP, 1).strip())
    subject = subject if subject != called(GAP) else called(sentence_of(heads[shortest]))
    aspect = TIMED if timed else OUTCOME if once else WHICH
    found = []
    for camp, name, denied in zip(camps, names, denies, strict=True):
        value = Who(frozenset(names[k] for k in camp.against), denied=True) if denied else Who(frozenset([name]))
        found += [placed(heard[one], told[one][0], aspect, subject, value, told[one][1]) for one in camp.claims]
    return found


def _own_words(statement: Statement, others: Sequence[Statement]) -> str:
    """The words of a statement from the first to the last that no other has; all of them where it has none."""
    taken = {word for other in others for word in other.text.tokens.words[slice(*other.place)]}
    tokens = statement.text.tokens
    own = [at for at in range(*statement.place) if tokens.words[at] not in taken and tokens.words[at][0].isalnum()]
    if not own:
        return shorten(sentence_of(statement), NAMED_BY, placeholder="…")
    words = statement.text.given[tokens.spans[own[0]][0] : tokens.spans[own[-1]][1]]
    return words if len(words) <= NAMED_BY else shorten(words, NAMED_BY, placeholder="…")
