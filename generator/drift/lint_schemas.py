"""
Rules of `lint` on schemas, and on what prose says of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import quote

import jsonschema
import referencing.exceptions
from referencing import Registry
from referencing.jsonschema import DRAFT7

from ..dialects import is_json_schema
from ..errors import one_line
from ..meaning import check_required, check_values
from ..metaschema import metaschema_of, repeated
from ..nodes import Node, Object, object_at, objects_at, plain, split_pointer, text_at
from ..sentences import meant, shown
from .lint_context import Context, Hit, at, hits_of, listed, squeezed, value_at


def prose_against_schema(context: Context) -> Iterator[Hit]:
    """
    L12. A description that begins with the word is one; what a sentence means beyond that is evidence.
    """
    for schema in context.walk.objects("Schema"):
        required = set(map(str, listed(schema.get("required"))))
        for name, member in objects_at(schema, "properties", every=True).items():
            text = squeezed(text_at(member, "description"))
            if re.match(r"\W*optional\b(?! ?\()", text, re.IGNORECASE) and name in required:
                yield Hit(
                    at(member, "description"), f"says that {name!r} is optional, and it is required", text
                )
            if (
                re.match(r"\W*(required[.,:)]|mandatory\b)", text, re.IGNORECASE)
                and name not in required
                and _owns(schema)
            ):
                yield Hit(at(member, "description"), f"says that {name!r} is required, and it is not", text)
    for sentence in context.evidence.sentences if context.evidence else ():
        place = (context.document.name, sentence.pointer)
        text = value_at(context.document, place)
        if sentence.mirrors and isinstance(text, str) and sentence.says in squeezed(text):
            parent = (place[0], sentence.pointer.rpartition("/")[0])
            differences = list(_differences(context, value_at(context.document, parent), sentence.mirrors))
            if differences:
                yield Hit(place, f"says {sentence.says!r}: {'; '.join(differences)}", sentence.says)


def _owns(schema: Object) -> bool:
    """
    Tell whether a schema describes a value by itself, so that what it does not require is not required.
    """
    return "required" in schema and not any(key in schema for key in ("allOf", "anyOf", "oneOf", "if"))


def _differences(context: Context, schema: Node, other: str) -> Iterator[str]:
    model = value_at(context.document, (context.document.name, other))
    if not isinstance(model, Object):
        return
    name = split_pointer(other)[-1]
    members, models = context.members(schema), context.members(model)
    yield from (f"it has no {each!r}, which {name} has" for each in models if each not in members)
    yield from (f"it has {each!r}, which {name} does not have" for each in members if each not in models)
    required, needed = context.required(schema), context.required(model)
    for each in sorted(members.keys() & models.keys()):
        if (each in required) != (each in needed):
            yield f"it {'requires' if each in required else 'does not require'} {each!r}, other than {name}"


def evidence_against_prose(context: Context) -> Iterator[Hit]:
    """
    L14. Sentences that something rests on, held against what was found elsewhere.
    """
    for sentence in context.evidence.sentences if context.evidence else ():
        place = (context.document.name, sentence.pointer)
        text = value_at(context.document, place)
        if not sentence.mirrors and isinstance(text, str) and sentence.says in squeezed(text):
            yield Hit(place, f"says {sentence.says!r}; {sentence.found} ({sentence.source})", sentence.says)


def undeclared_required(context: Context) -> Iterator[Hit]:
    """
    L18.
    """
    return hits_of(context, context.told(check_required))


def repeated_values(context: Context) -> Iterator[Hit]:
    """
    L19. A document with a key twice is not read at all.
    """
    for schema in (*context.walk.objects("Schema"), *context.walk.objects("ServerVariable")):
        values = listed(schema.get("enum"))
        told = [_canonical(value) for value in values]
        for index in repeated(told):
            yield Hit(at(values, index), f"is {shown(values[index])} a second time", plain(values[index]))  # type: ignore[arg-type]


def _canonical(value: Node) -> str:
    return f"{type(value).__name__ if isinstance(value, bool) else ''}{plain(value)!r}"


def values_of_other_type(context: Context) -> Iterator[Hit]:
    """
    L20. Where no value of a list is of the type, it is the list. Defaults are examples of values; see L27.
    """
    for schema in context.walk.objects("Schema"):
        faults = context.told(lambda walk, schema=schema: check_values(walk, schema))  # type: ignore[misc]
        hits = [
            hit
            for hit in hits_of(context, faults)
            if split_pointer(hit.place[1])[-1] not in ("default", "enum")
        ]
        values = listed(schema.get("enum"))
        if len(values) > 1 and len(hits) >= len(values):
            kind = plain(schema.get("type"))
            yield Hit(at(schema, "enum"), f"has no value of the type {shown(kind)}", plain(values))
        else:
            yield from hits


def invalid_examples(context: Context) -> Iterator[Hit]:
    """
    L27. Draft 7, the JSON Schema that AsyncAPI 2 means. Nothing can be held against schemas that are none.
    """
    if not context.sound:
        return
    registry = _registry(context)
    for schema in context.walk.objects("Schema"):
        for keyword, path, value in _values(schema):
            if not (value is None and schema.get("nullable") is True):
                yield from _invalid(registry, schema, at(schema, keyword, *path), value, keyword)
    for message in context.walk.objects("Message"):
        for index, example in enumerate(listed(message.get("examples"))):
            for part in ("payload", "headers"):
                described_by = message.get(part)
                described = part == "headers" or is_json_schema(context.member(message, "schemaFormat"))
                if (
                    isinstance(example, Object)
                    and part in example
                    and isinstance(described_by, Object)
                    and described
                ):
                    place = at(message, "examples", index, part)
                    yield from _invalid(registry, described_by, place, example[part], "example")


def _values(schema: Object) -> Iterator[tuple[str, tuple[int, ...], Node]]:
    for keyword in ("default", "example"):
        if keyword in schema:
            yield keyword, (), schema[keyword]
    for index, value in enumerate(listed(schema.get("examples"))):
        yield "examples", (index,), value


def _registry(context: Context) -> Any:
    resources = [
        (_address(name), DRAFT7.create_resource(plain(root))) for name, root in context.document.files.items()
    ]
    return Registry().with_resources(resources)


def _address(file: str) -> str:
    return file if "://" in file else "file:///" + quote(file.replace("../", "up/"))


def _invalid(
    registry: Any, schema: Object, place: tuple[str, str], value: Node, keyword: str
) -> Iterator[Hit]:
    file, pointer = schema.origin.place
    validator = jsonschema.Draft7Validator({"$ref": f"{_address(file)}#{quote(pointer)}"}, registry=registry)
    try:
        error = next(validator.iter_errors(plain(value)), None)
    except (referencing.exceptions.Unresolvable, RecursionError, OverflowError, re.error):
        return  # other rules say so, or it is a pattern of JavaScript
    if error is not None:
        word = "default" if keyword == "default" else "example"
        inside = "/".join(map(str, error.absolute_path))
        where = f" at {inside}" if inside else ""
        yield Hit(
            place,
            f"is {_article(word)} that its schema refuses{where}: {one_line(error.message)[:160]}",
            plain(value),
        )


def _article(word: str) -> str:
    return f"{'an' if word[0] in 'aeiou' else 'a'} {word}"


_BOUNDS: Final = (
    ("minimum", "maximum", False),
    ("minimum", "exclusiveMaximum", True),
    ("exclusiveMinimum", "maximum", True),
    ("exclusiveMinimum", "exclusiveMaximum", True),
    ("minLength", "maxLength", False),
    ("minItems", "maxItems", False),
    ("minProperties", "maxProperties", False),
)


def impossible_schema(context: Context) -> Iterator[Hit]:
    """
    L28. No value is allowed then.
    """
    for schema in context.walk.objects("Schema"):
        for low, high, strict in _BOUNDS:
            least, most = _number(schema, low), _number(schema, high)
            if least is not None and most is not None and (least > most or (strict and least == most)):
                yield Hit(
                    at(schema, low),
                    f"is {shown(least)}, and {high} is {shown(most)}; no value is both",
                    [least, most],
                )
        values = listed(schema.get("enum"))
        if (
            "const" in schema
            and "enum" in schema
            and plain(schema["const"]) not in plain(schema["enum"] or [])
        ):
            yield Hit(
                at(schema, "const"),
                f"is {shown(schema['const'])}, which enum does not have",
                plain(schema["const"]),
            )
        if "enum" in schema and not values and isinstance(schema["enum"], list):
            yield Hit(at(schema, "enum"), "is empty, and so no value is allowed", [])
        names, most = listed(schema.get("required")), _number(schema, "maxProperties")
        if most is not None and len(set(map(str, names))) > most:
            yield Hit(
                at(schema, "maxProperties"), f"is {shown(most)}, and {len(names)} members are required", most
            )


def _number(schema: Object, key: str) -> int | float | None:
    value = schema.get(key)
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


_UNITS: Final = re.compile(
    r"\b(milliseconds?|millis|ms|microseconds?|seconds?|secs?|minutes?|hours?|days?|bytes?|kilobytes?|megabytes?|"
    r"percent(?:age)?|pixels?|met(?:er|re)s?|cents?)\b",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(
    r"(ms|millis|milliseconds|micros|us|secs?|seconds|mins?|minutes|hours|days|bytes|kb|mb|percent|pct|px|cents)$",
    re.IGNORECASE,
)


def unit_in_prose(context: Context) -> Iterator[Hit]:
    """
    L30. A unit in the member's name, or one in ``x-unit``, is enough.
    """
    for schema in context.walk.objects("Schema"):
        for name, member in objects_at(schema, "properties", every=True).items():
            number = context.walk.resolved(member)
            if not isinstance(number, Object) or number.get("type") not in ("integer", "number"):
                continue
            unit = _UNITS.search(text_at(member, "description"))
            if unit and not _NAMED.search(name) and "x-unit" not in number:
                yield Hit(
                    at(member, "description"), f"alone tells the unit: {unit.group()}", unit.group().lower()
                )


_CASES: Final = {
    "snake_case": re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)+"),
    "camelCase": re.compile(r"[a-z][a-z0-9]*([A-Z][a-z0-9]*)+"),
    "PascalCase": re.compile(r"([A-Z][a-z0-9]*)+"),
    "kebab-case": re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)+"),
}


def odd_names(context: Context) -> Iterator[Hit]:
    """
    L35. A convention is what nine in ten of at least ten names keep; names of one small word keep any.
    """
    members = {
        at(properties, name): name
        for schema in context.walk.objects("Schema")
        if (properties := object_at(schema, "properties")) is not None
        # Headers are named as their protocol has it.
        if "headers" not in split_pointer(schema.origin.pointer)
        for name in properties
    }
    messages = object_at(context.root, "components", "messages")
    for names in (members, {at(messages, name): name for name in messages} if messages is not None else {}):
        yield from _odd(names)


def _odd(names: dict[tuple[str, str], str]) -> Iterator[Hit]:
    cases = {place: _case(name) for place, name in names.items()}
    counts = Counter(case for case in cases.values() if case)
    if not counts or counts.total() < 10:
        return
    convention, count = counts.most_common(1)[0]
    if 10 * count < 9 * counts.total():
        return
    for place, case in cases.items():
        if case not in ("", convention):
            yield Hit(
                place,
                f"is in {case}, and {count} of {counts.total()} names are in {convention}",
                names[place],
            )


def _case(name: str) -> str:
    return next((case for case, pattern in _CASES.items() if pattern.fullmatch(name)), "")


def foreign_keyword(context: Context) -> Iterator[Hit]:
    """
    L36. Keywords of other drafts and of OpenAPI say nothing here, whatever their author meant.
    """
    version = context.root["asyncapi"]
    known = metaschema_of(str(version)).definitions["Schema"]["properties"]
    for schema in context.walk.objects("Schema"):
        for name in schema:
            if name not in known and not name.startswith("x-") and name != "$ref":
                hint = meant(name, [other for other in known if other not in schema])
                yield Hit(
                    at(schema, name),
                    f"is a keyword that a Schema Object of AsyncAPI does not have{hint}",
                    name,
                )
