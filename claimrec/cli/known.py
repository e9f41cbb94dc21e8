"""What is known beforehand, and how to judge: the options, shared by commands, that make a `claimrec.Reconciler`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from attrs import frozen

from claimrec.cli.command import Run, Several, bundle, certainty, complete_from, option
from claimrec.model.aspects import Aspect
from claimrec.model.errors import AspectError, shown

if TYPE_CHECKING:
    from claimrec.linking.evidence.weights import Weights

KNOWN, JUDGED = "What is known", "How to judge"
DEFAULT, NONE = "default", "none"
_PATH = 200  # characters of a path that a message shows


@frozen(kw_only=True)
class Known:
    """What was given of it: one field for each option; a command that has no such option leaves the default."""

    parties: str | None = None
    entities: str | None = None
    aspects: Sequence[str] = ()
    packs: Sequence[str] = ()
    tz: str | None = None
    weights: str | None = None

    @property
    def files(self) -> tuple[str | None, ...]:
        """The files that are read."""
        return (self.parties, self.entities, *self.aspects, self.weights)

    def questions(self) -> tuple[Aspect, ...]:
        """The aspects of the files of aspects."""
        return tuple(one for path in self.aspects for one in aspects_of(path))

    def packs_read(self) -> tuple[str, ...]:
        """The packs to read, by name: those that come along where none is named."""
        from claimrec.packs.chosen import DEFAULT_PACKS

        named = [name for given in self.packs or (DEFAULT,) for name in given.split(",") if name and name != NONE]
        return tuple(one for name in named for one in (DEFAULT_PACKS if name == DEFAULT else (name,)))

    def setup(self) -> dict[str, Any]:
        """The arguments of `claimrec.Reconciler`; InputError for what cannot be read."""
        from claimrec.sources.records import read_entities, read_parties

        setup: dict[str, Any] = {
            "parties": () if self.parties is None else read_parties(self.parties),
            "entities": () if self.entities is None else read_entities(self.entities),
            "aspects": self.questions(),
            "packs": self.packs_read(),
            "tz": self.tz,
        }
        if self.weights is not None:
            setup["weights"] = _weights(self.weights)
        return setup


def question_options() -> tuple[Callable[[Run], Run], ...]:
    """The options on which questions are read: --aspects and --packs."""
    return (
        option("--aspects", cls=Several, goes_on=lambda word: word.endswith(".toml"), is_path=True,
               metavar="FILE.toml", section=KNOWN,
               help="Questions of your own, besides those of the packs; several may follow, and it may be repeated."),
        option("--packs", multiple=True, metavar="PACK,...", section=KNOWN, shell_complete=complete_from(_pack_names),
               help="The packs of questions to read, instead of those that come along; `default` stands for those, "
               "`none` for none. As --packs default,harbour; may be repeated."),
    )  # fmt: skip


def known_options() -> Callable[[Run], Run]:
    """Every option of a set-up; their values come as `known`, a Known."""
    return bundle(
        "known", Known,
        option("--parties", metavar="FILE", is_path=True, section=KNOWN, help="Who speaks: name, aliases, side."),
        option("--entities", metavar="FILE", is_path=True, section=KNOWN, help="What is spoken of: name, aliases."),
        *question_options(),
        zone_option("The zone of times without an offset, as Europe/Kyiv."),
        option("--weights", metavar="FILE", is_path=True, section=JUDGED,
               help="Weights of evidence that `claimrec.learn` wrote, for claims that no question reads. "
               "`default` are the shipped ones, also for a few claims only; `none` leaves readings alone."),
    )  # fmt: skip


def zone_option(about: str, section: str = KNOWN) -> Callable[[Run], Run]:
    """The option that names a time zone."""
    return option("--tz", metavar="ZONE", section=section, shell_complete=complete_from(_zones), help=about)


def least_option(section: str = JUDGED) -> Callable[[Run], Run]:
    """The option that says how certain a contradiction has to be to be told."""
    return option("--least", metavar="CERTAINTY", type=str, callback=certainty, default="0", section=section,
                  help="Leave out contradictions that are less certain than that (0 to 1).")  # fmt: skip


def _weights(given: str) -> Weights | None:
    from claimrec.linking.evidence.weights import default_weights, read_weights

    if given == NONE:
        return None
    return default_weights() if given == DEFAULT else read_weights(given)


def aspects_of(path: str) -> tuple[Aspect, ...]:
    """The aspects of a TOML file."""
    from claimrec.packs.files import read_aspects

    if "\n" in path:  # read_aspects would take it for TOML
        raise AspectError(f"{shown(path, _PATH)} is no file", field="aspects", expected="a TOML file")
    try:
        return read_aspects(path)
    except AspectError as error:  # of several files, the one at fault
        place = "" if path in error.problem else f"{shown(path, _PATH)}: "
        raise AspectError(place + error.problem, field=error.field, expected=error.expected) from error
    except (AttributeError, TypeError) as error:  # TOML of another shape than an aspect's
        problem = f"{shown(path, _PATH)} holds no aspects: {error}"
        raise AspectError(problem, field="aspects", expected="TOML as in docs/aspects.md") from error


def _pack_names() -> Sequence[str]:
    from claimrec.packs.chosen import DEFAULT_PACKS
    from claimrec.packs.installed import pack_names

    return (DEFAULT, NONE, *DEFAULT_PACKS, *pack_names())


def _zones() -> Sequence[str]:
    from zoneinfo import available_timezones

    return tuple(available_timezones())
