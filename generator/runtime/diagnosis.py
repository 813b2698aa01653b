"""
Why a request is not genuine: what would have to be otherwise for its signature to be right.

Nothing here is used to accept a request. What is tried is bounded, one change at a time.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import itertools
import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final, NamedTuple

from .envelope import MISSING, as_text, plain_body, read_body
from .errors import ConfigurationError, InvalidSignature, MissingSignature, PayloadError, SignatureError
from .secret import Secret
from .signature import (
    FormBody,
    HeaderPlace,
    Headers,
    Proof,
    RawBody,
    SignatureScheme,
    Verifier,
    WebhookScheme,
    milliseconds,
    signed_text,
    signing_key,
)
from .url_key import has_key

_FOREVER: Final = 1e18
_APART: Final = 120_000
_MAX_BODY: Final = 1 << 30


class Given(NamedTuple):
    """
    A request as it came: *target* is path and query, *headers* are pairs.
    """

    method: str
    target: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    @property
    def query(self) -> str:
        """
        The query of the target.
        """
        return self.target.partition("?")[2]


class Verdict(NamedTuple):
    """
    Whether a request is genuine. *cause* is a short name of what is wrong, and empty for a genuine one;
    *message* is a sentence. *event* is the name of the event of a genuine request, where it can be read.
    """

    genuine: bool
    cause: str
    message: str
    event: str = ""


class _Wrong(Exception):
    """
    Carries what is wrong.
    """

    def __init__(self, cause: str, message: str) -> None:
        super().__init__(message)
        self.cause = cause


def diagnose(
    scheme: WebhookScheme,
    given: Given,
    *,
    secrets: Sequence[Secret],
    url_key: Secret | None = None,
    url: str = "",
    now: float,
    tolerance: float,
) -> Verdict:
    """
    Tell whether a request is genuine, and if not, what is most likely the cause.

    *url* is the address as the service knows it, without its query; *now* is in seconds since 1970,
    *tolerance* in seconds.
    """
    headers = Headers(given.headers)
    try:
        if given.method.upper() != scheme.method.upper():
            raise _Wrong("method", f"the method is {given.method}; deliveries come by {scheme.method}")
        signature = scheme.signature
        is_signed = signature is not None and signature.signature.header in headers
        if url_key is not None and not is_signed:
            told = _check_key(scheme, given, url_key)
        elif signature is None or not secrets:
            raise _Wrong("no secret", "there is no secret to verify with; give one")
        else:
            told = _check_signature(signature, scheme, given, headers, secrets, url, now, tolerance)
    except _Wrong as wrong:
        return Verdict(False, wrong.cause, str(wrong))
    except ConfigurationError as error:
        return Verdict(False, "wrong secret kind", str(error))
    event, note = _event(scheme, given, headers)
    return Verdict(True, "", f"genuine: {told}{note}", event)


def _check_key(scheme: WebhookScheme, given: Given, key: Secret) -> str:
    if not has_key(given.query, scheme.url_key, key):
        raise _Wrong("url key", f"the query parameter {scheme.url_key!r} is missing, or it is not the key")
    return f"the key in the URL ({scheme.url_key}) is right"


def _check_signature(
    signature: SignatureScheme,
    scheme: WebhookScheme,
    given: Given,
    headers: Headers,
    secrets: Sequence[Secret],
    url: str,
    now: float,
    tolerance: float,
) -> str:
    verifier = Verifier(signature, method=scheme.method, url=url)
    proof = _proof(verifier, given, headers)
    try:
        verified = verifier.verify(proof, given.body, secrets, now=now, tolerance=_FOREVER)
    except InvalidSignature:
        raise _explained(signature, scheme, given, headers, proof, secrets) from None
    if verified.timestamp_ms is None:
        return f"signed with secret {verified.secret_index + 1}"
    age = now - verified.timestamp_ms / 1000
    if abs(age) > tolerance:
        _explain_age(proof.timestamp or "", age, now, tolerance)
    return f"signed with secret {verified.secret_index + 1}, {_seconds(age)}"


def _proof(verifier: Verifier, given: Given, headers: Headers) -> Proof:
    signature = verifier.scheme
    places = [signature.signature, *(part for part in signature.text if isinstance(part, HeaderPlace))]
    for place in places:
        values = {value.strip() for name, value in given.headers if name.lower() == place.header.lower()}
        if len(values) > 1:
            raise _Wrong(
                "header doubled",
                f"the header {place.header} is there {len(values)} times with differing values; a proxy, or "
                "code that adds headers instead of setting them, has added one",
            )
    try:
        return verifier.read(headers, given.query)
    except MissingSignature as error:
        raise _Wrong("missing", f"{error}: a proxy may have removed it") from None
    except SignatureError as error:
        raise _wrong_shape(signature, headers, error) from None


def _wrong_shape(signature: SignatureScheme, headers: Headers, error: SignatureError) -> _Wrong:
    if error.hint:
        return _Wrong("other product", error.hint)
    text = (headers.lenient(signature.signature.header) or "").strip()
    bare = text.removeprefix(signature.prefix).encode("utf-8", "replace")
    fitting = [
        encoding for encoding, read in _ENCODINGS.items() if len(_read(read, bare) or b"") in (20, 32, 48, 64)
    ]
    # Hexadecimal digits are base64 as well; what is in the right encoding is wrong in another way.
    if fitting and signature.encoding not in fitting:
        return _Wrong(
            "wrong encoding",
            f"the signature is written in {fitting[0]}; the service writes {signature.encoding}",
        )
    return _Wrong("shape", f"{error}")


def _explain_age(stamp: str, age: float, now: float, tolerance: float) -> None:
    for factor in (1000, 1 / 1000):
        if stamp.isdigit() and abs(now * 1000 - int(stamp) * factor) <= max(tolerance, 1) * 1000:
            raise _Wrong(
                "seconds for milliseconds",
                "the signature is right, and the time stamp is in the wrong unit: seconds and milliseconds "
                "are mixed up",
            )
    raise _Wrong(
        "clock skew",
        f"the signature is right, and the time stamp is {_seconds(age)}, more than the tolerance of "
        f"{tolerance:g} s: one of the clocks is wrong, or this was captured long ago (see --tolerance)",
    )


# -- explaining ---------------------------------------------------------------------------------


def _explained(
    signature: SignatureScheme,
    scheme: WebhookScheme,
    given: Given,
    headers: Headers,
    proof: Proof,
    secrets: Sequence[Secret],
) -> _Wrong:
    """
    Find the one change that makes the signature right; else say what speaks for which cause.
    """
    body = given.body
    length = headers.lenient("content-length") or ""
    told = int(length) if length.isascii() and length.isdigit() and len(length) < 16 else None
    if not body and told:
        return _Wrong(
            "consumed body",
            f"the body is empty and should have {told} bytes: a parser or middleware has read it before",
        )
    keys = [signing_key(signature, secret) for secret in secrets]

    def fits(parts: Sequence[bytes | RawBody | FormBody], body: bytes, key: bytes) -> bool:
        try:
            made = hmac.digest(key, signed_text(parts, body), signature.digest)
        except InvalidSignature:  # no form where one has to be
            return False
        return any(hmac.compare_digest(made, digest) for digest in proof.signatures)

    for cause, message, other in _bodies(body):
        if any(fits(proof.text, other, key) for key in keys):
            return _Wrong(cause, message)
    for message, other_key in _keys(secrets):
        if fits(proof.text, body, other_key):
            return _Wrong("wrong secret kind", message)
    for parts in _texts(signature, proof):
        if any(fits(parts, body, key) for key in keys):
            return _Wrong(
                "missing brackets",
                f"the signature was made of {_shown(parts)}; the service signs {_shown(proof.text)}",
            )
    for parts in _stamps(signature, proof):
        if any(fits(parts, body, key) for key in keys):
            return _Wrong(
                "seconds for milliseconds",
                "the signature was made with the time stamp in another unit than the header has: seconds and "
                "milliseconds are mixed up",
            )
    return _suspected(scheme, given, headers, proof, told)


def _suspected(
    scheme: WebhookScheme, given: Given, headers: Headers, proof: Proof, told: int | None
) -> _Wrong:
    """
    Say what is most likely where no change makes the signature right.
    """
    body = given.body
    if b"\xef\xbf\xbd" in body:
        return _Wrong(
            "wrong encoding",
            "the body has characters that stand for bytes nobody could read: it was decoded in the wrong "
            "encoding",
        )
    if told is not None and told != len(body):
        return _Wrong(
            "body of another delivery",
            f"the body has {len(body)} bytes and should have {told}: it is not the one that came with these "
            "headers",
        )
    stamp = milliseconds(proof.timestamp or "", "milliseconds")
    sent = _time(scheme, given, headers)
    if stamp is not None and stamp < 10**11:
        stamp *= 1000
    if stamp is not None and sent is not None and sent > stamp + _APART:
        return _Wrong(
            "body of another delivery",
            f"the event in the body is {(sent - stamp) / 1000:.0f} s younger than the signature: the headers "
            "are those of an earlier delivery",
        )
    try:
        document = json.loads(body)
    except ValueError:
        document = None
    if document is not None and any(body == written for written in _written(document, loose=True)):
        return _Wrong(
            "re-serialised body",
            "the body is laid out as a JSON library would: it was parsed and written again; pass the bytes "
            "as they came",
        )
    return _Wrong(
        "another secret",
        "no change that is known here makes the signature right: most likely the secret is that of another "
        "hook, or the body is that of another delivery",
    )


def _bodies(body: bytes) -> Iterator[tuple[str, str, bytes]]:
    """
    Yield what the body may have been, with what has happened to it then.
    """
    newline = "a line break at the end of the body was {}, as editors and `echo` do; copy the bytes"
    for end in (b"\r\n", b"\n"):
        if body.endswith(end):
            yield "trailing newline", newline.format("added"), body.removesuffix(end)
        yield "trailing newline", newline.format("removed"), body + end
    decoded = _read(_ENCODINGS["base64"], b"".join(body.split()).strip(b'"'))
    if decoded:
        yield (
            "base64 body",
            "the body is in base64, as gateways hand bodies over: decode it before it is verified",
            decoded,
        )
    encoding = "the body was read in the wrong encoding and written again ({}); pass the bytes as they came"
    if body.startswith(b"\xef\xbb\xbf"):
        yield "wrong encoding", encoding.format("a byte order mark was added"), body[3:]
    for source, target in itertools.permutations(("utf-8", "latin-1", "cp1252", "utf-16"), 2):
        try:
            other = body.decode(source).encode(target)
        except UnicodeError:
            continue
        if other != body:
            yield "wrong encoding", encoding.format(f"{target} as {source}"), other
    try:
        document = json.loads(body)
    except ValueError:
        return
    for written in _written(document):
        yield (
            "re-serialised body",
            "the body was parsed as JSON and written again; pass the bytes as they came",
            written,
        )


def _written(document: Any, *, loose: bool = False) -> Iterator[bytes]:
    """
    Write JSON in the ways of the common libraries; *loose* leaves out the closest way of writing, which
    services use themselves.
    """
    layouts: list[dict[str, Any]] = [
        {"separators": (", ", ": ")},
        {"indent": 2},
        {"indent": 4},
        {"indent": "\t"},
    ]
    if not loose:
        layouts.insert(0, {"separators": (",", ":")})
    for layout, ascii_only, sort in itertools.product(layouts, (False, True), (False, True)):
        text = json.dumps(document, ensure_ascii=ascii_only, sort_keys=sort, **layout)
        yield text.encode("utf-8", "surrogatepass")
        yield text.replace("/", "\\/").encode("utf-8", "surrogatepass")


def _keys(secrets: Sequence[Secret]) -> Iterator[tuple[str, bytes]]:
    """
    Yield what the key may be, with what the secret was taken for.
    """
    for secret in secrets:
        text = secret.reveal()
        bare = text.strip().strip(b"\"'")
        if bare != text:
            yield "the secret has blanks or quotes around it that do not belong to it", bare
        for encoding, read in _ENCODINGS.items():
            tail = bare.rpartition(b"_")[2]
            for candidate in dict.fromkeys((bare, tail)):
                key = _read(read, candidate)
                if key:
                    yield f"the secret is used as it is written; the key is what it says in {encoding}", key
        yield "the secret was decoded, and the key is the text as it is written", bare
        yield (
            "the secret was written in base64, and the key is that text",
            base64.b64encode(bare),
        )
        yield "the secret was written in hexadecimal digits, and the key is that text", bare.hex().encode()


def _texts(signature: SignatureScheme, proof: Proof) -> Iterator[list[bytes | RawBody | FormBody]]:
    """
    Yield the signed text without some of its fixed parts, then the body alone.
    """
    fixed = [index for index, part in enumerate(signature.text) if isinstance(part, str)][:6]
    for count in range(1, len(fixed) + 1):
        for left_out in itertools.combinations(fixed, count):
            yield [part for index, part in enumerate(proof.text) if index not in left_out]
    yield [part for part in proof.text if isinstance(part, RawBody | FormBody)]


def _stamps(signature: SignatureScheme, proof: Proof) -> Iterator[list[bytes | RawBody | FormBody]]:
    """
    Yield the signed text with the time stamp in seconds, or in each millisecond of its second.
    """
    stamp = proof.timestamp or ""
    if not stamp.isdigit() or signature.timestamp not in signature.text:
        return
    where = signature.text.index(signature.timestamp)
    others = [str(int(stamp) // 1000), *(str(int(stamp) * 1000 + more) for more in range(1000))]
    for other in others:
        parts = list(proof.text)
        parts[where] = other.encode()
        yield parts


_ENCODINGS: Final[dict[str, Callable[[bytes], bytes]]] = {
    "hex": binascii.a2b_hex,
    "base64": lambda text: binascii.a2b_base64(text + b"=" * (-len(text) % 4), strict_mode=True),
}


def _read(read: Callable[[bytes], bytes], text: bytes) -> bytes | None:
    try:
        return read(text)
    except ValueError:
        return None


def _shown(parts: Sequence[bytes | RawBody | FormBody]) -> str:
    texts = (part.decode("latin-1") if isinstance(part, bytes) else "<body>" for part in parts)
    return ascii("".join(texts)[:200])


def _seconds(age: float) -> str:
    return f"{age:.0f} s old" if age >= 0 else f"{-age:.0f} s ahead"


# -- what is in it ------------------------------------------------------------------------------


def _document(scheme: WebhookScheme, given: Given, headers: Headers) -> Any:
    return read_body(scheme, plain_body(headers, given.body, _MAX_BODY))


def _event(scheme: WebhookScheme, given: Given, headers: Headers) -> tuple[str, str]:
    try:
        document = _document(scheme, given, headers)
    except PayloadError as error:
        return "", f"; it cannot be read: {error}"
    name = scheme.name.find(headers, given.query, document)
    text = "" if name is MISSING else as_text(name) or ""
    return text, f"; the event is {text[:100]!a}" if text else ""


def _time(scheme: WebhookScheme, given: Given, headers: Headers) -> int | None:
    if scheme.time is None:
        return None
    try:
        found = scheme.time.find(headers, given.query, _document(scheme, given, headers))
    except PayloadError:
        return None
    text = None if found is MISSING else as_text(found)
    return None if text is None else milliseconds(text, scheme.time_unit)
