# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Registering handlers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.router import BaseRouter, Registering
from .events import CartEvent, Handler
from .registry import EVENT_SCHEME

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any, Literal, TypeVar, overload

    from ._runtime.codec import Payload, UnknownPayload
    from .events import Event
    from .payloads.any_payload import AnyPayload
    from .payloads.cart import CartChanged, CartClosed, CartOpened

__all__ = ["Router"]

if TYPE_CHECKING:
    P = TypeVar("P", bound=Payload)


class EventHandlers(Registering):
    """
    Where handlers are registered, typed by the events of the document.
    """

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


class StreamHandlers(EventHandlers):
    """
    Handlers of events that arrive by stream.
    """

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


class Router(StreamHandlers, BaseRouter):
    """
    Handlers without a secret or a connection. What receives events takes them by ``include``.
    """

    def __init__(self) -> None:
        super().__init__(EVENT_SCHEME)
