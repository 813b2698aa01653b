"""
Follow references between the objects of a document, and merge traits into what has them.

Schemas are left as they are: a bundle in which ``$ref`` still stands, because a schema may refer
to itself. Every reference is checked, those in schemas included.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from .document import Document
from .errors import Fault, ReferenceFault
from .nodes import Array, Node, Object, copy_node

_Resolver = Callable[[Object], Object]


@dataclass(frozen=True)
class Resolved:
    """
    A document without references between its objects.

    *document* still has all files, for the schemas. *keys* tells, by ``id`` of a resolved object,
    the name under which a reference found it.
    """

    document: Document
    root: Object
    keys: Mapping[int, str]

    def key(self, node: Object) -> str:
        """
        Return the name under which a reference found an object, or nothing for one written inline.
        """
        return self.keys.get(id(node), "")


def resolve_document(document: Document) -> Resolved:
    """
    Resolve the references between the objects of a document.

    Raises `ReferenceFault` with every reference that leads nowhere or only to itself.
    """
    faults = _reference_faults(document)
    if faults:
        raise ReferenceFault(faults)
    resolver = _DocumentResolver(document)
    return Resolved(document, resolver.root(document.root), resolver.keys)


def _reference_faults(document: Document) -> list[Fault]:
    faults: list[Fault] = []
    for holder in document.references():
        try:
            document.target(holder)
        except ReferenceFault as error:
            faults.extend(error.faults)
            continue
        if _leads_to_itself(document, holder):
            faults.append(
                Fault(holder.value_origin("$ref"), f"refers to {holder['$ref']}, which is only itself")
            )
    return faults


def _leads_to_itself(document: Document, holder: Object) -> bool:
    passed: set[int] = set()
    node: Node = holder
    while isinstance(node, Object) and isinstance(node.get("$ref"), str):
        if id(node) in passed:
            return True
        passed.add(id(node))
        try:
            node = document.target(node)
        except ReferenceFault:
            return False  # noted where it stands
    return False


class _DocumentResolver:
    """
    Copy the objects of a document with their references replaced; each target is resolved once.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._resolved: dict[tuple[int, _Resolver], Object] = {}
        self._kept: list[Object] = []  # ids are only good while their objects live
        self.keys: dict[int, str] = {}

    def root(self, root: Object) -> Object:
        resolved = _shallow(root)
        self._each(resolved, "servers", self._server)
        self._each(resolved, "channels", self._channel)
        if isinstance(resolved.get("components"), Object):
            self._replace(resolved, "components", self._components)
        return resolved

    def _components(self, components: Object) -> Object:
        resolved = _shallow(components)
        for name, resolver in (
            ("servers", self._server),
            ("channels", self._channel),
            ("messages", self._message),
            ("parameters", _shallow),
            ("securitySchemes", _shallow),
        ):
            self._each(resolved, name, resolver)
        return resolved

    def _server(self, server: Object) -> Object:
        resolved = _shallow(server)
        self._each(resolved, "variables", _shallow)
        self._bindings(resolved)
        return resolved

    def _channel(self, channel: Object) -> Object:
        resolved = _shallow(channel)
        self._each(resolved, "parameters", _shallow)
        for direction in ("publish", "subscribe"):
            if direction in resolved:
                self._replace(resolved, direction, self._operation)
        self._bindings(resolved)
        return resolved

    def _operation(self, operation: Object) -> Object:
        resolved = self._with_traits(operation)
        if isinstance(resolved.get("message"), Object):
            self._replace(resolved, "message", self._message_or_choice)
        self._bindings(resolved)
        return resolved

    def _message_or_choice(self, message: Object) -> Object:
        options = message.get("oneOf")
        if not isinstance(options, Array):
            return self._message(message)
        resolved = _shallow(message)
        items = Array(options.origin, options.base)
        for index, option in enumerate(options):
            items.place(self._follow(option, self._message), options.value_origin(index))
        resolved.take("oneOf", message, items)
        return resolved

    def _message(self, message: Object) -> Object:
        resolved = self._with_traits(message)
        if isinstance(resolved.get("correlationId"), Object):
            self._replace(resolved, "correlationId", _shallow)
        self._bindings(resolved)
        return resolved

    def _bindings(self, holder: Object) -> None:
        if isinstance(holder.get("bindings"), Object):
            self._replace(holder, "bindings", _shallow)

    def _with_traits(self, holder: Object) -> Object:
        """
        Merge traits by JSON Merge Patch in their order, as AsyncAPI 2 says: what a trait has wins.
        """
        traits = holder.get("traits")
        resolved = _shallow(holder)
        if isinstance(traits, Array):
            for trait in traits:
                if isinstance(trait, Object):
                    _merge_patch(resolved, self._follow(trait, _shallow))
            resolved.drop("traits")
        return resolved

    def _each(self, holder: Object, key: str, resolver: _Resolver) -> None:
        """
        Resolve every value of a map.
        """
        entries = holder.get(key)
        if not isinstance(entries, Object):
            return
        if "$ref" in entries and isinstance(entries["$ref"], str):
            entries = self._follow(entries, _shallow)
        resolved = _shallow(entries)
        for name, value in entries.items():
            if isinstance(value, Object):
                resolved.take(name, entries, self._follow(value, resolver))
        holder.take(key, holder, resolved)

    def _replace(self, holder: Object, key: str, resolver: _Resolver) -> None:
        if isinstance(holder[key], Object):
            holder.take(key, holder, self._follow(holder[key], resolver))

    def _follow(self, node: Object, resolver: _Resolver) -> Object:
        """
        Follow a reference, if there is one, and resolve what it leads to.
        """
        target, name = self._document.follow(node)
        if not isinstance(target, Object):
            raise ReferenceFault.at(
                node.value_origin("$ref"), f"refers to {node['$ref']}, which is not an object"
            )
        node = target
        # Bound methods are made anew on each access; their function is the lasting part.
        memo = (id(node), getattr(resolver, "__func__", resolver))
        if memo not in self._resolved:
            self._resolved[memo] = resolver(node)
            self._kept.append(node)
        resolved = self._resolved[memo]
        if name:
            self.keys.setdefault(id(resolved), name)
        return resolved


def _shallow(node: Object) -> Object:
    copied = Object(node.origin, node.base)
    for key, value in node.items():
        copied.take(key, node, value)
    return copied


def _merge_patch(target: Object, patch: Object) -> None:
    """
    Merge *patch* into *target* by RFC 7396.
    """
    for key, value in patch.items():
        present = target.get(key)
        if value is None:
            if key in target:
                target.drop(key)
        elif isinstance(value, Object) and isinstance(present, Object):
            merged = copy_node(present)
            _merge_patch(merged, value)
            target.take(key, target, merged)
        else:
            target.take(key, patch, value)
