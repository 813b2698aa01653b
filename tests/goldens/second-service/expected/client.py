# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Receiving events over the Socket.IO connection ``stream``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ._runtime.endpoint import Fetch
from ._runtime.observer import Observer
from ._runtime.realtime import RealtimeClient, Timeouts, listed
from ._runtime.secret import Secret, SecretSource
from ._runtime.session import Authentication, Backoff, Binding, RealtimeScheme
from ._runtime.transport import TransportFactory
from .events import EventName
from .registry import EVENT_SCHEME
from .router import StreamHandlers, StreamWebhookHandlers

if TYPE_CHECKING:
    from .events import Event
    from .payloads.any_payload import AnyPayload
    from .payloads.commands import Calibrate, Mute

__all__ = ["StreamClient", "SCHEME"]

SCHEME: Final = RealtimeScheme(
    surface="stream",
    namespace="/sensors",
    path="/live/v7",
    url="wss://eu.stream.pulse.example",
    authentication=Authentication(
        send="",
        members=(
            ("account", "account"),
            ("secret", "token"),
            ("plan", "plan"),
            ("only", "devices"),
            ("kinds", "events"),
        ),
        confirmed="",
        refused="",
        deadline=5.0,
    ),
    binding=Binding(rebind="resync", interval=30.0, add="watch", remove="unwatch", member="kinds"),
    control=frozenset(["resync", "unwatch", "watch"]),
    values={"plan": ("basic", "gold")},
)
"""
How the service is found and asked for events.
"""


class StreamClient(StreamWebhookHandlers, StreamHandlers, RealtimeClient):
    """
    Readings and commands, over one connection for each account.

    Credentials ``streamToken`` (userPassword): The account's name and the token of its integration.

    *account*: The account's name.
    *token*: What its integration proves itself with.
    *plan*: What the account has paid for. Known values: basic or gold.
    *devices*: The sensors to hear of; all when absent.

    *events*: names to receive beside those with handlers.
    """

    def __init__(
        self,
        account: str,
        token: SecretSource,
        *,
        plan: str = "basic",
        devices: Iterable[str] | None = None,
        url: str = "wss://eu.stream.pulse.example",
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
            parameters={
                "account": account,
                "token": Secret.of(token, what="token"),
                "plan": plan,
                "devices": listed("devices", devices),
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

    async def send_calibration(self, payload: Calibrate) -> None:
        """
        Have a sensor measure itself.
        """
        await self.emit("calibrate", payload)

    async def send_mute(self, payload: Mute) -> None:
        """
        Send ``mute``.
        """
        await self.emit("mute", payload)

    if TYPE_CHECKING:

        async def __anext__(self) -> Event[AnyPayload]:
            """
            Return the next event.
            """
            ...
