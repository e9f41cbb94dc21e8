"""A text in, the names in it out: known ones, the longest first, and runs of capitals."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, evolve

from claimrec.language.gazetteer import NAME, Gazetteer, Known, parts_of
from claimrec.language.mention_words import Word
from claimrec.language.tokens import Tokens
from claimrec.model.names import tidy

_HYPHENS = 12  # parts of a word with hyphens, at which names are looked for
_SHORT = 4  # letters: a shorter name in capitals ("WHO") is only meant where the text has it in capitals


@define  # not frozen: one is made for each mention of each text
class Found:
    """A mention while a text is read: places of tokens and characters, and what is known of it.

    `gender` is "he" or "she" for a person of whom it is told; `noun` is the head of a role or a thing, `called` its
    name without its place, `of`; `roles` are those of a person named; `open`: it points at no certain one ("a
    bridge"); `along`: a name of the places that come along; `code`: a thing named by a code.
    """

    first: int
    last: int
    start: int
    end: int
    kind: str
    name: str = ""
    guess: str = ""
    person: bool = False
    group: bool = False
    gender: str = ""
    noun: str = ""
    roles: tuple[str, ...] = ()
    of: str = ""
    called: str = ""
    code: bool = False
    open: bool = False
    along: bool = False


@define  # as Found
class Scan:
    """A text with its words classed. `plain`: capitals tell nothing in it; `lowered`: it has none; `begins`: the tokens
    with which sentences begin.
    """

    tokens: Tokens
    words: list[Word]
    begins: frozenset[int]
    plain: bool
    lowered: bool

    def text(self, first: int, last: int) -> str:
        """The words of some tokens as they stand, in NFC and single blanks, without "'s" behind them."""
        if last - first == 1 and self.words[first].raw.isascii():
            told = self.words[first].raw
        else:
            spans = self.tokens.spans
            told = tidy(self.tokens.text[spans[first][0] : spans[last - 1][1]])
        return told[: len(told) - self.words[last - 1].tail]

    def found(self, first: int, last: int, kind: str, name: str, guess: str = "") -> Found:
        """A mention that these tokens make."""
        spans = self.tokens.spans
        end = spans[last - 1][1] - self.words[last - 1].tail
        return Found(first, last, spans[first][0], end, kind, name, guess)

    def beside(self, at: int) -> Word | None:
        """The word at a place; None beyond the text, and for marks."""
        if 0 <= at < len(self.words):
            word = self.words[at]
            return None if word.mark else word
        return None


def known_names(scan: Scan, gazetteer: Gazetteer) -> list[Found]:
    """The known names of a text, each as far as the longest name goes; what makes another name of it is told apart."""
    candidates = [at for at, word in enumerate(scan.words) if word.starts or word.runs]
    if not candidates:
        return []
    parts, owners, places = _parts(scan)
    found: list[Found] = []
    free = 0  # behind the last name, among the parts
    for token in candidates:
        begin, end = places[token], places[token + 1]
        hit = False
        for at in range(max(begin, free), min(end, begin + _HYPHENS)):
            size, known = gazetteer.longest(parts, at)
            one = None if known is None else _fitting(scan, (begin, at, at + size), (owners, places), known)
            if one is not None:
                found.append(one)
                free, hit = at + size, True
                break
        if not hit and scan.words[token].runs:
            found += _inside(scan, token, gazetteer)
    taken = {place for one in found for place in range(one.first, one.last)}
    whole = [_whole(one, scan, taken) for one in found]
    longer = {at: one for one in whole if one.kind == NAME and not one.along for at in range(one.first, one.last)}
    return [one for one in whole if longer.get(one.first, one) is one] if longer else whole


def _parts(scan: Scan) -> tuple[list[str], Sequence[int], Sequence[int]]:
    """The parts of all words, the word that each is of, and where those of each word begin."""
    if all(word.simple for word in scan.words):
        return [word.parts[0] for word in scan.words], range(len(scan.words)), range(len(scan.words) + 1)
    parts: list[str] = []
    owners: list[int] = []
    places = [0]
    for at, word in enumerate(scan.words):
        if word.low != "." or not at or not scan.words[at - 1].abbreviates:
            parts += word.parts
            owners += [at] * len(word.parts)
        places.append(len(parts))
    return parts, owners, places


def _fitting(
    scan: Scan, place: tuple[int, int, int], layout: tuple[Sequence[int], Sequence[int]], known: Known
) -> Found | None:
    """The mention that a known name makes, None where its spelling, or a hyphen, makes something else of the words.

    `place`: where the parts of its first word begin, where its own do, and where they end; `layout`: the word that each
    part is of, and where those of each word begin.
    """
    word_begins, at, end = place
    owners, places = layout
    first, last = owners[at], owners[end - 1]
    word = scan.words[first]
    begins, ends = 0, 0
    if not (word.simple and scan.words[last].simple):
        behind = places[last + 1] - end
        cut = _cut(word.raw, at - word_begins, behind if first == last else 0)
        if cut is None or (first != last and behind):
            return None
        begins, ends = cut
    written = word.raw[begins:]
    guess = known.guess
    alone = first == last
    if written[0] != written[0].title() and known.alias[0].isupper() and alone:
        if not scan.lowered or word.light or word.verb or word.thing or word.role:
            return None
        guess = guess or f"“{written}” was taken to be {known.name}: the text has no capitals"
    if len(known.alias) < _SHORT and known.alias.isupper() and not _upper(written):
        return None
    if alone and word.light and (scan.plain or first in scan.begins):
        return None
    one = scan.found(first, last + 1, known.kind, known.name, guess)
    one.start += begins
    one.end -= ends
    one.along = known.kind == NAME
    return one


def _upper(written: str) -> bool:
    return written.removesuffix("'s").removesuffix("’s").isupper()


def _cut(raw: str, before: int, behind: int) -> tuple[int, int] | None:
    """How many characters stand before and behind a name that is a part of a word with hyphens; None where those parts
    have capitals too: "Stoke-on-Wyck" is not "Stoke", but "Tarn-based" is about Tarn.
    """
    if not before and not behind:
        return 0, 0
    pieces = raw.replace("‐", "-").replace("‑", "-").split("-")
    front, back = pieces[:before], pieces[len(pieces) - behind :] if behind else []
    if before + behind >= len(pieces) or any(not piece[:1].islower() for piece in (*front, *back)):
        return None
    return sum(len(piece) + 1 for piece in front), sum(len(piece) + 1 for piece in back)


def _inside(scan: Scan, at: int, gazetteer: Gazetteer) -> list[Found]:
    """Known names inside of a run of letters without blanks."""
    start, raw, found = scan.tokens.spans[at][0], scan.words[at].raw, []
    for hit in gazetteer.runs.finditer(raw) if gazetteer.runs is not None else ():
        known = gazetteer.names.get(parts_of(hit.group()))
        if known is not None:
            found.append(Found(at, at + 1, start + hit.start(), start + hit.end(), known.kind, known.name, known.guess))
    return found


def _whole(one: Found, scan: Scan, taken: set[int]) -> Found:
    """The name with the words beside it that belong to it: "Sarn city" is Sarn, "Sarn county" another."""
    spans, owned = scan.tokens.spans, scan.words[one.last - 1].owner
    if one.start != spans[one.first][0] or one.end != spans[one.last - 1][1] - 2 * owned:
        return one  # a part of a word
    begin, end = _joined(one, scan, taken)
    noun = scan.beside(one.last)
    along = one.along and scan.text(one.first, one.last) != one.name  # "Russian"
    if (begin, end) != (one.first, one.last):
        return _longer(one, scan, begin, end)
    if noun is not None and not owned:
        if noun.place == "same" and not (one.along and noun.capital):
            one.end = scan.tokens.spans[one.last][1]
            one.last += 1
            return one
        if noun.place == "apart" and not along:
            return _other(one, scan, one.first, one.last + 1, noun)
    of, head = scan.beside(one.first - 1), scan.beside(one.first - 2)
    if of is not None and "joins.genitive" in of.lists and head is not None and (head.small or not scan.plain):
        if head.place == "apart" and (head.capital or not head.thing):
            return _other(one, scan, one.first - 2, one.last, head)
        if head.capital and head.role == "group" and one.first - 2 not in scan.begins:
            name = scan.text(one.first - 2, one.last)
            return evolve(scan.found(one.first - 2, one.last, NAME, name), group=True)
    return one


def _joined(one: Found, scan: Scan, taken: set[int]) -> tuple[int, int]:
    """How far a name goes on in capitals that mean nothing by themselves, or make another name of it: "North Tarn"."""
    first, last = one.first, one.last
    while first not in scan.begins and (word := scan.beside(first - 1)) is not None and word.capital and not word.owner:
        opens = first - 1 in scan.begins
        apart = "apart_names" in word.lists and not word.title and not (one.along and opens)
        if not apart and (first - 1 in taken or scan.plain or (opens and not word.first_name) or not word.unknown):
            break
        first -= 1
    while last not in scan.begins and not scan.words[last - 1].owner and (word := scan.beside(last)) is not None:
        if not word.capital or last in taken or (scan.plain and word.place != "apart"):
            break
        if word.place == "same":
            following = scan.beside(last + 1)
            if following is None or not following.unknown:
                break
        elif not word.unknown and not word.place and word.role != "group":
            break
        last += 1
    if one.along and last == one.last + 1 and first == one.first and "places.states" in scan.words[last - 1].lists:
        last = one.last
    return first, last


def _longer(one: Found, scan: Scan, first: int, last: int) -> Found:
    """A longer name that a known one is a part of."""
    noun = scan.words[last - 1]
    if first == one.first and last == one.last + 1 and (noun.place or noun.thing):
        return _other(one, scan, first, last, noun)
    group = any(scan.words[at].role == "group" for at in range(first, last))
    return evolve(scan.found(first, last, NAME, scan.text(first, last)), group=group)


def _other(one: Found, scan: Scan, first: int, last: int, noun: Word) -> Found:
    """What bears the name of a place and is another: one name for "Sarn County" and "the county of Sarn"."""
    return evolve(scan.found(first, last, NAME, f"{noun.low} of {one.name}"), group=noun.role == "group")
