# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Receiving events as HTTP requests.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from time import time
from typing import TYPE_CHECKING, Final

from ._runtime.observer import Observer
from ._runtime.options import Seconds
from ._runtime.secret import SecretSource
from ._runtime.signature import BodyPlace, HeaderPlace, RawBody, SignatureScheme
from ._runtime.webhook import WebhookReceiver, WebhookScheme, delivery_headers, sign_delivery
from .registry import EVENT_SCHEME
from .router import StreamWebhookHandlers, WebhookHandlers

if TYPE_CHECKING:
    from ._runtime.signature import HeaderSource
    from .events import Event
    from .payloads.any_payload import AnyPayload

__all__ = ["SCHEME", "WebhookHandler", "sign", "signed_headers"]

SCHEME: Final = WebhookScheme(
    method="PUT",
    name=BodyPlace(path=("kind",)),
    data=BodyPlace(path=("body",)),
    time=BodyPlace(path=("sent_at",)),
    time_unit="seconds",
    signature=SignatureScheme(
        signature=HeaderPlace(header="Pulse-Signature", field="v1"),
        timestamp=HeaderPlace(header="Pulse-Signature", field="t"),
        unit="seconds",
        text=(HeaderPlace(header="Pulse-Signature", field="t"), ".", RawBody()),
        digest="sha512",
        encoding="base64",
        hints=(("v0:", "this is how Pulse Legacy signs"),),
    ),
    attempt=HeaderPlace(header="Pulse-Try"),
    limit=HeaderPlace(header="Pulse-Tries"),
    envelope_members=("account",),
    required_members=("account",),
)
"""
How deliveries are signed, and where they hold what.
"""


class WebhookHandler(StreamWebhookHandlers, WebhookHandlers, WebhookReceiver):
    """
    One address receives what the account has subscribed to.
    """

    def __init__(
        self,
        *,
        secret: SecretSource | Iterable[SecretSource] | None = None,
        url_key: SecretSource | None = None,
        url_key_name: str | None = None,
        tolerance: Seconds = 86_400,
        max_body: int = 1_048_576,
        inbox: object = None,
        clock: Callable[[], float] = time,
        observer: Observer | None = None,
        strict: bool = False,
        reject_malformed: bool = False,
        deadline: Seconds | None = 30.0,
        remember: Seconds | None = None,
        threads: int | None = None,
        refresh: Seconds = 300.0,
        max_unproved: int = 33_554_432,
        health: str | None = None,
        accounts: Iterable[str] | None = None,
        regions: Iterable[str] | None = None,
    ) -> None:
        """
        Give *secret* for deliveries that are signed (several while one replaces another), *url_key*
        for those that carry a key in their URL, or both.

        A secret may be a function that gives it, also an asynchronous one, which is asked every *refresh*
        seconds. Durations are seconds or `datetime.timedelta`, *max_body* and *max_unproved* bytes; see
        `WebhookReceiver`.
        *accounts* lists those whose events are taken; others are acknowledged and dropped.
        *regions* lists those whose events are taken; others are acknowledged and dropped.

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
            refresh=refresh,
            max_unproved=max_unproved,
            health=health,
            only={
                "account": accounts,
                "region": regions,
            },
        )

    if TYPE_CHECKING:

        def parse(self, headers: HeaderSource, body: bytes, query: str | bytes = "") -> Event[AnyPayload]:
            """
            Verify and decode a delivery; run no handler.
            """
            ...


def sign(
    secret: SecretSource,
    timestamp: str | int | None,
    body: bytes,
    *,
    headers: Mapping[str, str] | None = None,
) -> str:
    """
    Sign a body like the service does. *timestamp* is the text of the header, `None` where there is none;
    *headers* are other headers that the signature covers.
    """
    return sign_delivery(SCHEME, secret, body, timestamp=timestamp, headers=headers)


def signed_headers(
    secret: SecretSource,
    body: bytes,
    *,
    timestamp: str | int | None = None,
    attempt: int = 1,
    limit: int = 1,
    headers: Mapping[str, str] | None = None,
) -> dict[str, str]:
    """
    Make the headers of a genuine request, for tests. *timestamp* is the text of the header, by default now;
    *headers* are more of them.
    """
    return delivery_headers(
        SCHEME,
        secret,
        body,
        timestamp=timestamp,
        attempt=attempt,
        limit=limit,
        headers=headers,
    )
