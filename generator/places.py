"""
Where requests of a webhook hold what: the places that ``x-webhook`` names, read and looked up.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from .document import Document
from .nodes import Node, Object, object_at, objects_at, split_pointer, text_at
from .runtime.signature import BodyPlace, HeaderPlace, Place, QueryPlace
from .shapes import find_member, members_called


class EnvelopePlaces(NamedTuple):
    """
    Where a delivery holds the name of its event, its payload, and the time.
    """

    name: Place
    data: BodyPlace
    time: Place | None


def read_envelope(envelope: Object) -> EnvelopePlaces:
    """
    Read the places of an envelope; without one for the payload it is the whole body.
    """
    name, data = place_at(envelope, "name", "pointer"), place_at(envelope, "data", "pointer")
    assert name is not None  # validate says so
    return EnvelopePlaces(
        name, data if isinstance(data, BodyPlace) else BodyPlace(), place_at(envelope, "timestamp", "pointer")
    )


def http_method(channel: Object) -> str:
    """
    Say with which method the deliveries on a channel come.
    """
    for holder in (channel.get("subscribe"), channel.get("publish"), channel):
        method = text_at(object_at(holder, "bindings", "http"), "method")
        if method:
            return method
    return "POST"


def place_at(holder: Node, word: str, text: Literal["header", "pointer"]) -> Place | None:
    """
    Read the place that is a member of *holder*, if there is one. *text* says whether a text names a header
    or a member of the body.
    """
    node = holder.get(word) if isinstance(holder, Object) else None
    if isinstance(node, str):
        return HeaderPlace(node) if text == "header" else BodyPlace((node,))
    if not isinstance(node, Object):
        return None
    if "pointer" in node:
        return BodyPlace(split_pointer(node["pointer"]))
    return QueryPlace(node["query"]) if "query" in node else header_place(node)


def header_place(node: Node) -> HeaderPlace:
    """
    Read a place in a header: its name, or an object.
    """
    if isinstance(node, str):
        return HeaderPlace(node)
    return HeaderPlace(
        text_at(node, "header"),
        text_at(node, "field"),
        text_at(node, "separator") or ",",
        text_at(node, "equals") or "=",
    )


def find_place(document: Document, message: Object, place: Place) -> Node:
    """
    Find the schema of what a message has at a place, if it describes it.
    """
    if isinstance(place, BodyPlace):
        return (
            find_member(document, message.get("payload"), *place.path)
            if place.path
            else message.get("payload")
        )
    if isinstance(place, HeaderPlace):
        for schema in _headers_of(message):
            described, _ = document.follow(schema)
            for name in objects_at(described, "properties"):
                if name.lower() == place.header.lower():
                    return find_member(document, schema, name)
    return None


def is_required(document: Document, message: Object, place: Place) -> bool:
    """
    Tell whether a message says that there is something at a place.
    """
    if isinstance(place, BodyPlace):
        nodes: list[Node] = [message.get("payload")]
        for name in place.path:
            if not any(_requires(document, node, name) for node in nodes):
                return False
            nodes = [found for node in nodes for found in members_called(document, node, name)]
        return True
    return isinstance(place, HeaderPlace) and any(
        _requires(document, schema, place.header) for schema in _headers_of(message)
    )


def _headers_of(message: Object) -> list[Node]:
    return [message.get("headers"), object_at(message, "bindings", "http", "headers")]


def _requires(document: Document, node: Node, name: str, depth: int = 0) -> bool:
    node, _ = document.follow(node)
    if not isinstance(node, Object) or depth > 100:
        return False
    required = node.get("required")
    if isinstance(required, list) and name in required:
        return True
    return any(_requires(document, part, name, depth + 1) for part in node.get("allOf") or ())
