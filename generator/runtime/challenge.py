"""
Answering the requests by which a service asks whether a receiver is there.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import re
from collections.abc import Callable
from typing import Any, Final

from .answers import Response
from .envelope import MISSING, as_text, read_body
from .errors import InvalidEnvelope, MissingSignature
from .secret import Secret
from .signature import Challenge, Headers, Place, SignedPlace, WebhookScheme

_PLAIN: Final = re.compile(r"[\w.:-]+", re.ASCII)


def answer_challenge(
    scheme: WebhookScheme,
    token: Secret | None,
    sign: Callable[[bytes], str],
    method: str,
    headers: Headers,
    body: bytes,
    query: str | bytes,
) -> Response | None:
    """
    Answer a challenge; return `None` for what is none.

    *token* is what challenges with a token must bring, *sign* makes the digest of a text. *body* is
    that of a proved request, or empty. Raises `MissingSignature` for a wrong token, and a
    `PayloadError` for a body that cannot be read.
    """
    document: Any = None
    for challenge in scheme.challenges:
        if method != (challenge.method or scheme.method):
            continue
        if not challenge.method and document is None:
            # A body is not read twice for every delivery, only where it may be a challenge.
            if _PLAIN.fullmatch(challenge.value) and challenge.value.encode() not in body:
                continue
            document = read_body(scheme, body)
        place = challenge.place
        if place is not None and as_text(place.find(headers, query, document)) != challenge.value:
            continue
        if challenge.token is not None:
            _check_token(challenge.token, token, headers, query)
        response = _answer(challenge, sign, headers, query, document)
        if response is not None:
            return response
    return None


def is_token(given: str | None, token: Secret) -> bool:
    """
    Compare a token with the one that was agreed on, in a time that tells nothing of either.
    """
    expected = hashlib.sha256(token.reveal()).digest()
    return hmac.compare_digest(
        hashlib.sha256((given or "").encode("utf-8", "surrogatepass")).digest(), expected
    )


def _check_token(place: Place, token: Secret | None, headers: Headers, query: str | bytes) -> None:
    given = place.find(headers, query, None)
    if token is None or not is_token(None if given is MISSING else given, token):
        raise MissingSignature("the token of the challenge is missing or wrong")


def _answer(
    challenge: Challenge, sign: Callable[[bytes], str], headers: Headers, query: str | bytes, document: Any
) -> Response | None:
    values: dict[str, str] = {}
    for member, place in challenge.members or (("", challenge.answer),):
        source = place.place if isinstance(place, SignedPlace) else place
        assert source is not None  # it has one or the other
        text = as_text(source.find(headers, query, document))
        if text is None:
            if challenge.method:
                return None
            raise InvalidEnvelope(f"the challenge has no {source}")
        if isinstance(place, SignedPlace):
            text = place.prefix + sign(text.encode("utf-8", "surrogatepass"))
        values[member] = text
    if challenge.members:
        return _response("application/json", json.dumps(values))
    return _response("text/plain; charset=utf-8", values[""])


def _response(content_type: str, text: str) -> Response:
    body = text.encode("utf-8", "surrogatepass")
    headers = {
        "content-type": content_type,
        "content-length": str(len(body)),
        # What is sent back came from outside; no browser may take it for a page.
        "x-content-type-options": "nosniff",
    }
    return Response(200, headers, body)
