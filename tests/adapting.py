"""
Requests that are wrong in any way, through every adapter, without servers: the statuses have to agree.
"""

from __future__ import annotations

import asyncio
import base64
import io
from collections.abc import Callable, Iterator
from random import Random
from types import SimpleNamespace
from typing import Any, Final

from generator.runtime.adapters.aiohttp import aiohttp_handler
from generator.runtime.adapters.aws_lambda import lambda_handler
from generator.runtime.adapters.django import django_async_view, django_view
from generator.runtime.adapters.flask import flask_view
from generator.runtime.adapters.starlette import starlette_endpoint
from tests.hooking import STATUSES, Hostile, hostile, make_hooks

PROOF: Final = ("acme-signature", "acme-time")

Pairs = list[tuple[str, str]]
Ask = Callable[[str, Pairs, bytes, str], Any]


def carried(request: Hostile, random: Random) -> tuple[str, Pairs, bytes, str] | None:
    """
    Make of a request what a server hands over; nothing of one that no server lets through.
    """
    given = request.headers.items() if hasattr(request.headers, "items") else request.headers
    pairs: Pairs = []
    for name, value in given:
        name = name.decode() if isinstance(name, bytes) else name
        value = value[0] if isinstance(value, list) else value
        value = value.decode("utf-8", "surrogatepass") if isinstance(value, bytes) else value
        if "\ud800" in value or "\0" in value or not value.isascii():
            return None
        known = [other for other, _ in pairs if other.lower() == name.lower()]
        if name.lower() != "content-length" and (not known or name.lower() in PROOF):
            pairs.append((name, value.strip(" ")))
    query = request.query.decode("latin-1") if isinstance(request.query, bytes) else request.query
    if request.method in ("", "\0") or not query.isascii():
        return None
    pairs.append(("Content-Length", str(len(request.body))))
    random.shuffle(pairs)
    return request.method.upper(), pairs, request.body, query


def scope_of(method: str, pairs: Pairs, query: str) -> dict[str, Any]:
    return {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": "/hook",
        "raw_path": b"/hook",
        "root_path": "",
        "query_string": query.encode("latin-1"),
        "headers": [(name.lower().encode(), value.encode()) for name, value in pairs],
        "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 80),
    }


def over_asgi(application: Any) -> Ask:
    async def ask(method: str, pairs: Pairs, body: bytes, query: str) -> int:
        half = len(body) // 2
        messages = [
            {"type": "http.request", "body": body[:half], "more_body": True},
            {"type": "http.request", "body": body[half:], "more_body": False},
        ]
        statuses: list[int] = []

        async def receive() -> Any:
            if not messages:
                await asyncio.sleep(60)
            return messages.pop(0)

        async def send(message: Any) -> None:
            if "status" in message:
                statuses.append(message["status"])

        await application(scope_of(method, pairs, query), receive, send)
        return statuses[0]

    return ask


def environ_of(method: str, pairs: Pairs, body: bytes, query: str) -> dict[str, Any]:
    environ: dict[str, Any] = {
        "REQUEST_METHOD": method,
        "SCRIPT_NAME": "",
        "PATH_INFO": "/hook",
        "QUERY_STRING": query,
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "wsgi.url_scheme": "http",
        "wsgi.version": (1, 0),
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": io.StringIO(),
    }
    for name, value in pairs:
        key = name.upper().replace("-", "_")
        key = key if key in ("CONTENT_LENGTH", "CONTENT_TYPE") else f"HTTP_{key}"
        environ[key] = f"{environ[key]},{value}" if key in environ else value
    return environ


def over_wsgi(application: Any) -> Ask:
    def ask(method: str, pairs: Pairs, body: bytes, query: str) -> int:
        statuses: list[int] = []
        environ = environ_of(method, pairs, body, query)
        for _ in application(environ, lambda status, headers, error=None: statuses.append(int(status[:3]))):
            pass
        return statuses[0]

    return ask


def starlette(hooks: Any) -> Ask:
    from starlette.requests import Request

    endpoint = starlette_endpoint(hooks)

    async def application(scope: Any, receive: Any, send: Any) -> None:
        response = await endpoint(Request(scope, receive))
        await response(scope, receive, send)

    return over_asgi(application)


def flask(hooks: Any) -> Ask:
    from flask import Flask

    app = Flask(__name__)
    methods = ["GET", "POST", "PUT"]
    app.add_url_rule("/hook", None, flask_view(hooks), methods=methods)
    return over_wsgi(app)


def django(hooks: Any) -> Ask:
    from django.core.handlers.wsgi import WSGIRequest  # type: ignore[import-untyped]

    view = django_view(hooks)
    return lambda *given: view(WSGIRequest(environ_of(*given))).status_code


def django_async(hooks: Any) -> Ask:
    from django.core.handlers.asgi import ASGIRequest  # type: ignore[import-untyped]

    view = django_async_view(hooks)

    async def ask(method: str, pairs: Pairs, body: bytes, query: str) -> Any:
        return (await view(ASGIRequest(scope_of(method, pairs, query), io.BytesIO(body)))).status_code

    return ask


def aiohttp(hooks: Any) -> Ask:
    handler = aiohttp_handler(hooks)

    async def ask(method: str, pairs: Pairs, body: bytes, query: str) -> Any:
        async def pieces() -> Any:
            for piece in (body[:9], body[9:]):
                if piece:
                    yield piece

        async def read() -> bytes:
            return b""

        request = SimpleNamespace(
            method=method,
            raw_headers=[(name.encode(), value.encode()) for name, value in pairs],
            rel_url=SimpleNamespace(raw_query_string=query),
            content=SimpleNamespace(iter_any=pieces),
            read=read,
        )
        return (await handler(request)).status

    return ask


def aws_lambda(hooks: Any) -> Ask:
    handler = lambda_handler(hooks)

    def ask(method: str, pairs: Pairs, body: bytes, query: str) -> Any:
        headers: dict[str, str] = {}
        for name, value in pairs:
            key = name.lower()
            headers[key] = f"{headers[key]},{value}" if key in headers else value
        event = {
            "version": "2.0",
            "rawPath": "/hook",
            "rawQueryString": query,
            "headers": headers,
            "requestContext": {"http": {"method": method}},
            "body": base64.b64encode(body).decode(),
            "isBase64Encoded": True,
        }
        return handler(event, None)["statusCode"]

    return ask


ADAPTERS: Final[dict[str, Callable[[Any], Ask]]] = {
    "asgi": lambda hooks: over_asgi(hooks.asgi("/hook")),
    "wsgi": lambda hooks: over_wsgi(hooks.wsgi("/hook")),
    "starlette": starlette,
    "flask": flask,
    "django": django,
    "django under ASGI": django_async,
    "aiohttp": aiohttp,
    "lambda": aws_lambda,
}
"""
Cloudflare's, which needs another interpreter, is held by the cases of test_adapters alone.
"""


def run_adapters(count: int, seed: int) -> Iterator[str]:
    """
    Send *count* requests through every adapter; yield those that are answered otherwise than by `handle`.
    """
    random = Random(seed)
    seen: list[Any] = []
    reference = make_hooks(reject_malformed=True)
    reference.on_any(lambda event: None)
    asks: dict[str, Ask] = {}
    for name, make in ADAPTERS.items():
        hooks = make_hooks(reject_malformed=True)

        async def note(event: Any) -> None:
            seen.append(event)

        def note_plain(event: Any) -> None:
            seen.append(event)

        hooks.on_any(note_plain if name in ("wsgi", "flask", "django", "lambda") else note)
        asks[name] = make(hooks)
    loop = asyncio.new_event_loop()
    try:
        sent = 0
        while sent < count:
            request = hostile(random)
            given = carried(request, random)
            if given is None:
                continue
            sent += 1
            method, pairs, body, query = given
            status = reference.handle_sync(method, pairs, body, query).status
            for name, ask in asks.items():
                seen.clear()
                found = ask(*given)
                if asyncio.iscoroutine(found):
                    found = loop.run_until_complete(found)
                if found != status or status not in STATUSES or (seen and not request.signed):
                    told = f"{found} by {name} instead of {status}"
                    yield f"request {sent} of seed {seed}: {told}: {given!r:.500}"
    finally:
        loop.close()
