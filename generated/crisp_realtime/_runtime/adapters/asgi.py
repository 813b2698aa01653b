"""
The webhook receiver as an ASGI 3 application.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Iterator, MutableMapping
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias

from ..answers import Response
from ..errors import ConfigurationError
from ..gate import Request
from . import receiving
from .receiving import Gone, elsewhere

if TYPE_CHECKING:
    from ..webhook import WebhookReceiver

Scope: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send: TypeAlias = Callable[[MutableMapping[str, Any]], Awaitable[None]]

_log = logging.getLogger(__name__)


class AsgiApplication:
    """
    A receiver as an ASGI application, which servers run and frameworks mount or route to.

    It is an object and no function: some frameworks take a function for an endpoint of their own kind.
    """

    __slots__ = ("_body_deadline", "_path", "_receiver")

    def __init__(self, receiver: WebhookReceiver, path: str | None, body_deadline: float) -> None:
        self._receiver = receiver
        self._path = path
        self._body_deadline = body_deadline

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """
        Serve a connection, or the start and the end of the server.
        """
        if scope["type"] == "lifespan":
            await _lifespan(self._receiver, receive, send)
        elif scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": 1000})
        elif scope["type"] == "http":
            response = await _respond(self._receiver, self._path, self._body_deadline, scope, receive)
            if response is not None:
                await _send(scope, response, send)
        else:
            raise ConfigurationError(f"an ASGI scope of type {scope['type']!r} is not served here")

    def __repr__(self) -> str:
        return f"<{type(self).__name__} at {self._path or 'any path'}>"


async def _lifespan(receiver: WebhookReceiver, receive: Receive, send: Send) -> None:
    while True:
        message = await receive()
        if message["type"] == "lifespan.startup":
            try:
                await receiver._open()
            except ConfigurationError as error:
                await send({"type": "lifespan.startup.failed", "message": str(error)})
                return
            await send({"type": "lifespan.startup.complete"})
        elif message["type"] == "lifespan.shutdown":
            await receiver.close()
            await send({"type": "lifespan.shutdown.complete"})
            return


async def _respond(
    receiver: WebhookReceiver, path: str | None, body_deadline: float, scope: Scope, receive: Receive
) -> Response | None:
    method: str = scope["method"]
    response = elsewhere(receiver, path, method, *_paths(scope))
    if response is not None:
        return response
    query = scope.get("query_string", b"")
    read = partial(_read_body, receive)
    return await receiving.receive(receiver, method, scope["headers"], query, read, body_deadline)


async def _read_body(receive: Receive, request: Request) -> None:
    more = True
    while more:
        message = await receive()
        if message["type"] != "http.request":
            raise Gone
        # A server may leave the piece out, or say that there is none.
        request.add(message.get("body") or b"")
        more = message.get("more_body", False)


def _paths(scope: Scope) -> Iterator[str]:
    asked: str = scope["path"]
    yield asked
    root = str(scope.get("root_path") or "").rstrip("/")
    if root and (asked == root or asked.startswith(root + "/")):
        yield asked[len(root) :]


async def _send(scope: Scope, response: Response, send: Send) -> None:
    headers = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in response.headers.items()]
    if response.status in (408, 413) and str(scope.get("http_version", "1.1")).startswith("1"):
        headers.append((b"connection", b"close"))  # what is left of the body is not worth reading
    body = b"" if scope["method"] == "HEAD" else response.body
    try:
        await send({"type": "http.response.start", "status": response.status, "headers": headers})
        await send({"type": "http.response.body", "body": body})
    except OSError:
        _log.debug("a client went away before its answer")
