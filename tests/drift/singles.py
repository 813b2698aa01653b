"""
Documents that differ in one thing: hosts, edits of them, and what is expected of a comparison.

``changes.yaml`` says what each of its entries is.
"""

from __future__ import annotations

import copy
import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

from generator.document import Allowed, load_document
from generator.drift.catalogue import Class, rules
from generator.drift.findings import Report
from generator.overlay import load_overlay
from generator.pipeline import Inputs
from tests.reading import load_yaml

FOLDER: Final = Path(__file__).parent
DIRECTIONS: Final = {"rx": "Received", "tx": "Sent"}
"""
What the schemas of the host that has all of them twice are called, by direction.
"""
REFUSED: Final = "not evaluated"


@dataclass(frozen=True, eq=False)
class Single:
    """
    One change. *expected* are findings, or one line that says that there is no comparison; *mirrored* are
    those of the comparison with the two sides exchanged.
    """

    name: str
    host: str
    edit: Sequence[Mapping[str, Any]]
    expected: tuple[str, ...]
    mirrored: tuple[str, ...] | None
    overlay: Sequence[Mapping[str, Any]] = ()
    start: Sequence[Mapping[str, Any]] = ()

    @property
    def rules(self) -> set[str]:
        """
        The rules that its comparisons show.
        """
        told = " ".join((*self.expected, *(self.mirrored or ())))
        return set(re.findall(r"\b[A-Z]{2}\d\d\b", told))


@cache
def host(name: str) -> Any:
    """
    Read a host document. It is shared: copy it before it is changed.
    """
    return load_yaml((FOLDER / "hosts" / f"{name}.yaml").read_bytes())


@cache
def read_changes() -> tuple[dict[str, str], list[Single]]:
    """
    Return the reasons for rules without a change, and the changes.
    """
    table = load_yaml((FOLDER / "changes.yaml").read_bytes())
    return table["waived"], [single for entry in table["changes"] for single in _singles(entry)]


def _singles(entry: Mapping[str, Any]) -> Iterator[Single]:
    """
    Yield one change, or that of each direction.
    """
    host_name = entry.get("host", "schemas")
    common: dict[str, Any] = {"overlay": entry.get("overlay", ()), "start": entry.get("start", ())}
    if "expect" in entry:
        yield Single(
            entry["name"],
            host_name,
            entry["edit"],
            _lines(entry["expect"]) or (),
            _lines(entry.get("mirror")),
            **common,
        )
    for direction, word in DIRECTIONS.items():
        if direction in entry:
            told = entry[direction]
            yield Single(
                f"{entry['name']} ({direction})",
                host_name,
                _named(entry["edit"], word),
                _lines(told["expect"]) or (),
                _lines(told.get("mirror")),
                **(common | {"start": _named(common["start"], word)}),
            )


def _lines(told: Any) -> tuple[str, ...] | None:
    if told is None:
        return None
    return (told,) if isinstance(told, str) else tuple(told)


def _named(value: Any, word: str) -> Any:
    """
    Put what the schemas of a direction are called in the place of ``$``.
    """
    match value:
        case str():
            return value.replace("$P", word)
        case list():
            return [_named(item, word) for item in value]
        case dict():
            return {key: _named(item, word) for key, item in value.items()}
    return value


def edited(document: Any, edits: Sequence[Mapping[str, Any]]) -> Any:
    """
    Return a copy of a document with edits, in order.

    An edit has *at*, a JSON pointer, and one of: *set* (a value, where there was one or none), *remove*,
    *rename* (a key, which keeps its place), *move* (a pointer), *insert* (a value, at the end of an array),
    *order* (the positions or keys of what is there). A pointer that leads nowhere is a fault of the table.
    """
    document = copy.deepcopy(document)
    for edit in edits:
        path = _path(edit["at"])
        parent = _reach(document, path[:-1])
        key: Any = int(path[-1]) if isinstance(parent, list) else path[-1]
        if "set" in edit:
            parent[key] = copy.deepcopy(edit["set"])
        elif "remove" in edit:
            del parent[key]
        elif "rename" in edit:
            assert key in parent, f"{edit['at']} is not there"
            renamed = {edit["rename"] if name == key else name: value for name, value in parent.items()}
            parent.clear()
            parent.update(renamed)
        elif "move" in edit:
            value = parent.pop(key)
            target = _path(edit["move"])
            _reach(document, target[:-1])[target[-1]] = value
        elif "insert" in edit:
            parent[key].append(copy.deepcopy(edit["insert"]))
        else:
            there = parent[key]
            picked = [there[name] for name in edit["order"]]
            assert len(picked) == len(there), f"{edit['at']} has {len(there)} entries"
            parent[key] = picked if isinstance(there, list) else dict(zip(edit["order"], picked, strict=True))
    return document


def _path(pointer: str) -> list[str]:
    return [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]


def _reach(node: Any, path: Sequence[str]) -> Any:
    for part in path:
        node = node[int(part)] if isinstance(node, list) else node[part]
    return node


class _Dumper(yaml.SafeDumper):
    """
    YAML without anchors, in which each key has a line of its own.
    """

    def ignore_aliases(self, data: Any) -> bool:
        return True


def inputs(
    document: Any, overlay: Sequence[Mapping[str, Any]] = (), name: str = "document.yaml", **options: Any
) -> Inputs:
    """
    Make of a document, as data or as text, what is compared.
    """
    text = document if isinstance(document, bytes) else written(document)
    overlays = []
    if overlay:
        data = written(
            {"overlay": "1.0.0", "info": {"title": "Corrections", "version": "1"}, "actions": list(overlay)}
        )
        overlays = [load_overlay("overlay.yaml", data, hashlib.sha256(data).hexdigest())]
    loaded = load_document(
        name, text, hashlib.sha256(text).hexdigest(), Allowed(Path(), [], frozenset()), _nothing
    )
    return Inputs(loaded, overlays, **options)


def written(document: Any) -> bytes:
    """
    Write a document as YAML.
    """
    return yaml.dump(document, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=1000).encode()


def _nothing(name: str) -> bytes:
    raise AssertionError(f"{name} is not to be read")


def told(report: Report, *, notes: bool = False) -> list[str]:
    """
    Say what was found in the words of the table: rule, direction, now, upgrade, class, and the trait or
    overlay that the change came through.

    Where the rule has no direction, that of the finding does not matter. RT05 depends on the other findings
    alone and is left out, unless *notes* are asked for.
    """
    return sorted(
        " ".join(
            [
                finding.rule.id,
                finding.direction if finding.direction in finding.rule.effects else "any",
                finding.now,
                finding.upgrade,
                finding.severity,
                *(f"via {rule}" for rule in finding.through if rule in ("TR01", "OV06")),
            ]
        )
        for finding in report.findings
        if notes or finding.rule.id != "RT05"
    )


def agrees(expected: Sequence[str], found: Sequence[str]) -> bool:
    """
    Tell whether exactly what is expected was found. What does nothing to anybody need not be told.
    """

    def weigh(lines: Sequence[str]) -> list[str]:
        return sorted(line for line in lines if line.split()[4] != Class.NONE)

    silent = [line for line in found if line.split()[4] == Class.NONE]
    return weigh(expected) == weigh(found) and set(silent) <= set(expected)


def is_of_the_catalogue(line: str) -> bool:
    """
    Tell whether an expectation is one that its rule allows: a direction it has, the class that follows from
    the effects, and, where it does not vary, its effects.
    """
    identifier, direction, now, upgrade, severity, *_ = line.split()
    rule = rules()[identifier]
    if direction not in rule.effects or rule.severity(now, upgrade) != severity:
        return False
    return rule.varies or rule.effects[direction] == (now, upgrade)
