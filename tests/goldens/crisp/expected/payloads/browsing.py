# Generated from crisp-asyncapi.yml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``browsing``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import UNSET, Member, Problems, array, draft, inside, others, string
from .shared import SessionScoped

__all__ = ["BrowsingRequestInitiated", "BrowsingRequestRejected"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class BrowsingRequestInitiated(SessionScoped):
    """
    Co-browsing requested

    Somebody asked to look at the visitor's page with them.

    A request to browse together.

    Data of the event ``browsing:request:initiated``. Delivered with tier user, website or plugin. Needs write
    access to ``website:conversation:browsing``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

    browsing_id: str
    """
    The browsing that is asked for.
    """
    browsing_token: str
    """
    Token that goes with browsing_id: a secret, keep it out of logs and storage.

    The document says: format password.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *SessionScoped._members,
        Member("browsing_id", "browsing_id"),
        Member("browsing_token", "browsing_token", secret=True),
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
        browsing_id = get("browsing_id", UNSET)
        if type(browsing_id) is not str:
            problems.wrong("browsing_id", "string", browsing_id)
        browsing_token = get("browsing_token", UNSET)
        if type(browsing_token) is not str:
            problems.wrong("browsing_token", "string", browsing_token)
        payload = draft(BrowsingRequestInitiated)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.browsing_id = browsing_id
        payload.browsing_token = browsing_token
        payload.extra = others(BrowsingRequestInitiated, wire, len(problems) != start)
        payload.__class__ = BrowsingRequestInitiated
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class BrowsingRequestRejected(SessionScoped):
    """
    Co-browsing rejected

    A request to browse together was turned down.

    Names the conversation whose request was turned down.

    Data of the event ``browsing:request:rejected``. Delivered with tier user, website or plugin. Needs write
    access to ``website:conversation:browsing``.

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
        payload = draft(BrowsingRequestRejected)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.extra = others(BrowsingRequestRejected, wire, len(problems) != start)
        payload.__class__ = BrowsingRequestRejected
        return payload


_ARRAY_STRING: Final = array(string)

PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "browsing:request:initiated": PayloadEntry(BrowsingRequestInitiated, BrowsingRequestInitiated._decode),
    "browsing:request:rejected": PayloadEntry(BrowsingRequestRejected, BrowsingRequestRejected._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
