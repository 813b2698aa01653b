# Generated from crisp-asyncapi.yml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads of the group ``widget``.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Final

from .._runtime.codec import UNSET, Member, Rows, anything, open_enum, payload, payload_class, string
from .._runtime.registry import PayloadEntry
from .shared import SessionScoped

__all__ = ["WidgetActionProcessed", "WidgetOutcome"]


class WidgetOutcome(StrEnum):
    """
    Whether a widget's action worked.
    """

    SUCCESS = "success"
    FAILURE = "failure"


@payload_class
class WidgetActionProcessed(SessionScoped):
    """
    An action that a plugin's widget asked for is over.

    RTM-only. Not delivered via Web Hooks.

    How an action ended.

    Data of the event ``widget:action:processed`` (Widget action processed). Delivered with tier user.

    In the types of both official SDKs and in the RTM reference, yet the Node client does not let you listen
    for it. They differ on result: object in Node, anything in Go.
    """

    plugin_id: str
    """
    The plugin whose widget asked.

    The document says: for example "16ef9c40-fe8b-4b7a-a1f8-4c0d39aaf2bb".
    """
    correlation_id: str
    """
    Ties the outcome to the request.

    The document says: for example "c81d4e2e-bcf2-41e6-869b-7df92533d2db".
    """
    outcome: WidgetOutcome | str
    """
    Whether a widget's action worked.
    """
    result: Any = UNSET
    """
    What came of it: an object in the Node SDK, anything in the Go SDK.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("plugin_id", "plugin_id", string),
            Member("correlation_id", "correlation_id", string),
            Member("outcome", "outcome", open_enum(WidgetOutcome)),
            Member("result", "result", anything, UNSET),
        )


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "widget:action:processed": PayloadEntry(WidgetActionProcessed, payload(WidgetActionProcessed)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
