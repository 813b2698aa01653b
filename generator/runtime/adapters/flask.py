"""
The webhook receiver as a view of Flask.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from .receiving import PIECE, library, receive_in_thread

if TYPE_CHECKING:
    from ..webhook import WebhookReceiver


def flask_view(receiver: WebhookReceiver) -> Callable[[], Any]:
    """
    Make a view of a receiver, for ``add_url_rule``.

    Raises `ConfigurationError` where Flask is not installed.
    """
    flask = library("flask", "flask")
    gone = library("werkzeug.exceptions", "flask").ClientDisconnected

    def webhook() -> Any:
        request = flask.request
        response = receive_in_thread(
            receiver, request.method, request.headers, request.query_string, _pieces(request, gone)
        )
        return flask.Response(response.body, response.status, dict(response.headers))

    return webhook


def _pieces(request: Any, gone: type[Exception]) -> Iterator[bytes]:
    some = False
    try:
        while piece := request.stream.read(PIECE):
            some = True
            yield piece
    except gone as error:
        raise OSError("the client went away") from error
    if not some:
        # What something has read before may have been kept.
        yield request.get_data()
