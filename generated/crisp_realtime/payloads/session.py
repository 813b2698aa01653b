# Generated from crisp-asyncapi.yml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``session``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import (
    UNSET,
    Member,
    Payload,
    Problems,
    Unset,
    array,
    boolean,
    choice,
    draft,
    encode_items,
    encode_value,
    inside,
    is_integer,
    mapping,
    number,
    open_enum,
    others,
    string,
)
from .shared import Availability, Geolocation, SessionScoped, WebsiteScoped

__all__ = [
    "BrowserInfo",
    "CapabilityList",
    "ConnectionInfo",
    "LocaleList",
    "NameVersion",
    "NetworkInfo",
    "Operator",
    "Participant",
    "SessionCustomEvent",
    "SessionError",
    "SessionPage",
    "SessionRating",
    "SessionRemoved",
    "SessionRequestInitiated",
    "SessionSetAddress",
    "SessionSetAvatar",
    "SessionSetBlock",
    "SessionSetClosed",
    "SessionSetData",
    "SessionSetEmail",
    "SessionSetInbox",
    "SessionSetMentions",
    "SessionSetNickname",
    "SessionSetOpened",
    "SessionSetOrigin",
    "SessionSetParticipants",
    "SessionSetPhone",
    "SessionSetRouting",
    "SessionSetSegments",
    "SessionSetState",
    "SessionSetSubject",
    "SessionState",
    "SessionSyncCapabilities",
    "SessionSyncEvents",
    "SessionSyncGeolocation",
    "SessionSyncLocales",
    "SessionSyncNetwork",
    "SessionSyncPages",
    "SessionSyncRating",
    "SessionSyncSystem",
    "SessionSyncTimezone",
    "SessionSyncTopic",
    "SessionUpdateAvailability",
    "SessionUpdateVerify",
    "SystemInfo",
    "TimezoneInfo",
    "Verification",
]


class SessionState(StrEnum):
    """
    How far a conversation has got.
    """

    PENDING = "pending"
    UNRESOLVED = "unresolved"
    RESOLVED = "resolved"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SessionUpdateAvailability(SessionScoped):
    """
    Visitor came or went

    A visitor came online or went offline.

    Tells whether the visitor is there.

    Data of the event ``session:update_availability``. Delivered with tier user, website or plugin. Needs read
    access to ``website:conversation:sessions``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

    availability: Availability | str
    """
    Whether somebody can be reached now.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *SessionScoped._members,
        Member("availability", "availability", encode=encode_value),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        availability = get("availability", UNSET)
        availability = inside(problems, "availability", _OPEN_ENUM_AVAILABILITY, availability)
        payload = draft(SessionUpdateAvailability)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.availability = availability
        payload.extra = others(SessionUpdateAvailability, wire, len(problems) != start)
        payload.__class__ = SessionUpdateAvailability
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SessionUpdateVerify(SessionScoped):
    """
    Visitor verified

    It changed whether a conversation's visitor is who they claim to be.

    The outcome of checking the visitor's identity.

    Data of the event ``session:update_verify``. Delivered with tier user, website or plugin. Needs read
    access to ``website:conversation:sessions``.

    Both official SDKs and the RTM reference have it. error, and routing_ids in particular on this event, come
    from the Node SDK; Go has no error.
    """

    is_verified: bool
    """
    Whether the visitor counts as verified from now on.
    """
    verifications: list[Verification]
    """
    All checks so far, the present one included. Sent since July 2025.
    """
    error: str | None = None
    """
    Why the check failed. In the Node SDK only, which knows one value: unknown.

    The document says: for example "unknown".
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *SessionScoped._members,
        Member("is_verified", "is_verified"),
        Member("verifications", "verifications", encode=encode_items(encode_value)),
        Member("error", "error", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        is_verified = get("is_verified", UNSET)
        if type(is_verified) is not bool:
            problems.wrong("is_verified", "boolean", is_verified)
        verifications = get("verifications", UNSET)
        if type(verifications) is not list or verifications:
            verifications = inside(problems, "verifications", _ARRAY_VERIFICATION, verifications)
        error = get("error", UNSET)
        if error is UNSET:
            error = None
        elif type(error) is not str:
            problems.wrong("error", "string", error)
        payload = draft(SessionUpdateVerify)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.is_verified = is_verified
        payload.verifications = verifications
        payload.error = error
        payload.extra = others(SessionUpdateVerify, wire, len(problems) != start)
        payload.__class__ = SessionUpdateVerify
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SessionRequestInitiated(SessionScoped):
    """
    Conversation started

    A conversation began.

    Names the conversation that is new.

    Data of the event ``session:request:initiated``. Delivered with tier user, website or plugin. Needs write
    access to ``website:conversation:initiate``.

    Both official SDKs, the RTM reference and the Web Hooks guide have it. Node always has inbox_id, Go may
    omit it and examples from before mid-2024 lack it. A third party reports that Website Hooks do not get it
    (medium confidence).
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        payload = draft(SessionRequestInitiated)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.extra = others(SessionRequestInitiated, wire, len(problems) != start)
        payload.__class__ = SessionRequestInitiated
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SessionSetEmail(SessionScoped):
    """
    Conversation email address set

    A conversation got another email address.

    A conversation's email address.

    Data of the event ``session:set_email``. Delivered with tier user, website or plugin. Needs read access to
    ``website:conversation:sessions``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

    email: str
    """
    The address from now on.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *SessionScoped._members,
        Member("email", "email"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        email = get("email", UNSET)
        if type(email) is not str:
            problems.wrong("email", "string", email)
        payload = draft(SessionSetEmail)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.email = email
        payload.extra = others(SessionSetEmail, wire, len(problems) != start)
        payload.__class__ = SessionSetEmail
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SessionSetPhone(SessionScoped):
    """
    Conversation phone number set

    A conversation got another phone number.

    A conversation's phone number.

    Data of the event ``session:set_phone``. Delivered with tier user, website or plugin. Needs read access to
    ``website:conversation:sessions``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

    phone: str
    """
    The number from now on.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *SessionScoped._members,
        Member("phone", "phone"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        phone = get("phone", UNSET)
        if type(phone) is not str:
            problems.wrong("phone", "string", phone)
        payload = draft(SessionSetPhone)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.phone = phone
        payload.extra = others(SessionSetPhone, wire, len(problems) != start)
        payload.__class__ = SessionSetPhone
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SessionSetAddress(SessionScoped):
    """
    Conversation postal address set

    A conversation got another postal address.

    A conversation's postal address.

    Data of the event ``session:set_address``. Delivered with tier user, website or plugin. Needs read access
    to ``website:conversation:sessions``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

    address: str
    """
    The address from now on.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *SessionScoped._members,
        Member("address", "address"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        address = get("address", UNSET)
        if type(address) is not str:
            problems.wrong("address", "string", address)
        payload = draft(SessionSetAddress)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.address = address
        payload.extra = others(SessionSetAddress, wire, len(problems) != start)
        payload.__class__ = SessionSetAddress
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SessionSetSubject(SessionScoped):
    """
    Conversation subject set

    A conversation got another subject.

    A conversation's subject.

    Data of the event ``session:set_subject``. Delivered with tier user, website or plugin. Needs read access
    to ``website:conversation:sessions``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

    subject: str
    """
    The subject from now on.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *SessionScoped._members,
        Member("subject", "subject"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        subject = get("subject", UNSET)
        if type(subject) is not str:
            problems.wrong("subject", "string", subject)
        payload = draft(SessionSetSubject)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.subject = subject
        payload.extra = others(SessionSetSubject, wire, len(problems) != start)
        payload.__class__ = SessionSetSubject
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SessionSetAvatar(SessionScoped):
    """
    Conversation picture set

    A conversation got another picture.

    A conversation's picture.

    Data of the event ``session:set_avatar``. Delivered with tier user, website or plugin. Needs read access
    to ``website:conversation:sessions``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

    avatar: str
    """
    URL of the picture from now on.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *SessionScoped._members,
        Member("avatar", "avatar"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        avatar = get("avatar", UNSET)
        if type(avatar) is not str:
            problems.wrong("avatar", "string", avatar)
        payload = draft(SessionSetAvatar)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.avatar = avatar
        payload.extra = others(SessionSetAvatar, wire, len(problems) != start)
        payload.__class__ = SessionSetAvatar
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SessionSetNickname(SessionScoped):
    """
    Conversation nickname set

    A conversation got another nickname.

    A conversation's nickname.

    Data of the event ``session:set_nickname``. Delivered with tier user, website or plugin. Needs read access
    to ``website:conversation:sessions``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

    nickname: str
    """
    The visitor's name from now on.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *SessionScoped._members,
        Member("nickname", "nickname"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        nickname = get("nickname", UNSET)
        if type(nickname) is not str:
            problems.wrong("nickname", "string", nickname)
        payload = draft(SessionSetNickname)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.nickname = nickname
        payload.extra = others(SessionSetNickname, wire, len(problems) != start)
        payload.__class__ = SessionSetNickname
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SessionSetOrigin(SessionScoped):
    """
    Conversation origin set

    A conversation got another origin.

    A conversation's origin.

    Data of the event ``session:set_origin``. Delivered with tier user, website or plugin. Needs read access
    to ``website:conversation:sessions``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

    origin: str
    """
    The channel it counts as coming from, from now on.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *SessionScoped._members,
        Member("origin", "origin"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        origin = get("origin", UNSET)
        if type(origin) is not str:
            problems.wrong("origin", "string", origin)
        payload = draft(SessionSetOrigin)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.origin = origin
        payload.extra = others(SessionSetOrigin, wire, len(problems) != start)
        payload.__class__ = SessionSetOrigin
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SessionSetData(SessionScoped):
    """
    Custom data set

    The custom data of a conversation changed.

    A conversation's custom data.

    Data of the event ``session:set_data``. Delivered with tier user, website or plugin. Needs read access to
    ``website:conversation:sessions``.

    Both official SDKs and the RTM reference have it. Go does not look into data; Node gives its values as
    text, number or boolean.
    """

    data: dict[str, str | float | bool]
    """
    The custom data under the names your code chose. The Node SDK types text, numbers and booleans; the Go SDK
    takes anything.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *SessionScoped._members,
        Member("data", "data"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        data = get("data", UNSET)
        data = inside(problems, "data", _SESSION_SET_DATA_DATA, data)
        payload = draft(SessionSetData)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.data = data
        payload.extra = others(SessionSetData, wire, len(problems) != start)
        payload.__class__ = SessionSetData
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SessionSetSegments(SessionScoped):
    """
    Segments set

    The segments of a conversation changed.

    A conversation's segments.

    Data of the event ``session:set_segments``. Delivered with tier user, website or plugin. Needs read access
    to ``website:conversation:sessions``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

    segments: list[str]
    """
    All segments that the conversation has now.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *SessionScoped._members,
        Member("segments", "segments"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        segments = get("segments", UNSET)
        if type(segments) is not list or segments:
            segments = inside(problems, "segments", _ARRAY_STRING, segments)
        payload = draft(SessionSetSegments)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.segments = segments
        payload.extra = others(SessionSetSegments, wire, len(problems) != start)
        payload.__class__ = SessionSetSegments
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SessionSetBlock(SessionScoped):
    """
    Visitor blocked or freed

    A visitor was blocked, or no longer is.

    Whether the visitor may write.

    Data of the event ``session:set_block``. Delivered with tier user, website or plugin. Needs read access to
    ``website:conversation:actions``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

    is_blocked: bool
    """
    Whether the visitor is blocked from now on.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *SessionScoped._members,
        Member("is_blocked", "is_blocked"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        is_blocked = get("is_blocked", UNSET)
        if type(is_blocked) is not bool:
            problems.wrong("is_blocked", "boolean", is_blocked)
        payload = draft(SessionSetBlock)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.is_blocked = is_blocked
        payload.extra = others(SessionSetBlock, wire, len(problems) != start)
        payload.__class__ = SessionSetBlock
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SessionSetOpened(SessionScoped):
    """
    Conversation opened

    An operator opened a conversation.

    Who looks at the conversation.

    Data of the event ``session:set_opened``. Delivered with tier user, website or plugin. Needs read access
    to ``website:conversation:actions``.

    Both official SDKs and the RTM reference have it. Node gives the operator a name and a picture, Go the
    identifier only. A third party reports that Website Hooks do not get it (medium confidence).
    """

    operator: Operator
    """
    An operator. The Go SDK knows user_id alone; name and picture are in the Node SDK.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *SessionScoped._members,
        Member("operator", "operator", encode=encode_value),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        operator = get("operator", UNSET)
        operator = inside(problems, "operator", Operator._decode, operator)
        payload = draft(SessionSetOpened)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.operator = operator
        payload.extra = others(SessionSetOpened, wire, len(problems) != start)
        payload.__class__ = SessionSetOpened
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SessionSetClosed(SessionScoped):
    """
    Conversation closed

    An operator closed the conversation they had open.

    Who no longer looks at the conversation.

    Data of the event ``session:set_closed``. Delivered with tier user, website or plugin. Needs read access
    to ``website:conversation:actions``.

    Both official SDKs and the RTM reference have it. Node gives the operator a name and a picture, Go the
    identifier only. A third party reports that Website Hooks do not get it (medium confidence).
    """

    operator: Operator
    """
    An operator. The Go SDK knows user_id alone; name and picture are in the Node SDK.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *SessionScoped._members,
        Member("operator", "operator", encode=encode_value),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        operator = get("operator", UNSET)
        operator = inside(problems, "operator", Operator._decode, operator)
        payload = draft(SessionSetClosed)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.operator = operator
        payload.extra = others(SessionSetClosed, wire, len(problems) != start)
        payload.__class__ = SessionSetClosed
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SessionSetParticipants(SessionScoped):
    """
    Participants set

    Other people take part in a conversation now.

    A conversation's further participants.

    Data of the event ``session:set_participants``. Delivered with tier user, website or plugin. Needs read
    access to ``website:conversation:participants``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

    participants: list[Participant]
    """
    The participants from now on.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *SessionScoped._members,
        Member("participants", "participants", encode=encode_items(encode_value)),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        participants = get("participants", UNSET)
        if type(participants) is not list or participants:
            participants = inside(problems, "participants", _ARRAY_PARTICIPANT, participants)
        payload = draft(SessionSetParticipants)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.participants = participants
        payload.extra = others(SessionSetParticipants, wire, len(problems) != start)
        payload.__class__ = SessionSetParticipants
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SessionSetMentions(SessionScoped):
    """
    Mentions set

    Other operators are mentioned in a conversation now.

    Who is mentioned in a conversation.

    Data of the event ``session:set_mentions``. Delivered with tier user, website or plugin. Needs read access
    to ``website:conversation:sessions``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

    mentions: list[str]
    """
    Who is mentioned from now on.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *SessionScoped._members,
        Member("mentions", "mentions"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        mentions = get("mentions", UNSET)
        if type(mentions) is not list or mentions:
            mentions = inside(problems, "mentions", _ARRAY_STRING, mentions)
        payload = draft(SessionSetMentions)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.mentions = mentions
        payload.extra = others(SessionSetMentions, wire, len(problems) != start)
        payload.__class__ = SessionSetMentions
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SessionSetRouting(SessionScoped):
    """
    Conversation assigned

    A conversation was given to an operator, or taken from one.

    Who looks after a conversation.

    Data of the event ``session:set_routing``. Delivered with tier user, website or plugin. Needs read access
    to ``website:conversation:routing``.

    Both official SDKs and the RTM reference have it. They differ on previous_routing_id (not in Go) and on
    null in routing_id (Node). A third party reports that Website Hooks do not get it (medium confidence).
    """

    routing_id: str | None
    """
    The operator in charge now, null for nobody. The Node SDK allows null; the Go SDK has plain text.
    """
    previous_routing_id: str | None | Unset = UNSET
    """
    The operator in charge until now, null for nobody. Always there in the Node SDK and the RTM reference,
    unknown to the Go SDK.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *SessionScoped._members,
        Member("routing_id", "routing_id"),
        Member("previous_routing_id", "previous_routing_id"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        routing_id = get("routing_id", UNSET)
        if routing_id is not None and type(routing_id) is not str:
            problems.wrong("routing_id", "string or null", routing_id)
        previous_routing_id = get("previous_routing_id", UNSET)
        if (
            previous_routing_id is not UNSET
            and previous_routing_id is not None
            and type(previous_routing_id) is not str
        ):
            problems.wrong("previous_routing_id", "string or null", previous_routing_id)
        payload = draft(SessionSetRouting)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.routing_id = routing_id
        payload.previous_routing_id = previous_routing_id
        payload.extra = others(SessionSetRouting, wire, len(problems) != start)
        payload.__class__ = SessionSetRouting
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SessionSetInbox(WebsiteScoped):
    """
    Conversation moved

    A conversation moved to another inbox, or out of one.

    Which inbox a conversation lies in.

    Data of the event ``session:set_inbox``. Delivered with tier user, website or plugin. Needs read access to
    ``website:conversation:sessions``.

    Both official SDKs and the RTM reference have it. previous_inbox_id is always there in Node and may be
    missing in Go.
    """

    session_id: str
    """
    The conversation, written session_ and a UUID.
    """
    inbox_id: str | None
    """
    The inbox from now on, null for none.
    """
    previous_inbox_id: str | None | Unset = UNSET
    """
    The inbox until now, null for none. Always there in the Node SDK, the Go SDK may omit it.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *WebsiteScoped._members,
        Member("session_id", "session_id"),
        Member("inbox_id", "inbox_id"),
        Member("previous_inbox_id", "previous_inbox_id"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        previous_inbox_id = get("previous_inbox_id", UNSET)
        if (
            previous_inbox_id is not UNSET
            and previous_inbox_id is not None
            and type(previous_inbox_id) is not str
        ):
            problems.wrong("previous_inbox_id", "string or null", previous_inbox_id)
        payload = draft(SessionSetInbox)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.previous_inbox_id = previous_inbox_id
        payload.extra = others(SessionSetInbox, wire, len(problems) != start)
        payload.__class__ = SessionSetInbox
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SessionSetState(SessionScoped):
    """
    Conversation state set

    A conversation is pending, unresolved or resolved now.

    The state of a conversation.

    Data of the event ``session:set_state``. Delivered with tier user, website or plugin. Needs read access to
    ``website:conversation:states``.

    Both official SDKs and the RTM reference agree on the members: high confidence. A third party reports that
    Website Hooks get it (medium confidence).
    """

    state: SessionState | str
    """
    How far a conversation has got.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *SessionScoped._members,
        Member("state", "state", encode=encode_value),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        state = get("state", UNSET)
        state = inside(problems, "state", _OPEN_ENUM_SESSION_STATE, state)
        payload = draft(SessionSetState)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.state = state
        payload.extra = others(SessionSetState, wire, len(problems) != start)
        payload.__class__ = SessionSetState
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SessionSyncCapabilities(SessionScoped):
    """
    Capabilities received

    It became known what the visitor's device can do.

    What the visitor's device can do.

    Data of the event ``session:sync:capabilities``. Delivered with tier user, website or plugin.

    Both official SDKs and the RTM reference have it. They differ on capabilities: a list in Node, an object
    around a list in Go; both are accepted. The RTM reference names no scope.
    """

    capabilities: list[str] | CapabilityList
    """
    Names of capabilities: a list in the Node SDK, an object that holds the list in the Go SDK.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *SessionScoped._members,
        Member("capabilities", "capabilities", encode=encode_value),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        capabilities = get("capabilities", UNSET)
        capabilities = inside(problems, "capabilities", _SESSION_SYNC_CAPABILITIES_CAPABILITIES, capabilities)
        payload = draft(SessionSyncCapabilities)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.capabilities = capabilities
        payload.extra = others(SessionSyncCapabilities, wire, len(problems) != start)
        payload.__class__ = SessionSyncCapabilities
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SessionSyncGeolocation(SessionScoped):
    """
    Location received

    It became known where the visitor is.

    Where the visitor is.

    Data of the event ``session:sync:geolocation``. Delivered with tier user, website or plugin. Needs read
    access to ``website:conversation:sessions``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

    geolocation: Geolocation
    """
    Where somebody is, as far as it is known.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *SessionScoped._members,
        Member("geolocation", "geolocation", encode=encode_value),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        geolocation = get("geolocation", UNSET)
        geolocation = inside(problems, "geolocation", Geolocation._decode, geolocation)
        payload = draft(SessionSyncGeolocation)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.geolocation = geolocation
        payload.extra = others(SessionSyncGeolocation, wire, len(problems) != start)
        payload.__class__ = SessionSyncGeolocation
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SessionSyncSystem(SessionScoped):
    """
    System received

    It became known what runs on the visitor's device.

    What the visitor uses.

    Data of the event ``session:sync:system``. Delivered with tier user, website or plugin. Needs read access
    to ``website:conversation:sessions``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

    system: SystemInfo
    """
    What runs on the visitor's device.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *SessionScoped._members,
        Member("system", "system", encode=encode_value),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        system = get("system", UNSET)
        system = inside(problems, "system", SystemInfo._decode, system)
        payload = draft(SessionSyncSystem)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.system = system
        payload.extra = others(SessionSyncSystem, wire, len(problems) != start)
        payload.__class__ = SessionSyncSystem
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SessionSyncNetwork(SessionScoped):
    """
    Network received

    It became known which network the visitor comes from.

    Where on the network the visitor is.

    Data of the event ``session:sync:network``. Delivered with tier user, website or plugin. Needs read access
    to ``website:conversation:sessions``.

    Both official SDKs and the RTM reference have it. The address inside is always there in Node and may be
    missing in Go.
    """

    network: NetworkInfo
    """
    The network a visitor comes from.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *SessionScoped._members,
        Member("network", "network", encode=encode_value),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        network = get("network", UNSET)
        network = inside(problems, "network", NetworkInfo._decode, network)
        payload = draft(SessionSyncNetwork)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.network = network
        payload.extra = others(SessionSyncNetwork, wire, len(problems) != start)
        payload.__class__ = SessionSyncNetwork
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SessionSyncTimezone(SessionScoped):
    """
    Timezone received

    It became known which timezone the visitor is in.

    The visitor's timezone.

    Data of the event ``session:sync:timezone``. Delivered with tier user, website or plugin. Needs read
    access to ``website:conversation:sessions``.

    Both official SDKs and the RTM reference have it. offset is always there in Node and may be missing in Go;
    its unit is stated nowhere.
    """

    timezone: TimezoneInfo
    """
    The clock a visitor lives by.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *SessionScoped._members,
        Member("timezone", "timezone", encode=encode_value),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        timezone = get("timezone", UNSET)
        timezone = inside(problems, "timezone", TimezoneInfo._decode, timezone)
        payload = draft(SessionSyncTimezone)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.timezone = timezone
        payload.extra = others(SessionSyncTimezone, wire, len(problems) != start)
        payload.__class__ = SessionSyncTimezone
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SessionSyncLocales(SessionScoped):
    """
    Languages received

    It became known which languages the visitor reads.

    The visitor's languages.

    Data of the event ``session:sync:locales``. Delivered with tier user, website or plugin. Needs read access
    to ``website:conversation:sessions``.

    Both official SDKs and the RTM reference have it, with the list inside an object of the same name. The
    list is always there in Node and may be missing in Go.
    """

    locales: LocaleList
    """
    The languages of a visitor, one level further down than expected.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *SessionScoped._members,
        Member("locales", "locales", encode=encode_value),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        locales = get("locales", UNSET)
        locales = inside(problems, "locales", LocaleList._decode, locales)
        payload = draft(SessionSyncLocales)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.locales = locales
        payload.extra = others(SessionSyncLocales, wire, len(problems) != start)
        payload.__class__ = SessionSyncLocales
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SessionSyncPages(SessionScoped):
    """
    Pages received

    It became known which pages the visitor saw.

    Pages that the visitor saw.

    Data of the event ``session:sync:pages``. Delivered with tier user, website or plugin. Needs read access
    to ``website:conversation:pages``.

    Both official SDKs and the RTM reference have it. page_referrer is in Go only, and the timestamp in the
    documentation's example is reported to be broken JSON.
    """

    pages: list[SessionPage]
    """
    The pages.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *SessionScoped._members,
        Member("pages", "pages", encode=encode_items(encode_value)),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        pages = get("pages", UNSET)
        if type(pages) is not list or pages:
            pages = inside(problems, "pages", _ARRAY_SESSION_PAGE, pages)
        payload = draft(SessionSyncPages)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.pages = pages
        payload.extra = others(SessionSyncPages, wire, len(problems) != start)
        payload.__class__ = SessionSyncPages
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SessionSyncEvents(SessionScoped):
    """
    Custom events received

    Custom events were recorded for a visitor.

    Custom events of the visitor.

    Data of the event ``session:sync:events``. Delivered with tier user, website or plugin. Needs read access
    to ``website:conversation:events``.

    Both official SDKs and the RTM reference agree on the members: high confidence. A third party reports that
    Website Hooks get it (medium confidence).
    """

    events: list[SessionCustomEvent]
    """
    The events.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *SessionScoped._members,
        Member("events", "events", encode=encode_items(encode_value)),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        events = get("events", UNSET)
        if type(events) is not list or events:
            events = inside(problems, "events", _ARRAY_SESSION_CUSTOM_EVENT, events)
        payload = draft(SessionSyncEvents)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.events = events
        payload.extra = others(SessionSyncEvents, wire, len(problems) != start)
        payload.__class__ = SessionSyncEvents
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SessionSyncRating(SessionScoped):
    """
    Rating received

    A visitor rated a conversation.

    The visitor's verdict.

    Data of the event ``session:sync:rating``. Delivered with tier user, website or plugin. Needs read access
    to ``website:conversation:sessions``.

    Both official SDKs and the RTM reference have it. comment may be missing in Node and not in Go. A third
    party reports that Website Hooks get it (medium confidence).
    """

    rating: SessionRating
    """
    What a visitor thinks of a conversation.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *SessionScoped._members,
        Member("rating", "rating", encode=encode_value),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        rating = get("rating", UNSET)
        rating = inside(problems, "rating", SessionRating._decode, rating)
        payload = draft(SessionSyncRating)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.rating = rating
        payload.extra = others(SessionSyncRating, wire, len(problems) != start)
        payload.__class__ = SessionSyncRating
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SessionSyncTopic(SessionScoped):
    """
    Topic found

    A topic was worked out for a conversation.

    What the conversation is about.

    Data of the event ``session:sync:topic``. Delivered with tier user, website or plugin. Needs read access
    to ``website:conversation:sessions``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

    topic: str
    """
    The topic.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *SessionScoped._members,
        Member("topic", "topic"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        topic = get("topic", UNSET)
        if type(topic) is not str:
            problems.wrong("topic", "string", topic)
        payload = draft(SessionSyncTopic)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.topic = topic
        payload.extra = others(SessionSyncTopic, wire, len(problems) != start)
        payload.__class__ = SessionSyncTopic
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SessionRemoved(SessionScoped):
    """
    Conversation removed

    A conversation was deleted.

    Names the conversation that is gone.

    Data of the event ``session:removed``. Delivered with tier user, website or plugin. Needs read access to
    ``website:conversation:sessions``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        payload = draft(SessionRemoved)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.extra = others(SessionRemoved, wire, len(problems) != start)
        payload.__class__ = SessionRemoved
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SessionError(SessionScoped):
    """
    Conversation error

    Something went wrong with a conversation, such as an email address that is none.

    What went wrong.

    Data of the event ``session:error``. Delivered with tier user, website or plugin. Needs read access to
    ``website:conversation:sessions``.

    Both official SDKs and the RTM reference have it. previous_value is always there in Node and may be
    missing in Go.
    """

    type: str
    """
    What kind of mistake.
    """
    value: str
    """
    The value that was refused.
    """
    previous_value: str | None = None
    """
    The value from before. Always there in the Node SDK, the Go SDK may omit it.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *SessionScoped._members,
        Member("type", "type"),
        Member("value", "value"),
        Member("previous_value", "previous_value", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        type_value = get("type", UNSET)
        if type(type_value) is not str:
            problems.wrong("type", "string", type_value)
        value = get("value", UNSET)
        if type(value) is not str:
            problems.wrong("value", "string", value)
        previous_value = get("previous_value", UNSET)
        if previous_value is UNSET:
            previous_value = None
        elif type(previous_value) is not str:
            problems.wrong("previous_value", "string", previous_value)
        payload = draft(SessionError)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.type = type_value
        payload.value = value
        payload.previous_value = previous_value
        payload.extra = others(SessionError, wire, len(problems) != start)
        payload.__class__ = SessionError
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Verification(Payload):
    """
    A check of who the visitor is.
    """

    identity: str
    """
    What is proven: email, phone or a text that begins with urn: in the Node SDK's REST types.
    """
    method: str
    """
    How it is proven; the Node SDK's REST types know link.
    """
    annotation: str
    """
    Remark that goes with the check.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("identity", "identity"),
        Member("method", "method"),
        Member("annotation", "annotation"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        identity = get("identity", UNSET)
        if type(identity) is not str:
            problems.wrong("identity", "string", identity)
        method = get("method", UNSET)
        if type(method) is not str:
            problems.wrong("method", "string", method)
        annotation = get("annotation", UNSET)
        if type(annotation) is not str:
            problems.wrong("annotation", "string", annotation)
        payload = draft(Verification)
        payload.identity = identity
        payload.method = method
        payload.annotation = annotation
        payload.extra = others(Verification, wire, len(problems) != start)
        payload.__class__ = Verification
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Operator(Payload):
    """
    An operator. The Go SDK knows user_id alone; name and picture are in the Node SDK.
    """

    user_id: str
    """
    The operator's user identifier.
    """
    avatar: str | None | Unset = UNSET
    """
    URL of the operator's picture, null for none.
    """
    nickname: str | None = None
    """
    The operator's name.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("user_id", "user_id"),
        Member("avatar", "avatar"),
        Member("nickname", "nickname", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        user_id = get("user_id", UNSET)
        if type(user_id) is not str:
            problems.wrong("user_id", "string", user_id)
        avatar = get("avatar", UNSET)
        if avatar is not UNSET and avatar is not None and type(avatar) is not str:
            problems.wrong("avatar", "string or null", avatar)
        nickname = get("nickname", UNSET)
        if nickname is UNSET:
            nickname = None
        elif type(nickname) is not str:
            problems.wrong("nickname", "string", nickname)
        payload = draft(Operator)
        payload.user_id = user_id
        payload.avatar = avatar
        payload.nickname = nickname
        payload.extra = others(Operator, wire, len(problems) != start)
        payload.__class__ = Operator
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Participant(Payload):
    """
    Somebody who takes part in a conversation beside visitor and operator.
    """

    type: str
    """
    What kind of participant.
    """
    target: str
    """
    How the participant is reached.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("type", "type"),
        Member("target", "target"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        type_value = get("type", UNSET)
        if type(type_value) is not str:
            problems.wrong("type", "string", type_value)
        target = get("target", UNSET)
        if type(target) is not str:
            problems.wrong("target", "string", target)
        payload = draft(Participant)
        payload.type = type_value
        payload.target = target
        payload.extra = others(Participant, wire, len(problems) != start)
        payload.__class__ = Participant
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class CapabilityList(Payload):
    """
    The capabilities as the Go SDK has them: a list inside an object.
    """

    capabilities: list[str] | None = None
    """
    Names of capabilities.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("capabilities", "capabilities", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        capabilities = get("capabilities", UNSET)
        if capabilities is UNSET:
            capabilities = None
        elif type(capabilities) is not list or capabilities:
            capabilities = inside(problems, "capabilities", _ARRAY_STRING, capabilities)
        payload = draft(CapabilityList)
        payload.capabilities = capabilities
        payload.extra = others(CapabilityList, wire, len(problems) != start)
        payload.__class__ = CapabilityList
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SystemInfo(Payload):
    """
    What runs on the visitor's device.
    """

    os: NameVersion | None = None
    """
    A piece of software.
    """
    engine: NameVersion | None = None
    """
    A piece of software.
    """
    browser: BrowserInfo | None = None
    """
    A browser.
    """
    useragent: str | None = None
    """
    The text by which the browser presents itself.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("os", "os", absent=True, encode=encode_value),
        Member("engine", "engine", absent=True, encode=encode_value),
        Member("browser", "browser", absent=True, encode=encode_value),
        Member("useragent", "useragent", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        os = get("os", UNSET)
        if os is UNSET:
            os = None
        else:
            os = inside(problems, "os", NameVersion._decode, os)
        engine = get("engine", UNSET)
        if engine is UNSET:
            engine = None
        else:
            engine = inside(problems, "engine", NameVersion._decode, engine)
        browser = get("browser", UNSET)
        if browser is UNSET:
            browser = None
        else:
            browser = inside(problems, "browser", BrowserInfo._decode, browser)
        useragent = get("useragent", UNSET)
        if useragent is UNSET:
            useragent = None
        elif type(useragent) is not str:
            problems.wrong("useragent", "string", useragent)
        payload = draft(SystemInfo)
        payload.os = os
        payload.engine = engine
        payload.browser = browser
        payload.useragent = useragent
        payload.extra = others(SystemInfo, wire, len(problems) != start)
        payload.__class__ = SystemInfo
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class NetworkInfo(Payload):
    """
    The network a visitor comes from.
    """

    ip: str | None = None
    """
    The visitor's address. Always there in the Node SDK, the Go SDK may omit it.
    """
    connection: ConnectionInfo | None = None
    """
    Who runs the network.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("ip", "ip", absent=True),
        Member("connection", "connection", absent=True, encode=encode_value),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        ip = get("ip", UNSET)
        if ip is UNSET:
            ip = None
        elif type(ip) is not str:
            problems.wrong("ip", "string", ip)
        connection = get("connection", UNSET)
        if connection is UNSET:
            connection = None
        else:
            connection = inside(problems, "connection", ConnectionInfo._decode, connection)
        payload = draft(NetworkInfo)
        payload.ip = ip
        payload.connection = connection
        payload.extra = others(NetworkInfo, wire, len(problems) != start)
        payload.__class__ = NetworkInfo
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class TimezoneInfo(Payload):
    """
    The clock a visitor lives by.
    """

    offset: int | None = None
    """
    How far the clock is from UTC. No SDK names the unit; 16 bits with a sign in the Go SDK, so minutes are
    likely. Always there in the Node SDK, the Go SDK may omit it.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("offset", "offset", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        offset = get("offset", UNSET)
        if offset is UNSET:
            offset = None
        elif type(offset) is not int and not is_integer(offset):
            problems.wrong("offset", "integer", offset)
        payload = draft(TimezoneInfo)
        payload.offset = offset
        payload.extra = others(TimezoneInfo, wire, len(problems) != start)
        payload.__class__ = TimezoneInfo
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class LocaleList(Payload):
    """
    The languages of a visitor, one level further down than expected.
    """

    locales: list[str] | None = None
    """
    Codes of languages. Always there in the Node SDK, the Go SDK may omit it.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("locales", "locales", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        locales = get("locales", UNSET)
        if locales is UNSET:
            locales = None
        elif type(locales) is not list or locales:
            locales = inside(problems, "locales", _ARRAY_STRING, locales)
        payload = draft(LocaleList)
        payload.locales = locales
        payload.extra = others(LocaleList, wire, len(problems) != start)
        payload.__class__ = LocaleList
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SessionPage(Payload):
    """
    A page that a visitor saw.
    """

    page_url: str
    """
    The page's address.
    """
    page_title: str
    """
    The page's title.
    """
    page_referrer: str | None = None
    """
    Where the visitor came from. In the Go SDK and the REST types, not in the Node event type.
    """
    timestamp: int
    """
    When the visitor saw it, in milliseconds since the epoch.

    The document says: format int64.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("page_url", "page_url"),
        Member("page_title", "page_title"),
        Member("page_referrer", "page_referrer", absent=True),
        Member("timestamp", "timestamp"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        page_url = get("page_url", UNSET)
        if type(page_url) is not str:
            problems.wrong("page_url", "string", page_url)
        page_title = get("page_title", UNSET)
        if type(page_title) is not str:
            problems.wrong("page_title", "string", page_title)
        page_referrer = get("page_referrer", UNSET)
        if page_referrer is UNSET:
            page_referrer = None
        elif type(page_referrer) is not str:
            problems.wrong("page_referrer", "string", page_referrer)
        timestamp = get("timestamp", UNSET)
        if type(timestamp) is not int and not is_integer(timestamp):
            problems.wrong("timestamp", "integer", timestamp)
        payload = draft(SessionPage)
        payload.page_url = page_url
        payload.page_title = page_title
        payload.page_referrer = page_referrer
        payload.timestamp = timestamp
        payload.extra = others(SessionPage, wire, len(problems) != start)
        payload.__class__ = SessionPage
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SessionCustomEvent(Payload):
    """
    Something your site recorded about a visitor.
    """

    text: str
    """
    What the event is called.
    """
    data: dict[str, str | float | bool] | None = None
    """
    What goes with it, under names of your choice.
    """
    color: str | None = None
    """
    The colour it is shown in.
    """
    timestamp: int
    """
    When it was recorded, in milliseconds since the epoch.

    The document says: format int64.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("text", "text"),
        Member("data", "data", absent=True),
        Member("color", "color", absent=True),
        Member("timestamp", "timestamp"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        text = get("text", UNSET)
        if type(text) is not str:
            problems.wrong("text", "string", text)
        data = get("data", UNSET)
        if data is UNSET:
            data = None
        else:
            data = inside(problems, "data", _SESSION_SET_DATA_DATA, data)
        color = get("color", UNSET)
        if color is UNSET:
            color = None
        elif type(color) is not str:
            problems.wrong("color", "string", color)
        timestamp = get("timestamp", UNSET)
        if type(timestamp) is not int and not is_integer(timestamp):
            problems.wrong("timestamp", "integer", timestamp)
        payload = draft(SessionCustomEvent)
        payload.text = text
        payload.data = data
        payload.color = color
        payload.timestamp = timestamp
        payload.extra = others(SessionCustomEvent, wire, len(problems) != start)
        payload.__class__ = SessionCustomEvent
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SessionRating(Payload):
    """
    What a visitor thinks of a conversation.
    """

    stars: int
    """
    How many stars they gave.
    """
    comment: str | None = None
    """
    What they said about it. Optional in the Node SDK, always there in the Go SDK.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("stars", "stars"),
        Member("comment", "comment", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        stars = get("stars", UNSET)
        if type(stars) is not int and not is_integer(stars):
            problems.wrong("stars", "integer", stars)
        comment = get("comment", UNSET)
        if comment is UNSET:
            comment = None
        elif type(comment) is not str:
            problems.wrong("comment", "string", comment)
        payload = draft(SessionRating)
        payload.stars = stars
        payload.comment = comment
        payload.extra = others(SessionRating, wire, len(problems) != start)
        payload.__class__ = SessionRating
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class NameVersion(Payload):
    """
    A piece of software.
    """

    name: str | None = None
    """
    What it is called.
    """
    version: str | None = None
    """
    Which version it is.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("name", "name", absent=True),
        Member("version", "version", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        name = get("name", UNSET)
        if name is UNSET:
            name = None
        elif type(name) is not str:
            problems.wrong("name", "string", name)
        version = get("version", UNSET)
        if version is UNSET:
            version = None
        elif type(version) is not str:
            problems.wrong("version", "string", version)
        payload = draft(NameVersion)
        payload.name = name
        payload.version = version
        payload.extra = others(NameVersion, wire, len(problems) != start)
        payload.__class__ = NameVersion
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class BrowserInfo(NameVersion):
    """
    A browser.
    """

    major: str | None = None
    """
    First part of its version.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *NameVersion._members,
        Member("major", "major", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        name = get("name", UNSET)
        if name is UNSET:
            name = None
        elif type(name) is not str:
            problems.wrong("name", "string", name)
        version = get("version", UNSET)
        if version is UNSET:
            version = None
        elif type(version) is not str:
            problems.wrong("version", "string", version)
        major = get("major", UNSET)
        if major is UNSET:
            major = None
        elif type(major) is not str:
            problems.wrong("major", "string", major)
        payload = draft(BrowserInfo)
        payload.name = name
        payload.version = version
        payload.major = major
        payload.extra = others(BrowserInfo, wire, len(problems) != start)
        payload.__class__ = BrowserInfo
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class ConnectionInfo(Payload):
    """
    Who runs the network.
    """

    isp: str | None = None
    """
    The internet provider.
    """
    asn: str | None = None
    """
    The autonomous system the address belongs to.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("isp", "isp", absent=True),
        Member("asn", "asn", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        isp = get("isp", UNSET)
        if isp is UNSET:
            isp = None
        elif type(isp) is not str:
            problems.wrong("isp", "string", isp)
        asn = get("asn", UNSET)
        if asn is UNSET:
            asn = None
        elif type(asn) is not str:
            problems.wrong("asn", "string", asn)
        payload = draft(ConnectionInfo)
        payload.isp = isp
        payload.asn = asn
        payload.extra = others(ConnectionInfo, wire, len(problems) != start)
        payload.__class__ = ConnectionInfo
        return payload


_ARRAY_STRING: Final = array(string)
_OPEN_ENUM_AVAILABILITY: Final = open_enum(Availability)
_ARRAY_VERIFICATION: Final = array(Verification._decode)
_SESSION_SET_DATA_DATA: Final = mapping(choice("string or number or boolean", string, number, boolean))
_ARRAY_PARTICIPANT: Final = array(Participant._decode)
_OPEN_ENUM_SESSION_STATE: Final = open_enum(SessionState)
_SESSION_SYNC_CAPABILITIES_CAPABILITIES: Final = choice(
    "array or object", array(string), CapabilityList._decode
)
_ARRAY_SESSION_PAGE: Final = array(SessionPage._decode)
_ARRAY_SESSION_CUSTOM_EVENT: Final = array(SessionCustomEvent._decode)

PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "session:update_availability": PayloadEntry(SessionUpdateAvailability, SessionUpdateAvailability._decode),
    "session:update_verify": PayloadEntry(SessionUpdateVerify, SessionUpdateVerify._decode),
    "session:request:initiated": PayloadEntry(SessionRequestInitiated, SessionRequestInitiated._decode),
    "session:set_email": PayloadEntry(SessionSetEmail, SessionSetEmail._decode),
    "session:set_phone": PayloadEntry(SessionSetPhone, SessionSetPhone._decode),
    "session:set_address": PayloadEntry(SessionSetAddress, SessionSetAddress._decode),
    "session:set_subject": PayloadEntry(SessionSetSubject, SessionSetSubject._decode),
    "session:set_avatar": PayloadEntry(SessionSetAvatar, SessionSetAvatar._decode),
    "session:set_nickname": PayloadEntry(SessionSetNickname, SessionSetNickname._decode),
    "session:set_origin": PayloadEntry(SessionSetOrigin, SessionSetOrigin._decode),
    "session:set_data": PayloadEntry(SessionSetData, SessionSetData._decode),
    "session:set_segments": PayloadEntry(SessionSetSegments, SessionSetSegments._decode),
    "session:set_block": PayloadEntry(SessionSetBlock, SessionSetBlock._decode),
    "session:set_opened": PayloadEntry(SessionSetOpened, SessionSetOpened._decode),
    "session:set_closed": PayloadEntry(SessionSetClosed, SessionSetClosed._decode),
    "session:set_participants": PayloadEntry(SessionSetParticipants, SessionSetParticipants._decode),
    "session:set_mentions": PayloadEntry(SessionSetMentions, SessionSetMentions._decode),
    "session:set_routing": PayloadEntry(SessionSetRouting, SessionSetRouting._decode),
    "session:set_inbox": PayloadEntry(SessionSetInbox, SessionSetInbox._decode),
    "session:set_state": PayloadEntry(SessionSetState, SessionSetState._decode),
    "session:sync:capabilities": PayloadEntry(SessionSyncCapabilities, SessionSyncCapabilities._decode),
    "session:sync:geolocation": PayloadEntry(SessionSyncGeolocation, SessionSyncGeolocation._decode),
    "session:sync:system": PayloadEntry(SessionSyncSystem, SessionSyncSystem._decode),
    "session:sync:network": PayloadEntry(SessionSyncNetwork, SessionSyncNetwork._decode),
    "session:sync:timezone": PayloadEntry(SessionSyncTimezone, SessionSyncTimezone._decode),
    "session:sync:locales": PayloadEntry(SessionSyncLocales, SessionSyncLocales._decode),
    "session:sync:pages": PayloadEntry(SessionSyncPages, SessionSyncPages._decode),
    "session:sync:events": PayloadEntry(SessionSyncEvents, SessionSyncEvents._decode),
    "session:sync:rating": PayloadEntry(SessionSyncRating, SessionSyncRating._decode),
    "session:sync:topic": PayloadEntry(SessionSyncTopic, SessionSyncTopic._decode),
    "session:removed": PayloadEntry(SessionRemoved, SessionRemoved._decode),
    "session:error": PayloadEntry(SessionError, SessionError._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
