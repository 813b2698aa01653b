"""
``events``: what events there are.
"""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any

from ..registry import EventInfo, Registry


def add_command(commands: Any) -> None:
    """
    Add the command to a parser's commands.
    """
    parser = commands.add_parser("events", help="list the events, or say what is known about one")
    parser.add_argument("name", nargs="?", help="the name of an event")
    parser.add_argument("--surface", help="only the events that this surface carries")
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(registry: Registry, given: argparse.Namespace) -> int:
    """
    Print the events; return the exit code.
    """
    if given.name is not None and given.name not in registry:
        print(f"there is no event called {given.name}", file=sys.stderr)
        return 1
    surfaces = sorted({surface for info in registry.values() for surface in info.surfaces})
    if given.surface is not None and given.surface not in surfaces:
        print(f"there is no surface called {given.surface}; there are {', '.join(surfaces)}", file=sys.stderr)
        return 2
    shown = [registry[given.name]] if given.name is not None else list(registry.values())
    if given.surface is not None:
        shown = [info for info in shown if given.surface in info.surfaces]
    if given.json:
        print(json.dumps([_as_json(registry, info) for info in shown], indent=2))
    elif given.name is not None:
        _print_one(registry, shown[0])
    else:
        width = max((len(info.name) for info in shown), default=0)
        for info in shown:
            print(f"{info.name:<{width}}  {', '.join(info.surfaces):<12}  {info.summary}".rstrip())
    return 0


def _as_json(registry: Registry, info: EventInfo) -> dict[str, object]:
    return {
        "name": str(info.name),
        "summary": info.summary,
        "surfaces": list(map(str, info.surfaces)),
        "payload": _payload_name(registry, info),
        "key": list(info.key),
        "availability": {name: list(values) for name, values in info.availability.items()},
        "scopes": [{"scope": scope.scope, "access": scope.access} for scope in info.scopes],
    }


def _payload_name(registry: Registry, info: EventInfo) -> str:
    type_ = registry.payload_type(info.name)
    if isinstance(type_, type):
        return type_.__name__
    return str(type_).replace(f"{registry.package}.{info.module}.", "")


def _print_one(registry: Registry, info: EventInfo) -> None:
    print(info.name)
    if info.summary:
        print(f"  {info.summary}")
    print(f"  surfaces: {', '.join(info.surfaces) or 'none'}")
    print(f"  payload:  {_payload_name(registry, info)}")
    if info.key:
        print(f"  key:      {', '.join(info.key)}")
    for name, values in info.availability.items():
        print(f"  {name}:     {', '.join(values)}")
    for scope in info.scopes:
        print(f"  scope:    {scope.scope} ({scope.access})")
