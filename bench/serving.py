"""
Answering a webhook's requests over HTTP, beside the least that a server does and a framework with a
library that verifies.
"""

from __future__ import annotations

from pathlib import Path

from .applications import ASYNC, BARE, STRIPE
from .measure import ROOT, Aim, Environment, Table, ask_fresh, shown_seconds


def measure_serving(requests: int, rounds: int, environment: Environment, checkout: Path = ROOT) -> Table:
    """
    Send *requests* to each application, in each of *rounds*; *environment* says where the package is.
    """
    found: dict[str, list[float]] = ask_fresh(
        "load", str(requests), str(rounds), environment=environment, folder=checkout
    )
    bare = found[BARE][0]
    aims = []
    if STRIPE in found:
        ours, theirs = found[ASYNC], found[STRIPE]
        aims = [
            Aim("requests of FastAPI with stripe's verifier to the package's", theirs[0] / ours[0], 0.5),
            Aim("p99 of the package to that of FastAPI with stripe's verifier", ours[2] / theirs[2], 0.5),
        ]
    return Table(
        "serve",
        ("application", "requests per second", "to bare ASGI", "half within", "99 of 100 within"),
        [
            (name, f"{rate:,.0f}", f"{rate / bare:.2f}", shown_seconds(half), shown_seconds(most))
            for name, (rate, half, most) in found.items()
        ],
        aims=aims,
    )
