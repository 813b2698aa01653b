# Generated from crisp-asyncapi.yml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads of the group ``media``.
"""

from __future__ import annotations

from typing import Final

from .._runtime.codec import Member, Payload, Rows, array, integer, payload, payload_class, string
from .._runtime.registry import PayloadEntry
from .shared import EventBase

__all__ = ["AnimationResult", "MediaAnimationListed"]


@payload_class
class MediaAnimationListed(EventBase):
    """
    Animated pictures that were asked for have been found.

    RTM-only. Not delivered via Web Hooks.

    The answer to a request for animated pictures. It has no website_id.

    Data of the event ``media:animation:listed`` (Animations listed). Delivered with tier user.

    Both official SDKs and the RTM reference agree, and none has the website_id that the document's envelope
    requires.
    """

    id: int
    """
    The list_id of the request; compare it with your own.
    """
    identifier: str
    """
    An identifier that no source explains.
    """
    results: list[AnimationResult]
    """
    What was found.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("id", "id", integer),
            Member("identifier", "identifier", string),
            Member("results", "results", array(payload(AnimationResult))),
        )


@payload_class
class AnimationResult(Payload):
    """
    An animated picture that was found.
    """

    type: str
    """
    Its MIME type.

    The document says: for example "image/gif".
    """
    url: str
    """
    Where to download it.

    The document says: for example "https://example.com/files/hello.gif".
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("type", "type", string),
            Member("url", "url", string),
        )


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "media:animation:listed": PayloadEntry(MediaAnimationListed, payload(MediaAnimationListed)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
