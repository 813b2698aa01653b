"""
``sign``: the headers of a genuine request, to try a receiver with.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ..errors import ConfigurationError
from ..printing import prepare_bytes, put
from . import secrets

if TYPE_CHECKING:
    from ..envelope import WebhookScheme
    from ..registry import Registry

_TIMESTAMP: Final = re.compile(
    r"[0-9]{1,16}|[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9:.]{8,18}([Zz]|[+-][0-9]{2}:[0-9]{2})"
)

_ESCAPES: Final = str.maketrans(
    {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\v": "\\v"}
)

HELP: Final = "print the headers of a genuine request"
DESCRIPTION: Final = "Sign a body as the service does, and print the headers of the request."
EXAMPLES: Final = """\
The secret is never an argument: arguments show in the list of processes and in histories of shells.

  %(prog)s --secret-env SECRET body.json | curl -H @- --data-binary @body.json URL
  %(prog)s --secret-env SECRET --format curl body.json | curl --config - URL
  %(prog)s --secret-env SECRET --sample EVENT | curl --config - URL
"""


def add_options(parser: argparse.ArgumentParser) -> None:
    """
    Add the options of the command.
    """
    secrets.add_options(parser.add_mutually_exclusive_group(required=True), several=False)
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
        help="a header on each line, one JSON object, or a configuration for curl that has the body too "
        "(default: headers, and curl for a sample)",
    )
    parser.add_argument(
        "--header",
        metavar="'NAME: VALUE'",
        action="append",
        default=[],
        help="one more header, such as one that the signature covers; may be given several times",
    )
    parser.add_argument(
        "--url",
        metavar="URL",
        default="",
        help="the address the service calls, where the signature covers it",
    )
    parser.add_argument("--sample", metavar="NAME", help="make the body of a sample of this event")
    parser.add_argument(
        "file", metavar="FILE", nargs="?", help="the body, byte for byte (default: - for stdin)"
    )


def run(registry: Registry, scheme: WebhookScheme, given: argparse.Namespace) -> int:
    """
    Print the headers; return the exit code.
    """
    # Together they take longer to import than everything that the other commands need.
    from ..webhook import delivery_headers

    limit = given.attempt if given.limit is None else given.limit
    shape = given.format or ("headers" if given.sample is None else "curl")
    if given.attempt > limit:
        raise ConfigurationError(f"attempt {given.attempt} is beyond the limit of {limit}")
    if given.sample is not None and (shape != "curl" or given.file is not None):
        raise ConfigurationError("--sample goes with --format curl, which has the body, and without FILE")
    secret = _secret(given)
    body = _body(registry, scheme, given)
    headers = delivery_headers(
        scheme,
        secret,
        body,
        timestamp=given.timestamp,
        attempt=given.attempt,
        limit=limit,
        headers=_headers(scheme, given),
        url=given.url,
    )
    text = "\n".join(_lines(shape, scheme, headers, body, given.file))
    prepare_bytes()  # a body is UTF-8, whatever the terminal is
    put(f"{text}\n", sys.stdout)
    return 0


def _body(registry: Registry, scheme: WebhookScheme, given: argparse.Namespace) -> bytes:
    if given.sample is not None:
        from ..making import Samples, delivery_body

        return delivery_body(scheme, Samples(registry), given.sample, given.timestamp)
    if given.file in (None, "-"):
        if sys.stdin is None:
            raise ConfigurationError("standard input is closed; give FILE")
        return sys.stdin.buffer.read()
    return Path(given.file).read_bytes()


def _headers(scheme: WebhookScheme, given: argparse.Namespace) -> dict[str, str]:
    """
    Read the headers given, and make those that a sample needs.
    """
    made: dict[str, str] = {}
    if given.sample is not None:
        from ..making import sample_headers

        made = sample_headers(scheme, given.sample, given.timestamp)
    for text in given.header:
        name, colon, value = text.partition(":")
        if not colon or not name.strip():
            raise ConfigurationError(f"the header {text!r} has no colon; write NAME: VALUE")
        made[name.strip()] = value.strip()
    return made


def _lines(
    shape: str, scheme: WebhookScheme, headers: Mapping[str, str], body: bytes, file: str | None
) -> Iterator[str]:
    if shape == "json":
        yield json.dumps(headers, indent=2)
    elif shape == "headers":
        yield from (f"{name}: {value}" for name, value in headers.items())
    else:
        yield f"request = {_quoted(scheme.method)}"
        yield from (f"header = {_quoted(f'{name}: {value}')}" for name, value in headers.items())
        yield _curl_body(body, file)


def _curl_body(body: bytes, file: str | None) -> str:
    """
    Write a body into a configuration for curl; one that is no text is read from its file.
    """
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" not in text:
        # Unlike data-binary, data-raw takes a body for itself that begins with @.
        return f"data-raw = {_quoted(text)}"
    if file in (None, "-"):
        raise ConfigurationError("the body is no text, which a configuration for curl cannot hold; give FILE")
    return f"data-binary = {_quoted(f'@{file}')}"


def _secret(given: argparse.Namespace) -> bytes:
    if given.secret_file is not None:
        return secrets.from_file(given.secret_file)
    return secrets.from_env(given.secret_env)


def _quoted(text: str) -> str:
    return f'"{text.translate(_ESCAPES)}"'


def _timestamp(text: str) -> str:
    if not _TIMESTAMP.fullmatch(text):
        raise argparse.ArgumentTypeError("a timestamp has 1 to 16 digits, or is a time of RFC 3339")
    return text


def _count(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,6}", text) or not int(text):
        raise argparse.ArgumentTypeError("it is a number from 1 to 999999")
    return int(text)
