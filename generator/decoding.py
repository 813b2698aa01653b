"""
Model types -> the Python expressions that decode and encode their values.

A member of a common type is checked by a statement where it stands; the rest is composed of the
decoders of the runtime's ``wire`` module.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from .annotations import Imports, may_be_null
from .model import (
    AliasType,
    AnyType,
    ArrayType,
    Choice,
    EnumType,
    Field,
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
Return the expression that decodes a named type by its key, and note that it is used.
"""

TypeOf: TypeAlias = Callable[[str], NamedType]

_TESTS = {
    JsonKind.STRING: "type({0}) is not str",
    JsonKind.INTEGER: "type({0}) is not int and not is_integer({0})",
    JsonKind.NUMBER: "type({0}) is not float and type({0}) is not int",
    JsonKind.BOOLEAN: "type({0}) is not bool",
    JsonKind.NULL: "{0} is not None",
}
_DECODERS = {
    JsonKind.STRING: "string",
    JsonKind.INTEGER: "integer",
    JsonKind.NUMBER: "number",
    JsonKind.BOOLEAN: "boolean",
    JsonKind.NULL: "null",
}


class Decoding:
    """
    Print decoders and encoders for one module; what they use of the runtime goes to *imports*.
    """

    def __init__(self, type_of: TypeOf, decoder_of: DecoderOf, imports: Imports, wire: str) -> None:
        self._type_of = type_of
        self._decoder_of = decoder_of
        self._imports = imports
        self._wire = wire

    def member(self, member: Field, local: Code, constant: Code) -> tuple[tuple[Code, ...], Code | None]:
        """
        Return the statements that decode one member, and the composed decoder they use, if any.

        The statements begin with the variable *local* holding the wire value or ``UNSET``; a
        composed decoder becomes the module's constant *constant*.
        """
        name = literal(member.name)
        self._use("UNSET")
        lines = [Code(f"{local} = get({name}, UNSET)")]
        statements, composed = self._check(member.type, local, name, constant)
        if member.required:
            return (*lines, *statements), composed
        if may_be_null(member.type):
            return (*lines, *_guarded(f"{local} is not UNSET", statements)), composed
        unset = (Code(f"if {local} is UNSET:"), Code(f"    {local} = None"))
        return (*lines, *unset, *_otherwise(statements)), composed

    def _check(self, type_: Type, local: Code, name: Code, constant: Code) -> tuple[list[Code], Code | None]:
        nullable = isinstance(type_, Nullable)
        inner = type_.type if isinstance(type_, Nullable) else type_
        test = self._plain_test(inner, local)
        if test is not None:
            condition = f"{local} is not None and ({test})" if nullable else test
            if nullable and " and " not in test:
                condition = f"{local} is not None and {test}"
            lines = [
                Code(f"if {condition}:"),
                Code(f"    problems.wrong({name}, {literal(self.expected(type_))}, {local})"),
            ]
            return lines, None
        match type_:
            case AnyType():
                return [
                    Code(f"if {local} is UNSET:"),
                    Code(f'    problems.wrong({name}, "a value", {local})'),
                ], None
            case Named(key=key) if not isinstance(self._type_of(key), EnumType):
                self._use("inside")
                return [Code(f"{local} = inside(problems, {name}, {self._decoder_of(key)}, {local})")], None
        composed = self.decoder(type_)
        self._use("inside")
        line = Code(f"{local} = inside(problems, {name}, {constant}, {local})")
        if isinstance(type_, ArrayType):  # many are empty, and then there is nothing to decode
            return [Code(f"if type({local}) is not list or {local}:"), Code(f"    {line}")], composed
        return [line], composed

    def _plain_test(self, type_: Type, local: Code) -> str | None:
        match type_:
            case Primitive(kind=kind, constants=constants) if not self._is_constant(type_):
                del constants
                if kind is JsonKind.INTEGER:
                    self._use("is_integer")
                return _TESTS[kind].format(local)
            case Primitive(kind=JsonKind.STRING, constants=(value,)):
                return f"{local} != {literal(value)}"
            case ArrayType(items=AnyType()):
                return f"type({local}) is not list"
            case MapType(values=AnyType()):
                return f"type({local}) is not dict"
        return None

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
                return self._use("anything")
            case Primitive(kind=kind, constants=constants):
                if self._is_constant(type_):
                    return Code(f"{self._use('constant')}({literal(constants[0])})")
                return self._use(_DECODERS[kind])
            case ArrayType(items=AnyType()):
                return self._use("any_array")
            case ArrayType(items=items):
                return Code(f"{self._use('array')}({self.decoder(items)})")
            case MapType(values=AnyType()):
                return self._use("any_object")
            case MapType(values=values):
                return Code(f"{self._use('mapping')}({self.decoder(values)})")
            case Nullable(type=inner):
                return Code(f"{self._use('nullable')}({self.decoder(inner)})")
            case Choice(options=options):
                decoders = ", ".join(self.decoder(option) for option in options)
                return Code(f"{self._use('choice')}({literal(self.expected(type_))}, {decoders})")
            case Named(key=key):
                if isinstance(self._type_of(key), EnumType):
                    return Code(f"{self._use('open_enum')}({self._decoder_of(key)})")
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
                return self._use(
                    "encode_tree" if isinstance(self._type_of(key), AliasType) else "encode_value"
                )
            case ArrayType(items=items):
                inner_encoder = self.encoder(items)
                return Code(f"{self._use('encode_items')}({inner_encoder})") if inner_encoder else None
            case MapType(values=values):
                inner_encoder = self.encoder(values)
                return Code(f"{self._use('encode_values')}({inner_encoder})") if inner_encoder else None
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
            return Code(f"{self._use('encode_choice')}({', '.join(arguments)})")
        return self._use("encode_value") if any(self.encoder(option) for option in options) else None

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

    def _use(self, name: str) -> Code:
        self._imports.add(self._wire, name)
        return Code(name)


def _guarded(condition: str, statements: list[Code]) -> list[Code]:
    """
    Run statements under a further condition.
    """
    if not statements:
        return []
    if statements[0].startswith("if "):
        test = statements[0].removeprefix("if ").removesuffix(":")
        return [Code(f"if {condition} and {test}:"), *statements[1:]]
    return [Code(f"if {condition}:"), *(Code("    " + line) for line in statements)]


def _otherwise(statements: list[Code]) -> list[Code]:
    """
    Run statements where the condition before them did not hold.
    """
    if statements and statements[0].startswith("if "):
        return [Code("el" + statements[0]), *statements[1:]]
    return [Code("else:"), *(Code("    " + line) for line in statements)]
