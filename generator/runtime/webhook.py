"""
Receiving events by webhook, without a framework and without a network.

A request is answered with success only after its handlers ran. What is genuine and cannot be read
is set aside (``on_quarantine``) and answered with success too: sending it again would not help.

Signals, for the observer: ``accepted``, ``duplicate``, ``unhandled``, ``unknown_event``,
``unknown_member``, ``problems``, ``quarantined``, ``refused``, ``handler_failed``,
``last_attempt``, ``old_secret_used``, ``timestamp_unit``, ``client_gone``, ``detached``,
``pool_exhausted``, ``loop_lag``, ``forgotten``, and ``foreign_`` with what an event is not of.
"""

from __future__ import annotations

import datetime as dt
import logging
import math
import os
import re
import time
from collections.abc import AsyncIterator, Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, Final, NoReturn, TypeVar

from . import answers, dispatch, envelope, options
from .challenge import answer_challenge, is_token
from .deliveries import REMEMBERED, Claim, HandledDeliveries
from .errors import (
    BodyTooLarge,
    ConfigurationError,
    HandlerError,
    InvalidEnvelope,
    InvalidSignature,
    MalformedPayload,
    MissingSignature,
    PayloadError,
    SchemaMismatch,
    ServiceError,
    SignatureError,
)
from .event import EventScheme, ServiceEvent
from .gate import Gate, Request
from .handlers import is_async
from .observer import Observer, Reporter, label, shown
from .options import Seconds
from .providers import REFRESH, HeldSecrets, hold
from .redaction import Redactor
from .router import Registering
from .routing import Entry, kind_of_callbacks
from .secret import Secret, SecretSource
from .signature import (
    HeaderPlace,
    Headers,
    HeaderSource,
    Proof,
    RequestUrl,
    SignatureScheme,
    Verified,
    Verifier,
    WebhookScheme,
    header_value,
    sign,
    sign_text,
    signed_headers,
    signing_key,
    stamp,
)
from .url_key import QueryFilter, check_key, has_key, mask_access_logs
from .ways import Way, finish

if TYPE_CHECKING:
    from .adapters.asgi import AsgiApplication
    from .adapters.wsgi import WsgiApplication

__all__ = [
    "QueryFilter",
    "WebhookReceiver",
    "WebhookScheme",
    "delivery_headers",
    "sign_delivery",
]

H = TypeVar("H", bound=Callable[..., Any])

UNPROVED: Final = 33_554_432
"""
How many bytes of bodies are held at most before anything proves them.
"""

FORM: Final = "application/x-www-form-urlencoded"
"""
The content type of a form.
"""

_LENGTH: Final = re.compile(r"[0-9]+")
_HOUR: Final = 3600.0


class _TwinFailed(HandlerError):
    """
    The same delivery came twice at the same time, and the one that was handled failed.
    """


class WebhookReceiver(Registering):
    """
    Receives the events of one webhook.

    *secret* is what deliveries are signed with; give several while one replaces another, the
    current one first. *url_key* is the key in the URL of deliveries that are not signed, in the
    query parameter *url_key_name*. *token* is the plain token of deliveries that bring one in a
    header, and of challenges. In place of each a function, also an asynchronous one, may give
    it: it is asked at the start (an asynchronous one with the first request, or when a server says
    that it starts), every *refresh* seconds, and sooner when signatures fail. *url* is the address as
    the service knows it, where signatures cover it. *tolerance* is the
    greatest age of a delivery. A delivery that was handled is recognised for *remember* seconds, by
    default as long, and not handled again. *max_body* is in bytes, and so is *max_unproved*, what all
    requests together may hold before they are proved. *only* names, for members that events have in
    common, the values of events that are meant for this receiver; others are acknowledged and
    dropped. *health* is a path that applications made of it answer ``GET`` at. *strict* sets events
    aside whose data is not as the document says, and insists on the content type. *reject_malformed*
    answers what cannot be read with a 4xx status. *deadline* is how long the handlers of an event may
    take together, `None` for ever; *threads* is how many plain functions run at the same time.
    Durations are numbers of seconds or `datetime.timedelta`.

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
        tolerance: Seconds = 86_400,
        max_body: int = 1_048_576,
        inbox: object = None,
        clock: Callable[[], float] = time.time,
        monotonic: Callable[[], float] = time.monotonic,
        observer: Observer | None = None,
        strict: bool = False,
        reject_malformed: bool = False,
        deadline: Seconds | None = 30.0,
        remember: Seconds | None = None,
        threads: int | None = None,
        refresh: Seconds = REFRESH,
        max_unproved: int = UNPROVED,
        only: Mapping[str, Iterable[str] | None] | None = None,
        health: str | None = None,
        token: SecretSource | None = None,
        url: str | None = None,
    ) -> None:
        if inbox is not None:
            raise ConfigurationError("a durable inbox is not part of this release; leave out inbox")
        self._events = events
        self._scheme = scheme
        self._reader = envelope.EventReader(events, scheme)
        self._clock: Callable[[], float] = options.function("clock", clock)
        self._strict = options.flag("strict", strict)
        self._reject_malformed = options.flag("reject_malformed", reject_malformed)
        self._tolerance = options.seconds("tolerance", tolerance)
        self._deadline = None if deadline is None else options.seconds("deadline", deadline)
        self._max_body = options.whole("max_body", max_body)
        self._health = options.path("health", health)
        self._only = [
            (member, options.texts(f"the list for {member}", values))
            for member, values in (only or {}).items()
            if values is not None
        ]
        self._reporter = Reporter(
            None if observer is None else options.function("observer", observer),
            _log(),
            monotonic,
            redact=Redactor(self._hidden),
        )
        super().__init__(
            events,
            threads=None if threads is None else options.whole("threads", threads),
            reporter=self._reporter,
        )
        self._deliveries = HandledDeliveries(
            self._tolerance if remember is None else options.seconds("remember", remember),
            monotonic=monotonic,
            forgotten=self._forgotten,
        )
        self._gate = Gate(self._max_body, max(self._max_body, options.whole("max_unproved", max_unproved)))
        self._quarantine: tuple[Entry, ...] = ()
        self._units: set[str] = set()
        self._held: tuple[HeldSecrets, ...] = ()
        self._url_key_name = scheme.url_key if url_key_name is None else url_key_name
        # Whoever overrides `verify` decides what proves a delivery, and when.
        self._verifies = type(self).verify is WebhookReceiver.verify
        self._url = _checked_url(url, scheme)
        self._verifier = scheme.signature and Verifier(scheme.signature, method=scheme.method, url=self._url)
        given = {
            "secret": _secrets(secret, scheme if self._verifies else None),
            "url_key": options.one_secret("url_key", url_key),
            "token": options.one_secret("token", token),
        }
        if self._verifies:
            has_token = bool(given["token"]) and scheme.token is not None
            _check_proofs(given["secret"], given["url_key"], self._url_key_name, has_token)
        # A key in the URL is one, and so is a token; of secrets there may be several.
        self._held = self._secrets, self._url_key, self._token = tuple(
            hold(
                sources,
                self._dispatcher.in_thread,
                what=what,
                refresh=options.seconds("refresh", refresh),
                monotonic=monotonic,
                reporter=self._reporter,
            )
            for what, sources in given.items()
        )
        has_key = self._url_key or (self._token and scheme.token is not None)
        self._may_lack_signature = bool(has_key) or not self._secrets
        self._asks = any(held.varies for held in self._held)
        if self._url_key:
            mask_access_logs()
            for key in self._url_key.now or ():
                check_key(key, self._url_key_name)

    @property
    def max_body(self) -> int:
        """
        How many bytes a body may have.
        """
        return self._max_body

    @property
    def secrets(self) -> tuple[Secret, ...]:
        """
        The secrets that deliveries may be signed with now, the current one first.
        """
        return self._secrets.now or ()

    # -- handlers --------------------------------------------------------------------------------

    def on_quarantine(
        self, callback: Callable[[answers.Quarantined], Any]
    ) -> Callable[[answers.Quarantined], Any]:
        """
        Register a callback for genuine deliveries that cannot be read.
        """
        if not callable(callback):
            raise ConfigurationError("a callback for quarantined deliveries must be callable")
        self._quarantine = (*self._quarantine, Entry(kind_of_callbacks, "", callback, is_async(callback)))
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
    ) -> tuple[ServiceEvent[Any], ...]:
        """
        Do what `parse` does for a delivery that may be a batch of events.
        """
        request = _whole(Gate(self._max_body, self._max_body), Headers(headers), body, query)
        verified = finish(self._prove(request, self._dispatcher.in_thread))
        found = self._read(request, verified)
        if isinstance(found, answers.Response):
            raise InvalidEnvelope("the request is a challenge and no delivery")
        events: list[ServiceEvent[Any]] = []
        for received in found:
            if isinstance(received, answers.Quarantined):
                raise received.reason
            events.append(received.event)
        return tuple(events)

    async def handle(
        self, method: str, headers: HeaderSource, body: bytes, query: str | bytes = ""
    ) -> answers.Response:
        """
        Verify and decode a request, run the handlers, and say what to answer.
        """
        request = self._begin(method, headers, query)
        if isinstance(request, answers.Response):
            return request
        try:
            request.body = body
            return await self._respond(request)
        finally:
            request.end()

    def handle_sync(
        self, method: str, headers: HeaderSource, body: bytes, query: str | bytes = ""
    ) -> answers.Response:
        """
        Do what `handle` does in a thread that has no event loop.

        Plain handlers run in this thread; the deadline cannot interrupt them.
        """
        request = self._begin(method, headers, query)
        if isinstance(request, answers.Response):
            return request
        try:
            request.body = body
            return finish(self._respond(request, self._dispatcher.in_thread))
        finally:
            request.end()

    def asgi(self, path: str | None = None, *, body_deadline: Seconds = 15.0) -> AsgiApplication:
        """
        Make an ASGI application of this receiver.

        It answers at *path*, with or without a slash at its end, or everywhere. A body must have
        arrived within *body_deadline* seconds.
        """
        from .adapters.asgi import AsgiApplication

        return AsgiApplication(
            self,
            options.path("the path", path),
            options.seconds("body_deadline", body_deadline),
        )

    def wsgi(self, path: str | None = None) -> WsgiApplication:
        """
        Make a WSGI application of this receiver, for servers with threads or processes.

        It answers at *path*, with or without a slash at its end, or everywhere. How long a body may
        take is for the server to say.
        """
        from .adapters.wsgi import WsgiApplication

        return WsgiApplication(self, options.path("the path", path))

    @asynccontextmanager
    async def lifespan(self, app: object = None) -> AsyncIterator[None]:
        """
        Be open inside, and closed and drained after: the lifespan of an application that mounts this one.

        Frameworks do not pass on the start and the end of the server to what they mount.
        """
        await self._open()
        try:
            yield
        finally:
            await self.close()

    async def close(self, drain: Seconds = 30.0) -> None:
        """
        Refuse new requests, and wait *drain* seconds at most for those being worked on.
        """
        seconds = options.seconds("drain", drain)
        idle = self._gate.close()
        try:
            await self._dispatcher.in_loop.wait(idle, seconds)
        except TimeoutError:
            _log().warning("%d requests were not finished in %g s", self._gate.requests, seconds)
        self._dispatcher.close()

    # -- what a service may need otherwise ----------------------------------------------------------

    def verify(self, headers: Headers, body: bytes, query: str | bytes) -> Verified:
        """
        Tell what proves a delivery. Override it for a service that proves its deliveries otherwise.

        *body* is what came, byte for byte. Raises a `SignatureError` when nothing proves it.
        """
        if not self._is_signed(headers):
            return Verified(0, None, "", self._check_key(headers, query))
        verifier = self._verifier or _refuse_unsigned()
        return verifier.verify(
            self._read_proof(headers, query),
            body,
            self.secrets,
            now=self._clock(),
            tolerance=self._tolerance,
        )

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
        return answer_challenge(
            self._scheme,
            self._token.now[0] if self._token.now else None,
            self._digest,
            method,
            headers,
            body,
            query,
        )

    # -- for adapters ----------------------------------------------------------------------------

    async def _open(self) -> None:
        """
        Accept requests, also after `close`; raise `ConfigurationError` when a secret cannot be had.
        """
        for held in self._held:
            if held.due:
                await held.ask(self._dispatcher.in_loop)
        self._gate.open()
        self._warn_if_idle()

    def _begin(self, method: str, headers: HeaderSource, query: str | bytes) -> Request | answers.Response:
        """
        Let a request in, whose `Request.end` must follow; or refuse what can be before its body is read.
        """
        try:
            known = headers if type(headers) is Headers else Headers(headers)
        except ConfigurationError as error:
            return self._broken(error)
        if not self._gate.enter():
            return answers.respond(503)
        refusal = None
        try:
            refusal = self._refuse_early(method, known, query)
        finally:
            if refusal is not None:
                self._gate.leave()
        return refusal or Request(self._gate, known, query)

    async def _respond(self, request: Request, way: Way | None = None) -> answers.Response:
        """
        Answer a request that was let in, when its body is there.
        """
        way = way or self._dispatcher.in_loop
        try:
            verified = await self._prove(request, way) if self._asks else self._verify(request)
            received = self._read(request, verified)
            if isinstance(received, answers.Response):
                return received
            if len(received) == 1:
                return await self._work(received[0], way)
            return await self._work_all(received, way)
        except SignatureError as error:
            return self._refused(401, type(error).__name__, str(error))
        except BodyTooLarge as error:
            return self._refused(413, type(error).__name__, str(error))
        except envelope.UnsupportedMedia as error:
            return self._refused(415, MalformedPayload.__name__, str(error))
        except Exception as error:
            return self._broken(error)

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
        return answers.respond(status)

    def _healthy(self) -> answers.Response:
        """
        Answer whoever asks whether requests are received.
        """
        return answers.respond(503 if self._gate.closed else 200)

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
        try:
            if method != self._scheme.method and method.upper() != self._scheme.method.upper():
                response = self.answer(method.upper(), headers, b"", query)
                return response or self._refused(405, "method", "the method is not the webhook's")
            if _told_length(headers) > self._max_body:
                raise self._too_large()
            if not self._verifies:
                return None
            if self._is_signed(headers):
                self._read_proof(headers, query)
            elif not any(held.due or held.doubtful for held in (self._url_key, self._token)):
                self._check_key(headers, query)
        except SignatureError as error:
            return self._refused(401, type(error).__name__, str(error))
        except BodyTooLarge as error:
            return self._refused(413, type(error).__name__, str(error))
        except Exception as error:
            return self._broken(error)
        return None

    # -- proving ---------------------------------------------------------------------------------

    def _is_signed(self, headers: Headers) -> bool:
        """
        Tell whether a delivery is to be proved by its signature rather than by a token or its URL.
        """
        if self._may_lack_signature:
            return bool(self._secrets) and _signature_of(self._scheme).signature.header in headers
        return True

    def _read_proof(self, headers: Headers, query: str | bytes) -> Proof:
        if headers.proof is None:
            verifier = self._verifier or _refuse_unsigned()
            headers.proof = verifier.read(headers, query)
        return headers.proof

    def _digest(self, text: bytes) -> str:
        return sign_text(_signature_of(self._scheme), self.secrets[0], text)

    def _check_key(self, headers: Headers, query: str | bytes) -> str:
        """
        Check the plain token in a header, or else the key in the URL; say which of them it was.
        """
        place = self._scheme.token
        if self._token and place is not None and (not self._url_key or place.header in headers):
            self._check_token(header_value(headers, place))
            return "token"
        if not self._url_key.now or not has_key(query, self._url_key_name, self._url_key.now[0]):
            raise MissingSignature("the key in the URL is missing or wrong")
        return "url_key"

    def _check_token(self, given: str | None) -> None:
        prefix = self._scheme.token_prefix
        known = given is not None and given.startswith(prefix)
        token = given[len(prefix) :] if known and given is not None else None
        if not self._token.now or not is_token(token, self._token.now[0]):
            raise MissingSignature(f"the token in {self._scheme.token} is missing or wrong")

    async def _prove(self, request: Request, way: Way) -> Verified:
        """
        Do what `_verify` does where functions may have to be asked for secrets first.
        """
        for held in self._held:
            if held.due:
                await held.ask(way)
        try:
            return self._verify(request)
        except (InvalidSignature, MissingSignature):
            # A new secret may be in use already.
            doubtful = [held for held in self._held if held.doubtful]
            if not doubtful:
                raise
        for held in doubtful:
            await held.ask(way)
        return self._verify(request)

    def _verify(self, request: Request) -> Verified:
        """
        Tell what proves a request whose body is there. Raises a `SignatureError` or `BodyTooLarge`.
        """
        body = request.whole()
        if len(body) > self._max_body:
            raise self._too_large()
        if not body:
            _check_not_consumed(request.headers)
        return self.verify(request.headers, body, request.query)

    def _note(self, verified: Verified) -> None:
        if verified.secret_index:
            self._reporter.signal("old_secret_used", secret_index=verified.secret_index)
            if self._reporter.due("old_secret_used", _HOUR):
                _log().warning(
                    "deliveries are signed with secret %d of those given", verified.secret_index + 1
                )
        if verified.unit and verified.unit not in self._units:
            self._units.add(verified.unit)
            self._reporter.signal("timestamp_unit", unit=verified.unit)
            _log().info("timestamps of deliveries are in %s", verified.unit)

    def _hidden(self) -> Iterable[str]:
        """
        Yield what no log may show.
        """
        for held in self._held:
            yield from held.texts()

    # -- reading ---------------------------------------------------------------------------------

    def _read(
        self, request: Request, verified: Verified
    ) -> list[envelope.ReceivedEvent | answers.Quarantined] | answers.Response:
        """
        Return the deliveries in a proved request, those to be set aside among them, or the answer to
        what is none.

        Raises `BodyTooLarge` or `UnsupportedMedia`.
        """
        headers = request.headers
        request.proved()
        if verified.secret_index or (verified.unit and verified.unit not in self._units):
            self._note(verified)
        try:
            if self._strict:
                _check_content_type(self._scheme, headers)
            text = self.open(headers, request.whole())
            response = self.answer(self._scheme.method, headers, text, request.query)
            if response is not None:
                return response
            found = self._reader.read(request, text, verified, self._clock())
        except (BodyTooLarge, envelope.UnsupportedMedia):
            raise
        except PayloadError as error:
            found = [error]
        return [self._sorted_out(delivery, request, verified, index) for index, delivery in enumerate(found)]

    def _sorted_out(
        self,
        delivery: envelope.ReceivedEvent | PayloadError,
        request: Request,
        verified: Verified,
        index: int,
    ) -> envelope.ReceivedEvent | answers.Quarantined:
        if isinstance(delivery, PayloadError):
            return self._quarantined(delivery, request, verified, None, index)
        event = delivery.event
        if self._strict and event.problems:
            first = event.problems[0]
            mismatch = SchemaMismatch(first.pointer, first.expected, first.found)
            return self._quarantined(mismatch, request, verified, event.name, index)
        return delivery

    def _quarantined(
        self, error: PayloadError, request: Request, verified: Verified, name: str | None, index: int
    ) -> answers.Quarantined:
        attempt, limit = self._reader.attempts(request)
        now = dt.datetime.fromtimestamp(self._clock(), dt.UTC)
        body = request.whole()
        key = envelope.unread_key(body, index, verified)
        return answers.Quarantined(error, body, name, attempt, limit, now, key)

    def _too_large(self) -> BodyTooLarge:
        return BodyTooLarge(f"the body has more than {self._max_body} bytes")

    # -- working ---------------------------------------------------------------------------------

    async def _work(
        self, received: envelope.ReceivedEvent | answers.Quarantined, way: Way
    ) -> answers.Response:
        """
        Have a delivery handled, or set aside, unless that was done.
        """
        if isinstance(received, answers.Quarantined):
            name, key = received.name or "", received.key
        else:
            name, key = received.event.name, received.retry_key
            if self._reporter.observed:
                self._report_findings(received.event)
            response = self._dismiss(received.event)
            if response is not None:
                return response
        claim = Claim() if key is None else self._deliveries.claim(key)
        began = time.monotonic() if self._reporter.observed else 0.0
        try:
            if isinstance(claim, Future):
                if not await way.wait(claim, self._deadline):
                    raise _TwinFailed(f"{shown(name)} failed where it was being handled")
                self._reporter.signal("duplicate", name=label(name))
                return self._done(received)
            try:
                if isinstance(received, answers.Quarantined):
                    await self._dispatcher.call_all(
                        self._quarantine,
                        received,
                        name,
                        way=way,
                        deadline=self._deadline,
                        claim=claim,
                    )
                else:
                    await self._dispatcher.dispatch(
                        received.event, deadline=self._deadline, claim=claim, way=way
                    )
            finally:
                claim.answered()
        except (HandlerError, TimeoutError) as error:
            return self._failed(received, error, time.monotonic() - began)
        if isinstance(received, answers.Quarantined):
            return self._set_aside(received)
        if self._reporter.observed:
            self._reporter.signal("accepted", name=label(name), seconds=time.monotonic() - began)
        return answers.respond(200)

    async def _work_all(
        self, deliveries: Sequence[envelope.ReceivedEvent | answers.Quarantined], way: Way
    ) -> answers.Response:
        """
        Have the deliveries of a batch handled one after the other. Those that have not begun by the
        deadline come with the next attempt, to which the others are known.
        """
        ends = math.inf if self._deadline is None else time.monotonic() + self._deadline
        worst = answers.respond(200)
        for index, delivery in enumerate(deliveries):
            if index and time.monotonic() >= ends:
                self._reporter.sample(
                    logging.WARNING,
                    "batch",
                    "a batch was answered with 503: it took longer than %g s",
                    self._deadline,
                )
                return answers.respond(503)
            response = await self._work(delivery, way)
            # It is sent again as long as one of its events needs it.
            worst = max(worst, response, key=lambda response: response.status)
        return worst

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

    def _dismiss(self, event: ServiceEvent[Any]) -> answers.Response | None:
        """
        Acknowledge an event that is not meant for this receiver, or that nothing here handles.
        """
        for member, values in self._only:
            if event.shared.get(member) not in values:
                self._reporter.signal(f"foreign_{member.removesuffix('_id')}", name=label(event.name))
                _log().debug("%s is of another %s", shown(event.name), member)
                return answers.respond(200)
        if self._handlers.matches(event):
            return None
        self._reporter.signal("unhandled", name=label(event.name))
        _log().debug("%s has no handler", shown(event.name))
        self._warn_if_idle()
        return answers.respond(200)

    def _warn_if_idle(self) -> None:
        if not any(True for _ in self._handlers) and self._reporter.due("idle", math.inf):
            _log().warning("no handler is registered: deliveries are answered with 200, and nothing happens")

    def _forgotten(self, count: int) -> None:
        if self._reporter.due("forgotten", math.inf):
            self._reporter.signal("forgotten", count=count)
            _log().warning(
                "%d deliveries were forgotten before their time, to make room for %d newer ones; "
                "were they sent again now, they would be handled again",
                count,
                REMEMBERED,
            )

    # -- answering -------------------------------------------------------------------------------

    def _set_aside(self, received: answers.Quarantined) -> answers.Response:
        reason = _public_name(received.reason)
        name = "" if received.name is None else label(received.name)
        self._reporter.signal("quarantined", reason=reason, name=name)
        where = "quarantined" if self._quarantine else "dropped, because on_quarantine has no callback"
        self._reporter.sample(
            logging.WARNING, "quarantined", "a delivery that cannot be read was %s (%s)", where, reason
        )
        return self._done(received)

    def _done(self, received: envelope.ReceivedEvent | answers.Quarantined) -> answers.Response:
        """
        Answer what needs no further attempt.
        """
        if self._reject_malformed and isinstance(received, answers.Quarantined):
            return answers.respond(_second_status(received.reason))
        return answers.respond(200)

    def _failed(
        self, received: envelope.ReceivedEvent | answers.Quarantined, error: Exception, seconds: float
    ) -> answers.Response:
        if isinstance(received, answers.Quarantined):
            name, attempt, limit = received.name or "", received.attempt, received.limit
        else:
            delivery = received.event.delivery
            name = received.event.name
            attempt, limit = (delivery.attempt, delivery.limit) if delivery else (None, None)
        closing = isinstance(error, dispatch.Closing)
        later = closing or isinstance(error, dispatch.HandlerTimeout | TimeoutError | _TwinFailed)
        status = 503 if later else 500
        self._reporter.signal("handler_failed", name=label(name), status=status, seconds=seconds)
        if closing:
            self._reporter.sample(
                logging.WARNING, "closing", "%s was answered with 503: %s", shown(name), error
            )
        else:
            self._reporter.sample(
                logging.ERROR, "failed", "%s was answered with %d", shown(name), status, error=error
            )
        if attempt is not None and attempt == limit:
            self._reporter.signal("last_attempt", name=label(name))
            self._reporter.sample(
                logging.CRITICAL, "last attempt", "%s failed in the last attempt to deliver it", shown(name)
            )
        return answers.respond(status)

    def _refused(self, status: int, reason: str, message: str) -> answers.Response:
        self._reporter.signal("refused", status=status, reason=reason)
        self._reporter.sample(
            logging.WARNING, f"refused {reason}", "request refused with %d: %s", status, message
        )
        return (
            answers.respond(405, allow=self._scheme.method.upper())
            if status == 405
            else answers.respond(status)
        )

    def _broken(self, error: Exception) -> answers.Response:
        kind = type(error).__name__
        self._reporter.signal("refused", status=500, reason=kind)
        if isinstance(error, ServiceError):
            self._reporter.sample(
                logging.ERROR, f"broken {kind}", "a request could not be received: %s", error
            )
        else:
            self._reporter.sample(
                logging.ERROR, "broken", "a request could not be received: %s", kind, error=error
            )
        return answers.respond(500)


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


def _whole(gate: Gate, headers: Headers, body: bytes, query: str | bytes) -> Request:
    request = Request(gate, headers, query)
    request.body = body
    return request


def _told_length(headers: Headers) -> int:
    """
    Return the length that the headers tell, 0 without one; of a longer number than any length the beginning.
    """
    length = headers.lenient("content-length") or ""
    return int(length[:19]) if _LENGTH.fullmatch(length) else 0


def _check_not_consumed(headers: Headers) -> None:
    """
    Raise `ConfigurationError` for an empty body that something has read before.

    Where the headers say two things of the length, the empty body may be all that came.
    """
    length = _told_length(headers)
    if "transfer-encoding" in headers or not length:
        return
    raise ConfigurationError(
        f"the body is empty and should have {length} bytes: something has read it before; "
        "pass the raw bytes, and keep parsers and middleware away from this route"
    )


def _check_content_type(scheme: WebhookScheme, headers: Headers) -> None:
    # The signature is the authority on what this is; only strictness asks for more.
    kind = (headers.lenient("content-type") or "").partition(";")[0].strip().lower()
    if scheme.form and kind != FORM:
        raise envelope.UnsupportedMedia("the content type is not that of a form")
    if not scheme.form and kind != "application/json" and not kind.endswith("+json"):
        raise envelope.UnsupportedMedia("the content type is not JSON")


# -- arguments ----------------------------------------------------------------------------------


def _secrets(
    source: SecretSource | Iterable[SecretSource] | None, scheme: WebhookScheme | None
) -> tuple[Secret, ...]:
    """
    Make the secrets, and see that they are written as the service writes them. There is no scheme
    where a user's own method verifies.
    """
    if source is not None and scheme is not None and scheme.signature is None:
        raise ConfigurationError("these deliveries are not signed; secret has no use")
    secrets = options.secrets("secret", source)
    for secret in secrets:
        if scheme is not None and secret.provider is None:
            signing_key(_signature_of(scheme), secret)
    return secrets


def _checked_url(url: str | None, scheme: WebhookScheme) -> str:
    covered = scheme.signature is not None and any(
        isinstance(part, RequestUrl) for part in scheme.signature.text
    )
    if covered and not url:
        raise ConfigurationError("give url, the address that the service calls: its signatures cover it")
    return (url or "").partition("?")[0]


def _check_proofs(
    secrets: tuple[Secret, ...], url_key: tuple[Secret, ...], name: str, has_token: bool
) -> None:
    if not secrets and not url_key and not has_token:
        raise ConfigurationError("give secret, url_key or both: without them anybody could send events")
    if url_key and not name:
        raise ConfigurationError("url_key needs url_key_name, the query parameter that holds it")


def _signature_of(scheme: WebhookScheme) -> SignatureScheme:
    return scheme.signature or _refuse_unsigned()


def _refuse_unsigned() -> NoReturn:
    raise ConfigurationError("these deliveries are not signed")


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
