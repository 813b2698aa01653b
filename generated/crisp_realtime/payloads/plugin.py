# Generated from crisp-asyncapi.yml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads of the group ``plugin``.
"""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import Member, Rows, anything, boolean, payload, payload_class, string
from .._runtime.registry import PayloadEntry
from .shared import WebsiteScoped

__all__ = [
    "PluginChannel",
    "PluginEventData",
    "PluginScoped",
    "PluginSettingsSaved",
    "PluginSubscriptionUpdated",
]


@payload_class
class PluginScoped(WebsiteScoped):
    """
    Payload of an event of one plugin.
    """

    plugin_id: str
    """
    The plugin.

    The document says: for example "16ef9c40-fe8b-4b7a-a1f8-4c0d39aaf2bb".
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("plugin_id", "plugin_id", string),)


@payload_class
class PluginChannel(PluginScoped):
    """
    Data came over a plugin's channel.

    Data of the event ``plugin:channel``. Delivered with tier user, website or plugin.

    Both official SDKs and the RTM reference have it. type is in Node only, and identifier may be missing in
    Go.
    """

    type: str | None = None
    """
    What kind of data. In the Node SDK only.
    """
    namespace: str
    """
    Namespace of the data, as the plugin calls it.
    """
    identifier: str | None = None
    """
    Identifier the plugin put on the data. Always there in the Node SDK, the Go SDK may omit it.
    """
    payload: Any
    """
    The data: any value the plugin chose.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("type", "type", string, None),
            Member("namespace", "namespace", string),
            Member("identifier", "identifier", string, None),
            Member("payload", "payload", anything),
        )


@payload_class
class PluginEventData(PluginScoped):
    """
    A plugin reported an event of its own.

    An event that a plugin made up.

    Data of the event ``plugin:event``. Delivered with tier user, website or plugin.

    Both official SDKs and the RTM reference have it. They differ on data: object in Node, anything in Go.
    """

    urn: str
    """
    The plugin's URN.
    """
    name: str
    """
    What the plugin calls the event.
    """
    data: Any
    """
    What goes with it: an object in the Node SDK, anything in the Go SDK.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("urn", "urn", string),
            Member("name", "name", string),
            Member("data", "data", anything),
        )


@payload_class
class PluginSubscriptionUpdated(PluginScoped):
    """
    A workspace took up a plugin, or gave it up. After that a realtime connection has to rebind.

    Whether a workspace has the plugin.

    Data of the event ``plugin:subscription:updated`` (Plugin installed or removed). Delivered with tier user,
    website or plugin.

    Both official SDKs and the RTM reference agree on the members: high confidence. Values of target are
    documented nowhere.
    """

    bound: bool
    """
    Whether the workspace has it from now on.
    """
    target: str
    """
    What it is bound to. No source lists the values.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("bound", "bound", boolean),
            Member("target", "target", string),
        )


@payload_class
class PluginSettingsSaved(PluginScoped):
    """
    A plugin got other settings in a workspace.

    How a workspace has set the plugin up.

    Data of the event ``plugin:settings:saved`` (Plugin settings saved). Delivered with tier user, website or
    plugin.

    Both official SDKs and the RTM reference have it. They differ on settings: object in Node, anything in Go.
    """

    settings: Any
    """
    The settings: an object in the Node SDK, anything in the Go SDK.
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("settings", "settings", anything),)


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "plugin:channel": PayloadEntry(PluginChannel, payload(PluginChannel)),
    "plugin:event": PayloadEntry(PluginEventData, payload(PluginEventData)),
    "plugin:subscription:updated": PayloadEntry(
        PluginSubscriptionUpdated, payload(PluginSubscriptionUpdated)
    ),
    "plugin:settings:saved": PayloadEntry(PluginSettingsSaved, payload(PluginSettingsSaved)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
