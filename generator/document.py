"""
Read YAML and JSON documents, and remember where each node was written.

A document is plain JSON data: `Object` and `Array` are a ``dict`` and a ``list`` that also know
their origin and the origins of their members. YAML is read by the core schema of YAML 1.2:
``on`` and ``no`` are text, ``0o17`` is 15, ``2020-01-01`` is text. References are relative to the
file in which they were written (`Object.base`).
"""

from __future__ import annotations

import hashlib
import re
import urllib.parse
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any, TypeAlias

import yaml

from .errors import Fault, LoadError, Origin, ReferenceFault

Node: TypeAlias = Any
"""
`Object`, `Array`, `str`, `int`, `float`, `bool` or `None`.
"""

MAX_BYTES = 10 * 1024 * 1024
MAX_DEPTH = 100
MAX_EXPANSION = 10
"""
Aliases may not make a document more than this many times as large as it was written.
"""

_EXPANSION_FLOOR = 10_000  # nodes; below it a document is small however its aliases multiply


class Object(dict[str, Node]):
    """
    A JSON object that knows where it and its members were written.
    """

    __slots__ = ("_places", "base", "origin")

    def __init__(self, origin: Origin, base: str) -> None:
        super().__init__()
        self.origin = origin
        self.base = base
        self._places: dict[str, tuple[Origin, Origin]] = {}

    def place(self, key: str, value: Node, key_origin: Origin, value_origin: Origin) -> None:
        """
        Set a member, and say where its key and its value were written.
        """
        self[key] = value
        self._places[key] = (key_origin, value_origin)

    def key_origin(self, key: str) -> Origin:
        """
        Say where the key of a member was written.
        """
        place = self._places.get(key)
        return place[0] if place else self.origin

    def value_origin(self, key: str) -> Origin:
        """
        Say where the value of a member was written.
        """
        place = self._places.get(key)
        return place[1] if place else self.origin

    def take(self, key: str, other: Object, value: Node) -> None:
        """
        Set a member to *value*, which came from the member of the same name of *other*.
        """
        self.place(key, value, other.key_origin(key), other.value_origin(key))

    def drop(self, key: str) -> None:
        """
        Remove a member.
        """
        del self[key]
        self._places.pop(key, None)


class Array(list[Node]):
    """
    A JSON array that knows where it and its items were written.
    """

    __slots__ = ("_places", "base", "origin")

    def __init__(self, origin: Origin, base: str) -> None:
        super().__init__()
        self.origin = origin
        self.base = base
        self._places: list[Origin] = []

    def place(self, value: Node, origin: Origin) -> None:
        """
        Append an item, and say where it was written.
        """
        self.append(value)
        self._places.append(origin)

    def value_origin(self, index: int) -> Origin:
        """
        Say where an item was written.
        """
        return self._places[index] if index < len(self._places) else self.origin

    def drop(self, index: int) -> None:
        """
        Remove an item.
        """
        del self[index]
        del self._places[index]


def child_origin(parent: Object | Array, key: str | int) -> Origin:
    """
    Say where the value of a member or an item was written.
    """
    return parent.value_origin(key)  # type: ignore[arg-type]


def copy_node(node: Node) -> Node:
    """
    Copy a node and everything below it; origins stay.
    """
    if isinstance(node, Object):
        copied = Object(node.origin, node.base)
        for key, value in node.items():
            copied.take(key, node, copy_node(value))
        return copied
    if isinstance(node, Array):
        items = Array(node.origin, node.base)
        for index, value in enumerate(node):
            items.place(copy_node(value), node.value_origin(index))
        return items
    return node


def rebase(node: Node, base: str) -> Node:
    """
    Copy a node so that the references in it are relative to *base*.
    """
    copied = copy_node(node)
    pending = [copied]
    while pending:
        current = pending.pop()
        if isinstance(current, Object | Array):
            current.base = base
            pending.extend(current.values() if isinstance(current, Object) else current)
    return copied


def join_pointer(pointer: str, *parts: str | int) -> str:
    """
    Append reference tokens to a JSON pointer, escaped as RFC 6901 says.
    """
    return pointer + "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in parts)


def split_pointer(pointer: str) -> tuple[str, ...]:
    """
    Split a JSON pointer into its unescaped tokens.
    """
    return tuple(token.replace("~1", "/").replace("~0", "~") for token in pointer.split("/")[1:])


# -- YAML ---------------------------------------------------------------------------------------

_TAG = "tag:yaml.org,2002:"
_NULL = re.compile(r"null|Null|NULL|~|")
_TRUE = re.compile(r"true|True|TRUE")
_FALSE = re.compile(r"false|False|FALSE")
_INT = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SURROGATES = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}")
_YAML_11_BREAKS = "\x85\u2028\u2029"  # line breaks in YAML 1.1, which PyYAML reads; ordinary text in 1.2

_EVENT_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse_yaml(data: bytes, name: str) -> Node:
    """
    Read one YAML 1.2 (or JSON) document as a node tree.

    Raises `LoadError` with every duplicate key, foreign tag and value that JSON does not have,
    and with the first fault of any other kind.
    """
    if len(data) > MAX_BYTES:
        limit = MAX_BYTES // (1024 * 1024)
        raise LoadError.at(Origin(name, 1, 1), f"is larger than {limit} MiB")
    text = _decode(data, name)
    stripped = text.lstrip()
    if not stripped:
        raise LoadError.at(Origin(name, 1, 1), "is empty; an AsyncAPI document was expected")
    if stripped[0] in "{[":
        # JSON writes characters beyond U+FFFF as two escapes, which YAML reads as two characters.
        text = _SURROGATES.sub(lambda match: _astral(match.group()), text)
    stand_ins = _stand_ins(text)
    for character, stand_in in stand_ins.items():
        text = text.replace(character, stand_in)
    composer = _Composer(name, {stand_in: character for character, stand_in in stand_ins.items()})
    try:
        return composer.compose(yaml.parse(text, Loader=_EVENT_LOADER))
    except yaml.YAMLError as error:
        raise _broken(text, name, error) from None


def _decode(data: bytes, name: str) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        raise LoadError.at(
            _position(name, before), f"byte 0x{data[error.start]:02x} is not UTF-8; save the file as UTF-8"
        ) from None
    unprintable = _UNPRINTABLE.search(text)
    if unprintable:
        raise LoadError.at(
            _position(name, text[: unprintable.start()]),
            f"character U+{ord(unprintable.group()):04X} may not stand in a YAML document",
        )
    return text


def _position(name: str, before: str) -> Origin:
    line_start = before.rfind("\n") + 1
    return Origin(name, before.count("\n") + 1, len(before) - line_start + 1)


def _astral(escapes: str) -> str:
    character = bytes.fromhex(escapes[2:6] + escapes[8:12]).decode("utf-16-be")
    return f"\\U{ord(character):08x}"


def _stand_ins(text: str) -> dict[str, str]:
    """
    Choose characters of the private use area that the text does not use.
    """
    present = [character for character in _YAML_11_BREAKS if character in text]
    unused = (chr(code) for code in range(0xF8FF, 0xE000, -1) if chr(code) not in text)
    return dict(zip(present, unused, strict=False))


def _broken(text: str, name: str, error: yaml.YAMLError) -> LoadError:
    """
    Say what is wrong with the text, in the words of PyYAML's own parser.

    The words of the C parser differ; a message may not depend on which of the two is installed.
    """
    try:
        for _ in yaml.parse(text, Loader=yaml.SafeLoader):
            pass
    except yaml.YAMLError as plain:
        error = plain
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    problem = getattr(error, "problem", None) or getattr(error, "context", None) or str(error)
    origin = Origin(name, mark.line + 1, mark.column + 1) if mark else Origin(name, 1, 1)
    return LoadError.at(origin, f"is not YAML: {problem}")


@dataclass(slots=True)
class _Frame:
    """
    A collection that is being read.
    """

    node: Object | Array
    anchor: str | None
    size: int = 1
    key: str | None = None
    key_origin: Origin | None = None


class _Composer:
    """
    Build nodes from YAML events, without recursion, within the limits.
    """

    def __init__(self, name: str, restore: Mapping[str, str]) -> None:
        self._name = name
        self._restore = str.maketrans(dict(restore))
        self._faults: list[Fault] = []
        self._frames: list[_Frame] = []
        self._anchors: dict[str, tuple[Node, int]] = {}
        self._open_anchors: set[str] = set()
        self._written = 0
        self._expanded = 0
        self._root: list[Node] = []

    def compose(self, events: Iterator[yaml.Event]) -> Node:
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise self._error(event, "a second YAML document begins here; one was expected")
            elif isinstance(event, yaml.ScalarEvent):
                self._add_scalar(event)
            elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
                self._open(event)
            elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
                self._close()
            elif isinstance(event, yaml.AliasEvent):
                self._add_alias(event)
        if self._faults:
            raise LoadError(self._faults)
        if not self._root:
            raise LoadError.at(Origin(self._name, 1, 1), "is empty; an AsyncAPI document was expected")
        return self._root[0]

    def _open(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        if len(self._frames) >= MAX_DEPTH:
            raise self._error(event, f"is nested deeper than {MAX_DEPTH} levels")
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        expected = _TAG + ("map" if is_mapping else "seq")
        if event.tag not in (None, "!", expected):
            self._fault(event, f"tag {_shown_tag(event.tag)} is not one of YAML's core tags")
        if self._expects_key():
            raise self._error(event, "a key must be text, not a mapping or a sequence")
        origin = self._origin(event)
        node: Object | Array = Object(origin, self._name) if is_mapping else Array(origin, self._name)
        if event.anchor:
            self._open_anchors.add(event.anchor)
        self._written += 1
        self._frames.append(_Frame(node, event.anchor))

    def _close(self) -> None:
        frame = self._frames.pop()
        if frame.anchor:
            self._open_anchors.discard(frame.anchor)
            self._anchors[frame.anchor] = (frame.node, frame.size)
        self._add(frame.node, frame.node.origin, frame.size)

    def _add_scalar(self, event: yaml.ScalarEvent) -> None:
        self._written += 1
        if self._expects_key():
            self._add_key(event)
            if event.anchor:
                self._anchors[event.anchor] = (event.value.translate(self._restore), 1)
            return
        value = self._scalar(event)
        if event.anchor:
            self._anchors[event.anchor] = (value, 1)
        self._add(value, self._origin(event), 1)

    def _add_alias(self, event: yaml.AliasEvent) -> None:
        if event.anchor in self._open_anchors:
            raise self._error(event, f"alias *{event.anchor} contains itself")
        if event.anchor not in self._anchors:
            raise self._error(event, f"alias *{event.anchor} has no anchor")
        value, size = self._anchors[event.anchor]
        if self._expects_key():
            if not isinstance(value, str):
                raise self._error(event, "a key must be text")
            self._set_key(value, event)
            return
        self._expanded += size
        if self._expanded > max(MAX_EXPANSION * self._written, _EXPANSION_FLOOR):
            raise self._error(event, f"aliases make the document more than {MAX_EXPANSION} times as large")
        self._add(self._moved(value), self._origin(event), size)

    def _moved(self, value: Node) -> Node:
        """
        Copy what an alias stands for, so that changing one place does not change the other.
        """
        if self._depth_of(value) + len(self._frames) > MAX_DEPTH:
            raise LoadError.at(value.origin, f"is nested deeper than {MAX_DEPTH} levels")
        return copy_node(value)

    def _depth_of(self, value: Node) -> int:
        depth, level = 0, [value]
        while level:
            level = [
                child
                for node in level
                if isinstance(node, Object | Array)
                for child in (node.values() if isinstance(node, Object) else node)
            ]
            depth += 1
        return depth - 1

    def _expects_key(self) -> bool:
        return (
            bool(self._frames) and isinstance(self._frames[-1].node, Object) and self._frames[-1].key is None
        )

    def _add_key(self, event: yaml.ScalarEvent) -> None:
        if event.tag not in (None, "!") and event.tag != _TAG + "str":
            self._fault(event, f"tag {_shown_tag(event.tag)} on a key; keys are text")
        key = event.value.translate(self._restore)
        if key == "<<" and event.implicit[0]:
            self._fault(event, "<< is not part of YAML 1.2; write the members out instead of merging them")
        self._set_key(key, event)

    def _set_key(self, key: str, event: yaml.Event) -> None:
        frame = self._frames[-1]
        assert isinstance(frame.node, Object)
        frame.key = key
        frame.key_origin = self._origin(event)
        if key in frame.node:
            first = frame.node.key_origin(key)
            self._fault(event, f"key {key!r} stands twice; first on line {first.line}")

    def _add(self, value: Node, origin: Origin, size: int) -> None:
        if not self._frames:
            self._root.append(value)
            return
        frame = self._frames[-1]
        frame.size += size
        if isinstance(frame.node, Object):
            assert frame.key is not None and frame.key_origin is not None
            frame.node.place(frame.key, value, frame.key_origin, origin)
            frame.key = None
        else:
            frame.node.place(value, origin)

    def _scalar(self, event: yaml.ScalarEvent) -> Node:
        text = event.value
        plain, quoted = event.implicit
        tag = event.tag
        if tag == "!" or (tag is None and quoted and not plain):
            tag = _TAG + "str"
        if tag == _TAG + "str":
            return text.translate(self._restore)
        if tag is None:
            return self._plain(event, text)
        kinds = {"null": (type(None),), "bool": (bool,), "int": (int,), "float": (int, float)}
        accepted = kinds.get(tag.removeprefix(_TAG)) if tag.startswith(_TAG) else None
        if accepted is None:
            self._fault(event, f"tag {_shown_tag(tag)} is not one of YAML's core tags")
            return None
        value = self._plain(event, text)
        if type(value) not in accepted:
            self._fault(event, f"{text[:80]!r} is not of the type that its tag {_shown_tag(tag)} names")
        return float(value) if tag == _TAG + "float" and isinstance(value, int) else value

    def _plain(self, event: yaml.ScalarEvent, text: str) -> Node:
        if len(text) > 4000:  # longer than any number; int() refuses more digits than 4,300
            return text.translate(self._restore)
        if _NULL.fullmatch(text):
            return None
        if _TRUE.fullmatch(text):
            return True
        if _FALSE.fullmatch(text):
            return False
        if _INT.fullmatch(text):
            return int(text, {"0o": 8, "0x": 16}.get(text[:2], 10))
        if _FLOAT.fullmatch(text):
            number = float(text)
            if number in (float("inf"), float("-inf")):
                self._fault(event, f"{text[:80]} is too large a number")
            return number
        if _NOT_FINITE.fullmatch(text):
            self._fault(event, f"{text} is not a number that JSON has; quote it if text is meant")
            return None
        return text.translate(self._restore)

    def _origin(self, event: yaml.Event) -> Origin:
        mark: Any = event.start_mark  # the parsers that read text always set it
        return Origin(self._name, mark.line + 1, mark.column + 1, self._pointer())

    def _pointer(self) -> str:
        """
        Say where the next node stands: below the innermost open collection.
        """
        if not self._frames:
            return ""
        frame = self._frames[-1]
        if isinstance(frame.node, Array):
            return join_pointer(frame.node.origin.pointer, len(frame.node))
        if frame.key is None:
            return frame.node.origin.pointer
        return join_pointer(frame.node.origin.pointer, frame.key)

    def _fault(self, event: yaml.Event, sentence: str) -> None:
        self._faults.append(Fault(self._origin(event), sentence))

    def _error(self, event: yaml.Event, sentence: str) -> LoadError:
        return LoadError([*self._faults, Fault(self._origin(event), sentence)])


def _shown_tag(tag: str) -> str:
    return "!!" + tag.removeprefix(_TAG) if tag.startswith(_TAG) else tag


# -- documents and their files ------------------------------------------------------------------

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


def object_at(node: Node, key: str) -> Object | None:
    """
    Return an object that stands in a node, if there is one.
    """
    value = node.get(key) if isinstance(node, Object) else None
    return value if isinstance(value, Object) else None


def objects_at(node: Node, key: str, *, every: bool = False) -> dict[str, Any]:
    """
    Return the objects of a map that stands in a node, by name; with *every*, whatever is there.
    """
    entries = object_at(node, key)
    if entries is None:
        return {}
    return {name: value for name, value in entries.items() if every or isinstance(value, Object)}


def text_at(node: Node, key: str) -> str:
    """
    Return a text that stands in a node, or nothing.
    """
    value = node.get(key) if isinstance(node, Object) else None
    return value if isinstance(value, str) else ""


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
