"""
Time per channel while the document grows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .measure import Aim, Table, ask_fresh, shown_seconds

LIMIT = 1.25
"""
Growth of the time per channel that is still put down to the machine: caches, the collector of garbage.
"""

SIZES = (1, 10, 100)


@dataclass(frozen=True, slots=True)
class _Run:
    times: int
    black: bool
    channels: int
    steps: dict[str, float]

    @property
    def seconds(self) -> float:
        return sum(self.steps.values())

    @property
    def per_channel(self) -> float:
        return self.seconds / self.channels


def measure_scale(largest: int, patience: float) -> list[Table]:
    """
    Measure documents of up to *largest* times the size; with black those that take less than *patience*
    seconds.
    """
    sizes = [times for times in SIZES if times <= largest]
    plain = [_run(times, black=False) for times in sizes]
    formatted: list[_Run] = []
    left_out: list[int] = []
    for times in sizes:
        expected = formatted[-1].seconds / formatted[-1].times * times if formatted else 0.0
        if expected >= patience:
            left_out.append(times)
        else:
            formatted.append(_run(times, black=True))
    notes = [f"Left out, because it takes long: {times}x, with black" for times in left_out]
    return [_totals(plain, formatted, notes), _steps(plain)]


def _run(times: int, *, black: bool) -> _Run:
    answers: list[dict[str, Any]] = [
        ask_fresh("scaled", str(times), *(["--black"] if black else []))
        for _ in range(1 if black or times > 1 else 3)  # the small one is over too soon to be told from noise
    ]
    answer = min(answers, key=lambda answer: sum(answer["seconds"].values()))
    return _Run(times, black, answer["channels"], answer["seconds"])


def _totals(plain: list[_Run], formatted: list[_Run], notes: list[str]) -> Table:
    rows: list[tuple[str, ...]] = []
    aims: list[Aim] = []
    for runs in (plain, formatted):
        for run in runs:
            growth = run.per_channel / runs[0].per_channel
            what = f"{run.times}x, {'with' if run.black else 'without'} black"
            rows.append(
                (
                    what,
                    str(run.channels),
                    shown_seconds(run.seconds),
                    shown_seconds(run.per_channel),
                    f"{growth:.2f}",
                )
            )
            if run.times != runs[0].times:
                aims.append(Aim(f"time per channel at {what}, to that at 1x", growth, LIMIT))
    return Table("scale", ("document", "channels", "time", "per channel", "to the first"), rows, aims, notes)


def _steps(plain: list[_Run]) -> Table:
    rows = [
        (
            step,
            *(shown_seconds(run.steps[step] / run.channels) for run in plain),
            f"{plain[-1].steps[step] / plain[-1].channels / (plain[0].steps[step] / plain[0].channels):.2f}",
        )
        for step in plain[0].steps
    ]
    head = ("step, per channel", *(f"{run.times}x" for run in plain), "last to first")
    return Table("steps", head, rows)
