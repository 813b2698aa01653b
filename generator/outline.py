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
    MapType,
    Named,
    NamedType,
    Nullable,
    ObjectType,
    Occurrence,
    Primitive,
    Type,
    UnionType,
    Webhook,
)
from .nodes import join_pointer
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
    SignedPart,
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
    scheme, signature = webhook.scheme, webhook.scheme.signature
    facts = {
        "method": scheme.method,
        "place of the name": _place(scheme.name),
        "place of the data": _place(scheme.data),
        "place of the time": _place(scheme.time),
        "unit of the time": scheme.time_unit if scheme.time is not None else "",
        "place of the delivery's id": _place(scheme.delivery_id),
        "place of the attempt": _place(scheme.attempt),
        "place of the limit": _place(scheme.limit),
        "place of the origin": _place(scheme.origin),
        "name of the key": scheme.url_key,
        "place of the token": _place(scheme.token),
        "prefix of the token": scheme.token_prefix,
        "body": "form" if scheme.form else "",
        "place of the batch": "" if scheme.batch is None else _place(BodyPlace(scheme.batch)),
        "challenges": "; ".join(map(_challenge, scheme.challenges)),
    }
    if signature is not None:
        facts |= {
            "place of the signature": _place(signature.signature),
            "place of the signed time": _place(signature.timestamp),
            "signed text": "".join(map(_signed, signature.text)),
            "signature": " ".join(filter(None, [signature.digest, signature.encoding, signature.prefix])),
            "signatures": "several" if signature.several else "",
            "secret": " ".join(filter(None, [signature.key_prefix, signature.key_encoding])),
        }
    return {
        "facts": {name: value for name, value in facts.items() if value},
        "headers": _headers(webhook.headers, classes),
    }


def _headers(headers: Iterable[HeaderField], classes: Mapping[str, str]) -> dict[str, str]:
    return {header.name: words(header.type, classes) for header in headers}


def _place(place: Place | None) -> str:
    """
    Say where in a request something stands: a header, a JSON pointer, a parameter of the query.
    """
    match place:
        case None:
            return ""
        case HeaderPlace(header=header, field=field):
            return f"header {header}, {field}=" if field else f"header {header}"
        case QueryPlace(parameter=parameter):
            return f"query {parameter}"
        case BodyPlace(path=path):
            return f"body {join_pointer('', *path)}" if path else "body"


def _signed(part: SignedPart) -> str:
    """
    Write a part of the signed text, in braces what is not literal.
    """
    match part:
        case str():
            return part
        case HeaderPlace() | QueryPlace():
            return f"{{{_place(part)}}}"
        case RawBody():
            return "{body}"
        case FormBody():
            return "{form}"
        case RequestMethod():
            return "{method}"
        case RequestUrl():
            return "{url}"


def _challenge(challenge: Challenge) -> str:
    """
    Say by what a challenge is known, and what answers it.
    """
    known = challenge.method or f"{_place(challenge.place)} {challenge.value}".strip()
    members = ", ".join(name for name, _ in challenge.members)
    return f"{known}, answered with {_place(challenge.answer) or members}"


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
