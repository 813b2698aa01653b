"""
What the commands about changes do, once their arguments are known.

They compare and look by the engine, apply acceptances, tell what is left, and make the exit code of that.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import re
import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from importlib import resources
from pathlib import Path
from typing import Final

from ..commands import overlay_names, package_name
from ..config import Configuration, find_configuration
from ..document import Document
from ..errors import ConfigurationError, InputError, OutputError, counted, one_line
from ..inputs import STDIN, document_name, is_address, load, read_document, read_overlays
from ..output import MANIFEST, file_difference, manifest_of, write_file
from ..pipeline import Inputs
from ..sentences import meant
from ..terminal import is_coloured, print_faults, print_lines, print_notes
from . import acceptances
from .acceptances import apply_acceptances, entry_for, is_date, stale_entries, with_entry, without_entries
from .anchors import with_anchors
from .catalogue import NOW, UPGRADE, Rule, lint_rules, rules
from .compare import compare
from .evidence import Evidence, load_evidence
from .findings import Finding, Report, fails
from .ledger import Ledger, load_ledger
from .lint import lint as look_at
from .outputs import check_names, print_report, write_files
from .reports import format_of, write_report
from .reports.look import Look
from .reports.phrases import message, relative
from .revisions import is_revision, path_of, read_revision

NOT_EVALUATED: Final = 3

LEDGER: Final = "ledger.yaml"
EVIDENCE: Final = "evidence.yaml"
SOURCE: Final = "SOURCE"
"""
What stands beside the configured document: the ledger, the evidence, and where newer ones come from.
"""


def diff(given: argparse.Namespace) -> int:
    """
    Tell what a newer document means for users of the package of an older one.
    """
    configuration = find_configuration(Path.cwd())
    outputs = _outputs(given)
    try:
        report = _compared(given, configuration)
    except InputError as error:
        print_faults(error.faults, sys.stderr)
        return NOT_EVALUATED
    return _told(given, outputs, _settled(given, configuration, report))


def lint(given: argparse.Namespace) -> int:
    """
    Tell what a document says against itself.
    """
    configuration = find_configuration(Path.cwd())
    outputs = _outputs(given)
    try:
        report = _linted(given, configuration, given.spec)
    except InputError as error:
        print_faults(error.faults, sys.stderr)
        return NOT_EVALUATED
    return _told(given, outputs, _settled(given, configuration, report))


def accept(given: argparse.Namespace) -> int:
    """
    Write down that a finding is accepted, or take away the acceptances that are of no use any more.
    """
    configuration = find_configuration(Path.cwd())
    if given.prune:
        # The first operand is an older document then.
        named = [name for name in (given.fingerprint, given.old, given.new) if name is not None]
        if len(named) not in (0, 2) or given.reason is not None or given.until is not None:
            raise ConfigurationError("accept --prune takes OLD and NEW, or nothing")
        given.old, given.new = named or (None, None)
    else:
        if given.fingerprint is None or not (given.reason or "").strip():
            raise ConfigurationError("accept takes a FINGERPRINT and --reason TEXT, or --prune")
        if given.until is not None and not is_date(given.until):
            raise ConfigurationError(f"--until {given.until!r}: a day such as 2027-01-31 was expected")
    try:
        return _prune(given, configuration) if given.prune else _accept(given, configuration)
    except InputError as error:
        print_faults(error.faults, sys.stderr)
        return NOT_EVALUATED


def _accept(given: argparse.Namespace, configuration: Configuration | None) -> int:
    today = _today(given)
    known: list[Finding] = []
    file = _acceptance_file(configuration)
    for report in _reports(given, configuration):
        for finding in report.findings:
            if finding.fingerprint == given.fingerprint:
                entry = entry_for(finding, report, given.reason.strip(), today, given.until or "")
                data = _read(file)
                _entries(file)
                write_file(with_entry(data, file.as_posix(), finding, entry), file)
                until = f" until {given.until}" if given.until else ""
                print_lines([f"{file}: accepts {finding.rule.id} {message(finding)}{until}"])
                return 0
        known += report.findings
    print_notes([f"no finding has the fingerprint {given.fingerprint!r}; there are {len(known)}"])
    print_lines(f"{finding.fingerprint} {finding.rule.id} {message(finding)}" for finding in known)
    return 1


def _prune(given: argparse.Namespace, configuration: Configuration | None) -> int:
    file = _acceptance_file(configuration)
    entries = _entries(file)
    stale = stale_entries(_reports(given, configuration), entries)
    if stale:
        write_file(without_entries(_read(file), file.as_posix(), stale), file)
    print_lines(f"{file}: took away {entry.label}, which matches nothing any more" for entry in stale)
    print_lines([f"{file}: {counted(len(entries) - len(stale), 'acceptance')}"])
    return 0


def explain(given: argparse.Namespace) -> int:
    """
    Say all that the catalogue knows of a rule.
    """
    known = _catalogue()
    wanted = given.rule.strip().lower()
    found = [rule for rule in known.values() if wanted in (rule.id.lower(), rule.slug)]
    if not found:
        names = [*known, *(rule.slug for rule in known.values())]
        raise ConfigurationError(f"no rule is called {given.rule!r}{meant(given.rule, names)}")
    for rule in found:
        print_lines(_explained(rule))
    return 0


def list_rules(given: argparse.Namespace) -> int:
    """
    List the catalogue, a line to a rule.
    """
    del given
    known = _catalogue()
    wide = max(len(rule.slug) for rule in known.values())
    print_lines(f"{rule.id:<5} {rule.slug:<{wide}} {_class(rule):<9} {rule.what}" for rule in known.values())
    return 0


def self_test(given: argparse.Namespace) -> int:
    """
    Make sure that the gate is alive: what breaks is found and fails, and nothing is found where nothing is.
    """
    del given
    old, new = _canary("old.yaml"), _canary("new.yaml")
    report = replace(compare(old, new), fail_on="breaking")
    told = write_report(report, "text")
    faults = []
    if not fails(report) or not told.endswith("\nexit 1\n"):
        faults.append("an event that is gone was not found, or does not fail")
    if compare(old, old).findings:
        faults.append("a document was found to differ from itself")
    if fails(replace(report, fail_on="never")):
        faults.append("findings fail although nothing is to fail")
    print_notes(f"self-test: {fault}" for fault in faults)
    if not faults:
        print_lines([f"the gate is alive: {counted(len(report.findings), 'finding')} in the canary, exit 1"])
    return 1 if faults else 0


def git_diff(given: argparse.Namespace) -> int:
    """
    Tell a change of a document to git, which calls this with its seven arguments (see gitattributes).

    What cannot be compared is shown as a diff of lines. The code is 0: git takes any other for a fault.
    """
    path, *rest = given.arguments
    if len(rest) < 6:
        print_lines([f"{path}: is not merged"])
        return 0
    old_file, old_id, _, new_file, new_id, _ = rest[:6]
    if os.devnull in (old_file, new_file):
        print_lines([f"{path}: is {'new' if old_file == os.devnull else 'gone'}"])
        return 0
    configuration = find_configuration(Path.cwd())
    perspective = configuration.perspective if configuration is not None else "client"
    try:
        sides = [
            Inputs(load(path, Path(file).read_bytes(), Path(path).parent), perspective=perspective)
            for file in (old_file, new_file)
        ]
        name = package_name(None, configuration, sides[0])
        report = compare(*(replace(side, package=name) for side in sides))
    except InputError as error:
        print_lines([f"{path}: cannot be compared as a document, so the lines are:"])
        print_lines(str(fault) for fault in error.faults)
        content = Path(new_file).read_bytes()
        print_report(file_difference(content, Path(old_file)).partition("\n+++ ")[2].partition("\n")[2])
        return 0
    names = [f"{path} {number[:7]}" if number.strip("0") else path for number in (old_id, new_id)]
    report = replace(
        report, old=report.old and replace(report.old, name=names[0]), new=replace(report.new, name=names[1])
    )
    print_report(write_report(report, "text", _look(given)))
    return 0


# -- what is compared ---------------------------------------------------------------------------


def _compared(given: argparse.Namespace, configuration: Configuration | None) -> Report:
    """
    Compare what the arguments name: a single one with the configured document, without any that one and
    the address of newer ones.
    """
    old, new = given.old, given.new
    if new is None:
        old, new = _vendored(configuration), _upstream(configuration) if old is None else old
    if [old, new].count(STDIN) + given.overlay.count(STDIN) > 1:
        raise ConfigurationError("only one of the documents and overlays can come from stdin")
    # The configured document keeps its overlays at every revision and beside whatever it is compared with.
    # Others have nothing of its package, its overlays or its ledger.
    own = configuration
    if configuration is not None and not any(_is_configured(name, configuration) for name in (old, new)):
        own = None
    overlays = overlay_names(given, configuration, own)
    sides = [_read_side(name, given.allow_ref) for name in (old, new)]
    corrections = read_overlays(overlays)
    inputs = [
        Inputs(
            document=side,
            overlays=corrections,
            perspective=_perspective(given, configuration),
            strict=given.strict,
            lenient=given.lenient,
        )
        for side in sides
    ]
    package = package_name(None, own, inputs[0])
    report = compare(
        *(replace(each, package=package) for each in inputs),
        ledger=_ledger(own),
        package=_package_folder(own),
    )
    report = _in_folder(with_anchors(report, sides[1]), own)
    return replace(
        report,
        old=report.old and replace(report.old, name=document_name(old)),
        new=replace(report.new, name=document_name(new)),
        fail_on=getattr(given, "fail_on", "breaking"),
        options=_options(given),
    )


def _options(given: argparse.Namespace) -> list[str]:
    """
    List the options that decide what is found.
    """
    named = {"--overlay": given.overlay, "--allow-ref": given.allow_ref}
    named["--perspective"] = [given.perspective] if given.perspective else []
    names = ("no_overlays", "configured_overlays", "strict", "lenient")
    flags = [name for name in names if getattr(given, name, False)]
    told = [word for name, values in named.items() for value in values for word in (name, value)]
    return told + [f"--{name.replace('_', '-')}" for name in flags]


def _in_folder(report: Report, configuration: Configuration | None) -> Report:
    """
    Say of the configured package's files where they are, not only where in the package.
    """
    folder = _package_folder(configuration)
    if folder is None:
        return report
    findings = [
        replace(
            finding,
            python=tuple(
                replace(name, path=(folder / name.path).as_posix()) if name.path else name
                for name in finding.python
            ),
        )
        for finding in report.findings
    ]
    return replace(report, findings=tuple(findings))


def _package_folder(configuration: Configuration | None) -> Path | None:
    if configuration is None or configuration.package is None:
        return None
    return configuration.out / configuration.package


def _linted(given: argparse.Namespace, configuration: Configuration | None, spec: str) -> Report:
    """
    Look at a document as it stands, or with the overlays that the arguments name.
    """
    if [spec, *given.overlay].count(STDIN) > 1:
        raise ConfigurationError("only one of the document and overlays can come from stdin")
    document = _read_side(spec, given.allow_ref)
    inputs = Inputs(
        document=document,
        overlays=read_overlays(overlay_names(given, configuration, None)),
        perspective=_perspective(given, configuration),
        strict=given.strict,
        lenient=given.lenient,
    )
    own = configuration if configuration is not None and _is_configured(spec, configuration) else None
    report = look_at(
        inputs,
        ledger=_ledger(own),
        evidence=_evidence(own),
        digest="" if own is None else _locked_digest(own),
    )
    return replace(
        report,
        new=replace(report.new, name=document_name(spec)),
        fail_on=getattr(given, "fail_on", "error"),
        options=_options(given),
    )


def _reports(given: argparse.Namespace, configuration: Configuration | None) -> Iterator[Report]:
    """
    Yield what there may be to accept: of one document, of two, or of the configured one and what is newer.
    """
    if given.new is not None:
        yield _compared(given, configuration)
    elif given.old is not None:
        yield _linted(given, configuration, given.old)
    else:
        yield _linted(given, configuration, _vendored(configuration))
        yield _compared(given, configuration)


def _read_side(name: str, allow: Sequence[str]) -> Document:
    if is_revision(name):
        return read_revision(name, allow)
    return read_document(name if name == STDIN or is_address(name) else relative(name), allow)


def _vendored(configuration: Configuration | None) -> str:
    if configuration is None or configuration.spec is None:
        raise ConfigurationError(
            "name two documents: no pyproject.toml here has [tool.asyncapi-pygen] with a spec"
        )
    return configuration.spec.as_posix()


def _upstream(configuration: Configuration | None) -> str:
    """
    Read where newer documents come from: the line ``newer`` of the file beside the configured one.
    """
    assert configuration is not None
    file = _beside(configuration, SOURCE)
    found = re.search(rb"(?m)^newer\s+(\S+)\s*$", _read(file))
    if found is None:
        raise ConfigurationError(f"name two documents: {file} has no line 'newer' with an address")
    return found[1].decode("utf-8", "replace")


def _is_configured(name: str, configuration: Configuration) -> bool:
    if configuration.spec is None or name == STDIN or is_address(name):
        return False
    path = path_of(name) if is_revision(name) else name
    return os.path.realpath(path) == os.path.realpath(configuration.spec)


def _perspective(given: argparse.Namespace, configuration: Configuration | None) -> str:
    return given.perspective or (configuration.perspective if configuration is not None else "client")


def _ledger(own: Configuration | None) -> Ledger | None:
    """
    Read the ledger of the configured document, if there is one.
    """
    if own is None:
        return None
    file = _beside(own, LEDGER)
    if not file.is_file():
        return None
    return load_ledger(_read(file), file.as_posix())


def _evidence(own: Configuration | None) -> Evidence | None:
    """
    Read what is known of the configured document's service beside it, if there is anything.
    """
    if own is None:
        return None
    file = _beside(own, EVIDENCE)
    return load_evidence(_read(file), file.as_posix()) if file.is_file() else None


def _locked_digest(configuration: Configuration) -> str:
    """
    Return the digest of the document that the committed package was made of.
    """
    if configuration.package is None:
        return ""
    manifest = manifest_of(configuration.out / configuration.package)
    if manifest is None:
        return ""
    try:
        return str(json.loads(manifest)["document"]["sha256"])
    except (KeyError, TypeError, ValueError) as error:
        raise OutputError(f"{configuration.out / configuration.package / MANIFEST}: is not ours") from error


def _beside(configuration: Configuration, name: str) -> Path:
    return (configuration.spec.parent if configuration.spec is not None else configuration.root) / name


def _canary(name: str) -> Inputs:
    data = (resources.files(__package__) / "canary" / name).read_bytes()
    return Inputs(load(name, data, Path()), package="canary")


# -- what is told -------------------------------------------------------------------------------


def _outputs(given: argparse.Namespace) -> dict[str, str]:
    """
    Find the format of each file before any work is done.
    """
    formats = {name: format_of(name) for name in given.output}
    check_names(given.output)
    _today(given)
    return formats


def _settled(given: argparse.Namespace, configuration: Configuration | None, report: Report) -> Report:
    return apply_acceptances(report, _entries(_acceptance_file(configuration)), _today(given))


def _told(given: argparse.Namespace, outputs: dict[str, str], report: Report) -> int:
    """
    Write every file or none, print, and answer the code that the findings make.
    """
    look = replace(_look(given), coloured=False, width=80)
    write_files({name: write_report(report, kind, look) for name, kind in outputs.items()})
    print_report(write_report(report, given.format, _look(given)))
    return int(fails(report))


def _look(given: argparse.Namespace) -> Look:

    stream = sys.stdout
    at_terminal = stream is not None and stream.isatty()
    return Look(
        width=shutil.get_terminal_size().columns if at_terminal else 80,
        coloured=at_terminal and is_coloured(stream),
        verbose=getattr(given, "verbose", False),
        quiet=getattr(given, "quiet", False),
    )


def _today(given: argparse.Namespace) -> dt.date:
    """
    Return the day given, or else today's in UTC.
    """
    if given.today is None:
        return dt.datetime.now(dt.UTC).date()
    if not is_date(given.today):
        raise ConfigurationError(f"--today {given.today!r}: a day such as 2027-01-31 was expected")
    return dt.date.fromisoformat(given.today)


def _acceptance_file(configuration: Configuration | None) -> Path:
    """
    Find the acceptances: beside the configured document, or else here.
    """
    return Path(acceptances.FILE) if configuration is None else _beside(configuration, acceptances.FILE)


def _entries(file: Path) -> list[acceptances.Entry]:
    try:
        return acceptances.load_acceptances(file.as_posix(), _read(file))
    except InputError as error:
        print_faults(error.faults, sys.stderr)
        raise ConfigurationError(f"{file} has {counted(len(error.faults), 'fault')}") from error


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes() if file.exists() else b""
    except OSError as error:
        raise OutputError(f"{one_line(str(file))}: cannot be read: {error.strerror}") from error


# -- the catalogue ------------------------------------------------------------------------------


def _catalogue() -> dict[str, Rule]:
    return {**rules(), **lint_rules()}


def _class(rule: Rule) -> str:
    """
    Name the worst class of a rule's findings, or the level of one of lint's.
    """
    if rule.level:
        return rule.level
    return min((rule.severity(*effect) for effect in rule.effects.values()), key=lambda each: each.rank).value


def _explained(rule: Rule) -> list[str]:
    lines = [f"{rule.id} {rule.slug} ({_class(rule)}): {rule.what}", ""]
    if not rule.level:
        for direction, (now, upgrade) in rule.effects.items():
            label = {"rx": "received: ", "tx": "sent: "}.get(direction, "")
            worst = ", at worst" if rule.varies else ""
            effect = f"now {NOW.get(now, now)}; upgrade {UPGRADE.get(upgrade, upgrade)}{worst}"
            lines.append(f"  {label}{effect}: {rule.severity(now, upgrade).value}")
    told = {
        "in Python": rule.python,
        "why": rule.why,
        "what to do": rule.repair,
        "example": rule.example,
        "opposite": ", ".join(rule.mirror) or rule.waiver,
    }
    return lines + [f"  {label}: {text}" for label, text in told.items() if text]
