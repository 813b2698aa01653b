"""
From the body of a webhook to typed data: the package, and libraries that decode into classes.

A contender is a function from bytes to a payload, marked with `contender`. ``python -m bench.contenders
SECONDS`` prints, as JSON, the size of the body and the seconds that each needs for one.

The others are told which class it is and make nothing else of it; the package finds that out from the
name of the event and the type of the message, keeps members it does not know, and notes every member
that is not as the document says.
"""

from __future__ import annotations

import importlib
import json
import sys
import timeit
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, TypeAlias

import cattrs
import cattrs.gen
import mashumaro
import mashumaro.config
import msgspec
import pydantic
import pydantic.dataclasses

Contender: TypeAlias = Callable[[bytes], Any]

_PACKAGE = "crisp_realtime"
_WEBSITE = "7c3e5c0a-64f1-4c11-9a3c-2f0d1c9b7e55"
_SESSION = "session_0b8b0f0e-5d0c-4f57-8d0b-6a4f1f3d9a21"

BODY = json.dumps(
    {
        "website_id": _WEBSITE,
        "event": "message:send",
        "data": {
            "website_id": _WEBSITE,
            "session_id": _SESSION,
            "inbox_id": None,
            "type": "text",
            "content": "Hello, my order has not come yet. Can you look?",
            "from": "user",
            "origin": "chat",
            "fingerprint": 163239614854320,
            "timestamp": 1790000000100,
            "user": {"type": "visitor", "user_id": _SESSION, "nickname": "visitor7"},
            "mentions": [],
            "stamped": True,
        },
        "timestamp": 1790000000123,
    },
    separators=(",", ":"),
).encode()

CONTENDERS: dict[str, Contender] = {}


def contender(name: str) -> Callable[[Contender], Contender]:
    """
    Enter a function under a name.
    """

    def enter(function: Contender) -> Contender:
        CONTENDERS[name] = function
        return function

    return enter


# -- the floor and the package ------------------------------------------------------------------


@contender("json.loads")
def parse_only(body: bytes) -> Any:
    """
    Parse, and leave it at that.
    """
    return json.loads(body)


_decode = importlib.import_module(_PACKAGE).decode


@contender("the package")
def decode_with_package(body: bytes) -> Any:
    """
    Decode leniently, as the receivers do.
    """
    envelope = json.loads(body)
    return _decode(envelope["event"], envelope["data"])


_parse = importlib.import_module(f"{_PACKAGE}._runtime.json_text").parse_json
_scheme = importlib.import_module(f"{_PACKAGE}.registry").EVENT_SCHEME
_NOW = datetime.now(UTC)


@contender("the package, to the event")
def receive_with_package(body: bytes) -> Any:
    """
    Do what the receiver does after the signature: parse within bounds, decode, make the event.
    """
    envelope = _parse(body)
    return _scheme.make(
        envelope["event"],
        envelope["data"],
        surface="webhook",
        received_at=_NOW,
        envelope=envelope,
        envelope_time=envelope["timestamp"],
    )


# -- cattrs -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainUser:
    """
    Who wrote a message.
    """

    type: str | None = None
    user_id: str | None = None
    nickname: str | None = None
    avatar: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainMessage:
    """
    A message of plain words.
    """

    website_id: str
    session_id: str
    type: str
    content: str
    from_: str
    origin: str
    fingerprint: int
    timestamp: int
    user: PlainUser
    inbox_id: str | None = None
    routing_ids: list[str] | None = None
    mentions: list[str] | None = None
    stamped: bool | None = None
    automated: bool | None = None
    edited: bool | None = None
    translated: bool | None = None
    properties: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainEnvelope:
    """
    The body of a webhook.
    """

    event: str
    data: PlainMessage
    website_id: str | None = None
    timestamp: int | None = None


_converter = cattrs.Converter(detailed_validation=False)
_converter.register_structure_hook(
    PlainMessage,
    cattrs.gen.make_dict_structure_fn(
        PlainMessage,
        _converter,
        from_=cattrs.gen.override(rename="from"),
        _cattrs_detailed_validation=False,
    ),
)


@contender("cattrs")
def decode_with_cattrs(body: bytes) -> Any:
    """
    Structure in the mode without paths in its errors, the faster one.
    """
    return _converter.structure(json.loads(body), PlainEnvelope).data


# -- mashumaro ----------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class MashumaroUser(mashumaro.DataClassDictMixin):
    """
    Who wrote a message.
    """

    type: str | None = None
    user_id: str | None = None
    nickname: str | None = None
    avatar: str | None = None


@dataclass(frozen=True, kw_only=True)
class MashumaroMessage(mashumaro.DataClassDictMixin):
    """
    A message of plain words.
    """

    website_id: str
    session_id: str
    type: str
    content: str
    from_: str = field(metadata=mashumaro.field_options(alias="from"))
    origin: str
    fingerprint: int
    timestamp: int
    user: MashumaroUser
    inbox_id: str | None = None
    routing_ids: list[str] | None = None
    mentions: list[str] | None = None
    stamped: bool | None = None
    automated: bool | None = None
    edited: bool | None = None
    translated: bool | None = None
    properties: dict[str, Any] | None = None


@dataclass(frozen=True, kw_only=True)
class MashumaroEnvelope(mashumaro.DataClassDictMixin):
    """
    The body of a webhook.
    """

    event: str
    data: MashumaroMessage
    website_id: str | None = None
    timestamp: int | None = None


@contender("mashumaro")
def decode_with_mashumaro(body: bytes) -> Any:
    """
    Decode with the code that the mixin made.
    """
    return MashumaroEnvelope.from_dict(json.loads(body)).data


# -- pydantic -----------------------------------------------------------------------------------


@pydantic.dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class PydanticUser:
    """
    Who wrote a message.
    """

    type: str | None = None
    user_id: str | None = None
    nickname: str | None = None
    avatar: str | None = None


@pydantic.dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class PydanticMessage:
    """
    A message of plain words.
    """

    website_id: str
    session_id: str
    type: str
    content: str
    from_: str = pydantic.Field(alias="from")
    origin: str
    fingerprint: int
    timestamp: int
    user: PydanticUser
    inbox_id: str | None = None
    routing_ids: list[str] | None = None
    mentions: list[str] | None = None
    stamped: bool | None = None
    automated: bool | None = None
    edited: bool | None = None
    translated: bool | None = None
    properties: dict[str, Any] | None = None


@pydantic.dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class PydanticEnvelope:
    """
    The body of a webhook.
    """

    event: str
    data: PydanticMessage
    website_id: str | None = None
    timestamp: int | None = None


_adapter = pydantic.TypeAdapter(PydanticEnvelope)


@contender("pydantic dataclass")
def decode_with_pydantic(body: bytes) -> Any:
    """
    Validate the JSON text with pydantic's own parser.
    """
    return _adapter.validate_json(body).data


# -- msgspec ------------------------------------------------------------------------------------


class MsgspecUser(msgspec.Struct, frozen=True, kw_only=True):
    """
    Who wrote a message.
    """

    type: str | None = None
    user_id: str | None = None
    nickname: str | None = None
    avatar: str | None = None


class MsgspecMessage(msgspec.Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """
    A message of plain words.
    """

    website_id: str
    session_id: str
    type: str
    content: str
    from_: str
    origin: str
    fingerprint: int
    timestamp: int
    user: MsgspecUser
    inbox_id: str | None = None
    routing_ids: list[str] | None = None
    mentions: list[str] | None = None
    stamped: bool | None = None
    automated: bool | None = None
    edited: bool | None = None
    translated: bool | None = None
    properties: dict[str, Any] | None = None


class MsgspecEnvelope(msgspec.Struct, frozen=True, kw_only=True):
    """
    The body of a webhook.
    """

    event: str
    data: MsgspecMessage
    website_id: str | None = None
    timestamp: int | None = None


_decoder = msgspec.json.Decoder(MsgspecEnvelope)


@contender("msgspec")
def decode_with_msgspec(body: bytes) -> Any:
    """
    Decode the JSON text with msgspec's own parser.
    """
    return _decoder.decode(body).data


# -- the race -----------------------------------------------------------------------------------

_SLICE = 0.01


def race(seconds: float) -> dict[str, float]:
    """
    Let everybody run in short turns for about *seconds*; return the seconds per body of the best turn.
    """
    numbers: dict[str, int] = {}
    for name, function in CONTENDERS.items():
        check_answer(name, function(BODY))
        once = timeit.timeit(lambda function=function: function(BODY), number=100) / 100  # type: ignore[misc]
        numbers[name] = max(1, round(_SLICE / once))
    found: dict[str, float] = dict.fromkeys(CONTENDERS, float("inf"))
    for _ in range(max(3, round(seconds / _SLICE / len(CONTENDERS)))):
        for name, function in CONTENDERS.items():
            turn = timeit.timeit("function(body)", number=numbers[name], globals=_names(function))
            found[name] = min(found[name], turn / numbers[name])
    return found


def _names(function: Contender) -> dict[str, Any]:
    return {"function": function, "body": BODY}


def check_answer(name: str, payload: Any) -> None:
    """
    Stop a contender that is fast because it does not decode.
    """
    payload = getattr(payload, "data", payload)  # of an event
    expected = json.loads(BODY)
    if name == "json.loads":
        assert payload == expected
        return
    data = expected["data"]
    for member in ("session_id", "content", "fingerprint", "stamped"):
        assert getattr(payload, member) == data[member], f"{name} lost {member}"
    assert payload.from_ == data["from"]
    assert payload.user.nickname == data["user"]["nickname"]


if __name__ == "__main__":
    print(json.dumps({"bytes": len(BODY), "seconds": race(float(sys.argv[1]))}))
