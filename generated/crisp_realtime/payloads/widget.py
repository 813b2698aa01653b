# Generated from crisp-asyncapi.yml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``widget``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import (
    UNSET,
    Member,
    Problems,
    array,
    draft,
    encode_value,
    inside,
    open_enum,
    others,
    string,
)
from .shared import SessionScoped

__all__ = ["WidgetActionProcessed", "WidgetOutcome"]


class WidgetOutcome(StrEnum):
    """
    Whether a widget's action worked.
    """

    SUCCESS = "success"
    FAILURE = "failure"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class WidgetActionProcessed(SessionScoped):
    """
    Widget action processed

    An action that a plugin's widget asked for is over.

    RTM-only. Not delivered via Web Hooks.

    How an action ended.

    Data of the event ``widget:action:processed``. Delivered with tier user.

    In the types of both official SDKs and in the RTM reference, yet the Node client does not let you listen
    for it. They differ on result: object in Node, anything in Go.
    """

    plugin_id: str
    """
    The plugin whose widget asked.
    """
    correlation_id: str
    """
    Ties the outcome to the request.
    """
    outcome: WidgetOutcome | str
    """
    Whether a widget's action worked.
    """
    result: Any = UNSET
    """
    What came of it: an object in the Node SDK, anything in the Go SDK.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *SessionScoped._members,
        Member("plugin_id", "plugin_id"),
        Member("correlation_id", "correlation_id"),
        Member("outcome", "outcome", encode=encode_value),
        Member("result", "result"),
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
        plugin_id = get("plugin_id", UNSET)
        if type(plugin_id) is not str:
            problems.wrong("plugin_id", "string", plugin_id)
        correlation_id = get("correlation_id", UNSET)
        if type(correlation_id) is not str:
            problems.wrong("correlation_id", "string", correlation_id)
        outcome = get("outcome", UNSET)
        outcome = inside(problems, "outcome", _OPEN_ENUM_WIDGET_OUTCOME, outcome)
        result = get("result", UNSET)
        if result is not UNSET and result is UNSET:
            problems.wrong("result", "a value", result)
        payload = draft(WidgetActionProcessed)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.plugin_id = plugin_id
        payload.correlation_id = correlation_id
        payload.outcome = outcome
        payload.result = result
        payload.extra = others(WidgetActionProcessed, wire, len(problems) != start)
        payload.__class__ = WidgetActionProcessed
        return payload


_ARRAY_STRING: Final = array(string)
_OPEN_ENUM_WIDGET_OUTCOME: Final = open_enum(WidgetOutcome)

PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "widget:action:processed": PayloadEntry(WidgetActionProcessed, WidgetActionProcessed._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
