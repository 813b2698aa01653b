"""
An API in words, without its texts: which events there are, and of what types their members are.

`MANIFEST.json` keeps it, so that a later package can be compared with the one it replaces when the
older document is gone. `show` prints the same words.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from .model import (
    AliasType,
    AnyType,
    Api,
    ArrayType,
    Choice,
    EnumType,
    Field,
    HeaderField,
    HeaderPlace,
    MapType,
    Named,
    NamedType,
    Nullable,
    ObjectType,
    Occurrence,
    Primitive,
    RawBody,
    Type,
    UnionType,
    Webhook,
)

OPTIONAL = "optional "
"""
How the words begin that stand for a member that may be absent.
"""


def outline(
    api: Api, classes: Mapping[str, str], members: Mapping[str, str], methods: Mapping[str, str]
) -> dict[str, Any]:
    """
    Return the sections ``events``, ``commands``, ``webhook`` and ``types`` of a manifest.

    *classes* maps wire names of events and keys of types to Python classes, *members* and *methods* wire
    names of events to the members of enums and to the methods that register handlers. An event has both, its
    surfaces, its data and its headers; the webhook has headers and facts; a type has either *members* by wire
    name, *values* of an enum, *variants* of a union by value, or what it *is*.
    """
    return {
        "events": {
            event.name: {
                "member": members[event.name],
                "method": methods.get(event.name),
                **_carried(event, classes),
            }
            for event in api.events
        },
        "commands": {command.name: _carried(command, classes) for command in api.commands},
        "webhook": _webhook(api.webhook, classes) if api.webhook is not None else {},
        "types": {classes[key]: _type(named, classes) for key, named in api.types.items() if key in classes},
    }


def member_words(member: Field, classes: Mapping[str, str]) -> str:
    """
    Say of which type a member is, and whether it may be absent.
    """
    return ("" if member.required else OPTIONAL) + words(member.type, classes)


def words(type_: Type, classes: Mapping[str, str]) -> str:
    """
    Say a type: JSON's own words, and classes by name.
    """
    match type_:
        case AnyType():
            return "anything"
        case Primitive(kind=kind, constants=constants):
            return " or ".join(json.dumps(value, ensure_ascii=False) for value in constants) or str(kind)
        case ArrayType(items=items):
            return f"array of {words(items, classes)}"
        case MapType(values=values):
            return f"object of {words(values, classes)}"
        case Nullable(type=inner):
            return f"{words(inner, classes)} or null"
        case Choice(options=options):
            return " or ".join(words(option, classes) for option in options)
        case Named(key=key):
            return classes.get(key, "anything")


def _carried(occurrence: Occurrence, classes: Mapping[str, str]) -> dict[str, Any]:
    told: dict[str, Any] = {
        "surfaces": list(occurrence.surfaces),
        "data": words(occurrence.payload, classes),
    }
    if occurrence.headers:
        told["headers"] = _headers(occurrence.headers, classes)
    return {**told, "deprecated": True} if occurrence.deprecated else told


def _webhook(webhook: Webhook, classes: Mapping[str, str]) -> dict[str, Any]:
    """
    Say what every delivery looks like, whatever its event.
    """
    scheme = webhook.signature
    facts = {
        "method": webhook.method,
        "member of the name": webhook.name_member,
        "member of the data": webhook.data_member,
        "member of the time": webhook.timestamp_member,
        "unit of the time": webhook.timestamp_unit,
        "header of the attempt": webhook.attempt_header,
        "header of the limit": webhook.limit_header,
        "header of the origin": webhook.origin_header,
        "name of the key": webhook.url_key,
    }
    if scheme is not None:
        facts |= {
            "header of the signature": _place(scheme.signature),
            "header of the signed time": "" if scheme.timestamp is None else _place(scheme.timestamp),
            "signed text": "".join(map(_signed, scheme.text)),
            "signature": " ".join(filter(None, [scheme.digest, scheme.encoding, scheme.prefix])),
        }
    return {
        "facts": {name: value for name, value in facts.items() if value},
        "headers": _headers(webhook.headers, classes),
    }


def _headers(headers: Iterable[HeaderField], classes: Mapping[str, str]) -> dict[str, str]:
    return {header.name: words(header.type, classes) for header in headers}


def _place(place: HeaderPlace) -> str:
    return f"{place.header}, {place.field}=" if place.field else place.header


def _signed(part: str | HeaderPlace | RawBody) -> str:
    """
    Write a part of the signed text; a header and the body in braces.
    """
    if isinstance(part, str):
        return part
    return f"{{{_place(part)}}}" if isinstance(part, HeaderPlace) else "{body}"


def _type(named: NamedType, classes: Mapping[str, str]) -> dict[str, Any]:
    match named:
        case ObjectType(fields=fields):
            return {"members": {member.name: member_words(member, classes) for member in fields}}
        case EnumType(values=values):
            return {"values": list(values)}
        case UnionType(discriminator=discriminator, variants=variants):
            return {
                "by": discriminator,
                "variants": {variant.value: words(variant.type, classes) for variant in variants},
            }
        case AliasType(type=type_):
            return {"is": words(type_, classes)}
