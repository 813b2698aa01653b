"""
Services on loopback for tests: a genuine Socket.IO server, and one that sends whatever a test says.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import socketio  # type: ignore[import-untyped]
from aiohttp import WSMsgType, web

USER = "acme-user"
KEY = "canary-7f3a9c-key"


@dataclass
class Service:
    """
    A service with a REST endpoint that hands out a new path each time, and a Socket.IO server
    that asks for authentication.

    *answers* are what the endpoint says next, before it goes back to addresses; *accept* decides
    over an authentication: ``True``, ``False``, ``"refuse"``, ``"silent"``, ``"drop"``.
    """

    accept: Any = True
    path: str = "/p/{number}/"
    query: str = ""
    answers: list[web.Response] = field(default_factory=list)
    in_connect: bool = False
    drop_early: bool = False
    fetches: list[dict[str, str]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    authentications: list[Any] = field(default_factory=list)
    received: list[tuple[str, Any]] = field(default_factory=list)
    sids: list[str] = field(default_factory=list)
    authenticated: asyncio.Queue[str] = field(default_factory=asyncio.Queue)
    url: str = ""
    sio: Any = None

    def current(self) -> str:
        """
        Return the path and query that the next connection has to use.
        """
        return self.path.format(number=len(self.fetches)) + self.query

    async def endpoint(self, request: web.Request) -> web.Response:
        """
        Answer ``/connect``.
        """
        self.fetches.append({"path": request.raw_path, **request.headers})
        if self.answers:
            return self.answers.pop(0)
        expected = "Basic " + base64.b64encode(f"{USER}:{KEY}".encode()).decode()
        if request.headers.get("Authorization") != expected:
            return web.json_response({"error": True}, status=401)
        socket = self.url.replace("http:", "ws:") + self.current()
        return web.json_response({"data": {"socket": {"url": socket}}})

    async def connect(self, sid: str, environ: dict[str, Any], auth: Any = None) -> bool | None:
        """
        Take a connection.
        """
        self.sids.append(sid)
        if self.in_connect:
            self.authentications.append(auth)
            if self.accept is not True:
                return False
            self.authenticated.put_nowait(sid)
        return None

    async def authenticate(self, sid: str, data: Any) -> None:
        """
        Answer an authentication.
        """
        self.authentications.append(data)
        if self.accept == "silent":
            return
        if self.accept == "drop":
            await self.sio.disconnect(sid)
            return
        if self.accept == "refuse":
            await self.sio.emit("unauthorized", {"message": "no"}, to=sid)
            return
        await self.sio.emit("authenticated", self.accept, to=sid)
        if self.accept is not False:
            self.authenticated.put_nowait(sid)

    async def other(self, event: str, sid: str, *data: Any) -> None:
        """
        Remember what else a client sends.
        """
        self.received.append((event, data[0] if data else None))

    async def send(self, event: str, *data: Any) -> None:
        """
        Send an event to the newest connection.
        """
        await self.sio.emit(event, tuple(data), to=self.sids[-1])


@contextlib.asynccontextmanager
async def serving(service: Service) -> AsyncIterator[Service]:
    """
    Run a service.
    """
    server = socketio.AsyncServer(
        async_mode="aiohttp", ping_interval=5, ping_timeout=5, transports=["websocket"], logger=False
    )
    server.on("connect", service.connect)
    server.on("authentication", service.authenticate)
    server.on("*", service.other)
    service.sio = server
    handle = server.eio.handle_request

    async def anywhere(request: web.Request) -> Any:
        if "EIO" not in request.query:
            return await service.endpoint(request)
        service.paths.append(request.raw_path)
        wanted = service.path.format(number=len(service.fetches))
        if request.path != wanted:
            return web.Response(status=404)
        return await handle(request)

    app = web.Application()
    app.router.add_route("*", "/{tail:.*}", anywhere)
    runner = web.AppRunner(app, shutdown_timeout=0.5, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    service.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield service
    finally:
        for sid in service.sids:
            with contextlib.suppress(Exception):
                await asyncio.wait_for(server.disconnect(sid), 1)
        server.eio.start_service_task = False
        with contextlib.suppress(Exception):
            await asyncio.wait_for(server.shutdown(), 1)
        await runner.cleanup()


# -- a server that does as it is told -----------------------------------------------------------

OPEN = "0" + json.dumps(
    {"sid": "s", "upgrades": [], "pingInterval": 400, "pingTimeout": 400, "maxPayload": 1000000}
)

Script = Callable[["Peer"], Awaitable[None]]


class Peer:
    """
    The server's side of one connection; *number* counts connections from one.
    """

    def __init__(self, number: int, socket: web.WebSocketResponse, request: web.Request) -> None:
        self.number = number
        self.socket = socket
        self.request = request
        self.closed = asyncio.Event()

    async def send(self, *texts: str | bytes) -> None:
        """
        Send frames.
        """
        for text in texts:
            await (self.socket.send_bytes(text) if isinstance(text, bytes) else self.socket.send_str(text))

    async def expect(self, start: str) -> str:
        """
        Read until a frame begins with *start*, answering nothing.
        """
        async with asyncio.timeout(3):
            while True:
                message = await self.socket.receive()
                if message.type is not WSMsgType.TEXT:
                    raise ConnectionResetError("the client is gone")
                if message.data.startswith(start):
                    return str(message.data)

    async def open(self) -> None:
        """
        Do what a server does until the namespace is connected.
        """
        await self.send(OPEN)
        await self.expect("40")
        await self.send('40{"sid":"n"}')

    async def authenticate(self) -> Any:
        """
        Open, and accept the authentication; return it.
        """
        await self.open()
        text = await self.expect('42["authentication"')
        await self.send('42["authenticated",true]')
        return json.loads(text[2:])[1]

    async def stay(self) -> None:
        """
        Answer nothing, ping now and then, until the client leaves.
        """

        async def ping() -> None:
            while True:
                await asyncio.sleep(0.2)
                await self.send("2")

        pinging = asyncio.create_task(ping())
        try:
            async with asyncio.timeout(10):
                async for _ in self.socket:
                    pass
        finally:
            pinging.cancel()


@dataclass
class Raw:
    """
    A running raw server.
    """

    url: str = ""
    connections: int = 0
    paths: list[str] = field(default_factory=list)


@contextlib.asynccontextmanager
async def raw(script: Script) -> AsyncIterator[Raw]:
    """
    Run a server whose every connection follows *script*, and is dropped at its end.
    """
    state = Raw()

    async def handle(request: web.Request) -> web.StreamResponse:
        state.connections += 1
        state.paths.append(request.raw_path)
        socket = web.WebSocketResponse(autoping=True, timeout=0.2)
        await socket.prepare(request)
        with contextlib.suppress(ConnectionError, TimeoutError, asyncio.CancelledError):
            await script(Peer(state.connections, socket, request))
        if not socket.closed and request.transport is not None:
            request.transport.abort()
        return socket

    app = web.Application()
    app.router.add_route("*", "/{tail:.*}", handle)
    runner = web.AppRunner(app, shutdown_timeout=0.2, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    state.url = f"ws://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield state
    finally:
        await runner.cleanup()
