# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``pet``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from .._runtime.registry import PayloadEntry
from .._runtime.wire import Decoder, Member, Payload, Problems, Rows, array, integer, string, variant

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

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("kind", "kind", string),
            Member("name", "name", string),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class UnknownPetSeen(Animal):
    """
    A variant of ``pet:seen`` that the document does not know: ``kind`` has another value.

    Data of the event ``pet:seen``.
    """


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Cat(Animal):
    """
    The shape ``Cat``.
    """

    lives: int | None = None

    @staticmethod
    def _rows() -> Rows:
        return (Member("lives", "lives", integer, None),)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Dog(Animal):
    """
    The shape ``Dog``.
    """

    tricks: list[str] | None = None

    @staticmethod
    def _rows() -> Rows:
        return (Member("tricks", "tricks", array(string), None),)


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


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "pet:seen": PayloadEntry(PetSeen, decode_pet_seen),
}
"""
Type and decoder of the data of each event, or command, of this module.
"""
