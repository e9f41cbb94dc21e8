"""A cue that was found in a text in; whether it denies more than what its question asks out: "was not murdered" does
not tell that somebody is alive.
"""

from __future__ import annotations

from functools import lru_cache

from claimrec.language.english.narrower import asked_scales, scales
from claimrec.reading.patterns import Cue, elements
from claimrec.reading.shapes import Hit
from claimrec.reading.texts import Text


def denies_more(hit: Hit, text: Text) -> bool:
    """Whether a denied cue of a state tells it by an act that says more than another cue of the same state does: it
    may still be so ("the tower was not blown up" of whether it was destroyed).
    """
    trial = hit.match.trial
    if not hit.setting.denied or trial.aspect is None:
        return False
    state = next((state for state in trial.aspect.states if state.name == trial.cue.state), None)
    if state is None:
        return False
    words = [word.lower() for word in text.words(hit.match.start, hit.match.end)]
    return bool((scales(words, "narrow") - scales(words, "wide")) & _wide(state.cues))


@lru_cache(maxsize=1 << 10)
def _wide(cues: tuple[str, ...]) -> frozenset[int]:
    """The lines of `narrower.toml` by which a question is asked, as some of its cues tell the wide act."""
    words = {word for cue in cues for step in elements(Cue.of(cue, "").text) if not step.banned for word in step.words}
    return asked_scales().intersection(line for word in words for line in scales([word], "wide"))
