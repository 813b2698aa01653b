"""
What no schema can say: names that must exist, or must not exist twice, and parts that contradict
each other.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator

from .dialects import is_json_schema
from .errors import Origin
from .metaschema import TYPES, is_of_type, repeated
from .nodes import Array, Node, Object, names_at, object_at, texts_in
from .sentences import line_of, listed, shown, typed, unknown_name
from .walk import Walk

VARIABLES = re.compile(r"\{([^{}]*)\}")
"""
The names in an address or in another text with braces.
"""

_MAX_PATTERN = 2000  # a longer regular expression is not worth the time to compile it


def check_meaning(walk: Walk) -> None:
    """
    Check the names that must exist or must not exist twice, and schemas for what contradicts itself.
    """
    check_security(walk)
    _check_server_names(walk)
    check_identifiers(walk)
    _check_tags(walk)
    check_variables(walk)
    check_parameters(walk)
    _check_messages(walk)
    _check_schemas(walk)


def check_security(walk: Walk) -> None:
    """
    Check that security requirements name schemes that exist.
    """
    schemes = names_at(walk.root, "components", "securitySchemes")
    for requirement in walk.objects("SecurityRequirement"):
        for name, origin in names_at(requirement).items():
            walk.check_known(
                name,
                origin,
                schemes,
                "names the security scheme {}, which #/components/securitySchemes does not have",
            )


def _check_server_names(walk: Walk) -> None:
    servers = names_at(walk.root, "servers")
    spare = names_at(walk.root, "components", "servers")
    for item in walk.objects("ChannelItem"):
        for name, origin in texts_in(item.get("servers")):
            if name in spare and name not in servers:
                walk.warning(origin, f"names the server {shown(name)}, which only #/components/servers has")
            else:
                walk.check_known(name, origin, servers, "names the server {}, which #/servers does not have")


def check_identifiers(walk: Walk) -> None:
    """
    Check that no two operations and no two messages have one identifier.
    """
    operations = operations_of(walk)
    _check_unique(walk, "operationId", operations)
    messages = [
        message for operation in operations for message in messages_in(walk, operation.get("message"))
    ]
    _check_unique(walk, "messageId", messages)


def operations_of(walk: Walk) -> list[Object]:
    """
    Find the operations of all channels. What only stands in the components is not in use.
    """
    channels = object_at(walk.root, "channels")
    items = [node for item in channels.values() for node in (item, walk.resolved(item))] if channels else []
    found = [object_at(item, name) for item in items for name in ("subscribe", "publish")]
    return [operation for operation in found if operation is not None]


def messages_in(walk: Walk, message: Node) -> Iterator[Object]:
    """
    Yield the messages of an operation, those of a list of messages one by one.
    """
    pending, seen = [message], set()
    while pending:
        node = walk.resolved(pending.pop())
        if not isinstance(node, Object) or id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node.get("oneOf"), Array):
            pending.extend(node["oneOf"])
        else:
            yield node


def _check_unique(walk: Walk, member: str, nodes: Iterable[Object]) -> None:
    different = {id(node): node for node in nodes if isinstance(node.get(member), str)}.values()
    first: dict[str, Origin] = {}
    for node in sorted(different, key=lambda node: walk.order(node.value_origin(member))):
        name, origin = node[member], node.value_origin(member)
        if name in first:
            walk.error(origin, f"is {shown(name)} a second time; the first is {line_of(first[name], origin)}")
        first.setdefault(name, origin)


def _check_tags(walk: Walk) -> None:
    for tags in walk.arrays("Tags"):
        named = [tag for tag in tags if isinstance(tag, Object) and isinstance(tag.get("name"), str)]
        for index in repeated(tag["name"] for tag in named):
            tag = named[index]
            walk.error(
                tag.value_origin("name"), f"is {shown(tag['name'])} a second time; tags have different names"
            )


# -- servers and channels -----------------------------------------------------------------------


def check_variables(walk: Walk) -> None:
    """
    Check that the addresses of servers and the variables of servers agree.
    """
    for server in walk.objects("Server"):
        if not isinstance(server.get("url"), str):
            continue
        variables = names_at(server, "variables")
        used = dict.fromkeys(VARIABLES.findall(server["url"]))
        for name in used:
            walk.check_known(
                name,
                server.value_origin("url"),
                variables,
                "uses the variable {}, which 'variables' does not define",
            )
        for name, origin in variables.items():
            if name not in used:
                walk.warning(origin, "is a variable that the url does not use")


def check_parameters(walk: Walk) -> None:
    """
    Check that the addresses of channels and the parameters of channels agree.
    """
    channels = object_at(walk.root, "channels")
    if channels is None:
        return
    for address, item in channels.items():
        used = dict.fromkeys(VARIABLES.findall(address))
        defined = _parameters(walk, item)
        for name in used:
            walk.check_known(
                name,
                channels.key_origin(address),
                defined,
                "uses the parameter {}, which 'parameters' does not define",
            )
        for name, origin in defined.items():
            if name not in used:
                walk.warning(origin, "is a parameter that the address of the channel does not use")


def _parameters(walk: Walk, item: Node) -> dict[str, Origin]:
    """
    Find the parameters of a channel, those of the Channel Item it refers to included.
    """
    return names_at(item, "parameters") | names_at(walk.resolved(item), "parameters")


# -- messages and schemas -----------------------------------------------------------------------


def _check_messages(walk: Walk) -> None:
    for message in walk.objects("Message", "MessageTrait"):
        schema_format = message.get("schemaFormat")
        if not walk.lenient and not is_json_schema(schema_format):
            walk.error(
                message.value_origin("schemaFormat"),
                f"is {shown(schema_format)}, a schema language that is not supported; write the payload as "
                "JSON Schema, or keep it as raw data with --lenient",
            )
        headers = walk.resolved(message.get("headers"))
        kind = headers.get("type", "object") if isinstance(headers, Object) else "object"
        if isinstance(headers, Object) and isinstance(kind, str) and kind != "object":
            walk.error(
                headers.value_origin("type"), f"is {shown(kind)}; the headers of a message are an object"
            )


_PARTIAL = frozenset({"allOf", "anyOf", "oneOf", "$ref", "patternProperties", "if"})


def _check_schemas(walk: Walk) -> None:
    for schema in walk.objects("Schema"):
        _check_patterns(walk, schema)
        check_values(walk, schema)
        _check_nullable(walk, schema)
    check_required(walk)


def check_required(walk: Walk) -> None:
    """
    Check that schemas require what they describe, but for those that describe a part of a value.
    """
    parts = {id(part) for schema in walk.objects("Schema") for part in _parts(schema)}
    for schema in walk.objects("Schema"):
        if id(schema) not in parts and not _PARTIAL & schema.keys():
            _check_required(walk, schema)


def _parts(schema: Object) -> Iterator[Node]:
    """
    Yield the schemas that describe a part of the same value.
    """
    for name in ("allOf", "anyOf", "oneOf"):
        yield from schema[name] if isinstance(schema.get(name), Array) else ()
    yield from (schema[name] for name in ("if", "then", "else", "not") if name in schema)


def _check_required(walk: Walk, schema: Object) -> None:
    properties = object_at(schema, "properties")
    if properties is None:
        return
    for name, origin in texts_in(schema.get("required")):
        if name not in properties:
            sentence = "requires {}, which 'properties' does not describe"
            walk.warning(origin, unknown_name(name, properties, sentence))


def check_values(walk: Walk, schema: Object) -> None:
    """
    Compare the values a schema names with the type it names.
    """
    kind = schema.get("type")
    types = [kind] if isinstance(kind, str) else list(kind) if isinstance(kind, Array) else []
    values = [(schema[name], schema.value_origin(name)) for name in ("const", "default") if name in schema]
    enum = schema.get("enum")
    if isinstance(enum, Array):
        values += [(value, enum.value_origin(index)) for index, value in enumerate(enum)]
        if not enum:
            walk.warning(schema.value_origin("enum"), "is empty, and so no value is allowed")
    if not types or not all(isinstance(name, str) and name in TYPES for name in types):
        return
    for value, origin in values:
        if not is_of_type(value, types) and not (value is None and schema.get("nullable") is True):
            walk.warning(origin, f"is {typed(value)}, which the type {listed(types)} does not allow")


def _check_nullable(walk: Walk, schema: Object) -> None:
    """
    Say that ``nullable``, which OpenAPI 3.0 has, means nothing here: null is refused with it as without.
    """
    values = schema.get("enum")
    if schema.get("nullable") is not True or (isinstance(values, Array) and None in values):
        return
    kind = schema.get("type")
    types = [kind] if isinstance(kind, str) else [name for name, _ in texts_in(kind)]
    if "null" not in types:
        written = "type: [" + ", ".join([*types, '"null"]']) if types else 'anyOf with {type: "null"}'
        walk.warning(
            schema.key_origin("nullable"),
            f"is a keyword of OpenAPI that AsyncAPI does not have; to allow null, write {written}",
        )


def _check_patterns(walk: Walk, schema: Object) -> None:
    found = list(names_at(schema, "patternProperties").items())
    if isinstance(schema.get("pattern"), str):
        found.append((schema["pattern"], schema.value_origin("pattern")))
    for pattern, origin in found:
        problem = _pattern_problem(pattern)
        if problem:
            walk.error(origin, f"is {shown(pattern)}, which is not a regular expression: {problem}")


_FINE_ELSEWHERE = ("bad escape", "incomplete escape", "look-behind requires", "bad character range \\")


def _pattern_problem(pattern: str) -> str | None:
    """
    Say why a text is no regular expression.

    JSON Schema means those of JavaScript. What Python alone refuses is not a fault.
    """
    if len(pattern) > _MAX_PATTERN:
        return None
    pattern = re.sub(r"\(\?<(?![=!])", "(?P<", pattern)
    pattern = re.sub(r"\\[pP]\{[^}]*\}", r"\\w", pattern).replace("[^]", ".")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            re.compile(pattern)
    except re.error as error:
        return None if error.msg.startswith(_FINE_ELSEWHERE) else error.msg
    except (OverflowError, RecursionError):
        return "it is too large"
    return None
