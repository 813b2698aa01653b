"""
Members that went from one object to another.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..errors import Origin
from .canonical import Nodes
from .findings import ABSENT
from .pairs import RX, TX, Change, Pair, Pairs, both


class Moves:
    """
    Members that are gone in one object and came in one above or below it: they have moved.
    """

    def __init__(self, pairs: Pairs) -> None:
        self._pairs = pairs
        self._claimed: set[int] = set()
        self._moves: dict[int, list[Change]] = {}
        above: dict[int, list[Pair]] = {}
        for pair in pairs.all():
            for below in pair.below:
                above.setdefault(id(below), []).append(pair)
        for pair in pairs.all():
            for change in pair.changes:
                if change.gone and change.member[1] and change.new is ABSENT:
                    self._settle(pair, change, [*pair.below, *above.get(id(pair), ())])

    def of(self, pair: Pair) -> list[Change]:
        """
        Return the changes of a pair, what has moved as one.
        """
        return [change for change in pair.changes if id(change) not in self._claimed] + self._moves.get(
            id(pair), []
        )

    def _settle(self, pair: Pair, gone: Change, near: Sequence[Pair]) -> None:
        name = gone.member[1]
        for other in near:
            for change in other.changes:
                came = change.come and change.member[1] == name and change.old is ABSENT
                if came and self._alike(gone.gone, change.come):
                    self._move(pair, gone, change, change.subject, [gone, change])
                    return
        for change in pair.changes:
            if not change.come or not change.member[1] or change.old is not ABSENT:
                continue
            members = self._pairs.new.schema(change.come).members
            if name in members and self._alike(gone.gone, members[name].nodes):
                claimed = [gone, change] if len(members) == 1 else [gone]
                self._move(pair, gone, change, f"{change.subject}.{name}", claimed, members[name].origin)
                return

    def _alike(self, one: Nodes, other: Nodes) -> bool:
        return self._pairs.old.likeness(one, self._pairs.new, other) >= 0.8

    def _move(
        self,
        pair: Pair,
        gone: Change,
        come: Change,
        to: str,
        claimed: Sequence[Change],
        place: Origin | None = None,
    ) -> None:
        self._claimed |= {id(change) for change in claimed}
        where = place or come.new_place
        was_sure = isinstance(gone.old, dict) and gone.old.get("required") is True
        is_asked = isinstance(come.new, dict) and come.new.get("required") is True
        is_closed = gone.rules.get(TX) == "SC08"
        self._moves.setdefault(id(pair), []).append(
            Change(
                both("SC15", "SC15"),
                where.place[1] if where else come.pointer,
                gone.subject,
                f"has moved to {to}",
                gone.subject,
                to,
                gone.old_place,
                where,
                gone=gone.gone,
                come=come.come,
                renamed_from=gone.subject,
                effects={
                    RX: ("!" if was_sure else "~", "N"),
                    TX: ("!" if is_asked or is_closed else "~", "N"),
                },
            )
        )
