# Generated from crisp-asyncapi.yml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads and events that no service has sent, for tests.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, Literal, overload

from ._runtime.making import Samples, build_event
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
from .registry import EVENT_SCHEME, REGISTRY

if TYPE_CHECKING:
    from typing import TypeVar

    from ._runtime.codec import Payload
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

__all__ = ["make_event", "sample"]

if TYPE_CHECKING:
    P = TypeVar("P", bound=Payload)

SAMPLES: Final = Samples(REGISTRY)
"""
A sample of the data of each event.
"""


@overload
def sample(
    name: Literal[SessionEvent.UPDATE_AVAILABILITY, "session:update_availability"], **changes: Any
) -> SessionUpdateAvailability: ...
@overload
def sample(
    name: Literal[SessionEvent.UPDATE_VERIFY, "session:update_verify"], **changes: Any
) -> SessionUpdateVerify: ...
@overload
def sample(
    name: Literal[SessionEvent.REQUEST_INITIATED, "session:request:initiated"], **changes: Any
) -> SessionRequestInitiated: ...
@overload
def sample(name: Literal[SessionEvent.SET_EMAIL, "session:set_email"], **changes: Any) -> SessionSetEmail: ...
@overload
def sample(name: Literal[SessionEvent.SET_PHONE, "session:set_phone"], **changes: Any) -> SessionSetPhone: ...
@overload
def sample(
    name: Literal[SessionEvent.SET_ADDRESS, "session:set_address"], **changes: Any
) -> SessionSetAddress: ...
@overload
def sample(
    name: Literal[SessionEvent.SET_SUBJECT, "session:set_subject"], **changes: Any
) -> SessionSetSubject: ...
@overload
def sample(
    name: Literal[SessionEvent.SET_AVATAR, "session:set_avatar"], **changes: Any
) -> SessionSetAvatar: ...
@overload
def sample(
    name: Literal[SessionEvent.SET_NICKNAME, "session:set_nickname"], **changes: Any
) -> SessionSetNickname: ...
@overload
def sample(
    name: Literal[SessionEvent.SET_ORIGIN, "session:set_origin"], **changes: Any
) -> SessionSetOrigin: ...
@overload
def sample(name: Literal[SessionEvent.SET_DATA, "session:set_data"], **changes: Any) -> SessionSetData: ...
@overload
def sample(
    name: Literal[SessionEvent.SET_SEGMENTS, "session:set_segments"], **changes: Any
) -> SessionSetSegments: ...
@overload
def sample(name: Literal[SessionEvent.SET_BLOCK, "session:set_block"], **changes: Any) -> SessionSetBlock: ...
@overload
def sample(
    name: Literal[SessionEvent.SET_OPENED, "session:set_opened"], **changes: Any
) -> SessionSetOpened: ...
@overload
def sample(
    name: Literal[SessionEvent.SET_CLOSED, "session:set_closed"], **changes: Any
) -> SessionSetClosed: ...
@overload
def sample(
    name: Literal[SessionEvent.SET_PARTICIPANTS, "session:set_participants"], **changes: Any
) -> SessionSetParticipants: ...
@overload
def sample(
    name: Literal[SessionEvent.SET_MENTIONS, "session:set_mentions"], **changes: Any
) -> SessionSetMentions: ...
@overload
def sample(
    name: Literal[SessionEvent.SET_ROUTING, "session:set_routing"], **changes: Any
) -> SessionSetRouting: ...
@overload
def sample(name: Literal[SessionEvent.SET_INBOX, "session:set_inbox"], **changes: Any) -> SessionSetInbox: ...
@overload
def sample(name: Literal[SessionEvent.SET_STATE, "session:set_state"], **changes: Any) -> SessionSetState: ...
@overload
def sample(
    name: Literal[SessionEvent.SYNC_CAPABILITIES, "session:sync:capabilities"], **changes: Any
) -> SessionSyncCapabilities: ...
@overload
def sample(
    name: Literal[SessionEvent.SYNC_GEOLOCATION, "session:sync:geolocation"], **changes: Any
) -> SessionSyncGeolocation: ...
@overload
def sample(
    name: Literal[SessionEvent.SYNC_SYSTEM, "session:sync:system"], **changes: Any
) -> SessionSyncSystem: ...
@overload
def sample(
    name: Literal[SessionEvent.SYNC_NETWORK, "session:sync:network"], **changes: Any
) -> SessionSyncNetwork: ...
@overload
def sample(
    name: Literal[SessionEvent.SYNC_TIMEZONE, "session:sync:timezone"], **changes: Any
) -> SessionSyncTimezone: ...
@overload
def sample(
    name: Literal[SessionEvent.SYNC_LOCALES, "session:sync:locales"], **changes: Any
) -> SessionSyncLocales: ...
@overload
def sample(
    name: Literal[SessionEvent.SYNC_PAGES, "session:sync:pages"], **changes: Any
) -> SessionSyncPages: ...
@overload
def sample(
    name: Literal[SessionEvent.SYNC_EVENTS, "session:sync:events"], **changes: Any
) -> SessionSyncEvents: ...
@overload
def sample(
    name: Literal[SessionEvent.SYNC_RATING, "session:sync:rating"], **changes: Any
) -> SessionSyncRating: ...
@overload
def sample(
    name: Literal[SessionEvent.SYNC_TOPIC, "session:sync:topic"], **changes: Any
) -> SessionSyncTopic: ...
@overload
def sample(name: Literal[SessionEvent.REMOVED, "session:removed"], **changes: Any) -> SessionRemoved: ...
@overload
def sample(name: Literal[SessionEvent.ERROR, "session:error"], **changes: Any) -> SessionError: ...
@overload
def sample(name: Literal[MessageEvent.UPDATED, "message:updated"], **changes: Any) -> MessageUpdated: ...
@overload
def sample(name: Literal[MessageEvent.SEND, "message:send"], **changes: Any) -> MessageSend: ...
@overload
def sample(name: Literal[MessageEvent.RECEIVED, "message:received"], **changes: Any) -> MessageReceived: ...
@overload
def sample(name: Literal[MessageEvent.REMOVED, "message:removed"], **changes: Any) -> MessageRemoved: ...
@overload
def sample(
    name: Literal[MessageEvent.COMPOSE_SEND, "message:compose:send"], **changes: Any
) -> MessageComposeSend: ...
@overload
def sample(
    name: Literal[MessageEvent.COMPOSE_RECEIVE, "message:compose:receive"], **changes: Any
) -> MessageComposeReceive: ...
@overload
def sample(
    name: Literal[MessageEvent.ACKNOWLEDGE_READ_SEND, "message:acknowledge:read:send"], **changes: Any
) -> MessageAcknowledgeReadSend: ...
@overload
def sample(
    name: Literal[MessageEvent.ACKNOWLEDGE_READ_RECEIVED, "message:acknowledge:read:received"], **changes: Any
) -> MessageAcknowledgeReadReceived: ...
@overload
def sample(
    name: Literal[MessageEvent.ACKNOWLEDGE_UNREAD_SEND, "message:acknowledge:unread:send"], **changes: Any
) -> MessageAcknowledgeUnreadSend: ...
@overload
def sample(
    name: Literal[MessageEvent.ACKNOWLEDGE_DELIVERED, "message:acknowledge:delivered"], **changes: Any
) -> MessageAcknowledgeDelivered: ...
@overload
def sample(
    name: Literal[MessageEvent.ACKNOWLEDGE_IGNORED, "message:acknowledge:ignored"], **changes: Any
) -> MessageAcknowledgeIgnored: ...
@overload
def sample(
    name: Literal[MessageEvent.NOTIFY_UNREAD_SEND, "message:notify:unread:send"], **changes: Any
) -> MessageNotifyUnreadSend: ...
@overload
def sample(
    name: Literal[MessageEvent.NOTIFY_UNREAD_RECEIVED, "message:notify:unread:received"], **changes: Any
) -> MessageNotifyUnreadReceived: ...
@overload
def sample(
    name: Literal[PeopleEvent.PROFILE_CREATED, "people:profile:created"], **changes: Any
) -> PeopleProfileCreated: ...
@overload
def sample(
    name: Literal[PeopleEvent.PROFILE_UPDATED, "people:profile:updated"], **changes: Any
) -> PeopleProfileUpdated: ...
@overload
def sample(
    name: Literal[PeopleEvent.PROFILE_REMOVED, "people:profile:removed"], **changes: Any
) -> PeopleProfileRemoved: ...
@overload
def sample(
    name: Literal[PeopleEvent.BIND_SESSION, "people:bind:session"], **changes: Any
) -> PeopleBindSession: ...
@overload
def sample(
    name: Literal[PeopleEvent.SYNC_PROFILE, "people:sync:profile"], **changes: Any
) -> PeopleSyncProfile: ...
@overload
def sample(
    name: Literal[CampaignEvent.PROGRESS, "campaign:progress"], **changes: Any
) -> CampaignProgress: ...
@overload
def sample(
    name: Literal[CampaignEvent.DISPATCHED, "campaign:dispatched"], **changes: Any
) -> CampaignDispatched: ...
@overload
def sample(name: Literal[CampaignEvent.RUNNING, "campaign:running"], **changes: Any) -> CampaignRunning: ...
@overload
def sample(
    name: Literal[BrowsingEvent.REQUEST_INITIATED, "browsing:request:initiated"], **changes: Any
) -> BrowsingRequestInitiated: ...
@overload
def sample(
    name: Literal[BrowsingEvent.REQUEST_REJECTED, "browsing:request:rejected"], **changes: Any
) -> BrowsingRequestRejected: ...
@overload
def sample(
    name: Literal[CallEvent.REQUEST_INITIATED, "call:request:initiated"], **changes: Any
) -> CallRequestInitiated: ...
@overload
def sample(
    name: Literal[CallEvent.REQUEST_REJECTED, "call:request:rejected"], **changes: Any
) -> CallRequestRejected: ...
@overload
def sample(
    name: Literal[IdentityEvent.VERIFY_REQUEST, "identity:verify:request"], **changes: Any
) -> IdentityVerifyRequest: ...
@overload
def sample(
    name: Literal[StatusEvent.HEALTH_CHANGED, "status:health:changed"], **changes: Any
) -> StatusHealthChanged: ...
@overload
def sample(
    name: Literal[WebsiteEvent.UPDATE_VISITORS_COUNT, "website:update_visitors_count"], **changes: Any
) -> WebsiteUpdateVisitorsCount: ...
@overload
def sample(
    name: Literal[WebsiteEvent.UPDATE_OPERATORS_AVAILABILITY, "website:update_operators_availability"],
    **changes: Any,
) -> WebsiteUpdateOperatorsAvailability: ...
@overload
def sample(
    name: Literal[WebsiteEvent.USERS_AVAILABLE, "website:users:available"], **changes: Any
) -> WebsiteUsersAvailable: ...
@overload
def sample(
    name: Literal[BucketEvent.URL_UPLOAD_GENERATED, "bucket:url:upload:generated"], **changes: Any
) -> BucketUrlUploadGenerated: ...
@overload
def sample(
    name: Literal[BucketEvent.URL_AVATAR_GENERATED, "bucket:url:avatar:generated"], **changes: Any
) -> BucketUrlAvatarGenerated: ...
@overload
def sample(
    name: Literal[BucketEvent.URL_WEBSITE_GENERATED, "bucket:url:website:generated"], **changes: Any
) -> BucketUrlWebsiteGenerated: ...
@overload
def sample(
    name: Literal[BucketEvent.URL_CAMPAIGN_GENERATED, "bucket:url:campaign:generated"], **changes: Any
) -> BucketUrlCampaignGenerated: ...
@overload
def sample(
    name: Literal[BucketEvent.URL_HELPDESK_GENERATED, "bucket:url:helpdesk:generated"], **changes: Any
) -> BucketUrlHelpdeskGenerated: ...
@overload
def sample(
    name: Literal[BucketEvent.URL_STATUS_GENERATED, "bucket:url:status:generated"], **changes: Any
) -> BucketUrlStatusGenerated: ...
@overload
def sample(
    name: Literal[BucketEvent.URL_PROCESSING_GENERATED, "bucket:url:processing:generated"], **changes: Any
) -> BucketUrlProcessingGenerated: ...
@overload
def sample(name: Literal[EmailEvent.SUBSCRIBE, "email:subscribe"], **changes: Any) -> EmailSubscribe: ...
@overload
def sample(name: Literal[EmailEvent.TRACK_VIEW, "email:track:view"], **changes: Any) -> EmailTrackView: ...
@overload
def sample(name: Literal[PluginEvent.CHANNEL, "plugin:channel"], **changes: Any) -> PluginChannel: ...
@overload
def sample(name: Literal[PluginEvent.EVENT, "plugin:event"], **changes: Any) -> PluginEventData: ...
@overload
def sample(
    name: Literal[PluginEvent.SUBSCRIPTION_UPDATED, "plugin:subscription:updated"], **changes: Any
) -> PluginSubscriptionUpdated: ...
@overload
def sample(
    name: Literal[PluginEvent.SETTINGS_SAVED, "plugin:settings:saved"], **changes: Any
) -> PluginSettingsSaved: ...
@overload
def sample(
    name: Literal[PlanEvent.SUBSCRIPTION_UPDATED, "plan:subscription:updated"], **changes: Any
) -> PlanSubscriptionUpdated: ...
@overload
def sample(name: Literal[SpamEvent.MESSAGE, "spam:message"], **changes: Any) -> SpamMessage: ...
@overload
def sample(name: Literal[SpamEvent.DECISION, "spam:decision"], **changes: Any) -> SpamDecision: ...
@overload
def sample(
    name: Literal[PeopleEvent.IMPORT_PROGRESS, "people:import:progress"], **changes: Any
) -> PeopleImportProgress: ...
@overload
def sample(
    name: Literal[PeopleEvent.IMPORT_DONE, "people:import:done"], **changes: Any
) -> PeopleImportDone: ...
@overload
def sample(
    name: Literal[WidgetEvent.ACTION_PROCESSED, "widget:action:processed"], **changes: Any
) -> WidgetActionProcessed: ...
@overload
def sample(
    name: Literal[MediaEvent.ANIMATION_LISTED, "media:animation:listed"], **changes: Any
) -> MediaAnimationListed: ...
@overload
def sample(name: str, **changes: Any) -> AnyPayload: ...
def sample(name: str, **changes: Any) -> Any:
    """
    Make a payload of an event for tests, with other values for the attributes in *changes*.

    The discriminator of a union chooses the variant. ``UNSET``, or `None` where the member may only be
    absent, leaves a member out. Raises `ConfigurationError` for an event that the document does not
    know, ``TypeError`` for an attribute that the payload does not have, and `SchemaMismatch` for a value
    that the document does not allow.
    """
    return SAMPLES.make(name, changes)


@overload
def make_event(
    name: str,
    data: P,
    *,
    surface: Surface | None = None,
    timestamp: int | None = None,
    received_at: datetime | None = None,
    website_id: str | None = None,
) -> Event[P]: ...
@overload
def make_event(
    name: str,
    data: Any,
    *,
    surface: Surface | None = None,
    timestamp: int | None = None,
    received_at: datetime | None = None,
    website_id: str | None = None,
) -> Event[Any]: ...
def make_event(
    name: str,
    data: Any,
    *,
    surface: Surface | None = None,
    timestamp: int | None = None,
    received_at: datetime | None = None,
    website_id: str | None = None,
) -> Any:
    """
    Make an event of a payload, or of JSON, as if it had just arrived.

    *surface* is by default the first that carries the event, *timestamp* (in milliseconds) that of
    the payload, else *received_at*, and that is by default now.
    """
    return build_event(
        EVENT_SCHEME,
        name,
        data,
        surface=surface,
        timestamp=timestamp,
        received_at=received_at,
        shared={
            "website_id": website_id,
        },
    )
