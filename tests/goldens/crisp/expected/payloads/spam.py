# Generated from crisp-asyncapi.yml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``spam``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import UNSET, Member, Problems, array, draft, inside, is_integer, others, string
from .shared import WebsiteScoped

__all__ = ["SpamDecision", "SpamMessage"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SpamMessage(WebsiteScoped):
    """
    Spam received

    A message was taken for spam.

    RTM-only. Not delivered via Web Hooks.

    A message that was taken for spam.

    Data of the event ``spam:message``. Delivered with tier user.

    Both official SDKs and the RTM reference have it. They differ on the values of headers.
    """

    spam_id: str
    """
    The entry in the list of spam.
    """
    type: str
    """
    What kind of entry.
    """
    reason: str
    """
    Why it was taken for spam.
    """
    metadata: dict[str, Any] | None = None
    """
    What else is known, under free names.
    """
    headers: dict[str, Any] | None = None
    """
    The message's headers. Their values are text in the Node SDK's event type, anything in its REST type and
    in the Go SDK.
    """
    timestamp: int
    """
    When it came, in milliseconds since the epoch.

    The document says: format int64.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *WebsiteScoped._members,
        Member("spam_id", "spam_id"),
        Member("type", "type"),
        Member("reason", "reason"),
        Member("metadata", "metadata", absent=True),
        Member("headers", "headers", absent=True),
        Member("timestamp", "timestamp"),
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
        spam_id = get("spam_id", UNSET)
        if type(spam_id) is not str:
            problems.wrong("spam_id", "string", spam_id)
        type_value = get("type", UNSET)
        if type(type_value) is not str:
            problems.wrong("type", "string", type_value)
        reason = get("reason", UNSET)
        if type(reason) is not str:
            problems.wrong("reason", "string", reason)
        metadata = get("metadata", UNSET)
        if metadata is UNSET:
            metadata = None
        elif type(metadata) is not dict:
            problems.wrong("metadata", "object", metadata)
        headers = get("headers", UNSET)
        if headers is UNSET:
            headers = None
        elif type(headers) is not dict:
            problems.wrong("headers", "object", headers)
        timestamp = get("timestamp", UNSET)
        if type(timestamp) is not int and not is_integer(timestamp):
            problems.wrong("timestamp", "integer", timestamp)
        payload = draft(SpamMessage)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.spam_id = spam_id
        payload.type = type_value
        payload.reason = reason
        payload.metadata = metadata
        payload.headers = headers
        payload.timestamp = timestamp
        payload.extra = others(SpamMessage, wire, len(problems) != start)
        payload.__class__ = SpamMessage
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SpamDecision(WebsiteScoped):
    """
    Spam decided

    Somebody decided what becomes of an entry in the list of spam.

    RTM-only. Not delivered via Web Hooks.

    What becomes of an entry.

    Data of the event ``spam:decision``. Delivered with tier user.

    Both official SDKs and the RTM reference have it. spam_id is not in Go; which actions exist is stated
    nowhere.
    """

    spam_id: str | None = None
    """
    The entry in the list of spam. In the Node SDK and the RTM reference, not in the Go SDK.
    """
    action: str
    """
    The decision. No source lists its values.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *WebsiteScoped._members,
        Member("spam_id", "spam_id", absent=True),
        Member("action", "action"),
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
        spam_id = get("spam_id", UNSET)
        if spam_id is UNSET:
            spam_id = None
        elif type(spam_id) is not str:
            problems.wrong("spam_id", "string", spam_id)
        action = get("action", UNSET)
        if type(action) is not str:
            problems.wrong("action", "string", action)
        payload = draft(SpamDecision)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.spam_id = spam_id
        payload.action = action
        payload.extra = others(SpamDecision, wire, len(problems) != start)
        payload.__class__ = SpamDecision
        return payload


_ARRAY_STRING: Final = array(string)

PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "spam:message": PayloadEntry(SpamMessage, SpamMessage._decode),
    "spam:decision": PayloadEntry(SpamDecision, SpamDecision._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
