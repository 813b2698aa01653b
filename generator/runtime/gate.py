"""
Which requests may come in, and how much of them is held before anything proves them.
"""

from __future__ import annotations

import threading
from concurrent.futures import Future
from typing import Final

from .errors import ConfigurationError
from .signature import Headers

UNCOUNTED: Final = 8192
"""
How many bytes of each body do not count: a connection costs its server as much, and small deliveries
come through while large ones fill the room.
"""


class TooLarge(Exception):
    """
    A body has more bytes than the limit.
    """


class NoRoom(Exception):
    """
    All that may be held of unproved bodies is held.
    """


class Gate:
    """
    Counts the requests of a receiver that are being worked on, and the bytes of those that are not
    proved yet: *room* of them at most, beside `UNCOUNTED` of each body. It may be used from several
    threads.
    """

    def __init__(self, max_body: int, room: int) -> None:
        self.max_body: Final = max_body
        self._room = room
        self._lock = threading.Lock()
        self._held = 0
        self._requests = 0
        self._closed = False
        self._idle: list[Future[None]] = []

    @property
    def requests(self) -> int:
        """
        How many requests are being worked on.
        """
        return self._requests

    @property
    def held(self) -> int:
        """
        How many bytes are held that count.
        """
        return self._held

    @property
    def closed(self) -> bool:
        """
        Whether new requests are refused.
        """
        return self._closed

    def open(self) -> None:
        """
        Let requests in.
        """
        with self._lock:
            self._closed = False

    def close(self) -> Future[None]:
        """
        Let no more requests in; what is returned is done when none is being worked on.
        """
        idle: Future[None] = Future()
        idle.set_running_or_notify_cancel()
        with self._lock:
            self._closed = True
            if self._requests:
                self._idle.append(idle)
                return idle
        idle.set_result(None)
        return idle

    def enter(self) -> bool:
        """
        Let a request in, and tell whether it is; `leave` must follow then.
        """
        with self._lock:
            if self._closed:
                return False
            self._requests += 1
            return True

    def leave(self, held: int = 0) -> None:
        """
        Note that a request is over, and give back what was held of it.
        """
        with self._lock:
            self._held -= held
            self._requests -= 1
            if self._requests or not self._idle:
                return
            waiting, self._idle = self._idle, []
        for idle in waiting:
            idle.set_result(None)

    def hold(self, more: int) -> None:
        """
        Hold more bytes, or give back what is less than none. Raises `NoRoom`.
        """
        with self._lock:
            if more > 0 and self._held + more > self._room:
                raise NoRoom
            self._held += more


class Request:
    """
    A request that was let in, until it is over. Its body is what was added.
    """

    __slots__ = ("_gate", "_held", "body", "headers", "query")

    def __init__(self, gate: Gate, headers: Headers, query: str | bytes) -> None:
        self._gate = gate
        self._held = 0
        self.headers: Final = headers
        self.query: Final = query
        self.body: bytes | bytearray = b""

    def add(self, piece: bytes) -> None:
        """
        Add a piece of the body. Raises `TooLarge` or `NoRoom`.
        """
        size = len(self.body) + len(piece)
        if size > self._gate.max_body:
            raise TooLarge
        more = size - UNCOUNTED - self._held
        if more > 0:
            self._gate.hold(more)
            self._held += more
        if not self.body:
            self.body = piece
            return
        if not isinstance(self.body, bytearray):
            self.body = bytearray(self.body)
        self.body += piece

    def whole(self) -> bytes:
        """
        Return the body. Raises `ConfigurationError` when it is no bytes.
        """
        if type(self.body) is not bytes:
            if not isinstance(self.body, bytes | bytearray | memoryview):
                raise ConfigurationError(
                    f"the body is {type(self.body).__name__}; pass the bytes as they came"
                )
            self.body = bytes(self.body)
        return self.body

    def proved(self) -> None:
        """
        Note that the body is proved: it does not count any more.
        """
        if self._held:
            self._gate.hold(-self._held)
            self._held = 0

    def end(self) -> None:
        """
        Note that the request is over.
        """
        self._gate.leave(self._held)
        self._held = 0
