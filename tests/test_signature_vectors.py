"""
The package made of the vendored document verifies and makes the signatures that others computed.

The digests in `samples/signature_vectors.json` were made with other tools than this package; what the
service's Node client says of them is noted beside.
"""

from __future__ import annotations

import json
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import pytest

DATA: Final[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "samples/signature_vectors.json").read_text("utf-8")
)
SECRET: Final[str] = DATA["secret"]
SIGNED: Final[dict[str, dict[str, Any]]] = {vector["id"]: vector for vector in DATA["signed"]}
ALTERED: Final[dict[str, dict[str, Any]]] = {vector["id"]: vector for vector in DATA["altered"]}
NOW: Final = 1_790_000_001.0

signed = pytest.mark.parametrize("vector", SIGNED.values(), ids=SIGNED)


def body_of(vector: dict[str, Any]) -> bytes:
    """
    Return the body that a vector is about.
    """
    text: str = SIGNED[vector.get("of", vector["id"])]["body"]
    return text.encode()


def headers_of(vector: dict[str, Any]) -> dict[str, str]:
    """
    Write the headers of a vector's request.
    """
    return {"X-Crisp-Request-Timestamp": vector["timestamp"], "X-Crisp-Signature": vector["hex"]}


def make_hooks(crisp_package: ModuleType) -> Any:
    """
    Make a receiver whose clock stands at the time of the vectors.
    """
    return crisp_package.WebhookHandler(secret=SECRET, clock=lambda: NOW)


@signed
def test_sign(crisp_package: ModuleType, vector: dict[str, Any]) -> None:
    """
    `sign` makes the digest, character for character.
    """
    made = crisp_package.sign(SECRET, vector["timestamp"], body_of(vector))

    assert vector["hex"] == made


@signed
def test_signed_headers(crisp_package: ModuleType, vector: dict[str, Any]) -> None:
    """
    `signed_headers` puts timestamp and digest into the headers of the service.
    """
    made = crisp_package.signed_headers(SECRET, body_of(vector), timestamp=vector["timestamp"])

    assert headers_of(vector) == {name: made[name] for name in headers_of(vector)}


@signed
def test_accepted(crisp_package: ModuleType, vector: dict[str, Any]) -> None:
    """
    A signature made over the raw body is right; whether the body can be read is another question.
    """
    hooks = make_hooks(crisp_package)
    if vector["decodes"]:
        event = hooks.parse(headers_of(vector), body_of(vector))

        assert json.loads(vector["body"])["event"] == event.name
    else:
        with pytest.raises(crisp_package.MalformedPayload):
            hooks.parse(headers_of(vector), body_of(vector))


@pytest.mark.parametrize("vector", ALTERED.values(), ids=ALTERED)
def test_altered(crisp_package: ModuleType, vector: dict[str, Any]) -> None:
    """
    A digest of other bytes is refused; upper case is another spelling of the same digest.
    """
    hooks = make_hooks(crisp_package)
    if vector["accepted"]:
        assert "message:send" == hooks.parse(headers_of(vector), body_of(vector)).name
    else:
        with pytest.raises(crisp_package.InvalidSignature):
            hooks.parse(headers_of(vector), body_of(vector))


@pytest.mark.parametrize("vector", SIGNED.values(), ids=SIGNED)
def test_one_bit(crisp_package: ModuleType, vector: dict[str, Any]) -> None:
    """
    Every vector is refused as soon as one bit of its body differs.
    """
    body = bytearray(body_of(vector))
    body[len(body) // 2] ^= 1
    with pytest.raises(crisp_package.InvalidSignature):
        make_hooks(crisp_package).parse(headers_of(vector), bytes(body))


def test_both_units(crisp_package: ModuleType) -> None:
    """
    F10: the age is told by magnitude, so V1 in milliseconds and V15 in seconds are as old as each other.
    """
    for name in ("V1", "V15"):
        hooks = crisp_package.WebhookHandler(secret=SECRET, clock=lambda: NOW + 61, tolerance=60)
        with pytest.raises(crisp_package.StaleTimestamp, match="62 s old"):
            hooks.parse(headers_of(SIGNED[name]), body_of(SIGNED[name]))
