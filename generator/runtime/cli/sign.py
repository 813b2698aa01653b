"""
``sign``: the headers of a genuine request, to try a receiver with.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ..errors import ConfigurationError

if TYPE_CHECKING:
    from ..envelope import WebhookScheme

_DIGITS: Final = re.compile(r"[0-9]{1,16}")

_EXAMPLES: Final = """\
The secret is never an argument: arguments show in the list of processes and in histories of shells.

  %(prog)s --secret-env SECRET body.json | curl -H @- --data-binary @body.json URL
  %(prog)s --secret-env SECRET --format curl body.json | curl --config - URL
"""


def add_command(commands: Any) -> None:
    """
    Add the command to a parser's commands.
    """
    parser = commands.add_parser(
        "sign",
        help="print the headers of a genuine request",
        description="Sign a body as the service does, and print the headers of the request.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    secret = parser.add_mutually_exclusive_group(required=True)
    secret.add_argument("--secret-env", metavar="NAME", help="the environment variable that has the secret")
    secret.add_argument("--secret-file", metavar="FILE", help="the file that has the secret, on one line")
    parser.add_argument(
        "--timestamp", metavar="T", type=_timestamp, help="the text of the timestamp's header (default: now)"
    )
    parser.add_argument(
        "--attempt", metavar="N", type=_count, default=1, help="the number of this attempt (default: 1)"
    )
    parser.add_argument(
        "--limit", metavar="N", type=_count, help="how many attempts there will be (default: as --attempt)"
    )
    parser.add_argument(
        "--format",
        choices=("headers", "json", "curl"),
        default="headers",
        help="a header on each line, one JSON object, or a configuration for curl (default: headers)",
    )
    parser.add_argument(
        "file", metavar="FILE", nargs="?", default="-", help="the body, byte for byte (default: - for stdin)"
    )


def run(module: str, given: argparse.Namespace) -> int:
    """
    Print the headers; return the exit code. *module* has the scheme of deliveries.
    """
    # Together they take longer to import than everything that the other commands need.
    from ..webhook import delivery_headers

    scheme: WebhookScheme = importlib.import_module(module).SCHEME
    limit = given.attempt if given.limit is None else given.limit
    if given.attempt > limit:
        print(f"attempt {given.attempt} is beyond the limit of {limit}", file=sys.stderr)
        return 2
    try:
        secret = _secret(given)
        body = sys.stdin.buffer.read() if given.file == "-" else Path(given.file).read_bytes()
        headers = delivery_headers(
            scheme, secret, body, timestamp=given.timestamp, attempt=given.attempt, limit=limit
        )
    except (OSError, ConfigurationError) as error:
        print(error, file=sys.stderr)
        return 2
    if given.format == "json":
        print(json.dumps(headers, indent=2))
    elif given.format == "curl":
        print("\n".join(_curl(scheme, headers, given.file)))
    else:
        for name, value in headers.items():
            print(f"{name}: {value}")
    return 0


def _secret(given: argparse.Namespace) -> bytes:
    if given.secret_file is not None:
        text = Path(given.secret_file).read_bytes()
        return text.removesuffix(b"\n").removesuffix(b"\r")  # editors end the line
    value = os.environ.get(given.secret_env)
    if value is None:
        raise ConfigurationError(f"the environment has no variable {given.secret_env}")
    return os.fsencode(value)


def _curl(scheme: WebhookScheme, headers: Mapping[str, str], file: str) -> Iterator[str]:
    """
    Write lines for ``curl --config``. What came from stdin cannot be read again by curl.
    """
    yield f"request = {_quoted(scheme.method)}"
    for name, value in headers.items():
        yield f"header = {_quoted(f'{name}: {value}')}"
    if file != "-":
        yield f"data-binary = {_quoted('@' + file)}"


def _quoted(text: str) -> str:
    for plain, escaped in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t")):
        text = text.replace(plain, escaped)
    return f'"{text}"'


def _timestamp(text: str) -> str:
    if not _DIGITS.fullmatch(text):
        raise argparse.ArgumentTypeError("a timestamp has 1 to 16 digits")
    return text


def _count(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,6}", text) or not int(text):
        raise argparse.ArgumentTypeError("it is a number from 1 to 999999")
    return int(text)
