# Generated from crisp-asyncapi.yml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``call``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import UNSET, Member, Problems, array, draft, inside, others, string
from .shared import SessionScoped

__all__ = ["CallRequestInitiated", "CallRequestRejected", "CallScoped"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class CallScoped(SessionScoped):
    """
    Payload of an event of one call.
    """

    call_id: str
    """
    The call.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *SessionScoped._members,
        Member("call_id", "call_id"),
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
        elif type(routing_ids) is not list or routing_ids:
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
        call_id = get("call_id", UNSET)
        if type(call_id) is not str:
            problems.wrong("call_id", "string", call_id)
        payload = draft(CallScoped)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.call_id = call_id
        payload.extra = others(CallScoped, wire, len(problems) != start)
        payload.__class__ = CallScoped
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class CallRequestInitiated(CallScoped):
    """
    Call requested

    Somebody asked for a call.

    A call that is asked for.

    Data of the event ``call:request:initiated``. Delivered with tier user, website or plugin. Needs write
    access to ``website:conversation:calls``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

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
        elif type(routing_ids) is not list or routing_ids:
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
        call_id = get("call_id", UNSET)
        if type(call_id) is not str:
            problems.wrong("call_id", "string", call_id)
        payload = draft(CallRequestInitiated)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.call_id = call_id
        payload.extra = others(CallRequestInitiated, wire, len(problems) != start)
        payload.__class__ = CallRequestInitiated
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class CallRequestRejected(CallScoped):
    """
    Call rejected

    A call was turned down.

    A call that was turned down.

    Data of the event ``call:request:rejected``. Delivered with tier user, website or plugin. Needs write
    access to ``website:conversation:calls``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

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
        elif type(routing_ids) is not list or routing_ids:
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
        call_id = get("call_id", UNSET)
        if type(call_id) is not str:
            problems.wrong("call_id", "string", call_id)
        payload = draft(CallRequestRejected)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.call_id = call_id
        payload.extra = others(CallRequestRejected, wire, len(problems) != start)
        payload.__class__ = CallRequestRejected
        return payload


_ARRAY_STRING: Final = array(string)

PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "call:request:initiated": PayloadEntry(CallRequestInitiated, CallRequestInitiated._decode),
    "call:request:rejected": PayloadEntry(CallRequestRejected, CallRequestRejected._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
