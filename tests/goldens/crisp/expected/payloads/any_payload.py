# Generated from crisp-asyncapi.yml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
The union of all payloads, for annotations.
"""

from __future__ import annotations

from typing import TypeAlias, Union

from .._runtime.codec import UnknownPayload
from .browsing import BrowsingRequestInitiated, BrowsingRequestRejected
from .bucket import (
    BucketUrlAvatarGenerated,
    BucketUrlCampaignGenerated,
    BucketUrlHelpdeskGenerated,
    BucketUrlProcessingGenerated,
    BucketUrlStatusGenerated,
    BucketUrlUploadGenerated,
    BucketUrlWebsiteGenerated,
)
from .call import CallRequestInitiated, CallRequestRejected
from .campaign import CampaignDispatched, CampaignProgress, CampaignRunning
from .email import EmailSubscribe, EmailTrackView
from .identity import IdentityVerifyRequest
from .media import MediaAnimationListed
from .message import (
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
from .people import (
    PeopleBindSession,
    PeopleImportDone,
    PeopleImportProgress,
    PeopleProfileCreated,
    PeopleProfileRemoved,
    PeopleProfileUpdated,
    PeopleSyncProfile,
)
from .plan import PlanSubscriptionUpdated
from .plugin import PluginChannel, PluginEventData, PluginSettingsSaved, PluginSubscriptionUpdated
from .session import (
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
from .spam import SpamDecision, SpamMessage
from .status import StatusHealthChanged
from .website import WebsiteUpdateOperatorsAvailability, WebsiteUpdateVisitorsCount, WebsiteUsersAvailable
from .widget import WidgetActionProcessed

__all__ = ["AnyPayload"]

AnyPayload: TypeAlias = Union[
    SessionUpdateAvailability,
    SessionUpdateVerify,
    SessionRequestInitiated,
    SessionSetEmail,
    SessionSetPhone,
    SessionSetAddress,
    SessionSetSubject,
    SessionSetAvatar,
    SessionSetNickname,
    SessionSetOrigin,
    SessionSetData,
    SessionSetSegments,
    SessionSetBlock,
    SessionSetOpened,
    SessionSetClosed,
    SessionSetParticipants,
    SessionSetMentions,
    SessionSetRouting,
    SessionSetInbox,
    SessionSetState,
    SessionSyncCapabilities,
    SessionSyncGeolocation,
    SessionSyncSystem,
    SessionSyncNetwork,
    SessionSyncTimezone,
    SessionSyncLocales,
    SessionSyncPages,
    SessionSyncEvents,
    SessionSyncRating,
    SessionSyncTopic,
    SessionRemoved,
    SessionError,
    MessageUpdated,
    MessageSend,
    MessageReceived,
    MessageRemoved,
    MessageComposeSend,
    MessageComposeReceive,
    MessageAcknowledgeReadSend,
    MessageAcknowledgeReadReceived,
    MessageAcknowledgeUnreadSend,
    MessageAcknowledgeDelivered,
    MessageAcknowledgeIgnored,
    MessageNotifyUnreadSend,
    MessageNotifyUnreadReceived,
    PeopleProfileCreated,
    PeopleProfileUpdated,
    PeopleProfileRemoved,
    PeopleBindSession,
    PeopleSyncProfile,
    CampaignProgress,
    CampaignDispatched,
    CampaignRunning,
    BrowsingRequestInitiated,
    BrowsingRequestRejected,
    CallRequestInitiated,
    CallRequestRejected,
    IdentityVerifyRequest,
    StatusHealthChanged,
    WebsiteUpdateVisitorsCount,
    WebsiteUpdateOperatorsAvailability,
    WebsiteUsersAvailable,
    BucketUrlUploadGenerated,
    BucketUrlAvatarGenerated,
    BucketUrlWebsiteGenerated,
    BucketUrlCampaignGenerated,
    BucketUrlHelpdeskGenerated,
    BucketUrlStatusGenerated,
    BucketUrlProcessingGenerated,
    EmailSubscribe,
    EmailTrackView,
    PluginChannel,
    PluginEventData,
    PluginSubscriptionUpdated,
    PluginSettingsSaved,
    PlanSubscriptionUpdated,
    SpamMessage,
    SpamDecision,
    PeopleImportProgress,
    PeopleImportDone,
    WidgetActionProcessed,
    MediaAnimationListed,
    UnknownPayload,
]
"""
The data of any event.
"""
