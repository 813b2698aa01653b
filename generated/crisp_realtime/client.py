# Generated from crisp-asyncapi.yml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Receiving events over the Socket.IO connection ``rtm``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Final

from ._runtime.endpoint import Fetch
from ._runtime.observer import Observer
from ._runtime.realtime import RealtimeClient, Timeouts, listed
from ._runtime.secret import Secret, SecretSource
from ._runtime.session import (
    Authentication,
    Backoff,
    Basic,
    Binding,
    Endpoint,
    RealtimeScheme,
    Route,
    Template,
)
from ._runtime.transport import TransportFactory
from .events import EventName
from .registry import EVENT_SCHEME
from .router import RtmHandlers, RtmWebhookHandlers

if TYPE_CHECKING:
    from .events import Event
    from .payloads.any_payload import AnyPayload

__all__ = ["RtmClient", "SCHEME"]

SCHEME: Final = RealtimeScheme(
    surface="rtm",
    namespace="/",
    path="/socket.io/",
    url="wss://app.relay.crisp.chat",
    endpoint=Endpoint(
        method="GET",
        routes=(
            Route(
                url=Template(text="{rest_url}/v1/website/connect/endpoints"),
                when=(("tier", "website"), ("website", None)),
            ),
            Route(
                url=Template(text="{rest_url}/v1/website/{website}/connect/endpoints"),
                when=(("tier", "website"),),
            ),
            Route(url=Template(text="{rest_url}/v1/{tier}/connect/endpoints")),
        ),
        headers=(
            ("Authorization", Basic(user="identifier", password="key")),
            ("X-Crisp-Tier", Template(text="{tier}")),
        ),
        answer=("/data/socket/app",),
    ),
    authentication=Authentication(
        send="authentication",
        members=(
            ("tier", "tier"),
            ("username", "identifier"),
            ("password", "key"),
            ("events", "events"),
            ("rooms", "rooms"),
            ("inboxes", "inboxes"),
        ),
        confirmed="authenticated",
        refused="unauthorized",
        deadline=10.0,
    ),
    binding=Binding(
        rebind="socket:bind", interval=2.5, add="socket:bind:push", remove="socket:bind:pop", member="events"
    ),
    control=frozenset(
        [
            "authenticated",
            "authentication",
            "socket:bind",
            "socket:bind:pop",
            "socket:bind:push",
            "unauthorized",
        ]
    ),
    values={"tier": ("plugin", "user", "website")},
)
"""
How the service is found and asked for events.
"""


class RtmClient(RtmWebhookHandlers, RtmHandlers, RealtimeClient):
    """
    Socket.IO over WebSocket alone, Engine.IO protocol 4. Host and path differ between accounts and change
    over time: they are asked for before every connection, and the path is the Socket.IO path. The address
    given here is an example of a host.

    Credentials ``rtmAuthentication`` (userPassword): A token's identifier and key, the same as for REST, sent
    with the event `authentication` together with the token's tier (user, website or plugin), the events to
    receive and, if need be, rooms and inboxes.

    *identifier*: Token identifier.
    *key*: Token key.
    *tier*: Token tier (matches the REST `X-Crisp-Tier` value). Known values: plugin, user or website.
    *rest_url*: Where the REST API is.
    *website*: The website's identifier. With the website tier the endpoint is asked for by its route if it is
    given, else by the tier's, as both official SDKs do.
    *rooms*: Identifiers of the websites to receive events of; all that the token may see when absent.
    *inboxes*: Identifiers of the inboxes to receive events of; all of them when absent.

    *events*: names to receive beside those with handlers.
    """

    def __init__(
        self,
        identifier: str,
        key: SecretSource,
        tier: str = "plugin",
        *,
        rest_url: str = "https://api.crisp.chat",
        website: str | None = None,
        rooms: Iterable[str] | None = None,
        inboxes: Iterable[str] | None = None,
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
            scheme=SCHEME,
            parameters={
                "identifier": identifier,
                "key": Secret.of(key, what="key"),
                "tier": tier,
                "rest_url": rest_url,
                "website": website,
                "rooms": listed("rooms", rooms),
                "inboxes": listed("inboxes", inboxes),
            },
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
