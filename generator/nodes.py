"""
JSON data that knows where it was written.

`Object` and `Array` are a ``dict`` and a ``list`` with their origin and the origins of their
members. References are relative to the file in which they were written (`Object.base`).
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, Final, TypeAlias

from .errors import Origin

Node: TypeAlias = Any
"""
`Object`, `Array`, `str`, `int`, `float`, `bool` or `None`.
"""

_INDEX: Final = re.compile(r"0|[1-9][0-9]*")


class Object(dict[str, Node]):
    """
    A JSON object that knows where it and its members were written.
    """

    __slots__ = ("_places", "base", "origin")

    def __init__(self, origin: Origin, base: str) -> None:
        super().__init__()
        self.origin = origin
        self.base = base
        self._places: dict[str, tuple[Origin, Origin]] = {}

    def place(self, key: str, value: Node, key_origin: Origin, value_origin: Origin) -> None:
        """
        Set a member, and say where its key and its value were written.
        """
        self[key] = value
        self._places[key] = (key_origin, value_origin)

    def key_origin(self, key: str) -> Origin:
        """
        Say where the key of a member was written.
        """
        place = self._places.get(key)
        return place[0] if place else self.origin

    def value_origin(self, key: str) -> Origin:
        """
        Say where the value of a member was written.
        """
        place = self._places.get(key)
        return place[1] if place else self.origin

    def replace(self, key: str, value: Node, origin: Origin) -> None:
        """
        Set a member that is there to a value written elsewhere.
        """
        self.place(key, value, self.key_origin(key), origin)

    def take(self, key: str, other: Object, value: Node) -> None:
        """
        Set a member to *value*, which came from the member of the same name of *other*.
        """
        self.place(key, value, other.key_origin(key), other.value_origin(key))

    def settle(self, key: str, file: str, pointer: str) -> None:
        """
        Note where a member stands that was written elsewhere.
        """
        if key in self._places:
            key_origin, value_origin = self._places[key]
            self._places[key] = _at_home(key_origin, file, pointer), _at_home(value_origin, file, pointer)

    def drop(self, key: str) -> None:
        """
        Remove a member.
        """
        del self[key]
        self._places.pop(key, None)


class Array(list[Node]):
    """
    A JSON array that knows where it and its items were written.
    """

    __slots__ = ("_places", "base", "origin")

    def __init__(self, origin: Origin, base: str) -> None:
        super().__init__()
        self.origin = origin
        self.base = base
        self._places: list[Origin] = []

    def place(self, value: Node, origin: Origin) -> None:
        """
        Append an item, and say where it was written.
        """
        self.append(value)
        self._places.append(origin)

    def value_origin(self, index: int) -> Origin:
        """
        Say where an item was written.
        """
        return self._places[index] if index < len(self._places) else self.origin

    def replace(self, index: int, value: Node, origin: Origin) -> None:
        """
        Set an item that is there to a value written elsewhere.
        """
        self[index] = value
        self._places[index] = origin

    def settle(self, index: int, file: str, pointer: str) -> None:
        """
        Note where an item stands that was written elsewhere.
        """
        self._places[index] = _at_home(self._places[index], file, pointer)

    def drop(self, index: int) -> None:
        """
        Remove an item.
        """
        del self[index]
        del self._places[index]


def child_origin(parent: Object | Array, key: str | int) -> Origin:
    """
    Say where the value of a member or an item was written.
    """
    return parent.value_origin(key)  # type: ignore[arg-type]


def copy_node(node: Node) -> Node:
    """
    Copy a node and everything below it; origins stay.
    """
    if isinstance(node, Object):
        copied = Object(node.origin, node.base)
        for key, value in node.items():
            copied.take(key, node, copy_node(value))
        return copied
    if isinstance(node, Array):
        items = Array(node.origin, node.base)
        for index, value in enumerate(node):
            items.place(copy_node(value), node.value_origin(index))
        return items
    return node


def plain(node: Node) -> Any:
    """
    Copy a node as the JSON that it is, without what it knows of its places.
    """
    if isinstance(node, Object):
        return {key: plain(value) for key, value in node.items()}
    return [plain(value) for value in node] if isinstance(node, Array) else node


def digest(node: Node) -> str:
    """
    Tell a node by all it says but the Python names it gives, which change nothing of what it is.
    """

    def said(node: Node) -> Node:
        if isinstance(node, dict):
            return {key: said(value) for key, value in node.items() if key != "x-python-name"}
        return [said(value) for value in node] if isinstance(node, list) else node

    text = json.dumps(said(node), sort_keys=True, default=str)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def rebase(node: Node, base: str) -> Node:
    """
    Copy a node so that the references in it are relative to *base*.
    """
    copied = copy_node(node)
    pending = [copied]
    while pending:
        current = pending.pop()
        if isinstance(current, Object | Array):
            current.base = base
            pending.extend(current.values() if isinstance(current, Object) else current)
    return copied


def note_homes(root: Object) -> None:
    """
    Let every node below the root of a document know where it stands, if it was written elsewhere.
    """
    pending: list[tuple[Object | Array, str]] = [(root, "")]
    while pending:
        node, pointer = pending.pop()
        entries: Iterable[tuple[Any, Node]] = node.items() if isinstance(node, Object) else enumerate(node)
        for key, value in entries:
            place = join_pointer(pointer, key)
            node.settle(key, root.origin.file, place)
            if isinstance(value, Object | Array):
                value.origin = _at_home(value.origin, root.origin.file, place)
                pending.append((value, place))


def _at_home(origin: Origin, file: str, pointer: str) -> Origin:
    return origin if origin.file == file else replace(origin, home=(file, pointer))


def join_pointer(pointer: str, *parts: str | int) -> str:
    """
    Append reference tokens to a JSON pointer, escaped as RFC 6901 says.
    """
    return pointer + "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in parts)


def split_pointer(pointer: str) -> tuple[str, ...]:
    """
    Split a JSON pointer into its unescaped tokens.
    """
    return tuple(token.replace("~1", "/").replace("~0", "~") for token in pointer.split("/")[1:])


def along(root: Node, pointer: str) -> Iterator[tuple[Object | Array, Any]]:
    """
    Follow a JSON pointer as far as it leads; yield each holder with the key or the index below it.
    """
    node = root
    for token in split_pointer(pointer):
        key: Any = int(token) if isinstance(node, Array) and _INDEX.fullmatch(token) else token
        is_there = key in node if isinstance(node, Object) else isinstance(key, int) and key < len(node)
        if not is_there:
            return
        yield node, key
        node = node[key]


def node_at(root: Node, pointer: str, default: Any = None) -> Node:
    """
    Return what a JSON pointer leads to, or *default* where it leads nowhere.
    """
    node, left = root, len(split_pointer(pointer))
    for holder, key in along(root, pointer):
        node, left = holder[key], left - 1
    return default if left else node


def object_at(node: Node, *path: str) -> Object | None:
    """
    Return the object at the end of a path of members, if there is one.
    """
    for name in path:
        node = node.get(name) if isinstance(node, Object) else None
    return node if isinstance(node, Object) else None


def objects_at(node: Node, key: str, *, every: bool = False) -> dict[str, Any]:
    """
    Return the objects of a map that stands in a node, by name; with *every*, whatever is there.
    """
    entries = object_at(node, key)
    if entries is None:
        return {}
    return {name: value for name, value in entries.items() if every or isinstance(value, Object)}


def names_at(node: Node, *path: str) -> dict[str, Origin]:
    """
    Return the names in the object at the end of a path of members, and where they were written.
    """
    found = object_at(node, *path)
    return {name: found.key_origin(name) for name in found} if found is not None else {}


def texts_in(node: Node) -> Iterator[tuple[str, Origin]]:
    """
    Yield the texts of an array, and where they were written.
    """
    for index, item in enumerate(node if isinstance(node, Array) else ()):
        if isinstance(item, str):
            yield item, node.value_origin(index)


def text_at(node: Node, key: str) -> str:
    """
    Return a text that stands in a node, or nothing.
    """
    value = node.get(key) if isinstance(node, Object) else None
    return value if isinstance(value, str) else ""
