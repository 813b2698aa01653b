# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import Payload, Problems, draft, others

__all__ = ["Odd", "Ping"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Ping(Payload):
    """
    Data of the event ``ping``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        payload = draft(Ping)
        payload.extra = others(Ping, wire, len(problems) != start)
        payload.__class__ = Ping
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Odd(Payload):
    """
    Data of the event ``:odd``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        payload = draft(Odd)
        payload.extra = others(Odd, wire, len(problems) != start)
        payload.__class__ = Odd
        return payload


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "ping": PayloadEntry(Ping, Ping._decode),
    ":odd": PayloadEntry(Odd, Odd._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
