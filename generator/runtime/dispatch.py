"""
Running the handlers of an event.

They run one after the other, in the order they were registered: asynchronous ones in tasks of
their own, plain functions in a few threads, so that they cannot hold up the event loop. Each sees a
copy of the context variables.
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
from typing import Any, Final

from .deliveries import Claim
from .errors import ConfigurationError, HandlerError
from .event import ServiceEvent
from .handlers import is_async, name_of
from .observer import shown
from .routing import Handlers
from .threads import THREADS, Job, Outcome, Threads, outcome

ERROR_DEADLINE: Final = 5.0
"""
How many seconds an error callback may take; the answer to the sender waits for it.
"""

GRACE: Final = 0.5
"""
How many seconds an asynchronous handler that is cancelled has to clean up.
"""

_log = logging.getLogger(__name__)


class HandlerTimeout(HandlerError):
    """
    The handlers of an event took longer than their deadline.
    """


class Dispatcher:
    """
    Runs the handlers of one receiver. It may be used from several threads and loops.

    *threads* is how many plain functions run at the same time. *signal* is called with what is
    worth counting: ``detached`` (*handler*) when a function goes on after its deadline, and
    ``pool_exhausted`` (*waiting*, *holders*) when one had no thread until then.
    """

    def __init__(
        self,
        handlers: Handlers,
        *,
        threads: int | None = None,
        signal: Callable[..., None] = lambda signal, /, **details: None,
    ) -> None:
        self.handlers = handlers
        self._threads = Threads(THREADS if threads is None else threads)
        self._signal = signal
        self._lock = threading.Lock()
        self._detached = 0

    @property
    def detached(self) -> int:
        """
        How many functions still run although their deadline has passed.
        """
        return self._detached

    async def dispatch(
        self, event: ServiceEvent[Any], *, deadline: float | None = None, claim: Claim | None = None
    ) -> None:
        """
        Run the handlers of an event, except those that *claim* knows to have succeeded before.

        All of them run, also after a failure; then `HandlerError` is raised from the first one.
        Whatever a handler raises is a failure of that handler. Whoever is still running after
        *deadline* seconds is cancelled, and the handlers after it do not run. A plain function, and
        who does not let itself be cancelled, goes on; *claim* learns how that ends.
        """
        ends = None if deadline is None else asyncio.get_running_loop().time() + deadline
        claim = claim or Claim()
        failures: list[BaseException] = []
        entries = self.handlers.route(event.name)
        claim.want(entries)
        for index, entry in enumerate(entries):
            if claim.has(entry):
                continue
            if index and ends is not None and not _left(ends):
                failures.append(_overdue(entry.handler, deadline, _Expired(), event))
                break
            try:
                found = await self._attempt(entry.handler, (event,), ends, claim, entry)
            except _Expired as expired:
                failures.append(_overdue(entry.handler, deadline, expired, event))
                break
            if found.error is None:
                claim.succeeded(entry)
            else:
                failures.append(_failure(entry.handler, found.error, event))
        if failures:
            await self._report(failures, event)
            raise _summary(failures, len(entries), event)

    def dispatch_sync(
        self, event: ServiceEvent[Any], *, deadline: float | None = None, claim: Claim | None = None
    ) -> None:
        """
        Run the handlers of an event from a thread that has no event loop, as `dispatch` does.

        Plain functions run in this thread, where nothing can interrupt them: *deadline* cancels
        asynchronous handlers, and handlers that have not begun when it has passed do not begin.
        A `KeyboardInterrupt` in the main thread may be a person's, and is not kept from it.
        Raises `ConfigurationError` for an asynchronous handler where a loop is running.
        """
        ends = None if deadline is None else time.monotonic() + deadline
        claim = claim or Claim()
        failures: list[BaseException] = []
        entries = self.handlers.route(event.name)
        for entry in entries:
            if is_async(entry.handler):
                _refuse_loop(entry.handler)
        claim.want(entries)
        for index, entry in enumerate(entries):
            if claim.has(entry):
                continue
            left = None if ends is None else ends - time.monotonic()
            if index and left is not None and left <= 0:
                failures.append(_overdue(entry.handler, deadline, _Expired(), event))
                break
            found = call_sync(entry.handler, event, deadline=left)
            if found.error is None:
                claim.succeeded(entry)
            elif isinstance(found.error, _Expired):
                failures.append(_overdue(entry.handler, deadline, found.error, event))
                break
            else:
                failures.append(_failure(entry.handler, found.error, event))
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
        ends = None if deadline is None else asyncio.get_running_loop().time() + deadline
        try:
            found = await self._attempt(function, arguments, ends, Claim(), function)
        except _Expired as expired:
            raise _overdue(function, deadline, expired) from expired
        _raise_failed(function, found)

    def call_sync(self, function: Callable[..., Any], *arguments: Any, deadline: float | None = None) -> None:
        """
        Run a callback that is no handler from a thread that has no event loop.

        Raises `HandlerError` from what it raised.
        """
        found = call_sync(function, *arguments, deadline=deadline)
        if isinstance(found.error, _Expired):
            raise _overdue(function, deadline, found.error) from found.error
        _raise_failed(function, found)

    def close(self) -> None:
        """
        Give the threads back. Functions that are running go on; those that wait never begin.
        """
        self._threads.close()

    # -- running ---------------------------------------------------------------------------------

    async def _attempt(
        self,
        function: Callable[..., Any],
        arguments: tuple[Any, ...],
        ends: float | None,
        claim: Claim,
        handler: object,
    ) -> Outcome:
        """
        Run a function until the loop's clock says *ends*; return what became of it.

        Raises `_Expired` when that was too early. If the function then goes on, it does so as
        *handler* of *claim*.
        """
        name = name_of(function)
        if is_async(function):
            return await self._in_task(name, functools.partial(function, *arguments), ends, claim, handler)
        context = contextvars.copy_context()
        job = self._threads.submit(name, lambda: context.run(outcome, function, *arguments))
        found = await self._in_thread(job, ends, claim, handler)
        if inspect.isawaitable(found.result):
            return await self._in_task(name, lambda: found.result, ends, claim, handler)
        return found

    async def _in_task(
        self,
        name: str,
        start: Callable[[], Awaitable[Any]],
        ends: float | None,
        claim: Claim,
        handler: object,
    ) -> Outcome:
        # A task of its own is all that a handler can cancel.
        task = asyncio.create_task(_outcome_of(start))
        late = False
        try:
            await asyncio.wait({task}, timeout=_left(ends))
        finally:
            late = not task.done()
            if late:
                task.cancel()
                await asyncio.wait({task}, timeout=GRACE)
            if not task.done():
                over = self._leave(name, claim, handler)
                task.add_done_callback(lambda task: over(_task_outcome(task)))
        if not task.done():
            raise _Expired
        found = _task_outcome(task)
        if late and found.error is not None:
            raise _Expired from found.error
        return found

    async def _in_thread(self, job: Job, ends: float | None, claim: Claim, handler: object) -> Outcome:
        waiter = asyncio.wrap_future(job.future)
        late = begun = False
        try:
            await asyncio.wait({waiter}, timeout=_left(ends))
        finally:
            late = not waiter.done()
            if late:
                waiter.cancel()
                begun = self._threads.leave(job)
            if begun:
                over = self._leave(job.name, claim, handler)
                job.future.add_done_callback(lambda future: over(future.result()))
        if late:
            raise _Expired if begun else self._no_thread(job.name)
        if waiter.cancelled():  # the receiver was closed before there was a thread
            return Outcome(None, asyncio.CancelledError())
        return waiter.result()

    def _no_thread(self, name: str) -> _Expired:
        holders = self._threads.holders()
        self._signal("pool_exhausted", waiting=name, holders=holders)
        held = ", ".join(f"{holder} ({count})" for holder, count in holders.items())
        return _Expired(
            f"all {self._threads.limit} threads were held, by {held or 'functions that have ended'}"
        )

    def _leave(self, name: str, claim: Claim, handler: object) -> Callable[[Outcome], None]:
        """
        Note that a function goes on although nobody waits for it; return what to call at its end.
        """
        with self._lock:
            self._detached += 1
        _log.warning("%s goes on after its deadline; nobody waits for it any more", name)
        self._signal("detached", handler=name)
        claim.leave()

        def over(found: Outcome) -> None:
            with self._lock:
                self._detached -= 1
            if found.error is None:
                _log.warning("%s finished after its deadline", name)
            else:
                _log.error("%s raised after its deadline", name, exc_info=found.error)
            claim.ended(handler, found.error is None)

        return over

    async def _report(self, failures: list[BaseException], event: ServiceEvent[Any]) -> None:
        for error in failures:
            for callback in self.handlers.errors:
                try:
                    await self.call(callback, error, event, deadline=ERROR_DEADLINE)
                except HandlerError as failed:
                    _log.error("an error callback failed: %s", failed, exc_info=failed)

    def _report_sync(self, failures: list[BaseException], event: ServiceEvent[Any]) -> None:
        for error in failures:
            for callback in self.handlers.errors:
                try:
                    self.call_sync(callback, error, event, deadline=ERROR_DEADLINE)
                except HandlerError as failed:
                    _log.error("an error callback failed: %s", failed, exc_info=failed)


class _Expired(Exception):
    """
    A function was not done by its deadline. Its text tells why it had not even begun, if so.
    """


def call_sync(function: Callable[..., Any], *arguments: Any, deadline: float | None = None) -> Outcome:
    """
    Call a plain function here, an asynchronous one in a loop of its own.
    """
    try:
        if is_async(function):
            _refuse_loop(function)
        result = function(*arguments)
        if inspect.isawaitable(result):
            _refuse_loop(function)
            return asyncio.run(_within(result, deadline))
    except KeyboardInterrupt as error:
        if threading.current_thread() is threading.main_thread():
            raise
        return Outcome(None, error)
    except BaseException as error:
        return Outcome(None, error)
    return Outcome(result, None)


def _refuse_loop(function: Callable[..., Any]) -> None:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return
    raise ConfigurationError(
        f"{name_of(function)} is asynchronous and this thread has a running loop; await instead"
    )


async def _within(awaitable: Awaitable[Any], deadline: float | None) -> Outcome:
    scope = asyncio.timeout(deadline)
    try:
        async with scope:
            return Outcome(await awaitable, None)
    except BaseException as error:
        if scope.expired():
            expired = _Expired()
            expired.__cause__ = error
            return Outcome(None, expired)
        return Outcome(None, error)


async def _outcome_of(start: Callable[[], Awaitable[Any]]) -> Outcome:
    try:
        return Outcome(await start(), None)
    except BaseException as error:
        return Outcome(None, error)


def _task_outcome(task: asyncio.Task[Outcome]) -> Outcome:
    # Who cancels a task before it begins takes its outcome from it.
    return Outcome(None, asyncio.CancelledError()) if task.cancelled() else task.result()


def _left(ends: float | None) -> float | None:
    return None if ends is None else max(0.0, ends - asyncio.get_running_loop().time())


# -- failures -----------------------------------------------------------------------------------


def _failure(handler: Callable[..., Any], error: BaseException, event: ServiceEvent[Any]) -> BaseException:
    if not isinstance(error, asyncio.CancelledError):
        return error
    failure = HandlerError(f"handler {name_of(handler)} was cancelled on {shown(event.name)}")
    failure.__cause__ = error
    return failure


def _overdue(
    function: Callable[..., Any],
    deadline: float | None,
    expired: _Expired,
    event: ServiceEvent[Any] | None = None,
) -> HandlerTimeout:
    who = name_of(function) if event is None else f"handler {name_of(function)}"
    what = "" if event is None else f" on {shown(event.name)}"
    if expired.args:
        failure = HandlerTimeout(f"{who} did not begin within {deadline:g} s{what}: {expired}")
    else:
        failure = HandlerTimeout(f"{who} took longer than {deadline:g} s{what}")
    failure.__cause__ = expired.__cause__
    return failure


def _raise_failed(function: Callable[..., Any], found: Outcome) -> None:
    if isinstance(found.error, asyncio.CancelledError):
        raise HandlerError(f"{name_of(function)} was cancelled") from found.error
    if found.error is not None:
        raise HandlerError(f"{name_of(function)} raised {type(found.error).__name__}") from found.error


def _summary(failures: list[BaseException], handlers: int, event: ServiceEvent[Any]) -> HandlerError:
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
