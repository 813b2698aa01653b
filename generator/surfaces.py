"""
Modules about events: their names, the registry, and what receives them.
"""

from __future__ import annotations

import keyword
from collections.abc import Iterator, Sequence
from typing import Final

from . import naming
from .channels import control_names
from .model import (
    WEBHOOK,
    AliasType,
    Api,
    Choice,
    Command,
    Event,
    Named,
    NamedType,
    Nullable,
    Occurrence,
    Parameter,
    Primitive,
    Realtime,
    Type,
    Webhook,
)
from .names import COMMANDS, Names, Space
from .own_names import client_parameters, receiver_methods
from .printable import Code, arguments, construct, literal
from .runtime.signature import BodyPlace, RequestUrl
from .samples import sample_payloads
from .texts import client_doc, first_line, header_docs, join
from .views import (
    AllowedView,
    ClientView,
    CommandView,
    EnumView,
    EventsView,
    HandlersView,
    HandlerView,
    MemberView,
    OverloadView,
    ParameterView,
    RegistryRow,
    RegistryView,
    RouterView,
    SampleFileView,
    SamplesView,
    SetView,
    SharedView,
    WebhooksView,
)

MOST_OVERLOADS: Final = 200
"""
Above this many events no overload per name is made: they cost type checkers quadratic time.
"""

_RECEIVES: Final = "Receives the deliveries of the webhook."
_CODEC: Final = ("REGISTRY", "decode", "encode", "payload_type")


def plan_events(api: Api, names: Names) -> EventsView:
    """
    Plan ``events.py``: the names of events, and what an event is.
    """
    enums = tuple(
        EnumView(
            names.enums[group],
            f"Events of the group ``{group}``." if group else "Events.",
            tuple(MemberView(names.members[event.name], event.name, first_line(event)) for event in events),
        )
        for group, events in names.groups.items()
    )
    if enums != () and enums[0].name == "EventName":
        event_name = Code("")
    else:
        event_name = Code(" | ".join(enum.name for enum in enums) or "Never")
    surfaces = tuple(_surfaces(api, names))
    sets = tuple(_sets(api, names, surfaces))
    exports = {
        "EVENTS",
        "EventName",
        "event_name",
        *(enum.name for enum in enums),
        *(set_.name for set_ in sets),
    }
    if surfaces:
        exports |= {"Event", "Handler", "Surface"}
    return EventsView(
        source=api.source,
        doc="Names of the events.",
        enums=enums,
        event_name=event_name,
        all_names=Code(", ".join(f"*{enum.name}" for enum in enums)),
        surfaces=surfaces,
        sets=sets,
        receives=bool(surfaces),
        shared=tuple(_shared(api, names)),
        exports=tuple(sorted(exports)),
    )


def _shared(api: Api, names: Names) -> Iterator[SharedView]:
    for member in api.sharing.members:
        doc = f"The member ``{member}`` of the event, if it has one."
        yield SharedView(names.shared[member], member, doc)


def _surfaces(api: Api, names: Names) -> Iterator[MemberView]:
    for realtime in api.realtimes:
        name = realtime.server.name
        yield MemberView(names.surfaces[name], name, "One Socket.IO connection.")
    if api.webhook is not None:
        yield MemberView(Code("WEBHOOK"), WEBHOOK, "HTTP requests to one URL of yours.")


def _sets(api: Api, names: Names, surfaces: Sequence[MemberView]) -> Iterator[SetView]:
    for surface in surfaces:
        yield _set(
            names,
            Code(f"{surface.name}_EVENTS"),
            f"The events that the surface ``{surface.value}`` carries.",
            [event for event in api.events if surface.value in event.surfaces],
        )
    if api.webhook is not None:
        for realtime in api.realtimes:
            name = realtime.server.name
            yield _set(
                names,
                Code(f"{names.surfaces[name]}_ONLY_EVENTS"),
                f"The events that arrive on the surface ``{name}`` and on no other.",
                [event for event in api.events if event.surfaces == (name,)],
            )


def _set(names: Names, name: Code, doc: str, events: Sequence[Event]) -> SetView:
    return SetView(name, doc, tuple(names.member(event) for event in events))


# -- registry.py --------------------------------------------------------------------------------


def plan_registry(api: Api, names: Names) -> RegistryView:
    """
    Plan ``registry.py``: what is known about each event and each command.
    """
    exports = [*_CODEC]
    if receives(api):
        exports.append("EVENT_SCHEME")
    if api.commands:
        exports.append("COMMANDS")
    return RegistryView(
        source=api.source,
        doc="What is known about each event, and the codec of payloads by name.",
        rows=tuple(
            RegistryRow(tuple(_info(event, names, names.member(event), names.modules[names.group(event)])))
            for event in api.events
        ),
        commands=tuple(
            RegistryRow(tuple(_info(command, names, literal(command.name), COMMANDS)))
            for command in api.commands
        ),
        overloads=tuple(_overloads(api, names)),
        scheme=tuple(_event_scheme(api)) if receives(api) else (),
        envelope=() if api.webhook is None else _envelope(api.webhook),
        exports=tuple(sorted(exports)),
    )


def _envelope(webhook: Webhook) -> tuple[str, ...]:
    """
    Name the members that hold name and data, where that is what a delivery is made of.
    """
    places = (webhook.scheme.name, webhook.scheme.data)
    names = [place.path[0] for place in places if isinstance(place, BodyPlace) and len(place.path) == 1]
    return tuple(names) if len(names) == len(places) else ()


def receives(api: Api) -> bool:
    """
    Tell whether the package receives events, rather than know them only.
    """
    return api.webhook is not None or bool(api.realtimes)


def registry_exports(api: Api) -> tuple[str, ...]:
    """
    Name what the package exports of its registry.
    """
    return ("COMMANDS", *_CODEC) if api.commands else _CODEC


def _event_scheme(api: Api) -> Iterator[Code]:
    yield Code("registry=REGISTRY")
    yield Code("event_class=Event")
    yield Code("surfaces=Surface")
    yield Code(f"shared={literal(api.sharing.members)}")
    yield Code(f"timestamp={literal(api.sharing.timestamp)}")
    yield Code(f"order={literal(api.sharing.order)}")


def _info(occurrence: Occurrence, names: Names, name: Code, module: Code) -> Iterator[Code]:
    yield Code(f"name={name}")
    yield Code(f"module={literal(f'payloads.{module}')}")
    surfaces = [
        f"Surface.{'WEBHOOK' if surface == WEBHOOK else names.surfaces[surface]}"
        for surface in occurrence.surfaces
    ]
    yield Code(f"surfaces=({', '.join(surfaces)}{',' if len(surfaces) == 1 else ''})")
    yield Code(f"channels={literal(tuple(channel.address for channel in occurrence.channels))}")
    if occurrence.content_type:
        yield Code(f"content_type={literal(occurrence.content_type)}")
    if occurrence.key:
        yield Code(f"key={literal(occurrence.key)}")
    if occurrence.availability:
        yield Code(f"availability={literal(dict(occurrence.availability))}")
    if occurrence.scopes:
        yield Code(f"scopes={construct(occurrence.scopes)}")
    if occurrence.deprecated:
        yield Code("deprecated=True")
    summary = first_line(occurrence)
    if summary:
        yield Code(f"summary={literal(summary)}")


def _overloads(api: Api, names: Names) -> Iterator[OverloadView]:
    for event in api.events if len(api.events) <= MOST_OVERLOADS else ():
        if isinstance(event.payload, Named):
            name = names.classes[event.payload.key]
            # Type checkers know no type of a literal.
            kind = Code("Any" if _is_literal(api.types[event.payload.key]) else f"type[{name}]")
            yield OverloadView(Code(f"Literal[{names.member(event)}, {literal(event.name)}]"), name, kind)


def _is_literal(named: NamedType) -> bool:
    """
    Tell whether a type is a constant, or may be.
    """

    def holds(type_: Type) -> bool:
        match type_:
            case Primitive(constants=constants):
                return len(constants) == 1
            case Nullable(type=inner):
                return holds(inner)
            case Choice(options=options):
                return any(holds(option) for option in options)
            case _:
                return False

    return isinstance(named, AliasType) and holds(named.type)


# -- samples.py ---------------------------------------------------------------------------------


def plan_samples(api: Api, names: Names) -> SamplesView:
    """
    Plan ``samples.py``: payloads and events for tests.
    """
    return SamplesView(
        source=api.source,
        doc="Payloads and events that no service has sent, for tests.",
        overloads=tuple(_overloads(api, names)),
        receives=receives(api),
        shared=tuple(_shared(api, names)),
        exports=samples_exports(api),
    )


def plan_sample_file(api: Api) -> SampleFileView:
    """
    Plan ``samples.json``: what ``samples.py`` makes payloads of.
    """
    return SampleFileView({event.name: dict(sample_payloads(api, event)) for event in api.events})


def samples_exports(api: Api) -> tuple[str, ...]:
    """
    Name what the package exports of its samples.
    """
    return ("make_event", "sample") if receives(api) else ("sample",)


# -- router.py, webhooks.py and client.py -------------------------------------------------------


def plan_router(api: Api, names: Names) -> RouterView:
    """
    Plan ``router.py``: where handlers are registered.
    """
    return RouterView(
        source=api.source,
        doc="Registering handlers.",
        groups=tuple(
            HandlersView(
                name,
                f"Handlers of events that arrive by {' and '.join(surfaces)}.",
                tuple(_handlers(api, names, surfaces)),
            )
            for surfaces, name in names.handlers.items()
        ),
        bases=(*(names.handlers.values() or [Code("EventHandlers")]), Code("BaseRouter")),
        overloads=tuple(_overloads(api, names)),
        payloads=Code("AnyPayload"),
        exports=("Router",),
    )


def _bases(names: Names, surface: str) -> Iterator[Code]:
    bases = [name for surfaces, name in names.handlers.items() if surface in surfaces]
    yield from bases or [Code("EventHandlers")]


def _handlers(api: Api, names: Names, surfaces: tuple[str, ...]) -> Iterator[HandlerView]:
    for event in api.events:
        if event.surfaces == surfaces and isinstance(event.payload, Named):
            yield HandlerView(
                method=names.stems[event.name],
                payload=names.classes[event.payload.key],
                member=names.member(event),
                doc=first_line(event) or f"Handle ``{event.name}``.",
            )


RECEIVER_ARGUMENTS: Final = frozenset(
    {"secret", "url_key", "url_key_name", "token", "url", "tolerance", "max_body", "inbox", "clock"}
    | {"observer", "strict", "reject_malformed", "deadline", "remember", "threads", "refresh"}
    | {"max_unproved", "health", "self"}
)
"""
What the arguments of receivers are called; a test holds this against the template.
"""


def plan_webhooks(api: Api, names: Names, webhook: Webhook) -> WebhooksView:
    """
    Plan ``webhooks.py``: the receiver of the webhook.
    """
    return WebhooksView(
        source=api.source,
        doc="Receiving events as HTTP requests.",
        class_doc=join(webhook.title, webhook.description, *header_docs(webhook)) or _RECEIVES,
        bases=(*_bases(names, WEBHOOK), Code("WebhookReceiver")),
        arguments=tuple(arguments(webhook.scheme)),
        payloads=Code("AnyPayload"),
        signs=webhook.scheme.signature is not None,
        token=webhook.scheme.token is not None or any(asked.token for asked in webhook.scheme.challenges),
        url=signs_url(webhook),
        batches=webhook.scheme.batch is not None,
        allowed=tuple(_allowed(api, names)),
        exports=("SCHEME", *webhook_exports(webhook)),
    )


def _allowed(api: Api, names: Names) -> Iterator[AllowedView]:
    taken = {*RECEIVER_ARGUMENTS, *keyword.kwlist}
    for member in api.sharing.members:
        name = names.shared[member]
        # The values of ``site_id`` are ``sites``, as long as nothing else is called so.
        short = f"{name.removesuffix('_id').rstrip('_')}s"
        argument = f"{name}_values" if short in taken else short
        while argument in taken:
            argument += "_"
        taken.add(argument)
        yield AllowedView(Code(argument), member)


def webhook_exports(webhook: Webhook) -> tuple[str, ...]:
    """
    Name what the package exports of the webhook's module.
    """
    return ("WebhookHandler", "sign", "signed_headers") if webhook.scheme.signature else ("WebhookHandler",)


def signs_url(webhook: Webhook) -> bool:
    """
    Tell whether the signature covers the URL.
    """
    # Named tuples without members are equal, whatever their classes.
    signature = webhook.scheme.signature
    return signature is not None and any(isinstance(part, RequestUrl) for part in signature.text)


def plan_client(api: Api, names: Names, realtime: Realtime) -> ClientView:
    """
    Plan the module of the client of one Socket.IO server.
    """
    surface = realtime.server.name
    parameters = {parameter: _parameter(parameter) for parameter in realtime.parameters}
    keywords = [view for parameter, view in parameters.items() if parameter.keyword]
    scheme = Code("SCHEME")
    if realtime.endpoint is None:
        scheme = Code("replace(SCHEME, url=url)")
        url = literal(_server_url(realtime))
        keywords.append(ParameterView(Code("url"), Code(f"url: str = {url}"), "", Code("url")))
    return ClientView(
        source=api.source,
        doc=f"Receiving events over the Socket.IO connection ``{surface}``.",
        name=names.clients[surface],
        class_doc=client_doc(realtime),
        bases=(*_bases(names, surface), Code("RealtimeClient")),
        arguments=tuple(_realtime_arguments(realtime)),
        scheme=scheme,
        positional=tuple(view for parameter, view in parameters.items() if not parameter.keyword),
        keywords=tuple(keywords),
        parameters=tuple(parameters.values()),
        commands=tuple(_commands(api, names, realtime)),
        payloads=Code("AnyPayload"),
        exports=(str(names.clients[surface]), "SCHEME"),
    )


def parameter_name(parameter: Parameter) -> Code:
    """
    Name a parameter of the client.
    """
    name = naming.snake(parameter.name)
    return Code(f"{name}_") if name in client_parameters() else name


def _parameter(parameter: Parameter) -> ParameterView:
    name = value = parameter_name(parameter)
    if parameter.secret:
        annotation = "SecretSource"
        value = Code(f"Secret.of({name}, what={literal(str(name))})")
    elif parameter.many:
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


def _realtime_arguments(realtime: Realtime) -> Iterator[Code]:
    yield Code(f"surface={literal(realtime.server.name)}")
    yield Code(f"namespace={literal(realtime.namespace)}")
    yield Code(f"path={literal(realtime.path)}")
    yield Code(f"url={literal(_server_url(realtime))}")
    for name in ("endpoint", "authentication", "binding"):
        part = getattr(realtime, name)
        if part is not None:
            yield Code(f"{name}={construct(part)}")
    yield Code(f"control=frozenset({literal(sorted(control_names(realtime)))})")
    values = {parameter.name: parameter.values for parameter in realtime.parameters if parameter.values}
    if values:
        yield Code(f"values={literal(values)}")


def _server_url(realtime: Realtime) -> str:
    """
    Return the server's address, variables replaced by their defaults.
    """
    url = realtime.server.url
    for variable in realtime.server.variables:
        url = url.replace("{" + variable.name + "}", variable.default or "")
    return url if "://" in url else f"{realtime.server.protocol}://{url}"


def _commands(api: Api, names: Names, realtime: Realtime) -> Iterator[CommandView]:
    space = Space(f"method of {names.clients[realtime.server.name]}")
    for command in api.commands:
        if realtime.server.name in command.surfaces and isinstance(command.payload, Named):
            yield CommandView(
                method=names.claim(space, send_method(command), command.name, command.origin, "command"),
                payload=names.classes[command.payload.key],
                wire=command.name,
                doc=join(*command.texts) or f"Send ``{command.name}``.",
            )


def send_method(command: Command) -> Code:
    """
    Name the method of a client that sends a command.
    """
    words = naming.words(command.python_name or command.operation or command.name)
    if words and words[0].lower() == "send":
        words = words[1:] or words
    method = Code(f"send_{naming.snake(' '.join(words))}")
    return Code(f"{method}_") if method in receiver_methods() else method
