# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``pet``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Final, TypeAlias

from .._runtime.registry import PayloadEntry
from .._runtime.wire import (
    UNSET,
    Decoder,
    Member,
    Payload,
    Problems,
    array,
    draft,
    inside,
    is_integer,
    others,
    string,
    variant,
)

__all__ = ["Animal", "Cat", "Dog", "PetSeen", "UnknownPetSeen"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Animal(Payload):
    """
    The shape ``Animal``.
    """

    kind: str
    name: str
    """
    What it answers to.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("kind", "kind"),
        Member("name", "name"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        kind = get("kind", UNSET)
        if type(kind) is not str:
            problems.wrong("kind", "string", kind)
        name = get("name", UNSET)
        if type(name) is not str:
            problems.wrong("name", "string", name)
        payload = draft(Animal)
        payload.kind = kind
        payload.name = name
        payload.extra = others(Animal, wire, len(problems) != start)
        payload.__class__ = Animal
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class UnknownPetSeen(Animal):
    """
    A variant of ``pet:seen`` that the document does not know: ``kind`` has another value.

    Data of the event ``pet:seen``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        kind = get("kind", UNSET)
        if type(kind) is not str:
            problems.wrong("kind", "string", kind)
        name = get("name", UNSET)
        if type(name) is not str:
            problems.wrong("name", "string", name)
        payload = draft(UnknownPetSeen)
        payload.kind = kind
        payload.name = name
        payload.extra = others(UnknownPetSeen, wire, len(problems) != start)
        payload.__class__ = UnknownPetSeen
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Cat(Animal):
    """
    The shape ``Cat``.
    """

    lives: int | None = None

    _members: ClassVar[tuple[Member, ...]] = (
        *Animal._members,
        Member("lives", "lives", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        kind = get("kind", UNSET)
        if type(kind) is not str:
            problems.wrong("kind", "string", kind)
        name = get("name", UNSET)
        if type(name) is not str:
            problems.wrong("name", "string", name)
        lives = get("lives", UNSET)
        if lives is UNSET:
            lives = None
        elif type(lives) is not int and not is_integer(lives):
            problems.wrong("lives", "integer", lives)
        payload = draft(Cat)
        payload.kind = kind
        payload.name = name
        payload.lives = lives
        payload.extra = others(Cat, wire, len(problems) != start)
        payload.__class__ = Cat
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Dog(Animal):
    """
    The shape ``Dog``.
    """

    tricks: list[str] | None = None

    _members: ClassVar[tuple[Member, ...]] = (
        *Animal._members,
        Member("tricks", "tricks", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        kind = get("kind", UNSET)
        if type(kind) is not str:
            problems.wrong("kind", "string", kind)
        name = get("name", UNSET)
        if type(name) is not str:
            problems.wrong("name", "string", name)
        tricks = get("tricks", UNSET)
        if tricks is UNSET:
            tricks = None
        elif type(tricks) is not list or tricks:
            tricks = inside(problems, "tricks", _ARRAY_STRING, tricks)
        payload = draft(Dog)
        payload.kind = kind
        payload.name = name
        payload.tricks = tricks
        payload.extra = others(Dog, wire, len(problems) != start)
        payload.__class__ = Dog
        return payload


PetSeen: TypeAlias = Cat | Dog | UnknownPetSeen
"""
An animal.

Data of the event ``pet:seen``.
"""

_PET_SEEN_VARIANTS: Final[dict[str, Decoder]] = {
    "Cat": Cat._decode,
    "Dog": Dog._decode,
}


def decode_pet_seen(wire: Any, problems: Problems) -> Any:
    """
    Decode by the member ``kind``.
    """
    return variant(wire, problems, "kind", _PET_SEEN_VARIANTS, UnknownPetSeen._decode)


_ARRAY_STRING: Final = array(string)

PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "pet:seen": PayloadEntry(PetSeen, decode_pet_seen),
}
"""
Type and decoder of the data of each event of this module.
"""
