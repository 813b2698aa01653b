# Generated from crisp-asyncapi.yml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads of the group ``session``.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from .._runtime.codec import (
    UNSET,
    Member,
    Payload,
    Rows,
    Unset,
    array,
    boolean,
    choice,
    integer,
    mapping,
    nullable,
    number,
    open_enum,
    payload,
    payload_class,
    string,
)
from .._runtime.registry import PayloadEntry
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


@payload_class
class SessionUpdateAvailability(SessionScoped):
    """
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

    @staticmethod
    def _rows() -> Rows:
        return (Member("availability", "availability", open_enum(Availability)),)


@payload_class
class SessionUpdateVerify(SessionScoped):
    """
    It changed whether a conversation's visitor is who they claim to be.

    The outcome of checking the visitor's identity.

    Data of the event ``session:update_verify`` (Visitor verified). Delivered with tier user, website or
    plugin. Needs read access to ``website:conversation:sessions``.

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

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("is_verified", "is_verified", boolean),
            Member("verifications", "verifications", array(payload(Verification))),
            Member("error", "error", string, None),
        )


@payload_class
class SessionRequestInitiated(SessionScoped):
    """
    A conversation began.

    Names the conversation that is new.

    Data of the event ``session:request:initiated`` (Conversation started). Delivered with tier user, website
    or plugin. Needs write access to ``website:conversation:initiate``.

    Both official SDKs, the RTM reference and the Web Hooks guide have it. Node always has inbox_id, Go may
    omit it and examples from before mid-2024 lack it. A third party reports that Website Hooks do not get it
    (medium confidence).
    """


@payload_class
class SessionSetEmail(SessionScoped):
    """
    A conversation got another email address.

    Data of the event ``session:set_email``. Delivered with tier user, website or plugin. Needs read access to
    ``website:conversation:sessions``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

    email: str
    """
    The address from now on.
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("email", "email", string),)


@payload_class
class SessionSetPhone(SessionScoped):
    """
    A conversation got another phone number.

    Data of the event ``session:set_phone``. Delivered with tier user, website or plugin. Needs read access to
    ``website:conversation:sessions``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

    phone: str
    """
    The number from now on.

    The document says: for example "+33255591234".
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("phone", "phone", string),)


@payload_class
class SessionSetAddress(SessionScoped):
    """
    A conversation got another postal address.

    Data of the event ``session:set_address``. Delivered with tier user, website or plugin. Needs read access
    to ``website:conversation:sessions``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

    address: str
    """
    The address from now on.

    The document says: for example "1 Example Street, 44000 Nantes".
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("address", "address", string),)


@payload_class
class SessionSetSubject(SessionScoped):
    """
    A conversation got another subject.

    Data of the event ``session:set_subject``. Delivered with tier user, website or plugin. Needs read access
    to ``website:conversation:sessions``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

    subject: str
    """
    The subject from now on.

    The document says: for example "Question about my order".
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("subject", "subject", string),)


@payload_class
class SessionSetAvatar(SessionScoped):
    """
    A conversation got another picture.

    Data of the event ``session:set_avatar``. Delivered with tier user, website or plugin. Needs read access
    to ``website:conversation:sessions``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

    avatar: str
    """
    URL of the picture from now on.

    The document says: for example "https://example.com/avatars/ada.png".
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("avatar", "avatar", string),)


@payload_class
class SessionSetNickname(SessionScoped):
    """
    A conversation got another nickname.

    Data of the event ``session:set_nickname``. Delivered with tier user, website or plugin. Needs read access
    to ``website:conversation:sessions``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

    nickname: str
    """
    The visitor's name from now on.

    The document says: for example "Ada Lovelace".
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("nickname", "nickname", string),)


@payload_class
class SessionSetOrigin(SessionScoped):
    """
    A conversation got another origin.

    Data of the event ``session:set_origin``. Delivered with tier user, website or plugin. Needs read access
    to ``website:conversation:sessions``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

    origin: str
    """
    The channel it counts as coming from, from now on.
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("origin", "origin", string),)


@payload_class
class SessionSetData(SessionScoped):
    """
    The custom data of a conversation changed.

    Data of the event ``session:set_data``. Delivered with tier user, website or plugin. Needs read access to
    ``website:conversation:sessions``.

    Both official SDKs and the RTM reference have it. Go does not look into data; Node gives its values as
    text, number or boolean.
    """

    data: dict[str, str | float | bool]
    """
    The custom data under the names your code chose. The Node SDK types text, numbers and booleans; the Go SDK
    takes anything.

    The document says: for example {"plan": "business", "seats": 12, "trial": false}.
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("data", "data", mapping(choice(string, number, boolean))),)


@payload_class
class SessionSetSegments(SessionScoped):
    """
    The segments of a conversation changed.

    Data of the event ``session:set_segments``. Delivered with tier user, website or plugin. Needs read access
    to ``website:conversation:sessions``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

    segments: list[str]
    """
    All segments that the conversation has now.

    The document says: for example ["customer", "newsletter"].
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("segments", "segments", array(string)),)


@payload_class
class SessionSetBlock(SessionScoped):
    """
    A visitor was blocked, or no longer is.

    Whether the visitor may write.

    Data of the event ``session:set_block`` (Visitor blocked or freed). Delivered with tier user, website or
    plugin. Needs read access to ``website:conversation:actions``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

    is_blocked: bool
    """
    Whether the visitor is blocked from now on.
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("is_blocked", "is_blocked", boolean),)


@payload_class
class SessionSetOpened(SessionScoped):
    """
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

    @staticmethod
    def _rows() -> Rows:
        return (Member("operator", "operator", payload(Operator)),)


@payload_class
class SessionSetClosed(SessionScoped):
    """
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

    @staticmethod
    def _rows() -> Rows:
        return (Member("operator", "operator", payload(Operator)),)


@payload_class
class SessionSetParticipants(SessionScoped):
    """
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

    @staticmethod
    def _rows() -> Rows:
        return (Member("participants", "participants", array(payload(Participant))),)


@payload_class
class SessionSetMentions(SessionScoped):
    """
    Other operators are mentioned in a conversation now.

    Who is mentioned in a conversation.

    Data of the event ``session:set_mentions`` (Mentions set). Delivered with tier user, website or plugin.
    Needs read access to ``website:conversation:sessions``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

    mentions: list[str]
    """
    Who is mentioned from now on.

    The document says: for example ["a4c32c68-be91-4e29-b05a-976e93abbe3f"].
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("mentions", "mentions", array(string)),)


@payload_class
class SessionSetRouting(SessionScoped):
    """
    A conversation was given to an operator, or taken from one.

    Who looks after a conversation.

    Data of the event ``session:set_routing`` (Conversation assigned). Delivered with tier user, website or
    plugin. Needs read access to ``website:conversation:routing``.

    Both official SDKs and the RTM reference have it. They differ on previous_routing_id (not in Go) and on
    null in routing_id (Node). A third party reports that Website Hooks do not get it (medium confidence).
    """

    routing_id: str | None
    """
    The operator in charge now, null for nobody. The Node SDK allows null; the Go SDK has plain text.

    The document says: for example "a4c32c68-be91-4e29-b05a-976e93abbe3f".
    """
    previous_routing_id: str | None | Unset = UNSET
    """
    The operator in charge until now, null for nobody. Always there in the Node SDK and the RTM reference,
    unknown to the Go SDK.

    The document says: for example "5b0fd1b7-1b5d-4d1c-9e2a-7c3f5a9d8e60".
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("routing_id", "routing_id", nullable(string)),
            Member("previous_routing_id", "previous_routing_id", nullable(string), UNSET),
        )


@payload_class
class SessionSetInbox(WebsiteScoped):
    """
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

    The document says: for example "session_19e5240f-0a8d-461e-a661-a3123fc6eec9".
    """
    inbox_id: str | None
    """
    The inbox from now on, null for none.

    The document says: for example "d5a19b3f-6d2c-4b67-9d3a-2f0a8f4f1c55".
    """
    previous_inbox_id: str | None | Unset = UNSET
    """
    The inbox until now, null for none. Always there in the Node SDK, the Go SDK may omit it.

    The document says: for example "0f8e7d6c-5b4a-4392-8170-6f5e4d3c2b1a".
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("session_id", "session_id", string),
            Member("inbox_id", "inbox_id", nullable(string)),
            Member("previous_inbox_id", "previous_inbox_id", nullable(string), UNSET),
        )


@payload_class
class SessionSetState(SessionScoped):
    """
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

    @staticmethod
    def _rows() -> Rows:
        return (Member("state", "state", open_enum(SessionState)),)


@payload_class
class SessionSyncCapabilities(SessionScoped):
    """
    It became known what the visitor's device can do.

    Data of the event ``session:sync:capabilities`` (Capabilities received). Delivered with tier user, website
    or plugin.

    Both official SDKs and the RTM reference have it. They differ on capabilities: a list in Node, an object
    around a list in Go; both are accepted. The RTM reference names no scope.
    """

    capabilities: list[str] | CapabilityList
    """
    Names of capabilities: a list in the Node SDK, an object that holds the list in the Go SDK.
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("capabilities", "capabilities", choice(array(string), payload(CapabilityList))),)


@payload_class
class SessionSyncGeolocation(SessionScoped):
    """
    It became known where the visitor is.

    Data of the event ``session:sync:geolocation`` (Location received). Delivered with tier user, website or
    plugin. Needs read access to ``website:conversation:sessions``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

    geolocation: Geolocation
    """
    Where somebody is, as far as it is known.
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("geolocation", "geolocation", payload(Geolocation)),)


@payload_class
class SessionSyncSystem(SessionScoped):
    """
    It became known what runs on the visitor's device.

    What the visitor uses.

    Data of the event ``session:sync:system`` (System received). Delivered with tier user, website or plugin.
    Needs read access to ``website:conversation:sessions``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

    system: SystemInfo
    """
    What runs on the visitor's device.
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("system", "system", payload(SystemInfo)),)


@payload_class
class SessionSyncNetwork(SessionScoped):
    """
    It became known which network the visitor comes from.

    Where on the network the visitor is.

    Data of the event ``session:sync:network`` (Network received). Delivered with tier user, website or
    plugin. Needs read access to ``website:conversation:sessions``.

    Both official SDKs and the RTM reference have it. The address inside is always there in Node and may be
    missing in Go.
    """

    network: NetworkInfo
    """
    The network a visitor comes from.
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("network", "network", payload(NetworkInfo)),)


@payload_class
class SessionSyncTimezone(SessionScoped):
    """
    It became known which timezone the visitor is in.

    Data of the event ``session:sync:timezone`` (Timezone received). Delivered with tier user, website or
    plugin. Needs read access to ``website:conversation:sessions``.

    Both official SDKs and the RTM reference have it. offset is always there in Node and may be missing in Go;
    its unit is stated nowhere.
    """

    timezone: TimezoneInfo
    """
    The clock a visitor lives by.
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("timezone", "timezone", payload(TimezoneInfo)),)


@payload_class
class SessionSyncLocales(SessionScoped):
    """
    It became known which languages the visitor reads.

    Data of the event ``session:sync:locales`` (Languages received). Delivered with tier user, website or
    plugin. Needs read access to ``website:conversation:sessions``.

    Both official SDKs and the RTM reference have it, with the list inside an object of the same name. The
    list is always there in Node and may be missing in Go.
    """

    locales: LocaleList
    """
    The languages of a visitor, one level further down than expected.
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("locales", "locales", payload(LocaleList)),)


@payload_class
class SessionSyncPages(SessionScoped):
    """
    It became known which pages the visitor saw.

    Pages that the visitor saw.

    Data of the event ``session:sync:pages`` (Pages received). Delivered with tier user, website or plugin.
    Needs read access to ``website:conversation:pages``.

    Both official SDKs and the RTM reference have it. page_referrer is in Go only, and the timestamp in the
    documentation's example is reported to be broken JSON.
    """

    pages: list[SessionPage]
    """
    The pages.
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("pages", "pages", array(payload(SessionPage))),)


@payload_class
class SessionSyncEvents(SessionScoped):
    """
    Custom events were recorded for a visitor.

    Custom events of the visitor.

    Data of the event ``session:sync:events`` (Custom events received). Delivered with tier user, website or
    plugin. Needs read access to ``website:conversation:events``.

    Both official SDKs and the RTM reference agree on the members: high confidence. A third party reports that
    Website Hooks get it (medium confidence).
    """

    events: list[SessionCustomEvent]
    """
    The events.
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("events", "events", array(payload(SessionCustomEvent))),)


@payload_class
class SessionSyncRating(SessionScoped):
    """
    A visitor rated a conversation.

    The visitor's verdict.

    Data of the event ``session:sync:rating`` (Rating received). Delivered with tier user, website or plugin.
    Needs read access to ``website:conversation:sessions``.

    Both official SDKs and the RTM reference have it. comment may be missing in Node and not in Go. A third
    party reports that Website Hooks get it (medium confidence).
    """

    rating: SessionRating
    """
    What a visitor thinks of a conversation.
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("rating", "rating", payload(SessionRating)),)


@payload_class
class SessionSyncTopic(SessionScoped):
    """
    A topic was worked out for a conversation.

    What the conversation is about.

    Data of the event ``session:sync:topic`` (Topic found). Delivered with tier user, website or plugin. Needs
    read access to ``website:conversation:sessions``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

    topic: str
    """
    The topic.

    The document says: for example "Delivery times".
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("topic", "topic", string),)


@payload_class
class SessionRemoved(SessionScoped):
    """
    A conversation was deleted.

    Names the conversation that is gone.

    Data of the event ``session:removed`` (Conversation removed). Delivered with tier user, website or plugin.
    Needs read access to ``website:conversation:sessions``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """


@payload_class
class SessionError(SessionScoped):
    """
    Something went wrong with a conversation, such as an email address that is none.

    What went wrong.

    Data of the event ``session:error`` (Conversation error). Delivered with tier user, website or plugin.
    Needs read access to ``website:conversation:sessions``.

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

    The document says: for example "ada@example".
    """
    previous_value: str | None = None
    """
    The value from before. Always there in the Node SDK, the Go SDK may omit it.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("type", "type", string),
            Member("value", "value", string),
            Member("previous_value", "previous_value", string, None),
        )


@payload_class
class Verification(Payload):
    """
    A check of who the visitor is.
    """

    identity: str
    """
    What is proven: email, phone or a text that begins with urn: in the Node SDK's REST types.

    The document says: for example "email".
    """
    method: str
    """
    How it is proven; the Node SDK's REST types know link.

    The document says: for example "link".
    """
    annotation: str
    """
    Remark that goes with the check.

    The document says: for example "Sent to ada@example.com".
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("identity", "identity", string),
            Member("method", "method", string),
            Member("annotation", "annotation", string),
        )


@payload_class
class Operator(Payload):
    """
    An operator. The Go SDK knows user_id alone; name and picture are in the Node SDK.
    """

    user_id: str
    """
    The operator's user identifier.

    The document says: for example "a4c32c68-be91-4e29-b05a-976e93abbe3f".
    """
    avatar: str | None | Unset = UNSET
    """
    URL of the operator's picture, null for none.

    The document says: for example "https://example.com/avatars/ada.png".
    """
    nickname: str | None = None
    """
    The operator's name.

    The document says: for example "Ada Lovelace".
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("user_id", "user_id", string),
            Member("avatar", "avatar", nullable(string), UNSET),
            Member("nickname", "nickname", string, None),
        )


@payload_class
class Participant(Payload):
    """
    Somebody who takes part in a conversation beside visitor and operator.
    """

    type: str
    """
    What kind of participant.

    The document says: for example "email".
    """
    target: str
    """
    How the participant is reached.

    The document says: for example "grace@example.com".
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("type", "type", string),
            Member("target", "target", string),
        )


@payload_class
class CapabilityList(Payload):
    """
    The capabilities as the Go SDK has them: a list inside an object.
    """

    capabilities: list[str] | None = None
    """
    Names of capabilities.
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("capabilities", "capabilities", array(string), None),)


@payload_class
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

    The document says: for example "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0".
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("os", "os", payload(NameVersion), None),
            Member("engine", "engine", payload(NameVersion), None),
            Member("browser", "browser", payload(BrowserInfo), None),
            Member("useragent", "useragent", string, None),
        )


@payload_class
class NetworkInfo(Payload):
    """
    The network a visitor comes from.
    """

    ip: str | None = None
    """
    The visitor's address. Always there in the Node SDK, the Go SDK may omit it.

    The document says: for example "192.0.2.34".
    """
    connection: ConnectionInfo | None = None
    """
    Who runs the network.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("ip", "ip", string, None),
            Member("connection", "connection", payload(ConnectionInfo), None),
        )


@payload_class
class TimezoneInfo(Payload):
    """
    The clock a visitor lives by.
    """

    offset: int | None = None
    """
    How far the clock is from UTC. No SDK names the unit; 16 bits with a sign in the Go SDK, so minutes are
    likely. Always there in the Node SDK, the Go SDK may omit it.
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("offset", "offset", integer, None),)


@payload_class
class LocaleList(Payload):
    """
    The languages of a visitor, one level further down than expected.
    """

    locales: list[str] | None = None
    """
    Codes of languages. Always there in the Node SDK, the Go SDK may omit it.

    The document says: for example ["fr", "en"].
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("locales", "locales", array(string), None),)


@payload_class
class SessionPage(Payload):
    """
    A page that a visitor saw.
    """

    page_url: str
    """
    The page's address.

    The document says: for example "https://example.com/pricing".
    """
    page_title: str
    """
    The page's title.

    The document says: for example "Pricing".
    """
    page_referrer: str | None = None
    """
    Where the visitor came from. In the Go SDK and the REST types, not in the Node event type.

    The document says: for example "https://example.com/".
    """
    timestamp: int
    """
    When the visitor saw it, in milliseconds since the epoch.

    The document says: format int64.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("page_url", "page_url", string),
            Member("page_title", "page_title", string),
            Member("page_referrer", "page_referrer", string, None),
            Member("timestamp", "timestamp", integer),
        )


@payload_class
class SessionCustomEvent(Payload):
    """
    Something your site recorded about a visitor.
    """

    text: str
    """
    What the event is called.

    The document says: for example "signup".
    """
    data: dict[str, str | float | bool] | None = None
    """
    What goes with it, under names of your choice.

    The document says: for example {"plan": "business"}.
    """
    color: str | None = None
    """
    The colour it is shown in.

    The document says: for example "blue".
    """
    timestamp: int
    """
    When it was recorded, in milliseconds since the epoch.

    The document says: format int64.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("text", "text", string),
            Member("data", "data", mapping(choice(string, number, boolean)), None),
            Member("color", "color", string, None),
            Member("timestamp", "timestamp", integer),
        )


@payload_class
class SessionRating(Payload):
    """
    What a visitor thinks of a conversation.
    """

    stars: int
    """
    How many stars they gave.

    The document says: for example 5.
    """
    comment: str | None = None
    """
    What they said about it. Optional in the Node SDK, always there in the Go SDK.

    The document says: for example "Quick and friendly.".
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("stars", "stars", integer),
            Member("comment", "comment", string, None),
        )


@payload_class
class NameVersion(Payload):
    """
    A piece of software.
    """

    name: str | None = None
    """
    What it is called.

    The document says: for example "Firefox".
    """
    version: str | None = None
    """
    Which version it is.

    The document says: for example "128.0".
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("name", "name", string, None),
            Member("version", "version", string, None),
        )


@payload_class
class BrowserInfo(NameVersion):
    """
    A browser.
    """

    major: str | None = None
    """
    First part of its version.
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("major", "major", string, None),)


@payload_class
class ConnectionInfo(Payload):
    """
    Who runs the network.
    """

    isp: str | None = None
    """
    The internet provider.

    The document says: for example "Example Telecom".
    """
    asn: str | None = None
    """
    The autonomous system the address belongs to.

    The document says: for example "AS64496".
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("isp", "isp", string, None),
            Member("asn", "asn", string, None),
        )


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "session:update_availability": PayloadEntry(
        SessionUpdateAvailability, payload(SessionUpdateAvailability)
    ),
    "session:update_verify": PayloadEntry(SessionUpdateVerify, payload(SessionUpdateVerify)),
    "session:request:initiated": PayloadEntry(SessionRequestInitiated, payload(SessionRequestInitiated)),
    "session:set_email": PayloadEntry(SessionSetEmail, payload(SessionSetEmail)),
    "session:set_phone": PayloadEntry(SessionSetPhone, payload(SessionSetPhone)),
    "session:set_address": PayloadEntry(SessionSetAddress, payload(SessionSetAddress)),
    "session:set_subject": PayloadEntry(SessionSetSubject, payload(SessionSetSubject)),
    "session:set_avatar": PayloadEntry(SessionSetAvatar, payload(SessionSetAvatar)),
    "session:set_nickname": PayloadEntry(SessionSetNickname, payload(SessionSetNickname)),
    "session:set_origin": PayloadEntry(SessionSetOrigin, payload(SessionSetOrigin)),
    "session:set_data": PayloadEntry(SessionSetData, payload(SessionSetData)),
    "session:set_segments": PayloadEntry(SessionSetSegments, payload(SessionSetSegments)),
    "session:set_block": PayloadEntry(SessionSetBlock, payload(SessionSetBlock)),
    "session:set_opened": PayloadEntry(SessionSetOpened, payload(SessionSetOpened)),
    "session:set_closed": PayloadEntry(SessionSetClosed, payload(SessionSetClosed)),
    "session:set_participants": PayloadEntry(SessionSetParticipants, payload(SessionSetParticipants)),
    "session:set_mentions": PayloadEntry(SessionSetMentions, payload(SessionSetMentions)),
    "session:set_routing": PayloadEntry(SessionSetRouting, payload(SessionSetRouting)),
    "session:set_inbox": PayloadEntry(SessionSetInbox, payload(SessionSetInbox)),
    "session:set_state": PayloadEntry(SessionSetState, payload(SessionSetState)),
    "session:sync:capabilities": PayloadEntry(SessionSyncCapabilities, payload(SessionSyncCapabilities)),
    "session:sync:geolocation": PayloadEntry(SessionSyncGeolocation, payload(SessionSyncGeolocation)),
    "session:sync:system": PayloadEntry(SessionSyncSystem, payload(SessionSyncSystem)),
    "session:sync:network": PayloadEntry(SessionSyncNetwork, payload(SessionSyncNetwork)),
    "session:sync:timezone": PayloadEntry(SessionSyncTimezone, payload(SessionSyncTimezone)),
    "session:sync:locales": PayloadEntry(SessionSyncLocales, payload(SessionSyncLocales)),
    "session:sync:pages": PayloadEntry(SessionSyncPages, payload(SessionSyncPages)),
    "session:sync:events": PayloadEntry(SessionSyncEvents, payload(SessionSyncEvents)),
    "session:sync:rating": PayloadEntry(SessionSyncRating, payload(SessionSyncRating)),
    "session:sync:topic": PayloadEntry(SessionSyncTopic, payload(SessionSyncTopic)),
    "session:removed": PayloadEntry(SessionRemoved, payload(SessionRemoved)),
    "session:error": PayloadEntry(SessionError, payload(SessionError)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
