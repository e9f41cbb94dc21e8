"""Positions that claims hold in; those whose words only pass on what the party of another claim said apart, out.

A reporter who relays what a party said takes no position of its own (GUIDE.md). Parties that were introduced with
`parties=` are known to reading; here are those that only claims name ("the sappers say", where "Sappers" speak too).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from attrs import evolve, frozen

from claimrec.language.english.grammar import english
from claimrec.language.text import Polarity, Text
from claimrec.language.tokens import folded_words
from claimrec.model.names import name_key
from claimrec.model.positions import Basis, Position, UnreadReason
from claimrec.reading.analyses import Analyses
from claimrec.reading.positions import Answers
from claimrec.reading.readings import Reading, Why, why_of
from claimrec.reading.resolved import ResolvedClaim

_RELAYED = "relayed"
_FRAME = 4  # words beside a name that only say that its bearer says so: "the mayor of ... has said on Monday that"


@frozen
class _Speakers:
    """The parties of a batch, by each of their names in normal form: one name may be that of several."""

    names: Mapping[str, frozenset[str]]
    lasts: frozenset[str]

    @classmethod
    def of(cls, heard: Iterable[ResolvedClaim]) -> _Speakers:
        names: dict[str, frozenset[str]] = {}
        for party, speaker in {(h.claim.party, h.speaker.name) for h in heard}:
            for key in {name_key(party), name_key(speaker)}:
                names[key] = names.get(key, frozenset()) | {speaker}
        return cls(names, frozenset([key.rpartition(" ")[2] for key in names]))

    def named_in(self, claim: ResolvedClaim) -> bool:
        """Whether a claim has the last word of a party's name, and a word that relays: only then it is analysed."""
        words = folded_words(claim.claim.text or "")
        return not self.lasts.isdisjoint(words) and not english().polarity.relaying.isdisjoint(words)

    def other(self, told: Collection[Polarity], speaker: str) -> str:
        """The party that words are relayed from, unless it is who speaks; "" if there is none."""
        called = {by for p in told if p.why == _RELAYED and p.by for by in (p.by, _bare(p.by))}
        keys = {name_key(by) for by in called}
        parties = [self.names.get(key, frozenset()) for key in keys]
        return min([name for told in parties if speaker not in told for name in told], default="")


def _bare(called: str) -> str:
    """A name without what is told of its bearer before it: "Sudpress" of "the news agency Sudpress"."""
    words = called.split()
    first = next((at for at, word in enumerate(words) if at and word[0].isupper()), 0)
    return " ".join(words[first:])


def without_hearsay(answers: Answers, heard: Sequence[ResolvedClaim], *, analyses: Analyses) -> Answers:
    """The answers, the claims that only relay another claim's party moved to those that hold none, with the reason.

    A claim that takes a position in other words keeps that one.
    """
    speakers = _Speakers.of(heard)
    read: dict[str, tuple[Position, ...]] = {}
    rest = [(one, _open(one, reading, speakers, analyses)) for one, reading in answers.rest]
    for one in answers.worded:
        positions = answers.read.get(one.claim.id)
        if positions is None:
            continue
        kept, by = _own(one, positions, speakers, analyses) if speakers.named_in(one) else (positions, "")
        if kept:
            read[one.claim.id] = kept
        else:
            rest.append((one, Reading(why=_relays(by))))
    return evolve(answers, read=read, rest=rest)


def _relays(party: str) -> Why:
    return why_of(UnreadReason.RELAYED, f"it relays what {party} says")


def _own(
    one: ResolvedClaim, positions: tuple[Position, ...], speakers: _Speakers, analyses: Analyses
) -> tuple[tuple[Position, ...], str]:
    """The positions that a claim takes itself, and whom it relays with another one."""
    text = analyses.of(one)
    tellers = [_teller(one, position, text, speakers) for position in positions]
    return tuple([p for p, by in zip(positions, tellers, strict=True) if not by]), max(tellers, default="")


def _teller(one: ResolvedClaim, position: Position, text: Text, speakers: _Speakers) -> str:
    """The party of another claim whom the words of a position are relayed from; "" if there is none."""
    if position.basis not in (Basis.READ, Basis.IMPLIED):
        return ""
    places = [text.tokens.between(w.start, w.end) for w in position.words]
    return speakers.other({p for place in places for p in text.polarities[slice(*place)]}, one.speaker.name)


def _open(one: ResolvedClaim, reading: Reading, speakers: _Speakers, analyses: Analyses) -> Reading:
    """A reading without positions; of a claim that says nothing but that another party says so, with that reason."""
    if reading.why is None or not reading.why.reason.open_to_evidence or not speakers.named_in(one):
        return reading
    text = analyses.of(one)
    told = [p for p, word in zip(text.polarities, text.tokens.words, strict=True) if word[0].isalnum()]
    by = speakers.other(set(told), one.speaker.name)
    own = len([p for p in told if not p.by]) - max([len(p.by.split()) for p in told], default=0)
    return evolve(reading, why=_relays(by)) if by and own <= _FRAME and 2 * own <= len(told) else reading
