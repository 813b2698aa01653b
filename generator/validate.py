"""
Check that a document is AsyncAPI 2.0.0 to 2.6.0, and that it does not contradict itself.

The shapes of objects are data: ``metaschema/`` holds a JSON Schema whose definitions are the kinds
of objects. Each object is checked against the definition of its kind alone; where the definition
refers to another one, a further object of that kind is met. References are followed the same way,
so every object is checked once, as what is expected where it is used, in whichever file it
stands. What a schema cannot say (names that must exist, or must not exist twice) is checked
afterwards over the objects that were met.
"""

from __future__ import annotations

import difflib
import keyword
import re
import warnings
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from typing import Any, TypeAlias

import jsonschema

from .dialects import is_json_schema
from .document import Array, Document, Node, Object, child_origin, parse_yaml
from .errors import Fault, Origin, ReferenceFault, Severity, ValidationError

VERSIONS = ("2.0.0", "2.1.0", "2.2.0", "2.3.0", "2.4.0", "2.5.0", "2.6.0")
"""
The versions of AsyncAPI that are supported.
"""

_SUPPORTED = f"AsyncAPI {VERSIONS[0]} to {VERSIONS[-1]}"
_NAMES = re.compile(r"\{([^{}]*)\}")
_MAX_SHOWN = 60
_MAX_COMPARED = 200  # names; comparing every name with every other would take quadratic time
_MAX_PATTERN = 2000  # a longer regular expression is not worth the time to compile it
_MAX_HOPS = 100


def validate_document(document: Document, *, lenient: bool = False) -> tuple[Fault, ...]:
    """
    Check a document and everything it refers to; return the warnings.

    *lenient* accepts payloads in schema languages other than JSON Schema, unchecked. References
    to nothing are left to the next step. Raises `ValidationError` with all errors, in the order of
    the document.
    """
    walk = _Walk(document, _metaschema(_version_of(document.root)), lenient)
    walk.run()
    _check_meaning(walk)
    faults = sorted(dict.fromkeys(walk.faults), key=lambda fault: _place(document.name, fault.origin))
    errors = [fault for fault in faults if fault.severity is Severity.ERROR]
    if errors:
        raise ValidationError(errors)
    return tuple(faults)


def _place(name: str, origin: Origin) -> tuple[bool, str, int, int]:
    return (origin.file != name, origin.file, origin.line, origin.column)


# -- the version --------------------------------------------------------------------------------


def _version_of(root: Object) -> str:
    """
    Return the version of AsyncAPI; raise `ValidationError` when it is none of ours.
    """
    if "asyncapi" not in root and ("openapi" in root or "swagger" in root):
        raise ValidationError.at(root.origin, f"is an OpenAPI document; {_SUPPORTED} was expected")
    if "asyncapi" not in root:
        raise ValidationError.at(
            root.origin, f"has no member 'asyncapi', which tells the version; {_SUPPORTED} was expected"
        )
    version = root["asyncapi"]
    if version in VERSIONS:
        return str(version)
    raise ValidationError.at(root.value_origin("asyncapi"), _version_problem(version))


def _version_problem(version: Node) -> str:
    if not isinstance(version, str):
        full = f"{_shown(version)}.0"
        hint = f'; write it as text and in full, "{full}"' if full in VERSIONS else ""
        return f"is {_typed(version)}; a version from {VERSIONS[0]} to {VERSIONS[-1]} was expected" + hint
    if re.fullmatch(r"[3-9]\.[0-9]+\.[0-9]+", version):
        return (
            f"is AsyncAPI {version}; {VERSIONS[0]} to {VERSIONS[-1]} are supported "
            f"(convert the document to {VERSIONS[-1]})"
        )
    if f"{version}.0" in VERSIONS:
        return f"is {_shown(version)}; write the version in full, {_shown(version + '.0')}"
    return f"is {_shown(version)}, which is no supported version; {_SUPPORTED} was expected"


# -- the metaschema -----------------------------------------------------------------------------

_FILES = ("asyncapi.yaml", "extensions.yaml")
_SCHEMAS_BY_NAME = frozenset({"properties", "patternProperties"})
_ONE_SCHEMA = frozenset({"additionalProperties", "items", "propertyNames", "if", "then", "else"})


_Finding: TypeAlias = Any
"""
A ``jsonschema.ValidationError``: what a keyword of the metaschema refused, or an object it met.
"""

_Findings: TypeAlias = Iterator[_Finding]


@dataclass(frozen=True, slots=True)
class _Metaschema:
    """
    The kinds of objects in one version of AsyncAPI.
    """

    version: str
    definitions: Mapping[str, Mapping[str, Any]]
    validators: Mapping[str, Any]

    def findings(self, kind: str, node: Node) -> _Findings:
        """
        Yield what is wrong with a node as such, and, as errors of ``$ref``, the objects in it.
        """
        yield from self.validators[kind].iter_errors(node)

    def expected(self, kind: str) -> str:
        """
        Say in words what stands where an object of this kind is expected.
        """
        return _expected(self.definitions[kind])


@cache
def _metaschema(version: str) -> _Metaschema:
    validator = _validator_class()
    definitions = {kind: _schema_at(schema, version) for kind, schema in _definitions().items()}
    return _Metaschema(
        version, definitions, {kind: validator(schema) for kind, schema in definitions.items()}
    )


@cache
def _definitions() -> dict[str, Any]:
    """
    Read the definitions of all versions.
    """
    folder = resources.files(__package__) / "metaschema"
    definitions: dict[str, Any] = {}
    for name in _FILES:
        definitions |= parse_yaml((folder / name).read_bytes(), name)["definitions"]
    return definitions


def _schema_at(schema: Any, version: str) -> Any:
    """
    Leave out of a schema what is newer than *version*, and keep it as ``x-later``.
    """
    if not isinstance(schema, dict):
        return schema
    made: dict[str, Any] = {}
    for key, value in schema.items():
        if key in _SCHEMAS_BY_NAME:
            made[key] = {
                name: _schema_at(part, version) for name, part in value.items() if _exists(part, version)
            }
        elif key in _ONE_SCHEMA:
            made[key] = _schema_at(value, version)
        elif key == "allOf":
            made[key] = [_schema_at(part, version) for part in value]
        else:
            made[key] = value
    later = {
        name: part["x-since"]
        for name, part in schema.get("properties", {}).items()
        if not _exists(part, version)
    }
    if "x-since-values" in schema:
        later = {value: since for value, since in schema["x-since-values"].items() if since > version}
        made["enum"] = [value for value in schema["enum"] if value not in later]
    return made | {"x-later": later}


def _exists(schema: Any, version: str) -> bool:
    # All versions are 2.<digit>.0, which compare as text.
    return not isinstance(schema, dict) or str(schema.get("x-since", "")) <= version


_TYPES: Mapping[str, Callable[[Any], bool]] = {
    "array": lambda value: isinstance(value, list),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: _is_number(value) and (isinstance(value, int) or value.is_integer()),
    "null": lambda value: value is None,
    "number": lambda value: _is_number(value),
    "object": lambda value: isinstance(value, dict),
    "string": lambda value: isinstance(value, str),
}


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_of_type(value: Any, types: str | Sequence[str]) -> bool:
    return any(_TYPES[name](value) for name in ([types] if isinstance(types, str) else types))


def _matches(value: str, pattern: str) -> bool:
    # In JSON Schema a dollar is the end of the text, never the line break before it.
    return re.search(re.sub(r"\$\Z", r"\\Z", pattern), value) is not None


# The words are ours: jsonschema's own would print the whole value, whatever its size.
_TESTS: Mapping[str, Callable[[Any, Any], bool]] = {
    "type": _is_of_type,
    "enum": lambda value, values: value in values,
    "const": lambda value, wanted: bool(value == wanted),
    "minimum": lambda value, limit: not _is_number(value) or value >= limit,
    "exclusiveMinimum": lambda value, limit: not _is_number(value) or value > limit,
    "minLength": lambda value, limit: not isinstance(value, str) or len(value) >= limit,
    "minItems": lambda value, limit: not isinstance(value, list) or len(value) >= limit,
    "maxItems": lambda value, limit: not isinstance(value, list) or len(value) <= limit,
    "minProperties": lambda value, limit: not isinstance(value, dict) or len(value) >= limit,
    "pattern": lambda value, pattern: not isinstance(value, str) or _matches(value, pattern),
}


def _tested(test: Callable[[Any, Any], bool]) -> Callable[..., _Findings]:
    def check(_validator: Any, wanted: Any, value: Any, _schema: Any) -> _Findings:
        if not test(value, wanted):
            yield jsonschema.ValidationError("")

    return check


def _meet(_validator: Any, _reference: str, _value: Any, _schema: Any) -> _Findings:
    """
    Stop at an object of another kind: the walk goes on with it, and not the stack.
    """
    yield jsonschema.ValidationError("")


def _check_properties(validator: Any, properties: Mapping[str, Any], value: Any, _schema: Any) -> _Findings:
    """
    Check the members of an object, in time that depends on their number alone.
    """
    if isinstance(value, dict):
        for name, member in value.items():
            schema = properties.get(name)
            if schema is None:
                continue
            if schema is not True and "$ref" in schema:  # most members: worth not to descend for
                yield jsonschema.ValidationError(
                    "", validator="$ref", path=[name], validator_value=schema["$ref"], schema=schema
                )
            else:
                yield from validator.descend(member, schema, path=name, schema_path=name)


def _check_unique(_validator: Any, _wanted: bool, value: Any, _schema: Any) -> _Findings:
    """
    Find items that stand twice, in time linear in their number.
    """
    if isinstance(value, list):
        for index in _repeated(value):
            yield jsonschema.ValidationError("", path=[index], instance=value[index])


def _repeated(items: Iterable[Any]) -> Iterator[int]:
    seen = set()
    for index, item in enumerate(items):
        key = _canonical(item)
        if key in seen:
            yield index
        seen.add(key)


def _canonical(value: Any) -> Any:
    """
    Make a key that two values share when JSON Schema calls them equal: 1 is 1.0 and not true.
    """
    if isinstance(value, dict):
        return ("object", frozenset((name, _canonical(member)) for name, member in value.items()))
    if isinstance(value, list):
        return ("array", tuple(_canonical(item) for item in value))
    return (isinstance(value, bool), value)


@cache
def _validator_class() -> Any:
    keywords: dict[str, Any] = {name: _tested(test) for name, test in _TESTS.items()}
    keywords |= {"$ref": _meet, "properties": _check_properties, "uniqueItems": _check_unique}
    extend: Any = jsonschema.validators.extend
    return extend(jsonschema.Draft7Validator, keywords)


# -- the walk -----------------------------------------------------------------------------------


class _Walk:
    """
    Meet every object of a document and of the files it refers to, each as what it has to be.
    """

    def __init__(self, document: Document, metaschema: _Metaschema, lenient: bool) -> None:
        self.document = document
        self.root = document.root
        self.version = metaschema.version
        self.lenient = lenient
        self.faults: list[Fault] = []
        self._metaschema = metaschema
        self._met: dict[str, list[tuple[Node, Origin]]] = defaultdict(list)
        self._kinds: dict[int, list[str]] = defaultdict(list)
        self._pending: list[tuple[Node, str, Origin]] = []
        self._references: list[tuple[Object, str]] = []

    def run(self) -> None:
        """
        Walk through the document first and then along its references.

        In this order it is known what the target of a reference is, and a reference to the wrong
        kind of object is a fault of the reference.
        """
        self._pending.append((self.root, "AsyncApi", self.root.origin))
        self._drain()
        while self._references:
            references, self._references = self._references, []
            for holder, kind in references:
                self._follow(holder, kind)
            self._drain()

    def objects(self, *kinds: str) -> Iterator[tuple[Object, Origin]]:
        """
        Yield the objects of some kinds in the order in which they were met.
        """
        for kind in kinds:
            for node, origin in self._met[kind]:
                if isinstance(node, Object):
                    yield node, origin

    def arrays(self, kind: str) -> Iterator[Array]:
        """
        Yield the arrays of a kind in the order in which they were met.
        """
        return (node for node, _ in self._met[kind] if isinstance(node, Array))

    def error(self, origin: Origin, sentence: str) -> None:
        """
        Report what stops the generator.
        """
        self.faults.append(Fault(origin, sentence))

    def warning(self, origin: Origin, sentence: str) -> None:
        """
        Report what looks wrong and is allowed.
        """
        self.faults.append(Fault(origin, sentence, Severity.WARNING))

    def resolved(self, node: Node) -> Node:
        """
        Follow references to the end; `None` where that leads nowhere.
        """
        for _ in range(_MAX_HOPS):
            if not isinstance(node, Object) or not isinstance(node.get("$ref"), str):
                return node
            node = self._target(node)
        return None

    def _target(self, holder: Object) -> Node:
        try:
            return self.document.target(holder)
        except (ReferenceFault, ValueError):
            return None

    def _drain(self) -> None:
        while self._pending:
            self._visit(*self._pending.pop())

    def _visit(self, node: Node, kind: str, origin: Origin) -> None:
        if isinstance(node, Object | Array):
            if kind in self._kinds[id(node)]:
                return
            self._kinds[id(node)].append(kind)
        if isinstance(node, Object) and "$ref" in node and self._is_reference(node, kind):
            return
        self._met[kind].append((node, origin))
        for finding in self._metaschema.findings(kind, node):
            child, place = _at(node, origin, finding.absolute_path)
            if finding.validator == "$ref":
                self._pending.append((child, _kind_of(finding), place))
            else:
                self.faults.extend(_translated(finding, child, place, self.version))
        if kind == "Message" and isinstance(node, Object):
            self._meet_payload(node)

    def _is_reference(self, node: Object, kind: str) -> bool:
        """
        Remember a Reference Object; say whether that is all the node is.
        """
        place = self._metaschema.definitions[kind].get("x-reference")
        if place and isinstance(node["$ref"], str):
            self._references.append((node, kind))
        elif place == "instead":
            self.error(node.value_origin("$ref"), f"is {_typed(node['$ref'])}; a reference was expected")
        return place == "instead"

    def _meet_payload(self, message: Object) -> None:
        formats = [message.get("schemaFormat")]
        traits = message.get("traits")
        for trait in traits if isinstance(traits, Array) else ():
            resolved = self.resolved(trait)
            formats.append(resolved.get("schemaFormat") if isinstance(resolved, Object) else None)
        if "payload" in message and all(map(is_json_schema, formats)):
            self._pending.append((message["payload"], "Schema", message.value_origin("payload")))

    def _follow(self, holder: Object, kind: str) -> None:
        try:
            target = self.document.target(holder)
        except (ReferenceFault, ValueError):
            return
        is_node = isinstance(target, Object | Array)
        known = self._kinds[id(target)] if is_node else []
        if kind in known:
            return
        misfit = self._misfit(target, kind) if known or not is_node else None
        if misfit:
            found = self._metaschema.expected(known[0]) if known else _typed(target)
            expected = self._metaschema.expected(kind)
            sentence = f"refers to {_cut(holder['$ref'])}, which is {found}; {expected} was expected"
            self.faults.append(Fault(holder.value_origin("$ref"), sentence, misfit))
        elif is_node:
            self._pending.append((target, kind, target.origin))

    def _misfit(self, target: Node, kind: str) -> Severity | None:
        """
        Say how bad it is to take a node, which is something else already or no object, for *kind*.
        """
        if isinstance(target, Object) and "additionalProperties" not in self._metaschema.definitions[kind]:
            return Severity.ERROR  # this kind knows no foreign members, and so the test below means nothing
        findings = [
            finding for finding in self._metaschema.findings(kind, target) if finding.validator != "$ref"
        ]
        return max(map(_severity, findings), key=lambda found: found is Severity.ERROR, default=None)


def _at(node: Node, origin: Origin, path: Iterable[str | int]) -> tuple[Node, Origin]:
    for part in path:
        origin = child_origin(node, part)
        node = node[part]
    return node, origin


def _kind_of(finding: _Finding) -> str:
    return str(finding.validator_value).rpartition("/")[2]


def _severity(finding: _Finding) -> Severity:
    assert isinstance(finding.schema, Mapping)
    return Severity(finding.schema.get("x-severity", Severity.ERROR))


# -- sentences ----------------------------------------------------------------------------------


def _translated(finding: _Finding, node: Node, origin: Origin, version: str) -> Iterator[Fault]:
    """
    Say in our words what a keyword of the metaschema refused.
    """
    schema = finding.schema
    assert isinstance(schema, Mapping)
    severity = _severity(finding)
    if finding.validator == "additionalProperties":
        yield from _foreign_members(node, schema, version, severity)
    elif finding.validator == "required":
        missing = [name for name in finding.validator_value if name not in node]
        yield from (
            Fault(origin, f"has no member {name!r}, which {_expected(schema)} needs") for name in missing
        )
    elif finding.validator == "dependencies":
        yield from _lonely_members(node, finding.validator_value)
    elif "x-names" in schema:
        yield _odd_name(finding, node, schema["x-names"], severity)
    else:
        yield Fault(origin, _refusal(finding, node, schema, version), severity)


def _foreign_members(
    node: Object, schema: Mapping[str, Any], version: str, severity: Severity
) -> Iterator[Fault]:
    known = schema.get("properties", {})
    for name in node:
        if name in known or any(re.search(pattern, name) for pattern in schema.get("patternProperties", ())):
            continue
        since = schema["x-later"].get(name)
        owner = _expected(schema)
        if since:
            sentence = (
                f"has a member {name!r}, which {owner} has since AsyncAPI {since}; this document is {version}"
            )
        else:
            within = f" of AsyncAPI {version}" if "Object" in owner else ""
            others = [other for other in known if other not in node]
            hint = _meant(name, others)
            sentence = f"has a member {_shown(name)} that {owner}{within} does not have{hint}"
        place = node.key_origin(name)
        yield Fault(replace(place, pointer=place.pointer.rpartition("/")[0]), sentence, severity)


def _lonely_members(node: Object, dependencies: Any) -> Iterator[Fault]:
    for name, needed in dependencies.items():
        for other in needed if name in node else ():
            if other not in node:
                yield Fault(node.key_origin(name), f"needs a member {other!r} beside it")


def _odd_name(finding: _Finding, node: Object, parts: str, severity: Severity) -> Fault:
    name = str(finding.instance)
    return Fault(node.key_origin(name), f"is named {_shown(name)}; such names consist of {parts}", severity)


def _refusal(finding: _Finding, node: Node, schema: Mapping[str, Any], version: str) -> str:
    match finding.validator:
        case "uniqueItems":
            return f"is {_shown(node)} a second time; each item may stand once"
        case "minItems" | "maxItems" if "x-expected" in schema:
            return f"has {len(node)} items; {schema['x-expected']} was expected"
        case "minItems" | "minProperties":
            return "is empty; at least one entry was expected"
        case "minLength":
            return "is empty; text was expected"
        case "enum":
            return _no_such_value(node, schema, version)
    quoting = "; put it in quotes" if schema.get("type") == "string" and isinstance(node, int | float) else ""
    value = _typed(node) if finding.validator == "type" else _shown(node)
    return f"is {value}; {_expected(schema)} was expected{quoting}"


def _no_such_value(node: Node, schema: Mapping[str, Any], version: str) -> str:
    values = schema["enum"]
    if isinstance(node, str) and node in schema["x-later"]:
        return (
            f"is {node!r}, which exists since AsyncAPI {schema['x-later'][node]}; this document is {version}"
        )
    if not isinstance(node, str):
        return f"is {_typed(node)}; {_expected(schema)} was expected: {_listed(values)}"
    return f"is {_shown(node)}; {_expected(schema)} was expected: {_listed(values)}{_meant(node, values)}"


def _expected(schema: Mapping[str, Any]) -> str:
    """
    Say what a schema expects, with an article.
    """
    if "x-expected" in schema:
        return str(schema["x-expected"])
    if "title" in schema:
        return _with_article(str(schema["title"]))
    types = schema.get("type", "object")
    return " or ".join(
        "null" if name == "null" else _with_article(name)
        for name in ([types] if isinstance(types, str) else types)
    )


def _with_article(words: str) -> str:
    vowel = re.match(r"[aeioAEIO]|un(?!i)|x-|X|HTTP", words)
    return f"an {words}" if vowel else f"a {words}"


def _listed(names: Iterable[str]) -> str:
    names = list(names)
    return f"{', '.join(names[:-1])} or {names[-1]}" if len(names) > 1 else "".join(names)


def _meant(name: str, others: Collection[str]) -> str:
    """
    Ask whether another name was meant, where one is close and there are not too many to compare.
    """
    if len(name) > _MAX_SHOWN or len(others) > _MAX_COMPARED:
        return ""
    by_case = {other.lower(): other for other in others}
    close = difflib.get_close_matches(name.lower(), by_case, n=1)
    return f"; did you mean {by_case[close[0]]!r}?" if close else ""


def _typed(value: Node) -> str:
    """
    Show a value with the name of its type.
    """
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        return "an array"
    if value is None:
        return "null"
    kind = "a boolean" if isinstance(value, bool) else "a string" if isinstance(value, str) else "a number"
    return f"{_shown(value)} ({kind})"


def _shown(value: Node) -> str:
    """
    Show a value on one line, shortened.
    """
    if isinstance(value, dict | list):
        return _typed(value)
    if value is None or isinstance(value, bool):
        return str(value).lower() if value is not None else "null"
    if isinstance(value, str):
        return repr(value) if len(value) <= _MAX_SHOWN else repr(value[:_MAX_SHOWN]) + "…"
    try:
        return _cut(str(value))
    except ValueError:  # Python prints no integer of more than 4,300 digits
        return "a number of thousands of digits"


def _cut(text: str) -> str:
    return text if len(text) <= 2 * _MAX_SHOWN else text[: 2 * _MAX_SHOWN] + "…"


# -- meaning ------------------------------------------------------------------------------------


def _check_meaning(walk: _Walk) -> None:
    _check_references_by_name(walk)
    _check_unique_names(walk)
    _check_servers(walk)
    _check_channels(walk)
    _check_messages(walk)
    _check_schemas(walk)
    _check_extensions(walk)


def _member(node: Node, *names: str) -> Object | None:
    """
    Return the object at the end of a path of members.
    """
    for name in names:
        node = node.get(name) if isinstance(node, Object) else None
    return node if isinstance(node, Object) else None


def _names(node: Node, *path: str) -> dict[str, None]:
    """
    Return the names of the members of the object at the end of a path of members.
    """
    return dict.fromkeys(name for name, _ in _keys(node, *path))


def _keys(node: Node, *path: str) -> Iterator[tuple[str, Origin]]:
    """
    Yield the names in the object at the end of a path of members, and where they are written.
    """
    found = _member(node, *path)
    if found is not None:
        yield from ((name, found.key_origin(name)) for name in found)


def _strings(node: Node) -> Iterator[tuple[str, Origin]]:
    """
    Yield the strings of an array.
    """
    for index, item in enumerate(node if isinstance(node, Array) else ()):
        if isinstance(item, str):
            yield item, node.value_origin(index)


def _check_references_by_name(walk: _Walk) -> None:
    schemes = _names(walk.root, "components", "securitySchemes")
    for requirement, _ in walk.objects("SecurityRequirement"):
        for name, origin in _keys(requirement):
            if name not in schemes:
                walk.error(
                    origin,
                    f"names the security scheme {_shown(name)}, "
                    "which #/components/securitySchemes does not have" + _meant(name, schemes),
                )
    servers = _names(walk.root, "servers")
    spare = _names(walk.root, "components", "servers")
    for item, _ in walk.objects("ChannelItem"):
        for name, origin in _strings(item.get("servers")):
            if name in spare and name not in servers:
                walk.warning(origin, f"names the server {_shown(name)}, which only #/components/servers has")
            elif name not in servers:
                walk.error(
                    origin,
                    f"names the server {_shown(name)}, which #/servers does not have" + _meant(name, servers),
                )


def _check_unique_names(walk: _Walk) -> None:
    operations = _operations(walk)
    _check_identifiers(walk, "operationId", operations)
    messages = [message for operation in operations for message in _messages(walk, operation.get("message"))]
    _check_identifiers(walk, "messageId", messages)
    for tags in walk.arrays("Tags"):
        _check_tags(walk, tags)


def _operations(walk: _Walk) -> list[Object]:
    """
    Find the operations of all channels. What only stands in the components is not in use.
    """
    channels = _member(walk.root, "channels")
    items = [node for item in channels.values() for node in (item, walk.resolved(item))] if channels else []
    found = [_member(item, name) for item in items for name in ("subscribe", "publish")]
    return [operation for operation in found if operation is not None]


def _messages(walk: _Walk, message: Node) -> Iterator[Object]:
    """
    Yield the messages of an operation, those of a list of messages one by one.
    """
    pending, seen = [message], set()
    while pending:
        node = walk.resolved(pending.pop())
        if not isinstance(node, Object) or id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node.get("oneOf"), Array):
            pending.extend(node["oneOf"])
        else:
            yield node


def _check_identifiers(walk: _Walk, member: str, nodes: Iterable[Object]) -> None:
    different = {id(node): node for node in nodes if isinstance(node.get(member), str)}.values()
    first: dict[str, Origin] = {}
    for node in sorted(different, key=lambda node: _place(walk.document.name, node.value_origin(member))):
        name, origin = node[member], node.value_origin(member)
        if name in first:
            walk.error(
                origin, f"is {_shown(name)} a second time; the first is {_beside(first[name], origin)}"
            )
        first.setdefault(name, origin)


def _check_tags(walk: _Walk, tags: Array) -> None:
    named = [tag for tag in tags if isinstance(tag, Object) and isinstance(tag.get("name"), str)]
    for index in _repeated(tag["name"] for tag in named):
        tag = named[index]
        walk.error(
            tag.value_origin("name"), f"is {_shown(tag['name'])} a second time; tags have different names"
        )


def _beside(place: Origin, origin: Origin) -> str:
    return f"on line {place.line}" if place.file == origin.file else f"in {place.file} on line {place.line}"


# -- servers and channels -----------------------------------------------------------------------


def _check_servers(walk: _Walk) -> None:
    for server, _ in walk.objects("Server"):
        if not isinstance(server.get("url"), str):
            continue
        variables = _names(server, "variables")
        used = dict.fromkeys(_NAMES.findall(server["url"]))
        for name in used:
            if name not in variables:
                hint = _meant(name, variables)
                walk.error(
                    server.value_origin("url"),
                    f"uses the variable {_shown(name)}, which 'variables' does not define{hint}",
                )
        for name, origin in _keys(server, "variables"):
            if name not in used:
                walk.warning(origin, "is a variable that the url does not use")


def _check_channels(walk: _Walk) -> None:
    channels = _member(walk.root, "channels")
    if channels is None:
        return
    for address, item in channels.items():
        used = dict.fromkeys(_NAMES.findall(address))
        defined = _parameters(walk, item)
        for name in used:
            if name not in defined:
                walk.error(
                    channels.key_origin(address),
                    f"uses the parameter {_shown(name)}, which 'parameters' does not define"
                    + _meant(name, defined),
                )
        for name, origin in defined.items():
            if name not in used:
                walk.warning(origin, "is a parameter that the address of the channel does not use")


def _parameters(walk: _Walk, item: Node) -> dict[str, Origin]:
    """
    Find the parameters of a channel, those of the Channel Item it refers to included.
    """
    return {
        name: origin for node in (item, walk.resolved(item)) for name, origin in _keys(node, "parameters")
    }


# -- messages and schemas -----------------------------------------------------------------------


def _check_messages(walk: _Walk) -> None:
    for message, _ in walk.objects("Message", "MessageTrait"):
        schema_format = message.get("schemaFormat")
        if not walk.lenient and not is_json_schema(schema_format):
            walk.error(
                message.value_origin("schemaFormat"),
                f"is {_shown(schema_format)}, a schema language that is not supported; write the payload as "
                "JSON Schema, or keep it as raw data with --lenient",
            )
        headers = walk.resolved(message.get("headers"))
        kind = headers.get("type", "object") if isinstance(headers, Object) else "object"
        if isinstance(headers, Object) and isinstance(kind, str) and kind != "object":
            walk.error(
                headers.value_origin("type"), f"is {_shown(kind)}; the headers of a message are an object"
            )


_PARTIAL = frozenset({"allOf", "anyOf", "oneOf", "$ref", "patternProperties", "if"})


def _check_schemas(walk: _Walk) -> None:
    parts = {id(part) for schema, _ in walk.objects("Schema") for part in _parts(schema)}
    for schema, _ in walk.objects("Schema"):
        _check_patterns(walk, schema)
        _check_values(walk, schema)
        if id(schema) not in parts and not _PARTIAL & schema.keys():
            _check_required(walk, schema)


def _parts(schema: Object) -> Iterator[Node]:
    """
    Yield the schemas that describe a part of the same value.
    """
    for name in ("allOf", "anyOf", "oneOf"):
        yield from schema[name] if isinstance(schema.get(name), Array) else ()
    yield from (schema[name] for name in ("if", "then", "else", "not") if name in schema)


def _check_required(walk: _Walk, schema: Object) -> None:
    properties = _member(schema, "properties")
    if properties is None:
        return
    for name, origin in _strings(schema.get("required")):
        if name not in properties:
            walk.warning(
                origin,
                f"requires {_shown(name)}, which 'properties' does not describe" + _meant(name, properties),
            )


def _check_values(walk: _Walk, schema: Object) -> None:
    """
    Compare the values a schema names with the type it names.
    """
    kind = schema.get("type")
    types = [kind] if isinstance(kind, str) else list(kind) if isinstance(kind, Array) else []
    values = [(schema[name], schema.value_origin(name)) for name in ("const", "default") if name in schema]
    listed = schema.get("enum")
    if isinstance(listed, Array):
        values += [(value, listed.value_origin(index)) for index, value in enumerate(listed)]
        if not listed:
            walk.warning(schema.value_origin("enum"), "is empty, and so no value is allowed")
    if not types or not all(isinstance(name, str) and name in _TYPES for name in types):
        return
    for value, origin in values:
        if not _is_of_type(value, types) and not (value is None and schema.get("nullable") is True):
            walk.warning(origin, f"is {_typed(value)}, which the type {_listed(types)} does not allow")


def _check_patterns(walk: _Walk, schema: Object) -> None:
    found = list(_keys(schema, "patternProperties"))
    if isinstance(schema.get("pattern"), str):
        found.append((schema["pattern"], schema.value_origin("pattern")))
    for pattern, origin in found:
        problem = _pattern_problem(pattern)
        if problem:
            walk.error(origin, f"is {_shown(pattern)}, which is not a regular expression: {problem}")


_FINE_ELSEWHERE = ("bad escape", "incomplete escape", "look-behind requires", "bad character range \\")


def _pattern_problem(pattern: str) -> str | None:
    """
    Say why a text is no regular expression.

    JSON Schema means those of JavaScript. What Python alone refuses is not a fault.
    """
    if len(pattern) > _MAX_PATTERN:
        return None
    pattern = re.sub(r"\(\?<(?![=!])", "(?P<", pattern)
    pattern = re.sub(r"\\[pP]\{[^}]*\}", r"\\w", pattern).replace("[^]", ".")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            re.compile(pattern)
    except re.error as error:
        return None if error.msg.startswith(_FINE_ELSEWHERE) else error.msg
    except (OverflowError, RecursionError):
        return "it is too large"
    return None


# -- extensions ---------------------------------------------------------------------------------

_PASCAL_CASE = re.compile(r"[A-Z][A-Za-z0-9]*")
_SNAKE_CASE = re.compile(r"[a-z][a-z0-9_]*")
_EVENTS = "events"


def _check_extensions(walk: _Walk) -> None:
    _check_python_names(walk)
    for server, _ in walk.objects("Server"):
        realtime = _member(server, "x-socketio")
        if realtime is not None:
            _check_socketio(walk, realtime)
    _check_availability(walk)
    _check_webhooks(walk)


def _check_python_names(walk: _Walk) -> None:
    for info, _ in walk.objects("Info"):
        _check_name(walk, info, "x-service-name", _PASCAL_CASE, "in PascalCase")
    for server, _ in walk.objects("Server"):
        _check_name(walk, server, "x-python-name", _SNAKE_CASE, "in snake_case")
    for message, _ in walk.objects("Message"):
        _check_name(walk, message, "x-python-name", _PASCAL_CASE, "in PascalCase")
    properties = {
        id(member): member for schema, _ in walk.objects("Schema") for member in _properties(schema)
    }
    for member in properties.values():
        _check_name(walk, member, "x-python-name", _SNAKE_CASE, "in snake_case")
    for schema, _ in walk.objects("Schema"):
        if id(schema) not in properties:
            _check_name(walk, schema, "x-python-name", _PASCAL_CASE, "in PascalCase")


def _properties(schema: Object) -> list[Object]:
    properties = _member(schema, "properties")
    return [member for member in properties.values() if isinstance(member, Object)] if properties else []


def _check_name(walk: _Walk, node: Object, member: str, case: re.Pattern[str], described: str) -> None:
    name = node.get(member)
    if isinstance(name, str) and (keyword.iskeyword(name) or not case.fullmatch(name)):
        walk.error(node.value_origin(member), f"is {_shown(name)}; a Python name {described} was expected")


def _check_socketio(walk: _Walk, realtime: Object) -> None:
    names = _names(realtime, "parameters")
    for name, origin in _keys(realtime, "parameters"):
        if name == _EVENTS:
            walk.error(origin, "is reserved for the names of events; choose another name")
        elif keyword.iskeyword(name) or not name.isidentifier() or not name.isascii():
            walk.error(origin, f"is named {_shown(name)}; a Python name was expected")
    for name, origin in _named_parameters(walk, _member(realtime, "endpoint")):
        _check_parameter(walk, name, origin, names)
    members = _member(realtime, "authentication", "members")
    if members is not None:
        for key, name in members.items():
            if isinstance(name, str):
                _check_parameter(walk, name, members.value_origin(key), names | {_EVENTS: None})


def _check_parameter(walk: _Walk, name: str, origin: Origin, names: Collection[str]) -> None:
    if name not in names:
        walk.error(
            origin,
            f"names the parameter {_shown(name)}, which x-socketio does not have" + _meant(name, names),
        )


def _named_parameters(walk: _Walk, endpoint: Object | None) -> Iterator[tuple[str, Origin]]:
    """
    Yield the parameters that the addresses and headers of an endpoint name.
    """
    if endpoint is None:
        return
    if isinstance(endpoint.get("url"), str):
        yield from _template_names(walk, endpoint, "url")
    for route in endpoint["url"] if isinstance(endpoint.get("url"), Array) else ():
        if isinstance(route, Object):
            yield from _template_names(walk, route, "url")
            yield from _keys(route, "when")
    headers = _member(endpoint, "headers")
    if headers is not None:
        for name, header in headers.items():
            if isinstance(header, Object):
                yield from _strings(header.get("basic"))
            else:
                yield from _template_names(walk, headers, name)


def _template_names(walk: _Walk, node: Object, member: str) -> Iterator[tuple[str, Origin]]:
    text = node.get(member)
    if not isinstance(text, str):
        return
    origin = node.value_origin(member)
    yield from ((name, origin) for name in _NAMES.findall(text))
    if re.search(r"[{}]", _NAMES.sub("", text)):
        walk.error(origin, f"is {_shown(text)}, in which a brace has no partner")


def _check_availability(walk: _Walk) -> None:
    servers = [server for server, _ in walk.objects("Server")]
    names = {name: None for server in servers for name in _names(server, "x-socketio", "parameters")}
    for message, _ in walk.objects("Message", "MessageTrait"):
        for name, origin in _keys(message, "x-availability"):
            if name not in names:
                sentence = f"names the parameter {_shown(name)}, which no Socket.IO server has"
                walk.error(origin, sentence + _meant(name, names))


def _check_webhooks(walk: _Walk) -> None:
    hooked = [item for item, _ in walk.objects("ChannelItem") if "x-webhook" in item]
    hooked.sort(key=lambda item: _place(walk.document.name, item.key_origin("x-webhook")))
    for item in hooked:
        origin = item.key_origin("x-webhook")
        if item is not hooked[0]:
            first = _beside(hooked[0].key_origin("x-webhook"), origin)
            walk.error(origin, f"is a second webhook; a document has one, and the first is {first}")
        resolved = walk.resolved(item)
        operations = item.keys() | (resolved.keys() if isinstance(resolved, Object) else set())
        if not operations & {"subscribe", "publish"}:
            walk.error(origin, "stands on a channel that has neither a subscribe nor a publish operation")
