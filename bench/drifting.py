"""
Comparing two documents: the configured one with a newer one, larger ones, and beside another library.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .measure import Aim, Table, ask_fresh, shown_seconds
from .rivals import DIFF, prepare_diff

LIMIT = 1.25
SECONDS = 3.0
"""
What a comparison of the configured document may take, which is the one aim that is no ratio.
"""
SIZES = (1, 10, 61)


def measure_drift(largest: int, *, rival: bool) -> Iterator[Table]:
    """
    Measure the comparison of the configured document and of larger ones, up to *largest* times the size.

    *rival* says whether the other library is installed and measured, too.
    """
    with tempfile.TemporaryDirectory() as name:
        yield _beside(Path(name), rival=rival)
    yield _growth([size for size in SIZES if size <= largest])


def _beside(folder: Path, *, rival: bool) -> Table:
    answers = [ask_fresh("drifted", "0", "--leave", str(folder)) for _ in range(3)]
    ours = min(answers, key=lambda answer: float(answer["cpu"]))
    what = "`diff`, both documents read"
    rows = [(what, shown_seconds(ours["seconds"]), shown_seconds(ours["cpu"]), _counted(ours["found"]))]
    notes = []
    if rival:
        theirs = prepare_diff(folder)
        if isinstance(theirs, str):
            notes.append(f"Left out: {DIFF}, because {theirs}")
        else:
            rows.append(
                (
                    f"{DIFF}, references followed before",
                    shown_seconds(theirs["seconds"]),
                    shown_seconds(theirs["cpu"]),
                    _counted(theirs["found"]),
                )
            )
    aim = Aim("seconds of the processor for `diff` of the configured document", ours["cpu"], SECONDS)
    return Table("drift", ("what", "time", "processor", "found"), rows, [aim], notes)


def _counted(found: dict[str, int]) -> str:
    return ", ".join(f"{number} {kind}" for kind, number in found.items() if number)


def _growth(sizes: list[int]) -> Table:
    runs: list[dict[str, Any]] = [
        min(
            (ask_fresh("drifted", str(size)) for _ in range(3 if size == 1 else 1)),
            key=lambda run: float(run["cpu"]),
        )
        for size in sizes
    ]
    each = [run["cpu"] / run["channels"] for run in runs]
    rows = [
        (
            f"{size}x",
            str(run["channels"]),
            shown_seconds(run["seconds"]),
            shown_seconds(run["cpu"]),
            shown_seconds(one),
            f"{one / each[0]:.2f}",
            str(sum(run["found"].values())),
        )
        for size, run, one in zip(sizes, runs, each, strict=True)
    ]
    aims = [
        Aim(f"time of the processor per channel of `diff` at {size}x, to that at 1x", one / each[0], LIMIT)
        for size, one in zip(sizes[1:], each[1:], strict=True)
    ]
    return Table(
        "drift growth",
        ("documents", "channels", "time", "processor", "per channel", "to the first", "findings"),
        rows,
        aims,
    )
