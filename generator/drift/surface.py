"""
The public names of the package that a document would become, with their signatures and where they stand.

They are read off the modules as the templates print them: no other list of names can disagree.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final
from weakref import WeakKeyDictionary

from ..model import Command, ObjectType
from ..names import attribute_of
from ..naming import constant
from ..output import MANIFEST
from ..render import print_modules
from ..surfaces import send_method
from .sides import Reading

_UNREAD = (
    "__main__.py",
    "samples.py",
    "registry.py",
    "__init__.py",
    "payloads/any_payload.py",
    "payloads/__init__.py",
)
_HANDLER_CLASS = "WebhookHandler"
_TEXTS = ("summary", "description")
"""
What the registry has of events for people to read.
"""
_ROUTER_CLASS = "Router"


@dataclass(frozen=True)
class Public:
    """
    A public name: ``Class``, ``Class.attribute``, ``Class.method`` or a constant.

    *places* are pointers of the document from which it came, *identity* what makes it the same thing in
    another document, if the package knows; *wire* is the event or command that it stands for.
    """

    name: str
    path: str
    signature: str
    home: str
    places: frozenset[str] = frozenset()
    identity: str = ""
    wire: str = ""


@dataclass
class Surface:
    """
    The public names of one package.
    """

    names: Mapping[str, Public]
    folder: Path | None = None
    listing: _Listing | None = field(default=None, repr=False)
    _lines: dict[str, Mapping[str, int]] = field(default_factory=dict)

    def does_the_same(self, other: Surface) -> bool:
        """
        Tell whether nothing but texts differs between two packages.
        """
        if self.listing is None or other.listing is None:
            return False
        return self.listing.code == other.listing.code

    def line(self, public: Public) -> int:
        """
        Return the line in which a name stands in the package of *folder*; 0 where there is none.
        """
        if self.folder is None:
            return 0
        if public.path not in self._lines:
            self._lines[public.path] = _read_lines(self.folder / public.path)
        return self._lines[public.path].get(public.home, 0)


class _Listing:
    def __init__(self, reading: Reading) -> None:
        assert reading.plan is not None
        self._api, self._plan = reading.api, reading.plan
        exports = next(module.view for module in self._plan.modules if module.path == "__init__.py")
        self._exported = {str(name) for name in getattr(exports, "exports", ())}
        self._modules = print_modules(
            module
            for module in self._plan.modules
            if module.path.endswith(".py") and module.path not in _UNREAD
        )

    @cached_property
    def code(self) -> str:
        """
        What the modules do, without what only people read.
        """
        registry = [module for module in self._plan.modules if module.path == "registry.py"]
        return "\n".join(_bare(text) for text in (self._modules | print_modules(registry)).values())

    def names(self) -> dict[str, Public]:
        found: dict[str, Public] = {}
        defined: dict[str, dict[str, tuple[str, str, str]]] = {}
        bases: dict[str, list[str]] = {}
        for path, text in self._modules.items():
            for name, node, signature in _definitions(ast.parse(text)):
                owner, _, member = name.partition(".")
                if member:
                    defined.setdefault(owner, {})[member] = (path, signature, name)
                else:
                    defined.setdefault(owner, {})[""] = (path, signature, name)
                    if isinstance(node, ast.ClassDef):
                        bases[owner] = [ast.unparse(base) for base in node.bases]
        for owner in sorted(set(defined) & self._exported):
            for line in reversed(list(_lineage(owner, bases))):
                for member, (path, signature, home) in defined.get(line, {}).items():
                    if line == owner or member:
                        name = f"{owner}.{member}" if member else owner
                        found[name] = Public(name, path, signature, home)
        for name in [name for name in found if name.partition(".")[2].startswith("on_")]:
            if not self._carries(name):
                del found[name]
        wires = self._wires()
        places, identities = self._places(), {
            name: public.identity for name, public in self._plan.names.items()
        }
        return {
            name: Public(
                name,
                public.path,
                public.signature,
                public.home,
                frozenset(places.get(name, ())),
                identities.get(name, ""),
                wires.get(name, ""),
            )
            for name, public in found.items()
        }

    @cached_property
    def _events(self) -> Mapping[str, str]:
        return {method: wire for wire, method in self._plan.methods.items()}

    @cached_property
    def _clients(self) -> Mapping[str, str]:
        prefix = "server "
        return {
            name: public.identity.removeprefix(prefix)
            for name, public in self._plan.names.items()
            if public.identity.startswith(prefix)
        } | {_HANDLER_CLASS: "webhook"}

    @property
    def _owners(self) -> tuple[str, ...]:
        """
        Name the classes that have a method for an event.
        """
        return (*self._clients, _ROUTER_CLASS)

    def _carries(self, name: str) -> bool:
        """
        Tell whether a receiver has events for a method that it inherits.
        """
        owner, _, method = name.partition(".")
        wire, surface = self._events.get(method), self._clients.get(owner)
        if wire is None or surface is None:
            return True
        return any(event.name == wire and surface in event.surfaces for event in self._api.events)

    def _places(self) -> dict[str, set[str]]:
        places: dict[str, set[str]] = {}
        for name, public in self._plan.names.items():
            places.setdefault(name, set()).add(public.origin.place[1])
        for key, class_ in self._plan.classes.items():
            named = self._api.types.get(key)
            if named is None:
                continue
            places.setdefault(class_, set()).add(named.origin.place[1])
            if isinstance(named, ObjectType):
                for member in named.fields:
                    places.setdefault(f"{class_}.{attribute_of(member)}", set()).add(member.origin.place[1])
        for name, place in self._named_after_servers():
            places.setdefault(name, set()).add(place)
        for event in self._api.events:
            method = self._plan.methods.get(event.name)
            for owner in self._owners:
                places.setdefault(f"{owner}.{method}", set()).add(event.origin.place[1])
        for command in self._api.commands:
            for owner in self._clients:
                places.setdefault(f"{owner}.{send_method(command)}", set()).add(command.origin.place[1])
        return places

    def _named_after_servers(self) -> Iterator[tuple[str, str]]:
        """
        Yield what is named after a server beside its client, and where the server stands.
        """
        for public in self._plan.names.values():
            server = public.identity.removeprefix("server ")
            if server != public.identity:
                stem = constant(server)
                for name in (f"{stem}_EVENTS", f"{stem}_ONLY_EVENTS", f"Surface.{stem}"):
                    yield name, public.origin.place[1]

    def _wires(self) -> dict[str, str]:
        """
        Say which event or command a name stands for.
        """
        wires: dict[str, str] = {}
        for occurrence in (*self._api.commands, *self._api.events):
            wire = occurrence.name
            names = [self._plan.classes.get(wire, ""), f"Unknown{self._plan.classes.get(wire, '')}"]
            if isinstance(occurrence, Command):
                names += [f"{owner}.{send_method(occurrence)}" for owner in self._clients]
            else:
                names += [self._plan.members.get(wire, "")]
                names += [f"{owner}.{self._plan.methods.get(wire)}" for owner in self._owners]
            wires |= dict.fromkeys(names, wire)
        return wires


def read_surface(reading: Reading, package: Path | None = None) -> Surface:
    """
    List the public names of the package that a document would become. There are none without a plan.

    *package* is a folder with a package: if this very document became it, names have lines in it.
    """
    if reading.plan is None:
        return Surface({})
    digest = reading.inputs.document.digest
    if reading not in _LISTINGS:
        listing = _Listing(reading)
        _LISTINGS[reading] = listing, listing.names()
    listing, names = _LISTINGS[reading]
    return Surface(names, package if package and _made_of(package) == digest else None, listing)


_LISTINGS: Final[WeakKeyDictionary[Reading, tuple[_Listing, Mapping[str, Public]]]] = WeakKeyDictionary()
"""
What was listed already of a side that is compared again.
"""


def _made_of(package: Path) -> str:
    """
    Return the digest of the document that a package says it was made of, or nothing.
    """
    try:
        manifest = json.loads((package / MANIFEST).read_bytes())
        return str(manifest["document"]["sha256"])
    except (OSError, ValueError, TypeError, KeyError):
        return ""


def _bare(text: str) -> str:
    """
    Write a module down without its docstrings and comments.
    """
    tree = ast.parse(text)
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            node.body = [each for each in node.body if not _is_text(each)]
        elif isinstance(node, ast.Call):
            node.keywords = [each for each in node.keywords if each.arg not in _TEXTS]
    return ast.dump(tree)


def _is_text(node: ast.stmt) -> bool:
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )


def _read_lines(file: Path) -> Mapping[str, int]:
    try:
        tree = ast.parse(file.read_bytes())
    except (OSError, SyntaxError, ValueError):
        return {}
    return {name: node.lineno for name, node, _ in _definitions(tree)}


def _lineage(owner: str, bases: Mapping[str, list[str]]) -> Iterator[str]:
    pending, seen = [owner], set()
    while pending:
        current = pending.pop(0)
        if current not in seen:
            seen.add(current)
            yield current
            pending += [base for base in bases.get(current, ()) if base in bases]


def _definitions(tree: ast.Module) -> Iterator[tuple[str, ast.stmt, str]]:
    """
    Yield what a module defines at its top and in its classes: name, node and signature.
    """
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            bases = ", ".join(map(ast.unparse, node.bases))
            yield node.name, node, f"class {node.name}({bases})"
            for member in node.body:
                for name, signature in _signatures(member):
                    if not name.startswith("_"):
                        yield f"{node.name}.{name}", member, signature
        else:
            for name, signature in _signatures(node):
                if not name.startswith("_"):
                    yield name, node, signature


def _signatures(node: ast.stmt) -> Iterator[tuple[str, str]]:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        result = f" -> {ast.unparse(node.returns)}" if node.returns else ""
        kind = "async def" if isinstance(node, ast.AsyncFunctionDef) else "def"
        yield node.name, f"{kind} {node.name}({ast.unparse(node.args)}){result}"
    elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        value = f" = {ast.unparse(node.value)}" if node.value is not None else ""
        if ast.unparse(node.annotation) in ("Final", "TypeAlias"):
            yield node.target.id, f"{node.target.id}{value}"
        else:
            shown = f"{node.target.id}: {ast.unparse(node.annotation)}"
            yield node.target.id, shown + (value if len(value) < 60 else " = ...")
    elif isinstance(node, ast.Assign):
        for target in node.targets:
            if isinstance(target, ast.Name):
                yield target.id, f"{target.id} = {ast.unparse(node.value)}"
