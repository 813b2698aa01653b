"""
Correct a document by overlays, as the OpenAPI Overlay Specification 1.0 and 1.1 describe them.

An overlay is a list of actions. Each selects nodes by an RFC 9535 JSONPath and merges an object
into them, appends to an array, replaces a value, or removes them. An action that selects nothing is
an error, and so is one whose grounds are not there (see `grounds`): the document has changed under
the correction.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from .document import Correction, Document
from .errors import Fault, Origin, OverlayError, Severity
from .grounds import (
    ADDS,
    EXPECTS,
    check_added_names,
    check_expected,
    check_new_items,
    grown,
    sift_update,
)
from .nodes import Array, Node, Object, child_origin, copy_node, note_homes, rebase
from .sentences import meant, shown
from .yaml12 import parse_yaml

if TYPE_CHECKING:
    from jsonpath import CompoundJSONPath, JSONPath, JSONPathEnvironment, JSONPathMatch
    from jsonpath.stream import TokenStream

VERSIONS = ("1.0", "1.1")
"""
The versions of the Overlay Specification that are read. Patches change no feature.
"""

_MEMBERS = frozenset({"overlay", "info", "extends", "actions"})
_ACTION_MEMBERS = {
    "1.0": frozenset({"target", "description", "update", "remove"}),
    "1.1": frozenset({"target", "description", "update", "copy", "remove"}),
}
_KINDS = {
    dict: "an object",
    list: "an array",
    str: "text",
    bool: "a boolean",
    int: "a number",
    float: "a number",
}


@dataclass(frozen=True, slots=True)
class Action:
    """
    One correction. *origin* is where its target is written.

    It has *update*, or *copy*, which selects what to update with, or it removes. *written* is the action
    as it stands in its file.
    """

    target: str
    origin: Origin
    written: Object
    update: Node = None
    copy: str = ""
    remove: bool = False
    description: str = ""


@dataclass(frozen=True, slots=True)
class Overlay:
    """
    The corrections of one file, in order. *digest* is the SHA-256 of the file, *version* that of the
    Overlay Specification without its patch.
    """

    name: str
    digest: str
    actions: tuple[Action, ...]
    version: str = VERSIONS[0]
    warnings: tuple[Fault, ...] = ()


def load_overlay(name: str, data: bytes, digest: str) -> Overlay:
    """
    Read an overlay.

    Raises `OverlayError` with everything that is not as the specification says, and `LoadError`
    when the text is not YAML.
    """
    warnings: list[Fault] = []
    root = parse_yaml(data, name, warnings)
    if not isinstance(root, Object):
        raise OverlayError.at(Origin(name, 1, 1), "is not a mapping; an overlay was expected")
    faults = list(_structure_faults(root))
    errors = [fault for fault in faults if fault.severity is Severity.ERROR]
    if errors:
        raise OverlayError(errors)
    actions = tuple(
        Action(
            target=item["target"],
            origin=item.value_origin("target"),
            written=item,
            update=item.get("update"),
            copy=item.get("copy", ""),
            remove=item.get("remove", False),
            description=item.get("description", ""),
        )
        for item in root["actions"]
    )
    return Overlay(name, digest, actions, _version_of(root), (*warnings, *faults))


def _version_of(root: Object) -> str:
    """
    Return the version of an overlay without its patch, or nothing when it is none of ours.
    """
    version = root.get("overlay")
    parts = version.split(".") if isinstance(version, str) else []
    feature_set = ".".join(parts[:2])
    return feature_set if len(parts) == 3 and feature_set in VERSIONS else ""


def _structure_faults(root: Object) -> Iterable[Fault]:
    version = _version_of(root)
    if not version:
        yield Fault(
            root.value_origin("overlay"),
            f"overlay is {_shown(root.get('overlay'))}; 1.0.0 or 1.1.0 was expected, as text",
        )
    info = root.get("info")
    if not isinstance(info, Object) or not isinstance(info.get("title"), str) or "version" not in info:
        yield Fault(root.value_origin("info"), "info needs a title and a version")
    yield from _strangers(root, _MEMBERS, "an overlay")
    actions = root.get("actions")
    if not isinstance(actions, Array) or not actions:
        yield Fault(root.value_origin("actions"), "actions must be a list of at least one action")
        return
    for index, action in enumerate(actions):
        if not isinstance(action, Object):
            yield Fault(actions.value_origin(index), "an action must be an object")
            continue
        yield from _action_faults(action, version or VERSIONS[-1])


def _action_faults(action: Object, version: str) -> Iterable[Fault]:
    yield from _strangers(action, _ACTION_MEMBERS[version], "an action")
    for member in ("target", "copy"):
        if not isinstance(action.get(member, "" if member == "copy" else None), str):
            yield Fault(action.value_origin(member), f"{member} must be a JSONPath, as text")
    if not isinstance(action.get("description", ""), str):
        yield Fault(action.value_origin("description"), "description must be text")
    if not isinstance(action.get("remove", False), bool):
        yield Fault(action.value_origin("remove"), "remove must be true or false")
    adds = action.get(ADDS, False)
    if not isinstance(adds, bool) and not (
        isinstance(adds, Array) and all(isinstance(name, str) for name in adds)
    ):
        yield Fault(action.value_origin(ADDS), f"{ADDS} must be true, false or a list of names")
    changes = [member for member in ("update", "copy") if member in action]
    if action.get("remove") is True:
        for member in changes:
            sentence = f"{member} has no effect beside remove: true; leave it out"
            yield Fault(action.key_origin(member), sentence, Severity.WARNING)
        if ADDS in action:
            yield Fault(action.key_origin(ADDS), f"{ADDS} stands beside remove: true, which adds nothing")
    elif len(changes) != 1:
        choice = (
            "either update or remove: true" if version == "1.0" else "one of update, copy and remove: true"
        )
        yield Fault(action.origin, f"an action needs {choice}")
    for member in action:
        if member.startswith("x-") and member not in (EXPECTS, ADDS) and meant(member, [EXPECTS, ADDS]):
            sentence = f"{member} says nothing here{meant(member, [EXPECTS, ADDS])}"
            yield Fault(action.key_origin(member), sentence, Severity.WARNING)


def _strangers(holder: Object, known: frozenset[str], kind: str) -> Iterable[Fault]:
    for key in holder:
        if key not in known and not key.startswith("x-"):
            yield Fault(
                holder.key_origin(key),
                f"{kind} has no member {_shown(key)}; it may have {', '.join(sorted(known))}",
            )


def apply_overlays(document: Document, overlays: Sequence[Overlay]) -> Document:
    """
    Apply every action of every overlay, in order, to a copy of the document.

    Raises `OverlayError` with all actions that select nothing, whose grounds are not there, or that
    cannot be applied.
    """
    holder = Object(document.root.origin, document.name)
    holder.place("$", copy_node(document.root), document.root.origin, document.root.origin)
    faults: list[Fault] = []
    warnings: list[Fault] = []
    corrections = []
    for overlay in overlays:
        warnings += overlay.warnings
        counts = []
        for action in overlay.actions:
            correction = _Correction(holder, action, overlay.version)
            try:
                counts.append(correction.apply())
            except OverlayError as error:
                correction.faults.extend(error.faults)
            for fault in correction.faults:
                (faults if fault.severity is Severity.ERROR else warnings).append(fault)
        corrections.append(Correction(overlay.name, overlay.digest, tuple(counts)))
    if faults:
        raise OverlayError(faults)
    note_homes(holder["$"])
    return document.corrected(holder["$"], corrections, warnings)


@cache
def _environment() -> JSONPathEnvironment:
    # Costs 40 ms that a document without overlays need not pay.
    from jsonpath import JSONPathEnvironment
    from jsonpath.parse import Parser
    from jsonpath.segments import JSONPathRecursiveDescentSegment, JSONPathSegment
    from jsonpath.selectors import NameSelector

    class Descent(JSONPathRecursiveDescentSegment):
        """
        The segment ``..``. The library makes a match of every value on the way, and looks into texts for
        members; here one is made only of what may hold something that is selected.
        """

        def resolve(self, nodes: Iterable[JSONPathMatch]) -> Iterator[JSONPathMatch]:
            names = {one.name if isinstance(one, NameSelector) else None for one in self.selectors}
            pending = [_Passed(node.obj, node) for node in nodes][::-1]
            while pending:
                passed = pending.pop()
                held = passed.held
                if None in names or (isinstance(held, dict) and not held.keys().isdisjoint(names)):
                    for selector in self.selectors:
                        yield from selector.resolve(passed.match())
                pending += passed.inner()[::-1]

    class DescendingParser(Parser):
        def parse_query(self, stream: TokenStream) -> Iterator[JSONPathSegment]:
            for segment in super().parse_query(stream):
                if isinstance(segment, JSONPathRecursiveDescentSegment):
                    yield Descent(env=segment.env, token=segment.token, selectors=segment.selectors)
                else:
                    yield segment

    class Environment(JSONPathEnvironment):
        parser_class = DescendingParser

    return Environment(strict=True)


class _Passed:
    """
    A value that ``..`` passes, and the match of it, which is made when it is asked for.
    """

    __slots__ = ("_key", "_match", "_outer", "held")

    def __init__(
        self,
        held: Any,
        match: JSONPathMatch | None,
        outer: _Passed | None = None,
        key: str | int = "",
    ) -> None:
        self.held = held
        self._match = match
        self._outer = outer
        self._key = key

    def inner(self) -> list[_Passed]:
        """
        Return the objects and arrays in it, in order.
        """
        held = self.held
        entries: Iterable[tuple[Any, Any]] = ()
        if isinstance(held, dict):
            entries = held.items()
        elif isinstance(held, list):
            entries = enumerate(held)
        return [_Passed(child, None, self, key) for key, child in entries if isinstance(child, _CONTAINERS)]

    def match(self) -> JSONPathMatch:
        """
        Make the match, and those of what is around it, however deep.
        """
        unmade = [self]
        while (made := unmade[-1]._match) is None and (outer := unmade[-1]._outer) is not None:
            unmade.append(outer)
        assert made is not None
        for passed in unmade[-2::-1]:
            made = passed._match = made.new_child(passed.held, passed._key)
        return made


_CONTAINERS: Final = (dict, list)

_Place = tuple[str | int, ...]


class _Correction:
    """
    The application of one action below the *holder* of the root, and what was noticed on the way.
    """

    def __init__(self, holder: Object, action: Action, version: str) -> None:
        self._holder = holder
        self._action = action
        self._version = version
        self.faults: list[Fault] = []

    def apply(self) -> int:
        """
        Apply the action; return how many nodes it selected.

        Raises `OverlayError` when it cannot be applied. An action without its grounds is applied all the
        same: what comes after it may stand on what it does.
        """
        action = self._action
        places = _select(self._holder["$"], action.target, action.origin)
        for parts in places:
            self._check_expected(parts)
        if action.remove:
            # From the back, so that the indices of what is still to go stay right.
            for parts in sorted(places, key=_removal_order, reverse=True):
                self._remove(parts)
            return len(places)
        update = self._copied() if "copy" in action.written else action.update
        adds = action.written.get(ADDS)
        self.faults += check_added_names(adds, update) if isinstance(adds, Array) else ()
        for parts in places:
            try:
                self._update(parts, update)
            except OverlayError:
                if not any(fault.severity is Severity.ERROR for fault in self.faults):
                    raise  # or else it is told already what is wrong
        return len(places)

    def _check_expected(self, parts: _Place) -> None:
        written = self._action.written
        if EXPECTS in written:
            parent, key = _find(self._holder, parts)
            self.faults += check_expected(
                written[EXPECTS], written.value_origin(EXPECTS), parent[key], child_origin(parent, key)
            )

    def _remove(self, parts: _Place) -> None:
        parent, key = _find(self._holder, parts)
        if parent is self._holder:
            raise self._refusal(f"target {self._action.target} selects the whole document, which cannot go")
        if isinstance(parent, Object):
            if key in parent:  # it may have gone with a node around it
                parent.drop(str(key))
        elif isinstance(key, int) and key < len(parent):
            parent.drop(key)

    def _copied(self) -> Node:
        written = self._action.written
        root = self._holder["$"]
        places = _select(root, self._action.copy, written.value_origin("copy"), "copy")
        if len(places) > 1:
            raise self._refusal(f"copy {self._action.copy} selects {len(places)} nodes; one was expected")
        parent, key = _find(self._holder, places[0])
        return copy_node(parent[key])

    def _update(self, parts: _Place, update: Node) -> None:
        written = self._action.written
        parent, key = _find(self._holder, parts)
        target, adds = parent[key], written.get(ADDS)
        origin = written.value_origin("copy" if "copy" in written else "update")
        if isinstance(target, Array):
            # A list is one entry in 1.0, and several in 1.1.
            if self._version == "1.0" or not isinstance(update, Array):
                items = Array(origin, target.base)
                items.place(update, origin)
                update = items
            if adds is not None and adds is not True:
                self.faults.append(grown(origin, child_origin(parent, key)))
            self._append(target, update)
        elif isinstance(target, Object) and isinstance(update, Object):
            if adds is not None:
                update, faults = sift_update(update, target, adds, written.get(EXPECTS))
                self.faults += faults
            self._merge(target, update)
        elif self._version != "1.0" and not isinstance(target, dict) and not isinstance(update, dict | list):
            if adds is True:
                self.faults.append(
                    Fault(written.key_origin(ADDS), f"{ADDS} is true, and a value is replaced")
                )
            parent.replace(key, update, origin)
        else:
            raise self._refusal(self._misfit(target, update))

    def _misfit(self, target: Node, update: Node) -> str:
        advice = "select the object around it"
        if not isinstance(target, dict) and not isinstance(update, dict | list):
            advice += ", or write the overlay in version 1.1.0, which replaces it"
        return (
            f"target {self._action.target} selects {_kind(target)}, into which {_kind(update)} cannot be "
            f"merged; {advice}"
        )

    def _append(self, target: Array, items: Array) -> None:
        found: dict[int, Fault] = {}
        if self._action.written.get(ADDS) is True:
            found = dict(check_new_items(items, target))
            self.faults += found.values()
        for index, item in enumerate(rebase(items, target.base)):
            if index not in found:
                target.place(item, items.value_origin(index))

    def _merge(self, target: Object, update: Object) -> None:
        for key, value in update.items():
            present = target.get(key)
            if key not in target:
                target.take(key, update, rebase(value, target.base))
            elif isinstance(present, Object) and isinstance(value, Object):
                self._merge(present, value)
            elif isinstance(present, Array) and isinstance(value, Array):
                for index, item in enumerate(rebase(value, target.base)):
                    present.place(item, value.value_origin(index))
            elif isinstance(present, dict | list) or isinstance(value, dict | list):
                raise OverlayError.at(
                    update.value_origin(key),
                    f"{key} is {_kind(present)} in the document and {_kind(value)} here; "
                    "remove it by an action before this one",
                )
            else:
                target.take(key, update, value)

    def _refusal(self, sentence: str) -> OverlayError:
        return OverlayError.at(self._action.origin, sentence)


def _removal_order(parts: _Place) -> tuple[Any, ...]:
    return tuple((isinstance(part, int), part if isinstance(part, int) else 0) for part in parts), len(parts)


def _select(root: Object, path: str, origin: Origin, member: str = "target") -> list[_Place]:
    """
    Find the nodes that a JSONPath selects, of which there must be one at least.
    """
    from jsonpath import JSONPathError

    try:
        query = _environment().compile(path)
        matches = list(query.finditer(root))
    except JSONPathError as error:
        reason = str(error.args[0] if error.args else error).partition("\n")[0]  # str(error) may itself fail
        raise OverlayError.at(origin, f"{member} {path} is not an RFC 9535 JSONPath: {reason}") from None
    if not matches:
        raise OverlayError.at(origin, f"{member} {path} selects nothing{_missing(root, query)}")
    return list(dict.fromkeys(match.parts for match in matches))


def _missing(root: Node, query: JSONPath | CompoundJSONPath) -> str:
    """
    Name the first member on a path that is not there, as far as the path is one name after the other.
    """
    from jsonpath.segments import JSONPathChildSegment

    node = root
    for segment in getattr(query, "segments", ()):
        name = getattr(segment.selectors[0], "name", None)
        if not isinstance(segment, JSONPathChildSegment) or len(segment.selectors) > 1 or name is None:
            break
        if not isinstance(node, Object):
            break
        if name not in node:
            return f"; there is no {shown(name)}{meant(name, list(node))}"
        node = node[name]
    return ""


def _find(holder: Object, parts: Sequence[str | int]) -> tuple[Any, Any]:
    """
    Return the container of a node and its key in it.
    """
    parent: Any = holder
    key: str | int = "$"
    for part in parts:
        parent, key = parent[key], part
    return parent, key


def _kind(value: object) -> str:
    if value is None:
        return "null"
    return next((text for kind, text in _KINDS.items() if isinstance(value, kind)), type(value).__name__)


def _shown(value: object) -> str:
    return "missing" if value is None else repr(value)[:80]
