"""Whatever the seed of Python's hashes, the same claims give the same bytes."""

from __future__ import annotations

import json

from processes import printed

# each of `WRITTEN` prints as JSON what may hang on the order of a set; the interpreters run all of them
WRITTEN = """
import json
import claimrec as cr
from articles.test_articles import NEWS
from authoring.test_suggesting import CLAIMS, PARTIES as SUGGESTED
from strategies import ENTITIES, NAMES, PARTIES, PLACES, SENTENCES

at = [f"2024-03-{d:02}T{h:02}:00Z" for d in (4, 5, 6) for h in (8, 17)]
claims = [
    cr.Claim(s.format(p), party=n, said_at=at[(i + 5 * j + 3 * k) % 6], source=("wire", None)[i % 2])
    for i, s in enumerate(SENTENCES) for j, p in enumerate(PLACES[:2]) for k, n in enumerate(NAMES)
]
claims += [cr.Claim(party=n, subject="Eastford", aspect="responsibility", value=["a", "b", n], said_at=at[0]) for n in NAMES]
agents = cr.model.Who({"A", "B", "C"})
article = cr.read_article(NEWS, published="2024-05-08", outlet="Gazette")
print(json.dumps({
    "the id of a claim with a set in it": cr.Claim(subject="p", aspect="a", value=agents, party="M").id,
    "a report": cr.reconcile(claims, parties=PARTIES, entities=ENTITIES).to_json(),
    "the claims of an article": [[c.id, c.party, c.text, str(c.said_at), c.certainty] for c in article],
    "the notes of an article": list(article.notes),
    "suggestions": str(cr.suggest(CLAIMS, parties=SUGGESTED)),
}))
"""


def test_hash_seeds_do_not_matter() -> None:
    """Ids, reports, claims of an article and drafted questions are the same, byte by byte, under three hash seeds."""
    one, *others = (json.loads(printed(WRITTEN, seed=seed)) for seed in (0, 1, 4711))
    for other in others:
        assert [what for what in one if one[what] != other[what]] == []
    assert len(one["a report"]) > 10_000
    assert len(one["the claims of an article"]) > 3
