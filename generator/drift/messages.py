"""
Messages of two operations, held against each other: what they say of themselves, payload and headers.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from ..errors import Origin
from ..nodes import Array, Object, digest
from .bindings import Bindings
from .findings import ABSENT, Use
from .headers import Headers
from .notes import Context, Noted, Notes, became, places_of
from .pairs import RX, TX
from .sides import Reading, messages

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
_JSON: Final = "application/json"
_NAMELESS: Final = "without a name"


class Messages:
    """
    The messages of two documents, each pair once.
    """

    def __init__(self, context: Context, notes: Notes) -> None:
        self._context, self._notes = context, notes
        self._old, self._new, self._pairs = context.old, context.new, context.pairs
        self._seen: dict[tuple[int, int], tuple[Notes, list[Use]]] = {}
        self._types_by_default: list[str] = []

    def compare(
        self, subject: str, address: str, old: Object, called: str, new: Object, direction: str, pointer: str
    ) -> None:
        """
        Take down what changed in the messages of an operation.
        """
        before, after = messages(old), messages(new)
        paired, gone, come = self._matched(before, after)
        for message in gone:
            name = self._message_name(self._old, message)
            self._notes.note(
                "MS02" if direction == RX else "MS04",
                subject,
                f"message {name} removed",
                old=name,
                direction=direction,
                use=pointer,
                at=(self._listed(old, message) or message.origin, None),
                gone=(message["payload"],) if "payload" in message else (),
            )
        for message in come:
            name = self._message_name(self._new, message)
            self._notes.note(
                "MS01" if direction == RX else "MS03",
                subject,
                f"message {name} added",
                new=name,
                direction=direction,
                use=pointer,
                at=(None, self._listed(new, message) or message.origin),
                come=(message["payload"],) if "payload" in message else (),
            )
        if (
            direction == RX
            and len(after) > 1
            and len(after) > len({self._told_by(each) for each in after})
            and len(before) == len({self._told_by(each) for each in before})
        ):
            self._notes.note(
                "MS19",
                subject,
                "two of its messages cannot be told apart any longer",
                direction=direction,
                old=True,
                new=False,
                use=pointer,
                at=(old.key_origin("message"), new.key_origin("message")),
            )
            told = [self._told_by(each) for each in after]
            paired = [(first, second) for first, second in paired if told.count(self._told_by(second)) == 1]
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
        key = self._new.resolved.key(message) or self._old.resolved.key(message)
        # What has no name is told by all it says.
        return str(name) if name else f"~{key or digest(message.get('payload', True))}"

    def _message_name(self, side: Reading, message: Object) -> str:
        for key in ("x-event-name", "name", "messageId"):
            if isinstance(message.get(key), str):
                return str(message[key])
        return side.resolved.key(message) or _NAMELESS

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

        settle(lambda _, message: str(message.get("x-event-name") or message.get("name") or ""))
        settle(lambda side, message: side.resolved.key(message))
        settle(lambda _, message: str(message.get("messageId") or ""))
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

    def _message(
        self, subject: str, address: str, old: Object, called: str, new: Object, direction: str, pointer: str
    ) -> None:
        use = Use(pointer, direction)
        self._payload(subject, old, new, use)
        Headers(self._context, self._notes, subject, use).compare(old, new)
        key = id(old), id(new)
        if key in self._seen:
            self._seen[key][1].append(use)
        else:
            own = Notes(self._context)
            self._seen[key] = own, [use]
            self._own(subject, address, old, called, new, direction, own)

    def _own(
        self, subject: str, address: str, old: Object, called: str, new: Object, direction: str, own: Notes
    ) -> None:
        """
        Compare what a message says of itself, which is the same wherever it is used.
        """
        name = self._message_name(self._new, new)
        label = f"message {name}" if name != _NAMELESS else f"message of {subject}"
        known = (
            "name",
            "payload",
            "headers",
            "contentType",
            "schemaFormat",
            "correlationId",
            "bindings",
            "traits",
        )
        own.table(_MESSAGE, old, new, label, known=known)
        self._named(label, address, old, called, new, own)
        self._formats(label, old, new, own)
        self._correlation(label, old, new, own)
        Bindings(self._context, own).compare(label, old, new, direction)

    def settle(self) -> None:
        """
        Take down what changed in messages themselves, with all their uses; and what became of content types.
        """
        for own, uses in self._seen.values():
            directions = frozenset(use.direction for use in uses)
            self._notes.taken += [Noted(each.change, directions, tuple(uses)) for each in own.taken]
        self._content_types()

    def _named(self, label: str, address: str, old: Object, called: str, new: Object, own: Notes) -> None:
        before, after = old.get("name", ABSENT), new.get("name", ABSENT)
        if before != after:
            carried = {each.name for each in self._old.carried.get(address, ())}
            now = {each.name for each in self._new.carried.get(called, ())}
            on_wire = any(_names_event(before, name) for name in carried - now) or any(
                _names_event(after, name) for name in now - carried
            )
            effects = {RX: ("~", "B"), TX: ("!", "B")} if on_wire else {}
            own.note(
                "MS06" if on_wire else "MS07",
                label,
                f"name {became(before, after)}",
                old=before,
                new=after,
                effects=effects,
                at=places_of(old, new, "name"),
            )
        keys = self._old.resolved.key(old), self._new.resolved.key(new)
        if keys[0] and keys[1] and keys[0] != keys[1] and before == after:
            own.note(
                "MS08",
                label,
                f"component {keys[0]} is called {keys[1]} now",
                old=keys[0],
                new=keys[1],
                at=(old.origin, new.origin),
                renamed_from=keys[0],
                only_if_named=True,
            )

    def _formats(self, label: str, old: Object, new: Object, own: Notes) -> None:
        before, after = old.get("schemaFormat", ABSENT), new.get("schemaFormat", ABSENT)
        if _dialect(before) != _dialect(after):
            own.note(
                "MS13",
                label,
                f"schemaFormat {became(before, after)}",
                old=before,
                new=after,
                at=places_of(old, new, "schemaFormat"),
            )
        defaults = self._old.root.get("defaultContentType", ABSENT), self._new.root.get(
            "defaultContentType", ABSENT
        )
        first, second = old.get("contentType", defaults[0]), new.get("contentType", defaults[1])
        if first == second or {first, second} <= {ABSENT, _JSON}:
            return
        if "contentType" not in old and "contentType" not in new:
            self._types_by_default.append(label)
            return
        own.note(
            "MS11",
            label,
            f"content type {became(first, second)}",
            old=first,
            new=second,
            at=places_of(old, new, "contentType"),
        )

    def _content_types(self) -> None:
        old, new = self._old.root, self._new.root
        before, after = old.get("defaultContentType", ABSENT), new.get("defaultContentType", ABSENT)
        if before == after:
            return
        affected = len(self._types_by_default)
        if not affected and ABSENT in (before, after):
            return  # spelled out, or left out; nothing else was meant
        told = f"defaultContentType {became(before, after)}"
        told += f", of {affected} messages" if affected > 1 else ""
        places = places_of(old, new, "defaultContentType")
        places = places[0], places[1] or new.origin
        self._notes.note(
            "RT10" if affected else "RT11", "the document", told, old=before, new=after, at=places
        )

    def _correlation(self, label: str, old: Object, new: Object, own: Notes) -> None:
        first, second = old.get("correlationId"), new.get("correlationId")
        before = first.get("location", ABSENT) if isinstance(first, Object) else ABSENT
        after = second.get("location", ABSENT) if isinstance(second, Object) else ABSENT
        if before != after:
            rule = "MS16" if before is ABSENT else "MS17"
            own.note(
                rule,
                label,
                f"correlationId {became(before, after)}",
                old=before,
                new=after,
                at=places_of(old, new, "correlationId"),
            )
        if isinstance(first, Object) and isinstance(second, Object):
            own.table({"description": "MS10"}, first, second, label, known=("location",))

    def _payload(self, subject: str, old: Object, new: Object, use: Use) -> None:
        if "payload" not in old and "payload" not in new:
            return
        if "payload" not in old or "payload" not in new:
            told = "payload removed" if "payload" in old else "payload added"
            # What has no payload may be anything: the narrower side is the one with a payload.
            is_narrower = "payload" in new
            now = "!" if is_narrower is (use.direction == TX) else "="
            self._notes.note(
                "MS15",
                subject,
                told,
                direction=use.direction,
                use=use.pointer,
                old="payload" in old,
                new="payload" in new,
                effects={use.direction: (now, "N")},
                gone=(old["payload"],) if "payload" in old else (),
                come=(new["payload"],) if "payload" in new else (),
                at=(
                    old.key_origin("payload") if "payload" in old else None,
                    new.key_origin("payload") if "payload" in new else new.origin,
                ),
            )
            return
        first, second = (old["payload"],), (new["payload"],)
        names = self._pairs.old.schema(first).name, self._pairs.new.schema(second).name
        if (
            names[0]
            and names[1]
            and names[0] != names[1]
            and (names[0] in self._new.schemas or names[1] in self._old.schemas)
        ):
            self._notes.note(
                "MS14",
                subject,
                f"payload is {names[1]} now, was {names[0]}",
                direction=use.direction,
                use=use.pointer,
                old=names[0],
                new=names[1],
                gone=first,
                come=second,
                at=places_of(old, new, "payload"),
            )
            return
        self._pairs.use(first, second, names[1] or subject, use)


def _names_event(name: Any, event: str) -> bool:
    return isinstance(name, str) and (event == name or event.endswith((f" {name}", f":{name}")))


def _dialect(value: Any) -> str:
    text = str(value) if isinstance(value, str) else ""
    return "" if text.startswith(("application/vnd.aai.asyncapi", "application/schema+json")) else text
