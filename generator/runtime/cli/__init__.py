"""
The commands of ``python -m`` with the name of the package.
"""

from __future__ import annotations

import argparse
import io
import json
import sys
from collections.abc import Sequence
from importlib import resources
from types import ModuleType
from typing import Final

from ..registry import Registry
from . import doctor, events, sign, verify

_WEBHOOK: Final[dict[str, ModuleType]] = {"sign": sign, "verify": verify, "doctor": doctor}


def main(
    arguments: Sequence[str] | None = None,
    *,
    registry: Registry,
    program: str,
    commands: Registry | None = None,
    webhook: str | None = None,
) -> int:
    """
    Run a command; return the exit code: 0 done, 1 the answer is no, 2 wrong arguments.

    *registry* has the events, *commands* what is sent to the service. *webhook* is the module,
    relative to the package, that has the scheme of signed deliveries; it is imported when it is
    needed.
    """
    parser = argparse.ArgumentParser(
        prog=f"python -m {program}", description="Tools for the events of the service."
    )
    parser.add_argument("--version", action=_Version, package=registry.package, nargs=0)
    parsers = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    events.add_command(parsers)
    if webhook is not None:
        for command in _WEBHOOK.values():
            command.add_command(parsers)
    given = parser.parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # not every terminal has every character
    try:
        if given.command in _WEBHOOK and webhook is not None:
            return int(_WEBHOOK[given.command].run(registry, webhook, given))
        return events.run(registry, commands, given)
    except BrokenPipeError:  # the reader, `head` perhaps, has seen enough
        sys.stderr.close()
        return 0


class _Version(argparse.Action):
    """
    Say which document the package is made of, and by which generator.
    """

    def __init__(self, option_strings: Sequence[str], dest: str, package: str, nargs: int) -> None:
        super().__init__(option_strings, dest, nargs=nargs, help="show what the package is made of")
        self._package = package

    def __call__(self, parser: argparse.ArgumentParser, *arguments: object) -> None:
        manifest = json.loads(resources.files(self._package).joinpath("MANIFEST.json").read_text("utf-8"))
        document, maker = manifest["document"], manifest["generator"]
        made = f"made by {maker['name']} {maker['version']}"
        parser.exit(0, f"{self._package}: {document['title']} {document['version']}, {made}\n")
