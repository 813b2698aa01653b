"""
Between JSON and payload classes: absence, problems, and a codec for each type.

Decoding never fails half-way. A codec notes each `Problem` and goes on; strict decoding raises the
first one afterwards, lenient decoding delivers all of them with the payload.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from enum import Enum, StrEnum
from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
    Final,
    NamedTuple,
    Self,
    TypeAlias,
    TypeVar,
    dataclass_transform,
)

from .errors import SchemaMismatch

MAX_DEPTH: Final = 100
"""
How many values may stand inside each other, as many as the JSON reader lets in; what is deeper stays
as it came.
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


# -- codecs -------------------------------------------------------------------------------------


Decoder: TypeAlias = Callable[[Any, Problems], Any]


class Codec:
    """
    How the values of one type travel: what JSON becomes, and what it goes back to.

    *expected* says in a few words what the JSON is. What is of one of *types* is right as it is, and
    what the texts in *table* become is known without asking.
    """

    __slots__ = ("expected", "table", "types")

    def __init__(self, expected: str, *types: type, table: Mapping[str, Any] | None = None) -> None:
        self.expected = expected
        self.types = frozenset(types)
        self.table = {} if table is None else dict(table)

    @property
    def decoder(self) -> Decoder:
        """
        What decodes, by the shortest way.
        """
        return self.decode

    def decode(self, value: Any, problems: Problems) -> Any:
        """
        Turn JSON into a typed value; note what is wrong; return wrong JSON as it came.
        """
        if type(value) not in self.types:
            problems.here(self.expected, value)
        return value

    def encode(self, value: Any) -> Any:
        """
        Turn a value into JSON. What is not of the type goes as what it is.
        """
        return value if type(value) in self.types else encode_tree(value)


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


class _Integer(Codec):
    __slots__ = ()

    def decode(self, value: Any, problems: Problems) -> Any:
        if type(value) not in self.types and not is_integer(value):
            problems.here(self.expected, value)
        return value


class _Anything(Codec):
    __slots__ = ()

    def decode(self, value: Any, problems: Problems) -> Any:
        if value is UNSET:
            problems.here(self.expected, value)
        return value

    def encode(self, value: Any) -> Any:
        return encode_tree(value)


string: Final = Codec("string", str)
integer: Final = _Integer("integer", int)
number: Final = Codec("number", int, float)
boolean: Final = Codec("boolean", bool)
null: Final = Codec("null", type(None))
any_array: Final = Codec("array", list)
any_object: Final = Codec("object", dict)
anything: Final = _Anything("a value", str, int, float, bool, type(None), list, dict)


class constant(Codec):
    """
    A value that is one of *values*; ``1`` and ``1.0`` are one value, ``true`` is not.
    """

    __slots__ = ("values",)

    def __init__(self, *values: Any) -> None:
        texts = {value: value for value in values if type(value) is str}
        super().__init__(" or ".join(map(repr, values)), table=texts)
        self.values = values

    def decode(self, value: Any, problems: Problems) -> Any:
        """
        Note a problem when it is another value.
        """
        if not any(
            value == known and isinstance(value, bool) is isinstance(known, bool) for known in self.values
        ):
            found = json_type(value) if value is UNSET else repr(value)[:80]
            problems.append(Problem("", self.expected, found))
        return value


class open_enum(Codec):
    """
    Text with known values, which become members of *enum*; other text stays text.
    """

    __slots__ = ()

    def __init__(self, enum: type[StrEnum]) -> None:
        super().__init__("string", table={member.value: member for member in enum})

    def decode(self, value: Any, problems: Problems) -> Any:
        """
        Return the member of a known value.
        """
        if type(value) is not str:
            problems.here(self.expected, value)
            return value
        return self.table.get(value, value)


class nullable(Codec):
    """
    A value of the type *inner*, or ``null``.
    """

    __slots__ = ("inner",)

    def __init__(self, inner: Codec) -> None:
        super().__init__(f"{inner.expected} or null", *inner.types, type(None), table=inner.table)
        self.inner = inner

    def decode(self, value: Any, problems: Problems) -> Any:
        """
        Decode what is not ``null``; what is wrong may be ``null`` as well.
        """
        if value is None:
            return None
        start = len(problems)
        result = self.inner.decode(value, problems)
        if len(problems) > start and (problems[start].pointer, problems[start].expected) == (
            "",
            self.inner.expected,
        ):
            problems[start] = Problem("", self.expected, problems[start].found)
        return result

    def encode(self, value: Any) -> Any:
        """
        Encode what is not ``null``.
        """
        return None if value is None else self.inner.encode(value)


class array(Codec):
    """
    An array whose items are of the type *items*.
    """

    __slots__ = ("items",)

    def __init__(self, items: Codec) -> None:
        super().__init__("array")
        self.items = items

    def decode(self, value: Any, problems: Problems) -> Any:
        """
        Decode the items, each by itself.
        """
        if type(value) is not list:
            problems.here(self.expected, value)
            return value
        decode = self.items.decoder
        return [inside(problems, index, decode, item) for index, item in enumerate(value)]

    def encode(self, value: Any) -> Any:
        """
        Encode the items.
        """
        if not isinstance(value, list | tuple):
            return encode_tree(value)
        return [self.items.encode(item) for item in value]


class mapping(Codec):
    """
    An object with free keys whose values are of the type *values*.
    """

    __slots__ = ("values",)

    def __init__(self, values: Codec) -> None:
        super().__init__("object")
        self.values = values

    def decode(self, value: Any, problems: Problems) -> Any:
        """
        Decode the values, each by itself.
        """
        if type(value) is not dict:
            problems.here(self.expected, value)
            return value
        decode = self.values.decoder
        return {key: inside(problems, key, decode, item) for key, item in value.items()}

    def encode(self, value: Any) -> Any:
        """
        Encode the values.
        """
        if not isinstance(value, Mapping) or isinstance(value, Payload):
            return encode_tree(value)
        return {key: self.values.encode(item) for key, item in value.items()}


class choice(Codec):
    """
    A value of one of several types that no member tells apart.

    Of the types that fit, the one that knows most members of the value is taken, and the first of
    equals; an object of which no type knows anything stays a plain object where that fits too.
    """

    __slots__ = ("options",)

    def __init__(self, *options: Codec) -> None:
        super().__init__(" or ".join(dict.fromkeys(option.expected for option in options)))
        self.options = options

    def decode(self, value: Any, problems: Problems) -> Any:
        """
        Decode by the type that fits best.
        """
        best, best_rank = None, -1.0
        for codec in self.options:
            trial = Problems()
            trial.depth = problems.depth
            result = codec.decode(value, trial)
            if not trial:
                rank = _rank(result, value)
                if rank > best_rank:
                    best, best_rank = result, rank
        if best_rank < 0:
            problems.here(self.expected, value)
            return value
        return best


def _rank(result: Any, value: Any) -> float:
    if not isinstance(result, Payload):
        return 0.5
    return float(len(value) - len(result.extra)) if isinstance(value, dict) else 0.0


class payload(Codec):
    """
    An object that becomes an instance of a payload class.
    """

    __slots__ = ("kind",)

    def __init__(self, kind: type[Payload]) -> None:
        super().__init__("object")
        self.kind = kind

    @property
    def decoder(self) -> Decoder:
        """
        The class itself.
        """
        return self.kind._decode

    def decode(self, value: Any, problems: Problems) -> Any:
        """
        Make an instance.
        """
        return self.kind._decode(value, problems)


class union(Codec):
    """
    An object that becomes an instance of one of several payload classes.

    The text under *member* names the class, among *variants*; any other makes it *unknown*.
    """

    __slots__ = ("kinds", "member", "unknown")

    def __init__(self, member: str, variants: Mapping[str, type[Payload]], unknown: type[Payload]) -> None:
        super().__init__("object")
        self.member = member
        self.kinds = dict(variants)
        self.unknown = unknown

    def decode(self, value: Any, problems: Problems) -> Any:
        """
        Make an instance of the class that is named.
        """
        if type(value) is not dict:
            problems.here(self.expected, value)
            return value
        tag = value.get(self.member)
        kind = self.kinds.get(tag, self.unknown) if type(tag) is str else self.unknown
        return kind._decode(value, problems)


class alias(Codec):
    """
    A type by another name, made when it is first used: it may contain itself.
    """

    __slots__ = ("_codec", "_make")

    def __init__(self, expected: str, make: Callable[[], Codec]) -> None:
        super().__init__(expected)
        self._make = make
        self._codec: Codec | None = None

    @property
    def codec(self) -> Codec:
        """
        The type itself.
        """
        if self._codec is None:
            self._codec = self._make()
        return self._codec

    def decode(self, value: Any, problems: Problems) -> Any:
        """
        Decode a value of the type.
        """
        return self.codec.decode(value, problems)

    def encode(self, value: Any) -> Any:
        """
        Encode a value of the type.
        """
        return self.codec.encode(value)


_PLAIN: Final = frozenset({str, int, float, bool, type(None)})


def encode_tree(value: Any, depth: int = 0) -> Any:
    """
    Turn payloads and enum members into JSON wherever they stand in arrays and objects, as deep as
    decoding made them; JSON stays as it is.
    """
    if type(value) in _PLAIN or depth > MAX_DEPTH:
        return value
    if isinstance(value, UnknownPayload):
        return value.data
    if isinstance(value, Payload):
        return value.to_dict()
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, list | tuple):
        return [encode_tree(item, depth + 1) for item in value]
    if isinstance(value, Mapping):
        return {key: encode_tree(item, depth + 1) for key, item in value.items()}
    return value


# -- payloads -----------------------------------------------------------------------------------


class _Required(Enum):
    REQUIRED = "required"


REQUIRED: Final = _Required.REQUIRED


class Member(NamedTuple):
    """
    An attribute, the member it stands for, and the codec between them.

    *missing* is the value of the attribute when the member is missing; without one it must not be.
    A *secret* one is masked in a repr.
    """

    attribute: str
    name: str
    codec: Codec
    missing: Any = REQUIRED
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
        self.extra = kind._extra_codec()
        self.steps = tuple(
            (
                getattr(kind, row.attribute).__set__,  # a slot's own setter: past the guard of frozen classes
                row.name,
                row.codec.types,
                row.codec.table,
                row.codec.decoder,
                row.missing,
            )
            for row in self.members
        )

    def fill(self, payload: Any, wire: dict[str, Any], problems: Problems) -> None:
        """
        Take the members from *wire* to *payload*.
        """
        get = wire.get
        for put, name, types, table, decode, missing in self.steps:
            value = get(name, UNSET)
            if type(value) not in types:
                if value is UNSET and missing is not REQUIRED:
                    value = missing
                elif table and type(value) is str and value in table:
                    value = table[value]
                else:
                    value = inside(problems, name, decode, value)
            put(payload, value)

    def others(self, wire: dict[str, Any], troubled: bool) -> dict[str, Any]:
        """
        Collect the members of *wire* that the document does not know.

        Where decoding was *troubled*, a member that is ``null`` and may only be absent is kept as well:
        its attribute is `None` for both.
        """
        known, absent = self.known, self.absent if troubled else ()
        return {
            name: value
            for name, value in wire.items()
            if name not in known or (value is None and name in absent)
        }


class _Signature:
    """
    The signature of a payload class, for those who ask: own members first, *extra* last.
    """

    def __get__(self, payload: Payload | None, kind: type[Payload]) -> Any:
        if "__dataclass_fields__" not in vars(kind):
            return None  # the class is still being made
        import inspect  # few ask, and all would wait for it

        inherited = {name for base in kind.__bases__ for name in getattr(base, "__dataclass_fields__", ())}
        shown = sorted(fields(kind), key=lambda member: (member.name == "extra", member.name in inherited))
        empty = inspect.Parameter.empty
        return inspect.Signature(
            [
                inspect.Parameter(
                    member.name,
                    (
                        inspect.Parameter.KEYWORD_ONLY
                        if member.kw_only
                        else inspect.Parameter.POSITIONAL_OR_KEYWORD
                    ),
                    default=(
                        {}
                        if member.name == "extra"
                        else empty if member.default is MISSING else member.default
                    ),
                    annotation=member.type,
                )
                for member in shown
            ]
        )


_T = TypeVar("_T")


@dataclass_transform(kw_only_default=True, frozen_default=True, eq_default=False, field_specifiers=(field,))
def payload_class(kind: type[_T]) -> type[_T]:
    """
    Make a class a dataclass: slotted, frozen, its members given by keyword.

    `Payload` constructs, guards, compares, prints and pickles for all of them. ``dataclass`` would
    write each of these into each class anew, and that is most of the time that importing hundreds of
    classes takes.
    """
    return dataclass(init=False, repr=False, eq=False, kw_only=True, slots=True)(kind)


@payload_class
class Payload:
    """
    The base of the generated payload classes.

    *extra* holds the members that the document does not know; it takes no part in equality.
    """

    extra: dict[str, Any] = field(default_factory=dict, compare=False)

    _shape: ClassVar[Shape | None] = None
    __signature__: ClassVar[Any] = _Signature()

    if not TYPE_CHECKING:  # they know each class's own constructor, and that members are not assigned to

        def __init__(self, **members):
            given = dict(members)
            missing = []
            for member in fields(self):
                name = member.name
                if name in given:
                    _put(self, name, given.pop(name))
                elif (value := _default(member)) is not MISSING:
                    _put(self, name, value)
                else:
                    missing.append(name)
            if given or missing:
                raise TypeError(_wrong_arguments(type(self), list(given), missing))

        def __setattr__(self, name, value):
            raise FrozenInstanceError(f"cannot assign to field {name!r}")

        def __delattr__(self, name):
            raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __getstate__(self) -> list[Any]:
        return [getattr(self, member.name) for member in fields(self)]

    def __setstate__(self, state: list[Any]) -> None:
        for member, value in zip(fields(self), state, strict=True):
            _put(self, member.name, value)

    @staticmethod
    def _rows() -> Rows:
        return ()

    @staticmethod
    def _extra_codec() -> Codec | None:
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
        made = _new(cls)
        shape.fill(made, wire, problems)
        if len(problems) == start and shape.known.issuperset(wire):
            extra: dict[str, Any] = {}
        else:
            extra = shape.others(wire, len(problems) != start)
            if shape.extra is not None:
                for name, value in extra.items():
                    inside(problems, name, shape.extra.decoder, value)
        _put_extra(made, extra)
        return made

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], *, strict: bool = True) -> Self:
        """
        Make a payload from JSON.

        *strict* raises `SchemaMismatch` when the data is not as the document says; else a wrong
        member holds what came, and a missing one is `UNSET`. Members and enum values that the
        document does not know are no mismatch. Data that is no object raises in both.
        """
        wire = data if type(data) is dict else dict(data) if isinstance(data, Mapping) else data
        problems = Problems()
        made = cls._decode(wire, problems)
        if problems and (strict or not isinstance(made, cls)):
            raise SchemaMismatch(problems[0].pointer, problems[0].expected, problems[0].found)
        result: Self = made
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
        for attribute, name, codec, missing, _ in self._known_shape().members:
            value = getattr(self, attribute)
            if value is UNSET or (value is None and missing is None):
                continue
            wire[name] = value if type(value) in codec.types else codec.encode(value)
        return wire


_new: Final = object.__new__
_put: Final = object.__setattr__  # past the guard
_put_extra: Final[Callable[[Any, Any], None]] = vars(Payload)["extra"].__set__


def _default(member: Field[Any]) -> Any:
    return member.default if member.default_factory is MISSING else member.default_factory()


def _wrong_arguments(kind: type[Payload], unknown: list[str], missing: list[str]) -> str:
    what = (
        f"got an unexpected keyword argument {unknown[0]!r}"
        if unknown
        else f"missing {len(missing)} required keyword-only argument{'s' if len(missing) > 1 else ''}: "
        + ", ".join(map(repr, missing))
    )
    return f"{kind.__qualname__}.__init__() {what}"


@payload_class
class UnknownPayload(Payload):
    """
    The data of an event that the document does not know, as it came.
    """

    data: Any = field(kw_only=False)

    def __init__(self, data: Any, *, extra: dict[str, Any] | None = None) -> None:
        _put(self, "data", data)
        _put(self, "extra", {} if extra is None else extra)

    def _compared(self) -> Iterator[str]:
        return iter(("data",))

    def __repr__(self) -> str:
        return f"{type(self).__name__}(data={self.data!r})"

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
