"""
Documents as they are in a revision of git, ``REV:PATH``.
"""

from __future__ import annotations

import posixpath
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from ..document import Document
from ..errors import OutputError, one_line
from ..inputs import STDIN, is_address, load
from ..yaml12 import MAX_BYTES


def is_revision(name: str) -> bool:
    """
    Tell whether a name is ``REV:PATH`` and neither an address nor a file; ``:PATH`` is what is staged.
    """
    if name == STDIN or is_address(name) or ":" not in name or re.match(r"[A-Za-z]:[\\/]", name):
        return False
    return not Path(name).exists()


def read_revision(name: str, allow: Sequence[str] = ()) -> Document:
    """
    Read a document, and what it refers to, as both are in a revision.

    Messages call its files what they are called in the working folder. Raises `OutputError` where git has no
    such revision or file, and `LoadError` for what is wrong with the text.
    """
    revision, _, path = name.partition(":")
    if revision.startswith("-") or not path:
        raise OutputError(f"{one_line(name)}: is not the name of a revision and a file in it")
    if revision:
        _check_revision(name, revision)
    if not path.startswith(("./", "../")):
        path = _git("rev-parse", "--show-cdup").decode().strip() + path
    file = posixpath.normpath(path)

    def read(other: str) -> bytes:
        if is_address(other):
            raise OSError(None, "it is an address, which no revision has")
        found = _run("cat-file", "blob", f"{revision}:./{other}")
        if found.returncode:
            raise OSError(None, f"{revision or 'the index'} has no such file")
        return found.stdout[: MAX_BYTES + 1]

    try:
        data = read(file)
    except OSError as error:
        raise OutputError(f"{one_line(name)}: cannot be read: {error.strerror}") from None
    return load(file, data, Path(file).parent, allow, read)


def path_of(name: str) -> str:
    """
    Return the path in a revision, as seen from the working folder.
    """
    path = name.partition(":")[2]
    if path.startswith(("./", "../")):
        return posixpath.normpath(path)
    return posixpath.normpath(_git("rev-parse", "--show-cdup").decode().strip() + path)


def _check_revision(name: str, revision: str) -> None:
    if not _run("rev-parse", "--verify", "--quiet", f"{revision}^{{tree}}").returncode:
        return
    shallow = _git("rev-parse", "--is-shallow-repository").strip() == b"true"
    hint = (
        "; this clone is shallow: fetch all of it, for actions/checkout with fetch-depth: 0"
        if shallow
        else ""
    )
    raise OutputError(f"{one_line(name)}: cannot be read: git has no revision {one_line(revision)}{hint}")


def _git(*arguments: str) -> bytes:
    done = _run(*arguments)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise OutputError(f"git {arguments[0]}: {one_line(said)}")
    return done.stdout


def _run(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    program = shutil.which("git")
    if program is None:
        raise OutputError("git is not installed, and a revision was named")
    return subprocess.run([program, *arguments], capture_output=True, check=False)  # noqa: S603 - no shell
