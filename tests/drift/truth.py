"""
What a change does, found by doing it: two packages, a program of the older one, and what each side sends.

The comparison of documents is held against it: what it calls breaking must break, and what it does not must
not.
"""

from __future__ import annotations

import ast
import contextlib
import hashlib
import importlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from generator.drift.compare import compare
from generator.drift.findings import Finding, Report
from generator.errors import InputError
from generator.nodes import plain
from generator.overlay import apply_overlays
from generator.pipeline import Inputs, read_api, runtime_files
from generator.plan import plan_package
from generator.render import render_modules
from tests.conftest import write_files

from . import consumers
from .singles import Single, edited, host, inputs
from .wire import Wire, refusals

_RUNTIME: Final = "runtime_of_all"
"""
The runtime does not depend on a document: all packages use one copy, which is read once.
"""


@dataclass(frozen=True)
class Made:
    """
    A package that was generated, and the program that uses all of it.
    """

    name: str
    module: ModuleType
    program: str
    payloads: tuple[tuple[str, Any], ...]


@dataclass
class Comparison:
    """
    A change in one direction, what the comparison of documents says, and what was seen.

    *runs* are failures of the program, *types* what a type checker says of it, *otherwise* what names mean
    now; *wire* are payloads that somebody refuses, by direction; *lost* are public names that griffe misses.
    """

    name: str
    old: Inputs
    new: Inputs
    documents: tuple[Any, Any]
    report: Report
    packages: tuple[Made, Made] | None = None
    runs: list[str] = field(default_factory=list)
    types: list[str] = field(default_factory=list)
    otherwise: list[str] = field(default_factory=list)
    wire: Mapping[str, list[str]] = field(default_factory=dict)
    lost: list[tuple[str, str]] = field(default_factory=list)

    @property
    def findings(self) -> Sequence[Finding]:
        return self.report.findings


class Laboratory:
    """
    Packages by what is in them, in one folder, and what programs do with them.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._made: dict[str, Made] = {}
        self._known: dict[tuple[str, ...], Made | None] = {}
        runtime = {f"{_RUNTIME}/{path}": data for path, data in runtime_files().items()}
        write_files({**runtime, f"{_RUNTIME}/__init__.py": b"", f"{_RUNTIME}/py.typed": b""}, folder)
        (folder / "programs").mkdir()

    @contextlib.contextmanager
    def open(self) -> Iterator[Laboratory]:
        """
        Let its packages be imported, and forget them afterwards.
        """
        sys.path.insert(0, str(self.folder))
        try:
            yield self
        finally:
            sys.path.remove(str(self.folder))
            for name in [name for name in sys.modules if re.match(rf"(package_\d+|{_RUNTIME})(\.|$)", name)]:
                del sys.modules[name]

    def make(self, given: Inputs, document: Any) -> Made | None:
        """
        Generate a package, its layout as rendered, and import it; `None` where no package can be made.
        """
        key = given.document.digest, *(overlay.digest for overlay in given.overlays)
        if key not in self._known:
            self._known[key] = self._make(given, document)
        return self._known[key]

    def _make(self, given: Inputs, document: Any) -> Made | None:
        try:
            api, _, _ = read_api(given)
            files = render_modules(plan_package(api).modules)
        except InputError:
            return None
        code = {
            path: re.sub(r"(?<![\w.])\.{1,3}_runtime\b", f"{_RUNTIME}._runtime", text)
            for path, text in files.items()
            if path.endswith((".py", ".json"))
        }
        key = hashlib.sha256(
            json.dumps({path: _bare(path, text) for path, text in code.items()}).encode()
        ).hexdigest()
        if key not in self._made:
            name = f"package_{len(self._made)}"
            whole = {**code, "py.typed": ""}
            write_files({path: text.encode() for path, text in whole.items()}, self.folder / name)
            importlib.invalidate_caches()
            module = importlib.import_module(name)
            self._made[key] = Made(
                name, module, consumers.program(module), tuple(_received(module, document))
            )
        return self._made[key]

    def observe(self, comparison: Comparison) -> None:
        """
        Run the older package's program with both packages, and let both sides send. Types come later.
        """
        old = self.make(comparison.old, comparison.documents[0])
        new = self.make(comparison.new, comparison.documents[1])
        received = "subscribe" if comparison.new.perspective == "client" else "publish"
        comparison.wire = refusals(*comparison.documents, received)
        if old is None or new is None:
            return
        comparison.packages = old, new
        own = consumers.run(old.program, old.name, old.payloads)

        assert ([], []) == own, (comparison.name, own)
        comparison.runs, comparison.otherwise = consumers.run(old.program, new.name, old.payloads)
        comparison.lost = [
            (kind, name)
            for kind, name in lost_names(self.folder, old.name, new.name)
            if kind != "OBJECT_REMOVED" or not _is_there(new.module, name)
        ]

    def check_types(self, comparisons: Sequence[Comparison]) -> None:
        """
        Let mypy read the programs of older packages against newer ones, all at once.
        """
        jobs: dict[tuple[str, str], list[Comparison]] = {}
        for comparison in comparisons:
            if comparison.packages is not None:
                old, new = comparison.packages
                jobs.setdefault((old.name, old.name), [])
                jobs.setdefault((old.name, new.name), []).append(comparison)
        made = {made.name: made for made in self._made.values()}
        written = {}
        for old_name, new_name in jobs:
            path = f"programs/{old_name}_with_{new_name}.py"
            (self.folder / path).write_text(made[old_name].program.replace(consumers.HERE, new_name))
            written[path] = (old_name, new_name)
        errors: dict[tuple[str, str], list[str]] = {}
        for path, error in run_mypy(self.folder, list(written)):
            errors.setdefault(written[path], []).append(error)
        for (old_name, new_name), those in jobs.items():
            found = errors.get((old_name, new_name), [])

            assert old_name != new_name or not found, (old_name, found)
            for comparison in those:
                comparison.types = found


def _received(package: ModuleType, document: Any) -> Iterator[tuple[str, Any]]:
    """
    Yield payloads at the edges of what the document allows, with the events they may be of.
    """
    wire = Wire(document)
    for (address, direction, _, part), schema in wire.parts().items():
        channels = [name for name in document["channels"] if re.sub(r"\{[^}]*\}", "{}", name) == address]
        if direction == "rx" and part == "payload" and "x-webhook" not in document["channels"][channels[0]]:
            events = [name for name, info in package.REGISTRY.items() if channels[0] in info.channels]
            yield from ((str(event), payload) for event in events for payload in wire.payloads(schema))


def _bare(path: str, text: str) -> str:
    """
    Leave out of a module what only people read.
    """
    if not path.endswith(".py"):
        return text
    tree = ast.parse(text)
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(body, list):
            node.body = [  # type: ignore[attr-defined]
                each
                for each in body
                if not (
                    isinstance(each, ast.Expr)
                    and isinstance(each.value, ast.Constant)
                    and each.value.value is not ...
                )
            ]
    return ast.dump(tree)


def run_mypy(folder: Path, programs: Sequence[str]) -> Iterator[tuple[str, str]]:
    """
    Yield what mypy has against programs, some dozens at a time: it keeps what it has read.
    """
    for start in range(0, len(programs), 40):
        done = subprocess.run(
            [
                *(sys.executable, "-m", "mypy", "--strict", "--output=json", "--config-file="),
                *("--cache-dir", ".mypy_cache", "--python-executable", sys.executable),
                *programs[start : start + 40],
            ],
            cwd=folder,
            env={**os.environ, "MYPYPATH": str(folder)},
            capture_output=True,
            text=True,
            timeout=1800,
            check=False,
        )

        assert done.returncode < 2 and not done.stderr, done.stdout[-2000:] + done.stderr[-2000:]
        for line in filter(None, done.stdout.splitlines()):
            assert line.startswith("{"), done.stdout[-2000:]
            error = json.loads(line)
            if error["severity"] == "error":
                assert error["file"].startswith("programs"), error
                yield error["file"], f"{error['line']}: {error['code']}: {error['message']}"


@cache
def _loaded(folder: Path, name: str) -> Any:
    import griffe

    return griffe.load(name, search_paths=[folder], try_relative_path=False)


def lost_names(folder: Path, old: str, new: str) -> list[tuple[str, str]]:
    """
    Ask griffe what the newer package breaks: kind of breakage and name, without modules.
    """
    import griffe

    if old == new:
        return []
    found = set()
    for breakage in griffe.find_breaking_changes(_loaded(folder, old), _loaded(folder, new)):
        parts = breakage.obj.path.split(".")[1:]
        is_public = not any(part.startswith("_") for part in parts)
        if is_public and (breakage.obj.is_function or any(not part.islower() for part in parts)):
            found.add((breakage.kind.name, _without_modules(parts)))
    return sorted(found)


def _without_modules(parts: Sequence[str]) -> str:
    start = next((number for number, part in enumerate(parts) if not part.islower()), len(parts) - 1)
    return ".".join(parts[start:])


def _is_there(package: ModuleType, name: str) -> bool:
    # Which module a name stands in is promised to nobody: the package itself has all of them.
    thing: Any = package
    for part in name.split("."):
        thing = getattr(thing, part, None)
    return thing is not None


def unclaimed(comparison: Comparison) -> list[tuple[str, str]]:
    """
    Return the names that griffe misses and no finding claims.
    """
    claimed = {
        name.name for finding in comparison.findings for name in finding.python if name.effect != "added"
    }
    return [
        (kind, name)
        for kind, name in comparison.lost
        if name not in claimed and name.partition(".")[0] not in claimed
    ]


# -- changes -------------------------------------------------------------------------------------


def comparisons(single: Single) -> Iterator[Comparison]:
    """
    Compare the two documents of a change, and those of its mirror where both can be read.
    """
    before = edited(host(single.host), single.start)
    after = edited(before, single.edit)
    sides = [(document, inputs(document, single.overlay)) for document in (before, after)]
    for name, (first, second) in (("", sides), (" mirrored", sides[::-1])):
        try:
            report = compare(first[1], second[1])
        except InputError:
            continue
        documents = tuple(
            plain(apply_overlays(each.document, each.overlays).root) for _, each in (first, second)
        )
        yield Comparison(f"{single.name}{name}", first[1], second[1], documents, report)


# -- verdicts ------------------------------------------------------------------------------------

Assertion = Callable[[Comparison, Finding], bool]


def contradictions(comparison: Comparison) -> list[str]:
    """
    Hold labels against what was seen; return each that does not fit.
    """
    wire = [*comparison.wire.get("rx", ()), *comparison.wire.get("tx", ())]
    labels = [(finding.now, finding.upgrade) for finding in comparison.findings]
    upgrades, nows = {upgrade for _, upgrade in labels}, {now for now, _ in labels}
    found = []
    for finding in comparison.findings:
        effects = f"{finding.rule.id} {finding.direction} {finding.now}{finding.upgrade}"
        label = f"{effects} {finding.subject}: {finding.change}"
        shown = [kind for kind in ("now", "upgrade") if _is_shown(kind, comparison, finding)]
        if finding.now == "!" and not wire and "now" not in shown:
            found.append(f"{label}: nothing is refused")
        if comparison.packages is None or "upgrade" in shown:
            continue
        if finding.upgrade == "N" and not comparison.runs and not comparison.types:
            found.append(f"{label}: the program runs, and its types are right")
        if finding.upgrade == "B" and comparison.packages[0] is comparison.packages[1]:
            found.append(f"{label}: the two packages do the same")
        if finding.upgrade == "T" and not comparison.types and not comparison.runs:
            found.append(f"{label}: its types are right")
    told = "; ".join(f"{finding.rule.id} {finding.now}{finding.upgrade}" for finding in comparison.findings)
    if comparison.runs and "N" not in upgrades:
        found.append(f"no name is said to break ({told}), but {comparison.runs[:3]}")
    if comparison.types and not upgrades & {"N", "T"}:
        found.append(f"no type is said to change ({told}), but {comparison.types[:3]}")
    if comparison.otherwise and not upgrades & {"N", "B"}:
        found.append(f"nothing is said to behave otherwise ({told}), but {comparison.otherwise[:3]}")
    if wire and not nows & {"!", "~", "?"}:
        found.append(f"nothing is said to be refused ({told}), but {wire[:3]}")
    return found


def _is_shown(effect: str, comparison: Comparison, finding: Finding) -> bool:
    named = NAMED.get((finding.rule.id, effect))
    return named is not None and named(comparison, finding)


def _servers_differ(comparison: Comparison, finding: Finding) -> bool:
    """
    What a connection is made to, and how, is another thing: the released package has the older one's.
    """
    return _of_servers(comparison.documents[0]) != _of_servers(comparison.documents[1])


def _of_servers(document: Any) -> Any:
    return {
        name: {key: server.get(key) for key in ("url", "protocol", "protocolVersion", "variables")}
        for name, server in document.get("servers", {}).items()
    }


def _turned_away(comparison: Comparison, finding: Finding) -> bool:
    """
    Credentials that were enough are not any longer, or are presented in another way.
    """
    old, new = (Wire(document) for document in comparison.documents)
    return any(
        not any(required <= held for required in taken)
        for place, offered in old.credentials().items()
        if (taken := new.credentials().get(place)) is not None
        for held in offered
    )


def _another_encoding(comparison: Comparison, finding: Finding) -> bool:
    """
    Bytes are read and written in another encoding: the registry of the newer package names it.
    """
    assert comparison.packages is not None
    kinds = [
        {
            name: info.content_type
            for registry in ("REGISTRY", "COMMANDS")
            for name, info in _rows(made, registry)
        }
        for made in comparison.packages
    ]
    return any(kinds[0][name] != kinds[1].get(name) for name in kinds[0])


def _rows(made: Made, registry: str) -> list[tuple[str, Any]]:
    rows = getattr(made.module, registry, None)
    return [(str(name), info) for name, info in rows.items()] if rows is not None else []


def _listens_elsewhere(comparison: Comparison, finding: Finding) -> bool:
    """
    The released package knows a channel by an address that the newer document does not have.
    """
    return any(
        address not in comparison.documents[1]["channels"] for address in comparison.documents[0]["channels"]
    )


def _offered_less(comparison: Comparison, finding: Finding) -> bool:
    """
    A server that offered a channel does not any longer.
    """
    old, new = (document["channels"] for document in comparison.documents)
    servers = [list(document.get("servers", {})) for document in comparison.documents]
    return any(
        set(channel.get("servers", servers[0])) - set(new[address].get("servers", servers[1]))
        for address, channel in old.items()
        if address in new
    )


def _bindings_differ(comparison: Comparison, finding: Finding) -> bool:
    """
    The request itself is another one: a router matches the older method or type.
    """
    return json.dumps(_bindings(comparison.documents[0])) != json.dumps(_bindings(comparison.documents[1]))


def _bindings(node: Any) -> list[Any]:
    if isinstance(node, list):
        return [each for item in node for each in _bindings(item)]
    if not isinstance(node, dict):
        return []
    own = [node["bindings"]] if "bindings" in node else []
    return own + [each for value in node.values() for each in _bindings(value)]


def _members_unknown(comparison: Comparison, finding: Finding) -> bool:
    """
    Members that programs read, or send, are none of the newer schema's.
    """
    sides = [Wire(document) for document in comparison.documents]
    parts = [side.parts() for side in sides]
    return any(
        sides[0].members(schema) - sides[1].members(parts[1][key])
        for key, schema in parts[0].items()
        if key in parts[1]
    )


def _decoded_otherwise(comparison: Comparison, finding: Finding) -> bool:
    """
    A text is another kind of content: who decodes it as the older document says reads other bytes.
    """
    texts = [json.dumps(document["components"], sort_keys=True) for document in comparison.documents]
    words = [re.findall(r'"content(?:Encoding|MediaType)": "[^"]*"', text) for text in texts]
    return words[0] != words[1]


def _names_of_others(comparison: Comparison, finding: Finding) -> bool:
    """
    Members that nobody named are held to another pattern: a package sends those that it is given.
    """
    texts = [json.dumps(document["components"], sort_keys=True) for document in comparison.documents]
    return any((word in texts[0]) != (word in texts[1]) for word in ("patternProperties", "propertyNames"))


def _told_by_another(comparison: Comparison, finding: Finding) -> bool:
    """
    Variants are told apart by another member: one that is yet to come need not have the older one.
    """
    texts = [json.dumps(document["components"], sort_keys=True) for document in comparison.documents]
    words = [re.findall(r'"discriminator": "[^"]*"', text) for text in texts]
    return words[0] != words[1]


def _told_apart_no_longer(comparison: Comparison, finding: Finding) -> bool:
    """
    Two messages of an operation have one and the same payload and no names, which they did not have before.
    """
    counts = []
    for document in comparison.documents:
        payloads = [
            json.dumps([key[:2], schema], sort_keys=True)
            for key, schema in Wire(document).parts().items()
            if key[3] == "payload" and key[2].isdigit()
        ]
        counts.append(len(payloads) - len(set(payloads)))
    return counts[1] > counts[0]


def _left_out_otherwise(comparison: Comparison, finding: Finding) -> bool:
    """
    What is left out goes on being left out, and means another value.
    """
    texts = [json.dumps(document["components"], sort_keys=True) for document in comparison.documents]
    words = [re.findall(r'"default": [^,}]*', text) for text in texts]
    return words[0] != words[1]


def _asks_no_more(comparison: Comparison, finding: Finding) -> bool:
    """
    Credentials go on being sent to a server that asks for none.
    """
    old, new = (Wire(document).credentials() for document in comparison.documents)
    return any(set() in new.get(place, ()) and set() not in ways for place, ways in old.items())


def _nothing_is_made(comparison: Comparison, finding: Finding) -> bool:
    """
    There is no newer package to upgrade to.
    """
    return comparison.packages is None


def _direction_turned(comparison: Comparison, finding: Finding) -> bool:
    """
    What was received is sent now, or the other way round: nothing comes from there, or nobody listens.
    """
    sent = [{key[:2] for key in Wire(document).parts()} for document in comparison.documents]
    return bool(sent[0] - sent[1])


NAMED: Final[Mapping[tuple[str, str], Assertion]] = {
    **{(rule, "now"): _servers_differ for rule in ("SV02", "SV04", "SV05", "SV06", "SV09", "SV12")},
    **{(rule, "now"): _turned_away for rule in ("SE01", "SE03", "SE05", "SE06", "SE07", "SE09", "SE10")},
    **{(rule, "now"): _another_encoding for rule in ("RT10", "MS11")},
    **{(rule, "now"): _listens_elsewhere for rule in ("CH05", "CH10", "PA01", "PA02")},
    **{(rule, "now"): _bindings_differ for rule in ("BN01", "BN02", "BN04")},
    ("CH08", "now"): _offered_less,
    ("SE04", "upgrade"): _asks_no_more,
    ("SE12", "upgrade"): _asks_no_more,
    **{(rule, "upgrade"): _left_out_otherwise for rule in ("DE01", "DE02", "DE03", "DE04")},
    ("MS19", "now"): _told_apart_no_longer,
    ("TY16", "now"): _decoded_otherwise,
    ("CP08", "now"): _told_by_another,
    ("SC27", "now"): _names_of_others,
    ("CH11", "upgrade"): _nothing_is_made,
    ("NA01", "upgrade"): _nothing_is_made,
    ("MS14", "now"): _members_unknown,
    ("OP03", "now"): _direction_turned,
}
"""
What shows an effect, by rule and effect, where what breaks is in no schema and in no name.
"""
