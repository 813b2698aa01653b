"""
Ways of writing a document otherwise that say the same.

Rewrites go from data to data and can be composed in any order; styles go from data to text and come last.
Each takes the source of chance with which it is played.
"""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Callable, Iterator
from typing import Any, Final, TypeAlias

import yaml

from .singles import written

Rewrite: TypeAlias = Callable[[Any, random.Random], Any]
Style: TypeAlias = Callable[[Any, random.Random], bytes]


# -- walking ----------------------------------------------------------------------------------------


def _operations(document: Any) -> Iterator[Any]:
    for channel in document["channels"].values():
        for direction in ("publish", "subscribe"):
            if direction in channel:
                yield channel[direction]


def _messages(document: Any) -> Iterator[Any]:
    """
    Yield the messages that are written out.
    """
    for operation in _operations(document):
        message = operation.get("message", {})
        yield from (option for option in message.get("oneOf", [message]) if "$ref" not in option)
    yield from document.get("components", {}).get("messages", {}).values()


def _schemas(document: Any) -> Iterator[Any]:
    """
    Yield the schemas, those within others after them.
    """
    roots = [
        message[key] for message in _messages(document) for key in ("payload", "headers") if key in message
    ]
    for root in [*roots, *document.get("components", {}).get("schemas", {}).values()]:
        yield from _within(root)


def _within(schema: Any) -> Iterator[Any]:
    if not isinstance(schema, dict):
        return
    yield schema
    for word in ("oneOf", "anyOf", "allOf"):
        for option in list(schema.get(word, [])):
            yield from _within(option)
    for member in list(schema.get("properties", {}).values()):
        yield from _within(member)
    for word in ("items", "additionalProperties"):
        yield from _within(schema.get(word))


def _some(items: Iterator[Any], chance: random.Random) -> list[Any]:
    return [item for item in list(items) if chance.random() < 0.6]


def _turned(mapping: Any, order: list[Any]) -> None:
    values = dict(mapping)
    mapping.clear()
    mapping.update((key, values[key]) for key in order)


# -- rewrites ---------------------------------------------------------------------------------------


def reorder_mappings(document: Any, chance: random.Random) -> Any:
    """
    Write the members of every object in another order, but for extensions, whose order may mean something.
    """

    def reorder(node: Any) -> None:
        if isinstance(node, dict):
            keys = list(node)
            chance.shuffle(keys)
            _turned(node, keys)
            for key, value in node.items():
                if not str(key).startswith("x-"):
                    reorder(value)
        elif isinstance(node, list):
            for item in node:
                reorder(item)

    reorder(document)
    return document


def reorder_channels(document: Any, chance: random.Random) -> Any:
    """
    Write channels in another order.
    """
    addresses = list(document["channels"])
    chance.shuffle(addresses)
    _turned(document["channels"], addresses)
    return document


def reorder_required(document: Any, chance: random.Random) -> Any:
    """
    Name the required members in another order.
    """
    for schema in _schemas(document):
        if "required" in schema:
            chance.shuffle(schema["required"])
    return document


def reorder_values(document: Any, chance: random.Random) -> Any:
    """
    List values in another order.
    """
    for schema in _schemas(document):
        if "enum" in schema:
            chance.shuffle(schema["enum"])
    return document


def reorder_alternatives(document: Any, chance: random.Random) -> Any:
    """
    Write the alternatives of unions in another order.
    """
    for schema in _schemas(document):
        for word in ("oneOf", "anyOf"):
            if word in schema:
                chance.shuffle(schema[word])
    return document


def reorder_tags(document: Any, chance: random.Random) -> Any:
    """
    Write tags in another order.
    """
    for node in [document, *document.get("servers", {}).values(), *_operations(document)]:
        chance.shuffle(node.get("tags", []))
    return document


def list_lone_types(document: Any, chance: random.Random) -> Any:
    """
    Write a type as a list of one.
    """
    for schema in _some(_schemas(document), chance):
        if isinstance(schema.get("type"), str):
            schema["type"] = [schema["type"]]
    return document


def choose_of_one_message(document: Any, chance: random.Random) -> Any:
    """
    Write a message as a choice of one.
    """
    for operation in _some(_operations(document), chance):
        if "oneOf" not in operation["message"]:
            operation["message"] = {"oneOf": [operation["message"]]}
    return document


def choose_of_one_schema(document: Any, chance: random.Random) -> Any:
    """
    Write a lone value's schema as a choice of one.
    """
    for schema in _some(_schemas(document), chance):
        for name, member in schema.get("properties", {}).items():
            if (
                isinstance(member, dict)
                and member.get("type") in ("string", "integer")
                and "enum" not in member
            ):
                schema["properties"][name] = {chance.choice(["oneOf", "anyOf", "allOf"]): [member]}
    return document


def split_objects(document: Any, chance: random.Random) -> Any:
    """
    Write the members of an object as two parts.
    """
    for schema in _some(_schemas(document), chance):
        members = schema.get("properties", {})
        if len(members) > 1 and not {"allOf", "additionalProperties", "patternProperties"} & schema.keys():
            names = list(members)
            first, second = names[: len(names) // 2], names[len(names) // 2 :]
            required = schema.pop("required", [])
            del schema["properties"]
            schema["allOf"] = [
                {
                    "type": "object",
                    "properties": {name: members[name] for name in part},
                    **({"required": there} if (there := [name for name in required if name in part]) else {}),
                }
                for part in (first, second)
            ]
    return document


def spell_null_otherwise(document: Any, chance: random.Random) -> Any:
    """
    Write a type beside null as an alternative, or an alternative beside null as a type.
    """
    for schema in _schemas(document):
        types = schema.get("type")
        if isinstance(types, list) and len(types) == 2 and "null" in types and "enum" not in schema:
            (other,) = set(types) - {"null"}
            del schema["type"]
            rest = {key: schema.pop(key) for key in list(schema) if key != "description"}
            options = [{"type": other, **rest}, {"type": "null"}]
            schema[chance.choice(["oneOf", "anyOf"])] = options
    return document


def name_content_types(document: Any, chance: random.Random) -> Any:
    """
    Write the content type that messages have by default.
    """
    default = document.get("defaultContentType")
    for message in _some(_messages(document), chance) if default else ():
        if not message.get("traits"):
            message.setdefault("contentType", default)
    return document


def merge_traits(document: Any, chance: random.Random) -> Any:
    """
    Write what traits say where they are used.
    """
    components = document.get("components", {})
    for node in [*_operations(document), *_messages(document)]:
        for trait in reversed(node.pop("traits", [])):
            if "$ref" in trait:
                *_, kind, name = trait["$ref"].split("/")
                trait = components[kind][name]
            # What stands here comes first, as in RFC 7396 with the trait as the target.
            for key, value in trait.items():
                node.setdefault(key, copy.deepcopy(value))
    return document


def name_lone_traits(document: Any, chance: random.Random) -> Any:
    """
    Write the text of operations as a trait.
    """
    for operation in _some(_operations(document), chance):
        if "summary" in operation and "traits" not in operation:
            operation["traits"] = [{"summary": operation.pop("summary")}]
    return document


def refer_to_messages(document: Any, chance: random.Random) -> Any:
    """
    Write messages that have a name under components.
    """
    known = document.setdefault("components", {}).setdefault("messages", {})
    for operation in _operations(document):
        message = operation["message"]
        if "name" in message and message["name"] not in known and message["name"].isidentifier():
            known[message["name"]] = message
            operation["message"] = {"$ref": f"#/components/messages/{message['name']}"}
    return document


def write_messages_out(document: Any, chance: random.Random) -> Any:
    """
    Write messages that have a name where they are used.
    """
    known = document.get("components", {}).get("messages", {})
    for operation in _operations(document):
        target = operation["message"].get("$ref", "").rpartition("/")[2]
        if "name" in known.get(target, {}):
            operation["message"] = copy.deepcopy(known[target])
    return document


def refer_to_parameters(document: Any, chance: random.Random) -> Any:
    """
    Write parameters under components.
    """
    known = document.setdefault("components", {}).setdefault("parameters", {})
    for number, channel in enumerate(document["channels"].values()):
        for name, parameter in channel.get("parameters", {}).items():
            if "$ref" not in parameter:
                known[f"{name}{number}"] = parameter
                channel["parameters"][name] = {"$ref": f"#/components/parameters/{name}{number}"}
    return document


def say_what_is_open(document: Any, chance: random.Random) -> Any:
    """
    Write that an object takes further members, where it does not say so.
    """
    for schema in _some(_schemas(document), chance):
        if schema.get("type") == "object" and "properties" in schema:
            schema.setdefault("additionalProperties", True)
    return document


def require_nothing(document: Any, chance: random.Random) -> Any:
    """
    Write that no member is required, where nothing says so.
    """
    for schema in _some(_schemas(document), chance):
        if schema.get("type") == "object" and "properties" in schema:
            schema.setdefault("required", [])
    return document


def add_extensions(document: Any, chance: random.Random) -> Any:
    """
    Add members that nothing reads.
    """
    nodes = [document, document["info"], *document["channels"].values(), *_operations(document)]
    for node in [*_some(iter(nodes), chance), *_some(_schemas(document), chance)]:
        if "$ref" not in node:
            node["x-nobody"] = chance.random()
    return document


def end_texts_with_space(document: Any, chance: random.Random) -> Any:
    """
    Write white space behind texts, which has no meaning.
    """
    nodes = [document["info"], *document["channels"].values(), *_operations(document)]
    for node in [*nodes, *_messages(document), *_schemas(document)]:
        for key in ("description", "summary"):
            if isinstance(node.get(key), str):
                node[key] += chance.choice(["\n", "  ", "\n\n"])
    return document


def add_empty_bindings(document: Any, chance: random.Random) -> Any:
    """
    Write bindings without any.
    """
    for channel in _some(iter(document["channels"].values()), chance):
        channel.setdefault("bindings", {})
    return document


REWRITES: Final[tuple[Rewrite, ...]] = (
    reorder_mappings,
    reorder_channels,
    reorder_required,
    reorder_values,
    reorder_alternatives,
    reorder_tags,
    list_lone_types,
    choose_of_one_message,
    choose_of_one_schema,
    split_objects,
    spell_null_otherwise,
    name_content_types,
    merge_traits,
    name_lone_traits,
    refer_to_messages,
    write_messages_out,
    refer_to_parameters,
    say_what_is_open,
    require_nothing,
    add_extensions,
    end_texts_with_space,
    add_empty_bindings,
)


# -- styles -----------------------------------------------------------------------------------------


def as_blocks(document: Any, chance: random.Random) -> bytes:
    """
    Write YAML, a line for each key.
    """
    return written(document)


def as_json(document: Any, chance: random.Random) -> bytes:
    """
    Write JSON, on one line or on many.
    """
    return json.dumps(document, indent=chance.choice([None, 2]), ensure_ascii=chance.random() < 0.5).encode()


def in_quotes(document: Any, chance: random.Random) -> bytes:
    """
    Write every text in quotes.
    """
    return yaml.safe_dump(document, default_style=chance.choice("'\""), width=1000, sort_keys=False).encode()


def in_flow(document: Any, chance: random.Random) -> bytes:
    """
    Write YAML in braces.
    """
    return yaml.safe_dump(document, default_flow_style=True, width=chance.choice([40, 1000])).encode()


def with_anchors(document: Any, chance: random.Random) -> bytes:
    """
    Write equal objects once.
    """
    seen: dict[str, Any] = {}

    def shared(node: Any) -> Any:
        if isinstance(node, dict):
            same = {key: shared(value) for key, value in node.items()}
            return seen.setdefault(json.dumps(same, sort_keys=True), same) if same else same
        return [shared(item) for item in node] if isinstance(node, list) else node

    return yaml.safe_dump(shared(document), sort_keys=False, width=1000).encode()


def with_merge_keys(document: Any, chance: random.Random) -> bytes:
    """
    Write part of an object as one that is merged.
    """

    class Merge(str):
        __slots__ = ()

    class Dumper(yaml.SafeDumper):
        pass

    Dumper.add_representer(
        Merge, lambda dumper, key: dumper.represent_scalar("tag:yaml.org,2002:merge", str(key))
    )

    def merged(node: Any) -> Any:
        if isinstance(node, dict):
            items = [(key, merged(value)) for key, value in node.items()]
            if len(items) > 2 and chance.random() < 0.3:
                return {Merge("<<"): dict(items[:1]), **dict(items[1:])}
            return dict(items)
        return [merged(item) for item in node] if isinstance(node, list) else node

    return yaml.dump(merged(document), Dumper=Dumper, sort_keys=False, width=1000).encode()


def with_comments(document: Any, chance: random.Random) -> bytes:
    """
    Write remarks between the parts, and lines that end as on Windows.
    """
    lines = [
        f"# about {number}\n\n{line}" if line[:1].isalpha() else line
        for number, line in enumerate(written(document).decode().splitlines())
    ]
    return chance.choice(["\n", "\r\n"]).join([*lines, ""]).encode()


STYLES: Final[tuple[Style, ...]] = (
    as_blocks,
    as_json,
    in_quotes,
    in_flow,
    with_anchors,
    with_merge_keys,
    with_comments,
)
