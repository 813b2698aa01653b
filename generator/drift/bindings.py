"""
Bindings of two documents: those of protocols that are in use, and all others.
"""

from __future__ import annotations

from typing import Any, Final

from ..errors import Origin
from ..nodes import Object, objects_at
from .findings import ABSENT, Use
from .headers import Headers
from .notes import Context, Notes, became, places_of, plain_of, same
from .pairs import ANY, TX, Pairs
from .schemas import compare_schemas
from .sides import Reading

_BINDINGS: Final = {
    "http": {"method": "BN01", "type": "BN02", "bindingVersion": "BN07"},
    "ws": {"method": "BN04", "bindingVersion": "BN07"},
}


class Bindings:
    """
    The bindings of two objects.
    """

    def __init__(self, context: Context, notes: Notes) -> None:
        self._context, self._notes = context, notes
        self._old, self._new, self._pairs = context.old, context.new, context.pairs

    def compare(self, subject: str, old: Object, new: Object, direction: str = "", pointer: str = "") -> None:
        """
        Take down what changed in the bindings of two objects.
        """
        before, after = objects_at(old, "bindings"), objects_at(new, "bindings")
        used = _protocols(self._old) | _protocols(self._new)
        for protocol in dict.fromkeys((*before, *after)):
            first, second = before.get(protocol), after.get(protocol)
            label = f"{protocol} binding of {subject}"
            if first is not None and second is not None and protocol in used:
                table = _BINDINGS.get(protocol, {})
                known = ("query", "headers") if protocol in ("http", "ws") else ()
                keys = [
                    key for key in dict.fromkeys((*first, *second)) if key not in table and key not in known
                ]
                full = {**{key: "BN05" for key in keys if not key.startswith("x-")}, **table}
                self._notes.table(full, first, second, label, known=known, direction=direction, use=pointer)
                for key in known:
                    self._binding_schema(protocol, key, first, second, label, direction, pointer)
            elif not same(first if first is not None else ABSENT, second if second is not None else ABSENT):
                rule = "BN05" if protocol in used else "BN06"
                at = _key_origin(old.get("bindings"), protocol), _key_origin(new.get("bindings"), protocol)
                told = "added" if first is None else "removed" if second is None else "changed"
                self._notes.note(
                    rule,
                    f"{protocol} binding of {subject}",
                    told,
                    old=ABSENT if first is None else plain_of(first),
                    new=ABSENT if second is None else plain_of(second),
                    at=at,
                    direction=direction,
                    use=pointer,
                )

    def _binding_schema(
        self,
        protocol: str,
        key: str,
        old: Object,
        new: Object,
        label: str,
        direction: str,
        pointer: str,
    ) -> None:
        before, after = old.get(key, ABSENT), new.get(key, ABSENT)
        if same(before, after):
            return
        if protocol == "http" and key == "headers":
            Headers(self._context, self._notes, label, Use(pointer, direction or TX)).compare(old, new)
            return
        if protocol == "http" and key == "query" and before is not ABSENT and after is not ABSENT:
            inner = Pairs(self._pairs.old, self._pairs.new, self._context.extension, self._context.prose)
            towards = direction or TX
            inner.use((before,), (after,), f"query of {label}", Use(pointer, towards))
            compare_schemas(inner)
            for pair in inner.all():
                for change in pair.changes:
                    rule = change.rules.get(towards) or change.rules[ANY]
                    change.effects = {towards: change.effects[towards]} if towards in change.effects else {}
                    change.rules = {towards: "BN03", "by": rule}
                    self._notes.keep(change, towards, pointer)
            return
        rule = "BN04" if protocol == "ws" else "BN03" if key == "query" else "BN05"
        told = f"{key} {became(before, after)}"
        self._notes.note(
            rule,
            label,
            told,
            old=plain_of(before),
            new=plain_of(after),
            at=places_of(old, new, key),
            direction=direction,
            use=pointer,
        )


def _protocols(side: Reading) -> set[str]:
    """
    Name the bindings that the protocols of a document's servers use.
    """
    found = set()
    for server in objects_at(side.root, "servers").values():
        protocol = str(server.get("protocol", "")).lower()
        found |= {protocol, protocol.removesuffix("s") if protocol in ("https", "wss") else protocol}
        found |= {protocol.removeprefix("secure-"), protocol.partition("-")[0]}
    return found


def _key_origin(holder: Any, key: str) -> Origin | None:
    return holder.key_origin(key) if isinstance(holder, Object) and key in holder else None
