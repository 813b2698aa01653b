"""
The programs of docs/frameworks.md, as they stand there, under the servers that it names.
"""

from __future__ import annotations

import asyncio
import http.client
import importlib.util
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any, Final

import pytest

from tests.conftest import ROOT

PAGE: Final = (ROOT / "docs/frameworks.md").read_text(encoding="utf-8")
SECRET: Final = "s3cr3t"
BODY: Final = (
    b'{"website_id": "w", "event": "message:send", "timestamp": 1790000000100, "data": {"website_id": "w",'
    b' "session_id": "s", "type": "text", "content": "Hello", "from": "user", "origin": "chat",'
    b' "fingerprint": 1, "timestamp": 1790000000100, "user": {"nickname": "visitor"}}}'
)
SETTINGS: Final = "SECRET_KEY = 'x'\nROOT_URLCONF = 'app'\nALLOWED_HOSTS = ['*']\nINSTALLED_APPS = []\n"
# Each command of the page, with a port of ours.
COMMANDS: Final = {
    "uvicorn app:app": ["-m", "uvicorn", "app:app", "--port", "{port}"],
    "flask --app app run": ["-m", "flask", "--app", "app", "run", "--port", "{port}"],
    "python manage.py runserver": ["-m", "django", "runserver", "--noreload", "--skip-checks", "{port}"],
    "python app.py": ["app.py"],
}


def sections() -> dict[str, str]:
    """
    Return the sections that have a program, by the name of the framework.
    """
    parts = re.split(r"^## (.+)\n", PAGE, flags=re.MULTILINE)
    found = dict(zip(parts[1::2], parts[2::2], strict=True))
    return {name: text for name, text in found.items() if "```python" in text}


def program_of(text: str) -> str:
    return text.partition("```python\n")[2].partition("```")[0]


def told(text: str) -> tuple[str, ...]:
    """
    Return command and address of a section; nothing for a program that no server here runs.
    """
    found = re.search(r"`((?:uvicorn|flask|python) [^`]+)`, address `([^`]+)`", text)
    return found.groups() if found else ()


@contextmanager
def served(folder: Path, command: list[str]) -> Iterator[int]:
    """
    Run a server in a folder until it answers, a minute at most; end it afterwards.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, *(part.format(port=port) for part in command)],
        cwd=folder,
        env={
            **os.environ,
            "CRISP_HOOK_SECRET": SECRET,
            "PORT": str(port),
            "DJANGO_SETTINGS_MODULE": "settings",
            "PYTHONPATH": os.pathsep.join(filter(None, [str(folder), os.environ.get("PYTHONPATH")])),
            "PYTHONUNBUFFERED": "1",
        },
        stdout=(log := (folder / "log").open("w+")),
        stderr=subprocess.STDOUT,
    )
    try:
        for _ in range(600):
            with socket.socket() as probe:
                if not probe.connect_ex(("127.0.0.1", port)):
                    break
            if process.poll() is not None:
                break
            time.sleep(0.1)
        yield port
    finally:
        process.terminate()
        process.wait(30)
        log.close()


SERVED: Final = {name: text for name, text in sections().items() if told(text)}


@pytest.mark.parametrize("name", SERVED)
def test_program(name: str, tmp_path: Path, crisp_package: ModuleType) -> None:
    """
    A hook at the address of the page is answered with 200 by the handler, a forged one with 401.
    """
    text = sections()[name]
    module = name.lower()
    if importlib.util.find_spec(module) is None:
        pytest.skip(f"{name} is not installed")
    command, address = told(text)
    shutil.copytree(ROOT / "generated/crisp_realtime", tmp_path / "crisp_realtime")
    (tmp_path / "handlers.py").write_text(program_of(PAGE), encoding="utf-8")
    (tmp_path / "app.py").write_text(program_of(text), encoding="utf-8")
    (tmp_path / "settings.py").write_text(SETTINGS, encoding="utf-8")
    with served(tmp_path, COMMANDS[command]) as port:
        statuses = [
            _post(port, address, body, crisp_package.signed_headers(SECRET, BODY))
            for body in (BODY, BODY + b" ")
        ]

    log = (tmp_path / "log").read_text()
    assert [200, 401] == statuses, log
    assert 1 == log.count("MessageSendText("), log


def test_programs_without_a_server() -> None:
    """
    The others are held by the two tests below.
    """
    assert {"AWS Lambda", "Cloudflare's Python workers"} == set(sections()) - set(SERVED)


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], dict[str, Any]]]:
    """
    Run a program of the page in this process, beside a copy of the package.
    """
    shutil.copytree(ROOT / "generated/crisp_realtime", tmp_path / "crisp_realtime")
    (tmp_path / "handlers.py").write_text(program_of(PAGE), encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setenv("CRISP_HOOK_SECRET", SECRET)
    for name in [name for name in sys.modules if name.partition(".")[0] in ("crisp_realtime", "handlers")]:
        monkeypatch.delitem(sys.modules, name)

    def run(name: str) -> dict[str, Any]:
        found: dict[str, Any] = {"__name__": "app"}
        exec(compile(program_of(sections()[name]), name, "exec"), found)
        return found

    yield run
    for name in [name for name in sys.modules if name.partition(".")[0] in ("crisp_realtime", "handlers")]:
        del sys.modules[name]


def test_lambda_program(
    program: Callable[[str], dict[str, Any]], crisp_package: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    """
    F47: the event of a hook is answered with 200 by the handler, that of a forged one with 401.
    """
    webhook = program("AWS Lambda")["webhook"]
    event = {
        "version": "2.0",
        "rawPath": "/crisp",
        "rawQueryString": "",
        "headers": crisp_package.signed_headers(SECRET, BODY),
        "requestContext": {"http": {"method": "POST"}},
        "isBase64Encoded": False,
    }
    statuses = [webhook({**event, "body": BODY.decode() + end}, None)["statusCode"] for end in ("", " ")]

    assert [200, 401] == statuses
    assert 1 == capsys.readouterr().out.count("MessageSendText(")


def test_worker_program(
    program: Callable[[str], dict[str, Any]], crisp_package: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    The worker hands its requests over; its runtime is played here, and real in tests/test_adapters.py.
    """
    entry = type("WorkerEntrypoint", (), {"env": SimpleNamespace(CRISP_HOOK_SECRET=SECRET)})
    monkeypatch.setitem(sys.modules, "workers", SimpleNamespace(WorkerEntrypoint=entry))
    made = SimpleNamespace(new=lambda *body, status=0, headers=None: status)
    headers = SimpleNamespace(new=lambda: SimpleNamespace(set=lambda name, value: None))
    monkeypatch.setitem(sys.modules, "js", SimpleNamespace(Response=made, Headers=headers))
    worker = program("Cloudflare's Python workers")["Default"]()

    def ask(body: bytes) -> Any:
        pieces = [SimpleNamespace(done=False, value=SimpleNamespace(to_bytes=lambda: body))]

        async def read() -> Any:
            return pieces.pop() if pieces else SimpleNamespace(done=True)

        reader = SimpleNamespace(read=read)
        request = SimpleNamespace(
            method="POST",
            url="https://worker.example/crisp",
            headers=[*crisp_package.signed_headers(SECRET, BODY).items()],
            body=SimpleNamespace(getReader=lambda: reader),
            bodyUsed=False,
        )
        return asyncio.run(worker.fetch(request))

    assert [200, 401] == [ask(BODY), ask(BODY + b" ")]


def _post(port: int, path: str, body: bytes, headers: dict[str, str]) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request("POST", path, body, headers)
        return connection.getresponse().status
    finally:
        connection.close()


def test_programs_are_short() -> None:
    """
    No program has more than 12 lines beside blank ones.
    """
    lines = {
        name: len([line for line in program_of(text).splitlines() if line])
        for name, text in sections().items()
    }

    assert {} == {name: count for name, count in lines.items() if count > 12}
