"""
The report as a comment on a pull request, or the summary of a workflow's step.

Whoever posts it finds the comment again by the marker in its first line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from ...errors import counted
from ..catalogue import Class
from ..findings import Finding, Report
from . import phrases
from .look import Look

MARKER: Final = "<!-- asyncapi-pygen:{} -->"
"""
The first line, with the name of the check; a viewer does not show it.
"""

BUDGET: Final = 60_000
"""
Characters: a comment on GitHub holds 65,536.
"""

_MARKUP: Final = re.compile(r"[\\`*_\[\]{}()<>|#~&!$]")
_APART: Final = "&#8203;"
"""
What keeps a mention or an address from being one, and is not seen: they are found in the text after its
escapes are gone.
"""

_OPEN: Final = frozenset({Class.BREAKING.value, "error"})


def write(report: Report, _look: Look) -> str:
    """
    Tell a report within `BUDGET`; the findings of the lowest classes are left out first, and counted.
    """
    findings = [*phrases.ordered(report, report.open), *phrases.accepted(report)]
    text = _page(report, findings, ())
    if len(text) <= BUDGET:
        return text
    least, most = 0, len(findings)
    while most - least > 1:
        middle = (least + most) // 2
        if len(_page(report, findings[:middle], findings[middle:])) <= BUDGET:
            least = middle
        else:
            most = middle
    return _page(report, findings[:least], findings[least:])


def plain(text: str) -> str:
    """
    Write a text so that nothing in it is read as markup, a mention, a reference or an address.
    """
    shown = _MARKUP.sub(lambda match: f"\\{match.group()}", _visible(text))
    # The letters after the sign are what makes a mention or a reference.
    shown = shown.replace("@", f"@{_APART}").replace("\\#", f"\\#{_APART}")
    shown = re.sub(r"(?i)(https?|ftp|mailto):", rf"\1{_APART}:", shown)
    return re.sub(r"(?i)\bwww\.", f"www{_APART}.", shown)


def code(text: str) -> str:
    """
    Write a text as code, in a table or outside.
    """
    shown = _visible(text).replace("`", "'").replace("|", r"\|").replace("<!--", "< !--").strip()
    return f"`{shown}`" if shown else ""


def _visible(text: str) -> str:
    shown = "".join(character if character.isprintable() else " " for character in text)
    return shown if len(shown) <= 1000 else shown[:1000] + "…"


def _page(report: Report, findings: Sequence[Finding], left_out: Sequence[Finding]) -> str:
    lines = [MARKER.format(report.check), *_head(report), ""]
    for name in phrases.grades(report):
        found = [each for each in findings if each.accepted is None and phrases.grade(report, each) == name]
        if found:
            lines += _section(name, found)
    taken = [finding for finding in findings if finding.accepted is not None]
    if taken:
        lines += _details(f"Accepted ({len(taken)})", _accepted(taken))
    if left_out:
        lines += [_left_out(report, left_out), ""]
    lines += _signatures(findings)
    lines += _commands(report, findings)
    lines += [f"> {plain(note)}\n" for note in report.notes]
    return "\n".join(lines).rstrip("\n") + "\n"


def _head(report: Report) -> Iterator[str]:
    named = " → ".join(
        code(f"{phrases.relative(side.name)} @{side.sha256[:7]}")
        for side in (report.old, report.new)
        if side is not None
    )
    if report.check == "lint":
        yield f"## Lint: {phrases.summary(report)}"
    elif not report.findings:
        yield "## Upstream drift: no change"
    else:
        yield f"## Upstream drift: {_verdict(report)}; suggested release: {report.bump}"
    yield ""
    yield f"{named}, perspective: {plain(report.perspective)}"
    for name, digest in report.overlays:
        yield f"- overlay {code(f'{phrases.relative(name)} @{digest[:7]}')}"
    yield ""
    yield f"{phrases.summary(report)}."
    if report.check == "diff" and report.affected_now:
        yield ""
        yield "**Hotfix: the released package is affected whether or not anybody upgrades.**"


def _verdict(report: Report) -> str:
    name, found = next(phrases.grouped(report), ("accepted", report.findings))
    return f"{len(found)} {name}"


def _section(name: str, findings: Sequence[Finding]) -> list[str]:
    title = "Notes" if name == Class.NONE else name.capitalize()
    rows = ["| rule | what | now | upgrade | location |", "|---|---|---|---|---|"]
    rows += [_row(finding) for finding in findings]
    title = f"{title} ({len(findings)})"
    if name in _OPEN:
        return [f"### {title}", "", *rows, ""]
    return _details(title, rows)


def _details(title: str, lines: Iterable[str]) -> list[str]:
    return ["<details>", f"<summary>{title}</summary>", "", *lines, "", "</details>", ""]


def _row(finding: Finding) -> str:
    rule = finding.rule
    names = "; ".join(
        f"{code(name.name)} {phrases.python_effect(name).removeprefix(name.name).split(',')[0].strip()}"
        + (f", now {code(name.became)}" if name.became else "")
        for name in finding.python[:5]
    )
    more = f" and {len(finding.python) - 5} more" if len(finding.python) > 5 else ""
    now = "" if finding.level else phrases.now_effect(finding)
    upgrade = "" if finding.level else names + more or phrases.upgrade_effect(finding)
    cells = (
        f"{plain(rule.id)} {plain(rule.slug)}",
        f"{code(finding.subject)} {plain(finding.change)}".strip(),
        plain(now),
        upgrade,
        code(phrases.where(finding)),
    )
    return f"| {' | '.join(cells)} |"


def _accepted(findings: Sequence[Finding]) -> Iterator[str]:
    for finding in findings:
        yield (
            f"- {plain(finding.rule.id)} {code(finding.subject)} {plain(finding.change)}; "
            f"{plain(phrases.acceptance(finding))}"
        )


def _left_out(report: Report, findings: Sequence[Finding]) -> str:
    counts = Counter(
        "accepted" if finding.accepted is not None else phrases.grade(report, finding) for finding in findings
    )
    told = ", ".join(f"{count} {name}" for name, count in counts.items())
    return (
        f"**{counted(len(findings), 'finding')} left out here to stay within the size of a comment: {told}.**"
    )


def _signatures(findings: Sequence[Finding]) -> list[str]:
    lines: list[str] = []
    for finding in findings:
        for name in finding.python:
            lines += [f"- {name.before}"] if name.before else []
            lines += [f"+ {name.after}"] if name.after else []
    return ["Signatures that changed:", "", *_block("diff", dict.fromkeys(lines)), ""] if lines else []


def _commands(report: Report, findings: Sequence[Finding]) -> list[str]:
    lines = [
        phrases.accept_command(report, finding)
        for finding in findings
        if finding.accepted is None
        and phrases.can_be_accepted(finding)
        and phrases.grade(report, finding) in (*_OPEN, "risky", "warning")
    ]
    if not lines:
        return []
    return _details("To accept a finding, with the reason", _block("sh", dict.fromkeys(lines)))


def _block(language: str, lines: Iterable[str]) -> list[str]:
    shown = [_visible(line).replace("<!--", "< !--") for line in lines]
    longest = max((len(run) for line in shown for run in re.findall("`+", line)), default=0)
    fence = "`" * max(3, longest + 1)
    return [f"{fence}{language}", *shown, fence]
