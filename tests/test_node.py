"""
The package made of the vendored document, held against the service's own Node client and against the
reference Socket.IO server.

Where Node or its packages cannot be had, these tests are skipped.
"""

from __future__ import annotations

import importlib
import json
import select
import subprocess
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from tests.loopback import Seen, play, running
from tests.node_packages import Node
from tests.raw_bytes import RULES, Case, ask, run_bodies

VECTORS: Final[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "samples/signature_vectors.json").read_text("utf-8")
)
SECRET: Final[str] = VECTORS["secret"]


def verify(node: Node, cases: list[Case]) -> list[bool]:
    """
    Ask the service's client what it thinks of signatures.
    """
    return [answer["accepted"] for answer in ask(node, cases)]


def test_verify_hook(crisp_package: ModuleType, node: Node) -> None:
    """
    The client accepts what `sign` makes, wherever the body is one that JavaScript would write.
    """
    signed = VECTORS["signed"]
    cases = [
        Case(
            vector["body"].encode(),
            vector["timestamp"],
            crisp_package.sign(SECRET, vector["timestamp"], vector["body"].encode()),
        )
        for vector in signed
    ]
    expected = {vector["id"]: vector["node_accepts"] for vector in signed}

    assert {"V1", "V2", "V6", "V10", "V15", "V16"} == {name for name, accepts in expected.items() if accepts}
    assert expected == dict(zip(expected, verify(node, cases), strict=True))


def test_verify_hook_refuses(node: Node) -> None:
    """
    The altered vectors are wrong for the client as well, which also insists on lower case.
    """
    body = VECTORS["signed"][0]["body"]
    cases = [Case(body.encode(), vector["timestamp"], vector["hex"]) for vector in VECTORS["altered"]]

    assert [False] * 5 == verify(node, cases)


def test_raw_bytes(crisp_package: ModuleType, node: Node) -> None:
    """
    Wherever the client and we judge a delivery differently, a stated rule says why: a sample of what
    ``make soak`` tries.
    """
    applied: Counter[str] = Counter()

    assert [] == [*run_bodies(crisp_package, node, 500, seed=7, applied=applied)]
    assert RULES.keys() <= applied.keys()


@contextmanager
def rtm_server(node: Node, seen: dict[str, Any]) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """
    Run the reference server; yield where its REST endpoint is. *seen* is filled when it ends.
    """
    with node.start("rtm_server.js") as process:
        try:
            assert process.stdin is not None
            assert process.stdout is not None
            assert select.select([process.stdout], [], [], 10)[0], "the server did not start"
            yield f"http://127.0.0.1:{int(process.stdout.readline())}", process
            out, _ = process.communicate(timeout=5)
            seen.update(json.loads(out))
        finally:
            process.kill()


def test_reference_server(crisp_package: ModuleType, node: Node) -> None:
    """
    The client finds the rotating path, authenticates, receives, and comes back after every drop.
    """
    key = "canary-0fd3c2-key"
    events: list[Any] = []
    seen: dict[str, Any] = {}

    with rtm_server(node, seen) as (url, process):

        async def main() -> None:
            backoff = importlib.import_module(f"{crisp_package.__name__}._runtime.session").Backoff(base=0.0)
            client = crisp_package.RtmClient("identifier", key, rest_url=url, backoff=backoff)
            arrived = Seen()

            async def handle(event: Any) -> None:
                arrived.add(event)

            client.on_message_send(handle)
            async with running(client):
                for count in (1, 2, 3):
                    await arrived.until(count)
                    if count < 3:
                        process.stdin.write("drop\n")  # type: ignore[union-attr]
                        process.stdin.flush()  # type: ignore[union-attr]
            events.extend(arrived)

        play(main, seconds=12)

    payload = {"tier": "plugin", "username": "identifier", "password": key, "events": ["message:send"]}

    assert [(1, "Héllo 😀"), (2, "Héllo 😀"), (3, "Héllo 😀")] == [
        (event.data.fingerprint, event.data.content) for event in events
    ]
    assert [crisp_package.MessageSendText] * 3 == [type(event.data) for event in events]
    assert [{"path": "/v1/plugin/connect/endpoints", "tier": "plugin"}] * 3 == seen["fetches"]
    assert ["/p/1/", "/p/2/", "/p/3/"] == seen["paths"]
    assert [payload] * 3 == seen["authentications"]


def test_in_webassembly(crisp_package: ModuleType, node: Node) -> None:
    """
    Edge workers and browsers run the package on CPython in WebAssembly, with the standard library alone: a
    signature is verified, every event decoded, every class tells its types.
    """
    folder = Path(str(crisp_package.__file__)).parent
    done = subprocess.run(
        [node.program, "in_wasm.js", "in_wasm.py", str(folder), "copied"],
        cwd=node.folder,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )
    assert 0 == done.returncode, done.stderr
    found = json.loads(done.stdout)

    assert ([3, 14], "emscripten") == (found["python"], found["platform"])
    assert ("Hi", "InvalidSignature") == (found["content"], found["refused"])
    assert len(crisp_package.EVENTS) == found["decoded"]
    assert found["hinted"] > len(crisp_package.EVENTS)
    assert [] == found["strangers"]
