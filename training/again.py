"""Train the heads of names and of mentions' kinds further on the finished network.

    python training/again.py CHECKPOINT ARRAYS OUT --head name
    python training/again.py OUT ARRAYS OUT2 --head kind

The labels alone, with more dropout and smoothed: the joint run fits both heads too closely to its training part. The
rest of the network stays as it is. OUT is the checkpoint with the new head.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from pathlib import Path

import torch
from torch import Tensor

from devscore import count_spans, f1
from losses import cross
from network import Network
from samples import UNKNOWN, Sample, batches, collate, read_arrays, windows

TIMES = {"name": {"re3d": 4, "wikigold": 2, "uner": 1, "gum": 1}, "kind": {"gum": 1}}
"""How often a corpus is read in an epoch, for each head."""

Part = tuple[str, Tensor, Tensor, Tensor]  # corpus, vectors [B,W,512], filled [B,W], gold [B,W]


@torch.inference_mode()
def read(network: Network, samples: list[Sample], rounds: int, key: str) -> list[Part]:
    """Batches of one corpus each, their vectors computed once; `rounds` ways of cutting the windows."""
    network.eval()
    result = []
    for number in range(rounds):
        rng = random.Random(number)
        for corpus in sorted({s.corpus for s in samples}):
            chosen = [s for s in samples if s.corpus == corpus]
            for group in batches(windows(chosen, 150, rng if number else None), 1000, rng):
                batch = collate(group)
                with torch.autocast("cpu", dtype=torch.bfloat16):
                    z = network.vectors(batch)
                result.append((corpus, z.to(torch.bfloat16), batch["filled"], batch[key]))
    return result


def count(key: str, names: list[str], gold: Tensor, said: Tensor) -> Counter[str]:
    """Right, gold and said: spans of names, or words that head a mention with the right kind."""
    if key == "name":
        return Counter({k.removeprefix("name "): v for k, v in count_spans("name", names, gold, said).items()})
    known = gold != UNKNOWN
    one, other = gold[known], said[known]
    both = int(((one == other) & (one > 0)).sum())
    return Counter({"right": both, "gold": int((one > 0).sum()), "said": int((other > 0).sum())})


def main(argv: list[str] | None = None) -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Train a head anew on the finished network.")
    parser.add_argument("checkpoint", type=Path, metavar="CHECKPOINT")
    parser.add_argument("arrays", type=Path, metavar="ARRAYS")
    parser.add_argument("out", type=Path, metavar="OUT")
    parser.add_argument("--head", choices=tuple(TIMES), required=True)
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args(argv)
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    rng = random.Random(args.seed)
    sets, train, dev = read_arrays(args.arrays)
    network = Network({key: len(value) for key, value in sets.items()})
    network.load(args.checkpoint)
    parts = read(network, [s for s in train if s.corpus in TIMES[args.head]], 2, args.head)
    held = read(network, [s for s in dev if s.corpus == "gum"], 1, args.head)
    head = network.heads.seeing[args.head]
    optimizer = torch.optim.AdamW(head.parameters(), lr=args.rate, weight_decay=0.05)
    for epoch in range(args.epochs):
        head.train()
        todo = [part for part in parts for _ in range(TIMES[args.head][part[0]])]
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
                n += count(args.head, sets[args.head], gold, head(z.float(), filled).argmax(-1))
        shown = f1(n["right"], n["gold"], n["said"])
        print(epoch + 1, f"loss {total / len(todo):.3f}, GUM dev {shown:.4f}", flush=True)
    torch.save({"network": network.state_dict()}, args.out)


if __name__ == "__main__":
    main()
