"""The tokens of a sentence in, its clauses out, and how they hang together; the words that join them are data.

A clause may stand in several parts: "The driver | , who was ill, | did not stop" is one clause around another.
"""

from __future__ import annotations

from attrs import frozen

from claimrec.language.sentences import Boundaries, headline
from claimrec.language.tokens import Place, Tokens

MAIN, BESIDE, ALSO, UNDER = "main", "beside", "also", "under"
RELATIVE, ASIDE, RESUMED = "relative", "aside", "resumed"
_BREAKS = frozenset(";:—")
_DASHES = frozenset("-–")
_OPEN, _CLOSE = frozenset("(["), frozenset(")]")
_REACH = 7  # so far behind what joins a clause its verb is looked for


@frozen
class Part:
    """A stretch of tokens that belongs to one clause.

    - `kind`: how it hangs on what stands before: it stands "beside" it ("and", ";"), is governed by what governs
      it "also" ("and that"), stands "under" it ("because"), is
      "relative" to its last noun ("who"), an "aside" in brackets, or the clause around such a one "resumed".
    - `clause`: the number of its clause in the sentence, the same in all of its parts.
    - `bare`: it is joined by a word alone, without a mark before it.
    """

    start: int
    end: int
    kind: str = MAIN
    clause: int = 0
    bare: bool = False


def parts(tokens: Tokens, sentence: Place, boundaries: Boundaries) -> tuple[Part, ...]:
    """The parts of the clauses of a sentence, from left to right; the word that begins one belongs to it."""
    if boundaries.triggers.isdisjoint(tokens.words[sentence[0] : sentence[1]]):
        return (Part(*sentence),)
    return tuple(_Splitter(tokens, sentence, boundaries).split())


class _Splitter:
    """One pass over a sentence: what is open, and what opens or closes a clause next."""

    def __init__(self, tokens: Tokens, sentence: Place, boundaries: Boundaries) -> None:
        self.words, self.tokens, self.table = tokens.words, tokens, boundaries
        self.first, self.last = sentence
        self.found: list[Part] = []
        self.hosts: list[tuple[int, str]] = []  # the clauses around this one, and what they stand around
        self.kind, self.clause, self.bare = MAIN, 0, False
        self.count = 0
        # what is asked again and again as a part grows, found out once: at which places a verb stands, which clauses
        # have one in the first `looked` parts, and what stands in the open part up to `upto`
        self.verbs: dict[int, bool] = {}
        self.verbal: set[int] = set()
        self.looked = 0
        self._begin(self.first)

    def split(self) -> list[Part]:
        fronted = self._fronts(self.first)
        triggers, words = self.table.triggers, self.words
        for at in range(self.first, self.last):
            if (words[at] in triggers or self.hosts) and (at > self.start or self.kind == ASIDE):
                kind = self._kind(at, fronted)
                if kind:
                    fronted = self._open(at, kind)
        self._close(self.last)
        return self.found

    def _begin(self, at: int) -> None:
        """A part begins here: its first verb, and whether the last word is one or carries on, are not known."""
        self.start = self.upto = at
        self.first_verb, self.latest = self.last, ""

    def _verb(self, at: int) -> bool:
        found = self.verbs.get(at)
        if found is None:
            found = self.verbs[at] = is_verb(self.tokens, at, (self.first, self.last), self.table)
        return found

    def _with_verb(self, clause: int, at: int) -> bool:
        """Whether a verb of a clause stands before a place."""
        for part in self.found[self.looked :]:
            if part.clause not in self.verbal and any(self._verb(i) for i in range(part.start, part.end)):
                self.verbal.add(part.clause)
        self.looked = len(self.found)
        return clause in self.verbal or (clause == self.clause and self._open_verb(at))

    def _open_verb(self, at: int) -> bool:
        """Whether a verb stands in the open part before a place."""
        for place in range(self.upto, at):
            if self._verb(place):
                self.first_verb, self.latest = min(self.first_verb, place), "verb"
            if self.words[place] in self.table.complementisers:
                self.latest = "that"
        self.upto = max(self.upto, at)
        return self.first_verb < at

    def _open(self, at: int, kind: str) -> bool:
        """A part begins here; whether it is one that the next comma ends."""
        self._close(at)
        self.bare = self.words[at][0].isalnum()
        if kind == RESUMED:
            around = ASIDE if self.words[at - 1] in _CLOSE else RELATIVE
            self.clause, inner = self.hosts.pop()
            while self.hosts and around == ASIDE != inner:
                self.clause, inner = self.hosts.pop()
        else:
            if kind in (RELATIVE, ASIDE):
                self.hosts.append((self.clause, kind))
            elif kind != UNDER and ASIDE not in [inner for _, inner in self.hosts]:
                self.hosts.clear()
            self.count += 1
            self.clause = self.count
        self._begin(at)
        self.kind = kind
        return kind in (UNDER, BESIDE, MAIN) and self._fronts(at)

    def _close(self, at: int) -> None:
        if at > self.start:
            self.found.append(Part(self.start, at, self.kind, self.clause, self.bare))

    def _kind(self, at: int, fronted: bool) -> str:
        """How a part that begins here hangs on the one before; "" where none begins."""
        word, table = self.words[at], self.table
        if word in _OPEN:
            return ASIDE
        if self.hosts and (self.words[at - 1] in _CLOSE or self._relative_ends(at)):
            return RESUMED
        if self._also(at):
            return ALSO
        if word in _BREAKS:
            return BESIDE
        if word in _DASHES:
            glued = self.tokens.glued(at) or (at + 1 < len(self.words) and self.tokens.glued(at + 1))
            return "" if glued else BESIDE  # "10-12", "10,000-strong"
        if word == ",":
            return self._at_comma(at, fronted)
        if at > self.first and self.words[at - 1] in table.held.get(word, ()):
            return ""
        if (word in table.breaks or word in table.links) and self._begun(at):
            return ""
        if word in table.breaks:
            return self._joined(word)
        if word in table.complementisers:
            return RELATIVE if self._restricts(at) else ""
        if word in table.pairs and not self._told(at):
            return ""  # "the bridge and the port fell"
        if word in table.links and self._verb_follows(at + 1):
            return self._joined(word)
        return ""

    def _told(self, at: int) -> bool:
        """Whether the clause before a place has its verb, behind the last word that carries one on ("that")."""
        self._open_verb(at)
        return self.latest == "verb" or (not self.latest and self._with_verb(self.clause, self.start))

    def _also(self, at: int) -> bool:
        """Whether another clause begins under what governs this one: "said that it fell and that nobody ..."."""
        if not (self.words[at] in self.table.pairs or self.words[at] == ",") or self.kind == RELATIVE:
            return False
        that = at + 1
        while that < self.last and self.words[at] == "," and self.words[that] in self.table.joins:
            that += 1
        if that + 1 >= self.last or self.words[that] not in self.table.complementisers:
            return False
        return not self._verb(that + 1)

    def _begun(self, at: int) -> bool:
        """Whether the part has just begun: nothing but marks and links stand in it (", and if")."""
        table = self.table
        return all(not w[0].isalnum() or w in table.links or w in table.breaks for w in self.words[self.start : at])

    def _joined(self, word: str) -> str:
        table = self.table
        return RELATIVE if word in table.relatives else BESIDE if word in table.joins else UNDER

    def _at_comma(self, at: int, fronted: bool) -> str:
        behind = self.words[at + 1] if at + 1 < self.last else ""
        if behind in self.table.relatives and behind in self.table.breaks:
            return RELATIVE
        if fronted and self.kind in (MAIN, BESIDE, UNDER):
            opener = next((w for w in self.words[self.start : at] if w[0].isalnum() and w not in self.table.joins), "")
            if opener not in self.table.subordinators or self._with_verb(self.clause, at) or self._verb_follows(at + 1):
                return MAIN
        if behind in self.table.breaks:
            return self._joined(behind)
        if not self._verb_follows(at + 1) or self._resumes(at + 1):
            return BESIDE if behind in self.table.adds and self._adds(at) else ""
        return self._joined(behind) if behind in self.table.links else BESIDE

    def _resumes(self, at: int) -> bool:
        """Whether a verb behind a comma has its subject before it: "six people, not 16, were hurt"."""
        return self._verb(at) and not self._told(at)

    def _adds(self, at: int) -> bool:
        """Whether what ", and" begins is a clause, though no word tells a verb: it is long, and in no list."""
        if "," in self.words[self.start + 1 : at] or not self._told(at):
            return False
        behind = self.words[at + 2 : self.last]
        return sum(word[0].isalnum() for word in behind) > 2 and "," not in behind

    def _fronts(self, at: int) -> bool:
        """Whether what begins here stands before the main clause: "Although ...", "Without ..."."""
        for place in range(at, min(at + 3, self.last)):
            word = self.words[place]
            if word in self.table.subordinators or word in self.table.fronted:
                return True
            if word[0].isalnum() and word not in self.table.joins:
                return False
        return False

    def _relative_ends(self, at: int) -> bool:
        """Whether the clause around a relative one goes on here: at a comma, or at a verb of its own."""
        if self.kind != RELATIVE or at < self.start + 2:
            return False
        if self.words[at] == ",":
            link = at + 1 < self.last and self.words[at + 1] in (self.table.links | self.table.breaks)
            return not link
        if not self._verb(at) or self._with_verb(self.hosts[-1][0], at):
            return False
        before = [i for i in range(self.start, at) if self._verb(i)]
        if not before or self.words[at - 1] in self.table.openers | self.table.links:
            return False
        auxiliary = self.words[at] in self.table.auxiliaries
        if self.words[at - 1] in self.table.participled and not auxiliary:
            return False  # "agreed to be bought"
        if before[-1] == at - 1:
            return auxiliary and self.words[at - 1] not in self.table.auxiliaries
        return auxiliary or any(w not in self.table.adverbs for w in self.words[before[-1] + 1 : at])

    def _restricts(self, at: int) -> bool:
        """Whether "that" begins a relative clause: a noun stands before, and a verb follows at once; or the noun is one
        that the sentence begins with, and that governs no clause ("the letter that nobody read was burned").
        """
        if at + 1 >= self.last or self._begun(at):
            return False
        before = self.words[at - 1]
        if not before[0].isalnum() or self._verb(at - 1) or before in self.table.adverbs:
            return False
        if self._verb(at + 1):
            return True
        return not self._with_verb(self.clause, at) and self.table.takers.isdisjoint(self.words[self.start : at])

    def _verb_follows(self, at: int) -> bool:
        """Whether a clause with a subject or a verb of its own begins here: "and the port stands"."""
        table, words = self.table, self.words
        if at < self.last and (words[at] in table.links or words[at] in table.joins):
            at += 1
        if at >= self.last or words[at] in table.complementisers:
            return False
        if words[at] in table.breaks or words[at] in table.openers or words[at] in table.subordinators:
            return True
        bare = True
        for place in range(at, min(self.last, at + _REACH)):
            word = words[place]
            if self._verb(place):
                return self._tells(place, bare)
            if word == "," or word in _BREAKS or word in _OPEN or word in table.links or word in table.breaks:
                return False
            bare = bare and word in table.adverbs
        return False

    def _tells(self, at: int, bare: bool) -> bool:
        """Whether a verb is the verb of a clause: "and was seen", "and the port fell", not "not seen and heard"."""
        word, table = self.words[at], self.table
        if word in table.finite or word in table.preterites:
            return True
        if not bare:
            return at + 1 >= self.last or self.words[at + 1] not in table.agents
        return table.participled.isdisjoint(self.words[self.start : at])


def is_verb(tokens: Tokens, at: int, sentence: Place, boundaries: Boundaries) -> bool:
    """Whether a token can be the verb of a clause: an auxiliary or a past form that is no name and no attribute."""
    word = tokens.words[at]
    if word not in boundaries.finite and not boundaries.past_form(word):
        return False
    if at == sentence[0]:
        return True
    if tokens.raw[at][0].isupper() and not headline(tokens, sentence):
        return False
    return word in boundaries.auxiliaries or tokens.words[at - 1] not in boundaries.articles
