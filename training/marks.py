"""Let finished networks mark all texts for another to learn from.

    python training/marks.py ARRAYS MARKS NETWORK.pt ... [--part 0 --parts 4]

Writes MARKS/marksN.pt: batches, each with the mean probabilities of the networks for every head at every word, also
where a corpus carries no labels. A network that did not see a document (its fold) weighs as much as all those that did
see it together: those know their texts by heart and are too sure of them. The method is distillation from an ensemble
(Hinton et al. 2015), cross-fitted.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor

from losses import FAR, heads_allowed, together
from network import Network
from samples import FOLDS, UNKNOWN, Window, collate, fold_of, on_device, read_arrays
from train import plan

ROUNDS, WORDS, SEED = 8, 4000, 77
"""So often every text is cut into windows anew; words per batch."""


def shares(folds: Tensor, networks: int) -> Tensor:
    """How much each network counts for each window [N,B]; network i left out fold i % FOLDS, -1 is nobody's fold."""
    left_out = torch.arange(networks, device=folds.device)[:, None] % FOLDS
    unseen = ((left_out == folds) & (folds >= 0)).float()
    seen = 1 - unseen
    few, many = unseen.sum(0, keepdim=True), seen.sum(0, keepdim=True)
    half = 0.5 * unseen / few.clamp(min=1) + 0.5 * seen / many.clamp(min=1)
    return torch.where((few > 0) & (many > 0), half, torch.full_like(half, 1 / networks))


@torch.no_grad()
def marked(networks: Sequence[Network], group: Sequence[Window], device: torch.device) -> dict[str, Tensor]:
    """Mean probabilities [B,W,...] by head; the labels of arcs [words,labels] at the gold or else the likeliest head
    (`at`, counted from the root)."""
    batch = on_device(collate(group), device)
    folds = torch.tensor([fold_of(w.sample) for w in group], device=device)
    same = together(batch)
    allowed = heads_allowed(same)
    weights = shares(folds, len(networks))
    sums: dict[str, Tensor] = defaultdict(lambda: torch.zeros((), device=device))
    vectors = []
    for network, weight in zip(networks, weights, strict=True):
        with torch.autocast(device.type, dtype=torch.bfloat16):
            z = network.vectors(batch)
            said = network.heads.tagged(z, batch["filled"])
            arcs, (first, last) = network.heads.arcs(z), network.heads.points(z)
        vectors.append(z)
        sums["start"] = sums["start"] + torch.sigmoid(said.pop("start").float()) * weight[:, None]
        said["arc"] = arcs.float().masked_fill(~allowed, FAR)
        said |= {k: v.float().masked_fill(~same, FAR) for k, v in (("first", first), ("last", last))}
        for key, scores in said.items():
            sums[key] = sums[key] + torch.softmax(scores.float(), -1) * weight[:, None, None]
    filled = batch["filled"]
    row, column = filled.nonzero(as_tuple=True)
    at = torch.where(batch["head"] != UNKNOWN, batch["head"] + 1, sums["arc"].argmax(-1))[filled]
    labels = torch.zeros((), device=device)
    for network, z, weight in zip(networks, vectors, weights, strict=True):
        with torch.autocast(device.type, dtype=torch.bfloat16):
            dependent, governor = network.heads.label_sides(z)
            scores = network.heads.labelled(dependent[row, column], governor[row, at])
        labels = labels + torch.softmax(scores.float(), -1) * weight[row][:, None]
    halves = {key: value.half().cpu() for key, value in {**sums, "deprel": labels}.items()}
    return halves | {"at": at.cpu()}


def main(argv: list[str] | None = None) -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Mark all texts with the mean of several networks.")
    parser.add_argument("arrays", type=Path, metavar="ARRAYS", help="what prepare.py wrote")
    parser.add_argument("out", type=Path, metavar="MARKS", help="where the marks go")
    parser.add_argument("networks", type=Path, nargs="+", metavar="NETWORK.pt", help="network i left out fold i % 7")
    parser.add_argument("--part", type=int, default=0, help="the part of the batches that this process marks")
    parser.add_argument("--parts", type=int, default=1)
    parser.add_argument("--device", default="cpu")
    args = parser.parse_args(argv)
    torch.set_num_threads(1)
    device = torch.device(args.device)
    sets, train, _ = read_arrays(args.arrays)
    networks = []
    for path in args.networks:
        network = Network({key: len(value) for key, value in sets.items()})
        network.load(path)
        networks.append(network.to(device).eval())
    groups = [group for turn in range(ROUNDS) for group in plan(train, turn, SEED, WORDS)]
    chosen = groups[args.part :: args.parts]
    args.out.mkdir(parents=True, exist_ok=True)
    torch.save([(collate(g), marked(networks, g, device)) for g in chosen], args.out / f"marks{args.part}.pt")


if __name__ == "__main__":
    main()
