"""Marked cases in, events to learn from out: cases with gold, or with a reviewer's judgements of pairs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from claimrec.authoring.learned import Learned
from claimrec.authoring.learning import Event, fitted
from claimrec.linking.evidence.blocking import partners
from claimrec.linking.evidence.embedding import Embed, vectors_of
from claimrec.linking.evidence.encoder import encoder_of
from claimrec.linking.evidence.own_comparisons import Comparison, comparisons_given, keys_of
from claimrec.linking.evidence.unread_claims import claims_said, weighable
from claimrec.linking.evidence.weights import Weights
from claimrec.linking.positions import positions_of
from claimrec.model.arguments import listed, path_given, text_given
from claimrec.model.aspects import Aspect
from claimrec.model.errors import InputError, shown
from claimrec.packs.chosen import DEFAULT_PACKS, asked, aspect_list, pack_list
from claimrec.reading.analyses import Analyses
from claimrec.reading.resolving import resolved_claims
from claimrec.reading.setup import setup_of
from claimrec.sources.records import read_claims, read_entities, read_parties

Pair = tuple[int, int]
_READ = ("id", "text", "party", "said_at", "source")
EXPECTED = (
    "parties, entities, claims, and gold (facts, contradictions, changes, ignore) or judgements (a, b, same, "
    "contradicts)"
)


def learn(
    cases: Iterable[Mapping[str, Any] | str | Path],
    *,
    packs: Iterable[str] | None = DEFAULT_PACKS,
    aspects: Iterable[Aspect] = (),
    encoder: Any = None,
    comparisons: Iterable[Comparison] = (),
    start: Weights | None = None,
    learned_from: str = "",
) -> Learned:
    """The weights of evidence, fitted on marked cases, with figures on events that were left out of the fit.

    - `cases`: dicts, or JSON files with one each, or folders of such files: `parties`, `entities` and `claims` as
      `reconcile` takes them, with ids, and either `gold` (`facts` with the `claims` of each, `contradictions`,
      `changes` and `ignore` as pairs of ids; every other pair is none) or `judgements`: what a reviewer said of single
      pairs, each with `a`, `b`, `same` and, if known, `contradicts`. Pairs that nobody judged are left out. Weights for
      changes of line are learned where 20 changes are marked. A `worth` below 1 makes a case count less than others.
    - `packs`, `aspects`: the questions that are read, as in `Reconciler`.
    - `encoder`: a model from texts to vectors, to learn the weight of its similarity beside the rest.
    - `comparisons`: comparisons of your own (`claimrec.Comparison`), to learn the weights of their levels beside the
      rest; the other columns of a case's claims are their `extra`, as in `reconcile`.
    - `start`: weights to adjust instead of fitting anew, for a few dozen judgements.
    - `learned_from`: what the weights were fitted on, in words, for `Weights.learned_from`.

    Raises InputError with the case and what is wrong with it, MissingError without scikit-learn.
    """
    if start is not None and not isinstance(start, Weights):
        raise InputError(
            f"{shown(start)} is a {type(start).__name__}", field="start", expected="cr.linking.Weights, or None"
        )
    text_given(learned_from, "learned_from")
    embed = encoder_of(encoder).embed
    if encoder is not None and embed is None:
        expected = "a model that gives vectors; one of pairs has weights of its own"
        raise InputError(f"{shown(encoder)} looks at pairs", field="encoder", expected=expected)
    aspects = listed(aspects, "aspects", expected="a list of cr.Aspect")
    given = list(_cases(cases))
    chosen = asked(pack_list(packs), aspect_list(aspects)).aspects
    own = comparisons_given(comparisons)
    events = [_event(case, name, chosen, embed, own) for name, case in given]
    return fitted(events, model=embed is not None, own=own, start=start, learned_from=learned_from)


def _cases(given: Iterable[Mapping[str, Any] | str | Path]) -> Iterable[tuple[str, Mapping[str, Any]]]:
    one = isinstance(given, (str, Path, Mapping))
    for number, case in enumerate([given] if one else listed(given, "cases", expected="a list of cases"), 1):
        if isinstance(case, Mapping):
            yield str(case.get("case", f"case {number}")), case
            continue
        path = path_given(case, "cases", expected="dicts, or JSON files with one each, or folders of such files")
        for file in sorted(path.glob("*.json")) if path.is_dir() else [path]:
            yield str(file), _loaded(file)


def _loaded(file: Path) -> Mapping[str, Any]:
    try:
        found = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"{shown(file.name)} cannot be read: {error}", field="cases", expected=EXPECTED) from error
    if not isinstance(found, Mapping):
        raise InputError(f"{shown(file.name)} holds no case", field="cases", expected=EXPECTED)
    return found


def event_of(case: Mapping[str, Any] | Path, *, embed: Embed | None = None) -> Event:
    """The event of a case or its file, as `learn` reads it with the packs that come along.

    With `embed`, a model, each claim has its vector. Raises InputError for what is no case.
    """
    name, given = next(iter(_cases([case])))
    return _event(given, name, asked(DEFAULT_PACKS, ()).aspects, embed)


def _event(
    case: Mapping[str, Any],
    name: str,
    aspects: Sequence[Aspect],
    embed: Embed | None,
    own: Sequence[Comparison] = (),
) -> Event:
    setup = setup_of(
        parties=read_parties(_known(case, "parties")),
        entities=read_entities(_known(case, "entities")),
        aspects=aspects,
    )
    batch = read_claims([_claim(one, extra=bool(own)) for one in case.get("claims", ())])
    heard, unusable = resolved_claims(batch.claims, setup)
    if batch.rejected or unusable:
        problem = batch.rejected[0].problem if batch.rejected else str(unusable[0][1])
        raise InputError(f"{name}: {problem}", field="cases", expected=EXPECTED)
    analyses = Analyses()
    held = positions_of(heard, setup, analyses=analyses)
    texts = [h.claim.text or "" for h in heard]
    vectors = {} if embed is None else dict(zip((h.claim.id for h in heard), vectors_of(embed, texts), strict=True))
    open_ones = weighable(heard, held.unread, analyses=analyses)
    story = claims_said(open_ones, held.positions, setup=setup, analyses=analyses, vectors=vectors)
    places = {one.id: place for place, one in enumerate(story)}
    pairs = partners(story, keyed=keys_of([one.heard for one in story], own))
    same, contradicts, ignored = _truth(case, name, places)
    turned = _changes(case, name, places)
    return Event(name, tuple(story), tuple(pairs), same, contradicts, ignored, turned, _worth(case, name))


def _claim(given: Mapping[str, Any], *, extra: bool) -> dict[str, Any]:
    """A claim of a case with what is read of it; other columns are its `extra` where a comparison may look at them."""
    found = {k: given[k] for k in _READ if k in given}
    more = {k: v for k, v in given.items() if k not in (*_READ, "extra")}
    return found | ({"extra": {**more, **(given.get("extra") or {})}} if extra else {})


def _changes(case: Mapping[str, Any], name: str, places: Mapping[str, int]) -> frozenset[Pair]:
    """The pairs of an earlier and a later claim of which the later is marked to change what the earlier said."""
    told = case.get("gold", {}).get("changes", ())
    known = {c.get("id") for c in case.get("claims", ())}
    for pair in told:
        if not known.issuperset(pair):
            raise InputError(f"{name}: {shown(pair)} names no claim of the case", field="cases", expected=EXPECTED)
    both = [sorted(places[one] for one in pair) for pair in told if places.keys() >= set(pair)]
    return frozenset([(one, other) for one, other in both])


def _worth(case: Mapping[str, Any], name: str) -> float:
    given = case.get("worth", 1.0)
    if isinstance(given, bool) or not isinstance(given, (int, float)) or not 0 < given <= 1:
        raise InputError(f"{name}: worth is {shown(given)}", field="cases", expected="a number above 0, at most 1")
    return float(given)


def _known(case: Mapping[str, Any], field: str) -> list[dict[str, Any]]:
    wanted = ("name", "aliases", "side")
    return [{k: one[k] for k in wanted if k in one} for one in case.get(field, ())]


def _truth(
    case: Mapping[str, Any], name: str, places: Mapping[str, int]
) -> tuple[frozenset[Pair], frozenset[Pair], frozenset[Pair]]:
    """The pairs of one fact, those that contradict, and those to leave out."""
    known = {c.get("id") for c in case.get("claims", ())}

    def pair(a: Any, b: Any) -> Pair | None:
        if a not in known or b not in known:
            raise InputError(f"{name}: {shown([a, b])} names no claim of the case", field="cases", expected=EXPECTED)
        if a not in places or b not in places:
            return None  # one takes no position
        return min(places[a], places[b]), max(places[a], places[b])

    def among(pairs: Iterable[Iterable[Any]]) -> frozenset[Pair]:
        return frozenset(found for a, b in pairs if (found := pair(a, b)) is not None)

    gold, judged = case.get("gold"), case.get("judgements")
    if gold is not None:
        facts = (ab for fact in gold["facts"] for ab in combinations(dict.fromkeys(fact["claims"]), 2))
        return among(facts), among(gold.get("contradictions", ())), among(gold.get("ignore", ()))
    if judged is None:
        raise InputError(f"{name} has neither gold nor judgements", field="cases", expected=EXPECTED)
    said = among((j["a"], j["b"]) for j in judged)
    contradicts = among((j["a"], j["b"]) for j in judged if j.get("contradicts"))
    same = among((j["a"], j["b"]) for j in judged if j.get("same")) | contradicts
    return same, contradicts, frozenset(combinations(range(len(places)), 2)) - said
