"""
Running realtime clients and web servers on loopback, each within a bound and leaving nothing behind.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import socket
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any, Final

import engineio  # type: ignore[import-untyped]
import uvicorn

SERVERS: Final = (
    "web_protocol.py",
    "engineio/async_socket.py",
    "engineio/async_server.py",
    "socketio/async_server.py",
)
"""
Where the tasks of the test servers come from, which end a little later than the servers.
"""


class Seen(list[Any]):
    """
    What handlers were given; a test can wait for it to grow.
    """

    def __init__(self) -> None:
        super().__init__()
        self._grown = asyncio.Event()

    def add(self, item: Any) -> None:
        self.append(item)
        self._grown.set()

    async def until(self, count: int) -> Seen:
        async with asyncio.timeout(8):
            while len(self) < count:
                self._grown.clear()
                await self._grown.wait()
        return self


def play(main: Callable[[], Awaitable[None]], seconds: float = 15.0) -> None:
    """
    Run a test in a loop of its own; fail when tasks, threads or sockets are left.
    """
    left: list[Any] = []
    sockets, threads = open_sockets(), set(threading.enumerate())
    gc.freeze()  # what other tests left is none of this one's garbage, and looking through it is dear

    async def bounded() -> None:
        async with asyncio.timeout(seconds):
            await main()
        await asyncio.sleep(0.01)
        tasks = asyncio.all_tasks() - {asyncio.current_task()}
        left.extend(task for task in tasks if not any(part in repr(task) for part in SERVERS))

    try:
        asyncio.run(bounded())
        gc.collect()
    finally:
        gc.unfreeze()

    assert [] == left
    assert [] == engineio.base_client.connected_clients
    assert set() == open_sockets() - sockets
    ending = set(threading.enumerate()) - threads
    for thread in ending:  # who was told to end may not have come to it
        thread.join(10)
    assert [] == [thread for thread in ending if thread.is_alive()]


def open_sockets() -> set[str]:
    """
    Name the sockets of this process.
    """
    found = set()
    for file in Path("/proc/self/fd").iterdir():
        with contextlib.suppress(OSError):
            target = str(file.readlink())
            if target.startswith("socket:"):
                found.add(target)
    return found


@asynccontextmanager
async def running(client: Any) -> AsyncIterator[asyncio.Task[None]]:
    """
    Run a client in the background, and stop it.
    """
    task = asyncio.create_task(client.run())
    try:
        yield task
    finally:
        await client.stop(drain=1.0)
        await asyncio.gather(task, return_exceptions=True)


class _Server(uvicorn.Server):
    """
    A server that tells when it has started.
    """

    def __init__(self, application: Any) -> None:
        super().__init__(
            uvicorn.Config(application, host="127.0.0.1", port=0, log_config=None, ws="none", lifespan="on")
        )
        self.ready = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """
        Start, and tell.
        """
        try:
            await super().startup(sockets)
        finally:
            self.ready.set()


@contextmanager
def serving_asgi(application: Any) -> Iterator[int]:
    """
    Serve an application with uvicorn, from a thread of its own; yield the port.
    """
    server = _Server(application)
    thread = threading.Thread(target=asyncio.run, args=(server.serve(),))
    thread.start()
    try:
        assert server.ready.wait(10)
        assert server.started
        yield int(server.servers[0].sockets[0].getsockname()[1])
    finally:
        server.should_exit = True
        thread.join(10)
    assert not thread.is_alive()
