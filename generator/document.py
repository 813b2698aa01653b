"""
A document, the files it refers to, and where its references lead.
"""

from __future__ import annotations

import contextlib
import hashlib
import re
import urllib.parse
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from pathlib import Path, PurePosixPath
from typing import Final, TypeAlias

from .errors import Fault, LoadError, Origin, ReferenceFault
from .nodes import Array, Node, Object, node_at, split_pointer
from .yaml12 import parse_yaml

Reader: TypeAlias = Callable[[str], bytes]
"""
Return the bytes of a file or URL; raise ``OSError`` when they cannot be had.
"""

_NOWHERE: Final = object()


@dataclass(frozen=True)
class Correction:
    """
    An overlay that was applied, and how many nodes each of its actions selected.
    """

    name: str
    digest: str
    counts: tuple[int, ...]


@dataclass(frozen=True)
class Document:
    """
    A document with every file it refers to.

    *name* is what messages call the document. *files* holds the root node of each file by name,
    the document's own included, and *digests* the SHA-256 of each as it was written; *digest* is that
    of the document. *warnings* say what was read, or corrected, against the letter.
    """

    name: str
    root: Object
    files: Mapping[str, Node]
    digest: str = ""
    corrections: tuple[Correction, ...] = ()
    digests: Mapping[str, str] = field(default_factory=dict)
    warnings: tuple[Fault, ...] = ()

    def corrected(
        self, root: Object, corrections: Sequence[Correction], warnings: Sequence[Fault]
    ) -> Document:
        """
        Put a corrected tree in place of the document's own; add what was noticed on the way.
        """
        return replace(
            self,
            root=root,
            files={**self.files, self.name: root},
            corrections=tuple(corrections),
            warnings=(*self.warnings, *warnings),
        )

    def references(self, *starts: Node) -> Iterator[Object]:
        """
        Yield every object with a ``$ref``, each once: those below *starts* (the whole document without
        any) in the order in which they stand, then those below what they lead to.

        Members whose names begin with ``x-`` and what stands under `const`, `default`, `enum` and
        `examples` are not looked into where they are keywords: a reference leads there or nothing does.
        """
        seen: set[tuple[int, Names]] = set()
        pending = deque(starts or (self.root,))
        while pending:
            for holder in _references(pending.popleft(), seen):
                yield holder
                with contextlib.suppress(ReferenceFault):  # which `resolve` reports
                    pending.append(self.target(holder))

    def target(self, holder: Object, key: str = "$ref") -> Node:
        """
        Return the node that the reference in *holder* leads to.

        Raises `ReferenceFault` when there is none.
        """
        reference = holder[key]
        file, _, fragment = str(reference).partition("#")
        try:
            name = holder.base if not file else join_file(holder.base, file)
        except ValueError:
            name = ""
        if name not in self.files:
            raise ReferenceFault.at(
                holder.value_origin(key), f"refers to {reference}, a file that was not read"
            )
        fragment = urllib.parse.unquote(fragment)
        if fragment and not fragment.startswith("/"):
            raise ReferenceFault.at(
                holder.value_origin(key), f"refers to {reference}; only JSON pointers are followed, not names"
            )
        node = node_at(self.files[name], fragment, _NOWHERE)
        if node is _NOWHERE:
            raise ReferenceFault.at(holder.value_origin(key), f"refers to {reference}, which does not exist")
        return node

    def follow(self, node: Node) -> tuple[Node, str]:
        """
        Follow references; return what they lead to and the name under which the last of them found
        it: the last part of its pointer, or the file's without one. It is empty without a reference,
        and for what stands in a channel, which has no name of its own.

        References lead somewhere: `resolve` has made sure of that.
        """
        name = ""
        while isinstance(node, Object) and isinstance(node.get("$ref"), str):
            file, _, fragment = str(node["$ref"]).partition("#")
            tokens = split_pointer(urllib.parse.unquote(fragment))
            name = tokens[-1] if tokens and tokens[0] != "channels" else ""
            name = name if tokens else PurePosixPath(urllib.parse.unquote(file)).name.partition(".")[0]
            node = self.target(node)
        return node, name


def join_file(base: str, reference: str) -> str:
    """
    Name the file that a relative reference in the file *base* leads to.
    """
    if _is_url(base) or _is_url(reference):
        return urllib.parse.urljoin(base, reference)
    joined = PurePosixPath(base).parent / urllib.parse.unquote(reference)
    return _normal(str(joined))


def _normal(path: str) -> str:
    parts: list[str] = []
    for part in path.split("/"):
        if part == ".." and parts and parts[-1] not in ("..", ""):
            parts.pop()
        elif part not in (".", "") or (part == "" and not parts):
            parts.append(part)
    return "/".join(parts) or "."


def _is_url(name: str) -> bool:
    return re.match(r"[a-zA-Z][a-zA-Z0-9+.-]+:", name) is not None


@dataclass(frozen=True)
class Allowed:
    """
    Say which files beside the document may be read.

    *root* is the folder that holds all of them (the document's own, or the git root around it);
    *folders* and *hosts* are further ones the user named.
    """

    root: Path
    folders: Sequence[Path] = ()
    hosts: frozenset[str] = field(default_factory=frozenset)

    def refusal(self, name: str) -> str | None:
        """
        Say in half a sentence why a file may not be read, or `None` when it may.
        """
        if _is_url(name):
            url = urllib.parse.urlsplit(name)
            if url.scheme in ("http", "https") and url.hostname in self.hosts:
                return None
            return (
                "which is not in a file here; copy it beside the document, or allow its host with --allow-ref"
            )
        if "\0" in name:
            return "which is not the name of a file"
        path = Path(name).resolve()
        if any(path.is_relative_to(folder) for folder in (self.root, *self.folders)):
            return None
        return "which is outside the document's folder; allow its folder with --allow-ref"


def load_document(name: str, data: bytes, digest: str, allowed: Allowed, read: Reader) -> Document:
    """
    Read a document and every file it refers to.

    Raises `LoadError` with all references that may not be followed or whose files cannot be read.
    """
    warnings: list[Fault] = []
    root = parse_yaml(data, name, warnings)
    if not isinstance(root, Object):
        raise LoadError.at(Origin(name, 1, 1), "is not a mapping; an AsyncAPI document was expected")
    files: dict[str, Node] = {name: root}
    digests = {name: digest}
    faults: list[Fault] = []
    document = Document(name, root, files, digest, digests=digests)
    for holder in document.references():  # which goes on in the files that are added here
        file = str(holder["$ref"]).partition("#")[0]
        if not file:
            continue
        origin = holder.value_origin("$ref")
        try:
            target = join_file(holder.base, file)
        except ValueError:
            faults.append(Fault(origin, f"refers to {holder['$ref']}, which is not an address"))
            continue
        if target in files:
            continue
        refusal = allowed.refusal(target)
        if refusal:
            faults.append(Fault(origin, f"refers to {holder['$ref']}, {refusal}"))
            continue
        try:
            content = read(target)
            files[target] = parse_yaml(content, target, warnings)
        except OSError as error:
            reason = error.strerror or str(error)
            faults.append(Fault(origin, f"refers to {holder['$ref']}, which cannot be read: {reason}"))
        except LoadError as error:
            faults.extend(error.faults)
        else:
            digests[target] = hashlib.sha256(content).hexdigest()
    if faults:
        raise LoadError(faults)
    return replace(document, warnings=tuple(warnings))


class Names(Enum):
    """
    Say what the keys of an object are: *keywords*, or names that somebody chose, for *schemas* or for
    other *objects*. Only in a map of schemas is ``$ref`` one of them.
    """

    KEYWORDS = auto()
    SCHEMAS = auto()
    OBJECTS = auto()


DATA_KEYWORDS = frozenset({"const", "default", "enum", "example", "examples"})
"""
The members that hold data, which is not looked into.
"""

MAPS = dict.fromkeys(
    ("properties", "patternProperties", "definitions", "$defs", "dependencies", "dependentSchemas"),
    Names.SCHEMAS,
) | dict.fromkeys(
    (
        "channels",
        "servers",
        "parameters",
        "variables",
        "schemas",
        "messages",
        "securitySchemes",
        "correlationIds",
        "serverVariables",
        "operationTraits",
        "messageTraits",
        "serverBindings",
        "channelBindings",
        "operationBindings",
        "messageBindings",
    ),
    Names.OBJECTS,
)
"""
The members whose keys are names that somebody chose, where they are keywords themselves.
"""


def _references(node: Node, seen: set[tuple[int, Names]]) -> Iterator[Object]:
    """
    Yield every object with a ``$ref`` below a node, in their order, but for what was *seen* already.
    """
    pending: list[tuple[Node, Names]] = [(node, Names.KEYWORDS)]
    while pending:
        current, names = pending.pop()
        if not isinstance(current, Object | Array) or (id(current), names) in seen:
            continue
        seen.add((id(current), names))
        if isinstance(current, Array):
            pending.extend((value, Names.KEYWORDS) for value in reversed(current))
            continue
        if names is not Names.SCHEMAS and isinstance(current.get("$ref"), str):
            yield current
        if names is Names.KEYWORDS:
            pending.extend(
                (value, MAPS.get(key, Names.KEYWORDS))
                for key, value in reversed(current.items())
                if key not in DATA_KEYWORDS and not key.startswith("x-")
            )
        else:
            pending.extend((value, Names.KEYWORDS) for value in reversed(current.values()))
