# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
The union of all payloads, for annotations.
"""

from __future__ import annotations

from typing import TypeAlias, Union

from .._runtime.codec import UnknownPayload
from .events import Enum, Example

__all__ = ["AnyPayload"]

AnyPayload: TypeAlias = Union[
    Example,
    Enum,
    UnknownPayload,
]
"""
The data of any event.
"""
