"""
The receiver under load, faults and attack: what is told of the rows found by use.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import io
import logging
import os
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any
from urllib.parse import quote, quote_plus

import pytest

from generator.runtime.adapters.asgi import AsgiApplication
from generator.runtime.answers import Response
from generator.runtime.errors import ConfigurationError, HandlerError
from generator.runtime.gate import UNCOUNTED, Gate, NoRoom
from generator.runtime.redaction import Redactor
from generator.runtime.secret import Secret
from generator.runtime.signature import BodyPlace, Challenge, HeaderPlace, Verified, signed_headers
from generator.runtime.url_key import ACCESS_LOGS, QueryFilter
from generator.runtime.webhook import WebhookReceiver
from tests.runtime.acme_service import NOW, SECRET, SIGNATURE, WEBHOOK, Event, make_scheme
from tests.runtime.test_webhook import BODY, Shop, make_body


def one_by_one(count: int, **options: Any) -> list[bytes]:
    return [make_body(sent_at=number, **options) for number in range(count)]


# -- proof --------------------------------------------------------------------------------------


def test_what_proves_a_delivery() -> None:
    """
    F35: a handler can tell what is signed from what only has the key in its URL.
    """
    shop = Shop(url_key="sesame")
    shop.post()
    shop.post(make_body(sent_at=5), {}, "key=sesame")

    assert ["signature", "url_key"] == [event.delivery.proof for event in shop.events]


def test_three_methods_can_be_overridden() -> None:
    """
    F130: a service beyond the vocabulary is a subclass with its own proof, envelope and challenge.
    """

    class Hooks(WebhookReceiver):
        def verify(self, headers: Any, body: bytes, query: str | bytes) -> Verified:
            assert self.secrets[0].reveal() == SECRET.encode()
            return Verified(0, None, "", "ring")

        def open(self, headers: Any, body: bytes) -> bytes:
            return body[::-1]

        def answer(self, method: str, headers: Any, body: bytes, query: str | bytes) -> Response | None:
            return Response(204, {}, b"") if method == "PUT" or body == b"ping" else None

    hooks = Hooks(events=make_scheme(), scheme=WEBHOOK, secret=SECRET, clock=lambda: NOW)
    events: list[Any] = []
    hooks.on_any(events.append)
    answers = [
        hooks.handle_sync(method, {}, body)
        for method, body in [("POST", BODY[::-1]), ("POST", b"gnip"), ("PUT", b""), ("GET", b"")]
    ]

    assert [200, 204, 204, 405] == [response.status for response in answers]
    assert ["ring"] == [event.delivery.proof for event in events]


# -- keys in the URL ----------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["a+b/c==", "a&b", "a%41b", "a b", "x&key=y", "ü+", "100%"])
@pytest.mark.parametrize("spelling", ["as it is", "quoted", "quoted for a form"])
def test_both_spellings_of_a_key(key: str, spelling: str) -> None:
    """
    F123: a key that was pasted into the address as it is proves a delivery, and so does the quoted one.
    """
    query = {"as it is": key, "quoted": quote(key, safe=""), "quoted for a form": quote_plus(key)}[spelling]
    shop = Shop(secret=None, url_key=key)

    assert 200 == shop.post(headers={}, query=f"a=1&key={query}".encode()).status
    assert 401 == shop.post(headers={}, query=f"a=1&key={query}x".encode()).status


@pytest.mark.parametrize(
    ("token", "status"), [("t-1", 200), ("t-2", 401), ("", 401), ("\ud800", 401), (None, 401)]
)
def test_a_plain_token(token: str | None, status: int) -> None:
    """
    F35: it is compared whatever its characters are.
    """
    shop = Shop(
        secret=None, token="t-1", scheme=replace(WEBHOOK, signature=None, token=HeaderPlace("Acme-Token"))
    )
    headers = {} if token is None else {"Acme-Token": token}

    assert status == shop.post(headers=headers).status


@pytest.mark.parametrize(
    ("given", "status"), [("Bearer t-1", 200), ("Digest t-1", 401), ("t-1", 401), (" t-1", 401)]
)
def test_the_prefix_of_a_token(given: str, status: int) -> None:
    """
    F35: what comes before a token has to be there, to the letter.
    """
    scheme = replace(WEBHOOK, signature=None, token=HeaderPlace("Acme-Token"), token_prefix="Bearer ")

    assert status == Shop(secret=None, token="t-1", scheme=scheme).post(headers={"Acme-Token": given}).status


@pytest.mark.parametrize(
    ("key", "quoted"), [("a#b", "(%23)"), ("a\tb\0#", "(%00, %09, %23)"), ("a+b &c", "")]
)
def test_a_key_that_an_address_loses(key: str, quoted: str, caplog: pytest.LogCaptureFixture) -> None:
    """
    F123: what an address does not carry as it is, is said at the start; the key itself is not.
    """
    shop = Shop(secret=None, url_key=key)

    assert quoted in caplog.text
    assert bool(quoted) == bool(caplog.text)
    assert key not in caplog.text
    assert 200 == shop.post(headers={}, query=f"key={quote(key)}").status


# -- access logs --------------------------------------------------------------------------------


class Atoms(dict[str, Any]):
    """
    Looks values up as a server does that takes headers by ``{name}i``.
    """

    def __getitem__(self, name: str) -> Any:
        return super().__getitem__(name.lower()) if name.startswith("{") else super().get(name, "-")


class Address:
    def __str__(self) -> str:
        return "http://h/hook?key=canary"


class Odd:
    def __str__(self) -> str:
        raise ValueError("no text")


@pytest.mark.parametrize(
    ("message", "arguments"),
    [
        ('%s - "%s %s HTTP/%s" %d', ("1.2.3.4:5", "POST", "/hook?key=canary", "1.1", 200)),
        ("%s %s", (b"/hook?key=canary", 1.5)),
        ("%s", (Address(),)),
        ("GET /hook?%s", ("key=canary",)),
        (
            "%(r)s %(q)s %({x-forwarded-for}i)s %(nothing)s",
            (Atoms({"r": "POST /?key=canary HTTP/1.1", "q": "key=canary", "{x-forwarded-for}i": "1.1.1.1"}),),
        ),
        *(
            (f"%({name})s", ({name: "key=canary"},))
            for name in ("q", "{query_string}e", "query", "query_string", "QUERY_STRING")
        ),
        ("%(path)s", ({"path": "/hook?key=canary"},)),
        ("%s", (["/hook?key=canary"],)),
        ("%d", ("not a number, as a bug would have it",)),
        ("%s %s", (Odd(), None)),
        ("plain /hook?key=canary", ()),
    ],
)
def test_no_line_of_an_access_log_breaks(message: str, arguments: tuple[Any, ...]) -> None:
    """
    F124: whatever the arguments of a line are, it shows no query, and looks up what it did before.
    """

    def make() -> logging.LogRecord:
        return logging.LogRecord("access", logging.INFO, "", 0, message, arguments, None)

    def line(record: logging.LogRecord) -> str:
        try:
            return record.getMessage()
        except Exception as error:  # noqa: BLE001 - any of them breaks a line
            return type(error).__name__

    record = make()

    assert QueryFilter().filter(record)
    assert "canary" not in line(record)
    assert ("Error" in line(make())) == ("Error" in line(record))
    assert line(make()).count("1.1.1.1") == line(record).count("1.1.1.1")


def test_what_remains_of_a_masked_line() -> None:
    """
    F124: all but the query can still be read.
    """
    record = logging.LogRecord("access", logging.INFO, "", 0, "%s %s %d", (Address(), "/a?b", 200), None)

    assert QueryFilter().filter(record)
    assert "http://h/hook?*** /a?*** 200" == record.getMessage()


def test_access_logs_are_masked_where_a_key_is_in_the_url() -> None:
    """
    F124: the loggers of servers get the filter once, from whoever has a key in a URL.
    """
    for _ in range(2):
        Shop(secret=None, url_key="sesame")

    for name in ("uvicorn", "gunicorn", "hypercorn", "granian", "aiohttp"):
        assert f"{name}.access" in ACCESS_LOGS
    for name in ACCESS_LOGS:
        # It may be that of another copy of the package, in whose tests there was a key as well.
        known = [type(each).__name__ for each in logging.getLogger(name).filters]
        assert 1 == known.count(QueryFilter.__name__)


# -- unproved bytes -----------------------------------------------------------------------------


def open_request(app: AsgiApplication, headers: dict[str, str], piece: bytes, release: asyncio.Event) -> Any:
    scope = {
        "type": "http",
        "method": "POST",
        "path": "/",
        "headers": [(name.lower().encode(), value.encode()) for name, value in headers.items()],
        "query_string": b"",
    }
    sent: list[Any] = []
    pieces = iter([{"type": "http.request", "body": piece, "more_body": True}])

    async def receive() -> Any:
        message = next(pieces, None)
        if message is None:
            await release.wait()
            return {"type": "http.disconnect"}
        return message

    async def send(message: Any) -> None:
        sent.append(message)

    async def run() -> int | None:
        await app(scope, receive, send)
        return sent[0]["status"] if sent else None

    return run()


def test_unproved_bytes_have_one_budget() -> None:
    """
    F122: two hundred clients that send no end hold no more than the budget, and a good one comes through.
    """
    shop = Shop(max_unproved=8_000_000)
    app = shop.hooks.asgi()
    wrong = {**shop.headers(), "Acme-Signature": "0" * 64}

    async def main() -> tuple[int, list[int | None], int]:
        release = asyncio.Event()
        tasks = [asyncio.create_task(open_request(app, wrong, b"x" * 1_000_000, release)) for _ in range(200)]
        await asyncio.sleep(0)
        for _ in range(5):
            await asyncio.sleep(0)
        held = shop.hooks._gate.held
        good = await shop.hooks.handle("POST", shop.headers(), BODY)
        release.set()
        return held, [await task for task in tasks], good.status

    held, statuses, good = asyncio.run(main())

    assert 8_000_000 - 1_000_000 < held <= 8_000_000
    assert 200 - held // (1_000_000 - UNCOUNTED) == statuses.count(503)
    assert statuses.count(503) + statuses.count(None) == 200
    assert (200, 0) == (good, shop.hooks._gate.held)


def test_the_budget_is_exact() -> None:
    """
    F122: what just fits is held, and not a byte more; what is given back can be held again.
    """
    gate = Gate(100, 10)
    gate.hold(10)
    with pytest.raises(NoRoom):
        gate.hold(1)
    gate.hold(-1)
    gate.hold(1)

    assert 10 == gate.held


def test_what_is_proved_is_not_counted() -> None:
    """
    F122: while its handler works, a delivery takes no room from others.
    """
    shop = Shop(max_unproved=1_048_576)
    held: list[int] = []
    shop.hooks.on_any(lambda event: held.append(shop.hooks._gate.held))
    body = make_body(data={"cart_id": "x" * 900_000})
    shop.hooks.handle_sync("POST", shop.headers(body), body)
    environ = make_environ(shop, body)
    list(shop.hooks.wsgi()(environ, lambda status, headers: held.append(int(status[:3]))))

    assert [0, 200] == held


@pytest.mark.parametrize("more", [{"Transfer-Encoding": "chunked"}, {"Content-Length": "0"}])
def test_contradictory_lengths(more: dict[str, str]) -> None:
    """
    F126: an empty body of somebody unproved is refused like any other, whatever its headers say of it.
    """
    shop = Shop()
    headers = {"Content-Length": "5", **shop.headers(), "Acme-Signature": "0" * 64, **more}

    assert 401 == shop.post(b"", headers).status


# -- functions that give secrets ----------------------------------------------------------------


class Vault:
    """
    Gives a secret, counts, and fails when told to.
    """

    def __init__(self, secret: Any = SECRET) -> None:
        self.secret = secret
        self.asked = 0
        self.threads: set[int] = set()

    def __call__(self) -> Any:
        self.asked += 1
        self.threads.add(threading.get_ident())
        if isinstance(self.secret, BaseException):
            raise self.secret
        return self.secret

    def later(self) -> Callable[[], Any]:
        async def give() -> Any:
            await asyncio.sleep(0)
            return self()

        return give


def test_a_function_is_asked_once() -> None:
    """
    F125, F37: at the start and then every *refresh* seconds, however many requests there are; off the loop.
    """
    vault = Vault()
    shop = Shop(secret=vault, refresh=60)
    assert 1 == vault.asked
    for body in one_by_one(20):
        shop.clock.ticks += 5.0
        assert 200 == shop.post(body).status

    assert 2 == vault.asked
    assert threading.get_ident() not in vault.threads


def test_a_function_beside_a_fixed_secret() -> None:
    """
    F125: each keeps its place among the secrets.
    """
    shop = Shop(secret=["fixed", Vault()])
    shop.post()

    assert [b"fixed", SECRET.encode()] == [secret.reveal() for secret in shop.hooks.secrets]
    assert [{"secret_index": 1}] == [details for name, details in shop.signals if name == "old_secret_used"]


def test_a_flood_of_wrong_signatures_does_not_flood_the_vault() -> None:
    """
    F125: when signatures fail, the function is asked at most once in a while, and a new secret is found so.
    """
    vault = Vault("another")
    shop = Shop(secret=vault)
    shop.clock.ticks += 10
    assert [401] * 50 == [shop.post().status for _ in range(50)]
    assert 2 == vault.asked
    vault.secret = SECRET
    shop.clock.ticks += 10

    assert 200 == shop.post().status
    assert 3 == vault.asked


@pytest.mark.parametrize("way", ["async", "sync"])
def test_an_asynchronous_function(way: str) -> None:
    """
    F125: it is asked with the first request, once for all that come together.
    """
    vault = Vault()
    shop = Shop(secret=vault.later())
    assert 0 == vault.asked

    async def main() -> list[int]:
        sent = [shop.hooks.handle("POST", shop.headers(body), body) for body in one_by_one(5)]
        return [response.status for response in await asyncio.gather(*sent)]

    statuses = (
        asyncio.run(main()) if way == "async" else [shop.post_sync(body).status for body in one_by_one(5)]
    )

    assert ([200] * 5, 1) == (statuses, vault.asked)


@pytest.mark.parametrize(
    ("gives", "message"),
    [
        ("", "blank"),
        (None, "answered NoneType"),
        (7, "answered int"),
        (KeyError("canary"), "raised KeyError"),
        (SystemExit("canary"), "raised SystemExit"),
    ],
)
def test_a_function_without_a_secret(gives: Any, message: str, caplog: pytest.LogCaptureFixture) -> None:
    """
    F37, F125: there is no receiver without a secret, and what an exception says is told to nobody.
    """
    with pytest.raises(ConfigurationError, match=message) as caught:
        Shop(secret=Vault(gives))
    shop = Shop(secret=Vault(gives).later())

    assert 500 == shop.post().status
    assert "canary" not in f"{caught.value!r}{caught.value.__context__!r}{caplog.text}{shop.signals}"


def test_a_flood_does_not_flood_a_vault_that_has_never_answered() -> None:
    """
    F125: a function that has failed is not asked again by each request that follows.
    """
    vault = Vault(OSError("down"))
    shop = Shop(secret=vault.later())
    assert [500] * 50 == [shop.post().status for _ in range(50)]
    assert 1 == vault.asked
    vault.secret = SECRET
    shop.clock.ticks += 10

    assert 200 == shop.post().status
    assert 2 == vault.asked


def test_the_last_secret_holds_while_a_function_fails(caplog: pytest.LogCaptureFixture) -> None:
    """
    F125: a vault that is down for a while costs no delivery.
    """
    vault = Vault()
    shop = Shop(secret=vault, refresh=1)
    vault.secret = OSError("canary")
    shop.clock.ticks += 10

    assert 200 == shop.post().status
    assert "raised OSError; the last one goes on to hold" in caplog.text
    assert "canary" not in caplog.text


def test_a_function_that_hangs() -> None:
    """
    F125: the time it has is bounded, and the loop goes on meanwhile.
    """
    shop = Shop(secret=Vault().later())
    release = threading.Event()
    shop.hooks._secrets._sources = (Secret(release.wait),)
    shop.hooks._secrets._deadline = 0.2
    turns = 0

    async def main() -> int:
        nonlocal turns
        sent = asyncio.create_task(shop.hooks.handle("POST", shop.headers(), BODY))
        while not sent.done():
            turns += 1
            await asyncio.sleep(0.01)
        return (await sent).status

    assert 500 == asyncio.run(main())
    assert turns > 3
    release.set()


def test_a_server_does_not_start_without_its_secret() -> None:
    """
    F37: under ASGI an asynchronous function is asked when the server starts.
    """
    shop = Shop(secret=Vault("").later())
    sent: list[Any] = []

    async def receive() -> Any:
        return {"type": "lifespan.startup"}

    async def send(message: Any) -> None:
        sent.append(message)

    asyncio.run(shop.hooks.asgi()({"type": "lifespan"}, receive, send))

    assert [("lifespan.startup.failed", "secret is blank")] == [(m["type"], m["message"]) for m in sent]


# -- arguments ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"tolerance": "300"}, "the text '300'; give a number of seconds or a timedelta, such as 300"),
        ({"tolerance": "five"}, "timedelta$"),
        ({"tolerance": True}, "tolerance is 'True'"),
        ({"strict": "false"}, "strict is the text 'false', neither True nor False"),
        ({"reject_malformed": 1}, "reject_malformed is '1', neither True nor False"),
        ({"url_key": ["new", "old"]}, "url_key is a list of 2; give one"),
        ({"token": ["new", "old"]}, "token is a list of 2; give one"),
        ({"url_key": "x" * 8192}, "more than 8192 characters"),
        ({"only": {"shop_id": "s1"}}, "the list for shop_id is the text 's1'"),
        ({"deadline": "3"}, "deadline is the text"),
        ({"remember": timedelta(0)}, "remember must be greater than 0"),
        ({"refresh": float("inf")}, "not endless"),
        ({"max_body": "1000"}, "not a whole number, such as 1000"),
        ({"max_body": float("inf")}, "not a whole number"),
        ({"max_unproved": 0}, "max_unproved must be greater"),
        ({"threads": 1.5}, "threads is '1.5'"),
        ({"observer": 3}, "observer is '3', which cannot be called"),
        ({"clock": 3}, "clock"),
        ({"secret": {"a": "b"}}, "secret is of type dict"),
        ({"secret": "x\n"}, "line break around it"),
        ({"secret": "${ACME_SECRET}"}, "placeholder"),
        ({"only": {"shop_id": "s1"}}, "shop_id is the text 's1'; give a list"),
        ({"only": {"shop_id": []}}, "empty list"),
        ({"health": "up"}, "slash"),
    ],
)
def test_arguments_from_an_environment(options: dict[str, Any], message: str) -> None:
    """
    F37: an argument that is wrong says what it is and what it has to be.
    """
    with pytest.raises(ConfigurationError, match=message):
        Shop(**options)


def test_durations() -> None:
    """
    F8, F121: durations are seconds or `timedelta`.
    """
    shop = Shop(tolerance=timedelta(minutes=1), deadline=timedelta(seconds=2), remember=timedelta(hours=1))
    headers = shop.headers()
    shop.clock.now += 61

    assert 401 == shop.post(headers=headers).status
    with pytest.raises(ConfigurationError, match="^drain is the text 'soon'"):
        asyncio.run(shop.hooks.close("soon"))  # type: ignore[arg-type]


# -- who an event is for ------------------------------------------------------------------------


def test_events_of_others_are_dropped() -> None:
    """
    F34: an event that is not of those named is acknowledged, dropped and counted.
    """
    shop = Shop(only={"shop_id": ["s1", "s2"]})
    statuses = [shop.post(make_body(shop_id=tenant)).status for tenant in ("s1", "s3", ...)]

    assert [200] * 3 == statuses
    assert ["s1"] == [event.shop_id for event in shop.events]
    assert ["foreign_shop"] * 2 == [name for name in shop.names() if name.startswith("foreign")]


@pytest.mark.parametrize("adapter", ["asgi", "wsgi"])
def test_health(adapter: str) -> None:
    """
    F21: the path of its own answers GET and HEAD, and says when nothing is received any more.
    """
    shop = Shop(health="/up")

    def get(path: str, method: str = "GET") -> int:
        if adapter == "wsgi":
            environ = {"REQUEST_METHOD": method, "PATH_INFO": path, "wsgi.input": io.BytesIO()}
            found: list[str] = []
            list(shop.hooks.wsgi("/hook")(environ, lambda status, headers: found.append(status)))
            return int(found[0][:3])
        app = shop.hooks.asgi("/hook")
        sent: list[Any] = []

        async def send(message: Any) -> None:
            sent.append(message)

        async def receive() -> Any:
            return {"type": "http.request"}

        scope = {"type": "http", "method": method, "path": path, "headers": []}
        asyncio.run(app(scope, receive, send))
        return int(sent[0]["status"])

    assert [200, 200, 404, 405] == [get("/up"), get("/up/", "HEAD"), get("/up", "POST"), get("/hook")]
    asyncio.run(shop.hooks.close())
    assert 503 == get("/up")


# -- what cannot be read ------------------------------------------------------------------------


@pytest.mark.parametrize("way", ["async", "sync"])
def test_an_unreadable_delivery_is_set_aside_once(way: str) -> None:
    """
    F11, F25: the same request again is a duplicate; another one with the same bytes is not.
    """
    shop = Shop()
    post = shop.post if way == "async" else shop.post_sync
    body = b"{"
    first = shop.hooks.signed_headers(SECRET, body, timestamp=str(int(NOW * 1000)))
    other = shop.hooks.signed_headers(SECRET, body, timestamp=str(int(NOW * 1000) + 1))

    assert [200] * 5 == [post(body, headers).status for headers in (first, first, first, other, first)]
    assert 2 == len(shop.quarantined)
    assert 3 == shop.names().count("duplicate")


def test_an_unreadable_delivery_has_one_answer() -> None:
    """
    F25: with `reject_malformed`, a repetition is refused like the first one.
    """
    shop = Shop(reject_malformed=True)
    headers = shop.headers(b"{")

    assert [400, 400] == [shop.post(b"{", headers).status for _ in range(2)]
    assert 1 == len(shop.quarantined)


@pytest.mark.parametrize("name", ["cart:payd", "cart:rename"])
def test_a_name_that_is_nearly_known(name: str, caplog: pytest.LogCaptureFixture) -> None:
    """
    F131: it is accepted, and the log says which is probably meant.
    """
    Shop().hooks.on(name)(lambda event: None)

    assert f"'{name}' is no event that the document knows; did you mean 'cart:" in caplog.text


# -- handlers -----------------------------------------------------------------------------------


def test_shutdown_while_handlers_wait_for_a_thread(caplog: pytest.LogCaptureFixture) -> None:
    """
    F127, F44: who never began is asked to come back, without a traceback.
    """
    shop = Shop(threads=1)
    release = threading.Event()
    shop.hooks.on("cart:paid")(lambda event: release.wait(30))

    async def main() -> list[int]:
        sent = [
            asyncio.create_task(shop.hooks.handle("POST", shop.headers(body), body)) for body in one_by_one(4)
        ]
        await asyncio.sleep(0.05)
        await shop.hooks.close(0.05)
        release.set()
        return sorted([(await task).status for task in sent])

    assert [503, 503, 503] == asyncio.run(main())[1:]
    assert "Traceback" not in caplog.text
    assert "before the receiver was closed" in caplog.text


def test_who_never_began_runs_when_it_comes_again() -> None:
    """
    F127: a handler that had no thread before the end is not taken for one that succeeded.
    """
    shop = Shop(threads=1)
    release = threading.Event()
    runs: list[int | None] = []

    @shop.hooks.on("cart:paid")
    def handler(event: Event[Any]) -> None:
        release.wait(30)
        runs.append(event.timestamp)

    bodies = one_by_one(3)

    async def main() -> set[int]:
        sent = [asyncio.create_task(shop.hooks.handle("POST", shop.headers(body), body)) for body in bodies]
        await asyncio.sleep(0.05)
        await shop.hooks.close(0.05)
        release.set()
        await asyncio.gather(*sent)
        await shop.hooks._open()
        return {(await shop.hooks.handle("POST", shop.headers(body), body)).status for body in bodies}

    assert {200} == asyncio.run(main())
    assert [0, 1, 2] == sorted(time for time in runs if time is not None)


def test_a_mounted_application_is_drained() -> None:
    """
    F44: `lifespan` is what an application is given that mounts the receiver.
    """
    shop = Shop()

    async def main() -> list[int]:
        async with shop.hooks.lifespan():
            inside = await shop.hooks.handle("POST", shop.headers(), BODY)
        after = await shop.hooks.handle("POST", shop.headers(), BODY)
        return [inside.status, after.status]

    assert [200, 503] == asyncio.run(main())


@pytest.mark.parametrize("drain", [0.01, timedelta(milliseconds=10)])
def test_a_drain_that_is_too_short(drain: Any, caplog: pytest.LogCaptureFixture) -> None:
    """
    F44: what was not finished is told, however the duration is given; a wrong one closes nothing.
    """
    shop = Shop()

    @shop.hooks.on("cart:paid")
    async def waits(event: Event[Any]) -> None:
        with pytest.raises(ConfigurationError, match="drain must be greater than 0"):
            await shop.hooks.close(0)
        assert not shop.hooks._gate.closed
        await shop.hooks.close(drain)

    assert 200 == shop.post().status
    assert "1 requests were not finished in 0.01 s" in caplog.text


def test_a_handler_that_swallows_its_cancellation() -> None:
    """
    F119: the answer comes half a second after the deadline, and the task is left and counted.
    """
    shop = Shop(deadline=0.05)
    release: list[asyncio.Event] = []

    @shop.hooks.on("cart:paid")
    async def stubborn(event: Event[Any]) -> None:
        release.append(asyncio.Event())
        while not release[0].is_set():
            with contextlib.suppress(asyncio.CancelledError):
                await release[0].wait()

    async def main() -> tuple[int, int]:
        response = await shop.hooks.handle("POST", shop.headers(), BODY)
        detached = shop.hooks._dispatcher.detached
        release[0].set()
        for _ in range(10):
            await asyncio.sleep(0)
        return response.status, detached

    assert (503, 1) == asyncio.run(main())
    assert "detached" in shop.names()
    assert 0 == shop.hooks._dispatcher.detached


def test_a_request_that_is_cancelled_twice() -> None:
    """
    F119, F118: a handler that is cleaning up keeps its delivery, however often the request is cancelled: the
    next attempt does not run it at the same time.
    """
    shop = Shop()
    running: list[int] = []
    most: list[int] = []
    release: list[asyncio.Event] = []

    @shop.hooks.on("cart:paid")
    async def cleans_up(event: Event[Any]) -> None:
        release.append(asyncio.Event())
        running.append(1)
        most.append(len(running))
        try:
            await asyncio.sleep(30)
        finally:
            await release[0].wait()
            running.pop()

    async def main() -> int:
        request = asyncio.create_task(shop.hooks.handle("POST", shop.headers(), BODY))
        for _ in range(2):
            await asyncio.sleep(0.01)
            request.cancel()
        await asyncio.wait({request})
        again = asyncio.create_task(shop.hooks.handle("POST", shop.headers(), BODY))
        await asyncio.sleep(0.01)
        detached = shop.hooks._dispatcher.detached
        release[0].set()
        assert 503 == (await again).status
        return detached

    assert 1 == asyncio.run(main())
    assert [1] == most


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no forks here")
def test_a_fork_has_threads_of_its_own() -> None:
    """
    F117, F125: a server that starts its workers as copies of itself takes no thread along; plain functions
    run in each of them, and a secret is asked for again.
    """
    shop = Shop(secret=lambda: SECRET, threads=1, refresh=1)
    shop.hooks.on("cart:paid")(lambda event: None)
    assert 200 == shop.post().status
    shop.clock.ticks += 10
    asked: list[Any] = []
    shop.hooks._secrets._sources = (Secret(lambda: asked.append(1) or SECRET),)
    shop.hooks._secrets._deadline = 20
    child = os.fork()
    if child == 0:
        status = 1
        with contextlib.suppress(BaseException):
            shop.hooks._deadline = 20
            body = make_body(sent_at=2)
            status = int(shop.post(body).status != 200 or asked != [1])
        os._exit(status)

    assert 0 == os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def test_a_handler_that_blocks_the_loop(caplog: pytest.LogCaptureFixture) -> None:
    """
    F119: a loop that stands still is told once, with the stack of what it is in.
    """
    shop = Shop()
    shop.hooks._dispatcher._runner.watch.lag = 0.05
    told = threading.Event()
    observe = shop.hooks._reporter._observer
    assert observe is not None

    def observed(signal: str, /, **details: Any) -> None:
        observe(signal, **details)
        if signal == "loop_lag":
            told.set()

    shop.hooks._reporter._observer = observed

    @shop.hooks.on("cart:paid")
    async def blocks(event: Event[Any]) -> None:
        assert told.wait(30)

    assert 200 == shop.post().status
    assert 1 == shop.names().count("loop_lag")
    assert "in blocks" in caplog.text


def test_a_loop_that_others_block() -> None:
    """
    F119: where no handler runs any more, whoever holds up the loop is none of the receiver's.
    """
    shop = Shop()
    shop.hooks._dispatcher._runner.watch.lag = 0.02

    @shop.hooks.on("cart:paid")
    async def waits(event: Event[Any]) -> None:
        await asyncio.sleep(0)

    async def main() -> None:
        assert 200 == (await shop.hooks.handle("POST", shop.headers(), BODY)).status
        threading.Event().wait(0.2)

    asyncio.run(main())

    assert "loop_lag" not in shop.names()


@pytest.mark.parametrize("awaits", [0, 1, 3])
def test_a_handler_has_a_task_of_its_own(awaits: int) -> None:
    """
    F120: from its first step to its last a handler runs in one task, which is not the request's.
    """
    shop = Shop()
    tasks: list[Any] = []

    @shop.hooks.on("cart:paid")
    async def looks(event: Event[Any]) -> None:
        tasks.append(asyncio.current_task())
        for _ in range(awaits):
            await asyncio.sleep(0)
            tasks.append(asyncio.current_task())
        async with asyncio.timeout(5):
            await asyncio.sleep(0.001 if awaits else 0)

    async def main() -> Any:
        response = await shop.hooks.handle("POST", shop.headers(), BODY)
        assert 200 == response.status
        return asyncio.current_task()

    request = asyncio.run(main())

    assert 1 == len({*tasks})
    assert request not in tasks


def test_a_handler_that_cancels_itself_before_it_waits() -> None:
    """
    F120: it has failed, and has cleaned up, and so has what it waits for; the request is answered.
    """
    shop = Shop()
    cleaned: list[str] = []

    @shop.hooks.on("cart:paid")
    async def gives_up(event: Event[Any]) -> None:
        task, child = asyncio.current_task(), asyncio.create_task(asyncio.sleep(30))
        assert task is not None
        task.cancel()
        try:
            await child
        finally:
            cleaned.append("both" if child.cancelled() else "it alone")

    assert 500 == shop.post().status
    assert ["both"] == cleaned


def test_failures_are_logged_in_samples_and_without_credentials(caplog: pytest.LogCaptureFixture) -> None:
    """
    F111, F49: a handler that always fails does not fill the log, and what its exceptions say is masked.
    """
    shop = Shop()

    @shop.hooks.on("cart:paid")
    async def fails(event: Event[Any]) -> None:
        raise ValueError(f"GET /x?key=canary-1 token=canary-2 Authorization: Bearer canary-3 {SECRET}")

    assert [500] * 200 == [shop.post(body).status for body in one_by_one(200)]
    failed = [record for record in caplog.records if "was answered with 500" in record.getMessage()]

    assert 5 == len(failed)
    assert "ValueError" in failed[0].getMessage()
    assert "canary" not in caplog.text
    assert SECRET not in caplog.text


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("api_key='abc'", "api_key='***'"),
        ('{"password": "a b"}', '{"password": "*** b"}'),
        ("Set-Cookie: a=b", "Set-Cookie: ***"),
        ("https://h/?key=abc&x=1", "https://h/?key=***&x=1"),
        ("KeyError: 'name'", "KeyError: 'name'"),
        ("the monkey: ate", "the monkey: ate"),
    ],
)
def test_redaction(text: str, masked: str) -> None:
    """
    F111: what is called like a credential loses its value, and nothing else does.
    """
    assert masked == Redactor()(text)


# -- large bodies -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "filling", [b"[],", b'"a",', b'"' + b'\\"[' * 40 + b'",', b"[" * 90 + b"]" * 90 + b","]
)
def test_the_largest_bodies_are_read_without_a_call_for_each_bracket(filling: bytes) -> None:
    """
    F49: what a mebibyte of brackets costs is left to compiled code.
    """
    from generator.runtime.json_text import parse_json

    calls = 0

    def count(frame: Any, event: str, argument: Any) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    gc.collect()  # what earlier tests left is not to be counted
    sys.setprofile(count)
    try:
        parse_json(b"[" + filling * (1_000_000 // len(filling)) + b"1]")
    finally:
        sys.setprofile(None)

    assert calls < 100


# -- WSGI ---------------------------------------------------------------------------------------


def make_environ(shop: Shop, body: bytes, **more: Any) -> dict[str, Any]:
    environ: dict[str, Any] = {
        f"HTTP_{name.upper().replace('-', '_')}": value for name, value in shop.headers(body).items()
    }
    return {
        "REQUEST_METHOD": "POST",
        "PATH_INFO": "/hook",
        "QUERY_STRING": "",
        "CONTENT_LENGTH": str(len(body)),
        "wsgi.input": io.BytesIO(body),
        **environ,
        **more,
    }


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, 200),
        ({"PATH_INFO": "/hook/"}, 200),
        ({"PATH_INFO": "/", "SCRIPT_NAME": "/hook"}, 200),
        ({"PATH_INFO": "/other"}, 404),
        ({"REQUEST_METHOD": "GET"}, 405),
        ({"CONTENT_LENGTH": "2000000"}, 413),
        ({"CONTENT_LENGTH": "9" * 20}, 413),
        ({"CONTENT_LENGTH": "9" * 5000}, 413),
        ({"HTTP_ACME_SIGNATURE": "0" * 64}, 401),
        ({"CONTENT_LENGTH": ""}, 401),
        ({"CONTENT_LENGTH": "", "wsgi.input_terminated": True}, 200),
        ({"CONTENT_LENGTH": "7", "wsgi.input": io.BytesIO()}, 500),
    ],
)
def test_wsgi(more: dict[str, Any], expected: int) -> None:
    """
    F15, F16, F21, F48: a WSGI server gets the answer that an ASGI server gets.
    """
    shop = Shop()
    found: list[Any] = []
    body = list(
        shop.hooks.wsgi("/hook")(make_environ(shop, BODY, **more), lambda *start: found.append(start))
    )

    assert expected == int(found[0][0][:3])
    assert str(len(b"".join(body))) == dict(found[0][1])["Content-Length"]
    assert (expected == 200) == bool(shop.events)


def test_one_process_of_several_is_told_apart_by_nothing() -> None:
    """
    F114: two receivers in one process share nothing that either changes.
    """
    first, second = Shop(), Shop()
    first.post()

    assert 200 == second.post().status
    assert 1 == len(second.events)


def test_settings_reach_the_receiver() -> None:
    """
    F43: a deadline given as a duration is the one that handlers have.
    """
    shop = Shop(deadline=timedelta(milliseconds=50), scheme=replace(WEBHOOK))

    @shop.hooks.on("cart:paid")
    async def waits(event: Event[Any]) -> None:
        await asyncio.sleep(30)

    assert 503 == shop.post().status
    assert isinstance(shop.errors[0], HandlerError)


def test_challenge_that_comes_like_a_delivery() -> None:
    """
    F130: a challenge without a method of its own comes by that of deliveries, and is proved like them.
    """
    asked = BodyPlace(("challenge",))
    challenge = Challenge(asked, place=BodyPlace(("event",)), value="url:check")
    hooks = WebhookReceiver(
        events=make_scheme(),
        scheme=replace(WEBHOOK, challenges=(challenge,)),
        secret=SECRET,
        clock=lambda: NOW,
    )
    body = b'{"event": "url:check", "challenge": "c1"}'
    headers = signed_headers(SIGNATURE, SECRET, body, timestamp=str(int(NOW * 1000)))
    answered = hooks.handle_sync("POST", headers, body)

    assert (200, b"c1") == (answered.status, answered.body)
    assert 401 == hooks.handle_sync("POST", {}, body).status
