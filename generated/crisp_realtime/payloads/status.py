# Generated from crisp-asyncapi.yml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``status``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import (
    UNSET,
    Member,
    Payload,
    Problems,
    array,
    draft,
    encode_items,
    encode_value,
    inside,
    open_enum,
    others,
    string,
)
from .shared import WebsiteScoped

__all__ = ["HealthStatus", "StatusHealthChanged", "StatusNode"]


class HealthStatus(StrEnum):
    """
    How a monitored system is.
    """

    HEALTHY = "healthy"
    SICK = "sick"
    DEAD = "dead"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class StatusHealthChanged(WebsiteScoped):
    """
    Health changed

    The status page shows another health.

    How the monitored systems are.

    Data of the event ``status:health:changed``. Delivered with tier user.

    Both official SDKs and the RTM reference have it. Label and replica of a node may be missing in Go. The
    RTM reference gives it to the user tier alone although the document lists it for Web Hooks; no source
    shows a hook that carried it.
    """

    health: HealthStatus | str
    """
    How a monitored system is.
    """
    nodes: list[StatusNode]
    """
    The systems concerned.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *WebsiteScoped._members,
        Member("health", "health", encode=encode_value),
        Member("nodes", "nodes", encode=encode_items(encode_value)),
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
        health = get("health", UNSET)
        health = inside(problems, "health", _OPEN_ENUM_HEALTH_STATUS, health)
        nodes = get("nodes", UNSET)
        if type(nodes) is not list or nodes:
            nodes = inside(problems, "nodes", _ARRAY_STATUS_NODE, nodes)
        payload = draft(StatusHealthChanged)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.health = health
        payload.nodes = nodes
        payload.extra = others(StatusHealthChanged, wire, len(problems) != start)
        payload.__class__ = StatusHealthChanged
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class StatusNode(Payload):
    """
    A system that is monitored. Both members are always there in the Node SDK; the Go SDK may omit them.
    """

    label: str | None = None
    """
    What the system is called.
    """
    replica: str | None = None
    """
    Which of its copies is meant.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("label", "label", absent=True),
        Member("replica", "replica", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        label = get("label", UNSET)
        if label is UNSET:
            label = None
        elif type(label) is not str:
            problems.wrong("label", "string", label)
        replica = get("replica", UNSET)
        if replica is UNSET:
            replica = None
        elif type(replica) is not str:
            problems.wrong("replica", "string", replica)
        payload = draft(StatusNode)
        payload.label = label
        payload.replica = replica
        payload.extra = others(StatusNode, wire, len(problems) != start)
        payload.__class__ = StatusNode
        return payload


_ARRAY_STRING: Final = array(string)
_OPEN_ENUM_HEALTH_STATUS: Final = open_enum(HealthStatus)
_ARRAY_STATUS_NODE: Final = array(StatusNode._decode)

PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "status:health:changed": PayloadEntry(StatusHealthChanged, StatusHealthChanged._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
