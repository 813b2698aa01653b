# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads.
"""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from .._runtime.codec import Codec, Member, Payload, Rows, constant, payload, payload_class, string, union
from .._runtime.registry import PayloadEntry

__all__ = ["Message", "MessageFile", "MessageFileContent", "MessagePing", "MessageText", "UnknownMessage"]


@payload_class
class UnknownMessage(Payload):
    """
    A variant of ``message`` that the document does not know: ``type`` has another value.

    Data of the event ``message``.
    """

    type: str

    @staticmethod
    def _rows() -> Rows:
        return (Member("type", "type", string),)


@payload_class
class MessageText(Payload):
    """
    The shape ``message text``.
    """

    type: Literal["text"] = "text"
    content: str

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("type", "type", constant("text")),
            Member("content", "content", string),
        )


@payload_class
class MessageFile(Payload):
    """
    The shape ``message file``.
    """

    type: Literal["file"] = "file"
    content: MessageFileContent

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("type", "type", constant("file")),
            Member("content", "content", payload(MessageFileContent)),
        )


@payload_class
class MessagePing(Payload):
    """
    The shape ``message ping``.
    """

    type: Literal["ping"] = "ping"

    @staticmethod
    def _rows() -> Rows:
        return (Member("type", "type", constant("ping")),)


@payload_class
class MessageFileContent(Payload):
    """
    The shape ``message file content``.
    """

    url: str

    @staticmethod
    def _rows() -> Rows:
        return (Member("url", "url", string),)


Message: TypeAlias = MessageText | MessageFile | MessagePing | UnknownMessage
"""
Data of the event ``message``.
"""

message_codec: Final[Codec] = union(
    "type",
    {
        "text": MessageText,
        "file": MessageFile,
        "ping": MessagePing,
    },
    UnknownMessage,
)


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "message": PayloadEntry(Message, message_codec),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
