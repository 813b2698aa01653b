"""
Model types -> Python annotations.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final, TypeAlias

from .model import AnyType, ArrayType, Choice, Field, JsonKind, MapType, Named, Nullable, Primitive, Type
from .printable import Code, literal

NameOf: TypeAlias = Callable[[str], Code]
"""
Return the class of a named type by its key.
"""

_PRIMITIVES: Final = {
    JsonKind.STRING: "str",
    JsonKind.INTEGER: "int",
    JsonKind.NUMBER: "float",
    JsonKind.BOOLEAN: "bool",
    JsonKind.NULL: "None",
}
_LIST: Final = "list"
_DICT: Final = "dict"

BUILTINS: Final = frozenset({*_PRIMITIVES.values(), _LIST, _DICT})
"""
The words of Python that annotations say.
"""


def annotate(type_: Type, name_of: NameOf, enums: Mapping[str, object]) -> Code:
    """
    Return the annotation of a type. *enums* has the keys of enums: their values may be other text.
    """
    return Code(" | ".join(dict.fromkeys(_parts(type_, name_of, enums))))


def annotate_field(member: Field, name_of: NameOf, enums: Mapping[str, object]) -> tuple[Code, Code | None]:
    """
    Return the annotation of a member and its default, or `None` for a member that must be given: one
    that must be there and is not always the same.
    """
    parts = list(dict.fromkeys(_parts(member.type, name_of, enums)))
    if member.required:
        match member.type:
            case Primitive(constants=(value,)):
                return Code(" | ".join(parts)), literal(value)
        return Code(" | ".join(parts)), None
    if not may_be_null(member.type):
        return Code(" | ".join([*parts, "None"])), Code("None")
    if parts != ["Any"]:
        parts = [*(part for part in parts if part != "None"), "None", "Unset"]
    return Code(" | ".join(parts)), Code("UNSET")


def may_be_null(type_: Type) -> bool:
    """
    Tell whether ``null`` is a value of a type.
    """
    match type_:
        case AnyType() | Nullable() | Primitive(kind=JsonKind.NULL):
            return True
        case Choice(options=options):
            return any(may_be_null(option) for option in options)
        case _:
            return False


def _parts(type_: Type, name_of: NameOf, enums: Mapping[str, object]) -> Iterable[str]:
    """
    Return the members of the union that an annotation is.
    """
    match type_:
        case AnyType():
            return ["Any"]
        case Primitive(kind=JsonKind.STRING, constants=(value,)):
            return [f"Literal[{literal(value)}]"]
        case Primitive(kind=kind):
            return [_PRIMITIVES[kind]]
        case ArrayType(items=items):
            return [f"{_LIST}[{annotate(items, name_of, enums)}]"]
        case MapType(values=values):
            return [f"{_DICT}[str, {annotate(values, name_of, enums)}]"]
        case Nullable(type=inner):
            return [*(part for part in _parts(inner, name_of, enums) if part != "None"), "None"]
        case Choice(options=options):
            parts = [part for option in options for part in _parts(option, name_of, enums)]
            return ["Any"] if "Any" in parts else parts
        case Named(key=key):
            return [name_of(key), "str"] if key in enums else [name_of(key)]
