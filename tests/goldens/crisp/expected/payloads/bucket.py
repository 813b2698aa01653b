# Generated from crisp-asyncapi.yml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``bucket``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import Payload, Problems, others

__all__ = [
    "BucketUrlAvatarGenerated",
    "BucketUrlCampaignGenerated",
    "BucketUrlHelpdeskGenerated",
    "BucketUrlProcessingGenerated",
    "BucketUrlStatusGenerated",
    "BucketUrlUploadGenerated",
    "BucketUrlWebsiteGenerated",
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BucketUrlUploadGenerated(Payload):
    """
    Bucket signed-URL namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``bucket:url:upload:generated``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return BucketUrlUploadGenerated(
            extra=others(BucketUrlUploadGenerated, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BucketUrlAvatarGenerated(Payload):
    """
    Bucket signed-URL namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``bucket:url:avatar:generated``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return BucketUrlAvatarGenerated(
            extra=others(BucketUrlAvatarGenerated, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BucketUrlWebsiteGenerated(Payload):
    """
    Bucket signed-URL namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``bucket:url:website:generated``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return BucketUrlWebsiteGenerated(
            extra=others(BucketUrlWebsiteGenerated, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BucketUrlCampaignGenerated(Payload):
    """
    Bucket signed-URL namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``bucket:url:campaign:generated``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return BucketUrlCampaignGenerated(
            extra=others(BucketUrlCampaignGenerated, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BucketUrlHelpdeskGenerated(Payload):
    """
    Bucket signed-URL namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``bucket:url:helpdesk:generated``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return BucketUrlHelpdeskGenerated(
            extra=others(BucketUrlHelpdeskGenerated, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BucketUrlStatusGenerated(Payload):
    """
    Bucket signed-URL namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``bucket:url:status:generated``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return BucketUrlStatusGenerated(
            extra=others(BucketUrlStatusGenerated, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BucketUrlProcessingGenerated(Payload):
    """
    Bucket signed-URL namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``bucket:url:processing:generated``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return BucketUrlProcessingGenerated(
            extra=others(BucketUrlProcessingGenerated, wire, len(problems) != start),
        )


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
