"""
What a package generated for an invented service hands to the runtime, written by hand.
"""

from __future__ import annotations

import sys
import types
from collections.abc import Callable
from dataclasses import field
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, TypeAlias

from generator.runtime.codec import UNSET, Codec, Payload, Problems, payload_class
from generator.runtime.event import EventScheme, ServiceEvent, T_co
from generator.runtime.registry import EventInfo, PayloadEntry, Registry
from generator.runtime.signature import BodyPlace, HeaderPlace, RawBody, SignatureScheme
from generator.runtime.webhook import WebhookScheme

NOW = 1_800_000_000.0
SECRET = "shop-secret-1"


class Surface(StrEnum):
    WEBHOOK = "webhook"
    STREAM = "stream"


class CartEvent(StrEnum):
    PAID = "cart:paid"
    RENAMED = "cart:renamed"
    NOTE = "cart:note"


class Event(ServiceEvent[T_co]):
    __slots__ = ()

    @property
    def shop_id(self) -> str | None:
        return self.shared["shop_id"]


@payload_class
class CartPaid(Payload):
    cart_id: str
    number: int | None = None
    extra: Any = field(default_factory=dict, compare=False)


@payload_class
class CartRenamed(Payload):
    cart_id: str
    extra: Any = field(default_factory=dict, compare=False)


@payload_class
class NoteText(Payload):
    cart_id: str
    extra: Any = field(default_factory=dict, compare=False)


@payload_class
class NoteFile(Payload):
    cart_id: str
    extra: Any = field(default_factory=dict, compare=False)


CartNote: TypeAlias = NoteText | NoteFile


class _Cart(Codec):
    __slots__ = ("choose", "known")

    def __init__(self, choose: Callable[[Any], Callable[..., Any]], known: frozenset[str]) -> None:
        super().__init__("object")
        self.choose = choose
        self.known = known

    def decode(self, value: Any, problems: Problems) -> Any:
        if type(value) is not dict:
            problems.here("object", value)
            return value
        values = {name: value.get(name, UNSET) for name in self.known}
        if not isinstance(values["cart_id"], str):
            problems.wrong("cart_id", "string", values["cart_id"])
        extra = {name: item for name, item in value.items() if name not in self.known}
        return self.choose(value)(**values, extra=extra)


def make_registry() -> Registry:
    """
    Make a registry whose payload module lives in memory.
    """
    package = types.ModuleType("acme_shop_package")
    package.__path__ = []
    payloads = types.ModuleType("acme_shop_package.payloads")
    cart = frozenset({"cart_id"})
    payloads.PAYLOADS = {  # type: ignore[attr-defined]
        "cart:paid": PayloadEntry(CartPaid, _Cart(lambda data: CartPaid, cart | {"number"})),
        "cart:renamed": PayloadEntry(CartRenamed, _Cart(lambda data: CartRenamed, cart)),
        "cart:note": PayloadEntry(
            CartNote, _Cart(lambda data: NoteFile if data.get("kind") == "file" else NoteText, cart)
        ),
    }
    vars(payloads).update(CartNote=CartNote, __all__=["CartNote"])
    sys.modules["acme_shop_package"] = package
    sys.modules["acme_shop_package.payloads"] = payloads
    both = ("webhook", "stream")
    return Registry(
        "acme_shop_package",
        [
            EventInfo(CartEvent.PAID, "payloads", both, key=("cart_id", "number")),
            EventInfo(CartEvent.RENAMED, "payloads", both),
            EventInfo(CartEvent.NOTE, "payloads", ("stream",)),
        ],
    )


def make_scheme() -> EventScheme:
    return EventScheme(
        registry=make_registry(),
        event_class=Event,
        surfaces=Surface,
        shared=("shop_id",),
        timestamp="created_at",
        order="cart_id",
    )


def make_event(name: str = "cart:paid", data: Any = None, **options: Any) -> ServiceEvent[Any]:
    data = {"cart_id": "c1", "number": 1} if data is None else data
    options = {"surface": "webhook", "received_at": datetime(2027, 1, 15, tzinfo=UTC), **options}
    return make_scheme().make(name, data, **options)


TIME = HeaderPlace("Acme-Time")

SIGNATURE = SignatureScheme(
    signature=HeaderPlace("Acme-Signature"),
    timestamp=TIME,
    unit="magnitude",
    text=("<", TIME, "|", RawBody(), ">"),
    digest="sha256",
    encoding="hex",
    prefix="",
    hints=(("v9=", "this is how Acme Pay signs, another product"),),
)

WEBHOOK = WebhookScheme(
    method="POST",
    name=BodyPlace(("event",)),
    data=BodyPlace(("data",)),
    time=BodyPlace(("sent_at",)),
    signature=SIGNATURE,
    url_key="key",
    attempt=HeaderPlace("Acme-Attempt"),
    limit=HeaderPlace("Acme-Attempts"),
    origin=HeaderPlace("Acme-Origin"),
    surface="webhook",
    envelope_members=("shop_id",),
    required_members=("shop_id",),
    time_required=True,
)
