"""
The webhook receiver in Python workers of Cloudflare.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from .. import options
from ..gate import Request
from ..options import Seconds
from .receiving import elsewhere, library, receive

if TYPE_CHECKING:
    from ..webhook import WebhookReceiver


def cloudflare_fetch(
    receiver: WebhookReceiver, path: str | None = None, *, body_deadline: Seconds = 15.0
) -> Callable[..., Awaitable[Any]]:
    """
    Make a function of a receiver that a worker's ``fetch`` hands its requests to.

    It answers at *path*, with or without a slash at its end, or everywhere. A body must have arrived
    within *body_deadline* seconds. Requests and responses are those of JavaScript, or the requests
    that the module ``workers`` wraps around them.
    """
    known = options.path("the path", path)
    seconds = options.seconds("body_deadline", body_deadline)

    async def fetch(request: Any) -> Any:
        request = getattr(request, "js_object", request)
        method, url = str(request.method), urlsplit(str(request.url))
        response = elsewhere(receiver, known, method, url.path)
        if response is None:
            pairs = [(str(name), str(value)) for name, value in request.headers]
            read = partial(_read, request)
            response = await receive(receiver, method, pairs, url.query, read, seconds)
        js = library("js", "a worker of Cloudflare")
        headers = js.Headers.new()
        if response is None:
            return js.Response.new(None, status=400, headers=headers)
        for name, value in response.headers.items():
            headers.set(name, value)
        body = None if method == "HEAD" else response.body.decode("utf-8")
        return js.Response.new(body, status=response.status, headers=headers)

    return fetch


async def _read(request: Any, into: Request) -> None:
    # A body that something has read before gives nothing, which the receiver tells by its length.
    if not request.body or request.bodyUsed:
        return
    reader = request.body.getReader()
    while not (piece := await reader.read()).done:
        into.add(piece.value.to_bytes())
