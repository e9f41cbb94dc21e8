"""How many articles are read a second, and does memory stay flat? On made-up articles of news length.

    python tests/benchmarks/articles.py [HOW_MANY]

Each article has about 1,000 words in thirty paragraphs, half of them with somebody's words. Articles are read one after the
other, as from a folder, and forgotten; then the claims of the first thousand are reconciled.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections.abc import Iterator

import claimrec as cr

TOWNS = ("Lakeside", "Osterfeld", "Millbrook", "Harrow", "Sandwick", "Torvale", "Ashby", "Northam")
FIRST = ("Ann", "Sam", "Ruth", "Leo", "Ida", "Max", "Eva", "Paul", "Nora", "Karl")
LAST = ("Lee", "Holt", "Marsh", "Stone", "Weber", "Lund", "Novak", "Reed", "Castle", "Brook")
ROLES = ("Mayor", "Fire chief", "Harbour director", "Union leader", "Senator")
WHO = ("Officials", "Analysts", "Witnesses", "The harbour office", "The Red Cross", "A spokesman for the ferry company")
WHAT = (
    "the bridge of {town} has been destroyed", "{n} people were killed in {town}", "the dam at {town} is safe",
    "fighting for {town} continues", "our troops captured {town}", "at least {n} people are missing in {town}",
    "the ferry to {town} will stop next spring", "nobody was hurt in {town}", "the water of {town} is not poisoned",
)  # fmt: skip
FILLER = (
    "The road along the coast was closed for hours on {day}, and shops in {town} stayed shut.",
    "{town} lies about 55 kilometres north of the regional capital and is known for its lush parks.",
    "Rain fell through the night, while crews worked to clear the streets and to bring in pumps.",
    "The council meets again in a fortnight; until then the matter rests with its finance committee.",
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


def article(rng: random.Random) -> str:
    """One made-up article."""
    town = rng.choice(TOWNS)
    people = [f"{rng.choice(FIRST)} {rng.choice(LAST)}" for _ in range(4)]
    told = [f"{town} counts its losses\n"]
    for _ in range(30):
        what = rng.choice(WHAT).format(town=town, n=rng.randint(2, 900))
        who = rng.choice((*WHO, *(f"{rng.choice(ROLES)} {p}" for p in people), *(p.split()[1] for p in people)))
        day = rng.choice(DAYS)
        shape = rng.randrange(6)
        if shape == 0:
            told.append(f"{who} said on {day} that {what}. {rng.choice(FILLER).format(town=town, day=day)}")
        elif shape == 1:
            told.append(f"“{what.capitalize()},” said {who[0].lower() + who[1:]}. “There is no doubt about it.”")
        elif shape == 2:
            told.append(f"According to {who[0].lower() + who[1:]}, {what}, although the report could not be confirmed.")
        else:
            told.append(" ".join(rng.sample(FILLER, 3)).format(town=town, day=day))
    return "\n\n".join(told)


def articles(count: int) -> Iterator[str]:
    """Made-up articles, the same ones in each run."""
    rng = random.Random(7)
    for _ in range(count):
        yield article(rng)


def peak() -> int:
    """The most memory this process has held, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main(count: int) -> None:
    """Read and report."""
    begin, held, claims, size = time.perf_counter(), [], [], 0
    made = 0
    for number, text in enumerate(articles(count)):
        read = cr.read_article(text, published="2024-05-11", outlet="The Gazette", source=f"article {number}")
        made += len(read)
        size += len(text)
        claims += list(read) if number < 1_000 else []
        if number % (count // 10 or 1) == 0:
            held.append(peak())
    taken = time.perf_counter() - begin
    print(f"{count:,} articles, {size / count:,.0f} characters each, {made / count:.1f} claims each")
    print(
        f"{count / taken:,.0f} articles a second, {size / taken:,.0f} characters a second; peak MiB on the way {held}"
    )
    begin = time.perf_counter()
    report = cr.reconcile(claims)
    print(f"{len(claims):,} claims of the first articles reconciled in {time.perf_counter() - begin:.1f} s: {report!r}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
