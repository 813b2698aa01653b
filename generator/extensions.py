"""
What the ``x-`` members mean: the names they give, and those they refer to.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator

from .errors import Origin
from .meaning import VARIABLES
from .nodes import Array, Node, Object, names_at, object_at, texts_in
from .places import header_place, http_method
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
        _check_scheme(walk, item["x-webhook"], resolved if isinstance(resolved, Object) else item)


def _check_scheme(walk: Walk, scheme: Node, channel: Object) -> None:
    """
    Check what members of a webhook ask of each other.
    """
    if not isinstance(scheme, Object):
        return
    signature = object_at(scheme, "signature")
    is_form = scheme.get("body") == "form"
    if is_form and "batch" in scheme:
        walk.error(
            scheme.key_origin("batch"), "has no meaning where the body is a form; leave out one of the two"
        )
    parts = signature.get("text") if signature is not None else ()
    for part in parts if isinstance(parts, Array) else ():
        if isinstance(part, Object) and part.get("body") == "form" and not is_form:
            walk.error(
                part.origin, "covers the fields of a form, and the body is none; add body: form to x-webhook"
            )
    if signature is not None:
        _check_coverage(walk, signature)
    challenges = scheme.get("challenges")
    for challenge in challenges if isinstance(challenges, Array) else ():
        if isinstance(challenge, Object):
            _check_challenge(walk, challenge, channel, is_signed=signature is not None)


def _check_coverage(walk: Walk, signature: Object) -> None:
    """
    Warn of a signature that leaves out what it is there for.
    """
    text = signature.get("text")
    parts = [part for part in text if isinstance(part, Object)] if isinstance(text, Array) else []
    if "text" in signature and not any("body" in part for part in parts):
        walk.warning(
            signature.key_origin("text"),
            "does not cover the body, which anybody could change; add {body: raw}",
        )
    timestamp = signature.get("timestamp")
    if isinstance(timestamp, Object) and header_place(timestamp) not in map(
        header_place, (part for part in parts if "header" in part)
    ):
        sentence = (
            "is not covered by text: whoever captures a delivery could send it again with another time; "
            "add the header to text, or leave timestamp out"
        )
        walk.warning(signature.key_origin("timestamp"), sentence)


def _check_challenge(walk: Walk, challenge: Object, channel: Object, *, is_signed: bool) -> None:
    method = challenge.get("method")
    if "where" not in challenge and method is None:
        walk.error(
            challenge.origin, "does not say how it differs from a delivery; add method, or where and equals"
        )
    if method is not None and method == http_method(channel):
        sentence = f"is {method}, with which deliveries come as well; leave it out, and say where and equals"
        walk.error(challenge.value_origin("method"), sentence)
    if method is None and "token" in challenge:
        walk.error(
            challenge.key_origin("token"),
            "has no meaning without a method: what comes like a delivery is proved like one; leave it out",
        )
    if method is None:
        answers: dict[str, Node] = object_at(challenge, "answer", "members") or {}
        digests = [member for member in answers.values() if isinstance(member, Object) and "digest" in member]
        if digests and not is_signed:
            walk.error(digests[0].origin, "is made with a secret, and x-webhook has no signature")
        return
    for word in ("where", "answer"):
        _check_outside(walk, challenge, word)
    members = object_at(challenge, "answer", "members")
    for name in members or ():
        assert members is not None
        _check_outside(walk, members, name)
        if isinstance(members[name], Object) and "digest" in members[name]:
            walk.error(
                members[name].origin,
                "would sign what anybody sends, because nothing proves a challenge with a method of its own; "
                "leave it out",
            )


def _check_outside(walk: Walk, holder: Object, word: str) -> None:
    node = holder.get(word)
    if isinstance(node, str) or (isinstance(node, Object) and "pointer" in node):
        sentence = (
            "is in the body, which a challenge with a method of its own does not have; say {query: NAME}"
        )
        walk.error(holder.value_origin(word), sentence)
