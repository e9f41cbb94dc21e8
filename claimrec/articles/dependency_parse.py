"""A dependency parse in, the attributions that it adds to those of the rules out.

The parser is a spaCy pipeline for English, or anything that gives tokens like its own; spaCy is never imported here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from typing import Protocol

from attrs import frozen

from claimrec.articles.attributed import Attributed, Content
from claimrec.articles.attribution import fits
from claimrec.articles.cues import Cue, Use, verb_cue
from claimrec.articles.sources import Source
from claimrec.articles.speakers import speaks
from claimrec.articles.word_lists import listed
from claimrec.articles.words import Word

Sentence = Sequence[Word]


class Token(Protocol):
    """A token as spaCy gives it: what is asked of it here."""

    @property
    def text(self) -> str: ...
    @property
    def idx(self) -> int: ...
    @property
    def i(self) -> int: ...
    @property
    def pos_(self) -> str: ...
    @property
    def dep_(self) -> str: ...
    @property
    def head(self) -> Token: ...
    @property
    def children(self) -> Iterable[Token]: ...
    @property
    def subtree(self) -> Iterable[Token]: ...


Parser = Callable[[str], Iterable[Token]]
"""What `nlp=` takes: a function of a text (a spaCy pipeline is one) that gives its tokens in order. Of each token the
attributes `text`, `idx`, `i`, `pos_`, `dep_`, `head`, `children` and `subtree` are read, as spaCy defines them."""

_ASIDE = frozenset(["appos", "relcl", "acl", "advcl", "parataxis", "punct"])  # they tell more of a noun than its name
_LEADS = frozenset(["mark", "punct", "cc"])  # "that", "and": no part of what was said
_FAR = 8  # verbs joined to one another that may share a speaker


@frozen
class Parsed:
    """An attribution of a parse, and where the nouns stand that are its speaker: the subject, its name beside it.

    `sure` where the verb has a subject of its own, and one that is known to speak.
    """

    one: Attributed
    heads: frozenset[int]
    sure: bool


@frozen
class _Parse:
    """The words of a sentence, and of which of them each token is a part (by the number of the token)."""

    words: Sentence
    places: Mapping[int, tuple[int, ...]]

    def at(self, tokens: Iterable[Token]) -> list[int]:
        """Where the words of tokens stand, in order."""
        return sorted({place for token in tokens for place in self.places.get(token.i, ())})

    def cue(self, token: Token) -> Cue | None:
        """The cue that a token is, outside of quotation marks."""
        place = next(iter(self.at([token])), None)
        if place is None or self.words[place].quoted:
            return None
        if token.text.lower() == "according":
            return Cue(place, place + 2, place, "according", frozenset({"say"}), Use.SOURCE)
        return verb_cue(self.words, place) if token.pos_ in ("VERB", "AUX") else None


def parsed(text: str, words: Sentence, nlp: Parser) -> list[Parsed]:
    """The attributions that the parse of a sentence shows; `words` stand in `text`. Nothing is parsed without a cue."""
    if not any(not w.quoted and (w.low == "according" or verb_cue(words, k)) for k, w in enumerate(words)):
        return []
    tokens = tuple(nlp(text[words[0].start : words[-1].end].replace("\n", " ")))
    parse = _Parse(words, _places(words, tokens))
    return [one for token in tokens if (one := _attribution(parse, token)) is not None]


def _places(words: Sentence, tokens: Sequence[Token]) -> dict[int, tuple[int, ...]]:
    """The words of which each token is a part: tokens and words may be cut differently ("didn't", "U.S.-led")."""
    where = {at - words[0].start: k for k, word in enumerate(words) for at in range(word.start, word.end)}
    spans = {token.i: range(token.idx, token.idx + len(token.text)) for token in tokens}
    return {i: tuple(sorted({where[at] for at in span if at in where})) for i, span in spans.items()}


def _attribution(parse: _Parse, token: Token) -> Parsed | None:
    """What a token attributes, if it is a cue with a speaker; a verb with other senses needs its clause."""
    cue = parse.cue(token)
    who = None if cue is None else _speaker(token, cue.use)
    if cue is None or who is None or _thought(parse, token, who):
        return None
    name = next((c for c in who.children if c.dep_ == "appos" and c.pos_ == "PROPN" != who.pos_), who)
    phrase = _phrase(parse, name)
    if not phrase or any(parse.words[k].quoted for k in phrase):
        return None
    source = Source(phrase[0], phrase[-1], behind=phrase[0] > cue.start)
    known = speaks(parse.words[phrase[0] : phrase[-1] + 1]) or _somebody(who)
    contents = _contents(parse, cue, token)
    says = bool(contents) or bool(cue.classes & {"say", "tell", "keep"})
    if not (says and fits(parse.words, cue, source) and (known or _any_noun(cue, who))):
        return None
    heads = frozenset(parse.at([who, name]))
    return Parsed(Attributed(source, cue, tuple(contents)), heads, sure=known and who.head.i == token.i)


def _speaker(token: Token, use: Use) -> Token | None:
    """Whom "according to", the "by" of a passive or the subject of a verb names."""
    if use is Use.SOURCE or use is Use.PASSIVE:
        leads = next((c for c in token.children if c.dep_ == "agent" or c.text.lower() == "to"), None)
        return None if leads is None else _child(leads, "pobj")
    return _subject(token, use, _FAR)


def _subject(token: Token, use: Use, far: int) -> Token | None:
    """The subject of a verb, the noun that it describes, or the subject of the verb it is joined to.

    Of a verb joined to one in a clause ("they fear that she lost and warn ...") it is open whose it is.
    """
    own = _child(token, "nsubj") or (_child(token, "nsubjpass") if far < _FAR else None)
    if own is not None:
        return (
            token.head if token.dep_ == "relcl" and own.text.lower() in listed("grammar", "relative_pronouns") else own
        )
    joined = token.dep_ == "conj" and token.head.dep_ != "ccomp"
    beside = token.dep_ == "advcl" and (use is Use.PARTICIPLE or far < _FAR)
    return _subject(token.head, use, far - 1) if far and (joined or beside) else None


def _thought(parse: _Parse, token: Token, who: Token) -> bool:
    """Whether a verb only tells what its own speaker thinks: "Zelenskyy said he believed"."""
    return who.pos_ == "PRON" and token.dep_ == "ccomp" and parse.cue(token.head) is not None


def _somebody(who: Token) -> bool:
    """Whether a subject is somebody: "some", or a noun that a "who" describes."""
    described = (_child(c, "nsubj") for c in who.children if c.dep_ == "relcl")
    return who.text.lower() in listed("grammar", "some") or any(
        one is not None and one.text.lower() == "who" for one in described
    )


def _any_noun(cue: Cue, who: Token) -> bool:
    """Whether any noun or number can be a subject: of a verb that tells no more than that something is said."""
    return bool(cue.classes & {"say", "tell"}) and cue.use is not Use.SOURCE and who.pos_ in ("NOUN", "PROPN", "NUM")


def _phrase(parse: _Parse, head: Token) -> list[int]:
    """The words of a noun and of what belongs to it, without what is only told of it."""
    inside = [head, *(t for c in head.children if c.dep_ not in _ASIDE for t in c.subtree)]
    middle = parse.at([head])
    return next((run for run in _gapless(parse.at(inside)) if middle and middle[0] in run), [])


def _child(token: Token, dep: str) -> Token | None:
    return next((c for c in token.children if c.dep_ == dep), None)


def _contents(parse: _Parse, cue: Cue, token: Token) -> list[Content]:
    """The stretches of what was said, without the marks and the "that" at their ends; a lone word is none."""
    said = _told(parse, cue, token)
    bare = {k for k in parse.at(t for t in said if t.dep_ not in _LEADS) if not parse.words[k].mark}
    runs = [[k for k in run if k in bare] for run in _gapless(parse.at(said))]
    found = [Content(run[0], run[-1]) for run in runs if len(run) > 1]
    keeps = "keep" in cue.classes and len(found) == 1 and found[0].first > cue.start
    return [Content(cue.first, found[0].last)] if keeps else found


def _told(parse: _Parse, cue: Cue, token: Token) -> list[Token]:
    """The clause that hangs on a cue, the clause it was put into, or its words in quotation marks."""
    clause, own = _child(token, "ccomp"), list(token.subtree)
    if clause is not None:
        return list(clause.subtree)
    if token.dep_ == "parataxis" or cue.use is Use.SOURCE:
        inside = {t.i for t in own}
        return [t for t in token.head.subtree if t.i not in inside]
    return [t for t in own if all(parse.words[k].quoted for k in parse.at([t]))]


def _gapless(places: Sequence[int]) -> list[list[int]]:
    groups = groupby(enumerate(places), key=lambda one: one[1] - one[0])
    return [[place for _, place in group] for _, group in groups]
