"""
Generating the package of the configured document: a first time, again, to check, and beside others.
"""

from __future__ import annotations

import functools
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from .measure import ROOT, Aim, Cost, Environment, Table, best, run_fresh, shown_memory, shown_seconds
from .rivals import CLIENT, CODEGEN, codegen_command, prepare_client

LIMIT = 1.5
_GENERATE = ("-m", "generator", "generate", "--out")
_FIRST, _AGAIN, _CHECK = "`generate`", "`generate`, nothing changed", "`generate --check`"


def measure_generation(rounds: int, *, client: bool, checkout: Path = ROOT) -> list[Table]:
    """
    Measure everything *rounds* times, each thing once a round, so that all meet the same neighbours.

    *client* says whether the client of another generator is installed and measured, too.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        python = functools.partial(run_fresh, folder=checkout)
        python(["-m", "bench.floor", "prepare", name])
        things: dict[str, Callable[[int], Cost]] = {}

        def generate(number: int, *options: str) -> Cost:
            return python(
                [*_GENERATE, str(folder / f"out{number}"), *options],
                environment=_remembering(folder / f"cache{number}"),
            )

        things[_FIRST] = generate
        things[_AGAIN] = generate
        things[_CHECK] = lambda number: generate(number, "--check")
        things["black"] = lambda _: python(["-m", "bench.floor", "black", name])
        things["schemas"] = lambda _: python(["-m", "bench.floor", "schemas", name])
        things["interpreter"] = lambda _: python(["-c", "pass"])
        things[CODEGEN] = lambda _: python(codegen_command(folder))
        notes: list[str] = []
        if client:
            ready = prepare_client(folder)
            if isinstance(ready, str):
                notes.append(f"Left out: {CLIENT}, because {ready}")
                print(notes[-1], file=sys.stderr)
            else:
                things[CLIENT] = ready
        found: dict[str, list[Cost]] = {what: [] for what in things}
        for number in range(rounds):
            for what, thing in things.items():
                found[what].append(thing(number))
        costs = {what: best(several) for what, several in found.items()}
        lines = {
            _FIRST: _lines(folder / "out0"),
            CODEGEN: _lines(folder / "codegen"),
            CLIENT: _lines(folder / "client"),
        }
    return [_to_the_floor(costs), _beside(costs, lines, notes)]


def _remembering(cache: Path) -> Environment:
    # What the generator remembers of earlier runs is in the user's cache, and left alone in CI.
    return {"XDG_CACHE_HOME": str(cache), "CI": None}


def _lines(folder: Path) -> int:
    return sum(len(file.read_text("utf-8").splitlines()) for file in folder.rglob("*.py"))


def _to_the_floor(costs: dict[str, Cost]) -> Table:
    black, schemas = costs["black"], costs["schemas"]
    # One process that has both in memory has the interpreter once; its start is too short to matter.
    shared = costs["interpreter"].memory
    floor = Cost(
        black.seconds + schemas.seconds, black.cpu + schemas.cpu, black.memory + schemas.memory - shared
    )
    rows = [
        ("(a) black alone", black),
        ("(b) datamodel-code-generator alone", schemas),
        ("floor: (a) + (b)", floor),
        *((what, costs[what]) for what in (_FIRST, _AGAIN, _CHECK)),
    ]
    first = costs[_FIRST]
    return Table(
        "generate",
        ("what", "time", "to the floor", "processors", "to the floor", "peak memory", "to the floor"),
        [
            (
                what,
                shown_seconds(cost.seconds),
                f"{cost.seconds / floor.seconds:.2f}",
                shown_seconds(cost.cpu),
                f"{cost.cpu / floor.cpu:.2f}",
                shown_memory(cost.memory),
                f"{cost.memory / floor.memory:.2f}",
            )
            for what, cost in rows
        ],
        aims=[
            Aim("time of `generate` to the floor", first.seconds / floor.seconds, LIMIT),
            Aim("memory of `generate` to the floor", first.memory / floor.memory, LIMIT),
        ],
    )


def _beside(costs: dict[str, Cost], lines: dict[str, int], notes: list[str]) -> Table:
    ours = costs[_FIRST]
    return Table(
        "beside",
        ("what", "time", "processors", "peak memory", "lines", "time of `generate` to it"),
        [
            (
                what,
                shown_seconds(cost.seconds),
                shown_seconds(cost.cpu),
                shown_memory(cost.memory),
                f"{lines[what]:,}",
                f"{ours.seconds / cost.seconds:.2f}",
            )
            for what, cost in costs.items()
            if what in lines
        ],
        notes=notes,
    )
