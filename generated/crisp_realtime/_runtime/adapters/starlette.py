"""
The webhook receiver as an endpoint of Starlette and FastAPI.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from .. import options
from ..errors import ConfigurationError
from ..gate import Request
from ..options import Seconds
from .receiving import Gone, library, receive

if TYPE_CHECKING:
    from ..webhook import WebhookReceiver


def starlette_endpoint(
    receiver: WebhookReceiver, *, body_deadline: Seconds = 15.0
) -> Callable[..., Awaitable[Any]]:
    """
    Make an endpoint of a receiver, for ``Route`` of Starlette and ``add_api_route`` of FastAPI.

    A body must have arrived within *body_deadline* seconds. Raises `ConfigurationError` where
    Starlette is not installed.
    """
    requests = library("starlette.requests", "starlette")
    responses = library("starlette.responses", "starlette")
    seconds = options.seconds("body_deadline", body_deadline)

    async def webhook(request: Any) -> Any:
        response = await receive(
            receiver,
            request.method,
            request.scope["headers"],
            request.scope.get("query_string", b""),
            partial(_read, request, requests.ClientDisconnect),
            seconds,
        )
        if response is None:
            return responses.Response(status_code=400)
        return responses.Response(response.body, response.status, dict(response.headers))

    # FastAPI looks at the annotation to know that the argument is the request.
    webhook.__annotations__ = {"request": requests.Request, "return": Any}
    return webhook


async def _read(request: Any, disconnect: type[Exception], into: Request) -> None:
    try:
        async for piece in request.stream():
            into.add(piece)
    except disconnect:
        raise Gone from None
    except RuntimeError as error:
        # What it says when something has read the stream and kept nothing of it.
        raise ConfigurationError(
            "the body is gone: something has read it before; keep parsers and middleware away from this route"
        ) from error
