"""
Correct a document by overlays, as the OpenAPI Overlay Specification 1.0 describes them.

An overlay is a list of actions. Each selects nodes by an RFC 9535 JSONPath and merges an object
into them, appends to an array, or removes them. An action that selects nothing is an error: the
document has changed under the correction.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from .document import Correction, Document
from .errors import Fault, Origin, OverlayError
from .nodes import Array, Node, Object, copy_node, rebase
from .yaml12 import parse_yaml

if TYPE_CHECKING:
    from jsonpath import JSONPathEnvironment

_MEMBERS = frozenset({"overlay", "info", "extends", "actions"})
_ACTION_MEMBERS = frozenset({"target", "description", "update", "remove"})
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
    """

    target: str
    origin: Origin
    update: Node = None
    remove: bool = False
    description: str = ""


@dataclass(frozen=True, slots=True)
class Overlay:
    """
    The corrections of one file, in order. *digest* is the SHA-256 of the file.
    """

    name: str
    digest: str
    actions: tuple[Action, ...]


def load_overlay(name: str, data: bytes, digest: str) -> Overlay:
    """
    Read an overlay.

    Raises `OverlayError` with everything that is not as the specification says, and `LoadError`
    when the text is not YAML.
    """
    root = parse_yaml(data, name)
    if not isinstance(root, Object):
        raise OverlayError.at(Origin(name, 1, 1), "is not a mapping; an overlay was expected")
    faults = list(_structure_faults(root))
    if faults:
        raise OverlayError(faults)
    actions = tuple(
        Action(
            target=item["target"],
            origin=item.value_origin("target"),
            update=item.get("update"),
            remove=item.get("remove", False),
            description=item.get("description", ""),
        )
        for item in root["actions"]
    )
    return Overlay(name, digest, actions)


def _structure_faults(root: Object) -> Iterable[Fault]:
    version = root.get("overlay")
    if not isinstance(version, str) or not version.startswith("1.0."):
        yield Fault(
            root.value_origin("overlay"),
            f"overlay is {_shown(version)}; 1.0.0 was expected, as text in quotes or plain",
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
        yield from _action_faults(action)


def _action_faults(action: Object) -> Iterable[Fault]:
    yield from _strangers(action, _ACTION_MEMBERS, "an action")
    if not isinstance(action.get("target"), str):
        yield Fault(action.value_origin("target"), "target must be a JSONPath, as text")
    if not isinstance(action.get("description", ""), str):
        yield Fault(action.value_origin("description"), "description must be text")
    if not isinstance(action.get("remove", False), bool):
        yield Fault(action.value_origin("remove"), "remove must be true or false")
    if bool(action.get("remove")) == ("update" in action):
        yield Fault(action.origin, "an action needs either update or remove: true")


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

    Raises `OverlayError` with all actions that select nothing or cannot be applied.
    """
    holder = Object(document.root.origin, document.name)
    holder.place("$", copy_node(document.root), document.root.origin, document.root.origin)
    faults: list[Fault] = []
    corrections = []
    for overlay in overlays:
        counts = []
        for action in overlay.actions:
            try:
                counts.append(_apply(holder, action))
            except OverlayError as error:
                faults.extend(error.faults)
        corrections.append(Correction(overlay.name, overlay.digest, tuple(counts)))
    if faults:
        raise OverlayError(faults)
    return document.corrected(holder["$"], corrections, ())


@cache
def _environment() -> JSONPathEnvironment:
    from jsonpath import JSONPathEnvironment  # costs 40 ms that a document without overlays need not pay

    return JSONPathEnvironment(strict=True)


def _apply(holder: Object, action: Action) -> int:
    """
    Apply one action below the *holder* of the root; return how many nodes it selected.
    """
    places = _select(holder["$"], action)
    if not places:
        raise OverlayError.at(action.origin, f"target {action.target} selects nothing")
    if action.remove:
        # From the back, so that the indices of what is still to go stay right.
        for parts in sorted(places, key=_removal_order, reverse=True):
            _remove(holder, parts, action)
    else:
        for parts in places:
            _update(holder, parts, action)
    return len(places)


def _removal_order(parts: tuple[str | int, ...]) -> tuple[Any, ...]:
    return tuple((isinstance(part, int), part if isinstance(part, int) else 0) for part in parts), len(parts)


def _select(root: Object, action: Action) -> list[tuple[str | int, ...]]:
    from jsonpath import JSONPathError

    try:
        matches = list(_environment().finditer(action.target, root))
    except JSONPathError as error:
        reason = str(error.args[0] if error.args else error).partition("\n")[0]  # str(error) may itself fail
        raise OverlayError.at(
            action.origin, f"target {action.target} is not an RFC 9535 JSONPath: {reason}"
        ) from None
    return list(dict.fromkeys(match.parts for match in matches))


def _find(holder: Object, parts: Sequence[str | int]) -> tuple[Object | Array, str | int]:
    """
    Return the container of a node and its key in it.
    """
    parent: Any = holder
    key: str | int = "$"
    for part in parts:
        parent, key = parent[key], part
    return parent, key


def _remove(holder: Object, parts: Sequence[str | int], action: Action) -> None:
    parent, key = _find(holder, parts)
    if parent is holder:
        raise OverlayError.at(
            action.origin, f"target {action.target} selects the whole document, which cannot go"
        )
    if isinstance(parent, Object):
        if key in parent:  # it may have gone with a node around it
            parent.drop(str(key))
    elif isinstance(key, int) and key < len(parent):
        parent.drop(key)


def _update(holder: Object, parts: Sequence[str | int], action: Action) -> None:
    parent, key = _find(holder, parts)
    target = parent[key]  # type: ignore[index]
    if isinstance(target, Array):
        target.place(rebase(action.update, holder.base), action.origin)
    elif isinstance(target, Object) and isinstance(action.update, Object):
        _merge(target, action.update, action)
    else:
        raise OverlayError.at(
            action.origin,
            f"target {action.target} selects {_kind(target)}, into which {_kind(action.update)} cannot be "
            "merged; select the object around it",
        )


def _merge(target: Object, update: Object, action: Action) -> None:
    for key, value in update.items():
        present = target.get(key)
        if key not in target:
            target.take(key, update, rebase(value, target.base))
        elif isinstance(present, Object) and isinstance(value, Object):
            _merge(present, value, action)
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


def _kind(value: object) -> str:
    if value is None:
        return "null"
    return next((text for kind, text in _KINDS.items() if isinstance(value, kind)), type(value).__name__)


def _shown(value: object) -> str:
    return "missing" if value is None else repr(value)[:80]
