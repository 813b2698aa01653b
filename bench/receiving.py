"""
Receiving a webhook's request, beside the least it can cost and beside libraries that verify.
"""

from __future__ import annotations

from pathlib import Path

from .measure import ROOT, Aim, Environment, Table, ask_fresh, shown_seconds

LIMIT = 8.0
PLAIN, HANDLED, FORGED = "hmac and json.loads", "the package: `handle`", "the package: `handle`, forged"
_TYPED = ("stripe: `construct_event`", "openai: `unwrap`")


def measure_receiving(seconds: float, environment: Environment, checkout: Path = ROOT) -> Table:
    """
    Let the receivers run for *seconds*; *environment* says where the package is.
    """
    answer = ask_fresh("receivers", str(seconds), environment=environment, folder=checkout)
    found: dict[str, float] = answer["seconds"]
    floor, ours = found[PLAIN], found[HANDLED]
    return Table(
        "receive",
        ("receiver", "per request", "to the floor", "`handle` to it"),
        [
            (name, shown_seconds(time), f"{time / floor:.2f}", f"{ours / time:.2f}")
            for name, time in found.items()
        ],
        aims=[
            Aim("`handle` to `hmac` and `json.loads`", ours / floor, LIMIT),
            Aim("a forged request to a genuine one", found[FORGED] / ours, 0.5),
            *(Aim(f"`handle` to {name}", ours / found[name], 0.25) for name in _TYPED if name in found),
        ],
        notes=[f"The body has {answer['bytes']} bytes"],
    )
