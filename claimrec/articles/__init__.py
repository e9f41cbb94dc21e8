"""An article becomes claims: who said what, when, in which words."""

from typing import TYPE_CHECKING

from claimrec.model.lazy_names import lazy_names

if TYPE_CHECKING:
    from claimrec.articles.article import Attribution
    from claimrec.articles.dependency_parse import Parser
    from claimrec.articles.langextract import from_langextract
    from claimrec.articles.reader_protocol import Passage, Reader, ToldUtterances, Utterance

__all__ = ["Attribution", "Parser", "Passage", "Reader", "ToldUtterances", "Utterance", "from_langextract"]

if not TYPE_CHECKING:  # a type checker would take every name for one of these
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            "claimrec.articles.article": "Attribution",
            "claimrec.articles.dependency_parse": "Parser",
            "claimrec.articles.langextract": "from_langextract",
            "claimrec.articles.reader_protocol": "Passage Reader ToldUtterances Utterance",
        },
    )
