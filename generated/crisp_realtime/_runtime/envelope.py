"""
What a delivery holds: its bytes, its envelope, its event.
"""

from __future__ import annotations

import hashlib
import json
import re
import zlib
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final, NamedTuple

from .codec import Problem, is_integer, json_type
from .errors import BodyTooLarge, InvalidEnvelope, MalformedPayload, PayloadError
from .event import Delivery, EventScheme, ServiceEvent
from .gate import Request
from .json_text import parse_json
from .signature import (
    MISSING,
    BodyPlace,
    Headers,
    Place,
    Verified,
    WebhookScheme,
    form_fields,
    milliseconds,
    value_at,
)

__all__ = [
    "FREE_GROWTH",
    "MAX_BATCH",
    "MAX_RATIO",
    "MISSING",
    "EventReader",
    "NotAnObject",
    "ReceivedEvent",
    "UnsupportedMedia",
    "WebhookScheme",
    "as_text",
    "delivery_key",
    "plain_body",
    "read_body",
    "unread_key",
]

MAX_BATCH: Final = 10_000
"""
How many events one request may have.
"""
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


class ReceivedEvent(NamedTuple):
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
    given = headers.lenient("content-encoding")
    if given is None:
        return body
    encoding = (given or "identity").strip().lower()
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


def read_body(scheme: WebhookScheme, text: bytes) -> Any:
    """
    Read a body: JSON, or a form, whose fields are then the members of an object.
    """
    if not scheme.form:
        return parse_json(text)
    try:
        fields = form_fields(text)
    except ValueError:
        raise MalformedPayload("the body is no form") from None
    known = dict(fields)
    if len(known) != len(fields):
        raise MalformedPayload("the body has a field twice")
    return known


class EventReader:
    """
    Makes the events that proved deliveries hold, leniently.
    """

    __slots__ = ("_events", "_identity_is_signed", "_scheme", "_surface")

    def __init__(self, events: EventScheme, scheme: WebhookScheme) -> None:
        self._events = events
        self._scheme = scheme
        self._surface = events.surfaces(scheme.surface)
        place, signature = scheme.delivery_id, scheme.signature
        self._identity_is_signed = isinstance(place, BodyPlace) or (
            signature is not None and place in signature.text
        )

    def read(
        self, request: Request, text: bytes, verified: Verified, now: float
    ) -> list[ReceivedEvent | PayloadError]:
        """
        Make the event of a delivery, or those of a batch. *text* is what the body holds.

        *now* is in seconds since 1970. What is wrong with one event of a batch stands in its place.
        Raises `MalformedPayload` or `InvalidEnvelope` for what is wrong with the whole.
        """
        document = read_body(self._scheme, text)
        if self._scheme.batch is None:
            return [self._event(request, document, document, None, verified, now)]
        found: list[ReceivedEvent | PayloadError] = []
        for item in _items(document, self._scheme.batch):
            try:
                found.append(self._event(request, document, item, len(found), verified, now))
            except PayloadError as error:
                found.append(error)
        return found

    def attempts(self, request: Request, item: Any = None) -> tuple[int | None, int | None]:
        """
        Read the number of this attempt and the greatest one; what is odd is unknown.
        """
        attempt = _count(self._scheme.attempt, request, item)
        limit = _count(self._scheme.limit, request, item)
        if attempt is not None and limit is not None and attempt > limit:
            return None, None
        return attempt, limit

    def _event(
        self, request: Request, document: Any, item: Any, index: int | None, verified: Verified, now: float
    ) -> ReceivedEvent:
        """
        Make the event that is in the body, or in the item of a batch that has an *index*.
        """
        events, scheme = self._events, self._scheme
        headers, query = request.headers, request.query
        if type(item) is not dict:
            what = "the body is" if index is None else f"item {index} of the batch is"
            raise NotAnObject(f"{what} {json_type(item)}, not an object")
        name = self._name(request, item)
        data = scheme.data.find(headers, query, item)
        if data is MISSING:
            raise InvalidEnvelope(f"the body has no {scheme.data}")
        given = MISSING if scheme.time is None else scheme.time.find(headers, query, item)
        sent = None if given is MISSING else self._time(given)
        envelope = item
        if index is not None and type(document) is dict:
            envelope = {member: document[member] for member in events.shared if member in document} | item
        shared = {member: envelope[member] for member in events.shared if member in envelope}
        # Without any time, two deliveries that look alike may be two events: both are handled.
        time = sent if sent is not None else verified.timestamp_ms
        key, is_told = self._key(request, item, index, verified, name, time, data, shared)
        attempt, limit = self.attempts(request, item)
        origin = None if scheme.origin is None else as_text(scheme.origin.find(headers, query, item))
        event = events.make(
            name,
            data,
            surface=self._surface,
            received_at=datetime.fromtimestamp(now, UTC),
            envelope=envelope,
            envelope_time=sent,
            delivery=Delivery(attempt, limit, origin and origin[:256], key, verified.proof),
            problems=self._problems(envelope, given, sent),
        )
        return ReceivedEvent(event, key if is_told else None)

    def _name(self, request: Request, item: Any) -> str:
        place = self._scheme.name
        value = place.find(request.headers, request.query, item)
        # A number is no name, unless the document says that the names are numbers.
        text = as_text(value) if type(value) is str or self._scheme.integer_names else None
        if text is None or not text.strip():
            holder = "body" if isinstance(place, BodyPlace) else "request"
            raise InvalidEnvelope(f"the {holder} has no event name in {place}")
        return text

    def _time(self, value: Any) -> int | None:
        """
        Read a time in milliseconds. Only where everything is text, a number may be written as text.
        """
        scheme = self._scheme
        if isinstance(value, str):
            is_text = scheme.form or scheme.time_unit == "rfc3339" or not isinstance(scheme.time, BodyPlace)
            return milliseconds(value, scheme.time_unit) if is_text else None
        if scheme.time_unit == "rfc3339" or not is_integer(value):
            return None
        return int(value) * (1000 if scheme.time_unit == "seconds" else 1)

    def _key(
        self,
        request: Request,
        item: Any,
        index: int | None,
        verified: Verified,
        name: str,
        time: int | None,
        data: Any,
        shared: Mapping[str, Any],
    ) -> tuple[str, bool]:
        """
        Make the key of a delivery; tell whether a repetition can be told from another event by it.
        """
        place = self._scheme.delivery_id
        identity = place and as_text(place.find(request.headers, request.query, item))
        if not identity:
            return delivery_key(name, time, data, shared), time is not None
        if index is not None and not isinstance(place, BodyPlace):
            identity = f"{identity}\0{index}"
        if self._identity_is_signed or verified.proof != "signature":
            return delivery_key(name, time, data, shared, identity), True
        if time is not None:
            # Whoever captured a delivery can give it another name, but not another time.
            return delivery_key(name, time, data, shared), True
        return delivery_key(f"{name}\0{identity}", None, data, shared), True

    def _problems(self, envelope: Mapping[str, Any], given: Any, sent: int | None) -> list[Problem]:
        scheme = self._scheme
        problems: list[Problem] = []
        if sent is None and scheme.time is not None and (scheme.time_required or given is not MISSING):
            expected = "time" if scheme.time_unit == "rfc3339" else "integer"
            problems.append(_envelope_problem(pointer_of(scheme.time), expected, given))
        for member in self._events.shared:
            due = member in envelope or member in scheme.required_members
            if due and not isinstance(envelope.get(member), str):
                problems.append(_envelope_problem(f"/{member}", "string", envelope.get(member, MISSING)))
        return problems


def _items(document: Any, path: tuple[str, ...]) -> list[Any]:
    """
    Find the items of the arrays that a path leads to, in which ``*`` stands for every item.
    """
    found = [document]
    for step in (*path, "*"):
        if step == "*":
            if not all(type(value) is list for value in found):
                raise InvalidEnvelope(f"the body has no array of events at {BodyPlace(path)}")
            found = [item for value in found for item in value]
        else:
            found = [value_at(value, (step,)) for value in found]
        if len(found) > MAX_BATCH:
            raise InvalidEnvelope(f"the body has more than {MAX_BATCH} events")
    return found


def as_text(value: Any) -> str | None:
    """
    Write a text or an integer as text; nothing else stands for one.
    """
    if isinstance(value, str):
        return value
    return str(value) if type(value) is int else None


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
    pair = [data, shared]
    text = _CANONICAL.encode(pair) if _ENCODE is None else "".join(_ENCODE(pair, 0))
    whole = f"{name!s}\0{'' if time is None else time}\0{text}"
    return hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def unread_key(body: bytes, index: int, verified: Verified) -> str | None:
    """
    Digest a delivery that cannot be read, as `delivery_key` does with others; `None` without a time.

    *index* is that of an item of a batch.
    """
    if verified.timestamp_ms is None:
        return None
    digest = hashlib.sha256(f"unread\0{verified.timestamp_ms}\0{index}\0".encode("ascii"))
    digest.update(body)
    return digest.hexdigest()[:32]


def pointer_of(place: Place) -> str:
    """
    Write a place as a JSON pointer; one outside of the body as its name.
    """
    if not isinstance(place, BodyPlace):
        return str(place)
    return "".join("/" + token.replace("~", "~0").replace("/", "~1") for token in place.path)


def _count(place: Place | None, request: Request, item: Any) -> int | None:
    if place is None:
        return None
    text = as_text(place.find(request.headers, request.query, item))
    if text is None:
        return None
    text = text.strip()
    return int(text) or None if _COUNT.fullmatch(text) else None


def _envelope_problem(pointer: str, expected: str, found: Any) -> Problem:
    what = "missing" if found is MISSING else json_type(found)
    return Problem(pointer, f"{expected} in the envelope", what)
