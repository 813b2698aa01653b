"""
Programs that use all that a package offers, written by looking at the package.

A program shows what breaks: it does not import, does not run, or a type checker refuses it. What it takes for
granted is what `docs/stability.md` would promise a user: names, attributes and their types, what senders and
handlers take. It builds only what is sent, and tells values apart only where they are received.
"""

from __future__ import annotations

import dataclasses
import enum
import importlib
import inspect
import re
from collections.abc import Iterable, Iterator
from types import ModuleType
from typing import Any, Final

HERE: Final = "package_under_test"
"""
What programs call the package.
"""
_OWN: Final = {"extra"}
_ALWAYS: Final = {"UNSET", "Unset", "Payload", "UnknownPayload", "Problem"}
_HEAD: Final = """\
from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any, Literal, assert_never
"""


def program(package: ModuleType) -> str:
    """
    Write a program for a package.
    """
    return "\n".join(_Writer(package).lines()) + "\n"


def classes(package: ModuleType, registry: str) -> set[str]:
    """
    Name the classes and unions that a registry's data is made of.
    """
    return _Writer(package).reached(registry)


class _Writer:
    def __init__(self, package: ModuleType) -> None:
        self._package = package
        self._names = sorted(package.__all__)
        self._things = {name: getattr(package, name) for name in self._names}
        self._payload = self._things["Payload"]
        self._called = {id(thing): name for name, thing in self._things.items()}

    # -- what the package has

    def reached(self, registry: str) -> set[str]:
        found: set[str] = set()
        pending = [self._package_type(registry, name) for name in self._events(registry)]
        while pending:
            for name in re.findall(r"\w+", pending.pop()):
                thing = self._things.get(name)
                if name in found or name in _ALWAYS or thing is None or not self._is_data(thing):
                    continue
                found.add(name)
                pending += [type_ for _, type_ in self._attributes(name)]
                pending += self._options(name)
        return found

    def _events(self, registry: str) -> list[str]:
        return [str(name) for name in self._things.get(registry, ())]

    def _package_type(self, registry: str, name: str) -> str:
        type_ = self._things[registry].payload_type(name)
        told = self._things.get(self._class_name(registry, name))
        if told is type_:
            return self._class_name(registry, name)
        return self._called.get(id(type_)) or getattr(type_, "__name__", "Any")

    def _class_name(self, registry: str, name: str) -> str:
        """
        Guess what the package calls the data of an event, of which there may be an alias.
        """
        words = re.split(r"[^A-Za-z0-9]+", name)
        return "".join(word[:1].upper() + word[1:] for word in words)

    def _is_data(self, thing: Any) -> bool:
        if isinstance(thing, type):
            return issubclass(thing, self._payload | enum.Enum)
        return hasattr(thing, "__args__")

    def _is_class(self, name: str) -> bool:
        thing = self._things[name]
        return isinstance(thing, type) and issubclass(thing, self._payload)

    def _attributes(self, name: str) -> list[tuple[str, str]]:
        if not self._is_class(name):
            return []
        return [
            (member.name, str(member.type))
            for member in dataclasses.fields(self._things[name])
            if member.name not in _OWN
        ]

    def _required(self, name: str) -> list[tuple[str, str]]:
        signature = inspect.signature(self._things[name]).parameters
        return [
            each for each in self._attributes(name) if signature[each[0]].default is inspect.Parameter.empty
        ]

    def _options(self, name: str) -> list[str]:
        thing = self._things[name]
        options = getattr(thing, "__args__", ()) if not isinstance(thing, type) else ()
        return [
            option.__name__
            for option in options
            if isinstance(option, type) and option.__name__ in self._things
        ]

    def _receivers(self) -> list[str]:
        return [
            name
            for name in self._names
            if isinstance(self._things[name], type) and hasattr(self._things[name], "on_any")
        ]

    # -- the program

    def lines(self) -> Iterator[str]:
        received, sent = self.reached("REGISTRY"), self.reached("COMMANDS")
        yield _HEAD
        yield f"import {HERE}"
        yield from (f"from {HERE} import {name}" for name in self._names)
        yield ""
        yield "def check_enums() -> None:"
        yield "    shown: list[str] = []"
        for name in self._names:
            if isinstance(self._things[name], type) and issubclass(self._things[name], enum.Enum):
                yield from (f"    shown.append({name}.{member.name}.value)" for member in self._things[name])
        for name in sorted(received):
            yield from self._read(name)
        for name in sorted(sent):
            yield from self._make(name)
        yield from self._decode()
        for number, name in enumerate(self._events("COMMANDS")):
            type_ = self._package_type("COMMANDS", name)
            if self._things.get(type_) is Any:
                yield f"def sent_{number}(value: dict[str, Any]) -> {type_}:"
                yield "    return value"
        for name in self._receivers():
            yield from self._receive(name)
        yield from self._behaviour()
        readers = ", ".join(f"{name}: read_{name}" for name in sorted(received) if self._is_class(name))
        yield f"READERS: dict[Any, Callable[[Any], list[object]]] = {{{readers}}}"

    def _read(self, name: str) -> Iterator[str]:
        """
        Read all attributes of what is received; tell all variants and values apart.
        """
        if self._is_class(name):
            yield f"def read_{name}(value: {name}) -> list[object]:"
            attributes = self._attributes(name)
            for number, (attribute, type_) in enumerate(attributes):
                yield f"    m_{number}: {type_} = value.{attribute}"
            yield f"    return [{', '.join(f'm_{number}' for number in range(len(attributes)))}]"
        elif isinstance(self._things[name], type):
            yield f"def match_{name}(value: {name}) -> str:"
            yield "    match value:"
            for member in self._things[name]:
                yield f"        case {name}.{member.name}:"
                yield f"            return {member.value!r}"
            yield "        case _:"
            yield "            assert_never(value)"
        elif self._options(name):
            yield f"def match_{name}(value: {name}) -> str:"
            for option in self._options(name):
                yield f"    if isinstance(value, {option}):"
                yield f"        return {option!r}"
            yield "    assert_never(value)"

    def _make(self, name: str) -> Iterator[str]:
        """
        Build what is sent, of what it took; put each variant where the union is asked for.
        """
        if self._is_class(name):
            # A variant yet to come has what all known ones have: nobody sends it.
            chosen = [("all", self._attributes(name)), ("required", self._required(name))]
            for kind, attributes in chosen if not name.startswith("Unknown") else ():
                taken = ", ".join(f"{attribute}: {type_}" for attribute, type_ in attributes)
                given = ", ".join(f"{attribute}={attribute}" for attribute, _ in attributes)
                yield f"def make_{kind}_{name}({taken}) -> {name}:"
                yield f"    return {name}({given})"
        elif isinstance(self._things[name], type):
            members = "".join(f"{name}.{member.name}, " for member in self._things[name])
            yield f"SENT_{name}: tuple[{name}, ...] = ({members})"
        for option in self._options(name):
            yield f"def widen_{name}_{option}(value: {option}) -> {name}:"
            yield "    return value"

    def _decode(self) -> Iterator[str]:
        for number, name in enumerate(self._events("REGISTRY")):
            type_ = self._package_type("REGISTRY", name)
            yield f"def decode_{number}(data: Any) -> {type_}:"
            yield f"    value: {type_} = decode({name!r}, data)"
            yield "    return value"
            if type_ in self._things and self._is_class(type_):
                yield f"def check_is_{number}() -> None:"
                yield f"    assert not isinstance(object(), {type_})"
            elif self._things.get(type_) is Any:
                yield f"def open_{number}(value: {type_}) -> object:"
                yield "    return value['a member']"
        names = [f"{name!r}: decode_{number}" for number, name in enumerate(self._events("REGISTRY"))]
        yield f"DECODERS: dict[str, Callable[[Any], Any]] = {{{', '.join(names)}}}"

    def _receive(self, name: str) -> Iterator[str]:
        class_ = self._things[name]
        for method in sorted(dir(class_)):
            number = f"{name}_{method}"
            function = getattr(class_, method)
            if method.startswith("on_"):
                handler = inspect.signature(function).parameters.get("handler")
                told = re.fullmatch(r"Handler\[(.*)\]", str(handler.annotation)) if handler else None
                if told and method not in ("on_any", "on_unknown"):
                    yield f"def handle_{number}(receiver: {name}) -> None:"
                    yield f"    def handler(event: Event[{told[1]}]) -> None:"
                    yield f"        data: {told[1]} = event.data"
                    yield f"    receiver.{method}(handler)"
            elif method.startswith("send_"):
                parameters = list(inspect.signature(function).parameters.values())[1:]
                taken = ", ".join(f"{each.name}: {each.annotation}" for each in parameters)
                given = ", ".join(f"{each.name}={each.name}" for each in parameters)
                yield f"async def send_{number}(receiver: {name}, {taken}) -> None:"
                yield f"    await receiver.{method}({given})"
        parameters = list(inspect.signature(class_).parameters.values())
        required = [each for each in parameters if each.default is inspect.Parameter.empty]
        yield f"def check_new_{name}() -> None:"
        yield f"    {name}({', '.join(self._credential(each) for each in required)}{self._key(name)})"
        taken_names = ", ".join(f"{each.name}=0" for each in parameters)
        yield f"    inspect.signature({name}).bind({taken_names})"
        for method in sorted(dir(class_)):
            if method.startswith(("on_", "send_")) and method not in ("on_any", "on_unknown", "on_error"):
                yield f"    assert callable({name}.{method})"

    @staticmethod
    def _credential(parameter: inspect.Parameter) -> str:
        return f'{parameter.name}="credential"'

    def _key(self, name: str) -> str:
        parameters = inspect.signature(self._things[name]).parameters
        return 'secret="credential"' if "secret" in parameters else ""

    def _behaviour(self) -> Iterator[str]:
        """
        Say what the names mean today, which a newer package may mean otherwise.
        """
        yield "def behaves() -> None:"
        for registry in ("REGISTRY", "COMMANDS"):
            for name in self._events(registry):
                yield f"    assert {name!r} in {registry}, {name!r}"
        for name in self._names:
            thing = self._things[name]
            if isinstance(thing, type) and issubclass(thing, enum.Enum):
                for member in thing:
                    yield f"    assert {name}.{member.name}.value == {member.value!r}"
            elif isinstance(thing, frozenset) and not name.endswith("_ONLY_EVENTS"):
                # What comes another way as well leaves the set of what comes one way only, as it should.
                yield f"    assert set({sorted(map(str, thing))!r}) <= set(map(str, {name})), {name!r}"
        yield "    pass"


def run(text: str, package: str, payloads: Iterable[tuple[str, Any]]) -> tuple[list[str], list[str]]:
    """
    Run a program with a package that is imported already under a name, and let it read payloads.

    Returns what failed, and which names mean something else now.
    """
    source = text.replace(HERE, package)
    space: dict[str, Any] = {"__name__": f"{package}_program"}
    failed: list[str] = []
    try:
        exec(compile(source, f"<program of {package}>", "exec"), space)
    except (ImportError, AttributeError, NameError, TypeError) as error:
        return [f"{type(error).__name__}: {error}"], []
    for name, thing in list(space.items()):
        if name.startswith("check_"):
            _attempt(failed, name, thing)
        elif name.startswith(("make_all_", "make_required_")):
            _attempt(failed, name, thing, *[None] * len(inspect.signature(thing).parameters))
    for event, payload in payloads:
        if event in space["DECODERS"]:
            _attempt(failed, f"reading {event}", _visit, space, space["DECODERS"][event], payload)
    otherwise: list[str] = []
    if "behaves" in space:
        _attempt(otherwise, "behaves", space["behaves"])
    return failed, otherwise


def _attempt(failed: list[str], what: str, function: Any, *given: Any) -> None:
    try:
        function(*given)
    except Exception as error:  # noqa: BLE001 - whatever a program dies of
        failed.append(f"{what}: {type(error).__name__}: {error}")


def _visit(space: dict[str, Any], decode: Any, payload: Any) -> None:
    pending = [decode(payload)]
    while pending:
        value = pending.pop()
        if isinstance(value, list | tuple):
            pending += value
        elif isinstance(value, dict):
            pending += value.values()
        else:
            for class_ in type(value).__mro__:
                if class_ in space["READERS"]:
                    pending += space["READERS"][class_](value)
                    break


def load(folder: str, name: str) -> ModuleType:
    """
    Import a package from a folder on the path.
    """
    importlib.invalidate_caches()
    return importlib.import_module(name)
