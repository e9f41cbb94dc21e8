"""Tokens in, sentences out. The one splitter; what ends a sentence in a language is a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import field, frozen

from claimrec.language.tokens import Place, Tokens

ENDS = frozenset(".!?…")
_LONGEST = 256
_DASHES = frozenset("—–―-")
CLOSERS = frozenset("\"'”’»)]")
_MARKS = CLOSERS | ENDS
_HANDLES = 40  # of those that a tweet begins with, the most that are looked through


@frozen
class Boundaries:
    """What ends a sentence and a clause in one language.

    - `abbreviations`: words that a point behind them does not end a sentence at; of these `capitalised` are words of
      another sense in small letters ("sat").
    - `breaks`: words that always begin a part of a sentence ("but", "who"); `links`: words that begin one where a verb
      of its own follows ("and"). What one of them begins stands beside the clause before if it is among `joins`, is
      relative to its last noun if among `relatives`, and stands under it otherwise ("because"); `pairs` join nouns
      as long as no verb stands before ("the bridge and the port fell"), and `adds` behind a comma of a list; `held`:
      words behind which such a word begins nothing ("all" before "but").
    - `complementisers`: words that carry on what governs the clause before ("that").
    - `subordinators`, `fronted`: a clause, a phrase that begins with one of them and stands first ends at its comma.
    - `auxiliaries`, `finite` (these among them), `past`, `past_endings`: what can be the verb of a clause, but for
      `never_past` ("hundred"); `preterites`: past forms that are no participles ("took"); `participles`: those of
      irregular verbs; `presents`: forms that may be nouns too ("cuts"); `participled`: auxiliaries before participles.
    - `expletives`, `foci`: what a cleft sentence begins with, and what begins that which it sets apart ("it was not |
      in May | that it fell"), unless words that are `judged` to be so or not stand there ("it is not the case that").
    - `takers`: words that a complementiser carries on ("said" that): behind another it begins a relative clause.
    - `grounds`: no denial of the verb before reaches what stands behind one ("after").
    - `companions`, `companion_endings`: nor what begins so behind a comma (", with ...", ", saying ..."), nor what one
      of `appositions` begins there, if it is the last of no list (", a town of 400").
    - `openers`: words that a clause begins with ("it", "we"); `articles`: no verb stands behind one; `adverbs`: they
      stand between an auxiliary and its verb; `agents`: a participle stands before one ("by").
    """

    abbreviations: frozenset[str] = frozenset()
    capitalised: frozenset[str] = frozenset()
    breaks: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    joins: frozenset[str] = frozenset()
    pairs: frozenset[str] = frozenset()
    adds: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    held: Mapping[str, frozenset[str]] = field(factory=dict)
    complementisers: frozenset[str] = frozenset()
    subordinators: frozenset[str] = frozenset()
    fronted: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    finite: frozenset[str] = frozenset()
    past: frozenset[str] = frozenset()
    past_endings: tuple[str, ...] = ()
    never_past: frozenset[str] = frozenset()
    preterites: frozenset[str] = frozenset()
    participles: frozenset[str] = frozenset()
    presents: frozenset[str] = frozenset()
    participled: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    agents: frozenset[str] = frozenset()
    grounds: frozenset[str] = frozenset()
    companions: frozenset[str] = frozenset()
    appositions: frozenset[str] = frozenset()
    companion_endings: tuple[str, ...] = ()
    takers: frozenset[str] = frozenset()
    expletives: frozenset[str] = frozenset()
    foci: frozenset[str] = frozenset()
    judged: frozenset[str] = frozenset()
    triggers: frozenset[str] = field(init=False, repr=False)

    @triggers.default
    def _triggers(self) -> frozenset[str]:
        """Without any of these a sentence is one clause."""
        return self.breaks | self.links | self.complementisers | frozenset(",;:—–-([")

    def abbreviated(self, written: str) -> bool:
        """Whether a word, as written and without its point, is an abbreviation."""
        low = written.lower()
        return low in self.abbreviations and not (low == written and low in self.capitalised)

    def tells(self, words: Sequence[str]) -> bool:
        """Whether a verb of a clause stands among words, so far as their forms tell."""
        return any(word in self.finite or self.past_form(word) for word in words)

    def participle(self, word: str) -> bool:
        """Whether a word can be a past participle ("been", "taken", "closed")."""
        return word in self.participles or (self.past_form(word) and word not in self.preterites)

    def past_form(self, word: str) -> bool:
        """Whether a word is a past form, of an irregular verb or by its ending."""
        if word in self.past:
            return True
        return len(word) > 4 and word.endswith(self.past_endings) and word not in self.never_past


def sentences(tokens: Tokens, boundaries: Boundaries) -> tuple[Place, ...]:
    """The sentences of a text, as places of tokens (first, one behind the last), marks at their ends among them.

    A sentence ends at a point, a question or exclamation mark where another begins behind it, at a blank line, and at
    the end of a line where the next begins as sentences do (headlines, tweets). One of more than 256 tokens is cut at
    a mark, so that the work grows with the text and not with its square.
    """
    found: list[Place] = []
    start = behind = 0
    for at in _candidates(tokens):
        if at >= behind:  # each run of marks is walked through once, wherever in it a sentence could end
            behind = _behind_marks(tokens, at + 1)
        if at < start:
            continue
        if _ends(tokens, start, at, behind, boundaries):
            found += _pieces(tokens, start, behind)
            start = behind
    return (*found, *_pieces(tokens, start, len(tokens)))


def _candidates(tokens: Tokens) -> list[int]:
    """The places where a sentence may end: marks and words that end in one, and what stands at the end of a line."""
    found = [at for at, word in enumerate(tokens.words) if word[-1] in ENDS]
    if "\n" in tokens.text:
        spans = tokens.spans
        lines = [i for i in range(len(spans) - 1) if "\n" in tokens.text[spans[i][1] : spans[i + 1][0]]]
        found = sorted({*found, *lines})
    return found


def _pieces(tokens: Tokens, start: int, end: int) -> list[Place]:
    """A sentence, cut at marks where it is longer than any should be."""
    found: list[Place] = []
    while end - start > _LONGEST:
        window = range(start + _LONGEST, start, -1)
        cut = next((i for i in window if not tokens.raw[i - 1][0].isalnum()), start + _LONGEST)
        found.append((start, cut))
        start = cut
    return [*found, (start, end)] if start < end else found


def _behind_marks(tokens: Tokens, at: int) -> int:
    """The first token from a place on that is no mark which closes something and stands right behind another."""
    while at < len(tokens) and tokens.raw[at] in _MARKS and tokens.glued(at):
        at += 1
    return at


def _ends(tokens: Tokens, start: int, at: int, behind: int, boundaries: Boundaries) -> bool:
    """Whether a sentence that begins at `start` ends at a place; `behind` is the first token behind its marks."""
    if at + 1 >= len(tokens):
        return True
    gap = tokens.text[tokens.spans[at][1] : tokens.spans[at + 1][0]]
    if "\n" in gap and (gap.count("\n") > 1 or _opens(tokens, at + 1)):
        return True
    if tokens.raw[at] not in ENDS:
        dotted = len(tokens.raw[at]) > 2 and tokens.raw[at][-1] == "."  # "at 5 p.m. He left"
        after = tokens.words[at + 1]
        return dotted and _opens(tokens, at + 1) and (after in boundaries.openers or after in boundaries.articles)
    if behind >= len(tokens):
        return True
    if tokens.glued(behind):  # "example.org"; a missing blank only before a capital: "It fell.We saw it."
        return tokens.raw[at] == "." and tokens.raw[behind][:1].isupper() and len(tokens.raw[behind]) > 1
    if tokens.raw[at] == "." and _abbreviated(tokens, start, at, boundaries):
        return False
    return _opens(tokens, behind) or (behind == at + 1 and _informal(tokens, start, at))


def _informal(tokens: Tokens, start: int, at: int) -> bool:
    """Whether a sentence is written without capitals, or its mark stands twice: the next needs no capital either."""
    if tokens.raw[at] in "!?" and tokens.raw[at - 1] in "!?" and at > start:
        return True
    last = min(at, start + 2 * _HANDLES)
    while start + 1 < last and tokens.raw[start] in "@#":
        start += 2
    return tokens.raw[start][0].islower()


def _abbreviated(tokens: Tokens, start: int, at: int, boundaries: Boundaries) -> bool:
    """Whether a point belongs to the word before it: "Gen. Orsk", "J. Smith"."""
    if not tokens.glued(at):
        return False
    before = tokens.words[at - 1]
    if before.isdigit() and at - 1 == start:  # "1. Close the gate."
        return True
    if len(before) == 1 and before.isalpha():
        return before != "i" and not tokens.glued(at - 1)  # "C.D.O.s." ends one
    return boundaries.abbreviated(tokens.raw[at - 1])


def _opens(tokens: Tokens, at: int) -> bool:
    """Whether what stands at a place can open a sentence: no small letter, nor a dash before one."""
    if tokens.raw[at] in _DASHES and at + 1 < len(tokens):
        at += 1
    first = tokens.raw[at][0]
    return not first.islower()


def headline(tokens: Tokens, sentence: Place) -> bool:
    """Whether a sentence is written as headlines are, most words with a capital: a capital marks no name there."""
    words, capitals = tokens.capitals
    start, end = min(sentence[0] + 1, sentence[1]), sentence[1]
    return 2 * (capitals[end] - capitals[start]) > words[end] - words[start]
