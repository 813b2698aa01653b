"""
Decoding a webhook's body, beside parsing it and beside libraries that decode.
"""

from __future__ import annotations

from pathlib import Path

from .measure import ROOT, Aim, Environment, Table, ask_fresh, shown_seconds

LIMIT = 3.0
_FLOOR, _OURS = "json.loads", "the package"
_RIVALS = ("cattrs", "mashumaro")


def measure_decoding(seconds: float, environment: Environment, checkout: Path = ROOT) -> Table:
    """
    Let the contenders run for *seconds*; *environment* says where the package is.
    """
    answer = ask_fresh("contenders", str(seconds), environment=environment, folder=checkout)
    found: dict[str, float] = answer["seconds"]
    floor, ours = found[_FLOOR], found[_OURS]
    return Table(
        "decode",
        ("contender", "per body", "to json.loads", "the package to it"),
        [
            (name, shown_seconds(time), f"{time / floor:.2f}", f"{ours / time:.2f}")
            for name, time in found.items()
        ],
        aims=[
            Aim("the package to json.loads", ours / floor, LIMIT),
            *(Aim(f"the package to {name}", ours / found[name], 1.0) for name in _RIVALS),
        ],
        notes=[f"The body has {answer['bytes']} bytes"],
    )
