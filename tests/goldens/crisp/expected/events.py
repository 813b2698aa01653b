# Generated from crisp-asyncapi.yml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Names of the events.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from enum import StrEnum
from typing import Final, TypeAlias, TypeVar

from ._runtime.event import ServiceEvent

__all__ = [
    "BrowsingEvent",
    "BucketEvent",
    "CallEvent",
    "CampaignEvent",
    "EVENTS",
    "EmailEvent",
    "Event",
    "EventName",
    "Handler",
    "IdentityEvent",
    "MediaEvent",
    "MessageEvent",
    "PeopleEvent",
    "PlanEvent",
    "PluginEvent",
    "RTM_EVENTS",
    "RTM_ONLY_EVENTS",
    "SessionEvent",
    "SpamEvent",
    "StatusEvent",
    "Surface",
    "WEBHOOK_EVENTS",
    "WebsiteEvent",
    "WidgetEvent",
    "event_name",
]


class SessionEvent(StrEnum):
    """
    Events of the group ``session``.
    """

    UPDATE_AVAILABILITY = "session:update_availability"
    """
    Session namespace event
    """
    UPDATE_VERIFY = "session:update_verify"
    """
    Session namespace event
    """
    REQUEST_INITIATED = "session:request:initiated"
    """
    Session namespace event
    """
    SET_EMAIL = "session:set_email"
    """
    Session namespace event
    """
    SET_PHONE = "session:set_phone"
    """
    Session namespace event
    """
    SET_ADDRESS = "session:set_address"
    """
    Session namespace event
    """
    SET_SUBJECT = "session:set_subject"
    """
    Session namespace event
    """
    SET_AVATAR = "session:set_avatar"
    """
    Session namespace event
    """
    SET_NICKNAME = "session:set_nickname"
    """
    Session namespace event
    """
    SET_ORIGIN = "session:set_origin"
    """
    Session namespace event
    """
    SET_DATA = "session:set_data"
    """
    Session namespace event
    """
    SET_SEGMENTS = "session:set_segments"
    """
    Session namespace event
    """
    SET_BLOCK = "session:set_block"
    """
    Session namespace event
    """
    SET_OPENED = "session:set_opened"
    """
    Session namespace event
    """
    SET_CLOSED = "session:set_closed"
    """
    Session namespace event
    """
    SET_PARTICIPANTS = "session:set_participants"
    """
    Session namespace event
    """
    SET_MENTIONS = "session:set_mentions"
    """
    Session namespace event
    """
    SET_ROUTING = "session:set_routing"
    """
    Session namespace event
    """
    SET_INBOX = "session:set_inbox"
    """
    Session namespace event
    """
    SET_STATE = "session:set_state"
    """
    Session namespace event
    """
    SYNC_CAPABILITIES = "session:sync:capabilities"
    """
    Session namespace event
    """
    SYNC_GEOLOCATION = "session:sync:geolocation"
    """
    Session namespace event
    """
    SYNC_SYSTEM = "session:sync:system"
    """
    Session namespace event
    """
    SYNC_NETWORK = "session:sync:network"
    """
    Session namespace event
    """
    SYNC_TIMEZONE = "session:sync:timezone"
    """
    Session namespace event
    """
    SYNC_LOCALES = "session:sync:locales"
    """
    Session namespace event
    """
    SYNC_PAGES = "session:sync:pages"
    """
    Session namespace event
    """
    SYNC_EVENTS = "session:sync:events"
    """
    Session namespace event
    """
    SYNC_RATING = "session:sync:rating"
    """
    Session namespace event
    """
    SYNC_TOPIC = "session:sync:topic"
    """
    Session namespace event
    """
    REMOVED = "session:removed"
    """
    Session namespace event
    """
    ERROR = "session:error"
    """
    Session namespace event
    """


class MessageEvent(StrEnum):
    """
    Events of the group ``message``.
    """

    UPDATED = "message:updated"
    """
    Message namespace event
    """
    SEND = "message:send"
    """
    A visitor wrote in a conversation.
    """
    RECEIVED = "message:received"
    """
    An operator or an automation wrote in a conversation: a message, a note or a notice. What you send through
    REST comes back here.
    """
    REMOVED = "message:removed"
    """
    Message namespace event
    """
    COMPOSE_SEND = "message:compose:send"
    """
    Message namespace event
    """
    COMPOSE_RECEIVE = "message:compose:receive"
    """
    Message namespace event
    """
    ACKNOWLEDGE_READ_SEND = "message:acknowledge:read:send"
    """
    Message namespace event
    """
    ACKNOWLEDGE_READ_RECEIVED = "message:acknowledge:read:received"
    """
    Message namespace event
    """
    ACKNOWLEDGE_UNREAD_SEND = "message:acknowledge:unread:send"
    """
    Message namespace event
    """
    ACKNOWLEDGE_DELIVERED = "message:acknowledge:delivered"
    """
    Message namespace event
    """
    ACKNOWLEDGE_IGNORED = "message:acknowledge:ignored"
    """
    Message namespace event
    """
    NOTIFY_UNREAD_SEND = "message:notify:unread:send"
    """
    Message namespace event
    """
    NOTIFY_UNREAD_RECEIVED = "message:notify:unread:received"
    """
    Message namespace event
    """


class PeopleEvent(StrEnum):
    """
    Events of the group ``people``.
    """

    PROFILE_CREATED = "people:profile:created"
    """
    People namespace event
    """
    PROFILE_UPDATED = "people:profile:updated"
    """
    People namespace event
    """
    PROFILE_REMOVED = "people:profile:removed"
    """
    People namespace event
    """
    BIND_SESSION = "people:bind:session"
    """
    People namespace event
    """
    SYNC_PROFILE = "people:sync:profile"
    """
    People namespace event
    """
    IMPORT_PROGRESS = "people:import:progress"
    """
    People namespace event
    """
    IMPORT_DONE = "people:import:done"
    """
    People namespace event
    """


class CampaignEvent(StrEnum):
    """
    Events of the group ``campaign``.
    """

    PROGRESS = "campaign:progress"
    """
    Campaign namespace event
    """
    DISPATCHED = "campaign:dispatched"
    """
    Campaign namespace event
    """
    RUNNING = "campaign:running"
    """
    Campaign namespace event
    """


class BrowsingEvent(StrEnum):
    """
    Events of the group ``browsing``.
    """

    REQUEST_INITIATED = "browsing:request:initiated"
    """
    Browsing / MagicBrowse namespace event
    """
    REQUEST_REJECTED = "browsing:request:rejected"
    """
    Browsing / MagicBrowse namespace event
    """


class CallEvent(StrEnum):
    """
    Events of the group ``call``.
    """

    REQUEST_INITIATED = "call:request:initiated"
    """
    Call request namespace event
    """
    REQUEST_REJECTED = "call:request:rejected"
    """
    Call request namespace event
    """


class IdentityEvent(StrEnum):
    """
    Events of the group ``identity``.
    """

    VERIFY_REQUEST = "identity:verify:request"
    """
    Identity verification namespace event
    """


class StatusEvent(StrEnum):
    """
    Events of the group ``status``.
    """

    HEALTH_CHANGED = "status:health:changed"
    """
    Status-page namespace event
    """


class WebsiteEvent(StrEnum):
    """
    Events of the group ``website``.
    """

    UPDATE_VISITORS_COUNT = "website:update_visitors_count"
    """
    Website-level namespace event
    """
    UPDATE_OPERATORS_AVAILABILITY = "website:update_operators_availability"
    """
    Website-level namespace event
    """
    USERS_AVAILABLE = "website:users:available"
    """
    Website-level namespace event
    """


class BucketEvent(StrEnum):
    """
    Events of the group ``bucket``.
    """

    URL_UPLOAD_GENERATED = "bucket:url:upload:generated"
    """
    Bucket signed-URL namespace event
    """
    URL_AVATAR_GENERATED = "bucket:url:avatar:generated"
    """
    Bucket signed-URL namespace event
    """
    URL_WEBSITE_GENERATED = "bucket:url:website:generated"
    """
    Bucket signed-URL namespace event
    """
    URL_CAMPAIGN_GENERATED = "bucket:url:campaign:generated"
    """
    Bucket signed-URL namespace event
    """
    URL_HELPDESK_GENERATED = "bucket:url:helpdesk:generated"
    """
    Bucket signed-URL namespace event
    """
    URL_STATUS_GENERATED = "bucket:url:status:generated"
    """
    Bucket signed-URL namespace event
    """
    URL_PROCESSING_GENERATED = "bucket:url:processing:generated"
    """
    Bucket signed-URL namespace event
    """


class EmailEvent(StrEnum):
    """
    Events of the group ``email``.
    """

    SUBSCRIBE = "email:subscribe"
    """
    Email namespace event
    """
    TRACK_VIEW = "email:track:view"
    """
    Email namespace event
    """


class PluginEvent(StrEnum):
    """
    Events of the group ``plugin``.
    """

    CHANNEL = "plugin:channel"
    """
    Plugin namespace event
    """
    EVENT = "plugin:event"
    """
    Plugin namespace event
    """
    SUBSCRIPTION_UPDATED = "plugin:subscription:updated"
    """
    Plugin namespace event
    """
    SETTINGS_SAVED = "plugin:settings:saved"
    """
    Plugin namespace event
    """


class PlanEvent(StrEnum):
    """
    Events of the group ``plan``.
    """

    SUBSCRIPTION_UPDATED = "plan:subscription:updated"
    """
    Plan namespace event
    """


class SpamEvent(StrEnum):
    """
    Events of the group ``spam``.
    """

    MESSAGE = "spam:message"
    """
    Spam namespace event (RTM-only)
    """
    DECISION = "spam:decision"
    """
    Spam namespace event (RTM-only)
    """


class WidgetEvent(StrEnum):
    """
    Events of the group ``widget``.
    """

    ACTION_PROCESSED = "widget:action:processed"
    """
    Widget namespace event (RTM-only)
    """


class MediaEvent(StrEnum):
    """
    Events of the group ``media``.
    """

    ANIMATION_LISTED = "media:animation:listed"
    """
    Media library namespace event (RTM-only)
    """


EventName: TypeAlias = (
    SessionEvent
    | MessageEvent
    | PeopleEvent
    | CampaignEvent
    | BrowsingEvent
    | CallEvent
    | IdentityEvent
    | StatusEvent
    | WebsiteEvent
    | BucketEvent
    | EmailEvent
    | PluginEvent
    | PlanEvent
    | SpamEvent
    | WidgetEvent
    | MediaEvent
)
"""
A name that the document knows.
"""


class Surface(StrEnum):
    """
    A way in which events arrive.
    """

    RTM = "rtm"
    """
    One Socket.IO connection.
    """
    WEBHOOK = "webhook"
    """
    HTTP requests to one URL of yours.
    """


EVENTS: Final[frozenset[EventName]] = frozenset(
    [
        *SessionEvent,
        *MessageEvent,
        *PeopleEvent,
        *CampaignEvent,
        *BrowsingEvent,
        *CallEvent,
        *IdentityEvent,
        *StatusEvent,
        *WebsiteEvent,
        *BucketEvent,
        *EmailEvent,
        *PluginEvent,
        *PlanEvent,
        *SpamEvent,
        *WidgetEvent,
        *MediaEvent,
    ]
)
"""
All events that the document knows.
"""

RTM_EVENTS: Final[frozenset[EventName]] = frozenset(
    [
        SessionEvent.UPDATE_AVAILABILITY,
        SessionEvent.UPDATE_VERIFY,
        SessionEvent.REQUEST_INITIATED,
        SessionEvent.SET_EMAIL,
        SessionEvent.SET_PHONE,
        SessionEvent.SET_ADDRESS,
        SessionEvent.SET_SUBJECT,
        SessionEvent.SET_AVATAR,
        SessionEvent.SET_NICKNAME,
        SessionEvent.SET_ORIGIN,
        SessionEvent.SET_DATA,
        SessionEvent.SET_SEGMENTS,
        SessionEvent.SET_BLOCK,
        SessionEvent.SET_OPENED,
        SessionEvent.SET_CLOSED,
        SessionEvent.SET_PARTICIPANTS,
        SessionEvent.SET_MENTIONS,
        SessionEvent.SET_ROUTING,
        SessionEvent.SET_INBOX,
        SessionEvent.SET_STATE,
        SessionEvent.SYNC_CAPABILITIES,
        SessionEvent.SYNC_GEOLOCATION,
        SessionEvent.SYNC_SYSTEM,
        SessionEvent.SYNC_NETWORK,
        SessionEvent.SYNC_TIMEZONE,
        SessionEvent.SYNC_LOCALES,
        SessionEvent.SYNC_PAGES,
        SessionEvent.SYNC_EVENTS,
        SessionEvent.SYNC_RATING,
        SessionEvent.SYNC_TOPIC,
        SessionEvent.REMOVED,
        SessionEvent.ERROR,
        MessageEvent.UPDATED,
        MessageEvent.SEND,
        MessageEvent.RECEIVED,
        MessageEvent.REMOVED,
        MessageEvent.COMPOSE_SEND,
        MessageEvent.COMPOSE_RECEIVE,
        MessageEvent.ACKNOWLEDGE_READ_SEND,
        MessageEvent.ACKNOWLEDGE_READ_RECEIVED,
        MessageEvent.ACKNOWLEDGE_UNREAD_SEND,
        MessageEvent.ACKNOWLEDGE_DELIVERED,
        MessageEvent.ACKNOWLEDGE_IGNORED,
        MessageEvent.NOTIFY_UNREAD_SEND,
        MessageEvent.NOTIFY_UNREAD_RECEIVED,
        PeopleEvent.PROFILE_CREATED,
        PeopleEvent.PROFILE_UPDATED,
        PeopleEvent.PROFILE_REMOVED,
        PeopleEvent.BIND_SESSION,
        PeopleEvent.SYNC_PROFILE,
        CampaignEvent.PROGRESS,
        CampaignEvent.DISPATCHED,
        CampaignEvent.RUNNING,
        BrowsingEvent.REQUEST_INITIATED,
        BrowsingEvent.REQUEST_REJECTED,
        CallEvent.REQUEST_INITIATED,
        CallEvent.REQUEST_REJECTED,
        IdentityEvent.VERIFY_REQUEST,
        StatusEvent.HEALTH_CHANGED,
        WebsiteEvent.UPDATE_VISITORS_COUNT,
        WebsiteEvent.UPDATE_OPERATORS_AVAILABILITY,
        WebsiteEvent.USERS_AVAILABLE,
        BucketEvent.URL_UPLOAD_GENERATED,
        BucketEvent.URL_AVATAR_GENERATED,
        BucketEvent.URL_WEBSITE_GENERATED,
        BucketEvent.URL_CAMPAIGN_GENERATED,
        BucketEvent.URL_HELPDESK_GENERATED,
        BucketEvent.URL_STATUS_GENERATED,
        BucketEvent.URL_PROCESSING_GENERATED,
        EmailEvent.SUBSCRIBE,
        EmailEvent.TRACK_VIEW,
        PluginEvent.CHANNEL,
        PluginEvent.EVENT,
        PluginEvent.SUBSCRIPTION_UPDATED,
        PluginEvent.SETTINGS_SAVED,
        PlanEvent.SUBSCRIPTION_UPDATED,
        SpamEvent.MESSAGE,
        SpamEvent.DECISION,
        PeopleEvent.IMPORT_PROGRESS,
        PeopleEvent.IMPORT_DONE,
        WidgetEvent.ACTION_PROCESSED,
        MediaEvent.ANIMATION_LISTED,
    ]
)
"""
The events that the surface ``rtm`` carries.
"""

WEBHOOK_EVENTS: Final[frozenset[EventName]] = frozenset(
    [
        SessionEvent.UPDATE_AVAILABILITY,
        SessionEvent.UPDATE_VERIFY,
        SessionEvent.REQUEST_INITIATED,
        SessionEvent.SET_EMAIL,
        SessionEvent.SET_PHONE,
        SessionEvent.SET_ADDRESS,
        SessionEvent.SET_SUBJECT,
        SessionEvent.SET_AVATAR,
        SessionEvent.SET_NICKNAME,
        SessionEvent.SET_ORIGIN,
        SessionEvent.SET_DATA,
        SessionEvent.SET_SEGMENTS,
        SessionEvent.SET_BLOCK,
        SessionEvent.SET_OPENED,
        SessionEvent.SET_CLOSED,
        SessionEvent.SET_PARTICIPANTS,
        SessionEvent.SET_MENTIONS,
        SessionEvent.SET_ROUTING,
        SessionEvent.SET_INBOX,
        SessionEvent.SET_STATE,
        SessionEvent.SYNC_CAPABILITIES,
        SessionEvent.SYNC_GEOLOCATION,
        SessionEvent.SYNC_SYSTEM,
        SessionEvent.SYNC_NETWORK,
        SessionEvent.SYNC_TIMEZONE,
        SessionEvent.SYNC_LOCALES,
        SessionEvent.SYNC_PAGES,
        SessionEvent.SYNC_EVENTS,
        SessionEvent.SYNC_RATING,
        SessionEvent.SYNC_TOPIC,
        SessionEvent.REMOVED,
        SessionEvent.ERROR,
        MessageEvent.UPDATED,
        MessageEvent.SEND,
        MessageEvent.RECEIVED,
        MessageEvent.REMOVED,
        MessageEvent.COMPOSE_SEND,
        MessageEvent.COMPOSE_RECEIVE,
        MessageEvent.ACKNOWLEDGE_READ_SEND,
        MessageEvent.ACKNOWLEDGE_READ_RECEIVED,
        MessageEvent.ACKNOWLEDGE_UNREAD_SEND,
        MessageEvent.ACKNOWLEDGE_DELIVERED,
        MessageEvent.ACKNOWLEDGE_IGNORED,
        MessageEvent.NOTIFY_UNREAD_SEND,
        MessageEvent.NOTIFY_UNREAD_RECEIVED,
        PeopleEvent.PROFILE_CREATED,
        PeopleEvent.PROFILE_UPDATED,
        PeopleEvent.PROFILE_REMOVED,
        PeopleEvent.BIND_SESSION,
        PeopleEvent.SYNC_PROFILE,
        CampaignEvent.PROGRESS,
        CampaignEvent.DISPATCHED,
        CampaignEvent.RUNNING,
        BrowsingEvent.REQUEST_INITIATED,
        BrowsingEvent.REQUEST_REJECTED,
        CallEvent.REQUEST_INITIATED,
        CallEvent.REQUEST_REJECTED,
        IdentityEvent.VERIFY_REQUEST,
        StatusEvent.HEALTH_CHANGED,
        WebsiteEvent.UPDATE_VISITORS_COUNT,
        WebsiteEvent.UPDATE_OPERATORS_AVAILABILITY,
        WebsiteEvent.USERS_AVAILABLE,
        BucketEvent.URL_UPLOAD_GENERATED,
        BucketEvent.URL_AVATAR_GENERATED,
        BucketEvent.URL_WEBSITE_GENERATED,
        BucketEvent.URL_CAMPAIGN_GENERATED,
        BucketEvent.URL_HELPDESK_GENERATED,
        BucketEvent.URL_STATUS_GENERATED,
        BucketEvent.URL_PROCESSING_GENERATED,
        EmailEvent.SUBSCRIBE,
        EmailEvent.TRACK_VIEW,
        PluginEvent.CHANNEL,
        PluginEvent.EVENT,
        PluginEvent.SUBSCRIPTION_UPDATED,
        PluginEvent.SETTINGS_SAVED,
        PlanEvent.SUBSCRIPTION_UPDATED,
    ]
)
"""
The events that the surface ``webhook`` carries.
"""

RTM_ONLY_EVENTS: Final[frozenset[EventName]] = frozenset(
    [
        SpamEvent.MESSAGE,
        SpamEvent.DECISION,
        PeopleEvent.IMPORT_PROGRESS,
        PeopleEvent.IMPORT_DONE,
        WidgetEvent.ACTION_PROCESSED,
        MediaEvent.ANIMATION_LISTED,
    ]
)
"""
The events that arrive on the surface ``rtm`` and on no other.
"""

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Event(ServiceEvent[T_co]):
    """
    An event, with its payload as ``data``.
    """

    __slots__ = ()

    name: EventName | str
    surface: Surface

    @property
    def website_id(self) -> str | None:
        """
        The member ``website_id`` of the event, if it has one.
        """
        return self.shared["website_id"]


Handler: TypeAlias = Callable[[Event[T]], Awaitable[None] | None]
"""
What is called with an event: a plain function or a coroutine function.
"""

_BY_TEXT: Final[dict[str, EventName]] = {name.value: name for name in EVENTS}


def event_name(text: str) -> EventName | str:
    """
    Return the enum member of a name that the document knows, other text as it is.
    """
    return _BY_TEXT.get(text, text)
