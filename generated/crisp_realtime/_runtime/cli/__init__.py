"""
The commands of ``python -m`` with the name of the package.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from ..registry import Registry
from . import events, sign


def main(
    arguments: Sequence[str] | None = None, *, registry: Registry, program: str, webhook: str | None = None
) -> int:
    """
    Run a command; return the exit code: 0 done, 1 no such event, 2 wrong arguments.

    *webhook* is the module, relative to the package, that has the scheme of signed deliveries. It
    is imported when it is needed.
    """
    parser = argparse.ArgumentParser(
        prog=f"python -m {program}", description="Tools for the events of the service."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    events.add_command(commands)
    if webhook is not None:
        sign.add_command(commands)
    given = parser.parse_args(arguments)
    try:
        if given.command == "sign" and webhook is not None:
            return sign.run(f"{registry.package}.{webhook}", given)
        return events.run(registry, given)
    except BrokenPipeError:  # the reader, `head` perhaps, has seen enough
        sys.stderr.close()
        return 0
