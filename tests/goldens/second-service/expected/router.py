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
    from .payloads.events import AlarmCleared, AlarmRaised, DeviceAdded, Heartbeat, InvoiceDue, Reading

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
            self, target: Literal[EventName.READING, "reading"]
        ) -> Callable[[Handler[Reading]], Handler[Reading]]: ...
        @overload
        def on(
            self, target: Literal[EventName.ALARM_RAISED, "alarm_raised"]
        ) -> Callable[[Handler[AlarmRaised]], Handler[AlarmRaised]]: ...
        @overload
        def on(
            self, target: Literal[EventName.ALARM_CLEARED, "alarm_cleared"]
        ) -> Callable[[Handler[AlarmCleared]], Handler[AlarmCleared]]: ...
        @overload
        def on(
            self, target: Literal[EventName.HEARTBEAT, "heartbeat"]
        ) -> Callable[[Handler[Heartbeat]], Handler[Heartbeat]]: ...
        @overload
        def on(
            self, target: Literal[EventName.INVOICE_DUE, "invoice_due"]
        ) -> Callable[[Handler[InvoiceDue]], Handler[InvoiceDue]]: ...
        @overload
        def on(
            self, target: Literal[EventName.DEVICE_ADDED, "device_added"]
        ) -> Callable[[Handler[DeviceAdded]], Handler[DeviceAdded]]: ...
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


class StreamWebhookHandlers(EventHandlers):
    """
    Handlers of events that arrive by stream and webhook.
    """

    def on_reading(self, handler: Handler[Reading]) -> Handler[Reading]:
        """
        A sensor was read.
        """
        return self._on(EventName.READING, handler)

    def on_alarm_raised(self, handler: Handler[AlarmRaised]) -> Handler[AlarmRaised]:
        """
        A limit was crossed.
        """
        return self._on(EventName.ALARM_RAISED, handler)


class StreamHandlers(EventHandlers):
    """
    Handlers of events that arrive by stream.
    """

    def on_alarm_cleared(self, handler: Handler[AlarmCleared]) -> Handler[AlarmCleared]:
        """
        All is well again.
        """
        return self._on(EventName.ALARM_CLEARED, handler)

    def on_heartbeat(self, handler: Handler[Heartbeat]) -> Handler[Heartbeat]:
        """
        A sensor is alive.
        """
        return self._on(EventName.HEARTBEAT, handler)


class WebhookHandlers(EventHandlers):
    """
    Handlers of events that arrive by webhook.
    """

    def on_invoice_due(self, handler: Handler[InvoiceDue]) -> Handler[InvoiceDue]:
        """
        The account has to pay.
        """
        return self._on(EventName.INVOICE_DUE, handler)

    def on_device_added(self, handler: Handler[DeviceAdded]) -> Handler[DeviceAdded]:
        """
        Handle ``device_added``.
        """
        return self._on(EventName.DEVICE_ADDED, handler)


class Router(StreamWebhookHandlers, StreamHandlers, WebhookHandlers, BaseRouter):
    """
    Handlers without a secret or a connection. What receives events takes them by ``include``.
    """

    def __init__(self) -> None:
        super().__init__(EVENT_SCHEME)
