# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``message``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import UNSET, Member, Payload, Problems, draft, others

__all__ = ["LoudMessage", "MessageSent"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class MessageSent(Payload):
    """
    Data of the event ``message:sent``.
    """

    a_and_b: str | None = None
    """
    Wire name: ``a b``.
    """
    a_b: str | None = None
    """
    Wire name: ``a-b``.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("a_and_b", "a b", absent=True),
        Member("a_b", "a-b", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        a_and_b = get("a b", UNSET)
        if a_and_b is UNSET:
            a_and_b = None
        elif type(a_and_b) is not str:
            problems.wrong("a b", "string", a_and_b)
        a_b = get("a-b", UNSET)
        if a_b is UNSET:
            a_b = None
        elif type(a_b) is not str:
            problems.wrong("a-b", "string", a_b)
        payload = draft(MessageSent)
        payload.a_and_b = a_and_b
        payload.a_b = a_b
        payload.extra = others(MessageSent, wire, len(problems) != start)
        payload.__class__ = MessageSent
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class LoudMessage(Payload):
    """
    Data of the event ``message:sent!``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        payload = draft(LoudMessage)
        payload.extra = others(LoudMessage, wire, len(problems) != start)
        payload.__class__ = LoudMessage
        return payload


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "message:sent": PayloadEntry(MessageSent, MessageSent._decode),
    "message:sent!": PayloadEntry(LoudMessage, LoudMessage._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
