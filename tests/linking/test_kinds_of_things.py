"""Words for two kinds of a kind, from WordNet: by public doors, and the table behind them."""

from __future__ import annotations

import pytest
from flagged import flags

from claimrec.language.english.loose import one_of_a_kind
from claimrec.model.resources import tables_of

UNLIKE = [
    ("The table is made of oak.", "The table is made of walnut."),
    ("The bench is of granite.", "The bench is of teak."),
    ("The sausages are made of pork.", "The sausages are made of beef."),
    ("The pilot is Polish.", "The pilot is a Hungarian by birth."),
    ("Mr Holm is a Catholic.", "Mr Holm is a Protestant."),
    ("Mr Holm held the rank of colonel.", "Mr Holm held the rank of major."),
    ("Mr Holm was a tailor.", "Mr Holm was a miner."),
    ("Odo's father was a violinist.", "Odo's father was a cellist."),
    ("The building was a school.", "The building was a church."),
    ("The tree in Cable Square is an oak.", "The tree in Cable Square is an elm."),
    ("The wreck off Benn Head is a submarine.", "The wreck off Benn Head is a frigate."),
    ("The stone in the ring is a ruby.", "The stone in the ring is a sapphire."),
    ("The creature seen at Hale was a panther.", "The creature seen at Hale was a dog."),
    ("The patient has cholera.", "The patient has malaria."),
    ("The minister arrived by train.", "The minister arrived by helicopter."),
    ("The robbers fled in a van.", "The robbers fled on a motorcycle."),
    ("The winner of the Orm race is a Pole.", "The winner of the race is Czech."),
    ("The hall was used as a barracks.", "The hall was used as a hospital."),
    ("Ada's dog is a husky.", "Ada's dog is a pug."),
    ("All the beams are of oak.", "All the beams are of pine."),
    ("He is drinking a glass of gin.", "He is drinking a glass of cider."),
    ("She plays the oboe.", "She plays the cello."),
    ("The fire began in the pantry.", "The fire began in the parlour."),
]
BOTH_MAY_BE = [
    ("The pilot is a Pole.", "The pilot is a pianist."),
    ("The mayor is a Catholic.", "The mayor is a Pole."),
    ("One of the victims is a Pole.", "One of the victims is a Czech."),
    ("The first victim is a Pole.", "The second victim is a Czech."),
    ("The winner is a German.", "The winner is a German shepherd."),
    ("The team has a Polish coach.", "The team is German."),
    ("Mr Holm is a painter.", "Mr Holm is a sculptor."),
    ("Mrs Holm is a mother of two.", "Mrs Holm is a widow."),
    ("The minister arrived by train.", "The minister left by car."),
    ("The robbers fled in a van.", "The robbers fled in a hurry."),
    ("The book is a novel about a poet.", "The book is a poem."),
    ("The pet is not a cat.", "The pet is a dog."),
    ("The pet may be a cat.", "The pet is a dog."),
    ("Mr Holm is a violinist.", "Mr Holm is a lawyer."),
    ("Mr Holm is a doctor.", "Mr Holm is a surgeon."),
    ("Mr Holm is Catholic.", "Mr Holm is a Christian."),
    ("Mr Holm was a captain.", "Mr Holm is a major."),
    ("Mrs Dale is a dog breeder.", "Mrs Dale is a horse lover."),
    ("The winner is a bear of a man.", "The winner is a lion of a man."),
    ("The tower is a steel and glass building.", "The tower is a glass building."),
    ("Ada drank red wine with the fish.", "Ada drank white wine with the cheese."),
    ("The table is of oak.", "The inlay of the table is of walnut."),
    ("The table is of oak.", "The table has an inlay of walnut."),
    ("The table is made of wood.", "The table is made of beech."),
    ("The bench is made of marble.", "The bench is made of stone."),
    ("The coat is mostly made of wool.", "The coat is made of linen."),
    ("The animal is a dog.", "The animal is a poodle."),
    ("The car was a limousine.", "The vehicle was a car."),
    ("The building was an abbey.", "The building was a church."),
    ("The building was a school.", "The building is a church."),
    ("He is drinking a glass of bourbon.", "He is drinking a glass of whiskey."),
    ("She plays the violin.", "She plays the fiddle."),
    ("The violin was sold for 900 euros.", "The cello was sold for 900 euros."),
    ("A violin was stolen.", "A cello was stolen."),
    ("The violin teacher of the school left.", "The cello teacher of the school left."),
    ("The kitchen window was broken.", "The bedroom window was broken."),
    ("The price of gin rose.", "The price of rum rose."),
    ("Hale exports wheat.", "Hale exports barley."),
    ("The shop sells pears.", "The shop sells apples."),
]

DOERS = [
    ("The sheep were killed by a leopard.", "The sheep were killed by a hyena."),
    ("The boy was bitten by a scorpion.", "The boy was bitten by a snake."),
    ("The outbreak was caused by typhus.", "The outbreak was caused by cholera."),
]
TWO_THINGS = [
    ("The oak in Cable Square is dead.", "The elm in Cable Square is alive."),
    ("The oaks in Cable Square are dead.", "The elms in Cable Square are alive."),
    ("The captain of the Rita survived.", "The lieutenant of the Rita died."),
    ("The chapel in Orm is open.", "The mosque in Orm is closed."),
    ("The armchair in the hall is new.", "The sofa in the hall is old."),
    ("The uncle of the bride was present.", "The nephew of the bride was absent."),
    ("The beech was felled.", "The birch was not felled."),
    ("The soprano was booed.", "The tenor was not booed."),
]


@pytest.mark.parametrize(("one", "other"), UNLIKE)
def test_two_kinds_of_one_thing_may_contradict(one: str, other: str) -> None:
    """One thing is not of two kinds: flagged in either order, never as if that were certain."""
    for pair in ((one, other), (other, one)):
        (flag,) = flags(*pair)
        assert 0.45 <= flag.certainty <= 0.7


@pytest.mark.parametrize(("one", "other"), BOTH_MAY_BE)
def test_what_may_be_both_is_not_flagged(one: str, other: str) -> None:
    """A kind of the other, another word for it, two things, and what one may be at once are not flagged."""
    assert not flags(one, other)
    assert not flags(other, one)


@pytest.mark.parametrize(("one", "other"), DOERS)
def test_two_kinds_are_two_doers(one: str, other: str) -> None:
    """What was done once was done by one of two kinds."""
    (flag,) = flags(one, other)
    assert flag.certainty == pytest.approx(0.7)


@pytest.mark.parametrize(("one", "other"), TWO_THINGS)
def test_two_kinds_are_two_things(one: str, other: str) -> None:
    """However near in meaning two kinds are, what is told of one is not told of the other."""
    assert not flags(one, other)
    assert not flags(other, one)


def test_the_table() -> None:
    """In a line each word stands once, and what stands beside it excludes it both ways."""
    tables = tables_of("language/english/kinds.toml")
    lines = tables["kinds"] | tables["exclusive"]
    for line in lines.values():
        words = [word for entry in line.split() for word in entry.split("|")]
        assert len(words) == len(set(words))
    for line in tables["exclusive"].values():
        one, other, *_ = [entry.split("|")[0] for entry in line.split()]
        assert one_of_a_kind(one, other)
        assert one_of_a_kind(other, one)
