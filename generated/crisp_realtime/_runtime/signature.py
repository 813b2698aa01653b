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
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple, TypeAlias, Union
from urllib.parse import parse_qsl

from .errors import (
    ConfigurationError,
    FutureTimestamp,
    InvalidSignature,
    MissingSignature,
    SignatureError,
    StaleTimestamp,
)
from .secret import Secret

HeaderSource: TypeAlias = Union[Mapping[Any, Any], Iterable[tuple[Any, Any]], "Headers"]

MAX_HEADER: Final = 4096
"""
How many characters a header that matters here may have.
"""

MAX_QUERY: Final = 8192
"""
How many characters a query string may have of which something is read.
"""

MAX_FIELDS: Final = 1000
"""
How many fields a form may have.
"""

MAX_SIGNATURES: Final = 8
"""
How many signatures of one delivery are tried.
"""

MILLISECONDS_FROM: Final = 10**11
"""
Where the unit is told by magnitude, greater values are milliseconds: as seconds they would lie
beyond the year 5000.
"""

MISSING: Final = object()
"""
What stands for a value that a request does not have.
"""

CAUSES: Final = (
    "usual causes: another secret; a body that is not the bytes the service sent, because a proxy or a "
    "framework changed them or because it was parsed as JSON and written again"
)

_TIMESTAMP: Final = re.compile(r"[0-9]{1,16}")
_HEX: Final = re.compile(r"[0-9a-fA-F]+")
_RFC3339: Final = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-9]{2})?"
)
_INDEX: Final = re.compile(r"0|[1-9][0-9]{0,8}")
_EPOCH: Final = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


# Named tuples, because every import pays for these: making a frozen dataclass takes ten times as long.


class HeaderPlace(NamedTuple):
    """
    A header, or one pair of a name and a value in it: ``name=value``, the pairs separated by commas,
    or with other texts for *equals* and *separator*.
    """

    header: str
    field: str = ""
    separator: str = ","
    equals: str = "="

    def __str__(self) -> str:
        return f"{self.header} ({self.field})" if self.field else self.header

    def find(self, headers: Headers, query: str | bytes, document: Any) -> Any:
        """
        Return the value that a request has here, or `MISSING`.
        """
        found = header_value(headers, self)
        return MISSING if found is None else found


class BodyPlace(NamedTuple):
    """
    What the reference tokens of a JSON pointer lead to in the body; without any, the whole body.
    """

    path: tuple[str, ...] = ()

    def __str__(self) -> str:
        return repr(self.path[0]) if len(self.path) == 1 else _pointer(self.path)

    def find(self, headers: Headers, query: str | bytes, document: Any) -> Any:
        """
        Return the value that a request, whose body is *document*, has here, or `MISSING`.
        """
        return value_at(document, self.path)


class QueryPlace(NamedTuple):
    """
    A parameter of the query string.
    """

    parameter: str

    def __str__(self) -> str:
        return f"the query parameter {self.parameter!r}"

    def find(self, headers: Headers, query: str | bytes, document: Any) -> Any:
        """
        Return the value that a request has here, or `MISSING`.
        """
        found = query_value(query, self.parameter)
        return MISSING if found is None else found


_WHOLE: Final = BodyPlace()

Place: TypeAlias = HeaderPlace | BodyPlace | QueryPlace
"""
Where a request holds a value.
"""


class RawBody(NamedTuple):
    """
    The body of a request, byte for byte.
    """


class FormBody(NamedTuple):
    """
    The fields of a form: each name followed by its value, sorted by name, without anything between.
    """


class RequestMethod(NamedTuple):
    """
    The method of a request, in capital letters.
    """


class RequestUrl(NamedTuple):
    """
    The URL of a request as the service knows it, with its query string.
    """


SignedPart: TypeAlias = str | HeaderPlace | QueryPlace | RawBody | FormBody | RequestMethod | RequestUrl


# Stands for the timestamp where the signed text covers it: no header is read twice.
_TIME: Final = object()


class SignedPlace(NamedTuple):
    """
    The digest of the text at a place, made with the secret of deliveries, after *prefix*.
    """

    place: Place
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class SignatureScheme:
    """
    How a delivery is signed: an HMAC over *text*.

    *unit* of the timestamp is ``seconds``, ``milliseconds``, ``magnitude`` or ``rfc3339``; *encoding*
    of the digest is ``hex`` or ``base64``. With *several*, any of the signatures in the header may be
    the right one. A secret is written after *key_prefix* in *key_encoding*, which is ``utf-8``,
    ``base64`` or ``hex``. *hints* say what a refused signature may be, by its first characters.
    """

    signature: HeaderPlace
    timestamp: HeaderPlace | None
    unit: str
    text: tuple[SignedPart, ...]
    digest: str
    encoding: str
    prefix: str = ""
    hints: tuple[tuple[str, str], ...] = ()
    several: bool = False
    key_prefix: str = ""
    key_encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class Challenge:
    """
    A request by which the service asks whether the receiver is there, and what answers it.

    It comes with *method*, and has the text *value* at *place*, where these are given. What is sent back
    is the value at *answer*, or else a JSON object of such values, by its *members*. Without a
    method it comes like a delivery, and is proved like one; with a method of its own it is proved by
    *token* at most.
    """

    answer: Place | None = None
    members: tuple[tuple[str, Place | SignedPlace], ...] = ()
    place: Place | None = None
    value: str = ""
    method: str = ""
    token: Place | None = None


@dataclass(frozen=True, slots=True)
class WebhookScheme:
    """
    How the service delivers events.

    *name*, *data*, *time* and *delivery_id* say where a delivery holds what its event is called, its
    payload, when it was sent and which one it is; *attempt*, *limit* and *origin* where it tells the
    attempt, the greatest number of them, and its sender. Each may be missing but *name*. *time_unit*
    is ``milliseconds``, ``seconds`` or ``rfc3339``.

    *url_key* is the query parameter of a key in the URL, *token* the header of a plain token, after
    *token_prefix*. *form* tells that the body is a form and not JSON. *batch* leads to an array of
    events, in whose items the places of the body are then; ``*`` in it stands for every item.
    *integer_names* tells that names are integers on the wire. *envelope_members* are shared members
    that every body can have, *required_members* those of them that it must have; *time_required*
    tells whether it must have the time.
    """

    method: str
    name: Place
    data: BodyPlace = _WHOLE
    time: Place | None = None
    time_unit: str = "milliseconds"
    signature: SignatureScheme | None = None
    url_key: str = ""
    token: HeaderPlace | None = None
    token_prefix: str = ""
    delivery_id: Place | None = None
    attempt: Place | None = None
    limit: Place | None = None
    origin: Place | None = None
    form: bool = False
    batch: tuple[str, ...] | None = None
    integer_names: bool = False
    challenges: tuple[Challenge, ...] = ()
    surface: str = "webhook"
    envelope_members: tuple[str, ...] = ()
    required_members: tuple[str, ...] = ()
    time_required: bool = False


class Verified(NamedTuple):
    """
    What proves a delivery.

    *secret_index* is the position of the secret that made it. *timestamp_ms* and *unit* are those
    of the timestamp, where the signature has one. *proof* is ``signature``, or what took its place:
    ``token`` or ``url_key``.
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

    __slots__ = ("_conflicts", "_values", "proof")

    def __init__(self, source: HeaderSource) -> None:
        # What a receiver has read of these headers already.
        self.proof: Proof | None = None
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

    *signatures* are the digests of which one must be right. *text* is the signed text, in which the
    body is still missing.
    """

    signatures: tuple[bytes, ...]
    timestamp: str | None
    text: Sequence[bytes | RawBody | FormBody]


class Verifier:
    """
    Takes proofs out of requests, and tells who made them. What a scheme says is looked at once.

    *method* and *url*, the URL as the service knows it without its query string, are those of the
    webhook, for signatures that cover them.
    """

    __slots__ = ("_method", "_parts", "_url", "scheme")

    def __init__(self, scheme: SignatureScheme, *, method: str = "", url: str = "") -> None:
        self.scheme: Final = scheme
        self._method = method
        self._url = url
        self._parts: list[Any] = [
            _TIME if part == scheme.timestamp else part.encode() if isinstance(part, str) else part
            for part in scheme.text
        ]

    def read(self, headers: Headers, query: str | bytes = "") -> Proof:
        """
        Take signature, timestamp and the signed text outside of the body out of a request; the work
        is bounded.

        Raises `MissingSignature` or `InvalidSignature`.
        """
        scheme = self.scheme
        signatures = _signatures(headers, scheme)
        timestamp, covered = None, b""
        if scheme.timestamp is not None:
            timestamp = _required(headers, scheme.timestamp, "timestamp")
            if scheme.unit == "rfc3339":
                if instant(timestamp) is None:
                    raise InvalidSignature("the timestamp is not a time as RFC 3339 writes it")
            elif not _TIMESTAMP.fullmatch(timestamp):
                raise InvalidSignature("the timestamp is not a number of at most 16 digits")
            covered = timestamp.encode()
        text = [
            (
                part
                if type(part) is bytes or type(part) is RawBody
                else covered if part is _TIME else _covered(part, headers, self._method, self._url, query)
            )
            for part in self._parts
        ]
        return Proof(signatures, timestamp, text)

    def verify(
        self, proof: Proof, body: bytes, secrets: Sequence[Secret], *, now: float, tolerance: float
    ) -> Verified:
        """
        Tell which of the secrets signed a body.

        *now* is in seconds since 1970; *tolerance* is the number of seconds by which the timestamp
        may differ from it, either way.

        Raises a `SignatureError`.
        """
        scheme = self.scheme
        text = signed_text(proof.text, body)
        index = -1
        for position in range(len(secrets) - 1, -1, -1):
            expected = hmac.digest(signing_key(scheme, secrets[position]), text, scheme.digest)
            # Every secret and signature is tried, so that the time taken does not tell which of them fits.
            for signature in proof.signatures:
                if hmac.compare_digest(expected, signature):
                    index = position
        if index < 0:
            raise InvalidSignature("the signature does not match the body", hint=CAUSES)
        if proof.timestamp is None:
            return Verified(index, None, "")
        unit, time = _time_of(scheme, proof.timestamp)
        age = now - time / 1000
        if not -tolerance <= age <= tolerance:
            raise _wrong_age(age, now, tolerance)
        return Verified(index, time, unit)


def verify_signature(
    headers: HeaderSource,
    body: bytes,
    secrets: Sequence[Secret],
    scheme: SignatureScheme,
    *,
    now: float,
    tolerance: float,
    method: str = "",
    url: str = "",
    query: str | bytes = "",
) -> Verified:
    """
    Tell which of the secrets signed a delivery; see `Verifier`.
    """
    verifier = Verifier(scheme, method=method, url=url)
    proof = verifier.read(headers if type(headers) is Headers else Headers(headers), query)
    return verifier.verify(proof, body, secrets, now=now, tolerance=tolerance)


def signed_text(parts: Iterable[bytes | RawBody | FormBody], body: bytes) -> bytes:
    """
    Put the body into what the signature covers.

    Raises `InvalidSignature` when the body must be a form and is none.
    """
    return b"".join(
        [
            part if type(part) is bytes else body if type(part) is RawBody else _form_text(body)
            for part in parts
        ]
    )


def signing_key(scheme: SignatureScheme, secret: Secret) -> bytes:
    """
    Read the key out of a secret as the service writes it.

    Raises `ConfigurationError` when it is not written so.
    """
    if scheme.key_encoding == "utf-8" and not scheme.key_prefix:
        return secret.reveal()
    text = secret.reveal().removeprefix(scheme.key_prefix.encode())
    if scheme.key_encoding == "base64":
        text += b"=" * (-len(text) % 4)  # services leave padding out
    key = _decoded(text, scheme.key_encoding)
    if not key:
        wanted = f"{scheme.key_prefix}<{scheme.key_encoding}>"
        raise ConfigurationError(f"the secret is not written as the service writes it, {wanted}")
    return key


def sign(
    scheme: SignatureScheme,
    secret: str | bytes | Secret,
    body: bytes,
    *,
    timestamp: str | int | None = None,
    headers: Mapping[str, str] | None = None,
    method: str = "",
    url: str = "",
) -> str:
    """
    Make the signature of a body, with its prefix.

    *timestamp* goes into the signed text as it is. *headers* holds the other headers that the
    text covers, *url* is the URL with its query string; what is missing is a `ConfigurationError`.
    """
    known = Headers(headers or {})
    text: list[bytes | RawBody | FormBody] = []
    base, _, query = url.partition("?")
    for part in scheme.text:
        if timestamp is not None and isinstance(part, HeaderPlace) and part == scheme.timestamp:
            text.append(str(timestamp).encode("latin-1"))
            continue
        try:
            text.append(_covered(part, known, method, base, query))
        except MissingSignature:
            raise ConfigurationError(f"the signature covers {_told(part)}, which is not given") from None
    digest = hmac.digest(signing_key(scheme, Secret.of(secret)), signed_text(text, body), scheme.digest)
    return scheme.prefix + _encoded(digest, scheme)


def sign_text(scheme: SignatureScheme, secret: Secret, text: bytes) -> str:
    """
    Make the digest of a text of its own, as the answer to a challenge needs it.
    """
    return _encoded(hmac.digest(signing_key(scheme, secret), text, scheme.digest), scheme)


def signed_headers(
    scheme: SignatureScheme,
    secret: str | bytes | Secret,
    body: bytes,
    *,
    timestamp: str | int | None = None,
    headers: Mapping[str, str] | None = None,
    method: str = "",
    url: str = "",
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
    signature = sign(scheme, secret, body, timestamp=timestamp, headers=headers, method=method, url=url)
    places.append((scheme.signature, signature))
    for place, value in places:
        pair = f"{place.field}{place.equals}{value}" if place.field else value
        both = place.header in made and place.field
        made[place.header] = f"{made[place.header]}{place.separator}{pair}" if both else pair
    return made


# -- places -------------------------------------------------------------------------------------


def value_at(document: Any, path: Iterable[str]) -> Any:
    """
    Return what the tokens of a JSON pointer lead to, or `MISSING`.
    """
    for token in path:
        if type(document) is dict and token in document:
            document = document[token]
        elif type(document) is list and _INDEX.fullmatch(token) and int(token) < len(document):
            document = document[int(token)]
        else:
            return MISSING
    return document


def query_values(query: str | bytes) -> dict[str, set[str]]:
    """
    Read the parameters of a query string; one that is too long has none.
    """
    text = query.decode("latin-1") if isinstance(query, bytes) else query
    found: dict[str, set[str]] = {}
    if len(text) <= MAX_QUERY:
        for name, value in parse_qsl(text.removeprefix("?"), keep_blank_values=True):
            found.setdefault(name, set()).add(value)
    return found


def query_value(query: str | bytes, name: str) -> str | None:
    """
    Return the value of a query parameter; `None` when it is missing or ambiguous.
    """
    values = query_values(query).get(name, ())
    return next(iter(values)) if len(values) == 1 else None


def header_value(headers: Headers, place: HeaderPlace) -> str | None:
    """
    Return what a header says that proves nothing; `None` when it is missing, ambiguous or too long.
    """
    text = headers.lenient(place.header)
    if text is None or len(text) > MAX_HEADER:
        return None
    if not place.field:
        return text.strip(" \t")
    values = set(_pairs(text, place))
    return values.pop() if len(values) == 1 else None


def form_fields(body: bytes) -> list[tuple[str, str]]:
    """
    Read the fields of a form, in their order.

    Raises ``ValueError`` for what is no form.
    """
    return parse_qsl(
        body.decode("ascii"),
        keep_blank_values=True,
        strict_parsing=bool(body),
        errors="strict",
        max_num_fields=MAX_FIELDS,
    )


def instant(text: str) -> int | None:
    """
    Read a time as RFC 3339 writes it, in milliseconds since 1970; without an offset it is in UTC.
    """
    if not _RFC3339.fullmatch(text):
        return None
    try:
        time = dt.datetime.fromisoformat(text.upper())
    except ValueError:
        return None
    known = time if time.tzinfo is not None else time.replace(tzinfo=dt.UTC)
    return (known - _EPOCH) // dt.timedelta(milliseconds=1)


def milliseconds(text: str, unit: str) -> int | None:
    """
    Read a time in ``seconds``, ``milliseconds`` or ``rfc3339``, in milliseconds since 1970.
    """
    if unit == "rfc3339":
        return instant(text)
    if not _TIMESTAMP.fullmatch(text):
        return None
    return int(text) * (1000 if unit == "seconds" else 1)


def stamp(now: float, unit: str) -> str:
    """
    Write a time, in seconds since 1970, in a unit.
    """
    if unit == "rfc3339":
        return dt.datetime.fromtimestamp(int(now), dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return str(int(now) if unit == "seconds" else int(now * 1000))


def _pointer(path: Sequence[str]) -> str:
    return "".join("/" + token.replace("~", "~0").replace("/", "~1") for token in path)


def _covered(
    part: SignedPart | bytes, headers: Headers, method: str, url: str, query: str | bytes
) -> bytes | RawBody | FormBody:
    """
    Write a part of the signed text; that of the body comes later.
    """
    if isinstance(part, HeaderPlace):
        return _covered_header(headers, part)
    if isinstance(part, str):
        return part.encode()
    if isinstance(part, bytes | RawBody | FormBody):
        return part
    text = query.encode("utf-8", "surrogatepass") if isinstance(query, str) else query
    found: str | None
    if isinstance(part, RequestUrl):
        found = url
        tail = b"?" + text.removeprefix(b"?") if text else b""
    else:
        found = method.upper() if isinstance(part, RequestMethod) else query_value(query, part.parameter)
        tail = b""
    if not found:
        raise MissingSignature(f"the signature covers {_told(part)}, which the request does not have")
    return found.encode("utf-8", "surrogatepass") + tail


def _told(part: SignedPart) -> str:
    if isinstance(part, RequestUrl):
        return "the URL"
    return "the method" if isinstance(part, RequestMethod) else str(part)


def _form_text(body: bytes) -> bytes:
    try:
        fields = sorted(form_fields(body))
    except ValueError:
        raise InvalidSignature("the signature covers the fields of a form, and the body is none") from None
    return "".join(f"{name}{value}" for name, value in fields).encode("utf-8", "surrogatepass")


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
    return _field(text, place) if place.field else _once(text)


def _once(text: str) -> str:
    """
    Return the value of a header that was sent several times with one value, which some servers join.
    """
    if "," not in text:
        return text
    values = {value.strip(" \t") for value in text.split(",")}
    return values.pop() if len(values) == 1 else text


def _field(text: str, place: HeaderPlace) -> str | None:
    found: str | None = None
    for value in _pairs(text, place):
        if found is not None and found != value:
            raise InvalidSignature(f"{place} was sent twice with differing values")
        found = value
    return found


def _pairs(text: str, place: HeaderPlace) -> Iterator[str]:
    """
    Yield the values in a header that have the name of a place.
    """
    for pair in text.split(place.separator):
        if not place.field:
            yield pair.strip(" \t")
            continue
        name, equals, value = pair.partition(place.equals)
        if equals and name.strip(" \t") == place.field:
            yield value.strip(" \t")


def _covered_header(headers: Headers, place: HeaderPlace) -> bytes:
    value = _find(headers, place)
    if value is None:
        raise MissingSignature(f"the signature covers {place}, which the request does not have")
    try:
        return value.encode("latin-1")
    except UnicodeEncodeError:
        raise InvalidSignature(f"{place} has characters that no header can carry") from None


def _signatures(headers: Headers, scheme: SignatureScheme) -> tuple[bytes, ...]:
    """
    Take the digests out of a request that have the right shape; there is at least one.
    """
    place = scheme.signature
    if not scheme.several:
        texts = [_required(headers, place, "signature").strip(" \t")]
        digest = _signature(texts[0], scheme)
        if digest is not None:
            return (digest,)
    else:
        whole = _find(headers, place._replace(field="")) or ""
        texts = [text for text in dict.fromkeys(_pairs(whole, place)) if text]
        if not texts:
            raise MissingSignature(f"the request has no signature ({place})")
        if len(texts) > MAX_SIGNATURES:
            raise InvalidSignature(f"the request has more than {MAX_SIGNATURES} signatures ({place})")
    digests = [digest for text in texts if (digest := _signature(text, scheme)) is not None]
    if not digests:
        hint = _hint(texts[0], scheme)
        raise InvalidSignature("the signature is not in the form the service sends", hint=hint)
    return tuple(digests)


def _signature(text: str, scheme: SignatureScheme) -> bytes | None:
    if text.isascii() and text.startswith(scheme.prefix):
        return _digest(text[len(scheme.prefix) :], scheme)
    return None


@functools.cache
def _size(digest: str) -> int:
    return hashlib.new(digest, usedforsecurity=False).digest_size


def _digest(text: str, scheme: SignatureScheme) -> bytes | None:
    size = _size(scheme.digest)
    if scheme.encoding == "hex":
        return bytes.fromhex(text) if len(text) == 2 * size and _HEX.fullmatch(text) else None
    digest = _decoded(text.encode("ascii"), "base64")
    # Only one text stands for a digest: bits that padding leaves over must be zero.
    canonical = digest is not None and base64.b64encode(digest) == text.encode("ascii")
    return digest if digest is not None and canonical and len(digest) == size else None


def _decoded(text: bytes, encoding: str) -> bytes | None:
    """
    Undo ``base64`` or ``hex``; `None` stands for what is not written in it.
    """
    if encoding == "utf-8":
        return text
    try:
        return binascii.a2b_base64(text, strict_mode=True) if encoding == "base64" else binascii.a2b_hex(text)
    except ValueError:  # which a `binascii.Error` is
        return None


def _encoded(digest: bytes, scheme: SignatureScheme) -> str:
    return digest.hex() if scheme.encoding == "hex" else base64.b64encode(digest).decode("ascii")


def _hint(text: str, scheme: SignatureScheme) -> str:
    return next((hint for start, hint in scheme.hints if text.startswith(start)), "")


# -- age ----------------------------------------------------------------------------------------


def _time_of(scheme: SignatureScheme, text: str) -> tuple[str, int]:
    """
    Read a timestamp whose shape was looked at: its unit, and the milliseconds since 1970.
    """
    if scheme.unit == "rfc3339":
        return scheme.unit, instant(text) or 0
    number = int(text)
    unit = scheme.unit
    if unit == "magnitude":
        unit = "milliseconds" if number > MILLISECONDS_FROM else "seconds"
    return unit, number * 1000 if unit == "seconds" else number


def _wrong_age(age: float, now: float, tolerance: float) -> SignatureError:
    if age > tolerance:
        return StaleTimestamp(f"the timestamp is {age:.0f} s old, {_more(tolerance)}", hint=_clock(now))
    return FutureTimestamp(f"the timestamp is {-age:.0f} s ahead, {_more(tolerance)}", hint=_clock(now))


def _more(tolerance: float) -> str:
    return f"more than the tolerance of {tolerance:g} s"


def _clock(now: float) -> str:
    try:
        return f"the clock here says {dt.datetime.fromtimestamp(now, dt.UTC):%Y-%m-%d %H:%M:%S} UTC"
    except (OverflowError, ValueError, OSError):
        return f"the clock here says {now:g}"
