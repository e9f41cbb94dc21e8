"""One analysis of each claim of a run, handed on to all that reads its words."""

from __future__ import annotations

from attrs import define, field

from claimrec.language.english.grammar import english
from claimrec.language.grammar import Language
from claimrec.language.reader import quantities_in, text_of
from claimrec.language.text import QuantityMention, Text
from claimrec.reading.resolved import ResolvedClaim

READ = 20_000  # characters of a claim that are analysed: what is longer is no statement


@define  # not frozen: it keeps what it made
class Analyses:
    """The analyses of the claims of one run, each made when it is first asked for.

    Claims are told apart by their ids; times are resolved against when a claim was said. What is kept ends with the
    run, or with the last that asks for it; where they are `keeping`, all is kept.

    >>> from claimrec.model.claims import Claim
    >>> from claimrec.model.parties import Speaker
    >>> one, analyses = ResolvedClaim(Claim("The bridge stands.", party="Mayor"), Speaker("Mayor"), None), Analyses()
    >>> analyses.of(one).sentences, analyses.of(one) is analyses.of(one)
    (((0, 4),), True)
    """

    language: Language = field(factory=english, repr=False)
    made: dict[str, Text] = field(factory=dict, repr=False)
    keeping: bool = False

    def of(self, heard: ResolvedClaim) -> Text:
        """The analysis of the words of a claim, of its first 20,000 characters; of an empty text where it has none."""
        found = self.made.get(heard.claim.id)
        if found is None:
            found = self.made[heard.claim.id] = self._analysed(heard)
        return found

    def last_of(self, heard: ResolvedClaim) -> Text:
        """The same for the last that asks for it in a run."""
        found = self.of(heard)
        if not self.keeping:
            del self.made[heard.claim.id]
        return found

    def quantities(self, heard: ResolvedClaim) -> tuple[QuantityMention, ...]:
        """The numbers of a claim, as its analysis has them; without one, at a part of the cost."""
        found = self.made.get(heard.claim.id)
        return quantities_in((heard.claim.text or "")[:READ]) if found is None else found.quantities

    def _analysed(self, heard: ResolvedClaim) -> Text:
        return text_of((heard.claim.text or "")[:READ], language=self.language, said=heard.said)
