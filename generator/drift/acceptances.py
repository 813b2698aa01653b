"""
Findings that somebody accepted: ``drift-accept.yml``, read, applied and written.

An entry names a finding by its fingerprint, or several by globs of rule and pointer, which must expire. What
it says is applied before anything is told or counted. An entry that matches nothing is stale, one whose day
is over accepts nothing any more; both are findings.
"""

from __future__ import annotations

import datetime as dt
import fnmatch
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from ..errors import ConfigurationError, Fault, InputError, Origin
from ..nodes import Array, Node, Object
from ..sentences import meant, shown
from ..yaml12 import parse_yaml
from .catalogue import Class, lint_rules
from .findings import ABSENT, Acceptance, Finding, Report, Side

FILE: Final = "drift-accept.yml"

HEADER: Final = """\
# Findings of "asyncapi-pygen diff" and "lint" that were looked at and accepted. Reviewed like code;
# "asyncapi-pygen accept" adds entries, "asyncapi-pygen accept --prune" takes away those of no use any more.
"""

RULE: Final = "L40"
"""
The rule of both findings about acceptances: a stale one is a warning, an expired one an error.
"""

_MEMBERS: Final = (
    "fingerprint",
    "rule",
    "pointer",
    "change",
    "reason",
    "by",
    "date",
    "expires",
    "document",
)
_FINGERPRINT: Final = re.compile(r"[0-9a-f]{12}")
_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Entry:
    """
    One acceptance as it was written.

    With a *fingerprint* it accepts that finding, without one those whose rule and pointer match its globs.
    *document* is the title or the file of the document that it is about; without one it is about all.
    """

    origin: Origin
    reason: str
    fingerprint: str = ""
    rule: str = ""
    pointer: str = ""
    by: str = ""
    date: str = ""
    expires: str = ""
    document: str = ""

    def concerns(self, report: Report) -> bool:
        """
        Tell whether a report is about the document and the rules that this is about.
        """
        sides = [side for side in (report.old, report.new) if side is not None]
        if self.document and not any(self.document in _names(side) for side in sides):
            return False
        known = {rule.id for rule in report.checked} | {finding.rule.id for finding in report.findings}
        return any(fnmatch.fnmatchcase(rule, self.rule or "*") for rule in known)

    def matches(self, finding: Finding) -> bool:
        """
        Tell whether this is about a finding.
        """
        if self.fingerprint:
            return self.fingerprint == finding.fingerprint
        return fnmatch.fnmatchcase(finding.rule.id, self.rule) and fnmatch.fnmatchcase(
            finding.pointer, self.pointer
        )

    def is_expired(self, today: dt.date) -> bool:
        """
        Tell whether the last day of this is over.
        """
        return bool(self.expires) and dt.date.fromisoformat(self.expires) < today

    @property
    def label(self) -> str:
        """
        Name this in a sentence.
        """
        return self.fingerprint or f"{self.rule} {self.pointer}"


def load_acceptances(name: str, data: bytes) -> list[Entry]:
    """
    Read a file of acceptances.

    Raises `InputError` with everything that is wrong with it, each with its line.
    """
    if not re.sub(rb"(?m)^\s*(#.*)?$", b"", data).strip():
        return []
    root = parse_yaml(data, name)
    if not isinstance(root, Array):
        raise InputError.at(Origin(name, 1, 1), f"holds {shown(root)} instead of a list of acceptances")
    faults: list[Fault] = []
    entries: list[Entry] = []
    lines: dict[tuple[str, ...], int] = {}
    for number, item in enumerate(root):
        found = list(_faults(item, root.value_origin(number)))
        faults += found
        if found or not isinstance(item, Object):
            continue
        entry = _entry(item)
        key = (entry.document, entry.fingerprint or f"{entry.rule} {entry.pointer}")
        if key in lines:
            faults.append(Fault(entry.origin, f"accepts {entry.label}, as line {lines[key]} does already"))
        lines.setdefault(key, entry.origin.line)
        entries.append(entry)
    if faults:
        raise InputError(faults)
    return entries


def apply_acceptances(report: Report, entries: Sequence[Entry], today: dt.date) -> Report:
    """
    Mark the findings that are accepted on a day, and add one for each entry that is stale or expired.

    Entries about other documents, or about rules that were not looked at, are left alone.
    """
    concerned = [entry for entry in entries if entry.concerns(report)]
    valid = [entry for entry in concerned if not entry.is_expired(today)]
    findings = [_accepted(finding, valid) for finding in report.findings]
    for entry in concerned:
        if entry.is_expired(today):
            findings.append(_about(entry, f"expired on {entry.expires}", "error"))
        elif not any(entry.matches(finding) for finding in report.findings):
            findings.append(_about(entry, "matches nothing any more", "warning"))
    return replace(report, findings=tuple(findings), checked=(*report.checked, lint_rules()[RULE]))


def stale_entries(reports: Iterable[Report], entries: Sequence[Entry]) -> list[Entry]:
    """
    List the entries that are about what was looked at, and match none of what was found.
    """
    reports = list(reports)
    stale = []
    for entry in entries:
        about = [report for report in reports if entry.concerns(report)]
        if about and not any(entry.matches(finding) for report in about for finding in report.findings):
            stale.append(entry)
    return stale


def with_entry(data: bytes, name: str, finding: Finding, entry: Entry) -> bytes:
    """
    Return the file with an acceptance at its end, in place of an earlier one of the same finding.

    Raises `InputError` for a file that is wrong already, and `ConfigurationError` for one that is not
    written a block to an entry, so that nothing can be added to it.
    """
    entries = load_acceptances(name, data)
    same = [
        each
        for each in entries
        if each.fingerprint == entry.fingerprint and each.document in ("", entry.document)
    ]
    text = without_entries(data, name, same).decode("utf-8")
    text = re.sub(r"(?m)^\[\]\s*$\n?", "", text) or HEADER
    text += "" if text.endswith("\n") else "\n"
    made = f"{text}{_written(finding, entry)}".encode()
    return _checked(made, name, len(entries) - len(same) + 1)


def without_entries(data: bytes, name: str, entries: Sequence[Entry]) -> bytes:
    """
    Return the file without some of its entries, and all else as it stands.
    """
    known = load_acceptances(name, data)
    if not entries:
        return data
    lines = data.decode("utf-8").splitlines(keepends=True)
    starts = [entry.origin.line - 1 for entry in known]
    kept = list(lines)
    for entry, start, end in zip(known, starts, [*starts[1:], len(lines)], strict=True):
        if entry not in entries:
            continue
        # Comments above the next entry belong to that one.
        while end > start + 1 and end < len(lines) and re.match(r"\s*(#|$)", lines[end - 1]):
            end -= 1
        kept[start:end] = [""] * (end - start)
    text = "".join(kept)
    if len(known) == len(entries):
        text += "[]\n"
    return _checked(text.encode(), name, len(known) - len(entries))


def entry_for(finding: Finding, report: Report, reason: str, today: dt.date, until: str) -> Entry:
    """
    Make the acceptance of a finding.
    """
    return Entry(
        origin=Origin(FILE, 1, 1),
        reason=reason,
        fingerprint=finding.fingerprint,
        rule=finding.rule.id,
        pointer=finding.pointer,
        date=today.isoformat(),
        expires=until,
        document=report.new.title or report.new.name,
    )


def is_date(text: str) -> bool:
    """
    Tell whether a text is a day as ISO 8601 writes it, ``2027-01-31``.
    """
    if not _DATE.fullmatch(text):
        return False
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _checked(data: bytes, name: str, count: int) -> bytes:
    try:
        is_right = len(load_acceptances(name, data)) == count
    except InputError:
        is_right = False
    if not is_right:
        raise ConfigurationError(f"{name}: is not written with a block for each entry; change it by hand")
    return data


def _names(side: Side) -> set[str]:
    """
    Name a document as entries may: by its title, or its file at whatever revision.
    """
    return {side.title, side.name, side.name.partition(":")[2]} - {""}


def _accepted(finding: Finding, entries: Sequence[Entry]) -> Finding:
    for entry in entries:
        if entry.matches(finding):
            given = Acceptance(finding.fingerprint, entry.reason, entry.by, entry.date, entry.expires)
            return replace(finding, accepted=given)
    return finding


def _about(entry: Entry, change: str, level: str) -> Finding:
    severity = Class.BREAKING if level == "error" else Class.RISKY
    return Finding(
        rule=lint_rules()[RULE],
        severity=severity,
        now="=",
        upgrade="=",
        direction="any",
        pointer="",
        subject=f"acceptance {entry.label}",
        change=change,
        old=entry.label,
        new=entry.label,
        new_place=entry.origin,
        level=level,
    )


def _entry(item: Object) -> Entry:
    texts = {name: str(item[name]) for name in _MEMBERS if name in item and name != "change"}
    return Entry(origin=item.origin, **texts)


def _faults(item: Node, origin: Origin) -> Iterator[Fault]:
    if not isinstance(item, Object):
        yield Fault(origin, f"{shown(item)} is not an acceptance, which has a fingerprint and a reason")
        return
    for name in item:
        sentence = _fault_of(name, item[name])
        if sentence:
            yield Fault(item.value_origin(name) if name in _MEMBERS else item.key_origin(name), sentence)
    if "reason" not in item:
        yield Fault(item.origin, "an acceptance needs a reason")
    if "fingerprint" in item:
        return
    if "rule" not in item or "pointer" not in item:
        yield Fault(item.origin, "an acceptance needs a fingerprint, or globs of rule and pointer")
    elif "expires" not in item:
        yield Fault(item.origin, "an acceptance by globs needs expires: nobody knows what it will match")


def _fault_of(name: str, value: Node) -> str:
    """
    Say what is wrong with a member, if anything is.
    """
    if name not in _MEMBERS:
        return f"an acceptance has no member {name!r}{meant(name, _MEMBERS)}"
    if name == "change":
        is_change = isinstance(value, Object) and not value.keys() - {"old", "new"}
        return "" if is_change else "change has old and new, and nothing else"
    if not isinstance(value, str) or not value.strip():
        return f"{name} is {shown(value)}; a text was expected, perhaps in quotes"
    if name in ("date", "expires") and not is_date(value):
        return f"{name} is {shown(value)}; a day such as 2027-01-31 was expected"
    if name == "fingerprint" and not _FINGERPRINT.fullmatch(value):
        return f"fingerprint is {shown(value)}; 12 hexadecimal digits were expected"
    return ""


def _written(finding: Finding, entry: Entry) -> str:
    """
    Write an entry; whatever comes from the document is JSON, which YAML reads alike.
    """
    told: dict[str, Any] = {"fingerprint": entry.fingerprint, "rule": entry.rule, "pointer": entry.pointer}
    change = {
        name: None if value is ABSENT else value
        for name, value in (("old", finding.old), ("new", finding.new))
    }
    if len(json.dumps(change)) <= 1000:  # a larger one says nothing to those who read the entry
        told["change"] = change
    told |= {"reason": entry.reason, "date": entry.date, "expires": entry.expires, "document": entry.document}
    lines = [f"{name}: {_json(value)}" for name, value in told.items() if value]
    return "- " + "\n  ".join(lines) + "\n"


def _json(value: Any) -> str:
    # Two escapes for one character are JSON's alone.
    return "".join(
        character if character.isprintable() else f"\\U{ord(character):08x}"
        for character in json.dumps(value, ensure_ascii=False)
    )
