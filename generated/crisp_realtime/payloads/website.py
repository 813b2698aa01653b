# Generated from crisp-asyncapi.yml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads of the group ``website``.
"""

from __future__ import annotations

from typing import Final

from .._runtime.codec import (
    Member,
    Payload,
    Rows,
    boolean,
    integer,
    open_enum,
    payload,
    payload_class,
    string,
)
from .._runtime.registry import PayloadEntry
from .shared import Availability, WebsiteScoped

__all__ = [
    "OperatorAvailability",
    "WebsiteUpdateOperatorsAvailability",
    "WebsiteUpdateVisitorsCount",
    "WebsiteUsersAvailable",
]


@payload_class
class WebsiteUpdateVisitorsCount(WebsiteScoped):
    """
    Another number of visitors is online.

    How many visitors there are.

    Data of the event ``website:update_visitors_count`` (Visitors counted). Delivered with tier user, website
    or plugin. Needs read access to ``website:visitors``.

    Both official SDKs and the RTM reference agree on the members: high confidence. The reference's label of
    the tiers is garbled; all three is how it was read.
    """

    visitors_count: int
    """
    How many are online now.

    The document says: for example 42.
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("visitors_count", "visitors_count", integer),)


@payload_class
class WebsiteUpdateOperatorsAvailability(WebsiteScoped):
    """
    An operator came online or went offline.

    Whether an operator is there.

    Data of the event ``website:update_operators_availability``. Delivered with tier user, website or plugin.
    Needs read access to ``website:operators``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

    user_id: str
    """
    The operator's user identifier.

    The document says: for example "a4c32c68-be91-4e29-b05a-976e93abbe3f".
    """
    availability: OperatorAvailability
    """
    Whether an operator can be reached.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("user_id", "user_id", string),
            Member("availability", "availability", payload(OperatorAvailability)),
        )


@payload_class
class WebsiteUsersAvailable(WebsiteScoped):
    """
    The workspace's team as a whole can, or can no longer, be reached.

    Whether anybody of the team is there.

    Data of the event ``website:users:available`` (Team came or went). Delivered with tier user, website or
    plugin. Needs read access to ``website:availability``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

    available: bool
    """
    Whether the team can be reached now.
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("available", "available", boolean),)


@payload_class
class OperatorAvailability(Payload):
    """
    Whether an operator can be reached.
    """

    type: Availability | str
    """
    Whether somebody can be reached now.
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("type", "type", open_enum(Availability)),)


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "website:update_visitors_count": PayloadEntry(
        WebsiteUpdateVisitorsCount, payload(WebsiteUpdateVisitorsCount)
    ),
    "website:update_operators_availability": PayloadEntry(
        WebsiteUpdateOperatorsAvailability, payload(WebsiteUpdateOperatorsAvailability)
    ),
    "website:users:available": PayloadEntry(WebsiteUsersAvailable, payload(WebsiteUsersAvailable)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
