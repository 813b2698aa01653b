"""
Fresh processes, what they cost, and tables of it.

Whatever is measured runs in a process of its own, and the process that starts them stays small: on
Linux a child begins with the peak of the memory of its parent.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

Environment: TypeAlias = Mapping[str, str | None]

ROOT = Path(__file__).resolve().parent.parent
_MEMORY_UNIT = 1 if sys.platform == "darwin" else 1024  # of ru_maxrss, in bytes


@dataclass(frozen=True, slots=True)
class Cost:
    """
    What a process took: wall time and time of processors in seconds, and its peak memory in bytes.
    """

    seconds: float
    cpu: float
    memory: int


@dataclass(frozen=True, slots=True)
class Aim:
    """
    A ratio that should stay at or below *limit*.
    """

    sentence: str
    ratio: float
    limit: float

    def __str__(self) -> str:
        verdict = "met" if self.ratio <= self.limit else "not met"
        return f"Aim: {self.sentence}: {verdict} ({self.ratio:.2f}, at most {self.limit:g})"


@dataclass(frozen=True, slots=True)
class Table:
    """
    Rows of measurements; the *name* is that of the place in the documentation.
    """

    name: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    aims: Sequence[Aim] = field(default=())
    notes: Sequence[str] = field(default=())

    def lines(self) -> Iterable[str]:
        """
        Print as Markdown.
        """
        widths = [max(map(len, column)) for column in zip(self.head, *self.rows, strict=True)]
        yield self._line(self.head, widths)
        yield self._line(["-" * width for width in widths], widths)
        for row in self.rows:
            yield self._line(row, widths)
        for sentence in (*self.notes, *map(str, self.aims)):
            yield ""
            yield f"{sentence}."

    def _line(self, cells: Sequence[str], widths: Sequence[int]) -> str:
        first, *others = (
            f"{cell:<{width}}" if number == 0 else f"{cell:>{width}}"
            for number, (cell, width) in enumerate(zip(cells, widths, strict=True))
        )
        return f"| {' | '.join([first, *others])} |"


def run_fresh(
    command: Sequence[str],
    *,
    environment: Environment | None = None,
    program: str = sys.executable,
    folder: Path = ROOT,
) -> Cost:
    """
    Run a command with this interpreter, or another program, in a new process and in the project's folder.

    Raises `SystemExit` with what the command said when it fails.
    """
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        child = subprocess.Popen(
            [program, *command],
            cwd=folder,
            env=environment_of(environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=said,
        )
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            said.seek(0)
            raise SystemExit(f"{' '.join(command)}: failed\n{said.read().decode(errors='replace')}")
    return Cost(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * _MEMORY_UNIT)


def ask_fresh(
    module: str, *arguments: str, environment: Environment | None = None, folder: Path = ROOT
) -> Any:
    """
    Run a module of the project's bench in a new process; return the JSON it prints.
    """
    answer = subprocess.run(
        [sys.executable, "-m", f"bench.{module}", *arguments],
        cwd=folder,
        env=environment_of(environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        check=False,
    )
    if answer.returncode:
        raise SystemExit(f"bench.{module}: failed")
    return json.loads(answer.stdout)


def environment_of(changes: Environment | None) -> dict[str, str]:
    """
    Change the environment of this process for another one; `None` takes a variable away.
    """
    changed = {**os.environ, **(changes or {})}
    return {name: value for name, value in changed.items() if value is not None}


def best(costs: Sequence[Cost]) -> Cost:
    """
    Return the least of each: what else runs on the machine only ever adds to them.
    """
    return Cost(
        min(cost.seconds for cost in costs),
        min(cost.cpu for cost in costs),
        min(cost.memory for cost in costs),
    )


def shown_seconds(seconds: float) -> str:
    """
    Write a duration with a unit in which it has three digits or so.
    """
    for unit, size in (("s", 1.0), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}" if seconds < 100 * size else f"{seconds / size:.0f} {unit}"
    return f"{seconds * 1e9:.0f} ns"


def shown_memory(memory: int) -> str:
    """
    Write a size in MiB.
    """
    return f"{memory / 2**20:.0f} MiB"
