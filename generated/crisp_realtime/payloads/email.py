# Generated from crisp-asyncapi.yml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``email``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import UNSET, Member, Problems, array, draft, inside, others, string
from .shared import WebsiteScoped

__all__ = ["EmailSubscribe", "EmailTrackView"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class EmailSubscribe(WebsiteScoped):
    """
    Subscription changed

    Somebody subscribed to emails, or left.

    Who wants emails, or no longer does.

    Data of the event ``email:subscribe``. Delivered with tier user, website or plugin. Needs read access to
    ``website:people:subscriptions``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

    email: str
    """
    The person's email address.
    """
    subscribed: bool
    """
    Whether they get emails from now on.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *WebsiteScoped._members,
        Member("email", "email"),
        Member("subscribed", "subscribed"),
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
        email = get("email", UNSET)
        if type(email) is not str:
            problems.wrong("email", "string", email)
        subscribed = get("subscribed", UNSET)
        if type(subscribed) is not bool:
            problems.wrong("subscribed", "boolean", subscribed)
        payload = draft(EmailSubscribe)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.email = email
        payload.subscribed = subscribed
        payload.extra = others(EmailSubscribe, wire, len(problems) != start)
        payload.__class__ = EmailSubscribe
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class EmailTrackView(WebsiteScoped):
    """
    Email viewed

    Somebody looked at an email that is tracked.

    What was looked at.

    Data of the event ``email:track:view``. Delivered with tier user, website or plugin. Needs read access to
    ``website:people:subscriptions``.

    Both official SDKs and the RTM reference agree on the members: high confidence. Values of type and mode
    are documented nowhere; session is reported for type.
    """

    type: str
    """
    What identifier stands for; session is reported.

    The document says: for example "session".
    """
    identifier: str
    """
    What was looked at: the conversation's session identifier where type is session.
    """
    mode: str
    """
    Mode of the tracking. No source lists the values.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *WebsiteScoped._members,
        Member("type", "type"),
        Member("identifier", "identifier"),
        Member("mode", "mode"),
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
        type_value = get("type", UNSET)
        if type(type_value) is not str:
            problems.wrong("type", "string", type_value)
        identifier = get("identifier", UNSET)
        if type(identifier) is not str:
            problems.wrong("identifier", "string", identifier)
        mode = get("mode", UNSET)
        if type(mode) is not str:
            problems.wrong("mode", "string", mode)
        payload = draft(EmailTrackView)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.type = type_value
        payload.identifier = identifier
        payload.mode = mode
        payload.extra = others(EmailTrackView, wire, len(problems) != start)
        payload.__class__ = EmailTrackView
        return payload


_ARRAY_STRING: Final = array(string)

PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "email:subscribe": PayloadEntry(EmailSubscribe, EmailSubscribe._decode),
    "email:track:view": PayloadEntry(EmailTrackView, EmailTrackView._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
