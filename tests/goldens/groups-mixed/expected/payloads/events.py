# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import Payload

__all__ = ["Odd", "Ping"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Ping(Payload):
    """
    Data of the event ``ping``.
    """


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Odd(Payload):
    """
    Data of the event ``:odd``.
    """


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "ping": PayloadEntry(Ping, Ping._decode),
    ":odd": PayloadEntry(Odd, Odd._decode),
}
"""
Type and decoder of the data of each event, or command, of this module.
"""
