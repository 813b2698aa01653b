"""
The report as SARIF 2.1.0, which code scanning reads.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import json
import urllib.parse
from typing import Any, Final

from ... import __version__
from ...errors import Origin
from ..catalogue import Class, Rule
from ..findings import Finding, Report
from . import phrases
from .look import Look

SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"

_LEVELS: Final = {"breaking": "error", "error": "error", "risky": "warning", "warning": "warning"}


def write(report: Report, _look: Look) -> str:
    """
    Tell a report as one run, in ASCII.
    """
    rules = phrases.rules_of(report)
    numbers = {rule.id: number for number, rule in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": phrases.PROGRAM,
                "version": __version__,
                "rules": [_rule(rule) for rule in rules],
            }
        },
        "automationDetails": {"id": f"{phrases.PROGRAM}/{report.check}/"},
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(report, finding, numbers) for finding in phrases.ordered(report, report.findings)
        ],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    help_text = "\n\n".join(filter(None, (rule.why, rule.repair))) or rule.what
    described = {
        "id": rule.id,
        "name": "".join(part.capitalize() for part in rule.slug.split("-")),
        "shortDescription": {"text": _text(rule.what or rule.slug)},
        "help": {"text": _text(help_text)},
        "defaultConfiguration": {"level": _default_level(rule)},
    }
    return {name: told for name, told in described.items() if told}


def _default_level(rule: Rule) -> str:
    if rule.level:
        return _LEVELS.get(rule.level, "note")
    severities = [rule.severity(now, upgrade) for now, upgrade in rule.effects.values()]
    worst = min(severities, key=lambda severity: severity.rank, default=Class.NONE)
    return _LEVELS.get(worst.value, "note")


def _result(report: Report, finding: Finding, numbers: dict[str, int]) -> dict[str, Any]:
    told = [phrases.message(finding)]
    if not finding.level:
        told += [f"Now: {phrases.now_effect(finding)}.", f"Upgrade: {phrases.upgrade_effect(finding)}."]
    told += [f"{phrases.python_effect(name)}." for name in finding.python[:5]]
    result: dict[str, Any] = {
        "ruleId": finding.rule.id,
        "ruleIndex": numbers[finding.rule.id],
        "level": _LEVELS.get(phrases.grade(report, finding), "note"),
        "message": {"text": "\n".join(_text(part) for part in told if part)},
    }
    place = phrases.place_to_mark(finding)
    if place is not None:
        result["locations"] = [_location(place, finding.pointer)]
    related = _related(finding)
    if related:
        result["relatedLocations"] = related
    result["partialFingerprints"] = {"drift/v1": finding.fingerprint}
    if finding.accepted is not None:
        result["suppressions"] = [
            {
                "kind": "external",
                "status": "accepted",
                "justification": _text(phrases.acceptance(finding)),
            }
        ]
    return result


def _location(place: Origin, pointer: str) -> dict[str, Any]:
    location: dict[str, Any] = {"physicalLocation": _physical(place.file, place.line, place.column)}
    if pointer:
        location["logicalLocations"] = [{"fullyQualifiedName": _text(pointer)}]
    return location


def _related(finding: Finding) -> list[dict[str, Any]]:
    """
    List the older place of what changed, the overlay, and the lines of the package.
    """
    places = [
        (place.file, place.line, place.column, sentence)
        for place, sentence in (
            (finding.old_place, "in the older document"),
            (finding.overlay_place, "in the overlay"),
        )
        if place is not None
    ]
    places += [
        (name.path, name.line, 1, phrases.python_effect(name))
        for name in finding.python
        if name.path and name.line
    ]
    return [
        {
            "id": number,
            "physicalLocation": _physical(file, line, column),
            "message": {"text": _text(sentence)},
        }
        for number, (file, line, column, sentence) in enumerate(places, start=1)
    ]


def _physical(file: str, line: int, column: int) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": _uri(file)}}
    if line > 0:
        place["region"] = {"startLine": line, "startColumn": max(column, 1)}
    return place


def _uri(file: str) -> str:
    """
    Write a name as a relative reference: what came from an address has the last part of its path.
    """
    if "://" in file:
        file = urllib.parse.urlsplit(file).path.rsplit("/", 1)[-1] or "document"
    path = urllib.parse.quote(phrases.relative(file).encode("utf-8", "replace"), safe="/")
    return path.removeprefix("./") or "document"


def _text(text: str) -> str:
    return "".join(character if character.isprintable() or character == "\n" else "�" for character in text)
