"""
The webhook receiver as a WSGI application.
"""

from __future__ import annotations

import http
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from ..answers import Response
from .receiving import PIECE, elsewhere, receive_in_thread

if TYPE_CHECKING:
    from ..webhook import WebhookReceiver

Environ: TypeAlias = dict[str, Any]
StartResponse: TypeAlias = Callable[..., Any]


class WsgiApplication:
    """
    A receiver as a WSGI application, which servers run and frameworks mount.
    """

    __slots__ = ("_path", "_receiver")

    def __init__(self, receiver: WebhookReceiver, path: str | None) -> None:
        self._receiver = receiver
        self._path = path

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """
        Answer a request.
        """
        method = str(environ.get("REQUEST_METHOD", ""))
        response = self._respond(environ, method)
        headers = [(name.title(), value) for name, value in response.headers.items()]
        start_response(f"{response.status} {http.HTTPStatus(response.status).phrase}", headers)
        return [] if method == "HEAD" else [response.body]

    def __repr__(self) -> str:
        return f"<{type(self).__name__} at {self._path or 'any path'}>"

    def _respond(self, environ: Environ, method: str) -> Response:
        asked = str(environ.get("PATH_INFO", ""))
        response = elsewhere(
            self._receiver, self._path, method, asked, str(environ.get("SCRIPT_NAME", "")) + asked
        )
        if response is not None:
            return response
        query = str(environ.get("QUERY_STRING", ""))
        return receive_in_thread(self._receiver, method, _headers(environ), query, pieces(environ))


def _headers(environ: Environ) -> Mapping[str, str]:
    found = {
        name[5:].replace("_", "-"): value
        for name, value in environ.items()
        if name.startswith("HTTP_") and isinstance(value, str)
    }
    for name in ("CONTENT_TYPE", "CONTENT_LENGTH"):
        if environ.get(name):
            found[name.replace("_", "-")] = str(environ[name])
    return found


def pieces(environ: Environ) -> Iterator[bytes]:
    """
    Read what the length says, or to the end where the server marks it.
    """
    stream = environ["wsgi.input"]
    length = str(environ.get("CONTENT_LENGTH") or "")
    # Python makes no number of thousands of digits; with these it is too large already.
    left = int(length[:19]) if length.isascii() and length.isdigit() else 0
    ends = bool(environ.get("wsgi.input_terminated"))
    while ends or left:
        piece = stream.read(PIECE if ends else min(PIECE, left))
        if not piece:
            return
        left -= min(left, len(piece))
        yield piece
