"""
Samples: valid by the document, the same every time, and decoded without a problem.
"""

from __future__ import annotations

import json
from types import ModuleType
from typing import Any

import jsonschema
import pytest

from generator.model import Api, Event
from generator.nodes import join_pointer, split_pointer
from generator.pipeline import Inputs, read_api
from generator.samples import sample_payload, sample_payloads
from tests.conftest import make_inputs


@pytest.fixture(scope="module")
def read(crisp_inputs: Inputs) -> tuple[Api, dict[str, Any]]:
    """
    The model of the vendored document, and the corrected document as plain JSON.
    """
    api, document, _ = read_api(crisp_inputs)
    root: dict[str, Any] = json.loads(json.dumps(document.root))
    return api, root


def payload_pointers(root: dict[str, Any]) -> dict[str, str]:
    """
    Find the schema of the payload of every event that has a channel of its own, without the generator's help.
    """
    found = {}
    for address, channel in root["channels"].items():
        if address.startswith("rtm/") and "subscribe" in channel:
            pointer = join_pointer("", "channels", address, "subscribe", "message")
            node = follow(root, pointer)
            while "$ref" in node:
                pointer = node["$ref"].removeprefix("#")
                node = follow(root, pointer)
            if "oneOf" not in node:
                found[address.removeprefix("rtm/")] = f"#{pointer}/payload"
    return found


def follow(root: Any, pointer: str) -> Any:
    for token in split_pointer(pointer):
        root = root[token]
    return root


def faults(root: dict[str, Any], pointer: str, payload: object) -> list[str]:
    """
    Validate a payload by a schema within the document; references mean the document.
    """
    validator = jsonschema.Draft7Validator({**root, "$ref": pointer})
    return [error.message for error in validator.iter_errors(payload)]


def test_every_event_has_samples(read: tuple[Api, dict[str, Any]]) -> None:
    """
    There is a sample of every event, and of every variant of a union.
    """
    api, root = read
    counts = {event.name: len(list(sample_payloads(api, event))) for event in api.events}

    assert set(payload_pointers(root)) == set(counts)
    assert 9 == counts["message:send"] == counts["message:received"]
    assert 1 == counts["session:set_email"]


def test_samples_are_valid(read: tuple[Api, dict[str, Any]]) -> None:
    """
    Every sample is what the document says.
    """
    api, root = read
    pointers = payload_pointers(root)
    wrong = {
        f"{event.name} {variant}": found
        for event in api.events
        for variant, payload in sample_payloads(api, event)
        if (found := faults(root, pointers[event.name], payload))
    }

    assert {} == wrong


def test_validation_notices(read: tuple[Api, dict[str, Any]]) -> None:
    """
    The check of samples is one: a wrong payload does not pass it.
    """
    api, root = read
    event = next(event for event in api.events if event.name == "message:send")
    payload = {**sample_payload(api, event), "type": 5}

    assert faults(root, payload_pointers(root)["message:send"], payload)


def test_samples_are_decoded(read: tuple[Api, dict[str, Any]], crisp_package: ModuleType) -> None:
    """
    The package decodes every sample strictly, and encodes it back.
    """
    api, _ = read
    for event in api.events:
        for variant, payload in sample_payloads(api, event):
            decoded = crisp_package.decode(event.name, payload, strict=True)

            assert payload == crisp_package.encode(decoded), f"{event.name} {variant}"
            assert "Unknown" not in type(decoded).__name__


def test_samples_are_deterministic(crisp_inputs: Inputs) -> None:
    """
    Reading the document twice gives the same samples in the same order.
    """
    first, second = (
        [(event.name, list(sample_payloads(api, event))) for event in api.events]
        for api in (read_api(crisp_inputs)[0], read_api(crisp_inputs)[0])
    )

    assert json.dumps(first) == json.dumps(second)


def sample(schema: str | dict[str, Any], **schemas: Any) -> Any:
    """
    Make a sample of a lone schema, and check it against that schema.
    """
    inputs = make_inputs(schema, schemas=schemas)
    api, document, _ = read_api(inputs)
    event: Event = api.events[0]
    payload = sample_payload(api, event)
    root = json.loads(json.dumps(document.root))

    assert [] == faults(root, "#/channels/thing/subscribe/message/payload", payload)
    return payload


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ("{type: string, minLength: 20}", None),
        ("{type: string, maxLength: 2}", None),
        ("{type: string, maxLength: 0}", ""),
        ("{type: string, format: email}", "ada@example.com"),
        ("{type: string, default: d}", "d"),
        ("{type: string, examples: [e, f]}", "e"),
        ("{type: string, enum: [b, a]}", "b"),
        ("{const: c}", "c"),
        ("{type: integer, minimum: 5}", 5),
        ("{type: integer, maximum: -5}", -5),
        ("{type: integer, exclusiveMinimum: 5}", 6),
        ("{type: integer, exclusiveMaximum: 1}", 0),
        ("{type: integer, multipleOf: 7}", 7),
        ("{type: integer, minimum: 8, multipleOf: 7}", 14),
        ("{type: number, exclusiveMinimum: 5, exclusiveMaximum: 6}", 5.5),
        ("{type: boolean}", True),
        ("{type: 'null'}", None),
        ("{type: [string, 'null']}", None),
        ("{type: array, items: {type: integer}}", [1]),
        ("{type: array}", None),
        ("{type: object, additionalProperties: {type: integer}}", {"key": 1}),
        ("{type: object}", None),
        ("{}", None),
    ],
)
def test_kinds(schema: str, expected: object) -> None:
    """
    A sample of each kind of value is valid, and what the schema suggests.
    """
    payload = sample(f"{{type: object, required: [m], properties: {{m: {schema}}}}}")

    if expected is not None:
        assert {"m": expected} == payload


@pytest.mark.parametrize(
    ("member", "expected"),
    [
        ("billing_email: {type: string}", "ada@example.com"),
        ("avatar_url: {type: string}", "https://example.com/"),
        ("order_id: {type: string}", "order-1"),
        ("order-id: {type: string, maxLength: 3}", "ord"),
        ("id: {type: string}", "id"),
        ("list: {type: array, items: {type: string}, examples: [[a, b]]}", ["a", "b"]),
        ("list: {type: array, items: {type: string}, examples: [[1], [c]]}", ["c"]),
        ("map: {type: object, additionalProperties: {type: integer}, examples: [{a: x}, {b: 2}]}", {"b": 2}),
        (
            "o: {type: object, required: [a], properties: {a: {enum: [x]}}, examples: [{}, {a: z}]}",
            {"a": "x"},
        ),
        ("o: {type: object, properties: {a: {type: string}}, examples: [{}]}", {}),
        ("n: {type: [integer, 'null'], examples: [null]}", None),
        ("n: {type: integer, examples: [true, one]}", 1),
    ],
)
def test_what_members_suggest(member: str, expected: object) -> None:
    """
    A member has its first example that is of its type, or what its name says that it holds.
    """
    payload = sample(f"{{type: object, properties: {{{member}}}}}")

    assert [expected] == list(payload.values())


def test_examples_of_messages() -> None:
    """
    The example of a message is its sample, whole, where it is of the type; a variant takes its own.
    """
    text = """
asyncapi: 2.6.0
info: {title: Acme, version: "1"}
channels:
  thing:
    subscribe:
      message:
        name: thing
        examples:
          - {payload: {size: large}}
          - {headers: {a: b}}
          - {payload: {kind: b, size: 7}}
          - {payload: {kind: a}}
        payload:
          oneOf:
            - {type: object, required: [kind], properties: {kind: {const: a}, size: {type: string}}}
            - {type: object, required: [kind], properties: {kind: {const: b}, size: {type: integer}}}
            - {type: object, required: [kind], properties: {kind: {const: c}, size: {type: integer}}}
"""
    api, _, _ = read_api(make_inputs(text))

    assert {"a": {"kind": "a"}, "b": {"kind": "b", "size": 7}, "c": {"kind": "c", "size": 1}} == dict(
        sample_payloads(api, api.events[0])
    )


def test_recursion() -> None:
    """
    A schema that contains itself has a sample with an end.
    """
    node = {
        "type": "object",
        "properties": {
            "next": {"$ref": "#/components/schemas/Node"},
            "all": {"type": "array", "items": {"$ref": "#/components/schemas/Node"}},
        },
    }

    assert len(json.dumps(sample({"$ref": "#/components/schemas/Node"}, Node=node))) < 100_000
