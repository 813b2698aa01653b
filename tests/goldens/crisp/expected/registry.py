# Generated from crisp-asyncapi.yml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
What is known about each event, and the codec of payloads by name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, overload

from ._runtime.codec import Problem
from ._runtime.event import EventScheme
from ._runtime.registry import EventInfo, Registry, Scope, encode_payload
from .events import (
    BrowsingEvent,
    BucketEvent,
    CallEvent,
    CampaignEvent,
    EmailEvent,
    Event,
    IdentityEvent,
    MediaEvent,
    MessageEvent,
    PeopleEvent,
    PlanEvent,
    PluginEvent,
    SessionEvent,
    SpamEvent,
    StatusEvent,
    Surface,
    WebsiteEvent,
    WidgetEvent,
)

if TYPE_CHECKING:
    from .payloads.any_payload import AnyPayload
    from .payloads.browsing import BrowsingRequestInitiated, BrowsingRequestRejected
    from .payloads.bucket import (
        BucketUrlAvatarGenerated,
        BucketUrlCampaignGenerated,
        BucketUrlHelpdeskGenerated,
        BucketUrlProcessingGenerated,
        BucketUrlStatusGenerated,
        BucketUrlUploadGenerated,
        BucketUrlWebsiteGenerated,
    )
    from .payloads.call import CallRequestInitiated, CallRequestRejected
    from .payloads.campaign import CampaignDispatched, CampaignProgress, CampaignRunning
    from .payloads.email import EmailSubscribe, EmailTrackView
    from .payloads.identity import IdentityVerifyRequest
    from .payloads.media import MediaAnimationListed
    from .payloads.message import (
        MessageAcknowledgeDelivered,
        MessageAcknowledgeIgnored,
        MessageAcknowledgeReadReceived,
        MessageAcknowledgeReadSend,
        MessageAcknowledgeUnreadSend,
        MessageComposeReceive,
        MessageComposeSend,
        MessageNotifyUnreadReceived,
        MessageNotifyUnreadSend,
        MessageReceived,
        MessageRemoved,
        MessageSend,
        MessageUpdated,
    )
    from .payloads.people import (
        PeopleBindSession,
        PeopleImportDone,
        PeopleImportProgress,
        PeopleProfileCreated,
        PeopleProfileRemoved,
        PeopleProfileUpdated,
        PeopleSyncProfile,
    )
    from .payloads.plan import PlanSubscriptionUpdated
    from .payloads.plugin import (
        PluginChannel,
        PluginEventData,
        PluginSettingsSaved,
        PluginSubscriptionUpdated,
    )
    from .payloads.session import (
        SessionError,
        SessionRemoved,
        SessionRequestInitiated,
        SessionSetAddress,
        SessionSetAvatar,
        SessionSetBlock,
        SessionSetClosed,
        SessionSetData,
        SessionSetEmail,
        SessionSetInbox,
        SessionSetMentions,
        SessionSetNickname,
        SessionSetOpened,
        SessionSetOrigin,
        SessionSetParticipants,
        SessionSetPhone,
        SessionSetRouting,
        SessionSetSegments,
        SessionSetState,
        SessionSetSubject,
        SessionSyncCapabilities,
        SessionSyncEvents,
        SessionSyncGeolocation,
        SessionSyncLocales,
        SessionSyncNetwork,
        SessionSyncPages,
        SessionSyncRating,
        SessionSyncSystem,
        SessionSyncTimezone,
        SessionSyncTopic,
        SessionUpdateAvailability,
        SessionUpdateVerify,
    )
    from .payloads.spam import SpamDecision, SpamMessage
    from .payloads.status import StatusHealthChanged
    from .payloads.website import (
        WebsiteUpdateOperatorsAvailability,
        WebsiteUpdateVisitorsCount,
        WebsiteUsersAvailable,
    )
    from .payloads.widget import WidgetActionProcessed

__all__ = ["EVENT_SCHEME", "REGISTRY", "decode", "encode", "payload_type"]

REGISTRY: Final = Registry(
    __package__ or "",
    [
        EventInfo(
            name=SessionEvent.UPDATE_AVAILABILITY,
            module="payloads.session",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/session:update_availability", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:sessions", access="read"),),
            summary="A visitor came online or went offline.",
        ),
        EventInfo(
            name=SessionEvent.UPDATE_VERIFY,
            module="payloads.session",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/session:update_verify", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:sessions", access="read"),),
            summary="It changed whether a conversation's visitor is who they claim to be.",
        ),
        EventInfo(
            name=SessionEvent.REQUEST_INITIATED,
            module="payloads.session",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/session:request:initiated", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:initiate", access="write"),),
            summary="A conversation began.",
        ),
        EventInfo(
            name=SessionEvent.SET_EMAIL,
            module="payloads.session",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/session:set_email", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:sessions", access="read"),),
            summary="A conversation got another email address.",
        ),
        EventInfo(
            name=SessionEvent.SET_PHONE,
            module="payloads.session",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/session:set_phone", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:sessions", access="read"),),
            summary="A conversation got another phone number.",
        ),
        EventInfo(
            name=SessionEvent.SET_ADDRESS,
            module="payloads.session",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/session:set_address", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:sessions", access="read"),),
            summary="A conversation got another postal address.",
        ),
        EventInfo(
            name=SessionEvent.SET_SUBJECT,
            module="payloads.session",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/session:set_subject", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:sessions", access="read"),),
            summary="A conversation got another subject.",
        ),
        EventInfo(
            name=SessionEvent.SET_AVATAR,
            module="payloads.session",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/session:set_avatar", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:sessions", access="read"),),
            summary="A conversation got another picture.",
        ),
        EventInfo(
            name=SessionEvent.SET_NICKNAME,
            module="payloads.session",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/session:set_nickname", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:sessions", access="read"),),
            summary="A conversation got another nickname.",
        ),
        EventInfo(
            name=SessionEvent.SET_ORIGIN,
            module="payloads.session",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/session:set_origin", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:sessions", access="read"),),
            summary="A conversation got another origin.",
        ),
        EventInfo(
            name=SessionEvent.SET_DATA,
            module="payloads.session",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/session:set_data", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:sessions", access="read"),),
            summary="The custom data of a conversation changed.",
        ),
        EventInfo(
            name=SessionEvent.SET_SEGMENTS,
            module="payloads.session",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/session:set_segments", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:sessions", access="read"),),
            summary="The segments of a conversation changed.",
        ),
        EventInfo(
            name=SessionEvent.SET_BLOCK,
            module="payloads.session",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/session:set_block", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:actions", access="read"),),
            summary="A visitor was blocked, or no longer is.",
        ),
        EventInfo(
            name=SessionEvent.SET_OPENED,
            module="payloads.session",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/session:set_opened", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:actions", access="read"),),
            summary="An operator opened a conversation.",
        ),
        EventInfo(
            name=SessionEvent.SET_CLOSED,
            module="payloads.session",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/session:set_closed", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:actions", access="read"),),
            summary="An operator closed the conversation they had open.",
        ),
        EventInfo(
            name=SessionEvent.SET_PARTICIPANTS,
            module="payloads.session",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/session:set_participants", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:participants", access="read"),),
            summary="Other people take part in a conversation now.",
        ),
        EventInfo(
            name=SessionEvent.SET_MENTIONS,
            module="payloads.session",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/session:set_mentions", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:sessions", access="read"),),
            summary="Other operators are mentioned in a conversation now.",
        ),
        EventInfo(
            name=SessionEvent.SET_ROUTING,
            module="payloads.session",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/session:set_routing", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:routing", access="read"),),
            summary="A conversation was given to an operator, or taken from one.",
        ),
        EventInfo(
            name=SessionEvent.SET_INBOX,
            module="payloads.session",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/session:set_inbox", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:sessions", access="read"),),
            summary="A conversation moved to another inbox, or out of one.",
        ),
        EventInfo(
            name=SessionEvent.SET_STATE,
            module="payloads.session",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/session:set_state", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:states", access="read"),),
            summary="A conversation is pending, unresolved or resolved now.",
        ),
        EventInfo(
            name=SessionEvent.SYNC_CAPABILITIES,
            module="payloads.session",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/session:sync:capabilities", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            summary="It became known what the visitor's device can do.",
        ),
        EventInfo(
            name=SessionEvent.SYNC_GEOLOCATION,
            module="payloads.session",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/session:sync:geolocation", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:sessions", access="read"),),
            summary="It became known where the visitor is.",
        ),
        EventInfo(
            name=SessionEvent.SYNC_SYSTEM,
            module="payloads.session",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/session:sync:system", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:sessions", access="read"),),
            summary="It became known what runs on the visitor's device.",
        ),
        EventInfo(
            name=SessionEvent.SYNC_NETWORK,
            module="payloads.session",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/session:sync:network", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:sessions", access="read"),),
            summary="It became known which network the visitor comes from.",
        ),
        EventInfo(
            name=SessionEvent.SYNC_TIMEZONE,
            module="payloads.session",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/session:sync:timezone", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:sessions", access="read"),),
            summary="It became known which timezone the visitor is in.",
        ),
        EventInfo(
            name=SessionEvent.SYNC_LOCALES,
            module="payloads.session",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/session:sync:locales", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:sessions", access="read"),),
            summary="It became known which languages the visitor reads.",
        ),
        EventInfo(
            name=SessionEvent.SYNC_PAGES,
            module="payloads.session",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/session:sync:pages", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:pages", access="read"),),
            summary="It became known which pages the visitor saw.",
        ),
        EventInfo(
            name=SessionEvent.SYNC_EVENTS,
            module="payloads.session",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/session:sync:events", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:events", access="read"),),
            summary="Custom events were recorded for a visitor.",
        ),
        EventInfo(
            name=SessionEvent.SYNC_RATING,
            module="payloads.session",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/session:sync:rating", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:sessions", access="read"),),
            summary="A visitor rated a conversation.",
        ),
        EventInfo(
            name=SessionEvent.SYNC_TOPIC,
            module="payloads.session",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/session:sync:topic", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:sessions", access="read"),),
            summary="A topic was worked out for a conversation.",
        ),
        EventInfo(
            name=SessionEvent.REMOVED,
            module="payloads.session",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/session:removed", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:sessions", access="read"),),
            summary="A conversation was deleted.",
        ),
        EventInfo(
            name=SessionEvent.ERROR,
            module="payloads.session",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/session:error", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:sessions", access="read"),),
            summary="Something went wrong with a conversation, such as an email address that is none.",
        ),
        EventInfo(
            name=MessageEvent.UPDATED,
            module="payloads.message",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/message:updated", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:messages", access="read"),),
            summary="The content of an earlier message is another now: it was edited, or the visitor answered a picker or field.",
        ),
        EventInfo(
            name=MessageEvent.SEND,
            module="payloads.message",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/message:send", "/webhook"),
            content_type="application/json",
            key=("session_id", "fingerprint"),
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:messages", access="read"),),
            summary="A visitor wrote in a conversation.",
        ),
        EventInfo(
            name=MessageEvent.RECEIVED,
            module="payloads.message",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/message:received", "/webhook"),
            content_type="application/json",
            key=("session_id", "fingerprint"),
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:messages", access="read"),),
            summary="An operator or an automation wrote in a conversation: a message, a note or a notice. What you send through REST comes back here.",
        ),
        EventInfo(
            name=MessageEvent.REMOVED,
            module="payloads.message",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/message:removed", "/webhook"),
            content_type="application/json",
            key=("session_id", "fingerprint"),
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:messages", access="read"),),
            summary="A message was deleted from its conversation.",
        ),
        EventInfo(
            name=MessageEvent.COMPOSE_SEND,
            module="payloads.message",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/message:compose:send", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:messages", access="read"),),
            summary="A visitor began to type, or ceased to.",
        ),
        EventInfo(
            name=MessageEvent.COMPOSE_RECEIVE,
            module="payloads.message",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/message:compose:receive", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:messages", access="read"),),
            summary="An operator began to type, or ceased to. The name ends in receive, unlike the other events.",
        ),
        EventInfo(
            name=MessageEvent.ACKNOWLEDGE_READ_SEND,
            module="payloads.message",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/message:acknowledge:read:send", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:messages", access="read"),),
            summary="Messages in the direction of message:send were read.",
        ),
        EventInfo(
            name=MessageEvent.ACKNOWLEDGE_READ_RECEIVED,
            module="payloads.message",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/message:acknowledge:read:received", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:messages", access="read"),),
            summary="Messages in the direction of message:received were read.",
        ),
        EventInfo(
            name=MessageEvent.ACKNOWLEDGE_UNREAD_SEND,
            module="payloads.message",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/message:acknowledge:unread:send", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:messages", access="read"),),
            summary="Somebody set a conversation back to unread.",
        ),
        EventInfo(
            name=MessageEvent.ACKNOWLEDGE_DELIVERED,
            module="payloads.message",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/message:acknowledge:delivered", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:messages", access="read"),),
            summary="Messages reached their reader.",
        ),
        EventInfo(
            name=MessageEvent.ACKNOWLEDGE_IGNORED,
            module="payloads.message",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/message:acknowledge:ignored", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:messages", access="read"),),
            summary="Messages were not passed on, for instance an email that was ignored.",
        ),
        EventInfo(
            name=MessageEvent.NOTIFY_UNREAD_SEND,
            module="payloads.message",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/message:notify:unread:send", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:messages", access="read"),),
            summary="Messages in the direction of message:send are waiting to be read.",
        ),
        EventInfo(
            name=MessageEvent.NOTIFY_UNREAD_RECEIVED,
            module="payloads.message",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/message:notify:unread:received", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:messages", access="read"),),
            summary="Messages in the direction of message:received are waiting to be read.",
        ),
        EventInfo(
            name=PeopleEvent.PROFILE_CREATED,
            module="payloads.people",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/people:profile:created", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:people:profiles", access="read"),),
            summary="A contact's profile was made.",
        ),
        EventInfo(
            name=PeopleEvent.PROFILE_UPDATED,
            module="payloads.people",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/people:profile:updated", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:people:profiles", access="read"),),
            summary="A contact's profile changed.",
        ),
        EventInfo(
            name=PeopleEvent.PROFILE_REMOVED,
            module="payloads.people",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/people:profile:removed", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:people:profiles", access="read"),),
            summary="A contact's profile was deleted.",
        ),
        EventInfo(
            name=PeopleEvent.BIND_SESSION,
            module="payloads.people",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/people:bind:session", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:people:profiles", access="read"),),
            summary="A conversation was tied to a contact.",
        ),
        EventInfo(
            name=PeopleEvent.SYNC_PROFILE,
            module="payloads.people",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/people:sync:profile", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:people:profiles", access="read"),),
            summary="A conversation and a contact's profile were brought in line.",
        ),
        EventInfo(
            name=CampaignEvent.PROGRESS,
            module="payloads.campaign",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/campaign:progress", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user",)},
            summary="A campaign is being sent and moved on.",
        ),
        EventInfo(
            name=CampaignEvent.DISPATCHED,
            module="payloads.campaign",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/campaign:dispatched", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user",)},
            summary="A campaign was sent.",
        ),
        EventInfo(
            name=CampaignEvent.RUNNING,
            module="payloads.campaign",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/campaign:running", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user",)},
            summary="A campaign was started or stopped.",
        ),
        EventInfo(
            name=BrowsingEvent.REQUEST_INITIATED,
            module="payloads.browsing",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/browsing:request:initiated", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:browsing", access="write"),),
            summary="Somebody asked to look at the visitor's page with them.",
        ),
        EventInfo(
            name=BrowsingEvent.REQUEST_REJECTED,
            module="payloads.browsing",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/browsing:request:rejected", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:browsing", access="write"),),
            summary="A request to browse together was turned down.",
        ),
        EventInfo(
            name=CallEvent.REQUEST_INITIATED,
            module="payloads.call",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/call:request:initiated", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:calls", access="write"),),
            summary="Somebody asked for a call.",
        ),
        EventInfo(
            name=CallEvent.REQUEST_REJECTED,
            module="payloads.call",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/call:request:rejected", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:conversation:calls", access="write"),),
            summary="A call was turned down.",
        ),
        EventInfo(
            name=IdentityEvent.VERIFY_REQUEST,
            module="payloads.identity",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/identity:verify:request", "/webhook"),
            content_type="application/json",
            availability={"tier": ("plugin",)},
            summary="The identity behind a conversation is to be verified, and a plugin is asked to see to it.",
        ),
        EventInfo(
            name=StatusEvent.HEALTH_CHANGED,
            module="payloads.status",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/status:health:changed", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user",)},
            summary="The status page shows another health.",
        ),
        EventInfo(
            name=WebsiteEvent.UPDATE_VISITORS_COUNT,
            module="payloads.website",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/website:update_visitors_count", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:visitors", access="read"),),
            summary="Another number of visitors is online.",
        ),
        EventInfo(
            name=WebsiteEvent.UPDATE_OPERATORS_AVAILABILITY,
            module="payloads.website",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/website:update_operators_availability", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:operators", access="read"),),
            summary="An operator came online or went offline.",
        ),
        EventInfo(
            name=WebsiteEvent.USERS_AVAILABLE,
            module="payloads.website",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/website:users:available", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:availability", access="read"),),
            summary="The workspace's team as a whole can, or can no longer, be reached.",
        ),
        EventInfo(
            name=BucketEvent.URL_UPLOAD_GENERATED,
            module="payloads.bucket",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/bucket:url:upload:generated", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="bucket:url", access="write"),),
            summary="An address to upload a file in a conversation is ready (namespace upload).",
        ),
        EventInfo(
            name=BucketEvent.URL_AVATAR_GENERATED,
            module="payloads.bucket",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/bucket:url:avatar:generated", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="bucket:url", access="write"),),
            summary="An address to upload a picture of somebody is ready (namespace avatar).",
        ),
        EventInfo(
            name=BucketEvent.URL_WEBSITE_GENERATED,
            module="payloads.bucket",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/bucket:url:website:generated", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="bucket:url", access="write"),),
            summary="An address to upload a file of a workspace is ready (namespace website).",
        ),
        EventInfo(
            name=BucketEvent.URL_CAMPAIGN_GENERATED,
            module="payloads.bucket",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/bucket:url:campaign:generated", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="bucket:url", access="write"),),
            summary="An address to upload a file of a campaign is ready (namespace campaign).",
        ),
        EventInfo(
            name=BucketEvent.URL_HELPDESK_GENERATED,
            module="payloads.bucket",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/bucket:url:helpdesk:generated", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="bucket:url", access="write"),),
            summary="An address to upload a file of the helpdesk is ready (namespace helpdesk).",
        ),
        EventInfo(
            name=BucketEvent.URL_STATUS_GENERATED,
            module="payloads.bucket",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/bucket:url:status:generated", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="bucket:url", access="write"),),
            summary="An address to upload a file of the status page is ready (namespace status).",
        ),
        EventInfo(
            name=BucketEvent.URL_PROCESSING_GENERATED,
            module="payloads.bucket",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/bucket:url:processing:generated", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="bucket:url", access="write"),),
            summary="An address to upload a file to be processed is ready (namespace processing).",
        ),
        EventInfo(
            name=EmailEvent.SUBSCRIBE,
            module="payloads.email",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/email:subscribe", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:people:subscriptions", access="read"),),
            summary="Somebody subscribed to emails, or left.",
        ),
        EventInfo(
            name=EmailEvent.TRACK_VIEW,
            module="payloads.email",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/email:track:view", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="website:people:subscriptions", access="read"),),
            summary="Somebody looked at an email that is tracked.",
        ),
        EventInfo(
            name=PluginEvent.CHANNEL,
            module="payloads.plugin",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/plugin:channel", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            summary="Data came over a plugin's channel.",
        ),
        EventInfo(
            name=PluginEvent.EVENT,
            module="payloads.plugin",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/plugin:event", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            summary="A plugin reported an event of its own.",
        ),
        EventInfo(
            name=PluginEvent.SUBSCRIPTION_UPDATED,
            module="payloads.plugin",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/plugin:subscription:updated", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            summary="A workspace took up a plugin, or gave it up. After that a realtime connection has to rebind.",
        ),
        EventInfo(
            name=PluginEvent.SETTINGS_SAVED,
            module="payloads.plugin",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/plugin:settings:saved", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            summary="A plugin got other settings in a workspace.",
        ),
        EventInfo(
            name=PlanEvent.SUBSCRIPTION_UPDATED,
            module="payloads.plan",
            surfaces=(Surface.RTM, Surface.WEBHOOK),
            channels=("rtm/plan:subscription:updated", "/webhook"),
            content_type="application/json",
            availability={"tier": ("user", "website", "plugin")},
            scopes=(Scope(scope="plan:subscription", access="read"),),
            summary="A workspace has another plan.",
        ),
        EventInfo(
            name=SpamEvent.MESSAGE,
            module="payloads.spam",
            surfaces=(Surface.RTM,),
            channels=("rtm/spam:message",),
            content_type="application/json",
            availability={"tier": ("user",)},
            summary="A message was taken for spam.",
        ),
        EventInfo(
            name=SpamEvent.DECISION,
            module="payloads.spam",
            surfaces=(Surface.RTM,),
            channels=("rtm/spam:decision",),
            content_type="application/json",
            availability={"tier": ("user",)},
            summary="Somebody decided what becomes of an entry in the list of spam.",
        ),
        EventInfo(
            name=PeopleEvent.IMPORT_PROGRESS,
            module="payloads.people",
            surfaces=(Surface.RTM,),
            channels=("rtm/people:import:progress",),
            content_type="application/json",
            availability={"tier": ("user",)},
            summary="An import of contacts moved on.",
        ),
        EventInfo(
            name=PeopleEvent.IMPORT_DONE,
            module="payloads.people",
            surfaces=(Surface.RTM,),
            channels=("rtm/people:import:done",),
            content_type="application/json",
            availability={"tier": ("user",)},
            summary="An import of contacts came to its end.",
        ),
        EventInfo(
            name=WidgetEvent.ACTION_PROCESSED,
            module="payloads.widget",
            surfaces=(Surface.RTM,),
            channels=("rtm/widget:action:processed",),
            content_type="application/json",
            availability={"tier": ("user",)},
            summary="An action that a plugin's widget asked for is over.",
        ),
        EventInfo(
            name=MediaEvent.ANIMATION_LISTED,
            module="payloads.media",
            surfaces=(Surface.RTM,),
            channels=("rtm/media:animation:listed",),
            content_type="application/json",
            availability={"tier": ("user",)},
            summary="Animated pictures that were asked for have been found.",
        ),
    ],
    envelope=("event", "data"),
)
"""
The events, by name.
"""


EVENT_SCHEME: Final = EventScheme(
    registry=REGISTRY,
    event_class=Event,
    surfaces=Surface,
    shared=("website_id",),
    timestamp="timestamp",
    order="session_id",
)
"""
How events are made of what arrives.
"""


@overload
def decode(
    name: Literal[SessionEvent.UPDATE_AVAILABILITY, "session:update_availability"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> SessionUpdateAvailability: ...
@overload
def decode(
    name: Literal[SessionEvent.UPDATE_VERIFY, "session:update_verify"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> SessionUpdateVerify: ...
@overload
def decode(
    name: Literal[SessionEvent.REQUEST_INITIATED, "session:request:initiated"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> SessionRequestInitiated: ...
@overload
def decode(
    name: Literal[SessionEvent.SET_EMAIL, "session:set_email"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> SessionSetEmail: ...
@overload
def decode(
    name: Literal[SessionEvent.SET_PHONE, "session:set_phone"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> SessionSetPhone: ...
@overload
def decode(
    name: Literal[SessionEvent.SET_ADDRESS, "session:set_address"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> SessionSetAddress: ...
@overload
def decode(
    name: Literal[SessionEvent.SET_SUBJECT, "session:set_subject"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> SessionSetSubject: ...
@overload
def decode(
    name: Literal[SessionEvent.SET_AVATAR, "session:set_avatar"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> SessionSetAvatar: ...
@overload
def decode(
    name: Literal[SessionEvent.SET_NICKNAME, "session:set_nickname"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> SessionSetNickname: ...
@overload
def decode(
    name: Literal[SessionEvent.SET_ORIGIN, "session:set_origin"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> SessionSetOrigin: ...
@overload
def decode(
    name: Literal[SessionEvent.SET_DATA, "session:set_data"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> SessionSetData: ...
@overload
def decode(
    name: Literal[SessionEvent.SET_SEGMENTS, "session:set_segments"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> SessionSetSegments: ...
@overload
def decode(
    name: Literal[SessionEvent.SET_BLOCK, "session:set_block"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> SessionSetBlock: ...
@overload
def decode(
    name: Literal[SessionEvent.SET_OPENED, "session:set_opened"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> SessionSetOpened: ...
@overload
def decode(
    name: Literal[SessionEvent.SET_CLOSED, "session:set_closed"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> SessionSetClosed: ...
@overload
def decode(
    name: Literal[SessionEvent.SET_PARTICIPANTS, "session:set_participants"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> SessionSetParticipants: ...
@overload
def decode(
    name: Literal[SessionEvent.SET_MENTIONS, "session:set_mentions"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> SessionSetMentions: ...
@overload
def decode(
    name: Literal[SessionEvent.SET_ROUTING, "session:set_routing"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> SessionSetRouting: ...
@overload
def decode(
    name: Literal[SessionEvent.SET_INBOX, "session:set_inbox"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> SessionSetInbox: ...
@overload
def decode(
    name: Literal[SessionEvent.SET_STATE, "session:set_state"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> SessionSetState: ...
@overload
def decode(
    name: Literal[SessionEvent.SYNC_CAPABILITIES, "session:sync:capabilities"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> SessionSyncCapabilities: ...
@overload
def decode(
    name: Literal[SessionEvent.SYNC_GEOLOCATION, "session:sync:geolocation"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> SessionSyncGeolocation: ...
@overload
def decode(
    name: Literal[SessionEvent.SYNC_SYSTEM, "session:sync:system"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> SessionSyncSystem: ...
@overload
def decode(
    name: Literal[SessionEvent.SYNC_NETWORK, "session:sync:network"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> SessionSyncNetwork: ...
@overload
def decode(
    name: Literal[SessionEvent.SYNC_TIMEZONE, "session:sync:timezone"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> SessionSyncTimezone: ...
@overload
def decode(
    name: Literal[SessionEvent.SYNC_LOCALES, "session:sync:locales"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> SessionSyncLocales: ...
@overload
def decode(
    name: Literal[SessionEvent.SYNC_PAGES, "session:sync:pages"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> SessionSyncPages: ...
@overload
def decode(
    name: Literal[SessionEvent.SYNC_EVENTS, "session:sync:events"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> SessionSyncEvents: ...
@overload
def decode(
    name: Literal[SessionEvent.SYNC_RATING, "session:sync:rating"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> SessionSyncRating: ...
@overload
def decode(
    name: Literal[SessionEvent.SYNC_TOPIC, "session:sync:topic"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> SessionSyncTopic: ...
@overload
def decode(
    name: Literal[SessionEvent.REMOVED, "session:removed"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> SessionRemoved: ...
@overload
def decode(
    name: Literal[SessionEvent.ERROR, "session:error"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> SessionError: ...
@overload
def decode(
    name: Literal[MessageEvent.UPDATED, "message:updated"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> MessageUpdated: ...
@overload
def decode(
    name: Literal[MessageEvent.SEND, "message:send"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> MessageSend: ...
@overload
def decode(
    name: Literal[MessageEvent.RECEIVED, "message:received"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> MessageReceived: ...
@overload
def decode(
    name: Literal[MessageEvent.REMOVED, "message:removed"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> MessageRemoved: ...
@overload
def decode(
    name: Literal[MessageEvent.COMPOSE_SEND, "message:compose:send"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> MessageComposeSend: ...
@overload
def decode(
    name: Literal[MessageEvent.COMPOSE_RECEIVE, "message:compose:receive"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> MessageComposeReceive: ...
@overload
def decode(
    name: Literal[MessageEvent.ACKNOWLEDGE_READ_SEND, "message:acknowledge:read:send"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> MessageAcknowledgeReadSend: ...
@overload
def decode(
    name: Literal[MessageEvent.ACKNOWLEDGE_READ_RECEIVED, "message:acknowledge:read:received"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> MessageAcknowledgeReadReceived: ...
@overload
def decode(
    name: Literal[MessageEvent.ACKNOWLEDGE_UNREAD_SEND, "message:acknowledge:unread:send"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> MessageAcknowledgeUnreadSend: ...
@overload
def decode(
    name: Literal[MessageEvent.ACKNOWLEDGE_DELIVERED, "message:acknowledge:delivered"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> MessageAcknowledgeDelivered: ...
@overload
def decode(
    name: Literal[MessageEvent.ACKNOWLEDGE_IGNORED, "message:acknowledge:ignored"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> MessageAcknowledgeIgnored: ...
@overload
def decode(
    name: Literal[MessageEvent.NOTIFY_UNREAD_SEND, "message:notify:unread:send"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> MessageNotifyUnreadSend: ...
@overload
def decode(
    name: Literal[MessageEvent.NOTIFY_UNREAD_RECEIVED, "message:notify:unread:received"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> MessageNotifyUnreadReceived: ...
@overload
def decode(
    name: Literal[PeopleEvent.PROFILE_CREATED, "people:profile:created"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> PeopleProfileCreated: ...
@overload
def decode(
    name: Literal[PeopleEvent.PROFILE_UPDATED, "people:profile:updated"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> PeopleProfileUpdated: ...
@overload
def decode(
    name: Literal[PeopleEvent.PROFILE_REMOVED, "people:profile:removed"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> PeopleProfileRemoved: ...
@overload
def decode(
    name: Literal[PeopleEvent.BIND_SESSION, "people:bind:session"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> PeopleBindSession: ...
@overload
def decode(
    name: Literal[PeopleEvent.SYNC_PROFILE, "people:sync:profile"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> PeopleSyncProfile: ...
@overload
def decode(
    name: Literal[CampaignEvent.PROGRESS, "campaign:progress"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> CampaignProgress: ...
@overload
def decode(
    name: Literal[CampaignEvent.DISPATCHED, "campaign:dispatched"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> CampaignDispatched: ...
@overload
def decode(
    name: Literal[CampaignEvent.RUNNING, "campaign:running"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> CampaignRunning: ...
@overload
def decode(
    name: Literal[BrowsingEvent.REQUEST_INITIATED, "browsing:request:initiated"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> BrowsingRequestInitiated: ...
@overload
def decode(
    name: Literal[BrowsingEvent.REQUEST_REJECTED, "browsing:request:rejected"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> BrowsingRequestRejected: ...
@overload
def decode(
    name: Literal[CallEvent.REQUEST_INITIATED, "call:request:initiated"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> CallRequestInitiated: ...
@overload
def decode(
    name: Literal[CallEvent.REQUEST_REJECTED, "call:request:rejected"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> CallRequestRejected: ...
@overload
def decode(
    name: Literal[IdentityEvent.VERIFY_REQUEST, "identity:verify:request"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> IdentityVerifyRequest: ...
@overload
def decode(
    name: Literal[StatusEvent.HEALTH_CHANGED, "status:health:changed"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> StatusHealthChanged: ...
@overload
def decode(
    name: Literal[WebsiteEvent.UPDATE_VISITORS_COUNT, "website:update_visitors_count"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> WebsiteUpdateVisitorsCount: ...
@overload
def decode(
    name: Literal[WebsiteEvent.UPDATE_OPERATORS_AVAILABILITY, "website:update_operators_availability"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> WebsiteUpdateOperatorsAvailability: ...
@overload
def decode(
    name: Literal[WebsiteEvent.USERS_AVAILABLE, "website:users:available"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> WebsiteUsersAvailable: ...
@overload
def decode(
    name: Literal[BucketEvent.URL_UPLOAD_GENERATED, "bucket:url:upload:generated"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> BucketUrlUploadGenerated: ...
@overload
def decode(
    name: Literal[BucketEvent.URL_AVATAR_GENERATED, "bucket:url:avatar:generated"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> BucketUrlAvatarGenerated: ...
@overload
def decode(
    name: Literal[BucketEvent.URL_WEBSITE_GENERATED, "bucket:url:website:generated"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> BucketUrlWebsiteGenerated: ...
@overload
def decode(
    name: Literal[BucketEvent.URL_CAMPAIGN_GENERATED, "bucket:url:campaign:generated"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> BucketUrlCampaignGenerated: ...
@overload
def decode(
    name: Literal[BucketEvent.URL_HELPDESK_GENERATED, "bucket:url:helpdesk:generated"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> BucketUrlHelpdeskGenerated: ...
@overload
def decode(
    name: Literal[BucketEvent.URL_STATUS_GENERATED, "bucket:url:status:generated"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> BucketUrlStatusGenerated: ...
@overload
def decode(
    name: Literal[BucketEvent.URL_PROCESSING_GENERATED, "bucket:url:processing:generated"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> BucketUrlProcessingGenerated: ...
@overload
def decode(
    name: Literal[EmailEvent.SUBSCRIBE, "email:subscribe"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> EmailSubscribe: ...
@overload
def decode(
    name: Literal[EmailEvent.TRACK_VIEW, "email:track:view"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> EmailTrackView: ...
@overload
def decode(
    name: Literal[PluginEvent.CHANNEL, "plugin:channel"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> PluginChannel: ...
@overload
def decode(
    name: Literal[PluginEvent.EVENT, "plugin:event"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> PluginEventData: ...
@overload
def decode(
    name: Literal[PluginEvent.SUBSCRIPTION_UPDATED, "plugin:subscription:updated"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> PluginSubscriptionUpdated: ...
@overload
def decode(
    name: Literal[PluginEvent.SETTINGS_SAVED, "plugin:settings:saved"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> PluginSettingsSaved: ...
@overload
def decode(
    name: Literal[PlanEvent.SUBSCRIPTION_UPDATED, "plan:subscription:updated"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> PlanSubscriptionUpdated: ...
@overload
def decode(
    name: Literal[SpamEvent.MESSAGE, "spam:message"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> SpamMessage: ...
@overload
def decode(
    name: Literal[SpamEvent.DECISION, "spam:decision"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> SpamDecision: ...
@overload
def decode(
    name: Literal[PeopleEvent.IMPORT_PROGRESS, "people:import:progress"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> PeopleImportProgress: ...
@overload
def decode(
    name: Literal[PeopleEvent.IMPORT_DONE, "people:import:done"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> PeopleImportDone: ...
@overload
def decode(
    name: Literal[WidgetEvent.ACTION_PROCESSED, "widget:action:processed"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> WidgetActionProcessed: ...
@overload
def decode(
    name: Literal[MediaEvent.ANIMATION_LISTED, "media:animation:listed"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> MediaAnimationListed: ...
@overload
def decode(
    name: str, data: Any, *, strict: bool = ..., problems: list[Problem] | None = ...
) -> AnyPayload: ...
def decode(name: str, data: Any, *, strict: bool = False, problems: list[Problem] | None = None) -> Any:
    """
    Make a payload of the data of an event.

    Lenient decoding always delivers: a member that is not as the document says holds the wire value
    as it came, a missing one is ``UNSET``, and each is appended to *problems*. *strict* decoding
    raises `SchemaMismatch` for the first of them.
    """
    return REGISTRY.decode_data(name, data, strict=strict, problems=problems)


def encode(payload: Any) -> Any:
    """
    Make JSON of a payload: what it was decoded from, whatever JSON type that is.
    """
    return encode_payload(payload)


@overload
def payload_type(
    name: Literal[SessionEvent.UPDATE_AVAILABILITY, "session:update_availability"],
) -> type[SessionUpdateAvailability]: ...
@overload
def payload_type(
    name: Literal[SessionEvent.UPDATE_VERIFY, "session:update_verify"],
) -> type[SessionUpdateVerify]: ...
@overload
def payload_type(
    name: Literal[SessionEvent.REQUEST_INITIATED, "session:request:initiated"],
) -> type[SessionRequestInitiated]: ...
@overload
def payload_type(name: Literal[SessionEvent.SET_EMAIL, "session:set_email"]) -> type[SessionSetEmail]: ...
@overload
def payload_type(name: Literal[SessionEvent.SET_PHONE, "session:set_phone"]) -> type[SessionSetPhone]: ...
@overload
def payload_type(
    name: Literal[SessionEvent.SET_ADDRESS, "session:set_address"],
) -> type[SessionSetAddress]: ...
@overload
def payload_type(
    name: Literal[SessionEvent.SET_SUBJECT, "session:set_subject"],
) -> type[SessionSetSubject]: ...
@overload
def payload_type(name: Literal[SessionEvent.SET_AVATAR, "session:set_avatar"]) -> type[SessionSetAvatar]: ...
@overload
def payload_type(
    name: Literal[SessionEvent.SET_NICKNAME, "session:set_nickname"],
) -> type[SessionSetNickname]: ...
@overload
def payload_type(name: Literal[SessionEvent.SET_ORIGIN, "session:set_origin"]) -> type[SessionSetOrigin]: ...
@overload
def payload_type(name: Literal[SessionEvent.SET_DATA, "session:set_data"]) -> type[SessionSetData]: ...
@overload
def payload_type(
    name: Literal[SessionEvent.SET_SEGMENTS, "session:set_segments"],
) -> type[SessionSetSegments]: ...
@overload
def payload_type(name: Literal[SessionEvent.SET_BLOCK, "session:set_block"]) -> type[SessionSetBlock]: ...
@overload
def payload_type(name: Literal[SessionEvent.SET_OPENED, "session:set_opened"]) -> type[SessionSetOpened]: ...
@overload
def payload_type(name: Literal[SessionEvent.SET_CLOSED, "session:set_closed"]) -> type[SessionSetClosed]: ...
@overload
def payload_type(
    name: Literal[SessionEvent.SET_PARTICIPANTS, "session:set_participants"],
) -> type[SessionSetParticipants]: ...
@overload
def payload_type(
    name: Literal[SessionEvent.SET_MENTIONS, "session:set_mentions"],
) -> type[SessionSetMentions]: ...
@overload
def payload_type(
    name: Literal[SessionEvent.SET_ROUTING, "session:set_routing"],
) -> type[SessionSetRouting]: ...
@overload
def payload_type(name: Literal[SessionEvent.SET_INBOX, "session:set_inbox"]) -> type[SessionSetInbox]: ...
@overload
def payload_type(name: Literal[SessionEvent.SET_STATE, "session:set_state"]) -> type[SessionSetState]: ...
@overload
def payload_type(
    name: Literal[SessionEvent.SYNC_CAPABILITIES, "session:sync:capabilities"],
) -> type[SessionSyncCapabilities]: ...
@overload
def payload_type(
    name: Literal[SessionEvent.SYNC_GEOLOCATION, "session:sync:geolocation"],
) -> type[SessionSyncGeolocation]: ...
@overload
def payload_type(
    name: Literal[SessionEvent.SYNC_SYSTEM, "session:sync:system"],
) -> type[SessionSyncSystem]: ...
@overload
def payload_type(
    name: Literal[SessionEvent.SYNC_NETWORK, "session:sync:network"],
) -> type[SessionSyncNetwork]: ...
@overload
def payload_type(
    name: Literal[SessionEvent.SYNC_TIMEZONE, "session:sync:timezone"],
) -> type[SessionSyncTimezone]: ...
@overload
def payload_type(
    name: Literal[SessionEvent.SYNC_LOCALES, "session:sync:locales"],
) -> type[SessionSyncLocales]: ...
@overload
def payload_type(name: Literal[SessionEvent.SYNC_PAGES, "session:sync:pages"]) -> type[SessionSyncPages]: ...
@overload
def payload_type(
    name: Literal[SessionEvent.SYNC_EVENTS, "session:sync:events"],
) -> type[SessionSyncEvents]: ...
@overload
def payload_type(
    name: Literal[SessionEvent.SYNC_RATING, "session:sync:rating"],
) -> type[SessionSyncRating]: ...
@overload
def payload_type(name: Literal[SessionEvent.SYNC_TOPIC, "session:sync:topic"]) -> type[SessionSyncTopic]: ...
@overload
def payload_type(name: Literal[SessionEvent.REMOVED, "session:removed"]) -> type[SessionRemoved]: ...
@overload
def payload_type(name: Literal[SessionEvent.ERROR, "session:error"]) -> type[SessionError]: ...
@overload
def payload_type(name: Literal[MessageEvent.UPDATED, "message:updated"]) -> type[MessageUpdated]: ...
@overload
def payload_type(name: Literal[MessageEvent.SEND, "message:send"]) -> type[MessageSend]: ...
@overload
def payload_type(name: Literal[MessageEvent.RECEIVED, "message:received"]) -> type[MessageReceived]: ...
@overload
def payload_type(name: Literal[MessageEvent.REMOVED, "message:removed"]) -> type[MessageRemoved]: ...
@overload
def payload_type(
    name: Literal[MessageEvent.COMPOSE_SEND, "message:compose:send"],
) -> type[MessageComposeSend]: ...
@overload
def payload_type(
    name: Literal[MessageEvent.COMPOSE_RECEIVE, "message:compose:receive"],
) -> type[MessageComposeReceive]: ...
@overload
def payload_type(
    name: Literal[MessageEvent.ACKNOWLEDGE_READ_SEND, "message:acknowledge:read:send"],
) -> type[MessageAcknowledgeReadSend]: ...
@overload
def payload_type(
    name: Literal[MessageEvent.ACKNOWLEDGE_READ_RECEIVED, "message:acknowledge:read:received"],
) -> type[MessageAcknowledgeReadReceived]: ...
@overload
def payload_type(
    name: Literal[MessageEvent.ACKNOWLEDGE_UNREAD_SEND, "message:acknowledge:unread:send"],
) -> type[MessageAcknowledgeUnreadSend]: ...
@overload
def payload_type(
    name: Literal[MessageEvent.ACKNOWLEDGE_DELIVERED, "message:acknowledge:delivered"],
) -> type[MessageAcknowledgeDelivered]: ...
@overload
def payload_type(
    name: Literal[MessageEvent.ACKNOWLEDGE_IGNORED, "message:acknowledge:ignored"],
) -> type[MessageAcknowledgeIgnored]: ...
@overload
def payload_type(
    name: Literal[MessageEvent.NOTIFY_UNREAD_SEND, "message:notify:unread:send"],
) -> type[MessageNotifyUnreadSend]: ...
@overload
def payload_type(
    name: Literal[MessageEvent.NOTIFY_UNREAD_RECEIVED, "message:notify:unread:received"],
) -> type[MessageNotifyUnreadReceived]: ...
@overload
def payload_type(
    name: Literal[PeopleEvent.PROFILE_CREATED, "people:profile:created"],
) -> type[PeopleProfileCreated]: ...
@overload
def payload_type(
    name: Literal[PeopleEvent.PROFILE_UPDATED, "people:profile:updated"],
) -> type[PeopleProfileUpdated]: ...
@overload
def payload_type(
    name: Literal[PeopleEvent.PROFILE_REMOVED, "people:profile:removed"],
) -> type[PeopleProfileRemoved]: ...
@overload
def payload_type(
    name: Literal[PeopleEvent.BIND_SESSION, "people:bind:session"],
) -> type[PeopleBindSession]: ...
@overload
def payload_type(
    name: Literal[PeopleEvent.SYNC_PROFILE, "people:sync:profile"],
) -> type[PeopleSyncProfile]: ...
@overload
def payload_type(name: Literal[CampaignEvent.PROGRESS, "campaign:progress"]) -> type[CampaignProgress]: ...
@overload
def payload_type(
    name: Literal[CampaignEvent.DISPATCHED, "campaign:dispatched"],
) -> type[CampaignDispatched]: ...
@overload
def payload_type(name: Literal[CampaignEvent.RUNNING, "campaign:running"]) -> type[CampaignRunning]: ...
@overload
def payload_type(
    name: Literal[BrowsingEvent.REQUEST_INITIATED, "browsing:request:initiated"],
) -> type[BrowsingRequestInitiated]: ...
@overload
def payload_type(
    name: Literal[BrowsingEvent.REQUEST_REJECTED, "browsing:request:rejected"],
) -> type[BrowsingRequestRejected]: ...
@overload
def payload_type(
    name: Literal[CallEvent.REQUEST_INITIATED, "call:request:initiated"],
) -> type[CallRequestInitiated]: ...
@overload
def payload_type(
    name: Literal[CallEvent.REQUEST_REJECTED, "call:request:rejected"],
) -> type[CallRequestRejected]: ...
@overload
def payload_type(
    name: Literal[IdentityEvent.VERIFY_REQUEST, "identity:verify:request"],
) -> type[IdentityVerifyRequest]: ...
@overload
def payload_type(
    name: Literal[StatusEvent.HEALTH_CHANGED, "status:health:changed"],
) -> type[StatusHealthChanged]: ...
@overload
def payload_type(
    name: Literal[WebsiteEvent.UPDATE_VISITORS_COUNT, "website:update_visitors_count"],
) -> type[WebsiteUpdateVisitorsCount]: ...
@overload
def payload_type(
    name: Literal[WebsiteEvent.UPDATE_OPERATORS_AVAILABILITY, "website:update_operators_availability"],
) -> type[WebsiteUpdateOperatorsAvailability]: ...
@overload
def payload_type(
    name: Literal[WebsiteEvent.USERS_AVAILABLE, "website:users:available"],
) -> type[WebsiteUsersAvailable]: ...
@overload
def payload_type(
    name: Literal[BucketEvent.URL_UPLOAD_GENERATED, "bucket:url:upload:generated"],
) -> type[BucketUrlUploadGenerated]: ...
@overload
def payload_type(
    name: Literal[BucketEvent.URL_AVATAR_GENERATED, "bucket:url:avatar:generated"],
) -> type[BucketUrlAvatarGenerated]: ...
@overload
def payload_type(
    name: Literal[BucketEvent.URL_WEBSITE_GENERATED, "bucket:url:website:generated"],
) -> type[BucketUrlWebsiteGenerated]: ...
@overload
def payload_type(
    name: Literal[BucketEvent.URL_CAMPAIGN_GENERATED, "bucket:url:campaign:generated"],
) -> type[BucketUrlCampaignGenerated]: ...
@overload
def payload_type(
    name: Literal[BucketEvent.URL_HELPDESK_GENERATED, "bucket:url:helpdesk:generated"],
) -> type[BucketUrlHelpdeskGenerated]: ...
@overload
def payload_type(
    name: Literal[BucketEvent.URL_STATUS_GENERATED, "bucket:url:status:generated"],
) -> type[BucketUrlStatusGenerated]: ...
@overload
def payload_type(
    name: Literal[BucketEvent.URL_PROCESSING_GENERATED, "bucket:url:processing:generated"],
) -> type[BucketUrlProcessingGenerated]: ...
@overload
def payload_type(name: Literal[EmailEvent.SUBSCRIBE, "email:subscribe"]) -> type[EmailSubscribe]: ...
@overload
def payload_type(name: Literal[EmailEvent.TRACK_VIEW, "email:track:view"]) -> type[EmailTrackView]: ...
@overload
def payload_type(name: Literal[PluginEvent.CHANNEL, "plugin:channel"]) -> type[PluginChannel]: ...
@overload
def payload_type(name: Literal[PluginEvent.EVENT, "plugin:event"]) -> type[PluginEventData]: ...
@overload
def payload_type(
    name: Literal[PluginEvent.SUBSCRIPTION_UPDATED, "plugin:subscription:updated"],
) -> type[PluginSubscriptionUpdated]: ...
@overload
def payload_type(
    name: Literal[PluginEvent.SETTINGS_SAVED, "plugin:settings:saved"],
) -> type[PluginSettingsSaved]: ...
@overload
def payload_type(
    name: Literal[PlanEvent.SUBSCRIPTION_UPDATED, "plan:subscription:updated"],
) -> type[PlanSubscriptionUpdated]: ...
@overload
def payload_type(name: Literal[SpamEvent.MESSAGE, "spam:message"]) -> type[SpamMessage]: ...
@overload
def payload_type(name: Literal[SpamEvent.DECISION, "spam:decision"]) -> type[SpamDecision]: ...
@overload
def payload_type(
    name: Literal[PeopleEvent.IMPORT_PROGRESS, "people:import:progress"],
) -> type[PeopleImportProgress]: ...
@overload
def payload_type(name: Literal[PeopleEvent.IMPORT_DONE, "people:import:done"]) -> type[PeopleImportDone]: ...
@overload
def payload_type(
    name: Literal[WidgetEvent.ACTION_PROCESSED, "widget:action:processed"],
) -> type[WidgetActionProcessed]: ...
@overload
def payload_type(
    name: Literal[MediaEvent.ANIMATION_LISTED, "media:animation:listed"],
) -> type[MediaAnimationListed]: ...
@overload
def payload_type(name: str) -> Any: ...
def payload_type(name: str) -> Any:
    """
    Return the type of the data of an event: a class, a union of classes, or `UnknownPayload`.
    """
    return REGISTRY.payload_type(name)
