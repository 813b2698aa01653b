"""
The commands of ``python -m`` with the name of the package.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
from collections.abc import Sequence
from importlib import resources
from types import ModuleType
from typing import Final

from ..errors import ConfigurationError
from ..printing import NotPrinted, flush_streams, prepare_streams, put
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
    Run a command; return the exit code: 0 done, 1 the answer is no, 2 wrong arguments, or standard output
    that cannot be written.

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
        for name, command in _WEBHOOK.items():
            command.add_options(
                parsers.add_parser(
                    name,
                    help=command.HELP,
                    description=command.DESCRIPTION,
                    epilog=command.EXAMPLES,
                    formatter_class=argparse.RawDescriptionHelpFormatter,
                )
            )
    prepare_streams()
    try:
        try:
            given = parser.parse_args(arguments)
            if given.command in _WEBHOOK:
                return _run(f"{parser.prog} {given.command}", registry, webhook, given)
            return events.run(registry, commands, given)
        finally:
            flush_streams()
    except NotPrinted as error:
        put(f"{parser.prog}: error: {error}\n", sys.stderr)
        return 2


def _run(program: str, registry: Registry, webhook: str | None, given: argparse.Namespace) -> int:
    """
    Run a command about the webhook, and print why it cannot do what it was told.
    """
    scheme = importlib.import_module(f"{registry.package}.{webhook}").SCHEME
    try:
        return int(_WEBHOOK[given.command].run(registry, scheme, given))
    except (OSError, ConfigurationError) as error:
        why = f"{error.filename}: {error.strerror}" if isinstance(error, OSError) else error
        put(f"{program}: error: {why}\n", sys.stderr)
        return 2


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
        put(
            events.shown(f"{self._package}: {document['title']} {document['version']}, {made}") + "\n",
            sys.stdout,
        )
        parser.exit()
