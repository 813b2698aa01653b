"""
Between JSON and payload classes: absence, problems, and what the generated decoders share.

Decoding never fails half-way. A decoder notes each `Problem` and goes on; strict decoding raises
the first one afterwards, lenient decoding delivers all of them with the payload.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from typing import Any, ClassVar, Final, NamedTuple, TypeAlias, TypeVar

from .errors import SchemaMismatch

T = TypeVar("T")

MAX_DEPTH: Final = 64
"""
How many payload objects may stand inside each other; deeper data stays as it came.
"""


class Unset(Enum):
    """
    The type of `UNSET`.
    """

    UNSET = "UNSET"

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "UNSET"


UNSET: Final = Unset.UNSET
"""
A member that is absent, where `None` would mean that it is ``null``. It is falsy.
"""


class _Nothing(Mapping[str, Any]):
    """
    A mapping that has nothing and never will.
    """

    __slots__ = ()

    def __getitem__(self, name: str) -> Any:
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0

    def __hash__(self) -> int:
        return 0

    def __repr__(self) -> str:
        return "{}"

    def __reduce__(self) -> str:
        return "NOTHING"  # the global of that name, so that there is one


NOTHING: Final[Mapping[str, Any]] = _Nothing()
"""
The unknown members of a payload that has none.
"""


@dataclass(frozen=True, slots=True)
class Problem:
    """
    A place where data is not as the document says.

    *pointer* is a JSON pointer within the data, *found* the JSON type that is there.
    """

    pointer: str
    expected: str
    found: str

    def __str__(self) -> str:
        return f"{self.pointer or 'the data'}: expected {self.expected}, found {self.found}"


class Problems(list[Problem]):
    """
    What a decoder noted so far. Pointers grow at their front while decoders return.
    """

    depth: int = 0

    def wrong(self, member: str | int, expected: str, value: object) -> None:
        """
        Note that *value*, found under *member*, is not what the document says.
        """
        self.append(Problem(_token(member), expected, json_type(value)))

    def here(self, expected: str, value: object) -> None:
        """
        Note that the value being decoded is not what the document says.
        """
        self.append(Problem("", expected, json_type(value)))

    def move(self, start: int, member: str | int) -> None:
        """
        Put *member* in front of the pointers noted since there were *start* of them.
        """
        token = _token(member)
        for index in range(start, len(self)):
            problem = self[index]
            self[index] = Problem(token + problem.pointer, problem.expected, problem.found)


Decoder: TypeAlias = Callable[[Any, Problems], Any]
"""
Turn JSON into a typed value; note what is wrong; return wrong JSON as it came.
"""

Encoder: TypeAlias = Callable[[Any], Any]


def _token(member: str | int) -> str:
    return "/" + str(member).replace("~", "~0").replace("/", "~1")


def json_type(value: object) -> str:
    """
    Name the JSON type of a value (``missing`` for `UNSET`).
    """
    if value is None:
        return "null"
    if value is UNSET:
        return "missing"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, str):
        return "string"
    if isinstance(value, int):
        return "integer"
    if isinstance(value, float):
        return "integer" if value.is_integer() else "number"
    if isinstance(value, Mapping):
        return "object"
    if isinstance(value, list | tuple):
        return "array"
    return type(value).__name__


# -- decoding -----------------------------------------------------------------------------------


def inside(problems: Problems, member: str | int, decode: Decoder, value: Any) -> Any:
    """
    Decode what stands under *member*.
    """
    start = len(problems)
    if problems.depth >= MAX_DEPTH:
        problems.wrong(member, f"at most {MAX_DEPTH} values inside each other", value)
        return value
    problems.depth += 1
    result = decode(value, problems)
    problems.depth -= 1
    if len(problems) != start:
        problems.move(start, member)
    return result


def is_integer(value: object) -> bool:
    """
    Tell whether JSON Schema calls *value* an integer: 1 and 1.0 are, ``true`` is not.
    """
    return type(value) is int or (type(value) is float and value.is_integer())


class Kind:
    """
    The decoder of values that are what they are in JSON: right if they are of one of *types*.
    """

    __slots__ = ("also", "expected", "types")

    def __init__(
        self, expected: str, *types: type, also: Callable[[Any], bool] = lambda value: False
    ) -> None:
        self.expected = expected
        self.types = frozenset(types)
        self.also = also

    def __call__(self, value: Any, problems: Problems) -> Any:
        """
        Note a problem when *value* is of another type.
        """
        if type(value) not in self.types and not self.also(value):
            problems.here(self.expected, value)
        return value


string: Final = Kind("string", str)
integer: Final = Kind("integer", int, also=is_integer)
number: Final = Kind("number", int, float)
boolean: Final = Kind("boolean", bool)
null: Final = Kind("null", type(None))
any_array: Final = Kind("array", list)
any_object: Final = Kind("object", dict)


def anything(value: Any, problems: Problems) -> Any:
    """
    Expect any value, as long as there is one.
    """
    if value is UNSET:
        problems.here("a value", value)
    return value


def constant(*values: Any) -> Decoder:
    """
    Make the decoder of a value that is one of *values*; ``1`` and ``1.0`` are one value, ``true`` is not.
    """
    expected = " or ".join(map(repr, values))
    if len(values) == 1 and type(values[0]) is str:
        text = values[0]

        def decode_text(value: Any, problems: Problems) -> Any:
            if value != text:
                problems.here(expected, value)
            return value

        return decode_text

    def decode_constant(value: Any, problems: Problems) -> Any:
        if not any(value == known and isinstance(value, bool) is isinstance(known, bool) for known in values):
            problems.append(Problem("", expected, json_type(value) if value is UNSET else repr(value)[:80]))
        return value

    return decode_constant


def open_enum(enum: type[StrEnum]) -> Decoder:
    """
    Make the decoder of text with known values; other text stays text.
    """
    members: dict[str, StrEnum] = {member.value: member for member in enum}

    def decode_enum(value: Any, problems: Problems) -> Any:
        if type(value) is not str:
            problems.here("string", value)
            return value
        return members.get(value, value)

    return decode_enum


def nullable(decode: Decoder) -> Decoder:
    """
    Make the decoder of a value that may be ``null``.
    """
    if isinstance(decode, Kind):
        return Kind(f"{decode.expected} or null", type(None), *decode.types, also=decode.also)

    def decode_nullable(value: Any, problems: Problems) -> Any:
        return None if value is None else decode(value, problems)

    return decode_nullable


def array(decode: Decoder) -> Decoder:
    """
    Make the decoder of an array.
    """

    def decode_array(value: Any, problems: Problems) -> Any:
        if type(value) is not list:
            problems.here("array", value)
            return value
        return [inside(problems, index, decode, item) for index, item in enumerate(value)]

    return decode_array


def mapping(decode: Decoder) -> Decoder:
    """
    Make the decoder of an object with free keys.
    """

    def decode_mapping(value: Any, problems: Problems) -> Any:
        if type(value) is not dict:
            problems.here("object", value)
            return value
        return {key: inside(problems, key, decode, item) for key, item in value.items()}

    return decode_mapping


def choice(expected: str, *decoders: Decoder) -> Decoder:
    """
    Make the decoder of a value of one of several types that no member tells apart.

    Of the types that fit, the one that knows most members of the value is taken, and the first of
    equals; an object of which no type knows anything stays a plain object where that fits too.
    """

    def decode_choice(value: Any, problems: Problems) -> Any:
        best, best_rank = None, -1.0
        for decode in decoders:
            trial = Problems()
            trial.depth = problems.depth
            result = decode(value, trial)
            if not trial:
                rank = _rank(result, value)
                if rank > best_rank:
                    best, best_rank = result, rank
        if best_rank < 0:
            problems.here(expected, value)
            return value
        return best

    return decode_choice


def _rank(result: Any, value: Any) -> float:
    if not isinstance(result, Payload):
        return 0.5
    return float(len(value) - len(result.extra)) if isinstance(value, dict) else 0.0


def variant(
    wire: Any, problems: Problems, member: str, decoders: Mapping[str, Decoder], unknown: Decoder
) -> Any:
    """
    Decode an object by the decoder that the text under *member* names, or by *unknown*.
    """
    if type(wire) is not dict:
        problems.here("object", wire)
        return wire
    tag = wire.get(member)
    return (decoders.get(tag, unknown) if type(tag) is str else unknown)(wire, problems)


_drafts: Final[dict[type, type]] = {}


def draft(kind: type) -> Any:
    """
    Make an instance of a frozen class whose members are still to be set.

    It is of a class with the same layout and no guard against setting; its ``__class__`` is set when
    it is whole. A frozen dataclass sets each member by a call, which took as long as all the rest of
    decoding.
    """
    return _new(_drafts.get(kind) or _make_draft(kind))


_new: Final = object.__new__


def _make_draft(kind: type) -> type:
    # Threads that come here at the same time make a draft each; any of them will do.
    made = type(f"{kind.__name__}Draft", (kind,), {"__slots__": (), "__setattr__": object.__setattr__})
    _drafts[kind] = made
    return made


def others(payload: Shape, wire: dict[str, Any], troubled: bool) -> Mapping[str, Any]:
    """
    Collect the members of *wire* that the document does not know.

    Where decoding was *troubled*, a member that is ``null`` and may only be absent is kept as well:
    its attribute is `None` for both.
    """
    known = payload.known
    if troubled:
        absent = payload.absent
        return {
            name: value
            for name, value in wire.items()
            if name not in known or (value is None and name in absent)
        } or NOTHING
    if known.issuperset(wire):
        return NOTHING
    return {name: value for name, value in wire.items() if name not in known}


def check_values(problems: Problems, values: Mapping[str, Any], decode: Decoder) -> None:
    """
    Note what is wrong with the values of members that the document knows by type alone.
    """
    for name, value in values.items():
        inside(problems, name, decode, value)


def strict(decode: Decoder, data: Any) -> Any:
    """
    Decode, and raise `SchemaMismatch` for the first problem.
    """
    problems = Problems()
    payload = decode(data, problems)
    if problems:
        first = problems[0]
        raise SchemaMismatch(first.pointer, first.expected, first.found)
    return payload


# -- payloads and encoding ----------------------------------------------------------------------


class _Required(Enum):
    REQUIRED = "required"


REQUIRED: Final = _Required.REQUIRED


class Member(NamedTuple):
    """
    An attribute, the member it stands for, and how the two become each other.

    *missing* is the value of the attribute when the member is missing; without one it must not be.
    """

    attribute: str
    name: str
    decode: Decoder
    missing: Any = REQUIRED
    encode: Encoder | None = None
    secret: bool = False

    @property
    def absent(self) -> bool:
        """
        Whether the attribute is `None` when the member is missing, not when it is ``null``.
        """
        return self.missing is None


Rows: TypeAlias = tuple[Member, ...]


class Shape:
    """
    What is known about a class of payloads; made when the class is first used.
    """

    __slots__ = ("absent", "extra", "known", "members", "steps")

    def __init__(self, kind: type[Payload]) -> None:
        rows: dict[str, Member] = {}
        for base in reversed(kind.__mro__):  # a class that says a member again says it in place of its base
            if "_rows" in vars(base):
                rows.update((row.name, row) for row in base._rows())  # type: ignore[attr-defined]
        self.members = tuple(rows.values())
        self.known = frozenset(rows)
        self.absent = frozenset(row.name for row in self.members if row.absent)
        self.extra = kind._extra_decoder()
        self.steps = tuple(
            (
                getattr(kind, row.attribute).__set__,  # a slot's own setter: past the guard of frozen classes
                row.name,
                row.decode.types if isinstance(row.decode, Kind) else frozenset(),
                row.decode,
                row.missing,
            )
            for row in self.members
        )

    def fill(self, payload: Any, wire: dict[str, Any], problems: Problems) -> None:
        """
        Take the members from *wire* to *payload*.
        """
        get = wire.get
        for put, name, types, decode, missing in self.steps:
            value = get(name, UNSET)
            if type(value) not in types:
                if value is UNSET and missing is not REQUIRED:
                    value = missing
                else:
                    value = inside(problems, name, decode, value)
            put(payload, value)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Payload:
    """
    The base of the generated payload classes.

    *extra* holds the members that the document does not know; it takes no part in equality. What
    dataclasses would write into each class anew (comparison, repr) stands here once: a package has
    hundreds of classes, and importing them takes as long as writing it.
    """

    extra: Mapping[str, Any] = field(default=NOTHING, compare=False)

    _shape: ClassVar[Shape | None] = None

    @staticmethod
    def _rows() -> Rows:
        return ()

    @staticmethod
    def _extra_decoder() -> Decoder | None:
        return None

    @classmethod
    def _known_shape(cls) -> Shape:
        shape = cls.__dict__.get("_shape")
        if shape is None:
            shape = cls._shape = Shape(cls)
        return shape

    @classmethod
    def _decode(cls, wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        shape = cls.__dict__.get("_shape") or cls._known_shape()
        start = len(problems)
        payload = _new(cls)
        shape.fill(payload, wire, problems)
        if len(problems) == start and shape.known.issuperset(wire):
            extra = NOTHING
        else:
            extra = others(shape, wire, len(problems) != start)
            if shape.extra is not None:
                check_values(problems, extra, shape.extra)
        _put_extra(payload, extra)
        return payload

    @classmethod
    def from_dict(cls: type[T], data: Mapping[str, Any]) -> T:
        """
        Make a payload from JSON, strictly.

        Raises `SchemaMismatch` when the data is not as the document says. Members and enum values
        that the document does not know are no mismatch.
        """
        wire = data if type(data) is dict else dict(data) if isinstance(data, Mapping) else data
        result: T = strict(cls._decode, wire)  # type: ignore[attr-defined]
        return result

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self._compared())

    def __hash__(self) -> int:
        return hash((type(self), *(getattr(self, name) for name in self._compared())))

    def _compared(self) -> Iterator[str]:
        return (member.attribute for member in self._known_shape().members)

    def __repr__(self) -> str:
        shown = [
            f"{member.attribute}={'***' if member.secret else repr(value)}"
            for member in self._known_shape().members
            if (value := getattr(self, member.attribute)) is not UNSET
            and not (value is None and member.absent)
        ]
        if self.extra:
            shown.append(f"extra={self.extra!r}")
        return f"{type(self).__name__}({', '.join(shown)})"

    def to_dict(self) -> dict[str, Any]:
        """
        Make JSON of the payload: what it was decoded from, members the document does not know
        included. Nested plain JSON is not copied.
        """
        wire = dict(self.extra)
        for member in self._known_shape().members:
            value = getattr(self, member.attribute)
            if value is UNSET or (value is None and member.absent):
                continue
            wire[member.name] = value if member.encode is None else member.encode(value)
        return wire


_put_extra: Final[Callable[[Any, Any], None]] = vars(Payload)[
    "extra"
].__set__  # past the guard of frozen classes


@dataclass(frozen=True, slots=True, eq=False)
class UnknownPayload(Payload):
    """
    The data of an event that the document does not know, as it came.
    """

    data: Any = field(kw_only=False)

    def _compared(self) -> Iterator[str]:
        return iter(("data",))

    @classmethod
    def _decode(cls, wire: Any, problems: Problems) -> Any:
        return cls(wire)

    def to_dict(self) -> dict[str, Any]:
        """
        Return the data; raises `TypeError` when it is not an object.
        """
        if not isinstance(self.data, Mapping):
            raise TypeError(f"the data is {json_type(self.data)}, not an object")
        return dict(self.data)


def encode_value(value: Any) -> Any:
    """
    Turn a payload or an enum member into JSON; JSON stays as it is.
    """
    if isinstance(value, UnknownPayload):
        return value.data
    if isinstance(value, Payload):
        return value.to_dict()
    if isinstance(value, StrEnum):
        return value.value
    return value


def encode_items(encode: Encoder) -> Encoder:
    """
    Make the encoder of an array whose items *encode* encodes.
    """

    def encode_array(values: Any) -> Any:
        return (
            [encode(value) for value in values] if isinstance(values, list | tuple) else encode_value(values)
        )

    return encode_array


def encode_values(encode: Encoder) -> Encoder:
    """
    Make the encoder of an object with free keys whose values *encode* encodes.
    """

    def encode_map(values: Any) -> Any:
        if isinstance(values, Mapping):
            return {key: encode(value) for key, value in values.items()}
        return encode_value(values)

    return encode_map


def encode_tree(value: Any, depth: int = 0) -> Any:
    """
    Turn payloads into JSON wherever they stand in arrays and objects, as deep as decoding made them.
    """
    if depth < MAX_DEPTH and isinstance(value, list | tuple):
        return [encode_tree(item, depth + 1) for item in value]
    if depth < MAX_DEPTH and isinstance(value, Mapping):
        return {key: encode_tree(item, depth + 1) for key, item in value.items()}
    return encode_value(value)


def encode_choice(items: Encoder | None = None, values: Encoder | None = None) -> Encoder:
    """
    Make the encoder of a value of one of several types, arrays or objects with free keys among them.
    """

    def encode_one(value: Any) -> Any:
        if items is not None and isinstance(value, list | tuple):
            return [items(item) for item in value]
        if values is not None and isinstance(value, Mapping):
            return {key: values(item) for key, item in value.items()}
        return encode_value(value)

    return encode_one
