"""
What a script pays before its first event: a fresh interpreter, imports, one decode.
"""

from __future__ import annotations

import statistics
from collections.abc import Mapping

from .measure import Aim, Table, run_fresh, shown_seconds

LIMIT = 2.5

BODY = (
    '{"website_id": "w", "session_id": "s", "type": "text", "content": "Hello", "from": "user",'
    ' "origin": "chat", "fingerprint": 163239614854320, "timestamp": 1790000000100,'
    ' "user": {"nickname": "visitor7"}}'
)

OURS = f"""
import json
from crisp_realtime import WebhookHandler, decode
assert decode("message:send", json.loads({BODY!r})).content == "Hello"
"""

FLOOR = "import json, hmac, hashlib, dataclasses, enum"

_STATEMENTS = {
    "an interpreter and nothing else": "pass",
    f"`{FLOOR}`": FLOOR,
    "the webhook handler and one decode": OURS,
}


def measure_import(runs: int, environment: Mapping[str, str]) -> Table:
    """
    Start *runs* interpreters for each, in turns; *environment* says where the package is.
    """
    environment = {**environment, "PYTHONDONTWRITEBYTECODE": ""}  # set, it would have us time the compiler
    for statement in _STATEMENTS.values():  # compiled files are there once somebody has imported
        _start(statement, environment)
    found: dict[str, list[float]] = {what: [] for what in _STATEMENTS}
    for _ in range(runs):
        for what, statement in _STATEMENTS.items():
            found[what].append(_start(statement, environment))
    nothing, floor, ours = medians = tuple(statistics.median(times) for times in found.values())
    rows = [
        (what, shown_seconds(min(times)), shown_seconds(median), f"{median / floor:.2f}")
        for (what, times), median in zip(found.items(), medians, strict=True)
    ]
    inside = (ours - nothing) / (floor - nothing)
    return Table(
        "import",
        ("fresh interpreter", "least", "median", "to the floor"),
        rows,
        aims=[Aim("median of the package to that of the floor", ours / floor, LIMIT)],
        notes=[
            f"{runs} runs each; without the interpreter's own start the ratio of the medians is {inside:.2f}"
        ],
    )


def _start(statement: str, environment: Mapping[str, str]) -> float:
    return run_fresh(["-P", "-s", "-c", statement], environment=environment).seconds
