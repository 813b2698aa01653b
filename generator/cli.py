"""
The command line: arguments, exit codes, printing of errors.

Exit codes: 0 done, 1 problems or differences, 2 wrong arguments or configuration, a folder that is
not ours, a file that cannot be read or written, 3 documents that cannot be compared or looked at.
Results go to stdout, everything else to stderr.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from . import __version__
from .cache import user_cache
from .config import find_configuration
from .errors import InputError, UsageError, one_line
from .output import Changes
from .runtime.printing import NotPrinted, flush_streams, prepare_streams
from .terminal import PROGRAM, print_faults, print_lines, print_notes, print_text, progress


def main(arguments: Sequence[str] | None = None) -> int:
    """
    Run a command; return the exit code.
    """
    prepare_streams()
    try:
        try:
            return _run(_parse(arguments))
        finally:
            flush_streams()
    except NotPrinted as error:
        print_notes([str(error)])
        return 2


def _run(given: argparse.Namespace) -> int:
    try:
        with progress(given.command):
            code: int = given.run(given)
        return code
    except InputError as error:
        print_faults(error.faults, sys.stderr)
        return 1
    except UsageError as error:
        print_notes([str(error)])
        return 2
    except KeyboardInterrupt:
        print_notes(["interrupted; nothing was written"])
        return 130


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    """
    Parse arguments; an optional operand may stand behind options, where argparse alone loses it.
    """
    parser = _parser()
    given, rest = parser.parse_known_args(arguments)
    for operand in ("spec", "event", "fingerprint", "old", "new"):
        if rest and not rest[0].startswith("-") and getattr(given, operand, "") is None:
            setattr(given, operand, rest.pop(0))
    if rest:
        parser.error(f"unrecognized arguments: {one_line(' '.join(rest))}")
    return given


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=PROGRAM, description="Make a typed Python package of an AsyncAPI 2.x document."
    )
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    command = commands.add_parser("generate", help="write the package, or compare it with what is there")
    _add_inputs(command, optional=True)
    _add_no_overlays(command)
    _add_place(command)
    command.add_argument(
        "--check", action="store_true", help="write nothing; print a diff and fail if there is one"
    )
    command.set_defaults(run=_generate)

    command = commands.add_parser("validate", help="print all problems of a document")
    _add_inputs(command)
    command.add_argument(
        "--format",
        choices=("text", "json", "github"),
        default="text",
        help="how problems are printed; github makes annotations of a workflow",
    )
    command.set_defaults(run=_command("validate"))

    command = commands.add_parser("show", help="list the events, or print one with payload and sample")
    _add_inputs(command)
    command.add_argument(
        "event",
        metavar="NAME",
        nargs="?",
        help="an event or a command: its name, or that of its class, enum member or on_ method",
    )
    command.add_argument(
        "--format",
        choices=("text", "markdown", "html", "json"),
        default="text",
        help="markdown and html print the whole reference, html as one page with a search box",
    )
    command.set_defaults(run=_command("show"))

    command = commands.add_parser(
        "vendor", help="put a copy of the package into your code, or renew it there"
    )
    command.add_argument(
        "dest", metavar="DEST", help="the folder of the copy, whose name is the package's there"
    )
    _add_place(command)
    command.set_defaults(run=_command("vendor"))

    _add_drift(commands)

    command = commands.add_parser("completion", help="print what completes this command in a shell")
    command.add_argument("shell", choices=("bash", "zsh", "fish"), help="the shell")
    command.set_defaults(run=_complete)
    return parser


def _add_place(command: argparse.ArgumentParser) -> None:
    command.add_argument("--out", metavar="DIR", help="the folder in which the package lies")
    command.add_argument("--package", metavar="NAME", help="the name of the package")


def _add_drift(commands: Any) -> None:
    """
    Add the commands about changes.
    """
    command = commands.add_parser("diff", help="tell what a newer document means for users of the package")
    _add_sides(command)
    _add_corrections(command)
    _add_report(command, ("breaking", "risky", "additive", "docs", "never"), "breaking")
    command.set_defaults(run=_drift("diff"))

    command = commands.add_parser("lint", help="tell what a document says against itself")
    command.add_argument("spec", metavar="SPEC", help="a path, - for stdin, REV:PATH, or an http(s) address")
    _add_corrections(command)
    _add_report(command, ("error", "warning", "info"), "error")
    command.set_defaults(run=_drift("lint"))

    command = commands.add_parser("accept", help="accept a finding of diff or lint, and say why")
    command.add_argument("fingerprint", metavar="FINGERPRINT", nargs="?", help="what a report calls it")
    _add_sides(command)
    command.add_argument("--reason", metavar="TEXT", help="why it is accepted")
    command.add_argument("--until", metavar="DATE", help="the last day of it")
    command.add_argument("--prune", action="store_true", help="take away acceptances that match nothing")
    _add_corrections(command)
    _add_today(command)
    command.set_defaults(run=_drift("accept"))

    command = commands.add_parser("explain", help="say what a rule of diff or lint is about")
    command.add_argument("rule", metavar="RULE", help="its name, such as CH03, or its slug")
    command.set_defaults(run=_drift("explain"))

    command = commands.add_parser("rules", help="list the rules of diff and lint")
    command.set_defaults(run=_drift("list_rules"))

    command = commands.add_parser("self-test", help="make sure that a change that breaks would be found")
    command.set_defaults(run=_drift("self_test"))

    # Git calls it, and nobody types it, so it is in no list.
    command = commands.add_parser("git-diff")
    command.add_argument("arguments", metavar="ARGUMENT", nargs="+")
    command.set_defaults(run=_drift("git_diff"))


def _add_sides(command: argparse.ArgumentParser) -> None:
    places = "a path, - for stdin, REV:PATH, or an http(s) address"
    _add_no_overlays(command)
    command.add_argument("old", metavar="OLD", nargs="?", help=f"{places}; without it: the configured")
    command.add_argument(
        "new", metavar="NEW", nargs="?", help="likewise; without both: the address of newer ones in SOURCE"
    )


def _add_no_overlays(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--no-overlays", action="store_true", help="without the overlays of the configured document"
    )


def _add_report(command: argparse.ArgumentParser, levels: Sequence[str], fails: str) -> None:
    command.add_argument(
        "--format",
        choices=("text", "markdown", "html", "json", "github", "sarif", "junit"),
        default="text",
        help="how findings are printed",
    )
    command.add_argument(
        "--output",
        metavar="FILE",
        action="append",
        default=[],
        help="a report into a file as well, in the format of its suffix: "
        ".txt .md .html .json .sarif .xml (junit); repeat it for several",
    )
    command.add_argument(
        "--fail-on", choices=levels, default=fails, help=f"what findings make the exit code 1 ({fails})"
    )
    command.add_argument("-v", "--verbose", action="store_true", help="unfold what text folds")
    command.add_argument("-q", "--quiet", action="store_true", help="text: print the summary alone")
    _add_today(command)


def _add_today(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--today", metavar="DATE", help="the day for what expires, instead of today's in UTC"
    )


def _add_inputs(command: argparse.ArgumentParser, *, optional: bool = False) -> None:
    command.add_argument(
        "spec",
        metavar="SPEC",
        nargs="?" if optional else None,
        help="a path, - for stdin, or an http(s) address",
    )
    _add_corrections(command)


def _add_corrections(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--overlay",
        metavar="FILE",
        action="append",
        default=[],
        help="a correction; repeat it for several, in order",
    )
    command.add_argument(
        "--configured-overlays",
        action="store_true",
        help="the corrections of the configuration, for another document than its own as well",
    )
    command.add_argument(
        "--perspective",
        choices=("client", "application"),
        help="whose view the package takes; a client receives what the document says to subscribe to",
    )
    command.add_argument("--strict", action="store_true", help="warnings are errors")
    command.add_argument(
        "--lenient", action="store_true", help="keep payloads in unsupported schema dialects as raw data"
    )
    command.add_argument(
        "--allow-ref",
        metavar="FOLDER|HOST",
        action="append",
        default=[],
        help="where references may lead, beside the document's folder or the git root around it",
    )


def _generate(given: argparse.Namespace) -> int:
    """
    Find that nothing has changed, or do the work.

    Only the work imports what it is done with: that alone takes longer than finding out.
    """
    configuration = find_configuration(Path.cwd())
    cache = None if given.check else user_cache()
    stamp = None
    if cache is not None:
        arguments = {name: value for name, value in vars(given).items() if name != "run"}
        stamp = cache.stamp(repr((str(Path.cwd()), sorted(arguments.items()), configuration)))
    made = stamp.read() if stamp is not None else None
    if made is not None:
        print_notes(made.notes)
        print_lines([f"{made.folder}: {Changes().summary()}"])
        return 0

    from .commands import generate_package

    return generate_package(given, configuration, cache, stamp)


def _complete(given: argparse.Namespace) -> int:
    """
    Print the completion of a shell.
    """
    import shtab

    print_text(f"{shtab.complete(_parser(), given.shell)}\n")
    return 0


def _drift(name: str) -> Callable[[argparse.Namespace], int]:
    """
    Return the function of `drift.commands` for a command; the module is imported when it is called.
    """

    def run(given: argparse.Namespace) -> int:
        from .drift import commands

        code: int = getattr(commands, name)(given)
        return code

    return run


def _command(name: str) -> Callable[[argparse.Namespace], int]:
    """
    Return the function of `commands` for a command; the module is imported when it is called.
    """

    def run(given: argparse.Namespace) -> int:
        from . import commands

        code: int = getattr(commands, name)(given)
        return code

    return run
