"""
Schemas that nothing uses.

A schema in the components is used when a reference leads to it, or into it, from what is sent or
received, or from another component of the document. What an overlay put among the components counts
only when something leads there: an overlay has no use for it otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator

from .document import Document
from .errors import Fault, Severity
from .nodes import Array, Node, Object, object_at, objects_at

_SCHEMAS = "schemas"


def unused_schemas(document: Document) -> tuple[Fault, ...]:
    """
    Return a warning for each schema of the components that no event uses: no class is made of it.

    The references of the document lead somewhere: `resolve` has made sure of that.
    """
    schemas = object_at(document.root, "components", _SCHEMAS)
    if not schemas:
        return ()
    targets = {id(document.target(holder)) for holder in document.references(_users(document))}
    return tuple(
        Fault(
            schemas.key_origin(name),
            "is a schema that no event and no command uses; no class is made of it",
            Severity.WARNING,
        )
        for name, schema in schemas.items()
        if isinstance(schema, Object) and not any(id(node) in targets for node in _nodes(schema))
    )


def _users(document: Document) -> Object:
    """
    Return the document without its schemas, and without what an overlay put beside them.
    """
    root = document.root
    users, components = Object(root.origin, root.base), Object(root.origin, root.base)
    for key in root:
        users.take(key, root, root[key] if key != "components" else components)
    for kind, entries in objects_at(root, "components").items():
        own = Object(entries.origin, entries.base)
        for name in entries if kind != _SCHEMAS else ():
            if entries.key_origin(name).file == document.name:
                own.take(name, entries, entries[name])
        components.place(kind, own, entries.origin, entries.origin)
    return users


def _nodes(node: Node) -> Iterator[Node]:
    """
    Yield a node and everything below it that is an object or an array.
    """
    pending = [node]
    while pending:
        current = pending.pop()
        if isinstance(current, Object | Array):
            yield current
            pending.extend(current.values() if isinstance(current, Object) else current)
