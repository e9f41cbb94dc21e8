"""A claim and a question that the claims show in, its position out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from textwrap import shorten

from claimrec.language.english.loose import found
from claimrec.language.english.told_deeds import ruled_deed, told_deed
from claimrec.language.text import Sign
from claimrec.linking.statements.sentence_contents import Statement
from claimrec.linking.statements.statement_tenses import unprecedented
from claimrec.model.aspects import Aspect
from claimrec.model.claims import Offsets
from claimrec.model.deeds import Deed
from claimrec.model.positions import Basis, Position
from claimrec.model.spans import Span, innermost
from claimrec.model.values import State, Told, Value
from claimrec.reading.resolved import ResolvedClaim
from claimrec.reading.spoken_times import BYGONE, NEVER, UNPRECEDENTED, lasts_in, names_time, state_time

GAP = "…"  # stands for words that are left out of the name of a fact
NAMED_BY = 70  # characters of the sentence after which a fact is called
# What was said further apart and names no time may be of two occasions: two storms, two annual rises. A convention.
OCCASION = timedelta(days=90).total_seconds()


def placed(
    heard: ResolvedClaim, statement: Statement, aspect: Aspect, subject: str, value: Value, certainty: float
) -> Position:
    """The position of a claim whose statement answers a question that the claims themselves show.

    It speaks of the time that the statement names, where it names one, else of the time of saying.
    """
    spoken = _time(statement)
    if isinstance(value, State) and (spoken is not None or all(t.duration for t in statement.times)):
        durations = [t.span for t in statement.times if t.duration]
        spoken = state_time(
            statement.tense,
            [spoken] if spoken else [],
            durations,
            heard.said,
            lasts=_lasts(statement),
            denied=not asserts(statement),
        )
    if spoken is not None and statement.done and _term(spoken, heard.said):
        spoken = None
    return Position(
        claim=heard.claim,
        subject=subject,
        aspect=aspect,
        value=value,
        valid=heard.valid or spoken or heard.said,
        said_at=heard.said,
        party=heard.speaker.name,
        side=heard.speaker.side,
        explicit=heard.valid is not None or names_time(spoken),
        still=isinstance(value, State) and bool(found(statement.text.tokens.words, "all_along", statement.place)),
        certainty=certainty,
        words=(statement.offsets,),
        basis=Basis.LINKED,
        guesses=tuple(g for g in (heard.speaker.guess,) if g),
        deed=_deed(statement, spoken) if isinstance(value, State) else Deed.NONE,
    )


def _lasts(statement: Statement) -> frozenset[str]:
    """What a statement says of how long something was so, and whether it was at no time before what it tells of."""
    words, place = statement.text.tokens.words, statement.place
    told = lasts_in(words, place)
    if asserts(statement):
        return told - {NEVER}
    return told | {UNPRECEDENTED} if unprecedented(statement.text, place) else told


def _deed(statement: Statement, spoken: Span | None) -> Deed:
    """The kind of deed by which a statement tells what it tells; none where it denies that, tells that it lasted, or
    hangs it on something else. What is done by rule or plan is told so of a time that is named.
    """
    words, place = statement.text.tokens.words, statement.place
    hung = any(time.duration or time.span.relative for time in statement.times)
    if hung or not asserts(statement) or lasts_in(words, place) or found(words, "all_along", place):
        return Deed.NONE
    told = next((w for w in statement.words if not w.name), statement.words[0])
    clause = statement.text.clause(told.at)
    inside = max(place[0], clause.start), min(place[1], clause.end)
    done = told_deed(words, inside, statement.tense)
    return done if done is not Deed.NONE or not names_time(spoken) else ruled_deed(words, inside, statement.tense)


def in_own_words(
    heard: ResolvedClaim,
    aspect: Aspect,
    subject: str,
    *,
    scope: str = "",
    certainty: float = 1.0,
    basis: Basis,
    guesses: tuple[str, ...] = (),
) -> Position:
    """The position of a claim of which no value was read: its words as they stand, of the time that it came with, else
    of the time of saying.
    """
    text = heard.claim.text or ""
    return Position(
        claim=heard.claim,
        subject=subject,
        aspect=aspect,
        scope=scope,
        value=Told(text),
        valid=heard.valid or heard.said,
        said_at=heard.said,
        party=heard.speaker.name,
        side=heard.speaker.side,
        explicit=heard.valid is not None,
        certainty=certainty,
        words=(Offsets(0, len(text)),),
        basis=basis,
        guesses=guesses,
    )


def asserts(statement: Statement) -> bool:
    """Whether a statement denies nothing of what it tells, and leaves nothing of it open."""
    return all(word.sign is Sign.ASSERTED for word in statement.words)


def sentence_of(statement: Statement) -> str:
    """The words of a statement, without the marks around them."""
    where = statement.offsets
    return statement.text.given[where.start : where.end].strip(" .,;:—–-")


def by_length(statement: Statement) -> tuple[bool, int, str]:
    """By what the statement that names a fact is the least of several: it asserts something, and is short."""
    words = sentence_of(statement)
    return not asserts(statement), len(words), words


def without(statement: Statement, parts: Iterable[Offsets]) -> str:
    """The words of a statement with "…" for some parts of it; all of them where nothing else is left."""
    where, given = statement.offsets, statement.text.given
    kept, at = [], where.start
    for part in sorted(parts, key=lambda part: part.start):
        if where.start <= part.start and part.end <= where.end and part.start >= at:
            kept.append(given[at : part.start])
            at = part.end
    words = GAP.join([*kept, given[at : where.end]]).strip(" .,;:—–-")
    return words if words.strip(f"{GAP} ") else sentence_of(statement)


def differing(statement: Statement, told: Sequence[Statement]) -> list[Offsets]:
    """Where the times and numbers of a statement stand, as far as those of `told`, on the same fact, are others.

    A fact that is named with them would have a claim say yes to a time or number that it never told.
    """
    times = {tuple([str(t.span) for t in s.times]) for s in told}
    numbers = {tuple([(q.value, q.unit) for q in s.quantities]) for s in told}
    found = [t.words for t in statement.times] if len(times) > 1 else []
    return found + [q.words for q in statement.quantities] if len(numbers) > 1 else found


def called(words: str) -> str:
    """Words as the name of a fact, in quotes, the end left out where they are many."""
    plain = " ".join(words.split())
    short = plain if len(plain) <= NAMED_BY else shorten(plain, NAMED_BY, placeholder="…")
    return f"“{short}”"


def one_occasion(heard: Iterable[ResolvedClaim], *, within: float = OCCASION) -> bool:
    """Whether claims that name no time were said close enough together, in seconds, to speak of one occasion."""
    said = [h.said.seconds for h in heard if h.said is not None]
    return not said or max(end for _, end in said) - min(start for start, _ in said) <= within


def lately(statement: Statement, said: Span | None) -> bool:
    """Whether a statement tells one known time, and that is near enough to when it was said to be of one occasion."""
    spoken = _time(statement)
    if spoken is None or spoken.start is None or not spoken.known or said is None:
        return False
    return 0 <= said.seconds[1] - spoken.seconds[0] <= OCCASION


def moment(statement: Statement) -> float | None:
    """When the stretch begins that a statement of what happened tells of, in seconds; None where that is not known."""
    spoken = _time(statement)
    return spoken.seconds[0] if statement.done and spoken is not None and spoken.start is not None else None


def _term(spoken: Span, said: Span | None) -> bool:
    """Whether a time is that until which what was done is to last: "renewed the lease until 2040"."""
    if spoken.start is not None or spoken.end is None or said is None or said.end is None:
        return False
    return spoken.end > said.end


def _time(statement: Statement) -> Span | None:
    """The time that a statement speaks of, where it tells one, or one beside what hangs on something else ("in May, at
    the height of the flood"); unresolved where all hang on something else.
    """
    times = [t.span for t in statement.times if not t.duration]
    if statement.bygone and not times:
        return BYGONE
    known = [span for span in times if span.known]
    known = innermost([span for span in known if span.start is None or span.start != span.end] or known)  # not "now"
    return (known or times)[0] if len(known) == 1 or (times and not known) else None
