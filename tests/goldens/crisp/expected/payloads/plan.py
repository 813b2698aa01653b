# Generated from crisp-asyncapi.yml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``plan``.
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
    others,
    string,
)
from .shared import WebsiteScoped

__all__ = ["Plan", "PlanSubscriptionUpdated"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class PlanSubscriptionUpdated(WebsiteScoped):
    """
    Plan changed

    A workspace has another plan.

    What a workspace has subscribed to now.

    Data of the event ``plan:subscription:updated``. Delivered with tier user, website or plugin. Needs read
    access to ``plan:subscription``.

    Both official SDKs and the RTM reference have it. plan may be missing in Go and its price in Node.
    """

    plan: Plan | None = None
    """
    The plan from now on. Always there in the Node SDK, the Go SDK may omit it.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *WebsiteScoped._members,
        Member("plan", "plan", absent=True, encode=encode_value),
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
        plan = get("plan", UNSET)
        if plan is UNSET:
            plan = None
        else:
            plan = inside(problems, "plan", Plan._decode, plan)
        payload = draft(PlanSubscriptionUpdated)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.plan = plan
        payload.extra = others(PlanSubscriptionUpdated, wire, len(problems) != start)
        payload.__class__ = PlanSubscriptionUpdated
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Plan(Payload):
    """
    What a workspace has subscribed to.
    """

    id: str
    """
    The plan.
    """
    name: str
    """
    What the plan is called.
    """
    price: float | None = None
    """
    What it costs. Optional in the Node SDK, always there in the Go SDK.
    """
    trialing: bool
    """
    Whether it is on trial.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("id", "id"),
        Member("name", "name"),
        Member("price", "price", absent=True),
        Member("trialing", "trialing"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        id_value = get("id", UNSET)
        if type(id_value) is not str:
            problems.wrong("id", "string", id_value)
        name = get("name", UNSET)
        if type(name) is not str:
            problems.wrong("name", "string", name)
        price = get("price", UNSET)
        if price is UNSET:
            price = None
        elif type(price) is not float and type(price) is not int:
            problems.wrong("price", "number", price)
        trialing = get("trialing", UNSET)
        if type(trialing) is not bool:
            problems.wrong("trialing", "boolean", trialing)
        payload = draft(Plan)
        payload.id = id_value
        payload.name = name
        payload.price = price
        payload.trialing = trialing
        payload.extra = others(Plan, wire, len(problems) != start)
        payload.__class__ = Plan
        return payload


_ARRAY_STRING: Final = array(string)

PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "plan:subscription:updated": PayloadEntry(PlanSubscriptionUpdated, PlanSubscriptionUpdated._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
