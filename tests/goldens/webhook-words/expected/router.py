# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Registering handlers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.router import BaseRouter, Registering
from .events import EventName, Handler
from .registry import EVENT_SCHEME

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any, Literal, TypeVar, overload

    from ._runtime.codec import Payload, UnknownPayload
    from .events import Event
    from .payloads.any_payload import AnyPayload
    from .payloads.events import N1, Sent

__all__ = ["Router"]

if TYPE_CHECKING:
    P = TypeVar("P", bound=Payload)


class EventHandlers(Registering):
    """
    Where handlers are registered, typed by the events of the document.
    """

    if TYPE_CHECKING:

        @overload
        def on(self, target: Literal[EventName.N1, "1"]) -> Callable[[Handler[N1]], Handler[N1]]: ...
        @overload
        def on(self, target: Literal[EventName.SENT, "sent"]) -> Callable[[Handler[Sent]], Handler[Sent]]: ...
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


class WebhookHandlers(EventHandlers):
    """
    Handlers of events that arrive by webhook.
    """

    def on_n1(self, handler: Handler[N1]) -> Handler[N1]:
        """
        Handle ``1``.
        """
        return self._on(EventName.N1, handler)

    def on_sent(self, handler: Handler[Sent]) -> Handler[Sent]:
        """
        Handle ``sent``.
        """
        return self._on(EventName.SENT, handler)


class Router(WebhookHandlers, BaseRouter):
    """
    Handlers without a secret or a connection. What receives events takes them by ``include``.
    """

    def __init__(self) -> None:
        super().__init__(EVENT_SCHEME)
