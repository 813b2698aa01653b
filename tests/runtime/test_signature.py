"""
Proofs of deliveries. Every expected signature is computed here, with the standard library.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.runtime.errors import (
    ConfigurationError,
    FutureTimestamp,
    InvalidSignature,
    MissingSignature,
    SignatureError,
    StaleTimestamp,
)
from generator.runtime.secret import Secret
from generator.runtime.signature import (
    MAX_HEADER,
    BodyPlace,
    FormBody,
    HeaderPlace,
    Headers,
    QueryPlace,
    RawBody,
    RequestMethod,
    RequestUrl,
    SignatureScheme,
    Verified,
    Verifier,
    header_value,
    milliseconds,
    query_value,
    sign,
    signed_headers,
    verify_signature,
)
from tests.runtime.acme_service import NOW, SECRET, SIGNATURE, TIME

BODY = '{"event": "cart:paid", "né": "\\u00e9"}\n'.encode()
STAMP = "1800000000000"
DAY = 86_400.0


def digest(text: bytes, secret: str = SECRET, algorithm: str = "sha256") -> bytes:
    return hmac.new(secret.encode(), text, getattr(hashlib, algorithm)).digest()


RIGHT = digest(b"<" + STAMP.encode() + b"|" + BODY + b">").hex()


def verify(
    signature: Any = RIGHT,
    timestamp: Any = STAMP,
    *,
    body: bytes = BODY,
    secrets: tuple[str, ...] = (SECRET,),
    scheme: SignatureScheme = SIGNATURE,
    now: float = NOW,
    tolerance: float = DAY,
) -> Verified:
    headers = [(b"acme-signature", signature), ("ACME-Time", timestamp)]
    given = [(name, value) for name, value in headers if value is not None]
    return verify_signature(
        given, body, [Secret(secret) for secret in secrets], scheme, now=now, tolerance=tolerance
    )


@pytest.mark.parametrize(
    "signature",
    [
        pytest.param(RIGHT, id="as sent"),
        pytest.param(RIGHT.encode(), id="bytes"),
        pytest.param(RIGHT.upper(), id="F4 upper case"),
        pytest.param(f" \t{RIGHT} ", id="F4 blanks around"),
    ],
)
def test_right_signature(signature: Any) -> None:
    """
    The signature of these bytes under this secret is accepted.
    """
    assert Verified(0, 1_800_000_000_000, "milliseconds") == verify(signature)


@pytest.mark.parametrize("signature", [None, "", "  "])
def test_missing_signature(signature: str | None) -> None:
    """
    F1: a request without a signature says so, and names the header.
    """
    with pytest.raises(MissingSignature, match="Acme-Signature"):
        verify(signature)


@pytest.mark.parametrize(
    "signature",
    [
        pytest.param(digest(BODY).hex(), id="F2 body only"),
        pytest.param(digest(STAMP.encode() + b"|" + BODY).hex(), id="F2 no brackets"),
        pytest.param(digest(b"<" + STAMP.encode() + b"|" + BODY + b">", "other").hex(), id="F2 other secret"),
        pytest.param("0" * 64, id="F2 zeros"),
        pytest.param(RIGHT[:-1], id="F4 63 digits"),
        pytest.param(RIGHT + "0", id="F4 65 digits"),
        pytest.param(RIGHT[:32] + " " + RIGHT[33:], id="F4 blank inside"),
        pytest.param(RIGHT + "\n", id="F4 line break"),
        pytest.param("0x" + RIGHT[2:], id="F4 prefix"),
        pytest.param("é" * 64, id="F5 not ASCII"),
        pytest.param("\u0661" * 64, id="F5 other digits"),
        pytest.param("\ud800" * 64, id="F5 surrogates"),
        pytest.param("\0" * 64, id="F5 NUL"),
        pytest.param("a" * 10_485_760, id="F5 10 MiB"),
    ],
)
def test_wrong_signature(signature: str) -> None:
    """
    F2, F4, F5: anything else is refused as an invalid signature.
    """
    with pytest.raises(InvalidSignature):
        verify(signature)


@pytest.mark.parametrize("body", [BODY[:-1], BODY + b" ", b"", BODY.replace(b"\\u00e9", "é".encode())])
def test_altered_body(body: bytes) -> None:
    """
    F13: other bytes do not have this signature; the hint lists the usual causes.
    """
    with pytest.raises(InvalidSignature) as caught:
        verify(body=body)

    assert "proxy" in caught.value.hint
    assert "JSON" in caught.value.hint


def test_signature_of_another_product() -> None:
    """
    F14: the hint names the product whose signature this is.
    """
    with pytest.raises(InvalidSignature, match="Acme Pay") as caught:
        verify(f"v9={RIGHT}")

    assert "this is how Acme Pay signs, another product" == caught.value.hint


@pytest.mark.parametrize("header", ["Acme-Signature", "Acme-Time"])
def test_header_sent_twice(header: str) -> None:
    """
    F6: differing values are refused whatever their order; equal ones are one.
    """
    values = {"Acme-Signature": RIGHT, "Acme-Time": STAMP}
    pairs = list(values.items())
    other = (header.lower(), "0" * len(values[header]))
    for headers in ([*pairs, other], [other, *pairs], {**values, header: [values[header], other[1]]}):
        with pytest.raises(InvalidSignature, match="sent twice"):
            verify_signature(headers, BODY, [Secret(SECRET)], SIGNATURE, now=NOW, tolerance=DAY)

    assert verify_signature([*pairs, *pairs], BODY, [Secret(SECRET)], SIGNATURE, now=NOW, tolerance=DAY)
    assert verify(f"{RIGHT}, {RIGHT}", f"{STAMP},\t{STAMP}")  # as some servers join them


@pytest.mark.parametrize("timestamp", [None, "", " "])
def test_missing_timestamp(timestamp: str | None) -> None:
    """
    F7: a request without a timestamp says so.
    """
    with pytest.raises(MissingSignature, match="timestamp"):
        verify(RIGHT, timestamp)


@pytest.mark.parametrize(
    "timestamp",
    [
        "abc",
        "1e9",
        "nan",
        "-1",
        "+1",
        "1.5",
        "1_000",
        "١٧",
        "²",
        " 17",
        "17\n",
        "9" * 17,
        "9" * 5000,
        "\ud800",
        "\0",
    ],
)
def test_odd_timestamp(timestamp: str) -> None:
    """
    F7: only 1 to 16 ASCII digits are a timestamp, also when the signature covers the odd text.
    """
    text = b"<" + timestamp.encode("utf-8", "surrogatepass") + b"|" + BODY + b">"
    with pytest.raises(InvalidSignature, match="16 digits|too long"):
        verify(digest(text).hex(), timestamp)


@pytest.mark.parametrize(
    ("unit", "timestamp", "expected"),
    [
        ("magnitude", "1800000000000", (1_800_000_000_000, "milliseconds")),
        ("magnitude", "1800000000", (1_800_000_000_000, "seconds")),
        ("magnitude", "0001800000000", (1_800_000_000_000, "seconds")),
        ("seconds", "1800000000", (1_800_000_000_000, "seconds")),
        ("milliseconds", "1800000000000", (1_800_000_000_000, "milliseconds")),
    ],
)
def test_unit_of_the_timestamp(unit: str, timestamp: str, expected: tuple[int, str]) -> None:
    """
    F10: the time is told in milliseconds whatever the unit; the text is signed as it came.
    """
    scheme = replace(SIGNATURE, unit=unit)
    verified = verify(digest(b"<" + timestamp.encode() + b"|" + BODY + b">").hex(), timestamp, scheme=scheme)

    assert expected == (verified.timestamp_ms, verified.unit)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (NOW + DAY, None),
        (NOW + DAY + 1, StaleTimestamp),
        (NOW - DAY, None),
        (NOW - DAY - 1, FutureTimestamp),
        (NOW + 3600 + DAY, StaleTimestamp),
    ],
    ids=["F8 old", "F8 too old", "F9 ahead", "F9 too far ahead", "F46 clock jumps an hour"],
)
def test_age(now: float, expected: type[SignatureError] | None) -> None:
    """
    F8, F9, F46: a right signature counts within the tolerance, either way.
    """
    if expected is None:
        assert verify(now=now)
        return
    with pytest.raises(expected, match=r"the clock here says 20\d\d-\d\d-\d\d .* UTC"):
        verify(now=now)


def test_age_is_told_for_right_signatures_only() -> None:
    """
    F8: who cannot sign does not learn what time it is here.
    """
    with pytest.raises(InvalidSignature):
        verify("0" * 64, now=NOW + 10 * DAY)


def test_several_secrets() -> None:
    """
    F3: the position tells which secret it was; the first one counts when two are the same.
    """
    assert [0, 1, 2] == [
        verify(secrets=secrets).secret_index
        for secrets in ((SECRET, "b", SECRET), ("a", SECRET, "c"), ("a", "b", SECRET))
    ]


def test_all_secrets_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    F3: the time taken does not tell which secret fits.
    """
    compared: list[bytes] = []
    compare = hmac.compare_digest

    def counted(a: bytes, b: bytes) -> bool:
        compared.append(a)
        return compare(a, b)

    monkeypatch.setattr(hmac, "compare_digest", counted)
    verify(secrets=(SECRET, "b", "c"))

    assert 3 == len(compared)


def base64_text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


BASE64 = replace(SIGNATURE, encoding="base64", digest="sha1", prefix="sha1=")
SHA1 = digest(b"<" + STAMP.encode() + b"|" + BODY + b">", algorithm="sha1")


def test_base64() -> None:
    """
    Another digest, encoding and prefix are data of the scheme.
    """
    assert verify(f"sha1={base64_text(SHA1)}", scheme=BASE64)


@pytest.mark.parametrize(
    "text",
    [
        base64_text(SHA1),
        f"SHA1={base64_text(SHA1)}",
        f"sha1={base64_text(SHA1).rstrip('=')}",
        f"sha1={base64_text(SHA1)}=",
        f"sha1= {base64_text(SHA1)}",
        f"sha1={base64_text(SHA1)[:9]}\n{base64_text(SHA1)[9:]}",
        f"sha1={base64_text(SHA1[:-1])}",
        f"sha1={SHA1.hex()}",
        # The last digit before the padding has two bits that stand for nothing.
        f"sha1={base64_text(SHA1)[:-2]}{chr(ord(base64_text(SHA1)[-2]) + 1)}=",
    ],
)
def test_wrong_base64(text: str) -> None:
    """
    F4: exactly one text stands for a digest, with its prefix and its padding.
    """
    with pytest.raises(InvalidSignature):
        verify(text, scheme=BASE64)


COMBINED = SignatureScheme(
    signature=HeaderPlace("Acme-Proof", "v1"),
    timestamp=HeaderPlace("Acme-Proof", "t"),
    unit="seconds",
    text=(HeaderPlace("Acme-Proof", "t"), ".", HeaderPlace("Acme-Shop"), ".", RawBody()),
    digest="sha512",
    encoding="hex",
)


def combined(proof: str, shop: str | None = "schön") -> Verified:
    headers = {"acme-proof": proof} | ({} if shop is None else {"acme-shop": shop})
    return verify_signature(headers, BODY, [Secret(SECRET)], COMBINED, now=NOW, tolerance=DAY)


PROOF = digest("1800000000.schön.".encode("latin-1") + BODY, algorithm="sha512").hex()


def test_combined_header() -> None:
    """
    Signature and time may be pairs of one header; another header may be covered too.
    """
    assert Verified(0, 1_800_000_000_000, "seconds") == combined(f"t=1800000000, v0=old, v1={PROOF}")


@pytest.mark.parametrize(
    ("proof", "shop", "expected"),
    [
        (f"v1={PROOF}", "schön", MissingSignature),
        ("t=1800000000", "schön", MissingSignature),
        (f"t=1800000000,v1={PROOF}", None, MissingSignature),
        (f"t=1800000000,v1={PROOF}", "other", InvalidSignature),
        (f"t=1800000000,v1={PROOF}", "\u4f60", InvalidSignature),
        (f"t=1800000000,v1={'0' * 128},v1={PROOF}", "schön", InvalidSignature),
        (f"t=1,t=1800000000,v1={PROOF}", "schön", InvalidSignature),
        (f"t=1800000000,v1={PROOF}" + "," * 5000, "schön", InvalidSignature),
    ],
)
def test_wrong_combined_header(proof: str, shop: str | None, expected: type[SignatureError]) -> None:
    """
    F6, F7: a pair that is missing, sent twice or out of bounds is refused.
    """
    with pytest.raises(expected):
        combined(proof, shop)


def test_scheme_without_a_timestamp() -> None:
    """
    A service that does not sign a time cannot be held to one.
    """
    scheme = replace(SIGNATURE, timestamp=None, text=(RawBody(),))

    assert Verified(0, None, "") == verify(digest(BODY).hex(), None, scheme=scheme)


def test_sign() -> None:
    """
    Signing makes what the service sends.
    """
    assert RIGHT == sign(SIGNATURE, SECRET, BODY, timestamp=STAMP)
    assert f"sha1={base64_text(SHA1)}" == sign(BASE64, SECRET, BODY, timestamp=int(STAMP))


def test_signed_headers() -> None:
    """
    The headers made for a body prove it, also where they share one header.
    """
    plain = signed_headers(SIGNATURE, SECRET, BODY, timestamp=STAMP)
    joined = signed_headers(COMBINED, SECRET, BODY, timestamp=1_800_000_000, headers={"Acme-Shop": "schön"})

    assert {"Acme-Time": STAMP, "Acme-Signature": RIGHT} == plain
    assert {"Acme-Proof": f"t=1800000000,v1={PROOF}", "Acme-Shop": "schön"} == joined


def test_signing_without_what_is_signed() -> None:
    """
    A header that the text covers and nobody gave is named.
    """
    with pytest.raises(ConfigurationError, match="Acme-Shop"):
        sign(COMBINED, SECRET, BODY, timestamp=1)
    with pytest.raises(ConfigurationError, match="timestamp"):
        signed_headers(SIGNATURE, SECRET, BODY)
    with pytest.raises(ConfigurationError, match="covers the URL,"):
        sign(replace(SIGNATURE, text=(RequestUrl(), RawBody())), SECRET, BODY)
    with pytest.raises(ConfigurationError, match="covers the method,"):
        sign(replace(SIGNATURE, text=(RequestMethod(), RawBody())), SECRET, BODY)


def test_headers_of_any_kind() -> None:
    """
    F47: mappings and pairs, text and bytes, single values and lists read the same.
    """
    sources: list[Any] = [
        {"X-One": "1"},
        {b"x-one": b"1"},
        [("x-ONE", "1")],
        ((b"X-One", b"1") for _ in range(1)),
        {"X-One": ["1"], "X-None": None},
        Headers({"X-One": "1"}),
    ]

    assert ["1"] * len(sources) == [Headers(source).get("x-One") for source in sources]


@pytest.mark.parametrize("source", ["text", [1], [("a",)], None])
def test_what_is_no_headers(source: Any) -> None:
    """
    Another argument is a mistake of the caller, not of the sender.
    """
    with pytest.raises(ConfigurationError, match="headers"):
        Headers(source)


@pytest.mark.parametrize("timestamp", ["yesterday", STAMP, "2026-02-30T00:00:00Z"])
def test_odd_rfc3339_timestamp(timestamp: str) -> None:
    """
    F7: where the service writes times, a text that is none is refused for that.
    """
    text = b"<" + timestamp.encode() + b"|" + BODY + b">"
    with pytest.raises(InvalidSignature, match="RFC 3339"):
        verify(digest(text).hex(), timestamp, scheme=replace(SIGNATURE, unit="rfc3339"))


@pytest.mark.parametrize("query", ["a=b&c=d", "?a=b&c=d", b"?a=b", "a=b&a=b"])
def test_a_query_with_or_without_its_mark(query: str | bytes) -> None:
    """
    Frameworks hand over both.
    """
    assert "b" == query_value(query, "a")


@pytest.mark.parametrize("query", ["a=b", "?a=b", b"?a=b"])
def test_a_signed_url(query: str | bytes) -> None:
    """
    It is covered with its query, however that is handed over.
    """
    scheme = replace(SIGNATURE, timestamp=None, text=(RequestUrl(), RawBody()))
    url = "https://shop.example/hook"
    headers = signed_headers(scheme, SECRET, BODY, url=f"{url}?a=b")

    assert digest(f"{url}?a=b".encode() + BODY).hex() == headers["Acme-Signature"]
    assert verify_signature(
        headers, BODY, [Secret(SECRET)], scheme, now=NOW, tolerance=DAY, url=url, query=query
    )


def test_names_of_places() -> None:
    """
    A message names a place as a document does: members by their names, what lies deeper by its pointer.
    """
    assert ["'event'", "/a/b~1c/~0d", "Acme-Time", "Acme-Proof (t)", "the query parameter 'a'"] == [
        str(place)
        for place in (
            BodyPlace(("event",)),
            BodyPlace(("a", "b/c", "~d")),
            TIME,
            HeaderPlace("Acme-Proof", "t"),
            QueryPlace("a"),
        )
    ]


@pytest.mark.parametrize("value", [None, "", " "])
def test_no_signature_where_several_may_be(value: str | None) -> None:
    """
    F1: it is missing, and not of a wrong form.
    """
    with pytest.raises(MissingSignature, match="Acme-Signature"):
        verify(value, scheme=LISTED)


def test_a_header_that_proves_nothing_is_bounded() -> None:
    """
    F5: one that is too long is as good as missing.
    """
    place = HeaderPlace("Acme-Origin")

    assert "x" * MAX_HEADER == header_value(Headers({"acme-origin": "x" * MAX_HEADER}), place)
    assert header_value(Headers({"acme-origin": "x" * (MAX_HEADER + 1)}), place) is None


def test_nothing_secret_is_shown() -> None:
    """
    F111: neither messages nor reprs hold secrets or header values.
    """
    headers = Headers({"Authorization": "canary", "Acme-Signature": "canary", "Acme-Time": "canary"})
    with pytest.raises(SignatureError) as caught:
        verify_signature(headers, b"canary", [Secret("canary")], SIGNATURE, now=NOW, tolerance=DAY)

    assert "canary" not in f"{headers!r}{caught.value!r}{caught.value}"


odd_text = st.text(max_size=80) | st.sampled_from([RIGHT, STAMP, RIGHT.upper(), "t=1,v1=0", "v9=", "9" * 16])
header_text = (
    odd_text | odd_text.map(lambda text: text.encode("utf-8", "surrogatepass")) | st.binary(max_size=80)
)


EVERYTHING = SignatureScheme(
    signature=HeaderPlace("Acme-Signature", "v1", " ", ","),
    timestamp=HeaderPlace("Acme-Time"),
    unit="rfc3339",
    text=(RequestMethod(), RequestUrl(), QueryPlace("a"), TIME, FormBody(), RawBody()),
    digest="sha256",
    encoding="base64",
    several=True,
)
LISTED = replace(SIGNATURE, signature=HeaderPlace("Acme-Signature"), several=True)


@settings(max_examples=400, deadline=None)
@given(
    signature=header_text,
    timestamp=header_text,
    more=st.lists(
        st.tuples(st.sampled_from(["Acme-Signature", "acme-time", "Acme-Proof"]), header_text), max_size=3
    ),
    body=st.binary(max_size=50),
    scheme=st.sampled_from(
        [
            SIGNATURE,
            BASE64,
            COMBINED,
            EVERYTHING,
            LISTED,
            replace(SIGNATURE, text=(TIME, TIME, "é", RawBody())),
        ]
    ),
    query=st.text(max_size=40) | st.binary(max_size=40) | st.sampled_from(["a=1", b"?a=%ff", "a=1&a=2"]),
)
@example(
    f"v1,{base64_text(bytes(32))} v1,x",
    "2027-01-15T08:00:00Z",
    [],
    b"a=1&b=%ff",
    EVERYTHING,
    "a=1",
)
@example(f"v1,{base64_text(bytes(32))}", "2027-01-15T08:00:00Z", [], b"b=1", EVERYTHING, "a=1")
def test_any_request(
    signature: Any,
    timestamp: Any,
    more: list[tuple[str, Any]],
    body: bytes,
    scheme: SignatureScheme,
    query: str | bytes,
) -> None:
    """
    F5, F7: whatever is sent, forgeries end in a `SignatureError` and in nothing else.
    """
    headers = [("Acme-Signature", signature), ("Acme-Time", timestamp), *more]
    with pytest.raises(SignatureError):
        verify_signature(
            headers,
            body,
            [Secret("not the one")],
            scheme,
            now=NOW,
            tolerance=DAY,
            method="POST",
            url="https://acme.example/hooks",
            query=query,
        )


@settings(max_examples=200, deadline=None)
@given(
    body=st.binary(max_size=200),
    secret=st.text(min_size=1).filter(lambda text: text.strip() != ""),
    flip=st.integers(0),
)
def test_any_body(body: bytes, secret: str, flip: int) -> None:
    """
    What is signed verifies, and does not when one bit of the body differs.
    """
    try:
        key = Secret(secret)
    except ConfigurationError:
        return
    headers = signed_headers(SIGNATURE, key, body, timestamp=STAMP)
    altered = bytearray(body or b"\0")
    altered[flip % len(altered)] ^= 1

    assert verify_signature(headers, body, [key], SIGNATURE, now=NOW, tolerance=DAY)
    with pytest.raises(InvalidSignature):
        verify_signature(headers, bytes(altered), [key], SIGNATURE, now=NOW, tolerance=DAY)


def test_no_method_is_covered() -> None:
    """
    A method that nobody gives is none, and not some text that a signature could be made over.
    """
    scheme = SignatureScheme(SIGNATURE.signature, None, "", (RequestMethod(), RawBody()), "sha256", "hex")
    made = signed_headers(scheme, SECRET, BODY, method="POST")

    for refused in (
        lambda: verify_signature(made, BODY, [Secret(SECRET)], scheme, now=NOW, tolerance=DAY),
        lambda: Verifier(scheme).read(Headers(made)),
    ):
        with pytest.raises(MissingSignature, match="the method"):
            refused()
    for unmade in (lambda: sign(scheme, SECRET, BODY), lambda: signed_headers(scheme, SECRET, BODY)):
        with pytest.raises(ConfigurationError, match="the method"):
            unmade()


def test_units_of_times() -> None:
    """
    Times are read in milliseconds, whatever they are written in.
    """
    times = [milliseconds("1800000000", "seconds"), milliseconds("1800000000000", "milliseconds")]

    assert [1_800_000_000_000] * 2 == times


def test_unit_by_magnitude() -> None:
    """
    What would be a second beyond the year 5000 is in milliseconds; the bound itself is in seconds.
    """
    scheme = replace(SIGNATURE, unit="magnitude")
    found = []
    for stamp, now in ((10**11, 1e11), (10**11 + 1, 1e8)):
        headers = signed_headers(scheme, SECRET, BODY, timestamp=stamp)
        found.append(verify_signature(headers, BODY, [Secret(SECRET)], scheme, now=now, tolerance=1).unit)

    assert ["seconds", "milliseconds"] == found
