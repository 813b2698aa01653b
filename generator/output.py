"""
Write a package to disk as a whole or not at all, or tell how it differs from what is there.

A package is a mapping of relative POSIX paths to bytes, `MANIFEST` among them, whose ``files`` has
the SHA-256 of every other file. The old package is touched by two renames and by nothing else::

    parent/.NAME.asyncapi-pygen/new    the package, put together
    parent/NAME                     -> parent/.NAME.asyncapi-pygen/old
    parent/.NAME.asyncapi-pygen/new -> parent/NAME

Whoever holds the lock on the file `_LOCK` in that temporary folder is the one who writes. A run that was
killed leaves the folder behind unlocked; the next one puts the old package back, if it is missing, and
goes on.
"""

from __future__ import annotations

import contextlib
import difflib
import hashlib
import json
import keyword
import os
import shutil
import stat
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from .errors import OutputError, counted, one_line

Package: TypeAlias = Mapping[str, bytes]
"""
The content of every file, by its path inside the package.
"""

MANIFEST = "MANIFEST.json"
GENERATOR = "asyncapi-pygen"

_IGNORED_FOLDERS = frozenset({"__pycache__", ".mypy_cache", ".ruff_cache"})
_IGNORED_SUFFIX = ".pyc"
_LOCK = "lock"
_TRIES = 100
"""
How often a run may find that the file it locked was removed by the one before it.
"""


@dataclass(frozen=True, slots=True)
class Changes:
    """
    What became of each file, sorted by path.
    """

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)

    def lines(self) -> list[str]:
        """
        Say in one line each what happened to the files that are not as they were.
        """
        return [
            f"{verb} {_shown(path)}"
            for verb, paths in (("added", self.added), ("changed", self.changed), ("removed", self.removed))
            for path in paths
        ]

    def summary(self) -> str:
        """
        Count in one line.
        """
        if not self:
            return "unchanged"
        counts = ((len(self.added), "added"), (len(self.changed), "changed"), (len(self.removed), "removed"))
        told = [f"{count} {verb}" for count, verb in counts if count]
        first, _, verb = told[0].partition(" ")
        return ", ".join([f"{counted(int(first), 'file')} {verb}", *told[1:]])


@dataclass(frozen=True, slots=True)
class State:
    """
    How the files of a folder stand to its own manifest, and to the package that is made now.

    *edited* files are neither as the manifest says nor as they are made now (with the line of the first
    difference, where the manifest agrees with what is made), *missing* ones are not there, *strays* are in
    neither package; *outdated* are made differently now. A folder that *is_foreign* has no manifest.
    """

    is_empty: bool = False
    is_foreign: bool = False
    edited: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    strays: tuple[str, ...] = ()
    outdated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Found:
    """
    What is on disk: regular files with their content, and the paths of everything odd.
    """

    files: Mapping[str, bytes] = field(default_factory=dict)
    odd: tuple[str, ...] = ()

    def listed(self) -> Mapping[str, str] | None:
        """
        Read the digests from the manifest; ``None`` when there is none of ours.
        """
        try:
            manifest = json.loads(self.files[MANIFEST])
            ours = manifest["generator"]["name"] == GENERATOR
            digests = manifest["files"]
        except (KeyError, TypeError, ValueError, RecursionError):
            return None
        return digests if ours and isinstance(digests, dict) else None

    def unlisted(self, listed: Mapping[str, str]) -> list[str]:
        """
        Name what is here and not in *listed*; links and devices are never ours, whatever their name.
        """
        return sorted((self.files.keys() - listed.keys() - {MANIFEST}) | set(self.odd))

    def edited(self, listed: Mapping[str, str]) -> list[str]:
        """
        Name the files that are not what *listed* says, and those it does not list.
        """
        return sorted(
            {
                path
                for path in self.files.keys() & listed.keys()
                if digest_of(self.files[path]) != listed[path]
            }
            | set(self.unlisted(listed))
        )


_Check: TypeAlias = Callable[[_Found], None]


def write_package(package: Package, folder: Path) -> Changes:
    """
    Make *folder* hold *package* and nothing else; tell what changed.

    A folder that is as it should be is not written at all, and a file that is keeps its times.
    Raises `OutputError`, and leaves everything as it was, when *folder* is not ours or holds files
    the generator did not make, when somebody else writes it, and when anything cannot be written.
    """

    def check(found: _Found) -> None:
        listed = _listed(found, folder)
        strays = [path for path in found.unlisted(listed) if path not in package or path in found.odd]
        if strays:
            raise OutputError(
                f"{_shown(folder)} holds what {GENERATOR} did not make: {_names(strays)};"
                " move it elsewhere, nothing was written"
            )

    return _write(package, folder, check)


def manifest_of(folder: Path) -> bytes | None:
    """
    Return the manifest of the package in a folder, if there is one that can be read.
    """
    try:
        return (folder / MANIFEST).read_bytes()
    except OSError:
        return None


def is_package(folder: Path, manifest: str) -> bool:
    """
    Tell whether a folder holds a package as it was written, and nothing else.

    *manifest* is the SHA-256 of its manifest. Raises `OSError` when the folder cannot be read.
    """
    found = _scan(Path(os.path.realpath(folder)))
    listed = found.listed()
    if listed is None or digest_of(found.files[MANIFEST]) != manifest:
        return False
    return listed.keys() <= found.files.keys() and not found.edited(listed)


def is_file(file: Path, digest: str) -> bool:
    """
    Tell whether there is a file with the SHA-256 *digest*; a pipe, which may block, is none.
    """
    try:
        return file.is_file() and digest_of(file.read_bytes()) == digest
    except OSError:
        return False


def vendor_package(source: Path, dest: Path) -> Changes:
    """
    Put a copy of the package in *source* at *dest*; tell what changed there.

    Raises `OutputError` when *source* is not as its manifest says, when *dest* has a name that
    cannot be imported, is no copy of a package, or was edited by somebody.
    """
    package = _intact(source)
    _check_destination(source, dest)

    def check(found: _Found) -> None:
        listed = _listed(found, dest)
        edited = found.edited(listed)
        if edited:
            names = [path if path in listed else f"{path} (added)" for path in edited]
            raise OutputError(
                f"{_shown(dest)} was edited since it was copied: {_names(names)};"
                " move the edits elsewhere, nothing was written"
            )

    return _write(package, dest, check)


def differences(package: Package, folder: Path) -> str:
    """
    Show, as a unified diff sorted by path, what `write_package` would do to *folder*.

    Empty when every file is byte for byte what it should be. Raises `OutputError` when the folder
    cannot be read.
    """
    try:
        found = _scan(Path(os.path.realpath(folder)))
    except OSError as error:
        raise _unreadable(folder, error) from error
    pieces: list[str] = []
    for path in sorted(package.keys() | found.files.keys() | set(found.odd)):
        place = f"{folder.as_posix()}/{path}"
        if path in found.odd:
            pieces.append(f"{_shown(place)} is not a regular file\n")
        pieces += _difference(place, found.files.get(path), package.get(path))
    return "".join(pieces)


def state_of(package: Package, folder: Path) -> State:
    """
    Find out how a folder differs from *package*, and from what was written there.

    Raises `OutputError` when the folder cannot be read.
    """
    try:
        found = _scan(Path(os.path.realpath(folder)))
    except OSError as error:
        raise _unreadable(folder, error) from error
    if not found.files and not found.odd:
        return State(is_empty=True)
    listed = found.listed()
    if listed is None:
        return State(is_foreign=True)
    made = {path: digest_of(content) for path, content in package.items() if path != MANIFEST}
    edited = []
    for path in sorted(found.files.keys() & listed.keys()):
        content = found.files[path]
        if digest_of(content) not in (listed[path], made.get(path)):
            as_listed = listed[path] == made.get(path)
            edited.append(f"{path}:{_first_difference(content, package[path])}" if as_listed else path)
    return State(
        edited=tuple(map(_shown, edited)),
        missing=tuple(map(_shown, sorted((listed.keys() & made.keys()) - found.files.keys()))),
        strays=tuple(_shown(path) for path in found.unlisted(listed) if path not in made),
        outdated=tuple(
            _shown(path) for path in sorted(listed.keys() | made.keys()) if listed.get(path) != made.get(path)
        ),
    )


def _first_difference(one: bytes, other: bytes) -> int:
    lines, others = one.split(b"\n"), other.split(b"\n")
    pairs = enumerate(zip(lines, others, strict=False), start=1)
    return next((number for number, (old, new) in pairs if old != new), min(len(lines), len(others)))


def write_file(content: bytes, file: Path) -> bool:
    """
    Write one file as a whole or not at all; tell whether it was written, and was not so before.

    Raises `OutputError` when it cannot be written.
    """
    try:
        if _content(file) == content:
            return False
        with _parents(file.parent):
            draft = file.with_name(f".{file.name}.{GENERATOR}")
            draft.write_bytes(content)
            draft.replace(file)
    except OSError as error:
        raise OutputError(f"{_shown(file)} cannot be written: {_reason(error)}") from error
    return True


def file_difference(content: bytes, file: Path) -> str:
    """
    Show, as a unified diff, what `write_file` would do; empty when it would do nothing.
    """
    try:
        return "".join(_difference(file.as_posix(), _content(file), content))
    except OSError as error:
        raise _unreadable(file, error) from error


def _content(file: Path) -> bytes | None:
    return file.read_bytes() if file.exists() else None


def _difference(place: str, old: bytes | None, new: bytes | None) -> Iterator[str]:
    if old == new:
        return
    before = "/dev/null" if old is None else _shown(place)
    after = "/dev/null" if new is None else _shown(place)
    old_lines, new_lines = _lines(old), _lines(new)
    if old_lines is None or new_lines is None:
        yield f"Binary files {before} and {after} differ\n"
        return
    # After the tab diff writes a time. Any text may stand there: patch reads the name before the tab.
    yield f"--- {before}\ton disk\n+++ {after}\tas generated\n"
    for number, line in enumerate(difflib.unified_diff(old_lines, new_lines)):
        if number >= 2:  # the first two are the header, which difflib omits for an empty file
            yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(content: bytes | None) -> list[str] | None:
    """
    Split at line feeds alone, as diff does; ``None`` for what is not text.
    """
    try:
        text = (content or b"").decode("utf-8")
    except UnicodeDecodeError:
        return None
    if "\0" in text:
        return None
    *whole, rest = text.split("\n")
    return [f"{line}\n" for line in whole] + ([rest] if rest else [])


def _write(package: Package, folder: Path, check: _Check) -> Changes:
    _check_package(package)
    target = Path(os.path.realpath(folder))  # a link stays, and what it leads to is written
    if not target.name:
        raise OutputError(f"{_shown(folder)} is the root of the disk, not a package")
    try:
        with contextlib.suppress(FileNotFoundError):  # moved by another run while being read
            if not (changes := _compare(package, target, check)):
                return changes
        with _parents(target.parent), _stage(folder, target) as stage:
            if changes := _compare(package, target, check):
                _fill(stage / "new", package, target, changes)
                _swap(stage, target)
            return changes
    except OSError as error:
        raise OutputError(
            f"{_shown(folder)} cannot be written: {_reason(error)}; nothing was written"
        ) from error


def _compare(package: Package, target: Path, check: _Check) -> Changes:
    found = _scan(target)
    check(found)
    new, old = package.keys(), found.files.keys()
    same = {path for path in new & old if package[path] == found.files[path]}
    return Changes(
        added=tuple(sorted(new - old)),
        changed=tuple(sorted((new & old) - same)),
        removed=tuple(sorted(old - new)),
        unchanged=tuple(sorted(same)),
    )


def _scan(target: Path) -> _Found:
    """
    Read a folder, caches aside; a missing one is empty.
    """
    files: dict[str, bytes] = {}
    odd: list[str] = []

    def visit(folder: Path) -> None:
        for entry in sorted(folder.iterdir()):
            path = entry.relative_to(target).as_posix()
            mode = entry.lstat().st_mode
            if entry.name in _IGNORED_FOLDERS or entry.name.endswith(_IGNORED_SUFFIX):
                continue
            if stat.S_ISDIR(mode):
                visit(entry)
            elif stat.S_ISREG(mode):
                files[path] = entry.read_bytes()
            else:
                odd.append(path)

    if os.path.lexists(target):
        visit(target)
    return _Found(files, tuple(odd))


def _listed(found: _Found, folder: Path) -> Mapping[str, str]:
    """
    Tell what the manifest lists; raises `OutputError` for a folder that is not ours.
    """
    if not found.files and not found.odd:
        return {}
    listed = found.listed()
    if listed is None:
        why = "its manifest cannot be read" if MANIFEST in found.files else f"it has no {MANIFEST}"
        raise OutputError(
            f"{_shown(folder)} is not a package made by {GENERATOR}: {why};"
            " name another folder, or empty it first"
        )
    return listed


def _intact(source: Path) -> Package:
    """
    Read a package that is what its manifest says.
    """
    try:
        found = _scan(Path(os.path.realpath(source)))
    except OSError as error:
        raise _unreadable(source, error) from error
    listed = found.listed()
    if listed is None:
        raise OutputError(f"{_shown(source)} holds no package made by {GENERATOR}")
    wrong = sorted({*found.edited(listed), *(listed.keys() - found.files.keys())})
    if wrong:
        raise OutputError(
            f"{_shown(source)} is not what the generator made: {_names(wrong)};"
            " generate it anew before copying it"
        )
    return found.files


def _check_destination(source: Path, dest: Path) -> None:
    name = (Path.cwd() / dest).name
    if not name.isidentifier() or keyword.iskeyword(name):
        raise OutputError(f"{_shown(dest)} would be a package named {name!r}, which Python cannot import")
    here, there = Path(os.path.realpath(source)), Path(os.path.realpath(dest))
    if here.is_relative_to(there) or there.is_relative_to(here):
        raise OutputError(f"{_shown(dest)} overlaps {_shown(source)}, which is to be copied")


def _check_package(package: Package) -> None:
    """
    Refuse what no pipeline should hand over: no manifest, or a path that leaves the package.
    """
    if MANIFEST not in package:
        raise ValueError(f"a package without {MANIFEST}")
    for path in package:
        if not path or any(part in ("", ".", "..") for part in path.split("/")):
            raise ValueError(f"{path!r} is no path inside a package")


@contextlib.contextmanager
def _parents(folder: Path) -> Iterator[None]:
    """
    Make the folders above the package, and take them away again when it could not be written.
    """
    missing = [parent for parent in (folder, *folder.parents) if not parent.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    try:
        yield
    except BaseException:
        for parent in missing:
            with contextlib.suppress(OSError):
                parent.rmdir()
        raise


@contextlib.contextmanager
def _stage(folder: Path, target: Path) -> Iterator[Path]:
    """
    Hold the temporary folder next to *target*; on leaving, *target* is whole and the folder gone.
    """
    stage = target.parent / f".{target.name}.{GENERATOR}"
    lock = _lock(folder, stage)
    try:
        _settle(stage, target)
        yield stage
    finally:
        try:
            try:
                _settle(stage, target)
            finally:
                _unlock(lock, stage)
            _remove_stage(stage)
        except OSError as error:
            lost = (stage / "old").exists() and not os.path.lexists(target)
            state = f"the old package is in {_shown(stage / 'old')}" if lost else f"{_shown(folder)} is whole"
            raise OutputError(
                f"{_shown(stage)} cannot be cleared away: {_reason(error)}; {state},"
                " and the next run tries again"
            ) from error


def _lock(folder: Path, stage: Path) -> int:
    """
    Make and lock the temporary folder; the lock ends with the process, however it ends.
    """
    from filelock import lock_descriptor  # which takes longer than finding that nothing has changed

    file = stage / _LOCK
    for _ in range(_TRIES):
        with contextlib.suppress(FileExistsError):
            stage.mkdir()
        if stage.is_symlink():
            raise OutputError(f"{_shown(stage)} is in the way and a link")
        try:
            lock = os.open(file, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
        except FileNotFoundError:  # the run before this one ended just now
            continue
        try:
            held = lock_descriptor(lock, blocking=False)
            if held and _is_at(lock, file):
                return lock
        except BaseException:
            os.close(lock)
            raise
        os.close(lock)
        if not held:
            break
    raise OutputError(f"{_shown(folder)} is being written by another run; nothing was written by this one")


def _unlock(lock: int, stage: Path) -> None:
    """
    Give the lock away, and remove its file unless another run has it by now.
    """
    try:
        (stage / _LOCK).unlink()
    except PermissionError:  # Windows removes no open file
        os.close(lock)
        with contextlib.suppress(OSError):
            (stage / _LOCK).unlink()
    else:
        os.close(lock)


def _remove_stage(stage: Path) -> None:
    """
    Remove the temporary folder, unless it is another run's by now.
    """
    try:
        stage.rmdir()
    except FileNotFoundError:
        pass
    except OSError:
        if not (stage / _LOCK).exists():
            raise


def _is_at(lock: int, file: Path) -> bool:
    """
    Tell whether what was locked is still what stands at *file*.
    """
    try:
        return os.path.samestat(os.fstat(lock), file.lstat())
    except FileNotFoundError:
        return False


def _settle(stage: Path, target: Path) -> None:
    """
    Put the old package back if there is none, then empty the temporary folder.
    """
    old, new = stage / "old", stage / "new"
    foreign = {entry.name for entry in stage.iterdir()} - {"old", "new", _LOCK}
    if foreign:
        raise OutputError(f"{_shown(stage)} is in the way and holds {_names(sorted(foreign))}")
    if old.exists() and not os.path.lexists(target):
        old.rename(target)
    for folder in (old, new):
        if folder.exists():
            _remove(folder)


def _remove(folder: Path) -> None:
    for parent, _, _ in os.walk(folder):
        with contextlib.suppress(OSError):
            Path(parent).chmod(0o700)  # a folder that may not be written cannot be emptied
    shutil.rmtree(folder)


def _fill(new: Path, package: Package, target: Path, changes: Changes) -> None:
    """
    Put the package together, with the times and modes of what stays.
    """
    unchanged = frozenset(changes.unchanged)
    new.mkdir()
    for path, content in package.items():
        file = new / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        if path in unchanged:
            shutil.copystat(target / path, file)
    if target.exists():
        shutil.copymode(target, new)


def _swap(stage: Path, target: Path) -> None:
    """
    Put the new package in the place of the old one; `_settle` undoes the first half of this.
    """
    if os.path.lexists(target):
        target.rename(stage / "old")
    (stage / "new").rename(target)


def digest_of(content: bytes) -> str:
    """
    Return the SHA-256 that manifests have.
    """
    return hashlib.sha256(content).hexdigest()


def _unreadable(folder: Path, error: OSError) -> OutputError:
    return OutputError(f"{_shown(folder)} cannot be read: {_reason(error)}")


def _reason(error: OSError) -> str:
    """
    Say what the system said, and about which file when it is not the folder itself.
    """
    about = f" ({_shown(os.fsdecode(error.filename))})" if isinstance(error.filename, str | bytes) else ""
    return f"{error.strerror or error}{about}"


def _names(paths: Sequence[str]) -> str:
    return ", ".join(map(_shown, paths))


def _shown(path: Path | str) -> str:
    """
    Keep a name on its line, and printable everywhere, however hostile it is.
    """
    return one_line(str(path))
