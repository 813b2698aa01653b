# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads.
"""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from .._runtime.codec import Codec, alias, anything
from .._runtime.registry import PayloadEntry

__all__ = ["Thing"]

Thing: TypeAlias = Any
"""
Data of the event ``thing``.
"""

thing_codec: Final[Codec] = alias("a value", lambda: anything)


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "thing": PayloadEntry(Thing, thing_codec),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
