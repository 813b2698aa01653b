"""
The receiver without a framework: what is answered, what reaches the handlers, what is told.
"""

from __future__ import annotations

import asyncio
import gzip
import json
import logging
import subprocess
import sys
import threading
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest

from generator.runtime import envelope as envelope_module
from generator.runtime.answers import Quarantined, Response, respond
from generator.runtime.codec import UNSET, UnknownPayload
from generator.runtime.deliveries import Claim, HandledDeliveries
from generator.runtime.errors import (
    BodyTooLarge,
    ConfigurationError,
    FutureTimestamp,
    InvalidEnvelope,
    InvalidSignature,
    MalformedPayload,
    MissingSignature,
    SchemaMismatch,
    StaleTimestamp,
)
from generator.runtime.handlers import name_of
from generator.runtime.secret import Secret
from generator.runtime.signature import HeaderPlace, signed_headers
from generator.runtime.url_key import MAX_QUERY
from generator.runtime.webhook import QueryFilter, WebhookReceiver, delivery_headers
from tests.runtime.acme_service import (
    NOW,
    SECRET,
    SIGNATURE,
    WEBHOOK,
    CartEvent,
    CartPaid,
    CartRenamed,
    Event,
    make_scheme,
)

SENT = 1_799_999_999_000


def make_body(name: Any = "cart:paid", data: Any = None, **members: Any) -> bytes:
    data = {"cart_id": "c1", "number": 1} if data is None else data
    envelope = {"shop_id": "s1", "event": name, "data": data, "sent_at": SENT, **members}
    return json.dumps({member: value for member, value in envelope.items() if value is not ...}).encode()


BODY = make_body()


@dataclass
class Clock:
    now: float = NOW
    ticks: float = 0.0


class Shop:
    """
    A receiver, what it was told to do, and what it told.
    """

    def __init__(self, **options: Any) -> None:
        self.clock = Clock()
        self.signals: list[tuple[str, dict[str, Any]]] = []
        self.events: list[Any] = []
        self.quarantined: list[Quarantined] = []
        self.errors: list[BaseException] = []
        self.hooks = WebhookReceiver(
            events=make_scheme(),
            **{
                "scheme": WEBHOOK,
                "secret": SECRET,
                "clock": lambda: self.clock.now,
                "monotonic": lambda: self.clock.ticks,
                "observer": self.observe,
                **options,
            },
        )
        self.hooks.on_any(self.events.append)
        self.hooks.on_quarantine(self.quarantined.append)
        self.hooks.on_error(lambda error, event: self.errors.append(error))

    def observe(self, signal: str, /, **details: Any) -> None:
        self.signals.append((signal, details))

    def names(self) -> list[str]:
        return [name for name, _ in self.signals]

    def headers(self, body: bytes = BODY, **more: str) -> dict[str, str]:
        made = self.hooks.signed_headers(SECRET, body)
        return {**made, **{name.replace("_", "-"): value for name, value in more.items()}}

    def post(
        self, body: bytes = BODY, headers: Any = None, query: str | bytes = "", method: str = "POST"
    ) -> Response:
        given = self.headers(body) if headers is None else headers
        return asyncio.run(self.hooks.handle(method, given, body, query))

    def post_sync(
        self, body: bytes = BODY, headers: Any = None, query: str = "", method: str = "POST"
    ) -> Response:
        given = self.headers(body) if headers is None else headers
        return self.hooks.handle_sync(method, given, body, query)


@pytest.fixture
def shop() -> Iterator[Shop]:
    made = Shop()
    yield made
    made.hooks._dispatcher.close()


@pytest.fixture(params=["async", "sync"])
def post(request: pytest.FixtureRequest, shop: Shop) -> Callable[..., Response]:
    return shop.post if request.param == "async" else shop.post_sync


# -- what is accepted ---------------------------------------------------------------------------


def test_accepted(shop: Shop, post: Callable[..., Response]) -> None:
    """
    A genuine delivery reaches its handler, and is answered afterwards.
    """
    more = {"Acme-Attempt": "1", "Acme-Attempts": "3", "Acme-Origin": "shop 7"}
    response = post(headers={**shop.headers(), **more})
    event = shop.events[0]

    assert (200, b"ok\n", "3") == (response.status, response.body, response.headers["content-length"])
    assert (CartEvent.PAID, CartPaid(cart_id="c1", number=1), "s1") == (event.name, event.data, event.shop_id)
    assert (SENT, NOW, "webhook") == (event.timestamp, event.received_at.timestamp(), event.surface)
    assert (1, 3, "shop 7") == (event.delivery.attempt, event.delivery.limit, event.delivery.origin)
    assert ((), False) == (event.problems, event.replayed)
    assert ["timestamp_unit", "accepted"] == shop.names()


def test_parse(shop: Shop) -> None:
    """
    Parsing runs no handler.
    """
    event = shop.hooks.parse(shop.headers(), BODY)

    assert CartPaid(cart_id="c1", number=1) == event.data
    assert [] == shop.events


def test_seconds_in_the_envelope() -> None:
    """
    Where the envelope's time is in seconds, the event's is in milliseconds all the same.
    """
    shop = Shop(scheme=replace(WEBHOOK, time_unit="seconds"))
    shop.post(body := make_body(sent_at=5), shop.headers(body))

    assert 5000 == shop.events[0].timestamp


@pytest.mark.parametrize("sent", ["soon", None])
def test_a_time_that_is_none_in_a_header(sent: str | None) -> None:
    """
    F32: a problem of what is not in the body has the name of its place.
    """
    shop = Shop(scheme=replace(WEBHOOK, time=HeaderPlace("Acme-Sent"), time_unit="rfc3339"))
    headers = shop.headers() if sent is None else shop.headers(Acme_Sent=sent)
    assert 200 == shop.post(headers=headers).status

    assert [None, ["Acme-Sent"]] == [
        shop.events[0].timestamp,
        [problem.pointer for problem in shop.events[0].problems],
    ]


def test_unit_is_told_once(shop: Shop) -> None:
    """
    F10: the unit of the timestamp header is told when it is first seen.
    """
    for number in range(3):
        shop.post(make_body(sent_at=number))

    assert [("timestamp_unit", {"unit": "milliseconds"})] == [
        s for s in shop.signals if s[0] == "timestamp_unit"
    ]


def test_previous_secret(caplog: pytest.LogCaptureFixture) -> None:
    """
    F3: a previous secret is accepted, told each time, and warned about once per hour.
    """
    shop = Shop(secret=["new", SECRET])
    for number, ticks in enumerate([0, 10, 3599, 3600]):
        shop.clock.ticks = ticks
        shop.post(make_body(sent_at=number))

    assert [("old_secret_used", {"secret_index": 1})] * 4 == [
        s for s in shop.signals if s[0] == "old_secret_used"
    ]
    assert 2 == sum("secret 2 of those given" in record.getMessage() for record in caplog.records)


def test_any_kind_of_headers(shop: Shop) -> None:
    """
    F47: what frameworks and gateways make of headers gives one result, a one-time iterable included.
    """
    headers = shop.headers()
    kinds: list[Any] = [
        {name.upper(): value for name, value in headers.items()},
        [(name.lower().encode(), value.encode()) for name, value in headers.items()],
        {name: [value] for name, value in headers.items()},
        iter(headers.items()),
    ]

    assert [200] * 4 == [shop.post(headers=kind).status for kind in kinds]


@pytest.mark.parametrize("content_type", [None, "text/plain", "application/x-www-form-urlencoded"])
def test_content_type_does_not_matter(shop: Shop, content_type: str | None) -> None:
    """
    F22: the signature is the authority on the body.
    """
    headers = shop.headers()
    del headers["Content-Type"]

    assert (
        200
        == shop.post(headers={**headers, **({"Content-Type": content_type} if content_type else {})}).status
    )


@pytest.mark.parametrize(
    ("content_type", "status"),
    [
        ("text/plain", 415),
        ("", 415),
        ("application/json; charset=utf-8", 200),
        ("Application/Acme+JSON", 200),
    ],
)
def test_content_type_when_strict(content_type: str, status: int) -> None:
    """
    F22: strictness insists on JSON.
    """
    shop = Shop(strict=True)

    assert status == shop.post(headers={**shop.headers(), "Content-Type": content_type}).status


def test_gzip(shop: Shop) -> None:
    """
    F23: the signature covers the bytes as sent, the event is what they inflate to.
    """
    body = gzip.compress(BODY)

    assert 200 == shop.post(body, {**shop.headers(body), "Content-Encoding": "GZIP"}).status
    assert "c1" == shop.events[0].data.cart_id


@pytest.mark.parametrize(("encoding", "pack"), [("x-gzip", gzip.compress), ("identity", bytes), ("", bytes)])
def test_other_names_of_encodings(shop: Shop, encoding: str, pack: Callable[[bytes], bytes]) -> None:
    """
    F23: gzip has an older name, and no compression one as well.
    """
    body = pack(BODY)

    assert 200 == shop.post(body, {**shop.headers(body), "Content-Encoding": encoding}).status
    assert "c1" == shop.events[0].data.cart_id


@pytest.mark.parametrize(
    ("body", "encoding", "status"),
    [
        pytest.param(BODY, "br", 415, id="F23 another encoding"),
        pytest.param(BODY, "gzip, gzip", 415, id="F23 twice"),
        pytest.param(gzip.compress(b" " * 2_000_000 + BODY), "gzip", 413, id="F23 too large inflated"),
        pytest.param(gzip.compress(b" " * 500_000 + BODY), "gzip", 413, id="F23 ratio"),
        pytest.param(gzip.compress(BODY)[:-9], "gzip", 400, id="F23 cut off"),
        pytest.param(gzip.compress(BODY) + b"more", "gzip", 400, id="F23 something after it"),
        pytest.param(BODY, "gzip", 400, id="F23 not gzip"),
        pytest.param(zlib.compress(BODY), "gzip", 400, id="F23 deflate under its name"),
    ],
)
def test_encodings_that_are_refused(body: bytes, encoding: str, status: int) -> None:
    """
    F23: inflating is bounded in size and ratio; what is broken is quarantined as it came.
    """
    shop = Shop(reject_malformed=True)

    assert status == shop.post(body, {**shop.headers(body), "Content-Encoding": encoding}).status
    assert [] == shop.events
    assert ([body] if status == 400 else []) == [item.body for item in shop.quarantined]


# -- what is refused ----------------------------------------------------------------------------


def refusal(**changes: Any) -> Callable[[Shop], Response]:
    def send(shop: Shop) -> Response:
        headers = {**shop.headers(), **changes.get("headers", {})}
        kept = {name: value for name, value in headers.items() if value is not None}
        shop.clock.now += changes.get("later", 0)
        return shop.post(changes.get("body", BODY), kept, method=changes.get("method", "POST"))

    return send


@pytest.mark.parametrize(
    ("send", "status", "reason"),
    [
        pytest.param(refusal(headers={"Acme-Signature": None}), 401, MissingSignature, id="F1"),
        pytest.param(refusal(headers={"Acme-Signature": "0" * 64}), 401, InvalidSignature, id="F2"),
        pytest.param(refusal(headers={"Acme-Signature": "0" * 63}), 401, InvalidSignature, id="F4"),
        pytest.param(refusal(headers={"Acme-Signature": "\ud800"}), 401, InvalidSignature, id="F5"),
        pytest.param(refusal(headers={"acme-signature": "0" * 64}), 401, InvalidSignature, id="F6"),
        pytest.param(refusal(headers={"Acme-Time": None}), 401, MissingSignature, id="F7 missing"),
        pytest.param(refusal(headers={"Acme-Time": "1e9"}), 401, InvalidSignature, id="F7 odd"),
        pytest.param(refusal(later=86_401), 401, StaleTimestamp, id="F8"),
        pytest.param(refusal(later=-86_401), 401, FutureTimestamp, id="F9"),
        pytest.param(refusal(body=BODY + b"\n"), 401, InvalidSignature, id="F13"),
        pytest.param(refusal(headers={"Acme-Signature": "v9=0"}), 401, InvalidSignature, id="F14"),
        pytest.param(refusal(body=b"", headers={"Content-Length": "9"}), 500, ConfigurationError, id="F15"),
        pytest.param(refusal(headers={"Content-Length": "1048577"}), 413, BodyTooLarge, id="F16"),
        pytest.param(refusal(body=b" " * 1_048_577), 413, BodyTooLarge, id="F17"),
        pytest.param(refusal(method="GET"), 405, None, id="F21 GET"),
        pytest.param(refusal(method="HEAD"), 405, None, id="F21 HEAD"),
        pytest.param(refusal(method="PUT"), 405, None, id="F21 PUT"),
    ],
)
def test_refused(
    shop: Shop, send: Callable[[Shop], Response], status: int, reason: type[Exception] | None
) -> None:
    """
    Nothing that is refused reaches a handler; the answer is generic, the signal says why.
    """
    response = send(shop)
    refused = [details for name, details in shop.signals if name == "refused"]

    assert status == response.status
    assert [{"status": status, "reason": "method" if reason is None else reason.__name__}] == refused
    assert ([], []) == (shop.events, shop.quarantined)
    assert (405 == status) == ("allow" in response.headers)
    assert b"Acme" not in response.body


def test_method_is_case_insensitive_and_named(shop: Shop) -> None:
    """
    F21: the answer names the method that would do.
    """
    assert "POST" == shop.post(method="GET").headers["allow"]
    assert 200 == shop.post(method="post").status


def test_parse_raises(shop: Shop) -> None:
    """
    Parsing raises what a request is refused or quarantined for.
    """
    with pytest.raises(MissingSignature):
        shop.hooks.parse({}, BODY)
    with pytest.raises(BodyTooLarge):
        shop.hooks.parse(shop.headers(), b" " * 1_048_577)
    with pytest.raises(MalformedPayload):
        shop.hooks.parse(shop.headers(b"{"), b"{")
    with pytest.raises(InvalidEnvelope, match="the body is array, not an object"):
        shop.hooks.parse(shop.headers(b"[]"), b"[]")
    with pytest.raises(MalformedPayload, match="encoding"):
        shop.hooks.parse({**shop.headers(), "content-encoding": "br"}, BODY)
    with pytest.raises(ConfigurationError, match="read it before"):
        shop.hooks.parse({**shop.headers(), "Content-Length": "9"}, b"")
    with pytest.raises(ConfigurationError, match="bytes"):
        shop.hooks.parse(shop.headers(), BODY.decode())  # type: ignore[arg-type]


def test_replay_outside_the_tolerance(shop: Shop) -> None:
    """
    F12: a delivery that was handled is refused by its age, not taken for a duplicate.
    """
    headers = shop.headers()
    shop.post(headers=headers)
    shop.clock.now += 86_401

    assert 401 == shop.post(headers=headers).status
    assert "StaleTimestamp" == shop.signals[-1][1]["reason"]


def test_flood(shop: Shop, caplog: pytest.LogCaptureFixture) -> None:
    """
    F49: refusals are logged in samples, with the number of the others; good requests are answered.
    """
    for _ in range(1000):
        shop.post_sync(headers={"Acme-Signature": "0" * 64, "Acme-Time": "1800000000000"})
    assert 200 == shop.post_sync().status
    shop.clock.ticks = 11
    shop.post_sync(headers={"Acme-Signature": "0" * 64, "Acme-Time": "1800000000000"})
    lines = [record.getMessage() for record in caplog.records if "refused" in record.getMessage()]

    assert 6 == len(lines)
    assert lines[-1].endswith("(and 995 more like this)")
    assert 1001 == shop.names().count("refused")


# -- keys in the URL ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "status"),
    [
        pytest.param("key=sesame%20%C3%A9", 200, id="F35 right"),
        pytest.param(b"?a=1&key=sesame+%c3%a9", 200, id="F35 bytes, among others"),
        pytest.param("?key=sesame+%c3%a9", 200, id="F35 with its mark"),
        pytest.param("key=sesame", 401, id="F36 wrong"),
        pytest.param("key=", 401, id="F36 empty"),
        pytest.param("", 401, id="F36 missing"),
        pytest.param("Key=sesame%20%C3%A9", 401, id="F36 other name"),
        pytest.param("key=sesame%20%C3%A9&key=x", 401, id="F36 twice"),
        pytest.param("key=" + "x" * 10_000, 401, id="F36 too long"),
        pytest.param("key=%ff%00\ud800", 401, id="F36 odd bytes"),
    ],
)
def test_url_key(query: str | bytes, status: int) -> None:
    """
    F35, F36: an unsigned delivery is proved by the key in its URL.
    """
    shop = Shop(secret=None, url_key="sesame é")

    assert status == shop.post(headers={}, query=query).status
    assert (status == 200) == bool(shop.events)
    assert status == 200 or {"status": 401, "reason": "MissingSignature"} == shop.signals[0][1]


def test_the_longest_query() -> None:
    """
    F123: a key is found in a query of as many characters as are looked at, and in no longer one.
    """
    shop = Shop(secret=None, url_key="k")
    query = f"key=k&more={'x' * (MAX_QUERY - 11)}"

    assert [200, 401] == [shop.post(headers={}, query=text).status for text in (query, query + "x")]


def test_the_longest_key() -> None:
    """
    F123: a key has room in a query of as many characters as are looked at, or is refused at the start.
    """
    longest = "k" * (MAX_QUERY - len("key="))
    shop = Shop(secret=None, url_key=longest)

    assert 200 == shop.post(headers={}, query=f"key={longest}").status
    with pytest.raises(ConfigurationError, match="choose a shorter one"):
        Shop(secret=None, url_key=longest + "k")


def test_a_wrong_key_is_refused_before_the_body_is_read() -> None:
    """
    F36: also when the receiver has been running for long.
    """
    shop = Shop(secret=None, url_key="sesame")
    shop.clock.ticks = 1_000_000
    refused = shop.hooks._begin("POST", {}, "key=other")

    assert isinstance(refused, Response) and 401 == refused.status


def test_what_is_missing_is_named(shop: Shop) -> None:
    """
    F1: where deliveries are signed, nobody is told of a key in the URL.
    """
    with pytest.raises(MissingSignature, match="no signature .Acme-Signature"):
        shop.hooks.parse({}, BODY)


def test_url_key_of_another_name() -> None:
    """
    F35: the owner of the URL may call the parameter something else.
    """
    shop = Shop(secret=None, url_key="sesame", url_key_name="token")

    assert [200, 401] == [shop.post(headers={}, query=f"{name}=sesame").status for name in ("token", "key")]


def test_secret_and_url_key() -> None:
    """
    F35: with both, what is signed must be signed right, and what is not needs the key.
    """
    shop = Shop(url_key="sesame")
    wrong = {**shop.headers(), "Acme-Signature": "0" * 64}
    sent = [
        shop.post(query=""),
        shop.post(headers={}, query="key=sesame"),
        shop.post(headers={}, query="key=other"),
        shop.post(headers=wrong, query="key=sesame"),
    ]

    assert [200, 200, 401, 401] == [response.status for response in sent]


# -- what cannot be read ------------------------------------------------------------------------

UNREADABLE = [
    pytest.param(b'{"event": "\xff"}', 400, MalformedPayload, id="F24"),
    pytest.param(b"", 400, MalformedPayload, id="F25 empty"),
    pytest.param(BODY[:-1], 400, MalformedPayload, id="F25 truncated"),
    pytest.param(b"\xef\xbb\xbf" + BODY, 400, MalformedPayload, id="F25 byte order mark"),
    pytest.param(BODY + BODY, 400, MalformedPayload, id="F25 two documents"),
    pytest.param(b"[" * 3000 + b"]" * 3000, 400, MalformedPayload, id="F26"),
    pytest.param(make_body(x=float("nan")), 400, MalformedPayload, id="F27 NaN"),
    pytest.param(make_body(x="\ud800"), 400, MalformedPayload, id="F27 lone surrogate"),
    pytest.param(BODY[:-1] + b', "event": "x"}', 400, MalformedPayload, id="F27 duplicate member"),
    pytest.param(BODY[:-1] + b', "x": ' + b"1" * 4000 + b"}", 400, MalformedPayload, id="F27 4,000 digits"),
    *(
        pytest.param(text, 400, InvalidEnvelope, id=f"F28 {text!r}")
        for text in (b"null", b"[]", b'"x"', b"1")
    ),
    pytest.param(make_body(...), 422, InvalidEnvelope, id="F29 no name"),
    pytest.param(make_body(1), 422, InvalidEnvelope, id="F29 name is a number"),
    pytest.param(make_body(" "), 422, InvalidEnvelope, id="F29 blank name"),
    pytest.param(make_body(data=...), 422, InvalidEnvelope, id="F29 no data"),
]


@pytest.mark.parametrize(("body", "status", "reason"), UNREADABLE)
def test_quarantine(
    shop: Shop, post: Callable[..., Response], body: bytes, status: int, reason: type[Exception]
) -> None:
    """
    What is genuine and cannot be read is set aside byte for byte, and answered with success.
    """
    assert 200 == post(body).status
    assert [body] == [item.body for item in shop.quarantined]
    assert isinstance(shop.quarantined[0].reason, reason)
    assert ("quarantined", reason.__name__) == (shop.signals[-1][0], shop.signals[-1][1]["reason"])
    assert [] == shop.events


@pytest.mark.parametrize(("body", "status", "reason"), UNREADABLE)
def test_quarantine_refused(body: bytes, status: int, reason: type[Exception]) -> None:
    """
    With `reject_malformed` the sender learns that the delivery cannot be read.
    """
    shop = Shop(reject_malformed=True)

    assert status == shop.post(body).status
    assert 1 == len(shop.quarantined)


def test_quarantine_callback_fails(shop: Shop, post: Callable[..., Response]) -> None:
    """
    F42: what could not be set aside is not answered with success.
    """

    async def fails(item: Quarantined) -> None:
        raise OSError("no space")

    shop.hooks.on_quarantine(fails)

    assert 500 == post(b"{").status


def test_what_could_not_be_set_aside_has_its_name() -> None:
    """
    F42: where the event's name could be read, the failure is counted under it.
    """
    shop = Shop(strict=True)

    @shop.hooks.on_quarantine
    def fails(item: Quarantined) -> None:
        raise OSError("no space")

    assert 500 == shop.post(make_body(data={"cart_id": 1})).status
    assert ["cart:paid"] == [details["name"] for name, details in shop.signals if name == "handler_failed"]


def test_nobody_takes_what_is_quarantined(caplog: pytest.LogCaptureFixture) -> None:
    """
    F25: without a callback the loss is logged.
    """
    hooks = WebhookReceiver(events=make_scheme(), scheme=WEBHOOK, secret=SECRET, clock=lambda: NOW)
    hooks.handle_sync("POST", hooks.signed_headers(SECRET, b"{"), b"{")

    assert "on_quarantine" in caplog.text


@pytest.mark.parametrize(
    ("body", "name"), [(b"{", ""), (make_body(data={"cart_id": 1}), "cart:paid")], ids=["none", "known"]
)
def test_a_repetition_of_what_is_set_aside(body: bytes, name: str) -> None:
    """
    F25: it is counted as one, under the event's name where that could be read.
    """
    shop = Shop(strict=True)

    assert [200, 200] == [shop.post(body).status for _ in range(2)]
    assert [("duplicate", {"name": name})] == [signal for signal in shop.signals if signal[0] == "duplicate"]


def test_answers_say_how_long_they_are(shop: Shop) -> None:
    """
    Every answer is a line of text with its length; who is asked to come back is told when.
    """
    plain = {"content-type": "text/plain; charset=utf-8"}
    asyncio.run(shop.hooks.close())
    refused = shop.post()

    assert ({**plain, "content-length": "3"}, b"ok\n") == (respond(200).headers, respond(200).body)
    assert {**plain, "content-length": "8", "retry-after": "5"} == refused.headers


def test_how_long_handlers_took_is_told(shop: Shop) -> None:
    """
    F33: whoever observes is told the seconds that the handlers took.
    """
    shop.post()
    (took,) = [details["seconds"] for name, details in shop.signals if name == "accepted"]

    assert 0 <= took < 60


def test_claims_wait_for_all_that_go_on() -> None:
    """
    F118: a delivery is over when the last of its handlers has ended, once.
    """
    over: list[tuple[bool, frozenset[object]]] = []
    claim = Claim((), lambda done, succeeded: over.append((done, succeeded)))
    claim.want(["one", "two"])
    claim.leave()
    claim.leave()
    claim.answered()
    claim.ended("one", True)
    assert [] == over
    claim.ended("two", False)

    assert [(False, frozenset({"one"}))] == over


def test_unknown_event(shop: Shop) -> None:
    """
    F30: an event of a newer service is delivered with its data.
    """
    shop.post(make_body("cart:brand_new", {"a": 1}))

    assert UnknownPayload({"a": 1}) == shop.events[0].data
    assert ("unknown_event", {"name": "cart:brand_new"}) in shop.signals


def test_unknown_member(shop: Shop) -> None:
    """
    F31: an unknown member is kept, and counted.
    """
    shop.post(make_body(data={"cart_id": "c1", "colour": "red"}))

    assert {"colour": "red"} == shop.events[0].data.extra
    assert ("unknown_member", {"name": "cart:paid"}) in shop.signals


@pytest.mark.parametrize(
    ("body", "pointer", "found"),
    [
        (make_body(data={"cart_id": 7}), "/cart_id", "integer"),
        (make_body(data={"number": 1}), "/cart_id", "missing"),
        (make_body(data=[]), "", "array"),
        (make_body(data=0), "", "integer"),
        (make_body(shop_id=...), "/shop_id", "missing"),
        (make_body(shop_id=1), "/shop_id", "integer"),
        (make_body(sent_at=...), "/sent_at", "missing"),
        (make_body(sent_at="5"), "/sent_at", "string"),
        (make_body(sent_at=True), "/sent_at", "boolean"),
    ],
)
def test_mismatch(body: bytes, pointer: str, found: str) -> None:
    """
    F32: leniently the handler runs and is told; strictly the delivery is set aside, never refused.
    """
    lenient, strict = Shop(), Shop(strict=True, reject_malformed=True)

    assert (200, 200) == (lenient.post(body).status, strict.post(body).status)
    assert (pointer, found) == (lenient.events[0].problems[0].pointer, lenient.events[0].problems[0].found)
    assert ([], "cart:paid") == (strict.events, strict.quarantined[0].name)
    assert isinstance(strict.quarantined[0].reason, SchemaMismatch)


def test_mismatch_values(shop: Shop) -> None:
    """
    F32: what the envelope lacks is `None`, what the data lacks is `UNSET`.
    """
    shop.post(make_body(data={}, shop_id=..., sent_at=...))
    event = shop.events[0]

    assert (UNSET, None, None) == (event.data.cart_id, event.shop_id, event.timestamp)


# -- handlers -----------------------------------------------------------------------------------


def test_unhandled(caplog: pytest.LogCaptureFixture) -> None:
    """
    F33: an event that nobody handles is acknowledged and counted.
    """
    signals: list[str] = []
    hooks = WebhookReceiver(
        events=make_scheme(),
        scheme=WEBHOOK,
        secret=SECRET,
        clock=lambda: NOW,
        observer=lambda signal, /, **details: signals.append(signal),
    )
    hooks.on(CartRenamed)(lambda event: None)

    assert 200 == hooks.handle_sync("POST", hooks.signed_headers(SECRET, BODY), BODY).status
    assert "unhandled" in signals


def test_no_handler_at_all_is_told_once(caplog: pytest.LogCaptureFixture) -> None:
    """
    F33: a receiver to which nobody has added a handler says so, and not with every delivery.
    """
    hooks = WebhookReceiver(events=make_scheme(), scheme=WEBHOOK, secret=SECRET, clock=lambda: NOW)
    for body in (BODY, make_body(sent_at=5)):
        assert 200 == hooks.handle_sync("POST", hooks.signed_headers(SECRET, body), body).status

    assert 1 == caplog.text.count("no handler is registered")


def test_decorators(shop: Shop) -> None:
    """
    Decorators return the handler; names, enum members and classes register it.
    """
    seen: list[str] = []

    def handler(event: Event[CartPaid]) -> None:
        seen.append(event.data.cart_id)

    for target in ("cart:paid", CartEvent.PAID, CartPaid):
        assert handler is shop.hooks.on(target)(handler)
    assert shop.hooks.on_unknown(seen.append) is not None
    shop.post()

    assert ["c1"] * 3 == seen


def test_event_of_another_surface(shop: Shop, caplog: pytest.LogCaptureFixture) -> None:
    """
    Waiting for an event that no webhook carries is warned about.
    """
    shop.hooks.on(CartEvent.NOTE)(lambda event: None)
    shop.hooks.on("cart:brand_new")(lambda event: None)

    assert ["'cart:note' is not known to arrive by webhook"] == [r.getMessage() for r in caplog.records]


def test_handler_raises(shop: Shop, post: Callable[..., Response], caplog: pytest.LogCaptureFixture) -> None:
    """
    F42, F50: the sender is to retry, the retry runs what failed, and the answer shows nothing.
    """
    error = ValueError("canary")

    @shop.hooks.on(CartPaid)
    def fails(event: Event[CartPaid]) -> None:
        raise error

    responses = [post(), post()]

    assert [500, 500] == [response.status for response in responses]
    assert [error, error] == shop.errors
    assert 1 == len(shop.events)  # the fixture's handler for all events has succeeded
    assert b"canary" not in responses[0].body
    assert "duplicate" not in shop.names()


def test_handler_too_slow(caplog: pytest.LogCaptureFixture) -> None:
    """
    F43: the deadline answers 503, and the sender is asked to come back.
    """
    shop = Shop(deadline=0.01)

    @shop.hooks.on(CartPaid)
    async def slow(event: Event[CartPaid]) -> None:
        await asyncio.Event().wait()

    responses = [shop.post(), shop.post_sync()]

    assert [503, 503] == [response.status for response in responses]
    assert "5" == responses[0].headers["retry-after"]


def test_quarantine_callback_too_slow() -> None:
    """
    F43: the deadline holds for what is set aside, too.
    """
    shop = Shop(deadline=0.01)

    async def slow(item: Quarantined) -> None:
        await asyncio.Event().wait()

    shop.hooks.on_quarantine(slow)

    assert [503, 503] == [shop.post(b"{").status, shop.post_sync(b"{").status]


@pytest.mark.parametrize(
    ("attempt", "limit", "expected"),
    [
        ("2", "3", (2, 3)),
        ("3", "3", (3, 3)),
        ("4", "3", (None, None)),
        ("x", "3", (None, 3)),
        ("0", "3", (None, 3)),
        ("-1", None, (None, None)),
        ("٣", "3", (None, 3)),
        ("9" * 5000, "3", (None, 3)),
        (None, None, (None, None)),
    ],
)
def test_attempts(
    shop: Shop, attempt: str | None, limit: str | None, expected: tuple[int | None, int | None]
) -> None:
    """
    F41: odd attempt headers are unknown attempts.
    """
    given = {"Acme-Attempt": attempt, "Acme-Attempts": limit}
    headers = {name: value for name, value in {**shop.headers(), **given}.items() if value is not None}

    assert 200 == shop.post(headers=headers).status
    assert expected == (shop.events[0].delivery.attempt, shop.events[0].delivery.limit)


@pytest.mark.parametrize(("attempt", "told"), [("2", False), ("3", True)])
def test_last_attempt(shop: Shop, caplog: pytest.LogCaptureFixture, attempt: str, told: bool) -> None:
    """
    F40: an event that is lost for our own reason is told at the highest level.
    """

    @shop.hooks.on(CartPaid)
    def fails(event: Event[CartPaid]) -> None:
        raise ValueError

    assert 500 == shop.post(headers={**shop.headers(), "Acme-Attempt": attempt, "Acme-Attempts": "3"}).status
    assert told == ("last_attempt" in shop.names())
    assert told == any(record.levelno == logging.CRITICAL for record in caplog.records)


# -- duplicates ---------------------------------------------------------------------------------


def test_replay(shop: Shop, post: Callable[..., Response]) -> None:
    """
    F11, F20: a delivery that was handled is acknowledged again and not handled again.
    """
    assert [200, 200, 200] == [post().status, post().status, post().status]
    assert (1, 2) == (len(shop.events), shop.names().count("duplicate"))


def test_retry_with_a_new_stamp(shop: Shop) -> None:
    """
    F11: a retry is recognised by the envelope, whether or not its header has a new time.
    """
    shop.post(headers={**shop.headers(), "Acme-Attempt": "1"})
    shop.clock.now += 60

    assert 200 == shop.post(headers={**shop.headers(), "Acme-Attempt": "2"}).status
    assert 1 == len(shop.events)


def test_events_that_look_alike(shop: Shop) -> None:
    """
    F71: the same data at another time is another event.
    """
    for number, email in enumerate(["a", "b", "a"]):
        shop.post(make_body("cart:renamed", {"cart_id": email}, sent_at=SENT + number))

    assert ["a", "b", "a"] == [event.data.cart_id for event in shop.events]


def test_no_time_in_the_envelope(shop: Shop) -> None:
    """
    F71: the signed time stands in for a missing one; an exact replay is still recognised.
    """
    body = make_body(sent_at=...)
    headers = shop.headers(body)
    shop.post(body, headers)
    shop.post(body, headers)
    shop.clock.now += 1
    shop.post(body)

    assert 2 == len(shop.events)


def test_no_time_at_all() -> None:
    """
    F71: where nothing tells two events from a replay, both are handled.
    """
    shop = Shop(secret=None, url_key="sesame")
    for _ in range(2):
        shop.post(make_body(sent_at=...), {}, "key=sesame")

    assert 2 == len(shop.events)


def test_twins() -> None:
    """
    F45: of two deliveries at the same instant one is handled, and the other waits for it.
    """
    shop = Shop()
    runs: list[int] = []

    async def main() -> list[int]:
        release = asyncio.Event()

        @shop.hooks.on(CartPaid)
        async def handler(event: Event[CartPaid]) -> None:
            runs.append(1)
            await release.wait()

        tasks = [asyncio.create_task(shop.hooks.handle("POST", shop.headers(), BODY)) for _ in range(3)]
        for _ in range(20):
            await asyncio.sleep(0)
        assert not any(task.done() for task in tasks)
        tasks[2].cancel()
        for _ in range(20):
            await asyncio.sleep(0)
        release.set()
        answers = await asyncio.gather(*tasks, return_exceptions=True)
        return [answer.status for answer in answers if isinstance(answer, Response)]

    assert [200, 200] == asyncio.run(main())
    assert [1] == runs


def test_twin_of_a_failure() -> None:
    """
    F45: the twin of a delivery that failed is not answered with success.
    """
    shop = Shop()
    both = threading.Barrier(2, timeout=10)
    statuses: list[int] = []
    claim = shop.hooks._deliveries.claim

    def claim_together(key: str) -> Any:
        result = claim(key)
        both.wait()
        return result

    shop.hooks._deliveries.claim = claim_together  # type: ignore[method-assign]

    @shop.hooks.on(CartPaid)
    def fails(event: Event[CartPaid]) -> None:
        raise ValueError

    threads = [threading.Thread(target=lambda: statuses.append(shop.post_sync().status)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)

    assert [500, 503] == sorted(statuses)


def test_cancelled_request_is_not_done(shop: Shop) -> None:
    """
    F19: a request that was cancelled in its handler is handled when it comes again.
    """

    async def main() -> None:
        started = asyncio.Event()

        async def waits(event: Any) -> None:
            started.set()
            await asyncio.Event().wait()

        shop.hooks.on(CartPaid)(waits)
        task = asyncio.create_task(shop.hooks.handle("POST", shop.headers(), BODY))
        await started.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(main())

    assert {} == shop.hooks._deliveries._running
    assert isinstance(shop.hooks._deliveries.claim(shop.events[0].delivery.key), Claim)


def handle(deliveries: HandledDeliveries, key: str) -> bool:
    """
    Handle a delivery with success; tell whether it was new.
    """
    claim = deliveries.claim(key)
    if not isinstance(claim, Claim):
        return False
    claim.want(())
    claim.answered()
    return True


def test_deliveries_are_bounded() -> None:
    """
    F121: after more than as many others the oldest is forgotten, being seen again counts, and it is told.
    """
    told: list[int] = []
    deliveries = HandledDeliveries(limit=2, forgotten=told.append)
    new = [handle(deliveries, key) for key in ("aa", "bb", "aa", "cc", "bb", "dd", "aa")]

    assert [True, True, False, True, False, True, True] == new
    assert [1, 1, 1, 1] == told


def test_deliveries_are_kept_by_age() -> None:
    """
    F121: a delivery is known for the time it is to be remembered, and not much longer.
    """
    clock = Clock()
    deliveries = HandledDeliveries(1600.0, monotonic=lambda: clock.ticks)

    def at(seconds: float, key: str) -> bool:
        clock.ticks = seconds
        return handle(deliveries, key)

    new = [at(0, "aa"), at(50, "bb"), at(1599, "aa"), at(1650, "aa"), at(3249, "aa"), at(5000, "aa")]

    assert [True, True, False, False, False, True] == new


def test_a_captured_delivery_is_known_after_ten_thousand_others(shop: Shop) -> None:
    """
    F121: what anybody can have sent in the meantime does not wash a delivery out.
    """
    captured = shop.headers()

    async def main() -> list[int]:
        statuses = [(await shop.hooks.handle("POST", captured, BODY)).status]
        for number in range(10_000):
            body = make_body("cart:renamed", {"cart_id": str(number)})
            statuses.append((await shop.hooks.handle("POST", shop.headers(body), body)).status)
        statuses.append((await shop.hooks.handle("POST", captured, BODY)).status)
        return statuses

    shop.hooks._dispatcher._entries = ()  # counted below without a list of ten thousand events
    runs: list[str] = []

    async def count(event: Event[Any]) -> None:
        runs.append(event.name)

    shop.hooks.on_any(count)

    assert {200} == set(asyncio.run(main()))
    assert (1, 10_000) == (runs.count("cart:paid"), runs.count("cart:renamed"))
    assert "forgotten" not in shop.names()


def test_forgetting_is_told_once(shop: Shop, caplog: pytest.LogCaptureFixture) -> None:
    """
    F121: that deliveries are forgotten before their time is one signal and one line.
    """
    shop.hooks._deliveries._limit = 1
    for number in range(5):
        shop.post(make_body(data={"cart_id": str(number)}))

    assert 1 == shop.names().count("forgotten")
    assert 1 == caplog.text.count("forgotten before their time")


def test_two_tenants_in_one_millisecond(shop: Shop, post: Callable[..., Response]) -> None:
    """
    F128: deliveries equal in name, data and time are two events where the envelope names two tenants.
    """
    bodies = [make_body(shop_id=tenant) for tenant in ("s1", "s2", "s1")]
    statuses = [post(body).status for body in bodies]

    assert [200, 200, 200] == statuses
    assert ["s1", "s2"] == [event.shop_id for event in shop.events]


# -- handlers that do not end, or end badly -----------------------------------------------------


def test_a_stuck_handler_takes_nothing_from_others() -> None:
    """
    F117: eight attempts of a delivery whose plain handler never returns run it once, and others are handled.
    """
    shop = Shop(deadline=0.2, threads=2)
    release = threading.Event()
    runs: list[str] = []
    seen: list[str] = []

    def stuck(event: Event[Any]) -> None:
        runs.append(event.name)
        release.wait(60)

    shop.hooks.on("cart:paid")(stuck)
    shop.hooks.on("cart:renamed")(lambda event: seen.append(event.name))
    innocent = make_body("cart:renamed", {"cart_id": "c2"})
    try:
        statuses = [shop.post().status for _ in range(8)]
        last = shop.post(innocent).status
    finally:
        release.set()

    assert [503] * 8 == statuses
    assert (200, ["cart:renamed"], ["cart:paid"]) == (last, seen, runs)
    assert [("detached", {"handler": name_of(stuck)})] == [
        signal for signal in shop.signals if signal[0] == "detached"
    ]


def test_waiting_for_a_thread_is_told_as_waiting(caplog: pytest.LogCaptureFixture) -> None:
    """
    F117: whoever had no thread is not called slow; the message and the signal name who holds them.
    """
    shop = Shop(deadline=0.2, threads=1)
    shop.hooks._dispatcher._runner.threads._left_limit = 0
    shop.hooks._handlers._parts = shop.hooks._handlers._errors = ()
    release = threading.Event()

    def stuck(event: Event[Any]) -> None:
        release.wait(60)

    def fine(event: Event[Any]) -> None:
        raise AssertionError("it was answered before it could begin")

    shop.hooks.on("cart:paid")(stuck)
    shop.hooks.on("cart:renamed")(fine)
    try:
        statuses = [shop.post().status, shop.post(make_body("cart:renamed", {"cart_id": "c2"})).status]
    finally:
        release.set()
    told = [details for name, details in shop.signals if name == "pool_exhausted"]

    assert [503, 503] == statuses
    assert [{"waiting": name_of(fine), "holders": {name_of(stuck): 1}}] == told
    assert f"{name_of(fine)} did not begin within 0.2 s" in caplog.text
    assert f"held, by {name_of(stuck)} (1)" in caplog.text
    assert f"{name_of(fine)} took longer" not in caplog.text


def test_a_slow_plain_handler_runs_once() -> None:
    """
    F118: the attempts made while it runs, and after it, run neither it nor those before it again.
    """
    shop = Shop(deadline=0.2)
    begun: list[str] = []
    release, ended = threading.Event(), threading.Event()

    async def before(event: Event[Any]) -> None:
        begun.append("before")

    def slow(event: Event[Any]) -> None:
        begun.append("slow")
        release.wait(60)

    def after(event: Event[Any]) -> None:
        begun.append("after")

    for handler in (before, slow, after):
        shop.hooks.on("cart:paid")(handler)
    finish = shop.hooks._deliveries._finish
    shop.hooks._deliveries._finish = lambda *values: (finish(*values), ended.set())  # type: ignore[assignment,func-returns-value]
    meanwhile = [shop.post().status for _ in range(3)]
    during = list(begun)
    release.set()
    assert ended.wait(60)
    afterwards = [shop.post().status for _ in range(2)]

    assert ([503, 503, 503], ["before", "slow"]) == (meanwhile, during)
    assert ([200, 200], ["before", "slow", "after"]) == (afterwards, begun)


def test_a_slow_plain_handler_that_fails_runs_again() -> None:
    """
    F118: the key is claimed until the function ends, and free again when it raised.
    """
    shop = Shop(deadline=0.2)
    runs: list[int] = []
    release, ended = threading.Event(), threading.Event()

    def slow(event: Event[Any]) -> None:
        runs.append(1)
        if len(runs) == 1:
            release.wait(60)
            raise ValueError

    shop.hooks.on("cart:paid")(slow)
    finish = shop.hooks._deliveries._finish
    shop.hooks._deliveries._finish = lambda *values: (finish(*values), ended.set())  # type: ignore[assignment,func-returns-value]
    first = shop.post().status
    release.set()
    assert ended.wait(60)

    assert ((503, 200), 2) == ((first, shop.post().status), len(runs))


def test_only_what_failed_is_tried_again(shop: Shop, post: Callable[..., Response]) -> None:
    """
    F42: the next attempt runs the handlers that did not succeed in the last one.
    """
    runs: list[str] = []

    def good(event: Event[Any]) -> None:
        runs.append("good")

    def bad(event: Event[Any]) -> None:
        runs.append("bad")
        if runs.count("bad") == 1:
            raise ValueError

    shop.hooks.on("cart:paid")(good)
    shop.hooks.on("cart:paid")(bad)

    assert [500, 200, 200] == [post().status for _ in range(3)]
    assert ["good", "bad", "bad"] == runs


def leave(event: Event[Any]) -> None:
    sys.exit(3)


async def leave_async(event: Event[Any]) -> None:
    sys.exit(3)


async def cancel_itself(event: Event[Any]) -> None:
    task = asyncio.current_task()
    assert task is not None
    task.cancel()
    await asyncio.sleep(60)


def raise_odd(event: Event[Any]) -> None:
    raise BaseException("odd")


@pytest.mark.parametrize("handler", [leave, leave_async, cancel_itself, raise_odd])
def test_whatever_a_handler_raises_is_its_failure(
    shop: Shop, post: Callable[..., Response], handler: Any
) -> None:
    """
    F120: neither the process, nor the server, nor another request ends with a handler.
    """
    shop.hooks.on("cart:renamed")(handler)
    statuses = [post(make_body("cart:renamed", {"cart_id": "c2"})).status, post().status]

    assert [500, 200] == statuses
    assert 1 == len(shop.errors)


def test_other_requests_go_on(shop: Shop) -> None:
    """
    F120: a request that is being handled in the same loop is finished and answered.
    """
    shop.hooks.on("cart:renamed")(leave_async)
    held = asyncio.Event()

    async def wait(event: Event[Any]) -> None:
        await held.wait()

    shop.hooks.on("cart:paid")(wait)

    async def main() -> list[int]:
        other = asyncio.create_task(shop.hooks.handle("POST", shop.headers(), BODY))
        await asyncio.sleep(0)
        body = make_body("cart:renamed", {"cart_id": "c2"})
        failed = await shop.hooks.handle("POST", shop.headers(body), body)
        held.set()
        return [failed.status, (await other).status]

    assert [500, 200] == asyncio.run(main())


def test_ctrl_c_is_not_a_handlers(shop: Shop) -> None:
    """
    F120: where a handler runs in the main thread, an interrupt may be a person's, and passes.
    """

    def interrupted(event: Event[Any]) -> None:
        raise KeyboardInterrupt

    shop.hooks.on("cart:paid")(interrupted)
    with pytest.raises(KeyboardInterrupt):
        shop.post_sync()

    assert 500 == shop.post().status


STUCK = """
import asyncio, threading
from tests.runtime.test_webhook import Shop

shop = Shop(deadline=0.2)
shop.hooks.on("cart:paid")(lambda event: threading.Event().wait())

async def main():
    print((await shop.hooks.handle("POST", shop.headers(), BODY)).status)
    await shop.hooks.close(drain=0.05)

from tests.runtime.test_webhook import BODY
asyncio.run(main())
"""


def test_a_process_ends_although_a_handler_hangs() -> None:
    """
    F117: a function that never returns keeps nobody from leaving.
    """
    done = subprocess.run(
        [sys.executable, "-c", STUCK], capture_output=True, text=True, timeout=60, check=False
    )

    assert (0, "503\n") == (done.returncode, done.stdout), done.stderr


# -- starting and stopping ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"secret": None}, "secret, url_key or both"),
        ({"secret": ""}, "secret is blank"),
        ({"secret": " "}, "blank"),
        ({"secret": []}, "empty"),
        ({"secret": ["a", ""]}, "blank"),
        ({"secret": 7}, "secret"),
        ({"url_key": ""}, "url_key is blank"),
        ({"url_key": "a", "url_key_name": ""}, "url_key_name"),
        ({"inbox": "hooks.db"}, "not part of this release"),
        ({"tolerance": 0}, "tolerance"),
        ({"max_body": -1}, "max_body"),
        ({"deadline": float("nan")}, "deadline"),
        ({"scheme": replace(WEBHOOK, signature=None)}, "secret has no use"),
        ({"secret": None, "url_key": "a", "scheme": replace(WEBHOOK, url_key="")}, "url_key_name"),
    ],
)
def test_configuration(options: dict[str, Any], message: str) -> None:
    """
    F37: a receiver that anybody could write to does not start.
    """
    with pytest.raises(ConfigurationError, match=message):
        Shop(**options)


@pytest.mark.parametrize(
    "secret", [SECRET, SECRET.encode(), Secret(SECRET), lambda: SECRET, ["x", Secret(SECRET)], (SECRET,)]
)
def test_kinds_of_secrets(secret: Any) -> None:
    """
    F109: one secret or several, each as text, bytes, `Secret` or a callable.
    """
    assert 200 == Shop(secret=secret).post().status


def test_closing(shop: Shop) -> None:
    """
    F44: a request that is being worked on is finished, a new one is refused until reopened.
    """

    async def main() -> list[int]:
        release = asyncio.Event()

        @shop.hooks.on(CartPaid)
        async def waits(event: Event[CartPaid]) -> None:
            await release.wait()

        first = asyncio.create_task(shop.hooks.handle("POST", shop.headers(), BODY))
        await asyncio.sleep(0)
        closing = asyncio.create_task(shop.hooks.close())
        await asyncio.sleep(0)
        refused = await shop.hooks.handle("POST", shop.headers(), BODY)
        assert not closing.done()
        release.set()
        await asyncio.wait_for(closing, 5)
        await shop.hooks._open()
        again = await shop.hooks.handle("POST", shop.headers(), BODY)
        return [(await first).status, refused.status, again.status]

    assert [200, 503, 200] == asyncio.run(main())


def test_closing_is_bounded(shop: Shop, caplog: pytest.LogCaptureFixture) -> None:
    """
    F104: closing ends although a handler does not.
    """

    async def main() -> None:
        @shop.hooks.on(CartPaid)
        async def waits(event: Event[CartPaid]) -> None:
            await asyncio.Event().wait()

        task = asyncio.create_task(shop.hooks.handle("POST", shop.headers(), BODY))
        await asyncio.sleep(0)
        await shop.hooks.close(drain=0.01)
        task.cancel()

    asyncio.run(main())

    assert "not finished" in caplog.text


# -- making requests, and silence ---------------------------------------------------------------


def test_a_request_is_the_only_attempt(shop: Shop) -> None:
    """
    F40: unless it is said otherwise, a request that is made is the first of one.
    """
    made = shop.hooks.signed_headers(SECRET, BODY)

    assert ("1", "1") == (made["Acme-Attempt"], made["Acme-Attempts"])


def test_making_requests(shop: Shop) -> None:
    """
    What `sign` and `signed_headers` make is genuine, and has the attempt.
    """
    headers = shop.hooks.signed_headers(SECRET, BODY, timestamp="1800000000000", attempt=2, limit=5)

    assert headers == delivery_headers(WEBHOOK, SECRET, BODY, timestamp=1_800_000_000_000, attempt=2, limit=5)
    assert shop.hooks.sign(SECRET, "1800000000000", BODY) == headers["Acme-Signature"]
    assert ("2", "5", "application/json") == (
        headers["Acme-Attempt"],
        headers["Acme-Attempts"],
        headers["Content-Type"],
    )
    assert signed_headers(SIGNATURE, SECRET, BODY, timestamp=1_800_000_000_000).items() <= headers.items()


def test_a_broken_observer(caplog: pytest.LogCaptureFixture) -> None:
    """
    An observer that raises costs no event.
    """

    def observer(signal: str, /, **details: Any) -> None:
        raise ValueError("canary")

    shop = Shop(observer=observer)

    assert 200 == shop.post().status
    assert 1 == len(shop.events)
    assert "observer" in caplog.text


def test_a_bug_is_answered(
    shop: Shop,
    post: Callable[..., Response],
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """
    F50: whatever goes wrong inside, the answer is generic and there is one.
    """

    def broken(body: bytes) -> Any:
        raise RuntimeError("canary")

    monkeypatch.setattr(envelope_module, "parse_json", broken)
    response = post()

    assert (500, b"the event was not handled\n") == (response.status, response.body)
    assert "RuntimeError" in caplog.text


def test_headers_that_are_none(shop: Shop, post: Callable[..., Response]) -> None:
    """
    F50: a mistake of the caller is answered, too.
    """
    assert 500 == post(headers=7).status


def test_nothing_secret_is_told(caplog: pytest.LogCaptureFixture) -> None:
    """
    F111, F112: secrets, keys, payloads and line breaks stay out of logs, signals and answers.
    """
    caplog.set_level(logging.DEBUG)
    shop = Shop(secret=["canary-new", "canary-old"], url_key="canary-url")
    told: list[Any] = []
    for secret, body in [
        ("canary-new", make_body(data={"cart_id": "canary-data"})),
        ("canary-old", make_body("canary\r\n\x1b[31mevil", {})),
        ("canary-old", b"{canary"),
        ("canary-wrong", BODY),
    ]:
        headers = {**shop.hooks.signed_headers(secret, body), "Authorization": "canary-auth"}
        told.append(shop.post(body, headers, "key=canary-query"))
    told.append(shop.post(headers={"Authorization": "canary-auth"}, query="key=canary-query"))
    text = f"{caplog.text}{shop.signals}{told}{shop.quarantined}{vars(shop.hooks)['_secrets']}"

    assert "canary" not in text.replace("canary\\r\\n\\x1b[31mevil", "").replace(
        "canary\\\\r\\\\n\\\\x1b[31mevil", ""
    )
    assert "\x1b" not in text
    assert [200, 200, 200, 401, 401] == [response.status for response in told]


def test_access_log_filter() -> None:
    """
    F36: the filter keeps query strings out of access logs, and the shape of their records.
    """
    record = logging.LogRecord(
        "access",
        logging.INFO,
        "",
        0,
        '%s - "%s %s" %d',
        ("1.2.3.4", "POST", "/hook?key=canary&a=1", 200),
        None,
    )
    plain = logging.LogRecord("access", logging.INFO, "", 0, "POST /hook?key=canary HTTP/1.1", None, None)
    several = logging.LogRecord("access", logging.INFO, "", 0, "%s", (["/hook?key=canary", 200],), None)

    assert all(QueryFilter().filter(each) for each in (record, plain, several))
    assert "['/hook?***', 200]" == several.getMessage()
    assert '1.2.3.4 - "POST /hook?***" 200' == record.getMessage()
    assert "POST /hook?*** HTTP/1.1" == plain.getMessage()
