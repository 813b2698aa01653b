"""
What `show` says of events and commands, as text and as JSON.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from .model import AliasType, Api, Command, EnumType, NamedType, ObjectType, Occurrence, UnionType
from .outline import member_words, words
from .samples import sample_payloads
from .texts import first_line
from .views import Plan


@dataclass(frozen=True)
class Entries:
    """
    The events and the commands of an API, and what they are called in Python.
    """

    api: Api
    plan: Plan

    def all(self) -> Sequence[Occurrence]:
        """
        List the events, then the commands.
        """
        return [*self.api.events, *self.api.commands]

    def named(self, name: str) -> list[Occurrence]:
        """
        Find what has a wire name, a class, a member of an enum, or a method of that name.
        """
        by_wire = [entry for entry in self.all() if entry.name == name]
        return by_wire or [entry for entry in self.all() if name in self._python_names(entry)]

    def close_to(self, name: str) -> list[str]:
        """
        Suggest names that look like one that there is not.
        """
        known = [known for entry in self.all() for known in (entry.name, *self._python_names(entry))]
        return difflib.get_close_matches(name, dict.fromkeys(known), n=3)

    def _python_names(self, entry: Occurrence) -> list[str]:
        names = [self.plan.classes.get(entry.name, "")]
        if not isinstance(entry, Command):
            names += [self.plan.members.get(entry.name, ""), self.plan.methods.get(entry.name, "")]
        return [name for name in names if name]

    # -- text -----------------------------------------------------------------------------------

    def table(self) -> Iterator[str]:
        """
        Describe everything in a line each.
        """
        width = max((len(entry.name) for entry in self.all()), default=0)
        for entry in self.all():
            surfaces = ", ".join(entry.surfaces) or ("sent" if isinstance(entry, Command) else "")
            yield f"{entry.name:<{width}}  {surfaces:<12}  {first_line(entry)}".rstrip()

    def text(self, entry: Occurrence) -> Iterator[str]:
        """
        Describe one, without its samples.
        """
        yield entry.name
        for text in entry.texts:
            yield f"  {_flat(text)}"
        yield from self._names(entry)
        yield from _carried(entry)
        if entry.key:
            yield f"key: {', '.join(entry.key)}"
        for name, values in entry.availability:
            yield f"{name}: {', '.join(values)}"
        for scope in entry.scopes:
            yield f"scope: {scope.scope} ({scope.access})"
        yield f"payload: {words(entry.payload, self.plan.classes)}"
        yield from self._members(self._payload(entry))

    def _names(self, entry: Occurrence) -> Iterator[str]:
        if isinstance(entry, Command):
            yield "a command: it is sent"
            return
        yield f"name in Python: {self.plan.members[entry.name]}"
        if entry.name in self.plan.methods:
            yield f"handlers: {self.plan.methods[entry.name]}"

    def _payload(self, entry: Occurrence) -> NamedType | None:
        return self.api.types.get(getattr(entry.payload, "key", ""))

    def _members(self, named: NamedType | None) -> Iterator[str]:
        classes = self.plan.classes
        if isinstance(named, UnionType):
            yield f"  one of {len(named.variants)} variants by {named.discriminator}"
            for variant in named.variants:
                yield f"  {named.discriminator} = {variant.value}: {words(variant.type, classes)}"
                yield from (f"  {line}" for line in self._members(self.api.types[variant.type.key]))
        elif isinstance(named, ObjectType):
            for member in named.fields:
                type_ = member_words(member, classes)
                yield f"  {member.name} ({type_}): {_flat(member.description)}".rstrip(": ")
            if not named.fields:
                yield "  open: its members are not described"
        elif isinstance(named, AliasType):
            yield f"  {words(named.type, classes)}"

    # -- JSON -----------------------------------------------------------------------------------

    def json(self, entry: Occurrence) -> dict[str, Any]:
        """
        Describe one as JSON data.
        """
        plan, command = self.plan, isinstance(entry, Command)
        return {
            "name": entry.name,
            "kind": "command" if command else "event",
            "summary": first_line(entry),
            "class": words(entry.payload, plan.classes),
            "member": None if command else plan.members[entry.name],
            "method": None if command else plan.methods.get(entry.name),
            "surfaces": list(entry.surfaces),
            "channels": [channel.address for channel in entry.channels],
            "content_type": entry.content_type or None,
            "deprecated": entry.deprecated,
            "key": list(entry.key),
            "availability": {name: list(values) for name, values in entry.availability},
            "scopes": [{"scope": scope.scope, "access": scope.access} for scope in entry.scopes],
            "payload": self._json_type(self._payload(entry)),
            "samples": [
                {"variant": variant or None, "payload": payload}
                for variant, payload in sample_payloads(self.api, entry)
            ],
        }

    def _json_type(self, named: NamedType | None) -> dict[str, Any] | None:
        match named:
            case ObjectType(fields=fields):
                return {
                    "members": [
                        {
                            "name": member.name,
                            "type": words(member.type, self.plan.classes),
                            "required": member.required,
                            "description": _flat(member.description),
                        }
                        for member in fields
                    ]
                }
            case UnionType(discriminator=discriminator, variants=variants):
                return {
                    "by": discriminator,
                    "variants": [
                        {
                            "value": variant.value,
                            "class": words(variant.type, self.plan.classes),
                            **(self._json_type(self.api.types[variant.type.key]) or {}),
                        }
                        for variant in variants
                    ],
                }
            case EnumType(values=values):
                return {"values": list(values)}
            case AliasType(type=type_):
                return {"is": words(type_, self.plan.classes)}
        return None


def _carried(entry: Occurrence) -> Iterator[str]:
    """
    Say where an event or a command travels, and what travels with it.
    """
    yield f"surfaces: {', '.join(entry.surfaces) or 'none'}"
    for channel in entry.channels:
        yield f"channel: {channel.address}"
        for parameter in channel.parameters:
            yield f"  {parameter.name}: {_flat(parameter.description)}".rstrip(": ")
    if entry.content_type:
        yield f"content type: {entry.content_type}"
    for header in entry.headers:
        yield f"header: {header.name}: {_flat(header.description)}".rstrip(": ")
    if entry.correlation:
        yield f"correlation id: {entry.correlation.location}"
    if entry.deprecated:
        yield "deprecated"


def _flat(text: str) -> str:
    return " ".join(text.split())
