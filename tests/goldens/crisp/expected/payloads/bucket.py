# Generated from crisp-asyncapi.yml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``bucket``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import (
    UNSET,
    Member,
    Payload,
    Problems,
    array,
    draft,
    encode_value,
    inside,
    is_integer,
    others,
    string,
)
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


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
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
    """
    url: BucketUrl
    """
    The two addresses of an upload.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *EventBase._members,
        Member("from_", "from"),
        Member("id", "id"),
        Member("identifier", "identifier"),
        Member("resource", "resource", absent=True, encode=encode_value),
        Member("policy", "policy", encode=encode_value),
        Member("type", "type"),
        Member("url", "url", encode=encode_value),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        from_ = get("from", UNSET)
        if type(from_) is not str:
            problems.wrong("from", "string", from_)
        id_value = get("id", UNSET)
        if type(id_value) is not str:
            problems.wrong("id", "string", id_value)
        identifier = get("identifier", UNSET)
        if type(identifier) is not str:
            problems.wrong("identifier", "string", identifier)
        resource = get("resource", UNSET)
        if resource is UNSET:
            resource = None
        else:
            resource = inside(problems, "resource", BucketResource._decode, resource)
        policy = get("policy", UNSET)
        policy = inside(problems, "policy", BucketPolicy._decode, policy)
        type_value = get("type", UNSET)
        if type(type_value) is not str:
            problems.wrong("type", "string", type_value)
        url = get("url", UNSET)
        url = inside(problems, "url", BucketUrl._decode, url)
        payload = draft(BucketUrlBase)
        payload.routing_ids = routing_ids
        payload.from_ = from_
        payload.id = id_value
        payload.identifier = identifier
        payload.resource = resource
        payload.policy = policy
        payload.type = type_value
        payload.url = url
        payload.extra = others(BucketUrlBase, wire, len(problems) != start)
        payload.__class__ = BucketUrlBase
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class BucketUrlUploadGenerated(BucketUrlBase):
    """
    Upload address: upload

    An address to upload a file in a conversation is ready (namespace upload).

    Where to upload a file in a conversation.

    Data of the event ``bucket:url:upload:generated``. Delivered with tier user, website or plugin. Needs
    write access to ``bucket:url``.

    Both official SDKs and the RTM reference agree, and none has the website_id that the document's envelope
    requires. resource is optional by the list of changes, always there in the SDKs.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        from_ = get("from", UNSET)
        if type(from_) is not str:
            problems.wrong("from", "string", from_)
        id_value = get("id", UNSET)
        if type(id_value) is not str:
            problems.wrong("id", "string", id_value)
        identifier = get("identifier", UNSET)
        if type(identifier) is not str:
            problems.wrong("identifier", "string", identifier)
        resource = get("resource", UNSET)
        if resource is UNSET:
            resource = None
        else:
            resource = inside(problems, "resource", BucketResource._decode, resource)
        policy = get("policy", UNSET)
        policy = inside(problems, "policy", BucketPolicy._decode, policy)
        type_value = get("type", UNSET)
        if type(type_value) is not str:
            problems.wrong("type", "string", type_value)
        url = get("url", UNSET)
        url = inside(problems, "url", BucketUrl._decode, url)
        payload = draft(BucketUrlUploadGenerated)
        payload.routing_ids = routing_ids
        payload.from_ = from_
        payload.id = id_value
        payload.identifier = identifier
        payload.resource = resource
        payload.policy = policy
        payload.type = type_value
        payload.url = url
        payload.extra = others(BucketUrlUploadGenerated, wire, len(problems) != start)
        payload.__class__ = BucketUrlUploadGenerated
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class BucketUrlAvatarGenerated(BucketUrlBase):
    """
    Upload address: avatar

    An address to upload a picture of somebody is ready (namespace avatar).

    Where to upload a picture of somebody.

    Data of the event ``bucket:url:avatar:generated``. Delivered with tier user, website or plugin. Needs
    write access to ``bucket:url``.

    Both official SDKs and the RTM reference agree, and none has the website_id that the document's envelope
    requires. resource is optional by the list of changes, always there in the SDKs.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        from_ = get("from", UNSET)
        if type(from_) is not str:
            problems.wrong("from", "string", from_)
        id_value = get("id", UNSET)
        if type(id_value) is not str:
            problems.wrong("id", "string", id_value)
        identifier = get("identifier", UNSET)
        if type(identifier) is not str:
            problems.wrong("identifier", "string", identifier)
        resource = get("resource", UNSET)
        if resource is UNSET:
            resource = None
        else:
            resource = inside(problems, "resource", BucketResource._decode, resource)
        policy = get("policy", UNSET)
        policy = inside(problems, "policy", BucketPolicy._decode, policy)
        type_value = get("type", UNSET)
        if type(type_value) is not str:
            problems.wrong("type", "string", type_value)
        url = get("url", UNSET)
        url = inside(problems, "url", BucketUrl._decode, url)
        payload = draft(BucketUrlAvatarGenerated)
        payload.routing_ids = routing_ids
        payload.from_ = from_
        payload.id = id_value
        payload.identifier = identifier
        payload.resource = resource
        payload.policy = policy
        payload.type = type_value
        payload.url = url
        payload.extra = others(BucketUrlAvatarGenerated, wire, len(problems) != start)
        payload.__class__ = BucketUrlAvatarGenerated
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class BucketUrlWebsiteGenerated(BucketUrlBase):
    """
    Upload address: website

    An address to upload a file of a workspace is ready (namespace website).

    Where to upload a file of a workspace.

    Data of the event ``bucket:url:website:generated``. Delivered with tier user, website or plugin. Needs
    write access to ``bucket:url``.

    Both official SDKs and the RTM reference agree, and none has the website_id that the document's envelope
    requires. resource is optional by the list of changes, always there in the SDKs.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        from_ = get("from", UNSET)
        if type(from_) is not str:
            problems.wrong("from", "string", from_)
        id_value = get("id", UNSET)
        if type(id_value) is not str:
            problems.wrong("id", "string", id_value)
        identifier = get("identifier", UNSET)
        if type(identifier) is not str:
            problems.wrong("identifier", "string", identifier)
        resource = get("resource", UNSET)
        if resource is UNSET:
            resource = None
        else:
            resource = inside(problems, "resource", BucketResource._decode, resource)
        policy = get("policy", UNSET)
        policy = inside(problems, "policy", BucketPolicy._decode, policy)
        type_value = get("type", UNSET)
        if type(type_value) is not str:
            problems.wrong("type", "string", type_value)
        url = get("url", UNSET)
        url = inside(problems, "url", BucketUrl._decode, url)
        payload = draft(BucketUrlWebsiteGenerated)
        payload.routing_ids = routing_ids
        payload.from_ = from_
        payload.id = id_value
        payload.identifier = identifier
        payload.resource = resource
        payload.policy = policy
        payload.type = type_value
        payload.url = url
        payload.extra = others(BucketUrlWebsiteGenerated, wire, len(problems) != start)
        payload.__class__ = BucketUrlWebsiteGenerated
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class BucketUrlCampaignGenerated(BucketUrlBase):
    """
    Upload address: campaign

    An address to upload a file of a campaign is ready (namespace campaign).

    Where to upload a file of a campaign.

    Data of the event ``bucket:url:campaign:generated``. Delivered with tier user, website or plugin. Needs
    write access to ``bucket:url``.

    Both official SDKs and the RTM reference agree, and none has the website_id that the document's envelope
    requires. resource is optional by the list of changes, always there in the SDKs.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        from_ = get("from", UNSET)
        if type(from_) is not str:
            problems.wrong("from", "string", from_)
        id_value = get("id", UNSET)
        if type(id_value) is not str:
            problems.wrong("id", "string", id_value)
        identifier = get("identifier", UNSET)
        if type(identifier) is not str:
            problems.wrong("identifier", "string", identifier)
        resource = get("resource", UNSET)
        if resource is UNSET:
            resource = None
        else:
            resource = inside(problems, "resource", BucketResource._decode, resource)
        policy = get("policy", UNSET)
        policy = inside(problems, "policy", BucketPolicy._decode, policy)
        type_value = get("type", UNSET)
        if type(type_value) is not str:
            problems.wrong("type", "string", type_value)
        url = get("url", UNSET)
        url = inside(problems, "url", BucketUrl._decode, url)
        payload = draft(BucketUrlCampaignGenerated)
        payload.routing_ids = routing_ids
        payload.from_ = from_
        payload.id = id_value
        payload.identifier = identifier
        payload.resource = resource
        payload.policy = policy
        payload.type = type_value
        payload.url = url
        payload.extra = others(BucketUrlCampaignGenerated, wire, len(problems) != start)
        payload.__class__ = BucketUrlCampaignGenerated
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class BucketUrlHelpdeskGenerated(BucketUrlBase):
    """
    Upload address: helpdesk

    An address to upload a file of the helpdesk is ready (namespace helpdesk).

    Where to upload a file of the helpdesk.

    Data of the event ``bucket:url:helpdesk:generated``. Delivered with tier user, website or plugin. Needs
    write access to ``bucket:url``.

    Both official SDKs and the RTM reference agree, and none has the website_id that the document's envelope
    requires. resource is optional by the list of changes, always there in the SDKs.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        from_ = get("from", UNSET)
        if type(from_) is not str:
            problems.wrong("from", "string", from_)
        id_value = get("id", UNSET)
        if type(id_value) is not str:
            problems.wrong("id", "string", id_value)
        identifier = get("identifier", UNSET)
        if type(identifier) is not str:
            problems.wrong("identifier", "string", identifier)
        resource = get("resource", UNSET)
        if resource is UNSET:
            resource = None
        else:
            resource = inside(problems, "resource", BucketResource._decode, resource)
        policy = get("policy", UNSET)
        policy = inside(problems, "policy", BucketPolicy._decode, policy)
        type_value = get("type", UNSET)
        if type(type_value) is not str:
            problems.wrong("type", "string", type_value)
        url = get("url", UNSET)
        url = inside(problems, "url", BucketUrl._decode, url)
        payload = draft(BucketUrlHelpdeskGenerated)
        payload.routing_ids = routing_ids
        payload.from_ = from_
        payload.id = id_value
        payload.identifier = identifier
        payload.resource = resource
        payload.policy = policy
        payload.type = type_value
        payload.url = url
        payload.extra = others(BucketUrlHelpdeskGenerated, wire, len(problems) != start)
        payload.__class__ = BucketUrlHelpdeskGenerated
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class BucketUrlStatusGenerated(BucketUrlBase):
    """
    Upload address: status

    An address to upload a file of the status page is ready (namespace status).

    Where to upload a file of the status page.

    Data of the event ``bucket:url:status:generated``. Delivered with tier user, website or plugin. Needs
    write access to ``bucket:url``.

    Both official SDKs and the RTM reference agree, and none has the website_id that the document's envelope
    requires. resource is optional by the list of changes, always there in the SDKs.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        from_ = get("from", UNSET)
        if type(from_) is not str:
            problems.wrong("from", "string", from_)
        id_value = get("id", UNSET)
        if type(id_value) is not str:
            problems.wrong("id", "string", id_value)
        identifier = get("identifier", UNSET)
        if type(identifier) is not str:
            problems.wrong("identifier", "string", identifier)
        resource = get("resource", UNSET)
        if resource is UNSET:
            resource = None
        else:
            resource = inside(problems, "resource", BucketResource._decode, resource)
        policy = get("policy", UNSET)
        policy = inside(problems, "policy", BucketPolicy._decode, policy)
        type_value = get("type", UNSET)
        if type(type_value) is not str:
            problems.wrong("type", "string", type_value)
        url = get("url", UNSET)
        url = inside(problems, "url", BucketUrl._decode, url)
        payload = draft(BucketUrlStatusGenerated)
        payload.routing_ids = routing_ids
        payload.from_ = from_
        payload.id = id_value
        payload.identifier = identifier
        payload.resource = resource
        payload.policy = policy
        payload.type = type_value
        payload.url = url
        payload.extra = others(BucketUrlStatusGenerated, wire, len(problems) != start)
        payload.__class__ = BucketUrlStatusGenerated
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class BucketUrlProcessingGenerated(BucketUrlBase):
    """
    Upload address: processing

    An address to upload a file to be processed is ready (namespace processing).

    Where to upload a file to be processed.

    Data of the event ``bucket:url:processing:generated``. Delivered with tier user, website or plugin. Needs
    write access to ``bucket:url``.

    Both official SDKs and the RTM reference agree, and none has the website_id that the document's envelope
    requires. resource is optional by the list of changes, always there in the SDKs.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        from_ = get("from", UNSET)
        if type(from_) is not str:
            problems.wrong("from", "string", from_)
        id_value = get("id", UNSET)
        if type(id_value) is not str:
            problems.wrong("id", "string", id_value)
        identifier = get("identifier", UNSET)
        if type(identifier) is not str:
            problems.wrong("identifier", "string", identifier)
        resource = get("resource", UNSET)
        if resource is UNSET:
            resource = None
        else:
            resource = inside(problems, "resource", BucketResource._decode, resource)
        policy = get("policy", UNSET)
        policy = inside(problems, "policy", BucketPolicy._decode, policy)
        type_value = get("type", UNSET)
        if type(type_value) is not str:
            problems.wrong("type", "string", type_value)
        url = get("url", UNSET)
        url = inside(problems, "url", BucketUrl._decode, url)
        payload = draft(BucketUrlProcessingGenerated)
        payload.routing_ids = routing_ids
        payload.from_ = from_
        payload.id = id_value
        payload.identifier = identifier
        payload.resource = resource
        payload.policy = policy
        payload.type = type_value
        payload.url = url
        payload.extra = others(BucketUrlProcessingGenerated, wire, len(problems) != start)
        payload.__class__ = BucketUrlProcessingGenerated
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class BucketResource(Payload):
    """
    Whose quota an upload counts against.
    """

    type: str
    """
    What kind of owner, such as website.
    """
    id: str
    """
    The owner; the workspace's UUID where type is website.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("type", "type"),
        Member("id", "id"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        type_value = get("type", UNSET)
        if type(type_value) is not str:
            problems.wrong("type", "string", type_value)
        id_value = get("id", UNSET)
        if type(id_value) is not str:
            problems.wrong("id", "string", id_value)
        payload = draft(BucketResource)
        payload.type = type_value
        payload.id = id_value
        payload.extra = others(BucketResource, wire, len(problems) != start)
        payload.__class__ = BucketResource
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class BucketPolicy(Payload):
    """
    What may be uploaded.
    """

    size_limit: int
    """
    How large it may be. No source names the unit.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("size_limit", "size_limit"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        size_limit = get("size_limit", UNSET)
        if type(size_limit) is not int and not is_integer(size_limit):
            problems.wrong("size_limit", "integer", size_limit)
        payload = draft(BucketPolicy)
        payload.size_limit = size_limit
        payload.extra = others(BucketPolicy, wire, len(problems) != start)
        payload.__class__ = BucketPolicy
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class BucketUrl(Payload):
    """
    The two addresses of an upload.
    """

    resource: str
    """
    Where the file will be found.
    """
    signed: str
    """
    Where to send the file.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("resource", "resource"),
        Member("signed", "signed"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        resource = get("resource", UNSET)
        if type(resource) is not str:
            problems.wrong("resource", "string", resource)
        signed = get("signed", UNSET)
        if type(signed) is not str:
            problems.wrong("signed", "string", signed)
        payload = draft(BucketUrl)
        payload.resource = resource
        payload.signed = signed
        payload.extra = others(BucketUrl, wire, len(problems) != start)
        payload.__class__ = BucketUrl
        return payload


_ARRAY_STRING: Final = array(string)

PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "bucket:url:upload:generated": PayloadEntry(BucketUrlUploadGenerated, BucketUrlUploadGenerated._decode),
    "bucket:url:avatar:generated": PayloadEntry(BucketUrlAvatarGenerated, BucketUrlAvatarGenerated._decode),
    "bucket:url:website:generated": PayloadEntry(
        BucketUrlWebsiteGenerated, BucketUrlWebsiteGenerated._decode
    ),
    "bucket:url:campaign:generated": PayloadEntry(
        BucketUrlCampaignGenerated, BucketUrlCampaignGenerated._decode
    ),
    "bucket:url:helpdesk:generated": PayloadEntry(
        BucketUrlHelpdeskGenerated, BucketUrlHelpdeskGenerated._decode
    ),
    "bucket:url:status:generated": PayloadEntry(BucketUrlStatusGenerated, BucketUrlStatusGenerated._decode),
    "bucket:url:processing:generated": PayloadEntry(
        BucketUrlProcessingGenerated, BucketUrlProcessingGenerated._decode
    ),
}
"""
Type and decoder of the data of each event of this module.
"""
