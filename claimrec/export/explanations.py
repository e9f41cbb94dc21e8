"""A contradiction or a change in, HTML for a reviewer out: who says what, which rule speaks, what evidence adds."""

from __future__ import annotations

from collections.abc import Iterator

from claimrec.export.clean import clean, pieces
from claimrec.export.markup import fragment, quoted, words
from claimrec.export.pieces import worded_by_judge
from claimrec.export.waterfall import share, steps
from claimrec.model.facts import Contradiction, Fact
from claimrec.model.line_changes import Change
from claimrec.model.positions import CHANGES, Finding, Position, worded

_HEADS = "".join(f'<th scope="col">{h}</th>' for h in ("No.", "Who", "Said", "In which words", "Read as"))


def explanation_html(found: Contradiction | Change) -> str:
    """How it came about, as a fragment."""
    if isinstance(found, Contradiction):
        two = found.positions
        verdict = f"1 {found.says} 2: <em>{words(found.kind)}</em>, certainty {found.certainty:.0%}"
    else:
        two = found.earlier, found.later
        conceded = ' <strong class="concession">concession</strong>' if found.concession else ""
        may = "was" if found.says == CHANGES else "may have been"
        verdict = f"1 {may} changed to 2{conceded}, certainty {found.certainty:.0%}"
    rows = "".join([_position(number, position) for number, position in enumerate(two, start=1)])
    rule = f"<small>rule {words(found.finding.rule)}</small>" if found.finding.rule else ""
    return fragment(
        f"<h3>{words(clean(found.fact.question))}</h3>{_wording(found.fact)}"
        f'<div class="wide"><table><thead><tr>{_HEADS}</tr></thead><tbody>{rows}</tbody></table></div>'
        f"<h4>{verdict}</h4><p>{words(clean(found.why, 2000))} {rule}</p>{_evidence(found.finding)}"
    )


def _wording(fact: Fact) -> str:
    told = worded_by_judge(fact.judge_wording)
    return f"<p><small>({words(told)})</small></p>" if told else ""


def _position(number: int, position: Position) -> str:
    claim = position.claim
    side = f"<small>{words(clean(position.side))}</small>" if position.side not in (None, position.party) else ""
    said = "unknown" if position.said_at is None else clean(position.said_at)
    quote = quoted(pieces(claim.text or "", [(o.start, o.end) for o in position.words]))
    sure = f"<small>{position.basis.value}, certainty {position.certainty:.0%}</small>"
    guesses = "".join([f"<small>supposed: {words(clean(guess))}</small>" for guess in position.guesses])
    return (
        f'<tr><td>{number}</td><th scope="row">{words(clean(position.party))}{side}</th><td>{words(said)}</td>'
        f"<td>{quote or '(structured)'}</td><td>{words(clean(worded(position)))}{sure}{guesses}</td></tr>"
    )


def _evidence(finding: Finding) -> str:
    """The sum of what was weighed, as a table; nothing for other findings."""
    rows = "".join(_rows(finding))
    heads = "".join(f'<th scope="col">{h}</th>' for h in ("What is weighed", "Log-odds", "Certainty with it"))
    table = f'<table class="plain evidence"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'
    return f"<h4>What was weighed</h4>{table}" if rows else ""


def _rows(finding: Finding) -> Iterator[str]:
    for step in steps(finding):
        sign = "plus" if step.weight > 0 else "minus"
        weight = f'<span class="{sign}">{step.weight:+.2f}</span>'
        yield f"<tr><td>{words(step.says)}</td><td>{weight}</td><td>{share(step.reached)}</td></tr>"
