"""
Model types -> Python annotations, and the imports they need.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from .model import AnyType, ArrayType, Choice, Field, JsonKind, MapType, Named, Nullable, Primitive, Type
from .printable import Code, literal

NameOf: TypeAlias = Callable[[str], Code]
"""
Return the class of a named type by its key, and note that it is used.
"""

_PRIMITIVES = {
    JsonKind.STRING: "str",
    JsonKind.INTEGER: "int",
    JsonKind.NUMBER: "float",
    JsonKind.BOOLEAN: "bool",
    JsonKind.NULL: "None",
}


@dataclass
class Imports:
    """
    Collect what a module imports, and print it in the order that isort gives.
    """

    names: dict[str, set[str]] = field(default_factory=dict)

    def add(self, module: str, *names: str) -> None:
        """
        Import names from a module; relative modules begin with dots.
        """
        self.names.setdefault(module, set()).update(names)

    def lines(self) -> tuple[tuple[Code, ...], ...]:
        """
        Return one block of lines for the standard library, one for the package itself.
        """
        standard = sorted(module for module in self.names if not module.startswith("."))
        own = sorted((module for module in self.names if module.startswith(".")), key=_relative_order)
        blocks = [
            tuple(
                Code(f"from {module} import {', '.join(sorted(self.names[module], key=name_order))}")
                for module in modules
            )
            for modules in (standard, own)
        ]
        return tuple(block for block in blocks if block)


def _relative_order(module: str) -> tuple[int, str]:
    """
    Order modules further up before nearer ones.
    """
    name = module.lstrip(".")
    return len(name) - len(module), name


def name_order(name: str) -> tuple[int, str, str]:
    """
    Order imported names like isort: constants, then classes, then functions.
    """
    kind = 0 if name.isupper() and len(name) > 1 else 1 if name[:1].isupper() else 2
    return kind, name.lower(), name


def annotate(type_: Type, name_of: NameOf, enums: Mapping[str, object], imports: Imports) -> Code:
    """
    Return the annotation of a type. *enums* has the keys of enums: their values may be other text.
    """
    return Code(" | ".join(dict.fromkeys(_parts(type_, name_of, enums, imports))))


def annotate_field(
    member: Field, name_of: NameOf, enums: Mapping[str, object], imports: Imports
) -> tuple[Code, Code | None]:
    """
    Return the annotation of a member and its default, or `None` for a member that must be given.
    """
    parts = list(dict.fromkeys(_parts(member.type, name_of, enums, imports)))
    if member.required:
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


def _parts(type_: Type, name_of: NameOf, enums: Mapping[str, object], imports: Imports) -> Iterable[str]:
    """
    Return the members of the union that an annotation is.
    """
    match type_:
        case AnyType():
            imports.add("typing", "Any")
            return ["Any"]
        case Primitive(kind=JsonKind.STRING, constants=(value,)):
            imports.add("typing", "Literal")
            return [f"Literal[{literal(value)}]"]
        case Primitive(kind=kind):
            return [_PRIMITIVES[kind]]
        case ArrayType(items=items):
            return [f"list[{annotate(items, name_of, enums, imports)}]"]
        case MapType(values=values):
            return [f"dict[str, {annotate(values, name_of, enums, imports)}]"]
        case Nullable(type=inner):
            return [*(part for part in _parts(inner, name_of, enums, imports) if part != "None"), "None"]
        case Choice(options=options):
            parts = [part for option in options for part in _parts(option, name_of, enums, imports)]
            return ["Any"] if "Any" in parts else parts
        case Named(key=key):
            return [name_of(key), "str"] if key in enums else [name_of(key)]
