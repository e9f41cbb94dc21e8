"""A cluster and its cues in, TOML out: states with cues, and above each cue the claim that it was made of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from attrs import frozen

from claimrec.authoring.question_clusters import Cluster, denying, opposed, shared_words
from claimrec.export.clean import clean
from claimrec.language.chosen import words_of
from claimrec.linking.evidence.counted import OTHER
from claimrec.linking.evidence.features import StoryFeatures
from claimrec.linking.statements.words import content_stem
from claimrec.model.aspects import Kind
from claimrec.model.claims import Claim
from claimrec.model.names import fold
from claimrec.reading.vocabulary import TOKEN

WHO_DID = "who_did"  # the topic of evidence on which it is asked who
_TOLD = 240  # characters of a claim that a comment shows
_SLUG = re.compile(r"[^a-z0-9]+")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


@cache
def wording() -> dict[str, Any]:
    """The tables of `language/english/suggest.toml`."""
    return words_of("suggest")


@frozen
class Draft:
    """One question before it is text: its kind, its words, its states with the claims of each."""

    kind: Kind
    counted: str
    words: tuple[str, ...]
    states: tuple[tuple[str, tuple[str, ...]], ...]
    flagged: bool


def draft(cluster: Cluster, traits: Mapping[str, StoryFeatures], claims: Mapping[str, Claim]) -> Draft:
    """What a cluster's claims suggest: numbers of one kind, who did it, or states that tell opposed camps apart."""
    words = written(shared_words(cluster.ids, traits), cluster.ids, claims)
    counted = _counted(cluster.ids, traits)
    flagged = bool(cluster.against)
    if counted:
        return Draft(Kind.QUANTITY, counted, words, (("", cluster.ids),), flagged)
    if len(cluster.ids) > 1 and all(WHO_DID in traits[i].said.topics and traits[i].said.whom for i in cluster.ids):
        return Draft(Kind.WHO, "", words, (("", cluster.ids),), flagged)
    one, two = opposed(cluster, traits)
    if flagged and two and denying(one, traits) * len(two) != denying(two, traits) * len(one):
        yes, no = (one, two) if denying(one, traits) * len(two) < denying(two, traits) * len(one) else (two, one)
        return Draft(Kind.YES_NO, "", words, (("yes", yes), ("no", no)), flagged)
    names = _state_names(one, two, traits, claims)
    return Draft(Kind.STATE, "", words, ((names[0], one), (names[1], two)), flagged)


def _counted(ids: Sequence[str], traits: Mapping[str, StoryFeatures]) -> str:
    """The kind of thing that two or more of the claims, and half of them, count."""
    held = Counter([kind for i in ids for kind in {c.kind for c in traits[i].said.counts} - {OTHER}])
    best = min(held, key=lambda k: (-held[k], k), default="")
    return best if best and held[best] >= max(2, len(ids) / 2) else ""


def written(stems: Iterable[str], ids: Iterable[str], claims: Mapping[str, Claim]) -> tuple[str, ...]:
    """Stems as the claims write them, the first writing of each.

    >>> written(["kiosk"], ["a"], {"a": Claim("Two kiosks burnt.", party="Ferry crew")})
    ('kiosks',)
    """
    found: dict[str, str] = {}
    for name in ids:
        for token in TOKEN.findall(claims[name].text or ""):
            found.setdefault(content_stem(fold(token)), fold(token))
    return tuple(clean(found.get(s, s), 40) for s in stems)


def _state_names(
    one: Sequence[str], two: Sequence[str], traits: Mapping[str, StoryFeatures], claims: Mapping[str, Claim]
) -> tuple[str, str]:
    """What tells each camp from the other, as a name; that of an empty camp says that it is open."""
    first, second = (_own_word(ids, others, traits, claims) for ids, others in ((one, two), (two, one)))
    fallback: str = wording()["states"]["open"]
    first, second = first or f"{fallback}_1", second or fallback
    return first, second if second != first else f"{fallback}_2"


def _own_word(
    ids: Sequence[str], others: Sequence[str], traits: Mapping[str, StoryFeatures], claims: Mapping[str, Claim]
) -> str:
    theirs = {word for i in others for word in traits[i].weights}
    own = [word for word in shared_words(ids, traits, most=30) if word not in theirs] if ids else []
    return next((name for word in written(own, ids, claims) if (name := slug([word]))), "")


def slug(words: Iterable[str]) -> str:
    """A name that TOML takes as a bare key, of plain letters and digits; empty if there are none.

    >>> slug(["Ferry", "o'clock"])
    'ferry_o_clock'
    """
    return "_".join(part for word in words if (part := _SLUG.sub("_", fold(word)).strip("_")))


def toml(name: str, question: str, drawn: Draft, cues: Mapping[str, str], cluster: Cluster, told: Told) -> str:
    """A draft as a table of TOML. `cues` are those that were found, by claim id, "" where none was."""
    lines = [f"[{name}]", f"question = {quoted(question)}"]
    lines += [f"value = {quoted(drawn.kind.value)}"] if drawn.kind is not Kind.STATE else []
    lines += [f"unit = {quoted(drawn.counted)}"] if drawn.counted else []
    lines += ['life = "final"  # once so, so; "lasting" (holds = "1 day") where it may change', "predictions = true"]
    seen: set[str] = set()
    if drawn.kind not in (Kind.STATE, Kind.YES_NO):
        return "\n".join([*lines, *_cues(drawn.states[0][1], cues, cluster, told, seen), ""])
    if not drawn.flagged and drawn.kind is Kind.STATE:
        lines.append("exclude = []  # take this line out if no two of the states can both be so")
    for state, ids in drawn.states:
        lines += ["", f"[{name}.states.{state}]", *_cues(ids, cues, cluster, told, seen)]
    return "\n".join([*lines, ""])


Told = Mapping[str, str]


def _cues(ids: Sequence[str], cues: Mapping[str, str], cluster: Cluster, told: Told, seen: set[str]) -> list[str]:
    """The cues of one state: each once in the whole question, those that are less sure as comments."""
    lines = ["cues = ["]
    for name in ids:
        cue = cues.get(name, "")
        lines.append(f"  # {told[name]}")
        if not cue:
            lines.append("  #   no cue of its words alone was found")
        elif not cluster.sure(name):
            lines.append(f"  #   perhaps: {quoted(cue)},")
        elif cue not in seen:
            lines.append(f"  {quoted(cue)},")
            seen.add(cue)
    return [*lines, "]"]


def said_by(claim: Claim) -> str:
    """Who said what and when, on one line that can stand in a comment.

    >>> said_by(Claim("The kiosk is shut.", party="Ferry crew", said_at="2024-05-04"))
    'Ferry crew, 2024-05-04: The kiosk is shut.'
    """
    when = "" if claim.said_at is None else f", {clean(claim.said_at, 40)}"
    return _CONTROL.sub(" ", f"{clean(claim.party, 80)}{when}: {clean(claim.text or '', _TOLD)}")


def quoted(text: str) -> str:
    """A basic string of TOML.

    >>> quoted("a b")
    '"a b"'
    """
    plain = clean(text, 400).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{_CONTROL.sub(" ", plain)}"'
