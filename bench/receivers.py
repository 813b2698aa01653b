"""
From the head and the body of a webhook's request to the answer, or to the event, in fresh bodies.

``python -m bench.receivers SECONDS`` prints JSON. Libraries that are not installed are left out.
"""

from __future__ import annotations

import asyncio
import base64
import gc
import hmac
import importlib
import json
import logging
import sys
import time
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final

from .contenders import BODY

SECRET: Final = "bench-secret-of-32-characters-000"
PLAIN: Final = "hmac and json.loads"
HANDLED: Final = "the package: `handle`"
FORGED: Final = "the package: `handle`, forged"
_TURN: Final = 40

Request = tuple[Any, bytes]
Receiver = Callable[[Any, bytes], Awaitable[None]]
Maker = Callable[[bytes, int], Request]

_package: Final = importlib.import_module("crisp_realtime")


def make_bodies(count: int) -> list[bytes]:
    """
    Make bodies of one size that differ in their time, as deliveries do.
    """
    document = json.loads(BODY)
    start = 1_700_000_000_000
    return [json.dumps({**document, "timestamp": start + number}).encode() for number in range(count)]


def pairs(headers: Mapping[str, str], body: bytes) -> list[tuple[bytes, bytes]]:
    """
    Make headers as a server hands them over, with those that every request has.
    """
    common = {"Host": "example.com", "User-Agent": "hooks", "Accept": "*/*", "Content-Length": str(len(body))}
    return [(name.lower().encode(), value.encode()) for name, value in {**common, **headers}.items()]


def ours() -> dict[str, tuple[Maker, Receiver]]:
    """
    Set up the package with an asynchronous handler that does nothing.
    """
    hooks = _package.WebhookHandler(secret=SECRET)

    @hooks.on_message_send  # type: ignore[misc]
    async def handler(event: Any) -> None:
        pass

    def genuine(body: bytes, now: int) -> Request:
        return pairs(_package.signed_headers(SECRET, body, timestamp=now * 1000), body), body

    def forged(body: bytes, now: int) -> Request:
        headers, body = genuine(body, now)
        return [(name, b"0" * 64 if len(value) == 64 else value) for name, value in headers], body

    def expecting(status: int) -> Receiver:
        async def receive(headers: Any, body: bytes) -> None:
            response = await hooks.handle("POST", headers, body)
            assert response.status == status

        return receive

    async def parse(headers: Any, body: bytes) -> None:
        hooks.parse(headers, body)

    return {
        HANDLED: (genuine, expecting(200)),
        FORGED: (forged, expecting(401)),
        "the package: `parse`": (genuine, parse),
    }


def floor() -> dict[str, tuple[Maker, Receiver]]:
    """
    Set up what nobody can do without.
    """

    def make(body: bytes, now: int) -> Request:
        return hmac.digest(SECRET.encode(), b"%d.%b" % (now, body), "sha256"), body

    async def receive(expected: Any, body: bytes) -> None:
        text = b"%d.%b" % (int(time.time()), body)
        hmac.compare_digest(hmac.digest(SECRET.encode(), text, "sha256"), expected)
        json.loads(body)

    return {PLAIN: (make, receive)}


def with_stripe() -> dict[str, tuple[Maker, Receiver]]:
    """
    Set up stripe's own receiver; it wants to be told that the body is one of its events.
    """
    stripe = importlib.import_module("stripe")

    def make(body: bytes, now: int) -> Request:
        body = json.dumps(
            {"object": "event", "id": "evt_1", "type": "x", "data": json.loads(body)["data"]}
        ).encode()
        digest = hmac.digest(SECRET.encode(), b"%d.%b" % (now, body), "sha256").hex()
        return f"t={now},v1={digest}", body

    async def receive(header: Any, body: bytes) -> None:
        stripe.Webhook.construct_event(body, header, SECRET)

    return {"stripe: `construct_event`": (make, receive)}


def with_standardwebhooks() -> dict[str, tuple[Maker, Receiver]]:
    """
    Set up the reference library of Standard Webhooks.
    """
    library = importlib.import_module("standardwebhooks")
    webhook = library.Webhook(base64.b64encode(SECRET.encode()).decode())

    def make(body: bytes, now: int) -> Request:
        return _standard(body, now), body

    async def receive(headers: Any, body: bytes) -> None:
        webhook.verify(body, headers)

    return {"standardwebhooks: `verify`": (make, receive)}


def with_openai() -> dict[str, tuple[Maker, Receiver]]:
    """
    Set up openai's receiver, which follows Standard Webhooks; it takes events of its own kinds.
    """
    openai = importlib.import_module("openai")
    client = openai.OpenAI(api_key="x", webhook_secret="whsec_" + base64.b64encode(SECRET.encode()).decode())

    def make(body: bytes, now: int) -> Request:
        text = json.loads(body)["data"]["content"]
        event = {"id": "evt_1", "object": "event", "created_at": now, "type": "response.completed"}
        body = json.dumps(
            {**event, "data": {"id": "r" * max(1, len(BODY) - 110 - len(text)) + text}}
        ).encode()
        return _standard(body, now), body

    async def receive(headers: Any, body: bytes) -> None:
        client.webhooks.unwrap(body, headers)

    return {"openai: `unwrap`": (make, receive)}


def with_gidgethub() -> dict[str, tuple[Maker, Receiver]]:
    """
    Set up gidgethub, which reads GitHub's deliveries.
    """
    sansio = importlib.import_module("gidgethub.sansio")

    def make(body: bytes, _: int) -> Request:
        headers = {
            "content-type": "application/json",
            "x-github-event": "push",
            "x-github-delivery": "1",
            "x-hub-signature-256": "sha256=" + hmac.digest(SECRET.encode(), body, "sha256").hex(),
        }
        return headers, body

    async def receive(headers: Any, body: bytes) -> None:
        sansio.Event.from_http(headers, body, secret=SECRET)

    return {"gidgethub: `from_http`": (make, receive)}


def _standard(body: bytes, now: int) -> dict[str, str]:
    digest = hmac.digest(SECRET.encode(), b"msg_1.%d.%b" % (now, body), "sha256")
    signature = "v1," + base64.b64encode(digest).decode()
    return {"webhook-id": "msg_1", "webhook-timestamp": str(now), "webhook-signature": signature}


async def race(seconds: float) -> dict[str, float]:
    """
    Let everybody receive in short turns; return the seconds of processor per request of the best turn.
    """
    known: dict[str, tuple[Maker, Receiver]] = {**floor(), **ours()}
    for set_up in (with_stripe, with_openai, with_standardwebhooks, with_gidgethub):
        try:
            known |= set_up()
        except ImportError:
            continue
    turns = max(5, round(seconds / len(known) / _TURN / 0.0001))
    bodies = make_bodies(turns * _TURN)
    now = int(time.time())
    made = {name: [make(body, now) for body in bodies] for name, (make, _) in known.items()}
    gc.collect()
    gc.freeze()
    found = dict.fromkeys(known, float("inf"))
    for turn in range(turns):
        for name, (_, receive) in known.items():
            requests = made[name][turn * _TURN : (turn + 1) * _TURN]
            await asyncio.sleep(0)
            start = time.thread_time()
            for headers, body in requests:
                await receive(headers, body)
            # What a request leaves to the loop is a part of it.
            await asyncio.sleep(0)
            found[name] = min(found[name], (time.thread_time() - start) / len(requests))
    return found


if __name__ == "__main__":
    logging.disable()
    print(json.dumps({"bytes": len(make_bodies(1)[0]), "seconds": asyncio.run(race(float(sys.argv[1])))}))
