"""
Golden cases: what a case is, what the generator makes of it, and the rewriting of what is expected.

A case is a folder under ``tests/goldens``. It holds `spec.yaml`, perhaps ``overlay*.yaml`` and other
files, and what is expected: ``expected/`` with the generated modules, ``stderr.txt`` with what is
printed beside them, or the latter alone when nothing may be made. A `case.toml` says what differs:

    spec = "../../../spec/acme.yml"      another document, relative to the case
    overlays = ["../../overlays/*.yaml"] other overlays
    arguments = ["--strict"]             further arguments of ``generate``
    pages = true                         keep the pages for readers as well: they say the same of every case

    [edit]                               the document with one edit, which is made in a folder of its own
    find = "title: Acme"                 text that stands there once; absent, the whole document goes
    replace = "titel: Acme"              or bytes_ = "ff", or nest = 1000 for that many pairs of brackets
"""

from __future__ import annotations

import contextlib
import functools
import io
import os
import shutil
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.cli import main
from tests import change_cases

GOLDENS = Path(__file__).resolve().parent / "goldens"
_PACKAGE = "package"
_LEFT_OUT = (".gitattributes", "LICENSE", "MANIFEST.json", "py.typed")
_PAGES = ("README.md", "reference.html")


@dataclass(frozen=True)
class Outcome:
    """
    What a run left behind. *files* is everything it wrote, *kept* what the case is compared with.
    """

    code: int
    stdout: str
    stderr: str
    files: dict[str, bytes]
    pages: bool = False

    @property
    def kept(self) -> dict[str, str]:
        """
        The generated modules and the messages, under the names they have in a case.
        """
        kept = {
            f"expected/{path}": data.decode()
            for path, data in self.files.items()
            if path not in _LEFT_OUT
            and not path.startswith("_runtime/")
            and (self.pages or path not in _PAGES)
        }
        return {**kept, "stderr.txt": self.stderr} if self.stderr else kept


def case_names() -> list[str]:
    """
    List the cases.
    """
    return sorted(folder.name for folder in GOLDENS.iterdir() if folder.is_dir())


def settings(name: str) -> dict[str, Any]:
    """
    Read what is particular about a case.
    """
    file = GOLDENS / name / "case.toml"
    return tomllib.loads(file.read_text("utf-8")) if file.exists() else {}


def expectation(name: str) -> dict[str, str]:
    """
    Read what a case expects.
    """
    folder = GOLDENS / name
    files = [*folder.glob("stderr.txt"), *(path for path in folder.glob("expected/**/*") if path.is_file())]
    return {
        path.relative_to(folder).as_posix(): path.read_bytes().decode()
        for path in files
        if "__pycache__" not in path.parts
    }


@functools.cache
def run(name: str) -> Outcome:
    """
    Run a case, with the case as the working directory.
    """
    given = settings(name)
    with _working_folder(GOLDENS / name, given) as (folder, spec), tempfile.TemporaryDirectory() as out:
        found = {path.as_posix() for pattern in _overlays(given) for path in _matches(folder, pattern)}
        overlays = sorted(found - {spec})
        arguments = [spec, *(word for overlay in overlays for word in ("--overlay", overlay))]
        stdout, stderr = io.StringIO(), io.StringIO()
        with contextlib.chdir(folder), contextlib.redirect_stdout(stdout), contextlib.redirect_stderr(stderr):
            code = main(
                ["generate", *arguments, *given.get("arguments", []), "--out", out, "--package", _PACKAGE]
            )
        package = Path(out) / _PACKAGE
        written = {
            path.relative_to(package).as_posix(): path.read_bytes()
            for path in sorted(package.rglob("*"))
            if path.is_file()
        }
        left = [path.name for path in Path(out).iterdir() if path != package]
        assert not left, f"{name} left {left} beside the package"
    return Outcome(code, stdout.getvalue(), stderr.getvalue(), written, given.get("pages", False))


def _overlays(given: dict[str, Any]) -> list[str]:
    """
    List the patterns of overlays as seen from the working folder, into which an edit copies them.
    """
    patterns: list[str] = given.get("overlays", ["overlay*.yaml"])
    return [pattern.rpartition("/")[2] for pattern in patterns] if "edit" in given else patterns


def _matches(folder: Path, pattern: str) -> Iterator[Path]:
    """
    Find files by a pattern relative to a folder, and name them as seen from there.
    """
    parent, _, last = pattern.rpartition("/")
    for path in (folder / parent).glob(last):
        yield Path(parent) / path.name


@contextlib.contextmanager
def _working_folder(folder: Path, given: dict[str, Any]) -> Iterator[tuple[Path, str]]:
    """
    Yield the folder to work in and the name of the document there.
    """
    spec = given.get("spec", "spec.yaml")
    if "edit" not in given:
        yield folder, spec
        return
    with tempfile.TemporaryDirectory() as made:
        (Path(made) / "spec.yaml").write_bytes(_edited((folder / spec).read_bytes(), **given["edit"]))
        for pattern in given.get("overlays", ["overlay*.yaml"]):
            for overlay in _matches(folder, pattern):
                shutil.copy(folder / overlay, made)
        yield Path(made), "spec.yaml"


def _edited(document: bytes, find: str = "", replace: str = "", bytes_: str = "", nest: int = 0) -> bytes:
    new = bytes.fromhex(bytes_) or replace.replace("NEST", "[" * nest + "]" * nest).encode()
    if not find:
        return new
    assert document.count(find.encode()) == 1, f"{find!r} stands {document.count(find.encode())} times there"
    return document.replace(find.encode(), new)


def update(name: str) -> bool:
    """
    Rewrite what a case expects; tell whether anything changed.
    """
    kept = run(name).kept
    if kept == expectation(name):
        return False
    folder = GOLDENS / name
    shutil.rmtree(folder / "expected", ignore_errors=True)
    (folder / "stderr.txt").unlink(missing_ok=True)
    for path, text in kept.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text.encode())
    return True


if __name__ == "__main__":
    os.environ["CI"] = "true"  # no cache
    for case in sys.argv[1:] or case_names():
        print(f"{case}: {'rewritten' if update(case) else 'unchanged'}")
    if not sys.argv[1:]:
        change_cases.update()
