"""Runners: one pure function mapped over items, in their order, with faults counted in the parent.

A runner never changes what comes out, only where it is worked out; one test runs over all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Protocol, TypeVar

from crossread.errors import UsageError
from crossread.types import Fault

Item = TypeVar("Item")
Result = TypeVar("Result")


class Runner(Protocol):
    """Maps a top-level function over items; the results come in the order of the items."""

    def __call__(self, function: Callable[[Item], Result], items: Sequence[Item], /) -> Iterable[Result]:
        """The results, in the order of the items."""
        ...


def serial(function: Callable[[Item], Result], items: Sequence[Item], /) -> Iterator[Result]:
    """One after the other, in this process."""
    return map(function, items)


class Processes:
    """Several processes on this machine; each loads the model once."""

    def __init__(self, workers: int) -> None:
        """Keep the number of processes."""
        if workers < 1:
            raise UsageError(f"workers must be 1 or more, not {workers}")
        self.workers = workers

    def __call__(self, function: Callable[[Item], Result], items: Sequence[Item], /) -> Iterator[Result]:
        """The results, in the order of the items; chunks keep the traffic between processes low."""
        chunk = max(1, min(16, len(items) // (4 * self.workers)))
        # spawn, not fork: onnxruntime's threads do not survive a fork
        with ProcessPoolExecutor(self.workers, mp_context=get_context("spawn")) as pool:
            yield from pool.map(function, items, chunksize=chunk)


def make_runner(name: str, workers: int) -> Runner:
    """The runner of that name: serial or processes."""
    if name == "serial":
        return serial
    if name == "processes":
        return Processes(workers)
    raise UsageError(f"unknown runner {name!r}; known are serial, processes")


def split_faults(results: Iterable[Result | Fault]) -> tuple[tuple[Result, ...], tuple[Fault, ...]]:
    """The results that came out, and the faults of those that did not."""
    good: list[Result] = []
    faults: list[Fault] = []
    for result in results:
        if isinstance(result, Fault):
            faults.append(result)
        else:
            good.append(result)
    return tuple(good), tuple(faults)
