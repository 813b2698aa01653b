# Generated from crisp-asyncapi.yml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads of the group ``identity``.
"""

from __future__ import annotations

from typing import Final

from .._runtime.codec import Member, Rows, payload, payload_class, string
from .._runtime.registry import PayloadEntry
from .shared import SessionScoped

__all__ = ["IdentityVerifyRequest"]


@payload_class
class IdentityVerifyRequest(SessionScoped):
    """
    The identity behind a conversation is to be verified, and a plugin is asked to see to it.

    A check that a plugin is asked to carry out.

    Data of the event ``identity:verify:request`` (Verification requested). Delivered with tier plugin.

    Both SDKs and the RTM reference have the required members. inbox_id comes from the base type of the Go
    SDK; Node and the reference do not have it.
    """

    plugin_id: str
    """
    The plugin that is asked.

    The document says: for example "16ef9c40-fe8b-4b7a-a1f8-4c0d39aaf2bb".
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

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("plugin_id", "plugin_id", string),
            Member("target", "target", string),
            Member("code", "code", string, secret=True),
            Member("confirm_url", "confirm_url", string, secret=True),
        )


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "identity:verify:request": PayloadEntry(IdentityVerifyRequest, payload(IdentityVerifyRequest)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
