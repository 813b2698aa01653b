"""
Write the reference of a document's events as Markdown.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from .model import (
    AliasType,
    AnyType,
    Api,
    ArrayType,
    Choice,
    EnumType,
    Event,
    Field,
    MapType,
    Named,
    NamedType,
    Nullable,
    ObjectType,
    Primitive,
    Type,
    UnionType,
)
from .samples import sample_payloads


def write_reference(api: Api, classes: Mapping[str, str]) -> str:
    """
    Describe every event: surfaces, availability, scopes, members, samples, evidence.

    *classes* maps wire names of events, and keys of types, to the names of their Python classes.
    """
    return "\n".join(_Reference(api, classes).lines()) + "\n"


class _Reference:
    def __init__(self, api: Api, classes: Mapping[str, str]) -> None:
        self._api = api
        self._classes = classes
        self._shapes: dict[str, None] = {}
        self._describing: set[str] = set()

    def lines(self) -> Iterator[str]:
        api = self._api
        source = _plain(api.source)
        yield f"<!-- Generated from {source} and its overlays: correct those, not this page. -->"
        yield ""
        yield f"# Events of {_plain(api.title)}, version {_plain(api.version)}"
        yield ""
        for text in (api.provenance, api.evidence):
            if text:
                yield from (*_paragraph(text), "")
        yield from self._overview()
        for event in api.events:
            yield from self._event(event)
        yield from self._shared_shapes()

    def _overview(self) -> Iterator[str]:
        yield "| event | class | surfaces | |"
        yield "|---|---|---|---|"
        for event in self._api.events:
            link = f"[`{_code(event.name)}`](#{_anchor(event.name)})"
            surfaces = ", ".join(event.surfaces) or "none"
            summary = _cell(event.description or event.title)
            yield f"| {link} | `{self._class(event)}` | {surfaces} | {summary} |"
        yield ""

    def _event(self, event: Event) -> Iterator[str]:
        yield f"## {_plain(event.name)}"
        yield ""
        for text in event.texts:
            yield from (*_paragraph(text), "")
        yield f"- Class: `{self._class(event)}`"
        yield f"- Surfaces: {', '.join(event.surfaces) or 'none'}"
        for parameter, values in event.availability:
            yield f"- Delivered with {_plain(parameter)}: {', '.join(map(_plain, values))}"
        for scope in event.scopes:
            yield f"- Scope: `{_code(scope.scope)}`" + (f" ({_plain(scope.access)})" if scope.access else "")
        key = ", ".join(f"`{_code(name)}`" for name in event.key)
        yield f"- Identified by: {key or 'nothing; two may look alike'}"
        if event.deprecated:
            yield "- Deprecated"
        yield ""
        named = self._api.types[event.payload.key] if isinstance(event.payload, Named) else None
        yield from self._type(named)
        for variant, sample in sample_payloads(self._api, event):
            yield f"Sample of the variant `{_code(variant)}`:" if variant else "Sample:"
            yield from ("", "```json", json.dumps(sample, indent=2, ensure_ascii=False), "```", "")
        if event.evidence:
            yield f"How this is known: {' '.join(_plain(event.evidence).split())}"
            yield ""

    def _class(self, event: Event) -> str:
        return self._classes.get(event.name, "Any")

    def _type(self, named: NamedType | None) -> Iterator[str]:
        match named:
            case ObjectType(fields=()):
                yield from ("Its members are not described; they are in `extra`.", "")
            case ObjectType(fields=fields):
                yield from self._table(fields)
            case UnionType():
                yield from self._union(named)
            case AliasType(type=type_):
                yield from (f"The payload is {self._words(type_)}.", "")

    def _union(self, named: UnionType) -> Iterator[str]:
        """
        Show what the variants share once, and what each has of its own.
        """
        variants = [(variant, self._api.types[variant.type.key]) for variant in named.variants]
        objects = [(variant, target) for variant, target in variants if isinstance(target, ObjectType)]
        common = [
            member
            for member in (objects[0][1].fields if objects else ())
            if all(member in target.fields for _, target in objects)
        ]
        yield from (
            f"One of {len(variants)} variants, told apart by `{_code(named.discriminator)}`. All have:",
            "",
        )
        yield from self._table(common)
        for variant, target in objects:
            yield from (
                f"`{_code(variant.value)}`, class `{self._classes.get(target.key, target.name)}`:",
                "",
            )
            yield from self._table([member for member in target.fields if member not in common])

    def _table(self, fields: Sequence[Field]) -> Iterator[str]:
        yield "| member | type | |"
        yield "|---|---|---|"
        for member in fields:
            notes = [
                *member.constraints,
                *(["secret"] if member.secret else []),
                *(["deprecated"] if member.deprecated else []),
            ]
            text = " ".join(filter(None, [member.description, f"({'; '.join(notes)})" if notes else ""]))
            necessity = "" if member.required else ", optional"
            yield f"| `{_code(member.name)}` | {self._words(member.type)}{necessity} | {_cell(text)} |"
        yield ""

    def _words(self, type_: Type) -> str:
        match type_:
            case AnyType():
                return "anything"
            case Primitive(kind=kind, constants=constants) if constants:
                return " or ".join(
                    f"`{_code(json.dumps(value, ensure_ascii=False))}`" for value in constants
                ) or str(kind)
            case Primitive(kind=kind):
                return str(kind)
            case ArrayType(items=items):
                return f"array of {self._words(items)}"
            case MapType(values=values):
                return f"object of {self._words(values)}"
            case Nullable(type=inner):
                return f"{self._words(inner)} or null"
            case Choice(options=options):
                return " or ".join(self._words(option) for option in options)
            case Named(key=key):
                return self._reference(self._api.types[key])

    def _reference(self, named: NamedType) -> str:
        if isinstance(named, EnumType):
            return " or ".join(f"`{_code(value)}`" for value in named.values)
        if isinstance(named, AliasType) and named.key not in self._describing:
            # Where an alias refers to itself, its name has to do.
            self._describing.add(named.key)
            words = self._words(named.type)
            self._describing.discard(named.key)
            return words
        self._shapes.setdefault(named.key)
        name = self._classes.get(named.key, named.name)
        return f"[`{_code(name)}`](#{_anchor(name)})"

    def _shared_shapes(self) -> Iterator[str]:
        """
        Describe the shapes that members refer to, those they refer to included.
        """
        done: set[str] = set()
        heading = True
        while pending := [key for key in self._shapes if key not in done]:
            if heading:
                yield from ("# Shapes", "")
                heading = False
            for key in pending:
                done.add(key)
                named = self._api.types[key]
                yield from (f"## {_plain(self._classes.get(key, named.name))}", "")
                if named.description:
                    yield from (*_paragraph(named.description), "")
                yield from self._type(named)


def _plain(text: str) -> str:
    """
    Keep text from being read as markup.
    """
    shown = "".join(character if character.isprintable() else " " for character in text)
    for character in "\\`*_[]<>|#":
        shown = shown.replace(character, "\\" + character)
    return shown


def _code(text: str) -> str:
    return (
        "".join(character if character.isprintable() else " " for character in text)
        .replace("`", "'")
        .replace("|", "\\|")
    )


def _cell(text: str) -> str:
    return " ".join(_plain(text.replace("\n", " ")).split())


def _paragraph(text: str) -> Iterable[str]:
    return [" ".join(_plain(line).split()) for line in text.splitlines()]


def _anchor(text: str) -> str:
    return "".join(
        character for character in text.lower().replace(" ", "-") if character.isalnum() or character in "-_"
    )
