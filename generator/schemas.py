"""
Read JSON Schema as model types.

datamodel-code-generator reads the structure: which members an object has, its bases (`allOf`),
what stands in arrays, dictionaries and unions. It is handed a bundle without names and texts
(`bundle`), and what it returns is turned into our types (`reading`). Texts, constants and
constraints are read from the schema itself.

Conditions (`if`, `not`, `dependencies`, `contains`, …) say nothing about structure and are left
to validators.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from .bundle import Bundle, Root
from .document import Document
from .model import (
    AliasType,
    AnyType,
    Choice,
    Field,
    JsonKind,
    Named,
    NamedType,
    Nullable,
    ObjectType,
    Primitive,
    Type,
    UnionType,
    keys_of,
)
from .reading import Reading, choice_of, read_models

__all__ = ["Root", "read_schemas"]


def read_schemas(document: Document, roots: Sequence[Root]) -> tuple[tuple[Type, ...], dict[str, NamedType]]:
    """
    Read schemas; return the type of each root, and every named type they use.

    Raises `ModelError` when a schema has a shape that cannot be read.
    """
    bundle = Bundle(document)
    keys = [bundle.add_root(root) for root in roots]
    bundle.fill()
    reading = Reading(bundle, read_models(bundle.text()))
    types = tuple(Named(key) for key in keys)
    named = _reached(keys, reading.named_type)
    for key, type_ in named.items():
        if isinstance(type_, UnionType):
            named[key] = replace(type_, unknown=_unknown_variant(type_, named))
        elif isinstance(type_, AliasType):
            alternatives = [*_alternatives(type_.type, named, {key})]
            if None in alternatives:
                named[key] = replace(type_, type=choice_of([each for each in alternatives if each]))
    return types, _reached(keys, named.__getitem__)


def _reached(keys: Sequence[str], type_of: Callable[[str], NamedType]) -> dict[str, NamedType]:
    """
    Collect the named types that some keys lead to, in the order in which they are met.
    """
    named: dict[str, NamedType] = {}
    pending = deque(keys)
    while pending:
        key = pending.popleft()
        if key not in named:
            named[key] = type_of(key)
            pending.extend(keys_of(named[key]))
    return named


def _alternatives(type_: Type, named: Mapping[str, NamedType], passed: set[str]) -> Iterator[Type | None]:
    """
    Yield what a type may be, aliases followed; `None` where it may be one of those *passed*.

    To be itself says nothing: ``A`` that is text or ``A`` is text.
    """
    match type_:
        case Nullable(type=inner):
            yield Primitive(JsonKind.NULL)
            yield from _alternatives(inner, named, passed)
        case Choice(options=options):
            for option in options:
                yield from _alternatives(option, named, passed)
        case Named(key=key) if key in passed:
            yield None
        case Named(key=key) if isinstance(alias := named[key], AliasType):
            inner_alternatives = [*_alternatives(alias.type, named, passed | {key})]
            yield from inner_alternatives if None in inner_alternatives else [type_]
        case _:
            yield type_


def _unknown_variant(union: UnionType, named: Mapping[str, NamedType]) -> ObjectType:
    """
    Make the shape of a variant that nobody has seen yet: what all known variants agree on.
    """
    variants = [named[variant.type.key] for variant in union.variants]
    objects = [variant for variant in variants if isinstance(variant, ObjectType)]
    fields: list[Field] = []
    shared_bases = set(objects[0].bases) if objects else set()
    for other in objects:
        shared_bases &= set(other.bases)
    for member in objects[0].fields if objects else ():
        twins = [twin for other in objects for twin in other.fields if twin.name == member.name]
        if member.name == union.discriminator:
            text = Primitive(JsonKind.STRING)
            fields.append(replace(member, type=text, required=True, constraints=(), examples=()))
        elif len(twins) == len(objects) and all(twin == member for twin in twins):
            fields.append(member)
        elif len(twins) == len(objects):
            alike = all(twin.type == member.type for twin in twins)
            type_ = member.type if alike else AnyType()
            required = all(twin.required for twin in twins)
            fields.append(replace(member, type=type_, required=required, constraints=(), examples=()))
    return ObjectType(
        key=union.key,
        name=f"Unknown {union.name}",
        fields=tuple(fields),
        origin=union.origin,
        bases=tuple(shared_bases) if len(shared_bases) == 1 else (),
        description=(
            f"A variant of ``{union.name}`` that the document does not know: "
            f"``{union.discriminator}`` has another value."
        ),
    )
