"""
The webhook receiver of the package made of the vendored document, behind a real server on loopback.

Test ids begin with the row of the table of failures that they are about. Requests are signed here without
the package's help.
"""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import hashlib
import hmac
import http.client
import itertools
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any, Final, TypeAlias

import pytest

from tests.loopback import serving_asgi

SECRET: Final = "canary-9d41e0-secret"
URL_KEY: Final = "canary-7b22f8-key"
NOW: Final = 1_790_000_000
MAX_BODY: Final = 4096
WEBSITE: Final = "11111111-2222-4333-8444-555555555555"
MESSAGE: Final = {
    "website_id": WEBSITE,
    "session_id": "session_aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee",
    "type": "text",
    "content": "Hello",
    "from": "user",
    "origin": "chat",
    "stamped": True,
    "fingerprint": 163239614854320,
    "timestamp": NOW * 1000,
    "user": {"nickname": "Ada", "user_id": "session_aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee"},
}

Headers: TypeAlias = list[tuple[str, str]]

_times = itertools.count(NOW * 1000 - 100_000)


def envelope(event: Any = "message:send", data: Any = MESSAGE, **changes: Any) -> dict[str, Any]:
    """
    Make the body of a delivery that has not been sent before; a member that is `...` is left out.
    """
    made = {"website_id": WEBSITE, "event": event, "data": data, "timestamp": next(_times), **changes}
    return {name: value for name, value in made.items() if value is not ...}


def text(value: Any) -> bytes:
    """
    Write a body as the service does.
    """
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def digest(body: bytes, timestamp: str, secret: str = SECRET) -> str:
    """
    Sign a body.
    """
    return hmac.new(secret.encode(), f"[{timestamp};".encode() + body + b"]", hashlib.sha256).hexdigest()


def proof(body: bytes, timestamp: int | str = NOW * 1000, **changes: str) -> Headers:
    """
    Make the headers of a plugin hook; *changes* by header, ``_`` for ``-``.
    """
    made = {
        "Content-Type": "application/json",
        "X-Crisp-Hook-Origin": "plugin/rtm 38b411d9377a6a00 production",
        "X-Crisp-Request-Timestamp": str(timestamp),
        "X-Crisp-Signature": digest(body, str(timestamp)),
        "X-Delivery-Attempt-Count": "1",
        "X-Delivery-Attempt-Limit": "5",
    }
    made.update({name.replace("_", "-"): value for name, value in changes.items()})
    return list(made.items())


@dataclass
class Request:
    """
    A request; *chunks* travel without a length.
    """

    headers: Headers
    body: bytes = b""
    method: str = "POST"
    path: str = "/webhook"
    chunks: list[bytes] | None = None


def genuine(value: Any = None, body: bytes | None = None, **options: Any) -> Request:
    """
    Make a signed request.
    """
    body = text(envelope() if value is None else value) if body is None else body
    return Request(proof(body), body, **options)


def with_headers(request: Request, *changes: tuple[str, str | None]) -> Request:
    """
    Replace headers of a request, or leave them out.
    """
    names = {name for name, _ in changes}
    kept = [(name, value) for name, value in request.headers if name not in names]
    return Request(
        [*kept, *((name, value) for name, value in changes if value is not None)],
        request.body,
        request.method,
        request.path,
    )


# -- the server ---------------------------------------------------------------------------------


@dataclass
class Receiver:
    """
    A running receiver, and what it has done since the last request but one.
    """

    events: list[Any] = field(default_factory=list)
    quarantined: list[Any] = field(default_factory=list)
    signals: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    port: int = 0

    def observe(self, signal: str, /, **details: Any) -> None:
        self.signals.append((signal, details))

    def ask(self, request: Request) -> tuple[int, http.client.HTTPMessage, bytes]:
        """
        Send a request; return status, headers and body.
        """
        for kept in (self.events, self.quarantined, self.signals):
            kept.clear()
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.putrequest(request.method, request.path)
            for name, value in request.headers:
                connection.putheader(name, value)
            if request.chunks is not None:
                connection.putheader("Transfer-Encoding", "chunked")
            elif not any(name == "Content-Length" for name, _ in request.headers):
                connection.putheader("Content-Length", str(len(request.body)))
            connection.endheaders()
            # A server that has refused may be gone before the body is; its answer can be read all the same.
            with contextlib.suppress(ConnectionError):
                for chunk in request.chunks or ():
                    connection.send(b"%x\r\n%b\r\n" % (len(chunk), chunk))
                connection.send(request.body if request.chunks is None else b"0\r\n\r\n")
            response = connection.getresponse()
            return response.status, response.headers, response.read()
        finally:
            connection.close()


@contextlib.contextmanager
def receiving(
    package: ModuleType, *, body_deadline: float = 15.0, path: str = "/webhook", **options: Any
) -> Iterator[tuple[Receiver, Any]]:
    """
    Serve a receiver; yield it with its handler object.
    """
    receiver = Receiver()
    options = {"secret": SECRET, "max_body": MAX_BODY, **options}
    hooks = package.WebhookHandler(clock=lambda: NOW, observer=receiver.observe, **options)
    hooks.on_quarantine(receiver.quarantined.append)
    with serving_asgi(hooks.asgi(path=path, body_deadline=body_deadline)) as receiver.port:
        yield receiver, hooks


def listen(receiver: Receiver, hooks: Any) -> None:
    """
    Register handlers for two events, and for those that nobody knows.
    """

    async def remember(event: Any) -> None:
        receiver.events.append(event)

    hooks.on_message_send(remember)
    hooks.on_session_set_email(remember)
    hooks.on_unknown(remember)


@pytest.fixture(scope="module")
def receiver(crisp_package: ModuleType) -> Iterator[Receiver]:
    """
    A receiver of plugin hooks, which are signed.
    """
    with receiving(crisp_package) as (running, hooks):
        listen(running, hooks)
        yield running


@pytest.fixture(scope="module")
def keyed(crisp_package: ModuleType) -> Iterator[Receiver]:
    """
    A receiver of both kinds: plugin hooks are signed, website hooks carry a key in their URL.
    """
    with receiving(crisp_package, url_key=URL_KEY) as (running, hooks):
        listen(running, hooks)
        yield running


# -- what is refused ----------------------------------------------------------------------------


def _tampered() -> Request:
    request = genuine()
    return Request(request.headers, request.body.replace(b"Hello", b"Hullo"))


def _rewritten() -> Request:
    request = genuine()
    return Request(request.headers, json.dumps(json.loads(request.body)).encode())


def _at(seconds: float, *, unit: int = 1000) -> Request:
    body = text(envelope())
    return Request(proof(body, int((NOW + seconds) * unit)), body)


def _stamped(timestamp: str) -> Request:
    body = text(envelope())
    return Request(proof(body, timestamp), body)


def _signed_as(make: Callable[[bytes, str], str]) -> Request:
    body = text(envelope())
    return Request(proof(body, X_Crisp_Signature=make(body, str(NOW * 1000))), body)


def _mac(signed: bytes) -> str:
    return hmac.new(SECRET.encode(), signed, hashlib.sha256).hexdigest()


REFUSED: Final[dict[str, tuple[int, str, Request]]] = {
    "F1 no signature": (401, "MissingSignature", with_headers(genuine(), ("X-Crisp-Signature", None))),
    "F1 empty signature": (401, "MissingSignature", with_headers(genuine(), ("X-Crisp-Signature", ""))),
    "F1 no headers at all": (401, "MissingSignature", Request([], text(envelope()))),
    "F2 tampered body": (401, "InvalidSignature", _tampered()),
    "F2 other secret": (401, "InvalidSignature", _signed_as(lambda body, time: digest(body, time, "other"))),
    "F2 no brackets": (
        401,
        "InvalidSignature",
        _signed_as(lambda body, time: _mac(time.encode() + b";" + body)),
    ),
    "F4 not hexadecimal": (401, "InvalidSignature", _signed_as(lambda body, time: "z" * 64)),
    "F4 too short": (401, "InvalidSignature", _signed_as(lambda body, time: digest(body, time)[:-2])),
    "F5 not ASCII": (401, "InvalidSignature", _signed_as(lambda body, time: "é" * 64)),
    "F5 very long": (401, "InvalidSignature", _signed_as(lambda body, time: "0" * 20_000)),
    "F6 two signatures": (
        401,
        "InvalidSignature",
        Request([*(request := genuine()).headers, ("X-Crisp-Signature", "0" * 64)], request.body),
    ),
    "F7 no timestamp": (
        401,
        "MissingSignature",
        with_headers(genuine(), ("X-Crisp-Request-Timestamp", None)),
    ),
    "F7 timestamp of letters": (401, "InvalidSignature", _stamped("abc")),
    "F7 timestamp with exponent": (401, "InvalidSignature", _stamped("1e9")),
    "F7 negative timestamp": (401, "InvalidSignature", _stamped("-1")),
    "F7 timestamp of 5000 digits": (401, "InvalidSignature", _stamped("1" * 5000)),
    "F8 stale": (401, "StaleTimestamp", _at(-86_401)),
    "F8 stale in seconds": (401, "StaleTimestamp", _at(-86_401, unit=1)),
    "F9 from the future": (401, "FutureTimestamp", _at(86_401)),
    "F13 written again": (401, "InvalidSignature", _rewritten()),
    "F14 other product": (
        401,
        "InvalidSignature",
        _signed_as(lambda body, time: f"sha256={digest(body, time)}"),
    ),
    "F16 honest length over the limit": (
        413,
        "BodyTooLarge",
        with_headers(genuine(body=b"0" * 100), ("Content-Length", str(MAX_BODY + 1))),
    ),
    "F17 chunks over the limit": (413, "", genuine(body=b"", chunks=[b" " * 1000] * 5)),
    "F21 GET": (405, "method", genuine(method="GET")),
    "F21 HEAD": (405, "method", genuine(method="HEAD")),
    "F21 PUT": (405, "method", genuine(method="PUT")),
    "F48 wrong path": (404, "", genuine(path="/webhooks")),
    "F48 below the path": (404, "", genuine(path="/webhook/more")),
}


@pytest.mark.parametrize("row", REFUSED)
def test_refused(receiver: Receiver, row: str) -> None:
    """
    The request is refused with its status: nothing runs, nothing is set aside, and the answer tells nothing.
    """
    expected, reason, request = REFUSED[row]
    status, headers, body = receiver.ask(request)

    assert expected == status
    assert ([], []) == (receiver.events, receiver.quarantined)
    assert [("refused", {"status": status, "reason": reason})] == receiver.signals
    assert ("POST" if status == 405 else None) == headers["allow"]
    assert len(body) < 60
    for secret in (SECRET, "Traceback", "Hello", "product", "hmac"):
        assert secret not in body.decode()


def test_hint(crisp_package: ModuleType) -> None:
    """
    F14: whoever runs the receiver is told whose signature it was.
    """
    hooks = crisp_package.WebhookHandler(secret=SECRET, clock=lambda: NOW)
    _, _, request = REFUSED["F14 other product"]
    with pytest.raises(crisp_package.InvalidSignature, match="Hugo MCP"):
        hooks.parse(request.headers, request.body)


def test_right_after_wrong(receiver: Receiver) -> None:
    """
    F2: a refusal does not stand in the way of the genuine request with the same body.
    """
    request = genuine()
    status, _, _ = receiver.ask(with_headers(request, ("X-Crisp-Signature", "0" * 64)))

    assert 401 == status
    assert 200 == receiver.ask(request)[0]
    assert 1 == len(receiver.events)


def test_slow_body(crisp_package: ModuleType) -> None:
    """
    F18: a body that does not come is not waited for.
    """
    with receiving(crisp_package, body_deadline=0.05) as (running, _):
        status, headers, _ = running.ask(with_headers(genuine(body=b""), ("Content-Length", "10")))

    assert (408, "close") == (status, headers["connection"])


# -- what is accepted ---------------------------------------------------------------------------


def _gzipped() -> Request:
    body = gzip.compress(text(envelope()))
    request = genuine(body=body)
    return Request([*request.headers, ("Content-Encoding", "gzip")], body)


ACCEPTED: Final[dict[str, Request]] = {
    "signed": genuine(),
    "F4 upper case": _signed_as(lambda body, time: digest(body, time).upper()),
    "F4 blanks around": _signed_as(lambda body, time: f"  {digest(body, time)}\t"),
    "F8 within the tolerance": _at(-86_399),
    "F9 within the tolerance": _at(86_399),
    "F10 timestamp in seconds": _at(0, unit=1),
    "F17 chunks within the limit": Request(
        (request := genuine()).headers, chunks=[request.body[:100], request.body[100:]]
    ),
    "F22 type of the content": with_headers(genuine(), ("Content-Type", "text/plain")),
    "F22 no type of the content": with_headers(genuine(), ("Content-Type", None)),
    "F23 gzip": _gzipped(),
    "F31 unknown member": genuine(envelope(data={**MESSAGE, "mood": "good"})),
    "F31 unknown value": genuine(envelope(data={**MESSAGE, "origin": "carrier pigeon"})),
    "F32 missing member": genuine(
        envelope(data={name: value for name, value in MESSAGE.items() if name != "fingerprint"})
    ),
    "F32 wrong type": genuine(envelope(data={**MESSAGE, "fingerprint": "abc"})),
    "F32 no envelope members": genuine(envelope(website_id=..., timestamp=...)),
    "F32 data is text": genuine(envelope(data="abc")),
    "F41 odd attempts": with_headers(
        genuine(), ("X-Delivery-Attempt-Count", "x"), ("X-Delivery-Attempt-Limit", "-1")
    ),
    "F48 slash at the end": genuine(path="/webhook/"),
    "F48 query": genuine(path="/webhook?from=here"),
    "other type of message": genuine(envelope(data={**MESSAGE, "type": "hologram", "content": {"x": 1}})),
}


@pytest.mark.parametrize("row", ACCEPTED)
def test_accepted(receiver: Receiver, row: str) -> None:
    """
    The request is answered with 200, after its handler has run once.
    """
    status, _, body = receiver.ask(ACCEPTED[row])

    assert (200, b"ok\n") == (status, body)
    assert ["message:send"] == [event.name for event in receiver.events]
    assert "accepted" in dict(receiver.signals)


def test_event(receiver: Receiver, crisp_package: ModuleType) -> None:
    """
    The handler gets the payload in its class, and what headers and envelope tell.
    """
    receiver.ask(genuine(envelope(timestamp=NOW * 1000 + 7)))
    (event,) = receiver.events

    assert crisp_package.MessageEvent.SEND is event.name
    assert crisp_package.Surface.WEBHOOK is event.surface
    assert crisp_package.MessageSendText is type(event.data)
    assert ("Hello", "user") == (event.data.content, event.data.from_)
    assert (WEBSITE, NOW * 1000 + 7) == (event.website_id, event.timestamp)
    assert (1, 5) == (event.delivery.attempt, event.delivery.limit)
    assert "plugin/rtm 38b411d9377a6a00 production" == event.delivery.origin
    assert () == event.problems
    assert MESSAGE == event.raw


def test_problems(receiver: Receiver) -> None:
    """
    F32: a wrong member holds what came, and the event says so.
    """
    receiver.ask(genuine(envelope(data={**MESSAGE, "fingerprint": "abc"})))
    (event,) = receiver.events

    assert "abc" == event.data.fingerprint
    assert ["/fingerprint"] == [problem.pointer for problem in event.problems]


def test_other_event(receiver: Receiver, crisp_package: ModuleType) -> None:
    """
    An event goes to its own handler's class.
    """
    data = {"website_id": WEBSITE, "session_id": "session_1", "email": "ada@example.com"}
    status, _, _ = receiver.ask(genuine(envelope("session:set_email", data)))

    assert 200 == status
    assert [crisp_package.SessionSetEmail] == [type(event.data) for event in receiver.events]
    assert data == crisp_package.encode(receiver.events[0].data)


def test_unknown_event(receiver: Receiver, crisp_package: ModuleType) -> None:
    """
    F30: an event that the document does not know reaches the handler of the unknown.
    """
    status, _, _ = receiver.ask(genuine(envelope("session:brand_new", {"a": 1})))

    assert 200 == status
    assert [("session:brand_new", crisp_package.UnknownPayload)] == [
        (event.name, type(event.data)) for event in receiver.events
    ]
    assert ("unknown_event", {"name": "session:brand_new"}) in receiver.signals


def test_unhandled_event(receiver: Receiver) -> None:
    """
    F33: an event without a handler is acknowledged and counted.
    """
    status, _, _ = receiver.ask(genuine(envelope("session:removed", {"website_id": WEBSITE})))

    assert (200, []) == (status, receiver.events)
    assert ("unhandled", {"name": "session:removed"}) in receiver.signals


def test_replay(receiver: Receiver) -> None:
    """
    F11: a delivery that comes again, from a retry or an attacker, is a success without a handler run.
    """
    request = genuine()

    assert (200, 1) == (receiver.ask(request)[0], len(receiver.events))
    assert (200, 0) == (receiver.ask(request)[0], len(receiver.events))
    assert [("duplicate", {"name": "message:send"})] == receiver.signals


def test_rotation(crisp_package: ModuleType) -> None:
    """
    F3: a signature of the previous secret is accepted, and counted.
    """
    with receiving(crisp_package, secret=["newer", SECRET]) as (running, hooks):
        listen(running, hooks)
        status, _, _ = running.ask(genuine())

        assert (200, 1) == (status, len(running.events))
        assert ("old_secret_used", {"secret_index": 1}) in running.signals


# -- what is set aside --------------------------------------------------------------------------

QUARANTINED: Final[dict[str, tuple[str, int, Request]]] = {
    "F24 not UTF-8": ("MalformedPayload", 400, genuine(body=b'{"event":"\xff"}')),
    "F25 not JSON": ("MalformedPayload", 400, genuine(body=b"event=message:send")),
    "F25 empty": ("MalformedPayload", 400, genuine(body=b"")),
    "F25 cut off": ("MalformedPayload", 400, genuine(body=text(envelope())[:-1])),
    "F25 byte order mark": ("MalformedPayload", 400, genuine(body=b"\xef\xbb\xbf" + text(envelope()))),
    "F25 two documents": ("MalformedPayload", 400, genuine(body=text(envelope()) * 2)),
    "F26 deep": ("MalformedPayload", 400, genuine(body=b"[" * 2000 + b"]" * 2000)),
    "F27 NaN": ("MalformedPayload", 400, genuine(body=b'{"event":"message:send","data":{"x":NaN}}')),
    "F27 long number": ("MalformedPayload", 400, genuine(body=b'{"event":"e","data":' + b"1" * 3000 + b"}")),
    "F27 half a surrogate pair": ("MalformedPayload", 400, genuine(body=b'{"event":"e","data":"\\ud800"}')),
    "F27 member twice": ("MalformedPayload", 400, genuine(body=b'{"event":"e","event":"f","data":{}}')),
    "F28 null": ("InvalidEnvelope", 400, genuine(body=b"null")),
    "F28 array": ("InvalidEnvelope", 400, genuine(body=b"[]")),
    "F28 text": ("InvalidEnvelope", 400, genuine(body=b'"x"')),
    "F29 no event": ("InvalidEnvelope", 422, genuine(envelope(event=...))),
    "F29 event is a number": ("InvalidEnvelope", 422, genuine(envelope(event=1))),
    "F29 no data": ("InvalidEnvelope", 422, genuine(envelope(data=...))),
}


@pytest.mark.parametrize("row", QUARANTINED)
def test_quarantined(receiver: Receiver, crisp_package: ModuleType, row: str) -> None:
    """
    What is signed and cannot be read is set aside, byte for byte, and answered with success.
    """
    reason, _, request = QUARANTINED[row]
    status, _, _ = receiver.ask(request)

    assert (200, []) == (status, receiver.events)
    assert [request.body] == [kept.body for kept in receiver.quarantined]
    assert isinstance(receiver.quarantined[0].reason, getattr(crisp_package, reason))


@pytest.fixture(scope="module")
def rejecting(crisp_package: ModuleType) -> Iterator[Receiver]:
    """
    A receiver that refuses what cannot be read.
    """
    with receiving(crisp_package, reject_malformed=True) as (running, hooks):
        listen(running, hooks)
        yield running


@pytest.mark.parametrize("row", QUARANTINED)
def test_rejected(rejecting: Receiver, row: str) -> None:
    """
    With `reject_malformed` it is answered with the second status; it is set aside all the same.
    """
    _, expected, request = QUARANTINED[row]
    status, _, _ = rejecting.ask(request)

    assert (expected, 1, []) == (status, len(rejecting.quarantined), rejecting.events)


def test_strict(crisp_package: ModuleType) -> None:
    """
    F32: with `strict`, data that is not as the document says is set aside, and no 4xx.
    """
    with receiving(crisp_package, strict=True) as (running, hooks):
        listen(running, hooks)
        status, _, _ = running.ask(genuine(envelope(data={**MESSAGE, "fingerprint": "abc"})))

        assert (200, []) == (status, running.events)
        assert ["SchemaMismatch"] == [type(kept.reason).__name__ for kept in running.quarantined]
        assert ["message:send"] == [kept.name for kept in running.quarantined]


# -- the key in the URL -------------------------------------------------------------------------

UNSIGNED: Final[Headers] = [("Content-Type", "application/json")]


@pytest.mark.parametrize(
    ("expected", "path"),
    [
        pytest.param(200, f"/webhook?key={URL_KEY}", id="F35 right key"),
        pytest.param(200, f"/webhook?a=1&key={URL_KEY}&b=2", id="F35 among others"),
        pytest.param(401, "/webhook", id="F36 no key"),
        pytest.param(401, "/webhook?key=", id="F36 empty key"),
        pytest.param(401, "/webhook?key=wrong", id="F36 wrong key"),
        pytest.param(401, f"/webhook?Key={URL_KEY}", id="F36 other parameter"),
        pytest.param(401, f"/webhook?key={URL_KEY}&key=wrong", id="F36 two keys"),
    ],
)
def test_url_key(keyed: Receiver, expected: int, path: str) -> None:
    """
    A website hook is not signed; its key decides.
    """
    status, _, body = keyed.ask(Request(UNSIGNED, text(envelope()), path=path))

    assert expected == status
    assert int(expected == 200) == len(keyed.events)
    assert URL_KEY.encode() not in body


def test_url_key_does_not_heal_a_signature(keyed: Receiver) -> None:
    """
    F2, F35: a request that has a signature is judged by it, whatever its URL says.
    """
    request = _tampered()
    request.path = f"/webhook?key={URL_KEY}"

    assert (401, 0) == (keyed.ask(request)[0], len(keyed.events))


def test_signature_beside_url_key(keyed: Receiver) -> None:
    """
    A plugin hook needs no key where both kinds are received.
    """
    assert (200, 1) == (keyed.ask(genuine())[0], len(keyed.events))


# -- handlers -----------------------------------------------------------------------------------


def test_handler_fails(crisp_package: ModuleType) -> None:
    """
    F42: the sender is to try again, and the next attempt runs the handler again.
    """
    with receiving(crisp_package) as (running, hooks):

        async def fail_once(event: Any) -> None:
            running.events.append(event)
            if event.delivery.attempt == 1:
                raise ValueError(SECRET)

        hooks.on_message_send(fail_once)
        first = genuine()
        status, _, body = running.ask(first)

        assert (500, 1) == (status, len(running.events))
        assert SECRET.encode() not in body

        second = with_headers(first, ("X-Delivery-Attempt-Count", "2"))

        assert (200, 1) == (running.ask(second)[0], len(running.events))


def test_last_attempt(crisp_package: ModuleType) -> None:
    """
    F40: that the last attempt failed is told.
    """
    with receiving(crisp_package) as (running, hooks):

        async def fail(event: Any) -> None:
            raise ValueError

        hooks.on_message_send(fail)
        status, _, _ = running.ask(with_headers(genuine(), ("X-Delivery-Attempt-Count", "5")))

        assert 500 == status
        assert ("last_attempt", {"name": "message:send"}) in running.signals


def test_slow_handler(crisp_package: ModuleType) -> None:
    """
    F43: a handler that does not end is cancelled, and the sender asked to come back.
    """
    cancelled: list[bool] = []
    with receiving(crisp_package, deadline=0.05) as (running, hooks):

        async def wait(event: Any) -> None:
            try:
                await asyncio.Event().wait()
            except asyncio.CancelledError:
                cancelled.append(True)
                raise

        hooks.on_message_send(wait)
        status, headers, _ = running.ask(genuine())

    assert (503, [True]) == (status, cancelled)
    assert int(headers["retry-after"]) > 0


@pytest.mark.parametrize("options", [{}, {"secret": ""}, {"secret": " "}, {"secret": []}, {"url_key": ""}])
def test_nothing_to_prove_with(crisp_package: ModuleType, options: dict[str, Any]) -> None:
    """
    F37: a receiver without a secret is not made.
    """
    with pytest.raises(crisp_package.ConfigurationError):
        crisp_package.WebhookHandler(**options)
