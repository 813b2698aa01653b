# Generated from crisp-asyncapi.yml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads of the group ``browsing``.
"""

from __future__ import annotations

from typing import Final

from .._runtime.codec import Member, Rows, payload, payload_class, string
from .._runtime.registry import PayloadEntry
from .shared import SessionScoped

__all__ = ["BrowsingRequestInitiated", "BrowsingRequestRejected"]


@payload_class
class BrowsingRequestInitiated(SessionScoped):
    """
    Somebody asked to look at the visitor's page with them.

    A request to browse together.

    Data of the event ``browsing:request:initiated`` (Co-browsing requested). Delivered with tier user,
    website or plugin. Needs write access to ``website:conversation:browsing``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """

    browsing_id: str
    """
    The browsing that is asked for.

    The document says: for example "f20c8b5d-7c1e-4f0a-b3c9-6d2e5a8f1047".
    """
    browsing_token: str
    """
    Token that goes with browsing_id: a secret, keep it out of logs and storage.

    The document says: format password.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("browsing_id", "browsing_id", string),
            Member("browsing_token", "browsing_token", string, secret=True),
        )


@payload_class
class BrowsingRequestRejected(SessionScoped):
    """
    A request to browse together was turned down.

    Names the conversation whose request was turned down.

    Data of the event ``browsing:request:rejected`` (Co-browsing rejected). Delivered with tier user, website
    or plugin. Needs write access to ``website:conversation:browsing``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "browsing:request:initiated": PayloadEntry(BrowsingRequestInitiated, payload(BrowsingRequestInitiated)),
    "browsing:request:rejected": PayloadEntry(BrowsingRequestRejected, payload(BrowsingRequestRejected)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
