"""
What becomes of every member of the vendored document: a reviewed table, and proof of its texts.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from generator.build import build_api
from generator.document import Document
from generator.overlay import apply_overlays
from generator.pipeline import Inputs
from generator.plan import plan_package
from generator.render import render_modules
from generator.resolve import resolve_document

_NAME_MAPS = {"channels", "messages", "properties", "schemas", "securitySchemes", "servers", "variables"}

USED = "used"  # decides something: a name, a type, an order, what is sent where
TEXT = "text"  # stands in the package, where a reader finds it
HOLDER = "holder"  # has members, which have rows of their own

TABLE: dict[str, str] = {
    "/asyncapi": USED,
    "/info": HOLDER,
    "/info/title": TEXT,
    "/info/version": TEXT,
    "/info/description": TEXT,
    "/info/contact": HOLDER,
    "/info/contact/name": TEXT,
    "/info/contact/url": TEXT,
    "/info/license": HOLDER,
    "/info/license/name": TEXT,
    "/info/license/url": TEXT,
    "/defaultContentType": "ignored: JSON is what decoders are handed; both surfaces carry nothing else",
    "/servers": HOLDER,
    "/servers/<name>": USED,
    "/servers/<name>/url": TEXT,
    "/servers/<name>/protocol": TEXT,
    "/servers/<name>/description": TEXT,
    "/servers/<name>/security": HOLDER,
    "/servers/<name>/security/*": HOLDER,
    "/servers/<name>/security/*/rtmAuthentication": USED,
    "/servers/<name>/variables": HOLDER,
    "/servers/<name>/variables/<name>": USED,
    "/servers/<name>/variables/<name>/default": TEXT,
    "/servers/<name>/variables/<name>/description": TEXT,
    "/channels": HOLDER,
    "/channels/<name>": USED,
    "/channels/<name>/description": TEXT,
    "/channels/<name>/bindings": HOLDER,
    "/channels/<name>/bindings/http": HOLDER,
    "/channels/<name>/bindings/http/type": "ignored: a webhook is a request by definition",
    "/channels/<name>/bindings/http/method": USED,
    "/channels/<name>/subscribe": USED,
    "/channels/<name>/subscribe/operationId": "ignored: events are named by their messages and channels",
    "/channels/<name>/subscribe/summary": TEXT,
    "/channels/<name>/subscribe/bindings": HOLDER,
    "/channels/<name>/subscribe/bindings/http": HOLDER,
    "/channels/<name>/subscribe/bindings/http/type": "ignored: a webhook is a request by definition",
    "/channels/<name>/subscribe/bindings/http/method": USED,
    "/channels/<name>/subscribe/bindings/http/headers": HOLDER,
    "/channels/<name>/subscribe/bindings/http/headers/type": "ignored: headers are an object by definition",
    "/channels/<name>/subscribe/bindings/http/headers/properties": HOLDER,
    "/channels/<name>/subscribe/bindings/http/headers/properties/<name>": USED,
    "/channels/<name>/subscribe/bindings/http/headers/properties/<name>/type": USED,
    "/channels/<name>/subscribe/bindings/http/headers/properties/<name>/description": TEXT,
    "/channels/<name>/subscribe/message": HOLDER,
    "/channels/<name>/subscribe/message/oneOf": USED,
    "/channels/<name>/subscribe/message/oneOf/*": HOLDER,
    "/channels/<name>/subscribe/message/oneOf/*/$ref": USED,
    "/channels/<name>/subscribe/message/$ref": USED,
    "/channels/<name>/publish": USED,
    "/channels/<name>/publish/operationId": "ignored: sending the credentials is the client's own business",
    "/channels/<name>/publish/message": HOLDER,
    "/channels/<name>/publish/message/$ref": USED,
    "/components": HOLDER,
    "/components/securitySchemes": HOLDER,
    "/components/securitySchemes/<name>": USED,
    "/components/securitySchemes/<name>/type": USED,
    "/components/securitySchemes/<name>/description": TEXT,
    "/components/messages": HOLDER,
    "/components/messages/<name>": USED,
    "/components/messages/<name>/name": USED,
    "/components/messages/<name>/title": TEXT,
    "/components/messages/<name>/summary": TEXT,
    "/components/messages/<name>/contentType": "ignored: JSON is what decoders are handed",
    "/components/messages/<name>/payload": HOLDER,
    "/components/messages/<name>/payload/$ref": USED,
    "/components/messages/<name>/payload/type": USED,
    "/components/messages/<name>/payload/additionalProperties": USED,
    "/components/schemas": HOLDER,
    "/components/schemas/<name>": USED,
    "/components/schemas/<name>/type": USED,
    "/components/schemas/<name>/required": HOLDER,
    "/components/schemas/<name>/required/*": USED,
    "/components/schemas/<name>/properties": HOLDER,
    "/components/schemas/<name>/properties/<name>": USED,
    "/components/schemas/<name>/properties/<name>/type": USED,
    "/components/schemas/<name>/properties/<name>/description": TEXT,
    "/components/schemas/<name>/properties/<name>/enum": HOLDER,
    "/components/schemas/<name>/properties/<name>/enum/*": USED,
    "/components/schemas/<name>/properties/<name>/additionalProperties": USED,
    "/components/schemas/<name>/properties/<name>/format": USED,
    "/components/schemas/<name>/description": TEXT,
    "/components/schemas/<name>/properties/<name>/items": HOLDER,
    "/components/schemas/<name>/properties/<name>/items/type": USED,
}


def walk(node: Any, shape: str = "", names: bool = False) -> Iterator[tuple[str, Any, Any]]:
    """
    Yield the shape of every pointer below a node, its container and its key.
    """
    if isinstance(node, dict):
        for key, value in node.items():
            inner = f"{shape}/{'<name>' if names else key}"
            yield inner, node, key
            yield from walk(value, inner, not names and key in _NAME_MAPS)
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield f"{shape}/*", node, index
            yield from walk(value, f"{shape}/*")


def test_table_is_complete(crisp_inputs: Inputs) -> None:
    """
    Every shape of pointer in the document has its row, and every row its shape.
    """
    shapes = {shape for shape, _, _ in walk(crisp_inputs.document.root)}

    assert [] == sorted(shapes - set(TABLE))
    assert [] == sorted(set(TABLE) - shapes)


def test_table_says_why() -> None:
    """
    What is ignored is ignored for a reason, and texts are never ignored.
    """
    for shape, fate in TABLE.items():
        assert fate in (USED, TEXT, HOLDER) or fate.startswith("ignored: ")
        if shape.endswith(("/description", "/summary", "/title")):
            assert fate == TEXT, shape


@pytest.fixture(scope="module")
def marked(crisp_inputs: Inputs) -> tuple[Document, dict[str, list[str]]]:
    """
    The corrected document with a mark of its own in place of every text, and the marks by shape.
    """
    document = apply_overlays(crisp_inputs.document, crisp_inputs.overlays)
    marks: dict[str, list[str]] = {}
    for number, (shape, holder, key) in enumerate(list(walk(document.root))):
        if TABLE.get(shape) == TEXT and isinstance(holder[key], str):
            holder[key] = f"mark{number}mark"
            marks.setdefault(shape, []).append(holder[key])
    return document, marks


@pytest.fixture(scope="module")
def printed(marked: tuple[Document, dict[str, list[str]]]) -> tuple[str, str]:
    """
    The model and the modules made of the marked document, as text.
    """
    api = build_api(resolve_document(marked[0]))
    return repr(api), "\n".join(render_modules(plan_package(api).modules).values())


@pytest.mark.parametrize("shape", [shape for shape, fate in TABLE.items() if fate == TEXT])
def test_texts_arrive(
    shape: str, marked: tuple[Document, dict[str, list[str]]], printed: tuple[str, str]
) -> None:
    """
    A text of this shape stands in the generated package.
    """
    marks = marked[1][shape]
    arrived = [mark for mark in marks if mark in printed[1]]

    assert arrived, f"none of {len(marks)}"


@pytest.mark.parametrize("shape", [shape for shape, fate in TABLE.items() if fate == TEXT])
def test_texts_reach_the_model(
    shape: str, marked: tuple[Document, dict[str, list[str]]], printed: tuple[str, str]
) -> None:
    """
    A text of this shape stands in the model.
    """
    assert any(mark in printed[0] for mark in marked[1][shape])


@pytest.mark.parametrize("name", ["title", "summary", "description"])
def test_no_text_of_an_event_is_lost(
    name: str, marked: tuple[Document, dict[str, list[str]]], printed: tuple[str, str]
) -> None:
    """
    Every text on the channel of an event and on its message arrives, not only one of them.
    """
    root = marked[0].root
    lost = []
    for address, channel in root["channels"].items():
        message = channel.get("subscribe", {}).get("message", {})
        if not address.startswith("rtm/") or not message or "oneOf" in message:
            continue
        if "$ref" in message:
            message = marked[0].target(message)
        lost += [
            f"{address}: {json.dumps(holder[name])}"
            for holder in (channel, channel["subscribe"], message)
            if name in holder and holder[name] not in printed[1]
        ]

    assert [] == lost
