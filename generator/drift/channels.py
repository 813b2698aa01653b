"""
Channels and operations of two documents, held against each other.
"""

from __future__ import annotations

import difflib
import re
import urllib.parse
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from ..errors import Origin
from ..model import Command
from ..nodes import Object, objects_at
from .bindings import Bindings
from .canonical import Nodes
from .findings import ABSENT, Use
from .messages import Messages
from .notes import TEXT_RULES, Context, Notes, became, places_of, requirements, same, schemes, told_of
from .pairs import ANY, RX, TX, Effects, Pairs, Places, either
from .schemas import compare_schemas
from .sides import RECEIVED, Reading, messages, operations

_CHANNEL: Final = {"description": "CH06", "deprecated": "OP11"}
_OPERATION: Final = {
    "summary": "OP08",
    "description": "OP08",
    "externalDocs": "OP08",
    "tags": "OP09",
    "deprecated": "OP11",
}
_WIDER: Final = frozenset({"TY04", "TY07", "EN04", "EN09", "CO04", "CP03", "SC13", "SC25"})
"""
Rules for values that were not taken before.
"""


_NEAR: Final = 0.6


def key_places(context: Context, section: str, old: str | None, new: str | None) -> Places:
    """
    Say where an entry of a map at the top of two documents was written.
    """
    first, second = context.old.root.get(section), context.new.root.get(section)
    return (
        first.key_origin(old) if old is not None and isinstance(first, Object) else None,
        second.key_origin(new) if new is not None and isinstance(second, Object) else None,
    )


class Channels:
    """
    The channels of two documents.
    """

    def __init__(self, context: Context, notes: Notes) -> None:
        self._context, self._notes = context, notes
        self._old, self._new, self._pairs = context.old, context.new, context.pairs
        self._received = RECEIVED[context.old.inputs.perspective]
        self._bindings = Bindings(context, notes)
        self._messages = Messages(context, notes)

    def compare(self) -> None:
        """
        Take down what changed in channels and operations, and hand on the messages.
        """
        old, new = objects_at(self._old.root, "channels"), objects_at(self._new.root, "channels")
        gone = [address for address in old if address not in new]
        come = [address for address in new if address not in old]
        for first, second in self._renamed(gone, come, old, new):
            gone.remove(first)
            come.remove(second)
            parameters = set(re.findall(r"\{([^}]*)\}", first)) ^ set(re.findall(r"\{([^}]*)\}", second))
            if not parameters:
                self._moved(first, second, old[first])
            self._channel(first, old[first], second, new[second])
        for address in gone:
            for name, operation in operations(old[address]):
                direction = self._direction(name)
                rule = "CH03" if direction == RX else "CH04"
                self._notes.note(
                    rule,
                    self._called(self._old, address),
                    "removed",
                    direction=direction,
                    old=address,
                    gone=self._payloads(operation),
                    use=self._use(self._old, address, name),
                    at=key_places(self._context, "channels", address, None),
                )
        for address in come:
            for name, operation in operations(new[address]):
                direction = self._direction(name)
                rule = "CH01" if direction == RX else "CH02"
                self._notes.note(
                    rule,
                    self._called(self._new, address),
                    "added",
                    direction=direction,
                    new=address,
                    come=self._payloads(operation),
                    use=self._use(self._new, address, name),
                    at=key_places(self._context, "channels", None, address),
                )
        for address in old:
            if address in new:
                self._channel(address, old[address], address, new[address])
        self._messages.settle()

    def _moved(self, first: str, second: str, channel: Object) -> None:
        rule = "CH10" if _respelled(first) == _respelled(second) else "CH05"
        names = [name for name, _ in operations(channel)]
        direction = self._direction(names[0]) if names else ""
        names_ = [
            {each.name for each in side.carried.get(address, ())}
            for side, address in ((self._old, first), (self._new, second))
        ]
        effects: Effects = {}
        if rule == "CH05" and names_[0] == names_[1]:
            effects = {RX: ("!", "B"), TX: ("!", "B")}  # nothing is called otherwise, and nothing arrives
        self._notes.note(
            rule,
            self._called(self._old, first),
            f"has the address {second} now",
            direction=direction,
            old=first,
            new=second,
            renamed_from=first,
            effects=effects,
            at=key_places(self._context, "channels", first, second),
        )

    def _renamed(
        self, gone: Sequence[str], come: Sequence[str], old: Mapping[str, Object], new: Mapping[str, Object]
    ) -> list[tuple[str, str]]:
        """
        Find channels that are gone and came back under another address: nearly the same, and called alike.
        """
        scores = []
        own = (_own(self._old, old), _own(self._new, new)) if gone and come else ({}, {})
        matcher = difflib.SequenceMatcher(None)
        for second in come:
            matcher.set_seq2(second)  # what it is held against is looked at once
            for first in gone:
                matcher.set_seq1(first)
                near = _nearness(matcher)
                if _bare(first) == _bare(second):
                    near = 1.0
                elif own[0][first] & own[1][second]:
                    near = max(near, 0.9)
                elif not near and not _same_text(old[first], new[second]):
                    continue
                if self._alike(old[first], new[second]):
                    scores.append((near, first, second))
        found: dict[str, str] = {}
        taken: set[str] = set()
        for _, first, second in sorted(scores, key=lambda score: (-score[0], score[1:])):
            if first not in found and second not in taken:
                found[first] = second
                taken.add(second)
        return list(found.items())

    def _alike(self, old: Object, new: Object) -> bool:
        if [name for name, _ in operations(old)] != [name for name, _ in operations(new)]:
            return False
        for name, operation in operations(old):
            first, second = messages(operation), messages(new[name])
            for one, other in zip(first, second, strict=False):
                likeness = self._pairs.old.likeness(
                    (one.get("payload", True),), self._pairs.new, (other.get("payload", True),)
                )
                if likeness < 0.8:
                    return False
        return True

    def _direction(self, operation: str) -> str:
        return RX if operation == self._received else TX

    @staticmethod
    def _use(side: Reading, address: str, operation: str) -> str:
        channel = side.root["channels"][address]
        origin: Origin = channel.key_origin(operation)
        return origin.place[1]

    def _called(self, side: Reading, address: str) -> str:
        """
        Say what users call what travels on a channel.
        """
        carried = side.carried.get(address, [])
        if len(carried) == 1:
            return f"{'command' if isinstance(carried[0], Command) else 'event'} {carried[0].name}"
        return f"channel {address}"

    @staticmethod
    def _payloads(operation: Object) -> Nodes:
        return tuple(message["payload"] for message in messages(operation) if "payload" in message)

    def _channel(self, address: str, old: Object, called: str, new: Object) -> None:
        subject = self._called(self._new, called)
        known = ("subscribe", "publish", "servers", "parameters", "bindings", "$ref")
        self._notes.table(_CHANNEL, old, new, subject, known=known)
        self._offered(subject, old, new)
        self._parameters(subject, address, old, called, new)
        before, after = dict(operations(old)), dict(operations(new))
        if len(before) == 1 == len(after) and set(before) != set(after):
            self._notes.note(
                "OP03",
                subject,
                f"{next(iter(before))} is {next(iter(after))} now",
                old=next(iter(before)),
                new=next(iter(after)),
                at=(old.key_origin(next(iter(before))), new.key_origin(next(iter(after)))),
                gone=self._payloads(next(iter(before.values()))),
                come=self._payloads(next(iter(after.values()))),
            )
            return
        for name in ("subscribe", "publish"):
            direction = self._direction(name)
            if name in before and name not in after:
                effects = {RX: ("~", "N"), TX: ("!", "N")}
                self._notes.note(
                    "OP02",
                    subject,
                    f"operation {name} removed",
                    direction=direction,
                    old=name,
                    at=(old.key_origin(name), None),
                    effects=effects,
                    gone=self._payloads(before[name]),
                )
            elif name in after and name not in before:
                self._notes.note(
                    "OP01",
                    subject,
                    f"operation {name} added",
                    direction=direction,
                    new=name,
                    at=(None, new.key_origin(name)),
                    come=self._payloads(after[name]),
                )
            elif name in before:
                pointer = new.key_origin(name).place[1]
                self._operation(subject, address, before[name], called, after[name], direction, pointer)
        names = [self._direction(name) for name in after]
        self._bindings.compare(subject, old, new, names[0] if names else "")

    def _offered(self, subject: str, old: Object, new: Object) -> None:
        """
        Compare the servers that offer a channel: all of them where none is named.
        """
        servers = list(objects_at(self._old.root, "servers")), list(objects_at(self._new.root, "servers"))
        before = list(old.get("servers") or servers[0])
        after = list(new.get("servers") or servers[1])
        directions = [self._direction(name) for name, _ in operations(new)]
        direction = directions[0] if directions else ""
        places = places_of(old, new, "servers")
        places = places[0], places[1] or new.origin
        for name in before:
            if name not in after and name in servers[1]:
                self._notes.note(
                    "CH08",
                    subject,
                    f"is not offered by server {name} any longer",
                    old=name,
                    direction=direction,
                    at=places,
                )
        for name in after:
            if name not in before and name in servers[0]:
                self._notes.note("CH09", subject, f"is offered by server {name} as well", new=name, at=places)

    def _parameters(self, subject: str, address: str, old: Object, called: str, new: Object) -> None:
        names = set(re.findall(r"\{([^}]*)\}", address)), set(re.findall(r"\{([^}]*)\}", called))
        before, after = objects_at(old, "parameters"), objects_at(new, "parameters")
        gone = sorted((names[0] | set(before)) - names[1] - set(after))
        come = sorted((names[1] | set(after)) - names[0] - set(before))
        directions = [self._direction(name) for name, _ in operations(new)]
        direction = directions[0] if directions else ""
        channels = self._old.root["channels"], self._new.root["channels"]
        if len(gone) == 1 == len(come) and _bare(address) == _bare(called):
            self._notes.note(
                "PA03",
                f"parameter {gone[0]} of {subject}",
                f"is called {come[0]} now",
                old=gone[0],
                new=come[0],
                direction=direction,
                renamed_from=gone[0],
                at=(channels[0].key_origin(address), channels[1].key_origin(called)),
            )
            if gone[0] in before and come[0] in after:
                self._parameter(
                    f"parameter {come[0]} of {subject}", before[gone[0]], after[come[0]], direction
                )
            gone, come = [], []
        for name in gone:
            place = old["parameters"].key_origin(name) if name in before else channels[0].key_origin(address)
            self._notes.note(
                "PA02",
                f"parameter {name} of {subject}",
                "removed",
                old=name,
                direction=direction,
                at=(place, None),
            )
        for name in come:
            place = new["parameters"].key_origin(name) if name in after else channels[1].key_origin(called)
            self._notes.note(
                "PA01",
                f"parameter {name} of {subject}",
                "added",
                new=name,
                direction=direction,
                at=(None, place),
            )
        for name in before:
            if name in after:
                self._parameter(f"parameter {name} of {subject}", before[name], after[name], direction)

    def _parameter(self, label: str, old: Object, new: Object, direction: str) -> None:
        table = {"description": "PA07", "location": "PA06"}
        self._notes.table(table, old, new, label, known=("schema",), direction=direction)
        first, second = old.get("schema", True), new.get("schema", True)
        if not same(first, second):
            # A parameter is text in an address, whoever it is told to: its values are narrowed or widened.
            inner = Pairs(self._pairs.old, self._pairs.new, self._context.extension, self._context.prose)
            inner.use((first,), (second,), label, Use("", TX))
            compare_schemas(inner)
            for pair in inner.all():
                for change in pair.changes:
                    rule = change.rules.get(TX) or change.rules[ANY]
                    if rule in _WIDER:
                        change.rules = either("PA05")
                    elif rule not in TEXT_RULES:
                        change.rules = either("PA04")
                    else:
                        change.rules = either("PA07")
                    change.effects = {}
                    self._notes.keep(change, direction or TX)

    def _operation(
        self, subject: str, address: str, old: Object, called: str, new: Object, direction: str, pointer: str
    ) -> None:
        known = ("operationId", "security", "bindings", "message", "traits")
        self._notes.table(_OPERATION, old, new, subject, known=known, direction=direction, use=pointer)
        self._operation_id(subject, address, old, called, new, direction)
        before, after = requirements(old), requirements(new)
        if before != after:
            told = (
                f"asks for {schemes(after)} now"
                if after
                else "does not ask for credentials of its own any longer"
            )
            self._notes.note(
                "SE10" if after else "SE12",
                subject,
                told,
                old=told_of(before),
                new=told_of(after),
                direction=direction,
                at=places_of(old, new, "security"),
            )
        self._bindings.compare(subject, old, new, direction, pointer)
        self._messages.compare(subject, address, old, called, new, direction, pointer)

    def _operation_id(
        self, subject: str, address: str, old: Object, called: str, new: Object, direction: str
    ) -> None:
        before, after = old.get("operationId", ABSENT), new.get("operationId", ABSENT)
        if before == after:
            return
        names = [
            sorted(
                each.operation or each.name
                for each in side.carried.get(where, ())
                if isinstance(each, Command)
            )
            for side, where in ((self._old, address), (self._new, called))
        ]
        is_renamed = direction == TX and names[0] != names[1]
        if before is ABSENT:
            rule = "OP06" if is_renamed else "OP05"
        else:
            rule = "OP07" if after is ABSENT else "OP04"
        places = places_of(old, new, "operationId")
        places = places[0], places[1] or new.origin
        self._notes.note(
            rule,
            subject,
            f"operationId {became(before, after)}",
            old=before,
            new=after,
            direction=direction,
            effects={direction: ("=", "=")},
            at=places,
        )


def _nearness(matcher: difflib.SequenceMatcher[str]) -> float:
    """
    Tell how much of two addresses is the same; 0 for less than six tenths, which cheaper looks tell first.
    """
    if matcher.real_quick_ratio() < _NEAR or matcher.quick_ratio() < _NEAR:
        return 0.0
    ratio = matcher.ratio()
    return ratio if ratio >= _NEAR else 0.0


def _respelled(address: str) -> str:
    return urllib.parse.unquote(address).strip("/").lower()


def _bare(address: str) -> str:
    return re.sub(r"\{[^}]*\}", "{}", address)


def _own(side: Reading, channels: Mapping[str, Object]) -> Mapping[str, set[str]]:
    """
    Name the messages that travel on a channel and on no other, by the channel's address.
    """
    carried = {
        address: {
            side.resolved.key(message) or str(message.get("name") or "")
            for _, operation in operations(channel)
            for message in messages(operation)
        }
        for address, channel in channels.items()
    }
    counts = Counter(name for names in carried.values() for name in names)
    return {
        address: {name for name in names if name and counts[name] == 1} for address, names in carried.items()
    }


def _same_text(old: Object, new: Object) -> bool:
    text = old.get("description")
    return isinstance(text, str) and text == new.get("description")
