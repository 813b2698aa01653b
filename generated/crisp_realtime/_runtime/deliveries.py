"""
Which deliveries were handled, in memory.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from concurrent.futures import Future
from typing import Final

REMEMBERED: Final = 10_000
"""
How many handled deliveries are remembered; the oldest are forgotten first.
"""


class Deliveries:
    """
    Deliveries by their key, handled ones and those being handled.
    """

    def __init__(self, limit: int = REMEMBERED) -> None:
        self._limit = limit
        self._lock = threading.Lock()
        self._done: OrderedDict[str, None] = OrderedDict()
        self._running: dict[str, Future[bool]] = {}

    def claim(self, key: str) -> Future[bool] | None:
        """
        Return `None` when the caller is to handle a delivery, and must call `finish` afterwards.

        Otherwise somebody else handles it or did; the future tells whether that succeeded.
        """
        with self._lock:
            twin = self._running.get(key)
            if twin is not None:
                return twin
            future: Future[bool] = Future()
            # A running future cannot be cancelled by one of those who wait for it.
            future.set_running_or_notify_cancel()
            if key in self._done:
                self._done.move_to_end(key)
                future.set_result(True)
                return future
            self._running[key] = future
            return None

    def finish(self, key: str, done: bool) -> None:
        """
        Tell how the handling of a claimed delivery ended.
        """
        with self._lock:
            future = self._running.pop(key)
            if done:
                self._done[key] = None
                if len(self._done) > self._limit:
                    self._done.popitem(last=False)
        future.set_result(done)
