"""
The API as the document means it.

Wire names and JSON types, no Python: which words become classes, members or modules is decided in
`plan`. Everything is frozen, and order is the document's. What is handed to the runtime as it is, how
deliveries are signed or an address is asked for, is of the classes that the runtime has for it.

Types are a tree with named joints. A `Named` type refers by key to an entry of `Api.types`, so
that recursion is a reference and a shape exists once. `ArrayType`, `MapType`, `Primitive`,
`AnyType`, `Nullable` and small unions stand where they are used.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeAlias

from .errors import Origin
from .runtime.registry import Scope
from .runtime.session import Authentication, Binding, Endpoint
from .runtime.signature import WebhookScheme

# -- types --------------------------------------------------------------------------------------


class JsonKind(StrEnum):
    """
    The primitive types of JSON Schema.
    """

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    NULL = "null"


@dataclass(frozen=True, slots=True)
class AnyType:
    """
    Any JSON value.
    """


@dataclass(frozen=True, slots=True)
class Primitive:
    """
    A value of one primitive type; *constants* lists the values a `const` or `enum` leaves.

    *format* and *limits* (keyword and value, as in the schema) do not change the type: they are
    for documentation and samples.
    """

    kind: JsonKind
    format: str = ""
    constants: tuple[Any, ...] = ()
    limits: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class ArrayType:
    """
    An array whose items have one type.
    """

    items: Type


@dataclass(frozen=True, slots=True)
class MapType:
    """
    An object used as a dictionary: free keys, values of one type.
    """

    values: Type


@dataclass(frozen=True, slots=True)
class Nullable:
    """
    A type, or `null`.
    """

    type: Type


@dataclass(frozen=True, slots=True)
class Named:
    """
    A reference to an entry of `Api.types`.
    """

    key: str


@dataclass(frozen=True, slots=True)
class Choice:
    """
    One of several types, where it is used; no member tells them apart.
    """

    options: tuple[Type, ...]


Type: TypeAlias = AnyType | Primitive | ArrayType | MapType | Nullable | Named | Choice


@dataclass(frozen=True, slots=True)
class Field:
    """
    One member of an object.

    *name* is the wire name. *constraints* are sentences (``at least 1``) for documentation; *examples*
    are JSON values that the document gives, whether or not they are of the type.
    """

    name: str
    type: Type
    required: bool
    origin: Origin
    description: str = ""
    secret: bool = False
    deprecated: bool = False
    constraints: tuple[str, ...] = ()
    examples: tuple[Any, ...] = field(default=(), hash=False)
    python_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeEntry:
    """
    An entry of `Api.types`.

    An *inline* type is named after the place where it stands. *place* is where it stands with options by
    what they say: it stays when others come before them.
    """

    key: str
    name: str
    origin: Origin
    title: str = ""
    description: str = ""
    python_name: str = ""
    inline: bool = False
    place: Origin | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectType(TypeEntry):
    """
    An object with known members, inherited ones included.

    *bases* are the shapes it says it is made of. *extra* is the type of the members that are not known.
    """

    fields: tuple[Field, ...]
    extra: Type = field(default_factory=AnyType)
    bases: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EnumType(TypeEntry):
    """
    Text with known values. Others may arrive: services add values.
    """

    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Variant:
    """
    One object of a union, and the value of the discriminator that tells it.
    """

    value: str
    type: Named


@dataclass(frozen=True, slots=True, kw_only=True)
class UnionType(TypeEntry):
    """
    One of several objects, told apart by the member *discriminator*.

    *unknown* is the shape of a variant that the document does not know.
    """

    discriminator: str
    variants: tuple[Variant, ...]
    unknown: ObjectType | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AliasType(TypeEntry):
    """
    A name for a type that is neither an object nor an enum nor a union.
    """

    type: Type


NamedType: TypeAlias = ObjectType | EnumType | UnionType | AliasType


def keys_in(type_: Type) -> Iterator[str]:
    """
    Yield the keys of the named types that a type refers to.
    """
    match type_:
        case Named(key=key):
            yield key
        case ArrayType(items=inner) | MapType(values=inner) | Nullable(type=inner):
            yield from keys_in(inner)
        case Choice(options=options):
            for option in options:
                yield from keys_in(option)


def keys_of(named: NamedType) -> Iterator[str]:
    """
    Yield the keys of the named types that a named type is made of.
    """
    match named:
        case ObjectType(fields=fields, extra=extra, bases=bases):
            yield from (base.key for base in bases)
            for member in fields:
                yield from keys_in(member.type)
            yield from keys_in(extra)
        case UnionType(variants=variants):
            yield from (variant.type.key for variant in variants)
        case AliasType(type=type_):
            yield from keys_in(type_)


# -- surfaces -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ServerVariable:
    """
    A variable of a server's address.
    """

    name: str
    default: str | None
    values: tuple[str, ...]
    description: str


@dataclass(frozen=True, slots=True)
class Server:
    """
    A server of the document, with the credentials it asks for.
    """

    name: str
    url: str
    protocol: str
    description: str
    variables: tuple[ServerVariable, ...]
    security: tuple[SecurityScheme, ...]
    origin: Origin
    python_name: str = ""


@dataclass(frozen=True, slots=True)
class SecurityScheme:
    """
    A way to prove who is asking.
    """

    name: str
    type: str
    description: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class HeaderField:
    """
    A header that the document describes.
    """

    name: str
    type: Type
    description: str


@dataclass(frozen=True, slots=True)
class Webhook:
    """
    The webhook: one URL, one envelope, many events.
    """

    address: str
    scheme: WebhookScheme
    headers: tuple[HeaderField, ...]
    title: str
    description: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Parameter:
    """
    Something a user hands to the realtime client.

    *many* parameters are lists of strings. *default* is meaningless when *required*.
    """

    name: str
    many: bool
    required: bool
    default: str | None
    values: tuple[str, ...]
    secret: bool
    keyword: bool
    description: str


@dataclass(frozen=True, slots=True)
class Realtime:
    """
    A Socket.IO server: a surface whose events arrive over one connection.
    """

    server: Server
    namespace: str
    path: str
    parameters: tuple[Parameter, ...]
    endpoint: Endpoint | None
    authentication: Authentication | None
    binding: Binding | None


# -- events and commands ------------------------------------------------------------------------

WEBHOOK = "webhook"
"""
The name of the webhook surface; a Socket.IO surface is named after its server.
"""


@dataclass(frozen=True, slots=True)
class ChannelParameter:
    """
    A ``{parameter}`` of a channel's address. *location* is a runtime expression that leads to it.
    """

    name: str
    description: str
    location: str


@dataclass(frozen=True, slots=True)
class Channel:
    """
    Where messages travel. The *address* is as the document writes it.
    """

    address: str
    description: str
    parameters: tuple[ChannelParameter, ...]


@dataclass(frozen=True, slots=True)
class Correlation:
    """
    Where a message says which other one it belongs to, as a runtime expression.
    """

    location: str
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """
    One message on one channel, as our user receives or sends it.

    *surfaces* are ``webhook`` and names of Socket.IO servers; *texts* holds what channels,
    operations and the message say about it; *key* names the members that identify an occurrence.
    It has several *channels* where a webhook lists the event of another surface. *identity* is the
    same as long as channel and message are.
    """

    name: str
    payload: Type
    surfaces: tuple[str, ...]
    origin: Origin
    identity: str = ""
    title: str = ""
    description: str = ""
    texts: tuple[str, ...] = ()
    channels: tuple[Channel, ...] = ()
    headers: tuple[HeaderField, ...] = ()
    correlation: Correlation | None = None
    key: tuple[str, ...] = ()
    availability: tuple[tuple[str, tuple[str, ...]], ...] = ()
    scopes: tuple[Scope, ...] = ()
    evidence: str = ""
    deprecated: bool = False
    content_type: str = ""
    examples: tuple[Any, ...] = ()
    tags: tuple[str, ...] = ()
    python_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Occurrence):
    """
    Something our user receives.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Command(Occurrence):
    """
    Something our user sends. *operation* is the operation's own name, if it has one.
    """

    operation: str = ""


@dataclass(frozen=True, slots=True)
class Licence:
    """
    The terms of the API, as the document states them. They need not be those of the document.
    """

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Sharing:
    """
    What events have in common: shared members, the time member, the ordering member.
    """

    members: tuple[str, ...] = ()
    timestamp: str = ""
    order: str = ""


@dataclass(frozen=True, slots=True)
class Api:
    """
    Everything the package is made of.

    *source* is the file name of the document, *provenance* says whose it is, and *evidence* what all
    of its shapes rest on. *types* holds every named type by key, in the order in which they were met.
    *notes* say what was decided where the document left it open.
    """

    source: str
    title: str
    version: str
    description: str
    licence: Licence | None
    contact: str
    perspective: str
    service_name: str
    sharing: Sharing
    servers: tuple[Server, ...]
    realtimes: tuple[Realtime, ...]
    webhook: Webhook | None
    events: tuple[Event, ...]
    commands: tuple[Command, ...]
    types: Mapping[str, NamedType]
    provenance: str = ""
    evidence: str = ""
    texts: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
