"""
The webhook receiver as a view of Django.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from ..gate import Request
from .receiving import PIECE, Gone, library, receive, receive_in_thread
from .wsgi import pieces, raw_query

if TYPE_CHECKING:
    from ..answers import Response
    from ..webhook import WebhookReceiver

V = TypeVar("V", bound=Callable[..., Any])


def django_view(receiver: WebhookReceiver) -> Callable[..., Any]:
    """
    Make a view of a receiver, which Django does not ask for a CSRF token.

    Raises `ConfigurationError` where Django is not installed.
    """
    http = library("django.http", "django")

    def webhook(request: Any) -> Any:
        query = _query(request)
        response = receive_in_thread(receiver, request.method, request.headers, query, _pieces(request))
        return _response(http, response)

    return _exempt(webhook)


def django_async_view(receiver: WebhookReceiver) -> Callable[..., Awaitable[Any]]:
    """
    Make an asynchronous view of a receiver, for Django under ASGI, which Django does not ask for a CSRF
    token.

    Django has the whole body before it calls a view. Raises `ConfigurationError` where Django is not
    installed.
    """
    http = library("django.http", "django")

    async def webhook(request: Any) -> Any:
        query = _query(request)
        read = partial(_read, request)
        response = await receive(receiver, request.method, request.headers, query, read, None)
        return http.HttpResponse(status=400) if response is None else _response(http, response)

    return _exempt(webhook)


def _query(request: Any) -> bytes:
    # Either kind of view runs under either kind of server.
    scope = getattr(request, "scope", None)
    query: bytes = raw_query(request.META) if scope is None else scope.get("query_string", b"")
    return query


def _exempt(view: V) -> V:
    # What `csrf_exempt` does, without another function around the view.
    view.csrf_exempt = True  # type: ignore[attr-defined]
    return view


def _pieces(request: Any) -> Iterator[bytes]:
    environ = request.META
    if environ.get("wsgi.input_terminated") and not environ.get("CONTENT_LENGTH"):
        yield from pieces(environ)  # a body in chunks, which Django does not read
    # Unlike `body`, this has no limit of its own; what another has read by `body` is there as well.
    while piece := request.read(PIECE):
        yield piece


async def _read(request: Any, into: Request) -> None:
    try:
        for piece in _pieces(request):
            into.add(piece)
            await asyncio.sleep(0)
    except OSError:
        raise Gone from None


def _response(http: Any, response: Response) -> Any:
    return http.HttpResponse(response.body, status=response.status, headers=dict(response.headers))
