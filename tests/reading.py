"""
A second reading of a document, to hold the generator's against.

It shares no code with the generator: PyYAML loads, python-jsonpath finds what overlays change, and what a
schema means is worked out here from JSON Schema alone. Three readings of a schema are on offer: its `Shape`,
`Reading.alternatives`, which can be compared with an annotation, and `Relaxation.schema`, for a validator.
"""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final, TypeAlias
from urllib.parse import unquote

import yaml
from jsonpath import JSONPathEnvironment

Schema: TypeAlias = Any
"""
A schema as the document has it: an object or a boolean, references made absolute.
"""

_OBJECT_WORDS: Final = ("properties", "required", "additionalProperties", "patternProperties")
_HERE: Final = "document"


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """
    YAML 1.2: ``on`` is text, and so is a date.
    """


_Loader.yaml_implicit_resolvers = {
    first: [
        (tag, pattern)
        for tag, pattern in resolvers
        if tag not in ("tag:yaml.org,2002:bool", "tag:yaml.org,2002:timestamp")
    ]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile("^(?:true|false|True|False|TRUE|FALSE)$"), list("tTfF")
)


def load_yaml(text: str | bytes) -> Any:
    """
    Read YAML or JSON.
    """
    return yaml.load(text, _Loader)


def read_overlaid(spec: Path, overlays: Sequence[Path] = ()) -> Any:
    """
    Read a document and apply overlays, as OpenAPI Overlay 1.0 says.
    """
    holder = {"$": load_yaml(spec.read_bytes())}
    environment = JSONPathEnvironment(strict=True)
    for overlay in overlays:
        for action in load_yaml(overlay.read_bytes())["actions"]:
            places = [match.parts for match in environment.finditer(action["target"], holder["$"])]
            for parts in sorted(places, key=repr, reverse=True):
                _act(holder, ["$", *parts], action)
    return holder["$"]


def _act(holder: Any, parts: Sequence[str | int], action: Mapping[str, Any]) -> None:
    parent = holder
    for part in parts[:-1]:
        parent = parent[part]
    if action.get("remove"):
        del parent[parts[-1]]
    else:
        parent[parts[-1]] = _merged(parent[parts[-1]], copy.deepcopy(action["update"]))


def _merged(target: Any, update: Any) -> Any:
    if isinstance(target, list):
        return [*target, *(update if isinstance(update, list) else [update])]
    if isinstance(target, dict) and isinstance(update, dict):
        return {
            **target,
            **{key: _merged(target[key], value) if key in target else value for key, value in update.items()},
        }
    return update


@dataclass(frozen=True)
class Shape:
    """
    What a schema and everything it is made of (`$ref`, `allOf`) say together.

    *types* are the JSON types allowed, none for any value at all. *constants* are the only values
    allowed. *members*, *required* and *extra* describe an object; *extra* and *patterns* say what members
    without a name of their own hold. *items* is what stands in an array. *options* are the schemas of which
    one holds; where the member *discriminator* tells which, *variants* has them by its value.
    """

    schema: Schema
    types: tuple[str, ...]
    constants: tuple[Any, ...] | None
    members: Mapping[str, Schema]
    required: frozenset[str]
    extra: Schema
    patterns: tuple[Schema, ...]
    items: tuple[Schema, ...]
    options: tuple[Schema, ...]
    discriminator: str
    variants: Mapping[str, Schema]

    @property
    def is_open(self) -> bool:
        """
        Tell whether any value will do.
        """
        return not (self.types or self.options) and self.constants is None

    @property
    def is_record(self) -> bool:
        """
        Tell whether this is an object with members of its own.
        """
        return "object" in self.types and bool(self.members) and self.constants is None

    @cached_property
    def values(self) -> tuple[Schema, ...]:
        """
        Return what may stand in an object without members of its own; nothing for anything.
        """
        if self.patterns:
            return (*self.patterns, *(() if self.extra is False else (self.extra,)))
        return () if self.extra in (True, False) else (self.extra,)


class Reading:
    """
    A document, every reference in it made absolute, so that a schema means the same wherever it is taken.
    """

    def __init__(self, root: Any, file: Path | None = None) -> None:
        self._texts: dict[str, Any] = {}
        self._shapes: dict[int, Shape] = {}
        self._kept: list[Any] = []
        self._tokens: dict[int, str] = {}
        base = str(file.resolve()) if file else _HERE
        self.root = self._texts[base] = _absolute(root, base)

    @classmethod
    def of(cls, spec: Path, overlays: Sequence[Path] = ()) -> Reading:
        """
        Read a document from its file.
        """
        return cls(read_overlaid(spec, overlays), spec)

    def follow(self, node: Any) -> Any:
        """
        Follow references, and `allOf` around nothing but one schema.
        """
        for _ in range(100):
            if not isinstance(node, dict):
                return node
            if isinstance(node.get("$ref"), str):
                node = self._target(node["$ref"])
            elif len(node.get("allOf") or ()) == 1 and not _says(node):
                node = node["allOf"][0]
            else:
                return node
        raise RecursionError(f"{str(node)[:80]} refers to itself")

    def _target(self, reference: str) -> Any:
        base, _, pointer = reference.partition("#")
        if base not in self._texts:
            self._texts[base] = _absolute(load_yaml(Path(base).read_bytes()), base)
        node = self._texts[base]
        key = ""
        for token in filter(None, pointer.split("/")):
            key = unquote(token).replace("~1", "/").replace("~0", "~")
            node = node[int(key)] if isinstance(node, list) else node[key]
        self._tokens[id(node)] = key
        return node

    # Events.

    def events(self, direction: str = "subscribe") -> dict[str, Schema]:
        """
        Return the schema of each event's payload by the event's name. A client receives ``subscribe``.
        """
        found: dict[str, Schema] = {}
        shared = self._shared(direction)
        for address, channel in self.root.get("channels", {}).items():
            for name, payload in self._carried(address, self.follow(channel), direction, shared):
                if name not in found or found[name] is True:
                    found[name] = payload
        return found

    def _carried(
        self, address: str, channel: Any, direction: str, shared: set[str]
    ) -> Iterator[tuple[str, Schema]]:
        operation = channel.get(direction)
        messages = list(self.messages(operation))
        if "x-webhook" in channel:
            envelope = channel["x-webhook"]["envelope"]
            for message in messages:
                members = self.shape(message["payload"]).members
                names = self.shape(members[envelope["name"]]).constants or ()
                data = members[envelope["data"]] if len(names) == 1 else True
                yield from ((name, data) for name in names)
            return
        stream = self._stream(address)
        said: list[Schema] = []
        for number, message in enumerate(messages, start=1):
            payload = message.get("payload", True)
            alone, own = len(messages) == 1, self._own(message)
            if stream is not None:
                name = address.removeprefix(stream.get("channelPrefix", "")) if alone else own
            elif alone:
                name = own if not shared else ""
                name = name or address
            elif own and own not in shared:
                name = own
            else:
                if not own and payload in said:
                    continue
                said += [] if own else [payload]
                name = f"{address} {own or _last_token(payload) or number}"
            control = (stream or {}).get("authentication", {})
            answers = {control.get("confirmed"), control.get("refused")} - {None}
            if answers.isdisjoint({name, message.get("name")}):
                yield name, payload

    def _own(self, message: Any) -> str:
        return str(message.get("name") or message.get("messageId") or self._key_of(message))

    def _shared(self, direction: str) -> set[str]:
        """
        Name the messages that several channels carry.
        """
        carriers: dict[str, set[str]] = {}
        for address, channel in self.root.get("channels", {}).items():
            channel = self.follow(channel)
            if "x-webhook" not in channel and self._stream(address) is None:
                for message in self.messages(channel.get(direction)):
                    carriers.setdefault(self._own(message), set()).add(address)
        return {name for name, addresses in carriers.items() if name and len(addresses) > 1}

    def messages(self, operation: Any) -> Iterator[Any]:
        """
        Return the messages of an operation.
        """
        message = self.follow((operation or {}).get("message"))
        for option in message.get("oneOf", [message]) if isinstance(message, dict) else ():
            yield self.follow(option)

    def _stream(self, address: str) -> Any:
        for server in self.root.get("servers", {}).values():
            stream = server.get("x-socketio")
            if stream is not None and address.startswith(stream.get("channelPrefix", "")):
                return stream
        return None

    def _key_of(self, message: Any) -> str:
        messages = self.root.get("components", {}).get("messages", {})
        own = next((key for key, held in messages.items() if self.follow(held) is message), "")
        return own or self._tokens.get(id(message), "")

    # Schemas.

    def forget(self) -> None:
        """
        Read everything anew from now on: the document has been changed.
        """
        self._shapes.clear()
        self._kept.clear()

    def shape(self, schema: Schema) -> Shape:
        """
        Read a schema.
        """
        schema = self.follow(schema)
        if id(schema) not in self._shapes:
            self._kept.append(schema)  # so that no other schema gets its id
            self._shapes[id(schema)] = self._shape(schema)
        return self._shapes[id(schema)]

    def parts(self, schema: Schema, passed: frozenset[int] = frozenset()) -> list[Any]:
        """
        List what a schema is made of, each once: what `allOf` names, deepest first, then the schema itself.
        """
        schema = self.follow(schema)
        if not isinstance(schema, dict) or id(schema) in passed:
            return []
        passed |= {id(schema)}
        inner = [part for base in schema.get("allOf", ()) for part in self.parts(base, passed)]
        return [*{id(part): part for part in [*inner, schema]}.values()]

    def _shape(self, schema: Schema) -> Shape:
        parts = self.parts(schema)
        declared = [part["type"] for part in parts if "type" in part]
        types = [
            t for t in (_listed(declared[0]) if declared else ()) if all(t in _listed(d) for d in declared)
        ]
        constants: tuple[Any, ...] | None = None
        options: tuple[Schema, ...] = ()
        members: dict[str, Schema] = {}
        required: set[str] = set()
        extra: Schema = True
        patterns: tuple[Schema, ...] = ()
        items: tuple[Schema, ...] = ()
        for part in parts:
            members.update(
                (name, member)
                for name, member in part.get("properties", {}).items()
                if name not in members or self._says_type(member)
            )
            required.update(part.get("required", ()))
            patterns += tuple(part.get("patternProperties", {}).values())
            options = tuple(part.get("oneOf", part.get("anyOf", options)))
            extra = part.get("additionalProperties", extra)
            items = _items_of(part) or items
            constants = _constants_of(part, constants)
        if not types and any(word in part for part in parts for word in _OBJECT_WORDS):
            types = ["object"]
        if not types and items:
            types = ["array"]
        if options and not members:
            types = []
        discriminator, variants = self._variants(parts, () if members else options)
        return Shape(
            schema=schema,
            types=tuple(types),
            constants=constants,
            members=members,
            required=frozenset(required),
            extra=True if extra == {} else extra,
            patterns=patterns,
            items=items,
            options=() if members else options,
            discriminator=discriminator,
            variants=variants,
        )

    def _says_type(self, schema: Schema) -> bool:
        return any(_says(part) for part in self.parts(schema))

    def _variants(self, parts: Sequence[Any], options: Sequence[Schema]) -> tuple[str, dict[str, Schema]]:
        """
        Find the member that tells options apart: the declared one, or one that is always a text of its own.
        """
        if len(options) < 2 or not all(self.shape(option).is_record for option in options):
            return "", {}
        declared = next((part["discriminator"] for part in parts if "discriminator" in part), None)
        if isinstance(declared, dict):
            declared = declared.get("propertyName")
        candidates = [declared] if isinstance(declared, str) else list(self.shape(options[0]).members)
        for candidate in candidates:
            texts = [self._text_of(option, candidate) for option in options]
            if declared:
                texts = [text or _last_token(option) for text, option in zip(texts, options, strict=True)]
            if None not in texts and len(set(texts)) == len(texts):
                return candidate, {str(text): option for text, option in zip(texts, options, strict=True)}
        return "", {}

    def _text_of(self, schema: Schema, member: str) -> str | None:
        members = self.shape(schema).members
        constants = self.shape(members[member]).constants if member in members else None
        return constants[0] if constants and len(constants) == 1 and isinstance(constants[0], str) else None

    # What an annotation would say.

    def alternatives(self, schema: Schema) -> list[Any]:
        """
        List what a value may be: names of JSON types, and tuples for what has parts.

        ``("const", text)``, ``("enum", texts)``, ``("array", alternatives)``, ``("map", alternatives)``,
        ``("object", schema)``; after the variants of a union ``("unknown", shape)``. ``null`` comes last.
        """
        return self._joined(self._alternatives(self.shape(schema), frozenset()))

    def _inner(self, schemas: Sequence[Schema], passed: frozenset[int]) -> list[Any]:
        """
        List what may stand where one of several schemas holds.
        """
        found = [one for schema in schemas for one in self._alternatives(self.shape(schema), passed)]
        return self._joined(found) if schemas else ["any"]

    @staticmethod
    def _joined(found: list[Any]) -> list[Any]:
        if "any" in found:
            return ["any"]
        distinct: list[Any] = []
        for one in found:
            if one not in distinct and one != "null":
                distinct.append(one)
        if any(one[0] == "enum" for one in distinct):  # its texts are not all: any text will do
            distinct = [one for one in distinct if one != "string"]
        return [*distinct, *(["null"] if "null" in found else [])]

    def _alternatives(self, shape: Shape, passed: frozenset[int]) -> list[Any]:
        if id(shape) in passed:
            return [("again", shape)]
        passed |= {id(shape)}
        if shape.constants is not None:
            return _constant_alternatives(shape.constants)
        if shape.discriminator:
            return [*(("object", self.follow(one)) for one in shape.options), ("unknown", shape)]
        if shape.options:
            return self._inner(shape.options, passed)
        found: list[Any] = []
        for type_ in shape.types:
            if type_ == "array":
                found.append(("array", self._inner(shape.items, passed)))
            elif type_ == "object" and shape.members:
                found.append(("object", shape.schema))
            elif type_ == "object":
                found.append(("map", self._inner(shape.values, passed)))
            else:
                found.append(type_)
        return found or ["any"]

    def common(self, shape: Shape) -> dict[str, tuple[Schema, bool]]:
        """
        Return what all variants of a union have, and whether all need it; `True` is what they differ in.
        """
        shapes = [self.shape(option) for option in shape.options]
        names = [name for name in shapes[0].members if all(name in other.members for other in shapes)]
        found: dict[str, tuple[Schema, bool]] = {}
        for name in names:
            schemas = [other.members[name] for other in shapes]
            same = all(self._same(schemas[0], schema) for schema in schemas)
            found[name] = (schemas[0] if same else True, all(name in other.required for other in shapes))
        found[shape.discriminator] = ({"type": "string"}, True)
        return found

    def _same(self, left: Schema, right: Schema) -> bool:
        return self.follow(left) is self.follow(right) or _bare(left) == _bare(right)


class Relaxation:
    """
    Make schemas for a validator that accept what strict decoding does, and nothing else.

    Each difference between the two is a change to the schema, so that no value is left out of a comparison:

    - Conditions and bounds (`minLength`, `pattern`, `minimum`, `format`, `not`, `if`, …) go: payloads say
      what is there; whether it is good is the receiver's business.
    - An enum of several texts takes any text, and one of several numbers any number: services add values.
    - A constant stays, and so does an enum of one: it is told apart by.
    - `additionalProperties: false` goes: services add members. As a schema it holds for the members without a
      name of their own, those that `allOf` brings included.
    - A schema that speaks of properties demands an object, though JSON Schema lets other types pass.
    - `oneOf` is `anyOf`: a value that fits twice is no less readable.
    - Where a member tells variants apart, an unknown or missing text in it is a variant yet to come: what all
      variants have must be as they agree on.
    - An item of a tuple may stand anywhere in it. `patternProperties` hold for any name in an object without
      members of its own, and for none in others.
    - A member that a derived shape says again is as said last, unless nothing is said of its type then.
    - An array of arrays like itself is read two levels deep.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._definitions: dict[str, Any] = {}
        self._keys: dict[int, str] = {}

    def schema(self, schema: Schema) -> dict[str, Any]:
        """
        Return a relaxed schema that stands on its own.
        """
        return {**self._relaxed(schema), "definitions": self._definitions}

    def _relaxed(self, schema: Schema) -> dict[str, Any]:
        shape = self._reading.shape(schema)
        if shape.is_open:
            return {}
        if id(shape) not in self._keys:
            key = self._keys[id(shape)] = str(len(self._keys))
            self._definitions[key] = self._definition(shape)
        return {"$ref": f"#/definitions/{self._keys[id(shape)]}"}

    def _definition(self, shape: Shape) -> dict[str, Any]:
        if shape.constants is not None:
            return {"anyOf": [_relaxed_constants(kind, values) for kind, values in _by_kind(shape.constants)]}
        if shape.discriminator:
            return self._union(shape)
        if shape.options:
            return {"anyOf": [self._relaxed(option) for option in shape.options]}
        return {"anyOf": [self._typed(shape, type_) for type_ in shape.types]}

    def _typed(self, shape: Shape, type_: str) -> dict[str, Any]:
        if type_ == "array" and self._loops(shape, shape, frozenset()):
            return {"type": "array", "items": {"type": "array"}}
        if type_ == "array":
            return {"type": "array", **({"items": self._any(shape.items)} if shape.items else {})}
        if type_ != "object":
            return {"type": type_}
        values = shape.values if not shape.members else () if shape.extra in (True, False) else (shape.extra,)
        return {
            "type": "object",
            "properties": {name: self._relaxed(member) for name, member in shape.members.items()},
            "required": sorted(shape.required),
            **({"additionalProperties": self._any(values)} if values else {}),
        }

    def _loops(self, start: Shape, shape: Shape, passed: frozenset[int]) -> bool:
        """
        Tell whether an array comes to itself again by way of arrays alone.
        """
        inner = [self._reading.shape(schema) for schema in (*shape.items, *shape.options)]
        passed |= {id(shape)}
        return any(
            one is start or (id(one) not in passed and self._loops(start, one, passed)) for one in inner
        )

    def _any(self, schemas: Sequence[Schema]) -> dict[str, Any]:
        return {"anyOf": [self._relaxed(schema) for schema in schemas]}

    def _union(self, shape: Shape) -> dict[str, Any]:
        common = self._reading.common(shape)
        decision: dict[str, Any] = {
            "properties": {name: self._relaxed(schema) for name, (schema, _) in common.items()},
            "required": sorted(name for name, (_, needed) in common.items() if needed),
        }
        for text, option in shape.variants.items():
            tagged = {"properties": {shape.discriminator: {"const": text}}, "required": [shape.discriminator]}
            decision = {"if": tagged, "then": self._relaxed(option), "else": decision}
        return {"type": "object", "allOf": [decision]}


def _by_kind(constants: Sequence[Any]) -> Iterator[tuple[str, list[Any]]]:
    kinds: dict[str, list[Any]] = {}
    for value in constants:
        kinds.setdefault(json_type(value), []).append(value)
    yield from kinds.items()


def _relaxed_constants(kind: str, values: Sequence[Any]) -> dict[str, Any]:
    return (
        {}
        if kind in ("object", "array")
        else {"type": kind, **({"const": values[0]} if len(values) == 1 else {})}
    )


def _absolute(node: Any, base: str) -> Any:
    """
    Copy a document with references that say which file they mean.
    """
    if isinstance(node, dict):
        copied = {str(key): _absolute(value, base) for key, value in node.items()}
        if isinstance(node.get("$ref"), str):
            file, _, pointer = node["$ref"].partition("#")
            target = str((Path(base).parent / file).resolve()) if file else base
            copied["$ref"] = f"{target}#{pointer}"
        return copied
    return [_absolute(item, base) for item in node] if isinstance(node, list) else node


def _says(node: Mapping[str, Any]) -> bool:
    """
    Tell whether a schema says anything about structure beside `allOf`.
    """
    words = {"type", "items", "prefixItems", "anyOf", "oneOf", "enum", "const", *_OBJECT_WORDS}
    return not words.isdisjoint(node)


def _listed(declared: Any) -> list[str]:
    return [declared] if isinstance(declared, str) else list(declared)


def _items_of(part: Mapping[str, Any]) -> tuple[Schema, ...]:
    """
    List what may stand in an array. Tuples are arrays of whatever stands anywhere in them.
    """
    items = part.get("items")
    if not isinstance(items, list):
        return () if items is None else (items,)
    rest = part.get("additionalItems", True)
    return (*items, *(() if rest is False else (rest,)))


def _constants_of(part: Mapping[str, Any], known: tuple[Any, ...] | None) -> tuple[Any, ...] | None:
    if "const" in part:
        return (part["const"],)
    return tuple({json.dumps(one): one for one in part["enum"]}.values()) if "enum" in part else known


def json_type(value: Any) -> str:
    """
    Name the JSON type of a value.
    """
    for type_, name in ((bool, "boolean"), (str, "string"), (int, "integer"), (float, "number")):
        if isinstance(value, type_):
            return name
    return "null" if value is None else "array" if isinstance(value, list) else "object"


def _constant_alternatives(constants: Sequence[Any]) -> list[Any]:
    texts = [value for value in constants if isinstance(value, str)]
    found: list[Any] = []
    for value in constants:
        kind = json_type(value)
        if kind == "string":
            found.append(("const", texts[0]) if len(texts) == 1 else ("enum", tuple(texts)))
        else:
            found.append("any" if kind in ("object", "array") else kind)
    return found


def _last_token(schema: Any) -> str | None:
    return schema["$ref"].rpartition("/")[2] if isinstance(schema, dict) and "$ref" in schema else None


def _bare(schema: Any) -> str:
    """
    Write a schema down without its texts.
    """

    def strip(node: Any) -> Any:
        if isinstance(node, dict):
            return {key: strip(value) for key, value in node.items() if key not in ("description", "title")}
        return [strip(item) for item in node] if isinstance(node, list) else node

    return json.dumps(strip(schema), sort_keys=True)
