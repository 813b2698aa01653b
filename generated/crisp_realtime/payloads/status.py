# Generated from crisp-asyncapi.yml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads of the group ``status``.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from .._runtime.codec import Member, Payload, Rows, array, open_enum, payload, payload_class, string
from .._runtime.registry import PayloadEntry
from .shared import WebsiteScoped

__all__ = ["HealthStatus", "StatusHealthChanged", "StatusNode"]


class HealthStatus(StrEnum):
    """
    How a monitored system is.
    """

    HEALTHY = "healthy"
    SICK = "sick"
    DEAD = "dead"


@payload_class
class StatusHealthChanged(WebsiteScoped):
    """
    The status page shows another health.

    How the monitored systems are.

    Data of the event ``status:health:changed`` (Health changed). Delivered with tier user.

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

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("health", "health", open_enum(HealthStatus)),
            Member("nodes", "nodes", array(payload(StatusNode))),
        )


@payload_class
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

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("label", "label", string, None),
            Member("replica", "replica", string, None),
        )


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "status:health:changed": PayloadEntry(StatusHealthChanged, payload(StatusHealthChanged)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
