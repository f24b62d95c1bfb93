"""Hide words from the network and ask for them: a second lesson beside the labels, against names learned by heart."""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor, nn
from torch.nn import functional

from encoder import WIDTH
from samples import LAST

MASK = 103
TELLING = 4
"""So many of a word's features tell which word it is; they are hidden with it, shape, case and gap are not."""


def shares_of(proper: Tensor, share: float, names: float) -> Tensor:
    """How often each word [B,W] is hidden: `share`, and `names` besides where it is `proper`, so that what a name is
    has to be told from what stands around it."""
    return torch.full(proper.shape, share, device=proper.device) + names * proper.float()


class Guesser(nn.Module):
    """Hides words and scores the encoder's guesses at their pieces, by its own frozen table."""

    def __init__(self, table: Tensor) -> None:
        """table [pieces,384], the word embeddings."""
        super().__init__()
        self.turn, self.norm = nn.Linear(WIDTH, WIDTH), nn.LayerNorm(WIDTH)
        self.bias = nn.Parameter(torch.zeros(table.shape[0]))
        self.register_buffer("table", table, persistent=False)

    @staticmethod
    def hide(batch: Mapping[str, Tensor], shares: Tensor) -> tuple[dict[str, Tensor], Tensor]:
        """The batch with these shares [B,W] of its words hidden, and which pieces [B,T] are theirs."""
        ids, filled = batch["ids"], batch["filled"]
        hidden = (torch.rand(filled.shape, device=ids.device) < shares) & filled
        rows = torch.arange(ids.shape[0], device=ids.device)[:, None].expand_as(filled)
        begins = torch.zeros_like(ids)
        begins[rows[filled], batch["begin"][filled]] = 1
        word = begins.cumsum(1)
        inside = (word > 0) & batch["mask"] & (ids != LAST)
        picked = inside & hidden.gather(1, (word - 1).clamp(min=0))
        features = batch["features"].clone()
        features[..., :TELLING] = features[..., :TELLING].masked_fill(hidden[..., None], 0)
        return {**batch, "ids": ids.masked_fill(picked, MASK), "features": features}, picked

    def loss(self, states: Tensor, ids: Tensor, picked: Tensor) -> Tensor:
        """Cross entropy of the hidden pieces, from the encoder's last layer [B,T,384]."""
        if not picked.any():
            return states.sum() * 0.0
        guess = self.norm(functional.gelu(self.turn(states[picked])))
        return functional.cross_entropy((guess @ self.table.to(guess.dtype).T + self.bias).float(), ids[picked])
