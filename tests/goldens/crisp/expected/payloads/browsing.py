# Generated from crisp-asyncapi.yml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``browsing``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import Payload, Problems, others

__all__ = ["BrowsingRequestInitiated", "BrowsingRequestRejected"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BrowsingRequestInitiated(Payload):
    """
    Browsing / MagicBrowse namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``browsing:request:initiated``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return BrowsingRequestInitiated(
            extra=others(BrowsingRequestInitiated, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BrowsingRequestRejected(Payload):
    """
    Browsing / MagicBrowse namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``browsing:request:rejected``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return BrowsingRequestRejected(
            extra=others(BrowsingRequestRejected, wire, len(problems) != start),
        )


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "browsing:request:initiated": PayloadEntry(BrowsingRequestInitiated, BrowsingRequestInitiated._decode),
    "browsing:request:rejected": PayloadEntry(BrowsingRequestRejected, BrowsingRequestRejected._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
