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

    The document says: for example ["a4c32c68-be91-4e29-b05a-976e93abbe3f"].
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

    The document says: for example "8c842203-7ed8-4e29-a608-7cf78a7d2fcc".
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

    The document says: for example "session_19e5240f-0a8d-461e-a661-a3123fc6eec9".
    """
    inbox_id: str | None | Unset = UNSET
    """
    Inbox the conversation lies in, null for none. Payloads from before mid-2024 lack it: the Node SDK always
    has it, the Go SDK may omit it.

    The document says: for example "d5a19b3f-6d2c-4b67-9d3a-2f0a8f4f1c55".
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

    The document says: for example "FR".
    """
    region: str | None = None
    """
    The part of the country.

    The document says: for example "PDL".
    """
    city: str | None = None
    """
    Town.

    The document says: for example "Nantes".
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

    The document says: for example 47.2184.
    """
    longitude: float | None = None
    """
    East or west of Greenwich, in degrees.

    The document says: for example -1.5536.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("latitude", "latitude", number, None),
            Member("longitude", "longitude", number, None),
        )
