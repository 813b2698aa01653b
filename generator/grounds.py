"""
The grounds of corrections: what an action of an overlay takes for granted, held against the document.

``x-expects`` is a part of what stands at the target before the action is applied. ``x-adds`` says
whether what its update names is new or is there. A correction whose ground is gone is a fault of the
overlay, at the line to look at.
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


def check_corrected(
    update: Node, expected: Node, origin: Origin, present: Node, place: Origin
) -> Iterator[Fault]:
    """
    Yield what an update adds to what is *present*, though ``x-adds: false`` says that nothing is new.

    What is *expected* as well is reported by `check_expected`.
    """
    if isinstance(present, Array):
        yield Fault(origin, f"adds to the list{_at(place)}, and {ADDS} says that nothing is new")
    if not isinstance(update, Object) or not isinstance(present, Object):
        return
    for key, value in update.items():
        part = expected.get(key) if isinstance(expected, Object) else None
        if key in present:
            if isinstance(value, Object | Array):
                there = present.value_origin(key)
                yield from check_corrected(value, part, update.key_origin(key), present[key], there)
        elif not isinstance(expected, Object) or key not in expected:
            hint = meant(key, [other for other in present if other not in update])
            sentence = f"corrects {shown(key)}, which the document does not have{_at(present.origin)}"
            yield Fault(update.key_origin(key), f"{sentence}; {ADDS} says that nothing is new{hint}")


def check_new(update: Object, present: Object) -> Iterator[tuple[str, Fault]]:
    """
    Yield what an update adds though it is *present*, with the sentence on it, where ``x-adds: true`` says
    that all of it is new. It is a warning where the document says the same, and nothing is left to add.
    """
    for key, value in update.items():
        if key in present:
            origin, place = update.key_origin(key), present.key_origin(key)
            if _covers(present[key], value):
                yield key, _adopted(key, origin, place)
            else:
                sentence = (
                    f"adds {shown(key)}, which the document itself has now, otherwise than here{_at(place)}"
                )
                yield key, Fault(origin, f"{sentence}; see which of the two is right")


def check_new_items(items: Array, present: Array) -> Iterator[tuple[int, Fault]]:
    """
    Yield the items that are added to a list in which they stand already, where ``x-adds: true`` says that
    all of them are new.
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
