"""
What a program pays before its first event: a fresh interpreter, imports, a receiver, one decode.
"""

from __future__ import annotations

import statistics

from .measure import Aim, Environment, Table, run_fresh, shown_seconds

LIMIT = 1.5

FLOOR = (
    *("asyncio", "base64", "binascii", "collections", "concurrent.futures", "contextlib", "contextvars"),
    *("dataclasses", "datetime", "enum", "functools", "hashlib", "hmac", "importlib", "inspect", "json"),
    *("logging", "math", "re", "threading", "time", "types", "typing", "urllib.parse", "zlib"),
)
"""
What the webhook receiver, the registry and the payloads import from the standard library.
"""

BODY = (
    '{"website_id": "w", "session_id": "s", "type": "text", "content": "Hello", "from": "user",'
    ' "origin": "chat", "fingerprint": 163239614854320, "timestamp": 1790000000100,'
    ' "user": {"nickname": "visitor7"}}'
)

RECEIVER = f"""
import json
from crisp_realtime import WebhookHandler, decode
hooks = WebhookHandler(secret="s3cr3t")
@hooks.on("message:send")
async def answer(event): ...
assert decode("message:send", json.loads({BODY!r})).content == "Hello"
"""

DECODER = f"""
import json
from crisp_realtime import decode
assert decode("message:send", json.loads({BODY!r})).content == "Hello"
"""

_NOTHING, _FLOOR = "an interpreter and nothing else", "floor: the modules of the standard library"
_RECEIVER = "a webhook handler is made, one decode"

PROGRAMS = {
    _NOTHING: "pass",
    _FLOOR: f"import {', '.join(FLOOR)}",
    _RECEIVER: RECEIVER,
    "one decode, no handler": DECODER,
}


def measure_import(runs: int, environment: Environment) -> Table:
    """
    Start *runs* interpreters for each, in turns; *environment* says where the package is.
    """
    environment = {**environment, "PYTHONDONTWRITEBYTECODE": None}  # with it, we would time the compiler
    for program in PROGRAMS.values():  # compiled files are there once somebody has imported
        _start(program, environment)
    found: dict[str, list[float]] = {what: [] for what in PROGRAMS}
    for _ in range(runs):
        for what, program in PROGRAMS.items():
            found[what].append(_start(program, environment))
    medians = {what: statistics.median(times) for what, times in found.items()}
    nothing, floor, ours = medians[_NOTHING], medians[_FLOOR], medians[_RECEIVER]
    rows = [
        (what, shown_seconds(min(times)), shown_seconds(medians[what]), f"{medians[what] / floor:.2f}")
        for what, times in found.items()
    ]
    inside = (ours - nothing) / (floor - nothing)
    return Table(
        "import",
        ("fresh interpreter", "least", "median", "to the floor"),
        rows,
        aims=[Aim("median of the program with a handler to that of the floor", ours / floor, LIMIT)],
        notes=[
            f"The floor imports {', '.join(FLOOR)}",
            f"{runs} runs each; without the interpreter's own start the ratio of the medians is {inside:.2f}",
        ],
    )


def _start(program: str, environment: Environment) -> float:
    return run_fresh(["-P", "-s", "-c", program], environment=environment).seconds
