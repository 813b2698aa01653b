# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads.
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
    Unset,
    array,
    draft,
    encode_items,
    encode_value,
    inside,
    is_integer,
    open_enum,
    others,
)

__all__ = [
    "Alarm",
    "AlarmCleared",
    "AlarmRaised",
    "DeviceAdded",
    "Heartbeat",
    "InvoiceDue",
    "InvoiceDueCurrency",
    "Reading",
    "Unit",
]


class Unit(StrEnum):
    """
    Known values of ``Unit``; others may arrive as text.
    """

    CELSIUS = "celsius"
    PERCENT = "percent"


class InvoiceDueCurrency(StrEnum):
    """
    Known values of ``invoice_due currency``; others may arrive as text.
    """

    EUR = "EUR"
    SEK = "SEK"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Reading(Payload):
    """
    A sensor was read.

    Data of the event ``reading``.
    """

    account: str | None = None
    region: str | None = None
    device: str
    number: int
    """
    Counts the readings of a sensor.
    """
    value: float
    unit: Unit | str | None = None
    note: str | None | Unset = UNSET
    taken_at: int | None = None
    """
    When, in milliseconds since 1970.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("account", "account", absent=True),
        Member("region", "region", absent=True),
        Member("device", "device"),
        Member("number", "number"),
        Member("value", "value"),
        Member("unit", "unit", absent=True, encode=encode_value),
        Member("note", "note"),
        Member("taken_at", "taken_at", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        account = get("account", UNSET)
        if account is UNSET:
            account = None
        elif type(account) is not str:
            problems.wrong("account", "string", account)
        region = get("region", UNSET)
        if region is UNSET:
            region = None
        elif type(region) is not str:
            problems.wrong("region", "string", region)
        device = get("device", UNSET)
        if type(device) is not str:
            problems.wrong("device", "string", device)
        number = get("number", UNSET)
        if type(number) is not int and not is_integer(number):
            problems.wrong("number", "integer", number)
        value = get("value", UNSET)
        if type(value) is not float and type(value) is not int:
            problems.wrong("value", "number", value)
        unit = get("unit", UNSET)
        if unit is UNSET:
            unit = None
        else:
            unit = inside(problems, "unit", _OPEN_ENUM_UNIT, unit)
        note = get("note", UNSET)
        if note is not UNSET and note is not None and type(note) is not str:
            problems.wrong("note", "string or null", note)
        taken_at = get("taken_at", UNSET)
        if taken_at is UNSET:
            taken_at = None
        elif type(taken_at) is not int and not is_integer(taken_at):
            problems.wrong("taken_at", "integer", taken_at)
        payload = draft(Reading)
        payload.account = account
        payload.region = region
        payload.device = device
        payload.number = number
        payload.value = value
        payload.unit = unit
        payload.note = note
        payload.taken_at = taken_at
        payload.extra = others(Reading, wire, len(problems) != start)
        payload.__class__ = Reading
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Alarm(Payload):
    """
    The shape ``Alarm``.
    """

    account: str | None = None
    alarm: str
    device: str
    readings: list[Reading] | None = None
    taken_at: int | None = None

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("account", "account", absent=True),
        Member("alarm", "alarm"),
        Member("device", "device"),
        Member("readings", "readings", absent=True, encode=encode_items(encode_value)),
        Member("taken_at", "taken_at", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        account = get("account", UNSET)
        if account is UNSET:
            account = None
        elif type(account) is not str:
            problems.wrong("account", "string", account)
        alarm = get("alarm", UNSET)
        if type(alarm) is not str:
            problems.wrong("alarm", "string", alarm)
        device = get("device", UNSET)
        if type(device) is not str:
            problems.wrong("device", "string", device)
        readings = get("readings", UNSET)
        if readings is UNSET:
            readings = None
        elif type(readings) is not list or readings:
            readings = inside(problems, "readings", _ARRAY_READING, readings)
        taken_at = get("taken_at", UNSET)
        if taken_at is UNSET:
            taken_at = None
        elif type(taken_at) is not int and not is_integer(taken_at):
            problems.wrong("taken_at", "integer", taken_at)
        payload = draft(Alarm)
        payload.account = account
        payload.alarm = alarm
        payload.device = device
        payload.readings = readings
        payload.taken_at = taken_at
        payload.extra = others(Alarm, wire, len(problems) != start)
        payload.__class__ = Alarm
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class AlarmRaised(Alarm):
    """
    A limit was crossed.

    Alarms begin and end.

    Data of the event ``alarm_raised``. Delivered with plan gold.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        account = get("account", UNSET)
        if account is UNSET:
            account = None
        elif type(account) is not str:
            problems.wrong("account", "string", account)
        alarm = get("alarm", UNSET)
        if type(alarm) is not str:
            problems.wrong("alarm", "string", alarm)
        device = get("device", UNSET)
        if type(device) is not str:
            problems.wrong("device", "string", device)
        readings = get("readings", UNSET)
        if readings is UNSET:
            readings = None
        elif type(readings) is not list or readings:
            readings = inside(problems, "readings", _ARRAY_READING, readings)
        taken_at = get("taken_at", UNSET)
        if taken_at is UNSET:
            taken_at = None
        elif type(taken_at) is not int and not is_integer(taken_at):
            problems.wrong("taken_at", "integer", taken_at)
        payload = draft(AlarmRaised)
        payload.account = account
        payload.alarm = alarm
        payload.device = device
        payload.readings = readings
        payload.taken_at = taken_at
        payload.extra = others(AlarmRaised, wire, len(problems) != start)
        payload.__class__ = AlarmRaised
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class AlarmCleared(Alarm):
    """
    All is well again.

    Alarms begin and end.

    Data of the event ``alarm_cleared``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        account = get("account", UNSET)
        if account is UNSET:
            account = None
        elif type(account) is not str:
            problems.wrong("account", "string", account)
        alarm = get("alarm", UNSET)
        if type(alarm) is not str:
            problems.wrong("alarm", "string", alarm)
        device = get("device", UNSET)
        if type(device) is not str:
            problems.wrong("device", "string", device)
        readings = get("readings", UNSET)
        if readings is UNSET:
            readings = None
        elif type(readings) is not list or readings:
            readings = inside(problems, "readings", _ARRAY_READING, readings)
        taken_at = get("taken_at", UNSET)
        if taken_at is UNSET:
            taken_at = None
        elif type(taken_at) is not int and not is_integer(taken_at):
            problems.wrong("taken_at", "integer", taken_at)
        payload = draft(AlarmCleared)
        payload.account = account
        payload.alarm = alarm
        payload.device = device
        payload.readings = readings
        payload.taken_at = taken_at
        payload.extra = others(AlarmCleared, wire, len(problems) != start)
        payload.__class__ = AlarmCleared
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Heartbeat(Payload):
    """
    A sensor is alive.

    Data of the event ``heartbeat``.
    """

    device: str
    battery: float | None = None
    """
    The document says: at least 0; at most 1.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("device", "device"),
        Member("battery", "battery", absent=True),
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
        battery = get("battery", UNSET)
        if battery is UNSET:
            battery = None
        elif type(battery) is not float and type(battery) is not int:
            problems.wrong("battery", "number", battery)
        payload = draft(Heartbeat)
        payload.device = device
        payload.battery = battery
        payload.extra = others(Heartbeat, wire, len(problems) != start)
        payload.__class__ = Heartbeat
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class InvoiceDue(Payload):
    """
    The account has to pay.

    Data of the event ``invoice_due``.
    """

    amount: int
    """
    In the smallest unit of the currency.
    """
    currency: InvoiceDueCurrency | str
    from_: str | None = None
    """
    Wire name: ``from``. The document says: format date.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("amount", "amount"),
        Member("currency", "currency", encode=encode_value),
        Member("from_", "from", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        amount = get("amount", UNSET)
        if type(amount) is not int and not is_integer(amount):
            problems.wrong("amount", "integer", amount)
        currency = get("currency", UNSET)
        currency = inside(problems, "currency", _OPEN_ENUM_INVOICE_DUE_CURRENCY, currency)
        from_ = get("from", UNSET)
        if from_ is UNSET:
            from_ = None
        elif type(from_) is not str:
            problems.wrong("from", "string", from_)
        payload = draft(InvoiceDue)
        payload.amount = amount
        payload.currency = currency
        payload.from_ = from_
        payload.extra = others(InvoiceDue, wire, len(problems) != start)
        payload.__class__ = InvoiceDue
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class DeviceAdded(Payload):
    """
    Data of the event ``device_added``.
    """

    device: str
    region: str | None = None
    unit: Unit | str | None = None

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("device", "device"),
        Member("region", "region", absent=True),
        Member("unit", "unit", absent=True, encode=encode_value),
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
        region = get("region", UNSET)
        if region is UNSET:
            region = None
        elif type(region) is not str:
            problems.wrong("region", "string", region)
        unit = get("unit", UNSET)
        if unit is UNSET:
            unit = None
        else:
            unit = inside(problems, "unit", _OPEN_ENUM_UNIT, unit)
        payload = draft(DeviceAdded)
        payload.device = device
        payload.region = region
        payload.unit = unit
        payload.extra = others(DeviceAdded, wire, len(problems) != start)
        payload.__class__ = DeviceAdded
        return payload


_OPEN_ENUM_UNIT: Final = open_enum(Unit)
_ARRAY_READING: Final = array(Reading._decode)
_OPEN_ENUM_INVOICE_DUE_CURRENCY: Final = open_enum(InvoiceDueCurrency)

PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "reading": PayloadEntry(Reading, Reading._decode),
    "alarm_raised": PayloadEntry(AlarmRaised, AlarmRaised._decode),
    "alarm_cleared": PayloadEntry(AlarmCleared, AlarmCleared._decode),
    "heartbeat": PayloadEntry(Heartbeat, Heartbeat._decode),
    "invoice_due": PayloadEntry(InvoiceDue, InvoiceDue._decode),
    "device_added": PayloadEntry(DeviceAdded, DeviceAdded._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
