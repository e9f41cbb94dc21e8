"""From claims to a report: the one place that knows the order, with the set-up that a caller holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, tzinfo
from functools import partial
from pathlib import Path
from typing import Any, Unpack

from attrs import evolve, field, frozen

from claimrec.articles.article import Article, Known, article_of
from claimrec.articles.dependency_parse import Parser
from claimrec.articles.reader_protocol import Reader
from claimrec.articles.word_lists import listed
from claimrec.comparing.fact_contradictions import Evidence
from claimrec.comparing.pair import Compared, compared_in
from claimrec.comparing.results import results_of
from claimrec.language.chosen import CODE, read_language
from claimrec.linking.answering import answering
from claimrec.linking.evidence.encoder import Encoder, encoder_of
from claimrec.linking.evidence.match_scores import STORY
from claimrec.linking.evidence.own_comparisons import Comparison, comparisons_given
from claimrec.linking.evidence.unread_claims import DEFAULT_WEIGHTS, Unplaced, Voices, weighed_evidence
from claimrec.linking.evidence.weights import Weights
from claimrec.linking.grouping import grouped, pair_findings
from claimrec.linking.judging.judge_protocol import Judge
from claimrec.linking.judging.judged_run import BUDGET, asking_of, budget_given
from claimrec.linking.options import Options
from claimrec.linking.placement import Placement, placement
from claimrec.linking.positions import discounted, positions_of
from claimrec.model.aspects import Aspect
from claimrec.model.claims import Claim
from claimrec.model.errors import InputError
from claimrec.model.ids import told_apart_positions
from claimrec.model.parties import Entity, Party
from claimrec.model.positions import checked_certainty
from claimrec.model.progress import Progress, heeding, watched
from claimrec.model.rejected import Rejected
from claimrec.model.report import Report
from claimrec.model.rules import Rule, checked
from claimrec.packs.chosen import DEFAULT_PACKS, Asked, asked, aspect_list, pack_list
from claimrec.reading.abbreviations import with_introduced
from claimrec.reading.analyses import Analyses
from claimrec.reading.notes import notes_of
from claimrec.reading.one_time import at_one_time
from claimrec.reading.resolved import ResolvedClaim
from claimrec.reading.resolving import resolved_claims
from claimrec.reading.setup import Setup, aspects_by_name, setup_of
from claimrec.sources.batch import Batch, IntoClaims
from claimrec.sources.day_order import order_given
from claimrec.sources.deduplication import distinct, repeated, set_aside
from claimrec.sources.records import read_claims, read_entities, read_parties
from claimrec.sources.statement import EXPECTED, two_statements
from claimrec.sources.zones import zone_of


@frozen(kw_only=True)
class Reconciler:
    """A set-up for many runs.

    - `parties`, `entities`: who speaks and what is spoken of, with aliases; both may be empty.
    - `aspects`: questions of your own, added to those of the packs; one that is named like a question of a pack
      replaces it, and a note says so.
    - `rules`: rules of your own, added to the shipped ones: what makes a fact, a contradiction, a change.
    - `comparisons`: comparisons of your own (`claimrec.Comparison`), weighed with those of `weights`.
    - `packs`: the packs of questions that are read, by name: `DEFAULT_PACKS` are shipped, others may be installed
      (`claimrec.packs.installed_packs`). None or () reads only `aspects`.
    - `detect`: whether the shipped rules apply, and the comparison of claims by their words; False leaves facts and
      contradictions to `rules` alone.
    - `language`: the language that words are read in, "en"; claims in another one are kept, noted, and not read.
    - `tz`: the zone of naive times, as "Europe/Kyiv"; without it, UTC if no time has a zone, else an error of the row.
    - `dayfirst`: whether "05/04/2024" is of April; None leaves that to its column, as in `claimrec.read_claims`.
    - `weights`: the weights of evidence for claims that no value was read from: the shipped ones, a file that
      `claimrec.learn` wrote, `claimrec.linking.default_weights()`, or None for readings alone. Fewer than a dozen
      claims are scored by weights only where asked for, or where `comparisons` are given: otherwise the words of each
      two are compared directly, and denials without content ("That is a lie") are linked to what they answer.
    - `encoder`: a model of yours as one more voice: from texts to vectors, or on pairs of texts; by object, name, path.
    - `judge`: a model that is asked about groups of claims (`claimrec.linking.Judge`, `claimrec.judge_of_pairs`).
    - `judge_budget`, `judge_cache`: how many requests at most (None: no limit); a file that keeps its answers.

    It is immutable, safe under threads, and can be pickled where its rules and models can. Raises InputError for wrong
    arguments, AspectError for packs that do not exist.

    >>> setup = Reconciler(entities=[Entity("Lakeside")])
    >>> setup.compare("Our troops captured Lakeside.", "Lakeside never fell.").relation.value
    'contradicts'
    """

    parties: tuple[Party, ...] = field(default=(), converter=read_parties)
    entities: tuple[Entity, ...] = field(default=(), converter=read_entities)
    aspects: tuple[Aspect, ...] = field(default=(), converter=aspect_list)
    rules: tuple[Rule, ...] = field(default=(), converter=checked)
    comparisons: tuple[Comparison, ...] = field(default=(), converter=comparisons_given)
    packs: tuple[str, ...] = field(default=DEFAULT_PACKS, converter=pack_list)
    detect: bool = True
    language: str = field(default=CODE, converter=read_language)
    tz: str | tzinfo | None = None
    dayfirst: bool | None = field(default=None, converter=order_given)
    weights: Weights | str | Path | None = DEFAULT_WEIGHTS
    encoder: Encoder = field(default=None, converter=encoder_of)
    judge: Judge | None = None
    judge_budget: int | None = field(default=BUDGET, converter=budget_given)
    judge_cache: str | Path | None = None
    _asked: Asked = field(init=False, repr=False, eq=False)
    _setup: Setup = field(init=False, repr=False, eq=False)

    @_asked.default
    def _ask(self) -> Asked:
        return asked(self.packs, self.aspects)

    @_setup.default
    def _set_up(self) -> Setup:
        return setup_of(
            parties=self.parties,
            entities=self.entities,
            aspects=self._asked.aspects,
            rules=self.rules,
            detect=self.detect,
            language=self.language,
            tz=self.tz,
        )

    def reconcile(
        self,
        claims: IntoClaims,
        *,
        columns: Mapping[str, str] | None = None,
        keep_extra: bool | None = None,
        least: float = 0.0,
        progress: Progress | bool | None = None,
    ) -> Report:
        """The report on `claims`; `columns`, `keep_extra`, `least`, `progress` as in `claimrec.reconcile`."""
        least = checked_certainty(least, "least")
        batch = read_claims(claims, columns=columns, keep_extra=keep_extra, dayfirst=self.dayfirst)
        return report_of(self, batch, Analyses(), heeding(progress)).at_least(least)

    def compare(self, a: str | Claim | Mapping[str, Any], b: str | Claim | Mapping[str, Any]) -> Compared:
        """How the statements `a` and `b` relate: see `claimrec.compare`."""
        one, two, guesses = at_one_time(*two_statements(a, b, self.dayfirst))
        return compared_in(self._of_two(one, two), one, two, guesses=guesses)

    def explain(self, a: str | Claim | Mapping[str, Any], b: str | Claim | Mapping[str, Any]) -> str:
        """What is read of the statements `a` and `b`, and what every rule and comparison says of the pair, as text.

        >>> print(Reconciler().explain("The bridge stands.", "The bridge has been blown up.").splitlines()[0])
        Has the bridge been destroyed?
        """
        one, two, _ = at_one_time(*two_statements(a, b, self.dayfirst))
        return self._of_two(one, two).explain(*dict.fromkeys((one.id, two.id)))

    def _of_two(self, one: Claim, two: Claim) -> Report:
        report = self.reconcile([one, two])
        if report.rejected:
            raise InputError(report.rejected[0].problem, field="a, b", expected=EXPECTED)
        return report


def reconcile(
    claims: IntoClaims,
    *,
    columns: Mapping[str, str] | None = None,
    keep_extra: bool | None = None,
    least: float = 0.0,
    progress: Progress | bool | None = None,
    **setup: Unpack[Options],
) -> Report:
    """Group claims into facts, and flag where parties contradict each other or themselves.

    - `claims`: Claim objects, dicts, files, frames, or the Batch of a reader; `columns` is from fields to columns whose
      names do not tell, `keep_extra=False` refuses other columns: all three as in `read_claims`.
    - `least`: contradictions and changes less certain than that (0 to 1) are left out, as by `Report.at_least`.
    - `progress`: called a hundred times in a step, as `progress(step, done, total)`; True shows bars (needs tqdm).
    - the rest is the set-up, `parties`, `entities`, `tz` and so on, as in `Reconciler`, which keeps one for many runs.

    Rows that cannot be used are in `report.rejected`. Raises InputError for what is wrong with the call itself,
    RuleError for a rule that raises. Cost grows with length of texts and distinct values on a fact.

    >>> report = reconcile([
    ...     {"text": "Our troops captured Lakeside.", "party": "Northern army", "said_at": "2024-05-01T09:00Z"},
    ...     {"text": "The fighting for Lakeside goes on.", "party": "Southern army", "said_at": "2024-05-01T12:00Z"},
    ... ], entities=[Entity("Lakeside")])
    >>> [c.parties for c in report.contradictions]
    [('Northern army', 'Southern army')]
    """
    return Reconciler(**setup).reconcile(claims, columns=columns, keep_extra=keep_extra, least=least, progress=progress)


def compare(
    a: str | Claim | Mapping[str, Any], b: str | Claim | Mapping[str, Any], **setup: Unpack[Options]
) -> Compared:
    """Whether two statements contradict each other, are on one fact, or neither, as `reconcile([a, b])` has it.

    `a`, `b` are strings, Claims or dicts. Bare strings are the words of two parties, "A" and "B". Claims that both come
    without a time are taken to be said at one time; `guesses` says so. The options are those of `Reconciler`. The order
    of the two makes no difference, but that values and words are exchanged. Raises InputError for what is no statement.

    >>> found = compare("The bridge stands.", "The bridge has been blown up.")
    >>> found.relation.value, found.words
    ('contradicts', (('The bridge stands',), ('The bridge has been blown up',)))
    >>> compare("More than 30 sheep drowned.", "35 sheep drowned.").relation.value
    'same fact'
    >>> compare("The bridge stands.", "Bread is dear.").relation
    """
    return Reconciler(**setup).compare(a, b)


def read_article(
    text: str,
    *,
    published: str | date | datetime | None = None,
    outlet: str | None = None,
    source: str | None = None,
    tz: str | tzinfo | None = None,
    packs: Iterable[str] | None = DEFAULT_PACKS,
    aspects: Iterable[Aspect] = (),
    nlp: Parser | None = None,
    reader: Reader | None = None,
    parties: Iterable[Party | Mapping[str, Any] | str] = (),
    progress: Progress | bool | None = None,
) -> Article:
    """The claims that an article makes or passes on: who said what, when, in which words.

    - `text`: the article as it was found, with headline, byline and page furniture; plain text, Markdown or HTML, of
      which the visible text is read: it is the `text` of the result, into which quotes point.
    - `published`: when it appeared, as `Claim.said_at`: "said Sunday" is resolved against it, and claims without a time
      of their own get it. None leaves times open, unless HTML has it in its `meta`; `tz` is its zone if it has none.
    - `outlet`: who published it. Statements of nobody else are its own; of those only the ones that answer a question
      of `packs` and `aspects` (as in `Reconciler`), or count people, become claims.
    - `source`: the `source` of the claims; by default made of the outlet and a digest of the text.
    - `nlp`: a spaCy pipeline with an English parser, or what gives such tokens: adds to what the rules find.
    - `reader`: a model that finds the claims in place of the rules (`claimrec.articles.Reader`); words and parties that
      do not stand in the article go to `rejected`, but for `parties`. `progress` hears of its passages.

    Each claim's `text` is `text[quote.start:quote.end]`, word for word; its `certainty` is how surely it is its
    party's. Raises InputError for what is no text (a file's name, HTML that shows nothing), or a time that is none.

    >>> found = read_article(
    ...     "The mayor, Ann Lee, said on Monday that the bridge had fallen.\\n\\n“It is a lie,” the police chief said.",
    ...     published="2024-05-08", outlet="The Gazette")
    >>> [(c.party, c.text) for c in found]
    [('Ann Lee', 'the bridge had fallen'), ('police chief', 'It is a lie')]
    >>> str(found[0].said_at), found.attributions[1].cue
    ('6 May 2024', 'said')
    """
    chosen = asked(pack_list(packs), aspect_list(aspects)).aspects
    own = partial(answering, aspects=chosen, kinds=listed("own", "counts"))
    known = Known(published=published, outlet=outlet, source=source, tz=tz)
    return article_of(text, known, nlp=nlp, answering=own, reader=reader, parties=parties, tell=heeding(progress))


def report_of(held: Reconciler, batch: Batch, analyses: Analyses, tell: Progress | None = None) -> Report:
    """The report on a batch; the analyses of its claims are kept in `analyses`."""
    found = held._asked.with_more(batch.aspects)
    aspects, zone = aspects_by_name(found.aspects), held._setup.tz or zone_of(batch.claims)
    setup = evolve(held._setup, aspects=aspects, tell=tell, tz=zone)
    asking = asking_of(held.judge, held.encoder.pairs, budget=held.judge_budget, cache=held.judge_cache)
    own = frozenset([aspect.name for aspect in (*held.aspects, *batch.aspects)])
    voices = Voices(held.weights, held.encoder.embed, asking, held.comparisons)
    report = _reconciled(batch, setup, voices, own, analyses)
    return evolve(report, notes=(*batch.notes, *report.notes, *found.notes))


def _reconciled(batch: Batch, setup: Setup, voices: Voices, own: frozenset[str], analyses: Analyses) -> Report:
    usable, doubles = distinct(batch.claims)
    names = with_introduced(usable, parties=setup.parties, entities=setup.entities)
    loose = len([claim for claim in usable if claim.text]) < STORY and not voices.asked and setup.detect
    setup = evolve(setup, parties=names.parties, entities=names.entities, loose=loose)
    heard, unusable = resolved_claims(usable, setup)
    held = positions_of(heard, setup, analyses=analyses)
    unfit = {claim.id for claim, _ in held.unusable}
    heard = [one for one in heard if one.claim.id not in unfit] if unfit else heard
    late = set_aside((*doubles, *unusable, *held.unusable), batch)
    left = Unplaced(heard, [discounted(p) for p in held.positions], held.unread, analyses)
    evidence = weighed_evidence(left, setup, voices)
    notes = (*held.notes, *evidence.notes, *names.notes, *repeated(batch, usable, (*unusable, *held.unusable)))
    evidence = evolve(evidence, findings={**held.vetoes, **evidence.findings}, notes=notes)
    return _report(heard, placement(left, evidence, setup, voices, own=own), (*batch.rejected, *late), setup)


def _report(heard: Sequence[ResolvedClaim], placed: Placement, rejected: Sequence[Rejected], setup: Setup) -> Report:
    positions, unread, evidence = told_apart_positions(placed.positions), placed.unread, placed.evidence
    held, left = {p.claim.id for p in positions}, {u.claim.id for u in unread}
    used, placed_now = held | left, held & left
    found = placed.findings(pair_findings(positions, setup.rules))
    groups = watched(grouped(positions, by_question=setup.detect, found=found), "comparing", setup.tell, size=len)
    said = Evidence(evidence.findings, evidence.changes, evidence.conceded, placed.wordings)
    results = results_of(
        positions, groups, detect=setup.detect, ruled=bool(setup.rules), found=found, evidence=said, flag=evidence.flag
    )
    return Report(
        claims=tuple([h.claim for h in heard if h.claim.id in used]),
        facts=results.facts,
        contradictions=results.contradictions,
        changes=results.changes,
        unread=tuple([u for u in unread if u.claim.id not in placed_now]),
        rejected=tuple(rejected),
        notes=notes_of(heard, positions, unread, placed=placed_now, more=evidence.notes),
    )
