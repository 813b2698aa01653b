"""
Decide the name of everything: enums, classes, members, modules.

A name is decided once, here. Two wire names that become one Python name are found before a line is
printed; so is what would take the place of something that the package prints for itself.
"""

from __future__ import annotations

import json
from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from typing import Final

from . import naming
from .errors import Fault, Origin
from .model import Api, Command, EnumType, Event, Field, Named, NamedType, ObjectType, UnionType
from .own_names import event_attributes, module_names, payload_attributes, receiver_methods
from .printable import Code
from .taken import DEVICES

SHARED: Final = Code("shared")
COMMANDS: Final = Code("commands")
EVENTS: Final = Code("events")
ANY_PAYLOAD: Final = Code("any_payload")
"""
The payload modules that are there for no group of events.
"""

_DATA: Final = "Data"
_SUFFIXES: Final = {"command": ("Command",), "schema": ("Schema",)}


@dataclass(frozen=True)
class Claim:
    """
    What has a name: its wire name, where it stands, and what kind of thing it is.
    """

    wire: str
    origin: Origin
    kind: str


@dataclass
class Space:
    """
    A set of names of which each may stand for one thing.
    """

    what: str
    claims: dict[str, Claim] = field(default_factory=dict)


class Names:
    """
    The names of classes, members and modules, each by what it stands for.

    *public* has what each public name came from; *identities* what makes it the same thing in a
    later document. *faults* are wire names that become one Python name.
    """

    def __init__(self, api: Api) -> None:
        self.api = api
        self.faults: list[Fault] = []
        self.public: dict[str, Origin] = {}
        self.identities: dict[str, str] = {}
        self.groups: dict[str, list[Event]] = {}
        for event in api.events:
            self.groups.setdefault(self.group(event), []).append(event)
        self._classes = Space("class")
        self.classes: dict[str, Code] = {}
        self.unknown: dict[str, Code] = {}
        self.enums: dict[str, Code] = {}
        self.members: dict[str, Code] = {}
        self.stems: dict[str, Code] = {}
        self.shared: dict[str, Code] = {}
        self.clients: dict[str, Code] = {}
        self.client_modules: dict[str, Code] = {}
        self.surfaces: dict[str, Code] = {}
        self.handlers: dict[tuple[str, ...], Code] = {}
        self.error = Code("")
        self._name_enums()
        self._name_surfaces()
        # What the package prints for this document: payload classes make way for it.
        self._printed = frozenset(self._classes.claims) | module_names()
        self._name_payloads()
        self.modules = self._name_modules()

    def group(self, event: Event) -> str:
        """
        Return the group of an event, or nothing.
        """
        return naming.group_of(event.name)

    def member(self, event: Event) -> Code:
        """
        Return the expression of an event's name.
        """
        return Code(f"{self.enums[self.group(event)]}.{self.members[event.name]}")

    def _publish(self, name: str, origin: Origin, identity: str) -> None:
        self.public[name] = origin
        self.identities[name] = identity

    def _name_enums(self) -> None:
        methods = Space("on_ method")
        for group, events in self.groups.items():
            if group:
                name = Code(f"{naming.pascal(group)}Event")
            else:
                name = Code("EventName" if len(self.groups) == 1 else "OtherEvent")
            origin = events[0].origin
            self.enums[group] = self.claim(self._classes, name, group or events[0].name, origin, "group")
            self._publish(name, origin, f"group {group}")
            members = Space(f"member of {name}")
            for event in events:
                stem = event.python_name or event.name
                own = event.python_name or (event.name.partition(":")[2] if group else event.name)
                member = self.claim(members, naming.constant(own), event.name, event.origin, "event")
                self.members[event.name] = member
                method = Code(f"on_{naming.snake(stem)}")
                if method in receiver_methods():
                    method = Code(f"{method}_")
                self.stems[event.name] = self.claim(methods, method, event.name, event.origin, "event")
                self._publish(f"{name}.{member}", event.origin, f"event {event.identity}")

    def _name_surfaces(self) -> None:
        """
        Name clients, sets of events, the error of the service, and what all events share.
        """
        api = self.api
        for realtime in api.realtimes:
            server = realtime.server
            stem = naming.pascal(server.python_name or server.name)
            name = self.claim(self._classes, Code(f"{stem}Client"), server.name, server.origin, "server")
            self.clients[server.name] = name
            self._publish(name, server.origin, f"server {server.name}")
            single = len(api.realtimes) == 1
            self.client_modules[server.name] = Code(
                "client" if single else f"client_{naming.snake(server.name)}"
            )
            constant = naming.constant(server.name)
            self.surfaces[server.name] = constant
            for set_ in (f"{constant}_EVENTS", f"{constant}_ONLY_EVENTS"):
                self.claim(self._classes, Code(set_), server.name, server.origin, "server")
        origin = api.events[0].origin if api.events else Origin(api.source, 1, 1)
        if api.webhook is not None:
            self.claim(self._classes, Code("WEBHOOK_EVENTS"), "webhook", api.webhook.origin, "webhook")
        for event in api.events:
            if event.surfaces and event.surfaces not in self.handlers:
                name = Code(f"{naming.pascal(' '.join(event.surfaces))}Handlers")
                self.handlers[event.surfaces] = self.claim(
                    self._classes, name, " ".join(event.surfaces), origin, "surfaces"
                )
        if api.service_name:
            name = Code(f"{api.service_name}Error")
            self.error = self.claim(self._classes, name, api.service_name, origin, "service")
        space = Space("attribute of Event")
        for member in api.sharing.members:
            name = naming.snake(member)
            if name in event_attributes():
                name = Code(f"{name}_")
            self.shared[member] = self.claim(space, name, member, origin, "shared member")

    def _name_payloads(self) -> None:
        """
        Name classes: those of events first, then those of commands, then shapes.
        """
        owners: list[Event | Command] = [*self.api.events, *self.api.commands]
        # What makes way does not take the place of a schema that is yet to come.
        self._plain = frozenset(naming.pascal(named.name) for named in self.api.types.values())
        called = {owner.payload.key: owner.name for owner in owners if isinstance(owner.payload, Named)}
        self._note_places(owners)
        self._taken = self._printed | frozenset(
            f"Unknown{naming.pascal(called.get(key, named.name))}"
            for key, named in self.api.types.items()
            if isinstance(named, UnionType)
        )
        for owner in owners:
            if isinstance(owner.payload, Named) and owner.payload.key not in self.classes:
                named = self.api.types[owner.payload.key]
                name = naming.given(owner.python_name) if owner.python_name else naming.pascal(owner.name)
                kind = "event" if isinstance(owner, Event) else "command"
                # A schema called like its event is the same wherever it is used.
                is_own = self._place(named) != self._stands(named.origin)
                identity = self._identity(named) if is_own else f"{kind} {owner.identity}"
                self._name_type(named, name, owner.name, identity, kind)
        shapes = [named for named in self.api.types.values() if named.key not in self.classes]
        elsewhere = self._named_elsewhere(shapes)
        for named in shapes:
            name = naming.given(named.python_name) if named.python_name else naming.pascal(named.name)
            if named.key in elsewhere:
                name = Code(f"{naming.pascal(elsewhere[named.key])}{name}")
            self._name_type(named, name, named.name, self._identity(named), "schema")

    def _note_places(self, owners: Sequence[Event | Command]) -> None:
        """
        Note what tells the places better whose pointers count: payloads among the messages of a channel
        by their event.
        """
        self._places: dict[str, str] = {}
        for owner in owners:
            if isinstance(owner.payload, Named):
                place = self._place(self.api.types[owner.payload.key])
                if "#/channels/" in place:
                    kind = "event" if isinstance(owner, Event) else "command"
                    self._places.setdefault(place, f"{kind} {owner.identity}")

    def _identity(self, named: NamedType) -> str:
        """
        Say what makes a shape the same in a later document.
        """
        place = start = self._place(named)
        while start:
            if start in self._places:
                return self._places[start] + place[len(start) :]
            start = start.rpartition("/")[0]
        return place

    def _stands(self, origin: Origin) -> str:
        """
        Say where something stands, without spaces: a pointer, after its file where that is not the
        document itself, which may be called otherwise the next time.
        """
        file, pointer = origin.place
        name = file.rsplit("/", 1)[-1]
        return f"{'' if name == self.api.source else name}#{pointer}".replace(" ", "%20")

    def _place(self, named: NamedType) -> str:
        return self._stands(named.place or named.origin)

    def _named_elsewhere(self, shapes: Sequence[NamedType]) -> dict[str, str]:
        """
        Find the schemas that share a name and stand in different files; those outside of the document
        are called after their file as well. Return the file's name by the schema's key.
        """
        alike: dict[Code, list[NamedType]] = {}
        for named in shapes:
            if not named.inline and not named.python_name:
                alike.setdefault(naming.pascal(named.name), []).append(named)
        found: dict[str, str] = {}
        for group in alike.values():
            files = {named.origin.file for named in group}
            if len(files) > 1:
                parts = 1 if len({_stem(file, 1) for file in files}) == len(files) else 2
                found |= {
                    named.key: _stem(named.origin.file, parts)
                    for named in group
                    if named.origin.file.rsplit("/", 1)[-1] != self.api.source
                }
        return found

    def _name_type(self, named: NamedType, name: Code, wire: str, identity: str, kind: str) -> None:
        name = self._free(name, kind)
        if named.inline:
            name = _numbered(name, self._classes.claims)
        self.classes[named.key] = self.claim(self._classes, name, wire, named.origin, kind)
        self._publish(name, named.origin, identity)
        if isinstance(named, UnionType):
            unknown = Code(f"Unknown{name}")
            self.unknown[named.key] = self.claim(self._classes, unknown, wire, named.origin, kind)
            self._publish(unknown, named.origin, f"unknown {identity}")
        if isinstance(named, EnumType):
            for value, member in zip(named.values, self.values(named), strict=True):
                self._publish(f"{name}.{member}", named.origin, f"{json.dumps(value)} of {identity}")

    def _free(self, name: Code, kind: str) -> Code:
        """
        Make way for what the package prints, and for what comes before *kind*: a schema for an event.

        Of two things of one kind neither makes way: they are an error.
        """

        def is_free(candidate: Code) -> bool:
            claim = self._classes.claims.get(candidate)
            return candidate not in self._taken and (claim is None or claim.kind == kind)

        if is_free(name):
            return name
        suffixes = [_DATA, *_SUFFIXES.get(kind, ())]
        if kind == "command" and name in self._classes.claims and name not in self._printed:
            suffixes.reverse()
        candidates = [Code(f"{name}{suffix}") for suffix in suffixes]
        return next((name for name in candidates if is_free(name) and name not in self._plain), candidates[0])

    def _name_modules(self) -> dict[str, Code]:
        """
        Name the payload module of each group.
        """
        space = Space("payload module")
        modules: dict[str, Code] = {}
        for group, events in self.groups.items():
            name = naming.snake(group) if group else EVENTS
            while name in (SHARED, COMMANDS, ANY_PAYLOAD, *DEVICES) or (group and name == EVENTS):
                name = Code(f"{name}_")
            modules[group] = self.claim(space, name, group, events[0].origin, "group")
        return modules

    def claim(self, space: Space, name: Code, wire: str, origin: Origin, kind: str) -> Code:
        """
        Take a name in a space for one thing; note a fault when something else has it.
        """
        present = space.claims.get(name)
        if present is None:
            space.claims[name] = Claim(wire, origin, kind)
        elif (present.wire, present.origin) != (wire, origin) or kind == "field":
            place = f"{present.origin.file}:{present.origin.line}"
            there = ", or on its operation," if kind in ("event", "command") else ""
            where = "" if origin.file.endswith(self.api.source) else f", in {origin.file} itself"
            self.faults.append(
                Fault(
                    origin,
                    f"{present.wire!r} ({present.kind} at {place}) and {wire!r} ({kind}) both become {name} "
                    f"({space.what}); set x-python-name on one of them{there} in an overlay{where}",
                )
            )
        return name

    def fields(self, named: ObjectType, fields: Sequence[Field]) -> list[Code]:
        """
        Name the attributes of a payload class.
        """
        space = Space(f"attribute of {self.classes.get(named.key, named.name)}")
        attributes = []
        for member in fields:
            name = self.attribute(member)
            attributes.append(self.claim(space, name, member.name, member.origin, "field"))
        return attributes

    def attribute(self, member: Field) -> Code:
        """
        Name the attribute of a member.
        """
        name = naming.given(member.python_name) if member.python_name else naming.snake(member.name)
        return Code(f"{name}_") if name in payload_attributes() else name

    def values(self, enum: EnumType) -> list[Code]:
        """
        Name the members of an enum of values.
        """
        return naming.constants(enum.values)


def _stem(file: str, parts: int) -> str:
    """
    Name a file without its ending, *parts* of its path at most.
    """
    *folders, last = file.split("/")[-parts:]
    return " ".join([*folders, last.partition(".")[0]])


def _numbered(name: Code, taken: Container[str]) -> Code:
    number, candidate = 1, name
    while candidate in taken:
        number += 1
        candidate = Code(f"{name}{number}")
    return candidate


def written(origin: Origin) -> str:
    """
    Say where something was written: the file and the pointer in it, without spaces.
    """
    return f"{origin.file.rsplit('/', 1)[-1]}#{origin.pointer}".replace(" ", "%20")
