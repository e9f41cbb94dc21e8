"""What does the analysis of a text need of a language? Its tables, compiled; a language is a folder that gives one."""

from __future__ import annotations

from attrs import field, frozen

from claimrec.language.phrases import Phrases
from claimrec.language.polarity import Grammar
from claimrec.language.sentences import Boundaries


@frozen
class Language:
    """One language as the analysis of a text needs it.

    `code` is its ISO 639-1 code ("en"); `boundaries` end its sentences and clauses; `polarity` holds its operators;
    `tenses` leads from phrases of verbs to the tense that they tell, as in `Clause.tense`; `past` are past forms.
    """

    code: str
    boundaries: Boundaries = field(repr=False)
    polarity: Grammar = field(repr=False)
    tenses: Phrases[str] = field(repr=False)
    past: frozenset[str] = field(repr=False)
