"""
Running the programs of the documentation and of ``examples/`` as their readers would.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import re
import signal
import sys
import time
import urllib.error
import urllib.request
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from aiohttp import web

from tests.runtime.socketio_server import Service

ROOT: Final = Path(__file__).resolve().parent.parent
GENERATED: Final = ROOT / "generated"

SECRET: Final = "canary-5d21e0-secret"
IDENTIFIER: Final = "11111111-aaaa-4bbb-8ccc-dddddddddddd"
KEY: Final = "canary-b7f390-key"

MESSAGE: Final[Mapping[str, Any]] = {
    "website_id": "11111111-2222-4333-8444-555555555555",
    "session_id": "session_aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee",
    "type": "text",
    "content": "Hello",
    "from": "user",
    "origin": "chat",
    "fingerprint": 163239614854320,
    "timestamp": 1_790_000_000_100,
    "user": {"nickname": "Ada"},
}
EMAIL: Final[Mapping[str, Any]] = {
    "website_id": MESSAGE["website_id"],
    "session_id": MESSAGE["session_id"],
    "email": "ada@example.com",
}

_BLOCK: Final = re.compile(r"^```(python|sh)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def python_blocks(page: Path) -> list[str]:
    """
    Return the blocks of Python of a page.
    """
    return [text for kind, text in _BLOCK.findall(page.read_text(encoding="utf-8")) if kind == "python"]


def shell_blocks(page: Path) -> list[str]:
    """
    Return the blocks of commands of a page.
    """
    return [text for kind, text in _BLOCK.findall(page.read_text(encoding="utf-8")) if kind == "sh"]


def environment(**variables: str) -> dict[str, str]:
    """
    Return what a program of a reader finds in its environment, the package on its path.
    """
    kept = {name: value for name, value in os.environ.items() if not name.upper().endswith("_PROXY")}
    return {
        **kept,
        "PYTHONPATH": str(GENERATED),
        "PYTHONWARNINGS": "error",
        "CRISP_HOOK_SECRET": SECRET,
        "CRISP_HOOK_KEY": "canary-0c4d9a-url-key",
        "CRISP_IDENTIFIER": IDENTIFIER,
        "CRISP_KEY": KEY,
        **variables,
    }


class Crisp(Service):
    """
    The service, with the answer its REST API gives.
    """

    async def endpoint(self, request: web.Request) -> web.Response:
        """
        Answer a request for the address of the next connection.
        """
        self.fetches.append({"path": request.raw_path, **request.headers})
        if self.answers:
            return self.answers.pop(0)
        socket = self.url.replace("http:", "ws:") + self.current()
        return web.json_response({"error": False, "data": {"socket": {"app": socket}}})


@dataclass
class Program:
    """
    A running program.
    """

    process: asyncio.subprocess.Process
    seen: list[str] = field(default_factory=list)

    async def line(self, part: str, seconds: float = 20.0) -> str:
        """
        Read its output until a line has a part.
        """
        assert self.process.stdout is not None
        try:
            async with asyncio.timeout(seconds):
                async for data in self.process.stdout:
                    self.seen.append(data.decode())
                    if part in self.seen[-1]:
                        return self.seen[-1].strip()
        except TimeoutError:
            pass
        raise AssertionError(f"no line with {part!r} in:\n{''.join(self.seen)}")

    async def interrupt(self) -> int:
        """
        Press Ctrl-C; return the exit code.
        """
        self.process.send_signal(signal.SIGINT)
        return await self.end()

    async def end(self) -> int:
        """
        Wait until it has ended; return the exit code.
        """
        rest, _ = await asyncio.wait_for(self.process.communicate(), 10)
        self.seen.append(rest.decode())
        assert self.process.returncode is not None
        return self.process.returncode


@asynccontextmanager
async def started(
    arguments: Sequence[str], variables: Mapping[str, str], folder: Path
) -> AsyncIterator[Program]:
    """
    Run ``python`` with arguments; whatever happens, the program has ended afterwards.
    """
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-u", *arguments),
        cwd=folder,
        env=dict(variables),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
        # Shells start what runs in the background deaf to Ctrl-C, and everything below inherits that.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    try:
        yield Program(process)
    finally:
        if process.returncode is None:
            process.kill()
        with contextlib.suppress(Exception):
            await asyncio.wait_for(process.communicate(), 10)


@asynccontextmanager
async def serving_hooks(
    application: str, folder: Path, variables: Mapping[str, str]
) -> AsyncIterator[tuple[Program, str]]:
    """
    Run uvicorn; yield the program and its address.
    """
    arguments = ["-m", "uvicorn", "--app-dir", str(folder), "--port", "0", "--no-access-log", application]
    async with started(arguments, variables, folder) as program:
        line = await program.line("Uvicorn running on")
        found = re.search(r"http://127\.0\.0\.1:\d+", line)
        assert found
        yield program, found[0]


def delivery(event: str, data: Mapping[str, Any]) -> bytes:
    """
    Make the body of a hook.
    """
    now = int(time.time() * 1000)
    return json.dumps(
        {"website_id": data["website_id"], "event": event, "data": data, "timestamp": now}
    ).encode()


def post(url: str, headers: Mapping[str, str], body: bytes) -> int:
    """
    Send a request; return the status.
    """
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(urllib.request.Request(url, body, dict(headers)), timeout=10) as response:
            return int(response.status)
    except urllib.error.HTTPError as error:
        with error:
            return int(error.code)
