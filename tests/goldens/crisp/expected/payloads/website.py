# Generated from crisp-asyncapi.yml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``website``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import (
    UNSET,
    Member,
    Payload,
    Problems,
    array,
    draft,
    encode_value,
    inside,
    is_integer,
    open_enum,
    others,
    string,
)
from .shared import Availability, WebsiteScoped

__all__ = [
    "OperatorAvailability",
    "WebsiteUpdateOperatorsAvailability",
    "WebsiteUpdateVisitorsCount",
    "WebsiteUsersAvailable",
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class WebsiteUpdateVisitorsCount(WebsiteScoped):
    """
    Visitors counted

    Another number of visitors is online.

    How many visitors there are.

    Data of the event ``website:update_visitors_count``. Delivered with tier user, website or plugin. Needs
    read access to ``website:visitors``.

    Both official SDKs and the RTM reference agree on the members: high confidence. The reference's label of
    the tiers is garbled; all three is how it was read.
    """

    visitors_count: int
    """
    How many are online now.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *WebsiteScoped._members,
        Member("visitors_count", "visitors_count"),
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
        visitors_count = get("visitors_count", UNSET)
        if type(visitors_count) is not int and not is_integer(visitors_count):
            problems.wrong("visitors_count", "integer", visitors_count)
        payload = draft(WebsiteUpdateVisitorsCount)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.visitors_count = visitors_count
        payload.extra = others(WebsiteUpdateVisitorsCount, wire, len(problems) != start)
        payload.__class__ = WebsiteUpdateVisitorsCount
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class WebsiteUpdateOperatorsAvailability(WebsiteScoped):
    """
    Operator came or went

    An operator came online or went offline.

    Whether an operator is there.

    Data of the event ``website:update_operators_availability``. Delivered with tier user, website or plugin.
    Needs read access to ``website:operators``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

    user_id: str
    """
    The operator's user identifier.
    """
    availability: OperatorAvailability
    """
    Whether an operator can be reached.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *WebsiteScoped._members,
        Member("user_id", "user_id"),
        Member("availability", "availability", encode=encode_value),
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
        user_id = get("user_id", UNSET)
        if type(user_id) is not str:
            problems.wrong("user_id", "string", user_id)
        availability = get("availability", UNSET)
        availability = inside(problems, "availability", OperatorAvailability._decode, availability)
        payload = draft(WebsiteUpdateOperatorsAvailability)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.user_id = user_id
        payload.availability = availability
        payload.extra = others(WebsiteUpdateOperatorsAvailability, wire, len(problems) != start)
        payload.__class__ = WebsiteUpdateOperatorsAvailability
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class WebsiteUsersAvailable(WebsiteScoped):
    """
    Team came or went

    The workspace's team as a whole can, or can no longer, be reached.

    Whether anybody of the team is there.

    Data of the event ``website:users:available``. Delivered with tier user, website or plugin. Needs read
    access to ``website:availability``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

    available: bool
    """
    Whether the team can be reached now.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *WebsiteScoped._members,
        Member("available", "available"),
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
        available = get("available", UNSET)
        if type(available) is not bool:
            problems.wrong("available", "boolean", available)
        payload = draft(WebsiteUsersAvailable)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.available = available
        payload.extra = others(WebsiteUsersAvailable, wire, len(problems) != start)
        payload.__class__ = WebsiteUsersAvailable
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class OperatorAvailability(Payload):
    """
    Whether an operator can be reached.
    """

    type: Availability | str
    """
    Whether somebody can be reached now.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("type", "type", encode=encode_value),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        type_value = get("type", UNSET)
        type_value = inside(problems, "type", _OPEN_ENUM_AVAILABILITY, type_value)
        payload = draft(OperatorAvailability)
        payload.type = type_value
        payload.extra = others(OperatorAvailability, wire, len(problems) != start)
        payload.__class__ = OperatorAvailability
        return payload


_ARRAY_STRING: Final = array(string)
_OPEN_ENUM_AVAILABILITY: Final = open_enum(Availability)

PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "website:update_visitors_count": PayloadEntry(
        WebsiteUpdateVisitorsCount, WebsiteUpdateVisitorsCount._decode
    ),
    "website:update_operators_availability": PayloadEntry(
        WebsiteUpdateOperatorsAvailability, WebsiteUpdateOperatorsAvailability._decode
    ),
    "website:users:available": PayloadEntry(WebsiteUsersAvailable, WebsiteUsersAvailable._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
