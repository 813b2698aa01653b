"""
The two documents of a comparison, each read as a package would be made of it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from ..build import build_api
from ..document import Document
from ..errors import Fault, NamingError
from ..model import Api, Occurrence
from ..nodes import Array, Node, Object, objects_at, plain
from ..overlay import apply_overlays
from ..pipeline import Inputs
from ..plan import plan_package
from ..resolve import Resolved, resolve_document
from ..validate import validate_document
from ..views import Plan
from .canonical import Canonical
from .findings import Side

RECEIVED = {"client": "subscribe", "application": "publish"}
"""
The operation by which our user receives, by perspective.
"""


@dataclass(frozen=True, eq=False)
class Reading:
    """
    A document with its overlays applied, what it means, and what a package would call it.

    *plan* is `None` where two things would have one Python name; *clashes* say which.
    """

    inputs: Inputs
    document: Document
    resolved: Resolved
    api: Api
    plan: Plan | None
    clashes: tuple[Fault, ...] = ()
    canonical: Canonical = field(repr=False, default=None)  # type: ignore[assignment]

    @property
    def root(self) -> Object:
        """
        The document's own object, traits merged and references between its objects followed.
        """
        return self.resolved.root

    @cached_property
    def schemas(self) -> Mapping[str, Object]:
        """
        The schemas below ``components``, by name.
        """
        return objects_at(self.document.root.get("components"), "schemas")

    @cached_property
    def carried(self) -> Mapping[str, list[Occurrence]]:
        """
        The events and commands by the addresses of their channels.
        """
        found: dict[str, list[Occurrence]] = {}
        for occurrence in (*self.api.events, *self.api.commands):
            for channel in occurrence.channels:
                found.setdefault(channel.address, []).append(occurrence)
        return found

    def side(self) -> Side:
        """
        Describe the document in a report.
        """
        return Side(
            name=self.document.name,
            sha256=self.document.digest,
            canonical=canonical_digest(self.document.root),
            version=self.api.version,
            title=self.api.title,
        )


def read_side(inputs: Inputs, *, corrected: bool = True) -> Reading:
    """
    Read one side of a comparison; without its overlays where it is not *corrected*.

    Raises `InputError` with all faults of the first step that finds any.
    """
    document = apply_overlays(inputs.document, inputs.overlays if corrected else ())
    validate_document(document, lenient=inputs.lenient)
    resolved = resolve_document(document)
    api = build_api(resolved, inputs.perspective)
    clashes: tuple[Fault, ...] = ()
    plan = None
    try:
        # Nobody has a package of what was not corrected.
        plan = plan_package(api, inputs.package) if corrected else None
    except NamingError as error:
        clashes = error.faults
    read = Reading(inputs, document, resolved, api, plan, clashes)
    return replace(read, canonical=Canonical(document))


def canonical_digest(root: Node) -> str:
    """
    Return the SHA-256 of what a document says, however it is written and ordered.
    """
    text = json.dumps(plain(root), sort_keys=True, ensure_ascii=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def operations(channel: Object) -> Iterator[tuple[str, Object]]:
    """
    Yield the operations of a channel with what they are called.
    """
    for name in ("subscribe", "publish"):
        if isinstance(channel.get(name), Object):
            yield name, channel[name]


def messages(operation: Object) -> list[Object]:
    """
    List the messages that an operation may carry.
    """
    found: list[Object] = []
    pending: list[Node] = [operation.get("message")]
    while pending:
        node = pending.pop(0)
        if isinstance(node, Object):
            options = node.get("oneOf")
            if isinstance(options, Array):
                pending[:0] = list(options)
            else:
                found.append(node)
    return found
