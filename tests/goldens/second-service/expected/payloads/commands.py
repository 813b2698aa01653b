# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
What is sent to the service.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from .._runtime.wire import UNSET, Member, Payload, Problems, draft, is_integer, others

__all__ = ["Calibrate", "Mute"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Calibrate(Payload):
    """
    The shape ``calibrate``.
    """

    device: str
    offset: float | None = None
    """
    What to add to every reading.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("device", "device"),
        Member("offset", "offset", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        device = get("device", UNSET)
        if type(device) is not str:
            problems.wrong("device", "string", device)
        offset = get("offset", UNSET)
        if offset is UNSET:
            offset = None
        elif type(offset) is not float and type(offset) is not int:
            problems.wrong("offset", "number", offset)
        payload = draft(Calibrate)
        payload.device = device
        payload.offset = offset
        payload.extra = others(Calibrate, wire, len(problems) != start)
        payload.__class__ = Calibrate
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Mute(Payload):
    """
    The shape ``mute``.
    """

    alarm: str
    minutes: int

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("alarm", "alarm"),
        Member("minutes", "minutes"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        alarm = get("alarm", UNSET)
        if type(alarm) is not str:
            problems.wrong("alarm", "string", alarm)
        minutes = get("minutes", UNSET)
        if type(minutes) is not int and not is_integer(minutes):
            problems.wrong("minutes", "integer", minutes)
        payload = draft(Mute)
        payload.alarm = alarm
        payload.minutes = minutes
        payload.extra = others(Mute, wire, len(problems) != start)
        payload.__class__ = Mute
        return payload
