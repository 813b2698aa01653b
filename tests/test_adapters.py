"""
The receiver inside of every framework, with the frameworks and their servers: the same bytes get the same
status.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import gzip
import importlib
import inspect
import io
import json
import logging
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any, Final, NamedTuple
from urllib.parse import parse_qsl

import pytest

from tests.adapting import run_adapters
from tests.loopback import serving_asgi
from tests.node_packages import Node

NOW: Final = 1_800_000_000.0
SECRET: Final = "s3cr3t"
KEY: Final = "k+1/="
LIMIT: Final = 20_000
OPTIONS: Final = {"secret": SECRET, "url_key": KEY, "max_body": LIMIT, "tolerance": 3600}
STAMP: Final = str(int(NOW * 1000))
BODY: Final = (
    b'{"website_id": "w", "event": "message:send", "timestamp": 1800000000000, "data": {"website_id": "w",'
    b' "session_id": "s", "type": "text", "content": "H\xc3\xa9llo", "from": "user", "origin": "chat"}}'
)
SIGNATURE: Final = "X-Crisp-Signature"
TIME: Final = "X-Crisp-Request-Timestamp"

URLS: Final = "urls_of_the_adapters"
METHODS: Final = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]

Pair = tuple[str, str]


class Case(NamedTuple):
    """
    A request, as its parts and as bytes, and its status. One of which there are only bytes is no request
    that a gateway could hand over.
    """

    name: str
    status: int
    raw: bytes
    method: str = ""
    target: str = ""
    headers: tuple[Pair, ...] = ()
    body: bytes = b""


def signed(package: ModuleType, body: bytes, stamp: str = STAMP) -> list[Pair]:
    return [(SIGNATURE, package.sign(SECRET, stamp, body)), (TIME, stamp)]


def request(
    name: str,
    status: int,
    headers: list[Pair],
    body: bytes = BODY,
    *,
    method: str = "POST",
    target: str = "/hook",
    kind: str | None = "application/json",
    pieces: list[bytes] | None = None,
    version: str = "1.1",
) -> Case:
    """
    Write a request. With *pieces* its body is sent in these chunks.
    """
    lines = [("Host", "127.0.0.1"), ("Connection", "close")]
    if kind is not None:
        lines.append(("Content-Type", kind))
    if pieces is not None:
        length: list[Pair] = []
        lines.append(("Transfer-Encoding", "chunked"))
        sent = b"".join(b"%x\r\n%b\r\n" % (len(piece), piece) for piece in [*pieces, b""])
        body = b"".join(pieces)
    else:
        sent = body
        length = [("Content-Length", str(len(body)))] if body or method == "POST" else []
    lines += [*length, *headers]
    head = "".join(f"{name}: {value}\r\n" for name, value in lines)
    raw = f"{method} {target} HTTP/{version}\r\n{head}\r\n".encode("latin-1") + sent
    kept = tuple(pair for pair in lines if pair[0] not in ("Connection", "Transfer-Encoding"))
    return Case(name, status, raw, method, target, kept, body)


def envelope(event: str = "message:send", data: Any = None) -> bytes:
    return json.dumps(
        {"website_id": "w", "event": event, "timestamp": 1800000000000, "data": data or {}}
    ).encode()


def cases(package: ModuleType) -> list[Case]:
    """
    Make the requests of the suite.
    """
    good = signed(package, BODY)
    signature, stamp = good[0][1], STAMP
    zipped = gzip.compress(BODY, mtime=0)
    bomb = gzip.compress(b" " * 1_000_000, mtime=0)
    seconds = str(int(NOW))
    exact = BODY + b" " * (LIMIT - len(BODY))

    def proof(first: str | None = signature, second: str | None = stamp) -> list[Pair]:
        return [(name, text) for name, text in ((SIGNATURE, first), (TIME, second)) if text is not None]

    def signed_case(name: str, body: bytes, status: int = 200, **options: Any) -> Case:
        more = options.pop("more", [])
        return request(name, status, signed(package, body) + more, body, **options)

    made = [
        request("genuine", 200, good),
        request("names in lower case", 200, [(name.lower(), value) for name, value in good]),
        request("names in capitals", 200, [(name.upper(), value) for name, value in good]),
        request("signature in capitals", 200, proof(signature.upper())),
        request("blanks around", 200, proof(f"  {signature} \t")),
        request("in seconds", 200, signed(package, BODY, seconds)),
        request("zeros before the time", 200, signed(package, BODY, f"000{STAMP}")),
        request("content type text", 200, good, kind="text/plain"),
        request("content type with charset", 200, good, kind="application/json; charset=utf-8"),
        request("content type of a form", 200, good, kind="application/x-www-form-urlencoded"),
        request("content type of a multipart form", 200, good, kind="multipart/form-data; boundary=x"),
        request("content type odd", 200, good, kind=";;;"),
        request("without content type", 200, good, kind=None),
        request("with a query", 200, good, target="/hook?a=1&b=%20%C3%A9&c"),
        request("a slash at the end and a query", 200, good, target="/hook/?a"),
        request("one chunk", 200, good, pieces=[BODY]),
        request("many chunks", 200, good, pieces=[BODY[i : i + 7] for i in range(0, len(BODY), 7)]),
        request("forged in chunks", 401, proof("0" * 64), pieces=[BODY]),
        request("HTTP/1.0", 200, good, version="1.0"),
        signed_case("gzip", zipped, more=[("Content-Encoding", "gzip")]),
        signed_case("no gzip", BODY, more=[("Content-Encoding", "gzip")]),
        signed_case("a gzip bomb", bomb, 413, more=[("Content-Encoding", "gzip")]),
        signed_case("identity", BODY, more=[("Content-Encoding", "identity")]),
        signed_case("brotli", BODY, 415, more=[("Content-Encoding", "br")]),
        request("forged", 401, proof("0" * 64)),
        request("a line break at the end", 401, good, BODY + b"\n"),
        request("written again", 401, good, json.dumps(json.loads(BODY)).encode()),
        request("another delivery", 401, good, envelope("session:set_email")),
        request("no signature, no key", 401, []),
        request("no signature, no time", 401, proof(None, None)),
        request("no time", 401, proof(second=None)),
        request("empty signature", 401, proof("")),
        request("signature cut off", 401, proof(signature[:-1])),
        request("signature too long", 401, proof(signature + "00")),
        request("signature very long", 401, proof("a" * 6000)),
        request("signature no hexadecimal", 401, proof("g" * 64)),
        request("signature in base64", 401, proof(base64.b64encode(bytes.fromhex(signature)).decode())),
        request("signature of another product", 401, proof(f"sha256={signature}")),
        request("signature not ASCII", 401, proof("\xe9" * 64)),
        request("signature twice", 200, [*good, good[0]]),
        request("two signatures", 401, [*good, (SIGNATURE, "0" * 64)]),
        request("two signatures, the wrong one first", 401, [(SIGNATURE, "0" * 64), *good]),
        request("time twice", 200, [*good, good[1]]),
        request("two times", 401, [*good, (TIME, str(int(STAMP) + 1))]),
        *(
            request(
                f"time {text!r}", 401, signed(package, BODY, text) if text.isascii() else proof(second=text)
            )
            for text in ("1e9", "-1", "nan", "0x10", "1" * 17, "\xb2\xb3", "1.5")
        ),
        request("stale", 401, signed(package, BODY, str(int(NOW) - 4000))),
        request("ahead", 401, signed(package, BODY, str(int(NOW) + 4000))),
        request("as large as may be", 200, signed(package, exact), exact),
        request("larger", 413, signed(package, exact + b" "), exact + b" "),
        request("larger, in chunks", 413, good, pieces=[b" " * 5000] * 5),
        request("length larger", 413, good, b" " * (LIMIT * 3)),
        *(request(method, 405, [], b"", method=method) for method in ("GET", "HEAD", "DELETE", "OPTIONS")),
        *(request(method, 405, good, method=method) for method in ("PUT", "PATCH")),
        request("another path", 404, good, target="/other"),
        signed_case("not UTF-8", b'{"event": "\xff"}'),
        signed_case("no JSON", b"hello"),
        signed_case("cut off", BODY[:-5]),
        signed_case("a byte order mark", b"\xef\xbb\xbf" + BODY),
        signed_case("null", b"null"),
        signed_case("an array", b"[]"),
        signed_case("a member twice", b'{"event": "a", "event": "b", "data": {}}'),
        signed_case("not a number", b'{"event": "a", "data": {"x": NaN}}'),
        signed_case("deep", b"[" * 5000),
        signed_case("no event", b'{"data": {}}'),
        signed_case("zeros", b"\0" * 100),
        signed_case("a form", b"event=message%3Asend&data=1", kind="application/x-www-form-urlencoded"),
        signed_case("empty", b""),
        signed_case("an event yet unknown", envelope("session:brand_new")),
        signed_case("a wrong member", envelope("session:set_email", {"email": 7})),
        signed_case("a handler that fails", envelope("fails"), 500),
        signed_case(
            "attempts odd",
            BODY,
            more=[("X-Delivery-Attempt-Count", "seven"), ("X-Delivery-Attempt-Limit", "-1")],
        ),
        request("key", 200, [], target="/hook?key=k%2B1%2F%3D"),
        request("key as pasted", 200, [], target=f"/hook?key={KEY}"),
        request("key wrong", 401, [], target="/hook?key=k"),
        request("key twice", 401, [], target="/hook?key=k%2B1%2F%3D&key=k"),
        request("key right, signature wrong", 401, proof("0" * 64), target="/hook?key=k%2B1%2F%3D"),
        Case("no request", 0, b"hello\r\n\r\n"),
        Case("length negative", 0, b"POST /hook HTTP/1.1\r\nHost: h\r\nContent-Length: -5\r\n\r\n"),
        Case("length no number", 0, b"POST /hook HTTP/1.1\r\nHost: h\r\nContent-Length: five\r\n\r\n"),
        Case("a header without a colon", 0, b"POST /hook HTTP/1.1\r\nHost: h\r\nnonsense\r\n\r\n"),
        Case(
            "two lengths",
            0,
            b"POST /hook HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        ),
    ]
    assert len({case.name for case in made}) == len(made)
    return made


def make_hooks(package: ModuleType) -> Any:
    hooks = package.WebhookHandler(**OPTIONS, clock=lambda: NOW)

    @hooks.on("fails")
    def fail(event: Any) -> None:
        raise ValueError("a handler fails")

    @hooks.on_any
    async def note(event: Any) -> None:
        pass

    return hooks


# -- the applications ---------------------------------------------------------------------------


def asgi(hooks: Any, adapters: ModuleType) -> Any:
    return hooks.asgi("/hook")


def wsgi(hooks: Any, adapters: ModuleType) -> Any:
    return hooks.wsgi("/hook")


def starlette(hooks: Any, adapters: ModuleType) -> Any:
    from starlette.applications import Starlette
    from starlette.routing import Route

    endpoint = adapters.starlette_endpoint(hooks)
    return Starlette(routes=[Route(path, endpoint, methods=METHODS) for path in ("/hook", "/hook/")])


def fastapi(hooks: Any, adapters: ModuleType) -> Any:
    from fastapi import FastAPI

    app = FastAPI()
    for path in ("/hook", "/hook/"):
        app.add_api_route(path, adapters.starlette_endpoint(hooks), methods=METHODS)
    return app


def flask(hooks: Any, adapters: ModuleType) -> Any:
    from flask import Flask

    app = Flask(__name__)
    app.add_url_rule(
        "/hook/",
        None,
        adapters.flask_view(hooks),
        False,
        methods=METHODS,
        strict_slashes=False,
    )
    return app


def django_wsgi(hooks: Any, adapters: ModuleType) -> Any:
    from django.core.handlers.wsgi import WSGIHandler

    return routed(WSGIHandler(), adapters.django_view(hooks))


def django_asgi(hooks: Any, adapters: ModuleType) -> Any:
    from django.core.handlers.asgi import ASGIHandler

    handler = routed(ASGIHandler(), adapters.django_async_view(hooks))

    async def without_lifespan(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "lifespan":
            while (await receive())["type"] == "lifespan.startup":
                await send({"type": "lifespan.startup.complete"})
            await send({"type": "lifespan.shutdown.complete"})
        else:
            await handler(scope, receive, send)

    return without_lifespan


def routed(handler: Any, view: Any) -> Any:
    """
    Have a handler of Django find a view.
    """
    from django.urls import clear_url_caches, path

    urls = ModuleType(URLS)
    urls.urlpatterns = [path("hook", view), path("hook/", view)]  # type: ignore[attr-defined]
    sys.modules[URLS] = urls
    clear_url_caches()
    return handler


@pytest.fixture(scope="module", autouse=True)
def _django() -> None:
    from django.conf import settings

    if not settings.configured:
        settings.configure(
            SECRET_KEY="x",
            ALLOWED_HOSTS=["*"],
            ROOT_URLCONF=URLS,
            MIDDLEWARE=[
                "django.middleware.common.CommonMiddleware",
                "django.middleware.csrf.CsrfViewMiddleware",
            ],
            LOGGING_CONFIG=None,
        )
        import django

        django.setup()


# -- the servers --------------------------------------------------------------------------------


@contextmanager
def on_werkzeug(application: Any) -> Iterator[int]:
    from werkzeug.serving import make_server

    server = make_server("127.0.0.1", 0, application, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        thread.join(10)
        server.server_close()


@contextmanager
def on_aiohttp(handler: Any, middlewares: Any = ()) -> Iterator[int]:
    from aiohttp import web

    loop, ready, ports = asyncio.new_event_loop(), threading.Event(), []

    async def main() -> None:
        app = web.Application(middlewares=middlewares)
        for path in ("/hook", "/hook/"):
            app.router.add_route("*", path, handler)
        # Bodies as they came: signatures cover them before anything is inflated.
        runner = web.AppRunner(app, auto_decompress=False)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        ports.append(runner.addresses[0][1])
        stop.append(asyncio.Event())
        ready.set()
        await stop[0].wait()
        await runner.cleanup()

    stop: list[asyncio.Event] = []
    thread = threading.Thread(target=loop.run_until_complete, args=(main(),))
    thread.start()
    try:
        assert ready.wait(10)
        yield ports[0]
    finally:
        loop.call_soon_threadsafe(stop[0].set)
        thread.join(10)
        loop.close()


def ask(port: int, raw: bytes) -> int:
    """
    Send bytes; return the status, and 0 where the connection ends without one.
    """
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        with contextlib.suppress(OSError):  # who refuses a body need not read it
            connection.sendall(raw)
        answer = b""
        with contextlib.suppress(OSError):
            while b"\r\n" not in answer and (piece := connection.recv(4096)):
                answer += piece
    return int(answer.split(b" ")[1]) if answer.startswith(b"HTTP/") else 0


SERVED: Final[Mapping[str, tuple[Callable[..., Any], Callable[..., Any]]]] = {
    "asgi": (serving_asgi, asgi),
    "starlette": (serving_asgi, starlette),
    "fastapi": (serving_asgi, fastapi),
    "django-asgi": (serving_asgi, django_asgi),
    "wsgi": (on_werkzeug, wsgi),
    "flask": (on_werkzeug, flask),
    "django-wsgi": (on_werkzeug, django_wsgi),
    "aiohttp": (on_aiohttp, lambda hooks, adapters: adapters.aiohttp_handler(hooks)),
}


OWN: Final[Mapping[str, Mapping[Any, int]]] = {
    "no request": {serving_asgi: 400, on_werkzeug: 0, on_aiohttp: 400},
    "length negative": {serving_asgi: 400, on_werkzeug: 401, on_aiohttp: 400},
    "length no number": {serving_asgi: 400, on_werkzeug: 401, on_aiohttp: 400},
    "a header without a colon": {serving_asgi: 400, on_werkzeug: 401, on_aiohttp: 400},
    "two lengths": {serving_asgi: 400, on_werkzeug: 401, on_aiohttp: 400},
}
"""
What servers make of bytes that are no request: they refuse them by themselves, or hand over what they
understood, which is refused then.
"""


@pytest.mark.parametrize("name", SERVED)
def test_served(name: str, crisp_package: ModuleType) -> None:
    """
    F48: the same bytes get the same status under every framework and its server.
    """
    serve, application = SERVED[name]
    adapters = importlib.import_module(f"{crisp_package.__name__}.adapters")
    made = cases(crisp_package)
    with serve(application(make_hooks(crisp_package), adapters)) as port:
        found = {case.name: ask(port, case.raw) for case in made}
    expected = {case.name: OWN[case.name][serve] if case.name in OWN else case.status for case in made}

    assert len(expected) >= 60
    assert expected == found


# -- a body that something has read before --------------------------------------------------------


def read_in_asgi(application: Any) -> Any:
    async def reader(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            return await application(scope, receive, send)
        while (await receive()).get("more_body"):
            pass

        async def nothing() -> Any:
            return {"type": "http.request", "body": b"", "more_body": False}

        return await application(scope, nothing, send)

    return reader


def read_in_wsgi(application: Any) -> Any:
    def reader(environ: Any, start_response: Any) -> Any:
        body = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
        # Servers that end the body themselves have nothing more; werkzeug's would wait for the client.
        environ["wsgi.input"] = io.BytesIO(body)
        environ["wsgi.input"].read()
        return application(environ, start_response)

    return reader


def read_in_starlette(how: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def read(application: Any) -> Any:
        endpoint = application.routes[-1].endpoint

        async def reader(request: Any) -> Any:
            await how(request)
            return await endpoint(request)

        from starlette.applications import Starlette
        from starlette.routing import Route

        return Starlette(routes=[Route("/hook", reader, methods=["POST"])])

    return read


def read_in_flask(how: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def read(application: Any) -> Any:
        from flask import request

        application.before_request(lambda: (how(request), None)[1])
        return application

    return read


def read_in_django(how: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def read(application: Any) -> Any:
        from django.urls import clear_url_caches, path

        view = sys.modules[URLS].urlpatterns[0].callback

        def reader(request: Any) -> Any:
            how(request)
            return view(request)

        async def async_reader(request: Any) -> Any:
            how(request)
            return await view(request)

        if inspect.iscoroutinefunction(view):
            reader = async_reader
        reader.csrf_exempt = True  # type: ignore[attr-defined]
        sys.modules[URLS].urlpatterns = [path("hook", reader)]  # type: ignore[attr-defined]
        clear_url_caches()
        return application

    return read


def read_in_aiohttp(how: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def read(handler: Any) -> Any:
        async def reader(request: Any) -> Any:
            await how(request)
            return await handler(request)

        return reader

    return read


async def streamed(pieces: Any) -> None:
    async for _ in pieces:
        pass


FORM: Final = "application/x-www-form-urlencoded"
READERS: Final[Mapping[str, tuple[str, Callable[[Any], Any], int]]] = {
    "asgi": ("asgi", read_in_asgi, 500),
    "wsgi": ("wsgi", read_in_wsgi, 500),
    "starlette, read": ("starlette", read_in_starlette(lambda request: request.json()), 200),
    "starlette, streamed": ("starlette", read_in_starlette(lambda request: streamed(request.stream())), 500),
    "fastapi, read": ("fastapi", read_in_starlette(lambda request: request.body()), 200),
    "fastapi, streamed": ("fastapi", read_in_starlette(lambda request: streamed(request.stream())), 500),
    "flask, read": ("flask", read_in_flask(lambda request: request.get_json(force=True)), 200),
    "flask, a form": ("flask", read_in_flask(lambda request: request.form), 500),
    "django, read": ("django-wsgi", read_in_django(lambda request: request.body), 200),
    "django, a form": ("django-wsgi", read_in_django(lambda request: request.POST), 200),
    "django, streamed": ("django-wsgi", read_in_django(lambda request: request.read()), 500),
    "django under ASGI, read": ("django-asgi", read_in_django(lambda request: request.body), 200),
    "django under ASGI, streamed": ("django-asgi", read_in_django(lambda request: request.read()), 500),
    "aiohttp, read": ("aiohttp", read_in_aiohttp(lambda request: request.text()), 200),
    "aiohttp, streamed": ("aiohttp", read_in_aiohttp(lambda request: streamed(request.content)), 500),
}


@pytest.mark.parametrize("how", READERS)
def test_body_read_before(how: str, crisp_package: ModuleType, caplog: pytest.LogCaptureFixture) -> None:
    """
    F15: a body that was read before and kept is taken from there; one that is gone is told as a mistake in
    the program, with 500, and not as a wrong signature.
    """
    name, reader, status = READERS[how]
    serve, application = SERVED[name]
    adapters = importlib.import_module(f"{crisp_package.__name__}.adapters")
    form = request("form", status, signed(crisp_package, BODY), kind=FORM)
    with serve(reader(application(make_hooks(crisp_package), adapters))) as port:
        found = ask(port, form.raw)

    assert status == found, caplog.text
    assert (status == 500) == ("has read it before" in caplog.text)


# -- without a server ---------------------------------------------------------------------------


def whole(made: list[Case]) -> list[Case]:
    """
    Leave out what a gateway does not hand over: bytes that are no request.
    """
    return [case for case in made if case.method]


def unquoted(query: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, value in parse_qsl(query, keep_blank_values=True):
        found.setdefault(name, []).append(value)
    return found


def several(pairs: Any) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, value in pairs:
        found.setdefault(name, []).append(value)
    return found


def event_v1(case: Case) -> dict[str, Any]:
    path, _, query = case.target.partition("?")
    headers, parameters = several(case.headers), unquoted(query)
    return {
        "resource": "/{proxy+}",
        "path": path,
        "httpMethod": case.method,
        "headers": {name: values[-1] for name, values in headers.items()},
        "multiValueHeaders": headers,
        "queryStringParameters": {name: values[-1] for name, values in parameters.items()} or None,
        "multiValueQueryStringParameters": parameters or None,
        "requestContext": {"identity": {"sourceIp": "192.0.2.1"}, "stage": "prod"},
        "body": base64.b64encode(case.body).decode() if case.body else None,
        "isBase64Encoded": bool(case.body),
    }


def event_v2(case: Case) -> dict[str, Any]:
    path, _, query = case.target.partition("?")
    headers = several((name.lower(), value.strip(" \t")) for name, value in case.headers)
    event: dict[str, Any] = {
        "version": "2.0",
        "routeKey": "$default",
        "rawPath": path,
        "rawQueryString": query,
        "headers": {name: ",".join(values) for name, values in headers.items()},
        "requestContext": {"http": {"method": case.method, "path": path, "sourceIp": "192.0.2.1"}},
        "isBase64Encoded": False,
    }
    return event | body_as_text(case.body)


def event_alb(case: Case) -> dict[str, Any]:
    path, _, query = case.target.partition("?")
    pairs = [pair.partition("=")[::2] for pair in query.split("&") if pair]
    headers = several((name.lower(), value) for name, value in case.headers)
    return {
        "requestContext": {"elb": {"targetGroupArn": "arn:aws:elasticloadbalancing:x"}},
        "httpMethod": case.method,
        "path": path,
        "multiValueQueryStringParameters": several(pairs),
        "multiValueHeaders": headers,
        "isBase64Encoded": False,
        "body": "",
        **body_as_text(case.body),
    }


def event_alb_single(case: Case) -> dict[str, Any]:
    """
    Without the option for several values, a load balancer hands over the last one.
    """
    event = event_alb(case)
    headers, parameters = event.pop("multiValueHeaders"), event.pop("multiValueQueryStringParameters")
    event["headers"] = {name: values[-1] for name, values in headers.items()}
    event["queryStringParameters"] = {name: values[-1] for name, values in parameters.items()}
    return event


def body_as_text(body: bytes) -> dict[str, Any]:
    """
    Write a body as text where it is some, and in base64 where it is not.
    """
    if not body:
        return {}
    try:
        return {"body": body.decode(), "isBase64Encoded": False}
    except UnicodeDecodeError:
        return {"body": base64.b64encode(body).decode(), "isBase64Encoded": True}


LAST_ONLY: Final = {"two signatures, the wrong one first": 200, "two signatures": 401, "key twice": 401}
"""
What cannot be told apart where a gateway hands over one value of several.
"""


@pytest.mark.parametrize("event", [event_v1, event_v2, event_alb, event_alb_single])
def test_lambda(event: Callable[[Case], dict[str, Any]], crisp_package: ModuleType) -> None:
    """
    F47: the events of API Gateway, function URLs and load balancers get the status that the request has
    elsewhere.
    """
    adapters = importlib.import_module(f"{crisp_package.__name__}.adapters")
    handler = adapters.lambda_handler(make_hooks(crisp_package), "/hook")
    made = whole(cases(crisp_package))
    answers = {case.name: handler(event(case), None) for case in made}
    expected = {case.name: case.status for case in made}
    if event is event_alb_single:
        expected |= LAST_ONLY

    assert expected == {name: answer["statusCode"] for name, answer in answers.items()}
    assert all(json.dumps(answer) for answer in answers.values())
    assert ["statusDescription" in answers["genuine"]] == [event in (event_alb, event_alb_single)]
    assert "POST" == answers["GET"]["headers"]["allow"]


@pytest.mark.parametrize(
    ("path", "stage", "status"),
    [
        ("/hook", "$default", 401),
        ("/prod/hook", "prod", 401),
        ("/prod/hook", "$default", 404),
        ("/produce/hook", "prod", 404),
        ("/prod", "prod", 404),
    ],
)
def test_lambda_within_a_stage(path: str, stage: str, status: int, crisp_package: ModuleType) -> None:
    """
    F48: where a stage has a name, paths begin with it in format 2.0; the address is the one after it.
    """
    adapters = importlib.import_module(f"{crisp_package.__name__}.adapters")
    handler = adapters.lambda_handler(make_hooks(crisp_package), "/hook")
    http = {"method": "POST", "path": path}
    event = {"version": "2.0", "rawPath": path, "requestContext": {"stage": stage, "http": http}}

    assert status == handler(event, None)["statusCode"]


@pytest.mark.parametrize(
    ("more", "status"),
    [
        ({"body": "é", "isBase64Encoded": True}, 500),
        ({"body": "====", "isBase64Encoded": True}, 500),
        ({"multiValueHeaders": {"a": None}}, 401),
    ],
)
def test_lambda_with_odd_events(more: dict[str, Any], status: int, crisp_package: ModuleType) -> None:
    """
    F47: what no gateway sends is answered all the same.
    """
    adapters = importlib.import_module(f"{crisp_package.__name__}.adapters")
    hooks = make_hooks(crisp_package)
    headers = crisp_package.signed_headers(OPTIONS["secret"], b"", timestamp=STAMP)
    event = {"httpMethod": "POST", "path": "/hook", "headers": headers, **more}

    assert status == adapters.lambda_handler(hooks, "/hook")(event, None)["statusCode"]


def test_lambda_refuses_other_events(crisp_package: ModuleType) -> None:
    """
    F47: an event of a queue is a mistake in the set-up and not a request.
    """
    adapters = importlib.import_module(f"{crisp_package.__name__}.adapters")

    with pytest.raises(crisp_package.ConfigurationError, match="no request of API Gateway"):
        adapters.lambda_handler(make_hooks(crisp_package))({"Records": []}, None)


def test_cloudflare(crisp_package: ModuleType, node: Node, tmp_path: Path) -> None:
    """
    F15: requests of JavaScript, on CPython in WebAssembly, get the status that they have elsewhere, one whose
    body was read before 500.
    """
    made = whole(cases(crisp_package))
    rows = [
        {
            "method": case.method,
            "target": case.target,
            "headers": [(name, value.strip(" \t")) for name, value in case.headers],
            "body": base64.b64encode(case.body).decode(),
        }
        for case in made
    ]
    genuine = next(row for row, case in zip(rows, made, strict=True) if case.name == "genuine")
    given = {"options": OPTIONS, "now": NOW, "cases": [*rows, {**genuine, "consumed": True}]}
    (tmp_path / "given.json").write_text(json.dumps(given), "utf-8")
    folder = Path(str(crisp_package.__file__)).parent
    done = subprocess.run(
        [
            node.program,
            "in_wasm.js",
            "adapter_in_wasm.py",
            str(folder),
            "copied",
            str(tmp_path / "given.json"),
        ],
        cwd=node.folder,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )
    assert 0 == done.returncode, done.stderr
    *statuses, consumed = json.loads(done.stdout)

    assert {case.name: case.status for case in made} == dict(
        zip([case.name for case in made], statuses, strict=True)
    )
    assert 500 == consumed


def test_hostile_requests_through_adapters(caplog: pytest.LogCaptureFixture) -> None:
    """
    F50: whatever a server lets through has one status, and nothing unsigned is accepted.
    """
    caplog.set_level(logging.CRITICAL)

    assert [] == [*run_adapters(1_500, seed=7)][:5]
