"""
What a delivery holds: its bytes, its envelope, its event.
"""

from __future__ import annotations

import hashlib
import json
import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from .codec import Problem, is_integer, json_type
from .errors import BodyTooLarge, InvalidEnvelope, MalformedPayload
from .event import Delivery, EventScheme, ServiceEvent
from .json_text import parse_json
from .signature import Headers, Verified, WebhookScheme

__all__ = [
    "FREE_GROWTH",
    "MAX_RATIO",
    "NotAnObject",
    "ReceivedEvent",
    "UnsupportedMedia",
    "WebhookScheme",
    "attempts",
    "delivery_key",
    "plain_body",
    "read_event",
    "unread_key",
]

MAX_RATIO: Final = 200
"""
How many times its size a compressed body may grow, beyond the first `FREE_GROWTH` bytes.
"""
FREE_GROWTH: Final = 65_536

_COUNT: Final = re.compile(r"[0-9]{1,6}")
_CANONICAL: Final = json.JSONEncoder(separators=(",", ":"), sort_keys=True)
# What `JSONEncoder.encode` makes anew for each call, where the interpreter has it in C.
_MAKE: Final[Any] = getattr(json.encoder, "c_make_encoder", None)
_ENCODE: Final[Any] = _MAKE and _MAKE(
    None, _CANONICAL.default, json.encoder.encode_basestring_ascii, None, ":", ",", True, False, False
)


@dataclass(frozen=True, slots=True)
class ReceivedEvent:
    """
    The event of a delivery, and the key that all attempts to deliver it share.

    *retry_key* is `None` when an attempt has no time, and may be another event with the same data.
    """

    event: ServiceEvent[Any]
    retry_key: str | None


class UnsupportedMedia(MalformedPayload):
    """
    The headers announce content that is not accepted.
    """


class NotAnObject(InvalidEnvelope):
    """
    The body is JSON of another type.
    """


def plain_body(headers: Headers, body: bytes, max_body: int) -> bytes:
    """
    Undo the compression of a body, within bounds.

    Raises `UnsupportedMedia`, `BodyTooLarge` or `MalformedPayload`.
    """
    encoding = headers.lenient("content-encoding")
    if encoding is None:
        return body
    encoding = (encoding or "identity").strip().lower()
    if encoding == "identity":
        return body
    if encoding not in ("gzip", "x-gzip"):
        raise UnsupportedMedia("the content encoding is neither gzip nor identity")
    limit = min(max_body, FREE_GROWTH + MAX_RATIO * len(body))
    stream = zlib.decompressobj(wbits=16 + zlib.MAX_WBITS)
    try:
        plain = stream.decompress(body, limit + 1)
    except zlib.error:
        raise MalformedPayload("the body is not gzip") from None
    if len(plain) > limit:
        raise BodyTooLarge(f"the body inflates to more than {limit} bytes")
    if not stream.eof or stream.unused_data:
        raise MalformedPayload("the body is not one whole gzip stream")
    return plain


def read_event(
    events: EventScheme,
    scheme: WebhookScheme,
    headers: Headers,
    text: bytes,
    verified: Verified,
    now: float,
) -> ReceivedEvent:
    """
    Make the event that a proved delivery holds, leniently.

    *now* is in seconds since 1970. Raises `MalformedPayload` or `InvalidEnvelope`.
    """
    envelope = parse_json(text)
    if type(envelope) is not dict:
        raise NotAnObject(f"the body is {json_type(envelope)}, not an object")
    name = envelope.get(scheme.name_member)
    if not isinstance(name, str) or not name.strip():
        raise InvalidEnvelope(f"the body has no event name in {scheme.name_member!r}")
    if scheme.data_member not in envelope:
        raise InvalidEnvelope(f"the body has no {scheme.data_member!r}")
    data = envelope[scheme.data_member]
    sent = _sent(envelope, scheme)
    # Without any time, two deliveries that look alike may be two events: both are handled.
    time = sent if sent is not None else verified.timestamp_ms
    attempt, limit = attempts(headers, scheme)
    # The members that the events have in common, as far as the envelope has them.
    shared = {member: envelope[member] for member in events.shared if member in envelope}
    key = delivery_key(name, time, data, shared)
    event = events.make(
        name,
        data,
        surface=scheme.surface,
        received_at=datetime.fromtimestamp(now, UTC),
        envelope=envelope,
        envelope_time=sent,
        delivery=Delivery(attempt, limit, _origin(headers, scheme), key, verified.proof),
        problems=_problems(events, scheme, envelope, sent),
    )
    return ReceivedEvent(event, None if time is None else key)


def delivery_key(
    name: str, time: int | None, data: Any, shared: Mapping[str, Any], identity: str | None = None
) -> str:
    """
    Digest what all attempts to deliver one event have in common: 16 bytes, in hexadecimal digits.

    *time* is the envelope's, or what stands for it when the envelope has none. *shared* holds the
    members of the envelope that events have in common: the event of one tenant is not another's.
    *identity* is the service's own name of the delivery; where it has one, name, time and data say
    nothing more.
    """
    if identity is not None:
        name, time, data = f"\0{identity}", None, None
    digest = hashlib.sha256(f"{name!s}\0{'' if time is None else time}\0".encode("utf-8", "surrogatepass"))
    pair = [data, shared]
    text = _CANONICAL.encode(pair) if _ENCODE is None else "".join(_ENCODE(pair, 0))
    digest.update(text.encode("ascii"))
    return digest.hexdigest()[:32]


def unread_key(body: bytes, verified: Verified) -> str | None:
    """
    Digest a delivery that cannot be read, as `delivery_key` does with others; `None` without a time.
    """
    if verified.timestamp_ms is None:
        return None
    digest = hashlib.sha256(f"unread\0{verified.timestamp_ms}\0".encode("ascii"))
    digest.update(body)
    return digest.hexdigest()[:32]


def _sent(envelope: Mapping[str, Any], scheme: WebhookScheme) -> int | None:
    value = envelope.get(scheme.timestamp_member) if scheme.timestamp_member else None
    if value is None or not is_integer(value):
        return None
    return int(value) * (1000 if scheme.timestamp_unit == "seconds" else 1)


def _problems(
    events: EventScheme, scheme: WebhookScheme, envelope: Mapping[str, Any], sent: int | None
) -> list[Problem]:
    problems: list[Problem] = []
    member = scheme.timestamp_member
    if member and sent is None:
        problems.append(_envelope_problem(member, "integer", envelope))
    for member in events.shared:
        due = member in envelope or member in scheme.envelope_members
        if due and not isinstance(envelope.get(member), str):
            problems.append(_envelope_problem(member, "string", envelope))
    return problems


def attempts(headers: Headers, scheme: WebhookScheme) -> tuple[int | None, int | None]:
    """
    Read the number of this attempt and the greatest one; what is odd is unknown.
    """
    attempt = _count(headers, scheme.attempt_header)
    limit = _count(headers, scheme.limit_header)
    if attempt is not None and limit is not None and attempt > limit:
        return None, None
    return attempt, limit


def _count(headers: Headers, name: str) -> int | None:
    text = headers.lenient(name) if name else None
    if text is None:
        return None
    text = text.strip()
    return int(text) or None if _COUNT.fullmatch(text) else None


def _origin(headers: Headers, scheme: WebhookScheme) -> str | None:
    text = headers.lenient(scheme.origin_header) if scheme.origin_header else None
    return None if text is None else text[:256]


def _envelope_problem(member: str, expected: str, envelope: Mapping[str, Any]) -> Problem:
    found = json_type(envelope[member]) if member in envelope else "missing"
    return Problem(f"/{member}", f"{expected} in the envelope", found)
