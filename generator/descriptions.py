"""
The reference of the events: model -> what a reader gets to see of each event and shape.
"""

from __future__ import annotations

import json
import shlex
from collections.abc import Collection, Iterator, Sequence
from typing import Any, Final
from urllib.parse import quote

from . import naming
from .imports import import_order
from .model import (
    WEBHOOK,
    AliasType,
    AnyType,
    Api,
    ArrayType,
    Choice,
    Command,
    EnumType,
    Event,
    Field,
    MapType,
    Named,
    NamedType,
    Nullable,
    ObjectType,
    Occurrence,
    Primitive,
    Realtime,
    Type,
    UnionType,
    Webhook,
)
from .names import Names, attribute_of
from .printable import literal
from .runtime.endpoint import LIBRARIES
from .runtime.signature import QueryPlace
from .samples import sample_payloads
from .surfaces import parameter_name, send_method, signs_url
from .texts import examples_of, first_line
from .views import (
    DescribedEvent,
    DescribedGroup,
    DescribedMember,
    DescribedShape,
    DescribedType,
    DescribedVariant,
    Piece,
    ReadmeView,
    ReferenceView,
    SampleText,
    SnippetView,
)

_URL: Final = "https://example.com/webhook"
_NEEDS: Final = " ".join(f'"{name}>={least}"' for name, least in reversed([*LIBRARIES.values()]))


def plan_reference(api: Api, names: Names, package: str) -> ReferenceView:
    """
    Plan the reference: events by group, the commands, and the shapes that their members refer to.

    *package* is the name under which programs in it import the package.
    """
    plan = _Reference(api, names)
    groups = tuple(
        DescribedGroup(group, f"~{fragment(group)}", tuple(plan.event(event) for event in events))
        for group, events in names.groups.items()
    )
    return ReferenceView(
        source=api.source,
        title=api.title,
        version=api.version,
        description=api.description,
        notes=tuple(text for text in (api.provenance, api.evidence) if text),
        package=package,
        count=len(api.events),
        groups=groups,
        commands=tuple(plan.command(command) for command in api.commands),
        shapes=tuple(plan.shapes()),
    )


def plan_readme(api: Api, reference: ReferenceView) -> ReadmeView:
    """
    Plan the page that says what the package is.
    """
    programs = (
        snippet
        for group in reference.groups
        for event in group.events
        for snippet in event.snippets
        if snippet.language == "python"
    )
    program = next(programs, None)
    example = "" if program is None else f"{program.before}{reference.package}{program.after}"
    source, package = shlex.quote(api.source), shlex.quote(reference.package)
    return ReadmeView(
        source=api.source,
        title=api.title,
        version=api.version,
        package=reference.package,
        count=reference.count,
        needs=_NEEDS if api.realtimes else "",
        example=tuple(example.splitlines()),
        command=f"asyncapi-pygen generate {source} --overlay OVERLAY --package {package}",
    )


def fragment(name: str) -> str:
    """
    Write a name so that a URL can end in it: escaped by RFC 3986, and the tilde as well.

    Browsers cut a fragment at ``:~:``. What is not the name of an event begins with a tilde, which no
    escaped name has.
    """
    return quote(name, safe="!$&'()*+,;=:@/?-._", errors="surrogatepass").replace("~", "%7E")


class _Reference:
    def __init__(self, api: Api, names: Names) -> None:
        self._api = api
        self._names = names
        self._shapes: dict[str, None] = {}
        self._describing: set[str] = set()
        self._arguments = {
            realtime.server.name: ", ".join(self._arguments_of(realtime)) for realtime in api.realtimes
        }

    # -- events ---------------------------------------------------------------------------------

    def event(self, event: Event) -> DescribedEvent:
        """
        Describe an event.
        """
        return self._described(
            event,
            fragment=fragment(event.name),
            member=str(self._names.member(event)),
            method=str(self._names.stems[event.name]) if event.surfaces else "",
            facts=tuple(self._facts(event)),
            snippets=tuple(self._snippets(event, self._named(event))),
        )

    def command(self, command: Command) -> DescribedEvent:
        """
        Describe a command, which may have the name of an event.
        """
        clients = [
            str(self._names.clients[realtime.server.name])
            for realtime in self._api.realtimes
            if realtime.server.name in command.surfaces and isinstance(command.payload, Named)
        ]
        method = str(send_method(command)) if clients else ""
        payload = self._class(command)
        return self._described(
            command,
            fragment=f"~~{fragment(command.name)}",
            member="",
            method=method,
            facts=tuple(self._carried(command)),
            snippets=tuple(
                SnippetView(
                    "Send it, once the client is connected",
                    "from ",
                    f" import {_imported({client, payload})}\n\n\n"
                    f"async def send(client: {client}, data: {payload}) -> None:\n"
                    f"    await client.{method}(data)\n",
                )
                for client in clients
            ),
        )

    def _named(self, occurrence: Occurrence) -> NamedType | None:
        payload = occurrence.payload
        return self._api.types[payload.key] if isinstance(payload, Named) else None

    def _class(self, occurrence: Occurrence) -> str:
        payload = occurrence.payload
        return str(self._names.classes[payload.key]) if isinstance(payload, Named) else "Any"

    def _described(
        self,
        occurrence: Occurrence,
        *,
        fragment: str,
        member: str,
        method: str,
        facts: tuple[tuple[str, tuple[Piece, ...]], ...],
        snippets: tuple[SnippetView, ...],
    ) -> DescribedEvent:
        return DescribedEvent(
            name=occurrence.name,
            fragment=fragment,
            type=self._class(occurrence),
            member=member,
            method=method,
            summary=first_line(occurrence),
            texts=occurrence.texts,
            surfaces=occurrence.surfaces,
            facts=facts,
            content=self._content(self._named(occurrence)),
            samples=tuple(
                SampleText(variant, _json(payload))
                for variant, payload in sample_payloads(self._api, occurrence)
            ),
            snippets=snippets,
            evidence=occurrence.evidence,
            deprecated=occurrence.deprecated,
        )

    def _facts(self, event: Event) -> Iterator[tuple[str, tuple[Piece, ...]]]:
        surfaces, *others = self._carried(event)
        yield surfaces
        for parameter, values in event.availability:
            yield f"Delivered with {parameter}", (Piece(", ".join(values)),)
        for scope in event.scopes:
            access = (Piece(f" ({scope.access})"),) if scope.access else ()
            yield "Scope", (Piece(scope.scope, code=True), *access)
        key = _joined([(Piece(name, code=True),) for name in event.key], ", ")
        yield "Identified by", key or (Piece("nothing; two may look alike"),)
        yield from others

    def _carried(self, occurrence: Occurrence) -> Iterator[tuple[str, tuple[Piece, ...]]]:
        yield "Surfaces", (Piece(", ".join(occurrence.surfaces) or "none"),)
        if occurrence.content_type:
            yield "Content type", (Piece(occurrence.content_type),)
        if occurrence.tags:
            yield "Tags", (Piece(", ".join(occurrence.tags)),)

    # -- types ----------------------------------------------------------------------------------

    def _content(self, named: NamedType | None) -> DescribedType:
        match named:
            case ObjectType(fields=fields):
                return DescribedType(members=self._members(fields))
            case UnionType():
                return self._union(named)
            case AliasType(type=type_):
                return DescribedType(alias=self._words(type_))
            case EnumType(values=values):
                return DescribedType(alias=_values(values))
        return DescribedType(alias=(Piece("anything"),))

    def _union(self, union: UnionType) -> DescribedType:
        """
        Show what the variants share once, and what each has of its own.
        """
        objects, common = self._shared(union)
        return DescribedType(
            members=self._members(common),
            discriminator=union.discriminator,
            variants=tuple(
                DescribedVariant(
                    value,
                    str(self._names.classes[target.key]),
                    self._members([member for member in target.fields if member not in common]),
                )
                for value, target in objects
            ),
        )

    def _shared(self, union: UnionType) -> tuple[list[tuple[str, ObjectType]], list[Field]]:
        """
        Return the variants of a union by value, and the members that all of them have alike.
        """
        targets = [(variant.value, self._api.types[variant.type.key]) for variant in union.variants]
        objects = [(value, target) for value, target in targets if isinstance(target, ObjectType)]
        first = objects[0][1].fields if objects else ()
        return objects, [member for member in first if all(member in target.fields for _, target in objects)]

    def _members(self, fields: Sequence[Field]) -> tuple[DescribedMember, ...]:
        return tuple(
            DescribedMember(member.name, self._words(member.type), member.required, _text(member))
            for member in fields
        )

    def _words(self, type_: Type) -> tuple[Piece, ...]:
        match type_:
            case AnyType():
                return (Piece("anything"),)
            case Primitive(constants=constants) if constants:
                return _values(constants)
            case Primitive(kind=kind):
                return (Piece(str(kind)),)
            case ArrayType(items=items):
                return (Piece("array of "), *self._words(items))
            case MapType(values=values):
                return (Piece("object of "), *self._words(values))
            case Nullable(type=inner):
                return (*self._words(inner), Piece(" or null"))
            case Choice(options=options):
                return _joined([self._words(option) for option in options], " or ")
            case Named(key=key):
                return self._reference(self._api.types[key])

    def _reference(self, named: NamedType) -> tuple[Piece, ...]:
        if isinstance(named, EnumType):
            return _values(named.values)
        if isinstance(named, AliasType) and named.key not in self._describing:
            # Where an alias refers to itself, its name has to do.
            self._describing.add(named.key)
            words = self._words(named.type)
            self._describing.discard(named.key)
            return words
        self._shapes.setdefault(named.key)
        name = str(self._names.classes[named.key])
        return (Piece(name, code=True, shape=f"~{name}"),)

    def shapes(self) -> Iterator[DescribedShape]:
        """
        Describe the shapes that members referred to so far, and those that these refer to.
        """
        done: set[str] = set()
        while pending := [key for key in self._shapes if key not in done]:
            for key in pending:
                done.add(key)
                named = self._api.types[key]
                name = str(self._names.classes[key])
                yield DescribedShape(name, f"~{name}", named.description, self._content(named))

    # -- programs -------------------------------------------------------------------------------

    def _snippets(self, event: Event, named: NamedType | None) -> Iterator[SnippetView]:
        if not isinstance(event.payload, Named):
            return
        body, used = self._body(named)
        imports = {"Event", str(self._names.classes[event.payload.key]), *used}
        webhook = self._api.webhook
        if webhook is not None and WEBHOOK in event.surfaces:
            variable = self._variable("hook secret" if webhook.scheme.signature else "hook key")
            yield SnippetView(
                "Handle it as a webhook",
                "import os\n\nfrom ",
                f" import {_imported(imports | {'WebhookHandler'})}\n\n"
                f"hooks = WebhookHandler({_proof(webhook, variable)})\n\n\n"
                f"{self._handler('hooks', event, body)}\n\n"
                'app = hooks.asgi(path="/webhook")  # uvicorn module:app\n',
            )
            in_query = isinstance(webhook.scheme.name, QueryPlace)  # which `sign` does not make
            if webhook.scheme.signature and event.name.isprintable() and not in_query:
                yield SnippetView(
                    "Send it to a receiver on this machine, signed",
                    "python -m ",
                    f" sign --sample {shlex.quote(event.name)} --secret-env {variable}"
                    f"{_sign_options(webhook)} | curl --config - http://127.0.0.1:8000/webhook\n",
                    "sh",
                )
        for realtime in self._api.realtimes:
            if realtime.server.name in event.surfaces:
                client = str(self._names.clients[realtime.server.name])
                arguments = self._arguments[realtime.server.name]
                environment = "import os\n" if arguments else ""
                yield SnippetView(
                    f"Handle it over the connection {realtime.server.name}",
                    f"import asyncio\n{environment}\nfrom ",
                    f" import {_imported(imports | {client})}\n\n"
                    f"client = {client}({arguments})\n\n\n"
                    f"{self._handler('client', event, body)}\n\n"
                    'if __name__ == "__main__":\n    asyncio.run(client.run())  # python module.py\n',
                )

    def _handler(self, receiver: str, event: Event, body: str) -> str:
        assert isinstance(event.payload, Named)
        method, payload = self._names.stems[event.name], self._names.classes[event.payload.key]
        return f"@{receiver}.{method}\n" f"async def handle(event: Event[{payload}]) -> None:\n{body}\n"

    def _body(self, named: NamedType | None) -> tuple[str, frozenset[str]]:
        """
        Write what prints the thing that an event is about; return the classes that it uses as well.
        """
        objects, common = self._shared(named) if isinstance(named, UnionType) else ([], [])
        if isinstance(named, UnionType) and objects:
            first = objects[0][1]
            name = str(self._names.classes[first.key])
            own = self._own(first, named.discriminator, *(member.name for member in common))
            pattern, shown = (f"{own}=value", "value") if own else ("", "event.data")
            lines = (
                "    match event.data:",
                f"        case {name}({pattern}):",
                f"            print({shown})",
                "        case other:",
                "            print(other)",
            )
            return "\n".join(lines), frozenset({name})
        own = self._own(named)
        return f"    print(event.data{own and f'.{own}'})", frozenset()

    def _own(self, named: NamedType | None, *told: str) -> str:
        """
        Name the attribute of the first member that is there always and that not every event has.
        """
        sharing = self._api.sharing
        common = {*sharing.members, sharing.timestamp, sharing.order, *told}
        fields = named.fields if isinstance(named, ObjectType) else ()
        own = (member for member in fields if member.required and member.name not in common)
        return next((str(attribute_of(member)) for member in own), "")

    def _arguments_of(self, realtime: Realtime) -> Iterator[str]:
        for parameter in realtime.parameters:
            if parameter.required:
                value = f"os.environ[{literal(self._variable(parameter.name))}]"
                value = f"[{value}]" if parameter.many else value
                yield f"{parameter_name(parameter)}={value}" if parameter.keyword else value

    def _variable(self, name: str) -> str:
        """
        Name an environment variable.
        """
        return str(naming.constant(f"{self._api.service_name} {name}"))


def _proof(webhook: Webhook, variable: str) -> str:
    value, scheme = f"os.environ[{literal(variable)}]", webhook.scheme
    if scheme.signature:
        return f"secret={value}" + (f", url={literal(_URL)}" if signs_url(webhook) else "")
    if scheme.token and not scheme.url_key:
        return f"token={value}"
    return f"url_key={value}" + ("" if scheme.url_key else ', url_key_name="key"')


def _sign_options(webhook: Webhook) -> str:
    """
    Write the option that `sign` needs where the signature covers the URL.
    """
    return f" --url {_URL}" if signs_url(webhook) else ""


def _imported(names: Collection[str]) -> str:
    ordered = sorted(names, key=import_order)
    line = ", ".join(ordered)
    if len(line) <= 70:
        return line
    return "(\n" + "".join(f"    {name},\n" for name in ordered) + ")"


def _text(member: Field) -> str:
    """
    Say what a member is, and what the document demands of it. A lone example is in the sample.
    """
    notes = [
        *member.constraints,
        *([examples_of(member)] if len(member.examples) > 1 else []),
        *(["secret"] if member.secret else []),
        *(["deprecated"] if member.deprecated else []),
    ]
    return " ".join(filter(None, [member.description, f"({'; '.join(notes)})" if notes else ""]))


def _values(values: Sequence[Any]) -> tuple[Piece, ...]:
    shown = (value if isinstance(value, str) else json.dumps(value, ensure_ascii=False) for value in values)
    return _joined([(Piece(text, code=True),) for text in shown], " or ")


def _joined(parts: Sequence[tuple[Piece, ...]], word: str) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    for part in parts:
        pieces += [Piece(word), *part] if pieces else part
    return tuple(pieces)


def _json(value: Any) -> str:
    """
    Write JSON for a reader, what cannot be seen as an escape.
    """
    text = json.dumps(value, indent=2, ensure_ascii=False)
    return "".join(
        character if character.isprintable() or character == "\n" else json.dumps(character)[1:-1]
        for character in text
    )
