"""
The Python in the README, pasted into a file as it stands and run.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.programs import (
    EMAIL,
    GENERATED,
    KEY,
    MESSAGE,
    ROOT,
    SECRET,
    Crisp,
    Program,
    delivery,
    environment,
    post,
    python_blocks,
    serving_hooks,
    shell_blocks,
    started,
)
from tests.runtime.socketio_server import serving

BLOCKS = python_blocks(ROOT / "README.md")

pytestmark = pytest.mark.slow


RECEIVER, LISTENER, FIRST = (
    next(block for block in BLOCKS if name in block) for name in ("hooks.asgi(", "RtmClient(", "make_server(")
)
TRIED = next(block for block in shell_blocks(ROOT / "README.md") if "first.py" in block)

ELSEWHERE = """
import runpy, sys
import crisp_realtime
crisp_realtime.RtmClient.__init__.__kwdefaults__["rest_url"] = sys.argv[1]
runpy.run_path("listener.py", run_name="__main__")
"""
"""
Runs the listener with another default for the address of the REST API.
"""


@pytest.mark.parametrize("block", [block for block in BLOCKS if block not in (RECEIVER, LISTENER, FIRST)])
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
    for printed in re.findall(r"  # (/.*)$", block, re.MULTILINE):
        assert printed in done.stdout.splitlines()


def test_receiver(tmp_path: Path) -> None:
    """
    The receiver handles a signed hook when uvicorn serves it, and needs nothing of the listener.
    """
    (tmp_path / "receiver.py").write_text(RECEIVER, encoding="utf-8")
    body = delivery("message:send", MESSAGE)
    command = [sys.executable, "-m", "crisp_realtime", "sign", "--secret-env", "CRISP_HOOK_SECRET"]
    done = subprocess.run(command, input=body, env=environment(), capture_output=True, timeout=60, check=True)
    headers = dict(line.split(": ", 1) for line in done.stdout.decode().splitlines())
    variables = environment()
    del variables["CRISP_IDENTIFIER"], variables["CRISP_KEY"]

    async def main() -> None:
        async with serving_hooks("receiver:app", tmp_path, variables) as (program, url):
            assert 401 == await asyncio.to_thread(post, f"{url}/webhook", {}, body)
            assert 200 == await asyncio.to_thread(post, f"{url}/webhook", headers, body)
            assert "Hello" in await program.line("a visitor wrote")
            assert 0 == await program.interrupt()
            for word in (SECRET, "Traceback"):
                assert word not in "".join(program.seen)

    asyncio.run(main())


def test_first_hook(tmp_path: Path) -> None:
    """
    In a folder that holds the package and ten lines at most, what is pasted into a shell has the handler run.
    """
    shell, curl = shutil.which("sh"), shutil.which("curl")
    if shell is None or curl is None:
        pytest.skip("sh or curl is not installed")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    shutil.copytree(GENERATED / "crisp_realtime", tmp_path / "crisp_realtime")
    (tmp_path / "first.py").write_text(FIRST.replace("8000", port), encoding="utf-8")
    (tmp_path / "python").symlink_to(sys.executable)
    variables = environment(PATH=f"{tmp_path}{os.pathsep}{os.environ['PATH']}", PYTHONUNBUFFERED="1")
    del variables["CRISP_HOOK_SECRET"], variables["PYTHONPATH"]
    done = subprocess.run(
        [shell, "-c", f"{TRIED.replace('8000', port)}\nkill $!"],
        cwd=tmp_path,
        env=variables,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert 10 >= len([line for line in FIRST.splitlines() if line.strip()])
    assert "ok" in done.stdout.splitlines(), done.stderr
    assert "a visitor wrote MessageSendText(" in done.stdout


@contextlib.asynccontextmanager
async def listening(service: Crisp, folder: Path) -> AsyncIterator[Program]:
    """
    Run the listener as it stands, with nothing of the receiver in its environment.
    """
    (folder / "listener.py").write_text(LISTENER, encoding="utf-8")
    variables = environment()
    del variables["CRISP_HOOK_SECRET"]
    async with started(["-c", ELSEWHERE, service.url], variables, folder) as program:
        yield program


def test_listener(tmp_path: Path) -> None:
    """
    The listener prints an event of the stream, and Ctrl-C ends it without a traceback.
    """

    async def main() -> None:
        async with serving(Crisp()) as service, listening(service, tmp_path) as program:
            await asyncio.wait_for(service.authenticated.get(), 20)
            await service.send("session:set_email", dict(EMAIL))

            assert EMAIL["email"] in await program.line("a visitor has the address")
            assert 0 == await program.interrupt()
            assert "Traceback" not in "".join(program.seen)

    asyncio.run(main())


def test_listener_that_is_refused(tmp_path: Path) -> None:
    """
    A service that refuses the token ends the listener with a sentence and without a traceback.
    """

    async def main() -> None:
        async with serving(Crisp(accept="refuse")) as service, listening(service, tmp_path) as program:
            assert 1 == await program.end()
            lines = "".join(program.seen).splitlines()

        assert lines[-1].startswith("listener.py: ")
        assert not any("Traceback" in line or KEY in line for line in lines)

    asyncio.run(main())
