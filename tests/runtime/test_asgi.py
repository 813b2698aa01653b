"""
The receiver as an ASGI application, driven by hand.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable
from typing import Any

import pytest

from generator.runtime.errors import ConfigurationError
from generator.runtime.webhook import WebhookReceiver
from tests.runtime.acme_service import NOW, SECRET, WEBHOOK, CartPaid, make_scheme

BODY = b'{"shop_id": "s1", "event": "cart:paid", "data": {"cart_id": "c1"}, "sent_at": 5}'


class Stall(Exception):
    """
    The application asked for more than the client sends.
    """


class Shop:
    def __init__(self, path: str | None = None, **options: Any) -> None:
        self.signals: list[tuple[str, dict[str, Any]]] = []
        self.events: list[Any] = []
        self.hooks = WebhookReceiver(
            events=make_scheme(),
            scheme=WEBHOOK,
            secret=SECRET,
            clock=lambda: NOW,
            observer=self.observe,
            **options,
        )

        async def handler(event: Any) -> None:
            self.events.append(event)

        self.hooks.on(CartPaid)(handler)
        self.app = self.hooks.asgi(path, body_deadline=0.02)
        self.reads = 0

    def observe(self, signal: str, /, **details: Any) -> None:
        self.signals.append((signal, details))

    def scope(self, body: bytes = BODY, **more: Any) -> dict[str, Any]:
        made = self.hooks.signed_headers(SECRET, body)
        headers = [(name.lower().encode(), value.encode()) for name, value in made.items()]
        return {
            "type": "http",
            "http_version": "1.1",
            "method": "POST",
            "path": "/",
            "query_string": b"",
            "headers": headers,
            **more,
        }

    async def ask(self, scope: dict[str, Any], messages: Iterable[Any]) -> list[dict[str, Any]]:
        """
        Run one request; `None` among the messages stands for a client that sends nothing more.
        """
        incoming = iter(messages)
        sent: list[dict[str, Any]] = []

        async def receive() -> Any:
            self.reads += 1
            message = next(incoming, Stall)
            if message is Stall:
                raise Stall
            if message is None:
                await asyncio.Event().wait()
            return message

        async def send(message: Any) -> None:
            sent.append(message)

        await self.app(scope, receive, send)
        return sent

    def run(self, scope: dict[str, Any] | None = None, *messages: Any) -> list[dict[str, Any]]:
        return asyncio.run(self.ask(self.scope() if scope is None else scope, messages or [chunk(BODY)]))


def chunk(body: bytes, more: bool = False) -> dict[str, Any]:
    return {"type": "http.request", "body": body, "more_body": more}


def status(sent: list[dict[str, Any]]) -> int:
    assert ["http.response.start", "http.response.body"] == [message["type"] for message in sent]
    return int(sent[0]["status"])


def test_delivery() -> None:
    """
    A delivery in one piece is handled and answered.
    """
    shop = Shop()
    sent = shop.run()

    assert (200, b"ok\n") == (status(sent), sent[1]["body"])
    assert (b"content-length", b"3") in sent[0]["headers"]
    assert ["c1"] == [event.data.cart_id for event in shop.events]


def test_delivery_in_pieces() -> None:
    """
    F17: a body without a length may come in any pieces, empty ones included.
    """
    shop = Shop()

    assert 200 == status(
        shop.run(None, chunk(BODY[:5], True), chunk(b"", True), {"type": "http.request", "body": BODY[5:]})
    )
    assert 1 == len(shop.events)


def without(name: bytes) -> Callable[[Shop], dict[str, Any]]:
    def make(shop: Shop) -> dict[str, Any]:
        scope = shop.scope()
        return {**scope, "headers": [pair for pair in scope["headers"] if pair[0] != name]}

    return make


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        pytest.param(without(b"acme-signature"), 401, id="F1 no signature"),
        pytest.param(without(b"acme-time"), 401, id="F7 no time"),
        pytest.param(
            lambda shop: shop.scope(headers=[(b"content-length", b"9999999")]), 413, id="F16 too long"
        ),
        pytest.param(lambda shop: shop.scope(method="GET"), 405, id="F21"),
        pytest.param(lambda shop: shop.scope(path="/other"), 404, id="F48"),
    ],
)
def test_refused_before_the_body_is_read(make: Callable[[Shop], dict[str, Any]], expected: int) -> None:
    """
    F1, F16, F21: what the head of a request decides is answered without reading on.
    """
    shop = Shop("/")
    sent = asyncio.run(shop.ask(make(shop), []))

    assert (expected, 0) == (status(sent), shop.reads)
    assert expected == shop.signals[0][1]["status"]


def test_body_over_the_limit() -> None:
    """
    F17: reading stops with the piece that goes over the limit, whatever the length said.
    """
    shop = Shop(max_body=100)
    scope = shop.scope()
    scope["headers"].append((b"content-length", b"10"))
    pieces = [chunk(b"x" * 60, True)] * 100

    sent = shop.run(scope, *pieces)

    assert (413, 2) == (status(sent), shop.reads)
    assert (b"connection", b"close") in sent[0]["headers"]


def test_body_at_the_limit() -> None:
    """
    F17: a body of exactly the limit is read.
    """
    shop = Shop(max_body=len(BODY))

    assert 200 == status(shop.run())


@pytest.mark.parametrize(("version", "closes"), [("1.1", True), ("2", False)])
def test_slow_body(version: str, closes: bool) -> None:
    """
    F18: a body that does not arrive is given up, and the connection with it where HTTP allows to say so.
    """
    shop = Shop()
    sent = shop.run(shop.scope(http_version=version), chunk(BODY[:5], True), None)

    assert 408 == status(sent)
    assert closes == ((b"connection", b"close") in sent[0]["headers"])
    assert [("refused", {"status": 408, "reason": ""})] == shop.signals


def test_client_goes_away_in_the_body(caplog: pytest.LogCaptureFixture) -> None:
    """
    F19: nothing is handled or answered, and nothing is logged as an error.
    """
    caplog.set_level(logging.INFO)
    shop = Shop()

    assert [] == shop.run(None, chunk(BODY[:5], True), {"type": "http.disconnect"})
    assert ([], [("client_gone", {})]) == (shop.events, shop.signals)
    assert [] == caplog.records


def test_client_goes_away_before_the_answer() -> None:
    """
    F20: the event was handled, and the retry is a duplicate.
    """
    shop = Shop()

    async def receive() -> Any:
        return chunk(BODY)

    async def send(message: Any) -> None:
        raise ConnectionResetError

    asyncio.run(shop.app(shop.scope(), receive, send))

    assert 200 == status(shop.run())
    assert (1, "duplicate") == (len(shop.events), shop.signals[-1][0])


def test_head_has_no_body() -> None:
    """
    F21: the answer to HEAD is refused without a body.
    """
    sent = Shop().run(Shop().scope(method="HEAD"))

    assert (405, b"") == (status(sent), sent[1]["body"])
    assert (b"allow", b"POST") in sent[0]["headers"]


def test_body_that_was_consumed(caplog: pytest.LogCaptureFixture) -> None:
    """
    F15: an empty body with a length is our user's mistake, and the log says which.
    """
    shop = Shop()
    scope = shop.scope()
    scope["headers"].append((b"content-length", str(len(BODY)).encode()))

    assert 500 == status(shop.run(scope, chunk(b"")))
    assert "something has read it before" in caplog.text


@pytest.mark.parametrize(
    ("path", "asked", "root", "expected"),
    [
        ("/hook", "/hook", "", 200),
        ("/hook", "/hook/", "", 200),
        ("/hook/", "/hook", "", 200),
        ("/hook", "/hook/x", "", 404),
        ("/hook", "/", "", 404),
        ("/hook", "/Hook", "", 404),
        ("/hook", "/api/hook", "/api", 200),
        ("/hook", "/api/hook", "/api/", 200),
        ("/hook", "/hook", "/api", 200),
        ("/hook", "/apihook", "/api", 404),
        ("/", "/api", "/api", 200),
        (None, "/any/where", "", 200),
    ],
)
def test_path(path: str | None, asked: str, root: str, expected: int) -> None:
    """
    F48: the path is exact but for the slash at its end, wherever we are mounted; nothing redirects.
    """
    shop = Shop(path)

    assert expected == status(shop.run(shop.scope(path=asked, root_path=root)))


def test_path_must_be_absolute() -> None:
    """
    A path that could never match is refused when the application is made.
    """
    with pytest.raises(ConfigurationError, match="slash"):
        Shop("hook")


def test_lifespan() -> None:
    """
    F44: when shutdown begins, what is being worked on is finished and what comes later refused.
    """
    shop = Shop()
    release = asyncio.Event()

    async def waits(event: Any) -> None:
        await release.wait()

    shop.hooks.on(CartPaid)(waits)

    async def main() -> list[Any]:
        queue: asyncio.Queue[Any] = asyncio.Queue()
        lifespan: list[str] = []

        async def send(message: Any) -> None:
            lifespan.append(message["type"])

        server = asyncio.create_task(shop.app({"type": "lifespan"}, queue.get, send))
        queue.put_nowait({"type": "lifespan.startup"})
        first = asyncio.create_task(shop.ask(shop.scope(), [chunk(BODY)]))
        for _ in range(5):
            await asyncio.sleep(0)
        queue.put_nowait({"type": "lifespan.shutdown"})
        for _ in range(5):
            await asyncio.sleep(0)
        second = await shop.ask(shop.scope(), [])
        begun = list(lifespan)
        release.set()
        await asyncio.wait_for(server, 5)
        return [begun, lifespan, status(await first), status(second)]

    begun, lifespan, first, second = asyncio.run(main())

    assert (["lifespan.startup.complete"], [200, 503]) == (begun, [first, second])
    assert ["lifespan.startup.complete", "lifespan.shutdown.complete"] == lifespan


def test_shutdown_during_the_body() -> None:
    """
    F44: a request whose body is on its way counts as begun.
    """
    shop = Shop()

    async def main() -> int:
        sent: list[Any] = []
        closing: list[asyncio.Task[None]] = []

        async def receive() -> Any:
            closing.append(asyncio.create_task(shop.hooks.close()))
            await asyncio.sleep(0)
            return chunk(BODY)

        async def send(message: Any) -> None:
            sent.append(message)

        await shop.app(shop.scope(), receive, send)
        await asyncio.wait_for(closing[0], 5)
        return status(sent)

    assert 200 == asyncio.run(main())


def test_websocket_is_closed() -> None:
    """
    A WebSocket finds nothing here.
    """
    sent = Shop().run({"type": "websocket", "path": "/"}, {"type": "websocket.connect"})

    assert ["websocket.close"] == [message["type"] for message in sent]


def test_other_scopes() -> None:
    """
    A scope of another type is the server's mistake.
    """
    with pytest.raises(ConfigurationError, match="telepathy"):
        Shop().run({"type": "telepathy"})
