"""
What a comparison found, before anybody is told.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from ..errors import Origin
from .catalogue import Class, Rule


class _Absent:
    """
    What is not there, which is not the same as `null`.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        return "ABSENT"

    def __bool__(self) -> bool:
        return False


ABSENT: Final = _Absent()


@dataclass(frozen=True, slots=True)
class PythonName:
    """
    A public name of the package that a finding concerns.

    *effect* is ``added``, ``removed``, ``renamed``, ``changed`` or ``behaves`` (the name stays, and does
    something else). *before* and *after* are its signature or annotation where they differ; *became* is what
    it is called now. *path* and *line* say where it stands in the package: the old one, but for what is new;
    *line* is 0 where that package is not at hand.
    """

    name: str
    effect: str
    path: str = ""
    line: int = 0
    before: str = ""
    after: str = ""
    became: str = ""


@dataclass(frozen=True, slots=True)
class Use:
    """
    Where a shared part is used: the pointer of an operation or message, and the direction.
    """

    pointer: str
    direction: str


@dataclass(frozen=True, slots=True)
class Acceptance:
    """
    Say who accepted a finding, why, and until when. Dates are written as ISO 8601 says.
    """

    fingerprint: str
    reason: str
    by: str = ""
    date: str = ""
    expires: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """
    One real change, at the place where it is written, or one thing a document says against itself.

    *subject* names what changed as users know it (``event session:set_email``, ``SessionSetEmail.email``);
    *change* says what became of it, without it. *old* and *new* are JSON, or `ABSENT`. *pointer* leads to
    the place in the newer document, or in the older one for what is gone; the places are the lines to
    look at, *overlay_place* that of a correction through which the change reaches users, and *anchor* the
    line of the newer document where that would stand which is gone from it. *through* names rules
    that brought the change here: a trait, an overlay. *level* is that of a rule of `lint`, and of what says
    something of the texts beside the documents, which no release answers.
    """

    rule: Rule
    severity: Class
    now: str
    upgrade: str
    direction: str
    pointer: str
    subject: str
    change: str
    old: Any = ABSENT
    new: Any = ABSENT
    old_place: Origin | None = None
    new_place: Origin | None = None
    overlay_place: Origin | None = None
    anchor: Origin | None = None
    uses: tuple[Use, ...] = ()
    python: tuple[PythonName, ...] = ()
    through: tuple[str, ...] = ()
    renamed_from: str = ""
    accepted: Acceptance | None = None
    level: str = ""

    @property
    def place(self) -> Origin | None:
        """
        The line to look at: where the newer document has it, else where the older one had it.
        """
        return self.new_place or self.old_place

    @property
    def fingerprint(self) -> str:
        """
        Tell this finding from all others, wherever it moves and however it is worded: rule, pointer,
        direction, and both values.
        """
        told = [self.rule.id, self.pointer, self.direction, _written(self.old), _written(self.new)]
        text = json.dumps(told, sort_keys=True, ensure_ascii=True)
        return hashlib.sha256(text.encode()).hexdigest()[:12]


def _written(value: Any) -> list[Any]:
    # What is absent is not `null`.
    return [] if value is ABSENT else [value]


@dataclass(frozen=True, slots=True)
class Side:
    """
    A document that was compared: what it is called, its digest as written, and that of what it says.
    """

    name: str
    sha256: str
    canonical: str
    version: str = ""
    title: str = ""


@dataclass(frozen=True, kw_only=True)
class Report:
    """
    Everything that renderers tell.

    *check* is ``diff`` or ``lint``; `lint` has only a *new* side. *overlays* are their file names and
    digests. *checked* are all rules that were looked at, found or not. *notes* are sentences beside the
    findings.
    *options* are those of the command line with which it was looked, for the command that accepts a finding.
    """

    check: str
    new: Side
    old: Side | None = None
    overlays: Sequence[tuple[str, str]] = ()
    perspective: str = "client"
    package: str = ""
    findings: Sequence[Finding] = ()
    checked: Sequence[Rule] = ()
    notes: Sequence[str] = ()
    fail_on: str = "breaking"
    options: Sequence[str] = ()

    @property
    def open(self) -> tuple[Finding, ...]:
        """
        The findings that nobody accepted.
        """
        return tuple(finding for finding in self.findings if finding.accepted is None)

    @property
    def affected_now(self) -> bool:
        """
        Tell whether the released package fails somewhere, whether or not anybody upgrades.
        """
        return any(finding.now == "!" for finding in self.open)

    @property
    def bump(self) -> str:
        """
        The part of a version that a release with these changes raises: major, minor, patch or none.
        """
        changes = (finding.severity.rank for finding in self.open if not finding.level)
        worst = min(changes, default=Class.NONE.rank)
        return {0: "major", 1: "minor", 2: "minor", 3: "patch", 4: "none"}[worst]

    def counts(self) -> Mapping[str, int]:
        """
        Count the findings of each class, and those accepted.
        """
        counted = {severity.value: 0 for severity in Class}
        for finding in self.open:
            counted[finding.severity.value] += 1
        return counted | {"accepted": len(self.findings) - len(self.open)}


_THRESHOLDS: Final = {"breaking": 0, "risky": 1, "additive": 2, "docs": 3}
_LEVELS: Final = {"error": 0, "warning": 1, "info": 2}


def fails(report: Report) -> bool:
    """
    Tell whether a report has findings at or above its threshold, which depends on nothing else.
    """
    return any(fails_by(report, finding) for finding in report.findings)


def fails_by(report: Report, finding: Finding) -> bool:
    """
    Tell whether a report fails because of one of its findings.
    """
    if report.fail_on == "never" or finding.accepted is not None:
        return False
    if report.check == "lint":
        return _LEVELS[finding.level] <= _LEVELS[report.fail_on]
    return finding.severity.rank <= _THRESHOLDS[report.fail_on]
