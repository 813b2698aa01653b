"""
What datamodel-code-generator reads in a bundle, as model types. Nobody else knows it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from .bundle import Bundle, Entry
from .errors import ModelError
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
    ObjectType,
    Primitive,
    Type,
    UnionType,
    Variant,
)
from .nodes import Array, Node, Object, plain, text_at
from .shapes import constants_of

_KIND_OF_PYTHON = {
    "str": JsonKind.STRING,
    "int": JsonKind.INTEGER,
    "float": JsonKind.NUMBER,
    "bool": JsonKind.BOOLEAN,
    "None": JsonKind.NULL,
}


def read_models(text: str, parser_type: Any = None) -> dict[str, Any]:
    """
    Let datamodel-code-generator read the text of a bundle; return its models by key.

    *parser_type* is its parser for the schema language of the text, by default JSON Schema. The models are
    the same whichever language they come from.
    """
    from datamodel_code_generator.enums import DataModelType  # costs 0.3 s
    from datamodel_code_generator.format import PythonVersion
    from datamodel_code_generator.model import get_data_model_types
    from datamodel_code_generator.parser.jsonschema import JsonSchemaParser

    # Of all its models these keep members in the order of the document; dataclasses put required ones first.
    types = get_data_model_types(DataModelType.TypingTypedDict, PythonVersion.PY_311)
    parser = (parser_type or JsonSchemaParser)(
        source=text,
        data_model_type=types.data_model,
        data_model_root_type=types.root_model,
        data_model_field_type=types.field_model,
        data_type_manager_type=types.data_type_manager,
    )
    parser.parse_raw()
    return {_key(model): model for model in parser.results}


class Reading:
    """
    The model types of a bundle, by key, made of the models that were read in its text.
    """

    def __init__(self, bundle: Bundle, models: Mapping[str, Any]) -> None:
        self._models = models
        self._entries = bundle.entries
        self._members = bundle.members
        self._shapes = bundle.shapes
        self._place_of = bundle.place_of

    def named_type(self, key: str) -> NamedType:
        """
        Return the type under a key.
        """
        entry = self._entries[key]
        common: dict[str, Any] = {
            "key": key,
            "name": entry.name,
            "origin": entry.origin,
            "inline": entry.inline,
            "place": self._place_of(entry.home or entry.origin),
            "title": text_at(entry.node, "title"),
            "description": text_at(entry.node, "description"),
            "python_name": entry.python_name,
        }
        if entry.values is not None:
            return EnumType(values=entry.values, **common)
        if entry.discriminator:
            variants = tuple(Variant(value, Named(target)) for value, target in entry.variants)
            return UnionType(discriminator=entry.discriminator, variants=variants, **common)
        if entry.is_alias:
            return AliasType(type=self._root_type(entry), **common)
        fields, extra = self._fields(entry)
        bases = tuple(Named(base) for base in self._bases(entry))
        return ObjectType(fields=fields, extra=extra, bases=bases, **common)

    def _model(self, entry: Entry) -> Any:
        try:
            return self._models[entry.key]
        except KeyError:
            raise ModelError.at(
                entry.origin, f"the schema of {entry.name} cannot be read as a type"
            ) from None

    def _root_type(self, entry: Entry) -> Type:
        if not entry.fragment:
            return AnyType()
        model = self._model(entry)
        return self._type(model.fields[0].data_type) if model.fields else MapType(AnyType())

    def _fields(self, entry: Entry) -> tuple[tuple[Field, ...], Type]:
        """
        Collect the members of an object, those of its bases first, and the type of further ones.

        A member said again is of the type that is said last, if one is, and required where any says so.
        """
        said: dict[str, tuple[Object, Type]] = {}
        required: set[str] = set()
        extra: Type = AnyType()
        for read in self._model(entry).iter_all_fields():
            member = self._members.get(str(read.original_name))
            if member is None:
                continue
            if read.required and member.name is not None:
                required.add(member.name)
            if member.name is None:
                extra = self._type(read.data_type)
            elif member.holder is not None:
                type_ = self._type(read.data_type)
                if isinstance(type_, AnyType) and member.name in said:
                    type_ = said[member.name][1]
                said[member.name] = member.holder, type_
        fields = (self._field(name, *each, name in required) for name, each in said.items())
        return tuple(fields), extra

    def _bases(self, entry: Entry) -> list[str]:
        keys = [_key(base.reference) for base in self._model(entry).base_classes if base.reference]
        return [key for key in keys if key in self._entries]

    def _field(self, name: str, holder: Object, type_: Type, required: bool) -> Field:
        node = holder[name]
        target = self._shapes.target(node)
        return Field(
            name=name,
            type=type_,
            required=required,
            origin=holder.key_origin(name),
            description=text_at(node, "description")
            or text_at(target, "description")
            or text_at(node, "title"),
            secret=_holds_secret(type_),
            deprecated=_flag(node, "deprecated") or _flag(target, "deprecated"),
            constraints=tuple(_constraints(target)),
            examples=_examples(target),
            python_name=text_at(node, "x-python-name"),
        )

    def _type(self, read: Any) -> Type:
        """
        Turn a type that was read into ours.
        """
        type_ = self._type_but_null(read)
        return choice_of([type_, Primitive(JsonKind.NULL)]) if read.is_optional else type_

    def _type_but_null(self, read: Any) -> Type:
        if read.reference is not None:
            return self._referred(_key(read.reference))
        inner = [self._type(part) for part in read.data_types]
        if read.is_list:
            return ArrayType(choice_of(inner))
        if read.is_dict:
            return MapType(choice_of(inner))
        if inner:
            return choice_of(inner)
        kind = _KIND_OF_PYTHON.get(read.type or "")
        return Primitive(kind) if kind is not None else AnyType()

    def _referred(self, key: str) -> Type:
        entry = self._entries[key]
        return entry.primitive if entry.primitive is not None else Named(key)


def _holds_secret(type_: Type) -> bool:
    """
    Tell whether a value of a type is, or directly holds, what the document calls a password.
    """
    match type_:
        case Primitive(format=format_):
            return format_ == "password"
        case ArrayType(items=inner) | MapType(values=inner) | Nullable(type=inner):
            return _holds_secret(inner)
        case Choice(options=options):
            return any(_holds_secret(option) for option in options)
        case _:
            return False


def _key(named: Any) -> str:
    """
    Return the key under which the bundle has what a model or a reference stands for, if it has any.
    """
    return str(named.path).rpartition("/")[2]


def choice_of(types: Sequence[Type]) -> Type:
    """
    Join types: anything absorbs the rest, ``null`` becomes `Nullable`.
    """
    flat: list[Type] = []
    nullable = False
    for type_ in types:
        inner = type_
        if isinstance(inner, Nullable):
            nullable, inner = True, inner.type
        for option in inner.options if isinstance(inner, Choice) else (inner,):
            if isinstance(option, AnyType):
                return AnyType()
            if option == Primitive(JsonKind.NULL):
                nullable = True
            elif option not in flat:
                flat.append(option)
    if not flat:
        return Primitive(JsonKind.NULL) if nullable else AnyType()
    joined: Type = flat[0] if len(flat) == 1 else Choice(tuple(flat))
    return Nullable(joined) if nullable else joined


def _flag(node: Node, key: str) -> bool:
    return isinstance(node, Object) and node.get(key) is True


_SENTENCES = {
    "minimum": "at least {}",
    "maximum": "at most {}",
    "exclusiveMinimum": "more than {}",
    "exclusiveMaximum": "less than {}",
    "multipleOf": "a multiple of {}",
    "minLength": "at least {} characters",
    "maxLength": "at most {} characters",
    "pattern": "matches {}",
    "minItems": "at least {} items",
    "maxItems": "at most {} items",
    "minProperties": "at least {} members",
    "maxProperties": "at most {} members",
    "contentEncoding": "encoded as {}",
    "contentMediaType": "holds {}",
    "default": "{} when absent",
}


def _constraints(node: Node) -> Iterator[str]:
    """
    Say in words what a schema demands beyond its structure.
    """
    if not isinstance(node, Object):
        return
    if isinstance(node.get("format"), str):
        yield f"format {node['format']}"
    for keyword, sentence in _SENTENCES.items():
        if keyword in node:
            value = node[keyword]
            yield sentence.format(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
    if node.get("uniqueItems") is True:
        yield "all items differ"
    values = constants_of(node)
    if values is not None and not all(isinstance(value, str) for value in values):
        yield "one of " + ", ".join(json.dumps(value, ensure_ascii=False) for value in values)


def _examples(node: Node) -> tuple[Any, ...]:
    examples = node.get("examples") if isinstance(node, Object) else None
    return tuple(map(plain, examples)) if isinstance(examples, Array) else ()
