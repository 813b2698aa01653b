"""
The invented service of the golden case ``second-service``, on loopback.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import hashlib
import hmac
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import socketio  # type: ignore[import-untyped]
from aiohttp import web

SPEC: Final = Path(__file__).parent / "goldens/second-service/spec.yaml"
SECRET: Final = "pulse-secret-1"
TOKEN: Final = "canary-51b7d2-token"
NOW: Final = 1_700_000_000
NAMESPACE: Final = "/sensors"


def body_of(kind: str, body: Any, *, account: str = "north", sent_at: int | None = NOW - 1) -> bytes:
    """
    Write the body of a delivery.
    """
    envelope = {"kind": kind, "body": body, "account": account}
    return json.dumps(envelope if sent_at is None else {**envelope, "sent_at": sent_at}).encode()


def prove(body: bytes, *, time: int | str = NOW, secret: str = SECRET) -> dict[str, str]:
    """
    Make the headers of a delivery as the service does, without the package.
    """
    digest = hmac.new(secret.encode(), f"{time}.".encode() + body, hashlib.sha512).digest()
    return {"Pulse-Signature": f"t={time},v1={base64.b64encode(digest).decode()}"}


@dataclass
class Pulse:
    """
    The service's Socket.IO server; *accepts* decides over what arrives in the connect packet.
    """

    accepts: bool = True
    url: str = ""
    proofs: list[Any] = field(default_factory=list)
    sids: list[str] = field(default_factory=list)
    commands: asyncio.Queue[tuple[str, Any]] = field(default_factory=asyncio.Queue)
    connected: asyncio.Queue[str] = field(default_factory=asyncio.Queue)
    sio: Any = None

    async def connect(self, sid: str, environ: dict[str, Any], proof: Any = None) -> bool:
        """
        Take a connection.
        """
        self.proofs.append(proof)
        if self.accepts:
            self.sids.append(sid)
            self.connected.put_nowait(sid)
        return self.accepts

    async def command(self, event: str, sid: str, *data: Any) -> None:
        """
        Remember what a client sends.
        """
        self.commands.put_nowait((event, data[0] if data else None))

    async def send(self, event: str, *data: Any) -> None:
        """
        Send an event to the newest connection.
        """
        await self.sio.emit(event, tuple(data), to=self.sids[-1], namespace=NAMESPACE)

    async def drop(self) -> None:
        """
        End the newest connection.
        """
        await self.sio.disconnect(self.sids[-1], namespace=NAMESPACE)


@contextlib.asynccontextmanager
async def pulse(service: Pulse) -> AsyncIterator[Pulse]:
    """
    Run the service at its fixed path and namespace, which are the only ones it knows.
    """
    server = socketio.AsyncServer(
        async_mode="aiohttp",
        ping_interval=5,
        ping_timeout=5,
        transports=["websocket"],
        namespaces=[NAMESPACE],
    )
    server.on("connect", service.connect, namespace=NAMESPACE)
    server.on("*", service.command, namespace=NAMESPACE)
    service.sio = server
    app = web.Application()
    server.attach(app, socketio_path="live/v7")
    runner = web.AppRunner(app, shutdown_timeout=0.5, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    service.url = f"ws://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield service
    finally:
        for sid in service.sids:
            with contextlib.suppress(Exception):
                await asyncio.wait_for(server.disconnect(sid, namespace=NAMESPACE), 1)
        server.eio.start_service_task = False
        with contextlib.suppress(Exception):
            await asyncio.wait_for(server.shutdown(), 1)
        await runner.cleanup()
