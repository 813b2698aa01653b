"""
``verify``: whether a request is genuine, or why not.
"""

from __future__ import annotations

import argparse
import base64
import binascii
import json
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ..errors import ConfigurationError
from ..printing import put
from ..secret import Secret
from . import secrets

if TYPE_CHECKING:
    from ..diagnosis import Given
    from ..registry import Registry
    from ..signature import WebhookScheme

_LINE: Final = re.compile(r"([!#$%&'*+.^_`|~0-9A-Za-z-]+) (\S+)( HTTP/[0-9.]+)?")
_CHUNK: Final = re.compile(rb"([0-9A-Fa-f]{1,8})[^\r\n]*\r?\n")

HELP: Final = "tell whether a request is genuine, or why not"
DESCRIPTION: Final = "Tell whether a request that was captured is genuine, and if not, what is the cause."
EXAMPLES: Final = """\
The request is text, as it came: a line with method, target and version, headers, a blank line, the body.
Or it is JSON: {"method": "POST", "target": "/webhook", "headers": {...}, "body_base64": "..."}.

  %(prog)s --secret-env SECRET request.http
  %(prog)s --secret-env SECRET --json - < request.json
"""


def add_options(parser: argparse.ArgumentParser) -> None:
    """
    Add the options of the command.
    """
    secrets.add_options(parser)
    parser.add_argument(
        "--url-key-env", metavar="NAME", help="the environment variable that has the key in the URL"
    )
    parser.add_argument(
        "--tolerance",
        metavar="SECONDS",
        type=_number,
        default=86_400.0,
        help="how old a request may be (default: 86400)",
    )
    parser.add_argument("--at", metavar="SECONDS", type=_number, help="the time since 1970 (default: now)")
    parser.add_argument(
        "--url", metavar="URL", default="", help="the address the service calls, where signatures cover it"
    )
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("file", metavar="FILE", help="the request; - for stdin")


def run(_: Registry, scheme: WebhookScheme, given: argparse.Namespace) -> int:
    """
    Print what is found; return the exit code: 1 when the request is not genuine.
    """
    from ..diagnosis import diagnose

    known = [Secret.of(text) for text in secrets.read(given)]
    url_key = None if given.url_key_env is None else Secret.of(secrets.from_env(given.url_key_env))
    if not known and url_key is None:
        raise ConfigurationError("give --secret-env, --secret-file or --url-key-env")
    data = sys.stdin.buffer.read() if given.file == "-" else Path(given.file).read_bytes()
    verdict = diagnose(
        scheme,
        read_request(data),
        secrets=known,
        url_key=url_key,
        url=given.url,
        now=time.time() if given.at is None else given.at,
        tolerance=given.tolerance,
    )
    if given.json:
        put(json.dumps(verdict._asdict(), indent=2) + "\n", sys.stdout)
    elif verdict.genuine:
        put(f"{verdict.message}\n", sys.stdout)
    else:
        put(f"not genuine: {verdict.cause}: {verdict.message}\n", sys.stdout)
    return 0 if verdict.genuine else 1


def read_request(data: bytes) -> Given:
    """
    Read a request from text or JSON. Raises `ConfigurationError` for what is neither.
    """
    if data.lstrip()[:1] == b"{":
        return _from_json(data)
    return _from_text(data)


def _from_text(data: bytes) -> Given:
    from ..diagnosis import Given

    head, blank, body = _split(data.lstrip(b"\r\n"))
    lines = re.split(r"\r?\n", head.decode("latin-1"))
    line = _LINE.fullmatch(lines[0].strip())
    if line is None:
        raise ConfigurationError(
            "the request does not begin with a line such as POST /webhook HTTP/1.1; nor is it a JSON object"
        )
    headers = tuple(_pairs(lines[1:]))
    if not blank:
        raise ConfigurationError("there is no blank line between the headers and the body")
    if any(name.lower() == "transfer-encoding" and "chunked" in value.lower() for name, value in headers):
        body = _joined(body)
    return Given(line[1], line[2], headers, body)


def _split(data: bytes) -> tuple[bytes, bytes, bytes]:
    found = re.search(rb"\r?\n(\r?\n)", data)
    return (data[: found.start()], found[1], data[found.end() :]) if found else (data, b"", b"")


def _pairs(lines: list[str]) -> Iterator[tuple[str, str]]:
    for number, line in enumerate(lines, 2):
        name, colon, value = line.partition(":")
        if not colon or not name.strip():
            raise ConfigurationError(f"line {number} of the request is no header: it has no colon")
        yield name.strip(), value.strip(" \t")


def _joined(body: bytes) -> bytes:
    """
    Put the chunks of a body together; a body that is whole already stays as it is.
    """
    whole, position = b"", 0
    while found := _CHUNK.match(body, position):
        size = int(found[1], 16)
        if not size:
            return whole
        whole += body[found.end() : found.end() + size]
        position = found.end() + size
        position += 2 if body[position : position + 2] == b"\r\n" else 1
    return body


def _from_json(data: bytes) -> Given:
    from ..diagnosis import Given

    try:
        found = json.loads(data)
        headers = found.get("headers", {})
        pairs = headers.items() if isinstance(headers, dict) else headers
        return Given(
            str(found.get("method", "POST")),
            str(found.get("target", "/")),
            tuple(
                (str(name), str(value))
                for name, values in pairs
                for value in (values if isinstance(values, list) else [values])
            ),
            base64.b64decode(found["body_base64"], validate=True),
        )
    except KeyError:
        raise ConfigurationError("the JSON object has no body_base64") from None
    except (binascii.Error, TypeError):
        raise ConfigurationError("body_base64 is not in base64") from None
    except ValueError as error:
        raise ConfigurationError(
            f"the request is no JSON object with method, target, headers and body_base64: {error}"
        ) from None


def _number(text: str) -> float:
    if not re.fullmatch(r"[0-9]{1,12}(\.[0-9]{1,6})?", text):
        raise argparse.ArgumentTypeError("it is a number of seconds")
    return float(text)
