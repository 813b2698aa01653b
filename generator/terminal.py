"""
What people see: problems with the line they are in, notes, that work goes on.

Texts come from documents, so nothing but printable characters is printed, on a terminal or elsewhere.
"""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import sys
import threading
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TextIO

from .errors import Fault, Severity, one_line

PROGRAM = "asyncapi-pygen"

_LEAST = 20
"""
Columns below which a terminal shows no line of a document.
"""


def prepare_streams() -> None:
    """
    Let a terminal or file that cannot hold every character show escapes instead of failing.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def print_lines(lines: Iterable[str], stream: TextIO | None = None) -> None:
    """
    Print lines that may quote a document.
    """
    for line in lines:
        print(one_line(line), file=stream or sys.stdout)


def print_faults(faults: Iterable[Fault], stream: TextIO | None = None) -> None:
    """
    Print problems, a line each; on a terminal with the line of the document below, and a caret.
    """
    stream = stream or sys.stderr
    for fault in faults:
        print(fault, file=stream)
        if stream.isatty():
            for line in _excerpt(fault, shutil.get_terminal_size().columns, is_coloured(stream)):
                print(line, file=stream)


def print_notes(notes: Iterable[str]) -> None:
    """
    Print what is no problem and still worth knowing.
    """
    for note in notes:
        print(f"{PROGRAM}: {one_line(note)}", file=sys.stderr)


def is_coloured(stream: TextIO) -> bool:
    """
    Tell whether a stream shows colours, and its reader wants them (https://no-color.org).
    """
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _excerpt(fault: Fault, columns: int, coloured: bool) -> Iterator[str]:
    """
    Show the line of a fault, as much of it as fits, and where in it.
    """
    from .inputs import line_of

    line = line_of(fault.origin)
    margin = f"{fault.origin.line:>5} | "
    room = columns - len(margin) - 1
    if line is None or not line.strip() or room < _LEAST:
        return
    before = min(fault.origin.column - 1, len(line))
    start = max(0, before - room // 2)
    if start:
        start = min(start, max(0, len(line) - room))
    shown, indent = "", 0
    for number, character in enumerate(line[start:], start=start):
        printed = character if character.isprintable() else "\N{REPLACEMENT CHARACTER}"
        printed = " " if character == "\t" else printed
        if _width(shown) + _width(printed) > room:
            break
        indent += _width(printed) if number < before else 0
        shown += printed
    caret = "^"
    if coloured:
        colour = 33 if fault.severity is Severity.WARNING else 31
        caret = f"\x1b[{colour}m^\x1b[0m"
    yield f"{margin}{shown}".rstrip()
    yield f"{' ' * (len(margin) - 2)}| {' ' * indent}{caret}"


def _width(text: str) -> int:
    """
    Count the columns that a text takes.
    """
    return sum(
        0 if unicodedata.combining(character) else 1 + (unicodedata.east_asian_width(character) in "WF")
        for character in text
    )


def as_json(fault: Fault) -> Mapping[str, object]:
    """
    Return the parts of a problem.
    """
    return {
        "file": fault.origin.file,
        "line": fault.origin.line,
        "column": fault.origin.column,
        "pointer": fault.origin.pointer,
        "severity": fault.severity.value,
        "message": fault.sentence,
    }


def as_annotation(fault: Fault) -> str:
    """
    Return a problem as a workflow command of GitHub, which shows it beside the line.
    """
    origin = fault.origin
    place = f"file={_property(origin.file)},line={origin.line},col={origin.column}"
    text = f"{origin.pointer}: {fault.sentence}" if origin.pointer else fault.sentence
    return f"::{fault.severity.value} {place}::{_data(text)}"


def _data(text: str) -> str:
    """
    Escape as the toolkit for actions does, whatever else cannot be printed as Python does.
    """
    kept = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return one_line(kept)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


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
            sys.stderr.flush()
