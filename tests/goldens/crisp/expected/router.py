# Generated from crisp-asyncapi.yml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Registering handlers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.router import BaseRouter, Registering
from .events import (
    BrowsingEvent,
    BucketEvent,
    CallEvent,
    CampaignEvent,
    EmailEvent,
    Handler,
    IdentityEvent,
    MediaEvent,
    MessageEvent,
    PeopleEvent,
    PlanEvent,
    PluginEvent,
    SessionEvent,
    SpamEvent,
    StatusEvent,
    WebsiteEvent,
    WidgetEvent,
)
from .registry import EVENT_SCHEME

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any, Literal, TypeVar, overload

    from ._runtime.codec import Payload, UnknownPayload
    from .events import Event
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

__all__ = ["Router"]

if TYPE_CHECKING:
    P = TypeVar("P", bound=Payload)


class EventHandlers(Registering):
    """
    Where handlers are registered, typed by the events of the document.
    """

    if TYPE_CHECKING:

        @overload
        def on(
            self, target: Literal[SessionEvent.UPDATE_AVAILABILITY, "session:update_availability"]
        ) -> Callable[[Handler[SessionUpdateAvailability]], Handler[SessionUpdateAvailability]]: ...
        @overload
        def on(
            self, target: Literal[SessionEvent.UPDATE_VERIFY, "session:update_verify"]
        ) -> Callable[[Handler[SessionUpdateVerify]], Handler[SessionUpdateVerify]]: ...
        @overload
        def on(
            self, target: Literal[SessionEvent.REQUEST_INITIATED, "session:request:initiated"]
        ) -> Callable[[Handler[SessionRequestInitiated]], Handler[SessionRequestInitiated]]: ...
        @overload
        def on(
            self, target: Literal[SessionEvent.SET_EMAIL, "session:set_email"]
        ) -> Callable[[Handler[SessionSetEmail]], Handler[SessionSetEmail]]: ...
        @overload
        def on(
            self, target: Literal[SessionEvent.SET_PHONE, "session:set_phone"]
        ) -> Callable[[Handler[SessionSetPhone]], Handler[SessionSetPhone]]: ...
        @overload
        def on(
            self, target: Literal[SessionEvent.SET_ADDRESS, "session:set_address"]
        ) -> Callable[[Handler[SessionSetAddress]], Handler[SessionSetAddress]]: ...
        @overload
        def on(
            self, target: Literal[SessionEvent.SET_SUBJECT, "session:set_subject"]
        ) -> Callable[[Handler[SessionSetSubject]], Handler[SessionSetSubject]]: ...
        @overload
        def on(
            self, target: Literal[SessionEvent.SET_AVATAR, "session:set_avatar"]
        ) -> Callable[[Handler[SessionSetAvatar]], Handler[SessionSetAvatar]]: ...
        @overload
        def on(
            self, target: Literal[SessionEvent.SET_NICKNAME, "session:set_nickname"]
        ) -> Callable[[Handler[SessionSetNickname]], Handler[SessionSetNickname]]: ...
        @overload
        def on(
            self, target: Literal[SessionEvent.SET_ORIGIN, "session:set_origin"]
        ) -> Callable[[Handler[SessionSetOrigin]], Handler[SessionSetOrigin]]: ...
        @overload
        def on(
            self, target: Literal[SessionEvent.SET_DATA, "session:set_data"]
        ) -> Callable[[Handler[SessionSetData]], Handler[SessionSetData]]: ...
        @overload
        def on(
            self, target: Literal[SessionEvent.SET_SEGMENTS, "session:set_segments"]
        ) -> Callable[[Handler[SessionSetSegments]], Handler[SessionSetSegments]]: ...
        @overload
        def on(
            self, target: Literal[SessionEvent.SET_BLOCK, "session:set_block"]
        ) -> Callable[[Handler[SessionSetBlock]], Handler[SessionSetBlock]]: ...
        @overload
        def on(
            self, target: Literal[SessionEvent.SET_OPENED, "session:set_opened"]
        ) -> Callable[[Handler[SessionSetOpened]], Handler[SessionSetOpened]]: ...
        @overload
        def on(
            self, target: Literal[SessionEvent.SET_CLOSED, "session:set_closed"]
        ) -> Callable[[Handler[SessionSetClosed]], Handler[SessionSetClosed]]: ...
        @overload
        def on(
            self, target: Literal[SessionEvent.SET_PARTICIPANTS, "session:set_participants"]
        ) -> Callable[[Handler[SessionSetParticipants]], Handler[SessionSetParticipants]]: ...
        @overload
        def on(
            self, target: Literal[SessionEvent.SET_MENTIONS, "session:set_mentions"]
        ) -> Callable[[Handler[SessionSetMentions]], Handler[SessionSetMentions]]: ...
        @overload
        def on(
            self, target: Literal[SessionEvent.SET_ROUTING, "session:set_routing"]
        ) -> Callable[[Handler[SessionSetRouting]], Handler[SessionSetRouting]]: ...
        @overload
        def on(
            self, target: Literal[SessionEvent.SET_INBOX, "session:set_inbox"]
        ) -> Callable[[Handler[SessionSetInbox]], Handler[SessionSetInbox]]: ...
        @overload
        def on(
            self, target: Literal[SessionEvent.SET_STATE, "session:set_state"]
        ) -> Callable[[Handler[SessionSetState]], Handler[SessionSetState]]: ...
        @overload
        def on(
            self, target: Literal[SessionEvent.SYNC_CAPABILITIES, "session:sync:capabilities"]
        ) -> Callable[[Handler[SessionSyncCapabilities]], Handler[SessionSyncCapabilities]]: ...
        @overload
        def on(
            self, target: Literal[SessionEvent.SYNC_GEOLOCATION, "session:sync:geolocation"]
        ) -> Callable[[Handler[SessionSyncGeolocation]], Handler[SessionSyncGeolocation]]: ...
        @overload
        def on(
            self, target: Literal[SessionEvent.SYNC_SYSTEM, "session:sync:system"]
        ) -> Callable[[Handler[SessionSyncSystem]], Handler[SessionSyncSystem]]: ...
        @overload
        def on(
            self, target: Literal[SessionEvent.SYNC_NETWORK, "session:sync:network"]
        ) -> Callable[[Handler[SessionSyncNetwork]], Handler[SessionSyncNetwork]]: ...
        @overload
        def on(
            self, target: Literal[SessionEvent.SYNC_TIMEZONE, "session:sync:timezone"]
        ) -> Callable[[Handler[SessionSyncTimezone]], Handler[SessionSyncTimezone]]: ...
        @overload
        def on(
            self, target: Literal[SessionEvent.SYNC_LOCALES, "session:sync:locales"]
        ) -> Callable[[Handler[SessionSyncLocales]], Handler[SessionSyncLocales]]: ...
        @overload
        def on(
            self, target: Literal[SessionEvent.SYNC_PAGES, "session:sync:pages"]
        ) -> Callable[[Handler[SessionSyncPages]], Handler[SessionSyncPages]]: ...
        @overload
        def on(
            self, target: Literal[SessionEvent.SYNC_EVENTS, "session:sync:events"]
        ) -> Callable[[Handler[SessionSyncEvents]], Handler[SessionSyncEvents]]: ...
        @overload
        def on(
            self, target: Literal[SessionEvent.SYNC_RATING, "session:sync:rating"]
        ) -> Callable[[Handler[SessionSyncRating]], Handler[SessionSyncRating]]: ...
        @overload
        def on(
            self, target: Literal[SessionEvent.SYNC_TOPIC, "session:sync:topic"]
        ) -> Callable[[Handler[SessionSyncTopic]], Handler[SessionSyncTopic]]: ...
        @overload
        def on(
            self, target: Literal[SessionEvent.REMOVED, "session:removed"]
        ) -> Callable[[Handler[SessionRemoved]], Handler[SessionRemoved]]: ...
        @overload
        def on(
            self, target: Literal[SessionEvent.ERROR, "session:error"]
        ) -> Callable[[Handler[SessionError]], Handler[SessionError]]: ...
        @overload
        def on(
            self, target: Literal[MessageEvent.UPDATED, "message:updated"]
        ) -> Callable[[Handler[MessageUpdated]], Handler[MessageUpdated]]: ...
        @overload
        def on(
            self, target: Literal[MessageEvent.SEND, "message:send"]
        ) -> Callable[[Handler[MessageSend]], Handler[MessageSend]]: ...
        @overload
        def on(
            self, target: Literal[MessageEvent.RECEIVED, "message:received"]
        ) -> Callable[[Handler[MessageReceived]], Handler[MessageReceived]]: ...
        @overload
        def on(
            self, target: Literal[MessageEvent.REMOVED, "message:removed"]
        ) -> Callable[[Handler[MessageRemoved]], Handler[MessageRemoved]]: ...
        @overload
        def on(
            self, target: Literal[MessageEvent.COMPOSE_SEND, "message:compose:send"]
        ) -> Callable[[Handler[MessageComposeSend]], Handler[MessageComposeSend]]: ...
        @overload
        def on(
            self, target: Literal[MessageEvent.COMPOSE_RECEIVE, "message:compose:receive"]
        ) -> Callable[[Handler[MessageComposeReceive]], Handler[MessageComposeReceive]]: ...
        @overload
        def on(
            self, target: Literal[MessageEvent.ACKNOWLEDGE_READ_SEND, "message:acknowledge:read:send"]
        ) -> Callable[[Handler[MessageAcknowledgeReadSend]], Handler[MessageAcknowledgeReadSend]]: ...
        @overload
        def on(
            self, target: Literal[MessageEvent.ACKNOWLEDGE_READ_RECEIVED, "message:acknowledge:read:received"]
        ) -> Callable[[Handler[MessageAcknowledgeReadReceived]], Handler[MessageAcknowledgeReadReceived]]: ...
        @overload
        def on(
            self, target: Literal[MessageEvent.ACKNOWLEDGE_UNREAD_SEND, "message:acknowledge:unread:send"]
        ) -> Callable[[Handler[MessageAcknowledgeUnreadSend]], Handler[MessageAcknowledgeUnreadSend]]: ...
        @overload
        def on(
            self, target: Literal[MessageEvent.ACKNOWLEDGE_DELIVERED, "message:acknowledge:delivered"]
        ) -> Callable[[Handler[MessageAcknowledgeDelivered]], Handler[MessageAcknowledgeDelivered]]: ...
        @overload
        def on(
            self, target: Literal[MessageEvent.ACKNOWLEDGE_IGNORED, "message:acknowledge:ignored"]
        ) -> Callable[[Handler[MessageAcknowledgeIgnored]], Handler[MessageAcknowledgeIgnored]]: ...
        @overload
        def on(
            self, target: Literal[MessageEvent.NOTIFY_UNREAD_SEND, "message:notify:unread:send"]
        ) -> Callable[[Handler[MessageNotifyUnreadSend]], Handler[MessageNotifyUnreadSend]]: ...
        @overload
        def on(
            self, target: Literal[MessageEvent.NOTIFY_UNREAD_RECEIVED, "message:notify:unread:received"]
        ) -> Callable[[Handler[MessageNotifyUnreadReceived]], Handler[MessageNotifyUnreadReceived]]: ...
        @overload
        def on(
            self, target: Literal[PeopleEvent.PROFILE_CREATED, "people:profile:created"]
        ) -> Callable[[Handler[PeopleProfileCreated]], Handler[PeopleProfileCreated]]: ...
        @overload
        def on(
            self, target: Literal[PeopleEvent.PROFILE_UPDATED, "people:profile:updated"]
        ) -> Callable[[Handler[PeopleProfileUpdated]], Handler[PeopleProfileUpdated]]: ...
        @overload
        def on(
            self, target: Literal[PeopleEvent.PROFILE_REMOVED, "people:profile:removed"]
        ) -> Callable[[Handler[PeopleProfileRemoved]], Handler[PeopleProfileRemoved]]: ...
        @overload
        def on(
            self, target: Literal[PeopleEvent.BIND_SESSION, "people:bind:session"]
        ) -> Callable[[Handler[PeopleBindSession]], Handler[PeopleBindSession]]: ...
        @overload
        def on(
            self, target: Literal[PeopleEvent.SYNC_PROFILE, "people:sync:profile"]
        ) -> Callable[[Handler[PeopleSyncProfile]], Handler[PeopleSyncProfile]]: ...
        @overload
        def on(
            self, target: Literal[CampaignEvent.PROGRESS, "campaign:progress"]
        ) -> Callable[[Handler[CampaignProgress]], Handler[CampaignProgress]]: ...
        @overload
        def on(
            self, target: Literal[CampaignEvent.DISPATCHED, "campaign:dispatched"]
        ) -> Callable[[Handler[CampaignDispatched]], Handler[CampaignDispatched]]: ...
        @overload
        def on(
            self, target: Literal[CampaignEvent.RUNNING, "campaign:running"]
        ) -> Callable[[Handler[CampaignRunning]], Handler[CampaignRunning]]: ...
        @overload
        def on(
            self, target: Literal[BrowsingEvent.REQUEST_INITIATED, "browsing:request:initiated"]
        ) -> Callable[[Handler[BrowsingRequestInitiated]], Handler[BrowsingRequestInitiated]]: ...
        @overload
        def on(
            self, target: Literal[BrowsingEvent.REQUEST_REJECTED, "browsing:request:rejected"]
        ) -> Callable[[Handler[BrowsingRequestRejected]], Handler[BrowsingRequestRejected]]: ...
        @overload
        def on(
            self, target: Literal[CallEvent.REQUEST_INITIATED, "call:request:initiated"]
        ) -> Callable[[Handler[CallRequestInitiated]], Handler[CallRequestInitiated]]: ...
        @overload
        def on(
            self, target: Literal[CallEvent.REQUEST_REJECTED, "call:request:rejected"]
        ) -> Callable[[Handler[CallRequestRejected]], Handler[CallRequestRejected]]: ...
        @overload
        def on(
            self, target: Literal[IdentityEvent.VERIFY_REQUEST, "identity:verify:request"]
        ) -> Callable[[Handler[IdentityVerifyRequest]], Handler[IdentityVerifyRequest]]: ...
        @overload
        def on(
            self, target: Literal[StatusEvent.HEALTH_CHANGED, "status:health:changed"]
        ) -> Callable[[Handler[StatusHealthChanged]], Handler[StatusHealthChanged]]: ...
        @overload
        def on(
            self, target: Literal[WebsiteEvent.UPDATE_VISITORS_COUNT, "website:update_visitors_count"]
        ) -> Callable[[Handler[WebsiteUpdateVisitorsCount]], Handler[WebsiteUpdateVisitorsCount]]: ...
        @overload
        def on(
            self,
            target: Literal[
                WebsiteEvent.UPDATE_OPERATORS_AVAILABILITY, "website:update_operators_availability"
            ],
        ) -> Callable[
            [Handler[WebsiteUpdateOperatorsAvailability]], Handler[WebsiteUpdateOperatorsAvailability]
        ]: ...
        @overload
        def on(
            self, target: Literal[WebsiteEvent.USERS_AVAILABLE, "website:users:available"]
        ) -> Callable[[Handler[WebsiteUsersAvailable]], Handler[WebsiteUsersAvailable]]: ...
        @overload
        def on(
            self, target: Literal[BucketEvent.URL_UPLOAD_GENERATED, "bucket:url:upload:generated"]
        ) -> Callable[[Handler[BucketUrlUploadGenerated]], Handler[BucketUrlUploadGenerated]]: ...
        @overload
        def on(
            self, target: Literal[BucketEvent.URL_AVATAR_GENERATED, "bucket:url:avatar:generated"]
        ) -> Callable[[Handler[BucketUrlAvatarGenerated]], Handler[BucketUrlAvatarGenerated]]: ...
        @overload
        def on(
            self, target: Literal[BucketEvent.URL_WEBSITE_GENERATED, "bucket:url:website:generated"]
        ) -> Callable[[Handler[BucketUrlWebsiteGenerated]], Handler[BucketUrlWebsiteGenerated]]: ...
        @overload
        def on(
            self, target: Literal[BucketEvent.URL_CAMPAIGN_GENERATED, "bucket:url:campaign:generated"]
        ) -> Callable[[Handler[BucketUrlCampaignGenerated]], Handler[BucketUrlCampaignGenerated]]: ...
        @overload
        def on(
            self, target: Literal[BucketEvent.URL_HELPDESK_GENERATED, "bucket:url:helpdesk:generated"]
        ) -> Callable[[Handler[BucketUrlHelpdeskGenerated]], Handler[BucketUrlHelpdeskGenerated]]: ...
        @overload
        def on(
            self, target: Literal[BucketEvent.URL_STATUS_GENERATED, "bucket:url:status:generated"]
        ) -> Callable[[Handler[BucketUrlStatusGenerated]], Handler[BucketUrlStatusGenerated]]: ...
        @overload
        def on(
            self, target: Literal[BucketEvent.URL_PROCESSING_GENERATED, "bucket:url:processing:generated"]
        ) -> Callable[[Handler[BucketUrlProcessingGenerated]], Handler[BucketUrlProcessingGenerated]]: ...
        @overload
        def on(
            self, target: Literal[EmailEvent.SUBSCRIBE, "email:subscribe"]
        ) -> Callable[[Handler[EmailSubscribe]], Handler[EmailSubscribe]]: ...
        @overload
        def on(
            self, target: Literal[EmailEvent.TRACK_VIEW, "email:track:view"]
        ) -> Callable[[Handler[EmailTrackView]], Handler[EmailTrackView]]: ...
        @overload
        def on(
            self, target: Literal[PluginEvent.CHANNEL, "plugin:channel"]
        ) -> Callable[[Handler[PluginChannel]], Handler[PluginChannel]]: ...
        @overload
        def on(
            self, target: Literal[PluginEvent.EVENT, "plugin:event"]
        ) -> Callable[[Handler[PluginEventData]], Handler[PluginEventData]]: ...
        @overload
        def on(
            self, target: Literal[PluginEvent.SUBSCRIPTION_UPDATED, "plugin:subscription:updated"]
        ) -> Callable[[Handler[PluginSubscriptionUpdated]], Handler[PluginSubscriptionUpdated]]: ...
        @overload
        def on(
            self, target: Literal[PluginEvent.SETTINGS_SAVED, "plugin:settings:saved"]
        ) -> Callable[[Handler[PluginSettingsSaved]], Handler[PluginSettingsSaved]]: ...
        @overload
        def on(
            self, target: Literal[PlanEvent.SUBSCRIPTION_UPDATED, "plan:subscription:updated"]
        ) -> Callable[[Handler[PlanSubscriptionUpdated]], Handler[PlanSubscriptionUpdated]]: ...
        @overload
        def on(
            self, target: Literal[SpamEvent.MESSAGE, "spam:message"]
        ) -> Callable[[Handler[SpamMessage]], Handler[SpamMessage]]: ...
        @overload
        def on(
            self, target: Literal[SpamEvent.DECISION, "spam:decision"]
        ) -> Callable[[Handler[SpamDecision]], Handler[SpamDecision]]: ...
        @overload
        def on(
            self, target: Literal[PeopleEvent.IMPORT_PROGRESS, "people:import:progress"]
        ) -> Callable[[Handler[PeopleImportProgress]], Handler[PeopleImportProgress]]: ...
        @overload
        def on(
            self, target: Literal[PeopleEvent.IMPORT_DONE, "people:import:done"]
        ) -> Callable[[Handler[PeopleImportDone]], Handler[PeopleImportDone]]: ...
        @overload
        def on(
            self, target: Literal[WidgetEvent.ACTION_PROCESSED, "widget:action:processed"]
        ) -> Callable[[Handler[WidgetActionProcessed]], Handler[WidgetActionProcessed]]: ...
        @overload
        def on(
            self, target: Literal[MediaEvent.ANIMATION_LISTED, "media:animation:listed"]
        ) -> Callable[[Handler[MediaAnimationListed]], Handler[MediaAnimationListed]]: ...
        @overload
        def on(self, target: type[P]) -> Callable[[Handler[P]], Handler[P]]: ...
        @overload
        def on(self, target: str) -> Callable[[Handler[Any]], Handler[Any]]: ...
        def on(self, target: Any) -> Any:
            """
            Register a handler for an event, given by its name or by the class of its data.
            """

        def on_any(self, handler: Handler[AnyPayload]) -> Handler[AnyPayload]:
            """
            Register a handler for all events.
            """
            ...

        def on_unknown(self, handler: Handler[UnknownPayload]) -> Handler[UnknownPayload]:
            """
            Register a handler for events that the document does not know.
            """
            ...

        def on_error(
            self, callback: Callable[[BaseException, Event[AnyPayload]], Awaitable[None] | None]
        ) -> Callable[[BaseException, Event[AnyPayload]], Awaitable[None] | None]:
            """
            Register a callback for failures of handlers.
            """
            ...


class RtmWebhookHandlers(EventHandlers):
    """
    Handlers of events that arrive by rtm and webhook.
    """

    def on_session_update_availability(
        self, handler: Handler[SessionUpdateAvailability]
    ) -> Handler[SessionUpdateAvailability]:
        """
        A visitor came online or went offline.
        """
        return self._on(SessionEvent.UPDATE_AVAILABILITY, handler)

    def on_session_update_verify(self, handler: Handler[SessionUpdateVerify]) -> Handler[SessionUpdateVerify]:
        """
        It changed whether a conversation's visitor is who they claim to be.
        """
        return self._on(SessionEvent.UPDATE_VERIFY, handler)

    def on_session_request_initiated(
        self, handler: Handler[SessionRequestInitiated]
    ) -> Handler[SessionRequestInitiated]:
        """
        A conversation began.
        """
        return self._on(SessionEvent.REQUEST_INITIATED, handler)

    def on_session_set_email(self, handler: Handler[SessionSetEmail]) -> Handler[SessionSetEmail]:
        """
        A conversation got another email address.
        """
        return self._on(SessionEvent.SET_EMAIL, handler)

    def on_session_set_phone(self, handler: Handler[SessionSetPhone]) -> Handler[SessionSetPhone]:
        """
        A conversation got another phone number.
        """
        return self._on(SessionEvent.SET_PHONE, handler)

    def on_session_set_address(self, handler: Handler[SessionSetAddress]) -> Handler[SessionSetAddress]:
        """
        A conversation got another postal address.
        """
        return self._on(SessionEvent.SET_ADDRESS, handler)

    def on_session_set_subject(self, handler: Handler[SessionSetSubject]) -> Handler[SessionSetSubject]:
        """
        A conversation got another subject.
        """
        return self._on(SessionEvent.SET_SUBJECT, handler)

    def on_session_set_avatar(self, handler: Handler[SessionSetAvatar]) -> Handler[SessionSetAvatar]:
        """
        A conversation got another picture.
        """
        return self._on(SessionEvent.SET_AVATAR, handler)

    def on_session_set_nickname(self, handler: Handler[SessionSetNickname]) -> Handler[SessionSetNickname]:
        """
        A conversation got another nickname.
        """
        return self._on(SessionEvent.SET_NICKNAME, handler)

    def on_session_set_origin(self, handler: Handler[SessionSetOrigin]) -> Handler[SessionSetOrigin]:
        """
        A conversation got another origin.
        """
        return self._on(SessionEvent.SET_ORIGIN, handler)

    def on_session_set_data(self, handler: Handler[SessionSetData]) -> Handler[SessionSetData]:
        """
        The custom data of a conversation changed.
        """
        return self._on(SessionEvent.SET_DATA, handler)

    def on_session_set_segments(self, handler: Handler[SessionSetSegments]) -> Handler[SessionSetSegments]:
        """
        The segments of a conversation changed.
        """
        return self._on(SessionEvent.SET_SEGMENTS, handler)

    def on_session_set_block(self, handler: Handler[SessionSetBlock]) -> Handler[SessionSetBlock]:
        """
        A visitor was blocked, or no longer is.
        """
        return self._on(SessionEvent.SET_BLOCK, handler)

    def on_session_set_opened(self, handler: Handler[SessionSetOpened]) -> Handler[SessionSetOpened]:
        """
        An operator opened a conversation.
        """
        return self._on(SessionEvent.SET_OPENED, handler)

    def on_session_set_closed(self, handler: Handler[SessionSetClosed]) -> Handler[SessionSetClosed]:
        """
        An operator closed the conversation they had open.
        """
        return self._on(SessionEvent.SET_CLOSED, handler)

    def on_session_set_participants(
        self, handler: Handler[SessionSetParticipants]
    ) -> Handler[SessionSetParticipants]:
        """
        Other people take part in a conversation now.
        """
        return self._on(SessionEvent.SET_PARTICIPANTS, handler)

    def on_session_set_mentions(self, handler: Handler[SessionSetMentions]) -> Handler[SessionSetMentions]:
        """
        Other operators are mentioned in a conversation now.
        """
        return self._on(SessionEvent.SET_MENTIONS, handler)

    def on_session_set_routing(self, handler: Handler[SessionSetRouting]) -> Handler[SessionSetRouting]:
        """
        A conversation was given to an operator, or taken from one.
        """
        return self._on(SessionEvent.SET_ROUTING, handler)

    def on_session_set_inbox(self, handler: Handler[SessionSetInbox]) -> Handler[SessionSetInbox]:
        """
        A conversation moved to another inbox, or out of one.
        """
        return self._on(SessionEvent.SET_INBOX, handler)

    def on_session_set_state(self, handler: Handler[SessionSetState]) -> Handler[SessionSetState]:
        """
        A conversation is pending, unresolved or resolved now.
        """
        return self._on(SessionEvent.SET_STATE, handler)

    def on_session_sync_capabilities(
        self, handler: Handler[SessionSyncCapabilities]
    ) -> Handler[SessionSyncCapabilities]:
        """
        It became known what the visitor's device can do.
        """
        return self._on(SessionEvent.SYNC_CAPABILITIES, handler)

    def on_session_sync_geolocation(
        self, handler: Handler[SessionSyncGeolocation]
    ) -> Handler[SessionSyncGeolocation]:
        """
        It became known where the visitor is.
        """
        return self._on(SessionEvent.SYNC_GEOLOCATION, handler)

    def on_session_sync_system(self, handler: Handler[SessionSyncSystem]) -> Handler[SessionSyncSystem]:
        """
        It became known what runs on the visitor's device.
        """
        return self._on(SessionEvent.SYNC_SYSTEM, handler)

    def on_session_sync_network(self, handler: Handler[SessionSyncNetwork]) -> Handler[SessionSyncNetwork]:
        """
        It became known which network the visitor comes from.
        """
        return self._on(SessionEvent.SYNC_NETWORK, handler)

    def on_session_sync_timezone(self, handler: Handler[SessionSyncTimezone]) -> Handler[SessionSyncTimezone]:
        """
        It became known which timezone the visitor is in.
        """
        return self._on(SessionEvent.SYNC_TIMEZONE, handler)

    def on_session_sync_locales(self, handler: Handler[SessionSyncLocales]) -> Handler[SessionSyncLocales]:
        """
        It became known which languages the visitor reads.
        """
        return self._on(SessionEvent.SYNC_LOCALES, handler)

    def on_session_sync_pages(self, handler: Handler[SessionSyncPages]) -> Handler[SessionSyncPages]:
        """
        It became known which pages the visitor saw.
        """
        return self._on(SessionEvent.SYNC_PAGES, handler)

    def on_session_sync_events(self, handler: Handler[SessionSyncEvents]) -> Handler[SessionSyncEvents]:
        """
        Custom events were recorded for a visitor.
        """
        return self._on(SessionEvent.SYNC_EVENTS, handler)

    def on_session_sync_rating(self, handler: Handler[SessionSyncRating]) -> Handler[SessionSyncRating]:
        """
        A visitor rated a conversation.
        """
        return self._on(SessionEvent.SYNC_RATING, handler)

    def on_session_sync_topic(self, handler: Handler[SessionSyncTopic]) -> Handler[SessionSyncTopic]:
        """
        A topic was worked out for a conversation.
        """
        return self._on(SessionEvent.SYNC_TOPIC, handler)

    def on_session_removed(self, handler: Handler[SessionRemoved]) -> Handler[SessionRemoved]:
        """
        A conversation was deleted.
        """
        return self._on(SessionEvent.REMOVED, handler)

    def on_session_error(self, handler: Handler[SessionError]) -> Handler[SessionError]:
        """
        Something went wrong with a conversation, such as an email address that is none.
        """
        return self._on(SessionEvent.ERROR, handler)

    def on_message_updated(self, handler: Handler[MessageUpdated]) -> Handler[MessageUpdated]:
        """
        The content of an earlier message is another now: it was edited, or the visitor answered a picker or
        field.
        """
        return self._on(MessageEvent.UPDATED, handler)

    def on_message_send(self, handler: Handler[MessageSend]) -> Handler[MessageSend]:
        """
        A visitor wrote in a conversation.
        """
        return self._on(MessageEvent.SEND, handler)

    def on_message_received(self, handler: Handler[MessageReceived]) -> Handler[MessageReceived]:
        """
        An operator or an automation wrote in a conversation: a message, a note or a notice. What you send
        through REST comes back here.
        """
        return self._on(MessageEvent.RECEIVED, handler)

    def on_message_removed(self, handler: Handler[MessageRemoved]) -> Handler[MessageRemoved]:
        """
        A message was deleted from its conversation.
        """
        return self._on(MessageEvent.REMOVED, handler)

    def on_message_compose_send(self, handler: Handler[MessageComposeSend]) -> Handler[MessageComposeSend]:
        """
        A visitor began to type, or ceased to.
        """
        return self._on(MessageEvent.COMPOSE_SEND, handler)

    def on_message_compose_receive(
        self, handler: Handler[MessageComposeReceive]
    ) -> Handler[MessageComposeReceive]:
        """
        An operator began to type, or ceased to. The name ends in receive, unlike the other events.
        """
        return self._on(MessageEvent.COMPOSE_RECEIVE, handler)

    def on_message_acknowledge_read_send(
        self, handler: Handler[MessageAcknowledgeReadSend]
    ) -> Handler[MessageAcknowledgeReadSend]:
        """
        Messages in the direction of message:send were read.
        """
        return self._on(MessageEvent.ACKNOWLEDGE_READ_SEND, handler)

    def on_message_acknowledge_read_received(
        self, handler: Handler[MessageAcknowledgeReadReceived]
    ) -> Handler[MessageAcknowledgeReadReceived]:
        """
        Messages in the direction of message:received were read.
        """
        return self._on(MessageEvent.ACKNOWLEDGE_READ_RECEIVED, handler)

    def on_message_acknowledge_unread_send(
        self, handler: Handler[MessageAcknowledgeUnreadSend]
    ) -> Handler[MessageAcknowledgeUnreadSend]:
        """
        Somebody set a conversation back to unread.
        """
        return self._on(MessageEvent.ACKNOWLEDGE_UNREAD_SEND, handler)

    def on_message_acknowledge_delivered(
        self, handler: Handler[MessageAcknowledgeDelivered]
    ) -> Handler[MessageAcknowledgeDelivered]:
        """
        Messages reached their reader.
        """
        return self._on(MessageEvent.ACKNOWLEDGE_DELIVERED, handler)

    def on_message_acknowledge_ignored(
        self, handler: Handler[MessageAcknowledgeIgnored]
    ) -> Handler[MessageAcknowledgeIgnored]:
        """
        Messages were not passed on, for instance an email that was ignored.
        """
        return self._on(MessageEvent.ACKNOWLEDGE_IGNORED, handler)

    def on_message_notify_unread_send(
        self, handler: Handler[MessageNotifyUnreadSend]
    ) -> Handler[MessageNotifyUnreadSend]:
        """
        Messages in the direction of message:send are waiting to be read.
        """
        return self._on(MessageEvent.NOTIFY_UNREAD_SEND, handler)

    def on_message_notify_unread_received(
        self, handler: Handler[MessageNotifyUnreadReceived]
    ) -> Handler[MessageNotifyUnreadReceived]:
        """
        Messages in the direction of message:received are waiting to be read.
        """
        return self._on(MessageEvent.NOTIFY_UNREAD_RECEIVED, handler)

    def on_people_profile_created(
        self, handler: Handler[PeopleProfileCreated]
    ) -> Handler[PeopleProfileCreated]:
        """
        A contact's profile was made.
        """
        return self._on(PeopleEvent.PROFILE_CREATED, handler)

    def on_people_profile_updated(
        self, handler: Handler[PeopleProfileUpdated]
    ) -> Handler[PeopleProfileUpdated]:
        """
        A contact's profile changed.
        """
        return self._on(PeopleEvent.PROFILE_UPDATED, handler)

    def on_people_profile_removed(
        self, handler: Handler[PeopleProfileRemoved]
    ) -> Handler[PeopleProfileRemoved]:
        """
        A contact's profile was deleted.
        """
        return self._on(PeopleEvent.PROFILE_REMOVED, handler)

    def on_people_bind_session(self, handler: Handler[PeopleBindSession]) -> Handler[PeopleBindSession]:
        """
        A conversation was tied to a contact.
        """
        return self._on(PeopleEvent.BIND_SESSION, handler)

    def on_people_sync_profile(self, handler: Handler[PeopleSyncProfile]) -> Handler[PeopleSyncProfile]:
        """
        A conversation and a contact's profile were brought in line.
        """
        return self._on(PeopleEvent.SYNC_PROFILE, handler)

    def on_campaign_progress(self, handler: Handler[CampaignProgress]) -> Handler[CampaignProgress]:
        """
        A campaign is being sent and moved on.
        """
        return self._on(CampaignEvent.PROGRESS, handler)

    def on_campaign_dispatched(self, handler: Handler[CampaignDispatched]) -> Handler[CampaignDispatched]:
        """
        A campaign was sent.
        """
        return self._on(CampaignEvent.DISPATCHED, handler)

    def on_campaign_running(self, handler: Handler[CampaignRunning]) -> Handler[CampaignRunning]:
        """
        A campaign was started or stopped.
        """
        return self._on(CampaignEvent.RUNNING, handler)

    def on_browsing_request_initiated(
        self, handler: Handler[BrowsingRequestInitiated]
    ) -> Handler[BrowsingRequestInitiated]:
        """
        Somebody asked to look at the visitor's page with them.
        """
        return self._on(BrowsingEvent.REQUEST_INITIATED, handler)

    def on_browsing_request_rejected(
        self, handler: Handler[BrowsingRequestRejected]
    ) -> Handler[BrowsingRequestRejected]:
        """
        A request to browse together was turned down.
        """
        return self._on(BrowsingEvent.REQUEST_REJECTED, handler)

    def on_call_request_initiated(
        self, handler: Handler[CallRequestInitiated]
    ) -> Handler[CallRequestInitiated]:
        """
        Somebody asked for a call.
        """
        return self._on(CallEvent.REQUEST_INITIATED, handler)

    def on_call_request_rejected(self, handler: Handler[CallRequestRejected]) -> Handler[CallRequestRejected]:
        """
        A call was turned down.
        """
        return self._on(CallEvent.REQUEST_REJECTED, handler)

    def on_identity_verify_request(
        self, handler: Handler[IdentityVerifyRequest]
    ) -> Handler[IdentityVerifyRequest]:
        """
        The identity behind a conversation is to be verified, and a plugin is asked to see to it.
        """
        return self._on(IdentityEvent.VERIFY_REQUEST, handler)

    def on_status_health_changed(self, handler: Handler[StatusHealthChanged]) -> Handler[StatusHealthChanged]:
        """
        The status page shows another health.
        """
        return self._on(StatusEvent.HEALTH_CHANGED, handler)

    def on_website_update_visitors_count(
        self, handler: Handler[WebsiteUpdateVisitorsCount]
    ) -> Handler[WebsiteUpdateVisitorsCount]:
        """
        Another number of visitors is online.
        """
        return self._on(WebsiteEvent.UPDATE_VISITORS_COUNT, handler)

    def on_website_update_operators_availability(
        self, handler: Handler[WebsiteUpdateOperatorsAvailability]
    ) -> Handler[WebsiteUpdateOperatorsAvailability]:
        """
        An operator came online or went offline.
        """
        return self._on(WebsiteEvent.UPDATE_OPERATORS_AVAILABILITY, handler)

    def on_website_users_available(
        self, handler: Handler[WebsiteUsersAvailable]
    ) -> Handler[WebsiteUsersAvailable]:
        """
        The workspace's team as a whole can, or can no longer, be reached.
        """
        return self._on(WebsiteEvent.USERS_AVAILABLE, handler)

    def on_bucket_url_upload_generated(
        self, handler: Handler[BucketUrlUploadGenerated]
    ) -> Handler[BucketUrlUploadGenerated]:
        """
        An address to upload a file in a conversation is ready (namespace upload).
        """
        return self._on(BucketEvent.URL_UPLOAD_GENERATED, handler)

    def on_bucket_url_avatar_generated(
        self, handler: Handler[BucketUrlAvatarGenerated]
    ) -> Handler[BucketUrlAvatarGenerated]:
        """
        An address to upload a picture of somebody is ready (namespace avatar).
        """
        return self._on(BucketEvent.URL_AVATAR_GENERATED, handler)

    def on_bucket_url_website_generated(
        self, handler: Handler[BucketUrlWebsiteGenerated]
    ) -> Handler[BucketUrlWebsiteGenerated]:
        """
        An address to upload a file of a workspace is ready (namespace website).
        """
        return self._on(BucketEvent.URL_WEBSITE_GENERATED, handler)

    def on_bucket_url_campaign_generated(
        self, handler: Handler[BucketUrlCampaignGenerated]
    ) -> Handler[BucketUrlCampaignGenerated]:
        """
        An address to upload a file of a campaign is ready (namespace campaign).
        """
        return self._on(BucketEvent.URL_CAMPAIGN_GENERATED, handler)

    def on_bucket_url_helpdesk_generated(
        self, handler: Handler[BucketUrlHelpdeskGenerated]
    ) -> Handler[BucketUrlHelpdeskGenerated]:
        """
        An address to upload a file of the helpdesk is ready (namespace helpdesk).
        """
        return self._on(BucketEvent.URL_HELPDESK_GENERATED, handler)

    def on_bucket_url_status_generated(
        self, handler: Handler[BucketUrlStatusGenerated]
    ) -> Handler[BucketUrlStatusGenerated]:
        """
        An address to upload a file of the status page is ready (namespace status).
        """
        return self._on(BucketEvent.URL_STATUS_GENERATED, handler)

    def on_bucket_url_processing_generated(
        self, handler: Handler[BucketUrlProcessingGenerated]
    ) -> Handler[BucketUrlProcessingGenerated]:
        """
        An address to upload a file to be processed is ready (namespace processing).
        """
        return self._on(BucketEvent.URL_PROCESSING_GENERATED, handler)

    def on_email_subscribe(self, handler: Handler[EmailSubscribe]) -> Handler[EmailSubscribe]:
        """
        Somebody subscribed to emails, or left.
        """
        return self._on(EmailEvent.SUBSCRIBE, handler)

    def on_email_track_view(self, handler: Handler[EmailTrackView]) -> Handler[EmailTrackView]:
        """
        Somebody looked at an email that is tracked.
        """
        return self._on(EmailEvent.TRACK_VIEW, handler)

    def on_plugin_channel(self, handler: Handler[PluginChannel]) -> Handler[PluginChannel]:
        """
        Data came over a plugin's channel.
        """
        return self._on(PluginEvent.CHANNEL, handler)

    def on_plugin_event(self, handler: Handler[PluginEventData]) -> Handler[PluginEventData]:
        """
        A plugin reported an event of its own.
        """
        return self._on(PluginEvent.EVENT, handler)

    def on_plugin_subscription_updated(
        self, handler: Handler[PluginSubscriptionUpdated]
    ) -> Handler[PluginSubscriptionUpdated]:
        """
        A workspace took up a plugin, or gave it up. After that a realtime connection has to rebind.
        """
        return self._on(PluginEvent.SUBSCRIPTION_UPDATED, handler)

    def on_plugin_settings_saved(self, handler: Handler[PluginSettingsSaved]) -> Handler[PluginSettingsSaved]:
        """
        A plugin got other settings in a workspace.
        """
        return self._on(PluginEvent.SETTINGS_SAVED, handler)

    def on_plan_subscription_updated(
        self, handler: Handler[PlanSubscriptionUpdated]
    ) -> Handler[PlanSubscriptionUpdated]:
        """
        A workspace has another plan.
        """
        return self._on(PlanEvent.SUBSCRIPTION_UPDATED, handler)


class RtmHandlers(EventHandlers):
    """
    Handlers of events that arrive by rtm.
    """

    def on_spam_message(self, handler: Handler[SpamMessage]) -> Handler[SpamMessage]:
        """
        A message was taken for spam.
        """
        return self._on(SpamEvent.MESSAGE, handler)

    def on_spam_decision(self, handler: Handler[SpamDecision]) -> Handler[SpamDecision]:
        """
        Somebody decided what becomes of an entry in the list of spam.
        """
        return self._on(SpamEvent.DECISION, handler)

    def on_people_import_progress(
        self, handler: Handler[PeopleImportProgress]
    ) -> Handler[PeopleImportProgress]:
        """
        An import of contacts moved on.
        """
        return self._on(PeopleEvent.IMPORT_PROGRESS, handler)

    def on_people_import_done(self, handler: Handler[PeopleImportDone]) -> Handler[PeopleImportDone]:
        """
        An import of contacts came to its end.
        """
        return self._on(PeopleEvent.IMPORT_DONE, handler)

    def on_widget_action_processed(
        self, handler: Handler[WidgetActionProcessed]
    ) -> Handler[WidgetActionProcessed]:
        """
        An action that a plugin's widget asked for is over.
        """
        return self._on(WidgetEvent.ACTION_PROCESSED, handler)

    def on_media_animation_listed(
        self, handler: Handler[MediaAnimationListed]
    ) -> Handler[MediaAnimationListed]:
        """
        Animated pictures that were asked for have been found.
        """
        return self._on(MediaEvent.ANIMATION_LISTED, handler)


class Router(RtmWebhookHandlers, RtmHandlers, BaseRouter):
    """
    Handlers without a secret or a connection. What receives events takes them by ``include``.
    """

    def __init__(self) -> None:
        super().__init__(EVENT_SCHEME)
