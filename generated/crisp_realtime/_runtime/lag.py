"""
Noticing that an event loop stands still.

While functions run in a loop, it sets a mark several times a second; a thread looks whether the mark
is fresh. A loop that a function blocks cannot say so itself.
"""

from __future__ import annotations

import asyncio
import contextlib
import sys
import threading
import time
from collections.abc import Callable
from typing import Final

from .threads import begin_anew_in_forks

LAG: Final = 0.5
"""
Seconds without a mark after which a loop counts as blocked.
"""

_MARKS: Final = 4
"""
How many marks a loop sets in the time that makes it count as blocked.
"""

_IDLE: Final = 10.0
"""
Seconds after which the thread ends when no loop has anything to do.
"""


class _Loop:
    """
    What is known of the loop of a thread.
    """

    __slots__ = ("inside", "loop", "mark", "marks", "told")

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.loop = loop
        self.inside = 0
        self.mark = 0.0
        self.marks = False
        self.told = False


class LoopWatch:
    """
    Watches the loops in which functions run. It may be used from several threads.

    *blocked* is called, in a thread of its own, with the seconds for which a loop has stood still and
    the stack of what it is doing, once for each time that it does.
    """

    def __init__(self, blocked: Callable[[float, str], None], *, lag: float = LAG) -> None:
        self._blocked = blocked
        self.lag = lag
        self.lose_threads()
        begin_anew_in_forks(self)

    def lose_threads(self) -> None:
        """
        Begin anew, without the loops that were watched.
        """
        self._loops: dict[int, _Loop] = {}
        self._wake = threading.Event()
        self._lock = threading.Lock()
        self._halt = threading.Event()
        self._closings = 0
        self._thread = False

    def close(self) -> None:
        """
        Let the thread end; the next function that runs has another one started.
        """
        with self._lock:
            self._closings += 1
            self._thread = False
            self._halt.set()
            self._wake.set()

    def enter(self) -> _Loop:
        """
        Say that a function runs in the loop of this thread; `leave` must follow with what is returned.
        """
        loop = asyncio.get_running_loop()
        here = threading.get_ident()
        known = self._loops.get(here)
        if known is None or known.loop is not loop:
            known = self._loops[here] = _Loop(loop)
        known.inside += 1
        if not known.marks:
            known.marks = True
            self._mark(known)
            self._wake.set()
            if not self._thread:
                self._start()
        return known

    def leave(self, known: _Loop) -> None:
        """
        Say that the function has ended, or that nobody waits for it any more.
        """
        known.inside -= 1

    def _mark(self, known: _Loop) -> None:
        known.mark = time.monotonic()
        known.told = False
        if known.inside:
            known.loop.call_later(self.lag / _MARKS, self._mark, known)
        else:
            known.marks = False

    def _start(self) -> None:
        with self._lock:
            if self._thread:
                return
            # A machine without threads blocks unseen.
            with contextlib.suppress(RuntimeError):
                self._halt.clear()
                threading.Thread(
                    target=self._watch, args=(self._closings,), name="loop watch", daemon=True
                ).start()
                self._thread = True

    def _watch(self, closings: int) -> None:
        while closings == self._closings:
            watched = [(here, known) for here, known in [*self._loops.items()] if known.marks]
            if not watched:
                self._wake.clear()
                if not any(known.marks for known in [*self._loops.values()]) and not self._wake.wait(_IDLE):
                    with self._lock:
                        self._thread = self._thread and closings != self._closings
                    return
                continue
            self._halt.wait(self.lag / _MARKS)
            for here, known in watched:
                self._look(here, known)

    def _look(self, here: int, known: _Loop) -> None:
        since = time.monotonic() - known.mark
        if known.loop.is_closed():
            known.marks = False
        elif known.inside and since > self.lag and not known.told:
            known.told = True
            import traceback  # only for what goes wrong

            frame = sys._current_frames().get(here)
            self._blocked(since, "".join(traceback.format_stack(frame)) if frame else "")
