# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from .._runtime.registry import PayloadEntry
from .._runtime.wire import (
    Member,
    Payload,
    Problems,
    Rows,
    array,
    choice,
    encode_items,
    encode_value,
    encode_values,
    mapping,
    number,
    string,
)

__all__ = ["Json", "Node", "Tree"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
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
            Member("next", "next", Node._decode, None, encode=encode_value),
            Member("children", "children", array(Node._decode), None, encode=encode_items(encode_value)),
            Member("by_name", "by_name", mapping(Node._decode), None, encode=encode_values(encode_value)),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Tree(Node):
    """
    Data of the event ``tree``.
    """


Json: TypeAlias = str | float | list[Any] | dict[str, Any]
"""
Data of the event ``json``.
"""


def decode_json(wire: Any, problems: Problems) -> Any:
    """
    Decode a value of this type.
    """
    return choice(
        "string or number or array or object", string, number, array(decode_json), mapping(decode_json)
    )(wire, problems)


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "tree": PayloadEntry(Tree, Tree._decode),
    "json": PayloadEntry(Json, decode_json),
}
"""
Type and decoder of the data of each event, or command, of this module.
"""
