"""
Servers and credentials of two documents, held against each other.
"""

from __future__ import annotations

from typing import Any, Final

from ..nodes import Object, objects_at
from .bindings import Bindings
from .channels import key_places
from .findings import ABSENT
from .notes import (
    Context,
    Notes,
    became,
    listed,
    places_of,
    plain_of,
    quoted,
    requirements,
    same,
    schemes,
    told_of,
)
from .pairs import ANY, TX, Effects, Places

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

_PLACES: Final = tuple(member for member, rule in _SCHEME.items() if rule == "SE06")


class Servers:
    """
    The servers of two documents, and the security schemes.
    """

    def __init__(self, context: Context, notes: Notes) -> None:
        self._context, self._notes = context, notes
        self._old, self._new, self._pairs = context.old, context.new, context.pairs

    def compare(self) -> None:
        """
        Take down what changed in servers, their variables and credentials.
        """
        self._schemes()
        old, new = objects_at(self._old.root, "servers"), objects_at(self._new.root, "servers")
        gone = [name for name in old if name not in new]
        come = [name for name in new if name not in old]
        for first in list(gone):
            for second in list(come):
                if all(old[first].get(key) == new[second].get(key) for key in ("url", "protocol")):
                    gone.remove(first)
                    come.remove(second)
                    self._notes.note(
                        "SV03",
                        f"server {first}",
                        f"is called {second} now",
                        old=first,
                        new=second,
                        renamed_from=first,
                        effects=_named_after("SV03", old[first]),
                        at=key_places(self._context, "servers", first, second),
                    )
                    self._server(first, old[first], second, new[second])
                    break
        for name in gone:
            self._notes.note(
                "SV02",
                f"server {name}",
                "removed",
                old=plain_of(old[name].get("url")),
                effects=_named_after("SV02", old[name]),
                at=key_places(self._context, "servers", name, None),
            )
        for name in come:
            self._notes.note(
                "SV01",
                f"server {name}",
                "added",
                new=plain_of(new[name].get("url")),
                effects=_named_after("SV01", new[name]),
                at=key_places(self._context, "servers", None, name),
            )
        for name in old:
            if name in new:
                self._server(name, old[name], name, new[name])

    def _server(self, name: str, old: Object, called: str, new: Object) -> None:
        subject = f"server {called}"
        known = ["variables", "security", "bindings"]
        if objects_at(old, "variables").keys() != objects_at(new, "variables").keys():
            known.append("url")  # which has the variables in it
        self._notes.table(_SERVER, old, new, subject, known=known)
        self._variables(subject, old, new)
        self._security(subject, old, new)
        Bindings(self._context, self._notes).compare(subject, old, new)

    def _variables(self, subject: str, old: Object, new: Object) -> None:
        before, after = objects_at(old, "variables"), objects_at(new, "variables")
        for name in dict.fromkeys((*before, *after)):
            label = f"variable {name} of {subject}"
            first, second = before.get(name), after.get(name)
            if first is None and second is not None:
                rule = "SV08" if "default" in second else "SV09"
                self._notes.note(
                    rule, label, "added", new=plain_of(second), at=(None, new["variables"].key_origin(name))
                )
            elif second is None and first is not None:
                self._notes.note(
                    "SV10",
                    label,
                    "removed",
                    old=plain_of(first),
                    at=(old["variables"].key_origin(name), None),
                )
            elif first is not None and second is not None:
                self._variable(label, first, second)

    def _variable(self, label: str, old: Object, new: Object) -> None:
        before, after = old.get("default", ABSENT), new.get("default", ABSENT)
        if not same(before, after):
            told = f"default {became(before, after)}"
            self._notes.note(
                "SV11",
                label,
                told,
                old=plain_of(before),
                new=plain_of(after),
                at=places_of(old, new, "default"),
            )
        first, second = old.get("enum"), new.get("enum")
        olds, news = list(first or ()), list(second or ())
        if olds and not news:
            self._notes.note(
                "SV13",
                label,
                "may have any value now",
                old=olds,
                direction=TX,
                at=places_of(old, new, "enum"),
            )
        elif news and not olds:
            told = f"is one of {listed(news)}"
            self._notes.note("SV12", label, told, new=news, direction=TX, at=places_of(old, new, "enum"))
        else:
            for value in olds:
                if value not in news:
                    place = first.value_origin(olds.index(value))  # type: ignore[union-attr]
                    self._notes.note(
                        "SV12",
                        label,
                        f"value {quoted(value)} removed",
                        old=value,
                        direction=TX,
                        at=(place, None),
                    )
            for value in news:
                if value not in olds:
                    place = second.value_origin(news.index(value))  # type: ignore[union-attr]
                    self._notes.note(
                        "SV13",
                        label,
                        f"value {quoted(value)} added",
                        new=value,
                        direction=TX,
                        at=(None, place),
                    )
        table = {"description": "SV07", "examples": "SV07"}
        self._notes.table(table, old, new, label, known=("default", "enum"))

    def _security(self, subject: str, old: Object, new: Object) -> None:
        before, after = requirements(old), requirements(new)
        if before == after:
            return
        places = places_of(old, new, "security")
        if not before:
            self._notes.note("SE01", subject, f"asks for {schemes(after)} now", new=told_of(after), at=places)
            return
        if not after:
            self._notes.note(
                "SE04",
                subject,
                f"does not ask for {schemes(before)} any longer",
                old=told_of(before),
                at=places,
            )
            return
        gone = [each for each in before if each not in after]
        come = [each for each in after if each not in before]
        for first in list(gone):
            for second in list(come):
                names = ({name for name, _ in first}, {name for name, _ in second})
                if names[0] < names[1]:
                    more = ", ".join(sorted(names[1] - names[0]))
                    self._notes.note(
                        "SE09",
                        subject,
                        f"asks for {more} as well now",
                        old=told_of([first]),
                        new=told_of([second]),
                        at=places,
                    )
                elif names[0] > names[1]:
                    less = ", ".join(sorted(names[0] - names[1]))
                    self._notes.note(
                        "SE13",
                        subject,
                        f"does not ask for {less} as well any longer",
                        old=told_of([first]),
                        new=told_of([second]),
                        at=places,
                    )
                elif names[0] == names[1]:
                    self._scopes(subject, first, second, places)
                else:
                    continue
                gone.remove(first)
                come.remove(second)
                break
        for each in gone:
            self._notes.note(
                "SE03", subject, f"does not take {schemes([each])} any longer", old=told_of([each]), at=places
            )
        for each in come:
            self._notes.note(
                "SE02", subject, f"takes {schemes([each])} as well now", new=told_of([each]), at=places
            )

    def _scopes(self, subject: str, old: Any, new: Any, places: Places) -> None:
        before = {(name, scope) for name, scopes in old for scope in scopes}
        after = {(name, scope) for name, scopes in new for scope in scopes}
        for name, scope in sorted(after - before):
            self._notes.note("SE07", subject, f"asks for scope {scope} of {name} now", new=scope, at=places)
        for name, scope in sorted(before - after):
            self._notes.note(
                "SE08", subject, f"does not ask for scope {scope} of {name} any longer", old=scope, at=places
            )

    def _schemes(self) -> None:
        old = objects_at(self._old.root.get("components"), "securitySchemes")
        new = objects_at(self._new.root.get("components"), "securitySchemes")
        for name, first in old.items():
            if name in new:
                known = () if first.get("type") == new[name].get("type") else _PLACES
                self._notes.table(_SCHEME, first, new[name], f"security scheme {name}", known=known)


def _named_after(rule: str, server: Object) -> Effects:
    """
    Say what a server of its own does: only one with a client gives public names.
    """
    return {} if "x-socketio" in server else {ANY: ("!" if rule == "SV02" else "=", "D")}
