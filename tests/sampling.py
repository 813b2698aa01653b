"""
JSON values that a reading allows, and the same values spoilt.

What to take is asked of a `Source`: hypothesis, or a seeded `random.Random` where speed counts more than a
small counterexample.
"""

from __future__ import annotations

import copy
import importlib
import json
import random
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, Final, Protocol, TypeVar

from hypothesis import strategies as st
from jsonschema import Draft7Validator

from generator.config import find_configuration
from generator.inputs import read_document, read_overlays
from generator.pipeline import Inputs, read_api, runtime_files
from generator.plan import plan_package
from generator.render import render_modules

from .conftest import compiled_runtime, write_files
from .reading import Reading, Relaxation, Schema, Shape

T = TypeVar("T")

ROOT: Final = Path(__file__).resolve().parent.parent
DEEP: Final = 18
"""
How many levels a deep value adds. Two of them and a sample stay within the 64 levels that decoders go, below
which strict decoding refuses what a validator accepts.
"""

# -- the package and the reading of what is configured ------------------------------------------


def configured() -> tuple[Path, tuple[Path, ...]]:
    """
    Return the document and the overlays of this project.
    """
    configuration = find_configuration(ROOT)

    assert configuration is not None and configuration.spec is not None
    return configuration.spec, configuration.overlays


def write_package(
    spec: Path, overlays: Sequence[Path], folder: Path, name: str, perspective: str = "client"
) -> ModuleType:
    """
    Generate a package, its layout left as rendered, and import it under *name*.

    The document may refer to files beside its folder.
    """
    corrections = read_overlays([str(overlay) for overlay in overlays])
    inputs = Inputs(read_document(str(spec), [str(spec.parent.parent)]), corrections, perspective)
    api, _, _ = read_api(inputs)
    files = {**runtime_files(), **compiled_runtime()}
    files |= {path: text.encode() for path, text in render_modules(plan_package(api).modules).items()}
    write_files(files, folder / name)
    sys.path.insert(0, str(folder))
    try:
        importlib.invalidate_caches()
        return importlib.import_module(name)
    finally:
        sys.path.remove(str(folder))


@cache
def configured_reading() -> Reading:
    """
    Read the configured document, once.
    """
    return Reading.of(*configured())


# -- sources of choices ---------------------------------------------------------------------------


class Source(Protocol):
    """
    Where choices come from.
    """

    def below(self, number: int) -> int:
        """
        Choose a number from 0, the plainest, up to but not including *number*.
        """

    def text(self) -> str:
        """
        Choose text.
        """

    def integer(self) -> int:
        """
        Choose a whole number.
        """

    def number(self) -> float:
        """
        Choose a number that JSON can hold.
        """


_TEXTS: Final = st.text(max_size=12)
_INTEGERS: Final = st.integers(-(2**70), 2**70)
_NUMBERS: Final = st.floats(allow_nan=False, allow_infinity=False)
_BELOW: Final = [st.integers(0, limit) for limit in range(200)]


class Drawn:
    """
    Choices that hypothesis draws and shrinks.
    """

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw

    def below(self, number: int) -> int:
        return self._draw(_BELOW[number - 1]) if number > 1 else 0

    def text(self) -> str:
        return self._draw(_TEXTS)

    def integer(self) -> int:
        return self._draw(_INTEGERS)

    def number(self) -> float:
        return self._draw(_NUMBERS)


@st.composite
def drawn(draw: st.DrawFn, make: Callable[[Source], T]) -> T:
    """
    Draw what a function makes of a source, all at once: a draw for each choice is dearer.
    """
    return make(Drawn(draw))


class Seeded:
    """
    Choices of a seeded generator.
    """

    _TEXTS = ("", "a", "text", "é", "\U0001f600", "null", "0", "a/b~c", '"', "\\", "\u2028", "x" * 300)
    _NUMBERS = (0.5, -1.25, 1.0, 0.0, 1e300, 5e-324, 2.0**53)

    def __init__(self, seed: object) -> None:
        self._random = random.Random(repr(seed))

    def below(self, number: int) -> int:
        return self._random.randrange(number)

    def text(self) -> str:
        return pick(self, self._TEXTS)

    def integer(self) -> int:
        return pick(self, (0, 1, -1, 2**31, 2**53 + 1, 10**15, -(2**70)))

    def number(self) -> float:
        return pick(self, self._NUMBERS)


def pick(source: Source, choices: Sequence[T]) -> T:
    """
    Choose one of several.
    """
    return choices[source.below(len(choices))]


def seldom(source: Source, chance: int = 4) -> bool:
    """
    Say yes once in *chance* times.
    """
    return source.below(chance) == chance - 1


def anything(source: Source, depth: int = 2) -> Any:
    """
    Choose any JSON value, once in a while a very deep one.
    """
    kind = source.below(9 if depth > 0 else 5)
    match kind:
        case 0:
            return None
        case 1:
            return source.below(2) == 1
        case 2:
            return source.text()
        case 3:
            return source.integer()
        case 4:
            return source.number()
        case 5 | 6:
            return [anything(source, depth - 1) for _ in range(source.below(3))]
        case 7:
            return {source.text(): anything(source, depth - 1) for _ in range(source.below(3))}
        case _:
            return deep(anything(source, 0), source.below(2) == 1)


def deep(value: Any, in_arrays: bool, levels: int = DEEP) -> Any:
    """
    Put a value far inside arrays or objects.
    """
    for _ in range(levels):
        value = [value] if in_arrays else {"": value}
    return value


# -- values that a schema allows -------------------------------------------------------------------


class Sampler:
    """
    Make values that a reading allows, things yet to come included.

    With *surprises* objects have members that the document does not know, enums have other values, and unions
    other variants.
    """

    DEPTH: Final = 5

    def __init__(self, reading: Reading, source: Source, *, surprises: bool = True) -> None:
        self._reading = reading
        self._source = source
        self._surprises = surprises

    def value(self, schema: Schema, depth: int = 0) -> Any:
        """
        Make a value.
        """
        shape = self._reading.shape(schema)
        if shape.constants is not None:
            return self._constant(shape.constants)
        if shape.discriminator:
            return self._variant(shape, depth)
        if shape.options:
            return self.value(self._option(shape.options, depth), depth)
        if not shape.types:
            return anything(self._source)
        return self._typed(shape, self._type(shape.types, depth), depth)

    def _option(self, options: Sequence[Schema], depth: int) -> Schema:
        plain = [option for option in options if not self._nests(option)]
        return pick(self._source, plain if plain and depth > self.DEPTH else options)

    def _nests(self, schema: Schema) -> bool:
        shape = self._reading.shape(schema)
        return bool(shape.options) or not {"array", "object"}.isdisjoint(shape.types)

    def _type(self, types: Sequence[str], depth: int) -> str:
        plain = [type_ for type_ in types if type_ not in ("array", "object")]
        return pick(self._source, plain if plain and depth > self.DEPTH else types)

    def _constant(self, constants: Sequence[Any]) -> Any:
        texts = [value for value in constants if isinstance(value, str)]
        if self._surprises and len(texts) > 1 and seldom(self._source):
            return "yet to come " + self._source.text()
        return pick(self._source, constants)

    def _variant(self, shape: Shape, depth: int) -> Any:
        if self._surprises and seldom(self._source, 8):
            common = self._reading.common(shape)
            value = {
                name: self.value(schema, depth + 1)
                for name, (schema, needed) in common.items()
                if needed or self._source.below(2)
            }
            return {**value, shape.discriminator: "yet to come"}
        text = pick(self._source, list(shape.variants))
        return {**self.value(shape.variants[text], depth), shape.discriminator: text}

    def _typed(self, shape: Shape, type_: str, depth: int) -> Any:
        match type_:
            case "null":
                return None
            case "boolean":
                return self._source.below(2) == 1
            case "string":
                return self._source.text()
            case "integer":
                return self._source.integer() if self._source.below(3) else 4.0
            case "number":
                return self._source.number() if self._source.below(2) else self._source.integer()
            case "array":
                number = self._source.below(3) if depth <= self.DEPTH else 0
                return [self._one_of(shape.items, depth) for _ in range(number)]
        return self._object(shape, depth)

    def _one_of(self, schemas: Sequence[Schema], depth: int) -> Any:
        return self.value(pick(self._source, schemas) if schemas else True, depth + 1)

    def _object(self, shape: Shape, depth: int) -> dict[str, Any]:
        value = {
            name: self.value(schema, depth + 1)
            for name, schema in shape.members.items()
            if name in shape.required or (depth <= self.DEPTH and self._source.below(2))
        }
        value |= {name: anything(self._source) for name in shape.required - value.keys()}
        if shape.members and shape.extra not in (True, False):
            others: Sequence[Schema] = (shape.extra,)
        else:
            others = () if shape.members else shape.values
        if others or self._surprises:
            for _ in range(self._source.below(3) if depth <= self.DEPTH else 0):
                name = self._source.text()
                if name not in shape.members:
                    value[name] = self._one_of(others, depth)
        return value


def spoil(value: Any, source: Source) -> Any:
    """
    Return a copy of a value with one thing changed that may well be wrong.
    """
    root = [copy.deepcopy(value)]
    holder, key = pick(source, list(_places(root)))
    match source.below(7):
        case 0 if holder is not root:
            del holder[key]
        case 1:
            holder[key] = None
        case 2:
            holder[key] = [holder[key]]
        case 3:
            holder[key] = {"value": holder[key]}
        case 4:
            holder[key] = deep(holder[key], source.below(2) == 1)
        case 5:
            holder[key] = _twin(holder[key])
        case _:
            holder[key] = anything(source)
    return root[0]


def _twin(value: Any) -> Any:
    """
    Return what Python takes for the same value, though JSON writes it another way.
    """
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, int) and abs(value) < 2**53:
        return float(value)
    return int(value) if isinstance(value, float) and value.is_integer() else str(value)


def _places(holder: Any, depth: int = 0) -> Iterator[tuple[Any, Any]]:
    keys: Sequence[Any] = list(holder) if isinstance(holder, dict) else range(len(holder))
    for key in keys[:30]:
        yield holder, key
        if isinstance(holder[key], dict | list) and depth < 8:
            yield from _places(holder[key], depth + 1)


# -- what must hold -------------------------------------------------------------------------------


def same(left: Any, right: Any) -> bool:
    """
    Compare JSON, types included: ``1``, ``1.0`` and ``true`` differ.
    """
    return json.dumps(left, sort_keys=True) == json.dumps(right, sort_keys=True)


class Codec:
    """
    The codec of a package, and what must hold of it.
    """

    def __init__(self, package: ModuleType, reading: Reading, direction: str = "subscribe") -> None:
        self.reading: Final = reading
        self.events: Mapping[str, Schema] = reading.events(direction)
        self.names: Final = sorted(self.events)
        self._wire = importlib.import_module(f"{package.__name__}._runtime.codec")
        self._registry = importlib.import_module(f"{package.__name__}.registry")
        self._errors = importlib.import_module(f"{package.__name__}._runtime.errors")
        self._validators: dict[str, Draft7Validator] = {}

    def sample(self, name: str, source: Source) -> Any:
        """
        Make data that an event may have.
        """
        return Sampler(self.reading, source).value(self.events[name])

    def spoilt(self, name: str, source: Source) -> Any:
        """
        Make data that an event may have, with one or two things changed.
        """
        data = self.sample(name, source)
        for _ in range(1 + source.below(2)):
            data = spoil(data, source)
        return data

    def returns(self, name: str, data: Any) -> None:
        """
        Decode leniently, encode, and expect the data again.
        """
        payload = self._registry.decode(name, data)
        encoded = payload.data if self._is_unread(payload) else self._wire.encode_tree(payload)

        assert same(data, encoded), name
        if isinstance(data, dict):
            assert same(data, self._registry.encode(payload)), name

    def problems(self, name: str, data: Any) -> list[str]:
        """
        List what lenient decoding finds wrong.
        """
        problems: list[Any] = []
        self._registry.decode(name, data, problems=problems)
        return [str(problem) for problem in problems]

    def accepts(self, name: str, data: Any) -> bool:
        """
        Tell whether strict decoding takes the data, by name and by class.

        Whatever is raised but `SchemaMismatch` goes up.
        """
        by_name = self._raises_nothing(lambda: self._registry.decode(name, data, strict=True))
        type_: Any = self._registry.payload_type(name)
        if self._is_class(type_) and isinstance(data, dict):
            assert by_name == self._raises_nothing(lambda: type_.from_dict(data)), name
        return by_name

    def should_accept(self, name: str, data: Any) -> bool:
        """
        Tell whether a JSON Schema validator takes the data, after the relaxations.
        """
        if name not in self._validators:
            schema = Relaxation(self.reading).schema(self.events[name])
            Draft7Validator.check_schema(schema)
            self._validators[name] = Draft7Validator(schema)
        return self._validators[name].is_valid(data)

    def _is_class(self, type_: Any) -> bool:
        return isinstance(type_, type) and issubclass(type_, self._wire.Payload)

    def _is_unread(self, payload: Any) -> bool:
        return type(payload) is self._wire.UnknownPayload

    def _raises_nothing(self, action: Any) -> bool:
        try:
            action()
        except self._errors.SchemaMismatch:
            return False
        return True


def check_valid(codec: Codec, name: str, data: Any) -> None:
    """
    Expect data that an event may have to come through whole and without complaint.
    """
    assert [] == codec.problems(name, data), (name, data)
    assert codec.accepts(name, data)
    codec.returns(name, data)


def check_spoilt(codec: Codec, name: str, data: Any) -> None:
    """
    Expect spoilt data to come through whole, and strict decoding to say what a validator says.
    """
    codec.returns(name, data)
    accepted, problems = codec.accepts(name, data), codec.problems(name, data)

    assert codec.should_accept(name, data) == accepted, (name, data, problems)
    assert accepted == (not problems), (name, data)
