"""What does a small public encoder say of single pieces of words? Its output for each, as a start for vectors.

Reads a folder with a BERT model as sentence-transformers keeps it (`config.json`, `vocab.txt`, `model.safetensors`, in
32 bits), such as all-MiniLM-L6-v2. Needs numpy and scipy; takes a minute or two for 28,000 pieces.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from math import sqrt
from pathlib import Path
from typing import Any

from claimrec.model.errors import MissingError

BATCH = 500


def distilled(folder: str | Path) -> tuple[list[str], list[int], Any]:
    """The pieces of the vocabulary, their places in it (about the order of frequency), and what the model says of each:
    the mean over the model's last layer for the piece alone between its two marks, a row for each.
    """
    try:
        import numpy as np
    except ImportError as error:
        raise MissingError("train", "numpy") from error
    home = Path(folder)
    config = json.loads((home / "config.json").read_text("utf-8"))
    vocabulary = (home / "vocab.txt").read_text("utf-8").split("\n")
    places = [place for place, piece in enumerate(vocabulary) if _plain(piece)]
    tensors = _tensors(home / "model.safetensors")
    marks = vocabulary.index("[CLS]"), vocabulary.index("[SEP]")
    parts = [_output(places[at : at + BATCH], marks, tensors, config) for at in range(0, len(places), BATCH)]
    return [vocabulary[place] for place in places], places, np.concatenate(parts).astype(np.float32)


def _plain(piece: str) -> bool:
    """Whether a piece is nothing but plain letters, in lower case, and digits, be it inside of a word."""
    inner = piece.removeprefix("##")
    return inner.isascii() and inner.isalnum() and inner == inner.lower()


def _tensors(path: Path) -> dict[str, Any]:
    """The tensors of a safetensors file: eight bytes for the length of a JSON head, the head, the numbers."""
    import numpy as np

    raw = path.read_bytes()
    begin = 8 + int.from_bytes(raw[:8], "little")
    head = json.loads(raw[8:begin])
    found = {}
    for name, entry in head.items():
        if name != "__metadata__" and entry["dtype"] == "F32":
            first, last = entry["data_offsets"]
            found[name] = np.frombuffer(raw[begin + first : begin + last], np.float32).reshape(entry["shape"]).copy()
    return found


def _output(places: list[int], marks: tuple[int, int], tensors: Mapping[str, Any], config: Mapping[str, Any]) -> Any:
    """The last layer of BERT for each piece between its marks, the mean over the three."""
    import numpy as np
    from scipy.special import erf  # type: ignore[import-untyped]  # it has no types

    def linear(x: Any, name: str) -> Any:
        return x @ tensors[f"{name}.weight"].T + tensors[f"{name}.bias"]

    def normal(x: Any, name: str) -> Any:
        spread = np.sqrt(x.var(-1, keepdims=True) + config["layer_norm_eps"])
        return (x - x.mean(-1, keepdims=True)) / spread * tensors[f"{name}.weight"] + tensors[f"{name}.bias"]

    tokens = np.array([[marks[0], place, marks[1]] for place in places])
    heads, wide = config["num_attention_heads"], config["hidden_size"]
    embedded = tensors["embeddings.word_embeddings.weight"][tokens]
    embedded = embedded + tensors["embeddings.position_embeddings.weight"][:3]
    x = normal(embedded + tensors["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
    for layer in range(config["num_hidden_layers"]):
        name = f"encoder.layer.{layer}"
        shape = (len(places), 3, heads, wide // heads)
        query, key, value = (
            linear(x, f"{name}.attention.self.{part}").reshape(shape).transpose(0, 2, 1, 3)
            for part in ("query", "key", "value")
        )
        much = np.exp(query @ key.transpose(0, 1, 3, 2) / sqrt(wide // heads))
        seen = (much / much.sum(-1, keepdims=True) @ value).transpose(0, 2, 1, 3).reshape(x.shape)
        x = normal(linear(seen, f"{name}.attention.output.dense") + x, f"{name}.attention.output.LayerNorm")
        inner = linear(x, f"{name}.intermediate.dense")
        inner = inner * 0.5 * (1 + erf(inner / sqrt(2)))
        x = normal(linear(inner, f"{name}.output.dense") + x, f"{name}.output.LayerNorm")
    return x.mean(1)
