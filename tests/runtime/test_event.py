"""
Events and their keys.
"""

from __future__ import annotations

import pickle
from datetime import UTC, datetime
from typing import Any

import pytest

from generator.runtime.codec import UNSET, Problem, UnknownPayload
from generator.runtime.envelope import delivery_key
from generator.runtime.event import Delivery
from tests.runtime.acme_service import CartEvent, CartPaid, Event, Surface, make_event


def test_known_event() -> None:
    """
    A known event has its enum member, its payload class and the package's event class.
    """
    event = make_event("cart:paid", {"cart_id": "c1", "number": 2})

    assert (Event, CartEvent.PAID, CartPaid(cart_id="c1", number=2)) == (type(event), event.name, event.data)
    assert isinstance(event.name, CartEvent)
    assert event.surface is Surface.WEBHOOK


def test_unknown_event() -> None:
    """
    An event that the document does not know keeps its data and has no key.
    """
    event = make_event("cart:brand_new", {"cart_id": "c1"})

    assert UnknownPayload({"cart_id": "c1"}) == event.data
    assert (str, None) == (type(event.name), event.key)


@pytest.mark.parametrize("data", [None, 1, "text", [1]])
def test_data_that_is_no_object(data: Any) -> None:
    """
    Data that is no object is delivered with a problem; `raw` stays a mapping.
    """
    event = make_event("cart:paid", [data])

    assert (UnknownPayload([data]), {}, None) == (event.data, event.raw, event.key)
    assert [Problem("", "object", "array")] == list(event.problems)


def test_wrong_and_missing_members() -> None:
    """
    F32: a missing member is `UNSET`, a wrong one holds the wire value, and both are problems.
    """
    missing, wrong = make_event(data={"number": 1}), make_event(data={"cart_id": 7, "number": 1})

    assert (UNSET, 7) == (missing.data.cart_id, wrong.data.cart_id)
    assert ["missing", "integer"] == [event.problems[0].found for event in (missing, wrong)]


@pytest.mark.parametrize(
    ("data", "envelope_time", "expected"),
    [
        ({"created_at": 5}, 7, 7),
        ({"created_at": 5}, None, 5),
        ({"created_at": 5.0}, None, 5),
        ({"created_at": True}, None, None),
        ({"created_at": "5"}, None, None),
        ({}, None, None),
        ({"created_at": 5}, 0, 0),
    ],
)
def test_timestamp(data: dict[str, Any], envelope_time: int | None, expected: int | None) -> None:
    """
    The time is the envelope's, else the payload's when that is an integer.
    """
    event = make_event(data=data, envelope_time=envelope_time)

    assert (int if expected is not None else type(None), expected) == (type(event.timestamp), event.timestamp)


@pytest.mark.parametrize(
    ("envelope", "data", "expected"),
    [
        ({"shop_id": "a"}, {"shop_id": "b"}, "a"),
        ({"shop_id": 1}, {"shop_id": "b"}, "b"),
        (None, {"shop_id": "b"}, "b"),
        ({}, {"shop_id": None}, None),
        (None, {}, None),
    ],
)
def test_shared_members(envelope: dict[str, Any] | None, data: dict[str, Any], expected: str | None) -> None:
    """
    A shared member comes from the envelope, else from the data, and is text or nothing.
    """
    event = make_event(data=data, envelope=envelope)
    assert isinstance(event, Event)

    assert expected == event.shop_id


def test_key_is_the_same_on_both_surfaces() -> None:
    """
    F70: the key comes from the data alone, and from the value of a number rather than its spelling.
    """
    webhook = make_event(data={"cart_id": "c1", "number": 2, "x": 1}, surface="webhook", envelope_time=5)
    stream = make_event(data={"number": 2.0, "cart_id": "c1"}, surface="stream")

    assert 'cart:paid ["c1",2]' == webhook.key == stream.key


def test_key_has_no_control_characters() -> None:
    """
    F112: a key stays on one line whatever its values hold.
    """
    key = make_event(data={"cart_id": "a\n\0\x1b\ud800", "number": 1}).key

    assert key is not None
    assert key.isascii() and key.isprintable()


@pytest.mark.parametrize(
    "data", [{"cart_id": "c1"}, {"cart_id": "c1", "number": None}, {"cart_id": [], "number": 1}]
)
def test_no_key_without_its_members(data: dict[str, Any]) -> None:
    """
    A member that is missing, ``null`` or no scalar identifies nothing.
    """
    assert make_event(data=data).key is None


def test_no_key_where_the_document_names_none() -> None:
    """
    F71: two equal payloads of an event without identifying members may be two events.
    """
    assert make_event("cart:renamed", {"cart_id": "c1"}).key is None


def test_delivery_key_tells_deliveries_apart() -> None:
    """
    F71, F128: name, time, data and what the envelope shares each make another delivery; order does not.
    """
    base = delivery_key("cart:renamed", 1, {"a": 1, "b": 2}, {"shop_id": "s1"})
    others = [
        delivery_key("cart:paid", 1, {"a": 1, "b": 2}, {"shop_id": "s1"}),
        delivery_key("cart:renamed", 2, {"a": 1, "b": 2}, {"shop_id": "s1"}),
        delivery_key("cart:renamed", None, {"a": 1, "b": 2}, {"shop_id": "s1"}),
        delivery_key("cart:renamed", 1, {"a": 1, "b": 3}, {"shop_id": "s1"}),
        delivery_key("cart:renamed", 1, {"a": 1, "b": 2}, {"shop_id": "s2"}),
        delivery_key("cart:renamed", 1, {"a": 1, "b": 2}, {}),
    ]

    assert base == delivery_key("cart:renamed", 1, {"b": 2, "a": 1}, {"shop_id": "s1"})
    assert 7 == len({base, *others})


def test_envelope_problems_come_first() -> None:
    """
    Problems of the envelope stand before those of the data.
    """
    problem = Problem("/sent_at", "integer in the envelope", "missing")
    event = make_event(data={}, problems=[problem])

    assert (problem, 2) == (event.problems[0], len(event.problems))


def test_events_are_values() -> None:
    """
    Events compare, hash and pickle; their raw data does not show in the repr.
    """
    delivery = Delivery(1, 3, "shop", "k")
    event = make_event(data={"cart_id": "c1", "secret_note": "hush"}, delivery=delivery)
    twin = make_event(data={"cart_id": "c1", "secret_note": "hush"}, delivery=delivery)
    copy = pickle.loads(pickle.dumps(event))

    assert event == twin
    assert hash(event) == hash(twin)
    assert event == copy
    assert "raw=" not in repr(event)


def test_received_at_is_kept() -> None:
    """
    The time of arrival is the caller's.
    """
    moment = datetime(2028, 1, 1, tzinfo=UTC)

    assert moment == make_event(received_at=moment).received_at
