"""
Import modules, and the names of a package, when they are used.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Sequence
from types import ModuleType
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


def import_late(importer: str, *modules: str) -> None:
    """
    Bind modules in the module *importer* that are not imported before they are used.

    A relative name begins with a dot, and ``old as new`` gives a name another one; a module in a
    package is bound to the last part of its name.
    """
    for module in modules:
        original, _, alias = module.partition(" as ")
        name = alias or original.rpartition(".")[2]
        setattr(sys.modules[importer], name, _Late(importer, name, original))


def import_now(importer: str) -> None:
    """
    Import what `import_late` left for later.
    """
    for value in list(vars(sys.modules[importer]).values()):
        if isinstance(value, _Late):
            _import(value)


class _Late:
    """
    Stands for a module until it is asked for something, and then makes way for it.
    """

    __slots__ = ("_importer", "_module", "_name")

    def __init__(self, importer: str, name: str, module: str) -> None:
        self._importer = importer
        self._name = name
        self._module = module

    def __getattr__(self, attribute: str) -> Any:
        return getattr(_import(self), attribute)


def _import(late: _Late) -> ModuleType:
    importer = sys.modules[late._importer]
    module = importlib.import_module(late._module, importer.__package__)
    setattr(importer, late._name, module)
    return module
