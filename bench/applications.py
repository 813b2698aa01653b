"""
Applications that answer a webhook's request, for a server: `bare`, `plain`, `asynchronous`, `stripe`.
"""

from __future__ import annotations

import importlib
import json
import logging
import os
from collections.abc import Awaitable, Callable
from typing import Any, Final

SECRET: Final = os.environ.get("BENCH_SECRET", "bench-secret-of-32-characters-000")
BARE: Final = "bare ASGI"
ASYNC: Final = "the package, an asynchronous handler"
PLAIN: Final = "the package, a plain handler"
STRIPE: Final = "FastAPI with stripe's verifier"
NAMES: Final = {BARE: "bare", ASYNC: "asynchronous", PLAIN: "plain", STRIPE: "stripe"}

Application = Callable[[Any, Any, Any], Awaitable[None]]


def bare() -> Application:
    """
    Make an application that reads the body and answers.
    """

    async def app(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            return
        while (await receive()).get("more_body"):
            pass
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]})
        await send({"type": "http.response.body", "body": b"ok"})

    return app


def asynchronous() -> Application:
    """
    Make the package's application with an asynchronous handler that does nothing.
    """

    async def handler(_: Any) -> None:
        return None

    return _package(handler)


def plain() -> Application:
    """
    Make the package's application with a plain function that does nothing.
    """

    def handler(_: Any) -> None:
        return None

    return _package(handler)


def stripe() -> Application:
    """
    Make what stripe's documentation shows for FastAPI, on a body that is one of its events.
    """
    fastapi = importlib.import_module("fastapi")
    library = importlib.import_module("stripe")
    app = fastapi.FastAPI()

    async def webhook(request: Any) -> Any:
        body = await request.body()
        event = library.Webhook.construct_event(body, request.headers["stripe-signature"], SECRET)
        return {"received": event["id"]}

    webhook.__annotations__ = {"request": fastapi.Request}
    app.post("/hook")(webhook)
    made: Application = app
    return made


def _package(handler: Any) -> Application:
    package = importlib.import_module("crisp_realtime")
    logging.disable(logging.WARNING)
    hooks = package.WebhookHandler(secret=SECRET)
    hooks.on_message_send(handler)
    made: Application = hooks.asgi("/hook")
    return made


def as_stripe_has_it(body: bytes) -> bytes:
    """
    Make a body of an event of stripe that has the same data.
    """
    return json.dumps(
        {"object": "event", "id": "evt_1", "type": "x", "data": json.loads(body)["data"]}
    ).encode()
