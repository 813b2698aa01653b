# Generated from crisp-asyncapi.yml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads of the group ``message``.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Final, Literal, TypeAlias

from .._runtime.codec import (
    UNSET,
    Codec,
    Member,
    Payload,
    Rows,
    Unset,
    any_object,
    anything,
    array,
    boolean,
    choice,
    constant,
    integer,
    mapping,
    nullable,
    number,
    open_enum,
    payload,
    payload_class,
    string,
    union,
)
from .._runtime.registry import PayloadEntry
from .shared import SessionScoped

__all__ = [
    "AcknowledgeBase",
    "AcknowledgeDetails",
    "AnimationContent",
    "AudioContent",
    "CarouselContent",
    "CarouselTarget",
    "CarouselTargetAction",
    "ComposeBase",
    "ComposeType",
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
    "UnknownMessageReceived",
    "UnknownMessageSend",
]


class ComposeType(StrEnum):
    """
    Whether somebody began or ceased to type.
    """

    START = "start"
    STOP = "stop"


@payload_class
class MessageUpdated(SessionScoped):
    """
    The content of an earlier message is another now: it was edited, or the visitor answered a picker or
    field.

    New content for a message already sent. It tells neither the message's type nor who changed it.

    Data of the event ``message:updated`` (Message updated). Delivered with tier user, website or plugin.
    Needs read access to ``website:conversation:messages``.

    Both official SDKs and the documentation have the members. The SDKs disagree on content (Node: text or
    picker; Go: anything), so the schema takes text or any object. A third party reports that Website Hooks
    get it (medium confidence).
    """

    fingerprint: int
    """
    The message that changed; the same number as in the event that brought it.

    The document says: format int64; for example 163239614854320.
    """
    content: str | PickerContent | FieldContent | dict[str, Any]
    """
    What the message holds now: words, or the object its type uses. The Node SDK types text or a picker, the
    Go SDK any value; integrations also meet a filled field. Nothing here names the type, so an object arrives
    as the shape that knows most of its members: content of another type that has a text looks like a picker,
    with the rest in extra.

    The document says: for example "Hello, when will my order arrive?".
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("fingerprint", "fingerprint", integer),
            Member(
                "content",
                "content",
                choice(string, payload(PickerContent), payload(FieldContent), any_object),
            ),
        )


@payload_class
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

    The document says: format int64; for example 163239614854320.
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

    The document says: for example ["a4c32c68-be91-4e29-b05a-976e93abbe3f"].
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

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("from_", "from", string),
            Member("origin", "origin", string),
            Member("fingerprint", "fingerprint", integer),
            Member("timestamp", "timestamp", integer),
            Member("user", "user", payload(MessageUser)),
            Member("mentions", "mentions", array(string), None),
            Member("stamped", "stamped", boolean, None),
            Member("automated", "automated", boolean, None),
            Member("edited", "edited", boolean, None),
            Member("translated", "translated", boolean, None),
            Member("references", "references", array(payload(MessageReference)), None),
            Member("original", "original", payload(MessageOriginal), None),
            Member("properties", "properties", mapping(choice(string, number, boolean)), None),
        )


@payload_class
class UnknownMessageSend(MessageBase):
    """
    A visitor wrote in a conversation.

    A variant of ``message:send`` that the document does not know: ``type`` has another value.

    Data of the event ``message:send`` (Message from a visitor). Delivered with tier user, website or plugin.
    Needs read access to ``website:conversation:messages``.

    Read in both official SDKs, the RTM reference and the Web Hooks guide. They differ on the types (Node
    seven, Go nine; all nine are accepted), on which of mentions, stamped and automated may be missing, and
    five members are in the Go event type only; what is inside content is optional as in Node. A third party
    reports that Website Hooks get it (medium confidence).
    """

    type: str
    """
    Tells the shape of content.
    """
    content: Any
    """
    What was written.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("type", "type", string),
            Member("content", "content", anything),
        )


@payload_class
class UnknownMessageReceived(MessageBase):
    """
    An operator or an automation wrote in a conversation: a message, a note or a notice. What you send through
    REST comes back here.

    A variant of ``message:received`` that the document does not know: ``type`` has another value.

    Data of the event ``message:received`` (Message from an operator). Delivered with tier user, website or
    plugin. Needs read access to ``website:conversation:messages``.

    Read in both official SDKs, the RTM reference and the Web Hooks guide. They differ on which of mentions,
    stamped and automated may be missing, and five members are in the Go event type only. A third party
    reports that Website Hooks get it (medium confidence).
    """

    type: str
    """
    Tells the shape of content.
    """
    content: Any
    """
    What was written.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("type", "type", string),
            Member("content", "content", anything),
        )


@payload_class
class MessageRemoved(SessionScoped):
    """
    A message was deleted from its conversation.

    Names the message that is gone.

    Data of the event ``message:removed`` (Message removed). Delivered with tier user, website or plugin.
    Needs read access to ``website:conversation:messages``.

    Both official SDKs, the RTM reference and the Web Hooks guide show the same members: high confidence.
    """

    fingerprint: int
    """
    The deleted message; the same number as in the event that brought it.

    The document says: format int64; for example 163239614854320.
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("fingerprint", "fingerprint", integer),)


@payload_class
class ComposeBase(SessionScoped):
    """
    What typing notices have in common.
    """

    type: ComposeType | str
    """
    Whether somebody began or ceased to type.
    """
    excerpt: str | None = None
    """
    The words typed up to now. Optional in the Node SDK, always there in the Go SDK.

    The document says: for example "Hello, I would like to".
    """
    timestamp: int
    """
    When the typing changed, in milliseconds since the epoch.

    The document says: format int64.
    """
    automated: bool | None = None
    """
    Whether an automation is typing. In the Go SDK only.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("type", "type", open_enum(ComposeType)),
            Member("excerpt", "excerpt", string, None),
            Member("timestamp", "timestamp", integer),
            Member("automated", "automated", boolean, None),
        )


@payload_class
class MessageComposeSend(ComposeBase):
    """
    A visitor began to type, or ceased to.

    A visitor's typing.

    Data of the event ``message:compose:send``. Delivered with tier user, website or plugin. Needs read access
    to ``website:conversation:messages``.

    Both official SDKs and the RTM reference have it; excerpt may be missing in Node only, automated is in Go
    only. A third party reports that Website Hooks do not get it (medium confidence).
    """


@payload_class
class MessageComposeReceive(ComposeBase):
    """
    An operator began to type, or ceased to. The name ends in receive, unlike the other events.

    An operator's typing.

    Data of the event ``message:compose:receive``. Delivered with tier user, website or plugin. Needs read
    access to ``website:conversation:messages``.

    Both official SDKs and the RTM reference have it; they differ on excerpt, automated (Go only) and the type
    of user (Node only). A third party reports that Website Hooks do not get it (medium confidence).
    """

    user: MessageUser
    """
    The operator who types. The Node SDK uses the author of messages here; the Go SDK's has no type.
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("user", "user", payload(MessageUser)),)


@payload_class
class AcknowledgeBase(SessionScoped):
    """
    What marks on messages have in common.
    """

    origin: str
    """
    The channel the mark came through.
    """
    fingerprints: list[int]
    """
    The fingerprints of the messages that the mark is about.

    The document says: for example [163239614854320, 163239614913475].
    """
    details: AcknowledgeDetails | None = None
    """
    Why delivery was ignored. The Go SDK allows it on every mark, the Node SDK on message:acknowledge:ignored
    alone.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("origin", "origin", string),
            Member("fingerprints", "fingerprints", array(integer)),
            Member("details", "details", payload(AcknowledgeDetails), None),
        )


@payload_class
class MessageAcknowledgeReadSend(AcknowledgeBase):
    """
    Messages in the direction of message:send were read.

    A read mark on messages that, by the event's name, the visitor wrote.

    Data of the event ``message:acknowledge:read:send``. Delivered with tier user, website or plugin. Needs
    read access to ``website:conversation:messages``.

    Both official SDKs and the RTM reference have it; details on this event comes from the Go SDK alone. The
    direction is inferred from the name.
    """


@payload_class
class MessageAcknowledgeReadReceived(AcknowledgeBase):
    """
    Messages in the direction of message:received were read.

    A read mark on messages that, by the event's name, an operator wrote.

    Data of the event ``message:acknowledge:read:received``. Delivered with tier user, website or plugin.
    Needs read access to ``website:conversation:messages``.

    Both official SDKs and the RTM reference have it; details on this event comes from the Go SDK alone. The
    direction is inferred from the name.
    """


@payload_class
class MessageAcknowledgeUnreadSend(AcknowledgeBase):
    """
    Somebody set a conversation back to unread.

    Takes the read mark away.

    Data of the event ``message:acknowledge:unread:send`` (Conversation unread again). Delivered with tier
    user, website or plugin. Needs read access to ``website:conversation:messages``.

    Both official SDKs and the RTM reference have it; details on this event comes from the Go SDK alone. It is
    missing from the event list in the Go README, where its type matches by pattern.
    """


@payload_class
class MessageAcknowledgeDelivered(AcknowledgeBase):
    """
    Messages reached their reader.

    A delivery mark.

    Data of the event ``message:acknowledge:delivered`` (Messages delivered). Delivered with tier user,
    website or plugin. Needs read access to ``website:conversation:messages``.

    Both official SDKs and the RTM reference have it; details on this event comes from the Go SDK alone.
    """


@payload_class
class MessageAcknowledgeIgnored(AcknowledgeBase):
    """
    Messages were not passed on, for instance an email that was ignored.

    Tells which messages went no further; details has the cause.

    Data of the event ``message:acknowledge:ignored`` (Messages not delivered). Delivered with tier user,
    website or plugin. Needs read access to ``website:conversation:messages``.

    Both official SDKs and the RTM reference have it with the same members.
    """


@payload_class
class MessageNotifyUnreadSend(SessionScoped):
    """
    Messages in the direction of message:send are waiting to be read.

    Names the conversation, nothing else.

    Data of the event ``message:notify:unread:send`` (Unread notice, from visitor). Delivered with tier user,
    website or plugin. Needs read access to ``website:conversation:messages``.

    Both official SDKs and the RTM reference agree on the members: high confidence. The direction is inferred
    from the name.
    """


@payload_class
class MessageNotifyUnreadReceived(SessionScoped):
    """
    Messages in the direction of message:received are waiting to be read.

    Names the conversation, nothing else.

    Data of the event ``message:notify:unread:received`` (Unread notice, from operator). Delivered with tier
    user, website or plugin. Needs read access to ``website:conversation:messages``.

    Both official SDKs and the RTM reference agree on the members: high confidence. The direction is inferred
    from the name.
    """


@payload_class
class PickerContent(Payload):
    """
    A question with answers to choose from.
    """

    id: str | None = None
    """
    The name its author gave the question.

    The document says: for example "choose-topic".
    """
    text: str | None = None
    """
    The question.

    The document says: for example "What is it about?".
    """
    choices: list[PickerChoice] | None = None
    """
    The answers on offer.
    """
    required: bool | None = None
    """
    Whether the visitor cannot go on without answering.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("id", "id", string, None),
            Member("text", "text", string, None),
            Member("choices", "choices", array(payload(PickerChoice)), None),
            Member("required", "required", boolean, None),
        )


@payload_class
class FieldContent(Payload):
    """
    A question with an answer to type.
    """

    id: str | None = None
    """
    The name its author gave the question.

    The document says: for example "order-number".
    """
    text: str | None = None
    """
    The question.

    The document says: for example "What is the number of your order?".
    """
    explain: str | None = None
    """
    Hint for the person who types.

    The document says: for example "It is on the invoice".
    """
    value: str | None = None
    """
    What the visitor typed.

    The document says: for example "A-1024".
    """
    required: bool | None = None
    """
    Whether the visitor cannot go on without answering.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("id", "id", string, None),
            Member("text", "text", string, None),
            Member("explain", "explain", string, None),
            Member("value", "value", string, None),
            Member("required", "required", boolean, None),
        )


@payload_class
class MessageSendText(MessageBase):
    """
    Plain words, sent by a visitor.
    """

    type: Literal["text"] = "text"
    """
    Tells the shape of content.
    """
    content: str
    """
    What was written.

    The document says: for example "Hello, when does my order arrive?".
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("type", "type", constant("text")),
            Member("content", "content", string),
        )


@payload_class
class MessageSendNote(MessageBase):
    """
    An internal note, sent by a visitor. The Go SDK registers this type here, the Node SDK does not.
    """

    type: Literal["note"] = "note"
    """
    Tells the shape of content.
    """
    content: str
    """
    The note, which only operators see.

    The document says: for example "Asked the carrier about it".
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("type", "type", constant("note")),
            Member("content", "content", string),
        )


@payload_class
class MessageSendFile(MessageBase):
    """
    A file, sent by a visitor.
    """

    type: Literal["file"] = "file"
    """
    Tells the shape of content.
    """
    content: FileContent
    """
    A file that was sent.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("type", "type", constant("file")),
            Member("content", "content", payload(FileContent)),
        )


@payload_class
class MessageSendAnimation(MessageBase):
    """
    An animation, sent by a visitor.
    """

    type: Literal["animation"] = "animation"
    """
    Tells the shape of content.
    """
    content: AnimationContent
    """
    An animated picture that was sent.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("type", "type", constant("animation")),
            Member("content", "content", payload(AnimationContent)),
        )


@payload_class
class MessageSendAudio(MessageBase):
    """
    A recording, sent by a visitor.
    """

    type: Literal["audio"] = "audio"
    """
    Tells the shape of content.
    """
    content: AudioContent
    """
    A recording that was sent.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("type", "type", constant("audio")),
            Member("content", "content", payload(AudioContent)),
        )


@payload_class
class MessageSendPicker(MessageBase):
    """
    A question with choices, sent by a visitor.
    """

    type: Literal["picker"] = "picker"
    """
    Tells the shape of content.
    """
    content: PickerContent
    """
    A question with answers to choose from.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("type", "type", constant("picker")),
            Member("content", "content", payload(PickerContent)),
        )


@payload_class
class MessageSendField(MessageBase):
    """
    A question to fill in, sent by a visitor.
    """

    type: Literal["field"] = "field"
    """
    Tells the shape of content.
    """
    content: FieldContent
    """
    A question with an answer to type.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("type", "type", constant("field")),
            Member("content", "content", payload(FieldContent)),
        )


@payload_class
class MessageSendCarousel(MessageBase):
    """
    Cards, sent by a visitor.
    """

    type: Literal["carousel"] = "carousel"
    """
    Tells the shape of content.
    """
    content: CarouselContent
    """
    Cards to leaf through.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("type", "type", constant("carousel")),
            Member("content", "content", payload(CarouselContent)),
        )


@payload_class
class MessageSendEvent(MessageBase):
    """
    A notice, sent by a visitor. The Go SDK registers this type here, the Node SDK does not.
    """

    type: Literal["event"] = "event"
    """
    Tells the shape of content.
    """
    content: EventContent
    """
    A notice about the conversation itself.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("type", "type", constant("event")),
            Member("content", "content", payload(EventContent)),
        )


@payload_class
class MessageReceivedText(MessageBase):
    """
    Plain words, sent by an operator or an automation.
    """

    type: Literal["text"] = "text"
    """
    Tells the shape of content.
    """
    content: str
    """
    What was written.

    The document says: for example "Hi Ada, it arrives tomorrow.".
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("type", "type", constant("text")),
            Member("content", "content", string),
        )


@payload_class
class MessageReceivedNote(MessageBase):
    """
    An internal note, sent by an operator or an automation.
    """

    type: Literal["note"] = "note"
    """
    Tells the shape of content.
    """
    content: str
    """
    The note, which only operators see.

    The document says: for example "Asked the carrier about it".
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("type", "type", constant("note")),
            Member("content", "content", string),
        )


@payload_class
class MessageReceivedFile(MessageBase):
    """
    A file, sent by an operator or an automation.
    """

    type: Literal["file"] = "file"
    """
    Tells the shape of content.
    """
    content: FileContent
    """
    A file that was sent.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("type", "type", constant("file")),
            Member("content", "content", payload(FileContent)),
        )


@payload_class
class MessageReceivedAnimation(MessageBase):
    """
    An animation, sent by an operator or an automation.
    """

    type: Literal["animation"] = "animation"
    """
    Tells the shape of content.
    """
    content: AnimationContent
    """
    An animated picture that was sent.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("type", "type", constant("animation")),
            Member("content", "content", payload(AnimationContent)),
        )


@payload_class
class MessageReceivedAudio(MessageBase):
    """
    A recording, sent by an operator or an automation.
    """

    type: Literal["audio"] = "audio"
    """
    Tells the shape of content.
    """
    content: AudioContent
    """
    A recording that was sent.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("type", "type", constant("audio")),
            Member("content", "content", payload(AudioContent)),
        )


@payload_class
class MessageReceivedPicker(MessageBase):
    """
    A question with choices, sent by an operator or an automation.
    """

    type: Literal["picker"] = "picker"
    """
    Tells the shape of content.
    """
    content: PickerContent
    """
    A question with answers to choose from.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("type", "type", constant("picker")),
            Member("content", "content", payload(PickerContent)),
        )


@payload_class
class MessageReceivedField(MessageBase):
    """
    A question to fill in, sent by an operator or an automation.
    """

    type: Literal["field"] = "field"
    """
    Tells the shape of content.
    """
    content: FieldContent
    """
    A question with an answer to type.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("type", "type", constant("field")),
            Member("content", "content", payload(FieldContent)),
        )


@payload_class
class MessageReceivedCarousel(MessageBase):
    """
    Cards, sent by an operator or an automation.
    """

    type: Literal["carousel"] = "carousel"
    """
    Tells the shape of content.
    """
    content: CarouselContent
    """
    Cards to leaf through.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("type", "type", constant("carousel")),
            Member("content", "content", payload(CarouselContent)),
        )


@payload_class
class MessageReceivedEvent(MessageBase):
    """
    A notice, sent by an operator or an automation.
    """

    type: Literal["event"] = "event"
    """
    Tells the shape of content.
    """
    content: EventContent
    """
    A notice about the conversation itself.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("type", "type", constant("event")),
            Member("content", "content", payload(EventContent)),
        )


@payload_class
class MessageUser(Payload):
    """
    Who wrote a message. Any member may be missing.
    """

    type: str | None = None
    """
    What kind of author; integrations have seen participant.

    The document says: for example "participant".
    """
    user_id: str | None = None
    """
    The operator's user identifier, or the session identifier when a visitor wrote.

    The document says: for example "a4c32c68-be91-4e29-b05a-976e93abbe3f".
    """
    nickname: str | None = None
    """
    Name shown to readers.

    The document says: for example "Ada Lovelace".
    """
    avatar: str | None | Unset = UNSET
    """
    URL of the picture. The sources show null for operators only; it is allowed for everybody.

    The document says: for example "https://example.com/avatars/ada.png".
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("type", "type", string, None),
            Member("user_id", "user_id", string, None),
            Member("nickname", "nickname", string, None),
            Member("avatar", "avatar", nullable(string), UNSET),
        )


@payload_class
class AcknowledgeDetails(Payload):
    """
    Why a message was not delivered.
    """

    type: str
    """
    What kind of obstacle.
    """
    reason: str
    """
    The obstacle itself.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("type", "type", string),
            Member("reason", "reason", string),
        )


@payload_class
class PickerChoice(Payload):
    """
    One of the answers a picker offers.
    """

    value: str | None = None
    """
    The answer as a program reads it.

    The document says: for example "order".
    """
    icon: str | None = None
    """
    Symbol beside the answer.

    The document says: for example "📦".
    """
    label: str | None = None
    """
    The answer as a person reads it.

    The document says: for example "An order".
    """
    selected: bool | None = None
    """
    Whether the visitor took it.
    """
    action: PickerChoiceAction | None = None
    """
    What happens when a choice is taken.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("value", "value", string, None),
            Member("icon", "icon", string, None),
            Member("label", "label", string, None),
            Member("selected", "selected", boolean, None),
            Member("action", "action", payload(PickerChoiceAction), None),
        )


@payload_class
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

    The document says: for example "Delivery times".
    """
    target: str | None = None
    """
    Where the source is found.

    The document says: for example "https://example.com/help/delivery".
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("type", "type", string, None),
            Member("name", "name", string, None),
            Member("target", "target", string, None),
        )


@payload_class
class MessageOriginal(Payload):
    """
    Points at the form in which a message is kept.
    """

    original_id: str | None = None
    """
    Identifier to fetch the original with.
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("original_id", "original_id", string, None),)


@payload_class
class FileContent(Payload):
    """
    A file that was sent.
    """

    name: str | None = None
    """
    The file's name.

    The document says: for example "invoice.pdf".
    """
    url: str | None = None
    """
    Where to download it.

    The document says: for example "https://example.com/files/invoice.pdf".
    """
    type: str | None = None
    """
    Its MIME type.

    The document says: for example "application/pdf".
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("name", "name", string, None),
            Member("url", "url", string, None),
            Member("type", "type", string, None),
        )


@payload_class
class AnimationContent(Payload):
    """
    An animated picture that was sent.
    """

    url: str | None = None
    """
    Where to download it.

    The document says: for example "https://example.com/files/hello.gif".
    """
    type: str | None = None
    """
    Its MIME type.

    The document says: for example "image/gif".
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("url", "url", string, None),
            Member("type", "type", string, None),
        )


@payload_class
class AudioContent(Payload):
    """
    A recording that was sent.
    """

    url: str | None = None
    """
    Where to download it.

    The document says: for example "https://example.com/files/message.mp3".
    """
    type: str | None = None
    """
    Its MIME type.

    The document says: for example "audio/mpeg".
    """
    duration: float | None = None
    """
    How long it is. No source gives the unit; the Go SDK holds it in 16 bits without a sign.

    The document says: for example 12.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("url", "url", string, None),
            Member("type", "type", string, None),
            Member("duration", "duration", number, None),
        )


@payload_class
class CarouselContent(Payload):
    """
    Cards to leaf through.
    """

    text: str | None = None
    """
    Words above the cards.

    The document says: for example "These may help".
    """
    targets: list[CarouselTarget] | None = None
    """
    The cards, in their order.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("text", "text", string, None),
            Member("targets", "targets", array(payload(CarouselTarget)), None),
        )


@payload_class
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

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("namespace", "namespace", string, None),
            Member("text", "text", string, None),
        )


@payload_class
class PickerChoiceAction(Payload):
    """
    What happens when a choice is taken.
    """

    type: str | None = None
    """
    What kind of action; link and frame are reported from the REST reference.

    The document says: for example "link".
    """
    target: str | None = None
    """
    What the action opens.

    The document says: for example "https://example.com/orders".
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("type", "type", string, None),
            Member("target", "target", string, None),
        )


@payload_class
class CarouselTarget(Payload):
    """
    A card of a carousel.
    """

    title: str | None = None
    """
    Heading of the card.

    The document says: for example "Delivery".
    """
    description: str | None = None
    """
    Words below the heading.

    The document says: for example "When your order arrives".
    """
    image: str | None = None
    """
    URL of the card's picture.

    The document says: for example "https://example.com/images/delivery.png".
    """
    actions: list[CarouselTargetAction] | None = None
    """
    The card's buttons.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("title", "title", string, None),
            Member("description", "description", string, None),
            Member("image", "image", string, None),
            Member("actions", "actions", array(payload(CarouselTargetAction)), None),
        )


@payload_class
class CarouselTargetAction(Payload):
    """
    A button on a card.
    """

    label: str | None = None
    """
    Words on the button.

    The document says: for example "Read more".
    """
    url: str | None = None
    """
    Where the button leads.

    The document says: for example "https://example.com/help/delivery".
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("label", "label", string, None),
            Member("url", "url", string, None),
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
A visitor wrote in a conversation.

A message from a visitor: one of nine shapes, told apart by type. The Go SDK registers all nine; the Node SDK
knows seven here, without note and event.

Data of the event ``message:send``. Delivered with tier user, website or plugin. Needs read access to
``website:conversation:messages``.

Read in both official SDKs, the RTM reference and the Web Hooks guide. They differ on the types (Node seven,
Go nine; all nine are accepted), on which of mentions, stamped and automated may be missing, and five members
are in the Go event type only; what is inside content is optional as in Node. A third party reports that
Website Hooks get it (medium confidence).
"""

message_send_codec: Final[Codec] = union(
    "type",
    {
        "text": MessageSendText,
        "note": MessageSendNote,
        "file": MessageSendFile,
        "animation": MessageSendAnimation,
        "audio": MessageSendAudio,
        "picker": MessageSendPicker,
        "field": MessageSendField,
        "carousel": MessageSendCarousel,
        "event": MessageSendEvent,
    },
    UnknownMessageSend,
)


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
An operator or an automation wrote in a conversation: a message, a note or a notice. What you send through
REST comes back here.

A message from an operator or an automation: one of nine shapes, told apart by type. Both SDKs list all nine.
Messages your own code sends as an operator arrive here too.

Data of the event ``message:received``. Delivered with tier user, website or plugin. Needs read access to
``website:conversation:messages``.

Read in both official SDKs, the RTM reference and the Web Hooks guide. They differ on which of mentions,
stamped and automated may be missing, and five members are in the Go event type only. A third party reports
that Website Hooks get it (medium confidence).
"""

message_received_codec: Final[Codec] = union(
    "type",
    {
        "text": MessageReceivedText,
        "note": MessageReceivedNote,
        "file": MessageReceivedFile,
        "animation": MessageReceivedAnimation,
        "audio": MessageReceivedAudio,
        "picker": MessageReceivedPicker,
        "field": MessageReceivedField,
        "carousel": MessageReceivedCarousel,
        "event": MessageReceivedEvent,
    },
    UnknownMessageReceived,
)


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "message:updated": PayloadEntry(MessageUpdated, payload(MessageUpdated)),
    "message:send": PayloadEntry(MessageSend, message_send_codec),
    "message:received": PayloadEntry(MessageReceived, message_received_codec),
    "message:removed": PayloadEntry(MessageRemoved, payload(MessageRemoved)),
    "message:compose:send": PayloadEntry(MessageComposeSend, payload(MessageComposeSend)),
    "message:compose:receive": PayloadEntry(MessageComposeReceive, payload(MessageComposeReceive)),
    "message:acknowledge:read:send": PayloadEntry(
        MessageAcknowledgeReadSend, payload(MessageAcknowledgeReadSend)
    ),
    "message:acknowledge:read:received": PayloadEntry(
        MessageAcknowledgeReadReceived, payload(MessageAcknowledgeReadReceived)
    ),
    "message:acknowledge:unread:send": PayloadEntry(
        MessageAcknowledgeUnreadSend, payload(MessageAcknowledgeUnreadSend)
    ),
    "message:acknowledge:delivered": PayloadEntry(
        MessageAcknowledgeDelivered, payload(MessageAcknowledgeDelivered)
    ),
    "message:acknowledge:ignored": PayloadEntry(
        MessageAcknowledgeIgnored, payload(MessageAcknowledgeIgnored)
    ),
    "message:notify:unread:send": PayloadEntry(MessageNotifyUnreadSend, payload(MessageNotifyUnreadSend)),
    "message:notify:unread:received": PayloadEntry(
        MessageNotifyUnreadReceived, payload(MessageNotifyUnreadReceived)
    ),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
