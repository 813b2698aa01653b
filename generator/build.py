"""
Turn a resolved document into the model: surfaces, events, commands and their types.

After this step nobody says publish or subscribe. What is received and what is sent follows from
the perspective: for a client, AsyncAPI 2's `subscribe` is what it receives.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from .channels import DIRECTIONS, Found, find_occurrences, messages_of, texts_of
from .dialects import is_json_schema
from .document import Document
from .errors import ModelError, Origin
from .model import (
    AnyType,
    Api,
    Channel,
    ChannelParameter,
    Command,
    Correlation,
    Event,
    HeaderField,
    JsonKind,
    Licence,
    Parameter,
    Primitive,
    Realtime,
    SecurityScheme,
    Server,
    ServerVariable,
    Sharing,
    Type,
    Webhook,
)
from .nodes import Array, Node, Object, object_at, objects_at, plain, split_pointer, text_at
from .places import find_place, header_place, http_method, is_required, place_at, read_envelope
from .resolve import Resolved
from .runtime.registry import Scope
from .runtime.session import Authentication, Basic, Binding, Endpoint, Route, Template
from .runtime.signature import (
    BodyPlace,
    Challenge,
    FormBody,
    HeaderPlace,
    Place,
    QueryPlace,
    RawBody,
    RequestMethod,
    RequestUrl,
    SignatureScheme,
    SignedPart,
    SignedPlace,
    WebhookScheme,
)
from .schemas import Root, read_schemas
from .shapes import constants_of, find_member

_DELIVERY = ("id", "attempt", "limit", "origin")


def build_api(resolved: Resolved, perspective: str = "client") -> Api:
    """
    Build the model of an API as seen by a *perspective*, ``client`` or ``application``.

    Raises `ModelError` with everything that does not fit together.
    """
    return _Builder(resolved, perspective).api()


class _Builder:
    def __init__(self, resolved: Resolved, perspective: str) -> None:
        self._resolved = resolved
        self._document: Document = resolved.document
        self._root = resolved.root
        self._receive, self._send = DIRECTIONS[perspective]
        self._perspective = perspective

    def api(self) -> Api:
        root, info = self._root, self._root["info"]
        schemes = objects_at(object_at(root, "components"), "securitySchemes")
        servers = tuple(
            _server(name, server, schemes) for name, server in objects_at(root, "servers").items()
        )
        realtimes = tuple(self._realtimes(servers))
        webhook = self._webhook()
        found = find_occurrences(self._resolved, self._perspective, realtimes)
        if found.faults:
            raise ModelError(found.faults)
        events, commands, types = self._typed([*found.events.values()], [*found.commands.values()])
        licence = object_at(info, "license")
        contact = object_at(info, "contact")
        return Api(
            source=self._document.name.rsplit("/", 1)[-1],
            title=text_at(info, "title"),
            version=text_at(info, "version"),
            description=text_at(info, "description"),
            licence=Licence(text_at(licence, "name"), text_at(licence, "url")) if licence else None,
            contact=", ".join(value for key in ("name", "url", "email") if (value := text_at(contact, key))),
            perspective=self._perspective,
            service_name=text_at(info, "x-service-name"),
            sharing=_sharing(object_at(root, "x-events")),
            servers=servers,
            realtimes=realtimes,
            webhook=webhook,
            events=events,
            commands=commands,
            types=types,
            provenance=text_at(info, "x-provenance"),
            evidence=text_at(info, "x-evidence"),
            texts=tuple(texts_of(root) + _terms(info)),
            notes=tuple(found.notes()),
        )

    # -- events and commands --------------------------------------------------------------------

    def _typed(
        self, events: Sequence[Found], commands: Sequence[Found]
    ) -> tuple[tuple[Event, ...], tuple[Command, ...], dict[str, Any]]:
        """
        Read all payloads and headers at once.
        """
        everything = [*events, *commands]
        roots = [
            Root(found.payload, found.name, _origin_of(found), found.python_name) for found in everything
        ]
        types, named = read_schemas(self._document, roots)
        occurrences = [self._occurrence(found, type_) for found, type_ in zip(everything, types, strict=True)]
        return (
            tuple(Event(**occurrence) for occurrence in occurrences[: len(events)]),
            tuple(
                Command(**occurrence, operation=found.operation)
                for occurrence, found in zip(occurrences[len(events) :], commands, strict=True)
            ),
            named,
        )

    def _occurrence(self, found: Found, payload: Type) -> dict[str, Any]:
        """
        Collect what an event and a command have alike.
        """
        message = found.message
        availability = object_at(message, "x-availability")
        examples = message.get("examples")
        return {
            "name": found.name,
            "payload": payload,
            "surfaces": tuple(found.surfaces),
            "origin": found.origin,
            "identity": found.identity,
            "title": text_at(message, "title"),
            "description": text_at(message, "description") or text_at(message, "summary"),
            "texts": tuple(dict.fromkeys(found.texts)),
            "channels": tuple(_channel(address, channel) for address, channel in found.channels.items()),
            "headers": tuple(self._headers(message)),
            "correlation": _correlation(object_at(message, "correlationId")),
            "key": tuple(message.get("x-key") or ()),
            "availability": tuple((name, tuple(values)) for name, values in (availability or {}).items()),
            "scopes": tuple(
                Scope(str(scope["scope"]), str(scope.get("access", "")))
                for scope in message.get("x-scopes") or ()
            ),
            "evidence": text_at(message, "x-evidence"),
            "deprecated": message.get("deprecated") is True,
            "content_type": text_at(message, "contentType") or text_at(self._root, "defaultContentType"),
            "examples": tuple(map(plain, examples)) if isinstance(examples, Array) else (),
            "tags": tuple(
                text_at(tag, "name") for tag in message.get("tags") or () if isinstance(tag, Object)
            ),
            "python_name": found.python_name,
        }

    def _headers(self, message: Object) -> Iterator[HeaderField]:
        """
        Read the headers of a message, whose schema says them as members.
        """
        if not is_json_schema(message.get("schemaFormat")):
            return
        schema, _ = self._document.follow(message.get("headers"))
        for name in objects_at(schema, "properties"):
            header, _ = self._document.follow(schema["properties"][name])
            yield _header(name, header)

    # -- the webhook ----------------------------------------------------------------------------

    def _webhook(self) -> Webhook | None:
        for address, channel in objects_at(self._root, "channels").items():
            scheme = channel.get("x-webhook")
            if isinstance(scheme, Object):
                return self._read_webhook(address, channel, scheme)
        return None

    def _read_webhook(self, address: str, channel: Object, scheme: Object) -> Webhook:
        operation = self._operation_of(channel)
        texts = texts_of(operation) + texts_of(channel)
        return Webhook(
            address=address,
            scheme=self._webhook_scheme(channel, operation, scheme),
            headers=tuple(_http_headers(operation)),
            title=texts[0] if texts else "",
            description="\n\n".join(texts[1:]),
            origin=channel.origin,
        )

    def _webhook_scheme(self, channel: Object, operation: Object, scheme: Object) -> WebhookScheme:
        envelope = scheme["envelope"]
        places = read_envelope(envelope)
        messages = list(messages_of(operation))
        delivery = {word: place_at(scheme.get("delivery"), word, "header") for word in _DELIVERY}
        shared = tuple(self._envelope_members(messages))
        token = object_at(scheme, "token")
        return WebhookScheme(
            method=http_method(channel),
            name=places.name,
            data=places.data,
            time=places.time,
            time_unit=text_at(envelope, "timestampUnit") or "milliseconds",
            signature=_signature(object_at(scheme, "signature"), scheme.get("hints") or ()),
            url_key=text_at(object_at(scheme, "urlKey"), "parameter"),
            token=HeaderPlace(text_at(token, "header")) if token is not None else None,
            token_prefix=text_at(token, "prefix"),
            delivery_id=delivery["id"],
            attempt=delivery["attempt"],
            limit=delivery["limit"],
            origin=delivery["origin"],
            form=scheme.get("body") == "form",
            batch=split_pointer(text_at(scheme, "batch")) if "batch" in scheme else None,
            integer_names=any(
                isinstance(value, int)
                for message in messages
                for value in constants_of(find_place(self._document, message, places.name)) or ()
            ),
            challenges=tuple(_challenge(challenge) for challenge in scheme.get("challenges") or ()),
            envelope_members=shared,
            required_members=tuple(
                member for member in shared if self._require(messages, BodyPlace((member,)))
            ),
            time_required=places.time is not None and self._require(messages, places.time),
        )

    def _envelope_members(self, messages: Sequence[Object]) -> Iterator[str]:
        payloads = [message.get("payload") for message in messages]
        for member in _sharing(object_at(self._root, "x-events")).members:
            if payloads and all(
                find_member(self._document, payload, member) is not None for payload in payloads
            ):
                yield member

    def _require(self, messages: Sequence[Object], place: Place) -> bool:
        """
        Tell whether every message says that there is something at a place.
        """
        return bool(messages) and all(is_required(self._document, message, place) for message in messages)

    def _operation_of(self, channel: Object) -> Object:
        operation = channel.get(self._receive) or channel.get(self._send)
        return operation if isinstance(operation, Object) else Object(channel.origin, channel.base)

    # -- Socket.IO ------------------------------------------------------------------------------

    def _realtimes(self, servers: Sequence[Server]) -> Iterator[Realtime]:
        for server in servers:
            scheme = self._root["servers"][server.name].get("x-socketio")
            if isinstance(scheme, Object):
                yield self._realtime(server, scheme)

    def _realtime(self, server: Server, scheme: Object) -> Realtime:
        authentication = _authentication(object_at(scheme, "authentication"))
        return Realtime(
            server=server,
            namespace=text_at(scheme, "namespace") or "/",
            path=text_at(scheme, "path") or "/socket.io/",
            parameters=tuple(self._parameters(scheme, authentication)),
            endpoint=_endpoint(object_at(scheme, "endpoint")),
            authentication=authentication,
            binding=_binding(object_at(scheme, "binding")),
        )

    def _parameters(self, scheme: Object, authentication: Authentication | None) -> Iterator[Parameter]:
        members = {
            parameter: member for member, parameter in (authentication.members if authentication else ())
        }
        payload = self._authentication_payload(scheme, authentication)
        for name, given in objects_at(scheme, "parameters").items():
            schema = find_member(self._document, payload, members[name]) if name in members else None
            schema = schema if isinstance(schema, Object) else Object(given.origin, given.base)
            values = given.get("enum", schema.get("enum"))
            default = given.get("default", schema.get("default"))
            type_ = text_at(given, "type") or ("strings" if schema.get("type") == "array" else "string")
            yield Parameter(
                name=name,
                many=type_ == "strings",
                required="default" not in given and "default" not in schema,
                default=default if isinstance(default, str) else None,
                values=tuple(value for value in values or () if isinstance(value, str)),
                secret=given.get("secret", schema.get("format") == "password") is True,
                keyword=given.get("keyword") is True or type_ == "strings",
                description=text_at(given, "description") or text_at(schema, "description"),
            )

    def _authentication_payload(self, scheme: Object, authentication: Authentication | None) -> Node:
        """
        Find the schema of what the client sends to prove who it is.
        """
        if authentication is None or not authentication.send:
            return None
        address = text_at(scheme, "channelPrefix") + authentication.send
        for candidate, channel in objects_at(self._root, "channels").items():
            operation = channel.get(self._send)
            if not isinstance(operation, Object):
                continue
            for message in messages_of(operation):
                if candidate == address or text_at(message, "name") == authentication.send:
                    return message.get("payload")
        return None


# -- parts of the document ----------------------------------------------------------------------


def _server(name: str, server: Object, schemes: dict[str, Object]) -> Server:
    variables = tuple(
        ServerVariable(
            name=key,
            default=text_at(variable, "default") or None,
            values=tuple(map(str, variable.get("enum") or ())),
            description=text_at(variable, "description"),
        )
        for key, variable in objects_at(server, "variables").items()
    )
    security = tuple(
        SecurityScheme(
            key, text_at(schemes[key], "type"), text_at(schemes[key], "description"), schemes[key].origin
        )
        for requirement in server.get("security") or ()
        if isinstance(requirement, Object)
        for key in requirement
        if key in schemes
    )
    return Server(
        name=name,
        url=text_at(server, "url"),
        protocol=text_at(server, "protocol"),
        description=text_at(server, "description"),
        variables=variables,
        security=security,
        origin=server.origin,
        python_name=text_at(server, "x-python-name"),
    )


def _sharing(shared: Object | None) -> Sharing:
    if shared is None:
        return Sharing()
    return Sharing(tuple(shared.get("shared") or ()), text_at(shared, "timestamp"), text_at(shared, "order"))


def _channel(address: str, channel: Object) -> Channel:
    return Channel(
        address=address,
        description=text_at(channel, "description"),
        parameters=tuple(
            ChannelParameter(
                name,
                text_at(parameter, "description") or text_at(parameter.get("schema"), "description"),
                text_at(parameter, "location"),
            )
            for name, parameter in objects_at(channel, "parameters").items()
        ),
    )


def _correlation(correlation: Object | None) -> Correlation | None:
    if correlation is None:
        return None
    return Correlation(text_at(correlation, "location"), text_at(correlation, "description"))


def _signature(scheme: Object | None, hints: Sequence[Object]) -> SignatureScheme | None:
    if scheme is None:
        return None
    timestamp = object_at(scheme, "timestamp")
    return SignatureScheme(
        signature=header_place(scheme["header"]),
        timestamp=header_place(timestamp) if timestamp is not None else None,
        unit=text_at(timestamp, "unit"),
        text=tuple(_signed_part(part) for part in scheme["text"]),
        digest=text_at(scheme, "digest"),
        encoding=text_at(scheme, "encoding"),
        prefix=text_at(scheme, "prefix"),
        hints=tuple((hint["startsWith"], hint["text"]) for hint in hints),
        several=scheme.get("several") is True,
        key_prefix=text_at(object_at(scheme, "secret"), "prefix"),
        key_encoding=text_at(object_at(scheme, "secret"), "encoding") or "utf-8",
    )


def _signed_part(part: Node) -> SignedPart:
    if isinstance(part, str):
        return part
    if "body" in part:
        return RawBody() if part["body"] == "raw" else FormBody()
    if "request" in part:
        return RequestMethod() if part["request"] == "method" else RequestUrl()
    return QueryPlace(part["query"]) if "query" in part else header_place(part)


def _challenge(node: Object) -> Challenge:
    answer = node["answer"]
    members = objects_at(answer, "members", every=True)
    return Challenge(
        answer=None if members else place_at(node, "answer", "pointer"),
        members=tuple((member, _answer(answer["members"], member)) for member in members),
        place=place_at(node, "where", "pointer"),
        value=text_at(node, "equals"),
        method=text_at(node, "method"),
        token=place_at(node, "token", "header"),
    )


def _answer(members: Object, member: str) -> Place | SignedPlace:
    node = members[member]
    if isinstance(node, Object) and "digest" in node:
        place = place_at(node, "digest", "pointer")
        assert place is not None
        return SignedPlace(place, text_at(node, "prefix"))
    place = place_at(members, member, "pointer")
    assert place is not None
    return place


def _http_headers(operation: Object) -> Iterator[HeaderField]:
    holders = [operation, *messages_of(operation)]
    for holder in holders:
        headers = object_at(object_at(object_at(holder, "bindings"), "http"), "headers")
        for name, schema in objects_at(headers, "properties").items():
            yield _header(name, schema)


def _header(name: str, schema: Node) -> HeaderField:
    kind = schema.get("type")
    type_: Type = Primitive(JsonKind(kind)) if kind in list(JsonKind) else AnyType()
    return HeaderField(name, type_, text_at(schema, "description"))


def _authentication(scheme: Object | None) -> Authentication | None:
    if scheme is None:
        return None
    return Authentication(
        send=text_at(scheme, "send"),
        members=tuple((member, parameter) for member, parameter in scheme["members"].items()),
        confirmed=text_at(scheme, "confirmed"),
        refused=text_at(scheme, "refused"),
        deadline=float(scheme.get("deadline", 10)),
    )


def _endpoint(scheme: Object | None) -> Endpoint | None:
    if scheme is None:
        return None
    url = scheme["url"]
    routes = [Route(Template(url))] if isinstance(url, str) else [_route(route) for route in url]
    headers = (objects_at(scheme, "headers", every=True)).items()
    return Endpoint(
        method=text_at(scheme, "method"),
        routes=tuple(routes),
        headers=tuple(
            (name, Template(value) if isinstance(value, str) else Basic(value["basic"][0], value["basic"][1]))
            for name, value in headers
        ),
        answer=tuple(scheme["answer"]),
    )


def _route(route: Object) -> Route:
    conditions: dict[str, Any] = object_at(route, "when") or {}
    return Route(Template(route["url"]), tuple(conditions.items()))


def _binding(scheme: Object | None) -> Binding | None:
    if scheme is None:
        return None
    return Binding(
        rebind=text_at(scheme, "rebind"),
        interval=float(scheme.get("interval", 0)),
        add=text_at(scheme, "add"),
        remove=text_at(scheme, "remove"),
        member=text_at(scheme, "member"),
    )


def _origin_of(found: Found) -> Origin:
    return getattr(found.payload, "origin", found.origin)


def _terms(info: Object) -> list[str]:
    terms = text_at(info, "termsOfService")
    return [f"Terms of service: {terms}"] if terms else []
