"""Claims in, links between those that restate or deny each other out; candidates share rare words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from functools import lru_cache
from itertools import combinations, product

from attrs import evolve, field, frozen

from claimrec.language.english.opposites import pairs_of_words
from claimrec.language.english.results import results, unlike
from claimrec.language.grammar import Language
from claimrec.language.tokens import folded_words
from claimrec.linking.statements.counts import Counts, counts_of, denied
from claimrec.linking.statements.known_names import KnownNames, capitals
from claimrec.linking.statements.namesakes import namesakes
from claimrec.linking.statements.opposed_numbers import (
    all_and_some,
    all_or_none,
    excepts_as_many,
    none_otherwise,
    opposite_changes,
)
from claimrec.linking.statements.own_times import at_own_time, of_a_part
from claimrec.linking.statements.places_apart import reached_apart
from claimrec.linking.statements.restatement import Restated, Stance, restated, shared
from claimrec.linking.statements.sentence_contents import Statement, statements
from claimrec.linking.statements.statements_in_turn import Pair, Told
from claimrec.linking.statements.trends import of_other_stretches, trends_apart
from claimrec.linking.statements.words import content_stem, taken_for
from claimrec.reading.analyses import Analyses
from claimrec.reading.resolved import ResolvedClaim

_COMMON = 64  # claims that share a word beyond which the word brings no two together
SMALL = 400  # claims up to which each two that share a rare word are set beside each other
IN_PART = 0.7  # how sure it is that what a share does bears on what is said of the whole
MANY = 5_000  # claims beyond which unread ones are only set beside each other
_FEW = 3  # words of a claim of which each has to stand in another too; of more all but one
_RAREST = 4  # words of a claim by which it is set beside others, the rarest in the batch
FEW = 12  # claims up to which each two are set beside each other

_FIRST = (
    "{claims} of the claims are long and have much in common with others: only the first {most} statements of each"
    " were set beside theirs"
)

# Why two claims that speak of one thing are not held to clash.
AGREE = "they say the same"
OPEN = "one of them takes no position on what the other says"
UNLIKE = "they count unlike things"
MAYBE_UNLIKE = "they may count unlike things"


@frozen
class Link:
    """Two claims, by their ids, of which one says again, or denies, what the other says.

    `a` and `b` are the statements that do, `found` how they stand to each other; `counts` the numbers of both that
    count one thing; `against` whether they tell changes in opposite directions. `why` says what is opposed, where the
    two were laid beside each other loosely.
    """

    one: str
    other: str
    found: Restated
    a: Statement
    b: Statement
    counts: tuple[Counts, ...] = field(default=())
    why: str = ""
    silent: frozenset[str] = frozenset()
    against: bool = False


@frozen
class Beside:
    """What claims say beside each other: the links between them, the surest first, and the pairs that both may be true
    of which one denies the other's words, or counts in them, each with the reason. `notes` tell of what was not looked
    at.
    """

    links: tuple[Link, ...] = ()
    excused: Mapping[Pair, str] = field(factory=dict)
    notes: tuple[str, ...] = ()


def links_of(heard: Sequence[ResolvedClaim], unread: Set[str], *, analyses: Analyses, names: KnownNames) -> Beside:
    """The links between claims of which at least one is unread, then by their ids.

    `heard` are all claims with words; `names` are those known of the run. Cost: a claim is set beside those that
    share a rare word with it.
    """
    said = {h.claim.id: h for h in heard if h.claim.text}
    small = len(said) <= SMALL
    if len(said) > MANY:  # what was read is left alone: its analysis takes ten times as long as its reading
        said = {name: h for name, h in said.items() if name in unread}
    texts = {name: h.claim.text or "" for name, h in said.items()}
    pairs = candidates(texts, unread, language=analyses.language, all_alike=small)
    beside = sorted({name for pair in pairs for name in pair})
    analysed = {name: analyses.of(said[name]) for name in beside}
    known = names.with_words(capitals(analysed))
    told = Told.of(pairs, analysed, lambda name: statements(analysed[name], known, said[name].speaker.name))
    links: list[Link] = []
    excused: dict[Pair, str] = {}
    for (one, other), ours, theirs in told.in_turn():
        same = texts[one] == texts[other]  # each sentence beside itself: they agree
        beside_each = zip(ours, theirs, strict=False) if same else product(ours[: told.most], theirs[: told.most])
        others = unlike_speakers(said[one], said[other])
        found = [x for a, b in beside_each if not (others and a.own and b.own) and (x := _beside(one, other, a, b))]
        here = [link for link in found if isinstance(link, Link)]
        if here:
            links.append(max(here, key=_rank))
        if found and not any(_clash(link) for link in here):
            excused[one, other] = next((x for x in found if isinstance(x, str)), AGREE)
    links.sort(key=lambda k: (-k.found.certainty, -shared(k.found), k.one, k.other))
    notes = (_FIRST.format(claims=f"{told.cut:,}", most=told.most),) if told.cut else ()
    return Beside(tuple(links), dict(sorted(excused.items())), notes)


def unlike_speakers(one: ResolvedClaim, other: ResolvedClaim) -> bool:
    """Whether "we" of the one are not "we" of the other: two parties that are not known to be of one side."""
    a, b = one.speaker, other.speaker
    return a.name != b.name and (a.side is None or a.side != b.side)


def candidates(
    texts: Mapping[str, str], unread: Set[str], *, language: Language, all_alike: bool = False
) -> list[Pair]:
    """The pairs of claims that are set beside each other: at least one of them unread, with a rare word in common, and
    nearly all words of the one in the other too, or near ones, or their opposites; `all_alike` does without the latter.
    """
    if all_alike and len(texts) <= FEW:
        return [(one, other) for one, other in combinations(sorted(texts), 2) if one in unread or other in unread]
    how = frozenset().union(*language.polarity.operators.sets)  # words that may say how, and not what
    told = {name: _content(text, how) for name, text in texts.items()}
    held = Counter([stem for found in told.values() for stem in found])
    posted: dict[str, list[str]] = {}
    for name in sorted(told):
        for stem in sorted(told[name], key=lambda s: (held[s], s))[:_RAREST]:
            if held[stem] <= _COMMON:
                posted.setdefault(stem, []).append(name)
    found: set[Pair] = set()
    for group in [group for group in posted.values() if len(group) > 1]:
        keyed = {name: [_keys(word, stem) for stem, word in told[name].items()] for name in group}
        every: dict[str, frozenset[str]] = {}  # all keys of a claim, once for all that it is set beside
        for one, other in combinations(group, 2):
            if (one not in unread and other not in unread) or (one, other) in found:
                continue
            short, long = (one, other) if len(keyed[one]) <= len(keyed[other]) else (other, one)
            if not all_alike and long not in every:
                every[long] = frozenset().union(*keyed[long])
            if all_alike or _alike(keyed[short], every[long]):
                found.add((one, other))
    return sorted(found)


def _content(text: str, how: frozenset[str]) -> dict[str, str]:
    """The stems of a text, each with the last word that it is of."""
    return {stem: word for word in folded_words(text) if word not in how and (stem := content_stem(word))}


@lru_cache(maxsize=1 << 12)
def _keys(word: str, stem: str) -> frozenset[str]:
    """What another word may share with one: its stem, those near it, its opposites."""
    return frozenset([stem, *taken_for(stem), *pairs_of_words().get(word, ())])


def _alike(short: Sequence[frozenset[str]], keyed: Set[str]) -> bool:
    """Whether nearly all words of a claim stand in another too, or near ones, or their opposites, given their keys."""
    spare = len(short) > _FEW
    for keys in short:
        if keys.isdisjoint(keyed):
            if not spare:
                return False
            spare = False
    return True


def _beside(one: str, other: str, a: Statement, b: Statement) -> Link | str | None:
    """The link that two statements make; why they make none although they speak of the same thing; or None."""
    found = restated(a, b)
    if found is None or namesakes(a, b):
        return None
    if found.stance is Stance.NEITHER or a.said_by or b.said_by:
        return OPEN
    if excepts_as_many(a, b, found):
        return Link(one, other, evolve(found, stance=Stance.AGREES), a, b)
    counts = counts_of(a, b)
    against = opposite_changes(a, b, found)
    by_words = counts is None and (all_or_none(a, b, found) or all_and_some(a, b, found))
    if against or by_words or none_otherwise(a, b, found):
        counts = ()
    if counts is None or _told_of_others(a, b, found, counts, measured=bool(counts or against)):
        return UNLIKE
    if counts and not found.exact:
        return MAYBE_UNLIKE
    if found.stance is Stance.OPPOSED and counts and not _none(counts) and not all(c.meet for c in counts):
        return UNLIKE  # "not 900 but 90": who denies another number denies no other
    if found.stance is Stance.OPPOSED and counts and any(denied(a.text, c.a) != denied(b.text, c.b) for c in counts):
        if not all(c.meet for c in counts):
            return UNLIKE  # "the figure of 90 is wrong" says no other number
        counts = ()
    if found.stance is Stance.OPPOSED and _in_part(a, b):
        found = evolve(found, certainty=found.certainty * IN_PART)
    if len(counts) == 1 and not counts[0].meet:
        a, b = at_own_time(a, counts[0].a), at_own_time(b, counts[0].b)
    return Link(one, other, found, a, b, counts, against=against)


def _told_of_others(a: Statement, b: Statement, found: Restated, counts: Sequence[Counts], *, measured: bool) -> bool:
    """Whether two statements in alike words tell of unlike stretches, parts, trends or results."""
    if (
        (measured and of_other_stretches(a, b))
        or _of_parts(a, b, counts)
        or trends_apart(a, b, found)
        or reached_apart(a, b)
    ):
        return True
    return not counts and unlike(*(results(s.text.tokens.words, s.place) for s in (a, b)))


def _of_parts(a: Statement, b: Statement, counts: Sequence[Counts]) -> bool:
    """Whether numbers are told of a stretch of time and of a part of it, of each pair of known times."""
    ours, theirs = ([t for t in s.times if t.span.known and not t.duration] for s in (a, b))
    told = [of_a_part(a, t, c.a, b, u, c.b) for c in counts if not c.meet for t in ours for u in theirs]
    return bool(told) and all(told)


def _in_part(a: Statement, b: Statement) -> bool:
    """Whether one of two statements tells what a share does, and the other does not say of how many it speaks."""
    shares = [any(q.unit == "%" for q in s.quantities) for s in (a, b)]
    return shares[0] != shares[1]


def _none(counts: Sequence[Counts]) -> bool:
    """Whether one of the two says that there was none: its denial is a number."""
    return any(q.value.high == 0 for c in counts for q in (c.a, c.b))


def _clash(link: Link) -> bool:
    return link.found.stance is Stance.OPPOSED or not all(c.meet for c in link.counts)


def _rank(link: Link) -> tuple[bool, float, float, list[str]]:
    """What comes first of the links of two claims; of equal ones their words tell, not the order of the two."""
    words = sorted(s.text.given[s.offsets.start : s.offsets.end] for s in (link.a, link.b))
    return _clash(link), link.found.certainty, shared(link.found), words
