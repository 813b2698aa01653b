"""
The Python in the README, pasted into a file as it stands and run.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest

from tests.programs import (
    EMAIL,
    MESSAGE,
    ROOT,
    SECRET,
    Crisp,
    delivery,
    environment,
    post,
    python_blocks,
    serving_hooks,
    started,
)
from tests.runtime.socketio_server import serving

BLOCKS = python_blocks(ROOT / "README.md")

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("block", [block for block in BLOCKS if "RtmClient" not in block])
def test_block(block: str, tmp_path: Path) -> None:
    """
    A block runs, and says nothing on stderr.
    """
    path = tmp_path / "pasted.py"
    path.write_text(block, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(path)],
        env=environment(),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert (0, "") == (done.returncode, done.stderr)
    assert done.stdout


def test_receiving(tmp_path: Path) -> None:
    """
    The example receives a hook when uvicorn serves it, and an event of the stream when it is run.
    """
    (block,) = (block for block in BLOCKS if "RtmClient" in block)
    (tmp_path / "module.py").write_text(block, encoding="utf-8")
    body = delivery("message:send", MESSAGE)
    command = [sys.executable, "-m", "crisp_realtime", "sign", "--secret-env", "CRISP_HOOK_SECRET"]
    done = subprocess.run(command, input=body, env=environment(), capture_output=True, timeout=60, check=True)
    headers = dict(line.split(": ", 1) for line in done.stdout.decode().splitlines())

    async def main() -> None:
        async with serving_hooks("module:app", tmp_path, environment()) as (program, url):
            assert 401 == await asyncio.to_thread(post, f"{url}/webhook", {}, body)
            assert 200 == await asyncio.to_thread(post, f"{url}/webhook", headers, body)
            assert "Hello" in await program.line("a visitor wrote")
            assert 0 == await program.interrupt()
            assert SECRET not in "".join(program.seen)
        async with serving(Crisp()) as service:
            variables = environment(CRISP_REST_URL=service.url)
            async with started(["module.py"], variables, tmp_path) as program:
                await asyncio.wait_for(service.authenticated.get(), 20)
                await service.send("session:set_email", dict(EMAIL))

                assert EMAIL["email"] in await program.line("a visitor has the address")

    asyncio.run(main())
