"""
What is said on stderr: problems, notes, that work goes on.
"""

from __future__ import annotations

import contextlib
import sys
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .errors import Fault

PROGRAM = "asyncapi-pygen"


def print_faults(faults: Iterable[Fault]) -> None:
    """
    Print problems, a line each.
    """
    for fault in faults:
        print(fault, file=sys.stderr)


def print_notes(notes: Iterable[str]) -> None:
    """
    Print what is no problem and still worth knowing.
    """
    for note in notes:
        print(f"{PROGRAM}: {note}", file=sys.stderr)


@dataclass
class _Line:
    shown: bool = False


@contextlib.contextmanager
def progress(command: str) -> Iterator[None]:
    """
    Say on a terminal that work goes on, once it has taken a second.
    """
    if not sys.stderr.isatty():
        yield
        return
    line = _Line()

    def show() -> None:
        line.shown = True
        sys.stderr.write(f"{PROGRAM}: {command} …\r")
        sys.stderr.flush()

    timer = threading.Timer(1.0, show)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        if line.shown:
            sys.stderr.write("\r\x1b[K")
