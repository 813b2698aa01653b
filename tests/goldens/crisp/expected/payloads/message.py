# Generated from crisp-asyncapi.yml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``message``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Final, Literal, TypeAlias

from .._runtime.registry import PayloadEntry
from .._runtime.wire import (
    UNSET,
    Decoder,
    Member,
    Payload,
    Problems,
    Unset,
    array,
    boolean,
    choice,
    encode_items,
    encode_value,
    inside,
    is_integer,
    mapping,
    number,
    others,
    string,
    variant,
)

__all__ = [
    "AnimationContent",
    "AudioContent",
    "CarouselContent",
    "CarouselTarget",
    "CarouselTargetAction",
    "EventBase",
    "EventContent",
    "FieldContent",
    "FileContent",
    "MessageAcknowledgeDelivered",
    "MessageAcknowledgeIgnored",
    "MessageAcknowledgeReadReceived",
    "MessageAcknowledgeReadSend",
    "MessageAcknowledgeUnreadSend",
    "MessageBase",
    "MessageComposeReceive",
    "MessageComposeSend",
    "MessageNotifyUnreadReceived",
    "MessageNotifyUnreadSend",
    "MessageOriginal",
    "MessageReceived",
    "MessageReceivedAnimation",
    "MessageReceivedAudio",
    "MessageReceivedCarousel",
    "MessageReceivedEvent",
    "MessageReceivedField",
    "MessageReceivedFile",
    "MessageReceivedNote",
    "MessageReceivedPicker",
    "MessageReceivedText",
    "MessageReference",
    "MessageRemoved",
    "MessageSend",
    "MessageSendAnimation",
    "MessageSendAudio",
    "MessageSendCarousel",
    "MessageSendEvent",
    "MessageSendField",
    "MessageSendFile",
    "MessageSendNote",
    "MessageSendPicker",
    "MessageSendText",
    "MessageUpdated",
    "MessageUser",
    "PickerChoice",
    "PickerChoiceAction",
    "PickerContent",
    "SessionScoped",
    "UnknownMessageReceived",
    "UnknownMessageSend",
    "WebsiteScoped",
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MessageUpdated(Payload):
    """
    Message namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``message:updated``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return MessageUpdated(
            extra=others(MessageUpdated, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class EventBase(Payload):
    """
    What any payload may carry.
    """

    routing_ids: list[str] | None = None
    """
    Routing identifiers; no source says more. The Go SDK allows it on every event, the Node SDK lists it for
    session:update_verify alone.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("routing_ids", "routing_ids", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        else:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        return EventBase(
            routing_ids=routing_ids,
            extra=others(EventBase, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class WebsiteScoped(EventBase):
    """
    Payload of an event of one website (workspace).
    """

    website_id: str
    """
    UUID of the workspace where it happened.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *EventBase._members,
        Member("website_id", "website_id"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        else:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        return WebsiteScoped(
            routing_ids=routing_ids,
            website_id=website_id,
            extra=others(WebsiteScoped, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SessionScoped(WebsiteScoped):
    """
    Payload of an event of one conversation.
    """

    session_id: str
    """
    The conversation, written session_ and a UUID.
    """
    inbox_id: str | None | Unset = UNSET
    """
    Inbox the conversation lies in, null for none. Payloads from before mid-2024 lack it: the Node SDK always
    has it, the Go SDK may omit it.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *WebsiteScoped._members,
        Member("session_id", "session_id"),
        Member("inbox_id", "inbox_id"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        else:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        return SessionScoped(
            routing_ids=routing_ids,
            website_id=website_id,
            session_id=session_id,
            inbox_id=inbox_id,
            extra=others(SessionScoped, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MessageBase(SessionScoped):
    """
    What messages of all types have in common.
    """

    from_: str
    """
    Which side wrote it; the documentation shows user (the visitor) and operator.

    Wire name: ``from``. The document says: for example "user", "operator".
    """
    origin: str
    """
    The channel it came through: chat, email, or a URN such as urn:crisp.im:bot:0.

    The document says: for example "chat", "email", "urn:crisp.im:bot:0".
    """
    fingerprint: int
    """
    Number that tells the message from others of its conversation: about 15 digits, so wider than 32 bits,
    below 2^53.

    The document says: format int64.
    """
    timestamp: int
    """
    When it was written, in milliseconds since the epoch.

    The document says: format int64.
    """
    user: MessageUser
    """
    Who wrote a message. Any member may be missing.
    """
    mentions: list[str] | None = None
    """
    Who is mentioned. Optional in the Node SDK, always there in the Go SDK.
    """
    stamped: bool | None = None
    """
    Whether it is stamped; no source explains the word. Optional in the Node SDK, always there in the Go SDK.
    """
    automated: bool | None = None
    """
    Whether an automation wrote it. Both SDKs allow it to be missing.
    """
    edited: bool | None = None
    """
    Whether it was changed afterwards. In the Go SDK's event type only.
    """
    translated: bool | None = None
    """
    Whether it is a translation. In the Go SDK's event type only.
    """
    references: list[MessageReference] | None = None
    """
    The sources it quotes. In the Go SDK's event type only.
    """
    original: MessageOriginal | None = None
    """
    Points at the original that is kept. In the Go SDK's event type only.
    """
    properties: dict[str, str | float | bool] | None = None
    """
    Extra values under free names. In the Go SDK's event type and the REST types, not in the Node event type.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *SessionScoped._members,
        Member("from_", "from"),
        Member("origin", "origin"),
        Member("fingerprint", "fingerprint"),
        Member("timestamp", "timestamp"),
        Member("user", "user", encode=encode_value),
        Member("mentions", "mentions", absent=True),
        Member("stamped", "stamped", absent=True),
        Member("automated", "automated", absent=True),
        Member("edited", "edited", absent=True),
        Member("translated", "translated", absent=True),
        Member("references", "references", absent=True, encode=encode_items(encode_value)),
        Member("original", "original", absent=True, encode=encode_value),
        Member("properties", "properties", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        else:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        from_ = get("from", UNSET)
        if type(from_) is not str:
            problems.wrong("from", "string", from_)
        origin = get("origin", UNSET)
        if type(origin) is not str:
            problems.wrong("origin", "string", origin)
        fingerprint = get("fingerprint", UNSET)
        if type(fingerprint) is not int and not is_integer(fingerprint):
            problems.wrong("fingerprint", "integer", fingerprint)
        timestamp = get("timestamp", UNSET)
        if type(timestamp) is not int and not is_integer(timestamp):
            problems.wrong("timestamp", "integer", timestamp)
        user = get("user", UNSET)
        user = inside(problems, "user", MessageUser._decode, user)
        mentions = get("mentions", UNSET)
        if mentions is UNSET:
            mentions = None
        else:
            mentions = inside(problems, "mentions", _ARRAY_STRING, mentions)
        stamped = get("stamped", UNSET)
        if stamped is UNSET:
            stamped = None
        elif type(stamped) is not bool:
            problems.wrong("stamped", "boolean", stamped)
        automated = get("automated", UNSET)
        if automated is UNSET:
            automated = None
        elif type(automated) is not bool:
            problems.wrong("automated", "boolean", automated)
        edited = get("edited", UNSET)
        if edited is UNSET:
            edited = None
        elif type(edited) is not bool:
            problems.wrong("edited", "boolean", edited)
        translated = get("translated", UNSET)
        if translated is UNSET:
            translated = None
        elif type(translated) is not bool:
            problems.wrong("translated", "boolean", translated)
        references = get("references", UNSET)
        if references is UNSET:
            references = None
        else:
            references = inside(problems, "references", _ARRAY_MESSAGE_REFERENCE, references)
        original = get("original", UNSET)
        if original is UNSET:
            original = None
        else:
            original = inside(problems, "original", MessageOriginal._decode, original)
        properties = get("properties", UNSET)
        if properties is UNSET:
            properties = None
        else:
            properties = inside(problems, "properties", _MESSAGE_BASE_PROPERTIES, properties)
        return MessageBase(
            routing_ids=routing_ids,
            website_id=website_id,
            session_id=session_id,
            inbox_id=inbox_id,
            from_=from_,
            origin=origin,
            fingerprint=fingerprint,
            timestamp=timestamp,
            user=user,
            mentions=mentions,
            stamped=stamped,
            automated=automated,
            edited=edited,
            translated=translated,
            references=references,
            original=original,
            properties=properties,
            extra=others(MessageBase, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class UnknownMessageSend(MessageBase):
    """
    Message from a visitor

    A visitor wrote in a conversation.

    A variant of ``message:send`` that the document does not know: ``type`` has another value.

    Data of the event ``message:send``. Delivered with tier user, website or plugin. Needs read access to
    ``website:conversation:messages``.

    Read in both SDKs, the RTM reference and the Web Hooks guide. They differ on the types (Node seven, Go
    nine; all nine are accepted), on which of mentions, stamped and automated may be missing, and five members
    are in the Go event type only. Website Hooks are reported to get it.
    """

    type: str
    """
    Tells the shape of content.
    """
    content: Any
    """
    What was written.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *MessageBase._members,
        Member("type", "type"),
        Member("content", "content"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        else:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        from_ = get("from", UNSET)
        if type(from_) is not str:
            problems.wrong("from", "string", from_)
        origin = get("origin", UNSET)
        if type(origin) is not str:
            problems.wrong("origin", "string", origin)
        fingerprint = get("fingerprint", UNSET)
        if type(fingerprint) is not int and not is_integer(fingerprint):
            problems.wrong("fingerprint", "integer", fingerprint)
        timestamp = get("timestamp", UNSET)
        if type(timestamp) is not int and not is_integer(timestamp):
            problems.wrong("timestamp", "integer", timestamp)
        user = get("user", UNSET)
        user = inside(problems, "user", MessageUser._decode, user)
        mentions = get("mentions", UNSET)
        if mentions is UNSET:
            mentions = None
        else:
            mentions = inside(problems, "mentions", _ARRAY_STRING, mentions)
        stamped = get("stamped", UNSET)
        if stamped is UNSET:
            stamped = None
        elif type(stamped) is not bool:
            problems.wrong("stamped", "boolean", stamped)
        automated = get("automated", UNSET)
        if automated is UNSET:
            automated = None
        elif type(automated) is not bool:
            problems.wrong("automated", "boolean", automated)
        edited = get("edited", UNSET)
        if edited is UNSET:
            edited = None
        elif type(edited) is not bool:
            problems.wrong("edited", "boolean", edited)
        translated = get("translated", UNSET)
        if translated is UNSET:
            translated = None
        elif type(translated) is not bool:
            problems.wrong("translated", "boolean", translated)
        references = get("references", UNSET)
        if references is UNSET:
            references = None
        else:
            references = inside(problems, "references", _ARRAY_MESSAGE_REFERENCE, references)
        original = get("original", UNSET)
        if original is UNSET:
            original = None
        else:
            original = inside(problems, "original", MessageOriginal._decode, original)
        properties = get("properties", UNSET)
        if properties is UNSET:
            properties = None
        else:
            properties = inside(problems, "properties", _MESSAGE_BASE_PROPERTIES, properties)
        type_value = get("type", UNSET)
        if type(type_value) is not str:
            problems.wrong("type", "string", type_value)
        content = get("content", UNSET)
        if content is UNSET:
            problems.wrong("content", "a value", content)
        return UnknownMessageSend(
            routing_ids=routing_ids,
            website_id=website_id,
            session_id=session_id,
            inbox_id=inbox_id,
            from_=from_,
            origin=origin,
            fingerprint=fingerprint,
            timestamp=timestamp,
            user=user,
            mentions=mentions,
            stamped=stamped,
            automated=automated,
            edited=edited,
            translated=translated,
            references=references,
            original=original,
            properties=properties,
            type=type_value,
            content=content,
            extra=others(UnknownMessageSend, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class UnknownMessageReceived(MessageBase):
    """
    Message from an operator

    An operator or an automation wrote in a conversation: a message, a note or a notice. What you send through
    REST comes back here.

    A variant of ``message:received`` that the document does not know: ``type`` has another value.

    Data of the event ``message:received``. Delivered with tier user, website or plugin. Needs read access to
    ``website:conversation:messages``.

    Read in both SDKs, the RTM reference and the Web Hooks guide. They differ on which of mentions, stamped
    and automated may be missing, and five members are in the Go event type only. Website Hooks are reported
    to get it.
    """

    type: str
    """
    Tells the shape of content.
    """
    content: Any
    """
    What was written.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *MessageBase._members,
        Member("type", "type"),
        Member("content", "content"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        else:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        from_ = get("from", UNSET)
        if type(from_) is not str:
            problems.wrong("from", "string", from_)
        origin = get("origin", UNSET)
        if type(origin) is not str:
            problems.wrong("origin", "string", origin)
        fingerprint = get("fingerprint", UNSET)
        if type(fingerprint) is not int and not is_integer(fingerprint):
            problems.wrong("fingerprint", "integer", fingerprint)
        timestamp = get("timestamp", UNSET)
        if type(timestamp) is not int and not is_integer(timestamp):
            problems.wrong("timestamp", "integer", timestamp)
        user = get("user", UNSET)
        user = inside(problems, "user", MessageUser._decode, user)
        mentions = get("mentions", UNSET)
        if mentions is UNSET:
            mentions = None
        else:
            mentions = inside(problems, "mentions", _ARRAY_STRING, mentions)
        stamped = get("stamped", UNSET)
        if stamped is UNSET:
            stamped = None
        elif type(stamped) is not bool:
            problems.wrong("stamped", "boolean", stamped)
        automated = get("automated", UNSET)
        if automated is UNSET:
            automated = None
        elif type(automated) is not bool:
            problems.wrong("automated", "boolean", automated)
        edited = get("edited", UNSET)
        if edited is UNSET:
            edited = None
        elif type(edited) is not bool:
            problems.wrong("edited", "boolean", edited)
        translated = get("translated", UNSET)
        if translated is UNSET:
            translated = None
        elif type(translated) is not bool:
            problems.wrong("translated", "boolean", translated)
        references = get("references", UNSET)
        if references is UNSET:
            references = None
        else:
            references = inside(problems, "references", _ARRAY_MESSAGE_REFERENCE, references)
        original = get("original", UNSET)
        if original is UNSET:
            original = None
        else:
            original = inside(problems, "original", MessageOriginal._decode, original)
        properties = get("properties", UNSET)
        if properties is UNSET:
            properties = None
        else:
            properties = inside(problems, "properties", _MESSAGE_BASE_PROPERTIES, properties)
        type_value = get("type", UNSET)
        if type(type_value) is not str:
            problems.wrong("type", "string", type_value)
        content = get("content", UNSET)
        if content is UNSET:
            problems.wrong("content", "a value", content)
        return UnknownMessageReceived(
            routing_ids=routing_ids,
            website_id=website_id,
            session_id=session_id,
            inbox_id=inbox_id,
            from_=from_,
            origin=origin,
            fingerprint=fingerprint,
            timestamp=timestamp,
            user=user,
            mentions=mentions,
            stamped=stamped,
            automated=automated,
            edited=edited,
            translated=translated,
            references=references,
            original=original,
            properties=properties,
            type=type_value,
            content=content,
            extra=others(UnknownMessageReceived, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MessageRemoved(Payload):
    """
    Message namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``message:removed``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return MessageRemoved(
            extra=others(MessageRemoved, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MessageComposeSend(Payload):
    """
    Message namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``message:compose:send``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return MessageComposeSend(
            extra=others(MessageComposeSend, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MessageComposeReceive(Payload):
    """
    Message namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``message:compose:receive``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return MessageComposeReceive(
            extra=others(MessageComposeReceive, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MessageAcknowledgeReadSend(Payload):
    """
    Message namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``message:acknowledge:read:send``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return MessageAcknowledgeReadSend(
            extra=others(MessageAcknowledgeReadSend, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MessageAcknowledgeReadReceived(Payload):
    """
    Message namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``message:acknowledge:read:received``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return MessageAcknowledgeReadReceived(
            extra=others(MessageAcknowledgeReadReceived, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MessageAcknowledgeUnreadSend(Payload):
    """
    Message namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``message:acknowledge:unread:send``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return MessageAcknowledgeUnreadSend(
            extra=others(MessageAcknowledgeUnreadSend, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MessageAcknowledgeDelivered(Payload):
    """
    Message namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``message:acknowledge:delivered``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return MessageAcknowledgeDelivered(
            extra=others(MessageAcknowledgeDelivered, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MessageAcknowledgeIgnored(Payload):
    """
    Message namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``message:acknowledge:ignored``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return MessageAcknowledgeIgnored(
            extra=others(MessageAcknowledgeIgnored, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MessageNotifyUnreadSend(Payload):
    """
    Message namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``message:notify:unread:send``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return MessageNotifyUnreadSend(
            extra=others(MessageNotifyUnreadSend, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MessageNotifyUnreadReceived(Payload):
    """
    Message namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``message:notify:unread:received``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return MessageNotifyUnreadReceived(
            extra=others(MessageNotifyUnreadReceived, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MessageSendText(MessageBase):
    """
    Plain words, sent by a visitor.
    """

    type: Literal["text"]
    """
    Tells the shape of content.
    """
    content: str
    """
    What was written.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *MessageBase._members,
        Member("type", "type"),
        Member("content", "content"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        else:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        from_ = get("from", UNSET)
        if type(from_) is not str:
            problems.wrong("from", "string", from_)
        origin = get("origin", UNSET)
        if type(origin) is not str:
            problems.wrong("origin", "string", origin)
        fingerprint = get("fingerprint", UNSET)
        if type(fingerprint) is not int and not is_integer(fingerprint):
            problems.wrong("fingerprint", "integer", fingerprint)
        timestamp = get("timestamp", UNSET)
        if type(timestamp) is not int and not is_integer(timestamp):
            problems.wrong("timestamp", "integer", timestamp)
        user = get("user", UNSET)
        user = inside(problems, "user", MessageUser._decode, user)
        mentions = get("mentions", UNSET)
        if mentions is UNSET:
            mentions = None
        else:
            mentions = inside(problems, "mentions", _ARRAY_STRING, mentions)
        stamped = get("stamped", UNSET)
        if stamped is UNSET:
            stamped = None
        elif type(stamped) is not bool:
            problems.wrong("stamped", "boolean", stamped)
        automated = get("automated", UNSET)
        if automated is UNSET:
            automated = None
        elif type(automated) is not bool:
            problems.wrong("automated", "boolean", automated)
        edited = get("edited", UNSET)
        if edited is UNSET:
            edited = None
        elif type(edited) is not bool:
            problems.wrong("edited", "boolean", edited)
        translated = get("translated", UNSET)
        if translated is UNSET:
            translated = None
        elif type(translated) is not bool:
            problems.wrong("translated", "boolean", translated)
        references = get("references", UNSET)
        if references is UNSET:
            references = None
        else:
            references = inside(problems, "references", _ARRAY_MESSAGE_REFERENCE, references)
        original = get("original", UNSET)
        if original is UNSET:
            original = None
        else:
            original = inside(problems, "original", MessageOriginal._decode, original)
        properties = get("properties", UNSET)
        if properties is UNSET:
            properties = None
        else:
            properties = inside(problems, "properties", _MESSAGE_BASE_PROPERTIES, properties)
        type_value = get("type", UNSET)
        if type_value != "text":
            problems.wrong("type", "'text'", type_value)
        content = get("content", UNSET)
        if type(content) is not str:
            problems.wrong("content", "string", content)
        return MessageSendText(
            routing_ids=routing_ids,
            website_id=website_id,
            session_id=session_id,
            inbox_id=inbox_id,
            from_=from_,
            origin=origin,
            fingerprint=fingerprint,
            timestamp=timestamp,
            user=user,
            mentions=mentions,
            stamped=stamped,
            automated=automated,
            edited=edited,
            translated=translated,
            references=references,
            original=original,
            properties=properties,
            type=type_value,
            content=content,
            extra=others(MessageSendText, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MessageSendNote(MessageBase):
    """
    An internal note, sent by a visitor. The Go SDK registers this type here, the Node SDK does not.
    """

    type: Literal["note"]
    """
    Tells the shape of content.
    """
    content: str
    """
    The note, which only operators see.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *MessageBase._members,
        Member("type", "type"),
        Member("content", "content"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        else:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        from_ = get("from", UNSET)
        if type(from_) is not str:
            problems.wrong("from", "string", from_)
        origin = get("origin", UNSET)
        if type(origin) is not str:
            problems.wrong("origin", "string", origin)
        fingerprint = get("fingerprint", UNSET)
        if type(fingerprint) is not int and not is_integer(fingerprint):
            problems.wrong("fingerprint", "integer", fingerprint)
        timestamp = get("timestamp", UNSET)
        if type(timestamp) is not int and not is_integer(timestamp):
            problems.wrong("timestamp", "integer", timestamp)
        user = get("user", UNSET)
        user = inside(problems, "user", MessageUser._decode, user)
        mentions = get("mentions", UNSET)
        if mentions is UNSET:
            mentions = None
        else:
            mentions = inside(problems, "mentions", _ARRAY_STRING, mentions)
        stamped = get("stamped", UNSET)
        if stamped is UNSET:
            stamped = None
        elif type(stamped) is not bool:
            problems.wrong("stamped", "boolean", stamped)
        automated = get("automated", UNSET)
        if automated is UNSET:
            automated = None
        elif type(automated) is not bool:
            problems.wrong("automated", "boolean", automated)
        edited = get("edited", UNSET)
        if edited is UNSET:
            edited = None
        elif type(edited) is not bool:
            problems.wrong("edited", "boolean", edited)
        translated = get("translated", UNSET)
        if translated is UNSET:
            translated = None
        elif type(translated) is not bool:
            problems.wrong("translated", "boolean", translated)
        references = get("references", UNSET)
        if references is UNSET:
            references = None
        else:
            references = inside(problems, "references", _ARRAY_MESSAGE_REFERENCE, references)
        original = get("original", UNSET)
        if original is UNSET:
            original = None
        else:
            original = inside(problems, "original", MessageOriginal._decode, original)
        properties = get("properties", UNSET)
        if properties is UNSET:
            properties = None
        else:
            properties = inside(problems, "properties", _MESSAGE_BASE_PROPERTIES, properties)
        type_value = get("type", UNSET)
        if type_value != "note":
            problems.wrong("type", "'note'", type_value)
        content = get("content", UNSET)
        if type(content) is not str:
            problems.wrong("content", "string", content)
        return MessageSendNote(
            routing_ids=routing_ids,
            website_id=website_id,
            session_id=session_id,
            inbox_id=inbox_id,
            from_=from_,
            origin=origin,
            fingerprint=fingerprint,
            timestamp=timestamp,
            user=user,
            mentions=mentions,
            stamped=stamped,
            automated=automated,
            edited=edited,
            translated=translated,
            references=references,
            original=original,
            properties=properties,
            type=type_value,
            content=content,
            extra=others(MessageSendNote, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MessageSendFile(MessageBase):
    """
    A file, sent by a visitor.
    """

    type: Literal["file"]
    """
    Tells the shape of content.
    """
    content: FileContent
    """
    A file that was sent.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *MessageBase._members,
        Member("type", "type"),
        Member("content", "content", encode=encode_value),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        else:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        from_ = get("from", UNSET)
        if type(from_) is not str:
            problems.wrong("from", "string", from_)
        origin = get("origin", UNSET)
        if type(origin) is not str:
            problems.wrong("origin", "string", origin)
        fingerprint = get("fingerprint", UNSET)
        if type(fingerprint) is not int and not is_integer(fingerprint):
            problems.wrong("fingerprint", "integer", fingerprint)
        timestamp = get("timestamp", UNSET)
        if type(timestamp) is not int and not is_integer(timestamp):
            problems.wrong("timestamp", "integer", timestamp)
        user = get("user", UNSET)
        user = inside(problems, "user", MessageUser._decode, user)
        mentions = get("mentions", UNSET)
        if mentions is UNSET:
            mentions = None
        else:
            mentions = inside(problems, "mentions", _ARRAY_STRING, mentions)
        stamped = get("stamped", UNSET)
        if stamped is UNSET:
            stamped = None
        elif type(stamped) is not bool:
            problems.wrong("stamped", "boolean", stamped)
        automated = get("automated", UNSET)
        if automated is UNSET:
            automated = None
        elif type(automated) is not bool:
            problems.wrong("automated", "boolean", automated)
        edited = get("edited", UNSET)
        if edited is UNSET:
            edited = None
        elif type(edited) is not bool:
            problems.wrong("edited", "boolean", edited)
        translated = get("translated", UNSET)
        if translated is UNSET:
            translated = None
        elif type(translated) is not bool:
            problems.wrong("translated", "boolean", translated)
        references = get("references", UNSET)
        if references is UNSET:
            references = None
        else:
            references = inside(problems, "references", _ARRAY_MESSAGE_REFERENCE, references)
        original = get("original", UNSET)
        if original is UNSET:
            original = None
        else:
            original = inside(problems, "original", MessageOriginal._decode, original)
        properties = get("properties", UNSET)
        if properties is UNSET:
            properties = None
        else:
            properties = inside(problems, "properties", _MESSAGE_BASE_PROPERTIES, properties)
        type_value = get("type", UNSET)
        if type_value != "file":
            problems.wrong("type", "'file'", type_value)
        content = get("content", UNSET)
        content = inside(problems, "content", FileContent._decode, content)
        return MessageSendFile(
            routing_ids=routing_ids,
            website_id=website_id,
            session_id=session_id,
            inbox_id=inbox_id,
            from_=from_,
            origin=origin,
            fingerprint=fingerprint,
            timestamp=timestamp,
            user=user,
            mentions=mentions,
            stamped=stamped,
            automated=automated,
            edited=edited,
            translated=translated,
            references=references,
            original=original,
            properties=properties,
            type=type_value,
            content=content,
            extra=others(MessageSendFile, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MessageSendAnimation(MessageBase):
    """
    An animation, sent by a visitor.
    """

    type: Literal["animation"]
    """
    Tells the shape of content.
    """
    content: AnimationContent
    """
    An animated picture that was sent.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *MessageBase._members,
        Member("type", "type"),
        Member("content", "content", encode=encode_value),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        else:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        from_ = get("from", UNSET)
        if type(from_) is not str:
            problems.wrong("from", "string", from_)
        origin = get("origin", UNSET)
        if type(origin) is not str:
            problems.wrong("origin", "string", origin)
        fingerprint = get("fingerprint", UNSET)
        if type(fingerprint) is not int and not is_integer(fingerprint):
            problems.wrong("fingerprint", "integer", fingerprint)
        timestamp = get("timestamp", UNSET)
        if type(timestamp) is not int and not is_integer(timestamp):
            problems.wrong("timestamp", "integer", timestamp)
        user = get("user", UNSET)
        user = inside(problems, "user", MessageUser._decode, user)
        mentions = get("mentions", UNSET)
        if mentions is UNSET:
            mentions = None
        else:
            mentions = inside(problems, "mentions", _ARRAY_STRING, mentions)
        stamped = get("stamped", UNSET)
        if stamped is UNSET:
            stamped = None
        elif type(stamped) is not bool:
            problems.wrong("stamped", "boolean", stamped)
        automated = get("automated", UNSET)
        if automated is UNSET:
            automated = None
        elif type(automated) is not bool:
            problems.wrong("automated", "boolean", automated)
        edited = get("edited", UNSET)
        if edited is UNSET:
            edited = None
        elif type(edited) is not bool:
            problems.wrong("edited", "boolean", edited)
        translated = get("translated", UNSET)
        if translated is UNSET:
            translated = None
        elif type(translated) is not bool:
            problems.wrong("translated", "boolean", translated)
        references = get("references", UNSET)
        if references is UNSET:
            references = None
        else:
            references = inside(problems, "references", _ARRAY_MESSAGE_REFERENCE, references)
        original = get("original", UNSET)
        if original is UNSET:
            original = None
        else:
            original = inside(problems, "original", MessageOriginal._decode, original)
        properties = get("properties", UNSET)
        if properties is UNSET:
            properties = None
        else:
            properties = inside(problems, "properties", _MESSAGE_BASE_PROPERTIES, properties)
        type_value = get("type", UNSET)
        if type_value != "animation":
            problems.wrong("type", "'animation'", type_value)
        content = get("content", UNSET)
        content = inside(problems, "content", AnimationContent._decode, content)
        return MessageSendAnimation(
            routing_ids=routing_ids,
            website_id=website_id,
            session_id=session_id,
            inbox_id=inbox_id,
            from_=from_,
            origin=origin,
            fingerprint=fingerprint,
            timestamp=timestamp,
            user=user,
            mentions=mentions,
            stamped=stamped,
            automated=automated,
            edited=edited,
            translated=translated,
            references=references,
            original=original,
            properties=properties,
            type=type_value,
            content=content,
            extra=others(MessageSendAnimation, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MessageSendAudio(MessageBase):
    """
    A recording, sent by a visitor.
    """

    type: Literal["audio"]
    """
    Tells the shape of content.
    """
    content: AudioContent
    """
    A recording that was sent.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *MessageBase._members,
        Member("type", "type"),
        Member("content", "content", encode=encode_value),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        else:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        from_ = get("from", UNSET)
        if type(from_) is not str:
            problems.wrong("from", "string", from_)
        origin = get("origin", UNSET)
        if type(origin) is not str:
            problems.wrong("origin", "string", origin)
        fingerprint = get("fingerprint", UNSET)
        if type(fingerprint) is not int and not is_integer(fingerprint):
            problems.wrong("fingerprint", "integer", fingerprint)
        timestamp = get("timestamp", UNSET)
        if type(timestamp) is not int and not is_integer(timestamp):
            problems.wrong("timestamp", "integer", timestamp)
        user = get("user", UNSET)
        user = inside(problems, "user", MessageUser._decode, user)
        mentions = get("mentions", UNSET)
        if mentions is UNSET:
            mentions = None
        else:
            mentions = inside(problems, "mentions", _ARRAY_STRING, mentions)
        stamped = get("stamped", UNSET)
        if stamped is UNSET:
            stamped = None
        elif type(stamped) is not bool:
            problems.wrong("stamped", "boolean", stamped)
        automated = get("automated", UNSET)
        if automated is UNSET:
            automated = None
        elif type(automated) is not bool:
            problems.wrong("automated", "boolean", automated)
        edited = get("edited", UNSET)
        if edited is UNSET:
            edited = None
        elif type(edited) is not bool:
            problems.wrong("edited", "boolean", edited)
        translated = get("translated", UNSET)
        if translated is UNSET:
            translated = None
        elif type(translated) is not bool:
            problems.wrong("translated", "boolean", translated)
        references = get("references", UNSET)
        if references is UNSET:
            references = None
        else:
            references = inside(problems, "references", _ARRAY_MESSAGE_REFERENCE, references)
        original = get("original", UNSET)
        if original is UNSET:
            original = None
        else:
            original = inside(problems, "original", MessageOriginal._decode, original)
        properties = get("properties", UNSET)
        if properties is UNSET:
            properties = None
        else:
            properties = inside(problems, "properties", _MESSAGE_BASE_PROPERTIES, properties)
        type_value = get("type", UNSET)
        if type_value != "audio":
            problems.wrong("type", "'audio'", type_value)
        content = get("content", UNSET)
        content = inside(problems, "content", AudioContent._decode, content)
        return MessageSendAudio(
            routing_ids=routing_ids,
            website_id=website_id,
            session_id=session_id,
            inbox_id=inbox_id,
            from_=from_,
            origin=origin,
            fingerprint=fingerprint,
            timestamp=timestamp,
            user=user,
            mentions=mentions,
            stamped=stamped,
            automated=automated,
            edited=edited,
            translated=translated,
            references=references,
            original=original,
            properties=properties,
            type=type_value,
            content=content,
            extra=others(MessageSendAudio, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MessageSendPicker(MessageBase):
    """
    A question with choices, sent by a visitor.
    """

    type: Literal["picker"]
    """
    Tells the shape of content.
    """
    content: PickerContent
    """
    A question with answers to choose from.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *MessageBase._members,
        Member("type", "type"),
        Member("content", "content", encode=encode_value),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        else:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        from_ = get("from", UNSET)
        if type(from_) is not str:
            problems.wrong("from", "string", from_)
        origin = get("origin", UNSET)
        if type(origin) is not str:
            problems.wrong("origin", "string", origin)
        fingerprint = get("fingerprint", UNSET)
        if type(fingerprint) is not int and not is_integer(fingerprint):
            problems.wrong("fingerprint", "integer", fingerprint)
        timestamp = get("timestamp", UNSET)
        if type(timestamp) is not int and not is_integer(timestamp):
            problems.wrong("timestamp", "integer", timestamp)
        user = get("user", UNSET)
        user = inside(problems, "user", MessageUser._decode, user)
        mentions = get("mentions", UNSET)
        if mentions is UNSET:
            mentions = None
        else:
            mentions = inside(problems, "mentions", _ARRAY_STRING, mentions)
        stamped = get("stamped", UNSET)
        if stamped is UNSET:
            stamped = None
        elif type(stamped) is not bool:
            problems.wrong("stamped", "boolean", stamped)
        automated = get("automated", UNSET)
        if automated is UNSET:
            automated = None
        elif type(automated) is not bool:
            problems.wrong("automated", "boolean", automated)
        edited = get("edited", UNSET)
        if edited is UNSET:
            edited = None
        elif type(edited) is not bool:
            problems.wrong("edited", "boolean", edited)
        translated = get("translated", UNSET)
        if translated is UNSET:
            translated = None
        elif type(translated) is not bool:
            problems.wrong("translated", "boolean", translated)
        references = get("references", UNSET)
        if references is UNSET:
            references = None
        else:
            references = inside(problems, "references", _ARRAY_MESSAGE_REFERENCE, references)
        original = get("original", UNSET)
        if original is UNSET:
            original = None
        else:
            original = inside(problems, "original", MessageOriginal._decode, original)
        properties = get("properties", UNSET)
        if properties is UNSET:
            properties = None
        else:
            properties = inside(problems, "properties", _MESSAGE_BASE_PROPERTIES, properties)
        type_value = get("type", UNSET)
        if type_value != "picker":
            problems.wrong("type", "'picker'", type_value)
        content = get("content", UNSET)
        content = inside(problems, "content", PickerContent._decode, content)
        return MessageSendPicker(
            routing_ids=routing_ids,
            website_id=website_id,
            session_id=session_id,
            inbox_id=inbox_id,
            from_=from_,
            origin=origin,
            fingerprint=fingerprint,
            timestamp=timestamp,
            user=user,
            mentions=mentions,
            stamped=stamped,
            automated=automated,
            edited=edited,
            translated=translated,
            references=references,
            original=original,
            properties=properties,
            type=type_value,
            content=content,
            extra=others(MessageSendPicker, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MessageSendField(MessageBase):
    """
    A question to fill in, sent by a visitor.
    """

    type: Literal["field"]
    """
    Tells the shape of content.
    """
    content: FieldContent
    """
    A question with an answer to type.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *MessageBase._members,
        Member("type", "type"),
        Member("content", "content", encode=encode_value),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        else:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        from_ = get("from", UNSET)
        if type(from_) is not str:
            problems.wrong("from", "string", from_)
        origin = get("origin", UNSET)
        if type(origin) is not str:
            problems.wrong("origin", "string", origin)
        fingerprint = get("fingerprint", UNSET)
        if type(fingerprint) is not int and not is_integer(fingerprint):
            problems.wrong("fingerprint", "integer", fingerprint)
        timestamp = get("timestamp", UNSET)
        if type(timestamp) is not int and not is_integer(timestamp):
            problems.wrong("timestamp", "integer", timestamp)
        user = get("user", UNSET)
        user = inside(problems, "user", MessageUser._decode, user)
        mentions = get("mentions", UNSET)
        if mentions is UNSET:
            mentions = None
        else:
            mentions = inside(problems, "mentions", _ARRAY_STRING, mentions)
        stamped = get("stamped", UNSET)
        if stamped is UNSET:
            stamped = None
        elif type(stamped) is not bool:
            problems.wrong("stamped", "boolean", stamped)
        automated = get("automated", UNSET)
        if automated is UNSET:
            automated = None
        elif type(automated) is not bool:
            problems.wrong("automated", "boolean", automated)
        edited = get("edited", UNSET)
        if edited is UNSET:
            edited = None
        elif type(edited) is not bool:
            problems.wrong("edited", "boolean", edited)
        translated = get("translated", UNSET)
        if translated is UNSET:
            translated = None
        elif type(translated) is not bool:
            problems.wrong("translated", "boolean", translated)
        references = get("references", UNSET)
        if references is UNSET:
            references = None
        else:
            references = inside(problems, "references", _ARRAY_MESSAGE_REFERENCE, references)
        original = get("original", UNSET)
        if original is UNSET:
            original = None
        else:
            original = inside(problems, "original", MessageOriginal._decode, original)
        properties = get("properties", UNSET)
        if properties is UNSET:
            properties = None
        else:
            properties = inside(problems, "properties", _MESSAGE_BASE_PROPERTIES, properties)
        type_value = get("type", UNSET)
        if type_value != "field":
            problems.wrong("type", "'field'", type_value)
        content = get("content", UNSET)
        content = inside(problems, "content", FieldContent._decode, content)
        return MessageSendField(
            routing_ids=routing_ids,
            website_id=website_id,
            session_id=session_id,
            inbox_id=inbox_id,
            from_=from_,
            origin=origin,
            fingerprint=fingerprint,
            timestamp=timestamp,
            user=user,
            mentions=mentions,
            stamped=stamped,
            automated=automated,
            edited=edited,
            translated=translated,
            references=references,
            original=original,
            properties=properties,
            type=type_value,
            content=content,
            extra=others(MessageSendField, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MessageSendCarousel(MessageBase):
    """
    Cards, sent by a visitor.
    """

    type: Literal["carousel"]
    """
    Tells the shape of content.
    """
    content: CarouselContent
    """
    Cards to leaf through.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *MessageBase._members,
        Member("type", "type"),
        Member("content", "content", encode=encode_value),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        else:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        from_ = get("from", UNSET)
        if type(from_) is not str:
            problems.wrong("from", "string", from_)
        origin = get("origin", UNSET)
        if type(origin) is not str:
            problems.wrong("origin", "string", origin)
        fingerprint = get("fingerprint", UNSET)
        if type(fingerprint) is not int and not is_integer(fingerprint):
            problems.wrong("fingerprint", "integer", fingerprint)
        timestamp = get("timestamp", UNSET)
        if type(timestamp) is not int and not is_integer(timestamp):
            problems.wrong("timestamp", "integer", timestamp)
        user = get("user", UNSET)
        user = inside(problems, "user", MessageUser._decode, user)
        mentions = get("mentions", UNSET)
        if mentions is UNSET:
            mentions = None
        else:
            mentions = inside(problems, "mentions", _ARRAY_STRING, mentions)
        stamped = get("stamped", UNSET)
        if stamped is UNSET:
            stamped = None
        elif type(stamped) is not bool:
            problems.wrong("stamped", "boolean", stamped)
        automated = get("automated", UNSET)
        if automated is UNSET:
            automated = None
        elif type(automated) is not bool:
            problems.wrong("automated", "boolean", automated)
        edited = get("edited", UNSET)
        if edited is UNSET:
            edited = None
        elif type(edited) is not bool:
            problems.wrong("edited", "boolean", edited)
        translated = get("translated", UNSET)
        if translated is UNSET:
            translated = None
        elif type(translated) is not bool:
            problems.wrong("translated", "boolean", translated)
        references = get("references", UNSET)
        if references is UNSET:
            references = None
        else:
            references = inside(problems, "references", _ARRAY_MESSAGE_REFERENCE, references)
        original = get("original", UNSET)
        if original is UNSET:
            original = None
        else:
            original = inside(problems, "original", MessageOriginal._decode, original)
        properties = get("properties", UNSET)
        if properties is UNSET:
            properties = None
        else:
            properties = inside(problems, "properties", _MESSAGE_BASE_PROPERTIES, properties)
        type_value = get("type", UNSET)
        if type_value != "carousel":
            problems.wrong("type", "'carousel'", type_value)
        content = get("content", UNSET)
        content = inside(problems, "content", CarouselContent._decode, content)
        return MessageSendCarousel(
            routing_ids=routing_ids,
            website_id=website_id,
            session_id=session_id,
            inbox_id=inbox_id,
            from_=from_,
            origin=origin,
            fingerprint=fingerprint,
            timestamp=timestamp,
            user=user,
            mentions=mentions,
            stamped=stamped,
            automated=automated,
            edited=edited,
            translated=translated,
            references=references,
            original=original,
            properties=properties,
            type=type_value,
            content=content,
            extra=others(MessageSendCarousel, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MessageSendEvent(MessageBase):
    """
    A notice, sent by a visitor. The Go SDK registers this type here, the Node SDK does not.
    """

    type: Literal["event"]
    """
    Tells the shape of content.
    """
    content: EventContent
    """
    A notice about the conversation itself.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *MessageBase._members,
        Member("type", "type"),
        Member("content", "content", encode=encode_value),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        else:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        from_ = get("from", UNSET)
        if type(from_) is not str:
            problems.wrong("from", "string", from_)
        origin = get("origin", UNSET)
        if type(origin) is not str:
            problems.wrong("origin", "string", origin)
        fingerprint = get("fingerprint", UNSET)
        if type(fingerprint) is not int and not is_integer(fingerprint):
            problems.wrong("fingerprint", "integer", fingerprint)
        timestamp = get("timestamp", UNSET)
        if type(timestamp) is not int and not is_integer(timestamp):
            problems.wrong("timestamp", "integer", timestamp)
        user = get("user", UNSET)
        user = inside(problems, "user", MessageUser._decode, user)
        mentions = get("mentions", UNSET)
        if mentions is UNSET:
            mentions = None
        else:
            mentions = inside(problems, "mentions", _ARRAY_STRING, mentions)
        stamped = get("stamped", UNSET)
        if stamped is UNSET:
            stamped = None
        elif type(stamped) is not bool:
            problems.wrong("stamped", "boolean", stamped)
        automated = get("automated", UNSET)
        if automated is UNSET:
            automated = None
        elif type(automated) is not bool:
            problems.wrong("automated", "boolean", automated)
        edited = get("edited", UNSET)
        if edited is UNSET:
            edited = None
        elif type(edited) is not bool:
            problems.wrong("edited", "boolean", edited)
        translated = get("translated", UNSET)
        if translated is UNSET:
            translated = None
        elif type(translated) is not bool:
            problems.wrong("translated", "boolean", translated)
        references = get("references", UNSET)
        if references is UNSET:
            references = None
        else:
            references = inside(problems, "references", _ARRAY_MESSAGE_REFERENCE, references)
        original = get("original", UNSET)
        if original is UNSET:
            original = None
        else:
            original = inside(problems, "original", MessageOriginal._decode, original)
        properties = get("properties", UNSET)
        if properties is UNSET:
            properties = None
        else:
            properties = inside(problems, "properties", _MESSAGE_BASE_PROPERTIES, properties)
        type_value = get("type", UNSET)
        if type_value != "event":
            problems.wrong("type", "'event'", type_value)
        content = get("content", UNSET)
        content = inside(problems, "content", EventContent._decode, content)
        return MessageSendEvent(
            routing_ids=routing_ids,
            website_id=website_id,
            session_id=session_id,
            inbox_id=inbox_id,
            from_=from_,
            origin=origin,
            fingerprint=fingerprint,
            timestamp=timestamp,
            user=user,
            mentions=mentions,
            stamped=stamped,
            automated=automated,
            edited=edited,
            translated=translated,
            references=references,
            original=original,
            properties=properties,
            type=type_value,
            content=content,
            extra=others(MessageSendEvent, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MessageReceivedText(MessageBase):
    """
    Plain words, sent by an operator or an automation.
    """

    type: Literal["text"]
    """
    Tells the shape of content.
    """
    content: str
    """
    What was written.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *MessageBase._members,
        Member("type", "type"),
        Member("content", "content"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        else:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        from_ = get("from", UNSET)
        if type(from_) is not str:
            problems.wrong("from", "string", from_)
        origin = get("origin", UNSET)
        if type(origin) is not str:
            problems.wrong("origin", "string", origin)
        fingerprint = get("fingerprint", UNSET)
        if type(fingerprint) is not int and not is_integer(fingerprint):
            problems.wrong("fingerprint", "integer", fingerprint)
        timestamp = get("timestamp", UNSET)
        if type(timestamp) is not int and not is_integer(timestamp):
            problems.wrong("timestamp", "integer", timestamp)
        user = get("user", UNSET)
        user = inside(problems, "user", MessageUser._decode, user)
        mentions = get("mentions", UNSET)
        if mentions is UNSET:
            mentions = None
        else:
            mentions = inside(problems, "mentions", _ARRAY_STRING, mentions)
        stamped = get("stamped", UNSET)
        if stamped is UNSET:
            stamped = None
        elif type(stamped) is not bool:
            problems.wrong("stamped", "boolean", stamped)
        automated = get("automated", UNSET)
        if automated is UNSET:
            automated = None
        elif type(automated) is not bool:
            problems.wrong("automated", "boolean", automated)
        edited = get("edited", UNSET)
        if edited is UNSET:
            edited = None
        elif type(edited) is not bool:
            problems.wrong("edited", "boolean", edited)
        translated = get("translated", UNSET)
        if translated is UNSET:
            translated = None
        elif type(translated) is not bool:
            problems.wrong("translated", "boolean", translated)
        references = get("references", UNSET)
        if references is UNSET:
            references = None
        else:
            references = inside(problems, "references", _ARRAY_MESSAGE_REFERENCE, references)
        original = get("original", UNSET)
        if original is UNSET:
            original = None
        else:
            original = inside(problems, "original", MessageOriginal._decode, original)
        properties = get("properties", UNSET)
        if properties is UNSET:
            properties = None
        else:
            properties = inside(problems, "properties", _MESSAGE_BASE_PROPERTIES, properties)
        type_value = get("type", UNSET)
        if type_value != "text":
            problems.wrong("type", "'text'", type_value)
        content = get("content", UNSET)
        if type(content) is not str:
            problems.wrong("content", "string", content)
        return MessageReceivedText(
            routing_ids=routing_ids,
            website_id=website_id,
            session_id=session_id,
            inbox_id=inbox_id,
            from_=from_,
            origin=origin,
            fingerprint=fingerprint,
            timestamp=timestamp,
            user=user,
            mentions=mentions,
            stamped=stamped,
            automated=automated,
            edited=edited,
            translated=translated,
            references=references,
            original=original,
            properties=properties,
            type=type_value,
            content=content,
            extra=others(MessageReceivedText, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MessageReceivedNote(MessageBase):
    """
    An internal note, sent by an operator or an automation.
    """

    type: Literal["note"]
    """
    Tells the shape of content.
    """
    content: str
    """
    The note, which only operators see.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *MessageBase._members,
        Member("type", "type"),
        Member("content", "content"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        else:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        from_ = get("from", UNSET)
        if type(from_) is not str:
            problems.wrong("from", "string", from_)
        origin = get("origin", UNSET)
        if type(origin) is not str:
            problems.wrong("origin", "string", origin)
        fingerprint = get("fingerprint", UNSET)
        if type(fingerprint) is not int and not is_integer(fingerprint):
            problems.wrong("fingerprint", "integer", fingerprint)
        timestamp = get("timestamp", UNSET)
        if type(timestamp) is not int and not is_integer(timestamp):
            problems.wrong("timestamp", "integer", timestamp)
        user = get("user", UNSET)
        user = inside(problems, "user", MessageUser._decode, user)
        mentions = get("mentions", UNSET)
        if mentions is UNSET:
            mentions = None
        else:
            mentions = inside(problems, "mentions", _ARRAY_STRING, mentions)
        stamped = get("stamped", UNSET)
        if stamped is UNSET:
            stamped = None
        elif type(stamped) is not bool:
            problems.wrong("stamped", "boolean", stamped)
        automated = get("automated", UNSET)
        if automated is UNSET:
            automated = None
        elif type(automated) is not bool:
            problems.wrong("automated", "boolean", automated)
        edited = get("edited", UNSET)
        if edited is UNSET:
            edited = None
        elif type(edited) is not bool:
            problems.wrong("edited", "boolean", edited)
        translated = get("translated", UNSET)
        if translated is UNSET:
            translated = None
        elif type(translated) is not bool:
            problems.wrong("translated", "boolean", translated)
        references = get("references", UNSET)
        if references is UNSET:
            references = None
        else:
            references = inside(problems, "references", _ARRAY_MESSAGE_REFERENCE, references)
        original = get("original", UNSET)
        if original is UNSET:
            original = None
        else:
            original = inside(problems, "original", MessageOriginal._decode, original)
        properties = get("properties", UNSET)
        if properties is UNSET:
            properties = None
        else:
            properties = inside(problems, "properties", _MESSAGE_BASE_PROPERTIES, properties)
        type_value = get("type", UNSET)
        if type_value != "note":
            problems.wrong("type", "'note'", type_value)
        content = get("content", UNSET)
        if type(content) is not str:
            problems.wrong("content", "string", content)
        return MessageReceivedNote(
            routing_ids=routing_ids,
            website_id=website_id,
            session_id=session_id,
            inbox_id=inbox_id,
            from_=from_,
            origin=origin,
            fingerprint=fingerprint,
            timestamp=timestamp,
            user=user,
            mentions=mentions,
            stamped=stamped,
            automated=automated,
            edited=edited,
            translated=translated,
            references=references,
            original=original,
            properties=properties,
            type=type_value,
            content=content,
            extra=others(MessageReceivedNote, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MessageReceivedFile(MessageBase):
    """
    A file, sent by an operator or an automation.
    """

    type: Literal["file"]
    """
    Tells the shape of content.
    """
    content: FileContent
    """
    A file that was sent.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *MessageBase._members,
        Member("type", "type"),
        Member("content", "content", encode=encode_value),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        else:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        from_ = get("from", UNSET)
        if type(from_) is not str:
            problems.wrong("from", "string", from_)
        origin = get("origin", UNSET)
        if type(origin) is not str:
            problems.wrong("origin", "string", origin)
        fingerprint = get("fingerprint", UNSET)
        if type(fingerprint) is not int and not is_integer(fingerprint):
            problems.wrong("fingerprint", "integer", fingerprint)
        timestamp = get("timestamp", UNSET)
        if type(timestamp) is not int and not is_integer(timestamp):
            problems.wrong("timestamp", "integer", timestamp)
        user = get("user", UNSET)
        user = inside(problems, "user", MessageUser._decode, user)
        mentions = get("mentions", UNSET)
        if mentions is UNSET:
            mentions = None
        else:
            mentions = inside(problems, "mentions", _ARRAY_STRING, mentions)
        stamped = get("stamped", UNSET)
        if stamped is UNSET:
            stamped = None
        elif type(stamped) is not bool:
            problems.wrong("stamped", "boolean", stamped)
        automated = get("automated", UNSET)
        if automated is UNSET:
            automated = None
        elif type(automated) is not bool:
            problems.wrong("automated", "boolean", automated)
        edited = get("edited", UNSET)
        if edited is UNSET:
            edited = None
        elif type(edited) is not bool:
            problems.wrong("edited", "boolean", edited)
        translated = get("translated", UNSET)
        if translated is UNSET:
            translated = None
        elif type(translated) is not bool:
            problems.wrong("translated", "boolean", translated)
        references = get("references", UNSET)
        if references is UNSET:
            references = None
        else:
            references = inside(problems, "references", _ARRAY_MESSAGE_REFERENCE, references)
        original = get("original", UNSET)
        if original is UNSET:
            original = None
        else:
            original = inside(problems, "original", MessageOriginal._decode, original)
        properties = get("properties", UNSET)
        if properties is UNSET:
            properties = None
        else:
            properties = inside(problems, "properties", _MESSAGE_BASE_PROPERTIES, properties)
        type_value = get("type", UNSET)
        if type_value != "file":
            problems.wrong("type", "'file'", type_value)
        content = get("content", UNSET)
        content = inside(problems, "content", FileContent._decode, content)
        return MessageReceivedFile(
            routing_ids=routing_ids,
            website_id=website_id,
            session_id=session_id,
            inbox_id=inbox_id,
            from_=from_,
            origin=origin,
            fingerprint=fingerprint,
            timestamp=timestamp,
            user=user,
            mentions=mentions,
            stamped=stamped,
            automated=automated,
            edited=edited,
            translated=translated,
            references=references,
            original=original,
            properties=properties,
            type=type_value,
            content=content,
            extra=others(MessageReceivedFile, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MessageReceivedAnimation(MessageBase):
    """
    An animation, sent by an operator or an automation.
    """

    type: Literal["animation"]
    """
    Tells the shape of content.
    """
    content: AnimationContent
    """
    An animated picture that was sent.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *MessageBase._members,
        Member("type", "type"),
        Member("content", "content", encode=encode_value),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        else:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        from_ = get("from", UNSET)
        if type(from_) is not str:
            problems.wrong("from", "string", from_)
        origin = get("origin", UNSET)
        if type(origin) is not str:
            problems.wrong("origin", "string", origin)
        fingerprint = get("fingerprint", UNSET)
        if type(fingerprint) is not int and not is_integer(fingerprint):
            problems.wrong("fingerprint", "integer", fingerprint)
        timestamp = get("timestamp", UNSET)
        if type(timestamp) is not int and not is_integer(timestamp):
            problems.wrong("timestamp", "integer", timestamp)
        user = get("user", UNSET)
        user = inside(problems, "user", MessageUser._decode, user)
        mentions = get("mentions", UNSET)
        if mentions is UNSET:
            mentions = None
        else:
            mentions = inside(problems, "mentions", _ARRAY_STRING, mentions)
        stamped = get("stamped", UNSET)
        if stamped is UNSET:
            stamped = None
        elif type(stamped) is not bool:
            problems.wrong("stamped", "boolean", stamped)
        automated = get("automated", UNSET)
        if automated is UNSET:
            automated = None
        elif type(automated) is not bool:
            problems.wrong("automated", "boolean", automated)
        edited = get("edited", UNSET)
        if edited is UNSET:
            edited = None
        elif type(edited) is not bool:
            problems.wrong("edited", "boolean", edited)
        translated = get("translated", UNSET)
        if translated is UNSET:
            translated = None
        elif type(translated) is not bool:
            problems.wrong("translated", "boolean", translated)
        references = get("references", UNSET)
        if references is UNSET:
            references = None
        else:
            references = inside(problems, "references", _ARRAY_MESSAGE_REFERENCE, references)
        original = get("original", UNSET)
        if original is UNSET:
            original = None
        else:
            original = inside(problems, "original", MessageOriginal._decode, original)
        properties = get("properties", UNSET)
        if properties is UNSET:
            properties = None
        else:
            properties = inside(problems, "properties", _MESSAGE_BASE_PROPERTIES, properties)
        type_value = get("type", UNSET)
        if type_value != "animation":
            problems.wrong("type", "'animation'", type_value)
        content = get("content", UNSET)
        content = inside(problems, "content", AnimationContent._decode, content)
        return MessageReceivedAnimation(
            routing_ids=routing_ids,
            website_id=website_id,
            session_id=session_id,
            inbox_id=inbox_id,
            from_=from_,
            origin=origin,
            fingerprint=fingerprint,
            timestamp=timestamp,
            user=user,
            mentions=mentions,
            stamped=stamped,
            automated=automated,
            edited=edited,
            translated=translated,
            references=references,
            original=original,
            properties=properties,
            type=type_value,
            content=content,
            extra=others(MessageReceivedAnimation, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MessageReceivedAudio(MessageBase):
    """
    A recording, sent by an operator or an automation.
    """

    type: Literal["audio"]
    """
    Tells the shape of content.
    """
    content: AudioContent
    """
    A recording that was sent.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *MessageBase._members,
        Member("type", "type"),
        Member("content", "content", encode=encode_value),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        else:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        from_ = get("from", UNSET)
        if type(from_) is not str:
            problems.wrong("from", "string", from_)
        origin = get("origin", UNSET)
        if type(origin) is not str:
            problems.wrong("origin", "string", origin)
        fingerprint = get("fingerprint", UNSET)
        if type(fingerprint) is not int and not is_integer(fingerprint):
            problems.wrong("fingerprint", "integer", fingerprint)
        timestamp = get("timestamp", UNSET)
        if type(timestamp) is not int and not is_integer(timestamp):
            problems.wrong("timestamp", "integer", timestamp)
        user = get("user", UNSET)
        user = inside(problems, "user", MessageUser._decode, user)
        mentions = get("mentions", UNSET)
        if mentions is UNSET:
            mentions = None
        else:
            mentions = inside(problems, "mentions", _ARRAY_STRING, mentions)
        stamped = get("stamped", UNSET)
        if stamped is UNSET:
            stamped = None
        elif type(stamped) is not bool:
            problems.wrong("stamped", "boolean", stamped)
        automated = get("automated", UNSET)
        if automated is UNSET:
            automated = None
        elif type(automated) is not bool:
            problems.wrong("automated", "boolean", automated)
        edited = get("edited", UNSET)
        if edited is UNSET:
            edited = None
        elif type(edited) is not bool:
            problems.wrong("edited", "boolean", edited)
        translated = get("translated", UNSET)
        if translated is UNSET:
            translated = None
        elif type(translated) is not bool:
            problems.wrong("translated", "boolean", translated)
        references = get("references", UNSET)
        if references is UNSET:
            references = None
        else:
            references = inside(problems, "references", _ARRAY_MESSAGE_REFERENCE, references)
        original = get("original", UNSET)
        if original is UNSET:
            original = None
        else:
            original = inside(problems, "original", MessageOriginal._decode, original)
        properties = get("properties", UNSET)
        if properties is UNSET:
            properties = None
        else:
            properties = inside(problems, "properties", _MESSAGE_BASE_PROPERTIES, properties)
        type_value = get("type", UNSET)
        if type_value != "audio":
            problems.wrong("type", "'audio'", type_value)
        content = get("content", UNSET)
        content = inside(problems, "content", AudioContent._decode, content)
        return MessageReceivedAudio(
            routing_ids=routing_ids,
            website_id=website_id,
            session_id=session_id,
            inbox_id=inbox_id,
            from_=from_,
            origin=origin,
            fingerprint=fingerprint,
            timestamp=timestamp,
            user=user,
            mentions=mentions,
            stamped=stamped,
            automated=automated,
            edited=edited,
            translated=translated,
            references=references,
            original=original,
            properties=properties,
            type=type_value,
            content=content,
            extra=others(MessageReceivedAudio, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MessageReceivedPicker(MessageBase):
    """
    A question with choices, sent by an operator or an automation.
    """

    type: Literal["picker"]
    """
    Tells the shape of content.
    """
    content: PickerContent
    """
    A question with answers to choose from.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *MessageBase._members,
        Member("type", "type"),
        Member("content", "content", encode=encode_value),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        else:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        from_ = get("from", UNSET)
        if type(from_) is not str:
            problems.wrong("from", "string", from_)
        origin = get("origin", UNSET)
        if type(origin) is not str:
            problems.wrong("origin", "string", origin)
        fingerprint = get("fingerprint", UNSET)
        if type(fingerprint) is not int and not is_integer(fingerprint):
            problems.wrong("fingerprint", "integer", fingerprint)
        timestamp = get("timestamp", UNSET)
        if type(timestamp) is not int and not is_integer(timestamp):
            problems.wrong("timestamp", "integer", timestamp)
        user = get("user", UNSET)
        user = inside(problems, "user", MessageUser._decode, user)
        mentions = get("mentions", UNSET)
        if mentions is UNSET:
            mentions = None
        else:
            mentions = inside(problems, "mentions", _ARRAY_STRING, mentions)
        stamped = get("stamped", UNSET)
        if stamped is UNSET:
            stamped = None
        elif type(stamped) is not bool:
            problems.wrong("stamped", "boolean", stamped)
        automated = get("automated", UNSET)
        if automated is UNSET:
            automated = None
        elif type(automated) is not bool:
            problems.wrong("automated", "boolean", automated)
        edited = get("edited", UNSET)
        if edited is UNSET:
            edited = None
        elif type(edited) is not bool:
            problems.wrong("edited", "boolean", edited)
        translated = get("translated", UNSET)
        if translated is UNSET:
            translated = None
        elif type(translated) is not bool:
            problems.wrong("translated", "boolean", translated)
        references = get("references", UNSET)
        if references is UNSET:
            references = None
        else:
            references = inside(problems, "references", _ARRAY_MESSAGE_REFERENCE, references)
        original = get("original", UNSET)
        if original is UNSET:
            original = None
        else:
            original = inside(problems, "original", MessageOriginal._decode, original)
        properties = get("properties", UNSET)
        if properties is UNSET:
            properties = None
        else:
            properties = inside(problems, "properties", _MESSAGE_BASE_PROPERTIES, properties)
        type_value = get("type", UNSET)
        if type_value != "picker":
            problems.wrong("type", "'picker'", type_value)
        content = get("content", UNSET)
        content = inside(problems, "content", PickerContent._decode, content)
        return MessageReceivedPicker(
            routing_ids=routing_ids,
            website_id=website_id,
            session_id=session_id,
            inbox_id=inbox_id,
            from_=from_,
            origin=origin,
            fingerprint=fingerprint,
            timestamp=timestamp,
            user=user,
            mentions=mentions,
            stamped=stamped,
            automated=automated,
            edited=edited,
            translated=translated,
            references=references,
            original=original,
            properties=properties,
            type=type_value,
            content=content,
            extra=others(MessageReceivedPicker, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MessageReceivedField(MessageBase):
    """
    A question to fill in, sent by an operator or an automation.
    """

    type: Literal["field"]
    """
    Tells the shape of content.
    """
    content: FieldContent
    """
    A question with an answer to type.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *MessageBase._members,
        Member("type", "type"),
        Member("content", "content", encode=encode_value),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        else:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        from_ = get("from", UNSET)
        if type(from_) is not str:
            problems.wrong("from", "string", from_)
        origin = get("origin", UNSET)
        if type(origin) is not str:
            problems.wrong("origin", "string", origin)
        fingerprint = get("fingerprint", UNSET)
        if type(fingerprint) is not int and not is_integer(fingerprint):
            problems.wrong("fingerprint", "integer", fingerprint)
        timestamp = get("timestamp", UNSET)
        if type(timestamp) is not int and not is_integer(timestamp):
            problems.wrong("timestamp", "integer", timestamp)
        user = get("user", UNSET)
        user = inside(problems, "user", MessageUser._decode, user)
        mentions = get("mentions", UNSET)
        if mentions is UNSET:
            mentions = None
        else:
            mentions = inside(problems, "mentions", _ARRAY_STRING, mentions)
        stamped = get("stamped", UNSET)
        if stamped is UNSET:
            stamped = None
        elif type(stamped) is not bool:
            problems.wrong("stamped", "boolean", stamped)
        automated = get("automated", UNSET)
        if automated is UNSET:
            automated = None
        elif type(automated) is not bool:
            problems.wrong("automated", "boolean", automated)
        edited = get("edited", UNSET)
        if edited is UNSET:
            edited = None
        elif type(edited) is not bool:
            problems.wrong("edited", "boolean", edited)
        translated = get("translated", UNSET)
        if translated is UNSET:
            translated = None
        elif type(translated) is not bool:
            problems.wrong("translated", "boolean", translated)
        references = get("references", UNSET)
        if references is UNSET:
            references = None
        else:
            references = inside(problems, "references", _ARRAY_MESSAGE_REFERENCE, references)
        original = get("original", UNSET)
        if original is UNSET:
            original = None
        else:
            original = inside(problems, "original", MessageOriginal._decode, original)
        properties = get("properties", UNSET)
        if properties is UNSET:
            properties = None
        else:
            properties = inside(problems, "properties", _MESSAGE_BASE_PROPERTIES, properties)
        type_value = get("type", UNSET)
        if type_value != "field":
            problems.wrong("type", "'field'", type_value)
        content = get("content", UNSET)
        content = inside(problems, "content", FieldContent._decode, content)
        return MessageReceivedField(
            routing_ids=routing_ids,
            website_id=website_id,
            session_id=session_id,
            inbox_id=inbox_id,
            from_=from_,
            origin=origin,
            fingerprint=fingerprint,
            timestamp=timestamp,
            user=user,
            mentions=mentions,
            stamped=stamped,
            automated=automated,
            edited=edited,
            translated=translated,
            references=references,
            original=original,
            properties=properties,
            type=type_value,
            content=content,
            extra=others(MessageReceivedField, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MessageReceivedCarousel(MessageBase):
    """
    Cards, sent by an operator or an automation.
    """

    type: Literal["carousel"]
    """
    Tells the shape of content.
    """
    content: CarouselContent
    """
    Cards to leaf through.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *MessageBase._members,
        Member("type", "type"),
        Member("content", "content", encode=encode_value),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        else:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        from_ = get("from", UNSET)
        if type(from_) is not str:
            problems.wrong("from", "string", from_)
        origin = get("origin", UNSET)
        if type(origin) is not str:
            problems.wrong("origin", "string", origin)
        fingerprint = get("fingerprint", UNSET)
        if type(fingerprint) is not int and not is_integer(fingerprint):
            problems.wrong("fingerprint", "integer", fingerprint)
        timestamp = get("timestamp", UNSET)
        if type(timestamp) is not int and not is_integer(timestamp):
            problems.wrong("timestamp", "integer", timestamp)
        user = get("user", UNSET)
        user = inside(problems, "user", MessageUser._decode, user)
        mentions = get("mentions", UNSET)
        if mentions is UNSET:
            mentions = None
        else:
            mentions = inside(problems, "mentions", _ARRAY_STRING, mentions)
        stamped = get("stamped", UNSET)
        if stamped is UNSET:
            stamped = None
        elif type(stamped) is not bool:
            problems.wrong("stamped", "boolean", stamped)
        automated = get("automated", UNSET)
        if automated is UNSET:
            automated = None
        elif type(automated) is not bool:
            problems.wrong("automated", "boolean", automated)
        edited = get("edited", UNSET)
        if edited is UNSET:
            edited = None
        elif type(edited) is not bool:
            problems.wrong("edited", "boolean", edited)
        translated = get("translated", UNSET)
        if translated is UNSET:
            translated = None
        elif type(translated) is not bool:
            problems.wrong("translated", "boolean", translated)
        references = get("references", UNSET)
        if references is UNSET:
            references = None
        else:
            references = inside(problems, "references", _ARRAY_MESSAGE_REFERENCE, references)
        original = get("original", UNSET)
        if original is UNSET:
            original = None
        else:
            original = inside(problems, "original", MessageOriginal._decode, original)
        properties = get("properties", UNSET)
        if properties is UNSET:
            properties = None
        else:
            properties = inside(problems, "properties", _MESSAGE_BASE_PROPERTIES, properties)
        type_value = get("type", UNSET)
        if type_value != "carousel":
            problems.wrong("type", "'carousel'", type_value)
        content = get("content", UNSET)
        content = inside(problems, "content", CarouselContent._decode, content)
        return MessageReceivedCarousel(
            routing_ids=routing_ids,
            website_id=website_id,
            session_id=session_id,
            inbox_id=inbox_id,
            from_=from_,
            origin=origin,
            fingerprint=fingerprint,
            timestamp=timestamp,
            user=user,
            mentions=mentions,
            stamped=stamped,
            automated=automated,
            edited=edited,
            translated=translated,
            references=references,
            original=original,
            properties=properties,
            type=type_value,
            content=content,
            extra=others(MessageReceivedCarousel, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MessageReceivedEvent(MessageBase):
    """
    A notice, sent by an operator or an automation.
    """

    type: Literal["event"]
    """
    Tells the shape of content.
    """
    content: EventContent
    """
    A notice about the conversation itself.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *MessageBase._members,
        Member("type", "type"),
        Member("content", "content", encode=encode_value),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        else:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        from_ = get("from", UNSET)
        if type(from_) is not str:
            problems.wrong("from", "string", from_)
        origin = get("origin", UNSET)
        if type(origin) is not str:
            problems.wrong("origin", "string", origin)
        fingerprint = get("fingerprint", UNSET)
        if type(fingerprint) is not int and not is_integer(fingerprint):
            problems.wrong("fingerprint", "integer", fingerprint)
        timestamp = get("timestamp", UNSET)
        if type(timestamp) is not int and not is_integer(timestamp):
            problems.wrong("timestamp", "integer", timestamp)
        user = get("user", UNSET)
        user = inside(problems, "user", MessageUser._decode, user)
        mentions = get("mentions", UNSET)
        if mentions is UNSET:
            mentions = None
        else:
            mentions = inside(problems, "mentions", _ARRAY_STRING, mentions)
        stamped = get("stamped", UNSET)
        if stamped is UNSET:
            stamped = None
        elif type(stamped) is not bool:
            problems.wrong("stamped", "boolean", stamped)
        automated = get("automated", UNSET)
        if automated is UNSET:
            automated = None
        elif type(automated) is not bool:
            problems.wrong("automated", "boolean", automated)
        edited = get("edited", UNSET)
        if edited is UNSET:
            edited = None
        elif type(edited) is not bool:
            problems.wrong("edited", "boolean", edited)
        translated = get("translated", UNSET)
        if translated is UNSET:
            translated = None
        elif type(translated) is not bool:
            problems.wrong("translated", "boolean", translated)
        references = get("references", UNSET)
        if references is UNSET:
            references = None
        else:
            references = inside(problems, "references", _ARRAY_MESSAGE_REFERENCE, references)
        original = get("original", UNSET)
        if original is UNSET:
            original = None
        else:
            original = inside(problems, "original", MessageOriginal._decode, original)
        properties = get("properties", UNSET)
        if properties is UNSET:
            properties = None
        else:
            properties = inside(problems, "properties", _MESSAGE_BASE_PROPERTIES, properties)
        type_value = get("type", UNSET)
        if type_value != "event":
            problems.wrong("type", "'event'", type_value)
        content = get("content", UNSET)
        content = inside(problems, "content", EventContent._decode, content)
        return MessageReceivedEvent(
            routing_ids=routing_ids,
            website_id=website_id,
            session_id=session_id,
            inbox_id=inbox_id,
            from_=from_,
            origin=origin,
            fingerprint=fingerprint,
            timestamp=timestamp,
            user=user,
            mentions=mentions,
            stamped=stamped,
            automated=automated,
            edited=edited,
            translated=translated,
            references=references,
            original=original,
            properties=properties,
            type=type_value,
            content=content,
            extra=others(MessageReceivedEvent, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MessageUser(Payload):
    """
    Who wrote a message. Any member may be missing.
    """

    type: str | None = None
    """
    What kind of author; integrations have seen participant.
    """
    user_id: str | None = None
    """
    The operator's user identifier, or the session identifier when a visitor wrote.
    """
    nickname: str | None = None
    """
    Name shown to readers.
    """
    avatar: str | None | Unset = UNSET
    """
    URL of the picture. The sources show null for operators only; it is allowed for everybody.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("type", "type", absent=True),
        Member("user_id", "user_id", absent=True),
        Member("nickname", "nickname", absent=True),
        Member("avatar", "avatar"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        type_value = get("type", UNSET)
        if type_value is UNSET:
            type_value = None
        elif type(type_value) is not str:
            problems.wrong("type", "string", type_value)
        user_id = get("user_id", UNSET)
        if user_id is UNSET:
            user_id = None
        elif type(user_id) is not str:
            problems.wrong("user_id", "string", user_id)
        nickname = get("nickname", UNSET)
        if nickname is UNSET:
            nickname = None
        elif type(nickname) is not str:
            problems.wrong("nickname", "string", nickname)
        avatar = get("avatar", UNSET)
        if avatar is not UNSET and avatar is not None and type(avatar) is not str:
            problems.wrong("avatar", "string or null", avatar)
        return MessageUser(
            type=type_value,
            user_id=user_id,
            nickname=nickname,
            avatar=avatar,
            extra=others(MessageUser, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MessageReference(Payload):
    """
    A source that a message quotes.
    """

    type: str | None = None
    """
    What kind of source.
    """
    name: str | None = None
    """
    How the source is called.
    """
    target: str | None = None
    """
    Where the source is found.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("type", "type", absent=True),
        Member("name", "name", absent=True),
        Member("target", "target", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        type_value = get("type", UNSET)
        if type_value is UNSET:
            type_value = None
        elif type(type_value) is not str:
            problems.wrong("type", "string", type_value)
        name = get("name", UNSET)
        if name is UNSET:
            name = None
        elif type(name) is not str:
            problems.wrong("name", "string", name)
        target = get("target", UNSET)
        if target is UNSET:
            target = None
        elif type(target) is not str:
            problems.wrong("target", "string", target)
        return MessageReference(
            type=type_value,
            name=name,
            target=target,
            extra=others(MessageReference, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MessageOriginal(Payload):
    """
    Points at the form in which a message is kept.
    """

    original_id: str | None = None
    """
    Identifier to fetch the original with.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("original_id", "original_id", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        original_id = get("original_id", UNSET)
        if original_id is UNSET:
            original_id = None
        elif type(original_id) is not str:
            problems.wrong("original_id", "string", original_id)
        return MessageOriginal(
            original_id=original_id,
            extra=others(MessageOriginal, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FileContent(Payload):
    """
    A file that was sent.
    """

    name: str | None = None
    """
    The file's name.
    """
    url: str | None = None
    """
    Where to download it.
    """
    type: str | None = None
    """
    Its MIME type.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("name", "name", absent=True),
        Member("url", "url", absent=True),
        Member("type", "type", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        name = get("name", UNSET)
        if name is UNSET:
            name = None
        elif type(name) is not str:
            problems.wrong("name", "string", name)
        url = get("url", UNSET)
        if url is UNSET:
            url = None
        elif type(url) is not str:
            problems.wrong("url", "string", url)
        type_value = get("type", UNSET)
        if type_value is UNSET:
            type_value = None
        elif type(type_value) is not str:
            problems.wrong("type", "string", type_value)
        return FileContent(
            name=name,
            url=url,
            type=type_value,
            extra=others(FileContent, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AnimationContent(Payload):
    """
    An animated picture that was sent.
    """

    url: str | None = None
    """
    Where to download it.
    """
    type: str | None = None
    """
    Its MIME type.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("url", "url", absent=True),
        Member("type", "type", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        url = get("url", UNSET)
        if url is UNSET:
            url = None
        elif type(url) is not str:
            problems.wrong("url", "string", url)
        type_value = get("type", UNSET)
        if type_value is UNSET:
            type_value = None
        elif type(type_value) is not str:
            problems.wrong("type", "string", type_value)
        return AnimationContent(
            url=url,
            type=type_value,
            extra=others(AnimationContent, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AudioContent(Payload):
    """
    A recording that was sent.
    """

    url: str | None = None
    """
    Where to download it.
    """
    type: str | None = None
    """
    Its MIME type.
    """
    duration: float | None = None
    """
    How long it is. No source gives the unit; the Go SDK holds it in 16 bits without a sign.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("url", "url", absent=True),
        Member("type", "type", absent=True),
        Member("duration", "duration", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        url = get("url", UNSET)
        if url is UNSET:
            url = None
        elif type(url) is not str:
            problems.wrong("url", "string", url)
        type_value = get("type", UNSET)
        if type_value is UNSET:
            type_value = None
        elif type(type_value) is not str:
            problems.wrong("type", "string", type_value)
        duration = get("duration", UNSET)
        if duration is UNSET:
            duration = None
        elif type(duration) is not float and type(duration) is not int:
            problems.wrong("duration", "number", duration)
        return AudioContent(
            url=url,
            type=type_value,
            duration=duration,
            extra=others(AudioContent, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PickerContent(Payload):
    """
    A question with answers to choose from.
    """

    id: str | None = None
    """
    The name its author gave the question.
    """
    text: str | None = None
    """
    The question.
    """
    choices: list[PickerChoice] | None = None
    """
    The answers on offer.
    """
    required: bool | None = None
    """
    Whether the visitor cannot go on without answering.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("id", "id", absent=True),
        Member("text", "text", absent=True),
        Member("choices", "choices", absent=True, encode=encode_items(encode_value)),
        Member("required", "required", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        id_value = get("id", UNSET)
        if id_value is UNSET:
            id_value = None
        elif type(id_value) is not str:
            problems.wrong("id", "string", id_value)
        text = get("text", UNSET)
        if text is UNSET:
            text = None
        elif type(text) is not str:
            problems.wrong("text", "string", text)
        choices = get("choices", UNSET)
        if choices is UNSET:
            choices = None
        else:
            choices = inside(problems, "choices", _ARRAY_PICKER_CHOICE, choices)
        required = get("required", UNSET)
        if required is UNSET:
            required = None
        elif type(required) is not bool:
            problems.wrong("required", "boolean", required)
        return PickerContent(
            id=id_value,
            text=text,
            choices=choices,
            required=required,
            extra=others(PickerContent, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FieldContent(Payload):
    """
    A question with an answer to type.
    """

    id: str | None = None
    """
    The name its author gave the question.
    """
    text: str | None = None
    """
    The question.
    """
    explain: str | None = None
    """
    Hint for the person who types.
    """
    value: str | None = None
    """
    What the visitor typed.
    """
    required: bool | None = None
    """
    Whether the visitor cannot go on without answering.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("id", "id", absent=True),
        Member("text", "text", absent=True),
        Member("explain", "explain", absent=True),
        Member("value", "value", absent=True),
        Member("required", "required", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        id_value = get("id", UNSET)
        if id_value is UNSET:
            id_value = None
        elif type(id_value) is not str:
            problems.wrong("id", "string", id_value)
        text = get("text", UNSET)
        if text is UNSET:
            text = None
        elif type(text) is not str:
            problems.wrong("text", "string", text)
        explain = get("explain", UNSET)
        if explain is UNSET:
            explain = None
        elif type(explain) is not str:
            problems.wrong("explain", "string", explain)
        value = get("value", UNSET)
        if value is UNSET:
            value = None
        elif type(value) is not str:
            problems.wrong("value", "string", value)
        required = get("required", UNSET)
        if required is UNSET:
            required = None
        elif type(required) is not bool:
            problems.wrong("required", "boolean", required)
        return FieldContent(
            id=id_value,
            text=text,
            explain=explain,
            value=value,
            required=required,
            extra=others(FieldContent, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CarouselContent(Payload):
    """
    Cards to leaf through.
    """

    text: str | None = None
    """
    Words above the cards.
    """
    targets: list[CarouselTarget] | None = None
    """
    The cards, in their order.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("text", "text", absent=True),
        Member("targets", "targets", absent=True, encode=encode_items(encode_value)),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        text = get("text", UNSET)
        if text is UNSET:
            text = None
        elif type(text) is not str:
            problems.wrong("text", "string", text)
        targets = get("targets", UNSET)
        if targets is UNSET:
            targets = None
        else:
            targets = inside(problems, "targets", _ARRAY_CAROUSEL_TARGET, targets)
        return CarouselContent(
            text=text,
            targets=targets,
            extra=others(CarouselContent, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class EventContent(Payload):
    """
    A notice about the conversation itself.
    """

    namespace: str | None = None
    """
    What kind of thing happened.
    """
    text: str | None = None
    """
    Words that go with it, if there are any.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("namespace", "namespace", absent=True),
        Member("text", "text", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        namespace = get("namespace", UNSET)
        if namespace is UNSET:
            namespace = None
        elif type(namespace) is not str:
            problems.wrong("namespace", "string", namespace)
        text = get("text", UNSET)
        if text is UNSET:
            text = None
        elif type(text) is not str:
            problems.wrong("text", "string", text)
        return EventContent(
            namespace=namespace,
            text=text,
            extra=others(EventContent, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PickerChoice(Payload):
    """
    One of the answers a picker offers.
    """

    value: str | None = None
    """
    The answer as a program reads it.
    """
    icon: str | None = None
    """
    Symbol beside the answer.
    """
    label: str | None = None
    """
    The answer as a person reads it.
    """
    selected: bool | None = None
    """
    Whether the visitor took it.
    """
    action: PickerChoiceAction | None = None
    """
    What happens when a choice is taken.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("value", "value", absent=True),
        Member("icon", "icon", absent=True),
        Member("label", "label", absent=True),
        Member("selected", "selected", absent=True),
        Member("action", "action", absent=True, encode=encode_value),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        value = get("value", UNSET)
        if value is UNSET:
            value = None
        elif type(value) is not str:
            problems.wrong("value", "string", value)
        icon = get("icon", UNSET)
        if icon is UNSET:
            icon = None
        elif type(icon) is not str:
            problems.wrong("icon", "string", icon)
        label = get("label", UNSET)
        if label is UNSET:
            label = None
        elif type(label) is not str:
            problems.wrong("label", "string", label)
        selected = get("selected", UNSET)
        if selected is UNSET:
            selected = None
        elif type(selected) is not bool:
            problems.wrong("selected", "boolean", selected)
        action = get("action", UNSET)
        if action is UNSET:
            action = None
        else:
            action = inside(problems, "action", PickerChoiceAction._decode, action)
        return PickerChoice(
            value=value,
            icon=icon,
            label=label,
            selected=selected,
            action=action,
            extra=others(PickerChoice, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CarouselTarget(Payload):
    """
    A card of a carousel.
    """

    title: str | None = None
    """
    Heading of the card.
    """
    description: str | None = None
    """
    Words below the heading.
    """
    image: str | None = None
    """
    URL of the card's picture.
    """
    actions: list[CarouselTargetAction] | None = None
    """
    The card's buttons.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("title", "title", absent=True),
        Member("description", "description", absent=True),
        Member("image", "image", absent=True),
        Member("actions", "actions", absent=True, encode=encode_items(encode_value)),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        title = get("title", UNSET)
        if title is UNSET:
            title = None
        elif type(title) is not str:
            problems.wrong("title", "string", title)
        description = get("description", UNSET)
        if description is UNSET:
            description = None
        elif type(description) is not str:
            problems.wrong("description", "string", description)
        image = get("image", UNSET)
        if image is UNSET:
            image = None
        elif type(image) is not str:
            problems.wrong("image", "string", image)
        actions = get("actions", UNSET)
        if actions is UNSET:
            actions = None
        else:
            actions = inside(problems, "actions", _ARRAY_CAROUSEL_TARGET_ACTION, actions)
        return CarouselTarget(
            title=title,
            description=description,
            image=image,
            actions=actions,
            extra=others(CarouselTarget, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PickerChoiceAction(Payload):
    """
    What happens when a choice is taken.
    """

    type: str | None = None
    """
    What kind of action; link and frame are reported from the REST reference.
    """
    target: str | None = None
    """
    What the action opens.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("type", "type", absent=True),
        Member("target", "target", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        type_value = get("type", UNSET)
        if type_value is UNSET:
            type_value = None
        elif type(type_value) is not str:
            problems.wrong("type", "string", type_value)
        target = get("target", UNSET)
        if target is UNSET:
            target = None
        elif type(target) is not str:
            problems.wrong("target", "string", target)
        return PickerChoiceAction(
            type=type_value,
            target=target,
            extra=others(PickerChoiceAction, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CarouselTargetAction(Payload):
    """
    A button on a card.
    """

    label: str | None = None
    """
    Words on the button.
    """
    url: str | None = None
    """
    Where the button leads.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("label", "label", absent=True),
        Member("url", "url", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        label = get("label", UNSET)
        if label is UNSET:
            label = None
        elif type(label) is not str:
            problems.wrong("label", "string", label)
        url = get("url", UNSET)
        if url is UNSET:
            url = None
        elif type(url) is not str:
            problems.wrong("url", "string", url)
        return CarouselTargetAction(
            label=label,
            url=url,
            extra=others(CarouselTargetAction, wire, len(problems) != start),
        )


MessageSend: TypeAlias = (
    MessageSendText
    | MessageSendNote
    | MessageSendFile
    | MessageSendAnimation
    | MessageSendAudio
    | MessageSendPicker
    | MessageSendField
    | MessageSendCarousel
    | MessageSendEvent
    | UnknownMessageSend
)
"""
Message from a visitor

A visitor wrote in a conversation.

A message from a visitor: one of nine shapes, told apart by type. The Go SDK registers all nine; the Node SDK
knows seven here, without note and event.

Data of the event ``message:send``. Delivered with tier user, website or plugin. Needs read access to
``website:conversation:messages``.

Read in both SDKs, the RTM reference and the Web Hooks guide. They differ on the types (Node seven, Go nine;
all nine are accepted), on which of mentions, stamped and automated may be missing, and five members are in
the Go event type only. Website Hooks are reported to get it.
"""

_MESSAGE_SEND_VARIANTS: Final[dict[str, Decoder]] = {
    "text": MessageSendText._decode,
    "note": MessageSendNote._decode,
    "file": MessageSendFile._decode,
    "animation": MessageSendAnimation._decode,
    "audio": MessageSendAudio._decode,
    "picker": MessageSendPicker._decode,
    "field": MessageSendField._decode,
    "carousel": MessageSendCarousel._decode,
    "event": MessageSendEvent._decode,
}


def decode_message_send(wire: Any, problems: Problems) -> Any:
    """
    Decode by the member ``type``.
    """
    return variant(wire, problems, "type", _MESSAGE_SEND_VARIANTS, UnknownMessageSend._decode)


MessageReceived: TypeAlias = (
    MessageReceivedText
    | MessageReceivedNote
    | MessageReceivedFile
    | MessageReceivedAnimation
    | MessageReceivedAudio
    | MessageReceivedPicker
    | MessageReceivedField
    | MessageReceivedCarousel
    | MessageReceivedEvent
    | UnknownMessageReceived
)
"""
Message from an operator

An operator or an automation wrote in a conversation: a message, a note or a notice. What you send through
REST comes back here.

A message from an operator or an automation: one of nine shapes, told apart by type. Both SDKs list all nine.
Messages your own code sends as an operator arrive here too.

Data of the event ``message:received``. Delivered with tier user, website or plugin. Needs read access to
``website:conversation:messages``.

Read in both SDKs, the RTM reference and the Web Hooks guide. They differ on which of mentions, stamped and
automated may be missing, and five members are in the Go event type only. Website Hooks are reported to get
it.
"""

_MESSAGE_RECEIVED_VARIANTS: Final[dict[str, Decoder]] = {
    "text": MessageReceivedText._decode,
    "note": MessageReceivedNote._decode,
    "file": MessageReceivedFile._decode,
    "animation": MessageReceivedAnimation._decode,
    "audio": MessageReceivedAudio._decode,
    "picker": MessageReceivedPicker._decode,
    "field": MessageReceivedField._decode,
    "carousel": MessageReceivedCarousel._decode,
    "event": MessageReceivedEvent._decode,
}


def decode_message_received(wire: Any, problems: Problems) -> Any:
    """
    Decode by the member ``type``.
    """
    return variant(wire, problems, "type", _MESSAGE_RECEIVED_VARIANTS, UnknownMessageReceived._decode)


_ARRAY_STRING: Final = array(string)
_ARRAY_MESSAGE_REFERENCE: Final = array(MessageReference._decode)
_MESSAGE_BASE_PROPERTIES: Final = mapping(choice("string or number or boolean", string, number, boolean))
_ARRAY_PICKER_CHOICE: Final = array(PickerChoice._decode)
_ARRAY_CAROUSEL_TARGET: Final = array(CarouselTarget._decode)
_ARRAY_CAROUSEL_TARGET_ACTION: Final = array(CarouselTargetAction._decode)

PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "message:updated": PayloadEntry(MessageUpdated, MessageUpdated._decode),
    "message:send": PayloadEntry(MessageSend, decode_message_send),
    "message:received": PayloadEntry(MessageReceived, decode_message_received),
    "message:removed": PayloadEntry(MessageRemoved, MessageRemoved._decode),
    "message:compose:send": PayloadEntry(MessageComposeSend, MessageComposeSend._decode),
    "message:compose:receive": PayloadEntry(MessageComposeReceive, MessageComposeReceive._decode),
    "message:acknowledge:read:send": PayloadEntry(
        MessageAcknowledgeReadSend, MessageAcknowledgeReadSend._decode
    ),
    "message:acknowledge:read:received": PayloadEntry(
        MessageAcknowledgeReadReceived, MessageAcknowledgeReadReceived._decode
    ),
    "message:acknowledge:unread:send": PayloadEntry(
        MessageAcknowledgeUnreadSend, MessageAcknowledgeUnreadSend._decode
    ),
    "message:acknowledge:delivered": PayloadEntry(
        MessageAcknowledgeDelivered, MessageAcknowledgeDelivered._decode
    ),
    "message:acknowledge:ignored": PayloadEntry(MessageAcknowledgeIgnored, MessageAcknowledgeIgnored._decode),
    "message:notify:unread:send": PayloadEntry(MessageNotifyUnreadSend, MessageNotifyUnreadSend._decode),
    "message:notify:unread:received": PayloadEntry(
        MessageNotifyUnreadReceived, MessageNotifyUnreadReceived._decode
    ),
}
"""
Type and decoder of the data of each event of this module.
"""
