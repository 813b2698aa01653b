"""
Requests to a server of an application, over connections that stay open.

``python -m bench.load REQUESTS ROUNDS`` prints JSON: for each application requests per second, and the time
that half of its requests and 99 of 100 took at most, in seconds, of its best round.
"""

from __future__ import annotations

import asyncio
import contextlib
import hmac
import importlib
import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any, Final

from .applications import NAMES, SECRET, STRIPE, as_stripe_has_it
from .receivers import make_bodies

CONNECTIONS: Final = 32


@contextlib.contextmanager
def served(name: str) -> Iterator[int]:
    """
    Serve an application with uvicorn, one worker; yield the port.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    arguments = ["--factory", f"bench.applications:{name}", "--port", str(port)]
    process = subprocess.Popen(
        [sys.executable, "-m", "uvicorn", *arguments, "--no-access-log", "--log-level", "error"]
    )
    try:
        for _ in range(600):
            with socket.socket() as probe:
                if not probe.connect_ex(("127.0.0.1", port)):
                    break
            time.sleep(0.05)
        yield port
    finally:
        process.terminate()
        process.wait(30)


def requests(application: str, count: int) -> list[bytes]:
    """
    Make genuine requests, each another delivery.
    """
    package: Any = importlib.import_module("crisp_realtime")
    made = []
    stamp = int(time.time())
    for body in make_bodies(count):
        if application == STRIPE:
            body = as_stripe_has_it(body)
            digest = hmac.digest(SECRET.encode(), b"%d.%b" % (stamp, body), "sha256").hex()
            headers = {"Stripe-Signature": f"t={stamp},v1={digest}", "Content-Type": "application/json"}
        else:
            headers = package.signed_headers(SECRET, body)
        lines = {"Host": "localhost", "Content-Length": str(len(body)), **headers}
        head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
        made.append(f"POST /hook HTTP/1.1\r\n{head}\r\n".encode() + body)
    return made


async def send(port: int, made: list[bytes]) -> tuple[float, list[float]]:
    """
    Send all requests; return the seconds that took, and those of each.
    """
    waiting = iter(made)
    times: list[float] = []

    async def connection() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for request in waiting:
            start = time.perf_counter()
            writer.write(request)
            head = await reader.readuntil(b"\r\n\r\n")
            if not head.startswith(b"HTTP/1.1 200"):
                raise SystemExit(f"a request was answered with {head[:40]!r}")
            length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
            await reader.readexactly(length)
            times.append(time.perf_counter() - start)
        writer.close()

    start = time.perf_counter()
    await asyncio.gather(*(connection() for _ in range(CONNECTIONS)))
    return time.perf_counter() - start, sorted(times)


def main() -> None:
    """
    Measure in turns; what is not installed is left out.
    """
    count, rounds = map(int, sys.argv[1:])
    best: dict[str, tuple[float, float, float]] = {}
    missing = set()
    with contextlib.suppress(ImportError):
        importlib.import_module("stripe")
    if "stripe" not in sys.modules:
        missing.add(STRIPE)
    for _ in range(rounds):
        for application, name in NAMES.items():
            if application in missing:
                continue
            warm, made = 2 * CONNECTIONS, requests(application, count + 2 * CONNECTIONS)
            with served(name) as port:
                asyncio.run(send(port, made[:warm]))
                seconds, times = asyncio.run(send(port, made[warm:]))
            found = count / seconds, times[len(times) // 2], times[int(len(times) * 0.99)]
            best[application] = max(best.get(application, found), found)
    print(json.dumps(best))


if __name__ == "__main__":
    main()
