"""
What a document says against itself, and against what is known beside it.

Each rule is a small function from a `Context` to its hits; what it is called and why it matters is data
(``lint_rules.yaml``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from ..build import build_api
from ..document import Document
from ..errors import Fault, ModelError, NamingError, ReferenceFault, Severity, ValidationError
from ..extensions import check_extensions
from ..lookups import look_up_names
from ..meaning import check_meaning
from ..metaschema import metaschema_of
from ..nodes import object_at, text_at
from ..overlay import apply_overlays
from ..pipeline import Inputs, without_collector
from ..plan import plan_package
from ..resolve import resolve_document
from ..validate import version_of
from ..walk import Walk
from . import lint_document, lint_events, lint_schemas
from .catalogue import Rule, lint_rules
from .evidence import Evidence
from .findings import Finding, Report, Side
from .ledger import Ledger
from .lint_context import Context, Hit, origin_of, subject_of

CHECKS: Final[Mapping[str, Callable[[Context], Iterator[Hit]]]] = {
    "L01": lint_events.webhook_event_without_channel,
    "L02": lint_events.exclusive_event_in_webhook,
    "L03": lint_events.event_of_no_webhook,
    "L04": lint_document.unused_component,
    "L05": lint_document.renamed_message,
    "L06": lint_events.colliding_names,
    "L07": lint_events.operation_without_identifier,
    "L08": lint_events.channel_without_servers,
    "L09": lint_document.http_channel_binding,
    "L10": lint_document.http_operation_binding,
    "L11": lint_events.shared_by_both_kinds,
    "L12": lint_schemas.prose_against_schema,
    "L13": lint_events.opaque_payload,
    "L14": lint_schemas.evidence_against_prose,
    "L15": lint_events.events_against_evidence,
    "L16": lint_events.free_event_name,
    "L17": lint_document.default_content_type,
    "L18": lint_schemas.undeclared_required,
    "L19": lint_schemas.repeated_values,
    "L20": lint_schemas.values_of_other_type,
    "L21": lint_document.server_variables,
    "L22": lint_document.security_requirements,
    "L23": lint_document.address_parameters,
    "L24": lint_document.references,
    "L25": lint_document.identifiers,
    "L26": lint_events.indistinguishable_messages,
    "L27": lint_schemas.invalid_examples,
    "L28": lint_schemas.impossible_schema,
    "L29": lint_document.header_not_text,
    "L30": lint_schemas.unit_in_prose,
    "L31": lint_events.mixed_addresses,
    "L32": lint_document.tags_and_descriptions,
    "L33": lint_document.unknown_in_prose,
    "L34": lint_events.exclusive_groups_in_prose,
    "L35": lint_schemas.odd_names,
    "L36": lint_schemas.foreign_keyword,
    "L37": lint_document.uncovered_shape,
    "L38": lint_document.redundant_correction,
    "L39": lint_document.bytes_against_lock,
}
"""
The rules that look at a document. L40 looks at acceptances, where they are applied.
"""


def lint(
    inputs: Inputs, *, ledger: Ledger | None = None, evidence: Evidence | None = None, digest: str = ""
) -> Report:
    """
    Hold a document against itself, and against *ledger* and *evidence* where there are any.

    *digest* is the SHA-256 that the lock has of the document. Raises `InputError` when the document cannot be
    evaluated: it is not AsyncAPI 2, an overlay cannot be applied, or it has errors that no rule reports.
    """
    document = apply_overlays(inputs.document, inputs.overlays)
    walk = Walk(document, metaschema_of(version_of(document.root)), inputs.lenient)
    walk.run()
    check_meaning(walk)
    check_extensions(walk)
    errors = [fault for fault in dict.fromkeys(walk.faults) if fault.severity is Severity.ERROR]
    names = {overlay.name for overlay in inputs.overlays}
    context = Context(
        document=document,
        walk=walk,
        perspective=inputs.perspective,
        ledger=ledger,
        evidence=evidence,
        digest=digest,
        sound=not errors,
        warnings=tuple(fault for fault in document.warnings if fault.origin.file in names),
        collisions=() if errors else _collisions(document, inputs.perspective),
    )
    hits = {name: tuple(check(context)) for name, check in CHECKS.items()}
    untold = [fault for fault in errors if not _is_told(fault, hits)]
    if untold:
        raise ValidationError(sorted(untold, key=lambda fault: walk.order(fault.origin)))
    catalogue = lint_rules()

    def order(finding: Finding) -> tuple[bool, str, int, int]:
        return walk.order(finding.new_place or document.root.origin)

    findings = {
        finding.fingerprint: finding
        for name, found in hits.items()
        for finding in sorted(
            (_finding(context, catalogue[name], hit, inputs.strict) for hit in found), key=order
        )
    }
    return Report(
        check="lint",
        new=Side(
            document.name,
            document.digest,
            "",
            text_at(object_at(document.root, "info"), "version"),
            text_at(object_at(document.root, "info"), "title"),
        ),
        overlays=tuple((correction.name, correction.digest) for correction in document.corrections),
        perspective=inputs.perspective,
        package=inputs.package,
        findings=tuple(findings.values()),
        checked=tuple(catalogue[name] for name in CHECKS),
        notes=tuple(context.notes),
        fail_on="error",
    )


def _collisions(document: Document, perspective: str) -> tuple[Fault, ...]:
    """
    Return why no package can be made of a valid document. Dangling references are told by their own rule.
    """
    try:
        with without_collector():
            resolved = resolve_document(document)
            look_up_names(resolved)
            plan_package(build_api(resolved, perspective))
    except (ModelError, NamingError) as error:
        return error.faults
    except ReferenceFault:
        return ()
    return ()


def _is_told(fault: Fault, hits: Mapping[str, tuple[Hit, ...]]) -> bool:
    """
    Tell whether a rule reports what validation refuses: at its place, or at an item of it.
    """
    file, pointer = fault.origin.place
    places = {hit.place for found in hits.values() for hit in found}
    return any(
        place == (file, pointer) or place == (file, f"{pointer}/{_last(place[1])}") for place in places
    )


def _last(pointer: str) -> str:
    return pointer.rpartition("/")[2]


def _finding(context: Context, rule: Rule, hit: Hit, strict: bool) -> Finding:
    file, pointer = hit.place
    main = file == context.document.name
    level = hit.level or rule.level
    place = hit.origin or origin_of(context.document, hit.place)
    return Finding(
        rule=rule,
        severity=rule.severity(*rule.effect("any")),
        now=rule.effect("any")[0],
        upgrade=rule.effect("any")[1],
        direction="",
        pointer=pointer if main else f"{file}#{pointer}",
        subject=subject_of(pointer),
        change=hit.change,
        new=hit.value,
        new_place=place,
        overlay_place=place if place and place.file not in context.document.files else None,
        level="error" if strict and level == "warning" else level,
    )
