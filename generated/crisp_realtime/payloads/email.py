# Generated from crisp-asyncapi.yml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads of the group ``email``.
"""

from __future__ import annotations

from typing import Final

from .._runtime.codec import Member, Rows, boolean, payload, payload_class, string
from .._runtime.registry import PayloadEntry
from .shared import WebsiteScoped

__all__ = ["EmailSubscribe", "EmailTrackView"]


@payload_class
class EmailSubscribe(WebsiteScoped):
    """
    Somebody subscribed to emails, or left.

    Who wants emails, or no longer does.

    Data of the event ``email:subscribe`` (Subscription changed). Delivered with tier user, website or plugin.
    Needs read access to ``website:people:subscriptions``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

    email: str
    """
    The person's email address.
    """
    subscribed: bool
    """
    Whether they get emails from now on.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("email", "email", string),
            Member("subscribed", "subscribed", boolean),
        )


@payload_class
class EmailTrackView(WebsiteScoped):
    """
    Somebody looked at an email that is tracked.

    What was looked at.

    Data of the event ``email:track:view`` (Email viewed). Delivered with tier user, website or plugin. Needs
    read access to ``website:people:subscriptions``.

    Both official SDKs and the RTM reference agree on the members: high confidence. Values of type and mode
    are documented nowhere; session is reported for type.
    """

    type: str
    """
    What identifier stands for; session is reported.

    The document says: for example "session".
    """
    identifier: str
    """
    What was looked at: the conversation's session identifier where type is session.

    The document says: for example "session_19e5240f-0a8d-461e-a661-a3123fc6eec9".
    """
    mode: str
    """
    Mode of the tracking. No source lists the values.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("type", "type", string),
            Member("identifier", "identifier", string),
            Member("mode", "mode", string),
        )


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "email:subscribe": PayloadEntry(EmailSubscribe, payload(EmailSubscribe)),
    "email:track:view": PayloadEntry(EmailTrackView, payload(EmailTrackView)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
