"""
Every object of a document and of the files it refers to, met once as what it has to be.

The walk starts at the root; where the definition of a kind refers to another kind, a further object
is met. References are followed the same way, so every object is checked as what is expected where
it is used, in whichever file it stands.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from .dialects import is_json_schema
from .document import Document
from .errors import Fault, Origin, ReferenceFault, Severity
from .metaschema import Metaschema, kind_of, severity_of
from .nodes import Array, Node, Object, child_origin
from .sentences import expected, faults_of, shortened, typed, unknown_name

_MAX_HOPS = 100


class Walk:
    """
    Meet every object of a document and of the files it refers to, each as what it has to be.
    """

    def __init__(self, document: Document, metaschema: Metaschema, lenient: bool) -> None:
        self.document = document
        self.root = document.root
        self.lenient = lenient
        self.faults: list[Fault] = []
        self._metaschema = metaschema
        self._met: dict[str, list[Node]] = defaultdict(list)
        self._kinds: dict[int, list[str]] = defaultdict(list)
        self._pending: list[tuple[Node, str, Origin]] = []
        self._references: list[tuple[Object, str]] = []

    def run(self) -> None:
        """
        Walk through the document first and then along its references.

        In this order it is known what the target of a reference is, and a reference to the wrong
        kind of object is a fault of the reference.
        """
        self._pending.append((self.root, "AsyncApi", self.root.origin))
        self._drain()
        while self._references:
            references, self._references = self._references, []
            for holder, kind in references:
                self._follow(holder, kind)
            self._drain()

    def objects(self, *kinds: str) -> Iterator[Object]:
        """
        Yield the objects of some kinds in the order in which they were met.
        """
        for kind in kinds:
            yield from (node for node in self._met[kind] if isinstance(node, Object))

    def arrays(self, kind: str) -> Iterator[Array]:
        """
        Yield the arrays of a kind in the order in which they were met.
        """
        return (node for node in self._met[kind] if isinstance(node, Array))

    def order(self, origin: Origin) -> tuple[bool, str, int, int]:
        """
        Make the key that sorts places as they are read: the document's own before those of its files.
        """
        return (origin.file != self.document.name, origin.file, origin.line, origin.column)

    def error(self, origin: Origin, sentence: str) -> None:
        """
        Report what stops the generator.
        """
        self.faults.append(Fault(origin, sentence))

    def warning(self, origin: Origin, sentence: str) -> None:
        """
        Report what looks wrong and is allowed.
        """
        self.faults.append(Fault(origin, sentence, Severity.WARNING))

    def check_known(self, name: str, origin: Origin, known: Collection[str], sentence: str) -> None:
        """
        Report a name that is none of *known*; *sentence* has ``{}`` where it names it.
        """
        if name not in known:
            self.error(origin, unknown_name(name, known, sentence))

    def resolved(self, node: Node) -> Node:
        """
        Follow references to the end; `None` where that leads nowhere.
        """
        for _ in range(_MAX_HOPS):
            if not isinstance(node, Object) or not isinstance(node.get("$ref"), str):
                return node
            node = self._target(node)
        return None

    def _target(self, holder: Object) -> Node:
        try:
            return self.document.target(holder)
        except ReferenceFault:
            return None

    def _drain(self) -> None:
        while self._pending:
            self._visit(*self._pending.pop())

    def _visit(self, node: Node, kind: str, origin: Origin) -> None:
        if isinstance(node, Object | Array):
            if kind in self._kinds[id(node)]:
                return
            self._kinds[id(node)].append(kind)
        if isinstance(node, Object) and "$ref" in node and self._is_reference(node, kind):
            return
        self._met[kind].append(node)
        for finding in self._metaschema.findings(kind, node):
            part, part_origin = _part_at(node, origin, finding.absolute_path)
            if finding.validator == "$ref":
                self._pending.append((part, kind_of(finding), part_origin))
            else:
                self.faults.extend(faults_of(finding, part, part_origin, self._metaschema.version))
        if kind == "Message" and isinstance(node, Object):
            self._meet_payload(node)

    def _is_reference(self, node: Object, kind: str) -> bool:
        """
        Remember a Reference Object; say whether that is all the node is.
        """
        stands = self._metaschema.definitions[kind].get("x-reference")
        if stands and isinstance(node["$ref"], str):
            self._references.append((node, kind))
        elif stands == "instead":
            self.error(node.value_origin("$ref"), f"is {typed(node['$ref'])}; a reference was expected")
        return stands == "instead"

    def _meet_payload(self, message: Object) -> None:
        formats = [message.get("schemaFormat")]
        traits = message.get("traits")
        for trait in traits if isinstance(traits, Array) else ():
            resolved = self.resolved(trait)
            formats.append(resolved.get("schemaFormat") if isinstance(resolved, Object) else None)
        if "payload" in message and all(map(is_json_schema, formats)):
            self._pending.append((message["payload"], "Schema", message.value_origin("payload")))

    def _follow(self, holder: Object, kind: str) -> None:
        try:
            target = self.document.target(holder)
        except ReferenceFault:
            return
        is_node = isinstance(target, Object | Array)
        known = self._kinds[id(target)] if is_node else []
        if kind in known:
            return
        misfit = self._misfit(target, kind) if known or not is_node else None
        if misfit:
            definitions = self._metaschema.definitions
            found = expected(definitions[known[0]]) if known else typed(target)
            wanted = expected(definitions[kind])
            sentence = f"refers to {shortened(holder['$ref'])}, which is {found}; {wanted} was expected"
            self.faults.append(Fault(holder.value_origin("$ref"), sentence, misfit))
        elif is_node:
            self._pending.append((target, kind, target.origin))

    def _misfit(self, target: Node, kind: str) -> Severity | None:
        """
        Say how bad it is to take a node, which is something else already or no object, for *kind*.
        """
        if isinstance(target, Object) and "additionalProperties" not in self._metaschema.definitions[kind]:
            return Severity.ERROR  # this kind knows no foreign members, and so the test below means nothing
        findings = [
            finding for finding in self._metaschema.findings(kind, target) if finding.validator != "$ref"
        ]
        return max(map(severity_of, findings), key=lambda found: found is Severity.ERROR, default=None)


def _part_at(node: Node, origin: Origin, path: Iterable[str | int]) -> tuple[Node, Origin]:
    for part in path:
        origin = child_origin(node, part)
        node = node[part]
    return node, origin
