"""
Where something was written, and everything the generator raises.

The tree::

    GeneratorError
        InputError              faults of the document or an overlay; exit 1
            LoadError           not YAML 1.2, over a limit, a file that cannot be referred to
            OverlayError        an action that is malformed, selects nothing or has lost its ground
            ValidationError     not AsyncAPI 2.0 to 2.6, or outside the supported subset
            ReferenceFault      a reference to nothing, or one that only refers to itself
            ModelError          a document that is valid and has no meaning as a package
            NamingError         two wire names that become one Python name
        UsageError              wrong arguments or surroundings; exit 2
            ConfigurationError  arguments, ``pyproject.toml``
            OutputError         a folder that is not ours, a file that cannot be read or written
        FormatError             a template printed something that is not Python; a fault of ours
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Self


@dataclass(frozen=True, slots=True, order=True)
class Origin:
    """
    Say where a node was written.

    *line* and *column* count from 1. *pointer* is an RFC 6901 JSON pointer inside *file*; the
    whole file has the empty pointer. What stands elsewhere than it was written, because an overlay
    brought it, has file and pointer of its *home*.
    """

    file: str
    line: int
    column: int
    pointer: str = ""
    home: tuple[str, str] | None = field(default=None, compare=False, repr=False)

    @property
    def place(self) -> tuple[str, str]:
        """
        The file and the pointer in it where the node stands, overlays applied.
        """
        return self.home or (self.file, self.pointer)

    def __str__(self) -> str:
        place = f"{one_line(self.file)}:{self.line}:{self.column}"
        return f"{place}: {one_line(self.pointer)}" if self.pointer else place


class Severity(StrEnum):
    """
    Say whether a fault stops the generator.
    """

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Fault:
    """
    One thing that is wrong, said in one sentence that names the value in question.
    """

    origin: Origin
    sentence: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        label = "warning: " if self.severity is Severity.WARNING else ""
        return f"{self.origin}: {label}{one_line(self.sentence)}"


class GeneratorError(Exception):
    """
    The root of all exceptions the generator raises on purpose.
    """


class InputError(GeneratorError):
    """
    All faults one step found in a document or an overlay.
    """

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(dict.fromkeys(faults))
        super().__init__("\n".join(map(str, self.faults)))

    @classmethod
    def at(cls, origin: Origin, sentence: str) -> Self:
        """
        Make an error of a single fault.
        """
        return cls([Fault(origin, sentence)])


class LoadError(InputError):
    """
    The text is not a document: not UTF-8, not YAML 1.2, or over a limit.
    """


class OverlayError(InputError):
    """
    An overlay is malformed, or an action selects nothing, has lost its ground or cannot be applied.
    """


class ValidationError(InputError):
    """
    The document is not AsyncAPI 2.0 to 2.6, or uses what is not supported.
    """


class ReferenceFault(InputError):
    """
    A reference leads nowhere, or only to itself.
    """


class ModelError(InputError):
    """
    The document is valid, and its parts do not fit together.
    """


class NamingError(InputError):
    """
    Two wire names become one Python name.
    """


class UsageError(GeneratorError):
    """
    Wrong arguments, configuration or surroundings; one sentence.
    """


class ConfigurationError(UsageError):
    """
    Arguments or ``pyproject.toml`` are wrong.
    """


class OutputError(UsageError):
    """
    A folder is not ours, or a file cannot be read or written.
    """


def one_line(text: str) -> str:
    """
    Keep a message on its line, and a terminal as it is, however hostile the name it quotes.

    Whatever cannot be printed becomes an escape of Python; all beyond 2,000 characters is cut off.
    """
    shown = "".join(
        (
            character
            if character.isprintable()
            else character.encode("unicode_escape", "surrogatepass").decode("ascii")
        )
        for character in text[:2000]
    )
    return shown if len(text) <= 2000 else shown + "…"


def counted(count: int, noun: str) -> str:
    """
    Write a number and what it counts: ``1 event``, ``2 events``.
    """
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
