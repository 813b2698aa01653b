"""
The webhook receiver as an ASGI 3 application.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from typing import TYPE_CHECKING, Any, TypeAlias

from ..errors import ConfigurationError
from ..signature import Headers

if TYPE_CHECKING:
    from ..answers import Response
    from ..webhook import WebhookReceiver

Scope: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send: TypeAlias = Callable[[MutableMapping[str, Any]], Awaitable[None]]

_log = logging.getLogger(__name__)


class _Gone(Exception):
    """
    The client went away before its body had arrived.
    """


class _TooLarge(Exception):
    """
    The body has more bytes than the limit.
    """


class AsgiApplication:
    """
    A receiver as an ASGI application, which servers run and frameworks mount or route to.

    It is an object and no function: some frameworks take a function for an endpoint of their own kind.
    """

    __slots__ = ("_body_deadline", "_path", "_receiver")

    def __init__(self, receiver: WebhookReceiver, path: str | None, body_deadline: float) -> None:
        if path is not None and not path.startswith("/"):
            raise ConfigurationError(f"the path {path!r} does not begin with a slash")
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
            receiver._open()
            await send({"type": "lifespan.startup.complete"})
        elif message["type"] == "lifespan.shutdown":
            await receiver.close()
            await send({"type": "lifespan.shutdown.complete"})
            return


async def _respond(
    receiver: WebhookReceiver, path: str | None, body_deadline: float, scope: Scope, receive: Receive
) -> Response | None:
    if path is not None and not _matches(path, scope):
        return receiver._refuse(404)
    headers = Headers(scope["headers"])
    query: bytes = scope.get("query_string", b"")
    with receiver._admission(scope["method"], headers, query) as refusal:
        if refusal is not None:
            return refusal
        try:
            async with asyncio.timeout(body_deadline):
                body = await _body(receive, receiver.max_body)
        except TimeoutError:
            return receiver._refuse(408)
        except _TooLarge:
            return receiver._refuse(413)
        except _Gone:
            receiver._client_gone()
            return None
        return await receiver._answer(headers, body, query)


def _matches(path: str, scope: Scope) -> bool:
    asked: str = scope["path"]
    # Servers and frameworks disagree on whether the path still has what they mounted us under.
    root = str(scope.get("root_path") or "").rstrip("/")
    candidates = {asked.rstrip("/")}
    if root and (asked == root or asked.startswith(root + "/")):
        candidates.add(asked[len(root) :].rstrip("/"))
    return path.rstrip("/") in candidates


async def _body(receive: Receive, limit: int) -> bytes:
    chunks: list[bytes] = []
    size = 0
    more = True
    while more:
        message = await receive()
        if message["type"] != "http.request":
            raise _Gone
        chunk = message.get("body", b"")
        size += len(chunk)
        if size > limit:
            raise _TooLarge
        if chunk:
            chunks.append(chunk)
        more = message.get("more_body", False)
    return b"".join(chunks)


async def _send(scope: Scope, response: Response, send: Send) -> None:
    headers = dict(response.headers)
    if response.status in (408, 413) and str(scope.get("http_version", "1.1")).startswith("1"):
        headers["connection"] = "close"  # what is left of the body is not worth reading
    body = b"" if scope["method"] == "HEAD" else response.body
    try:
        await send({"type": "http.response.start", "status": response.status, "headers": _pairs(headers)})
        await send({"type": "http.response.body", "body": body})
    except OSError:
        _log.debug("a client went away before its answer")


def _pairs(headers: Mapping[str, str]) -> list[tuple[bytes, bytes]]:
    return [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
