# Generated from crisp-asyncapi.yml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Shapes that payloads of several groups have in common.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar, Final

from .._runtime.wire import (
    UNSET,
    Member,
    Payload,
    Problems,
    Unset,
    array,
    draft,
    encode_value,
    inside,
    others,
    string,
)

__all__ = ["Availability", "Coordinates", "EventBase", "Geolocation", "SessionScoped", "WebsiteScoped"]


class Availability(StrEnum):
    """
    Whether somebody can be reached now.
    """

    ONLINE = "online"
    OFFLINE = "offline"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class EventBase(Payload):
    """
    What any payload may carry.
    """

    routing_ids: list[str] | None = None
    """
    Routing identifiers; no source says more. The Go SDK allows it on every event, the Node SDK lists it for
    session:update_verify alone.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("routing_ids", "routing_ids", absent=True),
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
        payload = draft(EventBase)
        payload.routing_ids = routing_ids
        payload.extra = others(EventBase, wire, len(problems) != start)
        payload.__class__ = EventBase
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class WebsiteScoped(EventBase):
    """
    Payload of an event of one website (workspace).
    """

    website_id: str
    """
    UUID of the workspace where it happened.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *EventBase._members,
        Member("website_id", "website_id"),
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
        payload = draft(WebsiteScoped)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.extra = others(WebsiteScoped, wire, len(problems) != start)
        payload.__class__ = WebsiteScoped
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SessionScoped(WebsiteScoped):
    """
    Payload of an event of one conversation.
    """

    session_id: str
    """
    The conversation, written session_ and a UUID.
    """
    inbox_id: str | None | Unset = UNSET
    """
    Inbox the conversation lies in, null for none. Payloads from before mid-2024 lack it: the Node SDK always
    has it, the Go SDK may omit it.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *WebsiteScoped._members,
        Member("session_id", "session_id"),
        Member("inbox_id", "inbox_id"),
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
        payload = draft(SessionScoped)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.extra = others(SessionScoped, wire, len(problems) != start)
        payload.__class__ = SessionScoped
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Geolocation(Payload):
    """
    Where somebody is, as far as it is known.
    """

    country: str | None = None
    """
    The country.
    """
    region: str | None = None
    """
    The part of the country.
    """
    city: str | None = None
    """
    Town.
    """
    coordinates: Coordinates | None = None
    """
    A point on the map.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("country", "country", absent=True),
        Member("region", "region", absent=True),
        Member("city", "city", absent=True),
        Member("coordinates", "coordinates", absent=True, encode=encode_value),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        country = get("country", UNSET)
        if country is UNSET:
            country = None
        elif type(country) is not str:
            problems.wrong("country", "string", country)
        region = get("region", UNSET)
        if region is UNSET:
            region = None
        elif type(region) is not str:
            problems.wrong("region", "string", region)
        city = get("city", UNSET)
        if city is UNSET:
            city = None
        elif type(city) is not str:
            problems.wrong("city", "string", city)
        coordinates = get("coordinates", UNSET)
        if coordinates is UNSET:
            coordinates = None
        else:
            coordinates = inside(problems, "coordinates", Coordinates._decode, coordinates)
        payload = draft(Geolocation)
        payload.country = country
        payload.region = region
        payload.city = city
        payload.coordinates = coordinates
        payload.extra = others(Geolocation, wire, len(problems) != start)
        payload.__class__ = Geolocation
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Coordinates(Payload):
    """
    A point on the map.
    """

    latitude: float | None = None
    """
    North or south of the equator, in degrees.
    """
    longitude: float | None = None
    """
    East or west of Greenwich, in degrees.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("latitude", "latitude", absent=True),
        Member("longitude", "longitude", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        latitude = get("latitude", UNSET)
        if latitude is UNSET:
            latitude = None
        elif type(latitude) is not float and type(latitude) is not int:
            problems.wrong("latitude", "number", latitude)
        longitude = get("longitude", UNSET)
        if longitude is UNSET:
            longitude = None
        elif type(longitude) is not float and type(longitude) is not int:
            problems.wrong("longitude", "number", longitude)
        payload = draft(Coordinates)
        payload.latitude = latitude
        payload.longitude = longitude
        payload.extra = others(Coordinates, wire, len(problems) != start)
        payload.__class__ = Coordinates
        return payload


_ARRAY_STRING: Final = array(string)
