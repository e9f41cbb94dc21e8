"""Two sentences in, whether they name two things alike but for a part of the name out: "Orla Foods", "Orla Energy";
"Anna Pell", "Mr Pell".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from claimrec.language.chosen import CODE
from claimrec.language.english.loose import listed, roman
from claimrec.language.english.number_words import words_of
from claimrec.language.english.vocabulary import function_words, without_owner
from claimrec.language.mention_words import lexis
from claimrec.language.text import Text
from claimrec.linking.statements.known_names import headline_at
from claimrec.linking.statements.sentence_contents import Statement
from claimrec.linking.statements.words import stem

Name = tuple[str, ...]
_SEXES = ("he", "she")
_NONE: frozenset[str] = frozenset()


def namesakes(a: Statement, b: Statement) -> bool:
    """Whether two statements each give a name of several words, of which the one begins like the other and goes on
    otherwise, and no name of the one stands in the other too; or two persons of one surname; or things of one kind with
    unlike numbers ("batch 4", "batch 7"). Of titles nothing is told by their capitals.
    """
    if _numbered(a, b) or _persons(a, b):
        return True
    if a.once(_headline) or b.once(_headline):
        return False
    ours, theirs = a.once(_names), b.once(_names)
    if any(set(x) <= set(y) or set(y) <= set(x) for x in ours for y in theirs):
        return False
    return any(x[0] == y[0] and len(x) > 1 and len(y) > 1 for x in ours for y in theirs)


def _headline(statement: Statement) -> bool:
    return headline_at(statement.text, statement.place)


def _numbered(a: Statement, b: Statement) -> bool:
    """Whether the numbers behind one word of a label differ, and none is in both: "batch 4", "batches 4 and 7" are one
    at least.
    """
    ours, theirs = a.once(_labels), b.once(_labels)
    return any(ours[kind].isdisjoint(theirs[kind]) for kind in ours.keys() & theirs.keys())


def _persons(a: Statement, b: Statement) -> bool:
    """Whether one surname is told of two persons: behind unlike given names ("Anna Pell", "Jon Pell"), or behind titles
    or given names of the two sexes ("Mrs Orr", "Mr Orr").
    """
    ours, theirs = a.once(_bearers), b.once(_bearers)
    told = [(mine, theirs[surname]) for surname, mine in ours.items() if surname in theirs]
    return any(x and y and x.isdisjoint(y) for one, other in told for x, y in zip(one, other, strict=True))


def _bearers(statement: Statement) -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """By each surname of a sentence the given names right before it, and the sexes that these and titles tell."""
    words, raw, at = statement.text.tokens.words, statement.text.tokens.raw, statement.place[0]
    found, told = dict[str, tuple[frozenset[str], frozenset[str]]](), _by_sex()
    while at < statement.place[1]:
        end = at
        while end < statement.place[1] and raw[end][0].isupper():
            end += 1
        surname = without_owner(words[end - 1]) if end > at + 1 else ""
        sexes = frozenset([sex for sex in _SEXES for word in words[at : end - 1] if word in told[sex]])
        given = frozenset([word for word in words[at : end - 1] if word in told["given"]])
        if surname and (given or sexes):
            before = found.get(surname, (_NONE, _NONE))
            found[surname] = before[0] | given, before[1] | sexes
        at = max(end, at + 1)
    return found


@cache
def _by_sex() -> dict[str, frozenset[str]]:
    """The given names, and with the titles, those of each sex."""
    words = lexis(CODE)
    given = {sex: words[f"first_names.{sex}"] for sex in _SEXES}
    only = {sex: given[sex] - given[other] for sex, other in (_SEXES, _SEXES[::-1])}
    return {sex: only[sex] | words[f"titles.{sex}"] for sex in _SEXES} | {"given": given["he"] | given["she"]}


def _labels(statement: Statement) -> dict[str, set[str]]:
    """By the stem of a word such as "batch", the numbers right behind it that count nothing."""
    text, place = statement.text, statement.place
    found: dict[str, set[str]] = {}
    words, dated = text.tokens.words, _dated(text)
    for at in range(place[0], place[1] - 1):
        kind, number = words[at], words[at + 1]
        if (
            number.isdigit()
            and at + 1 not in dated
            and kind in words_of("labels", "words") - words_of("ages", "before")
        ):
            found.setdefault(stem(kind), set()).add(number)
    return found


def _names(statement: Statement) -> Sequence[Name]:
    """The names of a sentence, each as the stems of its words: runs of capitals with "of" and the like between them,
    and what tells one of a line behind them ("Kestrel II", "Kestrel 2", "Karl Berg junior").
    """
    text, place = statement.text, statement.place
    tokens, dated = text.tokens, _dated(text)
    found: list[Name] = []
    at = place[0]
    while at < place[1]:
        end = _end(text, at, place[1], dated)
        if end > at:
            words = [word for word in tokens.words[at:end] if word[0].isalnum()]
            found.append((*map(stem, words[:1]), *[roman().get(word) or stem(word) for word in words[1:]]))
        at = max(end, at + 1)
    return found


def _end(text: Text, at: int, last: int, dated: frozenset[int]) -> int:
    """Where the name that begins at a word ends; that place itself where none begins."""
    raw, words = text.tokens.raw, text.tokens.words
    end = at
    while end < last:
        if raw[end][0].isupper() and end not in dated and (words[end] not in function_words() or end > at):
            end += 1
            continue
        if end > at and (words[end] in listed("generations") or (words[end].isdigit() and end not in dated)):
            return end + 1
        behind = end
        while behind < last and words[behind] in listed("in_names"):
            behind += 1
        if end == at or behind in (end, last) or not raw[behind][0].isupper() or behind in dated:
            break
        end = behind
    return end


def _dated(text: Text) -> frozenset[int]:
    """The tokens of a text that are part of a time or of a number."""
    told = [t.words for t in text.times] + [q.words for q in text.quantities]
    return frozenset([at for words in told for at in range(*text.tokens.between(words.start, words.end))])
