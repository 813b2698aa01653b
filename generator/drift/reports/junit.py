"""
The report as JUnit XML: a test case for every rule, those that found nothing included.
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

from ..catalogue import Rule
from ..findings import Finding, Report, fails_by
from . import phrases
from .look import Look


def write(report: Report, _look: Look) -> str:
    """
    Tell a report as one suite. A case fails when a finding of its rule makes the run fail.
    """
    findings = phrases.ordered(report, report.findings)
    cases = [
        _case(report, rule, [finding for finding in findings if finding.rule.id == rule.id])
        for rule in phrases.rules_of(report)
    ]
    failures = sum(case.find("failure") is not None for case in cases)
    counts = {"tests": str(len(cases)), "failures": str(failures), "errors": "0"}
    suites = ET.Element("testsuites", {"name": phrases.PROGRAM, **counts})
    suite = ET.SubElement(suites, "testsuite", {"name": report.check, **counts, "skipped": "0"})
    suite.extend(cases)
    ET.indent(suites)
    data: bytes = ET.tostring(suites, encoding="us-ascii", xml_declaration=True)
    return data.decode("ascii") + "\n"


def _case(report: Report, rule: Rule, findings: list[Finding]) -> ET.Element:
    name = _text(f"{rule.id} {rule.slug}".strip())
    case = ET.Element("testcase", {"classname": f"{phrases.PROGRAM}.{report.check}", "name": name})
    failing = [finding for finding in findings if fails_by(report, finding)]
    others = [finding for finding in findings if not fails_by(report, finding)]
    if failing:
        told = _text(phrases.message(failing[0]))
        more = f" and {len(failing) - 1} more" if len(failing) > 1 else ""
        kind = phrases.grade(report, failing[0])
        failure = ET.SubElement(case, "failure", {"message": f"{told}{more}", "type": kind})
        failure.text = "\n".join(_line(report, finding) for finding in failing)
    if others:
        ET.SubElement(case, "system-out").text = "\n".join(_line(report, finding) for finding in others)
    return case


def _line(report: Report, finding: Finding) -> str:
    state = phrases.acceptance(finding) or phrases.grade(report, finding)
    parts = (phrases.where(finding), phrases.message(finding), state)
    return _text(": ".join(part for part in parts if part))


def _text(text: str) -> str:
    """
    Keep what XML can hold, on one line.
    """
    return "".join(character if character.isprintable() else "�" for character in text)
