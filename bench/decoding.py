"""
Decoding a webhook's body, beside parsing it and beside libraries that decode.
"""

from __future__ import annotations

from collections.abc import Mapping

from .measure import Aim, Table, ask_fresh, shown_seconds

LIMIT = 3.0
_FLOOR, _OURS = "json.loads", "the package"
_RIVALS = ("cattrs", "mashumaro")


def measure_decoding(seconds: float, environment: Mapping[str, str]) -> Table:
    """
    Let the contenders run for *seconds*; *environment* says where the package is.
    """
    answer = ask_fresh("contenders", str(seconds), environment=environment)
    found: dict[str, float] = answer["seconds"]
    floor = found[_FLOOR]
    return Table(
        "decode",
        ("contender", "per body", "to json.loads"),
        [(name, shown_seconds(time), f"{time / floor:.2f}") for name, time in found.items()],
        aims=[
            Aim("the package to json.loads", found[_OURS] / floor, LIMIT),
            *(Aim(f"the package to {name}", found[_OURS] / found[name], 1.0) for name in _RIVALS),
        ],
        notes=[f"The body has {answer['bytes']} bytes"],
    )
