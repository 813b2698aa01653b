"""
The report as annotations of a workflow on GitHub.

GitHub shows ten of each kind per step and drops the rest without a word.
"""

from __future__ import annotations

from typing import Final

from ...terminal import annotation
from ..findings import Finding, Report
from . import phrases
from .look import Look

MOST: Final = 9

_COMMANDS: Final = {"breaking": "error", "error": "error", "risky": "warning", "warning": "warning"}


def write(report: Report, _look: Look) -> str:
    """
    Tell the worst findings as annotations, and how many more there are.
    """
    findings = phrases.ordered(report, report.open)
    lines = [_annotated(report, finding) for finding in findings[:MOST]]
    if len(findings) > MOST:
        kind = _COMMANDS.get(phrases.grade(report, findings[MOST]), "notice")
        title = phrases.heading(report)
        lines.append(annotation(kind, f"{len(findings) - MOST} more, see summary", title=title))
    lines.append(phrases.summary(report))
    return "".join(f"{line}\n" for line in lines)


def _annotated(report: Report, finding: Finding) -> str:
    place = phrases.place_to_mark(finding)
    kind = _COMMANDS.get(phrases.grade(report, finding), "notice")
    title = f"{finding.rule.id} {finding.rule.slug}"
    told = [phrases.message(finding)]
    if not finding.level:
        told += [f"now: {phrases.now_effect(finding)}", f"upgrade: {phrases.upgrade_effect(finding)}"]
    told += [phrases.python_effect(name) for name in finding.python[:3]]
    told += [phrases.accept_command(report, finding)] if phrases.can_be_accepted(finding) else []
    text = "\n".join(part for part in told if part)
    if place is None:
        return annotation(kind, text, title=title)
    file = phrases.relative(place.file)
    return annotation(kind, text, file=file, line=place.line, col=place.column, title=title)
