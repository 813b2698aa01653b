"""
Threads for plain functions.

A function that nobody waits for any more goes on, because nothing can stop it; its place is given
to a thread that takes the next function. The threads are daemons, so a function that never returns
does not keep the process alive.
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from typing import Any, Final, NamedTuple, Protocol
from weakref import WeakSet

THREADS: Final = 8
"""
How many plain functions run at the same time, beside those that nobody waits for.
"""

LEFT: Final = 64
"""
How many functions that nobody waits for give their places away; more of them keep theirs.
"""

IDLE: Final = 10.0
"""
Seconds after which a thread without work ends.
"""


HAS_THREADS: Final = sys.platform not in ("emscripten", "wasi")
"""
Whether there are threads at all, which in WebAssembly there are not: functions then run where they are
handed over, and nothing can interrupt them.
"""


class Outcome(NamedTuple):
    """
    What a function did. Exceptions travel as values: a future cannot hold `StopIteration`, and an
    event loop ends with the `SystemExit` of a task.
    """

    result: Any
    error: BaseException | None


def outcome(function: Callable[..., Any], *arguments: Any) -> Outcome:
    """
    Call a function; return what it returned or raised, whatever that is.
    """
    try:
        return Outcome(function(*arguments), None)
    except BaseException as error:
        return Outcome(None, error)


@dataclass(eq=False, slots=True)
class Job:
    """
    A function that waits for a thread, or has one. *name* tells people which one it is.
    """

    name: str
    work: Callable[[], Outcome]
    future: Future[Outcome] = field(default_factory=Future)
    left: bool = False


class HasThreads(Protocol):
    """
    Has threads of its own.
    """

    def lose_threads(self) -> None:
        """
        Begin anew, because the threads are those of another process.
        """


_having_threads: Final[WeakSet[HasThreads]] = WeakSet()


def begin_anew_in_forks(holder: HasThreads) -> None:
    """
    Have `lose_threads` called in each process that is forked from this one: none of its threads is there.
    """
    _having_threads.add(holder)


def _forked() -> None:
    for holder in _having_threads:
        holder.lose_threads()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forked)


class Threads:
    """
    A bounded number of daemon threads, started when they are needed.
    """

    def __init__(self, limit: int = THREADS, *, left: int = LEFT) -> None:
        self._limit = limit
        self._left_limit = left
        self.lose_threads()
        begin_anew_in_forks(self)

    def lose_threads(self) -> None:
        """
        Begin anew, without what waits and what runs.
        """
        self._lock = threading.Lock()
        # What waits for a thread. A condition in its place takes five times as long for each function.
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._running: dict[Job, None] = {}
        self._threads = 0
        # Threads that wait for a function which nobody has brought yet.
        self._idle = 0
        self._left = 0

    @property
    def limit(self) -> int:
        """
        How many functions run at the same time.
        """
        return self._limit

    def submit(self, name: str, work: Callable[[], Outcome]) -> Job:
        """
        Have a function run as soon as there is a thread for it.
        """
        job = Job(name, work)
        if not HAS_THREADS:
            job.future.set_result(work())
            return job
        with self._lock:
            self._jobs.put(job)
            if self._idle:
                self._idle -= 1
            else:
                self._start_one()
        return job

    def leave(self, job: Job) -> bool:
        """
        Stop waiting for a function; tell whether it has begun. If not, it never does.
        """
        if job.future.cancel():
            return False
        with self._lock:
            if job in self._running and not job.left and self._left < self._left_limit:
                job.left = True
                self._left += 1
                self._start_one()
        return True

    def holders(self) -> dict[str, int]:
        """
        Count the functions that have a thread, by name.
        """
        with self._lock:
            return dict(Counter(job.name for job in self._running))

    def close(self) -> None:
        """
        Drop the functions that wait for a thread, and let idle threads end. What runs goes on.
        """
        with self._lock:
            jobs, self._jobs = self._jobs, SimpleQueue()
            waiting = [*_taken(jobs)]
            for _ in range(self._threads):
                jobs.put(None)
            self._idle = 0
        for job in waiting:
            job.future.cancel()

    def _start_one(self) -> None:
        """
        Start a thread, if there is something for it and it may be. The lock is held.
        """
        if self._jobs.empty() or self._threads - self._left >= self._limit:
            return
        # A machine that has no thread to give may have one later: the function waits.
        with contextlib.suppress(RuntimeError):
            threading.Thread(target=self._work, name="handler", daemon=True).start()
            self._threads += 1

    def _work(self) -> None:
        while (job := self._next()) is not None:
            with self._lock:
                begun = job.future.set_running_or_notify_cancel()
                if begun:
                    self._running[job] = None
            if not begun:
                continue
            done = job.work()
            with self._lock:
                del self._running[job]
                if job.left:
                    self._left -= 1
                # The place of a function that was left has gone to another thread.
                surplus = self._threads - self._left > self._limit
                if surplus:
                    self._threads -= 1
            job.future.set_result(done)
            if surplus:
                return

    def _next(self) -> Job | None:
        """
        Wait for a function; `None` when this thread is to end.
        """
        while True:
            jobs = self._jobs
            try:
                job = jobs.get_nowait()
            except Empty:
                with self._lock:
                    if jobs is not self._jobs:
                        continue  # all was closed meanwhile, and goes on
                    self._idle += 1
                try:
                    job = jobs.get(timeout=IDLE)
                except Empty:
                    with self._lock:
                        # Whoever has brought a function counts on a thread that is not idle any more.
                        if jobs is self._jobs and self._idle:
                            self._idle -= 1
                            self._threads -= 1
                            return None
                    continue
            if job is None:
                with self._lock:
                    self._threads -= 1
                    # Somebody may have found no place because this thread still had one.
                    self._start_one()
            return job


def _taken(jobs: SimpleQueue[Job | None]) -> Iterator[Job]:
    with contextlib.suppress(Empty):
        while True:
            job = jobs.get_nowait()
            if job is not None:
                yield job
