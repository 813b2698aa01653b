"""
What a schema says, however it is written.

References are followed, `allOf` and alternatives of one are folded in, the spellings of a nullable type are
one; order does not count. Each part keeps the place where it was written.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from ..document import Document
from ..errors import Origin
from ..nodes import Array, Node, Object, plain

Nodes: TypeAlias = tuple[Node, ...]
"""
Schemas that hold together, as those below `allOf` do: objects or booleans, references included.
"""

JSON_TYPES: Final = frozenset({"string", "number", "boolean", "object", "array"})
ALTERNATIVES: Final = ("oneOf", "anyOf")
DATA: Final = frozenset({"const", "default", "enum", "examples"})
TEXTS: Final = frozenset({"title", "description", "examples", "externalDocs", "$comment"})
LIMITS: Final = (
    "maxLength",
    "minLength",
    "maximum",
    "minimum",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "multipleOf",
    "uniqueItems",
    "minItems",
    "maxItems",
    "minProperties",
    "maxProperties",
)
CONDITIONS: Final = ("not", "if", "then", "else", "dependencies", "contains")
_IGNORED: Final = frozenset({"$id", "$schema", "definitions", "$defs", "allOf", "nullable", "$ref"})


@dataclass
class Member:
    """
    A member of an object: the schemas that say what it is, and where its name was written.
    """

    nodes: Nodes
    origin: Origin


@dataclass
class Written:
    """
    A JSON value and where it was written.
    """

    value: Any
    origin: Origin


@dataclass
class Schema:
    """
    What a schema says.

    *name* is the key under which a reference found it, or nothing. *types* has JSON types without `null`,
    and is `None` where any is meant; a whole number is the type ``integer``. *nullable* is `None` where
    *types* is. *values* are those that `enum` and `const` leave, without `null`. *extra* says what members
    beside those named are: `True`, `False` or schemas. *others* has keywords by name for which there is no
    part.
    """

    nodes: Nodes
    origin: Origin
    name: str = ""
    types: frozenset[str] | None = None
    nullable: bool | None = None
    null_origin: Origin | None = None
    values: list[Written] | None = None
    members: dict[str, Member] = field(default_factory=dict)
    required: dict[str, Origin] = field(default_factory=dict)
    extra: bool | Nodes = True
    extra_origin: Origin | None = None
    items: Nodes | None = None
    positions: list[Nodes] | None = None
    kind: str = ""
    options: list[Nodes] = field(default_factory=list)
    options_origin: Origin | None = None
    limits: dict[str, Written] = field(default_factory=dict)
    formats: dict[str, Written] = field(default_factory=dict)
    texts: dict[str, Written] = field(default_factory=dict)
    flags: dict[str, Written] = field(default_factory=dict)
    default: Written | None = None
    discriminator: Written | None = None
    conditions: dict[str, Written] = field(default_factory=dict)
    extensions: dict[str, Written] = field(default_factory=dict)
    others: dict[str, Written] = field(default_factory=dict)
    never: bool = False

    @property
    def is_open(self) -> bool:
        """
        Tell whether an object of any members is meant, or anything at all.
        """
        return (
            (self.types is None or self.types == {"object"})
            and not self.members
            and not self.options
            and self.extra is True
            and self.values is None
            and not self.never
        )

    @property
    def is_typed_object(self) -> bool:
        """
        Tell whether it names members of an object.
        """
        return bool(self.members)


class Canonical:
    """
    The schemas of a document, each read once.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._read: dict[tuple[int, ...], Schema] = {}
        self._leaves: dict[tuple[int, ...], frozenset[str]] = {}

    def schema(self, nodes: Nodes) -> Schema:
        """
        Read schemas that hold together as one.
        """
        key = tuple(map(id, nodes))
        found = self._read.get(key)
        if found is None:
            found = self._read[key] = _Reading(self._document).read(nodes)
        return found

    def leaves(self, nodes: Nodes) -> frozenset[str]:
        """
        Say all that a schema says in single statements, without texts, so that schemas can be compared for
        likeness. What refers to itself ends where it does.
        """
        key = tuple(map(id, nodes))
        if key not in self._leaves:
            self._leaves[key] = frozenset(self._statements(nodes, "", ()))
        return self._leaves[key]

    def likeness(self, one: Nodes, other: Canonical, another: Nodes) -> float:
        """
        Tell how much of what two schemas say is the same, from 0 to 1.
        """
        left, right = self.leaves(one), other.leaves(another)
        return len(left & right) / len(left | right) if left or right else 1.0

    def _statements(self, nodes: Nodes, path: str, passed: tuple[tuple[int, ...], ...]) -> Iterator[str]:
        schema = self.schema(nodes)
        key = tuple(map(id, schema.nodes))
        if key in passed or len(passed) > 12:
            yield f"{path} again"
            return
        passed = (*passed, key)
        yield from (f"{path}{said}" for said in _said_of(schema))
        if isinstance(schema.extra, tuple):
            yield from self._statements(schema.extra, f"{path}/*", passed)
        if schema.items is not None:
            yield from self._statements(schema.items, f"{path}/-", passed)
        for option in schema.options:
            yield from self._statements(option, f"{path}|", passed)
        for name, member in schema.members.items():
            yield f"{path}/{name}"
            yield from self._statements(member.nodes, f"{path}/{name}", passed)


def _said_of(schema: Schema) -> Iterator[str]:
    """
    Yield what a schema says of its own values.
    """
    if schema.types is not None:
        yield f" type {sorted(schema.types)}"
    if schema.nullable:
        yield " null"
    for value in schema.values or ():
        yield f" value {_said(value.value)}"
    for section in (schema.limits, schema.formats, schema.conditions, schema.others):
        for name, written in section.items():
            yield f" {name} {json.dumps(written.value, sort_keys=True, default=str)}"
    for name in schema.required:
        yield f" required {name}"
    if schema.extra is False:
        yield " closed"


class _Reading:
    """
    Read one schema: collect what all parts say that hold together.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._passed: set[int] = set()
        self._found: list[Object] = []

    def read(self, nodes: Nodes) -> Schema:
        schema = Schema(nodes, Origin("", 1, 1))
        for number, node in enumerate(nodes):
            target, found = self._document.follow(node)
            if not number:
                schema.name = found
            self._gather(target, schema)
        schema.nodes = tuple(self._found) or nodes
        for node in (*self._found, *nodes):
            if isinstance(node, Object):
                schema.origin = node.origin
                break
        self._infer(schema)
        return schema

    def _gather(self, node: Node, schema: Schema) -> None:
        node, _ = self._document.follow(node)
        if node is False:
            schema.never = True
        if not isinstance(node, Object) or id(node) in self._passed:
            return
        self._passed.add(id(node))
        self._found.append(node)
        for key, value in node.items():
            self._keyword(key, value, node, schema)
        for part in _items(node.get("allOf")):
            self._gather(part, schema)
        for kind in ALTERNATIVES:
            if isinstance(node.get(kind), Array):
                self._alternatives(kind, node, schema)

    def _alternatives(self, kind: str, node: Object, schema: Schema) -> None:
        options = []
        for option in node[kind]:
            target, _ = self._document.follow(option)
            if isinstance(target, Object) and _is_null(target):
                schema.flags.setdefault("null", Written(True, node.key_origin(kind)))
                schema.null_origin = node.key_origin(kind)
            else:
                options.append(option)
        if len(options) == 1:
            # A name that leads to the only option is still the name of what is meant.
            _, found = self._document.follow(options[0])
            schema.name = found or schema.name
            self._gather(options[0], schema)
        elif options and not schema.options:
            schema.kind = kind
            schema.options = [(option,) for option in options]
            schema.options_origin = node.key_origin(kind)
        elif options:
            schema.others[f"{kind} again"] = Written(plain(node[kind]), node.key_origin(kind))

    def _keyword(self, key: str, value: Node, node: Object, schema: Schema) -> None:
        written = Written(plain(value), node.key_origin(key))
        read = _KEYWORDS.get(key)
        if read is not None:
            read(self, value, node, schema)
        elif key == "nullable" and value is True:
            schema.flags.setdefault("null", written)
        elif key in LIMITS:
            present = schema.limits.get(key)
            if present is None or _is_tighter(key, written.value, present.value):
                schema.limits[key] = written
        elif key == "default":
            schema.default = schema.default or written
        elif key == "discriminator":
            schema.discriminator = written
        elif key not in _IGNORED and key not in ALTERNATIVES:
            section = next((name for name, keys in _SECTIONS.items() if key in keys), "others")
            section = "extensions" if key.startswith("x-") else section
            getattr(schema, section).setdefault(key, written)

    def _members(self, value: Node, _: Object, schema: Schema) -> None:
        for name, member in value.items() if isinstance(value, Object) else ():
            present = schema.members.get(name)
            nodes = (*present.nodes, member) if present else (member,)
            schema.members[name] = Member(nodes, present.origin if present else value.key_origin(name))

    def _required(self, value: Node, _: Object, schema: Schema) -> None:
        for index, name in enumerate(_items(value)):
            schema.required.setdefault(str(name), value.value_origin(index))

    def _array_items(self, value: Node, _: Object, schema: Schema) -> None:
        if isinstance(value, Array):
            schema.positions = [(item,) for item in value]
        else:
            schema.items = (*(schema.items or ()), value)

    def _types(self, value: Node, _: Object, schema: Schema) -> None:
        names = (
            {value} if isinstance(value, str) else {name for name in _items(value) if isinstance(name, str)}
        )
        nullable = "null" in names
        names.discard("null")
        if "number" in names:
            names.discard("integer")
        types = frozenset(names)
        if schema.types is None:
            schema.types, schema.nullable = types, nullable
        else:
            common = schema.types & types
            if "integer" in schema.types | types and "number" in schema.types | types:
                common |= {"integer"}
            schema.types, schema.nullable = common, bool(schema.nullable) and nullable

    def _constant(self, value: Node, node: Object, schema: Schema) -> None:
        self._leave([Written(plain(value), node.key_origin("const"))], schema)

    def _values(self, value: Node, _: Object, schema: Schema) -> None:
        self._leave(
            [Written(plain(item), value.value_origin(index)) for index, item in enumerate(_items(value))],
            schema,
        )

    @staticmethod
    def _leave(found: list[Written], schema: Schema) -> None:
        if schema.values is not None:
            told = [_said(written.value) for written in found]
            found = [written for written in schema.values if _said(written.value) in told]
        schema.values = found

    def _extra(self, value: Node, node: Object, schema: Schema) -> None:
        schema.extra_origin = schema.extra_origin or node.key_origin("additionalProperties")
        if value is False or schema.extra is False:
            schema.extra = False
        elif isinstance(value, Object) and value:
            schema.extra = (*(schema.extra if isinstance(schema.extra, tuple) else ()), value)

    def _infer(self, schema: Schema) -> None:
        """
        Fill in what follows from the rest.
        """
        if schema.values is not None:
            nulls = [written for written in schema.values if written.value is None]
            schema.values = [written for written in schema.values if written.value is not None]
            kinds = frozenset(map(_type_of, (written.value for written in schema.values)))
            if schema.types is None:
                schema.types, schema.nullable = kinds, bool(nulls)
            else:
                schema.nullable = bool(schema.nullable) and bool(nulls)
                if schema.types >= kinds and kinds:
                    schema.types = kinds
        if schema.flags.pop("null", None) is not None and (schema.types is not None or schema.options):
            schema.nullable = True
        if schema.types is None and (schema.members or schema.required) and not schema.options:
            schema.types, schema.nullable = frozenset({"object"}), bool(schema.nullable)
        if schema.types is None and schema.items is not None:
            schema.types, schema.nullable = frozenset({"array"}), bool(schema.nullable)


_KEYWORDS: Final[Mapping[str, Callable[[_Reading, Node, Object, Schema], None]]] = {
    "type": _Reading._types,
    "enum": _Reading._values,
    "const": _Reading._constant,
    "properties": _Reading._members,
    "required": _Reading._required,
    "additionalProperties": _Reading._extra,
    "items": _Reading._array_items,
}
_SECTIONS: Final = {
    "formats": frozenset({"pattern", "format", "contentEncoding", "contentMediaType"}),
    "texts": TEXTS,
    "flags": frozenset({"readOnly", "writeOnly", "deprecated"}),
    "conditions": frozenset({*CONDITIONS, "patternProperties", "propertyNames"}),
}


def in_words(schema: Schema) -> str:
    """
    Say what a schema is in a few words.
    """
    if schema.name:
        return schema.name
    if schema.options:
        return f"one of {len(schema.options)}"
    kinds = " or ".join(sorted(schema.types)) if schema.types is not None else "anything"
    return f"{kinds} or null" if schema.nullable else kinds


def _items(node: Node) -> Iterable[Node]:
    return node if isinstance(node, Array) else ()


def _is_null(node: Object) -> bool:
    kind = node.get("type")
    is_type = kind == "null" or (isinstance(kind, Array) and list(kind) == ["null"])
    is_value = ("const" in node and node["const"] is None) or node.get("enum") == [None]
    return is_type or is_value


def _is_tighter(keyword: str, value: Any, present: Any) -> bool:
    try:
        return bool(value < present) if keyword.startswith(("max", "exclusiveMax")) else bool(value > present)
    except TypeError:
        return False


def _said(value: Any) -> str:
    return json.dumps(value, sort_keys=True)


def _type_of(value: Any) -> str:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "integer"
    if isinstance(value, float):
        return "integer" if value.is_integer() else "number"
    kinds = {str: "string", dict: "object", list: "array"}
    return next((name for kind, name in kinds.items() if isinstance(value, kind)), "null")
