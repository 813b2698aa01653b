"""
The webhook receiver as a handler of aiohttp's server.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from .. import options
from ..gate import Request
from ..options import Seconds
from .receiving import Gone, library, receive

if TYPE_CHECKING:
    from ..webhook import WebhookReceiver


def aiohttp_handler(
    receiver: WebhookReceiver, *, body_deadline: Seconds = 15.0
) -> Callable[..., Awaitable[Any]]:
    """
    Make a handler of a receiver, for ``router.add_route``.

    A body must have arrived within *body_deadline* seconds. Raises `ConfigurationError` where aiohttp
    is not installed.
    """
    web = library("aiohttp.web", "aiohttp")
    gone = (library("aiohttp", "aiohttp").ClientPayloadError, OSError)
    seconds = options.seconds("body_deadline", body_deadline)

    async def webhook(request: Any) -> Any:
        response = await receive(
            receiver,
            request.method,
            request.raw_headers,
            request.rel_url.raw_query_string,
            partial(_read, request, gone),
            seconds,
        )
        if response is None:
            return web.Response(status=400)
        return web.Response(body=response.body, status=response.status, headers=dict(response.headers))

    return webhook


async def _read(request: Any, gone: tuple[type[Exception], ...], into: Request) -> None:
    some = False
    try:
        async for piece in request.content.iter_any():
            some = True
            into.add(piece)
        if not some:
            # What something has read before may have been kept.
            into.add(await request.read())
    except gone:
        raise Gone from None
