"""
Read JSON Schema as model types.

datamodel-code-generator reads the structure: which members an object has, its bases (`allOf`),
what stands in arrays, dictionaries and unions. It is handed a bundle made for it: every object,
enum, union and constrained primitive under a key of our own, members under numbers, no texts and
no formats. So hostile names never reach it, every model it returns maps back to a schema by its
path, and what it would blur (``null`` beside *optional*, formats, constants) is a reference to a
key whose meaning we know. Texts, constants and constraints are read from the schema itself.

Conditions (`if`, `not`, `dependencies`, `contains`, …) say nothing about structure and are left
to validators.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from .document import Document
from .errors import ModelError, Origin
from .model import (
    AliasType,
    AnyType,
    ArrayType,
    Choice,
    EnumType,
    Field,
    JsonKind,
    MapType,
    Named,
    NamedType,
    Nullable,
    ObjectType,
    Primitive,
    Type,
    UnionType,
    Variant,
    keys_of,
)
from .nodes import Array, Node, Object, text_at

_PREFIX = "#/definitions/"
_NULL = "Null"
_EXTRA = "extra"
_KIND_OF_PYTHON = {
    "str": JsonKind.STRING,
    "int": JsonKind.INTEGER,
    "float": JsonKind.NUMBER,
    "bool": JsonKind.BOOLEAN,
}
_OBJECT_KEYWORDS = ("properties", "required", "additionalProperties", "patternProperties")
_STRUCTURE = frozenset(
    {"type", "items", "prefixItems", "allOf", "anyOf", "oneOf", "enum", "const", "$ref", *_OBJECT_KEYWORDS}
)

Fragment = dict[str, Any]


@dataclass(frozen=True)
class Root:
    """
    A schema that becomes a type of its own, called *name*.
    """

    node: Node
    name: str
    origin: Origin
    python_name: str = ""


@dataclass
class _Entry:
    """
    Something the bundle knows under a key.
    """

    key: str
    name: str
    origin: Origin
    node: Node = None
    python_name: str = ""
    fragment: Fragment = field(default_factory=dict)
    primitive: Primitive | None = None
    values: tuple[str, ...] | None = None
    discriminator: str = ""
    variants: list[tuple[str, str]] = field(default_factory=list)
    is_alias: bool = False
    inline: bool = False
    base: Node = None
    base_name: str = ""
    members: dict[str, tuple[str, Object]] = field(default_factory=dict)
    required: set[str] = field(default_factory=set)


def read_schemas(document: Document, roots: Sequence[Root]) -> tuple[tuple[Type, ...], dict[str, NamedType]]:
    """
    Read schemas; return the type of each root, and every named type they use.

    Raises `ModelError` when a schema has a shape that cannot be read.
    """
    bundle = _Bundle(document)
    keys = [bundle.add_root(root) for root in roots]
    bundle.fill()
    reading = _Reading(bundle, _parse(bundle))
    types = tuple(Named(key) for key in keys)
    named: dict[str, NamedType] = {}
    pending = deque(keys)
    while pending:
        key = pending.popleft()
        if key not in named:
            named[key] = reading.named_type(key)
            pending.extend(keys_of(named[key]))
    for key, type_ in named.items():
        if isinstance(type_, UnionType):
            named[key] = replace(type_, unknown=_unknown(type_, named))
    return types, named


def _unknown(union: UnionType, named: Mapping[str, NamedType]) -> ObjectType:
    """
    Make the shape of a variant that nobody has seen yet: what all known variants agree on.
    """
    variants = [named[variant.type.key] for variant in union.variants]
    objects = [variant for variant in variants if isinstance(variant, ObjectType)]
    fields: list[Field] = []
    shared_bases = set(objects[0].bases) if objects else set()
    for other in objects:
        shared_bases &= set(other.bases)
    for member in objects[0].fields if objects else ():
        twins = [twin for other in objects for twin in other.fields if twin.name == member.name]
        if member.name == union.discriminator:
            text = Primitive(JsonKind.STRING)
            fields.append(replace(member, type=text, required=True, constraints=()))
        elif len(twins) == len(objects) and all(twin == member for twin in twins):
            fields.append(member)
        elif len(twins) == len(objects):
            alike = all(twin.type == member.type for twin in twins)
            type_ = member.type if alike else AnyType()
            required = all(twin.required for twin in twins)
            fields.append(replace(member, type=type_, required=required, constraints=()))
    return ObjectType(
        key=union.key,
        name=f"Unknown {union.name}",
        fields=tuple(fields),
        origin=union.origin,
        bases=tuple(shared_bases) if len(shared_bases) == 1 else (),
        description=(
            f"A variant of ``{union.name}`` that the document does not know: "
            f"``{union.discriminator}`` has another value."
        ),
    )


# -- what is handed to datamodel-code-generator -------------------------------------------------


class _Bundle:
    """
    Schemas under keys of our own, each with a fragment of plain JSON Schema that says its structure.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self.entries: dict[str, _Entry] = {}
        self._by_node: dict[int, str] = {}
        self._queue: deque[_Entry] = deque()
        self._expanding: list[int] = []
        self._primitives: dict[tuple[Any, ...], str] = {}
        self._members = 0

    def add_root(self, root: Root) -> str:
        """
        Add a schema that is a type of its own; return its key.

        A root that refers to a shape by another name is made of that shape.
        """
        node, name, followed = self._follow(root.node, "")
        own = _same_words(name, root.name)
        if own and id(node) in self._by_node:
            return self._by_node[id(node)]
        entry = self._new_entry(node, root.name, root.origin)
        entry.python_name = root.python_name or entry.python_name
        if (own or not followed) and isinstance(node, Object):
            self._by_node.setdefault(id(node), entry.key)
        elif (
            followed
            and self._is_object(node)
            and self._has_members(node, set())
            and not self._discriminator(node)
        ):
            entry.base, entry.base_name = node, name
            entry.node = self._document.follow(root.node)[0]
        self._queue.append(entry)
        return entry.key

    def fill(self) -> None:
        """
        Work through what was named but not yet looked at.
        """
        while self._queue:
            entry = self._queue.popleft()
            self._expanding = [id(entry.node)]
            self._fill_entry(entry)

    def definitions(self) -> dict[str, Fragment]:
        """
        Return the fragments, what others refer to before them: the parser looks longer for a base it
        has not met.
        """
        return {
            _NULL: {"type": "object", "properties": {"0": {"type": "string"}}},
            **{key: entry.fragment for key, entry in reversed(self.entries.items())},
        }

    def _new_entry(self, node: Node, name: str, origin: Origin) -> _Entry:
        key = f"K{len(self.entries) + 1}"
        entry = _Entry(key, name, origin, node)
        if isinstance(node, Object) and isinstance(node.get("x-python-name"), str):
            entry.python_name = node["x-python-name"]
        self.entries[key] = entry
        return entry

    def _follow(self, node: Node, name: str) -> tuple[Node, str, bool]:
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

    # An entry: what its fragment is, and what of it only we know.

    def _fill_entry(self, entry: _Entry) -> None:
        node = entry.node
        discriminator = "" if entry.base is not None else self._discriminator(node)
        if entry.base is not None:
            key = self._key_of(entry.base, entry.base_name, inline=False)
            entry.required = self._required_names(entry.base, set())
            entry.fragment = {"allOf": [{"$ref": _PREFIX + key}, {"type": "object", "properties": {}}]}
        elif discriminator:
            self._fill_union(entry, discriminator)
        elif self._is_object(node) and set(_declared_types(node)) <= {"object"}:
            entry.fragment = self._object(entry, node)
        elif (values := _text_values(node)) is not None:
            entry.values = values
            entry.fragment = {"type": "string", "enum": [f"v{index}" for index in range(len(values))]}
        elif _is_open_object(node):
            entry.fragment = self._object(entry, node)
        else:
            entry.is_alias = True
            entry.fragment = self._inline(node, entry.name) or {}

    def _fill_union(self, entry: _Entry, discriminator: str) -> None:
        entry.discriminator = discriminator
        options = []
        for option in _options(entry.node):
            node, name, followed = self._follow(option, "")
            value = self._constant(node, discriminator)
            if not followed:
                name = f"{entry.name} {text_at(node, 'title') or value}"
            key = self._key_of(node, name, inline=not followed)
            entry.variants.append((value if value is not None else name, key))
            options.append({"$ref": _PREFIX + key})
        entry.fragment = {"oneOf": options}

    def _object(self, entry: _Entry, node: Object) -> Fragment:
        """
        Make the fragment of an object: its own members, and its bases as references.
        """
        parts: list[Fragment] = []
        own: Fragment = {"type": "object", "properties": {}, "required": []}
        self._collect(entry, node, parts, own, {id(node)})
        if not parts:
            return own
        return {"allOf": [*parts, own]}

    def _collect(
        self, entry: _Entry, node: Object, parts: list[Fragment], own: Fragment, passed: set[int]
    ) -> None:
        for part in node.get("allOf") or ():
            base, name, followed = self._follow(part, entry.name)
            if not isinstance(base, Object) or id(base) in passed or not self._is_object(base):
                continue
            passed.add(id(base))
            if followed:
                key = self._key_of(base, name, inline=False)
                parts.append({"$ref": _PREFIX + key})
                entry.required |= self._required_names(base, set())
            else:
                self._collect(entry, base, parts, own, passed)
        entry.required |= {name for name in node.get("required") or () if isinstance(name, str)}
        properties = node.get("properties")
        if isinstance(properties, Object):
            for name in properties:
                member = self._member_key(entry, name, properties)
                own["properties"][member] = self._place(properties[name], f"{entry.name} {name}")
        extra = node.get("additionalProperties")
        if isinstance(extra, Object) and extra:
            own["properties"][_EXTRA + entry.key] = self._place(extra, f"{entry.name} value")

    def _member_key(self, entry: _Entry, name: str, properties: Object) -> str:
        """
        Number a member; no two in the bundle share a number, or a base's would be taken for its own.
        """
        self._members += 1
        entry.members[str(self._members)] = (name, properties)
        return str(self._members)

    def _required_names(self, node: Node, passed: set[int]) -> set[str]:
        if not isinstance(node, Object) or id(node) in passed:
            return set()
        passed.add(id(node))
        names = {name for name in node.get("required") or () if isinstance(name, str)}
        for part in node.get("allOf") or ():
            names |= self._required_names(self._follow(part, "")[0], passed)
        return names

    # A place: a member, an item, a value; what stands there inline, and what by reference.

    def _place(self, node: Node, name: str) -> Fragment:
        target, name, followed = self._follow(node, name)
        if not isinstance(target, Object) or not _STRUCTURE.intersection(target):
            return {}
        # A schema may contain itself by way of arrays or dictionaries alone.
        contains_itself = id(target) in self._expanding or len(self._expanding) > 200
        if contains_itself or self._needs_name(target):
            return {"$ref": _PREFIX + self._key_of(target, name, inline=not followed)}
        self._expanding.append(id(target))
        try:
            return self._inline(target, name)
        finally:
            self._expanding.pop()

    def _needs_name(self, node: Object) -> bool:
        if self._discriminator(node):
            return True
        if self._is_object(node):
            return set(_declared_types(node)) <= {"object"} and self._has_members(node, set())
        return _text_values(node) is not None

    def _key_of(self, node: Node, name: str, inline: bool) -> str:
        key = self._by_node.get(id(node))
        if key is None:
            entry = self._new_entry(node, name, getattr(node, "origin", Origin("", 1, 1)))
            entry.inline = inline
            self._by_node[id(node)] = key = entry.key
            self._queue.append(entry)
        return key

    def _inline(self, node: Node, name: str) -> Fragment:
        if not isinstance(node, Object):
            return {}
        values = _constants(node)
        if values is not None:
            return _any_of(self._constant_fragments(node, values, name))
        if _options(node) and not self._has_members(node, set()):
            return _any_of(self._options(node, name))
        if "allOf" in node and not self._is_object(node):
            return self._intersection(node, name)
        types = _declared_types(node)
        if not types:
            types = ["object"] if self._is_object(node) else ["array"] if "items" in node else []
        if not types:
            return {}
        return _any_of([self._typed(node, type_, name) for type_ in types])

    def _options(self, node: Object, name: str) -> Iterator[Fragment]:
        """
        Read alternatives that no member tells apart; those written inline are named by themselves
        alone, so that their names stay when others come.
        """
        options = _options(node)
        for option in options:
            own = _words_of(option) if len(options) > 1 else text_at(option, "title")
            yield self._place(option, f"{name} {own}".rstrip())

    def _intersection(self, node: Object, name: str) -> Fragment:
        """
        Read `allOf` of things that are not objects: the first part that says anything.
        """
        for part in node["allOf"]:
            fragment = self._place(part, name)
            if fragment:
                return fragment
        return {}

    def _typed(self, node: Object, type_: str, name: str) -> Fragment:
        match type_:
            case "null":
                return {"$ref": _PREFIX + _NULL}
            case "object":
                if self._has_members(node, set()):
                    return {"$ref": _PREFIX + self._object_key(node, name)}
                return {"type": "object", "additionalProperties": self._values_of(node, name) or True}
            case "array":
                return {"type": "array", "items": self._items_of(node, name)}
            case _:
                return self._primitive(JsonKind(type_), str(node.get("format") or ""), (), _limits(node))

    def _object_key(self, node: Object, name: str) -> str:
        """
        Name the object among several types that one schema allows.
        """
        if set(_declared_types(node)) <= {"object"}:
            return self._key_of(node, name, inline=True)
        key = self._by_node.get(-id(node))
        if key is None:
            entry = self._new_entry(node, name, node.origin)
            entry.inline = True
            self._by_node[-id(node)] = key = entry.key
            entry.fragment = self._object(entry, node)
        return key

    def _values_of(self, node: Object, name: str) -> Fragment:
        extra = node.get("additionalProperties")
        patterns = node.get("patternProperties")
        fragments = []
        if isinstance(patterns, Object):
            fragments += [self._place(value, f"{name} value") for value in patterns.values()]
            if extra is not False:
                fragments.append(self._place(extra, f"{name} value") if isinstance(extra, Object) else {})
        elif isinstance(extra, Object):
            fragments.append(self._place(extra, f"{name} value"))
        return _any_of(fragments) if fragments else {}

    def _items_of(self, node: Object, name: str) -> Fragment:
        items = node.get("prefixItems", node.get("items"))
        if not isinstance(items, Array):
            return self._place(items, f"{name} item")
        rest = node.get("items") if "prefixItems" in node else node.get("additionalItems")
        fragments = [self._place(item, f"{name} item") for item in items]
        if rest is not False:
            fragments.append(self._place(rest, f"{name} item") if isinstance(rest, Object) else {})
        return _any_of(fragments)

    def _constant_fragments(self, node: Object, values: Sequence[Any], name: str) -> list[Fragment]:
        kinds: dict[JsonKind, list[Any]] = {}
        for value in values:
            kind = _kind_of(value)
            if kind is None:
                return [{}]
            kinds.setdefault(kind, []).append(value)
        fragments: list[Fragment] = []
        for kind, members in kinds.items():
            if kind is JsonKind.NULL:
                fragments.append({"$ref": _PREFIX + _NULL})
            elif kind is JsonKind.STRING and len(members) > 1:
                fragments.append({"$ref": _PREFIX + self._enum_key(node, tuple(members), name)})
            else:
                fragments.append(self._primitive(kind, "", tuple(members)))
        return fragments

    def _enum_key(self, node: Object, values: tuple[str, ...], name: str) -> str:
        """
        Name the texts among the constants of a schema that has others (``null``) as well.
        """
        key = self._by_node.get(-id(node))
        if key is None:
            entry = self._new_entry(node, name, node.origin)
            entry.inline = True
            self._by_node[-id(node)] = key = entry.key
            entry.values = values
            entry.fragment = {"type": "string", "enum": [f"v{index}" for index in range(len(values))]}
        return key

    def _primitive(
        self,
        kind: JsonKind,
        format_: str,
        constants: tuple[Any, ...],
        limits: tuple[tuple[str, Any], ...] = (),
    ) -> Fragment:
        if not format_ and not constants and not limits:
            return {"type": str(kind)}
        identity = (kind, format_, json.dumps([constants, limits]))
        key = self._primitives.get(identity)
        if key is None:
            entry = self._new_entry(None, str(kind), Origin("", 1, 1))
            entry.primitive = Primitive(kind, format_, constants, limits)
            entry.fragment = {"type": str(kind)}
            self._primitives[identity] = key = entry.key
        return {"$ref": _PREFIX + key}

    # Questions about a schema.

    def _is_object(self, node: Node) -> bool:
        if not isinstance(node, Object) or _constants(node) is not None:
            return False
        types = _declared_types(node)
        if types and "object" not in types:
            return False
        if types and _options(node) and not _says_object(node):
            return False
        if types or _says_object(node):
            return True
        parts = node.get("allOf") or ()
        found = [self._follow(part, "")[0] for part in parts]
        return any(part is not node and self._is_object(part) for part in found)

    def _has_members(self, node: Node, passed: set[int]) -> bool:
        if not isinstance(node, Object) or id(node) in passed:
            return False
        passed.add(id(node))
        if node.get("properties"):
            return True
        return any(self._has_members(self._follow(part, "")[0], passed) for part in node.get("allOf") or ())

    def _discriminator(self, node: Node) -> str:
        """
        Name the member that tells the options of a union apart, if they are objects and one does.
        """
        options = _options(node)
        if len(options) < 2 or not isinstance(node, Object) or self._has_members(node, set()):
            return ""
        found = [self._follow(option, "") for option in options]
        if not all(self._is_object(option) and self._has_members(option, set()) for option, _, _ in found):
            return ""
        declared = node.get("discriminator")
        if isinstance(declared, Object):
            declared = declared.get("propertyName")
        if isinstance(declared, str):
            values = [self._constant(option, declared) or name for option, name, _ in found]
            return declared if len(set(values)) == len(values) and all(values) else ""
        candidates = self._property_names(found[0][0], set())
        for candidate in candidates:
            constants = [self._constant(option, candidate) for option, _, _ in found]
            if None not in constants and len(set(constants)) == len(constants):
                return candidate
        return ""

    def _property_names(self, node: Node, passed: set[int]) -> list[str]:
        if not isinstance(node, Object) or id(node) in passed:
            return []
        passed.add(id(node))
        names = list(node.get("properties") or ())
        for part in node.get("allOf") or ():
            names += self._property_names(self._follow(part, "")[0], passed)
        return names

    def _constant(self, node: Node, name: str, passed: frozenset[int] = frozenset()) -> str | None:
        """
        Return the text that a member of an object always is, or `None`.
        """
        if not isinstance(node, Object) or id(node) in passed:
            return None
        properties = node.get("properties")
        if isinstance(properties, Object) and name in properties:
            values = _constants(self._follow(properties[name], "")[0])
            if values is not None and len(values) == 1 and isinstance(values[0], str):
                return values[0]
        for part in node.get("allOf") or ():
            value = self._constant(self._follow(part, "")[0], name, passed | {id(node)})
            if value is not None:
                return value
        return None


_LIMITS = (
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minLength",
    "maxLength",
    "pattern",
    "default",
)


def _limits(node: Object) -> tuple[tuple[str, Any], ...]:
    """
    Collect what a schema demands of a primitive value, and the values it gives as examples.
    """
    limits = [
        (keyword, node[keyword])
        for keyword in _LIMITS
        if _kind_of(node.get(keyword)) not in (None, JsonKind.NULL)
    ]
    examples = node.get("examples")
    if isinstance(examples, Array):
        limits += [("example", value) for value in examples if _kind_of(value) is not None]
    return tuple(limits)


def _same_words(left: str, right: str) -> bool:
    def words(text: str) -> str:
        return "".join(character for character in text.lower() if character.isalnum())

    return bool(left) and words(left) == words(right)


def _is_wrapper(node: Object) -> bool:
    parts = node.get("allOf")
    return isinstance(parts, Array) and len(parts) == 1 and not (_STRUCTURE - {"allOf"}).intersection(node)


def _says_object(node: Object) -> bool:
    return any(keyword in node for keyword in _OBJECT_KEYWORDS)


def _is_open_object(node: Node) -> bool:
    return isinstance(node, Object) and _declared_types(node) == ["object"] and not _options(node)


def _options(node: Node) -> Sequence[Node]:
    if isinstance(node, Object):
        for keyword in ("oneOf", "anyOf"):
            if isinstance(node.get(keyword), Array) and node[keyword]:
                return list(node[keyword])
    return ()


def _words_of(node: Node) -> str:
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
    values = _constants(node)
    return str(values[0]) if values else " ".join(_declared_types(node))


def _declared_types(node: Node) -> list[str]:
    declared = node.get("type") if isinstance(node, Object) else None
    if isinstance(declared, str):
        return [declared]
    return [str(type_) for type_ in declared] if isinstance(declared, Array) else []


def _constants(node: Node) -> list[Any] | None:
    if isinstance(node, Object):
        if "const" in node:
            return [node["const"]]
        if isinstance(node.get("enum"), Array):
            return list(node["enum"])
    return None


def _text_values(node: Node) -> tuple[str, ...] | None:
    """
    Return the values of an enum of at least two texts and nothing else.
    """
    values = _constants(node)
    if values is None or len(values) < 2 or not all(isinstance(value, str) for value in values):
        return None
    return tuple(dict.fromkeys(values))


def _kind_of(value: object) -> JsonKind | None:
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


def _any_of(fragments: Iterable[Fragment]) -> Fragment:
    distinct: list[Fragment] = []
    for fragment in fragments:
        if not fragment:
            return {}
        if fragment not in distinct:
            distinct.append(fragment)
    return distinct[0] if len(distinct) == 1 else {"anyOf": distinct} if distinct else {}


# -- what datamodel-code-generator read ---------------------------------------------------------


def _parse(bundle: _Bundle) -> dict[str, Any]:
    """
    Let datamodel-code-generator read the bundle; return its models by key.
    """
    from datamodel_code_generator.enums import DataModelType  # costs 0.3 s
    from datamodel_code_generator.format import PythonVersion
    from datamodel_code_generator.model import get_data_model_types
    from datamodel_code_generator.parser.jsonschema import JsonSchemaParser

    types = get_data_model_types(DataModelType.DataclassesDataclass, PythonVersion.PY_311)
    parser = JsonSchemaParser(
        source=json.dumps({"definitions": bundle.definitions()}),
        data_model_type=types.data_model,
        data_model_root_type=types.root_model,
        data_model_field_type=types.field_model,
        data_type_manager_type=types.data_type_manager,
        field_constraints=True,
        use_annotated=True,
    )
    parser.parse_raw()
    return {str(model.path).removeprefix(_PREFIX): model for model in parser.results}


class _Reading:
    """
    Turn what was read back into model types.
    """

    def __init__(self, bundle: _Bundle, models: Mapping[str, Any]) -> None:
        self._entries = bundle.entries
        self._models = models
        self._follow = bundle._follow

    def named_type(self, key: str) -> NamedType:
        entry = self._entries[key]
        texts: dict[str, Any] = {
            "inline": entry.inline,
            "title": text_at(entry.node, "title"),
            "description": text_at(entry.node, "description"),
            "python_name": entry.python_name,
        }
        if entry.values is not None:
            return EnumType(key, entry.name, entry.values, entry.origin, **texts)
        if entry.discriminator:
            variants = tuple(Variant(value, Named(target)) for value, target in entry.variants)
            return UnionType(key, entry.name, entry.discriminator, variants, entry.origin, **texts)
        if entry.is_alias:
            return AliasType(key, entry.name, self._root_type(entry), entry.origin, **texts)
        fields, extra = self._fields(entry, set())
        bases = tuple(Named(base) for base in self._bases(entry))
        return ObjectType(key, entry.name, tuple(fields.values()), entry.origin, extra, bases, **texts)

    def _model(self, entry: _Entry) -> Any:
        try:
            return self._models[entry.key]
        except KeyError:
            raise ModelError.at(
                entry.origin, f"the schema of {entry.name} cannot be read as a type"
            ) from None

    def _root_type(self, entry: _Entry) -> Type:
        if not entry.fragment:
            return AnyType()
        model = self._model(entry)
        return self._type(model.fields[0].data_type) if model.fields else MapType(AnyType())

    def _fields(self, entry: _Entry, passed: set[str]) -> tuple[dict[str, Field], Type]:
        """
        Collect the members of an object, those of its bases first; a member said again narrows.
        """
        passed.add(entry.key)
        fields: dict[str, Field] = {}
        extra: Type = AnyType()
        model = self._model(entry)
        for key in self._bases(entry):
            if key not in passed:
                inherited, base_extra = self._fields(self._entries[key], passed)
                fields.update(inherited)
                extra = base_extra if isinstance(extra, AnyType) else extra
        for read in model.fields:
            wire = str(read.original_name if read.original_name is not None else read.name)
            if wire == _EXTRA + entry.key:
                extra = self._type(read.data_type)
            elif wire in entry.members:
                name, holder = entry.members[wire]
                fields[name] = self._field(name, holder, self._type(read.data_type))
        passed.discard(entry.key)
        return {
            name: replace(member, required=name in entry.required or member.required)
            for name, member in fields.items()
        }, extra

    def _bases(self, entry: _Entry) -> list[str]:
        keys = [_key(base.reference) for base in self._model(entry).base_classes if base.reference]
        return [key for key in keys if key in self._entries]

    def _field(self, name: str, holder: Object, type_: Type) -> Field:
        node = holder[name]
        target, _, _ = self._follow(node, "")
        return Field(
            name=name,
            type=type_,
            required=False,
            origin=holder.key_origin(name),
            description=text_at(node, "description")
            or text_at(target, "description")
            or text_at(node, "title"),
            secret=_holds_secret(type_),
            deprecated=_flag(node, "deprecated") or _flag(target, "deprecated"),
            constraints=tuple(_constraints(target)),
            python_name=text_at(node, "x-python-name"),
        )

    def _type(self, read: Any) -> Type:
        """
        Turn a type that was read into ours.
        """
        if read.reference is not None:
            return self._referred(_key(read.reference))
        inner = [self._type(part) for part in read.data_types]
        if read.is_list:
            return ArrayType(_choice(inner))
        if read.is_dict:
            return MapType(_choice(inner))
        if inner:
            return _choice(inner)
        kind = _KIND_OF_PYTHON.get(read.type or "")
        return Primitive(kind) if kind is not None else AnyType()

    def _referred(self, key: str) -> Type:
        if key == _NULL:
            return Primitive(JsonKind.NULL)
        entry = self._entries[key]
        return entry.primitive if entry.primitive is not None else Named(key)


def _holds_secret(type_: Type) -> bool:
    """
    Tell whether a value of a type is, or directly holds, what the document calls a password.
    """
    match type_:
        case Primitive(format=format_):
            return format_ == "password"
        case ArrayType(items=inner) | MapType(values=inner) | Nullable(type=inner):
            return _holds_secret(inner)
        case Choice(options=options):
            return any(_holds_secret(option) for option in options)
        case _:
            return False


def _key(reference: Any) -> str:
    return str(reference.path).removeprefix(_PREFIX)


def _choice(types: Sequence[Type]) -> Type:
    """
    Join types: anything absorbs the rest, ``null`` becomes `Nullable`.
    """
    flat: list[Type] = []
    nullable = False
    for type_ in types:
        inner = type_
        if isinstance(inner, Nullable):
            nullable, inner = True, inner.type
        for option in inner.options if isinstance(inner, Choice) else (inner,):
            if isinstance(option, AnyType):
                return AnyType()
            if option == Primitive(JsonKind.NULL):
                nullable = True
            elif option not in flat:
                flat.append(option)
    if not flat:
        return Primitive(JsonKind.NULL) if nullable else AnyType()
    joined: Type = flat[0] if len(flat) == 1 else Choice(tuple(flat))
    return Nullable(joined) if nullable else joined


def _flag(node: Node, key: str) -> bool:
    return isinstance(node, Object) and node.get(key) is True


_SENTENCES = {
    "minimum": "at least {}",
    "maximum": "at most {}",
    "exclusiveMinimum": "more than {}",
    "exclusiveMaximum": "less than {}",
    "multipleOf": "a multiple of {}",
    "minLength": "at least {} characters",
    "maxLength": "at most {} characters",
    "pattern": "matches {}",
    "minItems": "at least {} items",
    "maxItems": "at most {} items",
    "minProperties": "at least {} members",
    "maxProperties": "at most {} members",
    "contentEncoding": "encoded as {}",
    "contentMediaType": "holds {}",
    "default": "{} when absent",
}


def _constraints(node: Node) -> Iterator[str]:
    """
    Say in words what a schema demands beyond its structure.
    """
    if not isinstance(node, Object):
        return
    if isinstance(node.get("format"), str):
        yield f"format {node['format']}"
    for keyword, sentence in _SENTENCES.items():
        if keyword in node:
            value = node[keyword]
            yield sentence.format(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
    if node.get("uniqueItems") is True:
        yield "all items differ"
    values = _constants(node)
    if values is not None and not all(isinstance(value, str) for value in values):
        yield "one of " + ", ".join(json.dumps(value, ensure_ascii=False) for value in values)
    examples = node.get("examples")
    if isinstance(examples, Array) and examples:
        yield "for example " + ", ".join(json.dumps(value, ensure_ascii=False) for value in examples)
