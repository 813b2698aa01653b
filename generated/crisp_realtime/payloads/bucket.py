# Generated from crisp-asyncapi.yml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads of the group ``bucket``.
"""

from __future__ import annotations

from typing import Final

from .._runtime.codec import Member, Payload, Rows, integer, payload, payload_class, string
from .._runtime.registry import PayloadEntry
from .shared import EventBase

__all__ = [
    "BucketPolicy",
    "BucketResource",
    "BucketUrl",
    "BucketUrlAvatarGenerated",
    "BucketUrlBase",
    "BucketUrlCampaignGenerated",
    "BucketUrlHelpdeskGenerated",
    "BucketUrlProcessingGenerated",
    "BucketUrlStatusGenerated",
    "BucketUrlUploadGenerated",
    "BucketUrlWebsiteGenerated",
]


@payload_class
class BucketUrlBase(EventBase):
    """
    The answer to a request for an upload address. It has no website_id.
    """

    from_: str
    """
    Which side asked.

    Wire name: ``from``.
    """
    id: str
    """
    What the request was called by whoever made it; compare it with your own.

    The document says: for example "upload-1".
    """
    identifier: str
    """
    An identifier that no source explains; it is not the workspace.
    """
    resource: BucketResource | None = None
    """
    Whose quota the upload counts against. Always there in both SDKs; optional in the list of changes, which
    added it in January 2023.
    """
    policy: BucketPolicy
    """
    What may be uploaded.
    """
    type: str
    """
    What type of file the address is for.

    The document says: for example "application/pdf".
    """
    url: BucketUrl
    """
    The two addresses of an upload.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("from_", "from", string),
            Member("id", "id", string),
            Member("identifier", "identifier", string),
            Member("resource", "resource", payload(BucketResource), None),
            Member("policy", "policy", payload(BucketPolicy)),
            Member("type", "type", string),
            Member("url", "url", payload(BucketUrl)),
        )


@payload_class
class BucketUrlUploadGenerated(BucketUrlBase):
    """
    An address to upload a file in a conversation is ready (namespace upload).

    Where to upload a file in a conversation.

    Data of the event ``bucket:url:upload:generated``. Delivered with tier user, website or plugin. Needs
    write access to ``bucket:url``.

    Both official SDKs and the RTM reference agree, and none has the website_id that the document's envelope
    requires. resource is optional by the list of changes, always there in the SDKs.
    """


@payload_class
class BucketUrlAvatarGenerated(BucketUrlBase):
    """
    An address to upload a picture of somebody is ready (namespace avatar).

    Where to upload a picture of somebody.

    Data of the event ``bucket:url:avatar:generated``. Delivered with tier user, website or plugin. Needs
    write access to ``bucket:url``.

    Both official SDKs and the RTM reference agree, and none has the website_id that the document's envelope
    requires. resource is optional by the list of changes, always there in the SDKs.
    """


@payload_class
class BucketUrlWebsiteGenerated(BucketUrlBase):
    """
    An address to upload a file of a workspace is ready (namespace website).

    Where to upload a file of a workspace.

    Data of the event ``bucket:url:website:generated``. Delivered with tier user, website or plugin. Needs
    write access to ``bucket:url``.

    Both official SDKs and the RTM reference agree, and none has the website_id that the document's envelope
    requires. resource is optional by the list of changes, always there in the SDKs.
    """


@payload_class
class BucketUrlCampaignGenerated(BucketUrlBase):
    """
    An address to upload a file of a campaign is ready (namespace campaign).

    Where to upload a file of a campaign.

    Data of the event ``bucket:url:campaign:generated``. Delivered with tier user, website or plugin. Needs
    write access to ``bucket:url``.

    Both official SDKs and the RTM reference agree, and none has the website_id that the document's envelope
    requires. resource is optional by the list of changes, always there in the SDKs.
    """


@payload_class
class BucketUrlHelpdeskGenerated(BucketUrlBase):
    """
    An address to upload a file of the helpdesk is ready (namespace helpdesk).

    Where to upload a file of the helpdesk.

    Data of the event ``bucket:url:helpdesk:generated``. Delivered with tier user, website or plugin. Needs
    write access to ``bucket:url``.

    Both official SDKs and the RTM reference agree, and none has the website_id that the document's envelope
    requires. resource is optional by the list of changes, always there in the SDKs.
    """


@payload_class
class BucketUrlStatusGenerated(BucketUrlBase):
    """
    An address to upload a file of the status page is ready (namespace status).

    Where to upload a file of the status page.

    Data of the event ``bucket:url:status:generated``. Delivered with tier user, website or plugin. Needs
    write access to ``bucket:url``.

    Both official SDKs and the RTM reference agree, and none has the website_id that the document's envelope
    requires. resource is optional by the list of changes, always there in the SDKs.
    """


@payload_class
class BucketUrlProcessingGenerated(BucketUrlBase):
    """
    An address to upload a file to be processed is ready (namespace processing).

    Where to upload a file to be processed.

    Data of the event ``bucket:url:processing:generated``. Delivered with tier user, website or plugin. Needs
    write access to ``bucket:url``.

    Both official SDKs and the RTM reference agree, and none has the website_id that the document's envelope
    requires. resource is optional by the list of changes, always there in the SDKs.
    """


@payload_class
class BucketResource(Payload):
    """
    Whose quota an upload counts against.
    """

    type: str
    """
    What kind of owner, such as website.

    The document says: for example "website".
    """
    id: str
    """
    The owner; the workspace's UUID where type is website.

    The document says: for example "8c842203-7ed8-4e29-a608-7cf78a7d2fcc".
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("type", "type", string),
            Member("id", "id", string),
        )


@payload_class
class BucketPolicy(Payload):
    """
    What may be uploaded.
    """

    size_limit: int
    """
    How large it may be. No source names the unit.
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("size_limit", "size_limit", integer),)


@payload_class
class BucketUrl(Payload):
    """
    The two addresses of an upload.
    """

    resource: str
    """
    Where the file will be found.

    The document says: for example "https://storage.example.com/upload/invoice.pdf".
    """
    signed: str
    """
    Where to send the file.

    The document says: for example "https://storage.example.com/upload/invoice.pdf?signature=abc123".
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("resource", "resource", string),
            Member("signed", "signed", string),
        )


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "bucket:url:upload:generated": PayloadEntry(BucketUrlUploadGenerated, payload(BucketUrlUploadGenerated)),
    "bucket:url:avatar:generated": PayloadEntry(BucketUrlAvatarGenerated, payload(BucketUrlAvatarGenerated)),
    "bucket:url:website:generated": PayloadEntry(
        BucketUrlWebsiteGenerated, payload(BucketUrlWebsiteGenerated)
    ),
    "bucket:url:campaign:generated": PayloadEntry(
        BucketUrlCampaignGenerated, payload(BucketUrlCampaignGenerated)
    ),
    "bucket:url:helpdesk:generated": PayloadEntry(
        BucketUrlHelpdeskGenerated, payload(BucketUrlHelpdeskGenerated)
    ),
    "bucket:url:status:generated": PayloadEntry(BucketUrlStatusGenerated, payload(BucketUrlStatusGenerated)),
    "bucket:url:processing:generated": PayloadEntry(
        BucketUrlProcessingGenerated, payload(BucketUrlProcessingGenerated)
    ),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
