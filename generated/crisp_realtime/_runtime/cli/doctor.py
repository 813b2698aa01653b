"""
``doctor``: what of this machine, and of a receiver, would have genuine requests refused.
"""

from __future__ import annotations

import argparse
import asyncio
import datetime as dt
import importlib
import json
import logging
import re
import sys
import time
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ..errors import ConfigurationError
from ..printing import put
from . import secrets

if TYPE_CHECKING:
    from ..registry import Registry
    from ..signature import WebhookScheme
    from ..webhook import WebhookReceiver

PROBE: Final = b'{ "probe" : 1e0,\r\n "text": "\xc3\xa9 \\u00e9/\\/" } \n'
"""
A body that no parser writes as it reads it.
"""

_SKEW: Final = 30.0
_PAUSE: Final = 0.05
_QUOTED: Final = re.compile(rb"([\"']).*\1", re.DOTALL)

HELP: Final = "look for what would have genuine requests refused"
DESCRIPTION: Final = "Look for what on this machine, and in a program, would have genuine requests refused."
EXAMPLES: Final = """\
MODULE:NAME is a receiver, or the application that it is part of: then a request is sent through the
application, inside of this process, to see whether it arrives as it was. No handler runs.

  %(prog)s --secret-env SECRET
  %(prog)s --path /webhook app:app
  %(prog)s --date "$(curl -sI https://example.com | sed -n 's/^[Dd]ate: //p')"
"""


class Check(NamedTuple):
    """
    Something that was looked at. *state* is ``ok``, ``warning`` or ``wrong``.
    """

    name: str
    state: str
    message: str


def add_options(parser: argparse.ArgumentParser) -> None:
    """
    Add the options of the command.
    """
    secrets.add_options(parser)
    parser.add_argument(
        "--date", metavar="TEXT", help="the Date header of any server's answer, to compare the clock with"
    )
    parser.add_argument("--path", metavar="PATH", default="/", help="where the receiver is (default: /)")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument(
        "target", metavar="MODULE:NAME", nargs="?", help="a receiver, or an ASGI or WSGI application"
    )


def run(_: Registry, scheme: WebhookScheme, given: argparse.Namespace) -> int:
    """
    Print what is found; return the exit code: 1 when something is wrong.
    """
    checks = [
        _clock(),
        *([] if given.date is None else [_date(given.date)]),
        *(_secret(scheme, name, secrets.from_env(name)) for name in given.secret_env),
        *(_secret(scheme, name, secrets.from_file(name)) for name in given.secret_file),
        *([] if given.target is None else _target(given.target, given.path)),
    ]
    if given.json:
        put(json.dumps([check._asdict() for check in checks], indent=2) + "\n", sys.stdout)
    else:
        for check in checks:
            put(f"{check.state:<8}{check.name}: {check.message}\n", sys.stdout)
    return int(any(check.state == "wrong" for check in checks))


# -- the machine --------------------------------------------------------------------------------


def _clock() -> Check:
    """
    Hold the clock against what is known without a network: the files of this package are not of the
    future, and the clock goes as fast as the monotonic one.
    """
    wall, monotonic = time.time(), time.monotonic()
    time.sleep(_PAUSE)
    drift = (time.time() - wall) - (time.monotonic() - monotonic)
    shown = f"{_utc(wall)} UTC"
    if _put_here() > wall + _SKEW:
        return Check(
            "clock", "wrong", f"{shown}, which is before this package was put here: requests will be refused"
        )
    if abs(drift) > _PAUSE:
        return Check("clock", "wrong", f"{shown}; it jumped by {drift:.2f} s while it was looked at")
    return Check("clock", "ok", f"{shown}; compare it with --date")


def _put_here() -> float:
    return max(path.stat().st_mtime for path in Path(__file__).parent.glob("*.py"))


def _date(text: str) -> Check:
    try:
        other = parsedate_to_datetime(text.strip())
    except (TypeError, ValueError):
        raise ConfigurationError(f"--date {text.strip()!r} is not written like a Date header") from None
    skew = time.time() - other.replace(tzinfo=other.tzinfo or dt.UTC).timestamp()
    if abs(skew) <= _SKEW:
        return Check("clock skew", "ok", f"{abs(skew):.0f} s")
    told = f"this clock is {abs(skew):.0f} s {'ahead' if skew > 0 else 'behind'}; set it by NTP"
    return Check("clock skew", "wrong" if abs(skew) > 300 else "warning", told)


def _secret(scheme: WebhookScheme, name: str, text: bytes) -> Check:
    from ..secret import Secret
    from ..signature import signing_key

    what = f"secret {name}"
    try:
        secret = Secret.of(text.decode("utf-8", "surrogateescape"), what="the secret")
        if scheme.signature is not None:
            signing_key(scheme.signature, secret)
    except ConfigurationError as error:
        return Check(what, "wrong", str(error))
    if _QUOTED.fullmatch(text):
        return Check(what, "wrong", "there are quotes around it; they would be part of the secret")
    if not text.isascii():
        return Check(what, "warning", "it has characters that are not ASCII; it may have been copied wrongly")
    if len(text) < 16:
        return Check(what, "warning", f"it has {len(text)} characters, fewer than services make")
    return Check(what, "ok", f"{len(text)} characters")


# -- the program --------------------------------------------------------------------------------


def _target(text: str, path: str) -> Iterator[Check]:
    from ..webhook import WebhookReceiver

    found = _found(text)
    if isinstance(found, WebhookReceiver):
        yield from _receiver(found)
        return
    arrived = _Arrived()
    layers = [*_layers(found)]
    with arrived:
        intact = [_send(layer, path, arrived) for layer in layers]
    receiver = arrived.receiver
    if receiver is None:
        yield Check(
            "receiver", "wrong", f"no request for {path} arrives at a receiver; give its address with --path"
        )
        return
    yield from _receiver(receiver)
    if intact[0] is None:
        yield Check("body", "ok", "a request arrives at the receiver as it was sent")
        return
    last = max(number for number, problem in enumerate(intact) if problem is not None)
    yield Check(
        "body", "wrong", f"{intact[0]}; it is {_name(layers[last])} that does it: keep it from {path}"
    )


def _found(text: str) -> Any:
    module, colon, name = text.partition(":")
    if not colon:
        raise ConfigurationError(f"{text!r} is not MODULE:NAME")
    sys.path.insert(0, "")
    try:
        found: Any = importlib.import_module(module)
    except ImportError as error:
        raise ConfigurationError(f"{module} cannot be imported: {error}") from None
    for part in name.split("."):
        if not hasattr(found, part):
            raise ConfigurationError(f"{module} has no {name}")
        found = getattr(found, part)
    return found


def _receiver(receiver: WebhookReceiver) -> Iterator[Check]:
    from ..url_key import ACCESS_LOGS, QueryFilter

    if not any(True for _ in receiver._handlers):
        yield Check(
            "handlers", "warning", "no handler is registered: requests are answered, and nothing happens"
        )
    else:
        yield Check("handlers", "ok", f"{sum(1 for _ in receiver._handlers)} are registered")
    if not receiver._url_key:
        return
    open_logs = [
        name
        for name in ACCESS_LOGS
        if not any(type(known).__name__ == QueryFilter.__name__ for known in logging.getLogger(name).filters)
    ]
    other = [
        name
        for name, logger in logging.root.manager.loggerDict.items()
        if "access" in name
        and name not in ACCESS_LOGS
        and isinstance(logger, logging.Logger)
        and not any(type(known).__name__ == QueryFilter.__name__ for known in logger.filters)
    ]
    if open_logs or other:
        named = ", ".join([*open_logs, *other])
        yield Check("access logs", "wrong", f"{named} would hold the key in the URL; add a QueryFilter to it")
    else:
        yield Check(
            "access logs", "ok", "those of this process show no queries; look at those of proxies yourself"
        )


class _Arrived:
    """
    Takes the place of all receivers, and keeps what arrives.
    """

    def __init__(self) -> None:
        self.receiver: WebhookReceiver | None = None
        self.body: bytes | None = None

    def __enter__(self) -> None:
        from ..gate import Gate, Request
        from ..signature import Headers
        from ..webhook import WebhookReceiver

        self._kept = WebhookReceiver._begin, WebhookReceiver._respond

        def begin(receiver: Any, _: str, headers: Any, query: Any) -> Any:
            self.receiver = receiver
            gate = Gate(1 << 20, 1 << 20)
            gate.enter()
            return Request(gate, Headers(headers), query)

        async def respond(_: Any, request: Any, *__: Any) -> Any:
            from .. import answers

            self.body = bytes(request.body)
            return answers.respond(401)

        self._replace(begin, respond)

    def _replace(self, *methods: Any) -> None:
        from ..webhook import WebhookReceiver

        for name, method in zip(("_begin", "_respond"), methods, strict=True):
            setattr(WebhookReceiver, name, method)

    def __exit__(self, *error: object) -> None:
        self._replace(*self._kept)


def _layers(application: Any) -> Iterator[Any]:
    """
    Yield an application and what it calls in turn, as far as that can be seen.
    """
    seen: list[Any] = []
    build = getattr(application, "build_middleware_stack", None)
    if callable(build):  # Starlette and FastAPI build theirs with the first request
        application.middleware_stack = build()
    while application is not None and callable(application) and application not in seen:
        seen.append(application)
        yield application
        application = next(
            (
                inner
                for name in ("middleware_stack", "app", "application", "wsgi_app", "inner")
                if callable(inner := getattr(application, name, None)) and inner not in seen
            ),
            None,
        )


def _send(application: Any, path: str, arrived: _Arrived) -> str | None:
    """
    Send the probe; return what is wrong with how it arrives.
    """
    arrived.body = None
    try:
        if _is_asgi(application):
            asyncio.run(_send_asgi(application, path))
        else:
            _send_wsgi(application, path)
    except Exception as error:
        return f"a request ends in {type(error).__name__}"
    if arrived.body is None:
        return "the request does not arrive at the receiver"
    if not arrived.body:
        return "the body arrives empty: something reads it before the receiver"
    if arrived.body != PROBE:
        return "the body arrives changed: something parses it and writes it again"
    return None


def _is_asgi(application: Any) -> bool:
    import inspect

    call = application if inspect.isroutine(application) else type(application).__call__
    return inspect.iscoroutinefunction(call) or len(inspect.signature(application).parameters) == 3


async def _send_asgi(application: Any, path: str) -> None:
    messages = [{"type": "http.request", "body": PROBE, "more_body": False}]

    async def receive() -> Any:
        if messages:
            return messages.pop()
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        """
        Nobody waits for the answer.
        """

    headers = [
        (b"host", b"127.0.0.1"),
        (b"content-type", b"application/json"),
        (b"content-length", str(len(PROBE)).encode()),
    ]
    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": "POST",
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "root_path": "",
        "headers": headers,
        "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 80),
        "state": {},
    }
    await application(scope, receive, send)


def _send_wsgi(application: Any, path: str) -> None:
    import io

    environ = {
        "REQUEST_METHOD": "POST",
        "SCRIPT_NAME": "",
        "PATH_INFO": path,
        "QUERY_STRING": "",
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_HOST": "127.0.0.1",
        "CONTENT_TYPE": "application/json",
        "CONTENT_LENGTH": str(len(PROBE)),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(PROBE),
        "wsgi.errors": io.StringIO(),
        "wsgi.multithread": True,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    for _ in application(environ, lambda status, headers, error=None: None):
        pass


def _name(layer: Any) -> str:
    name = getattr(layer, "__qualname__", None) or type(layer).__qualname__
    return (
        f"{name}, or what it is told to do before requests" if hasattr(layer, "before_request") else str(name)
    )


def _utc(seconds: float) -> str:
    return f"{dt.datetime.fromtimestamp(seconds, dt.UTC):%Y-%m-%d %H:%M:%S}"
