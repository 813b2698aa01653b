"""
Running the handlers of an event.

They run one after the other, in the order they were registered: asynchronous ones in tasks of
their own, plain functions in a few threads, so that they cannot hold up the event loop. Each sees a
copy of the context variables.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Sequence
from typing import Any, Final

from .deliveries import Claim
from .errors import HandlerError
from .event import ServiceEvent
from .handlers import is_async, name_of
from .observer import Reporter, shown
from .redaction import Redactor
from .routing import Entry, Handlers
from .threads import THREADS, Threads
from .ways import Expired, InLoop, InThread, NeverBegan, Runner, Way, finish

ERROR_DEADLINE: Final = 5.0
"""
How many seconds an error callback may take; the answer to the sender waits for it.
"""

_log = logging.getLogger(__name__)


class HandlerTimeout(HandlerError):
    """
    The handlers of an event took longer than their deadline.
    """


class Closing(HandlerError):
    """
    The receiver was closed before a handler had begun.
    """


class Dispatcher:
    """
    Runs the handlers of one receiver. It may be used from several threads and loops.

    *threads* is how many plain functions run at the same time. *reporter* is told what is worth
    counting: ``detached`` (*handler*) when a function goes on after its deadline, ``pool_exhausted``
    (*waiting*, *holders*) when one had no thread until then, and ``loop_lag`` (*seconds*) when a loop
    stands still.
    """

    def __init__(
        self, handlers: Handlers, *, threads: int | None = None, reporter: Reporter | None = None
    ) -> None:
        self.handlers = handlers
        self._reporter = reporter or Reporter(None, _log, time.monotonic, redact=Redactor())
        self._runner = Runner(Threads(THREADS if threads is None else threads), self._reporter)
        self.in_loop: Final = InLoop(self._runner)
        self.in_thread: Final = InThread(self._runner)

    @property
    def detached(self) -> int:
        """
        How many functions still run although their deadline has passed.
        """
        return self._runner.detached

    async def dispatch(
        self,
        event: ServiceEvent[Any],
        *,
        deadline: float | None = None,
        claim: Claim | None = None,
        way: Way | None = None,
    ) -> None:
        """
        Run the handlers of an event, except those that *claim* knows to have succeeded before.

        All of them run, also after a failure; then `HandlerError` is raised from the first one.
        Whatever a handler raises is a failure of that handler. Whoever is still running after
        *deadline* seconds is cancelled, and the handlers after it do not run. A plain function, and
        who does not let itself be cancelled, goes on; *claim* learns how that ends.
        """
        way = way or self.in_loop
        entries = self.handlers.route(event.name)
        failures = await self._run(way, entries, event, event.name, deadline, claim or Claim())
        if failures:
            await self._report(way, failures, event)
            raise _summary(failures, len(entries), event.name)

    def dispatch_sync(
        self, event: ServiceEvent[Any], *, deadline: float | None = None, claim: Claim | None = None
    ) -> None:
        """
        Run the handlers of an event from a thread that has no event loop, as `dispatch` does.

        Plain functions run in this thread, where nothing can interrupt them: *deadline* cancels
        asynchronous handlers, and handlers that have not begun when it has passed do not begin.
        Raises `ConfigurationError` for an asynchronous handler where a loop is running.
        """
        finish(self.dispatch(event, deadline=deadline, claim=claim, way=self.in_thread))

    async def call_all(
        self,
        functions: Sequence[Entry],
        argument: Any,
        name: str,
        *,
        way: Way,
        deadline: float | None,
        claim: Claim,
    ) -> None:
        """
        Run callbacks that are no handlers under the rules of `dispatch`; *name* is what they are of.
        """
        failures = await self._run(way, functions, argument, name, deadline, claim)
        if failures:
            raise _summary(failures, len(functions), name)

    async def call(
        self,
        function: Callable[..., Any],
        *arguments: Any,
        deadline: float | None = None,
        way: Way | None = None,
    ) -> None:
        """
        Run one callback under the same rules. Raises `HandlerError` from what it raised.
        """
        way = way or self.in_loop
        ends = None if deadline is None else way.now() + deadline
        who = name_of(function)
        try:
            found = await way.attempt(function, is_async(function), arguments, ends, Claim(), function)
        except Expired as expired:
            raise _overdue(who, "", deadline, expired) from expired
        except NeverBegan:
            raise Closing(f"{who} did not begin before the receiver was closed") from None
        if isinstance(found.error, asyncio.CancelledError):
            raise HandlerError(f"{who} was cancelled") from found.error
        if found.error is not None:
            raise HandlerError(f"{who} raised {type(found.error).__name__}") from found.error

    def call_sync(self, function: Callable[..., Any], *arguments: Any, deadline: float | None = None) -> None:
        """
        Run one callback from a thread that has no event loop.

        Raises `HandlerError` from what it raised.
        """
        finish(self.call(function, *arguments, deadline=deadline, way=self.in_thread))

    def close(self) -> None:
        """
        Give the threads back. Functions that are running go on; those that wait never begin.
        """
        self._runner.close()

    # -- running ---------------------------------------------------------------------------------

    async def _run(
        self,
        way: Way,
        entries: Sequence[Entry],
        argument: Any,
        name: str,
        deadline: float | None,
        claim: Claim,
    ) -> list[BaseException]:
        ends = None if deadline is None else way.now() + deadline
        failures: list[BaseException] = []
        way.check(entries)
        claim.want(entries)
        for index, entry in enumerate(entries):
            if claim.has(entry):
                continue
            if index and ends is not None and way.now() >= ends:
                failures.append(_overdue(_who(entry), name, deadline, Expired()))
                break
            try:
                found = await way.attempt(entry.handler, entry.awaits, (argument,), ends, claim, entry)
            except Expired as expired:
                failures.append(_overdue(_who(entry), name, deadline, expired))
                break
            except NeverBegan:
                failures.append(Closing(f"{_who(entry)} did not begin before the receiver was closed"))
                break
            if found.error is None:
                claim.succeeded(entry)
            else:
                failures.append(_failure(entry, found.error, name))
        return failures

    async def _report(self, way: Way, failures: list[BaseException], event: ServiceEvent[Any]) -> None:
        for error in failures:
            for callback in self.handlers.errors:
                try:
                    await self.call(callback, error, event, deadline=ERROR_DEADLINE, way=way)
                except HandlerError as failed:
                    self._reporter.sample(
                        logging.ERROR,
                        "error callback",
                        "an error callback failed: %s",
                        failed,
                        error=failed,
                    )


# -- failures -----------------------------------------------------------------------------------


def _who(entry: Entry) -> str:
    return f"handler {name_of(entry.handler)}"


def _failure(entry: Entry, error: BaseException, name: str) -> BaseException:
    if not isinstance(error, asyncio.CancelledError):
        return error
    failure = HandlerError(f"{_who(entry)} was cancelled on {shown(name)}")
    failure.__cause__ = error
    return failure


def _overdue(who: str, name: str, deadline: float | None, expired: Expired) -> HandlerTimeout:
    what = f" on {shown(name)}" if name else ""
    if expired.args:
        failure = HandlerTimeout(f"{who} did not begin within {deadline:g} s{what}: {expired}")
    else:
        failure = HandlerTimeout(f"{who} took longer than {deadline:g} s{what}")
    failure.__cause__ = expired.__cause__
    return failure


def _summary(failures: list[BaseException], handlers: int, name: str) -> HandlerError:
    first = failures[0]
    late = next((failure for failure in failures if isinstance(failure, HandlerTimeout | Closing)), None)
    if late is not None and len(failures) == 1:
        return late
    kind = HandlerError if late is None else type(late)
    summary = kind(
        f"{len(failures)} of {handlers} handlers of {shown(name)} failed, "
        f"the first with {type(first).__name__}"
    )
    summary.__cause__ = first
    return summary
