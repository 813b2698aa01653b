"""
What each command does, once its arguments are known.
"""

from __future__ import annotations

import argparse
import json
import keyword
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from .cache import Cache, Made, Source, Stamp
from .changes import changes, check_owner, conditions, why_changed
from .config import Configuration, find_configuration
from .continuity import check_names, names_in
from .entries import Entries
from .errors import ConfigurationError, Fault, InputError, Severity, counted
from .inputs import STDIN, document_name, is_address, read_document, read_overlays
from .model import Api
from .naming import snake
from .nodes import object_at, text_at
from .output import (
    MANIFEST,
    differences,
    digest_of,
    file_difference,
    manifest_of,
    state_of,
    vendor_package,
    write_file,
    write_package,
)
from .pipeline import Inputs, Package, check_api, describe_api, generate
from .reference import write_reference
from .render import render_page
from .runtime.printing import prepare_bytes
from .samples import sample_payloads
from .taken import hides
from .terminal import (
    as_annotation,
    as_json,
    print_details,
    print_diff,
    print_faults,
    print_lines,
    print_notes,
    print_text,
)
from .texts import listed


def generate_package(
    given: argparse.Namespace,
    configuration: Configuration | None,
    cache: Cache | None = None,
    stamp: Stamp | None = None,
) -> int:
    """
    Write the package, or compare it with what is there; leave a stamp for the next run.
    """
    inputs = _inputs(given, configuration)
    inputs = replace(inputs, package=package_name(given.package, configuration, inputs))
    package = generate(inputs, cache)
    print_faults(package.warnings, sys.stderr)
    folder = _out(given, configuration) / inputs.package
    reference = _reference_file(given, configuration)
    text = write_reference(package.reference).encode() if reference is not None else b""
    if given.check:
        return _check(package, folder, None if reference is None else (text, reference))
    notes = (*package.api.notes, *_not_made(package.api), *_hints(package.api))
    print_notes(notes)
    manifest = package.files[MANIFEST]
    before = manifest_of(folder)
    check_owner(before, manifest, str(folder))
    check_names(names_in(before), package.names)
    state = state_of(package.files, folder)
    written = write_package(package.files, folder)
    lines = changes(before, manifest)
    lines += [f"{path} was edited by hand, and is again as it is made" for path in state.edited]
    lines += [f"{path} was missing" for path in state.missing]
    if written and not lines and before is not None:
        lines.append(why_changed(state, before, manifest))
    print_lines(lines)
    counts = "" if before is not None else f"{_counted(package.api)}; "
    print_lines([f"{folder}: {counts}{written.summary()}"])
    if reference is not None and write_file(text, reference):
        print_lines([f"{reference}: rewritten"])
    if cache is not None and not package.warnings:
        sources = _sources(inputs)
        if stamp is not None and sources:
            described = None if reference is None else (str(reference), digest_of(text))
            stamp.write(sources, Made(str(folder), digest_of(manifest), described, notes))
        cache.prune()
    return 0


def _check(package: Package, folder: Path, reference: tuple[bytes, Path] | None) -> int:
    """
    Print how what is there differs from what is made now, and say why.
    """
    diff = differences(package.files, folder)
    stale = file_difference(*reference) if reference is not None else ""
    if not diff and not stale:
        print_lines([f"{folder} is up to date"])
        return 0
    print_diff(diff + stale)
    lines: list[str] = []
    if diff:
        before, manifest = manifest_of(folder), package.files[MANIFEST]
        lines += conditions(state_of(package.files, folder), before, manifest)
        lines += changes(before, manifest)
    if stale and reference is not None:
        lines.append(f"{reference[1]} is not as it is made now; run generate")
    print_notes([f"{folder} is not what the generator makes now"])
    print_details(lines)
    return 1


def _counted(api: Api) -> str:
    """
    Count the events, and the commands where there are any.
    """
    events, commands = counted(len(api.events), "event"), counted(len(api.commands), "command")
    return f"{events}, {commands}" if api.commands else events


def _sources(inputs: Inputs) -> list[Source]:
    """
    List the files that a package was made of, if they are all that it was made of.

    There are none when one came from standard input or an address, or was edited since, or when
    references led out of the document's folder: whether they may depends on more than files.
    """
    read = inputs.document.digests
    overlays = {overlay.name: overlay.digest for overlay in inputs.overlays}
    if any(name in (STDIN, document_name(STDIN)) or is_address(name) for name in (*read, *overlays)):
        return []
    files = [Source(name, os.path.realpath(name), digest) for name, digest in read.items()]
    folder = Path(os.path.realpath(inputs.document.name)).parent
    if not all(Path(file.place).is_relative_to(folder) for file in files):
        return []
    files += [Source(name, os.path.realpath(name), digest) for name, digest in overlays.items()]
    return files if all(file.is_unchanged() for file in files) else []


def validate(given: argparse.Namespace) -> int:
    """
    Print all problems of a document.
    """
    faults: tuple[Fault, ...]
    summary = ""
    try:
        api, faults = check_api(_inputs(given, find_configuration(Path.cwd())))
        summary = f"{given.spec}: {_counted(api)}"
    except InputError as error:
        faults = error.faults
    if given.format == "json":
        print_text(json.dumps([as_json(fault) for fault in faults], indent=2) + "\n")
    elif given.format == "github":
        for fault in faults:
            print_text(f"{as_annotation(fault)}\n")
    else:
        print_faults(faults, sys.stdout)
        if summary:
            warnings = counted(len(faults), "warning") if faults else "no problems"
            print_lines([f"{summary}, {warnings}"])
    return 1 if any(fault.severity is Severity.ERROR for fault in faults) else 0


def show(given: argparse.Namespace) -> int:
    """
    List the events and the commands, or print one of them.
    """
    configuration = find_configuration(Path.cwd())
    inputs = _inputs(given, configuration)
    api, plan = describe_api(replace(inputs, package=package_name(None, configuration, inputs)))
    if given.format in ("html", "markdown"):
        write = render_page if given.format == "html" else write_reference
        prepare_bytes()
        print_text(write(plan.reference))
        return 0
    entries = Entries(api, plan)
    found = entries.all() if given.event is None else entries.named(given.event)
    if given.event is not None and not found:
        close = entries.close_to(given.event)
        hint = f"; did you mean {listed(close)}?" if close else ""
        sentence = f"{given.spec} has no event or command called {given.event}{hint}"
        print_notes([sentence])
        return 1
    if given.format == "json":
        print_text(json.dumps([entries.json(entry) for entry in found], indent=2) + "\n")
    elif given.event is None:
        print_lines(entries.table())
        print_notes(_hints(api))
    else:
        for entry in found:
            print_lines(entries.text(entry))
            for variant, payload in sample_payloads(api, entry):
                print_lines([f"sample ({variant}):" if variant else "sample:"])
                print_lines(json.dumps(payload, indent=2, ensure_ascii=False).split("\n"))
    return 0


def vendor(given: argparse.Namespace) -> int:
    """
    Put a copy of the package into somebody's code, or renew the copy there.
    """
    configuration = find_configuration(Path.cwd())
    name = given.package or (configuration.package if configuration is not None else None)
    if name is None:
        raise ConfigurationError(
            "say by --package which package is copied: no pyproject.toml here has [tool.asyncapi-pygen]"
        )
    source, dest = _out(given, configuration) / name, Path(given.dest)
    before, after = manifest_of(dest), manifest_of(source)
    written = vendor_package(source, dest)
    print_lines(changes(before, after or b"") if before is not None else [])
    print_lines([f"{dest}: {written.summary()}"])
    return 0


# -- arguments ----------------------------------------------------------------------------------


def _inputs(given: argparse.Namespace, configuration: Configuration | None) -> Inputs:
    """
    Read what the arguments name, or else what the configuration does.
    """
    if given.spec is not None:
        spec = given.spec
    elif configuration is not None and configuration.spec is not None:
        spec = configuration.spec.as_posix()
    else:
        raise ConfigurationError(
            "name a document: no pyproject.toml here has [tool.asyncapi-pygen] with a spec"
        )
    overlays = overlay_names(given, configuration, configuration if given.spec is None else None)
    if spec == STDIN and STDIN in overlays:
        raise ConfigurationError("the document and an overlay cannot both come from stdin")
    perspective = given.perspective or (configuration.perspective if configuration else "client")
    return Inputs(
        document=read_document(spec, given.allow_ref),
        overlays=read_overlays(overlays),
        perspective=perspective,
        strict=given.strict,
        lenient=given.lenient,
    )


def overlay_names(
    given: argparse.Namespace, configuration: Configuration | None, own: Configuration | None
) -> list[str]:
    """
    List the overlays: those named, or else those of *own*, the configuration whose document it is.

    With ``--configured-overlays`` those of any configuration come first, whatever the document.
    """
    bare = getattr(given, "no_overlays", False)
    if bare and (given.overlay or given.configured_overlays):
        raise ConfigurationError("--no-overlays was given together with overlays")
    if given.configured_overlays and configuration is None:
        raise ConfigurationError("--configured-overlays: no pyproject.toml here has [tool.asyncapi-pygen]")
    if not given.configured_overlays:
        configuration = None if given.overlay or bare else own
    configured = configuration.overlays if configuration is not None else ()
    return [*(path.as_posix() for path in configured), *given.overlay]


def _out(given: argparse.Namespace, configuration: Configuration | None) -> Path:
    if given.out is not None:
        return Path(given.out)
    return configuration.out if configuration is not None else Path()


def _reference_file(given: argparse.Namespace, configuration: Configuration | None) -> Path | None:
    """
    Name the file of the reference, which goes with the configured package alone.
    """
    elsewhere = (
        given.spec or given.overlay or given.no_overlays or given.out or given.package or given.perspective
    )
    return None if configuration is None or elsewhere else configuration.reference


def package_name(name: str | None, configuration: Configuration | None, inputs: Inputs) -> str:
    """
    Name the package: as the arguments do, or else the configuration, or else the document's title.
    """
    if name is None and configuration is not None:
        name = configuration.package
    if name is None:
        name = str(snake(text_at(object_at(inputs.document.root, "info"), "title")))
        return f"{name}_events" if hides(name) else name
    if not name.isidentifier() or keyword.iskeyword(name) or (name.startswith("__") and name.endswith("__")):
        raise ConfigurationError(f"--package {name!r}: is not a name that Python can import")
    if hides(name):
        raise ConfigurationError(f"--package {name!r}: {hides(name)}; {name}_events would not")
    return str(name)


def _hints(api: Api) -> Iterator[str]:
    """
    Say that everything is sent and nothing received, which is often seen from the wrong side.
    """
    if not api.events and api.commands:
        other = "application" if api.perspective == "client" else "client"
        yield (
            f"nothing is received from the perspective of the {api.perspective}, "
            f"{counted(len(api.commands), 'command')} {'is' if len(api.commands) == 1 else 'are'} sent; "
            f"--perspective {other} is the other way round"
        )


def _not_made(api: Api) -> Iterator[str]:
    """
    Say for how many events nothing is made that would receive them.
    """
    lonely = sum(not event.surfaces for event in api.events)
    if lonely:
        yield (
            f"{counted(lonely, 'event')} {'has' if lonely == 1 else 'have'} names and payloads, and nothing "
            f"that receives {(it := 'it' if lonely == 1 else 'them')}: no webhook (x-webhook) and no "
            f"Socket.IO server (x-socketio) of the document carries {it}"
        )
