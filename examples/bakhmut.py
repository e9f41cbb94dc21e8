"""Bakhmut, March and May 2023: surrounded, then fallen, as the parties told it.

    python examples/bakhmut.py [--html FILE]

The statements are told in this project's own words. Days are those of the events; hours are approximate.
"""

from __future__ import annotations

import sys

import claimrec as cr

PARTIES = [
    cr.Party("Wagner Group", aliases=["Wagner", "Yevgeny Prigozhin", "Prigozhin"], side="Russia"),
    cr.Party("Russian Ministry of Defence", aliases=["Russia's defense ministry"], side="Russia"),
    cr.Party("Kremlin", side="Russia"),
    cr.Party("Sergei Shoigu", aliases=["Shoigu"], side="Russia"),
    cr.Party("Ukrainian military", aliases=["Serhii Cherevatyi"], side="Ukraine"),
    cr.Party("Hanna Maliar", aliases=["Maliar"], side="Ukraine"),
    cr.Party("Volodymyr Zelenskyy", aliases=["Zelenskyy", "Zelensky"], side="Ukraine"),
    cr.Party("Institute for the Study of War", aliases=["ISW"]),
    cr.Party("National radio"),
    cr.Party("News agency"),
]

ENTITIES = [cr.Entity("Bakhmut", aliases=["Artemovsk", "Bachmut"])]


def said(party: str, at: str, text: str, *, source: str) -> cr.Claim:
    """One statement."""
    return cr.Claim(text, party=party, said_at=at, source=source)


MARCH, MAY = "radio report of March 2023", "agency report of May 2023"

CLAIMS = [
    said("Prigozhin", "2023-03-03T11:00+03:00", "Our units have practically encircled Bakhmut.", source=MARCH),
    said("Serhii Cherevatyi", "2023-03-06T10:00+02:00", "Reports of an encirclement of Bakhmut are propaganda.",
         source=MARCH),
    said("Serhii Cherevatyi", "2023-03-06T10:00+02:00",
         "We are still able to deliver food, medicine and ammunition to the city and to bring the wounded out.",
         source=MARCH),
    said("Serhii Cherevatyi", "2023-03-06T10:00+02:00",
         "He would neither confirm nor deny that bridges near the city had been destroyed.", source=MARCH),
    said("National radio", "2023-03-06T05:00-05:00", "About 75,000 people lived in Bakhmut before the war.",
         source=MARCH),
    said("National radio", "2023-03-06T05:00-05:00", "Bakhmut has now seen seven months of heavy fighting.",
         source=MARCH),
    said("Prigozhin", "2023-05-20T12:30+03:00", "By midday on Saturday Bakhmut had been captured completely.",
         source=MAY),
    said("Maliar", "2023-05-20T13:30+03:00", "Heavy fighting in Bakhmut continues; the situation is critical.",
         source=MAY),
    said("Russia's defense ministry", "2023-05-20T20:30+03:00",
         "With support from artillery and aviation, assault units completed the liberation of Artemovsk.", source=MAY),
    said("Kremlin", "2023-05-21T01:00+03:00",
         "The president congratulates all who took part in completing the operation to capture Artemovsk.", source=MAY),
    said("ISW", "2023-05-20T22:00-04:00", "The capture of the city has no operational significance.", source=MAY),
    said("Zelensky", "2023-05-21T12:00+09:00", "Zelensky said he thought that Bakhmut had been lost.", source=MAY),
    said("Shoigu", "2023-05-21T15:00+03:00", "Control of Bakhmut will allow us to push on into the Donetsk region.",
         source=MAY),
    said("News agency", "2023-05-21T09:00-04:00", "Bakhmut had a population of 80,000 before the war.", source=MAY),
    said("News agency", "2023-05-21T09:00-04:00", "The battle for Bakhmut has lasted for more than eight months.",
         source=MAY),
]  # fmt: skip


def main() -> None:
    """The report as a memo; `--html FILE` writes it as a page too."""
    report = cr.reconcile(CLAIMS, parties=PARTIES, entities=ENTITIES)
    print(report)
    if sys.argv[1:2] == ["--html"]:
        report.to_html(sys.argv[2])


if __name__ == "__main__":
    main()
