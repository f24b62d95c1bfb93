"""The network: one encoder, word features, a recurrent layer, and the heads."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from crossread.model.features import SIZES
from encoder import LAYERS, WIDTH, Encoder, Rounded

FEATURE_WIDTHS = (64, 16, 32, 32, 24, 8, 8)
HIDDEN, ARC, LABEL, POINT, COREF = 512, 384, 128, 128, 128
FORM_HEADS, SEEING_HEADS = ("upos", "xpos", "script"), ("kind", "name")
TAG_HEADS = (*FORM_HEADS, *SEEING_HEADS, "event")


def mlp(inner: int, dropout: float, source: int = HIDDEN) -> nn.Sequential:
    """One hidden layer."""
    return nn.Sequential(nn.Linear(source, inner), nn.ReLU(), nn.Dropout(dropout))


class WordVectors(nn.Module):
    """Pieces and features of words to their vectors [B,W,512]; `last` keeps the encoder's last layer [B,T,384]."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.mix = nn.Parameter(torch.tensor([-2.0, -1.0, 0.0, 0.0, 0.0, 0.0, 0.0]))
        self.scale = nn.Parameter(torch.ones(1))
        self.tables = nn.ModuleList(nn.Embedding(n, w) for n, w in zip(SIZES, FEATURE_WIDTHS, strict=True))
        for table in self.tables:
            nn.init.normal_(table.weight, std=0.1)
        source = WIDTH + sum(FEATURE_WIDTHS)
        self.onward = nn.LSTM(source, HIDDEN // 2, batch_first=True)
        self.backward = nn.LSTM(source, HIDDEN // 2, batch_first=True)
        self.skip = nn.Linear(source, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN)
        self.dropout = nn.Dropout(dropout)
        self.word_dropout = nn.Dropout(0.15)

    def forward(
        self, ids: Tensor, mask: Tensor, begin: Tensor, finish: Tensor, features: Tensor, back: Tensor
    ) -> Tensor:
        """The vectors of words; `back` lists each window's words in reverse, padding staying behind."""
        states = self.encoder(ids, mask)
        self.last = states[-1]
        weights = torch.softmax(self.mix, 0)
        mixed = sum((weights[i] * states[i] for i in range(1, LAYERS + 1)), weights[0] * states[0]) * self.scale
        rows = torch.arange(ids.shape[0])[:, None]
        words = (mixed[rows, begin] + mixed[rows, finish]) * 0.5
        looks = torch.cat([table(features[..., i]) for i, table in enumerate(self.tables)], -1)
        x = torch.cat([self.word_dropout(words), self.dropout(looks)], -1)
        left = self.onward(x)[0]
        right = self.backward(x[rows, back])[0][rows, back]
        return self.dropout(self.norm(torch.cat([left, right], -1) + self.skip(x)))


class Seeing(nn.Module):
    """A head that sees a word's vector beside the mean of its window's, so that it can tell what kind of text it reads:
    the sets of names differ in their conventions."""

    def __init__(self, tags: int, dropout: float) -> None:
        super().__init__()
        self.word, self.window = nn.Linear(HIDDEN, 320), nn.Linear(HIDDEN, 320, bias=False)
        self.drop_in, self.drop = nn.Dropout(0.4), nn.Dropout(dropout)
        self.out = nn.Linear(320, tags)

    def forward(self, z: Tensor, filled: Tensor) -> Tensor:
        """z [B,W,512], filled [B,W] (true on words) -> [B,W,tags]."""
        weight = filled[..., None].to(z.dtype)
        mean = (z * weight).sum(1, keepdim=True) / weight.sum(1, keepdim=True).clamp(min=1.0)
        return self.out(self.drop(torch.relu(self.word(self.drop_in(z)) + self.window(self.drop_in(mean)))))


class Heads(nn.Module):
    """Word vectors to the scores of every head."""

    def __init__(self, sizes: Mapping[str, int], dropout: float) -> None:
        super().__init__()
        self.start = nn.Linear(HIDDEN, 1)
        self.tags = mlp(320, dropout)
        self.meaning = mlp(320, dropout)
        self.outs = nn.ModuleDict({key: nn.Linear(320, sizes[key]) for key in (*FORM_HEADS, "event")})
        self.attribution = nn.Linear(320, 3)
        self.seeing = nn.ModuleDict({key: Seeing(sizes[key], dropout) for key in SEEING_HEADS})
        self.dependent, self.governor = mlp(ARC, dropout), mlp(ARC, dropout)
        self.root = nn.Parameter(torch.randn(ARC) * 0.1)
        self.arc = nn.Linear(ARC, ARC)
        self.arc_bias = nn.Linear(ARC, 1, bias=False)
        self.label_dependent, self.label_governor = mlp(LABEL, dropout), mlp(LABEL, dropout)
        self.label_root = nn.Parameter(torch.randn(LABEL) * 0.1)
        self.label = nn.Linear(LABEL + 1, sizes["deprel"] * (LABEL + 1), bias=False)
        self.labels = sizes["deprel"]
        self.queries = nn.Linear(HIDDEN, 2 * POINT)
        self.keys = nn.Linear(HIDDEN, 2 * POINT)
        self.coref = mlp(COREF, dropout)
        self.coref_pair = nn.Linear(COREF, COREF)
        self.coref_new = nn.Linear(COREF, 1)

    def tagged(self, z: Tensor, filled: Tensor) -> dict[str, Tensor]:
        """The scores [B,W,labels] of the tagging heads, and of sentence starts [B,W]; filled [B,W] is true on words."""
        tags, meaning = self.tags(z), self.meaning(z)
        result = {key: self.outs[key](tags) for key in FORM_HEADS} | {"event": self.outs["event"](meaning)}
        result |= {key: head(z, filled) for key, head in self.seeing.items()}
        return result | {"start": self.start(z)[..., 0], "attribution": self.attribution(meaning)}

    def arcs(self, z: Tensor) -> Tensor:
        """Scores [B,W,1+W] of the head of each word; the first column is the root."""
        dependent, governor = self.dependent(z), self.governor(z)
        governor = torch.cat([self.root.to(governor.dtype).expand(z.shape[0], 1, ARC), governor], 1)
        return self.arc(dependent) @ governor.transpose(1, 2) + self.arc_bias(governor).transpose(1, 2)

    def label_sides(self, z: Tensor) -> tuple[Tensor, Tensor]:
        """The two sides of the labels: [B,W,128] of dependents, [B,1+W,128] of governors (the first is the root)."""
        governor = self.label_governor(z)
        root = self.label_root.to(governor.dtype).expand(z.shape[0], 1, LABEL)
        return self.label_dependent(z), torch.cat([root, governor], 1)

    def labelled(self, dependent: Tensor, governor: Tensor) -> Tensor:
        """Scores [N,labels] of the labels of pairs [N,128] and [N,128]."""
        governor = functional.pad(governor, (0, 1), value=1.0)
        table = self.label(functional.pad(dependent, (0, 1), value=1.0))
        return (table.view(-1, self.labels, LABEL + 1) * governor[:, None, :]).sum(-1)

    def points(self, z: Tensor) -> tuple[Tensor, Tensor]:
        """Scores [B,W,W] of the first and of the last word of the mention that a word heads."""
        queries, keys = self.queries(z).chunk(2, -1), self.keys(z).chunk(2, -1)
        first, last = (q @ k.transpose(1, 2) * POINT**-0.5 for q, k in zip(queries, keys, strict=True))
        return first, last


class Network(nn.Module):
    """All of it."""

    def __init__(self, sizes: Mapping[str, int], dropout: float = 0.3) -> None:
        super().__init__()
        self.words = WordVectors(dropout)
        self.heads = Heads(sizes, dropout)

    def vectors(self, batch: Mapping[str, Tensor]) -> Tensor:
        """The word vectors of a batch."""
        return self.words(*(batch[key] for key in ("ids", "mask", "begin", "finish", "features", "back")))

    def load(self, path: Path) -> None:
        """Take over the weights of a checkpoint; what was trained with rounding computes so again."""
        self.load_state_dict(torch.load(path, map_location="cpu", weights_only=True)["network"])
        for module in self.modules():
            if isinstance(module, Rounded):
                module.fix()
