"""
One payload per event and variant, made from the model alone.

The same model gives the same sample. A sample has every member, once; what may be ``null`` or
absent is there all the same, so that a reader sees what can come.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any, Final

from .model import (
    AliasType,
    AnyType,
    Api,
    ArrayType,
    Choice,
    EnumType,
    JsonKind,
    MapType,
    Named,
    Nullable,
    ObjectType,
    Occurrence,
    Primitive,
    Type,
    UnionType,
)

_DEEPEST: Final = 12
_FORMATS: Final = {
    "date": "2026-01-31",
    "date-time": "2026-01-31T12:00:00Z",
    "duration": "PT1M",
    "email": "ada@example.com",
    "hostname": "example.com",
    "idn-email": "ada@example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "time": "12:00:00Z",
    "uri": "https://example.com/",
    "uri-reference": "/path",
    "url": "https://example.com/",
    "uuid": "6f1d2c3b-0a4e-4b5c-8d7e-9f0a1b2c3d4e",
}
# A fixed instant in milliseconds: what members that tell the time hold.
_INSTANT: Final = 1_790_000_000_000


def sample_payload(api: Api, event: Occurrence) -> Any:
    """
    Make the payload of an event; of a union, its first variant.
    """
    return next(sample_payloads(api, event))[1]


def sample_payloads(api: Api, event: Occurrence) -> Iterator[tuple[str, Any]]:
    """
    Make one payload per variant of an event; the first item names the variant, or is empty.
    """
    named = api.types[event.payload.key] if isinstance(event.payload, Named) else None
    if isinstance(named, UnionType):
        for variant in named.variants:
            payload = _sample(variant.type, event.name, api.types, 0)
            yield variant.value, {**payload, named.discriminator: variant.value}
    else:
        yield "", _sample(event.payload, event.name, api.types, 0)


def _sample(type_: Type, name: str, types: Mapping[str, Any], depth: int) -> Any:
    match type_:
        case Named(key=key):
            return _named(types[key], name, types, depth)
        case Primitive():
            return _primitive(type_, name)
        case Nullable(type=inner):
            return _sample(inner, name, types, depth)
        case ArrayType(items=items):
            return [] if depth > _DEEPEST else [_sample(items, name, types, depth + 1)]
        case MapType(values=values):
            return {} if depth > _DEEPEST else {"key": _sample(values, "key", types, depth + 1)}
        case Choice(options=options):
            return _sample(options[0], name, types, depth)
        case AnyType():
            return {"any": "value"}


def _named(named: Any, name: str, types: Mapping[str, Any], depth: int) -> Any:
    if isinstance(named, EnumType):
        return named.values[0]
    if isinstance(named, AliasType):
        return _sample(named.type, name, types, depth)
    if isinstance(named, UnionType):
        variant = named.variants[0]
        return {**_sample(variant.type, name, types, depth + 1), named.discriminator: variant.value}
    assert isinstance(named, ObjectType)
    return {
        member.name: _sample(member.type, member.name, types, depth + 1)
        for member in named.fields
        if member.required or depth <= _DEEPEST // 2
    }


def _primitive(type_: Primitive, name: str) -> Any:
    limits = dict(reversed(type_.limits))  # of several examples the first
    for given in (*type_.constants[:1], limits.get("example"), limits.get("default")):
        if given is not None and _is_of(type_.kind, given):
            return given
    match type_.kind:
        case JsonKind.STRING:
            return _text(type_.format, name, limits)
        case JsonKind.INTEGER:
            start = _INSTANT if name.endswith(("timestamp", "_at")) else 1
            return int(_number(float(start), limits, step=1))
        case JsonKind.NUMBER:
            return _number(1.5, limits, step=0.5)
        case JsonKind.BOOLEAN:
            return True
        case JsonKind.NULL:
            return None


def _is_of(kind: JsonKind, value: Any) -> bool:
    if isinstance(value, bool):
        return kind is JsonKind.BOOLEAN
    return isinstance(
        value,
        {JsonKind.STRING: str, JsonKind.INTEGER: int, JsonKind.NUMBER: int | float}.get(kind, type(None)),
    )


def _text(format_: str, name: str, limits: Mapping[str, Any]) -> str:
    text = _FORMATS.get(format_) or name.rpartition(":")[2] or "text"
    least: int = limits.get("minLength", 0)
    text += "x" * (least - len(text))
    most: int = limits.get("maxLength", len(text))
    return text[:most]


def _number(value: float, limits: Mapping[str, Any], *, step: float) -> float:
    """
    Move a number into the bounds of a schema.
    """
    multiple = limits.get("multipleOf")
    step = multiple or step
    low = limits.get("minimum", -math.inf)
    if "exclusiveMinimum" in limits and not isinstance(limits["exclusiveMinimum"], bool):
        low = max(low, limits["exclusiveMinimum"] + step)
    high = limits.get("maximum", math.inf)
    if "exclusiveMaximum" in limits and not isinstance(limits["exclusiveMaximum"], bool):
        high = min(high, limits["exclusiveMaximum"] - step)
    value = min(max(value, low), high)
    return math.ceil(value / multiple) * multiple if multiple else value
