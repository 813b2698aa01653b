# Generated from crisp-asyncapi.yml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads of the group ``campaign``.
"""

from __future__ import annotations

from typing import Final

from .._runtime.codec import Member, Rows, boolean, number, payload, payload_class, string
from .._runtime.registry import PayloadEntry
from .shared import WebsiteScoped

__all__ = ["CampaignDispatched", "CampaignProgress", "CampaignRunning", "CampaignScoped"]


@payload_class
class CampaignScoped(WebsiteScoped):
    """
    Payload of an event of one campaign.
    """

    campaign_id: str
    """
    The campaign.

    The document says: for example "0d5f7f2e-3f0c-4a52-9a7f-5a3c8f1b7e61".
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("campaign_id", "campaign_id", string),)


@payload_class
class CampaignProgress(CampaignScoped):
    """
    A campaign is being sent and moved on.

    How far a campaign has got.

    Data of the event ``campaign:progress`` (Campaign progress). Delivered with tier user.

    Both official SDKs and the RTM reference agree on the members: high confidence. The RTM reference gives it
    to the user tier alone although the document lists it for Web Hooks; no source shows a hook that carried
    it.
    """

    progress: float
    """
    How far it is; the Go SDK holds it in 8 bits without a sign.

    The document says: for example 40.
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("progress", "progress", number),)


@payload_class
class CampaignDispatched(CampaignScoped):
    """
    A campaign was sent.

    Names the campaign that was sent.

    Data of the event ``campaign:dispatched`` (Campaign dispatched). Delivered with tier user.

    Both official SDKs and the RTM reference agree on the members: high confidence. The RTM reference gives it
    to the user tier alone although the document lists it for Web Hooks; no source shows a hook that carried
    it.
    """


@payload_class
class CampaignRunning(CampaignScoped):
    """
    A campaign was started or stopped.

    Whether a campaign runs.

    Data of the event ``campaign:running`` (Campaign running). Delivered with tier user.

    Both official SDKs and the RTM reference agree on the members: high confidence. The RTM reference gives it
    to the user tier alone although the document lists it for Web Hooks; no source shows a hook that carried
    it.
    """

    running: bool
    """
    Whether it runs from now on.
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("running", "running", boolean),)


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "campaign:progress": PayloadEntry(CampaignProgress, payload(CampaignProgress)),
    "campaign:dispatched": PayloadEntry(CampaignDispatched, payload(CampaignDispatched)),
    "campaign:running": PayloadEntry(CampaignRunning, payload(CampaignRunning)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
