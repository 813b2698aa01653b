"""
The generated classes against a second reading of the document.
"""

from __future__ import annotations

import dataclasses
import importlib
import json
import re
import types
import typing
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from types import ModuleType
from typing import Any, Literal, Union, get_args, get_origin

import pytest

from generator.bundle import Bundle, Root
from generator.errors import GeneratorError
from generator.inputs import read_document
from generator.reading import Reading as SchemaReading
from generator.reading import read_models

from .reading import Reading, Schema, Shape, load_yaml
from .sampling import (
    ROOT,
    Codec,
    Seeded,
    check_spoilt,
    check_valid,
    configured,
    configured_reading,
    write_package,
)

CORPUS = ROOT.parent / "shared" / "corpus"

CASES = """
members of every type:
  type: object
  required: [text, flag]
  properties:
    text: {type: string}
    whole: {type: integer}
    number: {type: number}
    flag: {type: boolean}
    nothing: {type: "null"}
    anything: {}
    open: {type: object}
    list: {type: array}
    must-be-mangled: {type: string}
    class: {type: string}
names that mean something in Python:
  type: object
  required: [len, wire]
  properties:
    str: {type: string}
    int: {type: integer}
    float: {type: number}
    bool: {type: boolean}
    list: {type: array, items: {type: string}}
    dict: {type: object}
    type: {type: string}
    len: {type: integer}
    wire: {type: string}
    problems: {type: array, items: {type: integer}}
    others: {type: string}
    inside: {type: array, items: {type: string}}
    get: {type: string}
    start: {type: integer}
    extra: {type: string}
    self: {type: string}
    to_dict: {type: string}
    _members: {type: string}
    __class__: {type: string}
    None: {type: string}
    UNSET: {type: [string, "null"]}
    "": {type: string}
    "3d": {type: string}
all of several references:
  allOf:
    - {$ref: "#/components/schemas/Base"}
    - {$ref: "#/components/schemas/Other"}
    - type: object
      required: [own]
      properties: {own: {type: integer}}
a base of a base:
  allOf:
    - {$ref: "#/components/schemas/Derived"}
    - {properties: {more: {type: string}}}
all of inline objects:
  allOf:
    - {type: object, properties: {left: {type: string}}}
    - {type: object, required: [left], properties: {right: {type: integer}}}
all of around one reference:
  type: object
  required: [must]
  properties:
    must:
      description: Says more about it.
      allOf: [{$ref: "#/components/schemas/Base"}]
    may:
      description: Says more about it.
      allOf: [{$ref: "#/components/schemas/Base"}]
a member said again:
  allOf:
    - {$ref: "#/components/schemas/Base"}
    - type: object
      properties:
        id: {type: string, const: fixed}
        note: {type: string}
a member said again without a type:
  allOf:
    - {$ref: "#/components/schemas/Base"}
    - type: object
      required: [note]
      properties:
        id: {description: Said again.}
        note: {}
a member said again where it is described:
  type: object
  allOf: [{properties: {left: {type: string}, right: {type: integer}}}]
  properties: {left: {description: Said again.}, right: {const: 3}}
a base met again:
  allOf:
    - {$ref: "#/components/schemas/Narrowed"}
    - {$ref: "#/components/schemas/Base"}
required by one base and described by another:
  allOf:
    - {$ref: "#/components/schemas/Demand"}
    - {$ref: "#/components/schemas/Other"}
required at a distance:
  allOf:
    - allOf: [{$ref: "#/components/schemas/Derived"}, {required: [note]}]
    - {properties: {own: {type: "null"}}, required: [own]}
unknown members of a type in a base:
  allOf:
    - {$ref: "#/components/schemas/Labels"}
    - {properties: {own: {type: string}}}
an inherited member required:
  allOf: [{$ref: "#/components/schemas/Base"}]
  required: [note]
an inherited member required beside own ones:
  allOf:
    - {$ref: "#/components/schemas/Base"}
    - {type: object, required: [note], properties: {own: {type: string}}}
type lists:
  type: object
  required: [must]
  properties:
    must: {type: [string, integer, "null"]}
    may: {type: [string, "null"]}
    several: {type: [string, number, boolean]}
    list: {type: [array, "null"], items: {type: string}}
    record: {type: [object, "null"], properties: {inner: {type: string}}, required: [inner]}
    record or text: {type: [object, string], properties: {inner: {type: integer}}}
constants:
  type: object
  properties:
    text: {const: "yes"}
    typed: {type: string, const: fixed}
    whole: {const: 3}
    flag: {const: true}
    nothing: {const: null}
    one: {enum: [single]}
enums:
  type: object
  required: [must]
  properties:
    must: {type: string, enum: [a, b]}
    may: {type: string, enum: [a, b, c]}
    with null: {enum: [a, b, null]}
    typed with null: {type: [string, "null"], enum: [x, y, null]}
    one or null: {enum: [x, null]}
    numbers: {type: integer, enum: [1, 2, 3]}
    mixed: {enum: [a, b, 1]}
    list: {type: array, items: {type: string, enum: [p, q]}}
    named: {$ref: "#/components/schemas/Colour"}
    named again: {$ref: "#/components/schemas/Colour"}
any of several types:
  type: object
  properties:
    record or list or text:
      anyOf:
        - {$ref: "#/components/schemas/Base"}
        - {type: array, items: {$ref: "#/components/schemas/Base"}}
        - {type: string}
    text or null: {anyOf: [{type: string}, {type: "null"}]}
    one of: {oneOf: [{type: integer}, {type: boolean}]}
    records: {anyOf: [{$ref: "#/components/schemas/Base"}, {$ref: "#/components/schemas/Other"}]}
    record or any object: {anyOf: [{$ref: "#/components/schemas/Other"}, {type: object}]}
    lists: {anyOf: [{type: array, items: {type: string}}, {type: array, items: {type: integer}}]}
    maps: {anyOf: [{type: object, additionalProperties: {type: string}}, {type: "null"}]}
arrays and dictionaries inside each other:
  type: object
  properties:
    grid: {type: array, items: {type: array, items: {type: integer}}}
    rows: {type: array, items: {type: object, properties: {cell: {type: string}}}}
    index: {type: object, additionalProperties: {type: array, items: {$ref: "#/components/schemas/Base"}}}
    tree: {type: object, additionalProperties: {type: object, additionalProperties: {type: number}}}
    nullable items: {type: array, items: {type: [string, "null"]}}
    enum values: {type: object, additionalProperties: {$ref: "#/components/schemas/Colour"}}
unknown members of a type:
  type: object
  required: [known]
  properties: {known: {type: integer}}
  additionalProperties: {type: string}
unknown members that are records:
  type: object
  properties: {known: {type: integer}}
  additionalProperties: {$ref: "#/components/schemas/Base"}
closed:
  type: object
  properties: {known: {type: integer}}
  additionalProperties: false
a dictionary:
  type: object
  additionalProperties: {type: integer}
recursion:
  $ref: "#/components/schemas/Person"
recursion through arrays:
  $ref: "#/components/schemas/Node"
recursion through arrays alone:
  type: object
  properties: {tree: {$ref: "#/components/schemas/Tree"}}
recursion through dictionaries alone:
  type: object
  properties: {tree: {$ref: "#/components/schemas/Folder"}}
recursion between two:
  type: object
  properties: {ping: {$ref: "#/components/schemas/Ping"}}
shared, first:
  type: object
  properties: {place: {$ref: "#/components/schemas/Place"}}
shared, again:
  type: object
  required: [place]
  properties:
    place: {$ref: "#/components/schemas/Place"}
    places: {type: array, items: {$ref: "#/components/schemas/Place"}}
told apart by a constant:
  discriminator: kind
  oneOf:
    - {$ref: "#/components/schemas/Cat"}
    - {$ref: "#/components/schemas/Dog"}
told apart by a constant nobody declared:
  oneOf:
    - {$ref: "#/components/schemas/Cat"}
    - {$ref: "#/components/schemas/Dog"}
told apart by the name of the schema:
  discriminator: shape
  oneOf:
    - {$ref: "#/components/schemas/Circle"}
    - {$ref: "#/components/schemas/Square"}
told apart in a member:
  type: object
  required: [pet]
  properties:
    pet: {$ref: "#/components/schemas/Pet"}
    pets: {type: array, items: {$ref: "#/components/schemas/Pet"}}
    pet or null: {anyOf: [{$ref: "#/components/schemas/Pet"}, {type: "null"}]}
told apart, beside a base:
  allOf: [{$ref: "#/components/schemas/Base"}]
  oneOf:
    - {$ref: "#/components/schemas/Cat"}
    - {$ref: "#/components/schemas/Dog"}
told apart in a base:
  allOf:
    - {$ref: "#/components/schemas/Base"}
    - {$ref: "#/components/schemas/Pet"}
told apart beside members:
  type: object
  properties: {own: {type: integer}}
  oneOf:
    - {$ref: "#/components/schemas/Cat"}
    - {$ref: "#/components/schemas/Dog"}
told apart beside demands:
  type: object
  required: [kind]
  oneOf:
    - {$ref: "#/components/schemas/Cat"}
    - {$ref: "#/components/schemas/Dog"}
an enum with more to say:
  type: object
  properties:
    colour: {description: More., allOf: [{$ref: "#/components/schemas/Colour"}]}
    colour or null: {anyOf: [{$ref: "#/components/schemas/Colour"}, {type: "null"}]}
tuples:
  type: object
  properties:
    pair: {type: array, items: [{type: string}, {type: integer}], additionalItems: false}
    open pair: {type: array, items: [{type: string}, {type: integer}]}
names by pattern:
  type: object
  properties:
    numbers: {type: object, patternProperties: {"^n_": {type: integer}}, additionalProperties: false}
    mixed: {type: object, patternProperties: {"^n_": {type: integer}}, additionalProperties: {type: string}}
bounds:
  type: object
  properties:
    short: {type: string, maxLength: 3, pattern: "^a"}
    small: {type: integer, maximum: 3, minimum: 1}
    date: {type: string, format: date-time}
no type but properties:
  properties: {name: {type: string}}
  required: [name]
nothing at all: {}
"""

SHAPES = """
Base: {type: object, required: [id], properties: {id: {type: string}, note: {type: [string, "null"]}}}
Other: {type: object, properties: {other: {type: boolean}}}
Derived:
  allOf:
    - {$ref: "#/components/schemas/Base"}
    - {type: object, required: [size], properties: {size: {type: number}}}
Narrowed: {allOf: [{$ref: "#/components/schemas/Base"}, {properties: {note: {const: fixed}}}]}
Demand: {type: object, required: [other]}
Labels: {type: object, properties: {known: {type: integer}}, additionalProperties: {type: string}}
Colour: {type: string, enum: [red, green, blue]}
Person: {type: object, properties: {name: {type: string}, parent: {$ref: "#/components/schemas/Person"}}}
Node:
  type: object
  required: [children]
  properties: {children: {type: array, items: {$ref: "#/components/schemas/Node"}}}
Tree: {type: array, items: {$ref: "#/components/schemas/Tree"}}
Folder: {type: object, additionalProperties: {$ref: "#/components/schemas/Folder"}}
Ping: {type: object, properties: {pong: {$ref: "#/components/schemas/Pong"}}}
Pong: {type: object, required: [], properties: {ping: {$ref: "#/components/schemas/Ping"}}}
Place: {type: object, properties: {city: {type: string}}}
Cat:
  type: object
  required: [kind]
  properties: {kind: {const: cat}, name: {type: string}, lives: {type: integer}}
Dog:
  type: object
  required: [kind, name]
  properties: {kind: {const: dog}, name: {type: string}, good: {type: boolean}}
Pet: {discriminator: kind, oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]}
Circle: {type: object, required: [shape], properties: {shape: {type: string}, radius: {type: number}}}
Square: {type: object, required: [shape, side], properties: {shape: {type: string}, side: {type: number}}}
"""


class Comparison:
    """
    Collect where the classes of a package and a reading differ, class by class.
    """

    def __init__(self, package: ModuleType, reading: Reading) -> None:
        self._reading = reading
        self._wire = importlib.import_module(f"{package.__name__}._runtime.codec")
        self._registry = importlib.import_module(f"{package.__name__}.registry").REGISTRY
        self._seen: set[tuple[Any, int]] = set()
        self.classes = 0

    def event(self, name: str, schema: Schema) -> list[str]:
        """
        Compare the type of an event's data.
        """
        entry = self._registry.payload(name)
        if entry is None:
            return [f"{name}: there is no such event"]
        differences = list(self._type(name, entry.type, schema))
        return [*differences, *self._dispatch(name, entry, self._reading.shape(schema))]

    def _dispatch(self, name: str, entry: Any, shape: Shape) -> Iterator[str]:
        """
        Compare which variant each text in the discriminating member leads to.
        """
        for text, option in shape.variants.items():
            payload = entry.codec.decode({shape.discriminator: text}, self._wire.Problems())
            if type(payload).__name__.startswith("Unknown"):
                yield f"{name}: {text} is unknown"
            else:
                yield from self._class(f"{name} {text}", type(payload), self._reading.shape(option))
        if shape.variants:
            payload = entry.codec.decode({shape.discriminator: "yet to come"}, self._wire.Problems())
            if not type(payload).__name__.startswith("Unknown"):
                yield f"{name}: an unknown variant is a {type(payload).__name__}"

    def _type(self, where: str, annotation: Any, schema: Schema) -> Iterator[str]:
        yield from self._alternatives(where, self._annotated(annotation), self._reading.alternatives(schema))

    def _alternatives(self, where: str, got: list[Any], wanted: list[Any]) -> Iterator[str]:
        if any(one[0] == "again" for one in wanted):  # below, everything has been compared
            return
        if [self._plain(one) for one in got] != [self._plain(one) for one in wanted]:
            yield f"{where}: is {_shown(got)} and should be {_shown(wanted)}"
            return
        for one, other in zip(got, wanted, strict=True):
            match one, other:
                case ("object", class_), ("object", schema):
                    yield from self._class(where, class_, self._reading.shape(schema))
                case ("object", class_), ("unknown", shape):
                    yield from self._unknown(where, class_, shape)
                case (("array" | "map") as kind, inner), (_, inner_wanted):
                    yield from self._alternatives(f"{where} {kind}", inner, inner_wanted)

    @staticmethod
    def _plain(one: Any) -> Any:
        """
        Take from an alternative what can be compared at once. An event, and a dictionary of dictionaries like
        itself, has a class even where no member has a name.
        """
        if isinstance(one, tuple) and one[0] in ("object", "unknown"):
            return (
                "map"
                if getattr(one[1], "_known_shape", None) is not None and one[1]._known_shape().members == ()
                else "object"
            )
        return one[0] if isinstance(one, tuple) and one[0] in ("array", "map") else one

    def _annotated(self, annotation: Any) -> list[Any]:
        """
        List what an annotation allows, in the words of `Reading.alternatives`.
        """
        if get_origin(annotation) in (Union, types.UnionType):
            found = [one for part in get_args(annotation) for one in self._annotated(part)]
        else:
            found = self._annotated_part(annotation)
        if any(one[0] == "enum" for one in found):
            found = [one for one in found if one != "string"]
        return [*(one for one in found if one != "null"), *(["null"] if "null" in found else [])]

    def _annotated_part(self, annotation: Any) -> list[Any]:
        origin, arguments = get_origin(annotation), get_args(annotation)
        names = {
            str: "string",
            int: "integer",
            float: "number",
            bool: "boolean",
            type(None): "null",
            Any: "any",
        }
        if origin is Literal:
            return [("const", value) for value in arguments]
        if origin is list:
            return [("array", self._annotated(arguments[0]))]
        if origin is dict:
            return [("map", self._annotated(arguments[1]))]
        if annotation is self._wire.Unset:
            return []
        if isinstance(annotation, type) and issubclass(annotation, StrEnum):
            return [("enum", tuple(member.value for member in annotation))]
        if isinstance(annotation, type) and issubclass(annotation, self._wire.Payload):
            return [("object", annotation)]
        return [names.get(annotation, repr(annotation))]

    def _class(self, where: str, class_: Any, shape: Shape) -> Iterator[str]:
        if (class_, id(shape)) in self._seen:
            return
        self._seen.add((class_, id(shape)))
        self.classes += 1
        members = {name: (schema, name in shape.required) for name, schema in shape.members.items()}
        yield from self._members(f"{where} ({class_.__name__})", class_, members)

    def _unknown(self, where: str, class_: Any, shape: Shape) -> Iterator[str]:
        if (class_, id(shape)) not in self._seen:
            self._seen.add((class_, id(shape)))
            yield from self._members(f"{where} ({class_.__name__})", class_, self._reading.common(shape))

    def _members(self, where: str, class_: Any, members: dict[str, tuple[Schema, bool]]) -> Iterator[str]:
        hints = typing.get_type_hints(class_)
        fields = {field.name: field for field in dataclasses.fields(class_)}
        attributes = {member.name: member.attribute for member in class_._known_shape().members}
        if set(attributes) != set(members):
            yield f"{where}: has {sorted(attributes)} and should have {sorted(members)}"
        if set(fields) != {*attributes.values(), "extra"}:
            yield f"{where}: the attributes {sorted(fields)} are not those that are encoded"
        for name in [name for name in attributes if name in members]:
            field = fields[attributes[name]]
            yield from self._member(f"{where} {name}", field, hints[field.name], *members[name])

    def _member(
        self, where: str, field: dataclasses.Field[Any], hint: Any, schema: Schema, required: bool
    ) -> Iterator[str]:
        wanted = self._reading.alternatives(schema)
        constants = self._reading.shape(schema).constants or ()
        always = len(constants) == 1 and field.default == constants[0]
        has_default = field.default is not dataclasses.MISSING and not (required and always)
        if has_default == required:
            yield f"{where}: {'is optional' if has_default else 'must be given'}"
        got = self._annotated(hint)
        nullable = "null" in wanted or wanted == ["any"]
        unset = self._wire.Unset in get_args(hint)
        if required:
            if unset:
                yield f"{where}: must be there and yet may be UNSET"
        elif nullable:
            if field.default is not self._wire.UNSET or unset == (wanted == ["any"]):
                yield f"{where}: null and absence are one"
        else:
            if field.default is not None or unset:
                yield f"{where}: is {field.default} when absent"
            if got[-1:] != ["null"]:
                yield f"{where}: cannot be absent"
            got = got[:-1]
        yield from self._alternatives(where, got, wanted)


def _shown(alternatives: list[Any]) -> str:
    return str([one if isinstance(one, str) else str(one)[:60] for one in alternatives])


def cases() -> dict[str, Any]:
    return typing.cast(dict[str, Any], load_yaml(CASES))


@pytest.fixture(scope="module")
def configured_comparison(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    """
    The classes of the configured document.
    """
    package = write_package(*configured(), tmp_path_factory.mktemp("configured"), "compared_package")
    return Comparison(package, configured_reading())


@pytest.fixture(scope="module")
def case_spec(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    A document in which every case is an event.
    """
    document = {
        "asyncapi": "2.6.0",
        "info": {"title": "Acme", "version": "1"},
        "channels": {
            name: {"subscribe": {"message": {"name": name, "payload": schema}}}
            for name, schema in cases().items()
        },
        "components": {"schemas": load_yaml(SHAPES)},
    }
    spec = tmp_path_factory.mktemp("cases") / "acme.json"
    spec.write_text(json.dumps(document), encoding="utf-8")
    return spec


@pytest.fixture(scope="module")
def case_package(case_spec: Path) -> ModuleType:
    """
    The package made of the cases.
    """
    return write_package(case_spec, (), case_spec.parent, "cases_package")


def test_events_are_those_of_the_document(configured_comparison: Comparison) -> None:
    """
    The package has the events of the document and no other.
    """
    assert sorted(configured_reading().events()) == sorted(configured_comparison._registry)


@pytest.mark.parametrize("name", sorted(configured_reading().events()))
def test_event(configured_comparison: Comparison, name: str) -> None:
    """
    The classes of an event say what its schema says.
    """
    assert [] == configured_comparison.event(name, configured_reading().events()[name])


@pytest.mark.parametrize("name", cases())
def test_case(case_package: ModuleType, case_spec: Path, name: str) -> None:
    """
    A shape is read as it is meant.
    """
    reading = Reading.of(case_spec)

    assert [] == Comparison(case_package, reading).event(name, reading.events()[name])


@pytest.mark.parametrize("name", cases())
def test_codec_of_case(case_package: ModuleType, case_spec: Path, name: str) -> None:
    """
    Data of a shape comes back the same, and strict decoding refuses what a validator refuses.
    """
    codec = Codec(case_package, Reading.of(case_spec))
    for seed in range(100):
        check_valid(codec, name, codec.sample(name, Seeded((name, seed))))
        check_spoilt(codec, name, codec.spoilt(name, Seeded((name, seed))))


NESTINGS: dict[str, Callable[[Any], Any]] = {
    "recursion": lambda inner: {"parent": inner},
    "recursion through arrays": lambda inner: {"children": [inner]},
    "recursion between two": lambda inner: {"ping": {"pong": inner}},
    "recursion through dictionaries alone": lambda inner: {"tree": inner},
}


@pytest.mark.parametrize("name", NESTINGS)
def test_very_deep_recursion(case_package: ModuleType, case_spec: Path, name: str) -> None:
    """
    Data that is nested deeper than decoders go comes back the same, and the level where they stop is named.
    """
    codec = Codec(case_package, Reading.of(case_spec))
    data: Any = {}
    for _ in range(240):
        data = NESTINGS[name](data)
    codec.returns(name, data)

    assert codec.problems(name, data)
    assert not codec.accepts(name, data)


def bundle_of(spec: Path) -> tuple[Bundle, list[str]]:
    """
    Put the payloads of a document into a bundle; return their keys as well.
    """
    document = read_document(str(spec))
    bundle = Bundle(document)
    messages = [channel["subscribe"]["message"] for channel in document.root["channels"].values()]
    keys = [
        bundle.add_root(Root(message["payload"], message["name"], message.value_origin("payload")))
        for message in messages
    ]
    bundle.fill()
    return bundle, keys


def test_words_of_documents_stay_here(case_spec: Path) -> None:
    """
    The bundle says nothing but JSON Schema about keys and numbers of ours.
    """
    bundle, _ = bundle_of(case_spec)

    ours = re.compile(r"[Kmv]\d+|#/definitions/K\d+")
    words = {word for word in _texts(json.loads(bundle.text())) if not ours.fullmatch(word)}
    keywords = {
        "type",
        "properties",
        "required",
        "additionalProperties",
        "items",
        "enum",
        "allOf",
        "anyOf",
        "oneOf",
    }
    types = {"object", "array", "string", "integer", "number", "boolean", "null"}
    assert words == {"definitions", "$ref", *keywords, *types}


def _texts(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        yield from node
    for inner in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from _texts(inner)
    if isinstance(node, str):
        yield node


PARTS = """
asyncapi: "2.6.0"
info: {title: Acme, version: "1"}
channels: {thing: {subscribe: {message: {name: thing, payload: {$ref: "#/components/schemas/Thing"}}}}}
components:
  schemas:
    Thing:
      type: object
      required: [id, parts, sizes, of]
      properties:
        id: {type: string}
        note: {type: [integer, "null"]}
        parts: {type: array, items: {$ref: "#/components/schemas/Part"}}
        sizes: {type: object, additionalProperties: {type: number}}
        of: {anyOf: [{type: string}, {$ref: "#/components/schemas/Part"}]}
    Part:
      type: object
      required: [colour]
      properties:
        colour: {type: string, enum: [red, green]}
        whole: {anyOf: [{type: "null"}, {$ref: "#/components/schemas/Thing"}]}
"""
PARTS_IN_OTHER_LANGUAGES = {
    "avro.AvroParser": """
      type: record
      name: K1
      fields:
        - {name: m1, type: string}
        - {name: m2, type: ["null", int], default: null}
        - name: m3
          type:
            type: array
            items:
              type: record
              name: K2
              fields:
                - {name: m6, type: {type: enum, name: K3, symbols: [v0, v1]}}
                - {name: m7, type: ["null", K1], default: null}
        - {name: m4, type: {type: map, values: double}}
        - {name: m5, type: [string, K2]}
    """,
    "openapi.OpenAPIParser": """
      openapi: 3.1.0
      info: {title: Acme, version: "1"}
      paths: {}
      components:
        schemas:
          K1:
            type: object
            required: [m1, m3, m4, m5]
            properties:
              m1: {type: string}
              m2: {type: [integer, "null"]}
              m3: {type: array, items: {$ref: "#/components/schemas/K2"}}
              m4: {type: object, additionalProperties: {type: number}}
              m5: {oneOf: [{type: string}, {$ref: "#/components/schemas/K2"}]}
          K2:
            type: object
            required: [m6]
            properties:
              m6: {$ref: "#/components/schemas/K3"}
              m7: {oneOf: [{type: "null"}, {$ref: "#/components/schemas/K1"}]}
          K3: {type: string, enum: [v0, v1]}
    """,
    "jsonschema.JsonSchemaParser": """
      $schema: https://json-schema.org/draft/2020-12/schema
      $defs:
        K1:
          type: object
          required: [m1, m3, m4, m5]
          properties:
            m1: {type: string}
            m2: {type: [integer, "null"]}
            m3: {type: array, items: {$ref: "#/$defs/K2"}}
            m4: {type: object, additionalProperties: {type: number}}
            m5: {anyOf: [{type: string}, {$ref: "#/$defs/K2"}]}
        K2:
          type: object
          required: [m6]
          properties:
            m6: {$ref: "#/$defs/K3"}
            m7: {anyOf: [{type: "null"}, {$ref: "#/$defs/K1"}]}
        K3: {type: string, enum: [v0, v1]}
    """,
}


@pytest.mark.parametrize("parser", PARTS_IN_OTHER_LANGUAGES)
def test_other_languages(tmp_path: Path, parser: str) -> None:
    """
    What datamodel-code-generator reads in another schema language becomes the same types.
    """
    (tmp_path / "spec.yaml").write_text(PARTS, encoding="utf-8")
    bundle, keys = bundle_of(tmp_path / "spec.yaml")
    module, _, name = parser.partition(".")
    parser_type = getattr(importlib.import_module(f"datamodel_code_generator.parser.{module}"), name)
    text = json.dumps(load_yaml(PARTS_IN_OTHER_LANGUAGES[parser]))

    own = SchemaReading(bundle, read_models(bundle.text()))
    other = SchemaReading(bundle, read_models(text, parser_type))
    assert ["K1"] == keys
    assert [own.named_type(key) for key in bundle.entries] == [
        other.named_type(key) for key in bundle.entries
    ]


def corpus() -> list[Path]:
    single = [file for file in CORPUS.glob("*.*") if file.suffix in (".yml", ".yaml", ".json")]
    several = [file for file in CORPUS.glob("multi-*/**/*.*") if file.name.startswith(("asyncapi.", "api"))]
    return sorted([*single, *several])


def corpus_name(spec: Path | None) -> str:
    return str(spec.relative_to(CORPUS)) if spec else "none"


@pytest.mark.parametrize(("perspective", "direction"), [("client", "subscribe"), ("application", "publish")])
@pytest.mark.parametrize("spec", corpus() or [None], ids=corpus_name)
def test_corpus(tmp_path: Path, spec: Path | None, perspective: str, direction: str) -> None:
    """
    The classes of documents found in the wild say what their schemas say, and data comes back the same.
    """
    if spec is None:
        pytest.skip(f"there is no {CORPUS}")
    try:
        package = write_package(spec, (), tmp_path, tmp_path.name, perspective)
    except GeneratorError as error:
        pytest.skip(f"is not generated: {str(error).splitlines()[0]}")
    reading = Reading.of(spec)
    comparison = Comparison(package, reading)
    codec = Codec(package, reading, direction)

    assert [] == [
        difference for name in codec.names for difference in comparison.event(name, codec.events[name])
    ]
    for name in codec.names:
        check_valid(codec, name, codec.sample(name, Seeded(name)))
        check_spoilt(codec, name, codec.spoilt(name, Seeded(name)))
