"""
Deliveries in numbers: events sent several times in any order, and requests that are wrong in any way.
"""

from __future__ import annotations

import asyncio
import gzip
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

from generator.runtime.signature import signed_headers
from generator.runtime.webhook import WebhookReceiver
from tests.runtime.acme_service import NOW, SECRET, SIGNATURE, WEBHOOK, make_scheme

TENANTS = ("s1", "s2")
STATUSES = frozenset({200, 400, 401, 405, 413, 415, 422})
"""
What a receiver whose handlers never fail may answer, with `reject_malformed`.
"""


def make_hooks(**options: Any) -> WebhookReceiver:
    return WebhookReceiver(
        events=make_scheme(),
        scheme=WEBHOOK,
        secret=SECRET,
        clock=lambda: NOW,
        monotonic=lambda: 0.0,
        **options,
    )


def sign(body: bytes, stamp: int = int(NOW * 1000)) -> dict[str, str]:
    return signed_headers(SIGNATURE, SECRET, body, timestamp=str(stamp))


def make_delivery(number: int, tenant: str) -> bytes:
    """
    Make a body that differs from its neighbours in its tenant or its time, and in nothing else.
    """
    data = {"cart_id": "c1", "number": 1}
    envelope = {"shop_id": tenant, "event": "cart:paid", "data": data, "sent_at": 1_799_000_000_000 + number}
    return json.dumps(envelope).encode()


async def run_deliveries(count: int, seed: int, at_once: int = 16) -> tuple[Counter[Any], set[int]]:
    """
    Send *count* events, each one to five times in random order, several at once; count the runs of each.
    """
    random = Random(seed)
    hooks = make_hooks()
    runs: Counter[Any] = Counter()

    @hooks.on("cart:paid")
    async def handle(event: Any) -> None:
        if random.random() < 0.3:
            await asyncio.sleep(0)
        runs[(event.shop_id, event.timestamp)] += 1

    pairs = [(number // 2, TENANTS[number % 2]) for number in range(count)]
    sent = [pair for pair in pairs for _ in range(random.randint(1, 5))]
    random.shuffle(sent)
    queue = iter(sent)
    statuses: set[int] = set()

    async def work() -> None:
        for number, tenant in queue:
            body = make_delivery(number, tenant)
            # A retry has the stamp of the first attempt, or one of its own.
            headers = sign(body, int(NOW * 1000) + random.choice((0, 0, 1000)))
            statuses.add((await hooks.handle("POST", headers, body)).status)

    await asyncio.gather(*(work() for _ in range(at_once)))
    return runs, statuses


async def run_captured(others: int) -> int:
    """
    Send one delivery, *others* after it, and it again; return how often it was handled.
    """
    hooks = make_hooks()
    runs = 0

    @hooks.on("cart:renamed")
    async def handle(event: Any) -> None:
        nonlocal runs
        runs += 1

    hooks.on("cart:paid")(_nothing)
    data = {"cart_id": "c1"}
    body = json.dumps({"shop_id": "s1", "event": "cart:renamed", "data": data, "sent_at": 1}).encode()
    captured = sign(body)
    await hooks.handle("POST", captured, body)
    for number in range(others):
        other = make_delivery(number, "s1")
        await hooks.handle("POST", sign(other), other)
    await hooks.handle("POST", captured, body)
    return runs


async def _nothing(event: Any) -> None:
    pass


# -- requests that are wrong in any way ---------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Hostile:
    """
    A request. *signed* tells whether its signature is one of its body.
    """

    method: str
    headers: Any
    body: bytes
    query: str | bytes
    signed: bool


_ODD = (
    b"", b"\xff\xfe{", b"\xef\xbb\xbf{}", b"null", b"[]", b'"x"', b"1e999", b"NaN", b"{" * 3000,
    b"[" * 200_000, b'{"event": 1}', b'{"event": "", "data": {}}', b'{"event": "cart:paid"}',
    b'{"event":"a","event":"b"}',
    b'{"event": "\\ud800", "data": null}', b"1" * 5000, b'{"event":"cart:paid","data":' + b"9" * 500 + b"}",
)  # fmt: skip
_TEXTS = (
    "",
    "0",
    "-1",
    "1e9",
    "nan",
    "٣",
    "0" * 64,
    "f" * 64,
    "g" * 64,
    "v9=0",
    "\ud800",
    "\0",
    "x" * 5000,
    " ",
    ",",
)


def hostile(random: Random) -> Hostile:
    """
    Make a request that may be wrong in its method, headers, body and query, several at once.
    """
    body = _body(random)
    headers: dict[str, Any] = {**sign(body), "Content-Length": str(len(body))}
    signed = True
    if random.random() < 0.4:
        name = random.choice(("Acme-Signature", "Acme-Time"))
        given = random.choice(
            (None, *_TEXTS, headers[name][:-1], headers[name] + "0", f"0{headers[name][1:]}")
        )
        signed = given == headers[name]
        headers[name] = given
    if random.random() < 0.2:
        changed = bytearray(body or b"x")
        changed[random.randrange(len(changed))] ^= 1 << random.randrange(8)
        body, signed = bytes(changed), False
    for name in ("Acme-Attempt", "Acme-Attempts", "Acme-Origin", "Content-Type", "Content-Length"):
        if random.random() < 0.15:
            headers[name] = random.choice(_TEXTS)
    if random.random() < 0.1:
        headers["Content-Encoding"] = random.choice(("gzip", "br", "identity", "GZIP", "", "gzip, gzip"))
    if not body:
        headers.pop("Content-Length", None)  # what something has read before is another test's
    method = random.choice(("POST",) * 12 + ("post", "GET", "PUT", "", "\0"))
    query = random.choice(("", "key=x", b"key=%ff&key", "a" * 9000, "?&&==", "\ud800"))
    return Hostile(method, _shaped(headers, random), body, query, signed)


def _body(random: Random) -> bytes:
    if random.random() < 0.3:
        return random.choice(_ODD)
    data: Any = {
        "cart_id": random.choice(("c1", 1, None, [], "\0")),
        "number": random.choice((1, 1.0, "1", {})),
    }
    members = {
        "shop_id": random.choice(("s1", 1, None)),
        "event": random.choice(("cart:paid", "cart:renamed", "cart:new", " ", 5)),
        "data": random.choice((data, data, data, [], None, "x")),
        "sent_at": random.choice((1, 1.5, "1", None, random.randrange(10**6))),
    }
    for name in [*members]:
        if random.random() < 0.05:
            del members[name]
    body = json.dumps(members).encode()
    if random.random() < 0.1:
        body = gzip.compress(body)
    return body[: random.randrange(len(body))] if random.random() < 0.05 else body


def _shaped(headers: dict[str, Any], random: Random) -> Any:
    given = {name: value for name, value in headers.items() if value is not None}
    shape = random.randrange(6)
    if shape == 0:
        return given
    if shape == 1:
        return [
            (name.lower().encode(), value.encode("utf-8", "surrogatepass")) for name, value in given.items()
        ]
    if shape == 2:
        return {name: [value] for name, value in given.items()}
    if shape == 3:
        return iter(given.items())
    if shape == 4:
        return [(name.upper(), value) for name, value in given.items()] + [("X-Other", "1"), ("X-Other", "2")]
    return [pair for pair in given.items() for _ in range(2)]


def run_hostile(count: int, seed: int) -> Iterator[str]:
    """
    Send *count* requests, each in a loop and in a thread; yield what is wrong with the answers.
    """
    random = Random(seed)
    seen: list[Any] = []
    both = [make_hooks(reject_malformed=True), make_hooks(reject_malformed=True)]
    for hooks in both:
        hooks.on_any(seen.append)

    async def main() -> list[tuple[int, Hostile, int, int]]:
        made = []
        for number in range(count):
            request = hostile(random)
            given = request.headers if not isinstance(request.headers, Iterator) else dict(request.headers)
            seen.clear()
            first = await both[0].handle(request.method, given, request.body, request.query)
            second = (
                await asyncio.to_thread(
                    both[1].handle_sync, request.method, given, request.body, request.query
                )
                if number % 50 == 0
                else first
            )
            if first.status not in STATUSES or first.status != second.status or (seen and not request.signed):
                made.append((number, request, first.status, second.status))
        return made

    for number, request, first, second in asyncio.run(main()):
        yield f"request {number} of seed {seed}: {first}, {second}, signed: {request.signed}: {request}"
