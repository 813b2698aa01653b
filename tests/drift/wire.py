"""
What travels between a service and a released package, made of schemas alone.

Payloads stand at the edges of what a schema allows: with and without what is optional, shortest and longest,
smallest and largest, each value of an enum, each alternative. Nothing of the generator is asked.
"""

from __future__ import annotations

import copy
import itertools
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from re import _parser as regular  # type: ignore[attr-defined]
from typing import Any, Final

from jsonschema import Draft7Validator

_DEPTH: Final = 3
_PRESENTED: Final = ("type", "in", "name", "scheme")
_WRONG: Final = ("text", 1, [], None)
_DONE: Final = object()
_EXTRA: Final = "a member of nobody"


class Wire:
    """
    The messages of a document: what they may say, and what a receiver takes.

    *received* is the operation by which users receive.
    """

    def __init__(self, document: Any, received: str = "subscribe") -> None:
        self._root = document
        self._received = received
        self._validators: dict[tuple[str, bool], Draft7Validator] = {}

    def follow(self, node: Any) -> Any:
        """
        Follow references.
        """
        for _ in range(50):
            if not isinstance(node, dict) or not isinstance(node.get("$ref"), str):
                return node
            target = self._root
            for token in node["$ref"].removeprefix("#/").split("/"):
                target = target[token.replace("~1", "/").replace("~0", "~")]
            node = target
        raise RecursionError(node)

    def parts(self) -> dict[tuple[str, str, str, str], Any]:
        """
        Return the schemas of payloads, headers, parameters and queries by address, direction, message, part.
        """
        found: dict[tuple[str, str, str, str], Any] = {}
        self.open_names: dict[tuple[str, str, str, str], str] = {}
        for address, channel in self._root.get("channels", {}).items():
            channel = self.follow(channel)
            address = re.sub(r"\{[^}]*\}", "{}", address)
            for operation in ("subscribe", "publish"):
                if operation not in channel:
                    continue
                direction = "rx" if operation == self._received else "tx"
                http = self.follow(channel[operation]).get("bindings", {}).get("http", {})
                if "query" in http:
                    found[address, direction, "", "query"] = http["query"]
                for name, parameter in channel.get("parameters", {}).items():
                    found[address, direction, name, "parameter"] = self.follow(parameter).get("schema", True)
                messages = list(self._messages(self.follow(channel[operation]).get("message")))
                for number, message in enumerate(messages):
                    name = "" if len(messages) == 1 else str(message.get("name", number))
                    for part in ("payload", "headers"):
                        found[address, direction, name, part] = message.get(part, True)
                if "x-webhook" in channel:
                    self.open_names[address, direction, "", "payload"] = channel["x-webhook"]["envelope"][
                        "name"
                    ]
        return found

    def _messages(self, node: Any) -> Iterator[Any]:
        message = self.follow(node) or {}
        for option in message.get("oneOf", [message]):
            merged: dict[str, Any] = {}
            option = self.follow(option)
            for trait in option.get("traits", ()):
                merged |= self.follow(trait)
            yield merged | option

    def accepts(self, schema: Any, value: Any, *, received: bool) -> bool:
        """
        Tell whether who was made of a schema takes a value. What is received is read as packages do: members
        and alternatives that nobody told of are no harm.
        """
        key = json.dumps(schema, sort_keys=True), received
        if key not in self._validators:
            whole = {"components": self._root.get("components", {}), "allOf": [schema]}
            self._validators[key] = Draft7Validator(_tolerant(whole) if received else whole)
        return self._validators[key].is_valid(value)

    def members(self, schema: Any) -> set[str]:
        """
        Name the members of an object, those of parts and alternatives included.
        """
        return set(self._named(schema))

    def invents(self, schema: Any, value: Any) -> bool:
        """
        Tell whether a value has members that an object with named ones does not name, but for the one that
        stands for all of them: nobody sends by chance what is to have a meaning one day.
        """
        schema = self.follow(schema)
        if isinstance(value, list):
            items = schema.get("items") if isinstance(schema, dict) else None
            return isinstance(items, dict) and any(self.invents(items, item) for item in value)
        if not isinstance(value, dict) or not isinstance(schema, dict):
            return False
        known = self._named(schema)
        is_open = bool(schema.keys() & {"patternProperties", "additionalProperties"})
        if known and not is_open and value.keys() - known.keys() - {_EXTRA}:
            return True
        return any(self.invents(known[name], inner) for name, inner in value.items() if name in known)

    def _named(self, schema: Any) -> dict[str, Any]:
        schema = self.follow(schema)
        if not isinstance(schema, dict):
            return {}
        found = dict(schema.get("properties", {}))
        for keyword in ("allOf", "oneOf", "anyOf"):
            for part in schema.get(keyword, ()):
                found |= self._named(part)
        return found

    def credentials(self) -> dict[str, list[set[str]]]:
        """
        Return, for each server and operation, the ways to be let in: all that has to be presented for one,
        with the place where it goes. Where nothing is asked for there is one way, with nothing.
        """
        schemes = self._root.get("components", {}).get("securitySchemes", {})
        found = {}
        for name, holder in self._holders():
            found[name] = [
                {
                    json.dumps([scheme, scope, *(schemes.get(scheme, {}).get(key) for key in _PRESENTED)])
                    for scheme, scopes in way.items()
                    for scope in (scopes or [""])
                }
                for way in holder.get("security", ()) or [{}]
            ]
        return found

    def _holders(self) -> Iterator[tuple[str, Any]]:
        for name, server in self._root.get("servers", {}).items():
            yield f"server {name}", self.follow(server)
        for address, channel in self._root.get("channels", {}).items():
            for operation in ("subscribe", "publish"):
                if operation in self.follow(channel):
                    yield f"{operation} {address}", self.follow(self.follow(channel)[operation])

    # -- payloads

    def payloads(self, schema: Any, hints: Sequence[Any] = ()) -> list[Any]:
        """
        List values at the edges of a schema, all of which it allows. *hints* are values to try as well.
        """
        found: dict[str, Any] = {}
        for value in [*itertools.islice(self._values(schema, 0), 400), *hints]:
            text = json.dumps(value, sort_keys=True)
            if text not in found and self.accepts(schema, value, received=False):
                found[text] = value
        return list(found.values())

    def values(self, schema: Any) -> Iterator[Any]:
        """
        Yield values at the edges of a schema, and some beyond.
        """
        return self._values(schema, 0)

    def with_any_text(self, schema: Any, member: str) -> Any:
        """
        Return an object's schema with one member that may be any text.
        """
        schema = self.follow(schema)
        return {**schema, "properties": {**schema["properties"], member: {"type": "string"}}}

    def _values(self, schema: Any, depth: int) -> Iterator[Any]:
        schema = self.follow(schema)
        if not isinstance(schema, dict):
            yield from ("text", 1, {}, None) if schema is not False else ()
            return
        if "const" in schema:
            yield schema["const"]
            return
        if "enum" in schema:
            yield from schema["enum"]
            return
        for keyword in ("oneOf", "anyOf"):
            # In turns, so that none is left out where only the first values are looked at.
            options = (self._values(option, depth) for option in schema.get(keyword, ()))
            for turn in zip_longest(*options, fillvalue=_DONE):
                yield from (value for value in turn if value is not _DONE)
        if "allOf" in schema:
            yield from self._values(self._merged(schema), depth)
            return
        declared = schema.get("type")
        kinds = declared if isinstance(declared, list) else [declared] if declared else []
        if not kinds and any(key in schema for key in ("properties", "required", "additionalProperties")):
            kinds = ["object"]
        if not kinds and "items" in schema:
            kinds = ["array"]
        if not kinds and not {"oneOf", "anyOf"} & schema.keys():
            kinds = ["string", "integer", "object", "null", "boolean", "array"]
        for kind in kinds:
            yield from self._of_kind(kind, schema, depth)

    def _merged(self, schema: Any) -> Any:
        merged: dict[str, Any] = {}
        for part in [*schema["allOf"], {key: value for key, value in schema.items() if key != "allOf"}]:
            part = self.follow(part)
            if not isinstance(part, dict):
                continue
            part = self._merged(part) if "allOf" in part else part
            properties = merged.get("properties", {}) | part.get("properties", {})
            required = [*merged.get("required", ()), *part.get("required", ())]
            merged |= part
            if properties:
                merged |= {"properties": properties}
            if required:
                merged |= {"required": required}
        return merged

    def _of_kind(self, kind: str, schema: Any, depth: int) -> Iterator[Any]:
        match kind:
            case "null":
                yield None
            case "boolean":
                yield from (True, False)
            case "string":
                yield from _texts(schema)
            case "integer" | "number":
                yield from _numbers(kind, schema)
            case "array":
                yield from self._arrays(schema, depth)
            case "object":
                yield from self._objects(schema, depth)

    def _arrays(self, schema: Any, depth: int) -> Iterator[Any]:
        low, high = schema.get("minItems", 0), schema.get("maxItems")
        yield []
        items = schema.get("items", True)
        if isinstance(items, list):
            firsts = [next(self._values(item, depth + 1), None) for item in items]
            yield firsts
            yield firsts[:-1]
            return
        if depth > _DEPTH:
            return
        values = list(itertools.islice(self._values(items, depth + 1), 12))
        for value in values:
            yield [value] * max(1, low)
        if values:
            yield [values[0]] * ((high or low + 1) if (high or 0) < 100 else low + 1)
            yield list(itertools.islice(itertools.cycle(values), max(2, low)))

    def _objects(self, schema: Any, depth: int) -> Iterator[Any]:
        members, required = schema.get("properties", {}), schema.get("required", ())
        if depth > _DEPTH:
            yield {}
            return
        values = {
            name: list(itertools.islice(self._values(member, depth + 1), 40))
            for name, member in members.items()
        }
        least = {name: values[name][0] if values.get(name) else "text" for name in required}
        most = least | {
            name: found[-1]
            for name, found in (
                (name, [value for value in found if self.accepts(members[name], value, received=False)])
                for name, found in values.items()
            )
            if found
        }
        yield least
        yield most
        for name, found in values.items():
            for value in found:
                yield least | {name: value}
            if name not in required:
                yield {key: value for key, value in most.items() if key != name}
        yield least | {_EXTRA: "text"}
        for name in members:
            yield from (least | {name: wrong} for wrong in _WRONG)
        extra = schema.get("additionalProperties")
        if isinstance(extra, dict):
            for value in itertools.islice(self._values(extra, depth + 1), 8):
                yield least | {_EXTRA: value}
        for pattern, inner in schema.get("patternProperties", {}).items():
            for value in itertools.islice(self._values(inner, depth + 1), 3):
                yield least | {_matching(pattern): value}
            yield from (least | {_matching(pattern): wrong} for wrong in _WRONG)


def _texts(schema: Mapping[str, Any]) -> Iterator[str]:
    low, high = schema.get("minLength", 0), schema.get("maxLength", 300)
    base = _matching(schema["pattern"]) if "pattern" in schema else "text"
    yield from (base, base + "x", base.ljust(low, "x"), base.ljust(high, "x"))
    yield from (
        "x" * low,
        "x" * high,
        "",
        "a-b",
        "2026-01-31T00:00:00Z",
        "00000000-0000-4000-8000-000000000000",
    )


def _numbers(kind: str, schema: Mapping[str, Any]) -> Iterator[float]:
    step = schema.get("multipleOf", 1)
    for keyword in ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"):
        edge = schema.get(keyword)
        if isinstance(edge, int | float) and not isinstance(edge, bool):
            yield from (edge, edge + step, edge - step)
    yield from (0, step, 1, -1, 2**31, 2**40, -(2**70), 2**70)
    if kind == "number":
        yield from (0.5, -1.25)


def _matching(pattern: str) -> str:
    """
    Write a text that a regular expression finds.
    """
    try:
        return "".join(_spelled(regular.parse(pattern)))
    except re.error:
        return ""


def _spelled(tokens: Any) -> Iterator[str]:
    for name, value in tokens:
        match str(name):
            case "LITERAL":
                yield chr(value)
            case "NOT_LITERAL":
                yield "x" if chr(value) != "x" else "y"
            case "ANY":
                yield "x"
            case "IN":
                kind, inner = value[0]
                yield chr(inner) if str(kind) == "LITERAL" else chr(inner[0]) if str(kind) == "RANGE" else "1"
            case "MAX_REPEAT" | "MIN_REPEAT":
                low, _, inner = value
                yield "".join(_spelled(inner)) * max(low, 1)
            case "SUBPATTERN":
                yield from _spelled(value[3])
            case "BRANCH":
                yield from _spelled(value[1][0])


def _tolerant(schema: Any) -> Any:
    """
    Copy a schema without what receivers do not mind.
    """
    if isinstance(schema, list):
        return [_tolerant(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    copied = {}
    for key, value in schema.items():
        if key in ("const", "enum", "examples", "default"):
            copied[key] = copy.deepcopy(value)
        elif key == "additionalProperties" and value is False:
            continue
        elif key == "oneOf" and isinstance(value, list):
            copied["anyOf"] = _tolerant(value)
        else:
            copied[key] = _tolerant(value)
    return copied


def refusals(old: Any, new: Any, received: str = "subscribe") -> dict[str, list[str]]:
    """
    Let a service of the newer document and a package of the older one talk to each other; return what one of
    them refuses, by direction.

    Both name a message by its address. What is sent to one that nobody listens at is refused; what does not
    come any longer from one is missed in silence, which is no refusal.
    """
    sides = Wire(old, received), Wire(new, received)
    parts = sides[0].parts(), sides[1].parts()
    found: dict[str, list[str]] = {"rx": [], "tx": []}
    for key in parts[0]:
        address, direction, message, part = key
        if key not in parts[1]:
            if direction == "tx" and part == "payload":
                found["tx"].append(f"{address} {message}: nobody takes it")
            continue
        if direction == "rx":
            taker, maker, takes, makes = sides[0], sides[1], parts[0][key], parts[1][key]
        else:
            taker, maker, takes, makes = sides[1], sides[0], parts[1][key], parts[0][key]
        if json.dumps([takes, taker._root.get("components")], sort_keys=True) == json.dumps(
            [makes, maker._root.get("components")], sort_keys=True
        ):
            continue
        if direction == "rx" and key in taker.open_names:
            # Names of events are open: one that nobody told of is delivered as such.
            takes = taker.with_any_text(takes, taker.open_names[key])
        hints = list(itertools.islice(taker.values(takes), 1500))
        for value in maker.payloads(makes, hints):
            if not maker.invents(makes, value) and not taker.accepts(
                takes, value, received=direction == "rx"
            ):
                found[direction].append(f"{part} of {address} {message}: {json.dumps(value)[:200]}")
    return found
