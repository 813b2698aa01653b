"""
Unchanged is free: what earlier runs left in the user's cache folder.

A stamp says what one way to run `generate` made of which inputs: digests of the generator and the
templates, the names and versions of everything installed, every file that was read, the manifest
and the reference. A run that finds all of it as the stamp says has nothing to do. A memo holds
modules as they were laid out, by what they were before.

The rule: **the cache changes the time, nothing else.** It is handed in by `cli` and nobody else, never
for ``--check`` and never in CI, and nothing is kept of a run with warnings. A folder that is absent,
read-only, full, corrupt, somebody else's or in use by another run is no cache, and no message:
entries start with the digest of the rest, and appear as a whole or not at all. Anybody may delete it.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import platformdirs

from .output import GENERATOR, digest_of, is_file, is_package

MAX_BYTES = 32 * 1024 * 1024
"""
How much is kept; `Cache.prune` drops the oldest entries beyond it.
"""


@dataclass(frozen=True)
class Source:
    """
    A file that was read: its name in messages, where that led, and the SHA-256 of what was there.
    """

    name: str
    place: str
    digest: str

    def is_unchanged(self) -> bool:
        """
        Tell whether the name leads to the same place, and the same is there.
        """
        return os.path.realpath(self.name) == self.place and is_file(Path(self.name), self.digest)


@dataclass(frozen=True)
class Made:
    """
    What a run made: the folder of the package, digests of its manifest and of the reference, what it said.
    """

    folder: str
    manifest: str
    reference: tuple[str, str] | None
    notes: tuple[str, ...]

    def is_unchanged(self) -> bool:
        """
        Tell whether all of it still stands there, and nothing beside it in the folder.
        """
        if self.reference is not None:
            file, digest = self.reference
            if not is_file(Path(file), digest):
                return False
        return is_package(Path(self.folder), self.manifest)


class Cache:
    """
    A folder of entries that may vanish at any time.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, key: str) -> str | None:
        """
        Return what was kept under a key, which is a digest, if it is whole.
        """
        try:
            digest, _, content = self._file(key).read_bytes().partition(b"\n")
        except OSError:
            return None
        return _decoded(content) if digest == digest_of(content).encode() else None

    def put(self, key: str, text: str) -> None:
        """
        Keep a text, if that is possible.
        """
        content = text.encode("utf-8", "surrogatepass")
        file = self._file(key)
        draft = file.with_name(f"{key}.{os.urandom(8).hex()}")
        with contextlib.suppress(OSError):
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            try:
                draft.write_bytes(digest_of(content).encode() + b"\n" + content)
                draft.replace(file)
            finally:
                draft.unlink(missing_ok=True)

    def prune(self) -> None:
        """
        Drop what is oldest, until the rest is not too much.
        """
        with contextlib.suppress(OSError):
            entries = []
            for file in self._folder.iterdir():
                with contextlib.suppress(FileNotFoundError):  # another run prunes too
                    entries.append((file.stat().st_mtime_ns, file.stat().st_size, file))
            size = sum(size for _, size, _ in entries)
            for _, freed, file in sorted(entries):
                if size <= MAX_BYTES:
                    break
                with contextlib.suppress(OSError):
                    file.unlink(missing_ok=True)
                size -= freed

    def stamp(self, run: str) -> Stamp | None:
        """
        Find the place of the stamp for a way to run `generate`: arguments, configuration, working folder.

        There is none for a generator whose own files cannot be read one by one.
        """
        try:
            return Stamp(self, digest_of(f"stamp\0{run}".encode("utf-8", "surrogatepass")), _generator())
        except OSError:
            return None

    def _file(self, key: str) -> Path:
        return self._folder / key


class Stamp:
    """
    What the last run of one kind made, and of what.
    """

    def __init__(self, cache: Cache, key: str, generator: str) -> None:
        self._cache = cache
        self._key = key
        self._generator = generator

    def read(self) -> Made | None:
        """
        Return what the last run made, if one now would read the same and find everything in place.
        """
        text = self._cache.get(self._key)
        if text is None:
            return None
        try:
            held = json.loads(text)
            if held["generator"] != self._generator:
                return None  # what another generator wrote may have another shape, so this comes first
            sources = [Source(**source) for source in held["sources"]]
            made = Made(**held["made"])
            unchanged = all(source.is_unchanged() for source in sources) and made.is_unchanged()
        except (ValueError, KeyError, TypeError, OSError, RecursionError):
            return None
        return made if unchanged else None

    def write(self, sources: Iterable[Source], made: Made) -> None:
        """
        Keep what a run made, unless the generator was edited meanwhile.
        """
        with contextlib.suppress(OSError):
            if _generator() == self._generator:
                held = {
                    "generator": self._generator,
                    "sources": [asdict(source) for source in sources],
                    "made": asdict(made),
                }
                self._cache.put(self._key, json.dumps(held))


def user_cache() -> Cache | None:
    """
    Find the user's cache folder; there is none in CI, and somebody else's is none.
    """
    if os.environ.get("CI"):
        return None
    folder = Path(platformdirs.user_cache_dir(GENERATOR, appauthor=False))
    try:
        # Windows has no such numbers, and keeps others out of a user's folders by itself.
        ours = not hasattr(os, "getuid") or not folder.exists() or folder.stat().st_uid == os.getuid()
    except OSError:
        return None
    return Cache(folder) if ours and folder.is_absolute() else None


def _generator() -> str:
    """
    Return a digest of whatever makes a package of its inputs.
    """
    digest = hashlib.sha256(f"{sys.version}\0{sorted(_installed())}".encode("utf-8", "surrogatepass"))
    for file in _own_files():
        content = file.read_bytes()
        digest.update(f"\0{file}\0{len(content)}\0".encode("utf-8", "surrogatepass") + content)
    return digest.hexdigest()


def _installed() -> set[str]:
    """
    Name what is installed and in which version; `importlib.metadata` takes ten times as long.
    """
    names: set[str] = set()
    for folder in dict.fromkeys(sys.path):
        with contextlib.suppress(OSError):
            names.update(
                entry.name
                for entry in Path(folder).iterdir()
                if entry.name.endswith((".dist-info", ".egg-info"))
            )
    return names


def _own_files() -> Iterator[Path]:
    """
    Yield the files of the generator, the templates among them, in an order that is always the same.
    """
    package = Path(__file__).parent
    beside = [] if (package / "templates").is_dir() else [package.parent / "templates"]
    for top in (package, *beside):
        for folder, folders, files in os.walk(top, onerror=_fail):
            folders[:] = sorted(set(folders) - {"__pycache__"})
            yield from (Path(folder, name) for name in sorted(files))


def _fail(error: OSError) -> None:
    raise error


def _decoded(content: bytes) -> str | None:
    try:
        return content.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return None
