"""
Where in a newer document that would stand which is gone from it.
"""

from __future__ import annotations

from dataclasses import replace

from ..document import Document
from ..errors import Origin
from ..nodes import Object, along
from .findings import Report


def with_anchors(report: Report, document: Document) -> Report:
    """
    Give every finding about what is gone the line of its closest parent that the newer document still has.
    """
    findings = tuple(
        (
            finding
            if finding.new_place is not None
            else replace(finding, anchor=_anchor(document, finding.pointer))
        )
        for finding in report.findings
    )
    return replace(report, findings=findings)


def _anchor(document: Document, pointer: str) -> Origin:
    origin = document.root.origin
    for holder, key in along(document.root, pointer) if pointer.startswith("/") else ():
        origin = holder.key_origin(key) if isinstance(holder, Object) else holder.value_origin(key)
    return origin
