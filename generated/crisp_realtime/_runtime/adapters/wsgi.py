"""
The webhook receiver as a WSGI application.
"""

from __future__ import annotations

import http
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from ..answers import Response
from ..gate import NoRoom, Request, TooLarge
from ..ways import finish

if TYPE_CHECKING:
    from ..webhook import WebhookReceiver

Environ: TypeAlias = dict[str, Any]
StartResponse: TypeAlias = Callable[..., Any]

PIECE: Final = 65_536
"""
How many bytes of a body are read at once.
"""


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
        receiver = self._receiver
        paths = _paths(environ)
        if receiver._health is not None and method in ("GET", "HEAD") and _same(receiver._health, paths):
            return receiver._healthy()
        if self._path is not None and not _same(self._path, paths):
            return receiver._refuse(404)
        request = receiver._begin(method, _headers(environ), str(environ.get("QUERY_STRING", "")))
        if isinstance(request, Response):
            return request
        try:
            _read_body(environ, request)
            return finish(receiver._respond(request, receiver._dispatcher.in_thread))
        except TooLarge:
            return receiver._refuse(413)
        except NoRoom:
            return receiver._refuse(503)
        except OSError:
            receiver._client_gone()
            return receiver._refuse(400)
        finally:
            request.end()


def _paths(environ: Environ) -> set[str]:
    """
    Return what may be meant by the path: below the point where the application is mounted, or whole.
    """
    asked = str(environ.get("PATH_INFO", ""))
    return {asked.rstrip("/"), (str(environ.get("SCRIPT_NAME", "")) + asked).rstrip("/")}


def _same(path: str, paths: set[str]) -> bool:
    return path.rstrip("/") in paths


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


def _read_body(environ: Environ, request: Request) -> None:
    """
    Read what the length says, or to the end where the server marks it.
    """
    stream = environ["wsgi.input"]
    length = str(environ.get("CONTENT_LENGTH") or "")
    left = int(length) if length.isascii() and length.isdigit() else 0
    ends = bool(environ.get("wsgi.input_terminated"))
    while ends or left:
        piece = stream.read(PIECE if ends else min(PIECE, left))
        if not piece:
            return
        left -= min(left, len(piece))
        request.add(piece)
