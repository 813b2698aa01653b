"""
Rules of `lint` on events and channels: whether what is told twice is told alike.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator

from ..nodes import Node, Object, digest, object_at, objects_at, split_pointer, text_at
from .findings import ABSENT
from .lint_context import TEXTS, Channel, Context, Hit, at, squeezed


def webhook_event_without_channel(context: Context) -> Iterator[Hit]:
    """
    L01. Nothing is said where no value is the last part of an address: the channels are something else.
    """
    webhook = context.webhook
    if webhook is None or not context.events_by_name.keys() & set(webhook.names):
        return
    for index, value in enumerate(webhook.values):
        if isinstance(value, str) and value not in context.events_by_name:
            yield Hit(
                at(webhook.values, index), f"lists {value!r}, and no channel's address ends in it", value
            )


def exclusive_event_in_webhook(context: Context) -> Iterator[Hit]:
    """
    L02. The words that mark such a channel are evidence.
    """
    names = context.webhook.names if context.webhook else ()
    for name, channel in context.events_by_name.items():
        if name in names and context.is_exclusive(channel):
            yield Hit(
                _place(context, channel),
                f"says that no webhook delivers it, and the webhook lists {name!r}",
                name,
            )


def event_of_no_webhook(context: Context) -> Iterator[Hit]:
    """
    L03. It needs evidence for the words, and a webhook that lists events of this document.
    """
    names = context.webhook.names if context.webhook else ()
    if (
        not context.evidence
        or not context.evidence.exclusive
        or not context.events_by_name.keys() & set(names)
    ):
        return
    for name, channel in context.events_by_name.items():
        if name not in names and not context.is_exclusive(channel):
            yield Hit(
                _place(context, channel),
                "is neither in the list of the webhook nor said to be delivered by the other surface alone",
                name,
            )


def colliding_names(context: Context) -> Iterator[Hit]:
    """
    L06. The generator has tried to make a package before.
    """
    for fault in context.collisions:
        place = fault.origin.place
        name = (split_pointer(place[1]) or ("",))[-1]
        yield Hit(
            place,
            fault.sentence,
            name,
            origin=fault.origin if place[0] not in context.document.files else None,
        )


def operation_without_identifier(context: Context) -> Iterator[Hit]:
    """
    L07. Events have their names from messages and addresses; the identifier names methods that send.
    """
    for channel in context.channels:
        for direction in ("subscribe", "publish"):
            operation = object_at(channel.node, direction)
            if operation is not None and not isinstance(context.member(operation, "operationId"), str):
                yield Hit(
                    at(channel.node, direction),
                    "has no operationId; what it is called is derived",
                    channel.address,
                )


def channel_without_servers(context: Context) -> Iterator[Hit]:
    """
    L08. A channel without servers is on all of them.
    """
    servers = objects_at(context.root, "servers")
    protocols = {text_at(context.walk.resolved(server), "protocol") for server in servers.values()}
    # The two of a protocol with and without encryption are one.
    families = {
        protocol.removesuffix("s") if protocol in ("wss", "https", "mqtts", "amqps") else protocol
        for protocol in protocols
    }
    if len(families) < 2:
        return
    for channel in context.channels:
        if "servers" not in channel.node:
            told = " and ".join(sorted(protocols))
            yield Hit(
                _place(context, channel),
                f"does not say on which servers it is, and so is on those of {told} alike",
                channel.address,
            )


def shared_by_both_kinds(context: Context) -> Iterator[Hit]:
    """
    L11. What is said of the message can then be true for some of its channels only.
    """
    carriers: dict[int, tuple[Object, list[Channel]]] = {}
    for channel in context.events_by_name.values():
        for message in context.messages(channel.received):
            carriers.setdefault(id(message), (message, []))[1].append(channel)
    for message, channels in carriers.values():
        exclusive = sum(map(context.is_exclusive, channels))
        if 0 < exclusive < len(channels):
            yield Hit(
                at(message),
                f"is the message of {len(channels) - exclusive} channels that the webhook delivers as well, "
                f"and of {exclusive} that it does not",
                text_at(message, "name") or ABSENT,
            )


def opaque_payload(context: Context) -> Iterator[Hit]:
    """
    L13. The webhook's is left out where its events are described as channels, which is the better place.
    """
    channels = list(context.events)
    if context.webhook and not context.events_by_name.keys() & set(context.webhook.names):
        channels.append(context.webhook.channel)
    uses = [
        (channel, message)
        for channel in channels
        for message in context.messages(channel.received or channel.sent)
    ]
    opaque = [
        (channel, member) for channel, message in uses if (member := _opaque(context, message)) is not None
    ]
    if uses:
        typed = len(uses) - len(opaque)
        context.notes.append(f"Payloads described: {typed} of {len(uses)} ({100 * typed // len(uses)} %).")
    for channel, member in opaque:
        told = f"its member {member!r} is" if member else "it is"
        direction = (
            "subscribe" if channel.node.get("subscribe") in (channel.received, channel.sent) else "publish"
        )
        yield Hit(
            at(channel.node, direction, "message"),
            f"has a payload that says nothing of its content: {told} an object without members",
            channel.address,
        )


def _opaque(context: Context, message: Object) -> str | None:
    """
    Name the member that leaves everything open, or nothing where the whole payload does; `None` where none
    does. A member does that when the payload requires it and describes no other object beside it.
    """
    payload = message.get("payload")
    if context.is_open(payload):
        return ""
    required = context.required(payload)
    objects = {name: schema for name, schema in context.members(payload).items() if _is_composed(schema)}
    unsaid = [name for name, schema in objects.items() if name in required and context.is_open(schema)]
    return unsaid[0] if unsaid and len(objects) == len(unsaid) else None


def _is_composed(schema: Node) -> bool:
    return not isinstance(schema, Object) or schema.get("type", "object") in ("object", "array")


def free_event_name(context: Context) -> Iterator[Hit]:
    """
    L16. By its name or its description it is one; nothing lists its values.
    """
    known = [*context.events_by_name, *(context.webhook.names if context.webhook else ())]
    if len(known) < 2:
        return
    for schema in context.walk.objects("Schema"):
        for name, member in objects_at(schema, "properties").items():
            text = context.walk.resolved(member)
            place = at(schema, "properties", name)
            told = text_at(text, "description")
            if isinstance(text, Object) and text.get("type") == "array":
                text, place = context.walk.resolved(text.get("items")), at(text, "items")
            named = name.lower() in ("event", "events", "event_name", "eventname", "event_type", "eventtype")
            if (named or re.search(r"\bevent[- ]?names?\b", told, re.IGNORECASE)) and _is_free(text):
                yield Hit(
                    place,
                    f"holds names of events, and any text is allowed; the document knows {len(set(known))}",
                    name,
                )


def _is_free(schema: Node) -> bool:
    narrowing = ("enum", "const", "pattern", "format", "allOf", "anyOf", "oneOf")
    return (
        isinstance(schema, Object)
        and schema.get("type") == "string"
        and not any(key in schema for key in narrowing)
    )


def indistinguishable_messages(context: Context) -> Iterator[Hit]:
    """
    L26. Two payloads are alike when they say the same but for texts, or when one of them says nothing.
    """
    for channel in context.channels:
        messages = context.messages(channel.received)
        pairs = (
            (one, other)
            for one, other in itertools.combinations(messages, 2)
            if one.get("headers") == other.get("headers")
            and one.get("contentType") == other.get("contentType")
            and (
                context.is_open(one.get("payload"))
                or context.is_open(other.get("payload"))
                or _alike(context, one, other)
            )
        )
        found = next(pairs, None)
        if found and channel.received is not None:
            names = [text_at(message, "name") or subject_name(message) for message in found]
            direction = "subscribe" if channel.node.get("subscribe") is channel.received else "publish"
            yield Hit(
                at(channel.node, direction, "message"),
                f"has messages that no payload tells apart: {' and '.join(map(repr, names))}",
                names,
            )


def subject_name(node: Object) -> str:
    """
    Return the last part of an object's pointer.
    """
    return split_pointer(node.origin.pointer)[-1] if node.origin.pointer else ""


def _alike(context: Context, one: Object, other: Object) -> bool:
    first, second = (context.walk.resolved(message.get("payload")) for message in (one, other))
    return first is second or digest(_untold(first)) == digest(_untold(second))


def _untold(node: Node) -> Node:
    """
    Return JSON without its texts.
    """
    if isinstance(node, dict):
        return {
            key: _untold(value)
            for key, value in node.items()
            if not (key in (*TEXTS, "examples", "$id") and not isinstance(value, dict))
        }
    return [_untold(value) for value in node] if isinstance(node, list) else node


def mixed_addresses(context: Context) -> Iterator[Hit]:
    """
    L31. The fewer are the odd ones; an address that is a slash alone is of either way.
    """
    addresses = [channel.address for channel in context.channels if channel.address.strip("/")]
    slashed = sum(address.startswith("/") for address in addresses)
    if slashed in (0, len(addresses)):
        return
    odd = 2 * slashed <= len(addresses)
    count = slashed if odd else len(addresses) - slashed
    told = f"begins {'with' if odd else 'without'} a slash, as {count} of {len(addresses)} addresses do"
    for channel in context.channels:
        if channel.address.strip("/") and channel.address.startswith("/") is odd:
            yield Hit(_place(context, channel), told, channel.address)


def events_against_evidence(context: Context) -> Iterator[Hit]:
    """
    L15. Nothing is said where no event of the document is in any of the lists: they are of something else.
    """
    own = context.events_by_name
    for listed in context.evidence.events if context.evidence else ():
        if not own.keys() & set(listed.names):
            continue
        for name, channel in own.items():
            if name not in listed.names:
                yield Hit(
                    _place(context, channel),
                    f"is an event that {listed.what} does not list",
                    [listed.what, name],
                )
        for name in listed.names:
            if name not in own:
                yield Hit(
                    at(context.root, "channels"),
                    f"has no channel for {name!r}, which {listed.what} lists",
                    [listed.what, name],
                )


def exclusive_groups_in_prose(context: Context) -> Iterator[Hit]:
    """
    L34. The list stands in brackets behind the words that mark such channels: ``RTM-only events (spam)``.
    """
    info = object_at(context.root, "info")
    if info is None:
        return
    text = squeezed(text_at(info, "description"))
    marked = [name for name, channel in context.events_by_name.items() if context.is_exclusive(channel)]
    for word in context.evidence.exclusive if context.evidence else ():
        for group in re.findall(re.escape(word) + r" [a-z ]{0,30}\(([^()]*)\)", text):
            told = [re.findall(r"\w+", part.lower()) for part in group.split(",")]
            first = Counter(re.split(r"\W", name)[0].lower() for name in marked)
            for words in filter(None, told):
                if words[0] not in first:
                    yield Hit(
                        at(info, "description"),
                        f"counts {' '.join(words)!r} among {word} events, and no channel so begins",
                        words,
                    )
            for name in first:
                if not any(words and words[0] == name for words in told):
                    yield Hit(
                        at(info, "description"),
                        f"does not count {name!r} among {word} events, and a channel does",
                        [name],
                    )


def _place(context: Context, channel: Channel) -> tuple[str, str]:
    return at(context.root, "channels", channel.address)
