"""
What the rules of `lint` look at: a document that was met object by object, and what is known beside it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final

from ..channels import DIRECTIONS
from ..document import Document
from ..errors import Fault, Origin
from ..meaning import messages_in
from ..nodes import (
    Array,
    Node,
    Object,
    join_pointer,
    node_at,
    object_at,
    objects_at,
    plain,
    split_pointer,
    text_at,
)
from ..walk import Walk
from .evidence import Evidence
from .findings import ABSENT
from .ledger import Ledger

TEXTS: Final = ("title", "summary", "description")
"""
The members in which an object speaks to people.
"""

COMBINED: Final = ("allOf", "anyOf", "oneOf")
"""
The keywords that make a schema of several.
"""


@dataclass(frozen=True, slots=True)
class Hit:
    """
    One place where a rule does not hold.

    *place* is a file and the pointer of a member or an item in it, *change* the sentence on it. *origin* says
    where it was written if that is not in the document. *level* is set where it is not that of the rule.
    """

    place: tuple[str, str]
    change: str
    value: Any = ABSENT
    level: str = ""
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Channel:
    """
    A channel, with what it receives and sends in the perspective that was asked for.
    """

    address: str
    node: Object
    received: Object | None
    sent: Object | None


@dataclass(frozen=True, slots=True)
class Webhook:
    """
    A channel of HTTP whose payload has a member with a list of values: the names of its events.
    """

    channel: Channel
    values: Array

    @property
    def names(self) -> tuple[str, ...]:
        """
        The names of its events.
        """
        return tuple(value for value in self.values if isinstance(value, str))


@dataclass(eq=False)
class Context:
    """
    A document, met object by object; what is known beside it is `None` where nobody said it.

    It is *sound* when validation has no errors. *warnings* are what the overlays said when they were applied,
    *collisions* why the generator makes no package of it.
    """

    document: Document
    walk: Walk
    perspective: str = "client"
    ledger: Ledger | None = None
    evidence: Evidence | None = None
    digest: str = ""
    sound: bool = True
    warnings: tuple[Fault, ...] = ()
    collisions: tuple[Fault, ...] = ()
    notes: list[str] = field(default_factory=list)

    @property
    def root(self) -> Object:
        """
        The document, overlays applied.
        """
        return self.walk.root

    # -- channels and messages --------------------------------------------------------------------

    @cached_property
    def channels(self) -> tuple[Channel, ...]:
        """
        The channels, in their order.
        """
        receive, send = DIRECTIONS[self.perspective]
        resolved = [
            (address, self.walk.resolved(item)) for address, item in objects_at(self.root, "channels").items()
        ]
        return tuple(
            Channel(address, item, object_at(item, receive), object_at(item, send))
            for address, item in resolved
            if isinstance(item, Object)
        )

    @cached_property
    def webhook(self) -> Webhook | None:
        """
        The channel that says which events it delivers in a list: that of ``x-webhook``, or else one of HTTP.
        """
        named = [channel for channel in self.channels if "x-webhook" in channel.node]
        found = [self._webhook(channel) for channel in named or filter(self.is_http, self.channels)]
        lists = [webhook for webhook in found if webhook and len(webhook.names) > 1]
        return max(lists, key=lambda webhook: len(webhook.names), default=None)

    def _webhook(self, channel: Channel) -> Webhook | None:
        member = text_at(object_at(channel.node, "x-webhook", "envelope"), "name")
        lists: list[Array] = []
        for message in self.messages(channel.received or channel.sent):
            for name, schema in self.members(message.get("payload")).items():
                values = schema.get("enum") if isinstance(schema, Object) else None
                if isinstance(values, Array) and member in ("", name):
                    lists.append(values)
        return Webhook(channel, max(lists, key=len)) if lists else None

    def is_http(self, channel: Channel) -> bool:
        """
        Tell whether a channel is one of HTTP: by a binding, or by its servers.
        """
        holders = (channel.node, channel.received, channel.sent)
        if any(object_at(holder, "bindings", "http") is not None for holder in holders):
            return True
        named = channel.node.get("servers")
        servers = objects_at(self.root, "servers")
        chosen = (
            [servers.get(name) for name in named if isinstance(name, str)] if isinstance(named, Array) else []
        )
        return bool(chosen) and all(text_at(server, "protocol") in ("http", "https") for server in chosen)

    @cached_property
    def events(self) -> tuple[Channel, ...]:
        """
        The channels of which each is an event: they receive and do not send, and are not the webhook. What is
        received where something is sent is an answer.
        """
        webhook = self.webhook.channel if self.webhook else None
        return tuple(
            channel
            for channel in self.channels
            if channel.received is not None and channel.sent is None and channel is not webhook
        )

    @cached_property
    def events_by_name(self) -> Mapping[str, Channel]:
        """
        The channels of events by the last part of their addresses, the names by which a webhook and evidence
        list them. Only channels beside one that is listed count.
        """
        names = set(self.webhook.names) if self.webhook else set()
        if self.evidence:
            names.update(name for listed in self.evidence.events for name in listed.names)
        beside = {_prefix(channel.address) for channel in self.events if _last(channel.address) in names}
        return {
            _last(channel.address): channel for channel in self.events if _prefix(channel.address) in beside
        }

    def is_exclusive(self, channel: Channel) -> bool:
        """
        Tell whether the texts of a channel say that the webhook does not deliver it.
        """
        words = self.evidence.exclusive if self.evidence else ()
        texts = [text_at(node, key) for node in (channel.node, channel.received) for key in TEXTS]
        return any(word in text for word in words for text in texts)

    def messages(self, operation: Object | None) -> tuple[Object, ...]:
        """
        Return the messages of an operation in their order.
        """
        return tuple(messages_in(self.walk, operation.get("message")))[::-1] if operation is not None else ()

    def member(self, message: Object, key: str) -> Node:
        """
        Return a member of a message or an operation, or what one of its traits has instead.
        """
        found = message.get(key)
        traits = message.get("traits")
        for trait in traits if isinstance(traits, Array) else ():
            resolved = self.walk.resolved(trait)
            if isinstance(resolved, Object) and key in resolved:
                found = resolved[key]
        return found

    # -- schemas ----------------------------------------------------------------------------------

    def members(self, schema: Node, depth: int = 0) -> dict[str, Node]:
        """
        Return the schemas of the members of an object, through references and `allOf`.
        """
        schema = self.walk.resolved(schema)
        found: dict[str, Node] = {}
        if isinstance(schema, Object) and depth < 20:
            for part in listed(schema.get("allOf")):
                found |= self.members(part, depth + 1)
            properties = objects_at(schema, "properties", every=True)
            found |= {name: self.walk.resolved(member) for name, member in properties.items()}
        return found

    def required(self, schema: Node, depth: int = 0) -> set[str]:
        """
        Name the members that an object must have, through references and `allOf`.
        """
        schema = self.walk.resolved(schema)
        if not isinstance(schema, Object) or depth > 20:
            return set()
        names = {name for name in listed(schema.get("required")) if isinstance(name, str)}
        return names.union(*(self.required(part, depth + 1) for part in listed(schema.get("allOf"))))

    def is_open(self, schema: Node) -> bool:
        """
        Tell whether a schema says nothing but that a value is an object, if that.
        """
        schema = self.walk.resolved(schema)
        if not isinstance(schema, Object):
            return True
        says = (
            "properties",
            "patternProperties",
            "enum",
            "const",
            "items",
            "not",
            "if",
            "minProperties",
            *COMBINED,
        )
        return (
            not any(schema.get(keyword) for keyword in says)
            and schema.get("type", "object") == "object"
            and not (
                isinstance(schema.get("additionalProperties"), Object) and schema["additionalProperties"]
            )
            and schema.get("additionalProperties") is not False
        )

    # -- texts ------------------------------------------------------------------------------------

    @cached_property
    def texts(self) -> tuple[tuple[Object, str, str], ...]:
        """
        Every text for people in the document: the object, the member, and the text.
        """
        return tuple(_texts(self.root))

    def told(self, check: Callable[[Walk], None]) -> tuple[Fault, ...]:
        """
        Run a check of validation again, for its faults alone.
        """
        before = len(self.walk.faults)
        check(self.walk)
        faults = self.walk.faults[before:]
        del self.walk.faults[before:]
        return tuple(faults)


def listed(node: Node) -> Array | tuple[()]:
    """
    Return a node if it is an array, else nothing.
    """
    return node if isinstance(node, Array) else ()


def at(node: Object | Array, *keys: str | int) -> tuple[str, str]:
    """
    Return the file and the pointer of what stands at the end of a path below a node.
    """
    file, pointer = node.origin.place
    return file, join_pointer(pointer, *keys)


def holder_of(document: Document, place: tuple[str, str]) -> tuple[Node, str]:
    """
    Return the object or array that holds what stands at a place, and the last part of its pointer.
    """
    file, pointer = place
    *_, last = split_pointer(pointer) or ("",)
    return node_at(document.files.get(file), pointer.rpartition("/")[0]), last


def origin_of(document: Document, place: tuple[str, str]) -> Origin | None:
    """
    Say where a member's key or an item was written.
    """
    node, last = holder_of(document, place)
    if isinstance(node, Object):
        return node.key_origin(last)
    if isinstance(node, Array) and last.isdigit():
        return node.value_origin(int(last))
    return None


def value_at(document: Document, place: tuple[str, str]) -> Node:
    """
    Return what stands at a place, or `ABSENT`.
    """
    file, pointer = place
    return node_at(document.files.get(file), pointer, ABSENT)


_SHORT: Final = {"channels": "channel", "servers": "server", "tags": "tag"}
_KINDS: Final = {"schemas": "", "messages": "message", "securitySchemes": "security scheme"}
_SKIPPED: Final = frozenset({"properties", "patternProperties"})


def subject_of(pointer: str) -> str:
    """
    Say in a few words what stands at a pointer: ``channel user/signedup subscribe``, ``Order.lines.0``.
    """
    tokens = list(split_pointer(pointer))
    if not tokens:
        return "document"
    if tokens[0] in _SHORT and len(tokens) > 1:
        return " ".join([_SHORT[tokens[0]], tokens[1], _path(tokens[2:])]).strip()
    if tokens[0] == "components" and len(tokens) > 2:
        path = _path(tokens[3:])
        kind = _KINDS.get(tokens[1], tokens[1])
        return f"{kind} {tokens[2]}".strip() + (f".{path}" if path else "")
    return _path(tokens)


def _path(tokens: list[str]) -> str:
    return ".".join(
        token
        for index, token in enumerate(tokens)
        if token not in _SKIPPED or (index and tokens[index - 1] in _SKIPPED)
    )


def _texts(root: Object) -> Iterator[tuple[Object, str, str]]:
    pending: list[Node] = [root]
    while pending:
        node = pending.pop()
        if isinstance(node, Object):
            yield from ((node, key, node[key]) for key in TEXTS if isinstance(node.get(key), str))
            pending.extend(
                value
                for key, value in reversed(node.items())
                if key not in ("examples", "example", "const", "default", "enum") and not key.startswith("x-")
            )
        elif isinstance(node, Array):
            pending.extend(reversed(node))


def _last(address: str) -> str:
    return address.rpartition("/")[2]


def _prefix(address: str) -> str:
    return address.rpartition("/")[0]


def squeezed(text: str) -> str:
    """
    Return a text with single spaces for all its white space.
    """
    return re.sub(r"\s+", " ", text).strip()


def hits_of(context: Context, faults: tuple[Fault, ...], warning: str = "") -> Iterator[Hit]:
    """
    Make hits of what validation says; they are at the lowest level where their sentences have *warning*.
    """
    for fault in faults:
        value = value_at(context.document, fault.origin.place)
        name = (split_pointer(fault.origin.place[1]) or ("",))[-1]
        yield Hit(
            fault.origin.place,
            fault.sentence,
            name if isinstance(value, Object | Array) or value is ABSENT else plain(value),
            "warning" if warning and warning in fault.sentence else "",
        )
