"""
``events``: what events and commands there are.
"""

from __future__ import annotations

import argparse
import difflib
import json
import re
import sys
from collections.abc import Iterator, Sequence
from enum import Enum
from importlib import resources
from typing import Any, Final, NamedTuple

from ..printing import prepare_bytes, put
from ..registry import EventInfo, Registry

PAGE: Final = "reference.html"
"""
The file of a package that describes its events to readers.
"""

_PLACES: Final = re.compile(r"(<b class=package>)[^<]*(</b>)")


def add_command(commands: Any) -> None:
    """
    Add the command to a parser's commands.
    """
    parser = commands.add_parser(
        "events",
        help="list the events, or say what is known about one",
        description="List the events and the commands, or say what is known about one of them.",
    )
    parser.add_argument(
        "name",
        nargs="?",
        help="an event or a command: its name, or that of its class, enum member or on_ method",
    )
    parser.add_argument("--surface", help="only the events that this surface carries")
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="print JSON")
    shape.add_argument("--html", action="store_true", help="print the page that describes all events")


def run(registry: Registry, commands: Registry | None, given: argparse.Namespace) -> int:
    """
    Print the events and the commands; return the exit code.
    """
    if given.html:
        return _print_page(registry.package)
    methods = _methods(registry.package)
    rows = [_Row("event", registry, info, methods.get(str(info.name))) for info in registry.values()]
    rows += [_Row("command", commands, info) for info in commands.values()] if commands is not None else []
    found = rows if given.name is None else _named(rows, given.name)
    if not found and given.name is not None:
        sentence = f"there is no event or command called {given.name}{_hint(rows, given.name)}"
        put(shown(sentence) + "\n", sys.stderr)
        return 1
    surfaces = sorted({surface for row in rows for surface in row.info.surfaces})
    if given.surface is not None and given.surface not in surfaces:
        sentence = f"there is no surface called {given.surface}; there are {', '.join(surfaces)}"
        put(shown(sentence) + "\n", sys.stderr)
        return 2
    if given.surface is not None:
        found = [row for row in found if given.surface in row.info.surfaces]
    if given.json:
        put(json.dumps([_as_json(row) for row in found], indent=2) + "\n", sys.stdout)
    elif given.name is not None:
        for row in found:
            for line in _described(row):
                put(shown(line) + "\n", sys.stdout)
    else:
        width = max((len(row.info.name) for row in found), default=0)
        for row in found:
            where = ", ".join(row.info.surfaces) or ("sent" if row.kind == "command" else "")
            put(
                shown(f"{row.info.name:<{width}}  {where:<12}  {row.info.summary}".rstrip()) + "\n",
                sys.stdout,
            )
    return 0


def _named(rows: Sequence[_Row], name: str) -> list[_Row]:
    """
    Find what has a wire name; else what has a class, a member of an enum or a method of that name.
    """
    by_wire = [row for row in rows if row.info.name == name]
    return by_wire or [row for row in rows if name in row.python_names()]


def _hint(rows: Sequence[_Row], name: str) -> str:
    known = [known for row in rows for known in (str(row.info.name), *row.python_names())]
    close = difflib.get_close_matches(name, dict.fromkeys(known), n=3)
    if not close:
        return ""
    *most, last = close
    return f"; did you mean {', '.join(most)} or {last}?" if most else f"; did you mean {last}?"


def shown(text: str) -> str:
    """
    Escape what a terminal would not print but do: texts come from a document.
    """
    return "".join(
        (
            character
            if character.isprintable()
            else character.encode("unicode_escape", "surrogatepass").decode("ascii")
        )
        for character in text
    )


def _print_page(package: str) -> int:
    """
    Print the page under the name that the package has here.
    """
    page = resources.files(package).joinpath(PAGE).read_text("utf-8")
    prepare_bytes()
    # Text of the document is escaped there: none of it is taken for one of these places.
    put(_PLACES.sub(rf"\g<1>{package}\g<2>", page), sys.stdout)
    return 0


class _Row(NamedTuple):
    kind: str
    registry: Registry
    info: EventInfo
    method: str | None = None

    def python_names(self) -> list[str]:
        """
        Name its class; of an event also the member of its enum, and the method that registers handlers.
        """
        names = (_payload_name(self.registry, self.info), self.member, self.method)
        return [name for name in names if name]

    @property
    def member(self) -> str | None:
        """
        The expression of an event's name.
        """
        name = self.info.name
        return f"{type(name).__name__}.{name.name}" if isinstance(name, Enum) else None


def _methods(package: str) -> dict[str, str]:
    """
    Read from the manifest how handlers of events are registered; nothing where there is none.
    """
    try:
        manifest = json.loads(resources.files(package).joinpath("MANIFEST.json").read_text("utf-8"))
        return {name: told["method"] for name, told in manifest["events"].items() if told.get("method")}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _as_json(row: _Row) -> dict[str, object]:
    info = row.info
    return {
        "name": str(info.name),
        "kind": row.kind,
        "summary": info.summary,
        "surfaces": list(map(str, info.surfaces)),
        "channels": list(info.channels),
        "content_type": info.content_type,
        "deprecated": info.deprecated,
        "payload": _payload_name(row.registry, info),
        "member": row.member,
        "method": row.method,
        "key": list(info.key),
        "availability": {name: list(values) for name, values in info.availability.items()},
        "scopes": [{"scope": scope.scope, "access": scope.access} for scope in info.scopes],
    }


def _payload_name(registry: Registry, info: EventInfo) -> str:
    type_ = registry.payload_type(info.name)
    if isinstance(type_, type):
        return type_.__name__
    return str(type_).replace(f"{registry.package}.{info.module}.", "")


def _described(row: _Row) -> Iterator[str]:
    registry, info = row.registry, row.info
    yield str(info.name)
    if info.summary:
        yield f"  {info.summary}"
    if row.kind == "command":
        yield "  a command: it is sent"
    if row.member:
        yield f"  member:   {row.member}"
    if row.method:
        yield f"  handlers: {row.method}"
    yield f"  surfaces: {', '.join(info.surfaces) or 'none'}"
    for channel in info.channels:
        yield f"  channel:  {channel}"
    if info.content_type:
        yield f"  content:  {info.content_type}"
    if info.deprecated:
        yield "  deprecated"
    yield f"  payload:  {_payload_name(registry, info)}"
    if info.key:
        yield f"  key:      {', '.join(info.key)}"
    for name, values in info.availability.items():
        yield f"  {name}:     {', '.join(values)}"
    for scope in info.scopes:
        yield f"  scope:    {scope.scope} ({scope.access})"
