"""Train the head of names anew on the finished network: `python training/names.py CHECKPOINT ARRAYS OUT`.

The joint run sees little of the small sets of names, whose conventions differ (re3d marks "the northern part of the
country"; wikigold leaves titles out). This head sees each word's vector beside the mean of its window's, so that it can
tell what kind of text it reads, and sees the small sets more often. The rest of the network stays as it is. OUT is the
checkpoint with the new head.
"""

from __future__ import annotations

import argparse
import json
import pickle
import random
from collections import Counter
from pathlib import Path

import torch
from torch import Tensor

from devscore import count_spans, f1
from losses import cross
from network import Network
from samples import UNKNOWN, Sample, batches, collate, windows

TIMES = {"re3d": 4, "wikigold": 2, "uner": 1, "gum": 1}

Part = tuple[str, Tensor, Tensor, Tensor]  # corpus, vectors [B,W,512], filled [B,W], gold [B,W]


@torch.inference_mode()
def read(network: Network, samples: list[Sample], rounds: int, bf16: bool) -> list[Part]:
    """Batches of one corpus each, their vectors computed once; `rounds` ways of cutting the windows."""
    network.eval()
    result = []
    for number in range(rounds):
        rng = random.Random(number)
        for corpus in sorted({s.corpus for s in samples}):
            chosen = [s for s in samples if s.corpus == corpus]
            for group in batches(windows(chosen, 150, rng if number else None), 1000, rng):
                batch = collate(group)
                with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bf16):
                    z = network.vectors(batch)
                result.append((corpus, z.to(torch.bfloat16), batch["filled"], batch["name"]))
    return result


def main(argv: list[str] | None = None) -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Train the head of names anew on the finished network.")
    parser.add_argument("checkpoint", type=Path, metavar="CHECKPOINT")
    parser.add_argument("arrays", type=Path, metavar="ARRAYS")
    parser.add_argument("out", type=Path, metavar="OUT")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args(argv)
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    rng = random.Random(args.seed)
    sets = json.loads((args.arrays / "labels.json").read_text("utf-8"))
    train: list[Sample] = pickle.loads((args.arrays / "train.pickle").read_bytes())
    dev: list[Sample] = pickle.loads((args.arrays / "dev.pickle").read_bytes())
    network = Network({key: len(value) for key, value in sets.items()})
    network.load_state_dict(torch.load(args.checkpoint, weights_only=True)["network"], strict=False)
    parts = read(network, [s for s in train if s.corpus in TIMES], 2, True)
    held = read(network, [s for s in dev if s.corpus == "gum"], 1, True)
    head = network.heads.names
    optimizer = torch.optim.AdamW(head.parameters(), lr=args.rate, weight_decay=0.05)
    for epoch in range(args.epochs):
        head.train()
        todo = [part for part in parts for _ in range(TIMES[part[0]])]
        rng.shuffle(todo)
        total = 0.0
        for number, (_, z, filled, gold) in enumerate(todo):
            for group in optimizer.param_groups:
                group["lr"] = args.rate * (1 - (epoch + number / len(todo)) / args.epochs)
            loss = cross(head(z.float(), filled), gold, 0.05)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += float(loss.detach())
        head.eval()
        n: Counter[str] = Counter()
        with torch.inference_mode():
            for _, z, filled, gold in held:
                n += count_spans("name", sets["name"], gold, head(z.float(), filled).argmax(-1))
        shown = f1(n["name right"], n["name gold"], n["name said"])
        print(epoch + 1, f"loss {total / len(todo):.3f}, GUM dev {shown:.4f}", flush=True)
    assert UNKNOWN < 0
    torch.save({"network": network.state_dict()}, args.out)


if __name__ == "__main__":
    main()
