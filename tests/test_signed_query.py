"""
A signature that covers the URL is one of the bytes of the query, however a framework hands them over.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
from typing import Any

import pytest

from generator.runtime.signature import BodyPlace, HeaderPlace, RawBody, RequestUrl, SignatureScheme
from generator.runtime.webhook import WebhookReceiver, WebhookScheme
from tests.adapting import ADAPTERS
from tests.runtime.acme_service import SECRET, make_scheme

URL = "https://hooks.example.com/hook"
SCHEME = WebhookScheme(
    method="POST",
    name=BodyPlace(("event",)),
    data=BodyPlace(("data",)),
    signature=SignatureScheme(
        HeaderPlace("Acme-Signature"), None, "", (RequestUrl(), RawBody()), "sha256", "hex"
    ),
)


@pytest.mark.parametrize("name", [name for name in ADAPTERS if name not in ("aiohttp", "lambda")])
def test_query_beyond_ascii(name: str) -> None:
    """
    Bytes beyond ASCII, which servers hand over as text of Latin-1 to WSGI, are those that were signed.
    """
    from django.conf import settings  # type: ignore[import-untyped]

    if not settings.configured:
        settings.configure(SECRET_KEY="x", ALLOWED_HOSTS=["*"])
    seen: list[Any] = []
    hooks = WebhookReceiver(events=make_scheme(), scheme=SCHEME, secret=SECRET, url=URL)
    hooks.on_any(seen.append)
    # One character for each byte of the UTF-8: what is none, Django under ASGI refuses by itself.
    query, body = "a=\u00c3\u00a9", b'{"event":"cart:paid","data":{"cart_id":"c"}}'
    signed = hmac.new(SECRET.encode(), f"{URL}?{query}".encode("latin-1") + body, hashlib.sha256).hexdigest()
    pairs = [("Acme-Signature", signed), ("Content-Length", str(len(body)))]
    status = ADAPTERS[name](hooks)("POST", pairs, body, query)
    if asyncio.iscoroutine(status):
        status = asyncio.run(status)

    assert (200, 1) == (status, len(seen))
