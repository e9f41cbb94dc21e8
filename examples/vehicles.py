"""Claims about vehicles, matched by serial number and by photo hash: comparisons of the caller's beside those of words.

    python examples/vehicles.py

Each row has two columns of its own, `serial` and `photo` (a hash of 16 bits in hexadecimal), where they are known.
"""

from __future__ import annotations

from collections.abc import Hashable

import claimrec as cr
from claimrec.linking import AnalysedClaim

ONE_PHOTO = 2  # bits in which two hashes of one photo may differ: it was cut, or saved anew

ROWS = (
    ("v1", "Northern army", "1 09:00", "An enemy tank burnt out on the ring road.", "KX-11", "a3f0"),
    ("v2", "Southern army", "2 10:00", "All crews of ours came back; nothing was lost.", "KX-11", None),
    ("v3", "Radio Lakeside", "3 08:00", "The picture is from a training ground, years ago.", None, "a3f1"),
    ("v4", "Northern army", "4 09:00", "We drove a carrier out of the marsh ourselves.", "LM-70", "0c5e"),
    ("v5", "Southern army", "5 09:00", "The vehicle that they show was handed over by us in spring.", "LM-70", None),
    ("v6", "Radio Lakeside", "5 12:00", "Bread is dear in the shops of the old town.", None, None),
    ("v7", "Southern army", "6 09:00", "A lorry with ration packs tipped over.", "ZZ-02", "ffff"),
)


def serials(a: AnalysedClaim, b: AnalysedClaim) -> str | None:
    """Whether two claims name one serial number."""
    one, other = serial_of(a.claim), serial_of(b.claim)
    return None if one is None or other is None else "same" if one == other else "other"


def serial_of(claim: cr.Claim) -> Hashable:
    """The serial number, which is a blocking key, too: claims that share it are compared, however far apart."""
    return claim.extra.get("serial")


def photos(a: AnalysedClaim, b: AnalysedClaim) -> str | None:
    """Whether two claims show one photo, by the bits in which the hashes differ."""
    one, other = (claim.claim.extra.get("photo") for claim in (a, b))
    if one is None or other is None:
        return None
    return "same" if (int(one, 16) ^ int(other, 16)).bit_count() <= ONE_PHOTO else "other"


# Weights in log-odds: one serial number makes one fact as good as certain, two make it very unlikely. Two photos may
# show one vehicle, so that they tell little.
COMPARISONS = (
    cr.Comparison(
        "serial",
        ("same", "other"),
        serials,
        words=("the serial numbers are the same", "the serial numbers differ"),
        weights_same=(7, -6),
        blocks_by=serial_of,
    ),
    cr.Comparison(
        "photo",
        ("same", "other"),
        photos,
        words={"same": "they show one photo"},
        weights_same=(6, -0.5),
    ),
)


def claims() -> list[cr.Claim]:
    """The rows as claims: columns that are not claimrec's own are kept in `extra`."""
    names = ("id", "party", "said_at", "text", "serial", "photo")
    rows = [dict(zip(names, row, strict=True)) for row in ROWS]
    for row in rows:
        row["said_at"] = f"2024-05-0{row['said_at'].replace(' ', 'T')}Z"
    return list(cr.read_claims([{k: v for k, v in row.items() if v} for row in rows], keep_extra=True).claims)


def report() -> cr.Report:
    """What the claims come to with both comparisons."""
    return cr.reconcile(claims(), comparisons=COMPARISONS, packs=None)


if __name__ == "__main__":
    found = report()
    for fact in found.facts:
        print(fact.question)
        for position in fact.positions:
            print(f"   {position.party}: {position.claim.text}")
            print(f"      {'; '.join(position.guesses)}")
    for contradiction in found.contradictions:
        print(f"{' / '.join(contradiction.parties)} {contradiction.says}: {contradiction.why}")
