"""
Events and payloads that no service has sent: for tests, queues and replays.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from importlib import resources
from typing import Any, Final
from urllib.parse import urlencode

from .codec import UNSET, Payload, encode_tree, union
from .envelope import as_text, delivery_key
from .errors import ConfigurationError
from .event import Delivery, EventScheme
from .observer import meant, shown
from .registry import Registry
from .signature import BodyPlace, HeaderPlace, WebhookScheme, milliseconds, stamp

WEBHOOK: Final = "webhook"
"""
The surface whose events come with a delivery.
"""

FILE: Final = "samples.json"
"""
The file of a package that has a sample of each event, by name and by variant.
"""


def build_event(
    scheme: EventScheme,
    name: str,
    data: Any,
    *,
    surface: str | None,
    timestamp: int | None,
    received_at: datetime | None,
    shared: Mapping[str, str | None],
) -> Any:
    """
    Make an event of a payload, or of JSON, as if it had just arrived.

    *surface* is by default the first that carries the event. *timestamp* is in milliseconds, by
    default the payload's, else *received_at*, which is by default now. *shared* are values of the
    members that all events have; those that are `None` are taken from the data.
    """
    wire = encode_tree(data)
    info = scheme.registry.get(name)
    carriers = [known for row in (info, *scheme.registry.values()) if row for known in row.surfaces]
    by = carriers[0] if surface is None else surface
    now = datetime.now(UTC) if received_at is None else received_at
    time = timestamp
    if time is None and (not isinstance(wire, Mapping) or wire.get(scheme.timestamp) is None):
        time = int(now.timestamp() * 1000)
    given = {member: value for member, value in shared.items() if value is not None}
    delivery = None
    if by == WEBHOOK:
        delivery = Delivery(1, 1, None, delivery_key(name, time, wire, given))
    return scheme.make(
        name,
        wire,
        surface=str(by),
        received_at=now,
        envelope=given,
        envelope_time=time,
        delivery=delivery,
    )


def delivery_body(scheme: WebhookScheme, samples: Samples, name: str, time: int | str | None) -> bytes:
    """
    Make the body of a delivery of a sample. *time* is the envelope's, in its unit, by default now.

    Raises `ConfigurationError` for an event that the document does not know.
    """
    data = samples.wire(name)
    found = data if isinstance(data, dict) else {}
    made: Any = {member: found.get(member, member) for member in scheme.envelope_members}
    if not scheme.data.path and isinstance(data, dict):
        made = data
    is_number = scheme.integer_names and name.removeprefix("-").isdecimal()
    wire_name = int(name) if is_number else name
    values: list[tuple[Any, Any]] = [(scheme.name, wire_name)]
    if scheme.time is not None:
        told = _time(scheme, time)
        values.append((scheme.time, told if scheme.time_unit == "rfc3339" else int(told)))
    if scheme.data.path:
        values.append((scheme.data, data))
    for place, value in values:
        if isinstance(place, BodyPlace):
            _put(made, place.path, value)
    if scheme.batch is not None:
        made = _batch(made, scheme.batch)
    if scheme.form:
        texts = {member: text for member, value in made.items() if (text := as_text(value)) is not None}
        return urlencode(texts).encode("ascii")
    return json.dumps(made, ensure_ascii=False).encode("utf-8")


def sample_headers(scheme: WebhookScheme, name: str, time: int | str | None) -> dict[str, str]:
    """
    Make the headers in which a delivery tells what stands in the body elsewhere: the name of its event,
    and the time.
    """
    made: dict[str, str] = {}
    if isinstance(scheme.name, HeaderPlace):
        made[scheme.name.header] = name
    if isinstance(scheme.time, HeaderPlace):
        made[scheme.time.header] = _time(scheme, time)
    return made


def _time(scheme: WebhookScheme, time: int | str | None) -> str:
    """
    Write the time given, where it is in the unit of the envelope, or now.
    """
    given = None if time is None else str(time)
    if given is None or milliseconds(given, scheme.time_unit) is None:
        return stamp(datetime.now(UTC).timestamp(), scheme.time_unit)
    return given


def _put(document: Any, path: tuple[str, ...], value: Any) -> None:
    """
    Set what a path of members leads to; the objects on the way are made.
    """
    for token in path[:-1]:
        if not isinstance(document.get(token), dict):
            document[token] = {}
        document = document[token]
    document[path[-1]] = value


def _batch(item: Any, path: tuple[str, ...]) -> Any:
    """
    Make a batch of one item.
    """
    made: Any = [item]
    for step in reversed(path):
        made = [made] if step == "*" else {step: made}
    return made


class Samples:
    """
    The sample payloads of a package. They are read when the first is asked for.
    """

    def __init__(self, registry: Registry) -> None:
        self._registry: Final = registry
        self._found: dict[str, dict[str, Any]] | None = None

    def wire(self, name: str, variant: str = "") -> Any:
        """
        Return the JSON of a sample: that of a variant of the event, or its first.

        Raises `ConfigurationError` for an event that the document does not know.
        """
        found = self._found
        if found is None:
            text = resources.files(self._registry.package).joinpath(FILE).read_text("utf-8")
            found = self._found = dict[str, dict[str, Any]](json.loads(text))
        variants = found.get(name)
        if variants is None:
            raise ConfigurationError(f"there is no event called {shown(name)}{self._registry.meant(name)}")
        return json.loads(json.dumps(variants.get(variant, next(iter(variants.values())))))

    def make(self, name: str, changes: Mapping[str, Any]) -> Any:
        """
        Make the sample payload of an event, with other values for some of its attributes.

        The discriminator of a union chooses the variant. `UNSET`, or `None` where the member may only
        be absent, leaves a member out. Raises `TypeError` for an attribute that the payload does not
        have, `SchemaMismatch` for a value that the document does not allow.
        """
        entry = self._registry.payload(name)
        kind = None if entry is None else entry.type
        tag, known = "", True
        if entry is not None and isinstance(entry.codec, union):
            tag = str(encode_tree(changes.get(entry.codec.member, "")))
            kind = entry.codec.kinds.get(tag or next(iter(entry.codec.kinds)), entry.codec.unknown)
            known = kind is not entry.codec.unknown
        wire = self.wire(name, tag)
        if changes:
            wire = _changed(name, kind, wire, changes, keep_all=known)
        return self._registry.decode_data(name, wire, strict=True, problems=None)


def _changed(
    name: str, kind: Any, wire: Any, changes: Mapping[str, Any], *, keep_all: bool
) -> dict[str, Any]:
    if not isinstance(wire, dict) or not (isinstance(kind, type) and issubclass(kind, Payload)):
        raise TypeError(f"the data of {shown(name)} is no object: it has no attributes to change")
    members = {member.attribute: member for member in kind._known_shape().members}
    made = (
        wire if keep_all else {key: value for key, value in wire.items() if key in kind._known_shape().known}
    )
    for attribute, value in changes.items():
        if attribute == "extra":
            made.update(value)
        elif attribute not in members:
            raise TypeError(f"{kind.__name__} has no attribute {attribute!r}{meant(attribute, members)}")
        elif value is UNSET or (value is None and members[attribute].absent):
            made.pop(members[attribute].name, None)
        else:
            made[members[attribute].name] = encode_tree(value)
    return made
