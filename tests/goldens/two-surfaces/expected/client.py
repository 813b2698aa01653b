# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Receiving events over the Socket.IO connection ``live``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ._runtime.endpoint import Fetch
from ._runtime.observer import Observer
from ._runtime.realtime import RealtimeClient, Timeouts
from ._runtime.session import Backoff, RealtimeScheme
from ._runtime.transport import TransportFactory
from .events import EventName
from .registry import EVENT_SCHEME
from .router import LiveHandlers, LiveWebhookHandlers

if TYPE_CHECKING:
    from .events import Event
    from .payloads.any_payload import AnyPayload

__all__ = ["LiveClient", "SCHEME"]

SCHEME: Final = RealtimeScheme(
    surface="live",
    namespace="/",
    path="/socket.io/",
    url="wss://live.acme.example",
    control=frozenset([]),
)
"""
How the service is found and asked for events.
"""


class LiveClient(LiveWebhookHandlers, LiveHandlers, RealtimeClient):
    """
    *events*: names to receive beside those with handlers.
    """

    def __init__(
        self,
        *,
        url: str = "wss://live.acme.example",
        events: Iterable[EventName | str] | None = None,
        inbox: object = None,
        fetch: Fetch | None = None,
        transport: TransportFactory | None = None,
        hosts: Collection[str] | None = None,
        queue: int = 1000,
        timeouts: Timeouts | None = None,
        backoff: Backoff | None = None,
        observer: Observer | None = None,
    ) -> None:
        super().__init__(
            events=EVENT_SCHEME,
            scheme=replace(SCHEME, url=url),
            parameters={},
            listen=events,
            inbox=inbox,
            fetch=fetch,
            transport=transport,
            hosts=hosts,
            queue=queue,
            timeouts=timeouts,
            backoff=backoff,
            observer=observer,
        )

    if TYPE_CHECKING:

        async def __anext__(self) -> Event[AnyPayload]:
            """
            Return the next event.
            """
            ...
