"""Where does a sentence end, and where a clause? The one splitter; what ends them in a language comes as a table."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from claimrec.language.tokens import Place, Tokens

_ENDS = frozenset(".!?…")
_CLOSERS = frozenset("\"'”’»)]")
_BREAKS = frozenset(";:—")
_DASHES = frozenset("-–")


@frozen
class Boundaries:
    """What ends a clause in one language.

    - `abbreviations`: words that a point behind them does not end a sentence at; `breaks`: words that always begin a
      new clause ("but"); `links`: words that begin one where a verb of its own follows ("and").
    - `finite`: words that tell a verb of its own (auxiliaries, past forms); `openers`: words that one begins with
      ("it", "we"); `complementisers`: words that carry on what governs the clause before ("that").
    - `held`: words behind which another ends no clause ("all" before "but"); `relatives`: words that begin what
      stands between two commas ("which").
    """

    abbreviations: frozenset[str] = frozenset()
    breaks: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    finite: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    complementisers: frozenset[str] = frozenset()
    held: Mapping[str, frozenset[str]] = field(factory=dict)
    relatives: frozenset[str] = frozenset()


def sentences(tokens: Tokens, boundaries: Boundaries) -> tuple[Place, ...]:
    """The sentences of a text, as places of tokens (first, one behind the last), marks at their ends among them.

    A sentence ends at a point, a question or exclamation mark where another begins behind it, at a blank line, and at
    the end of a line where the next begins as sentences do (headlines, tweets).
    """
    found: list[Place] = []
    start = 0
    for at in range(len(tokens)):
        if at >= start and _ends(tokens, at, boundaries):
            end = at + 1
            while end < len(tokens) and tokens.glued(end) and tokens.raw[end] in _CLOSERS | _ENDS:
                end += 1
            found.append((start, end))
            start = end
    if start < len(tokens):
        found.append((start, len(tokens)))
    return tuple(found)


def _ends(tokens: Tokens, at: int, boundaries: Boundaries) -> bool:
    behind = at + 1
    if behind >= len(tokens):
        return True
    gap = tokens.text[tokens.spans[at][1] : tokens.spans[behind][0]]
    if "\n" in gap and (gap.count("\n") > 1 or _opens(tokens, behind)):
        return True
    if tokens.raw[at] not in _ENDS:
        return False
    while behind < len(tokens) and tokens.raw[behind] in _CLOSERS | _ENDS and tokens.glued(behind):
        behind += 1
    if behind >= len(tokens):
        return True
    if tokens.glued(behind):  # "example.org"; a missing blank only before a capital: "It fell.We saw it."
        return tokens.raw[at] == "." and tokens.raw[behind][:1].isupper() and len(tokens.raw[behind]) > 1
    if tokens.raw[at] == "." and _abbreviated(tokens, at, boundaries):
        return False
    return _opens(tokens, behind)


def _abbreviated(tokens: Tokens, at: int, boundaries: Boundaries) -> bool:
    """Whether a point belongs to the word before it: "Gen. Orsk", "J. Smith"."""
    if not tokens.glued(at):
        return False
    before = tokens.words[at - 1]
    return before in boundaries.abbreviations or (len(before) == 1 and before.isalpha() and before != "i")


def _opens(tokens: Tokens, at: int) -> bool:
    first = tokens.raw[at][0]
    return not first.islower()


def clauses(tokens: Tokens, sentence: Place, boundaries: Boundaries) -> tuple[Place, ...]:
    """The clauses of a sentence, as places of tokens; the word that begins one ("but") belongs to it."""
    words, found = tokens.words, []
    start = sentence[0]
    for at in range(sentence[0], sentence[1]):
        if words[at] in _DASHES and (tokens.glued(at) or (at + 1 < len(words) and tokens.glued(at + 1))):
            continue  # "10-12", "10,000-strong"
        aside = words[at] == "," and at > start + 1 and not boundaries.relatives.isdisjoint(words[start : start + 2])
        if at > start and (aside or _begins(words, at, sentence[1], boundaries)):
            found.append((start, at))
            start = at
    found.append((start, sentence[1]))
    return tuple(found)


def _begins(words: tuple[str, ...], at: int, end: int, boundaries: Boundaries) -> bool:
    word = words[at]
    if word in _BREAKS or word in _DASHES:
        return True
    if word == ",":
        return _verb_follows(words, at + 1, end, boundaries)
    if word in boundaries.breaks:
        return words[at - 1] not in (",", *_BREAKS, *boundaries.held.get(word, ()))
    return word in boundaries.links and _verb_follows(words, at + 1, end, boundaries)


def _verb_follows(words: tuple[str, ...], at: int, end: int, boundaries: Boundaries) -> bool:
    """Whether a clause with a subject or a verb of its own begins here: "and the port stands", not "and the port"."""
    if at >= end or words[at] in boundaries.complementisers:
        return False
    if words[at] in boundaries.breaks or words[at] in boundaries.openers:
        return True
    for place in range(at, min(end, at + 7)):
        word = words[place]
        if word in boundaries.finite:
            return True
        if word == "," or word in _BREAKS or word in boundaries.links or word in boundaries.breaks:
            return False
    return False
