"""
Running functions, and waiting for them, in an event loop or in a thread without one.

What is to be done is written once, as coroutines that are given one of the two ways. In a thread
nothing that they await ever waits, so `finish` is all that it takes to run them there.
"""

from __future__ import annotations

import asyncio
import contextvars
import inspect
import logging
import sys
import threading
import time
from asyncio.tasks import _enter_task, _leave_task
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from concurrent.futures import Future
from typing import Any, Final, Protocol, TypeVar

from .deliveries import Claim
from .errors import ConfigurationError
from .handlers import is_async, name_of
from .lag import LoopWatch
from .observer import Reporter
from .routing import Entry
from .threads import Job, Outcome, Threads, outcome

GRACE: Final = 0.5
"""
How many seconds an asynchronous function that is cancelled has to clean up.
"""

T = TypeVar("T")
_UNSENT: Final = object()


class Expired(Exception):
    """
    A function was not done by its deadline. Its text tells why it had not even begun, if so.
    """


class NeverBegan(Exception):
    """
    A function was waiting for a thread when the receiver was closed.
    """


class Way(Protocol):
    """
    How functions are run and waited for.
    """

    def now(self) -> float:
        """
        Tell the time in seconds by the clock that deadlines are told by.
        """
        raise NotImplementedError

    def check(self, entries: Iterable[Entry]) -> None:
        """
        Raise `ConfigurationError` when the function of one of some entries cannot be run this way.
        """

    async def attempt(
        self,
        function: Callable[..., Any],
        awaits: bool,
        arguments: tuple[Any, ...],
        ends: float | None,
        claim: Claim,
        handler: object,
    ) -> Outcome:
        """
        Run a function until the clock says *ends*; return what became of it.

        *awaits* tells whether calling it makes a coroutine. Raises `Expired` when that was too early,
        `NeverBegan` when it will not run at all. If the function then goes on, it does so as *handler*
        of *claim*.
        """
        raise NotImplementedError

    async def ask(self, function: Callable[[], Any], seconds: float) -> Outcome:
        """
        Ask a function for something, beside the handlers and their threads.

        Raises `TimeoutError` when it has not answered in time.
        """
        raise NotImplementedError

    async def wait(self, future: Future[T], seconds: float | None) -> T:
        """
        Wait for something that happens elsewhere; raises `TimeoutError`.
        """
        raise NotImplementedError


def finish(steps: Coroutine[Any, Any, T]) -> T:
    """
    Run a coroutine in which nothing ever waits.
    """
    try:
        steps.send(None)
    except StopIteration as done:
        result: T = done.value
        return result
    steps.close()
    raise RuntimeError("a coroutine waited in a thread that has no event loop")


class Runner:
    """
    What both ways share: threads, those who look after loops, and what is told.
    """

    def __init__(self, threads: Threads, reporter: Reporter) -> None:
        self.threads = threads
        self.reporter = reporter
        self.watch = LoopWatch(self._blocked)
        self.helpers = Threads(1)
        self._lock = threading.Lock()
        self.detached = 0

    def left(self, name: str, claim: Claim, handler: object) -> Callable[[Outcome], None]:
        """
        Note that a function goes on although nobody waits for it; return what to call at its end.
        """
        with self._lock:
            self.detached += 1
        self.reporter.signal("detached", handler=name)
        self.reporter.sample(
            logging.WARNING,
            "detached",
            "%s goes on after its deadline; nobody waits for it any more",
            name,
        )
        claim.leave()

        def over(found: Outcome) -> None:
            with self._lock:
                self.detached -= 1
            if found.error is None:
                self.reporter.sample(logging.WARNING, "late", "%s finished after its deadline", name)
            else:
                self.reporter.sample(
                    logging.ERROR, "late failure", "%s raised after its deadline", name, error=found.error
                )
            claim.ended(handler, found.error is None)

        return over

    def no_thread(self, name: str) -> Expired:
        """
        Say who holds the threads that a function has waited for.
        """
        holders = self.threads.holders()
        self.reporter.signal("pool_exhausted", waiting=name, holders=holders)
        held = ", ".join(f"{holder} ({count})" for holder, count in holders.items())
        return Expired(
            f"all {self.threads.limit} threads were held, by {held or 'functions that have ended'}"
        )

    def close(self) -> None:
        """
        Give the threads back. Functions that are running go on; those that wait never begin.
        """
        self.threads.close()
        self.helpers.close()
        self.watch.close()

    def _blocked(self, seconds: float, stack: str) -> None:
        self.reporter.sample(
            logging.WARNING,
            "loop_lag",
            "the event loop has stood still for %.1f s, and every request with it; it is in",
            seconds,
            stack=stack,
        )
        self.reporter.signal("loop_lag", seconds=seconds)


# -- in an event loop ---------------------------------------------------------------------------


class InLoop:
    """
    The way in an event loop: plain functions run in threads, asynchronous ones in tasks of their own.
    """

    def __init__(self, runner: Runner) -> None:
        self._runner = runner

    def now(self) -> float:
        """
        Tell the time of the loop.
        """
        return asyncio.get_running_loop().time()

    def check(self, entries: Iterable[Entry]) -> None:
        """
        Accept all functions.
        """

    async def attempt(
        self,
        function: Callable[..., Any],
        awaits: bool,
        arguments: tuple[Any, ...],
        ends: float | None,
        claim: Claim,
        handler: object,
    ) -> Outcome:
        """
        Run a function; see `Way`.
        """
        if awaits:
            steps = _outcome_of(function, *arguments)
        else:
            context = contextvars.copy_context()
            job = self._runner.threads.submit(
                name_of(function), lambda: context.run(outcome, function, *arguments)
            )
            found = await self._in_thread(job, ends, claim, handler)
            if not inspect.isawaitable(found.result):
                return found
            steps = _outcome_of(_given, found.result)
        watch = self._runner.watch
        inside = watch.enter()
        try:
            begun = _begin(steps)
            if isinstance(begun, Outcome):
                return begun
            return await self._in_task(begun, name_of(function), ends, claim, handler)
        finally:
            watch.leave(inside)

    async def ask(self, function: Callable[[], Any], seconds: float) -> Outcome:
        """
        Ask a function, an asynchronous one in this loop; see `Way`.
        """
        if not is_async(function):
            job = self._runner.helpers.submit(name_of(function), lambda: outcome(function))
            try:
                return await self.wait(job.future, seconds)
            finally:
                self._runner.helpers.leave(job)
        task = asyncio.create_task(_outcome_of(function))
        await asyncio.wait({task}, timeout=seconds)
        if not task.done():
            task.cancel()
            raise TimeoutError
        return _task_outcome(task)

    async def wait(self, future: Future[T], seconds: float | None) -> T:
        """
        Wait for something that happens elsewhere; see `Way`.
        """
        if future.done():
            return future.result()
        return await asyncio.wait_for(asyncio.wrap_future(future), seconds)

    async def _in_task(
        self, task: asyncio.Task[Outcome], name: str, ends: float | None, claim: Claim, handler: object
    ) -> Outcome:
        late = False
        try:
            await asyncio.wait({task}, timeout=_left(ends))
        finally:
            late = not task.done()
            if late:
                task.cancel()
                try:
                    await asyncio.wait({task}, timeout=GRACE)
                finally:  # whoever waits may be cancelled a second time
                    if not task.done():
                        over = self._runner.left(name, claim, handler)
                        task.add_done_callback(lambda task: over(_task_outcome(task)))
        if not task.done():
            raise Expired
        found = _task_outcome(task)
        if late and found.error is not None:
            raise Expired from found.error
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
                begun = self._runner.threads.leave(job)
            if begun:
                over = self._runner.left(job.name, claim, handler)
                job.future.add_done_callback(lambda future: over(future.result()))
        if late:
            raise Expired if begun else self._runner.no_thread(job.name)
        if waiter.cancelled():
            raise NeverBegan
        return waiter.result()


class _Steps(Coroutine[Any, Any, Outcome]):
    """
    The rest of a coroutine that has begun before its task has.
    """

    __slots__ = ("_found", "_steps", "_yielded")

    def __init__(self, steps: Coroutine[Any, Any, Outcome]) -> None:
        self._steps = steps
        self._found: Outcome | None = None
        self._yielded: Any = _UNSENT

    def begin(self) -> Outcome | None:
        """
        Run the coroutine to where it first waits; return its outcome if it does not.
        """
        try:
            self._yielded = self._steps.send(None)
        except StopIteration as done:
            self._found = done.value
        return self._found

    def send(self, value: Any) -> Any:
        if self._found is not None:
            raise StopIteration(self._found)
        if self._yielded is not _UNSENT:
            value, self._yielded = self._yielded, _UNSENT
            return value
        return self._steps.send(value)

    def throw(self, *error: Any) -> Any:
        if self._found is not None:
            raise StopIteration(self._found)
        waits_for, self._yielded = self._yielded, _UNSENT
        # Who cancels a task cancels what it waits for, which this one had begun to before it knew.
        if asyncio.isfuture(waits_for) and waits_for.cancel():
            return waits_for
        return self._steps.throw(*error)

    def close(self) -> None:
        self._steps.close()

    def __await__(self) -> Any:
        raise TypeError("a task runs these steps")

    def __getattr__(self, name: str) -> Any:
        # Who prints a task, or its stack, asks the coroutine.
        return getattr(self._steps, name)


def _begin(coroutine: Coroutine[Any, Any, Outcome]) -> Outcome | asyncio.Task[Outcome]:
    """
    Run a coroutine in a task of its own, at once; return its outcome if it does not wait.

    A function that waits for nothing is spared two turns of the loop, which take longer than all the
    rest of a request. A task of its own is all that it can cancel.
    """
    loop = asyncio.get_running_loop()
    if sys.version_info >= (3, 12):
        begun = asyncio.Task(coroutine, loop=loop, eager_start=True)
        return begun.result() if begun.done() else begun
    here = asyncio.current_task()
    steps = _Steps(coroutine)
    context = contextvars.copy_context()
    # Straight from its class: what a loop's factory would make may not begin twice.
    task = asyncio.Task(steps, loop=loop, context=context)
    if here is not None:
        _leave_task(loop, here)
    _enter_task(loop, task)
    try:
        found = context.run(steps.begin)
    finally:
        _leave_task(loop, task)
        if here is not None:
            _enter_task(loop, here)
    return task if found is None else found


async def _given(awaitable: Awaitable[Any]) -> Any:
    return await awaitable


async def _outcome_of(function: Callable[..., Awaitable[Any]], *arguments: Any) -> Outcome:
    try:
        return Outcome(await function(*arguments), None)
    except BaseException as error:
        return Outcome(None, error)


def _task_outcome(task: asyncio.Task[Outcome]) -> Outcome:
    # Who cancels a task before it begins takes its outcome from it.
    return Outcome(None, asyncio.CancelledError()) if task.cancelled() else task.result()


def _left(ends: float | None) -> float | None:
    return None if ends is None else max(0.0, ends - asyncio.get_running_loop().time())


# -- in a thread --------------------------------------------------------------------------------


class InThread:
    """
    The way in a thread that has no event loop: functions run right there, asynchronous ones in a loop
    of their own. Nothing can interrupt plain functions.

    A `KeyboardInterrupt` in the main thread may be a person's, and is not kept from it.
    """

    def __init__(self, runner: Runner) -> None:
        self._runner = runner

    def now(self) -> float:
        """
        Tell the monotonic time.
        """
        return time.monotonic()

    def check(self, entries: Iterable[Entry]) -> None:
        """
        Refuse asynchronous functions where a loop is running.
        """
        for entry in entries:
            if entry.awaits:
                _refuse_loop(entry.handler)

    async def attempt(
        self,
        function: Callable[..., Any],
        awaits: bool,
        arguments: tuple[Any, ...],
        ends: float | None,
        claim: Claim,
        handler: object,
    ) -> Outcome:
        """
        Run a function; see `Way`.
        """
        try:
            if awaits:
                _refuse_loop(function)
            result = function(*arguments)
            if inspect.isawaitable(result):
                _refuse_loop(function)
                left = None if ends is None else max(0.0, ends - time.monotonic())
                found = asyncio.run(_within(result, left))
            else:
                found = Outcome(result, None)
        except KeyboardInterrupt as error:
            if threading.current_thread() is threading.main_thread():
                raise
            found = Outcome(None, error)
        except BaseException as error:
            found = Outcome(None, error)
        if isinstance(found.error, Expired):
            raise found.error
        return found

    async def ask(self, function: Callable[[], Any], seconds: float) -> Outcome:
        """
        Ask a function in another thread; see `Way`.
        """

        def work() -> Outcome:
            return asyncio.run(_outcome_of(function)) if is_async(function) else outcome(function)

        job = self._runner.helpers.submit(name_of(function), work)
        try:
            return job.future.result(seconds)
        finally:
            self._runner.helpers.leave(job)

    async def wait(self, future: Future[T], seconds: float | None) -> T:
        """
        Wait for something that happens elsewhere; see `Way`.
        """
        return future.result(seconds)


def _refuse_loop(function: Callable[..., Any]) -> None:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return
    raise ConfigurationError(
        f"{name_of(function)} is asynchronous and this thread has a running loop; await instead"
    )


async def _within(awaitable: Awaitable[Any], seconds: float | None) -> Outcome:
    scope = asyncio.timeout(seconds)
    try:
        async with scope:
            return Outcome(await awaitable, None)
    except BaseException as error:
        if scope.expired():
            expired = Expired()
            expired.__cause__ = error
            return Outcome(None, expired)
        return Outcome(None, error)
