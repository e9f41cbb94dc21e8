"""The words of a time that hangs on something else in, what it hangs on out ("during the storm")."""

from __future__ import annotations

from functools import lru_cache

from claimrec.language.english.calendar import time_tables
from claimrec.language.tokens import folded_words

Occasion = tuple[str, ...]


@lru_cache(maxsize=1 << 12)
def occasion(words: str) -> Occasion:
    """The words for what happens at a time, in their order; () where the time only hangs on it ("after the storm"),
    or on what is not told ("that day").

    >>> occasion("throughout the storm") == occasion("during the storm") == ("storm",)
    True
    >>> occasion("the next day"), occasion("before the storm")
    ((), ())
    """
    table = time_tables()["occasions"]
    told = folded_words(words)
    if not told or told[0] not in table["within"] or not set(table["apart"]).isdisjoint(told):
        return ()
    left_out = {*table["within"], *table["light"]}
    kept = tuple([word for word in told if word not in left_out])
    return kept if any(word not in table["spells"] for word in kept) else ()
