# Generated from crisp-asyncapi.yml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``campaign``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import UNSET, Member, Problems, array, draft, inside, others, string
from .shared import WebsiteScoped

__all__ = ["CampaignDispatched", "CampaignProgress", "CampaignRunning", "CampaignScoped"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class CampaignScoped(WebsiteScoped):
    """
    Payload of an event of one campaign.
    """

    campaign_id: str
    """
    The campaign.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *WebsiteScoped._members,
        Member("campaign_id", "campaign_id"),
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
        campaign_id = get("campaign_id", UNSET)
        if type(campaign_id) is not str:
            problems.wrong("campaign_id", "string", campaign_id)
        payload = draft(CampaignScoped)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.campaign_id = campaign_id
        payload.extra = others(CampaignScoped, wire, len(problems) != start)
        payload.__class__ = CampaignScoped
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class CampaignProgress(CampaignScoped):
    """
    Campaign progress

    A campaign is being sent and moved on.

    How far a campaign has got.

    Data of the event ``campaign:progress``. Delivered with tier user.

    Both official SDKs and the RTM reference agree on the members: high confidence. The RTM reference gives it
    to the user tier alone although the document lists it for Web Hooks; no source shows a hook that carried
    it.
    """

    progress: float
    """
    How far it is; the Go SDK holds it in 8 bits without a sign.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *CampaignScoped._members,
        Member("progress", "progress"),
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
        campaign_id = get("campaign_id", UNSET)
        if type(campaign_id) is not str:
            problems.wrong("campaign_id", "string", campaign_id)
        progress = get("progress", UNSET)
        if type(progress) is not float and type(progress) is not int:
            problems.wrong("progress", "number", progress)
        payload = draft(CampaignProgress)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.campaign_id = campaign_id
        payload.progress = progress
        payload.extra = others(CampaignProgress, wire, len(problems) != start)
        payload.__class__ = CampaignProgress
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class CampaignDispatched(CampaignScoped):
    """
    Campaign dispatched

    A campaign was sent.

    Names the campaign that was sent.

    Data of the event ``campaign:dispatched``. Delivered with tier user.

    Both official SDKs and the RTM reference agree on the members: high confidence. The RTM reference gives it
    to the user tier alone although the document lists it for Web Hooks; no source shows a hook that carried
    it.
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
        campaign_id = get("campaign_id", UNSET)
        if type(campaign_id) is not str:
            problems.wrong("campaign_id", "string", campaign_id)
        payload = draft(CampaignDispatched)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.campaign_id = campaign_id
        payload.extra = others(CampaignDispatched, wire, len(problems) != start)
        payload.__class__ = CampaignDispatched
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class CampaignRunning(CampaignScoped):
    """
    Campaign running

    A campaign was started or stopped.

    Whether a campaign runs.

    Data of the event ``campaign:running``. Delivered with tier user.

    Both official SDKs and the RTM reference agree on the members: high confidence. The RTM reference gives it
    to the user tier alone although the document lists it for Web Hooks; no source shows a hook that carried
    it.
    """

    running: bool
    """
    Whether it runs from now on.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *CampaignScoped._members,
        Member("running", "running"),
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
        campaign_id = get("campaign_id", UNSET)
        if type(campaign_id) is not str:
            problems.wrong("campaign_id", "string", campaign_id)
        running = get("running", UNSET)
        if type(running) is not bool:
            problems.wrong("running", "boolean", running)
        payload = draft(CampaignRunning)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.campaign_id = campaign_id
        payload.running = running
        payload.extra = others(CampaignRunning, wire, len(problems) != start)
        payload.__class__ = CampaignRunning
        return payload


_ARRAY_STRING: Final = array(string)

PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "campaign:progress": PayloadEntry(CampaignProgress, CampaignProgress._decode),
    "campaign:dispatched": PayloadEntry(CampaignDispatched, CampaignDispatched._decode),
    "campaign:running": PayloadEntry(CampaignRunning, CampaignRunning._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
