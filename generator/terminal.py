"""
What people see: problems with the line they are in, notes, that work goes on.

Texts come from documents, so nothing but printable characters is printed, on a terminal or elsewhere.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import threading
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, TextIO

from .errors import Fault, Severity, one_line
from .runtime.printing import flush_streams, put

PROGRAM = "asyncapi-pygen"

_LEAST = 20
"""
Columns below which a terminal shows no line of a document.
"""

_PATIENCE = 1.0
"""
Seconds that pass before a terminal is told that work goes on.
"""


def print_text(text: str) -> None:
    """
    Print a result as it stands.
    """
    _print(text, sys.stdout)


def print_lines(lines: Iterable[str]) -> None:
    """
    Print lines of a result that may quote a document.
    """
    for line in lines:
        _print(f"{one_line(line)}\n", sys.stdout)


def print_diff(text: str) -> None:
    """
    Print a diff as it stands, so that it can be applied; on a terminal without what would be done, not shown.
    """
    if _is_terminal(sys.stdout):
        text = "".join(
            character if character.isprintable() or character in "\t\n" else ascii(character)[1:-1]
            for character in text
        )
    _print(text, sys.stdout)


def print_faults(faults: Iterable[Fault], stream: TextIO | None) -> None:
    """
    Print problems, a line each; on a terminal with the line of the document below, and a caret.
    """
    from .inputs import read_lines

    columns = shutil.get_terminal_size().columns if _is_terminal(stream) else 0
    files: dict[str, list[str]] = {}
    for fault in faults:
        _print(f"{fault}\n", stream)
        if stream is not None and columns:
            file = fault.origin.file
            lines = files[file] if file in files else files.setdefault(file, read_lines(file))
            line = lines[fault.origin.line - 1] if 1 <= fault.origin.line <= len(lines) else ""
            for part in _excerpt(fault, line, columns, stream):
                _print(f"{part}\n", stream)


def print_notes(notes: Iterable[str]) -> None:
    """
    Print what is no problem and still worth knowing, or why there is no result.
    """
    for note in notes:
        _print(f"{PROGRAM}: {one_line(note)}\n", sys.stderr)


def print_details(lines: Iterable[str]) -> None:
    """
    Print, a line each, what belongs to the note above.
    """
    for line in lines:
        _print(f"  {one_line(line)}\n", sys.stderr)


def _print(text: str, stream: TextIO | None) -> None:
    _progress.hide()
    put(text, stream)


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and not stream.closed and stream.isatty()


def is_coloured(stream: TextIO) -> bool:
    """
    Tell whether a stream shows colours, and its reader wants them (https://no-color.org).
    """
    return _is_terminal(stream) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _excerpt(fault: Fault, line: str, columns: int, stream: TextIO) -> Iterator[str]:
    """
    Show the line of a fault, as much of it as fits, and where in it.
    """
    margin = f"{fault.origin.line:>5} | "
    room = columns - len(margin) - 1
    if not line.strip() or room < _LEAST:
        return
    cells = [_cell(character, stream.encoding) for character in line]
    place = min(fault.origin.column - 1, len(cells))
    # The place is in the middle, or further right where the line ends soon.
    after = min(room, sum(width for _, width in cells[place : place + room]))
    start = _before(cells, place, max(room // 2, room - max(after, 1)))
    end = _after(cells, start, room)
    indent = sum(width for _, width in cells[start:place])
    caret = "^"
    if is_coloured(stream):
        colour = 33 if fault.severity is Severity.WARNING else 31
        caret = f"\x1b[{colour}m^\x1b[0m"
    yield f"{margin}{''.join(shown for shown, _ in cells[start:end])}".rstrip()
    yield f"{' ' * (len(margin) - 2)}| {' ' * indent}{caret}"


def _before(cells: Sequence[tuple[str, int]], place: int, room: int) -> int:
    """
    Find where to begin so that what stands before a place fits.
    """
    start = place
    while start > 0 and (room := room - cells[start - 1][1]) >= 0:
        start -= 1
    return start


def _after(cells: Sequence[tuple[str, int]], start: int, room: int) -> int:
    end = start
    while end < len(cells) and (room := room - cells[end][1]) >= 0:
        end += 1
    return end


def _cell(character: str, encoding: str | None) -> tuple[str, int]:
    """
    Return what is shown of a character, and how many columns that takes.
    """
    if character == "\t":
        return " ", 1
    if not character.isprintable():
        character = "\N{REPLACEMENT CHARACTER}"
    try:
        character.encode(encoding or "utf-8")
    except UnicodeError:
        return "?", 1
    if unicodedata.category(character) in ("Mn", "Me"):
        return character, 0
    return character, 1 + (unicodedata.east_asian_width(character) in "WF")


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
    text = f"{origin.pointer}: {fault.sentence}" if origin.pointer else fault.sentence
    return annotation(fault.severity.value, text, file=origin.file, line=origin.line, col=origin.column)


def annotation(kind: str, text: str, **properties: str | int) -> str:
    """
    Return a workflow command of GitHub: *kind* is error, warning or notice.
    """
    told = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{kind} {told}::{_data(text)}"


def _data(text: str) -> str:
    """
    Escape as the toolkit for actions does, whatever else cannot be printed as Python does.
    """
    kept = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return one_line(kept)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


class _Progress:
    """
    The line that says that work goes on: shown from a thread of its own, gone before anything else is shown.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._shown = False
        self._wanted = False

    def want(self, wanted: bool) -> None:
        with self._lock:
            self._wanted = wanted

    def show(self, text: str) -> None:
        with self._lock:
            if self._wanted and len(text) < shutil.get_terminal_size().columns:
                self._shown = True
                put(f"{text}\r", sys.stderr)
                flush_streams()

    def hide(self) -> None:
        """
        Take the line away for good: whoever prints is about to be done.
        """
        with self._lock:
            self._wanted = False
            if self._shown:
                self._shown = False
                put("\r\x1b[K", sys.stderr)
                flush_streams()


_progress: Final = _Progress()


@contextlib.contextmanager
def progress(command: str) -> Iterator[None]:
    """
    Say on a terminal that work goes on, once it has taken a second.
    """
    if not _is_terminal(sys.stderr) or os.environ.get("TERM") == "dumb":
        yield
        return
    timer = threading.Timer(_PATIENCE, _progress.show, [f"{PROGRAM}: {command} …"])
    timer.daemon = True
    _progress.want(True)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        _progress.hide()
