"""Claims in; drafts of questions that no pack asks out, as TOML that a person keeps, edits or drops."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import tzinfo
from html import escape
from itertools import accumulate
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from claimrec.authoring.cues import TRIALS, TRIED, Candidate, base_forms, candidates, chosen, sentences, tried
from claimrec.authoring.drafts import Draft, draft, quoted, said_by, slug, toml, wording
from claimrec.authoring.question_clusters import Gathered, gathered, unasked
from claimrec.authoring.subjects import Naming, named
from claimrec.export.cards import ROWS, table
from claimrec.export.clean import clean
from claimrec.export.markup import card, words
from claimrec.linking.evidence.unread_claims import DEFAULT_WEIGHTS
from claimrec.linking.evidence.weights import Weights
from claimrec.model.arguments import count_given
from claimrec.model.aspects import Aspect, Kind
from claimrec.model.claims import Claim
from claimrec.model.parties import Entity, Party, alias_book
from claimrec.model.quantities import Quantity
from claimrec.model.rejected import Rejected
from claimrec.model.report import Report
from claimrec.model.short_reprs import angular, short_repr, some
from claimrec.packs.chosen import DEFAULT_PACKS, asked, aspect_list, pack_list
from claimrec.pipeline import Reconciler, report_of
from claimrec.reading.analyses import Analyses
from claimrec.reading.resolving import resolved_claims
from claimrec.reading.setup import Setup, setup_of
from claimrec.sources.batch import Batch
from claimrec.sources.records import read_claims, read_entities, read_parties
from claimrec.sources.zones import zone_of

TOML = 20_000  # characters of the drafts that a notebook shows
MOST = 30  # claims of one cluster that are drafted from
ALONE = 40  # single claims for which a cue is looked for
LOOKED_AT = 1_000  # claims that are drafted from at all, the first in the order of saying
CHARACTERS = 40_000  # of these claims together
_FEWEST = 2  # cues that are tried for a claim, however many there are
_RESERVED = "words"  # in a pack it names the word lists


@frozen
class Suggestion:
    """One drafted question.

    - `name`: of its aspect; `question`: its wording; `toml`: its TOML.
    - `claims`: the claims that it was drafted from; `entities`: the entities that it needs.
    """

    name: str
    question: str
    claims: tuple[str, ...]
    toml: str = field(repr=False)
    entities: tuple[Entity, ...] = ()


@frozen(repr=False)
class Suggestions:
    """All drafted questions; `str()` of them is TOML that `read_aspects` reads.

    - `questions`: the drafts; `heading`: the comment at the top of the TOML.
    - `entities`: those that were given and those that the questions need, for `reconcile`.
    - `alone`: claims that went with no other; `rejected`: rows that cannot be used.
    """

    questions: tuple[Suggestion, ...] = ()
    entities: tuple[Entity, ...] = ()
    alone: tuple[str, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    heading: str = ""

    def __str__(self) -> str:
        return "\n".join([self.heading, *(q.toml for q in self.questions)])

    __repr__ = short_repr

    @angular
    def __rich_repr__(self) -> Iterator[Any]:
        yield from (("questions", some([q.name for q in self.questions])), ("entities", len(self.entities)))
        yield from (("alone", len(self.alone)), ("rejected", len(self.rejected)))

    def _repr_html_(self) -> str:
        names = [[words(clean(cell)) for cell in (q.name, q.question, len(q.claims))] for q in self.questions[:ROWS]]
        drafts = table(("Name", "Question", "Claims"), names, len(self.questions))
        whole = f"<details><summary>As TOML</summary><pre>{escape(str(self)[:TOML])}</pre></details>"
        left = (("questions", len(self.questions)), ("claims that went with no other", len(self.alone)))
        return card("Drafted questions", (*left, ("rejected rows", len(self.rejected))), more=drafts + whole)


def suggest(
    claims: Any,
    *,
    parties: Iterable[Party | Mapping[str, Any] | str] = (),
    entities: Iterable[Entity | Mapping[str, Any] | str] = (),
    packs: Iterable[str] | None = DEFAULT_PACKS,
    aspects: Iterable[Aspect] = (),
    tz: str | tzinfo | None = None,
    columns: Mapping[str, str] | None = None,
    keep_extra: bool | None = None,
    dayfirst: bool | None = None,
    limit: int = 20,
    weights: Weights | str | Path | None = DEFAULT_WEIGHTS,
) -> Suggestions:
    """Drafts of questions for what the given aspects leave unread or read only by evidence, `limit` of them at most.

    `claims`, `columns`, `keep_extra`, `dayfirst`, `parties`, `entities`, `packs`, `aspects`, `tz` and `weights` are
    those of `reconcile`, and so are the errors. The cues of each question were tried on the claims; a comment above
    each cue says whose words it was made of.

    Only the first claims in the order of saying are looked at, up to 1,000 and to 40,000 characters; a comment tells
    how many others there are. Each question is drafted from 30 of its claims at most, and cues are looked for of the
    first 40 claims that went with no other. Of 14 cues for each such claim the best is taken, of fewer where that would
    be over 1,000 (at least of 2). Up to these limits time grows with the claims, and with the cues that are tried: some
    2 ms each.

    >>> found = suggest([
    ...     {"text": "The ferry line will close next spring.", "party": "Port union", "said_at": "2024-05-01T09:00Z"},
    ...     {"text": "There is no plan to end the ferry line.", "party": "Harbour", "said_at": "2024-05-01T12:00Z"},
    ... ])
    >>> [(q.name, len(q.claims), q.entities[0].name) for q in found.questions]
    [('ferry_line', 2, 'line')]
    """
    count_given(limit, "limit", least=-1)
    who, things = tuple(read_parties(parties)), tuple(read_entities(entities))
    batch = read_claims(claims, columns=columns, keep_extra=keep_extra, dayfirst=dayfirst)
    chosen = pack_list(packs), aspect_list(aspects)
    zone = zone_of(batch.claims) if tz is None else tz
    setup = setup_of(parties=who, entities=things, aspects=asked(*chosen).aspects, tz=zone)
    first, later = _first(batch.claims, setup)
    held = Reconciler(parties=who, entities=things, packs=chosen[0], aspects=chosen[1], tz=zone, weights=weights)
    report = report_of(held, Batch(first, ()), analyses := Analyses(keeping=True))
    found = _limited(gathered(report, setup, analyses), max(0, limit))
    known = {c.id: c for c in report.claims}
    read = {p.claim.id for f in report.facts for p in f.positions if not unasked(p)}
    naming = named(found, known, things, setup, read)
    return _Drafting(report, batch.rejected, later, setup, who, things, found, known, naming).suggestions()


def _first(claims: Sequence[Claim], setup: Setup) -> tuple[tuple[Claim, ...], int]:
    """The claims that are looked at, in the order that they came in, and how many are not: what cannot be used is
    among the former.
    """
    heard, _ = resolved_claims(claims, setup)
    told = accumulate([len(one.claim.text or "") for one in heard], initial=0)  # before each claim
    later = {
        one.claim.id
        for n, (one, much) in enumerate(zip(heard, told, strict=False))
        if n >= LOOKED_AT or much >= CHARACTERS
    }
    first = tuple([claim for claim in claims if claim.id not in later])
    return first, len(claims) - len(first)


def _limited(found: Gathered, limit: int) -> Gathered:
    """The first clusters, each of its first claims; the claims of the others are named with those that stand alone."""
    kept = [evolve(c, core=c.core[:MOST], near=c.near[: max(0, MOST - len(c.core))]) for c in found.clusters[:limit]]
    placed = {i for c in kept for i in c.ids}
    rest = dict.fromkeys([*(i for c in found.clusters for i in c.ids if i not in placed), *found.alone])
    order = {name: place for place, name in enumerate(found.traits)}
    return evolve(found, clusters=tuple(kept), alone=tuple(sorted(rest, key=order.__getitem__)))


@frozen
class _Drafting:
    """The claims of a report and what they are to be named, on the way to drafts."""

    report: Report
    unusable: tuple[Rejected, ...]
    later: int
    setup: Setup
    parties: tuple[Party, ...]
    given: tuple[Entity, ...]
    found: Gathered
    claims: Mapping[str, Claim]
    naming: Naming

    def suggestions(self) -> Suggestions:
        """A draft for each cluster, and a heading that tells of the rest."""
        drafts = [draft(c, self.found.traits, self.claims) for c in self.found.clusters]
        trials = self._tried(drafts)
        names = self._names(drafts)
        questions = [
            self._suggestion(n, drawn, name, trials[n])
            for n, (drawn, name) in enumerate(zip(drafts, names, strict=True))
        ]
        proposed = [e for e in self.naming.entities if e not in self.given]
        told = self._heading(len(questions), proposed, trials[-1])
        return Suggestions(tuple(questions), self.naming.entities, self.found.alone, self._rejected(), told)

    def _tried(self, drafts: Sequence[Draft]) -> list[list[Candidate]]:
        """The candidates of each cluster, and at the end those of the claims that stand alone, tried in one run."""
        bases = base_forms(self.setup.aspects.values())
        books = {"things": alias_book(self.naming.entities, what="entity"), "parties": self.setup.parties.aliases}

        def made(ids: Iterable[str], drawn: Draft | None) -> list[Candidate]:
            told = {i: (self.claims[i].text or "", self.found.traits[i].weights) for i in ids}
            split = {i: sentences(text, worth, bases=bases, **books) for i, (text, worth) in told.items()}
            kind = drawn.kind if drawn else Kind.STATE
            return [c for i, s in split.items() for c in candidates(i, s, kind=kind, most=most)]

        alone = self.found.alone[:ALONE]
        most = min(TRIED, max(_FEWEST, TRIALS // (len(alone) + sum(len(c.ids) for c in self.found.clusters) or 1)))
        lists = [made(c.ids, d) for c, d in zip(self.found.clusters, drafts, strict=True)]
        lists.append(made(alone, None))
        flat = tried(
            [one for own in lists for one in own],
            self.report.claims,
            parties=self.parties,
            entities=self.naming.entities,
            aspects=tuple(self.setup.aspects.values()),
            tz=self.setup.tz,
        )
        rest = iter(flat)
        return [[next(rest) for _ in own] for own in lists]

    def _names(self, drafts: Sequence[Draft]) -> list[str]:
        """A name for each draft, none of them twice or one that an aspect has."""
        taken = {_RESERVED, *self.setup.aspects}
        names = []
        for drawn in drafts:
            stem = slug(drawn.words[:2]) or wording()["questions"]["name"]
            name = next(n for k in range(1, len(taken) + 2) if (n := stem if k == 1 else f"{stem}_{k}") not in taken)
            taken.add(name)
            names.append(name)
        return names

    def _suggestion(self, place: int, drawn: Draft, name: str, trials: Sequence[Candidate]) -> Suggestion:
        cluster, subject = self.found.clusters[place], self.naming.subjects[place]
        cues = {
            i: chosen([t for t in trials if t.claim == i], subject, own=ids, answers=self._answers(i, drawn))
            for _, ids in drawn.states
            for i in ids
        }
        asked = wording()["questions"][drawn.kind.value]
        question = asked.replace("{words}", ", ".join(drawn.words)).replace("{kind}", drawn.counted)
        told = {i: said_by(self.claims[i]) for i in cluster.ids}
        text = toml(name, question, drawn, cues, cluster, told)
        about = tuple(e for e in self.naming.entities if e.name == subject)
        return Suggestion(name, question, cluster.ids, text, about)

    def _answers(self, name: str, drawn: Draft) -> list[Quantity] | None:
        """The numbers that a claim counts of what is asked."""
        if not drawn.counted:
            return None
        return [c.number for c in self.found.traits[name].said.counts if c.kind == drawn.counted]

    def _rejected(self) -> tuple[Rejected, ...]:
        return (*self.unusable, *self.report.rejected)

    def _heading(self, drafted: int, proposed: Sequence[Entity], trials: Sequence[Candidate]) -> str:
        """What stands above the drafts, in comments: how many, the entities they need, the claims left over."""
        says = wording()["heading"]
        lines = [says["drafts"].replace("{count}", str(drafted))]
        if self._rejected():
            lines.append(says["rejected"].replace("{count}", str(len(self._rejected()))))
        if self.later:
            lines.append(says["later"].replace("{count}", f"{self.later:,}"))
        if proposed:
            lines.append(says["entities"])
            lines += [f"  {json.dumps({'name': e.name, 'aliases': list(e.aliases)})}" for e in proposed]
        if self.found.alone:
            lines.append(says["alone"])
        for i in self.found.alone:
            cue = chosen([t for t in trials if t.claim == i], "", own=[i])
            lines += [f"  {said_by(self.claims[i])}", *([f"    {quoted(cue)}"] if cue else [])]
        return "".join(f"# {line}\n" for line in lines)
