"""
Which handlers an event has, and running them.

Handlers run one after the other, in the order they were registered. Plain functions run in a
small pool of threads, so that they cannot hold up the event loop.
"""

from __future__ import annotations

import asyncio
import contextvars
import functools
import inspect
import logging
import threading
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final, TypeAlias, TypeVar

from .errors import ConfigurationError, HandlerError
from .event import EventScheme, ServiceEvent
from .handlers import check_annotation, check_parameters, is_async, is_union, name_of, title
from .observer import shown
from .wire import UnknownPayload

T = TypeVar("T")

Handler: TypeAlias = Callable[[ServiceEvent[T]], Awaitable[None] | None]
ErrorHandler: TypeAlias = Callable[[BaseException, ServiceEvent[Any]], Awaitable[None] | None]

THREADS: Final = 8
"""
How many plain functions run at the same time.
"""

ERROR_DEADLINE: Final = 5.0
"""
How many seconds an error callback may take; the answer to the sender waits for it.
"""

_log = logging.getLogger(__name__)


class HandlerTimeout(HandlerError):
    """
    The handlers of an event took longer than their deadline.
    """


class _Kind(Enum):
    NAMED = "named"
    ANY = "any"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class _Entry:
    kind: _Kind
    name: str
    handler: Callable[..., Any]


class Dispatcher:
    """
    The handlers of one receiver. It may be used from several threads and loops.
    """

    def __init__(self, scheme: EventScheme, *, threads: int = THREADS) -> None:
        self._scheme = scheme
        self._threads = threads
        self._lock = threading.Lock()
        self._entries: tuple[_Entry, ...] = ()
        self._errors: tuple[ErrorHandler, ...] = ()
        self._routes: dict[str, tuple[_Entry, ...]] = {}
        self._pool: ThreadPoolExecutor | None = None
        self._detached = 0

    @property
    def names(self) -> list[str]:
        """
        The names that have handlers of their own, in the order they were first registered.
        """
        return list(dict.fromkeys(entry.name for entry in self._entries if entry.kind is _Kind.NAMED))

    @property
    def has_any(self) -> bool:
        """
        Whether a handler takes all events.
        """
        return any(entry.kind is _Kind.ANY for entry in self._entries)

    @property
    def detached(self) -> int:
        """
        How many plain functions still run although their deadline has passed.
        """
        return self._detached

    def resolve(self, target: object) -> str:
        """
        Return the event name that *target* stands for: a name, or the class of an event's data.

        Raises `ConfigurationError` for anything else.
        """
        if isinstance(target, str):
            if not target.strip():
                raise ConfigurationError("an event name cannot be blank")
            return self._scheme.registry.name(target)
        if is_union(target):
            raise ConfigurationError(
                f"{title(target)} is a union of payload classes; register the handler by the event's name"
            )
        name = self._scheme.registry.event_of(target) if isinstance(target, type) else None
        if name is None:
            raise ConfigurationError(f"{title(target)} is neither an event name nor the payload of an event")
        return self._scheme.registry.name(name)

    def add(self, name: str, handler: Callable[..., Any]) -> None:
        """
        Register a handler for a name.

        Raises `ConfigurationError` when the handler cannot be called with an event, or is
        annotated with another event's payload.
        """
        self._check(handler, name)
        self._add(_Entry(_Kind.NAMED, str(name), handler))

    def add_any(self, handler: Callable[..., Any]) -> None:
        """
        Register a handler for all events.
        """
        self._check(handler, None)
        self._add(_Entry(_Kind.ANY, "", handler))

    def add_unknown(self, handler: Callable[..., Any]) -> None:
        """
        Register a handler for events that the document does not know and that have no handler of
        their own.
        """
        self._check(handler, "")
        self._add(_Entry(_Kind.UNKNOWN, "", handler))

    def add_error(self, callback: ErrorHandler) -> None:
        """
        Register a callback for failures of handlers.
        """
        check_parameters(callback, 2, "the exception and the event")
        with self._lock:
            self._errors = (*self._errors, callback)

    def matches(self, event: ServiceEvent[Any]) -> bool:
        """
        Tell whether an event has a handler.
        """
        return bool(self._route(event.name))

    async def dispatch(self, event: ServiceEvent[Any], *, deadline: float | None = None) -> None:
        """
        Run the handlers of an event.

        All of them run, also after a failure; then `HandlerError` is raised from the first one.
        Whoever is still running after *deadline* seconds is cancelled, a plain function is left
        alone in its thread, and the handlers after it do not run.
        """
        ends = None if deadline is None else asyncio.get_running_loop().time() + deadline
        failures: list[Exception] = []
        entries = self._route(event.name)
        for entry in entries:
            scope = asyncio.timeout_at(ends)
            try:
                async with scope:
                    await self._call(entry.handler, event)
            except asyncio.CancelledError as error:
                if _being_cancelled():
                    raise
                failures.append(_failure(entry.handler, event, error))
            except Exception as error:
                if scope.expired():
                    failures.append(_overdue(entry.handler, event, deadline, error))
                    break
                failures.append(error)
        if failures:
            await self._report(failures, event)
            raise _summary(failures, len(entries), event)

    def dispatch_sync(self, event: ServiceEvent[Any], *, deadline: float | None = None) -> None:
        """
        Run the handlers of an event from a thread that has no event loop.

        Plain functions run in this thread, where nothing can interrupt them: *deadline* cancels
        asynchronous handlers, and handlers that have not begun when it has passed do not begin.
        Raises `ConfigurationError` for an asynchronous handler where a loop is running.
        """
        ends = None if deadline is None else time.monotonic() + deadline
        failures: list[Exception] = []
        entries = self._route(event.name)
        for entry in entries:
            if is_async(entry.handler):
                _refuse_loop(entry.handler)
        for index, entry in enumerate(entries):
            left = None if ends is None else ends - time.monotonic()
            if index and left is not None and left <= 0:
                failures.append(_overdue(entry.handler, event, deadline, None))
                break
            try:
                call_sync(entry.handler, event, deadline=left)
            except asyncio.CancelledError as error:
                failures.append(_failure(entry.handler, event, error))
            except _Expired as error:
                failures.append(_overdue(entry.handler, event, deadline, error))
                break
            except Exception as error:
                failures.append(error)
        if failures:
            self._report_sync(failures, event)
            raise _summary(failures, len(entries), event)

    async def call(
        self, function: Callable[..., Any], *arguments: Any, deadline: float | None = None
    ) -> None:
        """
        Run a callback that is no handler, under the same rules.

        Raises `HandlerError` from what it raised.
        """
        scope = asyncio.timeout(deadline)
        try:
            async with scope:
                await self._call(function, *arguments)
        except asyncio.CancelledError as error:
            if _being_cancelled():
                raise
            raise HandlerError(f"{name_of(function)} was cancelled") from error
        except Exception as error:
            if scope.expired():
                raise HandlerTimeout(f"{name_of(function)} took longer than {deadline:g} s") from error
            raise HandlerError(f"{name_of(function)} raised {type(error).__name__}") from error

    def call_sync(self, function: Callable[..., Any], *arguments: Any, deadline: float | None = None) -> None:
        """
        Run a callback that is no handler from a thread that has no event loop.

        Raises `HandlerError` from what it raised.
        """
        try:
            call_sync(function, *arguments, deadline=deadline)
        except _Expired as error:
            raise HandlerTimeout(f"{name_of(function)} took longer than {deadline:g} s") from error
        except (Exception, asyncio.CancelledError) as error:
            raise HandlerError(f"{name_of(function)} raised {type(error).__name__}") from error

    def close(self) -> None:
        """
        Give the threads back. Functions that are running go on; those that wait never begin.
        """
        with self._lock:
            pool, self._pool = self._pool, None
        if pool is not None:
            pool.shutdown(wait=False, cancel_futures=True)

    # -- registering -----------------------------------------------------------------------------

    def _add(self, entry: _Entry) -> None:
        with self._lock:
            # In this order: whoever sees the new cache must see the new entries.
            self._entries = (*self._entries, entry)
            self._routes = {}

    def _route(self, name: str) -> tuple[_Entry, ...]:
        routes = self._routes
        route = routes.get(name)
        if route is None:
            route = self._find(name)
            # Names that nobody knows come from outside: keeping them would let memory grow.
            if name in self._scheme.registry:
                routes[str(name)] = route
        return route

    def _find(self, name: str) -> tuple[_Entry, ...]:
        entries = self._entries
        own = any(entry.kind is _Kind.NAMED and entry.name == name for entry in entries)
        unknown = not own and name not in self._scheme.registry
        return tuple(
            entry
            for entry in entries
            if entry.kind is _Kind.ANY
            or (entry.kind is _Kind.NAMED and entry.name == name)
            or (entry.kind is _Kind.UNKNOWN and unknown)
        )

    def _check(self, handler: Callable[..., Any], name: str | None) -> None:
        """
        Hold a handler against the events of a name, the unknown ones (``""``) or all of them (`None`).
        """
        check_parameters(handler, 1, "the event")
        if name is None:
            check_annotation(handler, self._scheme.event_class, None, "the events")
            return
        entry = self._scheme.registry.payload(name)
        carried = UnknownPayload if entry is None else entry.type
        subject = shown(name) if name else "an unknown event"
        check_annotation(handler, self._scheme.event_class, carried, subject)

    # -- running ---------------------------------------------------------------------------------

    async def _call(self, function: Callable[..., Any], *arguments: Any) -> None:
        if is_async(function):
            await function(*arguments)
            return
        outcome = await self._in_thread(function, *arguments)
        if outcome.error is not None:
            raise outcome.error
        if inspect.isawaitable(outcome.result):
            await outcome.result

    async def _in_thread(self, function: Callable[..., Any], *arguments: Any) -> _Outcome:
        context = contextvars.copy_context()
        future = self._threads_pool().submit(context.run, _outcome, function, *arguments)
        try:
            return await asyncio.wrap_future(future)
        except asyncio.CancelledError:
            if not future.cancelled():
                self._detach(function, future)
            raise

    def _threads_pool(self) -> ThreadPoolExecutor:
        with self._lock:
            if self._pool is None:
                self._pool = ThreadPoolExecutor(self._threads, thread_name_prefix="handler")
            return self._pool

    def _detach(self, function: Callable[..., Any], future: Future[_Outcome]) -> None:
        with self._lock:
            self._detached += 1
        _log.warning("%s goes on in its thread; nobody waits for it any more", name_of(function))
        future.add_done_callback(functools.partial(self._detached_done, name_of(function)))

    def _detached_done(self, name: str, future: Future[_Outcome]) -> None:
        with self._lock:
            self._detached -= 1
        outcome = future.result()
        if outcome.error is None:
            _log.warning("%s finished after its deadline", name)
        else:
            _log.error("%s raised after its deadline", name, exc_info=outcome.error)

    async def _report(self, failures: list[Exception], event: ServiceEvent[Any]) -> None:
        for error in failures:
            for callback in self._errors:
                try:
                    await self.call(callback, error, event, deadline=ERROR_DEADLINE)
                except HandlerError as failed:
                    _log.error("an error callback failed: %s", failed, exc_info=failed)

    def _report_sync(self, failures: list[Exception], event: ServiceEvent[Any]) -> None:
        for error in failures:
            for callback in self._errors:
                try:
                    call_sync(callback, error, event, deadline=ERROR_DEADLINE)
                except Exception as failed:
                    _log.error("error callback %s failed", name_of(callback), exc_info=failed)


@dataclass(frozen=True, slots=True)
class _Outcome:
    """
    What a plain function did. Exceptions travel as values: a future cannot hold `StopIteration`.
    """

    result: Any
    error: BaseException | None


def _outcome(function: Callable[..., Any], *arguments: Any) -> _Outcome:
    try:
        return _Outcome(function(*arguments), None)
    except BaseException as error:
        return _Outcome(None, error)


class _Expired(Exception):
    """
    An asynchronous function was cancelled at its deadline.
    """


def call_sync(function: Callable[..., Any], *arguments: Any, deadline: float | None = None) -> None:
    """
    Call a plain function here, an asynchronous one in a loop of its own.
    """
    if is_async(function):
        _refuse_loop(function)
        asyncio.run(_within(function(*arguments), deadline))
        return
    result = function(*arguments)
    if inspect.isawaitable(result):
        _refuse_loop(function)
        asyncio.run(_within(result, deadline))


def _refuse_loop(function: Callable[..., Any]) -> None:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return
    raise ConfigurationError(
        f"{name_of(function)} is asynchronous and this thread has a running loop; await instead"
    )


async def _within(awaitable: Awaitable[Any], deadline: float | None) -> None:
    scope = asyncio.timeout(deadline)
    try:
        async with scope:
            await awaitable
    except Exception as error:
        if scope.expired():
            raise _Expired from error
        raise


def _being_cancelled() -> bool:
    task = asyncio.current_task()
    return task is None or task.cancelling() > 0


# -- failures -----------------------------------------------------------------------------------


def _failure(handler: Callable[..., Any], event: ServiceEvent[Any], error: BaseException) -> HandlerError:
    failure = HandlerError(f"handler {name_of(handler)} was cancelled on {shown(event.name)}")
    failure.__cause__ = error
    return failure


def _overdue(
    handler: Callable[..., Any], event: ServiceEvent[Any], deadline: float | None, error: BaseException | None
) -> HandlerTimeout:
    failure = HandlerTimeout(
        f"handler {name_of(handler)} took longer than {deadline:g} s on {shown(event.name)}"
    )
    failure.__cause__ = error
    return failure


def _summary(failures: list[Exception], handlers: int, event: ServiceEvent[Any]) -> HandlerError:
    first = failures[0]
    overdue = next((failure for failure in failures if isinstance(failure, HandlerTimeout)), None)
    if overdue is not None and len(failures) == 1:
        return overdue
    kind = HandlerError if overdue is None else HandlerTimeout
    summary = kind(
        f"{len(failures)} of {handlers} handlers of {shown(event.name)} failed, "
        f"the first with {type(first).__name__}"
    )
    summary.__cause__ = first
    return summary
