"""Acts of which one says more than the other: who denies the narrower does not deny the wider."""

from __future__ import annotations

import pytest
from flagged import flags
from hypothesis import given
from hypothesis import strategies as st

from claimrec import Claim, reconcile
from claimrec.language.english.narrower import says_more

# (told, denied): both may be true
TOGETHER = [
    ("The poet died in exile.", "The poet was not murdered."),  # STRONG
    ("The barn in Sollum was destroyed.", "The barn in Sollum was not blown up."),
    ("Rents in Ostra rose in March.", "Rents in Ostra did not double in March."),
    ("The abbot criticised the decree.", "The abbot did not denounce the decree."),
    ("The licence of the ferry was suspended.", "The licence of the ferry was not revoked."),
    ("Police detained the trader.", "The police did not charge the trader."),
    ("The rangers shot a leopard near Kasu.", "The rangers did not kill the leopard near Kasu."),  # MEDIUM
    ("The freighter was attacked off Dahl.", "The freighter was not hit off Dahl."),
    ("The garrison left the island on Monday.", "The garrison did not flee the island on Monday."),
    ("The treaty was adopted in Bern.", "The treaty was not signed in Bern."),  # WEAK
]
# (told, denied): they clash
APART = [
    ("The poet was murdered.", "The poet did not die."),  # STRONG
    ("The barn in Sollum was blown up.", "The barn in Sollum was not destroyed."),
    ("The poet was murdered in exile.", "The poet was not murdered."),
    ("Rents in Ostra doubled in March.", "Rents in Ostra did not rise in March."),
    ("The licence of the ferry was revoked.", "The licence of the ferry was not revoked."),
    ("The barn in Sollum was destroyed.", "The barn in Sollum is intact."),  # MEDIUM
    ("The abbot denounced the decree.", "The abbot did not criticise the decree."),
]


@pytest.mark.parametrize(("told", "denied"), TOGETHER)
def test_who_denies_more_than_the_other_tells_does_not_contradict_it(told: str, denied: str) -> None:
    assert not flags(told, denied)
    assert not flags(denied, told)


@pytest.mark.parametrize(("told", "denied"), APART)
def test_who_denies_what_follows_from_what_the_other_tells_contradicts_it(told: str, denied: str) -> None:
    assert flags(told, denied)


def test_a_word_near_in_meaning_that_is_denied_is_never_sure_to_be_what_the_other_tells() -> None:
    found = flags("The mural was admired.", "The mural was not praised.")
    assert all(one.certainty < 0.8 for one in found)
    sure = flags("The mural was praised.", "The mural was not praised.")
    assert [one.certainty for one in sure] == [1.0]


def test_who_was_not_murdered_is_not_read_as_alive() -> None:
    claims = [Claim("The envoy was not murdered.", party="Veltra", said_at="2024-05-04T09:00Z")]
    assert not reconcile(claims).facts
    claims = [Claim("The envoy did not die.", party="Veltra", said_at="2024-05-04T09:00Z")]
    assert [str(fact.positions[0].value) for fact in reconcile(claims).facts] == ["not no"]


ACTS = ["died", "murdered", "killed", "shot", "attacked", "hit", "destroyed", "rose", "doubled", "fell", "sold", "left"]


@given(st.sampled_from(ACTS), st.sampled_from(ACTS))
def test_of_two_acts_at_most_one_says_more_than_the_other(one: str, other: str) -> None:
    assert not (says_more([one], [other]) and says_more([other], [one]))
    assert not says_more([one], [one])
