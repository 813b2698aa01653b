"""
What a schema describes, as far as its own keywords and those of the schemas it refers to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from .document import Document
from .model import JsonKind
from .nodes import Array, Node, Object, text_at

_OBJECT_KEYWORDS = ("properties", "required", "additionalProperties", "patternProperties")
STRUCTURE = frozenset(
    {"type", "items", "prefixItems", "allOf", "anyOf", "oneOf", "enum", "const", "$ref", *_OBJECT_KEYWORDS}
)
"""
The keywords that say what values consist of.
"""


class Shapes:
    """
    Tell objects, unions and constants apart, in the schemas of one document.
    """

    def __init__(self, document: Document) -> None:
        self._document = document

    def follow(self, node: Node, name: str) -> tuple[Node, str, bool]:
        """
        Follow references, and `allOf` around nothing but one schema; name what is found.
        """
        followed = False
        passed: set[int] = set()
        while isinstance(node, Object) and id(node) not in passed:
            passed.add(id(node))
            if isinstance(node.get("$ref"), str):
                node, found = self._document.follow(node)
                name, followed = found or name, True
            elif _is_wrapper(node):
                node = node["allOf"][0]
            else:
                break
        return node, name, followed

    def target(self, node: Node) -> Node:
        """
        Follow references, and `allOf` around nothing but one schema.
        """
        return self.follow(node, "")[0]

    def parts(self, node: Node) -> Iterator[Object]:
        """
        Yield a schema and all that `allOf` adds to it, each once: the schemas of one and the same value.
        """
        pending, passed = [node], set()
        while pending:
            part = pending.pop()
            if not isinstance(part, Object) or id(part) in passed:
                continue
            passed.add(id(part))
            yield part
            pending.extend(self.target(further) for further in reversed(part.get("allOf") or ()))

    def is_object(self, node: Node) -> bool:
        """
        Tell whether a schema describes objects, alone or beside other values.
        """
        said = [_says_object(part) for part in self.parts(node)]
        return said[:1] != [False] and any(said)

    def has_members(self, node: Node) -> bool:
        """
        Tell whether a schema names members of an object.
        """
        return any(part.get("properties") for part in self.parts(node))

    def discriminator(self, node: Node) -> str:
        """
        Name the member that tells the options of a union apart, if they are objects and one does.
        """
        options = options_of(node)
        if len(options) < 2 or not isinstance(node, Object) or self.has_members(node):
            return ""
        found = [self.follow(option, "") for option in options]
        if not all(self.is_object(option) and self.has_members(option) for option, _, _ in found):
            return ""
        declared = node.get("discriminator")
        if isinstance(declared, Object):
            declared = declared.get("propertyName")
        if isinstance(declared, str):
            values = [self.constant(option, declared) or name for option, name, _ in found]
            return declared if len(set(values)) == len(values) and all(values) else ""
        for candidate in self._property_names(found[0][0]):
            constants = [self.constant(option, candidate) for option, _, _ in found]
            if None not in constants and len(set(constants)) == len(constants):
                return candidate
        return ""

    def _property_names(self, node: Node) -> list[str]:
        return [name for part in self.parts(node) for name in part.get("properties") or ()]

    def constant(self, node: Node, name: str) -> str | None:
        """
        Return the text that a member of an object always is, or `None`.
        """
        for part in self.parts(node):
            properties = part.get("properties")
            if isinstance(properties, Object) and name in properties:
                values = constants_of(self.target(properties[name]))
                if values is not None and len(values) == 1 and isinstance(values[0], str):
                    return values[0]
        return None


def find_member(document: Document, node: Node, *path: str) -> Node:
    """
    Find the schema of a member of an object, or of one further below, through references and `allOf`.
    """
    candidates: list[Node] = [node]
    for name in path:
        candidates = [found for part in candidates for found in members_called(document, part, name)]
    # The envelope and the message may both describe the member. The one that says most is meant: a
    # constant before members, members before values.
    for keywords in (("const",), ("properties", "allOf", "oneOf", "anyOf"), ("enum",)):
        for candidate in candidates:
            if isinstance(candidate, Object) and any(keyword in candidate for keyword in keywords):
                return candidate
    return candidates[0] if candidates else None


def members_called(document: Document, node: Node, name: str, depth: int = 0) -> Iterator[Node]:
    """
    Yield every schema that there is of a member of an object, through references and `allOf`.
    """
    node, _ = document.follow(node)
    if not isinstance(node, Object) or depth > 100:
        return
    properties = node.get("properties")
    if isinstance(properties, Object) and name in properties:
        yield document.follow(properties[name])[0]
    for part in node.get("allOf") or ():
        yield from members_called(document, part, name, depth + 1)


def required_of(node: Object) -> list[str]:
    """
    Return the names that a schema itself requires.
    """
    return [name for name in node.get("required") or () if isinstance(name, str)]


def _is_wrapper(node: Object) -> bool:
    parts = node.get("allOf")
    return isinstance(parts, Array) and len(parts) == 1 and not (STRUCTURE - {"allOf"}).intersection(node)


def _says_object(node: Object) -> bool | None:
    """
    Tell whether a schema's own keywords describe objects; `None` where they leave it open.
    """
    if constants_of(node) is not None:
        return False
    speaks = any(keyword in node for keyword in _OBJECT_KEYWORDS)
    if types := declared_types(node):
        return "object" in types and (speaks or not options_of(node))
    return speaks or None


def is_open_object(node: Node) -> bool:
    """
    Tell whether a schema describes objects and nothing else, whatever their members.
    """
    return isinstance(node, Object) and declared_types(node) == ["object"] and not options_of(node)


def options_of(node: Node) -> Sequence[Node]:
    """
    Return the alternatives of a schema.
    """
    if isinstance(node, Object):
        for keyword in ("oneOf", "anyOf"):
            if isinstance(node.get(keyword), Array) and node[keyword]:
                return list(node[keyword])
    return ()


def words_of(node: Node) -> str:
    """
    Say in a few words what an alternative is: its title, the members it must have or else has, its
    first value, or its type.
    """
    if not isinstance(node, Object):
        return ""
    title = text_at(node, "title")
    if title:
        return title
    members = [name for name in node.get("required") or node.get("properties") or () if isinstance(name, str)]
    if members:
        return " ".join(members[:3])
    values = constants_of(node)
    return str(values[0]) if values else " ".join(declared_types(node))


def declared_types(node: Node) -> list[str]:
    """
    Return the types that a schema names.
    """
    declared = node.get("type") if isinstance(node, Object) else None
    if isinstance(declared, str):
        return [declared]
    return [str(type_) for type_ in declared] if isinstance(declared, Array) else []


def constants_of(node: Node) -> list[Any] | None:
    """
    Return the values that a schema enumerates, or `None` where it does not.
    """
    if isinstance(node, Object):
        if "const" in node:
            return [node["const"]]
        if isinstance(node.get("enum"), Array):
            return list(node["enum"])
    return None


def text_values(node: Node) -> tuple[str, ...] | None:
    """
    Return the values of an enum of at least two texts and nothing else.
    """
    values = constants_of(node)
    if values is None or len(values) < 2 or not all(isinstance(value, str) for value in values):
        return None
    return tuple(dict.fromkeys(values))


def kind_of(value: object) -> JsonKind | None:
    """
    Return the JSON type of a value, or `None` for an object or an array.
    """
    if value is None:
        return JsonKind.NULL
    for type_, kind in (
        (bool, JsonKind.BOOLEAN),
        (str, JsonKind.STRING),
        (int, JsonKind.INTEGER),
        (float, JsonKind.NUMBER),
    ):
        if isinstance(value, type_):
            return kind
    return None
