"""
Read the defaults of a project from ``[tool.asyncapi-pygen]`` in its ``pyproject.toml``.

``python -m generator.config spec|overlays|out|package|perspective|reference`` prints one of them, a line
per value.
"""

from __future__ import annotations

import glob
import keyword
import os
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from .errors import ConfigurationError

TABLE = "asyncapi-pygen"
PERSPECTIVES = ("client", "application")


@dataclass(frozen=True, slots=True)
class Configuration:
    """
    What a project generates, and from what.

    Paths are written as seen from the working directory, so that messages show what the user would
    type. Without *package* the package is named after ``info.title``. *reference* is the Markdown
    file that describes the events, where there is to be one.
    """

    spec: Path | None
    overlays: tuple[Path, ...]
    out: Path
    package: str | None
    perspective: str
    reference: Path | None
    root: Path


def find_configuration(start: Path) -> Configuration | None:
    """
    Read the nearest ``pyproject.toml`` at or above *start* that has our table.

    Raises `ConfigurationError` for a file that cannot be read, and for whatever the table should not hold.
    """
    folder = Path(os.path.realpath(start))
    for root in (folder, *folder.parents):
        file = root / "pyproject.toml"
        tool = _read(file).get("tool", {})
        if isinstance(tool, dict) and TABLE in tool:
            return _Table(file, tool[TABLE]).configuration()
    return None


def _read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_bytes().decode("utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except UnicodeDecodeError as error:
        raise ConfigurationError(f"{_shown(file)}: is not UTF-8 at byte {error.start}") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"{_shown(file)}: is not TOML: {error}") from error
    except OSError as error:
        raise ConfigurationError(f"{_shown(file)}: cannot be read: {error.strerror}") from error


class _Table:
    """
    The table of one file, whose complaints name the file.
    """

    def __init__(self, file: Path, members: object) -> None:
        self._file = file
        if not isinstance(members, dict):
            raise self._error(f"holds {members!r} instead of a table")
        self._members: Mapping[str, object] = members
        known = [field.name for field in fields(Configuration) if field.name != "root"]
        for key in members:
            if key not in known:
                raise self._error(f"has the unknown key {key!r}; the known ones are {', '.join(known)}")

    def configuration(self) -> Configuration:
        """
        Check every member, and fill in what is absent.
        """
        spec = self._text("spec")
        out = self._text("out")
        reference = self._text("reference")
        return Configuration(
            spec=None if spec is None else _shown(self._root / spec),
            overlays=tuple(dict.fromkeys(self._overlays())),
            out=_shown(self._root if out is None else self._root / out),
            package=self._package(),
            perspective=self._perspective(),
            reference=None if reference is None else _shown(self._root / reference),
            root=_shown(self._root),
        )

    @property
    def _root(self) -> Path:
        return self._file.parent

    def _error(self, sentence: str) -> ConfigurationError:
        return ConfigurationError(f"{_shown(self._file)}: [tool.{TABLE}] {sentence}")

    def _text(self, key: str) -> str | None:
        value = self._members.get(key)
        if value is None or (isinstance(value, str) and value and "\0" not in value):
            return value
        raise self._error(f"{key} is {value!r}, which is not a text with something in it")

    def _package(self) -> str | None:
        name = self._text("package")
        if name is None or (name.isidentifier() and not keyword.iskeyword(name)):
            return name
        raise self._error(f"package is {name!r}, which Python cannot import")

    def _perspective(self) -> str:
        perspective = self._text("perspective") or PERSPECTIVES[0]
        if perspective in PERSPECTIVES:
            return perspective
        raise self._error(f"perspective is {perspective!r}, which is neither {' nor '.join(PERSPECTIVES)}")

    def _overlays(self) -> Iterator[Path]:
        patterns = self._members.get("overlays", [])
        if not isinstance(patterns, list):
            raise self._error(f"overlays is {patterns!r}, which is not a list of paths")
        for pattern in patterns:
            if not isinstance(pattern, str) or not pattern or "\0" in pattern:
                raise self._error(f"overlays holds {pattern!r}, which is not a path")
            found = self._files(pattern)
            if not found:
                raise self._error(f"overlays holds {pattern!r}, which matches no file")
            yield from map(_shown, found)

    def _files(self, pattern: str) -> list[Path]:
        """
        Find what a path or glob names, sorted; a file that really has such a name comes first.
        """
        if (self._root / pattern).is_file():
            return [self._root / pattern]
        # Unlike Path.glob it passes over hidden files, such as an editor's.
        names = glob.glob(pattern, root_dir=self._root, recursive=True)  # noqa: PTH207
        return [path for path in (self._root / name for name in sorted(names)) if path.is_file()]


def _shown(path: Path) -> Path:
    """
    Write *path* as somebody in the working directory would.

    A path that shares nothing with the working directory but the root of the disk stays absolute.
    """
    path = Path(os.path.normpath(path))
    here = Path.cwd()
    common = os.path.commonpath([path, here])
    return path if common == here.anchor else Path(os.path.relpath(path, here))


def main(arguments: Sequence[str]) -> int:
    """
    Print one value of the configuration that applies here; answer the exit code.
    """
    names = [field.name for field in fields(Configuration)]
    if len(arguments) != 1 or arguments[0] not in names:
        print(f"usage: python -m generator.config {'|'.join(names)}", file=sys.stderr)
        return 2
    try:
        configuration = find_configuration(Path.cwd())
    except ConfigurationError as error:
        print(error, file=sys.stderr)
        return 2
    if configuration is None:
        print(f"no pyproject.toml from here upward has [tool.{TABLE}]", file=sys.stderr)
        return 2
    value = getattr(configuration, arguments[0])
    for line in value if isinstance(value, tuple) else (value,):
        if line is not None:
            print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
