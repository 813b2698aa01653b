"""
Lay out generated modules with black, in a mode that no configuration file changes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cache
from importlib.metadata import version
from typing import Any, Final, Protocol

from .errors import GeneratorError

LINE_LENGTH = 110
_TARGETS: Final = ("PY311", "PY312", "PY313")
_OPTIONS: Final[Mapping[str, Any]] = {
    "line_length": LINE_LENGTH,
    "string_normalization": True,
    "magic_trailing_comma": True,
    "preview": False,
}


class Memo(Protocol):
    """
    Texts by digest, kept from one run to the next; what is not there is made anew.
    """

    def get(self, key: str) -> str | None:
        """
        Return the text of a key.
        """

    def put(self, key: str, text: str) -> None:
        """
        Keep a text.
        """


class FormatError(GeneratorError):
    """
    A template printed something that is not Python: a fault of the generator, not of the document.
    """


def format_modules(modules: Mapping[str, str], memo: Memo | None = None) -> dict[str, str]:
    """
    Lay out every module; the keys are their paths. What *memo* has is taken from there.
    """
    return {
        path: _recalled(text, path, memo) if path.endswith(".py") else text for path, text in modules.items()
    }


def _recalled(text: str, name: str, memo: Memo | None) -> str:
    if memo is None:
        return format_source(text, name)
    key = hashlib.sha256(f"{_mode()}\0{text}".encode("utf-8", "surrogatepass")).hexdigest()
    known = memo.get(key)
    if known is None:
        known = format_source(text, name)
        memo.put(key, known)
    return known


@cache
def _mode() -> str:
    """
    Name what the layout depends on beside the text, without importing black.
    """
    return f"black {version('black')} {_TARGETS} {_OPTIONS}"


def format_source(text: str, name: str) -> str:
    """
    Lay out one module.

    Raises `FormatError`, which names the module *name* and the line, for text that is not Python.
    """
    import black  # costs 100 ms that a command without output need not pay
    from black.mode import Mode, TargetVersion
    from black.parsing import InvalidInput

    mode = Mode(target_versions={TargetVersion[name] for name in _TARGETS}, **_OPTIONS)
    try:
        return black.format_str(text, mode=mode)
    except InvalidInput as error:
        raise FormatError(f"{name}: the generator made a module that is not Python: {error}") from error
