# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from .._runtime.codec import (
    UNSET,
    Member,
    Payload,
    Rows,
    Unset,
    array,
    integer,
    nullable,
    number,
    open_enum,
    payload,
    payload_class,
    string,
)
from .._runtime.registry import PayloadEntry

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


@payload_class
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

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("account", "account", string, None),
            Member("region", "region", string, None),
            Member("device", "device", string),
            Member("number", "number", integer),
            Member("value", "value", number),
            Member("unit", "unit", open_enum(Unit), None),
            Member("note", "note", nullable(string), UNSET),
            Member("taken_at", "taken_at", integer, None),
        )


@payload_class
class Alarm(Payload):
    """
    The shape ``Alarm``.
    """

    account: str | None = None
    alarm: str
    device: str
    readings: list[Reading] | None = None
    taken_at: int | None = None

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("account", "account", string, None),
            Member("alarm", "alarm", string),
            Member("device", "device", string),
            Member("readings", "readings", array(payload(Reading)), None),
            Member("taken_at", "taken_at", integer, None),
        )


@payload_class
class AlarmRaised(Alarm):
    """
    A limit was crossed.

    Alarms begin and end.

    Data of the event ``alarm_raised``. Delivered with plan gold.
    """


@payload_class
class AlarmCleared(Alarm):
    """
    All is well again.

    Alarms begin and end.

    Data of the event ``alarm_cleared``.
    """


@payload_class
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

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("device", "device", string),
            Member("battery", "battery", number, None),
        )


@payload_class
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

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("amount", "amount", integer),
            Member("currency", "currency", open_enum(InvoiceDueCurrency)),
            Member("from_", "from", string, None),
        )


@payload_class
class DeviceAdded(Payload):
    """
    Data of the event ``device_added``.
    """

    device: str
    region: str | None = None
    unit: Unit | str | None = None

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("device", "device", string),
            Member("region", "region", string, None),
            Member("unit", "unit", open_enum(Unit), None),
        )


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "reading": PayloadEntry(Reading, payload(Reading)),
    "alarm_raised": PayloadEntry(AlarmRaised, payload(AlarmRaised)),
    "alarm_cleared": PayloadEntry(AlarmCleared, payload(AlarmCleared)),
    "heartbeat": PayloadEntry(Heartbeat, payload(Heartbeat)),
    "invoice_due": PayloadEntry(InvoiceDue, payload(InvoiceDue)),
    "device_added": PayloadEntry(DeviceAdded, payload(DeviceAdded)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
