"""
What is said about a document that is not as it should be.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from .errors import Fault, Origin, Severity
from .metaschema import Finding, severity_of
from .nodes import Node, Object

_MAX_SHOWN = 60
_MAX_COMPARED = 200  # names; comparing every name with every other would take quadratic time


def faults_of(finding: Finding, node: Node, origin: Origin, version: str) -> Iterator[Fault]:
    """
    Say in our words what a keyword of the metaschema refused.
    """
    schema = finding.schema
    assert isinstance(schema, Mapping)
    severity = severity_of(finding)
    if finding.validator == "additionalProperties":
        yield from _foreign_members(node, schema, version, severity)
    elif finding.validator == "required":
        missing = [name for name in finding.validator_value if name not in node]
        yield from (
            Fault(origin, f"has no member {name!r}, which {expected(schema)} needs") for name in missing
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
        owner = expected(schema)
        if since:
            sentence = (
                f"has a member {name!r}, which {owner} has since AsyncAPI {since}; this document is {version}"
            )
        else:
            within = f" of AsyncAPI {version}" if "Object" in owner else ""
            others = [other for other in known if other not in node]
            hint = meant(name, others)
            sentence = f"has a member {shown(name)} that {owner}{within} does not have{hint}"
        origin = node.key_origin(name)
        yield Fault(replace(origin, pointer=origin.pointer.rpartition("/")[0]), sentence, severity)


def _lonely_members(node: Object, dependencies: Any) -> Iterator[Fault]:
    for name, needed in dependencies.items():
        for other in needed if name in node else ():
            if other not in node:
                yield Fault(node.key_origin(name), f"needs a member {other!r} beside it")


def _odd_name(finding: Finding, node: Object, parts: str, severity: Severity) -> Fault:
    name = str(finding.instance)
    return Fault(node.key_origin(name), f"is named {shown(name)}; such names consist of {parts}", severity)


def _refusal(finding: Finding, node: Node, schema: Mapping[str, Any], version: str) -> str:
    match finding.validator:
        case "uniqueItems":
            return f"is {shown(node)} a second time; each item may stand once"
        case "minItems" | "maxItems" if "x-expected" in schema:
            return f"has {len(node)} items; {schema['x-expected']} was expected"
        case "minItems" | "minProperties":
            return "is empty; at least one entry was expected"
        case "minLength":
            return "is empty; text was expected"
        case "enum":
            return _no_such_value(node, schema, version)
    quoting = "; put it in quotes" if schema.get("type") == "string" and isinstance(node, int | float) else ""
    value = typed(node) if finding.validator == "type" else shown(node)
    return f"is {value}; {expected(schema)} was expected{quoting}"


def _no_such_value(node: Node, schema: Mapping[str, Any], version: str) -> str:
    values = schema["enum"]
    if isinstance(node, str) and node in schema["x-later"]:
        return (
            f"is {node!r}, which exists since AsyncAPI {schema['x-later'][node]}; this document is {version}"
        )
    if not isinstance(node, str):
        return f"is {typed(node)}; {expected(schema)} was expected: {listed(values)}"
    return f"is {shown(node)}; {expected(schema)} was expected: {listed(values)}{meant(node, values)}"


def expected(schema: Mapping[str, Any]) -> str:
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


def listed(names: Iterable[str]) -> str:
    """
    Join names as a sentence does.
    """
    names = list(names)
    return f"{', '.join(names[:-1])} or {names[-1]}" if len(names) > 1 else "".join(names)


def unknown_name(name: str, known: Collection[str], sentence: str) -> str:
    """
    Say that a name is none of those that are known, and which of them may be meant.

    *sentence* has ``{}`` where it names it: "names the server {}, which #/servers does not have".
    """
    return sentence.format(shown(name)) + meant(name, known)


def line_of(first: Origin, second: Origin) -> str:
    """
    Say where the first of two stands, to a reader who looks at the second.
    """
    return f"on line {first.line}" if first.file == second.file else f"in {first.file} on line {first.line}"


def meant(name: str, others: Collection[str]) -> str:
    """
    Ask whether another name was meant, where one is close and there are not too many to compare.
    """
    if len(name) > _MAX_SHOWN or len(others) > _MAX_COMPARED:
        return ""
    by_case = {other.lower(): other for other in others}
    close = difflib.get_close_matches(name.lower(), by_case, n=1)
    return f"; did you mean {by_case[close[0]]!r}?" if close else ""


def typed(value: Node) -> str:
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
    return f"{shown(value)} ({kind})"


def shown(value: Node) -> str:
    """
    Show a value on one line, shortened.
    """
    if isinstance(value, dict | list):
        return typed(value)
    if value is None or isinstance(value, bool):
        return str(value).lower() if value is not None else "null"
    if isinstance(value, str):
        return repr(value) if len(value) <= _MAX_SHOWN else repr(value[:_MAX_SHOWN]) + "…"
    try:
        return shortened(str(value))
    except ValueError:  # Python prints no integer of more than 4,300 digits
        return "a number of thousands of digits"


def shortened(text: str) -> str:
    """
    Cut a text that is too long for a sentence.
    """
    return text if len(text) <= 2 * _MAX_SHOWN else text[: 2 * _MAX_SHOWN] + "…"
