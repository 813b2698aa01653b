"""
Receiving events by webhook, without a framework and without a network.

A request is answered with success only after its handlers ran. What is genuine and cannot be read
is set aside (``on_quarantine``) and answered with success too: sending it again would not help.

Signals, for the observer: ``accepted``, ``duplicate``, ``unhandled``, ``unknown_event``,
``unknown_member``, ``problems``, ``quarantined``, ``refused``, ``handler_failed``,
``last_attempt``, ``old_secret_used``, ``timestamp_unit``, ``client_gone``, ``detached``,
``pool_exhausted``, ``forgotten``.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import logging
import math
import os
import re
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent import futures
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, TypeVar

from . import answers, deliveries, dispatch, envelope
from .challenge import answer_challenge, is_token
from .errors import (
    BodyTooLarge,
    ConfigurationError,
    HandlerError,
    InvalidEnvelope,
    MalformedPayload,
    MissingSignature,
    PayloadError,
    SchemaMismatch,
    ServiceError,
    SignatureError,
)
from .event import EventScheme, ServiceEvent
from .observer import Observer, Reporter, label, shown
from .router import Registering
from .secret import Secret, SecretSource
from .signature import (
    HeaderPlace,
    Headers,
    HeaderSource,
    Proof,
    RequestUrl,
    SignatureScheme,
    Verified,
    WebhookScheme,
    header_value,
    query_value,
    read_proof,
    sign,
    sign_text,
    signed_headers,
    signing_key,
    stamp,
    verify_proof,
)

if TYPE_CHECKING:
    from .adapters.asgi import AsgiApplication

__all__ = [
    "QueryFilter",
    "WebhookReceiver",
    "WebhookScheme",
    "delivery_headers",
    "sign_delivery",
]

H = TypeVar("H", bound=Callable[..., Any])

RETRY_AFTER: Final = 5
"""
How many seconds the sender is asked to wait when nothing is wrong with its request.
"""

FORM: Final = "application/x-www-form-urlencoded"
"""
The content type of a form.
"""

_LENGTH: Final = re.compile(r"[0-9]{1,18}")
_QUERY: Final = re.compile(r"\?[^\s\"']*")
_HOUR: Final = 3600.0

_TEXTS: Final[Mapping[int, str]] = {
    200: "ok",
    400: "the body cannot be read",
    401: "the request is not signed as it must be",
    404: "nothing is here",
    405: "this method is not for this address",
    408: "the body did not arrive in time",
    413: "the body is too large",
    415: "this type of content is not accepted",
    422: "the body is no event",
    500: "the event was not handled",
    503: "not now",
}


class _TwinFailed(HandlerError):
    """
    The same delivery came twice at the same time, and the one that was handled failed.
    """


class WebhookReceiver(Registering):
    """
    Receives the events of one webhook.

    *secret* is what deliveries are signed with; give several while one replaces another, the
    current one first. *url_key* is the key in the URL of deliveries that are not signed, in the
    query parameter *url_key_name*. *token* is the plain token of deliveries that bring one in a header,
    and of challenges. *url* is the address as the service knows it, where signatures cover it.
    *tolerance* is the greatest age of a delivery in seconds. A
    delivery that was handled is recognised for *remember* seconds, by default as long, and not
    handled again. *max_body* is in bytes. *strict* sets events aside whose data is not as the
    document says, and insists on the content type. *reject_malformed* answers what cannot be read
    with a 4xx status. *deadline* is how many seconds the handlers of an event may take together,
    `None` for ever; *threads* is how many plain functions run at the same time.

    Raises `ConfigurationError` when there is nothing that could prove a delivery.
    """

    def __init__(
        self,
        *,
        events: EventScheme,
        scheme: WebhookScheme,
        secret: SecretSource | Iterable[SecretSource] | None = None,
        url_key: SecretSource | None = None,
        url_key_name: str | None = None,
        tolerance: float = 86_400,
        max_body: int = 1_048_576,
        inbox: object = None,
        clock: Callable[[], float] = time.time,
        monotonic: Callable[[], float] = time.monotonic,
        observer: Observer | None = None,
        strict: bool = False,
        reject_malformed: bool = False,
        deadline: float | None = 30.0,
        remember: float | None = None,
        threads: int | None = None,
        token: SecretSource | None = None,
        url: str | None = None,
    ) -> None:
        self._events = events
        self._scheme = scheme
        # Whoever overrides `verify` decides what proves a delivery, and when.
        self._verifies = type(self).verify is WebhookReceiver.verify
        self._secrets = _secrets(secret, scheme if self._verifies else None)
        self._url_key = None if url_key is None else Secret.of(url_key, what="url_key")
        self._url_key_name = scheme.url_key if url_key_name is None else url_key_name
        self._token = None if token is None else Secret.of(token, what="token")
        self._url = _checked_url(url, scheme)
        if self._verifies:
            has_token = self._token is not None and scheme.token is not None
            _check_proofs(self._secrets, self._url_key, self._url_key_name, has_token)
        if inbox is not None:
            raise ConfigurationError("a durable inbox is not part of this release; leave out inbox")
        self._tolerance = _positive("tolerance", tolerance)
        self._max_body = int(_positive("max_body", max_body))
        self._deadline = None if deadline is None else _positive("deadline", deadline)
        self._clock = clock
        self._strict = strict
        self._reject_malformed = reject_malformed
        self._reporter = Reporter(observer, _log(), monotonic)
        super().__init__(
            events,
            threads=None if threads is None else int(_positive("threads", threads)),
            signal=self._reporter.signal,
        )
        self._deliveries = deliveries.HandledDeliveries(
            self._tolerance if remember is None else _positive("remember", remember),
            monotonic=monotonic,
            forgotten=self._forgotten,
        )
        self._quarantine: tuple[answers.QuarantineHandler, ...] = ()
        self._lock = threading.Lock()
        self._requests = 0
        self._closing = False
        self._idle: list[futures.Future[None]] = []

    @property
    def max_body(self) -> int:
        """
        How many bytes a body may have.
        """
        return self._max_body

    # -- handlers --------------------------------------------------------------------------------

    def on_quarantine(
        self, callback: Callable[[answers.Quarantined], Any]
    ) -> Callable[[answers.Quarantined], Any]:
        """
        Register a callback for genuine deliveries that cannot be read.
        """
        if not callable(callback):
            raise ConfigurationError("a callback for quarantined deliveries must be callable")
        with self._lock:
            self._quarantine = (*self._quarantine, callback)
        return callback

    def _on(self, name: str, handler: H) -> H:
        info = self._events.registry.get(name)
        if info is not None and self._scheme.surface not in info.surfaces:
            _log().warning("%s is not known to arrive by %s", shown(name), self._scheme.surface)
        return super()._on(name, handler)

    # -- receiving -------------------------------------------------------------------------------

    def parse(self, headers: HeaderSource, body: bytes, query: str | bytes = "") -> ServiceEvent[Any]:
        """
        Verify and decode a delivery; run no handler.

        Raises a `SignatureError` or a `PayloadError`, and `ConfigurationError` when the body is
        gone because something else has read it.
        """
        events = self.parse_all(headers, body, query)
        if len(events) != 1:
            raise ConfigurationError(f"the delivery is a batch of {len(events)} events; use parse_all")
        return events[0]

    def parse_all(
        self, headers: HeaderSource, body: bytes, query: str | bytes = ""
    ) -> list[ServiceEvent[Any]]:
        """
        Do what `parse` does for a delivery that may be a batch of events.
        """
        found = self._read_delivery(Headers(headers), self._raw_bytes(body), query)
        if isinstance(found, answers.Response):
            raise InvalidEnvelope("the request is a challenge and no delivery")
        events: list[ServiceEvent[Any]] = []
        for delivery in found:
            if isinstance(delivery, PayloadError):
                raise delivery
            self._check_strict(delivery.event)
            events.append(delivery.event)
        return events

    async def handle(
        self, method: str, headers: HeaderSource, body: bytes, query: str | bytes = ""
    ) -> answers.Response:
        """
        Verify and decode a request, run the handlers, and say what to answer.
        """
        try:
            known = Headers(headers)
        except ConfigurationError as error:
            return self._broken(error)
        with self._admission(method, known, query) as refusal:
            return refusal or await self._answer(known, body, query)

    def handle_sync(
        self, method: str, headers: HeaderSource, body: bytes, query: str | bytes = ""
    ) -> answers.Response:
        """
        Do what `handle` does in a thread that has no event loop.

        Plain handlers run in this thread; the deadline cannot interrupt them.
        """
        try:
            known = Headers(headers)
        except ConfigurationError as error:
            return self._broken(error)
        with self._admission(method, known, query) as refusal:
            if refusal is not None:
                return refusal
            try:
                received = self._read_request(known, body, query)
                if isinstance(received, answers.Response):
                    return received
                return _worst([self._run_handlers_sync(each) for each in received])
            except Exception as error:
                return self._broken(error)

    @contextmanager
    def _admission(
        self, method: str, headers: Headers, query: str | bytes = ""
    ) -> Iterator[answers.Response | None]:
        """
        Yield the refusal of a request that can be refused before its body is read, else `None`.

        Inside, the request counts as being worked on; `close` waits for it.
        """
        with self._lock:
            closing = self._closing
            if not closing:
                self._requests += 1
        if closing:
            yield _response(503)
            return
        try:
            yield self._refuse_early(method, headers, query)
        finally:
            self._leave()

    async def _answer(self, headers: Headers, body: bytes, query: str | bytes = "") -> answers.Response:
        """
        Do what is left to do for an admitted request.
        """
        try:
            received = self._read_request(headers, body, query)
            if isinstance(received, answers.Response):
                return received
            return _worst([await self._run_handlers(each) for each in received])
        except Exception as error:
            return self._broken(error)

    def asgi(self, path: str | None = None, *, body_deadline: float = 15.0) -> AsgiApplication:
        """
        Make an ASGI application of this receiver.

        It answers at *path*, with or without a slash at its end, or everywhere. A body must have
        arrived within *body_deadline* seconds.
        """
        from .adapters.asgi import AsgiApplication

        return AsgiApplication(self, path, body_deadline)

    def _open(self) -> None:
        """
        Accept requests, also after `close`. A server's lifespan calls it when it starts.
        """
        with self._lock:
            self._closing = False
        self._warn_if_idle()

    async def close(self, drain: float = 30.0) -> None:
        """
        Refuse new requests, and wait *drain* seconds at most for those being worked on.
        """
        idle: futures.Future[None] = futures.Future()
        idle.set_running_or_notify_cancel()
        with self._lock:
            self._closing = True
            if self._requests:
                self._idle.append(idle)
            else:
                idle.set_result(None)
        try:
            await asyncio.wait_for(asyncio.wrap_future(idle), drain)
        except TimeoutError:
            _log().warning("%d requests were not finished in %g s", self._requests, drain)
        self._dispatcher.close()

    def _client_gone(self) -> None:
        """
        Note that a client went away before its body had arrived.
        """
        self._reporter.signal("client_gone")
        _log().debug("a client went away before its body had arrived")

    def _refuse(self, status: int) -> answers.Response:
        """
        Answer, and count, a request that cannot be received for a reason outside of it.
        """
        self._reporter.signal("refused", status=status, reason="")
        self._reporter.sample(logging.WARNING, f"refused {status}", "request refused with %d", status)
        return _response(status)

    # -- making requests -------------------------------------------------------------------------

    def sign(
        self,
        secret: SecretSource,
        timestamp: str | int | None,
        body: bytes,
        *,
        headers: Mapping[str, str] | None = None,
        url: str = "",
    ) -> str:
        """
        Sign a body like the service does. *timestamp* is the header's text; *headers* are the other
        headers that the signature covers, *url* the URL with its query string.
        """
        url = url or self._url
        return sign_delivery(self._scheme, secret, body, timestamp=timestamp, headers=headers, url=url)

    def signed_headers(
        self,
        secret: SecretSource,
        body: bytes,
        *,
        timestamp: str | int | None = None,
        attempt: int = 1,
        limit: int = 1,
        headers: Mapping[str, str] | None = None,
        url: str = "",
    ) -> dict[str, str]:
        """
        Make the headers of a genuine request. *timestamp* is the header's text, by default now; *headers*
        are more of them, *url* is the URL with its query string.
        """
        if timestamp is None:
            timestamp = _stamp(self._scheme, self._clock())
        return delivery_headers(
            self._scheme,
            secret,
            body,
            timestamp=timestamp,
            attempt=attempt,
            limit=limit,
            headers=headers,
            url=url or self._url,
        )

    # -- before the body -------------------------------------------------------------------------

    def _refuse_early(self, method: str, headers: Headers, query: str | bytes) -> answers.Response | None:
        if method.upper() != self._scheme.method.upper():
            try:
                response = self.answer(method.upper(), headers, b"", query)
            except SignatureError as error:
                return self._refused(401, type(error).__name__, str(error))
            return response or self._refused(405, "method", "the method is not the webhook's")
        try:
            length = headers.lenient("content-length") or ""
            if _LENGTH.fullmatch(length) and int(length) > self._max_body:
                raise self._too_large()
            if self._verifies and self._is_signed(headers):
                self._read_proof(headers, query)
            elif self._verifies:
                self._check_key(headers, query)
        except SignatureError as error:
            return self._refused(401, type(error).__name__, str(error))
        except BodyTooLarge as error:
            return self._refused(413, type(error).__name__, str(error))
        except Exception as error:
            return self._broken(error)
        return None

    def _leave(self) -> None:
        with self._lock:
            self._requests -= 1
            waiting: list[futures.Future[None]] = []
            if not self._requests:
                waiting, self._idle = self._idle, waiting
        for idle in waiting:
            idle.set_result(None)

    # -- proving ---------------------------------------------------------------------------------

    def _is_signed(self, headers: Headers) -> bool:
        """
        Tell whether a delivery is to be proved by its signature rather than by its URL.
        """
        if not self._secrets:
            return False
        has_key = self._url_key is not None or (self._token is not None and self._scheme.token is not None)
        return not has_key or _signature_of(self._scheme).signature.header in headers

    def _read_proof(self, headers: Headers, query: str | bytes) -> Proof:
        return read_proof(
            headers,
            _signature_of(self._scheme),
            method=self._scheme.method,
            url=self._url,
            query=query,
        )

    def verify(self, headers: Headers, body: bytes, query: str | bytes) -> Verified:
        """
        Tell what proves a delivery. Override it for a service that proves its deliveries otherwise.

        *body* is what came, byte for byte. Raises a `SignatureError` when nothing proves it.
        """
        if not self._is_signed(headers):
            return Verified(0, None, "", self._check_key(headers, query))
        scheme = _signature_of(self._scheme)
        proof = self._read_proof(headers, query)
        verified = verify_proof(
            proof, body, self._secrets, scheme, now=self._clock(), tolerance=self._tolerance
        )
        if verified.secret_index:
            self._reporter.signal("old_secret_used", secret_index=verified.secret_index)
            if self._reporter.due("old_secret_used", _HOUR):
                _log().warning(
                    "deliveries are signed with secret %d of those given", verified.secret_index + 1
                )
        if verified.unit and self._reporter.due(f"unit {verified.unit}", math.inf):
            self._reporter.signal("timestamp_unit", unit=verified.unit)
            _log().info("timestamps of deliveries are in %s", verified.unit)
        return verified

    def open(self, headers: Headers, body: bytes) -> bytes:
        """
        Return the JSON text that is in the body of a proved request.

        Override it for a service that wraps its deliveries otherwise. Raises a `PayloadError`.
        """
        return envelope.plain_body(headers, body, self._max_body)

    def answer(
        self, method: str, headers: Headers, body: bytes, query: str | bytes
    ) -> answers.Response | None:
        """
        Answer a request that is no delivery, such as a challenge; `None` for a delivery.

        Override it for a service that asks otherwise. A request with the webhook's method is proved,
        and *body* is its JSON text. Nothing is proved of a request with another method, whose *body*
        is empty; `None` then refuses it.
        """
        if not self._scheme.challenges:
            return None
        return answer_challenge(self._scheme, self._token, self._digest, method, headers, body, query)

    def _digest(self, text: bytes) -> str:
        return sign_text(_signature_of(self._scheme), self._secrets[0], text)

    def _check_key(self, headers: Headers, query: str | bytes) -> str:
        """
        Check the plain token in a header, or else the key in the URL; say which of them it was.
        """
        place = self._scheme.token
        if (
            self._token is not None
            and place is not None
            and (self._url_key is None or place.header in headers)
        ):
            self._check_token(header_value(headers, place), self._token)
            return "token"
        self._check_url_key(query)
        return "url_key"

    def _check_token(self, given: str | None, token: Secret) -> None:
        prefix = self._scheme.token_prefix
        known = given is not None and given.startswith(prefix)
        if not is_token(given[len(prefix) :] if known and given is not None else None, token):
            raise MissingSignature(f"the token in {self._scheme.token} is missing or wrong")

    def _check_url_key(self, query: str | bytes) -> None:
        if self._url_key is None:
            raise MissingSignature("there is no key for the URL")
        if not is_token(query_value(query, self._url_key_name), self._url_key):
            raise MissingSignature("the key in the URL is missing or wrong")

    # -- reading ---------------------------------------------------------------------------------

    def _raw_bytes(self, body: object) -> bytes:
        if not isinstance(body, bytes | bytearray | memoryview):
            raise ConfigurationError(f"the body is {type(body).__name__}; pass the bytes as they came")
        return bytes(body)

    def _read_delivery(
        self, headers: Headers, body: bytes, query: str | bytes
    ) -> list[envelope.ReceivedEvent | PayloadError] | answers.Response:
        if len(body) > self._max_body:
            raise self._too_large()
        if not body and _LENGTH.fullmatch(length := headers.lenient("content-length") or "") and int(length):
            raise ConfigurationError(
                f"the body is empty and should have {int(length)} bytes: something has read it before; "
                "pass the raw bytes, and keep parsers and middleware away from this route"
            )
        verified = self.verify(headers, body, query)
        self._check_content_type(headers)
        plain = self.open(headers, body)
        response = self.answer(self._scheme.method, headers, plain, query)
        if response is not None:
            return response
        now = self._clock()
        return envelope.read_events(self._events, self._scheme, headers, query, plain, verified, now)

    def _check_content_type(self, headers: Headers) -> None:
        # The signature is the authority on what this is; only strictness asks for more.
        kind = (headers.lenient("content-type") or "").partition(";")[0].strip().lower()
        if not self._strict:
            return
        if self._scheme.form and kind != FORM:
            raise envelope.UnsupportedMedia("the content type is not that of a form")
        if not self._scheme.form and kind != "application/json" and not kind.endswith("+json"):
            raise envelope.UnsupportedMedia("the content type is not JSON")

    def _check_strict(self, event: ServiceEvent[Any]) -> None:
        if self._strict and event.problems:
            first = event.problems[0]
            raise SchemaMismatch(first.pointer, first.expected, first.found)

    def _too_large(self) -> BodyTooLarge:
        return BodyTooLarge(f"the body has more than {self._max_body} bytes")

    # -- answering -------------------------------------------------------------------------------

    def _read_request(
        self, headers: Headers, body: bytes, query: str | bytes
    ) -> list[envelope.ReceivedEvent | answers.Quarantined] | answers.Response:
        """
        Return the deliveries in a request, or what is to be set aside, or the refusal of what is no
        delivery.
        """
        try:
            found = self._read_delivery(headers, self._raw_bytes(body), query)
        except SignatureError as error:
            return self._refused(401, type(error).__name__, str(error))
        except BodyTooLarge as error:
            return self._refused(413, type(error).__name__, str(error))
        except envelope.UnsupportedMedia as error:
            return self._refused(415, MalformedPayload.__name__, str(error))
        except PayloadError as error:
            return [self._quarantined(error, headers, body, query, None)]
        if isinstance(found, answers.Response):
            return found
        received: list[envelope.ReceivedEvent | answers.Quarantined] = []
        for delivery in found:
            if isinstance(delivery, PayloadError):
                received.append(self._quarantined(delivery, headers, body, query, None))
                continue
            try:
                self._check_strict(delivery.event)
            except SchemaMismatch as error:
                received.append(self._quarantined(error, headers, body, query, delivery.event.name))
                continue
            self._report_findings(delivery.event)
            received.append(delivery)
        return received

    def _quarantined(
        self, error: PayloadError, headers: Headers, body: bytes, query: str | bytes, name: str | None
    ) -> answers.Quarantined:
        attempt, limit = envelope.attempts(headers, self._scheme, query)
        now = dt.datetime.fromtimestamp(self._clock(), dt.UTC)
        return answers.Quarantined(error, bytes(body), name, attempt, limit, now)

    def _report_findings(self, event: ServiceEvent[Any]) -> None:
        """
        Signal what the document does not know about an event, and what it says otherwise.
        """
        name = label(event.name)
        if event.name not in self._events.registry:
            self._reporter.signal("unknown_event", name=name)
        if getattr(event.data, "extra", None):
            self._reporter.signal("unknown_member", name=name)
        if event.problems:
            self._reporter.signal("problems", name=name, count=len(event.problems))

    async def _run_handlers(self, received: envelope.ReceivedEvent | answers.Quarantined) -> answers.Response:
        try:
            if isinstance(received, answers.Quarantined):
                for callback in self._quarantine:
                    await self._dispatcher.call(callback, received, deadline=self._deadline)
                return self._set_aside(received)
            if not self._handlers.matches(received.event):
                return self._unhandled(received.event)
            claim = self._claim(received.retry_key)
            if isinstance(claim, futures.Future):
                waiting = None if claim.done() else asyncio.wrap_future(claim)
                done = claim.result() if waiting is None else await asyncio.wait_for(waiting, self._deadline)
                return self._duplicate(received.event, done)
            try:
                await self._dispatcher.dispatch(received.event, deadline=self._deadline, claim=claim)
            finally:
                claim.answered()
        except (HandlerError, TimeoutError) as error:
            return self._failed(received, error)
        return self._accepted(received.event)

    def _run_handlers_sync(self, received: envelope.ReceivedEvent | answers.Quarantined) -> answers.Response:
        try:
            if isinstance(received, answers.Quarantined):
                for callback in self._quarantine:
                    self._dispatcher.call_sync(callback, received, deadline=self._deadline)
                return self._set_aside(received)
            if not self._handlers.matches(received.event):
                return self._unhandled(received.event)
            claim = self._claim(received.retry_key)
            if isinstance(claim, futures.Future):
                return self._duplicate(received.event, claim.result(self._deadline))
            try:
                self._dispatcher.dispatch_sync(received.event, deadline=self._deadline, claim=claim)
            finally:
                claim.answered()
        except (HandlerError, TimeoutError) as error:
            return self._failed(received, error)
        return self._accepted(received.event)

    def _claim(self, key: str | None) -> deliveries.Claim | futures.Future[bool]:
        return deliveries.Claim() if key is None else self._deliveries.claim(key)

    def _forgotten(self, count: int) -> None:
        if self._reporter.due("forgotten", math.inf):
            self._reporter.signal("forgotten", count=count)
            _log().warning(
                "%d deliveries were forgotten before their time, to make room for %d newer ones; "
                "were they sent again now, they would be handled again",
                count,
                deliveries.REMEMBERED,
            )

    def _accepted(self, event: ServiceEvent[Any]) -> answers.Response:
        self._reporter.signal("accepted", name=label(event.name))
        return _response(200)

    def _duplicate(self, event: ServiceEvent[Any], done: bool) -> answers.Response:
        if not done:
            raise _TwinFailed(f"{shown(event.name)} failed where it was being handled")
        self._reporter.signal("duplicate", name=label(event.name))
        return _response(200)

    def _unhandled(self, event: ServiceEvent[Any]) -> answers.Response:
        self._reporter.signal("unhandled", name=label(event.name))
        _log().debug("%s has no handler", shown(event.name))
        self._warn_if_idle()
        return _response(200)

    def _warn_if_idle(self) -> None:
        if not any(True for _ in self._handlers) and self._reporter.due("idle", math.inf):
            _log().warning("no handler is registered: deliveries are answered with 200, and nothing happens")

    def _set_aside(self, received: answers.Quarantined) -> answers.Response:
        reason = _public_name(received.reason)
        name = "" if received.name is None else label(received.name)
        self._reporter.signal("quarantined", reason=reason, name=name)
        where = "quarantined" if self._quarantine else "dropped, because on_quarantine has no callback"
        self._reporter.sample(
            logging.WARNING, "quarantined", "a delivery that cannot be read was %s (%s)", where, reason
        )
        return _response(_second_status(received.reason) if self._reject_malformed else 200)

    def _failed(
        self, received: envelope.ReceivedEvent | answers.Quarantined, error: Exception
    ) -> answers.Response:
        if isinstance(received, answers.Quarantined):
            name, attempt, limit = received.name or "", received.attempt, received.limit
        else:
            delivery = received.event.delivery
            name = received.event.name
            attempt, limit = (delivery.attempt, delivery.limit) if delivery else (None, None)
        later = isinstance(error, dispatch.HandlerTimeout | TimeoutError | _TwinFailed)
        status = 503 if later else 500
        self._reporter.signal("handler_failed", name=label(name), status=status)
        _log().error("%s was answered with %d", shown(name), status, exc_info=error)
        if attempt is not None and attempt == limit:
            self._reporter.signal("last_attempt", name=label(name))
            _log().critical("%s failed in the last attempt to deliver it", shown(name))
        return _response(status)

    def _refused(self, status: int, reason: str, message: str) -> answers.Response:
        self._reporter.signal("refused", status=status, reason=reason)
        self._reporter.sample(
            logging.WARNING, f"refused {reason}", "request refused with %d: %s", status, message
        )
        if status == 405:
            return _response(status, {"allow": self._scheme.method.upper()})
        return _response(status)

    def _broken(self, error: Exception) -> answers.Response:
        self._reporter.signal("refused", status=500, reason=type(error).__name__)
        trace = not isinstance(error, ServiceError)
        if self._reporter.due(f"broken {type(error).__name__}", 1.0):
            what = type(error).__name__ if trace else error
            _log().error("a request could not be received: %s", what, exc_info=error if trace else None)
        return _response(500)


# No subclass of `logging.Filter`, which would have logging imported: it is enough to have its method.
class QueryFilter:
    """
    Keeps query strings, and with them keys in URLs, out of access logs.

    ``logging.getLogger("uvicorn.access").addFilter(QueryFilter())``
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """
        Mask queries in a record; let every record pass.
        """
        record.msg = _masked(record.msg)
        if isinstance(record.args, tuple):
            record.args = tuple(_masked(argument) for argument in record.args)
        elif isinstance(record.args, dict):
            record.args = {name: _masked(argument) for name, argument in record.args.items()}
        return True


def sign_delivery(
    scheme: WebhookScheme,
    secret: SecretSource,
    body: bytes,
    *,
    timestamp: str | int | None,
    headers: Mapping[str, str] | None = None,
    url: str = "",
) -> str:
    """
    Sign a body like the service does. *timestamp* is the header's text, *headers* are the other
    headers that the signature covers, *url* is the URL with its query string.
    """
    return sign(
        _signature_of(scheme),
        Secret.of(secret),
        body,
        timestamp=timestamp,
        headers=headers,
        method=scheme.method,
        url=url,
    )


def delivery_headers(
    scheme: WebhookScheme,
    secret: SecretSource,
    body: bytes,
    *,
    timestamp: str | int | None = None,
    attempt: int = 1,
    limit: int = 1,
    headers: Mapping[str, str] | None = None,
    url: str = "",
) -> dict[str, str]:
    """
    Make the headers of a genuine request. *timestamp* is the header's text, by default now. *headers*
    are more headers; that of the delivery's id is made up when it is not among them.
    """
    given = dict(headers or {})
    known = {name.lower() for name in given}
    place = scheme.delivery_id
    if isinstance(place, HeaderPlace) and place.header.lower() not in known:
        given[place.header] = os.urandom(16).hex()
    signature = _signature_of(scheme)
    made = signed_headers(
        signature,
        Secret.of(secret),
        body,
        timestamp=_stamp(scheme, time.time()) if timestamp is None else timestamp,
        headers=given,
        method=scheme.method,
        url=url,
    )
    if "content-type" not in known:
        made["Content-Type"] = FORM if scheme.form else "application/json"
    for told, count in ((scheme.attempt, attempt), (scheme.limit, limit)):
        if isinstance(told, HeaderPlace):
            made[told.header] = str(count)
    return made


def _log() -> logging.Logger:
    return logging.getLogger(__name__)


# -- arguments ----------------------------------------------------------------------------------


def _secrets(
    source: SecretSource | Iterable[SecretSource] | None, scheme: WebhookScheme | None
) -> tuple[Secret, ...]:
    """
    Make the secrets, and see that they are written as the service writes them. There is no scheme
    where a user's own method verifies.
    """
    if source is None:
        return ()
    if scheme is not None and scheme.signature is None:
        raise ConfigurationError("these deliveries are not signed; secret has no use")
    is_list = isinstance(source, Iterable) and not isinstance(source, str | bytes)
    several: list[Any] = list(source) if is_list else [source]  # type: ignore[arg-type]
    secrets = tuple(Secret.of(item, what="secret") for item in several)
    if not secrets:
        raise ConfigurationError("secret is an empty list")
    for item, secret in zip(several, secrets, strict=True):
        if scheme is not None and isinstance(item, str | bytes):  # others are asked when they are used
            signing_key(_signature_of(scheme), secret)
    return secrets


def _checked_url(url: str | None, scheme: WebhookScheme) -> str:
    covered = scheme.signature is not None and any(
        isinstance(part, RequestUrl) for part in scheme.signature.text
    )
    if covered and not url:
        raise ConfigurationError("give url, the address that the service calls: its signatures cover it")
    return (url or "").partition("?")[0]


def _check_proofs(secrets: tuple[Secret, ...], url_key: Secret | None, name: str, has_token: bool) -> None:
    if not secrets and url_key is None and not has_token:
        raise ConfigurationError("give secret, url_key or both: without them anybody could send events")
    if url_key is not None and not name:
        raise ConfigurationError("url_key needs url_key_name, the query parameter that holds it")


def _positive(name: str, value: float) -> float:
    if not value > 0:
        raise ConfigurationError(f"{name} must be greater than 0")
    return value


def _signature_of(scheme: WebhookScheme) -> SignatureScheme:
    if scheme.signature is None:
        raise ConfigurationError("these deliveries are not signed")
    return scheme.signature


def _stamp(scheme: WebhookScheme, now: float) -> str:
    return stamp(now, _signature_of(scheme).unit)


# -- answers ------------------------------------------------------------------------------------


def _public_name(reason: PayloadError) -> str:
    kinds = (MalformedPayload, InvalidEnvelope, SchemaMismatch)
    return next((kind for kind in kinds if isinstance(reason, kind)), PayloadError).__name__


def _second_status(reason: PayloadError) -> int:
    if isinstance(reason, SchemaMismatch):
        return 200  # the document may be wrong about it, and the service cannot help that
    return 400 if isinstance(reason, MalformedPayload | envelope.NotAnObject) else 422


def _worst(responses: Sequence[answers.Response]) -> answers.Response:
    """
    Choose what to answer to a batch: it is sent again as long as one of its events needs it.
    """
    return max(responses, key=lambda response: response.status, default=_response(200))


def _response(status: int, headers: Mapping[str, str] | None = None) -> answers.Response:
    body = f"{_TEXTS[status]}\n".encode("ascii")
    made = {"content-type": "text/plain; charset=utf-8", "content-length": str(len(body)), **(headers or {})}
    if status == 503:
        made["retry-after"] = str(RETRY_AFTER)
    return answers.Response(status, made, body)


def _masked(value: Any) -> Any:
    return _QUERY.sub("?***", value) if isinstance(value, str) else value
