"""
Whether a delivery proves that the service sent it, and making such proofs.

Nothing here reads a clock or a socket. A signature is checked in this order: the shape of the
headers, the signature under every secret, and only then the age, so that the age tells a forger
nothing.
"""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import functools
import hashlib
import hmac
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple, TypeAlias, Union

from .errors import (
    ConfigurationError,
    FutureTimestamp,
    InvalidSignature,
    MissingSignature,
    StaleTimestamp,
)
from .secret import Secret

HeaderSource: TypeAlias = Union[Mapping[Any, Any], Iterable[tuple[Any, Any]], "Headers"]

MAX_HEADER: Final = 4096
"""
How many characters a header that matters here may have.
"""

MILLISECONDS_FROM: Final = 10**11
"""
Where the unit is told by magnitude, greater values are milliseconds: as seconds they would lie
beyond the year 5000.
"""

CAUSES: Final = (
    "usual causes: another secret; a body that is not the bytes the service sent, because a proxy or a "
    "framework changed them or because it was parsed as JSON and written again"
)

_TIMESTAMP: Final = re.compile(r"[0-9]{1,16}")
_HEX: Final = re.compile(r"[0-9a-fA-F]+")


# Named tuples, because every import pays for these: making a frozen dataclass takes ten times as long.


class HeaderPlace(NamedTuple):
    """
    A header, or one ``name=value`` pair in it.
    """

    header: str
    field: str = ""

    def __str__(self) -> str:
        return f"{self.header} ({self.field})" if self.field else self.header


class RawBody(NamedTuple):
    """
    The body of a request, byte for byte.
    """


@dataclass(frozen=True, slots=True)
class SignatureScheme:
    """
    How a delivery is signed: an HMAC over *text*.

    *unit* of the timestamp is ``seconds``, ``milliseconds`` or ``magnitude``; *encoding* of the
    digest is ``hex`` or ``base64``. *hints* say what a refused signature may be, by its first
    characters.
    """

    signature: HeaderPlace
    timestamp: HeaderPlace | None
    unit: str
    text: tuple[str | HeaderPlace | RawBody, ...]
    digest: str
    encoding: str
    prefix: str = ""
    hints: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class WebhookScheme:
    """
    How the service delivers events.

    The ``*_member`` names are members of the body, the ``*_header`` names headers; each may be
    empty where the service has none. *url_key* is the query parameter of a key in the URL.
    *envelope_members* are shared members that every body has.
    """

    method: str
    name_member: str
    data_member: str
    timestamp_member: str
    timestamp_unit: str
    signature: SignatureScheme | None
    url_key: str
    attempt_header: str
    limit_header: str
    origin_header: str
    surface: str = "webhook"
    envelope_members: tuple[str, ...] = ()


class Verified(NamedTuple):
    """
    What proves a delivery.

    *secret_index* is the position of the secret that made it. *timestamp_ms* and *unit* are those
    of the timestamp, where the signature has one. *proof* is ``signature``, or what took its place:
    ``url_key``.
    """

    secret_index: int
    timestamp_ms: int | None
    unit: str
    proof: str = "signature"


class Headers:
    """
    The headers of a request, by name in any case.

    Takes what web frameworks have: a mapping or pairs, of text or bytes; a list of values stands
    for a header sent several times.
    """

    __slots__ = ("_conflicts", "_proof", "_values")

    def __init__(self, source: HeaderSource) -> None:
        self._proof: tuple[SignatureScheme, Proof] | None = None
        self._values: dict[str, str] = {}
        self._conflicts: frozenset[str] = frozenset()
        if isinstance(source, Headers):
            self._values, self._conflicts = source._values, source._conflicts
            return
        items: Any = getattr(source, "items", None)
        pairs: Any = items() if callable(items) else source
        try:
            pairs = [*pairs]
            if self._take_plain(pairs):
                return
            for name, value in pairs:
                if isinstance(value, list | tuple):
                    for item in value:
                        self._put(_text(name), _text(item))
                elif value is not None:
                    self._put(_text(name), _text(value))
        except (TypeError, ValueError):
            raise ConfigurationError("headers must be a mapping or pairs of names and values") from None

    def get(self, name: str) -> str | None:
        """
        Return the value of a header, or `None`.

        Raises `InvalidSignature` when it was sent twice with differing values: which of them
        counts is what an attacker would choose.
        """
        name = name.lower()
        if name in self._conflicts:
            raise InvalidSignature(f"the header {name} was sent twice with differing values")
        return self._values.get(name)

    def lenient(self, name: str) -> str | None:
        """
        Return the value of a header, or `None` when it is absent or was sent with differing values.
        """
        name = name.lower()
        return None if name in self._conflicts else self._values.get(name)

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._values

    def __repr__(self) -> str:
        # Values may be credentials.
        return f"Headers({sorted(self._values)})"

    def _take_plain(self, pairs: list[tuple[Any, Any]]) -> bool:
        """
        Take pairs that are all of bytes, or all of text, each header once; tell whether they were.

        Servers hand over such pairs, and reading the others one by one takes several times as long.
        """
        try:
            values = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in pairs}
        except AttributeError:
            if not all(type(name) is str and type(value) is str for name, value in pairs):
                return False
            values = {name.lower(): value for name, value in pairs}
        if len(values) != len(pairs):
            return False
        self._values = values
        return True

    def _put(self, name: str, value: str) -> None:
        name = name.lower()
        if self._values.setdefault(name, value) != value:
            self._conflicts = self._conflicts | {name}


class Proof(NamedTuple):
    """
    The parts of a delivery that its signature is made of, in their right shape.
    """

    signature: bytes
    timestamp: str | None
    places: Mapping[HeaderPlace, bytes]


def read_proof(headers: Headers, scheme: SignatureScheme) -> Proof:
    """
    Take signature, timestamp and signed headers out of a request; the work is bounded.

    Raises `MissingSignature` or `InvalidSignature`.
    """
    known = headers._proof
    if known is not None and known[0] is scheme:
        return known[1]
    signature = _signature(_required(headers, scheme.signature, "signature"), scheme)
    timestamp = None
    if scheme.timestamp is not None:
        timestamp = _required(headers, scheme.timestamp, "timestamp")
        if not _TIMESTAMP.fullmatch(timestamp):
            raise InvalidSignature("the timestamp is not a number of at most 16 digits")
    places = {part: _covered_header(headers, part) for part in scheme.text if isinstance(part, HeaderPlace)}
    proof = Proof(signature, timestamp, places)
    headers._proof = scheme, proof
    return proof


def verify_signature(
    headers: HeaderSource,
    body: bytes,
    secrets: Sequence[Secret],
    scheme: SignatureScheme,
    *,
    now: float,
    tolerance: float,
) -> Verified:
    """
    Tell which of the secrets signed a delivery.

    *now* is in seconds since 1970; *tolerance* is the number of seconds by which the timestamp
    may differ from it, either way.

    Raises a `SignatureError`.
    """
    proof = read_proof(headers if type(headers) is Headers else Headers(headers), scheme)
    text = signed_text(scheme, proof.places, body)
    index = -1
    for position, secret in reversed(list(enumerate(secrets))):
        # Every secret is tried, so that the time taken does not tell which of them fits.
        if hmac.compare_digest(hmac.digest(secret.reveal(), text, scheme.digest), proof.signature):
            index = position
    if index < 0:
        raise InvalidSignature("the signature does not match the body", hint=CAUSES)
    if proof.timestamp is None:
        return Verified(index, None, "")
    unit = _unit(scheme, int(proof.timestamp))
    time = int(proof.timestamp) * (1000 if unit == "seconds" else 1)
    _check_age(now - time / 1000, now, tolerance)
    return Verified(index, time, unit)


def signed_text(scheme: SignatureScheme, places: Mapping[HeaderPlace, bytes], body: bytes) -> bytes:
    """
    Join what the signature covers.
    """
    parts: list[bytes] = []
    for part in scheme.text:
        if isinstance(part, HeaderPlace):
            parts.append(places[part])
        else:
            parts.append(body if isinstance(part, RawBody) else part.encode())
    return b"".join(parts)


def sign(
    scheme: SignatureScheme,
    secret: str | bytes | Secret,
    body: bytes,
    *,
    timestamp: str | int | None = None,
    headers: Mapping[str, str] | None = None,
) -> str:
    """
    Make the signature of a body, with its prefix.

    *timestamp* goes into the signed text as it is. *headers* holds the other headers that the
    text covers; one that is missing is a `ConfigurationError`.
    """
    known = {name.lower(): value for name, value in (headers or {}).items()}
    places: dict[HeaderPlace, bytes] = {}
    for part in scheme.text:
        if isinstance(part, HeaderPlace):
            value = timestamp if part == scheme.timestamp else known.get(part.header.lower())
            if value is None:
                raise ConfigurationError(f"the signature covers {part}, which is not given")
            places[part] = str(value).encode("latin-1")
    text = signed_text(scheme, places, body)
    digest = hmac.digest(Secret.of(secret).reveal(), text, scheme.digest)
    encoded = digest.hex() if scheme.encoding == "hex" else base64.b64encode(digest).decode("ascii")
    return scheme.prefix + encoded


def signed_headers(
    scheme: SignatureScheme,
    secret: str | bytes | Secret,
    body: bytes,
    *,
    timestamp: str | int | None = None,
    headers: Mapping[str, str] | None = None,
) -> dict[str, str]:
    """
    Make the headers that prove a body: those of the signature, the timestamp, and *headers*.
    """
    made = dict(headers or {})
    places: list[tuple[HeaderPlace, str]] = []
    if scheme.timestamp is not None:
        if timestamp is None:
            raise ConfigurationError("this signature needs a timestamp")
        places.append((scheme.timestamp, str(timestamp)))
    places.append((scheme.signature, sign(scheme, secret, body, timestamp=timestamp, headers=headers)))
    for place, value in places:
        pair = f"{place.field}={value}" if place.field else value
        made[place.header] = f"{made[place.header]},{pair}" if place.header in made and place.field else pair
    return made


# -- shapes -------------------------------------------------------------------------------------


def _text(value: Any) -> str:
    return value.decode("latin-1") if isinstance(value, bytes | bytearray) else str(value)


def _required(headers: Headers, place: HeaderPlace, what: str) -> str:
    value = _find(headers, place)
    if value is None or not value.strip(" \t"):
        raise MissingSignature(f"the request has no {what} ({place})")
    return value


def _find(headers: Headers, place: HeaderPlace) -> str | None:
    text = headers.get(place.header)
    if text is None:
        return None
    if len(text) > MAX_HEADER:
        raise InvalidSignature(f"the header {place.header.lower()} is too long")
    return _field(text, place) if place.field else text


def _field(text: str, place: HeaderPlace) -> str | None:
    found: str | None = None
    for pair in text.split(","):
        name, equals, value = pair.partition("=")
        if not equals or name.strip(" \t") != place.field:
            continue
        value = value.strip(" \t")
        if found is not None and found != value:
            raise InvalidSignature(f"{place} was sent twice with differing values")
        found = value
    return found


def _covered_header(headers: Headers, place: HeaderPlace) -> bytes:
    value = _find(headers, place)
    if value is None:
        raise MissingSignature(f"the signature covers {place}, which the request does not have")
    try:
        return value.encode("latin-1")
    except UnicodeEncodeError:
        raise InvalidSignature(f"{place} has characters that no header can carry") from None


def _signature(text: str, scheme: SignatureScheme) -> bytes:
    text = text.strip(" \t")
    digest: bytes | None = None
    if text.isascii() and text.startswith(scheme.prefix):
        digest = _digest(text[len(scheme.prefix) :], scheme)
    if digest is None:
        raise InvalidSignature("the signature is not in the form the service sends", hint=_hint(text, scheme))
    return digest


@functools.cache
def _size(digest: str) -> int:
    return hashlib.new(digest, usedforsecurity=False).digest_size


def _digest(text: str, scheme: SignatureScheme) -> bytes | None:
    size = _size(scheme.digest)
    if scheme.encoding == "hex":
        return bytes.fromhex(text) if len(text) == 2 * size and _HEX.fullmatch(text) else None
    try:
        digest = binascii.a2b_base64(text, strict_mode=True)
    except (binascii.Error, ValueError):
        return None
    # Only one text stands for a digest: bits that padding leaves over must be zero.
    canonical = base64.b64encode(digest) == text.encode("ascii")
    return digest if canonical and len(digest) == size else None


def _hint(text: str, scheme: SignatureScheme) -> str:
    return next((hint for start, hint in scheme.hints if text.startswith(start)), "")


# -- age ----------------------------------------------------------------------------------------


def _unit(scheme: SignatureScheme, value: int) -> str:
    if scheme.unit != "magnitude":
        return scheme.unit
    return "milliseconds" if value > MILLISECONDS_FROM else "seconds"


def _check_age(age: float, now: float, tolerance: float) -> None:
    if age > tolerance:
        raise StaleTimestamp(f"the timestamp is {age:.0f} s old, {_more(tolerance)}", hint=_clock(now))
    if -age > tolerance:
        raise FutureTimestamp(f"the timestamp is {-age:.0f} s ahead, {_more(tolerance)}", hint=_clock(now))


def _more(tolerance: float) -> str:
    return f"more than the tolerance of {tolerance:g} s"


def _clock(now: float) -> str:
    try:
        return f"the clock here says {dt.datetime.fromtimestamp(now, dt.UTC):%Y-%m-%d %H:%M:%S} UTC"
    except (OverflowError, ValueError, OSError):
        return f"the clock here says {now:g}"
