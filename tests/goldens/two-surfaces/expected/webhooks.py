# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Receiving events as HTTP requests.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from time import time
from typing import TYPE_CHECKING, Final

from ._runtime.observer import Observer
from ._runtime.secret import SecretSource
from ._runtime.webhook import WebhookReceiver, WebhookScheme
from .registry import EVENT_SCHEME
from .router import LiveWebhookHandlers, WebhookHandlers

if TYPE_CHECKING:
    from ._runtime.signature import HeaderSource
    from .events import Event
    from .payloads.any_payload import AnyPayload

__all__ = ["SCHEME", "WebhookHandler"]

SCHEME: Final = WebhookScheme(
    method="POST",
    name_member="event",
    data_member="data",
    timestamp_member="",
    timestamp_unit="milliseconds",
    signature=None,
    url_key="",
    attempt_header="",
    limit_header="",
    origin_header="",
    surface="webhook",
    envelope_members=(),
)
"""
How deliveries are signed, and where they hold what.
"""


class WebhookHandler(LiveWebhookHandlers, WebhookHandlers, WebhookReceiver):
    """ """

    def __init__(
        self,
        *,
        secret: SecretSource | Iterable[SecretSource] | None = None,
        url_key: SecretSource | None = None,
        url_key_name: str | None = None,
        tolerance: float = 86_400,
        max_body: int = 1_048_576,
        inbox: object = None,
        clock: Callable[[], float] = time,
        observer: Observer | None = None,
        strict: bool = False,
        reject_malformed: bool = False,
        deadline: float | None = 30.0,
        remember: float | None = None,
        threads: int | None = None,
    ) -> None:
        """
        Give *secret* for deliveries that are signed (several while one replaces another), *url_key*
        for those that carry a key in their URL, or both.

        *tolerance*, *deadline* and *remember* are in seconds, *max_body* in bytes; see `WebhookReceiver`.

        Raises `ConfigurationError` when there is neither, or one is blank.
        """
        super().__init__(
            events=EVENT_SCHEME,
            scheme=SCHEME,
            secret=secret,
            url_key=url_key,
            url_key_name=url_key_name,
            tolerance=tolerance,
            max_body=max_body,
            inbox=inbox,
            clock=clock,
            observer=observer,
            strict=strict,
            reject_malformed=reject_malformed,
            deadline=deadline,
            remember=remember,
            threads=threads,
        )

    if TYPE_CHECKING:

        def parse(self, headers: HeaderSource, body: bytes, query: str | bytes = "") -> Event[AnyPayload]:
            """
            Verify and decode a delivery; run no handler.
            """
            ...
