"""
Documents that only grow, and what the public names of their packages mean.

What a name means is read from what is printed, never from what the generator remembers of it: every object
has a member, every enum a value and every tagged union a discriminator that nothing else has, and every
message says a number of its own.
"""

from __future__ import annotations

import copy
import hashlib
import json
import random
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeAlias, TypeVar

from generator.continuity import check_names, names_in, paired
from generator.document import Allowed, load_document
from generator.errors import ModelError, NamingError
from generator.model import Api, Occurrence
from generator.pipeline import Inputs, read_api
from generator.plan import plan_package
from generator.views import ClassView, ClientView, EnumView, EventsView, PayloadsView, Plan, UnionView

T = TypeVar("T")
Tree: TypeAlias = dict[str, Any]

# -- what names mean ------------------------------------------------------------------------------

_MARK: Final = re.compile(r"[uvkm]\d+")
_MEMBER: Final = re.compile(r'^Member\("[^"]*", "((?:[^"\\]|\\.)*)"')
_NAMES_A_WAY_OUT: Final = ("x-python-name", "x-event-name", "x-events")
HOOK: Final = "/hooks"


@dataclass(frozen=True)
class Meaning:
    """
    What a public name stands for.

    *marks* are what only this thing has, *value* tells the members of an enum apart, *carries* are the events
    whose payload it is.
    """

    kind: str
    marks: frozenset[str] = frozenset()
    value: str = ""
    carries: frozenset[str] = frozenset()

    def is_kept(self, later: Meaning) -> bool:
        """
        Tell whether a later meaning is this one: events gain channels, things become payloads of more events.
        """
        listed = bool(self.carries) and all(f" {HOOK} called " in event for event in self.carries)
        if listed and self.kind == "class" and not self.marks:
            # What a webhook lists with open data has no shape until its event comes another way.
            return self.carries <= later.carries
        return (
            (self.kind, self.value) == (later.kind, later.value)
            and (self.marks <= later.marks if self.kind == "event" else self.marks == later.marks)
            and self.carries <= later.carries
        )


@dataclass(frozen=True)
class Printed:
    """
    A package as it would be printed: its plan, and what its public names mean.

    *manifest* is what it leaves for the next. *others* are the attributes of payload classes, which no
    manifest has.
    """

    plan: Plan
    meanings: dict[str, Meaning]
    others: dict[str, Meaning]
    manifest: bytes

    @classmethod
    def of(cls, document: Tree) -> Printed:
        """
        Plan a package; raises `NamingError` and `ModelError`.
        """
        data = json.dumps(document).encode()
        digest = hashlib.sha256(data).hexdigest()
        loaded = load_document("growth.yaml", data, digest, Allowed(Path.cwd().resolve()), _nothing)
        api, _, _ = read_api(Inputs(loaded))
        plan = plan_package(api)
        reader = _Meanings(api, plan)
        names = {name: str(public) for name, public in plan.names.items()}
        manifest = json.dumps({"document": {"file": "growth.yaml"}, "names": names})

        assert set(plan.names) == set(reader.meanings) & set(plan.names), set(plan.names) - set(
            reader.meanings
        )
        meanings = {name: reader.meanings[name] for name in plan.names}
        return cls(plan, meanings, reader.others, manifest.encode())


def _nothing(name: str) -> bytes:
    raise FileNotFoundError(2, "No such file or directory", name)


class _Meanings:
    """
    Read what names mean off the views.
    """

    def __init__(self, api: Api, plan: Plan) -> None:
        self.meanings: dict[str, Meaning] = {}
        self.others: dict[str, Meaning] = {}
        self._events = {event.name: _carried(event, "event") for event in api.events}
        self._carries: dict[str, set[str]] = {}
        self._classes: dict[str, ClassView] = {}
        payloads = [module.view for module in plan.modules if isinstance(module.view, PayloadsView)]
        commands = {command.name: _carried(command, "command") for command in api.commands}
        for module in plan.modules:
            if isinstance(module.view, PayloadsView):
                known = commands if module.path == "payloads/commands.py" else self._events
                for entry in module.view.entries:
                    self._carries.setdefault(entry.type, set()).update(known[entry.name])
        self._classes = {view.name: view for views in payloads for view in views.classes}
        for views in payloads:
            self._read_payloads(views)
        for module in plan.modules:
            if isinstance(module.view, EventsView):
                for enum in module.view.enums:
                    self._read_group(enum)
            if isinstance(module.view, ClientView):
                self.meanings[module.view.name] = Meaning("client")

    def _put(self, name: str, kind: str, marks: frozenset[str]) -> Meaning:
        self.meanings[name] = Meaning(kind, marks, carries=frozenset(self._carries.get(name, ())))
        return self.meanings[name]

    def _read_group(self, enum: EnumView) -> None:
        for member in enum.members:
            group, colon, _ = member.value.partition(":")
            self.meanings[enum.name] = Meaning("group", value=group if colon else "")
            self.meanings[f"{enum.name}.{member.name}"] = Meaning("event", self._events[member.value])

    def _read_payloads(self, views: PayloadsView) -> None:
        for enum in views.enums:
            meaning = self._put(
                enum.name, "enum", frozenset(_marks("v", [member.value for member in enum.members]))
            )
            for member in enum.members:
                self.meanings[f"{enum.name}.{member.name}"] = Meaning("value", meaning.marks, member.value)
        for union in views.unions:
            self._read_union(union)
        unknown = {union.unknown.removesuffix("._decode") for union in views.unions}
        for view in views.classes:
            wires = self._wires(view)
            if view.name not in unknown:
                self._put(view.name, "class", frozenset(_marks("u", wires.values())))
            # A variant that nobody has seen has what all have: less with each that comes.
            for attribute, wire in wires.items() if view.name not in unknown else ():
                self.others[f"{view.name}.{attribute}"] = Meaning("attribute", value=wire)
        for alias in views.aliases:
            self._put(alias.name, "alias", frozenset())

    def _read_union(self, union: UnionView) -> None:
        mark = frozenset(_marks("k", [union.discriminator]))
        self._put(union.name, "union", mark)
        self._put(union.unknown.removesuffix("._decode"), "unknown", mark)

    def _wires(self, view: ClassView) -> dict[str, str]:
        base = self._classes.get(view.base)
        wires = self._wires(base) if base is not None else {}
        for member in view.fields:
            found = _MEMBER.match(member.member)

            assert found is not None, member.member
            wires[member.name] = found[1]
        return wires


def _marks(kind: str, texts: Any) -> Iterator[str]:
    return (text for text in texts if _MARK.fullmatch(text) and text.startswith(kind))


def _carried(owner: Occurrence, direction: str) -> frozenset[str]:
    """
    Say where an event comes from: its message on each of its channels. A webhook knows it by name alone.
    """
    message = " ".join(_MARK.findall(owner.description))
    return frozenset(
        f"{direction} {channel.address} {f'called {owner.name}' if channel.address == HOOK else message}"
        for channel in owner.channels
    )


# -- what is expected -----------------------------------------------------------------------------


def check_growth(before: Tree, after: Tree, *, mixed: bool = False) -> str:
    """
    Expect every public name to mean what it meant, or to be gone and told, or a refusal that says what to do.

    In a *mixed* growth something without a name may have changed while another came before it. Nobody can
    tell which is which then, so that what is there may be said to be gone.

    Return what happened: ``kept``, ``renamed`` or ``refused``.
    """
    old = Printed.of(before)
    then = names_in(old.manifest)
    try:
        new = Printed.of(after)
        check_names(then, new.plan.names)
    except (NamingError, ModelError) as error:
        helpless = [str(fault) for fault in error.faults if not _helps(fault.sentence)]

        assert [] == helpless, helpless
        return "refused"
    now = paired(then, {name: public.identity for name, public in new.plan.names.items()})
    said = {name: now.get(name, "") for name in then if name not in new.plan.names}
    broken = [*_broken(old, new, said, mixed)]

    assert [] == broken, "\n".join(broken)
    return "renamed" if said else "kept"


def check_growths(seeds: Iterable[int]) -> list[str]:
    """
    Check a growth for each seed; return what happened, or fail with all that went wrong.
    """
    happened, wrong = [], []
    for seed in seeds:
        before, after, said = grown(seed)
        try:
            happened.append(check_growth(before, after, mixed=len(said) > 1))
        except AssertionError as error:
            wrong.append(f"seed {seed}, {', '.join(said)}:\n{error}")

    assert [] == wrong, f"{len(wrong)} growths\n" + "\n\n".join(wrong)
    return happened


def _helps(sentence: str) -> bool:
    return any(member in sentence for member in _NAMES_A_WAY_OUT)


def _broken(old: Printed, new: Printed, said: dict[str, str], mixed: bool) -> Iterator[str]:
    """
    Say which names mean another thing, or vanished without a true word.
    """
    for name, meaning in old.meanings.items():
        later = new.meanings.get(name)
        if later is not None:
            if not meaning.is_kept(later):
                yield f"{name} meant {meaning}, and means {later}"
            elif name in said:
                yield f"{name} is there, and is said to be {said[name] or 'gone'}"
            continue
        called = [name for name, later in new.meanings.items() if meaning.is_kept(later)]
        if name not in said:
            yield f"{name} vanished, and nothing is said"
        elif said[name] not in (called or [""]) and not (mixed and not said[name]):
            yield f"{name} is said to be {said[name] or 'gone'}, and is {called}"
    for name, meaning in old.others.items():
        holder = name.partition(".")[0]
        if holder in new.plan.names and new.others.get(name) != meaning:
            yield f"{name} was {meaning}, and is {new.others.get(name)}"


# -- documents that grow --------------------------------------------------------------------------

_ADDRESSES: Final = (
    "cart",
    "cart/paid",
    "cart:paid",
    "cart paid",
    "order",
    "order:new",
    "orders/all",
    "foo:x",
    "Foo:x",
    "a",
    "user:cart:paid",
    "live/cart:paid",
    "live/order",
    "live/many",
    "other:x",
    "shared:x",
)
_MESSAGES: Final = (
    "cart:paid",
    "CartPaid",
    "cart_paid",
    "paid",
    "order:new",
    "order",
    "Order",
    "foo:x",
    "foo:y",
    "x",
    "a b",
    "cart",
    "other:y",
    "user:x",
)
_SCHEMAS: Final = (
    "Cart",
    "CartPaid",
    "CartPaidData",
    "CartEvent",
    "CartItem",
    "CartItemItem",
    "CartCommand",
    "Cart_item",
    "Order",
    "OrderNew",
    "OrderEvent",
    "OrderData",
    "FooX",
    "FooEvent",
    "FooXCommand",
    "UnknownCart",
    "UnknownOrder",
    "UnknownCartPaid",
    "UnknownFoo",
    "Foo",
    "EventName",
    "OtherEvent",
    "Event",
    "Payload",
    "Member",
    "StrEnum",
    "list",
    "Any",
    "AnyPayload",
    "LiveClient",
    "LIVE_EVENTS",
    "ServiceError",
    "X",
    "AB",
)
_PROPERTIES: Final = (
    "item",
    "items",
    "paid",
    "new",
    "x",
    "kind",
    "value",
    "Item",
    "item_item",
    "data",
    "a",
    "b",
)
_VALUES: Final = ("open", "closed", "on-hold", "on hold", "-1", "1", "a = b", "b", "$", "x", "not_set", "é")


def grown(seed: int) -> tuple[Tree, Tree, list[str]]:
    """
    Invent a document and what becomes of it; return both, and what was added.
    """
    choices = random.Random(seed)
    while True:
        garden = Garden(choices)
        for _ in range(choices.randint(1, 3)):
            garden.add_schema()
        for _ in range(choices.randint(1, 4)):
            garden.add_channel()
        if choices.random() < 0.25:
            garden.add_webhook()
        before = copy.deepcopy(garden.document)
        try:
            Printed.of(before)
        except (NamingError, ModelError):
            continue
        garden.said.clear()
        for _ in range(choices.choice((1, 1, 1, 2, 2, 3))):
            garden.grow()
        return before, garden.document, garden.said


class Garden:
    """
    A document that grows; nothing in it is ever taken away or changed.
    """

    def __init__(self, choices: random.Random) -> None:
        self.document: Tree = {
            "asyncapi": "2.6.0",
            "info": {"title": "Growth", "version": "1"},
            "channels": {},
            "components": {"messages": {}, "schemas": {}},
        }
        self.said: list[str] = []
        self._random = choices
        self._number = 0
        if choices.random() < 0.3:
            self.document["servers"] = {
                "live": {"url": "live.example", "protocol": "wss", "x-socketio": {"channelPrefix": "live/"}}
            }
        if choices.random() < 0.2:
            self.document["x-events"] = {"names": choices.choice(("message", "channel"))}

    def grow(self) -> None:
        """
        Add one thing.
        """
        additions: tuple[Callable[[], str], ...] = (
            self.add_carrier,
            self.add_carrier,
            self.add_group,
            self.add_value,
            self.add_value,
            self.add_message,
            self.add_message,
            self.add_option,
            self.add_option,
            self.add_schema,
            self.add_member,
            self.add_member,
            self.add_channel,
            self.add_hook,
        )
        self.said.append(self._random.choice(additions)())

    # -- choices

    @property
    def _channels(self) -> Tree:
        return self.document["channels"]  # type: ignore[no-any-return]

    @property
    def _schemas(self) -> Tree:
        return self.document["components"]["schemas"]  # type: ignore[no-any-return]

    def _likely(self, share: float) -> bool:
        return self._random.random() < share

    def _mark(self, kind: str) -> str:
        self._number += 1
        return f"{kind}{self._number}"

    def _put(self, holder: Tree, name: str, value: object) -> None:
        """
        Add a member to an object, anywhere.
        """
        rest = list(holder.items())
        rest.insert(self._random.choice((0, len(rest), self._random.randint(0, len(rest)))), (name, value))
        holder.clear()
        holder.update(rest)

    def _free(self, names: Sequence[str], holder: Tree) -> str:
        free = [name for name in names if name not in holder]
        return self._random.choice(free) if free else f"more{len(holder)}"

    # -- schemas

    def _schema(self, depth: int = 0) -> Tree:
        kinds: list[Callable[[int], Tree]] = [self._primitive, self._reference, self._enum, self._object]
        if depth < 2:
            kinds += [self._object, self._array, self._map, self._union, self._tagged, self._derived]
        return self._random.choice(kinds)(depth)

    def _primitive(self, depth: int) -> Tree:
        return {"type": self._random.choice(("string", "integer", ["string", "null"]))}

    def _reference(self, depth: int) -> Tree:
        if not self._schemas:
            return self._primitive(depth)
        return {"$ref": f"#/components/schemas/{self._random.choice(list(self._schemas))}"}

    def _enum(self, depth: int) -> Tree:
        values: list[str | None] = [
            self._mark("v"),
            *self._random.sample(_VALUES, self._random.randint(1, 3)),
        ]
        self._random.shuffle(values)
        if self._likely(0.2):
            return {"type": ["string", "null"], "enum": [*values, None]}
        return {"type": "string", "enum": values}

    def _object(self, depth: int) -> Tree:
        schema: Tree = {"type": "object", "properties": {self._mark("u"): {"type": "integer"}}}
        for name in self._random.sample(_PROPERTIES, self._random.randint(0, 2)):
            self._put(schema["properties"], name, self._schema(depth + 1))
        if self._likely(0.3):
            schema["required"] = [next(iter(schema["properties"]))]
        if self._likely(0.1):
            schema["title"] = self._random.choice(("Item", "Cart", "Order"))
        return schema

    def _array(self, depth: int) -> Tree:
        return {"type": "array", "items": self._schema(depth + 1)}

    def _map(self, depth: int) -> Tree:
        return {"type": "object", "additionalProperties": self._schema(depth + 1)}

    def _union(self, depth: int) -> Tree:
        count = self._random.randint(1, 3)
        return {self._random.choice(("anyOf", "oneOf")): [self._option(depth) for _ in range(count)]}

    def _option(self, depth: int) -> Tree:
        """
        Invent an option that no reference leads back from.
        """
        option = self._schema(depth + 1)
        target = self._schemas[option["$ref"].rpartition("/")[2]] if "$ref" in option else {}
        return self._object(depth + 1) if target and not {"properties", "enum"} & set(target) else option

    def _tagged(self, depth: int) -> Tree:
        tag = self._mark("k")
        return {"oneOf": [self._variant(tag, depth) for _ in range(self._random.randint(2, 3))]}

    def _variant(self, tag: str, depth: int) -> Tree:
        variant = self._object(depth + 1)
        value = self._random.choice(("paid", "new", "Paid", "item")) + self._mark("_")
        return {**variant, "properties": {tag: {"const": value}, **variant["properties"]}}

    def _derived(self, depth: int) -> Tree:
        bases = [name for name, schema in self._schemas.items() if "properties" in schema]
        if not bases:
            return self._object(depth)
        base = {"$ref": f"#/components/schemas/{self._random.choice(bases)}"}
        return {"allOf": [base, self._object(depth + 1)]} if self._likely(0.7) else {"allOf": [base]}

    def add_schema(self) -> str:
        """
        Add a schema under a name that something else may have, or want; some of them are used at once.
        """
        name = self._free(_SCHEMAS, self._schemas)
        kinds = (self._object, self._object, self._enum, self._tagged, self._union, self._derived)
        self._put(self._schemas, name, self._random.choice(kinds)(1))
        reference = {"$ref": f"#/components/schemas/{name}"}
        objects = self._objects()
        if objects and self._likely(0.7):
            holder = self._random.choice(objects)
            self._put(holder["properties"], self._free(_PROPERTIES, holder["properties"]), reference)
        return f"the schema {name}"

    def _objects(self) -> list[Tree]:
        return [schema for schema in _schemas_in(self.document) if "properties" in schema]

    def add_member(self) -> str:
        """
        Add a member to an object.
        """
        objects = self._objects()
        if not objects:
            return self.add_schema()
        schema = self._random.choice(objects)
        name = self._free(_PROPERTIES, schema["properties"])
        self._put(schema["properties"], name, self._schema(1))
        return f"a member {name}"

    def add_value(self) -> str:
        """
        Add a value to an enum that differs from another in signs or in case.
        """
        enums = [schema for schema in _schemas_in(self.document) if "enum" in schema]
        if not enums:
            return self.add_member()
        schema = self._random.choice(enums)
        known = self._random.choice([value for value in schema["enum"] if value is not None])
        ways = [
            known.upper(),
            known.title(),
            known.swapcase(),
            known.replace("-", "_"),
            known.replace(" ", "-"),
        ]
        ways += [
            f"-{known}",
            f"{known}!",
            f"${known}",
            f"{known} ",
            f"x = {known}",
            self._random.choice(_VALUES),
        ]
        value = self._random.choice(ways)
        if value not in schema["enum"]:
            schema["enum"].insert(self._random.randint(0, len(schema["enum"])), value)
        return f"the value {value!r}"

    def add_option(self) -> str:
        """
        Put an option in front of those of a union, or among them.
        """
        unions = [schema for schema in _schemas_in(self.document) if "anyOf" in schema or "oneOf" in schema]
        if not unions:
            return self.add_member()
        schema = self._random.choice(unions)
        options = schema["anyOf" if "anyOf" in schema else "oneOf"]
        tags = [name for option in options for name in option.get("properties", ()) if name.startswith("k")]
        new = self._variant(tags[0], 1) if tags else self._option(0)
        options.insert(self._random.choice((0, 0, self._random.randint(0, len(options)))), new)
        return "an option"

    # -- messages and channels

    def _message(self, names: Sequence[str] = _MESSAGES, nameless: float = 0.25) -> Tree:
        message: Tree = {"payload": self._schema()} if self._likely(0.95) else {}
        payload = message.get("payload", {})
        if not self._likely(nameless):
            message[self._random.choice(("name", "name", "messageId"))] = self._random.choice(names)
            message["description"] = f"The message {self._mark('m')}."
        elif "$ref" in payload or not payload or not _MARK.search(json.dumps(payload)):
            # Those without a name are one where they say the same.
            message["description"] = (
                f"The message m{int(hashlib.sha256(json.dumps(payload).encode()).hexdigest(), 16)}."
            )
        else:
            message["description"] = f"The message {self._mark('m')}."
        if "messageId" in message and self._likely(0.9):
            message["name"] = message.pop("messageId")  # ids are unique in a document
        elif "messageId" in message:
            message["messageId"] += self._mark("_")
        if self._likely(0.3):
            key = self._free([*_SCHEMAS[:12], "M1", "paid"], self.document["components"]["messages"])
            self._put(self.document["components"]["messages"], key, message)
            return {"$ref": f"#/components/messages/{key}"}
        return message

    def _shared_message(self) -> Tree:
        keys = list(self.document["components"]["messages"])
        return {"$ref": f"#/components/messages/{self._random.choice(keys)}"} if keys else self._message()

    def _operation(self) -> Tree:
        if self._likely(0.6):
            return {"message": self._message() if self._likely(0.7) else self._shared_message()}
        nameless = self._random.choice((0.0, 0.0, 1.0, 0.4))
        options: list[Tree] = []
        for _ in range(self._random.randint(1, 3)):
            option = self._message(nameless=nameless)
            if option not in options:
                options.append(option)
        return {"message": {"oneOf": options}}

    def add_channel(self) -> str:
        """
        Add a channel.
        """
        address = self._free(_ADDRESSES, self._channels)
        channel = {"subscribe": self._operation()}
        if self._likely(0.3):
            sent = self._operation()
            if self._likely(0.3):
                sent["operationId"] = self._random.choice(("pay", "cart:pay", "Cart")) + self._mark("_")
            channel = {"publish": sent} if self._likely(0.5) else {**channel, "publish": sent}
        self._put(self._channels, address, channel)
        return f"the channel {address}"

    def add_carrier(self) -> str:
        """
        Let one more channel carry a message of a known name.
        """
        messages = [
            message
            for _, operation in self._operations()
            for message in _messages_in(operation)
            if "$ref" in message or "name" in message
        ]
        if not messages:
            return self.add_channel()
        message = self._random.choice(messages)
        if "$ref" not in message:
            message = {**self._message(nameless=1.0), "name": message["name"]}
            if "$ref" in message:
                message.pop("name")
        address = self._free(_ADDRESSES, self._channels)
        self._put(self._channels, address, {"subscribe": {"message": message}})
        return f"the channel {address} for a known message"

    def add_group(self) -> str:
        """
        Let an event come whose group, or whose class, is called like a schema.
        """
        name = self._random.choice([*self._schemas, "Cart"])
        stem = name.removesuffix("Event")
        words = [word.lower() for word in re.findall(r"[A-Z][a-z]*", stem)] or [stem]
        event = ":".join((words[0], "_".join(words[1:]) or "x"))
        address = f"live/{event}" if "servers" in self.document and self._likely(0.5) else event
        if address in self._channels:
            return self.add_channel()
        self._put(self._channels, address, {"subscribe": {"message": self._message((event,))}})
        return f"the event {event}"

    def _operations(self) -> Iterator[tuple[str, Tree]]:
        for address, channel in self._channels.items():
            for direction in ("subscribe", "publish"):
                if direction in channel and "x-webhook" not in channel:
                    yield address, channel[direction]

    def add_message(self) -> str:
        """
        Let a channel carry one more message, before the others or among them.
        """
        operations = [*self._operations()]
        if not operations:
            return self.add_channel()
        address, operation = self._random.choice(operations)
        options = [*_messages_in(operation)]
        new = self._message(nameless=self._random.choice((0.0, 0.5, 1.0)))
        if new in options:
            return self.add_channel()
        options.insert(self._random.choice((0, 0, len(options))), new)
        operation["message"] = {"oneOf": options}
        return f"a message on {address}"

    # -- the webhook

    def add_webhook(self) -> str:
        """
        Add a webhook.
        """
        payload = {
            "type": "object",
            "required": ["event", "data"],
            "properties": {
                "event": {"type": "string", "enum": self._random.sample(_MESSAGES, 2)},
                "data": {"type": "object"},
            },
        }
        self._channels[HOOK] = {
            "x-webhook": {"envelope": {"name": "event", "data": "data"}, "urlKey": {"parameter": "key"}},
            "subscribe": {"message": {"name": "envelope", "payload": payload}},
        }
        return "a webhook"

    def add_hook(self) -> str:
        """
        Let an event come by webhook; add one where there is none.
        """
        if HOOK not in self._channels:
            return self.add_webhook()
        names = self._channels[HOOK]["subscribe"]["message"]["payload"]["properties"]["event"]["enum"]
        name = self._random.choice(_MESSAGES)
        if name not in names:
            names.insert(self._random.randint(0, len(names)), name)
        return f"the hook {name}"


def _messages_in(operation: Tree) -> list[Tree]:
    message = operation["message"]
    return list(message["oneOf"]) if "oneOf" in message else [message]


def _schemas_in(document: Tree) -> Iterator[Tree]:
    """
    Yield all schemas but those of the webhook, whose shape is fixed.
    """
    pending = [*document["components"]["schemas"].values()]
    pending += [
        message["payload"] for message in document["components"]["messages"].values() if "payload" in message
    ]
    for channel in document["channels"].values():
        for direction in ("subscribe", "publish"):
            if direction in channel and "x-webhook" not in channel:
                messages = _messages_in(channel[direction])
                pending += [message["payload"] for message in messages if "payload" in message]
    while pending:
        schema = pending.pop()
        yield schema
        for keyword in ("allOf", "anyOf", "oneOf"):
            pending += schema.get(keyword, ())
        pending += schema.get("properties", {}).values()
        pending += [schema[keyword] for keyword in ("items", "additionalProperties") if keyword in schema]
