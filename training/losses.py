"""The losses of the heads over one batch."""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor
from torch.nn import functional

from network import Heads
from samples import UNKNOWN

WEIGHTS = {
    "arc": 1.0, "deprel": 1.0, "upos": 0.6, "xpos": 0.4, "script": 0.3, "start": 0.5, "kind": 1.0, "first": 0.5,
    "last": 0.7, "name": 1.0, "event": 0.3, "attribution": 0.15, "coref": 0.3,
}  # fmt: skip
FAR = -1e4


def cross(scores: Tensor, gold: Tensor, smooth: float = 0.0) -> Tensor:
    """Mean cross entropy over the entries that have a label; 0 when none has."""
    known = gold != UNKNOWN
    if not known.any():
        return scores.sum() * 0.0
    return functional.cross_entropy(scores[known].float(), gold[known], label_smoothing=smooth)


def together(batch: Mapping[str, Tensor]) -> Tensor:
    """[B,W,W]: both are words of one sentence."""
    sentence, filled = batch["sentence"], batch["filled"]
    return (sentence[:, :, None] == sentence[:, None, :]) & filled[:, :, None] & filled[:, None, :]


def heads_allowed(same: Tensor) -> Tensor:
    """[B,W,1+W] of words of one sentence [B,W,W]: the root or another word of the sentence may be the head."""
    itself = torch.eye(same.shape[1], dtype=torch.bool, device=same.device)
    return functional.pad(same & ~itself, (1, 0), value=True)


def tree_losses(heads: Heads, z: Tensor, batch: Mapping[str, Tensor], same: Tensor) -> dict[str, Tensor]:
    """The losses of arcs and their labels."""
    gold = batch["head"]
    known = gold != UNKNOWN
    if not known.any():
        return {}
    allowed = heads_allowed(same)
    scores = heads.arcs(z).float().masked_fill(~allowed, FAR)
    dependent, governor = heads.label_sides(z)
    row, column = known.nonzero(as_tuple=True)
    head = gold[known] + 1
    labels = heads.labelled(dependent[row, column], governor[row, head])
    return {"arc": functional.cross_entropy(scores[known], head), "deprel": cross(labels, batch["deprel"][known])}


def coref_loss(heads: Heads, z: Tensor, batch: Mapping[str, Tensor]) -> Tensor | None:
    """Marginal likelihood of the antecedents within the window, over gold heads of mentions."""
    entity = batch["entity"]
    here = entity != UNKNOWN
    if not here.any():
        return None
    vectors = heads.coref(z)
    scores = (heads.coref_pair(vectors) @ vectors.transpose(1, 2)).float() * vectors.shape[-1] ** -0.5
    width = z.shape[1]
    before = torch.ones(width, width, dtype=torch.bool, device=z.device).tril(-1)
    pair = here[:, :, None] & here[:, None, :] & before
    new = heads.coref_new(vectors).float()
    scores = torch.cat([new, scores.masked_fill(~pair, FAR)], -1)
    right = pair & (entity[:, :, None] == entity[:, None, :])
    gold = torch.cat([~right.any(-1, keepdim=True), right], -1)
    loss = torch.logsumexp(scores, -1) - torch.logsumexp(scores.masked_fill(~gold, FAR), -1)
    return loss[here].mean()


def losses(heads: Heads, z: Tensor, batch: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Every loss that the batch has labels for, not yet weighted."""
    same = together(batch)
    result = tree_losses(heads, z, batch, same)
    for key, scores in heads.tagged(z, batch["filled"]).items():
        gold = batch[key]
        if not (gold != UNKNOWN).any():
            continue
        if key == "start":
            known = gold != UNKNOWN
            known[:, 0] = False
            if known.any():
                result[key] = functional.binary_cross_entropy_with_logits(scores[known].float(), gold[known].float())
        else:
            result[key] = cross(scores, gold)
    if (batch["first"] >= 0).any():
        for key, scores in zip(("first", "last"), heads.points(z), strict=True):
            gold = torch.where(batch[key] >= 0, batch[key], UNKNOWN)
            result[key] = cross(scores.float().masked_fill(~same, FAR), gold)
    coref = coref_loss(heads, z, batch)
    return result if coref is None else result | {"coref": coref}
