# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
The union of all payloads, for annotations.
"""

from __future__ import annotations

from typing import TypeAlias, Union

from .._runtime.codec import UnknownPayload
from .events import N1, Sent

__all__ = ["AnyPayload"]

AnyPayload: TypeAlias = Union[
    N1,
    Sent,
    UnknownPayload,
]
"""
The data of any event.
"""
