"""From claims to a report: the only place that knows the whole way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, tzinfo
from functools import partial
from pathlib import Path
from typing import Any

from attrs import evolve

from claimrec.articles.article import Article, article_of
from claimrec.articles.cues import listed
from claimrec.articles.dependency_parse import Parser
from claimrec.comparing.changes import changed_line
from claimrec.comparing.pair import Compared, compared_in
from claimrec.comparing.results import results_of
from claimrec.linking.counted import counts
from claimrec.linking.grouping import grouped, pair_findings
from claimrec.linking.judge import Embed, Judge
from claimrec.linking.judged_pairs import JudgeSetup
from claimrec.linking.match_scores import STORY
from claimrec.linking.positions import positions_of
from claimrec.linking.same_fact import same_question
from claimrec.linking.unread_claims import DEFAULT_WEIGHTS, Placed, Unplaced, Voices, weighed_evidence
from claimrec.linking.weights import Weights
from claimrec.model import arguments
from claimrec.model.aspects import Aspect
from claimrec.model.claims import Claim
from claimrec.model.errors import InputError
from claimrec.model.opposition import cannot_both_be
from claimrec.model.parties import Entity, Party
from claimrec.model.positions import Position, Unread, checked_certainty
from claimrec.model.progress import Progress, heeding, watched
from claimrec.model.rejected import Rejected
from claimrec.model.report import Report
from claimrec.model.rules import Rule, checked
from claimrec.packs.files import Shipped
from claimrec.reading.abbreviations import with_introduced
from claimrec.reading.analyses import Analyses
from claimrec.reading.notes import in_other_languages, of_nothing, supposed
from claimrec.reading.one_time import at_one_time
from claimrec.reading.resolved import ResolvedClaim
from claimrec.reading.resolving import resolved_claims
from claimrec.reading.setup import Setup, setup_of
from claimrec.sources.deduplication import distinct, repeated, set_aside
from claimrec.sources.records import Batch, read_claims, read_entities, read_parties
from claimrec.sources.statement import EXPECTED, statement_of, unlike

DEFAULT_ASPECTS: Sequence[Aspect] = Shipped()
"""The questions that come along, pack by pack; read from their files when they are first looked at."""
DEFAULT_RULES: tuple[Rule, ...] = (same_question, cannot_both_be, changed_line)
"""The rules that come along: what makes a fact, a contradiction, a change of line."""


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
      a file that keeps its answers (`claimrec.linking.judge` says what it is given and what it answers).
    - `least`: contradictions less certain than that (0 to 1) are left out, as by `Report.at_least`; a note counts them.
    - `progress`: told how far a long run is, about a hundred times a step: `progress(step, done, total)`.
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
    setup = setup_of(
        parties=read_parties(parties),
        entities=read_entities(entities),
        aspects=_asked(aspects, claims),
        rules=checked(rules),
        tz=tz,
        tell=heeding(progress),
    )
    voices = Voices(weights, embed, None if judge is None else JudgeSetup(judge, judge_budget, judge_cache))
    batch = read_claims(claims, columns=columns, keep_extra=keep_extra)
    return _reconciled(batch, setup, voices).at_least(least)


def _asked(aspects: Sequence[Aspect], claims: Any) -> Sequence[Aspect]:
    """The aspects of the caller, and those of a batch that he does not give himself under the same name."""
    if not isinstance(claims, Batch) or not claims.aspects:
        return aspects
    aspects = arguments.listed(aspects, "aspects", expected="a list: [*cr.DEFAULT_ASPECTS, yours]")
    own = {aspect.name for aspect in aspects if isinstance(aspect, Aspect)}
    return [*aspects, *(aspect for aspect in claims.aspects if aspect.name not in own)]


def _reconciled(batch: Batch, setup: Setup, voices: Voices) -> Report:
    usable, doubles = distinct(batch.claims)
    names = with_introduced(usable, parties=setup.parties, entities=setup.entities)
    small = len([claim for claim in usable if claim.text]) < STORY
    loose = small and not voices.asked and same_question in setup.rules
    setup = evolve(setup, parties=names.parties, entities=names.entities, loose=loose)
    heard, unusable = resolved_claims(usable, setup)
    analyses = Analyses()
    held = positions_of(heard, setup, analyses=analyses)
    unfit = {claim.id for claim, _ in held.unusable}
    heard = [one for one in heard if one.claim.id not in unfit] if unfit else heard
    positions, unread = [_discounted(p) for p in held.positions], held.unread
    late = set_aside((*doubles, *unusable, *held.unusable), batch)
    evidence = weighed_evidence(Unplaced(heard, positions, unread, analyses), setup, voices)
    evidence = evolve(
        evidence,
        findings={**held.vetoes, **evidence.findings},
        notes=(*held.notes, *evidence.notes, *names.notes, *repeated(batch, usable, (*unusable, *held.unusable))),
    )
    positions = [evidence.answered(p) for p in positions]
    weighed = [_discounted(p) for p in evidence.positions]
    return _report(heard, (*positions, *weighed), unread, evidence, (*batch.rejected, *late), setup)


PARTIES = ("A", "B")  # whose words two bare strings are


def compare(
    a: str | Claim | Mapping[str, Any],
    b: str | Claim | Mapping[str, Any],
    *,
    parties: Iterable[Party | Mapping[str, Any]] = (),
    entities: Iterable[Entity | Mapping[str, Any]] = (),
    aspects: Sequence[Aspect] = DEFAULT_ASPECTS,
    rules: Sequence[Rule] = DEFAULT_RULES,
    tz: str | tzinfo | None = None,
    weights: Weights | str | Path | None = DEFAULT_WEIGHTS,
    embed: Embed | None = None,
    judge: Judge | None = None,
    judge_cache: str | Path | None = None,
) -> Compared:
    """Whether two statements contradict each other, tell of one fact, or neither: what `reconcile([a, b])` says.

    `a`, `b` are strings, Claims or dicts. Bare strings are the words of two parties, "A" and "B". Claims that both come
    without a time are taken to be said at one time; `guesses` says so. The options are those of `reconcile`. The order
    of the two does not matter: `compare(b, a)` says the same, with values and words turned round. Raises InputError for
    what is no statement.

    >>> found = compare("The bridge stands.", "The bridge has been blown up.")
    >>> found.relation.value, found.words
    ('contradicts', (('The bridge stands',), ('The bridge has been blown up',)))
    >>> compare("More than 30 sheep drowned.", "35 sheep drowned.").relation.value
    'same fact'
    >>> compare("The bridge stands.", "Bread is dear.").relation
    """
    one, two, guesses = at_one_time(statement_of(a, unlike(PARTIES, b)), statement_of(b, unlike(PARTIES[::-1], a)))
    report = reconcile(
        [one, two],
        parties=parties,
        entities=entities,
        aspects=aspects,
        rules=rules,
        tz=tz,
        weights=weights,
        embed=embed,
        judge=judge,
        judge_cache=judge_cache,
    )
    if report.rejected:
        raise InputError(report.rejected[0].problem, field="a, b", expected=EXPECTED)
    return compared_in(report, one, two, guesses=guesses)


def _discounted(position: Position) -> Position:
    """A position no surer than it is that its party said so."""
    sure = position.claim.certainty
    return position if sure == 1.0 else evolve(position, certainty=position.certainty * sure)


def _report(
    heard: Sequence[ResolvedClaim],
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
    groups = watched(grouped(positions, rules=setup.rules, found=found), "comparing", setup.tell, size=len)
    results = results_of(
        positions, groups, rules=setup.rules, found=found, evidence=evidence.findings, flag=evidence.flag
    )
    return Report(
        claims=tuple([h.claim for h in heard if h.claim.id in used]),
        facts=results.facts,
        contradictions=results.contradictions,
        changes=results.changes,
        unread=tuple([u for u in unread if u.claim.id not in placed_now]),
        rejected=tuple(rejected),
        notes=(
            *supposed(heard, positions),
            *evidence.notes,
            *in_other_languages(unread),
            *of_nothing(unread, placed_now),
        ),
    )


def read_article(
    text: str,
    *,
    published: str | date | datetime | None = None,
    outlet: str | None = None,
    source: str | None = None,
    tz: str | tzinfo | None = None,
    aspects: Sequence[Aspect] | None = None,
    nlp: Parser | None = None,
) -> Article:
    """The claims that an article makes or passes on: who said what, when, in which words.

    - `text`: the article as it was found, with headline, byline and page furniture; plain text, Markdown or HTML. Of
      HTML the visible text is read, and a note says so: it is the `text` of the result, into which quotes point.
    - `published`: when it appeared, as `Claim.said_at`: times as "said Sunday" are resolved against it, and what has
      no time of its own is taken to have been said then. None leaves times open, unless HTML tells it in its `meta`.
    - `outlet`: who published it. What nobody is named for is the outlet's own statement; of those only the ones that
      answer a question of `aspects`, or count people, become claims.
    - `source`: what the claims' `source` is to be; by default made of the outlet and a digest of the text.
    - `tz`: the zone of a `published` without one.
    - `aspects`: the questions by which the outlet's own statements are chosen, by default those that come along; with
      none, none are.
    - `nlp`: a spaCy pipeline with an English parser, `spacy.load("en_core_web_sm")`, or what gives such tokens: adds
      attributions that the rules over words miss. None reads by the rules alone.

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
    asked = DEFAULT_ASPECTS if aspects is None else aspects
    return article_of(
        text,
        published=published,
        outlet=outlet,
        source=source,
        tz=tz,
        nlp=nlp,
        answering=partial(_answering, aspects=asked),
    )


def _answering(own: Sequence[Claim], places: Sequence[str], *, aspects: Sequence[Aspect]) -> set[str]:
    """The ids of an outlet's own statements that answer one of these questions, or count people, a share."""
    if not aspects:
        return set()
    setup = setup_of(parties=(), entities=[Entity(name) for name in places], aspects=aspects)
    heard, _ = resolved_claims(own, setup)
    analyses = Analyses()
    answered = {p.claim.id for p in positions_of(heard, setup, analyses=analyses).positions}
    kinds = listed("own", "counts")
    return answered | {h.claim.id for h in heard if any(c.kind in kinds for c in counts(analyses.of(h)))}
