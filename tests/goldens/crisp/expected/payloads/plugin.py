# Generated from crisp-asyncapi.yml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``plugin``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import UNSET, Member, Problems, array, draft, inside, others, string
from .shared import WebsiteScoped

__all__ = [
    "PluginChannel",
    "PluginEventData",
    "PluginScoped",
    "PluginSettingsSaved",
    "PluginSubscriptionUpdated",
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class PluginScoped(WebsiteScoped):
    """
    Payload of an event of one plugin.
    """

    plugin_id: str
    """
    The plugin.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *WebsiteScoped._members,
        Member("plugin_id", "plugin_id"),
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
        plugin_id = get("plugin_id", UNSET)
        if type(plugin_id) is not str:
            problems.wrong("plugin_id", "string", plugin_id)
        payload = draft(PluginScoped)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.plugin_id = plugin_id
        payload.extra = others(PluginScoped, wire, len(problems) != start)
        payload.__class__ = PluginScoped
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class PluginChannel(PluginScoped):
    """
    Plugin channel data

    Data came over a plugin's channel.

    Data of a plugin.

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

    _members: ClassVar[tuple[Member, ...]] = (
        *PluginScoped._members,
        Member("type", "type", absent=True),
        Member("namespace", "namespace"),
        Member("identifier", "identifier", absent=True),
        Member("payload", "payload"),
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
        plugin_id = get("plugin_id", UNSET)
        if type(plugin_id) is not str:
            problems.wrong("plugin_id", "string", plugin_id)
        type_value = get("type", UNSET)
        if type_value is UNSET:
            type_value = None
        elif type(type_value) is not str:
            problems.wrong("type", "string", type_value)
        namespace = get("namespace", UNSET)
        if type(namespace) is not str:
            problems.wrong("namespace", "string", namespace)
        identifier = get("identifier", UNSET)
        if identifier is UNSET:
            identifier = None
        elif type(identifier) is not str:
            problems.wrong("identifier", "string", identifier)
        payload_value = get("payload", UNSET)
        if payload_value is UNSET:
            problems.wrong("payload", "a value", payload_value)
        payload = draft(PluginChannel)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.plugin_id = plugin_id
        payload.type = type_value
        payload.namespace = namespace
        payload.identifier = identifier
        payload.payload = payload_value
        payload.extra = others(PluginChannel, wire, len(problems) != start)
        payload.__class__ = PluginChannel
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class PluginEventData(PluginScoped):
    """
    Plugin event

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

    _members: ClassVar[tuple[Member, ...]] = (
        *PluginScoped._members,
        Member("urn", "urn"),
        Member("name", "name"),
        Member("data", "data"),
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
        plugin_id = get("plugin_id", UNSET)
        if type(plugin_id) is not str:
            problems.wrong("plugin_id", "string", plugin_id)
        urn = get("urn", UNSET)
        if type(urn) is not str:
            problems.wrong("urn", "string", urn)
        name = get("name", UNSET)
        if type(name) is not str:
            problems.wrong("name", "string", name)
        data = get("data", UNSET)
        if data is UNSET:
            problems.wrong("data", "a value", data)
        payload = draft(PluginEventData)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.plugin_id = plugin_id
        payload.urn = urn
        payload.name = name
        payload.data = data
        payload.extra = others(PluginEventData, wire, len(problems) != start)
        payload.__class__ = PluginEventData
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class PluginSubscriptionUpdated(PluginScoped):
    """
    Plugin installed or removed

    A workspace took up a plugin, or gave it up. After that a realtime connection has to rebind.

    Whether a workspace has the plugin.

    Data of the event ``plugin:subscription:updated``. Delivered with tier user, website or plugin.

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

    _members: ClassVar[tuple[Member, ...]] = (
        *PluginScoped._members,
        Member("bound", "bound"),
        Member("target", "target"),
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
        plugin_id = get("plugin_id", UNSET)
        if type(plugin_id) is not str:
            problems.wrong("plugin_id", "string", plugin_id)
        bound = get("bound", UNSET)
        if type(bound) is not bool:
            problems.wrong("bound", "boolean", bound)
        target = get("target", UNSET)
        if type(target) is not str:
            problems.wrong("target", "string", target)
        payload = draft(PluginSubscriptionUpdated)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.plugin_id = plugin_id
        payload.bound = bound
        payload.target = target
        payload.extra = others(PluginSubscriptionUpdated, wire, len(problems) != start)
        payload.__class__ = PluginSubscriptionUpdated
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class PluginSettingsSaved(PluginScoped):
    """
    Plugin settings saved

    A plugin got other settings in a workspace.

    How a workspace has set the plugin up.

    Data of the event ``plugin:settings:saved``. Delivered with tier user, website or plugin.

    Both official SDKs and the RTM reference have it. They differ on settings: object in Node, anything in Go.
    """

    settings: Any
    """
    The settings: an object in the Node SDK, anything in the Go SDK.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *PluginScoped._members,
        Member("settings", "settings"),
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
        plugin_id = get("plugin_id", UNSET)
        if type(plugin_id) is not str:
            problems.wrong("plugin_id", "string", plugin_id)
        settings = get("settings", UNSET)
        if settings is UNSET:
            problems.wrong("settings", "a value", settings)
        payload = draft(PluginSettingsSaved)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.plugin_id = plugin_id
        payload.settings = settings
        payload.extra = others(PluginSettingsSaved, wire, len(problems) != start)
        payload.__class__ = PluginSettingsSaved
        return payload


_ARRAY_STRING: Final = array(string)

PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "plugin:channel": PayloadEntry(PluginChannel, PluginChannel._decode),
    "plugin:event": PayloadEntry(PluginEventData, PluginEventData._decode),
    "plugin:subscription:updated": PayloadEntry(PluginSubscriptionUpdated, PluginSubscriptionUpdated._decode),
    "plugin:settings:saved": PayloadEntry(PluginSettingsSaved, PluginSettingsSaved._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
