"""
Decoding, strict and lenient, and encoding back what was decoded.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.behaviour.test_payloads import CART, SHAPES
from tests.conftest import Generated

EVENTS = [
    "cart:changed",
    "message:sent",
    "tree:grown",
    "json:any",
    "list",
    "open",
    "counts",
    "nothing",
    "brand:new",
]


@pytest.fixture(scope="module")
def acme(generated_once: Generated) -> ModuleType:
    """
    A package with payloads of every shape.
    """
    return generated_once(SHAPES)


def mismatch(acme: ModuleType, name: str, data: object) -> tuple[str, str, str]:
    """
    Decode strictly what is wrong; return pointer, expected and found.
    """
    with pytest.raises(acme.SchemaMismatch) as caught:
        acme.decode(name, data, strict=True)
    return caught.value.pointer, caught.value.expected, caught.value.found


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("cart:changed", {**CART, "id": 5}, ("/id", "string", "integer")),
        ("cart:changed", {"id": "1"}, ("/from", "string", "missing")),
        ("cart:changed", {**CART, "count": 1.5}, ("/count", "integer", "number")),
        ("cart:changed", {**CART, "count": True}, ("/count", "integer", "boolean")),
        ("cart:changed", {**CART, "count": None}, ("/count", "integer", "null")),
        ("cart:changed", {**CART, "total": "1"}, ("/total", "number", "string")),
        ("cart:changed", {**CART, "paid": 1}, ("/paid", "boolean", "integer")),
        ("cart:changed", {**CART, "note": {}}, ("/note", "string or null", "object")),
        ("cart:changed", {**CART, "maybe": []}, ("/maybe", "string or null", "array")),
        ("cart:changed", {**CART, "colour": 5}, ("/colour", "string", "integer")),
        ("cart:changed", {**CART, "lines": {}}, ("/lines", "array", "object")),
        ("cart:changed", {**CART, "lines": [{"sku": "a"}, {}]}, ("/lines/1/sku", "string", "missing")),
        ("cart:changed", {**CART, "owner": {"nick": 1}}, ("/owner/nick", "string or null", "integer")),
        ("cart:changed", {**CART, "by_name": {"a/b~c": 1}}, ("/by_name/a~1b~0c", "object", "integer")),
        ("cart:changed", {**CART, "either": 5}, ("/either", "string or object", "integer")),
        ("message:sent", {"type": "text", "id": 1}, ("/content", "string", "missing")),
        ("message:sent", [], ("", "object", "array")),
        ("message:sent", {"type": 5, "id": 1, "content": 1}, ("/type", "string", "integer")),
        ("list", [{"sku": "a"}, 5], ("/1", "object", "integer")),
        ("counts", {"a": 1, "b": "2"}, ("/b", "integer", "string")),
        ("open", None, ("", "object", "null")),
    ],
)
def test_strict(acme: ModuleType, name: str, data: object, expected: tuple[str, str, str]) -> None:
    """
    Strict decoding says where, what was expected, and what was found.
    """
    assert expected == mismatch(acme, name, data)


def test_strict_constant(acme: ModuleType) -> None:
    """
    Another value than the only one is a mismatch.
    """
    pointer, expected, _ = mismatch(acme, "cart:changed", {**CART, "fixed": "v2"})

    assert ("/fixed", "'v1'") == (pointer, expected)


def test_from_dict_is_strict(acme: ModuleType) -> None:
    """
    `from_dict` raises as strict decoding does, for anything that is no object too.
    """
    for wrong in ({}, [], None, 5, "text"):
        with pytest.raises(acme.SchemaMismatch):
            acme.Line.from_dict(wrong)


def test_mismatch_is_a_service_error(acme: ModuleType) -> None:
    """
    What decoding raises belongs to the package's tree of exceptions, and says it all in one line.
    """
    with pytest.raises(acme.ServiceError, match=r"^/sku: expected string, found missing$"):
        acme.Line.from_dict({})


def test_lenient(acme: ModuleType) -> None:
    """
    Lenient decoding delivers: wrong members as they came, missing ones `UNSET`, each a problem.
    """
    wire = {"id": 5, "total": [], "note": None, "count": None, "lines": [{"sku": 1}, 7], "new": 1}
    problems: list[Any] = []
    payload = acme.decode("cart:changed", wire, problems=problems)

    assert (5, acme.UNSET, [], {"new": 1, "count": None}) == (
        payload.id,
        payload.from_,
        payload.total,
        dict(payload.extra),
    )
    assert 1 == payload.lines[0].sku
    assert 7 == payload.lines[1]
    assert ["/id", "/from", "/total", "/count", "/lines/0/sku", "/lines/1"] == [
        problem.pointer for problem in problems
    ]
    assert wire == acme.encode(payload)


@pytest.mark.parametrize("data", [None, 5, "text", [], [1], True, 1.5])
def test_lenient_of_no_object(acme: ModuleType, data: object) -> None:
    """
    Data that is not even an object arrives as an unknown payload with a problem.
    """
    problems: list[Any] = []
    payload = acme.decode("cart:changed", data, problems=problems)

    assert acme.UnknownPayload is type(payload)
    assert data == payload.data
    assert 1 == len(problems)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("{}", "the data of 'cart:changed' is text; decode takes what json.loads makes of it"),
        (None, "the data of 'cart:changed' is None, not an object"),
    ],
)
def test_slips_of_the_caller(acme: ModuleType, data: object, message: str) -> None:
    """
    What is probably not the data of an event is decoded, and told where decode is called.
    """
    with pytest.warns(UserWarning, match="the data of") as told:
        acme.decode("cart:changed", data)
    with pytest.raises(acme.SchemaMismatch) as failed:
        acme.decode("cart:changed", data, strict=True)

    assert [(message, __file__)] == [(str(warning.message), warning.filename) for warning in told]
    assert [message] == failed.value.__notes__


@pytest.mark.filterwarnings("error")  # also what the project's other tests ignore
def test_data_that_is_as_the_document_says_is_no_slip(acme: ModuleType) -> None:
    """
    Nothing is told of an object with unknown members, and of unknown events.
    """
    acme.decode("ping", {"a": 1})
    acme.decode("brand:new", "text")


@pytest.mark.parametrize("data", [b"{}", bytearray(b"{}"), memoryview(b"{}")])
def test_bytes_are_no_data(acme: ModuleType, data: object) -> None:
    """
    Bytes are no JSON value: they are refused, not decoded.
    """
    with pytest.raises(TypeError, match="decode takes what json.loads makes of it"):
        acme.decode("cart:changed", data)


def test_unknown_event(acme: ModuleType) -> None:
    """
    The data of an unknown event arrives as it came, without a problem.
    """
    problems: list[Any] = []
    payload = acme.decode("brand:new", {"a": 1}, problems=problems, strict=True)

    assert (acme.UnknownPayload, {"a": 1}, []) == (type(payload), payload.data, problems)
    assert {"a": 1} == acme.encode(payload)


WIRES: list[tuple[str, dict[str, Any]]] = [
    ("cart:changed", CART),
    ("cart:changed", {}),
    ("cart:changed", {**CART, "count": None}),
    ("cart:changed", {**CART, "count": None, "new": None, "from": None}),
    ("cart:changed", {**CART, "maybe": None, "anything": None}),
    ("cart:changed", {**CART, "lines": None, "owner": None, "colour": None, "key": None}),
    ("cart:changed", {**CART, "lines": [None, {"sku": None}, {"sku": "a", "x": [{}]}, []]}),
    ("cart:changed", {**CART, "owner": {"name": None, "nick": None, "extra": {"a": 1}}}),
    ("cart:changed", {**CART, "either": {"sku": "a", "b": 1}, "by_name": {"a": {"sku": "b"}, "b": 5}}),
    ("cart:changed", {**CART, "either": {"nothing": 1}, "colour": "green", "fixed": "v9"}),
    ("cart:changed", {**CART, "from_": 1, "extra": {"extra": 1}, "self": 1, "_members": 1, "to_dict": 2}),
    ("cart:changed", {**CART, "total": 1, "count": 1.0}),
    ("message:sent", {}),
    ("message:sent", {"type": None}),
    ("message:sent", {"type": "file", "content": {"sku": "a", "y": 1}, "id": 2.0}),
    ("message:sent", {"type": "video", "content": {"a": [1]}, "id": None}),
    ("message:sent", {"type": ["text"], "id": 1}),
    ("tree:grown", {"next": {"next": {"children": [{"label": "a"}, {"label": None}]}}}),
    ("json:any", {"a": ["b", {"c": []}], "d": {}}),
    ("json:any", {"a": 5}),
    ("open", {"": {"": ""}}),
    ("counts", {"a": 1, "b": None}),
    ("nothing", {"a": 1}),
    ("brand:new", {"a": {"b": 1}}),
]


@pytest.mark.parametrize(("name", "wire"), WIRES)
def test_round_trip(acme: ModuleType, name: str, wire: dict[str, Any]) -> None:
    """
    Encoding gives back the object that was decoded, right or wrong.
    """
    before = json.dumps(wire)

    assert wire == acme.encode(acme.decode(name, wire))
    assert before == json.dumps(wire)


NAMES = sorted({key for _, wire in WIRES for key in wire} | {"sku", "nick", "x"})
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text()
    | st.sampled_from(NAMES),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(NAMES) | st.text(), inner, max_size=5),
    max_leaves=12,
)
OBJECTS = st.dictionaries(st.sampled_from(NAMES) | st.text(), JSON, max_size=8)


def same(left: Any, right: Any) -> bool:
    """
    Compare JSON with its types: 1, 1.0 and true differ.
    """
    return json.dumps(left, sort_keys=True) == json.dumps(right, sort_keys=True)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.sampled_from(EVENTS), wire=OBJECTS)
def test_round_trip_of_any_object(acme: ModuleType, name: str, wire: dict[str, Any]) -> None:
    """
    Encoding gives back any object that was decoded, types included.
    """
    assert same(wire, acme.encode(acme.decode(name, wire)))


def test_round_trip_of_arrays(acme: ModuleType) -> None:
    """
    The data of an event may be an array; its items become payloads, and are encoded one by one.
    """
    payload = acme.decode("list", [{"sku": "a"}], strict=True)

    assert [acme.Line(sku="a")] == payload
    assert [{"sku": "a"}] == acme.encode(payload)


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ("{type: string}", "text"),
        ("{type: string, enum: [a, b]}", "a"),
        ("{type: integer}", 7),
        ("{type: number}", 1.5),
        ("{type: boolean}", False),
        ('{type: "null"}', None),
        ("{const: 7}", 7),
        ("{type: array, items: {type: integer}}", [1, 2]),
        ("{type: array, items: {type: object, properties: {a: {enum: [x, y]}}}}", [{"a": "x"}, {"b": 1}]),
        ("{type: object, additionalProperties: {type: array, items: {enum: [x, y]}}}", {"k": ["x", "z"]}),
        ("{oneOf: [{type: string}, {type: array, items: {type: string}}]}", ["a"]),
        ("{}", {"any": [None, {"thing": 1}]}),
    ],
)
def test_round_trip_of_any_json(generated: Generated, schema: str, value: Any) -> None:
    """
    Whatever decodes also encodes, back to what it was; so does what is of another type.
    """
    package = generated(schema)

    for data in (value, *[other for other in (None, True, 3, "other", [1], {"a": 1}) if other != value]):
        assert same(data, package.encode(package.decode("thing", data)))


@pytest.mark.parametrize(
    "schemas",
    [
        {"A": {"anyOf": [{"type": "string"}, {"$ref": "#/components/schemas/A"}]}},
        {
            "A": {"anyOf": [{"type": "string"}, {"$ref": "#/components/schemas/B"}]},
            "B": {"anyOf": [{"type": "integer"}, {"$ref": "#/components/schemas/A"}]},
        },
    ],
)
def test_a_type_that_may_be_itself(generated: Generated, schemas: Any) -> None:
    """
    To be itself says nothing: text or itself is text.
    """
    package = generated({"$ref": "#/components/schemas/A"}, schemas=schemas)

    assert "a" == package.decode("thing", "a", strict=True)
    with pytest.raises(package.SchemaMismatch):
        package.decode("thing", [], strict=True)


def test_a_hundred_levels(generated: Generated) -> None:
    """
    Recursive data is decoded as deep as the JSON reader lets in.
    """
    package = generated(
        {"$ref": "#/components/schemas/Node"},
        schemas={"Node": {"type": "object", "properties": {"next": {"$ref": "#/components/schemas/Node"}}}},
    )
    data = nested(99, lambda inner: {"next": inner}, {"next": None})
    problems: list[Any] = []
    node = package.decode("thing", data, problems=problems)
    depth = 0
    while isinstance(node, package.Node | package.Thing):
        node, depth = node.next, depth + 1

    assert (100, ["/next" * 100]) == (depth, [problem.pointer for problem in problems])


def test_a_thousand_members(generated: Generated) -> None:
    """
    A wide object is decoded and encoded like any other.
    """
    names = [f"m{number}" for number in range(1000)]
    package = generated({"type": "object", "properties": {name: {"type": "integer"} for name in names}})
    data = {name: number for number, name in enumerate(names)}
    payload = package.decode("thing", data, strict=True)

    assert (999, data) == (payload.m999, package.encode(payload))


def nested(depth: int, wrap: Callable[[Any], Any], inner: Any) -> Any:
    """
    Put *inner* into itself many times.
    """
    for _ in range(depth):
        inner = wrap(inner)
    return inner


@pytest.mark.parametrize("depth", [63, 64, 65, 200, 5000])
@pytest.mark.parametrize(
    ("name", "wrap"),
    [
        ("tree:grown", lambda inner: {"next": inner}),
        ("tree:grown", lambda inner: {"children": [inner]}),
        ("json:any", lambda inner: {"a": inner}),
        ("json:any", lambda inner: {"a": [inner]}),
        ("cart:changed", lambda inner: {"anything": inner}),
        ("cart:changed", lambda inner: {"new": inner}),
        ("brand:new", lambda inner: {"a": [inner]}),
    ],
)
def test_deep_nesting(acme: ModuleType, name: str, wrap: Callable[[Any], Any], depth: int) -> None:
    """
    However deep data is, decoding and encoding end, and give it back.
    """
    wire = nested(depth, wrap, {})
    back = acme.encode(acme.decode(name, wire))

    for _ in range(depth + 1):  # comparing the whole would recurse
        assert (type(wire), len(wire)) == (type(back), len(back))
        if isinstance(wire, dict) and wire:
            (key,) = wire
            wire, back = wire[key], back[key]
        if isinstance(wire, list):
            assert isinstance(back, list)
            wire, back = wire[0], back[0]
    assert {} == wire == back


def test_decoding_leaves_data_alone(acme: ModuleType) -> None:
    """
    Decoding changes nothing of what it is given, and strict and lenient agree on right data.
    """
    wire = {**CART, "lines": [{"sku": "a"}], "new": {"a": [1]}}
    before = json.dumps(wire)

    assert acme.decode("cart:changed", wire) == acme.decode("cart:changed", wire, strict=True)
    assert before == json.dumps(wire)


def test_choice_takes_what_knows_most(generated: Generated) -> None:
    """
    Of shapes that nothing tells apart the one that knows most members is taken.
    """
    package = generated(
        {
            "properties": {
                "it": {"anyOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}]}
            }
        },
        schemas={
            "A": {"type": "object", "properties": {"a": {"type": "integer"}}},
            "B": {"type": "object", "properties": {"a": {"type": "integer"}, "b": {"type": "integer"}}},
        },
    )

    assert "B" == type(package.Thing.from_dict({"it": {"a": 1, "b": 2}}).it).__name__
    assert "A" == type(package.Thing.from_dict({"it": {"a": 1}}).it).__name__
