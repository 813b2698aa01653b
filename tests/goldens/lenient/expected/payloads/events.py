# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads.
"""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from .._runtime.registry import PayloadEntry
from .._runtime.wire import Problems, anything

__all__ = ["Thing"]

Thing: TypeAlias = Any
"""
Data of the event ``thing``.
"""


def decode_thing(wire: Any, problems: Problems) -> Any:
    """
    Decode a value of this type.
    """
    return anything(wire, problems)


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "thing": PayloadEntry(Thing, decode_thing),
}
"""
Type and decoder of the data of each event, or command, of this module.
"""
