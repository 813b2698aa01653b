"""
Import the names of a package when they are used.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Sequence
from typing import Any


def lazy_names(
    package: str, rows: Sequence[tuple[str, Sequence[str]]]
) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """
    Make ``__getattr__`` and ``__dir__`` of a package.

    *rows* pairs relative modules with names they have; ``old as new`` gives a name another one.
    """
    places: dict[str, tuple[str, str]] = {}
    for module, names in rows:
        for name in names:
            original, _, alias = name.partition(" as ")
            places[alias or original] = (module, original)

    def get(name: str) -> Any:
        place = places.get(name)
        if place is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = getattr(importlib.import_module(place[0], package), place[1])
        setattr(sys.modules[package], name, value)
        return value

    def listed() -> list[str]:
        return sorted({*vars(sys.modules[package]), *places})

    return get, listed
