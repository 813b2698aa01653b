"""
Keeping credentials out of texts that others wrote, such as exceptions and tracebacks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final

from .observer import masked

LONGEST: Final = 20_000
"""
How many characters of a text are kept; a traceback's end says most.
"""

# What is called like a credential and has a value, in code, JSON, headers and queries. Words are
# bounded, so that searching stays linear.
_NAMED: Final = re.compile(
    r"""(?ix) \b ( [\w-]{0,32}? (?: token | secret | password | passwd | api[_-]?key | authorization
    | signature | credential | cookie ) s? ["']? \s{0,4} [=:] \s{0,4} | key ["']? = )
    ( (?: bearer | basic | digest ) \s+ )? (["']?) [^\s"'&,;)}\]]+"""
)


class Redactor:
    """
    Masks what *hidden* yields, and the values of whatever is named like a credential.
    """

    def __init__(self, hidden: Callable[[], Iterable[str]] = tuple) -> None:
        self._hidden = hidden

    def __call__(self, text: str) -> str:
        """
        Return a text without credentials, and without its beginning where it is very long.
        """
        if len(text) > LONGEST:
            text = "[…] " + text[-LONGEST:]
        return _NAMED.sub(r"\1\2\3***", masked(text, self._hidden()))
