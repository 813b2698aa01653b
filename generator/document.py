"""
A document, the files it refers to, and where its references lead.
"""

from __future__ import annotations

import hashlib
import re
import urllib.parse
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import TypeAlias

from .errors import Fault, LoadError, Origin, ReferenceFault
from .nodes import Array, Node, Object, split_pointer
from .yaml12 import parse_yaml

Reader: TypeAlias = Callable[[str], bytes]
"""
Return the bytes of a file or URL; raise ``OSError`` when they cannot be had.
"""


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
    of the document.
    """

    name: str
    root: Object
    files: Mapping[str, Node]
    digest: str = ""
    corrections: tuple[Correction, ...] = ()
    digests: Mapping[str, str] = field(default_factory=dict)

    def with_root(self, root: Object, corrections: tuple[Correction, ...] | None = None) -> Document:
        """
        Put another tree in place of the document's own.
        """
        files = {**self.files, self.name: root}
        return replace(self, root=root, files=files, corrections=corrections or self.corrections)

    def target(self, holder: Object, key: str = "$ref") -> Node:
        """
        Return the node that the reference in *holder* leads to.

        Raises `ReferenceFault` when there is none.
        """
        reference = holder[key]
        file, _, fragment = str(reference).partition("#")
        name = holder.base if not file else join_file(holder.base, file)
        if name not in self.files:
            raise ReferenceFault.at(
                holder.value_origin(key), f"refers to {reference}, a file that was not read"
            )
        fragment = urllib.parse.unquote(fragment)
        if fragment and not fragment.startswith("/"):
            raise ReferenceFault.at(
                holder.value_origin(key), f"refers to {reference}; only JSON pointers are followed, not names"
            )
        node = self.files[name]
        for token in split_pointer(fragment):
            if isinstance(node, Object) and token in node:
                node = node[token]
            elif isinstance(node, Array) and re.fullmatch(r"0|[1-9][0-9]*", token) and int(token) < len(node):
                node = node[int(token)]
            else:
                raise ReferenceFault.at(
                    holder.value_origin(key), f"refers to {reference}, which does not exist"
                )
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
    root = parse_yaml(data, name)
    if not isinstance(root, Object):
        raise LoadError.at(Origin(name, 1, 1), "is not a mapping; an AsyncAPI document was expected")
    files: dict[str, Node] = {name: root}
    digests = {name: digest}
    faults: list[Fault] = []
    pending: list[Node] = [root]
    while pending:
        for holder in references(pending.pop()):
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
                files[target] = parse_yaml(content, target)
            except OSError as error:
                reason = error.strerror or str(error)
                faults.append(Fault(origin, f"refers to {holder['$ref']}, which cannot be read: {reason}"))
            except LoadError as error:
                faults.extend(error.faults)
            else:
                digests[target] = hashlib.sha256(content).hexdigest()
                pending.append(files[target])
    if faults:
        raise LoadError(faults)
    return Document(name, root, files, digest, digests=digests)


_DATA_KEYWORDS = frozenset({"const", "default", "enum", "example", "examples"})
_NAME_MAPS = frozenset(
    {"properties", "patternProperties", "definitions", "$defs", "dependencies", "dependentSchemas"}
)


def references(node: Node) -> Iterator[Object]:
    """
    Yield every object with a ``$ref``, in the order of the document.

    What stands under `const`, `default`, `enum` and `examples` is data, and so is not looked at,
    unless the word is the name of a property there.
    """
    pending: list[tuple[Node, bool]] = [(node, False)]
    while pending:
        current, names = pending.pop()
        if isinstance(current, Object):
            if not names and isinstance(current.get("$ref"), str):
                yield current
            pending.extend(
                (value, not names and key in _NAME_MAPS)
                for key, value in reversed(current.items())
                if names or key not in _DATA_KEYWORDS
            )
        elif isinstance(current, Array):
            pending.extend((value, False) for value in reversed(current))
