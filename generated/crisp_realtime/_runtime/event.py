"""
What handlers are given.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Generic, NamedTuple, TypeVar

from .codec import Problem, Problems, is_integer
from .registry import EventInfo, Registry

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Delivery:
    """
    One request of a webhook.

    *attempt* and *limit* count from one and are `None` when the request does not tell. *key* is
    the same in every attempt to deliver one event, and differs between two events that look alike.
    *proof* says what proves it: ``signature``, ``token`` for a plain one in a header, or ``url_key``
    for a key in the URL, which whoever reads an access log may know.
    """

    attempt: int | None
    limit: int | None
    origin: str | None
    key: str
    proof: str = "signature"


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceEvent(Generic[T_co]):
    """
    An event, with its payload as *data*.

    *timestamp* is in milliseconds: the envelope's, else the payload's. *key* identifies the event
    on every surface, where the document names members that can. *raw* is the data as it came; it
    is empty when the data is no object. *problems* tells where the data is not as the document says.
    """

    name: str
    data: T_co = field(hash=False)
    surface: str
    timestamp: int | None
    received_at: dt.datetime
    delivery: Delivery | None = None
    key: str | None = None
    raw: Mapping[str, Any] = field(hash=False, repr=False)
    problems: tuple[Problem, ...] = ()
    replayed: bool = False
    shared: Mapping[str, str | None] = field(default_factory=dict, hash=False, repr=False)


class EventScheme(NamedTuple):
    """
    How events of a document are made.

    *event_class* is what handlers are given, *surfaces* turns a surface's name into its enum
    member. *shared* names the members that events have in common, *timestamp* the one that tells
    when an event happened (empty without one), *order* the one whose values keep their order.
    """

    registry: Registry
    event_class: type[ServiceEvent[Any]]
    surfaces: Callable[[str], str]
    shared: tuple[str, ...] = ()
    timestamp: str = ""
    order: str = ""

    def make(
        self,
        name: str,
        data: Any,
        *,
        surface: str,
        received_at: dt.datetime,
        envelope: Mapping[str, Any] | None = None,
        envelope_time: int | None = None,
        delivery: Delivery | None = None,
        replayed: bool = False,
        problems: Sequence[Problem] = (),
    ) -> ServiceEvent[Any]:
        """
        Make an event of its data, leniently.

        *envelope_time* is in milliseconds. *problems* are those of the envelope; they come before
        those of the data.
        """
        found = Problems()
        payload = self.registry.decode(name, data, found)
        raw: Mapping[str, Any] = data if type(data) is dict or isinstance(data, Mapping) else {}
        info = self.registry.get(name)
        event = _draft(self.event_class)
        event.name = name if info is None else info.name
        event.data = payload
        event.surface = self.surfaces(surface) if type(surface) is str else surface
        event.timestamp = self._time(raw) if envelope_time is None else envelope_time
        event.received_at = received_at
        event.delivery = delivery
        event.key = None if info is None or not info.key else _key(info, raw)
        event.raw = raw
        event.problems = (*problems, *found) if problems or found else ()
        event.replayed = replayed
        event.shared = {member: _shared(member, envelope, raw) for member in self.shared}
        event.__class__ = self.event_class
        made: ServiceEvent[Any] = event
        return made

    def _time(self, raw: Mapping[str, Any]) -> int | None:
        value = raw.get(self.timestamp) if self.timestamp else None
        return int(value) if value is not None and is_integer(value) else None


_drafts: Final[dict[type, type]] = {}
_new: Final = object.__new__


def _draft(kind: type) -> Any:
    """
    Make an instance of a frozen class whose members are still to be set.

    It is of a class with the same layout and no guard against setting; its ``__class__`` is set when
    it is whole. A frozen dataclass sets each member by a call, which took as long as all the rest.
    """
    return _new(_drafts.get(kind) or _make_draft(kind))


def _make_draft(kind: type) -> type:
    # Threads that come here at the same time make a draft each; any of them will do.
    made = type(f"{kind.__name__}Draft", (kind,), {"__slots__": (), "__setattr__": object.__setattr__})
    _drafts[kind] = made
    return made


def _shared(member: str, envelope: Mapping[str, Any] | None, raw: Mapping[str, Any]) -> str | None:
    if envelope is not None:
        value = envelope.get(member)
        if isinstance(value, str):
            return value
    value = raw.get(member)
    return value if isinstance(value, str) else None


def _key(info: EventInfo, raw: Mapping[str, Any]) -> str | None:
    values: list[str] = []
    for member in info.key:
        value = raw.get(member)
        if isinstance(value, str):
            values.append(json.encoder.encode_basestring_ascii(value))
        elif isinstance(value, int | float):
            # 1 and 1.0 are one number in JSON, and serialisers differ.
            whole = type(value) is float and value.is_integer()
            values.append(str(int(value)) if whole else str(value))
        else:
            return None
    return f"{str.__str__(info.name)} [{','.join(values)}]"
