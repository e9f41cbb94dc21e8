"""Claims of a small set in, what each two have to do with each other out, the surest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from itertools import combinations

from attrs import evolve, frozen

from claimrec.language.text import QuantityMention, Sign, Text
from claimrec.linking.sentence_pairs.denied_doers import same_denied_doer
from claimrec.linking.sentence_pairs.equal_numbers import Equal, equal_numbers
from claimrec.linking.sentence_pairs.loose_comparison import Loose, Way
from claimrec.linking.sentence_pairs.loose_holdings import parts_of_one, rivals
from claimrec.linking.sentence_pairs.loose_numbers import of_unlike_things
from claimrec.linking.sentence_pairs.loose_relation import loosely
from claimrec.linking.statements.known_names import KnownNames, capitals
from claimrec.linking.statements.likeness import Sentence, laid, sentences
from claimrec.linking.statements.restatement import Restated, Stance
from claimrec.linking.statements.restatement_links import AGREE, MAYBE_UNLIKE, OPEN, UNLIKE, Link, unlike_speakers
from claimrec.linking.statements.sentence_contents import statements
from claimrec.linking.statements.statements_in_turn import Pair
from claimrec.linking.statements.words import content_stem
from claimrec.model.names import fold
from claimrec.model.opposition import apart
from claimrec.model.positions import Finding, Position, Relation
from claimrec.model.quantities import Quantity
from claimrec.model.shown_questions import RESTATED
from claimrec.model.values import State
from claimrec.reading.analyses import Analyses
from claimrec.reading.resolved import ResolvedClaim

PART = "part"
READ_ALIKE = "they answer a question alike"
_WISHED = ("wished", "supposed")  # why what nobody tells is open
ALIKE = 0.3  # how sure a link by numbers must be that stands although a question is answered alike


@frozen
class LooseLink:
    """Two claims, by their ids, with what the one has to do with the other."""

    one: str
    other: str
    loose: Loose
    silent: frozenset[str] = frozenset()

    @property
    def link(self) -> Link:
        """The two as a link."""
        loose = self.loose
        stance = Stance.OPPOSED if loose.differs and loose.counts is None else Stance.AGREES
        found = Restated(stance, loose.certainty, (), (), exact=False)
        counts = () if loose.counts is None else (loose.counts,)
        return Link(self.one, self.other, found, loose.a, loose.b, counts, loose.why, self.silent)


@frozen
class LooseLinks:
    """The claims that have to do with each other, the surest first, those that differ before those that do not; and the
    pairs of which numbers on one question are told of unlike things, or that tell one number.
    """

    links: list[LooseLink]
    unlike: dict[Pair, Finding]
    equal: tuple[Equal, ...] = ()


def loose_links(
    heard: Sequence[ResolvedClaim],
    silent: Set[str],
    held: Mapping[str, Sequence[Position]],
    excused: Mapping[Pair, Finding],
    *,
    analyses: Analyses,
    names: KnownNames,
) -> LooseLinks:
    """What each two claims have to do with each other."""
    texts = {h.claim.id: analyses.of(h) for h in heard}
    said = {h.claim.id: h for h in heard}
    known = names.with_words(capitals(texts))
    told: dict[str, tuple[Sentence, ...]] = {
        i: sentences(statements(text, known, said[i].speaker.name)) for i, text in texts.items()
    }
    found = []
    opposed: set[Pair] = set()
    unlike: dict[Pair, Finding] = {}
    equal: list[Equal] = []
    for one, other in combinations(sorted(texts), 2):
        shared = shared_answers(held, one, other)
        clash = [(p, q) for p, q in shared if apart(p.value, q.value, p.aspect) and _timed(p) and _timed(q)]
        others = unlike_speakers(said[one], said[other])
        pairs = laid(told[one], told[other])
        us = _called(said[one]), _called(said[other])
        held_by = rivals(pairs, us, other_us=others)
        if clash and (_unlike_numbers(clash, told[one], told[other]) or parts_of_one(held_by)):
            unlike[one, other] = Finding(Relation.COMPATIBLE, UNLIKE, rule=RESTATED)
            continue
        if clash and any(map(same_denied_doer, pairs)):
            unlike[one, other] = Finding(Relation.COMPATIBLE, AGREE, rule=RESTATED)
            continue
        if clash:
            opposed.add((one, other))
            continue
        same = equal_numbers(one, other, pairs)
        equal += [] if same is None else [same]
        loose = loosely(told[one], told[other], other_us=others, held=held_by)
        if loose is not None and _of_unlike_questions(loose, held.get(one, ()), held.get(other, ())):
            continue
        states = [(p, q) for p, q in shared if isinstance(p.value, State)]
        agreed = states and not any(apart(p.value, q.value, p.aspect) for p, q in states)
        counted = any(isinstance(p.value, Quantity) for p, _ in shared)
        excuse = excused[one, other].why if (one, other) in excused else READ_ALIKE if agreed else ""
        if loose is None or (counted and loose.way is Way.NUMBERS):  # read as numbers that meet
            continue
        if _stands(loose, excuse) if loose.differs else not shared and silent.isdisjoint((one, other)):
            found.append(LooseLink(one, other, loose))
    links = sorted(_voiced(found, opposed), key=lambda k: (not k.loose.differs, -k.loose.certainty, k.one, k.other))
    return LooseLinks(links, unlike, tuple(equal))


def _unlike_numbers(
    clash: Sequence[tuple[Position, Position]], one: Sequence[Sentence], other: Sequence[Sentence]
) -> bool:
    """Whether all answers that exclude each other are numbers of unlike things: "30 euros online", "35 at the door"."""
    if not all(isinstance(p.value, Quantity) for p, _ in clash):
        return False
    pairs = laid(one, other)
    return all(any(of_unlike_things(two, p.words, q.words) for two in pairs) for p, q in clash)


def _called(heard: ResolvedClaim) -> frozenset[str]:
    """The stems of the side of who speaks, or else of the name."""
    speaker = heard.speaker
    return frozenset([content_stem(word) or word for word in fold(speaker.side or speaker.name).split()])


def _voiced(linked: Sequence[LooseLink], opposed: Set[Pair]) -> list[LooseLink]:
    """The links, each with the claims that take no position by it: who only has many words in common with another need
    not say the same ("stopped short of closing it"). Who contradicts another takes a position.
    """
    pairs = opposed | {(k.one, k.other) for k in linked if k.loose.differs}
    taken = {name for pair in pairs for name in pair}
    return [evolve(k, silent=frozenset([k.one, k.other]) - taken) for k in linked]


def _of_unlike_questions(loose: Loose, ours: Sequence[Position], theirs: Sequence[Position]) -> bool:
    """Whether two claims differ only in what was read as answers to unlike questions; not where owners have more than
    the whole, where a number is that of a part of another ("31 hurt, 12 of them badly"), or where there were none.
    """
    of_a_part = loose.counts is not None and PART in (loose.counts.a.role, loose.counts.b.role)
    counts = loose.counts
    if counts is not None and (counts.a not in loose.a.quantities or counts.b not in loose.b.quantities):
        return False  # worked out of what was read
    none = any(isinstance(p.value, Quantity) and p.value.high == 0 and not p.scope for p in (*ours, *theirs))
    return loose.differs and loose.way is not Way.OWN and not (of_a_part or none) and _told_apart(ours, theirs)


def _told_apart(ours: Sequence[Position], theirs: Sequence[Position]) -> bool:
    """Whether two claims were read to answer one question of unlike parts, groups or times: "youth", "first round"."""
    asked, others = _scopes(ours), _scopes(theirs)
    return any(asked[question].isdisjoint(others[question]) for question in asked.keys() & others.keys())


def _scopes(positions: Sequence[Position]) -> Mapping[tuple[str, str], set[str]]:
    """The scopes in which each question of each subject is answered."""
    found: dict[tuple[str, str], set[str]] = {}
    for p in positions:
        found.setdefault((p.aspect.name, p.subject), set()).add(p.scope)
    return found


def _timed(position: Position) -> bool:
    """Whether it is known of which time it speaks."""
    return position.valid is not None and position.valid.known


def shared_answers(held: Mapping[str, Sequence[Position]], one: str, other: str) -> list[tuple[Position, Position]]:
    """The positions by which two claims answer one question, in pairs."""
    return [(p, q) for p in held.get(one, ()) for q in held.get(other, ()) if p.question == q.question]


def _stands(loose: Loose, excuse: str) -> bool:
    """Whether what differs stands, although two claims were found to say the same, or to leave it open."""
    if excuse == OPEN:
        return loose.way is not Way.DENIAL and not _open_number(loose)
    if excuse == READ_ALIKE and loose.way is Way.NUMBERS:
        return loose.certainty >= ALIKE
    if excuse == UNLIKE:
        return loose.counts is None or loose.counts.a.role == loose.counts.b.role
    return excuse in ("", MAYBE_UNLIKE) or loose.way in (
        Way.TIMES,
        Way.EXCHANGED,
        Way.DOER,
        Way.OWN,
        Way.UNMASKED,
    )


def _open_number(loose: Loose) -> bool:
    """Whether one of two numbers alone is only supposed or wished for ("we would welcome 40 students"), by words that
    are not its own ("hardly anyone").
    """
    told = () if loose.counts is None else ((loose.a.text, loose.counts.a), (loose.b.text, loose.counts.b))
    return len([q for text, q in told if _wished(text, q)]) == 1


def _wished(text: Text, number: QuantityMention) -> bool:
    polarity, words = text.polarity(number.words.start, number.words.end), number.words
    own = any(words.start <= cue.start < words.end for cue in polarity.cues)
    return polarity.sign is Sign.OPEN and polarity.why in _WISHED and not own
