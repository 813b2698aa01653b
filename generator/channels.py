"""
Find the events and commands of a document, and name them.

An event is what a receiver can tell apart: one message on one channel. Its name is the first of
these that applies:

1. what the surface says: the values of the webhook's name member; `x-event-name` of a message; the
   address without its prefix where a Socket.IO channel has one message, else the message's own name;
2. where an operation has one message: its own name (`name`, `messageId`, component key or file
   name), or the channel's address, as ``x-events: {names: …}`` says. Without it, messages name
   events if no two channels of the direction carry a message of one name, else channels do;
3. where it has several: the message's own name, if no other channel of the direction carries it;
4. the address, a space, and the message's own name, its payload's schema name or its position.

Channels are never merged, with one exception: an event that a webhook lists with open data is the
event of the same name on another surface.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Final

from .dialects import is_json_schema
from .document import Document
from .errors import Fault, Origin
from .model import WEBHOOK, Realtime
from .nodes import Array, Node, Object, digest, object_at, objects_at, text_at
from .places import find_place, read_envelope
from .resolve import Resolved

DIRECTIONS: Final = {"client": ("subscribe", "publish"), "application": ("publish", "subscribe")}
"""
What AsyncAPI 2 calls that which is received, and that which is sent, by perspective.
"""


@dataclass
class Found:
    """
    An event or a command, with its payload still a schema.

    It is *typed* unless it is a name in a list with open data. *settles* says which member of the
    document gives it another name.
    """

    name: str
    payload: Node
    message: Object
    origin: Origin
    settles: str
    surfaces: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    channels: dict[str, Object] = field(default_factory=dict)
    operation: str = ""
    typed: bool = True
    identity: str = ""
    python_name: str = ""


@dataclass
class Naming:
    """
    How those of one direction are called that no surface names.

    *by* is ``message`` or ``channel``; *shared* is a name that several channels carry, *carriers*
    are two of them.
    """

    what: str
    by: str
    shared: str = ""
    carriers: tuple[str, ...] = ()

    def sentence(self) -> str:
        """
        Say which way was taken, why, and how to keep it.
        """
        why = ""
        if self.shared:
            why = f", because {' and '.join(map(repr, self.carriers))} carry one message, {self.shared!r}"
        return (
            f"{self.what} are named after their {self.by}s{why}; "
            f"x-events: {{names: {self.by}}} in the document or an overlay keeps it so"
        )


@dataclass
class Occurrences:
    """
    Every event and every command of a document, by name.
    """

    events: dict[str, Found] = field(default_factory=dict)
    commands: dict[str, Found] = field(default_factory=dict)
    namings: list[Naming] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def notes(self) -> list[str]:
        """
        Say what names events and commands where the document does not, once where that is the same.
        """
        told = {naming.by: naming for naming in reversed(self.namings)}
        return [naming.sentence() for naming in self.namings if told[naming.by] is naming]


@dataclass
class _Use:
    """
    One message on one channel, among *count* of its operation.
    """

    address: str
    channel: Object
    operation: Object
    message: Object
    number: int
    count: int
    surface: Realtime | None
    own: str

    @property
    def is_free(self) -> bool:
        """
        Whether neither its surface nor itself says what its events are called.
        """
        return self.surface is None and not self.given

    @property
    def is_nameless(self) -> bool:
        """
        Whether it is one of several and nothing names it.
        """
        return self.count > 1 and not self.own and not self.given

    @property
    def given(self) -> str:
        """
        The name that the operation, or else the message, says the event has.
        """
        lone = text_at(self.operation, "x-event-name") if self.count == 1 else ""
        return lone or text_at(self.message, "x-event-name")


def find_occurrences(resolved: Resolved, perspective: str, realtimes: Sequence[Realtime]) -> Occurrences:
    """
    Find the events and commands that a *perspective* has; *realtimes* are the Socket.IO surfaces.
    """
    receive, send = DIRECTIONS[perspective]
    finder = _Finder(resolved, realtimes)
    finder.find(receive, send)
    return finder.found


class _Finder:
    def __init__(self, resolved: Resolved, realtimes: Sequence[Realtime]) -> None:
        self._resolved = resolved
        self._document: Document = resolved.document
        self._root = resolved.root
        self._realtimes = realtimes
        self.found = Occurrences()

    def find(self, receive: str, send: str) -> None:
        """
        Find everything, in the order of the channels.
        """
        channels = objects_at(self._root, "channels")
        received = {
            address: list(self._uses(address, channel, receive)) for address, channel in channels.items()
        }
        sent = [use for address, channel in channels.items() for use in self._uses(address, channel, send)]
        events = self._namer([use for uses in received.values() for use in uses], sends=False)
        for address, channel in channels.items():
            if "x-webhook" in channel:
                self._find_webhook(address, channel, channel.get(receive) or channel.get(send))
            for found in self._name_uses(received[address], events):
                self._add(self.found.events, found, "event")
        for found in self._name_uses(sent, self._namer(sent, sends=True)):
            self._add(self.found.commands, found, "command")

    def _namer(self, uses: Sequence[_Use], *, sends: bool) -> _Namer:
        """
        Say what names the messages of a direction, and note it where the document does not.
        """
        carriers: dict[str, dict[str, None]] = {}
        for use in uses:
            if use.is_free and use.own:
                carriers.setdefault(use.own, {})[use.address] = None
        shared = {name: tuple(addresses) for name, addresses in carriers.items() if len(addresses) > 1}
        chosen = text_at(object_at(self._root, "x-events"), "names")
        by = chosen or ("channel" if shared else "message")
        if not chosen and any(use.is_free and use.count == 1 and use.own for use in uses):
            name, addresses = next(iter(shared.items()), ("", ()))
            self.found.namings.append(Naming("commands" if sends else "events", by, name, addresses[:2]))
        operations = Counter(text_at(use.operation, "operationId") for use in uses if use.number == 1)
        alone = frozenset(name for name, count in operations.items() if name and count == 1)
        return _Namer(by, frozenset(shared), sends, alone)

    # -- messages on channels ---------------------------------------------------------------------

    def _uses(self, address: str, channel: Object, direction: str) -> Iterator[_Use]:
        operation = channel.get(direction)
        if not isinstance(operation, Object) or "x-webhook" in channel:
            return
        surface = self._surface_of(address, channel)
        control = control_names(surface)
        messages = list(messages_of(operation))
        for number, message in enumerate(messages, start=1):
            own = text_at(message, "name") or text_at(message, "messageId") or self._resolved.key(message)
            use = _Use(address, channel, operation, message, number, len(messages), surface, own)
            if surface is None or not control.intersection(self._wire_names(use)):
                yield use

    def _wire_names(self, use: _Use) -> tuple[str, ...]:
        return (text_at(use.message, "name"), self._without_prefix(use)) if use.count == 1 else (use.own,)

    def _without_prefix(self, use: _Use) -> str:
        assert use.surface is not None
        return use.address.removeprefix(self._prefix(use.surface))

    def _surface_of(self, address: str, channel: Object) -> Realtime | None:
        named = channel.get("servers")
        for realtime in self._realtimes:
            if address.startswith(self._prefix(realtime)) and (not named or realtime.server.name in named):
                return realtime
        return None

    def _prefix(self, realtime: Realtime) -> str:
        return text_at(self._root["servers"][realtime.server.name]["x-socketio"], "channelPrefix")

    # -- names ------------------------------------------------------------------------------------

    def _name_uses(self, uses: Sequence[_Use], namer: _Namer) -> Iterator[Found]:
        operations: dict[str, list[_Use]] = {}
        for use in uses:
            operations.setdefault(use.address, []).append(use)
        for options in operations.values():
            for use, label in self._labelled(options):
                name, settles = self._name(use, label, namer)
                yield Found(
                    name=name,
                    payload=payload_of(use.message),
                    message=use.message,
                    origin=use.operation.origin if use.count == 1 else use.message.origin,
                    settles=settles,
                    surfaces=[use.surface.server.name] if use.surface else [],
                    texts=[*texts_of(use.message), *texts_of(use.operation), *texts_of(use.channel)],
                    channels={use.address: use.channel},
                    operation=text_at(use.operation, "operationId"),
                    identity=f"{use.address} {self._identity(use)}",
                    python_name=self._python_name(use, namer),
                )

    def _labelled(self, options: Sequence[_Use]) -> Iterator[tuple[_Use, str]]:
        """
        Yield the messages of an operation, each with what it is called there.

        Those that have no name and say the same cannot be told apart, and are one.
        """
        options = list({id(use.message): use for use in reversed(options)}.values())[::-1]
        contents = [digest(payload_of(use.message)) if use.is_nameless else "" for use in options]
        first = {content: use for use, content in reversed([*zip(options, contents, strict=True)])}
        told = [
            use
            for use, content in zip(options, contents, strict=True)
            if first[content] is use or not content
        ]
        labels = [
            (use.own, self._resolved.key(use.message), self._shape(use), f"{_file_of(use)} {use.own}".strip())
            for use in told
        ]
        counts = [Counter(column) for column in zip(*labels, strict=True)]
        for use, candidates in zip(told, labels, strict=True):
            # The first by which nothing else here is called. Only what has no name has its position.
            label = next(
                (
                    label
                    for label, count in zip(candidates, counts, strict=True)
                    if label and count[label] == 1
                ),
                use.own or str(use.number),
            )
            yield use, use.own if use.count == 1 else label

    def _identity(self, use: _Use) -> str:
        """
        Say what makes a message itself on its channel, alone or among others: its file and key, else its
        name, else all it says.
        """
        key = self._resolved.key(use.message)
        if key:
            file, _ = use.message.origin.place
            return f"{'' if file == self._document.name else PurePosixPath(file).name}#{key}"
        return use.own or f"~{digest(payload_of(use.message))}"

    def _python_name(self, use: _Use, namer: _Namer) -> str:
        """
        Take the name that the operation gives, or the message, if that is on this channel alone.
        """
        own = text_at(use.operation, "x-python-name") if use.count == 1 else ""
        return own or ("" if use.own in namer.shared else text_at(use.message, "x-python-name"))

    def _shape(self, use: _Use) -> str:
        return self._document.follow(use.message.get("payload"))[1]

    def _name(self, use: _Use, label: str, namer: _Namer) -> tuple[str, str]:
        """
        Name a use; say what would name it otherwise. *label* is empty for a lone message alone.
        """
        otherwise = "x-event-name of one of the two messages, or of its operation,"
        if use.given:
            return use.given, otherwise
        if use.surface is not None:
            if use.count == 1:
                return self._without_prefix(use), f"the address of one of the two channels, or {otherwise}"
            return (label if use.own else f"{use.address} {label}"), otherwise
        if use.count > 1:
            lone = use.own and label == use.own and use.own not in namer.shared
            return (label if lone else f"{use.address} {label}"), otherwise
        if label and namer.by == "message":
            return label, f"x-events: {{names: channel}} or {otherwise}"
        # Only what is sent is called after its operation: it is what one does.
        operation = text_at(use.operation, "operationId") if namer.sends else ""
        return (operation if operation in namer.operations else use.address), otherwise

    # -- the webhook ------------------------------------------------------------------------------

    def _find_webhook(self, address: str, channel: Object, operation: Node) -> None:
        envelope = channel["x-webhook"]["envelope"]
        places = read_envelope(envelope)
        for message in messages_of(operation) if isinstance(operation, Object) else ():
            names = find_place(self._document, message, places.name)
            data = find_place(self._document, message, places.data)
            given = text_at(message, "x-event-name")
            values = {given: given} if given else _values_of(names)
            if not values:
                self._fault(message.origin, _nameless(envelope["name"]))
            for value, written in values.items():
                single = len(values) == 1
                found = Found(
                    name=value,
                    payload=data if data is not None else True,
                    message=message if single else Object(message.origin, message.base),
                    origin=message.origin if single else _value_origin(names, written),
                    settles=f"the values of {_told(envelope['name'])}",
                    surfaces=[WEBHOOK],
                    texts=texts_of(message) if single else [],
                    channels={address: channel},
                    typed=single and not self._is_open(data),
                    python_name=text_at(message, "x-python-name") if single else "",
                    identity=f"{address} {value}",
                )
                self._add(self.found.events, found, "event")

    def _is_open(self, node: Node) -> bool:
        node, _ = self._document.follow(node)
        return not isinstance(node, Object) or not any(
            node.get(keyword) for keyword in ("properties", "allOf", "oneOf", "anyOf")
        )

    # -- one name, two things ---------------------------------------------------------------------

    def _add(self, known: dict[str, Found], found: Found, what: str) -> None:
        present = known.setdefault(found.name, found)
        if present is found:
            return
        listed = not (found.typed and present.typed) and (
            WEBHOOK in found.surfaces or WEBHOOK in present.surfaces
        )
        twin = (
            found.payload == present.payload
            and set(found.surfaces).isdisjoint(present.surfaces)
            and found.surfaces
            and present.surfaces
        )
        if not listed and not twin:
            place = f"{present.origin.file}:{present.origin.line}:{present.origin.column}"
            self._fault(
                found.origin,
                f"an {what} called {found.name!r} exists already, at {place}; "
                f"{found.settles} must tell them apart".replace("an command", "a command"),
            )
            return
        if found.typed and not present.typed:
            present, found = found, present
            known[found.name] = present
        present.surfaces += [surface for surface in found.surfaces if surface not in present.surfaces]
        present.channels = {**present.channels, **found.channels}
        present.texts += found.texts

    def _fault(self, origin: Origin, sentence: str) -> None:
        self.found.faults.append(Fault(origin, sentence))


@dataclass(frozen=True)
class _Namer:
    """
    How one direction is named: *by* ``message`` or ``channel``. *shared* names are carried by
    several channels; *operations* are the names that one operation alone has.
    """

    by: str
    shared: frozenset[str]
    sends: bool
    operations: frozenset[str] = frozenset()


# -- reading messages -----------------------------------------------------------------------------


def control_names(realtime: Realtime | None) -> frozenset[str]:
    """
    Name the events that belong to the protocol and are neither events nor commands of the API.
    """
    if realtime is None:
        return frozenset()
    names: list[str] = []
    if realtime.authentication:
        scheme = realtime.authentication
        names += [scheme.send, scheme.confirmed, scheme.refused]
    if realtime.binding:
        names += [realtime.binding.rebind, realtime.binding.add, realtime.binding.remove]
    return frozenset(filter(None, names))


def messages_of(operation: Object) -> Iterator[Object]:
    """
    Yield the messages of an operation: one, the options of several, or none.
    """
    message = operation.get("message")
    if isinstance(message, Object):
        options = message.get("oneOf")
        yield from options if isinstance(options, Array) else [message]


def payload_of(message: Object) -> Node:
    """
    Return the schema of a message's payload; a dialect that is not JSON Schema says nothing here.
    """
    return message.get("payload", True) if is_json_schema(message.get("schemaFormat")) else True


def texts_of(node: Object) -> list[str]:
    """
    Collect what an object says about itself to people, most telling first.
    """
    texts = [text_at(node, key) for key in ("title", "summary", "description")]
    docs = object_at(node, "externalDocs")
    if docs is not None:
        texts.append(" ".join(filter(None, (text_at(docs, "description"), text_at(docs, "url")))))
    return [text.strip() for text in texts if text.strip()]


def _file_of(use: _Use) -> str:
    return PurePosixPath(use.message.origin.file).name.partition(".")[0] if use.own else ""


def _nameless(place: Node) -> str:
    holder = "header" if isinstance(place, Object) and "header" in place else "member"
    if isinstance(place, Object) and "query" in place:
        holder = "parameter"
    return (
        f"the webhook does not say which events this message is: its {holder} {_told(place)} has "
        "neither enum nor const, and it has no x-event-name"
    )


def _told(place: Node) -> str:
    return repr(next(iter(place.values())) if isinstance(place, Object) else place)


def _values_of(schema: Node) -> dict[str, str | int]:
    """
    List the names that a schema allows, each with the value that was written.
    """
    if not isinstance(schema, Object):
        return {}
    values = [schema["const"]] if "const" in schema else schema.get("enum") or ()
    return {str(value): value for value in values if isinstance(value, str) or type(value) is int}


def _value_origin(schema: Node, value: str | int) -> Origin:
    values = schema.get("enum") if isinstance(schema, Object) else None
    if isinstance(values, Array):
        return values.value_origin(values.index(value))
    return getattr(schema, "origin", Origin("", 1, 1))
