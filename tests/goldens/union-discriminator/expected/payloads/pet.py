# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads of the group ``pet``.
"""

from __future__ import annotations

from typing import Final, TypeAlias

from .._runtime.codec import Codec, Member, Payload, Rows, array, integer, payload_class, string, union
from .._runtime.registry import PayloadEntry

__all__ = ["Animal", "Cat", "Dog", "PetSeen", "UnknownPetSeen"]


@payload_class
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


@payload_class
class UnknownPetSeen(Animal):
    """
    A variant of ``pet:seen`` that the document does not know: ``kind`` has another value.

    Data of the event ``pet:seen``.
    """


@payload_class
class Cat(Animal):
    """
    The shape ``Cat``.
    """

    lives: int | None = None

    @staticmethod
    def _rows() -> Rows:
        return (Member("lives", "lives", integer, None),)


@payload_class
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

pet_seen_codec: Final[Codec] = union(
    "kind",
    {
        "Cat": Cat,
        "Dog": Dog,
    },
    UnknownPetSeen,
)


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "pet:seen": PayloadEntry(PetSeen, pet_seen_codec),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
