"""
The commands of ``python -m`` with the name of the package.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence

from ..registry import EventInfo, Registry


def main(arguments: Sequence[str] | None = None, *, registry: Registry, program: str) -> int:
    """
    Run a command; return the exit code: 0 done, 1 no such event, 2 wrong arguments.
    """
    parser = argparse.ArgumentParser(
        prog=f"python -m {program}", description="Tools for the events of the service."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    events = commands.add_parser("events", help="list the events, or say what is known about one")
    events.add_argument("name", nargs="?", help="the name of an event")
    events.add_argument("--surface", help="only the events that this surface carries")
    events.add_argument("--json", action="store_true", help="print JSON")
    given = parser.parse_args(arguments)
    try:
        return _events(registry, given)
    except BrokenPipeError:  # the reader, `head` perhaps, has seen enough
        sys.stderr.close()
        return 0


def _events(registry: Registry, given: argparse.Namespace) -> int:
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
