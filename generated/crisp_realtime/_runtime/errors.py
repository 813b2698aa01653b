"""
Everything this package raises on purpose.

The tree::

    ServiceError
        SignatureError          a delivery that proves nothing
            MissingSignature    no signature, or no timestamp
            InvalidSignature    not the signature of this body
            StaleTimestamp      older than the tolerance
            FutureTimestamp     further ahead than the tolerance
        PayloadError            a genuine delivery that cannot be read
            BodyTooLarge        more bytes than the limit
            MalformedPayload    not the JSON this package accepts
            InvalidEnvelope     JSON, and not an event
            SchemaMismatch      an event whose data is not as the document says
        InboxError
            InboxUnavailable    it cannot be written
            InboxFull           it has no room
        RealtimeError
            EndpointError       the address of the stream cannot be had
            ConnectTimeout      nobody answered in time
            AuthenticationTimeout
            Unauthorized        the credentials were refused; trying again is of no use
            ConnectionLost
            NotReady            nothing can be sent now
        HandlerError            a handler raised, or took too long
        ConfigurationError      wrong arguments, a library that is missing or too old

Beside these only what a user's handler raised and `asyncio.CancelledError` leave the package.
"""

from __future__ import annotations

from typing import Final


class ServiceError(Exception):
    """
    The root of the exceptions of this package.
    """


class SignatureError(ServiceError):
    """
    A delivery does not prove that the service sent it. *hint* says what usually causes this.
    """

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(f"{message} ({hint})" if hint else message)
        self.hint = hint


class MissingSignature(SignatureError):
    """
    A delivery has no signature, or lacks what the signature covers.
    """


class InvalidSignature(SignatureError):
    """
    The signature is not one that any of the secrets makes for this body.
    """


class StaleTimestamp(SignatureError):
    """
    The signature is right, and older than the tolerance.
    """


class FutureTimestamp(SignatureError):
    """
    The signature is right, and further in the future than the tolerance.
    """


class PayloadError(ServiceError):
    """
    A delivery cannot be read.
    """


class BodyTooLarge(PayloadError):
    """
    A body has more bytes than the limit.
    """


class MalformedPayload(PayloadError):
    """
    A body is not JSON, or JSON beyond the limits.
    """


class InvalidEnvelope(PayloadError):
    """
    A body is JSON, and does not hold an event.
    """


class SchemaMismatch(PayloadError):
    """
    Data is not as the document says.

    *pointer* is the JSON pointer of the value within the data, *expected* what the document says
    about it, *found* the type that is there (``missing`` when nothing is).
    """

    def __init__(self, pointer: str, expected: str, found: str) -> None:
        super().__init__(f"{pointer or 'the data'}: expected {expected}, found {found}")
        self.pointer = pointer
        self.expected = expected
        self.found = found

    def __reduce__(self) -> tuple[type[SchemaMismatch], tuple[str, str, str]]:
        return type(self), (self.pointer, self.expected, self.found)


class InboxError(ServiceError):
    """
    The inbox did not take an event.
    """


class InboxUnavailable(InboxError):
    """
    The inbox cannot be written.
    """


class InboxFull(InboxError):
    """
    The inbox has no room.
    """


class RealtimeError(ServiceError):
    """
    Something is wrong with the realtime connection.
    """


class EndpointError(RealtimeError):
    """
    The address of the next connection cannot be had, or must not be used.

    *retry_after* is the number of seconds the service asked to wait, where it did.
    """

    def __init__(self, message: str, *, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class ConnectTimeout(RealtimeError):
    """
    The connection was not open before the deadline.
    """


class AuthenticationTimeout(RealtimeError):
    """
    The service did not answer the authentication before the deadline.
    """


class Unauthorized(RealtimeError):
    """
    The service refused the credentials.
    """


class ConnectionLost(RealtimeError):
    """
    The connection ended.
    """


class NotReady(RealtimeError):
    """
    There is no authenticated connection to send on, or it is too early to send.
    """


class HandlerError(ServiceError):
    """
    A handler raised (see ``__cause__``), or took longer than its deadline.
    """


class ConfigurationError(ServiceError):
    """
    Arguments are wrong or missing, or a library is not installed.
    """


# Tracebacks and logs name exceptions as users import them.
_PACKAGE: Final = (__package__ or "").removesuffix("._runtime")
if __package__ != _PACKAGE:
    for _kind in [*vars().values()]:
        if isinstance(_kind, type) and issubclass(_kind, ServiceError):
            _kind.__module__ = _PACKAGE
