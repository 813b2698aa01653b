# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads.
"""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from .._runtime.codec import (
    Codec,
    Member,
    Payload,
    Rows,
    alias,
    array,
    choice,
    mapping,
    number,
    payload,
    payload_class,
    string,
)
from .._runtime.registry import PayloadEntry

__all__ = ["Json", "Node", "Tree"]


@payload_class
class Node(Payload):
    """
    The shape ``Node``.
    """

    label: str | None = None
    next: Node | None = None
    children: list[Node] | None = None
    by_name: dict[str, Node] | None = None

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("label", "label", string, None),
            Member("next", "next", payload(Node), None),
            Member("children", "children", array(payload(Node)), None),
            Member("by_name", "by_name", mapping(payload(Node)), None),
        )


@payload_class
class Tree(Node):
    """
    Data of the event ``tree``.
    """


Json: TypeAlias = str | float | list[Any] | dict[str, Any]
"""
Data of the event ``json``.
"""

json_codec: Final[Codec] = alias(
    "string or number or array or object",
    lambda: choice(string, number, array(json_codec), mapping(json_codec)),
)


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "tree": PayloadEntry(Tree, payload(Tree)),
    "json": PayloadEntry(Json, json_codec),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
