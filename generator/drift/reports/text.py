"""
The report on a terminal, and in a log.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Final

from ...errors import counted, one_line
from ..catalogue import Class
from ..findings import Finding, Report, Side
from . import phrases
from .look import Look

_LEAST = 40
_MOST_OVERLAYS = 3
_COLOURS: Final = {"breaking": 31, "error": 31, "risky": 33, "warning": 33, "additive": 32}
_FOLDED: Final = frozenset({Class.DOCS.value, Class.NONE.value, "info"})
_IN_ONE_LINE: Final = frozenset({Class.ADDITIVE.value, *_FOLDED})


def write(report: Report, look: Look) -> str:
    """
    Tell a report in lines: the worst first, and the summary last.
    """
    lines = [] if look.quiet else list(_Lines(report, look).all())
    lines += _summary(report)
    return "".join(f"{line}\n" for line in lines)


def _summary(report: Report) -> list[str]:
    told = [phrases.summary(report)]
    told.append(phrases.release(report) if report.check == "diff" else phrases.extent(report))
    return [one_line(line) for line in (*told, f"exit {phrases.verdict(report)}")]


class _Lines:
    """
    The lines of one report for one reader.
    """

    def __init__(self, report: Report, look: Look) -> None:
        self._report = report
        self._look = look
        self._width = max(look.width, _LEAST)

    def all(self) -> Iterator[str]:
        """
        Yield all lines but the summary's.
        """
        yield from self._wrapped(self._header(), "", "    ")
        overlays = self._report.overlays
        if len(overlays) > _MOST_OVERLAYS and not self._look.verbose:
            yield f"  {len(overlays)} overlays"
            overlays = ()
        for name, digest in overlays:
            yield from self._wrapped(f"overlay {phrases.relative(name)} @{digest[:7]}", "  ", "    ")
        yield ""
        for name, findings in phrases.grouped(self._report):
            yield from self._group(name, findings)
        accepted = phrases.accepted(self._report)
        if accepted:
            yield from self._accepted(accepted)
        for note in self._report.notes:
            yield from self._wrapped(note, "note  ", "      ")
        if self._report.notes:
            yield ""

    def _header(self) -> str:
        new = _named(self._report.new)
        if self._report.old is not None:
            old = _named(self._report.old)
            if self._report.old.name == self._report.new.name:
                new = new.rpartition(" ")[2]
            new = f"{old} -> {new}"
        return f"{phrases.heading(self._report)}  {new}   perspective: {self._report.perspective}"

    def _group(self, name: str, findings: list[Finding]) -> Iterator[str]:
        label = "NOTES" if name == Class.NONE else name.upper()
        title = self._coloured(f"{label} ({len(findings)})", name)
        if name in _FOLDED and not self._look.verbose:
            yield f"{title}  use -v"
        elif name in _IN_ONE_LINE and not self._look.verbose:
            told = [f"{phrases.symbol(each)} {each.rule.id} {one_line(each.subject)}" for each in findings]
            yield title
            for line in told:
                yield from self._wrapped(line, "  ", "      ")
        else:
            yield title
            for finding in findings:
                yield from self._finding(finding, name)
        yield ""

    def _finding(self, finding: Finding, name: str) -> Iterator[str]:
        rule = finding.rule
        direction = {"rx": " (received)", "tx": " (sent)"}.get(finding.direction, "")
        named = f"{rule.id} {rule.slug}{direction}"
        place = phrases.where(finding, short=not self._look.verbose)
        first = f"{named:<36} {place:<20} {finding.subject}"
        lines = list(self._wrapped(first, "  x ", "      "))
        sign = self._coloured(phrases.symbol(finding), name)
        yield f"  {sign} {lines[0][4:]}"
        yield from lines[1:]
        yield from self._wrapped(finding.change, "      ", "        ")
        yield from self._effects(finding)
        if self._look.verbose:
            yield from self._details(finding)
        if phrases.can_be_accepted(finding) and name not in _IN_ONE_LINE:
            # In one line whatever the width: it is there to be copied.
            yield f"      accept   {phrases.accept_command(self._report, finding)}"

    def _effects(self, finding: Finding) -> Iterator[str]:
        if finding.level:
            return
        yield from self._row("now", phrases.now_effect(finding))
        names = [f"{phrases.python_effect(name)}   {phrases.python_place(name)}" for name in finding.python]
        shown = names if self._look.verbose else names[:5]
        for number, told in enumerate(shown or [phrases.upgrade_effect(finding)]):
            yield from self._row("" if number else "upgrade", told.rstrip())
        if len(names) > len(shown):
            yield from self._row("", f"and {counted(len(names) - len(shown), 'name')} more; use -v")

    def _details(self, finding: Finding) -> Iterator[str]:
        told = {
            "was": phrases.value(finding.old),
            "is": phrases.value(finding.new),
            "pointer": finding.pointer,
            "renamed": finding.renamed_from,
            "overlay": "" if finding.overlay_place is None else str(finding.overlay_place),
            "used in": phrases.used_by(finding),
            "through": ", ".join(finding.through),
            "why": finding.rule.why,
            "repair": finding.rule.repair,
        }
        for label, text in told.items():
            if text:
                yield from self._row(label, text)

    def _accepted(self, findings: list[Finding]) -> Iterator[str]:
        expiry = min(
            (each.accepted.expires for each in findings if each.accepted and each.accepted.expires),
            default="",
        )
        until = f", the first expires {one_line(expiry)}" if expiry else ""
        yield f"ACCEPTED ({len(findings)})  {counted(len(findings), 'finding')} accepted{until}"
        for finding in findings if self._look.verbose else ():
            yield from self._wrapped(f"{finding.rule.id} {phrases.message(finding)}", "  ", "      ")
            yield from self._wrapped(phrases.acceptance(finding), "      ", "        ")
        yield ""

    def _row(self, label: str, text: str) -> Iterator[str]:
        yield from self._wrapped(text, f"      {label:<8} ", " " * 15)

    def _wrapped(self, text: str, first: str, others: str) -> Iterator[str]:
        """
        Break a text that may be a document's, and that has no breaks of its own any more.
        """
        lines = textwrap.wrap(
            one_line(text),
            self._width,
            initial_indent=first,
            subsequent_indent=others,
            break_long_words=False,
            break_on_hyphens=False,
        )
        yield from lines or [first.rstrip()]

    def _coloured(self, text: str, name: str) -> str:
        colour = _COLOURS.get(name)
        return f"\x1b[{colour}m{text}\x1b[0m" if self._look.coloured and colour else text


def _named(side: Side) -> str:
    return f"{phrases.relative(side.name)} @{side.sha256[:7]}"
