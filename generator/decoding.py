"""
Model types -> the Python expressions that decode and encode their values.

A member of a common type is checked by a statement where it stands; the rest is composed of the
decoders of the runtime's ``wire`` module.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from .model import (
    AliasType,
    AnyType,
    ArrayType,
    Choice,
    EnumType,
    JsonKind,
    MapType,
    Named,
    NamedType,
    Nullable,
    Primitive,
    Type,
)
from .printable import Code, literal

DecoderOf: TypeAlias = Callable[[str], Code]
"""
Return the expression that decodes a named type by its key.
"""

TypeOf: TypeAlias = Callable[[str], NamedType]

_DECODERS = {
    JsonKind.STRING: "string",
    JsonKind.INTEGER: "integer",
    JsonKind.NUMBER: "number",
    JsonKind.BOOLEAN: "boolean",
    JsonKind.NULL: "null",
}


class Decoding:
    """
    Print decoders and encoders.
    """

    def __init__(self, type_of: TypeOf, decoder_of: DecoderOf) -> None:
        self._type_of = type_of
        self._decoder_of = decoder_of

    @staticmethod
    def _is_constant(type_: Primitive) -> bool:
        """
        Tell whether only one value is right. A list of several is open: services add values.
        """
        return len(type_.constants) == 1

    def decoder(self, type_: Type) -> Code:
        """
        Return the expression that decodes a type.
        """
        match type_:
            case AnyType():
                return Code("anything")
            case Primitive(kind=kind, constants=constants):
                if self._is_constant(type_):
                    return Code(f"constant({literal(constants[0])})")
                return Code(_DECODERS[kind])
            case ArrayType(items=AnyType()):
                return Code("any_array")
            case ArrayType(items=items):
                return Code(f"array({self.decoder(items)})")
            case MapType(values=AnyType()):
                return Code("any_object")
            case MapType(values=values):
                return Code(f"mapping({self.decoder(values)})")
            case Nullable(type=inner):
                return Code(f"nullable({self.decoder(inner)})")
            case Choice(options=options):
                decoders = ", ".join(self.decoder(option) for option in options)
                return Code(f"choice({literal(self.expected(type_))}, {decoders})")
            case Named(key=key):
                if isinstance(self._type_of(key), EnumType):
                    return Code(f"open_enum({self._decoder_of(key)})")
                return self._decoder_of(key)

    def encoder(self, type_: Type) -> Code | None:
        """
        Return the expression that encodes a type, or `None` for what is JSON already.
        """
        match type_:
            case Nullable(type=inner):
                return self.encoder(inner)
            case Named(key=key):
                # An alias may contain itself, by way of arrays or dictionaries.
                return Code("encode_tree" if isinstance(self._type_of(key), AliasType) else "encode_value")
            case ArrayType(items=items):
                inner_encoder = self.encoder(items)
                return Code(f"encode_items({inner_encoder})") if inner_encoder else None
            case MapType(values=values):
                inner_encoder = self.encoder(values)
                return Code(f"encode_values({inner_encoder})") if inner_encoder else None
            case Choice(options=options):
                return self._encode_choice(options)
            case _:
                return None

    def _encode_choice(self, options: tuple[Type, ...]) -> Code | None:
        items = next(
            (
                code
                for option in options
                if isinstance(option, ArrayType) and (code := self.encoder(option.items))
            ),
            None,
        )
        values = next(
            (
                code
                for option in options
                if isinstance(option, MapType) and (code := self.encoder(option.values))
            ),
            None,
        )
        if items or values:
            arguments = [f"items={items}"] if items else []
            arguments += [f"values={values}"] if values else []
            return Code(f"encode_choice({', '.join(arguments)})")
        return Code("encode_value") if any(self.encoder(option) for option in options) else None

    def expected(self, type_: Type) -> str:
        """
        Say in a few words what a type is.
        """
        match type_:
            case AnyType():
                return "a value"
            case Primitive(kind=kind, constants=constants):
                return f"{constants[0]!r}" if self._is_constant(type_) else str(kind)
            case ArrayType():
                return "array"
            case MapType():
                return "object"
            case Nullable(type=inner):
                return f"{self.expected(inner)} or null"
            case Choice(options=options):
                return " or ".join(dict.fromkeys(self.expected(option) for option in options))
            case Named(key=key):
                named = self._type_of(key)
                if isinstance(named, AliasType):
                    return self.expected(named.type)
                return "string" if isinstance(named, EnumType) else "object"
