"""
The commands of a generated package.
"""

from __future__ import annotations

import io
import json
import sys
import time
import types
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from generator.runtime.cli import main
from generator.runtime.making import Samples
from generator.runtime.signature import HeaderPlace
from generator.runtime.webhook import WebhookReceiver
from tests.runtime.acme_service import NOW, SECRET, WEBHOOK, make_registry, make_scheme

BODY = b'{"event":"cart:paid",\r\n "data":{"cart_id":"\xc3\xa9\xff"}}\n'

Command = Callable[..., tuple[int, str, str]]


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
    monkeypatch.setenv("SHOP_SECRET", SECRET)

    def run(*arguments: str, body: bytes = BODY, webhook: str | None = "webhooks") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", types.SimpleNamespace(buffer=io.BytesIO(body)))
        try:
            code = main(arguments, registry=registry, program="acme", webhook=webhook)
        except SystemExit as error:
            code = int(str(error.code))
        out, err = capsys.readouterr()
        return code, out, err

    return run


def headers_of(out: str) -> dict[str, str]:
    return dict(line.split(": ", 1) for line in out.splitlines())


def receiver(**options: Any) -> WebhookReceiver:
    return WebhookReceiver(events=make_scheme(), scheme=WEBHOOK, secret=SECRET, clock=lambda: NOW, **options)


# -- sign ---------------------------------------------------------------------------------------


def test_sign_is_what_a_receiver_accepts(command: Command) -> None:
    """
    The printed headers prove the body from stdin to a receiver that has the secret.
    """
    body = b'{"event":"cart:paid","data":{"cart_id":"c1"},"sent_at":1,"shop_id":"s"}'
    code, out, _ = command("sign", "--secret-env", "SHOP_SECRET", "--attempt", "2", "--limit", "5", body=body)
    delivery = receiver().parse(headers_of(out), body).delivery

    assert code == 0
    assert delivery is not None
    assert (2, 5) == (delivery.attempt, delivery.limit)


def test_sign_leaves_bytes_alone(command: Command, tmp_path: Path) -> None:
    """
    Line ends and bytes that are no UTF-8 are signed as they are, from a file like from stdin.
    """
    path = tmp_path / "body"
    path.write_bytes(BODY)
    _, from_stdin, _ = command("sign", "--secret-env", "SHOP_SECRET", "-")
    _, from_file, _ = command("sign", "--secret-env", "SHOP_SECRET", str(path))

    assert receiver().signed_headers(SECRET, BODY) == headers_of(from_stdin) == headers_of(from_file)


def test_sign_takes_the_timestamp_as_text(command: Command) -> None:
    """
    A timestamp goes into header and signature as it was given, leading zeros included.
    """
    _, out, _ = command("sign", "--secret-env", "SHOP_SECRET", "--timestamp", "0042")

    assert receiver().signed_headers(SECRET, BODY, timestamp="0042") == headers_of(out)


def test_sign_formats_agree(command: Command, tmp_path: Path) -> None:
    """
    The formats hold the same headers; the one for curl names the body and the method too.
    """
    path = tmp_path / 'a "body"'
    path.write_bytes(BODY)
    _, lines, _ = command("sign", "--secret-env", "SHOP_SECRET", str(path))
    _, text, _ = command("sign", "--secret-env", "SHOP_SECRET", "--format", "json", str(path))
    _, curl, _ = command("sign", "--secret-env", "SHOP_SECRET", "--format", "curl", str(path))

    assert headers_of(lines) == json.loads(text)
    assert [
        'request = "POST"',
        *(f'header = "{line}"' for line in lines.splitlines()),
        f'data-binary = "@{str(path).replace(chr(34), chr(92) + chr(34))}"',
    ] == curl.splitlines()


def test_sign_for_curl_has_the_body(command: Command) -> None:
    """
    The configuration for curl holds a body that is text, whatever it begins with and has in it.
    """
    body = '@{"a": "\\é\t\r\n"}'.encode()
    code, out, _ = command("sign", "--secret-env", "SHOP_SECRET", "--format", "curl", body=body)

    assert 0 == code
    assert r'data-raw = "@{\"a\": \"\\é\t\r\n\"}"' == out.splitlines()[-1]


def test_sign_for_curl_needs_a_file_for_what_is_no_text(command: Command) -> None:
    """
    Bytes that are no UTF-8 cannot be written into a configuration; from stdin they are refused.
    """
    code, out, err = command("sign", "--secret-env", "SHOP_SECRET", "--format", "curl")

    assert (2, "") == (code, out)
    assert "the body is no text, which a configuration for curl cannot hold; give FILE" in err


def test_sign_of_a_sample(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A sample's body is a delivery that a receiver takes; only curl's format has it.
    """
    monkeypatch.setattr(Samples, "wire", lambda samples, name: {"cart_id": "c1", "number": 1})
    _, out, _ = command("sign", "--secret-env", "SHOP_SECRET", "--sample", "cart:paid")
    lines = [line.partition(" = ") for line in out.splitlines()]
    headers = headers_of("\n".join(json.loads(value) for key, _, value in lines if key == "header"))
    event = receiver().parse(headers, json.loads(lines[-1][2]).encode())

    assert ("cart:paid", {"cart_id": "c1", "number": 1}, ()) == (event.name, event.raw, event.problems)
    for more in (["--format", "json"], ["--format", "headers"], ["body.json"]):
        code, _, err = command("sign", "--secret-env", "SHOP_SECRET", "--sample", "cart:paid", *more)
        assert 2 == code
        assert "--sample goes with --format curl" in err


def test_sign_of_a_secret_of_two_lines(command: Command, tmp_path: Path) -> None:
    """
    A file with more than one line is no secret, and an unreadable one is named.
    """
    path = tmp_path / "secret"
    path.write_text("one\ntwo\n")

    assert (
        f"{path} has more than one line; a secret is on one" in command("sign", "--secret-file", str(path))[2]
    )
    assert f"acme sign: error: {tmp_path / 'none'}: No such file or directory\n" == command(
        "sign", "--secret-file", str(tmp_path / "none")
    )[2].removeprefix("python -m ")


@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n"])
def test_sign_reads_a_file_with_the_secret(command: Command, tmp_path: Path, end: bytes) -> None:
    """
    The end of the secret's line is not part of it.
    """
    path = tmp_path / "secret"
    path.write_bytes(SECRET.encode() + end)
    _, out, _ = command("sign", "--secret-file", str(path))

    assert receiver().signed_headers(SECRET, BODY) == headers_of(out)


def test_sign_counts_up_to_the_attempt(command: Command) -> None:
    """
    Without a limit the attempt is the last one, so that the two never contradict each other.
    """
    _, out, _ = command("sign", "--secret-env", "SHOP_SECRET", "--attempt", "3")

    assert {"Acme-Attempt": "3", "Acme-Attempts": "3"}.items() <= headers_of(out).items()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--secret-env", "SHOP_SECRE"], "the environment has no variable SHOP_SECRE"),
        (["--secret-env", "BLANK"], "blank"),
        (["--secret-file", "missing"], "missing"),
        (["--secret-env", "SHOP_SECRET", "missing"], "missing"),
        (["--secret-env", "SHOP_SECRET", "--attempt", "3", "--limit", "2"], "beyond the limit"),
        (["--secret-env", "SHOP_SECRET", "--attempt", "0"], "from 1 to"),
        (["--secret-env", "SHOP_SECRET", "--timestamp", "yesterday"], "digits"),
        (["--secret-env", "SHOP_SECRET", "--timestamp", "1\r\nX: y"], "digits"),
        (["--secret-env", "SHOP_SECRET", "--secret-file", "x"], "not allowed with"),
        ([], "--secret-env --secret-file"),
    ],
)
def test_sign_refuses(
    command: Command,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    arguments: list[str],
    message: str,
) -> None:
    """
    What cannot be signed is said on stderr, with exit code 2 and nothing on stdout.
    """
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BLANK", " ")
    code, out, err = command("sign", *arguments)

    assert (2, "") == (code, out)
    assert message in err


def test_sign_never_shows_the_secret(command: Command) -> None:
    """
    Neither output nor help nor messages hold the secret.
    """
    outputs = [
        command("sign", "--secret-env", "SHOP_SECRET", *more)
        for more in ([], ["missing"], ["--format", "json"], ["--help"])
    ]

    assert not any(SECRET in text for _, *texts in outputs for text in texts)


def test_sign_of_what_needs_more(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A signature that covers a header which only the service can fill is refused.
    """
    assert WEBHOOK.signature is not None
    scheme = replace(
        WEBHOOK,
        signature=replace(WEBHOOK.signature, text=(HeaderPlace("Acme-Shop"),)),
    )
    monkeypatch.setattr(sys.modules["acme_shop_package.webhooks"], "SCHEME", scheme)
    code, _, err = command("sign", "--secret-env", "SHOP_SECRET")

    assert code == 2
    assert "Acme-Shop" in err


def test_sign_needs_a_signed_webhook(command: Command) -> None:
    """
    A package without signed deliveries has no such command.
    """
    code, _, err = command("sign", "--secret-env", "SHOP_SECRET", webhook=None)

    assert code == 2
    assert "invalid choice" in err


def test_events_needs_no_webhook(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    The module of the webhook is imported for signing only.
    """
    monkeypatch.setitem(sys.modules, "acme_shop_package.webhooks", None)
    code, out, _ = command("events")

    assert code == 0
    assert ["cart:paid", "cart:renamed", "cart:note"] == [line.split()[0] for line in out.splitlines()]


# -- events -------------------------------------------------------------------------------------


def test_events_of_a_surface(command: Command) -> None:
    """
    A surface narrows the list to the events it carries.
    """
    _, out, _ = command("events", "--surface", "webhook", "--json")

    assert ["cart:paid", "cart:renamed"] == [event["name"] for event in json.loads(out)]


def test_events_says_what_is_known_about_one(command: Command) -> None:
    """
    One event is shown with its enum member, its surfaces, its payload and its key.
    """
    _, out, _ = command("events", "cart:paid")

    assert [
        "cart:paid",
        "  member:   CartEvent.PAID",
        "  surfaces: webhook, stream",
        "  payload:  CartPaid",
        "  key:      cart_id, number",
    ] == out.splitlines()


@pytest.mark.parametrize(
    ("arguments", "code"), [(["cart:pai"], 1), (["--surface", "pigeon"], 2), (["--yaml"], 2)]
)
def test_events_refuses(command: Command, arguments: list[str], code: int) -> None:
    """
    An event that does not exist is 1, wrong arguments are 2; both say so on stderr.
    """
    found, out, err = command("events", *arguments)

    assert (code, "") == (found, out)
    assert err
