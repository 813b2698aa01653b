"""
Text that must never be seen.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from typing import Any, Final, NoReturn, TypeAlias, Union

from .errors import ConfigurationError

SecretSource: TypeAlias = Union[
    str, bytes, "Secret", Callable[[], str | bytes], Callable[[], Awaitable[str | bytes]]
]

_PLACEHOLDER: Final = re.compile(r"\$\{[^}]*\}|\{\{.*\}\}|<[A-Z_ ]+>")


class Secret:
    """
    A secret that shows neither in a repr nor in a pickle. Text stands for its UTF-8 bytes.

    A callable in place of the text is asked for it, so that the secret can change while the program
    runs: each time that it is revealed here, now and then by a receiver. *what* names the secret in
    messages.
    """

    __slots__ = ("_source", "_what")

    def __init__(self, source: str | bytes | Callable[[], Any], *, what: str = "the secret") -> None:
        self._what = what
        if isinstance(source, str | bytes):
            self._source: bytes | Callable[[], Any] = _checked(source, what)
        elif callable(source):
            self._source = source
        else:
            raise ConfigurationError(f"{what} is {type(source).__name__}, not text")

    @classmethod
    def of(cls, source: SecretSource, *, what: str = "the secret") -> Secret:
        """
        Make a secret, or return the one given.

        Raises `ConfigurationError` when it is blank.
        """
        return source if isinstance(source, Secret) else cls(source, what=what)

    @property
    def provider(self) -> Callable[[], Any] | None:
        """
        What is asked for the secret; `None` when it was given.
        """
        return None if isinstance(self._source, bytes) else self._source

    def reveal(self) -> bytes:
        """
        Return the bytes. Do not keep them in a variable: variables show in some tracebacks.
        """
        source = self._source
        return source if isinstance(source, bytes) else _checked(source(), self._what)

    def text(self) -> str:
        """
        Return the secret as text.
        """
        return self.reveal().decode("utf-8", "surrogateescape")

    def __repr__(self) -> str:
        return "Secret('***')"

    def __copy__(self) -> Secret:
        return self

    def __deepcopy__(self, memo: object) -> Secret:
        return self

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise TypeError("a secret cannot be pickled")


def _checked(source: object, what: str) -> bytes:
    if isinstance(source, str):
        if source.strip() and source != source.strip():
            raise ConfigurationError(f"{what} has blanks or a line break around it; strip them")
        if _PLACEHOLDER.fullmatch(source):
            raise ConfigurationError(f"{what} is a placeholder that nothing was put in place of")
        try:
            # Environment variables that are not UTF-8 arrive with escaped bytes.
            source = source.encode("utf-8", "surrogateescape")
        except UnicodeEncodeError:
            raise ConfigurationError(f"{what} cannot be written as UTF-8") from None
    if not isinstance(source, bytes):
        raise ConfigurationError(f"{what} is {type(source).__name__}, not text")
    if not source.strip():
        raise ConfigurationError(f"{what} is blank")
    return source
