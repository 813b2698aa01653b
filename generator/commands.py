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
from .config import Configuration, find_configuration
from .continuity import check_names, names_in, renamed
from .errors import ConfigurationError, Fault, InputError, Severity
from .inputs import STDIN, document_name, is_address, read_document, read_overlays
from .model import Api, Command, NamedType, ObjectType, Occurrence, UnionType
from .naming import snake
from .output import MANIFEST, differences, digest_of, file_difference, manifest_of, write_file, write_package
from .pipeline import Inputs, check_api, describe_api, generate
from .reference import write_reference
from .render import render_page
from .samples import sample_payloads
from .taken import hides
from .terminal import PROGRAM, print_faults, print_notes


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
    inputs = replace(inputs, package=_package_name(given.package, configuration, inputs))
    package = generate(inputs, cache)
    print_faults(package.warnings)
    folder = _out(given, configuration) / inputs.package
    reference = _reference_file(given, configuration)
    text = write_reference(package.reference).encode() if reference is not None else b""
    if given.check:
        diff = differences(package.files, folder)
        if reference is not None:
            diff += file_difference(text, reference)
        if diff:
            sys.stdout.write(diff)
            print(f"{PROGRAM}: {folder} is not what the generator makes now", file=sys.stderr)
            return 1
        print(f"{folder} is up to date")
        return 0
    notes = (*package.api.notes, *_hints(package.api))
    print_notes(notes)
    before = names_in(manifest_of(folder))
    check_names(before, package.names)
    changes = write_package(package.files, folder)
    for line in [*changes.lines(), *renamed(before, package.names)]:
        print(line)
    print(f"{folder}: {changes.summary()}")
    if reference is not None and write_file(text, reference):
        print(f"{reference}: rewritten")
    if cache is not None and not package.warnings:
        sources = _sources(inputs)
        if stamp is not None and sources:
            described = None if reference is None else (str(reference), digest_of(text))
            stamp.write(sources, Made(str(folder), digest_of(package.files[MANIFEST]), described, notes))
        cache.prune()
    return 0


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
        summary = f"{given.spec}: {len(api.events)} events, {len(api.commands)} commands"
    except InputError as error:
        faults = error.faults
    if given.format == "json":
        print(json.dumps([_as_json(fault) for fault in faults], indent=2))
    else:
        for fault in faults:
            print(fault)
        if summary:
            print(f"{summary}, {len(faults)} warnings" if faults else f"{summary}, no problems")
    return 1 if any(fault.severity is Severity.ERROR for fault in faults) else 0


def show(given: argparse.Namespace) -> int:
    """
    List the events, or print one of them.
    """
    configuration = find_configuration(Path.cwd())
    inputs = _inputs(given, configuration)
    api, reference = describe_api(
        replace(inputs, package=_package_name(None, configuration, inputs)),
    )
    if given.format != "text":
        write = render_page if given.format == "html" else write_reference
        sys.stdout.write(write(reference))
        return 0
    if given.event is None:
        everything = [*api.events, *api.commands]
        width = max((len(occurrence.name) for occurrence in everything), default=0)
        for occurrence in everything:
            surfaces = ", ".join(occurrence.surfaces) or ("sent" if occurrence in api.commands else "")
            print(f"{occurrence.name:<{width}}  {surfaces:<12}  {_summary(occurrence)}".rstrip())
        print_notes(_hints(api))
        return 0
    found = [occurrence for occurrence in (*api.events, *api.commands) if occurrence.name == given.event]
    if not found:
        print(f"{PROGRAM}: {given.spec} has no event or command called {given.event}", file=sys.stderr)
        return 1
    for occurrence in found:
        for line in _described(api, occurrence):
            print(line)
    return 0


def _summary(event: Occurrence) -> str:
    text = next((text for text in (event.description, event.title, *event.texts) if text.strip()), "")
    return " ".join(text.split())


def _described(api: Api, event: Occurrence) -> Iterator[str]:
    yield event.name
    for text in event.texts:
        yield f"  {' '.join(text.split())}"
    yield from _carried(event)
    if event.key:
        yield f"key: {', '.join(event.key)}"
    for name, values in event.availability:
        yield f"{name}: {', '.join(values)}"
    for scope in event.scopes:
        yield f"scope: {scope.scope} ({scope.access})"
    yield "payload:"
    named = api.types.get(getattr(event.payload, "key", ""))
    yield from _members(api, named)
    for variant, payload in sample_payloads(api, event):
        yield f"sample ({variant}):" if variant else "sample:"
        yield json.dumps(payload, indent=2, ensure_ascii=False)


def _carried(event: Occurrence) -> Iterator[str]:
    """
    Say where an event or a command travels, and what travels with it.
    """
    if isinstance(event, Command):
        yield "a command: it is sent"
    yield f"surfaces: {', '.join(event.surfaces) or 'none'}"
    for channel in event.channels:
        yield f"channel: {channel.address}"
        for parameter in channel.parameters:
            yield f"  {parameter.name}: {' '.join(parameter.description.split())}".rstrip(": ")
    if event.content_type:
        yield f"content type: {event.content_type}"
    for header in event.headers:
        yield f"header: {header.name}: {' '.join(header.description.split())}".rstrip(": ")
    if event.correlation:
        yield f"correlation id: {event.correlation.location}"
    if event.deprecated:
        yield "deprecated"


def _members(api: Api, named: NamedType | None) -> Iterator[str]:
    if isinstance(named, UnionType):
        yield f"  one of {len(named.variants)} variants by {named.discriminator}"
        for variant in named.variants:
            yield f"  {named.discriminator} = {variant.value}:"
            yield from (f"  {line}" for line in _members(api, api.types[variant.type.key]))
    elif isinstance(named, ObjectType):
        for member in named.fields:
            necessity = "" if member.required else ", optional"
            yield f"  {member.name}{necessity}: {' '.join(member.description.split())}".rstrip(": ")
        if not named.fields:
            yield "  open: its members are not described"


# -- arguments ----------------------------------------------------------------------------------


def _inputs(given: argparse.Namespace, configuration: Configuration | None) -> Inputs:
    """
    Read what the arguments name, or else what the configuration does.
    """
    if given.spec is not None:
        spec, overlays = given.spec, given.overlay
    elif configuration is not None and configuration.spec is not None:
        spec = configuration.spec.as_posix()
        overlays = given.overlay or [path.as_posix() for path in configuration.overlays]
    else:
        raise ConfigurationError(
            "name a document: no pyproject.toml here has [tool.asyncapi-pygen] with a spec"
        )
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


def _out(given: argparse.Namespace, configuration: Configuration | None) -> Path:
    if given.out is not None:
        return Path(given.out)
    return configuration.out if configuration is not None else Path()


def _reference_file(given: argparse.Namespace, configuration: Configuration | None) -> Path | None:
    """
    Name the file of the reference, which goes with the configured package alone.
    """
    elsewhere = given.spec or given.overlay or given.out or given.package or given.perspective
    return None if configuration is None or elsewhere else configuration.reference


def _package_name(name: str | None, configuration: Configuration | None, inputs: Inputs) -> str:
    if name is None and configuration is not None:
        name = configuration.package
    if name is None:
        name = str(snake(inputs.document.root["info"]["title"]))
        return f"{name}_events" if hides(name) else name
    if not name.isidentifier() or keyword.iskeyword(name) or (name.startswith("__") and name.endswith("__")):
        raise ConfigurationError(f"--package {name!r}: is not a name that Python can import")
    if hides(name):
        raise ConfigurationError(f"--package {name!r}: {hides(name)}; {name}_events would not")
    return str(name)


def _as_json(fault: Fault) -> dict[str, object]:
    return {
        "file": fault.origin.file,
        "line": fault.origin.line,
        "column": fault.origin.column,
        "pointer": fault.origin.pointer,
        "severity": fault.severity.value,
        "message": fault.sentence,
    }


def _hints(api: Api) -> Iterator[str]:
    """
    Say that everything is sent and nothing received, which is often seen from the wrong side.
    """
    if not api.events and api.commands:
        other = "application" if api.perspective == "client" else "client"
        yield (
            f"nothing is received from the perspective of the {api.perspective}, "
            f"{len(api.commands)} commands are sent; --perspective {other} is the other way round"
        )
