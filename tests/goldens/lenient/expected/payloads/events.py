# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
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
