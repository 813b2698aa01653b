"""
One payload per event and variant, made from the model alone.

The same model gives the same sample. Where the document has an example of a message, that is its
sample. Otherwise it is put together of the examples of members, and of values that formats and names
suggest; it has every member, once, and what may be ``null`` or absent is there all the same, so that a
reader sees what can come.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
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
    NamedType,
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
    "iri": "https://example.com/",
    "json-pointer": "/path",
    "phone": "+12025550123",
    "time": "12:00:00Z",
    "uri": "https://example.com/",
    "uri-reference": "/path",
    "url": "https://example.com/",
    "uuid": "6f1d2c3b-0a4e-4b5c-8d7e-9f0a1b2c3d4e",
}
# What the last word of a name says that a format would.
_WORDS: Final = {
    "domain": "hostname",
    "email": "email",
    "host": "hostname",
    "hostname": "hostname",
    "ip": "ipv4",
    "link": "uri",
    "phone": "phone",
    "uri": "uri",
    "url": "uri",
    "uuid": "uuid",
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
    examples = [example["payload"] for example in event.examples if _has_payload(example)]
    if isinstance(named, UnionType):
        for variant in named.variants:
            told = {named.discriminator: variant.value}
            own = [
                example
                for example in examples
                if isinstance(example, dict) and {**example, **told} == example
            ]
            yield variant.value, {**_sample(variant.type, event.name, api.types, 0, own), **told}
    else:
        yield "", _sample(event.payload, event.name, api.types, 0, examples)


def _has_payload(example: Any) -> bool:
    return isinstance(example, Mapping) and "payload" in example


def _sample(
    type_: Type, name: str, types: Mapping[str, NamedType], depth: int, examples: Iterable[Any] = ()
) -> Any:
    """
    Take the first example that is of a type, or make a value of it.
    """
    for example in examples:
        if _is_a(example, type_, types):
            return example
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


def _named(named: NamedType, name: str, types: Mapping[str, NamedType], depth: int) -> Any:
    if isinstance(named, EnumType):
        return named.values[0]
    if isinstance(named, AliasType):
        return _sample(named.type, name, types, depth)
    if isinstance(named, UnionType):
        variant = named.variants[0]
        return {**_sample(variant.type, name, types, depth + 1), named.discriminator: variant.value}
    assert isinstance(named, ObjectType)
    return {
        member.name: _sample(member.type, member.name, types, depth + 1, member.examples)
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


def _is_a(value: Any, type_: Type, types: Mapping[str, NamedType]) -> bool:
    """
    Tell whether JSON is of a type. Bounds of numbers and lengths are the document's own business.
    """
    match type_:
        case AnyType():
            return True
        case Primitive(kind=kind, constants=constants):
            return _is_of(kind, value) and (not constants or value in constants)
        case Nullable(type=inner):
            return value is None or _is_a(value, inner, types)
        case ArrayType(items=items):
            return isinstance(value, list) and all(_is_a(item, items, types) for item in value)
        case MapType(values=values):
            return isinstance(value, dict) and all(_is_a(item, values, types) for item in value.values())
        case Choice(options=options):
            return any(_is_a(value, option, types) for option in options)
        case Named(key=key):
            return _is_a_named(value, types[key], types)


def _is_a_named(value: Any, named: NamedType, types: Mapping[str, NamedType]) -> bool:
    match named:
        case EnumType(values=values):
            return value in values
        case AliasType(type=type_):
            return _is_a(value, type_, types)
        case UnionType(discriminator=discriminator, variants=variants):
            return isinstance(value, dict) and any(
                variant.value == value.get(discriminator) and _is_a(value, variant.type, types)
                for variant in variants
            )
        case ObjectType(fields=fields):
            return isinstance(value, dict) and all(
                _is_a(value[member.name], member.type, types) if member.name in value else not member.required
                for member in fields
            )


def _is_of(kind: JsonKind, value: Any) -> bool:
    if isinstance(value, bool):
        return kind is JsonKind.BOOLEAN
    return isinstance(
        value,
        {JsonKind.STRING: str, JsonKind.INTEGER: int, JsonKind.NUMBER: int | float}.get(kind, type(None)),
    )


def _text(format_: str, name: str, limits: Mapping[str, Any]) -> str:
    text = _FORMATS.get(format_) or _suggested(name) or "text"
    least: int = limits.get("minLength", 0)
    text += "x" * (least - len(text))
    most: int = limits.get("maxLength", len(text))
    return text[:most]


def _suggested(name: str) -> str:
    """
    Make text of the name of a member, by its last word where that says what it holds.
    """
    text = name.rpartition(":")[2]
    stem, _, last = text.lower().replace("-", "_").rpartition("_")
    if last == "id" and stem:
        return f"{stem}-1"
    return _FORMATS.get(_WORDS.get(last, ""), text)


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
