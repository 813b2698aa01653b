# Generated from crisp-asyncapi.yml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``identity``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import UNSET, Member, Problems, array, draft, inside, others, string
from .shared import SessionScoped

__all__ = ["IdentityVerifyRequest"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class IdentityVerifyRequest(SessionScoped):
    """
    Verification requested

    The identity behind a conversation is to be verified, and a plugin is asked to see to it.

    A check that a plugin is asked to carry out.

    Data of the event ``identity:verify:request``. Delivered with tier plugin.

    Both SDKs and the RTM reference have the required members. inbox_id comes from the base type of the Go
    SDK; Node and the reference do not have it.
    """

    plugin_id: str
    """
    The plugin that is asked.
    """
    target: str
    """
    Whom or what the check is about.
    """
    code: str
    """
    Code that proves the identity: a secret, keep it out of logs and storage.

    The document says: format password.
    """
    confirm_url: str
    """
    Address that confirms the identity: a secret, keep it out of logs and storage.

    The document says: format password.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *SessionScoped._members,
        Member("plugin_id", "plugin_id"),
        Member("target", "target"),
        Member("code", "code", secret=True),
        Member("confirm_url", "confirm_url", secret=True),
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
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        plugin_id = get("plugin_id", UNSET)
        if type(plugin_id) is not str:
            problems.wrong("plugin_id", "string", plugin_id)
        target = get("target", UNSET)
        if type(target) is not str:
            problems.wrong("target", "string", target)
        code = get("code", UNSET)
        if type(code) is not str:
            problems.wrong("code", "string", code)
        confirm_url = get("confirm_url", UNSET)
        if type(confirm_url) is not str:
            problems.wrong("confirm_url", "string", confirm_url)
        payload = draft(IdentityVerifyRequest)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.plugin_id = plugin_id
        payload.target = target
        payload.code = code
        payload.confirm_url = confirm_url
        payload.extra = others(IdentityVerifyRequest, wire, len(problems) != start)
        payload.__class__ = IdentityVerifyRequest
        return payload


_ARRAY_STRING: Final = array(string)

PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "identity:verify:request": PayloadEntry(IdentityVerifyRequest, IdentityVerifyRequest._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
