# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Final, TypeAlias

from .._runtime.registry import PayloadEntry
from .._runtime.wire import (
    UNSET,
    Member,
    Payload,
    Problems,
    array,
    choice,
    draft,
    encode_items,
    encode_value,
    encode_values,
    inside,
    mapping,
    number,
    others,
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

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("label", "label", absent=True),
        Member("next", "next", absent=True, encode=encode_value),
        Member("children", "children", absent=True, encode=encode_items(encode_value)),
        Member("by_name", "by_name", absent=True, encode=encode_values(encode_value)),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        label = get("label", UNSET)
        if label is UNSET:
            label = None
        elif type(label) is not str:
            problems.wrong("label", "string", label)
        next_value = get("next", UNSET)
        if next_value is UNSET:
            next_value = None
        else:
            next_value = inside(problems, "next", Node._decode, next_value)
        children = get("children", UNSET)
        if children is UNSET:
            children = None
        elif type(children) is not list or children:
            children = inside(problems, "children", _ARRAY_NODE, children)
        by_name = get("by_name", UNSET)
        if by_name is UNSET:
            by_name = None
        else:
            by_name = inside(problems, "by_name", _MAPPING_NODE, by_name)
        payload = draft(Node)
        payload.label = label
        payload.next = next_value
        payload.children = children
        payload.by_name = by_name
        payload.extra = others(Node, wire, len(problems) != start)
        payload.__class__ = Node
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Tree(Node):
    """
    Data of the event ``tree``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        label = get("label", UNSET)
        if label is UNSET:
            label = None
        elif type(label) is not str:
            problems.wrong("label", "string", label)
        next_value = get("next", UNSET)
        if next_value is UNSET:
            next_value = None
        else:
            next_value = inside(problems, "next", Node._decode, next_value)
        children = get("children", UNSET)
        if children is UNSET:
            children = None
        elif type(children) is not list or children:
            children = inside(problems, "children", _ARRAY_NODE, children)
        by_name = get("by_name", UNSET)
        if by_name is UNSET:
            by_name = None
        else:
            by_name = inside(problems, "by_name", _MAPPING_NODE, by_name)
        payload = draft(Tree)
        payload.label = label
        payload.next = next_value
        payload.children = children
        payload.by_name = by_name
        payload.extra = others(Tree, wire, len(problems) != start)
        payload.__class__ = Tree
        return payload


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


_ARRAY_NODE: Final = array(Node._decode)
_MAPPING_NODE: Final = mapping(Node._decode)

PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "tree": PayloadEntry(Tree, Tree._decode),
    "json": PayloadEntry(Json, decode_json),
}
"""
Type and decoder of the data of each event of this module.
"""
