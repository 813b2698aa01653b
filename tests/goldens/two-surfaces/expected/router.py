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
    from .payloads.cart import CartBilled, CartChanged, CartSeen

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
            self, target: Literal[CartEvent.SEEN, "cart:seen"]
        ) -> Callable[[Handler[CartSeen]], Handler[CartSeen]]: ...
        @overload
        def on(
            self, target: Literal[CartEvent.BILLED, "cart:billed"]
        ) -> Callable[[Handler[CartBilled]], Handler[CartBilled]]: ...
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


class LiveWebhookHandlers(EventHandlers):
    """
    Handlers of events that arrive by live and webhook.
    """

    def on_cart_changed(self, handler: Handler[CartChanged]) -> Handler[CartChanged]:
        """
        Handle ``cart:changed``.
        """
        return self._on(CartEvent.CHANGED, handler)


class LiveHandlers(EventHandlers):
    """
    Handlers of events that arrive by live.
    """

    def on_cart_seen(self, handler: Handler[CartSeen]) -> Handler[CartSeen]:
        """
        Handle ``cart:seen``.
        """
        return self._on(CartEvent.SEEN, handler)


class WebhookHandlers(EventHandlers):
    """
    Handlers of events that arrive by webhook.
    """

    def on_cart_billed(self, handler: Handler[CartBilled]) -> Handler[CartBilled]:
        """
        Handle ``cart:billed``.
        """
        return self._on(CartEvent.BILLED, handler)


class Router(LiveWebhookHandlers, LiveHandlers, WebhookHandlers, BaseRouter):
    """
    Handlers without a secret or a connection. What receives events takes them by ``include``.
    """

    def __init__(self) -> None:
        super().__init__(EVENT_SCHEME)
