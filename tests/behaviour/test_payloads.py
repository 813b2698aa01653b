"""
Payload classes: members, absence, unknown things, equality, and what Python does with them.
"""

from __future__ import annotations

import copy
import dataclasses
import inspect
import json
import pickle
import sys
import typing
from types import ModuleType
from typing import Any

import pytest

from tests.conftest import Generated

SHAPES = """
asyncapi: "2.6.0"
info: {title: Acme, version: "1"}
channels:
  a: {subscribe: {message: {name: "cart:changed", payload: {$ref: "#/components/schemas/Cart"}}}}
  b: {subscribe: {message: {name: "message:sent", payload: {$ref: "#/components/schemas/Message"}}}}
  c: {subscribe: {message: {name: "tree:grown", payload: {$ref: "#/components/schemas/Node"}}}}
  d: {subscribe: {message: {name: "json:any", payload: {$ref: "#/components/schemas/Json"}}}}
  e:
    subscribe: {message: {name: "list", payload: {type: array, items: {$ref: "#/components/schemas/Line"}}}}
  f: {subscribe: {message: {name: "open", payload: {type: object}}}}
  g: {subscribe: {message: {name: "counts", payload: {type: object, additionalProperties: {type: integer}}}}}
  h: {subscribe: {message: {name: "nothing"}}}
components:
  schemas:
    Cart:
      type: object
      required: [id, from, total, note]
      properties:
        id: {type: string}
        from: {type: string}
        total: {type: number}
        note: {type: [string, "null"]}
        count: {type: integer}
        paid: {type: boolean}
        maybe: {type: [string, "null"]}
        anything: {}
        colour: {$ref: "#/components/schemas/Colour"}
        lines: {type: array, items: {$ref: "#/components/schemas/Line"}}
        owner: {$ref: "#/components/schemas/Owner"}
        by_name: {type: object, additionalProperties: {$ref: "#/components/schemas/Line"}}
        either: {anyOf: [{type: string}, {$ref: "#/components/schemas/Line"}]}
        fixed: {const: v1}
        key: {type: string, format: password}
    Colour: {type: string, enum: [red, dark blue]}
    Line: {type: object, required: [sku], properties: {sku: {type: string}, count: {type: integer}}}
    Owner: {type: object, properties: {name: {type: string}, nick: {type: [string, "null"]}}}
    Message:
      oneOf: [{$ref: "#/components/schemas/Text"}, {$ref: "#/components/schemas/File"}]
    Text:
      type: object
      required: [type, content, id]
      properties: {id: {type: integer}, type: {const: text}, content: {type: string}}
    File:
      type: object
      required: [type, content, id]
      properties: {id: {type: integer}, type: {const: file}, content: {$ref: "#/components/schemas/Line"}}
    Node:
      type: object
      properties:
        label: {type: string}
        next: {$ref: "#/components/schemas/Node"}
        children: {type: array, items: {$ref: "#/components/schemas/Node"}}
    Json:
      anyOf:
        - {type: string}
        - {type: array, items: {$ref: "#/components/schemas/Json"}}
        - {type: object, additionalProperties: {$ref: "#/components/schemas/Json"}}
"""
CART = {"id": "1", "from": "shop", "total": 1.5, "note": None}


@pytest.fixture(scope="module")
def acme(generated_once: Generated) -> ModuleType:
    """
    A package with payloads of every shape.
    """
    return generated_once(SHAPES)


def test_keyword_field(generated: Generated) -> None:
    """
    A property named like a keyword keeps its wire name.
    """
    package = generated("properties: {from: {type: string}}")

    assert {"from": "user"} == package.Thing(from_="user").to_dict()


def test_absent_and_null(acme: ModuleType) -> None:
    """
    Where the wire allows both, absent is `UNSET` and ``null`` is `None`; where it allows absence only,
    absent is `None`.
    """
    absent = acme.Cart.from_dict(CART)
    null = acme.Cart.from_dict({**CART, "maybe": None})

    assert absent.maybe is acme.UNSET
    assert not acme.UNSET
    assert null.maybe is None
    assert absent.count is None
    assert absent != null
    assert "maybe" not in absent.to_dict()
    assert null.to_dict()["maybe"] is None


def test_required_members_must_be_given(acme: ModuleType) -> None:
    """
    A payload cannot be built without what the document requires, and takes keywords only.
    """
    with pytest.raises(TypeError, match="missing"):
        acme.Cart(id="1")
    with pytest.raises(TypeError, match="positional"):
        acme.Line("sku")
    with pytest.raises(TypeError, match=r"Line\.__init__\(\) got an unexpected keyword argument 'skew'"):
        acme.Line(sku="a", skew=1)


def test_built_payload_is_what_is_decoded(acme: ModuleType) -> None:
    """
    Building and decoding give equal payloads.
    """
    built = acme.Cart(id="1", from_="shop", total=1.5, note=None, lines=[acme.Line(sku="a")])

    assert built == acme.Cart.from_dict({**CART, "lines": [{"sku": "a"}]})
    assert {**CART, "lines": [{"sku": "a"}]} == built.to_dict()


def test_extra(acme: ModuleType) -> None:
    """
    Unknown members are kept and sent back, and take no part in equality or hash.
    """
    payload = acme.Line.from_dict({"sku": "a", "new": [1], "extra": 2})

    assert {"new": [1], "extra": 2} == payload.extra
    assert acme.Line(sku="a") == payload
    assert hash(acme.Line(sku="a")) == hash(payload)
    assert {"sku": "a", "new": [1], "extra": 2} == payload.to_dict()


def test_extra_is_a_plain_dictionary(acme: ModuleType) -> None:
    """
    Unknown members, or none, are a dictionary of that payload alone, which JSON has.
    """
    one, other = acme.Line.from_dict({"sku": "a"}), acme.Line.from_dict({"sku": "a", "x": [1]})

    assert ["{}", '{"x": [1]}'] == [json.dumps(one.extra), json.dumps(other.extra)]
    assert ['{"sku": "a"}', '{"x": [1], "sku": "a"}'] == [
        json.dumps(one.to_dict()),
        json.dumps(other.to_dict()),
    ]
    assert acme.Line(sku="a").extra is not acme.Line(sku="a").extra


def test_signature(generated: Generated) -> None:
    """
    Own members come first and *extra* last; a member with one value has it as its default.
    """
    base = {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}}
    own = {"required": ["kind"], "properties": {"kind": {"const": "a"}, "more": {"type": "integer"}}}
    package = generated(
        {"allOf": [{"$ref": "#/components/schemas/Base"}, {"type": "object", **own}]}, schemas={"Base": base}
    )

    assert ["kind", "more", "id", "extra"] == list(inspect.signature(package.Thing).parameters)
    assert {"id": "1", "kind": "a"} == package.Thing(id="1").to_dict()
    with pytest.raises(package.SchemaMismatch, match="/kind"):
        package.decode("thing", {"id": "1"}, strict=True)


def test_lenient_from_dict(acme: ModuleType) -> None:
    """
    A class decodes leniently too; what is no object cannot be one of its instances.
    """
    assert 1 == acme.Line.from_dict({"sku": 1}, strict=False).sku
    for strict in (True, False):
        with pytest.raises(acme.SchemaMismatch):
            acme.Line.from_dict([], strict=strict)


def test_enum_values(acme: ModuleType) -> None:
    """
    A known value is a member of the enum, another one stays text without being a problem.
    """
    known = acme.Cart.from_dict({**CART, "colour": "dark blue"})
    unknown = acme.Cart.from_dict({**CART, "colour": "green"})

    assert known.colour is acme.Colour.DARK_BLUE
    assert "green" == unknown.colour
    assert str is type(unknown.colour)
    assert "dark blue" == known.to_dict()["colour"]
    assert str is type(known.to_dict()["colour"])


def test_union(acme: ModuleType) -> None:
    """
    The class of a union's variant follows from its discriminator.
    """
    text = acme.decode("message:sent", {"id": 1, "type": "text", "content": "Hi"}, strict=True)
    file = acme.decode("message:sent", {"id": 1, "type": "file", "content": {"sku": "a"}}, strict=True)

    assert (acme.Text, acme.File) == (type(text), type(file))
    assert acme.Line(sku="a") == file.content


def test_unknown_variant(acme: ModuleType) -> None:
    """
    A variant that nobody has seen arrives with what all variants share; the rest is in `extra`.
    """
    wire = {"id": 1, "type": "video", "content": 5, "length": 3}
    payload = acme.decode("message:sent", wire, strict=True)

    assert acme.UnknownMessageSent is type(payload)
    assert (1, "video", 5, {"length": 3}) == (payload.id, payload.type, payload.content, payload.extra)
    assert wire == acme.encode(payload)


def test_inline_variants(generated: Generated) -> None:
    """
    Variants that are written inline are named for what tells them apart.
    """
    package = generated(
        {
            "oneOf": [
                {"type": "object", "properties": {"kind": {"const": kind}, "size": {"type": "integer"}}}
                for kind in ("small", "large")
            ]
        }
    )
    payload = package.decode("thing", {"kind": "large", "size": 1}, strict=True)

    assert {"kind": "large", "size": 1} == package.encode(payload)
    assert "Large" in type(payload).__name__


def test_password_is_masked(acme: ModuleType) -> None:
    """
    A secret never shows in a repr, whether it is right or wrong; absent members do not show at all.
    """
    right = acme.Cart.from_dict({**CART, "key": "s3cret"})
    wrong = acme.decode("cart:changed", {**CART, "key": ["s3cret"]})

    assert "s3cret" not in repr(right) + repr(wrong)
    assert "key='***'" in repr(right) or "key=***" in repr(right)
    assert "count" not in repr(right)
    assert "s3cret" == right.to_dict()["key"]


def test_passwords_in_a_list_are_masked(generated: Generated) -> None:
    """
    Secrets are secret in a list as well.
    """
    package = generated(
        "properties: {tokens: {type: array, items: {type: string, format: password}}, "
        "by_name: {type: object, additionalProperties: {type: string, format: password}}, "
        "maybe: {anyOf: [{type: string, format: password}, {type: 'null'}]}}"
    )
    wire = {"tokens": ["s3cret"], "by_name": {"a": "s3cret"}, "maybe": "s3cret"}

    assert "s3cret" not in repr(package.Thing.from_dict(wire))


def test_payloads_are_frozen_and_slotted(acme: ModuleType) -> None:
    """
    A payload cannot be changed, and has no room for members that it does not have.
    """
    payload = acme.Line(sku="a")

    with pytest.raises(dataclasses.FrozenInstanceError):
        payload.sku = "b"
    with pytest.raises(dataclasses.FrozenInstanceError):
        del payload.sku
    with pytest.raises((AttributeError, TypeError)):
        object.__setattr__(payload, "other", 1)
    assert not hasattr(payload, "__dict__")


def payload_classes(package: ModuleType) -> list[type]:
    """
    List the payload classes that a package exports.
    """
    return [
        value
        for name in package.__all__
        if inspect.isclass(value := getattr(package, name))
        and dataclasses.is_dataclass(value)
        and issubclass(value, package.Payload)
        and value not in (package.Payload, package.UnknownPayload)
    ]


@pytest.mark.parametrize("which", ["acme", "crisp_package"])
def test_type_hints(which: str, request: pytest.FixtureRequest) -> None:
    """
    `typing.get_type_hints` works on every class and names every field.
    """
    package = request.getfixturevalue(which)
    classes = payload_classes(package)
    assert classes

    for class_ in classes:
        hints = typing.get_type_hints(class_)

        assert {field.name for field in dataclasses.fields(class_)} <= set(hints)


BUILTINS = [
    *("str", "int", "float", "bool", "list", "dict", "type"),
    *("tuple", "set", "object", "id", "len", "none"),
]
HELPERS = [
    *("inside", "others", "start", "get", "wire", "problems", "is_integer", "check_values", "decode_inner"),
    *("extra", "data", "cls", "self", "from_dict", "to_dict", "member", "field", "dataclass", "array"),
    *("string", "unset"),
]


@pytest.mark.parametrize("names", [BUILTINS, HELPERS], ids=["builtins", "helpers"])
def test_members_named_like_what_the_code_uses(generated: Generated, names: list[str]) -> None:
    """
    A member may have any name that the generated code uses itself.
    """
    kinds: list[dict[str, Any]] = [
        {"type": "string"},
        {"type": "integer"},
        {"type": "array", "items": {"type": "string"}},
        {"type": "object", "additionalProperties": {"type": "number"}},
        {"type": "boolean"},
        {"$ref": "#/components/schemas/Inner"},
    ]
    package = generated(
        {
            "type": "object",
            "properties": {name: kinds[number % len(kinds)] for number, name in enumerate(names)},
            "additionalProperties": {"type": "integer"},
        },
        schemas={"Inner": {"anyOf": [{"type": "integer"}, {"type": "array", "items": {"type": "integer"}}]}},
    )
    values: list[Any] = ["a", 1, ["a"], {"a": 1.5}, True, [1]]
    wire = {name: values[number % len(kinds)] for number, name in enumerate(names)}
    wire["more"] = 5

    payload = package.Thing.from_dict(wire)

    assert wire == payload.to_dict()
    assert {"more": 5} == payload.extra
    hints = typing.get_type_hints(package.Thing)
    types: list[Any] = [str | None, int | None, list[str] | None, dict[str, float] | None, bool | None]
    for number, member in enumerate(package.Thing._known_shape().members):
        if number % len(kinds) < len(types):
            assert types[number % len(kinds)] == hints[member.attribute], member.name


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_pickle(acme: ModuleType, protocol: int) -> None:
    """
    Payloads go through pickle with everything in them.
    """
    wire = {**CART, "lines": [{"sku": "a", "new": 1}], "maybe": None, "colour": "red", "other": {"a": 1}}
    payload = acme.Cart.from_dict(wire)
    back = pickle.loads(pickle.dumps(payload, protocol))

    assert payload == back
    assert wire == back.to_dict()
    assert back.count is None
    assert pickle.loads(pickle.dumps(acme.UNSET, protocol)) is acme.UNSET


def test_copy(acme: ModuleType) -> None:
    """
    Payloads can be copied, deeply and with changes, those without unknown members too.
    """
    for wire in ({**CART, "lines": [{"sku": "a"}], "new": [1]}, {**CART, "lines": [{"sku": "a"}]}):
        payload = acme.Cart.from_dict(wire)
        deep = copy.deepcopy(payload)

        assert wire == copy.copy(payload).to_dict() == deep.to_dict()
        assert deep.lines is not payload.lines
        assert {**wire, "id": "2"} == dataclasses.replace(payload, id="2").to_dict()


def test_match(acme: ModuleType) -> None:
    """
    Payloads can be matched by class and member.
    """
    match acme.decode("message:sent", {"id": 1, "type": "text", "content": "Hi"}):
        case acme.Text(content=text):
            assert "Hi" == text
        case _:
            pytest.fail("the variant was not matched")


def test_hash_of_plain_payload(acme: ModuleType) -> None:
    """
    Payloads of plain values can be members of a set.
    """
    assert {acme.Line(sku="a")} == {acme.Line(sku="a"), acme.Line.from_dict({"sku": "a", "new": {}})}


def test_inheritance(generated: Generated) -> None:
    """
    A shape made of another one is its subclass.
    """
    package = generated(
        {"allOf": [{"$ref": "#/components/schemas/Base"}, {"type": "object", "properties": {"b": {}}}]},
        schemas={"Base": {"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}}},
    )

    assert issubclass(package.Thing, package.Base)
    assert {"a": "x", "b": None} == package.Thing.from_dict({"a": "x", "b": None}).to_dict()
    assert sys.getsizeof(package.Thing(a="x")) < 200


def test_additional_properties_are_checked(generated: Generated) -> None:
    """
    Members that the document knows by type alone are kept, and wrong ones are problems.
    """
    package = generated("{properties: {id: {type: string}}, additionalProperties: {type: integer}}")
    problems: list[Any] = []
    payload = package.decode("thing", {"id": "1", "a": 1, "b": "x"}, problems=problems)

    assert {"a": 1, "b": "x"} == payload.extra
    assert [("/b", "integer", "string")] == [(item.pointer, item.expected, item.found) for item in problems]
