"""
What the ``x-`` members mean: the names they give, and those they refer to.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator

from .errors import Origin
from .meaning import VARIABLES
from .nodes import Array, Object, names_at, object_at, texts_in
from .sentences import line_of, shown
from .walk import Walk

_PASCAL_CASE = re.compile(r"[A-Z][A-Za-z0-9]*")
_SNAKE_CASE = re.compile(r"[a-z][a-z0-9_]*")
_EVENTS = "events"


def check_extensions(walk: Walk) -> None:
    """
    Check names for Python, and that the ``x-`` members name parameters and operations that exist.
    """
    _check_python_names(walk)
    for server in walk.objects("Server"):
        realtime = object_at(server, "x-socketio")
        if realtime is not None:
            _check_socketio(walk, realtime)
    _check_availability(walk)
    _check_webhooks(walk)


def _check_python_names(walk: Walk) -> None:
    for info in walk.objects("Info"):
        _check_name(walk, info, "x-service-name", _PASCAL_CASE, "in PascalCase")
    for server in walk.objects("Server"):
        _check_name(walk, server, "x-python-name", _SNAKE_CASE, "in snake_case")
    for message in walk.objects("Message"):
        _check_name(walk, message, "x-python-name", _PASCAL_CASE, "in PascalCase")
    properties = {id(member): member for schema in walk.objects("Schema") for member in _properties(schema)}
    for member in properties.values():
        _check_name(walk, member, "x-python-name", _SNAKE_CASE, "in snake_case")
    for schema in walk.objects("Schema"):
        if id(schema) not in properties:
            _check_name(walk, schema, "x-python-name", _PASCAL_CASE, "in PascalCase")


def _properties(schema: Object) -> list[Object]:
    properties = object_at(schema, "properties")
    return [member for member in properties.values() if isinstance(member, Object)] if properties else []


def _check_name(walk: Walk, node: Object, member: str, case: re.Pattern[str], described: str) -> None:
    name = node.get(member)
    if isinstance(name, str) and (keyword.iskeyword(name) or not case.fullmatch(name)):
        walk.error(node.value_origin(member), f"is {shown(name)}; a Python name {described} was expected")


def _check_socketio(walk: Walk, realtime: Object) -> None:
    names = names_at(realtime, "parameters")
    for name, origin in names.items():
        if name == _EVENTS:
            walk.error(origin, "is reserved for the names of events; choose another name")
        elif keyword.iskeyword(name) or not name.isidentifier() or not name.isascii():
            walk.error(origin, f"is named {shown(name)}; a Python name was expected")
    sentence = "names the parameter {}, which x-socketio does not have"
    for name, origin in _named_parameters(walk, object_at(realtime, "endpoint")):
        walk.check_known(name, origin, names, sentence)
    members = object_at(realtime, "authentication", "members")
    if members is not None:
        for key, name in members.items():
            if isinstance(name, str):
                walk.check_known(name, members.value_origin(key), [*names, _EVENTS], sentence)


def _named_parameters(walk: Walk, endpoint: Object | None) -> Iterator[tuple[str, Origin]]:
    """
    Yield the parameters that the addresses and headers of an endpoint name.
    """
    if endpoint is None:
        return
    if isinstance(endpoint.get("url"), str):
        yield from _template_names(walk, endpoint, "url")
    for route in endpoint["url"] if isinstance(endpoint.get("url"), Array) else ():
        if isinstance(route, Object):
            yield from _template_names(walk, route, "url")
            yield from names_at(route, "when").items()
    headers = object_at(endpoint, "headers")
    if headers is not None:
        for name, header in headers.items():
            if isinstance(header, Object):
                yield from texts_in(header.get("basic"))
            else:
                yield from _template_names(walk, headers, name)


def _template_names(walk: Walk, node: Object, member: str) -> Iterator[tuple[str, Origin]]:
    text = node.get(member)
    if not isinstance(text, str):
        return
    origin = node.value_origin(member)
    yield from ((name, origin) for name in VARIABLES.findall(text))
    if re.search(r"[{}]", VARIABLES.sub("", text)):
        walk.error(origin, f"is {shown(text)}, in which a brace has no partner")


def _check_availability(walk: Walk) -> None:
    servers = list(walk.objects("Server"))
    names = {name: None for server in servers for name in names_at(server, "x-socketio", "parameters")}
    for message in walk.objects("Message", "MessageTrait"):
        for name, origin in names_at(message, "x-availability").items():
            walk.check_known(name, origin, names, "names the parameter {}, which no Socket.IO server has")


def _check_webhooks(walk: Walk) -> None:
    hooked = [item for item in walk.objects("ChannelItem") if "x-webhook" in item]
    hooked.sort(key=lambda item: walk.order(item.key_origin("x-webhook")))
    for item in hooked:
        origin = item.key_origin("x-webhook")
        if item is not hooked[0]:
            first = line_of(hooked[0].key_origin("x-webhook"), origin)
            walk.error(origin, f"is a second webhook; a document has one, and the first is {first}")
        resolved = walk.resolved(item)
        operations = item.keys() | (resolved.keys() if isinstance(resolved, Object) else set())
        if not operations & {"subscribe", "publish"}:
            walk.error(origin, "stands on a channel that has neither a subscribe nor a publish operation")
