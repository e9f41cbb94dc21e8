"""Options from a file: the option --config, which every command has.

The file is TOML. Its keys are the long names of options; a table that is named like a command holds options for that
command alone:

    parties = "parties.json"
    packs = ["default", "harbour"]
    tz = "Europe/Kyiv"
    column = {text = "statement", party = "speaker"}

    [show]
    format = "markdown"

What is given on the command line is used instead of what the file says. Paths in the file start at its own folder.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from claimrec.cli.command import Run, Several, option
from claimrec.model.errors import InputError, shown
from claimrec.model.names import nearest

VARIABLE = "CLAIMREC_CONFIG"
EXPECTED = "TOML with the long names of options, as in docs/command-line.md"
_NO_PATHS = ("default", "none", "-")


def config_option() -> Callable[[Run], Run]:
    """The option that names the file."""
    return option(
        "--config", metavar="FILE.toml", is_path=True, is_eager=True, expose_value=False, envvar=VARIABLE,
        callback=_use,
        help=f"Options from a file, for what is not given here. By default that which {VARIABLE} names.",
    )  # fmt: skip


def config_file() -> str | None:
    """The file that the command which runs has its options from, if any."""
    context = click.get_current_context(silent=True)
    return None if context is None else context.meta.get(VARIABLE)


def _use(context: click.Context, _: click.Parameter, given: str | None) -> None:
    """Let the file give the defaults of the options of this command."""
    if given is None or context.resilient_parsing:
        return
    context.meta[VARIABLE] = given
    told = _read(given)
    commands = getattr(context.find_root().command, "commands", {})
    _refuse_unknown(told, commands, given)
    own = told.get(context.command.name or "", {})
    defaults: dict[str, Any] = {}
    for name, value in {**{k: v for k, v in told.items() if k not in commands}, **own}.items():
        one = _options(context.command).get(name)
        if one is not None and one.name is not None:
            defaults[one.name] = _value(one, value, name, Path(given).parent)
    context.default_map = {**(context.default_map or {}), **defaults}


def _read(path: str) -> dict[str, Any]:
    try:
        return tomllib.loads(Path(path).read_bytes().decode("utf-8"))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        problem = f"{shown(path, 200)} cannot be read: {reason}"
        raise InputError(problem, field="--config", expected=EXPECTED) from error


def _options(command: click.Command) -> dict[str, click.Option]:
    """The options of a command that a file may give, by their long names without dashes."""
    return {
        name.removeprefix("--"): one
        for one in command.params
        if isinstance(one, click.Option) and one.expose_value
        for name in one.opts
        if name.startswith("--")
    }


def _refuse_unknown(told: Mapping[str, Any], commands: Mapping[str, click.Command], path: str) -> None:
    """InputError for a key that is an option of no command, or, in a command's table, none of that command."""
    for command, name in _keys(told, commands):
        known = {n for one in ([commands[command]] if command else commands.values()) for n in _options(one)}
        if name not in known:
            meant = nearest(name, known)
            where = f"{shown(path, 200)}{f', [{command}]' if command else ''}"
            hint = f"; did you mean {meant!r}?" if meant else ""
            raise InputError(f"{where}: {shown(name)} is no option{hint}", field="--config")


def _keys(told: Mapping[str, Any], commands: Mapping[str, click.Command]) -> Iterator[tuple[str, str]]:
    for name, value in told.items():
        if name not in commands:
            yield "", name
        elif isinstance(value, Mapping):
            yield from ((name, inner) for inner in value)
        else:
            problem = f"{shown(name)} is a command; its options stand in a table [{name}]"
            raise InputError(problem, field="--config", expected=EXPECTED)


def _value(one: click.Option, given: Any, name: str, folder: Path) -> Any:
    """A value as click would have it from the command line."""
    if one.is_flag:
        if not isinstance(given, bool):
            raise InputError(f"{name} is {shown(given)}", field="--config", expected="true or false")
        return given
    if isinstance(one, Several) and isinstance(given, Mapping):
        given = [f"{field}={column}" for field, column in given.items()]
    many = given if isinstance(given, list) else [given]
    if any(isinstance(value, bool) or not isinstance(value, (str, int, float)) for value in many):
        raise InputError(f"{name} is {shown(given)}", field="--config", expected="text or a number")
    if isinstance(given, list) and not one.multiple:
        raise InputError(f"{name} is {shown(given)}", field="--config", expected="one value")
    found = [_in(folder, str(value)) if getattr(one, "is_path", False) else str(value) for value in many]
    return found if one.multiple else found[0]


def _in(folder: Path, path: str) -> str:
    return path if path in _NO_PATHS else str(folder / path)
