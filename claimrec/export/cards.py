"""What goes in and what is left over, one by one or as a list, as HTML fragments for notebooks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimrec.export.clean import clean, pieces
from claimrec.export.markup import card, fragment, quoted, source, web_address, words
from claimrec.model.aspects import Aspect, StateDef
from claimrec.model.claims import Claim
from claimrec.model.positions import Unread
from claimrec.model.rejected import Rejected
from claimrec.model.wording import many

ROWS = 20
CUES, CUE = 4, 60  # of one state, and characters of one
Row = Sequence[str]  # cells, as HTML


def claim_html(claim: Claim) -> str:
    """One claim: who says what, when, where it was read, and what it came with."""
    rows = (
        ("said", "time unknown" if claim.said_at is None else claim.said_at),
        ("subject", claim.subject),
        ("aspect", claim.aspect),
        ("value", "" if claim.value is None else claim.value),
        ("speaks of", _spoken_of(claim)),
        ("certainty", f"{claim.certainty:.2f}" if claim.certainty < 1 else ""),
        ("with it", ", ".join([f"{name}: {one}" for name, one in claim.extra.items()])),
        ("id", claim.id),
    )
    return card(claim.party, rows, _words(claim) + _source(claim))


def _spoken_of(claim: Claim) -> object:
    if not isinstance(claim.valid, tuple):
        return claim.valid
    return " to ".join(["open" if end is None else str(end) for end in claim.valid])


def _words(claim: Claim) -> str:
    return quoted(pieces(claim.text or "", []))


def _source(claim: Claim) -> str:
    return source(clean(claim.source or ""), web_address(claim.source))


def unread_html(unread: Unread) -> str:
    """A claim that takes no position, and why."""
    rows = (("said", unread.said_at or "time unknown"), ("takes no position", unread.why))
    return card(unread.claim.party, rows, _words(unread.claim) + _source(unread.claim))


def rejected_html(rejected: Rejected) -> str:
    """A row that cannot be used, and why."""
    row = "a claim" if rejected.row is None else f"row {rejected.row}"
    return card(f"Rejected: {row}", (("problem", rejected.problem), ("what came in", rejected.record)))


def aspect_html(aspect: Aspect) -> str:
    """A kind of question: its wording, its type of answer, its states with the first of their cues."""
    rows = (
        ("name", aspect.name),
        ("answer", f"{aspect.value.value}, {aspect.life.value}" + (f", in {aspect.unit}" if aspect.unit else "")),
        ("cues", _cues(aspect.cues)),
        ("narrowed to", ", ".join(aspect.scopes)),
        ("from", aspect.origin),
    )
    states = table(("State", "Says", "Cues"), [_state(state) for state in aspect.states], len(aspect.states))
    return card(aspect.question, rows, more=states if aspect.states else "")


def _state(state: StateDef) -> Row:
    return words(clean(state.name)), words(clean(state.says or state.name)), words(clean(_cues(state.cues)))


def _cues(cues: Sequence[str]) -> str:
    more = len(cues) - CUES
    return ", ".join([clean(cue, CUE) for cue in cues[:CUES]]) + (f" and {more:,} more" if more > 0 else "")


def claims_html(
    title: str, claims: Sequence[Claim], *, beside: Sequence[str] = (), heading: str = "", rejected: int = 0,
    below: str = "", notes: Sequence[str] = (),
) -> str:  # fmt: skip
    """Claims as a list: who says what, when, where it was read, and what is to be told `beside` each, under `heading`;
    `notes` stand under the heading `below`.
    """
    heads = ("Who", "Said", "In which words", *((heading,) if heading else ()))
    rows = []
    for place, claim in enumerate(claims[:ROWS]):
        said = "" if claim.said_at is None else clean(claim.said_at)
        told = _words(claim) or words(clean(f"{claim.aspect} of {claim.subject}: {claim.value}"))
        more = (words(clean(beside[place])),) if heading else ()
        rows.append((words(clean(claim.party)), words(said), told + _source(claim), *more))
    counted = many(len(claims), "claim") + (f", {many(rejected, 'row')} rejected" if rejected else "")
    listed = "".join([f"<li>{words(clean(note))}</li>" for note in notes[:ROWS]])
    supposed = f"<h4>{below}</h4><ul>{listed}</ul>" if listed else ""
    head = f"<p><b>{words(clean(title))}</b> {counted}</p>"
    return fragment(head + (table(heads, rows, len(claims)) if rows else "") + supposed)


def table(heads: Sequence[str], rows: Iterable[Row], total: int) -> str:
    """Rows under their headings, and how many more there are."""
    head = "".join([f'<th scope="col">{one}</th>' for one in heads])
    shown = ["".join([f"<td>{cell}</td>" for cell in row]) for row in rows]
    body = "".join([f"<tr>{row}</tr>" for row in shown])
    more = f'<p class="more">… and {total - len(shown):,} more</p>' if total > len(shown) else ""
    made = f'<table class="plain"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
    return f'<div class="wide">{made}</div>{more}'
