"""
The report for programs, as ``schemas/drift-report-1.schema.json`` describes it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any, Final

from ... import __version__
from ...errors import Origin
from ..findings import ABSENT, Finding, Report, Side, fails
from . import phrases
from .look import Look

SCHEMA: Final = "drift-report/1"


def write(report: Report, _look: Look) -> str:
    """
    Tell a report as JSON, in ASCII.
    """
    return json.dumps(_report(report), indent=2, ensure_ascii=True) + "\n"


@cache
def schema() -> Mapping[str, Any]:
    """
    Read the JSON Schema of these reports.
    """
    folder = resources.files(__package__.rpartition(".")[0]) / "schemas"
    text = (folder / "drift-report-1.schema.json").read_text("utf-8")
    read: Mapping[str, Any] = json.loads(text)
    return read


def catalogue_version(report: Report) -> str:
    """
    Tell one set of rules from another.
    """
    told = [[rule.id, rule.slug, sorted(rule.effects.items())] for rule in phrases.rules_of(report)]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:12]


def _report(report: Report) -> dict[str, Any]:
    summary: dict[str, Any] = {**report.counts(), "fails": fails(report), "fail_on": report.fail_on}
    if report.check == "diff":
        summary |= {"released_affected_now": report.affected_now, "suggested_bump": report.bump}
    return {
        "schema": SCHEMA,
        "check": report.check,
        "tool": {"version": __version__, "rules": catalogue_version(report)},
        "inputs": {
            "old": _side(report.old),
            "new": _side(report.new),
            "overlays": [
                {"path": phrases.relative(name), "sha256": digest} for name, digest in report.overlays
            ],
        },
        "perspective": report.perspective,
        "profile": {"enums": "open", "mapped_formats": []},
        "package": report.package,
        "summary": summary,
        "findings": [_finding(finding) for finding in phrases.ordered(report, report.findings)],
        "checked": [rule.id for rule in phrases.rules_of(report)],
        "notes": list(report.notes),
    }


def _side(side: Side | None) -> dict[str, Any] | None:
    if side is None:
        return None
    return {
        "path": phrases.relative(side.name),
        "title": side.title,
        "version": side.version,
        "sha256": side.sha256,
        "canonical_sha256": side.canonical,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    given = finding.accepted
    return {
        "rule": finding.rule.id,
        "slug": finding.rule.slug,
        "class": finding.severity.value,
        "level": finding.level or None,
        "now": finding.now,
        "upgrade": finding.upgrade,
        "direction": finding.direction,
        "pointer": finding.pointer,
        "subject": finding.subject,
        "change": finding.change,
        "kind": phrases.kind(finding),
        "old": None if finding.old is ABSENT else finding.old,
        "new": None if finding.new is ABSENT else finding.new,
        "locations": {
            "old": _place(finding.old_place),
            "new": _place(finding.new_place),
            "anchor": _place(finding.anchor),
            "overlay": _place(finding.overlay_place),
        },
        "uses": [use.pointer for use in finding.uses],
        "python": [
            {
                "name": name.name,
                "effect": name.effect,
                "path": phrases.relative(name.path) or None,
                "line": name.line or None,
                "before": name.before or None,
                "after": name.after or None,
                "became": name.became or None,
            }
            for name in finding.python
        ],
        "through": list(finding.through),
        "rename_of": finding.renamed_from or None,
        "fingerprint": finding.fingerprint,
        "accepted": (
            None
            if given is None
            else {
                "reason": given.reason,
                "by": given.by or None,
                "date": given.date or None,
                "expires": given.expires or None,
            }
        ),
    }


def _place(place: Origin | None) -> dict[str, Any] | None:
    if place is None:
        return None
    return {"path": phrases.relative(place.file), "line": place.line, "col": place.column}
