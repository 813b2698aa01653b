"""
Generating the package of the configured document: a first time, again, and to check.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from .measure import Aim, Cost, Table, best, run_fresh, shown_memory, shown_seconds

LIMIT = 1.5
_ONCE = ("generate again", "generate --check")
_GENERATE = ("-m", "generator", "generate", "--out")


def measure_generation(rounds: int) -> Table:
    """
    Measure *rounds* times what an aim is about, each thing once a round, so that all meet the same
    neighbours; the rest once.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run_fresh(["-m", "bench.floor", "prepare", name])
        commands: dict[str, Callable[[int], list[str]]] = {
            "generate": lambda number: [*_GENERATE, str(folder / f"out{number}")],
            "generate again": lambda number: [*_GENERATE, str(folder / f"out{number}")],
            "generate --check": lambda number: [*_GENERATE, str(folder / f"out{number}"), "--check"],
            "black": lambda _: ["-m", "bench.floor", "black", name],
            "schemas": lambda _: ["-m", "bench.floor", "schemas", name],
            "interpreter": lambda _: ["-c", "pass"],
        }
        # An empty cache folder of its own: the first run fills it, the one after it finds the stamp there.
        surroundings = {"CI": "", "XDG_CACHE_HOME": str(folder / "cache")}
        costs: dict[str, list[Cost]] = {what: [] for what in commands}
        for number in range(rounds):
            for what, command in commands.items():
                if number and what in _ONCE:
                    continue
                if what == "generate":
                    shutil.rmtree(folder / "cache", ignore_errors=True)
                costs[what].append(run_fresh(command(number), environment=surroundings))
    return _table({what: best(found) for what, found in costs.items()})


def _table(costs: dict[str, Cost]) -> Table:
    black, schemas = costs.pop("black"), costs.pop("schemas")
    # One process that has both in memory has the interpreter once; its start is too short to matter.
    shared = costs.pop("interpreter").memory
    floor = Cost(black.seconds + schemas.seconds, black.memory + schemas.memory - shared)
    rows = [
        ("(a) black alone", black),
        ("(b) datamodel-code-generator alone", schemas),
        ("floor: (a) + (b)", floor),
        *(
            (f"`{what}`" if what != "generate again" else "`generate`, up to date", costs[what])
            for what in costs
        ),
    ]
    return Table(
        "generate",
        ("what", "time", "to the floor", "peak memory", "to the floor"),
        [
            (
                what,
                shown_seconds(cost.seconds),
                f"{cost.seconds / floor.seconds:.2f}",
                shown_memory(cost.memory),
                f"{cost.memory / floor.memory:.2f}",
            )
            for what, cost in rows
        ],
        aims=[
            Aim("time of `generate` to the floor", costs["generate"].seconds / floor.seconds, LIMIT),
            Aim("memory of `generate` to the floor", costs["generate"].memory / floor.memory, LIMIT),
        ],
    )
