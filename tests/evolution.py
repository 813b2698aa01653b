"""
What a service adds to its document without asking, and what a package made before must still do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from .reading import Reading, Schema
from .sampling import Codec, Sampler, Seeded, Source, pick

_PRIMITIVES = ("string", "integer", "number", "boolean")


class Evolution:
    """
    A document that grows.

    Additions keep what the document promised: a dictionary whose values have a type gets no member of
    another one, a constant stays the only value, and a new variant has what all variants have.
    """

    def __init__(self, document: Any, source: Source) -> None:
        self.reading = Reading(document)
        self.said: list[str] = []
        self._source = source

    def grow(self) -> None:
        """
        Make one addition.
        """
        additions: tuple[Callable[[], str], ...] = (
            self._add_member,
            self._add_member,
            self._add_value,
            self._add_variant,
            self._add_event,
            self._add_hook,
            self._add_channel,
        )
        self.said.append(pick(self._source, additions)())
        self.reading.forget()

    def _name(self, kind: str) -> str:
        return f"new_{kind}_{len(self.said)}"

    def _schemas(self) -> list[dict[str, Any]]:
        return list(_schemas_in(list(self.reading.root["components"]["schemas"].values())))

    def _new_schema(self, depth: int = 0) -> Schema:
        """
        Invent a schema.
        """
        match self._source.below(8 if depth < 3 else 4):
            case 0 | 1:
                return {"type": pick(self._source, _PRIMITIVES)}
            case 2:
                return {"type": [pick(self._source, _PRIMITIVES), "null"]}
            case 3:
                return {"type": "string", "enum": ["one", "two"]}
            case 4:
                return {"type": "array", "items": self._new_schema(depth + 1)}
            case 5:
                return {"type": "object", "additionalProperties": self._new_schema(depth + 1)}
            case 6:
                return {"anyOf": [self._new_schema(depth + 1), self._new_schema(depth + 1)]}
            case _:
                return self._new_record(depth)

    def _new_record(self, depth: int = 0) -> Schema:
        names = ["first", "second", "third"][: 1 + self._source.below(3)]
        return {
            "type": "object",
            "properties": {name: self._new_schema(depth + 1) for name in names},
            "required": names[: self._source.below(2)],
        }

    def _add_member(self) -> str:
        """
        Give an object an optional member, at any level.
        """
        places = [
            schema
            for schema in self._schemas()
            if ("properties" in schema or schema.get("type") == "object")
            and not isinstance(schema.get("additionalProperties"), dict)
        ]
        schema = pick(self._source, places)
        beside = list(schema.get("properties", ()))
        schema["properties"] = {**schema.get("properties", {}), self._name("member"): self._new_schema()}
        return f"a member beside {beside}"

    def _add_value(self) -> str:
        """
        Give an enum a value.
        """
        enums = [schema for schema in self._schemas() if len(schema.get("enum", ())) > 1]
        if not enums:
            return self._add_member()
        schema = pick(self._source, enums)
        schema["enum"] = [*schema["enum"], self._name("value")]
        return f"a value, now {schema['enum'][-3:]}"

    def _add_variant(self) -> str:
        """
        Give a union a variant with members of its own.
        """
        unions = [schema for schema in self._schemas() if self.reading.shape(schema).discriminator]
        if not unions:
            return self._add_member()
        union = pick(self._source, unions)
        shape = self.reading.shape(union)
        common = self.reading.common(shape)
        members = {
            name: schema if schema is not True else self._new_schema() for name, (schema, _) in common.items()
        }
        variant = {
            "type": "object",
            "required": [name for name, (_, needed) in common.items() if needed],
            "properties": {
                **members,
                self._name("member"): self._new_schema(),
                shape.discriminator: {"const": self._name("variant")},
            },
        }
        keyword = "oneOf" if "oneOf" in union else "anyOf"
        union[keyword] = [*union[keyword], variant]
        return f"a variant of {list(shape.variants)}"

    def _add_event(self) -> str:
        """
        Let an event come over the stream, and by webhook where there is one.
        """
        name = f"{pick(self._source, ('brand', 'session', 'message'))}:{self._name('event')}"
        for server in self.reading.root["servers"].values():
            if "x-socketio" in server:
                address = server["x-socketio"].get("channelPrefix", "") + name
                message = {"name": name, "payload": self._new_record()}
                self.reading.root["channels"][address] = {"subscribe": {"message": message}}
        self._hook(name)
        return f"the event {name}"

    def _add_hook(self) -> str:
        """
        Let an event come by webhook alone.
        """
        name = f"brand:{self._name('hook')}"
        self._hook(name)
        return f"the hook {name}"

    def _hook(self, name: str) -> None:
        for channel in self.reading.root["channels"].values():
            if "x-webhook" in channel:
                member = channel["x-webhook"]["envelope"]["name"]
                for message in self.reading.messages(channel["subscribe"]):
                    names = self.reading.follow(self.reading.shape(message["payload"]).members[member])
                    names["enum"] = [*names["enum"], name]

    def _add_channel(self) -> str:
        """
        Add a channel that belongs to neither surface.
        """
        name = self._name("channel")
        message = {"name": f"brand:{name}", "payload": self._new_record()}
        self.reading.root["channels"][f"brand/{name}"] = {"subscribe": {"message": message}}
        return f"the channel {name}"


def _schemas_in(nodes: list[Any]) -> Iterator[dict[str, Any]]:
    """
    Walk schemas and those inside them. Data (`enum`, `const`, `examples`) holds none.
    """
    for node in nodes:
        if isinstance(node, dict):
            yield node
            for keyword in ("allOf", "anyOf", "oneOf"):
                yield from _schemas_in(node.get(keyword, []))
            for keyword in ("properties", "patternProperties"):
                yield from _schemas_in(list(node.get(keyword, {}).values()))
            yield from _schemas_in([node.get("items"), node.get("additionalProperties")])


def check_evolution(old: Codec, document: Any, seed: int) -> None:
    """
    Expect a package to deliver, without complaint, whatever the document says after it has grown.
    """
    source = Seeded(("evolution", seed))
    evolution = Evolution(document, source)
    for _ in range(1 + source.below(4)):
        evolution.grow()
    sampler = Sampler(evolution.reading, source, surprises=False)
    for name, schema in evolution.reading.events().items():
        data = sampler.value(schema)
        old.returns(name, data)

        assert [] == old.problems(name, data), (evolution.said, name, data)
        assert old.accepts(name, data), (evolution.said, name, data)
