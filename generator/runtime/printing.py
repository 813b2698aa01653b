"""
Printing for whoever still reads: terminals with few characters, readers that have gone, no reader at all.
"""

from __future__ import annotations

import contextlib
import errno
import io
import os
import sys
from typing import Final, TextIO

_GONE: Final = frozenset({errno.EPIPE, errno.EINVAL})
"""
What the system says of a pipe that nobody reads any more; Windows has no word of its own for it.
"""


class NotPrinted(Exception):
    """
    Standard output cannot be written, on a full disk for instance.
    """


def prepare_streams() -> None:
    """
    Let a terminal or file that cannot hold every character show escapes instead of failing.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def prepare_bytes() -> None:
    """
    Let standard output be UTF-8 whatever the terminal is, for what is a file as soon as it is printed.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")


def put(text: str, stream: TextIO | None) -> None:
    """
    Write to a stream of `sys`.

    A reader that has gone, as ``head`` has when it has seen enough, is no error; nor is a stream that was
    closed before the program began, which is ``None`` in `sys`. Raises `NotPrinted` for anything else that
    keeps standard output from being written.
    """
    if stream is None:
        return
    try:
        stream.write(text)
    except OSError as error:
        _give_up(stream, error)


def flush_streams() -> None:
    """
    Write what waits to be written, with the errors of `put`: at exit Python would complain of them.
    """
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            try:
                stream.flush()
            except OSError as error:
                _give_up(stream, error)


def _give_up(stream: TextIO, error: OSError) -> None:
    """
    Lead a stream nowhere, so that what waits in it harms nobody; of errors nobody can be told.
    """
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
    if stream is sys.stdout and error.errno not in _GONE:
        raise NotPrinted(f"standard output cannot be written: {error.strerror}") from error
