"""
Turn a resolved document into the model: surfaces, events, commands and their types.

After this step nobody says publish or subscribe. What is received and what is sent follows from
the perspective: for a client, AsyncAPI 2's `subscribe` is what it receives.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from .document import Array, Document, Node, Object
from .errors import Fault, ModelError, Origin
from .model import (
    WEBHOOK,
    AnyType,
    Api,
    Authentication,
    Basic,
    Binding,
    Command,
    Endpoint,
    Event,
    HeaderField,
    HeaderPlace,
    Hint,
    JsonKind,
    Licence,
    Parameter,
    Primitive,
    RawBody,
    Realtime,
    Route,
    Scope,
    SecurityScheme,
    Server,
    ServerVariable,
    Sharing,
    SignatureScheme,
    Template,
    Type,
    Webhook,
)
from .resolve import Resolved
from .schemas import Root, read_schemas

_DIRECTIONS: Final = {"client": ("subscribe", "publish"), "application": ("publish", "subscribe")}


def build_api(resolved: Resolved, perspective: str = "client") -> Api:
    """
    Build the model of an API as seen by a *perspective*, ``client`` or ``application``.

    Raises `ModelError` with everything that does not fit together.
    """
    return _Builder(resolved, perspective).api()


@dataclass
class _Found:
    """
    An event or a command, with its payload still a schema.
    """

    name: str
    payload: Node
    message: Object
    origin: Origin
    surfaces: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    channels: list[str] = field(default_factory=list)
    operation: str = ""
    typed: bool = False


class _Builder:
    def __init__(self, resolved: Resolved, perspective: str) -> None:
        self._resolved = resolved
        self._document: Document = resolved.document
        self._root = resolved.root
        self._receive, self._send = _DIRECTIONS[perspective]
        self._perspective = perspective
        self._faults: list[Fault] = []
        self._events: dict[str, _Found] = {}
        self._commands: dict[tuple[str, str], _Found] = {}

    def api(self) -> Api:
        root, info = self._root, self._root["info"]
        schemes = _objects(_object(root, "components"), "securitySchemes")
        servers = tuple(_server(name, server, schemes) for name, server in _objects(root, "servers").items())
        realtimes = tuple(self._realtimes(servers))
        webhook = self._webhook()
        self._collect(realtimes)
        if self._faults:
            raise ModelError(self._faults)
        events, commands, types = self._typed(
            [*self._events.values()], [(surface, found) for (surface, _), found in self._commands.items()]
        )
        licence = _object(info, "license")
        contact = _object(info, "contact")
        return Api(
            source=self._document.name.rsplit("/", 1)[-1],
            title=_text(info, "title"),
            version=_text(info, "version"),
            description=_text(info, "description"),
            licence=Licence(_text(licence, "name"), _text(licence, "url")) if licence else None,
            contact=", ".join(value for key in ("name", "url", "email") if (value := _text(contact, key))),
            perspective=self._perspective,
            service_name=_text(info, "x-service-name"),
            sharing=_sharing(_object(root, "x-events")),
            servers=servers,
            realtimes=realtimes,
            webhook=webhook,
            events=events,
            commands=commands,
            types=types,
            texts=tuple(_texts_of(root) + _terms(info)),
        )

    # -- events and commands --------------------------------------------------------------------

    def _collect(self, realtimes: Sequence[Realtime]) -> None:
        for address, channel in _objects(self._root, "channels").items():
            if "x-webhook" in channel:
                self._collect_webhook(address, channel)
                continue
            surface = self._surface_of(address, channel, realtimes)
            for direction in (self._receive, self._send):
                operation = channel.get(direction)
                if isinstance(operation, Object):
                    self._collect_operation(address, channel, operation, surface, direction == self._receive)

    def _surface_of(self, address: str, channel: Object, realtimes: Sequence[Realtime]) -> Realtime | None:
        named = channel.get("servers")
        for realtime in realtimes:
            if address.startswith(self._prefix(realtime)) and (not named or realtime.server.name in named):
                return realtime
        return None

    def _prefix(self, realtime: Realtime) -> str:
        server = self._root["servers"][realtime.server.name]
        return _text(server["x-socketio"], "channelPrefix")

    def _collect_operation(
        self, address: str, channel: Object, operation: Object, surface: Realtime | None, received: bool
    ) -> None:
        messages = list(_messages(operation))
        control = _control_names(surface)
        for number, message in enumerate(messages, start=1):
            if surface is not None and len(messages) == 1:
                name = address.removeprefix(self._prefix(surface))
                given = _text(message, "name")
                if name in control or given in control:
                    continue
            else:
                name = self._message_name(message, operation, address, number if len(messages) > 1 else 0)
                if name in control:
                    continue
            found = _Found(
                name=name,
                payload=_payload(message),
                message=message,
                origin=message.origin if len(messages) > 1 else operation.origin,
                surfaces=[surface.server.name] if surface else [],
                texts=[*_texts_of(message), *_texts_of(operation), *_texts_of(channel)],
                channels=[address],
                operation=_text(operation, "operationId"),
                typed=True,
            )
            if received:
                self._add_event(found)
            else:
                self._add_command(found)

    def _message_name(self, message: Object, operation: Object, address: str, number: int) -> str:
        """
        Name a message by the first thing that names it. *number* counts from 1 among several.
        """
        payload = _text(_object(message, "payload"), "$ref").rpartition("/")[2]
        return (
            _text(message, "name")
            or _text(message, "messageId")
            or self._resolved.key(message)
            or ("" if number else _text(operation, "operationId"))
            or _text(message, "title")
            or (payload or f"{address} {number}" if number else address)
        )

    def _add_event(self, found: _Found) -> None:
        present = self._events.get(found.name)
        if present is None:
            self._events[found.name] = found
            return
        if found.typed and present.typed and found.payload != present.payload:
            self._fault(
                found.origin,
                f"an event called {found.name!r} exists already, with another payload; "
                "give one of the two messages another name",
            )
            return
        if found.typed and not present.typed:
            present, found = found, present
            self._events[found.name] = present
        present.surfaces += [surface for surface in found.surfaces if surface not in present.surfaces]
        present.channels += [channel for channel in found.channels if channel not in present.channels]
        present.texts += found.texts

    def _add_command(self, found: _Found) -> None:
        identity = (found.surfaces[0] if found.surfaces else "", found.name)
        present = self._commands.get(identity)
        if present is None:
            self._commands[identity] = found
        elif present.payload != found.payload:
            self._fault(
                found.origin,
                f"a command called {found.name!r} exists already, with another payload; "
                "give one of the two messages another name",
            )
        else:
            present.channels += found.channels

    def _typed(
        self, found_events: list[_Found], found_commands: list[tuple[str, _Found]]
    ) -> tuple[tuple[Event, ...], tuple[Command, ...], dict[str, Any]]:
        """
        Read all payloads at once.
        """
        everything = [*found_events, *(found for _, found in found_commands)]
        roots = [
            Root(found.payload, found.name, _origin_of(found), _text(found.message, "x-python-name"))
            for found in everything
        ]
        types, named = read_schemas(self._document, roots)
        events = tuple(self._event(found, type_) for found, type_ in zip(found_events, types, strict=False))
        commands = tuple(
            _command(found, surface, type_)
            for (surface, found), type_ in zip(found_commands, types[len(found_events) :], strict=True)
        )
        return events, commands, named

    def _event(self, found: _Found, payload: Type) -> Event:
        message = found.message
        availability = _object(message, "x-availability")
        examples = message.get("examples")
        return Event(
            name=found.name,
            payload=payload,
            surfaces=tuple(found.surfaces),
            origin=found.origin,
            title=_text(message, "title"),
            description=_text(message, "description") or _text(message, "summary"),
            texts=tuple(dict.fromkeys(found.texts)),
            channels=tuple(found.channels),
            key=tuple(message.get("x-key") or ()),
            availability=tuple((name, tuple(values)) for name, values in (availability or {}).items()),
            scopes=tuple(
                Scope(str(scope["scope"]), str(scope.get("access", "")))
                for scope in message.get("x-scopes") or ()
            ),
            evidence=_text(message, "x-evidence"),
            deprecated=message.get("deprecated") is True,
            content_type=_text(message, "contentType") or _text(self._root, "defaultContentType"),
            examples=tuple(examples) if isinstance(examples, Array) else (),
            tags=tuple(_text(tag, "name") for tag in message.get("tags") or () if isinstance(tag, Object)),
            python_name=_text(message, "x-python-name"),
        )

    # -- the webhook ----------------------------------------------------------------------------

    def _webhook(self) -> Webhook | None:
        for address, channel in _objects(self._root, "channels").items():
            scheme = channel.get("x-webhook")
            if isinstance(scheme, Object):
                return self._read_webhook(address, channel, scheme)
        return None

    def _read_webhook(self, address: str, channel: Object, scheme: Object) -> Webhook:
        operation = self._operation_of(channel)
        envelope = scheme["envelope"]
        delivery: dict[str, Any] = _object(scheme, "delivery") or {}
        url_key = _object(scheme, "urlKey")
        texts = _texts_of(operation) + _texts_of(channel)
        return Webhook(
            address=address,
            method=_http_method(channel, operation),
            name_member=_text(envelope, "name"),
            data_member=_text(envelope, "data"),
            timestamp_member=_text(envelope, "timestamp"),
            timestamp_unit=_text(envelope, "timestampUnit") or "milliseconds",
            envelope_members=tuple(self._envelope_members(operation)),
            signature=_signature(_object(scheme, "signature")),
            url_key=_text(url_key, "parameter") if url_key else "",
            attempt_header=str(delivery.get("attempt", "")),
            limit_header=str(delivery.get("limit", "")),
            origin_header=str(delivery.get("origin", "")),
            hints=tuple(Hint(hint["startsWith"], hint["text"]) for hint in scheme.get("hints") or ()),
            headers=tuple(_http_headers(operation)),
            title=texts[0] if texts else "",
            description="\n\n".join(texts[1:]),
            origin=channel.origin,
        )

    def _envelope_members(self, operation: Object) -> Iterator[str]:
        payloads = [message.get("payload") for message in _messages(operation)]
        for member in _sharing(_object(self._root, "x-events")).members:
            if payloads and all(self._member(payload, member) is not None for payload in payloads):
                yield member

    def _operation_of(self, channel: Object) -> Object:
        operation = channel.get(self._receive) or channel.get(self._send)
        return operation if isinstance(operation, Object) else Object(channel.origin, channel.base)

    def _collect_webhook(self, address: str, channel: Object) -> None:
        envelope = channel["x-webhook"]["envelope"]
        operation = self._operation_of(channel)
        names_found = False
        for message in _messages(operation):
            payload = message.get("payload")
            names = self._member(payload, _text(envelope, "name"))
            data = self._member(payload, _text(envelope, "data"))
            values = _values_of(names)
            names_found = names_found or bool(values)
            for value in values:
                single = len(values) == 1
                self._add_event(
                    _Found(
                        name=value,
                        payload=data if data is not None else True,
                        message=message if single else Object(message.origin, message.base),
                        origin=message.origin if single else _value_origin(names, value),
                        surfaces=[WEBHOOK],
                        texts=_texts_of(message) if single else [],
                        channels=[address],
                        typed=single and not self._is_open(data),
                    )
                )
        if not names_found:
            self._fault(
                channel.origin,
                f"the webhook lists no events: member {_text(envelope, 'name')!r} of its message has neither "
                "enum nor const",
            )

    def _is_open(self, node: Node) -> bool:
        node = self._follow(node)
        return not isinstance(node, Object) or not any(
            node.get(keyword) for keyword in ("properties", "allOf", "oneOf", "anyOf")
        )

    def _member(self, node: Node, name: str, depth: int = 0) -> Node:
        """
        Find the schema of a member of an object, through references and `allOf`.
        """
        node = self._follow(node)
        if not isinstance(node, Object) or depth > 100:
            return None
        properties = node.get("properties")
        parts = node.get("allOf") or ()
        own = (
            self._follow(properties[name]) if isinstance(properties, Object) and name in properties else None
        )
        inherited = [found for part in parts if (found := self._member(part, name, depth + 1)) is not None]
        candidates = [candidate for candidate in (own, *inherited) if candidate is not None]
        # A message narrows what its envelope says: the part with a const or with members is the one meant.
        for keywords in (("const",), ("properties", "allOf", "oneOf", "anyOf"), ("enum",)):
            for candidate in candidates:
                if isinstance(candidate, Object) and any(keyword in candidate for keyword in keywords):
                    return candidate
        return candidates[0] if candidates else None

    def _follow(self, node: Node) -> Node:
        while isinstance(node, Object) and isinstance(node.get("$ref"), str):
            node = self._document.target(node)
        return node

    # -- Socket.IO ------------------------------------------------------------------------------

    def _realtimes(self, servers: Sequence[Server]) -> Iterator[Realtime]:
        for server in servers:
            scheme = self._root["servers"][server.name].get("x-socketio")
            if isinstance(scheme, Object):
                yield self._realtime(server, scheme)

    def _realtime(self, server: Server, scheme: Object) -> Realtime:
        authentication = _authentication(_object(scheme, "authentication"))
        return Realtime(
            server=server,
            namespace=_text(scheme, "namespace") or "/",
            path=_text(scheme, "path") or "/socket.io/",
            parameters=tuple(self._parameters(scheme, authentication)),
            endpoint=_endpoint(_object(scheme, "endpoint")),
            authentication=authentication,
            binding=_binding(_object(scheme, "binding")),
        )

    def _parameters(self, scheme: Object, authentication: Authentication | None) -> Iterator[Parameter]:
        members = {
            parameter: member for member, parameter in (authentication.members if authentication else ())
        }
        payload = self._authentication_payload(scheme, authentication)
        for name, given in _objects(scheme, "parameters").items():
            schema = self._member(payload, members[name]) if name in members else None
            schema = schema if isinstance(schema, Object) else Object(given.origin, given.base)
            values = given.get("enum", schema.get("enum"))
            default = given.get("default", schema.get("default"))
            type_ = _text(given, "type") or ("strings" if schema.get("type") == "array" else "string")
            yield Parameter(
                name=name,
                many=type_ == "strings",
                required="default" not in given and "default" not in schema,
                default=default if isinstance(default, str) else None,
                values=tuple(value for value in values or () if isinstance(value, str)),
                secret=given.get("secret", schema.get("format") == "password") is True,
                keyword=given.get("keyword") is True or type_ == "strings",
                description=_text(given, "description") or _text(schema, "description"),
            )

    def _authentication_payload(self, scheme: Object, authentication: Authentication | None) -> Node:
        """
        Find the schema of what the client sends to prove who it is.
        """
        if authentication is None or not authentication.send:
            return None
        address = _text(scheme, "channelPrefix") + authentication.send
        for candidate, channel in _objects(self._root, "channels").items():
            operation = channel.get(self._send)
            if not isinstance(operation, Object):
                continue
            for message in _messages(operation):
                if candidate == address or _text(message, "name") == authentication.send:
                    return message.get("payload")
        return None

    def _fault(self, origin: Origin, sentence: str) -> None:
        self._faults.append(Fault(origin, sentence))


# -- parts of the document ----------------------------------------------------------------------


def _server(name: str, server: Object, schemes: dict[str, Object]) -> Server:
    variables = tuple(
        ServerVariable(
            name=key,
            default=_text(variable, "default") or None,
            values=tuple(map(str, variable.get("enum") or ())),
            description=_text(variable, "description"),
        )
        for key, variable in _objects(server, "variables").items()
    )
    security = tuple(
        SecurityScheme(
            key, _text(schemes[key], "type"), _text(schemes[key], "description"), schemes[key].origin
        )
        for requirement in server.get("security") or ()
        if isinstance(requirement, Object)
        for key in requirement
        if key in schemes
    )
    return Server(
        name=name,
        url=_text(server, "url"),
        protocol=_text(server, "protocol"),
        description=_text(server, "description"),
        variables=variables,
        security=security,
        origin=server.origin,
        python_name=_text(server, "x-python-name"),
    )


def _sharing(shared: Object | None) -> Sharing:
    if shared is None:
        return Sharing()
    return Sharing(tuple(shared.get("shared") or ()), _text(shared, "timestamp"), _text(shared, "order"))


def _command(found: _Found, surface: str, payload: Type) -> Command:
    return Command(
        name=found.name,
        operation=found.operation,
        payload=payload,
        surface=surface,
        origin=found.origin,
        title=_text(found.message, "title"),
        description=_text(found.message, "description") or _text(found.message, "summary"),
        texts=tuple(dict.fromkeys(found.texts)),
        channels=tuple(found.channels),
        python_name=_text(found.message, "x-python-name"),
    )


def _signature(scheme: Object | None) -> SignatureScheme | None:
    if scheme is None:
        return None
    timestamp = _object(scheme, "timestamp")
    return SignatureScheme(
        signature=_header_place(scheme["header"]),
        timestamp=_header_place(timestamp) if timestamp is not None else None,
        unit=_text(timestamp, "unit"),
        text=tuple(_signed_part(part) for part in scheme["text"]),
        digest=_text(scheme, "digest"),
        encoding=_text(scheme, "encoding"),
        prefix=_text(scheme, "prefix"),
    )


def _header_place(node: Node) -> HeaderPlace:
    if isinstance(node, str):
        return HeaderPlace(node)
    return HeaderPlace(_text(node, "header"), _text(node, "field"))


def _signed_part(part: Node) -> str | HeaderPlace | RawBody:
    if isinstance(part, str):
        return part
    return RawBody() if "body" in part else _header_place(part)


def _http_method(channel: Object, operation: Object) -> str:
    for holder in (operation, channel):
        method = _text(_object(_object(holder, "bindings"), "http"), "method")
        if method:
            return method
    return "POST"


def _http_headers(operation: Object) -> Iterator[HeaderField]:
    holders = [operation, *_messages(operation)]
    for holder in holders:
        headers = _object(_object(_object(holder, "bindings"), "http"), "headers")
        for name, schema in _objects(headers, "properties").items():
            kind = schema.get("type")
            type_: Type = Primitive(JsonKind(kind)) if kind in list(JsonKind) else AnyType()
            yield HeaderField(name, type_, _text(schema, "description"))


def _authentication(scheme: Object | None) -> Authentication | None:
    if scheme is None:
        return None
    return Authentication(
        send=_text(scheme, "send"),
        members=tuple((member, parameter) for member, parameter in scheme["members"].items()),
        confirmed=_text(scheme, "confirmed"),
        refused=_text(scheme, "refused"),
        deadline=float(scheme.get("deadline", 10)),
    )


def _endpoint(scheme: Object | None) -> Endpoint | None:
    if scheme is None:
        return None
    url = scheme["url"]
    routes = [Route(Template(url))] if isinstance(url, str) else [_route(route) for route in url]
    headers = (_objects(scheme, "headers", every=True)).items()
    return Endpoint(
        method=_text(scheme, "method"),
        routes=tuple(routes),
        headers=tuple(
            (name, Template(value) if isinstance(value, str) else Basic(value["basic"][0], value["basic"][1]))
            for name, value in headers
        ),
        answer=tuple(scheme["answer"]),
    )


def _route(route: Object) -> Route:
    conditions: dict[str, Any] = _object(route, "when") or {}
    return Route(Template(route["url"]), tuple((name, str(value)) for name, value in conditions.items()))


def _binding(scheme: Object | None) -> Binding | None:
    if scheme is None:
        return None
    return Binding(
        rebind=_text(scheme, "rebind"),
        interval=float(scheme.get("interval", 0)),
        add=_text(scheme, "add"),
        remove=_text(scheme, "remove"),
        member=_text(scheme, "member"),
    )


def _control_names(realtime: Realtime | None) -> frozenset[str]:
    """
    Name the events that belong to the protocol and are neither events nor commands of the API.
    """
    if realtime is None:
        return frozenset()
    names: list[str] = []
    if realtime.authentication:
        names += [
            realtime.authentication.send,
            realtime.authentication.confirmed,
            realtime.authentication.refused,
        ]
    if realtime.binding:
        names += [realtime.binding.rebind, realtime.binding.add, realtime.binding.remove]
    return frozenset(filter(None, names))


# -- reading nodes ------------------------------------------------------------------------------


def _messages(operation: Object) -> Iterator[Object]:
    message = operation.get("message")
    if isinstance(message, Object):
        options = message.get("oneOf")
        yield from options if isinstance(options, Array) else [message]


_JSON_SCHEMA_FORMATS: Final = (
    "application/vnd.aai.asyncapi",
    "application/schema+json",
    "application/schema+yaml",
)


def _payload(message: Object) -> Node:
    """
    Return the schema of a message's payload; a dialect that is not JSON Schema says nothing here.
    """
    dialect = _text(message, "schemaFormat")
    if dialect and not dialect.startswith(_JSON_SCHEMA_FORMATS):
        return True
    return message.get("payload", True)


def _values_of(schema: Node) -> list[str]:
    if not isinstance(schema, Object):
        return []
    values = [schema["const"]] if "const" in schema else schema.get("enum") or ()
    return [value for value in values if isinstance(value, str)]


def _value_origin(schema: Object, value: str) -> Origin:
    values = schema.get("enum")
    return values.value_origin(values.index(value)) if isinstance(values, Array) else schema.origin


def _origin_of(found: _Found) -> Origin:
    return getattr(found.payload, "origin", found.origin)


def _object(node: Node, key: str) -> Object | None:
    value = node.get(key) if isinstance(node, Object) else None
    return value if isinstance(value, Object) else None


def _objects(node: Node, key: str, *, every: bool = False) -> dict[str, Any]:
    entries = _object(node, key)
    if entries is None:
        return {}
    return {name: value for name, value in entries.items() if every or isinstance(value, Object)}


def _text(node: Node, key: str) -> str:
    value = node.get(key) if isinstance(node, Object) else None
    return value if isinstance(value, str) else ""


def _texts_of(node: Object) -> list[str]:
    """
    Collect what an object says about itself to people, most telling first.
    """
    texts = [_text(node, key) for key in ("title", "summary", "description")]
    docs = _object(node, "externalDocs")
    if docs is not None:
        texts.append(" ".join(filter(None, (_text(docs, "description"), _text(docs, "url")))))
    return [text.strip() for text in texts if text.strip()]


def _terms(info: Object) -> list[str]:
    terms = _text(info, "termsOfService")
    return [f"Terms of service: {terms}"] if terms else []
