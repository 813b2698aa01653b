"""
The programs in ``examples/``, run as their comments say.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys

import pytest
from aiohttp import web

from tests.programs import (
    EMAIL,
    KEY,
    MESSAGE,
    ROOT,
    SECRET,
    Crisp,
    delivery,
    environment,
    post,
    serving_hooks,
    started,
)
from tests.runtime.socketio_server import serving

EXAMPLES = ROOT / "examples"
FILE = "https://example.com/a.png"

pytestmark = pytest.mark.slow


def signed(body: bytes, **variables: str) -> dict[str, str]:
    """
    Sign a body with the package's own command.
    """
    command = [sys.executable, "-m", "crisp_realtime", "sign", "--secret-env", "CRISP_HOOK_SECRET"]
    done = subprocess.run(
        command, input=body, env=environment(**variables), capture_output=True, check=True, timeout=30
    )
    return dict(line.split(": ", 1) for line in done.stdout.decode().splitlines())


def test_receiver() -> None:
    """
    A signed hook is handled before it is answered, and a forged one is refused. Secrets rotate.
    """

    async def main() -> None:
        variables = environment(CRISP_HOOK_SECRET=f"next-secret,{SECRET}")
        async with serving_hooks("receiver:app", EXAMPLES, variables) as (program, url):
            body = delivery("message:send", MESSAGE)
            headers = await asyncio.to_thread(signed, body)

            assert 401 == await asyncio.to_thread(post, f"{url}/webhook", headers, body + b" ")
            assert 200 == await asyncio.to_thread(post, f"{url}/webhook", headers, body)
            assert f"{MESSAGE['session_id']}: Hello" == await program.line("Hello")

            body = delivery("message:send", {**MESSAGE, "type": "file", "content": {"url": FILE}})
            headers = await asyncio.to_thread(signed, body)

            assert 200 == await asyncio.to_thread(post, f"{url}/webhook", headers, body)
            assert f"{MESSAGE['session_id']}: a file at {FILE}" == await program.line("a file")

            unreadable = b"no JSON"
            headers = await asyncio.to_thread(signed, unreadable, CRISP_HOOK_SECRET="next-secret")

            assert 200 == await asyncio.to_thread(post, f"{url}/webhook", headers, unreadable)
            assert "of 7 bytes" in await program.line("cannot read")
            assert 0 == await program.interrupt()

        assert SECRET not in "".join(program.seen)
        assert "Traceback" not in "".join(program.seen)

    asyncio.run(main())


def test_listener() -> None:
    """
    Events of the stream are printed, and Ctrl-C ends the program in order.
    """

    async def main() -> None:
        async with serving(Crisp()) as service:
            variables = environment(CRISP_REST_URL=service.url)
            async with started(["listener.py"], variables, EXAMPLES) as program:
                await program.line("the client is ready")
                await service.send("message:send", dict(MESSAGE))

                assert f"{MESSAGE['session_id']}: Hello" == await program.line("Hello")

                await service.send("session:set_email", dict(EMAIL))

                line = await program.line("address")

                assert f"{EMAIL['session_id']} has the address {EMAIL['email']}" == line
                assert 0 == await program.interrupt()
                assert ["message:send", "session:set_email"] == service.authentications[0]["events"]
                assert "Traceback" not in "".join(program.seen)

    asyncio.run(main())


@pytest.mark.parametrize("by_endpoint", [True, False], ids=["endpoint", "stream"])
def test_listener_that_is_refused(by_endpoint: bool) -> None:
    """
    A refused token ends the program with a sentence, each thing said once, and no traceback.
    """

    async def main() -> None:
        answers = [web.json_response({"error": True}, status=401)] if by_endpoint else []
        async with serving(Crisp(accept="refuse", answers=answers)) as service:
            variables = environment(CRISP_REST_URL=service.url)
            async with started(["listener.py"], variables, EXAMPLES) as program:
                await program.line("listener.py: ")

                assert 1 == await program.end()
                lines = "".join(program.seen).splitlines()

        assert len(lines) == len(set(lines))
        assert "refused the credentials" in lines[-1]
        assert not any("Traceback" in line or KEY in line for line in lines)

    asyncio.run(main())


def test_listener_stopped_while_waiting() -> None:
    """
    Ctrl-C ends the program also while no service answers.
    """

    async def main() -> None:
        async with serving(Crisp()) as service:
            gone = service.url
        async with started(["listener.py"], environment(CRISP_REST_URL=gone), EXAMPLES) as program:
            await program.line("the client is waiting")

            assert 0 == await program.interrupt()
            assert "Traceback" not in "".join(program.seen)

    asyncio.run(main())
