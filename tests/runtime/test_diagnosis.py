"""
``verify`` and ``doctor``: mistakes are named.
"""

from __future__ import annotations

import base64
import hmac
import io
import json
import logging
import sys
import time
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

from generator.runtime.cli import doctor, main
from generator.runtime.url_key import QueryFilter
from generator.runtime.webhook import WebhookReceiver, delivery_headers
from tests.runtime.acme_service import NOW, SECRET, WEBHOOK, make_registry, make_scheme

BODY: Final = (
    '{"event":"cart:paid","sent_at":1799999999000,"shop_id":"s\xe9","data":{"cart_id":"c/1","number":1.5}}'.encode()
)
LATER: Final = BODY.replace(b"1799999999000", b"1800000500000")
LATER: Final = BODY.replace(b"1799999999000", b"1800000500000")
STAMP: Final = str(int(NOW * 1000))
PLAIN: Final = BODY.decode()

Command = Callable[..., tuple[int, str, str]]


def set_clock(monkeypatch: pytest.MonkeyPatch, *walls: float, put_here: float = NOW - 1e6) -> None:
    """
    Have `doctor` read these times from its clock, the last one again and again.
    """
    times = [*walls]
    clock = types.SimpleNamespace(
        time=lambda: times.pop(0) if len(times) > 1 else times[0],
        monotonic=lambda: 0.0,
        sleep=lambda seconds: None,
    )
    monkeypatch.setattr(doctor, "time", clock)
    monkeypatch.setattr(doctor, "_put_here", lambda: put_here)


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """
    Run a command of the invented service's package; return exit code, output and messages.
    """
    registry = make_registry()
    module = types.ModuleType("acme_shop_package.webhooks")
    module.SCHEME = WEBHOOK  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.setattr(time, "time", lambda: NOW)
    set_clock(monkeypatch, NOW, NOW)
    monkeypatch.setenv("SHOP_SECRET", SECRET)

    def run(*arguments: str, stdin: bytes = b"") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", types.SimpleNamespace(buffer=io.BytesIO(stdin)))
        try:
            code = main(arguments, registry=registry, program="acme", webhook="webhooks")
        except SystemExit as error:
            code = int(str(error.code))
        out, err = capsys.readouterr()
        return code, out, err

    return run


# -- verify -------------------------------------------------------------------------------------


def signed(body: bytes = BODY, *, secret: str = SECRET, stamp: str = STAMP) -> dict[str, str]:
    made = delivery_headers(WEBHOOK, secret, body, timestamp=stamp)
    return {**made, "Content-Length": str(len(body))}


def signature_of(text: bytes, secret: bytes = SECRET.encode()) -> str:
    return hmac.digest(secret, text, "sha256").hex()


def as_text(headers: Any, body: bytes, line: str = "POST /webhook HTTP/1.1") -> bytes:
    pairs = headers.items() if isinstance(headers, dict) else headers
    head = "".join(f"{name}: {value}\r\n" for name, value in [("Host", "shop"), *pairs])
    return f"{line}\r\n{head}\r\n".encode() + body


def as_json(headers: Any, body: bytes) -> bytes:
    pairs = headers.items() if isinstance(headers, dict) else headers
    request = {
        "method": "POST",
        "target": "/webhook",
        "headers": [*map(list, pairs)],
        "body_base64": base64.b64encode(body).decode(),
    }
    return json.dumps(request).encode()


def without_length(headers: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in headers.items() if name != "Content-Length"}


GOOD: Final = signed()
SECONDS: Final = STAMP[:-3]
SPACED: Final = json.dumps(json.loads(BODY)).encode()
KEY: Final = base64.b64encode(SECRET.encode()).decode()

MISTAKES: Final[list[tuple[str, Any, bytes]]] = [
    (
        "wrong secret kind",
        {**GOOD, "Acme-Signature": signature_of(b"<%b|%b>" % (STAMP.encode(), BODY), KEY.encode())},
        BODY,
    ),
    ("re-serialised body", GOOD, SPACED),
    ("re-serialised body", GOOD, json.dumps(json.loads(BODY), indent=2, ensure_ascii=False).encode()),
    ("re-serialised body", signed(PLAIN.replace("/", "\\/").encode()), BODY),
    ("base64 body", GOOD, base64.b64encode(BODY)),
    ("clock skew", signed(stamp=str(int((NOW - 90_000) * 1000))), BODY),
    ("clock skew", signed(stamp=str(int((NOW + 90_000) * 1000))), BODY),
    ("missing brackets", {**GOOD, "Acme-Signature": signature_of(b"%b|%b" % (STAMP.encode(), BODY))}, BODY),
    ("missing brackets", {**GOOD, "Acme-Signature": signature_of(BODY)}, BODY),
    ("other product", {**GOOD, "Acme-Signature": "v9=" + GOOD["Acme-Signature"]}, BODY),
    ("consumed body", GOOD, b""),
    ("trailing newline", GOOD, BODY + b"\n"),
    ("trailing newline", signed(BODY + b"\n"), BODY),
    ("wrong encoding", GOOD, PLAIN.encode("latin-1")),
    ("wrong encoding", GOOD, BODY.decode("latin-1").encode()),
    ("wrong encoding", GOOD, PLAIN.encode("utf-16")),
    ("wrong encoding", GOOD, b"\xef\xbb\xbf" + BODY),
    ("wrong encoding", GOOD, PLAIN.encode("ascii", "replace").replace(b"?", b"\xef\xbf\xbd")),
    (
        "wrong encoding",
        {**GOOD, "Acme-Signature": base64.b64encode(bytes.fromhex(GOOD["Acme-Signature"])).decode()},
        BODY,
    ),
    ("header doubled", [*GOOD.items(), ("acme-signature", "0" * 64)], BODY),
    ("seconds for milliseconds", {**GOOD, "Acme-Time": SECONDS}, BODY),
    ("seconds for milliseconds", {**signed(stamp=SECONDS), "Acme-Time": STAMP}, BODY),
    ("body of another delivery", GOOD, BODY.replace(b"c/1", b"c/12345")),
    ("body of another delivery", without_length(GOOD), LATER),
    ("another secret", signed(secret="the secret of another shop"), BODY),
    ("missing", without_length({"Acme-Time": STAMP}), BODY),
    ("shape", {**GOOD, "Acme-Time": "1800000000.5"}, BODY),
    ("shape", {**GOOD, "Acme-Signature": GOOD["Acme-Signature"][:40]}, BODY),
]
"""
The twelve mistakes that are made most often, some of them in several ways, and three more.
"""


def test_all_mistakes_are_here() -> None:
    """
    All twelve causes are seeded.
    """
    assert 15 == len({cause for cause, _, _ in MISTAKES})


@pytest.mark.parametrize("write", [as_text, as_json])
@pytest.mark.parametrize(
    ("cause", "headers", "body"), MISTAKES, ids=[f"{number} {row[0]}" for number, row in enumerate(MISTAKES)]
)
def test_mistakes_are_named(
    cause: str, headers: Any, body: bytes, write: Callable[[Any, bytes], bytes], command: Command
) -> None:
    """
    F13, F14: `verify` names what was done to a genuine request, or to its secret.
    """
    code, out, err = command(
        "verify", "--secret-env", "SHOP_SECRET", "--json", "-", stdin=write(headers, body)
    )

    assert (1, "") == (code, err)
    assert cause == json.loads(out)["cause"], out
    assert SECRET not in out


@pytest.mark.parametrize("write", [as_text, as_json])
def test_genuine(write: Callable[[Any, bytes], bytes], command: Command, tmp_path: Path) -> None:
    """
    A genuine request is told with its event and its age, whichever of the secrets signed it.
    """
    path = tmp_path / "request"
    path.write_bytes(write(GOOD, BODY))
    (tmp_path / "secret").write_text(f"{SECRET}\n")
    arguments = ("--secret-file", str(tmp_path / "secret"), str(path))
    code, out, _ = command("verify", *arguments)

    assert (0, "genuine: signed with secret 1, 0 s old; the event is 'cart:paid'\n") == (code, out)


def test_genuine_in_chunks(command: Command) -> None:
    """
    A body in chunks is put together; lines may end without a carriage return.
    """
    chunked = b"%x\r\n%b\r\n5;x\r\n%b\r\n0\r\n\r\n" % (len(BODY) - 5, BODY[:-5], BODY[-5:])
    request = as_text({**without_length(GOOD), "Transfer-Encoding": "chunked"}, chunked)
    head, _, rest = request.partition(b"\r\n\r\n")
    request = head.replace(b"\r\n", b"\n") + b"\n\n" + rest

    assert 0 == command("verify", "--secret-env", "SHOP_SECRET", "-", stdin=request)[0]


def test_key_in_url(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    F35, F36: a key in the URL is told to be right, or to be missing or wrong.
    """
    monkeypatch.setenv("SHOP_KEY", "k+1")
    right = as_text({}, BODY, "POST /webhook?key=k%2B1 HTTP/1.1")

    assert 0 == command("verify", "--url-key-env", "SHOP_KEY", "-", stdin=right)[0]
    code, out, _ = command("verify", "--url-key-env", "SHOP_KEY", "-", stdin=as_text({}, BODY))
    assert (1, True) == (code, out.startswith("not genuine: url key: "))


@pytest.mark.parametrize(
    ("arguments", "stdin", "sentence"),
    [
        (("--secret-env", "SHOP_SECRET"), b"", "does not begin with a line such as POST /webhook"),
        (("--secret-env", "SHOP_SECRET"), b"{", "is no JSON object with method, target"),
        (("--secret-env", "SHOP_SECRET"), b"{}", "the JSON object has no body_base64"),
        (("--secret-env", "SHOP_SECRET"), b'{"body_base64": "?"}', "body_base64 is not in base64"),
        (("--secret-env", "SHOP_SECRET"), b"POST / HTTP/1.1\r\na: b", "there is no blank line"),
        (
            ("--secret-env", "SHOP_SECRET"),
            b"POST / HTTP/1.1\r\nab\r\n\r\n",
            "line 2 of the request is no header",
        ),
        (("--secret-env", "NOWHERE"), as_text(GOOD, BODY), "the environment has no variable NOWHERE"),
        ((), as_text(GOOD, BODY), "give --secret-env, --secret-file or --url-key-env"),
    ],
)
def test_wrong_arguments(arguments: tuple[str, ...], stdin: bytes, sentence: str, command: Command) -> None:
    """
    What is no request, and what cannot be verified with, is exit code 2 and one sentence.
    """
    code, out, err = command("verify", *arguments, "-", stdin=stdin)

    assert (2, "") == (code, out)
    assert sentence in err
    assert 1 == len(err.splitlines())


# -- doctor -------------------------------------------------------------------------------------


def checks(command: Command, *arguments: str) -> tuple[int, dict[str, tuple[str, str]]]:
    code, out, err = command("doctor", "--json", *arguments)
    assert not err
    return code, {check["name"]: (check["state"], check["message"]) for check in json.loads(out)}


@pytest.mark.parametrize(
    ("date", "state"), [("08:00:10", "ok"), ("08:02:00", "warning"), ("09:00:00", "wrong")]
)
def test_clock(date: str, state: str, command: Command) -> None:
    """
    F46: the clock is compared with the Date header of some answer.
    """
    code, found = checks(command, "--date", f"Fri, 15 Jan 2027 {date} GMT\r\n")

    assert ("ok", state) == (found["clock"][0], found["clock skew"][0])
    assert (state == "wrong") == bool(code)


def test_clock_of_the_past(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    F46: without a network, a clock is wrong that is behind the files of the package, or that jumps.
    """
    set_clock(monkeypatch, NOW, put_here=NOW + 1e6)
    assert "before this package was put here" in checks(command)[1]["clock"][1]

    set_clock(monkeypatch, NOW, NOW + 3600)
    assert "it jumped by 3600" in checks(command)[1]["clock"][1]


@pytest.mark.parametrize(
    ("secret", "state", "sentence"),
    [
        ("a secret long enough", "ok", "20 characters"),
        ("'a secret in quotes'", "wrong", "quotes around it"),
        ("line end\n", "wrong", "blanks or a line break"),
        ("${SECRET}", "wrong", "placeholder"),
        (" ", "wrong", "blank"),
        ("short", "warning", "5 characters"),
        ("a secret with \u2013 in it", "warning", "not ASCII"),
    ],
)
def test_secret(
    secret: str, state: str, sentence: str, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    F37: the form of a secret is looked at, and it is not shown.
    """
    monkeypatch.setenv("SHOP_SECRET", secret)
    code, found = checks(command, "--secret-env", "SHOP_SECRET")

    assert state == found["secret SHOP_SECRET"][0]
    assert sentence in found["secret SHOP_SECRET"][1]
    assert (state == "wrong") == bool(code & 1)


def make_receiver(**options: Any) -> WebhookReceiver:
    hooks = WebhookReceiver(
        events=make_scheme(), scheme=WEBHOOK, **{"secret": SECRET, "clock": lambda: NOW, **options}
    )
    hooks.on_any(lambda event: pytest.fail("a handler ran"))
    return hooks


@pytest.fixture
def program(monkeypatch: pytest.MonkeyPatch) -> types.ModuleType:
    module = types.ModuleType("program_of_a_user")
    monkeypatch.setitem(sys.modules, module.__name__, module)
    return module


class Rewriting:
    """
    Middleware that parses JSON and writes it again.
    """

    def __init__(self, app: Any) -> None:
        self.app = app

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        async def changed() -> Any:
            message = await receive()
            return {**message, "body": json.dumps(json.loads(message["body"])).encode()}

        await self.app(scope, changed, send)


class Passing:
    """
    Middleware that changes nothing.
    """

    def __init__(self, app: Any) -> None:
        self.app = app

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        await self.app(scope, receive, send)


def test_middleware_is_named(command: Command, program: types.ModuleType) -> None:
    """
    F13: of several layers, the one that changes the body is named.
    """
    program.app = Passing(Rewriting(Passing(make_receiver().asgi("/hook"))))  # type: ignore[attr-defined]
    code, found = checks(command, "--path", "/hook", "program_of_a_user:app")

    assert 1 == code
    assert "arrives changed" in found["body"][1]
    assert "it is Rewriting that does it" in found["body"][1]


def test_middleware_of_starlette_is_named(command: Command, program: types.ModuleType) -> None:
    """
    F13: the layers of a framework are built and looked through.
    """
    from starlette.applications import Starlette
    from starlette.middleware import Middleware
    from starlette.routing import Route

    from generator.runtime.adapters.starlette import starlette_endpoint

    for layers, state in (([Passing], "ok"), ([Passing, Rewriting], "wrong")):
        program.app = Starlette(  # type: ignore[attr-defined]
            routes=[Route("/hook", starlette_endpoint(make_receiver()), methods=["POST"])],
            middleware=[Middleware(layer) for layer in layers],
        )
        code, found = checks(command, "--path", "/hook", "program_of_a_user:app")

        assert state == found["body"][0]
        assert ("it is Rewriting that does it" in found["body"][1]) == bool(code)


def test_flask_is_looked_through(command: Command, program: types.ModuleType) -> None:
    """
    F13, F15: a function that reads the form before requests is found.
    """
    from flask import Flask, request

    from generator.runtime.adapters.flask import flask_view

    program.app = app = Flask("program")  # type: ignore[attr-defined]
    app.add_url_rule("/hook", None, flask_view(make_receiver()), methods=["POST"])
    assert 0 == checks(command, "--path", "/hook", "program_of_a_user:app")[0]

    other = Flask("program")
    other.add_url_rule("/hook", None, flask_view(make_receiver()), methods=["POST"])
    other.before_request(lambda: (request.stream.read(), None)[1])
    program.app = other  # type: ignore[attr-defined]
    code, found = checks(command, "--path", "/hook", "program_of_a_user:app")
    assert 1 == code
    assert "arrives empty" in found["body"][1]


def test_no_receiver(command: Command, program: types.ModuleType) -> None:
    """
    A path at which no receiver is, is said to be one.
    """
    program.app = make_receiver().wsgi("/hook")  # type: ignore[attr-defined]
    code, found = checks(command, "--path", "/other", "program_of_a_user:app")

    assert (1, "wrong") == (code, found["receiver"][0])


def test_access_logs(command: Command, program: types.ModuleType) -> None:
    """
    F124: a receiver with a key in its URL wants its access logs masked.
    """
    program.hooks = make_receiver(url_key="k")  # type: ignore[attr-defined]
    logger = logging.getLogger("shop.access")
    try:
        code, found = checks(command, "program_of_a_user:hooks")
        assert (1, "wrong") == (code, found["access logs"][0])
        assert "shop.access" in found["access logs"][1]

        logger.addFilter(QueryFilter())
        assert "ok" == checks(command, "program_of_a_user:hooks")[1]["access logs"][0]
    finally:
        logging.root.manager.loggerDict.pop("shop.access")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("nowhere_at_all:app",), "nowhere_at_all cannot be imported"),
        (("json:nothing",), "json has no nothing"),
        (("json",), "is not MODULE:NAME"),
        (("--date", "yesterday"), "is not written like a Date header"),
    ],
)
def test_wrong_arguments_of_doctor(arguments: tuple[str, ...], sentence: str, command: Command) -> None:
    """
    What cannot be looked at is exit code 2 and one sentence.
    """
    code, out, err = command("doctor", *arguments)

    assert (2, "") == (code, out)
    assert sentence in err
