"""
Model types -> the Python expressions of their codecs.

A codec of the runtime stands for each type; what is composed is an expression of them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from .model import (
    AnyType,
    ArrayType,
    Choice,
    JsonKind,
    MapType,
    Named,
    Nullable,
    Primitive,
    Type,
)
from .printable import Code, literal

_CODECS: Final = {
    JsonKind.STRING: Code("string"),
    JsonKind.INTEGER: Code("integer"),
    JsonKind.NUMBER: Code("number"),
    JsonKind.BOOLEAN: Code("boolean"),
    JsonKind.NULL: Code("null"),
}


def codec_of(type_: Type, codec_of_key: Callable[[str], Code]) -> Code:
    """
    Return the expression of a type's codec; *codec_of_key* returns that of a named type.
    """
    match type_:
        case AnyType():
            return Code("anything")
        case Primitive(constants=(value,)):  # a list of several is open: services add values
            return Code(f"constant({literal(value)})")
        case Primitive(kind=kind):
            return _CODECS[kind]
        case ArrayType(items=AnyType()):
            return Code("any_array")
        case ArrayType(items=items):
            return Code(f"array({codec_of(items, codec_of_key)})")
        case MapType(values=AnyType()):
            return Code("any_object")
        case MapType(values=values):
            return Code(f"mapping({codec_of(values, codec_of_key)})")
        case Nullable(type=inner):
            return Code(f"nullable({codec_of(inner, codec_of_key)})")
        case Choice(options=options):
            return Code(f"choice({', '.join(codec_of(option, codec_of_key) for option in options)})")
        case Named(key=key):
            return codec_of_key(key)


def expected(type_: Type, alias_of: Callable[[str], Type | str]) -> str:
    """
    Say in a few words what JSON a type is; *alias_of* returns what a named type is.
    """
    match type_:
        case AnyType():
            return "a value"
        case Primitive(constants=(value,)):
            return repr(value)
        case Primitive(kind=kind):
            return str(kind)
        case ArrayType():
            return "array"
        case MapType():
            return "object"
        case Nullable(type=inner):
            return f"{expected(inner, alias_of)} or null"
        case Choice(options=options):
            return " or ".join(dict.fromkeys(expected(option, alias_of) for option in options))
        case Named(key=key):
            found = alias_of(key)
            return found if isinstance(found, str) else expected(found, alias_of)
