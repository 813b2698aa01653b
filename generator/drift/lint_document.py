"""
Rules of `lint` on the parts of a document: what is named and not there, or there and not named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ..document import Document
from ..errors import ReferenceFault
from ..meaning import check_identifiers, check_parameters, check_security, check_variables
from ..nodes import Array, Node, Object, names_at, object_at, objects_at, plain, text_at
from ..sentences import shown
from .findings import ABSENT
from .ledger import pointers_of, shape_of
from .lint_context import Context, Hit, at, hits_of, listed, origin_of, squeezed, value_at

_BY_NAME: Final = "securitySchemes"


def unused_component(context: Context) -> Iterator[Hit]:
    """
    L04. Security schemes are used by their names; see L22. A schema that extends a used one that has a
    discriminator is used: the discriminator's values name it.
    """
    components = object_at(context.root, "components")
    if components is None or not context.channels:
        return
    used = _used(context, components)
    for kind, entries in objects_at(context.root, "components").items():
        for name, entry in entries.items() if kind != _BY_NAME and not kind.startswith("x-") else ():
            if isinstance(entry, Object) and not _ids(entry) & used:
                yield Hit(at(entries, name), "is referred to by nothing", name)


def _used(context: Context, components: Object) -> set[int]:
    document = context.document
    starts = [value for key, value in context.root.items() if key != "components"]
    used = _targets(document, starts)
    for _ in range(20):
        more = [
            schema
            for schema in objects_at(components, "schemas").values()
            if id(schema) not in used
            and any(_extends(context, part, used) for part in listed(schema.get("allOf")))
        ]
        if not more:
            break
        used |= {id(schema) for schema in more} | _targets(document, more)
    return used


def _extends(context: Context, part: Node, used: set[int]) -> bool:
    base = context.walk.resolved(part)
    return isinstance(base, Object) and id(base) in used and "discriminator" in base


def _targets(document: Document, starts: list[Node]) -> set[int]:
    found = set()
    for holder in document.references(*starts) if starts else ():
        try:
            found.add(id(document.target(holder)))
        except ReferenceFault:
            continue  # L24
    return found


def _ids(node: Node) -> set[int]:
    found, pending = set(), [node]
    while pending:
        current = pending.pop()
        if isinstance(current, Object | Array):
            found.add(id(current))
            pending.extend(current.values() if isinstance(current, Object) else current)
    return found


def renamed_message(context: Context) -> Iterator[Hit]:
    """
    L05. Both are names of the message, and which of them counts depends on who reads.
    """
    messages = object_at(context.root, "components", "messages")
    for key, message in (messages.items() if messages is not None else ()):
        name = message.get("name") if isinstance(message, Object) else None
        if isinstance(name, str) and name != key:
            yield Hit(
                at(message, "name"), f"is {name!r}, and the message is {key!r} among the components", name
            )


def http_channel_binding(context: Context) -> Iterator[Hit]:
    """
    L09. The HTTP binding of AsyncAPI has members for operations and messages, none for channels.
    """
    for channel in context.channels:
        binding = object_at(channel.node, "bindings", "http")
        names = [name for name in binding or () if name != "bindingVersion" and not name.startswith("x-")]
        if binding is not None and names:
            told = " and ".join(map(repr, names))
            yield Hit(
                at(binding),
                f"has {told}, and the binding of HTTP has no members for a channel",
                plain(binding),
            )


_HTTP: Final = {"0.1.0": ("type", "method", "query"), "latest": ("method", "query")}


def http_operation_binding(context: Context) -> Iterator[Hit]:
    """
    L10. Without a version the latest is meant, and there ``type`` is gone since 0.2.0.
    """
    for channel in context.channels:
        for operation in (object_at(channel.node, "subscribe"), object_at(channel.node, "publish")):
            binding = object_at(operation, "bindings", "http")
            version = text_at(binding, "bindingVersion") or "latest"
            known = _HTTP.get(version, _HTTP["latest"])
            names = [
                name
                for name in binding or ()
                if name not in (*known, "bindingVersion") and not name.startswith("x-")
            ]
            if binding is not None and names:
                told = " and ".join(map(repr, names))
                yield Hit(
                    at(binding), f"has {told}, which version {version} of the binding does not have", names
                )


def default_content_type(context: Context) -> Iterator[Hit]:
    """
    L17. Whoever changes the default changes them all.
    """
    default = context.root.get("defaultContentType")
    for message in context.walk.objects("Message") if isinstance(default, str) else ():
        if not isinstance(context.member(message, "contentType"), str):
            yield Hit(at(message), f"has no contentType, and so is {default} by default", default)


def server_variables(context: Context) -> Iterator[Hit]:
    """
    L21.
    """
    return hits_of(context, context.told(check_variables))


def security_requirements(context: Context) -> Iterator[Hit]:
    """
    L22. A scheme that nothing requires is a warning.
    """
    yield from hits_of(context, context.told(check_security))
    required = {name for node in context.walk.objects("SecurityRequirement") for name in names_at(node)}
    schemes = object_at(context.root, "components", _BY_NAME)
    for name in schemes or ():
        if schemes is not None and name not in required and context.channels:
            yield Hit(at(schemes, name), "is a security scheme that nothing requires", name, "warning")


def address_parameters(context: Context) -> Iterator[Hit]:
    """
    L23.
    """
    return hits_of(context, context.told(check_parameters))


def references(context: Context) -> Iterator[Hit]:
    """
    L24. What stands beside a reference means nothing, and what is elsewhere can change: both are warnings.
    """
    seen: set[tuple[str, str]] = set()
    for holder in context.document.references():
        place, reference = at(holder, "$ref"), str(holder["$ref"])
        if place in seen:
            continue
        seen.add(place)
        try:
            target = context.document.target(holder)
        except ReferenceFault as error:
            yield Hit(place, error.faults[0].sentence, reference)
            continue
        if _is_circle(context, holder):
            yield Hit(place, f"refers to {shown(reference)}, which is only itself", reference)
        if re.match(r"[a-zA-Z][a-zA-Z0-9+.-]+://", reference):
            yield Hit(
                place, f"refers to {shown(reference)}, which is not in a file here", reference, "warning"
            )
        beside = [name for name in holder if name != "$ref" and not name.startswith("x-")]
        # A Channel Item may have both by the letter of AsyncAPI 2.
        if beside and isinstance(target, Object) and "subscribe" not in target and "publish" not in target:
            told = " and ".join(map(repr, beside[:3]))
            yield Hit(place, f"has {told} beside it, which means nothing there", reference, "warning")


def _is_circle(context: Context, holder: Object) -> bool:
    node = context.walk.resolved(holder)
    return node is None


def identifiers(context: Context) -> Iterator[Hit]:
    """
    L25.
    """
    return hits_of(context, context.told(check_identifiers))


def header_not_text(context: Context) -> Iterator[Hit]:
    """
    L29. Headers are text on the wire; how it is read as something else is for the document to say.
    """
    for holder in (*context.walk.objects("Operation"), *context.walk.objects("Message")):
        headers = context.walk.resolved(object_at(holder, "bindings", "http", "headers"))
        for name, header in objects_at(headers, "properties").items():
            schema = context.walk.resolved(header)
            kind = schema.get("type") if isinstance(schema, Object) else None
            if isinstance(headers, Object) and kind in ("integer", "number", "boolean", "object", "array"):
                yield Hit(
                    at(headers, "properties", name),
                    f"is a header of type {kind}, and headers are text",
                    str(kind),
                )


def tags_and_descriptions(context: Context) -> Iterator[Hit]:
    """
    L32. Tags need no declaration by the letter; only a document that declares some is held to it.
    """
    declared = {text_at(tag, "name") for tag in listed(context.root.get("tags"))}
    for tags in context.walk.arrays("Tags") if declared else ():
        for tag in tags:
            name = text_at(tag, "name")
            if name and name not in declared:
                yield Hit(at(tag, "name"), f"is {name!r}, a tag that the document does not declare", name)
    for node, key, text in context.texts:
        if key == "description" and not text.strip():
            yield Hit(at(node, key), "is an empty description", text)


def unknown_in_prose(context: Context) -> Iterator[Hit]:
    """
    L33. Names count that stand in backticks and begin like an event, and pointers to components.
    """
    names = {*context.events_by_name, *(context.webhook.names if context.webhook else ())}
    separators = {match.group() for name in names for match in re.finditer(r"[:.]", name)}
    groups = {(name.partition(mark)[0], mark) for name in names for mark in separators if mark in name}
    for node, key, text in context.texts:
        for token in re.findall(r"`([\w:.-]+)`", text):
            if any(token.startswith(f"{group}{mark}") for group, mark in groups) and not _is_known(
                token, names
            ):
                yield Hit(
                    at(node, key), f"names the event {token!r}, which the document does not have", token
                )
        for pointer in re.findall(r"#(/components/\w+/[\w.-]*\w)", squeezed(text)):
            if value_at(context.document, (context.document.name, pointer)) is ABSENT:
                yield Hit(at(node, key), f"names #{pointer}, which does not exist", pointer)


def _is_known(token: str, names: set[str]) -> bool:
    """
    Tell whether a word is the name of an event, or the beginning of one.
    """
    return any(name == token or name.startswith(token) for name in names)


def uncovered_shape(context: Context) -> Iterator[Hit]:
    """
    L37. It says each shape once, at the first place. What an overlay brought is no fact of the document.
    """
    if context.ledger is None:
        return
    told: set[str] = set()
    for pointer in pointers_of(context.root):
        shape = shape_of(pointer)
        origin = origin_of(context.document, (context.document.name, pointer))
        if origin is None or origin.file not in context.document.files:
            continue
        if shape not in told and context.ledger.covers(pointer) is None:
            told.add(shape)
            if not any(shape.startswith(other + "/") for other in told):
                yield Hit(
                    (context.document.name, pointer),
                    f"is of a shape that the ledger does not have, {shape}",
                    shape,
                )


def redundant_correction(context: Context) -> Iterator[Hit]:
    """
    L38. An action that selects nothing is refused before; what overlays say of themselves is a warning.
    """
    for fault in context.warnings:
        yield Hit((fault.origin.file, fault.origin.pointer), fault.sentence, origin=fault.origin)


def bytes_against_lock(context: Context) -> Iterator[Hit]:
    """
    L39.
    """
    if context.digest and context.digest != context.document.digest:
        sentence = f"is not the document of the lock, which has the digest {context.digest[:12]}…"
        yield Hit(at(context.root, "asyncapi"), sentence, context.document.digest)
