"""Train the network that ships on what several others marked: `python training/learn.py ARRAYS MARKS OUT`.

It learns from the labels and from the others' probabilities (marks.py), also on texts that carry no labels for a head.
From --round of the way on the encoder's layers compute as the shipped integers do (encoder.py), so that it learns to
live with rounding; their ranges are looked at anew at --round-again.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from devscore import dev_figures
from encoder import Rounded, base_folder
from losses import FAR, WEIGHTS, heads_allowed, losses, together
from masked import Guesser, shares_of
from network import Heads, Network
from samples import Window, collate, on_device, read_arrays
from train import add_options, descend, optimiser, plan, save, set_rate, weighted

SOFT = WEIGHTS | {"script": 0.2, "event": 0.2}
"""The weights of the losses against the others' probabilities."""
WATCHED = 20
"""Batches of about 2,000 words that are read for the ranges of the encoder's inputs."""


def soft(scores: Tensor, target: Tensor, weight: Tensor | None = None) -> Tensor:
    """Mean cross entropy [n,labels] against probabilities, weighted by row."""
    loss = -(target.float() * torch.log_softmax(scores.float(), -1)).sum(-1)
    return loss.mean() if weight is None else (loss * weight).sum() / weight.sum().clamp(min=1.0)


def soft_losses(heads: Heads, z: Tensor, batch: dict[str, Tensor], marks: dict[str, Tensor]) -> dict[str, Tensor]:
    """The losses of every head against the marks."""
    same, filled = together(batch), batch["filled"]
    said = heads.tagged(z, filled)
    later = filled.clone()
    later[:, 0] = False
    start = functional.binary_cross_entropy_with_logits(said.pop("start")[later].float(), marks["start"][later].float())
    result = {key: soft(scores[filled], marks[key][filled]) for key, scores in said.items()} | {"start": start}
    result["arc"] = soft(heads.arcs(z).float().masked_fill(~heads_allowed(same), FAR)[filled], marks["arc"][filled])
    dependent, governor = heads.label_sides(z)
    row, column = filled.nonzero(as_tuple=True)
    result["deprel"] = soft(heads.labelled(dependent[row, column], governor[row, marks["at"]]), marks["deprel"])
    mention = 1 - marks["kind"][..., 0].float()[filled]
    for key, scores in zip(("first", "last"), heads.points(z), strict=True):
        result[key] = soft(scores.float().masked_fill(~same, FAR)[filled], marks[key][filled], mention)
    return result


@torch.no_grad()
def watch(network: Network, groups: list[list[Window]], device: torch.device) -> None:
    """Let the encoder's layers see their inputs, first to level them, then for the ranges in which they are rounded."""
    layers = [module for module in network.modules() if isinstance(module, Rounded)]
    was = network.training
    network.eval()
    for leveled in (False, True):
        for layer in layers:
            layer.watching = True
            layer.low.zero_()
            layer.high.zero_()
            if not leveled:
                layer.most.zero_()
        for group in groups:
            network.vectors(on_device(collate(group), device))
        for layer in layers:
            layer.watching = False
            if leveled:
                layer.fix()
            else:
                layer.level()
    network.train(was)


def main(argv: list[str] | None = None) -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Train the network that ships on the marks of others.")
    parser.add_argument("arrays", type=Path, metavar="ARRAYS", help="what prepare.py wrote")
    parser.add_argument("marks", type=Path, metavar="MARKS", help="what marks.py wrote")
    parser.add_argument("out", type=Path, metavar="OUT", help="where network.pt goes")
    parser.add_argument("--passes", type=float, default=1.6, help="how often the marked batches are read")
    parser.add_argument("--hard", type=float, default=0.5, help="weight of the labels beside the marks")
    parser.add_argument("--round", type=float, default=0.6, help="when rounding begins; 1: never")
    parser.add_argument("--round-again", type=float, default=0.85)
    add_options(parser, 4000, 2.5e-3, 3e-4)
    args = parser.parse_args(argv)
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    device = torch.device(args.device)
    sets, train, dev = read_arrays(args.arrays)
    paths = sorted(args.marks.glob("marks*.pt"))
    parts = [(on_device(b, device), on_device(m, device)) for path in paths for b, m in torch.load(path)]
    network = Network({key: len(value) for key, value in sets.items()}, args.dropout)
    network.words.encoder.read(base_folder(args.base))
    network.to(device)
    guesser = Guesser(network.words.encoder.words.weight).to(device)
    optimizer = optimiser(network, args, guesser.parameters())
    steps = int(args.passes * len(parts))
    watches = {int(steps * args.round), int(steps * args.round_again)} if args.round < 1 else set()
    order: list[int] = []
    while len(order) < steps:
        order += random.Random(args.seed * 100 + len(order)).sample(range(len(parts)), len(parts))
    network.train()
    began = time.monotonic()
    for number, chosen in enumerate(order[:steps]):
        if number in watches:
            watch(network, plan(train, 99, 5, 2000)[:WATCHED], device)
        batch, marks = parts[chosen]
        set_rate(optimizer, number / steps)
        proper = (marks["upos"].argmax(-1) == sets["upos"].index("PROPN")) & batch["filled"]
        shown, picked = guesser.hide(batch, shares_of(proper, args.hide, args.hide_names))
        with torch.autocast(device.type, dtype=torch.bfloat16, enabled=args.bf16):
            z = network.vectors(shown)
            loss = args.hard * weighted(losses(network.heads, z, batch), z.sum() * 0.0)
            more = soft_losses(network.heads, z, batch, marks)
            loss = loss + sum((SOFT[key] * value for key, value in more.items()), z.sum() * 0.0)
            if args.hide or args.hide_names:
                loss = loss + args.guess * guesser.loss(network.words.last, batch["ids"], picked)
        descend(network, optimizer, loss)
        if number % 100 == 99:
            print(f"{number + 1}/{steps} {time.monotonic() - began:.0f} s loss {float(loss.detach()):.3f}", flush=True)
    args.out.mkdir(parents=True, exist_ok=True)
    save(args.out / "network.pt", {"network": network.state_dict()})
    figures = dev_figures(network, dev, sets, args.bf16)
    (args.out / "log.jsonl").write_text(json.dumps({"minutes": (time.monotonic() - began) / 60} | figures) + "\n")
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
