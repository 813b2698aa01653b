"""
The names of a package, held against those of the package it takes the place of.

When a document grows, a public name keeps what it stands for, or vanishes and is told; it never
comes to stand for something else.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from .errors import Fault, NamingError
from .views import PublicName


def names_in(manifest: bytes | None) -> dict[str, str]:
    """
    Read the public names of a package from its manifest, and what each stands for.

    There are none without a manifest, or in one that cannot be read.
    """
    try:
        names = json.loads(manifest or b"{}")["names"]
        # Pointers have no spaces.
        return {name: text.partition(" = ")[2] or text for name, text in names.items()}
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}


def check_names(before: Mapping[str, str], after: Mapping[str, PublicName]) -> None:
    """
    Raise `NamingError` for names that came to stand for something else.

    A name may change hands only when what it stood for is gone, and what it stands for is new and of
    the same kind.
    """
    now = _names_by_identity({name: public.identity for name, public in after.items()})
    then = _names_by_identity(before)
    faults = []
    for name, public in after.items():
        old = before.get(name)
        if old is None or old == public.identity:
            continue
        called = now.get((_is_member(name), old))
        was = then.get((_is_member(name), public.identity))
        if called is None and was is None and _kind(old) == _kind(public.identity):
            continue
        other = f", which is {called} now" if called else ""
        faults.append(
            Fault(
                public.origin,
                f"{name} stood for another thing{other}; programs that use it would go on and mean this one: "
                "set x-python-name on one of the two",
            )
        )
    if faults:
        raise NamingError(faults)


def renamed(before: Mapping[str, str], after: Mapping[str, PublicName]) -> Iterator[str]:
    """
    Say of each name that vanished what it is called now, or that it is gone.
    """
    now = _names_by_identity({name: public.identity for name, public in after.items()})
    for name, identity in before.items():
        if name not in after:
            called = now.get((_is_member(name), identity))
            yield f"{name} is called {called} now" if called else f"{name} is gone"


def _names_by_identity(names: Mapping[str, str]) -> dict[tuple[bool, str], str]:
    return {(_is_member(name), identity): name for name, identity in names.items()}


def _kind(identity: str) -> str:
    """
    Tell events and commands, groups and schemas apart; a group is its name.
    """
    kind = identity.removeprefix("unknown ").partition(" ")[0]
    if kind == "group":
        return identity
    return kind.replace("command", "event") if kind in ("event", "command", "server") else ""


def _is_member(name: str) -> bool:
    # An event's member and its class may come from one place in the document.
    return "." in name
