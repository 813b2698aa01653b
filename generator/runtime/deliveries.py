"""
The deliveries that were handled or are being handled, in memory.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Collection, Iterable
from concurrent.futures import Future
from typing import Final

REMEMBERED: Final = 1_000_000
"""
After how many others a delivery may be forgotten before its time. Each takes about 150 bytes.
"""

SLICES: Final = 16
"""
How many parts the remembered time has; what is too old, or too much, is forgotten by the part.
"""


class Claim:
    """
    One delivery while it is being handled.

    It knows the handlers that have succeeded, in this attempt or in an earlier one, and waits for
    those that go on after the request was answered.
    """

    __slots__ = ("_answered", "_lock", "_over", "_pending", "_succeeded", "_wanted")

    def __init__(
        self,
        succeeded: Iterable[object] = (),
        over: Callable[[bool, frozenset[object]], None] = lambda done, succeeded: None,
    ) -> None:
        self._over = over
        self._lock = threading.Lock()
        self._succeeded = set(succeeded)
        self._wanted: Collection[object] | None = None
        self._pending = 0
        self._answered = False

    def want(self, handlers: Collection[object]) -> None:
        """
        Say which handlers must succeed before the delivery is done.
        """
        self._wanted = handlers

    def has(self, handler: object) -> bool:
        """
        Tell whether a handler has succeeded.
        """
        return handler in self._succeeded

    def succeeded(self, handler: object) -> None:
        """
        Note that a handler has succeeded.
        """
        with self._lock:
            self._succeeded.add(handler)

    def leave(self) -> None:
        """
        Note that a handler goes on after the answer; `ended` must follow.
        """
        with self._lock:
            self._pending += 1

    def ended(self, handler: object, success: bool) -> None:
        """
        Note that a handler that was left has ended.
        """
        with self._lock:
            self._pending -= 1
            if success:
                self._succeeded.add(handler)
            over = self._answered and not self._pending
        if over:
            self._end()

    def answered(self) -> None:
        """
        Note that the request is answered. The delivery is over when no handler goes on.
        """
        with self._lock:
            self._answered = True
            over = not self._pending
        if over:
            self._end()

    def _end(self) -> None:
        done = self._wanted is not None and self._succeeded.issuperset(self._wanted)
        self._over(done, frozenset() if done else frozenset(self._succeeded))


class HandledDeliveries:
    """
    Remembers which deliveries were handled, by their key, and which are being handled.

    A key is kept for *remember* seconds of *monotonic* after it was last seen, or until more than *limit*
    others came after it. *forgotten* is called when that forces younger ones out, with their number.
    """

    def __init__(
        self,
        remember: float = 86_400.0,
        *,
        limit: int = REMEMBERED,
        monotonic: Callable[[], float] = time.monotonic,
        forgotten: Callable[[int], None] = lambda count: None,
    ) -> None:
        self._remember = remember
        self._limit = limit
        self._monotonic = monotonic
        self._forgotten = forgotten
        self._lock = threading.Lock()
        # Each slice has the time it was begun and what came since: `None` for what is done, else the
        # handlers that have succeeded so far.
        self._slices: deque[tuple[float, dict[bytes, frozenset[object] | None]]] = deque()
        self._count = 0
        # The future is made when somebody waits for it.
        self._running: dict[bytes, Future[bool] | None] = {}

    def claim(self, key: str) -> Claim | Future[bool]:
        """
        Return a claim when the caller is to handle a delivery; it must be told of the answer.

        Otherwise somebody else handles it or did; the future tells whether that succeeded. *key*
        is in hexadecimal digits.
        """
        digest = bytes.fromhex(key)
        lost = 0
        with self._lock:
            if digest in self._running:
                twin = self._running[digest]
                if twin is None:
                    twin = self._running[digest] = _uncancellable()
                return twin
            known, succeeded = self._find(digest)
            done = known and succeeded is None
            if done:
                lost = self._note(digest, None)
            else:
                self._running[digest] = None
        if lost:
            self._forgotten(lost)
        if done:
            future = _uncancellable()
            future.set_result(True)
            return future
        return Claim(succeeded or (), lambda done, succeeded: self._finish(digest, done, succeeded))

    def _finish(self, digest: bytes, done: bool, succeeded: frozenset[object]) -> None:
        lost = 0
        with self._lock:
            future = self._running.pop(digest)
            if done or succeeded:
                lost = self._note(digest, None if done else succeeded)
        if future is not None:
            future.set_result(done)
        if lost:
            self._forgotten(lost)

    def _find(self, digest: bytes) -> tuple[bool, frozenset[object] | None]:
        self._expire()
        for _, keys in reversed(self._slices):
            if digest in keys:
                return True, keys[digest]
        return False, None

    def _note(self, digest: bytes, value: frozenset[object] | None) -> int:
        """
        Remember a key; return how many were forgotten for it before their time.
        """
        now = self._monotonic()
        slices = self._slices
        if (
            not slices
            or now - slices[-1][0] >= self._remember / SLICES
            or len(slices[-1][1]) >= max(1, self._limit // SLICES)
        ):
            slices.append((now, {}))
        newest = slices[-1][1]
        self._count += digest not in newest
        newest[digest] = value
        lost = 0
        # A part goes only when without it there are as many as that.
        while self._count - len(slices[0][1]) > self._limit:
            lost += self._drop()
        return lost

    def _expire(self) -> None:
        # Nothing is noted in a slice once it is a part of the remembered time old.
        oldest = self._monotonic() - self._remember * (1 + 1 / SLICES)
        while self._slices and self._slices[0][0] < oldest:
            self._drop()

    def _drop(self) -> int:
        dropped = len(self._slices.popleft()[1])
        self._count -= dropped
        return dropped


def _uncancellable() -> Future[bool]:
    future: Future[bool] = Future()
    # A running future cannot be cancelled by one of those who wait for it.
    future.set_running_or_notify_cancel()
    return future
