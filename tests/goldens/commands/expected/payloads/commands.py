# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
What is sent to the service.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from .._runtime.wire import UNSET, Member, Payload, Problems, draft, is_integer, others

__all__ = ["LightMeasuredCommand", "LightTurnOn"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class LightTurnOn(Payload):
    """
    The shape ``light:turn_on``.
    """

    lamp: str

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("lamp", "lamp"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        lamp = get("lamp", UNSET)
        if type(lamp) is not str:
            problems.wrong("lamp", "string", lamp)
        payload = draft(LightTurnOn)
        payload.lamp = lamp
        payload.extra = others(LightTurnOn, wire, len(problems) != start)
        payload.__class__ = LightTurnOn
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class LightMeasuredCommand(Payload):
    """
    The shape ``light:measured``.
    """

    percent: int | None = None

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("percent", "percent", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        percent = get("percent", UNSET)
        if percent is UNSET:
            percent = None
        elif type(percent) is not int and not is_integer(percent):
            problems.wrong("percent", "integer", percent)
        payload = draft(LightMeasuredCommand)
        payload.percent = percent
        payload.extra = others(LightMeasuredCommand, wire, len(problems) != start)
        payload.__class__ = LightMeasuredCommand
        return payload
