"""
The response to a request, and a delivery that cannot be read, as ``on_quarantine`` gets it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

from .errors import PayloadError


@dataclass(frozen=True, slots=True)
class Response:
    """
    The response to a request.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Quarantined:
    """
    A genuine delivery that cannot be read, or not strictly.

    *body* is what came, byte for byte. *name* is the event's, where that much could be read.
    """

    reason: PayloadError
    body: bytes = field(repr=False)
    name: str | None
    attempt: int | None
    limit: int | None
    received_at: datetime


QuarantineHandler: TypeAlias = Callable[[Quarantined], Awaitable[None] | None]
