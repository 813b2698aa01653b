"""
The report as one page that needs nothing else, in the manner of the reference of the events.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...render import render_report
from ..catalogue import Class
from ..findings import Finding, PythonName, Report, Side
from . import phrases
from .look import Look


@dataclass(frozen=True, slots=True)
class _NameView:
    """
    A name of the package, and its text before and after.
    """

    name: str
    effect: str
    place: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class _FindingView:
    """
    One finding, with what the page says of it in order.
    """

    fragment: str
    symbol: str
    grade: str
    title: str
    subject: str
    change: str
    place: str
    facts: Sequence[tuple[str, str]]
    names: Sequence[_NameView]
    old: str
    new: str
    why: str
    repair: str
    accept: str


@dataclass(frozen=True, slots=True)
class _GroupView:
    """
    The findings of one class or level.
    """

    title: str
    findings: Sequence[_FindingView]


@dataclass(frozen=True, slots=True)
class _View:
    """
    What the page prints.
    """

    title: str
    sides: Sequence[tuple[str, str]]
    overlays: Sequence[str]
    perspective: str
    headline: str
    summary: str
    release: str
    groups: Sequence[_GroupView]
    notes: Sequence[str]
    source: str


def write(report: Report, _look: Look) -> str:
    """
    Tell a report as an HTML page with a search box.
    """
    groups = [
        _GroupView(
            f"{'Notes' if name == Class.NONE else name.capitalize()} ({len(found)})",
            [_finding(report, finding, number) for number, finding in enumerate(found)],
        )
        for name, found in phrases.grouped(report)
    ]
    taken = phrases.accepted(report)
    if taken:
        views = [_finding(report, finding, number) for number, finding in enumerate(taken)]
        groups.append(_GroupView(f"Accepted ({len(taken)})", views))
    sides = (
        [("Old", report.old), ("New", report.new)] if report.old is not None else [("Document", report.new)]
    )
    view = _View(
        title=phrases.heading(report).capitalize(),
        sides=[(label, _named(side)) for label, side in sides if side is not None],
        overlays=[f"{phrases.relative(name)} @{digest[:7]}" for name, digest in report.overlays],
        perspective=report.perspective,
        headline=report.new.title or phrases.relative(report.new.name),
        summary=phrases.summary(report),
        release=phrases.release(report) if report.check == "diff" else "",
        groups=groups,
        notes=report.notes,
        source=" and ".join(phrases.relative(side.name) for _, side in sides if side is not None),
    )
    return render_report(view)


def _named(side: Side) -> str:
    version = f", version {side.version}" if side.version else ""
    return f"{phrases.relative(side.name)} @{side.sha256[:7]}{version}"


def _finding(report: Report, finding: Finding, number: int) -> _FindingView:
    told = {
        "Location": phrases.where(finding),
        "Now": "" if finding.level else phrases.now_effect(finding),
        "Upgrade": "" if finding.level else phrases.upgrade_effect(finding),
        "Direction": {"rx": "received", "tx": "sent"}.get(finding.direction, ""),
        "Pointer": finding.pointer,
        "Renamed from": finding.renamed_from,
        "Overlay": "" if finding.overlay_place is None else _line(finding),
        "Through": ", ".join(finding.through),
        "Used in": phrases.used_by(finding),
        "Accepted": phrases.acceptance(finding),
        "Fingerprint": finding.fingerprint,
    }
    is_open = finding.accepted is None
    grade = phrases.grade(report, finding)
    return _FindingView(
        fragment=f"{grade if is_open else 'accepted'}-{number + 1}-{finding.fingerprint}",
        symbol=phrases.symbol(finding),
        grade=grade,
        title=f"{finding.rule.id} {finding.subject or finding.rule.slug}",
        subject=finding.rule.slug,
        change=finding.change,
        place=phrases.where(finding),
        facts=[(label, text) for label, text in told.items() if text],
        names=[_name(name) for name in finding.python],
        old=phrases.value(finding.old),
        new=phrases.value(finding.new),
        why=finding.rule.why,
        repair=finding.rule.repair,
        accept=(
            phrases.accept_command(report, finding) if is_open and phrases.can_be_accepted(finding) else ""
        ),
    )


def _line(finding: Finding) -> str:
    place = finding.overlay_place
    return "" if place is None else f"{phrases.relative(place.file)}:{place.line}"


def _name(name: PythonName) -> _NameView:
    effect = phrases.python_effect(name).removeprefix(name.name).strip()
    return _NameView(name.name, effect, phrases.python_place(name), name.before, name.after)
