"""
What handlers are registered with: a receiver, a client, or a router that both can include.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, Self, TypeVar

from .dispatch import Dispatcher
from .errors import ConfigurationError, HandlerError
from .event import EventScheme, ServiceEvent
from .observer import Reporter
from .routing import Handlers

H = TypeVar("H", bound=Callable[..., Any])


class Registering:
    """
    Handlers are registered here, and run.

    *threads* is how many plain functions run at the same time; *reporter* is told what is worth
    counting, see `Dispatcher`. What is registered is typed by the generated subclass, which knows the
    payload of each event.
    """

    def __init__(
        self,
        events: EventScheme,
        *,
        threads: int | None = None,
        reporter: Reporter | None = None,
    ) -> None:
        self._handlers: Final = Handlers(events)
        self._dispatcher: Final = Dispatcher(self._handlers, threads=threads, reporter=reporter)

    def on(self, target: Any) -> Any:
        """
        Register a handler for an event, given by its name or by the class of its data.
        """
        name = self._handlers.resolve(target)

        def register(handler: H) -> H:
            return self._on(name, handler)

        return register

    def on_any(self, handler: Any) -> Any:
        """
        Register a handler for all events.
        """
        self._handlers.add_any(handler)
        return handler

    def on_unknown(self, handler: Any) -> Any:
        """
        Register a handler for events that the document does not know.
        """
        self._handlers.add_unknown(handler)
        return handler

    def on_error(self, callback: Any) -> Any:
        """
        Register a callback for failures of handlers; it is given the exception and the event.
        """
        self._handlers.add_error(callback)
        return callback

    def include(self, router: BaseRouter) -> Self:
        """
        Use the handlers of a router as well, also those that it gets later.

        Raises `ConfigurationError` for a router of another package, one that is included already,
        and one that would include itself.
        """
        if not isinstance(router, BaseRouter):
            raise ConfigurationError(f"include takes a router, not {type(router).__name__}")
        self._handlers.include(router._handlers)
        return self

    async def dispatch(self, event: ServiceEvent[Any]) -> None:
        """
        Run the handlers of one event, wherever it comes from, and raise what they raise.

        All of them run; of several failures the first is raised. Nothing is verified, and nothing
        is remembered: the same event runs them again.
        """
        if not isinstance(event, ServiceEvent):
            raise ConfigurationError(f"dispatch takes an event, not {type(event).__name__}; use make_event")
        try:
            await self._dispatcher.dispatch(event)
            return
        except HandlerError as error:
            failure = error.__cause__ or error
        raise failure

    def _on(self, name: str, handler: H) -> H:
        self._handlers.add(name, handler)
        return handler


class BaseRouter(Registering):
    """
    Handlers without a secret or a connection, for any receiver or client that includes them.
    """
