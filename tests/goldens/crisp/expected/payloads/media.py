# Generated from crisp-asyncapi.yml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``media``.
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
    encode_items,
    encode_value,
    inside,
    is_integer,
    others,
    string,
)
from .shared import EventBase

__all__ = ["AnimationResult", "MediaAnimationListed"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class MediaAnimationListed(EventBase):
    """
    Animations listed

    Animated pictures that were asked for have been found.

    RTM-only. Not delivered via Web Hooks.

    The answer to a request for animated pictures. It has no website_id.

    Data of the event ``media:animation:listed``. Delivered with tier user.

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

    _members: ClassVar[tuple[Member, ...]] = (
        *EventBase._members,
        Member("id", "id"),
        Member("identifier", "identifier"),
        Member("results", "results", encode=encode_items(encode_value)),
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
        id_value = get("id", UNSET)
        if type(id_value) is not int and not is_integer(id_value):
            problems.wrong("id", "integer", id_value)
        identifier = get("identifier", UNSET)
        if type(identifier) is not str:
            problems.wrong("identifier", "string", identifier)
        results = get("results", UNSET)
        if type(results) is not list or results:
            results = inside(problems, "results", _ARRAY_ANIMATION_RESULT, results)
        payload = draft(MediaAnimationListed)
        payload.routing_ids = routing_ids
        payload.id = id_value
        payload.identifier = identifier
        payload.results = results
        payload.extra = others(MediaAnimationListed, wire, len(problems) != start)
        payload.__class__ = MediaAnimationListed
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class AnimationResult(Payload):
    """
    An animated picture that was found.
    """

    type: str
    """
    Its MIME type.
    """
    url: str
    """
    Where to download it.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("type", "type"),
        Member("url", "url"),
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
        url = get("url", UNSET)
        if type(url) is not str:
            problems.wrong("url", "string", url)
        payload = draft(AnimationResult)
        payload.type = type_value
        payload.url = url
        payload.extra = others(AnimationResult, wire, len(problems) != start)
        payload.__class__ = AnimationResult
        return payload


_ARRAY_STRING: Final = array(string)
_ARRAY_ANIMATION_RESULT: Final = array(AnimationResult._decode)

PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "media:animation:listed": PayloadEntry(MediaAnimationListed, MediaAnimationListed._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
