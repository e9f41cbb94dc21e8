"""What the analysis of a text needs of a language: its tables, compiled. A language is a folder that gives one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import field, fields, frozen

from claimrec.language.operators import Grammar
from claimrec.language.phrases import Phrases
from claimrec.language.sentences import Boundaries


@frozen
class Language:
    """One language as the analysis of a text needs it.

    `code` is its ISO 639-1 code ("en"); `boundaries` end its sentences and clauses; `polarity` holds its operators;
    `tenses` leads from phrases of verbs to the tense that they tell, as in `Clause.tense`.
    """

    code: str
    boundaries: Boundaries = field(repr=False)
    polarity: Grammar = field(repr=False)
    tenses: Phrases[str] = field(repr=False)

    @property
    def sets(self) -> tuple[frozenset[str], ...]:
        """The sets of words that clauses, tenses and polarity hang on: words of the same sets are the same to them."""
        boundaries, polarity = self.boundaries, self.polarity
        held = [*boundaries.held.values(), *(frozenset({word}) for word in boundaries.held)]
        own = (*_sets(boundaries), *held, *_sets(polarity), *_sets(polarity.voice))
        return (*own, *polarity.operators.sets, *polarity.verdicts.sets, *self.tenses.sets)


def _sets(table: Any) -> Iterator[frozenset[str]]:
    """The attributes of a table that are sets of words."""
    for one in fields(type(table)):
        value = getattr(table, one.name)
        if isinstance(value, frozenset):
            yield value
