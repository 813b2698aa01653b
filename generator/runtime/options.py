"""
Holding arguments against what they have to be.

They come from environments and files as often as from programs, so each wrong one says what it is.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any, TypeAlias

from .errors import ConfigurationError
from .observer import shown
from .secret import Secret, SecretSource

Seconds: TypeAlias = float | timedelta


def seconds(name: str, value: object) -> float:
    """
    Return a duration in seconds, which must be greater than 0 and not endless.
    """
    if isinstance(value, timedelta):
        value = value.total_seconds()
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ConfigurationError(
            f"{name} is {_what(value)}; give a number of seconds or a timedelta{_number(value)}"
        )
    if not 0 < value < math.inf:
        raise ConfigurationError(f"{name} must be greater than 0 and not endless; it is {value:g}")
    return float(value)


def whole(name: str, value: object) -> int:
    """
    Return a whole number greater than 0.
    """
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if not number or (isinstance(value, float) and not value.is_integer()):
        raise ConfigurationError(f"{name} is {_what(value)}, not a whole number{_number(value)}")
    if not value > 0:  # type: ignore[operator]
        raise ConfigurationError(f"{name} must be greater than 0; it is {value}")
    return int(value)  # type: ignore[call-overload, no-any-return]


def flag(name: str, value: object) -> bool:
    """
    Return `True` or `False`: the text "false", from an environment, would stand for the former.
    """
    if not isinstance(value, bool):
        raise ConfigurationError(f"{name} is {_what(value)}, neither True nor False")
    return value


def function(name: str, value: Any) -> Any:
    """
    Return what can be called.
    """
    if not callable(value):
        raise ConfigurationError(f"{name} is {_what(value)}, which cannot be called")
    return value


def texts(name: str, value: object) -> frozenset[str]:
    """
    Return a set of texts.
    """
    if isinstance(value, str | bytes) or not isinstance(value, Iterable):
        raise ConfigurationError(f"{name} is {_what(value)}; give a list of texts")
    listed = [*value]
    wrong = next((item for item in listed if not isinstance(item, str) or not item.strip()), None)
    if wrong is not None or not listed:
        what = "an empty list" if not listed else f"a list with {_what(wrong)}"
        raise ConfigurationError(f"{name} is {what}; give a list of texts")
    return frozenset(listed)


def path(name: str, value: str | None) -> str | None:
    """
    Return a path that begins with a slash.
    """
    if value is not None and (not isinstance(value, str) or not value.startswith("/")):
        raise ConfigurationError(f"{name} {value!r} does not begin with a slash")
    return value


def secrets(name: str, source: SecretSource | Iterable[SecretSource] | None) -> tuple[Secret, ...]:
    """
    Return one secret or several.
    """
    if source is None:
        return ()
    if isinstance(source, Mapping):
        raise ConfigurationError(
            f"{name} is {_what(source)}; give text, or a list with the current one first"
        )
    several = source if isinstance(source, Iterable) and not isinstance(source, str | bytes) else [source]
    made = tuple(Secret.of(item, what=name) for item in several)
    if not made:
        raise ConfigurationError(f"{name} is an empty list")
    return made


def one_secret(name: str, source: SecretSource | None) -> tuple[Secret, ...]:
    """
    Return one secret, where there cannot be several.
    """
    made = secrets(name, source)
    if len(made) > 1:
        raise ConfigurationError(f"{name} is a list of {len(made)}; give one")
    return made


def _what(value: object) -> str:
    if isinstance(value, str):
        return f"the text {shown(value)}"
    return shown(value) if isinstance(value, int | float) else f"of type {type(value).__name__}"


def _number(value: object) -> str:
    """
    Ask for the number that a text stands for; nothing where it stands for none.
    """
    if not isinstance(value, str):
        return ""
    try:
        number = float(value)
    except ValueError:
        return ""
    return f", such as {number:g}" if math.isfinite(number) else ""
