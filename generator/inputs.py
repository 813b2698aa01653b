"""
Get hold of documents and overlays: files, standard input, an address given by hand.
"""

from __future__ import annotations

import hashlib
import os
import re
import sys
import urllib.error
import urllib.request
from collections.abc import Sequence
from pathlib import Path

from .document import Allowed, Document, Reader, load_document
from .errors import ConfigurationError, Fault, InputError, OutputError
from .overlay import Overlay, load_overlay
from .yaml12 import MAX_BYTES

STDIN = "-"
_TIMEOUT = 30.0


def read_document(spec: str, allow: Sequence[str] = ()) -> Document:
    """
    Read a document and what it refers to.

    *spec* is a path, ``-`` or an ``http(s)`` address. *allow* names folders and hosts beyond the
    document's own folder (or the git root around it) that references may lead to.

    Raises `LoadError` for what is wrong with the text, `OutputError` for a file that cannot be read.
    """
    start = Path() if spec == STDIN or is_address(spec) else Path(spec).parent
    return load(document_name(spec), _read(spec), start, allow)


def load(
    name: str, data: bytes, start: Path, allow: Sequence[str] = (), read: Reader | None = None
) -> Document:
    """
    Load a document whose bytes are there, and what it refers to.

    *start* is its folder; *read* gets hold of the files that it refers to, which are in the working tree
    otherwise. *allow* and what is raised are as `read_document` says.
    """
    folders = [Path(entry).resolve() for entry in allow if Path(entry).is_dir()]
    hosts = frozenset(entry for entry in allow if not Path(entry).is_dir())
    for host in hosts:
        if "/" in host:
            raise ConfigurationError(f"--allow-ref {host}: is neither a folder nor the name of a host")
    return load_document(
        name,
        data,
        hashlib.sha256(data).hexdigest(),
        Allowed(_root(start.resolve()), folders, hosts),
        read or _read_referred,
    )


def read_overlays(names: Sequence[str]) -> list[Overlay]:
    """
    Read overlays in the order in which they are applied.

    Raises `InputError` with the faults of all of them.
    """
    overlays: list[Overlay] = []
    faults: list[Fault] = []
    for name in names:
        data = _read(name)
        try:
            overlays.append(load_overlay(document_name(name), data, hashlib.sha256(data).hexdigest()))
        except InputError as error:
            faults.extend(error.faults)
    if faults:
        raise InputError(faults)
    return overlays


def read_lines(name: str) -> list[str]:
    """
    Read the lines of a file, as the reader of documents counts them; none of one that is not there any more.
    """
    try:
        if not Path(name).is_file():
            return []
        return re.split("\r\n|\r|\n", _read_referred(name).decode("utf-8").removeprefix("\ufeff"))
    except (OSError, ValueError):
        return []


def document_name(spec: str) -> str:
    """
    Return what messages and packages call a document: the same wherever it is read.
    """
    return "<stdin>" if spec == STDIN else spec.replace(os.sep, "/")


def is_address(name: str) -> bool:
    """
    Tell whether a name is an address on the network.
    """
    return name.startswith(("http://", "https://"))


def _root(folder: Path) -> Path:
    for candidate in (folder, *folder.parents):
        if (candidate / ".git").exists():
            return candidate
    return folder


def _read(name: str) -> bytes:
    if name == STDIN and sys.stdin is None:
        raise OutputError("standard input cannot be read: it is closed")
    try:
        return sys.stdin.buffer.read(MAX_BYTES + 1) if name == STDIN else _read_referred(name)
    except OSError as error:
        reason = error.strerror or str(getattr(error, "reason", error))
        raise OutputError(f"{name}: cannot be read: {reason}") from None


def _read_referred(name: str) -> bytes:
    """
    Return the bytes of a file or an address, at most one more than the limit.
    """
    if is_address(name):
        with urllib.request.urlopen(name, timeout=_TIMEOUT) as answer:  # noqa: S310 - is_address has seen it
            data: bytes = answer.read(MAX_BYTES + 1)
            return data
    with Path(name).open("rb") as file:
        return file.read(MAX_BYTES + 1)
