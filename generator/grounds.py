"""
The grounds of corrections: what an action of an overlay takes for granted, held against the document.

``x-expects`` is a part of what stands at the target before the action is applied. ``x-adds`` says what
of its update is new: all of it, nothing, or some names. A correction whose ground is gone is a fault of
the overlay, at the line to look at.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from .errors import Fault, Origin, Severity
from .nodes import Array, Node, Object
from .sentences import meant, shown, typed

EXPECTS: Final = "x-expects"
ADDS: Final = "x-adds"


def check_expected(expected: Node, origin: Origin, present: Node, place: Origin) -> Iterator[Fault]:
    """
    Yield what is *expected*, at *origin* in the overlay, and is not *present* at *place* in the document.

    An object expects each of its members, and an empty one anything at all; an array expects each of its
    items, in any order and among others; everything else expects itself.
    """
    if isinstance(expected, Object):
        if expected and not isinstance(present, Object):
            yield _changed(origin, expected, present, place)
        for key, value in expected.items() if isinstance(present, Object) else ():
            if key in present:
                yield from check_expected(
                    value, expected.value_origin(key), present[key], present.value_origin(key)
                )
            else:
                hint = meant(key, [other for other in present if other not in expected])
                sentence = f"expects {shown(key)}, which the document does not have{_at(present.origin)}"
                yield Fault(expected.key_origin(key), sentence + hint)
    elif isinstance(expected, Array):
        if not isinstance(present, Array):
            yield _changed(origin, expected, present, place)
            return
        for index, item in enumerate(expected):
            if not any(_covers(each, item) for each in present):
                texts = [each for each in present if isinstance(each, str) and each not in expected]
                hint = meant(item, texts) if isinstance(item, str) else ""
                sentence = f"expects {shown(item)}, which is not in the list of the document{_at(place)}"
                yield Fault(expected.value_origin(index), sentence + hint)
    elif isinstance(present, dict | list) or not _is_same(expected, present):
        yield _changed(origin, expected, present, place)


def sift_update(
    update: Object, present: Object, adds: bool | Array, expected: Node
) -> tuple[Object, list[Fault]]:
    """
    Hold the members of an update against what is *present*; return what is left of it to merge.

    What is new, all of it or the names in a list, must not be there. Where the document has come to say
    the same, that is a warning and is left out; where it says something else, an error. Everything else
    must be there, at every level; what is *expected* as well is reported by `check_expected`.
    """
    left, faults = Object(update.origin, update.base), []
    for key, value in update.items():
        part = expected.get(key) if isinstance(expected, Object) else None
        if adds is True or (adds and key in adds):
            if key not in present:
                left.take(key, update, value)
            else:
                faults.append(_not_new(key, update, present))
        elif key not in present:
            left.take(key, update, value)
            if not isinstance(expected, Object) or key not in expected:
                hint = meant(key, [other for other in present if other not in update])
                sentence = f"corrects {shown(key)}, which the document does not have{_at(present.origin)}"
                faults.append(
                    Fault(update.key_origin(key), f"{sentence}; {ADDS} does not say that it is new{hint}")
                )
        elif isinstance(value, Object) and isinstance(present[key], Object):
            inner, inner_faults = sift_update(value, present[key], adds, part)
            left.take(key, update, inner)
            faults += inner_faults
        else:
            left.take(key, update, value)
            if isinstance(value, Array) and isinstance(present[key], Array):
                faults.append(grown(update.key_origin(key), present.value_origin(key)))
    return left, faults


def grown(origin: Origin, place: Origin) -> Fault:
    """
    Say that an update appends to a list though ``x-adds`` does not say that its items are new.
    """
    return Fault(origin, f"adds to the list{_at(place)}; {ADDS} does not say that anything in it is new")


def check_added_names(adds: Array, update: Node) -> Iterator[Fault]:
    """
    Yield the names in ``x-adds`` that are nowhere in the update.
    """
    names: dict[str, None] = {}
    pending = [update]
    while pending:
        node = pending.pop()
        if isinstance(node, Object):
            names |= dict.fromkeys(node)
            pending.extend(node.values())
    for index, name in enumerate(adds):
        if name not in names:
            sentence = f"names {shown(name)}, which the action does not add"
            yield Fault(adds.value_origin(index), sentence + meant(name, names))


def _not_new(key: str, update: Object, present: Object) -> Fault:
    origin, place = update.key_origin(key), present.key_origin(key)
    if _covers(present[key], update[key]):
        return _adopted(key, origin, place)
    sentence = f"adds {shown(key)}, which the document itself has now, otherwise than here{_at(place)}"
    return Fault(origin, f"{sentence}; see which of the two is right")


def check_new_items(items: Array, present: Array) -> Iterator[tuple[int, Fault]]:
    """
    Yield the items that are added to a list in which they stand already, where all of them are new.
    """
    for number, item in enumerate(items):
        for index, other in enumerate(present):
            if _covers(other, item):
                yield number, _adopted(item, items.value_origin(number), present.value_origin(index))
                break


def _adopted(what: Node, origin: Origin, place: Origin) -> Fault:
    sentence = f"adds {shown(what)}, which the document itself has now{_at(place)}; leave it out here"
    return Fault(origin, sentence, Severity.WARNING)


def _covers(present: Node, part: Node) -> bool:
    return not any(True for _ in check_expected(part, _NOWHERE, present, _NOWHERE))


def _is_same(one: Node, other: Node) -> bool:
    return bool(one == other) and isinstance(one, bool) == isinstance(other, bool)


def _changed(origin: Origin, expected: Node, present: Node, place: Origin) -> Fault:
    # Types are told where the values alone look alike.
    told = shown if isinstance(expected, str) and isinstance(present, str) else typed
    return Fault(
        origin,
        f"expects {told(expected)}, and the document has {told(present)}{_at(place)}; see whether the "
        "correction still holds",
    )


def _at(place: Origin) -> str:
    return f" at {place.file}:{place.line}:{place.column}"


_NOWHERE: Final = Origin("", 1, 1)
