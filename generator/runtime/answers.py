"""
The response to a request, and a delivery that cannot be read, as ``on_quarantine`` gets it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, TypeAlias

from .errors import PayloadError

RETRY_AFTER: Final = 5
"""
How many seconds the sender is asked to wait when nothing is wrong with its request.
"""

_TEXTS: Final[Mapping[int, str]] = {
    200: "ok",
    400: "the body cannot be read",
    401: "the request is not signed as it must be",
    404: "nothing is here",
    405: "this method is not for this address",
    408: "the body did not arrive in time",
    413: "the body is too large",
    415: "this type of content is not accepted",
    422: "the body is no event",
    500: "the event was not handled",
    503: "not now",
}


@dataclass(frozen=True, slots=True)
class Response:
    """
    The response to a request.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Quarantined:
    """
    A genuine delivery that cannot be read, or not strictly.

    *body* is what came, byte for byte. *name* is the event's, where that much could be read. *key* is
    the same when the request is sent again, and `None` where nothing tells that from another one.
    """

    reason: PayloadError
    body: bytes = field(repr=False)
    name: str | None
    attempt: int | None
    limit: int | None
    received_at: datetime
    key: str | None = None


QuarantineHandler: TypeAlias = Callable[[Quarantined], Awaitable[None] | None]


def respond(status: int, **headers: str) -> Response:
    """
    Make the response of a status: one line that says nothing of the request.
    """
    known, body = _ANSWERS[status]
    return Response(status, {**known, **headers}, body)


def _answer(status: int, text: str) -> tuple[dict[str, str], bytes]:
    body = f"{text}\n".encode("ascii")
    headers = {"content-type": "text/plain; charset=utf-8", "content-length": str(len(body))}
    if status == 503:
        headers["retry-after"] = str(RETRY_AFTER)
    return headers, body


_ANSWERS: Final = {status: _answer(status, text) for status, text in _TEXTS.items()}
