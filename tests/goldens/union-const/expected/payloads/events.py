# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads.
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
    draft,
    encode_value,
    inside,
    others,
    variant,
)

__all__ = ["Message", "MessageFile", "MessageFileContent", "MessagePing", "MessageText", "UnknownMessage"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class UnknownMessage(Payload):
    """
    A variant of ``message`` that the document does not know: ``type`` has another value.

    Data of the event ``message``.
    """

    type: str

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("type", "type"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        type_value = get("type", UNSET)
        if type(type_value) is not str:
            problems.wrong("type", "string", type_value)
        payload = draft(UnknownMessage)
        payload.type = type_value
        payload.extra = others(UnknownMessage, wire, len(problems) != start)
        payload.__class__ = UnknownMessage
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class MessageText(Payload):
    """
    The shape ``message text``.
    """

    type: Literal["text"]
    content: str

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
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
        type_value = get("type", UNSET)
        if type_value != "text":
            problems.wrong("type", "'text'", type_value)
        content = get("content", UNSET)
        if type(content) is not str:
            problems.wrong("content", "string", content)
        payload = draft(MessageText)
        payload.type = type_value
        payload.content = content
        payload.extra = others(MessageText, wire, len(problems) != start)
        payload.__class__ = MessageText
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class MessageFile(Payload):
    """
    The shape ``message file``.
    """

    type: Literal["file"]
    content: MessageFileContent

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
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
        type_value = get("type", UNSET)
        if type_value != "file":
            problems.wrong("type", "'file'", type_value)
        content = get("content", UNSET)
        content = inside(problems, "content", MessageFileContent._decode, content)
        payload = draft(MessageFile)
        payload.type = type_value
        payload.content = content
        payload.extra = others(MessageFile, wire, len(problems) != start)
        payload.__class__ = MessageFile
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class MessagePing(Payload):
    """
    The shape ``message ping``.
    """

    type: Literal["ping"]

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("type", "type"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        type_value = get("type", UNSET)
        if type_value != "ping":
            problems.wrong("type", "'ping'", type_value)
        payload = draft(MessagePing)
        payload.type = type_value
        payload.extra = others(MessagePing, wire, len(problems) != start)
        payload.__class__ = MessagePing
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class MessageFileContent(Payload):
    """
    The shape ``message file content``.
    """

    url: str

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("url", "url"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        url = get("url", UNSET)
        if type(url) is not str:
            problems.wrong("url", "string", url)
        payload = draft(MessageFileContent)
        payload.url = url
        payload.extra = others(MessageFileContent, wire, len(problems) != start)
        payload.__class__ = MessageFileContent
        return payload


Message: TypeAlias = MessageText | MessageFile | MessagePing | UnknownMessage
"""
Data of the event ``message``.
"""

_MESSAGE_VARIANTS: Final[dict[str, Decoder]] = {
    "text": MessageText._decode,
    "file": MessageFile._decode,
    "ping": MessagePing._decode,
}


def decode_message(wire: Any, problems: Problems) -> Any:
    """
    Decode by the member ``type``.
    """
    return variant(wire, problems, "type", _MESSAGE_VARIANTS, UnknownMessage._decode)


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "message": PayloadEntry(Message, decode_message),
}
"""
Type and decoder of the data of each event of this module.
"""
