"""
Check that a document is AsyncAPI 2.0.0 to 2.6.0, and that it does not contradict itself.

First every object is met and compared with the definition of its kind (`walk`, `metaschema`); then
what a schema cannot say is checked over the objects that were met (`meaning`, `extensions`).
"""

from __future__ import annotations

import re

from .document import Document
from .errors import Fault, Severity, ValidationError
from .extensions import check_extensions
from .meaning import check_meaning
from .metaschema import metaschema_of
from .nodes import Node, Object
from .sentences import shown, typed
from .walk import Walk

VERSIONS = ("2.0.0", "2.1.0", "2.2.0", "2.3.0", "2.4.0", "2.5.0", "2.6.0")
"""
The versions of AsyncAPI that are supported.
"""

_SUPPORTED = f"AsyncAPI {VERSIONS[0]} to {VERSIONS[-1]}"


def validate_document(document: Document, *, lenient: bool = False) -> tuple[Fault, ...]:
    """
    Check a document and everything it refers to; return the warnings.

    *lenient* accepts payloads in schema languages other than JSON Schema, unchecked. References
    to nothing are left to the next step. Raises `ValidationError` with all errors, in the order of
    the document.
    """
    walk = Walk(document, metaschema_of(version_of(document.root)), lenient)
    walk.run()
    check_meaning(walk)
    check_extensions(walk)
    faults = sorted(dict.fromkeys(walk.faults), key=lambda fault: walk.order(fault.origin))
    errors = [fault for fault in faults if fault.severity is Severity.ERROR]
    if errors:
        raise ValidationError(errors)
    return tuple(faults)


def version_of(root: Object) -> str:
    """
    Return the version of AsyncAPI; raise `ValidationError` when it is none of ours.
    """
    if "asyncapi" not in root and ("openapi" in root or "swagger" in root):
        raise ValidationError.at(root.origin, f"is an OpenAPI document; {_SUPPORTED} was expected")
    if "asyncapi" not in root:
        raise ValidationError.at(
            root.origin, f"has no member 'asyncapi', which tells the version; {_SUPPORTED} was expected"
        )
    version = root["asyncapi"]
    if version in VERSIONS:
        return str(version)
    raise ValidationError.at(root.value_origin("asyncapi"), _version_problem(version))


def _version_problem(version: Node) -> str:
    if not isinstance(version, str):
        full = f"{shown(version)}.0"
        hint = f'; write it as text and in full, "{full}"' if full in VERSIONS else ""
        return f"is {typed(version)}; a version from {VERSIONS[0]} to {VERSIONS[-1]} was expected" + hint
    if re.fullmatch(r"[3-9]\.[0-9]+\.[0-9]+", version):
        return (
            f"is AsyncAPI {version}; {VERSIONS[0]} to {VERSIONS[-1]} are supported "
            f"(convert the document to {VERSIONS[-1]})"
        )
    if f"{version}.0" in VERSIONS:
        return f"is {shown(version)}; write the version in full, {shown(version + '.0')}"
    return f"is {shown(version)}, which is no supported version; {_SUPPORTED} was expected"
