"""
The bundle of schemas that is handed to datamodel-code-generator.

It holds every object, enum, union and constrained primitive under a key of our own, members under
numbers, no texts and no formats. So hostile names never reach the reader, every model it returns
maps back to a schema by its path, and what it would blur (formats, constants, bounds) is a reference
to a key whose meaning we know.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from graphlib import CycleError, TopologicalSorter
from typing import Any, NamedTuple, TypeAlias

from .document import Document
from .errors import ModelError, Origin
from .model import JsonKind, Primitive
from .nodes import Array, Node, Object, digest, text_at
from .shapes import (
    STRUCTURE,
    Shapes,
    constants_of,
    declared_types,
    is_open_object,
    kind_of,
    options_of,
    required_of,
    text_values,
    words_of,
)

PREFIX = "#/definitions/"

Fragment: TypeAlias = dict[str, Any]


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
class Entry:
    """
    Something the bundle knows under a key.
    """

    key: str
    name: str
    origin: Origin
    node: Node = None
    python_name: str = ""
    home: Origin | None = None
    fragment: Fragment = field(default_factory=dict)
    primitive: Primitive | None = None
    values: tuple[str, ...] | None = None
    discriminator: str = ""
    variants: list[tuple[str, str]] = field(default_factory=list)
    is_alias: bool = False
    inline: bool = False
    bases: list[str] = field(default_factory=list)
    base: Node = None


class Member(NamedTuple):
    """
    What a number stands for: a member's name, and the properties among which it is described.

    A member that is only required has no *holder*; all that are not described have no *name*.
    """

    name: str | None
    holder: Object | None


class Bundle:
    """
    Schemas under keys of our own, each with a fragment of plain JSON Schema that says its structure.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self.shapes = Shapes(document)
        self.entries: dict[str, Entry] = {}
        self.members: dict[str, Member] = {}
        self._by_node: dict[int, str] = {}
        self._queue: deque[Entry] = deque()
        self._expanding: list[int] = []
        self._primitives: dict[tuple[Any, ...], str] = {}
        self._said: dict[tuple[str, str], str] = {}

    def add_root(self, root: Root) -> str:
        """
        Add a schema that is a type of its own; return its key.

        A root that refers to a shape by another name is made of that shape.
        """
        node, name, followed = self.shapes.follow(root.node, "")
        own = _same_words(name, root.name)
        if own and id(node) in self._by_node:
            return self._by_node[id(node)]
        entry = self._new_entry(node, root.name, root.origin)
        entry.python_name = root.python_name or entry.python_name
        if (own or not followed) and isinstance(node, Object):
            self._by_node.setdefault(id(node), entry.key)
            entry.home = node.origin
        elif (
            followed
            and self.shapes.is_object(node)
            and self.shapes.has_members(node)
            and not self.shapes.discriminator(node)
        ):
            entry.base = root.node
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

    def text(self) -> str:
        """
        Write the fragments down as JSON Schema, bases before what is made of them: the parser looks longer
        for a base it has not met.

        Raises `ModelError` when something is made of itself: draft 7 leaves open what that means, and
        validators never come to an end.
        """
        sorter = TopologicalSorter({key: entry.bases for key, entry in self.entries.items()})
        try:
            definitions = {key: self.entries[key].fragment for key in sorter.static_order()}
        except CycleError as error:
            origins = [self.entries[key].node.origin for key in error.args[1]]
            way = ", ".join(f"#{origin.pointer}" for origin in origins[1:-1])
            raise ModelError.at(
                origins[0],
                f"is made of itself: allOf leads to {way} and back; take one of the references out",
            ) from None
        return json.dumps({"definitions": definitions})

    def _new_entry(self, node: Node, name: str, origin: Origin) -> Entry:
        key = f"K{len(self.entries) + 1}"
        entry = Entry(key, name, origin, node)
        if isinstance(node, Object) and isinstance(node.get("x-python-name"), str):
            entry.python_name = node["x-python-name"]
        self.entries[key] = entry
        return entry

    # What becomes of a schema that has a key.

    def _fill_entry(self, entry: Entry) -> None:
        node = entry.node
        discriminator = "" if entry.base is not None else self.shapes.discriminator(node)
        if entry.base is not None:
            parts = self._parts(entry, [entry.base])
            entry.fragment = {"allOf": [*parts, {"type": "object", "properties": {}}]}
        elif discriminator:
            self._fill_union(entry, discriminator)
        elif self.shapes.is_object(node) and set(declared_types(node)) <= {"object"}:
            entry.fragment = self._object(entry, node)
        elif (values := text_values(node)) is not None:
            entry.values = values
            entry.fragment = {"type": "string", "enum": [f"v{index}" for index in range(len(values))]}
        elif is_open_object(node):
            entry.fragment = self._object(entry, node)
        else:
            entry.is_alias = True
            entry.fragment = self._inline(node, entry.name) or {}

    def _fill_union(self, entry: Entry, discriminator: str) -> None:
        entry.discriminator = discriminator
        options = []
        for option in options_of(entry.node):
            node, name, followed = self.shapes.follow(option, "")
            value = self.shapes.constant(node, discriminator)
            if not followed:
                name = f"{entry.name} {text_at(node, 'title') or value}"
                self._say_option(node, f"={value}" if value is not None else "")
            key = self._key_of(node, name, inline=not followed)
            entry.variants.append((value if value is not None else name, key))
            options.append({"$ref": PREFIX + key})
        entry.fragment = {"oneOf": options}

    def _object(self, entry: Entry, node: Object) -> Fragment:
        """
        Make the fragment of an object: its parts, and what it says itself.
        """
        parts = [*self._parts(entry, node.get("allOf") or ())]
        own = self._own_members(entry, node)
        return {"allOf": [*parts, own]} if parts else own

    def _parts(self, entry: Entry, nodes: Iterable[Node]) -> Iterator[Fragment]:
        """
        Make the fragments of what an object is made of: bases as references, other parts as they stand.
        """
        for node in nodes:
            part, name, followed = self.shapes.follow(node, entry.name)
            if not self.shapes.is_object(part):
                continue
            if not followed:
                yield self._object(entry, part)
            elif (key := self._key_of(part, name, inline=False)) != entry.key:
                entry.bases.append(key)
                yield {"$ref": PREFIX + key}

    def _own_members(self, entry: Entry, node: Object) -> Fragment:
        """
        Make the fragment of the members that an object itself describes or requires.
        """
        described: Any = node.get("properties") or {}
        required = required_of(node)
        numbers = {
            name: self._number(name, described if name in described else None)
            for name in dict.fromkeys([*described, *required])
        }
        members = {
            number: self._fragment(described.get(name), f"{entry.name} {name}")
            for name, number in numbers.items()
        }
        extra = node.get("additionalProperties")
        if isinstance(extra, Object) and extra:
            members[self._number(None, None)] = self._fragment(extra, f"{entry.name} value")
        return {
            "type": "object",
            "properties": members,
            "required": [numbers[name] for name in required],
        }

    def _number(self, name: str | None, holder: Object | None) -> str:
        """
        Number a member; no two in the bundle share a number, or a base's would be taken for its own.

        The number is an identifier in every schema language.
        """
        number = f"m{len(self.members) + 1}"
        self.members[number] = Member(name, holder)
        return number

    # What becomes of the schema of a member, an item or a value.

    def _fragment(self, node: Node, name: str) -> Fragment:
        """
        Make the fragment of a member, an item or a value: a reference to what has a key, or else inline.
        """
        target, name, followed = self.shapes.follow(node, name)
        if not isinstance(target, Object) or not STRUCTURE.intersection(target):
            return {}
        # A schema may contain itself by way of arrays or dictionaries alone.
        contains_itself = id(target) in self._expanding or len(self._expanding) > 200
        if contains_itself or self._needs_name(target):
            return {"$ref": PREFIX + self._key_of(target, name, inline=not followed)}
        self._expanding.append(id(target))
        try:
            return self._inline(target, name)
        finally:
            self._expanding.pop()

    def _needs_name(self, node: Object) -> bool:
        if self.shapes.discriminator(node):
            return True
        if self.shapes.is_object(node):
            return set(declared_types(node)) <= {"object"} and self.shapes.has_members(node)
        return text_values(node) is not None

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
        values = constants_of(node)
        if values is not None:
            return _any_of(self._constant_fragments(node, values, name))
        if options_of(node) and not self.shapes.has_members(node):
            return _any_of(self._options(node, name))
        if "allOf" in node and not self.shapes.is_object(node):
            return self._intersection(node, name)
        types = declared_types(node)
        if not types:
            types = ["object"] if self.shapes.is_object(node) else ["array"] if "items" in node else []
        if not types:
            return {}
        return _any_of([self._typed(node, type_, name) for type_ in types])

    def _options(self, node: Object, name: str) -> Iterator[Fragment]:
        """
        Read alternatives that no member tells apart; those written inline are named by themselves
        alone, so that their names stay when others come.
        """
        options = options_of(node)
        for option in options:
            own = words_of(option) if len(options) > 1 else text_at(option, "title")
            self._say_option(option, "")
            yield self._fragment(option, f"{name} {own}".rstrip())

    def _say_option(self, option: Node, value: str) -> None:
        """
        Note what tells an option written inline, whose position others change: a value, or all it says.
        """
        if isinstance(option, Object):
            said = value or f"~{digest(option)}"
            self._said[option.origin.place] = said

    def place_of(self, origin: Origin) -> Origin:
        """
        Say where something stands, with options by what tells them.
        """
        file, pointer = origin.place
        steps = pointer.split("/")
        starts = ("/".join(steps[: number + 1]) for number in range(len(steps)))
        said = (self._said.get((file, start), step) for start, step in zip(starts, steps, strict=True))
        return replace(origin, home=(file, "/".join(said)))

    def _intersection(self, node: Object, name: str) -> Fragment:
        """
        Read `allOf` of things that are not objects: the first part that says anything.
        """
        for part in node["allOf"]:
            fragment = self._fragment(part, name)
            if fragment:
                return fragment
        return {}

    def _typed(self, node: Object, type_: str, name: str) -> Fragment:
        match type_:
            case "null":
                return {"type": "null"}
            case "object":
                if self.shapes.has_members(node):
                    return {"$ref": PREFIX + self._object_key(node, name)}
                return {"type": "object", "additionalProperties": self._values_of(node, name) or True}
            case "array":
                return {"type": "array", "items": self._items_of(node, name)}
            case _:
                return self._primitive(JsonKind(type_), str(node.get("format") or ""), (), _limits(node))

    def _object_key(self, node: Object, name: str) -> str:
        """
        Name the object among several types that one schema allows.
        """
        if set(declared_types(node)) <= {"object"}:
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
            fragments += [self._fragment(value, f"{name} value") for value in patterns.values()]
            if extra is not False:
                fragments.append(self._fragment(extra, f"{name} value") if isinstance(extra, Object) else {})
        elif isinstance(extra, Object):
            fragments.append(self._fragment(extra, f"{name} value"))
        return _any_of(fragments) if fragments else {}

    def _items_of(self, node: Object, name: str) -> Fragment:
        items = node.get("prefixItems", node.get("items"))
        if not isinstance(items, Array):
            return self._fragment(items, f"{name} item")
        rest = node.get("items") if "prefixItems" in node else node.get("additionalItems")
        fragments = [self._fragment(item, f"{name} item") for item in items]
        if rest is not False:
            fragments.append(self._fragment(rest, f"{name} item") if isinstance(rest, Object) else {})
        return _any_of(fragments)

    def _constant_fragments(self, node: Object, values: Sequence[Any], name: str) -> list[Fragment]:
        kinds: dict[JsonKind, list[Any]] = {}
        for value in values:
            kind = kind_of(value)
            if kind is None:
                return [{}]
            kinds.setdefault(kind, []).append(value)
        fragments: list[Fragment] = []
        for kind, members in kinds.items():
            if kind is JsonKind.NULL:
                fragments.append({"type": "null"})
            elif kind is JsonKind.STRING and len(members) > 1:
                fragments.append({"$ref": PREFIX + self._enum_key(node, tuple(members), name)})
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
        return {"$ref": PREFIX + key}


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
        if kind_of(node.get(keyword)) not in (None, JsonKind.NULL)
    ]
    examples = node.get("examples")
    if isinstance(examples, Array):
        limits += [("example", value) for value in examples if kind_of(value) is not None]
    return tuple(limits)


def _same_words(left: str, right: str) -> bool:
    def words(text: str) -> str:
        return "".join(character for character in text.lower() if character.isalnum())

    return bool(left) and words(left) == words(right)


def _any_of(fragments: Iterable[Fragment]) -> Fragment:
    """
    Join alternatives; one that allows anything absorbs the rest.
    """
    options: list[Fragment] = []
    for fragment in fragments:
        if not fragment:
            return {}
        options.append(fragment)
    return {"anyOf": options} if len(options) > 1 else options[0] if options else {}
