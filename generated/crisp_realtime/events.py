# Generated from crisp-asyncapi.yml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
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
    A visitor came online or went offline.
    """
    UPDATE_VERIFY = "session:update_verify"
    """
    It changed whether a conversation's visitor is who they claim to be.
    """
    REQUEST_INITIATED = "session:request:initiated"
    """
    A conversation began.
    """
    SET_EMAIL = "session:set_email"
    """
    A conversation got another email address.
    """
    SET_PHONE = "session:set_phone"
    """
    A conversation got another phone number.
    """
    SET_ADDRESS = "session:set_address"
    """
    A conversation got another postal address.
    """
    SET_SUBJECT = "session:set_subject"
    """
    A conversation got another subject.
    """
    SET_AVATAR = "session:set_avatar"
    """
    A conversation got another picture.
    """
    SET_NICKNAME = "session:set_nickname"
    """
    A conversation got another nickname.
    """
    SET_ORIGIN = "session:set_origin"
    """
    A conversation got another origin.
    """
    SET_DATA = "session:set_data"
    """
    The custom data of a conversation changed.
    """
    SET_SEGMENTS = "session:set_segments"
    """
    The segments of a conversation changed.
    """
    SET_BLOCK = "session:set_block"
    """
    A visitor was blocked, or no longer is.
    """
    SET_OPENED = "session:set_opened"
    """
    An operator opened a conversation.
    """
    SET_CLOSED = "session:set_closed"
    """
    An operator closed the conversation they had open.
    """
    SET_PARTICIPANTS = "session:set_participants"
    """
    Other people take part in a conversation now.
    """
    SET_MENTIONS = "session:set_mentions"
    """
    Other operators are mentioned in a conversation now.
    """
    SET_ROUTING = "session:set_routing"
    """
    A conversation was given to an operator, or taken from one.
    """
    SET_INBOX = "session:set_inbox"
    """
    A conversation moved to another inbox, or out of one.
    """
    SET_STATE = "session:set_state"
    """
    A conversation is pending, unresolved or resolved now.
    """
    SYNC_CAPABILITIES = "session:sync:capabilities"
    """
    It became known what the visitor's device can do.
    """
    SYNC_GEOLOCATION = "session:sync:geolocation"
    """
    It became known where the visitor is.
    """
    SYNC_SYSTEM = "session:sync:system"
    """
    It became known what runs on the visitor's device.
    """
    SYNC_NETWORK = "session:sync:network"
    """
    It became known which network the visitor comes from.
    """
    SYNC_TIMEZONE = "session:sync:timezone"
    """
    It became known which timezone the visitor is in.
    """
    SYNC_LOCALES = "session:sync:locales"
    """
    It became known which languages the visitor reads.
    """
    SYNC_PAGES = "session:sync:pages"
    """
    It became known which pages the visitor saw.
    """
    SYNC_EVENTS = "session:sync:events"
    """
    Custom events were recorded for a visitor.
    """
    SYNC_RATING = "session:sync:rating"
    """
    A visitor rated a conversation.
    """
    SYNC_TOPIC = "session:sync:topic"
    """
    A topic was worked out for a conversation.
    """
    REMOVED = "session:removed"
    """
    A conversation was deleted.
    """
    ERROR = "session:error"
    """
    Something went wrong with a conversation, such as an email address that is none.
    """


class MessageEvent(StrEnum):
    """
    Events of the group ``message``.
    """

    UPDATED = "message:updated"
    """
    The content of an earlier message is another now: it was edited, or the visitor answered a picker or
    field.
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
    A message was deleted from its conversation.
    """
    COMPOSE_SEND = "message:compose:send"
    """
    A visitor began to type, or ceased to.
    """
    COMPOSE_RECEIVE = "message:compose:receive"
    """
    An operator began to type, or ceased to. The name ends in receive, unlike the other events.
    """
    ACKNOWLEDGE_READ_SEND = "message:acknowledge:read:send"
    """
    Messages in the direction of message:send were read.
    """
    ACKNOWLEDGE_READ_RECEIVED = "message:acknowledge:read:received"
    """
    Messages in the direction of message:received were read.
    """
    ACKNOWLEDGE_UNREAD_SEND = "message:acknowledge:unread:send"
    """
    Somebody set a conversation back to unread.
    """
    ACKNOWLEDGE_DELIVERED = "message:acknowledge:delivered"
    """
    Messages reached their reader.
    """
    ACKNOWLEDGE_IGNORED = "message:acknowledge:ignored"
    """
    Messages were not passed on, for instance an email that was ignored.
    """
    NOTIFY_UNREAD_SEND = "message:notify:unread:send"
    """
    Messages in the direction of message:send are waiting to be read.
    """
    NOTIFY_UNREAD_RECEIVED = "message:notify:unread:received"
    """
    Messages in the direction of message:received are waiting to be read.
    """


class PeopleEvent(StrEnum):
    """
    Events of the group ``people``.
    """

    PROFILE_CREATED = "people:profile:created"
    """
    A contact's profile was made.
    """
    PROFILE_UPDATED = "people:profile:updated"
    """
    A contact's profile changed.
    """
    PROFILE_REMOVED = "people:profile:removed"
    """
    A contact's profile was deleted.
    """
    BIND_SESSION = "people:bind:session"
    """
    A conversation was tied to a contact.
    """
    SYNC_PROFILE = "people:sync:profile"
    """
    A conversation and a contact's profile were brought in line.
    """
    IMPORT_PROGRESS = "people:import:progress"
    """
    An import of contacts moved on.
    """
    IMPORT_DONE = "people:import:done"
    """
    An import of contacts came to its end.
    """


class CampaignEvent(StrEnum):
    """
    Events of the group ``campaign``.
    """

    PROGRESS = "campaign:progress"
    """
    A campaign is being sent and moved on.
    """
    DISPATCHED = "campaign:dispatched"
    """
    A campaign was sent.
    """
    RUNNING = "campaign:running"
    """
    A campaign was started or stopped.
    """


class BrowsingEvent(StrEnum):
    """
    Events of the group ``browsing``.
    """

    REQUEST_INITIATED = "browsing:request:initiated"
    """
    Somebody asked to look at the visitor's page with them.
    """
    REQUEST_REJECTED = "browsing:request:rejected"
    """
    A request to browse together was turned down.
    """


class CallEvent(StrEnum):
    """
    Events of the group ``call``.
    """

    REQUEST_INITIATED = "call:request:initiated"
    """
    Somebody asked for a call.
    """
    REQUEST_REJECTED = "call:request:rejected"
    """
    A call was turned down.
    """


class IdentityEvent(StrEnum):
    """
    Events of the group ``identity``.
    """

    VERIFY_REQUEST = "identity:verify:request"
    """
    The identity behind a conversation is to be verified, and a plugin is asked to see to it.
    """


class StatusEvent(StrEnum):
    """
    Events of the group ``status``.
    """

    HEALTH_CHANGED = "status:health:changed"
    """
    The status page shows another health.
    """


class WebsiteEvent(StrEnum):
    """
    Events of the group ``website``.
    """

    UPDATE_VISITORS_COUNT = "website:update_visitors_count"
    """
    Another number of visitors is online.
    """
    UPDATE_OPERATORS_AVAILABILITY = "website:update_operators_availability"
    """
    An operator came online or went offline.
    """
    USERS_AVAILABLE = "website:users:available"
    """
    The workspace's team as a whole can, or can no longer, be reached.
    """


class BucketEvent(StrEnum):
    """
    Events of the group ``bucket``.
    """

    URL_UPLOAD_GENERATED = "bucket:url:upload:generated"
    """
    An address to upload a file in a conversation is ready (namespace upload).
    """
    URL_AVATAR_GENERATED = "bucket:url:avatar:generated"
    """
    An address to upload a picture of somebody is ready (namespace avatar).
    """
    URL_WEBSITE_GENERATED = "bucket:url:website:generated"
    """
    An address to upload a file of a workspace is ready (namespace website).
    """
    URL_CAMPAIGN_GENERATED = "bucket:url:campaign:generated"
    """
    An address to upload a file of a campaign is ready (namespace campaign).
    """
    URL_HELPDESK_GENERATED = "bucket:url:helpdesk:generated"
    """
    An address to upload a file of the helpdesk is ready (namespace helpdesk).
    """
    URL_STATUS_GENERATED = "bucket:url:status:generated"
    """
    An address to upload a file of the status page is ready (namespace status).
    """
    URL_PROCESSING_GENERATED = "bucket:url:processing:generated"
    """
    An address to upload a file to be processed is ready (namespace processing).
    """


class EmailEvent(StrEnum):
    """
    Events of the group ``email``.
    """

    SUBSCRIBE = "email:subscribe"
    """
    Somebody subscribed to emails, or left.
    """
    TRACK_VIEW = "email:track:view"
    """
    Somebody looked at an email that is tracked.
    """


class PluginEvent(StrEnum):
    """
    Events of the group ``plugin``.
    """

    CHANNEL = "plugin:channel"
    """
    Data came over a plugin's channel.
    """
    EVENT = "plugin:event"
    """
    A plugin reported an event of its own.
    """
    SUBSCRIPTION_UPDATED = "plugin:subscription:updated"
    """
    A workspace took up a plugin, or gave it up. After that a realtime connection has to rebind.
    """
    SETTINGS_SAVED = "plugin:settings:saved"
    """
    A plugin got other settings in a workspace.
    """


class PlanEvent(StrEnum):
    """
    Events of the group ``plan``.
    """

    SUBSCRIPTION_UPDATED = "plan:subscription:updated"
    """
    A workspace has another plan.
    """


class SpamEvent(StrEnum):
    """
    Events of the group ``spam``.
    """

    MESSAGE = "spam:message"
    """
    A message was taken for spam.
    """
    DECISION = "spam:decision"
    """
    Somebody decided what becomes of an entry in the list of spam.
    """


class WidgetEvent(StrEnum):
    """
    Events of the group ``widget``.
    """

    ACTION_PROCESSED = "widget:action:processed"
    """
    An action that a plugin's widget asked for is over.
    """


class MediaEvent(StrEnum):
    """
    Events of the group ``media``.
    """

    ANIMATION_LISTED = "media:animation:listed"
    """
    Animated pictures that were asked for have been found.
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
        return self.shared.get("website_id")


Handler: TypeAlias = Callable[[Event[T]], Awaitable[None] | None]
"""
What is called with an event: a plain function or a coroutine function.
"""

_BY_TEXT: Final[dict[str, EventName]] = dict(zip(map(str, EVENTS), EVENTS, strict=True))


def event_name(text: str) -> EventName | str:
    """
    Return the enum member of a name that the document knows, other text as it is.
    """
    return _BY_TEXT.get(text, text)
