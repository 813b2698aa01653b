"""
Plan the package: which modules it has, and what each of them prints.

Names are decided in `names`, payload modules in `payloads`, modules about events in `surfaces`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from .descriptions import plan_readme, plan_reference
from .errors import NamingError
from .exports import ADAPTERS, exported
from .imports import import_order
from .model import Api, Named
from .names import ANY_PAYLOAD, Names, written
from .payloads import plan_payloads
from .printable import Code
from .surfaces import (
    plan_client,
    plan_events,
    plan_registry,
    plan_router,
    plan_sample_file,
    plan_samples,
    plan_webhooks,
    receives,
    registry_exports,
    samples_exports,
    webhook_exports,
)
from .texts import server_doc
from .views import (
    EventsView,
    InitView,
    LazyRow,
    MainView,
    Module,
    NoticeView,
    PayloadsView,
    Plan,
    PublicName,
    ReferenceView,
    UnionModuleView,
)


def plan_package(api: Api, package: str = "package") -> Plan:
    """
    Plan the modules of a package. *package* is what its examples import; no module depends on it.

    Raises `NamingError` with all wire names that become one Python name.
    """
    names = Names(api)
    reference = plan_reference(api, names, package)
    modules = tuple(_modules(api, names, reference))
    if names.faults:
        raise NamingError(names.faults)
    classes: dict[str, str] = {str(key): str(name) for key, name in names.classes.items()}
    for owner in (*api.commands, *api.events):
        if isinstance(owner.payload, Named):
            classes[owner.name] = classes[owner.payload.key]
    public = {
        name: PublicName(written(origin), names.identities[name], origin)
        for name, origin in sorted(names.public.items())
    }
    members = {event.name: str(names.member(event)) for event in api.events}
    methods = {event.name: str(names.stems[event.name]) for event in api.events if event.surfaces}
    return Plan(modules, public, classes, members, methods, reference)


def _modules(api: Api, names: Names, reference: ReferenceView) -> Iterator[Module]:
    payloads = plan_payloads(api, names)
    events = plan_events(api, names)
    yield Module("__init__.py", "init.py.jinja", _init(api, names, events, payloads))
    yield Module("__main__.py", "main.py.jinja", _main(api))
    yield Module("events.py", "events.py.jinja", events)
    yield Module("payloads/__init__.py", "init.py.jinja", _payloads_init(api, payloads))
    for name, view in payloads.items():
        yield Module(f"payloads/{name}.py", "payloads.py.jinja", view)
    yield Module(f"payloads/{ANY_PAYLOAD}.py", "any_payload.py.jinja", _any_payload(api, names))
    yield Module("registry.py", "registry.py.jinja", plan_registry(api, names))
    yield Module("samples.py", "samples.py.jinja", plan_samples(api, names))
    yield Module("samples.json", "samples.json.jinja", plan_sample_file(api))
    if receives(api):
        yield Module("router.py", "router.py.jinja", plan_router(api, names))
    for realtime in api.realtimes:
        path = f"{names.client_modules[realtime.server.name]}.py"
        yield Module(path, "client.py.jinja", plan_client(api, names, realtime))
    if api.webhook is not None:
        yield Module("webhooks.py", "webhooks.py.jinja", plan_webhooks(api, names, api.webhook))
        yield Module("adapters/__init__.py", "init.py.jinja", _adapters(api))
    yield Module("NOTICE", "notice.jinja", _notice(api))
    yield Module("LICENSE", "licence.jinja", None)
    yield Module("README.md", "readme.md.jinja", plan_readme(api, reference))
    yield Module("reference.html", "reference.html.jinja", reference)


def _payloads_init(api: Api, payloads: Mapping[Code, PayloadsView]) -> InitView:
    rows = [_row(f".{name}", view.exports) for name, view in payloads.items() if view.exports]
    rows.append(_row(f".{ANY_PAYLOAD}", ["AnyPayload"]))
    rows.sort(key=lambda row: row.module)
    return InitView(
        source=api.source,
        doc="Payload classes. A module is imported when the first of its classes is used.",
        runtime=Code(".._runtime"),
        rows=tuple(rows),
        exports=_exports(rows),
    )


def _adapters(api: Api) -> InitView:
    rows = [_row(f".._runtime.adapters.{name}", exports) for name, exports in ADAPTERS.items()]
    return InitView(
        source=api.source,
        doc="The webhook handler inside of frameworks, and observers of it. Libraries come when used.",
        runtime=Code(".._runtime"),
        rows=tuple(rows),
        exports=_exports(rows),
    )


def _any_payload(api: Api, names: Names) -> UnionModuleView:
    options = [names.classes[event.payload.key] for event in api.events if isinstance(event.payload, Named)]
    return UnionModuleView(
        source=api.source,
        doc="The union of all payloads, for annotations.",
        options=tuple(dict.fromkeys([*options, Code("UnknownPayload")])),
    )


def _init(api: Api, names: Names, events: EventsView, payloads: Mapping[Code, PayloadsView]) -> InitView:
    modules: dict[str, Iterable[str]] = {f".{module}": exports for module, exports in exported(api)}
    modules[".events"] = events.exports
    modules[".registry"] = registry_exports(api)
    modules[".samples"] = samples_exports(api)
    if receives(api):
        modules[".router"] = ["Router"]
    if api.webhook is not None:
        modules[".webhooks"] = webhook_exports(api.webhook)
    for server, client in names.clients.items():
        modules[f".{names.client_modules[server]}"] = [client]
    modules[f".payloads.{ANY_PAYLOAD}"] = ["AnyPayload"]
    modules |= {f".payloads.{name}": view.exports for name, view in payloads.items() if view.exports}
    rows = [_row(module, exports) for module, exports in sorted(modules.items())]
    if names.error:
        errors = next(number for number, row in enumerate(rows) if row.module == "._runtime.errors")
        rows.insert(errors + 1, LazyRow(rows[errors].module, (Code(f"ServiceError as {names.error}"),)))
    return InitView(
        source=api.source,
        doc=_package_doc(api),
        runtime=Code("._runtime"),
        rows=tuple(rows),
        exports=_exports(rows),
    )


def _row(module: str, exports: Iterable[str]) -> LazyRow:
    return LazyRow(Code(module), tuple(map(Code, sorted(exports, key=import_order))))


def _exports(rows: Iterable[LazyRow]) -> tuple[str, ...]:
    return tuple(sorted({name.rpartition(" as ")[2] or name for row in rows for name in row.names}))


def _package_doc(api: Api) -> str:
    perspective = "a client" if api.perspective == "client" else "the application"
    paragraphs = [
        f"{api.title}, version {api.version}.",
        f"Generated from {api.source} from the perspective of {perspective}.",
        api.provenance,
        api.description,
        *api.texts,
        *map(server_doc, api.servers),
        f"Contact: {api.contact}" if api.contact else "",
    ]
    return "\n\n".join(paragraph.strip() for paragraph in paragraphs if paragraph.strip())


def _main(api: Api) -> MainView:
    arguments = [Code("registry=REGISTRY"), Code('program=__package__ or ""')]
    if api.commands:
        arguments.append(Code("commands=COMMANDS"))
    if api.webhook is not None and api.webhook.scheme.signature is not None:
        arguments.append(Code('webhook="webhooks"'))
    return MainView(
        source=api.source,
        doc="Run ``python -m`` with the name of this package.",
        arguments=tuple(arguments),
    )


def _notice(api: Api) -> NoticeView:
    lines = [f"Generated by asyncapi-pygen from {api.source}: {api.title}, version {api.version}."]
    if api.provenance:
        lines.append(api.provenance)
    if api.licence is not None:
        url = f" ({api.licence.url})" if api.licence.url else ""
        lines.append(f"Terms of the API, as the document states them: {api.licence.name}{url}")
    else:
        lines.append("The document states no terms of the API.")
    if api.contact:
        lines.append(f"Contact for the API, as the document states it: {api.contact}")
    lines.append(
        "What was taken from the document and its overlays stays their authors'. The rest is"
        " asyncapi-pygen's, the modules in _runtime/ and what its templates print, and may be used as"
        " LICENSE says (MIT)."
    )
    return NoticeView(tuple(" ".join(line.split()) for line in lines))
