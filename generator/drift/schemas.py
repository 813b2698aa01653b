"""
Schemas of two documents, held against each other.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from ..errors import Origin
from .canonical import Canonical, Nodes, Schema, Written, in_words
from .catalogue import rules
from .findings import ABSENT
from .notes import quoted
from .pairs import RX, TX, Change, Effects, Pair, Pairs, Places, both, either

_ALIKE: Final = 0.8
"""
How much of two schemas is the same when one is taken for the other under another name.
"""


def compare_schemas(pairs: Pairs) -> None:
    """
    Compare every pair, and all below it.
    """
    for pair in pairs.pending():
        _Comparison(pairs, pair).run()


class _Comparison:
    """
    One pair.
    """

    def __init__(self, pairs: Pairs, pair: Pair) -> None:
        self._pairs, self._pair = pairs, pair
        self._old, self._new = pairs.old.schema(pair.old), pairs.new.schema(pair.new)

    def run(self) -> None:
        if self._replaced():
            return
        self._renamed()
        self._texts()
        if bool(self._old.options) != bool(self._new.options):
            self._options()  # one of them is an alternative of the other
            return
        if self._became_open() or self._types():
            return
        self._values()
        self._limits()
        self._formats()
        self._default()
        self._flags()
        self._rest()
        self._options()
        self._items()
        self._members()
        self._extra()

    def _note(
        self,
        rules: Mapping[str, str],
        what: str,
        *,
        at: Places = (None, None),
        old: Any = ABSENT,
        new: Any = ABSENT,
        subject: str = "",
        effects: Effects | None = None,
        gone: Nodes = (),
        come: Nodes = (),
        renamed_from: str = "",
        member: tuple[str, str] = ("", ""),
        only_if_named: bool = False,
    ) -> None:
        place = at[1] or at[0] or self._new.origin
        self._pair.changes.append(
            Change(
                rules,
                place.place[1],
                subject or self._pair.label,
                what,
                old,
                new,
                at[0] or self._old.origin,
                at[1] or (None if at[0] else self._new.origin),
                effects or {},
                gone,
                come,
                renamed_from,
                member,
                only_if_named,
            )
        )

    def _written(
        self,
        rules: Mapping[str, str],
        what: str,
        old: Written | None,
        new: Written | None,
        *,
        effects: Effects | None = None,
        renamed_from: str = "",
    ) -> None:
        self._note(
            rules,
            what,
            old=old.value if old else ABSENT,
            new=new.value if new else ABSENT,
            at=(old.origin if old else None, new.origin if new else self._new.origin),
            effects=effects,
            renamed_from=renamed_from,
        )

    def _below(self, old: Nodes, new: Nodes, label: str) -> None:
        pair = self._pairs.pair(old, new, label)
        if pair is not self._pair and pair not in self._pair.below:
            self._pair.below.append(pair)

    def _replaced(self) -> bool:
        """
        Note another schema in the place of one that is still there, or of one that was there before.
        """
        old, new = self._old.name, self._new.name
        if not old or not new or old == new:
            return False
        if old not in self._pairs.new_names and new not in self._pairs.old_names:
            return False
        told = f"is {new} now, was {old}"
        self._note(
            both("TY01", "TY01"),
            told,
            old=old,
            new=new,
            at=(_origin(self._pair.old, None), _origin(self._pair.new, None)),
            gone=self._pair.old,
            come=self._pair.new,
            effects={RX: ("!", "N"), TX: ("!", "N")},
        )
        return True

    def _renamed(self) -> None:
        old, new = self._old, self._new
        if bool(old.name) != bool(new.name) and (old.members or old.options or old.values):
            told = f"is called {new.name} now" if new.name else f"is not called {old.name} any longer"
            self._note(
                both("SC29", "SC29"),
                told,
                old=old.name or ABSENT,
                new=new.name or ABSENT,
                at=(old.origin, new.origin),
                gone=self._pair.old,
                come=self._pair.new,
                only_if_named=True,
            )
        if old.name and new.name and old.name != new.name and not old.is_open:
            self._note(
                either("SC28"),
                f"schema {old.name} is called {new.name}",
                old=old.name,
                new=new.name,
                at=(old.origin, new.origin),
                renamed_from=old.name,
            )

    def _texts(self) -> None:
        for key in sorted({*self._old.texts, *self._new.texts}):
            old, new = self._old.texts.get(key), self._new.texts.get(key)
            if _trimmed(old) != _trimmed(new):
                pointer = (new or old).origin.place[1]  # type: ignore[union-attr]
                rule = self._pairs.prose(pointer, _value(old), _value(new), "SC19")
                self._written(either(rule), f"{key} {_became(old, new)}", old, new)

    def _became_open(self) -> bool:
        """
        Note that something free has become an object with members, or the other way round.
        """
        old, new = self._old, self._new
        if old.is_open and new.is_typed_object and not old.never:
            told = f"was {_free(old)} and is an object with members now"
            self._note(both("SC20", "SC20"), told, old=in_words(old), new=in_words(new), come=self._pair.new)
            return True
        if old.is_typed_object and new.is_open and not new.never:
            told = f"was an object with members and is {_free(new)} now"
            self._note(both("SC21", "SC21"), told, old=in_words(old), new=in_words(new), gone=self._pair.old)
            return True
        return False

    def _types(self) -> bool:
        """
        Note another type; tell whether what is below cannot be compared.
        """
        old, new = self._old, self._new
        if old.options or new.options:
            return False
        stop = False
        if old.types != new.types or old.never != new.never:
            wider, narrower = _holds(new, old), _holds(old, new)
            told = f"type {_types(old)} -> {_types(new)}"
            at = _place(old, "type"), _place(new, "type")
            if wider and narrower:
                pass
            elif wider:
                self._typed("TY02", "TY04", told, old=_type_value(old), new=_type_value(new), at=at)
            elif narrower:
                self._typed("TY03", "TY05", told, old=_type_value(old), new=_type_value(new), at=at)
                stop = bool(new.members)
            else:
                self._typed("TY01", "TY01", told, old=_type_value(old), new=_type_value(new), at=at)
                stop = True
        if not stop or (old.types is not None and new.types is not None):
            self._nullable()
        return stop

    def _typed(self, rx: str, tx: str, told: str, *, old: Any, new: Any, at: Places) -> None:
        """
        Note another type: of a value, of the items of an array, or of members that have no name.
        """
        # A name is lost only where a class is, which is known when names are held against each other.
        effects = {
            direction: (
                (rules()[rule].effect(direction)[0], "T")
                if rule == "TY01"
                else rules()[rule].effect(direction)
            )
            for direction, rule in ((RX, rx), (TX, tx))
        }
        held = (
            "TY10" if self._pair.label.endswith("[]") else "SC26" if self._pair.label.endswith("[*]") else ""
        )
        told_by = both(held or rx, held or tx)
        gone = self._pair.old if rx == "TY01" else ()
        self._note(told_by, told, old=old, new=new, at=at, gone=gone, effects=effects)

    def _nullable(self) -> None:
        old, new = self._old, self._new
        if (old.types is None and not old.options) or (new.types is None and not new.options):
            return
        at = self._null_place(old, self._pair.old), self._null_place(new, self._pair.new)
        if new.nullable and not old.nullable:
            self._note(both("TY06", "TY07"), "may be null now", old=False, new=True, at=at)
        elif old.nullable and not new.nullable:
            self._note(both("TY08", "TY09"), "is never null now", old=True, new=False, at=at)

    @staticmethod
    def _null_place(schema: Schema, nodes: Nodes) -> Origin | None:
        """
        Say where `null` is allowed, or would be.
        """
        if schema.null_origin is not None:
            return schema.null_origin
        return _origin(nodes, None) if schema.name else _place(schema, "type")

    def _values(self) -> None:
        old, new = self._old.values, self._new.values
        if old is None and new is not None:
            self._introduced(new)
        elif old is not None and new is None:
            self._dropped(old)
        elif old is not None and new is not None:
            self._other_values(old, new)

    def _introduced(self, new: Sequence[Written]) -> None:
        constant = len(new) == 1
        self._note(
            both("EN14", "EN15") if constant else both("EN06", "EN07"),
            f"is always {quoted(new[0].value)}" if constant else f"is one of {_list(new)}",
            new=[one.value for one in new],
            at=(self._old.origin, _place(self._new, "enum", "const")),
            effects={RX: ("=", "+")} if constant else {},  # what may arrive was allowed before
        )

    def _dropped(self, old: Sequence[Written]) -> None:
        constant = len(old) == 1
        self._note(
            both("EN14", "EN16") if constant else both("EN08", "EN09"),
            f"is not always {quoted(old[0].value)} now" if constant else "may be any value now",
            old=[one.value for one in old],
            at=(_place(self._old, "enum", "const"), self._new.origin),
            effects={RX: ("~", "T"), TX: ("=", "+")} if constant else {},
        )

    def _other_values(self, old: Sequence[Written], new: Sequence[Written]) -> None:
        before = {_key(one.value): one for one in old}
        after = {_key(one.value): one for one in new}
        gone = [one for key, one in before.items() if key not in after]
        come = [one for key, one in after.items() if key not in before]
        if len(old) == 1 == len(new) and gone:
            told = f"is always {quoted(come[0].value)}, was {quoted(gone[0].value)}"
            self._written(both("EN14", "EN15"), told, gone[0], come[0])
            return
        is_event = any(id(node) in self._pairs.events for node in self._old.nodes)
        for first, second in _renamed_values(gone, come) if not is_event else ():
            gone.remove(first)
            come.remove(second)
            told = f"value {quoted(first.value)} is {quoted(second.value)} now"
            self._written(both("EN03", "EN03"), told, first, second, renamed_from=str(first.value))
        noun = "event" if is_event else "value"
        for one in gone:
            rules = either("EN13") if is_event else both("EN02", "EN05")
            self._note(rules, f"{noun} {quoted(one.value)} removed", old=one.value, at=(one.origin, None))
        for one in come:
            rules = either("EN12") if is_event else both("EN01", "EN04")
            self._note(rules, f"{noun} {quoted(one.value)} added", new=one.value, at=(None, one.origin))

    def _limits(self) -> None:
        for keyword, low, inclusive in _BOUNDS:
            self._bound(keyword, low, inclusive)
        for keyword in ("uniqueItems", "multipleOf"):
            old, new = self._old.limits.get(keyword), self._new.limits.get(keyword)
            before, after = _value(old) or None, _value(new) or None
            if before == after:
                continue
            told = f"{keyword} {_became(old, new)}"
            if not before or (after and _multiple(after, before)):
                self._tightened(told, old, new, "CO08")
            elif not after or _multiple(before, after):
                self._loosened(told, old, new, "CO08")
            else:
                self._tightened(told, old, new, "CO08")
        old, new = self._old.formats.get("pattern"), self._new.formats.get("pattern")
        if _value(old) == _value(new):
            return
        told = f"pattern {_became(old, new)}"
        if old is None:
            self._tightened(told, old, new)
        elif new is None:
            self._loosened(told, old, new)
        else:
            self._written(both("CO05", "CO06"), told, old, new)

    def _bound(self, keyword: str, low: bool, exclusive: str) -> None:
        old, new = _limit(self._old, keyword, exclusive, low), _limit(self._new, keyword, exclusive, low)
        before, after = (old[0] if old else None), (new[0] if new else None)
        if before == after and (old and old[1]) == (new and new[1]):
            return
        first, second = (old[2] if old else None), (new[2] if new else None)
        own = "CO09" if keyword.endswith(("Items", "Properties")) else ""
        told = f"{keyword} {_became(first, second)}"
        if before == after and old and new:
            told = f"{keyword} {before} is {'excluded' if new[1] else 'included'} now"
            (self._tightened if new[1] else self._loosened)(told, first, second, "CO07")
        elif old is None:
            self._tightened(told, first, second, own)
        elif new is None:
            self._loosened(told, first, second, own)
        elif (after > before) == low:  # type: ignore[operator]
            self._tightened(told, first, second, own)
        else:
            self._loosened(told, first, second, own)

    def _tightened(self, told: str, old: Written | None, new: Written | None, rule: str = "") -> None:
        effects: Effects = {RX: ("=", "D"), TX: ("!", "D")} if rule else {}
        self._written(both(rule or "CO01", rule or "CO03"), told, old, new, effects=effects)

    def _loosened(self, told: str, old: Written | None, new: Written | None, rule: str = "") -> None:
        effects: Effects = {RX: ("~", "D"), TX: ("=", "+")} if rule else {}
        self._written(both(rule or "CO02", rule or "CO04"), told, old, new, effects=effects)

    def _formats(self) -> None:
        old, new = self._old.formats.get("format"), self._new.formats.get("format")
        if _value(old) != _value(new):
            told = f"format {_became(old, new)}"
            widths = {"int32", "int64"}
            if {_value(old), _value(new)} <= {*widths, ABSENT}:
                self._written(either("TY15"), told, old, new)
            else:
                tx = "TY14" if new is not None else "TY17"
                self._written(both("TY13", tx), told, old, new)
        for keyword in ("contentEncoding", "contentMediaType"):
            old, new = self._old.formats.get(keyword), self._new.formats.get(keyword)
            if _value(old) != _value(new):
                self._written(both("TY16", "TY16"), f"{keyword} {_became(old, new)}", old, new)

    def _default(self) -> None:
        old, new = self._old.default, self._new.default
        if (old is None and new is None) or (old and new and _key(old.value) == _key(new.value)):
            return
        tx = "DE01" if old is None else "DE03" if new is None else "DE02"
        self._written(both("DE04", tx), f"default {_became(old, new)}", old, new)

    def _flags(self) -> None:
        for flag in ("readOnly", "writeOnly", "deprecated"):
            old, new = self._old.flags.get(flag), self._new.flags.get(flag)
            if bool(old and old.value) == bool(new and new.value):
                continue
            told = f"is {'' if new and new.value else 'no longer '}{_FLAGS[flag]}"
            if flag == "deprecated":
                self._written(either("SC16"), told, old, new)
                continue
            # What is only written never arrives, and what is only read is not to be sent.
            leaves = {"writeOnly": RX, "readOnly": TX}[flag] if new and new.value else ""
            effects = {direction: ("~" if direction == leaves else "=", "D") for direction in (RX, TX)}
            self._written(both("SC18", "SC18"), told, old, new, effects=effects)

    def _rest(self) -> None:
        old, new = self._old, self._new
        for key in sorted({*old.conditions, *new.conditions}):
            before, after = old.conditions.get(key), new.conditions.get(key)
            if _value(before) != _value(after):
                rule = "SC27" if key in ("patternProperties", "propertyNames") else "CP09"
                told_by_types = "T" if rule == "SC27" else "D"
                effects: Effects = {RX: ("?", told_by_types), TX: ("!", told_by_types)}
                if before is None and self._new.extra is not False:
                    effects = {RX: ("=", told_by_types), TX: ("!", told_by_types)}  # fewer values than before
                elif after is None and self._old.extra is not False:
                    effects = {RX: ("~", told_by_types), TX: ("=", told_by_types)}  # more of them
                self._written(
                    both(rule, rule), f"{key} {_changed(before, after)}", before, after, effects=effects
                )
        if _value(old.discriminator) != _value(new.discriminator):
            told = f"discriminator {_became(old.discriminator, new.discriminator)}"
            self._written(both("CP08", "CP08"), told, old.discriminator, new.discriminator)
        for key in sorted({*old.extensions, *new.extensions}):
            before, after = old.extensions.get(key), new.extensions.get(key)
            if _value(before) != _value(after):
                rule = self._pairs.extension(key, (after or before).origin.place[1])  # type: ignore[union-attr]
                self._written(either(rule), f"{key} {_changed(before, after)}", before, after)
        for key in sorted({*old.others, *new.others}):
            before, after = old.others.get(key), new.others.get(key)
            if _value(before) != _value(after):
                self._written(either("UN01"), f"{key} {_changed(before, after)}", before, after)

    def _options(self) -> None:
        old, new = self._old, self._new
        if not old.options and not new.options:
            return
        if old.types is not None or new.types is not None or old.nullable or new.nullable:
            self._nullable()
        before, after = old.options or [self._pair.old], new.options or [self._pair.new]
        paired, gone, come = self._matched(before, after)
        for first, second in paired:
            # An option may be the schema itself, which has no alternatives on one side.
            self._below(first, second, self._pair.label)
        if old.kind and new.kind and old.kind != new.kind and not gone and not come:
            self._note(
                both("CP07", "CP07"),
                f"{old.kind} is {new.kind} now",
                old=old.kind,
                new=new.kind,
                at=(old.options_origin, new.options_origin),
            )
        for option in gone:
            self._note(
                both("CP02", "CP04"),
                f"variant {self._option_name(self._pairs.old, option)} removed",
                old=self._option_name(self._pairs.old, option),
                at=(_origin(option, old.options_origin), None),
                gone=option,
            )
        for option in come:
            self._note(
                both("CP01", "CP03"),
                f"variant {self._option_name(self._pairs.new, option)} added",
                new=self._option_name(self._pairs.new, option),
                at=(None, _origin(option, new.options_origin)),
                come=option,
            )
        if (
            _told_apart(self._pairs.old, before)
            and len(after) > 1
            and not _told_apart(self._pairs.new, after)
        ):
            self._note(
                both("CP10", "CP10"),
                "its variants cannot be told apart any longer",
                old=True,
                new=False,
                at=(old.options_origin, new.options_origin),
            )

    def _matched(
        self, before: Sequence[Nodes], after: Sequence[Nodes]
    ) -> tuple[list[tuple[Nodes, Nodes]], list[Nodes], list[Nodes]]:
        """
        Find which alternatives are the same: by their constants, by their names, by likeness.
        """
        paired: list[tuple[Nodes, Nodes]] = []
        gone, come = list(before), list(after)
        for said in (_constants, _name):
            olds = _by(said, self._pairs.old, gone)
            news = _by(said, self._pairs.new, come)
            for key, old in olds.items():
                new = news.get(key)
                if old is not None and new is not None:
                    paired.append((old, new))
                    gone.remove(old)
                    come.remove(new)
        if gone and come:
            scores = sorted(
                (
                    (self._pairs.old.likeness(first, self._pairs.new, second), -number, -other, first, second)
                    for number, first in enumerate(gone)
                    for other, second in enumerate(come)
                ),
                key=lambda score: score[:3],
                reverse=True,
            )
            for score, _, _, first, second in scores:
                alone = len(gone) == 1 == len(come) and len(before) == len(after)
                if first in gone and second in come and (score >= 0.5 or (alone and score > 0.2)):
                    paired.append((first, second))
                    gone.remove(first)
                    come.remove(second)
        return paired, gone, come

    def _option_name(self, canonical: Canonical, option: Nodes) -> str:
        schema = canonical.schema(option)
        constants = _constants(canonical, option)
        told = ", ".join(f"{name} {quoted(value)}" for name, value in constants) if constants else ""
        return schema.name or told or in_words(schema)

    def _items(self) -> None:
        old, new = self._old, self._new
        if (old.positions is None) != (new.positions is None):
            self._note(
                both("TY11", "TY11"),
                "items have types by position" + ("" if new.positions else " no longer"),
                old=old.positions is not None,
                new=new.positions is not None,
                at=(_place(old, "items"), _place(new, "items")),
            )
        elif old.positions is not None and new.positions is not None:
            if len(old.positions) != len(new.positions):
                self._note(
                    both("TY11", "TY11"),
                    f"items have {len(new.positions)} positions, were {len(old.positions)}",
                    old=len(old.positions),
                    new=len(new.positions),
                    at=(_place(old, "items"), _place(new, "items")),
                )
            for number, (first, second) in enumerate(zip(old.positions, new.positions, strict=False)):
                self._below(first, second, f"{self._pair.label}[{number}]")
        elif old.items is not None or new.items is not None:
            self._below(old.items or (True,), new.items or (True,), f"{self._pair.label}[]")

    def _members(self) -> None:
        old, new = self._old, self._new
        gone = [name for name in old.members if name not in new.members]
        come = [name for name in new.members if name not in old.members]
        for first, second in self._renamed_members(gone, come):
            gone.remove(first)
            come.remove(second)
            member = old.members[first], new.members[second]
            refused = second in new.required or new.extra is False
            self._note(
                both("SC14", "SC14"),
                f"is called {second} now",
                effects={
                    RX: ("!" if first in old.required else "~", "N"),
                    TX: ("!" if refused else "~", "N"),
                },
                subject=f"{self._pair.label}.{first}",
                old=first,
                new=second,
                at=(member[0].origin, member[1].origin),
                renamed_from=first,
            )
            self._below(member[0].nodes, member[1].nodes, f"{self._pair.label}.{second}")
            self._required(first, second)
        for name in gone:
            self._removed(name)
        for name in come:
            self._added(name)
        for name, before in old.members.items():
            if name in new.members:
                self._below(before.nodes, new.members[name].nodes, f"{self._pair.label}.{name}")
                self._required(name, name)
        for name in sorted({*old.required, *new.required}):
            if name not in old.members and name not in new.members:
                self._required(name, name)

    def _required(self, name: str, now: str) -> None:
        old, new = self._old.required.get(name), self._new.required.get(now)
        subject = f"{self._pair.label}.{now}"
        member = self._new.members.get(now)
        place = member.origin if member else self._new.origin
        if old is None and new is not None:
            self._note(
                both("SC11", "SC12"),
                "is required now",
                subject=subject,
                old=False,
                new=True,
                at=(self._old.members[name].origin if name in self._old.members else None, new),
                member=(subject, now),
            )
        elif new is None and old is not None:
            self._note(
                both("SC10", "SC13"),
                "may be absent now",
                subject=subject,
                old=True,
                new=False,
                at=(old, place),
                member=(subject, now),
            )

    def _removed(self, name: str) -> None:
        member = self._old.members[name]
        schema = self._pairs.old.schema(member.nodes)
        deprecated = schema.flags.get("deprecated")
        rx = "SC06" if name in self._old.required else "SC07"
        if deprecated is not None and deprecated.value is True:
            rx = "SC17"
        self._note(
            both(rx, "SC08" if self._new.extra is False else "SC09"),
            "removed",
            subject=f"{self._pair.label}.{name}",
            old=_member_value(schema, name in self._old.required),
            at=(member.origin, None),
            gone=member.nodes,
            member=(self._pair.label, name),
        )

    def _added(self, name: str) -> None:
        member = self._new.members[name]
        schema = self._pairs.new.schema(member.nodes)
        required = name in self._new.required
        tx = "SC03"
        if required:
            tx = "SC05" if schema.default is not None else "SC04"
        self._note(
            both("SC02" if required else "SC01", tx),
            "added",
            subject=f"{self._pair.label}.{name}",
            new=_member_value(schema, required),
            at=(None, member.origin),
            come=member.nodes,
            member=(self._pair.label, name),
        )

    def _renamed_members(self, gone: Sequence[str], come: Sequence[str]) -> Iterator[tuple[str, str]]:
        """
        Find members that are gone and came back under another name: the same schema, or nearly.
        """
        scores = []
        for first in gone:
            for second in come:
                like = self._pairs.old.likeness(
                    self._old.members[first].nodes, self._pairs.new, self._new.members[second].nodes
                )
                if like >= _ALIKE:
                    said = self._said(self._pairs.old, self._old.members[first].nodes)
                    same = said is not None and said == self._said(
                        self._pairs.new, self._new.members[second].nodes
                    )
                    scores.append((like + same, _near(first, second), first, second))
        taken: set[str] = set()
        for _, _, first, second in sorted(scores, key=lambda score: (-score[0], -score[1], score[2:])):
            if not {f"-{first}", f"+{second}"} & taken:
                taken |= {f"-{first}", f"+{second}"}
                yield first, second

    @staticmethod
    def _said(canonical: Canonical, nodes: Nodes) -> Any:
        description = canonical.schema(nodes).texts.get("description")
        return description.value if description else None

    def _extra(self) -> None:
        old, new = self._old.extra, self._new.extra
        at = self._old.extra_origin, self._new.extra_origin or self._new.origin
        if old is new or (self._old.types is not None and "object" not in self._old.types):
            return
        if new is False:
            self._note(both("SC22", "SC24"), "takes no other members now", old=True, new=False, at=at)
        elif old is False:
            self._note(both("SC23", "SC25"), "may have other members now", old=False, new=True, at=at)
        else:
            first = old if isinstance(old, tuple) else (True,)
            second = new if isinstance(new, tuple) else (True,)
            if first == (True,) or second == (True,):
                told = "the values of other members have a type" + (" no longer" if second == (True,) else "")
                effects = (
                    {RX: ("!", "T"), TX: ("=", "+")}
                    if second == (True,)
                    else {RX: ("=", "T"), TX: ("!", "T")}
                )
                self._note(
                    both("SC26", "SC26"),
                    told,
                    old=first != (True,),
                    new=second != (True,),
                    effects=effects,
                    at=at,
                )
            else:
                self._below(first, second, f"{self._pair.label}[*]")


_BOUNDS: Final = (
    ("maxLength", False, ""),
    ("minLength", True, ""),
    ("maximum", False, "exclusiveMaximum"),
    ("minimum", True, "exclusiveMinimum"),
    ("maxItems", False, ""),
    ("minItems", True, ""),
    ("maxProperties", False, ""),
    ("minProperties", True, ""),
)
_FLAGS: Final = {"readOnly": "read only", "writeOnly": "write only", "deprecated": "deprecated"}


def _limit(schema: Schema, keyword: str, exclusive: str, low: bool) -> tuple[float, bool, Written] | None:
    """
    Return a bound, and whether it is excluded itself; the tighter of two.
    """
    found = []
    for name, is_exclusive in ((keyword, False), (exclusive, True)):
        written = schema.limits.get(name)
        if (
            written is not None
            and isinstance(written.value, int | float)
            and not isinstance(written.value, bool)
        ):
            found.append((written.value, is_exclusive, written))
    if not found:
        return None
    if (
        keyword.startswith("min")
        and not found[0][1]
        and found[0][0] == 0
        and keyword != "minimum"
        and len(found) == 1
    ):
        return None  # at least nothing is no bound
    pick = max if low else min
    edge = pick(value for value, _, _ in found)
    return next(each for each in sorted(found, key=lambda each: not each[1]) if each[0] == edge)


def _multiple(value: Any, of: Any) -> bool:
    try:
        return value is not True and of is not True and value % of == 0
    except (TypeError, ZeroDivisionError):
        return False


def _holds(wide: Schema, narrow: Schema) -> bool:
    """
    Tell whether every type of *narrow* is one of *wide*.
    """
    if narrow.never:
        return True
    if wide.never:
        return False
    if wide.types is None:
        return True
    if narrow.types is None:
        return wide.types >= {"string", "number", "boolean", "object", "array"}
    wider = wide.types | ({"integer"} if "number" in wide.types else frozenset())
    return narrow.types <= wider


def _types(schema: Schema) -> str:
    if schema.never:
        return "nothing"
    return "anything" if schema.types is None else " or ".join(sorted(schema.types)) or "nothing"


def _type_value(schema: Schema) -> Any:
    return ABSENT if schema.types is None else sorted(schema.types)


def _free(schema: Schema) -> str:
    return "anything" if schema.types is None else "an object of any members"


def _place(schema: Schema, *keywords: str) -> Origin:
    for node in schema.nodes:
        for keyword in keywords:
            if isinstance(node, dict) and keyword in node:
                origin: Origin = node.key_origin(keyword)  # type: ignore[attr-defined]
                return origin
    return schema.origin


def _origin(nodes: Nodes, otherwise: Origin | None) -> Origin | None:
    for node in nodes:
        if isinstance(node, dict):
            origin: Origin = node.value_origin("$ref") if "$ref" in node else node.origin  # type: ignore[attr-defined]
            return origin
    return otherwise


def _value(written: Written | None) -> Any:
    return ABSENT if written is None else written.value


def _trimmed(written: Written | None) -> Any:
    # How a text ends depends on how YAML was written.
    value = _value(written)
    return value.strip() if isinstance(value, str) else value


def _key(value: Any) -> str:
    # 1 and true are the same to Python, and not to JSON.
    return f"{type(value).__name__} {value!r}" if not isinstance(value, dict | list) else repr(value)


def _list(values: Iterable[Written]) -> str:
    told = [quoted(one.value) for one in values]
    return ", ".join(told[:6]) + (f" and {len(told) - 6} more" if len(told) > 6 else "")


def _became(old: Written | None, new: Written | None) -> str:
    if old is None and new is not None:
        return f"{quoted(new.value)} added"
    if new is None and old is not None:
        return f"{quoted(old.value)} removed"
    assert old is not None and new is not None
    return f"{quoted(old.value)} -> {quoted(new.value)}"


def _changed(old: Written | None, new: Written | None) -> str:
    return "added" if old is None else "removed" if new is None else "changed"


def _member_value(schema: Schema, required: bool) -> Any:
    return {"is": in_words(schema), "required": required}


def _near(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, one, other).ratio()


def _renamed_values(gone: Sequence[Written], come: Sequence[Written]) -> list[tuple[Written, Written]]:
    """
    Find values that came back under another name: as many are gone as came, and each is near its like.
    """
    if len(gone) != len(come) or not all(isinstance(one.value, str) for one in (*gone, *come)):
        return []
    if len(gone) == 1:
        return [(gone[0], come[0])]
    return [(first, second) for first in gone for second in come if _stem(first.value) == _stem(second.value)]


def _stem(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.lower())


def _constants(canonical: Canonical, option: Nodes) -> tuple[tuple[str, Any], ...]:
    """
    Return the members of an alternative that have one value each, by which it is told.
    """
    schema = canonical.schema(option)
    found = []
    for name, member in schema.members.items():
        values = canonical.schema(member.nodes).values
        if values is not None and len(values) == 1 and isinstance(values[0].value, str | int):
            found.append((name, values[0].value))
    return tuple(sorted(found, key=repr))


def _name(canonical: Canonical, option: Nodes) -> str:
    return canonical.schema(option).name


def _by(
    said: Callable[[Canonical, Nodes], Any], canonical: Canonical, options: Iterable[Nodes]
) -> dict[Any, Nodes | None]:
    """
    Sort alternatives by what is said of them; `None` where several say the same.
    """
    found: dict[Any, Nodes | None] = {}
    for option in options:
        key = said(canonical, option)
        if key:
            found[key] = None if key in found else option
    return found


def _told_apart(canonical: Canonical, options: Sequence[Nodes]) -> bool:
    """
    Tell whether alternatives are objects that a member of one value each tells apart.
    """
    told = [dict(_constants(canonical, option)) for option in options]
    if len(told) < 2:
        return False
    common = set.intersection(*(set(each) for each in told))
    return any(len({_key(each[name]) for each in told}) == len(told) for name in common)
