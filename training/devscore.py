"""Quick figures on the dev parts, with gold words and sentences and without the tree decoder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import torch

from crossread.model.spans import spans_of
from losses import FAR, heads_allowed, together
from network import Network
from samples import Sample, batches, collate, on_device, windows


def f1(right: int, gold: int, said: int) -> float:
    """2 x right / (gold + said)."""
    return 2 * right / (gold + said) if gold + said else 0.0


def count_tree(
    network: Network, z: torch.Tensor, batch: Mapping[str, torch.Tensor], base: Sequence[str]
) -> Counter[str]:
    """Right heads and labels."""
    same = together(batch)
    said = network.heads.arcs(z).float().masked_fill(~heads_allowed(same), FAR).argmax(-1)
    dependent, governor = network.heads.label_sides(z)
    known = batch["filled"]
    row, column = known.nonzero(as_tuple=True)
    labels = network.heads.labelled(dependent[row, column], governor[row, said[known]]).argmax(-1)
    right = said[known] == batch["head"][known] + 1
    gold = batch["deprel"][known]
    names = torch.tensor([base.index(b) for b in base], device=z.device)
    match = (gold >= 0) & (names[labels] == names[gold.clamp(min=0)])
    return Counter(UAS=int(right.sum()), LAS=int((right & match).sum()), words=int(known.sum()))


def count_mentions(
    network: Network, z: torch.Tensor, batch: Mapping[str, torch.Tensor], kinds: torch.Tensor
) -> Counter[str]:
    """Mentions with the right words and kind."""
    same = together(batch)
    first, last = (p.float().masked_fill(~same, FAR).argmax(-1) for p in network.heads.points(z))
    known = batch["kind"] >= 0
    gold_here, said_here = known & (batch["kind"] > 0), known & (kinds > 0)
    span = (first == batch["first"]) & (last == batch["last"])
    both = gold_here & said_here
    return Counter({
        "mention gold": int(gold_here.sum()), "mention said": int(said_here.sum()),
        "mention right": int((both & span & (kinds == batch["kind"])).sum()), "mention span": int((both & span).sum()),
    })  # fmt: skip


def count_spans(key: str, names: Sequence[str], gold: torch.Tensor, said: torch.Tensor) -> Counter[str]:
    """Spans of a tagging head."""
    n: Counter[str] = Counter()
    for one, other in zip(gold, said, strict=True):
        known = one >= 0
        a = spans_of([names[i] for i in one[known].tolist()])
        b = spans_of([names[i] for i in other[known].tolist()])
        n.update({f"{key} gold": len(a), f"{key} said": len(b), f"{key} right": len(set(a) & set(b))})
    return n


@torch.inference_mode()
def dev_figures(network: Network, dev: Sequence[Sample], sets: Mapping[str, list[str]], bf16: bool) -> dict[str, float]:
    """All quick figures, a name each."""
    network.eval()
    device = next(network.parameters()).device
    base = [label.partition(":")[0] for label in sets["deprel"]]
    result: dict[str, float] = {}
    for corpus in ("ewt", "gum", "ecb"):
        n: Counter[str] = Counter()
        for group in batches(windows([s for s in dev if s.corpus == corpus], 150), 2000):
            batch = on_device(collate(group), device)
            with torch.autocast(device.type, dtype=torch.bfloat16, enabled=bf16):
                z = network.vectors(batch)
                said = {key: value.float() for key, value in network.heads.tagged(z, batch["filled"]).items()}
                if corpus != "ecb":
                    n += count_tree(network, z, batch, base)
                if corpus == "gum":
                    n += count_mentions(network, z, batch, said["kind"].argmax(-1))
            for key in ("upos", "xpos", "script", "attribution"):
                known = batch[key] >= 0
                n[key] += int((said[key].argmax(-1) == batch[key])[known].sum())
            for key in ("name", "event"):
                n += count_spans(key, sets[key], batch[key], said[key].argmax(-1))
            known, start = batch["start"] >= 0, said["start"] > 0
            gold = batch["start"] == 1
            n["start gold"] += int((gold & known)[:, 1:].sum())
            n["start said"] += int((start & known)[:, 1:].sum())
            n["start right"] += int((gold & start & known)[:, 1:].sum())
        for key in ("UAS", "LAS", "upos", "xpos", "script", "attribution"):
            if n[key]:
                result[f"{corpus} {key}"] = round(n[key] / n["words"], 4) if n["words"] else 0.0
        for key in ("start", "mention", "name", "event"):
            if n[f"{key} gold"]:
                result[f"{corpus} {key}"] = round(f1(n[f"{key} right"], n[f"{key} gold"], n[f"{key} said"]), 4)
        if n["mention gold"]:
            result[f"{corpus} mention span"] = round(f1(n["mention span"], n["mention gold"], n["mention said"]), 4)
    return result
