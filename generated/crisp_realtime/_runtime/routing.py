"""
Which handlers an event has.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeAlias

from .codec import UnknownPayload
from .errors import ConfigurationError
from .event import EventScheme, ServiceEvent
from .handlers import check_annotation, check_parameters, is_async, is_union, title
from .observer import shown

ErrorHandler: TypeAlias = Callable[[BaseException, ServiceEvent[Any]], Awaitable[None] | None]

_log = logging.getLogger(__name__)


class _Kind(Enum):
    NAMED = "named"
    ANY = "any"
    UNKNOWN = "unknown"
    CALLBACK = "callback"


kind_of_callbacks = _Kind.CALLBACK


# Each is itself: the same function may be registered twice, and then runs twice.
@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """
    A handler, and the events it takes: those of one name, all, or the unknown ones.

    *awaits* tells whether calling it makes a coroutine.
    """

    kind: _Kind
    name: str
    handler: Callable[..., Any]
    awaits: bool


class Handlers:
    """
    The handlers of a receiver, a client or a router, and those of the routers it includes.

    Handlers keep the order in which they were registered; those of a router stand where it was
    included, also those that it gets later. It may be used from several threads.
    """

    def __init__(self, scheme: EventScheme) -> None:
        self.scheme = scheme
        self._lock = threading.Lock()
        self._parts: tuple[Entry | Handlers, ...] = ()
        self._errors: tuple[ErrorHandler | Handlers, ...] = ()
        self._routes: dict[str, tuple[Entry, ...]] = {}
        self._watchers: tuple[Callable[[], None], ...] = ()

    def __iter__(self) -> Iterator[Entry]:
        for part in self._parts:
            if isinstance(part, Handlers):
                yield from part
            else:
                yield part

    @property
    def names(self) -> list[str]:
        """
        The names that have handlers of their own, in the order they were first registered.
        """
        return list(dict.fromkeys(entry.name for entry in self if entry.kind is _Kind.NAMED))

    @property
    def own_names(self) -> list[str]:
        """
        Those of `names` that no included router has brought.
        """
        own = (part for part in self._parts if isinstance(part, Entry))
        return list(dict.fromkeys(entry.name for entry in own if entry.kind is _Kind.NAMED))

    @property
    def has_any(self) -> bool:
        """
        Whether a handler takes all events.
        """
        return any(entry.kind is _Kind.ANY for entry in self)

    @property
    def errors(self) -> tuple[ErrorHandler, ...]:
        """
        The callbacks for failures of handlers.
        """
        return tuple(
            callback
            for part in self._errors
            for callback in (part.errors if isinstance(part, Handlers) else (part,))
        )

    def resolve(self, target: object) -> str:
        """
        Return the event name that *target* stands for: a name, or the class of an event's data.

        A name that the document does not know may be that of a newer service; it is said in the log
        when it is close to one that the document knows. Raises `ConfigurationError` for anything else.
        """
        registry = self.scheme.registry
        if isinstance(target, str):
            if not target.strip():
                raise ConfigurationError("an event name cannot be blank")
            if target not in registry and (hint := registry.meant(target)):
                _log.warning("%s is no event that the document knows%s", shown(target), hint)
            return registry.name(target)
        names = registry.events_of(target)
        if len(names) == 1 and isinstance(target, type):
            return registry.name(names[0])
        if not names and not is_union(target):
            raise ConfigurationError(f"{title(target)} is neither an event name nor the payload of an event")
        kind = "a union of payload classes" if is_union(target) else "the payload of several events"
        how = " or ".join(f"on({name!r})" for name in names[:2])
        raise ConfigurationError(
            f"{registry.title_of(target) or title(target)} is {kind}; register the handler by the event's "
            f"name{': ' if how else ''}{how}"
        )

    def add(self, name: str, handler: Callable[..., Any]) -> None:
        """
        Register a handler for a name.

        Raises `ConfigurationError` when the handler cannot be called with an event, or is
        annotated with another event's payload.
        """
        self._check(handler, name)
        self._add(Entry(_Kind.NAMED, str(name), handler, is_async(handler)))

    def add_any(self, handler: Callable[..., Any]) -> None:
        """
        Register a handler for all events.
        """
        self._check(handler, None)
        self._add(Entry(_Kind.ANY, "", handler, is_async(handler)))

    def add_unknown(self, handler: Callable[..., Any]) -> None:
        """
        Register a handler for events that the document does not know and that have no handler of
        their own.
        """
        self._check(handler, "")
        self._add(Entry(_Kind.UNKNOWN, "", handler, is_async(handler)))

    def add_error(self, callback: ErrorHandler) -> None:
        """
        Register a callback for failures of handlers.
        """
        check_parameters(callback, 2, "the exception and the event")
        with self._lock:
            self._errors = (*self._errors, callback)

    def include(self, others: Handlers) -> None:
        """
        Use the handlers of a router as well, also those that it gets later.

        Raises `ConfigurationError` for a router of another package, one that is included already,
        and one that would include itself.
        """
        if others.scheme.registry is not self.scheme.registry:
            raise ConfigurationError(
                f"the router has handlers for the events of {others.scheme.registry.package}, "
                f"not of {self.scheme.registry.package}"
            )
        if others is self or others.includes(self):
            raise ConfigurationError("a router cannot include itself")
        if self.includes(others):
            raise ConfigurationError("the router is included already; its handlers would run twice")
        with self._lock:
            self._parts = (*self._parts, others)
            self._errors = (*self._errors, others)
        others.watch(self._changed)
        self._changed()

    def includes(self, others: Handlers) -> bool:
        """
        Tell whether handlers are used here, directly or by a router.
        """
        parts = [part for part in self._parts if isinstance(part, Handlers)]
        return others in parts or any(part.includes(others) for part in parts)

    def watch(self, changed: Callable[[], None]) -> None:
        """
        Have *changed* called after each handler that is registered from now on.
        """
        with self._lock:
            self._watchers = (*self._watchers, changed)

    def matches(self, event: ServiceEvent[Any]) -> bool:
        """
        Tell whether an event has a handler.
        """
        return bool(self.route(event.name))

    def route(self, name: str) -> tuple[Entry, ...]:
        """
        Return the handlers of an event, in the order they run.
        """
        routes = self._routes
        route = routes.get(name)
        if route is None:
            route = self._find(name)
            # Names that nobody knows come from outside: keeping them would let memory grow.
            if name in self.scheme.registry:
                routes[str(name)] = route
        return route

    def _find(self, name: str) -> tuple[Entry, ...]:
        entries = tuple(self)
        own = any(entry.kind is _Kind.NAMED and entry.name == name for entry in entries)
        unknown = not own and name not in self.scheme.registry
        return tuple(
            entry
            for entry in entries
            if entry.kind is _Kind.ANY
            or (entry.kind is _Kind.NAMED and entry.name == name)
            or (entry.kind is _Kind.UNKNOWN and unknown)
        )

    def _add(self, entry: Entry) -> None:
        with self._lock:
            self._parts = (*self._parts, entry)
        self._changed()

    def _changed(self) -> None:
        # After the parts have changed: whoever sees the new cache must see the new entries.
        self._routes = {}
        for changed in self._watchers:
            changed()

    def _check(self, handler: Callable[..., Any], name: str | None) -> None:
        """
        Hold a handler against the events of a name, the unknown ones (``""``) or all of them (`None`).
        """
        check_parameters(handler, 1, "the event")
        registry = self.scheme.registry
        if name is None:
            check_annotation(handler, self.scheme.event_class, None, "the events", registry.title_of)
            return
        entry = registry.payload(name)
        carried = UnknownPayload if entry is None else entry.type
        subject = shown(name) if name else "an unknown event"
        check_annotation(handler, self.scheme.event_class, carried, subject, registry.title_of)
