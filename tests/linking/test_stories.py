"""What is so in a story, a game or a picture is not told of the world."""

from __future__ import annotations

import pytest

from claimrec.model.positions import SURE
from tests.flagged import flags


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("In the film, the president is killed.", "The president was not killed."),
        ("In a parody on social media the pope resigned.", "The pope has not resigned."),
        ("In his dream, the team lost.", "The team won."),
        ("On paper, the bank is solvent.", "The bank is insolvent."),
        ("The mayor is arrested in the new thriller.", "The mayor was not arrested."),
        ("In the simulation, the reactor was shut down after six minutes.", "The reactor was not shut down."),
        ("In the training exercise the hospital was evacuated.", "The hospital was not evacuated."),
        ("In the photo the bridge is intact.", "The bridge was destroyed."),
    ],
)
def test_a_story_is_set_against_nobody(one: str, other: str) -> None:
    """What is told of a film, a dream, a drill or a photo does not surely contradict who tells how it was."""
    assert max((f.certainty for f in flags(one, other)), default=0.0) < SURE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("In the film studio the roof was destroyed.", "The roof was not destroyed."),
        ("In the city the film was banned.", "The film was not banned."),
        ("In the port, the ship was destroyed.", "The ship was not destroyed."),
    ],
)
def test_where_a_film_only_stands_beside_it(one: str, other: str) -> None:
    """A place named after films, and a film that something happened to, are of the world."""
    assert max(f.certainty for f in flags(one, other)) >= 0.95
