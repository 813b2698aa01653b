"""
``events``: what events and commands there are.
"""

from __future__ import annotations

import argparse
import io
import json
import re
import sys
from importlib import resources
from typing import Any, Final, NamedTuple

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
    parser = commands.add_parser("events", help="list the events, or say what is known about one")
    parser.add_argument("name", nargs="?", help="the name of an event")
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
    rows = [_Row("event", registry, info) for info in registry.values()]
    rows += [_Row("command", commands, info) for info in commands.values()] if commands is not None else []
    if given.name is not None and given.name not in {row.info.name for row in rows}:
        print(f"there is no event called {given.name}", file=sys.stderr)
        return 1
    surfaces = sorted({surface for row in rows for surface in row.info.surfaces})
    if given.surface is not None and given.surface not in surfaces:
        print(f"there is no surface called {given.surface}; there are {', '.join(surfaces)}", file=sys.stderr)
        return 2
    shown = [row for row in rows if given.name is None or row.info.name == given.name]
    if given.surface is not None:
        shown = [row for row in shown if given.surface in row.info.surfaces]
    if given.json:
        print(json.dumps([_as_json(row) for row in shown], indent=2))
    elif given.name is not None:
        for row in shown:
            _print_one(row)
    else:
        width = max((len(row.info.name) for row in shown), default=0)
        for row in shown:
            where = ", ".join(row.info.surfaces) or ("sent" if row.kind == "command" else "")
            print(f"{row.info.name:<{width}}  {where:<12}  {row.info.summary}".rstrip())
    return 0


def _print_page(package: str) -> int:
    """
    Print the page under the name that the package has here.
    """
    page = resources.files(package).joinpath(PAGE).read_text("utf-8")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    # Text of the document is escaped there: none of it is taken for one of these places.
    print(_PLACES.sub(rf"\g<1>{package}\g<2>", page), end="")
    return 0


class _Row(NamedTuple):
    kind: str
    registry: Registry
    info: EventInfo


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
        "key": list(info.key),
        "availability": {name: list(values) for name, values in info.availability.items()},
        "scopes": [{"scope": scope.scope, "access": scope.access} for scope in info.scopes],
    }


def _payload_name(registry: Registry, info: EventInfo) -> str:
    type_ = registry.payload_type(info.name)
    if isinstance(type_, type):
        return type_.__name__
    return str(type_).replace(f"{registry.package}.{info.module}.", "")


def _print_one(row: _Row) -> None:
    registry, info = row.registry, row.info
    print(info.name)
    if info.summary:
        print(f"  {info.summary}")
    if row.kind == "command":
        print("  a command: it is sent")
    print(f"  surfaces: {', '.join(info.surfaces) or 'none'}")
    for channel in info.channels:
        print(f"  channel:  {channel}")
    if info.content_type:
        print(f"  content:  {info.content_type}")
    if info.deprecated:
        print("  deprecated")
    print(f"  payload:  {_payload_name(registry, info)}")
    if info.key:
        print(f"  key:      {', '.join(info.key)}")
    for name, values in info.availability.items():
        print(f"  {name}:     {', '.join(values)}")
    for scope in info.scopes:
        print(f"  scope:    {scope.scope} ({scope.access})")
