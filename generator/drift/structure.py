"""
Everything of two documents but their schemas: servers, channels, operations, messages.

Each object is held against the one that stands for the same thing. What is known of a kind of object is a
table: which rule a member falls under. A member that is in no table is a change that nobody has classified.
"""

from __future__ import annotations

import difflib
import json
import re
import urllib.parse
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from ..errors import Origin
from ..model import Command
from ..nodes import Array, Node, Object, objects_at, plain
from .canonical import Nodes
from .findings import ABSENT, Use
from .pairs import ANY, RX, TX, Change, Pairs, either
from .sides import RECEIVED, Reading, messages, operations


@dataclass(frozen=True)
class Noted:
    """
    A change of which is known where it is used.
    """

    change: Change
    directions: frozenset[str] = frozenset()
    uses: tuple[Use, ...] = ()


_INFO: Final = {
    "version": "RT04",
    "title": "RT06",
    "description": "RT06",
    "license": "RT07",
    "contact": "RT08",
    "termsOfService": "RT08",
    "tags": "RT09",
    "externalDocs": "RT09",
}
_SERVER: Final = {
    "url": "SV04",
    "protocol": "SV05",
    "protocolVersion": "SV06",
    "description": "SV07",
    "tags": "SV14",
}
_SCHEME: Final = {
    "type": "SE05",
    "in": "SE06",
    "name": "SE06",
    "scheme": "SE06",
    "bearerFormat": "SE06",
    "openIdConnectUrl": "SE06",
    "flows": "SE06",
    "description": "SE11",
}
_CHANNEL: Final = {"description": "CH06", "deprecated": "OP11"}
_OPERATION: Final = {
    "summary": "OP08",
    "description": "OP08",
    "externalDocs": "OP08",
    "tags": "OP09",
    "deprecated": "OP11",
}
_MESSAGE: Final = {
    "title": "MS10",
    "summary": "MS10",
    "description": "MS10",
    "tags": "MS10",
    "externalDocs": "MS10",
    "messageId": "MS09",
    "examples": "MS18",
    "deprecated": "OP11",
}
_UNORDERED: Final = frozenset({"tags"})


class Structure:
    """
    The comparison of two documents, schemas aside; those it hands to *pairs*.
    """

    def __init__(
        self,
        old: Reading,
        new: Reading,
        pairs: Pairs,
        extension: Callable[[str, str], str],
        prose: Callable[[str, Any, Any, str], str],
    ) -> None:
        self._old, self._new, self._pairs = old, new, pairs
        self._extension, self._prose = extension, prose
        self._received = RECEIVED[old.inputs.perspective]
        self.noted: list[Noted] = []
        self._messages: dict[tuple[int, int], tuple[list[Change], list[Use]]] = {}
        self._types_by_default: list[str] = []

    def compare(self) -> list[Noted]:
        """
        Compare everything; return what was noted. Schemas are in *pairs* then, not yet compared.
        """
        self._root()
        self._servers()
        self._schemes()
        self._channels()
        self._content_types()
        for changes, uses in self._messages.values():
            directions = frozenset(use.direction for use in uses)
            self.noted += [Noted(change, directions, tuple(uses)) for change in changes]
        return self.noted

    # -- noting

    def _note(self, rule: str, subject: str, what: str, *, direction: str = "", use: str = "", **more: Any) -> Change:
        change = self._change(rule, subject, what, **more)
        directions = frozenset({direction} if direction else ())
        uses = (Use(use, direction),) if use else ()
        self.noted.append(Noted(change, directions, uses))
        return change

    @staticmethod
    def _change(
        rule: str,
        subject: str,
        what: str,
        *,
        old_place: Origin | None = None,
        new_place: Origin | None = None,
        **more: Any,
    ) -> Change:
        place = new_place or old_place
        pointer = place.place[1] if place else ""
        return Change(
            either(rule), pointer, subject, what, old_place=old_place, new_place=new_place, **more
        )

    def _table(
        self,
        table: Mapping[str, str],
        old: Object,
        new: Object,
        subject: str,
        known: Iterable[str],
        note: Callable[[Change], None],
    ) -> None:
        """
        Hold the members of two objects against each other that a table has a rule for, extensions, and all
        that nobody *known* of.
        """
        for key in dict.fromkeys((*old, *new)):
            if key in known:
                continue
            before, after = old.get(key, ABSENT), new.get(key, ABSENT)
            if _same(before, after, unordered=key in _UNORDERED):
                continue
            places = _places(old, new, key)
            place = places["new_place"] or places["old_place"]
            assert place is not None
            if key.startswith("x-"):
                rule = self._extension(key, place.place[1])
            else:
                rule = table.get(key, "UN01")
            if isinstance(before, str) or isinstance(after, str):
                rule = self._prose(place.place[1], before, after, rule) if rule in _TEXT_RULES else rule
            told = f"{key} {_became(before, after)}"
            note(self._change(rule, subject, told, old=_plain(before), new=_plain(after), **places))

    def _keep(self, change: Change) -> None:
        self.noted.append(Noted(change))

    # -- the document itself

    def _root(self) -> None:
        old, new = self._old.root, self._new.root
        for key, rule in (("asyncapi", "RT01"), ("id", "RT03"), ("tags", "RT09"), ("externalDocs", "RT09")):
            before, after = old.get(key, ABSENT), new.get(key, ABSENT)
            if not _same(before, after, unordered=key == "tags"):
                told = f"{key} {_became(before, after)}"
                self._note(
                    rule, "the document", told, old=_plain(before), new=_plain(after), **_places(old, new, key)
                )
        first, second = old.get("info"), new.get("info")
        if isinstance(first, Object) and isinstance(second, Object):
            self._table(_INFO, first, second, "the document", (), self._keep)
        known = ("asyncapi", "id", "tags", "externalDocs", "info", "servers", "channels", "components", "defaultContentType")
        self._table({}, old, new, "the document", known, self._keep)

    # -- servers and credentials

    def _servers(self) -> None:
        old, new = objects_at(self._old.root, "servers"), objects_at(self._new.root, "servers")
        gone = [name for name in old if name not in new]
        come = [name for name in new if name not in old]
        for first in list(gone):
            for second in list(come):
                if all(old[first].get(key) == new[second].get(key) for key in ("url", "protocol")):
                    gone.remove(first)
                    come.remove(second)
                    self._note(
                        "SV03",
                        f"server {first}",
                        f"is called {second} now",
                        old=first,
                        new=second,
                        renamed_from=first,
                        **self._key_places("servers", first, second),
                    )
                    self._server(first, old[first], second, new[second])
                    break
        for name in gone:
            self._note(
                "SV02", f"server {name}", "removed", old=_plain(old[name].get("url")),
                **self._key_places("servers", name, None),
            )
        for name in come:
            self._note(
                "SV01", f"server {name}", "added", new=_plain(new[name].get("url")),
                **self._key_places("servers", None, name),
            )
        for name in old:
            if name in new:
                self._server(name, old[name], name, new[name])

    def _key_places(self, section: str, old: str | None, new: str | None) -> dict[str, Origin | None]:
        first, second = self._old.root.get(section), self._new.root.get(section)
        return {
            "old_place": first.key_origin(old) if old is not None and isinstance(first, Object) else None,
            "new_place": second.key_origin(new) if new is not None and isinstance(second, Object) else None,
        }

    def _server(self, name: str, old: Object, called: str, new: Object) -> None:
        subject = f"server {called}"
        self._table(_SERVER, old, new, subject, ("variables", "security", "bindings"), self._keep)
        self._variables(subject, old, new)
        self._security(subject, old, new)
        self._bindings(subject, old, new, "", "")

    def _variables(self, subject: str, old: Object, new: Object) -> None:
        before, after = objects_at(old, "variables"), objects_at(new, "variables")
        for name in dict.fromkeys((*before, *after)):
            label = f"variable {name} of {subject}"
            first, second = before.get(name), after.get(name)
            if first is None and second is not None:
                rule = "SV08" if "default" in second else "SV09"
                self._note(rule, label, "added", new=_plain(second), new_place=new["variables"].key_origin(name))
            elif second is None and first is not None:
                self._note("SV10", label, "removed", old=_plain(first), old_place=old["variables"].key_origin(name))
            elif first is not None and second is not None:
                self._variable(label, first, second)

    def _variable(self, label: str, old: Object, new: Object) -> None:
        before, after = old.get("default", ABSENT), new.get("default", ABSENT)
        if not _same(before, after):
            told = f"default {_became(before, after)}"
            self._note("SV11", label, told, old=_plain(before), new=_plain(after), **_places(old, new, "default"))
        first, second = old.get("enum"), new.get("enum")
        olds, news = list(first or ()), list(second or ())
        if olds and not news:
            self._note("SV13", label, "may have any value now", old=olds, direction=TX, **_places(old, new, "enum"))
        elif news and not olds:
            told = f"is one of {_list(news)}"
            self._note("SV12", label, told, new=news, direction=TX, **_places(old, new, "enum"))
        else:
            for value in olds:
                if value not in news:
                    place = first.value_origin(olds.index(value))  # type: ignore[union-attr]
                    self._note("SV12", label, f"value {_quoted(value)} removed", old=value, direction=TX, old_place=place)
            for value in news:
                if value not in olds:
                    place = second.value_origin(news.index(value))  # type: ignore[union-attr]
                    self._note("SV13", label, f"value {_quoted(value)} added", new=value, direction=TX, new_place=place)
        table = {"description": "SV07", "examples": "SV07"}
        self._table(table, old, new, label, ("default", "enum"), self._keep)

    def _security(self, subject: str, old: Object, new: Object) -> None:
        before, after = _requirements(old), _requirements(new)
        if before == after:
            return
        places = _places(old, new, "security")
        if not before:
            self._note("SE01", subject, f"asks for {_schemes(after)} now", new=_told(after), **places)
            return
        if not after:
            self._note("SE04", subject, f"does not ask for {_schemes(before)} any longer", old=_told(before), **places)
            return
        gone = [each for each in before if each not in after]
        come = [each for each in after if each not in before]
        for first in list(gone):
            for second in list(come):
                names = ({name for name, _ in first}, {name for name, _ in second})
                if names[0] < names[1]:
                    more = ", ".join(sorted(names[1] - names[0]))
                    self._note("SE09", subject, f"asks for {more} as well now", old=_told([first]), new=_told([second]), **places)
                elif names[0] == names[1]:
                    self._scopes(subject, first, second, places)
                else:
                    continue
                gone.remove(first)
                come.remove(second)
                break
        for each in gone:
            self._note("SE03", subject, f"does not take {_schemes([each])} any longer", old=_told([each]), **places)
        for each in come:
            self._note("SE02", subject, f"takes {_schemes([each])} as well now", new=_told([each]), **places)

    def _scopes(self, subject: str, old: Any, new: Any, places: dict[str, Any]) -> None:
        before = {(name, scope) for name, scopes in old for scope in scopes}
        after = {(name, scope) for name, scopes in new for scope in scopes}
        for name, scope in sorted(after - before):
            self._note("SE07", subject, f"asks for scope {scope} of {name} now", new=scope, **places)
        for name, scope in sorted(before - after):
            self._note("SE08", subject, f"does not ask for scope {scope} of {name} any longer", old=scope, **places)

    def _schemes(self) -> None:
        old = objects_at(self._old.root.get("components"), "securitySchemes")
        new = objects_at(self._new.root.get("components"), "securitySchemes")
        for name, first in old.items():
            if name in new:
                self._table(_SCHEME, first, new[name], f"security scheme {name}", (), self._keep)

    # -- channels

    def _channels(self) -> None:
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
            for name, operation in operations(old[address]) or ():
                direction = self._direction(name)
                rule = "CH03" if direction == RX else "CH04"
                self._note(
                    rule, self._called(self._old, address), "removed", direction=direction, old=address,
                    gone=self._payloads(operation), use=self._use(self._old, address, name),
                    **self._key_places("channels", address, None),
                )
        for address in come:
            for name, operation in operations(new[address]):
                direction = self._direction(name)
                rule = "CH01" if direction == RX else "CH02"
                self._note(
                    rule, self._called(self._new, address), "added", direction=direction, new=address,
                    come=self._payloads(operation), use=self._use(self._new, address, name),
                    **self._key_places("channels", None, address),
                )
        for address in old:
            if address in new:
                self._channel(address, old[address], address, new[address])

    def _moved(self, first: str, second: str, channel: Object) -> None:
        rule = "CH10" if _respelled(first) == _respelled(second) else "CH05"
        names = [name for name, _ in operations(channel)]
        direction = self._direction(names[0]) if names else ""
        effects = {RX: ("~", "N"), TX: ("!", "N")} if rule == "CH05" else {}
        self._note(
            rule, self._called(self._old, first), f"has the address {second} now", direction=direction,
            old=first, new=second, renamed_from=first, effects=effects,
            **self._key_places("channels", first, second),
        )

    def _renamed(
        self, gone: Sequence[str], come: Sequence[str], old: Mapping[str, Object], new: Mapping[str, Object]
    ) -> list[tuple[str, str]]:
        """
        Find channels that are gone and came back under another address: nearly the same, and called alike.
        """
        scores = []
        for first in gone:
            for second in come:
                near = difflib.SequenceMatcher(None, first, second).ratio()
                if _bare(first) == _bare(second):
                    near = 1.0
                elif self._own(self._old, old, first) & self._own(self._new, new, second):
                    near = max(near, 0.9)
                elif near < 0.6 and not _same_text(old[first], new[second]):
                    continue
                if self._alike(old[first], new[second]):
                    scores.append((near, first, second))
        found: list[tuple[str, str]] = []
        for _, first, second in sorted(scores, key=lambda score: (-score[0], score[1:])):
            if all(first != each[0] and second != each[1] for each in found):
                found.append((first, second))
        return found

    @staticmethod
    def _own(side: Reading, channels: Mapping[str, Object], address: str) -> set[str]:
        """
        Name the messages that travel on this channel and on no other.
        """
        keys = [
            {side.resolved.key(message) for _, operation in operations(channel) for message in messages(operation)}
            for other, channel in channels.items()
            if other != address
        ]
        own = {
            side.resolved.key(message)
            for _, operation in operations(channels[address])
            for message in messages(operation)
        }
        return own - {""} - set().union(*keys)

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
        self._table(_CHANNEL, old, new, subject, known, self._keep)
        self._offered(subject, old, new)
        self._parameters(subject, address, old, called, new)
        before, after = dict(operations(old)), dict(operations(new))
        if len(before) == 1 == len(after) and set(before) != set(after):
            self._note(
                "OP03", subject, f"{next(iter(before))} is {next(iter(after))} now", old=next(iter(before)),
                new=next(iter(after)), old_place=old.key_origin(next(iter(before))),
                new_place=new.key_origin(next(iter(after))), gone=self._payloads(next(iter(before.values()))),
                come=self._payloads(next(iter(after.values()))),
            )
            return
        for name in ("subscribe", "publish"):
            direction = self._direction(name)
            if name in before and name not in after:
                effects = {RX: ("~", "N"), TX: ("!", "N")}
                self._note(
                    "OP02", subject, f"operation {name} removed", direction=direction, old=name,
                    old_place=old.key_origin(name), effects=effects, gone=self._payloads(before[name]),
                )
            elif name in after and name not in before:
                self._note(
                    "OP01", subject, f"operation {name} added", direction=direction, new=name,
                    new_place=new.key_origin(name), come=self._payloads(after[name]),
                )
            elif name in before:
                pointer = new.key_origin(name).place[1]
                self._operation(subject, address, before[name], called, after[name], direction, pointer)
        names = [self._direction(name) for name in after]
        self._bindings(subject, old, new, names[0] if names else "", "")

    def _offered(self, subject: str, old: Object, new: Object) -> None:
        """
        Compare the servers that offer a channel: all of them where none is named.
        """
        servers = list(objects_at(self._old.root, "servers")), list(objects_at(self._new.root, "servers"))
        before = list(old.get("servers") or servers[0])
        after = list(new.get("servers") or servers[1])
        places = _places(old, new, "servers")
        places["new_place"] = places["new_place"] or new.origin
        for name in before:
            if name not in after and name in servers[1]:
                self._note("CH08", subject, f"is not offered by server {name} any longer", old=name, **places)
        for name in after:
            if name not in before and name in servers[0]:
                self._note("CH09", subject, f"is offered by server {name} as well", new=name, **places)

    def _parameters(self, subject: str, address: str, old: Object, called: str, new: Object) -> None:
        names = set(re.findall(r"\{([^}]*)\}", address)), set(re.findall(r"\{([^}]*)\}", called))
        before, after = objects_at(old, "parameters"), objects_at(new, "parameters")
        gone = sorted((names[0] | set(before)) - names[1] - set(after))
        come = sorted((names[1] | set(after)) - names[0] - set(before))
        directions = [self._direction(name) for name, _ in operations(new)]
        direction = directions[0] if directions else ""
        channels = self._old.root["channels"], self._new.root["channels"]
        if len(gone) == 1 == len(come) and _bare(address) == _bare(called):
            self._note(
                "PA03", f"parameter {gone[0]} of {subject}", f"is called {come[0]} now", old=gone[0],
                new=come[0], direction=direction, renamed_from=gone[0], old_place=channels[0].key_origin(address),
                new_place=channels[1].key_origin(called),
            )
            if gone[0] in before and come[0] in after:
                self._parameter(f"parameter {come[0]} of {subject}", before[gone[0]], after[come[0]], direction)
            gone, come = [], []
        for name in gone:
            place = old["parameters"].key_origin(name) if name in before else channels[0].key_origin(address)
            self._note(
                "PA02", f"parameter {name} of {subject}", "removed", old=name, direction=direction, old_place=place
            )
        for name in come:
            place = new["parameters"].key_origin(name) if name in after else channels[1].key_origin(called)
            self._note(
                "PA01", f"parameter {name} of {subject}", "added", new=name, direction=direction, new_place=place
            )
        for name in before:
            if name in after:
                self._parameter(f"parameter {name} of {subject}", before[name], after[name], direction)

    def _parameter(self, label: str, old: Object, new: Object, direction: str) -> None:
        table = {"description": "PA07", "location": "PA06"}
        self._table(table, old, new, label, ("schema",), self._directed(direction))
        first, second = old.get("schema", True), new.get("schema", True)
        if not _same(first, second):
            # A parameter is text in an address, whoever it is told to: its values are narrowed or widened.
            inner = Pairs(self._pairs.old, self._pairs.new, self._extension, self._prose)
            inner.use((first,), (second,), label, Use("", TX))
            inner.compare()
            for pair in inner.all():
                for change in pair.changes:
                    rule = change.rules.get(TX) or change.rules[ANY]
                    if rule in _WIDER:
                        change.rules = either("PA05")
                    elif rule not in _TEXT_RULES:
                        change.rules = either("PA04")
                    else:
                        change.rules = either("PA07")
                    change.effects = {}
                    self.noted.append(Noted(change, frozenset({TX})))

    def _directed(self, direction: str, use: str = "") -> Callable[[Change], None]:
        def note(change: Change) -> None:
            directions = frozenset({direction} if direction else ())
            self.noted.append(Noted(change, directions, (Use(use, direction),) if use else ()))

        return note

    # -- operations

    def _operation(
        self, subject: str, address: str, old: Object, called: str, new: Object, direction: str, pointer: str
    ) -> None:
        known = ("operationId", "security", "bindings", "message", "traits")
        self._table(_OPERATION, old, new, subject, known, self._directed(direction, pointer))
        self._operation_id(subject, address, old, called, new, direction)
        before, after = _requirements(old), _requirements(new)
        if before != after:
            told = f"asks for {_schemes(after)} now" if after else "does not ask for credentials of its own any longer"
            effects = {} if after else {direction: ("=", "B")}
            self._note(
                "SE10", subject, told, old=_told(before), new=_told(after), direction=direction, effects=effects,
                **_places(old, new, "security"),
            )
        self._bindings(subject, old, new, direction, pointer)
        self._message_list(subject, address, old, called, new, direction, pointer)

    def _operation_id(
        self, subject: str, address: str, old: Object, called: str, new: Object, direction: str
    ) -> None:
        before, after = old.get("operationId", ABSENT), new.get("operationId", ABSENT)
        if before == after:
            return
        names = [
            sorted(each.operation or each.name for each in side.carried.get(where, ()) if isinstance(each, Command))
            for side, where in ((self._old, address), (self._new, called))
        ]
        is_renamed = direction == TX and names[0] != names[1]
        if before is ABSENT:
            rule = "OP06" if is_renamed else "OP05"
        else:
            rule = "OP07" if after is ABSENT else "OP04"
        places = _places(old, new, "operationId")
        places["new_place"] = places["new_place"] or new.origin
        self._note(
            rule, subject, f"operationId {_became(before, after)}", old=before, new=after, direction=direction,
            effects={direction: ("=", "=")}, **places,
        )

    def _message_list(
        self, subject: str, address: str, old: Object, called: str, new: Object, direction: str, pointer: str
    ) -> None:
        before, after = messages(old), messages(new)
        paired, gone, come = self._matched(before, after)
        for message in gone:
            name = self._message_name(self._old, message)
            self._note(
                "MS02" if direction == RX else "MS04", subject, f"message {name} removed", old=name,
                direction=direction, use=pointer, old_place=self._listed(old, message) or message.origin,
                gone=(message["payload"],) if "payload" in message else (),
            )
        for message in come:
            name = self._message_name(self._new, message)
            self._note(
                "MS01" if direction == RX else "MS03", subject, f"message {name} added", new=name,
                direction=direction, use=pointer, new_place=self._listed(new, message) or message.origin,
                come=(message["payload"],) if "payload" in message else (),
            )
        if direction == RX and len(after) > 1 and len(after) > len({self._told_by(each) for each in after}) and len(
            before
        ) == len({self._told_by(each) for each in before}):
            self._note(
                "MS19", subject, "two of its messages cannot be told apart any longer", direction=direction,
                old=True, new=False, use=pointer, new_place=new.key_origin("message"),
                old_place=old.key_origin("message"),
            )
        for first, second in paired:
            self._message(subject, address, first, called, second, direction, pointer)

    @staticmethod
    def _listed(operation: Object, message: Object) -> Origin | None:
        holder = operation.get("message")
        options = holder.get("oneOf") if isinstance(holder, Object) else None
        if isinstance(options, Array):
            for index, option in enumerate(options):
                if option is message:
                    return options.value_origin(index)
        return None

    def _told_by(self, message: Object) -> str:
        name = message.get("x-event-name") or message.get("name") or message.get("messageId")
        return str(name) if name else f"~{self._new.resolved.key(message) or self._old.resolved.key(message)}"

    def _message_name(self, side: Reading, message: Object) -> str:
        for key in ("x-event-name", "name", "messageId"):
            if isinstance(message.get(key), str):
                return str(message[key])
        return side.resolved.key(message) or "without a name"

    def _matched(
        self, before: list[Object], after: list[Object]
    ) -> tuple[list[tuple[Object, Object]], list[Object], list[Object]]:
        gone, come = list(before), list(after)
        paired: list[tuple[Object, Object]] = []

        def settle(said: Callable[[Reading, Object], str]) -> None:
            for first in list(gone):
                key = said(self._old, first)
                found = [second for second in come if key and said(self._new, second) == key]
                if len(found) == 1 and sum(said(self._old, each) == key for each in gone) == 1:
                    paired.append((first, found[0]))
                    gone[:] = [each for each in gone if each is not first]
                    come[:] = [each for each in come if each is not found[0]]

        settle(lambda side, message: str(message.get("x-event-name") or message.get("name") or ""))
        settle(lambda side, message: side.resolved.key(message))
        settle(lambda side, message: str(message.get("messageId") or ""))
        for first in list(gone):
            for second in list(come):
                likeness = self._pairs.old.likeness(
                    (first.get("payload", True),), self._pairs.new, (second.get("payload", True),)
                )
                alone = len(gone) == 1 == len(come)
                if (alone and len(before) == len(after)) or likeness >= 0.8:
                    paired.append((first, second))
                    gone[:] = [each for each in gone if each is not first]
                    come[:] = [each for each in come if each is not second]
                    break
        return paired, gone, come

    # -- messages

    def _message(
        self, subject: str, address: str, old: Object, called: str, new: Object, direction: str, pointer: str
    ) -> None:
        key = id(old), id(new)
        use = Use(pointer, direction)
        self._payload(subject, old, new, use)
        self._headers(subject, old, new, use)
        if key in self._messages:
            self._messages[key][1].append(use)
            return
        changes: list[Change] = []
        self._messages[key] = (changes, [use])
        names = self._message_name(self._old, old), self._message_name(self._new, new)
        label = f"message {names[1]}" if names[1] != "without a name" else f"message of {subject}"
        known = ("name", "payload", "headers", "contentType", "schemaFormat", "correlationId", "bindings", "traits")
        self._table(_MESSAGE, old, new, label, known, changes.append)
        self._named(label, address, old, called, new, direction, changes)
        self._formats(label, old, new, changes)
        self._correlation(label, old, new, changes)
        noted, self.noted = self.noted, []
        self._bindings(label, old, new, direction, "")
        changes += [each.change for each in self.noted]
        self.noted = noted

    def _named(
        self, label: str, address: str, old: Object, called: str, new: Object, direction: str, changes: list[Change]
    ) -> None:
        before, after = old.get("name", ABSENT), new.get("name", ABSENT)
        if before != after:
            carried = {each.name for each in self._old.carried.get(address, ())}
            now = {each.name for each in self._new.carried.get(called, ())}
            on_wire = any(_names_event(before, name) for name in carried - now) or any(
                _names_event(after, name) for name in now - carried
            )
            effects = {RX: ("~", "B"), TX: ("!", "B")} if on_wire else {}
            changes.append(
                self._change(
                    "MS06" if on_wire else "MS07", label, f"name {_became(before, after)}", old=before, new=after,
                    effects=effects, **_places(old, new, "name"),
                )
            )
        keys = self._old.resolved.key(old), self._new.resolved.key(new)
        if keys[0] and keys[1] and keys[0] != keys[1] and before == after:
            changes.append(
                self._change(
                    "MS08", label, f"component {keys[0]} is called {keys[1]} now", old=keys[0], new=keys[1],
                    old_place=old.origin, new_place=new.origin, renamed_from=keys[0], only_if_named=True,
                )
            )

    def _formats(self, label: str, old: Object, new: Object, changes: list[Change]) -> None:
        before, after = old.get("schemaFormat", ABSENT), new.get("schemaFormat", ABSENT)
        if _dialect(before) != _dialect(after):
            changes.append(
                self._change(
                    "MS13", label, f"schemaFormat {_became(before, after)}", old=before, new=after,
                    **_places(old, new, "schemaFormat"),
                )
            )
        defaults = self._old.root.get("defaultContentType", ABSENT), self._new.root.get("defaultContentType", ABSENT)
        first, second = old.get("contentType", defaults[0]), new.get("contentType", defaults[1])
        if first == second or {first, second} <= {ABSENT, _JSON}:
            return
        if "contentType" not in old and "contentType" not in new:
            self._types_by_default.append(label)
            return
        changes.append(
            self._change(
                "MS11", label, f"content type {_became(first, second)}", old=first, new=second,
                **_places(old, new, "contentType"),
            )
        )

    def _content_types(self) -> None:
        old, new = self._old.root, self._new.root
        before, after = old.get("defaultContentType", ABSENT), new.get("defaultContentType", ABSENT)
        if before == after:
            return
        affected = len(self._types_by_default)
        if not affected and ABSENT in (before, after):
            return  # spelled out, or left out; nothing else was meant
        told = f"defaultContentType {_became(before, after)}"
        told += f", of {affected} messages" if affected > 1 else ""
        places = _places(old, new, "defaultContentType")
        places["new_place"] = places["new_place"] or new.origin
        self._note("RT10" if affected else "RT11", "the document", told, old=before, new=after, **places)

    def _correlation(self, label: str, old: Object, new: Object, changes: list[Change]) -> None:
        first, second = old.get("correlationId"), new.get("correlationId")
        before = first.get("location", ABSENT) if isinstance(first, Object) else ABSENT
        after = second.get("location", ABSENT) if isinstance(second, Object) else ABSENT
        if before != after:
            rule = "MS16" if before is ABSENT else "MS17"
            changes.append(
                self._change(
                    rule, label, f"correlationId {_became(before, after)}", old=before, new=after,
                    **_places(old, new, "correlationId"),
                )
            )
        if isinstance(first, Object) and isinstance(second, Object):
            self._table({"description": "MS10"}, first, second, label, ("location",), changes.append)

    def _payload(self, subject: str, old: Object, new: Object, use: Use) -> None:
        if "payload" not in old and "payload" not in new:
            return
        if "payload" not in old or "payload" not in new:
            told = "payload removed" if "payload" in old else "payload added"
            self._note(
                "MS15", subject, told, direction=use.direction, use=use.pointer, old="payload" in old,
                new="payload" in new, gone=(old["payload"],) if "payload" in old else (),
                come=(new["payload"],) if "payload" in new else (),
                old_place=old.key_origin("payload") if "payload" in old else None,
                new_place=new.key_origin("payload") if "payload" in new else new.origin,
            )
            return
        first, second = (old["payload"],), (new["payload"],)
        names = self._pairs.old.schema(first).name, self._pairs.new.schema(second).name
        if names[0] and names[1] and names[0] != names[1] and (
            names[0] in self._new.schemas or names[1] in self._old.schemas
        ):
            self._note(
                "MS14", subject, f"payload is {names[1]} now, was {names[0]}", direction=use.direction,
                use=use.pointer, old=names[0], new=names[1], gone=first, come=second, **_places(old, new, "payload"),
            )
            return
        self._pairs.use(first, second, names[1] or subject, use)

    def _headers(self, subject: str, old: Object, new: Object, use: Use) -> None:
        if "headers" not in old and "headers" not in new:
            return
        label = f"headers of {subject}"
        first, second = (old.get("headers", True),), (new.get("headers", True),)
        before, after = self._pairs.old.schema(first), self._pairs.new.schema(second)
        rx = use.direction == RX

        def note(rule: str, name: str, what: str, effect: tuple[str, str] | None = None, **more: Any) -> None:
            effects = {use.direction: effect} if effect else {}
            self._note(
                rule, f"header {name} of {subject}", what, direction=use.direction, use=use.pointer,
                effects=effects, **more,
            )

        if before.members and "headers" not in new:
            self._note(
                "HD07", label, "removed", direction=use.direction, use=use.pointer, old=sorted(before.members),
                old_place=old.key_origin("headers"), gone=first,
            )
            return
        is_http = any(
            str(server.get("protocol", "")).startswith("http") for server in objects_at(self._new.root, "servers").values()
        )
        olds = {_header(name, is_http): name for name in before.members}
        news = {_header(name, is_http): name for name in after.members}
        for key, name in olds.items():
            if key not in news:
                effect = None if rx else ("~", "N")
                note("HD02", name, "removed", effect, old=name, old_place=before.members[name].origin)
        for key, name in news.items():
            if key in olds:
                continue
            required = name in after.required
            if rx or not required:
                note("HD01", name, "added", ("=", "+"), new=name, new_place=after.members[name].origin)
            else:
                note("HD04", name, "added, and required", None, new=name, new_place=after.members[name].origin)
        for key, name in olds.items():
            if key not in news:
                continue
            other = news[key]
            places = {"old_place": before.members[name].origin, "new_place": after.members[other].origin}
            was, is_ = name in before.required, other in after.required
            if was and not is_:
                note("HD03" if rx else "HD04", other, "may be absent now", None if rx else ("=", "+"), old=True, new=False, **places)
            elif is_ and not was:
                note("HD03" if rx else "HD04", other, "is required now", ("=", "+") if rx else None, old=False, new=True, **places)
            one, two = before.members[name].nodes, after.members[other].nodes
            types = self._pairs.old.schema(one).types, self._pairs.new.schema(two).types
            if types[0] != types[1]:
                told = f"type {_kinds(types[0])} -> {_kinds(types[1])}"
                note("HD05", other, told, None, old=sorted(types[0] or ()), new=sorted(types[1] or ()), **places)
            else:
                self._pairs.use(one, two, f"header {other} of {subject}", use)

    # -- bindings

    def _bindings(self, subject: str, old: Object, new: Object, direction: str, pointer: str) -> None:
        before, after = objects_at(old, "bindings"), objects_at(new, "bindings")
        used = _protocols(self._old) | _protocols(self._new)
        note = self._directed(direction, pointer)
        for protocol in dict.fromkeys((*before, *after)):
            first, second = before.get(protocol), after.get(protocol)
            label = f"{protocol} binding of {subject}"
            if first is not None and second is not None and protocol in used:
                table = _BINDINGS.get(protocol, {})
                known = ("query", "headers") if protocol in ("http", "ws") else ()
                keys = [key for key in dict.fromkeys((*first, *second)) if key not in table and key not in known]
                full = {**{key: "BN05" for key in keys if not key.startswith("x-")}, **table}
                self._table(full, first, second, label, known, note)
                for key in known:
                    self._binding_schema(protocol, key, first, second, label, direction, pointer, note)
            elif not _same(first if first is not None else ABSENT, second if second is not None else ABSENT):
                rule = "BN05" if protocol in used else "BN06"
                holders = old.get("bindings"), new.get("bindings")
                place = [
                    holder.key_origin(protocol) if isinstance(holder, Object) and protocol in holder else None
                    for holder in holders
                ]
                told = "added" if first is None else "removed" if second is None else "changed"
                note(
                    self._change(
                        rule, label, told, old=_plain(first) if first is not None else ABSENT,
                        new=_plain(second) if second is not None else ABSENT, old_place=place[0], new_place=place[1],
                    )
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
        note: Callable[[Change], None],
    ) -> None:
        before, after = old.get(key, ABSENT), new.get(key, ABSENT)
        if _same(before, after):
            return
        if protocol == "http" and key == "query" and before is not ABSENT and after is not ABSENT:
            inner = Pairs(self._pairs.old, self._pairs.new, self._extension, self._prose)
            inner.use((before,), (after,), f"query of {label}", Use(pointer, TX))
            inner.compare()
            for pair in inner.all():
                for change in pair.changes:
                    rule = change.rules.get(TX) or change.rules[ANY]
                    change.effects = {TX: change.effects[TX]} if TX in change.effects else {}
                    change.rules = {TX: "BN03", "by": rule}
                    self.noted.append(Noted(change, frozenset({TX}), (Use(pointer, TX),)))
            return
        rule = "BN04" if protocol == "ws" else "BN03" if key == "query" else "BN05"
        told = f"{key} {_became(before, after)}"
        note(self._change(rule, label, told, old=_plain(before), new=_plain(after), **_places(old, new, key)))


_TEXT_RULES: Final = frozenset({"RT06", "SV07", "SE11", "CH06", "PA07", "OP08", "MS10", "SC19"})
_WIDER: Final = frozenset({"TY04", "TY07", "EN04", "EN09", "CO04", "CP03", "SC13", "SC25"})
_JSON: Final = "application/json"
_BINDINGS: Final = {
    "http": {"method": "BN01", "type": "BN02", "bindingVersion": "BN07"},
    "ws": {"method": "BN04", "bindingVersion": "BN07"},
}


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


def _same(one: Any, other: Any, *, unordered: bool = False) -> bool:
    if one is ABSENT or other is ABSENT:
        return one is other
    left, right = plain(one), plain(other)
    if unordered and isinstance(left, list) and isinstance(right, list):
        left, right = sorted(left, key=_written), sorted(right, key=_written)
    return _written(left) == _written(right)


def _written(value: Any) -> str:
    return json.dumps(value, sort_keys=True, default=str)


def _plain(value: Any) -> Any:
    return value if value is ABSENT else plain(value)


def _places(old: Object, new: Object, key: str) -> dict[str, Origin | None]:
    return {
        "old_place": old.key_origin(key) if key in old else None,
        "new_place": new.key_origin(key) if key in new else None,
    }


def _became(old: Any, new: Any) -> str:
    if old is ABSENT:
        return "added" if isinstance(new, dict | list) else f"{_quoted(new)} added"
    if new is ABSENT:
        return "removed" if isinstance(old, dict | list) else f"{_quoted(old)} removed"
    if isinstance(old, dict | list) or isinstance(new, dict | list) or _long(old) or _long(new):
        return "changed"
    return f"{_quoted(old)} -> {_quoted(new)}"


def _long(value: Any) -> bool:
    return isinstance(value, str) and len(value) > 40


def _quoted(value: Any) -> str:
    text = json.dumps(plain(value), ensure_ascii=False)
    return text if len(text) <= 80 else f"{text[:79]}…"


def _list(values: Sequence[Any]) -> str:
    return ", ".join(map(_quoted, values))


def _requirements(holder: Object) -> list[tuple[tuple[str, tuple[str, ...]], ...]]:
    """
    Read security requirements: one of them has to be met, each by all that it names.
    """
    listed: Node = holder.get("security")
    found = []
    for each in listed if isinstance(listed, Array) else ():
        if isinstance(each, Object):
            found.append(tuple(sorted((name, tuple(sorted(map(str, scopes)))) for name, scopes in each.items())))
    return sorted(found)


def _schemes(requirements: Iterable[Any]) -> str:
    return " or ".join(" and ".join(name for name, _ in each) or "nothing" for each in requirements)


def _told(requirements: Iterable[Any]) -> Any:
    return [{name: list(scopes) for name, scopes in each} for each in requirements]


def _respelled(address: str) -> str:
    return urllib.parse.unquote(address).strip("/").lower()


def _bare(address: str) -> str:
    return re.sub(r"\{[^}]*\}", "{}", address)


def _same_text(old: Object, new: Object) -> bool:
    text = old.get("description")
    return isinstance(text, str) and text == new.get("description")


def _names_event(name: Any, event: str) -> bool:
    return isinstance(name, str) and (event == name or event.endswith((f" {name}", f":{name}")))


def _dialect(value: Any) -> str:
    text = str(value) if isinstance(value, str) else ""
    return "" if text.startswith("application/vnd.aai.asyncapi") or text.startswith("application/schema+json") else text


def _header(name: str, is_http: bool) -> str:
    return name.lower() if is_http else name


def _kinds(types: frozenset[str] | None) -> str:
    return "anything" if types is None else " or ".join(sorted(types))
