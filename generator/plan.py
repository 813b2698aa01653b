"""
Decide every name, every order and every import of the package.

A name is decided once, here. Two wire names that become one Python name are found before a line
is printed.
"""

from __future__ import annotations

import builtins
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from . import naming
from .annotations import Imports, annotate, annotate_field, may_be_null, name_order
from .decoding import Decoding
from .errors import Fault, NamingError, Origin
from .model import (
    WEBHOOK,
    AliasType,
    AnyType,
    Api,
    Authentication,
    Basic,
    Binding,
    Command,
    Endpoint,
    EnumType,
    Event,
    Field,
    HeaderPlace,
    JsonKind,
    Named,
    NamedType,
    Nullable,
    ObjectType,
    Parameter,
    Primitive,
    RawBody,
    Realtime,
    Server,
    SignatureScheme,
    Type,
    UnionType,
    Webhook,
    keys_in,
    keys_of,
)
from .printable import Code, literal
from .views import (
    AliasView,
    ClassView,
    ClientView,
    CommandView,
    ConstantView,
    EntryView,
    EnumView,
    EventsView,
    FieldView,
    HandlerView,
    InitView,
    LazyRow,
    MainView,
    MemberView,
    Module,
    NoticeView,
    OverloadView,
    ParameterView,
    PayloadsView,
    Plan,
    RegistryRow,
    RegistryView,
    SetView,
    SharedView,
    UnionModuleView,
    UnionView,
    VariantView,
    WebhooksView,
)

MOST_OVERLOADS: Final = 200
"""
Above this many events no overload per name is made: they cost type checkers quadratic time.
"""

_WIRE_NAMES: Final = ("UNSET", "Payload", "Problem", "UnknownPayload", "Unset")
_REGISTRY_NAMES: Final = ("REGISTRY", "decode", "encode", "payload_type")
_TREE: Final = (
    "AuthenticationTimeout",
    "BodyTooLarge",
    "ConfigurationError",
    "ConnectTimeout",
    "ConnectionLost",
    "EndpointError",
    "FutureTimestamp",
    "HandlerError",
    "InboxError",
    "InboxFull",
    "InboxUnavailable",
    "InvalidEnvelope",
    "InvalidSignature",
    "MalformedPayload",
    "MissingSignature",
    "NotReady",
    "PayloadError",
    "RealtimeError",
    "SchemaMismatch",
    "ServiceError",
    "SignatureError",
    "StaleTimestamp",
    "Unauthorized",
)
# Names that payload modules, the registry or the package itself use for something else.
_TAKEN: Final = frozenset(
    {
        *_TREE,
        "Any",
        "AnyPayload",
        "Backoff",
        "ClassVar",
        "Delivery",
        "Discard",
        "Event",
        "EventInfo",
        "EventName",
        "FetchResponse",
        "Final",
        "Handler",
        "Literal",
        "Mapping",
        "Member",
        "Payload",
        "PayloadEntry",
        "Problem",
        "Problems",
        "Quarantined",
        "QueryFilter",
        "Registry",
        "Response",
        "Retry",
        "Scope",
        "ServiceEvent",
        "State",
        "StrEnum",
        "Surface",
        "Timeouts",
        "TypeAlias",
        "UnknownPayload",
        "Unset",
        "WebhookHandler",
    }
)
# What payload classes have already, and the types that annotations in a class body must still find.
_TAKEN_ATTRIBUTES: Final = frozenset(
    {"bool", "dict", "extra", "float", "from_dict", "int", "list", "str", "to_dict", "tuple"}
)
_EVENT_ATTRIBUTES: Final = frozenset(
    {
        "data",
        "delivery",
        "key",
        "name",
        "problems",
        "raw",
        "received_at",
        "replayed",
        "shared",
        "surface",
        "timestamp",
        "transaction",
    }
)
_CLIENT_KEYWORDS: Final = frozenset(
    {
        "backoff",
        "events",
        "fetch",
        "hosts",
        "inbox",
        "observer",
        "queue",
        "self",
        "timeouts",
        "transport",
        "url",
    }
)
# What decoders call and hold: no local variable of a member may take its place.
_DECODER_LOCALS: Final = frozenset(
    {
        *dir(builtins),
        "check_values",
        "draft",
        "get",
        "inside",
        "is_integer",
        "others",
        "payload",
        "problems",
        "start",
        "wire",
    }
)
_SHARED: Final = "shared"
_COMMANDS: Final = "commands"
_PLAIN: Final = "events"


def plan_package(api: Api) -> Plan:
    """
    Plan the modules of a package.

    Raises `NamingError` with all wire names that become one Python name.
    """
    names = _Names(api)
    planner = _Planner(api, names)
    modules = tuple(planner.modules())
    if names.faults:
        raise NamingError(names.faults)
    classes: dict[str, str] = {str(key): str(name) for key, name in names.classes.items()}
    for event in api.events:
        if isinstance(event.payload, Named):
            classes[event.name] = classes[event.payload.key]
    return Plan(modules, dict(sorted(names.public.items())), classes)


# -- names --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Claim:
    wire: str
    origin: Origin
    kind: str


@dataclass
class _Space:
    """
    A set of names of which each may stand for one thing.
    """

    what: str
    claims: dict[str, _Claim] = field(default_factory=dict)


class _Names:
    """
    The names of classes, members and modules.
    """

    def __init__(self, api: Api) -> None:
        self.api = api
        self.faults: list[Fault] = []
        self.public: dict[str, str] = {}
        self.groups: dict[str, list[Event]] = {}
        for event in api.events:
            self.groups.setdefault(self.group(event), []).append(event)
        self._classes = _Space("class")
        self.classes: dict[str, Code] = {}
        self.unknown: dict[str, Code] = {}
        self.enums: dict[str, Code] = {}
        self.members: dict[str, Code] = {}
        self.stems: dict[str, Code] = {}
        self.shared: dict[str, Code] = {}
        self.clients: dict[str, Code] = {}
        self.client_modules: dict[str, Code] = {}
        self._name_enums()
        self._enum_names = frozenset(self.enums.values())
        self._name_surfaces()
        self._name_payloads()
        self.modules = self._name_modules()

    def group(self, event: Event) -> str:
        return naming.group_of(event.name)

    def _name_enums(self) -> None:
        spaces = _Space("on_ method")
        for group, events in self.groups.items():
            if group:
                name = Code(f"{naming.pascal(group)}Event")
            else:
                name = Code("EventName" if len(self.groups) == 1 else "OtherEvent")
            origin = events[0].origin
            self.enums[group] = self.claim(self._classes, name, group or events[0].name, origin, "group")
            self.public[name] = _pointer(origin)
            members = _Space(f"member of {name}")
            for event in events:
                stem = event.python_name or event.name
                own = event.python_name or (event.name.partition(":")[2] if group else event.name)
                member = self.claim(members, naming.constant(own), event.name, event.origin, "event")
                self.members[event.name] = member
                self.stems[event.name] = self.claim(
                    spaces, Code(f"on_{naming.snake(stem)}"), event.name, event.origin, "event"
                )
                self.public[f"{name}.{member}"] = _pointer(event.origin)

    def _name_surfaces(self) -> None:
        """
        Name clients, and the attributes that all events share.
        """
        for realtime in self.api.realtimes:
            server = realtime.server
            stem = naming.pascal(server.python_name or server.name)
            name = self.claim(self._classes, Code(f"{stem}Client"), server.name, server.origin, "server")
            self.clients[server.name] = name
            self.public[name] = _pointer(server.origin)
            single = len(self.api.realtimes) == 1
            self.client_modules[server.name] = Code(
                "client" if single else f"client_{naming.snake(server.name)}"
            )
        space = _Space("attribute of Event")
        for member in self.api.sharing.members:
            name = naming.snake(member)
            if name in _EVENT_ATTRIBUTES:
                name = Code(f"{name}_")
            origin = self.api.events[0].origin if self.api.events else Origin(self.api.source, 1, 1)
            self.shared[member] = self.claim(space, name, member, origin, "shared member")

    def _name_payloads(self) -> None:
        """
        Name classes: those of events first, then those of commands, then shapes.
        """
        owners: list[Event | Command] = [*self.api.events, *self.api.commands]
        for owner in owners:
            if isinstance(owner.payload, Named) and owner.payload.key not in self.classes:
                named = self.api.types[owner.payload.key]
                name = naming.given(owner.python_name) if owner.python_name else naming.pascal(owner.name)
                if isinstance(owner, Command) and name in self._classes.claims:
                    name = Code(f"{name}Command")
                self._name_type(named, name, owner.name, "event" if isinstance(owner, Event) else "command")
        for named in self.api.types.values():
            if named.key not in self.classes:
                name = naming.given(named.python_name) if named.python_name else naming.pascal(named.name)
                self._name_type(named, name, named.name, "schema")

    def _name_type(self, named: NamedType, name: Code, wire: str, kind: str) -> None:
        if name in _TAKEN or name in self._enum_names:
            name = Code(f"{name}Data")
        if named.inline:
            name = _numbered(name, self._classes.claims)
        self.classes[named.key] = self.claim(self._classes, name, wire, named.origin, kind)
        self.public[name] = _pointer(named.origin)
        if isinstance(named, UnionType):
            unknown = Code(f"Unknown{name}")
            self.unknown[named.key] = self.claim(self._classes, unknown, wire, named.origin, kind)
            self.public[unknown] = _pointer(named.origin)

    def _name_modules(self) -> dict[str, Code]:
        """
        Name the payload module of each group.
        """
        space = _Space("payload module")
        modules: dict[str, Code] = {}
        for group, events in self.groups.items():
            name = naming.snake(group) if group else Code(_PLAIN)
            while name in (_SHARED, _COMMANDS, "any_payload") or (group and name == _PLAIN):
                name = Code(f"{name}_")
            modules[group] = self.claim(space, name, group, events[0].origin, "group")
        return modules

    def claim(self, space: _Space, name: Code, wire: str, origin: Origin, kind: str) -> Code:
        present = space.claims.get(name)
        if present is None:
            space.claims[name] = _Claim(wire, origin, kind)
        elif (present.wire, present.origin) != (wire, origin) or kind == "field":
            self.faults.append(
                Fault(
                    origin,
                    f"{present.wire!r} ({present.kind} at {present.origin.file}:{present.origin.line}) and "
                    f"{wire!r} ({kind}) both become {name} ({space.what}); "
                    "set x-python-name on one of them in an overlay",
                )
            )
        return name

    def fields(self, named: ObjectType, fields: Sequence[Field]) -> list[Code]:
        """
        Name the attributes of a payload class.
        """
        space = _Space(f"attribute of {self.classes.get(named.key, named.name)}")
        attributes = []
        for member in fields:
            name = naming.given(member.python_name) if member.python_name else naming.snake(member.name)
            if name in _TAKEN_ATTRIBUTES:
                name = Code(f"{name}_")
            attributes.append(self.claim(space, name, member.name, member.origin, "field"))
        return attributes

    def values(self, enum: EnumType) -> list[Code]:
        """
        Name the members of an enum of values. A value cannot carry a name of its own, so of two that
        become one name the later has a number.
        """
        members: dict[Code, None] = {}
        for value in enum.values:
            members.setdefault(_numbered(naming.constant(value), members))
        return list(members)


def _numbered(name: Code, taken: Container[str]) -> Code:
    number, candidate = 1, name
    while candidate in taken:
        number += 1
        candidate = Code(f"{name}_{number}" if name.isupper() else f"{name}{number}")
    return candidate


def _pointer(origin: Origin) -> str:
    return f"{origin.file.rsplit('/', 1)[-1]}#{origin.pointer}"


# -- modules ------------------------------------------------------------------------------------


class _Planner:
    def __init__(self, api: Api, names: _Names) -> None:
        self._api = api
        self._names = names
        self._enum_keys = {key: named for key, named in api.types.items() if isinstance(named, EnumType)}
        self._payloads = {
            event.payload.key: event for event in api.events if isinstance(event.payload, Named)
        }
        self._homes = self._find_homes()

    def modules(self) -> Iterator[Module]:
        payload_views = dict(self._payload_views())
        yield Module("__init__.py", "init.py.jinja", self._init_view(payload_views))
        yield Module("__main__.py", "main.py.jinja", self._main_view())
        yield Module("events.py", "events.py.jinja", self._events_view())
        yield Module("payloads/__init__.py", "init.py.jinja", self._payloads_init_view(payload_views))
        for name, view in payload_views.items():
            yield Module(f"payloads/{name}.py", "payloads.py.jinja", view)
        yield Module("payloads/any_payload.py", "any_payload.py.jinja", self._any_payload_view())
        yield Module("registry.py", "registry.py.jinja", self._registry_view())
        for realtime in self._api.realtimes:
            path = f"{self._names.client_modules[realtime.server.name]}.py"
            yield Module(path, "client.py.jinja", self._client_view(realtime))
        if self._api.webhook is not None:
            yield Module("webhooks.py", "webhooks.py.jinja", self._webhooks_view(self._api.webhook))
        yield Module("NOTICE", "notice.jinja", self._notice_view())

    # -- where types live

    def _find_homes(self) -> dict[str, Code]:
        """
        Put each type into the module of the one group that uses it, or into the shared one.
        """
        users: dict[str, set[Code]] = {}
        for event in self._api.events:
            self._mark(event.payload, self._names.modules[self._names.group(event)], users)
        for command in self._api.commands:
            self._mark(command.payload, Code(_COMMANDS), users)
        return {key: next(iter(homes)) if len(homes) == 1 else Code(_SHARED) for key, homes in users.items()}

    def _mark(self, type_: Type, module: Code, users: dict[str, set[Code]]) -> None:
        pending = [*keys_in(type_)]
        while pending:
            key = pending.pop()
            if module not in users.setdefault(key, set()):
                users[key].add(module)
                pending.extend(keys_of(self._api.types[key]))

    # -- events.py

    def _events_view(self) -> EventsView:
        imports = Imports()
        imports.add("enum", "StrEnum")
        imports.add("typing", "Final")
        names, api = self._names, self._api
        enums = tuple(
            EnumView(
                names.enums[group],
                f"Events of the group ``{group}``." if group else "Events.",
                tuple(
                    MemberView(names.members[event.name], event.name, _first_line(event)) for event in events
                ),
            )
            for group, events in names.groups.items()
        )
        if not enums:
            imports.add("typing", "Never")
        if enums != () and enums[0].name == "EventName":
            event_name = Code("")
        else:
            imports.add("typing", "TypeAlias")
            event_name = Code(" | ".join(enum.name for enum in enums) or "Never")
        surfaces = self._surfaces()
        if surfaces:
            imports.add("collections.abc", "Awaitable", "Callable")
            imports.add("typing", "TypeAlias", "TypeVar")
            imports.add("._runtime.event", "ServiceEvent")
        exports = sorted(
            {
                "EVENTS",
                "EventName",
                "event_name",
                *(str(enum.name) for enum in enums),
                *(str(set_.name) for set_ in self._sets()),
                *(["Event", "Handler", "Surface"] if surfaces else []),
            }
        )
        return EventsView(
            source=api.source,
            doc="Names of the events.",
            imports=imports.lines(),
            enums=enums,
            event_name=event_name,
            all_names=Code(", ".join(f"*{enum.name}" for enum in enums)),
            surfaces=surfaces,
            sets=tuple(self._sets()),
            receives=bool(surfaces),
            shared=tuple(
                SharedView(
                    self._names.shared[member],
                    member,
                    f"The member ``{member}`` of the event, if it has one.",
                )
                for member in api.sharing.members
            ),
            exports=tuple(exports),
        )

    def _surfaces(self) -> tuple[MemberView, ...]:
        api = self._api
        surfaces = [
            MemberView(
                naming.constant(realtime.server.name), realtime.server.name, "One Socket.IO connection."
            )
            for realtime in api.realtimes
        ]
        if api.webhook is not None:
            surfaces.append(MemberView(Code("WEBHOOK"), WEBHOOK, "HTTP requests to one URL of yours."))
        return tuple(surfaces)

    def _sets(self) -> Iterator[SetView]:
        for surface in self._surfaces():
            yield self._set(
                Code(f"{surface.name}_EVENTS"),
                f"The events that the surface ``{surface.value}`` carries.",
                [event for event in self._api.events if surface.value in event.surfaces],
            )
        if self._api.webhook is not None:
            for realtime in self._api.realtimes:
                name = realtime.server.name
                yield self._set(
                    Code(f"{naming.constant(name)}_ONLY_EVENTS"),
                    f"The events that arrive on the surface ``{name}`` and on no other.",
                    [event for event in self._api.events if event.surfaces == (name,)],
                )

    def _set(self, name: Code, doc: str, events: Sequence[Event]) -> SetView:
        return SetView(name, doc, tuple(self._member(event) for event in events))

    def _member(self, event: Event) -> Code:
        return Code(f"{self._names.enums[self._names.group(event)]}.{self._names.members[event.name]}")

    # -- payloads/

    def _payload_views(self) -> Iterator[tuple[Code, PayloadsView]]:
        by_home: dict[Code, list[NamedType]] = {}
        for key, named in self._api.types.items():
            by_home.setdefault(self._homes[key], []).append(named)
        events = {self._names.modules[group]: events for group, events in self._names.groups.items()}
        for home in dict.fromkeys([Code(_SHARED), *events, Code(_COMMANDS)]):
            if home in by_home or home in events:
                module = _PayloadModule(
                    self._api, self._names, self._homes, home, self._enum_keys, self._payloads
                )
                yield home, module.view(by_home.get(home, []), events.get(home, []))

    def _payloads_init_view(self, views: dict[Code, PayloadsView]) -> InitView:
        rows = [
            LazyRow(Code(f".{name}"), tuple(Code(export) for export in sorted(view.exports, key=name_order)))
            for name, view in sorted(views.items())
            if view.exports
        ]
        rows.append(LazyRow(Code(".any_payload"), (Code("AnyPayload"),)))
        rows.sort(key=lambda row: row.module)
        return InitView(
            source=self._api.source,
            doc="Payload classes. A module is imported when the first of its classes is used.",
            runtime=Code(".._runtime"),
            rows=tuple(rows),
            exports=_exports(rows),
        )

    def _any_payload_view(self) -> UnionModuleView:
        imports = Imports()
        imports.add("typing", "TypeAlias")
        imports.add(".._runtime.wire", "UnknownPayload")
        options = []
        for event in self._api.events:
            if isinstance(event.payload, Named):
                name = self._names.classes[event.payload.key]
                imports.add(f".{self._homes[event.payload.key]}", name)
                options.append(name)
        options.append(Code("UnknownPayload"))
        return UnionModuleView(
            source=self._api.source,
            doc="The union of all payloads, for annotations.",
            imports=imports.lines(),
            options=tuple(dict.fromkeys(options)),
        )

    # -- registry.py

    def _registry_view(self) -> RegistryView:
        imports, typing_imports = Imports(), Imports()
        imports.add("typing", "TYPE_CHECKING", "Any", "Final")
        imports.add("._runtime.registry", "EventInfo", "Registry", "encode_payload")
        imports.add("._runtime.wire", "Payload", "Problem")
        typing_imports.add(".payloads.any_payload", "AnyPayload")
        rows = []
        for event in self._api.events:
            if event.scopes:
                imports.add("._runtime.registry", "Scope")
            imports.add(".events", self._names.enums[self._names.group(event)])
            rows.append(RegistryRow(tuple(self._info_arguments(event, imports))))
        overloads = tuple(self._overloads(typing_imports)) if len(self._api.events) <= MOST_OVERLOADS else ()
        if overloads:
            imports.add("typing", "Literal", "overload")
        scheme = tuple(self._event_scheme(imports))
        return RegistryView(
            source=self._api.source,
            doc="What is known about each event, and the codec of payloads by name.",
            imports=imports.lines(),
            typing_imports=typing_imports.lines(),
            rows=tuple(rows),
            overloads=overloads,
            scheme=scheme,
            exports=("EVENT_SCHEME", *_REGISTRY_NAMES) if self._surfaces() else _REGISTRY_NAMES,
        )

    def _event_scheme(self, imports: Imports) -> Iterator[Code]:
        if not self._surfaces():
            return
        imports.add("._runtime.event", "EventScheme")
        imports.add(".events", "Event", "Surface")
        sharing = self._api.sharing
        yield Code("registry=REGISTRY")
        yield Code("event_class=Event")
        yield Code("surfaces=Surface")
        yield Code(f"shared={literal(sharing.members)}")
        yield Code(f"timestamp={literal(sharing.timestamp)}")
        yield Code(f"order={literal(sharing.order)}")

    def _info_arguments(self, event: Event, imports: Imports) -> Iterator[Code]:
        yield Code(f"name={self._member(event)}")
        yield Code(f"module={literal('payloads.' + self._names.modules[self._names.group(event)])}")
        if event.surfaces:
            imports.add(".events", "Surface")
        surfaces = tuple(f"Surface.{naming.constant(surface)}" for surface in event.surfaces)
        yield Code(f"surfaces=({', '.join(surfaces)}{',' if len(surfaces) == 1 else ''})")
        if event.key:
            yield Code(f"key={literal(event.key)}")
        if event.availability:
            yield Code(f"availability={literal(dict(event.availability))}")
        if event.scopes:
            scopes = ", ".join(
                f"Scope({literal(scope.scope)}, {literal(scope.access)})" for scope in event.scopes
            )
            yield Code(f"scopes=({scopes},)")
        summary = _first_line(event)
        if summary:
            yield Code(f"summary={literal(summary)}")

    def _overloads(self, typing_imports: Imports) -> Iterator[OverloadView]:
        for event in self._api.events:
            if isinstance(event.payload, Named):
                name = self._names.classes[event.payload.key]
                typing_imports.add(f".payloads.{self._homes[event.payload.key]}", name)
                yield OverloadView(Code(f"Literal[{self._member(event)}, {literal(event.name)}]"), name)

    # -- webhooks.py and client.py

    def _webhooks_view(self, webhook: Webhook) -> WebhooksView:
        imports, typing_imports = Imports(), Imports()
        imports.add("collections.abc", "Callable", "Iterable")
        imports.add("time", "time")
        imports.add("typing", "TYPE_CHECKING", "Final")
        imports.add("._runtime.observer", "Observer")
        imports.add("._runtime.secret", "SecretSource")
        imports.add("._runtime.webhook", "WebhookReceiver", "WebhookScheme")
        if webhook.signature is not None:
            imports.add("._runtime.webhook", "delivery_headers", "sign_delivery")
        imports.add(".registry", "EVENT_SCHEME")
        typing_imports.add("._runtime.signature", "HeaderSource")
        events = [event for event in self._api.events if WEBHOOK in event.surfaces]
        handlers = tuple(self._handlers(events, imports, typing_imports))
        overloads = self._on_overloads(imports, typing_imports)
        arguments = tuple(self._webhook_arguments(webhook, imports))
        return WebhooksView(
            source=self._api.source,
            doc="Receiving events as HTTP requests.",
            imports=imports.lines(),
            typing_imports=typing_imports.lines(),
            class_doc=_join(webhook.title, webhook.description, *_header_docs(webhook)),
            arguments=arguments,
            handlers=handlers,
            overloads=overloads,
            payloads=Code("AnyPayload"),
            signs=webhook.signature is not None,
            exports=("SCHEME", *self._webhook_names(webhook)),
        )

    def _webhook_names(self, webhook: Webhook) -> tuple[str, ...]:
        return ("WebhookHandler", "sign", "signed_headers") if webhook.signature else ("WebhookHandler",)

    def _webhook_arguments(self, webhook: Webhook, imports: Imports) -> Iterator[Code]:
        yield Code(f"method={literal(webhook.method)}")
        yield Code(f"name_member={literal(webhook.name_member)}")
        yield Code(f"data_member={literal(webhook.data_member)}")
        yield Code(f"timestamp_member={literal(webhook.timestamp_member)}")
        yield Code(f"timestamp_unit={literal(webhook.timestamp_unit)}")
        yield Code(f"signature={_signature(webhook, imports) if webhook.signature else None}")
        yield Code(f"url_key={literal(webhook.url_key)}")
        yield Code(f"attempt_header={literal(webhook.attempt_header)}")
        yield Code(f"limit_header={literal(webhook.limit_header)}")
        yield Code(f"origin_header={literal(webhook.origin_header)}")
        yield Code(f"surface={literal(WEBHOOK)}")
        yield Code(f"envelope_members={literal(webhook.envelope_members)}")

    def _handlers(
        self, events: Sequence[Event], imports: Imports, typing_imports: Imports
    ) -> Iterator[HandlerView]:
        if events:
            imports.add(".events", "Handler")
        for event in events:
            if isinstance(event.payload, Named):
                imports.add(".events", self._names.enums[self._names.group(event)])
                name = self._names.classes[event.payload.key]
                typing_imports.add(f".payloads.{self._homes[event.payload.key]}", name)
                yield HandlerView(
                    method=self._names.stems[event.name],
                    payload=name,
                    member=self._member(event),
                    doc=_first_line(event) or f"Handle ``{event.name}``.",
                )

    def _on_overloads(self, imports: Imports, typing_imports: Imports) -> tuple[OverloadView, ...]:
        imports.add("collections.abc", "Callable")
        imports.add(".events", "Event", "Handler")
        typing_imports.add("collections.abc", "Awaitable")
        typing_imports.add("typing", "Any", "TypeVar", "overload")
        typing_imports.add("._runtime.wire", "Payload", "UnknownPayload")
        typing_imports.add(".payloads.any_payload", "AnyPayload")
        if len(self._api.events) > MOST_OVERLOADS:
            return ()
        if self._api.events:
            typing_imports.add("typing", "Literal")
        for event in self._api.events:
            imports.add(".events", self._names.enums[self._names.group(event)])
        return tuple(self._overloads(typing_imports))

    def _client_view(self, realtime: Realtime) -> ClientView:
        imports, typing_imports = Imports(), Imports()
        imports.add("collections.abc", "Collection", "Iterable")
        imports.add("typing", "TYPE_CHECKING", "Final")
        imports.add("._runtime.endpoint", "Fetch")
        imports.add("._runtime.observer", "Observer")
        imports.add("._runtime.realtime", "RealtimeClient", "Timeouts")
        imports.add("._runtime.session", "Backoff", "RealtimeScheme")
        imports.add("._runtime.transport", "TransportFactory")
        imports.add(".events", "EventName")
        imports.add(".registry", "EVENT_SCHEME")
        surface = realtime.server.name
        events = [event for event in self._api.events if surface in event.surfaces]
        handlers = tuple(self._handlers(events, imports, typing_imports))
        overloads = self._on_overloads(imports, typing_imports)
        commands = tuple(self._command_views(realtime, imports))
        parameters = [self._parameter(parameter, imports) for parameter in realtime.parameters]
        positional = [
            view for view, given in zip(parameters, realtime.parameters, strict=True) if not given.keyword
        ]
        keywords = [
            view for view, given in zip(parameters, realtime.parameters, strict=True) if given.keyword
        ]
        scheme = Code("SCHEME")
        if realtime.endpoint is None:
            imports.add("dataclasses", "replace")
            scheme = Code("replace(SCHEME, url=url)")
            keywords.append(
                ParameterView(
                    Code("url"), Code(f"url: str = {literal(_server_url(realtime))}"), "", Code("url")
                )
            )
        arguments = tuple(_realtime_arguments(realtime, imports))
        return ClientView(
            source=self._api.source,
            doc=f"Receiving events over the Socket.IO connection ``{surface}``.",
            imports=imports.lines(),
            typing_imports=typing_imports.lines(),
            name=self._names.clients[surface],
            class_doc=_client_doc(realtime),
            arguments=arguments,
            scheme=scheme,
            positional=tuple(positional),
            keywords=tuple(keywords),
            parameters=tuple(parameters),
            handlers=handlers,
            overloads=overloads,
            commands=commands,
            payloads=Code("AnyPayload"),
            exports=(str(self._names.clients[surface]), "SCHEME"),
        )

    def _parameter(self, parameter: Parameter, imports: Imports) -> ParameterView:
        name = naming.snake(parameter.name)
        if name in _CLIENT_KEYWORDS:
            name = Code(f"{name}_")
        value = name
        if parameter.secret:
            imports.add("._runtime.secret", "Secret", "SecretSource")
            annotation = "SecretSource"
            value = Code(f"Secret.of({name}, what={literal(str(name))})")
        elif parameter.many:
            imports.add("._runtime.realtime", "listed")
            annotation = "Iterable[str]"
            value = Code(f"listed({literal(str(name))}, {name})")
        else:
            annotation = "str"
        if parameter.required:
            return ParameterView(name, Code(f"{name}: {annotation}"), parameter.name, value)
        if parameter.default is None:
            value = Code(f"None if {name} is None else {value}") if parameter.secret else value
            return ParameterView(name, Code(f"{name}: {annotation} | None = None"), parameter.name, value)
        declaration = Code(f"{name}: {annotation} = {literal(parameter.default)}")
        return ParameterView(name, declaration, parameter.name, value)

    def _command_views(self, realtime: Realtime, imports: Imports) -> Iterator[CommandView]:
        space = _Space(f"method of {self._names.clients[realtime.server.name]}")
        for command in self._api.commands:
            if command.surface != realtime.server.name or not isinstance(command.payload, Named):
                continue
            stem = command.python_name or command.operation or command.name
            words = naming.words(stem)
            if words and words[0].lower() == "send":
                words = words[1:] or words
            method = self._names.claim(
                space, Code(f"send_{naming.snake(' '.join(words))}"), command.name, command.origin, "command"
            )
            payload = self._names.classes[command.payload.key]
            imports.add(f".payloads.{self._homes[command.payload.key]}", payload)
            yield CommandView(
                method=method,
                payload=payload,
                wire=command.name,
                doc=_join(*command.texts) or f"Send ``{command.name}``.",
            )

    # -- the rest

    def _init_view(self, payload_views: dict[Code, PayloadsView]) -> InitView:
        api = self._api
        runtime = dict.fromkeys(_TREE, "._runtime.errors")
        runtime.update(dict.fromkeys(_WIRE_NAMES, "._runtime.wire"))
        modules: dict[str, list[str]] = {}
        for name, module in runtime.items():
            modules.setdefault(module, []).append(name)
        modules[".events"] = list(self._events_view().exports)
        modules[".registry"] = list(_REGISTRY_NAMES)
        if self._surfaces():
            modules["._runtime.event"] = ["Delivery"]
        if api.webhook is not None:
            modules[".webhooks"] = list(self._webhook_names(api.webhook))
            modules["._runtime.answers"] = ["Quarantined", "Response"]
            modules["._runtime.webhook"] = ["QueryFilter"]
        for realtime in api.realtimes:
            modules[f".{self._names.client_modules[realtime.server.name]}"] = [
                str(self._names.clients[realtime.server.name])
            ]
        if api.realtimes:
            modules["._runtime.session"] = ["Backoff", "State"]
            modules["._runtime.endpoint"] = ["FetchResponse"]
            modules["._runtime.realtime"] = ["Timeouts"]
        modules[".payloads.any_payload"] = ["AnyPayload"]
        for name, view in payload_views.items():
            if view.exports:
                modules[f".payloads.{name}"] = list(view.exports)
        rows = [
            LazyRow(Code(module), tuple(map(Code, sorted(names, key=name_order))))
            for module, names in sorted(modules.items())
        ]
        if api.service_name:
            alias = f"{api.service_name}Error"
            errors = next(number for number, row in enumerate(rows) if row.module == "._runtime.errors")
            rows.insert(errors + 1, LazyRow(Code("._runtime.errors"), (Code(f"ServiceError as {alias}"),)))
        return InitView(
            source=api.source,
            doc=self._package_doc(),
            runtime=Code("._runtime"),
            rows=tuple(rows),
            exports=_exports(rows),
        )

    def _package_doc(self) -> str:
        api = self._api
        perspective = "a client" if api.perspective == "client" else "the application"
        paragraphs = [
            f"{api.title}, version {api.version}.",
            f"Generated from {api.source} from the perspective of {perspective}.",
            api.description,
            *api.texts,
            *map(_server_doc, api.servers),
            f"Contact: {api.contact}" if api.contact else "",
        ]
        return "\n\n".join(paragraph.strip() for paragraph in paragraphs if paragraph.strip())

    def _main_view(self) -> MainView:
        imports = Imports()
        imports.add("._runtime.cli", "main")
        imports.add(".registry", "REGISTRY")
        arguments = [Code("registry=REGISTRY"), Code('program=__package__ or ""')]
        if self._api.webhook is not None and self._api.webhook.signature is not None:
            arguments.append(Code('webhook="webhooks"'))
        return MainView(
            source=self._api.source,
            doc="Run ``python -m`` with the name of this package.",
            imports=imports.lines(),
            arguments=tuple(arguments),
        )

    def _notice_view(self) -> NoticeView:
        api = self._api
        lines = [
            f"Generated from {api.source}: {api.title}, version {api.version}.",
        ]
        if api.licence is not None:
            terms = f" ({api.licence.url})" if api.licence.url else ""
            lines.append(f"The document is published under these terms: {api.licence.name}{terms}")
        else:
            lines.append("The document states no licence.")
        if api.contact:
            lines.append(f"Contact: {api.contact}")
        return NoticeView(tuple(" ".join(line.split()) for line in lines))


def _exports(rows: Iterable[LazyRow]) -> tuple[str, ...]:
    return tuple(sorted({name.rpartition(" as ")[2] or name for row in rows for name in row.names}))


class _PayloadModule:
    """
    One module of ``payloads/``.
    """

    def __init__(
        self,
        api: Api,
        names: _Names,
        homes: dict[str, Code],
        home: Code,
        enums: dict[str, EnumType],
        events: dict[str, Event],
    ) -> None:
        self._api = api
        self._names = names
        self._homes = homes
        self._home = home
        self._imports = Imports()
        self._enums = enums
        self._events = events
        self._decoding = Decoding(self._type_of, self._decoder_of, self._imports, ".._runtime.wire")
        self._constants: dict[Code, Code] = {}

    def view(self, types: Sequence[NamedType], events: Sequence[Event]) -> PayloadsView:
        enums = tuple(self._enum(named) for named in types if isinstance(named, EnumType))
        objects = [
            self._unknown(named) if isinstance(named, UnionType) else named
            for named in types
            if isinstance(named, ObjectType | UnionType)
        ]
        classes = [
            self._class(named, self._names.unknown.get(named.key) or self._names.classes[named.key])
            for named in _bases_first(objects)
        ]
        unions = tuple(self._union(named) for named in types if isinstance(named, UnionType))
        aliases = tuple(self._aliases(types))
        entries = tuple(self._entry(event) for event in events)
        if classes:
            self._imports.add("dataclasses", "dataclass")
            self._imports.add("typing", "Any")
            self._imports.add(".._runtime.wire", "Problems", "draft", "others")
            if any(class_.base == "Payload" for class_ in classes):
                self._imports.add(".._runtime.wire", "Payload")
            if any(class_.fields for class_ in classes):
                self._imports.add(".._runtime.wire", "Member")
                self._imports.add("typing", "ClassVar")
        if unions or aliases:
            self._imports.add("typing", "Any", "TypeAlias")
            self._imports.add(".._runtime.wire", "Problems")
        if unions:
            self._imports.add(".._runtime.wire", "Decoder", "variant")
        if enums:
            self._imports.add("enum", "StrEnum")
        if entries or unions or self._constants:
            self._imports.add("typing", "Final")
        if entries:
            self._imports.add(".._runtime.registry", "PayloadEntry")
        exports = sorted(
            [
                *(enum.name for enum in enums),
                *(class_.name for class_ in classes),
                *(union.name for union in unions),
                *(alias.name for alias in aliases),
            ]
        )
        return PayloadsView(
            source=self._api.source,
            doc=self._doc(),
            imports=self._imports.lines(),
            enums=enums,
            classes=tuple(classes),
            unions=unions,
            aliases=aliases,
            constants=tuple(ConstantView(name, code) for code, name in self._constants.items()),
            entries=entries,
            exports=tuple(exports),
        )

    def _doc(self) -> str:
        if self._home == _SHARED:
            return "Shapes that payloads of several groups have in common."
        if self._home == _COMMANDS:
            return "What is sent to the service."
        group = next((group for group, module in self._names.modules.items() if module == self._home), "")
        return f"Payloads of the group ``{group}``." if group else "Payloads."

    # -- names

    def _type_of(self, key: str) -> NamedType:
        return self._api.types[key]

    def _name_of(self, key: str) -> Code:
        return self._local(key, self._names.classes[key])

    def _decoder_of(self, key: str) -> Code:
        named = self._api.types[key]
        if isinstance(named, EnumType):
            return self._name_of(key)
        if isinstance(named, ObjectType):
            return Code(f"{self._name_of(key)}._decode")
        return self._local(key, self._function(key))

    def _function(self, key: str) -> Code:
        return Code(f"decode_{naming.snake(self._names.classes[key])}")

    def _local(self, key: str, name: Code) -> Code:
        if self._homes[key] != self._home:
            self._imports.add(f".{self._homes[key]}", name)
        return name

    def _constant(self, code: Code, fallback: Code) -> Code:
        """
        Name a composed decoder by what it says, or by its member where that would be long.
        """
        if code not in self._constants:
            spoken = "_" + naming.constant(code.replace("._decode", "").replace('"', " "))
            name = Code(spoken if len(spoken) <= 48 and spoken not in self._constants.values() else fallback)
            number = 1
            while name in self._constants.values():
                number += 1
                name = Code(f"{fallback}_{number}")
            self._constants[code] = name
        return self._constants[code]

    # -- views

    def _enum(self, named: EnumType) -> EnumView:
        members = self._names.values(named)
        return EnumView(
            self._names.classes[named.key],
            _join(named.title, named.description)
            or f"Known values of ``{named.name}``; others may arrive as text.",
            tuple(MemberView(name, value) for name, value in zip(members, named.values, strict=True)),
        )

    def _class(self, named: ObjectType, name: Code) -> ClassView:
        fields = named.fields
        attributes = self._names.fields(named, fields)
        locals_ = [_local_name(attribute, attributes) for attribute in attributes]
        statements: list[Code] = []
        for member, local in zip(fields, locals_, strict=True):
            lines, composed = self._decoding.member(member, local, Code("\0"))
            if composed is not None:
                fallback = Code(f"_{naming.constant(name)}_{naming.constant(member.name)}")
                constant = self._constant(composed, fallback)
                lines = tuple(Code(line.replace("\0", constant)) for line in lines)
            statements.extend(lines)
        extra = Code("")
        if not isinstance(named.extra, AnyType):
            extra = self._constant(
                Code(self._decoding.decoder(named.extra)), Code(f"_{naming.constant(name)}_EXTRA")
            )
            self._imports.add(".._runtime.wire", "check_values")
        base = self._base(named, fields)
        inherited = set(base.fields) if base is not None else set()
        return ClassView(
            name=name,
            base=self._name_of(base.key) if base is not None else Code("Payload"),
            doc=self._class_doc(named),
            fields=tuple(
                self._field(member, attribute)
                for member, attribute in zip(fields, attributes, strict=True)
                if member not in inherited
            ),
            statements=tuple(statements),
            assignments=tuple(
                Code(f"payload.{attribute} = {local}")
                for attribute, local in zip(attributes, locals_, strict=True)
            ),
            extra=extra,
        )

    def _base(self, named: ObjectType, fields: Sequence[Field]) -> ObjectType | None:
        """
        Return the class to inherit from: the nearest only base whose members only get narrower.
        """
        own = {member.name: member for member in fields}
        names = set(self._names.fields(named, fields))
        candidate = named
        while len(candidate.bases) == 1:
            base = self._api.types[candidate.bases[0].key]
            if not isinstance(base, ObjectType) or base.key == named.key:
                return None
            if (
                base.extra == named.extra
                and set(self._names.fields(base, base.fields)) <= names
                and all(
                    member.name in own and _is_narrower(own[member.name], member) for member in base.fields
                )
            ):
                return base
            candidate = base
        return None

    def _field(self, member: Field, attribute: Code) -> FieldView:
        annotation, default = annotate_field(member, self._name_of, self._enums, self._imports)
        if "Unset" in annotation.split(" | "):
            self._imports.add(".._runtime.wire", "Unset")
        if default == "UNSET":
            self._imports.add(".._runtime.wire", "UNSET")
        arguments = [literal(str(attribute)), literal(member.name)]
        if not member.required and not may_be_null(member.type):
            arguments.append(Code("absent=True"))
        encoder = self._decoding.encoder(member.type)
        if encoder is not None:
            arguments.append(Code(f"encode={encoder}"))
        if member.secret:
            arguments.append(Code("secret=True"))
        return FieldView(
            name=attribute,
            annotation=annotation,
            default=default or Code(""),
            member=Code(f"Member({', '.join(arguments)})"),
            doc=_field_doc(member, attribute),
        )

    def _class_doc(self, named: ObjectType) -> str:
        event = self._events.get(named.key)
        if event is None:
            return _join(named.title, named.description) or f"The shape ``{named.name}``."
        return _event_doc(event, named)

    def _unknown(self, named: UnionType) -> ObjectType:
        """
        Make the class for a variant that nobody has seen yet: what all known variants agree on.
        """
        variants = [self._api.types[variant.type.key] for variant in named.variants]
        objects = [variant for variant in variants if isinstance(variant, ObjectType)]
        fields: list[Field] = []
        shared_bases = set(objects[0].bases) if objects else set()
        for other in objects:
            shared_bases &= set(other.bases)
        for member in objects[0].fields if objects else ():
            twins = [twin for other in objects for twin in other.fields if twin.name == member.name]
            if member.name == named.discriminator:
                text = Primitive(JsonKind.STRING)
                fields.append(replace(member, type=text, required=True, constraints=()))
            elif len(twins) == len(objects) and all(twin == member for twin in twins):
                fields.append(member)
            elif len(twins) == len(objects):
                alike = all(twin.type == member.type for twin in twins)
                type_ = member.type if alike else AnyType()
                required = all(twin.required for twin in twins)
                fields.append(replace(member, type=type_, required=required, constraints=()))
        return ObjectType(
            key=named.key,
            name=f"Unknown {named.name}",
            fields=tuple(fields),
            origin=named.origin,
            bases=tuple(shared_bases) if len(shared_bases) == 1 else (),
            description=(
                f"A variant of ``{named.name}`` that the document does not know: "
                f"``{named.discriminator}`` has another value."
            ),
        )

    def _union(self, named: UnionType) -> UnionView:
        name = self._names.classes[named.key]
        variants = tuple(
            VariantView(variant.value, self._decoder_of(variant.type.key)) for variant in named.variants
        )
        options = [self._name_of(variant.type.key) for variant in named.variants]
        options.append(self._names.unknown[named.key])
        event = self._events.get(named.key)
        doc = _event_doc(event, named) if event else _join(named.title, named.description)
        return UnionView(
            name=name,
            doc=doc or f"The union ``{named.name}``.",
            options=Code(" | ".join(dict.fromkeys(options))),
            function=self._function(named.key),
            table=Code(f"_{naming.constant(name)}_VARIANTS"),
            discriminator=named.discriminator,
            variants=variants,
            unknown=Code(f"{self._names.unknown[named.key]}._decode"),
        )

    def _alias(self, named: AliasType, defined: set[str]) -> AliasView:
        """
        Print an alias. Where it refers to itself it says ``Any``: aliases are values at run time.
        """

        def name_of(key: str) -> Code:
            if (
                isinstance(self._api.types[key], AliasType)
                and self._homes[key] == self._home
                and key not in defined
            ):
                self._imports.add("typing", "Any")
                return Code("Any")
            return self._name_of(key)

        annotation = annotate(named.type, name_of, self._enums, self._imports)
        event = self._events.get(named.key)
        doc = _event_doc(event, named) if event else _join(named.title, named.description)
        return AliasView(
            name=self._names.classes[named.key],
            doc=doc or f"The type ``{named.name}``.",
            type=annotation,
            function=self._function(named.key),
            decoder=self._decoding.decoder(named.type),
        )

    def _aliases(self, types: Sequence[NamedType]) -> Iterator[AliasView]:
        """
        Print aliases, what others refer to before them.
        """
        aliases = {named.key: named for named in types if isinstance(named, AliasType)}
        entered: set[str] = set()
        defined: set[str] = set()

        def put(named: AliasType) -> Iterator[AliasView]:
            if named.key in entered:
                return
            entered.add(named.key)
            for key in keys_in(named.type):
                if key in aliases:
                    yield from put(aliases[key])
            yield self._alias(named, defined)
            defined.add(named.key)

        for named in aliases.values():
            yield from put(named)

    def _entry(self, event: Event) -> EntryView:
        assert isinstance(event.payload, Named)
        key = event.payload.key
        decoder = self._decoder_of(key)
        if isinstance(self._api.types[key], EnumType):
            decoder = self._constant(
                self._decoding.decoder(event.payload), Code(f"_{naming.constant(event.name)}")
            )
        return EntryView(event.name, self._name_of(key), decoder)


# -- types --------------------------------------------------------------------------------------


def _bases_first(types: Sequence[ObjectType]) -> list[ObjectType]:
    """
    Put every shape before those that are made of it; otherwise keep the order.
    """
    by_key = {named.key: named for named in types}
    ordered: dict[str, ObjectType] = {}
    entered: set[str] = set()

    def put(named: ObjectType) -> None:
        if named.key in entered:
            return
        entered.add(named.key)
        for base in named.bases:
            if base.key in by_key:
                put(by_key[base.key])
        ordered[named.key] = named

    for named in types:
        put(named)
    return list(ordered.values())


def _is_narrower(member: Field, base: Field) -> bool:
    """
    Tell whether every value of a member is one of the member it takes the place of.
    """
    if base.required != member.required:  # a member that must be given cannot take the place of a default
        return False
    inner, base_inner = member.type, base.type
    if isinstance(base_inner, AnyType) or inner == base_inner:
        return True
    if isinstance(base_inner, Nullable):
        base_inner = base_inner.type
        inner = inner.type if isinstance(inner, Nullable) else inner
    if isinstance(inner, Primitive) and isinstance(base_inner, Primitive):
        return inner.kind == base_inner.kind and base_inner.constants in ((), inner.constants)
    return inner == base_inner


def _local_name(attribute: Code, attributes: Sequence[Code]) -> Code:
    """
    Name the local variable of a decoder that holds a member.
    """
    name = attribute
    while name in _DECODER_LOCALS or (name != attribute and name in attributes):
        name = Code(f"{name}_value")
    return name


# -- schemes ------------------------------------------------------------------------------------


def _signature(webhook: Webhook, imports: Imports) -> Code:
    scheme = webhook.signature
    assert scheme is not None
    imports.add("._runtime.signature", "SignatureScheme")
    arguments = [
        f"signature={_place(scheme.signature, imports)}",
        f"timestamp={_place(scheme.timestamp, imports) if scheme.timestamp else None}",
        f"unit={literal(scheme.unit)}",
        f"text={_tuple(_signed_parts(scheme, imports))}",
        f"digest={literal(scheme.digest)}",
        f"encoding={literal(scheme.encoding)}",
        f"prefix={literal(scheme.prefix)}",
        f"hints={literal(tuple((hint.starts_with, hint.text) for hint in webhook.hints))}",
    ]
    return Code(f"SignatureScheme({', '.join(arguments)})")


def _signed_parts(scheme: SignatureScheme, imports: Imports) -> Iterator[Code]:
    for part in scheme.text:
        if isinstance(part, RawBody):
            imports.add("._runtime.signature", "RawBody")
            yield Code("RawBody()")
        else:
            yield literal(part) if isinstance(part, str) else _place(part, imports)


def _place(place: HeaderPlace, imports: Imports) -> Code:
    imports.add("._runtime.signature", "HeaderPlace")
    arguments = [literal(place.header), *([literal(place.field)] if place.field else [])]
    return Code(f"HeaderPlace({', '.join(arguments)})")


def _realtime_arguments(realtime: Realtime, imports: Imports) -> Iterator[Code]:
    yield Code(f"surface={literal(realtime.server.name)}")
    yield Code(f"namespace={literal(realtime.namespace)}")
    yield Code(f"path={literal(realtime.path)}")
    yield Code(f"url={literal(_server_url(realtime))}")
    if realtime.endpoint is not None:
        yield Code(f"endpoint={_endpoint(realtime.endpoint, imports)}")
    if realtime.authentication is not None:
        yield Code(f"authentication={_authentication(realtime.authentication, imports)}")
    if realtime.binding is not None:
        yield Code(f"binding={_binding(realtime.binding, imports)}")
    yield Code(f"control=frozenset({literal(sorted(_control(realtime)))})")


def _control(realtime: Realtime) -> set[str]:
    names: set[str] = set()
    if realtime.authentication is not None:
        scheme = realtime.authentication
        names |= {scheme.send, scheme.confirmed, scheme.refused}
    if realtime.binding is not None:
        names |= {realtime.binding.rebind, realtime.binding.add, realtime.binding.remove}
    return names - {""}


def _endpoint(endpoint: Endpoint, imports: Imports) -> Code:
    imports.add("._runtime.session", "Endpoint", "Route", "Template")
    routes = [
        Code(f"Route(Template({literal(route.url.text)}), when={literal(route.when)})")
        for route in endpoint.routes
    ]
    headers = []
    for name, value in endpoint.headers:
        if isinstance(value, Basic):
            imports.add("._runtime.session", "Basic")
            shown = f"Basic({literal(value.user)}, {literal(value.password)})"
        else:
            shown = f"Template({literal(value.text)})"
        headers.append(Code(f"({literal(name)}, {shown})"))
    return Code(
        f"Endpoint(method={literal(endpoint.method)}, routes={_tuple(routes)}, "
        f"headers={_tuple(headers)}, answer={literal(endpoint.answer)})"
    )


def _authentication(scheme: Authentication, imports: Imports) -> Code:
    imports.add("._runtime.session", "Authentication")
    return Code(
        f"Authentication(send={literal(scheme.send)}, members={literal(scheme.members)}, "
        f"confirmed={literal(scheme.confirmed)}, refused={literal(scheme.refused)}, "
        f"deadline={literal(scheme.deadline)})"
    )


def _binding(scheme: Binding, imports: Imports) -> Code:
    imports.add("._runtime.session", "Binding")
    return Code(
        f"Binding(rebind={literal(scheme.rebind)}, interval={literal(scheme.interval)}, "
        f"add={literal(scheme.add)}, remove={literal(scheme.remove)}, member={literal(scheme.member)})"
    )


def _server_url(realtime: Realtime) -> str:
    """
    Return the server's address, variables replaced by their defaults.
    """
    url = realtime.server.url
    for variable in realtime.server.variables:
        url = url.replace("{" + variable.name + "}", variable.default or "")
    return url if "://" in url else f"{realtime.server.protocol}://{url}"


def _tuple(parts: Iterable[Code]) -> Code:
    items = list(parts)
    return Code(f"({', '.join(items)}{',' if len(items) == 1 else ''})")


# -- texts --------------------------------------------------------------------------------------


def _join(*texts: str) -> str:
    return "\n\n".join(dict.fromkeys(text.strip() for text in texts if text.strip()))


def _first_line(event: Event) -> str:
    """
    Return one line on what an event is.
    """
    for text in (event.description, event.title, *event.texts):
        line = " ".join(text.split())
        if line:
            return line if len(line) <= 200 else line[:199] + "…"
    return ""


def _event_doc(event: Event, named: NamedType) -> str:
    facts = [f"Data of the event ``{event.name}``."]
    if event.deprecated:
        facts.append("Deprecated.")
    for parameter, values in event.availability:
        facts.append(f"Delivered with {parameter} {_listed(values)}.")
    if event.scopes:
        facts.append(
            "Needs "
            + _listed([f"{scope.access} access to ``{scope.scope}``" for scope in event.scopes], "and")
            + "."
        )
    if event.tags:
        facts.append(f"Tags: {', '.join(event.tags)}.")
    return _join(*event.texts, named.title, named.description, " ".join(facts), event.evidence)


def _server_doc(server: Server) -> str:
    """
    Say what a server is, its variables included.
    """
    lines = [f"Server ``{server.name}`` ({server.protocol}): {server.description.strip() or server.url}"]
    for variable in server.variables:
        default = f" (default ``{variable.default}``)" if variable.default else ""
        lines.append(f"Variable ``{variable.name}``{default}: {variable.description.strip()}".rstrip(": "))
    return "\n".join(lines)


def _header_docs(webhook: Webhook) -> Iterator[str]:
    for header in webhook.headers:
        if header.description:
            yield f"Header ``{header.name}``: {header.description.strip()}"


def _client_doc(realtime: Realtime) -> str:
    server = realtime.server
    parameters = [
        f"*{naming.snake(parameter.name)}*: {parameter.description.strip() or 'see the service.'}"
        + (f" Known values: {_listed(parameter.values)}." if parameter.values else "")
        for parameter in realtime.parameters
    ]
    schemes = [
        f"Credentials ``{scheme.name}`` ({scheme.type}): {scheme.description.strip()}"
        for scheme in server.security
    ]
    return _join(
        server.description,
        *schemes,
        "\n".join(parameters),
        "*events*: names to receive beside those with handlers.",
    )


def _listed(values: Sequence[str], word: str = "or") -> str:
    return f"{', '.join(values[:-1])} {word} {values[-1]}" if len(values) > 1 else "".join(values)


def _field_doc(member: Field, attribute: Code) -> str:
    facts = []
    if attribute != member.name:
        facts.append(f"Wire name: ``{member.name}``.")
    if member.deprecated:
        facts.append("Deprecated.")
    if member.constraints:
        facts.append("The document says: " + "; ".join(member.constraints) + ".")
    return _join(member.description, " ".join(facts))
