"""
Where in a newer document that would stand which is gone from it.
"""

from __future__ import annotations

from dataclasses import replace

from ..document import Document
from ..errors import Origin
from ..nodes import Array, Node, Object, split_pointer
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
    node: Node = document.root
    origin = document.root.origin
    for part in split_pointer(pointer) if pointer.startswith("/") else ():
        if isinstance(node, Object) and part in node:
            origin, node = node.key_origin(part), node[part]
        elif isinstance(node, Array) and part.isdecimal() and int(part) < len(node):
            origin, node = node.value_origin(int(part)), node[int(part)]
        else:
            break
    return origin
