# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

from .._runtime.registry import PayloadEntry
from .._runtime.wire import Decoder, Member, Payload, Problems, Rows, constant, encode_value, string, variant

__all__ = ["Message", "MessageFile", "MessageFileContent", "MessagePing", "MessageText", "UnknownMessage"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class UnknownMessage(Payload):
    """
    A variant of ``message`` that the document does not know: ``type`` has another value.

    Data of the event ``message``.
    """

    type: str

    @staticmethod
    def _rows() -> Rows:
        return (Member("type", "type", string),)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class MessageText(Payload):
    """
    The shape ``message text``.
    """

    type: Literal["text"]
    content: str

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("type", "type", constant("text")),
            Member("content", "content", string),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class MessageFile(Payload):
    """
    The shape ``message file``.
    """

    type: Literal["file"]
    content: MessageFileContent

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("type", "type", constant("file")),
            Member("content", "content", MessageFileContent._decode, encode=encode_value),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class MessagePing(Payload):
    """
    The shape ``message ping``.
    """

    type: Literal["ping"]

    @staticmethod
    def _rows() -> Rows:
        return (Member("type", "type", constant("ping")),)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
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
Type and decoder of the data of each event, or command, of this module.
"""
