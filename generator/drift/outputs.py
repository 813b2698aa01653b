"""
Hand out reports: several files as one, and stdout, whoever reads it.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from ..errors import ConfigurationError, OutputError, one_line


def write_files(files: Mapping[str, str]) -> None:
    """
    Write all files or none of them, in UTF-8.

    Raises `OutputError`, with all files as they were, when a folder does not exist or one cannot be written.
    """
    drafts: list[tuple[Path, Path]] = []
    before: list[tuple[Path, bytes | None]] = []
    name = ""
    try:
        for name, text in files.items():
            file = Path(name)
            if not file.parent.is_dir():
                raise OutputError(
                    f"--output {one_line(name)}: the folder {_shown(file.parent)} does not exist"
                )
            if file.is_dir():
                raise OutputError(f"--output {one_line(name)}: is a folder")
            draft = file.with_name(f".{file.name}.{os.getpid()}")
            drafts.append((draft, file))
            draft.write_bytes(text.encode("utf-8", "backslashreplace"))
        for draft, file in drafts:
            name = str(file)
            content = file.read_bytes() if file.exists() else None
            draft.replace(file)
            before.append((file, content))
    except (OSError, ValueError) as error:
        for file, content in before:
            with contextlib.suppress(OSError):
                if content is None:
                    file.unlink()
                else:
                    file.write_bytes(content)
        reason = getattr(error, "strerror", None) or str(error)
        raise OutputError(f"--output {one_line(name)}: cannot be written: {reason}") from error
    finally:
        for draft, _ in drafts:
            with contextlib.suppress(OSError):
                draft.unlink(missing_ok=True)


def check_names(names: list[str]) -> None:
    """
    Raise `ConfigurationError` where two outputs are one file, or one can be none.
    """
    seen: set[str] = set()
    for name in names:
        if "\0" in name:
            raise ConfigurationError(f"--output {one_line(name)}: is not the name of a file")
        place = os.path.realpath(name)
        if place in seen:
            raise ConfigurationError(f"--output {one_line(name)}: is named twice")
        seen.add(place)


def print_report(text: str) -> None:
    """
    Print a report, the same bytes in every locale, but to a terminal, which shows what it can.

    A reader that has gone away is no fault: what was found stays as it was found.
    """
    stream = sys.stdout
    if stream is None:  # started without one
        return
    try:
        buffer = getattr(stream, "buffer", None)
        if buffer is None or stream.isatty():
            stream.write(text)
        else:
            stream.flush()
            buffer.write(text.encode("utf-8", "backslashreplace"))
        stream.flush()
    except BrokenPipeError:
        _forget_stdout()
    except OSError as error:
        _forget_stdout()
        raise OutputError(f"the report cannot be written to stdout: {error.strerror}") from error


def _forget_stdout() -> None:
    """
    Let Python end without another try to print what nobody takes.
    """
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _shown(folder: Path) -> str:
    return one_line(folder.as_posix())
