"""
What all formats say alike: order, groups, places and sentences.
"""

from __future__ import annotations

import json
import os
import shlex
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from ...errors import Origin, counted, one_line
from ...inputs import STDIN, document_name, is_address
from ..acceptances import RULE
from ..catalogue import NOW, UPGRADE, Class, Rule
from ..findings import ABSENT, Finding, PythonName, Report, fails

PROGRAM: Final = "asyncapi-pygen"

LEVELS: Final = ("error", "warning", "info")
"""
The levels of `lint`, the worst first.
"""

_MAX_VALUE = 200

_SIGNS: Final[Mapping[str, str]] = {"error": "!", "warning": "?", "info": "i"}

_EFFECTS: Final[Mapping[str, str]] = {
    "added": "is new",
    "removed": "is gone",
    "renamed": "is renamed",
    "changed": "changed",
    "behaves": "does something else",
}


def grade(report: Report, finding: Finding) -> str:
    """
    Return how bad a finding is in the words of its report: a class, or a level of `lint`.
    """
    return finding.level if report.check == "lint" else finding.severity.value


def grades(report: Report) -> Sequence[str]:
    """
    List how bad a finding can be, the worst first.
    """
    return LEVELS if report.check == "lint" else tuple(Class)


def ordered(report: Report, findings: Sequence[Finding]) -> list[Finding]:
    """
    Sort findings: the worst first, then as they stand in the documents.
    """
    ranks = {name: number for number, name in enumerate(grades(report))}

    def key(finding: Finding) -> tuple[Any, ...]:
        place = finding.place
        where = (place.file, place.line, place.column) if place is not None else ("", 0, 0)
        told = (finding.pointer, finding.rule.id, finding.direction, finding.change, finding.fingerprint)
        return ranks[grade(report, finding)], *where, *told

    return sorted(findings, key=key)


def grouped(report: Report) -> Iterator[tuple[str, list[Finding]]]:
    """
    Yield each class or level that has findings nobody accepted, with them.
    """
    findings = ordered(report, report.open)
    for name in grades(report):
        found = [finding for finding in findings if grade(report, finding) == name]
        if found:
            yield name, found


def accepted(report: Report) -> list[Finding]:
    """
    List the findings that somebody accepted.
    """
    return ordered(report, [finding for finding in report.findings if finding.accepted is not None])


def rules_of(report: Report) -> list[Rule]:
    """
    List the rules that were looked at or found, by name.
    """
    known = {rule.id: rule for rule in (*report.checked, *(finding.rule for finding in report.findings))}
    return [known[name] for name in sorted(known)]


def heading(report: Report) -> str:
    """
    Name a report.
    """
    return "lint" if report.check == "lint" else "upstream drift"


def symbol(finding: Finding) -> str:
    """
    Return the sign of a change that means the same without colours.
    """
    if finding.level:
        return _SIGNS[finding.level]
    if "?" in (finding.now, finding.upgrade):
        return "?"
    return {"added": "+", "removed": "-", "changed": "~"}[kind(finding)]


def kind(finding: Finding) -> str:
    """
    Say whether a finding is about something added, removed or changed; what is said against one document
    alone is found.
    """
    if finding.level:
        return "found"
    if finding.old is ABSENT and finding.new is not ABSENT:
        return "added"
    if finding.new is ABSENT and finding.old is not ABSENT:
        return "removed"
    return "changed"


def value(told: Any) -> str:
    """
    Show a value of a document as JSON, shortened.
    """
    if told is ABSENT:
        return ""
    try:
        text = json.dumps(told, ensure_ascii=False, sort_keys=True)
    except ValueError:  # Python prints no integer of more than 4,300 digits
        return "a number of thousands of digits"
    return text if len(text) <= _MAX_VALUE else text[:_MAX_VALUE] + "…"


def now_effect(finding: Finding) -> str:
    """
    Say what a change does to programs as they are.
    """
    return NOW.get(finding.now, "")


def upgrade_effect(finding: Finding) -> str:
    """
    Say what a change does to programs that take the newer package.
    """
    return UPGRADE.get(finding.upgrade, "")


def python_effect(name: PythonName) -> str:
    """
    Say what becomes of a name of the package.
    """
    became = f", now {name.became}" if name.became else ""
    return f"{name.name} {_EFFECTS.get(name.effect, name.effect)}{became}"


def python_place(name: PythonName) -> str:
    """
    Say where a name stands in the package.
    """
    return f"{relative(name.path)}:{name.line}" if name.path and name.line else relative(name.path)


def relative(file: str) -> str:
    """
    Write the name of a file as seen from the working folder, so that no path of a machine is told.
    """
    if is_address(file) or not os.path.isabs(file):  # noqa: PTH117 - a name, perhaps of another system
        return file
    return document_name(os.path.relpath(file))


def is_local(place: Origin) -> bool:
    """
    Tell whether a place is in a file that may stand in somebody's checkout.
    """
    return not is_address(place.file) and place.file not in (STDIN, document_name(STDIN))


def place_to_mark(finding: Finding) -> Origin | None:
    """
    Find the line at which others mark a finding: in the newer document, for what is gone where it would be,
    and in the older one if the newer one is no file here.
    """
    places = [place for place in (finding.new_place, finding.anchor, finding.old_place) if place is not None]
    return next((place for place in places if is_local(place)), places[0] if places else None)


def where(finding: Finding, *, short: bool = False) -> str:
    """
    Say where a finding stands: file and line, with the word "old" for what the newer document has no more.
    """
    place = finding.place
    if place is None:
        return ""
    file = relative(place.file)
    name = file.rsplit("/", 1)[-1] if short else file
    return f"{name}:{place.line}" if finding.new_place is not None else f"old {name}:{place.line}"


def message(finding: Finding) -> str:
    """
    Say in one sentence what was found.
    """
    return f"{finding.subject}: {finding.change}" if finding.subject else finding.change


def used_by(finding: Finding) -> str:
    """
    Say where a shared part is used, the first places by name.
    """
    if not finding.uses:
        return ""
    pointers = [use.pointer for use in finding.uses]
    shown = ", ".join(pointers[:3])
    more = f" and {len(pointers) - 3} more" if len(pointers) > 3 else ""
    return f"{counted(len(pointers), 'place')}: {shown}{more}"


def acceptance(finding: Finding) -> str:
    """
    Say why a finding was accepted, and until when.
    """
    given = finding.accepted
    if given is None:
        return ""
    until = f"until {given.expires}" if given.expires else "for good"
    by = f" by {given.by}" if given.by else ""
    return f"accepted{by} {until}: {given.reason}"


def accept_command(report: Report, finding: Finding) -> str:
    """
    Write the command that accepts a finding.
    """
    sides = [side.name for side in (report.old, report.new) if side is not None]
    words = " ".join(shlex.quote(one_line(word)) for word in (*map(relative, sides), *report.options))
    return f'{PROGRAM} accept {finding.fingerprint} {words} --reason "..."'


def can_be_accepted(finding: Finding) -> bool:
    """
    Tell whether a finding is about a document; one about acceptances is settled in their file.
    """
    return bool(finding.pointer)


def is_unchanged(report: Report) -> bool:
    """
    Tell whether nothing at all was found.
    """
    return not report.findings


def summary(report: Report) -> str:
    """
    Count what was found, in one line.
    """
    levels = [finding.level for finding in report.open if finding.rule.id == RULE]
    tail = f"{len(report.findings) - len(report.open)} accepted, "
    tail += counted(levels.count("warning"), "stale acceptance")
    tail += f", {levels.count('error')} expired" if "error" in levels else ""
    counts = dict.fromkeys(grades(report), 0)
    for finding in report.open:
        counts[grade(report, finding)] += 1
    if report.check == "lint":
        told = [counted(count, name) if name != "info" else f"{count} info" for name, count in counts.items()]
    else:
        none = counts.pop(Class.NONE.value)
        told = [f"{count} {name}" for name, count in counts.items()]
        told += [counted(none, "note")] if none else []
    if not report.findings:
        told = ["no change"] if report.check == "diff" else ["nothing found"]
    return f"{', '.join(told)}; {tail}" if report.findings else told[0]


def release(report: Report) -> str:
    """
    Say what to release, and whether those are affected who do not upgrade.
    """
    ids = sorted({finding.rule.id for finding in report.open if finding.now == "!"})
    affected = f"yes ({', '.join(ids)})" if report.affected_now else "no"
    return f"released package affected now: {affected}     suggested release: {report.bump}"


def extent(report: Report) -> str:
    """
    Say how much was looked at.
    """
    return f"{counted(len(rules_of(report)), 'rule')} checked"


def verdict(report: Report) -> int:
    """
    Return the exit code that the findings make.
    """
    return int(fails(report))
