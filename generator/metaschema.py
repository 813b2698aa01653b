"""
The kinds of objects in each version of AsyncAPI, and what one of them looks like.

The shapes are data: ``metaschema/`` holds a JSON Schema whose definitions are the kinds. Each
object is checked against the definition of its kind alone; where the definition refers to another
one, checking stops with a finding of ``$ref``, and whoever asked goes on from there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, TypeAlias

import jsonschema

from .errors import Severity
from .nodes import Node
from .yaml12 import parse_yaml

_FILES = ("asyncapi.yaml", "extensions.yaml")
_SCHEMAS_BY_NAME = frozenset({"properties", "patternProperties"})
_ONE_SCHEMA = frozenset({"additionalProperties", "items", "propertyNames", "if", "then", "else"})

Finding: TypeAlias = Any
"""
A ``jsonschema.ValidationError``: what a keyword of the metaschema refused, or an object it met.
"""

Findings: TypeAlias = Iterator[Finding]


@dataclass(frozen=True, slots=True)
class Metaschema:
    """
    The kinds of objects in one version of AsyncAPI.
    """

    version: str
    definitions: Mapping[str, Mapping[str, Any]]
    validators: Mapping[str, Any]

    def findings(self, kind: str, node: Node) -> Findings:
        """
        Yield what is wrong with a node as such, and, as errors of ``$ref``, the objects in it.
        """
        yield from self.validators[kind].iter_errors(node)


@cache
def metaschema_of(version: str) -> Metaschema:
    """
    Return the kinds of objects that there are in a version of AsyncAPI.
    """
    validator = _validator_class()
    definitions = {kind: _schema_at(schema, version) for kind, schema in _definitions().items()}
    return Metaschema(version, definitions, {kind: validator(schema) for kind, schema in definitions.items()})


@cache
def _definitions() -> dict[str, Any]:
    """
    Read the definitions of all versions.
    """
    folder = resources.files(__package__) / "metaschema"
    definitions: dict[str, Any] = {}
    for name in _FILES:
        definitions |= parse_yaml((folder / name).read_bytes(), name)["definitions"]
    return definitions


@cache
def extension_names() -> frozenset[str]:
    """
    Name the members beginning with ``x-`` that the generator reads, of whatever kind of object.
    """
    return frozenset(
        name
        for definition in _definitions().values()
        for part in (definition, definition.get("then", {}), definition.get("else", {}))
        for name in part.get("properties", {})
        if name.startswith("x-")
    )


def _schema_at(schema: Any, version: str) -> Any:
    """
    Leave out of a schema what is newer than *version*, and keep it as ``x-later``.
    """
    if not isinstance(schema, dict):
        return schema
    made: dict[str, Any] = {}
    for key, value in schema.items():
        if key in _SCHEMAS_BY_NAME:
            made[key] = {
                name: _schema_at(part, version) for name, part in value.items() if _exists(part, version)
            }
        elif key in _ONE_SCHEMA:
            made[key] = _schema_at(value, version)
        elif key == "allOf":
            made[key] = [_schema_at(part, version) for part in value]
        else:
            made[key] = value
    later = {
        name: part["x-since"]
        for name, part in schema.get("properties", {}).items()
        if not _exists(part, version)
    }
    if "x-since-values" in schema:
        later = {value: since for value, since in schema["x-since-values"].items() if since > version}
        made["enum"] = [value for value in schema["enum"] if value not in later]
    return made | {"x-later": later}


def _exists(schema: Any, version: str) -> bool:
    # All versions are 2.<digit>.0, which compare as text.
    return not isinstance(schema, dict) or str(schema.get("x-since", "")) <= version


TYPES: Mapping[str, Callable[[Any], bool]] = {
    "array": lambda value: isinstance(value, list),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: _is_number(value) and (isinstance(value, int) or value.is_integer()),
    "null": lambda value: value is None,
    "number": lambda value: _is_number(value),
    "object": lambda value: isinstance(value, dict),
    "string": lambda value: isinstance(value, str),
}
"""
The types of JSON Schema, each with the test that tells its values.
"""


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def is_of_type(value: Any, types: str | Sequence[str]) -> bool:
    """
    Tell whether JSON Schema says that a value is of a type, or of one of several.
    """
    return any(TYPES[name](value) for name in ([types] if isinstance(types, str) else types))


def _matches(value: str, pattern: str) -> bool:
    # In JSON Schema a dollar is the end of the text, never the line break before it.
    return re.search(re.sub(r"\$\Z", r"\\Z", pattern), value) is not None


# The words are ours: jsonschema's own would print the whole value, whatever its size.
_TESTS: Mapping[str, Callable[[Any, Any], bool]] = {
    "type": is_of_type,
    "enum": lambda value, values: value in values,
    "const": lambda value, wanted: bool(value == wanted),
    "minimum": lambda value, limit: not _is_number(value) or value >= limit,
    "exclusiveMinimum": lambda value, limit: not _is_number(value) or value > limit,
    "minLength": lambda value, limit: not isinstance(value, str) or len(value) >= limit,
    "minItems": lambda value, limit: not isinstance(value, list) or len(value) >= limit,
    "maxItems": lambda value, limit: not isinstance(value, list) or len(value) <= limit,
    "minProperties": lambda value, limit: not isinstance(value, dict) or len(value) >= limit,
    "pattern": lambda value, pattern: not isinstance(value, str) or _matches(value, pattern),
}


def _tested(test: Callable[[Any, Any], bool]) -> Callable[..., Findings]:
    def check(_validator: Any, wanted: Any, value: Any, _schema: Any) -> Findings:
        if not test(value, wanted):
            yield jsonschema.ValidationError("")

    return check


def _meet(_validator: Any, _reference: str, _value: Any, _schema: Any) -> Findings:
    """
    Stop at an object of another kind: the walk goes on with it, and not the stack.
    """
    yield jsonschema.ValidationError("")


def _check_properties(validator: Any, properties: Mapping[str, Any], value: Any, _schema: Any) -> Findings:
    """
    Check the members of an object, in time that depends on their number alone.
    """
    if isinstance(value, dict):
        for name, member in value.items():
            schema = properties.get(name)
            if schema is None:
                continue
            if schema is not True and "$ref" in schema:  # most members: worth not to descend for
                yield jsonschema.ValidationError(
                    "", validator="$ref", path=[name], validator_value=schema["$ref"], schema=schema
                )
            else:
                yield from validator.descend(member, schema, path=name, schema_path=name)


def _check_unique(_validator: Any, _wanted: bool, value: Any, _schema: Any) -> Findings:
    """
    Find items that stand twice, in time linear in their number.
    """
    if isinstance(value, list):
        for index in repeated(value):
            yield jsonschema.ValidationError("", path=[index], instance=value[index])


def repeated(items: Iterable[Any]) -> Iterator[int]:
    """
    Yield the positions of items that stand before already.
    """
    seen = set()
    for index, item in enumerate(items):
        key = _canonical(item)
        if key in seen:
            yield index
        seen.add(key)


def _canonical(value: Any) -> Any:
    """
    Make a key that two values share when JSON Schema calls them equal: 1 is 1.0 and not true.
    """
    if isinstance(value, dict):
        return ("object", frozenset((name, _canonical(member)) for name, member in value.items()))
    if isinstance(value, list):
        return ("array", tuple(_canonical(item) for item in value))
    return (isinstance(value, bool), value)


@cache
def _validator_class() -> Any:
    keywords: dict[str, Any] = {name: _tested(test) for name, test in _TESTS.items()}
    keywords |= {"$ref": _meet, "properties": _check_properties, "uniqueItems": _check_unique}
    extend: Any = jsonschema.validators.extend
    return extend(jsonschema.Draft7Validator, keywords)


def kind_of(finding: Finding) -> str:
    """
    Name the kind of the object that was met.
    """
    return str(finding.validator_value).rpartition("/")[2]


def severity_of(finding: Finding) -> Severity:
    """
    Say whether what was refused stops the generator.
    """
    assert isinstance(finding.schema, Mapping)
    return Severity(finding.schema.get("x-severity", Severity.ERROR))
