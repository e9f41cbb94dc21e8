"""A statement that names no subject in, what it refers to out: what its source named last, or the only candidate."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import inf

from attrs import frozen

from claimrec.language.gazetteer import Gazetteer
from claimrec.model.positions import Basis
from claimrec.model.spans import Span
from claimrec.reading.readings import Reading
from claimrec.reading.resolved import ResolvedClaim
from claimrec.reading.short_names import thing_called
from claimrec.reading.subjects import Subject

ENOUGH = 3  # claims that name one and the same thing, from which on it is what all of them are about
_MANY = 1_000  # names that are looked for in what was not read

Named = tuple[float, str]


@frozen
class Contexts:
    """What each source named and when, in order, and what is spoken of where no source tells, with the reason."""

    by_source: Mapping[str, Sequence[Named]]
    only: Subject | None

    def before(self, heard: ResolvedClaim) -> Subject | None:
        """What "the city" means in a claim; several names at that last moment leave it open."""
        named = self.by_source.get(heard.claim.source or "", ())
        last = bisect_right(named, hearing_order(heard)[0], key=lambda n: n[0]) - 1
        if last < 0:
            return self.only
        first = bisect_left(named, named[last][0], key=lambda n: n[0])
        names = {name for _, name in named[first : last + 1]}
        return Subject(names.pop(), "its source named that last") if len(names) == 1 else None


def hearing_order(heard: ResolvedClaim) -> tuple[float, str]:
    """The order in which claims are heard: when they were said, those without a time last."""
    return said_order(heard.said), heard.claim.id


def said_order(said: Span | None) -> float:
    """When something was said, as a number to sort by."""
    return inf if said is None else said.seconds[0]


def contexts_of(
    wanting: Sequence[ResolvedClaim], heard: Sequence[ResolvedClaim], readings: Sequence[Reading], *, only: str | None
) -> Contexts:
    """The contexts of the claims that want one; `only` is the only thing that the caller gave, if there is one."""
    counts: dict[str, int] = defaultdict(int)
    for subject in (p.subject for r in readings for p in r.positions[:1] if p.basis is not Basis.STRUCTURED):
        counts[subject] += 1
    proper = {subject: n for subject, n in counts.items() if thing_called(subject) is None}
    return Contexts(_by_source({h.claim.source for h in wanting}, heard, readings, proper), _only(only, proper))


def _only(given: str | None, proper: Mapping[str, int]) -> Subject | None:
    if given is not None:
        return Subject(given, "no other thing was given to reconcile")
    if len(proper) == 1 and min(proper.values()) >= ENOUGH:
        return Subject(min(proper), "no claim is read to speak of another")
    return None


def _by_source(
    sources: set[str | None], heard: Sequence[ResolvedClaim], readings: Sequence[Reading], proper: Mapping[str, int]
) -> dict[str, list[Named]]:
    """What each of these sources named, and when; of what was not read, the names that others are read to speak of."""
    found: dict[str, list[Named]] = defaultdict(list)
    names = Gazetteer.plain(proper if len(proper) <= _MANY else ())
    for one, reading in zip(heard, readings, strict=True):
        source = one.claim.source
        if source is not None and source in sources:
            told = names.told(one.claim.text or "") if reading.named is None else [reading.named]
            found[source] += [(hearing_order(one)[0], name) for name in sorted(set(told))]
    return found
