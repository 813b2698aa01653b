"""
Headers of two messages, held against each other.
"""

from __future__ import annotations

from typing import Any

from ..nodes import Object, objects_at
from .canonical import Schema
from .findings import ABSENT, Use
from .notes import Context, Notes
from .pairs import RX, Effects, Places


class Headers:
    """
    The headers of one message, as one operation uses it.
    """

    def __init__(self, context: Context, notes: Notes, subject: str, use: Use) -> None:
        self._pairs, self._notes, self._subject, self._use = context.pairs, notes, subject, use
        self._received = use.direction == RX
        servers = objects_at(context.new.root, "servers").values()
        self._is_http = any(str(server.get("protocol", "")).startswith("http") for server in servers)

    def compare(self, old: Object, new: Object) -> None:
        """
        Take down which headers came, are gone, or are otherwise.
        """
        if "headers" not in old and "headers" not in new:
            return
        first, second = (old.get("headers", True),), (new.get("headers", True),)
        before, after = self._pairs.old.schema(first), self._pairs.new.schema(second)
        if before.members and "headers" not in new:
            told = sorted(before.members)
            self._note_whole("HD07", "removed", (old.key_origin("headers"), None), old=told, gone=first)
            return
        if "headers" not in old:
            rule = "HD01" if self._received or not after.required else "HD04"
            told = sorted(after.members)
            self._note_whole(rule, "added", (None, new.key_origin("headers")), new=told, come=second)
            return
        olds = {self._key(name): name for name in before.members}
        news = {self._key(name): name for name in after.members}
        for key, name in olds.items():
            if key in news:
                self._both(name, before, news[key], after)
            else:
                # What was never sure to come is missed in silence.
                effects: Effects = {} if name in before.required else {RX: ("~", "D")}
                self._note("HD02", name, "removed", (before.members[name].origin, None), effects, old=name)
        for key, name in news.items():
            if key not in olds:
                there: Places = (None, after.members[name].origin)
                if self._received or name not in after.required:
                    self._note("HD01", name, "added", there, new=name)
                else:
                    self._note("HD04", name, "added, and required", there, new=name)

    def _both(self, name: str, before: Schema, other: str, after: Schema) -> None:
        at = before.members[name].origin, after.members[other].origin
        was, is_ = name in before.required, other in after.required
        if was != is_:
            told = "is required now" if is_ else "may be absent now"
            self._note("HD04" if is_ else "HD03", other, told, at, old=was, new=is_)
        one, two = before.members[name].nodes, after.members[other].nodes
        types = self._pairs.old.schema(one).types, self._pairs.new.schema(two).types
        if types[0] == types[1]:
            self._pairs.use(one, two, f"header {other} of {self._subject}", self._use)
        else:
            told = f"type {_kinds(types[0])} -> {_kinds(types[1])}"
            self._note("HD05", other, told, at, old=sorted(types[0] or ()), new=sorted(types[1] or ()))

    def _note(
        self,
        rule: str,
        name: str,
        what: str,
        at: Places,
        effects: Effects | None = None,
        old: Any = ABSENT,
        new: Any = ABSENT,
    ) -> None:
        self._notes.note(
            rule,
            f"header {name} of {self._subject}",
            what,
            at=at,
            old=old,
            new=new,
            direction=self._use.direction,
            use=self._use.pointer,
            effects=effects or {},
        )

    def _note_whole(self, rule: str, what: str, at: Places, **more: Any) -> None:
        direction, pointer = self._use.direction, self._use.pointer
        self._notes.note(
            rule, f"headers of {self._subject}", what, at=at, direction=direction, use=pointer, **more
        )

    def _key(self, name: str) -> str:
        # HTTP does not tell upper case from lower case.
        return name.lower() if self._is_http else name


def _kinds(types: frozenset[str] | None) -> str:
    return "anything" if types is None else " or ".join(sorted(types))
