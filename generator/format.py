"""
Lay out generated modules with black, in a mode that no configuration file changes.
"""

from __future__ import annotations

from collections.abc import Mapping

from .errors import GeneratorError

LINE_LENGTH = 110


class FormatError(GeneratorError):
    """
    A template printed something that is not Python: a fault of the generator, not of the document.
    """


def format_modules(modules: Mapping[str, str]) -> dict[str, str]:
    """
    Lay out every module; the keys are their paths.
    """
    return {
        path: format_source(text, path) if path.endswith(".py") else text for path, text in modules.items()
    }


def format_source(text: str, name: str) -> str:
    """
    Lay out one module.

    Raises `FormatError`, which names the module *name* and the line, for text that is not Python.
    """
    import black  # costs 100 ms that a command without output need not pay
    from black.mode import Mode, TargetVersion
    from black.parsing import InvalidInput

    mode = Mode(
        target_versions={TargetVersion.PY311, TargetVersion.PY312, TargetVersion.PY313},
        line_length=LINE_LENGTH,
        string_normalization=True,
        magic_trailing_comma=True,
        preview=False,
    )
    try:
        return black.format_str(text, mode=mode)
    except InvalidInput as error:
        raise FormatError(f"{name}: the generator made a module that is not Python: {error}") from error
