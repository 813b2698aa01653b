"""
What a package knows about its events, by name.

Payload modules are imported when the first event of their group is decoded.
"""

from __future__ import annotations

import importlib
import warnings
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final, NamedTuple, get_args

from .codec import Codec, Problem, Problems, UnknownPayload, encode_tree
from .errors import SchemaMismatch

# Named tuples, because every import pays for these: making a frozen dataclass takes ten times as long.


class Scope(NamedTuple):
    """
    A permission that the credentials need to receive an event.
    """

    scope: str
    access: str


class EventInfo(NamedTuple):
    """
    One event, or one command.

    *name* is a member of the package's enums, or the name of a command. *module* is the payload
    module, relative to the package. *channels* are addresses as the document writes them; there are
    several where a webhook lists the event of another surface. *key* names the members that
    identify an occurrence on every surface; it is empty where nothing does. *availability* maps a
    parameter of the client to the values with which the event is delivered.
    """

    name: str
    module: str
    surfaces: tuple[str, ...]
    channels: tuple[str, ...] = ()
    content_type: str = ""
    key: tuple[str, ...] = ()
    availability: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    scopes: tuple[Scope, ...] = ()
    deprecated: bool = False
    summary: str = ""


class PayloadEntry(NamedTuple):
    """
    The type of an event's data, and its codec. Payload modules list one per event as ``PAYLOADS``.
    """

    type: Any
    codec: Codec


class Registry(Mapping[str, EventInfo]):
    """
    The events of a package, or its commands, by name.

    *package* is the name of the package the payload modules are in. *envelope* names the members of
    deliveries that hold an event's name and its data.
    """

    def __init__(
        self, package: str, events: Iterable[EventInfo], *, envelope: tuple[str, str] | None = None
    ) -> None:
        self.package: Final = package
        self._envelope: Final = envelope
        self._events: Final = {str(info.name): info for info in events}
        self._payloads: dict[str, PayloadEntry] = {}
        self._events_of: dict[Any, list[str]] | None = None

    def __getitem__(self, name: str) -> EventInfo:
        return self._events[name]

    def __iter__(self) -> Any:
        return iter(self._events)

    def __len__(self) -> int:
        return len(self._events)

    def get(self, name: str, default: Any = None) -> Any:
        """
        Return what is known about an event, or *default*; without the detour of `Mapping`.
        """
        return self._events.get(name, default)

    def name(self, text: str) -> str:
        """
        Return the enum member for a known name, other text as it is.
        """
        info = self._events.get(text)
        return text if info is None else info.name

    def names(self, surface: str) -> list[str]:
        """
        List the names of the events that a surface carries, as plain text.
        """
        return [name for name, info in self._events.items() if surface in info.surfaces]

    def payload(self, name: str) -> PayloadEntry | None:
        """
        Return type and codec of an event's data, or `None` for an unknown name.
        """
        entry = self._payloads.get(name)
        if entry is None and name in self._events:
            module = importlib.import_module(f".{self._events[name].module}", self.package)
            payloads: Mapping[str, PayloadEntry] = module.PAYLOADS
            self._payloads.update(payloads)
            entry = payloads[name]
        return entry

    def decode(self, name: str, data: Any, problems: Problems) -> Any:
        """
        Decode leniently: note problems, always return a payload.
        """
        entry = self._payloads.get(name) or self.payload(name)
        if entry is None:
            return UnknownPayload(data)
        payload = entry.codec.decode(data, problems)
        # A codec returns the data itself when it is of the wrong JSON type: there is no payload then.
        return UnknownPayload(data) if problems and payload is data else payload

    def decode_data(self, name: str, data: Any, *, strict: bool, problems: list[Problem] | None) -> Any:
        """
        Decode; append problems to a list, or raise `SchemaMismatch` for the first when *strict*.

        Warns of what is probably a mistake of the caller: text that is still to be parsed, and a
        whole delivery in place of its data. Raises ``TypeError`` for bytes, which no JSON value is.
        """
        if isinstance(data, bytes | bytearray | memoryview):
            raise TypeError(f"the data is {type(data).__name__}; decode takes what json.loads makes of it")
        found = Problems()
        payload = self.decode(name, data, found)
        hint = self._slip(name, data) if found else ""
        if found and strict:
            error = SchemaMismatch(found[0].pointer, found[0].expected, found[0].found)
            if hint:
                error.add_note(hint)
            raise error
        if hint:
            warnings.warn(hint, stacklevel=3)
        if problems is not None:
            problems.extend(found)
        return payload

    def _slip(self, name: str, data: Any) -> str:
        """
        Say what the caller has probably mistaken for the data of an event; nothing if all is well.
        """
        from .observer import shown  # who makes no slip does not wait for it

        entry = self.payload(name)
        if entry is None or entry.codec.expected != "object":
            return ""
        if isinstance(data, str):
            return f"the data of {shown(name)} is text; decode takes what json.loads makes of it"
        if data is None:
            return f"the data of {shown(name)} is None, not an object"
        if self._envelope is not None and isinstance(data, Mapping) and {*self._envelope} <= data.keys():
            what = f"the data of {shown(name)} looks like a whole delivery"
            return f"{what}; decode takes what is in its {self._envelope[1]!r}"
        return ""

    def payload_type(self, name: str) -> Any:
        """
        Return the type of an event's data; `UnknownPayload` for an unknown name.
        """
        entry = self.payload(name)
        return UnknownPayload if entry is None else entry.type

    def events_of(self, payload_type: Any) -> list[str]:
        """
        Return the names of the events whose data is of a type.
        """
        if self._events_of is None:
            found: dict[Any, list[str]] = {}
            for name in self._events:
                entry = self.payload(name)
                if entry is not None and (isinstance(entry.type, type) or get_args(entry.type)):
                    found.setdefault(entry.type, []).append(name)
            self._events_of = found
        return self._events_of.get(payload_type, [])

    def title_of(self, payload_type: Any) -> str | None:
        """
        Return the name that the package has for the type of an event's data, or `None`.
        """
        for name in self.events_of(payload_type):
            module = importlib.import_module(f".{self._events[name].module}", self.package)
            for public in module.__all__:
                if getattr(module, public) == payload_type:
                    return str(public)
        return None

    def meant(self, name: str) -> str:
        """
        Ask whether a known event was meant by an unknown name; nothing where none is close.
        """
        from .observer import meant  # who makes no slip does not wait for it

        return meant(name, self._events, cutoff=0.8)


def encode_payload(payload: Any) -> Any:
    """
    Make JSON of a payload: what it was decoded from, whatever JSON type that is.
    """
    return encode_tree(payload)
