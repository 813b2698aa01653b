"""
What the ``x-`` members name, looked up in the document: headers, members, values and events.

A name that is not among those that the document describes is an error. Where the document describes
nothing of the kind, a misspelt name cannot be told from a right one, and that is a warning.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final

from .channels import messages_of, payload_of
from .errors import Fault, Origin, Severity, ValidationError
from .nodes import (
    Array,
    Node,
    Object,
    join_pointer,
    names_at,
    object_at,
    objects_at,
    split_pointer,
    text_at,
    texts_in,
)
from .places import read_envelope
from .resolve import Resolved
from .sentences import shown, unknown_name
from .shapes import constants_of

_KINDS: Final = ("pointer", "header", "query")
_HANDSHAKE: Final = ("send", "confirmed", "refused")
_REBINDING: Final = ("rebind", "add", "remove")


def look_up_names(resolved: Resolved) -> tuple[Fault, ...]:
    """
    Look up everything that the ``x-`` members of a document name; return the warnings.

    Raises `ValidationError` with every name that is not there.
    """
    lookups = _Lookups(resolved)
    lookups.run()
    faults = tuple(dict.fromkeys(lookups.faults))
    errors = [fault for fault in faults if fault.severity is Severity.ERROR]
    if errors:
        raise ValidationError(errors)
    return faults


class _Lookups:
    def __init__(self, resolved: Resolved) -> None:
        self._document = resolved.document
        self._root = resolved.root
        self.faults: list[Fault] = []

    def run(self) -> None:
        """
        Look up the names of webhooks, of Socket.IO servers, of messages, and those for all events.
        """
        for channel in objects_at(self._root, "channels").values():
            if isinstance(channel.get("x-webhook"), Object):
                self._look_up_webhook(channel, channel["x-webhook"])
        servers = objects_at(self._root, "servers").values()
        realtimes = [found for server in servers if (found := object_at(server, "x-socketio")) is not None]
        values: dict[str, list[str]] = {}
        for realtime in realtimes:
            self._look_up_protocol(realtime)
            for name, texts in self._look_up_values(realtime).items():
                values.setdefault(name, []).extend(texts)
        messages = self._messages()
        for message, schemas in messages:
            names = texts_in(message.get("x-key"))
            self._check(names, self._members(schemas), "names the member {}, which the payload does not have")
            for name, given in objects_at(message, "x-availability", every=True).items():
                self._check_values(texts_in(given), name, values)
        self._look_up_shared(messages)

    # -- what is said -----------------------------------------------------------------------------

    def _check(self, names: Iterable[tuple[str, Origin]], known: Collection[str], sentence: str) -> None:
        """
        Report names that are none of those *known*; *sentence* has ``{}`` where it names one.
        """
        for name, origin in names:
            if not known:
                beginning = sentence.format(shown(name)).partition(", ")[0]
                self._warn(
                    origin, f"{beginning}; none is described there, so that a misspelt one would go unnoticed"
                )
                return
            if name not in known:
                self.faults.append(Fault(origin, unknown_name(name, known, sentence)))

    def _warn(self, origin: Origin, sentence: str) -> None:
        self.faults.append(Fault(origin, sentence, Severity.WARNING))

    # -- what is there ----------------------------------------------------------------------------

    def _members(self, schemas: Iterable[Node]) -> dict[str, list[Node]]:
        """
        Find the members that schemas describe, in whatever part of them; return their schemas by name.
        """
        found: dict[str, list[Node]] = {}
        pending, seen = deque(schemas), set()
        while pending:
            schema, _ = self._document.follow(pending.popleft())
            if not isinstance(schema, Object) or id(schema) in seen:
                continue
            seen.add(id(schema))
            for name, member in objects_at(schema, "properties", every=True).items():
                found.setdefault(name, []).append(member)
            for keyword in ("allOf", "anyOf", "oneOf"):
                pending.extend(schema[keyword] if isinstance(schema.get(keyword), Array) else ())
            pending.extend(schema[keyword] for keyword in ("then", "else") if keyword in schema)
        return found

    def _messages(self) -> list[tuple[Object, list[Node]]]:
        """
        List the messages of all channels and of the components, each with the schemas of its data.
        """
        found: dict[int, tuple[Object, list[Node]]] = {}
        for channel in objects_at(self._root, "channels").values():
            envelope = object_at(channel, "x-webhook", "envelope")
            path = read_envelope(envelope).data.path if envelope is not None else ()
            for message in _messages_on(channel):
                _, schemas = found.setdefault(id(message), (message, []))
                data: list[Node] = [payload_of(message)]
                for token in path:
                    data = self._below(data, token)
                schemas += data
        for message in objects_at(object_at(self._root, "components"), "messages").values():
            found.setdefault(id(message), (message, [payload_of(message)]))
        return list(found.values())

    def _carried(self, realtime: Object) -> dict[str, list[Object]]:
        """
        Find the messages on the channels of a server, by the names that their events may have.
        """
        prefix = text_at(realtime, "channelPrefix")
        carried: dict[str, list[Object]] = {}
        for address, channel in objects_at(self._root, "channels").items():
            for message in _messages_on(channel) if address.startswith(prefix) else ():
                for name in filter(None, (address.removeprefix(prefix), text_at(message, "name"))):
                    carried.setdefault(name, []).append(message)
        return carried

    def _sent(self, realtime: Object, event: str) -> dict[str, list[Node]]:
        """
        Find the members of what is sent with an event of the protocol.
        """
        return self._members(payload_of(message) for message in self._carried(realtime).get(event, ()))

    def _values(self, realtime: Object, parameter: str, sent: Mapping[str, list[Node]]) -> list[str]:
        """
        List the values that a parameter is known to have: its own, or those of the member that it fills.

        *sent* are the members of what authenticates.
        """
        given = object_at(realtime, "parameters", parameter)
        if given is not None and "enum" in given:
            return [value for value, _ in texts_in(given["enum"])]
        authentication = object_at(realtime, "authentication")
        schemas = [
            self._document.follow(schema)[0]
            for member, filler in objects_at(authentication, "members", every=True).items()
            for schema in (sent.get(member, ()) if filler == parameter else ())
        ]
        return [value for schema in schemas for value in constants_of(schema) or () if isinstance(value, str)]

    # -- webhooks ---------------------------------------------------------------------------------

    def _look_up_webhook(self, channel: Object, scheme: Object) -> None:
        messages = list(_messages_on(channel))
        holders = [channel, *_operations_of(channel), *messages]
        headers = {name.lower(): name for holder in holders for name in self._headers(holder)}
        envelope = list(_places(scheme["envelope"], ("name", "data", "timestamp"), "member"))
        delivery = object_at(scheme, "delivery")
        places = [*_signed_places(scheme), *envelope, *_places(delivery, delivery or (), "header")]
        # The names of headers are the same in any case.
        written = [
            (headers.get(name.lower(), name), origin) for word, name, origin in places if word == "header"
        ]
        self._check(
            written, headers.values(), "names the header {}, which the bindings of the channel do not have"
        )
        parameters = self._members(object_at(holder, "bindings", "http", "query") for holder in holders)
        asked = [(name, origin) for word, name, origin in places if word == "query"]
        self._check(
            asked, parameters, "names the query parameter {}, which the bindings of the channel do not have"
        )
        for word, name, origin in places if messages else ():
            if word in ("member", "pointer"):
                self._look_up_member(name, origin, word == "pointer", messages)
        for word, name, origin in _places(scheme["envelope"], ("name", "data"), "member"):
            self._look_up_in_each(name, origin, word, messages)

    def _look_up_member(
        self, name: str, origin: Origin, is_pointer: bool, messages: Sequence[Object]
    ) -> None:
        """
        Look up a member of the body, or a pointer to one, in all messages together.
        """
        schemas: list[Node] = [payload_of(message) for message in messages]
        passed: tuple[str, ...] = ()
        for token in split_pointer(name) if is_pointer else (name,):
            members = self._members(schemas)
            known = {
                join_pointer("", *passed, member) if is_pointer else member: member for member in members
            }
            found = self._below(schemas, token)
            written = join_pointer("", *passed, token) if is_pointer else token
            if not found:
                self._check(
                    [(written, origin)], known, "names the member {}, which no message of the channel has"
                )
                return
            schemas, passed = found, (*passed, token)

    def _look_up_in_each(self, name: str, origin: Origin, word: str, messages: Sequence[Object]) -> None:
        """
        Warn of messages that lack a member that others have.
        """
        path = split_pointer(name) if word == "pointer" else (name,)
        lacking: list[Object] = []
        for message in messages if word in ("member", "pointer") else ():
            schemas: list[Node] = [payload_of(message)]
            described = self._members(schemas)
            for token in path:
                schemas = self._below(schemas, token)
            if described and not schemas:
                lacking.append(message)
        for message in lacking if len(lacking) < len(messages) else ():
            place = f"{message.origin.file}:{message.origin.line}:{message.origin.column}"
            sentence = f"names the member {shown(name)}, which the message at {place} does not have"
            self._warn(origin, sentence)

    def _below(self, schemas: Iterable[Node], token: str) -> list[Node]:
        """
        Find the schemas of a member, or of an item, of what schemas describe.
        """
        schemas = list(schemas)
        found = list(self._members(schemas).get(token, ()))
        for schema in schemas if token.isdecimal() else ():
            followed, _ = self._document.follow(schema)
            if isinstance(followed, Object) and "items" in followed:
                found.append(followed["items"])
        return found

    def _headers(self, holder: Object) -> Collection[str]:
        """
        Name the headers that an HTTP binding describes, or a message.
        """
        return self._members([object_at(holder, "bindings", "http", "headers"), holder.get("headers")])

    # -- Socket.IO --------------------------------------------------------------------------------

    def _look_up_protocol(self, realtime: Object) -> None:
        prefix = text_at(realtime, "channelPrefix")
        addresses = names_at(self._root, "channels")
        if prefix and not any(address.startswith(prefix) for address in addresses):
            starts = dict.fromkeys(address[: len(prefix)] for address in addresses)
            sentence = unknown_name(prefix, starts, "is {}, with which the address of no channel begins")
            self._warn(realtime.value_origin("channelPrefix"), sentence)
            return
        carried = self._carried(realtime)
        authentication, binding = object_at(realtime, "authentication"), object_at(realtime, "binding")
        for holder, words in ((authentication, _HANDSHAKE), (binding, _REBINDING)):
            for name, origin in _texts(holder, words):
                if name not in carried:  # a service need not describe its protocol
                    sentence = "names the event {}, which no channel of the server carries"
                    self._warn(origin, unknown_name(name, carried, sentence))
        for event, _ in _texts(authentication, ("send",)):
            names = names_at(authentication, "members").items()
            self._look_up_sent(realtime, event, names)
        for event, _ in _texts(binding, ("add", "remove")):
            self._look_up_sent(realtime, event, _texts(binding, ("member",)))

    def _look_up_sent(self, realtime: Object, event: str, names: Iterable[tuple[str, Origin]]) -> None:
        if event in self._carried(realtime):
            sentence = f"names the member {{}}, which the payload of {shown(event)} does not have"
            self._check(names, self._sent(realtime, event), sentence)

    def _look_up_values(self, realtime: Object) -> dict[str, list[str]]:
        """
        Look up the values that parameters have by default and in conditions; return those they may have.
        """
        parameters = objects_at(realtime, "parameters")
        sent = self._sent(realtime, text_at(object_at(realtime, "authentication"), "send"))
        values = {name: self._values(realtime, name, sent) for name in parameters}
        for name, parameter in parameters.items():
            self._check_values(_texts(parameter, ("default",)), name, values)
        endpoint = object_at(realtime, "endpoint")
        routes = endpoint["url"] if endpoint is not None else ()
        for route in routes if isinstance(routes, Array) else ():
            conditions = object_at(route, "when")
            for name in names_at(conditions):
                self._check_values(_texts(conditions, (name,)), name, values)
        return values

    def _check_values(
        self, named: Iterable[tuple[str, Origin]], parameter: str, values: Mapping[str, Collection[str]]
    ) -> None:
        if values.get(parameter):  # or else it may be anything
            sentence = f"is {{}}, which is no value of the parameter {shown(parameter)}"
            self._check(named, values[parameter], sentence)

    # -- all events -------------------------------------------------------------------------------

    def _look_up_shared(self, messages: Iterable[tuple[Object, list[Node]]]) -> None:
        shared = object_at(self._root, "x-events")
        if shared is not None:
            # A webhook has them in its envelope, or in the data.
            payloads = [payload_of(message) for message, _ in messages]
            known = self._members([*payloads, *(schema for _, schemas in messages for schema in schemas)])
            names = [*texts_in(shared.get("shared")), *_texts(shared, ("timestamp", "order"))]
            self._check(names, known, "names the member {}, which no payload has")


def _texts(holder: Object | None, words: Iterable[str]) -> Iterator[tuple[str, Origin]]:
    """
    Yield the texts that some members are, and where they were written.
    """
    if holder is not None:
        for word in words:
            if isinstance(holder.get(word), str):
                yield holder[word], holder.value_origin(word)


def _operations_of(channel: Object) -> list[Object]:
    return [found for word in ("subscribe", "publish") if (found := object_at(channel, word)) is not None]


def _messages_on(channel: Object) -> Iterator[Object]:
    for operation in _operations_of(channel):
        yield from messages_of(operation)


def _places(holder: Object | None, words: Iterable[str], text: str) -> Iterator[tuple[str, str, Origin]]:
    """
    Yield the places that some members are: what each is (``member``, ``pointer``, ``header`` or
    ``query``; *text* says what a text is), its name, and where that was written.
    """
    for word in words if holder is not None else ():
        assert holder is not None
        value = holder.get(word)
        if isinstance(value, str):
            yield text, value, holder.value_origin(word)
        elif isinstance(value, Object):
            yield from ((kind, *found) for kind in _KINDS for found in _texts(value, (kind,)))


def _signed_places(scheme: Object) -> Iterator[tuple[str, str, Origin]]:
    """
    Yield the places of what proves a delivery.

    What challenges name is left out: the document describes deliveries, and a challenge is none.
    """
    signature = object_at(scheme, "signature")
    yield from _places(signature, ("header", "timestamp"), "header")
    yield from _places(scheme, ("token",), "header")
    parts = signature.get("text") if signature is not None else ()
    for part in parts if isinstance(parts, Array) else ():
        if isinstance(part, Object):
            yield from ((kind, *found) for kind in _KINDS for found in _texts(part, (kind,)))
