# Generated from crisp-asyncapi.yml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads of the group ``plan``.
"""

from __future__ import annotations

from typing import Final

from .._runtime.codec import Member, Payload, Rows, boolean, number, payload, payload_class, string
from .._runtime.registry import PayloadEntry
from .shared import WebsiteScoped

__all__ = ["Plan", "PlanSubscriptionUpdated"]


@payload_class
class PlanSubscriptionUpdated(WebsiteScoped):
    """
    A workspace has another plan.

    What a workspace has subscribed to now.

    Data of the event ``plan:subscription:updated`` (Plan changed). Delivered with tier user, website or
    plugin. Needs read access to ``plan:subscription``.

    Both official SDKs and the RTM reference have it. plan may be missing in Go and its price in Node.
    """

    plan: Plan | None = None
    """
    The plan from now on. Always there in the Node SDK, the Go SDK may omit it.
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("plan", "plan", payload(Plan), None),)


@payload_class
class Plan(Payload):
    """
    What a workspace has subscribed to.
    """

    id: str
    """
    The plan.

    The document says: for example "business".
    """
    name: str
    """
    What the plan is called.

    The document says: for example "Business".
    """
    price: float | None = None
    """
    What it costs. Optional in the Node SDK, always there in the Go SDK.
    """
    trialing: bool
    """
    Whether it is on trial.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("id", "id", string),
            Member("name", "name", string),
            Member("price", "price", number, None),
            Member("trialing", "trialing", boolean),
        )


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "plan:subscription:updated": PayloadEntry(PlanSubscriptionUpdated, payload(PlanSubscriptionUpdated)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
