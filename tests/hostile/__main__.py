"""Tries the laws on as many seeds as asked for: `python -m tests.hostile --seeds 2484 --first 0 --law NAME`."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections import Counter
from itertools import count

from .laws import LAWS

SHOWN = 5  # broken seeds of a law that are told one by one


def main() -> int:
    """Try the laws and tell what broke; the exit status: 1 where something did."""
    parser = ArgumentParser(prog="python -m tests.hostile", description=__doc__)
    parser.add_argument("--seeds", type=int, default=0, help="how many: endless, unless given")
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--law", choices=sorted(LAWS), nargs="+", default=sorted(LAWS), help="which laws: all")
    args = parser.parse_args()
    tried, broken = 0, Counter[str]()
    try:
        for seed in count(args.first) if not args.seeds else range(args.first, args.first + args.seeds):
            tried += 1
            for name in args.law:
                problems = problems_of(name, seed)
                broken[name] += bool(problems)
                if problems and broken[name] <= SHOWN:
                    print(f"{name}, seed {seed}: {'; '.join(problems)}"[:1500], flush=True)
    except KeyboardInterrupt:
        pass
    for name in args.law:
        print(f"{name}: {broken[name]} of {tried} seeds broke it")
    return int(any(broken.values()))


def problems_of(law: str, seed: int) -> list[str]:
    """In which ways a law is broken; an error is one."""
    try:
        return list(LAWS[law](seed))
    except Exception as error:
        place = error.__traceback__
        while place is not None and place.tb_next is not None:
            place = place.tb_next
        where = f"{place.tb_frame.f_code.co_filename.rpartition('/')[2]}:{place.tb_lineno}" if place else ""
        return [f"{type(error).__name__} at {where}: {error}"]


if __name__ == "__main__":
    sys.exit(main())
