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
from ._runtime.realtime import RealtimeClient, Timeouts
from ._runtime.secret import Secret, SecretSource
from ._runtime.session import Authentication, Backoff, Binding, RealtimeScheme
from ._runtime.transport import TransportFactory
from .events import CartEvent, EventName, Handler
from .registry import EVENT_SCHEME

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any, Literal, TypeVar, overload

    from ._runtime.codec import Payload, UnknownPayload
    from .events import Event
    from .payloads.any_payload import AnyPayload
    from .payloads.cart import CartChanged, CartClosed, CartOpened

__all__ = ["StreamClient", "SCHEME"]

if TYPE_CHECKING:
    P = TypeVar("P", bound=Payload)

SCHEME: Final = RealtimeScheme(
    surface="stream",
    namespace="/",
    path="/socket.io/",
    url="wss://stream.acme.example",
    authentication=Authentication(
        send="", members=(("token", "token"),), confirmed="", refused="", deadline=10.0
    ),
    binding=Binding(rebind="acme:bind", interval=1.0, add="", remove="", member=""),
    control=frozenset(["acme:bind"]),
)
"""
How the service is found and asked for events.
"""


class StreamClient(RealtimeClient):
    """
    *token*: see the service.

    *events*: names to receive beside those with handlers.
    """

    def __init__(
        self,
        token: SecretSource,
        *,
        url: str = "wss://stream.acme.example",
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
                "token": Secret.of(token, what="token"),
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

    def on_cart_changed(self, handler: Handler[CartChanged]) -> Handler[CartChanged]:
        """
        Handle ``cart:changed``.
        """
        return self._on(CartEvent.CHANGED, handler)

    def on_cart_opened(self, handler: Handler[CartOpened]) -> Handler[CartOpened]:
        """
        Handle ``cart:opened``.
        """
        return self._on(CartEvent.OPENED, handler)

    def on_cart_closed(self, handler: Handler[CartClosed]) -> Handler[CartClosed]:
        """
        Handle ``cart:closed``.
        """
        return self._on(CartEvent.CLOSED, handler)

    if TYPE_CHECKING:

        @overload
        def on(
            self, target: Literal[CartEvent.CHANGED, "cart:changed"]
        ) -> Callable[[Handler[CartChanged]], Handler[CartChanged]]: ...
        @overload
        def on(
            self, target: Literal[CartEvent.OPENED, "cart:opened"]
        ) -> Callable[[Handler[CartOpened]], Handler[CartOpened]]: ...
        @overload
        def on(
            self, target: Literal[CartEvent.CLOSED, "cart:closed"]
        ) -> Callable[[Handler[CartClosed]], Handler[CartClosed]]: ...
        @overload
        def on(self, target: type[P]) -> Callable[[Handler[P]], Handler[P]]: ...
        @overload
        def on(self, target: str) -> Callable[[Handler[Any]], Handler[Any]]: ...
        def on(self, target: Any) -> Any:
            """
            Register a handler for an event, given by its name or by the class of its data.
            """

        def on_any(self, handler: Handler[AnyPayload]) -> Handler[AnyPayload]:
            """
            Register a handler for all events.
            """
            ...

        def on_unknown(self, handler: Handler[UnknownPayload]) -> Handler[UnknownPayload]:
            """
            Register a handler for events that the document does not know.
            """
            ...

        def on_error(
            self, callback: Callable[[BaseException, Event[AnyPayload]], Awaitable[None] | None]
        ) -> Callable[[BaseException, Event[AnyPayload]], Awaitable[None] | None]:
            """
            Register a callback for failures of handlers.
            """
            ...

        async def __anext__(self) -> Event[AnyPayload]:
            """
            Return the next event.
            """
            ...
