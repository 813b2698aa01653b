"""
Read YAML and JSON by the core schema of YAML 1.2, and remember where each node was written.

``on`` and ``no`` are text, ``0o17`` is 15, ``2020-01-01`` is text. What YAML 1.1 had and 1.2 has not is
refused, but for the merge key ``<<``, which nobody means otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from .errors import Fault, LoadError, Origin, Severity
from .nodes import Array, Node, Object, copy_node, join_pointer

MAX_BYTES = 10 * 1024 * 1024
MAX_DEPTH = 100
MAX_EXPANSION = 10
"""
Aliases may not make a document more than this many times as large as it was written.
"""

_EXPANSION_FLOOR = 10_000  # nodes; below it a document is small however its aliases multiply

_TAG = "tag:yaml.org,2002:"
_MERGE = "<<"
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


def parse_yaml(data: bytes, name: str, warnings: list[Fault] | None = None) -> Node:
    """
    Read one YAML 1.2 (or JSON) document as a node tree; add to *warnings* what is read against the letter.

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
        root = composer.compose(yaml.parse(text, Loader=_EVENT_LOADER))
    except yaml.YAMLError as error:
        raise _broken(text, name, error) from None
    if warnings is not None:
        warnings += composer.warnings
    return root


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
    A collection that is being read. It takes over the members of the mappings that it *merged*.
    """

    node: Object | Array
    anchor: str | None
    size: int = 1
    key: str | None = None
    key_origin: Origin | None = None
    merging: bool = False
    merged: list[Object] | None = None

    def finished(self) -> Object | Array:
        """
        Return the collection with what it takes over: its own members win, then those of the first.
        """
        if not self.merged or not isinstance(self.node, Object):
            return self.node
        whole = Object(self.node.origin, self.node.base)
        for part in (*reversed(self.merged), self.node):
            for key, value in part.items():
                whole.take(key, part, value)
        return whole


class _Composer:
    """
    Build nodes from YAML events, without recursion, within the limits.
    """

    def __init__(self, name: str, restore: Mapping[str, str]) -> None:
        self._name = name
        self._restore = str.maketrans(dict(restore))
        self.warnings: list[Fault] = []
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
        node = frame.finished()
        if frame.anchor:
            self._open_anchors.discard(frame.anchor)
            self._anchors[frame.anchor] = (node, frame.size)
        self._add(node, node.origin, frame.size)

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
        key = event.value.translate(self._restore)
        if key == _MERGE and (event.implicit[0] or event.tag == _TAG + "merge"):
            self._begin_merge(event)
            return
        if event.tag not in (None, "!") and event.tag != _TAG + "str":
            self._fault(event, f"tag {_shown_tag(event.tag)} on a key; keys are text")
        self._set_key(key, event)

    def _begin_merge(self, event: yaml.ScalarEvent) -> None:
        frame = self._frames[-1]
        origin = self._origin(event)
        if frame.merged is not None:
            self._fault(event, "<< stands a second time; the first can have a list of mappings")
        sentence = "<< is merged as in YAML 1.1; YAML 1.2 has no such key, so write the members out"
        self.warnings.append(Fault(origin, sentence, Severity.WARNING))
        frame.key, frame.key_origin, frame.merging = _MERGE, origin, True

    def _mergeable(self, value: Node, origin: Origin) -> list[Object]:
        parts = value if isinstance(value, Array) else [value]
        found = [part for part in parts if isinstance(part, Object)]
        if len(found) < len(parts):
            self._faults.append(
                Fault(origin, "<< can merge a mapping or a list of mappings, and nothing else")
            )
        return found

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
            if frame.merging:
                frame.merged = self._mergeable(value, origin)
            else:
                frame.node.place(frame.key, value, frame.key_origin, origin)
            frame.key, frame.merging = None, False
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
