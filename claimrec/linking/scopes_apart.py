"""Positions on one question in; those told of another group, part, body or doer than others of it out as on another.

"The ceasefire holds in the northern sector" and "was broken in the southern sector" are both right, as are "nurses have
called off the strike" and "doctors have not". What is told without such a word stays on the question as a whole.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence, Set
from functools import lru_cache

from attrs import evolve

from claimrec.language.clauses import is_verb
from claimrec.language.english.grammar import english
from claimrec.language.english.loose import listed
from claimrec.language.english.number_words import counting
from claimrec.language.english.scopes import deciding, doing, marked, telling
from claimrec.language.english.verbs import be_and_have
from claimrec.language.english.vocabulary import function_words
from claimrec.language.text import Text
from claimrec.language.tokens import Place, folded_words
from claimrec.linking.statements.words import content_stem
from claimrec.model.names import name_key
from claimrec.model.positions import Basis, Position
from claimrec.model.values import State, Value

_REACH = 4  # words behind a preposition in which what it leads may be told
_LONGEST = 6  # words that a name may have
_MARKS = ",.;:!?()[]\"“”‘’'"
_OF_READ = (Basis.READ, Basis.IMPLIED)

# What a position is told of: by the kind of what tells it ("sexes"; a doer by the stem of the verb), the word.
Marks = Mapping[tuple[str, str], str]


def scopes_apart(
    positions: Sequence[Position], text_of: Callable[[str], Text | None], names: Mapping[str, str]
) -> list[Position]:
    """The positions in their order, those that are told of unlike parts of one question as answers to unlike ones.

    `text_of` gives the analysis of a claim by its id, None where its words were not read; `names` lead from the normal
    forms of the names and aliases known of the run to their names. Only questions to which more than one answer is
    given are looked at; the cost grows with their positions.
    """
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for at, p in enumerate(positions):
        if p.basis in _OF_READ and isinstance(p.value, State):
            groups[p.question].append(at)
    found, begins = list(positions), frozenset([key.split()[0] for key in names if key])
    for group in groups.values():
        if len({positions[at].value for at in group}) < 2:
            continue
        denied = any(isinstance(v, State) and v.denied for v in {positions[at].value for at in group})
        group = [at for at in group if _may_be_marked(positions[at], begins if denied else frozenset())]
        if len(group) < 2:
            continue
        texts = {at: text for at in group if (text := text_of(positions[at].claim.id)) is not None}
        marks = {at: _marks(positions[at], text, names) for at, text in texts.items()}
        for kind in _told_apart(marks, {at: positions[at].value for at in texts}):
            for at in texts:
                if kind in marks[at]:
                    scope = ", ".join([part for part in (found[at].scope, marks[at][kind]) if part])
                    found[at] = evolve(found[at], scope=scope)
    return found


def _may_be_marked(position: Position, begins: Set[str]) -> bool:
    """Whether a text may tell of a part or a doer, by its words alone: an analysis takes a hundred times as long.

    `begins` are the first words of the names that may be those of a doer, in normal form.
    """
    own = position.subject.split()
    return any(
        marked(word.lower()) or (word[:1].isupper() and ((word.isupper() and len(word) > 1) or _begins(word, begins)))
        for chunk in (position.claim.text or "").split()
        if (word := chunk.strip(_MARKS)) not in own
    )


def _begins(word: str, begins: Set[str]) -> bool:
    return _key(word) in begins


@lru_cache(maxsize=1 << 12)
def _key(word: str) -> str:
    return name_key(word.removesuffix("'s").removesuffix("’s"))


def _told_apart(marks: Mapping[int, Marks], values: Mapping[int, Value]) -> list[tuple[str, str]]:
    """The kinds of which the positions of one question name several; of a doer only where one is said not to have done
    it, since what two are said to have done may be one deed of which it is asked who did it.
    """
    kinds: dict[tuple[str, str], dict[str, list[Value]]] = defaultdict(lambda: defaultdict(list))
    for at, told in marks.items():
        for kind, word in told.items():
            kinds[kind][word].append(values[at])
    return sorted(
        kind
        for kind, words in kinds.items()
        if len(words) > 1
        and (kind[0] != "doer" or any(isinstance(v, State) and v.denied for own in words.values() for v in own))
    )


def _marks(position: Position, text: Text, names: Mapping[str, str]) -> Marks:
    """What the clause of a position tells of whom or of which part it speaks."""
    own = [at for o in position.words for at in range(*text.tokens.between(o.start, o.end)) if at not in text.cues]
    if not own:
        return {}
    place, verb = _clause(own[0], text)
    words = text.tokens.words
    subject = set(folded_words(position.subject)) - function_words()
    told_of = words[verb : verb + 1] != () and words[verb] in counting()["be"]
    acting = not told_of and subject.isdisjoint(words[place[0] : verb])
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for at in range(*place):
        if words[at] in subject:
            continue
        kinds = deciding(words, at) if acting and at < verb else ()
        of_it = told_of or not listed("of").isdisjoint(words[at + 1 : at + 2])  # "the villages east of the river"
        kinds = kinds or (telling(words, at) if (of_it and at < verb) or _led(words, at, place) else ())
        for kind, word in kinds:
            found[kind, ""].add(word)
    doer = _doer(text, (place[0], verb), names) if acting else ""
    if doer:
        found["doer", _deed(words, (verb, place[1]))].add(doer)
    return {kind: next(iter(told)) for kind, told in found.items() if len(told) == 1}


def _clause(at: int, text: Text) -> tuple[Place, int]:
    """The place of the clause around a token, and of its verb, its end where none is found; a clause without a subject
    has that of its sentence.
    """
    clause = text.clause(at)
    place = clause.start, clause.end
    verb = next((k for k in range(*place) if is_verb(text.tokens, k, place, english().boundaries)), place[1])
    start = next((start for start, end in text.sentences if start <= at < end), 0)
    return (start if verb == place[0] else place[0], place[1]), verb


def _led(words: Sequence[str], at: int, place: Place) -> bool:
    """Whether a word stands behind a preposition that tells of what, not by whom: "in the southern sector"."""
    leads = [word for word in words[max(place[0], at - _REACH) : at] if word in counting()["prepositions"]]
    return bool(leads) and leads[-1] not in listed("agents")


def _deed(words: Sequence[str], place: Place) -> str:
    """The stem of what is done, behind "have"; "" where nothing is."""
    return next((stem for w in words[slice(*place)] if w not in be_and_have() and (stem := content_stem(w))), "")


def _doer(text: Text, place: Place, names: Mapping[str, str]) -> str:
    """Who does what a clause tells: a known name, a kind of people, or an acronym; "" for several, and anyone else."""
    words, raw = text.tokens.words, text.tokens.raw
    told = (
        {name for at in range(*place) if raw[at][0].isupper() and (name := _named(words[at : place[1]], names))},
        {word for at in range(*place) for word in doing(words[at])},
        {raw[at] for at in range(*place) if raw[at].isupper() and len(raw[at]) > 1},
    )
    found: set[str] = next((named for named in told if named), set())
    return next(iter(found)) if len(found) == 1 else ""


def _named(words: Sequence[str], names: Mapping[str, str]) -> str:
    """The known name that some folded words begin with, by the longest of its names and aliases; "" where none does."""
    for end in range(min(len(words), _LONGEST), 0, -1):
        name = names.get(name_key(" ".join(words[:end]).removesuffix("'s")))
        if name:
            return name
    return ""
