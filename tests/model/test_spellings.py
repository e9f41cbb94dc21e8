"""No near spelling is missed by the index of pieces, and few that are not near are looked at."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from claimrec.model.names import CLOSE, AliasBook
from claimrec.model.spellings import Spellings

SHARE = 1 - CLOSE / 100
words = st.text("abc ", min_size=1, max_size=26)


def edited(rng: random.Random, word: str) -> str:
    """A word with up to four letters put in or taken out."""
    letters = list(word)
    for _ in range(rng.randrange(5)):
        at = rng.randrange(len(letters) + 1)
        if rng.random() < 0.5 or at == len(letters):
            letters.insert(at, rng.choice("abc "))
        else:
            letters.pop(at)
    return "".join(letters)


@given(st.lists(words, min_size=1, max_size=300, unique=True), st.randoms(use_true_random=False))
def test_no_near_spelling_is_missed(known: list[str], rng: random.Random) -> None:
    """Whatever is as near as that by the ratio of rapidfuzz is among what the index finds."""
    given_ = edited(rng, rng.choice(known))
    near = {one for one in known if fuzz.ratio(given_, one) >= CLOSE}
    assert near <= set(Spellings.of(known, share=SHARE).near(given_))


def test_thousands_of_names_have_few_candidates() -> None:
    """Of 5,000 names of two words only a few are compared with a misspelt one."""
    rng = random.Random(1)
    known = ["".join(rng.choice("abcdefghiklmnoprstuvw") for _ in range(14)) for _ in range(5000)]
    index = Spellings.of(known, share=SHARE)
    found = [len(index.near(name[:6] + "x" + name[7:])) for name in known[:200]]
    assert sum(found) / len(found) < 50


def test_a_close_name_is_found_among_thousands() -> None:
    """A name with a letter wrong means the one that it is nearest to; one that is as near to two means neither."""
    rng = random.Random(2)
    names = {"".join(rng.choice("abcdefghiklmnoprstuvw") for _ in range(12)): () for _ in range(3000)}
    book = AliasBook.of(names, what="party")
    for name in list(names)[:50]:
        assert book.close(name[:5] + "x" + name[6:]) == name
    assert AliasBook.of({"Marisol": (), "Marizol": ()}, what="party").close("Marirol") is None
