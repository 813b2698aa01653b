# Generated from crisp-asyncapi.yml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Shapes that payloads of several groups have in common.
"""

from __future__ import annotations

from enum import StrEnum

from .._runtime.codec import (
    UNSET,
    Member,
    Payload,
    Rows,
    Unset,
    array,
    nullable,
    number,
    payload,
    payload_class,
    string,
)

__all__ = ["Availability", "Coordinates", "EventBase", "Geolocation", "SessionScoped", "WebsiteScoped"]


class Availability(StrEnum):
    """
    Whether somebody can be reached now.
    """

    ONLINE = "online"
    OFFLINE = "offline"


@payload_class
class EventBase(Payload):
    """
    What any payload may carry.
    """

    routing_ids: list[str] | None = None
    """
    Routing identifiers; no source says more. The Go SDK allows it on every event, the Node SDK lists it for
    session:update_verify alone.
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("routing_ids", "routing_ids", array(string), None),)


@payload_class
class WebsiteScoped(EventBase):
    """
    Payload of an event of one website (workspace).
    """

    website_id: str
    """
    UUID of the workspace where it happened.
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("website_id", "website_id", string),)


@payload_class
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

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("session_id", "session_id", string),
            Member("inbox_id", "inbox_id", nullable(string), UNSET),
        )


@payload_class
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

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("country", "country", string, None),
            Member("region", "region", string, None),
            Member("city", "city", string, None),
            Member("coordinates", "coordinates", payload(Coordinates), None),
        )


@payload_class
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

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("latitude", "latitude", number, None),
            Member("longitude", "longitude", number, None),
        )
