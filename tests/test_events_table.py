"""
The committed package against a table of what is known about the service's events.

`crisp_members.txt` was written from the service's SDKs and its reference, not from the overlays, and
is compared in full: shapes by their members, down to the last one, whatever the classes are called.
"""

from __future__ import annotations

import dataclasses
import re
import types
import typing
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from types import ModuleType
from typing import Any, Final, Literal, TypeAlias

import pytest
import yaml

from tests.conftest import ROOT, imported

FACTS: Final = ROOT.parent / "shared" / "facts" / "crisp-events.yaml"

SCALARS: Final = {str: "string", int: "integer", float: "number", bool: "boolean", types.NoneType: "null"}

Shape: TypeAlias = dict[str, str]
"""
Types by member; a member that may be absent ends in ``?``. A type is text in one form only, in which
shapes are written out, so that equal text is the same type.
"""

_TOKEN: Final = re.compile(r'"[^"]*"|\w+|[][{}|]')


def joined(kinds: set[str]) -> str:
    """
    Write a choice of types.
    """
    if "any" in kinds:
        return "any"
    if "object" in kinds:  # whatever a map takes, it takes too
        kinds = {kind for kind in kinds if not kind.startswith("{*:")}
    return " | ".join(sorted(kinds))


def written(shape: Shape) -> str:
    """
    Write out a shape.
    """
    return "{" + ", ".join(f"{name}: {kind}" for name, kind in sorted(shape.items())) + "}"


# -- the table ----------------------------------------------------------------------------------


@dataclasses.dataclass
class Row:
    """
    One event or shape of the table.
    """

    lines: dict[str, list[str]] = dataclasses.field(default_factory=dict)
    members: dict[str, str] = dataclasses.field(default_factory=dict)


class Table:
    """
    What the table says.
    """

    def __init__(self, text: str) -> None:
        self.rows: Final[dict[str, Row]] = {}
        for line in text.splitlines():
            if not line or line.startswith("#"):
                continue
            if not line.startswith(" "):
                assert line not in self.rows
                row = self.rows[line] = Row()
                continue
            name, _, rest = line.strip().partition(" ")
            if name.endswith(":"):
                row.members[name[:-1]] = rest
            else:
                row.lines.setdefault(name, []).extend(rest.replace("|", " ").split())
        self.events: Final = [name for name in self.rows if not name[0].isupper()]

    def shape(self, name: str) -> Shape:
        """
        Return the members of an event or shape, those of the shapes it is included.
        """
        row = self.rows[name]
        found: Shape = {}
        for base in row.lines.get("is", []):
            found |= self.shape(base)
        for member, text in row.members.items():
            found.pop(f"{member}?", None)
            found[member] = self.kind(text)
        return found

    def kind(self, text: str) -> str:
        """
        Return a type as text in one form.
        """
        tokens = _TOKEN.findall(text)
        kind = self._choice(tokens)
        assert not tokens, text
        return kind

    def _choice(self, tokens: list[str]) -> str:
        kinds = {self._one(tokens)}
        while tokens and tokens[0] == "|":
            del tokens[0]
            kinds.add(self._one(tokens))
        return joined(kinds)

    def _one(self, tokens: list[str]) -> str:
        token = tokens.pop(0)
        if token in "[{":
            kind = self._choice(tokens)
            tokens.pop(0)
            return f"[{kind}]" if token == "[" else "{*: " + kind + "}"
        return written(self.shape(token)) if token in self.rows else token

    def shapes(self, event: str) -> set[str]:
        """
        Return what an event's data can look like, written out.
        """
        return {written(self.shape(name)) for name in self.rows[event].lines.get("either", [event])}


TABLE: Final = Table((ROOT / "tests/crisp_members.txt").read_text(encoding="utf-8"))


# -- the package --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """
    The package as it is committed, imported under another name.
    """
    home = ROOT / "generated/crisp_realtime"
    files = {
        path.relative_to(home).as_posix(): path.read_bytes()
        for path in home.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    with imported(files, tmp_path_factory.mktemp("committed")) as package:
        yield package


def annotated(hint: Any, package: ModuleType) -> str:
    """
    Read an annotation. An enum has to admit values that the document does not know.
    """
    if hint is Any:
        return "any"
    if hint in SCALARS:
        return SCALARS[hint]
    arguments = typing.get_args(hint)
    origin = typing.get_origin(hint)
    if origin is Literal:
        return joined({f'"{value}"' for value in arguments})
    if origin is list:
        return f"[{annotated(arguments[0], package)}]"
    if origin is dict:
        return "object" if arguments[1] is Any else "{*: " + annotated(arguments[1], package) + "}"
    if origin in (types.UnionType, typing.Union):
        enums = {one for one in arguments if isinstance(one, type) and issubclass(one, StrEnum)}
        assert not enums or str in arguments, f"{hint} refuses values that are newer than the package"
        others = set(arguments) - enums - ({str} if enums else set())
        values = {f'"{value}"' for enum in enums for value in enum}
        return joined({annotated(one, package) for one in others} | values)
    assert issubclass(hint, package.Payload), hint
    return written(members(hint, package))


def members(payload: type, package: ModuleType) -> Shape:
    """
    Read the members of a payload class from its annotations and defaults.
    """
    hints = typing.get_type_hints(payload)
    found: Shape = {}
    for field in dataclasses.fields(payload):
        if field.name == "extra":
            continue
        hint = hints[field.name]
        # A member that must be there and is always the same has its value as default.
        optional = field.default is None or field.default is package.UNSET
        if optional:
            # Where null has a meaning of its own, absence is UNSET; elsewhere it is None.
            absent = package.Unset if field.default is package.UNSET else types.NoneType
            rest = [one for one in typing.get_args(hint) if one is not absent]
            hint = typing.Union[tuple(rest)] if rest and hint is not Any else hint  # noqa: UP007
        name = field.name.removesuffix("_") + ("?" if optional else "")
        found[name] = annotated(hint, package)
    return found


def variants(event: str, package: ModuleType) -> list[type]:
    """
    List the classes of an event's data.
    """
    payload = package.payload_type(event)
    return [payload] if isinstance(payload, type) else list(typing.get_args(payload))


# -- what is typed ------------------------------------------------------------------------------


def test_there_are_82_events() -> None:
    """
    The table has a row for each event of the service.
    """
    assert 82 == len(TABLE.events)


@pytest.mark.parametrize("event", TABLE.events)
def test_members(package: ModuleType, event: str) -> None:
    """
    An event's data has the members that are known, absent and null where these may be, all the way down.
    """
    known = [one for one in variants(event, package) if not one.__name__.startswith("Unknown")]
    expected = TABLE.shapes(event)

    assert len(expected) == len(known)
    if len(known) == 1:
        assert TABLE.shape(event) == members(known[0], package)
    else:
        assert expected == {written(members(one, package)) for one in known}


@pytest.mark.parametrize("event", [event for event in TABLE.events if "either" in TABLE.rows[event].lines])
def test_unknown_variant(package: ModuleType, event: str) -> None:
    """
    A variant that nobody knows yet has the members that all variants share, and the rest as it comes.
    """
    (unknown,) = (one for one in variants(event, package) if one.__name__.startswith("Unknown"))
    expected = TABLE.shape("MessageBase") | {"type": "string", "content": "any"}

    assert expected == members(unknown, package)


def test_surfaces(package: ModuleType) -> None:
    """
    The sets of the surfaces are those of the table: 82, 76 and 6.
    """
    only = {event for event in TABLE.events if "only" in TABLE.rows[event].lines}

    assert set(TABLE.events) == package.EVENTS == package.RTM_EVENTS
    assert set(TABLE.events) - only == package.WEBHOOK_EVENTS
    assert only == package.RTM_ONLY_EVENTS
    assert (82, 76, 6) == (
        len(package.RTM_EVENTS),
        len(package.WEBHOOK_EVENTS),
        len(package.RTM_ONLY_EVENTS),
    )


@pytest.mark.parametrize("event", TABLE.events)
def test_registry(package: ModuleType, event: str) -> None:
    """
    The registry tells surfaces, tiers, scopes and identifying members as the table does.
    """
    info = package.REGISTRY[event]
    lines = TABLE.rows[event].lines

    assert set(lines.get("only", ["rtm", "webhook"])) == {str(surface) for surface in info.surfaces}
    assert {"tier": tuple(lines["tiers"])} == info.availability
    assert lines.get("scopes", []) == [f"{scope.scope}={scope.access}" for scope in info.scopes]
    assert tuple(lines.get("key", [])) == info.key
    assert info.summary


@pytest.mark.parametrize("event", TABLE.events)
def test_documented(package: ModuleType, event: str) -> None:
    """
    Every class of an event's data says what it is, and one that stands for the event alone names it.
    """
    found = variants(event, package)

    assert [] == [payload.__name__ for payload in found if not (payload.__doc__ or "").strip()]
    if len(found) == 1:
        assert f"``{event}``" in (found[0].__doc__ or "")


# -- where the table comes from -----------------------------------------------------------------


class Facts:
    """
    The collected facts, their schemas read into the form of the table.
    """

    def __init__(self, path: Path) -> None:
        # The loader in C is several times as fast.
        loaded = yaml.load(path.read_bytes(), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        self.definitions: Final[Mapping[str, Any]] = loaded["definitions"]
        self.events: Final[Mapping[str, Any]] = loaded["events"]

    def followed(self, schema: Any) -> Any:
        """
        Follow a reference.
        """
        while "$ref" in schema:
            schema = self.definitions[schema["$ref"].rpartition("/")[2]]
        return schema

    def parts(self, schema: Any) -> tuple[dict[str, Any], set[str]]:
        """
        Return properties and required names of a schema and of all it includes.
        """
        schema = self.followed(schema)
        properties = dict(schema.get("properties", {}))
        required = set(schema.get("required", ()))
        for part in schema.get("allOf", ()):
            more, needed = self.parts(part)
            properties |= more
            required |= needed
        return properties, required

    def shape(self, schema: Any) -> Shape:
        """
        Read the members of an object.
        """
        properties, required = self.parts(schema)
        return {
            name if name in required else f"{name}?": self.kind(value) for name, value in properties.items()
        }

    def kind(self, schema: Any) -> str:
        """
        Read a type.
        """
        schema = self.followed(schema)
        if "anyOf" in schema:
            return joined({self.kind(one) for one in schema["anyOf"]})
        if "const" in schema or "enum" in schema:
            return joined({f'"{value}"' for value in schema.get("enum", [schema.get("const")])})
        if self.parts(schema)[0]:
            return written(self.shape(schema))
        kind = schema.get("type", "any")
        if kind == "array":
            return f"[{self.kind(schema['items'])}]"
        if kind == "object" and "additionalProperties" in schema:
            return "{*: " + self.kind(schema["additionalProperties"]) + "}"
        return kind if isinstance(kind, str) else joined(set(kind))

    def shapes(self, event: str) -> set[str]:
        """
        Return what an event's data can look like, written out.
        """
        data = self.followed(self.events[event]["data"])
        return {written(self.shape(one)) for one in data.get("oneOf", [data])}


@pytest.mark.skipif(not FACTS.exists(), reason="the collected facts do not lie beside this checkout")
def test_the_table_is_true() -> None:
    """
    The table says what the collected facts say.
    """
    facts = Facts(FACTS)

    assert list(facts.events) == TABLE.events
    for event, known in facts.events.items():
        lines = TABLE.rows[event].lines

        assert facts.shapes(event) == TABLE.shapes(event), event
        assert known["tiers"] == lines["tiers"], event
        assert [f"{one['scope']}={one['access']}" for one in known["scopes"]] == lines.get(
            "scopes", []
        ), event
        assert set(known["delivery"]) == set(lines.get("only", ["rtm", "webhook"])), event
