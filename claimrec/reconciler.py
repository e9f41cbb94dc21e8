"""From claims to a report: the only place that knows the whole way."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from datetime import tzinfo
from pathlib import Path
from textwrap import shorten
from typing import Any

from attrs import evolve, frozen

from claimrec.analyses import Analyses
from claimrec.arguments import function_given, listed
from claimrec.asking import Asking
from claimrec.aspects.aspect import Aspect
from claimrec.aspects.files import Shipped
from claimrec.comparing import Entry
from claimrec.distinct import distinct, repeated, set_aside
from claimrec.errors import shown
from claimrec.evidence.weighing import STORY
from claimrec.evidence.weights import Weights, default_weights, read_weights, weights_given
from claimrec.facts import Change, Contradictions, Fact
from claimrec.findings import Position, Unread, checked_certainty
from claimrec.grouping import grouped, pair_findings
from claimrec.introduced import with_introduced
from claimrec.judging import Embed, Judge, vectors_of
from claimrec.outcomes import changes_of, entries_of, on_fact
from claimrec.parties import Entity, Party
from claimrec.positions import Setup, heard_claims, positions_of, setup_of
from claimrec.progress import Progress, heeding, watched
from claimrec.reading.heard import OTHER_LANGUAGE, Heard
from claimrec.reading.statements import NO_SUBJECT
from claimrec.records import Batch, Rejected, read_claims
from claimrec.report import Report
from claimrec.rules.change import changed_line
from claimrec.rules.contract import Rule, checked
from claimrec.rules.contradiction import cannot_both_be
from claimrec.rules.same_fact import same_question
from claimrec.values import When
from claimrec.weighed import Placed, placed
from claimrec.written import names_no_year

DEFAULT_ASPECTS: Sequence[Aspect] = Shipped()
"""The questions that come along, pack by pack; read from their files when they are first looked at."""
DEFAULT_RULES: tuple[Rule, ...] = (same_question, cannot_both_be, changed_line)
"""The rules that come along: what makes a fact, a contradiction, a change of line."""
DEFAULT_WEIGHTS = "default"
MANY = 5_000  # unread claims beyond which evidence, at about a millisecond a claim, is only weighed when asked for


def reconcile(
    claims: Any,
    *,
    parties: Iterable[Party | Mapping[str, Any]] = (),
    entities: Iterable[Entity | Mapping[str, Any]] = (),
    aspects: Sequence[Aspect] = DEFAULT_ASPECTS,
    rules: Sequence[Rule] = DEFAULT_RULES,
    tz: str | tzinfo | None = None,
    columns: Mapping[str, str] | None = None,
    keep_extra: bool = False,
    weights: Weights | str | Path | None = DEFAULT_WEIGHTS,
    embed: Embed | None = None,
    judge: Judge | None = None,
    judge_budget: int = 200,
    judge_cache: str | Path | None = None,
    least: float = 0.0,
    progress: Progress | None = None,
) -> Report:
    """Group claims into facts and flag where parties contradict each other, or change their line.

    - `claims`: Claim objects, dicts, a JSONL, JSON or CSV file (its path, or open), a pandas, polars or pyarrow frame,
      or the Batch that a reader gave: its rejected rows and its aspects come along.
    - `parties`, `entities`: who speaks and what is spoken of, with aliases; both may be empty.
    - `aspects`: the kinds of questions to read; `[*DEFAULT_ASPECTS, mine]` adds to those that come along.
    - `rules`: what makes a fact, a contradiction, a change; `[*DEFAULT_RULES, mine]` adds to them.
    - `tz`: the zone of naive times, as "Europe/Kyiv"; without it a naive time is an error of its row.
    - `weights`: what evidence is worth for claims that no value could be read from: those that come along (for 5,000
      unread claims at most), a file that `claimrec.learn` wrote, `default_weights()`, or None for readings alone. Fewer
      than a dozen claims are weighed only where asked for: unasked, their words are laid beside each other instead, and
      no more than denials without content ("That is a lie") are linked to what they answer.
    - `embed`: a model from a list of texts to their vectors, as one more piece of evidence.
    - `judge`: a model that is asked about pairs which stay undecided, `judge_budget` of them at most; `judge_cache` is
      a file that keeps its answers (`claimrec.judging` says what it is given and what it answers).
    - `least`: contradictions less certain than that (0 to 1) are left out, as by `Report.at_least`; a note counts them.
    - `progress`: a function that is told how far a long run is: `progress(step, done, total)`, the steps being reading,
      linking, weighing and comparing, about a hundred times each.
    - `columns`: which column holds which field of a claim, `{"text": "statement"}`; `keep_extra` keeps the others.

    Rows that cannot be used stand in `report.rejected`, each with its reason. InputError is raised for what is wrong
    with the call itself (a file that is not there, parties that share an alias), RuleError for a rule that raises.

    >>> report = reconcile([
    ...     {"text": "Our troops captured Lakeside.", "party": "Northern army", "said_at": "2024-05-01T09:00Z"},
    ...     {"text": "The fighting for Lakeside goes on.", "party": "Southern army", "said_at": "2024-05-01T12:00Z"},
    ... ], entities=[Entity("Lakeside")])
    >>> [c.parties for c in report.contradictions]
    [('Northern army', 'Southern army')]
    """
    least = checked_certainty(least, "least")
    asked = _asked(aspects, claims)
    setup = setup_of(
        parties=parties, entities=entities, aspects=asked, rules=checked(rules), tz=tz, tell=heeding(progress)
    )
    voices = _Voices(weights, embed, None if judge is None else Asking(judge, judge_budget, judge_cache))
    with _no_collections():
        found = _reconciled(read_claims(claims, columns=columns, keep_extra=keep_extra), setup, voices)
    return found.at_least(least)


def _asked(aspects: Sequence[Aspect], claims: Any) -> Sequence[Aspect]:
    """The aspects of the caller, and those of a batch that he does not give himself under the same name."""
    if not isinstance(claims, Batch) or not claims.aspects:
        return aspects
    aspects = listed(aspects, "aspects", expected="a list: [*cr.DEFAULT_ASPECTS, yours]")
    own = {aspect.name for aspect in aspects if isinstance(aspect, Aspect)}
    return [*aspects, *(aspect for aspect in claims.aspects if aspect.name not in own)]


@contextmanager
def _no_collections() -> Iterator[None]:
    """Without Python's search for reference cycles, a fourth of the time of a large run: nothing here makes a cycle.

    It is switched back on however the run ends; where the caller had it off, it stays off. What the run has made is
    then counted as old, as it would be by now: else the first search would walk through all of it at once. A caller
    who has frozen objects himself is left alone: to thaw would thaw those too.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()
            gc.enable()


@frozen
class _Voices:
    """What speaks for claims that no value was read from: weights, a model's likeness, a judge."""

    weights: Weights | str | Path | None
    embed: Embed | None
    asking: Asking | None

    def __attrs_post_init__(self) -> None:
        weights_given(self.weights)
        function_given(self.embed, "embed", expected="a function of a list of texts")
        function_given(self.asking and self.asking.judge, "judge", expected="a function of a list of pairs")

    @property
    def asked(self) -> bool:
        """Whether the caller chose what speaks, be it that nothing does."""
        return not _unasked(self.weights) or self.embed is not None or self.asking is not None


def _reconciled(batch: Batch, setup: Setup, voices: _Voices) -> Report:
    usable, doubles = distinct(batch.claims)
    names = with_introduced(usable, parties=setup.parties, entities=setup.entities)
    small = len([claim for claim in usable if claim.text]) < STORY
    loose = small and not voices.asked and same_question in setup.rules
    setup = evolve(setup, parties=names.parties, entities=names.entities, loose=loose)
    heard, unusable = heard_claims(usable, setup)
    analyses = Analyses()
    held = positions_of(heard, setup, analyses=analyses)
    unfit = {claim.id for claim, _ in held.unusable}
    heard = [one for one in heard if one.claim.id not in unfit] if unfit else heard
    positions, unread = [_discounted(p) for p in held.positions], held.unread
    late = set_aside((*doubles, *unusable, *held.unusable), batch)
    evidence = _evidence(_Left(heard, positions, unread, analyses), setup, voices)
    evidence = evolve(
        evidence,
        findings={**held.vetoes, **evidence.findings},
        notes=(*held.notes, *evidence.notes, *names.notes, *repeated(batch, usable, (*unusable, *held.unusable))),
    )
    weighed = [_discounted(p) for p in evidence.positions]
    return _report(heard, (*positions, *weighed), unread, evidence, (*batch.rejected, *late), setup)


def _discounted(position: Position) -> Position:
    """A position no surer than it is that its party said so."""
    sure = position.claim.certainty
    return position if sure == 1.0 else evolve(position, certainty=position.certainty * sure)


@frozen
class _Left:
    """What evidence is given: all claims, the positions that were read, what was left unread, the run's analyses."""

    heard: Sequence[Heard]
    positions: Sequence[Position]
    unread: Sequence[Unread]
    analyses: Analyses


def _evidence(left: _Left, setup: Setup, voices: _Voices) -> Placed:
    """Where evidence places what was left unread; nothing where the caller asks for readings only."""
    if voices.weights is None or same_question not in setup.rules or not left.unread:
        return Placed()
    if _unasked(voices.weights) and len(left.unread) > MANY:
        note = f"{len(left.unread):,} claims are unread, too many to weigh unasked: give `weights` to have them weighed"
        return Placed(notes=(note,))
    weights = _weights(voices.weights, model=voices.embed is not None)
    vectors = {}
    if voices.embed is not None:
        told = [h.claim for h in left.heard if h.claim.text]
        found = vectors_of(voices.embed, [c.text or "" for c in told])
        vectors = dict(zip([c.id for c in told], found, strict=True))
    return placed(
        left.heard,
        left.positions,
        left.unread,
        setup=setup,
        analyses=left.analyses,
        weights=weights,
        vectors=vectors,
        asking=voices.asking,
    )


def _weights(given: Weights | str | Path, *, model: bool) -> Weights:
    if isinstance(given, Weights):
        return given
    return default_weights(model=model) if _unasked(given) else read_weights(given)


def _unasked(weights: Weights | str | Path | None) -> bool:
    """Whether the weights are those that speak where the caller chose none."""
    return isinstance(weights, str) and weights == DEFAULT_WEIGHTS


def _report(
    heard: Sequence[Heard],
    positions: Sequence[Position],
    unread: Sequence[Unread],
    evidence: Placed,
    rejected: Sequence[Rejected],
    setup: Setup,
) -> Report:
    own = [rule for rule in setup.rules if rule not in DEFAULT_RULES]
    used = {p.claim.id for p in positions} | {u.claim.id for u in unread}
    found = pair_findings(positions, own) if own else {}
    placed_now = {p.claim.id for p in evidence.positions}
    facts = []
    entries: list[tuple[Fact, Entry]] = []
    changes: list[Change] = []
    for places in watched(grouped(positions, rules=setup.rules, found=found), "comparing", setup.tell, size=len):
        fact = Fact(tuple([positions[p] for p in places]))
        facts.append(fact)
        said = on_fact(fact, places, found, evidence.findings)
        entries += [(fact, entry) for entry in entries_of(fact, said, setup.rules, flag=evidence.flag)]
        changes += changes_of(fact, setup.rules)
    return Report(
        claims=tuple([h.claim for h in heard if h.claim.id in used]),
        facts=tuple(facts),
        contradictions=Contradictions(tuple(entries)),
        changes=tuple(changes),
        unread=tuple([u for u in unread if u.claim.id not in placed_now]),
        rejected=tuple(rejected),
        notes=(*_notes(heard, positions), *evidence.notes, *_foreign(unread), *_of_nothing(unread, placed_now)),
    )


def _notes(heard: Sequence[Heard], positions: Sequence[Position]) -> tuple[str, ...]:
    """What was taken for granted, each once."""
    notes = {h.speaker.guess for h in heard} | {g for p in positions if p.origin != "weighed" for g in p.guesses}
    zones = {s.assumed for h in heard for s in (h.said, h.valid) if s is not None}
    zones |= {p.value.span.assumed for p in positions if isinstance(p.value, When) and p.origin == "structured"}
    valid = (one for h in heard for one in _ends_of(h.claim.valid) if names_no_year(one))
    notes |= {f"{shown(one)} names no year: it was taken to be near the time of saying" for one in valid}
    notes |= {f"times and dates without a zone were taken to be in {z}" for z in zones - {""}}
    return tuple(sorted(notes - {""}))


def _ends_of(valid: Any) -> Sequence[Any]:
    return valid if isinstance(valid, (tuple, list)) else (valid,)


def _foreign(unread: Sequence[Unread]) -> list[str]:
    """A note on the claims in each language that is not read."""
    found = Counter(u.why for u in unread if u.why.startswith(OTHER_LANGUAGE))
    return [f"{'1 claim was' if n == 1 else f'{n:,} claims were'} not read: {why}" for why, n in sorted(found.items())]


def _of_nothing(unread: Sequence[Unread], placed_now: Set[str]) -> list[str]:
    """A note on claims that answer a question and do not say of what, where evidence has placed them instead."""
    lost = [u.claim.text for u in unread if u.why == NO_SUBJECT and u.claim.id in placed_now and u.claim.text]
    if not lost:
        return []
    first = shorten(min(lost), 60, placeholder="…")
    told = "claim holds a cue, but it does" if len(lost) == 1 else "claims hold cues, but they do"
    return [f"{len(lost):,} {told} not say of what, so nothing was read there: name it in entities= (“{first}”)"]
